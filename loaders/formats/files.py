"""Files → decoded text, whatever their format.

In: a path. Out: ``FileText`` (the bytes' hash, the text, its hash, reader, media type, pages). UnreadableFile says what is wrong with a file
and what to do. The content decides which reader takes a file; the suffix only tells Markdown from plain text and which files of a
folder are looked at (``suffixes``).
"""

from __future__ import annotations

import hashlib
import io
import re
import stat
import zipfile
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final, Literal

from loaders.errors import UnreadableFile
from loaders.formats.decoded import Decoded, of_utf_16, of_windows_1258
from loaders.formats.mail import is_message, saved_page
from loaders.formats.old_fonts import is_of_other_codes
from loaders.formats.reader_markdown import read_markdown, with_rows
from loaders.refusals import refusal
from ontology.language import tr_later

READER: Final = "text-2"
LIMIT_BYTES: Final = 20_000_000
_LIMIT_SAID: Final = "20 MB"
LIMIT_LINE: Final = 1_000_000
LIMIT_MEMBERS: Final = 5000  # files inside a .docx
_FEWEST_LETTERS: Final = 20
_QUOTED_CELL: Final = re.compile(r'(?m)(?<=\t)"([^"\t]*)"(?=\t|\r?$)|^"([^"\t]*)"(?=\t)')
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HTML: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_TAG: Final = re.compile(rb"<(?:\x00)?[a-z!/]", re.IGNORECASE)
_PICTURES: Final = (
    (rb"\x89PNG\r\n\x1a\n", "image/png"), (rb"\xff\xd8\xff", "image/jpeg"), (rb"II\*\x00|MM\x00\*", "image/tiff"), (rb"RIFF.{4}WEBP", "image/webp"), (rb"GIF8[79]a", "image/gif"),
)
_HEIC: Final = re.compile(rb".{4}ftyp(?:hei[cx]|mif1|avif)", re.DOTALL)
_FLAT: Final = re.compile(rb"<(w:wordDocument|office:document|pkg:package)\s")
_CONVERTED: Final = {
    ".doc": "application/msword", ".rtf": "application/rtf", ".odt": "application/vnd.oasis.opendocument.text",
    ".fodt": "application/vnd.oasis.opendocument.text-flat-xml", ".xml": "application/msword",
}
_WORD: Final = "WordDocument".encode("utf-16-le")  # the stream of an old Office file that holds a text
_SHEETS: Final = tuple(f"{stream}\0".encode("utf-16-le") for stream in ("Workbook", "Book"))
_PACKED: Final = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b")
_AS_DOCX: Final = tr_later("Mở tệp bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nạp lại.")
_OR_OFFICE: Final = tr_later("Cài LibreOffice rồi nạp lại, hoặc mở tệp bằng Word, lưu lại thành .docx rồi nạp lại.")


@dataclass(frozen=True, kw_only=True)
class FileText(Decoded):
    """What a reader gave, and of which file: ``text`` of a plain one is its bytes decoded as UTF-8, newlines untouched, a byte order mark counting one character, its drawn
    tables as rows (``loaders.formats.drawn``)."""

    path: str
    sha256: str
    text_sha256: str
    reader: str = READER
    media_type: str = "text/plain"


def read_file(path: Path) -> FileText:
    """The text of a file; UnreadableFile with a remedy where it gives none."""
    name = str(path)
    try:
        size, mode = (told := path.stat()).st_size, told.st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableFile(name, "là thư mục, không phải tệp.", "Nêu đường dẫn của từng tệp, hoặc dùng «vanmach build» cho cả thư mục.")
        if size > LIMIT_BYTES:
            raise UnreadableFile(name, "tệp lớn hơn {most} ({size:,} byte).", "Tách tệp thành từng văn bản rồi nạp lại.", most=_LIMIT_SAID, size=size)
        data = path.read_bytes()
    except PermissionError:
        raise UnreadableFile(name, "không có quyền đọc tệp.", "Cấp quyền đọc tệp cho tài khoản đang dùng rồi nạp lại.") from None
    except FileNotFoundError:
        raise UnreadableFile(name, "không có tệp này.", "Kiểm tra lại đường dẫn.") from None
    except OSError as e:
        raise UnreadableFile(name, "hệ thống không đọc được tệp ({why}).", "Kiểm tra ổ đĩa và đường dẫn rồi nạp lại.", why=refusal(e)) from None
    got = decode(name, data)
    sha256, words = hashlib.sha256(data).hexdigest(), got.text.encode("utf-8")
    return FileText(**vars(got), path=name, sha256=sha256, text_sha256=sha256 if words == data else hashlib.sha256(words).hexdigest())


