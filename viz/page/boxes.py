"""The boxes of the picture: their words broken into lines, and how large that makes them.

In: the nodes of a ``Picture``. Out: a ``Box`` each. Decided when the file is written, with widths estimated on the wide side, so that the
page lays out whatever is shown without measuring a letter. Units are canvas units.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from ontology.writing import date_text
from viz.page.words import Words
from viz.picture.picture import Node

FONT_SIZE = 15
# Vietnamese stacks marks above and below its letters: lines closer than this touch
LEADING = {"strong": 18.6, "plain": 18.6, "small": 16.0}
WIDER = {"strong": 1.1, "plain": 1.0, "small": 13 / 15}
MARGIN = 9
STRIP_HEIGHT = 25.0  # at the foot of a box that stands for many: how many, and + and −
WIDTHS = {"document": 176, "place": 190, "task": 256, "summary": 256, "body": 168, "group": 168}
MAX_LINES = {"document": 4, "place": 4, "task": 3, "summary": 2, "body": 4, "group": 4}


@dataclass(frozen=True, slots=True)
class Box:
    """A node's lines, each with its style ("strong", "plain", "small"), and its size. ``strip``: room below the lines."""

    lines: tuple[tuple[str, str], ...]
    width: float
    height: float
    strip: float = 0.0


def box_of(node: Node, words: Words) -> Box:
    """The box of one node, its marks told in words: colour alone tells nothing."""
    inner = WIDTHS[node.kind] - 2 * MARGIN
    lines = [(x, style) for text, style, most in _told(node, words) for x in wrap(text, inner / WIDER[style], most) if x]
    strip = STRIP_HEIGHT if node.kind in ("summary", "place") else 0.0
    height = sum(LEADING[style] for _, style in lines) + 2 * MARGIN - 2 + strip
    return Box(tuple(lines), WIDTHS[node.kind], round(height, 1), strip)


def _told(node: Node, words: Words) -> list[tuple[str, str, int]]:
    """(words, style, most lines) from the top: a document's number stands out, its issuer, day and what is missing below it."""
    first, _, rest = name_of(node, words).partition("\n")
    most = MAX_LINES[node.kind]
    told = [(first, "strong" if node.kind in ("document", "summary", "place") else "plain", most)]
    if rest:
        told.append((rest, "small", most + 3 * ("\n" in rest)))
    day, last = node.days
    if node.kind == "document" and day and day == last:
        told.append((date_text(day, words["lang"]), "small", 1))
    if node.kind == "document" and not node.held:
        told.append((f"({words['held.no']})", "small", 2))
    if node.remark:
        told.append((", ".join(words[f"fact.{role}"] for role in node.remark), "small", 2))
    told += [(f"⚠ {words[mark]}", "small", 2) for mark in sorted({n.heading for n in node.notes if n.marked})]
    return told


def name_of(node: Node, words: Words) -> str:
    """What the box is called: the store's words, or the page's own for a box that stands for many."""
    if node.kind == "summary":
        return words[f"fold.name.{node.task_kind}"]
    if node.kind == "place":
        if node.heading:
            return words["fold.place"].format(place=node.heading)
        return words["fold.untied" if node.untied else "fold.level"].format(level=words[f"level.{node.level}"])
    return node.label


def text_width(text: str) -> float:
    """A cautious estimate in canvas units: a tenth wider than Arial, whose metrics most screens have.

    >>> text_width("mmm") > text_width("iii")
    True
    """
    return sum(_width(char) for char in unicodedata.normalize("NFC", text)) * FONT_SIZE


@cache
def _width(char: str) -> float:
    base = unicodedata.normalize("NFD", char)[0]
    if base in "iljt.,:;'|!()[]/ fr-":
        return 0.34
    if base in "mwMW%@":
        return 0.9
    return 0.7 if base.isupper() else 0.55


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
