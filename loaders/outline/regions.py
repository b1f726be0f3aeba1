"""Where a document's parts begin and end, by the forms of Nghị định 30/2020/NĐ-CP and of the party's documents.

In: the document's own lines. Out: ``Regions``: the lines of head, title, preamble, body, closing, recipients, signature, annexes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from loaders.outline.ruled import heads_a_list_of_tasks
from loaders.outline.tableheads import heads_begin, heads_work
from loaders.outline.tail import SIGNS_BEGIN, columns, ends_in_name, is_person, is_signature
from loaders.outline.titles import (
    about,
    addressed_end,
    bases_end,
    body_begins,
    head_ends,
    head_under,
    number_under,
    title_ends,
    type_line_at,
    untyped_title_at,
)
from loaders.outline.tornheads import torn_head
from loaders.outline.typewords import type_line
from loaders.writing.columns import ORDINAL_HEAD
from loaders.writing.markers import ARTICLE, ROMAN, marker
from loaders.writing.text import Line
from loaders.writing.vietnamese import CAPITALS, fold
from loaders.writing.vietnamese import bare as stripped
from ontology.tables import document_type_names

_RECIPIENT: Final = re.compile(r"[-–+•]\s?\S")
_KEPT: Final = re.compile(r"[-–+•*\s]*Lưu\b")  # the last recipient: where the document is kept
_IN_ONE: Final = re.compile(rf"(?:[*_]*Nơi nhận:?[*_]*|(?:[-–+•]|Nơi nhận\s?:\s)[^;]{{2,80}}[;.,])\s+(?P<right>[{CAPITALS}][{CAPITALS}./ ]{{4,60}})$")
# Recognition misreads a letter: "Nơi nhân:", "NưI nhận:", "Nơ nhận."; where it lost the line, "- Như Điều 3;" is the first recipient.
_RECIPIENTS: Final = re.compile(r"[|*_#\s]*(?:Nơi\s+nhận\s*:?|(?:N\w[il1í]\s?nh\w{1,2}n|N[ơo]\w?\s?nh[ậâ]n)\s*[:;.]|[-–]\s?Như\s(?:trên|kính gửi|điều\s\d{1,3})(?:\s\([^()]{1,40}\))?\s*[;:.,](?!\s*\w))", re.IGNORECASE)
_RECIPIENTS_BEGIN: Final = frozenset("|*_#Nn-–")
_RECIPIENT_LIST: Final = re.compile(r"[|*_#\s]*Nơi\s+nhận\s*:\s*([-–]\s|.*\s{3,}\S)", re.IGNORECASE)
_CLOSING: Final = re.compile(r"(Trên đây là|Yêu cầu các|Đề nghị các|Giao )")
_NOTED: Final = re.compile(r"\W{0,6}(?:\w{1,2}(?:[ơờớởoóôố]\w?|ư\w)\snh?[aăâậạáàãả]n\s?[:;.]|Lưu\s?:)")  # "Vơi nhận:" as recognition reads "Nơi nhận:", behind the last words
# a recipient and what for, where the words "Nơi nhận" are lost: "- Phòng Y tế huyện (để biết);"
_SENT_TO: Final = re.compile(r"[^;.:]{2,90}\((?:(?:để\s|đ[ểê]?/)[^()]{1,30}|biết|báo cáo|b/c|bc)\)\s?(?:[;.,]|$)")
_END: Final = re.compile(r"\./\.\s*\**$")
_ANNEX: Final = re.compile(r"[*#_\s]*(PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|DANH MỤC|BIỂU (SỐ|MẪU)?\s*\d|Biểu số|BẢNG (PHÂN CÔNG|TỔNG HỢP))\b")
_ANNEX_BEGINS: Final = frozenset("*#_PDB")
# A sentence broken over lines: "… mẫu số 39 | Phụ lục V.", "… quy định tại | Phụ lục này;".
_ANNEX_CITED: Final = re.compile(r"(?:Phụ lục|Phụ biểu)\s+(?:này\b.*|[\dIVXLC.]+\s*[,;.]$)|(?:Phụ lục|Phụ biểu)[,;]")
_ATTACHED: Final = re.compile(
    r"[*_\s]*(?:\(\s*(?:(?:[Bb]an hành|[Pp]hê duyệt|[Cc]ông bố)\s+)?[Kk]èm\b|\(\s*(?:[Bb]an hành|[Pp]hê duyệt|[Cc]ông bố)\s+theo\b"
    r"|Ban hành kèm theo (?:Quyết định|Thông tư|Nghị quyết|Kế hoạch|Công văn)\s+(?:số|[.…]))"
)
_ATTACHED_BEHIND: Final = re.compile(r"\(\s*(?:[Bb]an hành\s+)?[Kk]èm theo (?:Quyết định|Nghị quyết|Công văn|Thông báo)\b[^()]{0,200}\)\s*$")  # behind the title, in its line
_TWO_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_FIRST: Final = re.compile(r"(?:^|\s)(?:I|1|thứ nhất)$", re.IGNORECASE)  # "Chương I", "Điều 1": a text's beginning
_HALF_OFFICE: Final = re.compile(r"BỘ|CHỦ|GIÁM|THỨ|PHÓ|CHÁNH|TỔNG|VIỆN|CỤC|HIỆU|BÍ|VỤ|THỦ|TRƯỞNG")  # a copy broke the office after its first word
_LONG_RECIPIENT: Final = 120
_RECIPIENTS_GO_ON: Final = 120  # lines
_CAPTION: Final = 14  # lines over which a caption goes
_NEAR: Final = 4  # lines with words
_LETTERHEAD: Final = 3  # lines of a body's name above an annex
_HEADING: Final = 90  # no heading of a last part is longer


@dataclass
class Regions:
    """Lines by part; ``annexes`` is a list of (caption lines, content lines); ``tails`` the recipients and signatures of attached texts."""

    head: list[Line] = field(default_factory=list)
    title: list[Line] = field(default_factory=list)
    preamble: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    closing: list[Line] = field(default_factory=list)
    recipients: list[Line] = field(default_factory=list)
    signature: list[Line] = field(default_factory=list)
    attached: list[Line] = field(default_factory=list)
    tails: list[Line] = field(default_factory=list)
    annexes: list[tuple[list[Line], list[Line]]] = field(default_factory=list)


def find_regions(lines: Sequence[Line]) -> Regions:
    """Sort the lines into parts; every line goes into exactly one."""
    made = Regions()
    alone = _annex_alone(lines)
    if alone is not None:
        made.head = list(lines[:alone])
        _behind(lines, alone, made)
        return made
    title_at = type_line_at(lines)
    title_at = head_under(lines, title_at) if title_at is not None else None
    end = _end_of_text(lines, title_at or 0)
    untyped = untyped_title_at(lines) if title_at is None else None
    if untyped is not None:
        made.head = list(lines[:untyped])
        start = title_ends(lines, untyped, end)
        made.title = list(lines[untyped:start])
    elif title_at is None:
        start = head_ends(lines)
        made.title = about(lines[:start])
        made.head = [x for x in lines[:start] if x not in made.title]
    else:
        made.head = list(lines[: title_at + 1])
        start = title_ends(lines, title_at + 1, end)
        made.title = list(lines[title_at + 1 : start])
        if (number := number_under(lines, title_at, start)) is not None:  # a telegram's
            made.head.append(lines[number])
            start = number + 1
    body = start
    while body < end and not body_begins(lines, body):
        body += 1
    if body == end:  # no heading: a short letter; all is body but its bases
        body = bases_end(lines, addressed_end(lines, start, end), end)
    made.preamble = list(lines[start:body])
    close = _closing_at(lines, body, end)
    made.body = list(lines[body:close])
    made.closing = list(lines[close:end])
    _tail(lines, end, made)
    made.attached, made.tails = _own_tails(made.attached)
    return made


def _annex_alone(lines: Sequence[Line]) -> int | None:
    """Where an annex begins that is all of its file: at most a letterhead stands above it, and its caption names the document whose annex it is."""
    for n, i in enumerate(i for i, x in enumerate(lines) if x.text):
        bare = stripped(lines[i].text)
        if n > _LETTERHEAD or (not _ANNEX.match(bare) and (bare != bare.upper() or any(fold(bare).startswith(fold(name)) for name in document_type_names()))):
            return None
        if _annex_begins(lines, i, True) and any(_ATTACHED.match(x.text) for x in lines[i : i + _CAPTION]):
            return i
    return None


def _own_tails(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """An attached text, and the recipients and signatures that it has itself: whoever is sent a copy has no work by that."""
    text: list[Line] = []
    tails: list[Line] = []
    part = text
    for x in lines:
        if x.text[:1] in _RECIPIENTS_BEGIN and _lists_recipients(x.text):
            part = tails
        elif part is tails and ((mark := marker(x.text)) is not None and mark.rank <= ARTICLE or type_line(stripped(x.text))):
            part = text
        part.append(x)
    return text, tails


def _lists_recipients(text: str) -> bool:
    return bool(_RECIPIENTS.match(text)) and (len(text) < 60 or bool(_RECIPIENT_LIST.match(text)))


def _end_of_text(lines: Sequence[Line], start: int) -> int:
    """Where recipients or the signature begin, whichever is first."""
    ended, above = 0, ""  # lines yet near the "./." that closed the text above
    for i in range(start, len(lines)):
        if not (t := lines[i].text):
            continue
        if above.endswith((".", "*")) and _RECIPIENT.match(t) and _unheaded(lines, i, ended=ended == _NEAR):
            return i
        above = t
        if ended and ((ended == _NEAR and _NOTED.match(t)) or _SENT_TO.match(t)):
            return next((k for k in range(start + 2, i) if _annex_stands(lines, k)), i)  # not those of a form in an annex
        ended = _NEAR if t.endswith(("./.", "*", " ")) and _END.search(t) is not None else max(0, ended - 1) if marker(t) is None or _RECIPIENT.match(t) else 0
        if t[0] in _RECIPIENTS_BEGIN and _lists_recipients(t):
            return i
        if t[0] in SIGNS_BEGIN and i > start + 5 and is_signature(t) and not _above_bases(lines, i):
            return i
    return next((i for i in range(start + 2, len(lines)) if _annex_stands(lines, i)), len(lines))  # a copy without recipients and signature


def _unheaded(lines: Sequence[Line], start: int, *, ended: bool) -> bool:
    """Whether items are recipients that nothing heads: who signs stands below them, and the last is where the document is kept, or the text above has ended."""
    kept = last = False
    for x in lines[start : start + _RECIPIENTS_GO_ON]:
        if not (t := x.text):
            continue
        if is_signature(t) or ((right := columns(x)[1]) is not None and is_signature(right.text)):
            return ended or kept
        if last or len(t) > _LONG_RECIPIENT or (marker(t) is not None and not _RECIPIENT.match(t)):
            return False
        kept = _KEPT.match(t) is not None
        last = t.endswith(".")
    return False


def _annex_stands(lines: Sequence[Line], i: int) -> bool:
    """An annex's name with what it is the annex of, or with a table, below it."""
    return _annex_begins(lines, i, True) and any(_ATTACHED.match(x.text) or ORDINAL_HEAD.match(x.text) for x in lines[i + 1 : i + 10] if x.text)


