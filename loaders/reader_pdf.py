"""Born-digital PDF → decoded text.

In: the file's bytes. Out: ``Decoded``: wrapped lines joined to paragraphs, ruled tables as rows (``loaders.grid``), notes at the foot of a page as
"[1]" marks with their texts at the end, columns one after the other; page numbers and running heads left out. A scan holds no
text and is told as such. Pages are read one at a time, so memory does not grow with their number.
"""

from __future__ import annotations

import io
import logging
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from loaders.decoded import LIMIT_TEXT, Decoded, reader_name, refuse_long, tidy
from loaders.errors import UnreadableFile
from loaders.grid import Cell, table_lines
from loaders.pdf_lines import Char, Column, Printed, column_of, group_lines, in_reading_order, paragraphs, printed, segments
from ontology.language import tr_later

LIMIT_PAGES: Final = 1000
LIMIT_PAGE_CHARS: Final = 60_000
_PAGE_NUMBER: Final = re.compile(r"(?:Trang\s+)?[-–]?\s*(\d{1,4})\s*[-–]?(?:\s*/\s*\d{1,4})?", re.IGNORECASE)
_NOTE: Final = re.compile(r"\[?(\d{1,3})\]?[.)]?\s*(?=\S)")
_LEGACY: Final = re.compile(r"(?:^|\+)(\.Vn|VNI-)", re.IGNORECASE)
_SCAN_AREA: Final = 0.4
_SCAN_SHARE: Final = 0.3
_OCR: Final = tr_later("Nhận dạng chữ (OCR) rồi nạp bản .docx hoặc PDF có chữ; hoặc tìm bản số của văn bản trên cổng thông tin.")


@dataclass(frozen=True)
class _Table:
    top: float
    bottom: float
    rows: tuple[tuple[Cell, ...], ...]
    cut: bool = False  # the page's end cut the last row: it goes on at the top of the next page


@dataclass(frozen=True)
class _Page:
    number: int
    width: float
    height: float
    parts: tuple[tuple[Printed, ...] | _Table, ...]
    notes: tuple[tuple[str, str], ...]
    scanned: bool


def read_pdf(path: str, data: bytes) -> Decoded:
    """The text of a PDF; UnreadableFile where it is locked, damaged, oversized or a scan."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings(), pdfplumber.open(io.BytesIO(data)) as pdf:
            warnings.simplefilter("ignore")
            count = len(pdf.pages)
            if count > LIMIT_PAGES:
                raise UnreadableFile(path, "có {count:,} trang, nhiều hơn giới hạn {most:,} trang.", "Tách tệp thành từng văn bản rồi nạp lại.", count=count, most=LIMIT_PAGES)
            pages = []
            size = 0
            for page in pdf.pages:
                pages.append(_read_page(path, page))
                page.close()
                size += sum(len(x.text) for part in pages[-1].parts if not isinstance(part, _Table) for x in part)
                if size > LIMIT_TEXT:
                    refuse_long(path, " " * (LIMIT_TEXT + 1))
    except (PDFPasswordIncorrect, PdfminerException) as e:
        if isinstance(e, PDFPasswordIncorrect) or any(isinstance(a, PDFPasswordIncorrect) for a in e.args):
            raise UnreadableFile(path, "tệp PDF có mật khẩu.", "Bỏ mật khẩu (in lại ra PDF) rồi nạp lại.") from None
        raise UnreadableFile(path, "tệp PDF bị hỏng.", "Mở tệp bằng chương trình đọc PDF, in lại ra PDF rồi nạp lại.") from None
    except UnreadableFile:
        raise
    except Exception as e:  # a damaged PDF makes its parser stumble in any way
        if _is_ours(e):
            raise
        raise UnreadableFile(
            path, "tệp PDF không đọc được ({kind}).", "Mở tệp bằng chương trình đọc PDF, in lại ra PDF rồi nạp lại.", kind=type(e).__name__
        ) from e
    scanned = tuple(p.number for p in pages if p.scanned)
    letters = sum(c.isalpha() for p in pages for part in p.parts if not isinstance(part, _Table) for x in part for c in x.text)
    letters += sum(len(c.text) for p in pages for part in p.parts if isinstance(part, _Table) for row in part.rows for c in row)
    if letters < 20 or len(scanned) > _SCAN_SHARE * len(pages):
        raise UnreadableFile(path, "là bản quét: {n}/{count} trang không có chữ đọc được.", _OCR, n=len(scanned) or count, count=count)
    text = tidy(_text(_without_heads(pages)))
    refuse_long(path, text)
    return Decoded(text, reader_name("pdf-1", "pdfplumber"), "application/pdf", count, scanned)


def _is_ours(error: Exception) -> bool:
    """Whether this package's own code stumbled: that is a bug, and no fault of the file."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    return frame is not None and str(frame.tb_frame.f_globals.get("__name__", "")).startswith("loaders")


