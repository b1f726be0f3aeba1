"""Documents that are cited but not held, by how many tasks depend on them.

In: rows of van-ban-chua-co: documents, mentions by documents and by tasks, counts of tasks that derive, names, printed forms, bare names. Out: one row a
document. What a decision approves goes into the decision's row: the text itself says that both are one act. Kinds of tasks are counted apart and never
added up: the order goes by tasks of an annex, then of a body, then duties; what is still to be made, and what is known by a bare name, come last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from loaders.gathering import gathered
from loaders.record import TASK_KINDS
from ontology.language import tr, tr_later
from ontology.tables import document_type
from queries.citing.unwritten import TO_BE_MADE, to_be_made
from queries.store.known import Row, value
from queries.store.known_names import misprints, names, words_of
from queries.store.rows import Filtered, Json, grouped, in_order, issuing, one, partial_date, quotes, short_predicate

STATES: Final = {"cited": None, "to-be-made": TO_BE_MADE, "bare-name": tr_later("chỉ có tên gọi: chưa xác định là văn bản nào")}
_COUNTED: Final = {"annex": tr_later("phụ lục {n}"), "body": tr_later("nội dung {n}"), "duty": tr_later("trách nhiệm {n}")}
_TYPE_WORDS: Final = 4  # of the longest name of a type


def not_held(parts: Mapping[str, Sequence[Row]], verbs: Mapping[str, str], words: Callable[[Sequence[str]], Sequence[Row]]) -> Filtered:
    """The rows of van-ban-chua-co; ``verbs`` names the properties (IRI → words), ``words`` gives the words around the mentions of documents."""
    deriving = _counts({(value(r, "document"), value(r, "kind")): int(value(r, "n") or 0) for r in parts["deriving"]})
    documents = {key: mine for (key,), mine in grouped(parts["main"], "document").items() if key}
    homes = _approving(parts["mentions"], documents, deriving)
    deriving |= {homes[d]: counts for d, counts in deriving.items() if d in homes}
    by_tasks = _gathered(parts["naming"], homes)
    by_documents = _gathered((r for r in parts["mentions"] if value(r, "citing") != homes.get(value(r, "document") or "")), homes)
    approvals = _gathered((r for r in parts["mentions"] if (value(r, "document") or "") in homes), homes)
    called = _gathered((*parts["names"], *(r for d in homes for r in documents[d])), homes)
    printed = _gathered(parts["printed"], homes)
    around = _gathered(words([d for d, mine in documents.items() if d not in homes and one(mine, "number") is None]), {})
    found: Filtered = []
    for document, mine in documents.items():
        mentions = [*by_documents.get(document, ()), *by_tasks.get(document, ())]
        if document in homes or not mentions:
            continue  # told with its decision; a doubt, or a document that only a goal cites
        said = grouped(by_documents.get(document, ()), "predicate")
        # "viện dẫn" alone says nothing beside a closer relation
        close = [p for (p,) in said if p and short_predicate(p) != "cites"] or [p for (p,) in said if p]
        citing = _citing(mentions)
        number, label = one(mine, "number"), one(mine, "document_label")
        derived = deriving.get(document, {})
        naming = {k: len({value(r, "task") for r in theirs}) for (k,), theirs in grouped(by_tasks.get(document, ()), "kind").items() if k}
        state = "to-be-made" if document in around and all(map(to_be_made, around[document])) else "cited"
        row: Json = {
            "document": document,
            "document_label": label,
            "number": number,
            "type": one(mine, "type"),
            "date": partial_date(mine),
            "issuer": issuing(mine),
            "names": names(n for r in called.get(document, ()) if (n := value(r, "name") or value(r, "document_label")) and n != label),
            "printed": misprints(number, (v for r in printed.get(document, ()) if (v := value(r, "printed")))),
            "state": state,
            "state_label": _state(state),
            "deriving": _told(derived),
            "naming": _told(naming),
            "relations": ", ".join(sorted({verbs.get(p, short_predicate(p)) for p in close})) or None,
            "cited_by": citing,
            "counts": {"deriving": derived, "naming": naming},
            "evidence": quotes([*mentions, *approvals.get(document, ())]),
        }
        order = tuple(-of.get(k, 0) for of in (derived, naming) for k in TASK_KINDS)
        filters = {
            "type_iri": {value(r, "type_iri") for r in mine},
            "issuer_iri": {value(r, "issuer") for r in mine},
            "sort": (list(STATES).index(state), *order, -len(citing), label or "", document),
        }
        found.append((row, filters))
    found += _bare(parts["bare"])
    return in_order(found)


def _state(state: str) -> str | None:
    said = STATES[state]
    return None if said is None else tr(said)


def _approving(mentions: Iterable[Row], documents: Mapping[str, Sequence[Row]], deriving: Mapping[str | None, object]) -> dict[str, str]:
    """What the one decision that approves it gives its name to → that decision: who has the decision has it. Where tasks derive from both each stays,
    for counts of two sets cannot be joined."""
    found: dict[str, str] = {}
    counted = set(deriving)
    for (document,), mine in grouped(mentions, "document").items():
        decisions = {value(r, "citing") or "" for r in mine if short_predicate(value(r, "predicate") or "") == "approves"}
        if document is None or document not in documents or len(decisions) != 1 or one(documents[document], "number") is not None:
            continue
        (decision,) = decisions
        if document in deriving and decision in counted:
            continue
        counted |= {decision} if document in deriving else set()
        found[document] = decision
    return found


def _gathered(rows: Iterable[Row], homes: Mapping[str, str]) -> dict[str, list[Row]]:
    """Rows by document, those of what a decision approves with the decision."""
    named = ((value(row, "document") or "", row) for row in rows)
    return gathered((homes.get(document, document), row) for document, row in named)


def _bare(rows: Sequence[Row]) -> Filtered:
    """Names alone, one row a name: several texts may mean different documents by it, so nothing is said of which."""
    found: Filtered = []
    by_words = gathered((words_of(value(mention, "quote") or ""), mention) for mention in rows)
    for words, mine in by_words.items():
        if all(to_be_made(r) for r in mine):
            continue  # the work that the text asks for, by a name of its own making
        name = min((value(r, "quote") or "" for r in mine), key=lambda n: (n[:1].islower(), n))
        kind = _type_of(name)
        row: Json = {
            **dict.fromkeys(("document", "number", "date", "issuer", "deriving", "naming", "relations")),
            "document_label": " ".join(name.split()),
            "type": kind[0] if kind else None,
            "names": [],
            "printed": [],
            "state": "bare-name",
            "state_label": _state("bare-name"),
            "cited_by": _citing(mine),
            "counts": {"deriving": {}, "naming": {}},
            "evidence": quotes(mine),
        }
        sort = (list(STATES).index("bare-name"), *(0,) * 2 * len(TASK_KINDS), -len(row["cited_by"]), row["document_label"], words)
        found.append((row, {"type_iri": {kind[1]} if kind else set(), "issuer_iri": set(), "sort": sort}))
    return found


def _type_of(name: str) -> tuple[str, str] | None:
    """The type that a name begins with, and its IRI."""
    words = name.split()
    found = (document_type(" ".join(words[:n]), loose=True) for n in range(min(len(words), _TYPE_WORDS), 0, -1))
    return next(((t.name, t.iri) for t in found if t is not None), None)


def _citing(mentions: Sequence[Row]) -> list[Json]:
    """The documents that mention it; an annex goes with its document."""
    labels = {iri: one(theirs, "citing_label") for (iri,), theirs in grouped(mentions, "citing").items() if iri}
    whole = [iri for iri in labels if not any(iri.startswith(other + "/") for other in labels)]
    return [{"iri": iri, "label": labels[iri]} for iri in sorted(whole)]


def _counts(numbers: Mapping[tuple[str | None, str | None], int]) -> dict[str | None, dict[str, int]]:
    found: dict[str | None, dict[str, int]] = {}
    for (document, kind), n in numbers.items():
        if kind is not None:
            found.setdefault(document, {})[kind] = n
    return found


def _told(counts: Json) -> str | None:
    """The counts by kind as people read them.

    >>> _told({"body": 3, "annex": 8})
    'phụ lục 8, nội dung 3'
    """
    return ", ".join(tr(_COUNTED[k], n=counts[k]) for k in TASK_KINDS if counts.get(k)) or None
