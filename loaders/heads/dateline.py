"""Reads the dateline: where and when a document was issued.

In: ``Layout``, its opening, its type. Out: ``Found`` for place and date. By Nghị định 30/2020/NĐ-CP, Phụ lục I (ô số 4) they stand in one line of the head; some
documents print them below their title or over the signature, an attached text has its decision's in its caption, minutes and contracts begin with theirs, a law says when
it was passed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from loaders.agencies.numbers import SAID, find_numbers
from loaders.agencies.placenames import usual_name
from loaders.heads.consolidated import beside_number
from loaders.heads.found import Found
from loaders.heads.issuing import ATTACHED, captions
from loaders.heads.opening import Opening
from loaders.outline.layout import Layout
from loaders.writing.block import Block
from loaders.writing.datelines import NUMBERED_UNIT
from loaders.writing.dates import PrintedDate, date_at, find_dates, iso_date
from loaders.writing.motto import begins_motto
from loaders.writing.vietnamese import CAPITALS, fold, squeeze
from ontology.tables import province_names

_PASSED: Final = re.compile(r"\bnày\s+(?:đã\s+)?được\s+[^.;]{0,200}?thông\s+qua\b\s*(?=ngày\b)", re.IGNORECASE)
_PASSED_KINDS: Final = ("luật", "bộ luật", "pháp lệnh", "hiến pháp", "nghị quyết")
_OF_A_DAY: Final = ("biên bản", "hợp đồng", "bản ghi nhớ", "bản thỏa thuận", "thỏa thuận")  # they tell their day in their first sentence
_TODAY: Final = re.compile(r"\W*(?:Hôm nay|Hồi|Vào hồi|Vào lúc|Thời gian)\b[^;]{0,60}?(?=ngày\s*\d)", re.IGNORECASE)
_WEEKDAY: Final = r"(?<!Thứ )(?!Thứ\s|Chủ\s[Nn]hật\b)"  # a page tells what day it is: "Thứ Năm, ngày 12 tháng 6 năm 2025"
_HOUR: Final = r"(?:(?:hồi|lúc)\s+\d{1,2}\s?(?:giờ|[hg:])\s?(?:\d{1,2}\s*(?:phút)?)?\s*,?\s*)?"  # a telegram's: "Lào Cai, hồi 14 giờ 30 ngày 27 tháng 10 năm 2023"
_PLACE_DATE: Final = re.compile(
    rf"(?<![\w/.~-]){_WEEKDAY}(?!Ngày\b)(?P<place>{NUMBERED_UNIT}|(?:(?:Thành phố|Thị xã|Thị trấn|Đặc khu)\s+)?[{CAPITALS}][\w.]*(?:(?:\s+|-)[{CAPITALS}&-][\w.]*){{0,5}}?)\s*[,;.]\s*{_HOUR}(?=ngày(?:\b|\d|[A-Z]\d)|tháng\b|năm\b)"
)
_IN_FIGURES: Final = re.compile(rf"[*_]*{_WEEKDAY}(?P<place>[{CAPITALS}][^\W\d]*\.?(?:[\s-]+[{CAPITALS}][^\W\d]*\.?){{0,5}}),\s*(?=\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?\d{{4}}[\s.*_]*$)")  # "Lào Cai, 15.7.2025"
_SYMBOL_BEFORE: Final = re.compile(rf"(?:[{CAPITALS}\d]+(?:[-/][{CAPITALS}\d]+)+\s+)?")  # of a number that recognition broke: "4451 CT-KK Hà Nội, ngày …"
# A day or month that is blank, or that nobody can read where it was written by hand ("ngày Íð tháng 3 năm 2024").
_UNREAD: Final = r"(?!tháng|năm)[^\s,;:]{1,5}"
_BLANK_DATE: Final = re.compile(
    rf"ngày\s*(?:(?P<d>\d{{1,2}})(?=[\s.…/]|tháng)|{_UNREAD})?[\s.…]*(?:tháng[\s.…]*(?:(?P<m>\d{{1,2}})(?=[\s.…]|năm)|{_UNREAD})?[\s.…]*năm\s*(?P<y>\d{{4}})(?!\d)"
    r"|/\s*(?P<m2>\d{1,2})?\s*/\s*(?P<y2>\d{4}))", re.IGNORECASE
)
_DATED: Final = re.compile(rf"^{_WEEKDAY}(?:[^\d,;:.]{{2,40}},|(?:[{CAPITALS}]\w*\s+){{1,5}}(?<=\s))\s*(?=ngày\s*\d{{1,2}}\s+tháng\s+\d{{1,2}}\s+năm\s+\d{{4}}\W*$)")  # a place whose letters a copy set apart, or without its comma
_NUMBERED: Final = re.compile(rf"\W*{SAID}\s*+:?\s*\d", re.IGNORECASE)  # the head of another document in the same file
_ABBREVIATED: Final = re.compile(r"T\.?[PXT]\.?")  # "TP Hà Nội", "T.P. Huế"
_FIRST, _LAST = 4, 5  # blocks of a text beyond its head in which a line of place and date may stand alone


def place(page: Layout, opened: Opening, *, joined: bool = False) -> Found | None:
    """The place printed before the date."""
    for b in opened.lines:
        m = _place_date(b.text)
        if m:
            start = m.start("place")
            number = next((n for n in find_numbers(b.text[: m.end()]) if n.end > start), None)
            start = number.end + 1 if number else start
            start += _motto(b.text[start : m.end("place")])
            start += len(_SYMBOL_BEFORE.match(b.text[start : m.end("place")]).group())  # type: ignore[union-attr]
            return _place(b, start, m.end("place"))
    for b, m, _ in _alone(page, joined=joined):
        return _place(b, m.start("place"), m.end("place"))
    return None


def _place(b: Block, start: int, end: int) -> Found:
    """The place's name; a province's with the marks that recognised text has wrong ("Hà Nôi")."""
    said = squeeze(b.text[start:end])
    name = _provinces().get(fold(said)) if usual_name(said) is None else None
    return Found(said, b.spans(start, end)) if name is None else Found(name, b.spans(start, end), "mended")


@cache
def _provinces() -> dict[str, str]:
    return {fold(name): name for name in province_names()}


def date(page: Layout, opened: Opening, kind: Found | None, *, joined: bool = False) -> Found | None:
    """The day of issue, or its month or year where the rest is blank; ``joined``: of a consolidated text, which tells the first text's day elsewhere."""
    for b in opened.lines:
        m = _place_date(b.text) or _DATED.match(b.text)
        if m is None:
            continue
        day = _full_date(b, m.end())
        if day is not None:
            return _dated(b, day)
        blank = _BLANK_DATE.match(b.text, m.end())
        if blank and (iso := _blank_iso(blank)) is not None:
            return Found(iso, b.spans(blank.start(), blank.end()))
    if opened.told is not None and opened.told_in is not None and opened.told.date is not None:
        told = opened.told.date
        return Found(told.iso, opened.told_in.spans(told.start, told.end))
    for b in opened.lines if not joined else ():
        number = next(find_numbers(b.text), None) if _NUMBERED.match(b.text) else None
        if number is not None and (day := date_at(b.text, number.end)) is not None and len(day.iso) == 10:
            return _dated(b, day)
    alone = next((_dated(b, day) for b, _, day in _alone(page, joined=joined)), None)
    if joined:
        return alone
    named = kind.value.lower() if kind is not None else ""
    if named in _PASSED_KINDS and (passed := _passed(page)) is not None:
        return passed
    if named.startswith(_OF_A_DAY) and (today := _today(page)) is not None:
        return today
    return _attached(page) or alone


