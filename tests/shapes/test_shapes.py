"""Each SHACL shape and each check is shown to fire: a good example on which none does, and a bad one for each.

All bad examples of shapes stand in one graph, each a copy of the good one with one node changed, so that one
validation judges them all.
"""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox
import pytest
import rdflib
from pyshacl import validate

from loaders.record import PREDICATES
from ontology import rulebook, terms
from ontology.files import shapes
from ontology.terms import SHAPES, VM, VOCAB
from tests.shapes.examples import PREFIXES, example

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
# (shape, node, property, its values instead; "" takes the property away).
BAD: list[tuple[str, str, str, str]] = [
    ("Document-label", "other", "rdfs:label", ""),
    ("Document-label", "other", "rdfs:label", '"Resolution 9"@en'),
    ("Document-number", "doc", "vm:number", '"12/KH-UBND" , "13/KH-UBND"'),
    ("Document-numberForm", "doc", "vm:number", '"12 /KH-UBND"'),
    ("Document-numberForm", "doc", "vm:number", '"12/KH-UBND"@vi'),
    ("Document-type", "doc", "vm:documentType", "dt:ke-hoach , dt:nghi-quyet"),
    ("Document-typeEntry", "doc", "vm:documentType", '"Kế hoạch"'),
    ("Document-issuer", "doc", "vm:issuer", "{other}"),
    ("Document-level", "doc", "vm:level", "level:xa"),
    ("Document-title", "doc", "vm:title", '"không thẻ"'),
    ("Document-held", "doc", "vm:held", "true , false"),
    ("Document-earliest", "other", "vm:earliest", '"2025"^^xsd:gYear'),
    ("Document-latest", "other", "vm:latest", '"2025"'),
    ("Document-interval", "doc", "vm:latest", '"2025-04-30"^^xsd:date'),
    ("Document-relation", "doc", "vm:derivesFrom", "{body}"),
    ("Task-taskOf", "task", "vm:taskOf", ""),
    ("Task-taskOf", "task", "vm:taskOf", "{doc} , {other}"),
    ("Task-kind", "task", "vm:taskKind", ""),
    ("Task-kind", "task", "vm:taskKind", "kind:goal"),
    ("Task-status", "task", "vm:status", "status:done"),
    ("Task-title", "task", "vm:title", ""),
    ("Task-path", "task", "vm:path", ""),
    ("Task-path", "task", "vm:path", '"I/1" , "I/2"'),
    ("Task-interval", "task", "vm:earliest", '"2026-01-01"^^xsd:date'),
    ("Task-assignment", "task", "vm:assignment", "{statement}"),
    *[(f"Task-{role}", "task", f"vm:{role}", "{doc}") for role in ("lead", "coordinating", "directing", "responsible")],
    *[(f"Task-{role}", "task", f"vm:{role}", '"Sở Xây dựng"') for role in ("advising", "supervising", "guiding", "reporting")],
    ("Assignment-role", "assignment", "vm:role", ""),
    ("Assignment-role", "assignment", "vm:role", "role:lead , role:guiding"),
    ("Assignment-body", "assignment", "vm:body", "{doc}"),
    ("Statement-subject", "statement", "vm:statementSubject", ""),
    ("Statement-predicate", "statement", "vm:statementPredicate", "vm:implements , vm:cites"),
    ("Statement-evidence", "statement", "vm:evidence", ""),
    ("Statement-evidence", "statement", "vm:evidence", "{doc}"),
    ("Statement-confidence", "statement", "vm:confidence", ""),
    ("Statement-confidence", "statement", "vm:confidence", "c:certain"),
    ("Statement-recognisedBy", "statement", "vm:recognisedBy", ""),
    ("Statement-premise", "statement", "vm:premise", "{doc}"),
    ("StatementObject", "statement", "vm:statementObject", ""),
    ("StatementObject", "statement", "vm:statementObject", "{other} , {doc}"),
    ("StatementObject", "statement", "vm:statementValue", '"cả hai"'),
    ("InferredStatement", "assignment", "vm:premise", ""),
    ("MendedStatement", "mended", "vm:printedForm", ""),
    ("Evidence-quote", "evidence", "vm:quote", '""'),
    ("Evidence-quote", "evidence", "vm:quote", ""),
    ("Evidence-inFile", "evidence", "vm:inFile", ""),
    ("Evidence-inFile", "evidence", "vm:inFile", '"kế hoạch.pdf"'),
    ("Evidence-start", "evidence", "vm:start", '"10"'),
    ("Evidence-end", "evidence", "vm:end", ""),
    ("Evidence-order", "evidence", "vm:start", "30"),
    ("Evidence-line", "evidence", "vm:line", "0"),
    ("Evidence-part", "evidence", "vm:part", "{file}"),
    ("Evidence-prefix", "evidence", "vm:prefix", '"' + "a" * 33 + '"'),
    ("Evidence-suffix", "evidence", "vm:suffix", '"' + "a" * 33 + '"'),
    ("SourceFile-sha256", "file", "vm:sha256", '"ab"'),
    ("SourceFile-textSha256", "file", "vm:textSha256", ""),
    ("SourceFile-witnesses", "file", "vm:witnesses", "{doc} , {other}"),
    ("Body-label", "body", "rdfs:label", ""),
    ("Body-province", "body", "vm:province", '"Cao Bằng"'),
    ("BodyGroup-label", "group", "rdfs:label", '"groups"@en'),
    ("BodyOrGroup", "body", "a", "vm:Body , vm:BodyGroup"),
    ("Indicator-indicatorOf", "indicator", "vm:indicatorOf", "{doc} , {other}"),
    ("Indicator-indicatorOf", "indicator", "vm:indicatorOf", ""),
    ("Indicator-subject", "indicator", "vm:subject", '"Tỷ lệ hộ có nước sạch"'),
    ("Indicator-sortKey", "indicator", "vm:sortKey", ""),
    ("Indicator-targetValue", "indicator", "vm:targetValue", '"90%" , "95%"'),
    ("Indicator-baselineValue", "indicator", "vm:baselineValue", '""'),
    ("Indicator-resultValue", "indicator", "vm:resultValue", "81.5"),
    ("Indicator-by", "indicator", "vm:by", '"2025 - 2030"'),
    ("Indicator-baselineYear", "indicator", "vm:baselineYear", '"2020" , "2021"'),
    ("Indicator-resultYear", "indicator", "vm:resultYear", '"23"'),
    ("BudgetLine-budgetLineOf", "sum", "vm:budgetLineOf", "{body}"),
    ("BudgetLine-amount", "sum", "vm:amount", '"2.033,4"'),
    ("BudgetLine-amount", "share", "vm:amount", ""),
    ("BudgetLine-unit", "sum", "vm:unit", ""),
    ("BudgetLine-fundingSource", "share", "vm:fundingSource", '"Ngân sách tỉnh"'),
    ("BudgetLine-partOf", "share", "vm:partOf", "{doc}"),
    ("Finding-code", "finding", "vm:code", ""),
    ("Finding-severity", "finding", "vm:severity", '"fatal"'),
    ("Finding-message", "finding", "vm:message", '"Two dates."@en'),
    ("Task-earliest", "task", "vm:earliest", '"2025"^^xsd:gYear'),
    ("Task-latest", "task", "vm:latest", '"2025"^^xsd:gYear'),
]
# What may fire besides: a year and a date, a string and a number have no order, and libraries differ in what they make of it.
ALSO = {"Task-earliest": {"Task-interval"}, "Task-latest": {"Task-interval"}, "Evidence-start": {"Evidence-order"}}


