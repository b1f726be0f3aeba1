"""When an item of work is to be done, whoever says it: the item itself, a line beside it, the words above it, the year of its plan.

In: the text's layout, what lines tell beside items, the citations, the document's day. Out: one ``Timeframe`` an item. What the item says comes first, all of it; then the line that tells
its time ("Thời gian hoàn thành: …"); then the sentence or the heading above ("Các nhiệm vụ hoàn thành trong quý III/2025:"), then the last sentence below; then the year for which the plan is made. A time
without a year is of the plan's year, else, where the document orders for now, of the year of its own day if it lies behind that day; the record says which (``inherited_from``). Days
inside a cited document's name or behind its number are that document's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from loaders.outline.layout import Layout
from loaders.record import Citation, Spans, Timeframe
from loaders.work.closingtimes import closings
from loaders.work.deadlines import times_in
from loaders.work.futuretimes import year_behind
from loaders.work.grouptimes import time_of_groups
from loaders.work.itemdetails import ItemDetails
from loaders.work.milestones import due_by, due_too, of_clause, together, told_apart
from loaders.work.planyears import in_that_year, part_of_year, runs_for_years, school_year, year_of_work
from loaders.writing.block import Block
from loaders.writing.calendar import YEAR
from loaders.writing.ranges import Ranges
from loaders.writing.recurrence import recurrence, recurrences_joined
from loaders.writing.text import SourceText
from loaders.writing.timeframes import in_year, in_year_to_come, is_time, timeframe
from loaders.writing.vietnamese import fold

_OF_DAY: Final = "năm theo ngày văn bản"
_OF_TITLE: Final = "năm theo tiêu đề"
_MONTH: Final = len("2026-01")
_AIM: Final = re.compile(r"(?:Để|Nhằm)\s[^;]{3,600}?,\s[^;,]{0,120}?\b(?:đề nghị|yêu cầu|giao)\s")
_YEAR_ALONE: Final = len("2026")
_LATE: Final = 2  # months
_LONG: Final = 90  # a line that tells more than a time
_BESIDE: Final = 2  # letters between two times: a comma and a blank
# What they ask is to be done soon; the day without a year of another document may come again each year.
_FOR_NOW: Final = frozenset({"cong van", "cong dien", "thong bao", "chi thi", "ket luan", "giay moi", "phieu chuyen", "thu"})
_ONCE: Final = frozenset({"ke hoach", "huong dan", "quyet dinh", "phuong an"})  # if they are made for no period of years
_OF_NAMES: Final = re.compile(r"(?:đến|giai đoạn|năm)\b", re.IGNORECASE)  # "Đề án … đến năm 2030"; "trước ngày …" is in no name
_UNTIL: Final = re.compile(r"(?:cho\s+)?(?:đến|tới)\s+hết\b", re.IGNORECASE)  # "kiểm tra hằng ngày đến hết tháng 10": a rhythm with an end
_THIS_MONTH: Final = re.compile(r"\btháng này\b", re.IGNORECASE)
_A_DOCUMENT: Final = re.compile(r"(?:dự thảo\s+|dự án\s+)?(?:luật|bộ luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kết luận|kế hoạch|đề án|chương trình|báo cáo|tờ trình|quy chế|quy định)\b", re.IGNORECASE)
_A_PERIOD: Final = re.compile(r"(?:trong\s+)?giai đoạn\b", re.IGNORECASE)
_FINISHED_BY: Final = re.compile(r"\bhoàn thành\b[^.;]{0,160}?\b(?:trước|chậm nhất|muộn nhất)\b[^.;]{0,40}$", re.IGNORECASE)  # by then the work is done, for whatever period its matter is
_DIGIT: Final = re.compile(r"\d")
_CLAUSE: Final = re.compile(r"[;.:](?=\s)")
_REPORT: Final = re.compile(
    r"(?:báo cáo|sơ kết|tổng kết)\s+(?:định kỳ\s+)?(?P<period>tuần|tháng|quý|0?6 tháng(?:\s+đầu năm)?|sáu tháng(?:\s+đầu năm)?|năm)(?!\w)(?!\s*[/\d]|\s+(?:[IV]+(?!\w)|\d|sau|tới|nay|học))",
    re.IGNORECASE,
)
_BRINGS_IN: Final = re.compile(
    r"(?!Để\s|Nhằm\s|Căn cứ\s|Thực hiện\s).*?(?:\b(?:nhiệm vụ|nội dung|công việc|việc|giải pháp|hạng mục|biện pháp)(?:\s+(?:trọng tâm|chủ yếu|cụ thể|cấp bách|chính))*\s+(?:sau(?: đây)?|như sau|dưới đây)\b|\b(?:hoàn thành|thực hiện|triển khai|xong)(?:\s+(?:các|những)\s+(?:nhiệm vụ|nội dung|công việc|việc|giải pháp))?:$|^(?:hoàn thành|xong)\s.*cụ thể\b)", re.IGNORECASE
)
_DONE_SO: Final = re.compile(r"\b(?:hoàn thành|xong)\s(?:trong|trước|vào|chậm nhất|đến)\s[^.;:]{4,60}?,\s+cụ thể(?: là| như sau)?:$")  # "…, hoàn thành trong tháng 11 năm 2025, cụ thể:", whatever stands before
_SENTENCE: Final = 180  # a longer one tells reasons and aims with days of their own
_REPORTED: Final = re.compile(r"(?:tổng hợp,?\s+)?(?:báo cáo|gửi|nộp)\b", re.IGNORECASE)
_FAR: Final = 200  # letters: the words that tell how often stand nearer
_OF_DAYS: Final = re.compile(r"\b(?:cuối|đầu|thứ)\b", re.IGNORECASE)
_AGAIN: Final = re.compile(r"(?:h[ằà]ng|mỗi) (?:ngày|tuần|tháng|quý|năm|kỳ|đợt|học kỳ)|định kỳ|6 tháng|báo cáo năm|thường xuyên|từng (?:tháng|quý|năm)", re.IGNORECASE)
# A quarter, a month, a day, an occasion or years that an item prints: "Lắp đặt thiết bị, quý III", "Từ năm 2025 đến năm 2027 trồng rừng"
_OWN_TIME: Final = re.compile(rf"(?:(?:\bngày|\btrước|\bsau|\btừ|\bđến|\bvào|\bdịp|\blễ|\bxong)\s+|\()\d{{1,2}}/\d{{1,2}}(?![\d/])|\b(?:trước|sau|vào|trong)\s+(?:dịp\s+)?(?:Tết|mùa|lễ|khai giảng)\b|^(?:ngay\s+)?sau khi\s|\btừ nay (?:cho )?(?:đến|tới) (?:khi|hết (?:mùa|vụ|đợt))\s|\btrong\s+\d{{1,2}}\s+năm\s*\(|\bquý\s+(?:IV|I{{1,3}}|[1-4])(?!\w)|(?<!\d\s)\btháng\s+\d{{1,2}}(?!\d)|\btừ\s+năm\s+{YEAR}\s+đến\s+(?:hết\s+)?năm\s+(?P<year>{YEAR})", re.IGNORECASE)
_LAST_DAY: Final = re.compile(r"[,;(]\s*(?:vào\s+)?(ngày \d{1,2}/\d{1,2}(?:/20\d\d)?)\)?[.;]?$")
_DAY_WORDS: Final = 30  # letters
_MAY_TELL: Final = ("/", "tháng ", "quý ", "từ năm", "sau khi", "từ nay", "tết", "mùa", "lễ", "khai giảng", "năm (", "năm(")  # one of these words stands in each: asked first


class WorkTimes:
    """The times of a document's items of work. ``kind`` is its type, ``day`` its own (ISO, maybe partial); of a document of norms neither is asked for."""

    def __init__(self, page: Layout, besides: ItemDetails, citations: Sequence[Citation], kind: str | None, day: str | None, *, norms: bool = False) -> None:
        self._besides, self._day = besides, None if norms else day
        self._year = None if norms else year_of_work(page, kind, day)
        school = None if norms else school_year(page)
        of_session = any("phiên họp" in b.low for b in page.part("title"))
        soon = self._day is not None and len(self._day) >= _MONTH and (of_session or fold(kind or "cong van") in _FOR_NOW or (fold(kind or "") in _ONCE and not runs_for_years(page)))
        self._part = None if norms else part_of_year(page)
        one = self._year.start if self._year is not None and self._year.start == self._year.end else self._part.start[:4] if self._part is not None and self._part.start else None
        self._since = self._day or (f"{int(one) - 1}-12-31" if one else None)
        self._of_year = one or (school and school.year) or (self._day[:4] if soon and self._day else None)
        self._whence = (school.words, _OF_TITLE) if school is not None and not one else (_printed(self._day) if soon and self._day else "", _OF_DAY)
        self._cited = Ranges((s.start, s.end, s.end) for c in citations for s in c.spans)
        self._leads, self._closings, self._source = _lead_ins(page, besides), closings(page.part("body")), page.source

    def of(self, block: Block, *, of_year: bool = True) -> Timeframe | None:
        """When the work of ``block`` is to be done; ``of_year``: whether the plan's year is its time where nothing else tells one."""
        told = self._besides.of(block)
        time = self.own(block)
        undated = time is not None and not (time.start or time.end)  # "sau mỗi đợt mưa", "hằng tuần": within the days that a line tells
        if told.time is not None and (time is None or undated or not told.shared):
            above = time if undated or (time is not None and block not in told.time.headings and told.time.kind == "item") else None
            lines = [self._told(words, shared=told.shared) for words, _ in told.times]
            if len(lines) > 1:
                lines = [due_by(frame, due) for frame, (_, due) in zip(lines, told.times, strict=True)]
            time = _joined([above, *lines], self._source)  # "- Thời gian: từ 06/10 đến 31/10." beside "- Các tổ gửi danh sách trước 01/10.": the matter's time, and the item's
        time = time or self._above(block) or self._below(block)
        of_plan = (self._part or self._year) if of_year and time is None and not self._says_when(block) else None
        return told_apart(in_that_year(time, self._year) if time is not None else of_plan, lambda t: self._dated(t, t.text))

    def _says_when(self, block: Block) -> bool:
        """Whether an item prints a time of its own, read or not: the plan's year is none of it then. What another document's name or day prints is not the item's."""
        return any(map(block.low.__contains__, _MAY_TELL)) and any(not self._in_a_name(block.spans(*m.span())) for m in _OWN_TIME.finditer(block.text) if m["year"] is None or self._year is None or m["year"] != self._year.end)

    def _told(self, line: Block, *, shared: bool) -> Timeframe | None:
        """What a line beside items tells: all its words, of a long one the times that it names."""
        if len(line.text) > _LONG:
            named = self.own(line)
            return replace(named, inherited_from=named.inherited_from or named.text) if named is not None and shared else named
        return self._dated(timeframe(line.text.rstrip(" .;"), line.spans(), line.said().rstrip(" .;") if shared else None), line.text)

    def own(self, block: Block) -> Timeframe | None:
        """What the item's own words tell."""
        made: list[Timeframe] = []
        places = times_in(block.text, self._since, self._of_year)
        if (closing := self._closings.begins.get(id(block))) is not None:
            places = tuple(at for at in places if closing == 0 or at[0] < closing)
        aim = m.end() if block.text.startswith(("Để ", "Nhằm ")) and (m := _AIM.match(block.text)) is not None else 0
        edges = [0, *(b for _, b in places)], [*(a for a, _ in places[1:]), len(block.text)]
        for (a, b), since, until in zip(places, *edges, strict=False):
            spans = block.spans(a, b)
            if (_OF_NAMES.match(block.text, a) and self._in_a_name(spans)) or (frame := timeframe(block.text[a:b], spans)) is None or self._is_over(frame):
                continue
            if b <= aim and len(frame.end or "") == len(frame.start or "") == _YEAR_ALONE:
                continue  # "Để hoàn thành việc hỗ trợ trong năm 2026, Bộ A đề nghị Bộ B bố trí vốn": when the aim is to be reached
            year = year_behind(block.text, b, frame.text) if not (frame.start or frame.end) and frame.recurrence is None else None
            dated = replace(in_year(frame, year, ""), inherited_from=None) if year is not None else self._dated(frame, block.text[: _end_of_clause(block.text, b, until)])
            if dated is None:
                continue
            told = of_clause(dated, block, (a, b), since, until, made[-1] if made else None)
            often = _rhythm_before(block, since, (a, b), made[-1] if made else None) if not (dated.start or dated.end or dated.recurrence) else None
            if often is not None:
                told = _of_rhythm(told, often, self._source)
                made = [*made[:-1]] if made and made[-1].spans == often.spans else made
            made.append(told)
            if _A_PERIOD.match(told.text) is None and told.end is not None and _FINISHED_BY.search(block.text, max(0, a - _FAR), b) is not None:
                made = [t for t in made if _A_PERIOD.match(t.text) is None]
        return _joined(made, self._source)

    def of_row(self, title: Block) -> Timeframe | None:
        """What a row's own words tell where no cell of it does; one that names a document tells that document's, and a period is as often that of what the row is about."""
        time = self.own(title) if not _A_DOCUMENT.match(title.text) else None
        return time if time is not None and not _A_PERIOD.match(time.text) else None

    def _is_over(self, frame: Timeframe) -> bool:
        """Whether a time had long passed when the document was issued: what came about then is told of, not asked for. A conclusion may be written down weeks after it was spoken."""
        return self._day is not None and frame.end is not None and frame.recurrence is None and _months(self._day, first=True) - _months(frame.end, first=False) > _LATE

    def _in_a_name(self, spans: Spans) -> bool:
        """Whether words of time belong to another document's name ("Đề án … từ nay đến năm 2020")."""
        end = self._cited.first_at(spans[0].start) if spans else None
        return end is not None and spans[-1].end <= end

    def _above(self, block: Block) -> Timeframe | None:
        lead = self._leads.get(id(block))
        names = [*block.headings, *([lead] if lead is not None else [])]
        time = time_of_groups(names, self._day) or next((time for name in reversed(names) if (time := self._brought_in(name)) is not None), None)
        time = self._dated(time, time.text) if time is not None else None
        return self._day_within(block, time) or time if time is not None and (time.start or time.end or time.recurrence) else None

    def _day_within(self, block: Block, above: Timeframe) -> Timeframe | None:
        """The day with which an item below months ends, if it lies in them: "Đại hội điểm: Chi bộ thôn A, ngày 15/3." below "2. Tháng 2 - 3"."""
        m = _LAST_DAY.search(block.text, max(0, len(block.text) - _DAY_WORDS)) if "/" in block.text else None
        day = self._dated(timeframe(m.group(1), block.spans(*m.span(1))), m.group(1)) if m is not None else None
        return day if day is not None and day.start and above.start and above.end and above.start[:_MONTH] <= day.start[:_MONTH] <= above.end[:_MONTH] else None

    def _brought_in(self, name: Block) -> Timeframe | None:
        """What a sentence tells that brings in the items below it: "Trước ngày 30/10/2026, các đơn vị hoàn thành các việc sau:"; when a report of them is due is another matter."""
        if name.text[-1:] == ":" and (done := _DONE_SO.search(name.text, max(0, len(name.text) - _SENTENCE))) is not None:
            name = name.cut(done.start())
        if name.text[-1:] != ":" or len(name.text) > _SENTENCE or _BRINGS_IN.match(name.text) is None or (time := self.own(name)) is None or any(m.act and _REPORTED.match(m.act) for m in time.milestones):
            return None
        return replace(time, inherited_from="; ".join(x for x in (name.text.rstrip(" :"), time.inherited_from) if x), milestones=())

    def _below(self, block: Block) -> Timeframe | None:
        """What the sentence tells that ends the items of a part: "Các nhiệm vụ nêu trên hoàn thành trước …"."""
        closing = self._closings.over.get(id(block))
        time = self.own(closing) if closing is not None else None
        return replace(time, inherited_from="; ".join(x for x in (closing.text, time.inherited_from) if x), milestones=()) if closing is not None and time is not None else None

    def dated(self, frame: Timeframe) -> Timeframe | None:
        """The time that a cell holds."""
        return self._dated(frame, frame.text)

    def _dated(self, frame: Timeframe | None, around: str) -> Timeframe | None:
        """A time without a year in the plan's, else in the year of the document's day where it lies behind that day; what comes again has none."""
        if frame is None or frame.start or frame.end:
            return frame
        if self._day is not None and len(self._day) >= _MONTH and (now := _THIS_MONTH.search(frame.text)):
            month = f"tháng {int(self._day[5:7])} năm {self._day[:4]}"
            made = timeframe(frame.text[: now.start()] + month + frame.text[now.end() :])
            return replace(frame, start=made.start, end=made.end, inherited_from=f"{_OF_DAY}: {_printed(self._day)}") if made is not None else frame
        if self._of_year is None:
            return frame
        if self._year is not None and self._year.start == self._of_year:
            return in_that_year(frame, self._year)
        if self._year is None and self._part is not None:
            return in_year(frame, self._of_year, self._part.text)
        if self._day is None or (_AGAIN.search(around) and not _UNTIL.match(frame.text)):
            return frame
        return in_year_to_come(frame, self._of_year, self._day, *self._whence)


