"""Tables wider than any printed one: what a row costs grows with its cells, and no cell tells the whole row again without bound."""

from __future__ import annotations

from typing import Final

import pytest

from tests.reading import record_of
from tests.robustness.test_hostile_text import HEAD, cost

ROWS: Final = 40
FEW, MANY = 120, 480
WIDE: Final = {
    "goals of years": ("| TT | Chỉ tiêu | ĐVT |", " Kế hoạch 20{y:02d} |", "| {r} | Tỷ lệ hộ nghèo | % |", " 12,5 |"),
    "goals with units": ("| TT | Chỉ tiêu | Ghi chú |", " Mục tiêu 20{y:02d} |", "| {r} | Hộ nghèo giảm | |", " 12,5% |"),
    "places beside one goal": ("| TT | Chỉ tiêu | Kế hoạch 2030 |", " Xã {y} |", "| {r} | Hộ nghèo giảm | 5% |", " 12,5% |"),
    "tasks": ("| TT | Nhiệm vụ | Cơ quan chủ trì |", " Năm 20{y:02d} |", "| {r} | Xây dựng kế hoạch | Sở Y tế |", " x |"),
}


def table(name: str, columns: int) -> str:
    """A table of so many columns behind the first three, in an annex."""
    head, heads, row, cell = WIDE[name]
    first = head + "".join(heads.format(y=n % 90 + 10) for n in range(columns))
    rows = [first, "|---" * (columns + 3) + "|", *(row.format(r=r) + cell * columns for r in range(1, ROWS))]
    return f"{HEAD}1. Rà soát.\nPHỤ LỤC I\n(Kèm theo Kế hoạch số 1/KH-UBND)\n" + "\n".join(rows) + "\n"


@pytest.mark.parametrize("name", WIDE)
def test_a_table_four_times_as_wide_costs_about_four_times_the_time(name: str) -> None:
    """Measured: 3 to 4. Each cell compared with all others of its row shows as 16; the best of three runs counts."""
    cost(table(name, 10))
    few, many = (min(cost(table(name, columns)) for _ in range(3)) for columns in (FEW, MANY))
    assert many < 8 * few


def test_four_times_as_many_lines_of_groups_cost_about_four_times_the_time() -> None:
    """Measured: 4; each line compared with all below it: 8."""
    text = f"{HEAD}1. Rà soát.\nPHỤ LỤC I\n(Kèm theo Kế hoạch số 1/KH-UBND)\nTT   Nhiệm vụ                  Cơ quan chủ trì      Thời gian\n{{}}1    Rà soát quy hoạch         Sở A                 2026\n"
    few, many = (min(cost(text.format("I    NHIỆM VỤ\n" * n)) for _ in range(2)) for n in (4000, 16000))
    assert many < 6 * few


@pytest.mark.parametrize("above", ["PHỤ LỤC I\n(Kèm theo Kế hoạch số 1/KH-UBND)\n", "II. NHIỆM VỤ\nNhư sau:\n"], ids=["annex", "text"])
def test_four_times_as_many_tables_of_whole_rows_cost_about_four_times_the_time(above: str) -> None:
    """Each with a row that lacks a cell. Measured: 4; where all lines below were held for each of them: 14."""
    table = "Nội dung\nChủ trì\nThời gian\n1. Rà soát sổ\nSở Y tế\nQuý I\n2. Lập kho\nSở Nội vụ\nQuý II\n3. Thu dọn kho bãi.\n"
    few, many = (min(cost(f"{HEAD}1. Rà soát.\n{above}{table * n}") for _ in range(2)) for n in (100, 400))
    assert many < 7 * few
    assert len(record_of(f"{HEAD}1. Rà soát.\n{above}{table * 100}").findings) < 110


def test_four_times_as_many_tables_below_a_sentence_cost_about_four_times_the_time() -> None:
    """Measured: 4; where the line above each was looked for among all lines: 10."""
    table = "Sở Y tế trồng cây:\n\n| Việc | Đơn vị phụ trách | Thời gian |\n|---|---|---|\n| Rà soát sổ | Sở Y tế | Quý I |\n| Lập kho | Sở Nội vụ | Quý II |\n\n"
    few, many = (min(cost(f"{HEAD}1. Rà soát.\n{table * n}") for _ in range(2)) for n in (500, 2000))
    assert many < 7 * few


def test_no_record_tells_a_row_again_for_each_of_its_cells() -> None:
    for name in WIDE:
        text = table(name, MANY)
        assert len(record_of(text).to_line()) < 20 * len(text)


def test_goals_of_thirty_years_are_read() -> None:
    record = record_of(table("goals of years", 30))
    assert {len([i for i in record.indicators if i.ordinal == str(r)]) for r in (1, ROWS - 1)} == {30}
