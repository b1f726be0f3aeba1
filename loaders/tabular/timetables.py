"""Which tables name work and who does it, and give nobody a task: the hours of a day, the meetings of a week, whose turn it is, the steps of a procedure, blank forms.

In: a table, what stands above it. Out: whether its times are hours, parts of a day, days of the week; whether its rows are turns at one duty; whether they are counted as
steps; whether nobody is named.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from loaders.outline.layout import Annex, Layout
from loaders.tabular.tablerows import Row, Table
from loaders.writing.block import Block
from loaders.writing.calendar import WEEKDAY

_HOUR: Final = re.compile(
    rf"\W*(?:(?:từ|lúc|khoảng)\s+)?(?:\d{{1,2}}\s*(?:[:.]\s*\d{{2}}|[hg](?:\s*\d{{2}})?(?!\w)|giờ)|{WEEKDAY}(?!\w)(?! (?:h[ằà]ng|mỗi) tuần)|chủ nhật|(?:buổi\s+)?(?:sáng|trưa|chiều|tối)(?!\w))",
    re.IGNORECASE,
)
_AT: Final = r"(?:từ|lúc|khoảng|vào)?\s*(?:\d{1,2}\s*(?:[:hg]|giờ)\s*(?:\d{2})?(?:\s*phút)?|(?:buổi\s+)?(?:sáng|trưa|chiều|tối)(?!\w))"
_OF_A_DAY: Final = re.compile(rf"\W*{_AT}(?:\s*(?:-|–|đến)\s*{_AT})?,?\s+(?:ngày\s+)?(\d{{1,2}}(?:\s*(?:[/.-]|tháng|năm)\s*\d{{1,4}}){{1,2}}|(?<=ngày )\d{{1,2}}(?!\d))", re.IGNORECASE)
_WEEKDAY_OF: Final = re.compile(rf"\W*(?:(?:buổi\s+)?(?:sáng|trưa|chiều|tối)\s+)?{WEEKDAY},?\s+ngày\s+(\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{4}})?)", re.IGNORECASE)
_HELD_BY: Final = re.compile(r"(?:đơn vị|cơ quan)\b[^.;:]{0,40}\bchủ trì", re.IGNORECASE)  # no person who takes the chair
_IN_CHARGE: Final = re.compile(r"(?:đơn vị|cá nhân|bộ phận|người)[^.;:]{0,20} phụ trách$", re.IGNORECASE)
_DAY_ENDS: Final = re.compile(r"[^.;]{0,60}(?<!\w)(?P<day>ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]20\d\d)\W*", re.IGNORECASE)
_SOME_DAY: Final = re.compile(r"ngày\s+\d", re.IGNORECASE)
# Whose turn it is at a duty that goes on whoever does it, what is taught, examined and eaten when.
_ROSTER: Final = re.compile(
    r"(?:\W|\d|[ivx]{1,4}\.|v/v|về việc|bảng|biểu){0,12}(?:(?:lịch|phân công|danh sách)\s+(?:lãnh đạo\s+|cán bộ\s+)?(?:trực(?! tiếp)|tiếp\s+(?:công\s+)?dân|thi(?! (?:đua|hành|công))|coi thi|chấm thi|kiểm tra\s+(?:(?:cuối|giữa)\s+)?học kỳ|giảng dạy|chuyên môn|thành viên(?!.*nhiệm vụ))|thời kh[óo]a biểu|thực đơn)\b",
    re.IGNORECASE,
)
_SEAT: Final = re.compile(r"(?:(?:phó\s+)?(?:trưởng\s+(?:ban|đoàn|nhóm|tiểu ban)|chủ tịch(?: hội đồng)?)|(?:tổ|nhóm|đội)\s+(?:trưởng|phó)|phó (?:tổ|nhóm|đội) trưởng|thành viên|ủy viên|thư ký)(?:\s+thường (?:trực|xuyên))?", re.IGNORECASE)
_SPEAKS_OF_WORK: Final = re.compile(r"công việc|nhiệm vụ|cho các (?:đơn vị|cơ quan|sở)", re.IGNORECASE)  # no name of a roster: "Lịch thi và phân công nhiệm vụ"
_GOES_ON: Final = re.compile(r"\W{0,3}(?<!\w)(?:trực(?! tiếp)|tiếp (?:công )?dân|coi thi|chấm thi|giảng dạy)(?!\w)", re.IGNORECASE)
_MONTH: Final = re.compile(r"\W*(?:(?:trong|trước|từ|đến|hết)\s+)?(?:tháng|quý)\s", re.IGNORECASE)
_STEP: Final = re.compile(r"\W*bước\s+(?:\d{1,2}|[IVX]{1,4})(?!\w)", re.IGNORECASE)
_STEPS_HEAD: Final = r"(?:trình tự|các bước)(?: (?:các bước|thực hiện|giải quyết|công việc|xử lý))*"
HEADS_STEPS: Final = re.compile(rf"\W*S?TT\W{{1,20}}{_STEPS_HEAD}[*_ ]*[|\t\r\n]", re.IGNORECASE)
_SHARE: Final = 0.5  # of the cells of time


def heading_of(annex: Annex, layout: Layout) -> Block | None:
    """The line above a table: the end of an annex's caption, inside the text the paragraph before it."""
    if annex.title:
        return annex.title[-1]
    text = layout.part("body", "title")
    return text[n - 1] if (n := bisect_left(text, annex.lines[0].number, key=attrgetter("line"))) else None


