"""Tables printed without rules: columns that stand apart over many lines.

In: the lines of a page, and the gaps of a table that the page before left open. Out: which stretches of lines are a table
(``stretches``), and, for all pages that one table runs over, its rows of cells (``rows_of``).

A column's edge is a strip that no word of the table's lines enters (heads and section rows that span columns excepted: few lines). Rows are
parted by the white strip that runs through all columns and is higher than the space between the lines of one cell; ordinals that
stand below each other in the first column part rows too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from loaders.columns import ORDINAL_HEAD
from loaders.grid import Cell
from loaders.pdf_lines import Line, Word, printed
from loaders.pdf_paragraphs import Column, paragraphs

_APART: Final = 1.0  # of the size: a gap that no blank within a cell has
_CLOSE: Final = (0.3, 0.45)  # of the size: a gap that a blank within a cell may have, in ragged and in justified text
_STRIP: Final = 2.5  # points: the narrowest strip between two columns
_BEYOND: Final = 1.35  # of a blank: words further apart are of two cells, or justified
_FEW: Final = 8
_COLUMNS: Final = 3
_SPANNING: Final = 0.15  # of a table's lines may cross a strip: heads over several columns, section rows
_PROSE: Final = 3  # lines of prose one below the other end a table
_LEADING: Final = 0.5  # of the size: lines of a cell stand no further apart
_LOOSE: Final = 1.0  # points: a strip between rows is that much higher than between lines
_ORDINAL: Final = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,5}|[A-ZĐ]|[a-zđ])[.)]?")
_FAR: Final = 3.5  # of the size: what is further below is no row of the table

Strip = tuple[float, float]
Piece = tuple[int, Line]  # the words of one line in one column


@dataclass(frozen=True)
class Stretch:
    """Lines ``first`` to ``last`` (excluded) of a page are a table, parted by ``strips``."""

    first: int
    last: int
    strips: tuple[Strip, ...]


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
    heads = [piece for line in cut if len(line) >= _COLUMNS for piece in line]  # of a line of several cells one piece is enough
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
        strips = _narrowed(line, strips)
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


def _close(line: Sequence[Word]) -> float:
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


def _crossed(line: Sequence[Word], strips: Sequence[Strip]) -> int:
    """How many strips the words of a line fill."""
    chunks = chunks_of(line, _close(line))
    return sum(1 for strip in strips if (left := _left_of(strip, chunks))[1] - left[0] < min(_STRIP, 0.8 * (strip[1] - strip[0])))


def _narrowed(line: Sequence[Word], strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """The strips, each without what the line's words take of it."""
    chunks = chunks_of(line, _close(line))
    made = []
    for strip in strips:
        left = _left_of(strip, chunks)
        made.append(left if left[1] - left[0] >= min(_STRIP, 0.8 * (strip[1] - strip[0])) else strip)
    return tuple(made)


def stretches(lines: Sequence[Line], carried: tuple[Strip, ...] = ()) -> list[Stretch]:
    """The tables among the lines of a page, from top to bottom."""
    chunks = [chunks_of(line) for line in lines]
    full = max((c[-1][1] - c[0][0] for c in chunks if c), default=0.0)
    prose = [len(c) == 1 and c[0][1] - c[0][0] > 0.6 * full for c in chunks]
    made: list[Stretch] = []
    at = 0
    if carried and lines:
        end = _trimmed(lines, 0, _extent(lines, carried, 1), carried)
        if end and any(_between(chunk, carried) for line in chunks[:end] for chunk in line):
            made.append(Stretch(0, end, carried))
            at = end
    seeds = [i for i, c in enumerate(chunks) if len(c) >= _COLUMNS]
    while seeds:
        seeds = [i for i in seeds if i >= at]
        group: list[int] = []
        for i in seeds:
            if group and (_prose_between(prose, group[-1], i) or lines[i][0].top - lines[group[-1]][0].top > 20 * lines[i][0].size):
                break
            group.append(i)
        if not group:
            break
        found = _stretch(lines, group, at)
        if found is not None:
            made.append(found)
            at = found.last
        else:
            at = group[-1] + 1
    return made


