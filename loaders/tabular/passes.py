"""A row whose cells lost their borders: which of its lines belong to which column, over pages and merged cells.

In: the lines of one row in reading order, page by page, the roles of the columns, and what the rest of the table tells. Out: one or
more ``Share`` rows. Text of a table comes cell by cell: one *pass* over the columns from left to right. A new page begins a new pass, which
goes on with cells of the row above; and where a cell is merged over several rows, the rows below it are passes of their own that begin further
right. Of all ways to cut the lines into passes and cells, the one that reads best; where another reads almost as well, that one is told too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from loaders.outline.columns import BODY_COLUMNS, Role
from loaders.tabular.cells import MOST_LINES, Lines, atoms_of, empty_cost
from loaders.tabular.elsewhere import Elsewhere
from loaders.writing.text import Block

Pieces = list[tuple[int, int]]

CLOSE: Final = 2.0
"""Points by which the best cut must read better than the next one to be told as what the row says."""
SURE: Final = 4.0
"""Points by which a row's cut must lead for its lines to tell how wide the columns are; others are read again with what these told."""
_NO_WAY: Final = -1e9
_JOINS: Final = 3.0  # what it is worth that a cell goes on over a page with the word that follows its last one elsewhere
_UNENDED: Final = 3.0  # what speaks against leaving a cell as a page cut it, after a word that asks for the next
_ANOTHER_ROW: Final = 14.0  # what the cells of a row below a merged cell must be worth
_Cell = tuple[int, int, int, bool]  # column, first line, line after, begins a row
_Reading = tuple[float, tuple[_Cell, ...]]
_Readings = tuple[_Reading, ...]  # the best two at most, best first


@dataclass
class Share:
    """A row's cells by column; ``merged`` are the columns whose words belong to the row above too.

    ``margin``: by how many points this cut reads better than the next; ``others``: what that one puts into the columns where they differ, told
    only where it is close.
    """

    cells: list[list[Block]]
    merged: list[int] = field(default_factory=list)
    margin: float = -_NO_WAY
    others: dict[int, list[Block]] = field(default_factory=dict)

    def pieces(self, column: int) -> Pieces:
        """The raw places of a cell, with the footnote marks behind its last word."""
        return [(b.offsets[0], max([b.ends[-1], *(m.span.end for m in b.marks)])) for b in self.cells[column]]


def distribute(pages: Sequence[Sequence[Block]], roles: Sequence[Role], elsewhere: Elsewhere, *, cell_a_line: bool) -> list[Share]:
    """The rows that the lines make; the first is the one whose number they follow."""
    blocks = [b for page in pages for b in page]
    if cell_a_line and len(blocks) == len(roles):
        return [Share([[b] for b in blocks])]
    atoms = [[a for b in page for a in atoms_of(b)] for page in pages]
    if sum(map(len, atoms)) <= 1 or sum(map(len, atoms)) > MOST_LINES:  # a group's name; or text that only looks like a row
        return [named(atoms, roles)]
    rows = [Share([[] for _ in roles])]
    filled = [page for page in atoms if page]
    for n, page in enumerate(filled):
        before, first = rows[-1], len(rows) - 1
        readings = _readings(page, roles, before, elsewhere, goes_on=n > 0, torn=n + 1 < len(filled))
        held = [list(cell) for cell in before.cells]
        _take(page, readings[0][1], rows)
        margin = readings[0][0] - readings[1][0] if len(readings) == 2 else -_NO_WAY
        for row in rows[first:]:
            row.margin = min(row.margin, margin)
        if margin < CLOSE:
            other = [Share([list(before.others.get(c, cell)) for c, cell in enumerate(held)])]
            _take(page, readings[1][1], other)
            _doubt(rows[first:], other)
    return rows


def named(pages: Sequence[Sequence[Block]], roles: Sequence[Role]) -> Share:
    """A row that is a name and nothing else."""
    own = [b for page in pages for b in page]
    at = roles.index("title") if "title" in roles else 0
    return Share([own if n == at else [] for n in range(len(roles))])


def _take(atoms: Sequence[Block], cells: Sequence[_Cell], rows: list[Share]) -> None:
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


