"""Which code makes the rows of which question, and what stands beside them: `ASSEMBLERS` and `BESIDE`.

In: a question as it was put. Out: answer rows, each with what filters it, and the counts and lists beside the rows that are kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Final

import pyoxigraph

from loaders.writing.vietnamese import fold
from ontology.language import language, tr
from ontology.terms import VM
from ontology.writing import date_text
from queries.chain import diagram, implementing, lineage, origins, undirected
from queries.citing import citations, doubts, missing
from queries.figures import goals, money, results
from queries.questions.parameters import Bound
from queries.questions.put import Put, parts_of
from queries.questions.refusals import Ambiguous, BadValue, Candidate, NoSuch
from queries.store.known import Row, expand, value
from queries.store.rows import Filtered, Json, grouped, one, partial_date, quotes
from queries.tasks import compare, deadlines, duplicates, events, given, leads, receiving, tally
from queries.watching import outdated, unseen

_DATES: Final = f"SELECT DISTINCT ?day WHERE {{ ?document <{VM}dateText> ?day }}"


def plain(put: Put) -> Filtered:
    """A question without a form of its own: one row for the things that its columns name by their labels, with what each file says of them.

    Of things with ?earliest and ?latest those that lie within the days asked for are kept; what a parameter chooses between is told in the reader's language.
    """
    columns = [c.name for c in put.question.columns if c.name != put.question.evidence]
    keys = [c.removesuffix("_label") for c in columns if c.endswith("_label")] or columns
    narrowed = {p.keeps: p for p in put.question.parameters if p.keeps and p.name not in ("tu-ngay", "truoc-ngay")}
    _, start, until = _days_asked(put)
    found: Filtered = []
    for named, mine in grouped(put.whole["main"], *keys).items():
        filters = {k: {value(r, k) for r in mine} for k in (*narrowed, "earliest", "latest")}
        within = _lies_within(filters, start, until)
        if within is not False:
            row = {**dict(zip(keys, named, strict=True)), **{c: one(mine, c, ", " if c == "issuer" else " / ") for c in columns if c not in keys}}
            if "date_text" in row and _agree(filters) and (day := partial_date(mine)):  # however its sources print it
                row["date_text"] = date_text(day)
            chosen = {f"{k}_label": p.word(str(row[k])) for k, p in narrowed.items() if k in keys and p.choices}
            days = {of: put.iri(name) if within else None for of, name in (("from", "tu-ngay"), ("before", "truoc-ngay"))}
            found.append(({**row, **chosen, "evidence": quotes(mine)}, {**filters, **days}))
    return found


def _agree(filters: Json) -> bool:
    """Whether one day fits all that sources say of a thing's time."""
    earliest, latest = ({d for d in filters[key] if d} for key in ("earliest", "latest"))
    return bool(earliest and latest) and max(earliest) <= min(latest)


def _lies_within(filters: Json, start: date | None, until: date | None) -> bool | None:
    """Does the thing's time lie within these days? None where it is not known, or only some of the days it may be of are among them."""
    if not start and not until:
        return True
    first, last = (min((d for d in filters[key] if d), default=None) for key in ("earliest", "latest"))
    if (until and first and first > until.isoformat()) or (start and last and last < start.isoformat()):
        return False
    sure = (start is None or (first is not None and first >= start.isoformat())) and (until is None or (last is not None and last <= until.isoformat()))
    return True if sure else None


def _undated(_: Put, rows: Filtered) -> str | None:
    told = tr("{n} văn bản không rõ ngày, hoặc không rõ ngày có nằm trong khoảng được hỏi", n=len(rows))
    return tr("Không liệt kê ở đây: {told}.", told=told) if rows else None


def _only_cited(put: Put, rows: Sequence[Json]) -> Json:
    """What is known of the document asked for where the store has no file of it."""
    asked = next((d for d in put.lookup.documents if d.iri == put.iri("van-ban") and not d.held), None)
    if asked is None or rows:
        return {}
    document, files = asked.label, ", ".join(put.lookup.named_in(asked.iri))
    day = one(list(put.store.select(_DATES, {"document": pyoxigraph.NamedNode(asked.iri)})), "day")
    if day is None:
        return {"left_out": tr("Kho không có tệp của {document}; văn bản này chỉ được nêu tại {files}.", document=document, files=files)}
    return {"left_out": tr("Kho không có tệp của {document}; nơi viện dẫn ({files}) ghi ngày tháng: {day}.", document=document, files=files, day=day)}


