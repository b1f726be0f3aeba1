"""The store's documents by number: which of them a number in a draft may mean.

In: the names of a store (`Lookup`), a reading of a number. Out: `Entry` rows: same register and symbol, and those that differ in the year, in the
body, or in having a year in the number at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from graph.forms.symbols import Symbol, number_slug, parse_number
from graph.identity.deciding import UNDATED
from graph.identity.readings import Reading
from queries.store.known import Known
from queries.store.lookup import Lookup

_DOCUMENTS = "/id/van-ban/"


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with a number, and what its name in the store tells: who keeps the register, in which year or term."""

    known: Known
    symbol: Symbol
    organisation: str
    time: str

    @property
    def dated(self) -> bool:
        return not self.time.startswith(UNDATED)

    def bears(self, time: str) -> bool:
        """Is it of this year or term? Of several claimed years each counts."""
        return self.time == time or (time.isdigit() and self.dated and time in self.known.years)


class Register:
    """All numbered documents of a store."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    @cached_property
    def _by_symbol(self) -> dict[str, list[Entry]]:
        made: dict[str, list[Entry]] = defaultdict(list)
        for known in self._lookup.documents:
            symbol = parse_number(known.number)
            parts = known.iri.partition(_DOCUMENTS)[2].split("/")
            if symbol is None or len(parts) != 4:
                continue
            made[_without_year(symbol)].append(Entry(known, symbol, parts[0], parts[2]))
        return made

    def same(self, reading: Reading) -> list[Entry]:
        """Documents of the same register and symbol, in any year or term."""
        wanted = number_slug(reading.symbol, reading.type)
        return [e for e in self._alike(reading) if e.organisation == reading.org.slug and _number(e) == wanted]

    def elsewhere(self, reading: Reading) -> list[Entry]:
        """Documents with the same number and symbol in the register of another body."""
        wanted = number_slug(reading.symbol, reading.type)
        return [e for e in self._alike(reading) if e.organisation != reading.org.slug and _number(e) == wanted]

    def other_form(self, reading: Reading) -> list[Entry]:
        """Documents of the same register and number, with a year in the symbol where the draft has none, or without."""
        return [
            e for e in self._alike(reading)
            if e.organisation == reading.org.slug and (e.symbol.year is None) != (reading.symbol.year is None)
        ]

    def _alike(self, reading: Reading) -> Iterable[Entry]:
        return self._by_symbol.get(_without_year(reading.symbol), ())


def _number(entry: Entry) -> str:
    return number_slug(entry.symbol, entry.known.type_name)


def _without_year(symbol: Symbol) -> str:
    """Ordinal, code and register: what stays of a number when its year is left out.

    >>> [_without_year(s) for n in ("163/NĐ-CP", "163/2016/NĐ-CP", "24-NQ/TW") if (s := parse_number(n))]
    ['163 nđ cp', '163 nđ cp', '24 nq tw']
    """
    return f"{symbol.ordinal} {(symbol.code or '').casefold()} {symbol.register.casefold()}"
