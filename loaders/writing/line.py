"""A physical line of a text, and several lines as one.

In: raw characters and where they stand. Out: ``Line``; ``joined``: lines that a copy broke, as one that goes over several.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from loaders.record.values import value
from loaders.writing.vietnamese import canonical, nfc

_WORDED: Final = re.compile(r"\(?[^\W\d_]{2,}\s")
_NUMBERED: Final = 12  # letters that hold an item's number


def at_a_look(raw: str, plain: str) -> str:
    """A line's words for a first look. Two blanks of a hurried typist are one; more of them set columns apart, and an item's number keeps its place."""
    text = plain.strip()
    if "  " not in text or "\t" in raw or "   " in text:
        return text
    first = 0 if _WORDED.match(text) else _NUMBERED
    return text[:first] + text[first:].replace("  ", " ")


@value()
class Line:
    """A physical line: raw offsets without the newline, 1-based number, the raw characters.

    ``text`` is composed, look-alikes unified, no blanks at the ends, nor two between words: for a first look at the line. ``plain`` is the raw line in normal form where its
    characters keep their places.
    """

    start: int
    end: int
    number: int
    raw: str
    text: str
    plain: str | None = None

    def part(self, start: int, end: int) -> Line:
        """``raw[start:end]`` as a line of its own: a column."""
        raw = self.raw[start:end]
        plain = self.plain[start:end] if self.plain is not None else None
        return Line(self.start + start, self.start + end, self.number, raw, at_a_look(raw, plain if plain is not None else canonical(nfc(raw))), plain)


def first_letters(lines: Iterable[Line]) -> str:
    """The first letter of each line's words, a line's end for one without: which lines begin with one of some letters is found in it at once, where each would be asked."""
    return "".join([line.text[:1] or "\n" for line in lines])


def joined(lines: Sequence[Line]) -> Line:
    """Lines as one: the newlines between them are blanks, so that places stay."""
    first, last = lines[0], lines[-1]
    raw = ""
    plain: str | None = ""
    for line in lines:
        gap = " " * (line.start - first.start - len(raw))
        raw += gap + line.raw
        plain = plain + gap + line.plain if plain is not None and line.plain is not None else None
    return replace(first, end=last.end, raw=raw, text=" ".join(line.text for line in lines), plain=plain)


def joined_where(lines: Sequence[Line], longest: int, goes_on: Callable[[Line | None, Line, Line], bool]) -> list[Line]:
    """``lines``, each that goes on with the one right above it, of at most ``longest`` letters, as one with it; ``goes_on`` is asked with the line before these two, where there is one."""
    made: list[Line] = []
    at = 0
    for n in [n for n, line in enumerate(lines) if 0 < len(line.text) <= longest]:
        if n < at:
            continue
        made += lines[at:n]
        line, at = lines[n], n + 1
        while at < len(lines) and 0 < len(line.text) <= longest and lines[at].number == line.number + 1 and goes_on(made[-1] if made else None, line, lines[at]):
            line, at = replace(joined([line, lines[at]]), number=lines[at].number), at + 1
        made.append(line)
    return [*made, *lines[at:]]
