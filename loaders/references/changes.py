"""What a document that decides does to others: "Bãi bỏ Quyết định số …", "Quyết định này thay thế …", "Các văn bản sau đây hết hiệu lực …:".

In: a block and its mentions. Out: predicate, place and rule of what the words say of a mention, and the relations of "A và B hết hiệu lực". A document of
which a part ends, or is put in another's place, is changed (``amends``); only the end of the whole repeals or replaces it (Luật 64/2025/QH15, Điều 8).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from loaders.heads.consolidated import CONSOLIDATED
from loaders.outline.layout import Layout
from loaders.record import Identity, Predicate, Relation, Spans
from loaders.references import relationwords as wording
from loaders.references.citations import Cited
from loaders.references.relationlists import amended_itself, make
from loaders.writing.block import Block
from loaders.writing.dates import find_dates
from loaders.writing.deferred import Deferred, Pattern
from loaders.writing.vietnamese import CAPITALS, fold, squeeze

_I: Final = re.IGNORECASE
_ENDS: Final = r"(?:thay(?:\s+thế|(?=\s+cho\s))|bãi\s+bỏ|hủy\s+bỏ|chấm\s+dứt\s+hiệu\s+lực(?:\s+thi\s+hành)?(?:\s+đối\s+với)?)"
NORMS: Final = frozenset({"luat", "bo luat", "phap lenh", "nghi dinh", "thong tu", "thong tu lien tich"})
_NORMATIVE: Final = NORMS | {"nghi quyet", "quyet dinh"}
_ABOUT: Final = Deferred(r"^(?:Về\s*việc|V/v|Về|Việc)\s+", _I)
_ARTICLE: Final = re.compile(r"Điều\b", _I)
_CHAPTER: Final = re.compile(r"(?:Chương|Mục|Phần)\b", _I)  # "Chương I. SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA THÔNG TƯ SỐ …": an act a chapter
_KIND: Final = (
    r"(?:(?:Quyết\s+định|Nghị\s+quyết|Kế\s+hoạch|Chỉ\s+thị|Quy\s+định|Quy\s+chế|Thông\s+tư(?:\s+liên\s+(?:tịch|bộ))?|Nghị\s+định|Luật|Chương\s+trình(?:\s+hành\s+động)?|văn\s+bản)"
    r"(?:\s+quy\s+phạm\s+pháp\s+luật)?)"
)
# "các Quyết định: số …, số …": the type before the colon is every member's.
_MANY: Final = rf"(?:(?:các|những)\s+(?:{_KIND}(?:\s+sau(?:\s+đây)?)?\s*:\s*)?)?"
# What an article, or a clause of one, does to another document, or to what is ruled in a place of it.
_CHANGES: Final = re.compile(rf"(?:Điều\s+\d+[.:]\s*)?(?:Nay\s+)?(?P<verb>{wording.CHANGE}(?:{wording.PART}(?:\s+về\s(?:(?!\b(?:của|theo|thực\s+hiện|hướng\s+dẫn|đối\s+với)\b)[^;.:()]){{3,160}}\scủa)?|{wording.RULED}))\s+{wording.ANNEXED}{_MANY}", _I)
# "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật A số …": a law's title gives no number.
_ENACTS: Final = Deferred(r"Quốc\s+hội\s+ban\s+hành\s+", _I)
# Behind an act that is changed; "và" in what that act is about joins its own words ("… về phí và sửa đổi Nghị định B").
_FURTHER: Final = Deferred(r"\s*,\s+(?=(?:bãi|hủy|thay)\s)|[^;.]*;\s+|(?:(?!\b(?:về|quy|ban|sửa|bổ|hướng|phê|điều)\b)[^;.])*?\s(?:và|đồng\s+thời)\s+", _I)
# "Bãi bỏ Nghị định A, trừ Điều 12 và Chương IV": what lives on in part is changed. What the document itself excepts ("trừ khoản 2 Điều 9 của Nghị định này") is a transition.
_SAVE_FOR: Final = re.compile(
    rf"(?:\s+thi\s+hành)?\s*,?\s*\(?(?:ngoại\s+)?trừ\s+(?:(?:các|những)\s+)?(?:(?:quy\s+định|nội\s+dung)\s+(?:tại|của)\s+)?(?>{wording.NAMED_PLACES})(?!\s*,?\s+(?:của\s+)?(?:\w+\s+){{1,2}}(?:này|số)\b)", _I
)
_MAY_END: Final = ("hiệu lực", "thay thế", "bãi bỏ", "hủy bỏ")
# "Sửa đổi quy định về phí tham quan tại Nghị quyết số …": what is ruled there, without its place. Money that is added to is no rule; "theo quy định tại …" is how one does it.
_CHANGES_IN: Final = Deferred(rf"(?:Điều\s+\d+[.:]\s*)?(?:Nay\s+)?(?P<verb>{wording.CHANGE}\s[^;.:]{{2,240}}?\s(?:tại|trong))\s+(?:các\s+)?", _I)
_RULES: Final = Deferred(r"(?:sua doi|thay the|bai bo|huy bo)\b|.*\b(?:quy dinh|noi dung|danh muc)\b")
_ELSE: Final = Deferred(r"\b(?:kinh phi|von|du toan|ngan sach|bien che|theo quy dinh|phai)\b")
# The head of a list: "Bãi bỏ một phần các văn bản sau:", "Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực:"
_LIST_CHANGED: Final = Deferred(
    rf"(?:Điều\s+\d+[.:]\s*)?(?:Nay\s+)?(?P<verb>{wording.CHANGE}{wording.PART})\s+(?:\d+\s+)?(?:\([^()]{{1,20}}\)\s+)?{_KIND}(?!\w)(?P<which>[^:.;]{{0,240}}?)\s*:?", _I
)
_LIST_ENDED: Final = Deferred(
    rf"(?:Kể\s+từ\s+ngày\s+(?P<since>[^;.:,\d]{{3,40}}?)\s+này\s+có\s+hiệu\s+lực[^;.:,]{{0,40}},\s+)?(?:Các|Những|\d+)\s+{_KIND}(?:\s[^:.;]{{1,160}}?)?\s+sau(?:\s+đây)?\s+"
    r"(?:hết\s+hiệu\s+lực(?:\s+thi\s+hành)?(?:\s+(?:kể\s+)?từ\s+ngày\s+(?P<kind>[^;.:\d]{3,40}?)\s+này\s+có\s+hiệu\s+lực[^:]{0,40})?|(?:bị|được)\s+(?P<verb>bãi\s+bỏ|thay\s+thế))\s*:?", _I
)
_SOME_OF_MANY: Final = re.compile(r"\s+một\s+số$", _I)  # "Bãi bỏ một số văn bản": each of them as a whole
_NOT_WHOLE: Final = Deferred(r"\bmột\s+phần\b|\bsố\s*:?\s*\d", _I)  # or the head of what changes one act
_ITEM: Final = re.compile(rf"(?P<part>{wording.PART})\s*{wording.ANNEXED}", _I)
_ENDS_OF_ITS_KIND: Final = re.compile(r"(?P<verb>Bãi\s+bỏ|Thay\s+thế)\s+(?:toàn\s+bộ\s+)?(?:các\s+)?")
_SENTENCE: Final = re.compile(rf"[;.]\s+(?=[{CAPITALS}]|$)")
# "Quyết định số A hết hiệu lực kể từ ngày Quyết định này có hiệu lực", "Kể từ ngày Quyết định này có hiệu lực, Quyết định số A hết hiệu lực",
# "Quyết định số A bị bãi bỏ"; what the act is about may stand between.
_ENDED: Final = re.compile(
    r"(?:\s*\((?:sau\s+đây\s+)?(?:được\s+)?gọi\s[^()]{3,120}\)|\))?(?:\s+trái\s+với\s+(?P<against>[^;.:,\d]{3,40}?)\s+này|\s*,?\s*(?:về|quy\s+định|ban\s+hành|phê\s+duyệt|phê\s+chuẩn|thông\s+qua|hướng\s+dẫn|sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|công\s+bố|giao|thành\s+lập)[\s,](?:[^;.:()]|\([^()]{1,80}\)){3,300}?)?\s*,?\s+"
    r"(?:(?:hết|chấm\s+dứt|không\s+còn)\s+hiệu\s+lực(?:\s+thi\s+hành|\s+toàn\s+bộ){0,2}|(?:được|bị|đều(?:\s+bị)?)\s+(?P<verb>bãi\s+bỏ|hủy\s+bỏ|thay\s+thế))"
    r"(?:\s+(?:kể\s+)?từ\s+ngày\s+(?:(?P<kind>[^;.:\d]{3,40}?)\s+này\s+có\s+hiệu\s+lực|(?P<day>\d[\w\s/.-]{5,24})(?=[.;]|$))|(?=\s*(?:[.;]|$)))",
    _I,
)
_SINCE: Final = Deferred(r"Kể\s+từ\s+ngày\s+(?P<kind>[^;.:,\d]{3,40}?)\s+này\s+có\s+hiệu\s+lực[^;.:,]{0,40},\s+(?:các\s+)?", _I)
_A_PLACE: Final = Deferred(rf"(?<!\w){wording.NAMED_PLACES}\s*,?\s+(?:của\s+)?{wording.ANNEXED}$", _I)
_ON: Final = Deferred(r"(?:quy\s+định|nội\s+dung)\s+về\s[^;.]{3,160}?\s(?:của|tại)\s+$", _I)  # "Các quy định về tần số của Pháp lệnh số A hết hiệu lực"
_WITHIN: Final = Deferred(r"(?:tại|trong|kèm\s+theo)\s+$", _I)  # what is issued or made public in the act: all of it only where it is the act's one annex
_PLURAL: Final = Deferred(rf"\s*(?:(?:toàn\s+bộ\s+)?(?:các|những)\s+(?:{_KIND}(?:\s+sau(?:\s+đây)?)?\s*:\s*)?|toàn\s+bộ\s+)?", _I)
_BY_IT: Final = Deferred(r"(?<!kèm\s)\b(?:theo|căn\s+cứ|hướng\s+dẫn|đối\s+với)\b", _I)
_BUT: Final = Deferred(r"\(\s*(?:ngoại\s+)?trừ\b", _I)
_WHOLE: Final = Deferred(wording.ANNEXED, _I)
_COUNTED: Final = Deferred(r"\b(?:số\s+thứ\s+tự|(?:mục|phần)\s+(?-i:[IVX]{1,5}|[A-Z]|\d{1,2})|phụ\s+lục(?=\s+(?:(?:số\s+)?(?:\d|(?-i:[IVX])+\b)|(?:được\s+)?(?:ban\s+hành|kèm|của)\s)))\b", _I)
_RULED_IN: Final = Deferred(r"(?:quy\s+định|nội\s+dung)\s+(?:tại|của|trong)\s+$", _I)  # of the act, or of places of it: nobody can tell


# What a text without a letterhead calls itself where it comes into force: "Quyết định này có hiệu lực", "Nghị quyết này thay thế".
_ITSELF: Final = Deferred(r"(?:^|(?<=[.;]\s))(?P<kind>Quyết\s+định|Nghị\s+quyết|Thông\s+tư(?:\s+liên\s+tịch)?|Nghị\s+định|Chỉ\s+thị)\s+(?:này\s+(?:thay\s+thế|bãi\s+bỏ)|(?:này\s+)?có\s+hiệu\s+lực)")


def kind_said(page: Layout) -> str | None:
    """The kind that the text's own clauses give a document whose head gives none; None where they give two."""
    kinds = {squeeze(m.group("kind")) for b in page.blocks if b.part in ("body", "closing") and (" này " in b.text or "hiệu lực" in b.text) and (m := _ITSELF.search(b.text)) is not None}
    return kinds.pop() if len(kinds) == 1 else None


