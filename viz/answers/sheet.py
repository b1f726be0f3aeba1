"""An answer as people's files hold it: typed columns, the quotes of each row, the sentence that ends it.

In: an answer as JSON. Out: `columns` (dates as dates, numbers as numbers, all else as text) and `quotes`. The workbook and the
Word document are made of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from ontology.language import tr
from ontology.writing import date_text, figures
from queries.store.rows import Json
from viz import messages
from viz.answers import cells
from viz.console import plain

if TYPE_CHECKING:
    from queries.questions.catalog import Question

Value = str | int | float | Decimal | date | None
SHOWN: Final = 3  # quotes in a cell; all of them stand on a sheet of their own
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Column:
    """One column for people: its key in the rows, its heading, a value for each row."""

    name: str
    heading: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a file and what they speak of; ``rows`` are the rows (from 1) that rest on them."""

    rows: tuple[int, ...]
    about: str
    words: str
    file: str
    line: int | None


def clean(text: str) -> str:
    """Without the characters that XML 1.0, and so both kinds of file, cannot hold.

    >>> clean("a\\x0bb\\ufffe")
    'ab'
    """
    kept = (c for c in plain(text) if c in "\t\n" or 0x20 <= ord(c) < 0xD800 or 0xE000 <= ord(c) < 0xFFFE or ord(c) > 0xFFFF)
    return "".join(kept)


def typed(name: str, value: Any) -> Value:
    """One value: a whole date is a date, a number is a number, the members of a list stand one a line.

    >>> typed("date", "2025-07-02"), typed("date", "2025-07"), typed("lead", 7), typed("number", "81")
    (datetime.date(2025, 7, 2), '7/2025', 7, '81')
    >>> typed("coordinating", [{"label": "Sở Xây dựng"}, {"label": "Sở Tài chính"}])
    'Sở Xây dựng\\nSở Tài chính'
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        return _day(value) or value
    if isinstance(value, list):
        return clean("\n".join(text for text in (messages.word(name, cells.cell(v)) for v in value) if text)) or None
    return clean(messages.word(name, cells.cell(value))) or None


def columns(answer: Json) -> tuple[Column, ...]:
    """The columns that hold something, quotes apart. Beside a timeframe stand its days, beside a printed figure its number."""
    rows: Sequence[Json] = answer["rows"]
    found: list[Column] = []
    for name, heading in cells.visible_columns(answer):
        if any(cells.is_evidence(row.get(name)) for row in rows) or (not rows and name == "evidence"):
            continue
        # a place as people read it needs the kind of the task as well: "II.1/1" is an item here, a printed number there
        values = tuple(clean(cells.shown(name, row)) or None if name == "path" else typed(name, row.get(name)) for row in rows)
        found.append(Column(name, heading, values))
        if name == "timeframe":
            for key, day in (("start", tr(messages.FIRST_DAY)), ("end", tr(messages.LAST_DAY))):
                found.append(Column(f"{name}_{key}", day, tuple(_day((row.get(name) or {}).get(key)) for row in rows)))
        elif name.endswith("_label"):
            numbers = tuple(_number(row.get(name.removesuffix("_label"))) for row in rows)
            found.append(Column(f"{name}_number", tr(messages.AS_NUMBER, heading=heading), numbers))
    return tuple(c for c in found if any(v is not None for v in c.values) or (not rows and any(c.name == told["name"] for told in answer["columns"])))


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and _DAY.fullmatch(value) else None
    except ValueError:
        return None


def _number(value: Any) -> Decimal | None:
    """The figure behind a printed one: the value itself, or the ``value`` of an object."""
    if isinstance(value, dict):
        value = value.get("value")
    return Decimal(value) if isinstance(value, str) and _NUMBER.fullmatch(value) else None


def as_text(value: Value) -> str:
    """A typed value as the readers' documents write it.

    >>> as_text(date(2025, 7, 2)), as_text(Decimal("2033.4")), as_text(None)
    ('02/7/2025', '2.033,4', '')
    """
    if isinstance(value, date):
        return date_text(value.isoformat())
    if isinstance(value, (Decimal, float)):
        return figures(f"{value:,}".translate(str.maketrans(",.", ".,")))
    return "" if value is None else str(value)


def row_quotes(row: Json) -> list[str]:
    """The first quotes of a row with file and line, and how many more there are."""
    found = [e for value in row.values() if cells.is_evidence(value) for e in value]
    told = [clean(cells.quoted(e)) for e in found[:SHOWN]]
    more = len(found) - SHOWN
    return [*told, tr(messages.MORE_QUOTES, n=more)] if more > 0 else told


def quotes(answer: Json) -> tuple[Quote, ...]:
    """Every quote of the rows, once for each thing it speaks of."""
    headings = {c["name"]: c["label"] for c in answer["columns"]}
    found: dict[tuple[str, str, int | None, str], list[int]] = {}
    for n, row in enumerate(answer["rows"], 1):
        for key, value in row.items():
            heading = headings.get(key) or headings.get(f"{key}_label") or (messages.role_label(key) if key in messages.ROLE_LABELS else tr(messages.QUOTE))
            for about, quote in _walk(value, heading, ""):
                numbers = found.setdefault((about, str(quote.get("file") or ""), quote.get("line"), str(quote["quote"])), [])
                if n not in numbers:
                    numbers.append(n)
    made = (Quote(tuple(ns), clean(about), clean(words), clean(file), line) for (about, file, line, words), ns in found.items())
    return tuple(made)


def _walk(value: Any, heading: str, label: str) -> Iterator[tuple[str, Json]]:
    """Quotes at any depth, each with the heading and the nearest label above it."""
    if isinstance(value, list):
        for item in value:
            yield from _walk(item, heading, label)
    elif isinstance(value, dict):
        if "quote" in value:
            yield (f"{heading}: {label}" if label else heading), value
            return
        mine = cells.cell(value) if any(value.get(k) for k in ("label", "subject_label", "text", "name")) else label
        for inner in value.values():
            if isinstance(inner, (list, dict)):
                yield from _walk(inner, heading, mine)


def entry_of(answer: Json) -> Question:
    """The question that was asked."""
    from queries.questions.catalog import question

    return question(answer["question"])


def understood(answer: Json) -> list[tuple[str, str]]:
    """(parameter, value) as the question was understood."""
    entry = entry_of(answer)
    found = []
    for name, value in (answer.get("understood") or {}).items():
        parameter = entry.parameter(name)
        found.append((parameter.label if parameter else name, clean(messages.word("predicate", cells.cell(value)))))
    return found


def foot(answer: Json) -> str:
    """The sentence that ends every answer, and what the answer leaves out."""
    held = answer["documents"]
    return ". ".join(filter(None, (messages.as_of(answer["as_of"], held if isinstance(held, int) else len(held)), answer.get("left_out"))))
