"""``text``, ``extract``: what one file says, without a store.

In: files. Out: text, or extraction records as JSON lines or a short account of each.
"""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from loaders.errors import VanmachError
from ontology.language import tr
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
    """Records as JSON lines, or a short account of each file."""
    from loaders.pipeline import extract_file

    records, status = [], 0
    progress = console.Progress()
    paths = given_files(options.paths)
    for n, path in enumerate(paths, 1):
        progress(n, len(paths), path.name)
        try:
            record = extract_file(path)[0]
        except VanmachError as error:
            progress.end()
            report(error)
            status = UNREADABLE
            continue
        records.append(record)
        if not options.resolve:
            _print_record(record, options.json)
    progress.end()
    if options.resolve:
        from graph.identity.resolve import resolve, resolved_records

        # two files of one content are one source: the last name given stays
        by_content = {record.source.sha256: record for record in records}
        for filled in resolved_records(by_content, resolve(by_content)).values():
            _print_record(filled, options.json)
    return status


def _print_record(record: Any, as_json: bool) -> None:
    if as_json:
        console.data(record.to_line())
        return
    who = record.identity
    kinds = [sum(t.kind == k for t in record.tasks) for k in messages.KIND_ORDER]
    counts = [
        tr("{n} lần viện dẫn", n=len(record.citations)),
        tr("{n} quan hệ", n=len(record.relations)),
        *(tr(messages.KIND_COUNTS[k], n=n) for k, n in zip(messages.KIND_ORDER, kinds, strict=True)),
        tr("{n} chỉ tiêu", n=len(record.targets)),
        tr("{n} điểm cần lưu ý", n=len(record.findings)),
    ]
    named = f"{who.type or tr('Văn bản')} {who.number or tr('(không có số)')}"
    day = messages.date_text(who.date) if who.date else tr("không ghi ngày")
    lines = [record.source.path, f"  {named} – {who.issuer or tr('chưa rõ cơ quan ban hành')} – {day}"]
    console.data("\n".join([*lines, f"  {who.title or ''}", f"  {', '.join(counts)}"]))
