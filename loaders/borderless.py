"""Tables whose cells lost their borders: one cell a line, or cells broken over lines, as PDF text and plain copies give them.

In: an annex's lines. Out: ``Table``. The head is what stands between "TT" and the first number; rows begin where the next number
stands; which lines belong to which cell is told in ``loaders.passes``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.columns import GROUP_HEAD, HEAD_STARTS, ORDINAL_HEAD, Role, column_role, is_task_table
from loaders.ordinals import ORDINAL, ORDINAL_THEN, TOTAL, is_group, is_roman, value
from loaders.passes import distribute
from loaders.tablerows import Draft, Glued, Row, Table, row_of
from loaders.text import Block, Line, SourceText, make_block
from loaders.vietnamese import fold

_HEAD_LINES: Final = 40
_LETTERS: Final = "ABCDEFGHK"
_SMALL: Final = "abcdđeghiklmnopqrstuvxy"  # the order of letters that number points


def read_lines(lines: Sequence[Line], source: SourceText, glued: Glued) -> list[Table]:
    """All task tables of an annex that prints no sign between its cells."""
    own = [line for line in lines if line.text]
    pages = _pages_begin(lines)
    tables: list[Table] = []
    i = 0
    while i < len(own):
        stop = _head_end(own, i) if ORDINAL_HEAD.match(own[i].text) else None
        if stop is None:
            i += 1
            continue
        head = own[i:stop]
        head_cells = _head_cells(head, source)
        heads = tuple(b.text for b in head_cells)
        roles = tuple(column_role(h) for h in heads)
        rows_end = next((j for j in range(stop, len(own)) if _other_head(own, j, head, heads, source)), len(own))
        if is_task_table(roles):
            rows = _rows(own[stop:rows_end], head, roles, pages, source, glued, cell_a_line=len(head) == len(heads))
            tables.append(Table(roles, heads, tuple(rows), head_cells))
        i = rows_end
    return tables


def _pages_begin(lines: Sequence[Line]) -> frozenset[int]:
    """Numbers of the lines before which a page's foot and head were taken out, or a form feed stands."""
    found: set[int] = set()
    before, cut = None, False
    for line in lines:
        cut = cut or line.raw.startswith("\f") or (before is not None and line.number != before + 1)
        before = line.number
        if line.text and cut:
            found.add(line.number)
            cut = False
    return frozenset(found)


def _head_end(lines: Sequence[Line], start: int) -> int | None:
    """The index of the first row's line."""
    for j in range(start + 1, min(start + _HEAD_LINES, len(lines))):
        t = lines[j].text
        m = ORDINAL.fullmatch(t) or ORDINAL_THEN.match(t)
        if m and m.group(1) in ("I", "1", "A"):
            following = lines[j + 1].text if j + 1 < len(lines) else ""
            if not re.fullmatch(r"\(?\d\)?", following):  # a row of column numbers "1 2 3" belongs to the head
                return j
    return None


def _heads(head: Sequence[Line], source: SourceText) -> tuple[str, ...]:
    return tuple(b.text for b in _head_cells(head, source))


def _head_cells(head: Sequence[Line], source: SourceText) -> tuple[Block, ...]:
    joined = make_block(source, [(line.start, line.end) for line in head])
    starts = [m.start() for m in HEAD_STARTS.finditer(joined.text)]
    cuts = [0, *(s for s in starts if s > 0)]
    found = [joined.cut(a, b) for a, b in zip(cuts, [*cuts[1:], len(joined.text)], strict=True) if joined.text[a:b].strip()]
    # "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp" heads these two and has no cells of its own
    return tuple(h for n, h in enumerate(found) if not (GROUP_HEAD.match(fold(h.text)) and n + 1 < len(found) and _short(found[n + 1].text)))


def _short(head: str) -> bool:
    return bool(re.match(r"(chu tri|phoi hop|bat dau|ket thuc|hoan thanh)\b", fold(head)))


def _same_head(lines: Sequence[Line], j: int, head: Sequence[Line]) -> bool:
    return j + len(head) <= len(lines) and all(
        fold(a.text) == fold(b.text) for a, b in zip(lines[j : j + len(head)], head, strict=True)
    )


def _other_head(lines: Sequence[Line], j: int, head: Sequence[Line], heads: tuple[str, ...], source: SourceText) -> bool:
    if not ORDINAL_HEAD.match(lines[j].text) or _same_head(lines, j, head):
        return False
    end = _head_end(lines, j)
    return end is not None and _heads(lines[j:end], source) != heads and len(_heads(lines[j:end], source)) >= 3


