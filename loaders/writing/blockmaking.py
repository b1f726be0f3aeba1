"""Raw ranges of a file's text → ``Block``: lines joined, markup and footnote marks taken out, letters composed.

In: ``SourceText``, ranges in reading order. Out: the block, every character of which keeps its place in the file.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.record import Span
from loaders.writing.block import Block, Mark
from loaders.writing.places import Places
from loaders.writing.text import SourceText
from loaders.writing.vietnamese import canonical, nfc, toned

_MARKED: Final = re.compile(r"[^\u0300-\u036f]?[\u0300-\u036f]+")  # a letter whose marks stand apart
# Markup that conversions leave in text: HTML emphasis, Markdown emphasis and heads, and backslashes before a sign or at the end of a line or column; what is struck out ("~~quý I~~") goes with its signs.
_MARKUP: Final = re.compile(r"</?(?:i|b|u|em|strong|sup|sub|br|p|span)\s*/?>|\*+|(?<![\w_])_(?=[^\s_])|(?<=[^\s_])_(?![\w_/-])|^#{1,6}(?=\s)|\\(?=[-+.&#*_|()\[\]]|\s\s|\s*$)|~~[^~\n|]++~~", re.IGNORECASE)
_MARKUP_SIGNS: Final = re.compile(r"[<*_\\]|\A#|~~")
_LINE_BREAK: Final = re.compile(r"<(?:br|/p)\s*/?>", re.IGNORECASE)
_BRACKET_MARK: Final = re.compile(r"(?:\[\^?|(?<!m)<sup>)(\d{1,3})(?:\]|</sup>)")  # "[3]", "[^3]", "<sup>3</sup>", not "km<sup>2</sup>"
# "[Thông tư số 32/2018/TT-BGDĐT](#)": of a Markdown link the words stay.
_LINK: Final = re.compile(r"(?<!!)\[(?!\d{1,3}\])(?=([^\[\]\n]{2,400})(\]\((?:#|/|https?:|javascript:)[^()\n]{0,400}\)))")
_BLANKS: Final = re.compile(r"\s{2,}|[^\S ]")  # what one blank stands for in a block
_OTHER_BLANK: Final = re.compile(r"[^\S ]")
_UNSEEN: Final = ("\u200b", "\ufeff")  # blanks by their look that Python does not count as blanks: a span is broken there


def make_block(
    source: SourceText, pieces: Sequence[tuple[int, int]], *, glued: Sequence[tuple[int, str]] = (),
    part: str = "body", kind: str = "paragraph", marker: str | None = None, section: str = "", headings: tuple[Block, ...] = (), level: int = 99,
) -> Block:
    """The block made of raw ranges in reading order, with its other fields.

    ``glued`` lists footnote marks that stand in the raw text without brackets ("6%1"): (raw offset, label), in order.
    """
    lost = source.lost_blanks
    if lost and pieces and bisect_right(lost, pieces[0][0]) < bisect_left(lost, pieces[-1][1]):
        pieces = [cut for piece in pieces for cut in _parted(source, *piece)]
    if len(pieces) == 1:
        (start, end), = pieces
        if start < end and (source.raw[start] == " " or source.raw[end - 1] == " "):
            start, end = _worded(source.raw, start, end)
        if source.even(start, end) and not (glued and _marked(glued, start, end)):
            text = source.plain[start:end]
            return Block(text, Places((0,), (start,), (0,), end - start) if text else Places(), source, part, kind, marker, section, headings, (), level)
    elif all(source.even(*piece) for piece in pieces) and not (glued and any(_marked(glued, *piece) for piece in pieces)):
        return Block(*_of_even(source, pieces), source, part, kind, marker, section, headings, (), level)
    made = _Making(source)
    for start, end in pieces:
        made.join()
        if source.even(start, end) and not _marked(glued, start, end):
            made.add_even(start, end)
            continue
        made.apart = not source.is_composed(start, end)
        at = start
        for a, b, label in _taken_out(source.raw, start, end, glued):
            if a < at:
                continue  # inside what was taken out
            made.add(at, a)
            if label is not None:
                made.marks.append((made.length, label, Span(a, b, source.line_of(a))))
            elif _LINE_BREAK.match(source.raw, a):
                made.join()
            at = b
        made.add(at, end)
    text, places, marks = made.whole()
    return Block(text, places, source, part, kind, marker, section, headings, marks, level)


def _worded(raw: str, start: int, end: int) -> tuple[int, int]:
    """``raw[start:end]`` without the blanks at its ends: cells are padded so that their columns stand one below the other."""
    words = raw[start:end].lstrip(" ")
    start = end - len(words)
    return start, start + len(words.rstrip(" "))


def _of_even(source: SourceText, pieces: Sequence[tuple[int, int]]) -> tuple[str, Places]:
    """The words of pieces that are all taken as they stand, with a blank between two, at the place of the character before it."""
    words: list[str] = []
    ats: list[int] = []
    raws: list[int] = []
    length, last = 0, -1
    for start, end in pieces:
        own = source.plain[start:end].lstrip(" ")
        if not own:
            continue
        if length and words[-1][-1] != " ":
            words.append(" ")
            ats.append(length)
            raws.append(last)
            length += 1
        words.append(own)
        ats.append(length)
        raws.append(end - len(own))
        length, last = length + len(own), end - 1
    text = "".join(words).rstrip(" ")
    widths = tuple(int(own == " ") for own in words)
    return text, Places(tuple(ats), tuple(raws), widths, len(text))


def _parted(source: SourceText, start: int, end: int) -> Iterator[tuple[int, int]]:
    """``raw[start:end]`` cut where a blank was lost."""
    at = source.lost_blanks
    for cut in at[bisect_right(at, start) : bisect_left(at, end)]:
        yield start, cut
        start = cut
    yield start, end


def blocks_before(source: SourceText, number: int, count: int) -> list[Block]:
    """Up to ``count`` lines with words above line ``number``, as blocks, in reading order."""
    made: list[Block] = []
    end = source.line_start(number) - 1
    while end > 0 and len(made) < count:
        start = source.raw.rfind("\n", 0, end) + 1
        block = make_block(source, [(start, end)])
        if block.text:
            made.append(block)
        end = start - 1
    return made[::-1]


def words_between(source: SourceText, start: int, end: int) -> str:
    """The text of ``raw[start:end]`` as a block has it, for a look before a block is made; the cells of a table are looked at more than once."""
    if (words := source.looked_at.get((start, end))) is None:
        lost = source.lost_blanks
        even = not (lost and bisect_right(lost, start) < bisect_left(lost, end)) and source.even(start, end)
        words = source.looked_at[start, end] = source.plain[start:end].strip(" ") if even else make_block(source, [(start, end)]).text
    return words


def _marked(glued: Sequence[tuple[int, str]], start: int, end: int) -> bool:
    """Whether a footnote mark without brackets stands in ``raw[start:end]``."""
    return bisect_left(glued, (start,)) < bisect_left(glued, (end,))


def _taken_out(raw: str, start: int, end: int, glued: Sequence[tuple[int, str]]) -> list[tuple[int, int, str | None]]:
    """Markup and footnote marks in ``raw[start:end]``: (start, end, a mark's label), in order."""
    piece = raw[start:end]
    found: dict[int, tuple[int, str | None]] = {}
    if _MARKUP_SIGNS.search(piece):
        found = {start + m.start(): (start + m.end(), None) for m in _MARKUP.finditer(piece)}
    if "[" in piece or "<sup>" in piece:
        for m in _BRACKET_MARK.finditer(piece):
            found[start + m.start()] = (start + m.end(), m.group(1))
        for m in _LINK.finditer(piece) if "](" in piece else ():
            found[start + m.start()] = (start + m.end(), None)
            found[start + m.start(2)] = (start + m.end(2), None)
    if glued:
        for at, label in glued[bisect_left(glued, (start,)) : bisect_left(glued, (end,))]:
            if at not in found or found[at][1] is None:
                width = len(label) + (2 if raw[at] == "(" else 0)  # "(1)"
                found[at] = (found[at][0] if at in found else at + width, label)
    return sorted((a, b, label) for a, (b, label) in found.items())


class _Making:
    """A block's text and places while its pieces are put together."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.text: list[str] = []
        self.ats: list[int] = []
        self.raws: list[int] = []
        self.widths: list[int] = []
        self.length = 0
        self.apart = False  # whether letters of this piece have their marks apart
        self.lettered = False  # whether letters were composed one by one
        self.blank = True  # whether a blank here would be one too many
        self.marks: list[tuple[int, str, Span]] = []

    def _put(self, words: str, raw: int, width: int) -> None:
        if self.blank and words[0] == " ":
            words, raw = words[1:], raw if width else raw + 1
        if words:
            self.text.append(words)
            self.ats.append(self.length)
            self.raws.append(raw)
            self.widths.append(width)
            self.length += len(words)
            self.blank = words[-1] == " "

    def join(self) -> None:
        """A blank between two pieces, at the place of the character before it."""
        if not self.blank:
            last, raw, width = len(self.text[-1]), self.raws[-1], self.widths[-1]
            self._put(" ", raw if width else raw + last - 1, width or 1)

    def add_even(self, start: int, end: int) -> None:
        """``raw[start:end]`` as it stands."""
        if start < end:
            self._put(self.source.plain[start:end], start, 0)

    def add(self, start: int, end: int) -> None:
        """``raw[start:end]``, blanks drawn together."""
        if start >= end:
            return
        if self.source.even(start, end):
            self.add_even(start, end)
            return
        at = start
        for m in _MARKED.finditer(self.source.raw, start, end) if self.apart else ():
            self._words(at, m.start())
            self._letters(m.group(), m.start(), m.end() - m.start())
            at = m.end()
        self._words(at, end)

    def _words(self, start: int, end: int) -> None:
        """Adds ``raw[start:end]``, which holds no letters whose marks stand apart."""
        if self.source.even(start, end):
            self.add_even(start, end)
            return
        piece = self.source.raw[start:end]
        if not self.source.is_composed(start, end) or any(c in piece for c in _UNSEEN):
            for n, c in enumerate(piece, start):
                self._letters(c, n, 1)
            return
        plain = self.source.plain[start:end]
        at = 0
        if "  " in plain or _OTHER_BLANK.search(plain):
            for m in _BLANKS.finditer(plain):
                self._put(plain[at : m.start()] + " ", start + at, 0)
                at = m.end()
        if at < len(plain):
            self._put(plain[at:], start + at, 0)

    def _letters(self, printed: str, raw: int, width: int) -> None:
        """The letters that a stretch of the file makes when it is composed: all of them stand where it does."""
        self.lettered = True
        for c in canonical(nfc(printed)):
            self._put(" " if c.isspace() else c, raw, width)

    def whole(self) -> tuple[str, Places, tuple[Mark, ...]]:
        """What has been put together, without blanks at its end."""
        text = "".join(self.text).rstrip(" ")
        text = toned(text) if self.lettered else text
        length = len(text)
        runs = bisect_left(self.ats, length)
        places = Places(tuple(self.ats[:runs]), tuple(self.raws[:runs]), tuple(self.widths[:runs]), length)
        marks = tuple(Mark(min(at, length), label, span) for at, label, span in self.marks)
        return text, places, marks
