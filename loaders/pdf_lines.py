"""Characters on a page → printed lines, columns, paragraphs: geometry only.

In: characters with their boxes (points, y downwards). Out: ``Printed`` lines in reading order, and which of them one paragraph holds. A line's end is
taken for a wrap, not for an end, only where the next line's first word would not have fitted into the column any more: that is
how every program breaks lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from loaders.markers import marker

_BLANK: Final = 0.2  # of the size: a wider gap between characters is a blank
_COLUMN_GAP: Final = 2.2  # of the size: a wider gap between words parts two columns
_SMALL: Final = 0.82  # of a line's size: smaller characters are raised or lowered marks
_BROKEN_WORD: Final = re.compile(r"[^\W_][-/]$")
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+")
# Words that open a paragraph of their own; joined to a full last line before them they would invent a relation.
_OPENS: Final = re.compile(r"(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Trên cơ sở|Trên đây là|Nơi nhận|Kính gửi)\b")
_ENDED: Final = re.compile(r"[.;:!?][\"')\]”]*$")


@dataclass(frozen=True)
class Char:
    """A printed character and its box."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float


@dataclass(frozen=True)
class Printed:
    """A printed line or its part in a column. ``word`` is the width of the first word; ``page`` counts from 1."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    word: float
    page: int


def group_lines(chars: Sequence[Char]) -> list[list[Char]]:
    """Characters by line, from top to bottom; raised marks belong to the line that they stand in."""
    if not chars:
        return []
    sizes = sorted(c.size for c in chars)
    usual = sizes[len(sizes) // 2]
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
        home = next((n for n, line in enumerate(lines) if line[0].top - 2 <= middle <= line[0].bottom + 2 and _near(line, c)), None)
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
    return sorted((sorted(line, key=lambda c: c.x0) for line in worded), key=lambda line: line[0].top)


def _near(line: Sequence[Char], c: Char) -> bool:
    return any(abs(o.x1 - c.x0) < c.size * 1.5 or abs(c.x1 - o.x0) < c.size * 1.5 for o in line)


def segments(line: Sequence[Char]) -> list[list[Char]]:
    """A line's characters, cut where a gap parts two columns."""
    made: list[list[Char]] = []
    blanks: list[Char] = []
    for c in line:
        if c.text.isspace():
            blanks.append(c)
            continue
        if made and c.x0 - made[-1][-1].x1 <= _COLUMN_GAP * max(c.size, made[-1][-1].size):
            made[-1] += [*blanks, c]
        else:
            made.append([c])
        blanks = []
    return made


