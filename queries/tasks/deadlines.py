"""Tasks by the time that their documents give: soon due, past, recurring, none.

In: rows of nhiem-vu-den-han, the day asked for. Out: answer rows, one a deadline of a task. The store knows documents, not results: a task whose time is
over is "past the time the document gives, no information on results", never late.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from loaders.writing.vietnamese import fold
from ontology.language import tr, tr_later
from ontology.writing import date_text
from queries.chain.lineage import task_rows
from queries.questions.refusals import BadValue
from queries.store.known import Row, value
from queries.store.rows import Filtered, Json, grouped, in_order, one, quotes, timeframe
from queries.tasks.nextdays import next_day
from queries.words.kept import in_reading_language

STATES: Final = {
    "sap-den-han": tr_later("Sắp đến hạn"), "da-qua": tr_later("Đã qua thời hạn ghi trong văn bản (chưa có thông tin kết quả)"),
    "dinh-ky": tr_later("Thực hiện định kỳ"), "khong-tinh-duoc-ngay": tr_later("Có thời hạn, không tính được ngày"),
    "khong-ghi": tr_later("Không ghi thời hạn"),
}
DATED: Final = "co-thoi-han"  # a filter: due or past, whichever
SOON: Final = timedelta(days=90)
_NEVER: Final = 10**6  # days: what has no next day stands behind what has
_EXAMPLE: Final = tr_later("Ví dụ: 31/12/2026, 12/2026 hoặc 2026.")
_WORDS: Final = re.compile(r"\b(?:truoc|den|het|ngay|thang|nam)\b")


def read_day(typed: str, first: bool = False) -> date:
    """A typed day; of a month or year its last day, or its first. BadValue where it is none.

    >>> read_day("31/12/2026"), read_day("tháng 02/2026"), read_day("2026"), read_day("ngày 5 tháng 7 năm 2026")
    (datetime.date(2026, 12, 31), datetime.date(2026, 2, 28), datetime.date(2026, 12, 31), datetime.date(2026, 7, 5))
    """
    parts = [int(n) for n in re.findall(r"\d+", typed)]
    rest = re.sub(r"[\d\s/.-]", "", _WORDS.sub("", fold(typed)))
    if len(parts) == 3 and parts[0] > 31:
        parts.reverse()  # ISO
    try:
        if rest or not 1 <= len(parts) <= 3 or not 1900 <= parts[-1] <= 9999:
            raise ValueError
        year, month = parts[-1], parts[-2] if len(parts) > 1 else 1 if first else 12
        return date(year, month, parts[0] if len(parts) == 3 else 1 if first else calendar.monthrange(year, month)[1])
    except (ValueError, calendar.IllegalMonthError):
        raise BadValue("“{typed}” không phải là ngày.", _EXAMPLE, typed=typed) from None


def by_deadline(parts: Mapping[str, Sequence[Row]], today: date, start: date | None, until: date | None, by_body: bool = False) -> Filtered:
    """The rows of nhiem-vu-den-han: soon due first by day, then past (the latest first), recurring, none.

    ``until`` is the last day that counts as soon; without it ``SOON`` after ``today``, or no end where there is a ``start``. What
    is due before ``start`` is left out; what has no day is kept, for it is not known to be due elsewhere.
    ``by_body``: rows are narrowed to a body.
    """
    horizon = until or (date.max if start else today + SOON)
    rows, words, milestones = (grouped(parts[name], "task") for name in ("quotes", "times", "milestones"))
    bodies = grouped(parts["bodies"], "task") if by_body else {}
    found: Filtered = []
    for task, filters in task_rows(parts["main"], parts["roles"]):
        theirs = {value(r, "body") for r in bodies.get((task["task"],), ())}
        for frame, act, said in _apart(task["timeframe"] or {}, milestones.get((task["task"],), ()), words.get((task["task"],), ())):
            end = date.fromisoformat(frame["end"]) if frame.get("end") else None
            state = state_of(end, frame, today, horizon)
            if state is None or (start and end and end < start):
                continue
            elsewhere = in_reading_language(one(said, "reason", "; "))
            again = next_day(frame["text"] or "", max(today, start or today)) if end is None and frame.get("recurrence") else None
            row = {
                "state": state,
                "status": tr(STATES[state]),
                "state_label": tr(STATES[state]),
                **{k: v for k, v in task.items() if k != "status"},
                "timeframe": frame or None,
                "act": act,
                "remaining": "; ".join(filter(None, [_remaining(end, today) or _again(again, frame.get("text") or "", today), elsewhere])) or None,
                "next": again.isoformat() if again else None,
                "evidence": [q for q in quotes([*said, *rows.get((task["task"],), ())]) if re.search(r"\w", q["quote"])],  # marks of the layout hold no word
            }
            away = (end - today).days if end else (again - today).days if again else 0 if state != "dinh-ky" else _NEVER
            due = {state, DATED} if end else {state, DATED, "sap-den-han"} if again and again <= horizon else {state}
            order = (list(STATES).index(state), -away if state == "da-qua" else away, filters["sort"])
            found.append((row, {**filters, "bodies": theirs, "state": due, "sort": order}))
    return in_order(found)


def _apart(whole: Json, milestones: Sequence[Row], said: Sequence[Row]) -> list[tuple[Json, str | None, Sequence[Row]]]:
    """The times of a task that have a row each, what is due then, and the rows of their words: each that ends, and all that come again as one; else the task's ``whole`` time."""
    each = [(timeframe(mine) or {}, one(mine, "act"), mine) for mine in grouped(milestones, "milestone").values()]
    ending = sorted((e for e in each if e[0].get("end")), key=lambda e: (e[0]["end"], e[0]["start"] or ""))
    again = [e for e in each if e[0].get("recurrence")]
    if again and ending:
        texts, rhythms = ([frame[key] for frame, _, _ in again] for key in ("text", "recurrence"))
        joined: Json = {"text": "; ".join(texts), "start": None, "end": None, "recurrence": ", ".join(dict.fromkeys(rhythms))}
        ending.append((joined, "; ".join(a for _, a, _ in again if a) or None, [r for _, _, rows in again for r in rows]))
    return list(ending) if len(ending) > 1 else [(whole, None, said)]


