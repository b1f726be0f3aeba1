"""A question as it was put: its values understood, its queries answered; what an assembler makes rows of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import NamedNode

from queries.questions.catalog import Question
from queries.questions.parameters import Bound
from queries.store import groups
from queries.store.known import Known, Row, Selects, Term
from queries.store.lookup import Lookup
from queries.store.pieces import Pieces, opening
from queries.store.rows import Filtered

Parts = Mapping[str, list[Row]]


@dataclass(frozen=True)
class Put:
    """``parts``: the rows of each of the question's queries, "main" and those beside it by name."""

    question: Question
    parts: Parts
    understood: Mapping[str, Bound]
    lookup: Lookup
    store: Selects

    @property
    def main(self) -> list[Row]:
        return self.parts["main"]

    @cached_property
    def pieces(self) -> Pieces:
        """What makes rows of words in several places one a stretch."""
        return Pieces(self.store)

    @cached_property
    def whole(self) -> Parts:
        """The rows of each part, one a stretch of words."""
        return self._made_whole(self.parts)

    def asked(self, bindings: Mapping[str, Term | Sequence[Term]]) -> Parts:
        """The question's queries with other values, one row a stretch of words."""
        return self._made_whole(parts_of(self.store, self.question, bindings))

    def _made_whole(self, parts: Parts) -> Parts:
        return _WhenNeeded(parts, lambda name: self.pieces.whole(parts[name]))

    def words_of(self, part: str, begin: bool = False, of: str = "task") -> Callable[[Sequence[str]], list[Row]]:
        """A part that is given tasks (``VALUES ?task { UNDEF }``), or what ``of`` names: these → its rows about them, one a stretch of words.

        ``begin``: the first stretch only.
        """

        def rows(given: Sequence[str]) -> list[Row]:
            if not given:
                return []
            found = parts_of(self.store, self.question, {of: [NamedNode(iri) for iri in given]})[part]
            return [opening(row) for row in found] if begin else self.pieces.whole(found)

        return rows

    def iri(self, parameter: str) -> str | None:
        """What a parameter was understood as; None where it was left out."""
        bound = self.understood.get(parameter)
        return None if bound is None else bound.iri

    def one_of_a_group(self, rows: Filtered) -> Filtered:
        """The rows without those that name only a group, in a document from a time when the asked body was not there."""
        body = self.understood["co-quan"].iri
        days = {d.iri: d.days for d in self.lookup.documents}
        return [
            (r, f)
            for r, f in rows
            if r["relation"] != "group" or (when := days.get(r["document"])) is None or self.lookup.existed(body, when)
        ]

    def groups_around(self, body: str) -> list[Known]:
        """The groups of bodies that include this body, itself left out; those that name its kind before "các cơ quan liên quan"."""
        asked = next(b for b in self.lookup.bodies if b.iri == body)
        found = [g for g in self.lookup.bodies if g.kind == "group" and g.iri != body and groups.includes(g, asked)]
        return sorted(found, key=lambda g: (groups.vague(g), g.label, g.iri))


class _WhenNeeded(Mapping[str, list[Row]]):
    """The rows of each of a question's queries, each made when first needed: a question may need one only with what another found."""

    def __init__(self, names: Collection[str], make: Callable[[str], list[Row]]) -> None:
        self._names, self._make = names, make
        self._rows: dict[str, list[Row]] = {}

    def __getitem__(self, name: str) -> list[Row]:
        if name not in self._rows:
            self._rows[name] = self._make(name)
        return self._rows[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def parts_of(store: Selects, asked: Question, bindings: Mapping[str, Term | Sequence[Term]]) -> Parts:
    """The queries of a question with their values."""
    texts = {"main": asked.sparql, **asked.parts}
    return _WhenNeeded(texts, lambda name: list(store.select(texts[name], bindings)))
