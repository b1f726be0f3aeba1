"""Tables whose columns stand under each other by blanks, as ``pdftotext -layout`` prints them: the lines of all cells interleaved.

In: an annex's lines. Out: ``Table``. A column ends where a strip of blanks runs down through all rows of its page; a row begins where a number stands in the
first column, or, where blank lines part the rows, with the line after one (the number may then stand in the middle of its row).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from loaders.outline.columns import HEAD_STARTS, ORDINAL_HEAD, Role, column_roles, is_task_table
from loaders.outline.layout import Glued
from loaders.tabular.ordinals import ORDINAL, TOTAL, is_group, part_of
from loaders.tabular.tablerows import Draft, Place, Table, row_of
from loaders.writing.block import make_block
from loaders.writing.text import Line, SourceText
from loaders.writing.vietnamese import fold

_GAP: Final = re.compile(r"\s{2,}")
_WORD: Final = re.compile(r"\S+")
_BEGINS: Final = re.compile(r"(?:^|\s\s)(?=\S)")
_FEWEST: Final = 4  # columns; fewer may be a letterhead or a list
_FEWEST_PIECES: Final = 3  # of the line that heads them: two heads may stand one blank apart
_HEAD_LINES: Final = 4
_NEAR: Final = 4  # characters: cells of one column begin no further from each other
_OFTEN: Final = 12  # of so many lines at least one begins a cell where a column does
_FEW: Final = 10  # of so many lines at most one has a letter before a column
_FAR: Final = 10**6
_ROW: Final = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-VĐ])[.)]?(?:\s|$)")
_TORN_HEAD: Final = re.compile(r"\s*S(?:ố|T)?\s{2,}(?=[A-ZĐ])")  # "ST" over "T", "Số" over "TT", in a narrow column
APART: Final = re.compile(r"\S {3,}\S")
MOST_APART: Final = 0.15  # of the lines
_GROUP: Final = re.compile(r"\s*((?:[IVXLC]{1,6}|[A-VĐ])(?:\.\d{1,2}){0,3})[.)]?\s+(?=\S)")

_Begins = list[int]
"""Where columns begin, in characters."""


class _Printed(NamedTuple):
    """A line and the places of its cells; ``across``: its words run over where a column begins, as a group's name does."""

    line: Line
    cells: list[Place]
    across: bool
    pieces: int


def read_aligned(lines: Sequence[Line], source: SourceText, glued: Glued) -> list[Table]:
    """The task table of an annex whose columns are set apart by blanks; [] for other annexes."""
    start = next((i for i, line in enumerate(lines) if _pieces(line) >= _FEWEST_PIECES and (ORDINAL_HEAD.match(line.text) or _TORN_HEAD.match(line.raw))), None)
    if start is None:
        return []
    torn = _TORN_HEAD.match(lines[start].raw) is not None
    first = next((i for i, line in enumerate(lines) if i > start + torn and _ROW.match(line.raw)), len(lines))
    if first - start > _HEAD_LINES:
        return []
    head = [line for line in lines[start:first] if line.text]
    body, columns = _printed(lines[first:], head)
    if not body:
        return []
    head_cells = tuple(make_block(source, places) for places in _heads(head, columns))
    heads = tuple(b.text for b in head_cells)
    roles = column_roles(heads)
    if not is_task_table(roles) or roles[0] != "ordinal" or any(len(HEAD_STARTS.findall(h)) > 2 for h in heads):
        return []  # no table of tasks, or its columns stand too near each other to be told apart
    if _run_together(body, source):
        return []
    drafts = [d for run in _runs(body, source) for d in _rows(run, roles, source)]
    return [Table(roles, heads, tuple(row_of(d, roles, source, glued) for d in drafts), head_cells)] if drafts else []


def _pieces(line: Line) -> int:
    return len(_GAP.split(line.raw.strip())) if line.text else 0


