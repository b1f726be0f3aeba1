"""Sums printed in a table of money that its rows do not make up.

In: the tables of a document. Out: findings with the printed sum and the rows. A row numbered "1.1" is part of "1", what stands below "I" or below a
row without a number is part of it, the line of the total adds up the outermost rows; a row's sum is made up by its sources or its years. Rows of shares
are no money; where one row alone makes up the sum, the rows divide it in several ways ("theo mục đích vay", "theo nguồn vay"). A column with
a cell that is no number ("theo thực tế") proves nothing; where most rows are not made up by the columns beside their sum, these are no parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from loaders.goals.budget_tables import MoneyColumn, amount_of, money_columns, name_of
from loaders.outline.layout import Annex, Layout
from loaders.record import Finding
from loaders.tabular.ordinals import TOTAL, depth
from loaders.tabular.tablerows import Row, Table
from loaders.writing.block import Block
from loaders.writing.figures import as_printed
from loaders.writing.vietnamese import fold

_RATIO: Final = re.compile(r"\W*ty (?:le|trong)\b|.*\(%\)$")  # "Tỷ lệ mức dư nợ … (%)" among sums of money
_NOTHING: Final = frozenset({"", "-", "–", "0"})
_SHOWN: Final = 6  # amounts that a message repeats
_MOST_ROWS: Final = 2_000  # no table of an annex has more; what only looks like one is not added up


@dataclass
class _Item:
    """A row of one column: what it prints, and the rows that are parts of it."""

    row: Row
    level: int
    cell: Block | None
    value: Decimal | None
    slack: Decimal = Decimal(0)
    parts: list[_Item] = field(default_factory=list)

    def printed(self) -> Iterator[_Item]:
        """The rows whose numbers make up its own: itself, or its parts where it prints none."""
        if self.cell is not None:
            yield self
            return
        for part in self.parts:
            yield from part.printed()

    def worth(self) -> Decimal:
        """Its own number, else what its parts add up to."""
        return self.value if self.value is not None else sum((p.worth() for p in self.parts), Decimal(0))


def sums_in_tables(layout: Layout, tables: Sequence[tuple[Annex, Table]]) -> list[Finding]:
    """Findings for sums of tables of money that are not what their rows or their sources add up to."""
    made: list[Finding] = []
    for _, table in tables:
        columns = money_columns(table)
        if columns and len(table.rows) <= _MOST_ROWS:
            for column in columns:
                made += _down(layout, table, columns, column)
            made += _across(layout, table, columns)
    return made


def _down(layout: Layout, table: Table, columns: Sequence[MoneyColumn], column: MoneyColumn) -> Iterator[Finding]:
    """One column: groups against their rows, totals against the outermost rows."""
    items: list[_Item] = []
    totals: list[tuple[_Item, int]] = []  # with the number of items above it
    for row in table.rows:
        name = name_of(row, columns)
        cell = row.by_column.get(column.index)
        read = amount_of(cell) if cell is not None else None
        if name is None or (cell is not None and read is None and cell.text.strip() not in _NOTHING):
            if name is None:
                continue
            return  # words where a number should be: nothing can be added up
        if _RATIO.match(fold(name.text)):
            continue
        item = _Item(row, _level(row, items), cell if read else None, *(read or (None,)))
        if row.total or TOTAL.match(fold(name.text)):
            if item.value is not None:
                totals.append((item, len(items)))
        else:
            items.append(item)
    top = _nested(items)
    for item in items:
        if item.value is not None and len(item.parts) > 1 and all(p.value != item.value for p in item.parts):
            yield from _judged(layout, column, item, item.parts)
    outermost = {id(item) for item in top}
    since = 0
    for total, above in totals:
        ways = [top, [i for i in items[:above] if id(i) in outermost], [i for i in items[since:above] if id(i) in outermost], [t for t, n in totals if n < above]]
        before, since = since, above
        ways = [way for way in ways if len(way) > 1]
        told = above > before  # a total right below another one adds up more than this table
        if told and ways and all(_differs(total, way) for way in ways):
            yield from _judged(layout, column, total, ways[0])


def _level(row: Row, above: Sequence[_Item]) -> int:
    """How deep a row stands: "C" below a "B" is a letter, else a Roman number."""
    letters = (item.row.ordinal for item in reversed(above) if item.level == 0)
    return 0 if row.ordinal == "C" and next(letters, None) == "B" else depth(row.ordinal)


def _nested(items: Sequence[_Item]) -> list[_Item]:
    """Hang each row below the nearest row above that is less deep; the outermost rows."""
    top: list[_Item] = []
    open_: list[_Item] = []
    for item in items:
        while open_ and open_[-1].level >= item.level:
            open_.pop()
        (open_[-1].parts if open_ else top).append(item)
        open_.append(item)
    return top


def _across(layout: Layout, table: Table, columns: Sequence[MoneyColumn]) -> Iterator[Finding]:
    """Rows whose sum is not what its sources, or its years, add up to, where those of most rows are."""
    whole = next((c for c in columns if c.kind == "sum"), None)
    for kind in ("source", "year"):
        beside = [c for c in columns if c.kind == kind]
        rows = [x for row in table.rows if whole and (x := _beside(row, whole, beside))]
        odd = [(total, parts) for total, parts in rows if _differs(total, parts)]
        if whole and len(beside) > 1 and odd and len(rows) > 2 and 3 * len(odd) <= len(rows):
            for total, parts in odd:
                yield from _judged(layout, whole, total, parts)


def _beside(row: Row, whole: MoneyColumn, beside: Sequence[MoneyColumn]) -> tuple[_Item, list[_Item]] | None:
    def item(column: MoneyColumn) -> _Item | None:
        cell = row.by_column.get(column.index)
        read = amount_of(cell) if cell is not None else None
        return _Item(row, 0, cell, *read) if read else None

    total, parts = item(whole), [x for c in beside if (x := item(c))]
    return (total, parts) if total and parts else None


def _differs(total: _Item, parts: Sequence[_Item]) -> bool:
    gap = sum((p.worth() for p in parts), Decimal(0)) - total.worth()
    return abs(gap) > total.slack + sum(map(_slack, parts), Decimal(0))


def _slack(item: _Item) -> Decimal:
    """What rounding in print can hide in an item, or in the parts that make it up."""
    return item.slack if item.value is not None else item.slack + sum(map(_slack, item.parts), Decimal(0))


def _judged(layout: Layout, column: MoneyColumn, total: _Item, parts: Sequence[_Item]) -> Iterator[Finding]:
    told = [item for p in parts for item in p.printed()]
    if total.cell is None or not told or not _differs(total, parts):
        return
    made = sum((p.worth() for p in parts), Decimal(0))
    listed = " + ".join(p.cell.text for p in told[:_SHOWN] if p.cell) + (" + …" if len(told) > _SHOWN else "")
    message = f"Bảng kinh phí, cột «{column.head}»: cộng các khoản ({listed} = {as_printed(made)}) không bằng số ghi {total.cell.text}."
    spans = tuple(sorted({s for x in (total, *told) if x.cell for s in x.cell.spans()}))
    yield Finding("total-mismatch", "warning", message, layout.source.slice_text(spans), spans)
