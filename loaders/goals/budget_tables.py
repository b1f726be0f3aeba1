"""Tables of money: what each row costs, from which source, in which year.

In: the layout. Out: ``BudgetLine`` rows in reading order. A table is one of money where a column's head names funds and a unit is printed: in the head
("Kinh phí (triệu đồng)"), above the table ("Đơn vị tính: tỷ đồng") or in the cell. Without a unit nothing is read. The columns of sources and years
beside a total are parts of it; the rows below a group's sum, or of a table with a line "Tổng cộng", are parts of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from loaders.goals.budget_parts import usual_unit
from loaders.outline.layout import Annex, Layout
from loaders.record import BudgetLine, Spans
from loaders.tabular.ordinals import TOTAL, depth
from loaders.tabular.tablerows import Row, Table
from loaders.writing.block import Block
from loaders.writing.blockmaking import blocks_before
from loaders.writing.figures import SUM_PRINTED, sum_of_money, worth
from loaders.writing.vietnamese import fold

_UNIT: Final = re.compile(r"(?:(?:nghìn tỷ|tỷ|tỉ|triệu|nghìn|ngàn|1\.000)\s*)?(?:đồng|VNĐ|VND|USD)(?!\w)|\b(?:trđ|tr\.đ)(?!\w)", re.IGNORECASE)
_SAID: Final = re.compile(r"(?:đơn vị(?: tính)?|đvt)\s*[:.]?\s*", re.IGNORECASE)
_FUNDS: Final = re.compile(
    r"kinh phi|\bvon\b|ngan sach|\bns(?:tw|dp|nn|t|tp|h|x|cx|ct)?\b|du toan|khai toan|so tien|thanh tien|tong muc|xa hoi hoa|\bxhh\b|\boda\b|muc dau tu|nguon huy dong"
)
_NOT_MONEY: Final = re.compile(r"^(?:nguon (?:kinh )?(?:phi|von)|nguon kinh phi thuc hien|ghi chu|co cau|can cu)$|don gia|dinh muc|so luong|muc (?:thu|chi|phi|phat|ho tro|thuong|luong|dong)|le phi|phu cap|hoc phi|^gia\b|doanh thu|thu nhap")
_SOURCE: Final = re.compile(r"ngan sach|\bns(?:tw|dp|nn|t|tp|h|x|cx|ct)?\b|\bvon (?!dau tu$|thuc hien)|xa hoi hoa|\bxhh\b|\boda\b|nguon |khac$|doanh nghiep|dan dong gop")
_SUM: Final = re.compile(r"tong|^cong$|^kinh phi|thanh tien|so tien|du toan|khai toan|muc dau tu")
_YEAR: Final = re.compile(r"(?:nam )?20\d{2}$|20\d{2}\s*-\s*20\d{2}$")
_AMOUNT: Final = re.compile(rf"({SUM_PRINTED})\s*({_UNIT.pattern})?$", re.IGNORECASE)
_SHORT: Final = {"nstw": "Ngân sách trung ương", "nsdp": "Ngân sách địa phương", "nsnn": "Ngân sách nhà nước", "nst": "Ngân sách tỉnh", "xhh": "Xã hội hóa"}
_ABOVE: Final = 6  # lines above the head in which the unit may stand
_NUMBERED: Final = 2  # the depth of rows with a plain number


@dataclass(frozen=True)
class MoneyColumn:
    """A column of money: ``kind`` says what it is beside the sum of a row."""

    index: int
    kind: str  # "sum", "source", "year"
    head: str
    unit: str | None
    cell: Block | None = None
    unit_cell: Block | None = None


def budget_tables(layout: Layout, tables: Sequence[tuple[Annex, Table]]) -> tuple[BudgetLine, ...]:
    """All budget lines of a document's tables, in reading order."""
    made: list[BudgetLine] = []
    for annex, table in tables:
        columns = money_columns(table)
        if columns:
            made += _lines(layout, annex, table, columns)
    return tuple(made)


def money_columns(table: Table) -> list[MoneyColumn]:
    """The money columns of a table; [] where none names funds."""
    made: list[MoneyColumn] = []
    cells = table.head_cells
    for n, head in enumerate(table.heads):
        cell = cells[n] if n < len(cells) else None
        said = fold(re.sub(r"\(.*?\)", " ", head)).strip(" .:*")
        unit = m.group() if (m := _UNIT.search(head)) else None
        if _NOT_MONEY.search(said) or table.roles[n] in ("ordinal", "time", "lead", "coordinating", "responsible"):
            continue
        last = said.rsplit("trong do", 1)[-1].strip(" :")
        if _YEAR.match(last):
            made.append(MoneyColumn(n, "year", head, unit, cell))
        elif _FUNDS.search(said) or (said in ("tong so", "tong cong", "cong", "tong")):
            made.append(MoneyColumn(n, "source" if _SOURCE.search(last) and not _SUM.search(last) else "sum", head, unit, cell))
        elif made and last in ("khac", "nguon khac", "dan gop", "doanh nghiep"):
            made.append(MoneyColumn(n, "source", head, unit, cell))
    sums = [c for c in made if c.kind == "sum"]
    if not any(c.unit or _FUNDS.search(fold(c.head)) for c in made):
        return []
    shared = next((c for c in made if c.unit), None)  # "Tổng mức đầu tư (tỷ đồng) | Năm 2026 | Năm 2027"
    made = [replace(c, kind="source") if c.kind == "sum" and c is not sums[0] else c for c in made]
    return [replace(c, unit=shared.unit, unit_cell=shared.cell) if shared and not c.unit else replace(c, unit_cell=c.cell) for c in made]


