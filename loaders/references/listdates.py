"""Dates that stand apart from their mention: one for a list ("các Nghị quyết số 1/NQ-CP và 2/NQ-CP ngày 05/01/2024 của Chính phủ"), one each ("ngày 28, 29 tháng 8 năm 2025"), and the day with
which a sentence begins that tells who issued what ("Ngày 09/4/2013, Chính phủ đã ban hành Nghị định số 31/2013/NĐ-CP").

In: the mentions in reading order. Out: by index, the date of a mention that has none beside it, and where it stands. Only a list that says that
it is one ("các", "những", "hai", "cùng ngày") shares its date, and only where no number tells another year: of "Quyết định số 1/QĐ-TTg, Quyết định số 2/QĐ-TTg ngày …" the first may be of another day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from loaders.record import Premise
from loaders.references.mentions import Mention
from loaders.writing.dates import find_dates, iso_date
from loaders.writing.vietnamese import CAPITALS

LIST_GAP: Final = re.compile(r"\s*(?:,|;|,?\s*và)\s*")
_DAYS: Final = re.compile(r",?\s+ngày\s+(?P<days>\d{1,2}(?:(?:\s*,\s*(?:và\s+)?|\s+và\s+)(?:ngày\s+)?\d{1,2}){1,7})\s+(?P<month>tháng\s+\d{1,2}\s+năm\s+\d{4})")  # "số 1/CĐ-TTg và 2/CĐ-TTg ngày 28, 29 tháng 8 năm 2025"
_SOME_DAY: Final = re.compile(r",?\s+(?P<day>ngày\s+\d{1,2}\s+tháng\s+\d{1,2})(?!\s+năm|\d)")  # the year stands with the last of the list
_PLURAL: Final = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn|0?[2-9])\s+(?:(?:văn bản|quyết định|nghị quyết|kế hoạch|công văn|thông tư|kết luận|chỉ thị)\s*:?\s*)?$", re.IGNORECASE)


# "Ngày 09/4/2013, Chính phủ đã ban hành", "… Bộ Y tế có" right before a mention: who issued it, and when
_ISSUED_ON: Final = re.compile(rf"(?:^|(?<=[.;,-]\s)|(?<=[(\]])|(?<=\bvậy\s))(?:Vào\s)?[Nn]gày\s(?P<date>[^,;A-ZĐ]{{6,30}}),?\s+(?P<who>[{CAPITALS}][^.;:\d]{{1,160}}?)\s+(?:cũng\s+)?(?:đã\s+|tiếp\s+tục\s+|vừa\s+)?(?:(?:ký\s+)?ban\s+hành|(?<=đã\s)thông\s+qua|ký|có|gửi|(?<!chỉ\s)(?<!đưa\s)(?<!nêu\s)(?<!hiện\s)(?<!tìm\s)(?<!đề\s)(?<!nói\s)(?<!xảy\s)(?<!gây\s)(?<!diễn\s)(?<!vạch\s)(?<!kéo\s)ra)\s+(?:VB\s+)?$")
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
        if m.date is None and m.number is not None and m.block.text.startswith((" ngày ", ", ngày "), m.end):
            made |= dict(_apiece(mentions, i, start))
        if m.date is None or len(m.date.iso) < 10 or i == start or any(x.date is not None for x in mentions[start:i]):
            continue
        first = mentions[start]
        if any(x.number is not None and x.number.year not in (None, m.date.iso[:4]) for x in mentions[start:i]):
            continue  # the last one's alone
        if m.block.text.endswith("cùng ", 0, m.date.start) or _PLURAL.search(first.block.text[max(0, first.start - 20) : first.start]) or _PLURAL.match(first.text):
            at = (m.date.start, m.date.end)
            shared = SharedDate(m.date.iso, Premise("ngày ghi chung ở cuối danh sách", m.block.said(*at), m.block.spans(*at)))
            made |= dict.fromkeys(range(start, i), shared)
    return made


def _apiece(mentions: Sequence[Mention], i: int, start: int) -> Iterator[tuple[int, SharedDate]]:
    """The days that a list ending with mention ``i`` gives its members one by one ("ngày 28, 29 tháng 8 năm 2025"), and the day whose year the next one gives."""
    m, text = mentions[i], mentions[i].block.text
    if (told := _DAYS.match(text, m.end)) is not None:
        days = re.findall(r"\d{1,2}", told["days"])
        month = next(find_dates(told["month"]), None)
        if month is not None and len(days) == i - start + 1:
            year, in_month = month.iso.split("-")
            premise = Premise("các ngày ghi chung ở cuối danh sách", m.block.said(told.start("days"), told.end()), m.block.spans(told.start("days"), told.end()))
            for n, day in enumerate(days, start):
                if (iso := iso_date(year, in_month, day)) is not None:
                    yield n, SharedDate(iso, premise)
        return
    after = mentions[i + 1] if i + 1 < len(mentions) else None
    if after is None or after.date is None or len(after.date.iso) < 10 or after.block is not m.block or (told := _SOME_DAY.match(text, m.end)) is None or not LIST_GAP.fullmatch(text, told.end(), after.start):
        return
    day, of_month = re.findall(r"\d{1,2}", told["day"])
    iso = iso_date(after.date.iso[:4], of_month, day)
    if iso is not None and iso <= after.date.iso:
        at = (told.start("day"), after.date.end)
        yield i, SharedDate(iso, Premise("năm ghi ở văn bản sau trong danh sách", m.block.said(*at), m.block.spans(*at)))


def _issued_on(m: Mention) -> SharedDate | None:
    if m.date is not None or m.number is None or not m.block.text[max(0, m.start - 12) : m.start].rstrip().removesuffix(" VB").endswith(("ban hành", "thông qua", " ký", " có", " gửi", " ra")):
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
