"""Items of "Tổ chức thực hiện" and of "Chế độ báo cáo" → ``Task`` of kind "duty".

In: ``Layout``, locality, citations. Out: one duty an item, however many sentences it has. Its holder is the body that the
item begins with ("Sở Tư pháp có trách nhiệm …", "7. Thuế tỉnh …: Phối hợp …"), else the body that its heading names, else the
group of which the sentence above the items asks them ("… đề nghị Ủy ban nhân dân các tỉnh:"). An item that names a body but no
verb that is known stays a duty without a holder; one that names nobody is none. The form's last words ("… chịu trách nhiệm thi
hành Quyết định này") are no duty in any document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.assignments import ASKS, assignments, charged_at, charges, is_order
from loaders.bodies import Locality, bodies_from
from loaders.bodyheads import HEAD
from loaders.deadlines import deadline_in
from loaders.layout import Layout
from loaders.leadins import Held, asked_by, holders
from loaders.markers import PART
from loaders.record import BodyRole, Citation, Task
from loaders.roles import Reading, read_roles
from loaders.sections import purpose, purpose_of
from loaders.taskparts import cites, conditional, inherited_role, make_task, printed_role
from loaders.text import Block
from loaders.timeframes import timeframe
from loaders.vietnamese import fold

_CLOSING: Final = re.compile(
    r"Trên đây là\b|Nơi nhận\b|.{0,80}\b(?:yêu cầu|đề nghị) các (?:sở|cơ quan|đơn vị|ngành|cấp"
    r"|địa phương)[^.;]{0,80}(?:triển khai |nghiêm túc |tổ chức )*thực hiện[^;]{0,40}$"
)
# Documents that give orders without a section of duties.
_ORDERS: Final = frozenset({"chi thi", "cong dien", "cong van", "thong bao", "quyet dinh", "nghi quyet", "ket luan"})
# Documents that do nothing but give orders: what a body does in them, it is to do.
_TO_DO: Final = frozenset({"chi thi", "cong dien", "cong van", "thong bao", "ket luan"})
_SECTION_NAME: Final = re.compile(r"[^a-zà-ỹ]*$")  # "MỤC 2", "TRÁCH NHIỆM CỦA …": the name of a section, in capitals
_EXECUTION: Final = re.compile(
    r"chịu trách nhiệm (?:tổ chức |triển khai )*(?:thi hành|thực hiện) (?:Quyết định|Nghị quyết|Chỉ thị|Thông tư|Nghị định|Công điện)(?: này\b|\s*[./;]*$)"
    r"|(?:có )?hiệu lực (?:thi hành )?(?:kể )?từ"
)
_TOLD: Final = re.compile(r"\b(?:đã|được|bị|gồm|bao gồm)\b")  # what is told of a body is no duty of its
_QUOTED: Final = re.compile(r"[\"“]|Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Ban hành|Phê duyệt|Phạm vi|Đối tượng|Giải thích", re.IGNORECASE)


def duty_tasks(layout: Layout, locality: Locality, citations: Sequence[Citation], kind: str | None = None) -> tuple[Task, ...]:
    """The duties of a document, in reading order; ``kind`` is the document's type."""
    made: list[Task] = []
    counts: dict[str, int] = {}
    for block, asked in _items(layout, locality, kind):
        reports = any("bao cao" in h.folded and purpose_is_reports(h) for h in block.headings)
        readings = assignments(block.text, locality, reports=reports)
        held = holders(block, locality)
        if not held.bodies and asked is not None:
            held = asked_by(asked, locality)
        if not any(r.subject for r in readings) and not held.bodies and not _names_somebody(block, locality):
            continue
        bodies = [b for r in readings for b in _bodies(block, r, held, locality)]
        path, section = _path(block, counts)
        spans = block.spans()
        at = deadline_in(block.text)
        time = timeframe(block.text[at[0] : at[1]], block.spans(*at)) if at else None
        made.append(
            make_task(
                layout.source,
                task_id=f"duty:{path}",
                kind="duty",
                path=path,
                title=block.text,
                section=section,
                spans=spans,
                bodies=bodies,
                group=block.headings[-1].text if block.headings else None,
                ordinal=_ordinal(block),
                time=time,
                condition=conditional(block.text),
                cited=cites(spans, [m.label for m in block.marks], citations),
                places={
                    "title": spans,
                    "timeframe": time.spans if time else (),
                    "group": block.headings[-1].spans() if block.headings else (),
                },
            )
        )
    return tuple(made)


def purpose_is_reports(heading: Block) -> bool:
    """Whether a heading is about reports and nothing else ("CHẾ ĐỘ BÁO CÁO"), not a body's ("Báo và Phát thanh …")."""
    return bool(re.match(r"(che do|cong tac|thong tin|ve)?[, ]*(thong tin[, ]*)?(va )?bao cao", heading.folded))


def _ordinal(block: Block) -> str | None:
    return block.marker if block.marker and block.marker not in ("-", "+", "•", "*") else None


