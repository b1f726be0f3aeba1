"""Physical lines → paragraphs: lines that a page or a column broke are joined again.

In: the document's own lines in reading order. Out: ``Paragraph`` (the raw pieces in reading order, the marker at its start).
Two kinds of text are told apart by the length of their lines: *wrapped* (a PDF's or OCR's lines, each about a column wide) and *flowing* (a
paragraph a line, as Word, HTML and Markdown give it). A text may be *spaced*, too: a blank line stands above each paragraph, as portals print it, and
lines without one between them belong together, however short.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.outline.sections import purpose_of
from loaders.record.values import value
from loaders.writing.calendar import YEAR
from loaders.writing.datelines import IN_WORDS, PLACE
from loaders.writing.deferred import Deferred
from loaders.writing.line import joined, joined_where
from loaders.writing.linebreaks import LAST_WORDS, asks, dash_joins, is_whole, verb_begins
from loaders.writing.markers import ARABIC, ARTICLE, BRACKET, DASH, LETTER, ROMAN, STAR, Marker, marker
from loaders.writing.romans import ROMANS
from loaders.writing.text import Line
from loaders.writing.vietnamese import CAPITALS

_WRAPPED_BELOW: Final = 135
_TERMINAL: Final = Deferred(r"[.;:!?]['\")\]*]*(\[\d+\])?$|\./\.$")
# Words that a name or a list of names goes on behind: "chủ trì, phối hợp / Bộ A", "phối hợp với Bộ / Khoa học và Công nghệ", "Văn phòng / Trung ương Đảng".
_NAME_OPEN: Final = Deferred(r"(?:\bphối hợp|\b[Đđ]iều \d{1,3} (?:Bộ l|L)uật|\bcơ quan ngang|(?:\b(?:với|và|cùng|giao|đề nghị|yêu cầu|của|do|tại|gửi|trình)|[,;:])\s(?:Bộ|Sở|Ban|Ủy ban|Hội đồng|Hội Liên hiệp|Viện|Cục|Tổng cục|Đảng ủy))$")
_DATE_FIRST: Final = re.compile(r"\d{1,2}/\d{1,2}/\d{4}[,;.)]")  # "… hạn chót / 13/10/2017, theo mẫu"; else a line a day
_DAY_OPEN: Final = ("ngày", "trước", "hạn", "chót", "từ", "đến", "vào", " là")
_CLASSES: Final = ("cấp", "hạng", "loại", "nhóm", "đợt", "quý", "giai đoạn", "vùng", "bậc", "khu vực", "mức")  # "I" behind these is no part's number
_ASKING: Final = ("uật", "đề nghị", "yêu cầu")
_BRINGS_IN: Final = Deferred(r"\b(?:như|dưới|sau) (?:sau|đây):$")  # "… có ý kiến như sau:"
_OFFICE_OPEN: Final = Deferred(r"\b(?:Văn phòng|Thanh tra|Đảng ủy|Ủy ban|Hội đồng|Bộ trưởng|Chủ tịch|Giám đốc|Ban Chỉ đạo)\W*$")
_UNIT_OPEN: Final = (", Phòng", ", Trung tâm", ", Giám đốc", ", Chi cục", ", Trường")  # in a list: "Phòng Văn hóa và Thông tin, Trung tâm / Văn hóa, …"
_OFFICE_OF: Final = Deferred(r"\W*(?:Trung ương|Chính phủ|Quốc hội|Chủ tịch nước|Nhà nước|Bộ|Sở|Ủy ban|UBND|HĐND|Hội đồng|Đảng|Thành ủy|Tỉnh ủy|Đoàn đại biểu|Dân tộc)\s(?!trưởng\b)")
# "… Trung tâm Phục vụ hành chính công / Thành phố chủ trì", "Thuế / Thành phố": whose a body is, in a city's own document
_BODY_OPEN: Final = Deferred(r"\b(?:Thuế|Trung tâm|Công an|UBND|HĐND|Ủy ban|Hội đồng|Chủ tịch|Văn phòng|Đài|Thanh tra|Sở|Chi cục|Bảo hiểm xã hội|Kho bạc Nhà nước)(?:\s[^\s,;.:]+){0,8}$")
_OF_CITY: Final = Deferred(r"Thành phố(?:[,;]|\s[a-zà-ỹđ])")
_LEAD_IN: Final = "*_\"'("
_BASIS: Final = Deferred(r"(Căn cứ|Theo đề nghị|Trên cơ sở|Thực hiện|Xét)\b")
# Words after which no paragraph ends: a cell's or page's edge cut a number, a date or a name.
_CUT: Final = Deferred(r"\b(của|và|với|tại|để|các|số|ngày|tháng|năm)$|\w[-/]$|\bngày \d{1,2}$|\btháng \d{1,2}$", re.IGNORECASE)
_CUT_ENDS: Final = (*"của|và|với|tại|để|các|số|ngày|tháng|năm".split("|"), *"-/0123456789")  # asked first: few lines end so
_ACTS: Final = ("Luật ", "Bộ luật ", "Nghị định ", "Pháp lệnh ", "Thông tư ")  # "… theo quy định / Luật Đất đai"
_GOES_ON: Final = Deferred(r"\b(?:của|và|với|tại|để|theo|do|cho|ở|từ|bằng|cùng|hoặc|như)$", re.IGNORECASE)  # "Phối hợp với / (1) Sở Y tế và / (2) Sở Nội vụ": one sentence
_NUMBER_OPEN: Final = Deferred(r"\b(?:số|thứ|khóa|khoá|năm|tháng|ngày|quý|Điều|khoản|mục|phần|lớp|khối|kỳ|tổ|nhóm|cấp|loại|bảng|biểu|phụ lục|lần|bài|quận|phường)$", re.IGNORECASE)  # … "số" above "15."
_LONG: Final = 100  # no heading is longer
_SAMPLE: Final = 600  # lines by which a text's way of setting paragraphs apart is told
_ENOUGH: Final = 6
_FEWEST: Final = 2
_NARROW: Final = 4
_REST: Final = 40  # no sentence of its own, as a rule
# Words that open a sentence below a heading, and stand in no name.
SENTENCE_OPENS: Final = Deferred(
    r"(?:Thời gian (?:tới|qua)|Trong (?:thời gian|năm|tháng|quý|giai đoạn|bối cảnh|những|\d)|Để (?=[a-zà-ỹđ])|Nhằm |Trên cơ sở |Bên cạnh |Căn cứ |Năm \d{4}[,\s]|Từ (?:năm|đầu|ngày|khi) |Đến (?:năm|nay|hết) |Qua |Theo )"
)
_APART: Final = re.compile("[\u0300-\u036f\u200b\ufeff]")  # what the raw line can hold beside the letters of Line.text
_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
# What follows what in a list: "(i)" and "(ii)", "(c)" and "(d)".
_PAIRS: Final = frozenset((*pairwise(f"({r.lower()})" for r in ROMANS), *pairwise(f"({c})" for c in _LETTERS), *pairwise(f"({c})" for c in _LETTERS.replace("đ", ""))))
_FIRST_OF_LIST: Final = ("(1)", "(i)", "(a)")
_YEAR_FIRST: Final = Deferred(rf"{YEAR}(?!\d)")  # "giai đoạn 2021 / - 2030"
# "… tuyến đường Hà Giang / – Đồng Văn, …": the dash of two places
_PAIR_OPEN: Final = Deferred(rf"\b(?:tuyến|đường(?: sắt| bộ| dây)?|cao tốc|quốc lộ|đoạn|hành lang|cầu|đèo|biên giới|quan hệ|hữu nghị|lưu vực|cửa khẩu|liên kết|kết nối)\s[^,;.:]{{0,40}}(?-i:\b[{CAPITALS}]\w*)$", re.IGNORECASE)
_PAIR_REST: Final = Deferred(rf"(?!(?:Sở|Bộ|Ban|Ủy|Uỷ|Công|Hội|Đảng|Phòng|Trung|Văn|Chi|Cục|Kho|Viện|Trường|Thường|Chủ|Mặt|Đoàn|Liên|Đoạn|Tuyến|Đường|Cầu|Quốc|Dự)\b)[{CAPITALS}]\w*(?:\s[{CAPITALS}]\w*){{0,3}}(?=\s*(?:[,;.)]|$|[-–]\s))")
_LABEL_ALONE: Final = re.compile(r"[*_\s]*(?:[IVXLC]{1,6}|[A-HKĐ]|\d{1,2}(?:\.\d{1,2}){0,3})[*_]{0,3}\s?\.[*_\s]*$|[*_]{0,3}(?:[a-zđ]|\d{1,2})\)$|[-+•]$")  # "**1." above "Sở Y tế**", "-" above "Tuyên truyền"
_NUMBER_ALONE: Final = Deferred(r"[*_\s]*\d{1,2}(?:\.\d{1,2}){0,3}[*_]{0,3}\.[*_\s]*$|[*_]{0,3}[a-zđ]\)$")
_LONGEST_LABEL: Final = 24  # letters, mark-up with them
_RULE: Final = Deferred(r"[\s_*=~.|‗─+-]*$")  # the rules of a drawn table, too: "+-----+-----+"
_RULE_BEGINS: Final = frozenset("_*=~.|‗─+-")
# "Sở A: Chủ trì." above "Sở B có trách nhiệm đôn đốc." and "Đề nghị C giám sát.": one paragraph each, however narrow the lines are
_CHARGES: Final = Deferred(rf"(?:đề nghị|giao) (?:{HEAD.pattern})|(?:{HEAD.pattern})[^.;:]{{0,150}}?(?::\s|\s(?:có|chịu) trách nhiệm\b)", re.IGNORECASE)
_SEPARATE: Final = re.compile(
    r"(Nơi nhận|QUYẾT NGHỊ|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|Kính gửi|TM\.|T/M|KT\.|K/T|TL\.|T/L|TUQ\.|PHỤ LỤC|Phụ lục|DANH MỤC|Trên đây là|\*{0,3}(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín) là\*{0,3}[,:]|\*{0,2}Người ký:|Văn phòng [^.,;:]{3,60}? (?:xin |trân trọng |kính )*thông báo (?:để|đến|tới)\b|\((?:Ban hành\s+)?[Kk]èm theo"
    rf"|{PLACE},\s*{IN_WORDS}\s*\d{{4}}$)"
)


@value()
class Paragraph:
    """``pieces``: raw (start, end) in reading order, the marker left out; ``marker`` what stood before them."""

    pieces: tuple[tuple[int, int], ...]
    marker: Marker | None
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The words behind the marker."""
        return " ".join([self.lines[0].text[self.marker.end if self.marker else 0 :], *(line.text for line in self.lines[1:])])