def _read_page(path: str, page: Any) -> _Page:
    if len(page.chars) > LIMIT_PAGE_CHARS:
        raise UnreadableFile(
            path, "trang {page} chứa hơn {most:,} ký tự.", "In lại văn bản ra PDF rồi nạp lại.", page=page.page_number, most=LIMIT_PAGE_CHARS
        )
    legacy = sum(1 for c in page.chars if _LEGACY.search(str(c.get("fontname", ""))))
    if legacy > 0.3 * max(1, len(page.chars)):
        raise UnreadableFile(
            path, "trang {page} dùng phông chữ cũ (TCVN3, VNI), không phải Unicode.", "Chuyển văn bản gốc sang Unicode rồi in lại ra PDF.", page=page.page_number
        )
    unmapped = sum(1 for c in page.chars if str(c["text"]).startswith("(cid:"))
    if unmapped > 0.1 * max(1, len(page.chars)):
        raise UnreadableFile(path, "trang {page} có phông không kèm bảng mã, không rõ chữ nào.", _OCR, page=page.page_number)
    chars = [
        Char(c["text"], c["x0"], c["x1"], c["top"], c["bottom"], max(1.0, c["size"]))
        for c in page.dedupe_chars(tolerance=0.5).chars
        if c["upright"] and -5 < c["x0"] < page.width + 5 and -5 < c["top"] < page.height + 5
    ]
    tables, inside = _tables(page, chars)
    outside = [c for c in chars if not any(x0 - 1 <= (c.x0 + c.x1) / 2 <= x1 + 1 and t - 1 <= (c.top + c.bottom) / 2 <= b + 1 for x0, t, x1, b in inside)]
    lines = group_lines(outside)
    lines, notes = _notes(page, lines)
    parts: list[tuple[Printed, ...] | _Table] = []
    rest = list(lines)
    for table in [*tables, None]:
        until = [x for x in rest if table is None or x[0].top < table.top]
        rest = rest[len(until) :]
        parts += [tuple(run) for run in in_reading_order([segments(x) for x in until if segments(x)], page.page_number)]
        if table is not None:
            parts.append(table)
    area = max((i["width"] * i["height"] for i in page.images), default=0)
    return _Page(page.page_number, page.width, page.height, tuple(parts), notes, sum(not c.text.isspace() for c in chars) < 10 and area > _SCAN_AREA * page.width * page.height)


def _tables(page: Any, chars: Sequence[Char]) -> tuple[list[_Table], list[tuple[float, float, float, float]]]:
    """The ruled tables of a page, top to bottom, with their boxes; a frame around one cell is no table."""
    made, boxes = [], []
    ends = _open_ends(page)
    settings = {"explicit_horizontal_lines": ends} if ends else {}
    for table in sorted(page.find_tables(settings), key=lambda t: t.bbox[1]):
        rows = [row for row in table.rows if any(row.cells)]
        if len(rows) < 1 or sum(c is not None for row in rows for c in row.cells) < 2:
            continue
        edges = [sorted({round(c[i], 1) for row in rows for c in row.cells if c is not None}) for i in (0, 1)]
        cells = [
            tuple(
                Cell(_cell_lines(page.page_number, chars, c), _spanned(edges[0], c[0], c[2]), _spanned(edges[1], c[1], c[3]))
                for c in row.cells
                if c is not None
            )
            for row in rows
        ]
        made.append(_Table(table.bbox[1], table.bbox[3], tuple(cells), any(abs(table.bbox[3] - y) < 2 for y in ends)))
        boxes.append(table.bbox)
    return made, boxes


