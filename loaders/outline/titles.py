"""Where a document's title begins and ends, and its head with it.

In: the document's own lines. Out: places in them: the line that names the type, the end of the head of a document without such a line, the title's end,
whether the text's outline begins. By the forms of Nghị định 30/2020/NĐ-CP (Phụ lục I: ô số 5a, 5b) and of the party's documents.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from loaders.agencies.numbers import OWN_NUMBER, SAID
from loaders.outline.paragraphs import SENTENCE_OPENS
from loaders.outline.ruled import RULE
from loaders.outline.typewords import titled_type, type_for, type_line
from loaders.writing.columns import NUMBER_COLUMN
from loaders.writing.datelines import AT_FRONT, IN_WORDS, PLACED
from loaders.writing.deferred import Deferred
from loaders.writing.linebreaks import OPEN_WORDS
from loaders.writing.markers import ARTICLE, CHAPTER, PART, ROMAN, SECTION, marker
from loaders.writing.motto import has_motto
from loaders.writing.text import Line
from loaders.writing.vietnamese import CAPITALS, fold
from loaders.writing.vietnamese import bare as stripped

_PREAMBLE: Final = re.compile(
    r"\**(?:[-–+*•]\s*)?(Căn cứ|Thực hiện|Theo (đề nghị|chỉ đạo|Quyết định|Công văn)|Xét |Trên cơ sở|Để |Nhằm |Ngày \d|Trong |Kính gửi|Tiếp theo|Sau khi|Triển khai|Qua "
    rf"|Tại (?:(?:phiên|cuộc|buổi|kỳ) họp|Hội nghị)\b[^,]{{2,80}}, (?:sau khi|[{CAPITALS}]))"  # a title says of which meeting, and no more
)
_NO_TITLE: Final = re.compile(r"\**(?:[-–+*]\s*)?(?:Căn cứ |Kính gửi\b|Hôm nay,? )")  # a title begins with none of these, though some begin as a preamble does ("Thực hiện …")
_ADDRESS: Final = re.compile(r"\bđiện\s*:\W*$")  # "THỦ TƯỚNG CHÍNH PHỦ điện:", whom a công điện is sent to
_TITLE_OPEN: Final = Deferred(rf"(,|[-–/(]|\b({OPEN_WORDS}|việc|thực hiện))[*_\s]*$", re.IGNORECASE)
_WHOSE: Final = Deferred(r"\b(?:THƯỜNG TRỰC|THƯỜNG VỤ|HỘI NGHỊ (?:L[ẦÂA]N )?THỨ \w+(?: \w+)?)[*_\s]*$")  # whose they are stands in the next line: "… LÀM VIỆC VỚI THƯỜNG TRỰC / TỈNH ỦY …"
_STAMP: Final = re.compile(r"(?:(?:CÔNG VĂN |VĂN BẢN )?ĐẾN(?:\s+(?:Số|Ngày|Giờ)\b|\W*$)|VĂN PHÒNG (?:TỈNH|THÀNH|HUYỆN|UBND|HĐND|[UỦ][ỶY] BAN|HỘI ĐỒNG|SỞ|BỘ)\b[^.;:]*$)")  # a receiver's, below a title in small letters
_WORDED: Final = re.compile(r"[^\W_]")
_AS_FOLLOWS: Final = Deferred(r"\bnhư sau\s*:?(?:$|(?<=:)\s?1\s?[.)])|\b(?:thông báo|báo cáo|hướng dẫn|yêu cầu|đề nghị|kết luận|quyết nghị|(?:xây dựng|ban hành|lập) (?:kế hoạch|Kế hoạch|chương trình|Chương trình|phương án|Phương án|hướng dẫn|Hướng dẫn))\s*:$")
_CONFERENCE: Final = re.compile(r"Hội nghị (?:lần |.*\b(?:đã|họp|nghe|xem xét|nhất trí|thống nhất|thảo luận)\b)")
_FIRST_PART: Final = re.compile(rf"I(?!-(?:[^\W\d_{CAPITALS}]|ỐT\b))\s*[.)/-]\s*\w")  # not "I-ốt hóa …"
_BASES: Final = Deferred(r"CĂN CỨ (?:PHÁP (?:LÝ|LUẬT)|BAN HÀNH)\W*$")
_SENTENCE_END: Final = re.compile(r"[.;:]['\")\]*_]*$")
_SENTENCE: Final = 60
_SHORTER: Final = 90  # an issuer's line under the type
_APART: Final = 3  # blank lines that no title has between its own
_SHORT_TITLE: Final = 20
_MOST_TITLE: Final = 4  # lines of a title that nothing follows
_DECIDES: Final = re.compile(r"[#*\s]*(QUYẾT NGHỊ|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|YÊU CẦU|KẾT LUẬN)\s*:\s*\**$")
ISSUER_UNDER: Final = re.compile(r"CỦA\s+(?=BỘ CHÍNH TRỊ|BAN |HỘI NGHỊ|TỈNH |THÀNH |ĐẢNG |THƯỜNG |TRUNG ƯƠNG)")
_UNIT: Final = Deferred(r"[*#\s]*(?:chương|điều)\s+[\dIVX]", re.IGNORECASE)  # an extract or a codification has no letterhead
_PART_IN_CAPITALS: Final = Deferred(rf"[{CAPITALS}]{{2,}},? [{CAPITALS}, ]++[\W_]*$")  # "II. TỔ CHỨC THỰC HIỆN": an extract begins in the middle
_ADDRESSEE: Final = Deferred(r"\**Kính gửi\s*:?\**$")  # its words below: a reader of columns may put it before the motto and the date
_PAGES_WORDS: Final = 4  # lines of a page above the motto that may begin as a preamble does ("Để sử dụng …")
_HEAD_WITHIN: Final = 60
_OTHER_GOES_ON: Final = Deferred(r"(?:(?:ngày\s*\d{1,2}\s*)?tháng\s*\d{1,2}\b|năm\s*\d{4}|(?:hạnh )?phúc$|VIỆT NAM$|[*_]*Thành[*_]*$)", re.IGNORECASE)  # place, date and motto over two lines
_OTHER_COLUMN: Final = 4  # lines of it that a copy can set between two lines of what a letter is about
_ABOUT: Final = Deferred(r"[*_\s]*(V/v?|Về việc)(?=[\s:]|$)", re.IGNORECASE)
_ABOUT_BELOW: Final = Deferred(r"[*_\s]*Về\s+\w")  # right below a letter's number some write no more
_PARTY_LETTER: Final = Deferred(r"[*_]*Số\s*:?[\s\d.…_]*-\s?CV/")  # below it the words alone (Hướng dẫn 36-HD/VPTW)
_WORDS_BELOW: Final = Deferred(rf"(?![*_]*Kính gửi)[*_]*[{CAPITALS}][^\W\d_{CAPITALS}]*\s[^\W\d_{CAPITALS}]")
_QUOTED: Final = frozenset("“\"")  # what a title names begins another line
_NUMBER_LINE: Final = re.compile(rf"[*_]*(?:Luật\s+)?{SAID}\s*+:?\s*(?:\d{{1,5}}[a-zđ]?|[.…_]*)\s?[-/]", re.IGNORECASE)
_NUMBER_ALONE: Final = re.compile(rf"\(?(?:Hợp đồng\s+)?{SAID}\s*+:?\s*[\d.…]*\s?[-/][\w./ -]{{2,30}}\)?|\({SAID}[:.…_\s]*+\)", re.IGNORECASE)
_DRAFT: Final = re.compile(r"\(?DỰ THẢO(?: LẦN (?:THỨ )?[\dIVX]{1,3}| \d| NGÀY [\d/.-]{1,10}|,)*\)?", re.IGNORECASE)  # no part of what it is about
_DATED: Final = Deferred(rf"^{AT_FRONT}{IN_WORDS}.{{0,8}}$")
_DATED_ALONE: Final = Deferred(rf"[*_(\s]*Ngày[\s\d.…_]*tháng[\s\d.…_]*năm[\s\d.…_)*]*$|{AT_FRONT}{IN_WORDS}\s*\d{{4}}[\s.*_]*$")
_FREEDOM: Final = Deferred(r"[*_]*Độc lập\s*[-–]", re.IGNORECASE)
_COLUMN: Final = 10  # lines over which the right column of a head goes
_GAP: Final = re.compile(r"\||\s{3,}|\t")  # between the two columns of a letterhead
_TABLE: Final = Deferred(rf"\|(?:[\s*]*(?:{NUMBER_COLUMN})\b|(?:[^|\n]*\|){{3}})|(?:{NUMBER_COLUMN})[*\s]*\t")  # a copy of an annex alone: its table is no part of the head
_ANNEX: Final = Deferred(r"[*#_\s]*(?:PHỤ LỤC|PHỤ BIỂU)(?!\w)")
_ISSUER_LINE: Final = Deferred(
    r"CHÍNH PHỦ|THỦ TƯỚNG|T[ÒO][ÀA] ÁN NHÂN DÂN|VIỆN KIỂM SÁT NHÂN DÂN|BỘ |ỦY BAN|HỘI ĐỒNG|QUỐC HỘI|BAN (?!HÀNH\b)|CHỦ TỊCH|GIÁM ĐỐC|ĐẢNG ỦY|TỈNH ỦY"
    r"|(?:TỔNG )?(?:CỤC TRƯỞNG|GIÁM ĐỐC|THANH TRA|KIỂM TOÁN) |HIỆU TRƯỞNG |VIỆN TRƯỞNG |CHÁNH ÁN |CHÁNH VĂN PHÒNG |CHI CỤC TRƯỞNG |THỐNG ĐỐC |TRƯỞNG (?:BAN|PHÒNG) "
)
_RECOGNISED_ISSUER: Final = Deferred(r"truong ban (?:chi dao|to chuc|dan toc)\b|(?:giam doc|chu tich|bo truong|cuc truong|hieu truong|chanh (?:an|van phong)) (?:so|uy ban|bo|cuc|truong|benh vien|toa|van phong)\b|(?:uy ban|hoi dong) nhan dan\b")
_LISTED: Final = Deferred(r"[-–+•*]\s*\w")
_BASE: Final = Deferred(r"[*\s]*(?:[-–+•]\s*)?(?:Căn cứ|Xét|Theo đề nghị|Trên cơ sở|Sau khi (?:xem xét|thống nhất))\b")


def type_line_at(lines: Sequence[Line]) -> int | None:
    """The line of the head that names the type of document."""
    seen = 0
    for i, line in enumerate(lines):
        if not line.text:
            continue
        seen += 1
        if seen > _HEAD_WITHIN or marker(line.text) is not None and marker(line.text).rank <= ROMAN:  # type: ignore[union-attr]
            return None
        if type_line(line.text) and not line.text.endswith(":"):
            return _again_below(lines, i)
        if _PREAMBLE.match(line.text) and seen > 1:
            return None
    return None


def _again_below(lines: Sequence[Line], first: int) -> int:
    """The type's line at the title where a copy has set the type above the whole letterhead, too."""
    end = min(first + 2 * _COLUMN, len(lines))
    motto = next((i for i in range(first + 1, end) if has_motto(lines[i].text)), end)
    again = (i for i in range(motto + 1, end) if fold(stripped(lines[i].text, front="#*_ ")) == fold(stripped(lines[first].text, front="#*_ ")))
    return next(again, first)


