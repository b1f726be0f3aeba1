"""Events of organisations as rows give them, and how each stands on a day.

In: the rows of co-quan-tiep-nhan.events. Out: `Event`, and its standing: done, not yet, or undated where the act names no day and the
day asked for lies between the two that are certain. A day that nobody knows is never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from ontology.language import tr, tr_later
from ontology.writing import date_text
from queries.store.known import Row, value
from queries.store.rows import entry, grouped, local

STANDINGS: Final = {
    "done": tr_later("đã thay đổi"), "not-yet": tr_later("chưa đến ngày"), "undated": tr_later("chưa xác định: chưa có ngày cụ thể của nơi ấy"),
}
STAYS: Final = "giu-nguyen"


@dataclass(frozen=True, slots=True)
class Body:
    """A body by IRI and name."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True)
class Event:
    """One event. ``change`` the slug of its kind; ``basis`` the acts; ``settled`` and ``not_before`` bound a day nobody knows.

    ``reason`` tells what is not known and, of an event known from a report only, where the report stands.
    """

    iri: str
    label: str
    change: str
    former: tuple[Body, ...]
    later: tuple[Body, ...]
    function: str | None
    function_label: str | None
    sourcing: str
    sourcing_label: str
    basis: tuple[str, ...]
    in_force: date | None
    works_from: date | None
    settled: date | None
    not_before: date | None
    reason: str | None

    @property
    def order(self) -> tuple[date, date, str]:
        """Where the event stands among others: by the first day it may have happened on."""
        end = self.works_from or self.settled or date.max
        return (self.works_from or self.not_before or end, end, self.iri)

    def standing(self, on: date) -> str:
        """Which of ``STANDINGS`` on that day.

        >>> merged = Event("e", "", "hop-nhat", (), (), None, None, "", "", (), None, None, date(2025, 7, 1), date(2024, 12, 6), None)
        >>> [merged.standing(d) for d in (date(2021, 1, 1), date(2025, 4, 1), date(2025, 7, 1))]
        ['not-yet', 'undated', 'done']
        """
        if self.works_from is not None:
            return "done" if self.works_from <= on else "not-yet"
        if self.settled is not None and self.settled <= on:
            return "done"
        if self.not_before is not None and on < self.not_before:
            return "not-yet"
        return "undated"

    @property
    def dates(self) -> str:
        """The days as people read them, both that of the act and that of the work.

        >>> Event("e", "", "", (), (), None, None, "", "", (), date(2025, 6, 12), date(2025, 7, 1), None, None, None).dates
        'hoạt động từ 01/7/2025; văn bản có hiệu lực từ 12/6/2025'
        """
        said = []
        if self.works_from is not None:
            said.append(tr("kết thúc từ {day}" if self.change == "ket-thuc" else "hoạt động từ {day}", day=shown(self.works_from)))
        elif self.not_before is not None and self.settled is not None:
            said.append(tr("trong khoảng {first} – {last}, chưa rõ ngày", first=shown(self.not_before), last=shown(self.settled)))
        if self.in_force is not None:
            said.append(tr("văn bản có hiệu lực từ {day}", day=shown(self.in_force)))
        return "; ".join(said)


def shown(day: date) -> str:
    """A day as people write it.

    >>> shown(date(2025, 7, 1)), shown(date(2025, 12, 6))
    ('01/7/2025', '06/12/2025')
    """
    return date_text(day.isoformat())


def events(rows: Iterable[Row], translated: Iterable[Row] = ()) -> list[Event]:
    """The events of the rows, in order of time; names and notes as ``translated`` has them, where it has."""
    found = []
    other = grouped(translated, "event")
    for (iri,), mine in grouped(rows, "event").items():
        assert iri is not None
        first = mine[0]
        told = other.get((iri,)) or mine
        found.append(
            Event(
                iri, value(told[0], "event_label") or "", local(value(first, "change")) or "", _bodies(mine, "former"), _bodies(mine, "later"),
                value(first, "function"), entry("function", local(value(first, "function")), value(first, "function_label")),
                local(value(first, "sourcing")) or "", entry("sourcing", local(value(first, "sourcing")), value(first, "sourcing_label")) or "", tuple(sorted({b for r in mine if (b := value(r, "basis"))})),
                _day(first, "in_force"), _day(first, "works_from"), _day(first, "settled_from"), _day(first, "not_before"), _note(told),
            )
        )
    return sorted(found, key=lambda e: e.order)


def _note(rows: Iterable[Row]) -> str | None:
    """What is not known, and the reports."""
    said = [r for row in rows if (r := value(row, "reason"))][:1]
    reports = sorted({r for row in rows if (r := value(row, "report"))})
    if reports:
        said.append(tr("Nguồn: {reports}", reports="; ".join(reports)))
    return " ".join(said) or None


def _bodies(rows: Iterable[Row], name: str) -> tuple[Body, ...]:
    labels: dict[str, set[str]] = {}
    for row in rows:
        if (iri := value(row, name)) is not None:
            labels.setdefault(iri, set()).add(value(row, f"{name}_label") or iri)
    return tuple(Body(iri, min(names)) for iri, names in sorted(labels.items()))


def _day(row: Row, name: str) -> date | None:
    text = value(row, name)
    return date.fromisoformat(text) if text else None
