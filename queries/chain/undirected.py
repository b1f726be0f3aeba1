"""Tasks of which the store does not know what they derive from.

In: rows of nhiem-vu-chua-ro-chi-dao. Out: one row a task: what it may derive from where the store leaves that open, and the legal basis of its
document, which is no direction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ontology.language import tr, tr_later
from queries.chain.lineage import task_rows
from queries.store.known import Row
from queries.store.rows import Filtered, grouped, in_order, one, quotes, things
from queries.words.kept import in_reading_language

STATES: Final = {
    "open": tr_later("có khả năng, chưa xác định"),
    "based": tr_later("văn bản chỉ nêu căn cứ ban hành"),
    "nothing": tr_later("văn bản không nêu văn bản chỉ đạo"),
}


def undirected(parts: Mapping[str, Sequence[Row]]) -> Filtered:
    """The rows of nhiem-vu-chua-ro-chi-dao; what waits for a person to choose comes first."""
    doubts, based = grouped(parts["doubts"], "subject"), grouped(parts["based"], "document")
    found: Filtered = []
    for row, filters in task_rows(parts["main"], ()):
        open_ = [r for subject in (row["task"], row["document"]) for r in doubts.get((subject,), ())]
        bases = sorted({label for (_, label) in grouped(based.get((row["document"],), ()), "basis", "basis_label") if label})
        state = "open" if open_ else "based" if bases else "nothing"
        made = {
            **row,
            "state": state,
            "state_label": tr(STATES[state]),
            "candidates": things(open_, "candidate"),
            "reason": in_reading_language(one(open_, "reason", "; ")),
            "based_on": "; ".join(bases) or None,
            "evidence": [*filters["evidence"], *quotes(open_)],
        }
        order = (list(STATES).index(state), filters["sort"])
        found.append((made, {**filters, "document": row["document"], "sort": order}))
    return in_order(found)
