"""Leaves of a PDF → the lines of its text: running heads and page numbers left out, what goes on over a page's end joined.

In: ``Leaf`` in order. Out: lines in the form of ``loaders.formats.decoded``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import Final

from loaders.formats.grid import Cell, table_lines
from loaders.formats.pdf_columns import Strip, chunks_of, strips_of
from loaders.formats.pdf_dense import Cut, Page, dense_rows, is_dense
from loaders.formats.pdf_leaf import Leaf, Row
from loaders.formats.pdf_lines import Line, Printed, Run, in_reading_order
from loaders.formats.pdf_notes import PAGE_NUMBER, settle
from loaders.formats.pdf_paragraphs import Column, column_of, paragraphs
from loaders.formats.pdf_rows import cut, leading_of, pieces_of, rows_of
from loaders.formats.pdf_stretches import stretches
from loaders.writing.columns import ORDINAL_HEAD
from loaders.writing.linebreaks import OPEN_WORDS

_EDGE: Final = 0.12  # of the page's height: running heads and feet stand within it
_SHARE: Final = 0.4  # of the pages repeat a running head: odd and even pages may have two
_GAZETTE: Final = re.compile(r"(?:\d+\s+)?CÔNG BÁO\s*/\s*Số\b.*\bNgày\b")
_ASIDE: Final = 40.0  # points
_ALIKE: Final = 0.8
_EDGES: Final = 0.5  # points around a rule between columns
_NEAR: Final = 4.0  # points: edges of a table's columns on two pages
_ROWS: Final = 3
_SHARED: Final = 2  # a number and a name: one empty cell alone may be nothing said
_HEAD_LINES: Final = 4  # of a head above the line with "TT"
_LEADING: Final = 0.6  # of the size: lines of a head stand no further apart
_SPAN_ENDS: Final = re.compile(r"[-–]\s?\d")
_ORDINAL: Final = 4  # letters that number a row at most
_SIDE_LINES: Final = 8  # lines of a column beside another from which on it is prose, and no letterhead
_UNUSED: Final = 2.2  # of the line's pitch: free room below a page's last line shows that a paragraph ended
_OPEN: Final = re.compile(rf"(?:,|\b(?:{OPEN_WORDS}))$")
_ENDED: Final = re.compile(r"[.;:!?/][\"')\]”]*$")


@dataclass(frozen=True)
class Open:
    """Lines of a page that are a table without rules; ``levels``: level rules on the page; ``strips`` between the columns, and
    the lines ``cut`` by them, where they are known; ``head``: the rows above that rules part; ``recognised``: from a picture."""

    page: int
    lines: tuple[Line, ...]
    levels: tuple[tuple[float, float, float], ...]
    strips: tuple[Strip, ...] = ()
    cut: tuple[Cut, ...] = ()
    head: tuple[Row, ...] = ()
    recognised: bool = False

    @property
    def marks(self) -> list[float]:
        """The heights of level rules that run through (most of) the table."""
        left, right = min(x[0].x0 for x in self.lines), max(x[-1].x1 for x in self.lines)
        return [y for y, a, b in self.levels if b - a > 0.6 * (right - left)]


@dataclass(frozen=True)
class Fenced:
    """A ruled table's rows."""

    rows: tuple[Row, ...]
    xs: tuple[float, ...]


Part = Run | Open | Fenced


def text_lines(leaves: Sequence[Leaf]) -> list[str]:
    """The lines of a document."""
    leaves = _without_heads(leaves)
    parts = [(leaf, _parts(leaf, ())) for leaf in leaves]
    for n in range(1, len(parts)):
        last = parts[n - 1][1][-1] if parts[n - 1][1] else None
        if isinstance(last, Open) and abs(parts[n - 1][0].width - parts[n][0].width) < 1:
            parts[n] = (parts[n][0], _parts(parts[n][0], last.strips or strips_of(last.lines)))
    notes = [(leaf.number, label, words) for leaf in leaves for label, words in leaf.notes]
    made = _Text(_columns(parts), _floors(leaves))
    for leaf, own in parts:
        made.take(leaf, own)
    made.close()
    return settle(made.lines, notes)