def head_ends(lines: Sequence[Line]) -> int:
    """Without a type's line: the head is what stands before the first sentence; a letter's "V/v …" and its date belong to it."""
    motto = _motto_at(lines)
    for i, line in enumerate(lines[:_HEAD_WITHIN]):
        if line.text and (_PREAMBLE.match(line.text) or marker(line.text) is not None) and not (i < motto and _ADDRESSEE.match(line.text)):
            break
        if _DATED.search(line.text) and any(_ABOUT.match(x.text) for x in lines[:i]):
            cut = line.text.endswith("năm") and i + 1 < len(lines) and re.fullmatch(r"\d{4}\W*", lines[i + 1].text)
            end = i + 2 if cut else i + 1
            while end < len(lines) and (lines[end].text[:1].islower() or (end > i + 1 and lines[end].text and _TITLE_OPEN.search(lines[end - 1].text))):  # what a letter is about, beyond the other column's date
                end += 1
            return end
    within = False  # what a letter is about, in several lines
    for i, line in enumerate(lines):
        t = line.text
        within = re.search(r"\w", t) is not None and (within or _ABOUT.match(t) is not None)
        if t and i > motto and (_PREAMBLE.match(t) or _TABLE.match(line.raw) or body_begins(lines, i) or (len(t) > 60 and not within and not has_motto(t) and not OWN_NUMBER.match(t) and not PLACED.match(_GAP.split(t)[-1].strip()))):
            return i
    return 0


