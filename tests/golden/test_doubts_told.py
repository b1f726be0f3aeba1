"""What lands in the queue of doubts: each cause once, in words that say what is the case, and nothing where a reader of the text sees no doubt."""

from __future__ import annotations

import pytest

from loaders.tabular.timetables import HEADS_STEPS
from tests.reading import record_of

HEAD = """ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: 21/KH-UBND
Hà Nam, ngày 05 tháng 5 năm 2032

KẾ HOẠCH
Nạo vét kênh mương năm 2032

I. NHIỆM VỤ

"""


def doubts(text: str, code: str) -> list[str]:
    return [f.message for f in record_of(text).findings if f.code == code]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("1. Thực hiện Công văn số 45/SNV-TC (20/4/2032) về đội tuần kênh.", "2032-04-20"),
        ("1. (Ngày 23/4/2032, Sở Nội vụ tiếp tục ban hành Công văn số 45/SNV-TC về đội tuần kênh).", "2032-04-23"),
        ("1. Đội tuần kênh.\n- Ngày 24 tháng 4 năm 2032, Sở Nội vụ ra Công văn số 45/SNV-TC về đội tuần kênh.", "2032-04-24"),
        ("1. Đội tuần kênh.\n- Ngày 24/4/2032, Sở Nội vụ có VB số 45/SNV-TC về đội tuần kênh.", "2032-04-24"),
    ],
)
def test_a_day_that_the_sentence_gives_is_the_citation_s(said: str, day: str) -> None:
    record = record_of(HEAD + said)
    assert [c.date for c in record.citations if c.number == "45/SNV-TC"] == [day]
    assert not doubts(HEAD + said, "missing-year")


def test_a_bare_year_behind_a_number_is_printed() -> None:
    assert doubts(HEAD + "1. Thực hiện Quyết định 45/QĐ-SNV về đội tuần kênh.", "missing-year") == ["Viện dẫn 45/QĐ-SNV không ghi ngày, năm ban hành; không tự điền."]
    assert not doubts(HEAD + "1. Thực hiện Quyết định 45/QĐ-SNV 2031 về đội tuần kênh.", "missing-year")


def test_a_day_with_which_the_sentence_begins_is_told_as_what_it_may_be() -> None:
    said = "1. Ngày 12/4/2032, đội tuần kênh được thành lập theo Quyết định số 45/QĐ-SNV của Sở Nội vụ."
    assert doubts(HEAD + said, "missing-year") == [
        "Viện dẫn 45/QĐ-SNV không ghi ngày, năm ban hành ngay kèm; câu văn bắt đầu bằng “Ngày 12/4/2032”, có thể là ngày ban hành: cần xác minh."
    ]
    other = "1. Ngày 12/4/2032, theo Báo cáo số 8/BC-SNV ngày 02/4/2032, đội có đủ người. Căn cứ Quyết định số 45/QĐ-SNV của Sở Nội vụ."
    assert doubts(HEAD + other, "missing-year") == ["Viện dẫn 45/QĐ-SNV không ghi ngày, năm ban hành; không tự điền."]


def test_a_number_that_lost_a_stroke_is_misprinted_not_undated() -> None:
    text = HEAD + "1. Thực hiện Nghị định 872031/NĐ-CP về thủy lợi và Thông tư 12 2031/TT-BNV."
    assert [m.partition(":")[0] for m in doubts(text, "misprinted-number")] == ["Số, ký hiệu 872031/NĐ-CP", "Số, ký hiệu 2031/TT-BNV"]
    assert not doubts(text, "missing-year")


def test_an_annex_that_an_amended_act_refers_to_is_its_own() -> None:
    text = """HỘI ĐỒNG NHÂN DÂN
TỈNH HÀ NAM
Số: 5/2032/NQ-HĐND
Hà Nam, ngày 05 tháng 5 năm 2032

NGHỊ QUYẾT
Sửa đổi, bổ sung một số điều của Nghị quyết số 9/2030/NQ-HĐND

QUYẾT NGHỊ:

Điều 1. Sửa đổi, bổ sung một số điều của Nghị quyết số 9/2030/NQ-HĐND ngày 02/7/2030 của Hội đồng nhân dân tỉnh

1. Sửa đổi Điều 4 như sau:
“Điều 4. Mức hỗ trợ
Mức hỗ trợ theo Phụ lục III kèm theo Nghị quyết này.”
{}
Điều 2. Hiệu lực thi hành
Nghị quyết có hiệu lực từ ngày 15/5/2032.
"""
    assert not doubts(text.format(""), "missing-annex")
    assert doubts(text.format("2. Mức hỗ trợ năm 2032 theo Phụ lục II kèm theo Nghị quyết này.\n"), "missing-annex") == ["Văn bản dẫn tới phụ lục II kèm theo nhưng tệp này không có."]


