"""Tables whose columns stand under each other by blanks, as ``pdftotext -layout`` prints them: the lines of all cells interleaved.

In: an annex's lines. Out: its ``Table`` objects. Which columns there are is told in ``loaders.tabular.strips``, with which line a row begins in
``loaders.tabular.centrednumbers``: heads and numbers may stand in the middle of their cells.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from loaders.agencies.bodyheads import HEAD as BODY
from loaders.outline.layout import Glued
from loaders.outline.tableheads import heads_work, pieces
from loaders.tabular.centrednumbers import OPEN, are_several_rows, rows_begin
from loaders.tabular.linecuts import Cuts, cuts_of, flush
from loaders.tabular.ordinals import COUNTED, GROUPED, ORDINAL, is_group, is_total
from loaders.tabular.overruns import Overruns, Standing, standing
from loaders.tabular.strips import Over, Stretch, as_heads, between_heads, filled_columns, over_columns
from loaders.tabular.tablecontext import TableContext, word_pairs
from loaders.tabular.tablerows import Draft, Place, Row, Table, row_of
from loaders.tabular.trustedrows import trusted_rows, uncut_rows
from loaders.writing.blockmaking import make_block
from loaders.writing.columns import BODY_COLUMNS, HEAD_STARTS, Role, column_roles, heads_numbers, is_task_table
from loaders.writing.text import Line, SourceText
from loaders.writing.vietnamese import CAPITALS, fold

_GAP: Final = re.compile(r"\s{2,}")
_FEWEST: Final = 3  # columns
_FEW_DOUBTS: Final = 6  # lines of a page with cells that a single blank parts, or words that run over where a column begins
_MOST_DOUBTS: Final = 3  # of them for each line whose two cells stand apart
_HEAD_LINES: Final = 4  # above the line with "TT", and below it
_LONGEST_HEAD: Final = 34  # letters of a head's line that stands alone
_WIDEST: Final = 400  # letters of a line on a page
_MOST_PAGES: Final = 2000
_LONGEST_CELL: Final = 45  # letters of a line that stands alone; a longer one may go over columns
_ROW: Final = re.compile(rf"\s*(?:{COUNTED}|[IVXLC]{{1,6}}|[A-VĐ])[.)]?(?:\s|$)")
_COLUMN_NUMBERS: Final = re.compile(r"\s*(?:\(?(?:\d{1,2}|[AB])\)?\s{2,}){2,}\(?\d{1,2}\)?(?:\s*=\s*\S+)?\s*$")
_YEAR: Final = re.compile(r"20\d\d")
_TORN_HEAD: Final = re.compile(r"\s*S(?:ố|T)?\s{2,}(?=[A-ZĐ])")  # "ST" over "T", "Số" over "TT", in a narrow column
FAR_APART: Final = re.compile(r"\S {3,}\S")
_RUN_TOGETHER: Final = re.compile(r"\S \S+ {3,}\S| {3,}\S+ \S")  # single words are set apart by justifying a narrow column
MOST_APART: Final = 0.15  # of the lines
# What stands below a table, in an annex that has more than tables: an annex or a form of its own, a part in capitals.
BEYOND: Final = re.compile(
    rf"(?:Phụ lục|PHỤ LỤC|Mẫu số|Mẫu|Biểu mẫu)\s+\d{{1,2}}\.\d{{1,2}}[a-z]?(?:\.?$|\.\s+[A-ZĐ]{{2}})|CỘNG HÒA XÃ HỘI CHỦ NGHĨA|TÊN (?:CƠ QUAN|TỔ CHỨC|DOANH NGHIỆP|ĐƠN VỊ)\b|Mục \d{{1,2}}\. [{CAPITALS}]{{2,}} [{CAPITALS}]{{2,}}"
)
_HALF: Final = re.compile(r"(?:^|chủ trì )(?:trì|hợp|hiện|gian|hạn|lượng|phẩm)(?!\w)")  # second halves of words: the first ones stand elsewhere
_GROUP: Final = re.compile(rf"\s*({GROUPED})[.)]?\s+(?=\S)")
_NUMBER_ALONE: Final = re.compile(rf"\s*({GROUPED})[.)]?\s*")
_NUMBER_THEN: Final = re.compile(rf"\s*(?:{COUNTED}|[IVXLC]{{1,6}})[.)]\s+(?=\S)")
_WORDS: Final = re.compile(r"\S+ \S+")
_LONGEST_NAME: Final = 12  # lines of a group's name below its number


class _Printed(NamedTuple):
    """A line and the places of its cells; ``across``: its words run over where a column begins, as a group's name does; ``apart``: below a blank line."""

    line: Line
    cells: list[Place]
    across: bool
    pieces: int
    page: bool
    apart: bool
    ways: dict[int, list[int]]
    stand: Sequence[Standing | None]