def _between(chunk: Strip, strips: Sequence[Strip]) -> bool:
    """Whether a piece stands right of the first strip: in a column that prose would not begin in."""
    return chunk[0] >= strips[0][1] - 1


def _prose_between(prose: Sequence[bool], a: int, b: int) -> bool:
    run = 0
    for i in range(a + 1, b):
        run = run + 1 if prose[i] else 0
        if run >= _PROSE:
            return True
    return False


def _stretch(lines: Sequence[Line], group: Sequence[int], at: int) -> Stretch | None:
    seeds = [lines[i] for i in group]
    head = bool(ORDINAL_HEAD.match(printed(seeds[0], 1).text.split(" ")[0]))
    if len(group) < 2 and not head:
        return None
    strips = strips_of(seeds)
    for _ in range(3):  # lines between and around the seeds narrow the strips; those that do not fit span columns
        if len(strips) < _COLUMNS - 1:
            return None
        first = group[0] - _extent(lines[at : group[0]][::-1], strips, -1)
        last = _trimmed(lines, first, group[-1] + 1 + _extent(lines[group[-1] + 1 :], strips, 1), strips)
        inside = [line for line in lines[first:last] if _crossed(line, strips) <= max(0, len(strips) // 2 - 1)]
        again = strips_of(inside)
        if again == strips:
            break
        strips = again
    if len(strips) < _COLUMNS - 1 or sum(1 for line in lines[first:last] if _columns_used(line, strips) >= _COLUMNS) < (1 if head else 2):
        return None
    return Stretch(first, last, strips)


def _columns_used(line: Sequence[Word], strips: Sequence[Strip]) -> int:
    return len({_column(word.x0, strips) for word in line})


def _extent(lines: Sequence[Line], strips: Sequence[Strip], way: int) -> int:
    """How many lines from the first on belong to the table: those that stand within its columns."""
    count = 0
    before: Line | None = None
    for n, line in enumerate(lines):
        if before is not None:
            space = (line[0].top - before[0].bottom) * way if way > 0 else before[0].top - line[0].bottom
            if space > _FAR * line[0].size:
                break
        crossed = _crossed(line, strips)
        if crossed and not (crossed <= 1 and n + 1 < len(lines) and _columns_used(line, strips) >= _COLUMNS):
            break
        # Above a table stand its caption and prose: only lines of two columns or more belong to its head, and what is beside them.
        if way < 0 and _columns_used(line, strips) < 2 and not _near(before, line):
            break
        count = n + 1
        before = line
        if not crossed:
            strips = _narrowed(line, strips)
    if way < 0:
        while count and _columns_used(lines[count - 1], strips) < 2 and _column(lines[count - 1][0].x0, strips) == 0:
            count -= 1
    return count


def _trimmed(lines: Sequence[Line], first: int, last: int, strips: Sequence[Strip]) -> int:
    """Where a table ends: lines below it that stand in one column belong to it only if they begin where others of its cells do."""
    full = [n for n in range(first, last) if _columns_used(lines[n], strips) > 1]
    end = full[-1] + 1 if full else first
    starts = [chunk[0] for line in lines[first:end] for chunk in chunks_of(line)]
    most = max((b[0].top - a[0].bottom for a, b in pairwise(lines[first:end])), default=0.0)
    while end < last and lines[end][0].top - lines[end - 1][0].bottom < most + 1 and any(abs(lines[end][0].x0 - x) < 2 for x in starts):
        end += 1
    return end


def _near(below: Line | None, line: Line) -> bool:
    return below is None or below[0].top - line[0].bottom < 0.6 * line[0].size


def _column(x: float, strips: Sequence[Strip]) -> int:
    return sum(1 for a, b in strips if x >= (a + b) / 2)


def pieces_of(lines: Sequence[Line], strips: Sequence[Strip]) -> list[Piece]:
    """The lines of one page, cut into columns."""
    pieces: list[Piece] = []  # (column, characters of one line in one column)
    for line in lines:
        held: dict[int, Line] = {}
        last: Word | None = None
        column = 0
        for word in line:
            # A word that enters a strip belongs to the column of the words before it: a cell that spans columns.
            at = _column(word.x0, strips)
            if last is None or not _spans_strip(last, word, strips):
                column = at
            held.setdefault(column, []).append(word)
            last = word
        pieces += list(held.items())
    return sorted(pieces, key=lambda p: (min(w.top for w in p[1]), p[0]))


def rows_of(pieces: Sequence[Piece], strips: Sequence[Strip], page: int, leading: float, marks: Sequence[float] = ()) -> list[tuple[Cell, ...]]:
    """The rows that these pieces of one page make; ``leading`` is the space between the lines of a cell, ``marks`` heights of level rules, which
    part rows where there are any."""
    return [_row(block, len(strips) + 1, strips, page) for block in _blocks(pieces, leading, marks)]


def _spans_strip(last: Word, word: Word, strips: Sequence[Strip]) -> bool:
    """Whether two neighbouring words are of one cell that lies over a strip."""
    near = word.x0 - last.x1 < 0.6 * word.size
    return near and any(a + 0.5 < last.x1 < b + 0.5 or a < word.x0 < b - 0.5 for a, b in strips)


def _blocks(pieces: Sequence[Piece], leading: float, marks: Sequence[float]) -> list[list[Piece]]:
    loose = leading + _LOOSE
    ruled = len(marks) >= 3
    made: list[list[Piece]] = []
    bottom = 0.0
    for column, words in pieces:
        top = min(c.top for c in words)
        parted = any(bottom - 3 <= y <= top + 3 for y in marks) if ruled else top - bottom > loose
        if made and not parted:
            made[-1].append((column, words))
        else:
            made.append([(column, words)])
            bottom = 0.0
        bottom = max(bottom, max(c.bottom for c in words))
    return [part for block in made for part in _at_ordinals(block)]


def leading_of(pages: Sequence[Sequence[Piece]], pitch: float | None) -> float:
    """The space between two lines of one cell: the smallest that is found often, and no more than between the lines of the document's prose."""
    spaces: list[float] = []
    size = 10.0
    for pieces in pages:
        last: dict[int, Line] = {}
        for column, words in pieces:
            size = words[0].size
            if column in last:
                spaces.append(min(w.top for w in words) - max(w.bottom for w in last[column]))
            last[column] = words
    if not spaces:
        return 0.0
    spaces.sort()
    heights = sorted(w.bottom - w.top for pieces in pages for _, words in pieces for w in words)
    prose = max(0.0, pitch - heights[len(heights) // 2]) if pitch is not None else _LEADING * size
    return min(max(spaces[len(spaces) // 20], -2.0), prose, _LEADING * size)


def _at_ordinals(block: list[Piece]) -> list[list[Piece]]:
    """Rows set without any space between them: each ordinal of the first column begins one."""
    first = [(min(w.top for w in words), printed(words, 1).text) for column, words in block if column == 0]
    starts = [top for top, text in first if _ORDINAL.fullmatch(text) or ORDINAL_HEAD.match(text)]
    if len(starts) < 2:
        return [block]
    made: list[list[Piece]] = [[] for _ in starts]
    for column, words in block:
        top = min(c.top for c in words)
        made[max(0, sum(1 for s in starts if s <= top + 2) - 1)].append((column, words))
    return made


def _row(block: Sequence[Piece], count: int, strips: Sequence[Strip], page: int) -> tuple[Cell, ...]:
    cells = []
    for column in range(count):
        mine = [printed(words, page) for c, words in block if c == column]
        if not mine:
            cells.append(Cell(()))
            continue
        left = min(p.x0 for p in mine)
        right = max([p.x1 for p in mine] + ([strips[column][0]] if column < len(strips) else []))
        pitch = min((b.top - a.top for a, b in pairwise(mine)), default=1.2 * mine[0].size)
        cells.append(Cell(tuple(paragraphs(mine, Column(left, right, pitch)))))
    return tuple(cells)