def _motto_at(lines: Sequence[Line]) -> int:
    """The State's or the Party's name at the head; before it stand only a portal's words. -1 where it is not there."""
    seen = 0
    for i, line in enumerate(lines[:_HEAD_WITHIN]):
        seen += bool(line.text)
        if line.text and (_UNIT.match(line.text) or (seen > _PAGES_WORDS and (_PREAMBLE.match(line.text) or body_begins(lines, i)))) and not _ADDRESSEE.match(line.text):
            break
        if has_motto(line.text):
            return i
    return -1


def untyped_title_at(lines: Sequence[Line]) -> int | None:
    """The first line of a title over which the copy left out the type: capitals right below number, place and date."""
    numbered = dated = None
    for i, line in enumerate(lines[:_HEAD_WITHIN]):
        t = stripped(line.text, back="|")
        if not t:
            continue
        bare = stripped(t, front="#*_ ")
        mixed = bare != bare.upper() and titled_type(bare) is not None
        if mixed and (numbered is not None or t.startswith("#")):
            return i
        if numbered is not None and dated is not None:
            words = re.search(r"\w\w", t) and t == t.upper() and (len(t) > _SHORT_TITLE or titled_type(bare) is not None)
            return i if words and not _is_issuer_line(t) and not has_motto(t) and not body_begins(lines, i) else None
        if _PREAMBLE.match(t) or body_begins(lines, i) or _ABOUT.match(t):  # a letter's, which its receiver may have stamped
            return None
        numbered = i if _NUMBER_LINE.match(t) else numbered
        dated = i if _DATED.search(_GAP.split(t)[-1].strip()) else dated
    return None