def decode(name: str, data: bytes) -> Decoded:
    """The text that these bytes hold, by the reader that their first bytes call for.

    >>> decode("a.md", "# KẾ HOẠCH[^1]\\n\\n[^1]: Nghị quyết số 122/NQ-CP".encode()).text
    '# KẾ HOẠCH[1]\\n\\n[1] Nghị quyết số 122/NQ-CP'
    """
    # The readers are loaded when they are needed: plain text asks for none of their libraries.
    suffix = Path(name).suffix.lower()
    if b"%PDF-" in data[:1024]:
        from loaders.formats.reader_pdf import read_pdf

        return read_pdf(name, data)
    if data[:4] == b"PK\x03\x04":
        inside = _archive(name, data)
        if inside == "odt":
            return _converted(name, data, ".odt")
        if inside == "xlsx":
            from loaders.formats.reader_xlsx import read_xlsx

            return _lettered(name, read_xlsx(name, data))
        from loaders.formats.reader_docx import read_docx

        return _lettered(name, read_docx(name, data))
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadableFile(name, "tệp Word có mật khẩu.", "Bỏ mật khẩu trong Word (Tệp > Thông tin > Bảo vệ tài liệu) rồi nạp lại.")
        if _WORD in data:
            return _converted(name, data, ".doc")
        if any(stream in data for stream in _SHEETS):
            raise _old_sheet(name)
        raise UnreadableFile(name, "không phải tệp Word, hoặc tệp bị hỏng.", _AS_DOCX)
    if data[:5] == b"{\\rtf":
        return _converted(name, data, ".rtf")
    if data[:5] == b"<?xml" and (flat := _FLAT.search(data[:20_000])) is not None:  # a whole document as one XML file
        if flat[1] == b"pkg:package":
            raise UnreadableFile(name, "là tệp Word lưu dạng XML.", _AS_DOCX)
        return _converted(name, data, ".fodt" if flat[1] == b"office:document" else ".xml")
    for magic, media_type in _PICTURES:
        if re.match(magic, data, re.DOTALL):
            from loaders.formats.reader_image import read_image

            return _lettered(name, read_image(name, data, media_type))
    if _HEIC.match(data):
        raise UnreadableFile(name, "là ảnh .heic hoặc .avif.", "Mở ảnh, lưu lại thành .jpg hoặc .png rồi nạp lại.")
    if data.startswith(_PACKED):
        raise _packed(name)
    data = of_utf_16(data)
    media_type = "text/html"
    if is_message(data):
        if (page := saved_page(data)) is None:
            raise UnreadableFile(name, "là thư điện tử, hoặc trang web lưu trọn gói (MHTML) không có trang nào bên trong.", "Lưu riêng văn bản đính kèm, hoặc in ra PDF, rồi nạp lại.")
        data, media_type = page, "multipart/related"
    if media_type != "text/html" or _HTML.match(data[:4096]) or (suffix in (".html", ".htm") and _TAG.search(data)):
        from loaders.formats.reader_html import read_html

        return _lettered(name, replace(read_html(name, data), media_type=media_type))
    if suffix == ".pdf" and data.strip():
        raise UnreadableFile(name, "không phải tệp PDF, hoặc phần đầu tệp bị hỏng.", "Mở tệp bằng chương trình đọc PDF, in lại ra PDF rồi nạp lại.")
    if suffix == ".docx" and data.strip():
        raise UnreadableFile(name, "không phải tệp .docx, hoặc tệp bị hỏng.", _AS_DOCX)
    text = _decode(name, data)
    if suffix in (".md", ".markdown"):
        return read_markdown(name, text)
    return with_rows(name, without_cell_quotes(text), READER, "text/plain")


