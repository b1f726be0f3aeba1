"""Pictures of pages (.png, .jpg, .tif) → decoded text, by Tesseract where it is installed.

In: the file's bytes. Out: ``Decoded`` that says its text was recognised; columns, paragraphs and ruled tables as for a scanned page of a PDF.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.errors import UnreadableFile
from loaders.formats.decoded import Decoded, refuse_long, tidy
from loaders.formats.grid import dealt_rows, merged_cells, unsure_rows
from loaders.formats.ocr import DPI, Scan, recognise, tesseract, tesseract_version
from loaders.formats.ocr_numerals import numbers_mended
from loaders.formats.pdf_text import text_lines
from loaders.formats.picture_pages import picture_of_file
from loaders.formats.scan_page import leaf_of_scan, recognise_page
from ontology.language import tr_later

INSTALL: Final = tr_later("Cài Tesseract kèm dữ liệu tiếng Việt (tesseract-ocr, tesseract-ocr-vie) rồi nạp lại; hoặc tìm bản số của văn bản trên cổng thông tin.")
_FEW: Final = 5  # words; less is no page of a document


def ocr_name() -> str:
    """The name that text recognised on this machine carries."""
    return f"ocr-1 (tesseract {tesseract_version()})"


def doubtful_share(scans: Sequence[Scan]) -> float | None:
    """The share of doubtful words; None where there are none."""
    words = sum(s.words for s in scans)
    return round(sum(s.doubtful for s in scans) / words, 4) if words else None


def read_image(path: str, data: bytes, media_type: str) -> Decoded:
    """The text of a picture; UnreadableFile where Tesseract is not there or finds none."""
    if tesseract() is None:
        raise UnreadableFile(path, "là ảnh, chữ chưa được nhận dạng (máy này chưa có Tesseract với tiếng Việt).", INSTALL)
    picture = picture_of_file(data)
    page = recognise_page(picture, DPI) if picture is not None else None
    scans = [page] if page is not None else recognise(data)
    if sum(s.words for s in scans) < _FEW:
        raise UnreadableFile(path, "là ảnh, không nhận dạng được chữ nào.", "Quét lại rõ hơn (300 dpi, thẳng trang), hoặc dùng bản số của văn bản.")
    lines = numbers_mended(text_lines([leaf_of_scan(s, n) for n, s in enumerate(scans, 1)]))
    text = tidy(lines)
    refuse_long(path, text)
    unread = tuple(n for n, s in enumerate(scans, 1) if any(t.unread for t in s.tables))
    pages = tuple(range(1, len(scans) + 1))
    return Decoded(text, ocr_name(), media_type, len(scans), (), pages, doubtful_share(scans), merged_cells(lines), unread, dealt_rows(lines), unsure_rows(lines))