def _readings(atoms: Sequence[Block], roles: Sequence[Role], open_row: Share, elsewhere: Elsewhere, *, goes_on: bool, torn: bool) -> _Readings:
    """The best ways to cut the lines of one page: told from the last line to the first, so that what follows a cell is known when it is weighed.

    A pass is *fresh* where it begins a row; one that goes on with the row above is not. ``best[fresh][c][i]`` reads the lines from ``i`` on with no
    cell left of column ``c`` in the same pass; ``below[c]`` reads them as a row under merged cells that begins left of ``c``, right of the first.
    """
    cut = [n > 0 and a.line == atoms[n - 1].line for n, a in enumerate(atoms)]
    lines = Lines([a.text for a in atoms], elsewhere, cut=cut, torn=torn)
    count, width = len(atoms), len(roles)
    before = [Lines([b.text for b in cell]) if cell else None for cell in open_row.cells]

    def rated(c: int, i: int, *, fresh: bool) -> tuple[float, Callable[..., float]]:
        """The most that a cell which begins with line ``i`` can be worth in a column, and what it is worth up to a line."""
        above, wide = None if fresh else before[c], elsewhere.width(c)
        if above is None:
            return lines.most(roles[c], i), partial(lines.score, roles[c], i, width=wide)
        joins = _JOINS if elsewhere.side_by_side(above.texts[-1], lines.texts[i]) else 0.0
        return lines.most_going_on(roles[c], above, i, wide, joins), partial(lines.goes_on, roles[c], above, i, known=wide, joins=joins)

    def unfilled(c: int, fresh: bool) -> float:
        """What speaks against a column without lines: an empty cell, or one above that asks for more."""
        above = before[c]
        return empty_cost(roles[c]) if fresh else _UNENDED if above is not None and above.dangling[-1] else 0.0

    near = CLOSE if elsewhere.widths else SURE  # by how much less another reading may be worth to be looked for
    missing = {fresh: [-sum(unfilled(k, fresh) for k in range(c, width)) for c in range(width + 1)] for fresh in (True, False)}

    best: dict[bool, list[list[_Readings]]] = {
        fresh: [[((missing[fresh][c], ()),)] * (count + 1) for c in range(width + 1)] for fresh in ((True, False) if goes_on else (True,))
    }

    def add_cells(found: _Two, c: int, i: int, known: dict[tuple[int, int], float], *, fresh: bool, begins: bool) -> None:
        """All cells of column ``c`` that begin with line ``i``, with what follows them; ``known``: by column and end, what cells are worth."""
        most, worth = rated(c, i, fresh=fresh)
        after = best[fresh][c + 1]
        for j in range(i + 1, min(count, i + _longest(roles[c])) + 1):
            rest = after[j]
            if not rest or rest[0][0] + most <= found.least:  # what cannot win is not looked at
                continue
            floor = found.least - rest[0][0]
            points = known[c, j] if (c, j) in known else worth(j, floor=floor)
            if points > floor:
                known[c, j] = points
                found.add(rest, points, (c, i, j, begins))

    for i in range(count - 1, -1, -1):
        known: dict[bool, dict[tuple[int, int], float]] = {True: {}, False: {}}  # a row under merged cells asks for the same cells as a fresh pass
        below: list[_Readings] = [(), ()]
        for c in range(2, width + 1):
            found = _Two(near, below[-1])
            if i or goes_on:
                add_cells(found, c - 1, i, known[True], fresh=True, begins=True)
            below.append(found.readings)
        for fresh, read in best.items():
            for c in range(width, -1, -1):
                found = _Two(near)
                if i or not fresh:
                    found.add(below[c if fresh else width], missing[fresh][c] - _ANOTHER_ROW)
                if c < width:
                    found.add(read[c + 1][i], -unfilled(c, fresh))
                    add_cells(found, c, i, known[fresh], fresh=fresh, begins=False)
                read[c][i] = found.readings
    return best[not goes_on][0][0] or ((0.0, ((roles.index("title") if "title" in roles else 0, 0, count, False),)),)


class _Two:
    """The two best readings met so far, best first. ``least``: what a reading must be worth more than to be kept: the second, or ``near``
    less than the best."""

    __slots__ = ("least", "near", "readings")

    def __init__(self, near: float, readings: _Readings = ()) -> None:
        self.near = near
        self.readings: _Readings = ()
        self.least = _NO_WAY
        if readings:
            self._keep(readings)

    def _keep(self, readings: _Readings) -> None:
        self.readings = readings
        self.least = readings[1][0] if len(readings) == 2 else readings[0][0] - self.near

    def add(self, rest: _Readings, points: float, *cells: _Cell) -> None:
        """Readings that go on after ``cells``, which are worth ``points``."""
        for more, after in rest:
            worth = points + more
            if worth <= self.least:
                return
            reading = (worth, (*cells, *after))
            if not self.readings:
                self._keep((reading,))
            elif all(reading[1] != known for _, known in self.readings):
                first = self.readings[0]
                if worth > first[0]:
                    self._keep((reading, first) if first[0] > worth - self.near else (reading,))
                else:
                    self._keep((first, reading))


def _longest(role: Role) -> int:
    return 8 if role == "time" else 16 if role in BODY_COLUMNS else MOST_LINES
