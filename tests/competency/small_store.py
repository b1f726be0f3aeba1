"""The small store of `chain.trig` in memory, asked exactly as a store on disk is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graph.keeping.store import bind
from ontology.files import vocabulary_triples

HERE = Path(__file__).parent
ID = "https://w3id.org/vanmach/id/"


class _Manifest:
    built = "2026-03-09T08:00:00"

    def __init__(self) -> None:
        names = sorted((HERE / "texts").glob("*.txt"))
        self.files = {hashlib.sha256(p.read_bytes()).hexdigest(): p for p in names}


class _Truth:
    generation = None

    def __init__(self) -> None:
        self.manifest = _Manifest()

    def text(self, sha256: str) -> str:
        return self.manifest.files[sha256].read_text(encoding="utf-8")


class SmallStore:
    """Named graphs, their union in the default graph, the vocabulary: as the writer of a store makes them."""

    def __init__(self, trig: Path = HERE / "chain.trig") -> None:
        self.engine = ox.Store()
        self.engine.load(trig.read_bytes(), format=ox.RdfFormat.TRIG)
        triples = {q.triple for q in self.engine} | set(vocabulary_triples())
        self.engine.extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
        self.truth = _Truth()

    def select(self, sparql: str, bindings: Mapping[str, Any] | None = None) -> Iterator[dict[str, Any]]:
        found = self.engine.query(bind(sparql, bindings or {}))
        assert isinstance(found, ox.QuerySolutions)
        names = [v.value for v in found.variables]
        for row in found:
            yield {n: row[n] for n in names if row[n] is not None}
