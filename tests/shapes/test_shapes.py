"""Each SHACL shape and each check is shown to fire: a good example on which none does, and a bad one for each.

All bad examples of shapes stand in one graph, each a copy of the good one with one node changed, so that one
validation judges them all.
"""

from __future__ import annotations

import re
from functools import cache

import pyoxigraph as ox
import pytest
import rdflib
from pyshacl import validate

from graph.checking.validate import by_property
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
    ("Document-jointIssuer", "doc", "vm:jointIssuer", "{other}"),
    ("Document-jointIssuer", "doc", "vm:jointIssuer", '"Bộ Công an"'),
    ("Document-reporter", "doc", "vm:reporter", "{other}"),
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
    ("Statement-object", "statement", "vm:statementObject", '"Sở Xây dựng"'),
    ("Statement-value", "mended", "vm:statementValue", "{doc}"),
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
    ("Evidence-pinpoint", "evidence", "vm:pinpoint", '"Điều"'),
    ("Evidence-pinpoint", "evidence", "vm:pinpoint", '"Điều 5"@vi'),
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
    ("Milestone-milestoneOf", "milestone", "vm:milestoneOf", "{doc}"),
    ("Milestone-milestoneOf", "milestone", "vm:milestoneOf", ""),
    ("Milestone-dateText", "milestone", "vm:dateText", ""),
    ("Milestone-act", "milestone", "vm:act", '"trình Chính phủ"'),
    ("Milestone-interval", "milestone", "vm:earliest", '"2025-07-01"^^xsd:date'),
    ("Milestone-earliest", "milestone", "vm:earliest", '"2025"^^xsd:gYear'),
    ("Milestone-latest", "milestone", "vm:latest", '"2025"^^xsd:gYear'),
    ("Milestone-closed", "milestone", "vm:title", '"lạc chỗ"@vi'),
    ("Finding-code", "finding", "vm:code", ""),
    ("Finding-severity", "finding", "vm:severity", '"fatal"'),
    ("Finding-message", "finding", "vm:message", '"Two dates."@en'),
    ("Target-targetOf", "target", "vm:targetOf", "{doc} , {other}"),
    ("Target-subject", "target", "vm:subject", '"không thẻ"'),
    ("Target-value", "target", "vm:value", '"99,74"'),
    ("Target-comparator", "target", "vm:comparator", '">"'),
    ("Target-by", "target", "vm:by", '"2025-2030"'),
    ("Target-sortKey", "target", "vm:sortKey", ""),
    ("Decision-verdict", "decision", "vm:verdict", '"maybe"'),
    ("Decision-aboutKey", "decision", "vm:aboutKey", ""),
    ("Decision-documentKey", "decision", "vm:documentKey", '"a" , "b"'),
    ("Decision-reason", "decision", "vm:reason", '"không thẻ"'),
    ("Decision-decidedBy", "decision", "vm:decidedBy", '"A" , "B"'),
    ("Decision-decidedOn", "decision", "vm:decidedOn", '"2/3/2026"'),
    ("Decision-evidence", "decision", "vm:evidence", "{doc}"),
    ("Decision-decidedDocument", "decision", "vm:decidedDocument", '"24-NQ/TW"'),
    ("ChangeEvent-original", "event", "org:originalOrganization", '"Sở Tài chính"'),
    ("ChangeEvent-resulting", "event", "org:resultingOrganization", '"Sở Tài chính"'),
    ("ChangeEvent-label", "event", "rdfs:label", ""),
    ("ChangeEvent-label", "rule", "rdfs:label", ""),
    ("ChangeEvent-changeKind", "event", "vm:changeKind", "change:khac"),
    ("ChangeEvent-sourcing", "event", "vm:sourcing", "sourcing:named , sourcing:general"),
    ("ChangeEvent-inForce", "event", "vm:inForce", '"2025"'),
    ("ChangeEvent-worksFrom", "rule", "vm:worksFrom", '"2025"'),
    ("ChangeEvent-settledFrom", "event", "vm:settledFrom", '"2025-07-01"^^xsd:date , "2025-07-02"^^xsd:date'),
    ("ChangeEvent-notBefore", "event", "vm:notBefore", '"2024"^^xsd:gYear'),
    ("ChangeEvent-order", "event", "vm:notBefore", '"2026-01-01"^^xsd:date'),
    ("ChangeEvent-function", "event", "vm:function", '"báo chí"'),
    ("ChangeEventBasis", "event", "vm:legalBasis", ""),
    ("ChangeEventDay", "rule", "vm:worksFrom", ""),
    ("ChangeEventSource", "adoption", "dcterms:source", ""),
    ("Adoption-adopts", "adoption", "vm:adopts", "{event}"),
    ("Adoption-province", "adoption", "vm:province", ""),
    ("Adoption-closed", "adoption", "vm:formerKind", "{former}"),
    ("SuccessionRule-formerKind", "rule", "vm:formerKind", ""),
    ("SuccessionRule-laterKind", "rule", "vm:laterKind", '"Sở Tài chính"'),
    ("Province-name", "province", "vm:placeName", '"Cao Bằng" , "Cao-Bằng"'),
    ("Province-kind", "province", "vm:provinceKind", "unit:huyen"),
    ("Province-label", "province", "skos:prefLabel", ""),
    ("Province-validFrom", "province", "vm:validFrom", '"2020"'),
    ("Province-validUntil", "province", "vm:validUntil", '"2025-06-30"^^xsd:date , "2025-07-30"^^xsd:date'),
    ("Province-interval", "province", "vm:validUntil", '"2019-12-31"^^xsd:date'),
    ("Evidence-closed", "evidence", "vm:title", '"lạc chỗ"@vi'),
    ("Statement-closed", "statement", "vm:lead", "{body}"),
    ("Statement-closed", "assignment", "vm:title", '"lạc chỗ"@vi'),
    ("SourceFile-closed", "file", "vm:path", '"/home"'),
    ("Task-closed", "task", "vm:leads", "{body}"),
    ("Target-closed", "target", "vm:amount", '"1"'),
    ("Indicator-closed", "indicator", "vm:value", '"1"'),
    ("BudgetLine-closed", "sum", "vm:value", '"1"'),
    ("Finding-closed", "finding", "vm:reason", '"vì"@vi'),
    ("Decision-closed", "decision", "vm:confidence", "c:printed"),
    ("Body-closed", "body", "vm:title", '"lạc chỗ"@vi'),
    ("BodyGroup-closed", "group", "vm:title", '"lạc chỗ"@vi'),
    ("Document-closed", "other", "vm:lead", "{body}"),
    ("SuccessionRule-closed", "rule", "vm:title", '"lạc chỗ"@vi'),
    ("Task-earliest", "task", "vm:earliest", '"2025"^^xsd:gYear'),
    ("Task-latest", "task", "vm:latest", '"2025"^^xsd:gYear'),
]
# What may fire besides: a year and a date, a string and a number have no order, and libraries differ in what they make of it.
ALSO = {
    "Task-earliest": {"Task-interval"}, "Task-latest": {"Task-interval"}, "Milestone-earliest": {"Milestone-interval"}, "Milestone-latest": {"Milestone-interval"}, "Evidence-start": {"Evidence-order"},
    "ChangeEvent-notBefore": {"ChangeEvent-order"}, "Province-validFrom": {"Province-interval"},
}


