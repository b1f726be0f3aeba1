"""``build``, ``forget``: files into the store, and out of it.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from ontology.language import tr
from ontology.writing import Count
from viz import console, messages
from viz.arguments import UNREADABLE, UsageError
from viz.commands.given import decimal, given_files, store_of
from viz.commands.reading import part_told
from viz.failing import report

_MOST_TOLD: Final = 30
_MOST_SAID: Final = 3  # places of one file
_MOST_KINDS: Final = 6

def build(options: Namespace) -> int:
    """Read new and changed files into the store."""
    from graph.ingest import build as ingest
    from graph.keeping.extracting import UnforeseenError

    if options.workers is not None and options.workers < 1:
        raise UsageError("--workers phải là số nguyên dương", "Ví dụ: --workers 2")
    given_files(options.paths)
    progress = console.Progress()
    try:
        result = ingest(options.store, [Path(p) for p in options.paths], workers=options.workers, progress=progress)
    finally:
        progress.end()
    for _, error in result.unreadable:
        report(error)
        if options.debug and isinstance(error, UnforeseenError):
            console.say(error.details)
    console.data(build_text(result, _tasks_told(options.store)))
    for line in (*partly_text(result.partly), *gone_text(result.gone)):
        console.data(line)
    return UNREADABLE if result.unreadable else 0


def _tasks_told(folder: Path) -> str:
    from viz.commands.checking import tasks_by_kind

    found = tasks_by_kind(store_of(folder).engine)
    return ", ".join(tr(messages.KIND_COUNTS[k], n=Count(n)) for k, n in found.items() if n)


def build_text(result: Any, tasks: str) -> str:
    """What a build did, and what the store holds now; kinds of tasks are never added up."""
    parts = [tr("đã đọc {n} tệp mới hoặc đã đổi", n=Count(result.read)), tr("{n} tệp không đổi", n=Count(result.unchanged))]
    if result.copies:
        parts.insert(1, tr("{n} bản sao của các tệp đó", n=Count(result.copies)))
    if result.removed:
        parts.append(tr("bỏ {n} bản cũ", n=result.removed))
    if result.unreadable:
        parts.append(tr("{n} tệp không đọc được", n=len(result.unreadable)))
    if result.others:
        kinds = ", ".join(sorted({Path(p).suffix.lower() or Path(p).name for p in result.others})[:_MOST_KINDS])
        parts.append(tr("bỏ qua {n} tệp không phải loại đọc được ({kinds})", n=Count(len(result.others)), kinds=kinds))
    holds = tr("Kho có {n} văn bản", n=Count(result.documents)) + (f": {tasks}." if tasks else ".")
    return f"{tr('Xong sau {seconds} giây', seconds=decimal(result.seconds))}: {', '.join(parts)}.\n{holds}"


def partly_text(partly: Sequence[tuple[str, Any]]) -> Iterator[str]:
    """The files that gave less than they hold, each with what is missing and what to do."""
    from graph.keeping.partly import OF_READING, headless, nearly_empty
    from queries.words.kept import in_reading_language

    if partly:
        yield tr("{n} tệp đọc được nhưng cần xem lại:", n=Count(len({path for path, _ in partly})))
    for path, record in sorted(partly, key=lambda p: (p[0], p[1].source.key))[:_MOST_TOLD]:
        told = [in_reading_language(f.message) or "" for f in record.findings if f.code in OF_READING]
        said = [*told[:_MOST_SAID], *([tr("… và {n} chỗ khác.", n=Count(len(told) - _MOST_SAID))] if len(told) > _MOST_SAID else [])]
        if nearly_empty(record):
            said.append(tr(
                "Hầu như không có chữ ({n} ký tự trên {pages} trang): phần còn lại có thể là ảnh quét, chưa được đọc; cần bản có chữ.",
                n=record.source.characters, pages=record.source.pages,
            ))
        if headless(record):
            said.append(tr("Không nhận ra số, tên loại và trích yếu: trong kho chỉ gọi được văn bản này bằng tên tệp."))
        yield f"  – {Path(path).name}{part_told(record.source)}: {' '.join(said)}"
    if len(partly) > _MOST_TOLD:
        yield "  " + tr("… và {n} tệp khác", n=Count(len(partly) - _MOST_TOLD))


def gone_text(gone: Sequence[str]) -> Iterator[str]:
    """The files that stand nowhere any more while the store still answers from what was read of them, and what takes them out."""
    if gone:
        yield tr("{n} tệp đã nạp nay không còn ở chỗ cũ; kho vẫn trả lời theo nội dung đã đọc. Muốn bỏ khỏi kho: vanmach forget ĐƯỜNG_DẪN", n=Count(len(gone)))
    for path in gone[:_MOST_TOLD]:
        yield f"  – {path}"
    if len(gone) > _MOST_TOLD:
        yield "  " + tr("… và {n} tệp khác", n=Count(len(gone) - _MOST_TOLD))


def forget(options: Namespace) -> int:
    """Take files out of the store."""
    from graph.ingest import forget as take_out

    for path in options.paths:
        result = take_out(options.store, path)
        if result.also:
            console.say(tr("Đã bỏ {path} khỏi kho; cùng nội dung vẫn còn trong kho từ: {others}.", path=path, others=", ".join(result.also)))
        else:
            console.say(tr("Đã bỏ {path} khỏi kho.", path=path))
    return 0
