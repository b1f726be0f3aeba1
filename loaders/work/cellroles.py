"""Who has which role in one cell of a table: the column's role, unless the cell's own words give others.

In: a cell of a column of bodies. Out: the bodies with their roles. "- Chủ trì: Sở A - Phối hợp: + Sở B + Sở C" has labels; "Sở A chủ trì, phối hợp với
Sở B" is a sentence; anything else is a list of names, each in the column's role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from loaders.agencies.bodies import Locality, NamedBody, split_bodies
from loaders.record import Role
from loaders.work.assignments import assignments
from loaders.writing.text import Block

_LABEL: Final = re.compile(
    r"(?:^|(?<=[\s;.,+•–-]))(?:(?:cơ quan|đơn vị|bộ phận|tổ chức)\s+)?"
    r"(?P<role>chủ trì|đầu mối|phối hợp|thực hiện|chỉ đạo|tham mưu|theo dõi|giám sát|kiểm tra)(?:\s+(?:thực hiện|chính|với|chung))?\s*:\s*",
    re.IGNORECASE,
)
_ROLES: Final[dict[str, Role]] = {
    "chủ trì": "lead", "đầu mối": "lead", "phối hợp": "coordinating", "thực hiện": "responsible", "chỉ đạo": "directing",
    "tham mưu": "advising", "theo dõi": "supervising", "giám sát": "supervising", "kiểm tra": "supervising",
}  # fmt: skip
_SENTENCE: Final = re.compile(r"\bchủ trì\s*(?:[,;.]|thực hiện\b|$)|\bphối hợp\s+(?:với|cùng)\b", re.IGNORECASE)
_TOGETHER: Final = re.compile(r"(?P<own>(?:(?!\bchủ trì\b).)+?),?\s+phối hợp\s+(?:với|cùng(?: với)?)\s+(?P<with>.+)", re.IGNORECASE)
_SIGNS: Final = " \t-+•–;,."


@dataclass(frozen=True)
class InCell:
    """A body of a cell and its role; the places of ``body`` are those of ``cell``."""

    role: Role
    body: NamedBody
    cell: Block


def bodies_of(cell: Block, role: Role, locality: Locality) -> Iterator[InCell]:
    """The bodies of a cell, in reading order.

    >>> from loaders.writing.text import SourceText, make_block
    >>> def told(words):
    ...     source = SourceText(words)
    ...     return [(x.role, x.body.name) for x in bodies_of(make_block(source, [(0, len(words))]), "responsible", Locality())]
    >>> told("- Chủ trì: Sở Y tế - Phối hợp: + Sở Tài chính + Công an xã")
    [('lead', 'Sở Y tế'), ('coordinating', 'Sở Tài chính'), ('coordinating', 'Công an xã')]
    >>> told("Sở Y tế chủ trì, phối hợp với Sở Tài chính"), told("Sở Y tế, Sở Tài chính")
    ([('lead', 'Sở Y tế'), ('coordinating', 'Sở Tài chính')], [('responsible', 'Sở Y tế'), ('responsible', 'Sở Tài chính')])
    """
    labels = list(_LABEL.finditer(cell.text))
    if not labels:
        told = list(_of_sentence(cell, role, locality)) if _SENTENCE.search(cell.text) else []
        yield from told or (InCell(role, b, cell) for b in split_bodies(cell.text, locality))
        return
    starts = [(role, 0), *((_ROLES[m.group("role").lower()], m.end()) for m in labels)]
    ends = [*(m.start() for m in labels), len(cell.text)]
    for (said, start), end in zip(starts, ends, strict=True):
        end = start + len(cell.text[start:end].rstrip(_SIGNS))
        if end > start:
            part = cell.cut(start, end)
            yield from (InCell(said, b, part) for b in split_bodies(part.text, locality))


def _of_sentence(cell: Block, role: Role, locality: Locality) -> Iterator[InCell]:
    """The bodies of a cell that is a sentence; none where its verbs give no body a lead."""
    if m := _TOGETHER.fullmatch(cell.text):  # "Sở A phối hợp với Sở B": the first has the column's role
        sides: tuple[tuple[Role, tuple[int, int]], ...] = ((role, m.span("own")), ("coordinating", m.span("with")))
        for said, (a, b) in sides:
            part = cell.cut(a, b)
            yield from (InCell(said, x, part) for x in split_bodies(part.text, locality))
        return
    told = [
        InCell(hit.role, body, cell) for reading in assignments(cell.text, locality) for hit in reading.hits for body in hit.partners or reading.subject
    ]
    if any(x.role == "lead" for x in told):
        yield from told