def _without_heads(leaves: Sequence[Leaf]) -> list[Leaf]:
    """Leaves without their numbers and without what they repeat at the top or foot."""
    seen = Counter(key for leaf in leaves for key in {_key(line) for line in _edges(leaf)} if key)
    repeated = {key for key, n in seen.items() if n >= max(2 if len(leaves) == 2 else 3, _SHARE * len(leaves))}
    # Page numbers run with the pages; a number that does not is the document's own (an ordinal in a line by itself).
    steps = Counter(n - leaf.number for leaf in leaves for line in _edges(leaf) if (n := _number(line)) is not None)
    step = max(steps, key=lambda s: (steps[s], s == 0), default=0)
    made = []
    for leaf in leaves:
        out = [
            id(line)
            for line in _edges(leaf)
            if _key(line) in repeated or _GAZETTE.match(_said(line)) or ((n := _number(line)) is not None and n - leaf.number == step and (steps[step] > 1 or not step))
        ]
        made.append(replace(leaf, lines=tuple(line for line in leaf.lines if id(line) not in out)))
    return made


def _edges(leaf: Leaf) -> list[Line]:
    """The lines that stand in the margins."""
    tops = [t.top for t in leaf.tables]
    ends = [t.bottom for t in leaf.tables]
    above = [x for x in leaf.lines if x[0].bottom < _EDGE * leaf.height and not any(t < x[0].top for t in tops)][:2]
    below = [x for x in leaf.lines if x[0].top > (1 - _EDGE) * leaf.height and not any(t > x[0].bottom for t in ends)][-2:]
    rows = [x for x in above if _is_row(leaf, x)]
    if rows and rows[0] is above[0] and len(above) > 1 and above[1][0].top - above[0][0].bottom < _LEADING * above[0][0].size:
        rows = above  # the head's second line
    return [x for x in above + below if x not in rows and not (x in below and _is_row(leaf, x))]


def _is_row(leaf: Leaf, line: Line) -> bool:
    """Whether a line in the margin is of a table without rules: of three pieces, the line below having some too; or one of the heads above "TT", close upon it."""
    if len(chunks_of(line)) >= _ROWS:
        below = next((x for x in leaf.lines if x[0].top > line[0].top + 1), None)
        return below is not None and below[0].top - line[0].bottom < line[0].size and len(chunks_of(below)) > 1
    above = line
    for x in [x for x in leaf.lines if x[0].top > line[0].top + 1][:_HEAD_LINES]:
        if x[0].top - above[0].bottom >= _LEADING * x[0].size:
            return False
        if ORDINAL_HEAD.match(x[0].text) is not None:
            return len(chunks_of(x)) + len(chunks_of(line)) > _ROWS
        above = x
    return False


def _said(line: Line) -> str:
    return " ".join(w.text for w in line)


def _key(line: Line) -> str:
    """What a running head says, whatever the page's number in it."""
    key = re.sub(r"\d+", "0", " ".join(sorted(w.text for w in line if not w.text.strip("-–").isdigit())))
    return key if any(c.isalpha() for c in key) else ""


def _number(line: Line) -> int | None:
    m = PAGE_NUMBER.fullmatch(_said(line))
    return int(m.group(1)) if m else None


def _parts(leaf: Leaf, carried: tuple[Strip, ...]) -> list[Part]:
    """What stands on a leaf, from top to bottom."""
    made: list[Part] = []
    rest = list(leaf.lines)
    for table in [*leaf.tables, None]:
        until = [x for x in rest if table is None or x[0].top < table.top]
        rest = rest[len(until) :]
        at = 0
        for stretch in stretches(until, () if made else carried):
            made += in_reading_order(until[at : stretch.first], leaf.number)
            made.append(Open(leaf.number, tuple(until[stretch.first : stretch.last]), leaf.levels, recognised=leaf.recognised))
            at = stretch.last
        made += in_reading_order(until[at:], leaf.number)
        if table is not None and table.lines and (table.open is not None or (not made and _same_columns([(a + b) / 2 for a, b in carried], table.xs[1:-1], loose=leaf.recognised))):
            whole = tuple(sorted((w for words in line.values() for w in words), key=lambda w: w.x0) for line in table.lines)
            levels = tuple((y, table.xs[0], table.xs[-1]) for y in table.ys)
            made.append(Open(leaf.number, whole, levels, tuple((x - _EDGES, x + _EDGES) for x in table.xs[1:-1]), table.lines, table.rows[: table.open or 0]))
        elif table is not None:
            made.append(Fenced(table.rows, table.xs))
    return made


def _columns(parts: Sequence[tuple[Leaf, list[Part]]]) -> dict[int, Column]:
    """The column of the pages of each width."""
    made = {}
    for width in {round(leaf.width) for leaf, _ in parts}:
        lines = [x for leaf, own in parts if round(leaf.width) == width for part in own if isinstance(part, Run) and not part.side for x in part.lines]
        if lines:
            made[width] = column_of(lines)
    return made


