"""The picture of a page → its words, those of its ruled tables cell by cell; and the leaf that they make.

In: a grey picture. Out: ``Scan`` with its tables, ``Leaf``. A page with ruled tables is set straight by their rules, and these are taken out of the letters' way; the words of such a page
stand scattered. What recognition passes over in a cell is read again by itself; what nobody can read then is counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.formats.ocr import BLOCK, PAGE, SCATTERED, Scan, Table, recognise
from loaders.formats.pdf_grid import Grid, grids
from loaders.formats.pdf_leaf import Leaf, ruled
from loaders.formats.pdf_lines import Line, Word
from loaders.formats.pdf_shapes import Rule
from loaders.formats.scan_cells import numbers_again, passed_over
from loaders.formats.scan_rules import Picture, Strokes, askew, straightened, strokes_of, without
from loaders.gathering import gathered

_ABOVE: Final = 0.2  # of the size: the middle of a piece stands so far above the end of the line that it belongs to
_ORDINAL: Final = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?|[IVX]{1,5}\.?|S?TT")
_LABEL: Final = re.compile(r"^[^\W_]{1,2}[.)]?$|[^\W\d_]{3}")  # in the first column: "a)", "A", words
_WORD: Final = re.compile(r"[^\W_]")
_LIKE_ORDINAL: Final = 6  # letters that recognition may have made of a number


def recognise_page(picture: Picture, dpi: int) -> Scan | None:
    """The page of which this is the picture."""
    strokes = strokes_of(picture, dpi)
    fenced = _fenced(strokes, dpi)
    if fenced and (slope := askew(strokes)):
        picture = straightened(picture, slope)
        strokes = strokes_of(picture, dpi)
        fenced = _fenced(strokes, dpi)
    if fenced:
        picture = without(picture, strokes)
    scan = next(iter(recognise(_pgm(picture), dpi, fenced, SCATTERED if fenced else PAGE)), None)
    return scan and replace(scan, tables=tuple(_filled(table, picture, dpi) for table in scan.tables))


def leaf_of_scan(scan: Scan, number: int) -> Leaf:
    """A recognised page as a leaf."""
    tables = tuple(ruled(t.grid, _by_field(t.grid, t.lines), number) for t in scan.tables if t.lines)
    return Leaf(number, scan.width, scan.height, scan.lines, tables, (), (), recognised=True)


def _pgm(picture: Picture) -> bytes:
    return b"P5 %d %d 255\n" % (picture.width, picture.height) + picture.pixels


def _fenced(strokes: Strokes, dpi: int) -> list[Grid]:
    """The ruled tables that these strokes make."""
    point = 72 / dpi
    level = [Rule(s.start * point, s.middle * point, s.end * point, s.middle * point) for s in strokes.level]
    upright = [Rule(s.middle * point, s.start * point, s.middle * point, s.end * point) for s in strokes.upright]
    return grids([*level, *upright])


def _filled(table: Table, picture: Picture, dpi: int) -> Table:
    """A table with the cells that recognition passed over."""

    def read(block: Picture, letters: str) -> list[tuple[float, str]]:
        scans = recognise(_pgm(block), dpi, layout=BLOCK, letters=letters)
        return [((line[0].top + line[0].bottom) / 2 * dpi / 72, " ".join(w.text for w in line)) for scan in scans for line in scan.lines]

    told = _by_field(table.grid, table.lines)
    said = {n: " ".join(w.text for line in lines for w in line) for n, lines in told.items()}
    numbers = {n: m.group() for n, words in numbers_again(picture, table.grid, dpi, read).items() if len(said.get(n, "")) <= _LIKE_ORDINAL and (m := _ORDINAL.fullmatch(words.replace(" ", "")))}
    others, unread = passed_over(picture, table.grid, {*told, *numbers}, dpi, read)
    others = {n: words for n, words in others.items() if (_LABEL if table.grid.fields[n].column == 0 else _WORD).search(words)}
    kept = [[w for w in line if table.grid.at((w.x0 + w.x1) / 2, (w.top + w.bottom) / 2) not in numbers] for line in table.lines]
    more = [_in_the_middle(table.grid, n, words) for n, words in {**numbers, **others}.items()]
    return replace(table, lines=(*filter(None, kept), *more), unread=unread)


def _in_the_middle(grid: Grid, field: int, words: str) -> Line:
    x0, top, x1, bottom = grid.fields[field].box
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    return [Word(words, x - 1, x + 1, y - 5, y + 5, 10)]


def _by_field(grid: Grid, lines: Sequence[Line]) -> dict[int, list[Line]]:
    """The lines in each field of a table: recognition goes over fields that stand side by side, and stops within one where a blank is wide."""
    pieces = (gathered((grid.at((word.x0 + word.x1) / 2, (word.top + word.bottom) / 2), word) for word in line) for line in lines)
    made = gathered(piece for own in pieces for piece in own.items())
    return {n: _one_line_each(own) for n, own in made.items()}


def _one_line_each(pieces: Sequence[Line]) -> list[Line]:
    """Pieces of lines, those at one height together."""
    made: list[Line] = []
    for piece in sorted(pieces, key=_middle):
        if made and _middle(piece) < max(w.bottom for w in made[-1]) - _ABOVE * piece[0].size:
            made[-1] = sorted([*made[-1], *piece], key=lambda w: w.x0)
        else:
            made.append(piece)
    return made


def _middle(line: Line) -> float:
    return (min(w.top for w in line) + max(w.bottom for w in line)) / 2
