"""What the text says of how documents stand to one another.

In: layout, identity, citations. Out: ``Relation``: subject, predicate, object and the words that say it. A relation is read only where two mentions,
or the document and a mention, are joined by words of relation alone: "… ban hành Kế hoạch thực hiện …", "… về tiếp tục thực hiện …".
"làm căn cứ để đánh giá việc thực hiện …", "quán triệt …" join nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from loaders.agencies.bodies import Locality
from loaders.agencies.issuers import issuer_at
from loaders.agencies.numbers import SAID
from loaders.heads.issuing import ATTACHED
from loaders.outline.layout import Annex, Layout
from loaders.record import Identity, Predicate, Relation
from loaders.references import relationwords as wording
from loaders.references.changes import NORMS, Changes, kind_said, lives_on
from loaders.references.citations import Cited, blocks_of
from loaders.references.citedissuers import with_place
from loaders.references.plausible import CHANGING, Plausible
from loaders.references.quoted import quoted
from loaders.references.relationlists import Head, amends, below, carry, make, next_joined, next_listed, words_between
from loaders.writing.block import Block
from loaders.writing.vietnamese import fold
from ontology.tables import document_type

_DECIDING: Final = (*sorted(NORMS), "nghi quyet", "quyet dinh", "quy dinh", "chi thi")
# What approves or issues a thing by its own words; a submission, a letter or a report only speaks of it or proposes it.
_APPROVING: Final = (*_DECIDING, "nghi quyet lien tich", "hien phap", "lenh", "sac lenh")
_DIRECTING: Final = frozenset({"chi thi", "ket luan", "nghi quyet", "cong dien"})
_DRAFT: Final = re.compile(r"\W*dự\s+thảo\b", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"Điều\b", re.IGNORECASE)
_ADDRESSED: Final = re.compile(r"Kính gửi\b", re.IGNORECASE)
_CLAUSE_ENDS: Final = re.compile(r"[;.]\s+(?=[A-ZĐ])")
_LISTS_BASES: Final = re.compile(r"Căn cứ (?:Luật|Bộ luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Hướng dẫn|Kết luận|Chương trình|Quy định|Công văn)\s[^.;]{5,400};\s")  # a letter's list of bases in one paragraph, and then what it has to say
_REPLACES: Final = re.compile(r"; (?:và )?thay thế (?:cho )?")  # "Thực hiện Quy định A; thay thế Hướng dẫn B, Ban C hướng dẫn"
_OF_A_PLAN: Final = re.compile(r"(?:thực\s+hiện|triển\s+khai)\s+(?:kế\s+hoạch|chương\s+trình)(?:\s+hành\s+động)?(?:\s+của\s[^,;.]{2,70})?\s*$", re.IGNORECASE)
_LAW_GLUED: Final = re.compile(r"[\s-]*Căn\s+cứ\s*Luật\s(?!sửa\s|bổ\s)[^;.:()\d]{3,160}")  # a name whose words a PDF glued, before a number that is sure: "Căn cứLuật Ban hành văn bản Quyphạmpháp luật số …"
_HEAD: Final = 4  # paragraphs
_AMENDED_BELOW: Final = re.compile(r"được sửa đổi(?:, bổ sung)?(?: một số điều)? bởi:$")
_LED_IN: Final = re.compile(r"[\s-]*(?:Theo|Căn cứ|Trên cơ sở|Xét|Tiếp theo)\s")  # "Theo A, thực hiện B, Sở X đề nghị": it is Sở X that carries B out
_LED: Final = 600  # no clause that leads in is longer, so that a list of thousands stays linear
_ALSO_BASED: Final = re.compile(r",\s+(?:đồng\s+thời,?\s+)?(?P<basis>căn\s+cứ\s+(?:vào\s+|các\s+)?)$")  # "Để tăng cường …, đồng thời căn cứ Nghị định A, Nghị định B, … chỉ thị:"
_PREPARES: Final = r"can cu(?: phap (?:ly|luat))?(?: de| cua viec)? (?:ban hanh|xay dung|lap)"
_BASES: Final = re.compile(rf"can cu(?: phap (?:ly|luat))?:?|{_PREPARES}(?: nhu sau)?:?")  # the heading of a list of bases whose items do without the words
_REVIEWS: Final = re.compile(r"\b(?:thẩm\s+định|thẩm\s+tra|góp\s+ý|phản\s+biện)\b", re.IGNORECASE)  # what is reviewed rests on them
_NO_BASIS: Final = re.compile(r"\b(?:không|chưa|bị|hết|bãi\s+bỏ|đề\s+nghị|đã(?!\s+được\s+(?:sửa|bổ)))\b", re.IGNORECASE)
_AS_FOLLOWS: Final = re.compile(r"\b(?:như|nội\s+dung|nhiệm\s+vụ|công\s+việc)\s+sau\s*:?\s*$")
_OPENINGS: Final = 3  # paragraphs; further down "Thực hiện Quyết định …" is what others are to do
_NUMBERED: Final = re.compile(rf"[\W_]*{SAID}\s*:", re.IGNORECASE)
_FIRST_WORD: Final = re.compile(r"\s*(\w+)\s*(?:\(|$)")  # "(Kèm theo đơn (1) số …", or all that a caption cut in two shows of a type: "(Kèm theo Công"
_WITH_NUMBER: Final = re.compile(rf"\s*(?P<type>(?!văn bản)[^\W\d_]+(?:\s[^\W\d_]+){{0,2}}?)(?P<number>\s+{SAID}\s*:?\s*[\W_]|\s*$)", re.IGNORECASE)


def read_relations(page: Layout, identity: Identity, locality: Locality, cited: Sequence[Cited]) -> tuple[Relation, ...]:
    """The relations in reading order, each reading once."""
    by_block = blocks_of(cited)
    if identity.type is None and (kind := kind_said(page)) is not None:
        identity = replace(identity, type=kind)
    reader = _Reader(identity, locality, draft=any(_DRAFT.match(b.text) for b in page.part("head")), opens=_openings(page, identity), bases=_bases(page, identity), others=quoted(page))
    found: list[Relation] = []
    for cites in by_block.values():
        if here := _told(cites):
            found += reader.between(cites[0].mention.block, here)
    found += _attached(page, identity, by_block)
    found += _consolidated(page, by_block)
    for annex in page.annexes:
        found += _of_annex(annex, identity, by_block, reader.report)
    seen: set[tuple[object, ...]] = set()
    unique = []
    can_be = Plausible(identity, cited)
    for r in found:
        key = (r.subject, r.predicate, r.object, r.spans)
        if key not in seen and can_be(r):
            seen.add(key)
            unique.append(r)
    return tuple(unique)


_ALONE: Final = re.compile(r"\(\s*$")


def _told(here: Sequence[Cited]) -> Sequence[Cited]:
    """The mentions of a block but those in brackets of their own, which only say again, shorter, what stands before them: "Nghị quyết A … (Nghị quyết số A)"."""
    said: list[Cited] = []
    for c in here:
        m = c.mention
        again = m.number is not None and any(x.citation.number == c.citation.number for x in said)
        if not (again and m.block.text[m.end : m.end + 1] == ")" and _ALONE.search(m.block.text, max(0, m.start - 3), m.start)):
            said.append(c)
    return said


def _openings(page: Layout, identity: Identity) -> frozenset[int]:
    """The paragraphs with which a text without an outline opens: a short letter has no preamble, yet says first what it is written by.

    Of a text that shows neither kind nor issuer only a paragraph that speaks for itself is one: "…, Sở Y tế báo cáo như sau:".
    """
    opens = []
    amended = any(_AMENDED_BELOW.search(b.text) for b in page.part("preamble", "body")[:_HEAD])  # of a consolidated text the acts are listed before its bases
    for block in page.part("body"):
        if amended and block.kind == "item" and not block.headings:
            continue
        if block.section or block.marker:
            break
        if not _ADDRESSED.match(block.text):
            opens.append(block)
    opens = opens or [b for b in page.part("closing") if not b.marker]  # a letter of one sentence, which ends with a date
    known = identity.type is not None or identity.issuer is not None
    first = list(takewhile(lambda b: b.text.startswith("Căn cứ") and b.text.endswith(";"), opens))
    return frozenset(id(b) for b in opens[: len(first) + _OPENINGS] if known or _AS_FOLLOWS.search(b.text))


def _bases(page: Layout, identity: Identity) -> frozenset[int]:
    """The items of the list below "CĂN CỨ PHÁP LÝ", "CĂN CỨ XÂY DỰNG KẾ HOẠCH"; what else is prepared, or reviewed, has bases of its own."""
    if fold(identity.type or "") in ("bao cao", "cong van", "thong bao") and _REVIEWS.search(identity.title or ""):
        return frozenset()
    own = re.compile(rf"{_PREPARES} {re.escape(fold(identity.type or '-'))}(?: nay)?:?")
    blocks = page.part("preamble", "body")
    named = {id(b) for b in blocks if b.low.startswith("căn cứ") and (_BASES.fullmatch(b.folded) or own.fullmatch(b.folded))}
    found, below = [], False
    for block in blocks if named else ():
        above = block.headings[-1:] if block.part == "body" else (block,)
        below = any(id(h) in named for h in above) or (below and block.part == "preamble" and bool(block.marker))
        if below:
            found.append(block)
    return frozenset(map(id, found))


def _amends_by_name(a: Cited, b: Cited) -> bool:
    """Whether the second of two laws, each with its day, is called after the first: "Luật A ngày …, Luật sửa đổi, bổ sung một số điều của Luật A ngày …"."""
    first, second = fold(a.mention.law or ""), fold(b.mention.law or "")
    return second.startswith("luat sua doi") and re.search(rf" {re.escape(first)}(?:$|,? (?:va )?luat )", second) is not None and bool(a.citation.date and b.citation.date) and _NEXT_LAW.fullmatch(words_between(a, b)) is not None


_NEXT_LAW: Final = re.compile(r"\s*(?:[,;(]|và|,\s*và)?\s*(?:các\s+)?", re.IGNORECASE)


class _Reader:
    """Reads one block at a time; knows the document's own type and issuer, and whether it is a draft, which decides nothing yet."""

    def __init__(self, identity: Identity, locality: Locality, *, draft: bool, opens: frozenset[int], bases: frozenset[int], others: frozenset[int]) -> None:
        self.identity = identity
        self.bases = bases
        self.others = others  # paragraphs that are another act's words
        self.opens = opens
        self.locality = locality
        self.report = fold(identity.type or "") == "bao cao"
        self.guiding = "hướng dẫn " if fold(identity.type or "") == "huong dan" else ""
        self.directs = fold(identity.type or "") in _DIRECTING
        self.reported: set[str] = set()  # the numbers of what it reports on, by its title
        self.own_plan = wording.own_plan(identity.type)
        self.own_this = wording.own_this(None if draft else identity.type)
        self.norm = fold(identity.type or "") in NORMS
        self.decides = fold(identity.type or "") in _DECIDING and not draft
        self.changes = Changes(identity, draft=draft, decides=self.decides)
        self.approves = fold(identity.type or "") in _APPROVING and not draft

    def between(self, block: Block, here: Sequence[Cited]) -> list[Relation]:
        """The relations that ``block`` states."""
        made: list[Relation] = []
        heads: dict[int, Head] = {}  # by the index of the object
        says = id(block) not in self.others
        ended = tuple(self.changes.ended(block, here)) if says else ()
        apart = {r.object for r in ended}  # "thay thế A; B hết hiệu lực": B has a verb of its own
        for i, c in enumerate(here):
            m = c.mention
            own = self._of_self(block, here, i) if says else None
            if own is not None and own[0] == "approves" and self.norm and block.kind == "heading":
                own = None  # "Điều 43. Phê duyệt Đề án …" of a decree: how that is done
            if own is None and says and (last := heads.get(i - 1)) is not None and last.subject == "SELF" and last.predicate in CHANGING:
                begin = here[i - 1].mention.end
                own = self.changes.goes_on(c, block.text[begin : m.start], begin)
            if own is not None:
                predicate, start, rule = own
                if predicate in CHANGING and lives_on(block.text, m.end):
                    predicate = "amends"
                if predicate == "reportsOn" and c.citation.number:
                    self.reported.add(c.citation.number)
                made.append(make("SELF", predicate, c, block, start, m.end, rule))
                heads[i] = Head("SELF", predicate, start)
            elif says and not i and (listed := self.changes.listed(block, c, block.text[: m.start])) is not None:
                made.append(below(listed[1], make("SELF", listed[0], c, block, m.start, m.end, "danh sách văn bản"), block))
                heads[i] = Head("SELF", listed[0], m.start, under=listed[1])
            if i and _amends_by_name(here[i - 1], c):
                made.append(make(c, "amends", here[i - 1], block, here[i - 1].mention.start, m.end, "tên luật sửa đổi"))
            for relation, head in self._from_before(block, here, i, heads) if i else ():
                if relation.subject == "SELF" and relation.predicate in CHANGING and relation.object in apart:
                    continue
                made.append(relation)
                heads.setdefault(i, head)
        return [*made, *self._approvals(block, here, made), *ended]

    def _approvals(self, block: Block, here: Sequence[Cited], made: Sequence[Relation]) -> Iterator[Relation]:
        """ "N … theo Quyết định X" with a clause between the two."""
        told = {r.object for r in made if r.predicate == "approves"}
        for i, c in enumerate(here):
            why = c.citation.resolved_by
            if c.citation.id in told or not c.citation.name or why is None or not why.where.startswith("phê duyệt tại"):
                continue
            for d in here[i + 1 :]:
                if d.citation.number == c.citation.resolves_to and set(block.spans(c.mention.start, d.mention.end)) == set(why.spans):
                    yield make(d, "approves", c, block, c.mention.start, d.mention.end, "phê duyệt tại")
                    break

    def _from_before(self, block: Block, here: Sequence[Cited], i: int, heads: dict[int, Head]) -> Iterator[tuple[Relation, Head]]:
        a, b = here[i - 1], here[i]
        gap = words_between(a, b)
        start = a.mention.start
        if b.mention.plural:
            return
        by = wording.AMENDED_BY.fullmatch(gap)
        if gap.lstrip().startswith("(") and not by and "được" not in gap and (last := heads.get(i - 1)) is not None and last.predicate in CHANGING and last.subject != "SELF":
            return  # "Luật A sửa đổi Bộ luật B (sửa đổi khoản 1 Điều 3 Bộ luật B năm 2015)": what is changed changes nothing
        if a.mention.name and (own := wording.ITS_NUMBER.match(block.text, a.mention.end)) and own.end() >= b.mention.start:
            return
        issuers = i in heads and gap.startswith(", ")  # the participle belongs to who issues the document
        if not issuers and not by and (m := wording.CONNECT.fullmatch(gap)) and not (a.citation.type in wording.SUBMITS and (wording.ASKS_FOR.search(gap) or wording.ASKS_TO_GUIDE.search(block.text, start, b.mention.start))):
            predicate = wording.predicate_of(m.group("verb"))
            yield make(a, predicate, b, block, start, b.mention.end, "nối hai văn bản"), Head(a, predicate, start)
        elif b.mention.name and wording.APPROVES.fullmatch(gap) and a.citation.number and fold(a.citation.type or "") in _APPROVING and not (a.citation.type == b.citation.type == "Luật"):  # "Luật số 57 ban hành Luật A": one law
            yield make(a, "approves", b, block, start, b.mention.end, "phê duyệt"), Head(a, "approves", start)
        elif a.mention.name and a.citation.resolves_to == b.citation.number and b.citation.number and wording.APPROVED_AT.search(gap):
            yield make(b, "approves", a, block, start, b.mention.end, "phê duyệt tại"), Head(b, "approves", start)
        elif a.mention.name and not a.mention.law and wording.ISSUED_WITH.search(gap) and not (re.search(r"[.;]\s", gap) or wording.RULED_IN.search(gap)):
            yield make(a, "issuedWith", b, block, start, b.mention.end, "ban hành kèm theo"), Head(a, "issuedWith", start)
        elif by or (b.citation.number and a.citation.type == b.citation.type and (wording.ABOUT_AMENDED_BY.fullmatch(gap) or wording.AMENDING_LISTED.fullmatch(gap))):
            # a decree amends the decree before it, not the law that this one details
            amended = here[i - 2] if i >= 2 and a.mention.name and b.citation.number and here[i - 2].citation.type == b.citation.type else a
            inner = i - 1 in heads and heads[i - 1].predicate in CHANGING and heads[i - 1].subject is not b  # "Căn cứ A sửa đổi B được sửa đổi bởi C": B is no basis
            basis = next((heads[k] for k in (i - 1, i - 2) if k in heads and heads[k].predicate == "basedOn"), None) if not inner or amended is not a else None
            yield from amends(block, b, Head(b, "amends", amended.mention.start, amended=amended, basis=basis))
        elif not issuers and b.citation.number and a.citation.type == b.citation.type and ("hay thế" in gap or "ãi bỏ" in gap) and (ends := wording.ABOUT_REPLACES.fullmatch(gap)) is not None:
            predicate = wording.predicate_of(ends.group("verb"))
            yield make(a, predicate, b, block, start, b.mention.end, "nối hai văn bản"), Head(a, predicate, start)
        elif fold(a.citation.type or "") in NORMS and a.citation.number and ("chi tiết" in gap or "hướng dẫn" in gap) and wording.ABOUT_GUIDES.fullmatch(gap) is not None:
            yield make(a, "guides", b, block, start, b.mention.end, "nối hai văn bản"), Head(a, "guides", start)
        elif b.citation.number and (ended := wording.ENDED_BY.fullmatch(gap)) is not None:
            predicate = wording.predicate_of(ended.group("verb"))
            yield make(b, predicate, a, block, start, b.mention.end, "được thay thế, bãi bỏ"), Head(b, predicate, start)
        elif self._opens(block) and b.mention.number is not None and wording.JOINED.search(gap) and (joined := list(next_joined(block, here, i, heads))):
            yield from joined
        elif i - 1 in heads and (carried := list(carry(block, a, b, gap, heads[i - 1], opening=self._opens(block)))):
            yield from carried
        elif b.mention.number is not None and wording.NEXT_LISTED.fullmatch(gap):
            yield from next_listed(block, here, i, heads, opening=self._opens(block))

    def _of_self(self, block: Block, here: Sequence[Cited], i: int) -> tuple[Predicate, int, str] | None:
        """(predicate, where the words begin, rule) where the words before mention ``i`` speak of the document itself."""
        c = here[i]
        m = c.mention
        text = block.text
        begin = here[i - 1].mention.end if i else 0
        before = text[begin : m.start]
        if m.plural:
            return None
        if block.part == "title" and i == 0:
            return self._title(before, c)
        if block.part == "title" and (also := wording.ALSO.match(before)) is not None and (second := self._title(before[also.end() :], c)) is not None:
            return second[0], begin + also.end(), second[2]  # "… tổng kết 10 năm thực hiện A và tiếp tục thực hiện B"
        if (block.part == "closing" or self._opens(block)) and (own := self.own_plan.search(before)) is not None and not (i and wording.CONNECT.fullmatch(before)):  # else the words belong to the mention before
            return wording.predicate_of(own.group("verb")), begin + own.start(), "văn bản này thực hiện"
        if block.part in ("preamble", "closing", "body") and "này" in before.lower() and (this := self.own_this.search(before)) is not None:
            return wording.predicate_of(this.group("verb")), begin + this.start(), "văn bản này thực hiện"
        if (change := self.changes.of_self(block, c, i, before, begin)) is not None:
            return change
        if i == 0 and id(block) in self.bases and not before and _NO_BASIS.search(text, m.end) is None:
            return "basedOn", 0, "căn cứ"
        if self._opens(block) and (opening := self._opening(c, i, before, begin, bases=block.part == "preamble" or block.text.endswith(";") or _LISTS_BASES.match(block.text) is not None)) is not None:
            return opening
        gap = words_between(here[i - 1], c) if i and self._opens(block) else ""
        led_in = gap.startswith("; ") or (gap.startswith(", ") and _LED_IN.match(text, max((x.end() for x in _CLAUSE_ENDS.finditer(text, max(0, begin - _LED), begin)), default=max(0, begin - _LED))) is not None)
        if led_in and (
            done := self._opening(c, 0, gap[2:], m.start - len(gap) + 2, bases=False)
        ) is not None:
            return done
        if gap.startswith("; ") and _REPLACES.fullmatch(gap) and self.identity.type is not None and c.citation.type == self.identity.type:
            return "replaces", m.start - len(gap) + 2, "mở đầu: thay thế"
        if block.part == "body":
            return self._deciding(block, c, i, before) or self._purpose(block, c, i, before, begin)
        return None

    def _opens(self, block: Block) -> bool:
        return block.part == "preamble" or id(block) in self.opens

    def _opening(self, c: Cited, i: int, before: str, begin: int, *, bases: bool) -> tuple[Predicate, int, str] | None:
        """ "Căn cứ X", "Thực hiện X" at the head of the preamble's paragraph or of a sentence or clause in it."""
        text = c.mention.block.text
        if c.citation.type in wording.LETTERS and text[c.mention.end : c.mention.end + 1] == ")" and wording.DIRECTED_BY.fullmatch(text, 0, c.mention.start):
            return "assignedBy", 0, "theo văn bản giao nhiệm vụ"
        cut = max((m.end() for m in _CLAUSE_ENDS.finditer(before)), default=0)
        if bases and not cut and (also := _ALSO_BASED.search(before)) is not None and (i == 0 or text.endswith(":")):
            cut = also.start("basis")
        if i and not cut:
            return None
        said, start = before[cut:], begin + cut
        if bases and (wording.BASIS.fullmatch(said) or (c.citation.type == "Luật" and c.mention.law is None and _LAW_GLUED.fullmatch(said))):
            return "basedOn", start, "căn cứ"
        if c.citation.type in wording.LETTERS and (wording.ORDERED.fullmatch(said) or (self.report and wording.BY_LETTER.fullmatch(said))):
            return "assignedBy", start, "theo văn bản giao nhiệm vụ"
        if (opening := wording.OPENING.fullmatch(said)) and not wording.ANOTHER_DID.match(c.mention.block.text, c.mention.end) and not (self.directs and wording.TELLS_OUTCOME.match(c.mention.block.text, c.mention.end)):
            if c.citation.type in wording.LETTERS:
                return "assignedBy", start, "thực hiện văn bản giao nhiệm vụ"
            if c.citation.number in self.reported:  # "Thực hiện Kế hoạch X, UBND tỉnh báo cáo …": the same X as in the title
                return "reportsOn", start, "mở đầu báo cáo"
            return wording.predicate_of(opening.group("verb")), start, "mở đầu: thực hiện"
        return None

    def _deciding(self, block: Block, c: Cited, i: int, before: str) -> tuple[Predicate, int, str] | None:
        """A decision's article issues what it names."""
        if self.decides and i == 0 and _ARTICLE.match(block.marker or "") and c.citation.name and wording.ISSUES_NAMED.fullmatch(before):
            return "approves", 0, "điều của văn bản"
        return None

    def _title(self, before: str, c: Cited) -> tuple[Predicate, int, str] | None:
        if self.report and wording.REPORTS.search(before):
            return "reportsOn", 0, "trích yếu báo cáo"
        if self.approves and c.citation.name and wording.ISSUES_NAMED.fullmatch(before):
            return "approves", 0, "trích yếu"
        if (change := self.changes.of_title(before)) is not None:
            return change, 0, "trích yếu"
        if self.norm and wording.DETAILS.fullmatch(before):
            return "guides", 0, "trích yếu"
        m = wording.TITLE_VERB.search(before)
        if self.guiding and (m is None or wording.predicate_of(m.group("verb")) == "implements"):  # "HƯỚNG DẪN / thực hiện một số điều của …": the type is the title's verb
            m = wording.TITLE_VERB.match(self.guiding + before) or m
        # a norm's title tells what it regulates: "Quy định … vốn thực hiện Chương trình …" carries nothing out
        if m is None or (self.norm and m.start("verb") > 0 and wording.predicate_of(m.group("verb")) == "implements"):
            return None
        if m.start("verb") > 0 and not wording.PLAN_BEFORE.search(before[: m.start("verb")]):
            return None  # "phân bổ vốn thực hiện Chương trình …": the verb belongs to another noun
        if _OF_A_PLAN.search(before, 0, m.start("verb")):
            return None  # "triển khai Chương trình hành động thực hiện Nghị quyết X": it is the programme that carries X out
        return wording.predicate_of(m.group("verb")), 0, "trích yếu"

    def _purpose(self, block: Block, c: Cited, i: int, before: str, begin: int) -> tuple[Predicate, int, str] | None:
        if i == 0 and any(h.folded.startswith(("muc dich", "quan diem")) for h in block.headings):
            m = wording.PURPOSE.fullmatch(before)
            if m:
                return wording.predicate_of(m.group("verb")), 0, "mục đích"
            whose = re.match(rf"{re.escape(self.identity.type or '-')}\s+(?P<verb>(?:triển khai\s+)?thực hiện)\s+$", before, re.IGNORECASE)
            if whose and self._own(block.text, c.mention.end):
                return "implements", 0, "kế hoạch của chính cơ quan ban hành"
        if before.rstrip().endswith(("tại", "trong")) and wording.CARRIED_OVER_BEFORE.search(before) and wording.CARRIED_OVER_AFTER.search(block.text, c.mention.end):
            return "carriesOver", begin, "nhiệm vụ chuyển tiếp"
        return None

    def _own(self, text: str, at: int) -> bool:
        """Whether "của <body>" follows and is the document's own issuer."""
        issuer = issuer_at(text, at)
        if issuer is None or self.identity.issuer is None:
            return False
        place = self.locality.province
        name = with_place(issuer.name, place) if issuer.local and place else issuer.name
        return fold(name) == fold(self.identity.issuer)


