"""The store: parameters are bound as values, the union counts each triple once, readers and writers do not meet."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from graph.ingest import build
from graph.keeping.locking import StoreLocked, writer_lock
from graph.keeping.store import GraphStore, bind
from graph.keeping.truth import StoreDamaged, StoreMissing
from ontology.terms import vm
from tests.made_records import extract, resolve, write_samples

NUMBER = f"SELECT ?d WHERE {{ ?d <{vm('number')}> ?n }}"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store")
    write_samples(folder / "in")
    build(folder / "store", [folder / "in"], extract=extract, resolve=resolve)
    return folder / "store"


def test_values_are_bound(root: Path) -> None:
    store = GraphStore.open(root)
    rows = list(store.select(NUMBER, {"n": Literal("81-KL/TW")}))
    assert [r["d"].value.rsplit("/", 1)[-1] for r in rows] == ["81-kl-tw"]
    assert len(list(store.select(NUMBER, {"n": [Literal("81-KL/TW"), Literal("24-NQ/TW")]}))) == 2
    assert list(store.select(NUMBER, {"n": Literal('" } UNION { ?d ?p ?o } #')})) == []


@settings(deadline=None)
@given(st.text(max_size=30))
def test_no_value_leaves_its_place(text: str) -> None:
    if any("\ud800" <= c <= "\udfff" for c in text):
        return
    store = Store()
    store.update('INSERT DATA { <http://x/s> <http://x/p> "other" }')
    query = bind("SELECT ?s WHERE { ?s ?p ?n }", {"n": Literal(text)})
    assert list(store.query(query)) == ([] if text != "other" else list(store.query(query)))
    (row,) = store.query(bind("SELECT ?n WHERE { }", {"n": Literal(text)}))
    assert row["n"] == Literal(text)


def test_a_query_may_say_where_its_parameter_enters() -> None:
    query = "# VALUES ?d { UNDEF }\nSELECT ?t WHERE { { SELECT ?t { VALUES ?d { UNDEF } ?t ?p ?d } } }"
    made = bind(query, {"d": NamedNode("http://x/d")})
    assert made.startswith("# VALUES ?d { UNDEF }")
    assert made.count("VALUES ?d { <http://x/d> }") == 1
    assert bind(query, {}) == query


@pytest.mark.parametrize(
    "query",
    [
        "PREFIX x: <http://x/#> SELECT (COUNT(*) AS ?c) # { not here\nWHERE { ?s ?p ?v }",
        "SELECT (IF(EXISTS { ?a ?b ?c }, 1, 0) AS ?e) WHERE { ?s ?p ?v }",
        "CONSTRUCT { ?s ?p ?v } WHERE { ?s ?p ?v }",
        "ASK { ?s ?p ?v FILTER(STR(?p) != '}{') }",
    ],
)
def test_values_enter_the_outermost_pattern(query: str) -> None:
    store = Store()
    store.update("INSERT DATA { <http://x/a> <http://x/p> 1 . <http://x/b> <http://x/p> 2 }")
    made = bind(query, {"s": NamedNode("http://x/a")})
    answer = store.query(made)
    if query.startswith("CONSTRUCT"):
        assert len(list(answer)) == 1
    elif query.startswith("ASK"):
        assert bool(answer)
        assert not bool(store.query(bind(query, {"s": NamedNode("http://x/none")})))
    else:
        assert len(list(answer)) == 1


def test_the_union_counts_a_triple_once(root: Path) -> None:
    store = GraphStore.open(root)
    graphs = f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH ?g {{ ?d <{vm('number')}> '81-KL/TW' }} }}"
    union = f"SELECT (COUNT(*) AS ?n) WHERE {{ ?d <{vm('number')}> '81-KL/TW' }}"
    assert int(next(iter(store.select(graphs)))["n"].value) > 1
    assert int(next(iter(store.select(union)))["n"].value) == 1


def test_the_union_is_all_named_graphs(root: Path) -> None:
    store = GraphStore.open(root)
    union = {q.triple for q in store.engine.quads_for_pattern(None, None, None, DefaultGraph())}
    assert union == {q.triple for q in store.quads()}


def test_rdflib_sees_the_same(root: Path) -> None:
    store = GraphStore.open(root)
    ours = {r["d"].value for r in store.select(f"SELECT DISTINCT ?d WHERE {{ ?d a <{vm('Document')}> }}")}
    theirs = {str(r[0]) for r in store.rdflib_dataset().query(f"SELECT DISTINCT ?d WHERE {{ ?d a <{vm('Document')}> }}")}
    assert ours == theirs
    assert ours


def test_several_readers_while_a_build_replaces_the_store(tmp_path: Path) -> None:
    write_samples(tmp_path / "in")
    build(tmp_path / "store", [tmp_path / "in" / "plan.txt"], extract=extract, resolve=resolve)
    first, second = GraphStore.open(tmp_path / "store"), GraphStore.open(tmp_path / "store")
    before = first.digest()
    build(tmp_path / "store", [tmp_path / "in"], extract=extract, resolve=resolve)
    assert first.digest() == second.digest() == before
    assert GraphStore.open(tmp_path / "store").digest() != before


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    write_samples(tmp_path / "in")
    with writer_lock(tmp_path / "store"), pytest.raises(StoreLocked, match="đang được một tiến trình khác ghi"):
        build(tmp_path / "store", [tmp_path / "in"], extract=extract, resolve=resolve)


def test_no_store_and_a_damaged_store_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing, match="Chưa có kho"):
        GraphStore.open(tmp_path / "none")
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "CURRENT").write_text("generations/000009")
    with pytest.raises(StoreDamaged):
        GraphStore.open(tmp_path / "bad")


def test_the_store_opens_fast_and_without_heavy_libraries(root: Path) -> None:
    code = (
        "import sys; from graph.keeping.store import GraphStore; s = GraphStore.open(sys.argv[1]);"
        "assert s.query('ASK { ?s ?p ?o }');"
        "sys.exit(','.join(m for m in ('rdflib', 'networkx', 'pyshacl') if m in sys.modules) or 0)"
    )
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code, root], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert time.monotonic() - started < 5