class _Page(NamedTuple):
    """The lines of a head, those below it."""

    head: list[Line]
    lines: list[Line]


def read_aligned(lines: Sequence[Line], source: SourceText, glued: Glued) -> list[Table]:
    """The task tables of an annex whose columns are set apart by blanks; [] for other annexes."""
    tables: list[Table] = []
    pages: list[_Page] = []
    for page in _pages(lines):
        if pages and page.head and {fold(x.text) for x in page.head} != {fold(x.text) for x in pages[0].head}:
            tables += _read(pages, source, glued)
            pages = []
        pages.append(page)
        if len(pages) > _MOST_PAGES:
            return []
    return [*tables, *(_read(pages, source, glued) if pages else [])]


def _pages(lines: Sequence[Line]) -> Iterator[_Page]:
    """The lines from the first head on, parted where a head stands and where a form feed does."""
    numbering = [k for k, line in enumerate(lines) if heads_numbers(line.text) or _TORN_HEAD.match(line.raw)] or [k for k, line in enumerate(lines) if heads_work(line)]
    begun = pages_begin(lines)
    page: _Page | None = None
    i = 0
    first: list[str] = []
    while i < len(lines):
        own = _again(lines, i, first) or (_head(lines, i, numbering) if not first or i == 0 or not lines[i - 1].text or _pieces(lines[i - 1]) == 1 or lines[i].number in begun else 0)
        if own or (page is not None and lines[i].number in begun):
            if page is not None:
                yield page
            page = _Page([x for x in lines[i : i + own] if x.text], [] if own else [lines[i]])
            first = [fold(x.text) for x in page.head] or first
            i += own or 1
        elif page is not None and (page.lines or lines[i].text) and not (_COLUMN_NUMBERS.match(lines[i].raw) and not page.lines):
            page.lines.append(lines[i])
            i += 1
        else:
            i += 1
    if page is not None:
        yield page


def pages_begin(lines: Sequence[Line]) -> frozenset[int]:
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


def _again(lines: Sequence[Line], i: int, head: Sequence[str]) -> int:
    """How many lines the head has that is printed again."""
    return len(head) if head and fold(lines[i].text) == head[0] and [fold(x.text) for x in lines[i : i + len(head)]] == head else 0


def _head(lines: Sequence[Line], i: int, numbering: Sequence[int]) -> int:
    """How many lines the head has that begins with line ``i``; 0 where none does. Its other cells may begin above "TT", as many lines as go on below it.
    ``numbering``: the lines that begin with "TT"."""
    n = bisect_left(numbering, i)
    at = numbering[n] if n < len(numbering) else len(lines)
    if at >= i + _HEAD_LINES or at == len(lines) or not all(_above(x, capitals=lines[at].text.isupper() and _pieces(lines[at]) > 1) for x in lines[i:at]):
        return 0
    begin = len(lines[at].raw.rstrip()) if _pieces(lines[at]) == 1 else len(lines[at].raw) - len(lines[at].raw.lstrip()) + 2
    if any(len(x.raw) - len(x.raw.lstrip()) < begin for x in lines[i:at]) or any(x.raw.startswith("\f") for x in lines[i + 1 : at + 1]):
        return 0
    end = at + 1
    while end < len(lines) and end - at <= (at - i or _HEAD_LINES) and _goes_on(lines[end], torn=_TORN_HEAD.match(lines[at].raw) is not None and end == at + 1):
        end += 1
    if sum(_pieces(x) for x in lines[i:end]) < _FEWEST or max(_pieces(x) for x in lines[i:end]) < _FEWEST - 1:
        return 0
    return end - i


