"""Characters on a page → words, printed lines, reading order: geometry only.

In: characters with their boxes (points, y downwards). Out: ``Word``, lines of words from top to bottom, and ``Printed`` lines in reading order: a
stretch whose lines are parted at the same place is read column by column.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

_BLANK: Final = 0.12  # of the size: a wider gap between characters is a blank (a quarter, less what kerning takes)
_COLUMN_GAP: Final = 2.2  # of the size: a wider gap between words parts two columns
_SMALL: Final = 0.82  # of a line's size: smaller characters are raised or lowered marks
_MUCH: Final = 0.12
_ADDRESSED: Final = re.compile(r"Kính gửi\b", re.IGNORECASE)
_ANNEX: Final = re.compile(r"PHỤ LỤC(?:\s(?:SỐ\s)?[IVXL\d]{1,5})?\W{0,3}")
_ITEM: Final = re.compile(r"(?:[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3})\.|\d{1,2}(?:\.\d{1,2}){1,3}|[a-zđ][).]|\(?\d{1,2}\)|[-–+•]")  # the number or the sign of an item, alone
_MOTTO_GAP: Final = 0.45  # of the size: more than a blank
_RULED: Final = 3  # low strokes below letters: a rule, no blank
_WORDS_APART: Final = 0.6  # of the size, at most, from word to word
_HALF: Final = 0.62  # of the page's text: what is wider is no column beside another


class Char(NamedTuple):  # named tuples here: a long document has a million of them
    """A printed character and its box; ``size`` is the font's."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float


class Word(Char):
    """Characters without a blank between them."""

    __slots__ = ()


Line = list[Word]


