"""Lists of tasks whose head a copy has torn: a table without rows, its lines kept as those that nobody could read.

In: an annex's lines. Out: the table, or none. That rows are lost must be said (``loaders.checks.finding_leftout``).
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.outline.tornheads import is_cut_up, torn_head
from loaders.tabular.tablerows import Table
from loaders.writing.blockmaking import make_block
from loaders.writing.columns import ORDINAL_HEAD
from loaders.writing.text import Line, SourceText


def untold(lines: Sequence[Line], source: SourceText, *, cut_up: bool = False) -> Table | None:
    """The table below the first torn head; ``cut_up``: only one that was cut into pieces."""
    for n, line in enumerate(lines):
        if ORDINAL_HEAD.match(line.text) and (not cut_up or is_cut_up(lines, n)) and torn_head(lines, 0, n) is not None:
            head = make_block(source, [(line.start, line.end)])
            return Table(("ordinal", "title", "lead", "time"), (head.text,), (), (head,), tuple(x for x in lines[n + 1 :] if x.text))
    return None
