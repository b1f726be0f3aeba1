"""Lines → blocks, by how this text is typeset: lines of a column's width or a paragraph a line, a blank line between paragraphs or none.

In: the lines of a part. Out: its blocks. What a body's blocks stand under is told in ``headings``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loaders.outline.footnotes import Footnote
from loaders.outline.paragraphs import Paragraph, paragraphs
from loaders.outline.tail import recipient_items, signature_parts
from loaders.outline.twocolumns import signed_apart
from loaders.writing.block import Block
from loaders.writing.blockmaking import make_block
from loaders.writing.markers import UNMARKED
from loaders.writing.text import Line, SourceText

Glued = tuple[tuple[int, str], ...]
_TABS, _PIPES, _APART = re.compile("\t"), re.compile(r"\|"), re.compile(" {3,}")  # what sets cells apart
_SPECK: Final = re.compile(r"\W*[a-zà-ỹđ]{1,2}\W*")  # a stroke of a scan that was recognised as a letter, above a title


def _recipients_joined(found: Sequence[Paragraph]) -> list[Paragraph]:
    """A paragraph each recipient: where one is listed behind a dash, words without one go on with it ("- Tỉnh ủy, HĐND tỉnh Thanh" / "Hóa;") until it ends."""
    made: list[list[Paragraph]] = []
    for p in found:
        if made and made[-1][0].marker is not None and p.marker is None and made[-1][-1].text[-1:] not in ("", ".", ";", ":") and p.text[:1].isalnum():
            made[-1].append(p)
        else:
            made.append([p])
    return [Paragraph(tuple(x for p in one for x in p.pieces), one[0].marker, tuple(x for p in one for x in p.lines)) for one in made]


@dataclass(frozen=True)
class Typesetting:
    """``wrapped``: lines are a column wide; ``spaced``: a blank line stands between paragraphs; ``glued``: where unbracketed marks of notes stand."""

    source: SourceText
    wrapped: bool
    spaced: bool = False
    glued: Glued = ()

    def paragraphs(self, lines: Sequence[Line], *, spaced: bool) -> list[Paragraph]:
        return paragraphs(lines, wrapped=self.wrapped, spaced=spaced and self.spaced)

    def block(self, p: Paragraph, part: str, kind: str, section: str, headings: tuple[Block, ...] = ()) -> Block:
        """A paragraph as a block."""
        label, rank = (p.marker.label, p.marker.rank) if p.marker is not None else (None, UNMARKED)
        return make_block(self.source, p.pieces, glued=self.glued, part=part, kind=kind, marker=label, section=section, headings=headings, level=rank)

    def line(self, line: Line, part: str, section: str) -> Block:
        """A line as a block."""
        return make_block(self.source, [(line.start, line.end)], part=part, kind="line", section=section)

    def plain(self, lines: Sequence[Line], part: str, section: str = "") -> list[Block]:
        """The blocks of a part without headings."""
        if part == "signature":
            return [piece for x in signed_apart(lines) if x.text for piece in signature_parts(self.line(x, part, part))]
        if part == "head":
            return [self.line(x, part, section or part) for x in lines if x.text]
        if part == "title":
            lines = [x for x in lines if re.search(r"\w", x.text)]
            pieces = [(x.start, x.end) for n, x in enumerate(lines) if n or not _SPECK.fullmatch(x.text)]
            return [make_block(self.source, pieces, glued=self.glued, part=part, kind="paragraph", section="title")] if pieces else []
        kind = "item" if part == "recipients" else "paragraph"
        found = self.paragraphs(lines, spaced=part in ("preamble", "closing"))
        made = [self.block(p, part=part, kind=kind, section=section or part) for p in (_recipients_joined(found) if part == "recipients" else found)]
        return [item for block in made for item in recipient_items(block)] if part == "recipients" else made

    def cells(self, lines: Sequence[Line], section: str) -> list[Block]:
        """An annex's lines as blocks to search for citations: cells of rows with tabs, pipes or wide gaps apart, other lines joined as paragraphs."""
        made: list[Block] = []
        rest: list[Line] = []

        def flush() -> None:
            if rest:
                made.extend(self.block(p, part="annex", kind="line", section=section) for p in paragraphs(rest))
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
                    made.append(make_block(self.source, [(line.start + a, line.start + b)], glued=self.glued, part="annex", kind="line", section=section))
        flush()
        return made

    def note(self, note: Footnote) -> Block:
        """A footnote."""
        first = note.lines[0]
        pieces = [(first.start + note.indent, first.end), *((x.start, x.end) for x in note.lines[1:])]
        return make_block(self.source, pieces, part="footnote", kind="paragraph", marker=note.label, section=f"footnote {note.label}")
