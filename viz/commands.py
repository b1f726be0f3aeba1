"""What each command does: options → calls into the other packages → text and an exit status.

In: parsed options. Out: the exit status. Each function imports what it needs when it runs, so that no command waits for
another's libraries. Data goes to stdout, everything else to stderr.
"""

from __future__ import annotations

import json
import shlex
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from loaders.errors import VanmachError
from ontology.language import language, speaking, tr, tr_later
from ontology.writing import Count, figures

from . import console, messages
from .arguments import UsageError
from .cli import report
from .viewing import view

UNREADABLE: Final = 3
AMBIGUOUS: Final = 5


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
    paths = _files(options.paths)
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
        from graph.resolve import resolve, resolved_records

        # two files of one content are one source: the last name given stays
        by_content = {record.source.sha256: record for record in records}
        for filled in resolved_records(by_content, resolve(by_content)).values():
            _print_record(filled, options.json)
    return status


def _files(paths: list[str]) -> list[Path]:
    found = list(console.files_under(paths))
    if not found:
        raise UsageError("không có tệp nào trong {paths}", "Cho tên thư mục có tệp văn bản; tệp ẩn không được đọc.", paths=", ".join(paths))
    return found


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


def build(options: Namespace) -> int:
    """Read new and changed files into the store."""
    from graph.ingest import build as ingest

    if options.workers is not None and options.workers < 1:
        raise UsageError("--workers phải là số nguyên dương", "Ví dụ: --workers 2")
    _files(options.paths)
    progress = console.Progress()
    try:
        result = ingest(options.store, [Path(p) for p in options.paths], workers=options.workers, progress=progress)
    finally:
        progress.end()
    for _, error in result.unreadable:
        report(error)
    console.data(build_text(result, _tasks_told(options.store)))
    return UNREADABLE if result.unreadable else 0


def _tasks_told(folder: Path) -> str:
    from .stats import tasks_by_kind

    found = tasks_by_kind(_open(folder).engine)
    return ", ".join(tr(messages.KIND_COUNTS[k], n=Count(n)) for k, n in found.items() if n)


def build_text(result: Any, tasks: str) -> str:
    """What a build did, and what the store holds now; kinds of tasks are never added up."""
    parts = [tr("đã đọc {n} tệp mới hoặc đã đổi", n=Count(result.read)), tr("{n} tệp không đổi", n=Count(result.unchanged))]
    if result.removed:
        parts.append(tr("bỏ {n} bản cũ", n=result.removed))
    if result.unreadable:
        parts.append(tr("{n} tệp không đọc được", n=len(result.unreadable)))
    holds = tr("Kho có {n} văn bản", n=Count(result.documents)) + (f": {tasks}." if tasks else ".")
    return f"{tr('Xong sau {seconds} giây', seconds=_decimal(result.seconds))}: {', '.join(parts)}.\n{holds}"


def _decimal(number: float) -> str:
    return figures(f"{number:.1f}".replace(".", ","))


def ask(options: Namespace) -> int:
    """A question of the catalogue, by its name or in Vietnamese."""
    from .answer_file import form_of

    options.format = form_of(options.format, options.output)  # a file that cannot be is told before the work
    if len(options.question.split()) > 1:
        return _ask_in_words(options)
    return _put(options, options.question, _values(options), [*options.values, *_flat(options.named)])


def _put(options: Namespace, name: str, values: dict[str, str], said: list[str], store: Any = None, heading: str = "") -> int:
    """Ask and print; ``said`` is what a command that asks the same has after the question, ``heading`` stands before the answer."""
    from queries.parameters import Ambiguous
    from queries.run import ask as put

    store = store or _asked(options)
    lang = language()
    try:
        answer = put(store, name, values).to_json()
        if options.format == "docx" and lang != "vi":
            from .annex_document import is_tasks

            if is_tasks(answer):  # an annex in the official form is Vietnamese
                lang = "vi"
                with speaking(lang):
                    answer = put(store, name, values).to_json()
    except Ambiguous as error:
        from .answers import candidates_text

        if options.format == "json":
            console.data(json.dumps(error.to_json(name), ensure_ascii=False, indent=1))
        console.say(tr("Lỗi {code}: {message}", code=error.code, message="\n".join(candidates_text(error))))
        return AMBIGUOUS
    command = "vanmach " + " ".join(shlex.quote(a) for a in ["ask", name, *said])
    if options.output is None:
        _print_answer(answer, options.format, command + _where(options), heading)
        return 0
    from .answer_file import foot, write

    with speaking(lang):
        # a workbook or annex goes to other people: it names a server, which they may have too, and no folder of this machine
        own = options.format in ("xlsx", "docx") and options.endpoint is None
        write(answer, options.format, options.output, command if own else command + _where(options))
    told = tr("Đã ghi {file} ({n} dòng; {foot}).", file=options.output, n=Count(len(answer["rows"])), foot=foot(answer))
    console.say(f"{heading}\n{told}" if heading else told)
    return 0