def is_wrapped(lines: Iterable[Line]) -> bool:
    """Whether the lines are about a column wide: few are longer than a column, many are nearly as long as one."""
    lengths = sorted([len(line.text) for line in lines if line.text and ("\t" not in line.raw or "\t" not in line.raw.strip())])
    if len(lengths) < 8:
        return False
    return lengths[int(len(lengths) * 0.97)] < _WRAPPED_BELOW and len(lengths) - bisect_right(lengths, 45) > len(lengths) * 0.3


def is_spaced(lines: Sequence[Line]) -> bool:
    """Whether a text has a blank line above each item, and lines cut in their midst: then lines right below one another are one paragraph."""
    apart = tight = joined = low = plain = 0
    ended = False  # whether the last words ended a sentence
    most = sum(not line.text for line in lines[:_SAMPLE])  # items below a blank line are no more than these
    if most < _ENOUGH or sum(1 for line, above in zip(lines[1:_SAMPLE], lines, strict=False) if line.text and above.text) < _ENOUGH:  # nothing joins
        return False
    for line, above in zip(lines[1:_SAMPLE], lines, strict=False):
        if tight * 12 > most:
            return False
        ended = above.text[-1] in ".;:" if above.text else ended
        if not line.text or "|" in line.text or (not above.text and not line.text[0].isalnum() and line.text[0] not in "-+*("):
            continue
        mark = marker(line.text)
        begins = mark is not None and line.text[mark.end :].lstrip(_LEAD_IN)[:1].isupper()
        if not above.text:
            apart += begins
            plain += mark is None and ended and line.text[0].isupper()
        elif begins:
            tight += 1
        else:
            joined += 1
            low += line.text[0].islower()
    if tight == 0 and apart >= _FEWEST:
        apart += plain  # a short text has more paragraphs than items
    return apart >= _ENOUGH and joined >= _ENOUGH and tight * 12 <= apart and low * 2 >= joined


