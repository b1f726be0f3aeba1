"""Who has which role in one cell of a table: the column's role, unless the cell's own words give others.

In: a cell of a column of bodies. Out: the bodies with their roles. "- Chủ trì: Sở A - Phối hợp: + Sở B + Sở C" has labels; "Sở A chủ trì, phối hợp với
Sở B" is a sentence; "1. Sở A hướng dẫn. 2. Sở B tổng hợp" counts its bodies, each with what it does; anything else is a list of names, each in the column's role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from loaders.agencies.bodies import Locality, NamedBody, bodies_from, split_bodies
from loaders.agencies.bodyend import past_signs
from loaders.agencies.bodyheads import HEAD, STOP
from loaders.record import Role
from loaders.work.assignments import assignments
from loaders.work.workverbs import begins_work
from loaders.writing.block import Block
from loaders.writing.deferred import Deferred

_SAID: Final = "(?-i:CT|PH)|chủ trì|đầu mối|phối hợp|thực hiện|chỉ đạo|tham mưu|theo dõi|giám sát|kiểm tra"
_LABEL: Final = re.compile(
    r"(?:^|(?<=[(\s;.,+•–-]))(?:(?:cơ quan|đơn vị|bộ phận|tổ chức)\s+)?"
    rf"(?P<role>{_SAID})(?:\s+(?:thực hiện|chính|với|chung))?\s*:\s*",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(rf"\s*\((?P<role>{_SAID}|hướng dẫn)(?:\s+(?:thực hiện|chính|chung)|,\s[a-zà-ỹđ][^()]{{1,40}})?\)", re.IGNORECASE)  # "Sở A (chủ trì), Sở B (phối hợp)"
# "UBND các xã (Phòng Kinh tế tham mưu)"; "(Ủy ban Kiểm tra)", "(Văn phòng Ban chỉ đạo)" are names
_OF_ANOTHER: Final = re.compile(r"\s*\((?P<body>[^()\s]+\s[^()]{0,70}?[^(),;\s])(?<!\bBan)(?<!\bTổ)(?<!\bHội đồng)\s+(?P<role>chủ trì|đầu mối|phối hợp|thực hiện|chỉ đạo|tham mưu|theo dõi)(?:\s+(?:chuẩn bị|thực hiện|chính|chung))?\)")
_ROLES: Final[dict[str, Role]] = {
    "ct": "lead", "ph": "coordinating", "chủ trì": "lead", "đầu mối": "lead", "phối hợp": "coordinating", "thực hiện": "responsible", "chỉ đạo": "directing",
    "hướng dẫn": "guiding", "tham mưu": "advising", "theo dõi": "supervising", "giám sát": "supervising", "kiểm tra": "supervising",
}
_SENTENCE: Final = Deferred(rf"\bchủ trì\s*(?:[,;.]|(?:thực hiện|tham mưu|xây dựng|tổ chức|triển khai|tổng hợp|rà soát|hướng dẫn)\b|$)|\bphối hợp\s+(?:với|cùng)\b|(?<!ội đồng )(?<!ơ quan )(?<!ơn vị )\bphối hợp\s+(?=(?-i:[A-ZĐ]))(?:{HEAD.pattern})", re.IGNORECASE)
_TOGETHER: Final = re.compile(r"(?P<own>(?:(?!\bchủ trì\b).)+?),?\s+phối hợp\s+(?:(?:với|cùng(?: với)?)\s+)?(?P<with>.+)", re.IGNORECASE)
_WITH: Final = re.compile(r"(?:và\s+)?phối hợp(?:\s+(?:với|cùng))?\s*:?\s+", re.IGNORECASE)
_COUNTED: Final = re.compile(r"(?:^|(?<=\s))(?:(?P<n>\d{1,2})[.)]|\((?P<m>\d{1,2})\))\s*(?=[^\W\d_])")
_SIGNS: Final = " \t-+•–;,.("
# What is done, in a cell that should name who: "Thực hiện sau khi có hướng dẫn". Bodies too are called by what they do ("Thống kê tỉnh").
_CALLED_BY: Final = re.compile(r"(?:thống kê|quản lý|kiểm tra|thanh tra|giám sát|đầu tư|điều tra|xây dựng|nghiên cứu|tuyên truyền|kiểm soát|tổ chức|công bố|lãnh đạo(?= (?:sở|bộ|ban|phòng|cục|chi cục|vụ|viện|trung tâm|cơ quan|đơn vị|văn phòng)(?:$|\s*[,;]|\s+(?-i:[A-ZĐ]))))\b", re.IGNORECASE)
_FEWEST_WORDS: Final = 3  # of a clause
_FEWEST_CLAUSES: Final = 2
_ROLE_ALONE: Final = re.compile(r"(?:phối hợp|phối|hợp\s*:.*|chủ trì|tham gia|thực hiện|chỉ đạo|theo dõi|không|có|xem\b.*)$", re.IGNORECASE)  # how one takes part; who, it does not say; a line of "phối | hợp: …" alone


@dataclass(frozen=True)
class InCell:
    """A body of a cell and its role; the places of ``body`` are those of ``cell``."""

    role: Role
    body: NamedBody
    cell: Block


def bodies_of(cell: Block, role: Role, locality: Locality) -> Iterator[InCell]:
    """The bodies of a cell, in reading order.

    >>> from loaders.writing.blockmaking import make_block

    >>> from loaders.writing.text import SourceText
    >>> def told(words):
    ...     source = SourceText(words)
    ...     return [(x.role, x.body.name) for x in bodies_of(make_block(source, [(0, len(words))]), "responsible", Locality())]
    >>> told("- Chủ trì: Sở Y tế - Phối hợp: + Sở Tài chính + Công an xã")
    [('lead', 'Sở Y tế'), ('coordinating', 'Sở Tài chính'), ('coordinating', 'Công an xã')]
    >>> told("CT: Sở Y tế - PH: Công an xã") == told("Chủ trì: Sở Y tế (PH: Công an xã)") == [("lead", "Sở Y tế"), ("coordinating", "Công an xã")]
    True
    >>> told("Sở Y tế chủ trì, phối hợp với Sở Tài chính"), told("Sở Y tế, Sở Tài chính")
    ([('lead', 'Sở Y tế'), ('coordinating', 'Sở Tài chính')], [('responsible', 'Sở Y tế'), ('responsible', 'Sở Tài chính')])
    >>> told("Chủ trì: UBND xã Mường Hum; phối hợp UBND xã Dền Sáng; Sở Y tế hướng dẫn chuyên môn.")  # doctest: +NORMALIZE_WHITESPACE
    [('lead', 'Ủy ban nhân dân xã Mường Hum'), ('coordinating', 'Ủy ban nhân dân xã Dền Sáng'), ('guiding', 'Sở Y tế')]
    >>> told("Sở Y tế, Sở Xây dựng (chủ trì); Công an xã (phối hợp)")
    [('lead', 'Sở Y tế'), ('lead', 'Sở Xây dựng'), ('coordinating', 'Công an xã')]
    >>> told("UBND các xã (Phòng Kinh tế tham mưu), Công an xã")
    [('responsible', 'Ủy ban nhân dân các xã'), ('advising', 'Phòng Kinh tế'), ('responsible', 'Công an xã')]
    >>> told("Phối hợp Sở Y tế, UBND cấp xã"), told("Thực hiện sau khi Bộ Tài chính hướng dẫn")
    ([('coordinating', 'Sở Y tế'), ('coordinating', 'Ủy ban nhân dân cấp xã')], [])
    >>> told("Sở Y tế tổ chức lớp; Sở Tài chính, Công an xã cử người"), told("Sở Y tế; Sở Tài chính")
    ([('responsible', 'Sở Y tế'), ('responsible', 'Sở Tài chính'), ('responsible', 'Công an xã')], [('responsible', 'Sở Y tế'), ('responsible', 'Sở Tài chính')])
    >>> told("1. Sở Y tế xây dựng, hoàn thiện quy trình. 2. Sở Tài chính bố trí kinh phí")
    [('responsible', 'Sở Y tế'), ('responsible', 'Sở Tài chính')]
    """
    if _WITH.match(cell.text):
        yield from noted(cell, locality)
        return
    if parts := _counted(cell):
        for part in parts:
            told = list(_of_sentence(part, role, locality)) if _SENTENCE.search(part.text) else []
            found = bodies_from(part.text, 0, locality)[0]  # what a body is to do follows its name
            yield from told or (InCell(role, b, part) for b in found or split_bodies(part.text, locality))
        return
    labels = list(_LABEL.finditer(cell.text)) if ":" in cell.text else []
    if not labels and "(" in cell.text and (behind := list(_BEHIND.finditer(cell.text))):
        yield from _said_behind(cell, behind, role, locality)
        return
    if not labels and "(" in cell.text and (m := _OF_ANOTHER.search(cell.text)) is not None and m.start() and HEAD.match(m["body"]):
        yield from bodies_of(cell.cut(0, m.start()), role, locality)
        part = cell.cut(*m.span("body"))
        yield from (InCell(_ROLES[m["role"].lower()], b, part) for b in split_bodies(part.text, locality))
        rest = m.end() + len(cell.text[m.end() :]) - len(cell.text[m.end() :].lstrip(_SIGNS))
        if rest < len(cell.text):
            yield from bodies_of(cell.cut(rest), role, locality)
        return
    if not labels:
        told = list(_of_sentence(cell, role, locality)) if _SENTENCE.search(cell.text) else _of_clauses(cell, role, locality)
        yield from told or (InCell(role, b, cell) for b in _listed(cell, locality))
        return
    starts = [(role, 0), *((_ROLES[m.group("role").lower()], m.end()) for m in labels)]
    ends = [*(m.start() for m in labels), len(cell.text)]
    for (said, start), end in zip(starts, ends, strict=True):
        end = start + len(cell.text[start:end].rstrip(_SIGNS))
        end -= cell.text[end - 1 : end] == ")" and "(" not in cell.text[start:end]  # "Sở A (phối hợp: xã B)"
        if end > start:
            yield from _clauses(cell.cut(start, end), said, locality)


def _said_behind(cell: Block, marks: Sequence[re.Match[str]], role: Role, locality: Locality) -> Iterator[InCell]:
    """The bodies before each role in brackets; those behind the last have the column's."""
    starts = [0, *(m.end() for m in marks)]
    ends = [*((m.start(), _ROLES[m.group("role").lower()]) for m in marks), (len(cell.text), role)]
    for start, (end, said) in zip(starts, ends, strict=True):
        start = end - len(cell.text[start:end].lstrip(_SIGNS))
        if start < end:
            part = cell.cut(start, end)
            yield from (InCell(said, b, part) for b in _listed(part, locality))


