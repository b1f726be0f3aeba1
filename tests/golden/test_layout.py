"""Layout: parts, sections, joined lines, footnote marks, page furniture. The texts are made for the test."""

from __future__ import annotations

import unicodedata

import pytest

from loaders.outline.layout import layout
from loaders.outline.pagemarks import page_marks
from loaders.outline.paragraphs import paragraphs
from loaders.outline.tail import is_signature
from loaders.writing.text import SourceText
from tests.reading import record_of

FLOWING = """ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN

Số: 45/KH-UBND

Phú Yên, ngày 06 tháng 9 năm 2023

KẾ HOẠCH

Phòng, chống rét cho đàn vật nuôi năm 2023

Căn cứ Quyết định số 12/QĐ-TTg ngày 01/3/2022 của Thủ tướng Chính phủ;

I. MỤC ĐÍCH

1. Giảm thiệt hại cho người chăn nuôi[1]; chủ động trong

mọi tình huống.

a) Đối với trâu, bò

- Đủ chuồng trại.

- Đủ thức ăn.

II. TỔ CHỨC THỰC HIỆN

Trên đây là Kế hoạch phòng, chống rét./.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lê Văn Bình

DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 45/KH-UBND ngày 06 tháng 9 năm 2023)

STT

[1] Quyết định số 99/QĐ-TTg ngày 04/4/2021 của Thủ tướng Chính phủ.

THUỘC TÍNH VĂN BẢN
  • Số hiệu: 45/KH-UBND
  • Loại văn bản: Kế hoạch
  • Nơi ban hành: Tỉnh Bình Định
"""

WRAPPED = """I. MỤC ĐÍCH, YÊU CẦU 

1. Bảo đảm cung cấp đủ nước cho sản xuất trong mùa khô của giai đoạn 2022 

- 2026 và những năm tiếp theo; giữ gìn nguồn nước của các sông, suối trong 

vùng, nhất là ở nơi có nhiều người sinh sống đạt khoảng 72%1 vào năm cuối. 

- Xây dựng hồ chứa ở những nơi có điều kiện về địa hình và nguồn nước, ưu tiên 

                                              
1 Quyết định số 77/QĐ-TTg ngày 03/02/2021 của Thủ tướng Chính phủ phê duyệt Quy 

hoạch thủy lợi. 
 các xã vùng cao; sửa chữa kênh mương đã xuống cấp. 

II. NHIỆM VỤ 

- Nạo vét kênh mương trước mùa mưa hằng năm; tổ chức tưới luân phiên giữa các 

cánh đồng. 
"""


@pytest.fixture(params=["lf", "crlf", "nfd", "bom"])
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def variant(text: str, form: str) -> str:
    return {
        "lf": text, "crlf": text.replace("\n", "\r\n"), "nfd": unicodedata.normalize("NFD", text), "bom": "\ufeff" + text,
    }[form]


def test_parts_and_sections_of_flowing_text(form: str) -> None:
    page = layout(SourceText(variant(FLOWING, form)))
    told = [(b.part, b.section, b.marker) for b in page.blocks if b.part in ("title", "preamble", "body", "closing", "footnote")]
    assert told == [
        ("title", "title", None), ("preamble", "preamble", None), ("body", "I", "I"), ("body", "I.1", "1"), ("body", "I.1.a", "a"),
        ("body", "I.1.a bullet 1", "-"), ("body", "I.1.a bullet 2", "-"), ("body", "II", "II"), ("closing", "closing", None),
        ("footnote", "footnote 1", "1"),
    ]
    assert [b.text for b in page.part("footer")][0] == "THUỘC TÍNH VĂN BẢN"
    assert [b.text for b in page.part("signature")][-1] == "Lê Văn Bình"
    assert len(page.annexes) == 1 and page.annexes[0].title[0].text == "DANH MỤC NHIỆM VỤ"


def test_a_paragraph_cut_by_a_page_is_one_and_loses_its_footnote_mark(form: str) -> None:
    page = layout(SourceText(variant(FLOWING, form)))
    block = next(b for b in page.blocks if b.section == "I.1")
    assert block.text == "Giảm thiệt hại cho người chăn nuôi; chủ động trong mọi tình huống."
    assert [(m.label, block.text[: m.at]) for m in block.marks] == [("1", "Giảm thiệt hại cho người chăn nuôi")]