def about(head: Sequence[Line]) -> list[Line]:
    """What a letter is about: the lines from "V/v" on; beyond a blank line or the other column's words what goes on in small letters or is a name in quotation marks."""
    start = next((i for i, x in enumerate(head) if _ABOUT.match(x.text)), None)
    if start is None:
        number = next((i for i, x in enumerate(head) if _NUMBER_LINE.match(x.text)), len(head))
        start = next((i for i, x in enumerate(head[number + 1 : number + 5], number + 1) if x.text and not _DATED.search(x.text)), None)
        start = start if start is not None and (_ABOUT_BELOW.match(head[start].text) or (_PARTY_LETTER.match(head[number].text) and _WORDS_BELOW.match(head[start].text))) else None
    if start is None:
        return []
    taken: list[Line] = []
    cased = any(x.text.isupper() for x in head)  # in a copy without capitals small letters tell nothing
    away = 0  # lines of the other column, and blank ones, since its last words
    for x in head[start:]:
        if taken and (re.match(r"(Số|(?:\S{1,3}\s)?Kính gửi)\b", x.text) or (_is_issuer_line(x.text) and not _TITLE_OPEN.search(taken[-1].text))):
            break
        of_other: object = not re.search(r"\w", x.text) or _DATED.search(x.text) or PLACED.match(x.text) or has_motto(x.text) or _OTHER_GOES_ON.match(x.text)
        of_other = of_other or (bool(taken) and x.text == x.text.upper() and " " in x.text and taken[0].text != taken[0].text.upper())
        if taken and (of_other or (away and not (cased and (x.text[:1].islower() or x.text[:1] in _QUOTED)) and not _TITLE_OPEN.search(taken[-1].text))):
            away += 1
            if away > _OTHER_COLUMN:
                break
            continue
        away = 0
        taken.append(x)
    return taken


