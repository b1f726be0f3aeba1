"""Items of "Tổ chức thực hiện" and of "Chế độ báo cáo" → ``Task`` of kind "duty".

In: ``Layout``, locality, citations. Out: one duty an item, however many sentences it has. Its holder is the body that the
item begins with ("Sở Tư pháp có trách nhiệm …", "7. Thuế tỉnh …: Phối hợp …"), else the body that its heading names. An
item that charges nobody is no duty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from loaders.bodies import Locality, NamedBody, bodies_from, split_bodies
from loaders.bodyheads import HEAD
from loaders.layout import Layout
from loaders.markers import PART
from loaders.record import BodyRole, Citation, Task
from loaders.roles import Hit, Reading, read_roles
from loaders.sections import purpose, purpose_of
from loaders.taskparts import cites, conditional, inherited_role, make_task, printed_role
from loaders.text import Block
from loaders.timeframes import deadline_in, timeframe
from loaders.vietnamese import fold

_CLOSING: Final = re.compile(
    r"Trên đây là\b|.{0,80}\b(?:yêu cầu|đề nghị) các (?:sở|cơ quan|đơn vị|ngành|cấp"
    r"|địa phương)[^.;]{0,80}(?:triển khai |nghiêm túc |tổ chức )*thực hiện[^;]{0,40}$"
)
_CHARGES: Final = re.compile(r"(?:Trách nhiệm(?: của)?|Đối với|Giao|Đề nghị|Yêu cầu)\s*:?\s*", re.IGNORECASE)
# Documents that give orders without a section of duties.
_ORDERS: Final = frozenset({"chi thi", "cong dien", "cong van", "thong bao", "quyet dinh", "nghi quyet", "ket luan"})
_EXECUTION: Final = re.compile(r"chịu trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện) (?:Quyết định|Nghị quyết|Chỉ thị|Thông tư|Nghị định|Công điện)(?: này)?|(?:có )?hiệu lực (?:thi hành )?(?:kể )?từ")
_QUOTED: Final = re.compile(r"[\"“]|Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Ban hành|Phê duyệt|Phạm vi|Đối tượng|Giải thích", re.IGNORECASE)
_OBLIGES: Final = re.compile(r"(?:có trách nhiệm|chịu trách nhiệm|khẩn trương|tập trung|chủ động|tiếp tục|tổ chức|rà soát|tăng cường|thực hiện|triển khai|nghiêm túc|xây dựng|bố trí|đẩy mạnh)\b")


def duty_tasks(layout: Layout, locality: Locality, citations: Sequence[Citation], kind: str | None = None) -> tuple[Task, ...]:
    """The duties of a document, in reading order; ``kind`` is the document's type."""
    made: list[Task] = []
    counts: dict[str, int] = {}
    for block in _items(layout, locality, kind):
        reports = any("bao cao" in h.folded and purpose_is_reports(h) for h in block.headings)
        given = _CHARGES.match(block.text)
        skip = given.end() if given and HEAD.match(block.text, given.end()) else 0
        reading = moved_by(read_roles(block.text[skip:], locality, reports=reports), skip)
        heading, holders = _holders(block, locality)
        bodies = _bodies(block, reading.hits, reading.subject, heading, holders, locality)
        if not reading.subject and not holders:
            continue
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


def moved_by(reading: Reading, by: int) -> Reading:
    """The reading of a text that was read from ``by`` on, with places in the whole."""
    if not by:
        return reading
    hits = tuple(replace(h, start=h.start + by, end=h.end + by, partners=tuple(_moved(b, by) for b in h.partners)) for h in reading.hits)
    return Reading(tuple(_moved(b, by) for b in reading.subject), reading.subject_end + by, hits)


def purpose_is_reports(heading: Block) -> bool:
    """Whether a heading is about reports and nothing else ("CHẾ ĐỘ BÁO CÁO"), not a body's ("Báo và Phát thanh …")."""
    return bool(re.match(r"(che do|cong tac|thong tin|ve)?[, ]*(thong tin[, ]*)?(va )?bao cao", heading.folded))


def _ordinal(block: Block) -> str | None:
    return block.marker if block.marker and block.marker not in ("-", "+", "•", "*") else None


def _items(layout: Layout, locality: Locality, kind: str | None) -> Iterator[Block]:
    """Items and paragraphs of the sections of duties that have nothing below them, closing words left out.

    A directive, a letter or a decision has no such section: there an item is a duty that itself, or whose heading, charges a body.
    """
    body = layout.part("body")
    parents = {id(h) for b in body for h in b.headings}
    for block in body:
        if block.kind == "heading" or id(block) in parents:
            continue
        if not block.headings or purpose(block) != "duties":
            if _charged(block, locality, kind):
                yield block
            continue
        if block.kind == "paragraph" and _CLOSING.match(block.text):
            continue
        yield block


def _charged(block: Block, locality: Locality, kind: str | None) -> bool:
    """Whether an item outside all sections of known purpose gives a body its work."""
    if fold(kind or "") not in _ORDERS or block.kind != "item" or _EXECUTION.search(block.text):
        return False
    chain = [h for h in block.headings if h.level > PART]
    if any(purpose_of(h.text) for h in chain) or any(_QUOTED.match(x.text) for x in (block, *chain)):
        return False
    text, given = block.text, _CHARGES.match(block.text)
    at = given.end() if given else 0
    reading = read_roles(text[at:], locality)
    if reading.subject:
        return bool(given) or not reading.roles <= {"responsible", "reporting"} or bool(_OBLIGES.match(text[at + reading.subject_end :]))
    return _holders(block, locality)[0] is not None


def _holders(block: Block, locality: Locality) -> tuple[Block | None, tuple[NamedBody, ...]]:
    """The innermost heading that names bodies, and them (places in the heading's own text)."""
    for heading in reversed(block.headings):
        if named := _held(heading.text, locality):
            return heading, named
    return None, ()


@lru_cache(maxsize=2048)
def _held(text: str, locality: Locality) -> tuple[NamedBody, ...]:
    """The bodies that a heading names as those who are charged; all items below it ask for them."""
    skip = _CHARGES.match(text)
    at = skip.end() if skip else 0
    if not HEAD.match(text, at):
        return ()
    until = text.find(":", at)
    end = until if 0 < until < len(text) - 1 and not re.match(r".*\b[Ss]ở$|.*các huyện$", text[:until]) else len(text)
    if end == len(text):
        _, stop = bodies_from(text, at, locality)
        if text[stop:].strip(" .:;"):
            verb = re.match(r"\s*(?:có trách nhiệm|chịu trách nhiệm|theo|:)", text[stop:])
            if not verb and not _only_names(text[at:]):
                return ()
            end = stop if verb else end
    return tuple(_moved(b, at) for b in split_bodies(text[at:end].rstrip(" :."), locality))


def _moved(body: NamedBody, by: int) -> NamedBody:
    head = (body.head[0] + by, body.head[1] + by) if body.head else None
    return replace(body, start=body.start + by, end=body.end + by, head=head)


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
    return f"{base}/{n}", block.section if "bullet" in block.section else f"{base} paragraph {n}"