def state_of(end: date | None, frame: Json, today: date, horizon: date) -> str | None:
    """Which of ``STATES``; None for a time that ends after the horizon, be the horizon itself past.

    >>> state_of(date(2026, 6, 30), {}, date(2026, 6, 30), date(2026, 9, 30)), state_of(None, {}, date.max, date.max)
    ('sap-den-han', 'khong-ghi')
    >>> state_of(date(2026, 6, 30), {}, date(2026, 11, 26), date(2025, 12, 31)) is None  # over, yet after the day asked for
    True
    >>> state_of(None, {"text": "hằng quý", "recurrence": "hằng quý"}, date.max, date.max), state_of(None, {"text": "trước mùa mưa"}, date.max, date.max)
    ('dinh-ky', 'khong-tinh-duoc-ngay')
    >>> state_of(None, {"text": "Từ 01/7/2025", "start": "2025-07-01"}, date(2026, 11, 26), date.max)
    'khong-ghi'
    """
    if end is None:
        if frame.get("recurrence"):
            return "dinh-ky"
        # words without a day that the calendar knows ("30 ngày kể từ ngày …", "trước mùa mưa") are a time all the same. What only begins has no limit
        return "khong-tinh-duoc-ngay" if frame.get("text") and not frame.get("start") else "khong-ghi"
    if end > horizon:
        return None
    return "da-qua" if end < today else "sap-den-han"


def period(today: date, start: date | None, until: date | None) -> Json:
    """Which days were asked for, in words: the answer must not leave them to be guessed."""
    horizon = until or (None if start else today + SOON)
    asked = tr("Ngày hỏi: {day}", day=date_text(today.isoformat()))
    if horizon is None:
        told = tr("tính từ {start} trở đi", start=date_text((start or today).isoformat()))
    elif start:
        told = tr("tính từ {start} đến hết {until}", start=date_text(start.isoformat()), until=date_text(horizon.isoformat()))
    elif until:
        told = tr("sắp đến hạn: đến hết {until}", until=date_text(horizon.isoformat()))
    else:
        told = tr("sắp đến hạn: trong {n} ngày, đến hết {until}", n=SOON.days, until=date_text(horizon.isoformat()))
    later = tr("; nhiệm vụ có thời hạn sau đó không liệt kê") if horizon else ""
    return {"today": today.isoformat(), "from": start and start.isoformat(), "until": horizon and horizon.isoformat(), "label": f"{asked}; {told}{later}."}


def left_out(rows: Filtered) -> str | None:
    """Which tasks a period cannot tell of, so that nobody takes what it lists for all there is."""
    there = {row["state"] for row, f in rows if DATED not in f["state"]}
    told = [f"{words[:1].lower()}{words[1:]} (--tinh-trang {state})" for state in STATES if state in there and (words := tr(STATES[state]))]
    return tr("Không liệt kê ở đây: {told}.", told=", ".join(told)) if told else None


def _again(day: date | None, words: str, today: date) -> str | None:
    if day is None:
        return None
    told, n = date_text(day.isoformat()), (day - today).days
    before = re.search(r"\btrước\b", words, re.IGNORECASE)
    return tr("kỳ tới: trước {day}, còn {n} ngày", day=told, n=n) if before else tr("kỳ tới: {day}, còn {n} ngày", day=told, n=n)


def _remaining(end: date | None, today: date) -> str | None:
    if end is None:
        return None
    days = (end - today).days
    day = date_text(end.isoformat())
    if days < 0:
        return tr("thời gian ghi đến {day}, cách đây {n} ngày", day=day, n=-days)
    return tr("đến {day}: còn {n} ngày", day=day, n=days) if days else tr("đến {day}: hôm nay", day=day)
