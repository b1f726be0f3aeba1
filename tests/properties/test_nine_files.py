"""The nine given files: in any order, one by one or at once, twice or once, the same quads; without one, as if it never was; each file's graph
is made of its record and the table alone."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.forms import iris
from graph.identity.resolve import resolve
from graph.ingest import build, forget
from graph.keeping.store import GraphStore
from graph.keeping.truth import Truth
from graph.statements.build import file_triples
from loaders.pipeline import extract_documents
from loaders.record import Record

Read = Callable[[Path], tuple[tuple[Record, ...], str]]


@pytest.fixture(scope="module")
def paths(seeds: list[Path], shared: Path) -> list[Path]:
    nine = [*seeds, *sorted((shared / "corpus" / "dev" / "plans").glob("*.txt"))]
    if len(nine) < 9:
        pytest.skip("the four plans are not there")
    return nine


@pytest.fixture(scope="module")
def known(paths: list[Path]) -> Read:
    read = {str(p.resolve()): extract_documents(p) for p in paths}
    return lambda path: read[str(path.resolve())]


@pytest.fixture(scope="module")
def whole(paths: list[Path], known: Read, tmp_path_factory: pytest.TempPathFactory) -> str:
    store = tmp_path_factory.mktemp("at-once") / "store"
    build(store, paths, extract=known)
    return digest(store)


def digest(store: Path) -> str:
    return GraphStore.open(store).digest()


@pytest.mark.slow
@pytest.mark.parametrize("seed", [3, 14])
def test_any_order_of_the_nine(paths: list[Path], known: Read, whole: str, tmp_path: Path, seed: int) -> None:
    chance, order = random.Random(seed), list(paths)
    chance.shuffle(order)
    rest = list(order)
    while rest:  # one, or a few, at a time
        size = chance.randint(1, 3)
        build(tmp_path / "portions", rest[:size], extract=known)
        rest = rest[size:]
    build(tmp_path / "portions", chance.sample(paths, 4), extract=known)
    assert digest(tmp_path / "portions") == whole
    gone = chance.choice(paths)
    forget(tmp_path / "portions", str(gone))
    build(tmp_path / "never", [p for p in order if p != gone], extract=known)
    without = digest(tmp_path / "never")
    assert digest(tmp_path / "portions") == without != whole
    truth, store = Truth(tmp_path / "never"), GraphStore.open(tmp_path / "never")
    records = {r.source.key: r for p in order if p != gone for r in known(p)[0]}
    table = resolve(records, ())
    for key, record in records.items():
        assert file_triples(record, table, truth) == {q.triple for q in store.named_graph(iris.file_graph(key))}