def _motto(text: str) -> int:
    """How much of the words before a date is the other column's: "CỘNG SẢN VIỆT NAM Sơn La, ngày …", "QĐ-TTg Hà Nội, ngày …"."""
    words = text.split()
    capitals = next((n for n, w in enumerate(words) if not w.isupper() and w not in "-–"), 0)
    if capitals and _ABBREVIATED.fullmatch(words[capitals - 1]) is not None:
        capitals -= 1
    return text.index(words[capitals]) if capitals else 0


def _place_date(text: str) -> re.Match[str] | None:
    if not ("," in text or ";" in text or "." in text):
        return None
    return _PLACE_DATE.search(text) if "ngày" in text or "tháng" in text or "năm" in text else _IN_FIGURES.match(text)


def _dated(b: Block, day: PrintedDate) -> Found:
    return Found(day.iso, b.spans(day.start, day.end))


def _full_date(b: Block, at: int) -> PrintedDate | None:
    """The whole date that begins at ``at``."""
    day = next(find_dates(b.text, at), None)
    return day if day is not None and day.start == at and len(day.iso) == 10 else None


def _alone(page: Layout, *, joined: bool = False) -> Iterator[tuple[Block, re.Match[str], PrintedDate]]:
    """Lines of place and date and nothing else, below the title or over the signature."""
    text = page.part("preamble", "body")
    last = (*text[max(_FIRST, len(text) - _LAST) :], *page.part("closing", "signature"))
    of_forms = {after.line for b, after in pairwise(last) if begins_motto(b.text)}  # whose letterhead stands at the end
    before = ""
    for b in beside_number(page) if joined else (*text[:_FIRST], *last):
        m = _PLACE_DATE.match(b.text) if len(b.text) < 90 and "ngày" in b.text and (joined or not (_NUMBERED.match(before) or b.line in of_forms)) else None
        before = b.text
        if m is not None and (day := _full_date(b, m.end())) is not None and not b.text[day.end :].strip(" .*_"):
            yield b, m, day


def _today(page: Layout) -> Found | None:
    """ "Hôm nay, vào hồi 14 giờ, ngày …" of minutes and contracts."""
    for b in page.part("preamble", "body")[: 2 * _FIRST]:
        m = _TODAY.match(b.text)
        if m is not None and (day := _full_date(b, m.end())) is not None:
            return _dated(b, day)
    return None


def _attached(page: Layout) -> Found | None:
    """The day of the decision that an attached text or an annex names in its caption."""
    for b in (*page.part("title"), *captions(page)):
        attached = ATTACHED.search(b.text)
        blank = _BLANK_DATE.search(b.text, attached.start()) if attached is not None else None  # days before it are of what the title names
        if blank and (iso := _blank_iso(blank)) is not None:
            return Found(iso, b.spans(blank.start(), blank.end()))
    return None


def _passed(page: Layout) -> Found | None:
    """ "Luật này được Quốc hội … thông qua ngày …": a law has no place and date at its head."""
    for b in reversed(page.part("body", "closing")):
        if (m := _PASSED.search(b.text)) is not None and (day := _full_date(b, m.end())) is not None:
            return _dated(b, day)
    return None


def _blank_iso(m: re.Match[str]) -> str | None:
    month = m.group("m") or m.group("m2")
    year = m.group("y") or m.group("y2")
    return iso_date(year, month, m.group("d") if month else None) or iso_date(year, month, None)  # "ngày43 tháng 10 năm 2017": the day that recognition misread is left open
