"""A set of stretches of a text that have been read already, so that nothing is read twice.

In: stretches as they are found. Out: whether a stretch touches one of them, and where the next one begins.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable


class ReadSpans:
    """Stretches in order; those that overlap are joined.

    >>> taken = ReadSpans([(5, 9), (20, 30)])
    >>> taken.touches(8, 12), taken.touches(9, 20), taken.next_start(9), taken.next_start(31)
    (True, False, 20, None)
    """

    def __init__(self, stretches: Iterable[tuple[int, int]] = ()) -> None:
        self._all: list[tuple[int, int]] = []
        for start, end in sorted(stretches):
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        """Takes ``[start, end)``."""
        while (n := self._touching(start, end)) is not None:
            a, b = self._all.pop(n)
            start, end = min(a, start), max(b, end)
        insort(self._all, (start, end))

    def touches(self, start: int, end: int) -> bool:
        """Whether a taken stretch and ``[start, end)`` share a character."""
        return self._touching(start, end) is not None

    def next_start(self, at: int) -> int | None:
        """Where the first stretch begins that does not begin before ``at``."""
        n = bisect_left(self._all, (at, at))
        return self._all[n][0] if n < len(self._all) else None

    def _touching(self, start: int, end: int) -> int | None:
        n = bisect_right(self._all, (start, start))
        for k in (n - 1, n):
            if 0 <= k < len(self._all) and self._all[k][0] < end and start < self._all[k][1]:
                return k
        return None
