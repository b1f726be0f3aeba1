"""A legal portal's own words in a file: the card of fields above or below the document, and what else of the page stands beyond it.

In: the physical lines and the role of each. Out: the role "portal" for those lines. A copy prints a field in one line ("• Số hiệu: 177/KH-UBND") or its
name and its value on lines of their own ("**Số hiệu:**", "|", "177/KH-UBND").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.outline.tail import is_signature
from loaders.outline.typewords import type_line
from loaders.writing.motto import has_motto
from loaders.writing.portalfields import FIELD_BEGINS, portal_field
from loaders.writing.text import Line
from loaders.writing.vietnamese import bare, fold

_HEAD: Final = re.compile(r"(hieu luc van ban|thuoc tinh( van ban)?|thong tin (van ban|chung)|luoc do( van ban)?|van ban (lien quan|goc))\W*$")
_SENT: Final = re.compile(r"[|*_#\s]*Nơi\s+nhận\s*:", re.IGNORECASE)
_CUSTOMERS: Final = re.compile(r"\b[Qq]uý (?:[Kk]hách|[Tt]hành viên|[Bb]ạn đọc|[Đđ]ộc giả)\b")
_FOOT: Final = re.compile(r"van ban lien quan\W*$|(?:dia chi|dien thoai|e-?mail|ma so thue|hotline)\W*:")
_APART: Final = 3  # lines with words from one field of a card to the next
_FEWEST: Final = 3  # different fields of a card
_HEAD_WITHIN: Final = 12
_SENTENCE: Final = 60  # no line of a letterhead is longer, but in capitals
_LETTERHEAD_WITHIN: Final = 40  # lines from a card to the motto of the document below it
_FENCE: Final = re.compile(r"\s*-{3,}\s*$")
_ENTRY: Final = re.compile(r"\s*(?:[\w-]{1,40}:(?:\s|$)|- |#|$)|\s{2,}\S")
_ENTRIES_WITHIN: Final = 80


def mark_portal(lines: Sequence[Line], begins: str, role: list[str]) -> None:
    """Give the lines of each card, with the heading and the description above it, the role "portal"; and what the page has beyond a card.

    Above the letterhead of the document everything before the card is the page's; behind the document nothing that follows is its own, nor what the page
    says to its customers.
    """
    cards: list[tuple[int, int]] = []
    for first, last in _cards(lines, begins):
        if not cards or first > cards[-1][1]:
            cards.append((first, _table_end(lines, last)))
    said = max([i for i, x in enumerate(lines) if "uý " in x.text and _CUSTOMERS.search(x.text)], default=-1)
    end = _end(lines) if cards or said >= 0 else len(lines)
    for first, last in cards:
        for i in range(max(0, first - _HEAD_WITHIN), first):
            if _HEAD.match(fold(bare(lines[i].text))):
                first = i
                break
        if first > len(lines) // 2 or first > end:
            last = len(lines) - 1
        elif not _motto(lines[:first]) and _motto(_above_a_type(lines[last + 1 : last + 1 + _LETTERHEAD_WITHIN])):
            first = 0
            last = _summary_end(lines, last)
        for i in range(first, last + 1):
            role[i] = "portal"
    for i in range(_front_matter(lines)):
        role[i] = "portal"
    for i in range(_foot(lines, end), len(lines)) if said > end else ():
        role[i] = "portal"


def _above_a_type(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines above a type's name alone: where it stands above the motto, a copy set the letterhead behind its text, and what stands between is the document's."""
    return lines[: next((n for n, x in enumerate(lines) if type_line(bare(x.text))), len(lines))]


def _front_matter(lines: Sequence[Line]) -> int:
    """How many lines at the top of a Markdown file are its head in YAML, between two lines "---"; 0 where it has none."""
    if not lines or not _FENCE.match(lines[0].text):
        return 0
    end = next((i for i, x in enumerate(lines[1 : _ENTRIES_WITHIN], 1) if not _ENTRY.match(x.text) or _FENCE.match(x.text)), 0)
    return end + 1 if end > 1 and _FENCE.match(lines[end].text) else 0


def _end(lines: Sequence[Line]) -> int:
    """The last line that begins recipients or a signature; the number of lines where none does, or where another letterhead stands below."""
    ends = [i for i, x in enumerate(lines) if _SENT.match(x.text) or is_signature(x.text)]
    return ends[-1] if ends and not _motto(lines[ends[-1] :]) else len(lines)


def _foot(lines: Sequence[Line], end: int) -> int:
    """Where the words begin that a page says to its customers below the document's ``end``: with its address, its list of other documents, or themselves."""
    return next(i for i in range(end, len(lines)) if _CUSTOMERS.search(lines[i].text) or (len(lines[i].text) < _SENTENCE and _FOOT.match(fold(bare(lines[i].text)))))


def _summary_end(lines: Sequence[Line], last: int) -> int:
    """The last sentence between a card and the letterhead below it: some pages tell there in prose what the document says. The card's end where there is none."""
    motto = next(i for i in range(last + 1, len(lines)) if _is_motto(lines, i))
    return max((i for i in range(last + 1, motto) if len(lines[i].text) > _SENTENCE and lines[i].text != lines[i].text.upper()), default=last)


def _cards(lines: Sequence[Line], begins: str) -> Iterator[tuple[int, int]]:
    """The first and the last line of each run of fields; a value that stands below its field's name belongs to it."""
    fields = {i: field for m in FIELD_BEGINS.finditer(begins) if (":" in (text := lines[i := m.start()].text) or "|" in text) and (field := portal_field(text)) is not None}
    if len(fields) < _FEWEST:
        return
    run: list[tuple[int, str]] = []  # the line and the name of each field
    met = end = 0  # lines with words since the last field; the last line of its value
    empty = False
    for i, line in enumerate(lines):
        field = fields.get(i)
        if field is not None:
            if run and met > _APART:
                yield from _card(run, end)
                run = []
            run.append((i, field[0]))
            end, met, empty = i, 0, not field[1]
        elif run and re.search(r"\w", line.text):
            met += 1
            if empty:
                end, empty = i, False
    yield from _card(run, end)


def _card(run: Sequence[tuple[int, str]], end: int) -> Iterator[tuple[int, int]]:
    if len({name for _, name in run}) >= _FEWEST:
        yield run[0][0], end


def _table_end(lines: Sequence[Line], last: int) -> int:
    """The last row of the table that a card is, where it is one: it tells more than the known fields."""
    while last + 1 < len(lines) and lines[last].text.startswith("|") and lines[last + 1].text.startswith("|"):
        last += 1
    return last


def _motto(lines: Sequence[Line]) -> bool:
    return any(_is_motto(lines, i) for i in range(len(lines)))


def _is_motto(lines: Sequence[Line], i: int) -> bool:
    """Whether line ``i`` holds the motto, or begins one that a copy broke ("ĐẢNG CỘNG / SẢN VIỆT NAM")."""
    text = lines[i].text
    broken = "CỘNG" in text and i + 1 < len(lines) and has_motto(f"{text} {lines[i + 1].text}")
    return broken or (8 < len(text) < 200 and has_motto(text))
