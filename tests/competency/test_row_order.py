"""An answer does not hang on the order in which an engine gives rows, unless the query asks for one."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from graph.keeping.store import GraphStore
from queries.questions.catalog import Question, load_catalog
from queries.run import ask
from queries.store.pieces import evidence_query

HERE = Path(__file__).parent
UNORDERED = frozenset(t for q in load_catalog().values() for t in (q.sparql, *q.parts.values(), evidence_query("pieces")) if "ORDER BY" not in t)
VALUES = {
    "van-ban": "88/KH-UBND", "van-ban-a": "310/KH-UBND", "van-ban-b": "88/KH-UBND", "co-quan": "Sở Tài chính tỉnh Điện Biên",
    "nhiem-vu": "310/KH-UBND 1",
}
ASKED = [q for q in load_catalog().values() if UNORDERED & {q.sparql, *q.parts.values(), evidence_query("pieces")} and q.id != "kiem-tra-vien-dan"]


class Shuffled:
    """A store whose unordered queries give their rows in another order each time."""

    def __init__(self, store: GraphStore, seed: int) -> None:
        self._store, self._random = store, random.Random(seed)
        self.truth = store.truth
        self.shuffled = 0

    def select(self, sparql: str, bindings: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        rows = list(self._store.select(sparql, bindings))
        if "ORDER BY" not in sparql and sparql in UNORDERED:
            self.shuffled += len(rows) > 1
            self._random.shuffle(rows)
        return rows


@pytest.fixture(scope="module")
def store(vanmach: Any, tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    """All documents written for the tests of questions."""
    root = tmp_path_factory.mktemp("order") / "store"
    vanmach("build", HERE / "plans", HERE / "assigned", HERE / "watch", "--store", root)
    return GraphStore.open(root)


def _values(asked: Question) -> dict[str, str]:
    subject = "Sở Tài chính tỉnh Điện Biên" if asked.id == "co-quan-tiep-nhan" else "88/KH-UBND"
    return {p.name: VALUES.get(p.name, subject) for p in asked.parameters if p.required}


@pytest.mark.parametrize("asked", ASKED, ids=lambda q: q.id)
def test_another_order_of_rows_is_the_same_answer(store: GraphStore, asked: Question) -> None:
    expected = ask(store, asked.id, _values(asked)).to_json()
    for seed in range(5):
        assert ask(Shuffled(store, seed), asked.id, _values(asked)).to_json() == expected


def test_rows_are_shuffled(store: GraphStore) -> None:
    shuffled = Shuffled(store, 0)
    assert ask(shuffled, "nhiem-vu-den-han", {}).rows
    assert shuffled.shuffled >= 3