def test_every_span_says_the_words_of_its_block(form: str) -> None:
    for text in (FLOWING, WRAPPED):
        source = SourceText(variant(text, form))
        for block in layout(source).blocks:
            said = unicodedata.normalize("NFC", source.slice_text(block.spans()))
            letters = "".join(said.replace("“", '"').replace("”", '"').split())
            assert letters == "".join(block.text.split()), block
            for span in block.spans():
                assert "\n" not in source.raw[span.start : span.end] and span.line == source.raw.count("\n", 0, span.start) + 1


def test_wrapped_lines_are_joined_and_a_dash_at_a_line_start_is_no_bullet(form: str) -> None:
    page = layout(SourceText(variant(WRAPPED, form)))
    assert page.wrapped
    texts = {b.section: b.text for b in page.blocks if b.part == "body"}
    assert texts["I.1"].startswith("Bảo đảm cung cấp đủ nước cho sản xuất trong mùa khô của giai đoạn 2022 - 2026 và những năm")
    assert texts["I.1"].endswith("đạt khoảng 72% vào năm cuối.")
    assert texts["I.1 bullet 1"].endswith("ưu tiên các xã vùng cao; sửa chữa kênh mương đã xuống cấp.")
    assert texts["II bullet 1"].endswith("giữa các cánh đồng.")
    assert [b.text for b in page.part("footnote")] == [
        "Quyết định số 77/QĐ-TTg ngày 03/02/2021 của Thủ tướng Chính phủ phê duyệt Quy hoạch thủy lợi."
    ]


def test_a_number_alone_in_its_line_heads_the_words_below_it_in_wrapped_text_too() -> None:
    page = layout(SourceText(WRAPPED.replace("II. NHIỆM VỤ ", "II.\nNhiệm vụ trong mùa khô")))
    assert page.wrapped
    assert [(b.kind, b.section, b.text) for b in page.part("body") if b.section == "II"] == [("heading", "II", "Nhiệm vụ trong mùa khô")]


@pytest.mark.parametrize("head", ["CÔNG BÁO/Số 12/Ngày 01-02-2024\n7\n", "CÔNG BÁO/Số 12/Ngày 01-02-2024\n\n7\n"])
def test_the_gazettes_head_and_stamp_are_no_text(head: str) -> None:
    raw = f"{head}\nCHÍNH PHỦ\n\nSố: 9/NQ-CP\n\nNGHỊ QUYẾT\nVề một việc\n\nĐiều 1. Nội dung.\nKý bởi: CÔNG BÁO\nCơ quan: VĂN PHÒNG\n"
    page = layout(SourceText(raw))
    assert not any("CÔNG BÁO" in b.text or b.text == "7" for b in page.blocks)


def test_page_numbers_count_on_and_bring_their_running_head() -> None:
    page = "".join(f"Dòng chữ thứ {n} của trang\n" for n in range(20))
    head = "Kế hoạch chống úng thành phố\n"
    lines = list(SourceText(f"{page}1\n\n{head}{page}2\n\n{head}{page}17\n\n{page}").lines())
    marks = page_marks(lines, [True] * len(lines))
    assert sorted(lines[i].text for i in marks) == ["1", "2", "Kế hoạch chống úng thành phố", "Kế hoạch chống úng thành phố"]
    assert "17" not in [lines[i].text for i in marks]  # nothing counts on to it


def test_a_number_first_or_last_on_a_page_that_tells_how_many_pages_there_were_is_the_page_s() -> None:
    """Also where words stand right beside it, capitals go on behind it, or a cell's row is cut; a number that tells otherwise is no page's."""
    text = "Sở Nông nghiệp\n\f              2\nvà Môi trường rà soát; Sở\n\f   3\nXây dựng báo cáo.\n4\n\f7\nBộ Y tế\n"
    lines = list(SourceText(text).lines())
    assert sorted(page_marks(lines, [True] * len(lines))) == [1, 3]
    at_the_foot = list(SourceText("Nghị quyết của Quốc hội\n1\n\fvà các cơ quan\n5\n\fkhác.\n").lines())
    assert sorted(page_marks(at_the_foot, [True] * len(at_the_foot))) == [1]


