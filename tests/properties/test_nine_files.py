"""The nine given files: in any order, one by one or at once, twice or once, the same quads; without one, as if it never was."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from graph.ingest import build, forget
from graph.keeping.store import GraphStore
from loaders.pipeline import extract_documents
from loaders.record import Record


@pytest.mark.slow
@pytest.mark.parametrize("seed", [3, 14])
def test_any_order_of_the_nine(seeds: list[Path], shared: Path, tmp_path: Path, seed: int) -> None:
    paths = [*seeds, *sorted((shared / "corpus" / "dev" / "plans").glob("*.txt"))]
    if len(paths) < 9:
        pytest.skip("the four plans are not there")
    read = {str(p.resolve()): extract_documents(p) for p in paths}

    def known(path: Path) -> tuple[tuple[Record, ...], str]:
        return read[str(path)]

    build(tmp_path / "at-once", paths, extract=known)
    whole = GraphStore.open(tmp_path / "at-once").digest()
    chance, order = random.Random(seed), list(paths)
    chance.shuffle(order)
    rest = list(order)
    while rest:  # one, or a few, at a time
        size = chance.randint(1, 3)
        build(tmp_path / "portions", rest[:size], extract=known)
        rest = rest[size:]
    build(tmp_path / "portions", chance.sample(paths, 4), extract=known)
    assert GraphStore.open(tmp_path / "portions").digest() == whole
    gone = chance.choice(paths)
    forget(tmp_path / "portions", str(gone))
    build(tmp_path / "never", [p for p in order if p != gone], extract=known)
    assert GraphStore.open(tmp_path / "portions").digest() == GraphStore.open(tmp_path / "never").digest() != whole
