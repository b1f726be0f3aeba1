"""Tables whose cells lost their borders: one cell a line, or cells broken over lines, as PDF text and plain copies give them.

In: an annex's lines. Out: ``Table``. The head is what stands between "TT" and the first number (``loaders.tabular.linehead``); rows begin where the next number
stands; which lines belong to which cell is told in ``loaders.tabular.rowassembly``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest
from typing import Final

from loaders.agencies.bodyheads import HEAD as BODY
from loaders.outline.layout import Glued
from loaders.tabular.aligned import BEYOND, FAR_APART, MOST_APART, pages_begin
from loaders.tabular.blocks import cells_of_blocks, in_blocks
from loaders.tabular.cellplaces import Cells, cells_in_order, pitch_of, rows_without_numbers
from loaders.tabular.interleaved import is_interleaved
from loaders.tabular.linehead import head_cells_of, heads_of, named_heads, names_columns
from loaders.tabular.onlybody import in_doubt
from loaders.tabular.ordinals import LETTERS, ORDINAL, ORDINAL_THEN, is_group, is_roman, is_total, letter_then, part_of, value
from loaders.tabular.rowassembly import SURE, RowLines, Share, distribute, named
from loaders.tabular.tablecontext import NOTHING, TableContext, column_widths, word_pairs
from loaders.tabular.tablerows import Draft, Row, Table, row_of
from loaders.tabular.trustedrows import holds_others, trusted_rows, uncut_rows
from loaders.writing.block import Block
from loaders.writing.blockmaking import make_block
from loaders.writing.columns import Role, column_roles, heads_numbers, is_task_table
from loaders.writing.text import Line, SourceText
from loaders.writing.timeframes import is_time
from loaders.writing.vietnamese import fold

_HEAD_LINES: Final = 40
_LONGEST_ROW: Final = 2  # lines a column, of a row that may be the only one of its part
_FEWEST_LINES: Final = 2  # of a row, its number's among them; fewer are of a group's name
_MOST_PARAGRAPHS: Final = 2  # lines a cell, where nearly all cells have one
_NEARLY: Final = 0.8
_MOST_FREE: Final = 2  # columns of which nothing tells what they hold
_FEWEST_ON_A_PAGE: Final = 20  # lines
_LONGEST_PART: Final = 6  # lines
_SOME_BODY: Final = re.compile(r"(?:Tên )?(?:Các )?(?:cơ quan|đơn vị|tổ chức|cá nhân|bộ phận|địa phương|người)\b(?! có)", re.IGNORECASE)  # how heads call them
_NUMBERS_ALONE: Final = 3  # numbers without words below one another
_CITED_BY: Final = re.compile(r"\b(?:Phụ lục|phụ lục|Chương|chương|Mục|(?<!anh )mục|Phần|phần|Mẫu số|mẫu số|Điều|Khoản|khoản|(?:loại|hạng|cấp|nhóm|bậc) [IVX]{1,5},)$")  # what a number below belongs to
_YEAR_TORN: Final = re.compile(r"/(?:2|20|20\d)$")
_YEAR_DIGITS: Final = 4
_FIRST_POINT: Final = re.compile(r"a\s?[.)]")
_SMALL: Final = "abcdđeghiklmnopqrstuvxy"  # the order of letters that number points


def read_lines(lines: Sequence[Line], source: SourceText, glued: Glued) -> list[Table]:
    """All task tables of an annex that prints no sign between its cells."""
    own = [line for line in lines if line.text]
    if sum(FAR_APART.search(line.raw) is not None for line in own) > MOST_APART * len(own):
        return []  # columns side by side: its lines are of several cells each
    pages = pages_begin(lines) | _below_rare_blanks(own)
    tables: list[Table] = []
    i = 0
    while i < len(own):
        stop = _head_end(own, i) if heads_numbers(own[i].text) and not FAR_APART.search(own[i].raw) else None  # heads side by side have their cells so too
        if stop is None:
            i += 1
            continue
        head = own[i:stop]
        head_cells = head_cells_of(named_heads(head), source)
        heads = tuple(b.text for b in head_cells)
        rows_end = next((j for j in range(stop, len(own)) if BEYOND.match(own[j].text) or _other_head(own, j, head, heads, source)), len(own))
        if len(named_heads(head)) > len(heads) and _a_head_a_line(own[stop:rows_end], head, pages, source):
            head_cells = tuple(make_block(source, [(line.start, line.end)]) for line in named_heads(head))
            heads = tuple(b.text for b in head_cells)
        roles = column_roles(heads)
        if is_task_table(roles) and names_columns(heads, roles):
            rows, unread = _rows(own[stop:rows_end], head, roles, pages, source, glued, cell_a_line=len(named_heads(head)) == len(heads))
            tables.append(Table(roles, heads, tuple(rows), head_cells, tuple(unread) if rows else tuple(own[stop:rows_end])))
        i = rows_end
    return tables


def _below_rare_blanks(lines: Sequence[Line]) -> frozenset[int]:
    """Numbers of the lines below a blank one, where these are so rare that they part pages, not cells: programs print one where a page ends."""
    found = [b.number for a, b in pairwise(lines) if b.number > a.number + 1]
    return frozenset(found) if len(found) * _FEWEST_ON_A_PAGE <= len(lines) else frozenset()


def _a_head_a_line(lines: Sequence[Line], head: Sequence[Line], pages: frozenset[int], source: SourceText) -> bool:
    """Whether each line of a head heads a column: nearly all rows have as many lines below their numbers."""
    drafts = _dashes_within(_drafts(lines, head, pages, source, alone=True))
    pitch = pitch_of(drafts)
    told = [cells_in_order(d, below, len(named_heads(head)) - 1, source.raw, pitch) for d, below in zip_longest(drafts, drafts[1:]) if len(d.lines) > _FEWEST_LINES]
    return len(told) > 1 and sum(map(bool, told)) >= _NEARLY * len(told)


def _head_end(lines: Sequence[Line], start: int) -> int | None:
    """The index of the first row's line."""
    for j in range(start + 1, min(start + _HEAD_LINES, len(lines))):
        t = lines[j].text
        m = ORDINAL.fullmatch(t) or ORDINAL_THEN.match(t) or letter_then(t)
        if (m and m.group(1) in ("I", "1", "01", "A")) or _FIRST_POINT.fullmatch(t):
            following = lines[j + 1].text if j + 1 < len(lines) else ""
            if not (t[0].isdigit() and re.fullmatch(r"\(?\d\)?", following)):  # a row of column numbers "1 2 3" belongs to the head
                return j
    return None


