"""Copies without a letterhead that open with what the document is called, in small letters: "Chỉ thị về việc tăng cường quản lý thuế" above "Ủy ban nhân dân tỉnh hà nam" and "Căn cứ …".

In: ``Layout``, its opening. Out: type and title by the first line, the issuer by the second where it is a body's name and nothing else. A report about a document begins so, too, with who published it: bases must follow, but in orders of a body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.agencies.issuers import read_issuer
from loaders.heads.casing import usual_case
from loaders.heads.found import Found
from loaders.heads.opening import Opening
from loaders.outline.layout import Layout
from loaders.outline.typewords import type_words
from loaders.writing.alternatives import one_of
from loaders.writing.block import Block
from ontology.tables import document_type_names

_LONGEST: Final = 400  # letters of a title
_NEAR: Final = 4  # blocks from the title to the first of the bases
_BASE: Final = re.compile(r"\W*(?:Căn cứ|Xét|Theo đề nghị|Thi hành)\s")
_WITHOUT_BASES: Final = ("Chỉ thị", "Công điện")
_LED: Final = re.compile(r"(?:CHỦ TỊCH|BỘ TRƯỞNG|THỐNG ĐỐC|TỔNG GIÁM ĐỐC|GIÁM ĐỐC)\s+(?=[UỦ][ỶY] BAN|UBND|BỘ\b|NGÂN HÀNG|SỞ\b)")


@dataclass(frozen=True)
class PlainHeading:
    """What the first two lines tell."""

    type: Found
    title: Found
    issuer: Found | None


@cache
def _called() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?P<type>{one_of(document_type_names())})\s+(?P<title>(?:về|v/v|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|bãi bỏ|công bố|thành lập|bổ sung|điều chỉnh|kết luận|triển khai|tăng cường)\s[^.;:]{{10,{_LONGEST}}}[^.;:,\s])\W*$"
    )


def plain_heading(page: Layout, opened: Opening) -> PlainHeading | None:
    """What a text without a letterhead opens with; None for all others."""
    lines = (*opened.lines, *page.part("title"), *page.part("preamble")[:_NEAR])
    if not lines or any(type_words(b.text) is not None for b in opened.lines) or (m := _called().match(lines[0].text)) is None:
        return None
    issuer = _body(lines[1], page) if len(lines) > 1 else None
    if not (issuer is not None and m["type"] in _WITHOUT_BASES) and not any(_BASE.match(b.text) for b in lines[1 : 1 + _NEAR]):
        return None
    first = lines[0]
    return PlainHeading(Found(m["type"], first.spans(*m.span("type"))), Found(m["title"], first.spans(*m.span("title"))), issuer)


def _body(line: Block, page: Layout) -> Found | None:
    """The body that a line names and says nothing else of, in capitals or small letters."""
    large = line.text.upper()
    led = _LED.match(large)
    named = read_issuer(large, led.end() if led is not None else 0)
    if named is None or named.local or named.end < len(large.rstrip(" .,:")):
        return None
    return Found(usual_case(large[named.start : named.end], page.blocks) if named.name.isupper() else named.name, line.spans(named.start, named.end))
