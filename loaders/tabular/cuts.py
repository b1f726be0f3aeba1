"""The best way to cut the lines of one page of a row into cells, and the second best where its score is near.

In: what each cell would be worth (``Weights``). Out: readings, the best first, two at most.

A cut is a way over places ``(fresh, column, line)``: the columns left of ``column`` have their lines, those from ``line`` on are still to be read.
A pass is *fresh* where it begins a row; one that is not goes on with the row above. What the best way from each place is worth is told from the last
line to the first. Two things keep this cheap. The most that the cells before a place can be worth is told beforehand, so that a cell which cannot
be part of a good cut is not weighed; and the next best way leaves the best one once, so only the places of the best way are looked at again for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.tabular.weights import Weights

Cell = tuple[int, int, int, bool]
"""Column, first line, line after, begins a row under merged cells."""
Reading = tuple[int, tuple[Cell, ...]]
"""What a cut is worth, in tenths of points, and its cells."""
_NO_WAY: Final = -(10**9)
_DEAD: Final = _NO_WAY // 2
ANOTHER_ROW: Final = 140
"""What the cells of a row below a merged cell must be worth."""
_BELOW_THE_MOST: Final = (150, 225, 340, 510, -_NO_WAY)  # how much less than the most that a page's cells can be worth a cut is looked for: half as much again each time, at last any
_Place = tuple[bool, int, int]
_Step = tuple[int, int, bool]  # to the next cell: its column, the line after it, whether it begins a row
_Table = dict[bool, list[list[int]]]  # a number for each place


class Cuts:
    """All ways to cut the lines of one page."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._passes = (False, True) if weights.goes_on else (True,)
        self._start: _Place = (not weights.goes_on, 0, 0)
        self._through, self._most = self._reach()
        self._best: _Table = {}
        self._highest: dict[bool, list[int]] = {}  # by column, the most of any line looked at so far
        self._steps: dict[bool, list[list[_Step | None]]] = {}

    def readings(self, near: int) -> tuple[Reading, ...]:
        """The best way, and the next one if it is worth more than ``near`` less; none where no way leads to the last line."""
        best = self._weigh_all(near)
        if best <= _DEAD:
            return ()
        way = list(self._way(self._start))
        second: Reading | None = None
        for place, step in reversed(way):
            second = self._second(place, step, second, near)
        first = best, tuple(_cell(place, step) for place, step in way)
        return (first,) if second is None else (first, second)

    def _reach(self) -> tuple[_Table, int]:
        """The most that a cell and all before it can be worth, by its first line and column; and all cells: as if a cell could end anywhere."""
        weights, width = self._weights, self._weights.width
        through: _Table = {fresh: [] for fresh in self._passes}
        ended = {fresh: [_NO_WAY] * (width + 1) for fresh in self._passes}  # the most that cells of the columns before one are worth, wherever they end
        ended[self._start[0]][0] = 0
        first = ended[self._start[0]]
        for i in range(weights.count + 1):
            cost, done = weights.ended(i), _NO_WAY
            places: dict[bool, list[int]] = {}
            for fresh in self._passes:
                empty, so_far, own = weights.empty[fresh], _NO_WAY, []
                above = empty[0]
                for end, left in zip(ended[fresh], empty, strict=True):  # comparisons written out: these are a page's lines times its columns
                    so_far += left - above
                    so_far, above = (end + cost if end + cost > so_far else so_far), left
                    own.append(so_far)
                    if so_far - left > done:
                        done = so_far - left
                places[fresh] = own
            if i == weights.count:
                break
            for fresh in self._passes:
                most, reach, own = weights.most[fresh], ended[fresh], places[fresh]
                line = []
                for c in range(width):
                    worth = most[c][i] + (max(own[c], done - ANOTHER_ROW) if fresh and c else own[c])
                    line.append(worth)
                    if worth > reach[c + 1]:
                        reach[c + 1] = worth
                through[fresh].append(line)
            first[0] = _NO_WAY
        return through, done

    def _weigh_all(self, near: int) -> int:
        """Weigh the cells that cuts can have which are worth more than the best less ``near``; what the best is worth."""
        least = best = _NO_WAY
        for less in _BELOW_THE_MOST:
            least = self._most - less
            if (best := self._weigh(least)) > _DEAD:
                break
        return self._weigh(best - near) if _DEAD < best < least + near else best

    def _weigh(self, least: int) -> int:
        """What the best way from each place is worth, told from the last line to the first, where ways of more than ``least`` can lead over it; of all."""
        weights = self._weights
        count, columns = weights.count, range(weights.width + 1)
        self._best = {fresh: [[_NO_WAY] * count + [-weights.empty[fresh][c]] for c in columns] for fresh in (True, False)}
        self._steps = {fresh: [[None] * (count + 1) for _ in columns] for fresh in (True, False)}
        self._highest = {fresh: [-worth for worth in empty] for fresh, empty in weights.empty.items()}
        for i in range(count - 1, -1, -1):
            self._weigh_line(i, least)
        return self._worth(self._start)

    def _weigh_line(self, i: int, least: int) -> None:
        """The same for the places before one line. Of equals goes first: a row that begins, the column furthest right, the fewest lines."""
        width, below = self._weights.width, i > 0 or self._weights.goes_on
        fresh_cells = self._cells(i, 1 if below else 0, least, _NO_WAY, fresh=True, next_row=below)  # a cell of the first column begins with the first line only
        begun, begin = _NO_WAY, None
        for c, (worth, end) in fresh_cells.items() if below else ():
            if worth >= begun:
                begun, begin = worth, (c, end, True)
        for fresh in self._passes:
            cells = fresh_cells if fresh else self._cells(i, 1 if i else 0, least, begun - ANOTHER_ROW, fresh=False)
            if begin is None and not cells:
                continue  # no way leads on from here
            best, steps, empty, highest = self._best[fresh], self._steps[fresh], self._weights.empty[fresh], self._highest[fresh]
            right = width if begin is not None else max(cells)
            worth, step = (begun - ANOTHER_ROW, begin) if begin is not None else (_NO_WAY, None)
            for c in range(right, 0 if i else -1, -1):
                worth -= empty[c] - empty[min(c + 1, right)]
                if c in cells and cells[c][0] > worth:
                    worth, step = cells[c][0], (c, cells[c][1], False)
                best[c][i], steps[c][i] = worth, step
                if worth > highest[c]:
                    highest[c] = worth

    def _cells(self, i: int, first: int, least: int, so_far: int, *, fresh: bool, next_row: bool = False) -> dict[int, tuple[int, int]]:
        """The cells from column ``first`` on that can begin with a line, the furthest right before the others: with what each is worth and the line after it. One that is not worth more than one
        to its right, or than ``so_far`` without any, is none, but as the ``next_row``'s first."""
        weights, found = self._weights, dict[int, tuple[int, int]]()
        empty, most, highest, through = weights.empty[fresh], weights.most[fresh], self._highest[fresh], self._through[fresh][i]
        begun = _NO_WAY
        for c in range(weights.width - 1, first - 1, -1):
            if through[c] + highest[c + 1] <= least:
                continue
            own = most[c][i]
            floor = max(min(so_far - empty[c], begun - 1) if next_row else so_far - empty[c], least - through[c] + own)
            if own + highest[c + 1] > floor and (told := self._best_cell(c, i, floor, fresh=fresh)) is not None:
                found[c] = told
                so_far, begun = max(so_far, told[0] + empty[c]), max(begun, told[0])
        return found

    def _best_cell(self, c: int, i: int, floor: int, *, fresh: bool) -> tuple[int, int] | None:
        """Of the cells of a column that begin with line ``i``, what the best is worth with all that follows it, and the line after it: none where none is
        worth more than ``floor``."""
        weights, floor, found = self._weights, max(floor, _DEAD), 0
        most, after = weights.most[fresh][c][i], self._best[fresh][c + 1]
        for j in range(i + 1, min(weights.count, i + weights.longest[c][i]) + 1):
            least = floor - after[j]
            if most > least and (points := weights.points(c, i, j, least, fresh=fresh)) > least:  # what cannot win is not weighed
                floor, found = points + after[j], j
        return (floor, found) if found else None

    def _second(self, place: _Place, best: _Step, rest: Reading | None, near: int) -> Reading | None:
        """The next best way from a place: by the ``best`` step and the next best way from there (``rest``), or by another step. Equals in the order of
        ``_columns``."""
        i, worth = place[2], self._worth(place)
        floor, found, before = worth - near, None, 0
        if rest is not None and (told := worth - self._worth(_after(place, best)) + rest[0]) > floor:
            found, before = best, 1  # what is asked before the best step and is worth the same goes before it
            floor = told - before
        for c, begins, cost in self._columns(place):
            fresh = place[0] or begins
            most, after = self._weights.most[fresh][c][i] - cost, self._best[fresh][c + 1]
            if most + self._highest[fresh][c + 1] <= floor and (c, begins) != (best[0], best[2]):
                continue  # no such cell is worth it, wherever it ends
            for j in range(i + 1, min(self._weights.count, i + self._weights.longest[c][i]) + 1):
                if (c, j, begins) == best:
                    floor, before = floor + before, 0
                    continue
                least = floor - after[j]
                if most > least and (points := self._weights.points(c, i, j, least + cost, fresh=fresh) - cost) > least:
                    floor, found, before = points + after[j], (c, j, begins), 0
        if found is None:
            return None
        if found == best and rest is not None:
            return floor, (_cell(place, best), *rest[1])
        return floor, (_cell(place, found), *(_cell(*further) for further in self._way(_after(place, found))))

    def _columns(self, place: _Place) -> Iterator[tuple[int, bool, int]]:
        """The columns whose cell can come next, as the beginning of a row or not, with what it costs to leave out those before it."""
        fresh, column, i = place
        empty, width = self._weights.empty[fresh], self._weights.width
        if i or not fresh:
            yield from ((c, True, empty[column] + ANOTHER_ROW) for c in range(1, width))
        yield from ((c, False, empty[column] - empty[c]) for c in range(width - 1, column - 1, -1))

    def _way(self, place: _Place) -> Iterator[tuple[_Place, _Step]]:
        """The best way from a place."""
        while (step := self._steps[place[0]][place[1]][place[2]]) is not None:
            yield place, step
            place = _after(place, step)

    def _worth(self, place: _Place) -> int:
        fresh, column, line = place
        return self._best[fresh][column][line]


def _cell(place: _Place, step: _Step) -> Cell:
    column, end, begins = step
    return column, place[2], end, begins


def _after(place: _Place, step: _Step) -> _Place:
    column, end, begins = step
    return place[0] or begins, column + 1, end
