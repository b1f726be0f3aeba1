"""Picture → one HTML file that needs nothing else: no network, no other file, no script made from a document's words.

In: a ``Picture``. Out: HTML text (write it as UTF-8). pyvis holds the nodes, edges and options and renders the page
(``generate_html``) with our template in place of its own, which links to remote servers and prints its heading raw.
vis-network's script and style, which ship inside the pyvis package, are in-lined. All words of documents stand in a
JSON block, with the characters that could end it escaped, and reach the screen through ``textContent`` only; the
content security policy names the two scripts by their hashes, so nothing else can run.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pyvis.network
from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup

from . import messages
from .layout import FONT_SIZE, MARGIN, Layout, lay_out
from .network import DERIVING, ROLES, Edge, Node, Picture
from .routes import Route

VIS = "lib/vis-9.1.2/vis-network"
FONT = "Arial, sans-serif"  # vis-network drops the spaces of other names; both exist everywhere in some shape
INK, PAPER, ACCENT, WARN = "#1f2933", "#ffffff", "#0b5cad", "#b54708"
SHAPES: dict[str, dict[str, Any]] = {
    kind: {"shape": "box", "color": {"background": background, "border": border}, "shapeProperties": {"borderRadius": radius}}
    for kind, background, border, radius in (
        ("document", "#e8f0fb", "#3b6ea5", 0),
        ("task", "#fffdf2", "#8a7a2f", 12),
        ("summary", "#fff6d6", "#8a7a2f", 12),
        ("body", "#eaf6ec", "#3c7d49", 24),
        ("group", "#f4faf5", "#3c7d49", 24),
    )
}
OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False, "dragView": False, "zoomView": False, "hover": False,
        "selectConnectedEdges": False, "keyboard": {"enabled": False},
    },
    "nodes": {
        "margin": MARGIN, "borderWidth": 1.2, "chosen": {"node": True, "label": False},
        "font": {"size": FONT_SIZE, "face": FONT, "color": INK, "align": "center"},
    },
    "edges": {"smooth": {"enabled": False}},
}  # fmt: skip


def make_page(picture: Picture) -> str:
    """The whole HTML text."""
    layout = lay_out(picture)
    network = pyvis.network.Network(directed=True, cdn_resources="in_line")
    by_id = {n.id: n for n in picture.nodes}
    for box in layout.placed:
        look = _node_look(by_id[box.id])
        shape = look.pop("shape")
        # vis-network counts the margins apart. No maximum: a wider font widens the box into the gap, where a second
        # wrapping would make it taller and push it over its neighbour
        fixed = {"minimum": box.width - 2 * MARGIN}
        place = {"x": round(box.x, 1), "y": round(box.y, 1), "physics": False}
        network.add_node(box.id, label=box.label, shape=shape, widthConstraint=fixed, **place, **look)
    # pyvis keeps one edge a pair unless the network is directed, and then all: parallel relations stay apart. vis-network
    # would draw them across boxes: it gets them hidden, and our script draws the lines that routes.py laid
    for edge in picture.edges:
        network.add_edge(edge.source, edge.target, id=edge.id, hidden=True)
    network.set_options(json.dumps(OPTIONS))
    # our template instead of pyvis's own: nothing remote, nothing raw
    network.templateEnv = _environment(network.templateEnv, picture, layout)
    network.path = "picture.html"
    return _checked(network.generate_html(name="picture.html"))


def write_page(picture: Picture, path: Path) -> None:
    """Write the file as UTF-8, whatever the console's locale."""
    path.write_text(make_page(picture), encoding="utf-8", newline="\n")


def _node_look(node: Node) -> dict[str, Any]:
    look: dict[str, Any] = json.loads(json.dumps(SHAPES[node.kind]))
    properties = look.setdefault("shapeProperties", {})
    if node.kind == "group" or not node.held:
        properties["borderDashes"] = [5, 4]
    if node.kind == "summary":
        look["borderWidth"] = 3
    if node.asked:
        look["borderWidth"] = 4
        look["color"] = {"background": "#d3e5fb", "border": ACCENT}
    if any(n.marked for n in node.notes):
        look["borderWidth"] = max(2.5, look.get("borderWidth", 0))
        look["color"]["border"] = WARN
    look["color"]["highlight"] = {"background": "#ffe9a8", "border": INK}
    look["hidden"] = node.secondary
    return look


def _line(edge: Edge, route: Route) -> dict[str, Any]:
    """A line as the page's script draws it."""
    colour, width, arrow = "#7b8794", 1.2, "arrow"
    dashes: list[int] = []
    if edge.kind == "taskOf":
        arrow, colour = "", "#8a7a2f"
    elif edge.kind == "lead":
        colour, width = "#3c7d49", 1.6
    elif edge.kind in ROLES:
        colour, dashes = "#5f8f6a", [2, 5]
    elif edge.kind not in DERIVING:
        dashes, arrow = [2, 4], "circle"  # căn cứ and the like stand beside the chain
    if edge.on_chain and edge.kind != "taskOf":
        colour, width = ACCENT, 3.0
    if edge.shortcut:
        colour, dashes, width = ACCENT, [10, 6], 1.8
    if edge.doubtful:
        colour, dashes, width = WARN, [4, 4], 2.0
    return {
        "id": edge.id,
        "points": [[round(x, 1), round(y, 1)] for x, y in route.points],
        "label": list(route.label), "at": [round(v, 1) for v in route.label_at],
        "colour": colour, "width": width, "dashes": dashes, "arrow": arrow,
        "hidden": edge.kind in ROLES and edge.kind != "lead",
    }  # fmt: skip


