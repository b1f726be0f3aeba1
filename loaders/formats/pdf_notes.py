"""Notes at a page's foot: below a short rule, in smaller print, each with its number; their raised numbers in the text.

In: a page's lines and rules. Out: the lines without the notes, the notes (label, words). A raised number becomes "[3]" where there is such a note.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Final

from loaders.formats.decoded import raised
from loaders.formats.grid import RowLine
from loaders.formats.pdf_lines import Char, words_of
from loaders.formats.pdf_shapes import Rule

PAGE_NUMBER: Final = re.compile(r"(?:Trang\s+)?[-–]?\s*(\d{1,4})\s*[-–]?(?:\s*/\s*\d{1,4})?", re.IGNORECASE)
_NOTE: Final = re.compile(r"\[?\(?(\d{1,3})(?!\d)\]?\)?[.)]?\s*(?=\S)")
_SHORTEST: Final = 40.0  # points
_LONGEST: Final = 0.55  # of the page's width
_ON_LINE: Final = 2.0  # points
_NEXT: Final = 6.0  # points
_RAISED: Final = 0.82  # of the line's size
_DIGITS: Final = 3
_top: Final = attrgetter("top")
_UNIT: Final = re.compile(r"(?:^|[\d\s/(])[kcdmh]?m$")
_OPEN, _CLOSE = "\ue001", "\ue002"
_MARK: Final = re.compile(f"{_OPEN}(\\d+):(\\d+){_CLOSE}")
Notes = tuple[tuple[str, str], ...]


def text_of(line: Iterable[Char]) -> str:
    """The words of a line of characters."""
    return " ".join(w.text for w in words_of(line))


def notes_below(lines: list[list[Char]], rules: Iterable[Rule], width: float, height: float) -> tuple[list[list[Char]], Notes]:
    """The lines without the notes, and the notes."""
    level = sorted((r for r in rules if r.level), key=_top)
    short = [r for r in level if _SHORTEST < r.x1 - r.x0 < _LONGEST * width and not _goes_on(r, level)]
    for rule in sorted(short, key=lambda r: -r.top):
        below = [x for x in lines if x[0].top >= rule.top - 2]
        above = [x for x in lines if x[0].top < rule.top - 2]
        if not below or not (m := _NOTE.match(text_of(below[0]))) or not _smaller(below, above):
            continue
        notes: list[tuple[str, str]] = []
        expected = int(m.group(1))
        kept = []
        for line in below:
            text = text_of(line)
            if PAGE_NUMBER.fullmatch(text) and line[0].top > 0.9 * height:
                kept.append(line)
            elif (m := _NOTE.match(text)) and int(m.group(1)) == expected:
                notes.append((m.group(1), text[m.end() :]))
                expected += 1
            elif notes:
                notes[-1] = (notes[-1][0], f"{notes[-1][1]} {text}")
        return above + kept, tuple(notes)
    return lines, ()


def _goes_on(rule: Rule, level: Sequence[Rule]) -> bool:
    """Whether a rule is a piece of a longer one, as rules below the cells of a row are: another begins where it ends. ``level`` stand from the top down: of a page full of them few are as high."""
    beside = level[bisect_left(level, rule.top - _ON_LINE, key=_top) : bisect_right(level, rule.top + _ON_LINE, key=_top)]
    return any(o is not rule and abs(o.top - rule.top) < _ON_LINE and min(abs(o.x0 - rule.x1), abs(rule.x0 - o.x1)) < _NEXT for o in beside)


def _smaller(below: Sequence[Sequence[Char]], above: Sequence[Sequence[Char]]) -> bool:
    """Whether what stands below a rule is printed smaller than what stands above: below the motto's rule, where a stamp may set a number first, stands the whole letter."""
    own = sorted(c.size for x in below for c in x)
    usual = sorted(c.size for x in above for c in x)
    return not usual or own[len(own) // 2] < usual[len(usual) // 2] - 0.4


def marked(line: list[Char], page: int) -> list[Char]:
    """A line whose raised numbers are held apart as marks ("\ue0013:12\ue002" for a raised 3 on page 12); ``settle`` tells them in the end.

    A raised number after a unit of length ("m2", "km2") is none."""
    if not line or not any(c.text.isdigit() for c in line):
        return line
    sizes = sorted(c.size for c in line)
    usual, base = sizes[len(sizes) // 2], sorted(c.bottom for c in line)[len(line) // 2]
    made: list[Char] = []
    i = 0
    while i < len(line):
        j = i
        while j < len(line) and line[j].text.isdigit() and line[j].size < _RAISED * usual and line[j].bottom < base - 0.1 * usual:
            j += 1
        if 0 < j - i <= _DIGITS and not _UNIT.search("".join(c.text for c in line[max(0, i - 4) : i])):
            label = "".join(c.text for c in line[i:j])
            first, last = line[i], line[j - 1]
            # The mark belongs to the word before it: no blank between.
            start = made[-1].x1 if made else first.x0
            made.append(Char(f"{_OPEN}{label}:{page}{_CLOSE}", start, last.x1, first.top, last.bottom, first.size))
            i = j
        else:
            made.append(line[i])
            i += 1
    return made


def settle(lines: Sequence[str], notes: Sequence[tuple[int, str, str]]) -> list[str]:
    """The lines with their marks told: "[3]" where a note (page, label, words) of that number stands on the page or after it and no mark before has
    taken it, else the plain number; the notes' texts at the end. Numbers that begin anew on each page are counted through.

    >>> settle(["xanh\ue0011:4\ue002 và CO\ue0012:4\ue002."], [(4, "1", "Quyết định số 8/QĐ-TTg.")])
    ['xanh[1] và CO2.', '', '[1] Quyết định số 8/QĐ-TTg.']
    """
    labels = [label for _, label, _ in notes]
    told = labels if len(set(labels)) == len(labels) else [str(n) for n in range(1, len(labels) + 1)]
    free = dict.fromkeys(range(len(notes)))

    def tell(m: re.Match[str]) -> str:
        label, page = m.group(1), int(m.group(2))
        note = next((n for n in free if notes[n][1] == label and notes[n][0] >= page), None)
        if note is None:
            return raised(label, m.string[max(0, m.start() - 3) : m.start()])
        free.pop(note)
        return f"[{told[note]}]"

    made = [line.saying(_MARK.sub(tell, line)) if isinstance(line, RowLine) else _MARK.sub(tell, line) for line in lines]
    return made + (["", *(f"[{name}] {_MARK.sub(tell, words)}" for name, (_, _, words) in zip(told, notes, strict=True))] if notes else [])
