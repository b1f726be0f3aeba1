"""Which items and paragraphs of a document give work to bodies.

In: ``Layout``, locality, the document's type. Out: blocks in reading order, each with the sentence above that asks for it, if one does. In sections of
duties every item is one; a directive, a letter or a decision has no such section: there an item is a duty that itself, or whose heading, charges a body,
and so is a sentence that orders ("…, Chủ tịch UBND tỉnh giao Sở A …") in the opening and at the end. A document of norms gives work only by orders,
a decision of norms in "Tổ chức thực hiện" too. The form's last words ("… chịu trách nhiệm thi hành Quyết định này") are no duty, nor is an entry of
a list of bodies.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from loaders.agencies.bodies import Locality, bodies_from
from loaders.agencies.bodyheads import HEAD
from loaders.agencies.units import LOCAL_UNITS
from loaders.outline.layout import Layout
from loaders.outline.norms import deciding_articles
from loaders.outline.sections import headings_of, purpose, work_and_who
from loaders.work.assignments import (
    COUNTED,
    assignments,
    charged_at,
    charges,
    charges_others,
    is_order,
    names_only,
    ordered_at,
    orders_within,
)
from loaders.work.chargeditems import ENTITLED, ORDERS, QUOTED, announced, charged_here
from loaders.work.closingformulas import CLOSING, before_trouble, calls_for_trouble, is_formula, refers_to_law, without_formula
from loaders.work.datedorders import due_once
from loaders.work.deadlines import deadline_in
from loaders.work.itemdetails import label_of
from loaders.work.leadins import asked_by, asks_for_items, brings_in, held_by, passes_on
from loaders.work.nonwork import describes, listed, names_thing, own_words, tells_thing
from loaders.work.orders import given_to_others, kind_of_work, only_orders
from loaders.work.roles import read_roles
from loaders.work.roleverbs import reports_first, skip, verb_at
from loaders.work.rulestold import POWERS
from loaders.work.subjects import PAPERS, obliges
from loaders.work.workverbs import begins_work
from loaders.writing.block import Block
from loaders.writing.deferred import Deferred
from loaders.writing.markers import BRACKET, PART, ROMAN, SECTION
from loaders.writing.vietnamese import CAPITALS, fold

# Decisions share out the work of carrying them out even where they lay down rules.
_SHARES_OUT: Final = frozenset({"quyet dinh", "nghi quyet", "quy dinh", "huong dan"})
_OF_PARTY: Final = frozenset({"quy dinh"})  # of a chapter as of an article; in the State's norms the articles of such a chapter are duties for good, no work to do
_CARRYING_OUT: Final = Deferred(r"^\W*(?:dieu \d+\W*|[\divxl]+\W+)?(?:(?:trach nhiem )?to chuc (?:trien khai )?thuc hien|giam sat (?:viec )?(?:thuc hien|thi hanh))(?: nghi quyet| quyet dinh)?(?: nay)?\W*$")
_OF_IT: Final = Deferred(r"\b(?:thực hiện|thi hành) (?:các nội dung (?:của )?)?[Nn]ghị quyết(?: này\b|(?= theo quy định của pháp luật|[.;]*$))")  # the last articles of a resolution of norms: who carries it out, who watches over that
_OF_RULES: Final = Deferred(r"\b(?:thực hiện|thi hành) (?:các (?:nội dung|quy định) (?:của |tại )?)?(?:Quy chế|Quy định|Quyết định) này\b(?!,? (?:khi|nếu|trường hợp)\b)")
_TOLD: Final = Deferred(r"\b(?:đã|được|bị|gồm|bao gồm)\b")  # what is told of a body is no duty of its
# A note in brackets; whom something does not concern; a threat to whoever fails; words that recognition left without one Vietnamese letter, of which no more than their look is known; an entry of a list ("TTYT huyện An Bình"); the end of a torn formula.
_NO_WORK: Final = Deferred(rf"\((?:[^()]|\([^()]*\))*\)[.;]?|[\x00-\x7f]{{20,}}|[^\W\d_]{{1,4}}[\W_]*|[\W\d_]+|[A-ZĐ]{{2,6}} (?:{LOCAL_UNITS}|tỉnh|thành phố)(?: [{CAPITALS}]\w*){{1,4}}[.;]?|(?:Quyết định|Nghị quyết|Chỉ thị) này[./;\s]*|Riêng [^,;:.]{{3,90}}? không (?:phải )?(?:tổ chức|thực hiện|triển khai|áp dụng) [^,;:.]{{3,120}}[.;]?|Người ký:.{{0,160}}|(?:Theo|Nguồn:?) (?:Cổng|Báo|Trang|Thông tấn xã|TTXVN)\b[^.;:]{{0,80}}|[^\d\W][^,;:.]{{1,60}} nào (?:để|không|chưa|vi phạm|thiếu|làm)\b.*\bthì\b[^.;]{{0,80}}?\b(?:chịu trách nhiệm|xử lý|kiểm điểm|kỷ luật|phê bình)\b.*")
_GIVEN: Final = re.compile(r"(?-i:[gG])(?<!\w.)iao\b(?<!bàn giao)(?<!chuyển giao)(?<!ngoại giao)(?! (?:thông|dịch|nhận|tiếp|lưu|kết|hàng|thoa|diện)\b)(?! cho (?:(?! (?:hướng dẫn|lập|phân bổ|thông báo|thẩm định|tổng hợp|bố trí) )[^,;:.]){3,60}? (?:mức|chỉ tiêu|dự toán|biên chế)\b)", re.IGNORECASE)
_HIGHEST: Final = ("Chính phủ", "Quốc hội", "Thủ tướng")  # an extract of their act has lost who issued it
_GAVE: Final = Deferred(r"\b[Gg]iao\s+(?:cho\s+)?$")
# Whom the rules bind, to keep them: "Tổ chức, cá nhân có trách nhiệm tuân thủ các quy định …"; who carries them out is a public body.
_OF_ALL: Final = re.compile(r"(?:(?:Các|Mọi) (?:tổ chức|cá nhân|doanh nghiệp|hộ gia đình|chủ \w+)|Tổ chức, cá nhân|Cá nhân|Doanh nghiệp|Hộ gia đình|Chủ (?:đầu tư|cơ sở|hộ|rừng))\b[^:;.]{0,240}?\s(?:có trách nhiệm|phải)\b|Thực hiện (?:các )?(?:chức năng quản lý|nhiệm vụ, quyền hạn)\b")
_ALL: Final = re.compile(r"(?:Trách nhiệm (?:của|đối với) )?(?:các )?(?:tổ chức, cá nhân|cá nhân|doanh nghiệp|hộ gia đình|chủ (?:đầu tư|cơ sở|rừng|hộ|sở hữu|phương tiện))\b", re.IGNORECASE)
_PROCEDURE: Final = Deferred(r"\b(?:trinh tu|thu tuc|quy trinh)\b")  # whoever takes part in a step of one does so for good: that is no task
# What stands below such an item are papers, people, kinds, something to choose from: its own work is the one thing to do.
_PAPERS: Final = Deferred(
    r"\blưu ý\b(?![^:;.]{0,60}\b(?:thực hiện|nhiệm vụ|giải pháp|tập trung|trọng tâm)\b)[^:;.]{0,60}:$|\b(?:hồ sơ|tài liệu|thành phần|danh mục|danh sách|thành viên|đối tượng|biểu mẫu)\b[^:;.]{0,120}\bgồm(?: có)?(?: các[^:;.]{0,60})?\s*:$"
    r"|\b(?:bảo đảm|đảm bảo|đáp ứng|tuân thủ|theo)(?: thực hiện)?(?: đúng| đầy đủ)?(?: các| một số| những)? (?:yêu cầu|nguyên tắc|điều kiện|tiêu chí|tiêu chuẩn|thành phần)\b[^:;.]{0,60}:$"
    r"|\btheo (?:các )?hướng(?: sau(?: đây)?)?\s*:$|\bxem xét (?:các|những) (?:báo cáo|tờ trình|dự thảo)\b[^:;.]{0,60}:$|\bmột trong (?:các|những|số)\b[^:;.]{0,80}\b(?:sau|dưới đây)(?: đây)?\s*:$"
    r"|^(?:Báo cáo \d{1,2}:\s+)?(?:Thực hiện |Xây dựng |Lập |Gửi )?báo cáo\b[^:;.]{0,300}?\b(?:nội dung|nhấn mạnh|nêu rõ|làm rõ)\b[^:;.]{0,60}:$", re.IGNORECASE)
_PRINCIPLES: Final = re.compile(r"\b(?:nguyên tắc\b[^:;.]{0,60}|theo (?:các )?hướng(?: sau(?: đây)?)?):$")  # "Tỉnh quản lý quy hoạch" says how it is to be, not what to do
_DIRECTIVE: Final = Deferred(r"(?:\bchỉ thị|\byêu cầu|\b(?:kết luận|ý kiến chỉ đạo) như sau)\s*:$", re.IGNORECASE)  # the sentence above the items of a directive, of a conclusion
_OPINES: Final = Deferred(r"\bcó ý kiến(?: chỉ đạo)?(?: như sau)?\s*:$")  # "Phó Thủ tướng có ý kiến như sau:", and then paragraphs
_ABOUT: Final = re.compile(r"Về\s[^;.:]{3,300}:")
_MIND: Final = Deferred(r"(?<=[.;])\s+(?:Trong đó|Cần|Đồng thời|Lưu ý|Chú ý)\b[^.;:]{0,80}:$")  # "… trước ngày 20/10. Trong đó chú ý:" above what an item asks besides
_OUTLINE: Final = Deferred(r"\bbáo cáo\b[^.;:]{0,200}\btheo\s(?:các |những )?(?:hướng dẫn|đề cương|nội dung|mẫu|biểu)[^.;:]{0,60}:$", re.IGNORECASE)  # what stands below is what to report
_FAULT: Final = Deferred(r"\b(?:ghi (?:sai|gộp|nhầm|thiếu)|sai (?:đơn vị|số|tên)|nhầm|chưa (?:có|đủ|ghi|nêu|thể hiện|thống nhất)|thiếu|không (?:khớp|đúng|phù hợp|thống nhất|có bản))\b")
_SENT: Final = Deferred(rf"{PAPERS}[^.;:]{{0,120}}?\b(?:gửi|nộp)\s")
_GO_ON: Final = frozenset({"lead", "coordinating", "advising", "directing"})  # "Kiểm tra cho thấy …", "Báo cáo của …" tell of what was seen
_TOPIC: Final = 500  # longer words tell more than a topic
_SENTENCE: Final = 200  # an item with items below it that is longer tells more than it brings in


def duty_items(layout: Layout, locality: Locality, kind: str | None, *, norms: bool = False, founded: str | None = None, day: str | None = None, beside: Container[int] = frozenset()) -> Iterator[tuple[Block, Block | None]]:
    """The blocks that give work, in reading order; with each the sentence above that asks for it. ``norms``: the document lays down rules; ``founded``: for this body; ``day``: its date; ``beside``: the ids of the
    lines that tell of the item above them."""
    kind = type_or_notice(layout, locality, kind)
    once = [b for b in own_words(layout) if due_once(b, locality, day, founded=founded is not None)] if norms else []
    given = list(_given(layout, locality, kind, beside, norms=norms, founded=founded))
    told = {b.offsets[0] for b, _ in given}
    yield from sorted([*given, *((b, None) for b in once if b.offsets[0] not in told)], key=lambda pair: pair[0].offsets[0]) if once else given


def _given(layout: Layout, locality: Locality, kind: str | None, beside: Container[int], *, norms: bool, founded: str | None) -> Iterator[tuple[Block, Block | None]]:
    """The same without what a norm orders by a day."""
    deciding = deciding_articles(layout.part("body")) if norms and founded is None and fold(kind or "") in _SHARES_OUT else frozenset()
    if norms and founded is None and not _may_share_out(layout, locality, kind):
        if not deciding:
            return
        layout = replace(layout, blocks=tuple(b for b in layout.blocks if b.part != "body" or b.offsets[0] in deciding))
    for block, asked in _candidates(layout, locality, kind, beside):
        if _NO_WORK.fullmatch(block.text) or ("; - " in block.text and names_only(block.text, locality)) or (block.level == ROMAN and _is_section_name(block.text)):
            continue
        given = block.offsets[0] in deciding or _shared_out(block, locality, kind) if norms else True
        if not (given or (founded is not None and given_to_others(block, locality, founded)) or _orders(block, locality)):
            continue
        yield block, asked


def _is_section_name(text: str) -> bool:
    """Whether a line is in capitals and no more: "MỤC 2", "I. YÊU CẦU", "TRÁCH NHIỆM CỦA …"."""
    return text == text.upper()


def _orders(block: Block, locality: Locality) -> bool:
    """Whether a block of norms orders a body to do something, in no step of a procedure."""
    if "giao" not in block.low or _GIVEN.search(block.text) is None or any(_PROCEDURE.search(h.folded) for h in block.headings):
        return False
    if block.text.startswith("Giao ") and block.headings and names_only(block.headings[-1].text, locality):
        return False  # "Điều 73. Thủ tướng Chính phủ" over "5. Giao các cơ quan cấp dưới …": what that body may do
    if locality.organisation is None and HEAD.match(block.text) and not block.text.startswith(_HIGHEST):
        return False  # "Bộ trưởng Bộ Y tế giao đơn vị trực thuộc lập hồ sơ", told of whoever has the power
    return _GIVEN.search(block.text, 0, ordered_at(block.text, locality.organisation)) is not None and charges(block.text, locality, orders=False)


def _may_share_out(layout: Layout, locality: Locality, kind: str | None) -> bool:
    """Whether a document of norms has words at all that give work: few have, and all they lay down need not be looked at."""
    if any(_orders(b, locality) for b in layout.part("preamble", "body", "closing") if "giao" in b.low):
        return True
    if fold(kind or "") == "nghi quyet" and any(_OF_IT.search(b.text) for b in layout.part("body", "closing")):
        return True
    if fold(kind or "") not in _SHARES_OUT:
        return False
    body = layout.part("body")
    return any(_CARRYING_OUT.search(h.folded) for h in headings_of(body).values()) or any(_watches_over_it(b, locality) for b in body)


def _shared_out(block: Block, locality: Locality, kind: str | None) -> bool:
    """Whether a decision of norms shares out the work of carrying it out: an item of "Tổ chức thực hiện" that charges a body, or stands below its name."""
    folded = fold(kind or "")
    if _OF_ALL.match(block.text) or (block.headings and _ALL.match(block.headings[-1].text)):
        return False
    if folded == "nghi quyet" and _OF_IT.search(block.text) and charges(block.text, locality, orders=False):
        return True
    if folded in _SHARES_OUT and _watches_over_it(block, locality):
        return True
    if folded not in _SHARES_OUT or not any(_CARRYING_OUT.search(h.folded) for h in block.headings if folded in _OF_PARTY or h.level > SECTION or h is block.headings[-1]):
        return False
    return charges(block.text, locality, orders=block.kind == "item" and HEAD.match(block.text) is not None) or (block.kind == "item" and bool(held_by(block, locality).bodies))


def _watches_over_it(block: Block, locality: Locality) -> bool:
    """Whether an article of a regulation says who sees to its being carried out: "Sở A theo dõi, đôn đốc việc thực hiện Quy chế này"."""
    return "này" in block.text and _OF_RULES.search(block.text) is not None and bool(read_roles(block.text, locality).roles & {"lead", "supervising", "guiding"}) and charges(block.text, locality, orders=False)


def type_or_notice(layout: Layout, locality: Locality, kind: str | None) -> str | None:
    """The document's type by the work it gives, or what a text without one is read as."""
    return kind_of_work(layout, locality, kind) or _without_type(layout, locality)


