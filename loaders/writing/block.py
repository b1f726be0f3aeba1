"""A cleaned stretch of a file's text, every character of which knows where it stands in the file.

In: a ``SourceText`` and raw ranges of it. Out: ``Block``: one paragraph, bullet, heading or table line without markup, footnote marks and
breaks of lines.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import Final

from loaders.record import Span, Spans
from loaders.writing.places import Places, View
from loaders.writing.text import SourceText
from loaders.writing.vietnamese import fold

LONGEST: Final = 20_000
"""No item is longer: what follows is not looked at, so that reading stays linear."""
_LETTER: Final = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class Mark:
    """A footnote mark that was taken out of a block: it followed ``text[at - 1]``."""

    at: int
    label: str
    span: Span


@dataclass(unsafe_hash=True)
class Block:
    """One paragraph, bullet, heading or table line; lines and page breaks joined, markup and footnote marks taken out. Nothing changes one once it is made.

    ``offsets[i]`` and ``ends[i]`` are the raw place of ``text[i]``; a joining blank takes the place of the character before it. ``low``: the words in small
    letters; whether a word stands in them costs next to nothing, so it is asked before a pattern is tried.
    """

    text: str
    places: Places = field(repr=False)
    source: SourceText = field(repr=False)
    part: str = "body"
    kind: str = "paragraph"
    marker: str | None = None
    section: str = ""
    headings: tuple[Block, ...] = field(default=(), repr=False)
    marks: tuple[Mark, ...] = ()
    level: int = 99
    low: str = field(init=False, repr=False, compare=False)
    _folded: str | None = field(init=False, repr=False, compare=False)
    _whole: Spans | None = field(init=False, repr=False, compare=False)

    def __init__(
        self, text: str, places: Places, source: SourceText, part: str = "body", kind: str = "paragraph", marker: str | None = None,
        section: str = "", headings: tuple[Block, ...] = (), marks: tuple[Mark, ...] = (), level: int = 99,
    ) -> None:
        """Written out, and not frozen: attributes set one by one here, and nowhere else, are made twice and read four times as fast, and a text has a block a line."""
        self.text, self.places, self.source = text, places, source
        self.part, self.kind, self.section = part, kind, section
        self.marker, self.level, self.headings, self.marks = marker, level, headings, marks
        self.low = text.lower()
        self._folded = self._whole = None

    @property
    def offsets(self) -> View:
        """The raw offset at which each character begins."""
        return View(self.places, ends=False)

    @property
    def ends(self) -> View:
        """The raw offset at which each character ends."""
        return View(self.places, ends=True)

    @property
    def folded(self) -> str:
        """The words without diacritics, in small letters (``fold``): made once for all who look for words in the block."""
        if self._folded is None:
            self._folded = fold(self.text)
        return self._folded

    def spans(self, start: int = 0, end: int | None = None) -> Spans:
        """The raw places of ``text[start:end]``, one a line, broken where something was taken out, in reading order; those of a heading are asked for by each item below it."""
        if end is not None or start:
            return self._spans(start, len(self.text) if end is None else end)
        if self._whole is None:
            self._whole = self._spans(0, len(self.text))
        return self._whole

    def _spans(self, start: int, end: int) -> Spans:
        if (one := self._one_run(start, end)) is not None:
            return (Span(*one, self.source.line_of(one[0])),) if one[0] < one[1] else ()
        raw, made = self.source.raw, []
        first = last = before = -1  # ``before``: where the last character begins, blanks included
        for a, b, at, width in self.places.runs(start, end):
            words = self.text[a:b]
            left = len(words) - len(words.lstrip(" "))
            if left < len(words):
                here = at if width else at + left
                previous = before if not left else at if width else here - 1
                if first < 0:
                    first = here
                elif here > last:
                    gap = raw[last:here]
                    if "\n" in gap or "\r" in gap or not gap.isspace():
                        made.append(Span(first, last, self.source.line_of(first)))
                        first = here
                elif here < last and here < previous:  # out of order: never joined
                    made.append(Span(first, last, self.source.line_of(first)))
                    first = here
                last = at + (width or len(words.rstrip(" ")))
            before = at if width else at + len(words) - 1
        if first >= 0:
            made.append(Span(first, last, self.source.line_of(first)))
        # what is left of a sentence after a footnote mark may be its full stop alone: no evidence
        worded = [i for i, s in enumerate(made) if _LETTER.search(raw, s.start, s.end) is not None]
        return tuple(made[worded[0] : worded[-1] + 1]) if worded else tuple(made)

    def _one_run(self, start: int, end: int) -> tuple[int, int] | None:
        """Where words begin and end in the file whose letters follow one another there: nearly all words do."""
        places, text = self.places, self.text
        ats = places.ats
        k = 0 if len(ats) == 1 else bisect_right(ats, start) - 1
        if not 0 <= start < end or places.widths[k] or (k + 1 < len(ats) and ats[k + 1] < end):
            return None
        while start < end and text[start] == " ":
            start += 1
        while start < end and text[end - 1] == " ":
            end -= 1
        at = places.raws[k] - ats[k]
        return at + start, at + end

    @property
    def line(self) -> int:
        """The line of the first character."""
        return self.source.line_of(self.places.start(0)) if self.places.length else 1

    def said(self, start: int = 0, end: int | None = None) -> str:
        """The raw words of ``text[start:end]``: what a record keeps as ``text``."""
        one = self._one_run(start, len(self.text) if end is None else end)
        return self.source.raw[one[0] : one[1]] if one is not None else self.source.slice_text(self.spans(start, end))

    def cut(self, start: int, end: int | None = None) -> Block:
        """A part of this block as a block of its own."""
        end = len(self.text) if end is None else end
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        marks = tuple(replace(m, at=m.at - start) for m in self.marks if start < m.at <= end)
        return Block(
            self.text[start:end], self.places.cut(start, end), self.source, self.part, self.kind, self.marker, self.section, self.headings, marks, self.level,
        )
