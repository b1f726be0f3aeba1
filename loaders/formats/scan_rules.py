"""Rules on the picture of a page → where they run; a page that lies askew is set straight by them.

In: a grey picture, a byte a pixel. Out: ``Stroke`` (pixels), the picture with its rules level, the picture without them. A rule is a dark run longer than any stroke of a letter,
found again in the rows of pixels beside it; of a rule that climbs the runs form steps, whose slope tells how the page lies.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

_PRINTED: Final = 0.002  # of a page; three lines of print are more
_INK: Final = 0.72  # of the paper's grey: what is darker was printed
_SAMPLE: Final = 50_000  # pixels
_LONG: Final = 0.13  # inches: no level stroke of a letter is that long
_HIGH: Final = 0.2  # inches: nor an upright one
_THICK: Final = 0.045  # inches: what is thicker is a stamp or a picture
_RULE: Final = 0.35  # inches: a piece of a rule of a table
_HALF: Final = 0.5  # pixels by which ink that was doubled downwards lies lower
_ON_LINE: Final = 4.0  # pixels
_MOST_PIECES: Final = 2000
_NEAR: Final = 2  # pixels by which steps of one rule stand apart
_ROUND: Final = 2  # pixels around a rule that its blurred edge takes
_MOST: Final = 20_000  # runs; a photograph or a map has more
_STEEP: Final = 0.06  # a page that lies more askew is read as it is
_EVEN: Final = 1.0  # pixels over the whole page: it lies straight
_BLOCK: Final = 24  # pixels that are erased at once


@dataclass(frozen=True)
class Picture:
    """``width`` times ``height`` bytes, row by row; 255 is white."""

    width: int
    height: int
    pixels: bytes

    def rows(self) -> list[bytes]:
        """The rows of pixels from the top."""
        return [self.pixels[y : y + self.width] for y in range(0, self.width * self.height, self.width)]

    @cached_property
    def ink(self) -> bytes:
        """The table (``bytes.translate``) that makes ink 1 and paper 0; paper has the grey that most of the page has."""
        sample = self.pixels[:: max(1, len(self.pixels) // _SAMPLE)]
        paper = max(range(128, 256), key=sample.count)
        return bytes(grey < _INK * paper for grey in range(256))

    def is_empty(self) -> bool:
        """Whether next to nothing is on the page: a seal that shows through, specks."""
        return self.pixels.translate(self.ink).count(1) < _PRINTED * len(self.pixels)


class Stroke(NamedTuple):
    """A straight dark stroke: from ``start`` to ``end`` along the way it runs, ``at`` across it where it starts, by ``slope`` further with each pixel."""

    start: int
    end: int
    at: float
    slope: float
    thick: float

    @property
    def middle(self) -> float:
        """Where it stands across its way, on average."""
        return self.place((self.start + self.end) / 2)

    def place(self, way: float) -> float:
        """Where the line on which it runs stands there."""
        return self.at + self.slope * (way - self.start)


class Strokes(NamedTuple):
    """The level and the upright strokes of a picture."""

    level: list[Stroke]
    upright: list[Stroke]


def strokes_of(picture: Picture, dpi: float) -> Strokes:
    """The rules of a picture; none where it is a photograph.

    >>> line = bytes(20) + b"\\xff" * 80
    >>> found = strokes_of(Picture(100, 5, b"\\xff" * 100 + line[::-1] + b"\\xff" * 300), 50)
    >>> [(s.start, s.end, s.at) for s in found.level], found.upright
    ([(80, 100, 1.0)], [])
    """
    dark = picture.pixels.translate(picture.ink)
    turned = b"".join(dark[x :: picture.width] for x in range(picture.width))
    return Strokes(_joined(_thickened(dark, picture.width), _LONG, dpi), _joined(_thickened(turned, picture.height), _HIGH, dpi))


def _thickened(dark: bytes, width: int) -> list[bytes]:
    """Rows of pixels, each with the ink of the row above too: a rule that climbs by steps is one run over a step."""
    ink = int.from_bytes(dark, "big")
    both = (ink | ink >> 8 * width).to_bytes(len(dark), "big")
    return [both[y : y + width] for y in range(0, len(both), width)]


@dataclass
class _Open:
    """Runs that form one stroke so far, and the sums that its slope is told from."""

    start: int
    end: int
    last: int
    run: tuple[int, int]
    area: int = 0
    x: float = 0.0
    y: float = 0.0
    xx: float = 0.0
    xy: float = 0.0

    def take(self, y: int, a: int, b: int) -> None:
        """The next run."""
        long, middle = b - a, (a + b) / 2
        self.run = (a, b) if y != self.last else (min(a, self.run[0]), max(b, self.run[1]))
        self.start, self.end, self.last = min(a, self.start), max(b, self.end), y
        self.area += long
        self.x += middle * long
        self.y += y * long
        self.xx += (middle * middle + long * long / 12) * long
        self.xy += middle * y * long

    def stroke(self) -> Stroke:
        """What the runs form: the line that lies nearest to all of them."""
        x, y = self.x / self.area, self.y / self.area
        spread = self.xx / self.area - x * x
        slope = (self.xy / self.area - x * y) / spread if spread > 0 else 0.0
        return Stroke(self.start, self.end, y - slope * (x - self.start) - _HALF, slope, self.area / (self.end - self.start))


def _joined(rows: Sequence[bytes], least: float, dpi: float) -> list[Stroke]:
    """The strokes along these rows of pixels."""
    run = re.compile(rb"\x01{%d,}" % max(2, int(least * dpi)))
    made: list[_Open] = []
    near: list[_Open] = []
    count = 0
    for y, row in enumerate(rows):
        near = [stroke for stroke in near if stroke.last >= y - _NEAR]
        for m in run.finditer(row):
            a, b = m.span()
            home = next((s for s in near if s.run[0] <= b + _NEAR and s.run[1] >= a - _NEAR), None)
            if home is None:
                home = _Open(a, b, y, (a, b))
                near.append(home)
                made.append(home)
            home.take(y, a, b)
            count += 1
        if count > _MOST:
            return []
    found = [s for s in (stroke.stroke() for stroke in made) if s.thick <= _THICK * dpi]
    long = [s for s in found if s.end - s.start >= _RULE * dpi]
    # A short piece is a rule's where a long one runs on its line: beside a low row, above one that goes over its columns.
    return [s for s in found if s in long or any(abs(rule.place((s.start + s.end) / 2) - s.middle) < _ON_LINE for rule in long)] if len(found) < _MOST_PIECES else long


def askew(strokes: Strokes) -> float:
    """By how much the page lies askew: the slope of most of what its level rules are long."""
    told = sorted((s.slope, s.end - s.start) for s in strokes.level)
    half = sum(long for _, long in told) / 2
    for slope, long in told:
        half -= long
        if half <= 0:
            return slope if abs(slope) <= _STEEP else 0.0
    return 0.0


def straightened(picture: Picture, slope: float) -> Picture:
    """The picture with level rules level: each stretch of a row is moved up or down by whole pixels, then each row aside.

    >>> made = straightened(Picture(4, 3, bytes([9, 9, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9])), -0.5)
    >>> [list(row) for row in made.rows()][1]
    [1, 1, 1, 1]
    """
    wide, high = picture.width, picture.height
    if abs(slope) * max(wide, high) < _EVEN:
        return picture
    cuts = [0]
    while cuts[-1] < wide:
        cuts.append(min(wide, max(cuts[-1] + 1, round(len(cuts) / abs(slope)))))
    step, middle = (1 if slope > 0 else -1), len(cuts) // 2 - 1
    blank = b"\xff" * wide
    rows = picture.rows()
    made: list[bytes] = []
    for y in range(high):
        ways = [y + step * (n - middle) for n in range(len(cuts) - 1)]
        row = b"".join((rows[at] if 0 <= at < high else blank)[a:b] for at, (a, b) in zip(ways, pairwise(cuts), strict=True))
        aside = round(slope * (y - high / 2))
        made.append((blank[:aside] + row)[:wide] if aside >= 0 else row[-aside:] + blank[:-aside])
    return replace(picture, pixels=b"".join(made))


def without(picture: Picture, strokes: Strokes) -> Picture:
    """The picture with these strokes painted over."""
    wide, high = picture.width, picture.height
    made = bytearray(picture.pixels)
    for s in strokes.level:
        for x in range(max(0, s.start - _ROUND), min(wide, s.end + _ROUND), _BLOCK):
            end = min(wide, s.end + _ROUND, x + _BLOCK)
            for y in _across(s, x + _BLOCK // 2, high):
                made[y * wide + x : y * wide + end] = b"\xff" * (end - x)
    for s in strokes.upright:
        for y in range(max(0, s.start - _ROUND), min(high, s.end + _ROUND)):
            at = _across(s, y, wide)
            made[y * wide + at.start : y * wide + at.stop] = b"\xff" * len(at)
    return replace(picture, pixels=bytes(made))


def _across(stroke: Stroke, place: int, limit: int) -> range:
    """The pixels that a stroke covers there across its way."""
    at, half = stroke.place(place), stroke.thick / 2 + _ROUND
    return range(max(0, round(at - half)), max(0, min(limit, round(at + half) + 1)))
