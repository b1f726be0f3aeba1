"""What waits for a person: every doubt and disagreement that can be decided, under a name that new files and new rules do not change.

In: the records, the resolution table. Out: ``Doubt`` rows: what is asked, the mentions that a decision would be about, the documents or the
sides to choose from. The name is the code of the finding and the place of its first words (or the document that it is about);
people type the first digits of its hash.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.decisions.anchoring import head_of, mention_at
from graph.decisions.review import Decision, mention_place
from graph.forms.iris import review_id
from graph.identity.decided import BLANKS, ROW_CUT, as_read, row_place
from graph.identity.disagreements import DATES
from graph.identity.readings import TextReading, own_key
from graph.identity.table import GraphFinding, Resolution
from graph.statements.evidence import Sources, quote
from loaders.record import Finding, Record, Severity, Span, Spans, file_of

_PAGE_END: Final = 200  # characters of page numbers and running heads that may cut a sentence
# Doubts of one text about a mention of its own.
_ABOUT_A_MENTION: Final = frozenset({"missing-year"})
# Those of which a person may say what is right: what is printed, or another number or day.
_MISPRINTS: Final = frozenset({"misprinted-number", "number-date-disagreement"})


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
    """One thing to decide. ``asks``: the mentions whose meaning is open, or the document whose own number or day is; ``candidates`` (document keys): what
    they may mean.

    ``sides``: of a disagreement, the words that contradict each other; of a row, the ways to read it. ``seen``: words to look at where there is nothing to
    choose. ``also``: other names under which it may have been decided.
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
    seen: tuple[Words, ...] = ()

    @property
    def own(self) -> bool:
        """Whether it is about a document's own number or day."""
        return self.code in BLANKS or self.code == "own"

    @property
    def id(self) -> str:
        """What people type."""
        return review_id(self.key)


def key_of_record_finding(sha256: str, record: Record, finding: Finding) -> str | None:
    """The name of a doubt that one text shows by itself, ``record`` as it was read; None where there is nothing to decide."""
    if finding.code in BLANKS:
        return f"{finding.code}@{own_key(TextReading(record))}#{BLANKS[finding.code]}"
    return f"{finding.code}@{mention_place(sha256, finding.spans)}" if finding.spans else None


def key_of_table_finding(finding: GraphFinding) -> str | None:
    """The same of what the files together show. Of two dates of one document the quotes change with every new file, the document does not; nor
    does the document of which a copy leaves tasks out.
    """
    if finding.asks:
        return f"{finding.code}@{finding.asks[0]}"
    if finding.code == DATES or (finding.severity == "note" and finding.about):
        return f"{finding.code}@{finding.about[0]}"
    return next((f"{finding.code}@{mention_place(p.sha256, p.spans)}" for p in finding.evidence if p.spans), None)


def doubts(records: Mapping[str, Record], table: Resolution, sources: Sources) -> tuple[Doubt, ...]:
    """Everything that a person can decide, decided or not: open mentions first, then disagreements, then what a text leaves out."""
    records = as_read(records)
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
        words = tuple(Words(mention_place(p.sha256, p.spans), p.sha256, p.spans[0].line, p.text or p.why, p.spans) for p in quoted)
        sides = () if f.asks or f.severity == "note" else words
        also = frozenset(f"{f.code}@{w.place}" for w in sides)
        yield Doubt(key, f.code, f.severity, f.message, f.about, asks, f.candidates, sides, also, seen=() if f.asks else words)


def _of_records(records: Mapping[str, Record], table: Resolution, sources: Sources) -> Iterator[Doubt]:
    seen: set[str] = set()
    for sha, record in records.items():
        for f in record.findings:
            key = key_of_record_finding(sha, record, f)
            if key is None or key in seen:  # two copies of one document leave the same open
                continue
            seen.add(key)
            yield from _of_record(key, f, sha, record, table, sources)


