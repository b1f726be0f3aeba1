"""Markdown, and tables drawn in plain text → decoded text.

In: the text of a file. Out: ``Decoded``. The layout reads Markdown as it stands (heads, emphasis, pipes); only three things are made the common ones: its way to write
notes, the kind of a document glued to what was the next line in bold, and tables that a converter left in HTML inside it or drew with signs (in plain text, too), whose rows become lines as those of a web page do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from loaders.formats.decoded import Decoded
from loaders.formats.drawn import drawn_tables
from loaders.writing.alternatives import one_of
from ontology.tables import document_type_names

READER: Final = "markdown-4"
_NOTE: Final = re.compile(r"\[\^(\d{1,3})\]")
_NOTE_BEGINS: Final = re.compile(r"(?m)^\[\^(\d{1,3})\]:")
_TABLE: Final = re.compile(r"<(/?)table\b[^<>]{0,400}>", re.IGNORECASE)
_ROW: Final = re.compile(r"<tr\b", re.IGNORECASE)
_GLUED: Final = "****"  # between pieces in bold that were lines of their own: "**KẾT LUẬN****CỦA BỘ CHÍNH TRỊ****về …**"


@cache
def _kind_glued() -> re.Pattern[str]:
    return re.compile(rf"(?m)^(\*\*{one_of([name.upper() for name in document_type_names()])}\*\*)(\*\*CỦA\s[^*\n]{{2,80}}\*\*)(?=\*\*\w)")


def read_markdown(name: str, text: str) -> Decoded:
    """The text with its notes and tables in the common form.

    >>> read_markdown("a.md", "Theo [^1]:\\n<table><tr><td>STT</td><td>Việc</td></tr><tr><td>1</td><td>Rà soát</td></tr></table>\\n\\n[^1]: Luật A").text
    'Theo [1]:\\n\\nSTT\\tViệc\\n1\\tRà soát\\n\\n\\n[1] Luật A'
    >>> read_markdown("a.md", "**KẾT LUẬN****CỦA BỘ CHÍNH TRỊ****về nước sạch**\\n**Đi****ều 1.**").text
    '**KẾT LUẬN**\\n**CỦA BỘ CHÍNH TRỊ**\\n**về nước sạch**\\n**Đi****ều 1.**'
    """
    text = _NOTE.sub(r"[\1]", _NOTE_BEGINS.sub(r"[\1]", text))
    if _GLUED in text:
        text = _kind_glued().sub(r"\1\n\2\n", text)
    return with_rows(name, text, READER, "text/markdown", _tables(text))


def with_rows(name: str, text: str, reader: str, media_type: str, tables: Sequence[tuple[int, int]] = ()) -> Decoded:
    """A text whose drawn tables, and the HTML ``tables`` that stand in it, are lines of rows."""
    drawn = {t.start: t for t in drawn_tables(text)}
    made: list[str] = []
    merged: set[tuple[int, int]] = set()
    at = lines = 0
    for start, end in sorted([*tables, *((t.start, t.end) for t in drawn.values())]):
        if start < at:
            continue
        before = text[at:start].rstrip(" \t") + ("\n" if start not in drawn and text[:start].strip() else "")
        table = drawn[start] if start in drawn else _rows(name, text[start:end])
        lines += before.count("\n")
        merged |= {(line + lines, cell) for line, cell in table.merged}
        lines += table.text.count("\n")
        made += (before, table.text)
        at = end
    return Decoded("".join((*made, text[at:])) if made else text, reader, media_type, merged=frozenset(merged))


def _tables(text: str) -> list[tuple[int, int]]:
    """Where the outermost tables stand; one that is not closed is none."""
    found: list[tuple[int, int]] = []
    deep, start = 0, 0
    for m in _TABLE.finditer(text) if "<" in text else ():
        if not m.group(1):
            start = start if deep else m.start()
            deep += 1
        elif deep:
            deep -= 1
            if not deep and _ROW.search(text, start, m.end()):
                found.append((start, m.end()))
    return found


def _rows(name: str, table: str) -> Decoded:
    from loaders.formats.reader_html import read_html  # loaded when it is needed, as the other readers are

    return read_html(name, f"<!doctype html><meta charset=utf-8><body>{table}</body>".encode())
