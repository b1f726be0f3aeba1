"""The body of a text: headings, items, paragraphs, each under the headings above it, with its section ("II.1 bullet 3").

In: the body's lines. Out: blocks in reading order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.outline.paragraphs import Paragraph
from loaders.outline.partheads import letters_told, named_chapters, ranked_parts
from loaders.outline.sections import purpose_of
from loaders.outline.typesetting import Typesetting
from loaders.writing.block import Block
from loaders.writing.markers import ARTICLE, DASH, DECIMAL, LETTER, PART, PLUS, ROMAN, STAR, UNMARKED
from loaders.writing.text import Line

_ROMAN: Final = re.compile("[IVXLC]+")
_SHORT: Final = 90
_LEADING_IN: Final = 2  # sentences between an item and the first of those below it
_UNIT: Final = re.compile(r"^(?:Điều|Chương|Mục|Phần(?=\s+[IVX\d]))\s+", re.IGNORECASE)


def outline(setting: Typesetting, lines: Sequence[Line], within: Block | None = None) -> list[Block]:
    """The body: headings, items, paragraphs with their sections; ``within`` is what stands above all of them, an annex's caption."""
    above, place = ((within,), f"{within.section} ") if within is not None else ((), "")
    found = ranked_parts(letters_told(named_chapters(setting.paragraphs(lines, spaced=True))))
    made: list[Block] = []
    stack: list[Block] = []  # open headings and items with children
    chains: list[tuple[Block, ...]] = [above]  # the headings of what stands below each of them: the same object for all of it
    paths: list[tuple[str, ...]] = [()]  # the parts of the section of each of them
    bullets: dict[str, int] = {}
    for n, p in enumerate(found):
        after = _leads_to(found, n)
        rank = p.marker.rank if p.marker else UNMARKED
        while stack and (stack[-1].level >= rank if rank != UNMARKED else stack[-1].kind != "heading"):
            stack.pop()
            chains.pop()
            paths.pop()
        parts = _below(paths[-1], p.marker.label) if p.marker and not p.marker.bullet and rank > PART else paths[-1]
        path = ".".join(parts)
        section, kind = path, _kind(p, rank, after)
        if rank in (STAR, DASH, PLUS):
            if rank != PLUS:
                bullets[path] = bullets.get(path, 0) + 1
            section = f"{path} bullet {bullets.get(path, 0)}".strip()
            kind = kind if rank == STAR else "item"
        block = setting.block(p, part="body", kind=kind, section=f"{place}{section}".strip(), headings=chains[-1])
        made.append(block)
        if p.marker is not None and rank != PLUS:
            stack.append(block)
            chains.append((*chains[-1], block))
            paths.append(parts)
    return made


def _below(path: tuple[str, ...], label: str) -> tuple[str, ...]:
    """The parts of the section that a marker begins below those of ``path``; one that repeats its parents ("II.2.1", "2.1") stands for them.

    >>> _below(("II", "2"), "2.1"), _below(("I",), "Điều 3"), _below((), "Chương I")
    (('II', '2', '1'), ('I', 'Điều 3'), ('I',))
    """
    label = _UNIT.sub("", label) if label.startswith(("Chương", "Mục", "Phần", "PHẦN")) else label
    parts = label.split(".")
    for k in range(len(path)):
        if len(parts) > 1 and list(path[k:]) == parts[: len(path) - k]:
            parts = parts[len(path) - k :]
            break
    return (*path, *parts)


def _heads(p: Paragraph, text: str) -> bool:
    """Whether words that end in a full stop are a heading all the same: in capitals, or short, behind a Roman numeral, and announcing work, goals or duties."""
    return len(text) > 3 and text == text.upper() or len(text) <= _SHORT and p.marker is not None and _ROMAN.fullmatch(p.marker.label) is not None and purpose_of(text) is not None


def _leads_to(found: Sequence[Paragraph], n: int) -> Paragraph | None:
    """What follows paragraph ``n``; beyond the sentences that lead in to it "a)", which is below it all the same."""
    after = found[n + 1] if n + 1 < len(found) else None
    mark = found[n].marker
    if after is None or after.marker is not None or mark is None or mark.rank >= LETTER or mark.bullet:
        return after
    marked = next((p for p in found[n + 1 : n + 2 + _LEADING_IN] if p.marker is not None), None)
    return marked if marked is not None and marked.marker is not None and marked.marker.rank == LETTER and marked.marker.label == "a" else after


def _kind(p: Paragraph, rank: int, after: Paragraph | None) -> str:
    if rank == UNMARKED:
        return "paragraph"
    if rank <= ROMAN and rank != ARTICLE:
        return "heading"
    below = after is not None and (after.marker is None or after.marker.rank > rank)
    if rank in (DASH, PLUS) or not below:
        return "item"
    text = p.text.rstrip("* ")
    if after is not None and after.marker is None and text.endswith((".", ";")) and not _heads(p, text):
        return "item"
    if after is not None and after.marker is not None and after.marker.rank in (DASH, PLUS, LETTER, DECIMAL) or len(text) < 260:
        return "heading" if len(text) < 400 else "item"
    return "item"
