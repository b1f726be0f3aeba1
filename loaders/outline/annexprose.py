"""Annexes that share out work in prose: "NHIỆM VỤ CỤ THỂ GIAO CÁC BỘ, NGÀNH" with items below each body's name, and no table.

In: the layout, the annexes that hold tables. Out: each such annex as a layout of its own, whose body is the annex's outline under its caption. The form is that of
the Government's monthly resolutions. An annex that only names tasks is one where it is a bare list of them: the description of a project tells its
goals, conditions and costs below the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.outline.layout import Annex, Layout, annex_as_text
from loaders.outline.sections import purpose_of
from loaders.writing.block import Block
from loaders.writing.markers import BULLETS, marker
from loaders.writing.text import Line

_BY_THE_WAY: Final = re.compile(r"\(|(?:phụ lục|phụ biểu|biểu|mẫu)\b[^\w]*\S{0,4}$", re.IGNORECASE)  # "Phụ lục II", "(Kèm theo …)"
_FEWEST: Final = 2  # items that make a list


def annexes_of_work(page: Layout, tabled: Sequence[Annex]) -> Iterator[Layout]:
    """The annexes whose caption announces tasks or duties and whose text is items, not rows; ``tabled`` hold tables."""
    for annex in page.annexes:
        caption = _announces(annex)
        if caption is None or any(annex is t for t in tabled) or any(map(_has_cells, annex.lines)):
            continue
        text = annex_as_text(page, annex, caption)
        marked = [b for b in text.blocks if b.marker is not None and b.marker not in BULLETS]
        if len(marked) >= _FEWEST and (len(marked) == len(text.blocks) or purpose_of(caption.text) == "duties"):
            yield text


def _announces(annex: Annex) -> Block | None:
    """The part of the caption that says what the annex is for, where that is work."""
    said = [b for b in annex.title if not _BY_THE_WAY.match(b.text)]
    return next((b for b in said if purpose_of(b.text) in ("tasks", "duties")), None)


def _has_cells(line: Line) -> bool:
    """Whether a line holds cells; a tab right behind an item's number sets none apart."""
    words = line.raw.strip()
    mark = marker(line.text)
    return words.startswith("|") or "\t" in words[mark.end if mark is not None else 0 :]
