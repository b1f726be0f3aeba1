"""Documents that only give orders (directives, letters, notices, conclusions): what such a document says that a body does, the body is to do.

In: an item of the text, the document's type. Out: whether the item orders a body, and not the issuer, or the body that a decision founds, to do something.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.agencies.bodies import Locality
from loaders.agencies.bodyheads import HEAD
from loaders.outline.layout import Layout
from loaders.outline.sections import purpose, purpose_of
from loaders.work.assignments import charged_at, charges, charges_others, is_of_issuer, is_order, names_only, orders_within
from loaders.work.leadins import held_by
from loaders.work.roles import read_roles
from loaders.work.workverbs import begins_work
from loaders.writing.block import Block
from loaders.writing.markers import ARABIC, ROMAN
from loaders.writing.vietnamese import fold

_TO_DO: Final = frozenset({"chi thi", "cong dien", "cong van", "thong bao", "ket luan"})
_PLANS: Final = frozenset({"ke hoach", "ke hoach hanh dong", "chuong trinh hanh dong"})
_VISITED: Final = re.compile(r"\b(?:kiem tra|giam sat|thanh tra|khao sat|lam viec)\b[^.;]{0,120}\b(?:tai|doi voi|cac co so|cac don vi)\b")
_FEWEST: Final = 2  # who are charged
_MAY_ASK: Final = re.compile(r"(?:được )?(?:yêu cầu|đề nghị|huy động|mời)\b", re.IGNORECASE)


def only_orders(kind: str | None) -> bool:
    """Whether a document of this type only gives orders.

    >>> only_orders("Chỉ thị"), only_orders("Kế hoạch"), only_orders(None)
    (True, False, False)
    """
    return fold(kind or "") in _TO_DO


def kind_of_work(layout: Layout, locality: Locality, kind: str | None) -> str | None:
    """The type of a text by the work it gives: a plan without parts that only says who is to do what ("1. Giao Sở A: …" right below "ban hành Kế hoạch như sau:") gives orders as a directive does. A list of
    those who are inspected or take part is none."""
    body = layout.part("body")
    if fold(kind or "") not in _PLANS or any(b.level <= ROMAN or (b.kind == "heading" and purpose_of(b.text) is not None) for b in body):
        return kind
    if any(_VISITED.search(b.folded) for b in (*layout.part("title"), *layout.part("preamble")[-1:])):
        return kind
    numbered = [b for b in body if b.level == ARABIC]
    charged = sum(_gives(b.text, locality) for b in numbered)
    return "Chỉ thị" if charged >= max(_FEWEST, len(numbered) / 2) else kind


def _gives(text: str, locality: Locality) -> bool:
    return (is_order(text) and HEAD.match(text, charged_at(text)) is not None) or charges_others(text, locality, orders=False)


def ordered(block: Block, locality: Locality, kind: str | None) -> bool:
    """Whether an item in a section of work orders a body to do it: "2. Phòng A: tập huấn …" below "NHIỆM VỤ THÁNG 3" of a notice.

    In a plan or programme such an item stays the section's work, shared out.
    """
    return only_orders(kind) and block.kind == "item" and purpose(block) == "tasks" and (
        charges_others(block.text, locality, orders=True) or orders_within(block.text, locality) or _below_order(block, locality)
    )


def _below_order(block: Block, locality: Locality) -> bool:
    """Whether an item is what the words above it order a body to do: "2. Giao Sở A theo chức năng chịu trách nhiệm:"."""
    above = block.headings[-1] if block.headings else None
    if above is None or not above.text.endswith(":") or not (is_order(above.text) or HEAD.match(above.text)):
        return False
    held = held_by(block, locality)
    return held.heading is above and bool(held.bodies) and not names_only(above.text, locality) and not is_of_issuer(above.text, locality) and begins_work(block.text)


def given_to_others(block: Block, locality: Locality, founded: str) -> bool:
    """Whether an item of a decision that founds a body gives work to another: "Sở A chủ trì bố trí kinh phí hoạt động". What the body itself is for is its statute, and
    what it may ask of others ("Yêu cầu các bộ cung cấp thông tin" below "Quyền hạn của Ban Chỉ đạo") its power."""
    if _MAY_ASK.match(block.text) and any("quyen han" in h.folded for h in block.headings):
        return False
    subject = read_roles(block.text[charged_at(block.text) :], locality).subject
    return bool(subject) and not any(fold(b.name) in founded for b in subject) and charges(block.text, locality, orders=True)
