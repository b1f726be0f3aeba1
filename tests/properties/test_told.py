"""What a person tells that no text of the store does: a document that nobody holds, a number or a day left blank, how a row's lines are cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.checking.validate import check
from graph.decisions.review import Decision
from graph.ingest import build, decide, forget
from graph.keeping.store import GraphStore
from graph.review.reviewing import Desk, NoEffect, Signed
from graph.review.told import Told, Untold, key_of_mention, key_of_own, read_told
from graph.statements.review_queue import Doubt, settled
from ontology.terms import vm
from queries.run import ask

PLAN = """ỦY BAN NHÂN DÂN TỈNH CAO BẰNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số:      /KH-UBND

Cao Bằng, ngày      tháng 3 năm 2025

KẾ HOẠCH

Phòng chống đuối nước

Căn cứ Nghị định số 163/NĐ-CP về phao cứu sinh, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NHIỆM VỤ

1. Sở Y tế chủ trì tập huấn sơ cứu (chi tiết tại phụ biểu 02 kèm theo).
"""
LATER = """ỦY BAN NHÂN DÂN TỈNH HÀ GIANG

Số: 21/KH-UBND

Hà Giang, ngày 10 tháng 6 năm 2025

KẾ HOẠCH

An toàn bến đò

Căn cứ Nghị định số 163/2018/NĐ-CP ngày 04/12/2018 của Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NHIỆM VỤ

