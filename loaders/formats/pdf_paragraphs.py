"""Printed lines → paragraphs: which line's end is a wrap, and which an end.

In: lines of one column, in order. Out: paragraphs. How a document sets its paragraphs off is learned from the lines that leave no doubt (those that
go on with a small letter, those that begin after a full stop): by a first line's indent, by space above, by justified lines. Where it
sets nothing off, a line was wrapped only if the next line's first word had no room behind it: that is how every program breaks lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Final

from loaders.formats.pdf_lines import Printed
from loaders.writing.linebreaks import OPEN_WORDS, verb_begins
from loaders.writing.markers import DASH, marker
from loaders.writing.vietnamese import CAPITALS

_BROKEN_WORD: Final = re.compile(r"[^\W_][-/]$")
_TORN_YEAR: Final = re.compile(r"\d/\d{1,2}/([12]|20\d?|19\d?)$")
_TORN_TERM: Final = re.compile(r"/(?:NQ-)?(?:UBTV)?QH1$")  # of an assembly: the first had no such numbers
_CLOSES: Final = re.compile(r"</|[)\]”,;:.!?]")  # belongs to what it closes, without a blank
_NOTE: Final = re.compile(r"\[\d{1,3}\] ")
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+")
# Words that open a paragraph of their own; joined to a full last line before them they would invent a relation.
_OPENS: Final = re.compile(r"(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Trên cơ sở|Trên đây là|Nơi nhận|Kính gửi)\b")
_MOTTO: Final = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI(?: CHỦ NGHĨA)?(?: VIỆT)?$")  # broken in a narrow column
_MOTTO_REST: Final = re.compile(r"(?:CHỦ NGHĨA )?(?:VIỆT )?NAM")
_ENDED: Final = re.compile(r"(?<!\bTP)(?<!\bTS)(?<!\bThS)(?<!\bKT)(?<!\bTM)([.;:!?])[\"')\]”]*(?:\ue001[^\ue002]*\ue002)?$")  # a note's mark may follow
_INNER: Final = re.compile(rf"[^\W_]{{2}}([.;:!?])[\"')\]”]* (?=[\"'(“]*[{CAPITALS}])")
# After these a paragraph does not end, whatever comes next.
_OPEN: Final = re.compile(rf"(?:,|[-–/(“]|\b(?:{OPEN_WORDS}|khoản|điểm|Điều|Mục|Chương))$")
_SAMPLE: Final = 3  # lines that must show a habit before it counts
_MANY: Final = 8
_OFTEN: Final = 0.1  # of all lines
_STEADY: Final = 0.8  # of the cases a habit holds that leaves no doubt
_TALL: Final = 1.3  # of the pitch: more space than that parts paragraphs in any document


@dataclass(frozen=True)
class Column:
    """The edges of the text, the usual distance from line to line, and how paragraphs are set off: ``indent`` of a first line; ``spaced``, the
    distance from which on a paragraph begins (``always``: no paragraph begins without it); ``justified`` lines; ``stops``: the marks that, at a full line's end before a capital, more often end a paragraph than not."""

    left: float
    right: float
    pitch: float
    indent: float | None = None
    spaced: float | None = None
    always: bool = False
    justified: bool = False
    stops: str = ".;:!?"
    by_hand: bool = False  # lines end where somebody broke them, not where the column ends
    rewrapped: bool = False  # … and they are longer than the column: each was wrapped once more