def _lines(layout: Layout, annex: Annex, table: Table, columns: Sequence[MoneyColumn]) -> Iterator[BudgetLine]:
    above, above_at = _unit_above(layout, table)
    open_: list[tuple[Row, BudgetLine | None]] = []  # the rows above that are less deep, with their sums
    found: list[tuple[BudgetLine, str]] = []  # with what it is: "row", "total", or "beside" the sum of its row
    whole: BudgetLine | None = None
    for row in table.rows:
        name = name_of(row, columns)
        if name is None:
            continue
        own = None
        total = row.total or bool(TOTAL.match(fold(name.text)))
        deep = depth(row.ordinal)
        while open_ and not total and depth(open_[-1][0].ordinal) >= deep:
            open_.pop()
        heading = next((r.text("title") for r, _ in reversed(open_) if depth(r.ordinal) < _NUMBERED), "")
        for c in columns:
            line = _line(layout, row, name, c, above, above_at, annex)
            if line is None:
                continue
            if c.kind == "sum":
                own = line
                over = next((x for _, x in reversed(open_) if x is not None), None) if not total else None
                line = own = _part(line, over)
                if heading and not total:
                    line = own = replace(line, group=heading)
                found.append((line, "total" if total else "row"))
            else:
                found.append((_part(line, own), "beside"))
        if total:
            whole = own or whole
        else:
            open_.append((row, own))
    made = [(_part(line, whole) if kind == "row" and line.part_of is None else line, kind) for line, kind in found]
    # A sum that rows below it and sources beside it both make up is the sum of each, never of both together: the rows are its parts.
    told = {line.part_of for line, kind in made if kind == "row"}
    for line, kind in made:
        yield _part(line, None) if kind == "beside" and line.part_of in told else line


def _part(line: BudgetLine, whole: BudgetLine | None) -> BudgetLine:
    """The line as a part of another one, or of none."""
    places = {k: v for k, v in line.field_spans.items() if k != "part_of"}
    if whole is None or whole.text == line.text:
        return replace(line, part_of=None, field_spans=places)
    return replace(line, part_of=whole.text, field_spans={**places, "part_of": whole.spans})


def _line(layout: Layout, row: Row, name: Block, column: MoneyColumn, above: str | None, above_at: Spans, annex: Annex) -> BudgetLine | None:
    cell = row.by_column.get(column.index)
    m = _AMOUNT.match(cell.text) if cell is not None else None
    unit = (m.group(2) if m else None) or column.unit or above
    if cell is None or m is None or unit is None:
        return None
    spans = tuple(sorted((*name.spans(), *cell.spans(0, m.end()))))
    places: dict[str, Spans] = {"name": name.spans()}
    said = None
    if column.kind == "source":
        bare = re.sub(r"\s*\(.*?\)", "", column.head).strip(" .:")
        bare = re.split(r"[Tt]rong đó\s*:?\s*", bare)[-1].strip() or bare
        said = _SHORT.get(fold(bare), bare[:1].upper() + bare[1:])
        if column.cell is not None:
            places["source"] = column.cell.spans()
    if not m.group(2):
        places["unit"] = column.unit_cell.spans() if column.unit and column.unit_cell else above_at
    if column.kind == "year" and column.cell is not None:
        places["name"] = tuple(sorted((*name.spans(), *column.cell.spans())))
    label = name.text if column.kind != "year" else f"{name.text}: {column.head}"
    section = f"annex {annex.index}" if not annex.section and annex in layout.annexes else annex.section
    return BudgetLine(
        text=layout.source.slice_text(spans), amount=sum_of_money(m.group(1)), unit=usual_unit(unit), source=said, part_of=None, spans=spans,
        name=label, group=None, section=f"{section} row {row.ordinal or ''}".strip(), field_spans={k: places[k] for k in sorted(places)},
    )


def amount_of(cell: Block) -> tuple[Decimal, Decimal] | None:
    """The number that a cell of money prints, and half of its last digit's worth, which rounding may hide; None where it prints none.

    >>> from loaders.writing.blockmaking import make_block

    >>> from loaders.writing.text import SourceText
    >>> amount_of(make_block(SourceText("1.250,5"), [(0, 7)]))
    (Decimal('1250.5'), Decimal('0.05'))
    """
    m = _AMOUNT.match(cell.text)
    return worth(m.group(1)) if m is not None else None


def name_of(row: Row, columns: Sequence[MoneyColumn]) -> Block | None:
    """The cell that says what a row's money is for: the first one of words left of the money."""
    first = columns[0].index
    told = [row.by_column[n] for n in sorted(row.by_column) if n < first and re.search(r"[^\W\d_]{2}", row.by_column[n].text)]
    return told[0] if told else None


def _unit_above(layout: Layout, table: Table) -> tuple[str | None, Spans]:
    """The unit printed above a table ("Đơn vị tính: triệu đồng") with its place."""
    first = min((s.line for row in table.rows for s in row.spans), default=1)
    for block in reversed(blocks_before(layout.source, first, _ABOVE)):
        said = _SAID.search(block.text)
        unit = _UNIT.match(block.text, said.end()) if said else None
        if unit:
            return unit.group(), block.spans(said.start() if said else 0, unit.end())
    return None, ()