def _floors(leaves: Sequence[Leaf]) -> dict[int, float]:
    """How far down the text goes on the pages of each width."""
    made: dict[int, float] = {}
    for leaf in leaves:
        ends = [max(w.bottom for w in leaf.lines[-1])] if leaf.lines else []
        ends += [t.bottom for t in leaf.tables]
        made[round(leaf.width)] = max([made.get(round(leaf.width), 0.0), *ends])
    return made


@dataclass
class _Text:
    """Gathers parts into lines; a paragraph or a table stays open until something else comes."""

    columns: dict[int, Column]
    floors: dict[int, float]
    lines: list[str] = field(default_factory=list)
    run: list[Printed] = field(default_factory=list)
    column: Column | None = None
    rows: list[Row] = field(default_factory=list)
    xs: tuple[float, ...] = ()
    open: list[Open] = field(default_factory=list)

    def take(self, leaf: Leaf, parts: Sequence[Part]) -> None:
        """The parts of the next page."""
        for n, part in enumerate(parts):
            if isinstance(part, Run):
                self._take_run(leaf, part, first=n == 0)
            elif isinstance(part, Open):
                self._end_run()
                self._end_rows()
                if n or (self.open and part.head and not _same_head(self.open[0].head, part.head, loose=leaf.recognised)):
                    self._end_open()
                self.open.append(part)
            else:
                self._end_run()
                self._end_open()
                goes_on = n == 0 and self.rows and _same_columns(self.xs, part.xs, loose=leaf.recognised)
                if not goes_on:
                    self._end_rows()
                self.rows = _gone_on(self.rows, part.rows, loose=leaf.recognised) if goes_on else list(part.rows)
                self.xs = part.xs
        if leaf.notes or not parts:
            return
        if self.run and isinstance(parts[-1], Run):
            last = self.run[-1]
            pitch = self.column.pitch if self.column else last.size
            if self.floors[round(leaf.width)] - last.bottom > _UNUSED * pitch:
                self.run[-1] = replace(last, page=-1)  # nothing goes on from here but a sentence

    def _take_run(self, leaf: Leaf, part: Run, *, first: bool) -> None:
        self._end_rows()
        self._end_open()
        own = self.columns.get(round(leaf.width))
        if part.side and _is_prose(part.lines):
            own = column_of(part.lines)
        if not first or own is not self.column or part.side or self.run and self.run[-1].page == -1 and not part.lines[0].text[:1].islower():
            self._end_run()
        self.column = own
        self.run += part.lines

    def _end_run(self) -> None:
        if self.run:
            self.lines += paragraphs(self.run, self.column) if self.column is not None else [p.text for p in self.run]
        self.run = []

    def _end_rows(self) -> None:
        if self.rows:
            self.lines += table_lines(self.rows)
        self.rows = []

    def _end_open(self) -> None:
        """A table without rules: its columns are those that all its pages show."""
        if not self.open:
            return
        strips = self.open[0].strips or strips_of([line for part in self.open for line in part.lines])
        pages = [Page(part.page, part.cut or [cut(line, strips) for line in part.lines], part.marks) for part in self.open]
        leading = leading_of([pieces_of(page.lines) for page in pages], self.column.pitch if self.column else None)
        rows: list[Row] = []
        unsure: frozenset[int] = frozenset()
        if dense := is_dense(pages, leading):
            rows, unsure = dense_rows(pages, strips)
        else:
            for page in pages:
                own = rows_of(pieces_of(page.lines), strips, page.number, leading, page.marks)
                rows = _gone_on(rows, own) if rows else own
        if any(part.recognised for part in self.open):  # where columns and rows are, recognised words do not tell surely
            unsure = frozenset(range(len(rows)))
        head = self.open[0].head
        self.lines += table_lines([*head, *rows], {n + len(head) for n in unsure}, dealt=dense)
        self.open = []

    def close(self) -> None:
        """All that is still open."""
        self._end_run()
        self._end_rows()
        self._end_open()


def _is_prose(lines: Sequence[Printed]) -> bool:
    """Whether a column beside another is running text: many lines, most of them full."""
    right = max(p.x1 for p in lines)
    left = min(p.x0 for p in lines)
    return len(lines) >= _SIDE_LINES and sum(1 for p in lines if p.x1 - p.x0 > 0.85 * (right - left)) > 0.5 * len(lines)


