"""Tables of annexes, in every layout that conversions give: cells a line each, cells broken over lines, tabs, pipes.

In: an annex's physical lines. Out: ``Table``: columns with roles, rows of cells (blocks with places), page breaks healed: a
repeated head is left out, a row cut by a page is one again. Cells of text lines are told apart in ``loaders.cells``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.cells import distribute
from loaders.columns import HEAD_STARTS, ORDINAL_HEAD, Role, column_role, is_task_table
from loaders.layout import Annex
from loaders.record import Span, Spans
from loaders.text import Block, Line, SourceText, make_block
from loaders.vietnamese import fold

_ORDINAL: Final = re.compile(r"(\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-HK]|[a-zđ]|[-+•])\s*[.)]?$")
_ORDINAL_THEN: Final = re.compile(r"(\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6})\s*[.)]?\s+(?=[A-ZĐÂĂÊÔƠƯÁÀẢÃẠÉÈÍÓÒÚỨỬỮ])")
_TOTAL: Final = re.compile(r"tong (so|cong)\b|cong\s*(:|\d|$)")
_ROMAN: Final = re.compile(r"[IVXLC]+$")
_ROMAN_VALUE: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_GROUP_LINE: Final = re.compile(r"(?:[IVXLC]{1,6}|[A-HK]|\d{1,3})[.)]?\s")
_SEPARATORS: Final = re.compile(r"\|?[\s:|-]+\|[\s:|-]*$")


Glued = tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Row:
    """A row as printed. ``cells`` by role; a second column of the same role is kept under "role 2"."""

    ordinal: str | None
    cells: Mapping[str, Block]
    spans: Spans
    ordinal_span: Span | None = None

    def text(self, role: str) -> str:
        """The words of a cell, "" where there is none."""
        return self.cells[role].text if role in self.cells else ""

    def of(self, role: str) -> tuple[Block, ...]:
        """All cells of a role, left to right."""
        return tuple(b for key, b in self.cells.items() if key.split(" ")[0] == role)


@dataclass(frozen=True)
class Table:
    """``roles`` of the columns from left to right; ``heads`` their printed heads."""

    roles: tuple[Role, ...]
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass
class _Draft:
    """A row while its lines are gathered: pieces of each column."""

    ordinal: str | None
    ordinal_at: tuple[int, int] | None
    pieces: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)


def read_tables(annex: Annex, source: SourceText) -> tuple[Table, ...]:
    """The tables of tasks of an annex (others are left to other readers)."""
    ruled = _ruled(annex.lines)
    made = _read_grid(ruled, source, annex.glued) if ruled else _read_lines(annex.lines, source, annex.glued)
    return tuple(t for t in made if is_task_table(t.roles) and t.rows)


# Tables with a sign between cells.


def _ruled(lines: Iterable[Line]) -> list[tuple[Line, list[tuple[int, int]]]]:
    """(line, raw places of its cells) of the lines that hold cells set apart by tabs or pipes; [] for other annexes."""
    made = []
    heads = 0
    for line in lines:
        raw = line.raw
        if raw.lstrip().startswith("|") and raw.rstrip().endswith("|"):
            start = raw.index("|") + 1
            cells = _split(line, start, len(raw.rstrip()) - 1, "|")
        elif raw.count("\t") >= 2 or (heads and _GROUP_LINE.match(line.text) and "\t" in raw.strip()):
            cells = _split(line, 0, len(raw), "\t")
        else:
            continue
        heads += bool(ORDINAL_HEAD.match(line.text)) and len(cells) >= 3
        made.append((line, cells))
    return made if heads else []


def _split(line: Line, start: int, end: int, sign: str) -> list[tuple[int, int]]:
    cells, at = [], start
    for part in line.raw[start:end].split(sign):
        cells.append((line.start + at, line.start + at + len(part)))
        at += len(part) + 1
    return cells


def _read_grid(rows: Sequence[tuple[Line, list[tuple[int, int]]]], source: SourceText, glued: Glued) -> list[Table]:
    tables: list[Table] = []
    roles: tuple[Role, ...] = ()
    heads: tuple[str, ...] = ()
    drafts: list[_Draft] = []
    for line, cells in rows:
        texts = [make_block(source, [c]).text for c in cells]
        if _SEPARATORS.fullmatch(line.text):
            continue
        if ORDINAL_HEAD.match(line.text) and column_role(texts[0]) == "ordinal":
            if heads and [fold(t) for t in texts] == [fold(t) for t in heads]:
                continue  # the head printed again on a new page
            _close(tables, roles, heads, drafts, source, glued)
            roles, heads, drafts = tuple(column_role(t) for t in texts), tuple(texts), []
            continue
        if not roles:
            continue
        numbers = roles.index("ordinal") if "ordinal" in roles else None
        ordinal = texts[numbers].strip(" .)") if numbers is not None and numbers < len(texts) else ""
        if not ordinal and drafts and _goes_on(texts, roles):
            for n, cell in enumerate(cells):
                if texts[n]:
                    drafts[-1].pieces.setdefault(n, []).append(cell)
            drafts[-1].lines.append(line)
            continue
        if _TOTAL.match(fold(" ".join(t for t in texts if t))):
            continue
        at = cells[numbers] if numbers is not None and ordinal else None
        draft = _Draft(ordinal or None, at, lines=[line])
        draft.pieces = {n: [c] for n, c in enumerate(cells) if n != numbers and texts[n] and n < len(roles)}
        drafts.append(draft)
    _close(tables, roles, heads, drafts, source, glued)
    return tables


def _goes_on(texts: Sequence[str], roles: tuple[Role, ...]) -> bool:
    """Whether a row without ordinal is the rest of the row above, cut by a page: it begins inside a sentence, or names nobody."""
    title = next((t for t, r in zip(texts, roles, strict=False) if r == "title"), "")
    who = next((t for t, r in zip(texts, roles, strict=False) if r == "lead"), "")
    return not title or not who or title[:1].islower() or not title[:1].isalpha()


def _close(
    tables: list[Table], roles: tuple[Role, ...], heads: tuple[str, ...], drafts: list[_Draft], source: SourceText, glued: Glued
) -> None:
    if roles and drafts:
        tables.append(Table(roles, heads, tuple(_row(d, roles, source, glued) for d in drafts)))


def _row(draft: _Draft, roles: tuple[Role, ...], source: SourceText, glued: Glued) -> Row:
    cells: dict[str, Block] = {}
    for n in sorted(draft.pieces):
        role: str = roles[n]
        k = 2
        while role in cells:
            role, k = f"{roles[n]} {k}", k + 1
        block = make_block(source, draft.pieces[n], glued=glued, part="annex", kind="line")
        if block.text:
            cells[role] = block
    spans = tuple(s for line in draft.lines for s in source.spans(line.start, line.end))
    at = source.spans(*draft.ordinal_at) if draft.ordinal_at else ()
    return Row(draft.ordinal, cells, spans, at[0] if at else None)


# Tables whose cells lost their borders: one cell a line, or cells broken over lines.


def _read_lines(lines: Sequence[Line], source: SourceText, glued: Glued) -> list[Table]:
    own = [line for line in lines if line.text]
    tables: list[Table] = []
    i = 0
    while i < len(own):
        if not ORDINAL_HEAD.match(own[i].text):
            i += 1
            continue
        stop = _head_end(own, i)
        if stop is None:
            i += 1
            continue
        head = own[i:stop]
        heads = _heads(head, source)
        roles = tuple(column_role(h) for h in heads)
        rows_end = next((j for j in range(stop, len(own)) if _other_head(own, j, head, heads, source)), len(own))
        if is_task_table(roles):
            rows = _line_rows(own[stop:rows_end], head, roles, source, glued, cell_a_line=len(head) == len(heads))
            tables.append(Table(roles, heads, tuple(rows)))
        i = rows_end
    return tables


def _head_end(lines: Sequence[Line], start: int) -> int | None:
    """The index of the first row's line."""
    for j in range(start + 1, min(start + 40, len(lines))):
        t = lines[j].text
        m = _ORDINAL.fullmatch(t) or _ORDINAL_THEN.match(t)
        if m and m.group(1) in ("I", "1", "A"):
            following = lines[j + 1].text if j + 1 < len(lines) else ""
            if not re.fullmatch(r"\(?\d\)?", following):  # a row of column numbers "1 2 3" belongs to the head
                return j
    return None