def fired(turtle: str) -> dict[str, set[str]]:
    """focus node → names of the shapes that fired on it, warnings included."""
    data = rdflib.Graph().parse(data=PREFIXES + turtle, format="turtle")
    _, report, _ = validate(data, shacl_graph=shapes_graph(), advanced=False, inference="none", allow_warnings=False)
    assert isinstance(report, rdflib.Graph)
    out: dict[str, set[str]] = {}
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        shape = str(report.value(result, SH.sourceShape)).removeprefix(SHAPES)
        out.setdefault(str(report.value(result, SH.focusNode)), set()).add(shape)
    return out


@cache
def shapes_graph() -> rdflib.Graph:
    return rdflib.Graph().parse(data=shapes(), format="turtle")


@cache
def fired_on_bad() -> dict[str, set[str]]:
    return fired("\n".join(example(f"bad{i}", *case[1:]) for i, case in enumerate(BAD)))


def test_no_shape_fires_on_the_good_example() -> None:
    assert fired(example("good")) == {}


@pytest.mark.parametrize("i", range(len(BAD)), ids=[f"{b[0]}-{i}" for i, b in enumerate(BAD)])
def test_shape_fires(i: int) -> None:
    shape, node, _, _ = BAD[i]
    found = fired_on_bad().get(f"urn:bad{i}:{node}", set())
    assert shape in found
    assert found <= {shape} | ALSO.get(shape, set())


