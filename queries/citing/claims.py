"""What the store's texts say about a document: its numbers, dates, issuers, kinds, subjects, each with who says it and where.

In: rows of kiem-tra-vien-dan about one document. Out: `Claims`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loaders.writing.dates import find_dates
from queries.store.known import Row, value
from queries.store.rows import first, grouped, one, short_predicate


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that one text says: the words' value, who says it (the text's document and its label), the rows with its quotes."""

    value: str
    citing: str
    citing_label: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """All claims about one document. ``held``: a file of the store is this document."""

    document: str
    label: str
    held: bool
    rows: tuple[Row, ...]

    @classmethod
    def of(cls, document: str, rows: Sequence[Row]) -> Claims:
        return cls(document, one(rows, "document_label") or document, first(rows, "held") == "true", tuple(rows))

    def said(self, *predicates: str) -> list[Claim]:
        """The claims of these kinds ("dateText", "altLabel"), one a value and text."""
        mine = [r for r in self.rows if short_predicate(value(r, "predicate") or "").rsplit("#", 1)[-1] in predicates]
        found = []
        for (citing, label, literal), theirs in grouped(mine, "citing", "value_label", "value").items():
            said = label or literal
            if citing and said:
                found.append(Claim(said, citing, one(theirs, "citing_label") or citing, tuple(theirs)))
        return sorted(found, key=lambda c: (c.citing_label, c.citing, c.value))

    @property
    def texts(self) -> frozenset[str]:
        """The documents of the store that speak of it."""
        return frozenset(c.citing for c in self.said("number", "altLabel", "title", "dateText"))

    def dates(self) -> list[tuple[str, Claim]]:
        """The claimed dates as partial ISO dates."""
        return [(found.iso, c) for c in self.said("dateText") if (found := next(find_dates(c.value), None)) is not None]


def agree_on_day(one: str, other: str) -> bool:
    """A partial date agrees with every date within it.

    >>> agree_on_day("2025-05", "2025-05-08"), agree_on_day("2020-07-20", "2021-07-20")
    (True, False)
    """
    return one.startswith(other) or other.startswith(one)


def rows_of(claims: Iterable[Claim]) -> list[Row]:
    """The quotes of some claims."""
    return [r for c in claims for r in c.rows]
