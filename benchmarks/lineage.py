"""Does the lineage question stay fast as the store grows? Times `nhiem-vu-tu-van-ban` on synthetic stores of growing size.

In: nothing. Out: a table. Milliseconds of one machine mean little, so the last column is the ratio to the smallest store. The
question always has the same number of tasks as its answer: only the rest of the store grows.

    python benchmarks/lineage.py [SIZE ...]      (plans; default 100 400 1600)
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, Store

from graph.keeping.store import GraphStore
from graph.keeping.truth import Truth
from ontology.terms import BASE, RDF_TYPE, RDFS_LABEL, SKOS, concept, vm
from queries.run import ask

TASKS_EACH: Final = 10
PLANS_EACH: Final = 20  # provinces' plans under each resolution of the Government
REPEATS: Final = 5
ASKED: Final = f"{BASE}id/van-ban/kl/0"

Pair = tuple[str, NamedNode | Literal]


def plan(n: int) -> Iterator[tuple[str, list[Pair]]]:
    """What the file of the n-th plan says: itself, the documents above it, its tasks, with a statement and its words for each."""
    chain = n // PLANS_EACH
    above, top, own = f"{BASE}id/van-ban/nq/{chain}", f"{BASE}id/van-ban/kl/{chain}", f"{BASE}id/van-ban/kh/{n}"
    for iri, number in ((top, f"{chain}-KL/TW"), (above, f"{chain}/NQ-CP"), (own, f"{n}/KH-UBND")):
        named = [(vm("number"), Literal(number)), (RDFS_LABEL, Literal(number, language="vi"))]
        yield iri, [(RDF_TYPE, NamedNode(vm("Document"))), *named]
    yield own, [(vm("held"), Literal(True)), *((vm("derivesFrom"), NamedNode(d)) for d in (above, top))]
    yield above, [(vm("derivesFrom"), NamedNode(top))]
    yield from stated(own, "implements", NamedNode(above), f"{n}-0")
    yield from stated(above, "implements", NamedNode(top), f"{n}-1")
    for t in range(TASKS_EACH):
        task = f"{BASE}id/nhiem-vu/{n}/{t}"
        yield task, [
            (RDF_TYPE, NamedNode(vm("Task"))), (vm("taskKind"), NamedNode(concept("task-kind", "annex"))),
            (vm("title"), Literal(f"Nhiệm vụ {t} của kế hoạch {n}", language="vi")), (vm("path"), Literal(str(t))),
        ]
        yield from stated(task, "taskOf", NamedNode(own), f"{n}-{t + 2}")
        yield from stated(task, "lead", NamedNode(f"{BASE}id/co-quan/{n % 63}/{t % 5}"), f"{n}-{t + 2}")


def stated(subject: str, name: str, value: NamedNode, words: str) -> Iterator[tuple[str, list[Pair]]]:
    """A plain triple, its statement, the evidence: the model of docs/data-model.md."""
    evidence = f"{BASE}id/bang-chung/{words}"
    yield subject, [(vm(name), value)]
    yield f"{BASE}id/phat-bieu/{words}/{name}", [
        (RDF_TYPE, NamedNode(vm("Statement"))), (vm("statementSubject"), NamedNode(subject)),
        (vm("statementPredicate"), NamedNode(vm(name))), (vm("statementObject"), value), (vm("evidence"), NamedNode(evidence)),
    ]
    yield evidence, [
        (RDF_TYPE, NamedNode(vm("Evidence"))), (vm("quote"), Literal(f"lời trích {words}")), (vm("line"), Literal(1)),
        (vm("start"), Literal(0)), (vm("end"), Literal(9)), (vm("inFile"), NamedNode(f"{BASE}id/tep/{words}")),
    ]


def quads(plans: int) -> Iterator[Quad]:
    """A whole store: what all plans say, and the words of the vocabulary that the question reads."""
    kind = NamedNode(concept("task-kind", "annex"))
    yield Quad(kind, NamedNode(SKOS + "notation"), Literal("annex"))
    for n in range(plans):
        for subject, said in plan(n):
            for predicate, value in said:
                yield Quad(NamedNode(subject), NamedNode(predicate), value)


def timed(store: GraphStore) -> tuple[int, float]:
    """Rows, and the median time in milliseconds of the whole question: names looked up, chain and quotes put together."""
    rows, times = 0, []
    for _ in range(REPEATS):
        began = time.perf_counter()
        rows = len(ask(store, "nhiem-vu-tu-van-ban", {"van-ban": ASKED}).to_json()["rows"])
        times.append((time.perf_counter() - began) * 1000)
    return rows, statistics.median(times)


def main(sizes: list[int]) -> None:
    """Print the table."""
    print(f"{'plans':>8} {'quads':>9} {'load s':>7} {'rows':>5} {'ms':>8} {'ratio':>6}")
    first = 0.0
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            began = time.perf_counter()
            engine = Store(str(Path(folder) / "engine"))
            engine.bulk_extend(quads(size))
            engine.optimize()
            loaded = time.perf_counter() - began
            rows, took = timed(GraphStore(engine, Truth(Path(folder))))
            first = first or took
            print(f"{size:>8} {len(engine):>9} {loaded:>7.2f} {rows:>5} {took:>8.1f} {took / first:>6.2f}")
            del engine


if __name__ == "__main__":
    main([int(a) for a in sys.argv[1:]] or [100, 400, 1600])