def _printed(lines: Sequence[Line], head: Sequence[Line]) -> tuple[list[_Printed], _Begins]:
    """The lines with their cells, those of the head printed again left out, and the columns of the first page: they stand elsewhere on each, which begins with
    a form feed or with the head; no lines where a page's columns cannot be told, or are not as many as on the first."""
    pages: list[tuple[list[Line], list[Line]]] = [([*head], [])]
    printed = {fold(line.text) for line in head}
    for line in lines:
        again = bool(line.text) and fold(line.text) in printed
        if (pages[-1][1] or not again) and (line.raw.startswith("\f") or (again and (ORDINAL_HEAD.match(line.text) or _TORN_HEAD.match(line.raw)))):
            pages.append(([], []))
        pages[-1][0 if again else 1].append(line)
    made: list[_Printed] = []
    columns: list[_Begins] = []
    for heads, page in pages:
        rows = [line for line in page if _pieces(line) > 1 and not (_GROUP.match(line.raw) and _pieces(line) == 2)]
        own = _columns(rows)
        told = [_with_heads(own, heads), *(_cuts(_shown(line)) for line in heads[:1])]
        if not columns and heads and len(own) < len(_cuts(_shown(heads[0]))):
            begun = {m.end() for line in rows for m in _BEGINS.finditer(_shown(line))}
            own = next((c for c in told if all(_begins_at(line, c) and not _cells(line, c).across for line in rows) and all(_near(k, begun) for k in c)), own)
        elif columns and len(own) != len(columns[0]):
            own = next((c for c in (*told, *reversed(columns)) if len(c) == len(columns[0]) and all(_begins_at(line, c) for line in rows)), [])
        if len(own) < _FEWEST:
            if any(line.text for line in page):
                return [], []
            continue
        columns.append(own)
        made += [_cells(line, own) for line in page]
    return made, columns[0] if columns else []


def _cuts(head: str) -> list[int]:
    """Where the heads on a line may begin."""
    ordinal = ORDINAL_HEAD.match(head)
    return sorted({m.end() for m in _BEGINS.finditer(head)} | {m.start() for m in HEAD_STARTS.finditer(head)} | ({len(head) - len(head[ordinal.end() :].lstrip())} if ordinal else set()))


def _with_heads(begins: _Begins, heads: Sequence[Line]) -> _Begins:
    """Where columns begin on a page, those too in which only the head printed again has words."""
    above = {m.end() for line in heads for m in _BEGINS.finditer(_shown(line))}
    return sorted({*begins, *(k for k in above if not _near(k, begins))})


def _begins_at(line: Line, begins: _Begins) -> bool:
    """Whether all that stands behind two blanks on a line begins where a column does."""
    return all(_near(m.end(), begins) for m in _BEGINS.finditer(_shown(line)))


def _near(k: int, begins: Collection[int]) -> bool:
    return any(abs(k - b) <= _NEAR for b in begins)


def _heads(lines: Sequence[Line], columns: _Begins) -> list[list[Place]]:
    """The places of each column's head: words between two blanks or more, or from one that begins heads on, belong to the column over which most of them stand."""
    found: list[list[Place]] = [[] for _ in columns]
    begins = [*columns, _FAR]
    above: dict[int, int] = {}
    for line in lines:
        text = _shown(line)
        at = line.start + len(line.raw) - len(text)
        cuts = _cuts(text)
        if len(cuts) == len(columns):  # one for each
            above.update(zip(cuts, range(len(columns)), strict=True))
        for a, b in pairwise([*cuts, len(text)]):
            shares = [min(a + len(text[a:b].rstrip()), end) - max(a, begin) for begin, end in pairwise(begins)]
            above[a] = above.get(a, shares.index(max(shares)))  # the rest of a head begins where its first line does
            found[above[a]].append((at + a, at + b))
    return found


def _shown(line: Line) -> str:
    """The line as it stands on its page; a form feed takes no room there."""
    return line.raw.removeprefix("\f")


