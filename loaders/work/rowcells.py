"""What may be told of a row's cells: which of them tell when, which are in doubt, which are the words of another row.

In: a row, its table. Out: cells of time with their columns, the time that they tell; whether both ways to cut the row's lines agree, and what each puts into the columns in
which they differ (``RowReading``, the surer way first: a person who has the original tells which is right); why a row has another row's words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, Literal

from loaders.agencies.bodies import Locality, NamedBody, split_bodies
from loaders.record import ROLES, BodyRole, Role, RowReading, Spans, Timeframe
from loaders.tabular.tablerows import Row, Table
from loaders.tabular.timetables import is_hour
from loaders.work.cellroles import bodies_of
from loaders.work.milestones import Dating, told_apart
from loaders.work.taskparts import DITTO, SHARED, printed_role
from loaders.writing.block import Block
from loaders.writing.blockmaking import make_block
from loaders.writing.columns import BODY_COLUMNS
from loaders.writing.timeframes import is_time, timeframe
from loaders.writing.vietnamese import fold

_FROM_TO: Final = re.compile(r"\b(bat dau|khoi cong|ket thuc|hoan thanh|han)\b|\b(tu|den) (ngay|thang|nam)$")
_UP_TO: Final = re.compile(r"\btruoc( ngay| thang)?$")  # "Hoàn thành trước ngày": the day is the last one
_MARK: Final = re.compile(r"[xX✓✔√]")
_NO_TIME: Final = re.compile(rf"{_MARK.pattern}|(?:không (?:ghi|có|quy định)|chưa (?:ghi|xác định|có))\b.*", re.IGNORECASE)  # "Không ghi thời hạn"
_ONE_YEAR: Final = re.compile(r"(?<![\d/-])20\d\d(?!\s*[-–/]?\s*\d)")
_PART_OF_YEAR: Final = re.compile(r"(?:quý\s+(?:IV|I{1,3}|[1-4])|tháng\s+\d{1,2})", re.IGNORECASE)
_QUARTER: Final = re.compile(r"(?:^|\s)Q\.?\s?(?P<number>IV|I{1,3}|\d{1,2})$")  # "QI", the last line of a head; in figures all four, for "Q.1 | Q.3 | Q.5" are districts
_ROMAN_QUARTER: Final = re.compile(r"(?:^|\s)Q\.?\s?(?P<number>IV|I{1,3})$")
_MONTH: Final = r"(?:1[0-2]|0?[1-9])"
_QUARTER_NUMBER: Final = r"(?:[1-4]|IV|I{1,3})"
_COUNTED: Final = re.compile(rf"tháng {_MONTH}(?:\s*[-–,]\s*{_MONTH})*|quý {_QUARTER_NUMBER}(?:\s*[-–,]\s*{_QUARTER_NUMBER})*", re.IGNORECASE)  # "5 - 6" below "Tháng"
_LONGEST_TIME: Final = 240  # characters of a cell that tells when; a longer one tells how far the work is


def times(row: Row, table: Table) -> list[tuple[int, Block]]:
    """The cells that tell when, with their columns: those of a beginning and an end, else the first column of time that says something."""
    told = [(n, b) for n, b in row.by_column.items() if table.roles[n] == "time" and len(b.text) <= _LONGEST_TIME and not _NO_TIME.fullmatch(b.text)]
    if sum(role == "time" and _ONE_YEAR.search(head) is not None for role, head in zip(table.roles, table.heads, strict=False)) > 1:
        told = [(n, b) for n, b in told if is_time(b.text)]  # "Lộ trình 2026 | Lộ trình 2027" over what is done in each
    ends = [(n, b) for n, b in told if _FROM_TO.search(fold(table.heads[n]))]
    return ends if len(ends) > 1 else told[:1]


def time_of(row: Row, table: Table, dated: Dating) -> Timeframe | None:
    """When a row's cells say that its work is to be done; ``dated`` gives a time without a year the plan's.

    Of a beginning and an end, each in a cell of its own, the first tells the start and the second the end.
    """
    if marked := _marked(row, table, dated):
        return marked
    timed = times(row, table)
    merged = next((why for n, _ in timed if (why := taken_from_above(row, n))), None)
    found = [t for n, cell in timed if (t := timeframe(*_with_head(cell, table, n), merged)) is not None]
    found = [dated(t) or t for t in found]
    if len(found) < 2:
        before = found and found[0].start == found[0].end and _UP_TO.search(fold(table.heads[timed[0][0]]))
        return replace(found[0], start=None) if before else found[0] if found else None
    first, last = found[0], found[-1]
    start, end = first.start or last.start, last.end or first.end
    if start and end and start > end:
        start = end = None  # the printed end is before the beginning: neither is surely meant
    text, spans = " ".join(t.text for t in found), tuple(s for t in found for s in t.spans)
    return replace(first, text=text, start=start, end=end, recurrence=first.recurrence or last.recurrence, inherited_from=first.inherited_from or last.inherited_from, spans=spans)


def on_day(time: Timeframe | None, day: Timeframe | None) -> Timeframe | None:
    """A time that is an hour, on the day that stands above the table; "Khi có yêu cầu" is of no day."""
    if time is None or day is None or time.start or time.end or time.recurrence or not is_hour(time.text):
        return time
    return replace(time, start=day.start, end=day.end, inherited_from=day.text)


def _with_head(cell: Block, table: Table, column: int) -> tuple[str, Spans]:
    """What a cell prints, a number of months or quarters with what the head says that it counts: "3" below "Tháng"."""
    said = f"{table.heads[column].strip()} {cell.text}"
    if not (_COUNTED.fullmatch(said) and column < len(table.head_cells)):
        return cell.text, cell.spans()
    return said, (*table.head_cells[column].spans(), *cell.spans())


def _marked(row: Row, table: Table, dating: Dating) -> Timeframe | None:
    """The years, quarters or months whose columns a row marks with "x" ("2026 | 2027 | 2028" over "x | x | "): from the first to the last where none between is left out."""
    if not any(_MARK.fullmatch(cell.text) for cell in row.by_column.values()):
        return None
    counted = {m["number"] for head in table.heads if (m := _QUARTER.search(head.strip()))}
    quarters = _QUARTER if {*"1234"} == counted or not any(map(str.isdigit, counted)) else _ROMAN_QUARTER
    named = {
        n: f"quý {m['number']}" if m.re is quarters else m.group() for n, head in enumerate(table.heads[: len(table.head_cells)]) if (m := _ONE_YEAR.search(head) or _PART_OF_YEAR.fullmatch(head.strip()) or quarters.search(head.strip()))
    }
    marks = [n for n in named if n in row.by_column and _MARK.fullmatch(row.by_column[n].text)]
    frames = [dating(t) or t for n in marks if (t := timeframe(named[n])) is not None]
    if not frames:
        return None
    places = [k for k, n in enumerate(named) if n in marks]
    whole = places[-1] - places[0] == len(places) - 1
    said, dated = " ".join(named[n] for n in marks), frames[0].inherited_from
    return Timeframe(said, frames[0].start if whole else None, frames[-1].end if whole else None, None, f"{dated}; {said}" if dated else said, tuple(s for n in marks for s in table.head_cells[n].spans()))


def in_doubt(row: Row, table: Table, role: Role | Literal["product", "time"]) -> bool:
    """Whether another cut of the row's lines puts other words into the columns of a role."""
    return any(table.roles[column] == role for column in row.others)


