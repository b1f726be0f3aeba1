"""Is the ontology OWL 2 DL? Its RDF is taken apart axiom by axiom, and what does not fit is named.

In: triples (rdflib). Out: ``Violation`` rows; none means that the graph maps to an OWL 2 DL ontology. A reasoner's silence shows
less: HermiT accepts reserved vocabulary as ordinary names, and stops at literals of datatypes that OWL 2 does not have.

What is checked, by the W3C's "OWL 2 Structural Specification" (section 3: ontology header; 5.8: declarations and separate kinds;
2.4: reserved vocabulary; 11.1: the property hierarchy; 11.2: simple properties, regular chains, restrictions on anonymous nodes) and
"OWL 2 Mapping to RDF Graphs" (each triple must belong to an axiom). Not supported, and named when met: forms that this ontology has
no use for (hasKey, n-ary data ranges, facets): a term that needs them has to be argued first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ontology.terms import OWL, RDF, RDFS, XSD

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

RESERVED: Final = (RDF, RDFS, OWL, XSD)
KINDS: Final = {
    OWL + "Class": "class", OWL + "ObjectProperty": "object property", OWL + "DatatypeProperty": "data property",
    OWL + "AnnotationProperty": "annotation property", RDFS + "Datatype": "datatype", OWL + "NamedIndividual": "individual",
}
# Kinds that one name must not be of at once (5.8.1); a class and an individual may share a name.
APART: Final = (("object property", "data property", "annotation property"), ("class", "datatype"))
# The datatypes of the OWL 2 datatype map (section 4) that values here may have; xsd:date is not among them.
DATATYPES: Final = frozenset(
    {RDF + "PlainLiteral", RDF + "XMLLiteral", RDFS + "Literal", OWL + "real", OWL + "rational"}
    | {
        XSD + n
        for n in (
            "string", "normalizedString", "token", "language", "Name", "NCName", "NMTOKEN", "boolean", "hexBinary", "base64Binary",
            "anyURI", "dateTime", "dateTimeStamp", "decimal", "integer", "nonNegativeInteger", "nonPositiveInteger",
            "positiveInteger", "negativeInteger", "long", "int", "short", "byte", "unsignedLong", "unsignedInt", "unsignedShort",
            "unsignedByte", "double", "float",
        )
    }
)
BUILT_IN: Final = {
    OWL + "Thing": "class", OWL + "Nothing": "class", OWL + "topObjectProperty": "object property",
    OWL + "bottomObjectProperty": "object property", OWL + "topDataProperty": "data property", OWL + "bottomDataProperty": "data property",
    **{RDFS + n: "annotation property" for n in ("label", "comment", "seeAlso", "isDefinedBy")},
    **{OWL + n: "annotation property" for n in ("versionInfo", "deprecated", "priorVersion", "backwardCompatibleWith", "incompatibleWith")},
}
CHARACTERISTICS: Final = {
    OWL + n: n
    for n in (
        "TransitiveProperty", "SymmetricProperty", "AsymmetricProperty", "ReflexiveProperty", "IrreflexiveProperty",
        "FunctionalProperty", "InverseFunctionalProperty",
    )
}
# Only a simple property may be one of these (11.2); a restriction that counts is met with as "unsupported".
SIMPLE_ONLY: Final = frozenset({"AsymmetricProperty", "IrreflexiveProperty", "FunctionalProperty", "InverseFunctionalProperty"})
# axiom's predicate → (kind of the subject, kind of the object); "same" = both of one kind of property.
AXIOMS: Final = {
    RDFS + "subClassOf": ("class", "class"), OWL + "equivalentClass": ("class", "class"), OWL + "disjointWith": ("class", "class"),
    RDFS + "subPropertyOf": ("property", "same"), OWL + "equivalentProperty": ("property", "same"),
    OWL + "inverseOf": ("object property", "object property"), RDFS + "domain": ("property", "class"), RDFS + "range": ("property", "range"),
}
LISTS: Final = frozenset({OWL + "unionOf", OWL + "intersectionOf", OWL + "members", OWL + "propertyChainAxiom"})


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """``rule`` a short stable name ("undeclared", "not-simple" …), ``about`` the node, ``detail`` what was met."""

    rule: str
    about: str
    detail: str = ""


def violations(graph: rdflib.Graph) -> tuple[Violation, ...]:
    """All that keeps the graph from being an OWL 2 DL ontology, sorted.

    >>> import rdflib
    >>> text = "@prefix owl: <http://www.w3.org/2002/07/owl#> . <urn:o> a owl:Ontology . <urn:p> a owl:ObjectProperty ; <urn:q> <urn:p> ."
    >>> [(v.rule, v.detail) for v in violations(rdflib.Graph().parse(data=text, format="turtle"))]
    [('unknown-predicate', 'urn:q')]
    """
    return tuple(sorted(set(_Profile(graph).run())))


class _Profile:
    def __init__(self, graph: rdflib.Graph) -> None:
        import rdflib

        self.graph = graph
        self.rdf = rdflib
        self.kinds: dict[Node, set[str]] = {}
        for iri, kind in BUILT_IN.items():
            self.kinds.setdefault(rdflib.URIRef(iri), set()).add(kind)
        for subject, value in graph.subject_objects(rdflib.RDF.type):
            declared = KINDS.get(str(value))
            if declared and not isinstance(subject, rdflib.BNode):
                self.kinds.setdefault(subject, set()).add(declared)

    def run(self) -> Iterator[Violation]:
        yield from self._header()
        yield from self._declarations()
        for s, p, o in self.graph:
            yield from self._triple(s, p, o)
        yield from self._anonymous()
        yield from self._hierarchy()

    def _has(self, node: Node, kind: str) -> bool:
        if isinstance(node, self.rdf.BNode):
            return kind in ("class", "range") and any((node, self.rdf.URIRef(OWL + n), None) in self.graph for n in ("unionOf", "intersectionOf"))
        if kind == "range":
            return self._has(node, "class") or str(node) in DATATYPES
        kinds = self.kinds.get(node, set())
        return kind in kinds or (kind == "property" and any(k.endswith(" property") for k in kinds))

    def _header(self) -> Iterator[Violation]:
        headers = list(self.graph.subjects(self.rdf.RDF.type, self.rdf.OWL.Ontology))
        if len(headers) != 1:
            yield Violation("header", str(len(headers)), "exactly one owl:Ontology")
        for header in headers:
            versions = list(self.graph.objects(header, self.rdf.OWL.versionIRI))
            if len(versions) > 1 or any(not isinstance(v, self.rdf.URIRef) for v in versions):
                yield Violation("header", str(header), "at most one owl:versionIRI, an IRI")

    def _declarations(self) -> Iterator[Violation]:
        for node, kinds in self.kinds.items():
            for group in APART:
                if len(kinds & set(group)) > 1:
                    yield Violation("two-kinds", str(node), ", ".join(sorted(kinds)))
            if str(node).startswith(RESERVED) and str(node) not in BUILT_IN:
                yield Violation("reserved", str(node), "declared")

    def _triple(self, s: Node, p: Node, o: Node) -> Iterator[Violation]:
        predicate = str(p)
        if isinstance(s, self.rdf.URIRef) and str(s).startswith(RESERVED):
            yield Violation("reserved", str(s), predicate)
        if p == self.rdf.RDF.type:
            yield from self._type(s, o)
        elif predicate in AXIOMS:
            yield from self._axiom(s, predicate, o)
        elif predicate in LISTS:
            yield from self._list(s, predicate, o)
        elif predicate in (RDF + "first", RDF + "rest", OWL + "versionIRI", OWL + "imports"):
            return  # a list's own triples are met from its head (_anonymous says which have none); the header's in _header
        elif "annotation property" in self.kinds.get(p, set()):
            return  # annotations carry no meaning: any value will do
        elif predicate.startswith(RESERVED):
            yield Violation("unsupported" if predicate.startswith(OWL) else "reserved", str(s), predicate)
        elif self._has(p, "object property") or self._has(p, "data property"):
            yield from self._assertion(s, p, o)
        else:
            yield Violation("unknown-predicate", str(s), predicate)

    def _type(self, s: Node, o: Node) -> Iterator[Violation]:
        name = CHARACTERISTICS.get(str(o))
        if str(o) in (OWL + "Ontology", OWL + "AllDisjointClasses"):
            return
        if str(o) in KINDS:
            if isinstance(s, self.rdf.BNode) and not self._has(s, "class"):
                yield Violation("unsupported", "blank node", f"a {o} that is no union or intersection")
        elif name:
            data_ok = name == "FunctionalProperty" and self._has(s, "data property")
            if not self._has(s, "object property") and not data_ok:
                yield Violation("wrong-kind", str(s), name)
        elif str(o).startswith(RESERVED) and str(o) not in BUILT_IN:
            yield Violation("reserved", str(s), f"a {o}")
        elif not self._has(o, "class"):
            yield Violation("undeclared", str(o), "used as a class")

    def _axiom(self, s: Node, predicate: str, o: Node) -> Iterator[Violation]:
        left, right = AXIOMS[predicate]
        for node, kind in ((s, left), (o, "property" if right == "same" else right)):
            if not self._has(node, kind):
                yield Violation("undeclared" if node not in self.kinds else "wrong-kind", str(node), f"{predicate} wants a {kind}")
        if right == "same" and not self.kinds.get(s, set()) & self.kinds.get(o, set()):
            yield Violation("wrong-kind", str(s), f"{predicate} {o}: properties of two kinds")
        if right == "range":
            if self._has(s, "object property") and str(o) in DATATYPES:
                yield Violation("wrong-kind", str(s), f"range {o} of an object property")
            if self._has(s, "data property") and str(o) not in DATATYPES:
                yield Violation("datatype", str(s), f"range {o} is no datatype of OWL 2")

    def _list(self, s: Node, predicate: str, o: Node) -> Iterator[Violation]:
        from rdflib.collection import Collection

        members = list(Collection(self.graph, o))
        kind = "object property" if predicate == OWL + "propertyChainAxiom" else "class"
        if len(members) < 2:
            yield Violation("list", str(s), f"{predicate} of fewer than two")
        for member in members:
            if not self._has(member, kind):
                yield Violation("undeclared" if member not in self.kinds else "wrong-kind", str(member), f"{predicate} wants a {kind}")
        if predicate == OWL + "propertyChainAxiom" and not self._has(s, "object property"):
            yield Violation("wrong-kind", str(s), "a chain makes an object property")

    def _assertion(self, s: Node, p: Node, o: Node) -> Iterator[Violation]:
        literal = isinstance(o, self.rdf.Literal)
        if literal != self._has(p, "data property"):
            yield Violation("wrong-kind", str(s), f"{p}: {'a literal' if literal else 'a node'}")
        if isinstance(o, self.rdf.Literal) and o.datatype is not None and str(o.datatype) not in DATATYPES:
            yield Violation("datatype", str(s), f"{p}: {o.datatype} is no datatype of OWL 2")

    def _anonymous(self) -> Iterator[Violation]:
        """A blank node is used once (class expressions are trees), unless it is an axiom of its own."""
        used: dict[Node, int] = {}
        for o in self.graph.objects():
            if isinstance(o, self.rdf.BNode):
                used[o] = used.get(o, 0) + 1
        for s in set(self.graph.subjects()):
            axiom = (s, self.rdf.RDF.type, self.rdf.OWL.AllDisjointClasses) in self.graph
            if isinstance(s, self.rdf.BNode) and used.get(s, 0) != (0 if axiom else 1):
                yield Violation("blank-node", "blank node", f"used {used.get(s, 0)} times")

    def _hierarchy(self) -> Iterator[Violation]:
        """Composite properties are no simple ones, and chains follow one order of the properties (11.2)."""
        import networkx as nx
        from rdflib.collection import Collection

        g, rdf = self.graph, self.rdf
        below: nx.DiGraph[str] = nx.DiGraph()
        for s, o in g.subject_objects(rdf.RDFS.subPropertyOf):
            below.add_edge(str(s), str(o))
        chains = [(str(p), [str(m) for m in Collection(g, c)]) for p, c in g.subject_objects(rdf.OWL.propertyChainAxiom)]
        composite = {str(s) for s in g.subjects(rdf.RDF.type, rdf.OWL.TransitiveProperty)} | {p for p, _ in chains}
        for a, b in g.subject_objects(rdf.OWL.inverseOf):
            composite |= {str(b)} if str(a) in composite else {str(a)} if str(b) in composite else set()
        for name in sorted(composite & set(below)):
            composite |= nx.descendants(below, name)
        for s, o in g.subject_objects(rdf.RDF.type):
            characteristic = CHARACTERISTICS.get(str(o))
            if characteristic in SIMPLE_ONLY and str(s) in composite:
                yield Violation("not-simple", str(s), characteristic or "")
        order: nx.DiGraph[str] = nx.DiGraph()
        for top, chain in chains:
            # A chain may begin or end with the property it makes (or be just it, twice); what else stands in it must be below it.
            inner = chain[1:] if chain[0] == top else chain[:-1] if chain[-1] == top else chain
            if chain != [top, top]:
                order.add_edges_from((part, top) for part in inner)
        order.add_edges_from((s, o) for s, o in below.edges if s != o)
        strict = {(part, top) for top, chain in chains for part in chain if part != top}
        for component in nx.strongly_connected_components(order):
            loops = any(order.has_edge(n, n) for n in component)
            if loops or any(a in component and b in component for a, b in strict):
                yield Violation("chain", min(component), "the property chains have no regular order")