def _starts_low(text: str) -> bool:
    """Whether the words go on with a sentence: a small letter, a digit or a punctuation mark first."""
    first = text.lstrip(_LEAD_IN)[:1]
    return first.islower() or first.isdigit() or first in "%,;.)"


def _width(lines: Sequence[Line]) -> int:
    lengths = sorted([len(line.text) for line in lines if line.text])
    return lengths[int(len(lengths) * 0.9)] if lengths else 80


def _first_width(lines: Sequence[Line], width: int) -> int:
    """How wide the first lines of paragraphs are where they are narrower than those below: a page's source broke its lines behind a tag; 0 where they are not."""
    lengths = []
    begins = True
    for line, below in pairwise(x for x in lines if x.text):
        ended = line.text[-1] in ".;:!?"
        if (begins or marker(line.text) is not None) and not ended and below.text[0].islower():
            lengths.append(len(line.text))
        begins = ended
    narrow = sorted(n for n in lengths if n < 0.8 * width)  # a full line begins a sentence by chance, behind one that ended a full line
    return narrow[int(len(narrow) * 0.75)] if len(narrow) >= _NARROW and len(narrow) * 3 >= len(lengths) * 2 else 0


def paragraphs(lines: Sequence[Line], *, wrapped: bool | None = None, spaced: bool = False) -> list[Paragraph]:
    """The paragraphs of ``lines`` (blank ones included)."""
    if wrapped is None:
        wrapped = is_wrapped(lines)
    lines = _labelled(lines, certain=not (spaced or wrapped))
    width = _width(lines)
    first = _first_width(lines, width) if wrapped and not spaced else 0
    tight = wrapped and not spaced and sum(1 if above.text else -1 for above, x in pairwise(lines) if x.text and x.text[0].islower()) > 0
    groups: list[list[Line]] = []
    for line in lines:
        if not line.text or (line.text[0] in _RULE_BEGINS and _RULE.match(line.text)):
            continue
        if groups and (_runs_on(groups[-1], line) if spaced else _continues(groups[-1], line, wrapped, width, first, tight)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(g) for g in groups]


