"""Who takes over after a reorganisation: the events that lead from a body to its successors on a day, and what that comes to.

In: the bodies asked for (or those of a task), the events, the day, later texts of the province that are about the same function. Out: answer rows, one
a step; and for each body an outcome: one receiver, several, none that is the only one, unchanged, or undecided. A task follows its
function: by the event that moved it, or by a later text of the same province that gives the same work or the function, which weighs more than
any rule; other work of the same field only leaves it open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from loaders.record import ROLES
from loaders.writing.vietnamese import same_spelling
from ontology.language import language, tr, tr_later
from ontology.successions import Function, functions
from ontology.tables import labels
from queries.store.known import Row, value
from queries.store.rows import Filtered, Json, distinct, entry, grouped, local, quotes
from queries.tasks.events import STANDINGS, STAYS, Body, Event
from queries.tasks.following import follow, outcome
from queries.words.wording import contrast, gain, has_action, wording

OUTCOMES: Final = {
    "one": tr_later("một cơ quan tiếp nhận"), "several": tr_later("nhiều cơ quan tiếp nhận"), "none": tr_later("không có một cơ quan duy nhất tiếp nhận"),
    "unchanged": tr_later("vẫn là cơ quan này"), "not-yet": tr_later("vào ngày ấy chưa có cơ quan này"), "undecided": tr_later("chưa xác định"),
}
BY_TEXT: Final = "by-text"
_SAME: Final = tr_later("Văn bản sau của tỉnh giao cùng việc này hoặc chức năng này: {document}")
_FIELD: Final = tr_later("Văn bản sau của tỉnh giao việc khác cùng lĩnh vực: {document}")
MANY: Final = tr_later("Đây là tên chung của nhiều cơ quan: hỏi từng cơ quan.")
NO_EVENT: Final = tr_later("Dữ liệu tổ chức không có sự kiện nào về cơ quan này.")
_MOST_QUOTES: Final = 3
_SAME_WORK: Final = 0.6  # four words in five, as for duplicates


@dataclass(frozen=True, slots=True)
class Words:
    """Where words come from: ``seen`` gives the rows that give a body a role, ``whole`` rows with each stretch of their words."""

    seen: Callable[[str], Sequence[Row]]
    whole: Callable[[Sequence[Row]], list[Row]]


def functions_of(title: str) -> list[Function]:
    """The functions that a task's words are about, by whole words as they are spelt.

    >>> [f.label for f in functions_of("Hướng dẫn các cơ quan báo chí tuyên truyền về biến đổi khí hậu")]
    ['báo chí, xuất bản, thông tin cơ sở']
    """
    text = same_spelling(title)
    return [f for f in functions() if any(re.search(rf"(?<!\w){re.escape(same_spelling(w))}(?!\w)", text) for w in f.words)]


def receiving(parts: Mapping[str, Sequence[Row]], all_events: Sequence[Event], on: date, words: Words) -> Filtered:
    """The rows of co-quan-tiep-nhan, body by body, step by step."""
    found: Filtered = []
    named = any(value(r, "many") is None for r in parts["main"])
    for (iri,), mine in grouped(parts["main"], "body").items():
        assert iri is not None
        start = Body(iri, min(value(r, "body_label") or iri for r in mine))
        has = {local(value(r, "role")) for r in mine}
        roles = [r for r in ROLES if r in has]
        role_label = ", ".join(labels("role", language())[r] for r in roles) or None
        head: Json = {"body": iri, "body_label": start.label, "roles": roles, "role_label": role_label}
        about = functions_of(value(mine[0], "title") or "") if value(mine[0], "document") else []
        way = follow(start, all_events, on, [f.iri for f in about] if value(mine[0], "document") else None)
        given = _by_later_texts(mine, about, on, parts["texts"]) if about else []
        kind, receivers = outcome(way)
        if given:
            kind, receivers = _by_words(start, value(mine[0], "title") or "", about, given, (kind, receivers))
        head |= {"outcome": kind, "outcome_label": _told(kind, receivers)}
        own = quotes(words.whole(mine))
        steps = [_step(head, i, *step, words) for i, step in enumerate(way.steps, 1)]
        steps += _given_rows(head, value(mine[0], "title") or "", words.whole(given), about, len(steps))
        if not steps and value(mine[0], "many") and value(mine[0], "document") and named:
            continue  # whoever else is "liên quan" to a task whose bodies are named
        if not steps:
            steps = [{**head, **_NOTHING, "reason": tr(MANY if value(mine[0], "many") else NO_EVENT), "evidence": []}]
        steps[0]["evidence"] = distinct([*own, *steps[0]["evidence"]])
        found += [(row, {}) for row in steps]
    return found


def _told(kind: str, receivers: Sequence[Body]) -> str:
    """The outcome in words, with the receivers where they are an answer.

    >>> _told("one", [Body("urn:a", "Sở Tài chính tỉnh Quảng Ngãi")])
    'Sở Tài chính tỉnh Quảng Ngãi'
    """
    names = "; ".join(b.label for b in receivers)
    if kind == "one":
        return names
    if kind == "undecided" and names:
        return tr("chưa xác định, có thể: {names}", names=names)
    return f"{tr(OUTCOMES[kind])}: {names}" if kind == "several" else tr(OUTCOMES[kind])


_NOTHING: Final[Json] = {
    "step": None, "event": None, "event_iri": None, "change": None, "function": None, "receivers": [], "standing": None,
    "standing_label": None, "date_text": None, "in_force": None, "works_from": None, "basis": None, "sourcing": None,
    "sourcing_label": None, "reason": None,
}


def _step(head: Json, number: int, body: Body, event: Event, standing: str, words: Words) -> Json:
    later = [b for b in event.later if b.iri != body.iri] or list(event.later)
    said = {b.iri: _first_words(words, b.iri, event) for b in later}
    return {
        **head,
        "step": number,
        "event": event.label,
        "event_iri": event.iri,
        "change": event.change,
        "function": event.function_label,
        "receivers": [{"iri": b.iri, "label": b.label, "evidence": said[b.iri]} for b in later],
        "standing": standing,
        "standing_label": tr("không đổi") if event.change == STAYS and standing == "done" else tr(STANDINGS[standing]),
        "date_text": event.dates,
        "in_force": event.in_force.isoformat() if event.in_force else None,
        "works_from": event.works_from.isoformat() if event.works_from else None,
        "basis": "; ".join(event.basis) or None,
        "sourcing": event.sourcing,
        "sourcing_label": event.sourcing_label,
        "reason": event.reason,
        "evidence": distinct(q for b in later for q in said[b.iri]),
    }


def _first_words(words: Words, body: str, event: Event) -> list[Json]:
    """The first few quotes of documents of the event's time or later that give the body a role."""
    since = event.works_from or event.not_before or date.min
    late = [r for r in words.seen(body) if (value(r, "earliest") or "") >= since.isoformat()]
    return quotes(words.whole(late[:_MOST_QUOTES]))


