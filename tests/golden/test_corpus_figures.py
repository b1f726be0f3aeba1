"""The figures of the real documents: each row of the report's two tables, the funds of the party plan, the goals of a resolution's annex.

The rows were read against the files by hand. `ROWS` holds those that print a figure or a word (line of the name → target, baseline, result);
that the other cells are empty or a dash is compared with the file cell by cell.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from loaders.goals.indicator_tables import read_grids
from loaders.pipeline import extract_file
from loaders.record import Indicator, Observation, Record
from loaders.writing.text import SourceText

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "corpus" / "seeds").is_dir(), reason="the shared corpus (../shared) is not here")

Values = tuple[str | None, str | None, str | None]
ROWS: dict[int, Values] = {
    231: (None, "0", "0"), 238: (None, "585 triệu đồng", "1,6 tỉ đồng"), 252: (None, "-", "-"), 259: (None, "0", "0"),
    287: (None, None, "-"), 301: (None, None, "-"), 308: (None, None, "-"), 315: (None, None, "-"), 329: (None, None, "-"),
    364: (None, "0", "0"), 371: ("100%", None, None), 378: ("30%", None, None), 385: ("90%", "-", "100"), 392: (">85%", "-", "100"),
    399: ("100%", "-", "100"), 406: ("<30%", "100", "100"), 413: (None, "78", "100"), 420: (None, "98", "100"),
    448: (None, "-", "6,36"), 483: (None, "0", "0"), 490: (None, "0", "50"), 511: (None, "21,3", "27,5"),
    612: (None, "0", "30"), 671: (None, "2.570,52 ha", "2.179,49 ha"), 712: (None, "Có", "Có"), 718: (None, "Không", "Không"),
    895: (None, "60,5", "78,95"), 901: (None, "88,72%", "96,61"), 955: (None, "2.570,52 ha", "3.062,432 ha"),
    961: (None, "1.522,16 ha; độ che phủ 21,3%", "2.694,42 ha; độ che phủ 27,5%"), 1046: (None, "11,09ha", "2,21ha"),
    1122: (None, "0,02", "0,71"), 1173: (None, "-", "21%"), 1349: (None, "0", "50%"), 1355: (None, "0", "100%"),
    1376: (None, "-", "--"), 1382: (None, None, "-"), 1392: (None, None, "100%"), 1407: (None, "-", "> 98%"),
    1413: (None, "100%", "100%"), 1431: (None, "-", ">90%"), 1446: (None, "01", "02"), 1455: (None, "0", "02"),
    1473: (None, "78%", "100%"), 1485: (None, "-", "77,13%"), 1524: (None, "-", "2/2 đạt 100%"),
    1539: (None, "-", "6,36 m2/người"), 1585: (None, "chưa", "chưa"), 1591: (None, "0", "0"),
}
WITHOUT_CELLS = {862, 994, 1104, 1110, 1188, 1194, 1200, 1206, 1218, 1224, 1236, 1242, 1254, 1260}


def record(folder: str, start: str) -> tuple[Record, str]:
    (path,) = (SHARED / "corpus" / folder).glob(f"{start}*.txt")
    return extract_file(path)


@pytest.fixture(scope="module")
def report() -> tuple[Record, str]:
    return record("seeds", "003")


def line(i: Indicator) -> int:
    return i.field_spans["name"][0].line


def values(i: Indicator) -> Values:
    return i.target, i.baseline.value if i.baseline else None, i.result.value if i.result else None


def test_every_row_is_read_and_the_indicators_among_them(report: tuple[Record, str]) -> None:
    found, text = report
    assert [len(g.rows) for g in read_grids(SourceText(text), "2023")] == [43, 195]  # 238 rows
    assert Counter(i.table for i in found.indicators) == {"Phụ lục 1": 30, "Phụ lục 2": 134}
    assert len({line(i) for i in found.indicators}) == 164
    assert {line(i) for i in found.indicators if values(i) == (None, None, None) and i.note is None} == WITHOUT_CELLS


def test_the_values_read_by_hand(report: tuple[Record, str]) -> None:
    by_line = {line(i): i for i in report[0].indicators}
    assert {n: values(by_line[n]) for n in ROWS} == ROWS
    years = {(i.baseline.year if i.baseline else "2013", i.result.year if i.result else "2022") for i in by_line.values()}
    assert years == {("2013", "2022")}
    assert {i.target_by for i in by_line.values() if i.target} == {"2020"}
    assert {n: by_line[n].unit for n in (238, 385, 448, 671, 1173, 1570, 1576)} == {
        238: None, 385: "%", 448: "m2/người", 671: "ha", 1173: "%", 1570: "con", 1576: "loài",
    }
    assert by_line[448].result == Observation("2022", "6,36")


def test_each_cell_stands_in_its_column(report: tuple[Record, str]) -> None:
    """The cells after the name in the file, one a line, are the row's values in the order of the head."""
    found, text = report
    lines = text.split("\n")
    for i in found.indicators:
        n = line(i) - 1
        cells = []
        while n + 1 < len(lines) and lines[n + 1].startswith("\t"):
            n += 1
            cells.append(" ".join(lines[n].split()) or None)
        target, baseline, result = values(i)
        assert cells == ([target, baseline, result, i.note] if i.table == "Phụ lục 1" else [baseline, result, i.note]), line(i)


