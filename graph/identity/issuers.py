"""Whose number it is, where a text leaves that out and another tells it.

In: all readings of numbers. Out: for a mention whose issuer no words of its text name ("tại Tờ trình số 156/TTr-SNV ngày 25/8/2025"), the mention that names the
issuer of the same number, day and kind in the same province. Only a provincial body's: two districts' offices may give out one number on one day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.forms.dates import WHOLE_DAY
from graph.forms.symbols import number_slug
from graph.identity.readings import Reading


def told_elsewhere(readings: Iterable[Reading]) -> dict[tuple[str, str], Reading]:
    """(file, citation) of such a mention → the mention that tells its issuer; the other mentions of that number in the same file follow."""
    everything = list(readings)
    known: dict[tuple[str, str, str | None], dict[str, Reading]] = defaultdict(dict)
    for r in everything:
        if r.org.issuer is not None and r.org.level == "tinh" and r.org.province and _dated(r):
            best = known[_same(r)].setdefault(r.org.slug, r)
            if (r.sha256, r.cid) < (best.sha256, best.cid):
                known[_same(r)][r.org.slug] = r
    told: dict[tuple[str, str], Reading] = {}
    for r in everything:
        if r.cid and r.org.issuer is None and r.org.province and _dated(r) and len(found := known.get(_same(r), {})) == 1:
            told[r.sha256, r.registry] = next(iter(found.values()))
    return {(r.sha256, r.cid): told[r.sha256, r.registry] for r in everything if r.cid and (r.sha256, r.registry) in told}


def _dated(r: Reading) -> bool:
    return r.date is not None and len(r.date) == WHOLE_DAY


def _same(r: Reading) -> tuple[str, str, str | None]:
    return number_slug(r.symbol, r.type), r.date or "", r.org.province