def _same_columns(a: Sequence[float], b: Sequence[float], *, loose: bool) -> bool:
    """Whether two tables have the same columns; ``loose``: pages lie a little further left or right on a scanner."""
    aside = b[0] - a[0] if loose and a and b else 0.0
    return len(a) == len(b) and abs(aside) < _ASIDE and all(abs(x + aside - y) < _NEAR for x, y in zip(a, b, strict=True))


def _gone_on(above: list[Row], below: Sequence[Row], *, loose: bool = False) -> list[Row]:
    """Rows of a table over a page's end: the head printed again is left out, a row that the page cut is one."""
    first = 0
    while first < min(len(above), len(below)) and _same_row(above[first], below[first], loose=loose):
        first += 1
    rest = list(below[first:])
    if rest and len(rest[0]) == len(above[-1]) and _is_rest(above[-1], rest[0], numbered=_numbered(above)):
        half = rest.pop(0)
        above = [*above[:-1], tuple(Cell(_half(a.lines, b.lines), a.columns, b.rows) for a, b in zip(above[-1], half, strict=True))]  # the rows below it are those of its page
    elif rest and first:
        above, rest[0] = _shared_on(above, rest[0], first)
    return [*above, *rest]


def _shared_on(above: list[Row], below: Row, head: int) -> tuple[list[Row], Row]:
    """A page's first row, below the head printed again, whose number and next cell stay empty: those of the rows above go on over it and over what its own ones span. ``head``: so many rows are the head."""
    empty = next((n for n, c in enumerate(below) if c.text), 0)
    whole = sum(c.columns for c in below)
    k = next((k for k in range(len(above) - 1, head - 1, -1) if sum(c.columns for c in above[k]) == whole), len(above))
    cells = above[k][:empty] if k < len(above) else ()
    if empty < _SHARED or any(not a.text or (a.columns, a.rows) != (b.columns, len(above) - k) for a, b in zip(cells, below, strict=False)) or len(cells) < empty:
        return above, below
    held = tuple(replace(a, rows=a.rows + b.rows) for a, b in zip(cells, below, strict=False))
    return [*above[:k], (*held, *above[k][empty:]), *above[k + 1 :]], below[empty:]


def _same_row(a: Row, b: Row, *, loose: bool) -> bool:
    """Whether two rows say the same; ``loose``: as far as recognition reads the same print alike."""
    one, other = ["\t".join(c.text for c in row) for row in (a, b)]
    return one == other or loose and len(a) == len(b) and SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio() > _ALIKE


def _same_head(a: Sequence[Row], b: Sequence[Row], *, loose: bool) -> bool:
    return len(a) == len(b) and all(_same_row(x, y, loose=loose) for x, y in zip(a, b, strict=True))


def _half(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of a cell that the page's end cut; a number broken there is whole again."""
    if a and b and re.search(r"[^\W_][-/]$", a[-1]) and b[0][:1].isalnum():
        return (*a[:-1], a[-1] + b[0], *b[1:])
    return a + b


def _is_rest(row: Row, below: Row, *, numbered: bool) -> bool:
    """Whether a page's first row is the rest of the last one: it has no ordinal, or small letters begin all its cells ("- 9h00" ends a span of time), says something only where the last row
    does, and goes on within a sentence; where the table numbers its rows, it is enough that no sentence ends and begins between the two, or not in every cell."""
    told = [c.text for c in below if c.text]
    if not told or (below[0].text and (len(below[0].text) <= _ORDINAL or not all(text[0].islower() for text in told[_SPAN_ENDS.match(told[0]) is not None :]))):
        return False
    pairs = [(a.text, b.text) for a, b in zip(row, below, strict=True) if b.text]
    if not all(a for a, _ in pairs):
        return False
    if any(not _ENDED.search(a) and (b[0].islower() or b[0] in ",;)%") or _OPEN.search(a) for a, b in pairs):
        return True
    empty = next(n for n, c in enumerate(below) if c.text)
    again = empty >= _SHARED and len(pairs) > _SHARED and not any(b[0].islower() for _, b in pairs) and all(b.text for a, b in zip(row[empty:], below[empty:], strict=True) if a.text)
    return numbered and not again and not any(_ENDED.search(a) and b[0].isupper() for a, b in pairs[:1])


def _numbered(rows: Sequence[Row]) -> bool:
    """Whether a table numbers its rows."""
    return len(rows) >= _ROWS and sum(bool(row and row[0].text) for row in rows) > 0.9 * len(rows)
