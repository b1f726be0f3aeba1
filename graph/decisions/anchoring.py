"""Where decisions belong now: newer rules draw the bounds of a mention otherwise, a later copy of a file has another hash.

In: decisions in force, the records. Out: the same decisions with ``about`` naming the mention as it stands now. What cannot be found again for
certain stays as it is and waits: the words that a decision was about are never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count, takewhile
from typing import Final

from graph.decisions.review import Decision, mention_place
from loaders.record import Citation, Record, part_key
from loaders.writing.vietnamese import fold

MENTION: Final = re.compile(r"([0-9a-f]{64}):(\d+)-(\d+)")


def head_of(record: Record, citation: Citation) -> str:
    """Whose words they are and where, as far as a copy in another format would say the same.

    >>> from loaders.record import Identity, Source, Span
    >>> me = Identity(number="16/KH-UBND", date="2025-03-10", issuer="Ủy ban nhân dân tỉnh Hà Giang")
    >>> c = Citation("c1", "749/QĐ-TTg", None, None, None, None, None, None, (), "preamble", "749/QĐ-TTg", (Span(0, 10, 1),))
    >>> head_of(Record(Source("", "", "", "", "", 0), me), c)
    '16/KH-UBND|2025-03-10|uy ban nhan dan tinh ha giang||preamble'
    """
    me = record.identity
    said = (me.number or "", me.date or "", fold(me.issuer or ""), "" if me.number else fold(me.title or ""))
    return "|".join((*said, citation.section))


def anchored(decisions: Iterable[Decision], records: Mapping[str, Record]) -> tuple[Decision, ...]:
    """The decisions, each about the mention that it means in the files as they are read now."""
    return tuple(_anchored(d, records) for d in decisions)


def _anchored(decision: Decision, records: Mapping[str, Record]) -> Decision:
    found = MENTION.fullmatch(decision.about)
    if not found:
        return decision
    sha, start, end = found[1], int(found[2]), int(found[3])
    if parts := [records[key] for key in parts_of(sha, records)]:
        place = _overlapping(sha, [c for record in parts for c in record.citations], start, end)
    else:
        place = _elsewhere(decision, records) if decision.quote and decision.head else None
    return replace(decision, about=place) if place else decision


def _overlapping(sha: str, citations: Iterable[Citation], start: int, end: int) -> str | None:
    """The one mention that shares most of these words."""
    shared: dict[str, int] = {}
    for c in citations:
        common = sum(max(0, min(end, s.end) - max(start, s.start)) for s in c.spans)
        if common * 2 > min(end - start, sum(s.end - s.start for s in c.spans)):
            shared[mention_place(sha, c.spans)] = common
    exact = f"{sha}:{start}-{end}"
    if exact in shared or not shared:
        return exact
    best = max(shared.values())
    found = [place for place, n in shared.items() if n == best]
    return found[0] if len(found) == 1 else None


def _elsewhere(decision: Decision, records: Mapping[str, Record]) -> str | None:
    """The same words in the same section of another copy of the document, where there is just one such place."""
    found = [
        mention_place(sha, c.spans)
        for sha, record in records.items()
        for c in record.citations
        if c.text == decision.quote and head_of(record, c) == decision.head
    ]
    return found[0] if len(found) == 1 else None


def mention_at(place: str, records: Mapping[str, Record]) -> tuple[Record, Citation] | None:
    """The mention that stands at a place; None where no held file has one there."""
    found = MENTION.fullmatch(place)
    if not found:
        return None
    parts = (records[key] for key in parts_of(found[1], records))
    return next(((record, c) for record in parts for c in record.citations if mention_place(found[1], c.spans) == place), None)


def mentioned_files(decisions: Sequence[Decision], records: Mapping[str, Record]) -> list[str]:
    """The held files whose words the decisions are about."""
    found = {m[1] for d in decisions for key in (d.about, d.document) if (m := MENTION.search(key))}
    return sorted(key for sha in found for key in parts_of(sha, records))


def parts_of(sha256: str, records: Mapping[str, Record]) -> Iterator[str]:
    """The keys of all documents of a held file; none where the file is not held."""
    return takewhile(records.__contains__, (part_key(sha256, n) for n in count(1)))
