"""Which blocks of a text are body items: the lowest ones of sections of nhiệm vụ, giải pháp.

In: ``Layout`` and what lines tell beside items. Out: (item, path) in reading order. A part headed "NỘI DUNG" and no more is one of work where lines in it tell
who does what, by when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.outline.layout import Layout
from loaders.outline.sections import purpose
from loaders.work.assignments import charged_at
from loaders.work.besides import Beside
from loaders.work.leadins import TO_COME
from loaders.work.taskparts import item_path
from loaders.writing.block import Block

_SEE: Final = re.compile(r"\(?(chi tiết|có biểu|kèm theo)", re.IGNORECASE)
# "Các nhiệm vụ cụ thể tại Phụ lục kèm theo.": the annex holds the tasks, this sentence is none.
_IN_ANNEX: Final = re.compile(
    r"\(?(?:các |những )?(?:nhiệm vụ|nội dung|công việc|danh mục)[^.;]{0,80}(?:tại|theo|trong|ở) (?:các )?(?:phụ lục|biểu|danh mục|bảng)[^.;]{0,60}\.?$",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"\([^()]*\)[.;]?")
_CONTENTS: Final = re.compile(r"\W*noi dung( cong tac| hoat dong| ke hoach)?\W*")


def task_items(layout: Layout, besides: Beside) -> Iterator[tuple[Block, str]]:
    """(item, path) of all body items, paths unique."""
    seen: dict[str, int] = {}
    for block, base, marked in lowest(layout, "tasks", besides):
        if marked:
            path = base
        else:
            seen[base] = seen.get(base, 0) + 1
            path = f"{base}/{seen[base]}" if base else str(seen[base])
        yield block, path


def lowest(layout: Layout, wanted: str, besides: Beside) -> Iterator[tuple[Block, str, bool]]:
    """Items without items below them in sections of the wanted purpose: (block, path, whether its own ordinal ends the path).

    A paragraph counts only where its section has no items: elsewhere it introduces them or goes on with the one above. Lines that only tell
    who leads and by when are no items (``loaders.work.besides``): what has nothing else below it is one.
    """
    body = layout.part("body")
    own = [b for b in body if id(b) not in besides.lines]
    parents = {id(h) for b in own for h in b.headings}
    contents = _contents(body, besides) if wanted == "tasks" else []
    announced = _announced(own) if wanted == "tasks" else frozenset()
    itemised = {id(b.headings[-1]) for b in own if b.headings and (b.kind in ("item", "heading"))}
    for block in own:
        heads = block.kind == "heading" and id(block) not in besides.told
        if not block.headings or heads or id(block) in parents or (purpose(block) != wanted and not (contents and block.headings[0] in contents) and id(block) not in announced):
            continue
        if _IN_ANNEX.match(block.text) or _ASIDE.fullmatch(block.text):
            continue
        if block.kind == "paragraph" and (id(block.headings[-1]) in itemised or _SEE.match(block.text)):
            continue
        marked = block.kind != "paragraph" and block.marker is not None and block.marker not in ("-", "+", "•", "*")
        base = item_path(block.section)
        yield block, base, marked


def _announced(own: Sequence[Block]) -> frozenset[int]:
    """The items that a sentence brings in as work to come where their part tells of the past: "Thành phố cần thực hiện tốt các nhiệm vụ, giải pháp sau:".

    One that begins with a body is a duty or tells of it.
    """
    found: list[int] = []
    under: tuple[Block, ...] | None = None
    for block in own:
        if block.kind == "paragraph" and block.text.endswith(":"):
            under = block.headings if TO_COME.search(block.text) and purpose(block) == "past" else None
        elif under is not None and block.kind == "item" and block.headings == under and HEAD.match(block.text, charged_at(block.text)) is None:
            found.append(id(block))
        elif block.kind == "heading":
            under = None
    return frozenset(found)


def _contents(body: Sequence[Block], besides: Beside) -> list[Block]:
    """The parts headed "NỘI DUNG" and no more in which lines tell who does what of it, by when: what they hold is work, not the contents of something else."""
    return list({id(b.headings[0]): b.headings[0] for b in body if id(b) in besides.lines and b.headings and _CONTENTS.fullmatch(b.headings[0].folded)}.values())