def printed(chars: Sequence[Char], page: int) -> Printed:
    """The line made of these characters; a blank where the file has one or the page shows a gap.

    >>> two = [Char("S", 0, 6, 0, 10, 10), Char("ố", 6, 11, 0, 10, 10), Char("1", 15, 20, 0, 10, 10)]
    >>> printed(two, 1).text, printed(two, 1).word
    ('Số 1', 11.0)
    """
    inked = [c for c in chars if not c.text.isspace()]
    text = ""
    word = 0.0
    last: Char | None = None
    blank = False
    for c in chars:
        if c.text.isspace():
            blank = True
            continue
        if last is not None and (blank or c.x0 - last.x1 > _BLANK * min(last.size, c.size)):
            word = word or last.x1 - inked[0].x0
            text += " "
        text += c.text
        last, blank = c, False
    sizes = sorted(c.size for c in inked)
    return Printed(
        text, inked[0].x0, max(c.x1 for c in inked), min(c.top for c in inked), max(c.bottom for c in inked),
        sizes[len(sizes) // 2], float(word or inked[-1].x1 - inked[0].x0), page,
    )  # fmt: skip


def in_reading_order(lines: Iterable[Sequence[Sequence[Char]]], page: int) -> list[list[Printed]]:
    """Runs of lines, each of one column: a stretch whose lines are parted at the same place is read column by column."""
    runs: list[list[Printed]] = [[]]
    left: list[Printed] = []
    right: list[Printed] = []
    gap = (0.0, 0.0)

    def flush() -> None:
        if left or right:
            runs.extend((list(left), list(right), []))
            left.clear()
            right.clear()

    for parts in lines:
        made = [printed(part, page) for part in parts]
        if len(made) == 2 and max(p.x1 - p.x0 for p in made) < 400:
            new = (made[0].x1, made[1].x0)
            both = (max(gap[0], new[0]), min(gap[1], new[1]))
            if left and both[1] - both[0] > made[0].size * 0.5:
                gap = both
            else:
                flush()
                gap = new
            left.append(made[0])
            right.append(made[1])
        elif (left or right) and all(p.x1 <= gap[1] or p.x0 >= gap[0] for p in made):
            for p in made:
                (left if p.x1 <= gap[1] and p.x0 < gap[0] else right).append(p)
                gap = (max(gap[0], p.x1), gap[1]) if p.x0 < gap[0] else (gap[0], min(gap[1], p.x0))
        else:
            flush()
            runs[-1].append(made[0] if len(made) == 1 else printed([c for part in parts for c in part], page))
    flush()
    return [run for run in runs if run]


@dataclass(frozen=True)
class Column:
    """The edges of the text on pages of one width, and the usual distance from line to line."""

    left: float
    right: float
    pitch: float
    by_hand: bool = False  # lines end where somebody broke them, not where the column ends


def column_of(lines: Sequence[Printed]) -> Column:
    """The column that these lines fill."""
    tops = sorted(
        b.top - a.top for a, b in pairwise(lines) if a.page == b.page and 0 < b.top - a.top < 3.5 * a.size
    )
    starts = sorted(line.x0 for line in lines)
    found = Column(starts[len(starts) // 20], max(line.x1 for line in lines), tops[len(tops) // 3] if tops else 1.2 * lines[0].size)
    return replace(found, by_hand=_by_hand(lines, found))


def _by_hand(lines: Sequence[Printed], column: Column) -> bool:
    """Whether a text was printed with the line ends of an earlier, narrower page: many long lines end early inside a sentence."""
    inside = [(a, b) for a, b in pairwise(lines) if b.text[:1].islower() and not _ENDED.search(a.text) and a.x1 - a.x0 > 0.6 * (column.right - column.left)]
    early = sum(1 for a, b in inside if not _wrapped(a, b, column))
    return len(inside) >= 8 and early > 0.15 * len(inside)


def _wrapped(before: Printed, line: Printed, column: Column) -> bool:
    """Whether the first word of ``line`` would not have fitted behind ``before``."""
    room = column.right - before.x1 + (before.x0 - column.left if _centred(before, column) else 0)
    return line.word + 0.25 * line.size > room - 1  # a blank is a quarter of the size or more; boxes are exact to a point


def _centred(line: Printed, column: Column) -> bool:
    return abs((line.x0 + line.x1) / 2 - (column.left + column.right) / 2) < 4 and line.x0 > column.left + 12


def paragraphs(run: Sequence[Printed], column: Column) -> list[str]:
    """The lines of a run, those that a program wrapped joined again."""
    made: list[list[Printed]] = []
    for line in run:
        if made and _goes_on(made[-1], line, column):
            made[-1].append(line)
        else:
            made.append([line])
    return [_joined([p.text for p in group]) for group in made]


def _joined(lines: Sequence[str]) -> str:
    """Wrapped lines as one; programs also break after the sign within a number ("24-" / "NQ/TW").

    >>> _joined(["Nghị quyết số 24-", "NQ/TW giai đoạn 2021 -", "2030"])
    'Nghị quyết số 24-NQ/TW giai đoạn 2021 - 2030'
    """
    made = lines[0]
    for line in lines[1:]:
        made += line if _BROKEN_WORD.search(made) and line[:1].isalnum() else f" {line}"
    return made


def _goes_on(group: Sequence[Printed], line: Printed, column: Column) -> bool:
    before = group[-1]
    if _LINK.fullmatch(before.text if len(group) == 1 else _joined([p.text for p in group])) and " " not in line.text and _wrapped(before, line, column):
        return True
    if column.by_hand:
        return False
    if abs(before.size - line.size) > 1.2:
        return False
    if before.page == line.page and line.top - before.top > 1.3 * max(column.pitch, 1.1 * before.size):
        return False
    if not _wrapped(before, line, column):
        return False  # the word would have fitted: the line was ended, not wrapped
    if _OPENS.match(line.text) and not before.text.endswith((",", ":", "“", '"', "(", " và")):
        return False
    if _centred(before, column):
        return True
    mark = marker(line.text)
    if mark is not None and _ENDED.search(before.text):
        return False
    if len(group) > 1:
        return line.x0 <= group[1].x0 + 3
    return line.x0 <= group[0].x0 + 3 or marker(group[0].text) is not None and line.x0 - group[0].x0 < 40
