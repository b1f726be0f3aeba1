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
from functools import lru_cache
from typing import Final

from loaders.assignments import ASKS, TELLS, assignments, charged_at, charges, is_order, moved_body
from loaders.bodies import Locality, NamedBody, bodies_from, split_bodies
from loaders.bodyheads import HEAD
from loaders.deadlines import deadline_in
from loaders.layout import Layout
from loaders.markers import PART
from loaders.record import BodyRole, Citation, Task
from loaders.roles import Hit, read_roles
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
_BRINGS_IN: Final = re.compile(
    r"(?:tập trung|khẩn trương|nghiêm túc|chủ động|tiếp tục|tăng cường|đẩy mạnh)\b"
    r"|(?:tổ chức |triển khai )*thực hiện (?:tốt |ngay )?(?:các|một số|những) (?:nhiệm vụ|nội dung|giải pháp|công việc|yêu cầu)"
)
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
        heading, holders = _holders(block, locality)
        if not holders and asked is not None:
            heading, holders = asked, _asked(asked.text, locality)
        if not any(r.subject for r in readings) and not holders and not _names_somebody(block, locality):
            continue
        bodies = [b for r in readings for b in _bodies(block, r.hits, r.subject, heading, holders, locality)]
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
    if opening is not None and not (opening.text.endswith(":") and _asked(opening.text, locality)):
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


@lru_cache(maxsize=1024)
def _asked(text: str, locality: Locality) -> tuple[NamedBody, ...]:
    """The bodies of whom a sentence asks what is listed after it ("… đề nghị Ủy ban nhân dân các tỉnh, thành phố:"): with places in the sentence."""
    for m in reversed(list(ASKS.finditer(text))):
        at = m.end() + len(text[m.end() :]) - len(text[m.end() :].lstrip())
        if not HEAD.match(text, at):
            continue
        found, stop = bodies_from(text, at, locality)
        said = text[stop:].strip(" ,")
        if found and (said == ":" or (not TELLS.match(said) and (_BRINGS_IN.match(said) or re.search(r"\bsau(?: đây)?\s*:$", said)))):
            return found
    return ()


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
        named = _holders(block, locality)[0]
        own = named is not None and named is block.headings[-1] and named.kind == "heading"
        return (own and not block.text.endswith(":")) or (
            given and (bool(chain) or folded in _TO_DO) and not block.text.endswith(":") and charges(block.text, locality, orders=True)
        )
    if charges(block.text, locality, orders=folded in _TO_DO):
        return True
    if read_roles(block.text, locality).subject:
        return False
    asking = asked or (opening if not known else None)
    return _holders(block, locality)[0] is not None or (asking is not None and folded in _TO_DO and bool(_asked(asking.text, locality)))


def _holders(block: Block, locality: Locality) -> tuple[Block | None, tuple[NamedBody, ...]]:
    """The innermost heading that names bodies, and them (places in the heading's own text)."""
    for heading in reversed(block.headings):
        if named := _held(heading.text, locality):
            return heading, named
    return None, ()


@lru_cache(maxsize=2048)
def _held(text: str, locality: Locality) -> tuple[NamedBody, ...]:
    """The bodies that a heading names as those who are charged; all items below it ask for them."""
    at = charged_at(text)
    if not HEAD.match(text, at):
        return ()
    until = text.find(":", at)
    end = until if 0 < until < len(text) - 1 and not re.match(r".*\b[Ss]ở$|.*các huyện$", text[:until]) else len(text)
    if end == len(text):
        _, stop = bodies_from(text, at, locality)
        if text[stop:].strip(" .:;"):
            verb = re.match(r"\s*(?:có trách nhiệm|chịu trách nhiệm|theo|:)", text[stop:])
            if text.endswith(":"):  # a sentence that brings the items in: its verb is no part of a name
                said = text[stop:].lstrip(" ,")
                if not verb and TELLS.match(said):
                    return ()
                verb = verb or (_BRINGS_IN.match(said) if _only_names(text[at:]) else None)
            if not verb and not _only_names(text[at:]):
                return ()
            end = stop if verb else end
    return tuple(moved_body(b, at) for b in split_bodies(text[at:end].rstrip(" :."), locality))


def _only_names(text: str) -> bool:
    """A heading without a verb of its own: short, no full stop inside."""
    return len(text) < 160 and ". " not in text


def _bodies(
    block: Block,
    hits: tuple[Hit, ...],
    subject: tuple[NamedBody, ...],
    heading: Block | None,
    holders: tuple[NamedBody, ...],
    locality: Locality,
) -> list[BodyRole]:
    made: list[BodyRole] = []
    for hit in hits:
        if hit.partners:
            made += [printed_role(hit.role, b, block, locality) for b in hit.partners]
        elif subject:
            made += [printed_role(hit.role, b, block, locality) for b in subject]
        elif heading is not None:
            made += [inherited_role(hit.role, b, block.spans(hit.start, hit.end), heading, locality) for b in holders]
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
