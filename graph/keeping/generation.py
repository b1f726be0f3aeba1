"""Making the next generation of a store, and bringing it into force.

In: the generation that counts, the files that the next one is made of. Out: the next one's engine and manifest, committed. Graphs
whose sources did not change are taken over; the others are written anew; the union and the closure follow.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, Store, Triple

from graph.decisions.anchoring import anchored, mentioned_files
from graph.decisions.review import Decision
from graph.derivation.lineage import deriving_edges, inferred_triples
from graph.forms import iris
from graph.identity.decided import Decided, with_decisions
from graph.identity.table import Resolution
from graph.keeping.atomic import settle, write_atomically
from graph.keeping.store import engine_path
from graph.keeping.truth import Entry, Manifest, StoreDamaged, Truth
from graph.organisations.authority import authority_triples, named_bodies
from graph.statements.build import file_triples
from graph.statements.findings import file_name_triples, finding_triples, review_triples
from loaders.gathering import gathered
from loaders.record import Record
from ontology.files import vocabulary_triples
from ontology.terms import DERIVING, VM, vm

Make = Callable[[], Iterable[Triple]]
Step = Callable[[str], None]
Resolve = Callable[[Mapping[str, Record], Sequence[Decision]], Resolution]

# Below this share of changed graphs the former generation is taken over and patched; above it all is written anew, in bulk.
_PATCH_SHARE: Final = 0.5
_RUN: Final = 200_000  # quads that the engine loads at a time: it sorts them in memory, a gigabyte for a million


def commit(
    truth: Truth, files: Mapping[str, Entry], program: str, step: Step, resolve: Resolve | None, *, keep_former: bool
) -> tuple[Manifest, int]:
    """Make and bring into force the generation made of ``files``; gives its manifest and the number of graphs written."""
    if resolve is None:
        from graph.identity.resolve import resolve as table_of

        resolve = table_of
    after = truth.with_files(files)
    records = after.records()
    decisions = anchored(after.decisions(), records)
    table = resolve(records, decisions)
    hashes, make = _graphs(after, with_decisions(records, decisions), decisions, table, program)
    former = truth.manifest.graphs
    changed = {name for name in (*former, *hashes) if former.get(name) != hashes.get(name)}
    target = _next(truth.root, truth.generation)
    step("made")
    engine = _engine(truth, target, make, changed, step)
    edges = deriving_edges((q for name in DERIVING for q in engine.quads_for_pattern(None, NamedNode(vm(name)), None, None)), iris.FILE_GRAPHS)
    _rewrite(engine, iris.graph("inferred"), set(inferred_triples(edges)))
    step("inferred")
    engine.flush()
    manifest = Manifest(
        files=files, graphs=hashes, program=program, review=truth.review_hash(),
        built=datetime.now(UTC).isoformat(timespec="seconds"),
        quads=_count(engine, "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"),
        documents=_count(engine, f"SELECT (COUNT(*) AS ?n) WHERE {{ ?d <{vm('held')}> true }}"),
        tasks=_count(engine, f"SELECT (COUNT(*) AS ?n) WHERE {{ ?t a <{VM}Task> }}"),
    )
    del engine  # closes it: a reader opens a generation only when nobody writes to it
    step("flushed")
    kept = {path for e in truth.manifest.files.values() for path in e.kept}
    settle(truth.root / path for path in sorted({p for e in files.values() for p in e.kept} - kept))
    write_atomically(target / "files.json", manifest.to_json().encode("utf-8", "surrogatepass"))
    step("manifest")
    write_atomically(truth.root / "CURRENT", f"generations/{target.name}\n".encode())
    step("committed")
    sweep(truth.root, target, keep_former=keep_former)
    return manifest, len(changed)


def _engine(truth: Truth, target: Path, make: Mapping[str, Make], changed: set[str], step: Step) -> Store:
    """The next generation's engine: the former one's patched where little has changed, else all graphs in bulk."""
    if truth.generation is not None and len(changed) <= _PATCH_SHARE * len(make):
        engine = _continued(truth.root, engine_path(truth.generation), engine_path(target))
        step("copied")
        for name in sorted(changed):
            _rewrite(engine, name, set(make[name]()) if name in make else set())
            step(f"graph {name}")
        return engine
    engine = Store(str(engine_path(target)))
    quads = _all_quads(make, step)
    while run := list(islice(quads, _RUN)):
        engine.bulk_extend(run)
    engine.optimize()  # questions take a fifth less time; a patched generation is not worth the rewriting
    return engine


def _graphs(
    truth: Truth, records: Decided, decisions: Sequence[Decision], table: Resolution, program: str
) -> tuple[dict[str, str], dict[str, Make]]:
    """For each named graph: a hash of all that it is a function of, and how to make it."""
    hashes: dict[str, str] = {}
    make: dict[str, Make] = {}

    def add(name: str, sources: Iterable[object], maker: Make) -> None:
        made = hashlib.sha256(program.encode())
        for source in sources:
            made.update(repr(source).encode("utf-8", "surrogatepass"))
        hashes[name], make[name] = made.hexdigest(), maker

    entries = truth.manifest.files
    own = _by_file(table)
    for sha256 in records:
        rows, others = _rows(sha256, records[sha256], table)
        said = [entries[sha256].record, *rows, *own.get(sha256, ()), *(entries[other].record for other in sorted(others)), *records.applied.get(sha256, ())]
        add(iris.file_graph(sha256), said, _file_maker(sha256, records, table, truth))
    every = [entries[sha].record for sha in sorted(entries)]
    add(
        iris.graph("findings"), [*every, table.findings, sorted(table.replaced.items()), sorted(table.own.items()), decisions],
        lambda: finding_triples(records, table, truth),
    )
    names = {sha: entry.names for sha, entry in sorted(entries.items())}
    add(iris.graph("files"), [names], lambda: file_name_triples(names))
    add(iris.graph("vocabulary"), [], vocabulary_triples)
    bodies = named_bodies(table)
    add(iris.graph("authority"), [bodies], lambda: authority_triples(bodies))
    if decisions:
        about = [entries[sha].record for sha in mentioned_files(decisions, records)]
        rows_of = [table.documents.get(key) for d in decisions for key in (d.about, d.document)]
        add(
            iris.graph("review"), [decisions, about, rows_of, _settling(decisions, table)],
            lambda: review_triples(decisions, records, table, truth),
        )
    return hashes, make


def _settling(decisions: Sequence[Decision], table: Resolution) -> list[object]:
    """What a decision about a disagreement hangs on: the disagreements as they stand."""
    return [table.findings] if any(d.verdict == "holds" for d in decisions) else []


def _file_maker(sha256: str, records: Mapping[str, Record], table: Resolution, truth: Truth) -> Make:
    return lambda: file_triples(records[sha256], table, truth)


def _rows(sha256: str, record: Record, table: Resolution) -> tuple[list[object], set[str]]:
    """The rows of the table that a file's graph uses, and the other files whose words its premises quote."""
    rows: list[object] = [table.documents.get(table.own.get(sha256, ""))]
    others: set[str] = set()
    for citation in record.citations:
        mention = table.mentions.get((sha256, citation.id))
        if mention is None:
            continue
        keys = [mention.document] if mention.document else sorted(set(mention.candidates))
        rows += [mention, *(table.documents.get(key) for key in keys)]
        others |= {p.sha256 for p in mention.premises if p.sha256 != sha256}
    return rows, others