def _continues(group: list[Line], line: Line, wrapped: bool, width: int, first: int, tight: bool) -> bool:
    """Whether ``line`` goes on with the paragraph that ends in ``group[-1]``; ``tight``: lines of one paragraph have no blank line between them."""
    before, here = group[-1].text, line.text
    ended = before[-1] in ".;:!?" or (before[-1] in "'\")]*" and bool(_TERMINAL.search(before)))
    if ended and not wrapped:
        return False
    if _SEPARATE.match(here) and not _starts_low(here) and (ended or not wrapped or len(before) < 0.8 * width or (here[0] == "(" and before == before.upper())):
        return False  # "(Kèm theo …)" below a caption in capitals, however long its last line
    mark = marker(here)
    if mark is None and "**" in here[2:] and here.count("**") % 2 and sum(x.text.count("**") for x in group) % 2:
        return True  # bold that was not closed where the line ends
    if mark is not None and _of_class(mark, here, before):
        return True
    low = _starts_low(here) or here.startswith(("- ", "– "))
    full = len(before) >= 0.8 * width
    if mark is not None and mark.rank == BRACKET:  # its first words are short: they had no room
        follows, short = _next_of(group[0].text, mark), not full
        full = len(before) + 1 + len(" ".join(here.split(" ", 2)[:2])) > width and not follows
        begins = mark.label in _FIRST_OF_LIST and (before[-1] == ":" or (wrapped and short) or (not full and len(group) == 1 and marker(before) is not None))
        if here[mark.end :].lstrip("* ")[:1].isupper() and (begins or (follows and before[-1] != ",")) and _GOES_ON.search(before, max(0, len(before) - LAST_WORDS)) is None:
            return False  # below a heading, too, that ends far from the edge
    if mark is not None and _true_marker(mark, here, _last_words(group), ended, full, wrapped):
        return False
    if not ended and before.endswith(" quy định") and here.startswith(_ACTS):
        return True
    if not wrapped:
        if ("\t" in line.raw and "\t" in line.raw.strip()) or ("\t" in group[-1].raw and "\t" in group[-1].raw.strip()):
            return False
        # a page break cut the sentence: the rest begins in lower case
        rest = mark is None and len(before) > _LONG and len(here) <= _REST and here[-1] in ".;" and before[-1].isalpha()  # "… trong dịp Tết / Nguyên đán;"
        return here.lstrip("*_(")[:1].islower() or (here[0].isdigit() and before.endswith(_DAY_OPEN) and _DATE_FIRST.match(here) is not None) or (before.lower().endswith(_CUT_ENDS) and bool(_CUT.search(before, max(0, len(before) - LAST_WORDS))) and not is_whole(before, here)) or before.endswith(_UNIT_OPEN) or rest or (before.endswith(_ASKING) and (_NAME_OPEN.search(before, max(0, len(before) - LAST_WORDS)) is not None or asks(before, here)))
    if _BASIS.match(here) and before.endswith(";"):
        return False
    if low or (_OF_CITY.match(here) and not ended and _BODY_OPEN.search(before, max(0, len(before) - _LONG))):
        return True
    if ended and tight and line.number > group[-1].number + 1:
        return False  # a sentence ended above a blank line, however full its last line
    if not ended and (verb_begins(before, here) or (len(group) == 1 and _heads(before, here, width))):
        return False
    if before == before.upper() and here != here.upper() and not asks(before, here) and (own := marker(group[0].text)) is not None and own.rank <= ROMAN:
        return False  # a heading in capitals, and what stands below it
    if ended and mark is None and before[-1] == "." and marker(group[0].text) is None and _CHARGES.match(here) and _CHARGES.match(group[0].text):
        return False
    word = here.split(" ", 1)[0]
    if full and not (ended and (len(before) < 0.86 * width or _BRINGS_IN.search(before))) and len(before) + 1 + len(word) > 0.84 * width:  # the word had no room
        return True
    if first and len(group) == 1 and mark is None and len(before) + 1 + len(word) > first and (not ended or (before[-1] == ";" and marker(before) is not None)):
        return True
    if _NAME_OPEN.search(before, max(0, len(before) - LAST_WORDS)) or before.endswith(_UNIT_OPEN) or (_OFFICE_OPEN.search(before, max(0, len(before) - LAST_WORDS)) and _OFFICE_OF.match(here)):
        return True
    return asks(before, here) or (before.endswith("Việt") and here.startswith("Nam"))