def _without_type(layout: Layout, locality: Locality) -> str | None:
    """The kind of a text whose head names none: a notice where its items order bodies, or a sentence asks bodies for its items; None otherwise."""
    blocks = (*layout.part("preamble"), *own_words(layout))
    # whom one may ask ("Đề nghị Quốc hội bầu …") stands among powers too, and in whatever is told under a title
    reported = not layout.part("head", "title") and not any("quyền hạn" in b.low for b in blocks if len(b.text) < _SENTENCE)
    for block in blocks:
        if block.kind != "paragraph" and (at := ordered_at(block.text, locality.organisation)) and (reported or _GAVE.search(block.text, 0, at)):
            return "thong bao"
        if block.text.endswith(":") and not POWERS.search(block.text) and (_DIRECTIVE.search(block.text) or asked_by(block, locality).bodies or passes_on(block)):
            return "thong bao"
    return None


def _opines(block: Block) -> bool:
    return block.text.endswith(":") and _OPINES.search(block.text) is not None


def _candidates(layout: Layout, locality: Locality, kind: str | None, beside: Container[int]) -> Iterator[tuple[Block, Block | None]]:
    body = own_words(layout)
    above = {id(h) for b in body if id(b) not in beside for h in b.headings}
    told = {id(b.headings[-1]) for b in body if id(b) in beside and b.headings} - above  # with nothing but such lines below it, a heading is the item
    told |= {id(b) for b in body if b.kind == "heading" and b.text.endswith(":") and _PRINCIPLES.search(b.text)} - above  # or what a draft is to say
    body = [replace(b, kind="item") if id(b) in told and b.kind == "heading" else b for b in body]
    to_do = only_orders(kind)
    parents, papers, lists, things = _outline(layout, [b for b in body if id(b) not in beside], locality, to_do=to_do)
    opening = _opening(layout, locality)
    first = [b for b in layout.part("preamble") if _asks_at_once(b, locality, kind, lists)] if to_do else []
    yield from ((b, None) for b in first)
    asking = first[-1] if first and first[-1] is layout.part("preamble")[-1] else None  # the last paragraph that gives work
    asked: Block | None = None  # the sentence that gives the items after it as orders ("… yêu cầu các bộ thực hiện các nhiệm vụ sau:")
    leads: Block | None = None  # the item that brings in the paragraphs behind it
    item: Block | None = None  # the item whose further paragraphs go on with its work
    given: Block | None = None  # the last item that gives work
    ordered: tuple[Block, ...] | None = None  # the headings of the last item that gives work: paragraphs behind it give work too
    closed = ruled = False  # ruled: behind a sentence that brings in principles, "(1) Tỉnh quản lý quy hoạch" among them
    for n, block in enumerate(body):
        ruled = (ruled and block.level == BRACKET) or _PRINCIPLES.search(block.text) is not None
        if ruled and block.level == BRACKET and not is_order(block.text):
            continue
        closed = closed or (block.kind == "paragraph" and block.text.startswith("Trên đây là"))
        if id(block) in things or (block.kind != "heading" and describes(block.text)) or (closed and block.text.endswith(";") and not charges(block.text, locality, orders=to_do)):
            continue  # a thing; behind the last words, the recipients of a scan that has lost what stands above them
        following = body[n + 1] if n + 1 < len(body) else None
        goes_on = leads is not None and block.kind == "paragraph" and not (leads.kind == "paragraph" and (block.text.endswith(":") or is_order(block.text)))
        leads = leads if goes_on else block if _brings_in_paragraphs(block, following, locality, to_do=to_do) else None
        if leads is not None:
            if block is not leads and _may_be_duty(block, kind) and not block.text.endswith(":") and not CLOSING.match(block.text):
                yield block, leads
            continue
        if block.kind == "paragraph":
            between = n > 0 and body[n - 1].kind == "item" and body[n - 1].headings == block.headings  # a second paragraph of an item
            asked = block if asks_for_items(block, locality) or _opines(block) else asked if between or (asked is not None and _opines(asked)) else None
        elif asked is not None and not set(map(id, asked.headings)) <= set(map(id, block.headings)):
            asked = None
        item = block if block.kind == "item" else item if block.kind == "paragraph" and item is not None and item.headings == block.headings else None
        if block.headings and id(block.headings[-1]) in papers and (not charges(block.text, locality, orders=to_do) or (_PRINCIPLES.search(block.headings[-1].text) and not is_order(block.text))):
            continue
        if id(block) in lists and _may_be_duty(block, kind):
            yield block, asked if asked is not None and asked is not block else opening  # the sentence is the work, the things behind it are none
            continue
        reasons = to_do and id(block) in parents and _only_reasons(block, (body[k] for k in range(n + 1, len(body))))  # "1. Bổ sung bản vẽ" above what is wrong with it
        if id(block) not in papers and (block.kind == "heading" or id(block) in parents) and not reasons and not _works_itself(block, locality):
            continue
        if block.kind == "heading" and (reasons or id(block) in papers or _MIND.search(block.text)):  # what stands below is no work of its own, or besides: it is the item
            block = replace(block, kind="item")
        if not block.headings or purpose(block) != "duties":
            before = given if given is not None and given is item else asking if n == 0 or asking is body[n - 1] else None
            if before is not None and _goes_on(block, before, locality):
                yield block, before
            elif not (to_do and _is_topic(block, following, locality)) and charged_here(block, locality, kind, asked=asked, opening=opening, among=ordered == block.headings):
                given = block if block.kind == "item" else given
                ordered = block.headings if block.kind == "item" or COUNTED.match(block.text) else ordered
                asking = block if to_do and block.kind == "paragraph" else asking
                yield block, before if before is not None and _is_of_same(block, before, locality) else asked or opening
            continue
        if _no_duty(block, following, locality, kind):
            continue
        continues = block.kind == "paragraph" and asked is None and (obliges(block.text) or (reports_first(block.text) and not held_by(block, locality).bodies))  # "Bố trí kinh phí …", "Định kỳ 6 tháng báo cáo …" behind what the item's body is to do first
        yield block, item if continues else asked or (opening if to_do and begins_work(block.text) else None)
    for block in layout.part("closing"):  # "Giao Văn phòng … theo dõi, đôn đốc" often stands last
        if _closes_with_work(block, locality, kind):
            yield block, opening