def _above(line: Line, *, capitals: bool) -> bool:
    """Whether a line may be one of a head's above "TT"; ``capitals``: the head is in capitals, as a title may be."""
    if not line.text or _ROW.match(line.raw) or line.text[0] in "(-+•" or line.text.endswith((".", ";")) or ":" in line.text:
        return False
    return _pieces(line) > 1 or (len(line.text) <= _LONGEST_HEAD and (capitals or not line.text.isupper()))


def _goes_on(line: Line, *, torn: bool) -> bool:
    """Whether a line goes on with the heads above it: all that stands on it begins small, in brackets, or as heads do."""
    if not line.text or (_ROW.match(line.raw) and not torn) or line.raw.startswith("\f"):
        return False
    return all(x[0].islower() or x[0] in "(/" or HEAD_STARTS.match(x) or (torn and n == 0) or x.isupper() or _YEAR.fullmatch(x) for n, x in enumerate(_GAP.split(line.raw.strip())))


def _read(pages: Sequence[_Page], source: SourceText, glued: Glued) -> list[Table]:
    if any(len(x.raw) > _WIDEST for x in pages[0].head):
        return []
    over = over_columns([_shown(x) for x in pages[0].head])
    head_cells = tuple(make_block(source, places) for places in _heads(pages[0].head, over))
    heads = tuple(b.text for b in head_cells)
    roles = column_roles(heads)
    numbered = roles[0] == "ordinal"
    if not is_task_table(roles) or not (numbered or roles[0] == "title"):
        return []
    if not numbered:  # the numbers stand in the cells of the work
        roles, heads, head_cells = ("ordinal", *roles), ("", *heads), (head_cells[0].cut(0, 0), *head_cells)
    # columns may stand too near each other to be told apart
    body, cut = _printed(pages, len(over.spans), numbered=numbered) if all(len(HEAD_STARTS.findall(h)) <= 2 and not _HALF.search(h) for h in heads) else ([], frozenset())
    drafts = [*_rows(body, roles, source)] if not _run_together(body, source) else []
    rows = tuple(row for row in trusted_rows(uncut_rows([row_of(d, roles, source, glued) for d in drafts if cut.isdisjoint(x.number for x in d.lines)])) if _begin_whole(row))
    told = {s.line for row in rows for s in row.spans}
    return [Table(roles, heads, rows, head_cells, tuple(x for page in pages for x in page.lines if x.text and x.number not in told))]


_ENDS_SO: Final = re.compile(r"(?:(?:của|thuộc|trực thuộc) (?:Sở|Bộ)|trên địa bàn)$")  # whole titles do: "Ban hành Quy chế làm việc của Bộ"


def _begin_whole(row: Row) -> bool:
    """Whether the work's name, the bodies and the times of a row begin and end as such do: else words of them stand in another row, or in the cell beside."""
    if any(b.text.startswith("và ") for b in row.of("time")):
        return False
    bodies = [b.text for role in BODY_COLUMNS for b in row.of(role)]
    title = row.text("title")
    return not title[:1].islower() and not (title[-1:].isalpha() and OPEN.search(title) and not _ENDS_SO.search(title)) and not title.endswith("//") and not any(words[:1].islower() and BODY.match(words) is None for words in bodies)


def _pieces(line: Line) -> int:
    return len(_GAP.split(line.raw.strip())) if line.text else 0


