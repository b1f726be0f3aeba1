"""Pages as the large portals build them, each around one document of our own: the same record as the document alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from loaders.pipeline import extract_file
from loaders.record import Record
from tests.golden.test_web_pages import INNER, LINES
from tests.made_files import facts
from tests.reading import record_of

BODY = INNER.replace("\n", "")
ENGLISH = (
    "<p>THE PEOPLE'S COMMITTEE OF BINH SON</p><p><b>THE SOCIALIST</b> <b>REPUBLIC OF VIETNAM</b><br>Independence - Freedom - Happiness</p><p>No. 41/KH-UBND</p><p>PLAN</p><p>Pursuant to the Constitution of the Socialist Republic of Vietnam;</p>"
    + "<p>Bạn phải đăng nhập để xem các tiện ích của bản dịch.</p><p>Pursuant to Resolution No. 122/NQ-CP dated May 8, 2025 of the Government; Decree No. 5/2024/ND-CP, the provincial committee issues this plan.</p>" * 20
)
# The whole page in one form, tables within tables, tabs that a script would hide, notes in hidden boxes, a translation in a tab.
LIBRARY = f"""<!DOCTYPE html><html><body><form method="post" action="./a.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x">
<table id="tblcontainer"><tr><td><table><tr><td><div id="header"><ul><li><a href=1>Các gói dịch vụ</a></li><li><a href=2>Chính sách mới</a></li><li><a href=3>Liên hệ</a></li></ul></div></td></tr>
<tr><td><table><tr><td><div>Từ khoá: Số Hiệu, Tiêu đề hoặc Nội dung ngắn gọn của Văn Bản...</div><div>Đăng nhập</div><div>Quên mật khẩu? &nbsp; Đăng ký mới</div></td></tr>
<tr><td><div id="divNoiDung"><ul class="idTabs"><li><a href="#tab-1">Tóm tắt nội dung</a></li><li><a href="#tab1">Nội dung</a></li><li><a href="#tab2">Tiếng Anh</a></li><li><a href="#tab4">Lược đồ</a></li></ul>
<div><div class="contentDoc" id="tab-1"><div><b>Kế hoạch 41/KH-UBND mới nhất</b></div><table><tr><td><b>Số hiệu:</b></td><td>41/KH-UBND</td><td>&nbsp;</td><td><b>Loại văn bản:</b></td><td>Kế hoạch</td></tr>
<tr><td><b>Nơi ban hành:</b></td><td>Tỉnh Bình Sơn</td><td>&nbsp;</td><td><b>Người ký:</b></td><td>Trần Văn Bách</td></tr><tr><td><b>Ngày ban hành:</b></td><td>12/03/2025</td><td>&nbsp;</td><td><b>Ngày hiệu lực:</b></td><td>Đã biết</td></tr></table></div>
<div id="tab1" class="contentDoc" style="padding: 0; width: 760px;"><div id="__mucluc" style="display: none">MỤC LỤC VĂN BẢN</div><div id="pnlDocContent"><div class="cldivContentDocVn" id="divContentDoc" style="float: left;"><div class="content1"><div>{BODY}</div></div></div>
<div class="NoiDungChiaSe" style="float: right;"><div><a href=1>Lưu trữ</a></div><div><a href=2>Ghi chú</a></div><div>Bài liên quan:</div><ul><li><a href=4>Nghị định số 8/2025/NĐ-CP quy định gì mới?</a></li><li><a href=5>Quyết định số 99/QĐ-UBND</a></li><li><a href=6>Công văn 88/UBND-TH</a></li></ul></div></div></div>
<div id="tab2" class="contentDoc"><div>{ENGLISH}</div></div><div id="tab4" class="contentDoc"><div>Bạn Chưa Đăng Nhập Thành Viên!</div></div></div></div></td></tr></table>
<div style="display: none"><div>Văn bản bị thay thế: Quyết định số 77/QĐ-UBND</div></div></td></tr></table></td></tr></table></form><div style="display: none;"><form id="FrFeedBack">Góp ý: Nghị quyết số 66/NQ-CP</form></div></body></html>"""
# A block a paragraph, with a note behind each and the editors' comments between.
MARKED = """<html><body><div class="header-site"><a href=/>Trang chủ</a></div><h1 class="the-document-title">Kế hoạch 41/KH-UBND</h1>
<table class="table-bordered"><tr><td>Cơ quan ban hành:</td><td>UBND tỉnh Bình Sơn</td><td>Số công báo:</td><td>Đang cập nhật</td></tr><tr><td>Số hiệu:</td><td>41/KH-UBND</td><td>Ngày đăng công báo:</td><td>Đang cập nhật</td></tr>
<tr><td>Loại văn bản:</td><td>Kế hoạch</td><td>Người ký:</td><td>Trần Văn Bách</td></tr><tr><td>Ngày ban hành:</td><td>12/03/2025</td><td>Ngày hết hiệu lực:</td><td>Đang cập nhật</td></tr></table>
<div id="noidung"><div class="the-document-body noidungtracuu">DOCUMENT</div></div><div class="widget-lien-quan"><h3>Văn bản liên quan</h3><ul><li><a href=1>Quyết định số 99/QĐ-UBND</a></li><li><a href=2>Công văn số 88/UBND-TH</a></li><li><a href=3>Thông báo 77/TB-UBND</a></li></ul></div></body></html>"""
MARK = '<span class="tooltip-button"><span class="bg-theo-doi">Đang theo dõi</span></span>'
COMMENT = '<div class="docitem-binhluan">Theo quy định tại Nghị quyết số 66/NQ-CP của Chính phủ, Sở Xây dựng chủ trì việc này.</div>'
MARKS = "".join(f'<div id="demuc{n}" class="docitem-{n % 13}"><div class="mab2"><p>{line}</p></div>{MARK}</div>{COMMENT if n % 4 == 3 else ""}' for n, line in enumerate(LINES))
# The letterhead beside the text, its tabs all "fade in", comments and files in the element of the text.
DATABASE = f"""<html><body><form id="aspnetForm"><div id="s4-workspace"><div class="top"><a href=1>VĂN BẢN PHÁP LUẬT</a></div><div class="box-tab-vb"><ul class="nav nav-tabs"><li class="active"><a href="#itemtoanvan" data-toggle="tab">Toàn văn</a></li><li><a href="#itemthuoctinh" data-toggle="tab">Thuộc tính</a></li></ul>
<div class="tab-content"><div id="itemtoanvan" class="content tab-pane fade in active"><div class="fulltext"><div class="vbInfo"><ul><li class="red"><span>Hiệu lực: </span>Còn hiệu lực</li><li class="green"><span>Ngày có hiệu lực: </span>12/03/2025</li></ul></div><div>
<div class="document-required"><table width="30%" align="left"><tr><td><div><b>{LINES[0]}<br>{LINES[1]}</b></div><div>{LINES[4]}</div></td></tr></table><table width="40%" align="right"><tr><td><div><b>{LINES[2]}</b></div><div><b>{LINES[3]}</b></div><div><i>{LINES[5]}</i></div></td></tr></table></div>
<article style="display: none;"><textarea>Luật số 77/2015/QH13</textarea></article><div class="toanvancontent" id="toanvancontent">{"".join(f"<p>{x}</p>" for x in LINES[6:])}<div class="vbFile"><div class="header">Tải file đính kèm</div><div class="content"><ul><li><span>Bản PDF:</span> <a href=1>41-KH.pdf</a></li></ul></div></div></div></div></div></div>
<div id="itemthuoctinh" class="content tab-pane fade in"><p>Văn bản được hướng dẫn: Quyết định số 5/QĐ-TTg ngày 02/3/2024 của Thủ tướng Chính phủ</p></div></div></div></div></form></body></html>"""


@pytest.mark.parametrize("page", [LIBRARY, MARKED.replace("DOCUMENT", MARKS), DATABASE], ids=["library", "marked", "database"])
def test_the_large_portals(page: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n".join(LINES) + "\n", "utf-8")
    alone = facts(extract_file(path)[0])
    path = tmp_path / "a.html"
    path.write_text(page, "utf-8")
    record, text = extract_file(path)
    assert facts(record) == alone
    assert not re.search("99/QĐ|88/UBND|77/|Trang chủ|5/QĐ-TTg|66/NQ-CP|Independence|Đang theo", text)


SHORT_PLAN = "<div class='content'><p>ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH</p><p>Số: 45/KH-UBND</p><p>Hà Tĩnh, ngày 12 tháng 01 năm 2026</p><p>KẾ HOẠCH</p><p>Rà soát sổ sách năm 2026</p><p>I. NHIỆM VỤ</p>TASKS</div>"
MOTTO = "<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p>"


def _read(page: str, tmp_path: Path) -> tuple[Record, str]:
    path = tmp_path / "a.html"
    path.write_text(f"<html><body>{page}</body></html>", "utf-8")
    return extract_file(path)


def test_the_name_of_a_treaty_is_no_translation(tmp_path: Path) -> None:
    """A tab in English begins with a letterhead of its own; the state is named in sentences, too, and in lines of a bilingual annex."""
    head = f"<div><p>CHÍNH PHỦ</p>{MOTTO}<p>Hà Nội, ngày 08 tháng 4 năm 2026</p></div>"
    text = "<div><p>Số: 71/NQ-CP</p><p>NGHỊ QUYẾT</p><p>Về việc ký Hiệp định</p><p>Điều 1. Phê duyệt Hiệp định (Agreement between the Socialist Republic of Viet Nam and Canada).</p>TITLE<p>Điều 2. Bộ Ngoại giao tổ chức ký.</p></div>"
    for title in ("", "<p>THE SOCIALIST REPUBLIC OF VIET NAM</p>"):
        record, _ = _read(head + text.replace("TITLE", title), tmp_path)
        assert (record.identity.number, record.identity.title) == ("71/NQ-CP", "Về việc ký Hiệp định")
        assert [t.responsible or t.lead for t in record.tasks] == [("Bộ Ngoại giao",)]


def test_words_that_bear_a_note_are_read(tmp_path: Path) -> None:
    """The note is no word of the document; what it stands on is."""
    tasks = (
        "<p>1. <span class='has-tooltip'>Sở Y tế</span> chủ trì rà soát sổ sách, hoàn thành <span class='tooltip-trigger'>trước</span> ngày 30/6/2026<span class='tooltiptext'>chưa rõ</span>.</p>"
        "<p>2. Sở Tài chính <span class='tooltip'>không</span> chi trả theo <a class='popover-link' href='#'>Nghị định số 15/2020/NĐ-CP</a><span class='popover-body'>hết hiệu lực</span>.</p>"
    )
    record, text = _read(SHORT_PLAN.replace("TASKS", tasks), tmp_path)
    assert "1. Sở Y tế chủ trì rà soát sổ sách, hoàn thành trước ngày 30/6/2026.\n2. Sở Tài chính không chi trả theo Nghị định số 15/2020/NĐ-CP." in text
    assert (record.tasks[0].lead, record.tasks[0].timeframe and record.tasks[0].timeframe.start) == (("Sở Y tế tỉnh Hà Tĩnh",), None)


@pytest.mark.parametrize("name", ["comments", "sidebar"])
def test_comments_longer_than_the_document(name: str, tmp_path: Path) -> None:
    said = "".join(f"<p>{n}. Sở Tài chính chủ trì trả lại tiền cho dân trước ngày 30/6/2026 theo Nghị định số {n}/2020/NĐ-CP.</p>" for n in range(1, 30))
    record, _ = _read(SHORT_PLAN.replace("TASKS", "<p>1. Sở Y tế chủ trì rà soát.</p>") + f"<div class='{name}'>{said}</div>", tmp_path)
    assert ([t.lead for t in record.tasks], record.citations) == ([("Sở Y tế tỉnh Hà Tĩnh",)], ())


@pytest.mark.parametrize("number", ["Số: 61/KH-UBND", "<b>Số:</b> 61/KH-UBND"])
@pytest.mark.parametrize("name", ["post-body share", "news popup", "related-content", "login"])
def test_a_named_element_around_the_whole_of_a_copy_without_the_motto(name: str, number: str, tmp_path: Path) -> None:
    """It is the document, whatever the element's name; what is the smaller part of the page is furniture there, too."""
    copy = f"<p>{number}</p><p>KẾ HOẠCH</p><p>Phòng chống cháy rừng năm 2027</p><p>1. Chi cục Kiểm lâm chủ trì phát dọn đường băng, hoàn thành trước ngày 15/4/2027.</p>"
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><div><div class='{name}'>{copy}</div><div class='comments'><p>2. Sở Y tế chủ trì trả lời.</p></div><div>Số: 45/QĐ-UBND về trạm bơm</div></div></body></html>", "utf-8")
    record = extract_file(path)[0]
    assert (record.identity.number, [t.lead for t in record.tasks]) == ("61/KH-UBND", [("Chi cục Kiểm lâm",)])


