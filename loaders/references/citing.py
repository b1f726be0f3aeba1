"""The citations of a text by the places where they stand: each task and target asks which of them are its own.

In: the citations in reading order. Out: ``Citing``, the same citations with a way to ask for those of some spans.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from loaders.record import Citation, Spans


class Citing(tuple[Citation, ...]):
    """A tuple of citations that finds those in given places without looking at all."""

    @cached_property
    def _places(self) -> list[tuple[int, int, int]]:
        return sorted((c.spans[0].start, c.spans[0].end, n) for n, c in enumerate(self) if c.section.split(" ")[0] != "footnote")

    @cached_property
    def _sections(self) -> dict[str, list[int]]:
        made: dict[str, list[int]] = {}
        for n, c in enumerate(self):
            made.setdefault(c.section, []).append(n)
        return made

    def within(self, spans: Spans, marks: Iterable[str]) -> tuple[str, ...]:
        """Ids of the citations that begin and end their first span inside one of ``spans``, and of those in the footnotes of ``marks``."""
        found = {n for label in marks for n in self._sections.get(f"footnote {label}", ())}
        places = self._places
        for span in spans:
            for k in range(bisect_left(places, (span.start,)), len(places)):
                start, end, n = places[k]
                if start >= span.end:
                    break
                if end <= span.end:
                    found.add(n)
        return tuple(self[n].id for n in sorted(found))
