"""What stands in a folder: its files, and what of it could not be looked into; the endings of the names of files that are read.

In: a folder. Out: paths in a stable order, and the errors of sub-folders that cannot be entered and files that cannot be looked at: what
was not seen is never left out without a word.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Final

from loaders.errors import UnreadableFile
from loaders.refusals import refusal

# what only LibreOffice or Tesseract can open is among them, so that it is reported where they are absent
SUFFIXES: Final = frozenset(".txt .md .markdown .html .htm .mht .mhtml .docx .docm .dotx .xlsx .xlsm .pdf .doc .dot .rtf .odt .fodt .png .jpg .jpeg .tif .tiff .webp .heic".split())
FILE_NAME: Final = rf"\S+(?:{'|'.join(map(re.escape, sorted(SUFFIXES)))})(?!\w)"
"""A pattern of such a name as a sentence has it."""
_NOT_OURS: Final = (".", "~$")  # hidden files and folders; what Word keeps beside a file that is open


def files_inside(folder: Path) -> tuple[list[Path], list[UnreadableFile]]:
    """The files below ``folder``, sorted, hidden ones left out; an error for each path that could not be looked into."""
    found: list[Path] = []
    closed: list[OSError] = []
    for base, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith(_NOT_OURS))
        for name in sorted(names):
            if name.startswith(_NOT_OURS):
                continue
            path = Path(base, name)
            try:
                if stat.S_ISREG(path.stat().st_mode):
                    found.append(path)
            except OSError as error:  # no permission, a link that leads nowhere
                closed.append(error)
    return sorted(found, key=lambda p: p.as_posix()), [not_opened(str(e.filename), e) for e in closed]


def not_opened(path: str, error: OSError) -> UnreadableFile:
    """A file or folder that the machine does not open; what is in it was not read."""
    return UnreadableFile(path, "không mở được, nội dung chưa được đọc ({why}).", "Kiểm tra quyền đọc của tệp, thư mục rồi chạy lại.", why=refusal(error))
