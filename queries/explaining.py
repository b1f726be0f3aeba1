"""Why a relation holds: its premises down to the words of the files.

In: a store, and subject, relation and object as people type them. Out: ``Explanation``: for what a file says, the statements with
their quotes; for what is inferred ("phát sinh từ"), every asserted relation on any path from subject to object, each with its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import pyoxigraph

from graph.derivation.lineage import chain
from loaders.writing.vietnamese import fold
from ontology.terms import DERIVING, vm
from queries.questions.catalog import question
from queries.questions.parameters import Bound, bind
from queries.run import ask
from queries.store.known import PREFIXES, Selects, value
from queries.store.lookup import Lookup
from queries.store.rows import Json

_QUESTION: Final = "trich-nguyen-van"
# What people and our own pictures call the relations that the vocabulary names otherwise.
_NAMES: Final = {"phat sinh tu": vm("derivesFrom"), "derives from": vm("derivesFrom")}
# Deriving relations of the subject and of all that it derives from; VALUES ?start is bound.
_EDGES: Final = f"""{PREFIXES}
SELECT DISTINCT ?subject ?predicate ?object WHERE {{
  {{ VALUES ?start {{ UNDEF }} BIND(?start AS ?subject) }} UNION {{ VALUES ?start {{ UNDEF }} ?start vm:derivesFrom ?subject }}
  ?subject ?predicate ?object . VALUES ?predicate {{ {' '.join(f'vm:{p}' for p in DERIVING)} }}
}}"""
_TASK_OF: Final = f"{PREFIXES} SELECT DISTINCT ?document WHERE {{ ?task vm:taskOf ?document }}"


@dataclass(frozen=True, slots=True)
class Step:
    """One asserted relation and the statements that say it: rows of trich-nguyen-van, with ``evidence`` and ``premises``."""

    subject: str
    predicate: str
    object: str
    statements: tuple[Json, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was asked, as understood, and the steps. No step: the store says nothing of the kind."""

    subject: Bound
    predicate: Bound
    object: Bound
    inferred: bool
    steps: tuple[Step, ...]


def explain(store: Selects, subject: str, predicate: str, target: str) -> Explanation:
    """The premises of a relation; Ambiguous, NoSuch or BadValue where a part of it is not to be found."""
    lookup = Lookup(store)
    asked = question(_QUESTION)
    parts = []
    for name, typed in (("chu-the", subject), ("quan-he", predicate), ("doi-tuong", target)):
        parameter = asked.parameter(name)
        assert parameter is not None
        parts.append(bind(parameter, _NAMES.get(fold(typed), typed), lookup))
    s, p, o = parts

    def said(edge: tuple[str, str, str]) -> Step:
        values = dict(zip(("chu-the", "quan-he", "doi-tuong"), edge, strict=True))
        return Step(*edge, tuple(ask(store, _QUESTION, values, lookup=lookup).rows))

    if p.iri != vm("derivesFrom"):
        step = said((s.iri, p.iri, o.iri))
        if not step.statements and o.kind != "text":
            # "177" may be meant as the words of a number, not as the document that bears it
            every = ask(store, _QUESTION, {"chu-the": s.iri, "quan-he": p.iri}, lookup=lookup).rows
            step = replace(step, statements=tuple(r for r in every if not r["object"] and fold(target) in fold(r["object_label"] or "")))
        return Explanation(s, p, o, False, (step,) if step.statements else ())
    edges: list[tuple[str, str, str]] = []
    starts = [s.iri]
    if s.kind == "task":
        rows = store.select(_TASK_OF, {"task": pyoxigraph.NamedNode(s.iri)})
        starts = sorted({d for row in rows if (d := value(row, "document"))})
    for start in starts:
        rows = store.select(_EDGES, {"start": pyoxigraph.NamedNode(start)})
        known = [(value(r, "subject") or "", value(r, "predicate") or "", value(r, "object") or "") for r in rows]
        way = list(chain(known, start, o.iri))
        if s.kind == "task" and (way or start == o.iri):
            way.insert(0, (s.iri, vm("taskOf"), start))
        edges += [e for e in way if e not in edges]
    return Explanation(s, p, o, True, tuple(said(e) for e in edges))