def _above_bases(lines: Sequence[Line], i: int) -> bool:
    """ "BỘ TRƯỞNG BỘ CÔNG THƯƠNG" above "Căn cứ …" names who decides, a chapter's name above "Điều 5" whom it is about; neither signs. A long name goes on in the next line."""
    near = [x.text for x in lines[i + 1 : i + _CAPTION] if x.text][:_NEAR]  # copies set blank lines between paragraphs
    following = next((t for t in near if t != t.upper() or is_signature(t)), "")
    return bool(re.match(r"[*_]*(Căn cứ|Xét |Theo đề nghị|Điều\s+\d)", following))


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
        if _CLOSING.match(t) and not next((x.text for x in reversed(lines[max(start, i - _NEAR) : i]) if x.text), "").endswith(":"):  # "7. Về kiến nghị …:" above "Giao Bộ A …"
            return i
        if steps == 1 and _END.search(t):
            last = i
    if last < end:  # the paragraph that ends in "./.": back to where it starts, if it starts with a capital and no marker
        for i in range(last, max(start, last - 8), -1):
            t = lines[i].text
            if i < last and re.match(r"\d{1,2}\. ", t) and marker(t) is not None and len(t) <= _HEADING and lines[i + 1].text[:1].isupper() and not t.endswith((".", ";", ",", "”", '"')):
                return end  # below a heading of its own: "3. Tổ chức thực hiện"
            if t and t[:1].isupper() and (not lines[i - 1].text or lines[i - 1].text.endswith((".", ";"))):
                return i if marker(t) is None else end
    return end


