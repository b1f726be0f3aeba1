"""Which items and paragraphs of a document give work to bodies.

In: ``Layout``, locality, the document's type. Out: blocks in reading order, each with the sentence above that asks for it, if one does. In sections of
duties every item is one; a directive, a letter or a decision has no such section: there an item is a duty that itself, or whose heading, charges a body,
and so is a sentence that orders ("…, Chủ tịch UBND tỉnh giao Sở A …") in the opening and at the end. A document of norms gives work only by orders,
a decision of norms in "Tổ chức thực hiện" too. The form's last words ("… chịu trách nhiệm thi hành Quyết định này") are no duty, nor is an entry of
a list of bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from loaders.agencies.bodies import Locality, bodies_from
from loaders.agencies.bodyheads import HEAD
from loaders.outline.layout import Layout
from loaders.outline.sections import Purpose, headings_of, purpose, purpose_of, work_and_who
from loaders.work.assignments import (
    ASKS,
    assignments,
    charged_at,
    charges,
    is_of_issuer,
    is_order,
    names_only,
    ordered_at,
    orders_within,
)
from loaders.work.besides import label_of
from loaders.work.deadlines import deadline_in
from loaders.work.leadins import DUTIES_FOLLOW, TO_COME, asked_by, brings_in, held_by, passes_on
from loaders.work.orders import TO_DO, given_to_others, ordered
from loaders.work.roles import read_roles
from loaders.work.roleverbs import begins_with_role, reports_first
from loaders.work.subjects import obliges
from loaders.work.things import before_forms, describes, listed, names_thing, tells_thing
from loaders.work.workverbs import begins_work
from loaders.writing.block import Block
from loaders.writing.markers import PART, SECTION
from loaders.writing.vietnamese import fold

_CLOSING: Final = re.compile(
    # "Quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị các đơn vị phản ánh về Sở A để phối hợp giải quyết": to whom one may turn
    r"(?:Trong )?[Qq]uá trình [^.;]{0,60}\b(?:nếu|khi|trường hợp)\s[^.;]{0,80}\b(?:vướng mắc|khó khăn|phát sinh|vấn đề)\b[^.;]{0,40}\b(?:đề nghị|các|Quý)\s[^.;]{2,80}?\b(?:phản ánh|liên hệ|trao đổi)\b[^.;]{0,120}\bđể\b[^.;]{0,120}[./\s]*$"
    r"|Trên đây là\b|Nơi nhận\b|.{0,120}\b(?:thông báo|truyền đạt|thông tin|trả lời)\b[^.;]{0,300}\bbiết\b|.{0,80}\b(?i:yêu cầu|đề nghị) (?:các|những|Thủ trưởng các|Giám đốc các) (?:sở|cơ quan|đơn vị|ngành|cấp"
    r"|địa phương)[^.;]{0,80}(?:triển khai |nghiêm túc |tổ chức )*thực hiện[^;]{0,40}$"
    r"|.{0,80}\b(?i:yêu cầu|đề nghị)\s[^.]{3,500}?\b(?:nghiêm túc|khẩn trương|tổ chức|triển khai|quan tâm)\s[^.;]{0,60}\bthực hiện\b(?:\s(?:tốt|nghiêm túc|hiệu quả|có|đầy đủ|các|những))*"
    r"(?:\s(?:(?:nội dung|yêu cầu|nhiệm vụ|chỉ đạo|văn bản|Chỉ thị|Công điện|Công văn|Thông báo|Kế hoạch|Quyết định|Nghị quyết|Kết luận|Chương trình)\s?)+(?:trên|nêu trên|này|đã nêu)?)?[./|\s]*$"
)
_MAKES_KNOWN: Final = re.compile(r"\s*(?:xin |trân trọng |kính )*(?:thông báo|truyền đạt|thông tin|trả lời)\b")  # "Văn phòng Chính phủ thông báo để Bộ A biết"
# Documents that give orders without a section of duties.
_ORDERS: Final = frozenset({"chi thi", "cong dien", "cong van", "thong bao", "quyet dinh", "nghi quyet", "ket luan"})
# Decisions share out the work of carrying them out even where they lay down rules.
_SHARES_OUT: Final = frozenset({"quyet dinh", "nghi quyet", "quy dinh"})
_OF_PARTY: Final = frozenset({"quy dinh"})  # of a chapter as of an article; in the State's norms the articles of such a chapter are duties for good, no work to do
_CARRYING_OUT: Final = re.compile(r"^\W*(?:dieu \d+\W*|[\divxl]+\W+)?to chuc (?:trien khai )?thuc hien\W*$")
# What tells of how things are or came to be, below a body's name too.
_TELLS: Final = re.compile(r"(?:Thực tế|Việc|Công tác|Hiện nay|Hiện tại|(?:Trong )?[Tt]hời gian qua|Những|Kết quả|Tuy nhiên|Bên cạnh đó|Ngoài ra|Nhìn chung|Qua)\s")
_SECTION_NAME: Final = re.compile(r"[^a-zà-ỹ]*$")  # "MỤC 2", "TRÁCH NHIỆM CỦA …": the name of a section, in capitals
_EXECUTION: Final = re.compile(
    r"chịu trách nhiệm (?:tổ chức |triển khai )*(?:thi hành|thực hiện) (?:Quyết định|Nghị quyết|Chỉ thị|Thông tư|Nghị định|Công điện)(?: này\b|\s*[./;]*$)"
    r"|(?:\bnày|^\W*(?:Quyết định|Nghị quyết|Chỉ thị|Thông tư|Nghị định|Quy định|Quy chế|Kế hoạch|Thông báo|Chương trình|Hướng dẫn))\b[^.;]{0,40}\bhiệu lực (?:thi hành )?(?:kể )?từ|\btự giải thể\b"
    r"|^\W*(?:Quyết định|Nghị quyết|Chỉ thị|Quy định|Quy chế|Hướng dẫn|Kết luận) này (?:thay thế|bãi bỏ|(?:được )?phổ biến)\b"
)
_EXECUTES: Final = ("chịu trách nhiệm", "hiệu lực", "giải thể", "này thay thế", "này bãi bỏ", "phổ biến")
_TOLD: Final = re.compile(r"\b(?:đã|được|bị|gồm|bao gồm)\b")  # what is told of a body is no duty of its
_QUOTED: Final = re.compile(
    r"(?:Chỉ thị|Kế hoạch|Quyết định|Thông báo|Công điện|Công văn|Nghị quyết|Kết luận|Chương trình) này\b|(?:Các |Nội dung |Mẫu )báo cáo\b|[\"“]|(?:Theo quy định tại|Tại) (?:điểm|khoản|điều)\s[^:;]{5,200}:|(?:Điểm|Khoản|Điều) \d+[^:;]{0,160}\b(?:quy định|như sau)\s*:|Phạm vi|Đối tượng|Giải thích|Thời gian(?! tới)|Địa điểm|Thành phần|Danh sách", re.IGNORECASE
)
# A note in brackets; words that recognition left without one Vietnamese letter, of which no more than their look is known.
_NO_WORK: Final = re.compile(r"\((?:[^()]|\([^()]*\))*\)[.;]?|[\x00-\x7f]{20,}|[\W\d_]+")
# Behind a body's name and a colon: how it stands with it, no work ("Hội A: Quá thời hạn đại hội, thuộc trường hợp giải thể").
_STATE: Final = re.compile(r"(?:Quá (?:thời gian|thời hạn|hạn)|Không (?:có|còn|đủ|bảo đảm|thực hiện|báo cáo)|Chưa|Đã|Vi phạm|Thuộc (?:trường hợp|diện)|Còn (?:thiếu|tồn))\b")
# What a decision or resolution itself does ("Điều 1. Ban hành …"); in a directive, or below a body's name, it is a duty like others.
_DOES: Final = re.compile(r"(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Ban hành|Phê duyệt)\b", re.IGNORECASE)
_GIVEN: Final = re.compile(r"(?<!bàn )(?<!chuyển )(?<!ngoại )\bgiao\b(?! (?:thông|dịch|nhận|tiếp|lưu|kết|hàng|thoa|diện)\b)", re.IGNORECASE)
# What stands below such an item are papers, people, kinds: its own work is the one thing to do.
_PAPERS: Final = re.compile(
    r"\blưu ý\b(?![^:;.]{0,60}\b(?:thực hiện|nhiệm vụ|giải pháp|tập trung|trọng tâm)\b)[^:;.]{0,60}:$|\b(?:hồ sơ|tài liệu|thành phần|danh mục|danh sách|thành viên|đối tượng|biểu mẫu)\b[^:;.]{0,120}\bgồm(?: có)?(?: các[^:;.]{0,60})?\s*:$"
    r"|\b(?:bảo đảm|đảm bảo|đáp ứng|tuân thủ|theo)(?: thực hiện)?(?: đúng| đầy đủ)?(?: các| một số| những)? (?:yêu cầu|nguyên tắc|điều kiện|tiêu chí|tiêu chuẩn|thành phần)\b[^:;.]{0,60}:$", re.IGNORECASE)
_DIRECTIVE: Final = re.compile(r"(?:\bchỉ thị|\byêu cầu|\b(?:kết luận|ý kiến chỉ đạo) như sau)\s*:$", re.IGNORECASE)  # the sentence above the items of a directive, of a conclusion
_DEMANDS: Final = re.compile(r"\W*(?:một số |các |những )?yêu cầu(?! về\b)[^,]{0,60}$", re.IGNORECASE)  # heads orders in a directive or conclusion, no "MỤC ĐÍCH, YÊU CẦU" of a plan
_TOPIC: Final = 500  # longer words tell more than a topic
_SENTENCE: Final = 200  # an item with items below it that is longer tells more than it brings in


def duty_items(layout: Layout, locality: Locality, kind: str | None, *, norms: bool = False, founded: str | None = None) -> Iterator[tuple[Block, Block | None]]:
    """The blocks that give work, in reading order; with each the sentence above that asks for it. ``norms``: the document lays down rules; ``founded``: for this body."""
    kind = type_or_notice(layout, locality, kind)
    if norms and founded is None and not _may_share_out(layout, kind):
        return
    for block, asked in _candidates(layout, locality, kind):
        if _NO_WORK.fullmatch(block.text):
            continue
        if norms and not _shared_out(block, locality, kind) and not (founded is not None and given_to_others(block, locality, founded)) and not (_GIVEN.search(block.text[: ordered_at(block.text, locality.organisation)]) and charges(block.text, locality, orders=False)):
            continue
        yield block, asked


def _may_share_out(layout: Layout, kind: str | None) -> bool:
    """Whether a document of norms has words at all that give work: few have, and all they lay down need not be looked at."""
    if any("giao" in b.low and _GIVEN.search(b.text) for b in layout.part("preamble", "body", "closing")):
        return True
    return fold(kind or "") in _SHARES_OUT and any(_CARRYING_OUT.search(h.folded) for h in headings_of(layout.part("body")).values())


def _shared_out(block: Block, locality: Locality, kind: str | None) -> bool:
    """Whether a decision of norms shares out the work of carrying it out: an item of "Tổ chức thực hiện" that charges a body, or stands below its name."""
    folded = fold(kind or "")
    if folded not in _SHARES_OUT or not any(_CARRYING_OUT.search(h.folded) for h in block.headings if folded in _OF_PARTY or h.level > SECTION or h is block.headings[-1]):
        return False
    return charges(block.text, locality, orders=False) or (block.kind == "item" and bool(held_by(block, locality).bodies))


def type_or_notice(layout: Layout, locality: Locality, kind: str | None) -> str | None:
    """The document's type, or what a text without one is read as."""
    return kind or _without_type(layout, locality)