def _same_head(lines: Sequence[Line], j: int, head: Sequence[Line]) -> int:
    """How many lines from ``j`` on print the head again, wherever these are broken; 0 where they do not."""
    said, words = fold(" ".join(line.text for line in head)), ""
    for k in range(j, min(j + 2 * len(head), len(lines))):
        words = fold(f"{words} {lines[k].text}".strip())
        if words == said:
            return k - j + 1
        if not said.startswith(words):
            return 0
    return 0


def _other_head(lines: Sequence[Line], j: int, head: Sequence[Line], heads: tuple[str, ...], source: SourceText) -> bool:
    if not heads_numbers(lines[j].text) or _same_head(lines, j, head):
        return False
    end = _head_end(lines, j)
    return end is not None and heads_of(lines[j:end], source) != heads and len(heads_of(lines[j:end], source)) >= 3


@dataclass
class _Count:
    """The numbers of the rows so far: the next one is expected."""

    number: int = 0
    last: int = 0  # the last number, whatever group it stands in: sections may go on counting
    roman: int = 0
    letter: int = -1
    small: str = ""
    drafts: list[Draft] = field(default_factory=list)

    def begins(self, label: str, *, whole: bool) -> bool:
        """Whether a label is the next: 1, 2, 3 …, again 1 after a group, 6.1 after 6."""
        n = value(label)
        if is_roman(label) and n == self.roman + 1:
            return True
        if len(label) == 1 and label in LETTERS and whole and LETTERS[self.letter + 1 : LETTERS.index(label)] in ("", "Đ", "F"):
            return LETTERS.index(label) > self.letter
        if within := part_of(label):
            return is_roman(within) and value(within) == self.roman
        if label.isdigit():
            above = self.drafts[-1].ordinal if self.drafts else None
            return n == self.number + 1 or ((is_group(above) or bool(part_of(above))) and n in (1, self.last + 1))
        if whole and label in _SMALL:
            return (bool(self.drafts) or label == "a") and _SMALL.startswith(f"{self.small}{label}", max(_SMALL.find(self.small), 0))
        if "." in label:
            return bool(self.drafts) and label.split(".")[0] in (str(self.number), str(self.roman))  # "II", "2.1", "2.2"
        return label in ("-", "+", "•") and whole and bool(self.drafts)

    def take(self, label: str) -> None:
        """Count a row."""
        self.small = label if label in _SMALL else ""
        if is_roman(label) and value(label) == self.roman + 1:
            self.roman, self.number = value(label) or 0, 0
        elif len(label) == 1 and label in LETTERS:
            self.letter, self.roman, self.number = LETTERS.index(label), 0, 0
        elif label.isdigit():
            self.number = self.last = value(label) or 0


