"""Copies without a letterhead that open with what the document is called, in small letters: "Chỉ thị về việc tăng cường quản lý thuế" above "Ủy ban nhân dân tỉnh hà nam" and "Căn cứ …".

In: ``Layout``, its opening. Out: type and title by the first line, the issuer by the second where it is a body's name and nothing else. A report about a document begins so, too, with who published it: bases must follow, but in orders of a body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from loaders.agencies.issuers import PrintedIssuer, issuer_before, read_issuer
from loaders.heads.casing import usual_case
from loaders.heads.found import Found
from loaders.heads.letterhead import OF_MINISTRIES
from loaders.heads.opening import Opening
from loaders.outline.layout import Layout
from loaders.outline.typewords import type_words
from loaders.writing.alternatives import one_of
from loaders.writing.block import Block
from loaders.writing.vietnamese import CAPITALS
from ontology.tables import document_type_names

_LONGEST: Final = 400  # letters of a title
_MOST: Final = 2  # lines over which it goes
_NEAR: Final = 4  # blocks from the title to the first of the bases
_BASE: Final = re.compile(r"\W*(?:(?P<alone>Căn cứ)|Xét|Theo đề nghị|Thi hành)\s.*[;,][*_ ]{0,6}$")  # one of a list: an article's sentence goes on and ends
_ADDRESSED: Final = re.compile(r"\W*Kính gửi\s*(?P<all>:)?\s*")
_WITHOUT_BASES: Final = ("Chỉ thị", "Công điện", "Thông báo")
_ORDERED_WITHIN: Final = 12  # blocks of an order's opening
_ORDERS: Final = re.compile(r"\s(?:chỉ thị|yêu cầu|kết luận|thông báo)(?: như sau)? ?:[*_ ]{0,6}$")  # what a body says in an order's opening
_LED: Final = re.compile(r"(?:CHỦ TỊCH|BỘ TRƯỞNG|THỐNG ĐỐC|TỔNG GIÁM ĐỐC|GIÁM ĐỐC)\s+(?=[UỦ][ỶY] BAN|UBND|BỘ\b|NGÂN HÀNG|SỞ\b)")
_BY: Final = re.compile(r"của\s+(?:(?:Chủ tịch|Bộ trưởng|Giám đốc)\s+(?=[UỦ][ỷy] ban|UBND|Bộ\b|Sở\b))?")


@dataclass(frozen=True)
class PlainHeading:
    """What the first two lines tell."""

    type: Found
    title: Found
    issuer: Found | None


@cache
def _called() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?P<type>{one_of(document_type_names())})\s+(?P<title>(?!(?:số|này|nêu|trên|đã|được|là)\s)(?![{CAPITALS}])[^\W\d_](?:[^.;:]|;\s(?![{CAPITALS}])(?=[^\W\d_])|:\s(?=[\"“])){{10,{_LONGEST}}}[^.;:,\s])\W*$"
    )


def plain_heading(page: Layout, opened: Opening) -> PlainHeading | None:
    """What a text without a letterhead opens with; None for all others."""
    lines = (*opened.lines, *page.part("title"), *page.part("preamble", "body")[:_NEAR])
    if not lines or any(type_words(b.text) is not None for b in opened.lines) or len(lines[0].text) > _LONGEST + 60 or (m := _called().match(lines[0].text)) is None:
        return None
    title = [lines[0].cut(*m.span("title"))]
    for b in lines[1:_MOST]:
        if not b.text[:1].islower() or b.text.endswith((".", ":", ";")):
            break
        title.append(b)
    below = lines[len(title) : len(title) + _NEAR]
    issuer = body_alone(below[0], page) if below else None
    orders = _orders((*opened.lines, *page.part("preamble", "body"))[1:_ORDERED_WITHIN]) if m["type"] in _WITHOUT_BASES else None
    order = m["type"] in _WITHOUT_BASES and (issuer is not None or orders is not None)
    letter = m["type"] == "Công văn" and any((to := _ADDRESSED.match(b.text)) is not None and (to["all"] or read_issuer(b.text, to.end())) for b in below)
    bases = [_BASE.match(b.text) for b in lines[len(title) : len(title) + _NEAR + 1]]
    based = any(base is not None and (base["alone"] or after is not None) for base, after in pairwise((*bases, None)))
    if not order and not letter and not based:
        return None
    by = _BY.match(title[0].text)
    named = read_issuer(title[0].text, by.end()) if by is not None else None
    told = [name for name in (issuer.value if issuer is not None else None, orders[1].name if orders is not None else None) if name is not None]
    of_bodies = [x.name for b in title for o in _BY.finditer(b.text) if (x := read_issuer(b.text, o.end())) is not None] if issuer is None else [named.name] if named is not None else []
    if told and not all(any(_same(x, name) for name in told) for x in of_bodies):
        return None  # news of one body's document, and what another makes of it
    if issuer is None and orders is not None and not orders[1].local:
        issuer = Found(orders[1].name, orders[0].spans(orders[1].start, orders[1].end))
    if named is not None and not named.local and title[0].text[named.end :].startswith(" "):
        issuer = issuer or Found(named.name, title[0].spans(named.start, named.end))
        title[0] = title[0].cut(named.end + 1)
    return PlainHeading(Found(m["type"], lines[0].spans(*m.span("type"))), Found(" ".join(b.text for b in title), tuple(s for b in title for s in b.spans())), issuer)


def _orders(blocks: Sequence[Block]) -> tuple[Block, PrintedIssuer] | None:
    """Where a body orders, and which: "Bộ trưởng Bộ Y tế chỉ thị:"."""
    return next(((b, who) for b in blocks if (o := _ORDERS.search(b.text)) is not None and (who := issuer_before(b.text, o.start())) is not None), None)


def _same(a: str, b: str) -> bool:
    """Whether two names are one body's, or one its head's; a copy may leave out the province."""
    a, b = (re.sub(r"^(?:Chủ tịch (?!nước)|Thủ tướng )", "", x) for x in (a, b))
    return a.startswith(b) or b.startswith(a)


def body_alone(line: Block, page: Layout) -> Found | None:
    """The body that a line names and says nothing else of, in capitals or small letters."""
    large = line.text.upper()
    led = _LED.match(large)
    start = led.end() if led is not None else 0
    if (known := next((name for name in OF_MINISTRIES if large[start:].rstrip(" .,:") == name.upper()), None)) is not None:
        return Found(known, line.spans(start, start + len(known)))
    named = read_issuer(large, start)
    if named is None or named.local or named.end < len(large.rstrip(" .,:")):
        return None
    return Found(usual_case(large[named.start : named.end], page.blocks) if named.name.isupper() else named.name, line.spans(named.start, named.end))
