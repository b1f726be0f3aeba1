"""The example chain, from files to answers through the command line: what `make demo` shows, fact by fact."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def ask(examples_store: Path, vanmach: Cli) -> Callable[..., dict[str, Any]]:
    """``ask(question, value…)`` gives the answer as JSON."""

    def asked(*question: str) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(vanmach("ask", *question, "--store", examples_store, "--format", "json").stdout)
        return answer

    return asked


def counts(answer: dict[str, Any]) -> Counter[tuple[str, str]]:
    """(kind, issuer's place) → how many tasks."""
    places = {"Lạng Sơn", "Lai Châu", "Kon Tum", "Kết luận 81-KL/TW"}
    return Counter((r["kind"], next(p for p in places if p in r["document_label"])) for r in answer["rows"])


def test_tasks_of_the_conclusion_of_2024(ask: Callable[..., dict[str, Any]]) -> None:
    answer = ask("nhiem-vu-tu-van-ban", "Kết luận 81-KL/TW")
    assert counts(answer) == {
        ("annex", "Lạng Sơn"): 3, ("body", "Lạng Sơn"): 1, ("duty", "Lạng Sơn"): 3,
        ("annex", "Lai Châu"): 2, ("body", "Lai Châu"): 1, ("duty", "Lai Châu"): 2, ("duty", "Kết luận 81-KL/TW"): 2,
    }
    for row in answer["rows"]:
        if row["number"] == "81-KL/TW":
            assert row["chain"] == []  # what the Kết luận itself hands out
            continue
        edges = {(e["subject_label"].split(" (")[0], e["predicate"], e["object_label"].split(" (")[0]) for e in row["chain"]}
        assert ("Nghị quyết 122/NQ-CP", "implements", "Kết luận 81-KL/TW") in edges
        assert all(e["evidence"] and all(q["quote"] for q in e["evidence"]) for e in row["chain"])
        assert row["evidence"]


def test_quotes_stand_where_they_are_said_to_stand(ask: Callable[..., dict[str, Any]], examples: Path) -> None:
    checked = 0
    for row in ask("nhiem-vu-tu-van-ban", "Kết luận 81-KL/TW")["rows"]:
        for quote in [*row["evidence"], *(q for edge in row["chain"] for q in edge["evidence"])]:
            raw = (examples / Path(quote["file"]).name).read_bytes().decode("utf-8")
            assert raw[quote["start"] : quote["end"]] == quote["quote"]
            assert quote["line"] == 1 + raw.count("\n", 0, quote["start"])
            checked += 1
    assert checked > 20


@pytest.mark.parametrize("typed", ["KL 81", "kết luận 81-KL/TW", "81-kl/tw", "ket luan 81-kl/tw", "Kết luận số 81-KL/TW"])
def test_a_document_is_named_as_people_type_it(typed: str, ask: Callable[..., dict[str, Any]]) -> None:
    assert len(ask("nhiem-vu-tu-van-ban", typed)["rows"]) == 14


def test_tasks_of_the_resolution_of_2021_are_others(ask: Callable[..., dict[str, Any]]) -> None:
    assert counts(ask("nhiem-vu-tu-van-ban", "06/NQ-CP")) == {("body", "Kon Tum"): 3, ("duty", "Kon Tum"): 2}


def test_all_come_from_the_resolution_of_2013(ask: Callable[..., dict[str, Any]]) -> None:
    assert {place for _, place in counts(ask("nhiem-vu-tu-van-ban", "24-NQ/TW"))} == {"Lạng Sơn", "Lai Châu", "Kon Tum", "Kết luận 81-KL/TW"}


def test_who_leads(ask: Callable[..., dict[str, Any]]) -> None:
    rows = ask("co-quan-chu-tri", "Sở Xây dựng tỉnh Lạng Sơn")["rows"]
    assert [r["path"] for r in rows if r["kind"] == "annex"] == ["II/1"]
    assert not [r for r in rows if "Lai Châu" in r["document_label"]]


def test_the_decision_of_two_provinces(ask: Callable[..., dict[str, Any]]) -> None:
    numbers = {r["number"] for r in ask("vien-dan-chung", "--loai", "Quyết định")["rows"]}
    assert numbers == {"1055/QĐ-TTg"}


def test_its_two_dates_are_reported(ask: Callable[..., dict[str, Any]]) -> None:
    rows = ask("khong-thong-nhat")["rows"]
    told = [r for r in rows if "1055/QĐ-TTg" in json.dumps(r, ensure_ascii=False)]
    assert told, rows
    assert len({q["file"] for r in told for q in r["evidence"]}) == 2