def _without_type(layout: Layout, locality: Locality) -> str | None:
    """The kind of a text whose head names none: a notice where its items order bodies, or a sentence asks bodies for its items; None otherwise."""
    for block in (*layout.part("preamble"), *layout.part("body")):
        if block.kind != "paragraph" and ordered_at(block.text, locality.organisation):
            return "thong bao"
        if block.text.endswith(":") and (_DIRECTIVE.search(block.text) or asked_by(block, locality).bodies or passes_on(block)):
            return "thong bao"
    return None


def _candidates(layout: Layout, locality: Locality, kind: str | None) -> Iterator[tuple[Block, Block | None]]:
    body = before_forms(layout.part("body"))
    to_do = fold(kind or "") in TO_DO
    parents = headings_of(body)
    papers = {name for name, heading in parents.items() if heading.text.endswith(":") and _PAPERS.search(heading.text)}
    runs = listed((*layout.part("preamble")[-1:], *body))
    things = {id(b) for _, run in runs for b in run}
    lists = {id(lead) for lead, _ in runs if begins_work(lead.text) or ordered_at(lead.text, locality.organisation) or (charges(lead.text, locality, orders=to_do) and not is_of_issuer(lead.text, locality))}
    opening = _opening(layout, locality)
    for block in layout.part("preamble") if to_do else ():  # a short letter says what it wants in its first sentence
        if not (block.text.endswith(":") and id(block) not in lists) and not _CLOSING.match(block.text) and orders_within(block.text, locality):
            yield block, None
    asked: Block | None = None  # the sentence that gives the items after it as orders ("… yêu cầu các bộ thực hiện các nhiệm vụ sau:")
    leads: Block | None = None  # the item that brings in the paragraphs behind it
    item: Block | None = None  # the item whose further paragraphs go on with its work
    ordered: tuple[Block, ...] | None = None  # the headings of the last item that gives work: paragraphs behind it give work too
    for n, block in enumerate(body):
        if id(block) in things or (block.kind != "heading" and describes(block.text)):
            continue
        following = body[n + 1] if n + 1 < len(body) else None
        goes_on = leads is not None and block.kind == "paragraph" and not (leads.kind == "paragraph" and (block.text.endswith(":") or is_order(block.text)))
        leads = leads if goes_on else block if _brings_in_paragraphs(block, following, locality, to_do=to_do) else None
        if leads is not None:
            if block is not leads and _may_be_duty(block, kind) and not block.text.endswith(":") and not _CLOSING.match(block.text):
                yield block, leads
            continue
        if block.kind == "paragraph":
            between = n > 0 and body[n - 1].kind == "item" and body[n - 1].headings == block.headings  # a second paragraph of an item
            asked = block if block.text.endswith(":") and (ASKS.search(block.text) or DUTIES_FOLLOW.search(block.text) or TO_COME.search(block.text)) else asked if between else None
        elif asked is not None and not set(map(id, asked.headings)) <= set(map(id, block.headings)):
            asked = None
        item = block if block.kind == "item" else item if block.kind == "paragraph" and item is not None and item.headings == block.headings else None
        if block.headings and id(block.headings[-1]) in papers and not charges(block.text, locality, orders=to_do):
            continue
        if id(block) in lists and _may_be_duty(block, kind):
            yield block, asked if asked is not None and asked is not block else opening  # the sentence is the work, the things behind it are none
            continue
        if id(block) not in papers and (block.kind == "heading" or id(block) in parents) and not _works_itself(block, locality):
            continue
        if block.kind == "heading" and id(block) in papers:  # what stands below is no work of its own: it is the item
            block = replace(block, kind="item")
        if not block.headings or purpose(block) != "duties":
            if not (to_do and _is_topic(block, following, locality)) and _charged(block, locality, kind, asked=asked, opening=opening, among=ordered == block.headings):
                ordered = block.headings if block.kind == "item" else ordered
                yield block, asked or opening
            continue
        if label_of(block.text) is not None and any(work_and_who(h.text) for h in block.headings):
            continue  # told of the item above it
        if block.kind == "paragraph" and block.text.endswith(":") and following is not None and _only_brings_in(block, following, locality):
            continue  # "Trong đó, giao Giám đốc Sở chỉ đạo:": the items behind it are the work
        if _is_formula(block.text, locality) or (block.kind == "paragraph" and (_CLOSING.match(block.text) or _SECTION_NAME.match(block.text))):
            continue
        if names_thing(block.text) and tells_thing(block.text) and not any(r.subject for r in assignments(block.text, locality)):
            continue
        continues = block.kind == "paragraph" and asked is None and (obliges(block.text) or (reports_first(block.text) and not held_by(block, locality).bodies))  # "Bố trí kinh phí …", "Định kỳ 6 tháng báo cáo …" behind what the item's body is to do first
        yield block, item if continues else asked
    for block in layout.part("closing"):  # "Giao Văn phòng … theo dõi, đôn đốc" often stands last
        if _closes_with_work(block, locality, kind):
            yield block, opening


