"""Which blocks of a text are body items: the lowest ones of sections of nhiệm vụ, giải pháp.

In: ``Layout``, what lines tell beside items, the document's type. Out: (item, path) in reading order. A part headed "NỘI DUNG" and no more is one of work where
lines in it tell who does what, by when, and in a plan or programme that has no other part of work.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Container, Iterator, Sequence
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.outline.layout import Layout
from loaders.outline.sections import of_no_purpose, purpose, purpose_of, work_and_who
from loaders.outline.typewords import type_line
from loaders.work.assignments import charged_at
from loaders.work.itemdetails import ItemDetails
from loaders.work.leadins import TO_COME
from loaders.work.nonwork import described, describes, held_with, is_row, listed, names_no_work, names_thing, own_words
from loaders.work.orders import only_orders
from loaders.work.roleverbs import skip, verb_at
from loaders.work.taskparts import item_path, ordinal_of
from loaders.work.workverbs import begins_work
from loaders.writing.block import Block
from loaders.writing.calendar import TIME
from loaders.writing.deferred import Deferred
from loaders.writing.markers import DASH, PART, ROMAN
from loaders.writing.vietnamese import fold

_SEE: Final = Deferred(r"\(?(chi tiết|có biểu|kèm theo)", re.IGNORECASE)
# "Các nhiệm vụ cụ thể tại Phụ lục kèm theo.": the annex holds the tasks, this sentence is none.
_IN_ANNEX: Final = Deferred(
    r"\(?(?:các |những )?(?:nhiệm vụ|nội dung|công việc|danh mục)[^.;]{0,400}(?:tại|theo|trong|ở) (?:các )?(?:phụ lục|biểu|danh mục|bảng)[^.;]{0,60}\.?$",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"\([^()]*\)[.;]?")
_CONTENTS: Final = Deferred(r"\W*(?:cac )?noi dung(?: cong tac| hoat dong| ke hoach| chuong trinh(?: hanh dong)?| de an)?(?:(?:,| va) (?:hinh thuc|thoi gian|tien do|dia diem|phuong thuc|phuong phap|yeu cau)(?: (?:thuc hien|to chuc))?)*\W*")
_CONTENT: Final = re.compile(r"\bnoi dung\b")
_WORK_ITSELF: Final = Deferred(r"nhiem vu|noi dung|cong viec|hoat dong|viec can lam|phuong huong")  # "GIẢI PHÁP" alone may stand beside the work
_LOOKED_AT: Final = Deferred(r"\bnoi dung,?(?: (?:trong tam|chinh|chu yeu|cu the|can))* (?:cong tac )?(?:kiem tra|giam sat|thanh tra|khao sat|tuyen truyen|pho bien|tap huan|boi duong|dao tao|hoc tap|sinh hoat|hoi nghi|bao cao)\b")
_INSPECTS: Final = Deferred(r"(?:^|[\s;,])(?:kiểm tra|giám sát|thanh tra|khảo sát)\s[^:]*\b(?:nội dung|vấn đề)(?: chủ yếu| chính| trọng tâm| cụ thể)? sau(?: đây)?\s*:$", re.IGNORECASE)
_VERB: Final = 30  # no verb of two words is longer
PLANS: Final = frozenset({"ke hoach", "chuong trinh", "chuong trinh hanh dong", "ke hoach hanh dong", "de an"})
"""Documents that are written to say what is to be done."""
_BY_STAGES: Final = Deferred(r"\W*(?:lo trinh\W*$|(?:lo trinh|tien do|cac buoc|cac giai doan)(?: va \w+ \w+)? (?:trien khai|thuc hien|tien hanh)\b(?! (?:giam sat|kiem tra|danh gia)))")
_WHEN_FIRST: Final = Deferred(rf"^\W*(?:chậm nhất\s+(?:là\s+)?)?{TIME}\s*[:,]?\s+", re.IGNORECASE)  # "Giai đoạn 2026 - 2027: lập quy hoạch"
# How it went so far is no work: "VỀ PHÁT TRIỂN KINH TẾ NĂM QUA", "Thu ngân sách đạt 18.000 tỷ đồng, vượt 12%", "Xây dựng được 20 sàn".
_PAST_PART: Final = Deferred(r"\b(?:qua|vua qua|thoi gian qua|den nay|da dat)\b")
_WAS: Final = Deferred(r"\bđã\b|\b(?:cùng kỳ|so với năm|vượt \d|ước đạt)\b|^[^,;.:]{2,80}?\s(?:được|đạt)\s\d")
# A paragraph that tells how things are or went, in what it says first or anywhere: "Quản lý rừng hiện do 3 ban đảm nhiệm", "Thực hiện Nghị quyết số 5, tỉnh đã …".
_TELLS: Final = Deferred(
    r"^(?:[^,;:(.]|\.(?=\d))*?\s(?:đang|(?<!nhất )(?<!biệt )là|còn|được|(?<!thiết )(?<!chuẩn )(?<!trang )bị|do|gồm|(?<!trợ )giúp(?! đỡ)|góp phần|phát hiện(?! và\b)|ghi nhận|mang (?:lại|tính)|trở thành|gặp(?! (?:mặt|gỡ)\b)|vẫn|kéo dài|đóng vai trò|diễn biến phức tạp|chậm(?! nhất)|thấp(?! nhất)|kém|lỏng lẻo|chưa|chiếm|vượt|(?:tăng|giảm) (?:\d+|mạnh|nhẹ|nhanh|so)|giữ đà|có(?! (?:hiệu quả|liên quan|thẩm quyền|trách nhiệm|chất lượng)\b))\b"
    r"|^(?:[^.;]|\.(?=\d))*?\s(?<!phấn đấu )đạt\b|\b(?:đã|cho thấy)\b|(?<!thực )(?<!phát )(?<!thể )\bhiện\b(?! (?:tượng|hành|hữu|đại|thực|trạng|vật)\b)|\b(?:thời gian|vừa|năm) qua\b|,\s(?:toàn )?(?:tỉnh|huyện|xã|thành phố)\s[^,;]*\b(?:có|được)\b", re.IGNORECASE
)
_OF_YEAR: Final = re.compile(r"\b(?:năm|đoạn(?: \d{4}\s?[-–])?) ?(\d{4})\b")
_MOST: Final = 4  # one in so many
_FEWEST: Final = 3


def task_items(layout: Layout, besides: ItemDetails, kind: str | None, scheduled: Callable[[Block], bool] | None = None, *, day: str | None = None) -> Iterator[tuple[Block, str]]:
    """Items without items below them in sections of work: (block, path), paths unique; ``kind`` is the document's type, ``scheduled`` whether an item outside such sections gives some.

    A paragraph counts only where its section has no items: elsewhere it introduces them or goes on with the one above. Lines that only tell
    who leads and by when are no items (``loaders.work.itemdetails``): what has nothing else below it is one.
    """
    body = own_words(layout)
    attributes = {id(b): b for b in described(body)}
    own = [b for b in body if id(b) not in besides.lines and id(b) not in attributes]
    parents = {id(h) for b in own for h in b.headings}
    held = {id(b.headings[-1]) for b in attributes.values() if b.headings and held_with(b.text, b.headings[-1].text)}  # with nothing else below it, such a heading is the item
    work = _announced(layout.part("preamble")[-1:], own, kind) | _contents(body, besides, kind) | _under_work(own, kind)
    # the sentence is the work, the things that it lists are none; below a topic they are what the part is about
    lists = {id(lead): things for lead, things in listed(own) if lead.level > ROMAN and begins_work(lead.text)}
    things = {id(b) for run in lists.values() for b in run}
    above_tables = _above_tables(layout, own)
    no_work = {n for n in _no_work(own) if n not in held and not besides.named(n)}
    itemised = {id(b.headings[-1]) for b in own if b.headings and (b.kind in ("item", "heading"))}
    taken: list[Block] = []
    for block in own:
        heads = block.kind == "heading" and id(block) not in besides.told and id(block) not in held and id(block) not in lists
        if heads or (id(block) in parents and id(block) not in lists and id(block) not in besides.told) or id(block) in things or any(id(h) in besides.told for h in block.headings) or (not block.headings and block.kind == "heading"):
            continue
        outside = not block.headings or (purpose(block) != "tasks" and id(block) not in work)
        if outside and (scheduled is None or not scheduled(block) or any(_LOOKED_AT.search(h.folded) and not _works(block.text, h) for h in block.headings)):
            continue
        if _IN_ANNEX.match(block.text) or _ASIDE.fullmatch(block.text) or describes(block.text) or is_row(block):
            continue
        if id(block) in no_work and not outside:
            continue
        if id(block) in above_tables or (_is_topic(block, lists) and not besides.named(id(block))):
            continue
        goes_on = block.kind == "paragraph" and bool(taken) and _follows(block, taken[-1], day)
        if block.kind == "paragraph" and not outside and not goes_on and id(block) not in lists and (not block.headings or id(block.headings[-1]) in itemised or _SEE.match(block.text)):
            continue
        taken.append(block)
    emptied = _emptied(own, parents, taken, work)
    chosen = emptied | set(map(id, taken))
    seen: dict[str, int] = {}
    for block in (b for b in own if id(b) in chosen):
        base = item_path(block.section)
        if block.kind != "paragraph" and ordinal_of(block) is not None:
            yield block, base
        else:
            seen[base] = seen.get(base, 0) + 1
            yield block, f"{base}/{seen[base]}" if base else str(seen[base])


def _follows(block: Block, item: Block, day: str | None) -> bool:
    """Whether a paragraph is further work of the part behind a numbered item, or behind such a paragraph, and tells of nothing, not of its matter again nor of a year
    before the document's ``day``; what stands behind a dash is of the same matter."""
    if item.level == DASH or item.kind == "heading" or item.headings != block.headings or not (item.text.endswith(".") and block.text.endswith(".")):
        return False
    if (item.kind == "item" and block.low.split()[:2] == item.low.split()[:2]) or (day is not None and any(year < day[:4] for year in _OF_YEAR.findall(block.low))):
        return False
    return begins_work(item.text) and begins_work(block.text) and _TELLS.search(block.text) is None


