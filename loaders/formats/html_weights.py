"""What the elements of a web page hold: how many words, links, tables, and which of them holds the document.

In: the tree. Out: a ``Weight`` for each element; elements beside the document are marked. A portal puts the document into one element of the page;
around it stand its banner, path, share buttons, licence and the name of the office that keeps the site: short parts that
hold no piece of a document. Its table of metadata is kept: the layout reads it as the portal's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from selectolax.lexbor import LexborNode

from loaders.writing.vietnamese import fold

NEVER: Final = frozenset(
    "head script style noscript noframes template del s strike nav aside button select option textarea input svg canvas iframe object embed video audio map dialog".split()
)
"""Elements whose words are never shown, or never the document's."""
# A part of the page that holds the head of a document is never furniture, however it is named; a sentence that names the state is no head.
_DOCUMENT: Final = re.compile(r"C[ỘO]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|^\W*(?i:C[ỘO]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI)|(?i:ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM)\s*$")
_NUMBERED: Final = re.compile(r"\s*S[ốỐ]\s?:\s?(?:\d*\s?/|$)")
_TRANSLATION: Final = re.compile(r"SOCIALIST\s+REPUBLIC\s+OF\s+VIET", re.IGNORECASE)
_VIETNAMESE: Final = re.compile("[ăĂđĐơƠưƯ\u1ea0-\u1ef9]")  # one letter of seven, in no other language
_FEW: Final = 10  # letters for one of those: names, and the words of the page, in a text in English
_MOST: Final = 0.4  # of the words above: the element that holds the document
_SHORT: Final = 700  # characters; what is longer may be a part of the document, whatever stands around it
_TABLE: Final = frozenset("table tbody tr td".split())
_HOLDERS: Final = _TABLE | frozenset("body div section article main form center font blockquote".split())
_PIECE: Final = re.compile(r"\b(phu luc|danh muc|noi nhan|kinh gui|dieu \d|chuong [ivx\d]|(?<!phep )so ?: ?\d)")  # not a site's licence ("Giấy phép số: 12/GP-TTĐT")
_FIELD: Final = re.compile(r"\b(so hieu|so ky hieu|so/ky hieu|ngay ban hanh|co quan ban hanh|noi ban hanh|loai van ban|nguoi ky|trich yeu|tinh trang hieu luc)\b")


@dataclass
class Weight:
    """What an element holds: characters without blanks, those of them in links, links, tables, the words of a document's head."""

    words: int = 0
    linked: int = 0
    links: int = 0
    tables: int = 0
    digits: bool = False
    document: bool = False
    numbered: bool = False  # the line of a document's number, the head of a copy without the motto
    translation: bool = False  # the head of the document in English, which portals keep in a tab of its own
    aside: bool = False  # beside the document: not read

    def take(self, other: Weight) -> None:
        self.words += other.words
        self.linked += other.linked
        self.links += other.links
        self.tables += other.tables
        self.digits = self.digits or other.digits
        self.document = self.document or other.document
        self.numbered = self.numbered or other.numbered
        self.translation = self.translation or other.translation


def weigh(root: LexborNode, weights: dict[int, Weight]) -> None:
    """The weight of every element, each visited once, children before their parents."""
    order: list[LexborNode] = []
    stack = [root]
    while stack:
        node = stack.pop()
        order.append(node)
        stack += children(node)
    for node in reversed(order):
        own = weights.setdefault(node.mem_id, Weight())
        if node.is_text_node:
            said = node.text_content or ""
            own.words = len("".join(said.split()))
            own.digits = any(c.isdigit() for c in said)
            own.numbered = _NUMBERED.match(said) is not None
            own.document, own.translation = bool(_DOCUMENT.search(said)), bool(_TRANSLATION.search(said))
        elif node.tag in NEVER:
            own = weights[node.mem_id] = Weight()
        elif node.tag == "a" and "href" in node.attributes:  # without it a bookmark, such as Word sets around a title
            own.links, own.linked = own.links + 1, own.words
        elif node.tag == "table":
            own.tables += 1
        if node.parent is not None and node.mem_id != root.mem_id:
            weights.setdefault(node.parent.mem_id, Weight()).take(own)


def leave_out(root: LexborNode, weights: dict[int, Weight]) -> None:
    """Mark what stands beside the document: on the way down to the element that holds it, its short neighbours that hold no piece of one."""
    node = root
    while True:
        within = [(child, weights[child.mem_id]) for child in children(node)]
        for child, w in within:
            w.aside = w.translation and not w.document and weights[node.mem_id].document and _is_foreign(child)
        most = _MOST * sum(w.words for _, w in within if not w.aside)
        heads = [child for child, w in within if w.document]
        inner = next((child for child in heads if weights[child.mem_id].words > most), None)
        # What holds the head alone is no element that holds the document: the table of its letterhead, a paragraph; nor is a long annex below the head.
        if inner is None or len(heads) > 1 or inner.tag not in _HOLDERS or inner.tag in _TABLE and weights[inner.mem_id].words < _SHORT:
            return
        for child, w in within:
            w.aside = w.aside or (child.mem_id != inner.mem_id and w.words < _SHORT and _is_aside(child))
        node = inner


def children(node: LexborNode) -> Iterator[LexborNode]:
    """What stands right within an element, texts too."""
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _said(node: LexborNode) -> str:
    return " ".join((node.text(deep=True, separator=" ") if node.is_element_node else node.text_content or "").split())


def _is_foreign(node: LexborNode) -> bool:
    """A text in English, and not one in Vietnamese that names a treaty in English."""
    said = _said(node)
    return len(_VIETNAMESE.findall(said)) * _FEW < len(said) and not _PIECE.search(fold(said))


def _is_aside(node: LexborNode) -> bool:
    said = fold(_said(node))
    return not _PIECE.search(said) and not _FIELD.search(said)
