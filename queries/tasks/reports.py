"""What is to be reported, to whom, when: in the words of the duty.

In: rows of che-do-bao-cao. Out: one row a report that a duty asks for; what, to whom and when as ``queries.tasks.reportwords`` reads them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from graph.forms.dates import WHOLE_DAY
from loaders.agencies.bodies import Locality, bodies_from
from loaders.writing.timeframes import timeframe
from loaders.writing.vietnamese import fold
from ontology.language import tr
from queries.chain.lineage import task_rows
from queries.citing.citations import place_words
from queries.store.known import Row
from queries.store.rows import Filtered, Json, first, grouped, in_order, one, quotes
from queries.tasks.deadlines import read_day
from queries.tasks.nextdays import next_day
from queries.tasks.reportwords import NOTHING, Report, clause_of, days_of, is_rhythm, named_before, read_reports, supplies

_EACH: Final = re.compile(r", để báo cáo |\s*\((?:thông )?qua |\s(?:thông )?qua (?=\w)|\)")
_MONTHLY: Final = re.compile(r"\b(?:hằng|hàng|mỗi|từng|theo) (?:tháng|tuần|ngày)\b", re.IGNORECASE)  # falls due in every month
_MONTH: Final = timedelta(days=27)
_LASTS: Final = re.compile(r"\b(?:đến|giai đoạn)\b", re.IGNORECASE)


def _clauses(rows: Sequence[Row]) -> Filtered:
    """Sentences outside the duties, one row each, behind the duties of their document."""
    found: Filtered = []
    for (document, _), mine in grouped(rows, "document", "evidence").items():
        words = quotes(mine)
        read = next(iter(read_reports(" ".join(" ".join(q["quote"] for q in words).split()))), NOTHING)
        bodies = [{"iri": iri, "label": one(said, "body_label"), "evidence": words} for (iri,), said in grouped(mine, "body").items()]
        row: Json = {
            **dict.fromkeys(("task", "kind", "title", "recurrence", "timeframe")),
            "document": document,
            "document_label": one(mine, "document_label"),
            "path": place_words(one(mine, "section")),
            "reporter": bodies,
            "report": read.what,
            "recipient": read.to,
            "day": read.when,
            "condition": read.condition,
            "evidence": words,
        }
        filters: Json = {"document": document, "province": first(mine, "province"), "bodies": {b["iri"] for b in bodies}, "days": [], "end": None}
        found.append((row, {**filters, "sort": (row["document_label"] or "", True, True, f"~{min(q['start'] for q in words):09d}")}))
    return found


def _reporters(bodies: Sequence[Json], evidence: Sequence[Json], title: str, report: Report) -> list[Json]:
    """Those of the bodies whose report it is by where the text says so; all of them where the report's own words name nobody, none where these name another."""

    def clause(place: Json) -> int:
        before = [q["quote"][: max(0, place["start"] - q["start"])] for q in evidence if q["file"] == place["file"] and q["start"] < place["start"]]
        return clause_of(" ".join(before))

    mine = [b for b in bodies if any(clause(q) in report.clauses for q in b["evidence"])]
    if mine or not (words := named_before(title, report).casefold()):
        return mine or list(bodies)
    return [b for b in bodies if re.split(r" (?:tỉnh|thành phố) ", b["label"].casefold())[0] in words]


def addressees(recipient: str, place: str | None) -> dict[str, str]:
    """Whom the printed words name, each by its whole name, folded and as written: who gets the report, through whom it goes, to whom it goes on. ``place``: the document's province.

    >>> sorted(addressees("UBND tỉnh (qua Sở Y tế), để báo cáo Bộ Y tế", "Tỉnh Lạng Sơn"))
    ['bo y te', 'so y te tinh lang son', 'uy ban nhan dan tinh lang son']
    """
    here = Locality(place[:1].lower() + place[1:] if place else None)
    return {fold(b.name): b.name for part in _EACH.split(recipient) for b in bodies_from(part, 0, here)[0]}