def fired(turtle: str, graph: rdflib.Graph | None = None) -> dict[str, set[str]]:
    """focus node → names of the shapes that fired on it, warnings included."""
    data = rdflib.Graph().parse(data=PREFIXES + turtle, format="turtle")
    _, report, _ = validate(data, shacl_graph=graph or shapes_graph(), advanced=False, inference="none", allow_warnings=False)
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


def test_shapes_as_the_check_puts_them_find_the_same() -> None:
    found = fired("\n".join(example(f"bad{i}", *case[1:]) for i, case in enumerate(BAD)), by_property(shapes_graph() + rdflib.Graph()))
    assert found == fired_on_bad()


def test_every_shape_has_a_bad_example() -> None:
    graph = shapes_graph()
    assert judging(graph) == {b[0] for b in BAD}


def judging(graph: rdflib.Graph) -> set[str]:
    """The shapes that can find something: what classes are judged by, not the parts of an "or"; and what all that points at one node is judged by."""
    constraints = {SH.xone, SH["or"], SH["not"], SH.closed}
    known = set()
    for shape in graph.subjects(SH.targetClass, None):
        known |= set(graph.objects(shape, SH.property))
        if constraints & set(graph.predicates(shape)):
            known.add(shape)
    for shape in graph.subjects(SH.targetNode, None):
        known |= set(graph.objects(shape, SH.property / SH.property))
    return {str(s).removeprefix(SHAPES) for s in known}


def test_every_class_has_a_shape_of_its_own() -> None:
    judged = {str(c).removeprefix(VM) for c in shapes_graph().objects(None, SH.targetClass)}
    assert set(terms.CLASSES) <= judged


