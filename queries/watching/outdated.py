"""Documents that rest on one that was changed, replaced or repealed, or that a later one of the same name may have brought up to date.

In: can-cu-het-hieu-luc as it was put. Out: one row a document and what it rests on, with all that happened to that. What a text says is told as said by it; a
later document of the same name is a question, never an answer: the store does not know what is in force. Rows of documents that name both come last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pyoxigraph

from graph.forms.name_forms import name_form
from ontology.language import tr, tr_later
from queries.questions.put import Put
from queries.store.known import Known, Row, value
from queries.store.renewals import bears, later_editions
from queries.store.rows import Filtered, Json, distinct, first, grouped, one, quotes, short_predicate, shorten

_LATER: Final = "later-edition"
STATES: Final = {
    "repeals": tr_later("đã bị bãi bỏ, theo văn bản trong kho"),
    "replaces": tr_later("đã bị thay thế, theo văn bản trong kho"),
    "amends": tr_later("đã được sửa đổi, bổ sung, theo văn bản trong kho"),
    _LATER: tr_later("cần kiểm tra: có văn bản ban hành sau cùng tên gọi"),
}
# who names the later act beside its basis has seen it: told apart, and last
_BOTH_NAMED: Final = tr_later("{state}; văn bản dựa vào có nêu cả hai văn bản")
# the closer the relation, the more rests on it; citing alone says nothing beside another
_CLOSENESS: Final = ("basedOn", "implements", "continues", "specifies", "assignedBy", "guides", "carriesOut", "cites")

# the first and the last day that a date leaves open
Days = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a document: ``what`` of `STATES`, by or with which act, made on which days, in which words."""

    basis: str
    what: str
    act: str
    act_label: str
    days: Days
    rows: tuple[Row, ...]


def resting(put: Put, verbs: Mapping[str, str]) -> Filtered:
    """The rows of can-cu-het-hieu-luc; ``verbs`` names the properties (IRI → words)."""
    changes = [*_said(put.whole["main"]), *_later(put)]
    asked = {c.basis for c in changes} | {c.act for c in changes}
    if not asked:
        return []
    uses = grouped(_asked(put, "uses", "basis", asked), "document", "basis")
    aware = {(document, basis) for document, basis in uses}
    told = {short_predicate(iri): verb for iri, verb in verbs.items()}
    ended = {(c.act, c.basis) for c in changes if c.what in ("repeals", "replaces")}  # what puts an end to a document does not rest on it
    found: Filtered = []
    for (document, basis), mine in uses.items():
        theirs = [c for c in changes if c.basis == basis and c.act != document]
        if document is None or (document, basis) in ended:
            continue
        for named in (False, True):
            if done := [c for c in theirs if ((document, c.act) in aware) is named]:
                found.append(_row(document, mine, sorted(done, key=_severity), named, told))
    found.sort(key=lambda pair: pair[1]["sort"])
    return found


def _severity(change: Change) -> tuple[int, str, str]:
    """What ends a document before what amends it, each in order of time."""
    return list(STATES).index(change.what), change.days[0] or "~", change.act