def _brings_in_paragraphs(block: Block, following: Block | None, locality: Locality, *, to_do: bool) -> bool:
    """Whether an item, or in a directive or conclusion a sentence that orders ("Bộ Chính trị giao Ban A:"), has its work in the paragraphs behind it."""
    if following is None or following.kind != "paragraph":
        return False
    if block.kind == "item":
        return brings_in(block, locality)
    return to_do and block.kind == "paragraph" and block.text.endswith(":") and is_order(block.text) and brings_in(block, locality)


def _only_brings_in(block: Block, following: Block, locality: Locality) -> bool:
    """Whether a sentence is no work beside what follows it: items, or parts that it gives no role to ("một số đơn vị còn có trách nhiệm sau:")."""
    return following.kind == "item" or (following.kind == "heading" and read_roles(block.text, locality).roles <= {"responsible"})


def _may_be_duty(block: Block, kind: str | None) -> bool:
    """Whether the section in which a paragraph stands is one of duties, or of no known purpose in a document of orders."""
    if block.headings and purpose(block) == "duties":
        return True
    folded = fold(kind or "")
    return folded in _ORDERS and not _known([h for h in block.headings if h.level > PART], folded) and not _QUOTED.match(block.text)


def _known(chain: Sequence[Block], folded: str) -> set[Purpose]:
    """What the headings above an item announce; a body's name is no such heading, nor in a document of orders one of demands or of whose part it is."""
    to_do = folded in TO_DO
    known = {purpose_of(h.text) for h in chain if not HEAD.match(h.text, charged_at(h.text)) and not (to_do and _DEMANDS.match(h.text))}
    return {p for p in known if p is not None and not (to_do and p == "duties")}