1. Sở Xây dựng chủ trì kiểm tra bến đò.
"""
ROWS = Path(__file__).parents[1] / "golden" / "documents" / "lines-cut-in-two-ways.txt"
DECREE = "Nghị định 163/2018/NĐ-CP ngày 04/12/2018"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(PLAN, encoding="utf-8")
    build(tmp_path / "store", [tmp_path / "in"], workers=1)
    return tmp_path / "store"


def signed() -> Signed:
    return Signed.now("NVA", "đã so với bản gốc")


def doubt(desk: Desk, code: str) -> Doubt:
    (found,) = [d for d in desk.all_doubts if d.code == code]
    return found


def tell(store: Path, code: str, words: str) -> None:
    desk = Desk(store)
    asked = doubt(desk, code)
    told = read_told(words)
    assert told is not None
    record = desk.records[asked.asks[0].sha256]
    key, full = key_of_own(told, record) if asked.own else key_of_mention(told, desk.mention_of(asked)[1], record)
    decide(store, desk.is_document(asked, key, signed(), full))


def labels(store: Path) -> set[str]:
    found = GraphStore.open(store).select("SELECT ?l WHERE { ?d <http://www.w3.org/2000/01/rdf-schema#label> ?l }")
    return {row["l"].value for row in found}


def waiting(store: Path) -> set[str]:
    rows = ask(GraphStore.open(store), "can-xac-minh", {}).rows
    return {r["code"] for r in rows if r["review"] and not r["decided"]}


def digest(store: Path) -> str:
    return GraphStore.open(store).digest()


def test_every_kind_of_doubt_can_be_decided(store: Path) -> None:
    rows = ask(GraphStore.open(store), "can-xac-minh", {}).rows
    assert {r["code"] for r in rows} == {"blank-number", "blank-date", "missing-year", "missing-annex"}
    assert all(r["review"] for r in rows), "each has the name under which a person decides it"
    assert waiting(store) == {r["code"] for r in rows}
    desk = Desk(store)
    for one in desk.all_doubts:
        decide(store, desk.holds(one, None, signed()))  # a person has looked at each and confirms nothing
    assert waiting(store) == set()
    assert all("NVA" in r["decided"] and "đã xem" in r["decided"] for r in ask(GraphStore.open(store), "can-xac-minh", {}).rows)
    desk = Desk(store)
    assert settled(desk.all_doubts, desk.truth.decisions()).keys() == {d.key for d in desk.all_doubts}


def test_a_document_that_nobody_holds_is_named_by_a_person(store: Path) -> None:
    before = digest(store)
    tell(store, "missing-year", DECREE)
    assert "Nghị định 163/2018/NĐ-CP (04/12/2018)" in labels(store)
    assert "missing-year" not in waiting(store)
    said = GraphStore.open(store).select(
        f"""SELECT ?r WHERE {{ ?s <{vm("statementPredicate")}> <{vm("basedOn")}> ; <{vm("statementObject")}>/<{vm("number")}> '163/2018/NĐ-CP' ; <{vm("reason")}> ?r }}"""
    )
    assert any("người rà soát xác nhận (NVA" in row["r"].value for row in said), "who said so stands beside what follows from it"
    (row,) = [r for r in ask(GraphStore.open(store), "can-xac-minh", {}).rows if r["code"] == "missing-year"]
    assert "163/2018/NĐ-CP" in row["decided"]
    assert check(store).problems == ()
    decided = digest(store)
    build(store, [store.parent / "in"], workers=1)
    assert digest(store) == decided, "the decision survives a rebuild"
    fresh = store.parent / "fresh"
    fresh.mkdir()
    (fresh / "review.jsonl").write_bytes((store / "review.jsonl").read_bytes())
    build(fresh, [store.parent / "in"], workers=1)
    assert digest(fresh) == decided, "a store made anew with this decision is the same"
    (act,) = {d.act_id for d in Desk(store).decisions}
    decide(store, Desk(store).undo(act, signed()))
    assert digest(store).replace(decided, "") and "Nghị định 163/2018/NĐ-CP (04/12/2018)" not in labels(store)
    (store / "review.jsonl").unlink()
    build(store, [], workers=1)
    assert digest(store) == before


def test_a_text_that_comes_later_speaks_of_the_same_document(store: Path) -> None:
    tell(store, "missing-year", DECREE)
    (store.parent / "in" / "b.txt").write_text(LATER, encoding="utf-8")
    build(store, [store.parent / "in"], workers=1)
    cited = list(GraphStore.open(store).select(f"SELECT DISTINCT ?d ?by WHERE {{ ?by <{vm('basedOn')}> ?d }}"))
    assert len({row["d"].value for row in cited}) == 1, "one document, cited by both"
    assert len({row["by"].value for row in cited}) == 2
    assert check(store).problems == ()


def test_a_number_and_a_day_that_are_blank_are_told_by_a_person(store: Path) -> None:
    (former,) = GraphStore.open(store).select(f"SELECT ?d WHERE {{ ?d <{vm('held')}> true }}")
    tell(store, "blank-number", "217/KH-UBND")
    assert "Kế hoạch 217/KH-UBND (3/2025, Ủy ban nhân dân tỉnh Cao Bằng)" in labels(store)
    assert waiting(store) == {"blank-date", "missing-year", "missing-annex"}
    tell(store, "blank-date", "ngày 18/3/2025")
    assert "Kế hoạch 217/KH-UBND (18/3/2025, Ủy ban nhân dân tỉnh Cao Bằng)" in labels(store)
    assert waiting(store) == {"missing-year", "missing-annex"}
    moved = GraphStore.open(store).select(f"SELECT ?now WHERE {{ <{former['d'].value}> <http://purl.org/dc/terms/isReplacedBy> ?now }}")
    assert [row["now"].value.rsplit("/", 1)[1] for row in moved] == ["217-kh-ubnd"], "the name without a number points to the one with it"
    said = GraphStore.open(store).select(
        f"""SELECT ?q ?r WHERE {{ ?s <{vm("statementPredicate")}> <{vm("number")}> ; <{vm("statementValue")}> '217/KH-UBND' ; <{vm("reason")}> ?r ; <{vm("evidence")}>/<{vm("quote")}> ?q }}"""
    )
    assert [(row["q"].value, "NVA" in row["r"].value) for row in said] == [("Số:      /KH-UBND", True)], "the blank, and who filled it"
    assert check(store).problems == ()


def test_the_words_of_a_person_must_name_one_document(store: Path) -> None:
    assert read_told("văn bản ấy") is None
    assert read_told("Luật Đất đai năm 2024") is None
    desk = Desk(store)
    asked = doubt(desk, "missing-year")
    _, mention = desk.mention_of(asked)
    with pytest.raises(Untold):  # no year: the number alone is what the text has
        key_of_mention(Told(number="163/NĐ-CP"), mention, desk.records[asked.asks[0].sha256])
    with pytest.raises(NoEffect):
        desk.mention_of(doubt(desk, "missing-annex"))


def test_a_row_is_read_as_the_person_says(tmp_path: Path) -> None:
    store = tmp_path / "store"
    build(store, [ROWS], workers=1)

    def roles() -> dict[str, list[str]]:
        (row,) = [r for r in ask(GraphStore.open(store), "bang-phan-cong", {"van-ban": "88/KH-UBND"}).rows if r["path"] == "1"]
        return {role: [b["label"] for b in row[role]] for role in ("lead", "coordinating")}

    before = digest(store)
    assert roles() == {"lead": [], "coordinating": []}
    desk = Desk(store)
    cut = doubt(desk, "row-cut-doubt")
    assert len(cut.sides) == 2
    with pytest.raises(NoEffect):
        desk.holds(cut, 3, signed())
    decide(store, desk.holds(cut, 2, signed()))
    assert roles() == {"lead": ["Ban Quản lý các Khu công nghiệp tỉnh Tây Ninh"], "coordinating": ["Ban Quản lý tỉnh Tây Ninh"]}
    (row,) = ask(GraphStore.open(store), "can-xac-minh", {}).rows
    assert "cách tách ô thứ 2" in row["decided"]
    assert check(store).problems == ()
    decided = digest(store)
    forget(store, str(ROWS))
    build(store, [ROWS], workers=1)
    assert digest(store) == decided, "it waits for its file"
    decide(store, Desk(store).holds(cut, 1, signed()))  # a person thinks again
    assert roles()["lead"] == ["Ban Quản lý tỉnh Tây Ninh"]
    (store / "review.jsonl").unlink()
    build(store, [], workers=1)
    assert digest(store) == before


def test_a_reading_that_newer_rules_do_not_give_waits(tmp_path: Path) -> None:
    store = tmp_path / "store"
    build(store, [ROWS], workers=1)
    cut = doubt(Desk(store), "row-cut-doubt")
    before = digest(store)
    decide(store, [Decision(cut.key, "holds", cut.sides[0].place, "x", "NVA", "2026-03-01", quote="Cơ quan chủ trì: «ô khác»")])
    rows = ask(GraphStore.open(store), "bang-phan-cong", {"van-ban": "88/KH-UBND"}).rows
    assert not next(r for r in rows if r["path"] == "1")["lead"]
    assert digest(store) != before, "the decision is told all the same"


def test_no_number_is_asked_for_a_page_that_is_no_document(tmp_path: Path) -> None:
    """It is shown to be looked at; nobody can tell its number."""
    (tmp_path / "a.txt").write_text("Ai phải giữ bến đò an toàn?\n\nTheo Nghị định 163/2018/NĐ-CP quy định như sau:\n\n1. Chủ bến kiểm tra bến.\n", encoding="utf-8")
    build(tmp_path / "store", [tmp_path / "a.txt"], workers=1)
    desk = Desk(tmp_path / "store")
    page = doubt(desk, "no-document")
    assert not [d for d in desk.all_doubts if d.own or d.asks and d.about == page.about]
    decide(tmp_path / "store", desk.holds(page, None, signed()))
    assert page.key in settled((page,), Desk(tmp_path / "store").truth.decisions())
