"""When a task is to be done → facts: the task's own time, and each of several times apart.

In: a task of a record, its node, the words of its file. Out: ``vm:dateText`` with the days that it means on the task, and for each milestone a node of its own with its words, its days and
what is due then. A milestone is named by what it means, so that two copies of one document name it alike.
"""

from __future__ import annotations

from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.forms import iris
from graph.forms.dates import first_day, last_day
from graph.forms.printed import digits, occurs
from graph.forms.slugs import short_hash
from graph.statements.evidence import Words, quote
from graph.statements.facts import Facts, Grounds, vi
from loaders.record import Confidence, Milestone, Span, Task, Timeframe
from ontology.terms import RDF_TYPE, vm

_LISTED: Final = "kể cùng các mốc khác trong lời trích"


def time_facts(task: Task, iri: str, key: str, text: str, facts: Facts) -> None:
    """Say when ``task`` is to be done; ``key`` is its record's, ``text`` the file's."""
    frame = task.timeframe
    if frame is None:
        return
    _time(frame, iri, task, key, text, facts)
    for one in frame.milestones:
        _milestone(one, iri, task, key, text, facts)


def milestone_key(one: Milestone) -> str:
    """What a milestone means, as the last part of its name.

    >>> milestone_key(Milestone("quý II/2026", "2026-04", "2026-06", None, None, None)), milestone_key(Milestone("trước 30/6/2026", None, "2026-06-30", None, None, None))
    ('2026-04-01-2026-06-30', 'den-2026-06-30')
    """
    if one.recurrence or not (one.start or one.end):
        return short_hash(" ".join(one.text.split()).casefold(), length=12)
    if not one.end:
        return f"tu-{first_day(one.start or '')}"
    return f"{first_day(one.start)}-{last_day(one.end)}" if one.start else f"den-{last_day(one.end)}"


def _milestone(one: Milestone, task_iri: str, task: Task, key: str, text: str, facts: Facts) -> None:
    iri = iris.milestone(task_iri, milestone_key(one))
    words = Words(key, one.spans or task.spans)
    facts.structural(iri, RDF_TYPE, NamedNode(vm("Milestone")))
    facts.assert_fact(iri, vm("milestoneOf"), NamedNode(task_iri), [words], Grounds("printed", f"task:{task.kind}"))
    _time(one, iri, task, key, text, facts)
    if one.act:
        said = Words(key, one.act_spans or one.spans or task.spans)
        form = quote(text, said.spans)
        grounds = Grounds("printed", f"task:{task.kind}") if occurs(one.act, form) else Grounds("mended", f"task:{task.kind}", form)
        facts.assert_fact(iri, vm("act"), vi(one.act), [said], grounds)


def _time(frame: Timeframe | Milestone, iri: str, task: Task, key: str, text: str, facts: Facts) -> None:
    """The words of a time, and the days that they mean."""
    rule = f"task:{task.kind}"
    facts.time(iri, frame.start, frame.end)
    if frame.recurrence:
        facts.structural(iri, vm("recurrence"), Literal(frame.recurrence))
    if not frame.text:
        return
    row = Words(key, task.spans)
    words = Words(key, frame.spans) if frame.spans else row
    form = quote(text, words.spans)
    if frame.inherited_from and frame.spans and not within(frame.spans, task.spans):
        grounds = Grounds("inferred", rule, premises=[words], reason=f"thời gian ghi tại: {frame.inherited_from}")
        facts.assert_fact(iri, vm("dateText"), Literal(frame.text), [row], grounds)
        return
    confidence: Confidence = "printed" if occurs(frame.text, form) else "mended" if digits(frame.text) == digits(form) else "inferred"
    reason = frame.inherited_from or (_LISTED if isinstance(frame, Milestone) else None)
    grounds = Grounds(confidence, rule, form if confidence == "mended" else None, reason=reason if confidence == "inferred" else None)
    facts.assert_fact(iri, vm("dateText"), Literal(frame.text), [words], grounds)


def within(inner: tuple[Span, ...], outer: tuple[Span, ...]) -> bool:
    """Whether each stretch lies in one of the others."""
    return all(any(o.start <= i.start and i.end <= o.end for o in outer) for i in inner)
