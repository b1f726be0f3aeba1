"""What a table of tasks holds and its rows do not tell: lines that belong to none, numbers that jump, an end in the middle of a row, rows that can be cut in two ways.

In: the layout, the tables of a document. Out: ``Finding`` rows, each with its lines. A row that cannot be cut into its cells for sure is left out
(wrong rows are worse than missing ones); here is said that it was. Heads printed again, numbers of columns and pages, sums and bare signs are no row's.
Of a row with two cuts what both say alike is told as its facts (``loaders.work.rowcells``); both are told here where they differ.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from operator import itemgetter
from typing import Final

from loaders.outline.continuation import goes_on
from loaders.outline.layout import Annex, Layout
from loaders.outline.ruled import HEAD_CELLS, is_head
from loaders.outline.tornheads import torn_head
from loaders.record import Finding, Spans
from loaders.tabular.linehead import parted_head
from loaders.tabular.ordinals import is_total
from loaders.tabular.tablerows import Row, Table
from loaders.tabular.timetables import HEADS_STEPS, is_blank, is_procedure, is_timetable
from loaders.work.workverbs import begins_work
from loaders.writing.blockmaking import make_block
from loaders.writing.columns import (
    BODY_COLUMNS,
    ORDINAL_HEAD_BEGINS,
    WORK_HEAD,
    WORK_HEAD_BEGINS,
    column_roles,
    heads_numbers,
    is_task_table,
)
from loaders.writing.text import Line, SourceText
from loaders.writing.vietnamese import fold

_CODE: Final = "rows-left-out"
_WORD: Final = re.compile(r"[^\W\d_]{2}")
_COUNTED: Final = re.compile(r"\d{1,3}")
_SIGNS: Final = re.compile(r"[\W_]+")
_SIGN: Final = re.compile(r"[|\t]")
_HEAD_BEGINS: Final = re.compile(f"[{''.join(ORDINAL_HEAD_BEGINS | WORK_HEAD_BEGINS)}]")
_FAR_APART: Final = re.compile(r"\S(?: {3,}|\t)\S")
_LONGEST_ECHO: Final = 2  # lines with which a page prints the end of a cell again
_LONGEST_HEADS: Final = 120  # letters of all heads of a table
_OF_A_ROW: Final = re.compile(r"[\d;:.]")
_FEWEST: Final = 2  # whole rows, that tell what a row has
_LONGEST_CELL: Final = 160  # characters of a cell that a message repeats; the evidence has them all


def rows_left_out(layout: Layout, tables: Sequence[tuple[Annex, Table]]) -> Iterator[Finding]:
    """What is left out of the task tables of a text."""
    told = [_told(t) for _, t in tables]
    others = frozenset().union(*told)
    of: Annex | None = None
    numbers: list[int] = []
    for (annex, table), own in zip(tables, told, strict=True):
        if annex is not of:
            of, numbers = annex, [line.number for line in annex.lines]
        if not is_task_table(table.roles) or is_timetable(table, annex, layout) or is_procedure(table) or (is_blank(table) and not table.unread if table.rows else not _names_who(table)):
            continue
        head = min((b.line for b in table.head_cells if b.text), default=annex.lines[0].number)
        lost = [*_lost(annex, numbers, table, own, others)]
        gone = [line.number for run in lost for line in run]
        if lost:
            yield _of_lines(layout, lost, head, whole=not table.rows)
        numbered = [(int(row.ordinal), row) for row in table.rows if row.ordinal and _COUNTED.fullmatch(row.ordinal)]
        for (above, before), (below, after) in pairwise(numbered):
            if below > above + 1 and bisect_left(gone, before.spans[-1].line) == bisect_right(gone, after.spans[0].line):
                spans = tuple(row.ordinal_span or row.spans[0] for row in (before, after))
                message = f"Số thứ tự trong bảng nhiệm vụ nhảy từ {above} (dòng {spans[0].line}) đến {below} (dòng {spans[1].line}): có thể thiếu hàng; cần đối chiếu bản gốc."
                yield Finding(_CODE, "note", message, layout.source.slice_text(spans), spans)
        if (last := _cut_off(table)) is not None:
            message = f"Bảng nhiệm vụ dừng giữa hàng số {last.ordinal} (dòng {last.spans[-1].line}): các hàng khác đều có cơ quan thực hiện, hàng này không; văn bản có thể bị cắt."
            yield Finding(_CODE, "note", message, layout.source.slice_text(last.spans), last.spans)
    yield from _passed_over(layout, tables, told)


def _passed_over(layout: Layout, tables: Sequence[tuple[Annex, Table]], told: Sequence[frozenset[int]]) -> Iterator[Finding]:
    """Heads of tasks, wherever they stand, that no table has, whose lines are ``told``, with the lines up to the next head or heading: a copy left nothing that tells their rows."""
    lines = layout.source.lines()
    at = [n for m in _HEAD_BEGINS.finditer(layout.source.first_letters) if heads_numbers(lines[n := m.start()].text) or _heads_beside(lines[n])]
    read = sorted((min(own), max(own)) for (_, t), rows in zip(tables, told, strict=True) if (own := [*rows, *(line.number for line in t.unread)])) if at else []
    ends = [*accumulate((last for _, last in read), max)]
    for n, after in pairwise([*at, len(lines)]):
        k = bisect_right(read, layout.source.line_of(lines[n].end), key=itemgetter(0))
        headed = (after > n + 1 or after == len(lines)) and not HEADS_STEPS.match(layout.source.raw, lines[n].start) and not (k and lines[n].number <= ends[k - 1])
        if headed and (_heads_beside(lines[n]) or torn_head(lines, 0, n) is not None or _heads_nothing(lines, n)):
            end = next((k for k in range(n + 1, after) if goes_on(lines[k].text)), after)
            yield _of_lines(layout, [[line for line in lines[n:end] if line.text]], lines[n].number, whole=True)


def _heads_beside(line: Line) -> bool:
    """Whether a line heads a list of tasks without a column of numbers, its heads some blanks apart."""
    if line.text[:1] not in WORK_HEAD_BEGINS or not WORK_HEAD.match(line.text) or not _FAR_APART.search(line.raw):
        return False
    roles = column_roles([b.text for b in parted_head(make_block(SourceText(line.text), [(0, len(line.text))]))])
    return ("time" in roles or {"lead", "coordinating"} <= {*roles}) and "other" not in roles and is_task_table(roles)


def _heads_nothing(lines: Sequence[Line], n: int) -> bool:
    """Whether line ``n`` has the heads of a list of tasks in cells, and no line below it goes on with cells."""
    if "\t" not in lines[n].raw:
        return False
    below = next((lines[k] for k in range(n + 1, len(lines)) if lines[k].text), None)
    return (below is None or _SIGN.search(below.raw) is None) and _is_head(lines[n]) and is_task_table(column_roles([cell.strip() for cell in _SIGN.split(lines[n].raw)]))


def _of_lines(layout: Layout, runs: Sequence[Sequence[Line]], head: int, *, whole: bool) -> Finding:
    """All that one table leaves out, told once: who opens the original for one row looks at the others, too."""
    lines = ", ".join(_printed(run[0].number, run[-1].number) for run in runs)
    if whole and all(map(_heads_alone, runs)):
        message = f"Bảng nhiệm vụ ở dòng {head} chỉ có tiêu đề, bên dưới không có hàng nào: văn bản có thể đã mất nội dung bảng; cần đối chiếu bản gốc."
    elif whole:
        message = f"Bảng nhiệm vụ có tiêu đề ở dòng {head} nhưng không tách được chắc chắn hàng nào (dòng {lines}): nội dung bảng không có trong kết quả; cần đối chiếu bản gốc."
    else:
        message = f"Bảng nhiệm vụ (tiêu đề ở dòng {head}): dòng {lines} không tách được chắc chắn thành hàng, nội dung này không có trong kết quả; cần đối chiếu bản gốc."
    spans: Spans = tuple(s for run in runs for line in run for s in layout.source.spans(line.start, line.end))
    return Finding(_CODE, "note", message, layout.source.slice_text(spans), spans)


def _heads_alone(run: Sequence[Line]) -> bool:
    """Whether lines hold the words of heads and nothing else: no number, no mark of a sentence, few words."""
    words = " ".join(line.text for line in run)
    return len(_letters(words)) <= _LONGEST_HEADS and _OF_A_ROW.search(words) is None and not any(begins_work(line.text) for line in run)


def _names_who(table: Table) -> bool:
    """Whether the heads of a table ask who does what, or what is due when: those of other lists name bodies, too."""
    return "lead" in table.roles or "coordinating" in table.roles or ("title" in table.roles and any(role in table.roles for role in ("time", "responsible", "directing")))


def _told(table: Table) -> frozenset[int]:
    """The lines that a table's rows and heads have; of a row also those of the cells as another cut has them."""
    cells = [b for row in table.rows for cell in (row.by_column.values(), *row.others.values()) for b in cell]
    return frozenset([*(row.spans[0].line for row in table.rows if row.spans), *(s.line for b in (*cells, *table.head_cells) for s in b.spans())])


