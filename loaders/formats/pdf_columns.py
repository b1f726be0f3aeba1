"""Strips between the columns of a table without rules: where no word of its lines stands.

In: lines of words. Out: strips. A column's edge is a strip that no word of the table's lines enters (heads and section rows that span columns
excepted: few lines); words a blank apart are one piece, so that cells which often say the same show no strip within.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.formats.pdf_lines import Word

COLUMNS: Final = 3  # fewer are no table but two columns of text
_APART: Final = 1.0  # of the size: a gap that no blank within a cell has
_CLOSE: Final = (0.3, 0.45)  # of the size: a gap that a blank within a cell may have, in ragged and in justified text
_STRIP: Final = 2.5  # points: the narrowest strip between two columns
_BEYOND: Final = 1.35  # of a blank: words further apart are of two cells, or justified
_FEW: Final = 8
_SPANNING: Final = 0.15  # of a table's lines may cross a strip: heads over several columns, section rows
Strip = tuple[float, float]


def chunks_of(line: Sequence[Word], apart: float = _APART) -> list[Strip]:
    """The stretches of a line that gaps wider than that part."""
    made: list[Strip] = []
    size = 0.0
    for word in line:
        size = max(size, word.size)
        if made and word.x0 - made[-1][1] <= apart * size:
            made[-1] = (made[-1][0], word.x1)
        else:
            made.append((word.x0, word.x1))
    return made


def strips_of(lines: Sequence[Sequence[Word]]) -> tuple[Strip, ...]:
    """The strips that (nearly) no line's words enter, between the first column and the last."""
    if not lines:
        return ()
    beyond = _BEYOND * _blank(lines)
    # Words a blank apart are one piece: cells that often say the same ("Không có") show no strip within.
    cut = [chunks_of(line, beyond / line[0].size) for line in lines]
    pieces = [piece for line in cut for piece in line]
    heads = [piece for line in cut if len(line) >= COLUMNS for piece in line]  # of a line of several cells one piece is enough
    least = _STRIP if len(lines) >= _FEW else max(_STRIP, beyond)
    dense = _dense(pieces, int(_SPANNING * len(lines)), least)
    if not dense:
        return ()
    bounds = [float("-inf"), *(x for interval in dense for x in interval), float("inf")]
    columns = list(dense)
    for a, b in zip(bounds[::2], bounds[1::2], strict=True):  # between dense columns: those that few lines fill (ordinals, notes)
        columns += _sparse([p for p in [*pieces, *heads] if p[0] >= a + _STRIP and p[1] <= b - _STRIP], least)
    columns.sort()
    strips = tuple((a[1], b[0]) for a, b in pairwise(columns))
    for line in lines:
        strips = narrowed(line, strips)
    return strips


def _blank(lines: Sequence[Sequence[Word]]) -> float:
    """The usual blank between two words of one cell."""
    gaps = sorted(g for line in lines for a, b in pairwise(line) if 0 < (g := b.x0 - a.x1) < a.size)
    return gaps[len(gaps) // 4] if gaps else 0.25 * lines[0][0].size


def _dense(pieces: Sequence[Strip], allowed: int, least: float) -> list[Strip]:
    """Where more pieces than ``allowed`` lie over each other, gaps narrower than ``least`` closed."""
    edges = sorted([*((a, 1) for a, _ in pieces), *((b, -1) for _, b in pieces)])
    made: list[Strip] = []
    covered, start = 0, 0.0
    for x, step in edges:
        before = covered
        covered += step
        if before <= allowed < covered:
            start = x
        elif covered <= allowed < before:
            if made and start - made[-1][1] < least:
                made[-1] = (made[-1][0], x)
            else:
                made.append((start, x))
    return made


def _sparse(pieces: Sequence[Strip], apart: float) -> list[Strip]:
    """Columns that these pieces make: each of two or more."""
    made: list[tuple[float, float, int]] = []
    for a, b in sorted(pieces):
        if made and a - made[-1][1] < apart:
            made[-1] = (made[-1][0], max(b, made[-1][1]), made[-1][2] + 1)
        else:
            made.append((a, b, 1))
    return [(a, b) for a, b, n in made if n > 1]


def close_on(line: Sequence[Word]) -> float:
    """How far apart, in sizes, words of one cell stand on this line: a little more than its narrow blanks."""
    gaps = sorted((b.x0 - a.x1) / a.size for a, b in pairwise(line))
    return min(_CLOSE[1], max(_CLOSE[0], 1.4 * gaps[len(gaps) // 4])) if gaps else _CLOSE[0]


def _left_of(strip: Strip, chunks: Sequence[Strip]) -> Strip:
    """What the words of a line leave of a strip: its widest free part; the strip itself where they stand amid it."""
    free: list[Strip] = []
    at = strip[0]
    for x0, x1 in chunks:
        if x1 <= strip[0] or x0 >= strip[1]:
            continue
        free.append((at, max(at, x0)))
        at = max(at, x1)
    free.append((at, max(at, strip[1])))
    wide = [f for f in free if f[1] - f[0] >= _STRIP]
    if len(wide) > 1 and wide[0][0] == strip[0] and wide[-1][1] == strip[1]:
        return strip
    return max(free, key=lambda f: f[1] - f[0])  # a cell's words may reach into it from either side


def crossed(line: Sequence[Word], strips: Sequence[Strip]) -> int:
    """How many strips the words of a line fill."""
    chunks = chunks_of(line, close_on(line))
    return sum(1 for strip in strips if (left := _left_of(strip, chunks))[1] - left[0] < min(_STRIP, 0.8 * (strip[1] - strip[0])))


def narrowed(line: Sequence[Word], strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """The strips, each without what the line's words take of it."""
    chunks = chunks_of(line, close_on(line))
    made = []
    for strip in strips:
        left = _left_of(strip, chunks)
        made.append(left if left[1] - left[0] >= min(_STRIP, 0.8 * (strip[1] - strip[0])) else strip)
    return tuple(made)


def column_at(x: float, strips: Sequence[Strip]) -> int:
    """The column in which a word that begins at x stands."""
    return sum(1 for a, b in strips if x >= (a + b) / 2)
