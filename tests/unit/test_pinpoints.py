"""The article, clause or point that a citation speaks of: in the graph, on the words that name it, and in the answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.checking.validate import check
from graph.keeping.store import GraphStore
from queries.run import ask

PLAN = """ỦY BAN NHÂN DÂN
TỈNH HÒA BÌNH
Số: 64/KH-UBND
Hòa Bình, ngày 12 tháng 5 năm 2025

KẾ HOẠCH
Kiểm tra an toàn hồ chứa nước

Căn cứ điểm a khoản 2 Điều 21 Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Nghị định số 114/2018/NĐ-CP ngày 04 tháng 9 năm 2018 của Chính phủ về quản lý an toàn đập, hồ chứa nước;
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NHIỆM VỤ

1. Kiểm tra các đập theo quy định tại khoản 1 và khoản 3 Điều 16 của Nghị định số 114/2018/NĐ-CP.

TM. ỦY BAN NHÂN DÂN
"""


@pytest.fixture(scope="module")
def store(vanmach: Any, tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    root = tmp_path_factory.mktemp("pinpoints")
    (root / "ke-hoach.txt").write_text(PLAN, encoding="utf-8")
    vanmach("build", root / "ke-hoach.txt", "--store", root / "store")
    return GraphStore.open(root / "store")


def test_each_mention_has_its_own_place(store: GraphStore) -> None:
    rows = ask(store, "van-ban-vien-dan", {"van-ban": "64/KH-UBND"}).to_json()["rows"]
    assert [(r["number"], r["pinpoint"]) for r in rows] == [
        ("72/2025/QH15", "điểm a khoản 2 Điều 21"), ("114/2018/NĐ-CP", None), ("114/2018/NĐ-CP", "khoản 1 Điều 16; khoản 3 Điều 16"),
    ]
    # the words that name the place are quoted with the citation, in one stretch
    (law, _, decree) = rows
    assert [q["quote"] for q in law["evidence"]][0].startswith("điểm a khoản 2 Điều 21 Luật")
    assert [q["quote"] for q in decree["evidence"]] == ["khoản 1 và khoản 3 Điều 16 của Nghị định số 114/2018/NĐ-CP"]


def test_where_a_document_is_cited_the_place_is_told(store: GraphStore) -> None:
    rows = ask(store, "duoc-vien-dan-tai", {"van-ban": "114/2018/NĐ-CP"}).to_json()["rows"]
    assert [(r["pinpoint"], bool(r["tasks"])) for r in rows] == [(None, False), ("khoản 1 Điều 16; khoản 3 Điều 16", True)]


def test_a_drafts_own_places_are_told(store: GraphStore, tmp_path: Path) -> None:
    (tmp_path / "du-thao.txt").write_text(PLAN.replace("64/KH-UBND", "65/KH-UBND"), encoding="utf-8")
    rows = ask(store, "kiem-tra-vien-dan", {"tep": str(tmp_path / "du-thao.txt")}).to_json()["rows"]
    assert {r["number"]: r["pinpoint"] for r in rows} == {
        "72/2025/QH15": "điểm a khoản 2 Điều 21", "114/2018/NĐ-CP": "khoản 1 Điều 16; khoản 3 Điều 16",
    }


def test_the_store_still_holds_what_its_words_say(store: GraphStore) -> None:
    assert [p for p in check(store.truth.root).problems if p.severity == "error"] == []
