"""Where a document's parts begin and end, by the forms of Nghị định 30/2020/NĐ-CP and of the party's documents.

In: the document's own lines. Out: ``Regions``: the lines of head, title, preamble, body, closing, recipients, signature, annexes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.markers import ARTICLE, CHAPTER, PART, ROMAN, marker
from loaders.tail import columns, is_signature
from loaders.text import Line
from loaders.vietnamese import bare as stripped
from loaders.vietnamese import fold
from ontology.tables import document_type_names

_PREAMBLE: Final = re.compile(
    r"\**(Căn cứ|Thực hiện|Theo (đề nghị|chỉ đạo|Quyết định|Công văn)|Xét |Trên cơ sở|Để |Nhằm |Ngày \d|Trong |Kính gửi|Tiếp theo|Sau khi|Triển khai|Qua )"
)
_ADDRESS: Final = re.compile(r"\bđiện\s*:\W*$")  # "THỦ TƯỚNG CHÍNH PHỦ điện:", whom a công điện is sent to
_TITLE_OPEN: Final = re.compile(r"(,|[-–/(]|\b(và|của|về|tại|theo|số|ngày|tháng|năm|các|cho|trên|đến|với|hoặc|việc|thực hiện))[*_\s]*$", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.;:]['\")\]*_]*$")
_SENTENCE: Final = 60
_DECIDES: Final = re.compile(r"[#*\s]*(QUYẾT NGHỊ|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|YÊU CẦU|KẾT LUẬN)\s*:\s*\**$")
_RECIPIENTS: Final = re.compile(r"[*_\s]*Nơi\s+nhận\s*:?", re.IGNORECASE)
_RECIPIENT_LIST: Final = re.compile(r"[*_\s]*Nơi\s+nhận\s*:\s*([-–]\s|.*\s{3,}\S)", re.IGNORECASE)
ISSUER_UNDER: Final = re.compile(r"CỦA\s+(?=BỘ CHÍNH TRỊ|BAN |HỘI NGHỊ|TỈNH |THÀNH |ĐẢNG |THƯỜNG |TRUNG ƯƠNG)")
_CLOSING: Final = re.compile(r"(Trên đây là|Yêu cầu các|Đề nghị các|Giao )")
_END: Final = re.compile(r"\./\.\s*\**$")
_ANNEX: Final = re.compile(r"[*#_\s]*(PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|DANH MỤC|BIỂU (SỐ|MẪU)?\s*\d|Biểu số|BẢNG (PHÂN CÔNG|TỔNG HỢP))\b")
_ATTACHED: Final = re.compile(r"[*_\s]*\(\s*(Ban hành\s+)?[Kk]èm theo\b")
_TABLE_HEAD: Final = re.compile(r"[|\s*]*(STT|TT|Số TT|Số thứ tự)\b", re.IGNORECASE)
_MOTTO: Final = re.compile(r"(cong hoa xa hoi chu nghia viet nam|doc lap\s*-\s*tu do\s*-\s*hanh phuc|dang cong san viet nam)")
_HEAD_WITHIN: Final = 60
_ABOUT: Final = re.compile(r"[*_\s]*(V/v|Về việc)[\s:]", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"[*_]*Số\s*:?\s*[\d./…]", re.IGNORECASE)  # a letter's number, with the place and date beside it
_DATED: Final = re.compile(r"^[*_]*[A-ZĐÀ-Ỹ][^,;:]{1,40},\s*ngày\b.{0,20}\btháng\b.{0,10}\bnăm\b.{0,8}$")


@dataclass
class Regions:
    """Lines by part; ``annexes`` is a list of (caption lines, content lines)."""

    head: list[Line] = field(default_factory=list)
    title: list[Line] = field(default_factory=list)
    preamble: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    closing: list[Line] = field(default_factory=list)
    recipients: list[Line] = field(default_factory=list)
    signature: list[Line] = field(default_factory=list)
    attached: list[Line] = field(default_factory=list)
    annexes: list[tuple[list[Line], list[Line]]] = field(default_factory=list)


def type_line(text: str) -> str | None:
    """The document type's name where a line holds nothing else ("KẾ HOẠCH", "# NGHỊ QUYẾT"), as printed in lower case with a capital."""
    bare = stripped(text, back="*_:")
    if not bare or (bare != bare.upper() and not text.lstrip().startswith("#")):
        return None
    folded = fold(bare)
    for name in document_type_names():
        if fold(name) == folded:
            return name
    return None