def _printed(pages: Sequence[_Page], count: int, *, numbered: bool) -> tuple[list[_Printed], frozenset[int]]:
    """The lines with their cells, so many a line: columns stand elsewhere on each page. No lines of a page where they cannot be told; the numbers of the lines beside it, whose rows may go on there."""
    made: list[_Printed] = []
    beside: list[int] = []
    lost = False
    spans: Sequence[Stretch] = ()
    filled: Sequence[bool] = [True] * count
    for page in pages:
        rows = [_shown(x) for x in page.lines if len(x.raw) <= _WIDEST and (_pieces(x) > 2 or (x.text and not _GROUP.match(x.raw) and max(map(len, _GAP.split(x.raw.strip()))) < _LONGEST_CELL))]
        heads = over_columns([_shown(x) for x in page.head]) if page.head else None
        if printed := heads is not None and len(heads.spans) == count:
            spans = heads.spans
        own = between_heads(spans, rows, above=() if printed else filled, numbered=numbered) if spans else []
        flush_left = flush(rows, own)
        own_lines = _of_table([x for x in page.lines if x.text], own) if own else []
        cuts = [cuts_of(_shown(x), own, flush_left, numbered=numbered) for x in own_lines]
        if not own or _too_near(own_lines, cuts):
            beside += [made[-1].line.number] if made and rows else []
            lost = lost or bool(rows)
            continue
        spans, filled = as_heads(own, rows), filled_columns(rows, own)
        beside += [x.number for x in own_lines[:1] if lost]
        lost = False
        stand = _standing([(_shown(x), c) for x, c in zip(own_lines, cuts, strict=True)], flush_left)
        if not numbered:
            stand, cuts = [None, *stand], [_with_number(x, c) for x, c in zip(own_lines, cuts, strict=True)]
        for n, (x, c) in enumerate(zip(own_lines, cuts, strict=True)):
            made.append(_Printed(x, _places(x, c.begins), c.across, _pieces(x), n == 0, n > 0 and x.number > own_lines[n - 1].number + 1, c.ways, stand))
    return made, frozenset(beside)


def _with_number(line: Line, cuts: Cuts) -> Cuts:
    """The same with a column of numbers before the others, where the number stands in the cell of the work."""
    number = _NUMBER_THEN.match(_shown(line))
    return Cuts([0, number.end() if number is not None and number.end() <= cuts.begins[1] else 0, *cuts.begins[1:]], cuts.across, {n + 1: ways for n, ways in cuts.ways.items()})


def _too_near(lines: Sequence[Line], cuts: Sequence[Cuts]) -> bool:
    """Whether two columns stand so near each other that few lines have wide blanks between their cells, as where a copy was squeezed: single blanks part words as well."""
    begins = [[*c.begins, len(x.raw)] for x, c in zip(lines, cuts, strict=True)]
    for n in range(2, len(cuts[0].begins) if cuts else 0):
        both = [c.ways for x, c, own in zip(lines, cuts, begins, strict=True) if _shown(x)[own[n - 1] : own[n]].strip() and _shown(x)[own[n] : own[n + 1]].strip()]
        doubts = sum(n in ways for ways in both)
        if doubts > max(_FEW_DOUBTS, _MOST_DOUBTS * (len(both) - doubts)):
            return True
    return False


def _of_table(lines: Sequence[Line], begins: Sequence[int]) -> Sequence[Line]:
    """The lines of a page without those of notes and of text at its end: the first of them begins left of the rows' words and goes over columns, below it nothing stands side by side."""
    end = next((n for n, x in enumerate(lines) if BEYOND.match(x.text)), len(lines))
    last = max((n for n, x in enumerate(lines[:end]) if _pieces(x) > 1), default=0)
    for n, x in enumerate(lines[last + 1 : end], last + 1):
        raw = _shown(x)
        if len(raw) - len(raw.lstrip()) < begins[1] - 1 and len(raw) > begins[min(2, len(begins) - 1)] + _LONGEST_HEAD and not _ROW.match(raw):
            return lines[: n - 1 if ORDINAL.fullmatch(lines[n - 1].text) else n]
    return lines[:end]


