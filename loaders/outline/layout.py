"""The parts of a document: head, title, preamble, outline, closing, recipients, signature, annexes, footnotes, a portal's words.

In: ``SourceText``. Out: ``Layout``: blocks in reading order, each with its part, its section ("II.1 bullet 3") and the headings above
it; for each annex its physical lines too, since tables are read from lines. The parts follow Nghị định 30/2020/NĐ-CP, Phụ lục I.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Final

from loaders.outline.celled import uncelled
from loaders.outline.firstwords import first_words_joined
from loaders.outline.footnotes import Footnote, mark_pattern
from loaders.outline.furniture import Furniture, sort_lines
from loaders.outline.paragraphs import Paragraph, is_spaced, is_wrapped, paragraphs
from loaders.outline.partheads import letters_told, named_chapters, ranked_parts
from loaders.outline.regions import find_regions
from loaders.outline.ruled import tables_inside
from loaders.outline.sections import purpose_of
from loaders.outline.tail import recipient_items, signature_parts
from loaders.outline.twocolumns import columns_apart, rules_apart, signed_apart
from loaders.outline.unjoined import unjoined
from loaders.outline.unruled import tables_of_lines
from loaders.writing.block import Block, Mark, make_block
from loaders.writing.markers import ARTICLE, DASH, DECIMAL, LETTER, PART, PLUS, ROMAN, STAR, UNMARKED
from loaders.writing.text import Line, SourceText

__all__ = ["Annex", "Block", "Layout", "Line", "Mark", "layout", "make_block"]

Glued = tuple[tuple[int, str], ...]

_TABS, _PIPES, _APART = re.compile("\t"), re.compile(r"\|"), re.compile(" {3,}")  # what sets cells apart
_ROMAN: Final = re.compile("[IVXLC]+")
_SPECK: Final = re.compile(r"\W*[a-zà-ỹđ]{1,2}\W*")  # a stroke of a scan that was recognised as a letter, above a title
_SHORT: Final = 90
_LEADING_IN: Final = 2  # sentences between an item and the first of those below it
_UNIT: Final = re.compile(r"^(?:Điều|Chương|Mục|Phần(?=\s+[IVX\d]))\s+", re.IGNORECASE)


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
            known = self._parts[names] = tuple(b for b in self.blocks if b.part in names)
        return known

    @property
    def annex_alone(self) -> bool:
        """Whether an annex is all there is: at most a letterhead above its caption."""
        return bool(self.annexes) and not self.part("title", "preamble", "body", "closing")

    @cached_property
    def _parts(self) -> dict[tuple[str, ...], tuple[Block, ...]]:
        """What has been asked for, and each part alone."""
        made: dict[str, list[Block]] = {}
        for b in self.blocks:
            made.setdefault(b.part, []).append(b)
        return {(name,): tuple(blocks) for name, blocks in made.items()}


def layout(source: SourceText) -> Layout:
    """Read the parts of ``source``."""
    lines = list(source.lines())
    furniture = sort_lines(lines)
    own = first_words_joined([line for line, role in zip(lines, furniture.role, strict=True) if role == "text"])
    regions = find_regions(uncelled(unjoined(columns_apart(rules_apart(own)))))
    wrapped = is_wrapped([*regions.title, *regions.preamble, *regions.body])
    spaced = is_spaced([*regions.body, *regions.attached])
    glued = _glued_marks(own, furniture)
    blocks: list[Block] = []
    for part in ("head", "title", "preamble"):
        blocks += _plain(source, getattr(regions, part), part, wrapped, glued, spaced=spaced)
    tables: list[Annex] = []
    for lines_of_part in (regions.body, regions.attached):
        rest, inside = _without_tables(lines_of_part)
        outline = _outline(source, rest, wrapped, glued, spaced=spaced)
        for rows in inside:
            section = next((b.section for b in reversed(outline) if b.line < rows[0].number), "")
            section = re.sub(r" bullet \d+.*$", "", section)
            tables.append(Annex(len(tables) + 1, (), tuple(rows), glued, section))
        blocks += outline
        for table in tables[-len(inside) :] if inside else ():
            blocks += _annex_blocks(source, table.lines, table.section, glued)
    for part in ("closing", "recipients", "signature"):
        blocks += _plain(source, getattr(regions, part), part, wrapped, glued, spaced=spaced and part == "closing")
    blocks += _plain(source, regions.tails, "tail", wrapped, glued)
    annexes = []
    for n, (caption, content) in enumerate(regions.annexes, 1):
        title = _plain(source, caption, "annex", wrapped, glued, section=f"annex {n}")
        title = [replace(b, kind="caption") for b in title]
        blocks += title
        blocks += _annex_blocks(source, content, f"annex {n}", glued)
        annexes.append(Annex(n, tuple(title), tuple(content), glued))
    blocks += [_note_block(source, note) for note in furniture.footnotes]
    portal = [line for line, role in zip(lines, furniture.role, strict=True) if role == "portal"]
    for line in portal:
        if line.text:
            blocks.append(make_block(source, [(line.start, line.end)], part="footer", kind="line", section="footer"))
    return Layout(source, tuple(b for b in blocks if b.text), tuple(annexes), wrapped, tuple(tables))


def annex_as_text(page: Layout, annex: Annex, caption: Block) -> Layout:
    """An annex read as a text of its own, under the words of its caption: its outline is the body, with sections like "annex 1 3.a"."""
    outline = _outline(page.source, annex.lines, is_wrapped(annex.lines), annex.glued, caption)
    return Layout(page.source, tuple(b for b in outline if b.text), (), page.wrapped)


def _without_tables(lines: Sequence[Line]) -> tuple[list[Line], list[list[Line]]]:
    """A text's lines without the tables inside it, and these."""
    rest: list[Line] = []
    inside: list[list[Line]] = []
    at = 0
    for start, end in list(tables_inside(lines)) or tables_of_lines(lines):
        rest += lines[at:start]
        inside.append(list(lines[start:end]))
        at = end
    return rest + list(lines[at:]), inside


