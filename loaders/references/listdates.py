"""Dates that stand apart from their mention: one for a list ("các Nghị quyết số 1/NQ-CP và 2/NQ-CP ngày 05/01/2024 của Chính phủ"), and the day with
which a sentence begins that tells who issued what ("Ngày 09/4/2013, Chính phủ đã ban hành Nghị định số 31/2013/NĐ-CP").

In: the mentions in reading order. Out: by index, the date of a mention that has none beside it, and where it stands. Only a list that says that
it is one ("các", "những", "hai") shares its date: of "Quyết định số 1/QĐ-TTg, Quyết định số 2/QĐ-TTg ngày …" the first may be of another day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loaders.record import Premise
from loaders.references.mentions import Mention
from loaders.writing.dates import find_dates
from loaders.writing.vietnamese import CAPITALS

LIST_GAP: Final = re.compile(r"\s*(?:,|;|,?\s*và)\s*")
_PLURAL: Final = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn|0?[2-9])\s+(?:(?:văn bản|quyết định|nghị quyết|kế hoạch|công văn|thông tư|kết luận|chỉ thị)\s*:?\s*)?$", re.IGNORECASE)


# "Ngày 09/4/2013, Chính phủ đã ban hành", "… Bộ Y tế có" right before a mention: who issued it, and when
_ISSUED_ON: Final = re.compile(rf"(?:^|(?<=[.;,]\s))[Nn]gày\s(?P<date>[^,;A-ZĐ]{{6,30}}),?\s+(?P<who>[{CAPITALS}][^.;:\d]{{1,160}}?)\s+(?:đã\s+)?(?:(?:ký\s+)?ban\s+hành|có|gửi)\s+$")
_CLAUSE: Final = 260  # no such clause is longer


@dataclass(frozen=True)
class SharedDate:
    """``iso`` and the words that give it."""

    iso: str
    premise: Premise


def shared_dates(mentions: Sequence[Mention]) -> dict[int, SharedDate]:
    """The dates that lists give to their earlier members, and sentences to what they say was issued."""
    made: dict[int, SharedDate] = {i: told for i, m in enumerate(mentions) if (told := _issued_on(m)) is not None}
    start = 0
    for i, m in enumerate(mentions):
        before = mentions[i - 1] if i else None
        if before is None or not _joins(before, m):
            start = i
        if m.date is None or len(m.date.iso) < 10 or i == start or any(x.date is not None for x in mentions[start:i]):
            continue
        first = mentions[start]
        if _PLURAL.search(first.block.text[max(0, first.start - 20) : first.start]) or _PLURAL.match(first.text):
            at = (m.date.start, m.date.end)
            shared = SharedDate(m.date.iso, Premise("ngày ghi chung ở cuối danh sách", m.block.said(*at), m.block.spans(*at)))
            made |= dict.fromkeys(range(start, i), shared)
    return made


def _issued_on(m: Mention) -> SharedDate | None:
    if m.date is not None or m.number is None or not m.block.text[max(0, m.start - 10) : m.start].rstrip().endswith(("ban hành", " có", " gửi")):
        return None
    begin = max(0, m.start - _CLAUSE)
    said = _ISSUED_ON.search(m.block.text[begin : m.start])
    date = next(find_dates(said.group("date")), None) if said is not None else None
    if said is None or date is None or len(date.iso) < 10 or (m.number.year is not None and m.number.year != date.iso[:4]):
        return None
    at = (begin + said.start("date") + date.start, begin + said.start("date") + date.end)
    return SharedDate(date.iso, Premise("ngày ban hành ghi ở đầu câu", m.block.said(*at), m.block.spans(*at)))


def _joins(before: Mention, m: Mention) -> bool:
    """Whether ``m`` goes on with the list that ``before`` is in."""
    return before.number is not None and m.number is not None and m.block is before.block and before.date is None and bool(LIST_GAP.fullmatch(m.block.text, before.end, m.start))
