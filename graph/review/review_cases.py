"""Decided mentions → test cases: a few lines of the user's own document, how the rules read the mention in them, what a person decided.

In: the desk of a store. Out: plain objects, one a decided mention, that ``tests/regressions/test_decided.py`` runs: the words must still be read as a
mention with this number or name. A mention whose reading needs more of the document than a few lines makes no case.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from graph.decisions.anchoring import anchored, mention_at
from graph.review.reviewing import Desk
from loaders.formats.files import FileText
from loaders.pipeline import extract
from loaders.record import Citation

_AROUND: Final = (0, 1, 3, 8)  # lines before and after, the fewest first
READ: Final = ("number", "name", "type", "date")


def reading(citation: Citation) -> dict[str, str | None]:
    """What a case holds fast about a mention."""
    return {name: getattr(citation, name) for name in READ}


def read_again(text: str, quote: str) -> list[Citation]:
    """The mentions with these words that the rules find in a few lines.

    >>> [c.number for c in read_again("Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020;", "Quyết định số 749/QĐ-TTg ngày 03/6/2020")]
    ['749/QĐ-TTg']
    """
    return [c for c in extract(FileText(text, path="", sha256="", text_sha256="")).citations if c.text == quote]


def cases(desk: Desk) -> Iterator[dict[str, Any] | None]:
    """One case a decision in force about a mention of a held file; None for one whose reading a few lines do not give."""
    for decision in anchored(desk.truth.decisions(), desk.records):
        found = mention_at(decision.about, desk.records)
        if found is None or decision.verdict == "holds":
            continue
        record, citation = found
        snippet = _snippet(desk.truth.text(record.source.key), citation)
        if snippet is None:
            yield None
            continue
        row = desk.row(decision.document)
        yield {
            "text": snippet, "quote": citation.text, "read": reading(citation), "verdict": decision.verdict,
            "document": {
                "key": decision.document, "label": desk.label(decision.document), "number": row.number if row else None,
                "date": row.date if row else None,
            },
            "why": decision.why, "by": decision.by, "on": decision.on,
            "file": desk.file_name(record.source.key), "line": citation.spans[0].line,
        }


def _snippet(text: str, citation: Citation) -> str | None:
    """The fewest whole lines in which the mention is read as in the whole document."""
    lines = text.split("\n")
    first, last = citation.spans[0].line - 1, citation.spans[-1].line
    for more in _AROUND:
        tried = "\n".join(lines[max(0, first - more) : last + more]).strip("\r\n") + "\n"
        if any(reading(c) == reading(citation) for c in read_again(tried, citation.text)):
            return tried
    return None