def _by_later_texts(mine: Sequence[Row], about: Sequence[Function], on: date, texts: Sequence[Row]) -> list[Row]:
    """The rows of the latest text of the province, up to the day, that gives the same work or the function; where none does, of the latest
    in which a task is about the field.
    """
    issued = max((d for r in mine if (d := value(r, "latest"))), default=None)
    if issued is None:
        return []  # a text without a day: of no other can one say that it came later
    wanted = {f.iri for f in about}
    rows = [
        row
        for row in texts
        if issued < (value(row, "earliest") or "") <= on.isoformat() and wanted & {f.iri for f in functions_of(value(row, "title") or "")}
    ]
    title = value(mine[0], "title") or ""
    rows = [r for r in rows if same_work(title, value(r, "title") or "", about)] or rows
    latest = max((value(r, "earliest") or "" for r in rows), default="")
    return [r for r in rows if value(r, "earliest") == latest]


def _by_words(
    start: Body, title: str, about: Sequence[Function], given: Sequence[Row], by_events: tuple[str, list[Body]]
) -> tuple[str, list[Body]]:
    """What a later text makes of the outcome: it decides where it gives this work or the function itself; work of the same field that goes
    to others than the events say leaves it open who has this task.
    """
    decided = [r for r in given if same_work(title, value(r, "title") or "", about)]
    holders = [Body(i, n) for i, n in sorted({(value(r, "holder") or "", value(r, "holder_label") or "") for r in decided or given})]
    _, receivers = by_events
    if decided:
        return ("unchanged" if [b.iri for b in holders] == [start.iri] else "one" if len(holders) == 1 else "several"), holders
    if {b.iri for b in holders} <= {b.iri for b in receivers}:
        return by_events
    both = {b.iri: b for b in (*receivers, *holders)}
    return "undecided", sorted(both.values(), key=lambda b: (b.label, b.iri))