def test_a_number_within_a_name_is_a_page_s() -> None:
    text = "5. Sở Thông tin chủ động phối hợp với Sở Nông nghiệp và\n3\n\nPhát triển nông thôn cung cấp thông tin cảnh báo.\n"
    lines = list(SourceText(text).lines())
    assert sorted(page_marks(lines, [True] * len(lines))) == [1]
    cells = list(SourceText(text.replace("Nông nghiệp và", "Nông nghiệp trước ngày")).lines())
    assert not page_marks(cells, [True] * len(cells))


_ITEM = "2. Rà soát hiện trạng các công trình tưới, tiêu trên địa bàn theo đúng quy định.\n"
_NEXT = "3. Lập danh mục các công trình cần sửa chữa, nâng cấp trong năm và các năm sau.\n"


@pytest.mark.parametrize(
    ("between", "is_mark"),
    [
        ("2\n", True), ("\n2\n", True), ("2\n\n", True), ("Trang 2\n", True), ("2/4\n", True), ("\f2\n", True),
        ("3\n", False),  # the item's own number
    ],
)
def test_a_number_alone_between_two_items_is_a_page_s(between: str, is_mark: bool) -> None:
    lines = list(SourceText(f"{_ITEM}{between}{_NEXT}").lines())
    assert [lines[i].text for i in page_marks(lines, [True] * len(lines))] == ([between.strip()] if is_mark else [])


@pytest.mark.parametrize(
    ("drawn", "is_mark"),
    [
        ("--- PAGE BREAK ---", True),
        ("===== Trang 6 =====", True),
        ("<!-- page 6 of 9 -->", True),
        ("## Trang 6", True),
        ("--- Trang trí ---", False),
        ("--- Trang bị cho đội ---", False),
        ("- Trang bị máy bơm", False),
        ("**Trang phục**", False),
    ],
)
def test_what_was_drawn_between_two_pages_is_no_text(drawn: str, is_mark: bool) -> None:
    lines = list(SourceText(f"Sở Xây dựng rà soát các khu nhà cũ và báo cáo thủ\n5\n{drawn}\n\ntục di dời.\n").lines())
    assert [lines[i].text for i in sorted(page_marks(lines, [True] * len(lines)))] == (["5", drawn] if is_mark else [])


def test_in_a_table_only_the_number_that_counts_pages_belongs_to_a_drawn_break() -> None:
    lines = list(SourceText("TT\nNhiệm vụ\n1\nĐo đất\n1\n--- PAGE BREAK ---\n7\nCắm mốc\n").lines())
    assert sorted(page_marks(lines, [True] * len(lines))) == [4, 5]


def test_in_a_text_with_a_table_or_above_a_note_a_number_alone_is_no_page_s() -> None:
    for text in (f"TT\nNhiệm vụ\n1\n{_ITEM}2\n{_NEXT}", f"{_ITEM}2\nĐiều này được sửa đổi, bổ sung theo Điều 5 của Thông tư số 7/2020/TT-BTC.\n"):
        lines = list(SourceText(text).lines())
        assert not page_marks(lines, [True] * len(lines))


def test_the_dash_of_two_places_that_a_line_s_end_parted_is_no_bullet() -> None:
    text = WRAPPED.replace("giữa các \n\ncánh đồng.", "ở các \n\nxã cạnh đường tuần tra và dọc theo hai bên tuyến đường tỉnh nối Quản Bạ\n\n– Đồng Văn, các xã vùng cao.")
    assert [b.text[-33:] for b in layout(SourceText(text)).part("body") if b.section.startswith("II ")] == ["Quản Bạ - Đồng Văn, các xã vùng cao."[-33:]]