def _attached(page: Layout, identity: Identity, by_block: dict[int, list[Cited]]) -> Iterator[Relation]:
    """A regulation or plan in a file of its own, whose title says with what it was issued: "(Ban hành kèm theo Quyết định số …)".

    A document with a number of its own, or room for one, was issued by itself: what its title says was attached is a scheme that it speaks of.
    """
    if identity.number is not None or any(_NUMBERED.match(b.text) for b in page.part("head")):
        return
    for block in page.part("title"):
        attached = ATTACHED.search(block.text)
        if attached is None:
            continue
        for c in by_block.get(id(block), []):
            if 0 <= c.mention.start - attached.end() <= 1 and fold(c.citation.type or "") != fold(identity.type or ""):
                yield make("SELF", "issuedWith", c, block, attached.start() + 1, c.mention.end, "kèm theo")


def _consolidated(page: Layout, by_block: dict[int, list[Cited]]) -> Iterator[Relation]:
    """What a consolidated text says first: "Thông tư số A …, được sửa đổi, bổ sung bởi:", and below it the acts that amended A, a paragraph each."""
    act: Cited | None = None
    for block in page.blocks if any(b.text.endswith(" bởi:") for b in page.part("preamble", "body")[:_HEAD]) else ():
        here = by_block.get(id(block), [])
        leads = bool(here) and not here[0].mention.start
        if leads and _AMENDED_BELOW.search(block.text):
            act, under = here[0], block.spans()
        elif act is not None and leads:
            yield below(under, make(here[0], "amends", act, block, 0, here[0].mention.end, "được sửa đổi, bổ sung"), block)
        else:
            act = None


