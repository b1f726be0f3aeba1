"""People's decisions: obeyed, kept across rebuilds, undone without a trace, and told in a graph of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.ingest import build, forget
from graph.iris import Iris
from graph.review import Decision, add_decision, mention_place, write_decisions
from graph.store import GraphStore
from graph.truth import Truth
from graph.validate import check
from ontology.terms import vm

PLAN = """ỦY BAN NHÂN DÂN TỈNH {province}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: {number}

{province}, ngày 10 tháng 3 năm 2025

KẾ HOẠCH

Phát triển kinh tế số trên địa bàn tỉnh

{body}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NHIỆM VỤ

1. Sở Tài chính chủ trì bố trí kinh phí.
"""
DATED = "Thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ"
UNDATED = "Thực hiện Quyết định số 749/QĐ-TTg của Thủ tướng Chính phủ"
KEY = "thu-tuong-chinh-phu/749-qd-ttg/2020"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for name, province, number, body in (("a.txt", "Sơn La", "15/KH-UBND", DATED), ("b.txt", "Hà Giang", "16/KH-UBND", UNDATED)):
        words = PLAN.format(province=province, number=number, body=body)
        (tmp_path / "in" / name).write_text(words, encoding="utf-8")
    build(tmp_path / "store", [tmp_path / "in"], workers=1)
    return tmp_path / "store"


def the_doubt(store: Path) -> str:
    truth = Truth(store)
    sha = next(s for s, e in truth.manifest.files.items() if e.names == ("b.txt",))
    (mention,) = (c for c in truth.record(sha).citations if c.number == "749/QĐ-TTg")
    return mention_place(sha, mention.spans)


def derived(store: Path) -> set[str]:
    rows = GraphStore.open(store).select(
        f"SELECT DISTINCT ?d WHERE {{ ?d <{vm('derivesFrom')}> ?o . ?o <{vm('number')}> '749/QĐ-TTg' }}"
    )
    return {row["d"].value.rsplit("/", 1)[1] for row in rows}


def digest(store: Path) -> str:
    return GraphStore.open(store).digest()


def test_is_changes_the_mention_survives_and_is_undone(store: Path) -> None:
    before, review = digest(store), store / "review.jsonl"
    assert derived(store) == {"15-kh-ubnd"}
    about = the_doubt(store)
    add_decision(review, Decision(about, "is", KEY, why="đã so với bản gốc", by="Nguyễn Văn A", on="2026-03-01"))
    build(store, [], workers=1)
    assert derived(store) == {"15-kh-ubnd", "16-kh-ubnd"}
    decided = digest(store)
    build(store, [store.parent / "in"], workers=1)
    assert digest(store) == decided, "the same decisions, the same store"
    fresh = store.parent / "fresh"
    write_decisions(
        fresh / "review.jsonl", [Decision(about, "is", KEY, why="đã so với bản gốc", by="Nguyễn Văn A", on="2026-03-01")]
    )
    build(fresh, [store.parent / "in"], workers=1)
    assert digest(fresh) == decided, "a store made anew with these decisions is the same"
    reasons = {r["r"].value for r in GraphStore.open(store).select(f"SELECT ?r WHERE {{ ?s <{vm('reason')}> ?r }}")}
    assert "người rà soát xác nhận (Nguyễn Văn A, 2026-03-01: đã so với bản gốc)" in reasons
    assert check(store).problems == ()
    write_decisions(review, [])
    build(store, [], workers=1)
    assert digest(store) == before, "a decision taken back leaves nothing"


def test_is_not_takes_the_candidate_away(store: Path) -> None:
    doubt = f"""ASK {{ ?s <{vm("statementObject")}> ?d ; <{vm("evidence")}>/<{vm("inFile")}> ?f .
        ?f <{vm("fileName")}> 'b.txt' . ?d <{vm("number")}> '749/QĐ-TTg' }}"""
    assert GraphStore.open(store).ask(doubt)
    add_decision(store / "review.jsonl", Decision(the_doubt(store), "is_not", KEY))
    build(store, [], workers=1)
    assert derived(store) == {"15-kh-ubnd"}
    assert not GraphStore.open(store).ask(doubt)


def test_the_graph_of_review_tells_who_decided_what(store: Path) -> None:
    iris, about = Iris(), the_doubt(store)
    assert iris.graph("review") not in Truth(store).manifest.graphs, "no decision, no graph"
    add_decision(store / "review.jsonl", Decision(about, "is", KEY, why="bản gốc", by="A", on="2026-03-01"))
    add_decision(store / "review.jsonl", Decision("f" * 64 + ":1-2", "is_not", "khong-co/1/2020", by="B"))
    build(store, [], workers=1)
    opened = GraphStore.open(store)
    said: dict[str, dict[str, set[str]]] = {}
    for quad in opened.named_graph(iris.graph("review")):
        if quad.subject.value.startswith(iris.base + "id/ra-soat/"):
            made = said.setdefault(quad.subject.value, {})
            made.setdefault(quad.predicate.value.rsplit("#", 1)[1], set()).add(quad.object.value)
    first, second = sorted(said.values(), key=lambda d: sorted(d["decidedBy"]))
    assert (first["verdict"], first["reason"], first["decidedOn"]) == ({"is"}, {"bản gốc"}, {"2026-03-01"})
    assert {d.rsplit("/", 1)[1] for d in first["decidedDocument"]} == {"749-qd-ttg"}
    (place,) = first["about"]
    quoted = opened.select(f"SELECT ?q WHERE {{ <{place}> <{vm('quote')}> ?q }}")
    assert "749/QĐ-TTg" in {row["q"].value for row in quoted}.pop()
    assert "about" not in second
    assert "decidedDocument" not in second, "a file and a document that the store does not know"
    assert second["documentKey"] == {"khong-co/1/2020"}
    assert check(store).problems == ()


def test_a_decision_waits_for_its_file(store: Path) -> None:
    add_decision(store / "review.jsonl", Decision(the_doubt(store), "is", KEY))
    build(store, [], workers=1)
    whole = digest(store)
    forget(store, str(store.parent / "in" / "b.txt"))
    assert derived(store) == {"15-kh-ubnd"}
    assert check(store).problems == ()
    build(store, [store.parent / "in"], workers=1)
    assert digest(store) == whole


def test_a_decision_follows_a_document_that_changed_its_year(store: Path) -> None:
    """A second claimed year makes another key the document's; what was decided about the first stays true."""
    name = "phê duyệt Chương trình hỗ trợ phát triển kinh tế tập thể, hợp tác xã vùng cao"
    for n, year in (("c", "2021"), ("d", "2021"), ("e", "2020")):
        body = f"Thực hiện Quyết định số 1804/QĐ-TTg ngày 13/11/{year} của Thủ tướng Chính phủ {name}"
        words = PLAN.format(province="Cao Bằng", number=f"{ord(n)}/KH-UBND", body=body)
        (store.parent / "in" / f"{n}.txt").write_text(words, encoding="utf-8")
    truth_key = "thu-tuong-chinh-phu/1804-qd-ttg/2020"
    add_decision(store / "review.jsonl", Decision(the_doubt(store), "is", truth_key))
    build(store, [store.parent / "in"], workers=1)
    asked = f"SELECT DISTINCT ?d WHERE {{ ?p <{vm('number')}> '16/KH-UBND' ; <{vm('cites')}> ?d }}"
    (cited,) = GraphStore.open(store).select(asked)
    assert cited["d"].value.endswith("/2021/1804-qd-ttg"), "the key of the year that most files give"
