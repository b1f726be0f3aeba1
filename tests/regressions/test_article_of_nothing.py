"""An article before a name that means no document ("điều 120 Hiến pháp …") was told at evidence that no fact rests on."""

from __future__ import annotations

from pathlib import Path

from graph.checking.validate import check
from graph.ingest import build
from graph.keeping.store import GraphStore
from ontology.terms import vm


def test_an_article_is_told_only_at_words_that_state_something(tmp_path: Path) -> None:
    """"Hiến pháp" alone names no document of a store: no fact rests on its words, so no evidence bears its article."""
    path = tmp_path / "h.txt"
    path.write_text(
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN LA\n\nSố: 5/NQ-HĐND\n\nNGHỊ QUYẾT\nVề phát triển thư viện\n\n"
        "- Căn cứ điều 120 Hiến pháp Nước cộng hòa xã hội chủ nghĩa Việt Nam;\n- Căn cứ điều 11 Luật Thư viện;\n"
    )
    build(tmp_path / "store", [path])
    bare = f"SELECT ?e WHERE {{ GRAPH ?g {{ ?e <{vm('pinpoint')}> ?p FILTER NOT EXISTS {{ ?e a <{vm('Evidence')}> }} }} }}"
    assert list(GraphStore.open(tmp_path / "store").select(bare)) == []
    assert [p for p in check(tmp_path / "store").problems if p.severity == "error"] == []