def find_regions(lines: Sequence[Line]) -> Regions:
    """Sort the lines into parts; every line goes into exactly one."""
    made = Regions()
    title_at = _title_at(lines)
    end = _end_of_text(lines, title_at or 0)
    if title_at is None:
        start = _head_end(lines)
        made.title = _about(lines[:start])
        made.head = [x for x in lines[:start] if x not in made.title]
    else:
        title_at = _issuer_under(lines, title_at)
        made.head = list(lines[: title_at + 1])
        start = _title_end(lines, title_at + 1, end)
        made.title = list(lines[title_at + 1 : start])
    body = start
    while body < end and not _body_begins(lines, body):
        body += 1
    if body == end:  # no heading: a short letter; all is preamble and body alike
        body = start
    made.preamble = list(lines[start:body])
    close = _closing_at(lines, body, end)
    made.body = list(lines[body:close])
    made.closing = list(lines[close:end])
    _tail(lines, end, made)
    return made


def _title_at(lines: Sequence[Line]) -> int | None:
    seen = 0
    for i, line in enumerate(lines):
        if not line.text:
            continue
        seen += 1
        if seen > _HEAD_WITHIN or marker(line.text) is not None and marker(line.text).rank <= ROMAN:  # type: ignore[union-attr]
            return None
        if type_line(line.text) and not line.text.endswith(":"):
            return i
        if _PREAMBLE.match(line.text) and seen > 1:
            return None
    return None


def _head_end(lines: Sequence[Line]) -> int:
    """Without a type's line: the head is what stands before the first sentence; a letter's "V/v …" and its date belong to it."""
    for i, line in enumerate(lines[:_HEAD_WITHIN]):
        if line.text and (_PREAMBLE.match(line.text) or marker(line.text) is not None):
            break
        if _DATED.search(line.text) and any(_ABOUT.match(x.text) for x in lines[:i]):
            return i + 1
    for i, line in enumerate(lines):
        t = line.text
        if t and (_PREAMBLE.match(t) or _body_begins(lines, i) or (len(t) > 60 and not _MOTTO.search(fold(t)) and not _ABOUT.match(t) and not _NUMBERED.match(t))):
            return i
    return 0


def _about(head: Sequence[Line]) -> list[Line]:
    """What a letter is about: the lines from "V/v" on, to a blank line or the place and date."""
    start = next((i for i, x in enumerate(head) if _ABOUT.match(x.text)), None)
    if start is None:
        return []
    taken: list[Line] = []
    for x in head[start:]:
        if taken and (not x.text or _DATED.search(x.text) or _MOTTO.search(fold(x.text)) or re.match(r"(Số|Kính gửi)\b", x.text)):
            break
        taken.append(x)
    return taken


def _issuer_under(lines: Sequence[Line], title_at: int) -> int:
    """A party document names its body under the type ("KẾT LUẬN / CỦA BỘ CHÍNH TRỊ"): the last line of the head then."""
    for i in range(title_at + 1, min(title_at + 4, len(lines))):
        text = stripped(lines[i].text)
        if text:
            return i if ISSUER_UNDER.match(text) and text == text.upper() and len(text) < 90 else title_at
    return title_at


def _title_end(lines: Sequence[Line], start: int, end: int) -> int:
    taken: list[str] = []
    gap = 0
    for i in range(start, end):
        t = lines[i].text
        if not re.search(r"\w", t):
            gap += 1
            if taken and re.match(r"[_‗-]{3,}", t):
                return i
            continue
        if taken and (_PREAMBLE.match(t) or _body_begins(lines, i) or _is_issuer_line(t) or gap >= 3 or _is_text(taken, lines, i, gap)):
            return i
        taken.append(t)
        gap = 0
    return start


