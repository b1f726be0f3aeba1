"""A restriction said by the way → the parameters of a question that it gives a value, or none: then the question cannot be asked so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from queries.questions.catalog import Question


@dataclass(frozen=True, slots=True)
class Adjunct:
    """A restriction, as "đến năm 2030": where it stands, of which kind, with the values it gives.

    ``bare`` is a place without a preposition in the midst of a sentence; ``days`` are the first and the last day of a time.
    """

    start: int
    end: int
    kind: str
    values: tuple[str, ...]
    bare: bool = False
    days: tuple[date | None, date | None] = (None, None)


def restriction(adjunct: Adjunct, question: Question) -> dict[str, str] | None:
    """The values that it gives to the question's parameters; None where the question has no such parameter."""
    if adjunct.kind.startswith("choice:"):
        return {adjunct.kind.removeprefix("choice:"): adjunct.values[0]}
    if adjunct.kind == "province":
        places = [p.name for p in question.parameters if "province" in p.types]
        return {places[0]: adjunct.values[0]} if len(places) == 1 else None
    return _in_years(adjunct, question) or _in_days(adjunct, question)


def _in_years(adjunct: Adjunct, question: Question) -> dict[str, str] | None:
    years = [p.name for p in question.parameters if "year" in p.types]
    start = next((n for n in years if n.startswith("tu-")), None)
    end = next((n for n in years if n.startswith("den-")), None)
    plain = [n for n in years if n not in (start, end)]
    if not adjunct.values or not years:
        return None
    if adjunct.kind == "in" and len(plain) == 1:
        return {plain[0]: adjunct.values[0]}
    wanted = {"both": (start, end), "from": (start,), "until": (end,), "in": (start, end)}.get(adjunct.kind, ())
    given = {n: v for n, v in zip(wanted, adjunct.values if len(adjunct.values) > 1 else adjunct.values * 2, strict=False) if n is not None}
    return given if given and len(given) == len(wanted) else None


def _in_days(adjunct: Adjunct, question: Question) -> dict[str, str] | None:
    names = {p.name for p in question.parameters if "text" in p.types}
    if "ngay" in names and not {"tu-ngay", "truoc-ngay"} & names:
        # one day of asking: the last of a time that has an end, as for a day typed as a year
        first, last = adjunct.days
        day = last if last is not None else first
        return {"ngay": f"{day:%d/%m/%Y}"} if day is not None else None
    given = {n: f"{d:%d/%m/%Y}" for n, d in zip(("tu-ngay", "truoc-ngay"), adjunct.days, strict=True) if d is not None}
    return given if given and given.keys() <= names else None
