"""One number: two documents that register, number and period cannot tell apart, and one whose issuer another text tells.

In: the readings that a register's number and period have put together. Out: those that belong to another document, and its key. Two cases: the year in which a
province's party congress meets, for its day is not known and numbers begin anew after it; and held files whose own heads contradict each other. And for a
mention whose issuer no words of its text name ("tại Tờ trình số 156/TTr-SNV ngày 25/8/2025"), the mention that names the issuer of the same number, day and
kind in the same province: only a provincial body's, for two districts' offices may give out one number on one day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from graph.forms.dates import WHOLE_DAY
from graph.forms.slugs import short_hash, slug
from graph.forms.subjects import agree, contradict
from graph.forms.symbols import number_slug, type_by_symbol
from graph.identity.readings import Reading

_YEARS: Final = re.compile(r"(\d{4})-(\d{4})")
_A_SLIP: Final = 14  # days: dates nearer to each other are one date written in two ways rather than two
OTHER: Final = "~"  # in the key of a document whose number another one bears by right; sorts behind every other sign


def of_former_term(time: str, readings: Sequence[Reading]) -> tuple[str, tuple[Reading, ...]] | None:
    """(former term, the readings that belong to it) where one number of the congress's year is about two matters, months apart."""
    years = _YEARS.fullmatch(time)
    if not years:
        return None
    dated = sorted((r for r in readings if r.date and len(r.date) == 10 and r.date[:4] == years[1]), key=lambda r: (r.date or "", r.sha256, r.cid))
    days = sorted({r.date for r in dated if r.date})
    for before, after in pairwise(days):
        early = [r for r in dated if r.date and r.date <= before]
        late = [r for r in dated if r.date and r.date >= after]
        if (date.fromisoformat(after) - date.fromisoformat(before)).days > _A_SLIP and _of_two_matters(early, late):
            return f"{int(years[1]) - 5}-{years[1]}", tuple(early)
    return None


def _of_two_matters(one: Sequence[Reading], other: Sequence[Reading]) -> bool:
    said, told = [r.said for r in one if r.said], [r.said for r in other if r.said]
    return bool(said and told) and not any(agree(a, b) for a in said for b in told)


def by_their_heads(registry: str, readings: Sequence[Reading]) -> Iterator[tuple[str, tuple[Reading, ...]]]:
    """(register of its own, readings) of each document that bears the number beside the one whose number it is.

    A held file's head is the surest word on what it is: two heads that differ in two of date, kind and subject are two documents. The one whose kind fits the
    symbol keeps the name, else the one of most files, else the earlier; a mention follows the head whose date it prints.
    """
    heads: list[list[Reading]] = []
    for r in sorted((r for r in readings if not r.cid), key=lambda r: r.sha256):
        same = [g for g in heads if not all(_two_heads(r, x) for x in g)]
        for g in same:
            heads.remove(g)
        heads.append([r, *(x for g in same for x in g)])
    if len(heads) < 2:
        return
    rightful, *others = sorted(heads, key=lambda g: (not any(_fits(r) for r in g), -len({r.sha256 for r in g}), min(r.date or "~" for r in g), g[0].sha256))
    kept = {r.date for r in rightful}
    for group in others:
        days = {r.date for r in group if r.date and len(r.date) == 10} - kept
        mark = short_hash(*(f"{r.date or ''} {' '.join(r.said)}" for r in sorted(group, key=lambda r: (r.date or "", r.said))[:1]), length=8)
        mentions = [r for r in readings if r.cid and r.date in days]
        yield f"{registry}{OTHER}{mark}", (*group, *mentions)


def _fits(r: Reading) -> bool:
    kind = type_by_symbol(r.symbol)
    return kind is not None and r.type is not None and slug(kind) == slug(r.type)


def _two_heads(a: Reading, b: Reading) -> bool:
    dates = bool(a.date and b.date) and not (str(a.date).startswith(str(b.date)) or str(b.date).startswith(str(a.date)))
    kinds = bool(a.type and b.type) and slug(a.type or "") != slug(b.type or "")
    return dates + kinds + contradict(a.said, b.said) >= 2


def told_elsewhere(readings: Iterable[Reading]) -> dict[tuple[str, str], Reading]:
    """(file, citation) of such a mention → the mention that tells its issuer; the other mentions of that number in the same file follow."""
    everything = list(readings)
    known: dict[tuple[str, str, str | None], dict[str, Reading]] = defaultdict(dict)
    for r in everything:
        if r.org.issuer is not None and r.org.level == "tinh" and r.org.province and _of_a_day(r):
            best = known[_day_and_place(r)].setdefault(r.org.slug, r)
            if (r.sha256, r.cid) < (best.sha256, best.cid):
                known[_day_and_place(r)][r.org.slug] = r
    told: dict[tuple[str, str], Reading] = {}
    for r in everything:
        if r.cid and r.org.issuer is None and r.org.province and _of_a_day(r) and len(found := known.get(_day_and_place(r), {})) == 1:
            told[r.sha256, r.registry] = next(iter(found.values()))
    return {(r.sha256, r.cid): told[r.sha256, r.registry] for r in everything if r.cid and (r.sha256, r.registry) in told}


def _of_a_day(r: Reading) -> bool:
    return r.date is not None and len(r.date) == WHOLE_DAY


def _day_and_place(r: Reading) -> tuple[str, str, str | None]:
    return number_slug(r.symbol, r.type), r.date or "", r.org.province
