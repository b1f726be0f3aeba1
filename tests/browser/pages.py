"""Opening a page in Chromium with everything watched, and reading from it what is drawn."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ontology.terms import ID

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]
ASKED = ID + "van-ban/bo-chinh-tri/ket-luan/2024/81-kl-tw"
SIZES = [(1280, 720), (1920, 1080)]


@dataclass
class Opened:
    """A page and everything that went wrong on it."""

    page: Any
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


def opened(browser: Any, path: Path, size: tuple[int, int] = SIZES[0], fragment: str = "") -> Opened:
    """Requests that are not for the file itself are stopped and kept, as is whatever the page complains of."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    found = Opened(page)

    def gate(route: Any) -> None:
        url = route.request.url
        if url.split("#")[0] == path.as_uri() or url.startswith(("data:", "blob:")):
            route.continue_()
        else:
            found.requests.append(url)
            route.abort()

    def dialog(shown: Any) -> None:
        found.complaints.append(f"dialog: {shown.message}")
        shown.dismiss()

    page.route("**/*", gate)
    page.on("console", lambda m: found.complaints.append(f"{m.type}: {m.text}") if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: found.complaints.append(f"exception: {e}"))
    page.on("dialog", dialog)
    page.goto(path.as_uri() + (f"#{fragment}" if fragment else ""))
    page.wait_for_function("window.vanmach && document.querySelector('#panel h2')")
    return found


def apart(a: dict[str, float], b: dict[str, float], slack: float = 0) -> bool:
    beside = a["right"] <= b["left"] + slack or b["right"] <= a["left"] + slack
    return beside or a["bottom"] <= b["top"] + slack or b["bottom"] <= a["top"] + slack


def node_id(page: Any, heading: str, kind: str = "") -> str:
    """The first node whose name holds the words."""
    found: str = page.evaluate(
        "([h, k]) => ([...vanmach.details.values()].find(d => d.heading && d.heading.includes(h) && (!k || d.kind === k)) || {}).id",
        [heading, kind],
    )
    assert found, f"no node with {heading!r}"
    return found


def edge_id(page: Any, pattern: str) -> str:
    """The first line on the screen whose sentence matches."""
    found: str = page.evaluate("p => (vanmach.lines.find(l => new RegExp(p).test(vanmach.headingOf(l.id))) || {}).id", pattern)
    assert found, f"no line with {pattern!r}"
    return found


def shown(page: Any) -> set[str]:
    return set(page.evaluate("vanmach.boxes.map(b => b.id)"))


def headings(page: Any) -> set[str]:
    """The names of all boxes on the screen."""
    return set(page.evaluate("vanmach.boxes.map(b => vanmach.headingOf(b.id))"))


def click_picture(page: Any, at: dict[str, float]) -> None:
    """Scroll the point (canvas units) into sight and click it with the real mouse."""
    page.evaluate(
        """p => { const d = vanmach.onSheet(p), s = document.getElementById('scroll');
                  s.scrollTo(d.x - s.clientWidth / 2, d.y - s.clientHeight / 2); }""",
        at,
    )
    page.wait_for_timeout(80)
    click_in_sight(page, at)


def click_in_sight(page: Any, at: dict[str, float]) -> None:
    """Click the point with the real mouse, where it stands."""
    spot = page.evaluate(
        """p => { const d = vanmach.network.canvasToDOM(p), r = document.querySelector('#canvas canvas').getBoundingClientRect();
                  return {x: r.left + d.x, y: r.top + d.y}; }""",
        at,
    )
    page.mouse.click(spot["x"], spot["y"])
    page.wait_for_timeout(80)


def middle_of(page: Any, node: str) -> dict[str, float]:
    """Of a box, above the strip of one that stands for many."""
    found: dict[str, float] = page.evaluate(
        "id => { const b = vanmach.boxes.find(x => x.id === id); return {x: b.x, y: b.top + 12}; }", node
    )
    return found


def pictured(page: Any) -> dict[str, Any]:
    """Boxes as vis-network drew them, words in boxes and at lines as wide as the canvas sets them, lines with their corners."""
    found: dict[str, Any] = page.evaluate(
        """() => {
          const ctx = document.createElement('canvas').getContext('2d'), fonts = {strong: 'bold 15px', plain: '15px', small: '13px'};
          const wide = (text, font) => { ctx.font = font + ' Arial, sans-serif'; return ctx.measureText(text).width; };
          vanmach.network.redraw();
          const boxes = vanmach.boxes.map(b => { const s = vanmach.network.body.nodes[b.id].shape;
            return {id: b.id, left: b.left, top: b.top, right: b.right, bottom: b.bottom, x: b.x,
                    drawn: s.width === undefined ? null : {left: s.left, top: s.top, right: s.left + s.width, bottom: s.top + s.height},
                    words: vanmach.linesIn(b.id).map(([text, style, y]) => ({text, y, wide: wide(text, fonts[style])})),
                    strip: vanmach.details.get(b.id).strip}; });
          const verbs = vanmach.verbs().map(l => { const w = Math.max(...l.verb.map(t => wide(t, '15px'))), [x, y] = l.at;
            return l.upright ? {left: x, right: x + w, top: y - 8, bottom: y + 8} : {left: x - w / 2, right: x + w / 2, top: y - 18, bottom: y + 19}; });
          return {boxes, verbs, lines: vanmach.lines.map(l => ({id: l.id, source: l.source, target: l.target, points: l.points}))};
        }"""
    )
    return found


def assert_legible(page: Any) -> None:
    """No box on another, no word out of its box, no verb on a box or a verb, no line behind a box, all inside the picture."""
    seen = pictured(page)
    boxes = seen["boxes"]
    things = [*boxes, *seen["verbs"]]
    for n, a in enumerate(things):
        for b in things[n + 1 :]:
            assert apart(a, b), (a, b)
    for box in boxes:
        if box["drawn"]:  # what is out of the frame is not drawn
            for side in ("left", "top", "right", "bottom"):
                assert abs(box["drawn"][side] - box[side]) < 1.5, box
        for word in box["words"]:
            assert word["wide"] <= box["right"] - box["left"] - 4, word
            assert box["top"] + 6 <= word["y"] <= box["bottom"] - box["strip"] - 6, word
    where = {b["id"]: b for b in boxes}
    for line in seen["lines"]:
        points = line["points"]
        for (x, y), end in ((points[0], line["source"]), (points[-1], line["target"])):
            box = where[end]
            assert box["left"] - 0.6 <= x <= box["right"] + 0.6, "a line ends at its box"
            assert box["top"] - 0.6 <= y <= box["bottom"] + 0.6
        for a, b in itertools.pairwise(points):
            assert abs(a[0] - b[0]) < 0.6 or abs(a[1] - b[1]) < 0.6, "right angles only"
            stretch = {"left": min(a[0], b[0]), "right": max(a[0], b[0]), "top": min(a[1], b[1]), "bottom": max(a[1], b[1])}
            for box in boxes:
                assert apart(stretch, box, slack=0.6), f"{line['id']} behind {box['id']}"
