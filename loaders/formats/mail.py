"""Messages (.eml), and web pages that a browser saved as one (.mht).

In: the file's bytes. Out: whether they are such a file; the page in it. The parts of a message are its sender's files: a person saves the one that is the document.
"""

from __future__ import annotations

import re
from email import message_from_bytes
from typing import Final

from loaders.formats.decoded import of_code

_FIELD: Final = re.compile(rb"[A-Za-z][A-Za-z-]{1,40}: ?[^\s]")
_SENT: Final = re.compile(rb"^(?:to|received|delivered-to|return-path):", re.MULTILINE)
_KIND: Final = re.compile(rb"^content-type:.*(?:\n[ \t].*)*", re.MULTILINE)
_LONGEST: Final = 4096  # bytes of such a field: it is taken apart by squares
_HEAD: Final = 16384  # bytes
_PARTS: Final = 20  # parts of parts; a saved page has one


def _head(data: bytes) -> bytes:
    """The fields at the beginning, in small letters; b"" where the file is no message."""
    if _FIELD.match(data) is None:
        return b""
    fields = data[:_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0].lower()
    return fields if b"\nmime-version:" in b"\n" + fields else b""


def is_message(data: bytes) -> bool:
    """Whether the file is a message, sent by somebody or saved by a browser.

    >>> is_message(b"From: <Saved by Blink>\\r\\nMIME-Version: 1.0\\r\\n\\r\\n"), is_message(b"So: 12/KH-UBND\\n\\nMIME-Version: 1.0\\n")
    (True, False)
    """
    return bool(_head(data))


def saved_page(data: bytes) -> bytes | None:
    """The page that a browser or Word saved with its pictures as one file; None for a message that was sent, and where there is no page."""
    fields = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").lower()
    if _SENT.search(_head(data)) is not None or fields.count(b"multipart/") > _PARTS or any(len(m[0]) > _LONGEST for m in _KIND.finditer(fields)):
        return None
    try:
        for part in message_from_bytes(data).walk():
            if part.get_content_type() == "text/html" and isinstance(words := part.get_payload(decode=True), bytes):
                code = part.get_content_charset("utf-8")
                return words if code == "utf-8" or (told := of_code(words, code)) is None else told.encode()
    except RecursionError:
        return None
    return None
