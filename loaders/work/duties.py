"""Items of "Tổ chức thực hiện" and of "Chế độ báo cáo", orders of directives and letters → ``Task`` of kind "duty".

In: ``WorkText``. Out: one duty an item (``loaders.work.dutyitems``), however many sentences it has; of a paragraph that orders several bodies, only some by a day, one a body. Its holder is the body that the item
begins with ("Sở Tư pháp có trách nhiệm …", "7. Thuế tỉnh …: Phối hợp …"), else the body that its heading names, else the group of which the sentence
above the items asks them ("… đề nghị Ủy ban nhân dân các tỉnh:"). An item that names a body but no verb that is known stays a duty without a holder;
one that names nobody is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.bodies import Locality, bodies_from
from loaders.agencies.bodyheads import HEAD
from loaders.outline.norms import founded_body
from loaders.record import Task
from loaders.work.assignments import assignments, charged_at, charges
from loaders.work.bodyheadings import names_bodies
from loaders.work.bodytasks import charged_within
from loaders.work.deadlines import deadline_in
from loaders.work.dutyitems import duty_items, names_somebody
from loaders.work.heldroles import held_roles
from loaders.work.itemdetails import Told, bodies_told, label_of, roles_beside
from loaders.work.leadins import OF_WHOM, Held, held_by
from loaders.work.roles import Hit, Reading, read_roles
from loaders.work.roleverbs import verb_at
from loaders.work.taskparts import item_path, ordinal_of, printed_role, prose_task
from loaders.work.worktext import WorkText
from loaders.work.worktimes import WorkTimes
from loaders.work.workverbs import begins_work
from loaders.writing.block import LONGEST, Block

# Whoever does the work of a yearly plan does it in its year; what is watched or reported may be due when it is over.
_DOING: Final = frozenset({"lead", "coordinating", "directing", "responsible", "advising"})
# Persons who are said to be charged, below the name of the body that is theirs: they are, and no body for them.
_PERSONS: Final = re.compile(r"(?:Các |Những |Mỗi |Từng )?(?:đồng chí|cán bộ|công chức|viên chức|nhân viên|đảng viên|đoàn viên|người)(?:, (?:công chức|viên chức|nhân viên|đảng viên|người lao động))*\s[^.;:]{3,160}?\s(?:có|chịu) trách nhiệm\b", re.IGNORECASE)
_LAST_BRACKET: Final = re.compile(r"\((?:[^()]{4,140}? (?:chủ trì|phối hợp|tham gia|thực hiện)(?: thực hiện)?(?:[,;] |(?=\)))){1,4}\)[\s.;]*$")  # who makes what the item names is no doer: "(Bộ A chủ trì xây dựng)"
_DOERS: Final = frozenset({"lead", "responsible"})
_NEXT: Final = re.compile(r"\.(?:(?<=[^\W\d]\.)|(?<=\d{4}\.))\s+(?=[A-ZĐỦ])")
_SENDS: Final = re.compile(r"báo cáo|gửi|nộp|tổng hợp|thông tin|cập nhật")  # "Rà soát các trạm bơm." below "CHẾ ĐỘ BÁO CÁO" reports nothing
# Below a body's name: the body is to ask others, who are not charged by that.
_ASKS_OTHERS: Final = re.compile(r"(?:Yêu cầu|Đề nghị|Cử|Mời) (?=\S)")
# Below a ministry's item, too, the National Assembly's bodies are asked by the Government.
_GOVERNMENT: Final = frozenset({"Chính phủ", "Thủ tướng Chính phủ", "Văn phòng Chính phủ"})
# Below a Party committee, which leads: "Lãnh đạo Sở A hoàn thiện …" is what it does, not who does it.
_OF_PARTY: Final = re.compile(r"\b(?:[Đđ]ảng|[Tt]ỉnh|[Tt]hành|[Cc]ấp) (?:ủy|bộ)\b|Thường vụ")
_OF_ASSEMBLY: Final = re.compile(r"\bQuốc hội\b|Hội đồng Dân tộc\b")


def duty_tasks(text: WorkText) -> tuple[Task, ...]:
    """The duties that a text gives, in reading order."""
    made: list[Task] = []
    counts: dict[str, int] = {}
    me, locality = text.document, text.locality
    items = tuple(duty_items(text.layout, locality, me.type, norms=text.norms, founded=founded_body(me), day=me.date, beside=frozenset() if text.norms else text.besides.labelled))
    if not items:
        return ()
    besides, others = text.besides, _named_otherwise(text.layout.part("body"), locality)
    times = WorkTimes(text.layout, besides, text.citations, me.type, me.date, norms=text.norms)
    for block, asked in ((part, asked) for whole, asked in items for part in _orders_apart(whole, locality)):
        if id(block) in besides.owned or (id(block) in besides.labelled and (label := label_of(block.text)) is not None and label[0] in ("time", "product", "holder")):
            continue  # told of the item above it: "Thời gian hoàn thành: Tháng 12/2025."
        reports = any("bao cao" in h.folded and _purpose_is_reports(h) for h in block.headings) and _SENDS.search(block.low) is not None
        held = held_by(block, locality, asked)
        leads = block.text.startswith("Lãnh đạo ") and any(_OF_PARTY.search(b.name) for b in held.bodies) and verb_at(block.text, 0) is not None
        readings = assignments(f"l{block.text[1:]}" if leads else block.text, locality, reports=reports)
        persons = bool(held.bodies) and not any(r.subject for r in readings) and _PERSONS.match(block.text) is not None
        held = Held() if persons else held
        if held.bodies and held.heading in block.headings and (asks := _ASKS_OTHERS.match(block.text)) and not _issuer_asks(block, asks.end(), held, locality):
            readings = (Reading((), 0, (Hit("responsible", *asks.span()),)),)
        beside = roles_beside(besides.places.get(block.offsets[0], Told()), locality)
        if not beside and not any(r.subject or any(h.partners for h in r.hits) for r in readings) and not held.bodies and not persons and not names_somebody(block, locality) and not (block.headings and (OF_WHOM.match(block.headings[-1].text) or (id(block.headings[-1]) in others and begins_work(block.text)))):
            continue
        named = any(b.role in _DOERS for b in beside)
        if named and held.heading not in block.headings:
            held = Held()  # whom the lines beside the item name does it, not all whom a sentence asks for its like
        charged, at = charged_within(block, locality) if "hủ trì" in block.text and _LAST_BRACKET.search(block.text) and not readings[0].subject else (None, 0)
        if charged is not None and block.text[at - 1] == "(":  # "Tập huấn cho cán bộ xã (Phòng A chủ trì, Phòng B phối hợp)" below a body's name
            beside += [printed_role(h.role, b, block.cut(at), locality) for h in charged.hits for b in h.partners or charged.subject]
        own = bodies_told(block, locality) or [b for r in readings for b in held_roles(block, r, held, locality)]
        bodies = [*(b for b in own if not (named and b.role in _DOERS and HEAD.match(block.text) is None)), *beside]
        path, section = _path(block, counts)
        time = times.of(block, of_year=not reports and any(b.role in _DOING for b in bodies))
        made.append(prose_task("duty", block, path, section, bodies, time, text.citations))
    return tuple(made)


def _named_otherwise(body: Sequence[Block], locality: Locality) -> set[int]:
    """The headings that name somebody in words that are no known body's, as those beside them show: "3. Các Khu lâm nghiệp công nghệ cao, hiệp hội" below "1. Bộ A", "2. Bộ B"; what stands below is somebody's duty."""
    beside: dict[tuple[int, ...], dict[int, Block]] = {}
    for heading in (b.headings[-1] for b in body if b.headings):
        beside.setdefault((*map(id, heading.headings), heading.level), {})[id(heading)] = heading
    return {n for run in beside.values() for n, h in run.items() if h.text.startswith("Các ") and len(run) > 1 and all(o is h or names_bodies(o.text, locality) for o in run.values())}


def _orders_apart(block: Block, locality: Locality) -> Sequence[Block]:
    """A paragraph as the orders that it gives to different bodies, where not each is due by a day: "UBND tỉnh A báo cáo trước ngày 03/12/2025. UBND các tỉnh: B, C đẩy nhanh …"."""
    if block.kind != "paragraph" or ". " not in block.text:
        return (block,)
    text, cuts, before = block.text[:LONGEST], [0], _doers(block.text, locality)
    for m in _NEXT.finditer(text) if before else ():
        doers = _doers(text[m.end() :], locality)
        if doers and not doers & before:
            cuts.append(m.end())
            before = doers
        elif not doers and len(cuts) > 1 and deadline_in(_NEXT.split(text[m.end() :], maxsplit=1)[0]) is not None:
            return (block,)  # "A kiểm tra đê. B kiểm tra cầu. Thời gian hoàn thành trước ngày 20/3/2025."
    parts = [block.cut(a, b) for a, b in zip(cuts, [*cuts[1:], None], strict=True)]
    due = {deadline_in(part.text) is not None for part in parts}
    return parts if len(due) > 1 else (block,)


def _doers(words: str, locality: Locality) -> set[str]:
    """Whom the first sentence of ``words`` charges."""
    end = m.start() if (m := _NEXT.search(words)) else len(words)
    first = words[:end]
    return {b.name for b in read_roles(first[charged_at(first) :], locality).subject} if charges(first, locality, orders=True) else set()


def _issuer_asks(block: Block, at: int, held: Held, locality: Locality) -> bool:
    """Whether who is asked is to do the work, not to be asked by the body above: he is that body ("2. Đối với UBND tỉnh: Đề nghị UBND tỉnh chỉ đạo …"), or the paragraph stands below
    "3. Đối với các tổ chức khác", or behind the items that a sentence gives a body, or below an item that is whole ("2. Các bộ rà soát văn bản.")."""
    if block.kind == "paragraph" and held.heading is not None and (held.heading.text.endswith(":") or held.heading.text.startswith("Đối với")):
        return True
    if held.heading is not None and held.heading.text.endswith((".", ";")) and not names_bodies(held.heading.text, locality):
        return True
    names = {b.name for b in held.bodies}
    asked = bodies_from(block.text, at, locality)[0]
    return any(b.name in names or (locality.organisation in _GOVERNMENT and _OF_ASSEMBLY.search(b.name)) for b in asked)


def _purpose_is_reports(heading: Block) -> bool:
    """Whether a heading is about reports and nothing else ("CHẾ ĐỘ BÁO CÁO"), not a body's ("Báo và Phát thanh …")."""
    return bool(re.match(r"(ve )?(viec )?(to chuc )?(thuc hien )?(che do|cong tac|thong tin|ve)?[, ]*(thong tin[, ]*)?(va )?bao cao(?! va (?:to chuc |trien khai )*thuc hien\b| cong tac chi dao\b| cua\b| so\b)", heading.folded))


def _path(block: Block, counts: dict[str, int]) -> tuple[str, str]:
    """ "III.3/2" and "III.3 bullet 2"; "VI.7" for a numbered item; a paragraph counts as the n-th item of its section."""
    base = item_path(block.section)
    if ordinal_of(block):
        path = base
        counts[path] = counts.get(path, 0) + 1
        return (path if counts[path] == 1 else f"{path}~{counts[path]}"), block.section
    counts[base + "/"] = counts.get(base + "/", 0) + 1
    n = counts[base + "/"]
    if not base:
        return f"body/{n}", f"paragraph {n}"  # a paragraph of a text without an outline
    return f"{base}/{n}", block.section if "bullet" in block.section else f"{block.section} paragraph {n}"
