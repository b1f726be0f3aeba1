"""What a page says of the document that it prints whole: "Ngày …, Tỉnh ủy X đã ban hành Chương trình số …. Xin giới thiệu toàn văn:".

In: ``Layout``, its opening. Out: number, type, day and body as ``Found`` with the page's words as premise; for copies that leave out the letterhead. An article that does not print the
document tells nothing of itself so.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.agencies.issuers import issuer_at, issuer_before
from loaders.agencies.numbers import OWN_NUMBER, Number, find_numbers
from loaders.heads.found import Found, sentence_case
from loaders.heads.opening import Opening
from loaders.outline.layout import Layout
from loaders.outline.typewords import type_words
from loaders.record import Premise
from loaders.writing.alternatives import one_of
from loaders.writing.block import Block
from loaders.writing.dates import date_at
from loaders.writing.motto import IN_A_LINE as MOTTO
from loaders.writing.vietnamese import fold
from ontology.tables import document_type_names

_AROUND: Final = re.compile(r"^\W*(?:TOÀN VĂN:?\s)?|\s+số\W*$|\s+$", re.IGNORECASE)  # what stands around a kind in a page's heading, before the number
_NEAR: Final = 8  # blocks above the text
_BEFORE: Final = 60  # letters before a heading's number
_LONGEST: Final = 160  # letters between the sentence of issuing and "toàn văn"
_SENTENCE: Final = re.compile(r"[.;:!?…]\s+")
_ENDS: Final = re.compile(r"[.;:!?…](?=\s|$)|$")
# Who prints it, and nothing else: "Báo X trân trọng giới thiệu", "Dưới đây là".
_PRINTS: Final = re.compile(r"[*_ ]{0,6}(?:(?:Dưới|Sau)\s+đây\s+là|(?:(?:Xin|Trân\s+trọng|Báo|Tạp\s+chí|Ban\s+biên\s+tập|Tòa\s+soạn|Cổng|Trang)\s[^.;:,]{0,80}?)?(?:giới\s+thiệu|đăng)(?:\s[^.;:,]{1,40})?)?\s?", re.IGNORECASE)
# What else may be printed whole, and what a sentence opens with that tells of the issuing by the way.
_ANOTHER: Final = re.compile(r"\b(?:phát\s+biểu|(?<!bí )thư(?!\s+(?:viện|ký))|bài|phỏng\s+vấn)\b", re.IGNORECASE)
_GUIDE: Final = re.compile(r"\bhướng\s+dẫn\b", re.IGNORECASE)
_BY_THE_WAY: Final = re.compile(r"(?:Nhân|(?:Ngay\s+)?(?:Sau|Trước|Từ)?\s?[Kk]hi|Sau)\s")


@cache
def _whole() -> re.Pattern[str]:
    """What follows is the document, and not a speech about it."""
    return re.compile(rf"\btoàn\s+văn(?:\s+nội\s+dung)?(?:\s+(?:văn\s+bản|(?P<type>{one_of(document_type_names())}))(?!\w)[^.;:]{{0,120}})?(?:\s+như\s+sau)?\s?[:.]?[*_ ]{{0,6}}$", re.IGNORECASE)


@cache
def _issues() -> re.Pattern[str]:
    return re.compile(rf"\s(?:(?:đã|vừa|mới)\s+)?(?:ký\s+)?ban\s+hành\s+(?P<type>{one_of(document_type_names())})\s+(?:số\s+)?(?=\d)", re.IGNORECASE)


def told_by_introduction(page: Layout, opened: Opening) -> dict[str, Found]:
    """What the words above a text that is printed whole tell of it; nothing where a letterhead stands."""
    if any(MOTTO.search(b.text) or OWN_NUMBER.match(b.text) for b in opened.lines):
        return {}
    above = (*opened.lines, *page.part("title"), *page.part("preamble", "body"))[:_NEAR]
    if (headed := _by_heading(above)) is not None:
        return headed
    last, whole = next(((n, m) for n, b in enumerate(above) if "oàn văn" in b.text and (m := _whole().search(b.text)) is not None), (0, None))
    if whole is None:
        return {}
    numbered = [(b, n) for b in above[: last + 1] for n in find_numbers(b.text)]
    if not numbered:
        return {}
    b, number = numbered[0]
    ends = _ENDS.search(b.text, number.end)
    # "… Chương trình số 31-CTr/TU thực hiện Chỉ thị số 47-CT/TW. … toàn văn Chương trình:": what its own sentence says that it carries out
    others = [n for x, n in numbered if not (whole["type"] is not None and x is b and ends is not None and number.end <= n.start < ends.start())]
    if len({n.proper for n in (number, *others)}) != 1:
        return {}  # of several documents no sign tells which one is printed
    m = next((m for m in _issues().finditer(b.text) if m.end() == number.start), None)
    if m is None or (whole["type"] is not None and whole["type"].lower() != m["type"].lower()):
        return {}
    begins = max((x.end() for x in _SENTENCE.finditer(b.text, 0, m.start())), default=0)
    if _BY_THE_WAY.match(b.text, begins) or not _leads_to(above[: last + 1], b, number.end, whole):
        return {}
    premise = (Premise("lời giới thiệu của trang đăng toàn văn; bản sao không có phần đầu văn bản", b.text[m.start() + 1 : number.end], b.spans(m.start() + 1, number.end)),)
    made = {
        "number": Found(number.proper, b.spans(number.start, number.end), "inferred", premise),
        "type": Found(sentence_case(m["type"]), b.spans(*m.span("type")), "inferred", premise),
    }
    day = date_at(b.text, number.end)
    end = day.end if day is not None else number.end
    if day is None and (stated := date_at(b.text, begins)) is not None and b.text.count(",", stated.end, m.start()) < 2:  # "Ngày …, Tỉnh ủy X đã ban hành …": one clause
        day = stated
    if day is not None and len(day.iso) == 10:
        made["date"] = Found(day.iso, b.spans(day.start, day.end), "inferred", premise)
    body = issuer_before(b.text, m.start()) or issuer_at(b.text, end)
    if body is not None and not body.local:
        made["issuer"] = Found(body.name, b.spans(body.start, body.end), "inferred", premise)
    return made


def heading_number(block: Block) -> tuple[Number, str] | None:
    """The number with which a page's heading begins, and the kind before it: "TOÀN VĂN: KẾT LUẬN 48-KL/TW CỦA BỘ CHÍNH TRỊ VỀ …"."""
    number = next(find_numbers(block.text), None)
    if number is None or number.start > _BEFORE or (kind := type_words(_AROUND.sub("", block.text[: number.start]))) is None:
        return None
    return number, kind


