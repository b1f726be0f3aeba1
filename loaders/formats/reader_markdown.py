"""Markdown → decoded text.

In: the text of a file. Out: ``Decoded``. The layout reads Markdown as it stands (heads, emphasis, pipes); only two things are made the common ones: its way to write
notes, and tables that a converter left in HTML inside it or drew with signs, whose rows become lines as those of a web page do.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.formats.decoded import Decoded

READER: Final = "markdown-2"
_NOTE: Final = re.compile(r"\[\^(\d{1,3})\]")
_NOTE_BEGINS: Final = re.compile(r"(?m)^\[\^(\d{1,3})\]:")
_TABLE: Final = re.compile(r"<(/?)table\b[^<>]{0,400}>", re.IGNORECASE)
_COLUMNS: Final = 3
_DRAWN: Final = re.compile(r"(?m)^[ \t]*\+[-=+:]{3,}\+[ \t]*\r?\n(?:[ \t]*(?:\|[^\n]*\||\+[-=+:]{3,}\+)[ \t]*(?:\r?\n|$))+")
_ROW: Final = re.compile(r"<tr\b", re.IGNORECASE)


def read_markdown(name: str, text: str) -> Decoded:
    """The text with its notes and tables in the common form.

    >>> read_markdown("a.md", "Theo [^1]:\\n<table><tr><td>STT</td><td>Việc</td></tr><tr><td>1</td><td>Rà soát</td></tr></table>\\n\\n[^1]: Luật A").text
    'Theo [1]:\\n\\nSTT\\tViệc\\n1\\tRà soát\\n\\n\\n[1] Luật A'
    """
    text = _NOTE.sub(r"[\1]", _NOTE_BEGINS.sub(r"[\1]", text))
    text = _DRAWN.sub(lambda m: _undrawn(m.group()), text) if "\n+-" in text or text.startswith("+-") else text
    made: list[str] = []
    merged: set[tuple[int, int]] = set()
    at = lines = 0
    for start, end in _tables(text):
        before = text[at:start].rstrip(" \t") + ("\n" if text[:start].strip() else "")
        table = _rows(name, text[start:end])
        lines += before.count("\n")
        merged |= {(line + lines, cell) for line, cell in table.merged}
        lines += table.text.count("\n")
        made += (before, table.text)
        at = end
    return Decoded("".join((*made, text[at:])), READER, "text/markdown", merged=frozenset(merged))


def _undrawn(table: str) -> str:
    """A table drawn with signs, each row in one line of pipes; a row ends where a rule stands. Two columns are a letterhead or a signature: they stay.

    >>> _undrawn("+---+-----+----+\\n| 1 | Rà  | Sở |\\n|   | soát|    |\\n+---+-----+----+\\n")
    '| 1 | Rà soát | Sở |\\n'
    """
    if table.split("\n", 1)[0].count("+") < _COLUMNS + 1:
        return table
    rows: list[list[list[str]]] = []
    fresh = True
    for line in table.splitlines():
        line = line.strip()
        if line.startswith("+"):
            fresh = True
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if fresh or len(cells) != len(rows[-1]):
            rows.append([[] for _ in cells])
        fresh = False
        for held, cell in zip(rows[-1], cells, strict=True):
            held += [cell] if cell else []
    return "".join(f"| {' | '.join(' '.join(cell) for cell in row)} |\n" for row in rows)


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
