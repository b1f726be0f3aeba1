"""Cuts a line of a page into cells where columns begin, though a cell may overrun the beginning of the next one or begin before it.

In: a line as it stands on its page, where the columns begin, which of them begin all their cells there. Out: where each cell begins on this line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from loaders.agencies.bodyheads import HEAD as BODY
from loaders.outline.tableheads import pieces
from loaders.tabular.strips import NUMBER
from loaders.writing.timeframes import is_time

_WORD_BEGINS: Final = re.compile(r"(?<= )(?=\S)")
_NEAR: Final = 4  # characters by which a page sets a cell further left to save room
_OVER: Final = 8  # characters by which a cell runs over where the next column begins
_TIME_BEFORE: Final = 12  # characters by which a time in the middle of its column may begin before the column's other cells
_FLUSH: Final = 0.6  # of a column's cells


def flush(lines: Sequence[str], begins: Sequence[int]) -> list[bool]:
    """Which columns set their cells flush left: most of what begins in one begins where it does."""
    told = [a for text in lines for a, _ in pieces(text)]
    found = []
    for k, after in pairwise([*begins, 10**6]):
        own = [a for a in told if k - _NEAR < a < after - _NEAR]
        found.append(sum(abs(a - k) < 2 for a in own) >= _FLUSH * len(own))
    return found


class Cuts(NamedTuple):
    """Where the cells begin; whether words run over where a column begins, as a group's name does; by column, where they may be parted as well."""

    begins: list[int]
    across: bool
    ways: dict[int, list[int]]


def cuts_of(text: str, begins: Sequence[int], flush_left: Sequence[bool], *, numbered: bool = True) -> Cuts:
    """Where the cells of a line begin.

    >>> text = "  1  Rà soát các quy định Sở Y tế    2026"
    >>> cuts, across, ways = cuts_of(text, [0, 5, 27, 36], [True, True, True, False])
    >>> [text[a:b].strip() for a, b in zip(cuts, [*cuts[1:], len(text)])], across, ways[3]
    (['1', 'Rà soát các quy định', 'Sở Y tế', '2026'], False, [31, 33])
    """
    own = pieces(text)
    cuts, across = [0], False
    number = NUMBER.match(text) if numbered else None
    ways: dict[int, list[int]] = {}
    for n, k in enumerate(begins[1:], 1):
        over = next(((a, b) for a, b in own if a < k < b), None)
        cut = k
        if n == 1 and number is not None and number.start(1) < k and (number.end() - k <= 1):
            cut = number.end()
        elif over is None and not (flush_left[n] and any(abs(a - k) < 2 for a, _ in own)) and (before := next(((a, b) for a, b in own if k - _OVER < b <= k), None)) is not None:
            ways[n] = [
                w for w in _ways(text, *before, k, before[1], near=_TIME_BEFORE)
                if w == before[1] or w >= k - _NEAR - 1 or (w >= k - _OVER and text[w].isupper() and BODY.match(text, w)) or is_time(text[w : before[1]])
            ]
            if len(ways[n]) == 1:
                del ways[n]
        elif over is not None:
            cut, parted = _within(text, *over, k, flush_left=flush_left[n])
            across = across or not parted
            if parted:
                ways[n] = _ways(text, *over, k, cut)
        cuts.append(max(min(cut, len(text)), cuts[-1]))
    return Cuts(cuts, across, ways)


def _ways(text: str, start: int, end: int, k: int, cut: int, *, near: int = _OVER) -> list[int]:
    """Where words may be parted that stand over the place at which a column begins."""
    words = [start, *(m.start() for m in _WORD_BEGINS.finditer(text, start + 1, end)), end]
    return [w for w in words if abs(w - k) <= near or w == cut]


def _within(text: str, start: int, end: int, k: int, *, flush_left: bool) -> tuple[int, bool]:
    """Where words that stand over the place at which a column begins are parted: before them, behind them, or between two of them."""
    words = [m.start() for m in _WORD_BEGINS.finditer(text, start + 1, end)]
    if k - start <= _NEAR and k - start <= end - k:
        return start, True
    begun = [w for w in words if -_NEAR - 1 <= w - k <= 1 and text[w].isupper()]
    if begun:
        return min(begun, key=lambda w: (BODY.match(text, w) is None, w if BODY.match(text, w) else abs(w - k))), True
    if end - k <= _NEAR or (end - k <= _OVER and not flush_left):
        return end, True
    near = [w for w in words if abs(w - k) <= (_NEAR if flush_left else _OVER)]
    return (min(near, key=lambda w: abs(w - k)), True) if near else (k, False)
