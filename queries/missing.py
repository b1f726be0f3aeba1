"""Documents that are cited but not held, by how many tasks depend on them.

In: rows of van-ban-chua-co: documents, mentions by documents and by tasks, counts of tasks that derive. Out: one row a document.
Kinds of tasks are counted apart and never added up: the order goes by tasks of an annex, then of a body, then duties.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ontology.language import tr, tr_later

from .lineage import KINDS
from .lookup import Row, value
from .rows import Filtered, Json, grouped, one, partial_date, quotes, short_predicate

_COUNTED: Final = {"annex": tr_later("phụ lục {n}"), "body": tr_later("nội dung {n}"), "duty": tr_later("trách nhiệm {n}")}


def not_held(parts: Mapping[str, Sequence[Row]], verbs: Mapping[str, str]) -> Filtered:
    """The rows of van-ban-chua-co; ``verbs`` names the properties (IRI → words)."""
    deriving = _counts({(value(r, "document"), value(r, "kind")): int(value(r, "n") or 0) for r in parts["deriving"]})
    by_tasks = grouped(parts["naming"], "document")
    naming = _counts(
        {(d, k): len({value(r, "task") for r in mine}) for (d, k), mine in grouped(parts["naming"], "document", "kind").items()}
    )
    by_documents = grouped(parts["mentions"], "document")
    found: Filtered = []
    for key, mine in grouped(parts["main"], "document").items():
        (document,) = key
        mentions = [*by_documents.get(key, ()), *by_tasks.get(key, ())]
        if not mentions:
            continue  # a doubt, or a document that only a goal cites
        said = grouped(by_documents.get(key, ()), "predicate")
        # "viện dẫn" alone says nothing beside a closer relation
        close = [p for (p,) in said if p and short_predicate(p) != "cites"] or [p for (p,) in said if p]
        citing = _citing(mentions)
        row: Json = {
            "document": document,
            "document_label": one(mine, "document_label"),
            "number": one(mine, "number"),
            "type": one(mine, "type"),
            "date": partial_date(mine),
            "issuer": one(mine, "issuer_label"),
            "deriving": _told(deriving.get(document, {})),
            "naming": _told(naming.get(document, {})),
            "relations": ", ".join(sorted({verbs.get(p, short_predicate(p)) for p in close})) or None,
            "cited_by": citing,
            "counts": {"deriving": deriving.get(document, {}), "naming": naming.get(document, {})},
            "evidence": quotes(mentions),
        }
        order = tuple(-of.get(document, {}).get(k, 0) for of in (deriving, naming) for k in KINDS)
        filters = {
            "type_iri": {value(r, "type_iri") for r in mine},
            "issuer_iri": {value(r, "issuer") for r in mine},
            "sort": (*order, -len(citing), row["document_label"] or "", document or ""),
        }
        found.append((row, filters))
    found.sort(key=lambda pair: pair[1]["sort"])
    return found


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
    return ", ".join(tr(_COUNTED[k], n=counts[k]) for k in KINDS if counts.get(k)) or None