def _ask_in_words(options: Namespace) -> int:
    """A sentence: what it is understood as, then the answer; or the readings to choose from."""
    from queries.lookup import Lookup
    from queries.understanding import SeveralReadings, understand

    from .answers import readings_text, understood_text

    if options.values or options.named:
        raise UsageError("câu hỏi bằng lời không kèm giá trị nào khác", "Đặt cả câu trong ngoặc kép.")
    store = _asked(options)
    try:
        meant = understand(options.question, Lookup(store))
    except SeveralReadings as error:
        if options.format == "json":
            console.data(json.dumps(error.to_json(), ensure_ascii=False, indent=1))
        console.say(tr("Lỗi {code}: {message}", code=error.code, message="\n".join(readings_text(error, _where(options)))))
        return AMBIGUOUS
    reading = meant.reading
    heading = "\n".join(understood_text(meant, console.width(), _where(options)))
    if reading.trouble is not None:
        console.say(heading)
    values = dict(reading.values)
    return _put(options, reading.question.id, values, _flat(values), store, heading)


def _values(options: Namespace) -> dict[str, str]:
    """Values bind in header order, to the required parameters where there are just as many; named ones by name."""
    from queries.catalog import question

    entry = question(options.question)
    names = [p.name for p in entry.parameters]
    listed = ", ".join(f"--{n}" for n in names) or tr("không có")
    if len(options.values) > len(names):
        raise UsageError("câu hỏi {id} nhận nhiều nhất {n} giá trị", "Tham số của câu hỏi: {listed}.", id=entry.id, n=len(names), listed=listed)
    required = [p.name for p in entry.parameters if p.required and p.name not in options.named]
    values = dict(zip(required if len(required) == len(options.values) else names, options.values, strict=False))
    for name, value in options.named.items():
        if name not in names:
            raise UsageError("câu hỏi {id} không có tham số --{name}", "Tham số của câu hỏi: {listed}.", id=entry.id, name=name, listed=listed)
        if name in values:
            raise UsageError("tham số --{name} được cho hai lần", "Chỉ cho một lần, theo thứ tự hoặc theo tên.", name=name)
        values[name] = value
    return values


def _flat(named: dict[str, str]) -> list[str]:
    return [part for name, value in named.items() for part in (f"--{name}", value)]


def _print_answer(answer: Any, form: str | None, command: str, heading: str = "") -> None:
    from . import answers, export

    form = form or ("table" if console.on_terminal(sys.stdout) else "tsv")
    if heading and form != "table":
        console.say(heading)
    if form == "json":
        console.data(export.json_text(answer))
        return
    if form == "table":
        console.data(answers.render(answer, console.width(), command, heading))
        return
    headings, rows = export.cells(answer)
    console.data_exactly((export.csv_text if form == "csv" else export.tsv_text)(headings, rows))
    # a file that a program reads holds rows only; the sentence still reaches the person
    console.say(messages.as_of(answer["as_of"], answers.count(answer["documents"])))


def query(options: Namespace) -> int:
    """SPARQL for experts: rows as they are, IRIs included."""
    from queries.run import sparql

    from . import export

    given = options.query
    in_file = "{" not in given and Path(given).is_file()
    if not in_file and not any(c.isspace() or c in "{}<>?" for c in given):
        raise UsageError("không có tệp truy vấn {given}", "Kiểm tra lại đường dẫn, hoặc viết cả câu truy vấn trong dấu nháy.", given=given)
    try:
        source = Path(given).read_text(encoding="utf-8") if in_file else given
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("không đọc được tệp truy vấn {given}: {error}", "Kiểm tra quyền đọc; tệp phải là UTF-8.", given=given, error=error) from None
    if options.endpoint is not None:
        result = _remote(options, source).query(source)
    else:
        result = sparql(_open(options.store), source, _seconds(options))
    form = options.format or ("table" if console.on_terminal(sys.stdout) else "tsv")
    if form == "json":
        console.data(export.json_text(result.to_json()))
        return 0
    headings = list(result.columns)
    rows = [["" if v is None else str(v) for v in row] for row in result.rows]
    if result.truncated:
        console.say(tr("Chỉ lấy {n} dòng đầu; thêm LIMIT và OFFSET để lấy tiếp.", n=len(rows)))
    if form == "table":
        console.data(export.table_text(headings, rows, console.width()) + f"\n\n{tr('{n} dòng.', n=Count(len(rows)))}")
    else:
        console.data_exactly((export.csv_text if form == "csv" else export.tsv_text)(headings, rows))
    return 0


