"""A PDF's page as printed: characters, rules, pictures, each with its place (points from the page's upper left corner, y downwards).

In: an open page of PDFium. Out: ``Sheet``. Turned pages and pages whose whole text is turned are turned back, so that what follows knows one
way up only. Text across the page (watermarks), text that nobody sees and text beyond the edges are left out; what was left out that
matters (an invisible layer of recognised text over a picture) is told.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final

import pypdfium2.raw as pdfium

from loaders.formats.pdf_lines import Char

LIMIT_SHAPES: Final = 40_000  # drawings on one page beyond this are no table
LIMIT_CHARS: Final = 60_000
_LEGACY: Final = re.compile(r"(?:^|\+)(\.Vn|VNI-)", re.IGNORECASE)
_THIN: Final = 2.5  # points: a filled box that is thinner is a rule
_LEVEL: Final = 0.7  # points: how much a rule may slope
_FORMS_DEEP: Final = 6
_FEW: Final = 12  # visible characters of a scan: a stamp, a page number
_OFTEN: Final = 0.5
_HYPHENS: Final = frozenset((0x02, 0xFFFE))  # how PDFium tells a hyphen at a line's end
_INVISIBLE: Final = (3, 7)
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
class Sheet:
    """``pictured`` is the share of the page that its largest picture covers; ``layer``: its text is an invisible layer over a picture;
    ``legacy`` and ``unmapped`` are shares of characters in fonts of before Unicode, and of those whose letter the file does not tell."""

    number: int
    width: float
    height: float
    chars: tuple[Char, ...]
    rules: tuple[Rule, ...]
    pictured: float
    layer: bool
    legacy: float
    unmapped: float


@dataclass(frozen=True)
class _Turn:
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


@dataclass(frozen=True)
class Style:
    """What the characters of one text object share; ``turns`` quarter turns clockwise, None where the text slants; ``clip``: the lowest and the
    highest place where it shows."""

    size: float
    turns: int | None
    invisible: bool
    legacy: bool
    clip: tuple[float, float] | None


Found = tuple[str, tuple[float, float, float, float], Style]
"""A character, its box in the page's own space, its style."""


def read_sheet(page: Any, number: int, more: Sequence[Found] = ()) -> Sheet:
    """The printed content of a page (``pypdfium2.PdfPage``); ``more`` are characters that stand on it beside its own."""
    raw = page.raw
    edges = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(raw, edges)
    turn = _Turn(pdfium.FPDFPage_GetRotation(raw) % 4, edges.left, edges.bottom, edges.right, edges.top)
    found = [*(x for x in characters(raw) if not (more and x[0].isspace() and _under(x[1], more))), *more]
    seen = [x for x in found if not x[2].invisible and _shows(x[1], x[2])]
    pictured = _pictured(raw, turn)
    layer = pictured > _OFTEN and sum(not c.isspace() for c, _, _ in seen) < _FEW <= len(found)
    if not layer:
        found = seen
    turned = [0, 0, 0, 0]
    for c, _, style in found:
        if style.turns is not None and not c.isspace():
            turned[(style.turns + turn.turns) % 4] += 1
    most = turned.index(max(turned))
    if most and turned[most] > 3 * turned[0]:  # a wide table set across an upright page
        turn = replace(turn, turns=(turn.turns - most) % 4)
    wide, high = turn.size
    chars: list[Char] = []
    for c, box, style in found:
        if style.turns is None or (style.turns + turn.turns) % 4:
            continue
        x0, top, x1, bottom = turn.box(*box)
        if chars and unicodedata.combining(c[0]):
            chars[-1] = chars[-1]._replace(text=chars[-1].text + c, x1=max(x1, chars[-1].x1))
        elif -5 < x0 < wide + 5 and -5 < top < high + 5:
            chars.append(Char(c, x0, x1, top, bottom, style.size))
    count = max(1, len(found))
    return Sheet(
        number, wide, high, tuple(chars), tuple(_rules(raw, turn)), pictured, layer,
        sum(style.legacy for _, _, style in found) / count, sum(c == "\ufffd" for c, _, _ in found) / count,
    )  # fmt: skip


def _under(box: tuple[float, float, float, float], more: Sequence[Found]) -> bool:
    """Whether a blank of the page stands where one of the other characters does."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(b[0] <= x <= b[2] and b[1] - 2 <= y <= b[3] + 2 for _, b, _ in more)


def _shows(box: tuple[float, float, float, float], style: Style) -> bool:
    """Whether a character is not clipped away: browsers draw a line that the page's end cuts on both pages."""
    return style.clip is None or style.clip[0] <= (box[1] + box[3]) / 2 <= style.clip[1]


