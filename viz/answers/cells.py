"""Answers → text in a form that other programs read: JSON, CSV, TSV, and plain tables.

In: an answer as JSON (``columns`` with name and label, ``rows``). Out: text. Cells that hold lists of things show their
labels; evidence shows as quote, file and line. No IRI leaves in CSV, TSV or tables: these are for people.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import Any

from ontology.language import tr
from ontology.writing import item_text
from queries.store.rows import Json, shorten
from viz.console import display_width, plain, wrap
from viz.messages import VERBS, verb, word

BOM = "\ufeff"
_GAP = "  "
_SMALLEST = 6
_WHOLE = 1_000  # characters
_BEGINNING = 400


def place(evidence: Json) -> str:
    """Where words stand: "file.txt:17".

    >>> place({"file": "a.txt", "line": 17})
    'a.txt:17'
    """
    return f"{evidence.get('file') or '?'}:{evidence.get('line') or '?'}"


def quoted(evidence: Json) -> str:
    """The words and where they stand.

    >>> quoted({"file": "a.txt", "line": 17, "quote": "Số: 5/KH-UBND"})
    '“Số: 5/KH-UBND” (a.txt:17)'
    """
    return f"“{' '.join(str(evidence.get('quote') or '').split())}” ({place(evidence)})"


def on_screen(words: str) -> str:
    """Words that fit a screen: a whole table that a doubt quotes is told by its beginning; its place tells where to read on.

    >>> on_screen("Rà soát"), len(on_screen("Sở A rà soát. " * 400)) < 420
    ('Rà soát', True)
    """
    return words if len(words) <= _WHOLE else shorten(words, _BEGINNING)


def cell(value: Any) -> str:
    """One value as people read it.

    >>> cell([{"iri": "x", "label": "Sở Xây dựng"}, {"iri": "y", "label": "Sở Tài chính"}])
    'Sở Xây dựng; Sở Tài chính'
    >>> cell({"text": "2025 - 2030", "start": "2025"})
    '2025 - 2030'
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return tr("có") if value else tr("không")
    if isinstance(value, dict):
        if "quote" in value:
            return quoted(value)
        if "subject_label" in value and "object_label" in value:
            predicate = str(value.get("predicate"))
            return f"{value['subject_label']} {verb(predicate) if predicate in VERBS else '→'} {value['object_label']}"
        for key in ("label", "text", "name"):
            if value.get(key):
                return str(value[key])
        return "; ".join(f"{k}: {cell(v)}" for k, v in value.items() if v not in (None, [], ""))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(x for x in (cell(v) for v in value) if x)
    return str(value)


def is_evidence(value: Any) -> bool:
    """True for a list of quotes."""
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) and "quote" in v for v in value)


def visible_columns(answer: Json) -> list[tuple[str, str]]:
    """(name, heading) of the columns whose values are for people: those that hold IRIs are left out."""
    rows = answer["rows"]

    def is_iri(name: str) -> bool:
        values = [r.get(name) for r in rows if r.get(name)]
        return bool(values) and all(isinstance(v, str) and re.match(r"https?://w3id\.org/", v) for v in values)

    return [(c["name"], c["label"]) for c in answer["columns"] if not is_iri(c["name"])]


def cells(answer: Json) -> tuple[list[str], list[list[str]]]:
    """Headings and rows of text."""
    columns = visible_columns(answer)
    return [h for _, h in columns], [[shown(name, row) for name, _ in columns] for row in answer["rows"]]


def shown(name: str, row: Json) -> str:
    """A cell of a row as people read it; the place of an item is told apart from the numbers that the document prints.

    >>> shown("path", {"kind": "annex", "path": "ii/3"}), shown("path", {"kind": "duty", "path": "III.3/1"})
    ('II.3', 'mục III.3, ý thứ 1')
    >>> shown("path", {"kind": "duty", "path": "annex-1/3.a"})
    'phụ lục 1, mục 3.a'
    """
    value = row.get(name)
    if name == "path" and value and row.get("kind") in ("body", "duty"):
        return item_text(str(value))
    return word(name, cell(value))


def tsv_text(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Tab-separated lines; a tab or line end inside a value becomes a space.

    >>> tsv_text(["a", "b"], [["1", "x\\ty"]])
    'a\\tb\\n1\\tx y\\n'
    """
    lines = ("\t".join(" ".join(plain(v).split()) for v in row) for row in (headings, *rows))
    return "".join(line + "\n" for line in lines)


def csv_text(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """CSV that Excel opens rightly: UTF-8 with BOM, CRLF, and no text that becomes a formula.

    >>> csv_text(["a"], [["=1+1"]]).encode()[:3]
    b'\\xef\\xbb\\xbf'
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([_harmless(v) for v in row] for row in rows)
    return BOM + out.getvalue()


def _harmless(value: str) -> str:
    # Excel runs a cell that starts with one of these; a number may keep its sign
    if value[:1] in "=+-@\t\r" and value and not re.fullmatch(r"[+-]?[\d.,]+", value):
        return "'" + value
    return value


def table_text(headings: Sequence[str], rows: Sequence[Sequence[str]], width: int, below: Sequence[Sequence[str]] = ()) -> str:
    """A table wrapped to ``width`` cells; ``below`` gives for each row lines that stand under it, indented.

    >>> print(table_text(["Cơ quan", "Số"], [["Sở Xây dựng", "4"]], 40))
    Cơ quan      Số
    ───────────  ──
    Sở Xây dựng  4
    """
    used = [i for i, h in enumerate(headings) if any(row[i] for row in rows)] if rows else list(range(len(headings)))
    widths = _widths([headings[i] for i in used], [[row[i] for i in used] for row in rows], width)
    lines = _line([headings[i] for i in used], widths)
    lines.append(_GAP.join("─" * w for w in widths))
    for n, row in enumerate(rows):
        lines += _line([row[i] for i in used], widths)
        extra = below[n] if n < len(below) else ()
        for text in extra:
            lines += ["    " + part for part in wrap(text, width - 4)]
        if extra:
            lines.append("")
    return "\n".join(line.rstrip() for line in lines)


def _widths(headings: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Natural widths, the widest cut down until all fits."""
    natural = [max([display_width(h), *(display_width(r[i]) for r in rows)]) for i, h in enumerate(headings)]
    room = width - len(_GAP) * (len(headings) - 1)
    while sum(natural) > room:
        widest = max(range(len(natural)), key=lambda i: natural[i])
        if natural[widest] <= _SMALLEST:
            break
        natural[widest] -= 1
    return natural


def _line(values: Sequence[str], widths: Sequence[int]) -> list[str]:
    parts = [wrap(v, w) for v, w in zip(values, widths, strict=True)]
    height = max((len(p) for p in parts), default=0)
    made = []
    for n in range(height):
        shown = [(p[n] if n < len(p) else "") for p in parts]
        made.append(_GAP.join(s + " " * (w - display_width(s)) for s, w in zip(shown, widths, strict=True)))
    return made


def natural_width(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Cells that the table would take without wrapping."""
    return sum(max([display_width(h), *(display_width(r[i]) for r in rows)]) + len(_GAP) for i, h in enumerate(headings))
