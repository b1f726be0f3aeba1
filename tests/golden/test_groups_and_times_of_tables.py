"""Rows that name a group, heads that say who carries out an inspection, times without a year: what a table of tasks leaves to its surroundings."""

from __future__ import annotations

import pytest

from loaders.record import Record
from tests.reading import record_of

TOP = """ỦY BAN NHÂN DÂN
TỈNH HÀ NAM

Số: 27/KH-UBND

Hà Nam, ngày {day}

KẾ HOẠCH

{title}

Căn cứ Luật Đê điều ngày 29 tháng 11 năm 2006; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. KINH PHÍ

Do ngân sách bảo đảm.

Nơi nhận:

- Như trên;

- Lưu: VT.

TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH

Lê Văn Giang

PHỤ LỤC

PHÂN CÔNG NHIỆM VỤ

"""
HEAD = ["Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"]
WORK = [["Đắp tuyến đê bao", "Sở Xây dựng", "Công an tỉnh", "Quý II/2026"], ["Trồng tre chắn sóng", "Tỉnh đoàn", "Sở Nội vụ", "Quý III/2026"]]


def page(*lines: str, day: str = "03 tháng 02 năm 2026", title: str = "Gia cố đê năm 2026") -> Record:
    return record_of(TOP.format(day=day, title=title) + "\n".join(lines) + "\n")


def piped(*rows: list[str]) -> list[str]:
    head, *below = ["| " + " | ".join(row) + " |" for row in rows]
    return [head, "|---" * len(rows[0]) + "|", *below]


def own(names: tuple[str, ...]) -> list[str]:
    return [name.removesuffix(" Hà Nam").removesuffix(" tỉnh") for name in names]


def briefly(record: Record) -> list[tuple[str, str | None, list[str]]]:
    return [(t.title, t.group, own(t.lead)) for t in record.tasks if t.kind == "annex"]


def test_the_same_words_in_all_columns_name_a_group() -> None:
    rows = [line for name, work in zip(("Thân đê", "Bãi sông"), WORK, strict=True) for line in ([name] * len(HEAD), work)]
    assert briefly(page(*piped(HEAD, *rows))) == [("Đắp tuyến đê bao", "Thân đê", ["Sở Xây dựng"]), ("Trồng tre chắn sóng", "Bãi sông", ["Tỉnh đoàn"])]


@pytest.mark.parametrize("numbered", [True, False])
def test_a_group_on_a_line_without_tabs_is_the_group_of_the_rows_below(numbered: bool) -> None:
    """A table right below its caption: the name of its first group is no part of the annex's title, and nothing is left out."""
    rows = [["TT", *HEAD], *([str(n), *work] for n, work in enumerate(WORK, 1))] if numbered else [HEAD, *WORK]
    head, first, second = ["\t".join(row) for row in rows]
    record = page(head, "I. Thân đê", first, "II. Bãi sông", second)
    assert briefly(record) == [("Đắp tuyến đê bao", "Thân đê", ["Sở Xây dựng"]), ("Trồng tre chắn sóng", "Bãi sông", ["Tỉnh đoàn"])]
    assert not [f for f in record.findings if f.code == "rows-left-out"]


def test_a_head_without_numbers_over_two_lines_is_told_where_no_row_is_read() -> None:
    lines = [
        "                                                      Thời hạn hoàn", "Nội dung công việc         Đơn vị chủ trì Đơn vị phối hợp", "                                                      thành",
        "Đắp tuyến đê bao qua xã    Sở Xây       Công an       Trước ngày", "An Lão                     dựng         tỉnh          15/3/2026",
        "Trồng tre chắn sóng tại    Tỉnh         Sở Nội        Tháng", "bãi sông                   đoàn         vụ            8/2026",
    ]
    record = page(*lines)
    assert not [t for t in record.tasks if t.kind == "annex"]
    assert [f.code for f in record.findings if f.code == "rows-left-out"]


@pytest.mark.parametrize(("cell", "start", "end"), [
    ("Trước 25/3", None, "2026-03-25"), ("Tuần 2 tháng 4", "2026-04", "2026-04"), ("Quý II – III", "2026-04", "2026-09"), ("01/4 → 31/5", "2026-04-01", "2026-05-31"),
    ("Xong trước Tết Độc lập 2/9", None, "2026-09-02"), ("Tháng 01", None, None), ("Theo lộ trình", None, None),
])
def test_a_time_without_a_year_lies_ahead_of_the_plans_day(cell: str, start: str | None, end: str | None) -> None:
    """As that of a duty does; what lies behind the day is of a year that nobody tells."""
    (made,) = page(*piped(HEAD, [*WORK[0][:3], cell]), day="10 tháng 3 năm 2026", title="Gia cố đê bao").tasks
    assert made.timeframe is not None
    assert (made.timeframe.start, made.timeframe.end) == (start, end)


@pytest.mark.parametrize(("cell", "start", "end"), [("17/8 - 23/8", "2026-08-17", "2026-08-23"), ("05/10", "2026-10-05", "2026-10-05"), ("17-23/5", "2027-05-17", "2027-05-23")])
def test_days_of_a_school_year(cell: str, start: str, end: str) -> None:
    (made,) = page(*piped(HEAD, [*WORK[0][:3], cell]), day="14 tháng 8 năm 2026", title="Công tác năm học 2026 - 2027").tasks
    assert made.timeframe is not None
    assert (made.timeframe.start, made.timeframe.end) == (start, end)


def test_who_carries_out_an_inspection() -> None:
    head = ["TT", "Nội dung kiểm tra, giám sát", "Đối tượng", "Chủ thể tiến hành", "Thời gian bắt đầu - kết thúc"]
    (made,) = page(*piped(head, ["1", "Việc thu, chi đảng phí", "05 chi bộ cơ quan", "Ủy ban Kiểm tra", "T3 - T4/2026"])).tasks
    assert [name.startswith("Ủy ban Kiểm tra") for name in made.responsible] == [True]
    assert made.timeframe is not None
    assert (made.timeframe.start, made.timeframe.end) == ("2026-03", "2026-04")


def test_the_chief_unit_beside_those_that_take_part_leads() -> None:
    (made,) = page("| TT | Nội dung | Đơn vị | | Thời gian |", "|---|---|---|---|---|", "| | | Chính | Phối hợp | |", "| 1 | Kiểm tra cống | Sở Xây dựng | Công an tỉnh | Tháng 4 |").tasks
    assert (own(made.lead), own(made.coordinating)) == (["Sở Xây dựng"], ["Công an"])
