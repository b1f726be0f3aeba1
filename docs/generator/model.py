"""What the pages show, taken from the ontology: its graph in one language, made ready for the page maker.

In: the ontology's Turtle files, the alignment. Out: an rdflib graph whose order is always the same. Unions become the
"includes" of schema.org, which the page maker shows as lists (it keeps unions in a set, whose order changes from run to run);
how a relation reads, and what other vocabularies call it, become notes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import rdflib
from rdflib import DCTERMS, OWL, RDF, RDFS, SDO, SKOS, Graph, Literal, URIRef
from rdflib.collection import Collection

from ontology import files
from ontology.terms import VM, local_name

LANGUAGES: Final = ("vi", "en")
_MATCH: Final = {
    "closeMatch": ("gần nghĩa", "close"), "exactMatch": ("cùng nghĩa", "same meaning"), "broadMatch": ("bên kia rộng hơn", "the other is broader"),
    "narrowMatch": ("bên kia hẹp hơn", "the other is narrower"), "relatedMatch": ("có liên quan", "related"),
    "subClassOf": ("là lớp con của", "sub-class of"), "subPropertyOf": ("là thuộc tính con của", "sub-property of"),
}
_WORDS: Final = {
    "reads": ("Đọc: “A {} B”; “B {} A”.", "Reads, in Vietnamese: “A {} B”; “B {} A”."),
    "aligned": ("Đối chiếu: {} ({}). {}", "Alignment: {} ({}). {}"),
    "disjoint": ("Không phần tử nào cùng thuộc lớp này và: {}.", "No member of this class is also one of: {}."),
}


def ontology() -> Graph:
    """The ontology as it is."""
    return Graph().parse(data=files.core(), format="turtle")


def alignment() -> Graph:
    """The alignment as it is."""
    return Graph().parse(data=files.read("alignment.ttl"), format="turtle")


def say(key: str, language: str, *values: str) -> str:
    """One of the sentences above, filled in."""
    return _WORDS[key][LANGUAGES.index(language)].format(*values)


def label(graph: Graph, term: rdflib.term.Node, language: str) -> str:
    """The label of a term in a language; the prefixed name where it has none (a term of another vocabulary)."""
    found = sorted(str(o) for o in graph.objects(term, RDFS.label) if isinstance(o, Literal) and o.language == language)
    return found[0] if found else graph.namespace_manager.normalizeUri(str(term)).strip("<>")


def members(graph: Graph, node: rdflib.term.Node) -> list[URIRef]:
    """The classes that a domain or range names: itself, or the members of a union."""
    if isinstance(node, URIRef):
        return [node]
    return [m for union in graph.objects(node, OWL.unionOf) for m in Collection(graph, union) if isinstance(m, URIRef)]


def page_graph(language: str) -> Graph:
    """The graph that one page is made of; triples in a fixed order, no blank nodes."""
    source = ontology()
    made: set[tuple[rdflib.term.Node, rdflib.term.Node, rdflib.term.Node]] = set()
    for s, p, o in source:
        if not isinstance(s, URIRef) or p in (OWL.propertyChainAxiom, OWL.inverseOf):
            continue
        if isinstance(o, Literal) and o.language and o.language != language:
            continue
        if isinstance(o, URIRef):
            made.add((s, p, o))
        elif isinstance(o, Literal):
            made.add((s, p, Literal(str(o))))
        else:
            includes = SDO.domainIncludes if p == RDFS.domain else SDO.rangeIncludes
            made |= {(s, includes, member) for member in members(source, o)}
    made |= {(term, SKOS.note, Literal(note)) for term, note in notes(source, language)}
    # Only this ontology's own terms have an entry on the page.
    own = {t for t in made if str(t[0]).startswith(VM[:-1])}
    out = Graph(bind_namespaces="core")
    for prefix, namespace in source.namespaces():
        out.bind(prefix, namespace)
    for triple in sorted(own, key=lambda t: tuple(n.n3() for n in t)):
        out.add(triple)
    return out


def notes(source: Graph, language: str) -> Iterator[tuple[URIRef, str]]:
    """What is said of a term besides its definition: how it reads, its inverse, its chain, what it excludes, alignments."""
    verb, reverse = URIRef(VM + "verb"), URIRef(VM + "reverseVerb")
    for term in sorted({t for t in source.subjects(verb) if isinstance(t, URIRef)}):
        yield term, say("reads", language, str(source.value(term, verb)), str(source.value(term, reverse)))
    for inverse, other in source.subject_objects(OWL.inverseOf):
        assert isinstance(inverse, URIRef)
        yield inverse, f"owl:inverseOf {label(source, other, language)} (vm:{local_name(str(other))})."
    for made, chain in source.subject_objects(OWL.propertyChainAxiom):
        assert isinstance(made, URIRef)
        yield made, "owl:propertyChainAxiom: " + " ∘ ".join(f"vm:{local_name(str(m))}" for m in Collection(source, chain)) + "."
    for term in sorted({t for t in source.subjects(RDF.type, OWL.TransitiveProperty) if isinstance(t, URIRef)}):
        yield term, "owl:TransitiveProperty."
    for node in source.subjects(RDF.type, OWL.AllDisjointClasses):
        for group in source.objects(node, OWL.members):
            classes = [m for m in Collection(source, group) if isinstance(m, URIRef)]
            for one in classes:
                yield one, say("disjoint", language, ", ".join(label(source, c, language) for c in classes if c != one))
    yield from alignments(language)


def alignments(language: str) -> Iterator[tuple[URIRef, str]]:
    """Term → one line: what it is aligned with, how closely, and why."""
    graph = alignment()
    for axiom in graph.subjects(RDF.type, OWL.Axiom):
        term, predicate, target = (graph.value(axiom, p) for p in (OWL.annotatedSource, OWL.annotatedProperty, OWL.annotatedTarget))
        why = next(str(c) for c in graph.objects(axiom, RDFS.comment) if isinstance(c, Literal) and c.language == language)
        how = _MATCH[local_name(str(predicate))][LANGUAGES.index(language)]
        assert isinstance(term, URIRef)
        yield term, say("aligned", language, graph.namespace_manager.normalizeUri(str(target)), how, why)


def title(graph: Graph) -> str:
    """The title of the ontology, of a page's graph."""
    return str(next(graph.objects(None, DCTERMS.title)))