def without(shape: str) -> rdflib.Graph:
    """The shapes as they would be had somebody deleted one."""
    node = rdflib.URIRef(SHAPES + shape)
    made = rdflib.Graph()
    for triple in shapes_graph():
        if node not in (triple[0], triple[2]):
            made.add(triple)
    return made


@pytest.mark.parametrize("shape", sorted({b[0] for b in BAD}))
def test_a_deleted_shape_is_missed(shape: str) -> None:
    """Mutation: without the shape, the bad example that proves it is found by no other one, so a test above fails."""
    case = next(b for b in BAD if b[0] == shape)
    kept = PREFIXES + example("bad", *case[1:])
    found = fired(kept, without(shape)).get(f"urn:bad:{case[1]}", set())
    assert shape not in found
    assert found <= ALSO.get(shape, set())
    assert shape not in judging(without(shape))


def test_every_shape_says_in_vietnamese_what_is_wrong() -> None:
    graph = shapes_graph()
    for shape in {rdflib.URIRef(SHAPES + b[0]) for b in BAD}:
        messages = list(graph.objects(shape, SH.message))
        assert len(messages) == 1, shape
        assert isinstance(messages[0], rdflib.Literal)
        assert messages[0].language == "vi"
        # What is wrong, then what to do.
        assert re.search(r": [^\W\d_]", messages[0]), shape
        # People see no prefixes and no IRIs.
        assert not any(sign in messages[0] for sign in ("vm:", "sh:", "http")), shape


def test_shapes_have_no_blank_shape() -> None:
    graph = shapes_graph()
    for kind in (SH.NodeShape, SH.PropertyShape):
        assert all(isinstance(s, rdflib.URIRef) for s in graph.subjects(rdflib.RDF.type, kind))


# --- checks and rules: each with data on which it finds, and data on which it does not

STORE_PREFIXES = (
    f"@prefix vm: <{VM}> .\n@prefix : <urn:> .\n@prefix c: <{VOCAB}confidence/> .\n@prefix k: <{VOCAB}task-kind/> .\n"
    "@prefix org: <http://www.w3.org/ns/org#> .\n"
)


def day(year: int, month: int) -> str:
    return f'"{year}-{month:02d}-15"^^<{rdflib.XSD.date}>'


