"""Fixed positions for the picture: columns by level from left to right, stacked so that no label touches another.

In: the nodes and edges of a ``Picture``. Out: a ``Placed`` for each node (wrapped label, middle, width, height) and the
columns' headings. Everything is decided when the file is written; the browser only draws. Units are canvas units.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from . import messages
from .network import BODY_COLUMN, OTHER_COLUMN, TASK_COLUMN, Node, Picture
from .routes import Route, corners, plan

FONT_SIZE = 16
LINE_HEIGHT = 16.6  # vis-network sets lines a font size apart
MARGIN = 9
ROW_GAP = 18
GROUP_GAP = 26
BOX_WIDTH = {"document": 162, "task": 214, "summary": 214, "body": 160, "group": 160}
MAX_LINES = {"document": 7, "task": 4, "summary": 4, "body": 5, "group": 5}


@dataclass(frozen=True, slots=True)
class Placed:
    """A node's box: ``x`` and ``y`` are its middle."""

    id: str
    label: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Column:
    """One vertical strip; ``left`` and ``right`` are the edges of its boxes."""

    heading: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Layout:
    """All boxes and columns, and the size of the whole; ``narrow`` is the width without the column that starts hidden."""

    placed: tuple[Placed, ...]
    columns: tuple[Column, ...]
    width: float
    narrow: float
    height: float
    routes: Mapping[str, Route]


def text_width(text: str) -> float:
    """A cautious estimate in canvas units: a tenth wider than Arial, whose metrics most screens have.

    >>> text_width("mmm") > text_width("iii")
    True
    """
    total = 0.0
    for char in unicodedata.normalize("NFC", text):
        base = unicodedata.normalize("NFD", char)[0]
        if base in "iljt.,:;'|!()[]/ fr-":
            total += 0.34
        elif base in "mwMW%@":
            total += 0.9
        else:
            total += 0.7 if base.isupper() else 0.55
    return total * FONT_SIZE


