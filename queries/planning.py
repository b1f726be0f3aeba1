"""The questions of planning, put: which assembler makes the rows of which question, from which parameters.

In: a question as it was put (`run` hands it over). Out: answer rows. Here typed days become dates, and documents get the short
names that a comparison shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, Protocol

from . import assignments, compare, deadlines, goals, missing, reports
from .lookup import Lookup, Row
from .parameters import BadValue, Bound
from .rows import Filtered


class Put(Protocol):
    """What these questions need of a question as it was put."""

    @property
    def parts(self) -> Mapping[str, list[Row]]: ...
    @property
    def understood(self) -> Mapping[str, Bound]: ...
    @property
    def lookup(self) -> Lookup: ...


def _compared(put: Put) -> Filtered:
    a, b = (put.understood[f"van-ban-{side}"] for side in ("a", "b"))
    if a.iri == b.iri:
        raise BadValue("Hai văn bản cần so sánh là một.", f"Nêu văn bản khác với {a.label}.")
    sides = {side: compare.short_name(put.parts["main"], side, bound.label) for side, bound in (("a", a), ("b", b))}
    kind = put.understood.get("loai")
    return compare.differences(sides, kind.iri if kind else None, put.parts)


def _missing(put: Put) -> Filtered:
    return missing.not_held(put.parts, {p.iri: p.label for p in put.lookup.predicates})


def _due(put: Put) -> Filtered:
    given = {name: deadlines.read_day(put.understood[name].iri) for name in ("ngay", "truoc-ngay") if name in put.understood}
    today = given.get("ngay") or datetime.now().astimezone().date()
    return deadlines.by_deadline(put.parts, today, given.get("truoc-ngay"))


def _reported(put: Put) -> Filtered:
    rows = reports.reports(put.parts)
    asked = put.understood.get("co-quan")
    if asked is None:
        return rows
    known = {b.iri: b for b in put.lookup.bodies}
    body = known[asked.iri]
    including = {b.iri for b in known.values() if b.kind == "group" and assignments.includes(b, body)}
    # a duty of "Các sở, ban, ngành" is a duty of each of them
    return [(row, {**f, "bodies": f["bodies"] | ({asked.iri} if f["bodies"] & including else set())}) for row, f in rows]


def _goals(put: Put) -> Filtered:
    topic = put.understood.get("chu-de")
    return goals.goals(put.parts, topic.iri if topic else None)


ASSEMBLERS: Final[Mapping[str, Callable[[Any], Filtered]]] = {
    "so-sanh-ke-hoach": _compared,
    "nhiem-vu-trung": lambda put: compare.duplicates(put.parts),
    "van-ban-chua-co": _missing,
    "nhiem-vu-den-han": _due,
    "che-do-bao-cao": _reported,
    "chi-tieu": _goals,
}
