"""Numbers and days written by hand into a printed head, on a scan: a program that recognises print reads them wrong and is sure of it.

In: the lines of a recognised page, with the height of each word's own box. Out: the lines with "…" where the hand wrote. Printed figures are all of one
height; what stands between "Số:" and the symbol, or behind "ngày" and "tháng" of the head, and is taller or no figure, was written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.formats.pdf_lines import Line, Word

_UNREAD: Final = "…"
"""What stands in the text for what the hand wrote."""
_SAID: Final = re.compile(r"S[ốóôồòo]", re.IGNORECASE)
_COLON: Final = re.compile(r"(:)(.*)")  # "Số :12"
_NUMBER: Final = re.compile(r"(S[ốóôồòo]\s*:)(.*)", re.IGNORECASE)
_SYMBOL: Final = re.compile(r"[/⁄](?=[A-ZĐ])")
_BEFORE_SYMBOL: Final = re.compile(r"([^/⁄]+)([/⁄][A-ZĐ].*)")  # figures that the recogniser read as one word with the symbol
_DAY: Final = re.compile(r"(ngày|tháng)(.*)", re.IGNORECASE)
_FIGURES: Final = re.compile(r"\d{1,5}")
_LIKE_FIGURES: Final = str.maketrans("IlOo", "1100")
_YEAR: Final = re.compile(r"\(?(?:19|20)\d{2}\W*")
_HEAD: Final = 0.35  # of the page's height
_TALL: Final = 1.2  # of the usual height of the page's figures
_GLUED: Final = 1.4  # likewise of "Số:12", whose box reaches up to the mark on its "ố"
_WITH_SYMBOL: Final = 1.3  # of "12/QĐ-UBND" in one word
_BETWEEN: Final = 4  # words that a number may fall into


def hand_left_open(lines: Sequence[Sequence[tuple[Word, float]]], height: float) -> list[Line]:
    """The page's lines; ``height`` is the page's.

    >>> line = [(Word(t, 0, 1, 10, 20, 9), h) for t, h in (("Số:", 9), ("445", 13), ("/NQ-CP", 9), ("ngày", 10), ("12", 9), ("tháng", 10), ("4", 13), ("2026", 9))]
    >>> " ".join(w.text for w in hand_left_open([line], 800)[0])
    'Số: …/NQ-CP ngày 12 tháng … 2026'
    >>> lines = [[(Word(t, 0, 1, 10, 20, 9), h) for t, h in line] for line in ([("Số:", 12), ("c)011/KH-SYT", 14)], [("Số:22/KH-SYT", 18)], [("Số:", 12), ("20/KH-SYT", 10), ("2017", 9)])]
    >>> [" ".join(w.text for w in line) for line in hand_left_open(lines, 800)]
    ['Số: …/KH-SYT', 'Số: …/KH-SYT', 'Số: 20/KH-SYT 2017']
    >>> " ".join(w.text for w in hand_left_open([[(Word(t, 0, 1, 10, 20, 9), h) for t, h in (("Số", 12), (":Á", 14), ("5", 13), ("/GM-SYT", 9), ("2017", 9))]], 800)[0])
    'Số : …/GM-SYT 2017'
    >>> dates = ("Giang, ngày 14 tháng I1 năm 2017", "số 8/QĐ-BNV ngày 25 tháng 10 năm 2023 của")
    >>> [" ".join(w.text for w in hand_left_open([[(Word(t, 0, 1, 10, 20, 9), 15 if t == "10" else 9) for t in d.split()]], 800)[0]) for d in dates]
    ['Giang, ngày 14 tháng 11 năm 2017', 'số 8/QĐ-BNV ngày 25 tháng 10 năm 2023 của']
    >>> " ".join(w.text for w in hand_left_open([[(Word(t, 0, 1, 10, 20, 9), 9) for t in "Giang, ngày 4 tháng 01 năm 2017".split()]], 800)[0])
    'Giang, ngày … tháng 01 năm 2017'
    """
    figures = sorted(own for line in lines for w, own in line if _FIGURES.fullmatch(w.text))
    usual = figures[len(figures) // 3] if figures else 0.0
    return [_left_open(line, usual) if line and line[0][0].top < _HEAD * height else [w for w, _ in line] for line in lines]


def _left_open(line: Sequence[tuple[Word, float]], usual: float) -> Line:
    words = [w for w, _ in line]
    written = [not _FIGURES.fullmatch(w.text) or own > _TALL * usual for w, own in line]
    out: dict[int, str] = {}
    dated = any(_YEAR.fullmatch(w.text) for w in words) or [k for w in words for k in ("ngày", "tháng", "năm") if w.text.startswith(k)] == ["ngày", "tháng", "năm"]
    for n, word in enumerate(words):
        if m := _NUMBER.match(word.text) or (_COLON.match(word.text) if n and _SAID.fullmatch(words[n - 1].text) else None):
            end = next((k for k in range(n + 1, min(n + 2 + _BETWEEN, len(words))) if _SYMBOL.match(words[k].text)), None)
            glued = bool(m.group(2)) and not (_FIGURES.fullmatch(m.group(2)) and line[n][1] <= _GLUED * usual)
            if (own := _BEFORE_SYMBOL.fullmatch(m.group(2))) is not None:
                if not _printed(own.group(1), line[n][1], _GLUED * usual):
                    out[n] = f"{m.group(1)} {_UNREAD}{own.group(2)}"
            elif not m.group(2) and n + 1 < len(words) and (own := _BEFORE_SYMBOL.fullmatch(words[n + 1].text)) is not None:
                if not _printed(own.group(1), line[n + 1][1], _WITH_SYMBOL * usual):
                    out[n + 1] = f"{_UNREAD}{own.group(2)}"
            elif end is not None and (glued or any(written[n + 1 : end])):
                out |= {n: m.group(1), end: _UNREAD + words[end].text} | dict.fromkeys(range(n + 1, end), "")
        elif dated and word.text.casefold().startswith("ngày") and n and re.search(r"\d", words[n - 1].text):
            break  # "số 8/QĐ-BNV ngày …": a document that the text speaks of
        elif dated and (m := _DAY.fullmatch(word.text)):
            if m.group(2):
                out[n] = f"{m.group(1)} {_UNREAD}"
            elif m.group(1).casefold() == "ngày" and n + 3 < len(words) and re.fullmatch(r"\d", words[n + 1].text) and re.fullmatch(r"0\d", words[n + 3].text):
                out[n + 1] = _UNREAD  # print writes the day with two figures, too, where it does so with the month
            elif n + 1 < len(words) and written[n + 1] and not _DAY.match(words[n + 1].text) and not words[n + 1].text.casefold().startswith("năm"):
                like = words[n + 1].text.translate(_LIKE_FIGURES)
                if _FIGURES.fullmatch(like) and re.search(r"\d", words[n + 1].text) and line[n + 1][1] <= _TALL * usual:
                    out[n + 1] = like  # printed: "I1" is 11
                else:
                    out[n + 1] = f"{_UNREAD} tháng" if words[n + 1].text.endswith("tháng") else _UNREAD
        elif dated and word.text == "năm" and n + 1 < len(words) and not _YEAR.fullmatch(words[n + 1].text):
            out[n + 1] = _UNREAD
    return [w._replace(text=out.get(n, w.text)) for n, w in enumerate(words) if out.get(n, w.text)]


def _printed(figures: str, height: float, most: float) -> bool:
    return _FIGURES.fullmatch(figures) is not None and (height <= most or not most)