def check(options: Namespace) -> int:
    """Structure, evidence, disagreements; 1 where something is wrong."""
    from graph.validate import check as validate

    def tell(step: str) -> None:
        console.say(f"{step} …")

    result = validate(options.store, reasoner=options.reasoner, progress=tell)
    words = {"error": tr("Lỗi"), "warning": tr("Cảnh báo"), "note": tr("Lưu ý")}
    for p in result.problems:
        where = f"{p.file}:{p.line}: " if p.file else ""
        console.data(f"{words.get(p.severity, p.severity)} {p.code}: {where}{console.plain(p.message)}")
        if p.quote:
            console.data(f"  {tr(messages.QUOTE)}: “{' '.join(console.plain(p.quote).split())}”")
        if p.remedy:
            console.data(tr("  Cách xử lý: {remedy}", remedy=tr(p.remedy)))
    console.data(
        tr(
            "Đã kiểm tra {statements} phát biểu, {evidences} đoạn trích trong {seconds} giây: {errors}, {others}.",
            statements=Count(result.statements), evidences=Count(result.evidences), seconds=_decimal(result.seconds),
            errors=tr("{n} lỗi", n=len(result.errors)), others=tr("{n} điểm cần lưu ý", n=len(result.problems) - len(result.errors)),
        )
    )
    return 0 if result.ok else 1


def stats(options: Namespace) -> int:
    """Counts of what the store holds, kinds of tasks never added up."""
    from .stats import count

    for label, number in count(_open(options.store).engine):
        console.data(f"{label}\t{number}")
    return 0


def forget(options: Namespace) -> int:
    """Take files out of the store."""
    from graph.ingest import forget as take_out

    for path in options.paths:
        take_out(options.store, path)
        console.say(tr("Đã bỏ {path} khỏi kho.", path=path))
    return 0


def questions(_: Namespace) -> int:
    """The catalogue: id, wording, parameters."""
    from queries.catalog import load_catalog

    for entry in load_catalog().values():
        console.data(f"{entry.id}\n    {entry.wording}")
        for p in entry.parameters:
            told = tr_later(
                "    --{name}: {label}; ví dụ: {example}" if p.required else "    --{name}: {label} (không bắt buộc); ví dụ: {example}"
            )
            console.data(tr(told, name=p.name, label=p.label, example=p.example))
    return 0


def export(options: Namespace) -> int:
    """The store's content for other tools."""
    from .exporting import write

    told = write(_open(options.store), options.output)
    console.say(tr("Đã ghi {file} ({told}).", file=options.output, told=told))
    return 0


def doctor(options: Namespace) -> int:
    """What is there and what is not. It describes, so it never fails."""
    from .doctor import examine, report_text

    console.data(report_text(examine(options.store)))
    return 0


def explain(options: Namespace) -> int:
    """The premises of a relation, down to the quotes."""
    from queries.explaining import explain as premises
    from queries.parameters import Ambiguous

    from .answers import candidates_text
    from .explained import text_of

    try:
        explanation = premises(_open(options.store), options.subject, options.predicate, options.object)
    except Ambiguous as error:
        console.say(tr("Lỗi {code}: {message}", code=error.code, message="\n".join(candidates_text(error))))
        return AMBIGUOUS
    console.data(text_of(explanation, console.width()))
    return 0


def review(options: Namespace) -> int:
    """The queue of doubts, and what people decide about them."""
    from queries.parameters import Ambiguous

    from .answers import candidates_text
    from .reviewing import review as run

    try:
        return run(options)
    except Ambiguous as error:
        console.say(tr("Lỗi {code}: {message}", code=error.code, message="\n".join(candidates_text(error))))
        return AMBIGUOUS


def _seconds(options: Namespace) -> float:
    seconds: float = options.timeout
    if not 0 < seconds <= 86_400:
        raise UsageError("--timeout phải là số giây lớn hơn 0, nhiều nhất 86400", "Ví dụ: --timeout 120")
    return seconds


def _where(options: Namespace) -> str:
    """What a command that is told to the person needs to reach the same store or server; nothing where that is the default."""
    from .cli import default_store

    if options.endpoint is not None:
        return f" --endpoint {shlex.quote(options.endpoint)}"
    return "" if options.store == default_store() else f" --store {shlex.quote(str(options.store))}"


def _asked(options: Namespace) -> Any:
    """What the questions are put to: the store on disk, or the server that the person named."""
    seconds = _seconds(options)
    if options.endpoint is None:
        return _open(options.store)
    from queries.remote import RemoteStore
    from queries.sending import Endpoint

    return RemoteStore.connect(Endpoint(options.endpoint, seconds))


def _remote(options: Namespace, text: str) -> Any:
    """The server for an expert's query, who may ask it anything: what the probe finds is told, and no reason to refuse."""
    from queries.expert import refuse_unless_reading
    from queries.remote import RemoteStore
    from queries.sending import Endpoint

    refuse_unless_reading(text)
    store = RemoteStore(Endpoint(options.endpoint, _seconds(options)))
    trouble = store.probe()
    if trouble is not None:
        console.say(tr("Lưu ý {code}: {message}", code=trouble.code, message=f"{trouble.message}\n  {trouble.remedy}"))
    elif store.repeats:
        console.say(tr(messages.REPEATS))
    return store


def _open(folder: Path) -> Any:
    from graph.store import GraphStore

    return GraphStore.open(folder)


COMMANDS: Final[dict[str, Callable[[Namespace], int]]] = {
    "text": text, "extract": extract, "build": build, "ask": ask, "query": query, "view": view, "check": check,
    "stats": stats, "forget": forget, "questions": questions, "export": export,
    "doctor": doctor, "explain": explain, "review": review,
}  # fmt: skip
