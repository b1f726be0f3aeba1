"""Page numbers on a line of their own, and the running heads beside them.

In: the physical lines and which of them are still text. Out: the indexes of those that a page printed. A bare number is a page's only where
others count on with it: it stands below a page's last line with a blank line or a page's end after it, or between paragraphs, and the next such number is
one higher, a page further on; or where it cuts a sentence in two, or stands between an item's end and the next in a text without a table. A row's number in a
table has its cells right below it and no such rhythm. What made the text from pages may have drawn where they end: "--- PAGE BREAK ---", "=== Trang 3 ===".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.writing.columns import ORDINAL_HEAD
from loaders.writing.line import Line, first_letters
from loaders.writing.markers import marker
from loaders.writing.vietnamese import fold

_NUMBER: Final = re.compile(r"(\d{1,3})$")
_TOLD: Final = re.compile(r"(?:Trang\s+(\d{1,3})(?:\s*/\s*\d{1,3})?|[-–—]\s?(\d{1,3})\s?[-–—])$", re.IGNORECASE)
_OF_PAGES: Final = re.compile(r"(?:Trang\s+)?([1-9]\d{0,2})(?:\s*/\s*\d{1,3})?$", re.IGNORECASE)
_DRAWN: Final = re.compile(r"(?:[-–—=_*~#<>!\[\]{}|]|(?<![^\W_])(?:end|start|new|of|page|break|trang|ngắt|hết|số|\d{1,4})(?![^\W_])|[\s:/])+$", re.IGNORECASE)
_DRAWN_BY: Final = re.compile(r"(?:[-–—=_*~]{2}|[<\[]|#+\s).*?(?<![^\W_])(?:page|trang)(?![^\W_])", re.IGNORECASE)
_COLUMNS: Final = re.compile(r"\S {3,}\S")
_SHORTEST: Final = 12  # lines of a page, at the least
_FEWEST: Final = 4  # where a paragraph is a line
_EDGE: Final = 6  # lines from a page's break to its first or last words
_PROSE: Final = 40  # letters of a line that is no cell, as a rule
_LONGEST: Final = 150
_DRAWN_BEGINS: Final = re.compile(r"[-–—=_*~<\[#]")
_OPEN: Final = re.compile(r"\s(?:và|hoặc|của|với|tại|cho|cùng)$")  # words that go on with a name, and with no number
_RUNNING: Final = 12  # letters of a running head, at the least: shorter lines are heads of columns


def page_marks(lines: Sequence[Line], free: Sequence[bool], begins: str | None = None) -> frozenset[int]:
    """The lines that hold a page's number or its running head; ``free[i]`` says whether line ``i`` may be one; ``begins``: the lines' first letters, where they are known."""
    ends = [i for i, line in enumerate(lines) if (text := line.text) and (text[-1].isdigit() or text[-1] == "-")]  # few lines do
    told = {i: int(m.group(1) or m.group(2)) for i in ends if free[i] and (m := _TOLD.match(lines[i].text))}
    bare = {i: int(m.group(1)) for i in ends if free[i] and (m := _NUMBER.match(lines[i].text))}
    alone = {i: n for i, n in bare.items() if _at_edge(lines, i)}
    found = set(told) if len(told) > 1 else set()
    between = {i: n for i, n in bare.items() if _between(lines, i)}
    if len(between) > 1:
        rows = _of_rows(lines, [*bare], between)
        between = {i: n for i, n in between.items() if i not in rows}
    found |= _counted(alone, _SHORTEST) | _counted(between, _FEWEST)
    found |= {i for i in bare if _in_a_sentence(lines, i)} | _of_page_ends(lines, bare)
    if not found and len(alone) == 1 and sum(_NUMBER.match(lines[i].text) is not None for i in ends) == 1:
        found |= {i for i, number in alone.items() if number == 2 and i >= _SHORTEST and _beside(lines, i, -1)}  # a letter of two pages
    apart = [i for i in ends if free[i] and i not in found and (m := _OF_PAGES.match(lines[i].text)) and m.group(1) != "1" and _behind_an_item(lines, i)]
    if apart:
        found |= {i for i in apart if i < _first_table(lines)}
    return frozenset(found | _running_heads(lines, free, found) | _drawn(lines, first_letters(lines) if begins is None else begins, free))


def _of_page_ends(lines: Sequence[Line], bare: dict[int, int]) -> set[int]:
    """Of the numbers those that stand first or last on a page, as page breaks tell pages, and count them."""
    breaks = [i for i, line in enumerate(lines) if line.raw[:1] == "\f"] if bare else []
    found: set[int] = set()
    for page, i in enumerate(breaks, 2):
        first = next((j for j in range(i, min(i + _EDGE, len(lines))) if lines[j].text), i)
        last = next((j for j in range(i - 1, max(i - _EDGE, 0), -1) if lines[j].text), i)
        found |= {j for j, number in ((first, page), (last, page - 1)) if bare.get(j) == number}
    return found


def _first_table(lines: Sequence[Line]) -> int:
    """The line with the head of the first table."""
    return next((i for i, line in enumerate(lines) if line.text[:1] in "STst" and ORDINAL_HEAD.match(line.text)), len(lines))


def _drawn(lines: Sequence[Line], begins: str, free: Sequence[bool]) -> set[int]:
    """Lines drawn between two pages, and the page's number beside one; in a table only where it tells how many pages were drawn before."""
    drawn = [i for m in _DRAWN_BEGINS.finditer(begins) if free[i := m.start()] and _DRAWN_BY.match(lines[i].text) and _DRAWN.match(lines[i].text)]
    found = set(drawn)
    table = _first_table(lines) if drawn else 0
    for page, i in enumerate(drawn, 1):
        for step, number in ((-1, page), (1, page + 1)):
            j = _next(lines, i, step)
            if j is not None and free[j] and (m := _NUMBER.match(lines[j].text)) and (j < table or int(m.group(1)) == number):
                found.add(j)
    return found