def _no_duty(block: Block, following: Block | None, locality: Locality, kind: str | None) -> bool:
    """Whether a block of a section of duties is none: told of the item above, a sentence that only brings in the items behind it, the form's last words, a section's name, a thing."""
    if ENTITLED.match(block.text) or refers_to_law(block.text, locality, kind):
        return True
    if label_of(block.text) is not None and any(work_and_who(h.text) for h in block.headings):
        return True
    if block.kind == "paragraph" and block.text.endswith(":") and following is not None and _only_brings_in(block, following, locality):
        return True  # "Trong đó, giao Giám đốc Sở chỉ đạo:": the items behind it are the work
    if (is_formula(block.text, locality) and not (calls_for_trouble(block.text) and any("bao cao" in h.folded for h in block.headings))) or (block.kind == "paragraph" and (CLOSING.match(block.text) or _is_section_name(block.text))):
        return True
    return names_thing(block.text) and tells_thing(block.text) and not any(r.subject for r in assignments(block.text, locality))


def _outline(layout: Layout, body: Sequence[Block], locality: Locality, *, to_do: bool) -> tuple[dict[int, Block], set[int], set[int], set[int]]:
    """By their ids: the headings of ``body``; those of papers and people; the sentences that are work and end in a list of things; these things."""
    parents = headings_of(body)
    papers = {name for name, heading in parents.items() if heading.text.endswith(":") and _PAPERS.search(heading.text) and not ("lưu ý" in heading.low and charges_others(heading.text, locality, orders=to_do))}
    runs = listed((*layout.part("preamble")[-1:], *body))
    lists = {id(lead) for lead, _ in runs if begins_work(lead.text) or ordered_at(lead.text, locality.organisation) or charges_others(lead.text, locality, orders=to_do)}
    return parents, papers, lists, {id(b) for _, run in runs for b in run}