def _end_of_clause(text: str, end: int, until: int) -> int:
    """Where the clause of a time ends, the next time's beginning at the latest: what comes again behind it ("…; báo cáo trước 30/11 hằng năm") says nothing of the time itself."""
    stop = text.find(";", end, until)
    return stop if stop >= 0 else until


def _lead_ins(page: Layout, besides: ItemDetails) -> dict[int, Block]:
    """The sentence with a colon that brings in each item ("Các nhiệm vụ hoàn thành trong tháng 3/2026:"); a line that tells of the item above it is none."""
    made: dict[int, Block] = {}
    lead: Block | None = None
    behind = False  # an item of the same part
    for block in page.part("body"):
        if behind and id(block) in besides.lines:
            continue
        behind = block.kind == "item" or (behind and block.kind != "heading")
        if block.kind == "heading":
            lead = None
        elif block.kind == "paragraph":
            lead = block if block.text.endswith(":") or is_time(block.text) or (block.text.endswith(")") and time_of_groups([block]) is not None) else None
        elif lead is not None and lead.headings == block.headings[: len(lead.headings)]:
            made[id(block)] = lead
    return made


def _rhythm_before(block: Block, since: int, at: tuple[int, int], before: Timeframe | None) -> Timeframe | None:
    """How often a day without a year comes again, told by the words before it: "báo cáo quý gửi trước ngày 20 tháng cuối quý", "hằng năm báo cáo … trước ngày 20/12".

    The rhythm of the day at ``at``: the period of the report in its clause, which begins behind the time before it, at ``since``; else that time, if it is a rhythm of the same clause.
    """
    begun = max((m.end() for m in _CLAUSE.finditer(block.text, max(since, at[0] - _FAR), at[0])), default=since)
    found = list(_REPORT.finditer(block.text, begun, at[0]))
    if found:
        a, b = found[-1].span()
        frame = timeframe(block.text[a:b], block.spans(a, b))
        period = recurrence(f"định kỳ {found[-1]['period'].lower()}")
        return None if frame is None or period is None else Timeframe(frame.text, None, None, period[0], None, frame.spans)
    if before is None or before.recurrence is None or before.start or before.end or _DIGIT.search(before.text.replace("6 tháng", "")):
        return None
    return before if _CLAUSE.search(block.text, since, at[0]) is None else None


