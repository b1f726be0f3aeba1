"""What a document that decides does to others: "Bãi bỏ Quyết định số …", "Quyết định này thay thế …", "Các văn bản sau đây hết hiệu lực …:".

In: a block and its mentions. Out: predicate, place and rule of what the words say of a mention, and the relations of "A và B hết hiệu lực". A document of
which a part ends, or is put in another's place, is changed (``amends``); only the end of the whole repeals or replaces it (Luật 64/2025/QH15, Điều 8).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.outline.layout import Layout
from loaders.record import Identity, Predicate, Relation, Spans
from loaders.references.citations import Cited
from loaders.references.relationlists import make
from loaders.references.relationwords import (
    ANNEXED,
    CHANGE,
    CONJUNCTION,
    CONNECT,
    LISTED,
    PART,
    PLACES,
    TITLE_AND,
    own_name,
    predicate_of,
)
from loaders.writing.block import Block
from loaders.writing.vietnamese import fold, squeeze

_I: Final = re.IGNORECASE
_ABOUT: Final = re.compile(r"^(?:Về\s*việc|V/v|Về)\s+", _I)
_ARTICLE: Final = re.compile(r"Điều\b", _I)
_KIND: Final = (
    r"(?:(?:Quyết\s+định|Nghị\s+quyết|Kế\s+hoạch|Chỉ\s+thị|Quy\s+định|Quy\s+chế|Thông\s+tư(?:\s+liên\s+(?:tịch|bộ))?|Nghị\s+định|Luật|Chương\s+trình(?:\s+hành\s+động)?|văn\s+bản)"
    r"(?:\s+quy\s+phạm\s+pháp\s+luật)?)"
)
# "các Quyết định: số …, số …": the type before the colon is every member's.
_MANY: Final = rf"(?:(?:các|những)\s+(?:{_KIND}(?:\s+sau(?:\s+đây)?)?\s*:\s*)?)?"
# What an article, or a clause of one, does to another document, or to what is ruled in a place of it.
_CHANGES: Final = re.compile(
    rf"(?:Điều\s+\d+[.:]\s*)?(?:Nay\s+)?(?P<verb>{CHANGE}(?:{PART}|\s[^;.:]{{2,200}}?\s(?:quy\s+định|nêu|ban\s+hành)\s+tại\s+{PLACES}(?:\s*-)?(?:\s+của)?))\s+{ANNEXED}(?:các\s+)?", _I
)
# The head of a list: "Bãi bỏ một phần các văn bản sau:", "Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực:"
_LIST_CHANGED: Final = re.compile(
    rf"(?:Điều\s+\d+[.:]\s*)?(?:Nay\s+)?(?P<verb>{CHANGE}{PART})\s+(?:\d+\s+)?(?:\([^()]{{1,20}}\)\s+)?{_KIND}(?!\w)(?P<which>[^:.;]{{0,240}}?)\s*:?", _I
)
_LIST_ENDED: Final = re.compile(
    rf"(?:Kể\s+từ\s+ngày\s+(?P<since>[^;.:,\d]{{3,40}}?)\s+này\s+có\s+hiệu\s+lực[^;.:,]{{0,40}},\s+)?(?:Các|Những|\d+)\s+{_KIND}(?:\s[^:.;]{{1,160}}?)?\s+sau(?:\s+đây)?\s+"
    r"(?:hết\s+hiệu\s+lực(?:\s+thi\s+hành)?(?:\s+(?:kể\s+)?từ\s+ngày\s+(?P<kind>[^;.:\d]{3,40}?)\s+này\s+có\s+hiệu\s+lực[^:]{0,40})?|(?:bị|được)\s+(?P<verb>bãi\s+bỏ|thay\s+thế))\s*:?", _I
)
_SOME_OF_MANY: Final = re.compile(r"\s+một\s+số$", _I)  # "Bãi bỏ một số văn bản": each of them as a whole
_NOT_WHOLE: Final = re.compile(r"\bmột\s+phần\b|\bsố\s*:?\s*\d", _I)  # or the head of what changes one act
_ITEM: Final = re.compile(rf"(?P<part>{PART})\s*{ANNEXED}", _I)
_ENDS_OF_ITS_KIND: Final = re.compile(r"(?P<verb>Bãi\s+bỏ|Thay\s+thế)\s+(?:toàn\s+bộ\s+)?(?:các\s+)?")
# "Quyết định số A hết hiệu lực kể từ ngày Quyết định này có hiệu lực"
_ENDED: Final = re.compile(
    r"(?:\s*,?\s*(?:về|quy\s+định|ban\s+hành|phê\s+duyệt)\s[^;.:()]{3,300}?)?\s*,?\s+hết\s+hiệu\s+lực\s+(?:thi\s+hành\s+|toàn\s+bộ\s+){0,2}(?:kể\s+)?từ\s+ngày\s+"
    r"(?P<kind>[^;.:\d]{3,40}?)\s+này\s+có\s+hiệu\s+lực",
    _I,
)


# What a text without a letterhead calls itself where it comes into force: "Quyết định này có hiệu lực", "Nghị quyết này thay thế".
_ITSELF: Final = re.compile(r"(?:^|(?<=[.;]\s))(?P<kind>Quyết\s+định|Nghị\s+quyết|Thông\s+tư(?:\s+liên\s+tịch)?|Nghị\s+định|Chỉ\s+thị)\s+(?:này\s+(?:thay\s+thế|bãi\s+bỏ)|(?:này\s+)?có\s+hiệu\s+lực)")


def kind_said(page: Layout) -> str | None:
    """The kind that the text's own clauses give a document whose head gives none; None where they give two."""
    kinds = {squeeze(m.group("kind")) for b in page.blocks if b.part in ("body", "closing") and (" này " in b.text or "hiệu lực" in b.text) and (m := _ITSELF.search(b.text)) is not None}
    return kinds.pop() if len(kinds) == 1 else None


