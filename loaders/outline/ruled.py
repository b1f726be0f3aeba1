"""Lines that hold a row of cells with a sign between them: pipes of Markdown (with or without edges), tabs.

In: physical lines. Out: the raw places of the cells of each such line; where a table stands inside a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from loaders.outline.continuation import goes_on, item_value, place_after, roman_value
from loaders.writing.columns import ORDINAL_HEAD, column_role, column_roles, is_task_table, may_charge
from loaders.writing.text import Line

Ruled = tuple[Line, list[tuple[int, int]]]
HEAD_CELLS: Final = 3
"""The fewest cells that head a table."""
RULE: Final = re.compile(r"[\s:|]*+-[\s:|-]*+$")
"""The line under the head of a Markdown table."""
_GROUP_LINE: Final = re.compile(r"(?:[IVXLC]{1,6}|[A-HKĐ]|\d{1,3})[.)]?\s")
_ROMAN: Final = frozenset("IVX")
_NUMBER: Final = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-HKĐ])[.)]*")
PIPE: Final = re.compile(r"\|(?<!\\\|)")
_TAB: Final = re.compile("\t")
_MARKUP: Final = re.compile(r"[*_#]+")
_LONGEST_HEAD: Final = 60  # letters, of one that stands at the side
_GAP: Final = 2  # blank lines inside a table


def ruled(lines: Iterable[Line]) -> list[Ruled]:
    """(line, raw places of its cells) of the lines that hold cells set apart by tabs or pipes; [] where no table's head is among them."""
    made: list[Ruled] = []
    heads, below_rule, bare = 0, False, False
    for line in lines:
        cells = _cells(line, after_head=heads > 0, bare=bare) if "|" in line.raw or "\t" in line.raw else None
        if cells is None and bare and line.text[:1] in _ROMAN and not goes_on(line.text) and roman_value(line.text):
            cells = [(line.start, line.end)]  # a group's name, in a row of its own
        below_rule = cells is not None and (below_rule or is_rule(line))
        if cells is None:
            continue
        if len(cells) >= HEAD_CELLS and is_head([line.raw[a - line.start : b - line.start] for a, b in cells], below_rule=below_rule):
            heads, bare = heads + 1, not line.raw.lstrip().startswith("|")
        made.append((line, cells))
    return made if heads or is_turned(words_of(made)) or cards(made) else []


def words_of(rows: Sequence[Ruled]) -> list[list[str]]:
    """The words of the cells, without the rule under a head."""
    return [[_unmarked(line.raw[a - line.start : b - line.start]) for a, b in cells] for line, cells in rows if not is_rule(line)]


def _unmarked(cell: str) -> str:
    """The words of a cell without signs of markup, single blanks between them."""
    return " ".join((_MARKUP.sub(" ", cell) if "*" in cell or "_" in cell or "#" in cell else cell).split())


def _cells(line: Line, *, after_head: bool, bare: bool = False) -> list[tuple[int, int]] | None:
    """The places of a line's cells; ``bare``: below a head without a sign at its side, so that one there stands behind an empty cell."""
    if "|" not in line.raw and "\t" not in line.raw:
        return None
    raw = line.raw.rstrip()
    pipes = len(PIPE.findall(raw))
    if raw.lstrip().startswith("|") and pipes >= 2 and not bare:
        return _split(line, raw.index("|") + 1, len(raw) - raw.endswith("|"), PIPE)
    if pipes >= HEAD_CELLS - 1 or (pipes and after_head):
        return _split(line, 0, len(raw), PIPE)
    if line.raw.count("\t") >= HEAD_CELLS - 1 or (after_head and (_GROUP_LINE.match(line.text) or ORDINAL_HEAD.match(line.text)) and "\t" in raw.strip()):
        return _split(line, 0, len(line.raw), _TAB)
    return None


def _split(line: Line, start: int, end: int, sign: re.Pattern[str]) -> list[tuple[int, int]]:
    cells, at = [], start
    for m in sign.finditer(line.raw, start, end):
        cells.append((line.start + at, line.start + m.start()))
        at = m.end()
    cells.append((line.start + at, line.start + end))
    return cells


def is_rule(line: Line) -> bool:
    """Whether a line is the rule under the head of a Markdown table."""
    return "-" in line.raw and RULE.fullmatch(line.raw.strip()) is not None


def is_head(texts: Sequence[str], *, below_rule: bool = False) -> bool:
    """Whether cells head a table: numbers of rows first, or columns of a list of tasks without numbers.

    ``below_rule``: whether the line stands below the rule under a head, among the rows of that table.

    >>> is_head(["TT", "Chỉ tiêu", "2030"]), is_head(["Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"]), is_head(["1", "Rà soát", "Sở A"])
    (True, True, False)
    """
    first = _unmarked(texts[0])
    if ORDINAL_HEAD.match(first) and column_role(first) == "ordinal":
        return True
    if below_rule or _NUMBER.fullmatch(first) or any(len(t) > 80 or t.rstrip().endswith((".", ";")) for t in texts) or not may_charge(texts):
        return False  # a row has a number, or sentences
    roles = column_roles(texts)
    return is_task_table(roles) and sum(r != "other" for r in roles) >= HEAD_CELLS


