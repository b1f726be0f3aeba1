"""A file that holds more than one document - an issue of the gazette, a scanned dossier, a letter with the decision it sends: where each begins and ends.

In: the lines of a whole file. Out: its ``Stretch`` es. Only a letterhead filled in (motto, number and date of its own; a law has no date) begins a document, and only with a number
that none above it has: forms leave theirs open, annexes repeat their decision's, a form filled in as an example stands under its "Mẫu số". It is sure where a body
stands in it, a title or addressee follows, and what stands above was signed or sent; what begins with any other is told and not read. A draft, or a document numbered by
hand, leaves its number open as forms do: it is told from them by its month and year, and by a body that has no letterhead above. What a gazette prints around its documents
(cover, contents, headings of its parts) belongs to none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from loaders.outline.tail import columns, is_signature
from loaders.outline.typewords import type_line
from loaders.record import Span, Spans
from loaders.writing.deferred import Deferred
from loaders.writing.motto import INDEPENDENCE, PRINTED
from loaders.writing.text import Line, SourceText
from loaders.writing.vietnamese import CAPITALS

_PLACE: Final = Deferred(r"(?:TỈNH|THÀNH PHỐ|TP|XÃ|PHƯỜNG|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|ĐẶC KHU)\b")
_SIGNS: Final = re.compile(r"[|*_#]+")  # of Markdown and of tables
_TWICE: Final = re.compile(r"VI\S{1,4}T\s+NAM")  # of every motto, marks apart or not
_NUMBER: Final = Deferred(r"[|*_#\s]*(?:Luật\s+)?[Ss]ố\s*+:?[*_\s]*+(\d[\w.]*+\s*(?:/\s*\d{4}\s*)?[-/]\s*[A-ZĐ][\w/Đ&-]*)")
_LAW: Final = Deferred(r"\d+/\d{4}/(?:QH|UBTVQH)\d+")
_COPY: Final = Deferred(r"\d\w*+[-/](?:SY|SL|TrS|TS|SYBC)\b")  # a copy's own mark: "Số: 45/SY-UBND"
OPEN: Final = Deferred(r"[|*_#\s]*[Ss]ố\s*+:?[*_\s.…]*+([-/]\s?[A-ZĐ][\w/Đ&-]*)")  # not filled in: "Số:      /KH-UBND"
_MONTH: Final = Deferred(r",\s*ngày[\s.…_]*(?:\d{1,2}\s+)?tháng\s+\d{1,2}\s+năm\s+\d{4}[\s|*_]*$", re.IGNORECASE)
_BLANK: Final = Deferred(r"\.{3}|…|_{3}|\[|\bTÊN\b")  # for the hand of whom a form is for: "TÊN CƠ QUAN"
_DATE: Final = Deferred(r",\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}[\s|*_]*$", re.IGNORECASE)
BODY: Final = Deferred(
    r"[|*_#\s]*(?:BAN|BẢO|BỆNH|BỘ|CHI|CHÍNH|CHỦ TỊCH|CỤC|CÔNG|ĐẢNG|ĐẠI HỌC|ĐẶC|ĐOÀN|HẠT|HĐND|HỌC|HỘI|HUYỆN|KHO|KIỂM|LIÊN|NGÂN|PHÒNG|PHƯỜNG|QUẬN|QUỐC|SỞ|TẬP|THÀNH|THANH"
    r"|THỊ|THỦ|THUẾ|TIỂU BAN|TỈNH|T[ÒO][ÀA]|TỔNG|TRẠM|TRƯỜNG|TRUNG|UBND|[UỦ][ỶY]|VĂN|VIỆN|XÃ)\b"
)
_RIGHT: Final = re.compile(rf"{PRINTED.pattern}|{INDEPENDENCE.pattern}")  # what stands in the right column of a letterhead
# A rule; the motto's second line where a copy has it first; a stamp of arrival.
_BETWEEN: Final = Deferred(
    r"[-–—_*=\s|\\]*$|[|*_#\s]*Đ(?:ộc lập|ỘC LẬP)\b|(?:CÔNG VĂN |VĂN BẢN )?ĐẾN\b|(?:Số|Giờ|Ngày|Chuyển)(?: đến)?\s*:[\d/.\sh]*$"
)
FORM: Final = Deferred(r"[|*_#\s(]*(?:MẪU|Mẫu|BIỂU|Biểu|PHỤ LỤC|Phụ lục|VÍ DỤ|Ví dụ)(?!\w)")
_ADDRESSED: Final = Deferred(r"[|*_#\s]*(?:V/v|Về việc|Kính gửi)\b")
SENT: Final = Deferred(rf"N(?:ơi|ƠI)\s+(?:nhận|NHẬN)|\./\.\W*$|^\W*(?:THƯ KÝ|CHỦ TỌA|CHỦ TRÌ|ĐẠI DIỆN)\b|(?:^|\s)(?:T/?M|K/?T|T/?L|TUQ)[.\s]\s*(?:BAN|[{CAPITALS}]{{2,}}\s+[{CAPITALS}]{{2,}})")
# The gazette's own: its name, its contents, the headings of its parts, where a document goes on that one issue cannot hold.
_GAZETTE: Final = Deferred(
    r"[\d\s*_#|]*(?:CÔNG BÁO\b|MỤC LỤC\b|(?:PHẦN\s+(?:THỨ\s+)?(?:[IVX\d]+[.:]?\s+)?)?(?:(?<!\d)[IVX\d]+[.:]\s+)?VĂN BẢN (?:QUY PHẠM PHÁP LUẬT|(?:PHÁP LUẬT )?KHÁC|HỢP NHẤT)[\s*_|\d]*$"
    r"|\(?(?:Xem tiếp|Tiếp theo) (?:kỳ )?Công báo\b)"
)
_IN_OFFICE: Final = Deferred(r"[|*_#\s]*(?:THỦ TƯỚNG CHÍNH PHỦ|CHỦ TỊCH NƯỚC)[\s|*_]*$")  # the offices that have a letterhead of their own
_ABOVE, _BELOW = 5, 8  # lines around the motto in which number and date stand
_TITLE_WITHIN: Final = 16  # lines below a letterhead's first
_FORM_WITHIN: Final = 3  # lines with words above a letterhead
_SHORTEST: Final = 8  # lines with words that a document has


@dataclass(frozen=True)
class Stretch:
    """``text[start:end]`` from ``line`` on holds one document. Where it is not ``sure``, it is told by its ``number`` at ``spans`` and not read; without number it is
    the end of one that an issue of the gazette before this one began."""

    start: int
    end: int
    line: int
    sure: bool = True
    number: str = ""
    spans: Spans = ()


@dataclass(frozen=True)
class _Head:
    """A letterhead: its first line, its motto's, its number and that one's line."""

    first: int
    motto: int
    number: str
    at: int
    sure: bool = True


def documents_of(source: SourceText) -> tuple[Stretch, ...]:
    """The documents of a file, in its order: one of them sure at least, the whole text where it holds no other.

    >>> form = "BỘ {0}\\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\nSố: {1}\\nHà Nội, ngày 02 tháng 3 năm 2031\\nKẾ HOẠCH\\n" + "Nội dung.\\n" * 9 + "Nơi nhận:\\n"
    >>> [(s.line, s.sure, s.number) for s in documents_of(SourceText(form.format("A", "1/KH-BA") + form.format("B", "7/QĐ-BB")))]
    [(1, True, '1/KH-BA'), (16, True, '7/QĐ-BB')]
    >>> len(documents_of(SourceText(form.format("A", "1/KH-BA") + form.format("A", "…/QĐ-BA"))))
    1
    """
    whole = (Stretch(0, len(source.raw), 1 + source.before),)
    if len(_TWICE.findall(source.raw)) < 2:
        return whole
    lines = source.lines()
    heads = [i for i, line in enumerate(lines) if ("CHỦ" in line.text or "ĐẢNG" in line.text) and _is_motto(line) and not _names_the_state(lines, i)]
    found = _beginnings(lines, heads)
    if len(found) < 2:
        return whole
    return tuple(s for s in _stretches(source, lines, found) if not _COPY.match(s.number)) or whole


def _is_motto(line: Line) -> bool:
    return len(line.text) < 200 and bool(PRINTED.search(line.text))


def _names_the_state(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is the State's name in a cover or a signature ("CHỦ TỊCH NƯỚC CỘNG HÒA …"): no second line of the motto stands near it."""
    return "NƯỚC C" in lines[i].text and not any(INDEPENDENCE.search(line.text) for line in lines[max(0, i - 1) : i + 3])