def _is_text(title: Sequence[str], lines: Sequence[Line], i: int, gap: int) -> bool:
    """Whether line ``i``, after the title's lines, begins the text: a heading, a công điện's address, a sentence of its own.

    A title ends in no full stop, and goes on after a blank line only with what is no sentence.
    """
    bare = re.sub(r"^[#*_\s]+|[*_\s]+$", "", lines[i].text)
    mark = marker(bare)
    if (mark is not None and mark.rank == ROMAN and re.match(r"[IVX]+\s*[.)/-]\s*[A-ZĐÀ-Ỹ]", bare)) or _ADDRESS.search(bare):
        return True
    if not bare[:1].isupper() or _TITLE_OPEN.search(title[-1]):
        return False
    if not gap:
        return len(bare) > _SENTENCE and bool(_SENTENCE_END.search(bare))
    if title[-1] == title[-1].upper() and bare != bare.upper() and not re.match(r"(Về|V/v|Giai đoạn|Năm)\b", bare):
        return True
    while i + 1 < len(lines) and lines[i + 1].text:
        i += 1
    return bool(_SENTENCE_END.search(lines[i].text))


def _is_issuer_line(text: str) -> bool:
    """A line that names the issuing body alone, in capitals, above the bases ("CHÍNH PHỦ", "ỦY BAN NHÂN DÂN TỈNH …")."""
    bare = stripped(text, back="*_,")
    return bare == bare.upper() and bool(
        re.match(r"(CHÍNH PHỦ|THỦ TƯỚNG|BỘ |ỦY BAN|UỶ BAN|HỘI ĐỒNG|QUỐC HỘI|BAN |CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|ĐẢNG ỦY|TỈNH ỦY)", bare)
    ) and len(bare) < 70


def _body_begins(lines: Sequence[Line], i: int) -> bool:
    t = lines[i].text
    if _DECIDES.match(t):
        return True
    m = marker(t)
    if m is None:
        return False
    if m.rank in (PART, CHAPTER, ARTICLE) and m.rank != ROMAN:
        return True
    if m.rank == ROMAN:
        return m.label == "I" or bool(re.match(r"Điều\s+1\b", m.label, re.IGNORECASE))
    return m.label == "1" and bool(i) and t[m.end : m.end + 1].isupper()


def _end_of_text(lines: Sequence[Line], start: int) -> int:
    """Where recipients or the signature begin, whichever is first."""
    for i in range(start, len(lines)):
        t = lines[i].text
        if _RECIPIENTS.match(t) and (len(t) < 60 or _RECIPIENT_LIST.match(t)):
            return i
        if i > start + 5 and is_signature(t) and not _above_bases(lines, i):
            return i
    return next((i for i in range(start + 6, len(lines)) if _annex_stands(lines, i)), len(lines))  # a copy without recipients and signature


def _annex_stands(lines: Sequence[Line], i: int) -> bool:
    """An annex's name with what it is the annex of, or with a table, below it."""
    near = [x for x in lines[i + 1 : i + 10] if x.text]
    return _annex_begins(lines, i, True) and any(_ATTACHED.match(x.text) or _TABLE_HEAD.match(x.text) for x in near)


def _above_bases(lines: Sequence[Line], i: int) -> bool:
    """ "BỘ TRƯỞNG BỘ CÔNG THƯƠNG" above "Căn cứ …" names who decides; it signs nothing."""
    following = next((x.text for x in lines[i + 1 : i + 5] if x.text), "")
    return bool(re.match(r"\**(Căn cứ|Xét |Theo đề nghị)", following))


