"""Rows set one below the other with neither rule nor space between them: told by where their numbers stand.

In: the lines of each page, cut into columns. Out: rows, and which of them may hold words of others. All cells of a row begin at one height, or have their middles at one
height; so each column's lines are dealt out to the numbers in the way that leaves them least aside. What a page prints again above its first row is left out; what stands above
its first number and fits it not is the rest of the row that the page before cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from loaders.formats.grid import Cell
from loaders.formats.pdf_columns import Strip
from loaders.formats.pdf_lines import Line, printed
from loaders.formats.pdf_paragraphs import joined
from loaders.formats.pdf_rows import blocks_of, is_ordinal, pieces_of, row_of

_ASIDE: Final = 3.0  # points by which a cell may stand aside of its row's number
_CUT: Final = 5.0  # what it costs that a page cuts a row, in points aside
_FREE: Final = 9.0  # that no number has some lines
_LINE: Final = 2.0  # each of these lines; half a line is further aside
_SMALL: Final = 6.0  # that a cell begins with a small letter
_EMPTY: Final = 2.0  # an empty cell
_MOST: Final = 400  # lines of a column on a page
Row = tuple[Cell, ...]
Cut = Mapping[int, Line]
"""The words of a line by column."""


class Page(NamedTuple):
    """The lines of a page, and the heights of level rules among them."""

    number: int
    lines: Sequence[Cut]
    marks: Sequence[float]


class Sheet(NamedTuple):
    """What stands on a page between two level rules: what numbers its rows, the other lines of each column; whether it goes on from the page before, and on the next one."""

    number: int
    numbers: list[Line]
    columns: dict[int, list[Line]]
    above: bool
    below: bool


class Told(NamedTuple):
    """Rows, and the numbers of those whose words may be another row's."""

    rows: list[Row]
    unsure: frozenset[int]


class Box(NamedTuple):
    """From where to where a line stands on its page; ``small``: it begins with a small letter, as no cell does."""

    top: float
    bottom: float
    small: bool


class Share(NamedTuple):
    """The lines that a number has of a column, from ``start`` to ``end``; by how much they stand aside. ``number`` -1: those that none has."""

    number: int
    start: int
    end: int
    aside: float


@dataclass
class _Open:
    """A row while it is gathered: by page, the words of each column."""

    pages: dict[int, list[tuple[int, Line]]] = field(default_factory=dict)
    unsure: bool = False

    def row(self, strips: Sequence[Strip]) -> Row:
        """The row that they make."""
        made: Row = ()
        for number, own in self.pages.items():
            part = row_of(sorted(own, key=lambda piece: piece[1][0].top), strips, number)
            made = tuple(Cell((joined([*a.lines, *b.lines]),) if a.lines and b.lines else a.lines + b.lines) for a, b in zip(made, part, strict=True)) if made else part
        return made


@dataclass
class _Rows:
    """Rows page by page; ``surely``: a row begins with its number, so that what stands above a page's first number is the rest of the row above."""

    surely: bool
    made: list[_Open] = field(default_factory=list)
    ahead: list[tuple[int, int, Line]] = field(default_factory=list)
    """What stands below the last row of the page before and belongs to the next number: its page, its column, its words."""

    def take(self, sheet: Sheet, shares: Mapping[int, Sequence[Share]]) -> None:
        """Put a page's lines into the row that it goes on with and those that begin on it."""
        begun = [_Open({sheet.number: [(0, words)]}) for words in sheet.numbers]
        free: dict[int, _Open] = {}
        above, below = bool(self.made) and sheet.above, len(sheet.numbers) - 1
        for number, column, words in self.ahead if begun else ():
            begun[0].pages.setdefault(number, []).append((column, words))
            begun[0].unsure = not self.surely
        self.ahead = self.ahead if not begun else []
        for column, own in shares.items():
            for before, share in _after(own):
                pieces = [(column, words) for words in sheet.columns[column][share.start : share.end]]
                if share.number >= 0:
                    begun[share.number].pages[sheet.number] += pieces
                    begun[share.number].unsure |= share.aside > _ASIDE
                elif before < 0 and above:
                    self.made[-1].pages.setdefault(sheet.number, []).extend(pieces)
                elif before == below and sheet.below:
                    self.ahead += [(sheet.number, column, words) for _, words in pieces]
                else:
                    free.setdefault(before, _Open()).pages.setdefault(sheet.number, []).extend(pieces)
        for n in range(-1, len(begun)):
            if n >= 0:
                begun[n].pages = dict(sorted(begun[n].pages.items()))
                self.made.append(begun[n])
            if n in free:  # a head without "TT", a group's name; of several cells it may be the rest of any row
                free[n].unsure = bool(self.made) and len({column for column, _ in free[n].pages[sheet.number]}) > 1
                self.made.append(free[n])


def _after(shares: Sequence[Share]) -> Iterator[tuple[int, Share]]:
    """Each share with the number of the row above it."""
    above = -1
    for share in shares:
        yield above, share
        above = max(above, share.number)


def is_dense(pages: Sequence[Page], leading: float) -> bool:
    """Whether nothing but their numbers parts rows."""
    return any(sum(column == 0 and is_ordinal(words) for column, words in block) > 1 for page in pages for block in blocks_of(pieces_of(page.lines), leading, page.marks))


