"""Tables whose cells a conversion has put into lines of their own, a sign between them in a line of its own: the rows as one line each.

In: physical lines. Out: the same, each row of such a table as one ``Line`` that goes over several: "|", "1", "|", "Rà soát …", "|", "Sở A", "|" is "| 1 | Rà soát … | Sở A |".
The end of a row and the beginning of the next stand right below one another, as an empty cell's two sides do: a row is over where it has as many cells as
the first, or where the next cell numbers a row. Two columns only set a letterhead or an end; their lines stay. In a copy without blank lines no table stands
apart: one begins at a head with a column of numbers, and ends where words stand right below a row's last sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from loaders.writing.columns import NUMBER_COLUMN
from loaders.writing.line import Line, joined

_SIGN: Final = "|"
_FEWEST_SIGNS: Final = 8
_FEWEST_CELLS: Final = 3
_MOST_BLANK: Final = 4  # lines of an empty cell
_LABEL: Final = re.compile(r"(?:[IVXLC]{1,6}|[A-VĐ])(?:\.\d{1,2}){0,3}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-hkđ]|[-+•]")
HEAD: Final = re.compile(rf"[*_ ]*(?:{NUMBER_COLUMN})[*_ ]*", re.IGNORECASE)
_BULLETS: Final = frozenset("-+•")
_Cell = tuple[int, int]
"""The lines of a cell: from the sign above it to the sign below it."""


def has_cell_lines(raw: str) -> bool:
    """Whether a text can hold such a table: asked of every text."""
    return raw.count("\n|\n") + raw.count("\n|\r\n") >= _FEWEST_SIGNS


def rows_as_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines of a text, the rows of such tables as one line each."""
    made: list[Line] = []
    at = 0
    for start, end in _stretches(lines):
        signs = [i for i in range(start, end) if lines[i].text == _SIGN]
        heads = [k for k, (a, b) in enumerate(pairwise(signs)) if k and b == a + 2 and HEAD.fullmatch(lines[a + 1].text)]
        for head in heads:
            for a, b in _rows_of_head(lines, signs[head:]):
                made += [x for x in lines[at:a] if x.text != _SIGN] if at > start else lines[at:a]
                made.append(joined(lines[a : b + 1]))
                at = b + 1
        if not heads and (rows := list(_rows(lines, signs))):
            made += lines[at:start]
            made += [joined(lines[a : b + 1]) for a, b in rows]
            at = end
    return [*made, *lines[at:]]


