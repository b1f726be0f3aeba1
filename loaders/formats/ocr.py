"""Pictures of pages → words with their places and how sure they are, by Tesseract where it is installed.

In: a picture (PNG, JPEG, TIFF, PGM bytes) and its resolution. Out: ``Scan`` a page, the words in its ruled tables apart. The program ``tesseract`` with Vietnamese data is called as a
process of its own, with a time limit; it opens no connection. Recognised text is never as sure as printed text: readers name it, the
record says so in a finding, and no fact from it counts as printed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.formats.ocr_hand import hand_left_open
from loaders.formats.pdf_grid import Grid
from loaders.formats.pdf_lines import Line, Word, beside

_LANGUAGE: Final = "vie"
DPI: Final = 300
PAGE, SCATTERED, BLOCK = "3", "11", "6"  # Tesseract's modes: paragraphs in columns; words wherever they stand; lines one below the other
LIMIT_SECONDS: Final = 120  # for one picture
_DOUBTFUL: Final = 60.0  # Tesseract's confidence of a word, of 100, below which a person should look
_NO_WORD: Final = re.compile(r"[\W_]*")
_SIGNS: Final = ("-", "–", "+", "%")
_A4: Final = (595.0, 842.0)
_UP: Final = 0.72  # of a line's box: the size of its letters


@dataclass(frozen=True)
class Table:
    """A ruled table of a recognised page: the lines in it, each word with its own box; ``unread``: how many of its cells show print that nobody could read."""

    grid: Grid
    lines: tuple[Line, ...]
    unread: int = 0


@dataclass(frozen=True)
class Scan:
    """A recognised page: size in points, lines from top to bottom outside its ruled tables, how many words, how many of them doubtful; its tables."""

    width: float
    height: float
    lines: tuple[Line, ...]
    words: int
    doubtful: int
    tables: tuple[Table, ...] = ()


@cache
def tesseract() -> str | None:
    """The program, where it is installed with Vietnamese data."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        told = subprocess.run([program, "--list-langs"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return program if _LANGUAGE in told.stdout.decode("utf-8", "replace").split() else None


@cache
def tesseract_version() -> str:
    """ "5.3.0", or "" where it cannot be told."""
    program = tesseract()
    if program is None:
        return ""
    told = subprocess.run([program, "--version"], capture_output=True, timeout=20, check=False)
    m = re.search(rb"tesseract\s+v?([\d.]+)", told.stdout + told.stderr)
    return m.group(1).decode("ascii") if m else ""


def recognise(picture: bytes, dpi: int | None = None, fenced: Sequence[Grid] = (), layout: str = PAGE, letters: str = "") -> list[Scan]:
    """The pages of a picture (a TIFF may hold several); none where Tesseract is not there or gives nothing. ``layout`` tells how its words stand, ``letters`` of which
    they are where not of any."""
    program = tesseract()
    if program is None:
        return []
    command = [program, "stdin", "stdout", "-l", _LANGUAGE, "--psm", layout, *(["--dpi", str(dpi)] if dpi else []), *(["-c", f"tessedit_char_whitelist={letters}"] if letters else []), "tsv"]
    try:
        done = subprocess.run(
            command, input=picture, capture_output=True, timeout=LIMIT_SECONDS, check=False, env={**os.environ, "OMP_THREAD_LIMIT": "1"}
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return list(read_tsv(done.stdout.decode("utf-8", "replace"), dpi, fenced)) if done.returncode == 0 else []


def read_tsv(table: str, dpi: float | None, fenced: Sequence[Grid] = ()) -> Iterator[Scan]:
    r"""Tesseract's table of boxes, page by page; without a resolution a page is taken for A4. ``fenced`` are the ruled tables of a page's picture.

    >>> head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    >>> rows = "1\t1\t0\t0\t0\t0\t0\t0\t720\t720\t-1\t\n4\t1\t1\t1\t1\t0\t72\t72\t200\t36\t-1\t\n5\t1\t1\t1\t1\t1\t72\t72\t90\t36\t96\tNghị\n"
    >>> [(s.width, s.lines[0][0].text, s.lines[0][0].x0, s.words, s.doubtful) for s in read_tsv(head + rows, 72)]
    [(720.0, 'Nghị', 72.0, 1, 0)]
    """
    point = 72 / (dpi or DPI)
    width = height = 0.0
    lines: list[list[tuple[Word, float]]] = []
    held: list[list[Line]] = [[] for _ in fenced]
    words = doubtful = 0
    top = bottom = 0.0
    open_page = False
    for row in table.split("\n")[1:]:
        cells = row.rstrip("\r").split("\t")
        if len(cells) < 12:
            continue
        level = cells[0]
        x, y, wide, high = (int(c) * point for c in cells[6:10])
        if level == "1":
            if open_page:
                yield _scan(width, height, lines, words, doubtful, zip(fenced, held, strict=True))
            if dpi is None and wide:
                point *= (_A4[0] if high >= wide else _A4[1]) / wide
                wide, high = int(cells[8]) * point, int(cells[9]) * point
            width, height, lines, words, doubtful, open_page = wide, high, [], 0, 0, True
        elif level == "4":
            lines.append([])
            for inside in held:
                inside.append([])
            top, bottom = y, y + high
        elif level == "5" and lines and (not _NO_WORD.fullmatch(cells[11]) or cells[11].strip() in _SIGNS):
            sure = float(cells[10])
            words += 1
            doubtful += sure < _DOUBTFUL
            word = Word(cells[11].strip(), x, x + wide, top, bottom, max(1.0, _UP * (bottom - top)))
            home = next((n for n, g in enumerate(fenced) if g.box[0] <= x + wide / 2 <= g.box[2] and g.box[1] <= y + high / 2 <= g.box[3]), None)
            if home is None:
                lines[-1].append((word, high))
            else:
                held[home][-1].append(word._replace(top=y, bottom=y + high))
    if open_page:
        yield _scan(width, height, lines, words, doubtful, zip(fenced, held, strict=True))


def _scan(width: float, height: float, lines: list[list[tuple[Word, float]]], words: int, doubtful: int, held: Iterable[tuple[Grid, list[Line]]]) -> Scan:
    told = sorted((line for line in hand_left_open(lines, height) if line), key=lambda line: (line[0].top, line[0].x0))
    sizes = sorted(line[0].size for line in told)
    usual = sizes[len(sizes) // 2] if sizes else 10.0
    # A box is as high as its letters happen to be: one size for lines of about one height.
    even = [[w._replace(size=usual) if 0.7 < w.size / usual < 1.4 else w for w in line] for line in told]
    return Scan(width, height, tuple(beside(even)), words, doubtful, tuple(Table(grid, tuple(filter(None, inside))) for grid, inside in held))