def _since_asked(chain: Sequence[Block], locality: Locality) -> Sequence[Block]:
    """The headings below the last that asks bodies for what is listed ("2. Thời gian tới, Chính phủ yêu cầu các bộ … các nhiệm vụ sau:"), whatever those above announce."""
    for n in range(len(chain), 0, -1):
        text = chain[n - 1].text
        if text.endswith(":") and ASKS.search(text) and asked_by(chain[n - 1], locality).bodies:
            return chain[n:]
    return chain


def _works_itself(block: Block, locality: Locality) -> bool:
    """Whether an item with items below it gives work in a sentence of its own, not only theirs: "2. Sở Y tế chủ trì … dập dịch." """
    return block.kind != "paragraph" and block.text.endswith((".", ";")) and len(block.text) > _SENTENCE and charges(block.text, locality, orders=False)


def _opening(layout: Layout, locality: Locality) -> Block | None:
    """The sentence above all items that asks for them: "…, Bộ Y tế đề nghị Ủy ban nhân dân các tỉnh:"."""
    last = next(iter(layout.part("preamble")[-1:]), None)
    if last is not None and last.text.endswith(":") and (asked_by(last, locality).bodies or passes_on(last)):
        return last
    return None


def _closes_with_work(block: Block, locality: Locality, kind: str | None) -> bool:
    text, folded = block.text, fold(kind or "")
    if text.endswith(":") or _is_formula(text, locality):
        return False
    at = ordered_at(text, locality.organisation)
    if _CLOSING.match(text):
        return bool(at) and "báo cáo" in text and deadline_in(text) is not None  # a report and its day are more than the form's last words
    if at:
        return charges(text[at:], locality, orders=True, ordered=True) and not is_of_issuer(text[at:], locality)
    if text.startswith("Định kỳ") and "báo cáo" in text and "reporting" in read_roles(text, locality).roles:  # "Định kỳ 6 tháng, các sở báo cáo kết quả về Sở A" behind the last item of a plan
        return charges(text, locality, orders=True) and not is_of_issuer(text, locality)
    if folded in _ORDERS and folded not in TO_DO:  # "Văn phòng Chính phủ theo dõi, đôn đốc việc thực hiện Nghị quyết này"
        return bool(read_roles(text, locality).roles & {"lead", "supervising"}) and charges(text, locality, orders=False) and not is_of_issuer(text, locality)
    return folded in TO_DO and charges(text, locality, orders=True) and not is_of_issuer(text, locality)


