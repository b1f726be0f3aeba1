"""The ontology is OWL 2 DL by a check of its own, and that check is shown to find each kind of fault."""

from __future__ import annotations

import pytest
import rdflib

from ontology import files
from tests.shapes.owl_profile import violations

PREFIXES = """
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <urn:x#> .
"""
GOOD = """
:o a owl:Ontology ; owl:versionIRI :v1 ; :note "lời"@vi .
:note a owl:AnnotationProperty . :A a owl:Class ; rdfs:label "A" . :B a owl:Class ; rdfs:subClassOf :A .
:p a owl:ObjectProperty , owl:TransitiveProperty ; rdfs:domain [ a owl:Class ; owl:unionOf ( :A :B ) ] ; rdfs:range :A ;
   owl:propertyChainAxiom ( :q :p ) .
:q a owl:ObjectProperty ; rdfs:subPropertyOf :p ; owl:inverseOf :r . :r a owl:ObjectProperty .
:d a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:range xsd:integer .
[] a owl:AllDisjointClasses ; owl:members ( :A :C ) . :C a owl:Class .
:i a owl:NamedIndividual , :A ; :p :j ; :d 3 . :j a :A .
"""
# what is added to the good one → the rule that must be named, and no other
BAD = {
    "header": ":o2 a owl:Ontology .",
    "two versions": ":o owl:versionIRI :v2 .",
    "two-kinds": ":d a owl:ObjectProperty .",
    "undeclared class": ":B rdfs:subClassOf :Unknown .",
    "undeclared type": ":k a :Unknown .",
    "undeclared property": ":q rdfs:subPropertyOf :unknown .",
    "undeclared in a list": ":z a owl:ObjectProperty ; rdfs:domain [ a owl:Class ; owl:unionOf ( :A :Unknown ) ] .",
    "unknown-predicate": ":A :unknown :B .",
    "reserved type": ":s a rdf:Statement .",
    "reserved predicate": ":s rdf:subject :A .",
    "reserved declared": "rdf:subject a owl:ObjectProperty .",
    "reserved subject": "rdfs:label rdfs:domain :A .",
    "wrong-kind characteristic": ":d a owl:TransitiveProperty .",
    "wrong-kind range": ":q rdfs:range xsd:string .",
    "wrong-kind sub-property": ":d rdfs:subPropertyOf :q .",
    "wrong-kind value": ":i :p \"chữ\" .",
    "wrong-kind node": ":i :d :j .",
    "datatype of a range": ":e a owl:DatatypeProperty ; rdfs:range xsd:date .",
    "datatype of a value": ":i :d \"2025-07-01\"^^xsd:date .",
    "range of a data property": ":e a owl:DatatypeProperty ; rdfs:range :A .",
    "blank-node shared": ":y rdfs:domain _:u ; a owl:ObjectProperty . :z rdfs:domain _:u ; a owl:ObjectProperty . _:u a owl:Class ; owl:unionOf ( :A :B ) .",
    "blank-node loose": "_:u a owl:Class ; owl:unionOf ( :A :B ) .",
    "unsupported restriction": ":B rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :q ; owl:someValuesFrom :A ] .",
    "unsupported key": ":A owl:hasKey ( :d ) .",
    "list of one": ":z a owl:ObjectProperty ; rdfs:domain [ a owl:Class ; owl:unionOf ( :A ) ] .",
    "not-simple transitive": ":p a owl:FunctionalProperty .",
    "not-simple above a chain": ":p rdfs:subPropertyOf :top . :top a owl:ObjectProperty , owl:AsymmetricProperty .",
    "not-simple inverse": ":p owl:inverseOf :ip . :ip a owl:ObjectProperty , owl:InverseFunctionalProperty .",
    "chain without order": ":q owl:propertyChainAxiom ( :p :r ) .",
    "chain in the middle": ":z a owl:ObjectProperty ; owl:propertyChainAxiom ( :q :z :r ) .",
}


def graph(*texts: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=PREFIXES + "\n".join(texts), format="turtle")


def test_the_ontology_is_owl_2_dl() -> None:
    assert violations(rdflib.Graph().parse(data=files.core(), format="turtle")) == ()


def test_good_example_has_no_violation() -> None:
    assert violations(graph(GOOD)) == ()


@pytest.mark.parametrize("name", BAD)
def test_each_fault_is_found(name: str) -> None:
    found = {v.rule for v in violations(graph(GOOD, BAD[name]))}
    word = name.split(maxsplit=1)[0]
    expected = {"two": "header", "range": "datatype"}.get(word, word)
    assert expected in found, found


@pytest.mark.parametrize("fault", ["<{vm}derivesFrom> a owl:FunctionalProperty .", "<{vm}earliest> rdfs:range xsd:date .", "<{vm}Statement> rdfs:subClassOf rdf:Statement ."])
def test_what_the_design_forbids_would_be_found(fault: str) -> None:
    text = files.core() + PREFIXES + fault.format(vm="https://w3id.org/vanmach/ontology#")
    assert violations(rdflib.Graph().parse(data=text, format="turtle")) != ()