def _heads(lines: Sequence[Line], over: Over) -> list[list[Place]]:
    """The places of each column's head."""
    ats = [line.start + len(line.raw) - len(_shown(line)) for line in lines]
    return [[(ats[n] + piece[0], ats[n] + piece[1]) for n, piece in enumerate(column) if piece is not None] for column in over.pieces]


def _shown(line: Line) -> str:
    """The line as it stands on its page; a form feed takes no room there."""
    return line.raw.removeprefix("\f")


def _places(line: Line, begins: Sequence[int]) -> list[Place]:
    text = _shown(line)
    at = line.start + len(line.raw) - len(text)
    return [(at + a, at + b) for a, b in pairwise([*begins, len(text)])]


def _standing(lines: Sequence[tuple[str, Cuts]], flush_left: Sequence[bool]) -> list[Standing | None]:
    """Where each column has its cells on a page, told by the lines that are cut for sure."""
    made = []
    for n, left in enumerate(flush_left):
        told = []
        for text, cuts in lines:
            if n not in cuts.ways and n + 1 not in cuts.ways and not cuts.across:
                a, b = cuts.begins[n], cuts.begins[n + 1] if n + 1 < len(cuts.begins) else len(text)
                words = text[a:b]
                if words.strip():
                    told.append((a + len(words) - len(words.lstrip()), a + len(words.rstrip())))
        made.append(standing(told, flush_left=left))
    return made


def _run_together(lines: Sequence[_Printed], source: SourceText) -> bool:
    """Whether columns stand so near each other that what was found is several of them: blanks part the words of its cells."""
    return sum(any(_RUN_TOGETHER.search(source.raw[a:b].strip()) for a, b in p.cells) for p in lines) > MOST_APART * len(lines)


def _label(p: _Printed, source: SourceText) -> str | None:
    m = ORDINAL.fullmatch(source.raw[slice(*p.cells[0])].strip())
    return m.group(1) if m else None


def _rows(lines: Sequence[_Printed], roles: Sequence[Role], source: SourceText) -> Iterator[Draft]:
    """The rows: a group's name on lines of its own, and between two of them those that their numbers tell."""
    own = [p for p in lines if not is_total(p.line.text)]
    title = roles.index("title")
    mixed = {p.line.number for p in own if p.ways}
    told = TableContext(pairs=word_pairs(x.raw[a:b] for x in source.lines() if x.number not in mixed for a, b in pieces(x.raw)) if mixed else frozenset())
    for named, group in groupby(_marked(own, source), key=lambda x: x[1]):
        run = [p for p, _ in group]
        yield from _groups(run, title) if named else _of_run(run, roles, source, told)


def _groups(lines: Sequence[_Printed], title: int) -> Iterator[Draft]:
    """The groups that lines name: each begins with its number, or stands around it, or has none."""
    begins = [k for k, p in enumerate(lines) if _GROUP.match(p.line.raw)] or [0]
    for a, b in pairwise([0, *begins[1:], len(lines)]):
        draft = Draft(None, None, {title: []}, [x.line for x in lines[a:b]])
        for p in lines[a:b]:
            m = _GROUP.match(p.line.raw)
            label = m or _NUMBER_ALONE.fullmatch(p.line.raw)
            if label is not None:
                draft.ordinal, draft.ordinal_at = label.group(1), (p.line.start + label.start(1), p.line.start + label.end(1))
            if m is not None or label is None:
                draft.pieces[title].append((p.line.start + (m.end() if m else 0), p.line.end))
        yield draft