def _lost(annex: Annex, numbers: Sequence[int], table: Table, told: frozenset[int], others: frozenset[int]) -> Iterator[list[Line]]:
    """Runs of lines of words that no row has, of this table, whose lines are ``told``, or of ``others``: between the head and the last row, and behind it those that the reader took for rows."""
    headed = {s.line for b in table.head_cells for s in b.spans()}
    if not headed:
        return
    below = bisect_right(numbers, max(headed))
    heads = annex.lines[bisect_left(numbers, min(headed)) : below]
    printed = {_letters(" ".join(table.heads)), _letters(" ".join(table.heads[1:])), *map(_words, heads)}
    if not table.rows:
        yield list(table.unread)
        return
    end = max(told | {line.number for line in table.unread})
    said: str | None = None
    own = [line for line in annex.lines[below : bisect_right(numbers, end)] if line.number in others or _WORD.search(line.text)]
    runs = [(kind, [*run]) for kind, run in groupby(own, key=lambda line: "row" if line.number in others else "head" if _words(line) in printed or _is_head(line) else "lost")]
    for n, (kind, run) in enumerate(runs):
        lines = [line for line in run if kind == "lost" and not is_total(line.text)]
        if lines and not (n + 1 < len(runs) and _is_caption(lines, runs[n + 1][1][0], printed)):
            if said is None:  # all cells once, however many lines are lost
                said = "\n".join(_SIGNS.sub(" ", b.folded).strip() for row in table.rows for b in row.by_column.values())
            if len(lines) > _LONGEST_ECHO or " ".join(map(_words, lines)) not in said:
                yield lines


