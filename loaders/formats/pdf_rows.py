"""Lines of a table without rules → rows of cells.

In: the lines of each page and the strips between the columns. Out: rows. Rows are parted by the white strip that runs through all columns and is
higher than the space between the lines of one cell, and by level rules where there are some. Rows that nothing parts are told by their numbers: ``loaders.formats.pdf_dense``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from loaders.formats.grid import Cell
from loaders.formats.pdf_columns import Strip, chunks_of, close_on, column_at
from loaders.formats.pdf_lines import Line, Word, printed
from loaders.formats.pdf_paragraphs import Column, paragraphs
from loaders.writing.columns import ORDINAL_HEAD

_LEADING: Final = 0.5  # of the size: lines of a cell stand no further apart
_UNEVEN: Final = 0.35  # points by which the next larger of a leading's spaces is larger
_LOOSE: Final = 1.0  # points: a strip between rows is that much higher than between lines
_OVER_ALL: Final = 2  # stretches of a line whose cell may go over columns: a number, a part's name; cells beside others may stand a blank apart
_NUMBER: Final = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]?|[IVX]{1,5}[.)]?")
_ORDINAL: Final = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,5}|[A-ZĐ]|[a-zđ]|[A-ZĐ]{1,3}[-.]?\d{1,3})[.)]?")
Piece = tuple[int, Line]  # the words of one line in one column


def cut(line: Line, strips: Sequence[Strip]) -> dict[int, Line]:
    """The words of a line by column."""
    held: dict[int, Line] = {}
    last: Word | None = None
    column = 0
    close = close_on(line) if len(chunks_of(line)) <= _OVER_ALL else 0.0
    for word in line:
        # A word that enters a strip belongs to the column of the words before it: a cell that spans columns.
        at = column_at(word.x0, strips)
        if last is None or not _spans_strip(last, word, strips, close):
            column = at
        held.setdefault(column, []).append(word)
        last = word
    return held


def pieces_of(lines: Iterable[Mapping[int, Line]]) -> list[Piece]:
    """What these lines have in each column, from the top."""
    return sorted((piece for line in lines for piece in line.items()), key=lambda p: (min(w.top for w in p[1]), p[0]))


def rows_of(pieces: Sequence[Piece], strips: Sequence[Strip], page: int, leading: float, marks: Sequence[float] = ()) -> list[tuple[Cell, ...]]:
    """The rows that these pieces of one page make; ``leading`` is the space between the lines of a cell, ``marks`` heights of level rules, which
    part rows where there are any."""
    return [row_of(block, strips, page) for block in blocks_of(pieces, leading, marks)]


def is_number(words: Line) -> bool:
    """Whether words are a number, of figures."""
    return _NUMBER.fullmatch(printed(words, 1).text) is not None


def is_ordinal(words: Line) -> bool:
    """Whether words number a row, or head the column of numbers."""
    text = printed(words, 1).text
    return _ORDINAL.fullmatch(text) is not None or ORDINAL_HEAD.match(text) is not None


def _spans_strip(last: Word, word: Word, strips: Sequence[Strip], close: float) -> bool:
    """Whether two neighbouring words are of one cell that lies over a strip; ``close``: how far apart, in sizes, words of one cell stand on the line,
    0 where it holds cells that stand apart."""
    gap = word.x0 - last.x1
    if gap <= close * word.size and column_at(last.x0, strips) > 0:
        return True
    return gap < 0.6 * word.size and any((close and a + 0.5 < last.x1 < b + 0.5) or a < word.x0 < b - 0.5 for a, b in strips)


def blocks_of(pieces: Sequence[Piece], leading: float, marks: Sequence[float]) -> list[list[Piece]]:
    """The pieces that stand together."""
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
    return made


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
    least = spaces[len(spaces) // 20]
    for space in spaces[len(spaces) // 20 :]:  # boxes of letters are not all of one height, so that the spaces of one leading differ
        if space - least > _UNEVEN:
            break
        least = space
    heights = sorted(w.bottom - w.top for pieces in pages for _, words in pieces for w in words)
    prose = max(0.0, pitch - heights[len(heights) // 2]) if pitch is not None else _LEADING * size
    return min(max(least, -2.0), prose, _LEADING * size)


def row_of(block: Sequence[Piece], strips: Sequence[Strip], page: int) -> tuple[Cell, ...]:
    """The row that these pieces make."""
    cells = []
    for column in range(len(strips) + 1):
        mine = [printed(words, page) for c, words in block if c == column]
        if not mine:
            cells.append(Cell(()))
            continue
        left = min(p.x0 for p in mine)
        right = max([p.x1 for p in mine] + ([strips[column][0]] if column < len(strips) else []))
        pitch = min((b.top - a.top for a, b in pairwise(mine)), default=1.2 * mine[0].size)
        cells.append(Cell(tuple(paragraphs(mine, Column(left, right, pitch)))))
    return tuple(cells)
