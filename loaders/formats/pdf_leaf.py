"""A page as printed → a leaf: its lines of words, its ruled tables, the notes at its foot.

In: ``Sheet``. Out: ``Leaf``, without stamps and watermarks. What needs more than one page (running heads, tables and paragraphs that go on)
is done in ``loaders.formats.pdf_text``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.formats.grid import Cell
from loaders.formats.pdf_grid import Grid, grids
from loaders.formats.pdf_lines import Char, Line, beside, group_lines, printed, words_of
from loaders.formats.pdf_notes import Notes, marked, notes_below
from loaders.formats.pdf_page import Sheet
from loaders.formats.pdf_paragraphs import Column, paragraphs
from loaders.formats.pdf_stamps import without_stamps

Row = tuple[Cell, ...]
_PADDING = 4.0


@dataclass(frozen=True)
class Ruled:
    """A table of a page; ``xs``: the edges of its columns."""

    top: float
    bottom: float
    rows: tuple[Row, ...]
    xs: tuple[float, ...]


@dataclass(frozen=True)
class Leaf:
    """``levels``: (height, start, end) of level rules outside the ruled tables."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    tables: tuple[Ruled, ...]
    levels: tuple[tuple[float, float, float], ...]
    notes: Notes


def leaf_of(sheet: Sheet) -> Leaf:
    """The leaf that a page makes."""
    chars = without_stamps(sheet.chars)
    fenced = grids(sheet.rules)
    held: list[dict[int, list[Char]]] = [{} for _ in fenced]
    outside: list[Char] = []
    for c in chars:
        x, y = (c.x0 + c.x1) / 2, (c.top + c.bottom) / 2
        for n, grid in enumerate(fenced):
            if grid.box[0] - 1 <= x <= grid.box[2] + 1 and grid.box[1] - 1 <= y <= grid.box[3] + 1:
                held[n].setdefault(_field_at(grid, x, y), []).append(c)
                break
        else:
            outside.append(c)
    lines, notes = notes_below(group_lines(outside), sheet.rules, sheet.width, sheet.height)
    tables = [_ruled(grid, inside, sheet.number) for grid, inside in zip(fenced, held, strict=True) if inside]
    levels = [
        (r.top, r.x0, r.x1)
        for r in sheet.rules
        if r.level and not any(g.box[1] - 3 <= r.top <= g.box[3] + 3 and r.x0 < g.box[2] and r.x1 > g.box[0] for g in fenced)
    ]
    worded = beside([words_of(marked(line, sheet.number)) for line in lines])
    return Leaf(sheet.number, sheet.width, sheet.height, tuple(worded), tuple(tables), tuple(levels), notes)


def _field_at(grid: Grid, x: float, y: float) -> int:
    row = min(max(bisect_right(grid.ys, y) - 1, 0), len(grid.ys) - 2)
    column = min(max(bisect_right(grid.xs, x) - 1, 0), len(grid.xs) - 2)
    return next((n for n, f in enumerate(grid.fields) if f.row <= row < f.row + f.rows and f.column <= column < f.column + f.columns), 0)


def _ruled(grid: Grid, inside: dict[int, list[Char]], page: int) -> Ruled:
    rows: list[list[Cell]] = [[] for _ in range(len(grid.ys) - 1)]
    for n, field in enumerate(grid.fields):
        lines = [words_of(marked(line, page)) for line in group_lines(inside.get(n, []))]
        rows[field.row].append(Cell(_cell_lines(lines, field.box, page), field.columns, field.rows))
    return Ruled(grid.box[1], grid.box[3], tuple(map(tuple, rows)), grid.xs)


def _cell_lines(lines: Sequence[Line], box: tuple[float, float, float, float], page: int) -> tuple[str, ...]:
    """A cell's paragraphs."""
    own = [printed(line, page) for line in lines if line]
    if not own:
        return ()
    pitch = min((b.top - a.top for a, b in pairwise(own)), default=1.2 * own[0].size)
    return tuple(paragraphs(own, Column(min(p.x0 for p in own), max(box[2] - _PADDING, max(p.x1 for p in own)), pitch)))
