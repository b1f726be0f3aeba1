"""People's decisions: obeyed, kept across rebuilds, undone without a trace, and told in a graph of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.checking.validate import check
from graph.decisions.review import Decision, mention_place, read_decisions
from graph.forms import iris
from graph.ingest import build, decide, forget
from graph.keeping.store import GraphStore
from graph.keeping.truth import Truth, add_decision
from graph.review.reviewing import Desk, NoEffect, NoSuchDoubt, Signed
from graph.statements.review_queue import Doubt
from ontology.terms import vm
from queries.run import ask

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
    add_decision(fresh / "review.jsonl", Decision(about, "is", KEY, why="đã so với bản gốc", by="Nguyễn Văn A", on="2026-03-01"))
    build(fresh, [store.parent / "in"], workers=1)
    assert digest(fresh) == decided, "a store made anew with these decisions is the same"
    reasons = {r["r"].value for r in GraphStore.open(store).select(f"SELECT ?r WHERE {{ ?s <{vm('reason')}> ?r }}")}
    assert "người rà soát xác nhận (Nguyễn Văn A, 2026-03-01: đã so với bản gốc)" in reasons
    assert check(store).problems == ()
    review.unlink()
    build(store, [], workers=1)
    assert digest(store) == before, "a decision taken back leaves nothing"


def test_is_not_takes_the_candidate_away(store: Path) -> None:
    doubt = f"""ASK {{ ?s <{vm("statementObject")}> ?d ; <{vm("evidence")}>/<{vm("inFile")}> ?f .
        ?f <{vm("fileName")}> 'b.txt' . ?d <{vm("number")}> '749/QĐ-TTg' }}"""
    assert GraphStore.open(store).query(doubt)
    add_decision(store / "review.jsonl", Decision(the_doubt(store), "is_not", KEY))
    build(store, [], workers=1)
    assert derived(store) == {"15-kh-ubnd"}
    assert not GraphStore.open(store).query(doubt)


def test_the_graph_of_review_tells_who_decided_what(store: Path) -> None:
    about = the_doubt(store)
    assert iris.graph("review") not in Truth(store).manifest.graphs, "no decision, no graph"
    add_decision(store / "review.jsonl", Decision(about, "is", KEY, why="bản gốc", by="A", on="2026-03-01"))
    add_decision(store / "review.jsonl", Decision("f" * 64 + ":1-2", "is_not", "khong-co/1/2020", by="B"))
    build(store, [], workers=1)
    opened = GraphStore.open(store)
    said: dict[str, dict[str, set[str]]] = {}
    for quad in opened.named_graph(iris.graph("review")):
        if quad.subject.value.startswith("https://w3id.org/vanmach/id/ra-soat/"):
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


# ---- where decisions hang


def decided(store: Path, **more: str) -> Decision:
    """A decision as the desk writes it, with the words and whose they are."""
    desk = Desk(store)
    (doubt,) = (d for d in desk.all_doubts if d.candidates)
    (made,) = desk.is_document(doubt, KEY, Signed("A", "bản gốc", "2026-03-01T08:00:00+07:00"))
    return replace(made, **more)


def test_a_decision_is_one_transaction(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, review = digest(store), store / "review.jsonl"
    made = decided(store)
    with monkeypatch.context() as broken:

        def no_space(*_: object, **__: object) -> None:
            raise OSError(28, "No space left on device")

        broken.setattr("graph.ingest.commit", no_space)
        with pytest.raises(OSError, match="No space"):
            decide(store, [made])
    assert not review.exists(), "a decision that changed nothing is not kept either"
    assert digest(store) == before
    decide(store, [made])
    assert derived(store) == {"15-kh-ubnd", "16-kh-ubnd"}
    assert read_decisions(review) == (made,)


def test_taking_back_leaves_the_store_as_it_was_and_the_history(store: Path) -> None:
    before = digest(store)
    made = decided(store)
    decide(store, [made])
    decide(store, Desk(store).undo(made.act_id[:5], Signed.now("B", "nhầm văn bản")))
    assert digest(store) == before
    assert [d.verdict for d in read_decisions(store / "review.jsonl")] == ["is", "undo"]
    with pytest.raises(NoSuchDoubt):
        Desk(store).undo(made.act_id, Signed.now("B", "lần nữa"))
    decide(store, [decided(store, on="2026-03-02T08:00:00+07:00", act="")])
    assert derived(store) == {"15-kh-ubnd", "16-kh-ubnd"}, "what was taken back can be decided again"


@pytest.mark.parametrize("shift", [(0, 30), (-6, 0), (4, 0)])
def test_a_decision_follows_a_mention_whose_bounds_newer_rules_draw_otherwise(store: Path, shift: tuple[int, int]) -> None:
    made = decided(store)
    sha, _, offsets = made.about.partition(":")
    start, end = (int(n) + by for n, by in zip(offsets.split("-"), shift, strict=True))
    decide(store, [replace(made, about=f"{sha}:{start}-{end}")])
    assert derived(store) == {"15-kh-ubnd", "16-kh-ubnd"}


def test_a_decision_about_other_words_nearby_moves_nowhere(store: Path) -> None:
    made = decided(store)
    sha, _, offsets = made.about.partition(":")
    start = int(offsets.split("-")[0])
    decide(store, [replace(made, about=f"{sha}:{start - 12}-{start + 5}")])
    assert derived(store) == {"15-kh-ubnd"}


def test_a_decision_survives_renaming_and_a_copy_with_other_line_ends(store: Path) -> None:
    decide(store, [decided(store)])
    given = store.parent / "in"
    (given / "b.txt").rename(given / "doi-ten.txt")
    words = (given / "doi-ten.txt").read_bytes().replace(b"\n", b"\r\n")
    (given / "doi-ten.txt").write_bytes(words)
    forget(store, str(given / "b.txt"))
    build(store, [given], workers=1)
    assert derived(store) == {"15-kh-ubnd", "16-kh-ubnd"}
    assert check(store).problems == ()


def test_words_that_stand_twice_in_another_copy_are_not_chosen_between(store: Path) -> None:
    decide(store, [decided(store)])
    given = store.parent / "in"
    words = (given / "b.txt").read_text("utf-8").replace(f"{UNDATED}, Ủy ban", f"{UNDATED}; thực hiện Quyết định số 749/QĐ-TTg của Thủ tướng Chính phủ, Ủy ban")
    (given / "b.txt").write_text(words, "utf-8")
    build(store, [given], workers=1)
    assert derived(store) == {"15-kh-ubnd"}


# ---- two people


def test_two_people_who_contradict_each_other_are_reported_and_the_later_counts(store: Path) -> None:
    yes = decided(store)
    no = replace(yes, verdict="is_not", by="B", on="2026-03-02T08:00:00+07:00", act="")
    results = set()
    for order in ((yes, no), (no, yes)):
        fresh = store.parent / f"store-{order[0].by}"
        add_decision(fresh / "review.jsonl", *order)
        build(fresh, [store.parent / "in"], workers=1)
        assert derived(fresh) == {"15-kh-ubnd"}
        (row,) = ask(GraphStore.open(fresh), "khong-thong-nhat", {}).rows
        assert "A (2026-03-01) là Quyết định 749/QĐ-TTg" in row["message"]
        assert "B (2026-03-02) không phải Quyết định 749/QĐ-TTg" in row["message"]
        assert [q["quote"] for q in row["evidence"]] == ["Quyết định số 749/QĐ-TTg của Thủ tướng Chính phủ"]
        assert check(fresh).problems == ()
        results.add(digest(fresh))
    assert len(results) == 1, "the order of the lines changes nothing"


def test_who_thinks_again_contradicts_nobody(store: Path) -> None:
    yes = decided(store)
    decide(store, [yes, replace(yes, verdict="is_not", on="2026-03-02T08:00:00+07:00", act="")])
    assert derived(store) == {"15-kh-ubnd"}
    assert ask(GraphStore.open(store), "khong-thong-nhat", {}).rows == ()


# ---- disagreements and merges


@pytest.fixture
def two_dates(store: Path) -> Path:
    body = "Thực hiện Quyết định số 1804/QĐ-TTg ngày 13/11/{} của Thủ tướng Chính phủ phê duyệt Chương trình hỗ trợ phát triển kinh tế tập thể"
    for n, year in (("c", "2020"), ("d", "2021")):
        words = PLAN.format(province="Cao Bằng", number=f"{ord(n)}/KH-UBND", body=body.format(year))
        (store.parent / "in" / f"{n}.txt").write_text(words, encoding="utf-8")
    build(store, [store.parent / "in"], workers=1)
    return store


def disagreement(store: Path) -> Doubt:
    (found,) = (d for d in Desk(store).all_doubts if d.sides)
    return found


def test_what_holds_leaves_both_sides_visible(two_dates: Path) -> None:
    doubt, desk = disagreement(two_dates), Desk(two_dates)
    (before,) = ask(GraphStore.open(two_dates), "khong-thong-nhat", {}).rows
    n = 1 + [s.text for s in doubt.sides].index(next(s.text for s in doubt.sides if "2020" in s.text))
    decide(two_dates, desk.holds(doubt, n, Signed("A", "công báo", "2026-03-01")))
    (row,) = ask(GraphStore.open(two_dates), "khong-thong-nhat", {}).rows
    assert row["evidence"] == before["evidence"]
    assert row["message"] == before["message"]
    assert row["decided"].startswith("A, 01/3/2026 – theo “Quyết định số 1804/QĐ-TTg ngày 13/11/2020")
    assert before["review"] == row["review"] == doubt.id
    assert check(two_dates).problems == ()
    # a third text that gives a date changes neither the name nor what was decided
    words = PLAN.format(province="Thái Bình", number="77/KH-UBND", body="Thực hiện Quyết định số 1804/QĐ-TTg ngày 13/11/2021 của Thủ tướng Chính phủ phê duyệt Chương trình hỗ trợ phát triển kinh tế tập thể")
    (two_dates.parent / "in" / "0.txt").write_text(words, encoding="utf-8")
    build(two_dates, [two_dates.parent / "in"], workers=1)
    (again,) = ask(GraphStore.open(two_dates), "khong-thong-nhat", {}).rows
    assert again["decided"] == row["decided"]


def test_undoing_a_wrong_merge_is_one_decision(two_dates: Path) -> None:
    asked = f"SELECT DISTINCT ?d WHERE {{ ?d <{vm('number')}> '1804/QĐ-TTg' }}"
    before = digest(two_dates)
    assert len(list(GraphStore.open(two_dates).select(asked))) == 1
    (made,) = Desk(two_dates).apart(disagreement(two_dates), Signed("A", "hai văn bản", "2026-03-01"))
    decide(two_dates, [made])
    assert len(list(GraphStore.open(two_dates).select(asked))) == 2
    assert ask(GraphStore.open(two_dates), "khong-thong-nhat", {}).rows == ()
    decide(two_dates, Desk(two_dates).undo(made.act_id, Signed("A", "vẫn là một", "2026-03-02")))
    assert digest(two_dates) == before


def test_a_decision_without_effect_is_refused(two_dates: Path) -> None:
    desk, signed = Desk(two_dates), Signed.now("A", "x")
    mention = next(d for d in desk.all_doubts if d.candidates)
    for wrong in (
        lambda: desk.is_not(mention, ["chinh-phu/1-nq-cp/2020"], signed), lambda: desk.is_not(mention, [], signed),
        lambda: desk.holds(mention, 1, signed), lambda: desk.holds(disagreement(two_dates), 9, signed),
        lambda: desk.is_document(disagreement(two_dates), KEY, signed), lambda: desk.apart(mention, signed),
    ):
        with pytest.raises(NoEffect):
            wrong()


ABOUT = "Phát triển kinh tế số vùng biên giới trên địa bàn tỉnh năm 2025"
BLANK = f"""ỦY BAN NHÂN DÂN
TỈNH ĐIỆN BIÊN
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số:      /KH-UBND

Điện Biên, ngày 05 tháng 5 năm 2025

KẾ HOẠCH
{ABOUT}

{DATED}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH
Phát triển kinh tế số.
"""

def test_a_text_without_number_that_was_taken_for_another_document(store: Path) -> None:
    given = store.parent / "in"
    (given / "trong.txt").write_text(BLANK, "utf-8")
    (given / "co-so.txt").write_text(BLANK.replace("     /KH", "52/KH").replace("I. MỤC ĐÍCH", "I. YÊU CẦU"), "utf-8")
    build(store, [given], workers=1)
    before = digest(store)
    assert derived(store) == {"15-kh-ubnd", "52-kh-ubnd"}
    doubt = Desk(store).find("trong.txt")
    assert "Kế hoạch 52/KH-UBND" in doubt.message
    (made,) = Desk(store).is_not(doubt, doubt.candidates, Signed("A", "hai kế hoạch", "2026-03-01"))
    decide(store, [made])
    assert len(derived(store)) == 3, "two plans now"
    decide(store, Desk(store).undo(made.act_id, Signed("A", "đúng là một", "2026-03-02")))
    assert digest(store) == before