# An event whose day is not known but lies between two; a body that stays on both sides; a function that moves.
MERGER = (
    f":event org:originalOrganization :old , :stays ; org:resultingOrganization :new , :stays ; vm:notBefore {day(2024, 12)} ; "
    f"vm:settledFrom {day(2025, 7)} . :move org:originalOrganization :moves ; org:resultingOrganization :new , :gets ; vm:function :press ; "
    f"vm:notBefore {day(2024, 12)} ; vm:settledFrom {day(2025, 7)} ."
)
STATEMENT = "vm:statementSubject :a ; vm:statementPredicate vm:implements ; vm:statementObject :b"
UNDECIDED = ":t vm:statementSubject :a ; vm:statementPredicate vm:cites ; vm:statementObject :e ; vm:confidence c:candidate ."
EXAMPLES = {
    "cung-ban-hanh-khong-ban-hanh": (
        ":d vm:issuer :i , :j ; vm:jointIssuer :j .",
        ":a vm:issuer :i ; vm:jointIssuer :j .",
    ),
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
    "van-ban-co-truoc-dieu-trien-khai": (
        # a later day, the same day, no day, and one of two claimed days: none of them is a fault
        (f':a vm:implements :b ; vm:latest {day(2025, 7)} . :b vm:earliest {day(2025, 5)} . :d vm:continues :e . :e vm:earliest {day(2020, 1)} . '
        f':f vm:specifies :g ; vm:latest {day(2019, 1)} , {day(2021, 1)} . :g vm:earliest {day(2020, 1)} . '
        f':h vm:cites :b ; vm:basedOn :b ; vm:latest {day(2020, 1)} .'),
        f":a vm:implements :b ; vm:latest {day(2024, 7)} . :b vm:earliest {day(2025, 5)} .",
    ),
    "can-cu-da-bi-thay-the": (
        (f":a vm:basedOn :b ; vm:earliest {day(2020, 1)} . :z vm:replaces :b ; vm:latest {day(2021, 1)} . "
        f":d vm:basedOn :e ; vm:earliest {day(2020, 1)} . :y vm:repeals :e . :f vm:cites :b ; vm:earliest {day(2022, 1)} . "
        f":z vm:basedOn :b ; vm:earliest {day(2022, 1)} ."),
        f":a vm:basedOn :b ; vm:earliest {day(2022, 1)} . :z vm:replaces :b ; vm:latest {day(2021, 1)} .",
    ),
    "hai-van-ban-mot-khoa": (
        (f':a a vm:Document ; vm:number "1/KH" ; vm:issuer :i ; vm:earliest {day(2024, 1)} ; vm:latest {day(2024, 1)} . '
        f':b a vm:Document ; vm:number "1/KH" ; vm:issuer :i ; vm:earliest {day(2025, 1)} ; vm:latest {day(2025, 1)} . '
        f':d a vm:Document ; vm:number "1/KH" ; vm:issuer :j ; vm:earliest {day(2024, 1)} ; vm:latest {day(2024, 1)} . '
        ':e a vm:Document ; vm:number "1/KH" ; vm:issuer :i .'),
        (f':a a vm:Document ; vm:number "1/KH" ; vm:issuer :i ; vm:earliest {day(2024, 1)} ; vm:latest {day(2024, 12)} . '
        f':b a vm:Document ; vm:number "1/KH" ; vm:issuer :i ; vm:earliest {day(2024, 5)} ; vm:latest {day(2024, 5)} .'),
    ),
    "nhiem-vu-thieu-co-quan-chu-tri": (
        (":t vm:taskKind k:annex ; vm:taskOf :d ; vm:lead :i . :u vm:taskKind k:annex ; vm:taskOf :d ; vm:responsible :i . "
        ":a vm:taskKind k:body ; vm:taskOf :d . :v vm:taskKind k:annex ; vm:taskOf :e ."),
        ":t vm:taskKind k:annex ; vm:taskOf :d ; vm:lead :i . :a vm:taskKind k:annex ; vm:taskOf :d ; vm:coordinating :i .",
    ),
    "co-quan-khong-con-hoac-chua-co": (
        (f"{MERGER} :t vm:lead :old ; vm:taskOf :d . :d vm:earliest {day(2025, 3)} ; vm:latest {day(2025, 3)} . "
        f":u vm:lead :new ; vm:taskOf :d . :v vm:lead :stays ; vm:taskOf :f . :f vm:earliest {day(2026, 3)} ; vm:latest {day(2026, 3)} . "
        f":w vm:lead :new ; vm:taskOf :f . :x vm:lead :moves ; vm:taskOf :f . "
        f":g vm:issuer :old ; vm:earliest {day(2026, 3)} ; vm:latest {day(2026, 3)} ."),
        (f"{MERGER} :a vm:lead :old ; vm:taskOf :d . :d vm:earliest {day(2026, 3)} ; vm:latest {day(2026, 3)} . "
        f":t vm:coordinating :new ; vm:taskOf :f . :f vm:earliest {day(2021, 3)} ; vm:latest {day(2021, 3)} . "
        f":g vm:issuer :old ; vm:held true ; vm:earliest {day(2026, 3)} ; vm:latest {day(2026, 3)} ."),
    ),
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


def test_every_check_has_its_examples() -> None:
    """And every example its check: a deleted one is missed here."""
    assert set(EXAMPLES) == {c.id for c in rulebook.checks()}
    assert {c.severity for c in rulebook.checks()} == {"error", "warning", "note"}


@pytest.mark.parametrize(
    ("check", "bad", "also"),
    [
        ("co-quan-khong-con-hoac-chua-co", EXAMPLES["co-quan-khong-con-hoac-chua-co"][1], {"urn:a", "urn:t", "urn:g"}),
        ("hai-van-ban-mot-khoa", EXAMPLES["hai-van-ban-mot-khoa"][1], {"urn:a"}),
    ],
)
def test_check_finds_each_branch(check: str, bad: str, also: set[str]) -> None:
    (query,) = [c.query for c in rulebook.checks() if c.id == check]
    assert rows(query, bad) == also


@pytest.mark.parametrize("check", rulebook.checks(), ids=lambda c: c.id)
def test_check_finds_the_bad_and_only_the_bad(check: rulebook.Check) -> None:
    good, bad = EXAMPLES[check.id]
    assert rows(check.query, good) == set()
    assert "urn:a" in rows(check.query, bad)
    assert check.severity in ("error", "warning", "note")
    assert re.fullmatch(r"[^:]+: [^:]+\.", check.message)  # what it is, then what to do


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
    }


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