def _next_of(above: str, mark: Marker) -> bool:
    """Whether the item above has the ordinal before: "(i)" and "(ii)", "(2)" and "(3)", "(a)" and "(b)"."""
    own = marker(above)
    if own is None or own.rank != BRACKET:
        return False
    return (own.label, mark.label) in _PAIRS or (own.label[1:-1].isdigit() and mark.label == f"({int(own.label[1:-1]) + 1})")


def _labelled(lines: Sequence[Line], *, certain: bool) -> list[Line]:
    """The lines, a number alone in its line with the words right below it; ``certain``: only where these end as a sentence or a lead-in does, for cells may stand below numbers, too."""
    if not any(_LABEL_ALONE.match(x.text) for x in lines if 0 < len(x.text) <= _LONGEST_LABEL):
        return list(lines)

    def labels(before: Line | None, label: Line, words: Line) -> bool:
        if not words.text or _LABEL_ALONE.match(label.text) is None or (certain and words.text[-1] not in ".:;"):
            return False
        ends = before is not None and before.text[-1:].isalnum()  # "… Quốc hội khóa / XV." above "5. Về đất đai:"
        return not ((certain or ends) and marker(words.text) is not None)

    return joined_where(_over_blanks(lines), _LONGEST_LABEL, labels)


def _over_blanks(lines: Sequence[Line]) -> list[Line]:
    """The lines, a number alone ("1.") with the words below the one blank line behind it, where these end as a sentence or a lead-in does."""
    made: list[Line] = []
    for line in lines:
        label = made[-2] if line.text and len(made) > 1 and not made[-1].text and 0 < len(made[-2].text) <= _LONGEST_LABEL else None
        open_ = label is not None and len(made) > 2 and _NUMBER_OPEN.search(made[-3].text, max(0, len(made[-3].text) - LAST_WORDS)) is not None
        if label is not None and not open_ and _NUMBER_ALONE.match(label.text) and line.text[0].isupper() and line.text[-1] in ".:;" and marker(line.text) is None:
            made[-2:] = [replace(joined([label, line]), number=line.number)]
        else:
            made.append(line)
    return made


def _last_words(group: Sequence[Line]) -> str:
    """The words of a paragraph's last two lines: a name may begin in the one and end in the other."""
    return " ".join(x.text for x in group[-2:])