class Changes:
    """Reads what one document does to others; ``decides`` is false for a draft, a plan, a letter: these end others in their own words alone."""

    def __init__(self, identity: Identity, *, draft: bool, decides: bool) -> None:
        self.kind = fold(identity.type or "")
        self._day = identity.date
        self.decides = decides
        self.enacts = decides and CONSOLIDATED not in (identity.number or "")  # what amended it is told in a consolidated text's notes
        kind = None if draft else identity.type
        self._own_end = _own_end(kind, decides=decides)
        self._own_list = _own_list(kind)

    def of_self(self, block: Block, c: Cited, i: int, before: str, begin: int) -> tuple[Predicate, int, str] | None:
        """(predicate, where the words begin, rule) where the words ``before`` mention ``i`` say what the document does to it."""
        if block.part in ("closing", "body") and ("này" in (low := before.lower()) or "hiệu lực" in low) and (end := self._own_end.search(before)) is not None:
            return _done(end), begin + end.start(), "điều khoản thi hành"
        if block.part == "preamble" and self.enacts and fold(c.mention.law or "").startswith("luat sua doi") and _ENACTS.fullmatch(before):
            return "amends", c.mention.start, "văn bản này thực hiện"
        if not self.decides or block.part != "body" or i or not (c.citation.number or c.mention.law):
            return None
        if _in_article(block):
            cut = max((m.end() for m in _SENTENCE.finditer(before) if m.end() < len(before)), default=0)
            for start in (0, cut) if cut else (0,):  # a capital behind a semicolon may be a place's: "Bãi bỏ Điều 1; Phụ lục I của …"
                if (m := _CHANGES.fullmatch(before, start)) is not None:
                    return _done(m), start, "điều của văn bản"
            if _changes_in(before[cut:]):
                return "amends", cut, "điều của văn bản"
        if before.endswith(": ") and (m := _LIST_ENDED.fullmatch(before.rstrip())) is not None and self._own_time(m):
            return wording.predicate_of(m.group("verb") or "bãi bỏ"), 0, "điều khoản thi hành"
        ends = _ENDS_OF_ITS_KIND.fullmatch(before) if c.mention.date is not None and block.marker != "-" else None
        if ends is not None and fold(c.citation.type or "") == self.kind:  # circulars whose parts are no articles
            return wording.predicate_of(ends.group("verb")), 0, "điều khoản thi hành"
        return None

    def goes_on(self, c: Cited, before: str, begin: int) -> tuple[Predicate, int, str] | None:
        """What the document does besides to the next act, behind one that it changes: "Bãi bỏ Quyết định A của …; sửa đổi khoản 2 Điều 3 Quyết định B"."""
        if not self.decides or not (c.citation.number or c.mention.law):
            return None
        further = _FURTHER.match(before)
        m = _CHANGES.fullmatch(before, further.end()) if further is not None else None
        return (_done(m), begin + m.start(), "điều của văn bản") if m is not None else None

    def of_title(self, before: str) -> Predicate | None:
        """What the words ``before`` the title's first mention say that the document does to it."""
        if not self.decides:
            return None
        said = _ABOUT.sub("", before)
        if (m := _CHANGES.fullmatch(said)) is not None:
            return _done(m)
        return "amends" if _changes_in(said) else None

    def listed(self, block: Block, c: Cited, before: str) -> tuple[Predicate, Spans] | None:
        """What the head of a list says of the document with which its item begins, and the head's place; of a part that the item names, that it is changed."""
        if not self.decides or block.part != "body" or not block.headings or not (c.citation.number or c.mention.law):
            return None
        if (item := _ITEM.fullmatch(before)) is None:
            return None
        for head in reversed(block.headings):
            m = _LIST_CHANGED.fullmatch(head.text) or (self._own_list.fullmatch(head.text) if head.text.endswith(":") else None)
            if m is not None and not _NOT_WHOLE.search(m.group("which") or ""):
                predicate = wording.predicate_of(_SOME_OF_MANY.sub("", m.group("verb")))
            elif (m := _LIST_ENDED.fullmatch(head.text)) is not None and self._own_time(m):
                predicate = wording.predicate_of(m.group("verb") or "bãi bỏ")
            else:
                continue
            return "amends" if wording.predicate_of(f"bãi bỏ {item.group('part').strip()}".strip()) == "amends" else predicate, head.spans()
        return None

    def _own_time(self, listed: re.Match[str]) -> bool:
        return bool(listed.group("verb")) or fold(listed.group("kind") or listed.group("since") or self.kind) == self.kind

    def ended(self, block: Block, here: Sequence[Cited]) -> Iterator[Relation]:
        """ "Quyết định số A và Quyết định số B hết hiệu lực kể từ ngày Quyết định này có hiệu lực"."""
        if not self.decides or block.part not in ("body", "closing") or not any(words in block.text for words in _MAY_END):
            return
        run: list[Cited] = []
        said: list[str] = []  # the words before each of the run
        last, amending = 0, False
        for c in here:
            gap = block.text[last : c.mention.start]
            amending = bool(run) and (_amended_by(gap) or (amending and not amended_itself(c) and (wording.CONJUNCTION.fullmatch(gap) or wording.AND_BY.fullmatch(gap)) is not None))
            if not amending and not (run and wording.CONNECT.fullmatch(block.text, last, c.mention.start)):  # else what the one before is about
                if run and (not _goes_on_to_end(block, run[-1], last, c) or (";" in gap and self._does(said[0]))):
                    run, said = [], []
                run.append(c)
                said.append(gap)
            last = c.mention.end
            end = _ENDED.match(block.text, c.mention.end)
            stated = _in_article(block) and all(fold(x.citation.type or "") == self.kind for x in run)  # "Quyết định số A hết hiệu lực từ ngày 01/7/2026." in a decision
            if end is None or not self._at_own_time(end, said[0], stated=stated) or not (_WHOLE.fullmatch(_what_ends(said[0])) or _of_a_part(said[0])):
                continue  # else it is what was ruled, granted or signed by the act that ends: "Các thông tư hướng dẫn Nghị định A hết hiệu lực"
            for ended, before in zip(run, said, strict=True):
                if (ended.citation.number or ended.mention.law) and not _RULED_IN.search(before):
                    predicate = "amends" if end.group("against") or _of_a_part(before) or _BUT.search(end.group()) or lives_on(block.text, end.end()) else wording.predicate_of(end.group("verb") or "bãi bỏ")
                    yield make("SELF", predicate, ended, block, ended.mention.start, end.end(), "hết hiệu lực")

    def _does(self, before: str) -> bool:
        """Whether the words before an act say already what the document does to it: "Quyết định này thay thế A; B hết hiệu lực"."""
        return self._own_end.search(before) is not None or _CHANGES.fullmatch(before) is not None

    def _at_own_time(self, end: re.Match[str], before: str, *, stated: bool) -> bool:
        """Whether the end comes with this document: "kể từ ngày Quyết định này có hiệu lực", behind the acts or before them; "A bị bãi bỏ." alone says so in an article, and
        "A hết hiệu lực từ ngày 01/7/2026." where that day is still to come."""
        if (day := end.group("day")) is not None and not (self._day and any(d.iso >= self._day for d in find_dates(f"ngày {day}"))):
            return False  # told of, long past
        if (kind := end.group("kind") or end.group("against")) is not None:  # "những quy định tại A trái với Quyết định này đều bãi bỏ"
            return fold(kind) == self.kind
        lead = before[max((m.end() for m in _SENTENCE.finditer(before)), default=0) :]
        since = _SINCE.match(lead)
        return fold(since.group("kind")) == self.kind if since is not None else (stated or end.group("verb") is not None) and not lead.strip()