def falls_due(days: Sequence[str], end: str | None, asked: tuple[date | None, date], since: date, issued: str | None = None) -> bool | None:
    """Is the report due on a day from the first to the last ``asked``? None where its printed ``days`` do not tell. ``end``: the last day of the duty's
    time; a report that comes again is looked for from ``since`` on, from the day on which the document was ``issued``, and as long as its words say.

    >>> december = date(2026, 12, 1), date(2026, 12, 31)
    >>> falls_due(["trước ngày 15 tháng 12 hằng năm"], None, december, december[0])
    True
    >>> falls_due(["hằng tháng"], None, december, december[0]), falls_due(["hằng năm"], None, december, december[0])
    (True, None)
    >>> falls_due(["hằng tháng"], None, december, december[0], "2027-03-15"), falls_due(["hằng tháng đến hết năm 2025"], None, december, december[0])
    (False, False)
    """
    start, until = asked
    whole = [d for d in days if _LASTS.match(d)]  # said of all: "hằng tháng", "đến hết năm 2026"
    again = {d: _lasting([*d.split("; "), *whole], max(since, _day(issued, first=True)) if issued else since, until) for d in days if is_rhythm(d)}
    if any(last - begin >= _MONTH and _MONTHLY.search(d) for d, (begin, last) in again.items()):
        return True
    told = [frame.end for d in days if d not in again and (frame := timeframe(d)) is not None and frame.end]
    ends = [_day(e) for e in told or ([end] if end and not again else [])]
    due = [(start is None or start <= day) and day <= until for day in ends]
    for words, (begin, last) in again.items():
        if begin > last:
            due.append(False)
        elif (day := next_day(words, begin)) is not None:
            due.append((start is None or start <= day) and day <= last)
    return any(due) if due else None


def _lasting(parts: Sequence[str], since: date, until: date) -> tuple[date, date]:
    """The days between two of which a rhythm's words tell: "hằng tháng đến hết năm 2026"; a day that it falls due on ends nothing."""
    for part in parts:
        if (is_rhythm(part) or _LASTS.match(part)) and (frame := timeframe(part)) is not None:
            since = max(since, _day(frame.start, first=True)) if frame.start else since
            until = min(until, _day(frame.end)) if frame.end and (len(frame.end) < WHOLE_DAY or _LASTS.search(part)) else until
    return since, until


def _day(partial: str, *, first: bool = False) -> date:
    """A day of a record; of a month or year its last day, or its first."""
    return read_day("/".join(reversed(partial.split("-"))), first)


def left_out(rows: Filtered, asked: Collection[str]) -> str | None:
    """How many reports may be among those asked for, but do not say to whom, or for when, they are; ``asked``: what the answer was narrowed by."""
    nameless = sum(not row["recipient"] for row, _ in rows) if "noi-nhan" in asked else 0
    undated = sum(f.get("within", True) is None for row, f in rows if "noi-nhan" not in asked or f["recipients"])
    told = [tr("{n} báo cáo không nêu nơi nhận", n=nameless)] if nameless else []
    told += [tr("{n} báo cáo không có ngày tính được", n=undated)] if undated else []
    return tr("Không liệt kê ở đây: {told}.", told=", ".join(told)) if told else None


def reports(parts: Mapping[str, Sequence[Row]]) -> Filtered:
    """The rows of che-do-bao-cao, one a report that a duty asks for: those with a printed day or rhythm first, in the order of the text."""
    found: Filtered = []
    for task, filters in task_rows(parts["main"], parts["reporters"]):
        title = task["title"] or ""
        read = read_reports(title)
        if not task["reporting"] and not (any(r.to for r in read) or supplies(title)):
            continue  # "thẩm định Báo cáo nghiên cứu khả thi": a report is spoken of, none is asked for
        frame = task["timeframe"] or {}
        bodies = task["reporting"] or task["lead"] or task["responsible"] or task["coordinating"]  # who supplies figures reports by another word
        # marks of the layout ("**(") cut a sentence into stretches of which some hold no word
        words = [q for q in filters["evidence"] if re.search(r"\w", q["quote"])]
        said = frame.get("text") or ""
        for number, report in enumerate(read or [NOTHING]):
            # the column of a table tells when a row is due, whatever its words
            days = days_of(report, title, said, alone=len(read) < 2) if task["kind"] == "duty" else [said] if said else []
            said = "; ".join(p for p in said.split("; ") if p not in days or is_rhythm(p)) if task["kind"] == "duty" else said  # a day is said of one report
            mine = _reporters(bodies, filters["evidence"], title, report) if len(read) > 1 else bodies
            others = {b["iri"] for b in bodies} - {b["iri"] for b in mine}
            day = "; ".join(days) or report.when
            row = {
                **{column: task[column] for column in ("task", "kind", "document", "document_label", "path", "title")},
                "reporter": mine,
                "report": report.what,
                "recipient": report.to,
                "day": day,
                "condition": report.condition,
                "recurrence": frame.get("recurrence") if is_rhythm("; ".join(days)) else None,
                "timeframe": task["timeframe"] if days else None,
                "evidence": words,
            }
            order = (row["document_label"] or "", not days, not task["reporting"], f"{filters['sort']}~{number}")
            found.append((row, {**filters, "bodies": filters["bodies"] - others, "days": days, "end": frame.get("end") if days else None, "sort": order}))
    found += _clauses(parts["clauses"])
    return in_order(found)
