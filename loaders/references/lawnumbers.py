"""Which number a law's name stands for inside one text.

In: the mentions of a text. Out: for each law named without its number the numbered mention of the same name, where the text has one and only one.
Laws of the same name passed in different years are told apart by year or date; an undated name for which the text knows two of them stays open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.references.laws import law_key
from loaders.references.mentions import Mention


def laws_told(mentions: Sequence[Mention]) -> Iterator[tuple[int, Mention]]:
    """(index of a law's name, the numbered mention that it stands for)."""
    years: dict[str, set[str]] = {}
    numbers: dict[str, dict[str, Mention]] = {}
    for m in mentions:
        if m.law is None:
            continue
        key = law_key(m.law)
        if m.number is not None and m.number.organisation != "CTN":  # an order's number, by which some cite the law that it makes known
            numbers.setdefault(key, {}).setdefault(m.number.proper, m)
        if (year := _year(m)) is not None:
            years.setdefault(key, set()).add(year)
    for i, m in enumerate(mentions):
        if m.law is None or m.number is not None:
            continue
        key, year = law_key(m.law), _year(m)
        told = [n for n in numbers.get(key, {}).values() if year is None or _year(n) == year]
        if len(told) == 1 and (year is not None or len(years.get(key, ())) < 2) and _dates_agree(m, told[0]):
            yield i, told[0]


def _year(m: Mention) -> str | None:
    """The year of a law: of its number, its date or its name."""
    if m.number is not None and m.number.year is not None:
        return m.number.year
    if m.date is not None:
        return m.date.iso[:4]
    year = (m.law or "")[-4:]
    return year if len(year) == 4 and year.isdecimal() else None


def _dates_agree(a: Mention, b: Mention) -> bool:
    return a.date is None or b.date is None or a.date.iso.startswith(b.date.iso) or b.date.iso.startswith(a.date.iso)
