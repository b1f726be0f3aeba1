"""How a relation goes on in a list: "Căn cứ A và B", "thay thế A về …, B", "A được sửa đổi, bổ sung bởi B, C và D".

In: two mentions, the words between them, what was said of the first (``Head``). Out: what the same words say of the second, and the head that it
passes on. Of a list of amending acts it is the subject that goes on: each of them amends the same act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from loaders.agencies.issuers import issuer_at
from loaders.record import Predicate, Relation, Spans
from loaders.record.values import value
from loaders.references import relationwords as wording
from loaders.references.citations import Cited
from loaders.references.plausible import CHANGING
from loaders.writing.block import Block
from loaders.writing.vietnamese import CAPITALS, fold

_NAMES_PART: Final = re.compile(r"\b(?:điểm|khoản|Điều|mục|chương|phần|phụ\s+lục)\s", re.IGNORECASE)
_OF_A_PLACE: Final = re.compile(rf"(?<!\w){wording.NAMED_PLACES}\s*,?\s+(?:của\s+)?$", re.IGNORECASE)
_NEXT: Final = re.compile(r"\s*;\s+(?:và\s+)?")
_STAYS: Final = re.compile(r"[^.;]*?(?<!\w)(?:giữ|vẫn|tiếp tục|được|còn|không|có hiệu lực)(?!\w)", re.IGNORECASE)  # "…; Quyết định số B giữ nguyên hiệu lực"
_WORDS_OF_IT: Final = re.compile(r"(?<!\w)(?:cụm từ|từ ngữ|nội dung|kết quả|đoạn)(?!\w)", re.IGNORECASE)  # of which the next act may have some, too
_LAWS: Final = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
_ELSE_DONE: Final = re.compile(r"(?:\svà|;)\s+(?:bãi\s+bỏ|hủy\s+bỏ|thay\s+thế)\s", re.IGNORECASE)  # "thay thế A và bãi bỏ khoản 2 Điều 3 B; C": of C that nobody can tell
_AMENDED_BEHIND: Final = re.compile(r"\s*,?\s*\(?(?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung)", re.IGNORECASE)
_OF: Final = re.compile(rf"\s+(?:của|do)\s+(?=[{CAPITALS}])")
# "Thực hiện Thông tri A về … và hướng dẫn của Bộ B tại Công văn N": whose letter it is stands before it
_BY_LETTER: Final = re.compile(r"[^.;]{0,400}\svà (?:hướng dẫn|chỉ đạo|ý kiến(?: chỉ đạo)?|yêu cầu) của [^.;]{3,120}\stại\s*")
_LONGEST_BODY: Final = 120
_LONGEST_LIST: Final = 4000  # no enumeration is longer; the words from its head on are the evidence of each member


@value()
class Head:
    """What was said of a mention: ``subject`` and ``predicate``, where the words begin.

    Of an act that amends another, ``amended`` is that other and ``basis`` the head by which the document rests on it. ``under`` is the place of a list's
    own head, where the words stand there.
    """

    subject: Cited | str
    predicate: Predicate
    start: int
    amended: Cited | None = None
    basis: Head | None = None
    under: Spans = ()


def _number(c: Cited | None) -> str | None:
    return None if c is None else c.citation.number or c.citation.resolves_to


def make(subject: Cited | str, predicate: Predicate, obj: Cited | str, block: Block, start: int, end: int, rule: str) -> Relation:
    """The relation that ``block.text[start:end]`` states, by the reading ``rule``."""
    s, o = (x if isinstance(x, str) else x.citation.id for x in (subject, obj))
    spans = block.spans(start, end)
    return Relation(
        subject=s, predicate=predicate, object=o,
        subject_number=None if isinstance(subject, str) else _number(subject),
        object_number=None if isinstance(obj, str) or predicate == "approves" else _number(obj),
        text=block.source.slice_text(spans), spans=spans, recognised_by=rule,
    )


def below(under: Spans, relation: Relation, block: Block) -> Relation:
    """The relation with the words of a list's head, which stand at ``under``, before its own."""
    spans = (*under, *relation.spans)
    return replace(relation, text=block.source.slice_text(spans), spans=spans) if under else relation


