"""Finds where rows begin in a table whose lines hold all columns side by side, though the rows' numbers may be centred vertically.

In: which lines hold a row's number, the words of each line by column. Out: the line with which each row begins; whether lines under one number are of several. A cell set in the middle has as many lines above
its middle as below it; no row begins with a small letter below words of the same cell. Of all ways to part the lines the one is taken that these speak least
against; where the numbers stand at the top, a row begins with its number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from loaders.agencies.bodyheads import HEAD as BODY
from loaders.writing.columns import BODY_COLUMNS, Role

OPEN: Final = re.compile(r"(?:[,/(–-]|(?<!\w)(?:và|hoặc|của|các|thuộc|trên địa bàn|về|cho|với|theo|tại|trong|từ|đến|do|bằng|(?:quyết|định|luận|thị|văn|lệnh|tư) số|[Đđ]ồng chí|Phó|Sở|Bộ|Ủy ban|Hội đồng))$")
_OFFICE: Final = re.compile(r"(?:Văn phòng|Đảng ủy|Thường trực|Lãnh đạo|Chủ tịch) (?:UBND|HĐND|Ủy ban|Hội đồng)")  # words of two lines
_MOST: Final = 60  # lines between two numbers; rows that are longer begin with theirs
_UNEVEN: Final = 3  # what speaks against each line that a middle has more on one side
_SMALL: Final = 6
_ASKING: Final = 5
_AWAY: Final = 4  # against a row that does not begin with its number, where numbers stand at the top
_PROVED: Final = 6  # for numbers in the middle where the first one is not
_ROOM: Final = 1  # against a cell that ends though it has room for the next word; for one that begins where there was
_FULL: Final = 2  # the same of a work's name, which has more lines
_ENDED: Final = 1  # for a row where a sentence ends, or a body begins behind none of its signs
_LONG: Final = 0.8  # of the widest line
_CLOSE: Final = 2  # by so little no way is better than another
_BESIDE: Final = 4  # lines
_APART: Final = 4  # a blank line before a row
_GAP: Final = 2  # lines; of cells in the middle every other line may be empty
_TELLING: Final = (*BODY_COLUMNS, "time")  # columns that tell whether the lines under one number are of several rows
Cells = Sequence[str]


class Begins(NamedTuple):
    """The line with which each row begins; whether it could as well be another one."""

    lines: list[int]
    unsure: list[bool]


def rows_begin(numbered: Sequence[int], cells: Sequence[Cells], apart: Sequence[bool], pages: Sequence[bool]) -> Begins:
    """Where the rows begin that the lines ``numbered`` number; ``apart``: which lines have a blank one above them; ``pages``: which begin a page."""
    if not numbered:
        return Begins([0], [False])
    widths = [max((len(c[n]) for c in cells), default=0) for n in range(len(cells[0]))]
    against = [_begins(cells, k, widths) - _APART * apart[k] if k else 0 for k in range(len(cells))]
    turned = [0]
    for page in pages:
        turned.append(turned[-1] + page)
    ways = [_way(numbered, against, turned, len(cells), middle=middle) for middle in (False, True)]
    middle = ways[1][0] + (_PROVED if not numbered[0] else 0) < ways[0][0]
    begins = ways[middle][1]
    unsure = [False] * len(begins)
    for n in range(1, len(begins)):
        stop = begins[n + 1] if n + 1 < len(begins) else len(cells)

        def weighed(k: int, n: int = n, stop: int = stop) -> int:
            return _row(begins[n - 1], numbered[n - 1], k, turned, middle=middle) + against[k] + _row(k, numbered[n], stop, turned, middle=middle)

        others = [k for k in range(max(numbered[n - 1] + 1, begins[n] - _BESIDE), min(numbered[n], begins[n] + _BESIDE) + 1) if k != begins[n]]
        unsure[n] = bool(others) and min(map(weighed, others)) < weighed(begins[n]) + _CLOSE
    return Begins(begins, unsure)


def _way(numbered: Sequence[int], against: Sequence[int], turned: Sequence[int], end: int, *, middle: bool) -> tuple[int, list[int]]:
    """The penalty of the best way, and where its rows begin."""
    best: dict[int, int] = {0: 0}
    froms: list[dict[int, int]] = []  # by row, from which line the best way to each line comes
    for at, below in zip_longest(numbered, numbered[1:]):
        stops = [end] if below is None else [*range(at + 1, below + 1)] if below - at <= _MOST else [below]
        after: dict[int, int] = {}
        came: dict[int, int] = {}
        for stop in stops:
            cost, start = min((cost + _row(start, at, stop, turned, middle=middle), -start) for start, cost in best.items())
            after[stop], came[stop] = cost + (against[stop] if stop < end else 0), -start
        best = after
        froms.append(came)
    begun = [end]
    for came in reversed(froms):
        begun.append(came[begun[-1]])
    return best[end], begun[:0:-1]


def _row(start: int, at: int, stop: int, turned: Sequence[int], *, middle: bool) -> int:
    above, below = at - start, stop - at - 1
    if not middle:
        return _AWAY * min(above, 2)
    if turned[stop] > turned[start + 1]:
        return 2  # a page cuts it
    if not above:
        return 0 if below < 2 else _AWAY
    uneven = abs(above - below)
    return _UNEVEN * max(0, uneven - 1) + uneven


def _begins(cells: Sequence[Cells], k: int, widths: Sequence[int]) -> int:
    """The penalty of a row that begins with line ``k``."""
    against = 0
    for n in range(len(widths)):  # lines of cells in the middle stand between those of others
        text = cells[k][n] or (cells[k + 1][n] if k + 1 < len(cells) else "")
        above = cells[k - 1][n] or (cells[k - 2][n] if k > 1 else "")
        if text and above:
            if text[0].islower() or OPEN.search(above) or (text[0] in "UHỦ" and _OFFICE.match(f"{above} {text}")):
                against += _SMALL if text[0].islower() else _ASKING
            elif above[-1] in ".;" if not BODY.match(text) else above[-1].isalnum():
                against -= _ENDED
            elif len(above) + 1 + len(text.split(maxsplit=1)[0]) > widths[n]:
                against += 1 if n else _FULL
            else:
                against -= _ROOM if n or len(above) > _LONG * widths[0] else _FULL
        elif text and text[0].islower():
            against += _ASKING
    return against


def are_several_rows(cells: Sequence[Sequence[str]], roles: Sequence[Role], pages: Sequence[bool]) -> bool:
    """Whether lines under one number are of two rows or more, as a number's cell is merged over several or a row's number is lost; ``pages``: which lines begin a page, that cells go over.

    >>> roles = ("title", "lead", "time")
    >>> are_several_rows([["Lập quỹ", "Sở A", "2026"], ["đất", "", ""], ["các xã", "", ""], ["Thu hồi", "Sở B", "2027"]], roles, [False] * 4)
    True
    >>> are_several_rows([["Lập quỹ", "Sở A,", "2026"], ["đất", "", ""], ["các xã", "Sở B", ""]], roles, [False] * 3)
    False
    """
    return any(_begins_again([line[n] for line in cells], pages) for n, role in enumerate(roles) if role in _TELLING)


def _begins_again(column: Sequence[str], pages: Sequence[bool]) -> bool:
    """Whether a column has words again below lines without, and they begin as a cell does."""
    above: int | None = None  # the last line with words; of a cell that goes on over a page, the line above that page
    for k, (words, page) in enumerate(zip(column, pages, strict=True)):
        if page and above is not None:
            above = k - 1
        if words:
            if above is not None and k - above > _GAP and (words[0].isupper() or words[0].isdigit() or BODY.match(words)):
                return True
            above = k
    return False