def _asks_at_once(block: Block, locality: Locality, kind: str | None, lists: Container[int]) -> bool:
    """Whether a paragraph of the opening is work itself: a short letter says what it wants in its first sentence."""
    brings_in = block.text.endswith(":") and id(block) not in lists and not _OUTLINE.search(block.text)
    return not brings_in and not CLOSING.match(block.text) and not is_formula(block.text, locality) and not refers_to_law(block.text, locality, kind) and orders_within(block.text, locality)


def _goes_on(block: Block, item: Block, locality: Locality) -> bool:
    """Whether a paragraph goes on with what the body of the item before it is to do: "Đồng thời, chủ trì, phối hợp với Sở B …" behind "2. Giao Sở A …"; behind a paragraph
    that orders, by when its report is to be sent: "Báo cáo của đơn vị đề nghị gửi về Sở A trước ngày …"."""
    if item.kind == "paragraph":
        return block.kind == "paragraph" and _SENT.match(block.text) is not None and not read_roles(block.text, locality).subject and deadline_in(block.text) is not None and bool(held_by(block, locality, item).bodies)
    if block.kind != "paragraph" or block.text.endswith(":") or CLOSING.match(block.text):
        return False
    verb = verb_at(block.text, skip(block.text, 0))
    if verb is None or not (verb[0] in _GO_ON or block.text.startswith("Đồng thời")):
        return False
    return not read_roles(block.text, locality).subject and bool(held_by(block, locality, item).bodies)