def _beginnings(lines: Sequence[Line], mottos: Sequence[int]) -> list[_Head]:
    """The letterheads that begin documents; the first of them begins with the text, or behind a gazette's cover."""
    found: list[_Head] = []
    numbers: set[str] = set()
    bodies: set[str] = set()  # those of the letterheads above
    last = ""
    worded = [0, *accumulate(1 if line.text else 0 for line in lines)]
    gazette = _first(_GAZETTE.match, lines)
    # where one ended above a gazette's cover; a list of contents names offices, too: no office tells an end
    sent = _first(SENT.search, lines) if gazette < len(lines) else gazette
    for i, after in pairwise([*mottos, len(lines)]):
        at = _own_number(lines, i)
        if at is None:
            draft = _draft(lines, i, after, bodies) if found else _Head(0, i, "", i)
            if draft is not None and (not found or worded[draft.first] - worded[found[-1].first] > _SHORTEST):
                found.append(draft)
            bodies.update(_bodies(lines, draft.first if draft is not None else i, i))
            continue
        number = re.sub(r"\s", "", at[1])
        same = number.casefold()
        first = _start(lines, min(i, at[0]))
        bodies.update(_bodies(lines, first, i))
        cover, ended = gazette < first, sent < first  # what a gazette sets above its first document; where one ended above
        if not found or (not found[0].number and len(found) == 1 and cover and not ended):
            tail = [_Head(0, 0, "", next(n for n, line in enumerate(lines) if line.text), sure=False)] if cover and ended else []
            found, numbers, last = [*tail, _Head(first if cover else 0, i, number, at[0])], {same}, same
            continue
        if same == last or _form(lines, first) or worded[first] - worded[found[-1].first] <= _SHORTEST:
            continue
        told = (bool(_bodies(lines, first, i)), _titled(lines, first))
        if any(told):
            found.append(_Head(first, i, number, at[0], all(told) and same not in numbers and _ended(lines[found[-1].motto : first])))
            numbers.add(same)
            last = same
    return found


