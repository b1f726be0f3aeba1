"""The text of a file and places in it.

In: decoded text, newlines untouched. Out: ``SourceText`` (lines, places) and ``Block`` (a cleaned stretch of text whose every
character knows where it stands in the file).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from loaders.record import Span, Spans
from loaders.vietnamese import canonical

_CLUSTER: Final = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+")
# Markup that conversions leave in text: HTML emphasis, Markdown emphasis, Markdown heads.
_MARKUP: Final = re.compile(r"</?(?:i|b|u|em|strong|sup|sub|br|p|span)\s*/?>|\*+|^#{1,6}(?=\s)|\\(?=[-.#*_|()\[\]])", re.IGNORECASE)
_BRACKET_MARK: Final = re.compile(r"\[(\d{1,3})\]")


@dataclass(frozen=True)
class Line:
    """A physical line: raw offsets without the newline, 1-based number, the raw characters."""

    start: int
    end: int
    number: int
    raw: str

    @cached_property
    def text(self) -> str:
        """Composed, look-alikes unified, no blanks at the ends: for a first look at the line."""
        return canonical(unicodedata.normalize("NFC", self.raw)).strip()


@dataclass(frozen=True)
class SourceText:
    """The decoded text exactly as in the file."""

    raw: str

    @cached_property
    def _newlines(self) -> list[int]:
        return [m.start() for m in re.finditer("\n", self.raw)]

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.raw.encode("utf-8", "surrogatepass")).hexdigest()

    def line_of(self, offset: int) -> int:
        """1 + the number of newlines before ``offset``."""
        return 1 + bisect_right(self._newlines, offset - 1)

    def lines(self) -> Iterator[Line]:
        """All physical lines. A "\\r" before the newline belongs to the newline."""
        start = 0
        for number, end in enumerate([*self._newlines, len(self.raw)], 1):
            raw = self.raw[start:end].removesuffix("\r")
            yield Line(start, start + len(raw), number, raw)
            start = end + 1

    def slice_text(self, spans: Iterable[Span]) -> str:
        """The raw slices joined by one space: the ``text`` of a record's parts."""
        return " ".join(self.raw[s.start : s.end] for s in spans)

    def spans(self, start: int, end: int) -> Spans:
        """One span a line of ``raw[start:end]``, blanks at the ends of each left out."""
        made = []
        at = start
        for piece in self.raw[start:end].split("\n"):
            left, right = len(piece) - len(piece.lstrip()), len(piece.rstrip())
            if left < right:
                made.append(Span(at + left, at + right, self.line_of(at + left)))
            at += len(piece) + 1
        return tuple(made)


@dataclass(frozen=True)
class Mark:
    """A footnote mark that was taken out of a block: it followed ``text[at - 1]``."""

    at: int
    label: str
    span: Span


@dataclass(frozen=True)
class Block:
    """One paragraph, bullet, heading or table line; lines and page breaks joined, markup and footnote marks taken out.

    ``offsets[i]`` and ``ends[i]`` are the raw place of ``text[i]``; a joining blank takes the place of the character before it.
    """

    text: str
    offsets: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)
    source: SourceText = field(repr=False)
    part: str = "body"
    kind: str = "paragraph"
    marker: str | None = None
    marker_span: Span | None = None
    section: str = ""
    headings: tuple[Block, ...] = field(default=(), repr=False)
    marks: tuple[Mark, ...] = ()
    level: int = 99

    def spans(self, start: int = 0, end: int | None = None) -> Spans:
        """The raw places of ``text[start:end]``, one a line, broken where something was taken out, in reading order."""
        end = len(self.text) if end is None else end
        raw, made = self.source.raw, []
        first = last = -1
        for i in range(start, end):
            if self.text[i] == " ":
                continue
            a, b = self.offsets[i], self.ends[i]
            if first < 0:
                first = a
            elif a > last:
                gap = raw[last:a]
                if "\n" in gap or "\r" in gap or not gap.isspace():
                    made.append(Span(first, last, self.source.line_of(first)))
                    first = a
            elif a < last and a < self.offsets[i - 1]:  # out of order: never joined
                made.append(Span(first, last, self.source.line_of(first)))
                first = a
            last = b
        if first >= 0:
            made.append(Span(first, last, self.source.line_of(first)))
        # what is left of a sentence after a footnote mark may be its full stop alone: no evidence
        worded = [i for i, s in enumerate(made) if any(c.isalnum() for c in raw[s.start : s.end])]
        return tuple(made[worded[0] : worded[-1] + 1]) if worded else tuple(made)

    @property
    def line(self) -> int:
        """The line of the first character."""
        return self.source.line_of(self.offsets[0]) if self.offsets else 1

    def said(self, start: int = 0, end: int | None = None) -> str:
        """The raw words of ``text[start:end]``: what a record keeps as ``text``."""
        return self.source.slice_text(self.spans(start, end))

    def cut(self, start: int, end: int | None = None) -> Block:
        """A part of this block as a block of its own."""
        end = len(self.text) if end is None else end
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        marks = tuple(replace(m, at=m.at - start) for m in self.marks if start < m.at <= end)
        return replace(self, text=self.text[start:end], offsets=self.offsets[start:end], ends=self.ends[start:end], marks=marks)


def _characters(raw: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """(composed character, raw start, raw end) of ``raw[start:end]``, look-alikes unified."""
    piece = raw[start:end]
    if unicodedata.is_normalized("NFC", piece):
        for i, c in enumerate(canonical(piece)):
            yield c, start + i, start + i + 1
        return
    for m in _CLUSTER.finditer(piece):
        for c in canonical(unicodedata.normalize("NFC", m.group())):
            yield c, start + m.start(), start + m.end()


def make_block(source: SourceText, pieces: Iterable[tuple[int, int]], *, glued: Iterable[tuple[int, str]] = (), **about: object) -> Block:
    """The block made of raw ranges in reading order; ``about`` gives the block's other fields.

    ``glued`` lists footnote marks that stand in the raw text without brackets ("6%1"): (raw offset, label).
    """
    at_mark = dict(glued)
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    marks: list[Mark] = []
    for start, end in pieces:
        piece = source.raw[start:end]
        skip: dict[int, int] = {start + m.start(): start + m.end() for m in _MARKUP.finditer(piece)}
        for m in _BRACKET_MARK.finditer(piece):
            skip[start + m.start()] = start + m.end()
            at_mark[start + m.start()] = m.group(1)
        until = -1
        if text and text[-1] != " ":
            text.append(" ")
            starts.append(starts[-1])
            ends.append(ends[-1])
        for c, a, b in _characters(source.raw, start, end):
            if a < until:
                continue
            if a in at_mark:
                label = at_mark[a]
                until = skip.get(a, a + len(label))
                marks.append(Mark(len(text), label, Span(a, until, source.line_of(a))))
                continue
            if a in skip:
                until = skip[a]
                continue
            if c.isspace():
                if not text or text[-1] == " ":
                    continue
                c = " "
            text.append(c)
            starts.append(a)
            ends.append(b)
    while text and text[-1] == " ":
        text.pop(), starts.pop(), ends.pop()
    length = len(text)
    fixed = tuple(replace(m, at=min(m.at, length)) for m in marks)
    return Block("".join(text), tuple(starts), tuple(ends), source, marks=fixed, **about)  # type: ignore[arg-type]
