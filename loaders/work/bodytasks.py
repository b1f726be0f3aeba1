"""Items of task sections → ``Task`` of kind "body".

In: ``WorkText``, its duties. Out: tasks in reading order. An item is the lowest one: bullet, numbered item, or paragraph
where a section has neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.bodies import Locality, bodies_from
from loaders.agencies.bodyheads import HEAD
from loaders.outline.sections import of_no_purpose
from loaders.record import BodyRole, Task
from loaders.work.assignments import assignments, charged_at, charges, is_order, orders_within
from loaders.work.bodyheadings import names_bodies
from loaders.work.dutyitems import type_or_notice
from loaders.work.heldroles import held_roles
from loaders.work.itemdetails import roles_beside
from loaders.work.leadins import OF_WHOM, asked_by, asks_for_items, gives_role, held_by
from loaders.work.nonwork import names_no_work
from loaders.work.orders import only_orders, ordered
from loaders.work.roles import Reading, may_name_partners, read_roles
from loaders.work.scheduled import is_scheduled, may_be_scheduled, sets_days
from loaders.work.subjects import subject_of
from loaders.work.taskitems import task_items
from loaders.work.taskparts import inherited_role, printed_role, prose_task
from loaders.work.worktext import WorkText
from loaders.work.worktimes import WorkTimes
from loaders.work.workverbs import begins_work, work_at
from loaders.writing.block import Block
from loaders.writing.markers import DASH

_CALLED: Final = re.compile(r"(?:Tên )?(?:nhiệm vụ|công việc|nội dung)(?: (?:thực hiện|công việc|nhiệm vụ))?\s*:\s+", re.IGNORECASE)  # "1. Tên nhiệm vụ: …", above "2. Cơ quan chủ trì: …"
_WHERE: Final = re.compile(r"(?:(?:ở|tại) )?(?:cấp (?:tỉnh|huyện|xã|trung ương|cơ sở)|trung ương|(?:các )?địa phương|cơ sở)\s*:?", re.IGNORECASE)  # "3. Tập huấn" over "a) Ở Trung ương:": the words above say what is done there
_ORDERS: Final = 2  # one item that orders somebody may stand among topics
_BY_WHOM: Final = re.compile(r"\s(?:thực hiện|chuẩn bị|phụ trách|đảm nhiệm|chịu trách nhiệm)(?:,?\s(?:xong|hoàn thành|trong|trước|từ|thời gian)\s[^()]*)?$")  # "(Văn phòng A thực hiện, xong trong tháng 5)"
_TOLD: Final = re.compile(r"\b(?:đã|được|đạt|(?<!chuẩn )bị|còn)\b")
_UNDONE: Final = re.compile(rf"{_TOLD.pattern}|\b(?:đang|chưa|không|sẽ)\b")  # "(Sở A chưa thực hiện)": how it stands, no order
_TRIES, _STRETCH = 40, 4000  # no item names more bodies at the head of its sentences: reading stays linear


def body_tasks(text: WorkText, duties: Sequence[Task] = ()) -> tuple[Task, ...]:
    """The lowest items under headings of nhiệm vụ or giải pháp, and those that a day makes work; ``duties`` is what is told as duties."""
    made = []
    layout, locality, besides, kind, day = text.layout, text.locality, text.besides, text.kind, text.document.date
    times = WorkTimes(layout, besides, text.citations, kind, day)
    orders = type_or_notice(layout, locality, kind)
    asked = _asked_for((*layout.part("preamble")[-1:], *layout.part("body")), locality, of_all=only_orders(orders))
    told_as_duties = {s.start for t in duties for s in t.spans[:1]}
    among_orders = _among_orders(layout.part("body"), kind)

    def scheduled(block: Block) -> bool:
        if id(block) in among_orders:
            return True
        if block.offsets[0] in told_as_duties or not may_be_scheduled(block):
            return False
        return any(t is not None and is_scheduled(block, t, locality, kind, day) for t in (times.own(block), times.of(block, of_year=False)))

    for block, path in task_items(layout, besides, kind, scheduled if sets_days(kind) else None, day=day):
        if block.offsets[0] in told_as_duties and ordered(block, locality, orders):
            continue  # a duty (loaders.work.orders)
        told = besides.of(block)
        name = block.cut(called.end()) if told.who and (called := _CALLED.match(block.text)) else block.headings[-1] if told.who and block.headings and _WHERE.fullmatch(block.text) else block
        time = times.of(block)
        bodies = _own_bodies(told.own or block, locality)
        besides_them = "; giao " in block.text and begins_work(block.text)  # who has the rest of the item is told above
        told_above = _by_sentence(told.own or block, asked.get(id(block)), locality) if besides_them or not bodies else ()
        bodies = [*told_above, *bodies]
        bodies += roles_beside(told, locality)
        made.append(prose_task("body", block, path, block.section, bodies, time, text.citations, name=name, product=told.product, first=not bodies or bool(told_above)))
    return tuple(made)


def _among_orders(body: Sequence[Block], kind: str | None) -> frozenset[int]:
    """The numbered items of a document of orders that begin with work and name nobody, beside items that order bodies: "2. Rà soát, đánh giá …" between "1. Giao Ban A …" and "3. Giao Ban B …"."""
    if not only_orders(kind):
        return frozenset()
    beside: dict[int, list[Block]] = {}
    for block in body:
        if block.kind == "item" and block.level < DASH:
            beside.setdefault(id(block.headings[-1]) if block.headings else 0, []).append(block)
    return frozenset(
        id(b) for run in beside.values() if sum(is_order(b.text) for b in run) >= _ORDERS for b in run
        if b.text.endswith(".") and of_no_purpose(b) and begins_work(b.text) and not is_order(b.text) and not _TOLD.search(b.text)
    )


def _asked_for(body: Sequence[Block], locality: Locality, *, of_all: bool) -> dict[int, Block]:
    """The sentence right above a run of items that asks somebody for them: "Đề nghị Thường trực Tỉnh ủy tập trung chỉ đạo một số nội dung sau:"; ``of_all``: the first asks for all that stand in
    parts below it, as a letter's does."""
    first = body[0] if of_all and body and asked_by(body[0], locality).bodies else None
    found = {id(b): first for b in body[1:]} if first is not None else {}
    asked: Block | None = None
    for block in body:
        if block.kind == "paragraph":
            asked = block if asks_for_items(block, locality) else None
        elif asked is not None and block.headings == asked.headings:
            found[id(block)] = asked
    return found


