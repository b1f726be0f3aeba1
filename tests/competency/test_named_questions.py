"""Documents that are cited and not held: one row a document, whatever it is called, and what is not a document yet says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rdflib

from graph.keeping.store import GraphStore
from queries.run import ask
from tests.competency.groups import NAMED
from tests.competency.two_engines import on_both, texts_of

Json = dict[str, Any]
Put = Callable[..., list[Json]]
TEXTS = Path(__file__).parent / "named"


def _short(row: Json) -> str:
    return str(row["document_label"]).split(" (")[0]


def test_one_row_a_document(put_rows: Put) -> None:
    rows = put_rows("van-ban-chua-co")
    assert [(_short(r), r["state"], r["naming"]) for r in rows] == [
        ("Nghị quyết 45/NQ-CP", "cited", None),
        ("Quyết định 412/QĐ-TTg", "cited", "nội dung 2"),
        ("Quyết định 905/QĐ-TTg", "cited", "nội dung 2"),
        ("Kế hoạch 318/UBND-NN", "cited", "nội dung 1"),
        ("Kế hoạch phát triển giống cây trồng quốc gia 5 năm 2021 - 2025", "cited", "nội dung 1"),
        ("Kế hoạch 21-KH/TU", "cited", None),
        ("Kế hoạch phát triển giống cây trồng quốc gia 5 năm 2026 - 2030", "to-be-made", "nội dung 2"),
        ("Chương trình phát triển giống lúa chất lượng cao giai đoạn 2026 - 2030", "to-be-made", "nội dung 1"),
        ("Luật Trồng trọt", "bare-name", None),
    ]


def test_what_a_decision_approves_stands_in_its_row(put_rows: Put) -> None:
    rows = {r["number"]: r for r in put_rows("van-ban-chua-co", loai="Quyết định")}
    assert rows["412/QĐ-TTg"]["names"] == ["Chiến lược phát triển giống cây trồng quốc gia đến năm 2030, tầm nhìn đến năm 2045"]
    # the province's own name is left out in one of the two places
    assert rows["905/QĐ-TTg"]["names"] == ["Quy hoạch tỉnh Nghệ An thời kỳ 2021 - 2030, tầm nhìn đến năm 2050"]
    assert {q["line"] for q in rows["905/QĐ-TTg"]["evidence"]} == {25, 27}


def test_a_misprint_is_told(put_rows: Put) -> None:
    assert {r["number"]: r["printed"] for r in put_rows("van-ban-chua-co") if r["printed"]} == {"21-KH/TU": ["21/KH-TU"]}


def test_a_printed_type_is_kept(put_rows: Put) -> None:
    """A letter's number under "Kế hoạch": the text calls it a plan, and so does the answer."""
    (row,) = (r for r in put_rows("van-ban-chua-co") if r["number"] == "318/UBND-NN")
    assert (row["type"], _short(row)) == ("Kế hoạch", "Kế hoạch 318/UBND-NN")


def test_a_law_without_its_year(put_rows: Put) -> None:
    """It is cited, in two texts, and nobody says which law of that name is meant."""
    (row,) = put_rows("van-ban-chua-co", loai="Luật")
    assert (row["document"], row["state_label"]) == (None, "chỉ có tên gọi: chưa xác định là văn bản nào")
    assert [d["label"].split(" (")[0] for d in row["cited_by"]] == ["Kế hoạch 75/KH-UBND", "Kế hoạch 62/KH-UBND"]
    assert put_rows("can-xac-minh") == [], "there is nothing to choose from"


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ({}, ["Kế hoạch 75/KH-UBND", "Kế hoạch 62/KH-UBND"]), ({"co_quan": "UBND tỉnh Nghệ An"}, ["Kế hoạch 62/KH-UBND"]),
        ({"tinh": "Hà Tĩnh", "loai": "Kế hoạch"}, ["Kế hoạch 75/KH-UBND"]), ({"loai": "Quyết định"}, []), ({"nam": "1999"}, []),
    ],
)
def test_what_the_store_holds(put_rows: Put, asked: dict[str, str], held: list[str]) -> None:
    """Held documents with the words of their heads; what is only cited (412/QĐ-TTg) is not among them."""
    rows = put_rows("van-ban-trong-kho", **asked)
    assert [_short(r) for r in rows] == held
    assert all(r["document"].endswith("-kh-ubnd") and len(r["evidence"]) == 4 for r in rows), "number, issuer, day and subject"


def test_what_two_provinces_cite(put_rows: Put) -> None:
    rows = put_rows("vien-dan-chung")
    assert [(_short(r), r["note"] is not None) for r in rows] == [
        ("Nghị quyết 45/NQ-CP", False),
        ("Kế hoạch phát triển giống cây trồng quốc gia 5 năm 2026 - 2030", True),
        ("Quyết định 412/QĐ-TTg", False),
    ]


# ---- the corpus: facts read by hand in the files


def test_the_corpus(corpus_store: Path) -> None:
    rows = ask(GraphStore.open(corpus_store), "van-ban-chua-co", {}).rows
    by_number = {r["number"]: r for r in rows if r["number"]}
    assert len(by_number) == sum(bool(r["number"]) for r in rows), "no number stands in two rows"
    assert by_number["49-KH/ĐU"]["printed"] == ["49/KH-ĐU"]
    assert by_number["24-NQ/TW"]["printed"] == ["24/NQ-TW"]
    assert by_number["667/UBND-NC"]["type"] == "Kế hoạch"
    assert by_number["1585/QĐ-TTg"]["names"] == ["Quy hoạch tỉnh Lai Châu thời kỳ 2021 - 2030, tầm nhìn đến năm 2050"]
    assert {q["line"] for q in by_number["83/KH-UBND"]["evidence"]} == {16, 18}, "“Kế hoạch số 83” is 83/KH-UBND"
    to_come = [r["document_label"] for r in rows if r["state"] == "to-be-made"]
    assert to_come == [
        "Kế hoạch sử dụng đất quốc gia 5 năm 2026-2030",
        "Chương trình phát triển lâm nghiệp bền vững giai đoạn 2021 - 2025",
    ]
    laws = {r["document_label"] for r in rows if r["type"] == "Luật"}
    assert laws == {
        "Luật Địa chất và khoáng sản năm 2024", "Luật Quy hoạch năm 2017", "Luật Bảo vệ môi trường năm 2020", "Luật Đất đai năm 2024",
        "Luật Đất đai", "Luật Địa chất và Khoáng sản", "Luật Ngân sách nhà nước", "Luật Xây dựng",
    }


# ---- the same queries on an engine of another make


@pytest.mark.parametrize("text", texts_of(NAMED))
def test_the_other_engine_gives_the_same_rows(store: GraphStore, other: rdflib.Graph, text: str) -> None:
    ours, theirs = on_both(store, other, text)
    assert ours
    assert ours == theirs
