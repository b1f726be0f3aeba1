"""Makes a line that holds nothing but a body's name a heading of the items below it: "Ủy ban nhân dân các tỉnh:", then "- Rà soát …".

In: ``Layout``, the document's locality. Out: the same layout, the items below such a line with the line among their headings. A sentence that says more than a name is none
(``loaders.work.leadins`` reads those), nor is a name without a colon: that is a paragraph, or a heading by its number.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from loaders.agencies.bodies import Locality, bodies_from
from loaders.agencies.bodyheads import HEAD
from loaders.outline.layout import Layout
from loaders.work.assignments import charged_at
from loaders.writing.block import Block

# What a heading may say behind its body's name.
_WHERE: Final = re.compile(r"(?:\s*\([^()]{3,90}\))?(?:\s+(?:tại|ở) (?:địa phương|cơ sở|trung ương|các (?:tỉnh|địa phương)[^.;:]{0,40}))?[\s.:;]*")

# "i) Doanh nghiệp số", beside "Công dân số": a field of the digital transformation
_DIGITAL: Final = re.compile(r"(?:doanh nghiệp|chính quyền|cơ quan|trường học|bệnh viện) (?:số|điện tử)[\s.:;]*$", re.IGNORECASE)


def names_bodies(text: str, locality: Locality) -> bool:
    """Whether a heading holds nothing but names of bodies, with the words that charge them.

    >>> here = Locality("tỉnh Hà Giang"); [names_bodies(t, here) for t in ("Đề nghị Hội Nông dân tỉnh", "Trách nhiệm của Sở Y tế:", "Sở Y tế rà soát")]
    [True, True, False]
    """
    at = charged_at(text)
    if HEAD.match(text, at) is None or _DIGITAL.match(text, at) is not None:
        return False
    found, end = bodies_from(text, at, locality)
    return bool(found) and _WHERE.fullmatch(text, end) is not None


def with_body_headings(layout: Layout, locality: Locality) -> Layout:
    """The layout with such lines above their items; the very same one where it has none.

    >>> from loaders.outline.layout import layout; from loaders.writing.text import SourceText
    >>> text = "KẾ HOẠCH\\nVề rác thải\\nI. NHIỆM VỤ\\n1. Hạ tầng\\nỦy ban nhân dân các xã:\\n- Bố trí xe.\\n- Lập điểm thu gom.\\nII. KINH PHÍ\\nNgân sách."
    >>> [[h.text for h in b.headings] for b in with_body_headings(layout(SourceText(text)), Locality()).part("body") if b.kind == "item"]
    [['NHIỆM VỤ', 'Hạ tầng', 'Ủy ban nhân dân các xã:'], ['NHIỆM VỤ', 'Hạ tầng', 'Ủy ban nhân dân các xã:']]
    """
    lines = {id(b) for b in layout.part("body") if b.kind == "paragraph" and b.headings and b.text[-1:] == ":" and names_bodies(b.text, locality)}
    if not lines:
        return layout
    made: list[Block] = []
    instead: dict[int, Block] = {}  # the items that have the line among their headings, for what stands below them
    line: Block | None = None
    for block in layout.blocks:
        own = id(block)
        if block.part != "body":
            line = None
        elif instead and any(id(h) in instead for h in block.headings):
            block = replace(block, headings=tuple(instead.get(id(h), h) for h in block.headings))
        elif block.kind == "item" and line is not None and block.headings == line.headings:
            block = replace(block, headings=(*block.headings, line))
        else:
            line = block if own in lines else None
        if id(block) != own:
            instead[own] = block
        made.append(block)
    return replace(layout, blocks=tuple(made)) if instead else layout