def words_between(a: Cited, b: Cited) -> str:
    """The words between two mentions of a block; a body that no list holds, named behind the first, is not among them."""
    text, start = a.mention.block.text, a.mention.end
    by = (wording.BY_ANOTHER if a.mention.issuer is None else wording.AND_ANOTHER).match(text, start, b.mention.start)
    if by is not None and a.mention.issuer is not None and " của " not in text[a.mention.start : start]:
        by = None  # "Xét đề nghị của Sở A tại Tờ trình N, Ủy ban B báo cáo …": the issuer is told before, what the comma parts is another clause
    if by is not None and (a.mention.issuer is not None or issuer_at(text, start) is None):
        end = wording.BODY_ENDS.search(text, by.end(), min(by.end() + _LONGEST_BODY, b.mention.start))
        start = start if end is None else end.start()
    added = wording.ADDED.match(text, start, b.mention.start)
    return text[start if added is None else added.end() : b.mention.start]


def amends(block: Block, act: Cited, head: Head) -> Iterator[tuple[Relation, Head]]:
    """``act`` amends what ``head`` says is amended; who rests on that rests on it as amended."""
    assert head.amended is not None
    yield make(act, "amends", head.amended, block, head.start, act.mention.end, "được sửa đổi, bổ sung"), head
    if head.basis is not None:
        yield make("SELF", "basedOn", act, block, head.basis.start, act.mention.end, "căn cứ"), head.basis


def carry(block: Block, a: Cited, b: Cited, gap: str, head: Head, *, opening: bool) -> Iterator[tuple[Relation, Head]]:
    """What goes on from ``a`` to ``b``: "và …", "… theo Kết luận …", "(thực hiện Kết luận …)"; ``opening``: the block opens the document.

    Behind a part that ends, a semicolon parts an act that ends whole: "Bãi bỏ Điều 2 A; B"."""
    if b.mention.end - head.start > _LONGEST_LIST:
        return
    if _whole_after_part(block, a, gap, head):
        apart = _NEXT.fullmatch(gap) and a.citation.type == b.citation.type and b.citation.number and _STAYS.match(block.text, b.mention.end) is None
        if apart and _OF_A_PLACE.search(block.text, head.start, a.mention.start) and _WORDS_OF_IT.search(block.text, head.start, a.mention.start) is None:
            yield below(head.under, make("SELF", "repeals", b, block, head.start, b.mention.end, "liệt kê"), block), Head("SELF", "repeals", head.start, under=head.under)
        return
    if head.amended is not None:
        if b.citation.number and b.citation.type == a.citation.type and not amended_itself(b) and (wording.CONJUNCTION.fullmatch(gap) or wording.AND_BY.fullmatch(gap)):
            yield from amends(block, b, head)
    elif head.subject == "SELF" and head.predicate in CHANGING and wording.NEXT_PART.fullmatch(gap):  # "Bãi bỏ A, Điều 2 B và C": of B a part
        yield below(head.under, make("SELF", "amends", b, block, head.start, b.mention.end, "liệt kê"), block), head
    elif isinstance(head.subject, Cited) and head.predicate == "guides" and opening and b.citation.type == head.subject.citation.type != a.citation.type:
        return  # "Nghị định A quy định chi tiết Luật X và Nghị định B": the list of bases goes on
    elif (wording.CONJUNCTION.fullmatch(gap) or _goes_on(block, a, b, gap, head, opening=opening)) and head.predicate != "approves":
        predicate = _said_of(b, head)
        listed = make(head.subject, predicate, b, block, head.start, b.mention.end, "liệt kê")
        yield below(head.under, listed, block), Head(head.subject, predicate, head.start, under=head.under)
    elif head.predicate == "continues" and wording.UNDER.fullmatch(gap):
        yield make(head.subject, "implements", b, block, head.start, b.mention.end, "tiếp tục thực hiện … theo"), Head(head.subject, "implements", head.start)
    elif m := wording.IN_BRACKETS.search(gap):
        follow = wording.predicate_of(m.group("verb"))
        if follow in ("amends", "replaces", "repeals"):  # "Căn cứ Quy định A (thay thế Quy định B)": it is A that does
            yield make(a, follow, b, block, a.mention.start, b.mention.end, "trong ngoặc"), Head(a, follow, a.mention.start)
        else:
            yield make(head.subject, follow, b, block, head.start, b.mention.end, "trong ngoặc"), Head(head.subject, follow, head.start)


