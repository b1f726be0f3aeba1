"""A text that is read otherwise than the file has it, letters taken out or put in; what was read of it is told at its places in the file.

In: the file's text, what was changed. Out: the text to be read, and what has been read of it with every place and every quote as they stand in the file (``Edited.at_home``).
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from loaders.record import Part, Span
from loaders.writing.relocation import relocated
from loaders.writing.text import SourceText

_T = TypeVar("_T")


@dataclass(frozen=True)
class Edited:
    """``raw`` is the file's text, ``text`` what is read of it; from ``text[at[k]]`` on, a character stands ``by[k]`` further on in the file. What is put in stands where the character before it does;
    ``put`` where in ``raw``."""

    raw: str
    text: str
    at: tuple[int, ...]
    by: tuple[int, ...]
    put: tuple[int, ...] = ()

    @classmethod
    def with_put_in(cls, raw: str, put: Sequence[tuple[int, str]]) -> Edited:
        """``raw`` with letters put in, each before the character at its place.

        >>> made = Edited.with_put_in("Tchức, ch trì", [(1, "ổ "), (9, "ủ")])
        >>> made.text, [made.place(n) for n in (0, 1, 2, 3, 11, 12)]
        ('Tổ chức, chủ trì', [0, 0, 0, 1, 8, 9])
        """
        made: list[str] = []
        at: list[int] = []
        by: list[int] = []
        done = length = 0
        for place, letters in put:
            made += (raw[done:place], letters)
            length += place - done
            for n in range(len(letters)):
                at.append(length + n)
                by.append(place - (1 if place and not raw[place - 1].isspace() else 0) - length - n)
            length += len(letters)
            at.append(length)
            by.append(place - length)
            done = place
        return cls(raw, "".join(made) + raw[done:], tuple(at), tuple(by), tuple(place for place, _ in put))

    def place(self, at: int) -> int:
        """The place in the file of the character ``text[at]``."""
        k = bisect_right(self.at, at)
        return at + self.by[k - 1] if k else at

    def at_home(self, value: _T) -> _T:
        """What has been read of ``text``, any dataclass, with its places in ``raw``, and its quotes as they stand there."""
        raw, read = SourceText(self.raw), SourceText(self.text)

        def home(span: Span) -> Span:
            start, end = self.place(span.start), self.place(span.end - 1) + 1
            return Span(start, end, raw.line_of(start))

        def quoting(before: Any, after: Any) -> Any:
            if isinstance(before, Part):
                return dataclasses.replace(before, start=self.place(before.start), end=self.place(before.end - 1) + 1)
            quoted: Sequence[Span] = getattr(before, "spans", ()) or ()
            if isinstance(quoted, tuple) and getattr(before, "text", None) == read.slice_text(quoted):
                return dataclasses.replace(after, text=raw.slice_text(after.spans))
            return after

        return relocated(value, home, quoting)