def wrap(text: str, width: float, max_lines: int) -> list[str]:
    """Break at spaces so that no line is wider than ``width``; what does not fit ends in an ellipsis.

    >>> wrap("Sở Nông nghiệp và Môi trường", 120, 3)
    ['Sở Nông nghiệp', 'và Môi trường']
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            while text_width(word) > width:  # a word wider than the box: cut it, never overflow
                cut = max(1, int(len(word) * width / text_width(word)) - 1)
                lines += [x for x in (line, word[:cut]) if x]
                line, word = "", word[cut:]
            longer = f"{line} {word}".strip()
            if text_width(longer) <= width:
                line = longer
            else:
                lines.append(line)
                line = word
        lines.append(line)
    lines = [x for x in lines if x] or [""]
    if len(lines) > max_lines:
        lines = lines[:max_lines]
        while text_width(lines[-1] + "…") > width:
            lines[-1] = lines[-1][:-1].rstrip()
        lines[-1] += "…"
    return lines


def lay_out(picture: Picture) -> Layout:
    """Columns by level, sub-columns by the depth of derivation, rows beside what they belong to."""
    labels = {
        n.id: wrap(_marked(n), BOX_WIDTH[n.kind] - 2 * MARGIN, MAX_LINES[n.kind] + any(x.marked for x in n.notes)) for n in picture.nodes
    }  # fmt: skip
    heights = {n.id: len(labels[n.id]) * LINE_HEIGHT + 2 * MARGIN for n in picture.nodes}
    middles: dict[str, float] = {}
    parents = _neighbours(picture)
    strips = _strips(picture.nodes)
    for (column, _), nodes in strips:
        ordered = _ordered(nodes, middles, parents, column)
        if column > TASK_COLUMN:
            wishes = [_mean(n, middles, parents) for n in ordered]
            middles |= dict(zip([n.id for n in ordered], spread(wishes, [heights[n.id] for n in ordered]), strict=True))
        else:
            middles |= _stacked(ordered, heights, middles, parents, column)
    strip = {n.id: i for i, (_, nodes) in enumerate(strips) for n in nodes}
    middles = _beside_tasks(picture, middles, heights, strip)
    planned = plan(picture, strip, {i: (y - heights[i] / 2, y + heights[i] / 2) for i, y in middles.items()})
    columns: list[Column] = []
    lefts: dict[int, float] = {}
    rights: dict[int, float] = {}
    end = narrow = 0.0
    for i, ((column, _), nodes) in enumerate(strips):
        lefts[i] = end + planned.gaps[i]
        end = rights[i] = lefts[i] + max(BOX_WIDTH[n.kind] for n in nodes)
        heading = messages.COLUMNS[column]
        start = columns.pop().left if columns and columns[-1].heading == heading else lefts[i]
        columns.append(Column(heading, start, end))
        if column != OTHER_COLUMN:
            narrow = end
    placed = tuple(
        Placed(n.id, "\n".join(labels[n.id]), lefts[strip[n.id]] + BOX_WIDTH[n.kind] / 2, middles[n.id], BOX_WIDTH[n.kind], heights[n.id])
        for n in picture.nodes
    )  # fmt: skip
    bottom = max((p.y + p.height / 2 for p in placed), default=0.0)
    routes = corners(planned, lefts, rights)
    return Layout(placed, tuple(columns), max(end, 1.0), max(narrow, 1.0), max(bottom, 1.0), routes)


def _stacked(
    nodes: list[Node], heights: dict[str, float], middles: dict[str, float], parents: dict[str, list[str]], column: int
) -> dict[str, float]:
    """One below the other from the top; tasks of another document after a gap, a document no higher than what it comes from."""
    found: dict[str, float] = {}
    y, former = 0.0, ""
    for node in nodes:
        owner = parents[node.id][0] if column == TASK_COLUMN and parents[node.id] else ""
        if former and owner != former:
            y += GROUP_GAP
        former = owner
        if column < TASK_COLUMN:
            y = max(y, min((middles[p] - heights[p] / 2 for p in parents[node.id] if p in middles), default=0.0))
        found[node.id] = y + heights[node.id] / 2
        y += heights[node.id] + ROW_GAP
    return found


def spread(wishes: list[float], heights: list[float]) -> list[float]:
    """Middles as near as can be to the wished ones, in the order given, without touching, none above 0.

    Boxes that would touch become one block at the mean of what its members wish (pooling of adjacent violators).

    >>> spread([20.0, 20.0, 300.0], [40.0, 40.0, 40.0])
    [20.0, 78.0, 300.0]
    """
    blocks: list[tuple[float, float, int]] = []  # (wished top, height, members)
    for wish, height in zip(wishes, heights, strict=True):
        top, tall, count = wish - height / 2, height + ROW_GAP, 1
        while blocks and blocks[-1][0] + blocks[-1][1] > top:
            before_top, before_tall, before = blocks.pop()
            top = (before_top * before + (top - before_tall) * count) / (before + count)
            tall, count = tall + before_tall, before + count
        blocks.append((top, tall, count))
    middles: list[float] = []
    floor = 0.0
    index = 0
    for top, _, count in blocks:
        y = max(top, floor)
        for height in heights[index : index + count]:
            middles.append(y + height / 2)
            y += height + ROW_GAP
        index, floor = index + count, y
    return middles


def _marked(node: Node) -> str:
    """The label with its marks in words: colour alone tells nothing."""
    marks = sorted({n.heading for n in node.notes if n.marked}, reverse=True)
    label = node.label if node.held or node.kind != "document" else f"{node.label}\n({messages.NOT_HELD})"
    return "\n".join([label, *(f"⚠ {m}" for m in marks[:1])])


def _strips(nodes: tuple[Node, ...]) -> list[tuple[tuple[int, int], list[Node]]]:
    groups: dict[tuple[int, int], list[Node]] = defaultdict(list)
    for n in nodes:
        groups[n.column, n.depth if n.column < TASK_COLUMN else 0].append(n)
    return sorted(groups.items())


def _neighbours(picture: Picture) -> dict[str, list[str]]:
    """For each node the nodes that it hangs on: documents above a document, the document of a task, the tasks of a body."""
    found: dict[str, list[str]] = defaultdict(list)
    kinds = {n.id: n for n in picture.nodes}
    for e in picture.edges:
        if kinds[e.target].column >= BODY_COLUMN:
            found[e.target].append(e.source)
        else:
            found[e.source].append(e.target)
    return found


def _mean(node: Node, middles: dict[str, float], parents: dict[str, list[str]]) -> float:
    known = [middles[p] for p in parents[node.id] if p in middles]
    return sum(known) / len(known) if known else 0.0


def _ordered(nodes: list[Node], middles: dict[str, float], parents: dict[str, list[str]], column: int) -> list[Node]:
    """By the mean place of what they hang on; tasks keep their reading order under their document."""
    number = {n.id: i for i, n in enumerate(nodes)}
    if column == TASK_COLUMN:
        return sorted(nodes, key=lambda n: (_mean(n, middles, parents), parents[n.id][:1], number[n.id]))
    return sorted(nodes, key=lambda n: (_mean(n, middles, parents), number[n.id]))


def _beside_tasks(
    picture: Picture, middles: dict[str, float], heights: dict[str, float], strip: dict[str, int]
) -> dict[str, float]:
    """Move each document that has tasks down to the first of them, where its column leaves room: short lines, one look."""
    wish: dict[str, float] = {}
    for e in picture.edges:
        if e.kind == "taskOf":
            top = middles[e.source] - heights[e.source] / 2
            wish[e.target] = min(wish.get(e.target, top), top)
    strips: dict[int, list[str]] = defaultdict(list)
    for n in picture.nodes:
        if n.kind == "document":
            strips[strip[n.id]].append(n.id)
    moved = dict(middles)
    for documents in strips.values():
        y = 0.0
        for i in sorted(documents, key=lambda i: middles[i]):
            top = max(middles[i] - heights[i] / 2, wish.get(i, 0.0), y)
            moved[i] = top + heights[i] / 2
            y = top + heights[i] + ROW_GAP
    return moved