def _is_topic(block: Block, following: Block | None, locality: Locality) -> bool:
    """Whether an item is the topic of the paragraphs behind it, each of which charges a body of its own: "a) Phổ biến pháp luật." """
    if block.kind != "item" or following is None or following.kind != "paragraph" or len(block.text) > _TOPIC or charged_at(block.text) or ordered_at(block.text, locality.organisation) or is_order(following.text):
        return False
    return not read_roles(block.text, locality).subject and not held_by(block, locality).bodies and (following.text.endswith(":") or charges(following.text, locality, orders=True))


def _is_formula(text: str, locality: Locality) -> bool:
    """Whether an item is nothing but the form's last words: who carries the document out, when it takes effect."""
    if not any(words in text for words in _EXECUTES) or not _EXECUTION.search(text):
        return False
    sentences = re.split(r"(?<=[^\W\d])\.\s+(?=[A-ZĐ])", text)
    return not any(not _EXECUTION.search(s) and charges(s, locality, orders=True) for s in sentences)


def names_somebody(block: Block, locality: Locality) -> bool:
    """An item of the section of duties that begins with a body, though its verb is not known: the duty stays, without a role."""
    at = charged_at(block.text)
    return block.kind == "item" and bool(HEAD.match(block.text, at)) and not _TOLD.search(block.text) and bool(bodies_from(block.text, at, locality)[0])


