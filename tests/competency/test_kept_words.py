"""Words read in the kept texts are those that the graph tells: every evidence of a store, asked in both ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from graph.keeping.store import GraphStore
from queries.store.pieces import Pieces
from queries.store.rows import quotes

EVIDENCE = "PREFIX vm: <https://w3id.org/vanmach/ontology#> SELECT DISTINCT ?evidence WHERE { ?said vm:evidence|vm:premise ?evidence }"


class Server:
    """The same graphs without the texts."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store
        self.asked = 0

    def select(self, sparql: str, bindings: Mapping[str, Any] | None = None) -> Iterable[dict[str, Any]]:
        self.asked += 1
        return self._store.select(sparql, bindings)


def test_kept_words_are_the_words_of_the_graph(examples_store: Path) -> None:
    store = GraphStore.open(examples_store)
    rows = [row for row in store.select(EVIDENCE) if "/bang-chung/" in row["evidence"].value]
    server = Server(store)
    told = [quotes(Pieces(server).whole([row])) for row in rows]
    kept = [quotes(Pieces(store).whole([row])) for row in rows]
    assert kept == told
    assert server.asked >= len(rows) > 100
    assert all("words" in read for row in rows for read in Pieces(store).whole([row]))
    assert any(len(words) > 1 for words in kept)  # words in several places