def _verbs(put: Put) -> dict[str, str]:
    """Property → its verb."""
    return {p.iri: p.label for p in put.lookup.predicates}


def _draft_checked(put: Put) -> Filtered:
    from queries.drafts import draft_check  # the one question that reads a file: no other waits for the recognisers

    return draft_check.checked(put)


# ---- bodies


def _led(put: Put) -> Filtered:
    """The question's queries, asked for the body and for each group that includes it."""
    bound = put.understood["co-quan"]
    groups = [
        (group, put.asked({bound.parameter.variable: pyoxigraph.NamedNode(group.iri)})) for group in put.groups_around(bound.iri)
    ]
    start, end = put.iri("tu-nam"), put.iri("den-nam")
    rows = put.one_of_a_group(given.led_tasks(put.whole, groups))
    return [(row, f) for row, f in rows if given.in_years(row, start, end)]


def _coordinated(put: Put) -> Filtered:
    """The question's queries, asked for the body, and once for all groups that include it."""
    bound = put.understood["co-quan"]
    groups = put.groups_around(bound.iri)
    nodes = [pyoxigraph.NamedNode(g.iri) for g in groups]
    through = put.asked({bound.parameter.variable: nodes}) if groups else {name: [] for name in put.parts}
    return put.one_of_a_group(given.coordinated(bound.iri, groups, put.whole, through))


def _given(put: Put) -> Filtered:
    """What one document gives to the body; where none is named, what every document does that gives it or its groups a task."""
    body, document = put.understood["co-quan"].iri, put.iri("van-ban")
    groups = put.groups_around(body)
    if document is not None:
        return put.one_of_a_group(given.given(body, groups, put.asked({"van_ban": pyoxigraph.NamedNode(document)})))
    nodes = [pyoxigraph.NamedNode(i) for i in (body, *(g.iri for g in groups))]
    rows = put.asked({"co_quan": nodes})["documents"]
    if not rows:
        return []
    return put.one_of_a_group(
        given.given(body, groups, put.asked({"van_ban": _nodes(rows, "document"), "task": _nodes(rows, "task")}))
    )


def _nodes(rows: Sequence[Row], name: str) -> list[pyoxigraph.NamedNode]:
    """The different things that a variable stands for."""
    found = {value(r, name) for r in rows}
    return [pyoxigraph.NamedNode(iri) for iri in sorted(iri for iri in found if iri)]


def _day_asked(put: Put) -> date:
    """The day that a question is asked for; today where none is given."""
    bound = put.understood.get("ngay")
    return deadlines.read_day(bound.iri) if bound else datetime.now().astimezone().date()


def _received(put: Put) -> Filtered:
    """What leads from a body to those that take over; words that give a receiver a role are looked for when the way is known."""

    def ask(part: str, nodes: Sequence[str]) -> list[Row]:
        return (
            list(put.store.select(put.question.parts[part], {"chu_the": [pyoxigraph.NamedNode(n) for n in nodes]}))
            if nodes
            else []
        )

    def seen(body: str) -> list[Row]:
        return put.parts["seen"] if body == put.iri("chu-the") else ask("seen", [body])

    rows = put.parts["events"]
    english = parts_of(put.store, put.question, {"event": _nodes(rows, "event")})["english"] if rows and language() == "en" else []
    return receiving.receiving(put.parts, events.events(rows, english), _day_asked(put), receiving.Words(seen, put.pieces.whole))


def _with_groups(put: Put, rows: Filtered) -> Filtered:
    """A duty of "Các sở, ban, ngành" is a duty of each of them that was there when it was given."""
    if (body := put.iri("co-quan")) is None:
        return rows
    including = {g.iri for g in put.groups_around(body)}
    days = {d.iri: d.days for d in put.lookup.documents}

    def there(document: str) -> bool:
        return (when := days.get(document)) is None or put.lookup.existed(body, when)

    return [(row, {**f, "bodies": f["bodies"] | ({body} if f["bodies"] & including and there(f["document"]) else set())}) for row, f in rows]


