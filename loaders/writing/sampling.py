"""A bounded sample of a text's figures: two letters of one form differ in the figures that they hold.

In: a text. Out: at most ``SIZE`` of its figures (numbers of two digits and more, without the zeros before them), chosen by the figure alone: what one text's sample
holds and another's lacks within its reach, the other text does not hold. Method: bottom-k sketch (Broder 1997, "On the resemblance and containment of documents").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from heapq import nsmallest
from typing import Final
from zlib import crc32

SIZE: Final = 128
_FIGURE: Final = re.compile(r"[1-9]\d+")


def figures_of(text: str) -> tuple[str, ...]:
    """The sample of a text's figures, in the order of the choice.

    >>> sorted(figures_of("Số: /GP-SCT, ngày 07/6/2026: xe 24C-012.34, xe 24C-987.65"))
    ['12', '2026', '24', '34', '65', '987']
    """
    return tuple(nsmallest(SIZE, set(_FIGURE.findall(text)), key=_rank))


def only_in(one: Sequence[str], other: Sequence[str]) -> int:
    """How many figures of the first sample the second text surely lacks.

    >>> only_in(figures_of("12 người, năm 2026"), figures_of("năm 2026, 15 xe")), only_in(figures_of("2026"), figures_of("12 2026"))
    (1, 0)
    """
    reach = _rank(other[-1]) if len(other) >= SIZE else None
    theirs = set(other)
    return sum(f not in theirs and (reach is None or _rank(f) <= reach) for f in one)


def _rank(figure: str) -> tuple[int, str]:
    return crc32(figure.encode()), figure