@dataclass(frozen=True)
class Printed:
    """A printed line or its part in a column. ``word`` is the width of the first word, ``blank`` the line's usual one; ``page`` counts from 1."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    word: float
    blank: float
    page: int


def group_lines(chars: Sequence[Char]) -> list[list[Char]]:
    """Characters by line, from top to bottom; raised marks belong to the line that they stand in."""
    if not chars:
        return []
    usual = _body_size(chars)
    lines: list[list[Char]] = []
    bounds: list[tuple[float, float]] = []
    small = []
    for c in sorted(chars, key=lambda c: ((c.top + c.bottom) / 2, c.x0)):
        if c.size < _SMALL * usual:
            small.append(c)
            continue
        middle = (c.top + c.bottom) / 2
        if lines and bounds[-1][0] <= middle <= bounds[-1][1]:
            lines[-1].append(c)
        else:
            lines.append([c])
            bounds.append((c.top + 0.15 * c.size, c.bottom - 0.15 * c.size))
    rest = []
    for c in small:
        middle = (c.top + c.bottom) / 2
        homes = [n for n, line in enumerate(lines) if line[0].top - 2 <= middle <= line[0].bottom + 2 and _near(line, c)]
        home = min(homes, key=lambda n: abs(lines[n][0].top + lines[n][0].bottom - 2 * middle), default=None)
        if home is None:
            rest.append(c)
        else:
            lines[home].append(c)
    own: list[list[Char]] = []
    for c in rest:  # small print: notes, stamps
        middle = (c.top + c.bottom) / 2
        if own and own[-1][0].top <= middle <= own[-1][0].bottom:
            own[-1].append(c)
        else:
            own.append([c])
    worded = [line for line in [*lines, *own] if any(not c.text.isspace() for c in line)]
    return sorted((_unruled(sorted(line, key=lambda c: c.x0)) for line in worded), key=lambda line: line[0].top)


def _unruled(line: list[Char]) -> list[Char]:
    """A line without the rule of low strokes that is typed close below it, and so stands between its letters."""
    letters = [c for c in line if c.text != "_" and not c.text.isspace()]
    if not letters or len(letters) == len(line):
        return line
    begins = [c.x0 for c in letters]

    def beside(c: Char) -> float:
        """How far from the letter before to the one behind; nothing where a letter stands above."""
        at, middle = bisect_right(begins, (c.x0 + c.x1) / 2), (c.x0 + c.x1) / 2
        before, behind = letters[at - 1].x1 if at else -1e9, begins[at] if at < len(begins) else 1e9
        return 0.0 if before >= middle else behind - before

    wide = {id(c): beside(c) for c in line if c.text == "_"}
    if sum(not w for w in wide.values()) < _RULED:
        return line
    return [c for c in line if c.text != "_" or wide[id(c)] > _WORDS_APART * letters[0].size]


def _body_size(chars: Sequence[Char]) -> float:
    """The largest size that much of the page is set in: the notes at its foot may hold more letters than the text."""
    count = Counter(round(c.size, 1) for c in chars)
    return max(size for size, n in count.items() if n >= min(_MUCH * len(chars), max(count.values())))


def _near(line: Sequence[Char], c: Char) -> bool:
    return any(abs(o.x1 - c.x0) < c.size * 1.5 or abs(c.x1 - o.x0) < c.size * 1.5 for o in line)


def words_of(line: Iterable[Char]) -> Line:
    """The words of a line; a blank is where the file has one or the page shows a gap.

    >>> [w.text for w in words_of([Char("S", 0, 6, 0, 10, 10), Char("ố", 6, 11, 0, 10, 10), Char("1", 15, 20, 0, 10, 10)])]
    ['Số', '1']
    """
    made: Line = []
    held: list[Char] = []
    for c in line:
        if c.text.isspace():
            _close(held, made)
            continue
        if held and c.x0 - held[-1].x1 > _BLANK * min(held[-1].size, c.size):
            _close(held, made)
        held.append(c)
    _close(held, made)
    return made


def _close(held: list[Char], made: Line) -> None:
    if held:
        sizes = sorted(c.size for c in held)
        made.append(
            Word(
                "".join(c.text for c in held), held[0].x0, max(c.x1 for c in held), min(c.top for c in held),
                max(c.bottom for c in held), sizes[len(sizes) // 2],
            )
        )
        held.clear()


def printed(line: Sequence[Word], page: int) -> Printed:
    """The printed line that these words make.

    >>> line = printed([Word("Số", 0, 11, 0, 10, 10), Word("1", 15, 20, 0, 10, 10)], 1)
    >>> line.text, line.word
    ('Số 1', 11)
    """
    sizes = sorted(w.size for w in line)
    blanks = sorted(b.x0 - a.x1 for a, b in pairwise(line)) or [0.25 * sizes[0]]
    return Printed(
        " ".join(w.text for w in line), line[0].x0, max(w.x1 for w in line), min(w.top for w in line), max(w.bottom for w in line),
        sizes[len(sizes) // 2], line[0].x1 - line[0].x0, blanks[len(blanks) // 2], page,
    )


def beside(lines: Sequence[Line]) -> list[Line]:
    """Lines of two columns whose heights differ, put together: text of another size or pitch stands beside."""
    made: list[Line] = []
    for line in lines:
        if made and _overlap(made[-1], line) and _apart(made[-1], line):
            made[-1] = sorted([*made[-1], *line], key=lambda w: w.x0)
        else:
            made.append(line)
    return made


def _overlap(a: Line, b: Line) -> bool:
    return min(w.bottom for w in a) - min(w.top for w in b) > 0.3 * b[0].size


def _apart(a: Line, b: Line) -> bool:
    gap = max(b[0].x0 - max(w.x1 for w in a), a[0].x0 - max(w.x1 for w in b))
    return gap > _COLUMN_GAP * max(a[0].size, b[0].size)


def segments(line: Sequence[Word]) -> list[Line]:
    """A line's words, cut where a gap parts two columns."""
    made: list[Line] = []
    for word in line:
        if made and (word.x0 - made[-1][-1].x1 <= _COLUMN_GAP * max(word.size, made[-1][-1].size) or _blank_number(made[-1], word)):
            made[-1].append(word)
        else:
            made.append([word])
    if len(made) == 1 and (at := _motto_at(made[0])):
        made = [made[0][:at], made[0][at:]]
    return made


