"""The way from a file to its record, step by step.

In: a path. Out: (``Record``, decoded text), for a file with several documents a record each. Files → text → documents → layout → identity → citations → relations, tasks, targets → findings. The
record is a pure function of the bytes and of the rules' version; only ``source.path`` comes from outside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Final

from loaders.checks.finding_reading import findings_of_reading, in_doubt, letters_put_back, rows_dealt, unread_documents
from loaders.checks.findings import find
from loaders.collector import at_rest
from loaders.formats.files import FileText, read_file
from loaders.goals.budget import budget
from loaders.goals.budget_tables import budget_tables
from loaders.goals.indicators import indicators
from loaders.goals.targets import targets
from loaders.heads.identity import read_identity
from loaders.heads.locality import locality_of
from loaders.outline.annexprose import annexes_of_work
from loaders.outline.dossiers import documents_of
from loaders.outline.layout import Annex, Layout, layout
from loaders.outline.norms import lays_down_rules
from loaders.record import Identity, Part, Record, Source, Span, Task
from loaders.references.citations import Cited, read_citations
from loaders.references.citing import Citing
from loaders.references.relations import read_relations
from loaders.tabular.cellblocks import ends_whole, unread_lines, with_cells
from loaders.tabular.tables import Table, read_tables
from loaders.work.annextasks import annex_tasks
from loaders.work.bodyheadings import with_body_headings
from loaders.work.bodytasks import body_tasks
from loaders.work.carrying import carrying_out
from loaders.work.duties import duty_tasks
from loaders.work.inlineitems import with_inline_items
from loaders.work.onefirm import with_named_firm
from loaders.work.orders import kind_of_work
from loaders.work.telling import only_orders_told
from loaders.work.troublereports import trouble_reports
from loaders.work.worktext import WorkText
from loaders.writing.edited import Edited
from loaders.writing.invisible import read_without
from loaders.writing.lostletters import restored
from loaders.writing.ranges import Ranges
from loaders.writing.relocation import relocated
from loaders.writing.sampling import figures_of
from loaders.writing.text import SourceText

_EDITS: Final = (read_without, restored)


def read_text(path: Path) -> str:
    """The text that a record's offsets refer to (``vanmach text``)."""
    return read_file(path).text


def extract_file(path: Path) -> tuple[Record, str]:
    """The record of a file's first document, which most have alone, and the file's text; UnreadableFile where it gives none."""
    file = read_file(path)
    return extract(file), file.text


def extract_documents(path: Path) -> tuple[tuple[Record, ...], str]:
    """The records of all documents of a file, in its order, and its text; UnreadableFile where it gives none."""
    file = read_file(path)
    return extract_all(file), file.text


def extract(file: FileText) -> Record:
    """The record of the first document of a file that has been read."""
    return extract_all(file, 1)[0]


def extract_all(file: FileText, most: int | None = None) -> tuple[Record, ...]:
    """The records of the documents of a file that has been read: of all, or of the first ``most``."""
    with at_rest():
        return _read(file, SourceText(file.text), most, _EDITS)


def _read(file: FileText, whole: SourceText, most: int | None, edits: Sequence[Callable[[SourceText], Edited | None]]) -> tuple[Record, ...]:
    """The records of a file whose text is ``whole``, read as ``edits`` would have it where there is something to be taken out or put in."""
    for n, edit in enumerate(edits, 1):
        if (edited := edit(whole)) is not None:
            records = edited.at_home(_read(replace(file, text=edited.text), SourceText(edited.text), most, edits[n:]))
            told = tuple(letters_put_back(edited))
            return tuple(replace(r, source=replace(r.source, characters=len(file.text)), findings=(*r.findings, *(() if n else told))) for n, r in enumerate(records))
    return tuple(_documents(file, whole, most))


def _documents(file: FileText, whole: SourceText, most: int | None) -> Iterator[Record]:
    """The record of each document of a file, whose text is ``whole``, whose beginning in the file is sure; a stretch whose beginning is not is a finding of the one before it, or of the first."""
    stretches = documents_of(whole)
    read = [n for n, s in enumerate(stretches) if s.sure]
    for number, (n, after) in enumerate(pairwise([*read, len(stretches)]), 1):
        if most is not None and number > most:
            return
        stretch = stretches[n]
        part = Part(number, len(read), stretch.start, stretch.end, stretch.line) if len(read) > 1 else None
        words = file.text[stretch.start : stretch.end]
        record = _extract(replace(file, text=words), whole if part is None and words == file.text else SourceText(words, stretch.line - 1))
        if stretch.start:
            record = relocated(record, partial(_shifted, stretch.start))
        if words != file.text:
            unread = unread_documents(whole, (*stretches[: n if number == 1 else 0], *stretches[n + 1 : after]))
            record = replace(record, source=replace(record.source, characters=len(file.text), part=part), findings=(*record.findings, *unread))
        yield record


