"""A figure that the text of a report and its tables, or two of its tables, state differently.

In: the indicators and the body's blocks. Out: a finding with all places where the same words, in the same unit and of the same year, have another figure. The words
must be those of the row's whole name, as a clause of its own; a figure without a year in a report is of the latest year of the table, and the finding says so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from loaders.gathering import gathered
from loaders.outline.layout import Layout
from loaders.record import Finding, Indicator, Observation, Record, Spans
from loaders.writing.calendar import YEAR
from loaders.writing.figures import AMOUNT_BEGINS, PRINTED, worth
from loaders.writing.prefilter import prefiltered
from loaders.writing.vietnamese import fold

_UNIT: Final = r"%|ha|km2?|m2|m3|tấn|hộ|người|con|(?:nghìn |triệu |tỷ |tỉ )?đồng"
_MORE: Final = r"trên|hơn|>=?|≥"
_LESS: Final = r"dưới|<=?|≤"
_VALUE: Final = re.compile(rf"\s*(?P<than>{_MORE}|{_LESS})?\s*(?P<number>{PRINTED})\s*(?P<unit>{_UNIT})?\s*", re.IGNORECASE)
_FIGURE: Final = re.compile(rf"(?<![\d.,/\w])(?P<number>{PRINTED})\s*(?P<unit>{_UNIT})(?!\w)(?!\s*/)", re.IGNORECASE)
_THAN: Final = re.compile(rf"(?:(?<!\w)(?P<than>{_MORE}|{_LESS})\s*)$", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W_]+")
_CLAUSE: Final = re.compile(r"[.;:()](?!\d)")
_YEAR: Final = re.compile(rf"(?<!\d)({YEAR})(?!\d)")
# what is asked for, or not known exactly, is no result
_NO_RESULT: Final = re.compile(r"\b(?:phan dau|muc tieu|ke hoach|chi tieu|khoang|gan|xap xi|uoc)\b")
_ABOUT_THE_FIGURE: Final = frozenset("dat la bang con len xuong tang giam ve hien nay da o muc".split())
_TIES: Final = frozenset("cac nhung va cua duoc da".split())
_ONE_NAME: Final = (("dan cu", "dan so"), ("thanh thi", "do thi"))  # two words for one thing in such tables
_LEADING: Final = re.compile(r"^(?:[-+•\s]*)(?:t[iy] le(?: phan tram)?|muc|so luong(?=\W)) ")
_BRACKET: Final = re.compile(r"\([^()]*\)\s*$")
_TELLING: Final = 5  # words of a name that are enough to be surely the same thing
_AWAY: Final = 400  # characters of a clause that are looked at


@dataclass(frozen=True)
class _Figure:
    """A figure of a named thing: ``than`` is ">" or "<" where the print says so."""

    value: Decimal
    slack: Decimal
    than: str
    unit: str
    year: str | None
    printed: str
    where: str
    spans: Spans


def figures_that_differ(record: Record, layout: Layout) -> list[Finding]:
    """Findings for figures of one thing and year that the text and the tables, or two tables, give differently."""
    named = _by_name(record.indicators)
    if not named:
        return []
    report = "bao cao" in fold(record.identity.type or "")
    told = _told(layout, frozenset(named)) if any(b for b in layout.part("body")) else {}
    made = []
    for name, indicators in named.items():
        cells = [f for i in indicators for f in _cells(i)]
        latest = max((f.year for f in cells if f.year), default=None)
        for year in sorted({f.year for f in cells if f.year}):
            there = [f for f in cells if f.year == year]
            here = [f for f in told.get(name, ()) if f.year == year or (f.year is None and report and year == latest)]
            if finding := _judged(layout, indicators[0].name, year, here, there):
                made.append(finding)
    return made


def _by_name(indicators: Sequence[Indicator]) -> dict[tuple[str, ...], list[Indicator]]:
    """Indicators by the words of their names; a name that one table has twice is told apart by its groups, and left out."""
    found = gathered((words, i) for i in indicators if len(words := _name(i.name)) >= _TELLING)
    return {words: rows for words, rows in found.items() if len({i.table for i in rows}) == len(rows)}


@lru_cache(maxsize=4096)
def _name(printed: str) -> tuple[str, ...]:
    """The words of a name that count.

    >>> _name("- Tỷ lệ dân cư nông thôn được sử dụng nước sạch (%)") == _name("Tỷ lệ dân số nông thôn sử dụng nước sạch")
    True
    """
    return _counting(_WORD.findall(_LEADING.sub("", _same(_BRACKET.sub("", fold(printed))))))


def _same(folded: str) -> str:
    for other, word in _ONE_NAME:
        folded = re.sub(rf"\b{other}\b", word, folded) if other in folded else folded
    return folded


def _counting(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(w for w in words if w not in _TIES)


def _cells(i: Indicator) -> Iterator[_Figure]:
    """The figures of a row's result and of what was before, each of the year of its column."""
    for field, seen in (("baseline", i.baseline), ("result", i.result)):
        if seen is not None and (read := _read(seen, i.unit)):
            value, slack, than, unit = read
            spans = tuple(sorted({*i.field_spans.get("name", i.spans), *i.field_spans.get(field, ())}))
            yield _Figure(value, slack, than, unit, seen.year, seen.value or "", i.table, spans)


