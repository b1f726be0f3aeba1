"""Born-digital PDF → decoded text.

In: the file's bytes. Out: ``Decoded``: wrapped lines joined to paragraphs, tables with and without rules as rows (``loaders.formats.grid``), notes
at the foot of a page as "[1]" marks with their texts at the end, columns one after the other; page numbers, running heads, signature stamps and
watermarks left out. A scanned page is recognised where Tesseract is installed (``loaders.formats.ocr``), else told. PDFium reads the file: it opens
nothing and runs nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from loaders.errors import UnreadableFile
from loaders.formats.decoded import LIMIT_TEXT, Decoded, reader_name, refuse_long, tidy
from loaders.formats.grid import dealt_rows, merged_cells, unsure_rows
from loaders.formats.ocr import DPI, Scan, tesseract
from loaders.formats.ocr_numerals import numbers_mended
from loaders.formats.pdf_fields import fields, written_figures
from loaders.formats.pdf_leaf import Leaf, leaf_of
from loaders.formats.pdf_page import LIMIT_CHARS, Found, Sheet, read_sheet
from loaders.formats.pdf_text import text_lines
from loaders.formats.picture_pages import picture_of_page
from loaders.formats.reader_image import INSTALL, doubtful_share, ocr_name
from loaders.formats.scan_page import leaf_of_scan, recognise_page
from loaders.formats.scan_rules import Picture
from ontology.language import tr_later

LIMIT_PAGES: Final = 1000
LIMIT_PAGE_CHARS: Final = LIMIT_CHARS
_SCAN_AREA: Final = 0.3  # of a page: the picture of its text
_PICTURED: Final = 0.15  # a picture that may hold words
_SCAN_SHARE: Final = 0.3
_FEW: Final = 10
_LITTLE: Final = 500  # characters; a page of text has more
_ENOUGH: Final = 100  # letters that tell a language
_MARKED: Final = 0.05  # of the letters; of Vietnamese letters a quarter carry marks
_MORE: Final = 2.0  # times the letters that the file tells
_PRINT_AGAIN: Final = tr_later("Mở tệp bằng chương trình đọc PDF, in lại ra PDF rồi nạp lại.")
_SCAN_AGAIN: Final = tr_later("Quét lại rõ hơn (300 dpi, thẳng trang), hoặc tìm bản số của văn bản trên cổng thông tin.")
_UNMAPPED: Final = 0.1
LIMIT_SCANS: Final = 300
_PASSWORD: Final = 4  # FPDF_ERR_PASSWORD


def read_pdf(path: str, data: bytes) -> Decoded:
    """The text of a PDF; UnreadableFile where it is locked, damaged, oversized or a scan."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as e:
        if "password" in str(e).lower() or getattr(e, "err_code", None) == _PASSWORD:
            raise UnreadableFile(path, "tệp PDF có mật khẩu.", "Bỏ mật khẩu (in lại ra PDF) rồi nạp lại.") from None
        raise UnreadableFile(path, "tệp PDF bị hỏng.", _PRINT_AGAIN) from None
    try:
        count = len(document)
        if count > LIMIT_PAGES:
            raise UnreadableFile(path, "có {count:,} trang, nhiều hơn giới hạn {most:,} trang.", "Tách tệp thành từng văn bản rồi nạp lại.", count=count, most=LIMIT_PAGES)
        leaves: list[Leaf] = []
        scanned: list[int] = []
        layers: list[int] = []
        scans: dict[int, Scan] = {}
        old_fonts = False
        size = 0
        for n in range(count):
            sheet, picture = _sheet(path, data, document, n)
            letters = sum(not c.text.isspace() for c in sheet.chars)
            size += letters
            old_fonts = old_fonts or sheet.old_fonts
            if size > LIMIT_TEXT:
                refuse_long(path, " " * (LIMIT_TEXT + 1))
            if sheet.layer:
                layers.append(n + 1)
            if picture is not None and len(scans) < LIMIT_SCANS and (found := recognise_page(picture, DPI)) and _says_more(found, sheet, letters):
                scans[n + 1] = found
                leaves.append(leaf_of_scan(found, n + 1))
                continue
            if _is_scan(sheet) and not (picture is not None and picture.is_empty()):
                scanned.append(n + 1)
            leaves.append(leaf_of(sheet))
    finally:
        document.close()
    size += sum(s.words for s in scans.values())
    if size < 2 * _FEW or len(scanned) > _SCAN_SHARE * count:
        raise UnreadableFile(path, "là bản quét: {n}/{count} trang không có chữ đọc được.", INSTALL if tesseract() is None else _SCAN_AGAIN, n=len(scanned) or count, count=count)
    lines = text_lines(leaves)
    if scans or layers:
        lines = numbers_mended(lines)
    text = tidy(lines)
    refuse_long(path, text)
    reader = " + ".join([reader_name("pdf-4", "pypdfium2"), *([ocr_name()] if scans else []), *(["ocr-layer"] if layers else []), *(["old-fonts-1"] if old_fonts else [])])
    recognised = tuple(sorted({*scans, *layers}))
    unread = tuple(n for n, scan in scans.items() if any(t.unread for t in scan.tables))
    return Decoded(text, reader, "application/pdf", count, tuple(scanned), recognised, doubtful_share(list(scans.values())), merged_cells(lines), unread, dealt_rows(lines), unsure_rows(lines))