def _blank_number(before: Line, word: Word) -> bool:
    """Whether a wide gap is the blank that a draft leaves for its number: "Số:            /KH-UBND"."""
    return word.text[:1] in "/-" and word.text[1:2].isupper() and before[-1].text in ("Số:", "Số", ":") and len(before) < 3


def _motto_at(line: Line) -> int:
    """Where the motto begins in the first line of a letterhead whose two columns stand close; 0 where none does."""
    for n in range(1, len(line) - 2):
        if line[n].text in ("CỘNG", "ĐẢNG") and line[n].x0 - line[n - 1].x1 > _MOTTO_GAP * line[n].size:
            said = " ".join(w.text for w in line[n : n + 3])
            if said.startswith(("CỘNG HÒA XÃ", "CỘNG HOÀ XÃ", "ĐẢNG CỘNG SẢN")):
                return n
    return 0


class Run(NamedTuple):
    """Lines of one column in order; ``side``: the column stands beside another."""

    lines: tuple[Printed, ...]
    side: bool


def in_reading_order(lines: Sequence[Line], page: int) -> list[Run]:
    """Runs of lines, each of one column."""
    runs: list[Run] = []
    main: list[Printed] = []
    left: list[Printed] = []
    right: list[Printed] = []
    gap = (0.0, 0.0)
    first, last = min((line[0].x0 for line in lines), default=0.0), max((line[-1].x1 for line in lines), default=0.0)
    whole = last - first

    def flush() -> None:
        if main:
            runs.append(Run(tuple(main), False))
        runs.extend(Run(tuple(side), True) for side in (left, right) if side)
        for held in (main, left, right):
            held.clear()

    def apart(p: Printed) -> bool:
        """Whether a line stands alone in the page's middle, well below both columns, or is an annex's head: the caption below a signature."""
        alone = abs(p.x0 + p.x1 - first - last) < p.size and p.x0 > first + p.size and all(p.top - side[-1].top > 2 * p.size for side in (left, right) if side)
        return alone or _ANNEX.fullmatch(p.text) is not None

    for n, line in enumerate(lines):
        parts = segments(line)
        if len(parts) == 2 and len(parts[0]) == 1 and _ITEM.fullmatch(parts[0][0].text):  # Word sets a number apart from its words by a tab
            parts = [list(line)]
        made = [printed(part, page) for part in parts]
        if (left or right) and _ADDRESSED.match(made[0].text):  # below a letterhead of two columns, in neither of them
            flush()
            main.append(printed(line, page))
        elif len(made) == 2 and max(p.x1 - p.x0 for p in made) < _HALF * whole and not _stretched(lines, n):
            new = (made[0].x1, made[1].x0)
            both = (max(gap[0], new[0]), min(gap[1], new[1]))
            if (left or right) and both[1] - both[0] > made[0].size * 0.5:
                gap = both
            else:
                flush()
                gap = new
            left.append(made[0])
            right.append(made[1])
        elif (left or right) and all(p.x1 <= gap[1] or p.x0 >= gap[0] for p in made) and not (len(made) == 1 and apart(made[0])):
            for p in made:
                (left if p.x1 <= gap[1] and p.x0 < gap[0] else right).append(p)
                gap = (max(gap[0], p.x1), gap[1]) if p.x0 < gap[0] else (gap[0], min(gap[1], p.x0))
        else:
            if left or right:
                flush()
            main.append(made[0] if len(made) == 1 else printed(line, page))
    flush()
    return runs


def _stretched(lines: Sequence[Line], n: int) -> bool:
    """Whether a line is justified prose with one wide blank: it begins and ends where an unbroken neighbour does."""
    line = lines[n]
    for other in (*lines[max(0, n - 1) : n], *lines[n + 1 : n + 2]):
        if len(segments(other)) == 1 and abs(other[-1].x1 - line[-1].x1) < 2 and line[0].x0 - other[0].x0 > -40 and line[0].x0 - other[0].x0 < 3:
            return True
    return False