def _columns(lines: Sequence[Line]) -> _Begins:
    """Where the columns begin: behind strips of two blanks or more that all lines leave, and where many cells do with hardly a letter just before: a page sets
    a cell one place further left to save room."""
    shown = [_shown(line) for line in lines]
    width = max(map(len, shown), default=0)
    used = [0] * (width + 1)
    begun: Counter[int] = Counter()
    for text in shown:
        for m in _WORD.finditer(text):
            for k in range(m.start(), m.end()):
                used[k] += 1
        begun.update(m.end() for m in _BEGINS.finditer(text))
    few, often = max(1, len(lines) // _FEW), max(2, len(lines) // _OFTEN)
    found = [0] if width else []
    for k in range(1, width):
        strip = used[k] and not used[k - 1] and k > 1 and not used[k - 2]
        if (strip or (begun[k] >= often and used[k - 1] <= few)) and k - found[-1] > (_NEAR if len(found) > 1 else 0):
            found.append(k)
    return found


def _cells(line: Line, begins: _Begins) -> _Printed:
    text = _shown(line)
    at = line.start + len(line.raw) - len(text)
    cuts, across = [0], False
    behind = [m.end() for m in _BEGINS.finditer(text)]
    for k in begins[1:]:
        cut = min(next((b for b in behind if abs(b - k) < _NEAR and b > cuts[-1]), k), len(text))
        while cut > cuts[-1] and cut < len(text) and not text[cut - 1].isspace() and k - cut < _NEAR:
            cut -= 1
        if 0 < cut < len(text) and not text[cut - 1].isspace():
            across, cut = True, k
        cuts.append(max(cut, cuts[-1]))
    pieces = _pieces(line)
    return _Printed(line, [(at + a, at + min(b, len(text))) for a, b in pairwise([*cuts, len(text)])], across, pieces)


def _run_together(lines: Sequence[_Printed], source: SourceText) -> bool:
    """Whether columns stand so near each other that what was found is several of them: blanks part the words of its cells."""
    own = [p for p in lines if p.line.text]
    return sum(any(APART.search(source.raw[a:b]) for a, b in p.cells) for p in own) > MOST_APART * len(own)


def _label(p: _Printed, source: SourceText) -> str | None:
    m = ORDINAL.fullmatch(make_block(source, [p.cells[0]]).text) if p.line.text else None
    return m.group(1) if m else None


def _runs(lines: Sequence[_Printed], source: SourceText) -> Iterator[list[_Printed]]:
    """The lines of the rows: all together, or one row each where blank lines part them."""
    own = [p for p in lines if not TOTAL.match(fold(p.line.text))]
    runs = [list(group) for told, group in groupby(own, key=lambda p: bool(p.line.text)) if told]
    numbered = [sum(_label(p, source) is not None for p in run) for run in runs]
    if len(runs) > 1 and all(n == 1 for n, run in zip(numbered, runs, strict=True) if not _GROUP.match(run[0].line.raw)):
        yield from runs
    else:
        yield [p for run in runs for p in run]


def _rows(lines: Sequence[_Printed], roles: Sequence[Role], source: SourceText) -> Iterator[Draft]:
    draft: Draft | None = None
    labels = [_label(p, source) for p in lines]
    alone = sum(label is not None for label in labels) == 1
    title = roles.index("title")
    for p, label in zip(lines, labels, strict=True):
        line = p.line
        group = _GROUP.match(line.raw) if p.pieces <= 2 else None
        if group:
            if draft is not None:
                yield draft
            at = line.start + group.start(1)
            draft = Draft(group.group(1), (at, at + len(group.group(1))), {title: [(line.start + group.end(), line.end)]}, [line])
            continue
        if draft is not None and (is_group(draft.ordinal) or part_of(draft.ordinal)) and label is None and p.pieces == 1 and (p.across or line.text.isupper() or line.text[:1].islower()):
            draft.pieces[title].append((line.start, line.end))  # the rest of a group's name
            draft.lines.append(line)
            continue
        if draft is not None and draft.ordinal and label is not None and p.pieces == 1 and line.text.isdigit() and part_of(draft.ordinal):
            draft.ordinal = f"{draft.ordinal}.{label}"  # "III.1." over "2", in a narrow column
            draft.lines.append(line)
            continue
        if draft is None or (label is not None and not alone) or is_group(draft.ordinal) or part_of(draft.ordinal):
            if draft is not None:
                yield draft
            draft = Draft(label, None)
        if label is not None:
            draft.ordinal, draft.ordinal_at = label, p.cells[0]
        draft.lines.append(line)
        for n, place in enumerate(p.cells[1:], 1):
            if source.raw[slice(*place)].strip():
                draft.pieces.setdefault(n, []).append(place)
    if draft is not None:
        yield draft
