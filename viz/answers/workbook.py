"""An answer as an Excel workbook: a sheet to filter and sort, the question, every quote.

In: an answer as JSON and the command that asked. Out: the bytes of an .xlsx file. Dates are dates, numbers are numbers, all
else is text: a title that starts with "=" or "+" stays the title, no cell is a formula.

| sheet | holds |
|---|---|
| Kết quả | the rows: frozen head, filter, the first quotes with file and line |
| Câu hỏi | question, parameters, command, number of rows, as of which day on how many documents |
| Trích nguyên văn | every quote with what it speaks of, its file and line |
| Danh sách kèm theo | the lists beside the rows, where there are any |
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from loaders.record import TASK_KINDS
from ontology.language import tr
from queries.store.rows import Json
from viz import messages
from viz.answers import cells
from viz.answers.sheet import Column, Value, clean, columns, entry_of, foot, quotes, row_quotes, understood
from viz.answers.tasks_below import SIDE_LISTS
from viz.console import display_width

LONGEST: Final = 32_767  # characters that Excel keeps in a cell
_CUT = "…"
_NARROWEST, _NARROW, _WIDE, _QUOTES_WIDTH = 7, 26, 46, 64
_LONG: Final = 60  # a column with longer lines than this gets more room
_A_LINE, _TALLEST = 16.0, 409.0  # points; Excel knows no taller row
_ON_A_PAGE: Final = 200  # widths that still can be read on A4 across
_FONT, _BOLD = Font(name="Times New Roman", size=12), Font(name="Times New Roman", size=12, bold=True)
_TITLE = Font(name="Times New Roman", size=14, bold=True)
_LINE = Side(style="thin", color="FF8C8C8C")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEAD_FILL = PatternFill("solid", fgColor="FFDCE6F1")
_HEAD = Alignment(horizontal="center", vertical="center", wrap_text=True)
_TEXT = Alignment(vertical="top", wrap_text=True)
_RIGHT = Alignment(vertical="top", horizontal="right", indent=1)
_MIDDLE = Alignment(vertical="top", horizontal="center")


def workbook(answer: Json, asked: str) -> bytes:
    """The whole file."""
    book = Workbook()
    book.properties.creator = messages.PROGRAM
    book.properties.title = entry_of(answer).wording
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = tr(messages.SHEET_ROWS)
    _table(sheet, _row_columns(answer))
    _question(book.create_sheet(tr(messages.SHEET_QUESTION)), answer, asked)
    _table(book.create_sheet(tr(messages.SHEET_QUOTES)), _quote_columns(answer))
    if beside := _side_columns(answer):
        _table(book.create_sheet(tr(messages.SHEET_BESIDE)), beside)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _row_columns(answer: Json) -> list[Column]:
    rows = answer["rows"]
    evidence = entry_of(answer).evidence
    return [
        Column("", tr(messages.ORDER), tuple(range(1, len(rows) + 1))),
        *columns(answer),
        Column("evidence", tr(messages.QUOTE), tuple("\n".join(row_quotes(row)) or None for row in rows)),
        *_places([row.get(evidence) for row in rows]),
    ]


def _places(quotes_of_rows: Sequence[Sequence[Json] | None]) -> tuple[Column, Column]:
    """The file and the line of the first quote of each row."""
    first: list[Json] = [next(iter(found or ()), {}) for found in quotes_of_rows]
    files = tuple(clean(str(q["file"])) if q.get("file") else None for q in first)
    return Column("", tr(messages.FILE), files), Column("", tr(messages.LINE), tuple(q.get("line") for q in first))


def _quote_columns(answer: Json) -> list[Column]:
    found = quotes(answer)
    return [
        Column("", tr(messages.ROW), tuple(q.rows[0] if len(q.rows) == 1 else ranges(q.rows) for q in found)),
        Column("", tr(messages.ABOUT), tuple(q.about for q in found)),
        Column("evidence", tr(messages.QUOTE), tuple(q.words for q in found)),
        Column("", tr(messages.FILE), tuple(q.file for q in found)),
        Column("", tr(messages.LINE), tuple(q.line for q in found)),
    ]


def ranges(numbers: Sequence[int]) -> str:
    """Rising numbers in short.

    >>> ranges([1, 2, 3, 7, 9, 10])
    '1-3, 7, 9-10'
    """
    runs: list[list[int]] = []
    for n in numbers:
        if runs and n == runs[-1][1] + 1:
            runs[-1][1] = n
        else:
            runs.append([n, n])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def _side_columns(answer: Json) -> list[Column]:
    entries = [(heading, entry) for key, heading in SIDE_LISTS for entry in answer.get(key) or []]
    if not entries:
        return []
    return [
        Column("", tr(messages.LIST), tuple(tr(heading) for heading, _ in entries)),
        Column("", tr(messages.DOCUMENT), tuple(clean(cells.cell(entry.get("document_label"))) or None for _, entry in entries)),
        Column("", tr(messages.TASK), tuple(clean(cells.cell(entry.get("title"))) or None for _, entry in entries)),
        Column("evidence", tr(messages.QUOTE), tuple("\n".join(row_quotes(entry)) or None for _, entry in entries)),
        *_places([entry.get("evidence") for _, entry in entries]),
    ]


def _table(sheet: Worksheet, shown: Sequence[Column]) -> None:
    """A head that stays, a filter, widths by content; printed on A4 across with the head on each page."""
    for at, column in enumerate(shown, 1):
        head = sheet.cell(1, at)
        put(head, column.heading)
        head.font, head.alignment, head.border, head.fill = _BOLD, _HEAD, _BOX, _HEAD_FILL
        for n, value in enumerate(column.values, 2):
            cell = sheet.cell(n, at)
            put(cell, value)
            cell.font, cell.border = _FONT, _BOX
            if column.heading in (tr(messages.ORDER), tr(messages.ROW)):
                cell.alignment = _MIDDLE
            else:
                cell.alignment = _TEXT if value is None or isinstance(value, str) else _RIGHT
            if not column.name and isinstance(value, int):
                cell.number_format = "0"  # a line has a number, it is no amount
    widths = [_width(column) for column in shown]
    for at, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.row_dimensions[1].height = _height([c.heading for c in shown], [w - 3 for w in widths])
    for n in range(len(shown[0].values)):
        sheet.row_dimensions[n + 2].height = _height([c.values[n] for c in shown], widths)
    last = f"{get_column_letter(len(shown))}{len(shown[0].values) + 1}"
    sheet.auto_filter.ref = f"A1:{last}"
    sheet.freeze_panes = "B2"
    _printed(sheet, pages=max(1, round(sum(widths) / _ON_A_PAGE)))
    sheet.print_area = f"A1:{last}"
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:A"


def _printed(sheet: Worksheet, pages: int = 1) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "&P/&N"


def _width(column: Column) -> float:
    if column.name in ("evidence", "chain"):
        return _QUOTES_WIDTH
    longest = max((_room(line) for value in column.values for line in _shown(value).split("\n")), default=0)
    head = max((_room(word) for word in column.heading.split()), default=0)
    # the button of the filter covers the end of the heading
    return max(_NARROWEST, head + 4, min(_WIDE if longest > _LONG else _NARROW, longest + 2))


def _room(text: str) -> float:
    """What a line takes, in widths of a digit: capitals are broad."""
    return display_width(text) * 0.88 + 0.35 * sum(c.isupper() for c in text)


def _height(values: Sequence[Value], widths: Sequence[float]) -> float:
    """A row high enough for its longest cell. Told outright: not every program finds it when it opens the file."""
    lines = (
        sum(max(1, math.ceil(_room(line) / max(1.0, width - 1))) for line in _shown(value).split("\n"))
        for value, width in zip(values, widths, strict=True)
    )
    return min(_TALLEST, max(lines, default=1) * _A_LINE + 2)


def _shown(value: Value) -> str:
    return "00/00/0000" if isinstance(value, date) else "" if value is None else str(value)


def put(cell: Cell, value: Value) -> None:
    """Put a value into a cell with its type; text stays text whatever it starts with."""
    if value is None:
        return
    if isinstance(value, str):
        text = clean(value)
        cell.value = text if len(text) <= LONGEST else text[: LONGEST - len(_CUT)] + _CUT
        # openpyxl takes "=…" for a formula and "#N/A" for an error; the prefix keeps Excel from doing so when the cell is edited
        cell.data_type = "s"
        cell.quotePrefix = text[:1] in tuple("=+-@#'")
        return
    cell.value = value
    cell.number_format = "DD/MM/YYYY" if isinstance(value, date) else _number_format(value)


def _number_format(value: int | float | Decimal) -> str:
    places = max(0, -int(Decimal(str(value)).as_tuple().exponent))
    return "#,##0" + ("." + "0" * places if places else "")


def _question(sheet: Worksheet, answer: Json, asked: str) -> None:
    """What was asked and what the answer rests on."""
    entry = entry_of(answer)
    lines: list[tuple[str, Value]] = [
        (tr(messages.QUESTION), entry.wording), *understood(answer), (tr(messages.EXPLANATION), entry.explanation),
        *_counts(answer), (tr(messages.COMMAND), asked), (tr(messages.RESTS_ON), foot(answer)),
    ]
    if answer.get("truncated"):
        lines.insert(-1, (tr(messages.NOTE), tr(messages.CUT)))
    for n, (label, value) in enumerate(lines, 1):
        head, cell = sheet.cell(n, 1), sheet.cell(n, 2)
        put(head, label)
        put(cell, value)
        head.font, cell.font = _BOLD, _TITLE if n == 1 else _FONT
        head.alignment = _TEXT
        cell.alignment = Alignment(vertical="top", wrap_text=True, horizontal="left")
        sheet.row_dimensions[n].height = _height([label, value], [26, 85])
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 26, 100
    _printed(sheet)


def _counts(answer: Json) -> Iterable[tuple[str, Value]]:
    """How many rows; of tasks how many of each kind, never added up."""
    rows = answer["rows"]
    if not rows or not all(row.get("task") and row.get("kind") in messages.KIND_LABELS for row in rows):
        return [(tr(messages.ROWS), len(rows))]
    tasks = {(row["task"], row["kind"]) for row in rows}
    return [(messages.kind_label(k), n) for k in TASK_KINDS if (n := sum(kind == k for _, kind in tasks))]
