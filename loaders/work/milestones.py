"""Several times of one task told apart, each with what is due then: "trình trước 30/6/2026, hoàn thành trước 31/12/2026".

In: a task's times with the words around them. Out: the ``milestones`` of its ``Timeframe``: a time of the sentence each, and each of those that one stretch of words lists ("tháng 6 và tháng 12
năm 2026") where they do not follow on each other ("quý I, II/2026" is one stretch of time). What is due is told by the clause before a time, or behind it where the time opens its clause.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.record import Milestone, Timeframe
from loaders.work.workverbs import begins_work, work_at
from loaders.writing.block import Block
from loaders.writing.timeframes import in_year, timeframe

Dating = Callable[[Timeframe], Timeframe | None]

_STOP: Final = re.compile(r"[;:.](?=\s)|[(\[]")
_COMMA: Final = re.compile(r",\s+(?:(?:và|rồi|đồng thời|sau đó)\s+)?")
_CLAUSE_ENDS: Final = re.compile(r"[;.]\s")
_LINKS: Final = re.compile(r"[\s,;:()]*(?:(?:và|hoặc|rồi|đồng thời|sau đó|tiếp đó|còn|riêng)\s+)*", re.IGNORECASE)
_LINK_ALONE: Final = re.compile(r"[\s,]*(?:và|hoặc)?(?:\s+trước)?\s*", re.IGNORECASE)
_CONNECTS: Final = re.compile(r"\s+(?:cho|vào|trong|và|là)$", re.IGNORECASE)
_FOR_WHICH: Final = re.compile(r"\s+(đối với\s+[^,;.]{3,100})")  # "xong trước 01/5 đối với cấp xã, trước 01/8 đối với cấp tỉnh"
_ENDS: Final = re.compile(r"[;.](?=\s|$)")
_REACHES: Final = re.compile(r"(?:đạt|xong|có|giải ngân)\s")
_AUXILIARY: Final = re.compile(r"(?:phấn đấu|bảo đảm|phải|cần)", re.IGNORECASE)
_ONWARD: Final = re.compile(r"[\s,:]*")
_LONGEST: Final = 160  # a clause that tells what is due is shorter
_SHORTEST: Final = 2
_BETWEEN: Final = re.compile(r"\s*[;,]\s*(?!năm\s)|\s+và\s+")
_LATEST: Final = re.compile(r"(?:(?:xong|hoàn thành)\s+)?(?:trước|(?:chậm|muộn) nhất(?: là| vào)?|(?:đến )?hết|đến)\s+", re.IGNORECASE)
_BARE: Final = re.compile(r"\d|(?:IV|III|II|I)(?!\w)|(?:ngày|tháng|quý)\s+[\dIV]", re.IGNORECASE)
_ITS_UNIT: Final = re.compile(r"^\D*?(?:tháng|quý|ngày)\s+(?=[\dIV])", re.IGNORECASE)
_SAYS_WHAT: Final = re.compile(r"(?P<what>(?:đợt|lần|kỳ|giai đoạn)\s+\d{1,2}|[^\d:()]{3,120}?)\s*:?\s+(?=(?:xong )?(?:từ|trước|trong|vào|đến|hết|chậm nhất|muộn nhất|tháng|quý|năm|ngày|cuối|đầu|giữa)(?!\w)|\d)", re.IGNORECASE)
_WHAT_BEHIND: Final = re.compile(r"(?=[^()]*\d)(?P<when>[^()]+?)\s*\((?P<what>[^()\d]{3,60}(?:\d{1,2})?)\)", re.IGNORECASE)  # "Trước 30/6 (giai đoạn 1)"
_NAMED: Final = re.compile(r"(?:đợt|lần|kỳ|giai đoạn)\s+\d", re.IGNORECASE)
_HANDS_OVER: Final = ("gửi", "nhận", "nộp", "trả")  # too common for verbs of work
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_EACH_OF: Final = re.compile(r"^(?:(?:vào|trong)\s+)?các\s+(?=tháng|quý|ngày)", re.IGNORECASE)
_VISION: Final = re.compile(r"tầm nhìn|giai đoạn(?! \d{1,2}(?!\d))|nhiệm kỳ|năm học", re.IGNORECASE)


def of_clause(frame: Timeframe, block: Block, at: tuple[int, int], since: int, until: int, before: Timeframe | None) -> Timeframe:
    """``frame``, the time at ``at`` of an item, with what is due then: told between the time before it (which ends at ``since``) and the next (which begins at ``until``)."""
    start, end = at
    found = _act(block.text, start, end, since, until)
    if found is None and before is not None and _LINK_ALONE.fullmatch(block.text, since, start):
        (one,) = before.milestones  # "trước ngày 10/6 và ngày 10/12": of one thing
        return replace(frame, milestones=(replace(_milestone(frame), act=one.act, act_spans=one.act_spans),))
    act = block.text[slice(*found)] if found is not None else None
    return replace(frame, milestones=(replace(_milestone(frame), act=act, act_spans=block.spans(*found) if found is not None else ()),))


def due_by(frame: Timeframe | None, due: Block | None) -> Timeframe | None:
    """``frame`` with what is due then, as the label of its line tells it."""
    if frame is None or due is None or frame.milestones:
        return frame
    return replace(frame, milestones=(replace(_milestone(frame), act=due.text, act_spans=due.spans()),))


def due_too(frame: Timeframe, again: Timeframe) -> Timeframe:
    """``frame`` with what ``again``, the same time told a second time, says is due then, too."""
    if len(frame.milestones) != 1 or len(again.milestones) != 1 or not again.milestones[0].act or again.milestones[0].act == frame.milestones[0].act:
        return frame
    first, second = frame.milestones[0], again.milestones[0]
    act = "; ".join(x for x in (first.act, second.act) if x)
    return replace(frame, milestones=(replace(first, act=act, act_spans=(*first.act_spans, *second.act_spans), spans=(*first.spans, *second.spans)),))


def together(frames: Sequence[Timeframe]) -> tuple[Milestone, ...]:
    """The times that several frames tell, one behind the other."""
    return tuple(m for f in frames for m in f.milestones or (_milestone(f),))


def told_apart(frame: Timeframe | None, dated: Dating | None = None) -> Timeframe | None:
    """A task's time with its milestones, none where it is one time or nothing in it ends; ``dated`` gives a time without a year the one that its document tells.

    >>> def told(words, dated=None):
    ...     return [(m.text, m.start, m.end, m.act) for m in told_apart(timeframe(words), dated).milestones]
    >>> told("tháng 6 và tháng 12 năm 2026")
    [('tháng 6', '2026-06', '2026-06', None), ('tháng 12 năm 2026', '2026-12', '2026-12', None)]
    >>> told("Trình trước 30/6/2026; hoàn thành trước 31/12/2026")
    [('trước 30/6/2026', None, '2026-06-30', 'Trình'), ('trước 31/12/2026', None, '2026-12-31', 'hoàn thành')]
    >>> told("Quý I, II/2026"), told("đến năm 2030, tầm nhìn đến năm 2045"), told("trước 30/6 và 31/12 hằng năm")
    ([], [], [])
    >>> told("Trước 15/5 (bước 1), 30/9 (bước 2)", lambda t: in_year(t, "2026", "năm 2026"))
    [('Trước 15/5', None, '2026-05-15', 'bước 1'), ('Trước 30/9', None, '2026-09-30', 'bước 2')]
    >>> t = told_apart(timeframe("- Tháng 3; - Tháng 4; - Quý III"), lambda t: in_year(t, "2026", "năm 2026")); t.text, t.start, t.end
    ('Tháng 3; Tháng 4; Quý III', '2026-03', '2026-09')
    """
    if frame is None:
        return None
    frame = _to_the_last(frame)
    given: tuple[Milestone, ...] = frame.milestones
    if len(given) < 2:
        given = (replace(_milestone(frame), act=given[0].act, act_spans=given[0].act_spans) if given else _milestone(frame),)
    each = tuple(part for one in given for part in _listed(one, dated))
    if len(each) == 1 and each[0] is not given[0]:  # of times that follow on each other no one is due by itself
        return replace(frame, start=each[0].start, end=each[0].end, inherited_from=each[0].inherited_from, milestones=())
    if len(each) < 2 or not any(m.end for m in each):
        return replace(frame, milestones=()) if frame.milestones else frame
    if len(given) == 1:  # words without a year, or of which the calendar's first is one of several, are from the first of them to the last
        whence = "; ".join(dict.fromkeys(m.inherited_from for m in each if m.inherited_from)) or frame.inherited_from
        frame = replace(frame, start=each[0].start, end=each[-1].end, inherited_from=whence)
    return replace(frame, milestones=each)


def _to_the_last(frame: Timeframe) -> Timeframe:
    """A time of several clauses, with the end of the last one where that lies in a later year: "nghiệm thu quý IV/2027; duy trì đến 2030", "kiểm tra hằng năm; tổng kết năm 2030"."""
    last = timeframe(frame.text.rsplit(";", 1)[1]) if ";" in frame.text and (frame.start or frame.end) else None
    if last is None or last.end is None or last.recurrence or last.end[:4] <= (frame.end or frame.start or "")[:4]:
        return frame
    return replace(frame, end=last.end)


def _milestone(frame: Timeframe) -> Milestone:
    return Milestone(frame.text, frame.start, frame.end, frame.recurrence, None, frame.inherited_from, frame.spans)


def _act(text: str, start: int, end: int, since: int, until: int) -> tuple[int, int] | None:
    """Where the words stand that tell what is due at the time ``text[start:end]``.

    >>> t = "Xây dựng đề án, trình Tỉnh ủy trước 30/6/2026 và ban hành trước 31/12/2026."
    >>> (a, b), (c, d) = ((t.index(w), t.index(w) + len(w)) for w in ("trước 30/6/2026", "trước 31/12/2026"))
    >>> t[slice(*_act(t, a, b, 0, c))], t[slice(*_act(t, c, d, b, len(t)))]
    ('trình Tỉnh ủy', 'ban hành')
    >>> t = "Năm 2026: hoàn thành đất đai; năm 2027: hoàn thành y tế."; t[slice(*_act(t, 0, 8, 0, 30))]
    'hoàn thành đất đai'
    >>> t = "Chi trả xong trước 01/5 đối với cấp xã, trước 01/8 đối với cấp tỉnh."; a, b = t.index("trước 01/5"), t.index("trước 01/8")
    >>> t[slice(*_act(t, a, a + 10, 0, b))], t[slice(*_act(t, b, b + 10, a + 10, len(t)))]
    ('đối với cấp xã', 'đối với cấp tỉnh')
    """
    if which := _FOR_WHICH.match(text, end, until):
        return which.span(1)
    if which := _FOR_WHICH.match(text, since, start):
        since = which.end()
    before = _before(text, start, since)
    opens = text[since:start].rstrip().endswith((",", ";", ":", ".")) or not text[since:start].strip() or (before is not None and _AUXILIARY.fullmatch(text, *before))
    return (_behind(text, end, until, alone=bool(_CLAUSE_ENDS.search(text, since, start))) if opens else None) or before


def _before(text: str, start: int, since: int) -> tuple[int, int] | None:
    """The clause that ends where a time begins; of "đợt 1: trước 30/6" what stands before the colon."""
    stops = [m.end() for m in _STOP.finditer(text, since, start) if m.group() not in "([" or text.find(")", m.end(), start) < 0]
    for clause in (*reversed(stops), since):
        a = _LINKS.match(text, clause, start).end()  # type: ignore[union-attr]
        told = _CONNECTS.sub("", text[a:start].rstrip(" ,:;("))
        if len(told) >= _SHORTEST:
            commas = [m.end() for m in _COMMA.finditer(text, a, a + len(told)) if work_at(text, m.end())]
            a, b = commas[-1] if commas else a, a + len(told)
            return (a, b) if b - a <= _LONGEST else None
        if text[clause - 1 : clause] not in (":", "("):
            break  # a time that opens its clause
    return None


def _behind(text: str, end: int, until: int, *, alone: bool) -> tuple[int, int] | None:
    """The work behind a time, up to the end of its clause or the next time; ``alone``: the time before it stands in another clause."""
    a = _ONWARD.match(text, end).end()  # type: ignore[union-attr]
    stop = _ENDS.search(text, a, until)
    if stop is None and until < len(text) and "," in text[end:a] and not text[:until].rstrip().endswith((",", "(")):
        until = next((m.start() for m in reversed([*_COMMA.finditer(text, a, until)]) if work_at(text, m.end())), 0) if alone else 0
        if until <= a:
            return None  # "tháng 8, thông báo kết luận trong tháng 9": the next time's
    b = a + len(text[a : stop.start() if stop else until].rstrip(" ,;.("))
    return (a, b) if 0 < b - a <= _LONGEST and (work_at(text, a) or _REACHES.match(text, a) or HEAD.match(text, a)) else None


def _listed(one: Milestone, dated: Dating | None) -> tuple[Milestone, ...]:
    """Each time of a list, if it is one: all end, in order, and none follows on the one before it."""
    if one.recurrence or not (one.start or one.end or dated) or _VISION.search(one.text) or not _BETWEEN.search(one.text):
        return (one,)
    years = {day[:4] for day in (one.start, one.end) if day}
    year = years.pop() if len(years) == 1 else None
    made: list[Milestone] = []
    for words in reversed(_pieces(one.text)):  # a year behind the last holds for those before it
        behind = _WHAT_BEHIND.fullmatch(words)
        said = _SAYS_WHAT.match(words)
        what = behind["what"] if behind else said["what"].strip() if said and (begins_work(said["what"]) or _NAMED.match(said["what"]) or said["what"].lower() in _HANDS_OVER) else None
        when = behind["when"] if behind else words[said.end() :].strip() if said and what else words
        frame, told = timeframe(when), None
        if frame is not None and not (frame.start or frame.end):
            frame = in_year(frame, year, year) if year is not None else dated(frame) if dated is not None else frame
            told = frame.inherited_from if frame is not None and year is None else None
        if frame is None or frame.end is None or frame.recurrence:
            return (one,)
        printed = _YEAR.search(when)
        year = printed.group() if printed else year
        whence = "; ".join(x for x in (one.inherited_from, told) if x) or None
        made.append(Milestone(frame.text, frame.start, frame.end, None, what or one.act, whence, one.spans, one.spans if what else one.act_spans))
    made.reverse()
    apart = all(_first(b.start) > _last(a.end) + timedelta(days=1) if b.start else _last(b.end) > _last(a.end) for a, b in pairwise(made))
    if len(made) > 1 and not apart and not (one.start or one.end) and all(_last(a.end) < _last(b.end) for a, b in pairwise(made)):
        return (replace(one, start=made[0].start, end=made[-1].end, inherited_from=made[0].inherited_from),)
    return tuple(made) if len(made) > 1 and apart else (one,)


def _pieces(words: str) -> list[str]:
    """The parts of a list, each with the words that the first says for all: "trước 30/6 và 31/12/2026".

    >>> _pieces("trước 30/6 và 31/12/2026"), _pieces("vào các tháng 3, 6 năm 2026"), _pieces("Quý II, Quý IV")
    (['trước 30/6', 'trước 31/12/2026'], ['tháng 3', 'tháng 6 năm 2026'], ['Quý II', 'Quý IV'])
    """
    made: list[str] = []
    for piece in _BETWEEN.split(_EACH_OF.sub("", words)):
        told = piece.strip(" .")
        if made and _BARE.match(told):
            latest, unit = _LATEST.match(made[-1]), _ITS_UNIT.match(made[-1])
            if not _ITS_UNIT.match(told) and unit and not re.match(r"\d{1,2}\s*/\s*\d{1,2}(?!\d)", told):
                told = unit.group().split()[-1] + " " + told
            if latest:
                told = latest.group() + told
        made.append(told)
    return [m for m in made if m]


def _first(day: str | None) -> date:
    day = day or ""
    return date(int(day[:4]), int(day[5:7] or 1), 1) + timedelta(days=int(day[8:10] or 1) - 1)


def _last(day: str | None) -> date:
    day = day or ""
    year, month = int(day[:4]), int(day[5:7] or 12)
    return date(year, month, min(int(day[8:10] or 31), calendar.monthrange(year, month)[1]))
