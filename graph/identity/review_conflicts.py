"""Two people who decided otherwise about the same words: both decisions stay, the later counts, and it is reported.

In: the decisions in force, the records, the documents. Out: ``GraphFinding`` rows with the words that were decided about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from graph.decisions.anchoring import mention_at
from graph.decisions.review import Decision
from graph.decisions.verdicts import conflicts
from graph.identity.table import DocumentRow, GraphFinding, PremiseRef
from loaders.record import Record

CONFLICT: Final = "review-conflict"


def conflict_findings(
    decisions: Sequence[Decision], records: Mapping[str, Record], documents: Mapping[str, DocumentRow]
) -> Iterator[GraphFinding]:
    """One finding a pair; pairs about words of no held file wait with their decisions."""
    for first, second in conflicts(decisions):
        found = mention_at(first.about, records)
        if found is None:
            continue
        record, citation = found
        said = "; ".join(_told(d, documents) for d in (first, second))
        message = f"Hai người rà soát kết luận khác nhau về “{citation.text}”: {said}. Đang theo kết luận sau."
        about = tuple(sorted({d.document for d in (first, second)} & documents.keys()))
        quoted = (PremiseRef(record.source.key, "chữ được rà soát", citation.text, citation.spans),)
        yield GraphFinding(CONFLICT, "warning", message, about, quoted)


def _told(d: Decision, documents: Mapping[str, DocumentRow]) -> str:
    label = documents[d.document].label if d.document in documents else d.document
    return f"{d.by or 'không ghi tên'} ({d.on[:10] or 'không ghi ngày'}) {'là' if d.verdict == 'is' else 'không phải'} {label}"
