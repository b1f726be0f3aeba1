"""Which tables name work and who does it, and give nobody a task: the hours of a day, the meetings of a week, the steps of a procedure, blank forms.

In: a table. Out: whether its times are hours, parts of a day, days of the week; whether its rows are counted as steps; whether nobody is named.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from loaders.tabular.tablerows import Row, Table
from loaders.writing.calendar import WEEKDAY

_HOUR: Final = re.compile(
    rf"\W*(?:(?:từ|lúc|khoảng)\s+)?(?:\d{{1,2}}\s*(?:[:.]\s*\d{{2}}|[hg](?:\s*\d{{2}})?(?!\w)|giờ)|{WEEKDAY}(?!\w)(?! (?:h[ằà]ng|mỗi) tuần)|chủ nhật|(?:buổi\s+)?(?:sáng|trưa|chiều|tối)(?!\w))",
    re.IGNORECASE,
)
_AT: Final = r"(?:từ|lúc|khoảng|vào)?\s*(?:\d{1,2}\s*(?:[:hg]|giờ)\s*(?:\d{2})?(?:\s*phút)?|(?:buổi\s+)?(?:sáng|trưa|chiều|tối)(?!\w))"
_OF_A_DAY: Final = re.compile(rf"\W*{_AT}(?:\s*(?:-|–|đến)\s*{_AT})?,?\s+(?:ngày\s+)?(\d{{1,2}}(?:\s*(?:[/.-]|tháng|năm)\s*\d{{1,4}}){{1,2}}|(?<=ngày )\d{{1,2}}(?!\d))", re.IGNORECASE)
_HELD_BY: Final = re.compile(r"(?:đơn vị|cơ quan)\b[^.;:]{0,40}\bchủ trì", re.IGNORECASE)  # no person who takes the chair
_IN_CHARGE: Final = re.compile(r"(?:đơn vị|cá nhân|bộ phận|người)[^.;:]{0,20} phụ trách$", re.IGNORECASE)
_STEP: Final = re.compile(r"\W*bước\s+(?:\d{1,2}|[IVX]{1,4})(?!\w)", re.IGNORECASE)
_SHARE: Final = 0.5  # of the cells of time


def is_timetable(table: Table) -> bool:
    """Whether half of the times that a table gives, or more, are hours or days of the week; of events that somebody is to hold the hour of a day is their time, unless most share the day."""
    cells = [[block.text for n, block in sorted(row.by_column.items(), reverse=True) if table.roles[n] == "time"] for row in table.rows]
    times = [" ".join(row) for row in cells if row] if table.roles.count("time") > 1 and "Giờ" in table.heads else [text for row in cells for text in row]
    if any(_IN_CHARGE.search(head) for head in table.heads):
        return False
    if "responsible" in table.roles or any(_HELD_BY.match(head) for head in table.heads):
        days = Counter(m[1] for t in times if (m := _OF_A_DAY.match(t)))
        most = max(days.values(), default=0)
        if most < 2 or most <= _SHARE * len(times):  # else one day's programme
            times = [t for t in times if _OF_A_DAY.match(t) is None]
    return bool(times) and sum(_HOUR.match(t) is not None for t in times) >= _SHARE * len(times)


def heads_hours(row: Row) -> bool:
    """Whether a row is a part of a day over all columns: "Buổi sáng (từ 7h00 đến 9h00)", above what is done then."""
    return not row.charges and len(row.by_column) == 1 and all(_HOUR.match(b.text) for b in row.by_column.values())


def is_procedure(table: Table) -> bool:
    """Whether a table tells how a procedure goes, step by step ("Bước 1", "Bước 2"): who handles each case, whenever one comes."""
    steps = sum(any(_STEP.match(block.text) for block in row.by_column.values()) for row in table.rows)
    return steps > 1 and steps >= _SHARE * len(table.rows)


def is_blank(table: Table) -> bool:
    """Whether no row of a table names anybody in a column of bodies: a form to be filled in."""
    return not any(row.charges for row in table.rows)


def is_hour(text: str) -> bool:
    """Whether a cell tells a time of a day, whichever day it is.

    >>> is_hour("7h30"), is_hour("Sáng"), is_hour("Khi có yêu cầu")
    (True, True, False)
    """
    return _HOUR.match(text) is not None