def day_of(heading: Block | None) -> tuple[int, int] | None:
    """Where the day stands that ends the line above a table, of the hours in its rows: "NGÀY 1: THỨ HAI, NGÀY 21/9/2026"."""
    return m.span("day") if heading is not None and (m := _DAY_ENDS.fullmatch(heading.text)) is not None else None


def is_timetable(table: Table, annex: Annex, layout: Layout) -> bool:
    """Whether a table tells whose turn it is, or half of its times or more are hours or days of the week.

    Of events that somebody is to hold the hour of a day is their time, unless most share the day; of those that somebody is in charge of any hour is, on the day that the line above tells,
    and the hour of a day is where most have a day for themselves, as no week's calendar has.
    """
    heading = heading_of(annex, layout)
    cells = [[block.text for n, block in sorted(row.by_column.items(), reverse=True) if table.roles[n] == "time"] for row in table.rows]
    times = [" ".join(row) for row in cells if row] if table.roles.count("time") > 1 and "Giờ" in table.heads else [text for row in cells for text in row]
    if _is_roster(table, heading, times):
        return True
    in_charge = any(map(_IN_CHARGE.search, table.heads)) and not any(_ROSTER.match(b.text) for b in layout.part("title"))
    if in_charge and heading is not None and _SOME_DAY.search(heading.text):
        return False
    held = "responsible" in table.roles or any(map(_HELD_BY.match, table.heads))
    if in_charge or held:
        found = [(t, _OF_A_DAY.match(t) or (_WEEKDAY_OF.match(t) if in_charge else None)) for t in times]
        days = Counter(m[1] for _, m in found if m)
        most = max(days.values(), default=0)
        apart = most < 2 or most <= _SHARE * len(times) if held else [*days.values()].count(1) > _SHARE * sum(days.values())  # else one day's programme
        if apart and not (in_charge and heading is not None and "tuần" in heading.low):
            times = [t for t, m in found if m is None]
    return bool(times) and sum(_HOUR.match(t) is not None for t in times) >= _SHARE * len(times)


def _is_roster(table: Table, heading: Block | None, times: Sequence[str]) -> bool:
    """Whether a table is called a roster, or its rows are turns at one and the same duty of those in charge, or seats of a body with who takes them; works of their own months are none."""
    names = [row.text("title") for row in table.rows if row.charges and table.roles.index("title") not in row.merged] if "title" in table.roles else []
    if len(names) > 1 and all(map(_SEAT.fullmatch, names)):
        return True
    turns = len(names) > 1 and len({*names}) == 1 and any(map(_IN_CHARGE.search, table.heads))
    called = heading.text if heading is not None and _ROSTER.match(heading.text) else ""
    if not (turns or called) or any(map(_GOES_ON.match, names)) or _GOES_ON.search(called):
        return turns or bool(called)
    of_months = len({*times}) > 1 and all(map(_MONTH.match, times))
    return not of_months and (turns or _SPEAKS_OF_WORK.search(called) is None)


def heads_hours(row: Row) -> bool:
    """Whether a row is a part of a day over all columns: "Buổi sáng (từ 7h00 đến 9h00)", above what is done then."""
    return not row.charges and len(row.by_column) == 1 and all(_HOUR.match(b.text) for b in row.by_column.values())


def is_procedure(table: Table) -> bool:
    """Whether a table tells how a procedure goes, step by step ("Bước 1", "Bước 2", below "Trình tự thực hiện"): who handles each case, whenever one comes."""
    if any(re.fullmatch(_STEPS_HEAD, head, re.IGNORECASE) and (role == "title" or "title" not in table.roles) for head, role in zip(table.heads, table.roles, strict=False)):
        return True
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
