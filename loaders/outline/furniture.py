"""What stands in a file beside the document: page heads and feet, a table of contents, footnotes, a portal's words.

In: the physical lines. Out: for each line its role (``text``, ``footnote``, ``furniture``, ``portal``), and the footnotes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loaders.outline.contents import mark_contents
from loaders.outline.footnotes import Footnote, end_notes
from loaders.outline.pagemarks import page_marks
from loaders.outline.pagewords import mark_page_words
from loaders.outline.portals import mark_portal
from loaders.writing.linebreaks import asks
from loaders.writing.text import Line

# The official gazette's running head, its signature stamp, links printed at a page's foot.
_GAZETTE_HEAD: Final = re.compile(r"(CÔNG BÁO/Số\b.*Ngày\b|\d+\s+CÔNG BÁO/Số\b)")
_STAMP: Final = re.compile(r"(Ký bởi|Cơ quan|Ngày ký|Email|Thời gian ký|Người ký)\s*:\s")
_STAMP_START: Final = re.compile(r"(Ký bởi|Người ký)\s*:.*(CÔNG BÁO|CỔNG THÔNG TIN|VĂN PHÒNG|ỦY BAN|UBND)", re.IGNORECASE)
_LINK: Final = re.compile(r"(https?://|www\.)\S+$")
_PAGE_NUMBER: Final = re.compile(r"(Trang\s+)?\d{1,3}(\s*/\s*\d{1,3})?$")
_RULE: Final = re.compile(r"[ \u00a0]{20,}$|[_‗─—-]{5,}$")
_SHORTEST_RULE: Final = 5
_EDGE: Final = re.compile(r"[\n_‗─—-](?=\n?\d)")  # a line without words or a rule, and a number below: by the first letters of lines
_FURNITURE_BEGINS: Final = re.compile(r"[\dCKkNnEThw]")  # the first letters of these
_LABEL: Final = re.compile(r"(?P<printed>(?:\[\^?|<sup>)(?P<label>\d{1,3})(?:\]|</sup>)):?")  # "[1]", Markdown's "[^1]:", "<sup>1</sup>"
_PLAIN_NOTE: Final = re.compile(r"(\d{1,3})\s+(?=[^\W\d_\"])")
_LABEL_BEGINS: Final = re.compile(r"[\[<]")
_FOOT: Final = 15
_PAGE: Final = 90


@dataclass(frozen=True)
class Furniture:
    """``role[i]`` belongs to ``lines[i]``."""

    role: tuple[str, ...]
    footnotes: tuple[Footnote, ...]


def sort_lines(lines: Sequence[Line], begins: str) -> Furniture:
    """Tell the document's own lines from what surrounds them; ``begins``: their first letters."""
    role = ["text"] * len(lines)
    _page_furniture(lines, begins, role)
    for i in page_marks(lines, [r == "text" for r in role], begins):
        role[i] = "furniture"
    mark_portal(lines, begins, role)
    mark_contents(lines, role)
    mark_page_words(lines, role)
    notes = _bracket_notes(lines, begins, role) or _page_notes(lines, begins, role) or end_notes(lines, begins, role)
    return Furniture(tuple(role), tuple(notes))


def _page_furniture(lines: Sequence[Line], begins: str, role: list[str]) -> None:
    stamped = -1  # the line behind a stamp's last one
    for found in _FURNITURE_BEGINS.finditer(begins):
        i = found.start()
        t, stamp = lines[i].text, stamped == i
        if "CÔNG BÁO/" in t and _GAZETTE_HEAD.match(t):
            role[i] = "furniture"
            below = next((k for k in range(i + 1, min(i + 3, len(lines))) if lines[k].text), i)  # a copy by blocks sets the number apart
            if _PAGE_NUMBER.match(lines[below].text):
                role[below] = "furniture"
        elif t[0] in "hw" and _LINK.match(t):
            role[i] = "furniture"
        elif t[0] in "KkNn" and _STAMP_START.match(t):
            role[i], stamp = "furniture", True
        elif stamp and _STAMP.match(t):
            role[i] = "furniture"
        else:
            stamp = False
        stamped = i + 1 if stamp else -1


def _bracket_notes(lines: Sequence[Line], begins: str, role: list[str]) -> list[Footnote]:
    """Notes that a web page collects at the end: "[1] Quyết định số …"."""
    heads = _in_order(lines, _note_heads(lines, begins, role))
    notes = []
    for n, i in enumerate(heads):
        stop = heads[n + 1] if n + 1 < len(heads) else len(lines)
        taken = [lines[i]]
        role[i] = "footnote"
        blanks = 0
        for j in range(i + 1, stop):
            if role[j] == "furniture" and asks(taken[-1].text):
                continue  # a page's end within the note
            if role[j] != "text":
                break
            if not lines[j].text:
                blanks += 1
                if n + 1 == len(heads):
                    break
                continue
            taken.append(lines[j])
            role[j] = "footnote"
        m = _LABEL.match(lines[i].text)
        assert m is not None
        indent = lines[i].raw.index(m["printed"]) + m.end()
        notes.append(Footnote(m["label"], tuple(taken), indent, True, m["printed"]))
    return notes