def _is_head(line: Line) -> bool:
    """Whether a line's cells head a list of tasks, called otherwise than above."""
    cells = [cell.strip() for cell in _SIGN.split(line.raw) if cell.strip()]
    return len(cells) >= HEAD_CELLS and is_head(cells)


def _is_caption(run: Sequence[Line], below: Line, printed: set[str]) -> bool:
    """Whether lines without a sign between cells stand above the head of a ruled table, printed again or of another one: they name what stands below."""
    if _SIGN.search(below.raw) is None or any(_SIGN.search(line.raw) for line in run):
        return False
    return _words(below) in printed or below.number > run[-1].number + 1


def _words(line: Line) -> str:
    return _letters(line.text)


def _letters(text: str) -> str:
    return _SIGNS.sub(" ", fold(text)).strip()


def _cut_off(table: Table) -> Row | None:
    """The last row, where it ends before the columns of bodies and all other numbered ones name somebody there."""
    numbered = [row for row in table.rows if row.ordinal and row.ordinal[:1].isdigit() and row.text("title")]
    if len(numbered) <= _FEWEST or numbered[-1] is not table.rows[-1] or not all(row.charges for row in numbered[:-1]):
        return None
    first = min(n for n, role in enumerate(table.roles) if role in BODY_COLUMNS)
    return numbered[-1] if max(numbered[-1].by_column) < first else None


def rows_cut_in_two_ways(layout: Layout, tables: Sequence[tuple[Annex, Table]]) -> Iterator[Finding]:
    """The rows of task tables without borders that read almost as well when cut otherwise, with both readings, for a person to look at."""
    for _, table in tables:
        for row in table.rows if is_task_table(table.roles) else ():
            if row.others:
                message = f"Hàng số {row.ordinal or '…'} (dòng {_printed(row.spans[0].line, row.spans[-1].line)}) mất đường kẻ ô và có hai cách tách ô: {_readings(table, row)}. Phần khác nhau không được ghi nhận; cần đối chiếu bản gốc."
                yield Finding("row-cut-doubt", "note", message, layout.source.slice_text(row.spans), row.spans)


def _printed(first: int, last: int) -> str:
    """Numbers of lines as people write them: "12", "12–15"."""
    return str(first) if first == last else f"{first}–{last}"


def _readings(table: Table, row: Row) -> str:
    """Each column that differs, with what either reading puts there."""
    told = []
    for column, other in sorted(row.others.items()):
        mine = row.by_column[column].text if column in row.by_column else ""
        told.append(f"{table.heads[column]}: {_quoted(mine)} hoặc {_quoted(' '.join(b.text for b in other))}")
    return "; ".join(told)


def _quoted(words: str) -> str:
    return "(trống)" if not words else f"«{words}»" if len(words) <= _LONGEST_CELL else f"«{words[: _LONGEST_CELL // 2].rstrip()} … {words[-_LONGEST_CELL // 2 :].lstrip()}»"
