"""Splits a paragraph that numbers its items in one line into items: "a) Bộ Y tế: (1) trình Chính phủ …; (2) chủ trì, phối hợp với …".

In: ``Layout``, the document's locality. Out: the same layout, such a paragraph as the words that bring the items in, then each item below them. Only where each number follows
the one before, what is numbered is work or somebody charged with it, and the words above are a body's name, a topic, or ask for what follows: in "ban hành Luật gồm: (1) Luật A; (2) Luật B"
and "nhằm: (1) nâng cao …" the sentence is the work, and what it lists is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from loaders.agencies.bodies import Locality, bodies_from
from loaders.agencies.bodyheads import HEAD
from loaders.outline.layout import Layout
from loaders.work.assignments import charged_at, charges
from loaders.work.roles import read_roles
from loaders.work.workverbs import begins_work
from loaders.writing.block import LONGEST, Block
from loaders.writing.markers import BRACKET
from loaders.writing.romans import ROMANS, numeral

_NUMBER: Final = re.compile(r"(?:(?<=[:;.,])\s|^|(?<=\svà)\s)\(([1-9]|1\d|[ivx]{1,4})\)\s*(?=[^\W\d_])")
_SECOND: Final = re.compile(r"\((?:2|ii)\)")
# Words that ask for what follows; "gồm:", "mục tiêu:" name what is listed.
_ASKS: Final = re.compile(r"\b(?:sau|sau đây|như sau|tập trung|trách nhiệm|nhiệm vụ|giải pháp|công việc|nội dung|cụ thể|yêu cầu|trọng tâm|giao|đề nghị)\s*:$", re.IGNORECASE)
_LISTS: Final = re.compile(r"\b(?:gồm|gồm có|như|bước|nguyên tắc|tiêu chí|điều kiện|quan điểm|trường hợp|chức năng|quyền|mục tiêu|mục đích|nhằm|để|hạn chế|nguyên nhân|kết quả|lý do)\b[^:]{0,60}:$", re.IGNORECASE)
_TOPIC: Final = 200  # no topic is longer
_FEWEST: Final = 2


def with_inline_items(layout: Layout, locality: Locality) -> Layout:
    """The layout with the items of such paragraphs apart; the very same one where it has none.

    >>> from loaders.outline.layout import layout; from loaders.writing.text import SourceText
    >>> text = "QUYẾT ĐỊNH:\\nĐiều 1. Giao nhiệm vụ.\\na) Bộ Y tế: (1) trình Chính phủ Đề án; (2) phối hợp với Bộ Tài chính bố trí vốn.\\nĐiều 2. Thi hành."
    >>> [(b.section, b.text) for b in with_inline_items(layout(SourceText(text)), Locality()).part("body") if "1.a" in b.section]
    [('Điều 1.a', 'Bộ Y tế:'), ('Điều 1.a.(1)', 'trình Chính phủ Đề án;'), ('Điều 1.a.(2)', 'phối hợp với Bộ Tài chính bố trí vốn.')]
    """
    if not _SECOND.search(layout.source.raw):
        return layout
    made: list[Block] = []
    instead: dict[int, tuple[Block, ...]] = {}  # what stands above the blocks below a paragraph that was taken apart
    for block in layout.blocks:
        own = id(block)
        if instead and any(id(h) in instead for h in block.headings):
            block = replace(block, headings=tuple(b for h in block.headings for b in instead.get(id(h), (h,))))
            instead[own] = (block,)
        at = _places(block, locality) if block.part == "body" else []
        if at:
            parts = tuple(_parts(block, at))
            instead[own] = (parts[0], parts[-1]) if parts[0].level != BRACKET else (parts[-1],)
            made += parts
        else:
            made.append(block)
    return replace(layout, blocks=tuple(made)) if len(made) > len(layout.blocks) else layout


def _places(block: Block, locality: Locality) -> list[re.Match[str]]:
    """The numbers of a block's items, in order; none where it is to stay whole."""
    text = block.text
    if "(2)" not in text and "(ii)" not in text or len(text) > LONGEST:
        return []
    own = block.marker if block.level == BRACKET else None
    found: list[re.Match[str]] = []
    for m in _NUMBER.finditer(text):
        number = m.group(1)
        roman = not number.isdigit()
        last = (found[-1].group(1) if found else own.strip("()") if own else "") or ""
        if found and (not last.isdigit()) != roman:
            continue  # "(i)" inside "(2)"
        if number == _next(last, roman=roman):
            found.append(m)
    lead = text[: found[0].start()].rstrip() if found else ""
    if len(found) + (own is not None) < _FEWEST or not _brings_in(block, lead, locality, sibling=own is not None):
        return []
    ends = [*(m.start() for m in found[1:]), len(text)]
    words = [text[m.end() : end] for m, end in zip(found, ends, strict=True)]
    itself = own is None and begins_work(lead) and not _ASKS.search(lead)  # "Hoàn thiện các báo cáo: (i) báo cáo A; (ii) báo cáo B" is work; where each item charges a body it is a topic
    return found if all(charges(w, locality, orders=True) or (not itself and begins_work(w)) for w in words) else []


def _next(last: str, *, roman: bool) -> str:
    if not last:
        return "i" if roman else "1"
    if not roman:
        return str(int(last) + 1) if last.isdigit() else ""
    return numeral(ROMANS[last.upper()] + 1).lower() if last.upper() in ROMANS else ""


def _brings_in(block: Block, lead: str, locality: Locality, *, sibling: bool) -> bool:
    """Whether the words before the first number are no work of their own."""
    if sibling or not lead:
        return True
    if not lead.endswith(":") or _LISTS.search(lead):
        return False
    at = charged_at(lead)
    if HEAD.match(lead, at):
        end = bodies_from(lead, at, locality)[1]
        if not lead[end:].strip(" :"):
            return True
    return bool(_ASKS.search(lead)) or (block.marker is not None and len(lead) <= _TOPIC and not read_roles(lead, locality).subject)


def _parts(block: Block, at: list[re.Match[str]]) -> Iterator[Block]:
    """The words that bring the items in, then each item."""
    first = at[0].start()
    lead = block.cut(0, first)
    above = block.headings
    section = block.section
    if lead.text:
        yield lead
        if block.level != BRACKET:
            above = (*block.headings, lead)
    if block.level == BRACKET or not lead.text:
        section = section.rpartition(".")[0] if block.level == BRACKET else section
    for m, end in zip(at, [*(m.start() for m in at[1:]), len(block.text)], strict=True):
        label = f"({m.group(1)})"
        where = f"{section}.{label}" if section else label
        yield replace(block.cut(m.end(), end), kind="item", marker=label, section=where, headings=above, level=BRACKET)