def _of_record(key: str, f: Finding, sha: str, record: Record, table: Resolution, sources: Sources) -> Iterator[Doubt]:
    about = (table.own[sha],)
    place = mention_place(sha, f.spans) if f.spans else ""
    if f.code in BLANKS:
        yield Doubt(key, f.code, f.severity, f.message, about, (own_words(sha, record, f.code),), seen=_words(sha, f, sources) if f.spans else ())
    elif f.code in _ABOUT_A_MENTION and mention_at(place, {file_of(sha): record}):
        # the files together may ask the same, with candidates; who rejected these has been asked
        if not any(place in t.asks for t in table.findings) and not _rejected(sha, place, record, table):
            yield Doubt(key, f.code, f.severity, f.message, about, (_asked(place, {file_of(sha): record}),))
    elif f.code == ROW_CUT:
        row = next((t for t in record.tasks if t.readings and mention_place(sha, t.spans) == place), None)
        ways = row.readings if row else ()
        sides = tuple(Words(row_place(sha, row, n), sha, row.spans[0].line, r.text, row.spans) for n, r in enumerate(ways, 1) if row)
        yield Doubt(key, f.code, f.severity, f.message, about, sides=sides, seen=() if sides else _words(sha, f, sources))
    elif f.severity == "note":
        yield Doubt(key, f.code, f.severity, f.message, about, seen=_words(sha, f, sources))
    else:
        sides = _words(sha, f, sources)
        asks = (_asked(place, {file_of(sha): record}),) if f.code in _MISPRINTS and mention_at(place, {file_of(sha): record}) else ()
        yield Doubt(key, f.code, f.severity, f.message, about, asks, sides=sides, also=frozenset(f"{f.code}@{side.place}" for side in sides))


def _rejected(sha: str, place: str, record: Record, table: Resolution) -> bool:
    c = next(c for c in record.citations if mention_place(sha, c.spans) == place)
    row = table.mentions.get((sha, c.id))
    return row is not None and row.reviewed and row.document is None


def _words(sha: str, f: Finding, sources: Sources) -> tuple[Words, ...]:
    text = sources.text(sha)
    return tuple(Words(mention_place(sha, part), sha, part[0].line, quote(text, part), part) for part in _stretches(text, f.spans))


def own_words(sha256: str, record: Record, code: str = "") -> Words:
    """A held document, or what it leaves open (``code``), as something to decide about: under the name that decisions give it, with the words that name it."""
    me = record.identity
    spans = me.spans.get("title") or me.spans.get("type") or (Span(0, 1, 1),)
    place = own_key(TextReading(record)) + (f"#{BLANKS[code]}" if code else "")
    return Words(place, sha256, spans[0].line, me.title or me.type or "", spans)


def _asked(place: str, records: Mapping[str, Record]) -> Words:
    found = mention_at(place, records)
    assert found is not None  # the table speaks of mentions of these records
    record, c = found
    return Words(place, record.source.key, c.spans[0].line, c.text, c.spans, head_of(record, c))


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
    """Doubts of which a person said what holds: the doubt's key → the last such decision. An open mention leaves the queue by itself."""
    names = names_of(found)
    meant: dict[str, list[str]] = {}
    for d in found:
        if d.asks and not d.candidates:
            for place in {d.asks[0].place, d.asks[0].place.partition("#")[0]}:  # who says which document it is has told its number and day
                meant.setdefault(place, []).append(d.key)
    said: dict[str, Decision] = {}
    for decision in decisions:
        if decision.verdict == "is":
            said.update(dict.fromkeys(meant.get(decision.about, ()), decision))
        elif doubt := disagreement_of(decision, names):
            said[doubt.key] = decision
    return said


def names_of(found: Sequence[Doubt]) -> dict[str, Doubt]:
    """What a decision "holds" can be about, by every name that it goes by: disagreements, rows, and what leaves nothing to choose."""
    return {name: d for d in found if d.sides or not d.candidates for name in (d.key, *d.also)}


def disagreement_of(decision: Decision, names: Mapping[str, Doubt]) -> Doubt | None:
    """The disagreement that a decision settles: by its name, or by the words that hold (a document that takes another year has another name)."""
    if decision.verdict != "holds":
        return None
    code = decision.about.partition("@")[0]
    return names.get(decision.about) or names.get(f"{code}@{decision.document}")
