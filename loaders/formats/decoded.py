"""What a reader of one file format gives: the decoded text in the form that the layout reads.

The form, whatever the format: a paragraph a line; a row of a data table one line, its cells set apart by tabs; a footnote's mark
"[3]" where it stands, its text "[3] …" at the end, where web pages put it. Offsets of a record refer to this text
(``vanmach text FILE`` prints it), and it is kept by its own hash.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.errors import UnreadableFile
from loaders.writing.invisible import seen

_CODE: Final = re.compile(r"utf-?8|utf-?16(?:-?[bl]e)?|(?:windows-|cp)125\d|iso-?8859-\d{1,2}|latin-?1|(?:us-)?ascii", re.IGNORECASE)
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_TONE: Final = re.compile(f"[{_TONES}]")
_AGAINST: Final = re.compile(f"(?<![aăâeêioôơuưy])[{_TONES}]|[äåæçëîïñöøûüÿœƒµß]", re.IGNORECASE)
_FEWEST: Final = 20  # tones
_SAMPLE: Final = 400  # bytes
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LIMIT_TEXT: Final = 5_000_000  # characters; the longest code of laws has about a million


@dataclass(frozen=True)
class Decoded:
    """``reader`` names the reader and the library it rests on, both with version; ``pages`` where the format has pages;
    ``scanned`` the pages (from 1) that hold a picture and no text; ``recognised`` those whose text was recognised from a picture, and
    ``doubtful`` the share of their words that the program was not sure of (None where another program had recognised them);
    ``unread`` the pages whose tables have cells with print that it could not read; ``dealt`` the lines (from 1) that are rows of
    tables which nothing on the page parts from those beside them, ``unsure`` those whose words may be another row's; ``merged`` the cells of tables that are one with the cell above, by line (from 1) and cell (from 0)."""

    text: str
    reader: str
    media_type: str
    pages: int | None = None
    scanned: tuple[int, ...] = ()
    recognised: tuple[int, ...] = ()
    doubtful: float | None = None
    merged: frozenset[tuple[int, int]] = frozenset()
    unread: tuple[int, ...] = ()
    dealt: frozenset[int] = frozenset()
    unsure: frozenset[int] = frozenset()


def is_recognised(reader: str) -> bool:
    """Whether a reader's name says that (some of) the text was recognised from pictures.

    >>> is_recognised("pdf-2 (pypdfium2 5.15.2) + ocr-1 (tesseract 5.3.0)"), is_recognised("docx-2")
    (True, False)
    """
    return "ocr-" in reader


def reader_name(name: str, distribution: str | None = None) -> str:
    """The reader's name, with the version of the library that it rests on.

    >>> reader_name("docx-1")
    'docx-1'
    """
    if distribution is None:
        return name
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{name} ({distribution} {version(distribution)})"
    except PackageNotFoundError:
        return f"{name} ({distribution})"


def of_code(data: bytes, code: str) -> str | None:
    """The characters, where the code that a page or a message names is one of those of texts, and is theirs: what else goes by such a name may be any of Python's own codes ("undefined", "punycode").

    >>> of_code(b"\\xd0i", "windows-1258"), of_code(b"\\xd0i", "us-ascii"), of_code(b"\\xd0i", "undefined"), of_code(b"\\xd0i", "iso-8859-99")
    ('Đi', None, None, None)
    """
    try:
        return data.decode(code) if _CODE.fullmatch(code) else None
    except (LookupError, UnicodeDecodeError):
        return None


def tidy(lines: list[str]) -> str:
    """Lines joined; characters that nobody sees taken out. Empty lines stay: they are the author's, and lines are counted.

    >>> tidy(["Số: 1\u200b/KH", "", "Điều 1.", ""])
    'Số: 1/KH\\n\\nĐiều 1.\\n'
    """
    return seen("\n".join(lines)).rstrip("\n") + "\n"


def refuse_long(path: str, text: str) -> None:
    """A file that unfolds into more text than any document has is refused."""
    if len(text) > LIMIT_TEXT:
        raise UnreadableFile(path, "chứa hơn {most:,} ký tự sau khi giải nén.", "Tách tệp thành từng văn bản rồi nạp lại.", most=LIMIT_TEXT)


def raised(mark: str, before: str) -> str:
    """A raised number as it is told in a line: right behind a figure or "%" it is no digit of it, but a note's mark, a degree, a power of ten.

    >>> [before + raised(mark, before) for before, mark in (("năm 2050", "2"), ("5%", "1"), ("45", "0"), ("10", "6"), ("120 m", "2"))]
    ['năm 2050[2]', '5%[1]', '45°', '10⁶', '120 m2']
    """
    if not (mark.isdecimal() and len(mark) < 3 and (before[-1:].isdecimal() or before.endswith("%"))):
        return mark
    return "°" if mark == "0" else mark.translate(_RAISED) if before[-2:] == "10" and not before[-3:-2].isdecimal() else f"[{mark}]"


def of_utf_16(data: bytes) -> bytes:
    """UTF-16 as UTF-8: told by its mark of the order of bytes, or by the zero that every second byte of an unaccented letter is; other bytes as they are.

    >>> [of_utf_16("Số: 5/KH".encode(code)).decode() for code in ("utf-16", "utf-16-le", "utf-16-be", "utf-8")]
    ['Số: 5/KH', 'Số: 5/KH', 'Số: 5/KH', 'Số: 5/KH']
    """
    first, second = (data[n:_SAMPLE:2].count(0) for n in (0, 1))
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    if not marked and (min(first, second) or max(first, second) < len(data[:_SAMPLE]) // 4):
        return data
    try:
        return data.decode("utf-16" if marked else "utf-16-le" if second else "utf-16-be").encode()
    except UnicodeError:
        return data


def of_windows_1258(data: bytes) -> str | None:
    """The text, where these bytes are windows-1258 for sure, in which Windows wrote Vietnamese before Unicode; None where anything speaks against it.

    A tone is a mark of its own behind its vowel (matching composes the two, places stay those of the text). Other codes of those years put whole letters where
    this one has its tones: read as this one they show tones behind consonants and letters of other languages.

    >>> (of_windows_1258(b"\\xd0i\\xea\\xccu 1, khoa\\xd2n 2. " * 10) or "")[:7].replace("\\u0300", " + grave + ")
    'Điê + grave + u 1'
    >>> of_windows_1258("C¨n cø NghÞ quyÕt sè 1. ".encode("latin-1") * 9) is None
    True
    """
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        return None
    return text if len(_TONE.findall(text)) >= _FEWEST and _AGAINST.search(text) is None else None