def _tail(lines: Sequence[Line], end: int, made: Regions) -> None:
    """Recipients, signature, annexes."""
    part = made.recipients
    i = end
    two, caption = False, 0
    signed = named = not any(is_signature(x.text) for x in lines[end:])  # nothing to wait for
    strays: list[Line] = []  # names behind the recipients: a page drawn part by part prints who signed last
    while i < len(lines):
        t = lines[i].text
        if part is not made.attached and ((named and part is made.signature and _attached_begins(lines, i, first=True)) or _issued_with(lines, i)):
            part, caption = made.attached, _caption_end(lines, i)
        elif part is not made.attached and (mark := marker(t)) is not None and mark.rank <= ARTICLE and _FIRST.search(mark.label):  # no recipient, nobody's name
            part, caption = made.attached, i
        if part is made.attached:
            if i >= caption and _annex_begins(lines, i, signed):
                break
        elif _annex_begins(lines, i, signed) or heads_a_list_of_tasks(lines[i]) or (named and torn_head(lines, i, i) is not None):
            break
        elif two and part is made.signature and _goes_on(made.recipients, lines[i]):
            made.recipients.append(lines[i])
            i += 1
            continue
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
        elif is_signature(t) or (_HALF_OFFICE.fullmatch(t) is not None and i + 1 < len(lines) and is_signature(f"{t} {lines[i + 1].text}")):
            part, signed = made.signature, True
        elif _RECIPIENTS.match(t) or (part is made.signature and made.recipients and _RECIPIENT.match(t) and not (named and any(_KEPT.match(x.text) for x in made.recipients[-_NEAR:]))):
            part = made.recipients
        elif part is made.recipients and is_person(t) and (above := next((x.text for x in reversed(part) if x.text), "")) and (above[-1] == "." or _KEPT.match(above)):
            strays.append(lines[i])
            named = named or signed
            i += 1
            continue
        part.append(lines[i])
        named = named or (part is made.signature and ends_in_name(lines[i].text))
        i += 1
    (made.recipients if any(ends_in_name(x.text) for x in made.signature) else made.signature).extend(strays)
    _behind(lines, i, made)