def _no_work(own: Sequence[Block]) -> Iterator[int]:
    """The items that are things, by a noun that begins lists or by all that stand beside them: a verb that nobody knows stands among others."""
    beside: dict[int, list[Block]] = {}
    for block in own:
        if block.headings and block.kind == "item":
            beside.setdefault(id(block.headings[-1]), []).append(block)
    for run in beside.values():
        alone = [b for b in run if names_no_work(b.text)]
        for b in alone:
            if names_thing(b.text) or (len(alone) == len(run) > 2):
                yield id(b)


def _works(text: str, heading: Block, *, looked_at: bool = False) -> bool:
    """Whether an item below a heading of contents is work: of what is looked at, made known, or taught ("NỘI DUNG KIỂM TRA, GIÁM SÁT") only to do that ("Giám sát việc …")."""
    if not begins_work(text):
        return False
    if not looked_at and not _LOOKED_AT.search(heading.folded):
        return True
    at = skip(text, 0)
    role = verb_at(text, at)
    first = re.match(r"\w+ \w+", fold(text[at : at + _VERB]))
    return (role is not None and role[0] == "supervising") or (first is not None and first.group() in heading.folded)


def _emptied(own: Sequence[Block], parents: set[int], taken: Sequence[Block], work: Container[int]) -> set[int]:
    """The items that order something and have nothing below them that is work: "1. Lấy mẫu nước" over "- 02 vị trí tại …". The order is the work."""
    kept = {id(h) for b in taken for h in b.headings}
    # where the money comes from is told of the whole
    orders = {
        id(b): b for b in own
        if b.level > ROMAN and id(b) in parents and id(b) not in kept and (purpose(b) == "tasks" or id(b) in work) and begins_work(b.text) and "kinh phí" not in b.low
    }
    if not orders:
        return set()
    # "Xác định đối tượng được hỗ trợ" says what is below it, "Phân công trách nhiệm" for whom
    told = {id(h) for b in own for h in b.headings if id(h) in orders and (purpose(b) != purpose(orders[id(h)]) or (id(b) in parents and HEAD.match(b.text)))}
    return {n for n, b in orders.items() if n not in told and not any(id(h) in orders and id(h) not in told for h in b.headings)}