def _closing_at(lines: Sequence[Line], start: int, end: int) -> int:
    """The closing sentence ("Trên đây là …", "… yêu cầu các cơ quan thực hiện./."): the last paragraph outside the outline."""
    last = end
    steps = 0
    for i in range(end - 1, start, -1):
        t = lines[i].text
        if not t:
            continue
        steps += 1
        if steps > 14 or marker(t) is not None and not re.match(r"[-–]\s*[a-z0-9]", t):
            break
        if _CLOSING.match(t):
            return i
        if steps == 1 and _END.search(t):
            last = i
    if last < end:  # the paragraph that ends in "./.": back to where it starts, if it starts with a capital and no marker
        for i in range(last, max(start, last - 8), -1):
            t = lines[i].text
            if t and t[:1].isupper() and (not lines[i - 1].text or lines[i - 1].text.endswith((".", ";"))):
                return i if marker(t) is None else end
    return end


def _tail(lines: Sequence[Line], end: int, made: Regions) -> None:
    """Recipients, signature, annexes."""
    part = made.recipients
    i = end
    two = False
    signed = not any(is_signature(x.text) for x in lines[end:])  # nothing to wait for
    while i < len(lines):
        t = lines[i].text
        if signed and part is made.signature and _attached_begins(lines, i):
            part = made.attached
        if part is made.attached:
            if _annex_begins(lines, i, signed):
                break
        elif _annex_begins(lines, i, signed):
            break
        elif (sides := _side_by_side(lines[i], two=two)) is not None:
            left, right = sides
            two = two or (left is not None and right is not None)
            if left is not None and left.text:
                made.recipients.append(left)
            if right is not None and right.text:
                made.signature.append(right)
                part, signed = made.signature, signed or is_signature(right.text)
            i += 1
            continue
        elif is_signature(t):
            part, signed = made.signature, True
        elif _RECIPIENTS.match(t):
            part = made.recipients
        part.append(lines[i])
        i += 1
    while i < len(lines):
        stop = i + 1
        caption_end = _caption_end(lines, i)
        while stop < len(lines) and not (stop > caption_end and _annex_begins(lines, stop, True)):
            stop += 1
        made.annexes.append((list(lines[i:caption_end]), list(lines[caption_end:stop])))
        i = stop


def _side_by_side(line: Line, *, two: bool) -> tuple[Line | None, Line | None] | None:
    """The recipients' and the signature's part of a line that holds both; ``two`` once such lines have been met."""
    left, right = columns(line)
    if left is not None and right is not None:
        fits = _RECIPIENTS.match(left.text) or re.match(r"[-–+]\s?\S", left.text)
        return (left, right) if (fits and (two or is_signature(right.text) or _RECIPIENTS.match(left.text))) else None
    if not two:
        return None
    if right is not None or re.match(r"[-–+]\s?\S", line.text):
        return left, right
    return None


def _attached_begins(lines: Sequence[Line], i: int) -> bool:
    """A programme or regulation that a decision issues: its name in capitals, "(Kèm theo …)" and then an outline of its own."""
    bare = stripped(lines[i].text)
    if not bare or bare != bare.upper() or _ANNEX.match(bare) or is_signature(bare):
        return False
    folded = fold(bare)
    if not any(folded.startswith(fold(name)) for name in document_type_names()):
        return False
    near = [x for x in lines[i : i + 14] if x.text]
    return any(_ATTACHED.match(x.text) for x in near)


def _annex_begins(lines: Sequence[Line], i: int, signed: bool) -> bool:
    t = lines[i].text
    if not signed or not _ANNEX.match(t):
        return False
    if len(t) < 40 or t == t.upper():
        return True
    return any(_ATTACHED.match(x.text) for x in lines[i : i + 8])


def _caption_end(lines: Sequence[Line], i: int) -> int:
    """After "(Kèm theo …)", or before the table's head, or before the outline."""
    attached = None
    for j in range(i, min(i + 40, len(lines))):
        t = lines[j].text
        if attached is not None:
            if t and not lines[j - 1].text.endswith((")", ")*", ")**")) and ")" in t and j - attached < 4:
                return j + 1
            return j
        if _ATTACHED.match(t):
            if t.rstrip("*_ ").endswith(")"):
                return j + 1
            attached = j
        elif j > i and (_TABLE_HEAD.match(t) or (marker(t) is not None and marker(t).rank <= ROMAN)):  # type: ignore[union-attr]
            return j
    return i + 1
