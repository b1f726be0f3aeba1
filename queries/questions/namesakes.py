"""Things of one name, told apart by what a person types behind the name.

In: typed words, what they fit. Out: the fits that are meant, and for a choice between namesakes what to type. Bodies and provinces are told apart by the time
("Sở Công Thương tỉnh Lào Cai từ 01/7/2025", "… năm 2026", "… (trước sắp xếp)"): a province whose name stays is another one after it has been merged. Documents
that are only cited, by the file that cites them ("… tại kế hoạch.docx"): 12/QĐ-UBND of a district that nobody names is each text's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from loaders.writing.vietnamese import same_spelling
from ontology.language import tr
from ontology.writing import date_text
from queries.store.documents import Fit
from queries.store.known import Known
from queries.store.lookup import Lookup

ALWAYS: Final = ("0000-00-00", "9999-99-99")
_FORMER: Final = ("", "0001-01-01")  # before everything: what has an end, not what begins
_DAY: Final = r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>(?:19|20)\d\d)|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)|(?P<year>(?:19|20)\d\d)"
_TIME: Final = re.compile(
    rf"[\s,(]+(?P<tie>(?:(?:kể|ke|từ|tu|sau|đến|den|trước|truoc|vào|vao|ngày|ngay|năm|nam|hết|het)\s+)*)(?:{_DAY})\s*(?P<more>(?:trở đi|về sau)?)\)?$",
    re.IGNORECASE,
)
_ARRANGED: Final = re.compile(
    r"[\s,(]+(?:(?P<before>trước|truoc|cũ|cu)|(?P<after>sau|mới|moi))(?:\s+(?:khi\s+)?(?:sắp xếp|sap xep|sáp nhập|sap nhap|hợp nhất|hop nhat))?\)?$", re.IGNORECASE
)


def told_time(typed: str, *, in_sentence: bool = False) -> tuple[str, tuple[str, str] | None]:
    """The words without the time behind them, and the first and last day of that time (ISO). In a sentence a year belongs to the question ("Sở Y tế
    Lai Châu năm 2026 là cơ quan nào?"): only "từ" or "đến" with a day is the name's.

    >>> told_time("Sở Công Thương tỉnh Lào Cai từ 01/7/2025")
    ('Sở Công Thương tỉnh Lào Cai', ('2025-07-01', '2025-07-01'))
    >>> told_time("Sở Y tế Lào Cai (năm 2026)")[1], told_time("Sở Y tế Lào Cai trước 01/7/2025")[1], told_time("Sở Y tế Lào Cai")
    (('2026-01-01', '2026-12-31'), ('2025-06-30', '2025-06-30'), ('Sở Y tế Lào Cai', None))
    >>> told_time("UBND tỉnh Lào Cai (trước sắp xếp)")[0]
    'UBND tỉnh Lào Cai'
    """
    if m := _TIME.search(typed):
        if in_sentence and (m["year"] or not re.search(r"\b(?:từ|tu|đến|den)\b", m["tie"], re.IGNORECASE)):
            return typed, None
        if m["year"]:
            return typed[: m.start()], (f"{m['year']}-01-01", f"{m['year']}-12-31")
        try:
            day = date.fromisoformat(m["iso"]) if m["iso"] else date(int(m["y"]), int(m["m"]), int(m["d"]))
        except ValueError:  # no such day: not a time
            return typed, None
        if re.search(r"\b(?:trước|truoc)\b", m["tie"], re.IGNORECASE):
            day -= timedelta(days=1)
        return typed[: m.start()], (day.isoformat(), day.isoformat())
    if m := _ARRANGED.search(typed):
        return typed[: m.start()], _FORMER if m["before"] else ALWAYS[1:] * 2
    return typed, None


_AT: Final = re.compile(r"[\s,(]+(?:tại|tai)\s+(?:(?:tệp|tep)\s+)?", re.IGNORECASE)


def told_file(typed: str, lookup: Lookup) -> tuple[str, str] | None:
    """The words before "tại TỆP" and the file, where the store has one of that name."""
    files = {same_spelling(name): name for d in lookup.documents for name in d.files}
    for m in _AT.finditer(typed):
        if name := files.get(same_spelling(typed[m.end() :].rstrip(") "))):
            return typed[: m.start()], name
    return None


def named_there(fits: Sequence[Fit], file: str, lookup: Lookup) -> list[Fit]:
    """The documents that the words of that file name."""
    return [f for f in fits if file in lookup.named_in(f.thing.iri)]


def of_that_time(fits: Sequence[Fit], days: tuple[str, str], lookup: Lookup) -> list[Fit]:
    """The fits that were there on one of these days; of a body, its province was."""
    there = []
    for fit in fits:
        begins, ends = life(fit.thing, lookup)
        if (days == _FORMER and ends != ALWAYS[1]) or (days != _FORMER and begins <= days[1] and days[0] <= ends):
            there.append(fit)
    return there


def life(thing: Known, lookup: Lookup) -> tuple[str, str]:
    """The first and the last day of the province, or of the body's province."""
    place = thing if thing.kind == "province" else next((p for p in lookup.provinces if p.iri == thing.province), None)
    return (place.days or ALWAYS) if place is not None else ALWAYS


def as_typed(thing: Known, lookup: Lookup) -> str:
    """What to type for a thing whose name others have, too: the name with its time, a document's file, or the file that cites it; nothing
    where that tells nothing more."""
    if thing.kind == "document":
        return min(thing.files, default="") or next((f"{thing.label} tại {file}" for file in lookup.named_in(thing.iri)), "")
    begins, ends = life(thing, lookup)
    if ends != ALWAYS[1]:
        return f"{thing.label} {tr('đến {day}', day=date_text(ends))}"
    return f"{thing.label} {tr('từ {day}', day=date_text(begins))}" if begins != ALWAYS[0] else ""
