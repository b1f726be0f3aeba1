"""Chains and closures on diamonds, shortcuts and cycles, against the plainest definition."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.derivation.lineage import chain, closure, shortcuts

NODES = "abcdef"
EDGES = st.sets(st.tuples(st.sampled_from(NODES), st.just("implements"), st.sampled_from(NODES)), max_size=14)


def reach(edges: set[tuple[str, str, str]], start: str) -> set[str]:
    """What is reached from ``start`` in one step or more."""
    found: set[str] = set()
    todo = [start]
    while todo:
        at = todo.pop()
        for s, _, o in edges:
            if s == at and o not in found:
                found.add(o)
                todo.append(o)
    return found


@settings(deadline=None)
@given(EDGES)
def test_the_closure_is_what_can_be_reached(edges: set[tuple[str, str, str]]) -> None:
    assert closure(edges) == {(s, o) for s in NODES for o in reach(edges, s)}


@settings(deadline=None)
@given(EDGES, st.sampled_from(NODES), st.sampled_from(NODES))
def test_a_chain_holds_every_edge_on_a_path_and_no_other(edges: set[tuple[str, str, str]], start: str, end: str) -> None:
    found = set(chain(edges, start, end))
    if start == end:
        return
    down, up = {start} | reach(edges, start), {n for n in NODES if end in reach(edges, n)} | {end}
    wanted = {e for e in edges if e[0] in down and e[2] in up and e[0] != end} if end in down else set()
    assert found == wanted


@settings(deadline=None)
@given(EDGES)
def test_without_its_shortcuts_a_drawing_reaches_the_same(edges: set[tuple[str, str, str]]) -> None:
    spare = shortcuts((s, o) for s, _, o in edges)
    kept = {e for e in edges if (e[0], e[2]) not in spare}
    assert all(reach(kept, n) == reach(edges, n) for n in NODES)
    if not any(n in reach(edges, n) for n in NODES):
        assert not any(e[2] in reach(kept - {e}, e[0]) for e in kept), "nothing more can be left out"


def test_a_chain_goes_down_in_order() -> None:
    edges = [
        ("tw", "continues", "24"), ("plan", "implements", "tw"), ("cp", "implements", "tw"), ("plan", "implements", "cp"),
    ]
    assert [(s, o) for s, _, o in chain(edges, "plan", "24")] == [("plan", "cp"), ("plan", "tw"), ("cp", "tw"), ("tw", "24")]
    assert shortcuts((s, o) for s, _, o in edges) == {("plan", "tw")}


def test_a_long_cycle_is_no_trouble() -> None:
    ring = [(str(n), "implements", str((n + 1) % 1000)) for n in range(1000)]
    assert len(chain(ring, "0", "999")) == 999
    assert shortcuts((s, o) for s, _, o in ring) == frozenset()
