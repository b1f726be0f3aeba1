"""`vanmach explain`: every premise of a relation, with words that stand where they are said to stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.keeping.store import GraphStore
from queries.explaining import Explanation, explain
from queries.questions.refusals import NoSuch
from viz.cli import main

DERIVES = "bắt nguồn từ"


@pytest.fixture(scope="module")
def store(examples_store: Path) -> GraphStore:
    return GraphStore.open(examples_store)


def names(found: Explanation) -> list[tuple[str, str, str]]:
    return [tuple(x.rsplit("#", 1)[-1].rsplit("/", 1)[-1] for x in (s.subject, s.predicate, s.object)) for s in found.steps]  # type: ignore[misc]


def test_an_inferred_relation_rests_on_asserted_ones(store: GraphStore, examples: Path) -> None:
    found = explain(store, "177/KH-UBND", DERIVES, "24-NQ/TW")
    assert found.inferred
    edges = names(found)
    assert ("177-kh-ubnd", "implements", "122-nq-cp") in edges
    assert ("122-nq-cp", "implements", "81-kl-tw") in edges
    assert ("81-kl-tw", "continues", "24-nq-tw") in edges
    assert all(p != "derivesFrom" for _, p, _ in edges)
    texts = {f.name: f.read_bytes().decode("utf-8") for f in examples.glob("*.txt")}
    for step in found.steps:
        assert step.statements
        for said in step.statements:
            assert said["evidence"]
            for q in [*said["evidence"], *said["premises"]]:
                assert texts[q["file"]][q["start"] : q["end"]] == q["quote"]


def test_a_task_derives_through_its_document(store: GraphStore) -> None:
    found = explain(store, "177/KH-UBND II.1", DERIVES, "81-KL/TW")
    edges = names(found)
    assert edges[0][1:] == ("taskOf", "177-kh-ubnd")
    assert ("122-nq-cp", "implements", "81-kl-tw") in edges
    own = explain(store, "177/KH-UBND II.1", DERIVES, "177/KH-UBND")
    assert [p for _, p, _ in names(own)] == ["taskOf"]


@pytest.mark.parametrize("words", [DERIVES, "phát sinh từ", "derivesFrom", "BẮT NGUỒN TỪ"])
def test_the_relation_goes_by_its_names(store: GraphStore, words: str) -> None:
    assert explain(store, "122/NQ-CP", words, "81-KL/TW").inferred


def test_what_does_not_derive_has_no_premises(store: GraphStore, capsys: pytest.CaptureFixture[str], examples_store: Path) -> None:
    assert explain(store, "81-KL/TW", DERIVES, "122/NQ-CP").steps == ()
    assert explain(store, "177/KH-UBND", DERIVES, "06/NQ-CP").steps == ()
    assert explain(store, "81-KL/TW", "triển khai thực hiện", "122/NQ-CP").steps == ()
    assert main(["explain", "81-KL/TW", DERIVES, "122/NQ-CP", "--store", str(examples_store)]) == 0
    assert "không có câu chữ nào" in capsys.readouterr().out


def test_an_asserted_relation_and_a_value(store: GraphStore) -> None:
    found = explain(store, "177/KH-UBND", "triển khai thực hiện", "122/NQ-CP")
    assert not found.inferred
    assert all("122/NQ-CP" in q["quote"] for q in found.steps[0].statements[0]["evidence"])
    number = explain(store, "177/KH-UBND", "số, ký hiệu", "177")
    assert {s["object_label"] for s in number.steps[0].statements} == {"177/KH-UBND"}


def test_what_is_not_there(store: GraphStore, examples_store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(NoSuch):
        explain(store, "999/NQ-CP", DERIVES, "81-KL/TW")
    assert main(["explain", "122/NQ-CP", "yêu mến", "81-KL/TW", "--store", str(examples_store)]) == 6
    assert "VM-033" in capsys.readouterr().err


def test_what_a_person_reads(examples_store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "177/KH-UBND", DERIVES, "81-KL/TW", "--store", str(examples_store)]) == 0
    text = capsys.readouterr().out
    assert "Suy ra từ" in text
    assert "1. Kế hoạch 177/KH-UBND" in text
    assert "Trích nguyên văn: “" in text
    assert "https://" not in text
    assert all(len(line) <= 100 for line in text.splitlines())
