"""Recurrence: how often something comes again, "hằng quý", "6 tháng, năm", "trước ngày 25 tháng cuối quý", "02 lần/năm".

In: the words of a time. Out: the rhythm's name, the shortest period first ("hằng tháng, hằng quý, hằng năm"), and where its words begin. A
period that a calendar number follows ("quý II/2026", "năm 2026", "các năm 2026 - 2030") is a date, no rhythm.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.writing.deferred import Deferred

_NO_DATE: Final = r"(?!\w)(?!\s+(?:\d|(?:IV|III|II|I)\b|tiếp theo|sau\b|tới\b|đầu\b|cuối\b|qua\b(?!\s+(?:(?-i:[A-ZĐ])|hệ thống|phần mềm|cổng|thư|đường))|trước\b(?!\s+ngày)|nay\b|thứ\s|cao điểm|(?:chẵn|lẻ|tròn)\b))"
_HALF: Final = r"(?:0?6|sáu)\s+tháng(?!\w)(?!\s+(?:cuối|đầu)\b)"
_NINE: Final = r"(?:0?9|chín)\s+tháng(?!\w)(?!\s+(?:cuối|đầu)\b)"  # the report of nine months stands between others and has no name of its own
_PERIOD: Final = rf"(?:(?:{_HALF}|{_NINE}|(?:(?:0?1|một)\s+)?(?:tuần|tháng|quý|năm){_NO_DATE})(?:\s+(?:một|0?1)\s+lần(?!\w))?)"
_EACH: Final = r"(?:h[ằà]ng|mỗi|từng|theo|định kỳ|cả|vào)"
_ASIDE: Final = r"(?:\s*\([^()]{0,60}\))?"
_ASIDE_IN: Final = re.compile(r"\([^()]*\)")  # "Hằng quý (trước ngày 20 tháng cuối quý), năm": the day of one of its reports
_GOES_ON: Final = rf"(?:{_ASIDE}(?:\s*[,/;]\s*(?:và\s+)?|\s+và\s+|\s+(?={_EACH}\s))(?:{_EACH}\s+){{0,2}}{_PERIOD})"
RUN: Final = Deferred(
    rf"(?<!\w)(?:(?:{_EACH}\s+){{1,3}}{_PERIOD}{_GOES_ON}{{0,4}}"  # "định kỳ hằng quý, 6 tháng và năm"
    rf"|{_HALF}{_GOES_ON}{{1,3}}|(?:tháng,\s*)?quý{_GOES_ON}{{1,3}}|các\s+năm{_NO_DATE})",  # "6 tháng, năm" in a cell or behind "báo cáo"
    re.IGNORECASE,
)
_EACH_DAY: Final = Deferred(r"(?<!\w)(?:h[ằà]ng|mỗi)\s+ngày(?!\w)", re.IGNORECASE)
MONTH_OF_QUARTER: Final = r"tháng\s+(?:cuối(?:\s+cùng)?|đầu(?:\s+tiên)?|thứ\s+(?:[1-3]|nhất|hai|ba))"
_OF_QUARTER: Final = Deferred(rf"(?<!\w){MONTH_OF_QUARTER}\s+(?:(?:của|trong)\s+)?(?:mỗi\s+|các\s+|từng\s+)?quý(?!\w)", re.IGNORECASE)
_FIRST_HALF: Final = Deferred(r"(?<!\w)(?<!trong )(?:6|06|sáu)\s+tháng\s+đầu\s+năm(?!\s*\d)", re.IGNORECASE)
_COUNT: Final = r"(?P<n>\d{1,2}|một|hai|ba|bốn)"
_TIMES: Final = (
    Deferred(rf"(?<!\w){_COUNT}\s+(?:lần|hội nghị|buổi(?!\s*/\s*ngày)|cuộc|lớp|đợt|chuyên đề|tin, bài|tin|bài|phiên)\s*(?:/|mỗi\s|một\s|trong\s)\s*(?:0?1\s+|một\s+)?(?P<period>ngày|tuần|tháng|quý|học kỳ|năm học|năm){_NO_DATE}", re.IGNORECASE),
    Deferred(rf"(?<!\w)(?:(?:mỗi|h[ằà]ng|một|0?1)\s+)?(?<!6 )(?<!sáu )(?P<period>ngày|tuần|tháng|quý|năm)\s+(?:ít nhất\s+|tối thiểu\s+)?{_COUNT}\s+(?:lần|hội nghị|buổi|cuộc|lớp|đợt|chuyên đề|phiên)(?!\w)", re.IGNORECASE),
)
_HALF_A_TIME: Final = Deferred(r"(?<!\w)(?:0?1|một)\s+lần\s*(?:/|trong\s|mỗi\s)\s*(?:0?6|sáu)\s+tháng(?!\w)|(?<!\w)(?:0?6|sáu)\s+tháng\s*(?:/\s*(?:(?:0?1|một)\s+)?|(?:một|0?1)\s+)(?:lần|đợt)(?!\w)", re.IGNORECASE)
_OTHER_YEARS: Final = Deferred(r"(?<!\w)(?:vào\s+)?các\s+năm\s+(?:chẵn|lẻ)(?!\w|,?\s+(?:năm\s+)?tròn)", re.IGNORECASE)
_EVERY: Final = Deferred(r"(?<!\w)(?P<n>\d{1,2}|hai|ba|bốn)\s+(?P<period>phút|giờ|ngày|tuần|tháng|năm)\s*(?:/\s*(?:(?:0?1|một)\s+)?|(?:một|0?1)\s+)(?:lần|đợt)(?!\w)", re.IGNORECASE)
AND_PERIOD: Final = r"(?:\s*,|\s+và)\s+(?:(?:h[ằà]ng|cả)\s+)?(?:\d|tháng|quý|năm)"
_EVERY_FEW: Final = Deferred(rf"(?<!\w)định kỳ\s+(?P<n>\d{{1,2}}|hai|ba|bốn)\s+(?P<period>ngày|tuần|tháng|năm)(?!\w|\s*/|{AND_PERIOD}|\s+(?:một|đầu|cuối)\b)", re.IGNORECASE)
DAY_OF_MONTH: Final = r"(?:(?:ngày|thứ\s+\w+)\s+(?:cuối|đầu)|tuần\s+(?:thứ\s+)?(?:cuối|đầu|nhất|hai|ba|tư|[1-4]))(?:\s+(?:cùng|tiên))?\s+(?:của\s+)?"
_OF_MONTH: Final = Deferred(rf"(?<!\w){DAY_OF_MONTH}(?:mỗi\s+|các\s+)?tháng(?!\s*\d|\w|\s+(?:thứ|cuối|đầu)\b)", re.IGNORECASE)
_ALWAYS: Final = re.compile(r"thường xuyên|liên tục", re.IGNORECASE)
_AT_TIMES: Final = re.compile(r"định kỳ", re.IGNORECASE)
_NAMES: Final = {"ngày": "hằng ngày", "tuần": "hằng tuần", "tháng": "hằng tháng", "quý": "hằng quý", "6 tháng": "6 tháng", "năm": "hằng năm"}
_INRUN: Final = Deferred(rf"(?P<half>{_HALF})|{_NINE}|(?P<period>tuần|tháng|quý|năm)", re.IGNORECASE)
_NUMBERS: Final = {"một": 1, "hai": 2, "ba": 3, "bốn": 4}


def recurrence(words: str) -> tuple[str, int] | None:
    """The name of a rhythm and where its words begin; None where nothing comes again.

    >>> recurrence("định kỳ hằng tháng, quý, năm"), recurrence("báo cáo 6 tháng, năm"), recurrence("02 lần/năm")
    (('hằng tháng, hằng quý, hằng năm', 0), ('6 tháng, hằng năm', 8), ('2 lần/năm', 0))
    >>> recurrence("2026 và hằng năm"), recurrence("trước ngày 18 của các tháng cuối quý"), recurrence("quý II/2026")
    (('hằng năm', 8), ('hằng quý', 22), None)
    >>> recurrence("định kỳ hằng năm trước ngày 15 tháng 12")
    ('hằng năm', 0)
    >>> recurrence("2 tuần/lần"), recurrence("3 năm một lần")
    (('2 tuần một lần', 0), ('3 năm một lần', 0))
    >>> recurrence("định kỳ 15 ngày"), recurrence("thứ Sáu tuần cuối tháng")
    (('15 ngày một lần', 0), ('hằng tháng', 8))
    >>> recurrence("vào các năm chẵn"), recurrence("các năm tròn")
    (('2 năm một lần', 0), None)
    """
    if (other := _OTHER_YEARS.search(words)) is not None:
        return "2 năm một lần", other.start()
    found: dict[str, int] = {}

    def add(period: str, at: int) -> None:
        found[period] = min(at, found.get(period, at))

    for m in RUN.finditer(words):
        for part in _INRUN.finditer(_ASIDE_IN.sub("", m.group())):
            if part.group("half") or part.group("period"):
                add("6 tháng" if part.group("half") else part.group("period").lower(), m.start())
    for m in _EACH_DAY.finditer(words):
        add("ngày", m.start())
    for m in _OF_QUARTER.finditer(words):
        add("quý", m.start())
    for m in _FIRST_HALF.finditer(words):
        add("6 tháng", m.start())
        add("năm", m.start())
    for m in _HALF_A_TIME.finditer(words):
        add("6 tháng", m.start())
    for m in _OF_MONTH.finditer(words):
        add("tháng", m.start())
    every = _EVERY.search(words) or _EVERY_FEW.search(words) if not found else None
    if every and _number(every["n"]) > 1:
        return f"{_number(every['n'])} {every['period'].lower()} một lần", every.start()
    if every and every["period"].lower() in _NAMES:
        add(every["period"].lower(), every.start())  # "01 tuần/lần"
    times = next((hit for p in _TIMES if (hit := p.search(words))), None)
    if times:
        often, period = _number(times.group("n")), times.group("period").lower()
        if often > 1:
            return f"{often} lần/{period}", times.start()
        add(period, times.start())
    if found:
        return ", ".join(name for period, name in _NAMES.items() if period in found), min(found.values())
    loose = _ALWAYS.search(words) or _AT_TIMES.search(words)
    return (("thường xuyên" if _ALWAYS.search(words) else "định kỳ"), loose.start()) if loose else None


def recurrences_joined(names: Sequence[str]) -> str | None:
    """Several rhythms as one name, the shortest period first; None for none.

    >>> recurrences_joined(["hằng năm", "hằng quý, 6 tháng"]), recurrences_joined(["thường xuyên", "2 lần/năm"])
    ('hằng quý, 6 tháng, hằng năm', 'thường xuyên, 2 lần/năm')
    """
    told = list(dict.fromkeys(part for name in names for part in name.split(", ")))
    order = list(_NAMES.values())
    return ", ".join(sorted(told, key=lambda name: order.index(name) if name in order else len(order))) or None


def _number(printed: str) -> int:
    return _NUMBERS.get(printed.lower()) or int(printed)