def _of_rhythm(day: Timeframe, often: Timeframe, source: SourceText) -> Timeframe:
    """The day of a rhythm with the words that tell how often: "hằng năm báo cáo … trước ngày 20/12"."""
    spans = (*often.spans, *day.spans)
    (one,) = day.milestones
    words = _in_words([often, day], source)
    return replace(day, text=words, recurrence=often.recurrence, spans=spans, milestones=(replace(one, text=words, recurrence=often.recurrence, spans=spans),))


def _joined(frames: Sequence[Timeframe | None], source: SourceText) -> Timeframe | None:
    """Several times of one item as one: all their words, from the first beginning to the last end.

    >>> one = _joined([timeframe("trước 30/6/2026"), timeframe("trước 31/12/2026"), timeframe("hằng quý")], SourceText(""))
    >>> one.text, one.start, one.end, one.recurrence
    ('trước 30/6/2026; trước 31/12/2026; hằng quý', None, '2026-12-31', 'hằng quý')
    """
    given = [f for f in frames if f is not None]
    told: list[Timeframe] = []
    for n, frame in enumerate(given):
        same = next((k for k, f in enumerate(told) if (f.start, f.end, f.recurrence) == (frame.start, frame.end, frame.recurrence) and (f.start or f.end)), None)
        if same is not None:
            told[same] = due_too(told[same], frame)
        elif not any(_says_less(frame, other, behind=k > n) for k, other in enumerate(given) if k != n):
            told.append(frame)
    if len(told) < 2:
        return told[0] if told else None
    dated = [f for f in told if f.start or f.end]
    starts, ends = [f.start for f in dated if f.start], [f.end for f in dated if f.end]
    begins = any(f.end is None for f in dated) and starts and ends and max(starts) <= max(ends) and dated[-1].end is not None  # "từ tháng 5, xong trong tháng 7", not "… đến 30/6; sau 30/6 …"
    return replace(
        told[0], text=_in_words(told, source), start=min(starts) if starts and (begins or len(starts) == len(dated)) else None,
        end=max(ends, key=_last_day) if ends and (begins or len(ends) == len(dated)) else None,
        recurrence=recurrences_joined([f.recurrence for f in told if f.recurrence]),
        inherited_from="; ".join(dict.fromkeys(f.inherited_from for f in told if f.inherited_from)) or None,
        spans=tuple(s for f in told for s in f.spans), milestones=together(told),
    )