def _marked(lines: Sequence[_Printed], source: SourceText) -> Iterator[tuple[_Printed, bool]]:
    """Each line with whether it is a group's name, or a part of one."""
    labels = [_label(p, source) for p in lines]
    named = [_GROUP.match(p.line.raw) is not None and p.pieces <= 2 for p in lines]
    for k, (p, label) in enumerate(zip(lines, labels, strict=True)):
        if named[k]:
            continue
        if p.pieces == 1 and label is not None and is_group(label) and 0 < k < len(lines) - 1 and _names(lines[k - 1], labels[k - 1]) and _names(lines[k + 1], labels[k + 1]):
            named[k - 1 : k + 2] = [True] * 3  # its number stands in the middle
        elif k and named[k - 1] and label is None and (_names(p, label) or (p.pieces == 1 and p.line.text[:1].islower())):
            named[k] = True  # the rest of it
        elif _names(p, label) and p.line.text.isupper() and _WORDS.match(p.line.text) and not BODY.match(p.line.text) and k + 1 < len(lines) and labels[k + 1] is not None:
            named[k] = True  # a name without a number
    for k, p in enumerate(lines):
        if named[k] and (m := _GROUP.match(p.line.raw)) and (p.line.raw[m.end()].islower() or p.line.text.isupper()):  # the number stands in the middle: as many lines of the name above it as below
            below = next((n for n, x in enumerate(named[k + 1 : k + _LONGEST_NAME]) if not x), 0)
            for n in range(k - 1, max(k - 1 - max(below, not p.line.text.isupper()), -1), -1):
                if named[n] or labels[n] is not None or lines[n].pieces > 1 or p.line.text.isupper() > lines[n].line.text.isupper():
                    break
                named[n] = True
    return zip(lines, named, strict=True)


def _names(p: _Printed, label: str | None) -> bool:
    """Whether a line may be of a group's name: it is alone, runs over columns or stands in capitals."""
    return p.pieces == 1 and label is None and (p.across or p.line.text.isupper())


def _of_run(lines: Sequence[_Printed], roles: Sequence[Role], source: SourceText, told: TableContext) -> Iterator[Draft]:
    labels = [_label(p, source) for p in lines]
    numbered = [k for k, label in enumerate(labels) if label is not None]
    cells = [[source.raw[slice(*cell)].strip() for cell in p.cells[1:]] for p in lines]
    begins, unsure = rows_begin(numbered, cells, [p.apart for p in lines], [p.page for p in lines])
    for n, (a, b) in enumerate(pairwise([*begins, len(lines)])):
        if any(unsure[n : n + 2]) or any(_RUN_TOGETHER.search(source.raw[slice(*cell)].strip()) for p in lines[a:b] for cell in p.cells) or (settled := _settled(lines[a:b], roles, told)) is None:
            continue  # which words it has cannot be told
        said = [[source.raw[slice(*place)].strip() for place in places[1:]] for places in settled]
        at = numbered[n] if numbered else None
        if are_several_rows(said, roles[1:], [p.page for p in lines[a:b]]) or (at is None and said[0][roles.index("title") - 1][:1].islower()):
            continue  # of several rows; or the rest of a head
        draft = Draft(labels[at] if at is not None else None, lines[at].cells[0] if at is not None else None, lines=[p.line for p in lines[a:b]])
        for words, places in zip(said, settled, strict=True):
            for column, cell in enumerate(words, 1):
                if cell:
                    begin = source.raw.index(cell, places[column][0])
                    draft.pieces.setdefault(column, []).append((begin, begin + len(cell)))
        yield draft


def _settled(lines: Sequence[_Printed], roles: Sequence[Role], told: TableContext) -> list[list[Place]] | None:
    """The cells of a row's lines; None where their words may be parted otherwise."""
    if not any(p.ways for p in lines):
        return [p.cells for p in lines]
    at = [p.line.end - len(_shown(p.line)) for p in lines]
    cuts = [[a - start for a, _ in p.cells] for p, start in zip(lines, at, strict=True)]
    found = Overruns([_shown(p.line) for p in lines], cuts, [p.ways for p in lines], roles, [p.stand for p in lines], told).settled()
    return [_places(p.line, begins) for p, begins in zip(lines, found, strict=True)] if found is not None else None