def lives_on(text: str, at: int) -> bool:
    """Whether of what ends at ``at`` a part is excepted: "…, trừ Điều 12"."""
    return _SAVE_FOR.match(text, at) is not None


def _done(m: re.Match[str]) -> Predicate:
    """What is done to the act behind the verb; "bãi bỏ danh mục … tại số thứ tự 2 Phụ lục ban hành kèm theo A" ends some of what came with it."""
    predicate = wording.predicate_of(m.group("verb"))
    return "amends" if predicate in ("replaces", "repeals") and _COUNTED.search(m.string, m.end("verb"), m.end()) is not None else predicate


def _what_ends(before: str) -> str:
    """The words of a sentence before its first act, without the day from which on and the plural."""
    said = before[max((m.end() for m in _SENTENCE.finditer(before)), default=0) :]
    since = _SINCE.match(said)
    return _PLURAL.sub("", said[since.end() :] if since is not None else said, count=1)


def _of_a_part(before: str) -> bool:
    """Whether the words before an act say that what ends is a part of it, or one of the things issued in it."""
    said = _what_ends(before)
    if _WHOLE.fullmatch(said) is not None:
        return _COUNTED.search(said) is not None
    return _ON.match(said) is not None or (_BY_IT.search(said) is None and (_A_PLACE.search(said) is not None or _WITHIN.search(said) is not None))


