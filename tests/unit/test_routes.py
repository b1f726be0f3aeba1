"""The lines of the picture: none behind a box, each from its source to its target, verbs clear of boxes and of each other."""

from __future__ import annotations

import itertools
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz.facts import ID, Facts
from viz.layout import Layout, Placed, lay_out, text_width
from viz.network import BODY_COLUMN, OTHER_COLUMN, TASK_COLUMN, Edge, Node, Picture, make_picture

ASKED = ID + "van-ban/bo-chinh-tri/ket-luan/2024/81-kl-tw"
Box = tuple[float, float, float, float]


def box(p: Placed) -> Box:
    return (p.x - p.width / 2, p.y - p.height / 2, p.x + p.width / 2, p.y + p.height / 2)


def crosses(a: tuple[float, float], b: tuple[float, float], where: Box) -> bool:
    left, right, top, bottom = min(a[0], b[0]), max(a[0], b[0]), min(a[1], b[1]), max(a[1], b[1])
    return left < where[2] - 0.5 and right > where[0] + 0.5 and top < where[3] - 0.5 and bottom > where[1] + 0.5


def assert_clear(picture: Picture, made: Layout) -> None:
    boxes = {p.id: box(p) for p in made.placed}
    for e in picture.edges:
        points = made.routes[e.id].points
        for (x, y), node in ((points[0], e.source), (points[-1], e.target)):
            left, top, right, bottom = boxes[node]
            assert x in (pytest.approx(left), pytest.approx(right)), "a line begins and ends at the side of its box"
            assert top < y < bottom
        for a, b in itertools.pairwise(points):
            assert a[0] == pytest.approx(b[0]) or a[1] == pytest.approx(b[1], abs=0.6), "right angles only"
            for node, where in boxes.items():
                assert not crosses(a, b, where), f"{e.id} behind {node}"


def words(made: Layout) -> list[Box]:
    found = []
    for route in made.routes.values():
        if route.label:
            x, y = route.label_at
            half = max(text_width(w) for w in route.label) * 15 / 16 / 2 * 0.9  # text_width is cautious by a tenth
            found.append((x - half, y - 18, x + half, y + 18))
    return found


@pytest.fixture(scope="module", params=[ASKED, None])
def picture(request: pytest.FixtureRequest) -> Picture:
    store = ox.Store()
    store.load(path=str(Path(__file__).parents[1] / "browser" / "chain.trig"), format=ox.RdfFormat.TRIG)
    return make_picture(Facts(store), request.param)


def test_no_line_runs_behind_a_box(picture: Picture) -> None:
    assert_clear(picture, lay_out(picture))


def test_every_link_of_the_chain_bears_its_verb(picture: Picture) -> None:
    made = lay_out(picture)
    told = {e.id: " ".join(made.routes[e.id].label) for e in picture.edges}
    chain = [e for e in picture.edges if e.kind == "implements" and e.on_chain and not e.shortcut]
    assert chain
    assert all(told[e.id] == "triển khai" for e in chain)
    assert not any(told[e.id] for e in picture.edges if e.shortcut or e.kind in ("taskOf", "lead"))


def test_verbs_touch_no_box_and_no_other_verb(picture: Picture) -> None:
    made = lay_out(picture)
    found = words(made)
    assert found
    others = found + [box(p) for p in made.placed]
    for n, a in enumerate(found):
        for b in others[n + 1 :]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1], (a, b)


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    """Any documents at any levels with any relations, also backwards, within one level, twofold and round in a circle."""
    levels = draw(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2)), min_size=1, max_size=9))
    nodes = [Node(f"n{i}", "document", c, d, f"Kế hoạch {i}/KH-UBND", "") for i, (c, d) in enumerate(levels)]
    documents = len(nodes)
    pairs = st.tuples(st.integers(0, documents - 1), st.integers(0, documents - 1)).filter(lambda p: p[0] != p[1])
    linked = draw(st.lists(pairs, max_size=14)) if documents > 1 else []
    kinds = draw(st.lists(st.sampled_from(["implements", "continues", "basedOn"]), min_size=len(linked), max_size=len(linked)))
    edges = [(f"n{s}", f"n{o}", k) for (s, o), k in zip(linked, kinds, strict=True)]
    for owner, count in draw(st.lists(st.tuples(st.integers(0, documents - 1), st.integers(1, 12)), max_size=3)):
        for _ in range(count):
            task, body = Node(f"n{len(nodes)}", "task", TASK_COLUMN, 0, "Xây dựng", ""), None
            nodes.append(task)
            edges.append((task.id, f"n{owner}", "taskOf"))
            column = draw(st.sampled_from([BODY_COLUMN, OTHER_COLUMN]))
            body = next((n for n in nodes if n.column == column and draw(st.booleans())), None)
            if body is None:
                body = Node(f"n{len(nodes)}", "body", column, 0, "Sở Y tế", "", secondary=column == OTHER_COLUMN)
                nodes.append(body)
            edges.append((task.id, body.id, "lead" if column == BODY_COLUMN else "coordinating"))
    made = tuple(Edge(f"e{i}", s, o, k, "", "", on_chain=True) for i, (s, o, k) in enumerate(edges))
    return Picture("", tuple(nodes), made, "2025-07-02", 1)


@settings(max_examples=60, deadline=None)
@given(pictures())
def test_no_line_of_any_picture_runs_behind_a_box(made_up: Picture) -> None:
    assert_clear(made_up, lay_out(made_up))
