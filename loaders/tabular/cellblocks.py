"""What a text says cell by cell, where the cells of its tables are broken over lines and no sign parts them.

In: the layout, its tables. Out: the layout whose blocks of such lines are the cells of the rows; and which names of documents stand in lines that no row has. Lines that go over columns hold
words of several cells, and a name that ends with its line may go on in the next: "Luật Khoa học | và Công nghệ".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from loaders.outline.layout import Annex, Block, Layout
from loaders.tabular.tablerows import Table
from loaders.writing.columns import is_task_table
from loaders.writing.vietnamese import CAPITALS

_SIGNS: Final = ("|", "\t")
_SENTENCE: Final = re.compile(rf"[{CAPITALS}][^\W\d]*(?:\s\S+)+\.")  # no wide blank in it


def with_cells(page: Layout, tables: Sequence[tuple[Annex, Table]]) -> Layout:
    """The layout with a block a cell."""
    told = [(annex, b) for annex, table in _without_signs(page, tables) for row in table.rows for b in row.by_column.values()]
    lines = [{s.line for s in b.spans()} for _, b in told]
    if all(len(own) == 1 for own in lines):  # a line a cell, or several, as the lines have it
        return page
    cells = [replace(b, part="annex", kind="line", section=annex.section or f"annex {annex.index}") for annex, b in told]
    broken = {n for own in lines for n in own}
    made: list[Block] = []
    for section, run in groupby(page.blocks, key=lambda b: b.section if b.part == "annex" and b.kind == "line" else None):
        own = [*run]
        if section is not None:
            cells, here = [b for b in cells if b.section != section], [b for b in cells if b.section == section]
            own = sorted([*(b for b in own if b.line not in broken), *here], key=lambda b: b.offsets[0])
        made += own
    return replace(page, blocks=tuple(made))


def unread_lines(page: Layout, tables: Sequence[tuple[Annex, Table]]) -> dict[int, str]:
    """The lines of task tables without signs that no row has: their numbers, their words."""
    return {line.number: line.text for _, table in _without_signs(page, tables) if is_task_table(table.roles) for line in table.unread}


def ends_whole(words: str, behind: str) -> bool:
    """Whether a name in such a line, ``behind`` which that stands, is sure to end there: before a sign, or within a sentence that the line holds from its capital to its full stop.

    >>> said = "Danh mục theo Luật Giá năm 2031 và Luật Đất đai."
    >>> ends_whole(said, " năm"), ends_whole(said.rstrip("."), " năm"), ends_whole("1 Rà soát Luật Giá hằng năm.", " hằng"), ends_whole("cây; Luật Giá; xã", "; ")
    (True, False, False, True)
    """
    return behind[:1] in (";", ".") or (behind[1:2].islower() and _SENTENCE.fullmatch(words) is not None)


def _without_signs(page: Layout, tables: Sequence[tuple[Annex, Table]]) -> Iterable[tuple[Annex, Table]]:
    raw = page.source.raw
    for annex, table in tables:
        own = [*(s.start for row in table.rows[:1] for s in row.spans[:1]), *(line.start for line in table.unread[:1])]
        if own and not any(sign in raw[page.source.line_start(page.source.line_of(at)) : raw.find("\n", at) % (len(raw) + 1)] for at in own for sign in _SIGNS):
            yield annex, table
