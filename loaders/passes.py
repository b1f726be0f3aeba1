"""A row whose cells lost their borders: which of its lines belong to which column, over pages and merged cells.

In: the lines of one row in reading order, page by page, and the roles of the columns. Out: one or more ``Share`` rows. Text of a table
comes cell by cell: one *pass* over the columns from left to right. A new page begins a new pass, which goes on with cells of the row above;
and where a cell is merged over several rows, the rows below it are passes of their own that begin further right. Of all ways to cut
the lines into passes and cells, the one that reads best.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Final

from loaders.cells import MOST_LINES, Lines, atoms_of, empty_cost
from loaders.columns import BODY_COLUMNS, Role
from loaders.text import Block

Pieces = list[tuple[int, int]]

_NO_WAY: Final = -1e9
_ANOTHER_ROW: Final = 14.0  # what the cells of a row below a merged cell must be worth
_Reading = tuple[float, tuple[tuple[int, int, int, bool], ...]]  # points, cells as (column, first line, line after, begins a row)
_NONE: Final[_Reading] = (_NO_WAY, ())


@dataclass
class Share:
    """A row's cells by column; ``merged`` are the columns whose words belong to the row above too."""

    cells: list[list[Block]]
    merged: list[int] = field(default_factory=list)

    def pieces(self, column: int) -> Pieces:
        """The raw places of a cell."""
        return [(b.offsets[0], b.ends[-1]) for b in self.cells[column]]


def distribute(pages: Sequence[Sequence[Block]], roles: Sequence[Role], *, cell_a_line: bool) -> list[Share]:
    """The rows that the lines make; the first is the one whose number they follow."""
    blocks = [b for page in pages for b in page]
    if cell_a_line and len(blocks) == len(roles):
        return [Share([[b] for b in blocks])]
    atoms = [[a for b in page for a in atoms_of(b)] for page in pages]
    if sum(map(len, atoms)) <= 1 or sum(map(len, atoms)) > MOST_LINES:  # a group's name; or text that only looks like a row
        own = [a for page in atoms for a in page]
        at = roles.index("title") if "title" in roles else 0
        return [Share([own if n == at else [] for n in range(len(roles))])]
    rows = [Share([[] for _ in roles])]
    for n, page in enumerate(page for page in atoms if page):
        _read(page, roles, rows, goes_on=n > 0)
    return rows


def _read(atoms: Sequence[Block], roles: Sequence[Role], rows: list[Share], *, goes_on: bool) -> None:
    """Put the lines of one page into the cells of the open row and of rows that begin on it."""
    lines = Lines([a.text for a in atoms])
    count, width = len(atoms), len(roles)
    before = [Lines([b.text for b in cell]) if cell else None for cell in rows[-1].cells]

    missing = [-sum(map(empty_cost, roles[c:])) for c in range(width + 1)]  # what speaks against no cell from a column on

    def rated(c: int, i: int, *, fresh: bool) -> tuple[float, Callable[[int], float]]:
        """The most that a cell which begins with line ``i`` can be worth in a column, and what it is worth up to a line."""
        above = None if fresh else before[c]
        if above is None:
            return lines.most(roles[c], i), partial(lines.score, roles[c], i)
        return lines.most_going_on(roles[c], above, i), partial(lines.goes_on, roles[c], above, i)

    @cache
    def best(i: int, c: int, fresh: bool) -> _Reading:
        """The lines from ``i`` on, with no cell left of ``c`` in this pass."""
        if i == count:
            return (missing[c] if fresh else 0.0), ()
        found = another(i, width if not fresh else c, missing[c] if fresh else 0.0) if i or not fresh else _NONE
        if c == width:
            return found
        points, cells = best(i, c + 1, fresh)
        found = max(found, (points - (empty_cost(roles[c]) if fresh else 0.0), cells), key=_points)
        most, worth = rated(c, i, fresh=fresh)
        for j in range(i + 1, min(count, i + _longest(roles[c])) + 1):
            rest, cells = best(j, c + 1, fresh)
            if rest + most > found[0] and (points := worth(j) + rest) > found[0]:  # what cannot win is not looked at
                found = points, ((c, i, j, False), *cells)
        return found

    @cache
    def below(i: int, c: int) -> _Reading:
        """The lines from ``i`` on as a row below merged cells that begins left of column ``c``, right of the first."""
        if c < 2:
            return _NONE
        found, start = below(i, c - 1), c - 1
        most, worth = rated(start, i, fresh=True)
        for j in range(i + 1, min(count, i + _longest(roles[start])) + 1):
            rest, cells = best(j, start + 1, True)
            if rest + most > found[0] and (points := worth(j) + rest) > found[0]:
                found = points, ((start, i, j, True), *cells)
        return found

    def another(i: int, c: int, missing: float) -> _Reading:
        points, cells = below(i, c)
        return points + missing - _ANOTHER_ROW, cells

    points, cells = best(0, 0, not goes_on)
    if points <= _NO_WAY:
        cells = ((roles.index("title") if "title" in roles else 0, 0, count, False),)
    for column, i, j, begins in cells:
        if begins:
            above = rows[-1]
            rows.append(Share([[*above.cells[n]] if n < column else [] for n in range(width)], list(range(column))))
        rows[-1].cells[column].extend(atoms[i:j])


def _points(reading: _Reading) -> float:
    return reading[0]


def _longest(role: Role) -> int:
    return 8 if role == "time" else 16 if role in BODY_COLUMNS else MOST_LINES
