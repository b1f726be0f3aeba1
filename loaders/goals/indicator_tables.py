"""Indicator tables as grids: cells with their places, whatever way the conversion set them apart.

In: the text's physical lines. Out: ``Grid`` rows under a head that names indicators and values. Three layouts: a row a line with
pipes (Markdown) or with tabs; a cell a line, each after one tab, rows set apart by blank lines (Word's text), where cells at the end of a row
may be missing. Tables that lost the borders of their cells are not read: an empty cell would shift values under wrong heads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final, Literal

from loaders.goals.indicator_columns import Column, column, columns
from loaders.outline.ruled import PIPE, is_rule
from loaders.record import Spans
from loaders.writing.block import Block
from loaders.writing.blockmaking import make_block, words_between
from loaders.writing.calendar import YEAR
from loaders.writing.text import Line, SourceText
from loaders.writing.vietnamese import fold

Place = tuple[int, int]
Layout = Literal["pipes", "tabs", "cells"]

_TAB: Final = re.compile("\t")
_PAGE: Final = re.compile(r"[\s\f]*(?:-\s*)?\d{1,4}(?:\s*-)?\s*")
_NUMBERED: Final = re.compile(r"\(?\d{1,2}\)?(?:\s*=\s*[\d\s()+:/x*-]+)?")
_NEXT_ROWS: Final = 12  # rows by whose width a head's merged cells are told
_SPANS: Final = re.compile(r"giai doan|ke hoach|muc tieu|lo trinh|phan ky|thuc hien|chia ra")
_HEAD_WORD: Final = re.compile(
    rf"(?:nam )?{YEAR}|(?:thuc hien|u?th|uoc|ket qua|ke hoach|kh|muc tieu|chi tieu|hien trang|ghi chu|giai doan|den nam)\b", re.IGNORECASE
)
_SAYS_ONE: Final = re.compile(rf"(?<![a-z])(?:tieu|chi|muc)(?![a-z])|{YEAR}")
_NUMBER: Final = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?")
_FEWEST: Final = 3  # cells of a head
_BROKEN: Final = 12  # lines that a name is broken over at most


@dataclass(frozen=True)
class GridRow:
    """A row: its cells from left to right (an empty cell is an empty block), and the places of its words."""

    cells: tuple[Block, ...]
    spans: Spans

    def text(self, n: int) -> str:
        """The words of a cell; "" where it is empty or missing."""
        return self.cells[n].text if n < len(self.cells) else ""


@dataclass(frozen=True)
class Grid:
    """``start`` and ``end`` are raw offsets of the head's beginning and the last row's end."""

    columns: tuple[Column, ...]
    heads: tuple[Block, ...]
    rows: tuple[GridRow, ...]
    start: int
    end: int

    def index(self, kind: str) -> int | None:
        """The first column of a kind."""
        return next((n for n, c in enumerate(self.columns) if c.kind == kind), None)


@dataclass(frozen=True)
class _Raw:
    """A row before its columns are known. ``line`` is the index of its first line, ``after`` of the first line after it."""

    layout: Layout
    places: tuple[Place, ...]
    line: int
    after: int


def read_grids(source: SourceText, document_year: str | None) -> tuple[Grid, ...]:
    """All indicator tables of a text, in reading order."""
    if "\t" not in source.raw and "|" not in source.raw:  # nothing sets cells apart
        return ()
    lines = list(source.lines())
    grids: list[Grid] = []
    after = 0
    for i in [n for n, line in enumerate(lines) if "\t" in line.raw or "|" in line.raw]:
        if i < after or (raw := _row_at(lines, i)) is None:
            continue
        grid, end = _grid(lines, raw, source, document_year)
        if grid is not None:
            grids.append(grid)
        after = max(end, raw.after)
    return tuple(grids)


def _row_at(lines: Sequence[Line], i: int, layout: Layout | None = None) -> _Raw | None:
    """The row that begins on line ``i``, of the given layout or of the one that it shows."""
    line = lines[i]
    if "\t" not in line.raw and "|" not in line.raw:
        return None
    stripped = line.raw.strip()
    if layout in (None, "pipes") and stripped.startswith("|") and stripped.endswith("|") and len(stripped) > 1:
        first = line.raw.index("|") + 1
        last = line.raw.rstrip().rindex("|")
        return _Raw("pipes", tuple(_split(line, first, last, PIPE)), i, i + 1)
    tabs = line.raw.count("\t")
    if tabs >= (_FEWEST - 1 if layout is None else 1) and (layout == "tabs" or (layout is None and not _one_cell(line))):
        return _Raw("tabs", tuple(_split(line, 0, len(line.raw), _TAB)), i, i + 1)
    if layout in (None, "cells") and _one_cell(line):
        places: list[Place] = []
        j = i
        while j < len(lines) and _one_cell(lines[j]):
            at = lines[j].raw.index("\t") + 1
            places.append((lines[j].start + at, lines[j].end))
            j += 1
        return _Raw("cells", tuple(places), i, j)
    return None


def _one_cell(line: Line) -> bool:
    """A line that holds one cell: one tab, before all words."""
    return line.raw.startswith("\t") and line.raw.count("\t") == 1


def _split(line: Line, start: int, end: int, sign: re.Pattern[str]) -> Iterator[Place]:
    at = start
    for m in sign.finditer(line.raw, start, end):
        yield line.start + at, line.start + m.start()
        at = m.end()
    yield line.start + at, line.start + end


def _said(source: SourceText, row: _Raw) -> list[str]:
    """The words of a row's cells: most rows are looked at and no more."""
    return [words_between(source, *p) for p in row.places]