CARD = """<form id="aspnetForm"><ul class=menu><li><a href=1>Trang chủ</a></li><li><a href=2>Văn bản</a></li></ul>
<div class="top">Thứ Hai, ngày 12 tháng 5 năm 2031</div><h1>Kết luận số 81-KL/TW, ngày 04/6/2024 của Bộ Chính trị về việc tiếp tục trồng rừng</h1><table><tr><td>Số ký hiệu</td><td>81-KL/TW</td></tr><tr><td>Trích yếu nội dung</td><td>Về việc tiếp tục trồng rừng</td></tr>
<tr><td>Cơ quan ban hành</td><td>Bộ Chính trị</td></tr><tr><td>Loại văn bản</td><td>Kết luận</td></tr><tr><td>Ngày ban hành</td><td>04/06/2024</td></tr><tr><td>Tài liệu đính kèm</td><td><a href=1>81.pdf</a></td></tr></table>TEXT</form>"""


@pytest.mark.parametrize("text", ["", "<div><p>Sau khi nghe báo cáo, Bộ Chính trị kết luận như sau:</p><p>1. Các cấp ủy tiếp tục trồng rừng trong năm 2025.</p><p>T/M BỘ CHÍNH TRỊ</p><p>Trần Văn Bách</p></div>"])
def test_a_card_tells_what_a_page_without_a_letterhead_leaves_out(text: str, tmp_path: Path) -> None:
    """The day of the page's visitor, told with the day of the week, is no document's."""
    path = tmp_path / "a.html"
    path.write_text(f"<html><body>{CARD.replace('TEXT', text)}</body></html>", "utf-8")
    me = extract_file(path)[0].identity
    assert (me.number, me.type, me.issuer, me.date, me.title) == ("81-KL/TW", "Kết luận", "Bộ Chính trị", "2024-06-04", "Về việc tiếp tục trồng rừng")
    assert me.confidence["date"] == me.confidence["title"] == "inferred"


