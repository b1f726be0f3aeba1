"""The graph of what acts say of organisations: ``graph/authority``.

In: the bodies that the store's graphs name. Out: triples: an ``org:ChangeEvent`` for each event of these bodies, of those that the acts speak of beside
them (the other departments of their provinces, the ministries) and of those that follow; the rules by which events were inferred, and the names of
bodies that no file of the store names. Nothing here comes from the files: facts with their acts, in a graph of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Triple

from graph.forms import iris
from graph.organisations.succession import Happening, full_path, happenings, spoken_of
from ontology import files, successions
from ontology.provinces import province_by_slug
from ontology.terms import RDF_TYPE, RDFS_LABEL, vm

if TYPE_CHECKING:
    from graph.identity.table import Resolution

_TYPE = NamedNode(RDF_TYPE)
_LABEL = NamedNode(RDFS_LABEL)


def named_bodies(table: Resolution) -> dict[str, str]:
    """Path below ``id/co-quan/`` (of a group: below ``id/``) → label, of every body in the table; of several labels the least."""
    found: dict[str, set[str]] = {}
    rows = [(r.iri_path, r.label) for r in table.bodies.values()]
    rows += [(d.issuer_path, d.issuer or "") for d in table.documents.values() if d.issuer_path]
    for path, label in rows:
        found.setdefault(path.removeprefix("co-quan/"), set()).add(label)
    return {path: min(labels) for path, labels in sorted(found.items())}


def authority_triples(bodies: Mapping[str, str]) -> set[Triple]:
    """All triples of the graph; none where no event concerns the bodies."""
    found, labels = happenings(spoken_of(bodies) | dict(bodies))
    out: set[Triple] = set()
    for happening in found:
        out.update(_event(happening))
    for source in {h.source for h in found if not h.named}:
        out.update(_sources()[source])
    for path, label in labels.items():
        if path not in bodies:
            body = NamedNode(iris.body(full_path(path)))
            out.add(Triple(body, _TYPE, NamedNode(successions.ORGANIZATION)))
            out.add(Triple(body, _LABEL, Literal(label, language="vi")))
    return out


def _event(happening: Happening) -> Iterator[Triple]:
    node = NamedNode(iris.event(happening.path))
    yield Triple(node, _TYPE, NamedNode(successions.CHANGE_EVENT))
    for prop, bodies in ((successions.ORIGINAL, happening.former), (successions.RESULTING, happening.later)):
        for path in bodies:
            yield Triple(node, NamedNode(prop), NamedNode(iris.body(full_path(path))))
    told = successions.said_of(happening.source, happening.adoption)
    for triple in (*_sources()[happening.source], *_sources().get(happening.adoption or "", ())):
        if told.get(triple.predicate.value) == _subject(triple):
            yield Triple(node, triple.predicate, triple.object)
        elif triple.predicate == _LABEL and _subject(triple) == happening.source:
            assert isinstance(triple.object, Literal)
            place = province_by_slug(happening.place)
            where = f" ({place.full_name})" if place else ""
            yield Triple(node, _LABEL, Literal(triple.object.value + where, language=triple.object.language))
    if not happening.named:
        yield Triple(node, NamedNode(vm("byRule")), NamedNode(happening.source))


def _subject(triple: Triple) -> str:
    assert isinstance(triple.subject, NamedNode)
    return triple.subject.value


_READ: dict[str, list[Triple]] = {}


def _sources() -> dict[str, list[Triple]]:
    """IRI of a rule, adoption or event → its triples, read once in a process."""
    if not _READ:
        for name in files.names("authority", ".ttl"):
            for triple in files.triples(name):
                _READ.setdefault(_subject(triple), []).append(triple)
    return _READ
