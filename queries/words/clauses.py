"""Clauses that charge a body with the work of a whole part of a plan: "Sở X chủ trì … thực hiện các nhiệm vụ tại Mục II", "… tổ chức thực hiện Kế hoạch này".

In: the words of a duty. Out: what part of its document it charges its body with. Money for the work, reports and supervision of it are other duties.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.writing.vietnamese import fold

_DO: Final = re.compile(r"\b(?:to chuc|trien khai|thuc hien|thi hanh)\b")
_WORK: Final = r"(?:nhiem vu|noi dung|giai phap|muc tieu|chi tieu|cong viec)"
# the plan itself, not "các kế hoạch", not another one ("Chương trình hành động của Chính phủ", "Nghị quyết số 5")
_TEXT: Final = (
    r"(?<!cac )(?<!nhung )(?:ke hoach|chuong trinh|nghi quyet|quyet dinh|chi thi|de an)(?: hanh dong)?\b"
    r"(?! (?:so|cua|ve|quoc gia|quoc hoi|trung uong|trien khai|thuc hien|\d))"
)
_HOW: Final = r"(?:va|co|nghiem tuc|nghiem|tot|hieu qua|day du|dong bo|kip thoi|trien khai|thuc hien|to chuc)"
_PART: Final = re.compile(rf"\b{_WORK}\b[^.;:]{{0,60}}?\b(?:tai|o|trong|thuoc|theo) (?:muc|phan) ([ivx]+)\b(?! (?:cua )?(?:danh muc|phu luc))")
_ANNEX: Final = re.compile(rf"\b{_WORK}\b[^.;:]{{0,90}}?\b(?:phu luc|danh muc)\b")
_WHOLE: Final = re.compile(
    rf"\b{_WORK}\b[^.;:]{{0,40}}?\b(?:cua|tai|trong|theo|thuoc)(?: noi dung)? {_TEXT}"
    rf"|{_DO.pattern}(?:,? {_HOW}\b)* {_TEXT}(?: nay\b|(?=\s*(?:[.;,]|$)))"
)
# what is done about the work, or left to others, is not the work
_ABOUT: Final = re.compile(
    r"\b(?:viec|kinh phi|von|ngan sach|co che|ket qua|bao cao|danh gia|giam sat|nguon luc|tien do|trong qua trinh|tinh hinh (?:trien khai|thuc hien))\b"
    r"|\b(?:don doc|kiem tra|theo doi|huong dan|chi dao)\b(?! don doc)(?!, (?:thuc hien|trien khai|to chuc|don doc|kiem tra|huong dan)\b)"
)
_PLAN_TO_DO: Final = re.compile(r"\b(?:ke hoach|chuong trinh)(?: hanh dong)? $")  # "xây dựng kế hoạch thực hiện Nghị quyết": a plan is asked for
_BEFORE: Final = 60  # characters before the verb that may say so
_CLAUSE: Final = re.compile(r"[^.;:]+")


@dataclass(frozen=True)
class Scope:
    """The part of a document that a clause speaks of: chapters ("ii"), the rows of its annex, or all of it."""

    chapters: frozenset[str] = frozenset()
    annex: bool = False
    whole: bool = False

    def covers(self, kind: str, path: str) -> bool:
        """Does it speak of a task of this kind and place? A duty is charged by its own words."""
        if kind == "annex":
            return self.annex or self.whole
        return kind == "body" and (self.whole or re.split(r"[./]", path)[0].casefold() in self.chapters)


def scope(words: str) -> Scope | None:
    """What a duty's words charge with; None where they charge with work of their own.

    >>> scope("Chủ trì, phối hợp với các sở triển khai thực hiện các nhiệm vụ tại Mục II, Danh mục kèm theo Kế hoạch này") == Scope(frozenset({"ii"}), annex=True)
    True
    >>> scope("Chủ trì triển khai thực hiện các nhiệm vụ tại Mục II Danh mục kèm theo Kế hoạch này") == Scope(annex=True)  # the second part of the list
    True
    >>> scope("Chủ trì tổ chức thực hiện Kế hoạch này") == scope("Tổ chức triển khai các nội dung của Chương trình") == Scope(whole=True)
    True
    >>> [scope(w) for w in ("Bố trí kinh phí thực hiện Kế hoạch này", "Theo dõi, đôn đốc việc thực hiện Kế hoạch này", "Xây dựng kế hoạch thu gom rác")]
    [None, None, None]
    """
    chapters: set[str] = set()
    annex = whole = False
    for m in _CLAUSE.finditer(" ".join(fold(words).split())):
        clause = m.group()
        begun = _charging(clause)
        if begun is None:
            continue
        work = clause[begun:]
        chapters |= {p[1] for p in _PART.finditer(work)}
        annex = annex or bool(_ANNEX.search(work))
        whole = whole or bool(_WHOLE.search(work) and not chapters and not annex)
    return Scope(frozenset(chapters), annex, whole) if chapters or annex or whole else None


def _charging(clause: str) -> int | None:
    """Where the work begins that a clause charges with; None where it speaks about the work."""
    verb = _DO.search(clause)
    if verb is None:
        return None
    named = next((m for m in (_PART.search(clause, verb.start()), _ANNEX.search(clause, verb.start()), _WHOLE.search(clause, verb.start())) if m), None)
    if named is None:
        return None
    about = any(verb.start() - _BEFORE <= m.start() < named.start() for m in _ABOUT.finditer(clause))
    return None if about or _PLAN_TO_DO.search(clause[: verb.start()]) else verb.start()