def dense_rows(pages: Sequence[Page], strips: Sequence[Strip]) -> Told:
    """The rows of a table."""
    own = [sheet for page in pages for sheet in _sheets(page, page.lines[_head_again(pages, page) :], strips, above=page is not pages[0], below=page is not pages[-1])]
    top, middle = ([_dealt(sheet, middle=way) for sheet in own] for way in (False, True))
    dealt = min((top, middle), key=lambda way: sum(_against(shares) for page in way for shares in page.values()))
    rows = _Rows(surely=dealt is top)
    for sheet, shares in zip(own, dealt, strict=True):
        rows.take(sheet, shares)
    return Told([row.row(strips) for row in rows.made], frozenset(n for n, row in enumerate(rows.made) if row.unsure))


def _head_again(pages: Sequence[Page], page: Page) -> int:
    """How many lines of a page repeat those that the table begins with; none where these do not head the column of numbers."""
    if page is pages[0]:
        return 0
    count = 0
    for above, below in zip(pages[0].lines, page.lines, strict=False):
        if _said(above) != _said(below):
            break
        count += 1
    return count if any(0 in line and is_ordinal(line[0]) for line in page.lines[:count]) else 0


def _said(line: Cut) -> dict[int, str]:
    return {column: printed(words, 1).text for column, words in line.items()}


def _sheets(page: Page, lines: Sequence[Cut], strips: Sequence[Strip], *, above: bool, below: bool) -> list[Sheet]:
    """The lines of a page between its level rules."""
    parts: dict[int, list[Cut]] = {}
    for line in lines:
        middle = max(min(w.top for w in words) + max(w.bottom for w in words) for words in line.values()) / 2
        parts.setdefault(sum(1 for y in page.marks if y < middle), []).append(line)
    own = [parts[n] for n in sorted(parts)]
    return [_sheet(page.number, part, strips, above=above and n == 0, below=below and n == len(own) - 1) for n, part in enumerate(own)]


def _sheet(page: int, lines: Sequence[Cut], strips: Sequence[Strip], *, above: bool, below: bool) -> Sheet:
    """What numbers the rows, and what else stands in each column; a name that goes over the first column is a row of its own."""
    numbers: list[Line] = []
    columns: dict[int, list[Line]] = {}
    for line in lines:
        for column, words in line.items():
            if column == 0 and (is_ordinal(words) or words[-1].x1 > strips[0][1]):
                numbers.append(words)
            elif len(columns.setdefault(column, [])) < _MOST:
                columns[column].append(words)
    return Sheet(page, numbers, columns, above, below)


def _box(line: Line) -> Box:
    return Box(min(w.top for w in line), max(w.bottom for w in line), line[0].text[:1].islower())


def _dealt(sheet: Sheet, *, middle: bool) -> dict[int, list[Share]]:
    """Each column's lines, dealt out to the page's numbers; ``middle``: rows have their numbers in the middle, else at the top."""
    numbers = [_box(words) for words in sheet.numbers]
    return {column: _deal([_box(line) for line in lines], numbers, first=not sheet.above, last=not sheet.below, middle=middle) for column, lines in sheet.columns.items()}


def _deal(lines: Sequence[Box], numbers: Sequence[Box], *, first: bool, last: bool, middle: bool) -> list[Share]:
    """The best way: row by row, the cost of having dealt out the first lines, and how."""
    best: dict[int, tuple[float, list[Share]]] = {0: (0.0, [])}
    for k, number in enumerate(numbers):
        above = numbers[k - 1].bottom if k else float("-inf")
        below = numbers[k + 1].top if k + 1 < len(numbers) else float("inf")
        after: dict[int, tuple[float, list[Share]]] = {}
        for at, (cost, shares) in best.items():
            for start in range(at, len(lines) + 1):
                if start > at and lines[start - 1].top > number.bottom:
                    break  # no number has lines below the next row's
                free = 0.0 if start == at else (_CUT if k == 0 and not first else _FREE) + _LINE * (start - at)
                skipped = [*shares, Share(-1, at, start, free)] if free else shares
                for end in range(start, len(lines) + 1):
                    if end > start and (lines[end - 1].bottom > below + _ASIDE or lines[start].top < above - _ASIDE):
                        break
                    cut = k == len(numbers) - 1 and not last  # programs begin a row that a page cuts at its top
                    aside = _aside(lines[start:end], number, middle=middle, either=cut or (first and k == 0))
                    if (cut and end == len(lines)) or (k == 0 and not first and start == 0):
                        aside = min(aside, _CUT + _LINE * (end - start))
                    now = cost + free + aside
                    if end not in after or now < after[end][0]:
                        after[end] = now, [*skipped, Share(k, start, end, aside)]
        best = after
    free = _FREE if last or not middle else _CUT
    ways = [(cost + (free + _LINE * (len(lines) - end) if end < len(lines) else 0.0), shares, end) for end, (cost, shares) in best.items()]
    _, shares, end = min(ways, key=lambda way: way[0])
    return [*shares, Share(-1, end, len(lines), free + _LINE * (len(lines) - end))] if end < len(lines) else shares


def _against(shares: Sequence[Share]) -> float:
    """The penalty of a way to deal a column out: not that pages cut rows."""
    return sum(min(s.aside, _FREE) for n, s in enumerate(shares) if s.number >= 0 or 0 < n < len(shares) - 1)


def _aside(lines: Sequence[Box], number: Box, *, middle: bool, either: bool) -> float:
    """By how much these lines stand aside of a number; ``either``: they may begin with it or have it in the middle, as a head may whose rows do not."""
    if not lines:
        return _EMPTY
    centred = abs(lines[0].top + lines[-1].bottom - number.top - number.bottom) / 2
    begun = abs(lines[0].top - number.top)
    return (min(centred, begun) if either else centred if middle else begun) + _SMALL * lines[0].small