def test_every_shape_has_a_bad_example() -> None:
    graph = shapes_graph()
    constraints = {SH.xone, SH["or"], SH["not"]}
    known = set()
    for shape in graph.subjects(SH.targetClass, None):
        known |= set(graph.objects(shape, SH.property))
        if constraints & set(graph.predicates(shape)):
            known.add(shape)
    assert {str(s).removeprefix(SHAPES) for s in known} == {b[0] for b in BAD}


def test_every_shape_says_in_vietnamese_what_is_wrong() -> None:
    graph = shapes_graph()
    for shape in {rdflib.URIRef(SHAPES + b[0]) for b in BAD}:
        messages = list(graph.objects(shape, SH.message))
        assert len(messages) == 1, shape
        assert isinstance(messages[0], rdflib.Literal)
        assert messages[0].language == "vi"
        # People see no prefixes and no IRIs.
        assert not any(sign in messages[0] for sign in ("vm:", "sh:", "http")), shape


def test_shapes_have_no_blank_shape() -> None:
    graph = shapes_graph()
    for kind in (SH.NodeShape, SH.PropertyShape):
        assert all(isinstance(s, rdflib.URIRef) for s in graph.subjects(rdflib.RDF.type, kind))


# --- checks and rules: each with data on which it finds, and data on which it does not

STORE_PREFIXES = f"@prefix vm: <{VM}> .\n@prefix : <urn:> .\n@prefix c: <{VOCAB}confidence/> .\n"
STATEMENT = "vm:statementSubject :a ; vm:statementPredicate vm:implements ; vm:statementObject :b"
UNDECIDED = ":t vm:statementSubject :a ; vm:statementPredicate vm:cites ; vm:statementObject :e ; vm:confidence c:candidate ."
EXAMPLES = {
    "hai-so-mot-van-ban": (
        ':a a vm:Document ; vm:number "12/KH-UBND" . :b a vm:Document ; vm:number "13/KH-UBND" .',
        ':a a vm:Document ; vm:number "12/KH-UBND" , "13/KH-UBND" .',
    ),
    "kha-nang-thanh-du-kien": (
        f":a vm:implements :b . :s {STATEMENT} ; vm:confidence c:candidate . :t {STATEMENT} ; vm:confidence c:printed .",
        f":a vm:implements :b . :s {STATEMENT} ; vm:confidence c:candidate .",
    ),
    "nhiem-vu-khong-thuoc-van-ban": (":a a vm:Task ; vm:taskOf :d .", ":a a vm:Task ."),
    "phat-bieu-khong-thanh-quan-he": (
        f":a vm:implements :b . :s {STATEMENT} ; vm:confidence c:printed . {UNDECIDED}",
        f":a vm:cites :b . :s {STATEMENT} ; vm:confidence c:printed .",
    ),
    "phat-bieu-thieu-loi-trich": (
        ':a a vm:Statement ; vm:evidence :e . :e vm:quote "chữ" ; vm:inFile :f .',
        ":a a vm:Statement ; vm:evidence :e . :e vm:inFile :f .",
    ),
    "quan-he-thieu-phat-bieu": (
        f":a vm:implements :b ; vm:derivesFrom :b . :s {STATEMENT} .",
        f":a vm:implements :b ; vm:cites :e . :s {STATEMENT} .",
    ),
    "quan-he-voi-chinh-no": (":a vm:cites :b . :b vm:cites :a .", ":a vm:implements :a ."),
    "vong-lap-bat-nguon": (
        ":a vm:implements :b . :b vm:continues :d . :a vm:specifies :d . :d vm:cites :a ; vm:basedOn :a .",
        ":a vm:implements :b . :b vm:continues :d . :d vm:issuedWith :a .",
    ),
}