def _reported(put: Put) -> Filtered:
    from queries.tasks import reports  # whom a report goes to is read as bodies are: no other question waits for that

    rows = _with_groups(put, reports.reports(put.whole))
    if to := put.understood.get("noi-nhan"):
        # many a report goes to a body that no document gives a task: then the words typed are its name
        names = next((b.folded for b in put.lookup.bodies if b.iri == to.iri), frozenset({expand(fold(to.typed))}))
        places = {p.iri: p.label for p in put.lookup.provinces}
        said = [reports.addressees(row["recipient"], places.get(f["province"])) if row["recipient"] else {} for row, f in rows]
        if to.kind == "text" and not any(names & s.keys() for s in said):
            names = _with_its_place(put, to, names, [(s, f) for s, (_, f) in zip(said, rows, strict=True)])
        rows = [(row, {**f, "recipients": {to.iri} if names & s.keys() else set()}) for s, (row, f) in zip(said, rows, strict=True)]
    today, start, until = _days_asked(put)
    if start or until:
        days = {d.iri: d.days for d in put.lookup.documents}
        since = start or (min(today, until.replace(day=1)) if until else today)  # what comes again is asked of from now on, or of a month that is over
        rows = [(row, {**f, "within": reports.falls_due(f["days"], f["end"], (start, until or date.max), since, (days.get(row["document"]) or (None,))[0])}) for row, f in rows]
        rows = [(row, {**f, **{of: put.iri(name) if f["within"] else None for of, name in (("from", "tu-ngay"), ("before", "truoc-ngay"))}}) for row, f in rows]
    return rows


def _with_its_place(put: Put, to: Bound, typed: frozenset[str], said: Sequence[tuple[Mapping[str, str], Json]]) -> frozenset[str]:
    """The one addressee that is named by the typed words and a province: of the document or province that is asked for, else of the store."""
    placed = re.compile(rf"(?:{'|'.join(map(re.escape, typed))}) (?:tinh|thanh pho) ")
    found = [({n: name for n, name in s.items() if placed.match(n)}, f) for s, f in said]
    here = [s for s, f in found if all(put.iri(p) in (None, f[of]) for p, of in (("van-ban", "document"), ("tinh", "province")))]
    named = {n: name for s in (here if any(here) else [s for s, _ in found]) for n, name in s.items()}
    if not named:
        raise NoSuch(to.parameter, to.typed, (), ("body",))
    if len(named) > 1:
        raise Ambiguous(to.parameter, to.typed, [Candidate(name, name, tr("cơ quan"), name) for _, name in sorted(named.items())])
    return frozenset(named)


def _reports_left_out(put: Put, rows: Filtered) -> str | None:
    from queries.tasks import reports

    return reports.left_out(rows, put.understood)


# ---- plans side by side


def _compared(put: Put) -> Filtered:
    a, b = (put.understood[f"van-ban-{side}"] for side in ("a", "b"))
    if a.iri == b.iri:
        raise BadValue("Hai văn bản cần so sánh là một.", "Nêu văn bản khác với {label}.", label=a.label)
    sides = {side: compare.short_name(put.main, side, bound.label) for side, bound in (("a", a), ("b", b))}
    return compare.differences(sides, put.iri("loai"), put.whole)


def _days_asked(put: Put) -> tuple[date, date | None, date | None]:
    """The day of asking, the first and the last day asked for."""
    start, until = put.iri("tu-ngay"), put.iri("truoc-ngay")
    return _day_asked(put), deadlines.read_day(start, first=True) if start else None, deadlines.read_day(until) if until else None


def _all_of_a_period(put: Put) -> bool:
    """Is all asked for that is due within some days?"""
    return bool(put.understood.keys() & {"tu-ngay", "truoc-ngay"}) and put.iri("tinh-trang") in (None, deadlines.DATED)


def _due(put: Put) -> Filtered:
    """Tasks by their time; where the days are told from when on, and no state is asked for, only what is due within them."""
    rows = _with_groups(put, deadlines.by_deadline(put.whole, *_days_asked(put), by_body="co-quan" in put.understood))
    narrowed = "tu-ngay" in put.understood and "tinh-trang" not in put.understood
    return [(row, {**f, "from": put.iri("tu-ngay") if not narrowed or deadlines.DATED in f["state"] else None}) for row, f in rows]


# ---- evidence


def _statements(put: Put) -> Filtered:
    rows = doubts.statements(put.whole["main"], put.whole["premises"], _verbs(put))
    target = put.understood.get("doi-tuong")
    return rows if target is None else [(row, f) for row, f in rows if doubts.about_object(f, target.iri, target.typed)]


