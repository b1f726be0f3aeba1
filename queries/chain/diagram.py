"""The diagram of a document ("lược đồ"): every relation, both ways, under the labels that portals use.

In: the rows of luoc-do-van-ban. Out: one row a relation and other document (or task), and the count of each label, zeros
included. "Chỉ đạo – triển khai" is a block of its own: no portal has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from ontology.language import language, tr, tr_later
from ontology.tables import relations
from queries.store.known import Row, value
from queries.store.rows import (
    Filtered,
    Json,
    by_day,
    document_facts,
    first,
    grouped,
    in_order,
    one,
    quotes,
    short_predicate,
)

BLOCKS: Final = {"directing": tr_later("Chỉ đạo – triển khai"), "other": tr_later("Quan hệ khác")}
_DIRECTING: Final = ("implements", "continues", "specifies", "assignedBy")
# the order in which an officer reads them; each seen from the document first, then seen from the other
ORDER: Final = (
    *_DIRECTING, "issuedWith", "basedOn", "approves", "reportsOn", "carriesOver", "guides", "amends", "replaces", "repeals",
    "cites", "carriesOut",
)
_DIRECTIONS: Final = ("out", "in")
# what --quan-he narrows to: relations and the side that the asked document stands on. A document that a plan opens with
# ("Thực hiện Nghị quyết …") is what it rests on as much as one after "Căn cứ".
NARROWED: Final = {
    "can-cu": {("basedOn", "out"), ("implements", "out")},
    "la-can-cu": {("basedOn", "in"), ("implements", "in")},
    "thay-the": {("replaces", "out")},
    "bi-thay-the": {("replaces", "in")},
    "sua-doi": {("amends", "out")},
    "bi-sua-doi": {("amends", "in")},
    "bai-bo": {("repeals", "out")},
    "bi-bai-bo": {("repeals", "in")},
    "hieu-luc": {("replaces", "in"), ("amends", "in"), ("repeals", "in")},
    "huong-dan": {("guides", "out")},
    "duoc-huong-dan": {("guides", "in")},
}


def block(predicate: str) -> str:
    """Which block a relation stands in.

    >>> block("implements"), block("cites")
    ('directing', 'other')
    """
    return "directing" if predicate in _DIRECTING else "other"


def diagram(rows: Sequence[Row]) -> Filtered:
    """The rows of luoc-do-van-ban, block by block and label by label; the dated in order of date, then the undated."""
    found: Filtered = []
    groups = grouped(rows, "predicate", "direction", "document", "task")
    related: dict[tuple[str | None, str | None], set[str | None]] = {}
    for predicate, direction, document, _ in groups:
        related.setdefault((predicate, direction), set()).add(document)
    for (predicate, direction, document, task), mine in groups.items():
        assert predicate is not None
        assert direction is not None
        code, whole = short_predicate(predicate), one(mine, "whole")
        held = first(mine, "held") == "true"
        # an annex goes with its document where the document has the same relation
        if code != "issuedWith" and not held and whole in related[(predicate, direction)]:
            continue
        row: Json = {
            "block": block(code),
            "block_label": tr(BLOCKS[block(code)]),
            "predicate": code,
            "direction": direction,
            "relation_label": _seen(code, direction) if language() == "en" else one(mine, "relation_label"),
            **document_facts(document, mine),
            "task": task,
            "task_title": one(mine, "task_title"),
            "held": held or (document or "").startswith(f"{whole}/phu-luc-"),  # an annex that a file attaches to its own text lies in that file
            "evidence": quotes(mine),
        }
        place = (ORDER.index(code), _DIRECTIONS.index(direction))
        order = (*place, by_day(row["date"]), document or "", task or "")
        found.append((row, {"sort": order, "type_iri": {value(r, "type_iri") for r in mine}, "narrowed": {n for n, seen in NARROWED.items() if (code, direction) in seen}}))
    return in_order(found)


def _seen(code: str, direction: str) -> str:
    """The label of the other side, seen from the document."""
    relation = relations(language())[code]
    return relation.short_label if direction == "out" else relation.reverse_short_label


def counts(rows: Iterable[Json], narrowed: str | None = None) -> list[Json]:
    """How many documents (or tasks) stand under each label, in order; labels without any count 0.

    Of rows that ``--quan-he`` narrows only its labels are counted: 0 elsewhere would be untrue.

    >>> [(c["label"], c["count"]) for c in counts([{"predicate": "continues", "direction": "in"}])[:4]]
    [('Văn bản được triển khai', 0), ('Văn bản triển khai', 0), ('Được tiếp tục thực hiện', 0), ('Tiếp tục thực hiện', 1)]
    >>> [c["label"] for c in counts([], "hieu-luc")]
    ['Sửa đổi, bổ sung', 'Thay thế', 'Bãi bỏ']
    """
    shown = list(rows)
    return [
        {
            "block": block(code),
            "block_label": tr(BLOCKS[block(code)]),
            "predicate": code,
            "direction": direction,
            "label": _seen(code, direction),
            "count": sum(r["predicate"] == code and r["direction"] == direction for r in shown),
        }
        for code in ORDER
        for direction in _DIRECTIONS
        if narrowed is None or (code, direction) in NARROWED[narrowed]
    ]
