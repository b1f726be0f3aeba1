"""The body of a text: headings, items, paragraphs, each under the headings above it, with its section ("II.1 bullet 3").

In: the body's lines. Out: blocks in reading order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.outline.paragraphs import Paragraph
from loaders.outline.partheads import letters_told, named_chapters, ranked_parts
from loaders.outline.sections import names_body, purpose_of
from loaders.outline.typesetting import Typesetting
from loaders.writing.block import Block
from loaders.writing.markers import ARTICLE, DASH, DECIMAL, LETTER, PART, PLUS, ROMAN, STAR, UNMARKED, Marker
from loaders.writing.text import Line

_ROMAN: Final = re.compile("[IVXLC]+")
_BULLETS: Final = (STAR, DASH, PLUS)
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
    paths: list[tuple[tuple[str, ...], str]] = [((), "")]  # the parts of the section of each of them, and the section
    bullets: dict[str, int] = {}
    dashed: set[str] = set()
    article: tuple[tuple[str, ...], str] = ((), "")  # of the last article that is a sentence: what goes on with it behind a paragraph stands below no heading, but in the article
    for n, p in enumerate(found):
        mark = p.marker
        rank = mark.rank if mark is not None else UNMARKED
        while stack and (stack[-1].level >= rank if rank != UNMARKED else stack[-1].kind != "heading"):
            stack.pop()
            chains.pop()
            paths.pop()
        parts, path = paths[-1]
        if rank > ARTICLE and len(parts) < len(article[0]):
            parts, path = article = ((), "") if mark is None and p.text.isupper() else article
        if mark is not None and rank > PART and rank not in _BULLETS:
            parts = _below(parts, mark.label)
            path = ".".join(parts)
        section, kind = path, "paragraph" if mark is None else _kind(found, n, mark)
        if rank <= ARTICLE:
            article = (parts, path) if kind == "item" else ((), "")
        if rank in _BULLETS:
            dashed |= {path} if rank != PLUS else set()
            if rank != PLUS or path not in dashed:  # "+ …" right below "b)" is counted itself
                bullets[path] = bullets.get(path, 0) + 1
            section = f"{path} bullet {bullets.get(path, 0)}".strip()
            kind = kind if rank == STAR else "item"
        block = setting.block(p, "body", kind, f"{place}{section}".strip() if place else section, chains[-1])
        made.append(block)
        if mark is not None and rank != PLUS:
            stack.append(block)
            chains.append((*chains[-1], block))
            paths.append((parts, path))
    return made


def _below(path: tuple[str, ...], label: str) -> tuple[str, ...]:
    """The parts of the section that a marker begins below those of ``path``; one that repeats its parents ("II.2.1", "2.1") stands for them.

    >>> _below(("II", "2"), "2.1"), _below(("I",), "Điều 3"), _below((), "Chương I")
    (('II', '2', '1'), ('I', 'Điều 3'), ('I',))
    """
    label = _UNIT.sub("", label) if label.startswith(("Chương", "Mục", "Phần", "PHẦN")) else label
    parts = label.split(".")
    for k in range(len(path)) if len(parts) > 1 else ():
        if list(path[k:]) == parts[: len(path) - k]:
            parts = parts[len(path) - k :]
            break
    return (*path, *parts)


def _heads(p: Paragraph, text: str) -> bool:
    """Whether words that end in a full stop are a heading all the same: in capitals, or short, behind a Roman numeral, and announcing work, goals or duties."""
    return len(text) > 3 and text == text.upper() or len(text) <= _SHORT and p.marker is not None and _ROMAN.fullmatch(p.marker.label) is not None and purpose_of(text) is not None


def _is_whose(found: Sequence[Paragraph], n: int, rank: int, text: str) -> bool:
    """Whether words that end in a full stop are a body's name alone, and what stands behind them its part: the item before is none of a list of names."""
    above = found[n - 1].marker if n else None
    return len(text) <= _SHORT and (above is None or above.rank < rank) and text.endswith(".") and names_body(text.rstrip("."))


def _leads_to(found: Sequence[Paragraph], n: int) -> Paragraph | None:
    """What follows paragraph ``n``; beyond the sentences that lead in to it "a)", which is below it all the same."""
    after = found[n + 1] if n + 1 < len(found) else None
    mark = found[n].marker
    if after is None or after.marker is not None or mark is None or mark.rank >= LETTER or mark.bullet:
        return after
    marked = next((p for p in found[n + 1 : n + 2 + _LEADING_IN] if p.marker is not None), None)
    return marked if marked is not None and marked.marker is not None and marked.marker.rank == LETTER and marked.marker.label == "a" else after


def _kind(found: Sequence[Paragraph], n: int, mark: Marker) -> str:
    """Whether paragraph ``n``, which begins with a marker, is a heading or an item."""
    p, rank = found[n], mark.rank
    if rank <= ROMAN and rank != ARTICLE:
        return "heading"
    after = _leads_to(found, n)
    below = after is not None and (after.marker is None or after.marker.rank > rank)
    if rank in (DASH, PLUS) or not below:
        return "item"
    text = p.text.rstrip("* ")
    if after is not None and after.marker is None and text.endswith((".", ";")) and not (_heads(p, text) or _is_whose(found, n, rank, text)):
        return "item"
    if after is not None and after.marker is not None and after.marker.rank in (DASH, PLUS, LETTER, DECIMAL) or len(text) < 260:
        return "heading" if len(text) < 400 else "item"
    return "item"
