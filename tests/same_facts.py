"""What a record says, whatever the form it was written in: counts of facts, their words as letters and digits, days in one form."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from loaders.record import ROLES, Record, Task
from loaders.writing.invisible import seen
from loaders.writing.vietnamese import same_spelling

Facts = dict[str, Counter[str]]
_DAY = re.compile(r"(?:ngày\s*)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})")
_NUMBERED = re.compile(r"(nghị quyết|quyết định|kế hoạch|kết luận|chỉ thị|nghị định|thông tư|công văn|công điện|chương trình) số:? ")


def words(value: Any) -> str:
    """Letters and digits of a value; "ngày 05/3/2025" and "ngày 5 tháng 3 năm 2025" alike.

    >>> words("Uỷ ban, ngày 05/3/2025") == words("Ủy  ban ngày 5 tháng 3 năm 2025")
    True
    """
    if value is None:
        return ""
    if isinstance(value, (tuple, list)):
        return "; ".join(sorted(words(v) for v in value))
    said = _DAY.sub(lambda m: f"{int(m[1])}d{int(m[2])}d{m[3]}", same_spelling(seen(str(value))))
    return re.sub(r"[\W_]+", "", _NUMBERED.sub(r"\1", said))


def _of_task(t: Task) -> list[tuple[str, str]]:
    title = words(t.title)
    made = [(t.kind, f"{title} | {words(t.product)} | {t.status}")]
    made += [(f"{t.kind} {role}", f"{title} | {words(body)}") for role in ROLES for body in getattr(t, role)]
    if t.timeframe is not None:
        made.append((f"{t.kind} time", f"{title} | {t.timeframe.start} {t.timeframe.end} {t.timeframe.recurrence}"))
    return made


def facts_of(record: Record) -> Facts:
    """The facts of a record, by kind."""
    names = {c.id: words(c.name) for c in record.citations}
    told: list[tuple[str, str]] = [(f"identity {f}", words(getattr(record.identity, f))) for f in ("number", "type", "issuer", "place", "date", "title", "signer", "signer_role")]
    told += [("recipient", words(r)) for r in record.identity.recipients]
    told += [("citation", f"{words(c.number or c.name)} | {c.date} | {words(c.issuer)} | {words(c.resolves_to)}") for c in record.citations]
    for r in record.relations:
        sides = [x if x.startswith("SELF") else words(number) or names.get(x, x) for x, number in ((r.subject, r.subject_number), (r.object, r.object_number))]
        told.append(("relation", f"{sides[0]} {r.predicate} {sides[1]}"))
    told += [fact for t in record.tasks for fact in _of_task(t)]
    told += [("target", f"{words(t.subject)} | {t.value} {t.unit} {t.comparator} {t.by}") for t in record.targets]
    told += [("indicator", f"{words(x.name)} | {x.unit} | {words(x.target)}") for x in record.indicators]
    told += [("sum", f"{words(b.name)} | {b.amount} {b.unit}") for b in record.budget]
    made: Facts = {}
    for kind, fact in told:
        made.setdefault(kind, Counter())[fact] += 1
    return made


def differing(a: Facts, b: Facts) -> list[str]:
    """The facts that only one of the two has, readable."""
    kinds = sorted({*a, *b})
    lost = [f"- {k}: {x}" for k in kinds for x in (a.get(k, Counter()) - b.get(k, Counter())).elements()]
    return lost + [f"+ {k}: {x}" for k in kinds for x in (b.get(k, Counter()) - a.get(k, Counter())).elements()]
