"""Pictures of any size, as the store would give them: a chain from above, plans of many provinces, tasks, bodies that lead them.

``made_picture(boxes)`` makes one that draws about so many boxes when it is opened; ``stored(plans)`` the same kind of thing as a store.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pyoxigraph as ox

from ontology.terms import ID, VM
from viz.picture.folding import MOST_BOXES, fold
from viz.picture.picture import BODY_COLUMN, TASK_COLUMN, Edge, Node, Picture
from viz.picture.quotes import Quote

PROVINCES = tuple(f"Tỉnh Thử {n}" for n in range(1, 35))
DEPARTMENTS = ("Sở Xây dựng", "Sở Tài chính", "Sở Nông nghiệp và Môi trường", "Sở Công Thương")


def _quote(n: int) -> tuple[tuple[str, Quote], ...]:
    return (
        ("content", Quote(f"Triển khai nội dung số {n} của kế hoạch", f"ke-hoach-{n % 97}.txt", n % 400 + 1, "annex 1 row 1")),
    )


def made_picture(boxes: int, most: int = MOST_BOXES) -> Picture:
    """About ``boxes`` boxes drawn at first: five a plan (the plan, its two groups of tasks, the two bodies that lead them)."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    count = itertools.count()

    def add(kind: str, column: int, label: str, **more: object) -> Node:
        node = Node(f"n{next(count)}", kind, column, label, label, len(nodes), **more)  # type: ignore[arg-type]
        nodes.append(node)
        return node

    def link(source: Node, target: Node, kind: str, **more: object) -> None:
        edges.append(Edge(f"e{len(edges)}", source.id, target.id, kind, _quote(len(edges)), **more))  # type: ignore[arg-type]

    top = add("document", 0, "Kết luận 7-KL/TW", asked=True, level="dang", days=("2024-01-05", "2024-01-05"))
    middle = add("document", 1, "Nghị quyết 8/NQ-CP", level="chinh-phu", days=("2024-06-05", "2024-06-05"))
    link(middle, top, "implements", on_chain=True)
    plans = [
        add(
            "document",
            3,
            f"Kế hoạch {n}/KH-UBND\nỦy ban nhân dân {province}",
            level="tinh",
            province=province,
            days=("2025-02-03", "2025-02-03"),
        )
        for n, province in zip(range(1, max(2, boxes // 5)), itertools.cycle(PROVINCES), strict=False)
    ]
    for n, plan in enumerate(plans):
        link(plan, middle, "implements", on_chain=True)
        bodies = [add("body", BODY_COLUMN, f"{DEPARTMENTS[(n + k) % 4]} {plan.province} {n}") for k in range(2)]
        for kind, body in zip(("annex", "duty"), bodies, strict=True):
            of = {"owner": plan.id, "task_kind": kind, "province": plan.province, "level": "tinh"}
            box = add("summary", TASK_COLUMN, plan.heading, **of)
            for k in range(3):
                days = (f"{2025 + k}-01-01", "2030-12-31")
                task = add(
                    "task", TASK_COLUMN, f"Xây dựng mô hình số {n}.{k}", within=box.id, quotes=_quote(len(edges)), days=days, **of
                )
                link(task, plan, "taskOf", on_chain=True)
                link(task, body, "lead")
    return Picture("Kết luận 7-KL/TW", fold(nodes, edges, most), tuple(edges), "2025-07-02", len(plans))


def stored(plans: int, tasks: int) -> ox.Store:
    """A store of one directive and ``plans`` plans that implement it, each with so many rows of an annex."""
    store = ox.Store()
    store.extend(_quads(plans, tasks))
    return store


def _quads(plans: int, tasks: int) -> Iterator[ox.Quad]:
    graph, label = ox.NamedNode("urn:g"), ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    vocab = "https://w3id.org/vanmach/vocab/"

    def say(subject: str, name: str, value: ox.NamedNode | ox.Literal) -> ox.Quad:
        return ox.Quad(ox.NamedNode(subject), label if name == "label" else ox.NamedNode(VM + name), value, graph)

    def named(subject: str, words: str) -> ox.Quad:
        return say(subject, "label", ox.Literal(words, language="vi"))

    top = ID + "van-ban/bo-chinh-tri/ket-luan/2024/7-kl-tw"
    yield named(top, "Kết luận 7-KL/TW")
    yield say(top, "level", ox.NamedNode(vocab + "level/dang"))
    for p in range(plans):
        plan, province, body = (
            ID + f"van-ban/ubnd-{p}/ke-hoach/2025/{p}",
            ID + f"dia-ban/thu-{p % 34}",
            ID + f"co-quan/thu-{p}/so",
        )
        yield from (named(plan, f"Kế hoạch {p}/KH-UBND"), named(province, PROVINCES[p % 34]), named(body, f"Sở Xây dựng {p}"))
        yield say(plan, "implements", ox.NamedNode(top))
        yield say(plan, "province", ox.NamedNode(province))
        yield say(plan, "level", ox.NamedNode(vocab + "level/tinh"))
        yield say(plan, "held", ox.Literal(True))
        for n in range(tasks):
            task = ID + f"nhiem-vu/ubnd-{p}/ke-hoach/2025/{p}/phu-luc/{n}"
            yield say(task, "taskOf", ox.NamedNode(plan))
            yield say(task, "taskKind", ox.NamedNode(vocab + "task-kind/annex"))
            yield say(task, "title", ox.Literal(f"Xây dựng mô hình số {n}", language="vi"))
            yield say(task, "sortKey", ox.Literal(f"{n:05}"))
            yield say(task, "lead", ox.NamedNode(body))