def undoubted(body: NamedBody, row: Row, column: int, locality: Locality) -> bool:
    """Whether both ways to cut the row's lines name a body in a column."""
    if column not in row.others:
        return True
    other = " ".join(b.text for b in row.others[column])
    return any(body.name == b.name for b in split_bodies(other, locality))


def taken_from_above(row: Row, column: int) -> str | None:
    """Why a row has the words of another row's cell in a column; None where they are its own."""
    return SHARED if column in row.merged else DITTO if column in row.ditto else None


def row_readings(row: Row, table: Table, locality: Locality, dated: Dating) -> tuple[RowReading, ...]:
    """Both ways; none where the row is read in one way only. ``dated`` gives a time without a year the plan's."""
    if not row.others:
        return ()
    other = {column: _joined(blocks) for column, blocks in row.others.items() if blocks}
    return (_reading(row, row.by_column, table, locality, dated), _reading(row, other, table, locality, dated))


def _joined(blocks: Sequence[Block]) -> Block:
    """Several stretches of one cell as one."""
    return blocks[0] if len(blocks) == 1 else make_block(blocks[0].source, [(b.offsets[0], b.ends[-1]) for b in blocks])


def _reading(row: Row, cells: Mapping[int, Block], table: Table, locality: Locality, dated: Dating) -> RowReading:
    said: list[str] = []
    bodies: list[BodyRole] = []
    title: str | None = None
    product: str | None = None
    time: Timeframe | None = None
    for column in sorted(row.others):
        cell = cells.get(column)
        said.append(f"{table.heads[column]}: «{cell.text if cell else ''}»")
        if cell is None:
            continue
        role = table.roles[column]
        if role == "title":
            title = cell.text
        elif role == "product":
            product = cell.text or None
        elif role == "time":
            time = timeframe(cell.text, cell.spans())
            time = told_apart(dated(time) if time is not None else time, dated)
        else:
            named = next((r for r in ROLES if r == role and r in BODY_COLUMNS), None)
            bodies += [printed_role(x.role, x.body, x.cell, locality) for x in bodies_of(cell, named, locality)] if named else []
    spans = tuple(sorted({s for column in row.others if (cell := cells.get(column)) for s in cell.spans()})) or row.spans
    return RowReading("; ".join(said), title, product, time, tuple(bodies), spans)
