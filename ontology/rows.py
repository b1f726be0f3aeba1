"""A Turtle file as plain rows: subject → property → values with their language.

In: the name of a data file. Out: dictionaries that the tables are made from. Read once in a process.
"""

from __future__ import annotations

from functools import cache

from ontology import files

Properties = dict[str, list[tuple[str, str]]]


@cache
def subjects(name: str) -> dict[str, Properties]:
    """subject → property → (value, language) in the order of the file; blank nodes left out.

    >>> must(subjects("vocab/role.ttl")["https://w3id.org/vanmach/vocab/role/lead"], "http://www.w3.org/2004/02/skos/core#notation")
    'lead'
    """
    import pyoxigraph as ox

    out: dict[str, Properties] = {}
    for triple in files.triples(name):
        subject, value = triple.subject, triple.object
        if not isinstance(subject, ox.NamedNode) or not isinstance(value, (ox.NamedNode, ox.Literal)):
            continue
        language = (value.language or "") if isinstance(value, ox.Literal) else ""
        out.setdefault(subject.value, {}).setdefault(triple.predicate.value, []).append((value.value, language))
    return out


@cache
def all_subjects(folder: str) -> dict[str, Properties]:
    """Subjects of all files of a folder, of the ontology's "core" or of what is known of organisations ("authority"): a thing is told in one file."""
    return {iri: properties for name in files.names(folder, ".ttl") for iri, properties in subjects(name).items()}


def values(properties: Properties, prop: str, language: str = "") -> tuple[str, ...]:
    """All values of a property in one language ("" for IRIs and plain literals), in the order of the file."""
    return tuple(v for v, tag in properties.get(prop, ()) if tag == language)


def one(properties: Properties, prop: str, language: str = "") -> str | None:
    """The first value of a property in one language, or None."""
    return next(iter(values(properties, prop, language)), None)


def must(properties: Properties, prop: str, language: str = "") -> str:
    """The value of a property that every entry has; a missing one is a defect of the vocabulary."""
    value = one(properties, prop, language)
    assert value is not None, f"a vocabulary entry lacks {prop}"
    return value
