"""The year or the period for which a plan is made, told by its title: "KẾ HOẠCH Cải cách hành chính năm 2026".

In: ``Layout``, the document's type. Out: the time that the work in the plan's text has where it names none of its own, as an annex has its title's. A period ("giai đoạn
2026-2030") is taken only where the title names no programme, scheme or act beside the plan itself, for it belongs as often to what the plan carries out.
Nor is the year of a law, of a count of results ("tổng kết năm 2025") or of a document that is cited.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.outline.layout import Layout
from loaders.record import Timeframe
from loaders.writing.timeframes import in_year, timeframe, year_of_title
from loaders.writing.vietnamese import fold

_YEAR: Final = len("2026")
_PLAN: Final = re.compile(r"\b(?:ke hoach|chuong trinh|nhiem vu|phuong huong)\b")
_OF_WHOM: Final = re.compile(r"(?<!đến )(?<!tháng \d )(?<!tháng \d\d )\b(?P<year>năm\s+(?:19|20)\d\d)\s+(?:của|trên địa bàn|tại)\s[^\d]{3,160}$", re.IGNORECASE)
_OF_ANOTHER: Final = re.compile(
    r"\b(?:(?<!phap )luat|bo luat|phap lenh|hien phap|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|ket luan|so \d+[^,;]*|tong ket|so ket|ket qua|tinh hinh|quyet toan|bao cao)\b[^,;]*$"
)


# "về việc ban hành Kế hoạch phát triển …": the plan itself; any other such word in a title names what the plan carries out
_ITSELF: Final = re.compile(r"^\W*(?:(?:ve viec|v/v)\s+)?(?:ban hanh|phe duyet)\s+(?:ke hoach|chuong trinh|de an)(?: hanh dong)?\b|^\W*(?:ke hoach|chuong trinh|de an)(?: hanh dong)?\b")
_NAMES: Final = re.compile(r"\b(?:ke hoach|chuong trinh|de an|chien luoc|quy hoach|du an|phong trao|cuoc van dong|dinh huong|lo trinh|bo tieu chi|tieu chuan|van kien|nghi quyet|dai hoi)\b")


def year_of_work(layout: Layout, kind: str | None, day: str | None = None) -> Timeframe | None:
    """The one year, or the period, that the title of a plan ends with (``kind``: the document's type), its words as the place it comes from; None where there is none.

    What is made after that year's end looks back on it ("KẾ HOẠCH xác định Chỉ số cải cách hành chính năm 2013", of 2014): ``day`` is the document's own, ISO, maybe partial.
    """
    title = [b for b in layout.part("title") if not b.text.startswith("(")]
    if not title or not _PLAN.search(fold(" ".join([kind or "", *(b.text for b in title)]))):
        return None
    last = title[-1]
    if not (found := year_of_title(last.text) or _inside(last.text)) or _OF_ANOTHER.search(fold(last.text[: found[0]])):
        return None
    spans = last.spans(*found)
    said = last.source.slice_text(spans)
    if not fold(said).startswith("nam") and _NAMES.search(_ITSELF.sub(" ", fold(" ".join([*(b.text for b in title[:-1]), last.text[: found[0]]])), count=1)):
        return None
    time = timeframe(said, spans, inherited_from=said)
    return None if time is not None and time.end is not None and day is not None and time.end[:_YEAR] < day[:_YEAR] else time


_PART: Final = re.compile(r"\b(?:(?:(?:0?[369]|sáu|ba|chín)\s+tháng\s+(?:đầu|cuối)|quý\s+(?:IV|I{1,3}|[1-4])|(?<!\d\s)tháng\s+\d{1,2})(?:\s*/\s*|,?\s+(?:của\s+)?năm\s+)(?:19|20)\d\d)\W*$", re.IGNORECASE)
_LAST_NAMED: Final = re.compile(r"\b(?P<plan>ke hoach|chuong trinh|nhiem vu|phuong huong)\b|\b(?:ket qua|tinh hinh|bao cao|tong ket|so ket|cong tac)\b")


def part_of_year(layout: Layout) -> Timeframe | None:
    """The part of a year for which a title says that work is planned: "… 6 tháng đầu năm, phương hướng nhiệm vụ 6 tháng cuối năm 2026"; None where the part is told of results."""
    title = [b for b in layout.part("title") if not b.text.startswith("(")]
    m = _PART.search(title[-1].text) if title else None
    if m is None:
        return None
    named = [*_LAST_NAMED.finditer(fold(" ".join([*(b.text for b in title[:-1]), title[-1].text[: m.start()]])))]
    if not named or not named[-1]["plan"]:
        return None
    words = title[-1].cut(m.start(), m.end())
    return timeframe(words.text, words.spans(), inherited_from=words.text.strip(" ."))


def _inside(title: str) -> tuple[int, int] | None:
    """A year that only whose plan it is stands behind: "Cải cách hành chính năm 2026 của Sở Tư pháp", "… năm 2026 trên địa bàn xã"."""
    m = _OF_WHOM.search(title)
    return m.span("year") if m else None


def in_that_year(time: Timeframe | None, plan: Timeframe | None) -> Timeframe | None:
    """A task's own time, one without a year in the plan's; the plan's where the task has none."""
    if time is None or plan is None or not plan.start or plan.start != plan.end:
        return time or plan
    return in_year(time, plan.start, plan.text)


_SCHOOL: Final = re.compile(r"năm học\s+(20\d\d)\s*[-–]\s*(20\d\d)", re.IGNORECASE)
_FOR_YEARS: Final = re.compile(r"giai đoạn|nhiệm kỳ|đến năm 20\d\d|tầm nhìn|20\d\d\s*[-–]\s*20\d\d|quy chế|quy định|chế độ báo cáo|quy trình", re.IGNORECASE)


@dataclass(frozen=True)
class SchoolYear:
    """``year`` as "2025-2026", ``words`` as printed."""

    year: str
    words: str


def school_year(layout: Layout) -> SchoolYear | None:
    """The one school year that the title tells: "Tổ chức hội giảng năm học 2025 - 2026"."""
    told = {m.groups(): m.group() for b in layout.part("title") for m in _SCHOOL.finditer(b.text)}
    if len(told) != 1:
        return None
    (first, last), words = next(iter(told.items()))
    return SchoolYear(f"{first}-{last}", words) if int(last) == int(first) + 1 else None


def runs_for_years(layout: Layout) -> bool:
    """Whether the title tells that what the document orders goes on for years, or comes again each: its days without a year are of none."""
    return any(_FOR_YEARS.search(b.text) is not None for b in layout.part("title"))
