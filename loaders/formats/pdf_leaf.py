"""A page as printed → a leaf: its lines of words, its ruled tables, the notes at its foot.

In: ``Sheet``. Out: ``Leaf``, without stamps and watermarks. What needs more than one page (running heads, tables and paragraphs that go on)
is done in ``loaders.formats.pdf_text``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from loaders.formats.grid import Cell
from loaders.formats.pdf_grid import Grid, grids
from loaders.formats.pdf_lines import Char, Line, beside, group_lines, printed, words_of
from loaders.formats.pdf_notes import Notes, marked, notes_below
from loaders.formats.pdf_page import Sheet
from loaders.formats.pdf_paragraphs import Column, paragraphs
from loaders.formats.pdf_rows import is_number
from loaders.formats.pdf_stamps import without_stamps

Row = tuple[Cell, ...]
_PADDING: Final = 4.0
_APART: Final = 0.6  # of the size: words of two columns
_LEVEL: Final = 2.0  # points: lines of one height


@dataclass(frozen=True)
class Ruled:
    """A table of a page; ``xs``: the edges of its columns, ``ys`` those of its rows; ``lines``: what stands in it by column, line by line, from the
    row on that ``open`` counts: from there rules do not part its rows."""

    top: float
    bottom: float
    rows: tuple[Row, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...] = ()
    lines: tuple[Mapping[int, Line], ...] = ()
    open: int | None = None


@dataclass(frozen=True)
class Leaf:
    """``levels``: (height, start, end) of level rules outside the ruled tables; ``recognised``: from a picture, so that what it repeats may read a little otherwise."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    tables: tuple[Ruled, ...]
    levels: tuple[tuple[float, float, float], ...]
    notes: Notes
    recognised: bool = False


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
                held[n].setdefault(grid.at(x, y), []).append(c)
                break
        else:
            outside.append(c)
    lines, notes = notes_below(group_lines(outside), sheet.rules, sheet.width, sheet.height)
    tables = [
        ruled(grid, {n: [words_of(marked(line, sheet.number)) for line in group_lines(own)] for n, own in inside.items()}, sheet.number)
        for grid, inside in zip(fenced, held, strict=True)
        if inside
    ]
    levels = [
        (r.top, r.x0, r.x1)
        for r in sheet.rules
        if r.level and not any(g.box[1] - 3 <= r.top <= g.box[3] + 3 and r.x0 < g.box[2] and r.x1 > g.box[0] for g in fenced)
    ]
    worded = beside([words_of(marked(line, sheet.number)) for line in lines])
    return Leaf(sheet.number, sheet.width, sheet.height, tuple(worded), tuple(tables), tuple(levels), notes)


def ruled(grid: Grid, inside: Mapping[int, Sequence[Line]], page: int) -> Ruled:
    """The table that a grid fences; ``inside``: the lines in its fields."""
    rows: list[list[Cell]] = [[] for _ in range(len(grid.ys) - 1)]
    for n, field in enumerate(grid.fields):
        rows[field.row].append(Cell(_cell_lines(inside.get(n, ()), field.box, page), field.columns, field.rows))
    first = _open(grid, inside)
    return Ruled(grid.box[1], grid.box[3], tuple(map(tuple, rows)), grid.xs, grid.ys, _lines(grid, inside, first or 0), first)


def _open(grid: Grid, inside: Mapping[int, Sequence[Line]]) -> int | None:
    """The first row of a table that has rules between its columns and not between its rows: its field of the first column holds several numbers, one below the other."""
    return next((f.row for n, f in enumerate(grid.fields) if f.column == 0 and f.columns == 1 and sum(map(is_number, inside.get(n, ()))) > 1), None)


def _lines(grid: Grid, inside: Mapping[int, Sequence[Line]], first: int) -> tuple[Mapping[int, Line], ...]:
    """The lines over all columns; words that go over several are the first one's."""
    made: list[dict[int, Line]] = []
    at = 0.0
    pieces = [piece for n, lines in inside.items() if grid.fields[n].row >= first for line in lines for piece in _pieces(grid, n, line)]
    for column, words in sorted(pieces, key=lambda piece: piece[1][0].top):
        if not made or words[0].top - at > _LEVEL or column in made[-1]:
            made.append({})
            at = words[0].top
        made[-1][column] = words
    return tuple(made)


def _pieces(grid: Grid, n: int, line: Line) -> Iterator[tuple[int, Line]]:
    """What a field's line has in each column: no rule parts the columns beside a group's name."""
    if grid.fields[n].columns == 1:
        yield grid.fields[n].column, line
        return
    start = 0
    for k in range(1, len(line) + 1):
        if k == len(line) or line[k].x0 - line[k - 1].x1 > _APART * line[k].size:
            yield bisect_right(grid.xs, line[start].x0) - 1, line[start:k]
            start = k


def _cell_lines(lines: Sequence[Line], box: tuple[float, float, float, float], page: int) -> tuple[str, ...]:
    """A cell's paragraphs."""
    own = [printed(line, page) for line in lines if line]
    if not own:
        return ()
    pitch = min((b.top - a.top for a, b in pairwise(own)), default=1.2 * own[0].size)
    return tuple(paragraphs(own, Column(min(p.x0 for p in own), max(box[2] - _PADDING, max(p.x1 for p in own)), pitch)))
