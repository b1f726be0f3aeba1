"""What the office's program has written into the fields of a signed PDF: the document's number and its day.

In: a copy of the document (its pages are changed by the look). Out: the characters of those fields that hold figures alone, as ``pdf_page`` has a page's own.
Signing programs put the number, the day and the month into signature fields over the blanks of the page ("Số:      /QĐ-UBND"); the seals and the words
of a signature stand in such fields too, and are none of the document's words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

import pypdfium2.raw as pdfium

from loaders.formats.pdf_page import Found, characters, once

_FIGURES: Final = re.compile(r"\d{1,6}[a-zđ]?")
_MOST: Final = 60  # fields of a page: a form to fill in has more
_EDGE: Final = 2.0
_OVERLAP: Final = 0.4  # of the figures' height that a line shares, to be theirs


def written_figures(document: Any, n: int) -> list[Found]:
    """The figures in the fields of page ``n`` of ``document`` (a ``pypdfium2.PdfDocument``)."""
    page = document[n]
    try:
        boxes = fields(page.raw)
        own = list(characters(page.raw)) if boxes else []
        if not boxes or pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) != pdfium.FLATTEN_SUCCESS:
            return []
    finally:
        page.close()
    page = document[n]
    try:
        added = _beside(characters(page.raw), own)
    finally:
        page.close()
    made: list[Found] = []
    for box in boxes:
        within = once([x for x in added if _inside(x[1], box) and not x[2].invisible])
        words = _words(sorted(within, key=lambda x: x[1][0]))
        if words and all(_FIGURES.fullmatch("".join(c for c, _, _ in word)) for word in words):
            made += [x for word in words for x in _on_its_line(word, own)]
    return made


def _beside(found: Iterable[Found], own: Sequence[Found]) -> list[Found]:
    """What of ``found`` the page itself does not say: where fields lie over its words, these come in another order."""
    left = Counter((c, round(box[0]), round(box[1])) for c, box, _ in own)
    made = []
    for x in found:
        key = x[0], round(x[1][0]), round(x[1][1])
        if left[key] > 0:
            left[key] -= 1
        else:
            made.append(x)
    return made


def _words(line: Sequence[Found]) -> list[list[Found]]:
    """A field's characters, blanks between them left out, as words: one field may hold day and month."""
    made: list[list[Found]] = []
    for x in line:
        if x[0].isspace():
            continue
        if made and x[1][0] - made[-1][-1][1][2] < x[2].size / 2:
            made[-1].append(x)
        else:
            made.append([x])
    return made


def _on_its_line(figures: list[Found], own: list[Found]) -> list[Found]:
    """The figures at the height of the line whose blank they fill: a program sets them a little above or below it."""
    low, high = min(box[1] for _, box, _ in figures), max(box[3] for _, box, _ in figures)
    middle = (figures[0][1][0] + figures[-1][1][2]) / 2

    def fits(x: Found) -> tuple[float, float]:
        return min(high, x[1][3]) - max(low, x[1][1]), -abs(middle - (x[1][0] + x[1][2]) / 2)

    _, line, style = max((x for x in own if not x[0].isspace()), key=fits, default=figures[0])
    if min(high, line[3]) - max(low, line[1]) < _OVERLAP * (high - low):
        return figures
    first, last = figures[0][1], figures[-1][1]
    # a word of their own, also where the blank is too narrow for them: the blank behind comes before any letter that they lie over
    apart = [(" ", (first[0] - 0.1, 0.0, first[0], 0.0), style), *figures, (" ", (last[0] + 0.1, 0.0, last[2], 0.0), style)]
    return [(c, (box[0], line[1], box[2], line[3]), replace(mine, size=style.size)) for c, box, mine in apart]


def fields(raw: Any) -> list[tuple[float, float, float, float]]:
    """Where the fields of a page are."""
    made = []
    box = pdfium.FS_RECTF()
    for i in range(min(max(0, pdfium.FPDFPage_GetAnnotCount(raw)), _MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(raw, i)
        if annotation and pdfium.FPDFAnnot_GetSubtype(annotation) == pdfium.FPDF_ANNOT_WIDGET and pdfium.FPDFAnnot_GetRect(annotation, box):
            made.append((box.left, box.bottom, box.right, box.top))
        if annotation:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return made


def _inside(box: tuple[float, float, float, float], field: tuple[float, float, float, float]) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return field[0] - _EDGE <= x <= field[2] + _EDGE and field[1] - _EDGE <= y <= field[3] + _EDGE