def _changes_in(said: str) -> bool:
    m = _CHANGES_IN.fullmatch(said) if said.rstrip().lower().endswith(("tại", "trong", "các")) else None
    return m is not None and _RULES.match(folded := fold(m.group("verb"))) is not None and _ELSE.search(folded) is None


def _in_article(block: Block) -> bool:
    return (block.kind == "heading" and _CHAPTER.match(block.marker or "") is not None) or any(_ARTICLE.match(marker) for marker in (block.marker or "", *(h.marker or "" for h in block.headings)))


def _amended_by(gap: str) -> bool:
    return "được" in gap and (wording.AMENDED_BY.fullmatch(gap) or wording.ABOUT_AMENDED_BY.fullmatch(gap)) is not None


def _goes_on_to_end(block: Block, a: Cited, at: int, b: Cited) -> bool:
    """Whether the list of what ends goes on with ``b``; what ``a`` is about may stand between two whole documents of one type."""
    if wording.CONJUNCTION.fullmatch(block.text, at, b.mention.start):
        return True
    whole = (b.mention.date is not None or (b.mention.law and b.mention.number)) and a.citation.type == b.citation.type
    return bool(whole) and (wording.LISTED.fullmatch(block.text, at, b.mention.start) or wording.TITLE_AND.fullmatch(block.text, at, b.mention.start) or wording.LISTED_COMMA.fullmatch(block.text, a.mention.end, b.mention.start)) is not None


