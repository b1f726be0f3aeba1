"""Cells of a ruled table on a scan that recognition passed over: single figures and short words that stand alone amid much white.

In: the picture without its rules, the grid, which fields have words. Out: the words of those that had none but show ink. Their print is set line below line into one small picture, which is
recognised as a block of text; the first column's, where rows have their numbers, by itself as figures.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final

from loaders.formats.pdf_grid import Field, Grid
from loaders.formats.scan_rules import Picture

NUMBERS: Final = "0123456789.IVXST"
"""What the cells of the first column hold: numbers of rows, and "TT" or "STT" over them."""
_INSIDE: Final = 1.3  # points from a field's edge that its rule may take
_AROUND: Final = 4  # pixels of white kept around a line
_BETWEEN: Final = 32  # pixels between two lines of the block
_ASIDE: Final = 60  # pixels at its sides
_INKED: Final = 2  # dark pixels in a row of a field from which on it shows print
_LOWEST: Final = 8  # rows of pixels that print takes; fewer are dust
_HIGHEST: Final = 30.0  # points: more print than two lines was not passed over for being little
_NARROW: Final = 75.0  # points: a column of numbers is no wider
Reader = Callable[[Picture, str], Sequence[tuple[float, str]]]
"""A block of lines → (place of its middle from the top, in pixels; its words) of each line; the letters that it may hold ("" for all)."""


@dataclass(frozen=True)
class _Print:
    """The print of a field: its rows of pixels."""

    field: int
    rows: tuple[bytes, ...]


def numbers_again(picture: Picture, grid: Grid, dpi: float, read: Reader) -> dict[int, str]:
    """What the fields of the first column hold where it is a narrow one, by the number of the field."""
    own = [n for n, f in enumerate(grid.fields) if f.column == 0 and f.columns == 1 and f.box[2] - f.box[0] <= _NARROW]
    return _read(picture, [(n, grid.fields[n]) for n in own], dpi, read, NUMBERS)


def passed_over(picture: Picture, grid: Grid, told: Collection[int], dpi: float, read: Reader) -> tuple[dict[int, str], int]:
    """What the fields without words hold, those ``told`` left out; and how many show print that nobody could read."""
    left = [(n, f) for n, f in enumerate(grid.fields) if n not in told]
    found = _read(picture, left, dpi, read, "")
    return found, sum(1 for n, f in left if n not in found and _print(picture, n, f, dpi) is not None)


def _read(picture: Picture, fields: Sequence[tuple[int, Field]], dpi: float, read: Reader, letters: str) -> dict[int, str]:
    prints = [own for n, f in fields if (own := _print(picture, n, f, dpi)) is not None]
    if not prints:
        return {}
    wide = max(len(p.rows[0]) for p in prints) + 2 * _ASIDE
    rows: list[bytes] = []
    ends: list[int] = []
    blank = [b"\xff" * wide] * (_BETWEEN // 2)
    for p in prints:
        rows += [*blank, *((b"\xff" * _ASIDE + row).ljust(wide, b"\xff") for row in p.rows), *blank]
        ends.append(len(rows))
    made: dict[int, str] = {}
    for middle, words in read(Picture(wide, len(rows), b"".join(rows)), letters):
        own = prints[min(sum(1 for end in ends if end <= middle), len(prints) - 1)]
        made[own.field] = f"{made[own.field]} {words}" if own.field in made else words
    return made


def _print(picture: Picture, number: int, field: Field, dpi: float) -> _Print | None:
    """The print inside a field; None where there is none, or a whole paragraph."""
    scale = dpi / 72
    x0, top, x1, bottom = (round(v * scale + side * _INSIDE * scale) for v, side in zip(field.box, (1, 1, -1, -1), strict=True))
    rows = [picture.pixels[y * picture.width + x0 : y * picture.width + x1] for y in range(max(0, top), min(picture.height, bottom))]
    inked = [y for y, row in enumerate(rows) if row.translate(picture.ink).count(1) >= _INKED]
    if len(inked) < _LOWEST or inked[-1] - inked[0] > _HIGHEST * scale:
        return None
    return _Print(number, tuple(rows[max(0, inked[0] - _AROUND) : inked[-1] + _AROUND + 1]))
