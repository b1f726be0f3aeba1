"""Indicators of a document: rows of its indicator tables, with what was, what is to be and what has been reached.

In: the layout and the document's date. Out: ``Indicator`` rows in reading order. A row is an indicator where its cells say something,
or where it is the lowest item of a list ("+ …", "- …" with nothing below it) though all its cells are empty; other rows are groups. What
is printed is kept ("2.570,52 ha", ">85%", "-"); an empty cell stays null.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.goals.indicator_columns import VALUES, Column
from loaders.goals.indicator_tables import Grid, GridRow, read_grids
from loaders.outline.layout import Layout
from loaders.record import Indicator, Observation, Span, Spans
from loaders.writing.block import Block
from loaders.writing.calendar import YEAR
from loaders.writing.deferred import Deferred
from loaders.writing.vietnamese import canonical, fold, nfc

_BULLET: Final = Deferred(r"([-+•*])\s*(?=\S)")
_ORDINAL: Final = Deferred(r"([IVXLC]{1,6}|[A-Za-zđĐ]|\d{1,3}(?:\.\d{1,3})*)\s*[.)]?$")
_UNITS: Final = (
    r"%(?: [\w ]{1,20}|/\w+)?|‰|(?:nghìn |triệu |tỷ |tỉ )?(?:đồng|USD|tấn|lượt|người|ha|m2|m3|m²|m³|kWh|hộ)|km2?|km²|kg|lít|mét|MW"
    r"|con|loài|cái|chiếc|giống|vụ|lần|ngày|giờ|xã|phường|huyện|thôn|bản|điểm|cơ sở|dự án|mô hình|văn bản|công trình|trạm|giường|cây|sản phẩm"
    r"|doanh nghiệp|hợp tác xã|trường|lớp|học sinh|cuộc|đợt|cuốn|bộ|thứ bậc|bậc|hạng|tiêu chí"
)
_UNIT: Final = Deferred(
    rf"\((?:đơn vị(?: tính)?:?\s*)?((?:{_UNITS})(?:/(?:{_UNITS}|năm|tháng|ngày đêm|vạn dân|\d[\d.]* ?(?:dân|người)))*)\)\s*[:.]?$", re.IGNORECASE
)
_MEASURED: Final = Deferred(rf"[<>≤≥=~]*\s*\d[\d.,/\s-]*({_UNITS})(?:/(?:{_UNITS}|năm))?$", re.IGNORECASE)
_UNIT_ALONE: Final = Deferred(r"[-+]?\d[\d.,]*|[%‰]")
_FIGURE: Final = Deferred(r"\W*\d[\d.,]*\W*")
_SHARE: Final = Deferred(r"\W*t[ỷỉ]\s+lệ\s+(%|phần\s+trăm)(?!\w)", re.IGNORECASE)
_LEGEND: Final = Deferred(r"(?:ghi chú:?\s*)?[\"'(]?\s*-\s*[\"')]?\s*(?::|là\b|=)\s*(không có (?:số liệu|dữ liệu|thông tin)[^.;]*)", re.IGNORECASE)
_DEADLINE: Final = Deferred(rf"(?:muc tieu |chi tieu )?(?:den|giai doan|nam)\b.*?({YEAR})\D*$")
_CAPTION: Final = Deferred(r"(?:phụ lục|phụ biểu|biểu|bảng)(?:\s+số)?\s*:?\s*[\dIVXLC]+(?:\.\d+)*", re.IGNORECASE)
_JOIN: Final = " › "


@dataclass
class _Above:
    """The groups that are open above a row: numbered ones by kind of number, unnumbered headings, a bulleted item.

    Headings that stand one right below the other both head the bulleted rows that follow: otherwise the upper one would head nothing. The next
    heading after such rows takes the place of all, for nothing tells how deep it lies.
    """

    numbered: list[tuple[str, str, Spans]] = field(default_factory=list)  # kind of ordinal, words, place
    last_letter: str = ""
    headings: list[tuple[str, Spans]] = field(default_factory=list)
    stacked: bool = False  # whether the row above was such a heading
    listed: bool = False  # whether bulleted rows have followed the heading
    dash: tuple[str, Spans] | None = None

    def said(self, bullet: str) -> tuple[str | None, Spans]:
        """The groups of a row that begins with ``bullet``, outermost first, and their places."""
        chain = [(words, spans) for _, words, spans in self.numbered]
        chain += self.headings if bullet else [] if self.listed else self.headings[-1:]
        chain += [self.dash] if bullet == "+" and self.dash is not None else []
        return _JOIN.join(w for w, _ in chain) or None, tuple(s for _, spans in chain for s in spans)

    def number(self, ordinal: str, words: str, spans: Spans) -> None:
        """A numbered row opens a group: below groups of other kinds of number, in place of the last of its kind."""
        kind = _kind(ordinal, self.last_letter)
        at = next((n for n, (k, _, _) in enumerate(self.numbered) if k == kind), len(self.numbered))
        self.numbered[at:] = [(kind, f"{ordinal} {words}".strip(), spans)]
        self.last_letter = ordinal if kind == "letter" else "" if kind == "roman" else self.last_letter
        self.headings, self.stacked, self.listed, self.dash = [], False, False, None

    def head(self, words: str, spans: Spans) -> None:
        """An unnumbered row opens a group: below the heading right above it, else in place of all of them."""
        self.headings = [*(self.headings if self.stacked else []), (words, spans)]
        self.stacked, self.listed = True, False


@dataclass(frozen=True)
class _Table:
    """A grid with what it is called and the section it stands in; ``legend`` is the place of the words that say what "-" stands for."""

    grid: Grid
    name: str
    section: str
    legend: Spans


@dataclass(frozen=True)
class _Named:
    """A row that is an indicator: its name without the bullet, at ``at``; its groups; the year of the group's row by which its values are due."""

    row: GridRow
    name: str
    at: Spans
    ordinal: str | None
    group: str | None
    group_at: Spans
    due: tuple[str, Spans] | None
    section: str