def test_the_subjects_of_other_documents_are_no_title(tmp_path: Path) -> None:
    """Cards of those documents stand below, without their numbers."""
    page = "<div class='content'><p>QUYẾT ĐỊNH</p><p>Điều 1. Giao Sở Y tế rà soát.</p><p>Điều 2. Sở Y tế thi hành.</p></div><table><tr><td>Số hiệu</td><td>97/QĐ-UBND</td></tr><tr><td>Trích yếu</td><td>Về việc giao đất</td></tr><tr><td>Người ký</td><td>Trần Văn Bách</td></tr></table><p>Văn bản liên quan</p>"
    for other, title in (("Về việc giao đất", "Về việc giao đất"), ("Về việc bắn pháo hoa", None)):
        me = _read(f"{page}<table><tr><td>Trích yếu</td><td>{other}</td></tr></table>", tmp_path)[0].identity
        assert (me.number, me.title) == ("97/QĐ-UBND", title)


NEWS = """<html><body><div class="detail__content"><h1 class="detail-title">Toàn văn: Kế hoạch 41/KH-UBND của tỉnh Bình Sơn về thu gom chất thải rắn</h1><div>12/03/2025 16:03</div>
<h2 class="detail-sapo">(Bình Sơn) - Chủ tịch Ủy ban nhân dân tỉnh Trần Văn Bách vừa ký ban hành Kế hoạch số 41/KH-UBND ngày 12/3/2025 về thu gom chất thải rắn sinh hoạt.</h2>
<div class="detail-content"><div class="Preview" type="RelatedOneNews"><a href=1>Quyết định số 99/QĐ-UBND về đóng cửa các bãi chôn lấp</a></div><p>Kế hoạch yêu cầu Sở Xây dựng chủ trì rà soát các bãi chôn lấp trước ngày 15/12/2025.</p><p>Sở Tài chính có trách nhiệm bố trí kinh phí.</p></div></div></body></html>"""