def _read(seen: Observation, unit: str | None) -> tuple[Decimal, Decimal, str, str] | None:
    m = _VALUE.fullmatch(seen.value or "")
    if m is None:
        return None
    measured = (m["unit"] or unit or "").casefold()
    return (*worth(m["number"]), _than(m["than"]), measured) if measured else None


def _than(printed: str | None) -> str:
    return "" if not printed else ">" if re.fullmatch(_MORE, printed, re.IGNORECASE) else "<"


def _told(layout: Layout, names: frozenset[tuple[str, ...]]) -> dict[tuple[str, ...], list[_Figure]]:
    """The figures of the body that are said of one of these names."""
    found: dict[tuple[str, ...], list[_Figure]] = defaultdict(list)
    for block in layout.part("body"):
        for m in prefiltered(_FIGURE, AMOUNT_BEGINS, block.text):
            start, end = _clause(block.text, m.start(), m.end())
            than = _THAN.search(block.text, start, m.start())
            begun = than.start() if than else m.start()
            for name, first, last in (_before(block.text, start, begun), _behind(block.text, m.end(), end)):
                if name in names and _NO_RESULT.search(fold(block.text[start:end])) is None:
                    years = set(_YEAR.findall(block.text[start:end]))
                    if len(years) < 2:
                        spans = block.spans(min(first, begun), max(last, m.end()))
                        value, slack = worth(m["number"])
                        printed = " ".join(block.text[begun : m.end()].split())
                        year = years.pop() if years else None
                        found[name].append(_Figure(value, slack, _than(than and than["than"]), m["unit"].casefold(), year, printed, "", spans))
    return found


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a figure: between full stops, semicolons, colons, brackets."""
    marks = [m.end() for m in _CLAUSE.finditer(text, max(0, start - _AWAY), start)]
    stop = _CLAUSE.search(text, end, end + _AWAY)
    return (marks[-1] if marks else max(0, start - _AWAY)), (stop.start() if stop else min(len(text), end + _AWAY))


def _behind(text: str, start: int, end: int) -> tuple[tuple[str, ...], int, int]:
    """ "98% chất thải rắn được thu gom": the words behind a figure, up to a comma that another figure follows."""
    another = re.search(r",\s*(?=(?:trên |dưới |hơn )?\d)", text[start:end])
    stop = start + another.start() if another else end
    return _counting(_WORD.findall(_same(fold(text[start:stop])))), start, stop


def _before(text: str, start: int, end: int) -> tuple[tuple[str, ...], int, int]:
    """ "Tỷ lệ chất thải rắn được thu gom đạt 98%": the words before a figure, without the verb that gives it."""
    begun = start + max(text.rfind(", ", start, end) - start + 2, 0) if re.search(r"\d", text[start:end]) else start
    said = _LEADING.sub("", _same(fold(text[begun:end]).strip()) + " ")
    words = list(_WORD.findall(said))
    while words and words[-1] in _ABOUT_THE_FIGURE:
        words.pop()
    return _counting(words), begun, end


def _judged(layout: Layout, name: str, year: str, here: Sequence[_Figure], there: Sequence[_Figure]) -> Finding | None:
    """A finding where figures of the same unit differ, between the text and the tables or from table to table."""
    units = {f.unit for f in there}
    if len(units) != 1:
        return None
    here = [f for f in here if f.unit in units]
    if not any(a.than != b.than or abs(a.value - b.value) > a.slack + b.slack for i, a in enumerate((*here, *there)) for b in there if a is not b):
        return None
    printed = "”, “".join(dict.fromkeys(f.printed for f in here))
    values = "; ".join([*([f"phần nội dung ghi “{printed}”"] if here else []), *(f"bảng tại {f.where} ghi “{f.printed}”" for f in there)])
    thing = " ".join(name.split())
    message = f"Số liệu ghi khác nhau trong cùng văn bản: {values} ({thing}, năm {year})."
    if any(f.year is None for f in here):
        message = f"Số liệu ghi khác nhau trong cùng văn bản: {values} ({thing}, năm {year} là năm gần nhất của bảng, phần nội dung không ghi năm)."
    spans = tuple(sorted({s for f in (*here, *there) for s in f.spans}))
    return Finding("figure-disagreement", "warning", message, layout.source.slice_text(spans), spans)