def rows(query: str, turtle: str) -> set[str]:
    """What ``?node`` is bound to. The triples are spread over two named graphs, as a question sees them in a store."""
    store = ox.Store()
    for i, quad in enumerate(ox.parse(STORE_PREFIXES + turtle, format=ox.RdfFormat.TURTLE)):
        store.add(ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode(f"urn:graph:{i % 2}")))
    found = store.query(query, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return {row["node"].value for row in found}


@pytest.mark.parametrize("check", rulebook.checks(), ids=lambda c: c.id)
def test_check_finds_the_bad_and_only_the_bad(check: rulebook.Check) -> None:
    good, bad = EXAMPLES[check.id]
    assert rows(check.query, good) == set()
    assert "urn:a" in rows(check.query, bad)
    assert check.severity in ("error", "warning", "note")
    assert check.message.endswith(".")


def found_by_rdflib(query: str, turtle: str) -> int:
    return len(list(rdflib.Graph().parse(data=STORE_PREFIXES + turtle, format="turtle").query(query)))


def test_checks_run_on_rdflib_as_well() -> None:
    for check in rulebook.checks():
        good, bad = EXAMPLES[check.id]
        assert found_by_rdflib(check.query, good) == 0, check.id
        assert found_by_rdflib(check.query, bad) > 0, check.id


CHAIN = """
:annex vm:issuedWith :plan . :plan vm:implements :nq122 ; vm:basedOn :law ; vm:cites :other . :nq122 vm:implements :kl81 .
:kl81 vm:continues :nq24 . :report vm:assignedBy :letter ; vm:reportsOn :nq24 .
:t vm:taskOf :plan ; vm:carriesOut :nq76 ; vm:cites :x .
"""


def made(rule_id: str) -> set[tuple[str, str]]:
    (rule,) = [r for r in rulebook.rules() if r.id == rule_id]
    graph = rdflib.Graph().parse(data=STORE_PREFIXES + CHAIN, format="turtle")
    store = ox.Store()
    store.extend(ox.Quad(q.subject, q.predicate, q.object) for q in ox.parse(STORE_PREFIXES + CHAIN, format=ox.RdfFormat.TURTLE))
    found = store.query(rule.query)
    assert isinstance(found, ox.QueryTriples)
    pairs = {(terms.local_name(t.subject.value).removeprefix("urn:"), t.object.value.removeprefix("urn:")) for t in found}
    result = graph.query(rule.query).graph
    assert result is not None
    by_rdflib = {(str(s).removeprefix("urn:"), str(o).removeprefix("urn:")) for s, _, o in result}
    assert pairs == by_rdflib
    return pairs


def test_documents_derive_through_deriving_relations_only() -> None:
    assert made("bat-nguon") == {
        ("annex", "plan"), ("annex", "nq122"), ("annex", "kl81"), ("annex", "nq24"), ("plan", "nq122"), ("plan", "kl81"),
        ("plan", "nq24"),
        ("nq122", "kl81"), ("nq122", "nq24"), ("kl81", "nq24"), ("report", "letter"),
    }  # fmt: skip


def test_tasks_derive_from_their_document_and_its_sources() -> None:
    assert made("nhiem-vu-bat-nguon") == {("t", "plan"), ("t", "nq122"), ("t", "kl81"), ("t", "nq24")}


@pytest.mark.parametrize("predicate", terms.DERIVING)
def test_each_deriving_relation_counts_in_checks_and_rules(predicate: str) -> None:
    queries = {c.id: c.query for c in rulebook.checks()} | {r.id: r.query for r in rulebook.rules()}
    assert rows(queries["vong-lap-bat-nguon"], f":a vm:{predicate} :b . :b vm:implements :a .") == {"urn:a", "urn:b"}
    for rule, subject in (("bat-nguon", ":a"), ("nhiem-vu-bat-nguon", ":t")):
        store = ox.Store()
        store.load(f"{STORE_PREFIXES} :a vm:{predicate} :b . :t vm:taskOf :a .", format=ox.RdfFormat.TURTLE)
        found = store.query(queries[rule])
        assert isinstance(found, ox.QueryTriples)
        assert f"<urn:{subject[1:]}> <{VM}derivesFrom> <urn:b>" in {str(t) for t in found}


@pytest.mark.parametrize("predicate", sorted({*PREDICATES}))
def test_each_relation_needs_its_statement(predicate: str) -> None:
    queries = {c.id: c.query for c in rulebook.checks()}
    assert rows(queries["quan-he-thieu-phat-bieu"], f":a vm:{predicate} :b .") == {"urn:a"}
    assert rows(queries["quan-he-voi-chinh-no"], f":a vm:{predicate} :a .") == {"urn:a"}