def _by_file(table: Resolution) -> dict[str, list[object]]:
    """The rows of the table that belong to one file each."""
    return gathered((file, (name, row)) for rows in (table.bodies, table.tasks, table.targets) for (file, name), row in sorted(rows.items()))


def _all_quads(make: Mapping[str, Make], step: Step) -> Iterator[Quad]:
    """Every graph's quads and, in the default graph, the union of them all."""
    union = DefaultGraph()
    for name in sorted(make):
        graph = NamedNode(name)
        for subject, predicate, value in make[name]():
            yield Quad(subject, predicate, value, graph)
            yield Quad(subject, predicate, value, union)
        step(f"graph {name}")


def _rewrite(engine: Store, name: str, triples: set[Triple]) -> None:
    """Let a named graph hold exactly these triples, and the union follow."""
    graph = NamedNode(name)
    held = {q.triple for q in engine.quads_for_pattern(None, None, None, graph)}
    for triple in held - triples:
        engine.remove(Quad(triple.subject, triple.predicate, triple.object, graph))
        if all(isinstance(q.graph_name, DefaultGraph) for q in engine.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)):
            engine.remove(Quad(triple.subject, triple.predicate, triple.object, DefaultGraph()))
    new = triples - held
    engine.extend([Quad(t.subject, t.predicate, t.object, g) for t in new for g in (graph, DefaultGraph())])


def _count(engine: Store, sparql: str) -> int:
    answer = engine.query(sparql)
    assert isinstance(answer, QuerySolutions)
    number = next(answer)[0]
    assert isinstance(number, Literal)
    return int(number.value)


def _next(root: Path, current: Path | None) -> Path:
    number = int(current.name) + 1 if current else 1
    target = root / "generations" / f"{number:06d}"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    return target


def _continued(root: Path, source: Path, target: Path) -> Store:
    """The former generation's engine under the next one's name; StoreDamaged where its files are not what was written."""
    try:
        _take_over(source, target)
        return Store(str(target))
    except PermissionError:
        raise
    except (FileNotFoundError, RuntimeError) as e:
        raise StoreDamaged(root, "không mở được dữ liệu của bản dựng trước ({e})", e=e) from None


def _take_over(source: Path, target: Path) -> None:
    """The engine's files of the former generation, which nobody changes any more: tables by hard link, the rest copied."""
    target.mkdir(parents=True)
    for path in sorted(source.iterdir()):
        if path.name in ("LOCK", "LOG") or path.name.startswith("LOG.old"):
            continue
        if path.suffix == ".sst":
            try:
                os.link(path, target / path.name)
                continue
            except OSError:
                pass  # a file system without hard links
        shutil.copy2(path, target / path.name)


def sweep(root: Path, current: Path | None, *, keep_former: bool = True) -> None:
    """Remove what no generation refers to. The former generation stays for readers that have it open."""
    generations = root / "generations"
    if generations.is_dir():
        names = sorted(p.name for p in generations.iterdir())
        former = max((n for n in names if current is not None and n < current.name), default=None) if keep_former else None
        for name in names:
            if (current is None or name != current.name) and name != former:
                shutil.rmtree(generations / name, ignore_errors=True)
    if current is None:
        return
    entries = Truth(root).manifest.files.values()
    kept = {"records": {e.record for e in entries}, "texts": {f"{e.text_sha256}.txt" for e in entries}}
    for folder, names_kept in kept.items():
        if (root / folder).is_dir():
            for path in (root / folder).iterdir():
                if path.name not in names_kept:
                    with suppress(PermissionError):  # Windows removes no file that a reader has open; the next build does
                        path.unlink(missing_ok=True)