def _runs_on(group: Sequence[Line], line: Line) -> bool:
    """Whether a line goes on with the paragraph in a text with blank lines between paragraphs: right below, or where a page's end cut a sentence or a name."""
    above, mark = group[-1], marker(line.text)
    ended = above.text[-1] in ".;:!?" or bool(_TERMINAL.search(above.text))
    below = line.number == above.number + 1
    if mark is not None and not _of_class(mark, line.text, above.text) and (_true_marker(mark, line.text, _last_words(group), ended, below, True) or _lists(mark, line.text, above.text)):
        return False
    if below:
        return not (line.text.startswith("|") or above.text.startswith("|") or (ended and _SEPARATE.match(line.text)))
    return not ended and (_starts_low(line.text) or line.text.startswith("- ") or _NAME_OPEN.search(above.text.rstrip("*")) is not None)


def _lists(mark: Marker, here: str, before: str) -> bool:
    """Whether a marker at a line's begin in a spaced text begins an item: "(1) Tỷ trọng …" below a bold heading or a comma, "2. 100% …" in bold."""
    rest = here[mark.end :].lstrip("* ")
    if mark.rank == BRACKET:
        return (rest[:1].isupper() or rest[:1].isdigit()) and (before.endswith(("**", ",")) or marker(before) is not None)
    return mark.rank == ARABIC and here.startswith("**") and rest[:1].isdigit()


def _heads(before: str, here: str, width: int) -> bool:
    """Whether a line is a heading of goals, work or results and the next one begins a sentence, for whose first word the heading's line had room."""
    mark = marker(before)
    if mark is None or mark.rank not in (ROMAN, ARABIC, LETTER) or not SENTENCE_OPENS.match(here) or asks(before, here):
        return False
    return len(before) + 1 + len(here.split(" ", 1)[0]) <= width and purpose_of(before[mark.end :]) is not None


def _of_class(mark: Marker, here: str, before: str) -> bool:
    """Whether a Roman number without a point is the class that the line above ends before: "… công trình cấp / II Nội dung kiểm tra: …"."""
    return mark.rank == ROMAN and here[: mark.end].rstrip().isalpha() and before.endswith(_CLASSES)


def _true_marker(mark: Marker, here: str, before: str, ended: bool, full: bool, wrapped: bool) -> bool:
    """Tell a bullet from a dash that a line's end pushed to the next line ("giai đoạn 2021 / - 2030", "chính trị / - xã hội")."""
    rest = here[mark.end :]
    if mark.rank in (STAR, DASH):
        if rest[:1].isupper() or rest[:1] in "\"'(“":
            return ended or not (dash_joins(before, rest) or (full and wrapped and _PAIR_REST.match(rest) and _PAIR_OPEN.search(before, max(0, len(before) - _LONG))))
        if rest[:1].isdigit():
            return ended or (not full and not (before[-1:].isdigit() and _YEAR_FIRST.match(rest)))
        return ended or not wrapped
    if mark.rank == BRACKET:  # "(1) …; (2) …" may run on within a sentence
        return (not full if wrapped else len(before) < 2000) and bool(re.search(r"[.:;]['\")*]*$", before))
    if mark.rank in (ARABIC, LETTER):
        if not wrapped:
            return True
        return ended or not full or rest[:1].isupper() or rest[:1] in "\"'(*"
    if mark.rank == ROMAN and wrapped and full and not ended:
        return rest[:1].isupper() and not asks(before, rest) and bool(mark.end) and here[mark.end - 2 : mark.end - 1] in ".-)/"
    return not (mark.rank == ARTICLE and wrapped and not here.startswith("**") and asks(before, rest))  # a reference that goes on is in no bold of its own


def _paragraph(group: list[Line]) -> Paragraph:
    first, text, plain = group[0], group[0].text, group[0].plain
    mark = marker(text)
    below = tuple([(line.start, line.end) for line in group[1:]]) if len(group) > 1 else ()
    if mark is None:
        return Paragraph(((first.start, first.end), *below), None, tuple(group))
    indent = len(plain) - len(plain.lstrip()) if plain is not None else 0
    if plain is not None and _APART.search(first.raw, 0, indent + mark.end + 2) is None:
        at = mark.end  # letter for letter: the marker stands where it was found
        while text[at : at + 1] == " ":
            at += 1
        at = first.start + indent + at if at < len(text) else first.end
    else:  # Line.text and the raw line differ by composition: the marker's end is found by counting visible characters
        visible = [n for n, c in enumerate(first.raw) if not c.isspace() and not "\u0300" <= c <= "\u036f"]
        seen = len("".join(text[: mark.end].split()))
        at = first.start + visible[seen] if seen < len(visible) else first.end
    return Paragraph(((at, first.end), *below) if at < first.end else below, mark, tuple(group))