def _of_annex(annex: Annex, identity: Identity, by_block: dict[int, list[Cited]], report: bool) -> Iterator[Relation]:
    """An annex is issued with its document; its caption may say what it implements.

    A form that is printed as another document has it keeps that one's caption: "(Ban hành kèm theo Thông tư số 07/2011/…)", "(Kèm theo Tờ trình số: …)".
    """
    self_ = f"SELF#annex-{annex.index}"
    for block in annex.title:
        attached = ATTACHED.search(block.text)
        if attached:
            if not _of_another(block, attached.end(), identity, by_block.get(id(block), [])):
                yield make(self_, "issuedWith", "SELF", block, attached.start(), len(block.text), "kèm theo")
            continue
        here = by_block.get(id(block), [])
        if here and (m := wording.TITLE_VERB.search(block.text[: here[0].mention.start])) is not None:
            reports = report or wording.REPORTS.search(block.text[: here[0].mention.start]) is not None  # a report's form may be a plan's annex
            predicate: Predicate = "reportsOn" if reports else wording.predicate_of(m.group("verb"))
            if predicate == "guides" and m.start("verb") and not wording.PLAN_BEFORE.search(block.text, 0, m.start("verb")):
                continue  # "Nhiệm vụ triển khai thi hành Nghị định quy định chi tiết Luật …": it is the decree that details
            yield make(self_, predicate, here[0], block, m.start("verb"), here[0].mention.end, "tên phụ lục")


def _of_another(block: Block, at: int, identity: Identity, here: Sequence[Cited]) -> bool:
    """Whether a caption's words from ``at`` on name a document of another number, or leave room for the number of one of another type; a cut caption tells a norm by its type."""
    cited = next((c.citation for c in here if 0 <= c.mention.start - at <= 1), None)
    if cited is not None and cited.number is not None and identity.number is not None:
        return True
    word = _FIRST_WORD.match(block.text, at)
    if word is not None and identity.type is not None and fold(word[1]) != "van" and not fold(identity.type).startswith(fold(word[1])):
        return True
    said = _WITH_NUMBER.match(block.text, at)
    if said is None or identity.type is None or (kind := fold(said["type"])) == fold(identity.type):
        return False
    return document_type(said["type"]) is not None if said["number"].strip() else kind in NORMS