@dataclass
class _Count:
    """The numbers of the rows so far: the next one is expected."""

    number: int = 0
    roman: int = 0
    letter: int = ord("A") - 1
    small: str = ""
    drafts: list[Draft] = field(default_factory=list)

    def begins(self, label: str, *, whole: bool) -> bool:
        """Whether a label is the next: 1, 2, 3 …, again 1 after a group, 6.1 after 6."""
        n = value(label)
        if is_roman(label) and n == self.roman + 1:
            return True
        if len(label) == 1 and label in _LETTERS and whole and ord(label) == self.letter + 1:
            return True
        if label.isdigit():
            return n == self.number + 1 or (n == 1 and bool(self.drafts) and is_group(self.drafts[-1].ordinal))
        if whole and label in _SMALL:
            return bool(self.drafts) and _SMALL.startswith(f"{self.small}{label}", max(_SMALL.find(self.small), 0))
        if "." in label:
            return bool(self.drafts) and label.split(".")[0] == str(self.number)
        return label in ("-", "+", "•") and whole and bool(self.drafts)

    def take(self, label: str) -> None:
        """Count a row."""
        self.small = label if label in _SMALL else ""
        if is_roman(label) and value(label) == self.roman + 1:
            self.roman, self.number = value(label) or 0, 0
        elif len(label) == 1 and label in _LETTERS:
            self.letter, self.roman, self.number = ord(label), 0, 0
        elif label.isdigit():
            self.number = value(label) or 0


def _rows(
    lines: Sequence[Line], head: Sequence[Line], roles: tuple[Role, ...], pages: frozenset[int], source: SourceText, glued: Glued, *,
    cell_a_line: bool,
) -> list[Row]:  # fmt: skip
    count = _Count()
    j, new_page, totals = 0, False, False
    while j < len(lines):
        line = lines[j]
        if _page_number(lines, j, head):
            j, new_page = j + 1, True
            continue
        if ORDINAL_HEAD.match(line.text) and _same_head(lines, j, head):
            j, new_page = j + len(head), True
            continue
        new_page = new_page or line.number in pages
        if TOTAL.match(fold(line.text)):
            j, totals = j + 1, True  # what follows are the totals' own cells
            continue
        m = ORDINAL.fullmatch(line.text) or ORDINAL_THEN.match(line.text)
        if m is not None and count.begins(m.group(1), whole=len(line.text.strip(" .)")) == len(m.group(1))):
            count.take(m.group(1))
            totals = False
            count.drafts.append(_begin(line, m.group(1), source))
        elif count.drafts and not totals:
            draft = count.drafts[-1]
            if new_page:
                draft.breaks.append(len(draft.lines))
            draft.lines.append(line)
        j, new_page = j + 1, False
    return [row for draft in count.drafts for row in _cells(draft, roles, source, glued, cell_a_line=cell_a_line)]


def _page_number(lines: Sequence[Line], j: int, head: Sequence[Line]) -> bool:
    """Whether a number alone above a head printed again is the page's: a blank line parts them, or a row with a number of its own follows the head."""
    if not (len(lines[j].text) <= 3 and lines[j].text.isdecimal()) or j + 1 == len(lines) or not ORDINAL_HEAD.match(lines[j + 1].text) or not _same_head(lines, j + 1, head):
        return False
    after = j + 1 + len(head)
    return lines[j + 1].number > lines[j].number + 1 or (after < len(lines) and ORDINAL.fullmatch(lines[after].text) is not None)


def _begin(line: Line, label: str, source: SourceText) -> Draft:
    """A row's first line: its number, and what stands after it on the line."""
    block = make_block(source, [(line.start, line.end)])
    at = block.text.find(label)
    k = at + len(label) - 1
    draft = Draft(label, (block.offsets[at], block.ends[k]), lines=[line])
    rest = re.match(r"[.)\s]*", block.text[k + 1 :])
    after = k + 1 + (rest.end() if rest else 0)
    if after < len(block.text):
        draft.pieces[0] = [(block.offsets[after], line.end)]
    return draft


def _pages(draft: Draft, source: SourceText) -> Iterator[list[Block]]:
    """The row's lines as blocks, page by page."""
    page = [make_block(source, [p]) for p in draft.pieces.pop(0, [])]
    for n, line in enumerate(draft.lines[1:], 1):
        if n in draft.breaks:
            yield page
            page = []
        page.append(make_block(source, [(line.start, line.end)]))
    yield page


def _cells(draft: Draft, roles: tuple[Role, ...], source: SourceText, glued: Glued, *, cell_a_line: bool) -> Iterator[Row]:
    """The row of a number; several, where cells are merged over rows of their own."""
    columns = [n for n, r in enumerate(roles) if r != "ordinal"]
    pages = [[b for b in page if b.text] for page in _pages(draft, source)]
    shares = distribute(pages, [roles[n] for n in columns], cell_a_line=cell_a_line)
    for part, share in enumerate(shares):
        made = Draft(draft.ordinal, draft.ordinal_at, lines=draft.lines)
        made.pieces = {n: share.pieces(k) for k, n in enumerate(columns) if share.cells[k]}
        spans = None
        if len(shares) > 1:
            places = sorted({p for pieces in made.pieces.values() for p in pieces} | ({draft.ordinal_at} if draft.ordinal_at else set()))
            spans = tuple(s for a, b in places for s in source.spans(a, b))
        yield row_of(made, roles, source, glued, spans=spans, merged=[columns[k] for k in share.merged], part=part + 1 if len(shares) > 1 else 0)
