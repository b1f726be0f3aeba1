"""Documents called by type and ordinal alone, or with the year: "Nghị quyết 57", "Nghị định số 136", "Thông tư 65/2020".

In: a block and the places of its other mentions; all mentions of a text. Out: mentions by that name; what each stands for where the same text gives
exactly one document of that type with that ordinal before it, or behind it where "số" is printed ("Kế hoạch số 83 … Kế hoạch số 83/KH-UBND").
Two of them make candidates, none makes a name that stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.references.mentions import Mention
from loaders.writing.block import Block
from loaders.writing.calendar import YEAR
from loaders.writing.prefilter import prefiltered
from loaders.writing.readspans import ReadSpans
from loaders.writing.vietnamese import same_spelling, squeeze

_TYPES: Final = r"Nghị\s+quyết|Nghị\s+định|Quyết\s+định|Thông\s+tư(?:\s+liên\s+tịch)?|Chỉ\s+thị|Kết\s+luận|Quy\s+định"
# A count is none ("Kết luận 3 nội dung"): the clause ends behind the ordinal, or goes on with a word that no noun begins with.
_SHORT: Final = re.compile(
    rf"(?<!\w)(?P<type>{_TYPES})\s+(?:số\s+)?(?P<n>\d{{1,4}}[a-z]?(?:/{YEAR})?)(?=\s*(?:[,;:)\]\"”]|\.(?!\d)|$)"
    r"|\s+(?:của|về|ngày|và|tại|là|đã|do|ban\s+hành|được|quy\s+định|thì|để|với|theo|nêu|trên|này|cho|trong|đối|phải|từ|nhằm|đến|hướng\s+dẫn|sửa|phê\s+duyệt|gồm|có|cần|vào|không)(?!\w))"
)
# With "số" nothing is counted, so any word may follow; letters of this kind are called by their ordinal only so.
_LETTERS: Final = r"Kế\s+hoạch|Công\s+văn|Thông\s+báo|Hướng\s+dẫn|Tờ\s+trình|Báo\s+cáo"
_LETTER: Final = re.compile(rf"(?<!\w)(?P<type>{_LETTERS})\s+số\s+(?P<n>\d{{1,5}})(?![\w/]|\s*[-–]\s*\w|\.\d)")
_BEGINS: Final = re.compile(rf"(?:{_TYPES})\s+(?:số\s+)?\d")
_LETTER_BEGINS: Final = re.compile(rf"(?:{_LETTERS})\s+số\s+\d")
_MAY_CALL: Final = re.compile(rf"(?:{_TYPES}|{_LETTERS})\s+(?:số\s+)?[0-9]")
_ORDINAL: Final = re.compile(r"[0-9](?<=[tịhưnoố\s]\s[0-9])")  # behind the last letter of a type or of "số"
_ITEMS: Final = 3  # figures that number no item of a cell
_COUNTLESS: Final = re.compile(r"\bsố\s")
_NOT_BEFORE: Final = re.compile(r"(?<!\w)(?:[Mm]ẫu|[Bb]iểu|[Pp]hụ lục)\s+$")


def short_numbered(block: Block, taken: ReadSpans) -> Iterator[Mention]:
    """The mentions by type and ordinal in ``block``, which may call one so, outside the mentions already read (``taken``)."""
    for m in (*prefiltered(_SHORT, _BEGINS, block.text), *(prefiltered(_LETTER, _LETTER_BEGINS, block.text) if "số " in block.text else ())):
        if taken.touches(m.start(), m.end()) or _NOT_BEFORE.search(block.text, max(0, m.start() - 9), m.start()) or _numbers_next(block.text, m):
            continue
        kind = squeeze(m.group("type"))
        yield Mention(block, m.start(), m.end(), m.end(), kind, name=squeeze(m.group()), short=m.group("n"))


def _numbers_next(text: str, m: re.Match[str]) -> bool:
    """Whether the ordinal is the number of the next item, behind a sentence without its full stop: "1. Sở A trình ban hành Chỉ thị 2. Các sở thực hiện"."""
    n = m.group("n")
    return len(n) < _ITEMS and n.isdigit() and text[m.end() : m.end() + 2] == ". " and text[m.end() + 2 : m.end() + 3].isupper() and f"{int(n) - 1}. " in text[: m.start()]


def may_call(text: str) -> bool:
    """Whether a block calls a document so at all: asked of every block, so it is asked for the digit first, which is found fastest."""
    return _ORDINAL.search(text) is not None and _MAY_CALL.search(text) is not None


def ordinal_key(kind: str | None, ordinal: str) -> tuple[str, str]:
    """Type and ordinal for comparison: "Nghị quyết 6" is "Nghị quyết số 06"."""
    return same_spelling(kind or ""), ordinal.lstrip("0")


def told_for(mentions: Sequence[Mention]) -> Iterator[tuple[int, list[Mention]]]:
    """(index of a mention by type and ordinal, the mentions of different numbers that it may stand for: those before it, else, with "số", behind)."""
    known: dict[tuple[str, str], dict[str, tuple[int, Mention]]] = {}
    for i, m in enumerate(mentions):
        if m.number is not None:
            known.setdefault(ordinal_key(m.type, m.number.ordinal), {}).setdefault(m.number.proper, (i, m))
    for i, m in enumerate(mentions):
        if m.short is None:
            continue
        ordinal, _, year = m.short.partition("/")
        told = [(at, n) for at, n in known.get(ordinal_key(m.type, ordinal), {}).values() if not year or _year_of(n) == year]
        before = [n for at, n in told if at < i]
        yield i, before or [n for _, n in told if _COUNTLESS.search(m.name or "")]


def _year_of(m: Mention) -> str | None:
    """The year of a numbered mention, of its number or else of its date."""
    assert m.number is not None
    return m.number.year or (m.date.iso[:4] if m.date is not None else None)
