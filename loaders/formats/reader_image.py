"""Pictures of pages (.png, .jpg, .tif) → decoded text, by Tesseract where it is installed.

In: the file's bytes. Out: ``Decoded`` that says its text was recognised; columns and paragraphs as for a PDF's pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.errors import UnreadableFile
from loaders.formats.decoded import Decoded, refuse_long, tidy
from loaders.formats.ocr import Scan, recognise, tesseract, tesseract_version
from loaders.formats.ocr_numerals import numbers_mended
from loaders.formats.pdf_text import text_lines
from loaders.formats.scan_page import leaf_of_scan
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
    scans = recognise(data)
    if sum(s.words for s in scans) < _FEW:
        raise UnreadableFile(path, "là ảnh, không nhận dạng được chữ nào.", "Quét lại rõ hơn (300 dpi, thẳng trang), hoặc dùng bản số của văn bản.")
    text = tidy(numbers_mended(text_lines([leaf_of_scan(s, n) for n, s in enumerate(scans, 1)])))
    refuse_long(path, text)
    return Decoded(text, ocr_name(), media_type, len(scans), (), tuple(range(1, len(scans) + 1)), doubtful_share(scans))