def _above_tables(layout: Layout, own: Sequence[Block]) -> frozenset[int]:
    """The items that only bring in the table right below them: "1. Nhiệm vụ thường xuyên:"."""
    starts = [b.offsets[0] for b in own]
    found = [own[n - 1] for table in layout.tables if table.lines and (n := bisect_left(starts, table.lines[0].start))]
    return frozenset(id(b) for b in found if not b.text.rstrip().endswith((".", ";")))


def _is_topic(block: Block, lists: Container[int]) -> bool:
    """Whether an item only says what the text behind it is about: "2. Về thu ngân sách:", "NGÀY 1: THỨ HAI"."""
    return id(block) not in lists and (block.text.endswith(":") and not begins_work(block.text) or (block.kind == "item" and block.text.isupper()))


def _announced(before: Sequence[Block], own: Sequence[Block], kind: str | None) -> frozenset[int]:
    """The items that a sentence brings in as work to come where their part tells of the past, or that stand in parts of no other purpose behind it:
    "Thành phố cần thực hiện tốt các nhiệm vụ, giải pháp sau:".

    One that begins with a body is a duty or tells of it.
    """
    found: list[int] = []
    under: tuple[Block, ...] | None = None
    orders = only_orders(kind)  # what such a sentence asks for is a duty of those whom it names
    parted: tuple[Block, ...] | None = None  # what stands above the parts that the sentence brings in
    for block in (*before, *own):
        if block.kind == "paragraph" and block.text.endswith(":"):
            brings = purpose(block) if TO_COME.search(block.text) else None
            under = block.headings if brings == "past" else None
            if brings is not None or block.headings == parted:
                parted = block.headings if brings == "other" and not orders else None
        elif block.kind == "item" and HEAD.match(block.text, charged_at(block.text)) is None:
            within = parted is not None and len(block.headings) > len(parted) and block.headings[: len(parted)] == parted
            if block.headings == under or (within and of_no_purpose(block) and begins_work(block.text)):
                found.append(id(block))
        if block.kind == "heading":
            under = None
    return frozenset(found)


