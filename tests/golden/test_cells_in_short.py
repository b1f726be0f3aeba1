"""Tables of tasks that say things in short: roles by letters, a body's part in a column of its own, words struck out, what is done below each year; and rows that no table tells."""

from __future__ import annotations

import pytest

from loaders.record import ROLES, Task
from tests.reading import record_of

HEAD = """ỦY BAN NHÂN DÂN TỈNH SƠN HẢI
Số: 14/KH-UBND
Sơn Hải, ngày 03 tháng 02 năm 2026
KẾ HOẠCH
Sửa chữa cầu treo năm 2026
"""
ANNEX = f"""{HEAD}I. MỤC ĐÍCH
1. Người dân qua sông an toàn.
PHỤ LỤC
DANH MỤC NHIỆM VỤ
"""


def tasks(text: str) -> tuple[Task, ...]:
    return record_of(text, "a.md").tasks


def roles(task: Task) -> dict[str, list[str]]:
    return {role: list(getattr(task, role)) for role in ROLES if getattr(task, role)}


def table(*rows: str) -> str:
    rule = "|" + "---|" * (rows[0].count("|") - 1)
    return ANNEX + "\n" + "\n".join([rows[0], rule, *rows[1:]]) + "\n"


def test_letters_in_the_columns_of_bodies() -> None:
    made = tasks(table("| STT | Nội dung công việc | Sở Xây dựng | Sở Tài chính | Công an tỉnh | Thời hạn |", "| 1 | Lập hồ sơ sửa cầu | CT | PH | x | 6/2026 |", "| 2 | Bố trí vốn | PH | CT | | Quý II |"))
    assert [roles(t) for t in made] == [
        {"lead": ["Sở Xây dựng"], "coordinating": ["Sở Tài chính"], "responsible": ["Công an tỉnh"]}, {"lead": ["Sở Tài chính"], "coordinating": ["Sở Xây dựng"]}
    ]
    assert [t.timeframe.end for t in made if t.timeframe] == ["2026-06", "2026-06"]


def test_crosses_alone_tell_no_role() -> None:
    assert tasks(table("| STT | Nội dung công việc | Sở Xây dựng | Sở Tài chính |", "| 1 | Máy đo | x | |", "| 2 | Máy khoan | x | x |")) == ()


def test_letters_before_the_bodies_of_a_cell() -> None:
    made = tasks(table(
        "| TT | Tên nhiệm vụ | Cơ quan chủ trì, phối hợp | Tiến độ |",
        "| 1 | Thay cáp cầu | - CT: Sở Xây dựng<br>- PH: Sở Tài chính, Công an tỉnh | 2026 |",
        "| 2 | Sơn cầu | Sở Xây dựng<br>*(PH: UBND xã Trà Linh)* | ~~Quý I~~ Quý III |",
    ))
    assert [roles(t) for t in made] == [
        {"lead": ["Sở Xây dựng"], "coordinating": ["Sở Tài chính", "Công an tỉnh"]}, {"responsible": ["Sở Xây dựng"], "coordinating": ["Ủy ban nhân dân xã Trà Linh"]}
    ]
    assert made[1].timeframe and (made[1].timeframe.text, made[1].timeframe.start, made[1].timeframe.end) == ("Quý III", "2026-07", "2026-09")


def test_whom_a_council_supervises_has_no_role() -> None:
    made = tasks(table("| TT | Nội dung công việc | Cơ quan chịu sự giám sát | Cơ quan tham mưu | Thời gian |", "| 1 | Giám sát việc sửa cầu | Sở Xây dựng | Ban Pháp chế | Quý I |"))
    assert [roles(t) for t in made] == [{"advising": ["Ban Pháp chế"]}]


@pytest.mark.parametrize("work", ["Việc phải làm", "Việc cần làm", "Phần việc"])
def test_other_words_for_work_and_its_last_day(work: str) -> None:
    (made,) = tasks(table(f"| STT | {work} | Cơ quan thực hiện/ phối hợp | Hạn xử lý |", "| 1 | Thay cáp cầu | Sở Xây dựng/ Sở Tài chính | 20/3/2026 |"))
    assert (made.title, roles(made), made.timeframe and made.timeframe.end) == ("Thay cáp cầu", {"responsible": ["Sở Xây dựng"], "coordinating": ["Sở Tài chính"]}, "2026-03-20")


