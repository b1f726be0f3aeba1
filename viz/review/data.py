"""The queue of doubts and the decisions made, as JSON: the same as `text` tells.

In: ``Doubt`` and ``Decision`` rows with the desk that knows their files and documents. Out: plain dictionaries; numbers of choices are those that
``--is`` and ``--holds`` take.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph.review.reviewing import Desk
from graph.statements.review_queue import Doubt, Words
from viz.review.text import act_text, acts, choices


def doubt_data(doubt: Doubt, desk: Desk) -> dict[str, Any]:
    """One doubt with its numbered choices: documents, or the sides of a disagreement."""
    sides = [{"number": n, **_words(side, desk)} for n, side in enumerate(doubt.sides, 1)]
    known = [{"number": n, "document": key, "label": desk.label(key)} for n, key in enumerate(choices(doubt, desk), 1)]
    quotes = [_words(w, desk) for w in (*doubt.seen, *(() if doubt.own else doubt.asks))]
    return {"id": doubt.id, "code": doubt.code, "message": doubt.message, "sides": sides, "choices": known, "evidence": [] if sides else quotes}


def _words(words: Words, desk: Desk) -> dict[str, Any]:
    return {"file": desk.file_name(words.sha256), "line": words.line, "quote": " ".join(words.text.split())}


def decisions_data(desk: Desk) -> Iterator[dict[str, Any]]:
    """Every act, the latest first; ``undone``: who took it back, when and why, or null."""
    for act, lines, back in acts(desk):
        first = lines[0]
        yield {
            "id": act, "by": first.by or None, "on": first.on or None, "why": first.why or None, "says": act_text(lines, desk),
            "undone": {"by": back.by or None, "on": back.on or None, "why": back.why or None} if back else None,
            "lines": [{"about": d.about, "verdict": d.verdict, "document": d.document, "quote": d.quote or None} for d in lines],
        }
