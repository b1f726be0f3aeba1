"""How boxes and lines look, and which of these looks the legend explains: those that occur. Shape, dashes and arrow tell what colour tells, so that a print in grey says the same.

In: a ``Node`` or ``Edge``. Out: a ``Shape`` or the name of a ``Line``. The page's script and the legend draw from the same values.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from ontology.terms import DERIVING
from viz.picture.picture import ROLES, Edge, Node, Picture

INK, ACCENT, WARN, HIGHLIGHT = "#1f2933", "#0b5cad", "#b54708", "#ffe9a8"


@dataclass(frozen=True, slots=True)
class Shape:
    """A box: fill, border, its width, the radius of its corners, dashed or not."""

    fill: str
    border: str
    radius: int
    width: float = 1.2
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line: colour, width, dashes, and what stands at its end ("arrow", "circle" or "")."""

    colour: str
    width: float
    dashes: tuple[int, ...] = ()
    end: str = "arrow"


SHAPES = {
    "document": Shape("#e8f0fb", "#3b6ea5", 0),
    "asked": Shape("#d3e5fb", ACCENT, 0, 4),
    "notHeld": Shape("#f6f9fd", "#3b6ea5", 0, dashed=True),
    "place": Shape("#e8f0fb", "#3b6ea5", 0, 3),
    "task": Shape("#fffdf2", "#8a7a2f", 12),
    "summary": Shape("#fff6d6", "#8a7a2f", 12, 2.6),
    "body": Shape("#eaf6ec", "#3c7d49", 24),
    "group": Shape("#f4faf5", "#3c7d49", 24, dashed=True),
}
LINES = {
    "chain": Line(ACCENT, 3.0),
    "shortcut": Line(ACCENT, 1.8, (10, 6)),
    "deriving": Line("#7b8794", 1.2),
    "beside": Line("#7b8794", 1.2, (2, 4), "circle"),
    "doubtful": Line(WARN, 2.0, (4, 4)),
    "taskOf": Line("#8a7a2f", 1.2, (), ""),
    "lead": Line("#3c7d49", 1.6),
    "role": Line("#5f8f6a", 1.2, (2, 5)),
}


def shape_of(node: Node) -> Shape:
    """The look of a box: what it is, whether it was asked for, is held, is in doubt."""
    plain = SHAPES["notHeld" if node.kind == "document" and not node.held else node.kind]
    border, width, fill = plain.border, plain.width, plain.fill
    if node.asked:
        border, width = ACCENT, 4
        fill = SHAPES["asked"].fill if node.kind == "document" else fill
    if any(n.marked for n in node.notes):
        border, width = WARN, max(2.5, width)
    return Shape(fill, border, plain.radius, width, plain.dashed)


def line_of(edge: Edge) -> str:
    """The name of a line's look."""
    if edge.doubtful:
        return "doubtful"
    if edge.kind in DERIVING:
        return "shortcut" if edge.shortcut else "chain" if edge.on_chain else "deriving"
    if edge.kind in ROLES:
        return "lead" if edge.kind == "lead" else "role"
    return "taskOf" if edge.kind == "taskOf" else "beside"


def lines_as_data() -> dict[str, Any]:
    """All looks of lines for the page's script."""
    return {name: asdict(line) for name, line in LINES.items()}


@dataclass(frozen=True, slots=True)
class Sign:
    """One entry: a box, a line, or neither (then ⚠ stands before the words)."""

    word: str
    shape: Shape | None = None
    line: Line | None = None


_BOXES = (
    ("document", "legend.document"), ("asked", "legend.asked"), ("notHeld", "legend.notHeld"), ("place", "legend.placeBox"),
    ("task", "legend.task"), ("summary", "legend.summary"), ("body", "legend.body"), ("group", "legend.group"),
)


def signs(picture: Picture) -> tuple[Sign, ...]:
    """The entries for what is there."""
    kinds = {n.kind for n in picture.nodes}
    kinds |= {name for n in picture.nodes for name, true in (("asked", n.asked), ("notHeld", not n.held)) if true}
    lines = {line_of(e) for e in picture.edges}
    marks = {note.heading for n in picture.nodes for note in n.notes if note.marked} | (
        {"doubt"} if "doubtful" in lines else set()
    )
    found = [Sign(word, shape=SHAPES[kind]) for kind, word in _BOXES if kind in kinds]
    found += [Sign(f"legend.{name}", line=LINES[name]) for name in LINES if name in lines]
    return (*found, *(Sign(f"legend.{mark}") for mark in ("doubt", "disagreement") if mark in marks))