def _stretches(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Lines without a blank one among them that begin and end with the sign."""
    i = 0
    while i < len(lines):
        if lines[i].text != _SIGN:
            i += 1
            continue
        end = i
        while end < len(lines) and (lines[end].text or _is_empty_cell(lines, end)):
            end += 1
        last = next(n for n in range(end - 1, i - 1, -1) if lines[n].text == _SIGN)
        yield i, last + 1
        i = end


def _is_empty_cell(lines: Sequence[Line], blank: int) -> bool:
    """Whether blank lines that begin below a sign are a cell: they end, a few lines on, above a sign and the number of a row."""
    if lines[blank - 1].text and lines[blank - 1].text != _SIGN:
        return False
    told = [x.text for x in lines[blank : blank + _MOST_BLANK + 2] if x.text]
    number = next((t for t in told if t != _SIGN), "").strip("*_ ").rstrip(".)")
    return told[:1] == [_SIGN] and _LABEL.fullmatch(number) is not None


def _rows(lines: Sequence[Line], signs: Sequence[int]) -> Iterator[_Cell]:
    """The rows of a table: (its first sign's line, its last sign's)."""
    cells = list(pairwise(signs))
    width = next((n for n, (a, b) in enumerate(cells) if b == a + 1), len(cells))
    if width < _FEWEST_CELLS:
        return
    counted = HEAD.fullmatch(_words(lines, cells[0])) is not None
    at = 0
    while at < len(cells):
        end = at
        short = counted and at > 0 and not _is_empty(cells[at]) and not _numbers(lines, cells[at])  # a number above goes over it
        while end < len(cells) and not (_is_empty(cells[end]) if short else _ends(lines, cells, at, end, width)):
            end += 1
        if end > at:
            last = next(n for n in range(end - 1, at - 1, -1) if not _is_empty(cells[n]) or n == at)
            yield cells[at][0], cells[last][1]
        at = end + 1
        while at < len(cells) and _is_empty(cells[at]) and not _first_empty(lines, cells, at):
            at += 1


def _rows_of_head(lines: Sequence[Line], signs: Sequence[int]) -> Iterator[_Cell]:
    """The rows from a head on: as many cells as the head has, or a group's few, and then the next row's sign; words there end the table."""
    cells = list(pairwise(signs))
    told = [any(map(str.isalnum, _words(lines, c))) for c in cells]
    width = next((n for n, words in enumerate(told) if not words), len(cells))
    if width < _FEWEST_CELLS:
        return
    yield signs[0], signs[width]
    at = width + 1
    while at + width <= len(cells) and any(told[at : at + width]):
        if not any(told[at : at + 2]) and _numbers(lines, cells[at + 2]):
            at += 2  # a row of one empty cell
            continue
        end = at + _took(lines, cells, told, at, width)
        yield signs[at], signs[end]
        if end >= len(cells) or told[end]:
            return
        at = end + 1


def _took(lines: Sequence[Line], cells: Sequence[_Cell], told: Sequence[bool], at: int, width: int) -> int:
    """How many cells a row has that begins with cell ``at``: all, or fewer where cells above go over it or one goes over its columns."""
    gaps = [m for m in range(1, width) if not told[at + m] and at + m + 1 < len(cells)]
    if told[at] and not _numbers(lines, cells[at]):  # a number above goes over it
        return gaps[0] if gaps else width
    end = at + width
    whole = end >= len(cells) or not told[end]
    if whole and end + 1 < len(cells) and _numbers(lines, cells[end + 1]):
        return width
    numbered = next((m for m in gaps if _numbers(lines, cells[at + m + 1])), None)
    if whole or numbered is not None:
        return numbered or width
    if told[at] and gaps[:2] == [2, 3] and told[at + 4] and not _words(lines, cells[at])[0].isdigit():
        return 2  # a group's name, then a row whose number's place is empty
    return next((m for m in gaps if _goes_whole(cells, told, at + m + 1, width) or _goes_short(lines, cells, told, at, at + m + 1, width)), width)


def _goes_whole(cells: Sequence[_Cell], told: Sequence[bool], at: int, width: int) -> bool:
    """Whether a row of all cells, its number's place empty, can begin with cell ``at``."""
    return not told[at] and at + width < len(cells) and told[at + 1] and not told[at + width]


def _goes_short(lines: Sequence[Line], cells: Sequence[_Cell], told: Sequence[bool], above: int, at: int, width: int) -> bool:
    """Whether a row without a number can begin with cell ``at``, the number after that of the row ``above`` behind it."""
    gap = next((n for n in range(at, min(at + width, len(cells) - 1)) if not told[n]), at)
    return gap > at and comes_next(_words(lines, cells[above]), _words(lines, cells[gap + 1]))


def _is_empty(cell: _Cell) -> bool:
    return cell[1] == cell[0] + 1


def _numbers(lines: Sequence[Line], cell: _Cell) -> bool:
    return _LABEL.fullmatch(_words(lines, cell)) is not None


def _ends(lines: Sequence[Line], cells: Sequence[_Cell], at: int, n: int, width: int) -> bool:
    """Whether the row that begins with cell ``at`` ends before the empty place ``n``."""
    a, b = cells[n]
    if b > a + 1:
        return False
    following = next((k for k in range(n, len(cells)) if not _is_empty(cells[k])), None)
    if following is None or following - at >= width + (n - at < width):
        return True
    gap = next((k for k in range(following, len(cells)) if _is_empty(cells[k])), len(cells))
    if gap - at > width >= gap - following and n - at < width:
        return True  # what stands up to the next empty place would find no room in this row
    return comes_next(_words(lines, cells[at]), _words(lines, cells[following]))


def _first_empty(lines: Sequence[Line], cells: Sequence[_Cell], at: int) -> bool:
    """Whether an empty place is a row's first cell: what follows it numbers no row."""
    following = next((c for c in cells[at:] if not _is_empty(c)), None)
    return following is not None and _LABEL.fullmatch(_words(lines, following)) is None


def _words(lines: Sequence[Line], cell: _Cell) -> str:
    return " ".join(lines[i].text for i in range(cell[0] + 1, cell[1])).strip("*_ ").rstrip(".)")


def comes_next(first: str, label: str) -> bool:
    """Whether a cell numbers the row after the one that begins with ``first``; "7" after a row "2" is a value.

    >>> [comes_next(a, b) for a, b in (("2", "3"), ("2", "7"), ("I", "1"), ("4", "II"), ("1", "1.1"), ("1.2", "2"), ("-", "-"), ("2", "-"), ("1", "Sở Y tế"), ("II. HẠ TẦNG", "4"))]
    [True, False, True, True, True, True, True, False, False, True]
    """
    if not _LABEL.fullmatch(label):
        return False
    if label in _BULLETS:
        return first in _BULLETS
    if not label[0].isdigit():
        return True
    told = [int(x) for x in first.split(".")] if first[:1].isdigit() and _LABEL.fullmatch(first) else []
    new = [int(x) for x in label.split(".")]
    if not told:  # below a group's number only a list begins; below its words it may go on
        return len(new) > 1 or new[0] == 1 or first in _BULLETS or not _LABEL.fullmatch(first)
    following = [[*told[:k], told[k] + 1] for k in range(len(told))]
    return new in (*following, [*told, 1])
