"""The same promises with the program's own readers and resolution, on documents that cite, merge and name one another.

Any permutation gives the same quads (findings, closure and organisations included), in any portions, once or twice; a document taken
out leaves what there would be had it never been read. Checked on quads, not on answers.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.ingest import build, forget
from graph.keeping.store import GraphStore
from loaders.pipeline import extract_documents
from loaders.record import Record

ROOT = Path(__file__).resolve().parents[2]
# Plans of two provinces with bodies of both eras, and the examples' chain, in which a short name is resolved by another document.
FILES = sorted([*(ROOT / "examples" / "81-kl-tw").glob("*.txt"), *(ROOT / "tests" / "competency" / "received").glob("*.txt")])
READ: dict[str, tuple[tuple[Record, ...], str]] = {}


def known(path: Path) -> tuple[tuple[Record, ...], str]:
    """The record of a file, read once: a record is a function of the bytes alone."""
    if str(path) not in READ:
        READ[str(path)] = extract_documents(path)
    return READ[str(path)]


def quads(store: Path) -> frozenset[str]:
    return frozenset(map(str, GraphStore.open(store).quads()))


def put(store: Path, paths: list[Path]) -> None:
    assert build(store, paths, extract=known).unreadable == ()


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of all files: for reading and copying only."""
    store = tmp_path_factory.mktemp("full") / "store"
    put(store, FILES)
    return store


@pytest.fixture(scope="module")
def whole(full: Path) -> frozenset[str]:
    made = quads(full)
    for graph in ("findings", "inferred", "authority"):
        assert any(f"/graph/{graph}>" in q for q in made), f"{graph}: the documents have to show it"
    return made


@settings(max_examples=5, deadline=None)
@given(st.permutations(FILES), st.lists(st.integers(1, 4), min_size=1, max_size=4), st.booleans())
def test_any_permutation_in_any_portions_once_or_twice(
    whole: frozenset[str], order: list[Path], sizes: list[int], twice: bool
) -> None:
    with tempfile.TemporaryDirectory() as place:
        store, rest = Path(place) / "store", list(order)
        for size in [*sizes, len(order)]:
            portion, rest = rest[:size], rest[size:]
            if portion:
                put(store, portion)
        if twice:
            put(store, list(reversed(order)))
        assert quads(store) == whole


def test_one_by_one_equals_all(whole: frozenset[str], tmp_path: Path) -> None:
    for path in FILES:
        put(tmp_path / "store", [path])
    assert quads(tmp_path / "store") == whole


@settings(max_examples=4, deadline=None)
@given(st.sets(st.sampled_from(FILES), min_size=1, max_size=len(FILES) - 1))
def test_deleting_equals_never_loaded(full: Path, gone: set[Path]) -> None:
    with tempfile.TemporaryDirectory() as place:
        less, part = Path(place) / "less", Path(place) / "part"
        shutil.copytree(full, less)
        for path in sorted(gone):
            forget(less, str(path))
        put(part, [p for p in FILES if p not in gone])
        assert quads(less) == quads(part)
