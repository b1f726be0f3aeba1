"""Workbooks (.xlsx) → decoded text: annexes that an office keeps as a sheet.

In: the file's bytes. Out: ``Decoded``: the sheets one after the other as they print, what stands above a table's head a cell a line, the table as rows
(``loaders.formats.grid``). Hidden sheets, rows and columns are not printed, so not read. Values are told as their cells show them: days, shares, numbers
with their groups of digits; a formula by the value that was last worked out.

openpyxl reads the sheets. A workbook may come from anybody: before it does, every XML part is unpacked up to a limit that is counted while unpacking, and one
with a document type declaration is refused, so no entity is ever resolved.
"""

from __future__ import annotations

import datetime
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from loaders.errors import UnreadableFile
from loaders.formats.decoded import Decoded, reader_name, refuse_long, tidy
from loaders.formats.grid import Cell, merged_cells, table_lines
from loaders.writing.columns import ORDINAL_HEAD
from ontology.language import tr_later

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LIMIT_PARTS: Final = 120_000_000  # bytes of all XML parts together
LIMIT_CELLS: Final = 400_000  # of one sheet, empty ones among them; a table of 5,000 tasks in 20 columns has 100,000
_PROGRAM: Final = "Văn mạch"  # who wrote the workbooks of answers: a store must not read its own answers
_DOCTYPE: Final = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_BROKEN: Final = tr_later("Mở tệp bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi nạp lại.")
_QUOTED: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')  # words and colours in a number's format
_FEWEST_HEADS: Final = 3  # a table without "STT" has so many heads in a row


def read_xlsx(path: str, data: bytes) -> Decoded:
    """The text of a workbook; UnreadableFile where it is damaged, locked or oversized."""
    from openpyxl import load_workbook

    try:
        _guard(path, data)
        with warnings.catch_warnings():  # of what it does not keep when it writes: nothing is written here
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
        if book.properties.creator == _PROGRAM and not book.properties.lastModifiedBy:
            raise UnreadableFile(path, "là bảng kết quả do chương trình này ghi ra, không phải văn bản.", "Để các tệp kết quả ở một thư mục khác.")
        lines: list[str] = []
        for sheet in book.worksheets:
            if sheet.sheet_state == "visible":
                lines += [*_sheet(path, sheet), ""]
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError):
        raise UnreadableFile(path, "tệp .xlsx bị hỏng.", _BROKEN) from None
    except RuntimeError:  # what zipfile says of an encrypted member
        raise UnreadableFile(path, "tệp .xlsx có mật khẩu.", _BROKEN) from None
    text = tidy(lines)
    refuse_long(path, text)
    return Decoded(text, reader_name("xlsx-1", "openpyxl"), MEDIA_TYPE, merged=merged_cells(lines))


def _guard(path: str, data: bytes) -> None:
    """Refuse what unfolds beyond the limit or declares entities."""
    size = 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if not name.endswith((".xml", ".rels", ".vml")):
                continue
            with archive.open(name) as part:
                tail = b""
                while chunk := part.read(1 << 16):
                    size += len(chunk)
                    if size > LIMIT_PARTS:
                        raise UnreadableFile(path, "tệp lớn hơn {most} MB sau khi giải nén.", "Tách tệp thành từng văn bản rồi nạp lại.", most=LIMIT_PARTS // 1_000_000)
                    if any(mark in tail + chunk for mark in _DOCTYPE):
                        raise UnreadableFile(path, "tệp .xlsx có khai báo thực thể XML (không an toàn): phần {name}.", _BROKEN, name=name)
                    tail = chunk[-20:]


def _sheet(path: str, sheet: Worksheet) -> Iterator[str]:
    """The lines of a sheet: the cells above the table's head, the table."""
    if sheet.max_row * sheet.max_column > LIMIT_CELLS:
        raise UnreadableFile(path, "trang tính “{sheet}” có hơn {most:,} ô.", "Xóa các dòng, cột trống ở cuối trang tính, hoặc tách tệp rồi nạp lại.", sheet=sheet.title, most=LIMIT_CELLS)
    rows = _rows(sheet)
    head = next((n for n, row in enumerate(rows) if _is_head(row)), len(rows))
    for row in rows[:head]:
        for cell in row:
            yield from (line for line in cell.lines if line.strip())
    yield from table_lines(rows[head:])


def _is_head(row: Sequence[Cell]) -> bool:
    told = [c for c in row if c.text]
    return bool(told) and (ORDINAL_HEAD.match(told[0].text) is not None or len(told) >= _FEWEST_HEADS)


def _rows(sheet: Worksheet) -> list[list[Cell]]:
    """The printed rows of a sheet; a cell of a merged range that is not its first is left out, as a table of Word has it."""
    shown_columns = [n for n in range(1, sheet.max_column + 1) if not any(d.hidden and (d.min or 0) <= n <= (d.max or 0) for d in sheet.column_dimensions.values())]
    shown_rows = [n for n in range(1, sheet.max_row + 1) if not sheet.row_dimensions[n].hidden]
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for area in sheet.merged_cells.ranges:
        columns = [n for n in shown_columns if area.min_col <= n <= area.max_col]
        rows = [n for n in shown_rows if area.min_row <= n <= area.max_row]
        if columns and rows:
            spans[rows[0], columns[0]] = (len(columns), len(rows))
            covered |= {(r, c) for r in rows for c in columns} - {(rows[0], columns[0])}
    made = []
    for r in shown_rows:
        row = []
        for c in shown_columns:
            if (r, c) in covered:
                continue
            wide, high = spans.get((r, c), (1, 1))
            text = shown_value(sheet.cell(r, c), point="." if c == shown_columns[0] else ",")
            row.append(Cell(tuple(text.split("\n")) if text else (), wide, high))
        if any(cell.text for cell in row) or any((r, c) in covered for c in shown_columns):
            made.append(row)
    return made


def shown_value(cell: SheetCell | MergedCell, *, point: str = ",") -> str:
    """What a cell shows, as near as its format tells: "31/12/2026", "12/2026", "85%", "1.250.000", "0,5".

    ``point`` parts the decimals of a number without a format: an ordinal such as 1.1 keeps its own.
    """
    value = cell.value
    form = _QUOTED.sub("", cell.number_format or "").lower()
    if value is None:
        return ""
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, (datetime.datetime, datetime.date)):
        parts = [p for p, sign in (("%d", "d"), ("%m", "m"), ("%Y", "y")) if sign in form]
        return value.strftime("/".join(parts or ["%d", "%m", "%Y"]))
    if isinstance(value, (int, float)):
        return _number(value, form, point)
    return str(value).replace("\t", " ").replace("_x000D_", "").strip()


def _number(value: float, form: str, point: str) -> str:
    """A number by its format, with the comma and the groups of Vietnamese writing."""
    share = "%" in form
    if share:
        value *= 100
    decimals = re.search(r"\.([0#?]+)", form)
    if decimals:
        text = f"{value:.{len(decimals[1])}f}" if "0" in decimals[1] else f"{round(value, len(decimals[1])):g}"
    elif form in ("general", "@", ""):
        return (f"{value:.10g}" if abs(value) < 1e10 else f"{value:.0f}").replace(".", point)
    else:
        text = f"{value:.0f}"
    whole, _, rest = text.partition(".")
    if ",##" in form or "#,#" in form or "0,0" in form:
        whole = f"{int(whole):,}".replace(",", ".")
    return whole + (f",{rest}" if rest else "") + ("%" if share else "")