ASSEMBLERS: Final[Mapping[str, Callable[[Put], Filtered]]] = {
    "nhiem-vu-tu-van-ban": lambda put: lineage.derived_tasks(put.understood["van-ban"].iri, put.whole),
    "chuoi-chi-dao": lambda put: [(row, {}) for row in lineage.around(put.understood["van-ban"].iri, put.whole)],
    "nguon-goc-nhiem-vu": lambda put: origins.origins(put.understood["nhiem-vu"].iri, put.whole),
    "van-ban-trien-khai": lambda put: implementing.implementing(put.understood["van-ban"].iri, put.whole),
    "luoc-do-van-ban": lambda put: diagram.diagram(put.whole["main"]),
    "co-quan-chu-tri": _led,
    "co-quan-phoi-hop": _coordinated,
    "van-ban-giao-viec": _given,
    "bang-phan-cong": lambda put: given.table(put.whole),
    "thong-ke-nhiem-vu": lambda put: tally.tally(put.whole, put.words_of("nameless", begin=True)),
    "nhiem-vu-den-han": _due,
    "co-quan-tiep-nhan": _received,
    "che-do-bao-cao": _reported,
    "so-sanh-ke-hoach": _compared,
    "nhiem-vu-trung": lambda put: duplicates.duplicates(put.parts, put.words_of("quotes")),
    "chi-tieu": lambda put: goals.goals(put.whole, put.iri("chu-de")),
    "kinh-phi": lambda put: money.lines(put.whole),
    "ket-qua-so-voi-muc-tieu": lambda put: results.indicators(put.whole),
    "van-ban-vien-dan": lambda put: citations.mentions(put.whole["main"]),
    "duoc-vien-dan-tai": lambda put: citations.cited_at(put.whole),
    "vien-dan-chung": lambda put: citations.shared(put.whole["main"]),
    "chua-thay-trien-khai": lambda put: unseen.unseen(put.whole),
    "nhiem-vu-khong-ro-dau-moi": lambda put: leads.unclear(put.whole, put.words_of("quotes")),
    "nhiem-vu-chua-ro-chi-dao": lambda put: undirected.undirected(put.whole),
    "can-cu-het-hieu-luc": lambda put: outdated.resting(put, _verbs(put)),
    "kiem-tra-vien-dan": _draft_checked,
    "khong-thong-nhat": lambda put: doubts.disagreements(put.whole["main"]),
    "van-ban-chua-co": lambda put: missing.not_held(put.whole, _verbs(put), put.words_of("around", of="document")),
    "can-xac-minh": lambda put: doubts.doubts(put.whole["main"], _verbs(put), {d.iri: d.files for d in put.lookup.documents}),
    "trich-nguyen-van": _statements,
}

# what an answer leaves out though it may be meant, by question: the parameters that left it out, and what is told of the rows that pass all others
LEFT_OUT: Final[Mapping[str, tuple[tuple[str, ...], Callable[[Put, Filtered], str | None]]]] = {
    "nhiem-vu-den-han": (("tinh-trang", "tu-ngay"), lambda put, rows: deadlines.left_out(rows) if _all_of_a_period(put) else None),
    "che-do-bao-cao": (("noi-nhan", "tu-ngay", "truoc-ngay"), _reports_left_out),
    "van-ban-trong-kho": (("tu-ngay", "truoc-ngay"), _undated),
    "van-ban-bi-thay-doi": (("tu-ngay", "truoc-ngay"), _undated),
}

# what stands beside the kept rows, by question
BESIDE: Final[Mapping[str, Callable[[Put, Sequence[Json]], Json]]] = {
    "nhiem-vu-tu-van-ban": lambda put, rows: {
        **lineage.beside(put.understood["van-ban"].iri, put.whole), "summary": lineage.summary(rows),
    },
    "van-ban-trong-kho": _only_cited,
    "luoc-do-van-ban": lambda put, rows: {"counts": diagram.counts(rows, put.iri("quan-he"))},
    "nhiem-vu-den-han": lambda put, _: {"period": deadlines.period(*_days_asked(put))},
    "co-quan-tiep-nhan": lambda put, rows: {"receiving": receiving.summary(rows, _day_asked(put))},
    "co-quan-phoi-hop": lambda _, rows: {"summary": given.by_relation(rows)},
    "van-ban-giao-viec": lambda _, rows: {"summary": given.by_relation(rows)},
    "thong-ke-nhiem-vu": lambda put, _: {"summary": lineage.summary(tally.tasks_counted(put.whole, put.iri("tinh")))},
    "bang-phan-cong": lambda _, rows: {"summary": lineage.summary(rows)},
}