def _goes_on(recipients: Sequence[Line], line: Line) -> bool:
    """Whether a line on the left, right below one of two columns, goes on with the recipient above: "- Tỉnh ủy, HĐND tỉnh Thanh" / "Hóa;"."""
    left, right = columns(line)
    above = recipients[-1].text if recipients else ""
    return left is not None and right is None and recipients[-1:] != [] and line.number == recipients[-1].number + 1 and above[-1:] not in ("", ".", ";", ":") and _RECIPIENT.match(line.text) is None and not is_signature(line.text)


def _behind(lines: Sequence[Line], i: int, made: Regions) -> None:
    """What follows the first annex: more annexes, and texts with an outline of their own."""
    while i < len(lines):
        attached = _attached_begins(lines, i)
        caption_end = _caption_end(lines, i)
        stop = i + 1
        while stop < len(lines) and not (stop > caption_end and (_annex_begins(lines, stop, True) or _attached_begins(lines, stop))):
            stop += 1
        if attached:
            made.attached += lines[i:stop]
        else:
            made.annexes.append((list(lines[i:caption_end]), list(lines[caption_end:stop])))
        i = stop


def _side_by_side(line: Line, *, two: bool) -> tuple[Line | None, Line | None] | None:
    """The recipients' and the signature's part of a line that holds both; ``two`` once such lines have been met."""
    left, right = columns(line)
    if right is None and left is not None and (one := _IN_ONE.match(line.text)) is not None and is_signature(one["right"]):  # the columns' lines run together
        at = line.raw.rindex(one["right"])
        left, right = line.part(0, at), line.part(at, len(line.raw))
    if left is not None and right is not None:
        fits = _RECIPIENTS.match(left.text) or _RECIPIENT.match(left.text)
        if two and not fits:  # "NN&MT, GD&ĐT;     Trần Văn An": the left column goes on
            return (left, right) if is_signature(right.text) or is_person(right.text) else None
        return (left, right) if (fits and (two or is_signature(right.text) or _RECIPIENTS.match(left.text))) else None
    if not two:
        return None
    if right is not None or _RECIPIENT.match(line.text):
        return left, right
    return None