@pytest.mark.parametrize(
    ("before", "below", "joined"),
    [
        ("1. Giao Hội đồng Thi đua", "- Khen thưởng tỉnh rà soát tiêu chuẩn.", True),
        ("1. Sở Y tế rà soát, gửi kết quả các trạm về Cục Quản lý \n\nkhám chữa bệnh", "- Cơ quan thường trực Ban Chỉ đạo trước ngày 20.", True),
        ("1. Đề nghị các Tập đoàn: Bưu chính, Công nghiệp", "– Viễn thông Quân đội chặn các số máy.", True),
        ("1. Công an các xã báo cáo về Phòng Cảnh sát hình sự", "- Cơ quan thường trực Tổ công tác trước ngày 20 hằng tháng.", True),
        ("1. Đẩy mạnh phong trào thi đua", "- Khen thưởng tập thể có thành tích.", False),
        ("1. Nhiệm vụ của các đơn vị", "- Cơ quan thường trực theo dõi việc thực hiện.", False),
        ("1. Hội đồng Thi đua:", "- Khen thưởng tập thể có thành tích.", False),
    ],
)
def test_a_dash_of_a_name_below_its_line(before: str, below: str, joined: bool) -> None:
    body = layout(SourceText(WRAPPED.replace("- Nạo vét kênh mương", f"{before} \n\n{below} \n\n2. Nạo vét kênh mương"))).part("body")
    assert sum(b.text.endswith(below[2:]) and b.text != below[2:] for b in body) == joined
    assert sum(b.text == below[2:] for b in body) != joined



SIGNED = """THỦ TƯỚNG CHÍNH PHỦ
Số: 31/QĐ-TTg
Hà Nội, ngày 10 tháng 02 năm 2031

QUYẾT ĐỊNH
BAN HÀNH KẾ HOẠCH TRỒNG CÂY VEN ĐƯỜNG

Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;

BỘ TRƯỞNG BỘ XÂY DỰNG QUYẾT ĐỊNH

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây ven đường.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Các Bộ trưởng chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;

KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
(Đã ký)
Lê Thị Cây

"""


