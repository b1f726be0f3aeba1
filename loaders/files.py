"""Files → decoded text. Plain text is read here; other formats come with the first release.

In: a path. Out: ``FileText`` (bytes' hash, text, reader). UnreadableFile says what is wrong with a file and what to do.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from loaders.errors import UnreadableFile

READER: Final = "text-1"
SUFFIXES: Final = frozenset({".txt"})
LIMIT_BYTES: Final = 20_000_000
_LIMIT_SAID: Final = "20 MB"
LIMIT_LINE: Final = 1_000_000
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True)
class FileText:
    """``text`` is the bytes decoded as UTF-8, newlines untouched, a byte order mark counting one character."""

    path: str
    sha256: str
    text: str
    text_sha256: str
    reader: str = READER
    media_type: str = "text/plain"


def read_file(path: Path) -> FileText:
    """The text of a plain-text file; UnreadableFile with a remedy where it gives none."""
    name = str(path)
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise UnreadableFile(name, "là thư mục, không phải tệp.", "Nêu đường dẫn của từng tệp, hoặc dùng «vanmach build» cho cả thư mục.")
        if size > LIMIT_BYTES:
            raise UnreadableFile(name, f"tệp lớn hơn {_LIMIT_SAID} ({size:,} byte).", "Tách tệp thành từng văn bản rồi nạp lại.")
        data = path.read_bytes()
    except PermissionError:
        raise UnreadableFile(name, "không có quyền đọc tệp.", "Cấp quyền đọc tệp cho tài khoản đang dùng rồi nạp lại.") from None
    except FileNotFoundError:
        raise UnreadableFile(name, "không có tệp này.", "Kiểm tra lại đường dẫn.") from None
    except OSError as e:
        raise UnreadableFile(name, f"hệ thống không đọc được tệp ({os.strerror(e.errno or 0)}).", "Kiểm tra ổ đĩa và đường dẫn rồi nạp lại.") from None
    text = _decode(name, data)
    return FileText(name, hashlib.sha256(data).hexdigest(), text, hashlib.sha256(text.encode("utf-8")).hexdigest())


def _decode(name: str, data: bytes) -> str:
    if not data.strip():
        raise UnreadableFile(name, "tệp rỗng.", "Lưu lại văn bản vào tệp rồi nạp lại.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableFile(
            name, "không phải văn bản thuần mã UTF-8 (tệp nhị phân hoặc bảng mã khác).", "Lưu lại thành .txt mã UTF-8 (Unicode) rồi nạp lại."
        ) from None
    if len(_CONTROL.findall(text[:4096])) > 8:
        raise UnreadableFile(name, "là tệp nhị phân, không phải văn bản.", "Mở tệp bằng chương trình của nó, lưu thành .txt mã UTF-8 rồi nạp lại.")
    if max(map(len, text.split("\n"))) > LIMIT_LINE:
        raise UnreadableFile(
            name, f"có dòng dài hơn {LIMIT_LINE:,} ký tự: không phải văn bản chia đoạn.", "Xuống dòng ở cuối mỗi đoạn rồi nạp lại."
        )
    if sum(c.isalpha() for c in text[:20000]) < 20:
        raise UnreadableFile(name, "không có chữ đọc được.", "Nếu là bản quét, cần nhận dạng chữ (OCR) trước khi nạp.")
    return text
