"""What other rows of a table tell about a row that lost its borders: how wide the columns are, which words stand side by side.

In: rows cut into cells, and the table's lines. Out: ``TableContext``. A column is as wide in one row as in all others; and a cell that a page cut goes
on with the word that follows its last one elsewhere too ("giải | pháp").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from loaders.writing.block import Block

_FEWEST: Final = 5  # full lines; of fewer the longest may be an odd one
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class TableContext:
    """``widths``: characters of a full line of each column, 0 where too few lines tell it; ``pairs``: words side by side, in small letters."""

    widths: tuple[int, ...] = ()
    pairs: frozenset[str] = frozenset()

    def width(self, column: int) -> int:
        """The width of a column, 0 where it is not known."""
        return self.widths[column] if column < len(self.widths) else 0

    def side_by_side(self, above: str, below: str) -> bool:
        """Whether the last word of one line and the first of another stand side by side within a line of the table.

        >>> TableContext(pairs=word_pairs(["nhiệm vụ, giải pháp"])).side_by_side("các nhóm giải", "Pháp lớn")
        True
        """
        last, first = _last_word(above), _first_word(below)
        return bool(last and first) and f"{last} {first}" in self.pairs


NOTHING: Final = TableContext()


@lru_cache(maxsize=1024)
def _first_word(line: str) -> str:
    m = _WORD.search(line)
    return m.group().lower() if m else ""


@lru_cache(maxsize=1024)
def _last_word(line: str) -> str:
    """The word that ends a line, "" where a sign does."""
    return _WORD.findall(line)[-1].lower() if line[-1:].isalnum() else ""


def column_widths(rows: Iterable[Sequence[Sequence[Block]]], columns: int) -> tuple[int, ...]:
    """Characters of a full line of each column, told by rows that read in one way only."""
    told: list[list[int]] = [[] for _ in range(columns)]
    for row in rows:
        for n, cell in enumerate(row):
            told[n] += [len(b.text) for b in cell[:-1]]  # a cell's last line may end anywhere
    return tuple(sorted(lengths)[len(lengths) * 9 // 10] if len(lengths) >= _FEWEST else 0 for lengths in told)


def word_pairs(lines: Iterable[str]) -> frozenset[str]:
    """All pairs of words that stand side by side within a line, without a sign between them.

    >>> sorted(word_pairs(["Sở Y tế, Sở Nội vụ"]))
    ['nội vụ', 'sở nội', 'sở y', 'y tế']
    """
    return frozenset(f"{a[0]} {b[0]}".lower() for line in lines for a, b in pairwise(_WORD.finditer(line)) if line[a.end() : b.start()].isspace())