def _clauses(part: Block, role: Role, locality: Locality) -> Iterator[InCell]:
    """The bodies behind a label: those of its first clause have its role, a later one may say another ("…; phối hợp UBND xã B; Sở C hướng dẫn")."""
    at = 0
    for n, words in enumerate(part.text.split(";")):
        clause = part.cut(at, at + len(words)) if words.strip() else None
        at += len(words) + 1
        if clause is None:
            continue
        own = list(_own_roles(clause, locality)) if n else []
        yield from own or (InCell(role, b, clause) for b in _listed(clause, locality))


def _of_clauses(cell: Block, role: Role, locality: Locality) -> list[InCell]:
    """The bodies of a cell whose clauses each say what their bodies do ("Sở A rà soát danh mục; các xã lập tủ sách"), in the column's role; [] for a list of names."""
    readings = assignments(cell.text, locality) if "; " in cell.text else ()
    if len(readings) < _FEWEST_CLAUSES or not all(r.subject and begins_work(cell.text[r.subject_end :]) for r in readings):
        return []
    return [InCell(hit.role if hit.role != "responsible" else role, b, cell) for r in readings for hit in r.hits for b in hit.partners or r.subject]


def noted(cell: Block, locality: Locality) -> Iterator[InCell]:
    """The bodies that a cell of notes says the lead works with: "Phối hợp Sở A, UBND cấp xã"; none where it says anything else."""
    if m := _WITH.match(cell.text):
        rest = cell.cut(m.end())
        yield from (InCell("coordinating", b, rest) for b in _listed(rest, locality))


