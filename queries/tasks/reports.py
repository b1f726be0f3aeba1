"""What is to be reported, to whom, when: in the words of the duty.

In: rows of che-do-bao-cao. Out: one row a duty that makes a body report; what, to whom and when as ``queries.tasks.reportwords`` reads them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from queries.chain.lineage import task_rows
from queries.citing.citations import place_words
from queries.store.known import Row
from queries.store.rows import Filtered, Json, first, grouped, in_order, one, quotes
from queries.tasks.reportwords import read_report, supplies


def _clauses(rows: Sequence[Row]) -> Filtered:
    """Sentences outside the duties, one row each, behind the duties of their document."""
    found: Filtered = []
    for (document, _), mine in grouped(rows, "document", "evidence").items():
        words = quotes(mine)
        read = read_report(" ".join(" ".join(q["quote"] for q in words).split()))
        bodies = [{"iri": iri, "label": one(said, "body_label"), "evidence": words} for (iri,), said in grouped(mine, "body").items()]
        row: Json = {
            "task": None,
            "document": document,
            "document_label": one(mine, "document_label"),
            "path": place_words(one(mine, "section")),
            "title": None,
            "reporter": bodies,
            "report": read.what,
            "recipient": read.to,
            "day": read.when,
            "condition": read.condition,
            "recurrence": None,
            "timeframe": None,
            "evidence": words,
        }
        filters = {"document": document, "province": first(mine, "province"), "bodies": {b["iri"] for b in bodies}}
        found.append((row, {**filters, "sort": (row["document_label"] or "", True, True, f"~{min(q['start'] for q in words):09d}")}))
    return found


def reports(parts: Mapping[str, Sequence[Row]]) -> Filtered:
    """The rows of che-do-bao-cao: those with a printed day or rhythm first, in the order of the text."""
    found: Filtered = []
    for task, filters in task_rows(parts["main"], parts["reporters"]):
        read = read_report(task["title"] or "")
        if not task["reporting"] and not (read.to or supplies(task["title"] or "")):
            continue  # "thẩm định Báo cáo nghiên cứu khả thi": a report is spoken of, none is asked for
        frame = task["timeframe"] or {}
        row = {
            "task": task["task"],
            "document": task["document"],
            "document_label": task["document_label"],
            "path": task["path"],
            "title": task["title"],
            "reporter": task["reporting"] or task["lead"] or task["responsible"] or task["coordinating"],  # who supplies figures reports by another word
            "report": read.what,
            "recipient": read.to,
            "day": frame.get("text") or read.when,
            "condition": read.condition,
            "recurrence": frame.get("recurrence"),
            "timeframe": task["timeframe"],
            # marks of the layout ("**(") cut a sentence into stretches of which some hold no word
            "evidence": [q for q in filters["evidence"] if re.search(r"\w", q["quote"])],
        }
        order = (row["document_label"] or "", not frame, not task["reporting"], filters["sort"])
        found.append((row, {**filters, "document": task["document"], "sort": order}))
    found += _clauses(parts["clauses"])
    return in_order(found)
