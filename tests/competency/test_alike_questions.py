"""Tasks that two plans have alike, and nearly alike: who leads and the time are told, and speak against what is near only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.keeping.store import GraphStore
from queries.run import ask

Json = dict[str, Any]
TEXTS = Path(__file__).parent / "alike"


@pytest.fixture(scope="module")
def rows(store: GraphStore) -> list[Json]:
    return list(ask(store, "nhiem-vu-trung", {}).rows)


def test_same_and_near(rows: list[Json]) -> None:
    assert [(r["grade"], r["kind"], r["tasks"][0]["path"]) for r in rows] == [("same", "annex", "3"), ("near", "annex", "1"), ("near", "body", "I/1")]


def test_who_leads_and_when_is_told(rows: list[Json]) -> None:
    same, near, _ = rows
    # the same words: two leads and two times make no other task of it
    assert (same["lead"], same["time"]) == ("Sở Xây dựng ↔ Công an", "2026 ↔ 2028")
    assert (near["lead"], near["time"]) == (None, "2026 - 2027 ↔ 2027"), "one lead, times that meet"


def test_another_lead_speaks_against_what_is_near_only(rows: list[Json]) -> None:
    assert not any(t["path"] == "2" for r in rows for t in r["tasks"])


def test_short_titles_are_never_near(rows: list[Json]) -> None:
    """ "Mở lớp thuyền trưởng" and "Mở lớp tập huấn"."""
    assert not any(t["path"] == "I/2" for r in rows for t in r["tasks"])


def test_a_pair_of_which_one_side_says_more(store: GraphStore) -> None:
    """What one plan tells in half a sentence of a longer item is a pair of so-sanh-ke-hoach, and says so; it is no duplicate."""
    found = ask(store, "so-sanh-ke-hoach", {"van-ban-a": "51/KH-UBND", "van-ban-b": "64/KH-UBND", "loai": "body"}).rows
    assert [(r["pairing"], r["place_a"], r["place_b"], "nêu thêm" in r["relation"]) for r in found] == [
        ("pair", "I.1", "I.1", False),
        ("pair", "I.3", "I.3", True),
        ("only_a", "I.2", None, False),
        ("only_b", None, "I.2", False),
    ]


def test_the_corpus(corpus_store: Path) -> None:
    rows = ask(GraphStore.open(corpus_store), "nhiem-vu-trung", {"van-ban": "177/KH-UBND"}).rows
    near = {t["path"] for r in rows if r["grade"] == "near" for t in r["tasks"] if t["label"].startswith("177/")}
    assert near == {"II.1/4", "II.3/5", "II.4.b/2", "II.5.b/4", "II.6/5", "II.6/8"}, "judged one by one against the two files"
    leads = {t["path"]: r["lead"] for r in rows if r["kind"] == "annex" for t in r["tasks"] if t["label"].startswith("177/")}
    assert leads["II/7"] is None
    assert leads["II/5"] == "Chính quyền cấp cơ sở; Sở Nông nghiệp và Môi trường ↔ Sở Nông nghiệp và Môi trường"
