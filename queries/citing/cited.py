"""Where a document is cited: one row a mention, with place, printed form, the task it stands in and the relation it has.

In: the rows of duoc-vien-dan-tai. Out: answer rows; mentions that are not certain are marked, never left out or passed off.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ontology.language import language
from ontology.tables import relations
from queries.citing.citations import printed_there
from queries.store.known import Row, value
from queries.store.rows import Filtered, Json, first, grouped, in_order, one, quotes, short_predicate, shorten
from queries.words.kept import in_reading_language


def _verb(row: Row) -> str | None:
    """The verb of a relation, as the store has it or in English."""
    relation = relations("en").get(short_predicate(value(row, "predicate") or "")) if language() == "en" else None
    return relation.verb if relation else value(row, "verb")


def cited_at(parts: Mapping[str, Sequence[Row]]) -> Filtered:
    """The rows of duoc-vien-dan-tai: document by document, each in the order of its text."""
    tasks = grouped(parts["tasks"], "evidence")
    verbs = grouped(parts["relations"], "citing")
    found: Filtered = []
    for (citing, evidence), mine in grouped(parts["main"], "citing", "evidence").items():
        said, sureness, by_number = printed_there(mine)
        row: Json = {
            "citing": citing,
            "citing_label": one(mine, "citing_label"),
            "held": first(mine, "held") == "true",
            "province": one(mine, "province_label"),
            **said,
            "tasks": [
                {
                    "iri": task,
                    "label": shorten(one(theirs, "title") or ""),
                    "kind": first(theirs, "kind"),
                    "path": one(theirs, "path"),
                }
                for (task,), theirs in grouped(tasks.get((evidence,), ()), "task").items()
            ],
            "relations": sorted({v for r in verbs.get((citing,), ()) if (v := _verb(r)) is not None}),
            **sureness,
            # several mentions of one file share a statement; a reason explains only a mention without the number
            "reason": None if by_number else in_reading_language(one(mine, "reason", "; ")),
            "evidence": quotes(mine),
        }
        at = [(q["file"], q["start"]) for q in row["evidence"][:1]]
        order = (row["province"] is None, row["province"] or "", row["citing_label"] or "", citing or "", at)
        found.append((row, {"province": first(mine, "province"), "sort": order}))
    return in_order(found)
