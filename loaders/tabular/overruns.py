"""Assigns words of a line that overrun the place where a column begins to one of the two columns, by all lines of their row.

In: the lines of a row with the places where each may be cut, the roles of the columns, where the columns' sure cells stand. Out: the cells of each line; None
where another cut reads as well. What tells it: cells begin where others of their column do, or stand in the middle like them; they read as what their column
holds (``loaders.tabular.cells``); and a cut parts no words that stand side by side elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from loaders.tabular.cells import Lines
from loaders.tabular.ordinals import ORDINAL
from loaders.tabular.tablecontext import TableContext
from loaders.writing.columns import Role

_SURE: Final = 30
"""Points (tenths) by which a cut must be better than the next one."""
_OFF: Final = 8  # points for each character that a cell stands beside where its column has its cells
_PARTED: Final = 40  # points for words that stand side by side elsewhere
_WITHIN: Final = 30  # points for cells that a single blank parts
_EMPTY: Final = 60  # points for a row without a cell in a column of which other rows have sure ones
_BEGINS: Final = 15  # points for a cell's line that begins with a capital
_OPENS_TIME: Final = re.compile(r"(?<!\w)(?:Quý|Tháng|Trước ngày|(?<!Ban )Thường)$")
_GAP: Final = (0, 0, 40, 100)  # points for blanks between words of one cell, by how many they are
_NO_NUMBER: Final = 200  # points for words in the column of numbers
_SWEEPS: Final = 3
_MOST: Final = 60  # lines of a row
_BLANKS: Final = re.compile(" {2,}")
_FEWEST: Final = 3  # cells that tell where a column has them


@dataclass(frozen=True)
class Standing:
    """Where the cells of a column stand: ``left`` where they begin flush, else ``middle``; ``right``: the furthest place of a letter."""

    left: float | None
    middle: float
    right: int

    def off(self, start: int, end: int) -> float:
        """How many characters a cell stands beside the others."""
        beyond = max(0, end - self.right)
        return beyond + (abs(start - self.left) if self.left is not None else abs((start + end) / 2 - self.middle))


def standing(cells: Sequence[tuple[int, int]], *, flush_left: bool) -> Standing | None:
    """Where the sure cells of a column stand; None of too few."""
    if len(cells) < _FEWEST:
        return None
    return Standing(median(a for a, _ in cells) if flush_left else None, median((a + b) / 2 for a, b in cells), max(b for _, b in cells))


class Overruns:
    """The lines of one row, cut and cut again. ``texts``: as they stand on the page; ``cuts``: where their cells begin; ``ways``: by line and column,
    where else the column may begin."""

    def __init__(
        self, texts: Sequence[str], cuts: Sequence[Sequence[int]], ways: Sequence[dict[int, list[int]]], roles: Sequence[Role],
        stand: Sequence[Sequence[Standing | None]], elsewhere: TableContext,
    ) -> None:
        self._texts = texts
        self._cuts = [[*c] for c in cuts]
        self._ways = ways
        self._roles = roles
        self._stand = stand
        self._elsewhere = elsewhere

    def settled(self) -> list[list[int]] | None:
        """Where the cells of each line begin; None where nothing tells it."""
        asked = [(k, n) for k, ways in enumerate(self._ways) for n in ways]
        if not asked or len(self._texts) > _MOST:
            return self._cuts if not asked else None
        for _ in range(_SWEEPS):
            moved = False
            for k, n in asked:
                best = max(self._worths(k, n))[1]
                moved = moved or best != self._cuts[k][n]
                self._cuts[k][n] = best
            if not moved:
                break
        for k, n in asked:
            worths = sorted(self._worths(k, n), reverse=True)
            if len(worths) > 1 and worths[0][0] - worths[1][0] < _SURE:
                return None
        return self._cuts

    def _worths(self, k: int, n: int) -> list[tuple[float, int]]:
        own = self._cuts[k]
        before, after = own[n - 1], own[n + 1] if n + 1 < len(own) else len(self._texts[k])
        found = []
        for place in self._ways[k][n]:
            if before <= place <= after:
                held, own[n] = own[n], place
                found.append((self._worth(k, n), place))
                own[n] = held
        return found or [(0, own[n])]

    def _worth(self, k: int, n: int) -> float:
        """The score of two columns, and where the line has its cells."""
        off = 0.0
        for column in (n - 1, n):
            stand = self._stand[k][column]
            a, b = self._cell(k, column)
            if stand is not None and a < b:
                off += max(0.0, stand.off(a, b) - 1)
        a, b = self._cell(k, n - 1)
        c, d = self._cell(k, n)
        parted = a < b and c < d and c - b == 1 and self._elsewhere.side_by_side(self._texts[k][a:b], self._texts[k][c:d])
        begins = _BEGINS if a < b and self._texts[k][c : c + 1].isupper() else 0
        within = _WITHIN if a < b and c < d and c - b == 1 else 0
        return self._reads(n - 1) + self._reads(n) - _OFF * off - (_PARTED if parted else 0) - within + begins

    def _cell(self, k: int, column: int) -> tuple[int, int]:
        """From where to where the words of a cell stand."""
        own, text = self._cuts[k], self._texts[k]
        a, b = own[column], own[column + 1] if column + 1 < len(own) else len(text)
        words = text[a:b]
        return a + len(words) - len(words.lstrip()), a + len(words.rstrip())

    def _reads(self, column: int) -> int:
        lines = [words for k in range(len(self._texts)) if (words := self._texts[k][slice(*self._cell(k, column))])]
        if self._roles[column] == "ordinal":
            return -sum(_NO_NUMBER for line in lines if not ORDINAL.fullmatch(line))
        if not lines:
            return -_EMPTY if any(stand[column] is not None for stand in self._stand) else 0
        gaps = sum(_GAP[min(len(m.group()), 3)] for line in lines for m in _BLANKS.finditer(line))
        joined = sum(self._elsewhere.side_by_side(a, b) for a, b in pairwise(lines))
        if self._roles[column] != "time":
            gaps += _PARTED * sum(_OPENS_TIME.search(line) is not None for line in lines)
        return Lines(lines).whole(self._roles[column]) + _PARTED * joined - gaps
