"""A build that is killed at any point leaves the former state or the new one, and the next build goes on."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.checking.validate import check
from graph.ingest import build
from graph.keeping.store import GraphStore
from tests.made_records import PLAN, SAMPLES, extract, resolve, write_samples

ROOT = Path(__file__).resolve().parents[2]
POINTS = ("kept", "made", "copied", "graph", "inferred", "flushed", "manifest", "committed")
CHILD = """
import os, signal, sys
import graph.ingest, graph.keeping.generation
from tests.made_records import extract, resolve
wanted, count = sys.argv[1], int(sys.argv[2])
def step(name):
    global count
    if name.split()[0] == wanted:
        count -= 1
        if count == 0:
            os.kill(os.getpid(), signal.SIGKILL)
graph.ingest.step = step
if sys.argv[5] == "patch":
    graph.keeping.generation._PATCH_SHARE = 10.0
print("ready", flush=True)
graph.ingest.build(sys.argv[3], [sys.argv[4]], extract=extract, resolve=resolve)
"""


def child(point: str, count: int, store: Path, folder: Path, how: str) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", CHILD, point, str(count), str(store), str(folder), how]
    return subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def state(store: Path) -> str | None:
    return GraphStore.open(store).digest() if (store / "CURRENT").exists() else None


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A folder of changed files, and the digests of the stores before and after."""
    place = tmp_path_factory.mktemp("states")
    write_samples(place / "in")
    build(place / "store", [place / "in"], extract=extract, resolve=resolve)
    before = state(place / "store")
    write_samples(place / "in", SAMPLES | {"plan.txt": PLAN.replace("Sở Xây dựng", "Sở Tư pháp"), "new.txt": "số: 5/CT-TTg\n"})
    build(place / "store", [place / "in"], extract=extract, resolve=resolve)
    after = state(place / "store")
    assert before
    assert after
    assert before != after
    return place / "in", before, after


def former(folder: Path) -> None:
    write_samples(folder, SAMPLES)
    (folder / "new.txt").unlink(missing_ok=True)


@pytest.mark.parametrize("how", ["patch", "anew"])
@pytest.mark.parametrize("point", POINTS)
def test_killed_at_a_point(states: tuple[Path, str, str], tmp_path: Path, point: str, how: str) -> None:
    if point == "copied" and how == "anew":
        point = "graph"
    folder, before, after = states
    changed = {p.name: p.read_text(encoding="utf-8") for p in folder.iterdir()}
    try:
        former(folder)
        build(tmp_path / "store", [folder], extract=extract, resolve=resolve)
        assert state(tmp_path / "store") == before
    finally:
        write_samples(folder, changed)
    process = child(point, 2 if point == "graph" else 1, tmp_path / "store", folder, how)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL, errors
    assert state(tmp_path / "store") == (after if point == "committed" else before)
    assert check(tmp_path / "store", shapes=False).problems == ()
    build(tmp_path / "store", [folder], extract=extract, resolve=resolve)
    assert state(tmp_path / "store") == after
    assert len(list((tmp_path / "store" / "generations").iterdir())) <= 2


def test_killed_at_any_time(states: tuple[Path, str, str], tmp_path: Path) -> None:
    folder, _, after = states
    store, moments = tmp_path / "store", random.Random(7)
    for _ in range(8):
        process = child("never", 1, store, folder, "anew")
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(moments.uniform(0, 0.4))
        process.kill()
        process.communicate()
        assert state(store) in (None, after)
    build(store, [folder], extract=extract, resolve=resolve)
    assert state(store) == after
