"""What waits for a person: every doubt and disagreement that can be decided, under a name that new files and new rules do not change.

In: the records, the resolution table. Out: ``Doubt`` rows: what is asked, the mentions that a decision would be about, the documents or the
sides to choose from. The name is the code of the finding and the place of its first words (or the document that it is about);
people type the first digits of its hash.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.anchoring import head_of, mention_at
from graph.evidence import Sources, quote
from graph.iris import short_hash
from graph.review import Decision, mention_place
from graph.table import GraphFinding, Resolution
from loaders.record import Finding, Record, Severity, Span, Spans

ID_LENGTH: Final = 6
DATES: Final = "date-disagreement"
# Doubts of one text about a mention of its own; other notes of a record say what is absent, and nobody can decide that.
_PAGE_END: Final = 200  # characters of page numbers and running heads that may cut a sentence
_ABOUT_A_MENTION: Final = frozenset({"missing-year"})


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a file that stand in the queue: ``place`` as a decision names it."""

    place: str
    sha256: str
    line: int
    text: str
    spans: Spans
    head: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to decide. ``asks``: the mentions whose meaning is open; ``candidates`` (document keys): what they may mean.

    ``sides``: of a disagreement, the words that contradict each other. ``also``: other names under which it may have been decided.
    """

    key: str
    code: str
    severity: Severity
    message: str
    about: tuple[str, ...]
    asks: tuple[Words, ...] = ()
    candidates: tuple[str, ...] = ()
    sides: tuple[Words, ...] = ()
    also: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """What people type."""
        return review_id(self.key)


def review_id(key: str) -> str:
    """The short name of a doubt.

    >>> review_id("undecided-mention@ab12:10-20")
    '7c92e7'
    """
    return short_hash(key, length=ID_LENGTH)


def key_of_record_finding(sha256: str, record: Record, finding: Finding) -> str | None:
    """The name of a doubt that one text shows by itself; None where there is nothing to decide."""
    if not finding.spans:
        return None
    place = mention_place(sha256, finding.spans)
    if finding.severity == "note" and not (finding.code in _ABOUT_A_MENTION and mention_at(place, {sha256: record})):
        return None
    return f"{finding.code}@{place}"


def key_of_table_finding(finding: GraphFinding) -> str | None:
    """The same of what the files together show. Of two dates of one document the quotes change with every new file, the document does not."""
    if finding.asks:
        return f"{finding.code}@{finding.asks[0]}"
    if finding.severity == "note" or not finding.evidence:
        return None
    if finding.code == DATES:
        return f"{finding.code}@{finding.about[0]}"
    return next((f"{finding.code}@{mention_place(p.sha256, p.spans)}" for p in finding.evidence if p.spans), None)


def doubts(records: Mapping[str, Record], table: Resolution, sources: Sources) -> tuple[Doubt, ...]:
    """Everything that can be decided: open mentions first, then disagreements, then years that a text leaves out."""
    found = [*_of_table(records, table), *_of_records(records, table, sources)]
    rank = {True: 0, False: 1}
    return tuple(sorted(found, key=lambda d: (rank[bool(d.asks and d.candidates)], rank[bool(d.sides)], d.code, d.message, d.key)))


def _of_table(records: Mapping[str, Record], table: Resolution) -> Iterator[Doubt]:
    for f in table.findings:
        key = key_of_table_finding(f)
        if key is None:
            continue
        asks = tuple(_asked(place, records) for place in f.asks)
        quoted = [p for p in f.evidence if p.spans]
        sides = () if f.asks else tuple(
            Words(mention_place(p.sha256, p.spans), p.sha256, p.spans[0].line, p.text or p.why, p.spans) for p in quoted
        )  # fmt: skip
        also = frozenset(f"{f.code}@{mention_place(p.sha256, p.spans)}" for p in quoted)
        yield Doubt(key, f.code, f.severity, f.message, f.about, asks, f.candidates, sides, also)


def _of_records(records: Mapping[str, Record], table: Resolution, sources: Sources) -> Iterator[Doubt]:
    for sha, record in records.items():
        for f in record.findings:
            key = key_of_record_finding(sha, record, f)
            if key is None:
                continue
            place = mention_place(sha, f.spans)
            if f.severity == "note":
                # the files together ask the same, with candidates
                if any(place in t.asks for t in table.findings) or not _open(sha, place, record, table):
                    continue
                yield Doubt(key, f.code, f.severity, f.message, (table.own[sha],), (_asked(place, records),))
            else:
                text = sources.text(sha)
                sides = tuple(
                    Words(mention_place(sha, part), sha, part[0].line, quote(text, part), part) for part in _stretches(text, f.spans)
                )
                also = frozenset(f"{f.code}@{side.place}" for side in sides)
                yield Doubt(key, f.code, f.severity, f.message, (table.own[sha],), sides=sides, also=also)


def _open(sha: str, place: str, record: Record, table: Resolution) -> bool:
    """A year that a text leaves out is no longer asked for once somebody has said which document it is."""
    c = next(c for c in record.citations if mention_place(sha, c.spans) == place)
    row = table.mentions.get((sha, c.id))
    return row is None or not row.reviewed


def _asked(place: str, records: Mapping[str, Record]) -> Words:
    found = mention_at(place, records)
    assert found is not None  # the table speaks of mentions of these records
    record, c = found
    return Words(place, record.source.sha256, c.spans[0].line, c.text, c.spans, head_of(record, c))


def _stretches(text: str, spans: Spans) -> Iterator[tuple[Span, ...]]:
    """Words that only a line's or a page's end divides belong together: what goes on in small letters begins nothing new."""
    run: list[Span] = []
    for span in spans:
        if run and text[run[-1].end : span.start].strip() and not _goes_on(text, run[-1], span):
            yield tuple(run)
            run = []
        run.append(span)
    if run:
        yield tuple(run)


def _goes_on(text: str, before: Span, after: Span) -> bool:
    ended = text[before.start : before.end].rstrip()[-1:] in ".;:"
    return not ended and text[after.start].islower() and after.start - before.end <= _PAGE_END


def settled(found: Sequence[Doubt], decisions: Sequence[Decision]) -> dict[str, Decision]:
    """Disagreements of which a person said what holds: the doubt's key → the last such decision."""
    names = names_of(found)
    return {doubt.key: d for d in decisions if (doubt := disagreement_of(d, names))}


def names_of(found: Sequence[Doubt]) -> dict[str, Doubt]:
    """Disagreements by every name that they go by."""
    return {name: d for d in found if d.sides for name in (d.key, *d.also)}


def disagreement_of(decision: Decision, names: Mapping[str, Doubt]) -> Doubt | None:
    """The disagreement that a decision settles: by its name, or by the words that hold (a document that takes another year has another name)."""
    if decision.verdict != "holds":
        return None
    code = decision.about.partition("@")[0]
    return names.get(decision.about) or names.get(f"{code}@{decision.document}")
