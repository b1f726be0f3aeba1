"""Single look-ups in the store: the objects and subjects of one property, and the label of one thing.

In: a pyoxigraph store whose default graph is read as the union (docs/data-model.md). Out: plain strings. Every look-up
starts from a bound subject or object, so it costs the size of its answer, not of the store.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

import pyoxigraph as ox

from ontology.terms import RDF_TYPE, RDFS_LABEL, SKOS_PREF_LABEL, VM

TYPE, _LABEL, _PREF = (ox.NamedNode(iri) for iri in (RDF_TYPE, RDFS_LABEL, SKOS_PREF_LABEL))


@cache
def vm(name: str) -> ox.NamedNode:
    """The property of that name."""
    return ox.NamedNode(VM + name)


def text_of(term: object) -> str:
    """A term's value, without language or type."""
    return term.value if isinstance(term, (ox.Literal, ox.NamedNode)) else str(term)


def slug(iri: str) -> str:
    """The last step of an IRI: "tinh" of ``…/vocab/level/tinh``; "" of ""."""
    return iri.rsplit("/", 1)[-1]


class Reader:
    """Look-ups by one bound end. Labels are memorised: one object lives as long as one picture."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self.label = lru_cache(maxsize=65536)(self._label)
        self._about = lru_cache(maxsize=65536)(self._read_about)

    def _read_about(self, subject: str) -> dict[str, set[str]]:
        """All that is said of a thing, by property: reading on in a list costs the engine little, looking up again much."""
        found: dict[str, set[str]] = defaultdict(set)
        for q in self._store.quads_for_pattern(ox.NamedNode(subject), None, None):
            found[q.predicate.value].add(text_of(q.object))
        return found

    def _objects(self, subject: str, name: str) -> list[str]:
        return sorted(self._about(subject).get(VM + name, ()))

    def _one(self, subject: str, name: str) -> str:
        return next(iter(self._objects(subject, name)), "")

    def _subjects(self, name: str, value: str) -> list[str]:
        return sorted({text_of(q.subject) for q in self._store.quads_for_pattern(None, vm(name), ox.NamedNode(value))})

    def _label(self, iri: str) -> str:
        """The Vietnamese label; an unlabelled thing's last path step, never its IRI."""
        for predicate in (_LABEL, _PREF):
            found = {
                q.object.value: q.object.language
                for q in self._store.quads_for_pattern(ox.NamedNode(iri), predicate, None)
                if isinstance(q.object, ox.Literal) and q.object.language in (None, "vi")
            }
            if found:
                # several files may label one document; the longest says most, ties by alphabet
                return min(found, key=lambda text: (found[text] != "vi", -len(text), text))
        return iri.rstrip("/").rsplit("/", 1)[-1].replace("-", " ")
