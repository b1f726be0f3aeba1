"""``ask``, ``questions``, ``query``: a question of the catalogue, by its name or in Vietnamese, and the list of them; SPARQL for experts.

In: the question and its values, or a query; the store or a server. Out: the answer on the screen, for a program, or as a file.
"""

from __future__ import annotations

import shlex
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from ontology.language import language, speaking, tr, tr_later
from ontology.writing import Count
from viz import console, messages
from viz.arguments import UsageError
from viz.commands.given import asked, seconds, store_of, where


def ask(options: Namespace) -> int:
    """A question of the catalogue, by its name or in Vietnamese."""
    from viz.answers.file import form_of

    options.format = form_of(options.format, options.output)  # a file that cannot be is told before the work
    if len(options.question.split()) > 1:
        return _ask_in_words(options)
    return _put(options, options.question, _values(options), [*options.values, *_flat(options.named)])


def _put(options: Namespace, name: str, values: dict[str, str], said: list[str], lookup: Any = None, heading: str = "") -> int:
    """Ask and print; ``said`` is what a command that asks the same has after the question, ``heading`` stands before the answer, ``lookup`` is the store's names where these were read."""
    from queries.questions.refusals import Ambiguous
    from queries.run import ask as put

    store = lookup.store if lookup else asked(options)
    lang = language()
    try:
        answer = put(store, name, values, lookup=lookup).to_json()
        if options.format == "docx" and lang != "vi":
            from viz.answers.annex_document import is_tasks

            if is_tasks(answer):  # an annex in the official form is Vietnamese
                lang = "vi"
                with speaking(lang):
                    answer = put(store, name, values).to_json()
    except Ambiguous as error:
        if options.format == "json":
            console.data(console.json_text(error.to_json(name)))
        raise
    command = "vanmach " + " ".join(shlex.quote(a) for a in ["ask", name, *said])
    if options.output is None:
        _print_answer(answer, options.format, command + where(options), heading)
        return 0
    from viz.answers.file import write
    from viz.answers.sheet import foot

    with speaking(lang):
        # a workbook or annex goes to other people: it names a server, which they may have too, and no folder of this machine
        own = options.format in ("xlsx", "docx") and options.endpoint is None
        write(answer, options.format, options.output, command if own else command + where(options))
    told = tr("Đã ghi {file} ({n} dòng; {foot}).", file=options.output, n=Count(len(answer["rows"])), foot=foot(answer))
    console.say(f"{heading}\n{told}" if heading else told)
    return 0


def _ask_in_words(options: Namespace) -> int:
    """A sentence: what it is understood as, then the answer; or the readings to choose from."""
    from queries.store.lookup import Lookup
    from queries.understanding.understanding import SeveralReadings, understand
    from viz.answers.choices import readings_text, understood_text

    if options.values or options.named:
        raise UsageError("câu hỏi bằng lời không kèm giá trị nào khác", "Đặt cả câu trong ngoặc kép.")
    lookup = Lookup(asked(options))
    try:
        meant = understand(options.question, lookup)
    except SeveralReadings as error:
        if options.format == "json":
            console.data(console.json_text(error.to_json()))
        console.say(tr("Lỗi {code}: {message}", code=error.code, message="\n".join(readings_text(error, where(options)))))
        return error.exit_status
    reading = meant.reading
    heading = "\n".join(understood_text(meant, console.width(), where(options)))
    if reading.trouble is not None:
        console.say(heading)
    values = dict(reading.values)
    return _put(options, reading.question.id, values, _flat(values), lookup, heading)


def _values(options: Namespace) -> dict[str, str]:
    """Values bind in header order, to the required parameters where there are just as many; named ones by name."""
    from queries.questions.catalog import question

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


def _print_answer(answer: Any, form: str | None, command: str, heading: str) -> None:
    from viz.answers import cells, screen
    from viz.answers.sheet import foot

    form = form or ("table" if console.on_terminal(sys.stdout) else "tsv")
    if heading and form != "table":
        console.say(heading)
    if form == "json":
        console.data(console.json_text(answer))
        return
    if form == "table":
        console.data(screen.render(answer, console.width(), command, heading, shortened=console.on_terminal(sys.stdout)))
        return
    headings, rows = cells.cells(answer)
    console.data_exactly((cells.csv_text if form == "csv" else cells.tsv_text)(headings, rows))
    # a file that a program reads holds rows only; the sentence still reaches the person
    console.say(foot(answer))


def questions(_: Namespace) -> int:
    """The catalogue: id, wording, parameters."""
    from queries.questions.catalog import load_catalog

    for entry in load_catalog().values():
        console.data(f"{entry.id}\n    {entry.wording}")
        for p in entry.parameters:
            told = tr_later(
                "    --{name}: {label}; ví dụ: {example}" if p.required else "    --{name}: {label} (không bắt buộc); ví dụ: {example}"
            )
            console.data(tr(told, name=p.name, label=p.label, example=p.example))
    return 0


def query(options: Namespace) -> int:
    """SPARQL for experts: rows as they are, IRIs included."""
    from queries.engines.expert import sparql
    from viz.answers import cells

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
        result = sparql(store_of(options.store), source, seconds(options))
    form = options.format or ("table" if console.on_terminal(sys.stdout) else "tsv")
    if form == "json":
        console.data(console.json_text(result.to_json()))
        return 0
    headings = list(result.columns)
    rows = [["" if v is None else str(v) for v in row] for row in result.rows]
    if result.truncated:
        console.say(tr("Chỉ lấy {n} dòng đầu; thêm LIMIT và OFFSET để lấy tiếp.", n=len(rows)))
    if form == "table":
        console.data(cells.table_text(headings, rows, console.width()) + f"\n\n{tr('{n} dòng.', n=Count(len(rows)))}")
    else:
        console.data_exactly((cells.csv_text if form == "csv" else cells.tsv_text)(headings, rows))
    return 0


def _remote(options: Namespace, text: str) -> Any:
    """The server for an expert's query, who may ask it anything: what the probe finds is told, and no reason to refuse."""
    from queries.engines.expert import refuse_unless_reading
    from queries.engines.remote import RemoteStore
    from queries.engines.sending import Endpoint

    refuse_unless_reading(text)
    store = RemoteStore(Endpoint(options.endpoint, seconds(options)))
    trouble = store.probe()
    if trouble is not None:
        console.say(tr("Lưu ý {code}: {message}", code=trouble.code, message=f"{trouble.message}\n  {trouble.remedy}"))
    elif store.repeats:
        console.say(tr(messages.REPEATS))
    return store