def _listed(part: Block, locality: Locality) -> Iterator[NamedBody]:
    """The bodies of a list, without clauses that say what is done."""
    for body in split_bodies(part.text, locality):
        words = part.text[body.start : body.end]
        clause = not HEAD.match(words) and len(words.split()) >= _FEWEST_WORDS and (words[0].isdigit() or STOP.match(words[:1].lower() + words[1:]) and not _CALLED_BY.match(words))
        if not clause and not _ROLE_ALONE.match(words):
            yield body


def _named(text: str, locality: Locality) -> tuple[NamedBody, ...]:
    """The bodies that words name; where all of them stand before what they do ("các cơ quan tổng hợp, đề xuất"), those."""
    found, end = bodies_from(text, 0, locality)
    after = past_signs(text, end, " ")
    return found if found and after > end and ";" not in text[end:] and STOP.match(text, after) else split_bodies(text, locality)


def _own_roles(clause: Block, locality: Locality) -> Iterator[InCell]:
    """The bodies of a clause that says what they are to do; none where it only names them."""
    lead = past_signs(clause.text, 0, " ")
    if m := _WITH.match(clause.text, lead):
        rest = clause.cut(m.end())
        yield from (InCell("coordinating", b, rest) for b in split_bodies(rest.text, locality))
        return
    found, end = bodies_from(clause.text, lead, locality)
    if found and STOP.match(clause.text, past_signs(clause.text, end, " ")):
        yield from (InCell(hit.role, b, clause) for r in assignments(clause.text, locality) for hit in r.hits for b in hit.partners or r.subject)


