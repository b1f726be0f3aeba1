"""Numbers that recognition took for letters: "IH." of a heading, "l." of an item, "Quý H/2026", "l5/9/2026".

In: the lines of a recognised text. Out: the same with the figures that the form leaves no choice of: a heading or an item that its letters may number and that is the next one in
its row; a quarter, of which there are four; a day written with slashes; a row of a table between its neighbours' numbers. Everything else stays as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.formats.grid import RowLine
from loaders.writing.romans import ROMANS, numeral
from loaders.writing.vietnamese import CAPITALS

_STROKES: Final = str.maketrans(dict.fromkeys("l1|!ÌÍỊ]", "I") | {"Ụ": "V", "Ỵ": "V"})
_FIGURES: Final = str.maketrans("lI|!OoQS", "11110005")
_LABEL: Final = re.compile(r"([IVXHl1|!ÌÍỊ\]O0oS\d]{1,6})([.)/](?=\s*[^\s\d.)/])|\s?[-–](?=\s)|\t)")
_DECIMAL: Final = re.compile(r"(\d{1,2}\.)([lI|!O])(?=[.)]?\s)")
_SURE: Final = re.compile(r"[IVX]+|\d+")
_SHOUTED: Final = re.compile(rf"[{CAPITALS}\s,]{{8}}")
_QUARTER: Final = re.compile(r"(\b[Qq](?:uý|UÝ) )([IVHl1|!]{1,5})(?=[\s/,.;:)–-]|$)")
_DAY: Final = re.compile(r"(?<![\w/])([\dOoIl]{1,2})/([\dOoIl]{1,2})/((?:19|20)\d\d)(?!\w)")
_MONTH: Final = re.compile(r"(\b[Tt]háng )([\dOoIl]{1,2})(?=[/\s-]\s?(?:19|20)\d\d)")
_SMALL: Final = 3  # letters that a row's number may have become
_COUNTED: Final = re.compile(r"[a-zđ][.)]|[-+*•]|[A-ZĐ]\d+")  # letters and signs that number rows


def numbers_mended(lines: Sequence[str]) -> list[str]:
    """The lines with what the form tells of their figures.

    >>> numbers_mended(["I. Địa bàn", "H. Đông Anh", "1. Rà soát", "k) Đất", "l) Nước"])
    ['I. Địa bàn', 'H. Đông Anh', '1. Rà soát', 'k) Đất', 'l) Nước']

    >>> numbers_mended(["I. MỤC TIÊU", "l. Bảo đảm tiến độ", "2. Nâng cao chất lượng", "H. NHIỆM VỤ", "IH. GIẢI PHÁP", "IV. TỔ CHỨC THỰC HIỆN"])
    ['I. MỤC TIÊU', '1. Bảo đảm tiến độ', '2. Nâng cao chất lượng', 'II. NHIỆM VỤ', 'III. GIẢI PHÁP', 'IV. TỔ CHỨC THỰC HIỆN']
    >>> numbers_mended(["VII. Kinh phí", "VIHI. Báo cáo", "1. Rà soát", "1.l. Hoàn thành trong Quý HI/2026, trước ngày l5/9/2026"])
    ['VII. Kinh phí', 'VIII. Báo cáo', '1. Rà soát', '1.1. Hoàn thành trong Quý III/2026, trước ngày 15/9/2026']
    >>> numbers_mended(["G. Bảng biểu", "H. Phụ lục", "4\\tRà soát\\tSở A", "v\\tXây dựng\\tSở B", "6\\tKiểm tra\\tSở C"])
    ['G. Bảng biểu', 'H. Phụ lục', '4\\tRà soát\\tSở A', '5\\tXây dựng\\tSở B', '6\\tKiểm tra\\tSở C']
    """
    made: list[str] = []
    roman = arabic = 0
    for n, line in enumerate(lines):
        text = _dated(_QUARTER.sub(_quarter, _DECIMAL.sub(lambda m: m.group(1) + m.group(2).translate(_FIGURES), line)))
        m = _LABEL.match(text)
        if m is not None:
            label, shouted = m.group(1), _SHOUTED.match(text[m.end() :].lstrip()) is not None
            if _SURE.fullmatch(label):
                count = ROMANS.get(label)
            else:
                count = next((k for k in _roman(label) if k == roman + 1 and (shouted or (k > 1 and (label != "H" or m.group(2) == "\t" or _third(lines[n + 1 :]))))), None)
                if count is None and shouted and len(label) > 1:
                    count = next((k for k in _roman(label) if k > roman), None)
                figure = int(t) if (t := label.translate(_FIGURES)).isdigit() and m.group(2) != ")" else 0  # "k) l) m)"
                if count is not None and not (figure == arabic + 1 and not shouted):
                    text = numeral(count) + text[m.end(1) :]
                elif figure and figure == arabic + 1:
                    text, count, label = f"{figure}{text[m.end(1) :]}", None, str(figure)
                else:
                    count = None
            if count is not None:
                roman, arabic = count, 0
            elif label.isdigit():
                arabic = int(label)
        if "\t" in text and (counted := _between(made, text, lines[n + 1] if n + 1 < len(lines) else "")):
            text, arabic = f"{counted}{text[text.index(chr(9)) :]}", counted
        made.append(line.saying(text) if isinstance(line, RowLine) else text)
    return made


def _roman(label: str) -> Iterator[int]:
    """What a label may count as a Roman numeral: an "H" is two strokes, or one of them and a neighbour's."""
    for strokes in ("II", "I"):
        if (count := ROMANS.get(label.translate(_STROKES).replace("H", strokes))) is not None:
            yield count


def _third(below: Sequence[str]) -> bool:
    """Whether a third heading stands below: else "H. Đông Anh" is a place."""
    return any((m := _LABEL.match(line)) is not None and 3 in _roman(m.group(1)) for line in below)


def _quarter(m: re.Match[str]) -> str:
    told = m.group(2)
    count = next(_roman(told), 5)
    return m.group() if told == "1" or count > 4 else f"{m.group(1)}{numeral(count)}"


def _dated(text: str) -> str:
    """The text with the figures of its days and months."""
    if "/" not in text and "háng" not in text:
        return text
    return _MONTH.sub(lambda m: m.group(1) + m.group(2).translate(_FIGURES), _DAY.sub(_day, text))


def _day(m: re.Match[str]) -> str:
    day, month = (part.translate(_FIGURES) for part in m.groups()[:2])
    return f"{day}/{month}/{m.group(3)}" if 0 < int(day) <= 31 and 0 < int(month) <= 12 else m.group()


def _between(made: Sequence[str], row: str, below: str) -> int:
    """The number of a row whose own was not read, where the rows above and below have those before and after it; else 0."""
    own, above, after = row.split("\t", 1)[0].strip(), made[-1].split("\t", 1)[0] if made and "\t" in made[-1] else "", below.split("\t", 1)[0] if "\t" in below else ""
    if not own or own.isdigit() or len(own) > _SMALL or _COUNTED.fullmatch(own) or not (above.isdigit() and after.isdigit()):
        return 0
    return int(above) + 1 if int(above) + 2 == int(after) else 0
