"""The number of a consolidated text that has no letterhead of its own.

In: ``Layout``. Out: ``Found``. A consolidated text (Pháp lệnh hợp nhất văn bản 01/2012/UBTVQH13) prints the first text's name as its title and tells below it what amended that
text; its own number and day stand at its end, beside "XÁC THỰC VĂN BẢN HỢP NHẤT".
"""

from __future__ import annotations

import re
from typing import Final

from loaders.agencies.numbers import SAID, find_numbers
from loaders.heads.found import Found
from loaders.outline.layout import Layout
from loaders.writing.vietnamese import nfc

_AMENDED: Final = re.compile(r"\bcó\s+hiệu\s+lực[^.;]{0,80},?\s+(?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung|đính\s+chính)[^.;]{0,60}\b(?:bởi|theo)\b", re.IGNORECASE)
_OWN: Final = re.compile(rf"[\W_]*(?:.{{0,80}}\s)?{SAID}\s*:?\s*(?=\d)", re.IGNORECASE)
_FIRST = 3  # blocks: the account of the amendments stands first
CONSOLIDATED: Final = "VBHN"


def is_consolidated(page: Layout) -> bool:
    """Whether a text says of itself that others amended it: its title's number is another document's."""
    return any(_AMENDED.search(b.text) for b in page.part("preamble", "body")[:_FIRST])


def number_at_end(page: Layout) -> Found | None:
    """The number over a consolidated text's signature."""
    for b in reversed([b for b in page.blocks if b.part in ("body", "closing", "recipients", "signature", "tail")]):
        if CONSOLIDATED not in b.text or (own := _OWN.match(b.text)) is None:
            continue
        if (n := next((n for n in find_numbers(b.text) if n.start == own.end() and n.type_symbol == CONSOLIDATED), None)) is not None:
            return Found(n.proper, b.spans(n.start, n.end), "printed" if nfc(b.said(n.start, n.end)) == n.proper else "mended")
    return None