def head_under(lines: Sequence[Line], title_at: int) -> int:
    """What of a head stands under the type, a party document's body ("KẾT LUẬN / CỦA BỘ CHÍNH TRỊ"), "DỰ THẢO LẦN 2", a contract's number ("HỢP ĐỒNG / Số: …") or, in a copy, the right column: the last line of the head then."""
    below = [i for i in range(title_at + 1, min(title_at + _COLUMN, len(lines))) if lines[i].text]
    if below and has_motto(lines[below[0]].text):
        column = takewhile(lambda i: has_motto(lines[i].text) or _FREEDOM.match(lines[i].text) or _DATED_ALONE.match(lines[i].text) or not _WORDED.search(lines[i].text), below)
        return list(column)[-1]
    issuer = False  # a comma in its line, and the next one names another ("CỦA BỘ CHÍNH TRỊ, / BAN BÍ THƯ")
    for i in range(title_at + 1, min(title_at + 4, len(lines))):
        text = stripped(lines[i].text)
        if text:
            issuer = issuer or (ISSUER_UNDER.match(text) is not None and text == text.upper() and len(text) < _SHORTER)
            if issuer and text.endswith(","):
                continue
            return _card_ends(lines, i) if _NUMBER_ALONE.fullmatch(text) else i if issuer or _DRAFT.fullmatch(text) else title_at
    return title_at


def _card_ends(lines: Sequence[Line], number_at: int) -> int:
    """The last line of what a copy sets below type and number as on a card: place and date, who signed."""
    below = [i for i in range(number_at + 1, min(number_at + _COLUMN, len(lines))) if lines[i].text]
    return max((number_at, *takewhile(lambda i: _DATED.search(stripped(lines[i].text)) or re.match(r"Người ký\s*:", stripped(lines[i].text)), below)))


def number_under(lines: Sequence[Line], title_at: int, end: int) -> int | None:
    """The line of a document's number that stands below its title, which ends before ``end``, where none stands above ("CÔNG ĐIỆN / Về việc … / Số: 5/CĐ-UBND ngày …")."""
    if any(OWN_NUMBER.match(x.text) for x in lines[: title_at + 1]):
        return None
    below = next((i for i in range(end, min(end + 3, len(lines))) if lines[i].text), None)
    return below if below is not None and _NUMBER_LINE.match(lines[below].text) else None