def heads_a_list_of_tasks(line: Line) -> bool:
    """Whether the cells of a line head a list of tasks."""
    return ("|" in line.raw or "\t" in line.raw) and any(is_task_table(column_roles(cells)) for cells in words_of(ruled([line])))


def is_turned(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table lies on its side: the first cells of its rows are the heads, each further column is one task.

    >>> is_turned([["Nội dung", "Hội thảo", "Tọa đàm"], ["Đơn vị chủ trì", "Sở A", "Sở B"], ["Thời gian", "Quý I", "Quý II"]])
    True
    >>> is_turned([["Nội dung", "Đơn vị chủ trì", "Thời gian"], ["Hội thảo", "Sở A", "Quý I"], ["Tọa đàm", "Sở B", "Quý II"]])
    False
    """
    if len(rows) < HEAD_CELLS or len({len(r) for r in rows}) > 1 or len(rows[0]) < HEAD_CELLS or any(len(r[0]) > _LONGEST_HEAD for r in rows):
        return False
    roles = column_roles([r[0] for r in rows])
    return is_task_table(roles) and roles.count("title") == 1 and sum(r != "other" for r in roles) >= HEAD_CELLS and not is_head(rows[0])


def cards(rows: Sequence[Ruled]) -> list[list[Ruled]]:
    """The rows of each task where tables of two columns tell one each: "Tên nhiệm vụ | …", "Cơ quan chủ trì | …", "Thời hạn | …"; [] where rows are any others."""
    made: list[list[Ruled]] = []
    for row in rows:
        for words in words_of([row]):
            role = column_role(words[0]) if len(words) == 2 else "other"
            if role == "title":
                made.append([])
            if any(words) and (role == "other" or not made):
                return []
            if words[0]:
                made[-1].append(row)
    return made if all(len(card) >= HEAD_CELLS and is_task_table(column_roles([words[0] for words in words_of(card)])) for card in made) else []


def _turned_end(lines: Sequence[Line], i: int) -> int:
    """The index after the last row of a table that lies on its side and begins with line ``i``; ``i`` where none does."""
    rows: list[Ruled] = []
    j = i
    while j < len(lines) and (cells := _cells(lines[j], after_head=False)) is not None:
        rows.append((lines[j], cells))
        j += 1
    return j if is_turned(words_of(rows)) else i


def _counted(lines: Sequence[Line], part: int, item: int) -> tuple[int, int]:
    """The part and the item of the text in which the last of the lines stands."""
    for line in lines:
        part, item = place_after(line.text, part, item)
    return part, item


def tables_inside(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where tables stand in the lines of a text: (index of the head, index after the last row)."""
    i, below_rule = 0, False
    part = item = counted = 0  # of the text, in which the lines stand; counted where a table asks for it
    for n in [n for n, line in enumerate(lines) if "|" in line.raw or "\t" in line.raw]:
        if n < i:
            continue
        below_rule = below_rule and n == i
        i, raw = n, lines[n].raw
        cells = _cells(lines[i], after_head=False)
        base = lines[i].start
        below_rule = cells is not None and (below_rule or is_rule(lines[i]))
        if cells is None or len(cells) < HEAD_CELLS or not is_head([raw[a - base : b - base] for a, b in cells], below_rule=below_rule):
            end = i if cells is None or below_rule or column_role(raw[cells[0][0] - base : cells[0][1] - base]) == "other" else _turned_end(lines, i)
            if end > i:
                part, item = _counted(lines[counted : i + 1], part, item)
                counted = end
                yield i, end
            i = max(end, i + 1)
            continue
        part, item = _counted(lines[counted : i + 1], part, item)
        end = j = i + 1
        groups = rows = 0
        while j < len(lines) and j - end <= _GAP:
            if "|" not in lines[j].raw and lines[j].raw.strip().count("\t") == 1:  # a group's name, or a heading with a tab behind its number
                value, number = roman_value(lines[j].text), item_value(lines[j].text)
                if goes_on(lines[j].text) or (value == part + 1 > 1 and value != groups + 1) or (number == item + 1 > 1 and number != rows + 1):
                    break
                groups, rows = groups + (value == groups + 1), rows + (number == rows + 1)
            if _cells(lines[j], after_head=True) is not None:
                end = j + 1
            elif lines[j].text:
                break
            j += 1
        if end > i + 1:
            yield i, end
        i = counted = end
