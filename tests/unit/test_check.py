"""``vanmach check`` finds what is broken on purpose: a quote, a line, a value, a missing witness, a changed text."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from graph.checking.validate import CheckReport, check
from graph.ingest import build
from graph.keeping.store import GraphStore, engine_path
from graph.keeping.truth import current_generation
from loaders.record import Record
from ontology.terms import concept, vm
from tests.made_records import extract, resolve, write_samples


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_samples(tmp_path / "in")
    build(tmp_path / "store", [tmp_path / "in"], extract=extract, resolve=resolve)
    return tmp_path / "store"


def tamper(root: Path, change: Callable[[Store], None]) -> None:
    generation = current_generation(root)
    assert generation is not None
    engine = Store(str(engine_path(generation)))
    change(engine)
    engine.flush()
    del engine


def swap(engine: Store, quad: Quad, value: NamedNode | Literal) -> None:
    for graph in (quad.graph_name, DefaultGraph()):
        engine.remove(Quad(quad.subject, quad.predicate, quad.object, graph))
        engine.add(Quad(quad.subject, quad.predicate, value, graph))


def some(engine: Store, prop: str, test: Callable[[Quad], bool] = lambda _: True) -> Quad:
    quads = engine.quads_for_pattern(None, NamedNode(vm(prop)), None, None)
    return min((q for q in quads if not isinstance(q.graph_name, DefaultGraph) and test(q)), key=str)


def codes(report: CheckReport) -> set[str]:
    return {p.code for p in report.errors}


def test_a_good_store_has_no_problem(root: Path) -> None:
    report = check(root)
    assert report.problems == ()
    assert report.statements > 50
    assert report.evidences > 20
    assert report.checks == ("evidence", "sparql", "shacl")


def test_a_changed_quote_is_found(root: Path) -> None:
    tamper(root, lambda e: swap(e, some(e, "quote", lambda q: "122/NQ-CP" in str(q.object)), Literal("số 123/NQ-CP")))
    report = check(root, shapes=False)
    assert "VM-102" in codes(report)
    found = next(p for p in report.errors if p.code == "VM-102")
    assert found.file.endswith(".txt")
    assert found.line > 0
    assert found.remedy


@pytest.mark.parametrize(
    ("prop", "code"), [("start", "VM-102"), ("line", "VM-103"), ("prefix", "VM-102"), ("textSha256", "VM-101")]
)
def test_a_moved_quote_is_found(root: Path, prop: str, code: str) -> None:
    def change(engine: Store) -> None:
        quad = some(engine, prop)
        swap(engine, quad, Literal("999", datatype=quad.object.datatype))  # type: ignore[union-attr]

    tamper(root, change)
    assert code in codes(check(root, shapes=False))


def test_a_changed_text_is_found(root: Path) -> None:
    text = min((root / "texts").iterdir())
    text.write_text(text.read_text(encoding="utf-8").replace("số", "SỐ"), encoding="utf-8")
    assert codes(check(root, shapes=False)) == {"VM-101"}


def test_a_lost_text_is_found(root: Path) -> None:
    min((root / "texts").iterdir()).unlink()
    assert codes(check(root, shapes=False)) == {"VM-101"}


def broken(root: Path, change: Callable[[Record], Record]) -> CheckReport:
    """A store built from records that a recogniser got wrong."""
    folder = write_samples(root.parent / "in")[0].parent

    def wrong(path: Path) -> tuple[tuple[Record, ...], str]:
        (record,), text = extract(path)
        return (change(record) if path.name == "plan.txt" else record,), text

    store = Path(tempfile.mkdtemp(dir=root.parent))
    build(store, [folder], extract=wrong, resolve=resolve)
    return check(store, shapes=False)


def test_a_wrong_number_is_found(root: Path) -> None:
    def change(record: Record) -> Record:
        first, *rest = record.citations
        return replace(record, citations=(replace(first, number="123/NQ-CP"), *rest))

    report = broken(root, change)
    assert codes(report) == {"VM-105"}
    assert any("123/NQ-CP" in p.message for p in report.errors)


def test_a_number_said_to_be_mended_must_share_its_digits(root: Path) -> None:
    def change(number: str) -> Callable[[Record], Record]:
        def made(record: Record) -> Record:
            first, *rest = record.citations
            return replace(record, citations=(replace(first, number=number, confidence="mended"), *rest))

        return made

    assert codes(broken(root, change("122-NQ/CP"))) == set()
    assert "VM-106" in codes(broken(root, change("123-NQ/CP")))


def test_a_kind_whose_letters_recognition_misread_keeps_what_is_printed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    head = "UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG\nSố: 5/QĐ-SCT\n\nLào Cai, ngày 3 tháng 3 năm 2026\n\nQUYÉT ĐỊNH\nVề việc mở lớp học\n\n"
    (tmp_path / "in" / "a.txt").write_text(f"{head}Điều 1. Mở lớp học.\n", "utf-8")
    build(tmp_path / "store", [tmp_path / "in"])
    report = check(tmp_path / "store")
    assert report.statements > 3
    assert report.errors == ()


def test_a_body_that_most_texts_call_by_a_fuller_name_is_printed_otherwise_here(tmp_path: Path) -> None:
    """Its label is theirs; the words of the sheet without a head are kept beside it as what they are."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Lào Cai, ngày 3 tháng 3 năm 2026\n\nKẾ HOẠCH\nMở lớp học\n\nI. NHIỆM VỤ\n1. Sở Công Thương chủ trì mở lớp học.\n", "utf-8")
    for n in (1, 2):
        head = f"ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: {n}/KH-UBND\n\nLào Cai, ngày {n} tháng 4 năm 2026\n\nKẾ HOẠCH\nDạy nghề\n\n"
        (tmp_path / "in" / f"{n}.txt").write_text(f"{head}I. NHIỆM VỤ\n1. Sở Công Thương tỉnh Lào Cai chủ trì dạy nghề đợt {n}.\n", "utf-8")
    build(tmp_path / "store", [tmp_path / "in"])
    assert check(tmp_path / "store").errors == ()
    forms = GraphStore.open(tmp_path / "store").engine.quads_for_pattern(None, NamedNode(vm("printedForm")), None, None)
    assert any(str(q.object).startswith('"Sở Công Thương"') for q in forms)