def _row(document: str, rows: Sequence[Row], changes: Sequence[Change], aware: bool, told: Mapping[str, str]) -> tuple[Json, Json]:
    """A document, what it rests on and all that was done to that, the gravest first."""
    names = {short_predicate(value(r, "predicate") or "") for r in rows}
    close = [n for n in _CLOSENESS if n in names and (n != "cites" or names == {"cites"})]
    near = [r for r in rows if short_predicate(value(r, "predicate") or "") in close]
    state = "; ".join(dict.fromkeys(tr(STATES[c.what]) for c in changes))
    made = _days(rows, "document")
    acts = {c.act: {"iri": c.act, "label": c.act_label, "timing": _timing(made, c.days)} for c in changes}
    timings = dict.fromkeys(a["timing"] for a in acts.values())
    alike = len(timings) == 1
    row = {
        "state": changes[0].what,
        "state_label": tr(_BOTH_NAMED).format(state=state) if aware else state,
        "both_named": aware,
        "document": document,
        "document_label": one(rows, "document_label"),
        "province": one(rows, "province_label"),
        "relations": ", ".join(told.get(n, n) for n in close),
        "basis": changes[0].basis,
        "basis_label": one(rows, "basis_label"),
        "pinpoint": one(near, "pinpoint", "; "),
        "act": changes[0].act,
        "act_label": "; ".join(f"{a['label']} ({a['timing']})" if a["timing"] and not alike else str(a["label"]) for a in acts.values()),
        "acts": list(acts.values()),
        "timing": next(iter(timings)) if alike else None,
        "tasks": [
            {"iri": iri, "label": shorten(one(mine, "task_title") or "")} for (iri,), mine in grouped([r for r in near if r.get("task") is not None], "task").items()
        ],
        # one quote of the use, then what shows the change, then the rest: few are shown at once
        "evidence": distinct([*quotes(_first(near)), *quotes(r for c in changes for r in c.rows), *quotes(near)]),
    }
    order = (aware, list(STATES).index(changes[0].what), _CLOSENESS.index(close[0]), row["basis_label"] or "", row["document_label"] or "", document)
    return row, {"document": document, "province": first(rows, "province"), "sort": order}


def _first(rows: Sequence[Row]) -> list[Row]:
    """The rows of the first evidence, all its stretches."""
    return [r for r in rows if r.get("evidence") == rows[0].get("evidence")]


def _timing(made: Days, changed: Days) -> str | None:
    """Whether the later act was there when the document was made, as far as the days tell: of two days in one month, or of one day, they tell no order.

    >>> _timing(("2025-06-01", "2025-06-30"), ("2025-06-05", "2025-06-05"))
    """
    if changed[1] and made[0] and changed[1] < made[0]:
        return tr("ban hành khi đã có văn bản đó")
    if made[1] and changed[0] and made[1] < changed[0]:
        return tr("ban hành trước văn bản đó")
    if made[0] and made == changed and made[0] == made[1]:
        return tr("ban hành cùng ngày với văn bản đó")
    return None


def _days(rows: Sequence[Row], what: str) -> Days:
    return first(rows, f"{what}_start"), first(rows, f"{what}_end", max)


def _said(rows: Iterable[Row]) -> list[Change]:
    """What texts say was done."""
    return [
        Change(basis, short_predicate(what), act, one(mine, "act_label") or act, _days(mine, "act"), tuple(mine))
        for (basis, what, act), mine in grouped(rows, "basis", "predicate", "act").items()
        if basis and what and act
    ]


def _later(put: Put) -> list[Change]:
    """What the names let us ask, with the words of both names."""
    pairs = [(iri, later) for iri, found in later_editions(put.lookup).items() for later in found]
    if not pairs:
        return []
    known = {d.iri: d for d in put.lookup.documents}
    asked = {iri for iri, later in pairs} | {later.iri for _, later in pairs}
    names = grouped(_asked(put, "names", "named", asked), "named")
    return [
        Change(
            iri, _LATER, later.iri, later.label, _days(names.get((later.iri,), ()), "named"),
            (*_shared(later, names.get((iri,), ())), *_shared(known[iri], names.get((later.iri,), ()))),
        )
        for iri, later in pairs
    ]


def _shared(other: Known, rows: Sequence[Row]) -> list[Row]:
    """The rows whose name is the other's name too."""
    return [r for r in rows if bears(other, name_form(value(r, "name") or ""))]


def _asked(put: Put, part: str, variable: str, iris: Iterable[str]) -> list[Row]:
    """A part's rows about these documents only."""
    nodes = [pyoxigraph.NamedNode(iri) for iri in sorted(iris)]
    return put.asked({variable: nodes})[part]
