"""The store is a function of its files: not of their order, of how often they are given, nor of what was there before."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.ingest import NotInStore, build, forget
from graph.keeping.generation import _take_over
from graph.keeping.store import GraphStore
from graph.keeping.truth import Truth, current_generation
from ontology.terms import vm
from tests.made_records import PLAN, SAMPLES, extract, resolve, write_samples

NAMES = sorted(SAMPLES)


def put(store: Path, paths: Iterable[Path]) -> None:
    report = build(store, paths, extract=extract, resolve=resolve)
    assert report.unreadable == ()


def digest(store: Path) -> str:
    return GraphStore.open(store).digest()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("samples")
    write_samples(made)
    return made


@pytest.fixture(scope="module")
def whole(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    store = tmp_path_factory.mktemp("whole") / "store"
    put(store, [folder])
    return digest(store)


@settings(max_examples=6, deadline=None)
@given(st.permutations(NAMES), st.lists(st.integers(1, 3), min_size=1, max_size=4), st.booleans())
def test_any_order_any_portions_once_or_twice(folder: Path, whole: str, order: list[str], sizes: list[int], twice: bool) -> None:
    with tempfile.TemporaryDirectory() as place:
        store, rest = Path(place) / "store", list(order)
        for size in [*sizes, len(order)]:
            portion, rest = rest[:size], rest[size:]
            if portion:
                put(store, [folder / n for n in portion])
        if twice:
            put(store, [folder / n for n in reversed(order)])
        assert digest(store) == whole


@settings(max_examples=4, deadline=None)
@given(st.sets(st.sampled_from(NAMES), min_size=1, max_size=3))
def test_forgetting_equals_never_having_had(folder: Path, gone: set[str]) -> None:
    with tempfile.TemporaryDirectory() as place:
        full, part = Path(place) / "full", Path(place) / "part"
        put(full, [folder])
        for name in sorted(gone):
            forget(full, str(folder / name), resolve=resolve)
        put(part, [folder / n for n in NAMES if n not in gone])
        assert digest(full) == digest(part)
        for kept in ("records", "texts"):
            assert {p.name for p in (full / kept).iterdir()} == {p.name for p in (part / kept).iterdir()}
        words = next(iter(SAMPLES[n] for n in sorted(gone))).splitlines()[0].removeprefix("số: ")
        assert not any(words in p.read_text(encoding="utf-8").splitlines()[0] for p in (full / "texts").iterdir())


def test_forget_by_hash_and_what_is_not_there(folder: Path, tmp_path: Path) -> None:
    put(tmp_path / "store", [folder])
    sha = next(iter(Truth(tmp_path / "store").manifest.files))
    report = forget(tmp_path / "store", sha[:10], resolve=resolve)
    assert (report.removed, report.documents) == (1, 3)
    with pytest.raises(NotInStore, match="không có tệp"):
        forget(tmp_path / "store", sha[:10], resolve=resolve)


def test_nothing_new_writes_nothing(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    put(store, [folder])
    before = {p: p.stat().st_mtime_ns for p in store.rglob("*") if p.is_file() and p.name != "LOCK"}
    report = build(store, [folder], extract=extract, resolve=resolve)
    assert (report.read, report.unchanged, report.changed) == (0, 4, False)
    assert {p: p.stat().st_mtime_ns for p in store.rglob("*") if p.is_file() and p.name != "LOCK"} == before


def test_a_copy_read_with_its_like_is_no_unchanged_file(tmp_path: Path) -> None:
    write_samples(tmp_path / "in")
    shutil.copy(tmp_path / "in" / "plan.txt", tmp_path / "in" / "plan (1).txt")
    report = build(tmp_path / "store", [tmp_path / "in"], extract=extract, resolve=resolve)
    assert (report.read, report.copies, report.unchanged, report.documents) == (4, 1, 0, 4)
    report = build(tmp_path / "store", [tmp_path / "in"], extract=extract, resolve=resolve)
    assert (report.read, report.copies, report.unchanged) == (0, 0, 5)


def test_a_changed_file_replaces_its_former_version(tmp_path: Path) -> None:
    write_samples(tmp_path / "in")
    put(tmp_path / "store", [tmp_path / "in"])
    changed = SAMPLES | {"plan.txt": PLAN.replace("Sở Xây dựng", "Sở Tư pháp")}
    write_samples(tmp_path / "in", changed)
    report = build(tmp_path / "store", [tmp_path / "in"], extract=extract, resolve=resolve)
    assert (report.read, report.unchanged, report.removed) == (1, 3, 1)
    put(tmp_path / "fresh", [tmp_path / "in"])
    assert digest(tmp_path / "store") == digest(tmp_path / "fresh")


def test_a_moved_file_has_left_its_former_place(tmp_path: Path) -> None:
    store, before, after = tmp_path / "store", tmp_path / "in", tmp_path / "moved"
    write_samples(before)
    put(store, [before])
    before.rename(after)
    assert build(store, [after], extract=extract, resolve=resolve).gone == ()
    write_samples(after, SAMPLES | {"plan.txt": PLAN.replace("Sở Xây dựng", "Sở Tư pháp")})
    assert build(store, [after], extract=extract, resolve=resolve).removed == 1, "the former version stands nowhere"
    put(tmp_path / "fresh", [after])
    assert digest(store) == digest(tmp_path / "fresh")


def test_a_file_that_is_gone_is_told_and_kept_until_it_is_forgotten(tmp_path: Path) -> None:
    store, given = tmp_path / "store", tmp_path / "in"
    write_samples(given)
    put(store, [given])
    (given / "plan.txt").unlink()
    report = build(store, [given], extract=extract, resolve=resolve)
    assert (report.gone, report.documents) == ((str(given / "plan.txt"),), 4)
    assert forget(store, str(given / "plan.txt"), resolve=resolve).documents == 3
    assert build(store, [given], extract=extract, resolve=resolve).gone == ()


def test_two_names_of_one_content_are_one_file(tmp_path: Path) -> None:
    write_samples(tmp_path / "in", {"a.txt": PLAN, "b.txt": PLAN})
    report = build(tmp_path / "store", [tmp_path / "in"], extract=extract, resolve=resolve)
    assert (report.read, report.documents) == (1, 1)
    names = GraphStore.open(tmp_path / "store").select(f"SELECT ?n WHERE {{ ?f <{vm('fileName')}> ?n }} ORDER BY ?n")
    assert [r["n"].value for r in names] == ["a.txt", "b.txt"]
    assert forget(tmp_path / "store", str(tmp_path / "in" / "a.txt"), resolve=resolve).also == (str(tmp_path / "in" / "b.txt"),)
    put(tmp_path / "alone", [tmp_path / "in" / "b.txt"])
    assert digest(tmp_path / "store") == digest(tmp_path / "alone")


def test_a_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    write_samples(tmp_path / "in", SAMPLES | {"empty.txt": "", "odd.txt": "khóa lạ: x\n"})
    report = build(tmp_path / "store", [tmp_path / "in", tmp_path / "none.txt"], extract=extract, resolve=resolve)
    assert report.documents == 4
    assert {Path(p).name: e.code for p, e in report.unreadable} == {
        "empty.txt": "VM-010",
        "odd.txt": "VM-024",
        "none.txt": "VM-010",
    }
    assert all(e.remedy for _, e in report.unreadable)


def test_only_graphs_whose_sources_changed_are_written(tmp_path: Path) -> None:
    write_samples(tmp_path / "in")
    first = [tmp_path / "in" / n for n in ("plan.txt", "party.txt", "government.txt")]
    put(tmp_path / "store", first)
    before = Truth(tmp_path / "store").manifest.graphs
    put(tmp_path / "store", [tmp_path / "in" / "plan-2.txt"])
    after = Truth(tmp_path / "store").manifest.graphs
    changed = {name.rsplit("/graph/", 1)[1].split("/")[0] for name in after if before.get(name) != after[name]}
    assert changed == {"file", "findings", "files", "authority"}  # the new plan names other bodies
    assert sum(before[name] == after[name] for name in before) == 4  # three files and the vocabulary


def test_a_row_that_changes_rewrites_the_graphs_that_use_it(tmp_path: Path) -> None:
    """The government's own file does not give its date; a plan does. Then the other file's label changes too."""
    write_samples(tmp_path / "in")
    put(tmp_path / "store", [tmp_path / "in" / "government.txt"])
    label = f"SELECT ?l WHERE {{ ?d <{vm('number')}> '122/NQ-CP' ; <http://www.w3.org/2000/01/rdf-schema#label> ?l }}"
    (row,) = GraphStore.open(tmp_path / "store").select(label)
    assert row["l"].value == "Văn bản 122/NQ-CP"
    put(tmp_path / "store", [tmp_path / "in" / "plan.txt"])
    (row,) = GraphStore.open(tmp_path / "store").select(label)
    assert row["l"].value == "Văn bản 122/NQ-CP (2025-05-08)"


def test_patching_and_writing_anew_give_the_same(
    folder: Path, whole: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.keeping.generation._PATCH_SHARE", 10.0)
    for name in NAMES:
        put(tmp_path / "patched", [folder / name])
    assert digest(tmp_path / "patched") == whole
    monkeypatch.setattr("graph.keeping.generation._PATCH_SHARE", -1.0)
    for name in NAMES:
        put(tmp_path / "anew", [folder / name])
    assert digest(tmp_path / "anew") == whole


def test_what_is_loaded_in_many_runs_is_the_same(folder: Path, whole: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.keeping.generation._RUN", 997)  # quads: a run begins and ends inside graphs
    put(tmp_path / "store", [folder])
    assert digest(tmp_path / "store") == whole


def test_a_generation_taken_over_leaves_the_former_as_it_was(folder: Path, tmp_path: Path) -> None:
    put(tmp_path / "store", [folder])
    generation = current_generation(tmp_path / "store")
    assert generation is not None
    before = {p.name: p.read_bytes() for p in (generation / "oxigraph").iterdir() if p.name != "LOG"}
    _take_over(generation / "oxigraph", tmp_path / "copy")
    shutil.rmtree(tmp_path / "copy")
    assert {p.name: p.read_bytes() for p in (generation / "oxigraph").iterdir() if p.name != "LOG"} == before


def test_no_blank_node_no_path_no_time(folder: Path, tmp_path: Path) -> None:
    put(tmp_path / "store", [folder])
    text = "".join(str(q) for q in GraphStore.open(tmp_path / "store").quads())
    assert "_:" not in text
    assert str(folder) not in text
    assert Truth(tmp_path / "store").manifest.built[:16] not in text


def test_candidates_have_no_plain_triple(tmp_path: Path) -> None:
    write_samples(tmp_path / "in", {"plan-2.txt": SAMPLES["plan-2.txt"]})
    put(tmp_path / "store", [tmp_path / "in"])
    store = GraphStore.open(tmp_path / "store")
    doubt = f"?s <{vm('confidence')}> <https://w3id.org/vanmach/vocab/confidence/candidate> ; <{vm('statementObject')}> ?d"
    doubted = {r["d"].value.rsplit("/", 1)[-1] for r in store.select(f"SELECT ?d WHERE {{ {doubt} }}")}
    assert doubted == {"876-qd-ttg", "877-qd-ttg"}
    assert not store.query(f"ASK {{ {doubt} . ?x <{vm('cites')}> ?d }}")
