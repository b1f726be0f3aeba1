"""Each single constraint of each shape is shown to count: a value that breaks it alone is found, and no longer once the constraint is taken away.

The values are made from the good example: none, two, one of another datatype, language, class … A constraint for which none can be made is named below with its reason.
"""

from __future__ import annotations

import re
from functools import cache

import pytest
import rdflib
from pyshacl import validate
from rdflib.collection import Collection
from rdflib.namespace import RDF, XSD

from ontology.terms import SHAPES
from tests.shapes.examples import GOOD, PREFIXES, example
from tests.shapes.test_shapes import SH, shapes_graph

Constraint = tuple[rdflib.URIRef, rdflib.URIRef]
COUNTS = ("minCount", "maxCount")
KINDS = (*COUNTS, "datatype", "languageIn", "pattern", "class", "nodeKind", "in", "minLength", "maxLength", "minInclusive", "or", "uniqueLang")
# A valid value beside the example's where it cannot be told from the shape: what a pattern allows.
SECOND = {
    "Document-number": '"13/KH-UBND"', "SourceFile-sha256": f'"{"ef" * 32}"', "SourceFile-textSha256": f'"{"ef" * 32}"', "Target-value": '"98.5"', "BudgetLine-amount": '"7"',
    "Target-by": '"2031"', "Indicator-by": '"2026"', "Indicator-baselineYear": '"2021"', "Indicator-resultYear": '"2024"', "Target-sortKey": '"00002"',
    "Decision-decidedOn": '"2026-03-03"', "Decision-verdict": '"is_not"', "Task-path": '"I/2"',
}
# A plain word has no language either: the datatype says nothing that the language does not; one of a kind is one at least.
SAID_TWICE = {("datatype", "languageIn"), ("minCount", "qualifiedMinCount")}


def constraints() -> list[tuple[str, str]]:
    graph = shapes_graph()
    found = []
    for shape in sorted({o for s in graph.subjects(SH.targetClass, None) for o in graph.objects(s, SH.property)}):
        if not isinstance(graph.value(shape, SH.path), rdflib.URIRef):
            continue  # several paths at once: proved by hand in test_shapes
        here = {str(p).removeprefix(str(SH)) for p in graph.predicates(shape)}
        found += [(str(shape).removeprefix(SHAPES), kind) for kind in KINDS if kind in here and not any(kind == a and b in here for a, b in SAID_TWICE)]
    return found


def target(shape: str) -> tuple[str, str]:
    """(node of the example, property): the first node of the shape's class that has the property, else the first of the class."""
    graph = shapes_graph()
    node = rdflib.URIRef(SHAPES + shape)
    names = rdflib.Graph().parse(data=PREFIXES, format="turtle").namespace_manager
    path = names.normalizeUri(str(graph.value(node, SH.path)))
    classes = {names.normalizeUri(str(c)) for s in graph.subjects(SH.property, node) for c in graph.objects(s, SH.targetClass)}
    of_class = [n for n, said in GOOD.items() if classes & {c.strip() for c in said["a"].split(",")}]
    return next((n for n in of_class if path in GOOD[n]), of_class[0]), path


