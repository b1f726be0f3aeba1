"""Born-digital PDF → decoded text.

In: the file's bytes. Out: ``Decoded``: wrapped lines joined to paragraphs, tables with and without rules as rows (``loaders.grid``), notes
at the foot of a page as "[1]" marks with their texts at the end, columns one after the other; page numbers, running heads, signature stamps and
watermarks left out. A scan holds no text and is told as such. PDFium reads the file: it opens nothing and runs nothing.
"""

from __future__ import annotations

from typing import Final

import pypdfium2

from loaders.decoded import LIMIT_TEXT, Decoded, reader_name, refuse_long, tidy
from loaders.errors import UnreadableFile
from loaders.pdf_leaf import Leaf, leaf_of
from loaders.pdf_page import LIMIT_CHARS, Sheet, read_sheet
from loaders.pdf_text import text_lines

LIMIT_PAGES: Final = 1000
LIMIT_PAGE_CHARS: Final = LIMIT_CHARS
_SCAN_AREA: Final = 0.4
_SCAN_SHARE: Final = 0.3
_FEW: Final = 10
_PRINT_AGAIN: Final = "Mở tệp bằng chương trình đọc PDF, in lại ra PDF rồi nạp lại."
_OCR: Final = "Nhận dạng chữ (OCR) rồi nạp bản .docx hoặc PDF có chữ; hoặc tìm bản số của văn bản trên cổng thông tin."
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
            raise UnreadableFile(path, f"có {count:,} trang, nhiều hơn giới hạn {LIMIT_PAGES:,} trang.", "Tách tệp thành từng văn bản rồi nạp lại.")
        leaves: list[Leaf] = []
        scanned: list[int] = []
        size = 0
        for n in range(count):
            sheet = _sheet(path, document, n)
            letters = sum(not c.text.isspace() for c in sheet.chars)
            if letters < _FEW and sheet.pictured > _SCAN_AREA:
                scanned.append(n + 1)
            size += letters
            if size > LIMIT_TEXT:
                refuse_long(path, " " * (LIMIT_TEXT + 1))
            leaves.append(leaf_of(sheet))
    finally:
        document.close()
    if size < 2 * _FEW or len(scanned) > _SCAN_SHARE * count:
        raise UnreadableFile(path, f"là bản quét: {len(scanned) or count}/{count} trang không có chữ đọc được.", _OCR)
    text = tidy(text_lines(leaves))
    refuse_long(path, text)
    return Decoded(text, reader_name("pdf-2", "pypdfium2"), "application/pdf", count, tuple(scanned))


def _sheet(path: str, document: pypdfium2.PdfDocument, n: int) -> Sheet:
    """One page as printed; refused where its letters cannot be told."""
    try:
        page = document[n]
    except pypdfium2.PdfiumError:
        raise UnreadableFile(path, f"trang {n + 1} của tệp PDF bị hỏng.", _PRINT_AGAIN) from None
    try:
        sheet = read_sheet(page, n + 1)
    finally:
        page.close()
    if len(sheet.chars) > LIMIT_PAGE_CHARS:
        raise UnreadableFile(path, f"trang {n + 1} chứa hơn {LIMIT_PAGE_CHARS:,} ký tự.", "In lại văn bản ra PDF rồi nạp lại.")
    if sheet.legacy > 0.3:
        raise UnreadableFile(path, f"trang {n + 1} dùng phông chữ cũ (TCVN3, VNI), không phải Unicode.", "Chuyển văn bản gốc sang Unicode rồi in lại ra PDF.")
    if sheet.unmapped > 0.1:
        raise UnreadableFile(path, f"trang {n + 1} có phông không kèm bảng mã, không rõ chữ nào.", _OCR)
    return sheet