def _first(matches: Callable[[str], object], lines: Sequence[Line]) -> int:
    """The first line that a pattern meets; behind all of them where none is met."""
    return next((n for n, line in enumerate(lines) if line.text and matches(line.text)), len(lines))


def _stretches(source: SourceText, lines: Sequence[Line], heads: Sequence[_Head]) -> Iterator[Stretch]:
    for head, after in pairwise([*heads, None]):
        assert head is not None
        start = source.line_start(lines[head.first].number) if head.first else 0
        last = after.first if after is not None else len(lines)
        while after is not None and last > head.motto and (not lines[last - 1].text or _GAZETTE.match(lines[last - 1].text)):
            last -= 1
        end = source.line_start(lines[last].number) if last < len(lines) else len(source.raw)
        at = lines[head.at]
        yield Stretch(start, end, lines[head.first].number if head.first else 1 + source.before, head.sure, head.number, (Span(at.start, at.end, at.number),))


def _draft(lines: Sequence[Line], i: int, after: int, above: set[str]) -> _Head | None:
    """The letterhead at the motto on line ``i`` if it is a document's whose number is left open; ``after``: the next motto, ``above``: the bodies of those above.
    It is sure where the highest body is none of them, symbol, month and year are printed, and what it begins comes to an end."""
    near = range(max(0, i - _ABOVE), min(len(lines), i + _BELOW))
    at, symbol = next(((j, m[1]) for j in near if (m := OPEN.match(lines[j].text))), (i, ""))
    first = _start(lines, min(i, at))
    bodies = _bodies(lines, first, i)
    if not bodies or above.issuperset(bodies) or _form(lines, first) or not _titled(lines, first):
        return None
    printed, other, ended = symbol and any(_MONTH.search(lines[j].text) for j in near), bodies[0] not in above, _ended(lines[i + 1 : after])
    if not printed and not (other and ended and not any(_BLANK.search(lines[j].text) for j in near)):
        return None
    return _Head(first, i, "…" + symbol, at, bool(printed and other and ended))


def _own_number(lines: Sequence[Line], i: int) -> tuple[int, str] | None:
    """(line, number) of the number beside the motto on line ``i``, where a date stands beside it too, or it is a law's."""
    near = range(max(0, i - _ABOVE), min(len(lines), i + _BELOW))
    found = next(((j, m.group(1)) for j in near if (m := _NUMBER.match(lines[j].text))), None)
    if found is None or _LAW.match(found[1]) or any(_DATE.search(lines[j].text) for j in near):
        return found
    return None


def _start(lines: Sequence[Line], i: int) -> int:
    """The first line of the letterhead whose motto or number stands on line ``i``: the body's name may stand above it, on lines of its own."""
    first = i
    for j in range(i - 1, max(-1, i - 1 - _ABOVE), -1):
        text = lines[j].text
        if text and not _BETWEEN.match(text):
            if text != text.upper() or (is_signature(text) and not _IN_OFFICE.match(text)) or _GAZETTE.match(text):
                break
            first = j if BODY.match(text) else first  # a long name goes on in the line below: "BỘ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"
    return first


def _form(lines: Sequence[Line], first: int) -> bool:
    """Whether the words right above a letterhead say that it is a form's, or an annex's."""
    above = [line.text for line in lines[max(0, first - 4 * _FORM_WITHIN) : first] if line.text][-_FORM_WITHIN:]
    return any(FORM.match(text) for text in above)


def _bodies(lines: Sequence[Line], first: int, motto: int) -> list[str]:
    """The lines of a letterhead that name a body, in capitals; without the motto beside it."""
    found: list[str] = []
    for line in lines[first : motto + 2]:
        if BODY.match(line.text) and (name := " ".join(_SIGNS.sub(" ", _RIGHT.split(line.text)[0]).split())):
            if found and _PLACE.match(name):
                found[-1] += " " + name  # "ỦY BAN NHÂN DÂN", "TỈNH HÀ NAM"
            else:
                found.append(name)
    return found


def _titled(lines: Sequence[Line], first: int) -> bool:
    """Whether a letterhead is a document's: its kind, what it is about or whom it is sent to follows."""
    return any(_ADDRESSED.match(line.text) or type_line(line.text) for line in lines[first : first + _TITLE_WITHIN] if line.text)


def _ended(lines: Sequence[Line]) -> bool:
    """Whether a document comes to its end: signed, or with its recipients."""
    return any(SENT.search(line.text) or any(part is not None and is_signature(part.text) for part in columns(line)) for line in lines if line.text)
