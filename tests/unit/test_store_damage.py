"""A store that somebody else touched, or that may not be written: a message that says what and what to do, never a wrong answer."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graph.checking.validate import check
from graph.decisions.review import Decision
from graph.ingest import build
from graph.keeping.store import GraphStore
from graph.keeping.truth import StoreDamaged, add_decision, current_generation
from loaders.errors import VanmachError
from tests.made_records import PLAN, extract, resolve, write_samples

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    write_samples(tmp_path / "in")
    build(tmp_path / "store", [tmp_path / "in"], extract=extract, resolve=resolve)
    return tmp_path / "store"


def again(store: Path) -> None:
    """A build that has something to do."""
    write_samples(store.parent / "more", {"more.txt": PLAN.replace("10/KH", "12/KH")})
    build(store, [store.parent / "more"], extract=extract, resolve=resolve)


def generation(store: Path) -> Path:
    found = current_generation(store)
    assert found is not None
    return found


def test_engine_files_cut_short_or_gone(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.keeping.generation._PATCH_SHARE", 10.0)
    for path in (generation(store) / "oxigraph").glob("*.sst"):
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data[:50])
    for attempt in (lambda: GraphStore.open(store).digest(), lambda: check(store), lambda: again(store)):
        with pytest.raises(StoreDamaged, match=r"bị hỏng.*không mở được") as error:
            attempt()
        assert "review.jsonl" in error.value.remedy, "people's decisions come from no file: they are to be kept"
    shutil.rmtree(generation(store) / "oxigraph")
    with pytest.raises(StoreDamaged):
        GraphStore.open(store)


def test_what_a_stop_has_left_of_a_record_is_written_anew(tmp_path: Path, store: Path) -> None:
    """The machine stopped in its first build: no generation counts, and files lie there under names that tell another content."""
    before = GraphStore.open(store).digest()
    for folder in ("records", "texts"):
        for n, path in enumerate(sorted((store / folder).iterdir())):
            path.write_bytes(b"\0" * (path.stat().st_size if n % 2 else 0))
    (store / "CURRENT").unlink()
    build(store, [tmp_path / "in"], extract=extract, resolve=resolve)
    assert GraphStore.open(store).digest() == before
    assert not check(store, shapes=False).problems


def test_records_and_texts_are_on_the_disk_before_they_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All together, each folder once: a wait for the disk a file and no more."""
    waits: list[Path] = []

    def noting(handle: int) -> None:
        waits.append(Path(f"/proc/self/fd/{handle}").readlink().relative_to(tmp_path / "store"))

    if not Path("/proc/self/fd").is_dir():
        pytest.skip("the name of an open file is asked of /proc")
    monkeypatch.setattr("os.fsync", noting)
    write_samples(tmp_path / "in")
    build(tmp_path / "store", [tmp_path / "in"], extract=extract, resolve=resolve)
    last = max(n for n, path in enumerate(waits) if path.parts[:1] in (("records",), ("texts",)))
    written = [p.relative_to(tmp_path / "store") for folder in ("records", "texts") for p in (tmp_path / "store" / folder).iterdir()]
    assert sorted(p for p in waits if len(p.parts) == 2 and p.parts[0] in ("records", "texts")) == sorted(written)
    assert waits.count(Path("records")) == waits.count(Path("texts")) == 1
    assert any(p.name.startswith(".tmp-") and len(p.parts) == 1 for p in waits[last:]), "CURRENT comes after them"


def test_half_a_manifest(store: Path) -> None:
    path = generation(store) / "files.json"
    path.write_text(path.read_text(encoding="utf-8")[:200], encoding="utf-8")
    for attempt in (lambda: GraphStore.open(store), lambda: again(store)):
        with pytest.raises(StoreDamaged, match=r"files\.json"):
            attempt()


def test_a_record_that_is_no_record_is_found_by_check(store: Path) -> None:
    broken = next((store / "records").iterdir())
    broken.write_text("{", encoding="utf-8")
    (problem,) = check(store, shapes=False).problems
    assert (problem.severity, problem.code) == ("error", "VM-022")
    assert broken.name in problem.message
    with pytest.raises(StoreDamaged, match=broken.name):
        again(store)


def test_a_store_of_another_layout_is_neither_read_nor_written(store: Path) -> None:
    (store / "VERSION").write_text("9", encoding="utf-8")
    for attempt in (lambda: GraphStore.open(store), lambda: check(store), lambda: again(store)):
        with pytest.raises(StoreDamaged, match="'9'"):
            attempt()


def test_a_broken_review_file_stops_the_build_and_keeps_the_store(store: Path) -> None:
    before = GraphStore.open(store).digest()
    add_decision(store / "review.jsonl", Decision("m", "is", "d"))
    with (store / "review.jsonl").open("a", encoding="utf-8") as f:
        f.write("{half\n")
    with pytest.raises(VanmachError, match="dòng 2"):
        again(store)
    assert GraphStore.open(store).digest() == before


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="drops root's rights to meet a folder that it may not write"
)
def test_a_store_that_may_not_be_written(tmp_path: Path, store: Path) -> None:
    write_samples(tmp_path / "more", {"more.txt": PLAN.replace("10/KH", "12/KH")})
    for path in (*tmp_path.parents, tmp_path, *tmp_path.rglob("*")):
        if "pytest" in str(path):
            path.chmod(0o755 if path.is_dir() else 0o644)
    child = (
        "import os, sys\nfrom graph.ingest import build\nfrom graph.keeping.store import GraphStore\nfrom tests.made_records import extract, resolve\n"
        "os.setgid(65534); os.setuid(65534)\n"
        "print(len(GraphStore.open(sys.argv[1]).file_graphs()))\n"
        "try:\n    build(sys.argv[1], [sys.argv[2]], extract=extract, resolve=resolve)\n"
        "except PermissionError as e:\n    print('refused', os.path.basename(e.filename))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", child, str(store), str(tmp_path / "more")], cwd=ROOT, capture_output=True, text=True, timeout=120,
    )
    assert done.stdout.split() == ["4", "refused", "LOCK"], done.stderr
