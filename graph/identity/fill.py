"""Records with what the other files say filled in: ``vanmach extract --resolve``.

In: a record and the resolution table. Out: the record with ``resolves_to``, ``resolved_by``, ``candidates`` and the dates of
undated mentions filled, and the readers' numbers of its relations brought up to date. What a text itself says is never
overwritten.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from graph.identity.table import MentionRow, Resolution
from loaders.record import Citation, Record, Relation, ResolvedBy

_YEAR: Final = re.compile(r"/(\d{4})/")


def fill_record(record: Record, resolution: Resolution, records: Mapping[str, Record]) -> Record:
    """The record as ``--resolve`` prints it."""
    sha = record.source.key
    dated = _dated(record, resolution)
    citations = tuple(_filled(c, resolution.mentions.get((sha, c.id)), resolution, records, sha, dated) for c in record.citations)
    by_id = {c.id: c for c in citations}
    return replace(record, citations=citations, relations=tuple(_renumbered(r, by_id, record) for r in record.relations))


def _dated(record: Record, table: Resolution) -> dict[str, Citation | None]:
    """Each document that the text dates → the first mention that does; None where it gives two dates."""
    made: dict[str, Citation | None] = {}
    for c in record.citations:
        row = table.mentions.get((record.source.key, c.id))
        if c.number and c.date and row is not None and row.document and not ((year := _YEAR.search(c.number)) and year[1] != c.date[:4]):  # "23/2015/NĐ-CP ngày 16/02/2025": a misprint, of that place alone
            told = made.setdefault(row.document, c)
            if told is not None and told.date != c.date:
                made[row.document] = None
    return made


def _filled(
    c: Citation, row: MentionRow | None, table: Resolution, records: Mapping[str, Record], sha: str, dated: Mapping[str, Citation | None]
) -> Citation:
    if row is None:
        return c
    document = table.documents.get(row.document) if row.document else None
    if document is None:
        return replace(c, candidates=_merged(c.candidates, (d.number or d.label for d in map(table.documents.__getitem__, row.candidates))))
    by = _decided_by(row, records, sha)
    if c.number:
        # Only a date that is the document's beyond doubt: two claimed dates are not filled in. The text's own date comes first: the words
        # that say it are the evidence, whether the mention is known by its term or by that date.
        if c.date is None and (told := dated.get(row.document or "")) is not None:
            return replace(c, date=told.date, resolved_by=c.resolved_by or ResolvedBy("text", f"dòng {told.spans[0].line}", told.spans))
        if c.date is None and document.date and row.confidence == "inferred":
            return replace(c, date=document.date, resolved_by=c.resolved_by or by)
        return c
    if c.resolves_to or not document.number:
        return c
    if by is None:  # nothing to show for it
        return replace(c, candidates=_merged(c.candidates, [document.number]))
    return replace(c, resolves_to=document.number, resolved_by=by, candidates=())


def _decided_by(row: MentionRow, records: Mapping[str, Record], sha: str) -> ResolvedBy | None:
    """What decided the row: a person, the words of another file, or the text's own with their places."""
    if row.confirmed:
        return ResolvedBy("review", row.reason)
    elsewhere = next((p for p in row.premises if p.sha256 != sha), None)
    where = _where(records, elsewhere.sha256, elsewhere.spans[0].line if elsewhere.spans else None) if elsewhere else None
    if where:
        return ResolvedBy("other_file", where)
    here = next((p for p in row.premises if p.sha256 == sha and p.spans), None)
    return ResolvedBy("text", f"{here.why} (dòng {here.spans[0].line})", here.spans) if here else None


def _merged(said: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    made = list(said)
    made += [x for x in more if x not in made]
    return tuple(made)


def _where(records: Mapping[str, Record], sha: str, line: int | None) -> str | None:
    other = records.get(sha)
    if other is None:
        return None
    name = PurePath(other.source.path).name
    return f"tệp {name}, dòng {line}" if line else f"tệp {name}"


def _renumbered(r: Relation, by_id: Mapping[str, Citation], record: Record) -> Relation:
    def number(end: str) -> str | None:
        if end == "SELF":
            return record.identity.number
        c = by_id.get(end)
        return (c.number or c.resolves_to) if c else None

    subject = number(r.subject) if r.subject in by_id else r.subject_number
    # What is approved is a thing, not another document: its number stays empty (it is the deciding document's own).
    object_ = r.object_number if r.predicate == "approves" or r.object not in by_id else number(r.object)
    return replace(r, subject_number=subject, object_number=object_)
