"""The number of a consolidated text that has no letterhead of its own.

In: ``Layout``. Out: ``Found``. A consolidated text (Pháp lệnh hợp nhất văn bản 01/2012/UBTVQH13) prints the first text's name as its title and tells below it what amended that
text; its own number and day stand at its end, beside "XÁC THỰC VĂN BẢN HỢP NHẤT".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.numbers import SAID, Number, find_numbers
from loaders.heads.found import Found, number_found
from loaders.outline.layout import Layout
from loaders.writing.block import Block

_AMENDED: Final = re.compile(r"\bcó\s+hiệu\s+lực[^.;]{0,80},?\s+(?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung|đính\s+chính)[^.;]{0,60}\b(?:bởi|theo)\b", re.IGNORECASE)
_OWN: Final = re.compile(rf"[\W_]*(?:.{{0,80}}\s)?{SAID}\s*+:?\s*(?=\d)", re.IGNORECASE)
_FIRST = 3  # blocks: the account of the amendments stands first
_BELOW: Final = 3  # lines between the number and what is signed
_PARTS: Final = frozenset(("body", "closing", "recipients", "signature", "tail"))
CONSOLIDATED: Final = "VBHN"


def is_consolidated(page: Layout) -> bool:
    """Whether a text says of itself that others amended it: its title's number is another document's."""
    return any(_AMENDED.search(b.text) for b in page.part("preamble", "body")[:_FIRST])


def number_at_end(page: Layout) -> Found | None:
    """The number over a consolidated text's signature."""
    for b in reversed(page.blocks):
        if (n := _own_number(b)) is not None:
            return number_found(b, n)
    return None


def beside_number(page: Layout) -> Sequence[Block]:
    """The lines below that number, in which the day stands; what follows them are annexes."""
    at = next((i for i in range(len(page.blocks) - 1, -1, -1) if _own_number(page.blocks[i]) is not None), None)
    return page.blocks[at + 1 : at + 1 + _BELOW] if at is not None else ()


def _own_number(b: Block) -> Number | None:
    if b.part not in _PARTS or CONSOLIDATED not in b.text or (own := _OWN.match(b.text)) is None:
        return None
    return next((n for n in find_numbers(b.text) if n.start == own.end() and n.type_symbol == CONSOLIDATED), None)