def amended_itself(c: Cited) -> bool:
    """Whether an act of a list is one that others amended: "Luật A được sửa đổi theo Luật số 1/…, Luật B số 2/… đã được sửa đổi theo …"."""
    return c.mention.law is not None and _AMENDED_BEHIND.match(c.mention.block.text, c.mention.end) is not None


def _whole_after_part(block: Block, a: Cited, gap: str, head: Head) -> bool:
    """Whether a part of ``a`` ends and the next is named without one: "Bãi bỏ mục 3 … A và B" ends B as a whole, or the same part of it; nobody can tell where no semicolon parts them."""
    if head.subject != "SELF" or head.predicate != "amends" or _NAMES_PART.search(gap):
        return False
    said = fold(block.text[head.start : a.mention.start])
    return ("bai bo" in said or "huy bo" in said) and "sua doi" not in said and "bo sung" not in said


def _said_of(b: Cited, head: Head) -> Predicate:
    """ "Thực hiện Chỉ thị A; Công văn B": a letter hands down a task, a policy is carried out, whichever stands first."""
    if head.subject == "SELF" and head.predicate == "reportsOn" and b.citation.number and b.citation.type in (*wording.LETTERS, "Văn bản"):
        return "assignedBy"  # "Thực hiện Chỉ thị A; Văn bản B về việc báo cáo …": what asked for the report is not what it reports on
    if head.subject == "SELF" and head.predicate in ("implements", "assignedBy") and b.citation.number:
        return "assignedBy" if b.citation.type in wording.LETTERS else "implements"
    return head.predicate


def _goes_on(block: Block, a: Cited, b: Cited, gap: str, head: Head, *, opening: bool) -> bool:
    """Whether a list of documents goes on with ``b``; what the one before is about stands between."""
    if head.subject != "SELF":  # "Nghị định A sửa đổi Nghị định X quy định … và Nghị định Y": where no list of bases could go on with Y
        return not opening and head.predicate in ("amends", "guides") and a.citation.type == b.citation.type and _dated(b) and wording.TITLE_AND.fullmatch(gap) is not None
    whole = _dated(b)
    if head.predicate in ("replaces", "repeals") and b.mention.number is not None:
        if wording.LISTED.fullmatch(gap) and wording.PUTS_END_TO_MANY.search(block.text, head.start, b.mention.start):
            return True
        return whole and _of_a_kind(a, b) and _also_ended(gap)
    if block.part == "title" and b.mention.text.startswith("số") and wording.LISTED.fullmatch(gap):
        return True  # "các Nghị quyết của Chính phủ: số A về …; số B"
    if block.part == "title":
        return head.predicate == "amends" and a.citation.type == b.citation.type and b.citation.number is not None and wording.TITLE_AND.fullmatch(gap) is not None
    if not opening:
        return False
    if wording.LISTED.fullmatch(gap) or (whole and a.citation.type == b.citation.type and wording.LISTED_COLON.fullmatch(gap)):
        return True
    if whole and a.citation.type == b.citation.type and a.citation.type in _LAWS and (named := wording.LISTED_LAW.fullmatch(gap)) is not None:
        return wording.NOT_ABOUT.search(named.group("about")) is None
    if whole and b.citation.type in wording.LETTERS and _BY_LETTER.fullmatch(gap):
        return True
    about = wording.LISTED_AND.fullmatch(gap)
    if about is None or not whole or not _issued_by(b):
        return False
    # one letter after the other: "Thực hiện Công văn A về việc báo cáo … và Công văn B …"
    return a.citation.type in wording.LETTERS if b.citation.type in wording.LETTERS else head.predicate != "assignedBy" and not wording.NOT_ABOUT.search(about.group("about"))


