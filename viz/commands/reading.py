"""``text``, ``extract``: what one file says, without a store.

In: files. Out: text, or extraction records as JSON lines or a short account of each; a file with several documents has a record of each.
"""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from loaders.errors import VanmachError
from loaders.record import TASK_KINDS
from ontology.language import tr
from ontology.writing import date_text
from viz import console, messages
from viz.arguments import UNREADABLE
from viz.commands.given import given_files
from viz.failing import report


def text(options: Namespace) -> int:
    """The text that offsets refer to."""
    from loaders.pipeline import read_text

    console.data_exactly(read_text(Path(options.file)))
    return 0


def extract(options: Namespace) -> int:
    """Records as JSON lines, or a short account of each document."""
    from loaders.pipeline import extract_documents

    records: list[Any] = []
    status = 0
    progress = console.Progress()
    paths, closed = given_files(options.paths)
    for error in closed:
        report(error)
        status = UNREADABLE
    for n, path in enumerate(paths, 1):
        progress(n, len(paths), path.name)
        try:
            found = extract_documents(path)[0]
        except VanmachError as refused:
            progress.end()
            report(refused)
            status = UNREADABLE
            continue
        records += found
        for record in found if not options.resolve else ():
            _print_record(record, options.json)
    progress.end()
    if options.resolve:
        from graph.identity.resolve import resolve, resolved_records

        # two files of one content are one source: the last name given stays
        by_content = {record.source.key: record for record in records}
        for filled in resolved_records(by_content, resolve(by_content)).values():
            _print_record(filled, options.json)
    return status


def part_told(source: Any) -> str:
    """Which document of its file a source is; nothing where it holds one.

    >>> from loaders.record import Part, Source
    >>> part_told(Source("a.pdf", "", "", "", "", 900, part=Part(2, 3, 410, 900, 31)))
    ' (văn bản 2/3 trong tệp, từ dòng 31)'
    """
    part = source.part
    return tr(" (văn bản {n}/{all} trong tệp, từ dòng {line})", n=part.number, all=part.of, line=part.line) if part else ""


def _print_record(record: Any, as_json: bool) -> None:
    if as_json:
        console.data(record.to_line())
        return
    who = record.identity
    kinds = [sum(t.kind == k for t in record.tasks) for k in TASK_KINDS]
    counts = [
        tr("{n} lần viện dẫn", n=len(record.citations)),
        tr("{n} quan hệ", n=len(record.relations)),
        *(tr(messages.KIND_COUNTS[k], n=n) for k, n in zip(TASK_KINDS, kinds, strict=True)),
        tr("{n} chỉ tiêu", n=len(record.targets)),
        tr("{n} điểm cần lưu ý", n=len(record.findings)),
    ]
    named = f"{who.type or tr('Văn bản')} {who.number or tr('(không có số)')}"
    day = date_text(who.date) if who.date else tr("không ghi ngày")
    lines = [record.source.path + part_told(record.source), f"  {named} – {who.issuer or tr('chưa rõ cơ quan ban hành')} – {day}"]
    console.data("\n".join([*lines, f"  {who.title or ''}", f"  {', '.join(counts)}"]))