def _kind(ordinal: str, last_letter: str) -> str:
    """ "I" after "H" and "C" after "B" are letters; otherwise they are Roman numbers."""
    if "." in ordinal:
        return f"decimal {ordinal.count('.')}"
    if ordinal.isdigit():
        return "digit"
    if len(ordinal) == 1 and (ordinal not in "IVXLC" or (last_letter and ord(ordinal) == ord(last_letter) + 1)):
        return "letter" if ordinal.isupper() else "small letter"
    return "roman"


def indicators(layout: Layout, document_date: str | None) -> tuple[Indicator, ...]:
    """All indicators of a document, in reading order."""
    made: list[Indicator] = []
    grids = read_grids(layout.source, _last_past_year(layout, document_date[:4]) if document_date else None)
    blocks = [b for b in layout.part("title", "preamble", "body") if b.text] if grids else []
    reached, heading = 0, None
    for n, grid in enumerate(grids, 1):
        while reached < len(blocks) and blocks[reached].places.start(0) < grid.start:
            heading = blocks[reached] if blocks[reached].kind == "heading" else heading
            reached += 1
        table, section = _table(layout, grid, n, blocks[reached - 1] if reached else None, heading)
        made += _read(_Table(grid, table, section, _legend(layout, grid)))
    return tuple(made)


def _last_past_year(layout: Layout, written: str) -> str:
    """The last year whose bare column holds what was found: the one in which the document is written, unless it plans for that year by its title ("giai đoạn 2026 - 2030")."""
    title = " ".join(b.low for b in layout.part("title"))
    planned = re.search(rf"(?:giai đoạn|thời kỳ|nhiệm kỳ|(?<!\d )năm)\s+{re.escape(written)}\b", title)
    reports = "kết" in title or "báo cáo" in title or any(b.low.strip(" *#_|") in ("báo cáo", "thông báo") for b in layout.part("head"))
    return str(int(written) - 1) if planned and not reports else written


