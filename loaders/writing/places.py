"""Where each character of a cleaned text stands in the file: runs of neighbours instead of a number a character.

In: runs, in the order of the text. Out: ``Places``, and through it the raw start and end of every character. A text that nothing was
taken out of is one run, however long it is: blocks are made and cut in time that does not depend on their length.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from loaders.record.values import value


@value()
class Places:
    """Run ``k`` begins at ``ats[k]`` of the text and stands at ``raws[k]`` in the file. ``widths[k]`` is 0 where its characters follow one
    another there, one for one; else all of them are one stretch of that many raw characters (a letter printed with its marks apart, a
    blank put between lines, which takes the place of the character before it).

    >>> places = Places((0, 3), (10, 20), (0, 2), 5)
    >>> [places.start(i) for i in range(5)], [places.end(i) for i in range(5)]
    ([10, 11, 12, 20, 20], [11, 12, 13, 22, 22])
    """

    ats: tuple[int, ...] = ()
    raws: tuple[int, ...] = ()
    widths: tuple[int, ...] = ()
    length: int = 0

    def start(self, i: int) -> int:
        """The raw offset at which character ``i`` begins."""
        k = bisect_right(self.ats, i) - 1
        return self.raws[k] if self.widths[k] else self.raws[k] + i - self.ats[k]

    def end(self, i: int) -> int:
        """The raw offset at which character ``i`` ends."""
        k = bisect_right(self.ats, i) - 1
        return self.raws[k] + (self.widths[k] or i - self.ats[k] + 1)

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
        """(text start, text end, raw start of the run's first character here, width) of the runs in ``text[start:end]``."""
        if start >= end:
            return
        k = bisect_right(self.ats, start) - 1
        while k < len(self.ats) and self.ats[k] < end:
            at = self.ats[k]
            stop = self.ats[k + 1] if k + 1 < len(self.ats) else self.length
            a, b = max(at, start), min(stop, end)
            yield a, b, self.raws[k] if self.widths[k] else self.raws[k] + a - at, self.widths[k]
            k += 1

    def cut(self, start: int, end: int) -> Places:
        """The places of ``text[start:end]``.

        >>> Places((0, 3), (10, 20), (0, 0), 5).cut(1, 4)
        Places(ats=(0, 2), raws=(11, 20), widths=(0, 0), length=3)
        """
        if len(self.ats) == 1 and start < end and not self.widths[0]:  # nothing was taken out: one run
            return Places((0,), (self.raws[0] + start,), (0,), end - start)
        found = list(self.runs(start, end))
        return Places(tuple(a - start for a, _, _, _ in found), tuple(r for _, _, r, _ in found), tuple(w for _, _, _, w in found), max(0, end - start))


class View:
    """The places as numbers, one a character, without making them."""

    __slots__ = ("_length", "_of")

    def __init__(self, places: Places, *, ends: bool) -> None:
        self._length: Final = places.length
        self._of: Final = places.end if ends else places.start

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, i: int) -> int:
        k = i + self._length if i < 0 else i
        if not 0 <= k < self._length:
            raise IndexError(i)
        return self._of(k)
