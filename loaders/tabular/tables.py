"""Tables with a sign between their cells: pipes of Markdown, tabs; others are read in ``loaders.tabular.borderless``.

In: the physical lines of an annex, or of a table inside the text. Out: ``Table``: columns with roles, rows of cells (blocks with places), page breaks healed: a
repeated head is left out, a row cut by a page is one again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from loaders.agencies.bodyheads import HEAD as BODY
from loaders.outline.layout import Annex, Glued, Layout
from loaders.outline.ruled import HEAD_CELLS, Ruled, cards, is_head, is_rule, is_turned, ruled, words_of
from loaders.outline.tail import is_signature
from loaders.outline.tornheads import is_cut_up, torn_head
from loaders.tabular.aligned import read_aligned
from loaders.tabular.borderless import read_lines
from loaders.tabular.cellplaces import read_whole_rows
from loaders.tabular.linehead import COLUMN_NUMBER, below_their_heads, parted_head
from loaders.tabular.matrix import roles_by_cells
from loaders.tabular.ordinals import ORDINAL, TOTAL, is_group
from loaders.tabular.spanned import UNTOLD, columns_of
from loaders.tabular.tablerows import Draft, Place, Row, Table, as_above, row_of, spread_once, transposed
from loaders.tabular.trustedrows import is_broken
from loaders.writing.block import Block
from loaders.writing.blockmaking import make_block, words_between
from loaders.writing.columns import BODY_COLUMNS, Role, column_role, column_roles, heads_numbers, is_task_table
from loaders.writing.datelines import PLACED
from loaders.writing.text import Line, SourceText
from loaders.writing.timeframes import is_time
from loaders.writing.vietnamese import fold

__all__ = ["Row", "Table", "read_tables"]
_LABELLED: Final = re.compile(r"(?!\d{1,2}\s*[/-]\s*\d)((?:[IVXLC]{1,6}|[A-HKĐ])(?:\.\d{1,2}(?=[.)]\s|\.\d))*|\d{1,3}(?:\.\d{1,3})*|[a-zđ](?=[.)]))\s*[.)/-]+\s*(?=\S)|([-+•])\s*(?=\S)")
_TORN: Final = re.compile(r"(?<=\d\.)\s(?=\d)")  # "III.1. 2", in a narrow column
_SUM: Final = re.compile(r"\d[\d.,]*")
_MONEY_HEAD: Final = re.compile(r"(?:tong|nst?w?\b|nsdp|ngan sach|von|nguon|khac|xa hoi hoa|oda|nam 20\d\d|20\d\d|cong|trong do)")
_LONGEST_NUMBER: Final = 5  # letters: "XVIII"
_BELOW_HEAD: Final = 5  # rows
_LONGEST_HEAD: Final = 40  # letters of a head that stands below another
_BULLETS: Final = ("-", "+", "•", "–")
_WORDS: Final = 4  # that no number of a row has
_HEAD_ALONE: Final = 2  # lines: the head and the rule below it
_NOTE: Final = re.compile(r"[(*\s]*(?:ghi chú|lưu ý)\W*:", re.IGNORECASE)
_SIGNS_SHEET: Final = re.compile(r"(?:người lập(?: biểu| bảng)?|(?:kế toán|thủ)(?: trưởng)?(?: đơn vị| cơ quan)?)(?:\s*\([^()]*\))?", re.IGNORECASE)
_ECHO: Final = 4  # words that a page break printed twice


def read_tables(layout: Layout, merged: frozenset[tuple[int, int]] = frozenset(), unsure: frozenset[int] = frozenset()) -> tuple[tuple[Annex, Table], ...]:
    """All tables of a document whatever they hold, with the annex they stand in: those inside the text first. ``merged``, ``unsure`` as of ``Decoded``."""
    made: list[tuple[Annex, Table]] = []
    for annex in (*layout.tables, *layout.annexes):
        rows = ruled(annex.lines)
        source, glued = layout.source, annex.glued
        if rows and (pieces := _torn(annex.lines, source, cut_up=True)) is not None:
            made.append((annex, pieces))
            continue
        words = words_of(rows)
        if turned := [rows] if rows and is_turned(words) else cards(rows):
            made += [(annex, transposed(own, source, glued)) for own in turned]
            continue
        tables = _Grid(source, glued, merged, unsure, before=[t for _, t in made]).read(rows, words) if rows else _without_signs(annex, source)
        if rows and len(rows) <= _HEAD_ALONE and not any(t.rows or t.unread for t in tables):
            tables = _below_head_alone(annex, rows, source)
        made += [(annex, replace(t, rows=tuple(as_above(tuple(spread_once(t.rows, t.roles)), t.roles)))) for t in tables if t.rows or t.unread]
    return tuple(made)


def _below_head_alone(annex: Annex, rows: Sequence[Ruled], source: SourceText) -> list[Table]:
    """The tables of a copy that lost the signs below the head, a cell a line: each cell of the head is taken for a line, too. Only rows with a word in each column are sure."""
    line, cells = next(((line, cells) for line, cells in rows if not is_rule(line)), (annex.lines[0], []))
    gone = {row.number for row, _ in rows}
    below = [x for x in annex.lines if x.text and x.start > line.end and x.number not in gone]
    made: list[Table] = []
    for table in read_lines([*(line.part(a - line.start, b - line.start) for a, b in cells), *below], source, annex.glued):
        kept = tuple(row for row in table.rows if is_group(row.ordinal) or len(row.by_column) == len(table.roles) - 1)
        told = {s.line for row in kept for s in row.spans}
        lost = {s.line for row in table.rows for s in row.spans} - told
        made.append(replace(table, rows=kept, unread=(*table.unread, *(x for x in below if x.number in lost))))
    if made or len(below) <= len(cells):
        return made
    heads = tuple(make_block(source, [c]) for c in cells)
    return [Table(column_roles([b.text for b in heads]), tuple(b.text for b in heads), (), heads, tuple(below))]


def _without_signs(annex: Annex, source: SourceText) -> list[Table]:
    """The tables of an annex by the blanks between their columns, else by their lines; heads without rows where neither tells any."""
    aligned = read_aligned(annex.lines, source, annex.glued)
    if any(t.rows for t in aligned):
        return aligned
    if tables := read_lines(annex.lines, source, annex.glued) or read_whole_rows(annex.lines, source, annex.glued) or aligned:
        return tables
    torn = _torn(annex.lines, source)
    return [torn] if torn is not None else []


def _torn(lines: Sequence[Line], source: SourceText, *, cut_up: bool = False) -> Table | None:
    """A table without rows below the first torn head, all its lines those that nobody could read; ``cut_up``: only one that was cut into pieces. That rows are lost must be said
    (``loaders.checks.finding_leftout``)."""
    for n, line in enumerate(lines):
        if heads_numbers(line.text) and (not cut_up or is_cut_up(lines, n)) and torn_head(lines, 0, n) is not None:
            head = make_block(source, [(line.start, line.end)])
            return Table(("ordinal", "title", "lead", "time"), (head.text,), (), (head,), tuple(x for x in lines[n + 1 :] if x.text))
    return None


def _is_signed(texts: Sequence[str], roles: Sequence[Role], *, goes_on: bool) -> bool:
    """Whether a row sets place and date, or who signs, below the table of a sheet: beside each other, or right of numbers and names.

    Offices in columns of bodies are bodies: one that stands alone, as in a row beside merged cells, and those above numbered rows.
    """
    told = [(n, t) for n, t in enumerate(texts) if t]
    if not told or (len(told) == 1 and any(texts[:2])):
        return False
    offices = {n for n, t in told if _SIGNS_SHEET.fullmatch(t)}
    if (len(told) == 1 or goes_on) and all(n in offices and n < len(roles) and roles[n] in BODY_COLUMNS for n, _ in told):
        return False
    return all(n in offices or is_signature(t) or PLACED.match(t) for n, t in told)


def _numbers_follow(words: Sequence[Sequence[str]]) -> list[bool]:
    """For each row whether a numbered one stands below it, before the next head."""
    found, follows = [], False
    for texts in reversed(words):
        found.append(follows)
        first = texts[0] if texts else ""
        follows = first[:1].isdigit() and ORDINAL.match(first) is not None or (follows and not heads_numbers(first))
    return found[::-1]


@dataclass
class _Grid:
    """The tables of an annex while its lines are read."""

    source: SourceText
    glued: Glued
    merged: frozenset[tuple[int, int]] = frozenset()
    unsure: frozenset[int] = frozenset()
    before: Sequence[Table] = ()
    """The tables above those of this annex."""
    tables: list[Table] = field(default_factory=list)
    roles: tuple[Role, ...] = ()
    heads: tuple[str, ...] = ()
    head_cells: tuple[Block, ...] = ()
    head_places: Sequence[Place] = ()
    printed: list[list[str]] = field(default_factory=list)
    """The lines of the head as printed, folded: what is left out where a page prints it again."""
    drafts: list[Draft] = field(default_factory=list)
    last: int = 0
    """The line of the row above."""
    below_rule: bool = False
    """Whether the line stands below the rule under a head, without a gap."""
    slipped: list[Line] = field(default_factory=list)
    """The rows of the open table that have words where its numbers stand."""
    unread: list[Line] = field(default_factory=list)
    """Those that read in two ways, and those of which nobody can tell which words they have."""
    broken: bool = False
    """Whether rows were broken over lines, each drawn as a row of its own."""
    width: int = 0
    """The most cells of the next rows."""
    goes_on: bool = False
    """Whether a numbered row stands below the line."""
    untold: bool = False
    """Whether the row above reads in two ways, so that nothing tells what the cells that go over it hold."""

    def read(self, rows: Sequence[Ruled], words: Sequence[Sequence[str]]) -> list[Table]:
        """All tables, in reading order; without rows where they were broken over lines. ``words``: of the cells of ``rows``."""
        self.broken = is_broken(words, max(len(cells) for _, cells in rows))
        follow = iter(_numbers_follow(words))
        for n, (line, cells) in enumerate(rows):
            self.width = max(len(own) for _, own in rows[n : n + _BELOW_HEAD])
            rule = is_rule(line)
            self.below_rule = rule or (self.below_rule and line.number == self.last + 1)
            if not rule:
                self.goes_on = next(follow, False)
                self._reopen(line, cells)
                self._line(line, cells)
            self.last = line.number
        self._close()
        return self.tables

    def _reopen(self, line: Line, cells: Sequence[Place]) -> None:
        """A table that another one of fewer or more columns has parted goes on behind it, below a blank line, without its head."""
        if not self.drafts or line.number == self.last + 1 or len(cells) == len(self.heads):
            return
        above = next((t for t in reversed([*self.before, *self.tables]) if len(t.heads) == len(cells)), None)
        if above is not None and "ordinal" in above.roles and is_task_table(above.roles):
            self._close()
            self.roles, self.heads, self.head_cells = above.roles, above.heads, above.head_cells

    def _line(self, line: Line, cells: list[Place]) -> None:
        texts = [words_between(self.source, *c) for c in cells]
        if (line.number in self.unsure or (self.broken and not is_head(texts, below_rule=self.below_rule))) and self.roles:
            self.unread.append(line)
            return
        over_all = len(texts) >= HEAD_CELLS and len({*texts}) == 1 and "title" in self.roles
        if over_all:  # a group's name, told in each column that it goes over
            texts = [texts[0], *[""] * (len(texts) - 1)]
        columns = columns_of(texts, self.roles) if self.drafts and is_task_table(self.roles) else ()
        if not columns and self._numbers_lost(texts):
            cells = [(cells[0][0], cells[0][0]), *cells][: len(self.roles)]
            texts = ["", *texts][: len(self.roles)]
        folded = [fold(t) for t in texts]
        if self._printed_again(folded) or self._column_numbers(texts) or self._head_without_number(texts):
            return
        if is_head(texts, below_rule=self.below_rule):
            self._close()
            self._take_head(cells)
            self.printed = [folded]
        elif self.roles and not self.drafts and (shared := self._in_their_place(texts, cells)):
            self._take_head(shared)
            self.printed.append(folded)
        elif self.roles and not self.drafts and self._second_head(texts):
            self._join_head(texts, cells)
            self.printed.append(folded)
        elif columns == UNTOLD or (columns and self.untold):
            self.untold = True
            self.unread.append(line)
        elif columns:
            self._spanned(line, [c for c, t in zip(cells, texts, strict=True) if t], columns)
        elif self._is_slipped(texts):
            self.slipped.append(line)
        elif (signed := bool(self.drafts) and _is_signed(texts, self.roles, goes_on=self.goes_on)) and self.goes_on:
            self.unread.append(line)
        elif signed or self._begins_another(texts):
            self._close()
            self.roles = ()
        elif self.roles and not TOTAL.match(" ".join(t for t in folded if t)):
            self.untold = False
            self._row(line, cells, texts)
            if over_all and self.drafts and self.drafts[-1].lines == [line]:
                self.drafts[-1].over_all = True
        elif self.roles and sum(map(bool, texts)) > 1:
            self.drafts.append(Draft(None, None, {n: [c] for n, c in enumerate(cells) if texts[n] and n < len(self.roles)}, [line], total=True))

    def _printed_again(self, folded: Sequence[str]) -> bool:
        """Whether a row is the head again, or what a page left of it: each of its cells begins or ends the head's."""
        if folded in self.printed:
            return True
        if not self.drafts or len(folded) != len(self.heads) or not heads_numbers(folded[0]):
            return False
        return all(t and (h.startswith(t) or h.endswith(t)) for t, h in zip(folded, map(fold, self.heads), strict=True))

    def _take_head(self, places: Sequence[Place]) -> None:
        self.head_places = places
        self.head_cells = tuple(make_block(self.source, [place]) for place in places)
        self.heads = tuple(words_between(self.source, *place) for place in places)
        self.roles = column_roles(self.heads)
        self.broken = self.broken or any(len({*map(column_role, (b.text for b in parted_head(h)))} & {"lead", "coordinating", "time"}) > 1 for h in self.head_cells)

    def _column_numbers(self, texts: Sequence[str]) -> bool:
        """A row "(1) (2) (3) …" below the head."""
        told = [t for t in texts if t]
        return not self.drafts and len(told) >= HEAD_CELLS and all(COLUMN_NUMBER.fullmatch(t) for t in told)

    def _head_without_number(self, texts: Sequence[str]) -> bool:
        """A head printed again below rows, beside the cell of numbers that goes over it."""
        return bool(self.drafts) and self.roles[:1] == ("ordinal",) and len(texts) == len(self.roles) - 1 and is_head(texts) and column_roles(texts) == self.roles[1:]

    def _words_for_a_number(self, texts: Sequence[str]) -> bool:
        """Whether a row of several cells has words in the column of numbers: its cells have slipped to the left."""
        if self.roles[:1] != ("ordinal",) or sum(map(bool, texts)) < 2:
            return False
        words = texts[0].lstrip("-+• ")
        return len(words.split()) >= _WORDS and not any(map(str.isdigit, words.split(maxsplit=1)[0])) and _LABELLED.match(words) is None

    def _numbers_lost(self, texts: Sequence[str]) -> bool:
        """Whether a copy has lost the row's number with its cell: one cell to the right, each column of bodies names one."""
        if not self._words_for_a_number(texts) or len(texts) > len(self.roles) or (len(texts) == len(self.roles) and texts[-1]):
            return False
        named = [t for t, role in zip(texts, self.roles[1:], strict=False) if role in BODY_COLUMNS and t]
        return bool(named) and all(BODY.match(t) for t in named)

    def _is_slipped(self, texts: Sequence[str]) -> bool:
        """Whether a row cannot be read: words stand for its number, and it is no head; or a time stands where all bodies are named."""
        if self.drafts and "time" in self.roles and any(role in ("lead", "coordinating", "responsible") and is_time(t) for t, role in zip(texts, self.roles, strict=False) if t):
            return True
        return bool(self.roles) and self._words_for_a_number(texts) and is_task_table(self.roles) and any(len(t) >= _LONGEST_HEAD for t in texts)

    def _begins_another(self, texts: Sequence[str]) -> bool:
        """Whether a row is the head of another table, without a column of numbers: it has words where this one has them."""
        if not self.drafts or "ordinal" not in self.roles or sum(map(bool, texts)) < HEAD_CELLS:
            return False
        first = texts[self.roles.index("ordinal")] if self.roles.index("ordinal") < len(texts) else ""
        return len(first) > _LONGEST_NUMBER and first[0].isupper() and not any(map(str.isdigit, first)) and _LABELLED.match(first) is None

    def _second_head(self, texts: Sequence[str]) -> bool:
        """Whether the row below the head names columns of a head over several ("Cơ quan" over "Chủ trì", "Phối hợp")."""
        told = [t for t in texts if t]
        if not told or texts[0] or any(len(t) >= _LONGEST_HEAD for t in told):
            return False
        known = [column_role(t) for t in told]
        named = sum(r in (*BODY_COLUMNS, "time", "budget") or bool(_MONEY_HEAD.match(fold(t))) for r, t in zip(known, told, strict=True))
        return named >= min(2, len(told))

    def _in_their_place(self, texts: Sequence[str], cells: Sequence[Place]) -> list[Place]:
        """All heads where the columns below a shared one stand first in the row below, as in copies that know no cell over several columns; [] elsewhere."""
        if len(texts) >= self.width or not all(column_role(t) in (*BODY_COLUMNS, "time") and len(t) < _LONGEST_HEAD for t in texts):
            return []
        places = [*(p for p, b in zip(self.head_places, self.head_cells, strict=True) if b.text), *cells]
        heads = [make_block(self.source, [place]) for place in places]
        told = below_their_heads(heads)
        return [places[next(n for n, h in enumerate(heads) if h is b)] for b in told] if len(told) == self.width else []

    def _join_head(self, texts: Sequence[str], cells: Sequence[Place]) -> None:
        heads = [*self.heads, *[""] * (len(texts) - len(self.heads))]
        over = ""
        for n, text in enumerate(texts):
            over = heads[n] or over if text else ""
            if text:
                heads[n] = text if column_role(text) != "other" or not over else f"{over} {text}".strip()
        self.heads, self.roles = tuple(heads), column_roles(heads)
        below = [make_block(self.source, [c]) for c in cells]
        above = [*self.head_cells, *below[len(self.head_cells) :]]
        self.head_cells = tuple(b if b.text else a for a, b in zip(above, [*below, *above[len(below) :]], strict=False))

    def _row(self, line: Line, cells: list[Place], texts: list[str]) -> None:
        numbers = self.roles.index("ordinal") if "ordinal" in self.roles else None
        if sum(map(bool, texts)) == 1:
            self._alone(line, cells, texts)
            return
        ordinal = _TORN.sub("", texts[numbers]).strip(" .)") if numbers is not None and numbers < len(texts) else ""
        shared = [n for n in range(len(cells)) if (line.number, n) in self.merged]
        if not ordinal and self.drafts and not shared and (numbers is not None or not texts[0] or self._within_counted(texts[0])) and self._goes_on(texts):
            for n, cell in enumerate(cells):
                if texts[n] and n < len(self.roles) and not self._echoes(n, texts[n]):
                    self.drafts[-1].pieces.setdefault(n, []).append(cell)
            self.drafts[-1].lines.append(line)
            return
        draft = Draft(ordinal or None, cells[numbers] if numbers is not None and ordinal else None, lines=[line])
        draft.merged = shared
        if numbers is None and (m := _LABELLED.match(texts[0])):  # no column of numbers: they stand in the first cell
            block = make_block(self.source, [cells[0]])
            draft.ordinal, draft.ordinal_at = m.group(1) or m.group(2), (block.offsets[0], block.ends[m.end(1 if m.group(1) else 2) - 1])
            cells = [(block.offsets[m.end()], cells[0][1]), *cells[1:]]
        draft.pieces = {n: [c] for n, c in enumerate(cells) if n != numbers and texts[n] and n < len(self.roles)}
        if is_group(ordinal) and len(draft.pieces) == 1 and "title" in self.roles:  # a group's name, in whatever column it stands
            draft.pieces = {self.roles.index("title"): next(iter(draft.pieces.values()))}
        self.drafts.append(draft)

    def _spanned(self, line: Line, cells: Sequence[Place], columns: Sequence[int]) -> None:
        """A row beside cells that go over it, printed in the row above."""
        above = self.drafts[-1].pieces
        told = {n: [cell] for n, cell in zip(columns, cells, strict=True)}
        number = told.pop(0)[0] if columns[0] == 0 else None
        shared = {n: pieces for n, pieces in above.items() if n not in told} if len(above) > 1 else {}
        ordinal = words_between(self.source, *number).strip(" .)") if number else None
        self.drafts.append(Draft(ordinal, number, told | shared, [line], merged=[*shared]))

    def _alone(self, line: Line, cells: list[Place], texts: list[str]) -> None:
        """A row of one cell: the name of a group, in whatever column it stands, or the rest of a cell that a page cut."""
        n = next(k for k, t in enumerate(texts) if t)
        title = self.roles.index("title")  if "title" in self.roles else 0
        block = make_block(self.source, [cells[n]])
        m = _LABELLED.match(block.text)
        if (ORDINAL.fullmatch(block.text) and n == 0) or _NOTE.match(block.text):
            return  # a number with nothing beside it; a note below the rows
        raw = self.source.raw[slice(*cells[n])]
        shouted = block.text == block.text.upper() or raw.strip().startswith(("**", "<b>"))
        if self.drafts and "ordinal" in self.roles and (n not in (0, title) or (n and m is None and not shouted)):
            if n >= len(self.roles) or self._echoes(n, block.text):
                return
            self.drafts[-1].pieces.setdefault(n, []).append(cells[n])
            self.drafts[-1].lines.append(line)
            return
        label = m.group(1) or m.group(2) if m else None
        draft = Draft(label, (block.offsets[0], block.ends[len(label) - 1]) if label else None, lines=[line])
        draft.pieces = {title: [(block.offsets[m.end() if m else 0], cells[n][1])]}
        self.drafts.append(draft)

    def _goes_on(self, texts: Sequence[str]) -> bool:
        """Whether a row without ordinal is the rest of the row above, cut by a page: it begins inside a sentence, or names nobody.

        A sum is never cut: a row with one of its own, below a row with one, is another row. Neither is a time below a whole one, where the name of the
        work begins anew.
        """
        above = self.drafts[-1].pieces
        if any(_SUM.fullmatch(t) and n in above for n, t in enumerate(texts) if t and n < len(self.roles) and self.roles[n] in ("budget", "other")):
            return False
        title = next((t for t, r in zip(texts, self.roles, strict=False) if r == "title"), "")
        if len(above) == 1 and title and title != title.upper() and (name := make_block(self.source, next(iter(above.values()))).text) == name.upper():
            return False  # a group's name
        if title[:1].isupper() and any(r == "time" and is_time(t) and n in above and is_time(make_block(self.source, above[n]).text) for n, (t, r) in enumerate(zip(texts, self.roles, strict=False))):
            return False
        who = next((t for t, r in zip(texts, self.roles, strict=False) if r in ("lead", "responsible")), "")
        if title[:1] in _BULLETS and BODY.match(who):
            return False  # an item with a body of its own
        if "ordinal" not in self.roles and who[:1].isupper() and title[:1].isdigit() and (m := _LABELLED.match(title)) is not None:
            named = _LABELLED.match(make_block(self.source, above[own]).text) if (own := self.roles.index("title")) in above else None
            if (named is not None and named[1] != m[1] and any(self.roles[n] in BODY_COLUMNS for n in above)) or (len(above) == 1 and self.drafts[-1].ordinal):
                return False  # a numbered row below another one, or below the name of its group
        return not title or not who or title[:1].islower() or not title[:1].isalpha()

    def _within_counted(self, first: str) -> bool:
        """Whether a first cell goes on inside a sentence, below a row that has its number in that cell: "3. Tổ chức … tại hội", and on the next page "chợ …"."""
        return first[:1].islower() and self.drafts[-1].ordinal is not None and _LABELLED.match(first) is None

    def _echoes(self, n: int, text: str) -> bool:
        """Whether a page's first words repeat the end of the cell above; torn words also that of another cell of its row."""
        if len(text.split()) < _ECHO:
            return False
        above = self.drafts[-1].pieces
        cells = above.values() if text[:1].islower() else [above[n]] if n in above else []
        said = fold(text).rstrip(" .;")
        return any(fold(make_block(self.source, pieces).text).rstrip(" .;").endswith(said) for pieces in cells)

    def _close(self) -> None:
        if self.roles and len(self.drafts) > len(self.slipped):
            roles = self.roles
            if not is_task_table(roles):
                roles = roles_by_cells(self.heads, roles, [{n: words_between(self.source, p[0][0], p[-1][1]) for n, p in d.pieces.items()} for d in self.drafts])
            rows = tuple(row_of(d, roles, self.source, self.glued) for d in self.drafts)
            self.tables.append(Table(roles, self.heads, rows, self.head_cells, (*self.slipped, *self.unread)))
        elif is_task_table(self.roles) and (self.slipped or self.unread):
            self.tables.append(Table(self.roles, self.heads, (), self.head_cells, (*(line for d in self.drafts for line in d.lines), *self.slipped, *self.unread)))
        self.drafts, self.slipped, self.unread = [], [], []
