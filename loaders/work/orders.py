"""Documents that do nothing but give orders (directives, letters, notices, conclusions): what a body does in them, it is to do.

In: an item of the text, the document's type. Out: whether the item orders a body, and not the issuer, to do something.
"""

from __future__ import annotations

from typing import Final

from loaders.agencies.bodies import Locality
from loaders.outline.sections import purpose
from loaders.work.assignments import charges, is_of_issuer, orders_within
from loaders.writing.block import Block
from loaders.writing.vietnamese import fold

TO_DO: Final = frozenset({"chi thi", "cong dien", "cong van", "thong bao", "ket luan"})
"""The types of such documents, folded."""


def ordered(block: Block, locality: Locality, kind: str | None) -> bool:
    """Whether an item in a section of work orders a body to do it: "2. Phòng A: tập huấn …" below "NHIỆM VỤ THÁNG 3" of a notice.

    In a plan or programme such an item stays the section's work, shared out.
    """
    return fold(kind or "") in TO_DO and block.kind == "item" and purpose(block) == "tasks" and ((charges(block.text, locality, orders=True) and not is_of_issuer(block.text, locality)) or orders_within(block.text, locality))