def test_a_body_that_the_words_do_not_name_is_found(root: Path) -> None:
    def change(record: Record) -> Record:
        first, *rest = record.tasks
        body = replace(first.bodies[0], body="Sở Y tế tỉnh Lạng Sơn", confidence="printed", premises=())
        return replace(record, tasks=(replace(first, bodies=(body,), lead=(body.body,)), *rest))

    report = broken(root, change)
    assert codes(report) == {"VM-105"}
    assert any("Sở Y tế" in p.message and p.quote == "Sở Xây dựng" for p in report.errors)


def test_the_year_of_a_goal_needs_words_that_print_it(root: Path) -> None:
    def change(record: Record) -> Record:
        return replace(record, targets=tuple(replace(t, by="2047") for t in record.targets))

    assert codes(broken(root, change)) == {"VM-107"}


def test_a_wrong_value_in_the_graph_is_found(root: Path) -> None:
    def change(engine: Store) -> None:
        said = some(engine, "statementValue", lambda q: q.object == Literal("81-KL/TW"))
        swap(engine, said, Literal("82-KL/TW"))

    tamper(root, change)
    assert {"VM-104", "VM-105", "VM-109"} <= codes(check(root, shapes=False))


def test_a_fact_without_a_statement_is_found(root: Path) -> None:
    def change(engine: Store) -> None:
        quad = some(engine, "implements")
        engine.add(Quad(quad.subject, NamedNode(vm("replaces")), quad.object, quad.graph_name))

    tamper(root, change)
    assert "VM-104" in codes(check(root, shapes=False))


def test_a_doubt_that_became_a_fact_is_found(root: Path) -> None:
    def change(engine: Store) -> None:
        doubt = some(engine, "confidence", lambda q: q.object == NamedNode(concept("confidence", "candidate")))
        swap(engine, doubt, NamedNode(concept("confidence", "printed")))

    tamper(root, change)
    assert "VM-109" in codes(check(root, shapes=False))


def test_an_inference_without_premise_is_found(root: Path) -> None:
    def change(engine: Store) -> None:
        premise = some(engine, "premise")
        for graph in (premise.graph_name, DefaultGraph()):
            for quad in list(engine.quads_for_pattern(premise.subject, premise.predicate, None, graph)):
                engine.remove(quad)

    tamper(root, change)
    assert "VM-107" in codes(check(root, shapes=False))
    assert "VM-120" in codes(check(root))


def test_what_a_shape_finds_is_told_with_its_document_and_both_values(root: Path) -> None:
    def change(engine: Store) -> None:
        one = some(engine, "documentType")
        other = some(engine, "documentType", lambda q: q.object != one.object)
        engine.add(Quad(one.subject, one.predicate, other.object, one.graph_name))

    tamper(root, change)
    (told,) = [p for p in check(root).problems if p.code == "VM-120" and "nhiều tên loại" in p.message]
    document, *values = told.message[told.message.rindex("[") + 1 : -1].split("; ")
    assert re.search(r"\d+(?:-[A-Z]+)?/", document)
    assert len(values) == 2
    assert all(v in ("Kết luận", "Nghị quyết", "Kế hoạch") for v in values)


def test_the_checks_in_sparql_run(root: Path) -> None:
    def change(engine: Store) -> None:
        quad = some(engine, "implements")
        for graph in (quad.graph_name, DefaultGraph()):
            engine.add(Quad(quad.object, quad.predicate, quad.subject, graph))

    tamper(root, change)
    report = check(root, shapes=False)
    assert "VM-130:vong-lap-bat-nguon" in codes(report)
    told = next(p.message for p in report.problems if p.code == "VM-130:vong-lap-bat-nguon")
    assert "122/NQ-CP" in told or "81-KL/TW" in told  # which document, not only that there is one


def test_the_problems_of_a_store_are_told_in_vietnamese_with_their_place(root: Path) -> None:
    tamper(root, lambda e: swap(e, some(e, "quote"), Literal("x")))
    for problem in check(root, shapes=False).errors:
        assert "http" not in problem.message
    assert GraphStore.open(root).truth.manifest.documents == 4
