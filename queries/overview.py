"""The questions that look over documents and bodies, put: which assembler makes the rows of which question, and what stands beside.

In: a question as it was put (`run` hands it over). Out: answer rows, and the counts that stand beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Protocol

import pyoxigraph

from . import assignments, cited, diagram, given, implementing, lineage, origins, tally
from .catalog import Question
from .lookup import Known, Lookup, Row, Selects
from .parameters import Bound
from .rows import Filtered, Json


class Put(Protocol):
    """What these questions need of a question as it was put."""

    @property
    def question(self) -> Question: ...
    @property
    def parts(self) -> Mapping[str, list[Row]]: ...
    @property
    def understood(self) -> Mapping[str, Bound]: ...
    @property
    def lookup(self) -> Lookup: ...
    @property
    def store(self) -> Selects: ...


def _groups(put: Put) -> list[Known]:
    """The groups of bodies that include the body asked for, itself left out."""
    asked = put.understood["co-quan"].iri
    body = next(b for b in put.lookup.bodies if b.iri == asked)
    return [g for g in put.lookup.bodies if g.kind == "group" and g.iri != asked and assignments.includes(g, body)]


def _given(put: Put) -> Filtered:
    return given.given(put.understood["co-quan"].iri, _groups(put), put.parts)


def _coordinated(put: Put) -> Filtered:
    """The same queries for the body, and once for all groups that include it."""
    bound, groups = put.understood["co-quan"], _groups(put)
    texts = {"main": put.question.sparql, **put.question.parts}
    values = {bound.parameter.variable: [pyoxigraph.NamedNode(g.iri) for g in groups]}
    through = {name: list(put.store.select(text, values)) if groups else [] for name, text in texts.items()}
    return given.coordinated(bound.iri, groups, put.parts, through)


def _summed(put: Put, _: Sequence[Json]) -> Json:
    province = put.understood.get("tinh")
    return {"summary": lineage.summary(tally.tasks_counted(put.parts, province.iri if province else None))}


ASSEMBLERS: Final[Mapping[str, Callable[[Put], Filtered]]] = {
    "nguon-goc-nhiem-vu": lambda put: origins.origins(put.understood["nhiem-vu"].iri, put.parts),
    "luoc-do-van-ban": lambda put: diagram.diagram(put.parts["main"]),
    "van-ban-trien-khai": lambda put: implementing.implementing(put.understood["van-ban"].iri, put.parts),
    "co-quan-phoi-hop": _coordinated,
    "van-ban-giao-viec": _given,
    "thong-ke-nhiem-vu": lambda put: tally.tally(put.parts),
    "bang-phan-cong": lambda put: given.table(put.parts),
    "duoc-vien-dan-tai": lambda put: cited.cited_at(put.parts),
}

# what stands beside the kept rows, by question
BESIDE: Final[Mapping[str, Callable[[Put, Sequence[Json]], Json]]] = {
    "luoc-do-van-ban": lambda _, rows: {"counts": diagram.counts(rows)},
    "co-quan-phoi-hop": lambda _, rows: {"summary": given.by_relation(rows)},
    "van-ban-giao-viec": lambda _, rows: {"summary": given.by_relation(rows)},
    "thong-ke-nhiem-vu": _summed,
    "bang-phan-cong": lambda _, rows: {"summary": lineage.summary(rows)},
}