def _open_ends(page: Any) -> list[float]:
    """Heights at which a table's vertical rules end without a horizontal one: a page's end cut a row there."""
    # A rule drawn as a thin box has short edges too: those do not count.
    level = [e["top"] for e in page.edges if e["orientation"] == "h" and e["x1"] - e["x0"] > 5]
    upright = [e for e in page.edges if e["orientation"] == "v" and e["bottom"] - e["top"] > 5]
    made: list[float] = []
    for side, other in (("bottom", "top"), ("top", "bottom")):
        for y in {round(e[side]) for e in upright}:
            here = [e for e in upright if abs(e[side] - y) <= 1.5]
            goes_on = any(abs(e[other] - y) <= 3 for e in upright)
            if len({round(e["x0"]) for e in here}) >= 3 and not goes_on and not any(abs(h - y) <= 3 for h in level + made):
                made.append(sum(e[side] for e in here) / len(here))
    return made


def _spanned(edges: Sequence[float], start: float, end: float) -> int:
    """How many rows or columns begin inside a cell."""
    return max(1, sum(1 for e in edges if start - 1.5 <= e < end - 1.5))


def _cell_lines(page: int, chars: Sequence[Char], box: tuple[float, float, float, float]) -> tuple[str, ...]:
    x0, top, x1, bottom = box
    inside = [c for c in chars if x0 <= (c.x0 + c.x1) / 2 <= x1 and top <= (c.top + c.bottom) / 2 <= bottom]
    return tuple(printed(line, page).text for line in group_lines(inside))