def _heads(head: Sequence[Line], source: SourceText) -> tuple[str, ...]:
    joined = make_block(source, [(line.start, line.end) for line in head]).text
    starts = [m.start() for m in HEAD_STARTS.finditer(joined)]
    cuts = [0, *(s for s in starts if s > 0)]
    return tuple(joined[a:b].strip() for a, b in zip(cuts, [*cuts[1:], len(joined)], strict=True) if joined[a:b].strip())


def _same_head(lines: Sequence[Line], j: int, head: Sequence[Line]) -> bool:
    return j + len(head) <= len(lines) and all(
        fold(a.text) == fold(b.text) for a, b in zip(lines[j : j + len(head)], head, strict=True)
    )


def _other_head(lines: Sequence[Line], j: int, head: Sequence[Line], heads: tuple[str, ...], source: SourceText) -> bool:
    if not ORDINAL_HEAD.match(lines[j].text) or _same_head(lines, j, head):
        return False
    end = _head_end(lines, j)
    return end is not None and _heads(lines[j:end], source) != heads and len(_heads(lines[j:end], source)) >= 3


def _value(ordinal: str) -> int | None:
    if ordinal.isdigit():
        return int(ordinal)
    if not _ROMAN.match(ordinal):
        return None
    total = 0
    for a, b in zip(ordinal, ordinal[1:] + "I", strict=True):
        v = _ROMAN_VALUE[a]
        total += -v if v < _ROMAN_VALUE[b] else v
    return total