def _rows(
    lines: Sequence[Line], head: Sequence[Line], roles: tuple[Role, ...], pages: frozenset[int], source: SourceText, glued: Glued, *,
    cell_a_line: bool,
) -> tuple[list[Row], list[Line]]:
    """The rows, and the lines of those that cannot be told."""
    drafts = _drafts(lines, head, pages, source, alone=False)
    own = _drafts(lines, head, pages, source, alone=True)
    if len(own) >= len(drafts):  # each number has a line of its own: "2. Bộ Tài chính" is within a cell that counts bodies
        drafts = own
    if cell_a_line and any(d.ordinal == "-" for d in drafts):
        joined = _dashes_within(drafts)
        drafts = joined if _counted(joined, len(roles) - 1, source) > _counted(drafts, len(roles) - 1, source) else drafts
    if is_interleaved([[line.text for line in d.lines] for d in drafts if not is_group(d.ordinal)], roles.count("time")) or _numbers_apart([*head, *lines], drafts):
        return [], []
    if not any(d.ordinal and not is_group(d.ordinal) for d in drafts):
        told = rows_without_numbers(drafts, roles, source, glued)
        if told or any(len(d.lines) > _LONGEST_ROW * len(roles) for d in drafts):
            return told, []
    whole = [d for d in drafts if not holds_others(d)]
    made = list(_cells(whole, roles, source, glued, cell_a_line=cell_a_line, blocks=in_blocks(drafts, len(roles) - 1)))
    rows = list(in_doubt(trusted_rows(uncut_rows(made)), roles))
    kept = {s.line for row in rows for s in row.spans}
    return rows, [line for d in drafts for line in d.lines if line.number not in kept]


def _numbers_apart(lines: Sequence[Line], drafts: Sequence[Draft]) -> bool:
    """Whether the numbers stand apart from their rows' cells: several below one another without a word, or the first of them below a body and a time, as where a copy set the cells of a row by
    their heights."""
    alone = [not is_group(d.ordinal) and len(d.lines) == 1 and not d.pieces.get(0) for d in drafts]
    if any(all(alone[n : n + _NUMBERS_ALONE]) for n in range(len(alone) - _NUMBERS_ALONE + 1)):
        return True
    first = next((d.lines[0].number for d in drafts if d.ordinal is not None and not is_group(d.ordinal)), 0)
    above = [line.text for line in lines if line.number < first]
    return any(map(is_time, above)) and any(BODY.match(text) and not _SOME_BODY.match(text) for text in above)