def _notes(page: Any, lines: list[list[Char]]) -> tuple[list[list[Char]], tuple[tuple[str, str], ...]]:
    """The notes below the short rule at a page's foot; their raised marks in the text become "[n]"."""
    shapes = [s for s in [*page.lines, *page.rects] if s["height"] < 2 and 40 < s["width"] < 0.5 * page.width and s["top"] > 0.3 * page.height]
    for rule in sorted(shapes, key=lambda s: -s["top"]):
        below = [x for x in lines if x[0].top >= rule["top"] - 2]
        if not below or not (m := _NOTE.match(printed(below[0], 1).text)):
            continue
        above = [x for x in lines if x[0].top < rule["top"] - 2]
        sizes = sorted(c.size for x in above for c in x)
        if not sizes or sorted(c.size for x in below for c in x)[len(below) // 2] >= sizes[len(sizes) // 2] - 0.4:
            continue
        notes: list[tuple[str, str]] = []
        expected = int(m.group(1))
        kept = []
        for line in below:
            text = printed(line, 1).text
            if _PAGE_NUMBER.fullmatch(text) and line[0].top > 0.9 * page.height:
                kept.append(line)
            elif (m := _NOTE.match(text)) and int(m.group(1)) == expected:
                notes.append((m.group(1), text[m.end() :]))
                expected += 1
            elif notes:
                notes[-1] = (notes[-1][0], f"{notes[-1][1]} {text}")
        labels = {label for label, _ in notes}
        return [_marked(x, labels) for x in above] + kept, tuple(notes)
    return lines, ()


def _marked(line: list[Char], labels: set[str]) -> list[Char]:
    """A line whose raised numbers are told as marks."""
    sizes = sorted(c.size for c in line)
    usual, base = sizes[len(sizes) // 2], sorted(c.bottom for c in line)[len(line) // 2]
    made: list[Char] = []
    i = 0
    while i < len(line):
        j = i
        while j < len(line) and line[j].text.isdigit() and line[j].size < 0.82 * usual and line[j].bottom < base - 0.1 * usual:
            j += 1
        label = "".join(c.text for c in line[i:j])
        if label in labels:
            first, last = line[i], line[j - 1]
            # The mark belongs to the word before it: no blank between.
            start = made[-1].x1 if made else first.x0
            made.append(Char(f"[{label}]", start, last.x1, first.top, last.bottom, first.size))
            i = j
        else:
            made.append(line[i])
            i += 1
    return made


def _without_heads(pages: Sequence[_Page]) -> list[_Page]:
    """Pages without their numbers and without the line that most of them repeat at the top or foot."""
    seen: dict[str, int] = {}
    for p in pages:
        for key in {re.sub(r"\d+", "0", x.text) for x in _edges(p)}:
            seen[key] = seen.get(key, 0) + 1
    repeated = {key for key, n in seen.items() if n >= max(3, 0.6 * len(pages))}
    numbered = sum(1 for p in pages if any(_PAGE_NUMBER.fullmatch(x.text) for x in _edges(p)))
    made = []
    for p in pages:
        out = [
            x for x in _edges(p)
            if re.sub(r"\d+", "0", x.text) in repeated or (_PAGE_NUMBER.fullmatch(x.text) and (numbered > 1 or x.text == str(p.number)))
        ]  # fmt: skip
        parts = [part if isinstance(part, _Table) else tuple(x for x in part if x not in out) for part in p.parts]
        made.append(_Page(p.number, p.width, p.height, tuple(x for x in parts if isinstance(x, _Table) or x), p.notes, p.scanned))
    return made


def _edges(page: _Page) -> list[Printed]:
    """The topmost and the lowest line, where they stand in the margins."""
    lines = [x for part in page.parts if not isinstance(part, _Table) for x in part]
    return [x for x in lines if x.bottom < 0.085 * page.height or x.top > 0.92 * page.height]


def _text(pages: Sequence[_Page]) -> list[str]:
    """The lines of all pages; a paragraph or a table goes on over a page's end."""
    columns: dict[int, Column] = {}
    for width in {round(p.width) for p in pages}:
        lines = [x for p in pages if round(p.width) == width for part in p.parts if not isinstance(part, _Table) for x in part]
        if lines:
            columns[width] = column_of(lines)
    made: list[str] = []
    run: list[Printed] = []
    column: Column | None = None
    rows: list[tuple[Cell, ...]] = []
    cut = False

    def flush() -> None:
        if run and column is not None:
            made.extend(paragraphs(run, column))
        run.clear()

    def flush_rows() -> None:
        if rows:
            made.extend(table_lines(rows))
            rows.clear()

    for p in pages:
        for n, part in enumerate(p.parts):
            if isinstance(part, _Table):
                flush()
                if n or not rows or _width(part.rows) != _width(rows):
                    flush_rows()
                rows = _gone_on(rows, part.rows) if rows and cut else [*rows, *part.rows]
                cut = part.cut
                continue
            flush_rows()
            cut = False
            if n or columns.get(round(p.width)) is not column:
                flush()
            column = columns.get(round(p.width))
            run.extend(part)
    flush()
    flush_rows()
    notes = [note for p in pages for note in p.notes]
    return made + ([""] + [f"[{label}] {words}" for label, words in notes] if notes else [])


def _gone_on(above: list[tuple[Cell, ...]], below: Sequence[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """Rows of a table that a page cut within a row: the head printed again is left out, the two halves are one row."""
    first = 0
    while first < min(len(above), len(below)) and [c.text for c in below[first]] == [c.text for c in above[first]]:
        first += 1
    rest = list(below[first:])
    if rest and len(rest[0]) == len(above[-1]):
        half = rest.pop(0)
        above = [*above[:-1], tuple(Cell(a.lines + b.lines, a.columns, a.rows) for a, b in zip(above[-1], half, strict=True))]
    return [*above, *rest]


def _width(rows: Sequence[Sequence[Cell]]) -> int:
    return max(sum(c.columns for c in row) for row in rows)