def _archive(name: str, data: bytes) -> Literal["docx", "odt", "xlsx"]:
    """What an archive holds: a Word document, an OpenDocument text, a workbook; other archives are refused, and those with too many members."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise UnreadableFile(name, "tệp .xlsx bị hỏng." if name.lower().endswith(".xlsx") else "tệp .docx bị hỏng.", _AS_DOCX) from None
    if len(members) > LIMIT_MEMBERS:
        raise UnreadableFile(name, "chứa {n:,} tệp con, nhiều hơn giới hạn {most:,}.", _AS_DOCX, n=len(members), most=LIMIT_MEMBERS)
    if any(re.fullmatch(r"word/document\d*\.xml", m) for m in members):
        return "docx"
    if b"application/vnd.oasis.opendocument.text" in data[:200]:  # its first member, never compressed
        return "odt"
    if b"application/vnd.oasis.opendocument.spreadsheet" in data[:200]:
        raise _old_sheet(name)
    if "xl/workbook.xml" in members:
        return "xlsx"
    raise _packed(name)


def _old_sheet(name: str) -> UnreadableFile:
    return UnreadableFile(name, "là bảng tính .xls hoặc .ods.", "Mở tệp bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi nạp lại.")


def _packed(name: str) -> UnreadableFile:
    return UnreadableFile(
        name, "là tệp nén hoặc định dạng khác (.zip, .rar, .pptx), không phải văn bản.", "Nếu là tệp nén: giải nén rồi nạp các tệp bên trong. Nếu không: mở bằng chương trình của nó, lưu lại thành .docx hoặc .pdf rồi nạp lại."
    )


def _converted(name: str, data: bytes, suffix: str) -> Decoded:
    """A file that LibreOffice makes a .docx of."""
    from loaders.formats.converter import soffice, to_docx

    if soffice() is None:
        raise UnreadableFile(name, "là tệp {suffix}; máy này chưa có LibreOffice để đọc.", _OR_OFFICE, suffix=suffix)
    made = to_docx(data, suffix)
    if made is None:
        raise UnreadableFile(name, "là tệp {suffix}; LibreOffice không mở được (hỏng, có mật khẩu hoặc không phải văn bản).", _AS_DOCX, suffix=suffix)
    got = decode(name, made)
    return replace(got, reader=f"{got.reader} + libreoffice-1", media_type=_CONVERTED[suffix])


def _has_letters(text: str) -> bool:
    """Whether there is anything to read: a few letters near the beginning."""
    return len(list(islice(filter(str.isalpha, text[:20000]), _FEWEST_LETTERS))) == _FEWEST_LETTERS


def _lettered(name: str, got: Decoded) -> Decoded:
    if not _has_letters(got.text):
        raise UnreadableFile(name, "không có chữ đọc được.", "Nếu là ảnh quét đặt trong tệp, hoặc trang chỉ hiện chữ trong trình duyệt: mở tệp, in ra PDF rồi nạp lại.")
    _refuse_other_codes(name, got.text)
    return got


def _refuse_other_codes(name: str, text: str) -> None:
    """A text whose letters are codes of a font of before Unicode, or bytes taken for letters: nothing tells for sure which letters they are."""
    if is_of_other_codes(text):
        raise UnreadableFile(name, "chữ không phải Unicode (phông TCVN3 .Vn…, VNI, hoặc sai bảng mã khi lưu).", "Chuyển mã sang Unicode (ví dụ bằng công cụ của UniKey), xem lại cho đúng chữ rồi nạp lại.")


def _decode(name: str, data: bytes) -> str:
    if not data.strip():
        raise UnreadableFile(name, "tệp rỗng.", "Lưu lại văn bản vào tệp rồi nạp lại.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        if (told := of_windows_1258(data)) is None:
            raise UnreadableFile(
                name, "không phải văn bản thuần mã UTF-8 (tệp nhị phân hoặc bảng mã khác).", "Lưu lại thành .txt mã UTF-8 (Unicode) rồi nạp lại."
            ) from None
        text = told
    if len(_CONTROL.findall(text[:4096])) > 8:
        raise UnreadableFile(name, "là tệp nhị phân, không phải văn bản.", "Mở tệp bằng chương trình của nó, lưu thành .txt mã UTF-8 rồi nạp lại.")
    if len(text) > LIMIT_LINE and max(map(len, text.split("\n"))) > LIMIT_LINE:
        raise UnreadableFile(
            name, "có dòng dài hơn {most:,} ký tự: không phải văn bản chia đoạn.", "Xuống dòng ở cuối mỗi đoạn rồi nạp lại.", most=LIMIT_LINE
        )
    if not _has_letters(text):
        raise UnreadableFile(name, "không có chữ đọc được.", "Nếu là bản quét, cần nhận dạng chữ (OCR) trước khi nạp.")
    _refuse_other_codes(name, text)
    return text


def without_cell_quotes(text: str) -> str:
    """Blanks for the quotes in which a spreadsheet, or a table copied cell by cell, prints cells of several lines, so that every place stays; quotes that no tab stands beside are a text's own.

    >>> without_cell_quotes('"SỞ Y TẾ\\nSố: 1/KH-SYT"\\t"CỘNG HÒA\\nĐộc lập"\\n"Một câu."\\n')
    ' SỞ Y TẾ\\nSố: 1/KH-SYT \\t CỘNG HÒA\\nĐộc lập \\n"Một câu."\\n'
    """
    return _QUOTED_CELL.sub(lambda m: f" {m[1] or m[2]} " if "\n" in m[0] else m[0], text) if '\t"' in text or '"\t' in text else text