def _is_of_same(block: Block, item: Block, locality: Locality) -> bool:
    """Whether a paragraph is work of the body that the item before it names, not of all that its heading names: "Tăng cường kiểm tra …" behind "b) UBND các xã quản lý đất đai."."""
    if block.kind != "paragraph" or item.kind != "item" or not obliges(block.text) or read_roles(block.text, locality).subject:
        return False
    return bool(read_roles(item.text[charged_at(item.text) :], locality).subject)


def _brings_in_paragraphs(block: Block, following: Block | None, locality: Locality, *, to_do: bool) -> bool:
    """Whether an item, or in a directive or conclusion a sentence that orders ("Bộ Chính trị giao Ban A:"), has its work in the paragraphs behind it."""
    if following is None or following.kind != "paragraph":
        return False
    if block.kind == "item":
        return brings_in(block, locality)
    return block.kind == "paragraph" and block.text.endswith((" có trách nhiệm:", " có nhiệm vụ:") if not to_do else ":") and (not to_do or is_order(block.text)) and brings_in(block, locality)


def _only_brings_in(block: Block, following: Block, locality: Locality) -> bool:
    """Whether a sentence is no work beside what follows it: items, or parts that it gives no role to ("một số đơn vị còn có trách nhiệm sau:")."""
    return following.kind == "item" or (following.kind == "heading" and read_roles(block.text, locality).roles <= {"responsible"})


