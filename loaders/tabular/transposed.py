"""Transposes a table whose heads stand in the first column, with one task in each further column.

In: its rows of cells. Out: ``Table`` with the heads as heads and each column as a row, in the places of its own cells.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.outline.layout import Glued
from loaders.outline.ruled import Ruled, is_rule
from loaders.tabular.tablerows import Draft, Table, row_of
from loaders.writing.blockmaking import make_block
from loaders.writing.columns import column_roles
from loaders.writing.text import SourceText


def transposed(rows: Sequence[Ruled], source: SourceText, glued: Glued) -> Table:
    """The table as it would stand upright."""
    own = [cells for line, cells in rows if not is_rule(line)]
    heads = tuple(make_block(source, [cells[0]]) for cells in own)
    roles = column_roles([h.text for h in heads])
    made = []
    for column in range(1, len(own[0])):
        pieces = {n: [cells[column]] for n, cells in enumerate(own) if make_block(source, [cells[column]]).text}
        spans = tuple(s for at in pieces.values() for s in make_block(source, at).spans())
        made.append(row_of(Draft(None, None, pieces), roles, source, glued, spans=spans))
    return Table(roles, tuple(h.text for h in heads), tuple(made), heads)
