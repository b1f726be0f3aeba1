"""The store as plain nodes and links for network tools (Gephi, yEd, Cytoscape).

In: ``Facts``. Out: documents, tasks and bodies under their IRIs, and the asserted relations between them, each with its quote.
What is doubtful is a link of confidence "cần xác minh"; what is inferred is left out, for it can be made from the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from ontology.terms import DERIVING, ID, VM
from viz import messages
from viz.messages import KIND_LABELS, VERBS
from viz.page.words import page_words, said
from viz.picture.facts import Facts
from viz.picture.picture import BESIDE, NAMED

_KINDS: Final = (*DERIVING, *BESIDE, "cites")
Attributes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A document, a task or a body: ``label``, ``kind`` and its facts under Vietnamese names."""

    iri: str
    attributes: Attributes


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation from what says it to what is said of it."""

    source: str
    target: str
    attributes: Attributes


def linked(facts: Facts, engine: ox.Store) -> tuple[list[Thing], list[Tie]]:
    """Everything of the store that is a document, a task or a body with a role, in a stable order.

    >>> linked(Facts(ox.Store()), ox.Store())
    ([], [])
    """
    ties: list[Tie] = []
    relations = facts.links(_KINDS)
    ties += [_tie(facts, s, kind, o, "") for s, kind, o in relations]
    doubtful = facts.doubtful_links(_KINDS)
    ties += [_tie(facts, s, kind, o, messages.DOUBT) for s, kind, o in doubtful]
    ties += [_tie(facts, s, kind, o, "") for kind in NAMED for s, o in _of_tasks(engine, kind)]
    documents = sorted({*facts.held(), *(s for s, _, _ in [*relations, *doubtful]), *(t.target for t in ties)})
    things = [Thing(d, _attributes("Văn bản", facts.label(d), facts.document_facts(d))) for d in documents]
    bodies: set[str] = set()
    for document in documents:
        for task in facts.tasks(document):
            told = facts.task_facts(task.iri, document)
            things.append(Thing(task.iri, _attributes(KIND_LABELS.get(task.kind, "Nhiệm vụ"), task.label, told)))
            ties.append(_tie(facts, task.iri, "taskOf", document, ""))
            for role, body in facts.roles(task.iri):
                bodies.add(body)
                ties.append(_tie(facts, task.iri, role, body, ""))
    things += [Thing(b, _attributes("", facts.label(b), facts.body_facts(b))) for b in sorted(bodies)]
    return things, ties


def _of_tasks(engine: ox.Store, kind: str) -> list[tuple[str, str]]:
    """The documents that tasks cite or are to carry out."""
    found = {
        (q.subject.value, q.object.value)
        for q in engine.quads_for_pattern(None, ox.NamedNode(VM + kind), None)
        if isinstance(q.subject, ox.NamedNode) and isinstance(q.object, ox.NamedNode)
    }
    return sorted((s, o) for s, o in found if s.startswith(ID + "nhiem-vu/"))


def _attributes(kind: str, label: str, facts: Iterable[tuple[str, str]]) -> Attributes:
    found = {"label": label, **({"Loại": kind} if kind else {})}
    for name, value in (said(page_words(), *row) for row in facts):
        found.setdefault(name, value)
    return tuple((name, value) for name, value in found.items() if value)


def _tie(facts: Facts, source: str, kind: str, target: str, doubt: str) -> Tie:
    quotes = dict.fromkeys(f"“{q.text}” ({q.file}:{q.line})" for _, q in facts.quotes_of(source, kind, target))
    verb = VERBS[kind]
    told = {"label": verb, "Quan hệ": verb, "Mã quan hệ": kind, "Mức chắc chắn": doubt, messages.QUOTE: "\n".join(quotes)}
    return Tie(source, target, tuple((name, value) for name, value in told.items() if value))
