"""What is drawn is legible in every state: whatever is open, filtered or asked for, on any chain of documents.

States are drawn by lot from a fixed seed, pictures too: documents at any levels with any relations, also backwards, within one level,
twofold and round in a circle.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import SIZES, assert_legible, opened
from viz.page.page import write_page
from viz.picture.picture import BODY_COLUMN, OTHER_COLUMN, TASK_COLUMN, Edge, Node, Picture

pytestmark = pytest.mark.browser


def random_state(page: Any, lot: random.Random) -> str:
    """A fragment that opens some boxes and bodies, chooses some filters, perhaps shows all roles and selects something."""
    known = page.evaluate(
        """() => { const all = [...vanmach.details.values()].filter(d => d.kind);
             return {boxes: all.filter(d => d.strip || d.kind === 'body').map(d => d.id), all: all.map(d => d.id),
                     bodies: all.filter(d => d.kind === 'body').map(d => d.id), levels: [...new Set(all.map(d => d.level).filter(Boolean))],
                     provinces: [...new Set(all.map(d => d.province).filter(Boolean))]}; }"""
    )
    parts = [f"vai-tro={lot.randint(0, 1)}"]
    if known["boxes"]:
        picked = lot.sample(known["boxes"], lot.randint(0, min(4, len(known["boxes"]))))
        parts.append("mo=" + ",".join(f"{b}.{lot.choice([0, 1, 2, 7])}" for b in picked))
    if lot.random() < 0.4 and known["bodies"]:
        parts.append(f"co-quan={lot.choice(known['bodies'])}")
    if lot.random() < 0.3 and known["provinces"]:
        parts.append("tinh=" + lot.choice(known["provinces"]).replace(" ", "%20"))
    if lot.random() < 0.3:
        parts.append("cap=" + ",".join(lot.sample(known["levels"], min(2, len(known["levels"])))))
    if lot.random() < 0.5:
        parts.append(f"chon={lot.choice(known['all'])}")
    return "&".join(parts)


def walk(page: Any, lot: random.Random, states: int) -> None:
    for _ in range(states):
        wanted = random_state(page, lot)
        page.evaluate("f => { location.hash = f; }", wanted)
        page.wait_for_timeout(40)
        try:
            assert_legible(page)
        except AssertionError as error:
            raise AssertionError(f"in state #{wanted}") from error


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("others", [False, True])
def test_as_it_opens(browser: Any, html: Path, size: tuple[int, int], others: bool) -> None:
    page = opened(browser, html, size).page
    if others:
        page.click("#others")
    assert len(page.evaluate("vanmach.boxes")) > 20
    assert_legible(page)


@pytest.mark.parametrize("size", SIZES)
def test_in_any_state(browser: Any, html: Path, size: tuple[int, int]) -> None:
    seen = opened(browser, html, size)
    walk(seen.page, random.Random(11), 20)
    assert seen.complaints == []


def random_picture(lot: random.Random) -> Picture:
    levels = ["dang", "chinh-phu", "bo", "tinh", "dia-phuong"]
    nodes = [
        Node(
            f"n{i}",
            "document",
            c := lot.randint(0, 4),
            f"Kế hoạch {i}/KH-UBND",
            f"Kế hoạch {i}/KH-UBND",
            i,
            held=lot.random() < 0.5,
            level=levels[c],
        )
        for i in range(lot.randint(1, 10))
    ]
    count = len(nodes)
    edges: list[tuple[str, str, str]] = []
    for _ in range(lot.randint(0, 16) if count > 1 else 0):
        s, o = lot.sample(range(count), 2)
        edges.append((f"n{s}", f"n{o}", lot.choice(["implements", "continues", "basedOn", "issuedWith"])))
    for _ in range(lot.randint(0, 4)):
        owner = nodes[lot.randrange(count)]
        box = Node(
            f"n{len(nodes)}",
            "summary",
            TASK_COLUMN,
            "",
            owner.heading,
            len(nodes),
            owner=owner.id,
            task_kind=lot.choice(["annex", "body", "duty"]),
        )
        nodes.append(box)
        for _ in range(lot.randint(2, 14)):
            words = "Xây dựng " + "mô hình quản lý tổng hợp " * lot.randint(0, 4)
            task = Node(
                f"n{len(nodes)}",
                "task",
                TASK_COLUMN,
                words,
                words,
                len(nodes),
                within=box.id,
                owner=owner.id,
                task_kind=box.task_kind,
            )
            nodes.append(task)
            edges.append((task.id, owner.id, "taskOf"))
            for role, column in (("lead", BODY_COLUMN), ("coordinating", OTHER_COLUMN)):
                if lot.random() < 0.3:
                    continue
                bodies = [n for n in nodes if n.column == column]
                body = lot.choice(bodies) if bodies and lot.random() < 0.6 else None
                if body is None:
                    body = Node(
                        f"n{len(nodes)}", "body", column, "Sở Y tế", "Sở Y tế", len(nodes), secondary=column == OTHER_COLUMN
                    )
                    nodes.append(body)
                edges.append((task.id, body.id, role))
    made = tuple(
        Edge(f"e{i}", s, o, k, on_chain=lot.random() < 0.7, shortcut=lot.random() < 0.2)
        for i, (s, o, k) in enumerate(dict.fromkeys(edges))
    )
    return Picture("Thử", tuple(nodes), made, "2025-07-02", 1)


@pytest.mark.parametrize("seed", range(8))
def test_of_any_picture(browser: Any, tmp_path: Path, seed: int) -> None:
    lot = random.Random(seed)
    path = tmp_path / "bat-ky.html"
    write_page(random_picture(lot), path)
    seen = opened(browser, path)
    walk(seen.page, lot, 6)
    assert seen.complaints == []


def test_every_step_of_the_chain_bears_its_verb(browser: Any, document: Path) -> None:
    page = opened(browser, document).page
    told = page.evaluate("vanmach.lines.map(l => [l.kind, Boolean(l.onChain), Boolean(l.shortcut), l.verb.join(' ')])")
    chain = [verb for kind, on, short, verb in told if kind == "implements" and on and not short]
    assert chain
    assert set(chain) == {"triển khai"}
    assert ["continues", True, False, "tiếp tục"] in told
    assert not any(verb for kind, _, short, verb in told if short or kind in ("taskOf", "lead"))


def test_the_chain_is_in_sight_when_the_page_opens(browser: Any, document: Path) -> None:
    for size in SIZES:
        page = opened(browser, document, size).page
        frame = page.evaluate("document.getElementById('scroll').getBoundingClientRect().toJSON()")
        for name in ("24-NQ/TW", "81-KL/TW", "122/NQ-CP"):
            at = page.evaluate(
                """n => { const b = vanmach.boxes.find(x => vanmach.headingOf(x.id).includes(n)), s = document.getElementById('scroll');
                     const a = vanmach.onSheet({x: b.left, y: b.top}), z = vanmach.onSheet({x: b.right, y: b.bottom});
                     return [a.x - s.scrollLeft, a.y - s.scrollTop, z.x - s.scrollLeft, z.y - s.scrollTop]; }""",
                name,
            )
            assert at[0] >= 0 and at[1] >= 0 and at[2] <= frame["width"] and at[3] <= frame["height"] - 30, (size, name, at)


def test_the_chain_stays_in_one_screen_of_a_tall_picture(browser: Any, tmp_path: Path) -> None:
    from tests.made_pictures import made_picture

    path = tmp_path / "cao.html"
    write_page(made_picture(200), path)
    page = opened(browser, path).page
    boxes = {page.evaluate("id => vanmach.headingOf(id)", b["id"]): b for b in page.evaluate("vanmach.boxes.slice(0, 40)")}
    assert page.evaluate("vanmach.layout.height") > 3000
    chain = [next(b for name, b in boxes.items() if part in name) for part in ("7-KL/TW", "8/NQ-CP", "1/KH-UBND")]
    assert max(b["bottom"] for b in chain) - min(b["top"] for b in chain) < 500
