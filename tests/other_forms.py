"""The same text written in another form: spelling, blanks, numbers of items, signs of items, days, numbers of documents, headings.

In: a text. Out: the text in the other form, which means the same. What varies is chosen by the text's own checksum, so that every run sees the same.
"""

from __future__ import annotations

import random
import re
import unicodedata
import zlib
from collections.abc import Callable
from typing import Final

from loaders.writing.vietnamese import _TONES, CAPITALS

Form = Callable[[str], str]
_OLD: Final = {new: old for old, new in _TONES.items()}
_OLD_AT: Final = re.compile(f"(?:{'|'.join(_OLD)})(?!\\w)")
_DAY: Final = re.compile(r"ngày (\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(\d{4})")
_NUMBER: Final = re.compile(r"(?<![\w/-])\d{1,5}[/-](?:\d{4}/)?(?:[A-ZĐƯ]{1,9}-)?[A-ZĐƯ]{1,9}\d{0,2}(?:/[A-ZĐƯ]{1,9})?(?:-[A-ZĐƯ]{1,9})?(?![\w/-])")
_BULLET: Final = re.compile(r"^(\s*)[-–] ?(?=\w)")
_RING: Final = re.compile(r"^(\s*)\+ ?(?=\w)")
_ITEM: Final = re.compile(rf"^(\s*\**)(?:([IVX]+)\.|(\d{{1,2}})\.|([a-zđ])\)) (?=[{CAPITALS}])")
_HEADING: Final = re.compile(rf"^(\s*)([IVX]+)\. ([{CAPITALS}][{CAPITALS} ,;-]{{5,110}})$")
_WORDS_OF: Final = ("NHẤT", "HAI", "BA", "TƯ", "NĂM", "SÁU", "BẢY")
_ROMANS: Final = ("I", "II", "III", "IV", "V", "VI", "VII")


def in_cells(line: str) -> bool:
    """Whether a line holds cells of a table, or columns set apart by blanks."""
    return "\t" in line or line.strip().startswith("|") or re.search(r"\S {3,}\S", line) is not None


def by_chance(chosen: str | re.Pattern[str], put: Callable[[re.Match[str], random.Random], str], share: float) -> Form:
    """A form that changes a share of the places."""

    def form(text: str) -> str:
        dice = random.Random(zlib.crc32(text.encode()))
        return re.sub(chosen, lambda m: put(m, dice) if dice.random() < share else m.group(), text)

    return form


def a_line(put: Callable[[str], str]) -> Form:
    """A form that changes each line of prose."""
    return lambda text: "\n".join(line if in_cells(line) or not line.strip() else put(line) for line in text.split("\n"))


def below_the_head(put: Form) -> Form:
    """A form that leaves the letterhead's own day as it is printed."""

    def form(text: str) -> str:
        dated = re.search(r"(?m)^.{0,80}, ngày \d.*$", text)
        at = dated.end() if dated is not None else 0
        return text[:at] + put(text[at:])

    return form


def day(form: str) -> Form:
    return below_the_head(lambda text: _DAY.sub(lambda m: form.format(d=int(m[1]), m=int(m[2]), y=m[3]), text))


def number(put: Callable[[str], str]) -> Form:
    return lambda text: _NUMBER.sub(lambda m: put(m.group()), text)


def items(roman: str, arabic: str, letter: str) -> Form:
    """The items' numbers written otherwise: patterns with the label."""

    def put(line: str) -> str:
        def shown(m: re.Match[str]) -> str:
            return m[1] + (roman.format(m[2]) if m[2] else arabic.format(m[3]) if m[3] else letter.format(m[4]))

        return _ITEM.sub(shown, line)

    return a_line(put)


def _parts(line: str) -> str:
    m = _HEADING.match(line)
    return line if m is None or m[2] not in _ROMANS else f"{m[1]}PHẦN THỨ {_WORDS_OF[_ROMANS.index(m[2])]}\n{m[3]}"


FORMS: Final[dict[str, Form]] = {
    "hard blanks": by_chance(r"(?<=\w) (?=\w)", lambda m, d: d.choice("\u00a0\u202f\u2009"), 0.3),
    "two blanks": a_line(by_chance(r"(?<=\w|[,;:.]) (?=\w)", lambda m, d: "  ", 0.2)),
    "blanks at the ends": lambda text: re.sub(r"(?m)(?<=[^\s|])$", "  ", text),
    "indented": a_line(lambda line: "    " + line),
    "blanks without width": by_chance(r"(?<=\w)(?=[\w/,.-])", lambda m, d: d.choice("\u200b\u200c\u2060\ufeff"), 0.03),
    "soft hyphens": by_chance(r"(?<=[a-zà-ỹ]{2})(?=[a-zà-ỹ]{2})", lambda m, d: "\u00ad", 0.1),
    "soft hyphens in numbers": number(lambda n: n.replace("-", "\u00ad")),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "old place of the tone mark": lambda text: _OLD_AT.sub(lambda m: _OLD[m.group()], text),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "carriage returns alone": lambda text: text.replace("\n", "\r"),
    "no blank behind a comma": by_chance(r"(?<=[^\W\d_])([,;:]) (?=[^\W\d_])", lambda m, d: m[1], 0.3),
    "bullets": a_line(lambda line: _BULLET.sub(r"\1• ", line)),
    "squares": a_line(lambda line: _BULLET.sub(r"\1▪ ", line)),
    "Word's own bullets": a_line(lambda line: _BULLET.sub("\\1\uf0b7 ", line)),
    "rings": a_line(lambda line: _RING.sub(r"\1○ ", line)),
    "I- 1- a-": items("{}- ", "{}- ", "{}- "),
    "I/ 1/ a/": items("{}/ ", "{}/ ", "{}/ "),
    "1) a.": items("{}. ", "{}) ", "{}. "),
    "tabs behind numbers": items("{}.\t", "{}.\t", "{})\t"),
    "parts": a_line(_parts),
    "stops behind headings": a_line(lambda line: f"{line}." if _HEADING.match(line) else line),
    "days in words": day("ngày {d} tháng {m} năm {y}"),
    "days with strokes": day("ngày {d:02}/{m:02}/{y}"),
    "days with hyphens": day("ngày {d:02}-{m:02}-{y}"),
    "days in words and strokes": day("ngày {d} tháng {m}/{y}"),
    "en dashes in numbers": number(lambda n: n.replace("-", "–")),
    "blanks round the hyphen of numbers": number(lambda n: n.replace("-", " - ")),
    "blanks round the stroke of numbers": number(lambda n: n.replace("/", " / ")),
}