class Changes:
    """Reads what one document does to others; ``decides`` is false for a draft, a plan, a letter: these end others in their own words alone."""

    def __init__(self, identity: Identity, *, draft: bool, decides: bool) -> None:
        self.kind = fold(identity.type or "")
        self.decides = decides
        self._own_end = _own_end(None if draft else identity.type, decides=decides)

    def of_self(self, block: Block, c: Cited, i: int, before: str, begin: int) -> tuple[Predicate, int, str] | None:
        """(predicate, where the words begin, rule) where the words ``before`` mention ``i`` say what the document does to it."""
        if block.part in ("closing", "body") and (end := self._own_end.search(before)) is not None:
            return predicate_of(end.group("verb")), begin + end.start(), "điều khoản thi hành"
        if not self.decides or block.part != "body" or i or not (c.citation.number or c.mention.law):
            return None
        if _in_article(block) and (m := _CHANGES.fullmatch(before)) is not None:
            return predicate_of(m.group("verb")), 0, "điều của văn bản"
        ends = _ENDS_OF_ITS_KIND.fullmatch(before) if c.mention.date is not None and block.marker != "-" else None
        if ends is not None and fold(c.citation.type or "") == self.kind:  # circulars whose parts are no articles
            return predicate_of(ends.group("verb")), 0, "điều khoản thi hành"
        return None

    def of_title(self, before: str) -> Predicate | None:
        """What the words ``before`` the title's first mention say that the document does to it."""
        m = _CHANGES.fullmatch(_ABOUT.sub("", before)) if self.decides else None
        return predicate_of(m.group("verb")) if m is not None else None

    def listed(self, block: Block, c: Cited, i: int, before: str) -> tuple[Predicate, Spans] | None:
        """What the head of a list says of the document with which its item begins, and the head's place; of a part that the item names, that it is changed."""
        if i or not self.decides or block.part != "body" or not block.headings or not (c.citation.number or c.mention.law):
            return None
        if (item := _ITEM.fullmatch(before)) is None:
            return None
        for head in reversed(block.headings):
            if (m := _LIST_CHANGED.fullmatch(head.text)) is not None and not _NOT_WHOLE.search(m.group("which")):
                predicate = predicate_of(_SOME_OF_MANY.sub("", m.group("verb")))
            elif (m := _LIST_ENDED.fullmatch(head.text)) is not None and (m.group("verb") or fold(m.group("kind") or m.group("since") or "") == self.kind):
                predicate = predicate_of(m.group("verb") or "bãi bỏ")
            else:
                continue
            return "amends" if item.group("part").strip() else predicate, head.spans()
        return None

    def ended(self, block: Block, here: Sequence[Cited]) -> Iterator[Relation]:
        """ "Quyết định số A và Quyết định số B hết hiệu lực kể từ ngày Quyết định này có hiệu lực"."""
        if not self.decides or block.part not in ("body", "closing"):
            return
        run: list[Cited] = []
        last = 0
        for c in here:
            if not (run and CONNECT.fullmatch(block.text, last, c.mention.start)):  # else what the one before is about
                if run and not _goes_on_to_end(block, run[-1], last, c):
                    run = []
                run.append(c)
            last = c.mention.end
            end = _ENDED.match(block.text, c.mention.end)
            if end is not None and fold(end.group("kind")) == self.kind:
                for ended in run:
                    if ended.citation.number:
                        yield make("SELF", "repeals", ended, block, ended.mention.start, end.end(), "hết hiệu lực")


def _in_article(block: Block) -> bool:
    return any(_ARTICLE.match(marker) for marker in (block.marker or "", *(h.marker or "" for h in block.headings)))


def _goes_on_to_end(block: Block, a: Cited, at: int, b: Cited) -> bool:
    """Whether the list of what ends goes on with ``b``; what ``a`` is about may stand between two whole documents of one type."""
    if CONJUNCTION.fullmatch(block.text, at, b.mention.start):
        return True
    whole = b.mention.date is not None and a.citation.type == b.citation.type
    return whole and (LISTED.fullmatch(block.text, at, b.mention.start) or TITLE_AND.fullmatch(block.text, at, b.mention.start)) is not None


def _own_end(kind: str | None, *, decides: bool) -> re.Pattern[str]:
    """ "Quyết định này có hiệu lực … và thay thế Quyết định số …": what the document puts an end to, or changes."""
    name = own_name(kind)
    between = r"(?:[^.;]{0,160}?(?:;\s+(?:và\s+)?|\s))?" if decides else r"(?:có\s+hiệu\s+lực\s[^.;]{0,100}?\s)?(?:và\s+)?"
    return re.compile(rf"(?:^|[.;]\s+){name}\s+(?:này\s+|(?=có\s+hiệu\s+lực\s)){between}(?P<verb>(?:thay(?:\s+thế|(?=\s+cho\s))|bãi\s+bỏ){PART})\s+(?:cho\s+)?{ANNEXED}{_MANY}$", _I)
