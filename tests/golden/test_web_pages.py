"""Web pages of several makes around one document: the same record as the document alone; what stands around it is not read as its words."""

from __future__ import annotations

import html
import re
import unicodedata
from pathlib import Path

import pytest

from loaders.errors import UnreadableFile
from loaders.formats.files import decode
from loaders.pipeline import extract_file
from tests.made_files import facts
from tests.reading import record_of

LINES = (
    "ỦY BAN NHÂN DÂN", "TỈNH BÌNH SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 41/KH-UBND",
    "Bình Sơn, ngày 12 tháng 3 năm 2025", "KẾ HOẠCH", "Triển khai thực hiện Nghị quyết số 122/NQ-CP ngày 08/5/2025 của Chính phủ",
    "Thực hiện Nghị quyết số 122/NQ-CP ngày 08/5/2025 của Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:",
    "I. MỤC TIÊU", "1. Cụ thể hóa các nhiệm vụ của Trung ương thành việc làm của từng cơ quan, có người chịu trách nhiệm và có thời hạn.",
    "2. Đến năm 2030, tỷ lệ chất thải rắn sinh hoạt đô thị được thu gom, xử lý đạt 95%.",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Sở Nông nghiệp và Môi trường chủ trì, phối hợp với các sở, ngành theo dõi việc thực hiện, báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 hằng năm.",
    "2. Sở Tài chính tham mưu bố trí kinh phí hằng năm theo khả năng cân đối ngân sách.", "Nơi nhận:", "- Thường trực Tỉnh ủy;", "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn Bách",
)
INNER = "\n".join(f"<p>{html.escape(x)}</p>" for x in LINES).replace("Nghị quyết số 122/NQ-CP", "<a href='/vb/122'>Nghị quyết số 122/NQ-CP</a>", 1)
CMS = """<!DOCTYPE html><html><head><title>Kế hoạch 41</title></head><body><div id=wrapper>
<div class=top-line><a href=/>Trang chủ</a> | <a href=/gt>Giới thiệu</a> | <a href=/lh>Liên hệ</a></div><div class=dau-trang><h2>CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÒA AN</h2></div>
<div class=menu-chinh><ul><li><a href=1>Tin tức</a></li><li><a href=2>Văn bản</a></li><li><a href=3>Dịch vụ công</a></li></ul></div>
<div class=duong-dan>Trang chủ &gt; <a href=x>Văn bản</a> &gt; Kế hoạch</div><h1>Văn bản số 41 của tỉnh</h1><div>Ngày đăng: 15/03/2025 - Lượt xem: 1.204</div>
<div class=chia-se><a href=f>Facebook</a><a href=z>Zalo</a><span>In trang</span></div>
<table><tr><th>Số ký hiệu</th><td>41/KH-UBND</td></tr><tr><th>Ngày ban hành</th><td>12/03/2025</td></tr><tr><th>Cơ quan ban hành</th><td>UBND tỉnh Bình Sơn</td></tr></table>
<div class=noi-dung>DOCUMENT</div><div class=tin-khac><h3>Văn bản liên quan</h3><ul><li><a href=1>Quyết định số 99/QĐ-UBND</a></li><li><a href=2>Công văn số 88/UBND-TH</a></li>
<li><a href=3>Thông báo 77/TB-UBND</a></li></ul></div><div class=cuoi><p>Cơ quan chủ quản: Ủy ban nhân dân tỉnh Hòa An</p><p>Giấy phép số 12/GP-TTĐT ngày 01/02/2020</p></div></div></body></html>"""
TABS = """<html><body><ul class=nav-tabs><li><a href=#1>Nội dung</a></li><li><a href=#2>Lược đồ</a></li><li><a href=#3>Tải về</a></li></ul><div class=tab-content>
<div class="tab-pane active">DOCUMENT</div><div class="tab-pane" style="display:none">Văn bản căn cứ: Luật số 77/2015/QH13</div>
<div class="tab-pane fade"><h4>Văn bản được hướng dẫn</h4><p>Quyết định số 5/QĐ-TTg ngày 02/3/2024 của Thủ tướng Chính phủ</p></div></div>
<div class=binh-luan>Bình luận của bạn đọc về Nghị quyết số 66/NQ-CP</div></body></html>"""
NESTED = """<html><body><table><tr><td colspan=2><table><tr><td><a href=1>Trang chủ</a></td><td><a href=2>Văn bản</a></td><td><a href=3>Liên hệ</a></td></tr></table></td></tr>
<tr><td width=20%><table><tr><td>Đăng nhập</td></tr><tr><td>Công báo số 12</td></tr></table></td><td>DOCUMENT</td></tr></table></body></html>"""
BREAKS = "<html><body><div id=content>DOCUMENT</div></body></html>"


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> object:
    path = tmp_path_factory.mktemp("alone") / "a.txt"
    path.write_text("\n".join(LINES) + "\n", "utf-8")
    return facts(extract_file(path)[0])


