"""What is drawn on a PDF's page besides its letters: pictures, rules, grounds of colour.

In: an open page of PDFium. Out: boxes. Rules stand in the sheet's own space (``Turn``: upright, y downwards), pictures and grounds in the page's.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import pypdfium2.raw as pdfium

from loaders.formats.pdf_fonts import Box

LIMIT_SHAPES: Final = 40_000  # drawings on one page beyond this are no table
_THIN: Final = 2.5  # points: a filled box that is thinner is a rule
_LEVEL: Final = 0.7  # points: how much a rule may slope
_FORMS_DEEP: Final = 6
_WHITE: Final = 250  # of 255: what is as bright in all three colours is paper
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class Rule:
    """A straight line, level or upright: the box of its middle."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def level(self) -> bool:
        return self.x1 - self.x0 >= self.bottom - self.top


@dataclass(frozen=True)
class Turn:
    """From the page's own space to the sheet's."""

    turns: int
    left: float
    low: float
    right: float
    high: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.turns == 1:
            return y - self.low, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.low
        if self.turns == 3:
            return self.high - y, self.right - x
        return x - self.left, self.high - y

    def box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        (ax, ay), (bx, by) = self.point(x0, y0), self.point(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    @property
    def size(self) -> tuple[float, float]:
        wide, high = self.right - self.left, self.high - self.low
        return (high, wide) if self.turns % 2 else (wide, high)


def _objects(raw: Any) -> Iterator[tuple[Any, int, Matrix]]:
    """(object, kind, matrix of the forms around it) of a page and of the forms in it."""
    whole: Matrix = (1, 0, 0, 1, 0, 0)
    stack = [(pdfium.FPDFPage_GetObject(raw, n), whole, 0) for n in reversed(range(min(pdfium.FPDFPage_CountObjects(raw), LIMIT_SHAPES)))]
    count = 0
    while stack and count < LIMIT_SHAPES:
        shape, outer, deep = stack.pop()
        count += 1
        kind = pdfium.FPDFPageObj_GetType(shape)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and deep < _FORMS_DEEP:
            inner = _times(_matrix(shape), outer)
            inside = min(pdfium.FPDFFormObj_CountObjects(shape), LIMIT_SHAPES)
            stack += [(pdfium.FPDFFormObj_GetObject(shape, n), inner, deep + 1) for n in reversed(range(inside))]
        else:
            yield shape, kind, outer


def _matrix(shape: Any) -> Matrix:
    m = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(shape, m)
    return m.a, m.b, m.c, m.d, m.e, m.f


def _times(m: Matrix, n: Matrix) -> Matrix:
    return (
        m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3], m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3], m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5],
    )


def pictures_of(raw: Any) -> list[tuple[Box, float]]:
    """(box, area) of the page's pictures, each counted whole: a scan may be cut into stripes."""
    made = []
    for shape, kind, outer in _objects(raw):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            m = _times(_matrix(shape), outer)
            xs, ys = sorted((m[4], m[4] + m[0] + m[2])), sorted((m[5], m[5] + m[1] + m[3]))
            made.append(((xs[0], ys[0], xs[1], ys[1]), abs(m[0] * m[3] - m[1] * m[2])))
    return made


def _drawn(raw: Any) -> Iterator[tuple[Any, Matrix, bool, bool]]:
    """The page's paths, each with its matrix, whether its inside and whether its strokes show on paper."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    for shape, kind, outer in _objects(raw):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            pdfium.FPDFPath_GetDrawMode(shape, fill, stroke)
            yield shape, outer, bool(fill.value) and not is_white(shape, pdfium.FPDFPageObj_GetFillColor), bool(stroke.value) and not is_white(shape, pdfium.FPDFPageObj_GetStrokeColor)


def rules_of(raw: Any, turn: Turn) -> Iterator[Rule]:
    """Level and upright strokes, thin boxes, and the edges of larger boxes. What is drawn in white, as the ground that Word lays under the words
    of a line, shows nothing."""
    for shape, outer, filled, stroked in _drawn(raw):
        if not filled and not stroked:
            continue
        m = _times(_matrix(shape), outer)
        for points in _subpaths(shape, m, turn):
            yield from _straight(points, stroked)


def is_white(shape: Any, colour_of: Callable[..., int]) -> bool:
    """Whether a shape's ink, of its strokes or of its inside, does not show on paper."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not colour_of(shape, red, green, blue, alpha):
        return False
    return not alpha.value or min(red.value, green.value, blue.value) >= _WHITE


def _subpaths(shape: Any, m: Matrix, turn: Turn) -> Iterator[list[tuple[float, float]]]:
    """The corners of each part of a path; parts with curves are none of a table's."""
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    curved = False
    for n in range(min(pdfium.FPDFPath_CountSegments(shape), LIMIT_SHAPES)):
        segment = pdfium.FPDFPath_GetPathSegment(shape, n)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        at = turn.point(m[0] * x.value + m[2] * y.value + m[4], m[1] * x.value + m[3] * y.value + m[5])
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and not curved:
                yield points
            points, curved = [at], False
        else:
            curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
            points.append(at)
            if pdfium.FPDFPathSegment_GetClose(segment):
                points.append(points[0])
    if len(points) > 1 and not curved:
        yield points


def _straight(points: list[tuple[float, float]], stroked: bool) -> Iterator[Rule]:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    x0, x1, top, bottom = min(xs), max(xs), min(ys), max(ys)
    if x1 - x0 <= _THIN or bottom - top <= _THIN:
        if max(x1 - x0, bottom - top) > 1:
            middle = ((x0 + x1) / 2, (top + bottom) / 2)
            yield Rule(x0, middle[1], x1, middle[1]) if x1 - x0 >= bottom - top else Rule(middle[0], top, middle[0], bottom)
        return
    if not stroked and len(points) < 4:
        return
    for (ax, ay), (bx, by) in pairwise(points):
        if abs(ay - by) <= _LEVEL and abs(ax - bx) > 1:
            yield Rule(min(ax, bx), (ay + by) / 2, max(ax, bx), (ay + by) / 2)
        elif abs(ax - bx) <= _LEVEL and abs(ay - by) > 1:
            yield Rule((ax + bx) / 2, min(ay, by), (ax + bx) / 2, max(ay, by))


def grounds_of(raw: Any) -> list[Box]:
    """Pictures and fillings of colour: what white letters can be seen on."""
    made = [box for box, _ in pictures_of(raw)]
    x0, y0, x1, y1 = (ctypes.c_float() for _ in range(4))
    for shape, outer, filled, _ in _drawn(raw):
        if filled and pdfium.FPDFPageObj_GetBounds(shape, x0, y0, x1, y1):
            corners = [(outer[0] * x + outer[2] * y + outer[4], outer[1] * x + outer[3] * y + outer[5]) for x in (x0.value, x1.value) for y in (y0.value, y1.value)]
            made.append((min(x for x, _ in corners), min(y for _, y in corners), max(x for x, _ in corners), max(y for _, y in corners)))
    return made