def _itself(kind: str | None) -> str:
    """How the document speaks of itself; a letter or a plan is a "văn bản", too."""
    name = wording.own_name(kind)
    return name if kind is None or fold(kind) in _NORMATIVE else rf"(?:{name}|Văn\s+bản)"


@lru_cache(maxsize=64)
def _own_end(kind: str | None, *, decides: bool) -> Pattern:
    """ "Quyết định này có hiệu lực … và thay thế Quyết định số …": what the document puts an end to, or changes."""
    between = r"(?:[^.;]{0,160}?(?:;\s+(?:và\s+)?|\s))?" if decides else r"(?:[^.;]{2,80}?\skèm\s+theo\s+)?(?:có\s+hiệu\s+lực\s[^.;]{0,100}?\s)?(?:và\s+)?"
    return Deferred(rf"(?:^|[.;]\s+){_itself(kind)}\s+(?:này,?\s+|(?=có\s+hiệu\s+lực\s)){between}(?P<verb>{_ENDS}{wording.PART})(?:\s+cho\s+|\s*:?\s+){wording.ANNEXED}{_MANY}$", _I)


@lru_cache(maxsize=64)
def _own_list(kind: str | None) -> Pattern:
    """ "Quyết định này có hiệu lực … và thay thế các Quyết định sau đây:" at the head of a list."""
    between = r"(?:[^.;:]{0,160}?(?:;\s+(?:và\s+)?|\s))?"
    return Deferred(
        rf"(?:Điều\s+\d+[.:]\s*)?(?:[^;:]{{0,200}}?[.;]\s+)?{wording.own_name(kind)}\s+(?:này\s+|(?=có\s+hiệu\s+lực\s)){between}(?P<verb>{_ENDS}{wording.PART})(?:\s+(?:\d+\s+)?{_KIND}(?!\w)(?P<which>[^:.;]{{0,240}}?))?\s*:", _I
    )
