"""The records as people's decisions have them: what a person told of a document's own number and day, of a number that a text prints in part, of how a
row's lines are cut.

In: the records as they were read, the decisions in force. Out: ``Decided``: the same records, with who said so at each thing that a person told. Which
document a mention means is no matter of a record: ``graph.identity.resolve`` obeys that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from graph.decisions.anchoring import mention_at, parts_of
from graph.decisions.review import Decision, mention_place
from graph.identity.readings import TextReading, own_key
from graph.identity.table import CONFIRMED
from loaders.gathering import gathered
from loaders.record import ROLES, BodyRole, Citation, Identity, Premise, Record, RowReading, Spans, Task

ROW_CUT: Final = "row-cut-doubt"
BLANKS: Final[Mapping[str, str]] = {"blank-number": "number", "blank-date": "date"}
"""Findings about a document's own head → what of it is open; a decision names it "<own key>#number"."""


@dataclass(frozen=True)
class Decided(Mapping[str, Record]):
    """``read``: the records as they were read; ``changed``: those that decisions change; ``applied``: by file, the decisions that do."""

    read: Mapping[str, Record]
    changed: Mapping[str, Record] = field(default_factory=dict)
    applied: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)

    def __getitem__(self, sha256: str) -> Record:
        return self.changed[sha256] if sha256 in self.changed else self.read[sha256]

    def __iter__(self) -> Iterator[str]:
        return iter(self.read)

    def __len__(self) -> int:
        return len(self.read)


def as_read(records: Mapping[str, Record]) -> Mapping[str, Record]:
    """The records without what people told: doubts hang on what the files say."""
    return records.read if isinstance(records, Decided) else records


def row_place(sha256: str, task: Task, number: int) -> str:
    """How a decision names one way to read a row (``number`` from 1).

    >>> from loaders.record import Span
    >>> t = Task("annex-1:2", "annex", None, None, "2", "2", None, "Rà soát", None, *[()] * 8, None, None, (), "annex 1", "", (Span(5, 90, 3),))
    >>> row_place("ab12", t, 1)
    'ab12:5-90#1'
    """
    return f"{mention_place(sha256, task.spans)}#{number}"


def with_decisions(records: Mapping[str, Record], decisions: Sequence[Decision]) -> Decided:
    """The records with what people told, the last decision about each thing. What is about no held file waits."""
    changed: dict[str, Record] = {}
    applied: dict[str, list[Decision]] = defaultdict(list)
    own: dict[str, list[str]] | None = None
    for d in {d.about: d for d in decisions}.values():
        if d.verdict == "holds" and d.about.startswith(f"{ROW_CUT}@"):
            for sha in parts_of(d.about.partition("@")[2].partition(":")[0], records):
                if made := _cut(changed.get(sha, records[sha]), d):
                    changed[sha] = made
                    applied[sha].append(d)
        elif d.tells:
            if found := mention_at(d.about, records):
                sha, cid = found[0].source.key, found[1].id
                now = changed.get(sha, records[sha])
                changed[sha] = replace(now, citations=tuple(_named(c, d) if c.id == cid else c for c in now.citations))
                applied[sha].append(d)
                continue
            own = gathered((own_key(TextReading(records[key])), key) for key in sorted(records)) if own is None else own
            for sha in own.get(d.about.partition("#")[0], ()):
                now = changed.get(sha, records[sha])
                changed[sha] = replace(now, identity=_told(now.identity, d, _blank(records[sha], d)))
                applied[sha].append(d)
    return Decided(records, changed, {sha: tuple(ds) for sha, ds in applied.items()})


def _why(d: Decision, what: str = CONFIRMED) -> str:
    return f"{what} ({d.who})" if d.who else what


def _blank(record: Record, d: Decision) -> Spans:
    """The words at which a document leaves its number or day open, else those that name it."""
    open_ = d.about.partition("#")[2]
    blank = next((f.spans for f in record.findings if BLANKS.get(f.code) == open_ and f.spans), ())
    me = record.identity
    return blank or me.spans.get("title") or me.spans.get("type") or me.spans.get("number") or ()


def _told(me: Identity, d: Decision, where: Spans) -> Identity:
    """A head with the number and the day that a person told for it."""
    if not where:
        return me
    values = {name: said for name, said in (("number", d.number), ("date", d.date)) if said and said != getattr(me, name)}
    premise = (Premise(_why(d), "", where),)
    return replace(
        me, **values,  # type: ignore[arg-type]
        spans={**me.spans, **dict.fromkeys(values, where)},
        confidence={**me.confidence, **dict.fromkeys(values, "inferred")},
        premises={**me.premises, **dict.fromkeys(values, premise)},
    )


def _named(c: Citation, d: Decision) -> Citation:
    """A mention with the number, day, kind and issuer by which a person named its document; ``text`` stays what is printed."""
    premise = (Premise(_why(d), c.text, c.spans),)
    made = replace(c, number=d.number or c.number, type=d.type or c.type, confidence="inferred")
    if d.date and d.date != c.date:
        made = replace(made, date=d.date, date_premises=premise)
    return replace(made, issuer=d.issuer, issuer_premises=premise) if d.issuer and d.issuer != c.issuer else made


def _cut(record: Record, d: Decision) -> Record | None:
    """A record with one row as the person reads it; None where no row has such a reading."""
    place = d.about.partition("@")[2]
    for n, task in enumerate(record.tasks):
        if task.readings and mention_place(record.source.key, task.spans) == place:
            reading = next((r for r in task.readings if r.text == d.quote), None)
            if reading is None:
                return None
            return replace(record, tasks=(*record.tasks[:n], _row(task, reading, _why(d, "người rà soát xác nhận cách tách ô")), *record.tasks[n + 1 :]))
    return None


def _row(task: Task, reading: RowReading, why: str) -> Task:
    bodies: dict[tuple[str, str], BodyRole] = {(b.role, b.body): b for b in task.bodies}
    for b in reading.bodies:
        bodies.setdefault((b.role, b.body), replace(b, confidence="inferred", premises=(Premise(why, b.text, b.spans), *b.premises)))
    time = replace(reading.timeframe, inherited_from=why) if reading.timeframe else task.timeframe
    fields = (("title", reading.title), ("product", reading.product), ("timeframe", reading.timeframe))
    roles: dict[str, Any] = {role: tuple(b.body for b in bodies.values() if b.role == role) for role in ROLES}
    return replace(
        task, title=reading.title or task.title, product=reading.product or task.product, timeframe=time, bodies=tuple(bodies.values()),
        field_spans={**task.field_spans, **{name: reading.spans for name, said in fields if said}}, **roles,
    )
