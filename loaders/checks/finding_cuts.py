"""Rows of tables without borders whose lines can be cut into cells in two ways: both readings, for a person to look at.

In: the tables of a document. Out: a finding for each such row, with its lines. What both readings say alike is told as the row's facts
(``loaders.work.bodytasks``); where they differ, nothing is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.outline.layout import Annex, Layout
from loaders.record import Finding
from loaders.tabular.tablerows import Row, Table
from loaders.writing.columns import is_task_table

_LONGEST: Final = 160  # characters of a cell that a message repeats; the evidence has them all


def rows_cut_in_two_ways(layout: Layout, tables: Sequence[tuple[Annex, Table]]) -> list[Finding]:
    """Findings for the rows of task tables that read almost as well when cut otherwise."""
    made = []
    for _, table in tables:
        for row in table.rows if is_task_table(table.roles) else ():
            if row.others:
                first, last = row.spans[0].line, row.spans[-1].line
                lines = str(first) if first == last else f"{first}–{last}"
                message = f"Hàng số {row.ordinal or '…'} (dòng {lines}) mất đường kẻ ô và có hai cách tách ô: {_readings(table, row)}. Phần khác nhau không được ghi nhận; cần đối chiếu bản gốc."
                made.append(Finding("row-cut-doubt", "note", message, layout.source.slice_text(row.spans), row.spans))
    return made


def _readings(table: Table, row: Row) -> str:
    """Each column that differs, with what either reading puts there."""
    told = []
    for column, other in sorted(row.others.items()):
        mine = row.by_column[column].text if column in row.by_column else ""
        told.append(f"{table.heads[column]}: {_quoted(mine)} / {_quoted(' '.join(b.text for b in other))}")
    return "; ".join(told)


def _quoted(words: str) -> str:
    return f"«{words}»" if len(words) <= _LONGEST else f"«{words[: _LONGEST // 2].rstrip()} … {words[-_LONGEST // 2 :].lstrip()}»"
