"""Picture → one HTML file that needs nothing else: no network, no other file, no script made from a document's words.

In: a ``Picture`` and a language. Out: HTML text (write it as UTF-8). pyvis holds the nodes, edges and options and renders the page
(``generate_html``) with our template in place of its own, which links to remote servers and prints its heading raw.
vis-network's script and style, which ship inside the pyvis package, are in-lined. All words of documents stand in a
JSON block, with the characters that could end it escaped, and reach the screen through ``textContent`` only; the
content security policy names the two scripts by their hashes, so nothing else can run.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pyvis.edge
import pyvis.network
import pyvis.node
from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup

from viz.page.boxes import LEADING, MARGIN, Box, box_of
from viz.page.data import page_data
from viz.page.looks import HIGHLIGHT, INK, line_of, lines_as_data, shape_of, signs
from viz.page.words import page_words
from viz.picture.picture import Node, Picture

VIS = "lib/vis-9.1.2/vis-network"
# one idea a file, in the order in which they build on each other; together they are one function
SCRIPTS = (
    "start", "state", "folding", "filters", "columns", "lines", "drawing", "zoom", "search", "panel", "filter_panel", "table", "table_rows",
    "fragment", "print", "main",
)
STYLES = ("page", "panel", "filters", "table", "print")
OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False, "dragView": False, "zoomView": False, "hover": False,
        "selectConnectedEdges": False, "keyboard": {"enabled": False},
    },
    "nodes": {
        "margin": MARGIN, "borderWidth": 1.2, "chosen": {"node": True, "label": False},
    },
}


def make_page(picture: Picture, lang: str = "vi") -> str:
    """The whole HTML text; ``lang`` is "vi" or "en"."""
    words = page_words(lang)
    boxes = {n.id: box_of(n, words) for n in picture.nodes}
    network = pyvis.network.Network(directed=True, cdn_resources="in_line")
    # pyvis's own values, put in its own lists: add_node and add_edge look every id up in a list, which takes minutes for a large
    # store. How lines look is ours, for vis-network would draw them across boxes
    network.nodes = [pyvis.node.Node(n.id, "box", " ", **_node_look(n, boxes[n.id])).options for n in picture.nodes]
    network.node_ids = [n.id for n in picture.nodes]
    network.edges = [pyvis.edge.Edge(e.source, e.target, id=e.id, look=line_of(e)).options for e in picture.edges]
    network.set_options(json.dumps(OPTIONS))
    # our template instead of pyvis's own: nothing remote, nothing raw
    network.templateEnv = _environment(network.templateEnv, picture, page_data(picture, boxes, words, lang))
    network.path = "picture.html"
    return _checked(network.generate_html(name="picture.html"))


def write_page(picture: Picture, path: Path, lang: str = "vi") -> None:
    """Write the file as UTF-8, whatever the console's locale."""
    path.write_text(make_page(picture, lang), encoding="utf-8", newline="\n")


def _node_look(node: Node, box: Box) -> dict[str, Any]:
    shape = shape_of(node)
    # vis-network counts the margins apart. The words are ours to draw: its lines stand too close for Vietnamese
    look: dict[str, Any] = {
        "widthConstraint": {"minimum": box.width - 2 * MARGIN},
        "borderWidth": shape.width,
        "color": {"background": shape.fill, "border": shape.border, "highlight": {"background": HIGHLIGHT, "border": INK}},
        "shapeProperties": {"borderRadius": shape.radius, "borderDashes": [5, 4] if shape.dashed else False},
    }
    return look


def _environment(pyvis_environment: Environment, picture: Picture, drawn: dict[str, Any]) -> Environment:
    loaders = [PackageLoader("viz.page", "templates"), pyvis_environment.loader]
    environment = Environment(loader=ChoiceLoader([x for x in loaders if x]), autoescape=True)
    vis_script = _script(_pyvis_file(f"{VIS}.min.js"))
    own_script = _script(own_script_text())
    words, footer = drawn["words"], drawn["asOf"]
    environment.filters["data"] = to_data
    environment.globals.update(
        lang=words["lang"],
        words=words,
        title=drawn["title"],
        subtitle=words["subtitle.task" if picture.of_task else "subtitle"],
        footer=footer,
        signs=signs(picture),
        vis_style=Markup(_style(_pyvis_file(f"{VIS}.css"))),  # noqa: S704 - files of installed packages
        own_style=Markup(_style("\n".join(_own_file(f"{name}.css") for name in STYLES) + _foot_of_pages(footer))),  # noqa: S704
        vis_script=Markup(vis_script),  # noqa: S704
        own_script=Markup(own_script),  # noqa: S704
        policy=_policy(vis_script, own_script),
        drawn=drawn | {"lines": lines_as_data(), "leading": LEADING, "margin": MARGIN},
    )
    return environment


def own_script_text() -> str:
    """Our files as one function, so that none of their names meets vis-network's or another page's."""
    return '(function () {\n"use strict";\n' + "\n".join(_own_file(f"{name}.js") for name in SCRIPTS) + "})();\n"


def to_data(value: Any) -> Markup:
    """JSON that may stand inside a script element: nothing in it can end the element or start a comment.

    >>> str(to_data({"a": "</script>&"}))
    '{"a":"\\\\u003c/script\\\\u003e\\\\u0026"}'
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # noqa: S704 - the loop above left no mark-up in it


def _pyvis_file(name: str) -> str:
    return (Path(pyvis.network.__file__).parent / "templates" / name).read_text(encoding="utf-8")


def _own_file(name: str) -> str:
    return (files("viz.page") / "static" / name).read_text(encoding="utf-8")


def _script(text: str) -> str:
    # the HTML parser turns CRLF into LF before the hash is taken; a source map would be a request
    text = re.sub(r"(?m)^//# sourceMappingURL=.*$", "", text.replace("\r\n", "\n"))
    if "</script" in text.lower():
        raise ValueError("a script that holds its own end tag cannot be in-lined")
    return text


def _style(text: str) -> str:
    return text.replace("</", "<\\/")


def _foot_of_pages(sentence: str) -> str:
    """Style that puts the sentence and the page's number under each printed page; every letter that could mean something is escaped."""
    text = "".join(c if c.isalnum() or c in " .,/" else f"\\{ord(c):x} " for c in sentence)
    left = f'@bottom-left {{ content: "{text}"; font: 7.5pt Arial, sans-serif; color: #3e4c59; }}'
    right = '@bottom-right { content: counter(page) "/" counter(pages); font: 7.5pt Arial, sans-serif; color: #3e4c59; }'
    return f"@page {{ {left} {right} }}\n"


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
