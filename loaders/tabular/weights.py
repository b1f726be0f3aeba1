"""Scores a run of lines as a cell of each column of a row without borders, on one page.

In: the lines (``Lines``), the roles of the columns, the row above, what the rest of the table tells. Out: points in tenths. A cell is *fresh* where it
begins on this page; one that is not goes on with the cell above.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from loaders.tabular.cells import EMPTY_COST, MOST_BODIES, MOST_LINES, TORN, Lines
from loaders.tabular.tablecontext import TableContext
from loaders.writing.columns import BODY_COLUMNS, Role

_JOINS: Final = 30  # what it is worth that a cell goes on over a page with the word that follows its last one elsewhere
_EMPTY: Final = 10  # the penalty of an empty cell of any other column
_UNENDED: Final = 30  # what speaks against leaving a cell as a page cut it, after a word that asks for the next


class Weights:
    """Points of all cells of a page. ``count``: of lines; ``width``: of columns; ``longest``: the most lines of a cell by column and first line.

    By freshness and column: ``empty``, what speaks against leaving all columns from that one on without lines; ``most``, the most that a cell which
    begins with each line can be worth, wherever it ends.
    """

    def __init__(self, lines: Lines, roles: Sequence[Role], above: Sequence[Sequence[str]], elsewhere: TableContext, *, goes_on: bool) -> None:
        """``above``: the lines of each cell of the row that is open; ``goes_on``: whether the page begins inside that row."""
        self.count = len(lines.texts)
        self.width = len(roles)
        self.goes_on = goes_on
        self._lines = lines
        self._roles = roles
        self._widths = [elsewhere.width(c) for c in range(len(roles))]
        self._above = [Lines(cell) if cell and goes_on else None for cell in above]
        self._joins = [[_JOINS * elsewhere.side_by_side(cell[-1], t) for t in lines.texts] if cell and goes_on else [] for cell in above]
        self._rests: dict[tuple[int, int, int], int] = {}
        torn = [_UNENDED if a is not None and a.dangling[-1] else 0 for a in self._above]
        self.empty = {fresh: [*accumulate(reversed(costs), initial=0)][::-1] for fresh, costs in ((True, [EMPTY_COST.get(r, _EMPTY) for r in roles]), (False, torn))}  # from each place to the end
        self.most = {fresh: [self._mosts(c, fresh=fresh) for c in range(self.width)] for fresh in ((True, False) if goes_on else (True,))}
        self.longest = [_longest(r, lines.texts) for r in roles]

    def ended(self, j: int) -> int:
        """The penalty of any cell that ends before line ``j``: 0, or less."""
        return -TORN if j and self._lines.dangling[j - 1] and not self._lines.torn else 0

    def _mosts(self, c: int, *, fresh: bool) -> list[int]:
        role, above = self._roles[c], None if fresh else self._above[c]
        if above is None:
            return self._lines.most(role)
        return self._lines.most_going_on(role, above, self._widths[c], self._joins[c])

    def points(self, c: int, i: int, j: int, floor: int, *, fresh: bool) -> int:
        """The score of lines as a cell of a column, ``floor`` or less where that cannot be more."""
        role, width, above = self._roles[c], self._widths[c], None if fresh else self._above[c]
        if above is None:
            return self._lines.score(role, i, j, width, floor)
        if (c, i, j) not in self._rests:
            points = self._lines.goes_on(role, above, i, j, self.most[False][c][i], width, floor)
            if points <= floor:
                return floor
            self._rests[c, i, j] = points
        return self._rests[c, i, j]


def _longest(role: Role, firsts: Sequence[str]) -> list[int]:
    if role in BODY_COLUMNS:
        return [MOST_BODIES if first[:1].isdigit() else 16 for first in firsts]
    return [14 if role == "time" else MOST_LINES] * len(firsts)
