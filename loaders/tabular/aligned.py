"""Tables whose columns stand under each other by blanks, as ``pdftotext -layout`` prints them: the lines of all cells interleaved.

In: an annex's lines. Out: ``Table``. A column ends where a strip of blanks runs down through all rows; a row begins where a number stands in the
first column, or, where blank lines part the rows, with the line after one (the number may then stand in the middle of its row).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from loaders.outline.columns import HEAD_STARTS, ORDINAL_HEAD, Role, column_roles, is_task_table
from loaders.outline.layout import Glued
from loaders.tabular.ordinals import ORDINAL, TOTAL, is_group
from loaders.tabular.tablerows import Draft, Place, Table, row_of
from loaders.writing.block import make_block
from loaders.writing.text import Line, SourceText
from loaders.writing.vietnamese import fold

_GAP: Final = re.compile(r"\s{2,}")
_WORD: Final = re.compile(r"\S+")
_FEWEST: Final = 4  # columns; fewer may be a letterhead or a list
_HEAD_LINES: Final = 4
APART: Final = re.compile(r"\S {3,}\S")
MOST_APART: Final = 0.15  # of the lines
_GROUP: Final = re.compile(r"\s*([IVXLC]{1,6}|[A-HKĐ])[.)]?\s+(?=\S)")


def read_aligned(lines: Sequence[Line], source: SourceText, glued: Glued) -> list[Table]:
    """The task table of an annex whose columns are set apart by blanks; [] for other annexes."""
    start = next((i for i, line in enumerate(lines) if ORDINAL_HEAD.match(line.text) and _pieces(line) >= _FEWEST), None)
    if start is None:
        return []
    body = lines[start:]
    edges = _columns([line for line in body if _pieces(line) > 1])
    if len(edges) < _FEWEST:
        return []
    first = next((i for i, line in enumerate(body) if i and (_label(line, edges, source) or _GROUP.match(line.raw))), None)
    if first is None or first > _HEAD_LINES:
        return []
    head_cells = tuple(make_block(source, [_cell(line, edge) for line in body[:first]]) for edge in edges)
    heads = tuple(b.text for b in head_cells)
    roles = column_roles(heads)
    if not is_task_table(roles) or roles[0] != "ordinal" or any(len(HEAD_STARTS.findall(h)) > 2 for h in heads):
        return []  # no table of tasks, or its columns stand too near each other to be told apart
    if _run_together(body[first:], edges):
        return []
    head = {fold(line.text) for line in body[:first] if line.text}
    drafts = [d for run in _runs(body[first:], head, edges, source) for d in _rows(run, edges, roles, source)]
    return [Table(roles, heads, tuple(row_of(d, roles, source, glued) for d in drafts), head_cells)] if drafts else []


def _pieces(line: Line) -> int:
    return len(_GAP.split(line.raw.strip())) if line.text else 0


def _columns(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """(from, to) of the columns: what lies between strips of two blanks or more that all lines share."""
    width = max((len(line.raw) for line in lines), default=0)
    used = [False] * width
    for line in lines:
        for m in _WORD.finditer(line.raw):
            used[m.start() : m.end()] = [True] * (m.end() - m.start())
    for k in range(1, width - 1):  # one blank inside words is no strip
        used[k] = used[k] or (used[k - 1] and used[k + 1])
    runs = [(flag, [k for k, _ in group]) for flag, group in groupby(enumerate(used), key=lambda x: x[1])]
    return [(ks[0], ks[-1] + 1) for flag, ks in runs if flag]


def _run_together(lines: Sequence[Line], edges: Sequence[tuple[int, int]]) -> bool:
    """Whether columns stand so near each other that what was found is several of them: blanks part the words of its cells."""
    own = [line for line in lines if line.text]
    return sum(any(APART.search(line.raw[a:b]) for a, b in edges) for line in own) > MOST_APART * len(own)


def _cell(line: Line, edge: tuple[int, int]) -> Place:
    return line.start + min(edge[0], len(line.raw)), line.start + min(edge[1], len(line.raw))


def _label(line: Line, edges: Sequence[tuple[int, int]], source: SourceText) -> str | None:
    m = ORDINAL.fullmatch(make_block(source, [_cell(line, edges[0])]).text)
    return m.group(1) if m else None


def _runs(lines: Sequence[Line], head: set[str], edges: Sequence[tuple[int, int]], source: SourceText) -> Iterator[list[Line]]:
    """The lines of the rows: all together, or one row each where blank lines part them."""
    own = [line for line in lines if fold(line.text) not in head and not TOTAL.match(fold(line.text))]
    runs = [list(group) for told, group in groupby(own, key=lambda line: bool(line.text)) if told]
    numbered = [sum(_label(line, edges, source) is not None for line in run) for run in runs]
    if len(runs) > 1 and all(n == 1 for n, run in zip(numbered, runs, strict=True) if not _GROUP.match(run[0].raw)):
        yield from runs
    else:
        yield [line for run in runs for line in run]


def _rows(lines: Sequence[Line], edges: Sequence[tuple[int, int]], roles: Sequence[Role], source: SourceText) -> Iterator[Draft]:
    draft: Draft | None = None
    labels = [_label(line, edges, source) for line in lines]
    alone = sum(label is not None for label in labels) == 1
    for line, label in zip(lines, labels, strict=True):
        group = _GROUP.match(line.raw) if _pieces(line) <= 2 else None
        if group:
            if draft is not None:
                yield draft
            at = line.start + group.start(1)
            title = roles.index("title")
            draft = Draft(group.group(1), (at, at + len(group.group(1))), {title: [(line.start + group.end(), line.end)]}, [line])
            continue
        if draft is None or (label is not None and not alone) or is_group(draft.ordinal):
            if draft is not None:
                yield draft
            draft = Draft(label, None)
        if label is not None:
            draft.ordinal, draft.ordinal_at = label, _cell(line, edges[0])
        draft.lines.append(line)
        for n, edge in enumerate(edges[1:], 1):
            place = _cell(line, edge)
            if source.raw[slice(*place)].strip():
                draft.pieces.setdefault(n, []).append(place)
    if draft is not None:
        yield draft