def _blocks(source: SourceText, row: _Raw) -> tuple[Block, ...]:
    return tuple(make_block(source, [p], part="annex", kind="line") for p in row.places)


def _grid(lines: Sequence[Line], head: _Raw, source: SourceText, year: str | None) -> tuple[Grid | None, int]:
    """The table whose head this row is, and the first line after it; (None, …) where it is no head of an indicator table."""
    if not _may_be_head(lines, head, source):
        return None, head.after
    said = _said(source, head)
    if sum(map(bool, said)) < _FEWEST - 1 or len(said) < _FEWEST:
        return None, head.after
    heads: tuple[Block, ...] | None = None
    after = head.after
    printed = [said]
    second = next(_raw_rows(lines, after, head.layout), None)
    if second is not None and _second_head(below := _said(source, second), said):
        both = _two_lines(head, second, said, source)
        if columns([h.text for h in both], year) is not None:
            printed.append(below)
            heads, said, after = both, [h.text for h in both], second.after
    elif second is not None and (at := _spanning(lines, head, second, said, below)) is not None:
        under = _under(head, second, at, source)
        if columns([h.text for h in under], year) is not None:
            printed.append(below)
            heads, said, after = under, [h.text for h in under], second.after
    found = columns(said, year)
    if found is None:
        return None, head.after
    rows: list[GridRow] = []
    end = after
    for raw in _raw_rows(lines, after, head.layout):
        texts = _said(source, raw)
        if any(_same(texts, h) for h in printed) or _column_numbers(texts):
            end = raw.after
            continue
        named = fold(texts[0]) in ("stt", "tt", "so tt") or sum(_HEAD_WORD.match(fold(t)) is not None for t in texts) >= 2
        if named and columns(texts, year) is not None:
            break  # another table's head
        fitted = _fitted(_blocks(source, raw), found, source)
        end = raw.after
        if fitted is not None and any(texts):
            spans = tuple(s for p in raw.places for s in source.spans(*p))
            rows.append(GridRow(fitted, spans))
    if not rows:
        return None, end
    return Grid(found, heads or _blocks(source, head), tuple(rows), lines[head.line].start, lines[end - 1].end), end


def _may_be_head(lines: Sequence[Line], head: _Raw, source: SourceText) -> bool:
    """Whether the row or the one below it says a word that every head has, and it has no number as rows have: asked before its cells are read."""
    if _NUMBER.fullmatch(words_between(source, *head.places[0])) is not None:
        return False
    below = next(_raw_rows(lines, head.after, head.layout), None)
    return any(row is not None and _says_one(" ".join(source.raw[a:b] for a, b in row.places)) for row in (head, below))


@lru_cache(maxsize=256)
def _says_one(row: str) -> bool:
    return bool(_SAYS_ONE.search(fold(row)))


def _raw_rows(lines: Sequence[Line], start: int, layout: Layout) -> Iterator[_Raw]:
    i = start
    while i < len(lines):
        cell = layout == "cells" and _one_cell(lines[i])  # a tab alone is an empty cell, a number after it an ordinal
        if (not cell and (not lines[i].text or _PAGE.fullmatch(lines[i].raw))) or (layout == "pipes" and is_rule(lines[i])):
            i += 1
            continue
        raw = _row_at(lines, i, layout)
        if raw is None:
            return
        yield raw
        i = raw.after


