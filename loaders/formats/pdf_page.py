"""A PDF's page as printed: characters, rules, pictures, each with its place (points from the page's upper left corner, y downwards).

In: an open page of PDFium. Out: ``Sheet``. Turned pages and pages whose whole text is turned are turned back, so that what follows knows one
way up only. Text across the page (watermarks), text that nobody sees (invisible, or white on paper) and text beyond the edges are left out; what was left out that
matters (an invisible layer of recognised text over a picture) is told.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import pypdfium2.raw as pdfium

from loaders.formats.pdf_fonts import OLD, Box, modern
from loaders.formats.pdf_lines import Char
from loaders.formats.pdf_shapes import Rule, Turn, grounds_of, is_white, pictures_of, rules_of

LIMIT_CHARS: Final = 60_000
_ABOVE, _BELOW = 0.89, 0.22  # of the size: how far a line of print reaches from its baseline
_FEW: Final = 12  # visible characters of a scan: a stamp, a page number
_OFTEN: Final = 0.5
_HYPHENS: Final = frozenset((0x02, 0xFFFE))  # how PDFium tells a hyphen at a line's end
_INVISIBLE: Final = (3, 7)
_SAME: Final = 0.12  # of the size: no two letters stand as near as that


@dataclass(frozen=True)
class Sheet:
    """``pictured`` is the share of the page that its pictures cover, ``over`` how many letters lie over them; ``layer``: its text is an invisible layer over a picture;
    ``unmapped``: the share of the characters whose letter the file does not tell."""

    number: int
    width: float
    height: float
    chars: tuple[Char, ...]
    rules: tuple[Rule, ...]
    pictured: float
    over: int
    layer: bool
    unmapped: float
    old_fonts: bool


@dataclass(frozen=True)
class Style:
    """What the characters of one text object share; ``turns`` quarter turns clockwise, None where the text slants; ``clip``: the lowest and the
    highest place where it shows; ``old``: the name of a font from before Unicode."""

    size: float
    up: tuple[float, float]
    white: bool
    turns: int | None
    invisible: bool
    old: str
    clip: tuple[float, float] | None


Found = tuple[str, tuple[float, float, float, float], Style]
"""A character, its box in the page's own space, its style."""


def read_sheet(page: Any, number: int, more: Sequence[Found] = ()) -> Sheet:
    """The printed content of a page (``pypdfium2.PdfPage``); ``more`` are characters that stand on it beside its own."""
    raw = page.raw
    edges = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(raw, edges)
    turn = Turn(pdfium.FPDFPage_GetRotation(raw) % 4, edges.left, edges.bottom, edges.right, edges.top)
    found = [*(x for x in characters(raw) if not (more and x[0].isspace() and _under(x[1], more))), *more]
    seen = [x for x in found if not x[2].invisible and _shows(x[1], x[2])]
    if any(style.white for _, _, style in seen):
        grounds = grounds_of(raw)
        seen = [x for x in seen if not x[2].white or _within(x[1], grounds)]
    pictures = pictures_of(raw)
    whole_area = (turn.right - turn.left) * (turn.high - turn.low)
    pictured = min(1.0, sum(area for _, area in pictures) / whole_area) if whole_area > 0 else 0.0
    layer = pictured > _OFTEN and sum(not c.isspace() for c, _, _ in seen) < _FEW <= len(found)
    if not layer:
        found = seen
    found = once(found)
    old = any(style.old for _, _, style in found) and modern(found, [style.old for _, _, style in found])
    found = old or found
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
        number, wide, high, tuple(chars), tuple(rules_of(raw, turn)), pictured, _over(seen, pictures), layer,
        sum(c == "\ufffd" for c, _, _ in found) / count, bool(old),
    )


def once(found: Sequence[Found]) -> list[Found]:
    """Each character once: figures filled in by hand of a program, and strong letters of some, are drawn again and again on one place."""
    seen: dict[tuple[str, int, int], tuple[float, float]] = {}
    made: list[Found] = []
    for one in found:
        c, box, style = one
        if not c.isspace():
            near = _SAME * style.size
            x, y = int(box[0] / near), int(box[1] / near)
            if any(
                (at := seen.get((c, x + dx, y + dy))) is not None and abs(at[0] - box[0]) < near and abs(at[1] - box[1]) < near
                for dx in (0, -1, 1) for dy in (0, -1, 1)
            ):
                continue
            seen[c, x, y] = box[0], box[1]
        made.append(one)
    return made


def _under(box: tuple[float, float, float, float], more: Sequence[Found]) -> bool:
    """Whether a blank of the page stands where one of the other characters does."""
    return _within(box, [b for _, b, _ in more], beyond=2)


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
        x, y = ctypes.c_double(), ctypes.c_double()
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
            style = styles[owner]
            made = (box.left, box.bottom, box.right, box.top)
            yield c, _as_high_as_its_line(made, x.value, y.value, style) if pdfium.FPDFText_GetCharOrigin(text, i, x, y) else made, style
    finally:
        pdfium.FPDFText_ClosePage(text)


def _style(text: Any, i: int) -> Style:
    owner = pdfium.FPDFText_GetTextObject(text, i)
    at = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, i, at)
    size = max(1.0, abs(pdfium.FPDFText_GetFontSize(text, i)) * math.hypot(at.c, at.d))
    quarter = math.degrees(math.atan2(-at.b, at.a)) / 90
    turns = round(quarter) % 4 if abs(quarter - round(quarter)) < 0.05 else None
    name = ""
    if owner and (font := pdfium.FPDFTextObj_GetFont(owner)):
        held = ctypes.create_string_buffer(200)
        pdfium.FPDFFont_GetBaseFontName(font, held, 200)
        name = held.value.decode("utf-8", "replace")
    mode = pdfium.FPDFTextObj_GetTextRenderMode(owner) if owner else 0
    white = bool(owner) and is_white(owner, pdfium.FPDFPageObj_GetFillColor)
    return Style(size, (at.c, at.d), white, turns, mode in _INVISIBLE, m.group(1) if (m := OLD.search(name)) else "", _clip(owner) if owner else None)


def _as_high_as_its_line(box: Box, x: float, y: float, style: Style) -> Box:
    """A character's box from below its baseline to above it: PDFium's own is as high as the letter's ink where the font does not tell how high its lines are (LibreOffice's are such), and
    higher than those of its neighbours where it bears a tone: "g" and "Ó" would stand lower and higher than "H", on lines of their own beside a column of another pitch."""
    right, up = style.up
    if abs(right) > abs(up):
        low, high = x - math.copysign(_BELOW * style.size, right), x + math.copysign(_ABOVE * style.size, right)
        return min(low, high), box[1], max(low, high), box[3]
    low, high = y - math.copysign(_BELOW * style.size, up), y + math.copysign(_ABOVE * style.size, up)
    return box[0], min(low, high), box[2], max(low, high)


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


def _over(found: Sequence[tuple[str, Box, Style]], pictures: Sequence[tuple[Box, float]]) -> int:
    """How many letters lie over a picture."""
    boxes = [box for box, _ in pictures]
    return sum(1 for c, box, _ in found if not c.isspace() and _within(box, boxes))


def _within(box: Box, boxes: Sequence[Box], beyond: float = 0) -> bool:
    """Whether the middle of a letter lies in one of the boxes, or so little ``beyond`` its top or bottom."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(b[0] <= x <= b[2] and b[1] - beyond <= y <= b[3] + beyond for b in boxes)