def _read(table: _Table) -> Iterator[Indicator]:
    grid, above = table.grid, _Above()
    due: tuple[str, Spans] | None = None  # the year of a group row that the values below are to be reached by
    name, ordinals = grid.index("name"), grid.index("ordinal")
    assert name is not None
    for n, row in enumerate(grid.rows):
        words, bullet, at = _name(row, name)
        if not words or _shifted(grid, row, words):
            continue
        ordinal = _ordinal(row, ordinals)
        below = grid.rows[n + 1] if n + 1 < len(grid.rows) else None
        if _is_indicator(grid, row, below, ordinal, bullet):
            if ordinal and "." in ordinal:
                while above.numbered and not _within(ordinal, above.numbered[-1]):
                    above.numbered.pop()
            elif ordinal and ordinal.isdigit():
                above.numbered = [g for g in above.numbered if g[0] in ("roman", "letter")]
            group, group_at = above.said(bullet)
            if not bullet and above.listed:
                above.headings, above.listed = [], False
            above.stacked = False
            yield from _indicators(table, _Named(row, words, at, ordinal, group, group_at, due, f"{table.section} row {n + 1}".strip()))
            if ordinal and _opens(ordinal, below, ordinals):
                above.number(ordinal, words, at)
        elif ordinal:
            above.number(ordinal, words, at)
            found = _DEADLINE.match(fold(words))
            if found or above.numbered[-1][0] in ("roman", "letter"):
                due = (found.group(1), at) if found else None
        elif bullet != "-":
            above.head(words, at)
        above.listed = above.listed or bool(bullet)
        if bullet == "-":
            above.dash, above.stacked = (words, at), False
        elif bullet != "+":
            above.dash = None


def _shifted(grid: Grid, row: GridRow, words: str) -> bool:
    """Whether a copy that left out an empty cell has put a row's cells one column too far: a sign of share or a number for its name, a number for its unit."""
    unit = grid.index("unit")
    return _UNIT_ALONE.fullmatch(words) is not None or (unit is not None and _FIGURE.fullmatch(row.text(unit)) is not None)


def _name(row: GridRow, column: int) -> tuple[str, str, Spans]:
    """The name without its bullet, the bullet ("-", "+" or ""), the place of the name."""
    if column >= len(row.cells) or not row.cells[column].text:
        return "", "", ()
    block = row.cells[column]
    m = _BULLET.match(block.text)
    start = m.end() if m and m.end() < len(block.text) else 0
    bullet = "" if not start or m is None else "+" if m.group(1) == "+" else "-"
    return block.text[start:].strip(), bullet, block.spans(start)


def _ordinal(row: GridRow, column: int | None) -> str | None:
    said = row.text(column) if column is not None else ""
    m = _ORDINAL.fullmatch(said.rstrip(" .)"))
    return m.group(1) if m else None


def _within(ordinal: str, group: tuple[str, str, Spans]) -> bool:
    number = group[1].split(" ")[0]
    return group[0] in ("roman", "letter") or ordinal.startswith(f"{number}.")


def _opens(ordinal: str, below: GridRow | None, column: int | None) -> bool:
    """Whether the row below is "11.1" to this row's "11"."""
    under = _ordinal(below, column) if below is not None else None
    return under is not None and under.startswith(f"{ordinal}.")


def _is_indicator(grid: Grid, row: GridRow, below: GridRow | None, ordinal: str | None, bullet: str) -> bool:
    told = {c.kind for n, c in enumerate(grid.columns) if row.text(n)}
    if told & {"target", "baseline", "result", "unit"}:
        return True
    column = grid.index("ordinal")
    if "note" in told and not (ordinal and _kind(ordinal, "") in ("roman", "letter")):
        return True
    if ordinal or not bullet:
        return False
    name = grid.index("name") or 0
    _, deeper, _ = _name(below, name) if below is not None and not _ordinal(below, column) else ("", "", ())
    return not (bullet == "-" and deeper == "+")


