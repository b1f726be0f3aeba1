"""The endings of the names of files that are read. What only LibreOffice or Tesseract can open is among them, so that it is reported where they are absent."""

from __future__ import annotations

import re
from typing import Final

SUFFIXES: Final = frozenset(".txt .md .markdown .html .htm .mht .mhtml .docx .docm .dotx .xlsx .xlsm .pdf .doc .dot .rtf .odt .png .jpg .jpeg .tif .tiff".split())
FILE_NAME: Final = rf"\S+(?:{'|'.join(map(re.escape, sorted(SUFFIXES)))})(?!\w)"
"""A pattern of such a name as a sentence has it."""