def _of_a_kind(a: Cited, b: Cited) -> bool:
    """Whether both are of one type, a joint one among them: "Nghị quyết liên tịch" and "Nghị quyết"."""
    kinds = [" ".join((c.citation.type or "").split()[:2]) for c in (a, b)]
    return kinds[0] == kinds[1]


def _dated(c: Cited) -> bool:
    return c.mention.number is not None and c.mention.date is not None


def _issued_by(c: Cited) -> bool:
    """Whether words name who issued it, known or not: "ngày 31/8/2021 của Hội đồng …"."""
    return c.mention.issuer is not None or _OF.match(c.mention.block.text, c.mention.end) is not None


def _also_ended(gap: str) -> bool:
    """ "thay thế Quyết định A về …; Quyết định B", "… A về … và Quyết định B": the words between two whole acts of one kind."""
    if wording.LISTED.fullmatch(gap) or wording.LISTED_COMMA.fullmatch(gap):
        return True
    about = wording.LISTED_AND.fullmatch(gap)
    return about is not None and wording.NOT_ABOUT.search(about.group("about")) is None


def next_listed(block: Block, here: Sequence[Cited], i: int, heads: Mapping[int, Head], *, opening: bool) -> Iterator[tuple[Relation, Head]]:
    """ "Thực hiện A về triển khai Đề án N; B", "thay thế A về … Đề án N; B": what A is about names a document of its own, and the list goes on with B."""
    k = next((k for k in range(i - 1, -1, -1) if k in heads and heads[k].subject == "SELF"), None)
    if k is None or heads[k].predicate == "approves" or here[i].mention.end - heads[k].start > _LONGEST_LIST:
        return
    ends = heads[k].predicate in ("replaces", "repeals")
    if (ends or not opening) and not (ends and _dated(here[i]) and _of_a_kind(here[k], here[i]) and not _ELSE_DONE.search(block.text, here[k].mention.end, here[i].mention.start)):
        return
    if re.search(r"[.;]\s", block.text[here[k].mention.end : here[i - 1].mention.end]) is None:
        predicate = _said_of(here[i], heads[k])
        yield make("SELF", predicate, here[i], block, heads[k].start, here[i].mention.end, "liệt kê"), Head("SELF", predicate, heads[k].start)


def next_joined(block: Block, here: Sequence[Cited], i: int, heads: Mapping[int, Head]) -> Iterator[tuple[Relation, Head]]:
    """ "Căn cứ A sửa đổi, bổ sung X về … và B ngày … của …": X or a plan's name stands in what A is about; B is no part of that.

    B is later than A, or nothing that A is about could have B for its object; else it is of A's kind, and A is about no other document's words.
    """
    b = here[i]
    k = next((k for k in range(i - 1, -1, -1) if k in heads and heads[k].subject == "SELF"), None)
    if k is None or k == i - 1 or heads[k].predicate not in ("basedOn", "implements", "assignedBy") or b.mention.end - heads[k].start > _LONGEST_LIST:
        return
    a, about = here[k], block.text[here[k].mention.end : b.mention.start]
    approved = i - 1 in heads and heads[i - 1].predicate == "approves"  # "phê duyệt Chương trình N và Kế hoạch số … ngày … của …"
    if not _issued_by(b) or b.citation.date is None or a.citation.date is None or re.search(r"[.;]\s", about):
        return
    later = len(a.citation.date) == len(b.citation.date) == 10 and b.citation.date > a.citation.date
    if later or ((a.citation.type == b.citation.type or approved) and heads[k].predicate == "basedOn" and not wording.NOT_ABOUT.search(about)):
        predicate = _said_of(b, heads[k])
        yield make("SELF", predicate, b, block, heads[k].start, b.mention.end, "liệt kê"), Head("SELF", predicate, heads[k].start)