def _at_edge(lines: Sequence[Line], i: int) -> bool:
    """Whether line ``i`` ends a page: text right above it, nothing right below it."""
    above = i > 0 and bool(lines[i - 1].text)
    below = i + 1 < len(lines) and (not lines[i + 1].text or lines[i + 1].raw.startswith("\f"))
    return above and below


def _beside(lines: Sequence[Line], i: int, step: int) -> str:
    """The next line with words above or below; "" where it holds cells or there is none."""
    j = _next(lines, i, step)
    return lines[j].text if j is not None and "|" not in lines[j].raw and "\t" not in lines[j].raw.strip() else ""


def _next(lines: Sequence[Line], i: int, step: int) -> int | None:
    """The next line with words above or below."""
    j = i + step
    while 0 <= j < len(lines) and not lines[j].text:
        j += step
    return j if 0 <= j < len(lines) else None


def _between(lines: Sequence[Line], i: int) -> bool:
    """Whether line ``i`` stands between blank lines and paragraphs, as no cell does."""
    apart = i > 0 and not lines[i - 1].text and i + 1 < len(lines) and not lines[i + 1].text
    return apart and len(_beside(lines, i, -1)) > _PROSE and len(_beside(lines, i, 1)) > _PROSE


def _of_rows(lines: Sequence[Line], bare: Sequence[int], between: dict[int, int]) -> set[int]:
    """Which of the numbers between paragraphs count on from one that stands beside a cell, below the head of a table: these are rows' whose cells are long."""
    table = _first_table(lines)
    rows: set[int] = set()
    for above, i in pairwise(bare):
        if above > table and int(lines[i].text) == int(lines[above].text) + 1 and (above not in between or above in rows):
            rows.add(i)
    return rows


def _in_a_sentence(lines: Sequence[Line], i: int) -> bool:
    """Whether line ``i`` cuts a sentence: a line about a column wide, which does not end, above it, and what goes on with it below; cells side by side are no sentence."""
    above = _beside(lines, i, -1)
    if len(above) <= _PROSE or not (above[-1].isalpha() or above[-1] == ",") or all(_COLUMNS.search(x.raw) for x in lines[max(i - 1, 0) : i + 2 : 2]):
        return False
    below = _beside(lines, i, 1)[:1]
    return below.islower() or (below.isupper() and _OPEN.search(above) is not None and _at_edge(lines, i))  # "Sở Nông nghiệp và / 3 / Phát triển nông thôn"


def _behind_an_item(lines: Sequence[Line], i: int) -> bool:
    """Whether line ``i`` stands where an item or paragraph about a column wide has ended and the next item begins, or a page with a paragraph; a note's label has its note below it."""
    above, below = _beside(lines, i, -1), _beside(lines, i, 1)
    if above[-1:] not in (".", ";", ":") or below[:1].islower():
        return False
    before = lines[i - 2].text if i > 1 and lines[i - 1].text and above[:1].islower() else ""  # the paragraph's last line is short
    if max(len(above), len(before)) <= _PROSE:
        return False
    if (begins := marker(below)) is None:
        return len(below) > _PROSE and any(x.raw.startswith("\f") for x in lines[i : i + 2])
    return begins.label != lines[i].text and (len(below) > _PROSE or not begins.bullet)


def _counted(alone: dict[int, int], nearest: int) -> set[int]:
    """Of the numbers at a page's edge those that count on, a page apart: ``nearest`` lines at the least."""
    found: set[int] = set()
    order = sorted(alone)
    for n, i in enumerate(order):
        for j in order[n + 1 :]:
            if j - i > _LONGEST:
                break
            if j - i >= nearest and alone[j] == alone[i] + 1:
                found |= {i, j}
    return found


def _running_heads(lines: Sequence[Line], free: Sequence[bool], numbers: set[int]) -> set[int]:
    """Lines that stand beside the number on two pages or more, word for word, and nowhere else."""
    beside: Counter[str] = Counter()
    places: dict[str, list[int]] = {}
    for i in sorted(numbers):
        for step in (-1, 1):
            j = _next(lines, i, step)
            if j is not None and free[j] and j not in numbers and _may_run(lines[j].text):
                said = fold(lines[j].text)
                beside[said] += 1
                places.setdefault(said, []).append(j)
    often = {said for said, n in beside.items() if n > 1}
    if not often:
        return set()
    everywhere = Counter(fold(line.text) for line in lines)
    return {j for said in often if everywhere[said] == beside[said] for j in places[said]}


def _may_run(text: str) -> bool:
    return len(text) >= _RUNNING and not ORDINAL_HEAD.match(text) and "|" not in text and "\t" not in text and not text[:1].islower() and not text.endswith((".", ";", ","))