def _same(texts: Sequence[str], heads: Sequence[str]) -> bool:
    """The head printed again on a new page."""
    return len(texts) == len(heads) and all(fold(a) == fold(b) for a, b in zip(texts, heads, strict=True))


def _column_numbers(texts: Sequence[str]) -> bool:
    """A row "(1) (2) (3)" under the head."""
    said = [t for t in texts if t]
    if len(said) < _FEWEST or not all(_NUMBERED.fullmatch(t) for t in said):
        return False
    first = [re.sub(r"\D.*", "", t.lstrip("(")) for t in said]
    return [int(n) for n in first] == list(range(int(first[0]), int(first[0]) + len(first)))


def _second_head(said: Sequence[str], heads: Sequence[str]) -> bool:
    """The lower line of a head ("Thực hiện" over "2023", "2024"): only heads' words, in columns to the right of the names."""
    return not any(said[:2]) and any(said) and all(_HEAD_WORD.match(fold(t)) for t in said if t) and len(said) <= len(heads)


def _two_lines(head: _Raw, second: _Raw, said: Sequence[str], source: SourceText) -> tuple[Block, ...]:
    """The heads of two lines, one a column; ``said`` are the words of the upper one."""
    upper = _blocks(source, head)
    lower = _padded(_blocks(source, second), len(upper), source)
    places = [(*a, *b) for a, b in zip(_pieces(upper), _pieces(lower), strict=True)]
    return tuple(make_block(source, p, part="annex", kind="line") for p in _spread(said, places))


def _spanning(lines: Sequence[Line], head: _Raw, second: _Raw, said: Sequence[str], below: Sequence[str]) -> int | None:
    """The cell of a head under which the whole second line stands: a copy that keeps no places for merged cells prints the years of "Giai đoạn 2026 - 2030" first
    in their line. It is told by the rows' width; where two cells could be meant there is none.
    """
    if len(below) < 2 or not all(_HEAD_WORD.match(fold(t)) and column(t).year for t in below):
        return None
    widest = max((len(r.places) for r in islice(_raw_rows(lines, second.after, head.layout), _NEXT_ROWS)), default=0)
    if widest != len(said) - 1 + len(below):
        return None
    spans = [n for n, t in enumerate(said) if _SPANS.search(fold(t))] or [len(said) - 1]
    return spans[0] if len(spans) == 1 else None


def _under(head: _Raw, second: _Raw, at: int, source: SourceText) -> tuple[Block, ...]:
    """The heads of such a table: what stands over several columns heads each, unless it only tells the period that they make up."""
    upper, lower = _blocks(source, head), _blocks(source, second)
    over = [] if column(upper[at].text).year else _pieces(upper[at : at + 1])[0]
    under = [make_block(source, [*over, *p], part="annex", kind="line") for p in _pieces(lower)]
    return (*upper[:at], *under, *upper[at + 1 :])


def _pieces(cells: Sequence[Block]) -> list[list[Place]]:
    return [[(c.offsets[0], c.ends[-1])] if c.text else [] for c in cells]


def _padded(cells: Sequence[Block], width: int, source: SourceText) -> tuple[Block, ...]:
    return (*cells, *(make_block(source, [], part="annex", kind="line") for _ in range(width - len(cells))))


def _spread(upper: Sequence[str], places: list[tuple[Place, ...]]) -> list[tuple[Place, ...]]:
    """An upper head that spans several columns is printed once, over the first of them: it heads the empty ones to its right too."""
    out = list(places)
    for n in range(1, len(out)):
        if not upper[n] and out[n] and out[n - 1]:
            out[n] = (out[n - 1][0], *out[n])
    return out


def _fitted(cells: tuple[Block, ...], found: tuple[Column, ...], source: SourceText) -> tuple[Block, ...] | None:
    """The cells of a row, one a column. A name broken over lines gives too many cells: it is joined; other surplus cannot be placed."""
    name = next(n for n, c in enumerate(found) if c.kind == "name")
    said = max((n for n, c in enumerate(cells) if c.text), default=-1) + 1
    cells = cells[: max(said, len(found))]
    if len(cells) > len(found) + _BROKEN:
        return None
    while len(cells) > len(found):
        more = cells[name + 1]
        if not more.text or not more.text[:1].islower():
            return None
        joined = make_block(source, [*_pieces(cells[name : name + 1])[0], *_pieces([more])[0]], part="annex", kind="line")
        cells = (*cells[:name], joined, *cells[name + 2 :])
    return cells