def _items(layout: Layout, locality: Locality, kind: str | None) -> Iterator[tuple[Block, Block | None]]:
    """Items and paragraphs of the sections of duties that have nothing below them, closing words left out; with each the sentence that asks for it.

    A directive, a letter or a decision has no such section: there an item is a duty that itself, or whose heading, charges a body.
    """
    body = layout.part("body")
    parents = {id(h) for b in body for h in b.headings}
    opening = next(iter(layout.part("preamble")[-1:]), None)  # "…, Bộ Y tế đề nghị Ủy ban nhân dân các tỉnh:" above all items
    if opening is not None and not (opening.text.endswith(":") and asked_by(opening, locality).bodies):
        opening = None
    asked: Block | None = None  # the sentence that gives the items after it as orders ("… yêu cầu các bộ thực hiện các nhiệm vụ sau:")
    for block in body:
        if block.kind == "paragraph":
            asked = block if block.text.endswith(":") and ASKS.search(block.text) else None
        elif asked is not None and not set(map(id, asked.headings)) <= set(map(id, block.headings)):
            asked = None
        if block.kind == "heading" or id(block) in parents:
            continue
        if not block.headings or purpose(block) != "duties":
            if _charged(block, locality, kind, asked=asked, opening=opening):
                yield block, asked or opening
            continue
        if _is_formula(block.text, locality) or (block.kind == "paragraph" and (_CLOSING.match(block.text) or _SECTION_NAME.match(block.text))):
            continue
        yield block, asked
    for block in layout.part("closing"):  # "Giao Văn phòng … theo dõi, đôn đốc" often stands last
        if block.text.startswith("Giao ") and not _CLOSING.match(block.text) and not _is_formula(block.text, locality) and charges(block.text, locality, orders=False):
            yield block, None


def _is_formula(text: str, locality: Locality) -> bool:
    """Whether an item is nothing but the form's last words: who carries the document out, when it takes effect."""
    if not _EXECUTION.search(text):
        return False
    sentences = re.split(r"(?<=[^\W\d])\.\s+(?=[A-ZĐ])", text)
    return not any(not _EXECUTION.search(s) and charges(s, locality, orders=True) for s in sentences)


def _names_somebody(block: Block, locality: Locality) -> bool:
    """An item of the section of duties that begins with a body, though its verb is not known: the duty stays, without a role."""
    at = charged_at(block.text)
    return block.kind == "item" and bool(HEAD.match(block.text, at)) and not _TOLD.search(block.text) and bool(bodies_from(block.text, at, locality)[0])


def _charged(block: Block, locality: Locality, kind: str | None, *, asked: Block | None, opening: Block | None) -> bool:
    """Whether an item outside all sections of known purpose gives a body its work."""
    folded = fold(kind or "")
    if folded not in _ORDERS or block.kind not in ("item", "paragraph") or _is_formula(block.text, locality) or _CLOSING.match(block.text):
        return False
    chain = [h for h in block.headings if h.level > PART]
    if any(_QUOTED.match(x.text) for x in (block, *chain)):
        return False
    known = {purpose_of(h.text) for h in chain} - {None}
    given = is_order(block.text)
    if known & {"tasks", "goals"} or (known and asked is None and not given):
        return False
    if block.kind == "paragraph":
        named = holders(block, locality).heading
        own = named is not None and named is block.headings[-1] and named.kind == "heading"
        return (own and not block.text.endswith(":")) or (
            given and (bool(chain) or folded in _TO_DO) and not block.text.endswith(":") and charges(block.text, locality, orders=True)
        )
    if charges(block.text, locality, orders=folded in _TO_DO):
        return True
    if read_roles(block.text, locality).subject:
        return False
    asking = asked or (opening if not known else None)
    return bool(holders(block, locality).bodies) or (asking is not None and folded in _TO_DO and bool(asked_by(asking, locality).bodies))


def _bodies(block: Block, reading: Reading, held: Held, locality: Locality) -> list[BodyRole]:
    """Who has what role by the words of an item, and by the words above it where the item names nobody."""
    made: list[BodyRole] = []
    told = held.hits if not reading.subject else tuple(h for h in held.hits if h.role == "directing" and not h.partners)
    if held.heading is not None and held.verbs is not None:
        for hit in told:
            said = held.verbs.spans(hit.start, hit.end)
            named, by = (hit.partners, held.verbs) if hit.partners else (held.bodies, held.heading)
            made += [inherited_role(hit.role, b, said, by, locality) for b in named]
    for hit in reading.hits:
        if hit.partners:
            made += [printed_role(hit.role, b, block, locality) for b in hit.partners]
        elif reading.subject:
            made += [printed_role(hit.role, b, block, locality) for b in reading.subject]
        elif held.heading is not None and not (told and hit.role == "responsible"):
            made += [inherited_role(hit.role, b, block.spans(hit.start, hit.end), held.heading, locality) for b in held.bodies]
    return made


def _path(block: Block, counts: dict[str, int]) -> tuple[str, str]:
    """ "III.3/2" and "III.3 bullet 2"; "VI.7" for a numbered item; a paragraph counts as the n-th item of its section."""
    base = re.sub(r" bullet \d+.*$", "", block.section)
    if _ordinal(block):
        path = base
        counts[path] = counts.get(path, 0) + 1
        return (path if counts[path] == 1 else f"{path}~{counts[path]}"), block.section
    counts[base + "/"] = counts.get(base + "/", 0) + 1
    n = counts[base + "/"]
    if not base:
        return f"body/{n}", f"paragraph {n}"  # a paragraph of a text without an outline
    return f"{base}/{n}", block.section if "bullet" in block.section else f"{base} paragraph {n}"