def _contents(body: Sequence[Block], besides: ItemDetails, kind: str | None) -> frozenset[int]:
    """The blocks of parts headed "NỘI DUNG" and no more that tell of work, not the contents of something else: lines say who does what of it, by when,
    or the document is a plan, or a decision that issues one, and says nowhere else what is to be done, but how ("III. GIẢI PHÁP"); of other contents ("LỘ TRÌNH VÀ NỘI DUNG
    TUYÊN TRUYỀN") then what begins with a verb of work.
    """
    heads = {id(h): h for b in body for h in b.headings[:2]}
    asked = {n for n, h in heads.items() if h.level > PART and (_CONTENT.search(h.folded) or work_and_who(h.text))}
    under = {id(b): part for b in body if (part := next((h for h in b.headings[:2] if id(h) in asked), None)) is not None} if asked else {}
    if not under:
        return frozenset()
    bare = {id(part) for part in under.values() if _CONTENTS.fullmatch(part.folded)}
    looked_at = {id(under[id(b)]) for b in body if b.kind == "paragraph" and id(b) in under and _INSPECTS.search(b.text)}
    bare -= looked_at
    told = {id(part) for b in body if id(b) in besides.lines and (part := under.get(id(b))) is not None and (id(part) in bare or work_and_who(part.text))}
    plan = (fold(kind or "") in PLANS or any(b.kind == "paragraph" and fold(b.text) in PLANS and type_line(b.text) for b in body)) and not any(purpose(b) == "tasks" and any(_WORK_ITSELF.search(h.folded) for h in b.headings[:2]) for b in body)
    return frozenset(
        id(b)
        for b in body
        if (part := under.get(id(b))) is not None
        and (id(part) in (told & bare) or (id(part) in told and of_no_purpose(b) and begins_work(b.text)) or (plan and of_no_purpose(b) and (id(part) in bare or _works(b.text, part, looked_at=id(part) in looked_at))))
    )


def _under_work(own: Sequence[Block], kind: str | None) -> frozenset[int]:
    """The items of a plan's parts that are named by work themselves, or by its stages, with verbs of work for nearly all that stands in them: "III. PHÁT TRIỂN NỀN MÓNG KINH TẾ SỐ",
    "III. LỘ TRÌNH THỰC HIỆN"."""
    if fold(kind or "") not in PLANS:
        return frozenset()
    parts: dict[int, list[Block]] = {}
    parents = {id(h) for b in own for h in b.headings}
    for b in own:
        if b.kind == "item" and id(b) not in parents and (part := next((h for h in b.headings if h.level == ROMAN and (h.marker or "").isupper()), None)) is not None and of_no_purpose(b) and (begins_work(part.text) or _BY_STAGES.match(part.folded)) and purpose_of(part.text) is None and not _PAST_PART.search(part.folded):
            parts.setdefault(id(part), []).append(b)
    told = ((run, [id(b) for b in run if begins_work(_WHEN_FIRST.sub("", b.text, count=1))]) for run in parts.values() if _MOST * sum(_WAS.search(b.low) is not None for b in run) < len(run))
    return frozenset(n for run, works in told if len(works) >= max(_FEWEST, 0.75 * len(run)) or (1 < len(works) == len(run) and any(_BY_STAGES.match(h.folded) for h in run[0].headings)) for n in works)
