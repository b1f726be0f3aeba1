"""Assigns the lines of a row that lost its borders to its columns, over pages and merged cells.

In: the lines of one row in reading order, page by page, the roles of the columns, and what the rest of the table tells. Out: one or
more ``Share`` rows. Text of a table comes cell by cell: one *pass* over the columns from left to right. A new page begins a new pass, which
goes on with cells of the row above; and where a cell is merged over several rows, the rows below it are passes of their own that begin further
right. Of all ways to cut the lines into passes and cells, the one that reads best; where another reads almost as well, that one is told too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from loaders.tabular.cells import MOST_LINES, Lines
from loaders.tabular.cuts import Cell, Cuts, Reading
from loaders.tabular.linepieces import atoms_of
from loaders.tabular.tablecontext import TableContext
from loaders.tabular.weights import Weights
from loaders.writing.block import Block
from loaders.writing.columns import Role

Pieces = list[tuple[int, int]]
_CLOSE: Final = 20
"""Points (tenths) by which the best cut must read better than the next one to be told as what the row says."""
SURE: Final = 40
"""Points by which a row's cut must lead for its lines to tell how wide the columns are; others are read again with what these told."""
_MOST_BESIDE: Final = 4  # cells on the line with a row's number …
_BELOW: Final = 2  # … and lines below it, of the last cell
_OWN_CELLS: Final = 2  # of a row below merged cells; one alone is a rest that fits no cell, and tells of no other work
_ALONE: Final = 10**9  # the margin of a cut without another


@dataclass
class Share:
    """A row's cells by column; ``merged`` are the columns whose words belong to the row above too.

    ``margin``: by how many points this cut reads better than the next; ``others``: what that one puts into the columns where they differ, told
    only where it is close.
    """

    cells: list[list[Block]]
    merged: list[int] = field(default_factory=list)
    margin: int = _ALONE
    others: dict[int, list[Block]] = field(default_factory=dict)

    def pieces(self, column: int) -> Pieces:
        """The raw places of a cell, with the footnote marks behind its last word."""
        return [(b.offsets[0], max([b.ends[-1], *(m.span.end for m in b.marks)])) for b in self.cells[column]]


class RowLines:
    """The lines of one row, page by page, cut where a second cell may begin on them."""

    def __init__(self, pages: Sequence[Sequence[Block]], elsewhere: TableContext) -> None:
        """``elsewhere`` need not tell how wide the columns are."""
        self.blocks = [b for page in pages for b in page]
        self.pages = [atoms for page in pages if (atoms := [a for b in page for a in atoms_of(b)])]
        self.count = sum(map(len, self.pages))
        self._elsewhere = elsewhere

    @property
    def across(self) -> bool:
        """Whether the row's first line holds the first lines of its cells, and the others stand below it: nothing tells whose they are."""
        first = [a for a in self.pages[0] if a.line == self.pages[0][0].line] if self.pages else []
        return len(first) >= _MOST_BESIDE and self.count - len(first) > _BELOW

    @cached_property
    def read(self) -> list[Lines]:
        """What the lines of each page say."""
        last = len(self.pages) - 1
        return [
            Lines([a.text for a in atoms], self._elsewhere, cut=[n > 0 and a.line == atoms[n - 1].line for n, a in enumerate(atoms)], torn=page < last)
            for page, atoms in enumerate(self.pages)
        ]


def distribute(row: RowLines, roles: Sequence[Role], elsewhere: TableContext) -> list[Share]:
    """The rows that the lines make; the first is the one whose number they follow."""
    if row.count <= 1 or row.count > MOST_LINES:  # a group's name; or text that only looks like a row
        return [named([a for page in row.pages for a in page], roles)]
    rows = [Share([[] for _ in roles])]
    for n, (page, lines) in enumerate(zip(row.pages, row.read, strict=True)):
        before, first = rows[-1], len(rows) - 1
        readings = _readings(lines, roles, before, elsewhere, goes_on=n > 0)
        held = [list(cell) for cell in before.cells]
        _take(page, readings[0][1], rows)
        margin = readings[0][0] - readings[1][0] if len(readings) == 2 else _ALONE
        for made in rows[first:]:
            made.margin = min(made.margin, margin)
        if margin < _CLOSE:
            other = [Share([list(before.others.get(c, cell)) for c, cell in enumerate(held)])]
            _take(page, readings[1][1], other)
            _doubt(rows[first:], other)
    return [rows[0], *(r for r in rows[1:] if sum(map(bool, r.cells[len(r.merged) :])) >= _OWN_CELLS)]


def _readings(lines: Lines, roles: Sequence[Role], above: Share, elsewhere: TableContext, *, goes_on: bool) -> tuple[Reading, ...]:
    """The best ways to cut the lines of a page, at least one: all of them are the title's where no way fits the columns."""
    cuts = Cuts(Weights(lines, roles, [[b.text for b in cell] for cell in above.cells], elsewhere, goes_on=goes_on))
    return cuts.readings(_CLOSE if elsewhere.widths else SURE) or ((0, ((_title(roles), 0, len(lines.texts), False),)),)


def named(lines: Sequence[Block], roles: Sequence[Role]) -> Share:
    """A row that is a name and nothing else."""
    return Share([list(lines) if n == _title(roles) else [] for n in range(len(roles))])


def _title(roles: Sequence[Role]) -> int:
    return roles.index("title") if "title" in roles else 0


def _take(atoms: Sequence[Block], cells: Sequence[Cell], rows: list[Share]) -> None:
    """Put the lines of one page into the cells of the open row and of rows that begin on it."""
    for column, i, j, begins in cells:
        if begins:
            above = rows[-1]
            shared = [[*above.cells[n]] if n < column else [] for n in range(len(above.cells))]
            rows.append(Share(shared, list(range(column)), above.margin))
        rows[-1].cells[column].extend(atoms[i:j])
        for row in rows[-1:]:
            if column in row.others:
                row.others[column].extend(atoms[i:j])


def _doubt(rows: Sequence[Share], other: Sequence[Share]) -> None:
    """Note what another reading of the same lines puts into the cells; where it makes more or fewer rows of them, all of its cells."""
    for n, row in enumerate(rows):
        for c, cell in enumerate(row.cells):
            theirs = other[n].cells[c] if len(rows) == len(other) else [b for o in other for b in o.cells[c]]
            if [b.text for b in theirs] != [b.text for b in cell]:
                row.others[c] = theirs