def _in_order(lines: Sequence[Line], heads: Sequence[int]) -> list[int]:
    """Of the lines that begin with a mark those that are notes: a mark out of turn whose note comes later is the end of a line that a copy broke."""
    labels = [int(m["label"]) for i in heads if (m := _LABEL.match(lines[i].text)) is not None]
    kept: list[int] = []
    before = 0
    for n, i in enumerate(heads):
        if labels[n] in (1, before + 1) or labels[n] not in labels[n + 1 :]:
            kept.append(i)
            before = labels[n]
    return kept


def _note_heads(lines: Sequence[Line], begins: str, role: Sequence[str]) -> list[int]:
    """Lines that may begin a note: "[1] Quyết định …", or a label alone above the note's words, behind a blank line or behind the note before it."""
    heads: list[int] = []
    before = -1
    for found in _LABEL_BEGINS.finditer(begins):
        i, line = found.start(), lines[found.start()]
        if role[i] != "text" or (label := _LABEL.match(line.text)) is None:
            continue
        number, alone = int(label["label"]), label.end() == len(line.text)
        apart = i == 0 or not lines[i - 1].text or number == before + 1
        if not alone or (apart and i + 1 < len(lines) and lines[i + 1].text[:1].isupper()):
            heads.append(i)
            before = number
    return heads


def _page_notes(lines: Sequence[Line], begins: str, role: list[str]) -> list[Footnote]:
    """Notes at the foot of a PDF page: after a rule of blanks or underscores, "1 Kế hoạch số …" up to the page's end."""
    notes: list[Footnote] = []
    expected = 1
    i = 0  # the first line that is not yet looked at
    for edge in [m.start() for m in _EDGE.finditer(begins)]:
        if edge < i or role[edge] != "text" or not (lines[edge].raw or lines[edge + 1].text.lstrip("0").startswith(str(expected))):
            continue
        start = (_notes_begin(lines, edge, expected) if lines[edge].raw else None) or _foot_of_page(lines, role, edge, expected)
        if start is None:
            continue
        role[edge] = "furniture"
        i = start
        while i < len(lines) and role[i] == "text" and not _page_begins(lines, i, start):
            m = _PLAIN_NOTE.match(lines[i].text)
            if m and int(m.group(1)) == expected:
                indent = lines[i].raw.index(m.group(1)) + len(m.group(1))
                notes.append(Footnote(m.group(1), (lines[i],), indent, False, m.group(1)))
                expected += 1
            elif lines[i].text:
                last = notes[-1]
                notes[-1] = Footnote(last.label, (*last.lines, lines[i]), last.indent, last.bracketed, last.printed)
            role[i] = "footnote"
            i += 1
    return notes


def _notes_begin(lines: Sequence[Line], i: int, expected: int) -> int | None:
    """The index of the first note's line where line ``i`` is the rule above the expected note."""
    if len(lines[i].raw) < _SHORTEST_RULE or not _RULE.match(lines[i].raw):
        return None
    for j in range(i + 1, min(i + 3, len(lines))):
        m = _PLAIN_NOTE.match(lines[j].text) if lines[j].raw.strip().count("\t") < 2 else None  # else a row of a table
        if m:
            return j if int(m.group(1)) == expected else None
        if lines[j].text:
            return None
    return None


def _foot_of_page(lines: Sequence[Line], role: Sequence[str], i: int, expected: int) -> int | None:
    """Notes without a rule above them: the expected number after a blank line, its mark glued to a word of the page, page furniture below."""
    if lines[i].text or i + 1 >= len(lines) or role[i + 1] != "text":
        return None
    m = _PLAIN_NOTE.match(lines[i + 1].text) if lines[i + 1].text[:1].isdigit() else None
    if m is None or int(m.group(1)) != expected or not lines[i + 1].text[m.end()].isupper():
        return None
    end = next((j for j in range(i + 2, min(i + _FOOT, len(lines))) if not lines[j].text or role[j] != "text"), len(lines))
    below = next((j for j in range(end, min(end + 3, len(lines))) if lines[j].text), None)
    if below is None or role[below] != "furniture":
        return None
    mark = re.compile(rf"[^\W\d_]{expected}(?=[\s,.;)\"”]|$)")
    return i + 1 if any(mark.search(x.text) for x in lines[max(0, i - _PAGE) : i]) else None


def _page_begins(lines: Sequence[Line], i: int, start: int) -> bool:
    """A new page's first line is set off by a form feed, by page furniture, or by a leading blank right after a full line."""
    raw = lines[i].raw
    if raw.startswith("\f"):
        return True
    return i > start and raw[:1] in (" ", "\u00a0") and bool(lines[i].text) and bool(lines[i - 1].text)
