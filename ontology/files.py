"""The data files that ship with the package: Turtle, SPARQL.

In: a name below ``ontology/``. Out: its bytes or text, the triples, one sorted N-Triples text of everything that goes
into the vocabulary graph. Found through ``importlib.resources``, so a wheel and a checkout behave alike.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from ontology.terms import BASE

if TYPE_CHECKING:
    import pyoxigraph

SKOLEM: Final = BASE + ".well-known/genid/"


def read(name: str) -> str:
    """The text of a data file.

    >>> read("vocab/level.ttl").startswith("@prefix")
    True
    """
    return files("ontology").joinpath(*name.split("/")).read_text(encoding="utf-8")


def lines(package: str, name: str) -> tuple[str, ...]:
    """The entries of a list beside a module, one a line; "#" begins a remark."""
    return tuple(line for line in files(package).joinpath(name).read_text(encoding="utf-8").splitlines() if line[:1] != "#")


@cache
def names(folder: str, suffix: str) -> tuple[str, ...]:
    """The data files of a folder, sorted: ``names("vocab", ".ttl")``.

    >>> "vocab/province.ttl" in names("vocab", ".ttl")
    True
    """
    return tuple(sorted(f"{folder}/{f.name}" for f in files("ontology").joinpath(folder).iterdir() if f.name.endswith(suffix)))


def header(query: str) -> dict[str, Any]:
    """What the lines ``#+ …`` of a query tell, in TOML; ``tomllib.TOMLDecodeError``, with the place in the file, where they are none.

    >>> header('# a comment\\n#+ severity = "error"\\n#+ message = "Sai."\\nSELECT * {}')
    {'severity': 'error', 'message': 'Sai.'}
    """
    return tomllib.loads("\n".join(line[2:] if line.startswith("#+") else "" for line in query.splitlines()))


def triples(name: str) -> Iterator[pyoxigraph.Triple]:
    """The triples of a Turtle file, in the order of the file."""
    import pyoxigraph as ox

    for quad in ox.parse(read(name), format=ox.RdfFormat.TURTLE):
        yield ox.Triple(quad.subject, quad.predicate, quad.object)


def core() -> str:
    """The whole ontology as one Turtle text (prefixes may be declared again in Turtle); its header first.

    >>> "vm:derivesFrom a owl:ObjectProperty" in core()
    True
    """
    parts = names("core", ".ttl")
    header = "core/header.ttl"
    return "\n".join(read(name) for name in (header, *(n for n in parts if n != header)))


def core_triples() -> Iterator[pyoxigraph.Triple]:
    """The triples of the whole ontology, file by file; blank nodes of different files stay different."""
    for name in names("core", ".ttl"):
        yield from triples(name)


def vocabulary_triples() -> list[pyoxigraph.Triple]:
    """The ontology and the vocabularies, for the vocabulary graph; sorted, without blank nodes.

    OWL writes unions and property chains as lists of blank nodes. The store promises none, and a graph that is a function
    of the installed version only; so each list node gets an IRI made from its place in the file.
    """
    import pyoxigraph as ox

    out: set[ox.Triple] = set()
    for name in (*names("core", ".ttl"), *names("vocab", ".ttl")):
        stem = name.rsplit("/", 1)[-1].removesuffix(".ttl")
        seen: dict[str, ox.NamedNode] = {}
        for triple in triples(name):
            ends = []
            for node in (triple.subject, triple.object):
                if isinstance(node, ox.BlankNode):
                    node = seen.setdefault(node.value, ox.NamedNode(f"{SKOLEM}{stem}-{len(seen) + 1}"))
                ends.append(node)
            subject, value = ends
            assert isinstance(subject, ox.NamedNode)
            out.add(ox.Triple(subject, triple.predicate, value))
    return sorted(out, key=str)


def shapes() -> str:
    """All SHACL shapes as one Turtle text (prefixes may be declared again in Turtle).

    >>> "vms:Task a sh:NodeShape" in shapes()
    True
    """
    return "\n".join(read(name) for name in names("shapes", ".ttl"))