def title_ends(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the title that begins at ``start`` ends; ``start`` itself where it has no end before ``end``. The type's line above may hold its first words; below "CÔNG ĐIỆN" its sender may stand."""
    kind = stripped(lines[start - 1].text) if start > 0 else ""
    begun = kind.startswith("CÔNG ĐIỆN") or type_for(kind) is not None
    taken: list[str] = []
    gap = 0
    for i in range(start, end):
        t = lines[i].text
        if not _WORDED.search(t):
            gap += 1
            if taken and re.match(r"[_‗-]{3,}", t):
                return i
            continue
        if taken and _STAMP.match(t) and not taken[-1].isupper():
            return i
        by = _is_issuer_line(t) or _of_letterhead(lines[:start], t)
        if not taken and (begun and (by or _DATED_ALONE.match(t) or (_PREAMBLE.match(t) and _SENTENCE_END.search(t))) or _NO_TITLE.match(t) or _FIRST_PART.match(stripped(t))):
            return i
        if len(taken) > 1 and _TABLE.match(lines[i].raw) and taken[-1].isupper() and not taken[-2].isupper() and not _TITLE_OPEN.search(taken[-2]):
            return next(n for n in range(i - 1, start, -1) if lines[n].text)  # the table's own caption
        if taken and (_PREAMBLE.match(t) or _BASES.match(stripped(t)) or (_NUMBER_LINE.match(t) and ":" in t[:7] and len(t) < _SENTENCE) or _DATED_ALONE.match(t) or _below_text(lines[i]) or _of_a_table(lines, i) or body_begins(lines, i) or (by and (gap or not (_TITLE_OPEN.search(taken[-1]) or _WHOSE.search(taken[-1])))) or gap >= _APART or _is_text(taken, lines, i, gap)):
            return i
        taken.append(t)
        gap = 0
    if taken and end < len(lines) and _below_text(lines[end]):  # a plan that is its annex
        return end
    # a copy that ends with the title, or has nothing but a line of it
    return end if 0 < len(taken) <= _MOST_TITLE and end == len(lines) and not any(_SENTENCE_END.search(t) for t in taken) else start


def _below_text(line: Line) -> bool:
    """Whether a line begins what stands below a text: its annex, a table."""
    return (_ANNEX.match(line.text) is not None and line.text == line.text.upper()) or _TABLE.match(line.raw) is not None


def _of_a_table(lines: Sequence[Line], i: int) -> bool:
    """Whether line ``i`` is the head of a Markdown table, whatever its columns."""
    return lines[i].raw.startswith("|") and i + 1 < len(lines) and lines[i + 1].raw.startswith("|") and RULE.match(lines[i + 1].raw) is not None


def _is_text(title: Sequence[str], lines: Sequence[Line], i: int, gap: int) -> bool:
    """Whether line ``i``, after the title's lines, begins the text: a heading, a công điện's address, a sentence of its own.

    A title ends in no full stop, and goes on after a blank line only with what is no sentence.
    """
    bare = stripped(lines[i].text)
    mark = marker(bare)
    below = stripped(lines[i + 1].text) if i + 1 < len(lines) else ""
    if _ADDRESS.search(below) and _ISSUER_LINE.match(below) is None and _ISSUER_LINE.match(f"{bare} {below}".replace("****", "")) is not None:
        return True  # "THỦ / TƯỚNG CHÍNH PHỦ điện:", a copy's bold put on and off within a word
    if (mark is not None and (mark.rank == SECTION or mark.rank == ROMAN and re.match(rf"[IVX]+\s*[.)/-]\s*[{CAPITALS}]", bare))) or _ADDRESS.search(bare):
        return True
    if not bare[:1].isupper() or _TITLE_OPEN.search(title[-1]):
        return False
    if _CONFERENCE.match(bare) and any(said.startswith("HỘI NGHỊ ") for said in title):
        return True  # the conference that the title names, told of
    if _AS_FOLLOWS.search(bare) or (not below[:1].isupper() and _AS_FOLLOWS.search(below)):
        return True
    if title[-1] == title[-1].upper() and len(bare) > _SENTENCE and SENTENCE_OPENS.match(bare):
        return True
    if gap and len(bare) > _SENTENCE and title[-1].endswith("**") and not lines[i].text.startswith("*"):
        return True  # the title stood in bold
    if not gap:
        last = i
        while title[-1] == title[-1].upper() and bare != bare.upper() and last + 1 < len(lines) and lines[last + 1].text[:1].islower():  # a sentence over several lines
            last += 1
        return len(bare) > _SENTENCE and bool(_SENTENCE_END.search(stripped(lines[last].text)))
    if title[-1] == title[-1].upper() and bare != bare.upper() and not re.match(r"(Về|V/v|Giai đoạn|Năm)\b", bare):
        return True
    while i + 1 < len(lines) and lines[i + 1].text:
        i += 1
    return bool(_SENTENCE_END.search(lines[i].text))


def _is_issuer_line(text: str) -> bool:
    """A line that names the issuing body alone, in capitals, above the bases ("CHÍNH PHỦ", "ỦY BAN NHÂN DÂN TỈNH …", "HIỆU TRƯỞNG TRƯỜNG …")."""
    bare = stripped(text, back="*_,")
    return bare == bare.upper() and len(bare) < 70 and (_ISSUER_LINE.match(bare) is not None or _RECOGNISED_ISSUER.match(fold(bare)) is not None)


def _of_letterhead(head: Sequence[Line], text: str) -> bool:
    """Whether a line in capitals is one of the head's: the issuing body again, above the bases."""
    bare = stripped(text, back="*_,|")
    return len(bare) > _SHORT_TITLE and bare == bare.upper() and any(bare == stripped(piece, back="*_ ") for x in head for piece in _GAP.split(x.text))


def body_begins(lines: Sequence[Line], i: int) -> bool:
    """Whether line ``i`` opens the text after the bases: "QUYẾT ĐỊNH:", "Chương I", "I.", "1. Tăng cường"."""
    t = lines[i].text
    if _DECIDES.match(t):
        return True
    m = marker(t)
    if m is None:  # a copy may leave the number alone in its line
        return t in ("1.", "I.") and bool(i) and i + 1 < len(lines) and lines[i + 1].text[:1].isupper()
    if m.rank in (PART, CHAPTER, ARTICLE) and m.rank != ROMAN:
        return True
    if m.rank == SECTION:
        return m.label == "A"
    if m.rank == ROMAN:
        return m.label == "I" or (m.label.isalpha() and _PART_IN_CAPITALS.match(t, m.end) is not None) or bool(re.match(r"Điều\s+(?:thứ\s+)?(?:1|I|l|nhất)$", m.label, re.IGNORECASE))
    return bool(i) and t[m.end : m.end + 1].isupper() and (m.label == "1" or (m.label.isdigit() and t.rstrip("*_ ").endswith(":")))  # "3. Giao Sở Y tế:" of an excerpt


def addressed_end(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the list below "Kính gửi:" ends, of those whom a letter is sent to and of what they are called in it; ``start`` where a text begins with none."""
    at = next((i for i in range(start, end) if lines[i].text), end)
    if at == end or not _ADDRESSEE.match(lines[at].text):
        return start
    open_ = False  # an addressee's name that goes on in the next line
    for i in range(at + 1, end):
        t = lines[i].text
        listed = _LISTED.match(t) is not None
        if t and not listed and not t.startswith("(") and not (open_ and t[:1].islower()):
            return i
        open_ = bool(t) and (listed or open_) and not _SENTENCE_END.search(t)
    return start


def bases_end(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the bases of a text without an outline end: its lines from "Căn cứ …" on, each to its semicolon; ``start`` where it has none."""
    stop, met, open_ = start, False, False
    for i in range(start, end):
        t = lines[i].text
        if not t:
            continue
        based = _BASE.match(t) is not None
        if _below_text(lines[i]) or not based and not open_ and (met or not _is_issuer_line(t) and not re.match(r"(?:KHÓA|KHOÁ|\()", t)):
            break
        met = met or based
        if met:
            open_ = re.search(r"[;.,]$", t) is None and _AS_FOLLOWS.search(t) is None
            stop = i + 1
    return stop if met else start