def _counted(cell: Block) -> list[Block]:
    """The items of a cell that counts them, without their numbers; [] for any other."""
    if _COUNTED.match(cell.text) is None:
        return []
    found: list[re.Match[str]] = []
    for m in _COUNTED.finditer(cell.text):
        if int(m["n"] or m["m"]) == len(found) + 1 and (found or not m.start()):
            found.append(m)
    if not found or (len(found) == 1 and found[0]["n"] and not HEAD.match(cell.text, found[0].end())):
        return []
    ends = [*(m.start() for m in found[1:]), len(cell.text)]
    pieces = ((m.end(), m.end() + len(cell.text[m.end() : end].rstrip(_SIGNS))) for m, end in zip(found, ends, strict=True))
    return [cell.cut(a, b) for a, b in pieces if b > a]


def _of_sentence(cell: Block, role: Role, locality: Locality) -> Iterator[InCell]:
    """The bodies of a cell that is a sentence; none where its verbs give no body a lead."""
    if m := _TOGETHER.fullmatch(cell.text):  # "Sở A phối hợp với Sở B": the first has the column's role
        sides: tuple[tuple[Role, tuple[int, int]], ...] = ((role, m.span("own")), ("coordinating", m.span("with")))
        for said, (a, b) in sides:
            part = cell.cut(a, b)
            yield from (InCell(said, x, part) for x in _named(part.text, locality))
        return
    told = [
        InCell(hit.role, body, cell) for reading in assignments(cell.text, locality) for hit in reading.hits for body in hit.partners or reading.subject
    ]
    if any(x.role == "lead" for x in told):
        yield from told
