"""Sums of money: which are funds, from which source, part of which sum."""

from __future__ import annotations

from loaders.goals.budget import budget
from loaders.outline.layout import layout
from loaders.record import BudgetLine
from loaders.writing.text import SourceText

HEAD = """ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\n-------\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nThu gom nước thải\n
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\n"""


def read(body: str) -> tuple[BudgetLine, ...]:
    source = SourceText(HEAD + body)
    found = budget(layout(source))
    for line in found:
        assert line.text == source.slice_text(line.spans)
        assert line.part_of is None or line.part_of in {x.text for x in found}
    return found


def told(body: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(x.amount, x.unit, x.source, x.part_of) for x in read(body)]


def test_parts_below_a_heading_that_has_no_amount() -> None:
    found = read(
        """I. NHU CẦU VỐN\n\n1. Nhu cầu vốn năm 2026: 1.200,5 tỷ đồng.\n\n2. Cơ cấu nguồn vốn:\n
2.1. Vốn ngân sách nhà nước. Trong đó:\n\n- Nguồn ngân sách Trung ương: 700 tỷ đồng.\n- Nguồn ngân sách tỉnh: 400,5 tỷ đồng.\n
2.2. Vốn của doanh nghiệp đối với nhà máy: 100 tỷ đồng.\n\n3. Bố trí 02 tỷ đồng từ quỹ bảo vệ môi trường để mua thùng rác.\n"""
    )
    whole = "Nhu cầu vốn năm 2026: 1.200,5 tỷ đồng"
    assert [(x.amount, x.source, x.part_of) for x in found] == [
        ("1200.5", None, None),
        ("700", "Ngân sách Trung ương", whole),
        ("400.5", "Ngân sách tỉnh", whole),
        ("100", "Vốn của doanh nghiệp", whole),
        ("2", "Quỹ bảo vệ môi trường", None),
    ]
    assert found[1].group == "Vốn ngân sách nhà nước. Trong đó"
    assert [x.section for x in found] == ["I.1", "I.2.1 bullet 1", "I.2.1 bullet 2", "I.2.2", "I.3"]


def test_parts_in_one_sentence() -> None:
    whole = "Tổng kinh phí thực hiện đề tài là 1,5 tỷ đồng"
    assert told(
        "II. NHIỆM VỤ\n\n- Tổng kinh phí thực hiện đề tài là 1,5 tỷ đồng, trong đó: ngân sách tỉnh 900 triệu đồng;"
        " ngân sách huyện 400 triệu đồng; nguồn xã hội hóa 200 triệu đồng.\n\n- Kinh phí khác: 3 triệu đồng.\n"
    ) == [
        ("1.5", "tỷ đồng", None, None),
        ("900", "triệu đồng", "Ngân sách tỉnh", whole),
        ("400", "triệu đồng", "Ngân sách huyện", whole),
        ("200", "triệu đồng", "Xã hội hóa", whole),
        ("3", "triệu đồng", None, None),
    ]


def test_parts_of_parts() -> None:
    found = read(
        """III. KINH PHÍ THỰC HIỆN\n\n1. Tổng kinh phí: 12.500 triệu đồng, gồm:\n\na) Năm 2024: 4.500 triệu đồng, trong đó:\n
- Ngân sách Trung ương: 3.000 triệu đồng;\n- Vốn vay ODA: 1.500 triệu đồng.\n\nb) Năm 2025: 8.000 triệu đồng.\n"""
    )
    assert [(x.amount, x.part_of) for x in found] == [
        ("12500", None),
        ("4500", "Tổng kinh phí: 12.500 triệu đồng"),
        ("3000", "Năm 2024: 4.500 triệu đồng"),
        ("1500", "Năm 2024: 4.500 triệu đồng"),
        ("8000", "Tổng kinh phí: 12.500 triệu đồng"),
    ]


def test_sums_side_by_side_are_no_parts_unless_the_words_say_so() -> None:
    assert told("IV. KINH PHÍ\n\n1. Tổng kinh phí: 9 tỷ đồng.\n\n2. Ngân sách huyện: 4 tỷ đồng.\n") == [
        ("9", "tỷ đồng", None, None),
        ("4", "tỷ đồng", "Ngân sách huyện", None),
    ]


def test_a_range_and_another_currency() -> None:
    assert told("IV. KINH PHÍ\n\n- Ngân sách xã khoảng 500 - 600 triệu đồng.\n- Vốn vay: 3 triệu USD.\n") == [
        ("500-600", "triệu đồng", "Ngân sách xã", None),
        ("3", "triệu USD", "Vốn vay", None),
    ]


