"""Who leads, where the item itself does not say: a row of the annex that tells the same, a clause that charges somebody with a whole chapter, or nobody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rdflib

from graph.keeping.store import GraphStore
from queries.run import ask
from tests.competency.groups import CHARGED
from tests.competency.two_engines import on_both, texts_of

Json = dict[str, Any]
Put = Callable[..., list[Json]]
TEXTS = Path(__file__).parent / "charged"


def test_every_row_says_why_it_is_listed(put_rows: Put) -> None:
    rows = put_rows("nhiem-vu-khong-ro-dau-moi")
    assert [(r["states"], r["path"], r["why"].split(": ", 1)[-1] if r["states"] != ["khong-neu"] else None) for r in rows] == [
        (["chi-phoi-hop"], "IV.3/1", "Sở Y tế tỉnh Gia Lai"),
        (["khong-chu-tri"], "IV.5/1", "Ban Quản lý Khu kinh tế tỉnh Gia Lai; Ban Quản lý các Khu công nghiệp tỉnh Gia Lai"),
        (["khong-neu"], "III/1", None),
        # the general clause speaks of chapter II only, and of the work, not of the money for it
        (["giao-chung"], "II.1/2", "Sở Nông nghiệp và Môi trường tỉnh Gia Lai (mục IV.1, gạch đầu dòng 2); một phần nội dung có tại dòng phụ lục 2 (Sở Xây dựng tỉnh Gia Lai)"),
        (["giao-chung"], "II.1/3", "Sở Nông nghiệp và Môi trường tỉnh Gia Lai (mục IV.1, gạch đầu dòng 2)"),
    ]
    assert "không thấy dòng phụ lục cùng nội dung" in rows[2]["why"]


def test_what_other_words_say_is_quoted(put_rows: Put) -> None:
    by_path = {r["path"]: r for r in put_rows("nhiem-vu-khong-ro-dau-moi", tinh_trang="giao-chung")}
    assert [q["line"] for q in by_path["II.1/2"]["evidence"]] == [29, 43, 72], "the item, the clause, the row of the annex"


def test_what_the_annex_tells_in_full_is_judged_there(put_rows: Put) -> None:
    listed = {r["path"] for r in put_rows("nhiem-vu-khong-ro-dau-moi")}
    assert "II.1/1" not in listed, "row 1 of the annex tells it, and has one lead"
    assert "IV.1/1" not in listed, "who coordinates others as their focal point is one body, not two roles against each other"
    assert "IV.4/1" not in listed, "what each department does in its own house"


# ---- the corpus: facts read by hand in the files


def test_the_corpus(corpus_store: Path) -> None:
    store = GraphStore.open(corpus_store)

    def asked(**values: str) -> list[Json]:
        return list(ask(store, "nhiem-vu-khong-ro-dau-moi", values).rows)

    # Lào Cai: the items of chapter III that the annex tells in the same words are left to its rows
    items = {r["path"]: r["states"] for r in asked(**{"van-ban": "50-KH/ĐU", "loai": "body"})}
    assert not {"III.1/3", "III.1/4", "III.3/1", "III.3/2", "III.3/4", "III.3/5", "III.3/6", "III.3/7", "III.4/1", "III.4/2", "III.4/3", "III.4/5"} & set(items)
    assert {"III.1/1", "III.2/1", "III.3/3", "III.4/6"} <= set(items), "nothing like them stands in the annex"
    # Lạng Sơn: one clause speaks of the tasks of chapter II and of the list, one of part II of the list
    clause = (
        "điều khoản chung giao: Các sở, ban, ngành tỉnh Lạng Sơn, Ủy ban nhân dân cấp xã tỉnh Lạng Sơn (mục III.1, gạch đầu dòng 1); "
        "Sở Nông nghiệp và Môi trường tỉnh Lạng Sơn (mục III.2, gạch đầu dòng 1)"
    )
    whys = {r["why"] for r in asked(**{"van-ban": "177/KH-UBND"})}
    assert whys == {clause, f"{clause}; một phần nội dung có tại dòng phụ lục II/1 (Sở Xây dựng tỉnh Lạng Sơn)"}
    duties = {(r["document"].rsplit("/", 1)[-1][:9], r["path"]): r["states"] for r in asked(loai="duty")}
    assert ("khong-so-", "III.3") not in duties, "“cơ quan đầu mối phối hợp” is no disagreement of two roles"
    only = sorted(path for (document, path), states in duties.items() if states == ["chi-phoi-hop"] and document == "50-kh-du")
    assert only == ["VI.3/2", "VI.3/3", "VI.3/5", "VI.7"]


# ---- the same queries on an engine of another make


@pytest.mark.parametrize("text", texts_of(CHARGED))
def test_the_other_engine_gives_the_same_rows(store: GraphStore, other: rdflib.Graph, text: str) -> None:
    ours, theirs = on_both(store, other, text)
    assert ours
    assert ours == theirs