def _counted(drafts: Sequence[Draft], width: int, source: SourceText) -> int:
    """How many rows have a line a cell."""
    pitch = pitch_of(drafts)
    return sum(bool(cells_in_order(d, below, width, source.raw, pitch)) for d, below in zip_longest(drafts, drafts[1:]))


def _dashes_within(drafts: Sequence[Draft]) -> list[Draft]:
    """The rows, a dash in a line of its own taken for a cell of the row above."""
    made: list[Draft] = []
    for d in drafts:
        if d.ordinal == "-" and made:
            made[-1] = replace(made[-1], lines=[*made[-1].lines, *d.lines])
        else:
            made.append(d)
    return made


def _drafts(lines: Sequence[Line], head: Sequence[Line], pages: frozenset[int], source: SourceText, *, alone: bool) -> list[Draft]:
    """The rows with the lines that stand between their numbers; ``alone``: only a line that holds nothing else numbers a row."""
    count = _Count()
    j, new_page, totals = 0, False, False
    while j < len(lines):
        line = lines[j]
        if heads_numbers(line.text) and (again := _same_head(lines, j, head)):
            j, new_page = j + again, True
            if count.drafts and len(above := count.drafts[-1].lines) > 1 and above[-1].text.isdigit() and len(above[-1].text) < _YEAR_DIGITS:
                above.pop()  # the page's number
            continue
        new_page = new_page or line.number in pages
        if line.text[0].isupper() and is_total(line.text):
            j, totals = j + 1, True  # what follows are the totals' own cells
            continue
        lettered = letter_then(line.text)
        m = ORDINAL.fullmatch(line.text) or lettered or ORDINAL_THEN.match(line.text)  # "C" is a letter before it is a hundred
        whole = m is not None and (m is lettered or len(line.text.strip(" .)")) == len(m.group(1)))
        if m is not None and j and (whole or m.group().endswith(f"{m.group(1)} ")) and (_CITED_BY.search(lines[j - 1].text) or (whole and _YEAR_TORN.search(lines[j - 1].text))):
            m = None  # "… tại Phụ lục | III.", "… khoản | 2 Điều 12", "Quý II/202 | 6"
        if m is not None and (whole or not alone or not m.group(1).isdigit()) and count.begins(m.group(1), whole=whole):
            count.take(m.group(1))
            totals = False
            count.drafts.append(_begin(line, m.group(1), source))
        elif count.drafts and not totals:
            draft = count.drafts[-1]
            if new_page:
                draft.breaks.append(len(draft.lines))
            draft.lines.append(line)
        j, new_page = j + 1, False
    return count.drafts


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


def _cells(drafts: Sequence[Draft], roles: tuple[Role, ...], source: SourceText, glued: Glued, *, cell_a_line: bool, blocks: bool) -> Iterator[Row]:
    """The rows of the numbers; several of one, where cells are merged over rows of their own. ``blocks``: blank lines part the cells."""
    columns = [n for n, r in enumerate(roles) if r != "ordinal"]
    kinds = [roles[n] for n in columns]
    pitch = pitch_of(drafts)
    placed = [cells_in_order(draft, below, len(columns), source.raw, pitch) if cell_a_line else [] for draft, below in zip_longest(drafts, drafts[1:])]
    pages = [[[b for b in page if b.text] for page in _pages(draft, source)] for draft in drafts]
    cell_a_line = cell_a_line and 2 * sum(map(bool, placed)) > sum(sum(map(len, p)) > 1 for p in pages)  # of a group there is a name only
    if blocks and not cell_a_line:
        yield from _in_blocks(drafts, roles, source, glued)
        return
    pairs = word_pairs(b.text for page in pages for blocks in page for b in blocks)
    rows = [RowLines(page, TableContext(pairs=pairs)) for page in pages]
    cut = [
        [named(row.blocks, kinds)] if _is_part(draft, row, below) else distribute(row, kinds, TableContext(pairs=pairs))
        for draft, below, row in zip_longest(drafts, drafts[1:], rows)
    ]
    grouped = "title" in kinds and kinds.index("title") > 0 and kinds[kinds.index("title") - 1] == "other"  # nothing tells where a group's name ends before the work's
    told = TableContext(column_widths((share.cells for shares in cut for share in shares if share.margin >= SURE and not share.merged), len(columns)), pairs)
    for draft, row, shares, own in zip(drafts, rows, cut, placed, strict=True):
        if cell_a_line and own:
            yield from (_in_order(draft, part, cells, columns, roles, source, glued) for part, cells in enumerate(own))
            continue
        if (cell_a_line and len(draft.lines) > _MOST_PARAGRAPHS * len(roles)) or (len(draft.lines) > len(columns) and roles.count("other") > _MOST_FREE):
            continue  # rows of their own stand in it, whose numbers were not told; or words that may be of any column
        if row.across or grouped:
            continue
        again = any(told.widths) and any(share.margin < SURE for share in shares)
        yield from _rows_of(draft, distribute(row, kinds, told) if again else shares, columns, roles, source, glued)