def _own_bodies(block: Block, locality: Locality) -> list[BodyRole]:
    """Bodies that an item charges ("Sở X chủ trì …", "(Sở X chủ trì, phối hợp với Sở Y)", "Giao Sở X …"); else its heading's."""
    made: list[BodyRole] = []
    if charges(block.text[:_STRETCH], locality, orders=False) or _works(block.text[:_STRETCH], locality) or (not begins_work(block.text) and orders_within(block.text[:_STRETCH], locality)):
        for told in assignments(block.text, locality):
            made += [printed_role(hit.role, b, block, locality) for hit in told.hits for b in (hit.partners or told.subject)]
        return made
    reading, offset = charged_within(block, locality)
    if reading is not None:
        part = block.cut(offset)
        for hit in reading.hits:
            made += [printed_role(hit.role, b, part, locality) for b in (hit.partners or reading.subject)]
        return made
    heading = next((h for h in reversed(block.headings) if OF_WHOM.match(h.text) or names_bodies(h.text, locality)), None)
    if heading is not None and names_bodies(heading.text, locality):
        for hit in read_roles(block.text, locality).hits:
            for b in hit.partners:
                made.append(printed_role(hit.role, b, block, locality))
            if not hit.partners:
                made += [
                    inherited_role(hit.role, b, block.spans(hit.start, hit.end), heading, locality)
                    for b in bodies_from(heading.text, charged_at(heading.text), locality)[0]
                ]
    if made or not may_name_partners(block.low):
        return made
    return [printed_role(hit.role, b, block, locality) for hit in read_roles(block.text[:_STRETCH], locality).hits for b in hit.partners]


def _by_sentence(block: Block, asked: Block | None, locality: Locality) -> Sequence[BodyRole]:
    """Whom the sentence right above an item charges: "c) Bộ Tài chính chủ trì, phối hợp với các bộ, cơ quan liên quan:", or the one that asks for it and its neighbours."""
    heading = block.headings[-1] if block.headings else None
    if (asked is None and (heading is None or not (heading.text.endswith(":") or gives_role(heading.text, locality)))) or any(OF_WHOM.match(h.text) or names_bodies(h.text, locality) for h in block.headings) or names_no_work(block.text):
        return ()
    held = held_by(block, locality, asked)
    return held_roles(block, read_roles(block.text, locality), held, locality) if held.heading is not None and held.heading in (asked, heading) else ()


def _works(text: str, locality: Locality) -> bool:
    """Whether an item of work begins with a body and, behind it, a verb of work: "Bộ A lồng ghép kiến thức vào chương trình giáo dục"."""
    at = charged_at(text)
    subject, verb = subject_of(text[at:], locality) if HEAD.match(text, at) else ((), 0)
    if ":" in text[at : at + verb]:  # "Xã A: Lấy mẫu 01 vị trí tại …": where it is done
        return False
    return bool(subject) and work_at(text, at + verb) and charges(text, locality, orders=True)


def charged_within(block: Block, locality: Locality) -> tuple[Reading | None, int]:
    """Whom an item charges in a bracket or a sentence of its own, "(Sở A chủ trì, Sở B phối hợp)", and where that begins."""
    text = block.text
    tried = 0
    for m in re.finditer(r"(?:^|\(|[.;]\s+)(?:[Gg]iao\s+(?:cho\s+)?|Cơ quan chủ trì:\s*)?", text):
        at = m.end()
        if not HEAD.match(text, at):
            continue
        tried += 1
        if tried > _TRIES:
            break
        end = text.find(")", at) if text[m.start() : m.start() + 1] == "(" else len(text)
        reading = read_roles(text[at : min(end if end > 0 else len(text), at + _STRETCH)], locality)
        given = "iao" in m.group() or (m.group() == "(" and _BY_WHOM.search(text, at, max(end, at)) is not None and _UNDONE.search(text, at, end) is None)
        if reading.subject and (given or reading.roles & {"lead", "coordinating", "directing", "advising"} or (m.group().startswith(".") and charges(text[at : at + _STRETCH], locality, orders=False))):
            return reading, at
    return None, 0