def _may_be_duty(block: Block, kind: str | None) -> bool:
    """Whether the section in which a paragraph stands is one of duties, or of no known purpose in a document of orders."""
    if block.headings and purpose(block) == "duties":
        return True
    return fold(kind or "") in ORDERS and not announced([h for h in block.headings if h.level > PART], to_do=only_orders(kind)) and not QUOTED.match(block.text)


def _works_itself(block: Block, locality: Locality) -> bool:
    """Whether an item with items below it gives work in a sentence of its own, not only theirs: "2. Sở Y tế chủ trì … dập dịch." """
    text = _MIND.sub("", block.text)
    return block.kind != "paragraph" and text.endswith((".", ";")) and (len(text) > _SENTENCE or text != block.text) and charges(block.text, locality, orders=False)


def _only_reasons(item: Block, behind: Iterable[Block]) -> bool:
    """Whether an item orders work of its own and what stands below it tells what is wrong: "1. Bổ sung bản vẽ / Hồ sơ chưa có mặt cắt." """
    if item.level <= ROMAN or item.text.endswith(":") or not begins_work(item.text):
        return False
    below = list(takewhile(lambda b: any(h is item for h in b.headings), behind))
    return any(_FAULT.search(b.text) for b in below) and not any(begins_work(b.text) or obliges(b.text) or charged_at(b.text) or HEAD.match(b.text) or ordered_at(b.text) for b in below)


