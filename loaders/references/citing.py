"""The citations of a text by the places where they stand: each task and target asks which of them are its own.

In: the citations in reading order. Out: ``Citing``, the same citations with a way to ask for those of some spans.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from loaders.record import Citation, Spans

_NOTE: Final = "footnote "
_MOST: Final = 60  # no note cites more documents: so many stand in notes of one label, and its mark tells none of these


class Citing(tuple[Citation, ...]):
    """A tuple of citations that finds those in given places without looking at all."""

    @cached_property
    def _places(self) -> list[tuple[int, int, int]]:
        return sorted((c.spans[0].start, c.spans[0].end, n) for n, c in enumerate(self) if c.section.split(" ")[0] != "footnote")

    @cached_property
    def _notes(self) -> dict[str, list[int]]:
        """The citations of the footnotes by the label of their mark."""
        made: dict[str, list[int]] = {}
        for n, c in enumerate(self):
            if c.section.startswith(_NOTE):
                made.setdefault(c.section.removeprefix(_NOTE), []).append(n)
        return {label: cited for label, cited in made.items() if len(cited) <= _MOST}

    def within(self, spans: Spans, marks: Iterable[str]) -> tuple[str, ...]:
        """Ids of the citations that begin and end their first span inside one of ``spans``, and of those in the footnotes of ``marks``."""
        found = {n for label in marks for n in self._notes.get(label, ())}
        places = self._places
        for span in spans:
            for k in range(bisect_left(places, (span.start,)), len(places)):
                start, end, n = places[k]
                if start >= span.end:
                    break
                if end <= span.end:
                    found.add(n)
        return tuple(self[n].id for n in sorted(found))