def column_of(lines: Sequence[Printed]) -> Column:
    """The column that these lines fill."""
    tops = sorted(b.top - a.top for a, b in pairwise(lines) if a.page == b.page and 0 < b.top - a.top < 3.5 * a.size)
    starts = sorted(line.x0 for line in lines)
    found = Column(starts[len(starts) // 20], _right(lines), tops[len(tops) // 3] if tops else 1.2 * lines[0].size)
    inside = [(a, b) for a, b in pairwise(lines) if b.text[:1].islower() and not _ENDED.search(a.text)]
    begun = [(a, b) for a, b in pairwise(lines) if _ENDED.search(a.text) and (b.text[:1].isupper() or marker(b.text) is not None)]
    long = [(a, b) for a, b in inside if a.x1 - a.x0 > 0.6 * (found.right - found.left)]
    flush = [a for a, _ in long if abs(a.x1 - found.right) < 1.5]
    found = replace(
        found, justified=len(long) >= _SAMPLE and len(flush) > 0.8 * len(long), indent=_indent(lines, inside, found),
        spaced=_spaced(inside, [(a, b) for a, b in begun if marker(b.text) is not None or not _wrapped(a, b, found)]), stops=_stops(lines, begun, found),
    )
    if found.spaced is not None:
        above = [b.top - a.top > found.spaced for a, b in begun if a.page == b.page and marker(b.text) is None and not _wrapped(a, b, found)]
        found = replace(found, always=len(above) >= _SAMPLE and sum(above) > _STEADY * len(above))
    early = sum(1 for a, b in inside if not _wrapped(a, b, found))
    if len(inside) >= _MANY and early > 0.15 * len(inside):
        found = replace(found, by_hand=True, rewrapped=_rewrapped(lines, found))
    return found


def _right(lines: Sequence[Printed]) -> float:
    """Where the column ends; a line or two that stand out beyond all others do not tell."""
    ends = sorted(line.x1 for line in lines)
    for n in range(1, 1 + len(ends) // 50):
        if ends[-n] - ends[-n - 1] > 15:
            return ends[-n - 1]
    return ends[-1]


def _indent(lines: Sequence[Printed], inside: Sequence[tuple[Printed, Printed]], column: Column) -> float | None:
    """How far first lines stand in, where they do and the others do not: lines after one that had room for more begin a paragraph."""
    begun = [lines[0], *(b for a, b in pairwise(lines) if not _wrapped(a, b, column) and not _centred(a, column))]
    first = [line.x0 - column.left for line in begun if not _centred(line, column)]
    other = [b.x0 - column.left for _, b in inside]
    if len(first) < _SAMPLE - 1 or len(other) < _SAMPLE or not 8 < median(first) < 90:
        return None
    usual = median(first)
    steady = sum(1 for x in first if abs(x - usual) < 3) > 0.6 * len(first)
    return usual if steady and sum(1 for x in other if x < 3) > 0.8 * len(other) else None


def _spaced(inside: Sequence[tuple[Printed, Printed]], begun: Sequence[tuple[Printed, Printed]]) -> float | None:
    """The distance from which on a new paragraph is meant, where paragraphs have space above them."""
    within = [b.top - a.top for a, b in inside if a.page == b.page and b.top > a.top]
    above = [b.top - a.top for a, b in begun if a.page == b.page and b.top > a.top]
    if len(within) < _SAMPLE or len(above) < _SAMPLE:
        return None
    usual, begin = median(within), sorted(above)[len(above) // 5]  # some have an empty line above: the narrower space tells
    return (usual + begin) / 2 if begin - usual > 1.5 else None


def _stops(lines: Sequence[Printed], begun: Sequence[tuple[Printed, Printed]], column: Column) -> str:
    """The marks before a capital without a marker that end a paragraph more often than they stand within one."""
    ends = Counter(m.group(1) for a, b in begun if (m := _ENDED.search(a.text)) and marker(b.text) is None and not _wrapped(a, b, column))
    inner = Counter(m.group(1) for line in lines for m in _INNER.finditer(line.text))
    return "".join(mark for mark in ".;:!?" if ends[mark] >= inner[mark])


def _rewrapped(lines: Sequence[Printed], column: Column) -> bool:
    """Whether full lines are mostly followed by a short rest in the middle of a sentence."""
    width = column.right - column.left
    full = rests = 0
    for a, b, c in zip(lines, lines[1:], lines[2:], strict=False):
        if a.x1 - a.x0 > 0.6 * width and _wrapped(a, b, column) and not _ENDED.search(b.text) and c.text[:1].islower():
            full += 1
            rests += b.x1 - b.x0 < 0.5 * width and not _wrapped(b, c, column)
    return full >= _MANY and rests > max(0.5 * full, _OFTEN * len(lines))


def _wrapped(before: Printed, line: Printed, column: Column) -> bool:
    """Whether the first word of ``line`` would not have fitted behind ``before``."""
    centred = _centred(before, column)
    room = column.right - before.x1 + (before.x0 - column.left if centred else 0)
    if column.justified and not centred and room > 2 and not line.text[:1].islower():
        return False  # all but the last line of a paragraph reach the edge
    return line.word + before.blank > room - 1  # boxes are exact to a point


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
    return [joined([p.text for p in group]) for group in made]


def joined(lines: Sequence[str]) -> str:
    """Wrapped lines as one; programs also break after the sign within a number ("24-" / "NQ/TW"), and in a narrow cell within a day's year ("15/10/202" / "6") or an assembly's term.

    >>> joined(["Nghị quyết số 24-", "NQ/TW giai đoạn 2021 -", "2030"]), joined(["Trước 15/10/202", "6"]), joined(["197/2025/QH1", "5 ngày"])
    ('Nghị quyết số 24-NQ/TW giai đoạn 2021 - 2030', 'Trước 15/10/2026', '197/2025/QH15 ngày')
    """
    made = lines[0]
    for line in lines[1:]:
        year, term = _TORN_YEAR.search(made), _TORN_TERM.search(made)
        torn = re.match(rf"\d{{{4 - len(year.group(1)) if year else 1}}}(?!\d)", line) if year or term else None
        whole = _BROKEN_WORD.search(made) and line[:1].isalnum() or _CLOSES.match(line) or torn
        made += line if whole else f" {line}"
    return made


def _goes_on(group: Sequence[Printed], line: Printed, column: Column) -> bool:
    before = group[-1]
    if _MOTTO.search(before.text) and _MOTTO_REST.fullmatch(line.text):
        return True
    wrapped = _wrapped(before, line, column)
    if wrapped and _LINK.fullmatch(joined([p.text for p in group])) and " " not in line.text:
        return not _LINK.match(line.text)
    if column.by_hand:
        # Each line is as somebody broke it, and about a column wide: a short one within a sentence is what a longer line left over.
        short = line.x1 - line.x0 < (0.8 if column.rewrapped else 0.6) * (column.right - column.left)
        rest = short and (column.rewrapped or not _ENDED.search(line.text))
        return wrapped and rest and len(group) == 1 and marker(line.text) is None and not _OPENS.match(line.text) and not (_bracketed(before.text) and line.text[:1].isupper())
    if not wrapped or abs(before.size - line.size) > 1.2 or _space_between(before, line, column):
        return False
    if _OPENS.match(line.text) and not before.text.endswith((".", ",", ":", "“", '"', "(", " và")):
        return False
    if _centred(before, column):
        return True
    if column.indent is not None and not _centred(line, column):
        inset = line.x0 - column.left
        if abs(inset - column.indent) < 3:
            return False
        dash = marker(line.text) if line.text[:1] in "-–" and not _ENDED.search(before.text) else None  # items stand in as paragraphs do
        if inset < 3 and (line.text[:1].isalnum() or (dash is not None and dash.rank == DASH)):
            return True
    tight = column.always and before.page == line.page  # no space above it, as paragraphs have here: "… Ninh Thuận / 2. Phát triển …"
    if _begins(before, line, column) and not (tight and (marker(line.text) is None or not _ENDED.search(before.text))):
        return False
    if len(group) > 1:
        return line.x0 <= group[1].x0 + 3
    return line.x0 <= group[0].x0 + 3 or marker(group[0].text) is not None and line.x0 - group[0].x0 < 40


def _space_between(before: Printed, line: Printed, column: Column) -> bool:
    if before.page != line.page:
        return False
    space = line.top - before.top
    return space > _TALL * max(column.pitch, 1.1 * before.size) or column.spaced is not None and space > max(column.spaced, 1.05 * before.size)


def _begins(before: Printed, line: Printed, column: Column) -> bool:
    """Whether the words show that a paragraph begins: after a full line, where geometry tells nothing."""
    mark = marker(line.text)
    if _NOTE.match(line.text):
        return True
    ended = _ENDED.search(before.text)
    if _bracketed(before.text) and line.text[:1].isupper():
        return True
    if mark is not None:
        rest = line.text[mark.end :].lstrip()
        if ended or (rest[:1].isupper() and not _OPEN.search(before.text) and (mark.rank != DASH or mark.label == "-" and not before.text[-1:].isdigit())):
            return True
    if not ended and verb_begins(before.text, line.text):
        return True
    if not ended or not line.text.lstrip("\"'(“")[:1].isupper():
        return False
    return ended.group(1) in column.stops


def _bracketed(text: str) -> bool:
    """Whether a line is all in brackets: "(Kèm theo Kế hoạch …)" ends there."""
    return text.startswith("(") and text.endswith(")")