def values(shape: str, kind: str, node: str, path: str) -> str:
    """Values in Turtle that break this constraint and no other of the shape."""
    graph = shapes_graph()
    me = rdflib.URIRef(SHAPES + shape)
    good = GOOD[node].get(path, "").split(" , ")[0]
    datatype, of_class, choices = graph.value(me, SH.datatype), graph.value(me, SH["class"]), graph.value(me, SH["in"])
    listed = [t.n3() for t in Collection(graph, choices)] if choices is not None else []
    either = "[ a vm:Body ; rdfs:label 'Sở Y tế'@vi ]"
    match kind:
        case "minCount":
            return ""
        case "maxCount":
            most = int(graph.value(me, SH.maxCount) or 0)
            assert most == 1
            if graph.value(me, SH["or"]):
                return "<urn:one:Body> , <urn:two:Body>"
            if graph.value(me, SH.nodeKind) == SH.IRI and not of_class and not datatype:
                return f"{good} , {SECOND[shape]}" if shape in SECOND else "<urn:one> , <urn:two>"
            return " , ".join(listed[:2]) if listed else f"{good or first(datatype, of_class)} , {SECOND.get(shape) or second(datatype, of_class)}"
        case "datatype":
            quoted = re.match(r'"(.*?)"', good)
            word = quoted[1] if quoted else {XSD.date: "2025-01-01", XSD.integer: "3", XSD.boolean: "true"}.get(datatype, "x")
            return f'"{word}"^^xsd:{"decimal" if datatype == XSD.integer else "token"}'
        case "languageIn":
            return '"mots"@fr' + (f" , {good}" if graph.value(me, SH.qualifiedMinCount) else "")
        case "pattern":
            return "<urn:of-no-list>" if graph.value(me, SH.nodeKind) else '"?"@vi' if datatype == RDF.langString else '" "'
        case "class" | "or":
            return "{finding}"
        case "nodeKind":
            if graph.value(me, SH["or"]):
                return either
            if graph.value(me, SH.nodeKind) == SH.Literal:
                return "<urn:a-thing>"
            pattern = graph.value(me, SH.pattern)
            return f'"{pattern.removeprefix("^").split("[")[0]}x"' if pattern else f"[ a <{of_class}> ]" if of_class else "[ a <urn:Thing> ]"
        case "in":
            return "<urn:of-no-list>" if listed[0].startswith("<") else '"of no list"'
        case "uniqueLang":
            return f'{good} , "lời khác"@vi'
        case "minLength":
            return '""'
        case "maxLength":
            return f'"{"a" * (int(graph.value(me, SH.maxLength) or 0) + 1)}"'
        case _:
            return str(int(graph.value(me, SH.minInclusive) or 0) - 1)


def first(datatype: object, of_class: object) -> str:
    return {XSD.date: '"2025-01-01"^^xsd:date', XSD.integer: "3", RDF.langString: '"lời"@vi'}.get(datatype, '"x"') if not of_class else f"<urn:one:{str(of_class).rsplit('#', 1)[-1]}>"


def second(datatype: object, of_class: object) -> str:
    if of_class:
        return f"<urn:two:{str(of_class).rsplit('#', 1)[-1]}>"
    return {XSD.date: '"2025-09-09"^^xsd:date', XSD.integer: "11", XSD.boolean: "false", RDF.langString: '"lời khác"@vi'}.get(datatype, '"lời khác"')


@cache
def alone(shape: str, without: str = "") -> rdflib.Graph:
    """The one shape, on one node; without one of its constraints."""
    graph, made = shapes_graph(), rdflib.Graph()
    me = rdflib.URIRef(SHAPES + shape)

    def copy(node: rdflib.term.Node) -> None:
        for s, p, o in graph.triples((node, None, None)):
            if node == me and p == SH[without]:
                continue
            made.add((s, p, o))
            if isinstance(o, rdflib.BNode) or str(o).startswith(SHAPES + "Is"):
                copy(o)

    copy(me)
    made.add((rdflib.URIRef("urn:shape"), RDF.type, SH.NodeShape))
    made.add((rdflib.URIRef("urn:shape"), SH.targetNode, rdflib.URIRef("urn:x:focus")))
    made.add((rdflib.URIRef("urn:shape"), SH.property, me))
    return made


def found(shape: str, said: str, node: str, path: str, without: str = "") -> bool:
    turtle = PREFIXES + example("x", node, path, said).replace(f"<urn:x:{node}>", "<urn:x:focus>")
    things = "".join(f"<urn:{n}:{c}> a vm:{c} . " for n in ("one", "two") for c in ("Document", "Body", "Evidence", "Province", "SuccessionRule", "BudgetLine", "SourceFile", "Task"))
    data = rdflib.Graph().parse(data=turtle + "\n" + things, format="turtle")
    conforms, _, _ = validate(data, shacl_graph=alone(shape, without), advanced=False, inference="none", allow_warnings=False)
    return not conforms


@pytest.mark.parametrize(("shape", "kind"), constraints(), ids=lambda x: str(x))
def test_the_constraint_counts(shape: str, kind: str) -> None:
    node, path = target(shape)
    said = values(shape, kind, node, path)
    assert found(shape, said, node, path), f"nothing is found for {path} {said!r}"
    assert not found(shape, said, node, path, without=kind), f"without sh:{kind} another constraint finds {path} {said!r}: it proves nothing"


def test_the_example_alone_breaks_none() -> None:
    for shape in sorted({s for s, _ in constraints()}):
        node, path = target(shape)
        assert not found(shape, GOOD[node].get(path, ""), node, path) or path not in GOOD[node], shape