def _opening(layout: Layout, locality: Locality) -> Block | None:
    """The sentence above all items that asks for them: "…, Bộ Y tế đề nghị Ủy ban nhân dân các tỉnh:"."""
    last = next(iter(layout.part("preamble")[-1:]), None)
    if last is not None and last.text.endswith(":") and (asked_by(last, locality).bodies or passes_on(last)):
        return last
    return None


def _closes_with_work(block: Block, locality: Locality, kind: str | None) -> bool:
    text, to_do = without_formula(block.text), only_orders(kind)
    if not text or text.endswith(":") or is_formula(text, locality) or refers_to_law(text, locality, kind):
        return False
    at = ordered_at(text, locality.organisation)
    if CLOSING.match(before_trouble(text)):
        return bool(at) and "báo cáo" in text[at:] and deadline_in(text[at:]) is not None  # a report and its day are more than the form's last words
    if at:
        return charges_others(text[at:], locality, orders=True, ordered=True)
    if text.startswith("Định kỳ") and "báo cáo" in text and "reporting" in read_roles(text, locality).roles:  # "Định kỳ 6 tháng, các sở báo cáo kết quả về Sở A" behind the last item of a plan
        return charges_others(text, locality, orders=True)
    if fold(kind or "") in ORDERS and not to_do:  # "Văn phòng Chính phủ theo dõi, đôn đốc việc thực hiện Nghị quyết này"
        return bool(read_roles(text, locality).roles & {"lead", "supervising"}) and charges_others(text, locality, orders=False)
    return to_do and charges_others(text, locality, orders=True)


def _is_topic(block: Block, following: Block | None, locality: Locality) -> bool:
    """Whether an item is the topic of the paragraphs behind it, each of which charges a body of its own: "a) Phổ biến pháp luật." """
    if block.kind == "item" and following is not None and following.kind == "paragraph" and _ABOUT.fullmatch(block.text) and not charged_at(block.text):
        return True  # "- Về việc xây dựng, trình Nghị định:" below an item that charges a body
    if block.kind != "item" or following is None or following.kind != "paragraph" or len(block.text) > _TOPIC or charged_at(block.text) or ordered_at(block.text, locality.organisation) or is_order(following.text):
        return False
    return not read_roles(block.text, locality).subject and not held_by(block, locality).bodies and (following.text.endswith(":") or charges(following.text, locality, orders=True))


def names_somebody(block: Block, locality: Locality) -> bool:
    """An item of the section of duties that begins with a body, though its verb is not known: the duty stays, without a role."""
    at = charged_at(block.text)
    return block.kind == "item" and bool(HEAD.match(block.text, at)) and not _TOLD.search(block.text) and bool(bodies_from(block.text, at, locality)[0])