def _charged(block: Block, locality: Locality, kind: str | None, *, asked: Block | None, opening: Block | None, among: bool) -> bool:
    """Whether an item outside all sections of known purpose gives a body its work."""
    folded = fold(kind or "")
    if folded not in _ORDERS or block.kind not in ("item", "paragraph") or _is_formula(block.text, locality):
        return False
    named = _behind_name(block, locality)
    if (named is None and _CLOSING.match(block.text) and not _is_of_one(block, locality)) or (named is not None and _STATE.match(named)):
        return False
    chain = [h for h in block.headings if h.level > PART]
    if any(_QUOTED.match(x.text) for x in (block, *chain)) or names_only(block.text, locality) or _is_beside(block):
        return False
    if folded not in TO_DO and any(_DOES.match(x.text) for x in (block, *chain)) and not held_by(block, locality).bodies:
        return False
    if ordered(block, locality, kind):
        return True
    given = bool(ordered_at(block.text))
    below = _since_asked(chain, locality)
    known = _known(below, folded)
    if known == {"past"} and begins_work(block.text) and HEAD.match(chain[-1].text) is not None and held_by(block, locality).heading is chain[-1]:
        known = set()  # "I. VỀ TÌNH HÌNH KINH TẾ - XÃ HỘI" over "1. Bộ Tài chính: a) Trình Chính phủ …"
    if _known(chain, folded) & {"tasks", "goals"} or (known and asked is None and not given):
        return False
    if "past" in known and not given and asked is not None and not asked_by(asked, locality).bodies and not TO_COME.search(asked.text):
        return False  # what is told of the past asks nobody, whatever it calls "yêu cầu"
    if block.kind == "paragraph":
        return _paragraph_charged(block, locality, to_do=folded in TO_DO, outlined=bool(chain), among=among, asked=asked or opening)
    if charges(block.text, locality, orders=folded in TO_DO or len(below) < len(chain) or (asked is not None and bool(asked_by(asked, locality).bodies))):
        return True
    if orders_within(block.text, locality):
        return True
    if _charges_within(block, locality) if folded in TO_DO else _leads_within(block, locality):
        return True
    if read_roles(block.text, locality).subject or (names_thing(block.text) and tells_thing(block.text)):
        return False
    asking = asked or (opening if not known else None)
    return bool(held_by(block, locality).bodies) or (asking is not None and folded in TO_DO and bool(asked_by(asking, locality).bodies))


def _is_beside(block: Block) -> bool:
    """Whether a line only tells who does the work of the item above it: "- Cơ quan phối hợp: Sở B"."""
    return block.headings != () and block.headings[-1].level > PART and label_of(block.text) is not None