def _in_words(told: Sequence[Timeframe], source: SourceText) -> str:
    """Their words, those that stand side by side as the text has them; a semicolon parts the others."""
    words = told[0].text
    for before, frame in pairwise(told):
        a, b = (before.spans[-1].end, frame.spans[0].start) if before.spans and frame.spans else (0, 0)
        between = source.raw[a:b] if 0 < b - a <= _BESIDE or source.raw[a:b].strip() in ("đến", "cho đến", "tới") else ""
        words += f"{'; ' if not between or '(' in between else between}{frame.text}"
    return words


def _months(day: str, *, first: bool) -> int:
    """The month of a partial day, counted from the year 0; of a year alone its first or its last."""
    return int(day[:4]) * 12 + (int(day[5:7]) if len(day) >= _MONTH else 1 if first else 12)


def _says_less(frame: Timeframe, other: Timeframe, *, behind: bool) -> bool:
    """Whether a rhythm alone ("theo từng quý") is told again by another time of the item, with its day ("trước ngày 20 của tháng cuối quý") or, before it, without."""
    if frame.recurrence is None or _DIGIT.search(frame.text) or _OF_DAYS.search(frame.text) or not set(frame.recurrence.split(", ")) <= set((other.recurrence or "").split(", ")):
        return False
    return _DIGIT.search(other.text) is not None or not behind


def _last_day(day: str) -> tuple[str, int]:
    """A partial day as one that sorts as its last: "2026" with "2026-12-31", the day that says more last."""
    return day + "-12-31"[len(day) - 4 :], len(day)


def _printed(day: str) -> str:
    """ "2025-08-08" as a person writes it: "08/8/2025"."""
    year, month, *rest = day.split("-")
    return "/".join([*rest, str(int(month)), year])
