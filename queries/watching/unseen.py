"""Documents and goals of the upper level of which the store has not seen an implementing document; who has one and who has none.

In: rows of chua-thay-trien-khai. Out: one row a document, one a goal. The store knows documents, not what was done: "chưa thấy … trong kho".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ontology.language import tr, tr_later
from queries.figures.goals import goals, told
from queries.store.known import Row, value
from queries.store.rows import Filtered, Json, first, grouped, in_order, one, quotes, shorten, things

STATES: Final = {
    "none": tr_later("chưa thấy văn bản triển khai trong kho"),
    "central": tr_later("mới thấy văn bản triển khai của trung ương"),
    "some": tr_later("chưa thấy văn bản triển khai của một số tỉnh"),
    "goal": tr_later("chỉ tiêu chưa thấy trong văn bản của tỉnh nào trong kho"),
}
_QUOTES: Final = 3  # of a document that many texts cite


def unseen(parts: Mapping[str, Sequence[Row]]) -> Filtered:
    """The rows of chua-thay-trien-khai: documents, then goals."""
    found = [*_documents(parts), *_goals(parts)]
    return in_order(found)


def _documents(parts: Mapping[str, Sequence[Row]]) -> Filtered:
    lower, named, said = (grouped(parts[name], "document") for name in ("lower", "named", "said"))
    by = _by_which(parts["named"], parts["by"])
    found: Filtered = []
    for key, mine in grouped(parts["main"], "document").items():
        below, naming = lower.get(key, ()), named.get(key, ())
        # what only tasks of the upper level name is the upper level's own business
        if not (below or first(mine, "held") == "true" or any(r.get("of_place") is not None for r in naming)):
            continue
        seen = {place: label for (place, label) in grouped(below, "province", "province_label") if place}
        possible = [r for r in by.get(key[0], ()) if value(r, "province") not in seen]
        perhaps = {value(r, "province") for r in possible}
        places = _places(parts["places"], first(mine, "latest"))
        answered = {*seen.values(), *(label for p, label in places.items() if p in perhaps)}
        missing = {p: label for p, label in places.items() if label not in answered}  # a province that kept its name when it was merged is one place
        if not missing:
            continue
        state = "some" if seen or perhaps else "central" if below else "none"
        tasks = grouped(naming, "task")
        row: Json = {
            "state": state,
            "state_label": tr(STATES[state]),
            "document": key[0],
            "subject_label": one(mine, "document_label"),
            "number": one(mine, "number"),
            "held": first(mine, "held") == "true",
            "seen": things(below, "lower"),
            "possible": things(possible, "by"),
            "missing": [{"iri": iri, "label": label} for label, iri in sorted({label: iri for iri, label in sorted(missing.items())}.items())],
            "named": [
                {"iri": iri, "label": shorten(one(theirs, "title") or ""), "document": one(theirs, "of_label")} for (iri,), theirs in tasks.items()
            ],
            "evidence": quotes([*naming, *possible]) if naming else quotes(said.get(key, ()))[:_QUOTES],
        }
        if not row["evidence"]:
            continue  # known from a doubt only
        order = (list(STATES).index(state), not row["held"], -len(tasks), row["subject_label"] or "", key[0])
        found.append((row, {"document": key[0], "missing_places": set(missing), "sort_of": "van-ban", "sort": order}))
    return found


def _by_which(named: Sequence[Row], by: Sequence[Row]) -> dict[str | None, list[Row]]:
    """What a province's document carries out, going by "A theo B": the document that the same task names next before it."""
    places = grouped(named, "task", "source")
    found: dict[str | None, list[Row]] = {}
    for row in by:
        before = [r for r in places.get((value(row, "task"), value(row, "source")), ()) if int(value(r, "end") or 0) <= int(value(row, "start") or 0)]
        if before:
            nearest = max(before, key=lambda r: int(value(r, "end") or 0))
            found.setdefault(value(nearest, "document"), []).append(row)
    return found


def _places(rows: Sequence[Row], latest: str | None) -> dict[str, str]:
    """The provinces that still existed when the document was issued."""
    made = {}
    for (province,), mine in grouped(rows, "province").items():
        until = first(mine, "until", max)
        if province and not (latest and until and until < latest):
            made[province] = one(mine, "province_label") or province
    return made


def _goals(parts: Mapping[str, Sequence[Row]]) -> Filtered:
    """Goals that only documents of the upper level state."""
    found: Filtered = []
    places = _places(parts["places"], None)
    for row, filters in goals({"main": parts["goals"], "uppers": ()}, None):
        if any(v["province"] for v in row["values"]):
            continue
        documents = {v["document"]: v["document_label"] for v in row["values"]}
        amounts = "; ".join(dict.fromkeys(f"{v['year'] or tr('không ghi năm')}: {told(v)}" for v in row["values"]))
        made = {
            "state": "goal",
            "state_label": tr(STATES["goal"]),
            "document": None,
            "subject_label": f"{row['subject_label']} ({amounts}) – {'; '.join(sorted(documents.values()))}",
            "number": None,
            "held": True,
            **{list_: [] for list_ in ("seen", "possible", "missing", "named")},
            "evidence": row["evidence"],
        }
        order = (list(STATES).index("goal"), False, 0, min(documents.values()), filters["sort"])
        found.append((made, {"document": set(documents), "missing_places": set(places), "sort_of": "chi-tieu", "sort": order}))
    return found