@pytest.mark.parametrize(
    ("behind", "part"),
    [
        ("KẾ HOẠCH\nTRỒNG CÂY VEN ĐƯỜNG\n(Ban hành theo Quyết định số 31/QĐ-TTg)\n\nI. NHIỆM VỤ\n1. Ươm cây.\n", "body"),
        ("ĐỀ CƯƠNG CHĂM SÓC\n(Phê duyệt kèm theo Quyết định số 31/QĐ-TTg)\n\nI. NHIỆM VỤ\n1. Ươm cây.\n", "body"),
        ("BIỂU MỨC CHI\n(Ban hành kèm theo Quyết định số 31/QĐ-TTg)\n\nSTT\tViệc\tMức\n1\tƯơm cây.\t5\n", "annex"),
        ("DANH SÁCH\nCÁC TUYẾN ĐƯỜNG\n(Kèm theo Quyết định số 31/QĐ-TTg)\n\n1. Ươm cây.\n", "annex"),
        ("DANH SÁCH\n(Kèm theo Quyết định số 31/QĐ-TTg)\n1. Đường A.\n\nQUY CHẾ\nCHĂM SÓC\n(Kèm theo Quyết định số 31/QĐ-TTg)\nĐiều 1. Phạm vi\n1. Ươm cây.\n", "body"),
    ],
)
def test_what_stands_behind_the_signature_is_no_part_of_it(behind: str, part: str) -> None:
    page = layout(SourceText(SIGNED + behind))
    assert [b.text for b in page.part("signature")] == ["KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "(Đã ký)", "Lê Thị Cây"]
    assert {b.part for b in page.blocks if "Ươm cây" in b.text} == {part}
    assert any(b.text.startswith("Ban hành kèm theo") and b.part == "body" for b in page.blocks)


@pytest.mark.parametrize(("first", "listed"), [("Noi nhận:\n- Các bộ;", True), ("NưI nhận:\n- Các bộ;", True), ("Nơ nhận.\n- Các bộ;", True), ("- Như Điều 3 (để thực hiện);", True), ("- Các bộ;", True), ("Nơi nhập:\n- Các bộ;", False)])
def test_recipients_begin_below_a_misread_heading_or_with_who_is_named_above(first: str, listed: bool) -> None:
    page = layout(SourceText(SIGNED.replace("Nơi nhận:\n- Như Điều 3;", f"{first}\n- Lưu: VT.")))
    assert any(b.text == "Lưu: VT." and b.part == "recipients" for b in page.blocks) is listed
    assert any(b.text.startswith("Lê Thị Cây") and b.part == "signature" for b in page.blocks)


def test_a_wrapped_line_that_names_a_part_is_no_part_and_a_cut_sentence_goes_on() -> None:
    text = (
        "a) Quy định tại điểm này áp dụng đối với sách thuộc mục 1, mục 2\nphần I của Phụ lục I ban hành kèm theo Nghị định.\n"
        "b) Theo dõi việc cho mượn sách ở các thư viện trên địa bàn tỉnh, kịp thời giải quyết những vướng mắc có thể xảy ra trong dịp Tết\nNguyên đán;\n"
        "c) Chủ động mua sách và phối hợp với\nSở Tài chính bố trí kinh phí mua sách.\n"
    )
    source = SourceText(text)
    ends = ("mục 2 phần I của Phụ lục I ban hành kèm theo Nghị định.", "trong dịp Tết Nguyên đán;", "phối hợp với Sở Tài chính bố trí kinh phí mua sách.")
    made = paragraphs(source.lines(), wrapped=False)
    assert len(made) == len(ends)
    assert all(p.text.endswith(end) for p, end in zip(made, ends, strict=True))


SPACED = """**KẾ HOẠCH**

PHÒNG, CHỐNG SỐT XUẤT HUYẾT TRÊN ĐỊA BÀN
TỈNH PHÚ YÊN NĂM 2024

Căn cứ Quyết định số 12/QĐ-TTg ngày 01 tháng 3 năm 2022 của Thủ tướng Chính phủ;

**I. MỤC
TIÊU**

1. Giảm tỷ lệ người mắc xuống dưới 50 ca trên một trăm nghìn dân, không để
xảy ra tử vong.

2. Giám sát ổ dịch tại các phường Hòa
Hiệp, Xuân Cảnh và các xã ven biển trong suốt mùa mưa của năm, báo cáo kịp
thời.

**II. TỔ CHỨC
THỰC HIỆN**

**1**. Sở Y
tế

a) Chủ trì, phối hợp với các sở, ban, ngành và địa phương tổ chức diệt bọ gậy
tại các điểm nguy cơ cao.

b) Tổng hợp, báo cáo Ủy
ban nhân dân tỉnh.

**2. **Sở Tài chính: Bố trí kinh phí theo phân cấp ngân sách hiện hành và khả năng
cân đối của địa phương.

**3. **Ủy ban nhân dân các xã, phường: Tuyên truyền đến từng hộ gia đình về
cách phòng bệnh.

Trên đây là Kế hoạch phòng, chống
Sốt xuất huyết năm 2024./.
"""


def test_spaced_text_joins_lines_right_below_one_another_however_short() -> None:
    """A portal's text: a blank line above each paragraph, and lines cut anywhere."""
    page = layout(SourceText(SPACED))
    assert [b.text for b in page.part("body") if b.kind == "heading"] == ["MỤC TIÊU", "TỔ CHỨC THỰC HIỆN", "Sở Y tế"]
    assert [b.text for b in page.part("body") if b.section == "I.2"] == [
        "Giám sát ổ dịch tại các phường Hòa Hiệp, Xuân Cảnh và các xã ven biển trong suốt mùa mưa của năm, báo cáo kịp thời."
    ]
    assert [b.section for b in page.part("body")][-4:] == ["II.1.a", "II.1.b", "II.2", "II.3"]
    assert [b.text for b in page.part("closing")] == ["Trên đây là Kế hoạch phòng, chống Sốt xuất huyết năm 2024./."]


def test_spaced_text_a_number_alone_in_its_line_and_a_share_that_opens_an_item() -> None:
    text = SPACED.replace("**1**. Sở Y\ntế\n", "**1.\nSở Y tế**\n").replace(
        "**I. MỤC\nTIÊU**\n\n1. Giảm", "**I. MỤC TIÊU ĐẾN NĂM 2030**\n\n- 100% xã, phường có tổ diệt bọ gậy giai đoạn 2025\n- 2030.\n- 90% hộ dân được tuyên truyền.\n\n1. Giảm"
    )
    page = layout(SourceText(text))
    assert [b.text for b in page.part("body") if b.kind == "heading"] == ["MỤC TIÊU ĐẾN NĂM 2030", "TỔ CHỨC THỰC HIỆN", "Sở Y tế"]
    assert [b.text for b in page.part("body") if "%" in b.text] == [
        "100% xã, phường có tổ diệt bọ gậy giai đoạn 2025 - 2030.", "90% hộ dân được tuyên truyền.",
    ]
    assert [b.section for b in page.part("body")][-4:] == ["II.1.a", "II.1.b", "II.2", "II.3"]


def test_spaced_text_bracketed_items_right_below_a_heading_and_items_that_begin_with_a_share() -> None:
    text = (
        "**1. Mục tiêu\nchung (3 mục tiêu)**\n(1) Tỷ lệ hộ dân diệt bọ gậy đạt tối thiểu\n30%,\n(2) Tỷ lệ trường học có tổ diệt bọ gậy đạt 90%;\n"
        "(3) 100% trạm y tế có hóa chất.\n\n**2. **100% cán bộ y tế được tập\nhuấn.\n"
    )
    assert [(p.marker and p.marker.label, p.text) for p in paragraphs(SourceText(text).lines(), wrapped=True, spaced=True)] == [
        ("1", "Mục tiêu chung (3 mục tiêu)**"), ("(1)", "Tỷ lệ hộ dân diệt bọ gậy đạt tối thiểu 30%,"), ("(2)", "Tỷ lệ trường học có tổ diệt bọ gậy đạt 90%;"),
        ("(3)", "100% trạm y tế có hóa chất."), ("2", "100% cán bộ y tế được tập huấn."),
    ]


def test_what_a_sentence_brings_in_begins_a_paragraph_and_a_kind_of_offices_goes_on() -> None:
    text = "Xét đề nghị của Bộ Y tế tại Văn bản số 12/BYT-DP ngày 03 tháng 4 năm 2031 về\nviệc mua vắc xin, Phó Thủ tướng Chính phủ Trần Văn Mười có ý kiến như sau:\nCác Bộ, cơ quan ngang\nBộ rà soát nhu cầu vắc xin của các địa phương, tổng hợp vào kế hoạch mua sắm\nhằng năm.\n"
    assert [p.text[:26] for p in paragraphs(SourceText(text).lines(), wrapped=True)] == ["Xét đề nghị của Bộ Y tế tạ", "Các Bộ, cơ quan ngang Bộ r"]


def test_whose_a_body_is_goes_on_below_its_name() -> None:
    """A city's own document has "Thành phố" with a capital: "… Trung tâm Phục vụ hành chính công / Thành phố chủ trì …"."""
    lines = ["Trung tâm Phục vụ hành chính công", "Thành phố chủ trì cập nhật quy trình và công khai trên cổng của các cơ quan", "liên quan.", "Sở Y tế, Thuế", "Thành phố, Công an Thành phố phối hợp thực hiện trong phạm vi nhiệm vụ của", "mình."]
    said = [p.text for p in paragraphs(SourceText("\n".join(lines)).lines(), wrapped=True)]
    assert [t.split(" ", 1)[0] for t in said] == ["Trung", "Sở"]
    assert "công Thành phố chủ trì" in said[0] and "Thuế Thành phố" in said[1]


def test_the_last_words_of_a_letter_stand_apart_behind_a_full_line() -> None:
    text = "3. Bộ Xây dựng: chỉ đạo các nhà thầu tăng thêm máy, thêm người, rút ngắn thời\ngian thi công các cầu qua sông lớn trong mùa nước cạn, bảo đảm an toàn lao động.\nVăn phòng Chính phủ xin thông báo để Bộ Xây dựng và\ncác cơ quan liên quan biết, thực hiện./.\n"
    assert [p.text[:20] for p in paragraphs(SourceText(text).lines(), wrapped=True)] == ["Bộ Xây dựng: chỉ đạo", "Văn phòng Chính phủ "]


def test_a_heading_in_capitals_goes_on_in_its_second_line() -> None:
    text = "KẾ HOẠCH\nĐọc sách\nI. ĐỐI VỚI VIỆC GIỚI THIỆU SÁCH MỚI\nCHO BẠN ĐỌC NHỎ TUỔI\n1. Bày sách.\nII. CÁC VIỆC CẦN LÀM TRONG NĂM TỚI\nNHIỆM VỤ TRỌNG TÂM\n1. Mua sách.\n"
    headings = [b.text for b in layout(SourceText(text)).part("body") if b.kind == "heading"]
    assert headings == ["ĐỐI VỚI VIỆC GIỚI THIỆU SÁCH MỚI CHO BẠN ĐỌC NHỎ TUỔI", "CÁC VIỆC CẦN LÀM TRONG NĂM TỚI"]


def test_letters_below_an_item_whose_sentence_comes_between_and_an_l_that_looks_like_a_numeral() -> None:
    text = (
        "CHỈ THỊ\nVề thư viện\nI. NHIỆM VỤ\n1. Mở rộng mạng lưới thư viện, tạo chuyển biến về đọc sách.\nViệc này phải được làm thường xuyên.\na) Mua sách.\nb) Dựng giá sách.\n"
        "2. Các sở:\ni) Sở Y tế mua sách y;\nk) Sở Xây dựng sửa nhà;\nI) Sở Tài chính cấp tiền;\nm) Sở Nội vụ cử người.\n3. Thư viện tỉnh chủ trì.\nII. TỔ CHỨC THỰC HIỆN\n1. Báo cáo.\n"
    )
    sections = [(b.section, b.text.split()[0]) for b in layout(SourceText(text)).part("body") if b.marker]
    assert sections == [
        ("I", "NHIỆM"), ("I.1", "Mở"), ("I.1.a", "Mua"), ("I.1.b", "Dựng"), ("I.2", "Các"), ("I.2.i", "Sở"), ("I.2.k", "Sở"), ("I.2.l", "Sở"), ("I.2.m", "Sở"), ("I.3", "Thư"),
        ("II", "TỔ"), ("II.1", "Báo"),
    ]


def test_who_signs_for_others_with_a_stroke_is_no_recipient() -> None:
    assert [is_signature(t) for t in ("T/L BAN THƯỜNG VỤ", "K/T GIÁM ĐỐC", "T/M ĐẢNG ỦY", "TL. BỘ TRƯỞNG", "K/TOÁN TRƯỞNG")] == [True, True, True, True, False]


def test_a_ring_or_star_with_items_below_it_is_a_heading_and_one_without_is_an_item() -> None:
    text = "UBND XÃ TÂN LẬP\nKẾ HOẠCH\nDọn vệ sinh chợ\n\nI. NHIỆM VỤ\n\n* Tuyên truyền:\n\n- Phát tờ rơi.\n\n- Treo băng rôn.\n\n* Kiểm tra các chợ.\n"
    found = [(b.kind, b.text, len(b.headings)) for b in layout(SourceText(text)).part("body")]
    assert found[1:] == [
        ("heading", "Tuyên truyền:", 1), ("item", "Phát tờ rơi.", 2), ("item", "Treo băng rôn.", 2), ("item", "Kiểm tra các chợ.", 1),
    ]


CONTENTS = ("I. MỤC ĐÍCH{}1", "II. NHIỆM VỤ{}2", "1. Mua sách cho thư viện{}2", "2. Mở phòng đọc{}3", "III. TỔ CHỨC THỰC HIỆN{}4")
PLAN = "I. MỤC ĐÍCH\n\nMở thư viện.\n\nII. NHIỆM VỤ\n\n1. Mua sách cho thư viện.\n\n2. Mở phòng đọc tại các xã.\n\nIII. TỔ CHỨC THỰC HIỆN\n\nSở Văn hóa theo dõi.\n"


@pytest.mark.parametrize(("title", "leader", "left_out"), [("MỤC LỤC\n", "\t", True), ("", "........ ", True), ("## Mục lục\n\n", " …………… ", True), ("", "\t", False), ("MỤC LỤC\n", " ", False)])
def test_a_table_of_contents_gives_no_headings(title: str, leader: str, left_out: bool) -> None:
    """Dots lead to a page wherever they stand; a tab does so below the words alone, elsewhere it parts the cells of a table."""
    text = f"UBND TỈNH LAI CHÂU\nSố: 12/KH-UBND\nLai Châu, ngày 3 tháng 02 năm 2031\n\nKẾ HOẠCH\nPhát triển thư viện\n\n{title}" + "\n".join(x.format(leader) for x in CONTENTS) + f"\n\n{PLAN}"
    body = layout(SourceText(text)).part("body")
    assert (sum("Mua sách" in b.text for b in body) == 1) is left_out


@pytest.mark.parametrize(("head", "section"), [("II. TỔ CHỨC THỰC HIỆN", "II.1"), ("VI. NHIỆM VỤ, GIẢI PHÁP", "VI.1"), ("II. Hai việc đã nêu", "1")])
def test_an_extract_may_begin_with_a_later_part(head: str, section: str) -> None:
    text = f"UBND TỈNH LAI CHÂU\nSố: 12/KH-UBND\nLai Châu, ngày 3 tháng 02 năm 2031\n\nKẾ HOẠCH\nPhát triển thư viện\n\n{head}\n\n1. Mua sách cho thư viện.\n\n2. Mở phòng đọc.\n"
    assert [b.section for b in layout(SourceText(text)).part("body") if "Mua sách" in b.text] == [section]


def test_numbers_that_a_copy_left_alone_in_their_lines() -> None:
    head = "ỦY BAN NHÂN DÂN TỈNH HÀ NAM\nSố: 12/TB-UBND\nHà Nam, ngày 03 tháng 02 năm 2026\nTHÔNG BÁO\nKết luận cuộc họp về trồng cây ven sông\n"
    items = (
        "1.\nCác đơn vị đã trồng đủ cây của năm trước.\n2.\nNhiệm vụ của các đơn vị:\na) Trách nhiệm của Sở Xây dựng\n- Rà soát quy hoạch cây xanh trước ngày 15 tháng 5 năm 2026.\n"
        "b) Trách nhiệm của chính quyền các địa phương\n- Giải phóng mặt bằng để trồng cây.\n3.\nĐể kịp mùa mưa, yêu cầu:\n- Tháng 7 năm 2026: sơ kết việc trồng cây.\n"
    )
    record = record_of(head + items)
    assert record.identity.title == "Kết luận cuộc họp về trồng cây ven sông"
    assert {t.title: [b.body for b in t.bodies] for t in record.tasks} == {
        "Rà soát quy hoạch cây xanh trước ngày 15 tháng 5 năm 2026.": ["Sở Xây dựng tỉnh Hà Nam"],
        "Giải phóng mặt bằng để trồng cây.": ["Chính quyền các địa phương"],
        "Tháng 7 năm 2026: sơ kết việc trồng cây.": [],
    }


LETTERS_APART = """\
QUỐC HỘI
Số: 12/2003/QH11

L U Ậ T
Trồng cây

C h ư ơ n g  I
NHỮNG QUY ĐỊNH CHUNG

Đ i ề u 1 . Phạm vi điều chỉnh
Luật này quy định việc trồng cây ven sông.

Đ i ề u 1 2 . Trách nhiệm
1. Bộ Xây dựng chịu trách nhiệm trước Chính phủ về việc trồng cây theo Luật Đất đai số 13/2003/QH11.
"""


def test_letters_set_apart_in_headings_are_words_and_places_are_those_of_the_print() -> None:
    printed = record_of(LETTERS_APART)
    closed = record_of(LETTERS_APART.replace("L U Ậ T", "LUẬT").replace("C h ư ơ n g  I", "Chương I").replace("Đ i ề u 1 .", "Điều 1.").replace("Đ i ề u 1 2 .", "Điều 12."))
    assert (printed.identity.type, printed.identity.title) == ("Luật", closed.identity.title)
    assert not printed.tasks
    (cited,) = [c for c in printed.citations if c.number == "13/2003/QH11"]
    assert {LETTERS_APART[s.start : s.end] for s in cited.spans} == {"Luật Đất đai số 13/2003/QH11"}
