"""What is published beside the Turtle: alignment with its arguments, JSON-LD context, HTML pages; all kept current."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib
from rdflib import DCAT, ORG, OWL, PROV, RDF, RDFS, SKOS, TIME
from rdflib.compare import isomorphic

from docs.generator import context
from ontology import files, terms
from ontology.terms import VM
from tests.shapes.examples import PREFIXES, example

ALIGNMENT = rdflib.Graph().parse(data=files.read("alignment.ttl"), format="turtle")
MATCHES = {SKOS.closeMatch, SKOS.exactMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch, RDFS.subClassOf, RDFS.subPropertyOf}
OTHERS = {
    "http://data.europa.eu/eli/ontology#", "http://www.w3.org/ns/prov#", "http://www.w3.org/ns/org#", "http://www.w3.org/2004/02/skos/core#",
    "http://www.w3.org/ns/oa#", "http://www.w3.org/2006/time#", "http://purl.org/net/p-plan#", "http://www.w3.org/ns/dcat#", "https://schema.org/",
    "http://purl.org/dc/terms/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
ROOT = Path(__file__).resolve().parents[2]


def asserted() -> set[tuple[rdflib.term.Node, rdflib.term.Node, rdflib.term.Node]]:
    return {(s, p, o) for s, p, o in ALIGNMENT if p in MATCHES}


def test_every_alignment_is_argued_on_its_axiom_in_both_languages() -> None:
    argued = set()
    for axiom in ALIGNMENT.subjects(RDF.type, OWL.Axiom):
        ((s,), (p,), (o,)) = (list(ALIGNMENT.objects(axiom, q)) for q in (OWL.annotatedSource, OWL.annotatedProperty, OWL.annotatedTarget))
        comments = [c for c in ALIGNMENT.objects(axiom, RDFS.comment) if isinstance(c, rdflib.Literal)]
        assert sorted(str(c.language) for c in comments) == ["en", "vi"]
        assert all(c.endswith(".") and "\n" not in c for c in comments)
        argued.add((s, p, o))
    assert argued == asserted()
    assert len(argued) == len(list(ALIGNMENT.subjects(RDF.type, OWL.Axiom)))


def test_alignment_names_terms_that_exist() -> None:
    declared = {s for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty) for s in core().subjects(RDF.type, kind)}
    assert {s for s, _, _ in asserted()} <= declared
    # These namespaces are closed in rdflib: a name that the vocabulary has not is not in them.
    for namespace in (ORG, PROV, SKOS, DCAT, TIME, RDF):
        for _, _, target in asserted():
            if str(target).startswith(str(namespace)):
                assert target in namespace, target


def test_alignment_covers_the_vocabularies_and_every_class() -> None:
    assert {next(n for n in OTHERS if str(o).startswith(n)) for _, _, o in asserted()} == OTHERS
    assert {terms.vm(c) for c in terms.CLASSES} <= {str(s) for s, _, _ in asserted()}


def test_sub_class_and_sub_property_join_terms_of_one_kind() -> None:
    classes = set(core().subjects(RDF.type, OWL.Class))
    for s, p, _ in asserted():
        if p in (RDFS.subClassOf, RDFS.subPropertyOf):
            assert (s in classes) == (p == RDFS.subClassOf)


def test_reserved_vocabulary_stands_in_the_alignment_only() -> None:
    assert {o for _, _, o in asserted() if str(o).startswith(str(RDF))} == {RDF.Statement, RDF.subject, RDF.predicate, RDF.object}


def core() -> rdflib.Graph:
    return rdflib.Graph().parse(data=files.core(), format="turtle")


# --- JSON-LD


def test_context_ships_as_it_is_made() -> None:
    assert files.read(context.FILE) == context.text()


def test_context_has_every_class_and_property() -> None:
    made = context.context()["@context"]
    assert isinstance(made, dict)
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    named = {str(s) for kind in kinds for s in core().subjects(RDF.type, kind) if str(s).startswith(VM)}
    assert {terms.local_name(n) for n in named} <= set(made)


def test_context_round_trip() -> None:
    graph = rdflib.Graph().parse(data=PREFIXES + example("good"), format="turtle")
    made = context.context()
    text = graph.serialize(format="json-ld", context=made["@context"])
    read = json.loads(text)
    nodes = read["graph"]
    assert len(nodes) > 10
    keys = {key for node in nodes for key in node}
    assert not any(":" in key for key in keys), keys  # each property under its own short name
    plan = next(n for n in nodes if n["id"].endswith(":doc"))
    assert plan["type"] == "Document"
    assert plan["title"] == "về thu gom nước thải"
    assert plan["earliest"] == "2025-05-01"
    assert plan["implements"] == "urn:good:other"
    assert isomorphic(rdflib.Graph().parse(data=text, format="json-ld"), graph)


def test_plain_json_with_the_context_is_rdf() -> None:
    document = {**context.context(), "id": "urn:t", "type": "Task", "title": "Lập đề án", "taskOf": "urn:d", "latest": "2026-12-31"}
    graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
    subject = rdflib.URIRef("urn:t")
    assert set(graph) == {
        (subject, RDF.type, rdflib.URIRef(VM + "Task")), (subject, rdflib.URIRef(VM + "title"), rdflib.Literal("Lập đề án", lang="vi")),
        (subject, rdflib.URIRef(VM + "taskOf"), rdflib.URIRef("urn:d")),
        (subject, rdflib.URIRef(VM + "latest"), rdflib.Literal("2026-12-31", datatype=rdflib.XSD.date)),
    }


# --- pages


def test_pages_are_current() -> None:
    """What would be written is what stands in docs/ontology, by a process with another order of hashes; without any connection."""
    if importlib.util.find_spec("pylode") is None:
        pytest.skip("pylode is not installed (the extra 'dev')")
    offline = "import socket, runpy, sys; socket.socket.connect = None; sys.argv[1:] = ['--check']; runpy.run_module('docs.generator.pages', run_name='__main__')"
    run = subprocess.run([sys.executable, "-c", offline], capture_output=True, text=True, cwd=ROOT, check=False)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize(("name", "language"), [("index.html", "vi"), ("en.html", "en")])
def test_page_tells_every_term_and_loads_nothing(name: str, language: str) -> None:
    html = (ROOT / "docs" / "ontology" / name).read_text("utf-8")
    assert f'<html lang="{language}">' in html
    own = {str(s) for s in core().subjects(RDFS.label) if str(s).startswith(VM)}
    for term in own:
        assert f'id="{terms.local_name(term)}"' in html, term
    assert html.count("<svg") == 5
    loaded = re.findall(r"""<(?:script|img|iframe)[^>]*\ssrc="([^"]*)|<link[^>]*\shref="([^"]*)|url\(([^)]*)|@import\s+(\S+)""", html)
    assert all(not any(part.startswith(("http", "//")) for part in parts) for parts in loaded), loaded
    other = "en" if language == "vi" else "vi"
    definitions = [o for o in core().objects(None, SKOS.definition) if isinstance(o, rdflib.Literal) and o.language == other]
    assert not any(str(d).replace('"', "&quot;") in html for d in definitions if len(d) > 40)


def test_changelog_tells_the_version() -> None:
    (version,) = core().objects(rdflib.URIRef(terms.ONTOLOGY), OWL.versionInfo)
    assert f"\n## {version}\n" in (ROOT / "docs" / "ontology" / "CHANGELOG.md").read_text("utf-8")


def test_the_one_file_is_the_same_ontology() -> None:
    one = rdflib.Graph().parse(ROOT / "docs" / "ontology" / "ontology.ttl", format="turtle")
    assert isomorphic(one, core())