def characters(raw: Any) -> Iterator[Found]:
    """(character, box in the page's own space, style) in the order of the file."""
    text = pdfium.FPDFText_LoadPage(raw)
    if not text:
        return
    try:
        box = pdfium.FS_RECTF()
        styles: dict[int | None, Style] = {}
        for i in range(min(pdfium.FPDFText_CountChars(text), LIMIT_CHARS + 1)):
            code = pdfium.FPDFText_GetUnicode(text, i)
            if code in (10, 13) or code <= 32 and pdfium.FPDFText_IsGenerated(text, i) == 1 and code not in _HYPHENS:
                continue
            if not pdfium.FPDFText_GetLooseCharBox(text, i, box):
                continue
            owner = ctypes.cast(pdfium.FPDFText_GetTextObject(text, i), ctypes.c_void_p).value
            if owner not in styles:
                styles[owner] = _style(text, i)
            if code in _HYPHENS:
                c = "-"
            elif code == 0 or pdfium.FPDFText_HasUnicodeMapError(text, i) == 1:
                c = "\ufffd"
            else:
                c = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
            yield c, (box.left, box.bottom, box.right, box.top), styles[owner]
    finally:
        pdfium.FPDFText_ClosePage(text)


def _style(text: Any, i: int) -> Style:
    owner = pdfium.FPDFText_GetTextObject(text, i)
    m = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, i, m)
    size = max(1.0, abs(pdfium.FPDFText_GetFontSize(text, i)) * math.hypot(m.c, m.d))
    quarter = math.degrees(math.atan2(-m.b, m.a)) / 90
    turns = round(quarter) % 4 if abs(quarter - round(quarter)) < 0.05 else None
    name = ""
    if owner and (font := pdfium.FPDFTextObj_GetFont(owner)):
        held = ctypes.create_string_buffer(200)
        pdfium.FPDFFont_GetBaseFontName(font, held, 200)
        name = held.value.decode("utf-8", "replace")
    mode = pdfium.FPDFTextObj_GetTextRenderMode(owner) if owner else 0
    return Style(size, turns, mode in _INVISIBLE, bool(_LEGACY.search(name)), _clip(owner) if owner else None)


def _clip(owner: Any) -> tuple[float, float] | None:
    """The heights between which a text object shows."""
    path = pdfium.FPDFPageObj_GetClipPath(owner)
    x, y = ctypes.c_float(), ctypes.c_float()
    made: tuple[float, float] | None = None
    for n in range(max(0, pdfium.FPDFClipPath_CountPaths(path)) if path else 0):
        heights = []
        for k in range(max(0, min(pdfium.FPDFClipPath_CountPathSegments(path, n), 100))):
            pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFClipPath_GetPathSegment(path, n, k), x, y)
            heights.append(y.value)
        if heights:
            low, high = min(heights), max(heights)
            made = (low, high) if made is None else (max(low, made[0]), min(high, made[1]))
    return made


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
    )  # fmt: skip


def _pictured(raw: Any, turn: _Turn) -> float:
    """The share of the page that its pictures cover, each counted whole: a scan may be cut into stripes."""
    whole = (turn.right - turn.left) * (turn.high - turn.low)
    covered = 0.0
    for shape, kind, outer in _objects(raw):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            m = _times(_matrix(shape), outer)
            covered += abs(m[0] * m[3] - m[1] * m[2])
    return min(1.0, covered / whole) if whole > 0 else 0.0


def _rules(raw: Any, turn: _Turn) -> Iterator[Rule]:
    """Level and upright strokes, thin boxes, and the edges of larger boxes. What is drawn in white, as the ground that Word lays under the words
    of a line, shows nothing."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    for shape, kind, outer in _objects(raw):
        if kind != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        pdfium.FPDFPath_GetDrawMode(shape, fill, stroke)
        stroked = bool(stroke.value) and not _white(shape, pdfium.FPDFPageObj_GetStrokeColor)
        if not stroked and (not fill.value or _white(shape, pdfium.FPDFPageObj_GetFillColor)):
            continue
        m = _times(_matrix(shape), outer)
        for points in _subpaths(shape, m, turn):
            yield from _straight(points, stroked)


def _white(shape: Any, colour_of: Callable[..., int]) -> bool:
    """Whether a shape's ink, of its strokes or of its inside, does not show on paper."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not colour_of(shape, red, green, blue, alpha):
        return False
    return not alpha.value or min(red.value, green.value, blue.value) >= _WHITE


def _subpaths(shape: Any, m: Matrix, turn: _Turn) -> Iterator[list[tuple[float, float]]]:
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