def _line_rows(
    lines: Sequence[Line], head: Sequence[Line], roles: tuple[Role, ...], source: SourceText, glued: Glued, *, cell_a_line: bool
) -> list[Row]:
    """Rows begin where the next ordinal stands: 1, 2, 3 …, again 1 after a group, 6.1 after 6."""
    drafts: list[_Draft] = []
    number = roman = 0
    letter = ord("A") - 1
    j = 0
    while j < len(lines):
        line = lines[j]
        t = line.text
        if ORDINAL_HEAD.match(t) and _same_head(lines, j, head):
            j += len(head)
            continue
        if _TOTAL.match(fold(t)):
            j += 1
            continue
        m = _ORDINAL.fullmatch(t) or _ORDINAL_THEN.match(t)
        label = m.group(1) if m else ""
        value = _value(label) if m else None
        is_roman = bool(label) and bool(_ROMAN.match(label))
        starts = (
            (is_roman and value == roman + 1)
            or (re.fullmatch(r"[A-HK]", label) is not None and len(t.strip(" .)")) == 1 and ord(label) == letter + 1)
            or (
                label.isdigit()
                and value is not None
                and (value == number + 1 or (value == 1 and bool(drafts) and _groupish(drafts[-1])))
            )
            or ("." in label and bool(drafts) and label.split(".")[0] == str(number))
            or (label in ("-", "+", "•") and m is not None and m.end() == len(t) and bool(drafts))
        )
        if m is not None and starts:
            if is_roman and value == roman + 1:
                roman, number = value or 0, 0
            elif re.fullmatch(r"[A-HK]", label):
                letter, roman, number = ord(label), 0, 0
            elif label.isdigit():
                number = value or 0
            block = make_block(source, [(line.start, line.end)])
            k = block.text.find(label) + len(label) - 1
            draft = _Draft(label, (block.offsets[block.text.find(label)], block.ends[k]), lines=[line])
            if m.end() < len(t) and k + 1 < len(block.text):
                rest = re.match(r"[.)\s]*", block.text[k + 1 :])
                at = k + 1 + (rest.end() if rest else 0)
                if at < len(block.text):
                    draft.pieces[0] = [(block.offsets[at], line.end)]
            drafts.append(draft)
        elif drafts:
            drafts[-1].lines.append(line)
        j += 1
    columns = [n for n, r in enumerate(roles) if r != "ordinal"]
    for draft in drafts:
        pieces = draft.pieces.pop(0, []) + [(x.start, x.end) for x in draft.lines[1:]]
        blocks = [make_block(source, [p]) for p in pieces]
        wanted = [roles[n] for n in columns]
        for n, got in zip(columns, distribute([b for b in blocks if b.text], wanted, cell_a_line=cell_a_line), strict=True):
            if got:
                draft.pieces[n] = got
    return [_row(d, roles, source, glued) for d in drafts]


def _groupish(draft: _Draft) -> bool:
    return draft.ordinal is not None and bool(_ROMAN.match(draft.ordinal) or re.match(r"[A-HK]$", draft.ordinal))
