"""The triples of one graph, for rdflib and for what asks it much (pySHACL).

In: triples, each once. Out: a store of rdflib. rdflib's own store holds several graphs, and asks of each triple it finds, each time, in which of them it
is; its store for one graph counts all of its triples whenever somebody asks whether there are any.
"""

from __future__ import annotations

from typing import Any

from rdflib.plugins.stores.memory import SimpleMemory
from rdflib.term import Node


class OneGraph(SimpleMemory):
    """``context_aware`` and ``graph_aware``: pySHACL takes no other; there is one graph, whichever it is asked for."""

    context_aware = True
    graph_aware = True

    def __init__(self) -> None:
        super().__init__()
        self._count = 0

    def take(self, triple: tuple[Node, Node, Node]) -> None:
        """Adds a triple that is not held yet."""
        self.add(triple, None)  # type: ignore[arg-type]
        self._count += 1

    def __len__(self, context: Any = None) -> int:
        return self._count