def _indicators(table: _Table, named: _Named) -> Iterator[Indicator]:
    """One indicator a row; where several columns are goals, one a goal, for each has its own year."""
    grid, row = table.grid, named.row
    places: dict[str, Spans] = {"name": named.at}
    if named.group_at:
        places["group"] = named.group_at
    told = [n for n, c in enumerate(grid.columns) if c.kind == "target" and row.text(n)]
    values: dict[str, str] = {}
    years: dict[str, str | None] = {}
    for kind in ("unit", "baseline", "result", "note"):
        n = grid.index(kind)
        if n is not None and row.text(n):
            values[kind], places[kind] = row.text(n), row.cells[n].spans()
            if kind in ("baseline", "result"):
                years[kind] = grid.columns[n].year
                places[f"{kind}_head"] = grid.heads[n].spans()
    if "-" in (values.get("baseline"), values.get("result"), *(row.text(n) for n in told)) and table.legend:
        places["legend"] = table.legend
    own_unit = _named_unit(row.cells[grid.index("name") or 0])
    measured = () if own_unit else tuple(_measured(row, grid.columns))
    for goal in told or (None,):
        mine = dict(places)
        target, by = None, None
        if goal is not None:
            target, by = row.text(goal), grid.columns[goal].year
            mine["target"], mine["target_head"] = row.cells[goal].spans(), grid.heads[goal].spans()
            if by is None and named.due is not None:
                by, mine["target_head"] = named.due
        unit, unit_at = own_unit or _measured_in(measured, [target, values.get("baseline"), values.get("result")])
        if unit and unit_at:
            mine["unit"] = unit_at
        yield Indicator(
            table=table.name, group=named.group, name=named.name, unit=values.get("unit") or unit, target=target,
            baseline=Observation(years.get("baseline"), values["baseline"]) if "baseline" in values else None,
            result=Observation(years.get("result"), values["result"]) if "result" in values else None,
            note=values.get("note"), spans=row.spans, target_by=by, ordinal=named.ordinal, section=named.section,
            field_spans={k: mine[k] for k in sorted(mine)},
        )


def _named_unit(name: Block) -> tuple[str, Spans] | None:
    """The unit that the name ends with ("… (%)") or begins with ("Tỷ lệ % …")."""
    if m := _UNIT.search(name.text):
        return m.group(1), name.spans(m.start(1), m.end(1))
    if m := _SHARE.match(name.text):
        return "%", name.spans(m.start(1), m.end(1))
    return None


def _measured(row: GridRow, columns: Sequence[Column]) -> Iterator[tuple[str, Block]]:
    """Each value that prints its unit, and the unit."""
    for n, c in enumerate(columns):
        if c.kind in VALUES and (m := _MEASURED.match(row.text(n))):
            yield row.text(n), row.cells[n].cut(m.start(1))


def _measured_in(measured: Sequence[tuple[str, Block]], printed: Sequence[str | None]) -> tuple[str | None, Spans]:
    """The one unit that all of the printed values share which print any."""
    found: dict[str, Block] = {}
    for said, unit in measured:
        if said in printed:
            found.setdefault(unit.text, unit)
    if len(found) != 1:
        return None, ()
    one = next(iter(found.values()))
    return one.text, one.spans()


def _table(layout: Layout, grid: Grid, n: int, before: Block | None, heading: Block | None) -> tuple[str, str]:
    """What the table is called ("Phụ lục 1", "Bảng 2"), and the section it stands in."""
    for annex in layout.annexes:
        if annex.lines and annex.lines[0].start <= grid.start < annex.lines[-1].end:
            captions = [m.group() for b in annex.title if (m := _CAPTION.match(b.text))]
            return (captions[0] if captions else f"Phụ lục {annex.index}"), f"annex {annex.index}"
    caption = _CAPTION.match(before.text) if before else None
    section = heading.section if heading else before.section if before else ""
    return (caption.group() if caption else f"Bảng {n}"), section


def _legend(layout: Layout, grid: Grid) -> Spans:
    """The line below the table that says what "-" stands for."""
    raw = layout.source.raw
    m = re.compile(r"\s*").match(raw, grid.end)
    start = m.end() if m else grid.end
    stop = raw.find("\n", start)
    line = raw[start : stop if stop >= 0 else len(raw)].rstrip()
    return (Span(start, start + len(line), layout.source.line_of(start)),) if _LEGEND.match(canonical(nfc(line))) else ()
