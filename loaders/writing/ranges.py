"""Which of many stretches of a text holds a place: found by halving, so that a long text costs no more a place than a short one.

In: stretches (start, end, what stands there), in the order in which they count. Out: ``Ranges``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")


class Ranges(Generic[T]):
    """Stretches may lie within one another; the one that was given first counts.

    >>> rows = Ranges([(0, 10, "row 1"), (10, 30, "row 2"), (12, 15, "row 3")])
    >>> rows.first_at(9), rows.first_at(13), rows.first_at(30)
    ('row 1', 'row 2', None)
    """

    def __init__(self, stretches: Iterable[tuple[int, int, T]]) -> None:
        found = sorted((start, end, n, what) for n, (start, end, what) in enumerate(stretches))
        self._found = found
        self._starts = [start for start, _, _, _ in found]
        self._reach = list(accumulate((end for _, end, _, _ in found), max))  # how far the stretches up to here go

    def first_at(self, place: int) -> T | None:
        """What stands at ``place``; None where nothing does."""
        best: tuple[int, T] | None = None
        k = bisect_right(self._starts, place) - 1
        while k >= 0 and self._reach[k] > place:
            _, end, n, what = self._found[k]
            if end > place and (best is None or n < best[0]):
                best = (n, what)
            k -= 1
        return best[1] if best else None
