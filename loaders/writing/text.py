"""The text of a file and places in it.

In: decoded text, newlines untouched. Out: ``SourceText``: its lines, and where in it an offset stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from loaders.record import Span, Spans
from loaders.writing.celllines import has_cell_lines, rows_as_lines
from loaders.writing.line import Line, at_a_look, first_letters
from loaders.writing.runtogether import run_together
from loaders.writing.tablines import has_tab_lines, rows_of_tabs
from loaders.writing.tornmarks import marks_joined
from loaders.writing.vietnamese import ODD, UNSETTLED, canonical, is_composed, nfc, stands_alone
from loaders.writing.wrappedrows import rows_unwrapped

__all__ = ["Line", "SourceText"]
_QUOTE: Final = re.compile(r"(?:>[ ]?)+(?=[^\W\d]|\*)")
# Tags that some write among Markdown's signs, at either end of a line; a raised mark of a note is none of them.
_TAG: Final = r"</?(?:div|p|center|span|font|small|sub|b|i|u|em|strong|h[1-6]|table|thead|tbody|tr|td|th|br|hr|img)\b[^<>]{0,300}>"
_TAGS_BEFORE: Final = re.compile(rf"[^\S\t]*(?:{_TAG}[^\S\t]*)+", re.IGNORECASE)  # a tab is an empty cell's edge
_TAG_BEHIND: Final = re.compile(_TAG, re.IGNORECASE)
_LONGEST_TAG: Final = 320  # letters
# Where a line is anything but letters, signs and single blanks: there its way into a block is looked at more closely.
_UNEVEN: Final = re.compile("[<*_~\\\\\\[#\u200b\ufeff\\t\\v-\\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_DAY: Final = re.compile(r"ngày\s?\d")
_COUNTED: Final = re.compile(r"số\d{1,5}[/-]")
_SIGNS: Final = tuple(re.compile(rf"{sign}(?=[^\W\d_])(?<=[^\W\d_].)") for sign in ",;:")  # one letter alone is found fastest


@dataclass(frozen=True)
class SourceText:
    """The decoded text exactly as in the file. ``before``: how many lines of the file stand above it, where it is a part of its file's text; lines count
    from the file's first, offsets from the text's own."""

    raw: str
    before: int = 0

    @cached_property
    def looked_at(self) -> dict[tuple[int, int], str]:
        """The words of stretches that have been looked at (``loaders.writing.blockmaking.words_between``)."""
        return {}

    @cached_property
    def _newlines(self) -> list[int]:
        return [m.start() for m in re.finditer("\n", self.raw)]

    @cached_property
    def composed(self) -> bool:
        """Whether no sign of the text composes with its neighbours, so that matching needs no map of its letters."""
        return all(map(stands_alone, filter(UNSETTLED.match, self.odd)))

    @cached_property
    def plain(self) -> str:
        """The raw text with look-alikes unified, character for character."""
        return canonical(self.raw, self.odd)

    @cached_property
    def odd(self) -> frozenset[str]:
        """The signs in it that do not stand for themselves, found in one pass for all that look for some of them."""
        return frozenset(ODD.findall(self.raw))

    @cached_property
    def lost_blanks(self) -> list[int]:
        """Where a day, a number, or a word behind a comma, semicolon or colon begins without the blank before it, as web copies lose blanks at tags and
        hurried typists leave them out: "Chính phủngày 25 tháng 12", "số68/QĐ-UBND", "các sở,ban,ngành"; or a word that ran into the one before it (``run_together``).

        >>> SourceText("số45-CT/TWngày 22/7/2010, hằng ngày 2 lần;Sở Y tế").lost_blanks
        [2, 10, 42]
        """
        days = [m.start() for m in _DAY.finditer(self.raw) if m.start() and self.raw[m.start() - 1].isalpha()]
        words = [m.end() for sign in _SIGNS for m in sign.finditer(self.raw)]
        joined = run_together(self.plain) if self.composed else []
        return sorted([*days, *words, *joined, *(m.start() + 2 for m in _COUNTED.finditer(self.raw) if not self.raw[m.start() - 1 : m.start()].isalpha())])

    @cached_property
    def _unsettled(self) -> list[int]:
        """Where a character stands that its neighbours may compose with."""
        return [] if self.composed else [m.start() for m in UNSETTLED.finditer(self.raw)]

    @cached_property
    def _uneven(self) -> list[int]:
        """Where something stands that does not go into a block as it is, line ends among it."""
        signs = [*(["  "] if "  " in self.raw else []), *filter(_UNEVEN.match, self.odd)]  # one alone is found fastest
        return sorted([*self._newlines, *self._unsettled, *[m.start() for sign in signs for m in re.finditer(re.escape(sign), self.raw)]])

    def is_composed(self, start: int, end: int) -> bool:
        """The same as ``composed`` of ``raw[start:end]``."""
        at = self._unsettled
        k = bisect_left(at, start)
        return k == len(at) or at[k] >= end or is_composed(self.raw[start:end])

    def even(self, start: int, end: int) -> bool:
        """Whether ``raw[start:end]`` goes into a block as it stands: no markup, no marks, no blanks to draw together, nothing to compose."""
        at = self._uneven
        k = bisect_left(at, start)
        return k == len(at) or at[k] >= end

    @cached_property
    def _lines(self) -> tuple[Line, ...]:
        at, made, raw_text = 0, [], self.raw
        composed, returns, quoted, tagged, doubled = self.composed, "\r" in raw_text, ">" in raw_text, "<" in raw_text, "  " in self.plain
        as_it_is = composed and not (returns or quoted or tagged)
        wholes = raw_text.split("\n")
        for number, (whole, plain) in enumerate(zip(wholes, wholes if self.plain is raw_text else self.plain.split("\n"), strict=True), 1 + self.before):
            start, raw = at, whole.removesuffix("\r") if returns else whole
            at += len(whole) + 1
            if as_it_is:
                words = plain.strip()
                words = at_a_look(whole, words) if doubled and "  " in words else words
                made.append(Line(start, at - 1, number, whole, words, plain))
                continue
            if quoted and raw[:1] == ">" and (quote := _QUOTE.match(raw)) is not None:  # Markdown's sign of a quotation is no part of the words
                start, raw = start + quote.end(), raw[quote.end() :]
            if tagged and "<" in raw and "\t" not in raw:  # tabs set a row's cells apart
                raw, start = _untagged(raw, start)
            if len(raw) < len(whole):
                first = start - (at - len(whole) - 1)
                plain = plain[first : first + len(raw)]
            as_it_stands = plain if composed or self.is_composed(start, start + len(raw)) else None
            words = (as_it_stands if as_it_stands is not None else canonical(nfc(raw))).strip()
            made.append(Line(start, start + len(raw), number, raw, at_a_look(raw, words) if "  " in words else words, as_it_stands))
        made = marks_joined(made)
        made = rows_as_lines(made) if has_cell_lines(raw_text) else made
        made = rows_unwrapped(made) if "|" in raw_text or "\t" in raw_text else made
        return tuple(rows_of_tabs(made) if has_tab_lines(raw_text) else made)

    @cached_property
    def first_letters(self) -> str:
        """Of all lines (``loaders.writing.line.first_letters``)."""
        return first_letters(self._lines)

    def line_of(self, offset: int) -> int:
        """1 + the number of newlines before ``offset``."""
        return 1 + self.before + bisect_right(self._newlines, offset - 1)

    def line_start(self, number: int) -> int:
        """The offset at which line ``number`` begins."""
        n = number - self.before
        return self._newlines[n - 2] + 1 if n >= 2 else 0

    def lines(self) -> Sequence[Line]:
        """All physical lines, a row of a table with a cell a line as one. A "\\r" before the newline belongs to the newline."""
        return self._lines

    def slice_text(self, spans: Iterable[Span]) -> str:
        """The raw slices joined by one space: the ``text`` of a record's parts."""
        return " ".join([self.raw[s.start : s.end] for s in spans])

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


def _untagged(raw: str, start: int) -> tuple[str, int]:
    """A line without the tags at its ends, and where it then begins.

    >>> _untagged('<p align="right"><b>TM. ỦY BAN NHÂN DÂN</b><br/>', 10), _untagged("diện tích <b>5 ha</b> rừng", 0), _untagged("\\t<i>rừng</i>\\t", 0)
    (('TM. ỦY BAN NHÂN DÂN', 30), ('diện tích <b>5 ha</b> rừng', 0), ('\\t<i>rừng</i>\\t', 0))
    """
    before = _TAGS_BEFORE.match(raw)
    if before is not None:
        raw, start = raw[before.end() :], start + before.end()
    end = len(raw)
    at = _words_end(raw, end)
    while (tag := raw.rfind("<", max(0, at - _LONGEST_TAG), at)) >= 0 and _TAG_BEHIND.fullmatch(raw, tag, at) is not None:
        end = at = _words_end(raw, tag)
    return raw[:end], start


def _words_end(raw: str, at: int) -> int:
    """Where the blanks before ``at`` begin; a tab is an empty cell's edge."""
    while at and raw[at - 1].isspace() and raw[at - 1] != "\t":
        at -= 1
    return at