def test_groups_of_the_report(report: tuple[Record, str]) -> None:
    by_line = {line(i): i.group or "" for i in report[0].indicators}
    assert [by_line[n][:2] for n in (231, 287, 371)] == ["A ", "B ", "C "]
    assert [[part.split(" ")[0] for part in by_line[n].split(" › ")][:3] for n in (540, 671, 1280, 1473, 1564)] == [
        ["I", "Thí"], ["II", "A", "Bảo"], ["II", "C", "1"], ["II", "C", "2"], ["II", "C", "3"],
    ]
    assert by_line[745].endswith("› Trồng trọt") and by_line[757].endswith("› Chăn nuôi")


def test_funds_of_the_plan() -> None:
    found, text = record("seeds", "002")
    whole, *parts = found.budget
    assert (whole.amount, whole.unit, whole.source, whole.part_of, whole.spans[0].line) == ("2033.4", "tỷ đồng", None, None, 164)
    assert [(b.amount, b.unit, b.source, b.spans[0].line) for b in parts] == [
        ("334.6", "tỷ đồng", "Ngân sách Trung ương hỗ trợ có mục tiêu", 170),
        ("1240.1", "tỷ đồng", "Ngân sách địa phương", 171),
        ("325.7", "tỷ đồng", "Ngân sách sự nghiệp địa phương", 172),
        ("133", "tỷ đồng", "Vốn đầu tư của các doanh nghiệp", 174),
    ]
    assert {b.part_of for b in parts} == {whole.text}
    assert all(text[b.spans[0].start : b.spans[0].end] == b.text for b in found.budget)


@pytest.mark.parametrize("start", ["000", "001", "003", "004"])
def test_other_documents_name_no_funds(start: str) -> None:
    assert record("seeds", start)[0].budget == ()


def test_goals_of_a_resolution() -> None:
    found, _ = record("dev/plans", "04")
    assert len(found.indicators) == 56
    assert Counter(i.target_by for i in found.indicators) == {"2030": 50, "2045": 6}
    by_ordinal = {i.ordinal: (i.unit, i.target) for i in found.indicators}
    assert by_ordinal["8"] == ("%", "≥ 55")
    assert by_ordinal["11.10"] == ("%", "100")
    assert by_ordinal["23.3"] == ("Tbps", "≥ 350")
    assert by_ordinal["41"] == ("%", "20% - 50%")
    assert all(i.baseline is None and i.result is None for i in found.indicators)