@cache
def _type_names() -> tuple[str, ...]:
    return tuple(fold(name) for name in document_type_names())


def _attached_begins(lines: Sequence[Line], i: int, *, first: bool = False) -> bool:
    """A programme or regulation that a decision issues: its name in capitals, "(Kèm theo …)" and then an outline of its own.

    Right behind the signature (``first``) the name of its type is enough; further on a type's name alone may head a form to fill in.
    """
    if not lines[i].text.isupper():
        return False
    bare = stripped(lines[i].text)
    if _ANNEX.match(bare) or is_signature(bare):
        return False
    near = [x for x in lines[i : i + _CAPTION] if x.text]
    folded = fold(bare)
    if not folded.startswith(_type_names()):
        return _captioned(lines, i) and _outlined(lines, i)
    return any(_ATTACHED.match(x.text) for x in near) or (first and type_line(bare) and _outlined(lines, i))


def _issued_with(lines: Sequence[Line], i: int) -> bool:
    """A type's name alone, and in the caption below it "(Ban hành kèm theo Quyết định số …)": attached, whatever a copy has made of the signature above."""
    if not type_line(stripped(lines[i].text)):
        return False
    near = [x for x in lines[i + 1 : i + 6] if x.text]
    return any(_ATTACHED.match(x.text) or _ATTACHED_BEHIND.search(x.text) for x in near) and _outlined(lines, i)


def _captioned(lines: Sequence[Line], i: int) -> bool:
    """Capitals, then at once "(Ban hành kèm theo …)": a caption, whatever it calls the annex ("DANH SÁCH", "BIỂU MỨC THU PHÍ")."""
    for n, x in enumerate(x for x in lines[i : i + _CAPTION] if x.text):
        bare = stripped(x.text)
        if _ATTACHED.match(x.text):
            return bool(n)
        if (bare != bare.upper() and not bare.startswith("(")) or not _TWO_LETTERS.search(bare) or is_signature(bare) or _RECIPIENTS.match(bare):
            return False
    return False


def _outlined(lines: Sequence[Line], i: int) -> bool:
    """Whether the words below a caption are an outline, and no table."""
    for x in lines[i + 1 : i + 1 + _CAPTION + _CAPTION]:
        mark = marker(x.text)
        if ORDINAL_HEAD.match(x.text):
            return False
        if mark is not None and mark.rank <= ROMAN:
            return True
    return False


def _annex_begins(lines: Sequence[Line], i: int, signed: bool) -> bool:
    t = lines[i].text
    if not signed or not t:
        return False
    if t[0] not in _ANNEX_BEGINS or not _ANNEX.match(t):
        return t.isupper() and _captioned(lines, i)
    if _ANNEX_CITED.match(t) and (t[-1] != "." or (lines[i - 1].text and lines[i - 1].text[-1] not in ".;:")):
        return False
    if len(t) < 40 or t == t.upper():
        return True
    return any(_ATTACHED.match(x.text) for x in lines[i : i + 8])


def _caption_end(lines: Sequence[Line], i: int) -> int:
    """After "(Kèm theo …)", or before the table's head, or before the outline."""
    attached = None
    for j in range(i, min(i + 40, len(lines))):
        t = lines[j].text
        if j == i and (ORDINAL_HEAD.match(t) or heads_a_list_of_tasks(lines[i])):
            return i  # a copy set the tables behind the text, without their captions
        if attached is not None:
            if t and not lines[j - 1].text.endswith((")", ")*", ")**")) and ")" in t and j - attached < 4:
                return j + 1
            return j
        if _ATTACHED.match(t):
            if t.rstrip("*_ ").endswith(")"):
                return j + 1
            attached = j
        elif j > i and (ORDINAL_HEAD.match(t) or heads_a_list_of_tasks(lines[j]) or heads_work(lines[j])):
            return heads_begin(lines, i + 1, j)
        elif j > i and marker(t) is not None and marker(t).rank <= ROMAN:  # type: ignore[union-attr]
            return j
    return i + 1