def test_news_of_what_was_signed_is_no_document(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(NEWS, "utf-8")
    record = extract_file(path)[0]
    assert "no-document" in {f.code for f in record.findings}
    assert not record.tasks
    assert {c.number for c in record.citations} == {"41/KH-UBND"}


ROW_CARD = "Quyết định 1811/QĐ-UBND năm 2028 về Quy chế quản lý bến thủy\nSố hiệu: | 1811/QĐ-UBND | Loại văn bản: | Quyết định |\nNơi ban hành: | Tỉnh Vĩnh Long | Người ký: | SIGNER |\nNgày ban hành: | 20/08/2028 | Tình trạng: | Đã biết |\n"
SHORT = """ỦY BAN NHÂN DÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 1811/QĐ-UBND
Vĩnh Long, ngày 20 tháng 8 năm 2028
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VĨNH LONG
Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý bến thủy.
"""


@pytest.mark.parametrize(("signer", "signed", "number", "said"), [
    ("Lữ Văn Ba (Phó Chủ tịch)", "", "1811/QĐ-UBND", "Lữ Văn Ba"),
    ("Lữ Văn Ba", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Bách\n", "1811/QĐ-UBND", "Trần Văn Bách"),  # the document's own words
    ("Đang cập nhật", "", "1811/QĐ-UBND", None),
    ("Lữ Văn Ba", "", "1812/QĐ-UBND", None),  # another document's card
])
def test_who_signed_and_what_about_by_the_page(signer: str, signed: str, number: str, said: str | None) -> None:
    me = record_of(ROW_CARD.replace("SIGNER", signer).replace("1811", number[:4]) + SHORT + signed).identity
    assert me.number == "1811/QĐ-UBND"
    assert me.signer == said
    assert me.title == ("về Quy chế quản lý bến thủy" if number == me.number else None)
    assert me.confidence.get("title") in (None, "inferred")
