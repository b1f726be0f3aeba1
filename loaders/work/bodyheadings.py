"""Makes two kinds of lines that no number marks headings of what stands below them: one that holds nothing but a body's name ("Ủy ban nhân dân các tỉnh:", then "- Rà soát …"), and
the short lines between paragraphs that a copy has left of headings whose numbers it lost ("Công tác tuyên truyền", then "Tổ chức …. ").

In: ``Layout``, the document's locality. Out: the same layout, what stands below such a line with the line among its headings. A sentence that says more than a name is none of the first
(``loaders.work.leadins`` reads those), nor is a name without a colon. The second have no sign at their end, where each paragraph of their section has one, and are two at least.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.agencies.bodies import Locality, bodies_from
from loaders.agencies.bodyheads import HEAD
from loaders.outline.layout import Layout
from loaders.work.assignments import charged_at
from loaders.work.workverbs import begins_work
from loaders.writing.block import Block

# What a heading may say behind its body's name.
_BEHIND_NAMES: Final = re.compile(r"(?:\s*\([^()]{3,90}\))?(?:\s+(?:tại|ở) (?:địa phương|cơ sở|trung ương|các (?:tỉnh|địa phương)[^.;:]{0,40}))?(?:\s+chủ trì(?: thực hiện)?)?[\s.:;]*")

_ENDS: Final = (".", ";", ":", "/", ")", "!", "”")
_FEWEST, _LONGEST = 10, 160  # letters of such a heading
_OVER: Final = 2  # how many times longer than a heading that begins with a verb of work the paragraphs of its section are: else it is work itself that has lost its full stop
# "i) Doanh nghiệp số", beside "Công dân số": a field of the digital transformation; "III. TỔ CHỨC": how the work is carried out
_NO_BODY: Final = re.compile(r"(?:tổ chức|(?:doanh nghiệp|chính quyền|cơ quan|trường học|bệnh viện) (?:số|điện tử))[\s.:;]*$", re.IGNORECASE)


def names_bodies(text: str, locality: Locality) -> bool:
    """Whether a heading holds nothing but names of bodies, with the words that charge them.

    >>> here = Locality("tỉnh Hà Giang"); [names_bodies(t, here) for t in ("Đề nghị Hội Nông dân tỉnh", "Trách nhiệm của Sở Y tế:", "Sở Y tế rà soát")]
    [True, True, False]
    """
    at = charged_at(text)
    if HEAD.match(text, at) is None or _NO_BODY.match(text, at) is not None:
        return False
    found, end = bodies_from(text, at, locality)
    return bool(found) and _BEHIND_NAMES.fullmatch(text, end) is not None


def with_body_headings(layout: Layout, locality: Locality) -> Layout:
    """The layout with such lines above their items and paragraphs; the very same one where it has none.

    >>> from loaders.outline.layout import layout; from loaders.writing.text import SourceText
    >>> text = "KẾ HOẠCH\\nVề rác thải\\nI. NHIỆM VỤ\\n1. Hạ tầng\\nỦy ban nhân dân các xã:\\n- Bố trí xe.\\n- Lập điểm thu gom.\\nII. KINH PHÍ\\nNgân sách."
    >>> [[h.text for h in b.headings] for b in with_body_headings(layout(SourceText(text)), Locality()).part("body") if b.kind == "item"]
    [['NHIỆM VỤ', 'Hạ tầng', 'Ủy ban nhân dân các xã:'], ['NHIỆM VỤ', 'Hạ tầng', 'Ủy ban nhân dân các xã:']]
    """
    body = layout.part("body")
    names = {id(b) for b in body if b.kind == "paragraph" and b.headings and b.text[-1:] == ":" and names_bodies(b.text, locality)}
    topics = _unmarked(body)
    if not (names or topics):
        return layout
    made: list[Block] = []
    instead: dict[int, Block] = {}  # the blocks that have the line among their headings, for what stands below them
    line: Block | None = None
    for block in layout.blocks:
        own = id(block)
        if block.part != "body":
            line = None
        elif instead and any(id(h) in instead for h in block.headings):
            block = replace(block, headings=tuple(instead.get(id(h), h) for h in block.headings))
        elif own in names or own in topics:
            line = block = replace(block, kind="heading") if own in topics else block
        elif line is not None and block.headings == line.headings and (block.kind == "item" or line.kind == "heading"):
            block = replace(block, headings=(*block.headings, line))
        else:
            line = None
        if id(block) != own:
            instead[own] = block
        made.append(block)
    return replace(layout, blocks=tuple(made)) if instead else layout


def _unmarked(body: Sequence[Block]) -> frozenset[int]:
    """The short lines without a sign at their end, in sections each paragraph of which else has one."""
    if not any(b.kind == "paragraph" and b.headings and _opens(b) for b in body):
        return frozenset()
    sections: dict[tuple[int, ...], list[int]] = {}
    for n, b in enumerate(body):
        if b.kind == "paragraph" and b.headings:
            sections.setdefault(tuple(map(id, b.headings)), []).append(n)
    found: set[int] = set()
    for run in sections.values():
        lines = {n for n in run if _opens(body[n])}
        whole = all(body[n].text[-1:] in _ENDS for n in run if n not in lines)
        heads = whole and len(lines) > 1 and all(n + 1 < len(body) and body[n + 1].headings == body[n].headings and not _opens(body[n + 1]) and body[n - 1].text[-1:] in (*_ENDS, *body[n].headings[-1].text[-1:]) for n in lines)
        below = [len(body[n].text) for n in run if n not in lines]
        heads = heads and all(_OVER * len(t) * len(below) < sum(below) for t in (body[n].text for n in lines) if begins_work(t))
        found |= {id(body[n]) for n in lines} if heads else set()
    return frozenset(found)


def _opens(block: Block) -> bool:
    text = block.text
    return block.kind == "paragraph" and _FEWEST < len(text) < _LONGEST and text[-1:].isalpha() and text[:1].isupper()