def _is_of_one(block: Block, locality: Locality) -> bool:
    """Whether a block is work of its own, whatever words it ends with: below a body's heading, or an item that orders one body and not all."""
    if held_by(block, locality).bodies and (block.kind == "item" or not read_roles(block.text, locality).subject):
        return True
    at = charged_at(block.text) if block.kind == "item" else 0
    named, end = bodies_from(block.text, at, locality) if block.kind == "item" and HEAD.match(block.text, at) else ((), 0)
    return bool(named) and not any(b.group or b.name == locality.organisation for b in named) and (bool(at) or not _MAKES_KNOWN.match(block.text, end))


def _charges_within(block: Block, locality: Locality) -> bool:
    """Whether an item that begins with work charges a body in a sentence further on: "Khẩn trương ổn định đời sống. Bộ B hỗ trợ …"."""
    if ". " not in block.text or not (obliges(block.text) or begins_with_role(block.text)):
        return False
    return any(r.subject and obliges(block.text[r.subject_end :]) and not any(b.name == locality.organisation for b in r.subject) for r in assignments(block.text, locality)[1:])


def _leads_within(block: Block, locality: Locality) -> bool:
    """Whether a block of a decision tells in a sentence further on who leads or answers for the work: "Thông qua Báo cáo … . Bộ A chủ trì, phối hợp với …"."""
    text = block.text
    if not ("chủ trì" in text or "trách nhiệm" in text) or ". " not in text:
        return False
    return any(
        r.subject and r.subject[0].start > 0 and ("lead" in r.roles or text.startswith(("có trách nhiệm", "chịu trách nhiệm"), r.subject_end)) and obliges(text[r.subject_end :]) and not any(b.name == locality.organisation for b in r.subject)
        for r in assignments(text, locality)
    )


def _behind_name(block: Block, locality: Locality) -> str | None:
    """The words behind the body's name and colon with which an item begins ("4. Sở Y tế: Thông báo cho các bệnh viện biết."); None without them."""
    if block.kind != "item" or not HEAD.match(block.text):
        return None
    end = bodies_from(block.text, 0, locality)[1]
    return block.text[end + 1 :].lstrip() if block.text[end : end + 1] == ":" else None


def _paragraph_charged(block: Block, locality: Locality, *, to_do: bool, outlined: bool, among: bool, asked: Block | None) -> bool:
    """A paragraph under a heading that names its body; one that orders; in a directive or letter one that tells a body what to do."""
    if block.text.endswith(":"):
        return False
    named = held_by(block, locality).heading
    if named is not None and named is block.headings[-1] and named.kind == "heading":
        subject = read_roles(block.text, locality).subject
        return (not subject and not _TELLS.match(block.text)) or (bool(subject) and charges(block.text, locality, orders=True) and not is_of_issuer(block.text, locality))
    if named is not None and to_do and named in block.headings and begins_work(block.text):
        return True  # below a topic of what the heading asks of the body: "1. Đề nghị Sở A: a) Về hồ sơ: Chủ động rà soát …"
    if is_order(block.text):  # in a decision "Giao Bộ Chính trị chỉ đạo …" below an item, or among the paragraphs of an article
        return charges(block.text, locality, orders=True)
    at = ordered_at(block.text, locality.organisation)
    if at and not _DOES.match(block.text):  # "Chính phủ thống nhất nội dung Báo cáo. Giao Văn phòng Chính phủ …"
        return charges(block.text[at:], locality, orders=True, ordered=True) and not is_of_issuer(block.text[at:], locality)
    if outlined and _leads_within(block, locality):
        return True
    if not to_do:  # "Vụ A chủ trì, phối hợp với …" under a topic's heading of a programme: who leads or joins is told, so work is given
        read = read_roles(block.text, locality)
        given = (outlined and bool(read.roles & {"lead", "coordinating"})) or (among and block.text.startswith(("có trách nhiệm", "chịu trách nhiệm"), read.subject_end))
        return given and charges(block.text, locality, orders=False)
    if asked is not None and outlined and not read_roles(block.text, locality).subject:
        return begins_with_role(block.text) and bool(asked_by(asked, locality).bodies)  # a second paragraph of an item goes on with its order
    if not (outlined or among) and asked is None and not read_roles(block.text, locality).roles & {"lead", "supervising"}:
        return False  # among paragraphs of reasons, only who leads or oversees is told by the verb alone
    return charges(block.text, locality, orders=True) and not is_of_issuer(block.text, locality)
