"""An answer as a file: which form, and the file written whole or not at all.

In: an answer as JSON, a form (json, csv, tsv, table, xlsx, docx) and a path. Out: the file.
"""

from __future__ import annotations

from pathlib import Path

from queries.store.rows import Json
from viz import console
from viz.answers import cells
from viz.arguments import FILE_FORMATS, FORMATS, UsageError
from viz.whole_file import refuse_unwritable, written_whole


def form_of(form: str | None, output: Path | None) -> str | None:
    """The form of an answer by option and by the file's ending; UsageError where they do not fit, or the file cannot be.

    >>> form_of(None, Path("bang.XLSX")), form_of("json", None), form_of(None, None)
    ('xlsx', 'json', None)
    """
    if output is None:
        if form in FILE_FORMATS:
            raise UsageError("--format {form} cần tên tệp", "Thêm: -o ket-qua.{form}", form=form)
        return form
    ending = output.suffix.lower().removeprefix(".")
    form = form or ending
    if form not in (*FORMATS, *FILE_FORMATS):
        raise UsageError(
            "không biết dạng tệp “{name}”", "Đuôi tệp chọn dạng: {endings}.", name=output.name, endings=", ".join((*FORMATS[1:], *FILE_FORMATS))
        )
    if ending != form and (form in FILE_FORMATS or ending in FILE_FORMATS):
        raise UsageError("tệp “{name}” không phải dạng {form}", "Bỏ --format: đuôi tệp chọn dạng.", name=output.name, form=form)
    refuse_unwritable(output)
    return form


def write(answer: Json, form: str, output: Path, asked: str) -> None:
    """Write the answer in that form; ``asked`` is the command that was typed, told in workbook and on screen."""
    content = _content(answer, form, asked)
    with written_whole(output) as beside:
        beside.write_bytes(content)


def _content(answer: Json, form: str, asked: str) -> bytes:
    if form == "xlsx":
        from viz.answers.workbook import workbook

        return workbook(answer, asked)
    if form == "docx":
        from viz.answers.annex_document import document

        return document(answer)
    if form == "json":
        return (console.json_text(answer) + "\n").encode()
    if form == "table":
        from viz.answers.screen import render

        return (render(answer, console.PIPED_WIDTH, asked) + "\n").encode()
    headings, rows = cells.cells(answer)
    return (cells.csv_text if form == "csv" else cells.tsv_text)(headings, rows).encode()