def _by_heading(above: tuple[Block, ...]) -> dict[str, Found] | None:
    """What a page's heading tells, in capitals or with "toàn văn", where its kind stands alone above the text and no sentence between: that may name the heading's document as another's."""
    if not above or (headed := heading_number(b := above[0])) is None or not (b.text.isupper() or fold(b.text[:20]).lstrip("#* ").startswith("toan van")):
        return None
    number, kind = headed
    alone = next((n for n, x in enumerate(above) if n and x.text.isupper() and fold(type_words(x.text) or "") == fold(kind)), None)
    if alone is None or any(x.text.rstrip("*_ ").endswith((".", ":", ";", "…")) for x in above[1:alone]):
        return None
    premise = (Premise("tiêu đề của trang đăng toàn văn; bản sao không có phần đầu văn bản", b.text, b.spans()),)
    made = {"number": Found(number.proper, b.spans(number.start, number.end), "inferred", premise)}
    if (day := date_at(b.text, number.end)) is not None and len(day.iso) == 10:
        made["date"] = Found(day.iso, b.spans(day.start, day.end), "inferred", premise)
    return made


def _leads_to(above: tuple[Block, ...], said: Block, at: int, whole: re.Match[str]) -> bool:
    """Whether the sentence that goes on at ``at`` is the last before "toàn văn", and neither it nor who prints the text names anything else to be printed."""
    n = next(n for n, b in enumerate(above) if b is said)
    tail = [b.text for b in above[n:]]
    tail[-1] = tail[-1][: whole.start()]
    ends = _ENDS.search(tail[0], at)
    rest, between = (tail[0][at : ends.start()], " ".join((tail[0][ends.end() :], *tail[1:])).strip()) if ends is not None else ("", "")
    if whole["type"] is None and _GUIDE.search(rest) or _ANOTHER.search(rest) or _ANOTHER.search(whole.group()):
        return False
    return len(between) <= _LONGEST and not (_ANOTHER.search(between) or _GUIDE.search(between)) and _PRINTS.fullmatch(between) is not None
