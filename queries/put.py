"""A question as it was put: its values understood, its queries answered; what an assembler makes rows of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from . import assignments
from .catalog import Question
from .lookup import Known, Lookup, Row, Selects, Term, value
from .parameters import Bound
from .pieces import with_pieces


@dataclass(frozen=True, slots=True)
class Put:
    """``parts``: the rows of each of the question's queries, "main" and those beside it by name."""

    question: Question
    parts: Mapping[str, list[Row]]
    understood: Mapping[str, Bound]
    lookup: Lookup
    store: Selects

    @property
    def main(self) -> list[Row]:
        return self.parts["main"]

    def whole(self, *names: str) -> dict[str, list[Row]]:
        """The rows of these parts, one a stretch of words."""
        return whole(self.store, self.question, self.parts, *names)

    def iri(self, parameter: str) -> str | None:
        """What a parameter was understood as; None where it was left out."""
        bound = self.understood.get(parameter)
        return None if bound is None else bound.iri

    def groups_around(self, body: str) -> list[Known]:
        """The groups of bodies that include this body, itself left out."""
        asked = next(b for b in self.lookup.bodies if b.iri == body)
        return [g for g in self.lookup.bodies if g.kind == "group" and g.iri != body and assignments.includes(g, asked)]


class Parts(Mapping[str, list[Row]]):
    """The rows of each of a question's queries, each asked when first needed: a question may need one only with what another found."""

    def __init__(self, store: Selects, asked: Question, bindings: Mapping[str, Term | Sequence[Term]]) -> None:
        self._store, self._bindings = store, bindings
        self._texts = {"main": asked.sparql, **asked.parts}
        self._rows: dict[str, list[Row]] = {}

    def __getitem__(self, name: str) -> list[Row]:
        if name not in self._rows:
            self._rows[name] = list(self._store.select(self._texts[name], self._bindings))
        return self._rows[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def whole(store: Selects, asked: Question, parts: Mapping[str, Sequence[Row]], *names: str) -> dict[str, list[Row]]:
    """The rows of these parts, one a stretch of words; only their own evidence is looked up (the part ``pieces``)."""
    evidence = {value(r, "evidence"): r["evidence"] for name in names for r in parts[name] if r.get("evidence") is not None}
    pieces = parts_of(store, asked, {"evidence": list(evidence.values())})["pieces"] if evidence else []
    return {name: with_pieces(parts[name], pieces) for name in names}


def parts_of(store: Selects, asked: Question, bindings: Mapping[str, Term | Sequence[Term]]) -> Parts:
    """The queries of a question with their values."""
    return Parts(store, asked, bindings)
