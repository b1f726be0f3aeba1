"""A table's rows, whatever layout they were read from.

In: raw places of cells and the roles of their columns. Out: ``Row`` and ``Table``. A cell that is merged over rows belongs to each of
them; ``Row.merged`` holds the columns whose words are printed once, in a row above, ``Row.ditto`` those where the row says "as above".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from loaders.outline.layout import Glued
from loaders.outline.ruled import Ruled, is_rule
from loaders.record import Span, Spans
from loaders.writing.block import Block
from loaders.writing.blockmaking import make_block
from loaders.writing.columns import BODY_COLUMNS, Role, column_roles
from loaders.writing.text import Line, SourceText

Place = tuple[int, int]
_NOBODY: Final = " -–—"  # a cell of dashes is an empty one
_COLUMNS: Final = 3  # two cells may hold the same words by chance
DITTO: Final = re.compile(r"[-–\"'”“\s]*(?:nt|n\.t|như trên)[-–.\"'”“\s]*|[\"”“″]+|-?/{2,}-?", re.IGNORECASE)


@dataclass(frozen=True)
class Row:
    """A row as printed. ``cells`` by role; a second column of the same role is kept under "role 2". ``total``: it adds up the others.

    ``others``: by column, what another cut of the row's lines, read almost as well, puts there. ``over_all``: one cell goes over all columns, as the name of a group does.
    """

    ordinal: str | None
    cells: Mapping[str, Block]
    spans: Spans
    ordinal_span: Span | None = None
    merged: frozenset[int] = frozenset()
    ditto: frozenset[int] = frozenset()
    part: int = 0
    by_column: Mapping[int, Block] = field(default_factory=dict)
    total: bool = False
    others: Mapping[int, tuple[Block, ...]] = field(default_factory=dict)
    over_all: bool = False

    def text(self, role: str) -> str:
        """The words of a cell, "" where there is none."""
        return self.cells[role].text if role in self.cells else ""

    def of(self, role: str) -> tuple[Block, ...]:
        """All cells of a role, left to right."""
        return tuple(b for key, b in self.cells.items() if key.split(" ")[0] == role)

    @property
    def charges(self) -> bool:
        """Whether the row names anybody in a column of bodies."""
        return any(key.split(" ")[0] in BODY_COLUMNS for key in self.cells)


@dataclass(frozen=True)
class Table:
    """``roles`` of the columns from left to right; ``heads`` their printed heads, ``head_cells`` where they stand.

    ``unread``: the lines of rows that are none of ``rows``, for nothing tells their cells surely; of a table without rows all its lines.
    """

    roles: tuple[Role, ...]
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    head_cells: tuple[Block, ...] = ()
    unread: tuple[Line, ...] = ()


def as_above(rows: Sequence[Row], roles: Sequence[Role]) -> Iterator[Row]:
    """The rows, with a cell that says "as above" ("nt", "như trên") told as the cell above it; an ordinal says no such thing."""
    last: dict[int, Block] = {}
    for row in rows:
        said = [n for n, b in row.by_column.items() if roles[n] != "ordinal" and n in last and DITTO.fullmatch(b.text)]
        if said:
            by_column = {**row.by_column, **{n: last[n] for n in said}}
            row = replace(row, cells=_by_role(by_column, roles), by_column=by_column, ditto=frozenset(said))
        last.update(row.by_column)
        yield row


def spread_once(rows: Sequence[Row], roles: Sequence[Role]) -> Iterator[Row]:
    """The rows, with a cell that goes over all columns told once, as the row's name: copies print it again in each column that it covers."""
    for row in rows:
        own = {n: b for n, b in row.by_column.items() if roles[n] != "ordinal"}
        if len(own) >= _COLUMNS and len({b.text for b in own.values()}) == 1 and (at := next((n for n in own if roles[n] == "title"), None)) is not None:
            row = replace(row, cells={"title": own[at]}, by_column={at: own[at]})
        yield row


def _by_role(by_column: Mapping[int, Block], roles: Sequence[Role]) -> dict[str, Block]:
    """Cells by role, a second column of a role under "role 2"."""
    made: dict[str, Block] = {}
    counted: dict[str, int] = {}
    for n in sorted(by_column):
        role = roles[n]
        counted[role] = counted.get(role, 0) + 1
        made[f"{role} {counted[role]}" if counted[role] > 1 else role] = by_column[n]
    return made


@dataclass
class Draft:
    """A row while its lines are gathered: pieces of each column. ``lines`` are those of all pages that the row goes over."""

    ordinal: str | None
    ordinal_at: Place | None
    pieces: dict[int, list[Place]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    """Indexes into ``lines`` where a new page begins."""
    total: bool = False
    merged: list[int] = field(default_factory=list)
    """The columns whose cell the row above shares."""
    over_all: bool = False


def row_of(draft: Draft, roles: Sequence[Role], source: SourceText, glued: Glued, *, spans: Spans | None = None, part: int = 0) -> Row:
    """The row of a draft; ``part`` is its place among rows of one number."""
    blocks = {n: make_block(source, pieces, glued=glued, part="annex", kind="line") for n, pieces in sorted(draft.pieces.items())}
    by_column = {n: b for n, b in blocks.items() if b.text.strip(_NOBODY)}
    own = spans if spans is not None else tuple(s for line in draft.lines for s in source.spans(line.start, line.end))
    at = source.spans(*draft.ordinal_at) if draft.ordinal_at else ()
    return Row(
        draft.ordinal, _by_role(by_column, roles), own, at[0] if at else None, frozenset(draft.merged), frozenset(), part, by_column, draft.total, over_all=draft.over_all
    )


def transposed(rows: Sequence[Ruled], source: SourceText, glued: Glued) -> Table:
    """A table whose heads stand in its first column, one task in each further column, as it would stand upright; places are those of its own cells."""
    own = [cells for line, cells in rows if not is_rule(line)]
    heads = tuple(make_block(source, [cells[0]]) for cells in own)
    roles = column_roles([h.text for h in heads])
    made = []
    for column in range(1, len(own[0])):
        pieces = {n: [cells[column]] for n, cells in enumerate(own) if make_block(source, [cells[column]]).text}
        spans = tuple(s for at in pieces.values() for s in make_block(source, at).spans())
        made.append(row_of(Draft(None, None, pieces), roles, source, glued, spans=spans))
    return Table(roles, tuple(h.text for h in heads), tuple(made), heads)