def test_what_is_earned_fined_or_counted_is_no_budget() -> None:
    assert (
        told(
            """I. MỤC TIÊU\n\n- Thu ngân sách từ đất đạt 500 tỷ đồng.\n- Tổng vốn huy động đạt 90 tỷ đồng.\n
II. KẾT QUẢ ĐẠT ĐƯỢC\n\n- Kinh phí thực hiện là 10 tỷ đồng.\n\nIII. NHIỆM VỤ\n\n- Xử phạt vi phạm 300 triệu đồng.\n
IV. KINH PHÍ\n\n- Giá trị sản xuất 100 tỷ đồng; vốn đăng ký 36,3 tỷ đồng; đơn vị tính: 1.000 đồng; mức chi 50.000 đồng/người.\n"""
        )
        == []
    )


def test_what_a_task_costs_is_told_in_its_sentence() -> None:
    assert told("""I. NHIỆM VỤ\n\n1. Đào 05 giếng, kinh phí 80 triệu đồng từ ngân sách xã.\n""") == [("80", "triệu đồng", "Ngân sách xã", None)]


def test_items_that_make_up_the_item_above_them_are_its_parts() -> None:
    body = """Điều 1. Giao vốn xây dựng cơ bản năm 2010\n\nTổng vốn: 900 triệu đồng. Trong đó:\n\n1. Vốn cân đối qua ngân sách: 500 triệu đồng.\n
- Vốn Trung ương hỗ trợ: 300 triệu đồng.\n\n+ Chương trình 135: 120 triệu đồng.\n\n+ Hỗ trợ khác: 180 triệu đồng.\n\n- Vốn đổi đất: 200 triệu đồng.\n
2. Vốn ngoài ngân sách: 400 triệu đồng.\n\n- Trái phiếu: 150 triệu đồng.\n\n- Vốn vay: 200 triệu đồng.\n"""
    first, second = "Vốn cân đối qua ngân sách: 500 triệu đồng", "Vốn Trung ương hỗ trợ: 300 triệu đồng"
    assert [(x.amount, x.part_of) for x in read(body)] == [
        ("900", None), ("500", "Tổng vốn: 900 triệu đồng"), ("300", first), ("120", second), ("180", second), ("200", first),
        ("400", "Tổng vốn: 900 triệu đồng"), ("150", None), ("200", None),  # 350 is not 400: nothing tells that they are all
    ]


def test_what_money_is_for_is_no_source() -> None:
    body = """I. DỰ TOÁN CHI\n\nTổng chi ngân sách địa phương là 1.500 tỷ đồng, trong đó:\n\n- Chi từ nguồn cân đối ngân sách địa phương: 1.000 tỷ đồng.\n
- Chi sự nghiệp giáo dục: 300 tỷ đồng.\n\n- Trả nợ vốn vay (2,5%): 200 tỷ đồng.\n"""
    assert [(x.amount, x.source) for x in read(body)] == [("1500", None), ("1000", "Nguồn cân đối ngân sách địa phương"), ("300", None), ("200", None)]


def test_a_range_whose_ends_both_name_the_unit() -> None:
    body = """I. NHU CẦU VỐN\n\nNhu cầu vốn khoảng 120 tỷ đồng. Cụ thể:\n
- Ngân sách trung ương: để xây nhà máy, chiếm khoảng 75%-80% tổng vốn đầu tư (khoảng 900 triệu đồng - 96 tỷ đồng).\n\n- Ngân sách tỉnh: 12 tỷ đồng.\n"""
    whole = "Nhu cầu vốn khoảng 120 tỷ đồng"
    assert told(body) == [
        ("120", "tỷ đồng", None, None), ("0.9-96", "tỷ đồng", "Ngân sách trung ương", whole), ("12", "tỷ đồng", "Ngân sách tỉnh", whole),
    ]


def test_a_sum_of_some_years_is_no_rate_and_what_a_bracket_says_again_is_no_part() -> None:
    found = told(
        "IV. KINH PHÍ\n\nTổng nhu cầu vốn là 244,8 tỷ đồng, trong đó vốn ngân sách nhà nước 126,5 tỷ đồng (tương ứng 25,3 tỷ đồng/năm), vốn xã hội hóa 118,3 tỷ đồng/5 năm (tương ứng 23,66 tỷ đồng/năm).\n"
    )
    assert [line[0] for line in found] == ["244.8", "126.5", "118.3"]