@pytest.mark.parametrize("page", [CMS, TABS, NESTED], ids=["cms", "tabs", "nested"])
def test_what_surrounds_a_document(page: str, alone: object, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(page.replace("DOCUMENT", INNER), "utf-8")
    record, text = extract_file(path)
    assert facts(record) == alone
    assert not re.search("Hòa An|99/QĐ|88/UBND|77/|12/GP|Facebook|Trang chủ|Đăng nhập|5/QĐ-TTg|66/NQ-CP|Lượt xem", text)


COMMUNE = """<html><body><div class=dau><span>TRANG THÔNG TIN ĐIỆN TỬ</span><br><span>XÃ HÒA AN</span></div><div class=hom-nay>Thứ năm, ngày 26 tháng 11 năm 2026</div>
<div class=bai><h1>Kế hoạch của tỉnh</h1><div class=sapo>Ngày 12/6/2026, tỉnh Hòa An ban hành văn bản số 77/KH-UBND.</div><div class=chi-tiet>DOCUMENT</div><div class=tac-gia>Ban Biên tập</div></div>
<div class=cuoi>CÔNG TY LUẬT. Giấy phép số: 12/GP-TTĐT ngày 01/02/2020</div></body></html>"""


def test_a_page_whose_source_is_wrapped(alone: object, tmp_path: Path) -> None:
    """Word and LibreOffice break the source within the motto: the site's own day above it is none of the document's, nor its licence below."""
    path = tmp_path / "a.html"
    path.write_text(COMMUNE.replace("DOCUMENT", INNER.replace("CỘNG HÒA XÃ HỘI", "CỘNG\n\t\tHÒA XÃ\n\t\tHỘI")), "utf-8")
    record, text = extract_file(path)
    assert facts(record) == alone
    assert not re.search("26 tháng 11|77/KH|12/GP", text)


def test_a_portal_with_two_fields_a_row(alone: object, tmp_path: Path) -> None:
    fields = (
        "<table><tr><td><b>Số hiệu:</b></td><td>41/KH-UBND</td><td></td><td><b>Loại văn bản:</b></td><td>Kế hoạch</td></tr><tr><td><b>Nơi ban hành:</b></td><td>Tỉnh Bình Sơn</td>"
        "<td></td><td><b>Người ký:</b></td><td>Trần Văn Bách</td></tr><tr><td><b>Ngày ban hành:</b></td><td>12/03/2025</td><td></td><td><b>Tình trạng:</b></td><td>Đã biết</td></tr></table>"
    )
    path = tmp_path / "a.html"
    path.write_text(f"<html><body>{fields}<div>{INNER}</div></body></html>", "utf-8")
    record, text = extract_file(path)
    assert facts(record) == alone
    assert text.startswith("Số hiệu: 41/KH-UBND\nLoại văn bản: Kế hoạch\n")


def test_a_long_annex_that_names_the_state_does_not_stand_for_the_document(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{n}</td><td>Sửa đổi Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam, phần thứ {n}</td></tr>" for n in range(40))
    said = "<p>a) Luật Hộ tịch (sửa đổi);</p>"
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><main><div><div>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Số: 41/KH-UBND</div>{said}<div><table>{rows}</table></div></div></main></body></html>", "utf-8")
    assert "a) Luật Hộ tịch (sửa đổi);" in extract_file(path)[1]


def test_the_number_that_a_portal_gives_a_blank_one(tmp_path: Path) -> None:
    """It names this document, so it is no citation; the document leaves its number open, so it is not its number either: it is told."""
    fields = "<table><tr><td>Số ký hiệu</td><td>41/KH-UBND</td></tr><tr><td>Ngày ban hành</td><td>12/03/2025</td></tr><tr><td>Loại văn bản</td><td>Kế hoạch</td></tr></table>"
    path = tmp_path / "a.html"
    path.write_text(f"<html><body>{fields}<div>{INNER.replace('Số: 41/KH-UBND', 'Số:       /KH-UBND')}</div></body></html>", "utf-8")
    record = extract_file(path)[0]
    assert record.identity.number is None
    assert "41/KH-UBND" not in {c.number for c in record.citations}
    assert any("41/KH-UBND" in f.message for f in record.findings if f.code == "portal-disagreement")


def test_paragraphs_set_by_breaks_alone(alone: object, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(BREAKS.replace("DOCUMENT", "<br>\n".join(html.escape(x) for x in LINES)), "utf-16")
    assert facts(extract_file(path)[0]) == alone


def test_a_portal_that_errs_is_told(tmp_path: Path) -> None:
    """The portal's table names another body: it stays the portal's claim, and a finding."""
    path = tmp_path / "a.html"
    inner = INNER.replace("BÌNH SƠN", "LẠNG SƠN").replace("Bình Sơn", "Lạng Sơn")
    path.write_text(CMS.replace("UBND tỉnh Bình Sơn", "UBND tỉnh Sơn La").replace("DOCUMENT", inner), "utf-8")
    record = extract_file(path)[0]
    assert record.identity.issuer == "Ủy ban nhân dân tỉnh Lạng Sơn"
    assert ["Sơn La" in f.message for f in record.findings if f.code == "portal-disagreement"] == [True]


def _cp1258(text: str) -> bytes:
    """Vietnamese in Windows' own code: tone marks stand apart from their letters."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    made = b""
    for c in text:
        apart = unicodedata.normalize("NFD", c)
        base = unicodedata.normalize("NFC", "".join(x for x in apart if x not in tones))
        made += (base + "".join(x for x in apart if x in tones)).encode("cp1258")
    return made


def test_a_page_saved_by_word() -> None:
    """Word's own styles, deletions, hidden text, conditional comments, notes, and the code page of old systems."""
    page = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1258"><style><!-- p.MsoNormal {margin:0} --></style></head>
<body lang=VI><div class=WordSection1><p class=MsoNormal align=center><b><span style='font-size:13.0pt'>ỦY BAN NHÂN DÂN<o:p></o:p></span></b></p><p class=MsoNormal>Số: 41/KH-UBND</p>
<p class=MsoNormal style='text-indent:28pt'>1. Rà soát các bãi chôn lấp <del cite=x>từ năm 2024</del><ins>từ năm 2025</ins>
trên địa bàn tỉnh<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p><p class=MsoNormal style='display:none'>ẨN 99/NQ-CP</p><!--[if gte mso 9]><xml>98/NQ-CP</xml><![endif]-->
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Quyết định số 8/QĐ-TTg ngày 02/3/2024.</p></div></div></body></html>"""
    lines = [unicodedata.normalize("NFC", x) for x in decode("a.html", _cp1258(page)).text.split("\n") if x]
    assert lines == ["ỦY BAN NHÂN DÂN", "Số: 41/KH-UBND", "1. Rà soát các bãi chôn lấp từ năm 2025 trên địa bàn tỉnh[1].", "[1] Quyết định số 8/QĐ-TTg ngày 02/3/2024."]


def test_a_page_of_frames_holds_no_document() -> None:
    with pytest.raises(UnreadableFile):
        decode("a.html", f"<html><frameset><frame src=a><noframes><body>{INNER}</body></noframes></frameset></html>".encode())


def test_an_annex_beside_the_document_is_read(tmp_path: Path) -> None:
    """Whatever holds a piece of a document is kept, however the page is built."""
    path = tmp_path / "a.html"
    path.write_text(CMS.replace("<div class=tin-khac>", "<div class=kem><p>PHỤ LỤC</p><p>DANH MỤC DỰ ÁN</p></div><div class=tin-khac>").replace("DOCUMENT", INNER), "utf-8")
    assert "PHỤ LỤC\nDANH MỤC DỰ ÁN" in extract_file(path)[1]


def test_of_a_markdown_link_the_words_stay_and_a_label_may_be_a_heading() -> None:
    text = (
        "BỘ NỘI VỤ\n\nSố: 12/BNV-TH\n\nHà Nội, ngày 3 tháng 02 năm 2031\n\nV/v mở thư viện\n\nKính gửi: Sở Nội vụ các tỉnh.\n\n"
        "Thực hiện [Thông tư số 32/2028/TT-BNV](#) ngày 26/12/2028 và [Luật Thư viện](https://vi.example/luat?a=1), Bộ Nội vụ đề nghị các Sở mở thư viện.\n\n"
        "###### Nơi nhận:\n\n- Như trên;\n- Bộ trưởng (để b/c);\n\nKT. BỘ TRƯỞNG\n\nTHỨ TRƯỞNG\n\nLê Văn Bảy\n"
    )
    record = record_of(text, "made.md")
    assert [(c.number or c.name, c.date) for c in record.citations] == [("32/2028/TT-BNV", "2028-12-26"), ("Luật Thư viện", None)]
    assert record.identity.recipients == ("Như trên", "Bộ trưởng (để b/c)")
    assert [d.text for d in record.tasks if "báo cáo" in d.text or "b/c" in d.text] == []


def test_a_bookmark_around_a_title_is_no_link(tmp_path: Path) -> None:
    """Word sets anchors without an address around the words that others refer to."""
    page = f"<html><body>{INNER}</body></html>".replace("<p>KẾ HOẠCH</p>", '<p><a name="loai_1"><b>KẾ HOẠCH</b></a></p>')
    assert "name=" in page
    path = tmp_path / "a.html"
    path.write_text(page, encoding="utf-8")
    assert "KẾ HOẠCH" in extract_file(path)[1].splitlines()


LETTER = """BỘ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 4321/BNV-CCVC
V/v rà soát số liệu đội ngũ
Hà Nội, ngày 12 tháng 3 năm 2026

Kính gửi: Ủy ban nhân dân các tỉnh, thành phố

Thực hiện Nghị quyết số 12/NQ-CP ngày 05/02/2026 của Chính phủ, Bộ Nội vụ đề nghị Ủy ban nhân dân các tỉnh rà soát số liệu, gửi về Bộ trước ngày 20/4/2026./.

Nơi nhận:
- Như trên;
- Lưu: VT.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Trần Văn Bách

"""
OTHERS = "## Văn bản liên quan\n" + "Ban hành:\n05/02/2026\nHiệu lực: Đã biết\nCập nhật:\n09/02/2026\n" * 9
ADDRESS = "**Địa chỉ:**\n12 đường Hoa Sen\n**Điện thoại:**\n(028) 1234 5678\n\nHÒA AN, ngày 31/05/2031\n"
NOTICE = """**THÔNG BÁO**
**về thông tin của khách hàng**
Điều 1. Quý khách đọc Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ về Bảo vệ dữ liệu cá nhân.
Điều 2. Công ty rà soát thông tin theo Nghị định 13/2023/NĐ-CP, xin lỗi Quý khách vì sự bất tiện này.
"""


@pytest.mark.parametrize(
    "foot",
    [OTHERS + ADDRESS + NOTICE, OTHERS + NOTICE.replace("Quý khách", "người dùng"), ADDRESS + NOTICE],
    ids=["all", "card", "address"],
)
def test_what_a_page_tells_its_customers_is_not_the_documents(foot: str) -> None:
    alone, below = record_of(LETTER), record_of(LETTER + foot)
    assert [c.number for c in below.citations] == [c.number for c in alone.citations] == ["12/NQ-CP"]
    assert [t.text for t in below.tasks] == [t.text for t in alone.tasks]
    assert below.identity.signer == "Trần Văn Bách"


def test_an_annex_below_the_signature_is_the_documents() -> None:
    """It may ask for addresses and list related documents, too: nobody speaks to customers there."""
    annex = "PHỤ LỤC\n(Kèm theo Công văn số 4321/BNV-CCVC)\nĐịa chỉ:\nĐiện thoại:\nE-mail:\nVăn bản liên quan\n1. Quyết định số 7/QĐ-BNV ngày 02/3/2025 của Bộ trưởng Bộ Nội vụ.\n"
    assert "7/QĐ-BNV" in [c.number for c in record_of(LETTER + annex).citations]


CARD = "Số hiệu:\n4321/BNV-CCVC\nLoại văn bản: Công văn\n**Nơi ban hành:** | Bộ Nội vụ |\nNgày ban hành: 12/03/2026\nTình trạng: Đã biết\n\n"


def test_a_card_above_a_copy_without_letterhead() -> None:
    """What the page says of the document is taken for it, and that it was taken from there; a line of a letterhead, and it is the page's word alone."""
    headless = record_of(CARD + LETTER[LETTER.index("Kính gửi") :]).identity
    assert (headless.number, headless.type, headless.issuer, headless.date) == ("4321/BNV-CCVC", "Công văn", "Bộ Nội vụ", "2026-03-12")
    assert headless.confidence["number"] == headless.confidence["date"] == headless.confidence["issuer"] == "inferred"
    for kept in ("Số:       /BNV-CCVC\n", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"):
        assert record_of(CARD + kept + LETTER[LETTER.index("Kính gửi") :]).identity.number is None


def test_cards_of_several_documents_tell_nothing_of_one() -> None:
    assert record_of(CARD + CARD.replace("4321", "4320") + LETTER[LETTER.index("Kính gửi") :]).identity.number is None


def test_lists_counted_by_letters_and_a_table_in_a_cell() -> None:
    page = (
        "<html><body><p>KẾ HOẠCH</p><ol type=I><li>NHIỆM VỤ<ol><li>Nghề dệt<ol type=a><li>Lập danh mục nghệ nhân.<li>Mở lớp truyền nghề.</ol></ol></li></ol>"
        "<table><tr><td>STT</td><td>Nhiệm vụ</td><td>Chủ trì</td></tr><tr><td>1</td><td>Thi viết<table><tr><td>Bảng A: học sinh</td><td>Bảng B: cán bộ</td></tr></table></td><td>Tỉnh đoàn</td></tr></table></body></html>"
    )
    assert [x for x in decode("a.html", page.encode()).text.split("\n") if x] == [
        "KẾ HOẠCH", "I. NHIỆM VỤ", "1. Nghề dệt", "a) Lập danh mục nghệ nhân.", "b) Mở lớp truyền nghề.", "STT\tNhiệm vụ\tChủ trì", "1\tThi viết Bảng A: học sinh Bảng B: cán bộ\tTỉnh đoàn",
    ]


def test_a_card_above_a_copy_whose_letterhead_stands_behind_its_text(tmp_path: Path) -> None:
    """What stands between the card and the motto is the document, for its type stands above; where the annex's table follows at once nothing is lost either."""
    card = "<table><tr><td>Số ký hiệu</td><td>41/KH-UBND</td></tr><tr><td>Ngày ban hành</td><td>12/03/2025</td></tr><tr><td>Người ký</td><td>Trần Văn Bách</td></tr></table>"
    text = (
        "KẾ HOẠCH", "Phòng, chống sạt lở bờ sông trên địa bàn tỉnh", "Thực hiện Chỉ thị số 7/CT-TTg ngày 02/02/2025 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch:",
        "1. Sở Xây dựng chủ trì rà soát các điểm sạt lở trên các tuyến sông trong tỉnh, báo cáo trước ngày 30/6/2025.",
    )
    behind = "<table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH BÌNH SƠN<br>Số: 41/KH-UBND</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc<br>Bình Sơn, ngày 12 tháng 3 năm 2025</td></tr></table>"
    rows = "<table><tr><td>TT</td><td>Nhiệm vụ</td><td>Cơ quan chủ trì</td><td>Thời gian</td></tr><tr><td>1</td><td>Kè bờ sông Đà</td><td>Sở Xây dựng</td><td>2025</td></tr></table>"
    path = tmp_path / "a.html"
    path.write_text(f"<html><body>{card}<div>{''.join(f'<p>{x}</p>' for x in text)}{behind}{rows}</div></body></html>", "utf-8")
    record = extract_file(path)[0]
    assert (record.identity.number, record.identity.title) == ("41/KH-UBND", "Phòng, chống sạt lở bờ sông trên địa bàn tỉnh")
    assert {c.number for c in record.citations} == {"7/CT-TTg"}
    assert sorted((t.kind, t.lead) for t in record.tasks) == [("annex", ("Sở Xây dựng",)), ("body", ("Sở Xây dựng",))]


def test_a_copy_with_its_bases_in_a_section_above_the_letterhead() -> None:
    record = record_of(
        "# Quyết định 77/QĐ-TTg về hỗ trợ kinh phí\n\n## CĂN CỨ PHÁP LUẬT\n\n- Căn cứ Luật Đê điều số 79/2006/QH11 ngày 29 tháng 11 năm 2006;\n- Căn cứ Nghị quyết số 24/2025/QH15 ngày 14 tháng 11 năm 2025 của Quốc hội.\n\n"
        "## NỘI DUNG\n\n**THỦ TƯỚNG CHÍNH PHỦ**\n\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n\n**Độc lập - Tự do - Hạnh phúc**\n\nSố: 77/QĐ-TTg\n\nHà Nội, ngày 21 tháng 4 năm 2026\n\n### QUYẾT ĐỊNH\n\n"
        "Về việc hỗ trợ kinh phí sửa đê năm 2026\n\n### Điều 1. Hỗ trợ kinh phí\n\nHỗ trợ 300 tỷ đồng cho 05 địa phương.\n"
    )
    numbers = {c.id: c.number for c in record.citations}
    assert record.identity.number == "77/QĐ-TTg"
    assert {(r.predicate, numbers[r.object]) for r in record.relations} == {("basedOn", "79/2006/QH11"), ("basedOn", "24/2025/QH15")}


def test_a_card_that_names_the_number_s_document_and_a_body_with_its_part() -> None:
    identity = record_of(
        "# 3. Nghị quyết 26-NQ/TU về nhiệm vụ năm 2026\n\n## ĐỊNH DANH VĂN BẢN\n\n| Trường | Nội dung |\n|---|---|\n| Số văn bản | 26-NQ/TU |\n| Cơ quan ban hành | Tỉnh ủy Long An (Ban Chấp hành Đảng bộ tỉnh) |\n"
        "| Ngày ban hành | 05/12/2025 |\n| Trích yếu | Về nhiệm vụ năm 2026 |\n\n### III. NHIỆM VỤ\n\n- Ban hành Chương trình hành động thực hiện Nghị quyết Đại hội.\n"
    ).identity
    assert (identity.number, identity.issuer, identity.date) == ("26-NQ/TU", "Tỉnh ủy Long An", "2025-12-05")


def test_words_that_a_page_shows_in_capitals_or_struck_out() -> None:
    long = "Giao Sở Nông nghiệp và Môi trường chủ trì rà soát các bãi chôn lấp"
    struck = "<s> trước ngày 30/6/2025</s><strike> trong quý I</strike><span style='text-decoration: line-through'> năm 2024</span><span style='mso-hide:all'> ghi chú</span>"
    page = f"<html><body><p style='text-transform:uppercase'>Kế <b>hoạch</b></p><p>{long}{struck} trước ngày 30/9/2025.</p></body></html>"
    assert decode("a.html", page.encode()).text.split("\n") == ["KẾ HOẠCH", f"{long} trước ngày 30/9/2025.", ""]


def test_the_nearest_element_says_whether_its_words_are_in_capitals() -> None:
    page = "<div style='text-transform:uppercase'><p>Kế hoạch</p><div style='text-transform: none'><p>1. Sở Nội vụ <b>rà soát</b></p></div></div><p style='x-text-transform:uppercase'>2. Sở Y tế</p>"
    assert [line for line in decode("a.html", f"<html><body>{page}</body></html>".encode()).text.split("\n") if line] == ["KẾ HOẠCH", "1. Sở Nội vụ rà soát", "2. Sở Y tế"]
