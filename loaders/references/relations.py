"""What the text says of how documents stand to one another.

In: layout, identity, citations. Out: ``Relation``: subject, predicate, object and the words that say it. A relation is read only where two mentions,
or the document and a mention, are joined by words of relation alone: "… ban hành Kế hoạch thực hiện …", "… về tiếp tục thực hiện …".
"làm căn cứ để đánh giá việc thực hiện …", "quán triệt …" join nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.agencies.bodies import Locality
from loaders.agencies.issuers import issuer_at
from loaders.agencies.numbers import parse_number
from loaders.outline.layout import Annex, Layout
from loaders.record import Identity, Predicate, Relation
from loaders.references.citations import Cited, blocks_of, with_place
from loaders.references.relationwords import (
    ABOUT_AMENDED_BY,
    AMENDED_BY,
    APPROVED_AT,
    APPROVES,
    BASIS,
    CARRIED_OVER_AFTER,
    CARRIED_OVER_BEFORE,
    CONJUNCTION,
    CONNECT,
    ENDED,
    IN_BRACKETS,
    ISSUED_WITH,
    ISSUES_NAMED,
    LETTERS,
    LISTED,
    LISTED_AND,
    NEXT_LISTED,
    NOT_ABOUT,
    OPENING,
    PLAN_BEFORE,
    PURPOSE,
    PUTS_END_TO_MANY,
    REPORTS,
    TITLE_VERB,
    UNDER,
    WHOLE_OBJECT,
    own_end,
    own_plan,
    own_this,
    predicate_of,
)  # fmt: skip
from loaders.writing.text import Block
from loaders.writing.vietnamese import fold

_NORMS: Final = frozenset({"luat", "bo luat", "phap lenh", "nghi dinh", "thong tu", "thong tu lien tich"})
_DECIDING: Final = (*sorted(_NORMS), "nghi quyet", "quyet dinh", "quy dinh", "chi thi")
# What approves or issues a thing by its own words; a submission, a letter or a report only speaks of it or proposes it.
_APPROVING: Final = (*_DECIDING, "nghi quyet lien tich", "hien phap", "lenh", "sac lenh")
_DRAFT: Final = re.compile(r"\W*dự\s+thảo\b", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"Điều\b", re.IGNORECASE)
_LONGEST_LIST: Final = 4000  # no enumeration is longer; the words from its head on are the evidence of each member
_ATTACHED: Final = re.compile(r"\(\s*(?:ban\s+hành\s+)?kèm\s+theo\b", re.IGNORECASE)


def read_relations(page: Layout, identity: Identity, locality: Locality, cited: Sequence[Cited]) -> tuple[Relation, ...]:
    """The relations in reading order, each reading once."""
    by_block = blocks_of(cited)
    reader = _Reader(identity, locality, draft=any(_DRAFT.match(b.text) for b in page.part("head")))
    found: list[Relation] = []
    for block in page.blocks:
        if block.part != "footer" and (here := by_block.get(id(block))):
            found += reader.between(block, here)
    for annex in page.annexes:
        found += _of_annex(annex, by_block, reader.report)
    seen: set[tuple[object, ...]] = set()
    unique = []
    days = {"SELF": identity.date or _year(identity.number), **{c.citation.id: c.citation.date or _year(c.citation.number) for c in cited}}
    for r in found:
        key = (r.subject, r.predicate, r.object, r.spans)
        if key not in seen and r.subject != r.object and not _of_the_future(r, days):
            seen.add(key)
            unique.append(r)
    return tuple(unique)


# What these say of another document can only be said of one that was there before.
_OF_AN_EARLIER: Final = frozenset({"amends", "replaces", "repeals", "guides", "continues"})


def _of_the_future(r: Relation, days: dict[str, str | None]) -> bool:
    """Whether ``r`` says that a document changes one of a later day: then its words belong to another."""
    first, other = days.get(r.subject), days.get(r.object)
    if r.predicate not in _OF_AN_EARLIER or first is None or other is None:
        return False
    width = min(len(first), len(other))
    return first[:width] < other[:width]


def _year(number: str | None) -> str | None:
    parsed = parse_number(number) if number else None
    return parsed.year if parsed is not None and parsed.year is not None and len(parsed.year) == 4 else None


def _number(c: Cited | None) -> str | None:
    return None if c is None else c.citation.number or c.citation.resolves_to


def _make(subject: Cited | str, predicate: Predicate, obj: Cited | str, block: Block, start: int, end: int, rule: str) -> Relation:
    s, o = (x if isinstance(x, str) else x.citation.id for x in (subject, obj))
    spans = block.spans(start, end)
    return Relation(
        subject=s, predicate=predicate, object=o,
        subject_number=None if isinstance(subject, str) else _number(subject),
        object_number=None if isinstance(obj, str) or predicate == "approves" else _number(obj),
        text=block.source.slice_text(spans), spans=spans, recognised_by=rule,
    )  # fmt: skip


class _Reader:
    """Reads one block at a time; knows the document's own type and issuer, and whether it is a draft, which decides nothing yet."""

    def __init__(self, identity: Identity, locality: Locality, *, draft: bool) -> None:
        self.identity = identity
        self.locality = locality
        self.report = fold(identity.type or "") == "bao cao"
        self.reported: set[str] = set()  # the numbers of what it reports on, by its title
        self.own_plan = own_plan(identity.type)
        self.own_this = own_this(None if draft else identity.type)
        self.norm = fold(identity.type or "") in _NORMS
        self.decides = fold(identity.type or "") in _DECIDING and not draft
        self.approves = fold(identity.type or "") in _APPROVING and not draft
        self.own_end = own_end(None if draft else identity.type, decides=self.decides)

    def between(self, block: Block, here: Sequence[Cited]) -> list[Relation]:
        """The relations that ``block`` states."""
        made: list[Relation] = []
        heads: dict[int, tuple[Cited | str, Predicate, int]] = {}  # object's index → (subject, predicate, where its words begin)
        for i, c in enumerate(here):
            m = c.mention
            own = self._of_self(block, here, i)
            if own is not None:
                predicate, start, rule = own
                if predicate == "reportsOn" and c.citation.number:
                    self.reported.add(c.citation.number)
                made.append(_make("SELF", predicate, c, block, start, m.end, rule))
                heads[i] = ("SELF", predicate, start)
            for relation, head in self._from_before(block, here, i, heads):
                made.append(relation)
                heads.setdefault(i, head)
        return [*made, *self._approvals(block, here, made), *self._ended(block, here)]

    def _ended(self, block: Block, here: Sequence[Cited]) -> Iterator[Relation]:
        """ "Quyết định số A và Quyết định số B hết hiệu lực kể từ ngày Quyết định này có hiệu lực"."""
        if not self.decides or block.part not in ("body", "closing"):
            return
        run: list[Cited] = []
        for c in here:
            if run and not CONJUNCTION.fullmatch(block.text, run[-1].mention.end, c.mention.start):
                run = []
            run.append(c)
            end = ENDED.match(block.text, c.mention.end)
            if end is not None and fold(end.group("kind")) == fold(self.identity.type or ""):
                for ended in run:
                    if ended.citation.number:
                        yield _make("SELF", "repeals", ended, block, ended.mention.start, end.end(), "hết hiệu lực")

    def _approvals(self, block: Block, here: Sequence[Cited], made: Sequence[Relation]) -> Iterator[Relation]:
        """ "N … theo Quyết định X" with a clause between the two."""
        told = {r.object for r in made if r.predicate == "approves"}
        for i, c in enumerate(here):
            why = c.citation.resolved_by
            if c.citation.id in told or not c.citation.name or why is None or not why.where.startswith("phê duyệt tại"):
                continue
            for d in here[i + 1 :]:
                if d.citation.number == c.citation.resolves_to and set(block.spans(c.mention.start, d.mention.end)) == set(why.spans):
                    yield _make(d, "approves", c, block, c.mention.start, d.mention.end, "phê duyệt tại")
                    break

    def _from_before(
        self, block: Block, here: Sequence[Cited], i: int, heads: dict[int, tuple[Cited | str, Predicate, int]]
    ) -> Iterator[tuple[Relation, tuple[Cited | str, Predicate, int]]]:
        if i == 0:
            return
        a, b = here[i - 1], here[i]
        gap = block.text[a.mention.end : b.mention.start]
        start = a.mention.start
        if b.mention.plural:
            return
        if m := CONNECT.fullmatch(gap):
            predicate = predicate_of(m.group("verb"))
            yield _make(a, predicate, b, block, start, b.mention.end, "nối hai văn bản"), (a, predicate, start)
        elif b.mention.name and APPROVES.fullmatch(gap) and a.citation.number and fold(a.citation.type or "") in _APPROVING:
            yield _make(a, "approves", b, block, start, b.mention.end, "phê duyệt"), (a, "approves", start)
        elif a.mention.name and a.citation.resolves_to == b.citation.number and b.citation.number and APPROVED_AT.search(gap):
            yield _make(b, "approves", a, block, start, b.mention.end, "phê duyệt tại"), (b, "approves", start)
        elif a.mention.name and ISSUED_WITH.search(gap) and not re.search(r"[.;]\s", gap):
            yield _make(a, "issuedWith", b, block, start, b.mention.end, "ban hành kèm theo"), (a, "issuedWith", start)
        elif AMENDED_BY.fullmatch(gap) or (b.citation.number and a.citation.type == b.citation.type and ABOUT_AMENDED_BY.fullmatch(gap)):
            # a decree amends the decree before it, not the law that this one details
            amended = here[i - 2] if i >= 2 and a.mention.name and b.citation.number and here[i - 2].citation.type == b.citation.type else a
            yield _make(b, "amends", amended, block, amended.mention.start, b.mention.end, "được sửa đổi, bổ sung"), (b, "amends", start)
            basis = next((heads[k] for k in (i - 1, i - 2) if k in heads and heads[k][1] == "basedOn"), None)
            if basis is not None:
                yield _make("SELF", "basedOn", b, block, basis[2], b.mention.end, "căn cứ"), basis
        elif i - 1 in heads and (carried := list(self._carried(block, b, gap, heads[i - 1]))):
            yield from carried
        elif block.part == "preamble" and b.mention.number is not None and NEXT_LISTED.fullmatch(gap):
            yield from self._next_listed(block, here, i, heads)

    def _next_listed(
        self, block: Block, here: Sequence[Cited], i: int, heads: dict[int, tuple[Cited | str, Predicate, int]]
    ) -> Iterator[tuple[Relation, tuple[Cited | str, Predicate, int]]]:
        """ "Thực hiện A về triển khai Đề án N; B": what A is about names a document of its own, and the list goes on with B."""
        k = next((k for k in range(i - 1, -1, -1) if k in heads and heads[k][0] == "SELF"), None)
        if k is None or heads[k][1] == "approves" or here[i].mention.end - heads[k][2] > _LONGEST_LIST:
            return
        if re.search(r"[.;]\s", block.text[here[k].mention.end : here[i - 1].mention.end]) is None:
            _, predicate, start = heads[k]
            yield _make("SELF", predicate, here[i], block, start, here[i].mention.end, "liệt kê"), heads[k]

    def _carried(
        self, block: Block, b: Cited, gap: str, head: tuple[Cited | str, Predicate, int]
    ) -> Iterator[tuple[Relation, tuple[Cited | str, Predicate, int]]]:
        """What goes on from an earlier relation: "và …", "… theo Kết luận …", "(thực hiện Kết luận …)"."""
        subject, predicate, start = head
        if b.mention.end - start > _LONGEST_LIST:
            return
        if (CONJUNCTION.fullmatch(gap) or self._goes_on(block, b, gap, head)) and predicate != "approves":
            yield _make(subject, predicate, b, block, start, b.mention.end, "liệt kê"), head
        elif predicate == "continues" and UNDER.fullmatch(gap):
            yield _make(subject, "implements", b, block, start, b.mention.end, "tiếp tục thực hiện … theo"), (subject, "implements", start)
        elif m := IN_BRACKETS.search(gap):
            follow = predicate_of(m.group("verb"))
            yield _make(subject, follow, b, block, start, b.mention.end, "trong ngoặc"), (subject, follow, start)

    def _goes_on(self, block: Block, b: Cited, gap: str, head: tuple[Cited | str, Predicate, int]) -> bool:
        """Whether a preamble's list of documents goes on with ``b``; what the one before is about stands between."""
        if head[0] == "SELF" and head[1] in ("replaces", "repeals") and b.mention.number is not None and LISTED.fullmatch(gap):
            return PUTS_END_TO_MANY.search(block.text, head[2], b.mention.start) is not None
        if block.part != "preamble" or head[0] != "SELF":
            return False
        if LISTED.fullmatch(gap):
            return True
        about = LISTED_AND.fullmatch(gap)
        whole = b.mention.number is not None and b.mention.date is not None and b.mention.issuer is not None
        return about is not None and whole and head[1] != "assignedBy" and not NOT_ABOUT.search(about.group("about"))

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
        joined = i > 0 and CONNECT.fullmatch(before)  # the words belong to the mention before
        if block.part in ("preamble", "closing") and not joined and (own := self.own_plan.search(before)) is not None:
            return predicate_of(own.group("verb")), begin + own.start(), "văn bản này thực hiện"
        if block.part in ("preamble", "closing", "body") and (this := self.own_this.search(before)) is not None:
            return predicate_of(this.group("verb")), begin + this.start(), "văn bản này thực hiện"
        if block.part in ("closing", "body") and (end := self.own_end.search(before)) is not None:
            return predicate_of(end.group("verb")), begin + end.start(), "điều khoản thi hành"
        if block.part == "preamble":
            return self._opening(c, i, before, begin)
        if block.part == "body":
            return self._deciding(block, c, i, before) or self._purpose(block, c, i, before, begin)
        return None

    def _opening(self, c: Cited, i: int, before: str, begin: int) -> tuple[Predicate, int, str] | None:
        """ "Căn cứ X", "Thực hiện X" at the head of the preamble's paragraph or of a sentence or clause in it."""
        cut = max((m.end() for m in re.finditer(r"[;.]\s+(?=[A-ZĐ])", before)), default=0)
        if i and not cut:
            return None
        said, start = before[cut:], begin + cut
        if BASIS.fullmatch(said):
            return "basedOn", start, "căn cứ"
        if opening := OPENING.fullmatch(said):
            if c.citation.type in LETTERS:
                return "assignedBy", start, "thực hiện văn bản giao nhiệm vụ"
            if c.citation.number in self.reported:  # "Thực hiện Kế hoạch X, UBND tỉnh báo cáo …": the same X as in the title
                return "reportsOn", start, "mở đầu báo cáo"
            return predicate_of(opening.group("verb")), start, "mở đầu: thực hiện"
        return None

    def _deciding(self, block: Block, c: Cited, i: int, before: str) -> tuple[Predicate, int, str] | None:
        """What a decision does to another document as a whole: replaces, repeals, amends it, or issues what it names."""
        if not self.decides:
            return None
        if i == 0 and _ARTICLE.match(block.marker or ""):
            if (m := WHOLE_OBJECT.fullmatch(before)) is not None and c.citation.number:
                return predicate_of(m.group("verb")), 0, "điều của văn bản"
            if c.citation.name and ISSUES_NAMED.fullmatch(before):
                return "approves", 0, "điều của văn bản"
        return None

    def _title(self, before: str, c: Cited) -> tuple[Predicate, int, str] | None:
        if self.report and REPORTS.search(before):
            return "reportsOn", 0, "trích yếu báo cáo"
        if self.approves and c.citation.name and ISSUES_NAMED.fullmatch(before):
            return "approves", 0, "trích yếu"
        m = TITLE_VERB.search(before)
        # a norm's title tells what it regulates: "Quy định … vốn thực hiện Chương trình …" carries nothing out
        if m is None or (self.norm and m.start("verb") > 0 and predicate_of(m.group("verb")) == "implements"):
            return None
        if m.start("verb") > 0 and not PLAN_BEFORE.search(before[: m.start("verb")]):
            return None  # "phân bổ vốn thực hiện Chương trình …": the verb belongs to another noun
        return predicate_of(m.group("verb")), 0, "trích yếu"

    def _purpose(self, block: Block, c: Cited, i: int, before: str, begin: int) -> tuple[Predicate, int, str] | None:
        if i == 0 and any(h.folded.startswith(("muc dich", "quan diem")) for h in block.headings):
            m = PURPOSE.fullmatch(before)
            if m:
                return predicate_of(m.group("verb")), 0, "mục đích"
            whose = re.match(rf"{re.escape(self.identity.type or '-')}\s+(?P<verb>(?:triển khai\s+)?thực hiện)\s+$", before, re.IGNORECASE)
            if whose and self._own(block.text, c.mention.end):
                return "implements", 0, "kế hoạch của chính cơ quan ban hành"
        if CARRIED_OVER_BEFORE.search(before) and CARRIED_OVER_AFTER.search(block.text, c.mention.end):
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


def _of_annex(annex: Annex, by_block: dict[int, list[Cited]], report: bool) -> Iterator[Relation]:
    """An annex is issued with its document; its caption may say what it implements."""
    self_ = f"SELF#annex-{annex.index}"
    for block in annex.title:
        attached = _ATTACHED.search(block.text)
        if attached:
            yield _make(self_, "issuedWith", "SELF", block, attached.start(), len(block.text), "kèm theo")
            continue
        here = by_block.get(id(block), [])
        if here and (m := TITLE_VERB.search(block.text[: here[0].mention.start])) is not None:
            predicate: Predicate = "reportsOn" if report else predicate_of(m.group("verb"))
            yield _make(self_, predicate, here[0], block, m.start("verb"), here[0].mention.end, "tên phụ lục")