def _environment(pyvis_environment: Environment, picture: Picture, layout: Layout) -> Environment:
    loaders = [PackageLoader("viz", "templates"), pyvis_environment.loader]
    environment = Environment(loader=ChoiceLoader([x for x in loaders if x]), autoescape=True)
    vis_script = _script(_pyvis_file(f"{VIS}.min.js"))
    own_script = _script(_own_file("picture.js"))
    environment.filters["data"] = to_data
    environment.globals.update(
        title=picture.title,
        vis_style=Markup(_style(_pyvis_file(f"{VIS}.css"))),  # noqa: S704 - files of installed packages
        own_style=Markup(_style(_own_file("picture.css"))),  # noqa: S704
        vis_script=Markup(vis_script),  # noqa: S704
        own_script=Markup(own_script),  # noqa: S704
        policy=_policy(vis_script, own_script),
        details={n.id: _node_details(n) for n in picture.nodes} | {e.id: _edge_details(e) for e in picture.edges},
        frame={
            "width": layout.width,
            "narrow": layout.narrow,
            "height": layout.height,
            "columns": [dataclasses.asdict(c) for c in layout.columns],
        },
        boxes=[dataclasses.asdict(b) for b in layout.placed],
        lines=[_line(e, layout.routes[e.id]) for e in picture.edges],
        footer=messages.as_of(picture.as_of, picture.documents),
        left_out=picture.left_out,
        has=_has(picture),
        words=messages,
    )
    return environment


def _has(picture: Picture) -> set[str]:
    """What occurs in the picture: the legend explains that and nothing else."""
    found = {n.kind for n in picture.nodes}
    found |= {name for n in picture.nodes for name, true in (("asked", n.asked), ("not held", not n.held)) if true}
    found |= {note.heading for n in picture.nodes for note in n.notes if note.marked}
    for e in picture.edges:
        if e.doubtful:
            found |= {"doubtful", messages.DOUBT}
        elif e.kind in DERIVING:
            found.add("shortcut" if e.shortcut else "chain" if e.on_chain else "deriving")
        else:
            found.add(e.kind if e.kind in ("lead", "taskOf") else "role" if e.kind in ROLES else "beside")
    return found


def to_data(value: Any) -> Markup:
    """JSON that may stand inside a script element: nothing in it can end the element or start a comment.

    >>> str(to_data({"a": "</script>&"}))
    '{"a": "\\\\u003c/script\\\\u003e\\\\u0026"}'
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # noqa: S704 - the loop above left no mark-up in it


def _pyvis_file(name: str) -> str:
    return (Path(pyvis.network.__file__).parent / "templates" / name).read_text(encoding="utf-8")


def _own_file(name: str) -> str:
    return (files("viz") / "static" / name).read_text(encoding="utf-8")


def _script(text: str) -> str:
    # the HTML parser turns CRLF into LF before the hash is taken; a source map would be a request
    text = re.sub(r"(?m)^//# sourceMappingURL=.*$", "", text.replace("\r\n", "\n"))
    if "</script" in text.lower():
        raise ValueError("a script that holds its own end tag cannot be in-lined")
    return text


def _style(text: str) -> str:
    return text.replace("</", "<\\/")


def _policy(*scripts: str) -> str:
    hashes = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in scripts)
    rest = "style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'"
    return f"default-src 'none'; script-src {hashes}; {rest}"


_REMOTE = re.compile(
    r"""<(?:script|link|img|iframe|object|embed|source|base)\b[^>]*\b(?:src|href|data)\s*=|@import|url\(\s*['"]?(?:https?:)?//""",
    re.IGNORECASE,
)


def _checked(html: str) -> str:
    """The page, after a last look that nothing in it asks for another file."""
    found = _REMOTE.search(html)
    if found:
        raise ValueError(f"the page would load something: {found.group(0)[:80]}")
    return html


def _quotes(quotes: Any) -> list[dict[str, Any]]:
    return [
        {
            "caption": caption, "text": q.text, "file": q.file, "line": q.line, "why": q.why,
            "section": messages.section_text(q.section),
        }
        for caption, q in quotes
    ]  # fmt: skip


def _notes(notes: Any) -> list[dict[str, Any]]:
    return [
        {"heading": n.heading, "message": n.message, "marked": n.marked, "quotes": _quotes(("", q) for q in n.quotes)}
        for n in notes
    ]


def _node_details(node: Node) -> dict[str, Any]:
    return {
        "type": NODE_WORDS[node.kind],
        "column": messages.COLUMNS[node.column],
        "heading": node.heading,
        "facts": [list(f) for f in node.facts],
        "quotes": _quotes(node.quotes),
        "notes": _notes(node.notes),
        "items": [
            {"title": i.title, "facts": [list(f) for f in i.facts], "quotes": _quotes(("", q) for q in i.quotes)}
            for i in node.items
        ],
        "secondary": node.secondary,
    }  # fmt: skip


def _edge_details(edge: Edge) -> dict[str, Any]:
    doubt = "Quan hệ này chưa chắc chắn, không dùng để xác định nguồn gốc nhiệm vụ."
    notes = [{"heading": messages.DOUBT, "message": doubt, "marked": True, "quotes": []}]
    return {
        "type": "Quan hệ",
        "heading": edge.sentence,
        "facts": [["Quan hệ", edge.verb]]
        + ([["Ghi chú", "nêu trực tiếp; trong chuỗi còn có văn bản trung gian"]] if edge.shortcut else []),
        "quotes": _quotes(edge.quotes),
        "notes": notes if edge.doubtful else [],
        "items": [],
    }  # fmt: skip


NODE_WORDS = {
    "document": "Văn bản",
    "task": "Nhiệm vụ",
    "summary": "Nhóm nhiệm vụ",
    "body": "Cơ quan",
    "group": "Nhóm cơ quan",
}