def _sheet(path: str, data: bytes, document: pypdfium2.PdfDocument, n: int) -> tuple[Sheet, Picture | None]:
    """One page as printed, and its picture where it may be a scan and can be recognised here; refused where its letters cannot be told."""
    try:
        page = document[n]
    except pypdfium2.PdfiumError:
        raise UnreadableFile(path, "trang {page} của tệp PDF bị hỏng.", _PRINT_AGAIN, page=n + 1) from None
    try:
        signed = fields(page.raw)
        sheet = read_sheet(page, n + 1, _written(data, n) if signed else ())
        if _is_foreign(sheet):
            sheet = replace(sheet, chars=(), over=0, layer=False)
        doubted = sheet.unmapped > _UNMAPPED or sheet.pictured > _PICTURED and len(sheet.chars) < _LITTLE
        if doubted and signed and not _is_scan(sheet):  # on a scan the fields are stamps
            pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
        picture = picture_of_page(page) if doubted and tesseract() is not None else None
    finally:
        page.close()
    if len(sheet.chars) > LIMIT_PAGE_CHARS:
        raise UnreadableFile(path, "trang {page} chứa hơn {most:,} ký tự.", "In lại văn bản ra PDF rồi nạp lại.", page=n + 1, most=LIMIT_PAGE_CHARS)
    if sheet.unmapped > _UNMAPPED and picture is None:
        raise UnreadableFile(path, "trang {page} có phông không kèm bảng mã, không rõ chữ nào.", INSTALL, page=n + 1)
    return sheet, picture


def _is_foreign(sheet: Sheet) -> bool:
    """Whether a scan's layer of text was recognised as another language: "Quyi5t dinh" has none of the letters that Vietnamese is full of."""
    letters = [c.text for c in sheet.chars if c.text.isalpha()] if sheet.layer else []
    return len(letters) > _ENOUGH and sum(not c.isascii() for c in letters) < _MARKED * len(letters)


def _is_scan(sheet: Sheet) -> bool:
    """Whether a page is a picture of words: letters beside it (a gazette's head, a stamp, a signature set anew) are not the document's text."""
    return sheet.pictured > _SCAN_AREA and sheet.over < _FEW and len(sheet.chars) < _LITTLE


def _says_more(scan: Scan, sheet: Sheet, letters: int) -> bool:
    """Whether what was recognised takes the place of the page's own letters."""
    return bool(scan.words) and (letters < _FEW or sheet.unmapped > _UNMAPPED or sum(len(w.text) for line in scan.lines for w in line) > _MORE * letters)


def _written(data: bytes, n: int) -> list[Found]:
    """What stands in the fields of a page: to be read it must be made the page's own, in a copy."""
    copy = pypdfium2.PdfDocument(data)
    try:
        return written_figures(copy, n)
    except pypdfium2.PdfiumError:
        return []
    finally:
        copy.close()
