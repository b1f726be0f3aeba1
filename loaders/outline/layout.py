"""The parts of a document: head, title, preamble, outline, closing, recipients, signature, annexes, footnotes, a portal's words.

In: ``SourceText``. Out: ``Layout``: blocks in reading order, each with its part, its section ("II.1 bullet 3") and the headings above
it; for each annex its physical lines too, since tables are read from lines. The parts follow Nghị định 30/2020/NĐ-CP, Phụ lục I.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, groupby
from operator import attrgetter

from loaders.outline.footnotes import mark_pattern
from loaders.outline.furniture import Furniture, sort_lines
from loaders.outline.headbehind import letterhead_first
from loaders.outline.headings import outline
from loaders.outline.joinedlines import first_words_joined, joined_lines_split
from loaders.outline.layouttables import without_layout_tables
from loaders.outline.paragraphs import is_spaced, is_wrapped
from loaders.outline.regions import find_regions
from loaders.outline.ruled import tables_inside
from loaders.outline.tornheads import is_cut_up
from loaders.outline.twocolumns import columns_apart, rules_apart
from loaders.outline.typesetting import Glued, Typesetting
from loaders.outline.unruled import tables_of_lines
from loaders.writing.block import Block, Mark
from loaders.writing.blockmaking import make_block
from loaders.writing.text import Line, SourceText

_BASIS = re.compile(r"[-–•*\s]*Căn cứ\s.*[;.]$")

__all__ = ["Annex", "Block", "Glued", "Layout", "Line", "Mark", "layout", "make_block"]


@dataclass(frozen=True)
class Annex:
    """An annex: its caption as blocks; all physical lines after the caption, blank ones included; ``glued`` as for ``make_block``.

    A table inside the text is held the same way, without a caption; ``section`` is where it stands.
    """

    index: int
    title: tuple[Block, ...]
    lines: tuple[Line, ...]
    glued: Glued = ()
    section: str = ""


@dataclass(frozen=True)
class Layout:
    """``wrapped`` tells whether lines are a column wide (PDF, OCR) or a paragraph each (Word, HTML); ``tables`` stand inside the text."""

    source: SourceText
    blocks: tuple[Block, ...]
    annexes: tuple[Annex, ...]
    wrapped: bool
    tables: tuple[Annex, ...] = ()

    def part(self, *names: str) -> tuple[Block, ...]:
        """The blocks of the named parts, in reading order."""
        if (known := self._parts.get(names)) is None:
            known = self._parts[names] = tuple(chain.from_iterable(run for part, run in self._runs if part in names))
        return known

    @cached_property
    def low(self) -> str:
        """The words of all blocks in small letters: whether a word stands in a document at all costs a fifth of asking each of its blocks."""
        return "\n".join([b.low for b in self.blocks])

    @property
    def annex_alone(self) -> bool:
        """Whether an annex is all there is: at most a letterhead above its caption."""
        return bool(self.annexes) and not self.part("title", "preamble", "body", "closing")

    @cached_property
    def _runs(self) -> list[tuple[str, list[Block]]]:
        """The blocks, those of one part that follow one another together."""
        return [(part, list(run)) for part, run in groupby(self.blocks, key=attrgetter("part"))]

    @cached_property
    def _parts(self) -> dict[tuple[str, ...], tuple[Block, ...]]:
        """What has been asked for."""
        return {}


def layout(source: SourceText) -> Layout:
    """Read the parts of ``source``."""
    lines = list(source.lines())
    furniture = sort_lines(lines, source.first_letters)
    own = first_words_joined([line for line, role in zip(lines, furniture.role, strict=True) if role == "text"])
    parted = joined_lines_split(columns_apart(rules_apart(letterhead_first(own))))
    regions = find_regions(without_layout_tables(parted) if "|" in source.raw else parted)
    bases = _bases_above(lines, furniture, regions.preamble)
    regions.preamble, moved = [*bases, *regions.preamble], {line.start for line in bases}
    wrapped = is_wrapped([*regions.title, *regions.preamble, *regions.body])
    setting = Typesetting(source, wrapped, is_spaced([*regions.body, *regions.attached]), _glued_marks(own, furniture))
    blocks: list[Block] = []
    for part in ("head", "title", "preamble"):
        blocks += setting.plain(getattr(regions, part), part)
    tables: list[Annex] = []
    for lines_of_part in (regions.body, regions.attached):
        rest, inside = _without_tables(lines_of_part)
        found = outline(setting, rest)
        begins = [b.line for b in found] if inside else []
        for rows in inside:
            above = bisect_left(begins, rows[0].number)
            section = re.sub(r" bullet \d+.*$", "", found[above - 1].section) if above else ""
            tables.append(Annex(len(tables) + 1, (), tuple(rows), setting.glued, section))
        blocks += found
        for table in tables[-len(inside) :] if inside else ():
            blocks += setting.cells(table.lines, table.section)
    for part in ("closing", "recipients", "signature"):
        blocks += setting.plain(getattr(regions, part), part)
    blocks += setting.plain(regions.tails, "tail")
    annexes = []
    for n, (caption, content) in enumerate(regions.annexes, 1):
        title = [replace(b, kind="caption") for b in setting.plain(caption, "annex", f"annex {n}")]
        blocks += title
        blocks += setting.cells(content, f"annex {n}")
        annexes.append(Annex(n, tuple(title), tuple(content), setting.glued))
    blocks += [setting.note(note) for note in furniture.footnotes]
    blocks += [setting.line(line, "footer", "footer") for line, role in zip(lines, furniture.role, strict=True) if role == "portal" and line.text and line.start not in moved] if "portal" in furniture.role else []
    return Layout(source, tuple([b for b in blocks if b.text]), tuple(annexes), wrapped, tuple(tables))


def _bases_above(lines: Sequence[Line], furniture: Furniture, preamble: Sequence[Line]) -> list[Line]:
    """The lines "- Căn cứ Luật …;" that a copy set above the letterhead, in a section of their own, where none stand below it."""
    portal = [line for line, role in zip(lines, furniture.role, strict=True) if role == "portal" and _BASIS.match(line.text)] if "portal" in furniture.role else []
    return [] if any(_BASIS.match(line.text) for line in preamble) else portal


def annex_as_text(page: Layout, annex: Annex, caption: Block) -> Layout:
    """An annex read as a text of its own, under the words of its caption: its outline is the body, with sections like "annex 1 3.a"."""
    found = outline(Typesetting(page.source, is_wrapped(annex.lines), glued=annex.glued), annex.lines, caption)
    return Layout(page.source, tuple(b for b in found if b.text), (), page.wrapped)


def _without_tables(lines: Sequence[Line]) -> tuple[list[Line], list[list[Line]]]:
    """A text's lines without the tables inside it, and these."""
    rest: list[Line] = []
    inside: list[list[Line]] = []
    at = 0
    cut_up = any(is_cut_up(lines, n) for n, line in enumerate(lines) if "|" in line.raw)
    for start, end in ([] if cut_up else list(tables_inside(lines))) or tables_of_lines(lines):
        rest += lines[at:start]
        inside.append(list(lines[start:end]))
        at = end
    return rest + list(lines[at:]), inside


def _glued_marks(own: Sequence[Line], furniture: Furniture) -> Glued:
    """Where unbracketed marks stand in the text ("6%1", "của tỉnh3."): in order, one for each note of a page's foot."""
    found: list[tuple[int, str]] = []
    labels = [n for n in furniture.footnotes if not n.bracketed]
    i, at = 0, 0
    for note in labels:
        pattern = mark_pattern(note.printed)
        for j in range(i, len(own)):
            if own[j].start > note.lines[0].start:
                break
            m = pattern.search(own[j].raw, at if j == i else 0)
            if m:
                found.append((own[j].start + m.start(), note.label))
                i, at = j, m.end()
                break
    return tuple(found)