def test_what_is_done_below_each_year_is_no_time() -> None:
    made = tasks(table(
        "| TT | Nhiệm vụ | Chủ trì | Lộ trình 2026 | Lộ trình 2027 |", "| 1 | Làm cầu mới | Sở Xây dựng | Lập dự án | Thi công |", "| 2 | Tập huấn | Sở Nội vụ | 02 lớp | 03 lớp |",
        "| 3 | Sơn cầu | Sở Xây dựng | Quý II/2026 | |",
    ))
    assert [t.timeframe and t.timeframe.text for t in made] == [None, None, "Quý II/2026"]


def test_how_far_the_work_is_is_no_product() -> None:
    (made,) = tasks(table("| TT | Nội dung công việc | Cơ quan chủ trì | Hạn báo cáo | Tình hình thực hiện |", "| 1 | Rà soát cầu yếu | Sở Xây dựng | 20/3/2026 | Đang thực hiện |"))
    assert (made.product, made.timeframe and made.timeframe.end) == (None, "2026-03-20")


def test_times_listed_below_each_other_are_from_the_first_to_the_last() -> None:
    (made,) = tasks(table("| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |", "| 1 | Sơn cầu, thay cáp, thử tải | Sở Xây dựng | - Tháng 3;<br>- Tháng 4;<br>- Quý III |"))
    assert made.timeframe and (made.timeframe.text, made.timeframe.start, made.timeframe.end) == ("Tháng 3; Tháng 4; Quý III", "2026-03", "2026-09")


def test_a_meeting_of_every_week_is_work() -> None:
    made = tasks(table("| TT | Nội dung công việc | Thời gian | Người thực hiện |", "| 1 | Họp giao ban | Thứ 2 hằng tuần | Trưởng phòng Kỹ thuật |", "| 2 | Kiểm kê vật tư | 15/6 - 30/6/2026 | Kế toán |"))
    assert [(t.title, t.timeframe and t.timeframe.recurrence) for t in made] == [("Họp giao ban", "hằng tuần"), ("Kiểm kê vật tư", None)]


def test_a_row_over_a_page_in_a_table_without_a_column_of_numbers() -> None:
    made = tasks(ANNEX + "\n".join([
        "Nhiệm vụ\tPhân công\tThời gian\tSản phẩm",
        "1. Lập danh mục cầu treo\tChủ trì: Sở Xây dựng; Phối hợp: Công an tỉnh\tQuý I/2026\tDanh mục",
        "2. Mở lớp kiểm tra cáp tại\tChủ trì: Trung tâm Khuyến công; Phối\tTháng 9/2026\t02 lớp",
        "các xã ven sông\thợp: Hội Nông dân tỉnh\t\t(Sản phẩm 2)",
        "3. Sơn cầu\tChủ trì: Sở Xây dựng\tQuý IV/2026\t05 cầu",
    ]) + "\n")
    assert [(t.title, roles(t)) for t in made] == [
        ("Lập danh mục cầu treo", {"lead": ["Sở Xây dựng"], "coordinating": ["Công an tỉnh"]}),
        ("Mở lớp kiểm tra cáp tại các xã ven sông", {"lead": ["Trung tâm Khuyến công"], "coordinating": ["Hội Nông dân tỉnh"]}),
        ("Sơn cầu", {"lead": ["Sở Xây dựng"]}),
    ]


def test_rows_that_no_table_tells_are_no_work() -> None:
    rows = "Thời gian\tSáng\tChiều\nNgày 05/01/2026 (thứ 2)\tPhòng Thanh tra\tPhòng Bưu chính\nNgày 06/01/2026 (thứ 3)\tPhòng Tài chính - Kế hoạch\tTrung tâm Kỹ thuật"
    assert tasks(f"{HEAD}II. NỘI DUNG\n{rows}\n") == ()


def test_a_cell_a_line_without_numbers_of_their_own() -> None:
    made = tasks(f"{HEAD}II. NHIỆM VỤ\n1. Rà soát các cầu treo\nChủ trì: Sở Xây dựng; Phối hợp: Sở Tài chính, UBND các xã 01/3 - 30/4/2026 05 lớp; 150 học viên\n2. Sơn cầu\nThuê thợ sơn; lấy ý kiến các xã\nChủ trì: Sở Xây dựng\nQuý II/2026\n")
    assert not [t.title for t in made if t.title.startswith("Quý")]
    assert {b for t in made for b in (*t.lead, *t.coordinating)} == {"Sở Xây dựng", "Sở Tài chính", "Ủy ban nhân dân các xã"}