def _shifted(start: int, span: Span) -> Span:
    """A place in a stretch of a file as a place in the file; the stretch begins at ``start``."""
    return Span(span.start + start, span.end + start, span.line)


def _extract(file: FileText, source: SourceText) -> Record:
    """The record of one document, ``file`` with its stretch of the text, which is ``source``; its places are those of the stretch."""
    page = layout(source)
    identity = read_identity(page)
    if in_doubt(file, identity):
        identity = replace(identity, confidence={**identity.confidence, "number": "candidate"})
    told = only_orders_told(identity, page)
    own, document = told or page, told is None or identity.number is not None
    identity = identity if document else Identity()  # whatever type or body the page speaks of
    locality = locality_of(page, identity)
    tables = read_tables(page, file.merged, file.unsure)
    unread = unread_lines(page, tables)
    cited = tuple(c for c in read_citations(with_cells(page, tables), identity, locality) if not unread or _is_whole(c, unread))
    norms = lays_down_rules(identity, own.part("preamble", "body"))
    annexes = () if norms else tuple(annexes_of_work(own, [a for a, t in tables if t.rows or t.unread]))
    tasks = _tasks(WorkText(own, locality, Citing(c.citation for c in cited), identity, kind_of_work(own, locality, identity.type), norms), tables, annexes)
    cited = _with_sections_of_rows(cited, tasks)
    citations = Citing(c.citation for c in cited)
    by_id = {c.citation.id: c for c in cited}
    tasks = tuple(carrying_out(t, [by_id[i] for i in t.cites]) for t in tasks)
    figures = () if identity.number else figures_of(file.text)
    record = Record(
        source=Source(file.path, file.sha256, file.text_sha256, file.reader, file.media_type, len(file.text), file.pages, figures),
        identity=identity,
        citations=tuple(citations),
        relations=tuple(r for r in read_relations(page, identity, locality, cited) if document or not r.subject.startswith("SELF")),
        tasks=tasks,
        targets=tuple(t for text in (own, *annexes) for t in targets(text, citations, tasks, identity.date, norms=norms)),
        indicators=indicators(own, identity.date),
        reports=trouble_reports(own, locality, tasks),
        budget=tuple(sorted((*budget(own), *budget_tables(own, tables)), key=lambda b: b.spans[0].start)),
    )
    return replace(record, findings=(*find(record, page, tables), *findings_of_reading(file, identity), *rows_dealt(file, tasks)))


def _is_whole(cited: Cited, unread: Mapping[int, str]) -> bool:
    """Whether a document that is cited by its name alone has all of it: in ``unread`` lines of a table only where the name is on one of them and surely ends there."""
    citation, mention = cited.citation, cited.mention
    own = [unread[s.line] for s in citation.spans if s.line in unread]
    if citation.number or not own:
        return True
    return len(citation.spans) == 1 and ends_whole(own[0], mention.block.text[mention.end : mention.end + 2])


def _tasks(text: WorkText, tables: Sequence[tuple[Annex, Table]], annexes: Sequence[Layout]) -> tuple[Task, ...]:
    """The rows of task tables, the work that the text gives in prose, then that of its ``annexes`` in prose."""
    prose = (text, *(replace(text, layout=annex, kind=None) for annex in annexes))
    return (*annex_tasks(text, tables), *(t for part in prose for t in _work_in_prose(part)))


def _work_in_prose(text: WorkText) -> tuple[Task, ...]:
    """The items of work of a text, then its duties. What is read as an item of work is no duty too."""
    text = replace(text, layout=with_body_headings(with_inline_items(text.layout, text.locality), text.locality))
    duties = duty_tasks(text)
    items = () if text.norms else body_tasks(text, duties)
    told = {t.spans[0].start for t in items}
    return with_named_firm((*items, *(t for t in duties if t.spans[0].start not in told)), text.layout)


def _with_sections_of_rows(cited: Sequence[Cited], tasks: Sequence[Task]) -> tuple[Cited, ...]:
    """The citations, those inside a row of an annex with the row's section for their own."""
    rows = Ranges((s.start, s.end, t.section) for t in tasks if t.kind == "annex" or t.section.startswith("annex ") for s in t.spans)
    made = []
    for c in cited:
        section = rows.first_at(c.citation.spans[0].start) if c.mention.block.part == "annex" else None
        made.append(replace(c, citation=replace(c.citation, section=section)) if section else c)
    return tuple(made)
