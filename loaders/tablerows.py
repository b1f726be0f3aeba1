"""A table's rows, whatever layout they were read from.

In: raw places of cells and the roles of their columns. Out: ``Row`` and ``Table``. A cell that is merged over rows belongs to each of
them; ``Row.merged`` names the columns whose words are printed once, in a row above.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.columns import BODY_COLUMNS, Role
from loaders.record import Span, Spans
from loaders.text import Block, Line, SourceText, make_block

Glued = tuple[tuple[int, str], ...]
Place = tuple[int, int]

_NOTHING: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True)
class Row:
    """A row as printed. ``cells`` by role; a second column of the same role is kept under "role 2". ``total``: it adds up the others."""

    ordinal: str | None
    cells: Mapping[str, Block]
    spans: Spans
    ordinal_span: Span | None = None
    merged: frozenset[str] = _NOTHING
    part: int = 0
    by_column: Mapping[int, Block] = field(default_factory=dict)
    total: bool = False

    def text(self, role: str) -> str:
        """The words of a cell, "" where there is none."""
        return self.cells[role].text if role in self.cells else ""

    def of(self, role: str) -> tuple[Block, ...]:
        """All cells of a role, left to right."""
        return tuple(b for key, b in self.cells.items() if key.split(" ")[0] == role)

    @property
    def charges(self) -> bool:
        """Whether the row names anybody in a column of bodies."""
        return any(self.of(role) for role in BODY_COLUMNS)


@dataclass(frozen=True)
class Table:
    """``roles`` of the columns from left to right; ``heads`` their printed heads, ``head_cells`` where they stand."""

    roles: tuple[Role, ...]
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    head_cells: tuple[Block, ...] = ()


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


def row_of(
    draft: Draft, roles: Sequence[Role], source: SourceText, glued: Glued, *, spans: Spans | None = None, merged: Sequence[int] = (), part: int = 0
) -> Row:
    """The row of a draft; ``merged`` are the columns that a row above shares with it, ``part`` its place among rows of one number."""
    cells: dict[str, Block] = {}
    shared: set[str] = set()
    by_column: dict[int, Block] = {}
    for n in sorted(draft.pieces):
        role: str = roles[n]
        k = 2
        while role in cells:
            role, k = f"{roles[n]} {k}", k + 1
        block = make_block(source, draft.pieces[n], glued=glued, part="annex", kind="line")
        if block.text:
            cells[role] = by_column[n] = block
            if n in merged:
                shared.add(role)
    own = spans if spans is not None else tuple(s for line in draft.lines for s in source.spans(line.start, line.end))
    at = source.spans(*draft.ordinal_at) if draft.ordinal_at else ()
    return Row(draft.ordinal, cells, own, at[0] if at else None, frozenset(shared), part, by_column, draft.total)