def test_annexes_of_a_cited_act_are_not_missed_and_the_second_of_two_own_ones_is() -> None:
    cited = "1. Căn cứ Nghị định số 74/2031/NĐ-CP ngày 30/6/2031 của Chính phủ về thủy lợi và các Phụ lục ban hành kèm theo."
    assert not doubts(HEAD + cited, "missing-annex")
    own = "1. Danh mục kênh tại Phụ lục I và Phụ lục II kèm theo Kế hoạch này."
    assert doubts(HEAD + own, "missing-annex") == ["Văn bản dẫn tới phụ lục II kèm theo nhưng tệp này không có."]


def test_the_numbers_of_columns_are_no_marks_of_notes() -> None:
    text = HEAD + "1. Kênh cấp I[1] dài trên 5 km, tổng cột [5] và cột [6]+[7] của biểu.\n2. Kênh cấp II[2].\n\n[1] Theo phân cấp của tỉnh.\n"
    assert doubts(text, "missing-note") == ["Chú thích 2 có dấu trong văn bản nhưng không có lời chú thích."]


def test_a_page_of_an_encyclopedia_misses_no_notes() -> None:
    text = "# Kênh Bắc\n\n**Kênh Bắc** là một con kênh.[1] Kênh dài 9 km.[2]\n\n## Chú thích\n\n[sửa | sửa mã nguồn]**^**\"Kênh Bắc\". Báo A.**^**\"Sông ngòi\". Báo B.\n\n[1] Xem thêm.\n"
    assert not doubts(text, "missing-note")


def test_the_head_that_a_copy_lost_is_told_once() -> None:
    lost = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ lập đội tuần kênh trước ngày 20/6/2032.\n\n2. Sở Tài chính bố trí kinh phí.\n"
    codes = [f.code for f in record_of(lost).findings]
    assert codes == ["blank-number"] and "tệp không có phần đầu" in doubts(lost, "blank-number")[0]
    blank = HEAD.replace("Số: 21/KH-UBND", "Số:     /KH-UBND").replace("ngày 05 tháng", "ngày     tháng") + "1. Sở Nội vụ lập đội tuần kênh."
    assert [f.code for f in record_of(blank).findings if f.code.startswith("blank")] == ["blank-number", "blank-date"]


def test_all_that_a_table_leaves_out_is_told_once() -> None:
    table = """
PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 21/KH-UBND ngày 05 tháng 5 năm 2032 của Ủy ban nhân dân tỉnh Hà Nam)

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Nạo vét kênh cấp I | Sở Xây dựng | UBND các xã | Quý II/2032 |
Nạo vét hồ chứa
Sở Công Thương
| 2 | Nạo vét kênh cấp II | Sở Xây dựng | UBND các xã | Quý III/2032 |
Lập đội tuần kênh
Sở Nội vụ
| 3 | Sửa cống đầu mối | Sở Xây dựng | UBND các xã | Quý IV/2032 |
"""
    (said,) = doubts(HEAD + "1. Nạo vét kênh mương.\n" + table, "rows-left-out")
    assert "dòng 20–21, 23–24 không tách được" in said


def test_a_head_in_cells_with_nothing_below_is_told() -> None:
    head = "\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 21/KH-UBND ngày 05 tháng 5 năm 2032 của Ủy ban nhân dân tỉnh Hà Nam)\nTT\tNội dung nhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\n"
    (said,) = doubts(HEAD + "1. Nạo vét kênh mương.\n" + head, "rows-left-out")
    assert said.startswith("Bảng nhiệm vụ ở dòng 16 chỉ có tiêu đề")
    assert not doubts(HEAD + "1. Nạo vét kênh mương.\n" + head + "1\tNạo vét kênh\tSở Xây dựng\tUBND các xã\tQuý II/2032\n", "rows-left-out")


def test_a_number_that_the_annexes_print_otherwise_is_told_once() -> None:
    annex = "\nPHỤ LỤC {}\nDANH MỤC KÊNH\n(Kèm theo Kế hoạch số {}/KH-UBND ngày {} tháng 5 năm 2032 của Ủy ban nhân dân tỉnh Hà Nam)\n\n1. Kênh A.\n"
    text = HEAD + "1. Nạo vét kênh mương.\n"
    assert doubts(text + annex.format("I", 2, "05") + annex.format("II", 2, "05"), "number-disagreement") == [
        "Phần đầu văn bản ghi số, ký hiệu 21/KH-UBND nhưng phụ lục ghi 2/KH-UBND, cùng ngày 05/05/2032."
    ]
    assert not doubts(text + annex.format("I", 21, "05") + annex.format("II", 2, "09"), "number-disagreement")


def test_the_head_of_the_steps_of_a_procedure_is_known_however_it_is_torn() -> None:
    assert HEADS_STEPS.match("**TT**\n|\n**Trình tự thực hiện**\n|\n**Trách nhiệm thực hiện**\n") and HEADS_STEPS.match("STT\tTrình tự các bước thực hiện\tCơ quan\n")
    assert not HEADS_STEPS.match("TT\nNội dung thực hiện\n") and not HEADS_STEPS.match("TT\nTrình tự ưu tiên\n")