def same_work(task: str, later: str, about: Sequence[Function]) -> bool:
    """Does a later task's text give the same work, or the whole function, in so many words?

    The same work: nearly the same title, or the same verb with the same object up to the word that names the field.

    >>> press = functions_of("Hướng dẫn các cơ quan báo chí")
    >>> task = "Chủ trì hướng dẫn các cơ quan báo chí của tỉnh giới thiệu bản làng"
    >>> same_work(task, "Hướng dẫn các cơ quan báo chí đưa tin về lễ hội", press)
    True
    >>> same_work(task, "Cấp giấy phép hoạt động báo chí", press), same_work(task, "Thực hiện quản lý nhà nước về báo chí", press)
    (False, True)
    """
    mine, theirs = same_spelling(task), same_spelling(later)
    if gain(wording(task), wording(later)) > _SAME_WORK and not contrast(wording(task), wording(later)):
        return True
    for word in (same_spelling(w) for f in about for w in f.words):
        if re.search(rf"(?:quản lý nhà nước|chức năng)[^.;]{{0,40}}?\bvề\b[^.;]{{0,40}}?(?<!\w){re.escape(word)}(?!\w)", theirs):
            return True
        if any(has_action(_common_end(a, b)) for a in _before(mine, word) for b in _before(theirs, word)):
            return True
    return False


def _before(text: str, word: str) -> list[list[str]]:
    """The words before each place where a word stands, in its own clause."""
    at = (m.start() for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text))
    return [re.split(r"[.;:,]", text[:i])[-1].split() for i in at]


def _common_end(a: Sequence[str], b: Sequence[str]) -> list[str]:
    n = next((n for n, (x, y) in enumerate(zip(reversed(a), reversed(b), strict=False)) if x != y), min(len(a), len(b)))
    return list(a[len(a) - n :])


def _given_rows(head: Json, title: str, given: Sequence[Row], about: Sequence[Function], before: int) -> list[Json]:
    """A row a body that a later text gives the function to, with its words."""
    made = []
    for number, ((holder, document), rows) in enumerate(grouped(given, "holder", "document").items(), before + 1):
        words = quotes(rows)
        same = any(same_work(title, value(r, "title") or "", about) for r in rows)
        made.append(
            {
                **head,
                **_NOTHING,
                "step": number,
                "event": tr(_SAME if same else _FIELD, document=value(rows[0], "document_label") or document),
                "change": BY_TEXT,
                "function": "; ".join(entry("function", local(f.iri), f.label) or "" for f in about),
                "receivers": [{"iri": holder, "label": value(rows[0], "holder_label"), "evidence": words}],
                "standing": "done",
                "standing_label": tr("được giao trong văn bản"),
                "date_text": value(rows[0], "earliest"),
                "basis": value(rows[0], "document_label"),
                "sourcing": "text",
                "sourcing_label": tr("lời của văn bản trong kho"),
                "evidence": words,
            }
        )
    return made


def summary(rows: Sequence[Json], on: date) -> Json:
    """What each body's way comes to, for those who read no steps."""
    told: dict[str, Json] = {}
    for row in rows:
        told.setdefault(row["body"], {k: row[k] for k in ("body", "body_label", "roles", "outcome", "outcome_label")})
    return {"on": on.isoformat(), "bodies": list(told.values())}

