"""Tasks that two plans have alike, and nearly alike: who leads and the time are told, and speak against what is near only."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.store import GraphStore
from queries.run import ask

Json = dict[str, Any]
TEXTS = Path(__file__).parent / "alike"


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory, vanmach: Callable[..., subprocess.CompletedProcess[str]]) -> list[Json]:
    folder = tmp_path_factory.mktemp("alike") / "store"
    vanmach("build", TEXTS, "--store", folder)
    return list(ask(GraphStore.open(folder), "nhiem-vu-trung", {}).rows)


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


def test_the_corpus(corpus_store: Path) -> None:
    rows = ask(GraphStore.open(corpus_store), "nhiem-vu-trung", {"van-ban": "177/KH-UBND"}).rows
    near = {t["path"] for r in rows if r["grade"] == "near" for t in r["tasks"] if t["label"].startswith("177/")}
    assert near == {"II.1/4", "II.3/5", "II.4.b/2", "II.5.b/4", "II.6/5", "II.6/8"}, "judged one by one against the two files"
    leads = {t["path"]: r["lead"] for r in rows if r["kind"] == "annex" for t in r["tasks"] if t["label"].startswith("177/")}
    assert leads["II/7"] is None
    assert leads["II/5"] == "Chính quyền cấp cơ sở; Sở Nông nghiệp và Môi trường ↔ Sở Nông nghiệp và Môi trường"