def _in_blocks(drafts: Sequence[Draft], roles: tuple[Role, ...], source: SourceText, glued: Glued) -> Iterator[Row]:
    """The rows whose cells are blocks of lines; of a part its name."""
    for draft, below, cells in zip_longest(drafts, drafts[1:], cells_of_blocks(drafts, roles)):
        if cells:
            pieces = {n: [(line.start, line.end) for line in block] for n, block in cells.items()}
            yield row_of(replace(draft, pieces=pieces), roles, source, glued)
        elif _is_part(draft, row := RowLines([[b for page in _pages(draft, source) for b in page if b.text]], NOTHING), below):
            columns = [n for n, r in enumerate(roles) if r != "ordinal"]
            yield from _rows_of(draft, [named(row.blocks, [roles[n] for n in columns])], columns, roles, source, glued)


def _in_order(draft: Draft, part: int, cells: Cells, columns: Sequence[int], roles: tuple[Role, ...], source: SourceText, glued: Glued) -> Row:
    """A row whose cells were counted; those below the one that has the number have none."""
    told = {n: line for n, line in zip(columns, cells, strict=True) if line is not None}
    made = Draft(None if part else draft.ordinal, None if part else draft.ordinal_at, lines=[*([] if part else draft.lines[:1]), *told.values()])
    made.pieces = {n: [(line.start, line.end)] for n, line in told.items()}
    return row_of(made, roles, source, glued)


def _is_part(draft: Draft, row: RowLines, below: Draft | None) -> bool:
    """Whether a row is the name of a part: it stands in capitals, or the rows under it have numbers and it tells no time; no word of it names a body."""
    if not is_group(draft.ordinal) and not part_of(draft.ordinal):
        return False
    lines = [b.text for b in row.blocks]
    words = " ".join(lines)
    heads_rows = below is not None and below.ordinal is not None and below.ordinal[0].isdigit()
    return words == words.upper() or (heads_rows and len(lines) <= _LONGEST_PART and not any(map(is_time, lines)))


def _rows_of(
    draft: Draft, shares: Sequence[Share], columns: Sequence[int], roles: tuple[Role, ...], source: SourceText, glued: Glued
) -> Iterator[Row]:
    for part, share in enumerate(shares):
        made = Draft(draft.ordinal, draft.ordinal_at, lines=draft.lines, merged=[columns[k] for k in share.merged])
        made.pieces = {n: share.pieces(k) for k, n in enumerate(columns) if share.cells[k]}
        spans = None
        if len(shares) > 1:
            places = sorted({p for pieces in made.pieces.values() for p in pieces} | ({draft.ordinal_at} if draft.ordinal_at else set()))
            spans = tuple(s for a, b in places for s in source.spans(a, b))
        row = row_of(made, roles, source, glued, spans=spans, part=part + 1 if len(shares) > 1 else 0)
        others = {columns[k]: tuple(cell) for k, cell in share.others.items()}
        yield replace(row, others=others) if others else row
