"""When a rhythm with days falls next: "trước ngày 20 của các tháng cuối quý", "ngày 15/6 và ngày 15/12 hằng năm", "ngày 25 hằng tháng".

In: the printed words of a time that comes again, the day of asking. Out: the next day that they name, that day included. A rhythm without a day ("hằng quý") has
none, nor have days without a rhythm: which year they are of is not told.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from loaders.writing.vietnamese import fold

_LAST_OF_QUARTER: Final = (3, 6, 9, 12)
_FIRST_OF_QUARTER: Final = (1, 4, 7, 10)
_DAY_OF_QUARTER: Final = re.compile(r"\bngay (\d{1,2})\b(?! thang \d| ?/)[^;()]{0,30}?\bthang (cuoi|dau)\b(?: tien)?[^;()]{0,16}?\bquy\b")
_DAY_OF_YEAR: Final = re.compile(r"\b(\d{1,2})(?: ?/ ?| thang )(\d{1,2})\b(?! ?/ ?\d| nam \d)")
_DAY_OF_MONTH: Final = re.compile(r"\bngay (\d{1,2})\b(?! ?/| thang \d)(?: cua)? (?:hang|moi|tung) thang\b")
_MONTHLY_DAY: Final = re.compile(r"\b(?:hang|moi|tung) thang\b[^;]{0,40}?\bngay (\d{1,2})\b(?! ?/| thang)")
_WEEKDAY: Final = re.compile(r"\bthu (hai|ba|tu|nam|sau|bay|[2-7])\b(?: cua)? (?:hang|moi) tuan\b")
_WEEKLY_DAY: Final = re.compile(r"\b(?:hang|moi) tuan\b[^;]{0,40}?\bthu (hai|ba|tu|nam|sau|bay|[2-7])\b")
_DAY_OF_NEXT: Final = re.compile(r"\b(?:bao cao|hang|moi) thang\b[^;]*;?[^;]{0,40}?\bngay (\d{1,2})(?: cua)? thang (?:sau|ke tiep|tiep theo|lien ke)\b")
_WEEKDAYS: Final = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5}
_YEARLY: Final = re.compile(r"\b(?:hang|moi) nam\b|\b0?6 thang\b|\bsau thang\b|\bdinh ky\b|\bbao cao nam\b")


def next_day(words: str, today: date) -> date | None:
    """The next day of a rhythm.

    >>> asked = date(2026, 11, 26)
    >>> next_day("trước ngày 20 của các tháng cuối quý (tháng 3, tháng 6, tháng 9 và tháng 12)", asked)
    datetime.date(2026, 12, 20)
    >>> next_day("trước ngày 05 của tháng đầu quý sau", asked), next_day("trước ngày 10/5 và ngày 10/11 hằng năm", asked)
    (datetime.date(2027, 1, 5), datetime.date(2027, 5, 10))
    >>> next_day("trước ngày 25 hằng tháng", date(2026, 11, 25)), next_day("trước thứ Sáu hằng tuần", asked)
    (datetime.date(2026, 11, 25), datetime.date(2026, 11, 27))
    >>> next_day("định kỳ hằng tháng trước ngày 25", asked)
    datetime.date(2026, 12, 25)
    >>> next_day("định kỳ hằng tuần, trước 16 giờ 00 ngày thứ Sáu", asked), next_day("báo cáo tháng; trước ngày 05 của tháng sau", asked)
    (datetime.date(2026, 11, 27), datetime.date(2026, 12, 5))
    >>> next_day("báo cáo năm; trước ngày 10/01 năm sau", asked)
    datetime.date(2027, 1, 10)
    >>> next_day("hằng quý", asked) is None, next_day("trước ngày 15 tháng 6", asked) is None
    (True, True)
    """
    return min((d for d in _days(fold(words), today) if d >= today), default=None)


def _days(said: str, today: date) -> Iterator[date]:
    for m in _DAY_OF_QUARTER.finditer(said):
        yield from _each(int(m[1]), _LAST_OF_QUARTER if m[2] == "cuoi" else _FIRST_OF_QUARTER, today)
    for m in (*_DAY_OF_MONTH.finditer(said), *_MONTHLY_DAY.finditer(said), *_DAY_OF_NEXT.finditer(said)):
        yield from _each(int(m[1]), range(1, 13), today)
    if _YEARLY.search(said):
        for m in _DAY_OF_YEAR.finditer(said):
            yield from _each(int(m[1]), (int(m[2]),), today)
    for m in (*_WEEKDAY.finditer(said), *_WEEKLY_DAY.finditer(said)):
        wanted = _WEEKDAYS[m[1]] if m[1] in _WEEKDAYS else int(m[1]) - 2
        yield today + timedelta(days=(wanted - today.weekday()) % 7)


def _each(day: int, months: Iterable[int], today: date) -> Iterator[date]:
    """A day in these months of this year and the next; the 31st of a short month is its last day."""
    for year in (today.year, today.year + 1):
        for month in months:
            if 1 <= month <= 12 and 1 <= day <= 31:
                yield date(year, month, min(day, calendar.monthrange(year, month)[1]))
