"""What occurs in the picture: the legend explains that and nothing else.

In: a ``Picture``. Out: the signs to explain, in order, each with the shape that the template draws and the name of its words.
"""

from __future__ import annotations

from dataclasses import dataclass

from viz.page.looks import LINES, SHAPES, Line, Shape, line_of
from viz.picture.picture import Picture


@dataclass(frozen=True, slots=True)
class Sign:
    """One entry: a box, a line, or neither (then ⚠ stands before the words)."""

    word: str
    shape: Shape | None = None
    line: Line | None = None


_BOXES = (
    ("document", "legend.document"), ("asked", "legend.asked"), ("notHeld", "legend.notHeld"), ("place", "legend.placeBox"),
    ("task", "legend.task"), ("summary", "legend.summary"), ("body", "legend.body"), ("group", "legend.group"),
)  # fmt: skip


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
