"""Rules on a page → ruled tables: which cells they fence, over how many rows and columns each goes.

In: level and upright rules (``loaders.formats.pdf_page``). Out: ``Grid`` from top to bottom. Pieces of a rule are joined, rules that touch belong to one
table, and two neighbouring fields of its finest grid are one cell where no rule parts them. A table without rules at its sides ends
where its level rules end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from loaders.formats.pdf_shapes import Rule

_NEAR: Final = 2.6  # points: rules nearer than this are one
_JOIN: Final = 4.0  # points: a gap within a broken or dotted rule
_SHORT: Final = 5.0  # points: what is shorter and stays alone is no rule of a table
_COVER: Final = 0.6  # of a field's side that a rule must cover to part two fields
LIMIT_FIELDS: Final = 20_000
LIMIT_CROSSINGS: Final = 1_000_000
Box = tuple[float, float, float, float]
Line = tuple[float, float, float]  # place across, start, end


@dataclass(frozen=True)
class Field:
    """A cell: its box, the row and column where it begins, how many it spans."""

    box: Box
    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True)
class Grid:
    """``xs`` and ``ys`` are the edges of its columns and rows."""

    box: Box
    fields: tuple[Field, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    def at(self, x: float, y: float) -> int:
        """The number of the field at this place, or of that nearest to it."""
        row = min(max(bisect_right(self.ys, y) - 1, 0), len(self.ys) - 2)
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        return next((n for n, f in enumerate(self.fields) if f.row <= row < f.row + f.rows and f.column <= column < f.column + f.columns), 0)


def grids(rules: Iterable[Rule]) -> list[Grid]:
    """The ruled tables of a page; a frame around a single column of text is none.

    >>> lines = [Rule(0, y, 90, y) for y in (0, 20, 40)] + [Rule(x, 0, x, 40) for x in (0, 30, 90)]
    >>> [(f.row, f.column, f.box) for f in grids(lines)[0].fields][:2]
    [(0, 0, (0.0, 0.0, 30.0, 20.0)), (0, 1, (30.0, 0.0, 90.0, 20.0))]
    """
    rules = list(rules)
    level = _joined([(r.top, r.x0, r.x1) for r in rules if r.level])
    upright = _joined([(r.x0, r.top, r.bottom) for r in rules if not r.level])
    if len(level) * len(upright) > LIMIT_CROSSINGS:
        return []  # a map or a drawing
    made = [grid for group in _touching(level, upright) if (grid := _grid(*group)) is not None]
    # Of a table inside a cell of another, the one that fences more is read; the other is a frame around it.
    apart = [g for g in made if not any(g is not o and _overlap(g.box, o.box) and len(o.fields) > len(g.fields) for o in made)]
    return sorted(apart, key=lambda g: (g.box[1], g.box[0]))


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] - _NEAR and b[0] < a[2] - _NEAR and a[1] < b[3] - _NEAR and b[1] < a[3] - _NEAR


def _joined(lines: Sequence[Line]) -> list[Line]:
    """Pieces that lie on one line and touch, as one; short leftovers out."""
    made: list[Line] = []
    band: list[Line] = []
    for line in [*sorted(lines), None]:
        if band and (line is None or line[0] - band[-1][0] > _NEAR / 2 or line[0] - band[0][0] > _NEAR):
            at = sum(x[0] for x in band) / len(band)
            start, end = None, 0.0
            for _, a, b in sorted(band, key=lambda x: x[1]):
                if start is not None and a <= end + _JOIN:
                    end = max(end, b)
                    continue
                if start is not None:
                    made.append((at, start, end))
                start, end = a, b
            if start is not None:
                made.append((at, start, end))
            band = []
        if line is not None:
            band.append(line)
    return [x for x in made if x[2] - x[1] > _SHORT]


def _touching(level: Sequence[Line], upright: Sequence[Line]) -> list[tuple[list[Line], list[Line]]]:
    """Rules that meet, group by group."""
    parent = list(range(len(level) + len(upright)))

    def find(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for i, (y, x0, x1) in enumerate(level):
        for j, (x, top, bottom) in enumerate(upright, len(level)):
            if x0 - _NEAR <= x <= x1 + _NEAR and top - _NEAR <= y <= bottom + _NEAR:
                parent[find(i)] = find(j)
    groups: dict[int, tuple[list[Line], list[Line]]] = {}
    for n in range(len(parent)):
        group = groups.setdefault(find(n), ([], []))
        if n < len(level):
            group[0].append(level[n])
        else:
            group[1].append(upright[n - len(level)])
    return [g for g in groups.values() if g[0] and g[1]]


def _clustered(values: Iterable[float]) -> list[float]:
    made: list[list[float]] = []
    for v in sorted(values):
        if made and v - made[-1][-1] <= _NEAR:
            made[-1].append(v)
        else:
            made.append([v])
    return [sum(x) / len(x) for x in made]


def _grid(level: Sequence[Line], upright: Sequence[Line]) -> Grid | None:
    ends = [x for _, a, b in level for x in (a, b)]
    xs = _clustered([*(x for x, _, _ in upright), min(ends), max(ends)])
    ends = [y for _, a, b in upright for y in (a, b)]
    ys = _clustered([*(y for y, _, _ in level), min(ends), max(ends)])
    across, down = len(xs) - 1, len(ys) - 1
    if across < 2 or down < 1 or across * down > LIMIT_FIELDS:
        return None
    parted_right = [[_covered(upright, xs[c + 1], ys[r], ys[r + 1]) for c in range(across)] for r in range(down)]
    parted_below = [[_covered(level, ys[r + 1], xs[c], xs[c + 1]) for c in range(across)] for r in range(down)]
    fields = _fields(xs, ys, parted_right, parted_below)
    if len({f.column for f in fields}) < 2:
        return None
    return Grid((xs[0], ys[0], xs[-1], ys[-1]), tuple(fields), tuple(xs), tuple(ys))


def _covered(lines: Sequence[Line], at: float, start: float, end: float) -> bool:
    return sum(max(0.0, min(end, b) - max(start, a)) for y, a, b in lines if abs(y - at) <= _NEAR) >= _COVER * (end - start)


def _fields(xs: Sequence[float], ys: Sequence[float], right: Sequence[Sequence[bool]], below: Sequence[Sequence[bool]]) -> list[Field]:
    """Cells in reading order: each grows to the right, then down, as long as no rule parts it and it stays a rectangle."""
    across, down = len(xs) - 1, len(ys) - 1
    taken = [[False] * across for _ in range(down)]
    made = []
    for r in range(down):
        for c in range(across):
            if taken[r][c]:
                continue
            wide = 1
            while c + wide < across and not right[r][c + wide - 1] and not taken[r][c + wide]:
                wide += 1
            high = 1
            while r + high < down and _goes_down(right, below, taken, r + high, c, wide):
                high += 1
            for y in range(r, r + high):
                for x in range(c, c + wide):
                    taken[y][x] = True
            made.append(Field((xs[c], ys[r], xs[c + wide], ys[r + high]), r, c, high, wide))
    return made


def _goes_down(
    right: Sequence[Sequence[bool]], below: Sequence[Sequence[bool]], taken: Sequence[Sequence[bool]], row: int, c: int, wide: int
) -> bool:
    """Whether a cell of these columns goes on into ``row``: nothing parts it above, and the row has no other bounds."""
    inside = range(c, c + wide)
    if any(below[row - 1][x] or taken[row][x] for x in inside) or any(right[row][x] for x in inside[:-1]):
        return False
    return (c == 0 or right[row][c - 1]) and (c + wide == len(right[row]) or right[row][c + wide - 1])