def _block(source: SourceText, p: Paragraph, glued: Glued, **about: object) -> Block:
    label, rank = (p.marker.label, p.marker.rank) if p.marker is not None else (None, UNMARKED)
    return make_block(source, p.pieces, glued=glued, marker=label, level=rank, **about)


def _plain(source: SourceText, lines: Sequence[Line], part: str, wrapped: bool, glued: Glued, section: str = "", *, spaced: bool = False) -> list[Block]:
    if part == "signature":
        lined = [make_block(source, [(x.start, x.end)], part=part, kind="line", section=part) for x in signed_apart(lines) if x.text]
        return [piece for block in lined for piece in signature_parts(block)]
    if part == "head":
        return [make_block(source, [(x.start, x.end)], part=part, kind="line", section=section or part) for x in lines if x.text]
    if part == "title":
        lines = [x for x in lines if re.search(r"\w", x.text)]
        pieces = [(x.start, x.end) for n, x in enumerate(lines) if n or not _SPECK.fullmatch(x.text)]
        return [make_block(source, pieces, glued=glued, part=part, kind="paragraph", section="title")] if pieces else []
    kind = "item" if part == "recipients" else "paragraph"
    made = [_block(source, p, glued, part=part, kind=kind, section=section or part) for p in paragraphs(lines, wrapped=wrapped, spaced=spaced)]
    return [item for block in made for item in recipient_items(block)] if part == "recipients" else made


def _annex_blocks(source: SourceText, lines: Sequence[Line], section: str, glued: Glued) -> list[Block]:
    """An annex's lines as blocks to search for citations: cells of rows with tabs, pipes or wide gaps apart, other lines joined as paragraphs."""
    made: list[Block] = []
    rest: list[Line] = []

    def flush() -> None:
        if rest:
            made.extend(_block(source, p, glued, part="annex", kind="line", section=section) for p in paragraphs(rest))
            rest.clear()

    for line in lines:
        raw = line.raw.strip()
        separator = _TABS if "\t" in raw else _PIPES if raw[:1] == "|" else _APART if "   " in raw and len(_APART.findall(raw)) > 1 else None
        if separator is None:
            rest.append(line)
            continue
        flush()
        edges = [0, *(n for m in separator.finditer(line.raw) for n in m.span()), len(line.raw)]
        for a, b in zip(edges[::2], edges[1::2], strict=True):
            if line.raw[a:b].strip():
                made.append(make_block(source, [(line.start + a, line.start + b)], glued=glued, part="annex", kind="line", section=section))
    flush()
    return made


def _note_block(source: SourceText, note: Footnote) -> Block:
    first = note.lines[0]
    pieces = [(first.start + note.indent, first.end), *((x.start, x.end) for x in note.lines[1:])]
    return make_block(source, pieces, part="footnote", kind="paragraph", marker=note.label, section=f"footnote {note.label}")


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


def _outline(source: SourceText, lines: Sequence[Line], wrapped: bool, glued: Glued, within: Block | None = None, *, spaced: bool = False) -> list[Block]:
    """The body: headings, items, paragraphs with their sections; ``within`` is what stands above all of them, an annex's caption."""
    above, place = ((within,), f"{within.section} ") if within is not None else ((), "")
    found = ranked_parts(letters_told(named_chapters(paragraphs(lines, wrapped=wrapped, spaced=spaced))))
    made: list[Block] = []
    stack: list[Block] = []  # open headings and items with children
    chains: list[tuple[Block, ...]] = [above]  # the headings of what stands below each of them: the same object for all of it
    paths: list[tuple[str, ...]] = [()]  # the markers down to each of them
    bullets: dict[str, int] = {}
    for n, p in enumerate(found):
        after = _leads_to(found, n)
        rank = p.marker.rank if p.marker else UNMARKED
        while stack and (stack[-1].level >= rank if rank != UNMARKED else stack[-1].kind != "heading"):
            stack.pop()
            chains.pop()
            paths.pop()
        labels = (*paths[-1], p.marker.label) if p.marker and not p.marker.bullet and rank > PART else paths[-1]
        path = _path(labels)
        section, kind = path, _kind(p, rank, after)
        if rank in (STAR, DASH, PLUS):
            if rank != PLUS:
                bullets[path] = bullets.get(path, 0) + 1
            section = f"{path} bullet {bullets.get(path, 0)}".strip()
            kind = kind if rank == STAR else "item"
        block = _block(source, p, glued, part="body", kind=kind, section=f"{place}{section}".strip(), headings=chains[-1])
        made.append(block)
        if p.marker is not None and rank != PLUS:
            stack.append(block)
            chains.append((*chains[-1], block))
            paths.append(labels)
    return made


@lru_cache(maxsize=1024)
def _path(labels: tuple[str, ...]) -> str:
    """Markers from the outermost on, joined by dots; one that repeats its parents ("II.2.1", "2.1") stands for them.

    >>> _path(("II", "2", "2.1")), _path(("Chương I", "Điều 3", "a"))
    ('II.2.1', 'I.Điều 3.a')
    """
    path: list[str] = []
    for label in labels:
        label = _UNIT.sub("", label) if label.startswith(("Chương", "Mục", "Phần", "PHẦN")) else label
        parts = label.split(".")
        for k in range(len(path)):
            if len(parts) > 1 and path[k:] == parts[: len(path) - k]:
                parts = parts[len(path) - k :]
                break
        path += parts
    return ".".join(path)


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
