"""A document's name taken apart: kind, subject, period, plenum and term, whether it is local, plural, updated.

In: a name as printed ("Chiến lược phát triển năng lượng quốc gia Việt Nam đến năm 2030, tầm nhìn 2050"). Out: ``NameForm``, which says what is compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from graph.forms.places import province_in, small_place_in
from graph.forms.subjects import words_of
from loaders.writing.vietnamese import fold
from ontology import tables

_TO = r"(?:\s+den)?(?:\s+nam)?"
_VISION: Final = re.compile(rf"[,;(]?\s*(?:va\s+)?(?:co\s+)?(?:tam nhin|dinh huong){_TO}\s+((?:19|20)\d\d)\)?")
_SPAN: Final = re.compile(
    r"[,;(]?\s*(?:trong\s+)?(?:(?:giai doan|thoi ky|nhiem ky|cho)\s+)?(?:cac\s+nam\s+|nam\s+)?"
    r"((?:19|20)\d\d)\s*-\s*((?:19|20)\d\d)\)?"
)
# The part of a programme's period that has decisions of its own: "giai đoạn 2021 - 2030, giai đoạn I: từ năm 2021 đến năm 2025".
_PHASE: Final = re.compile(r"[,;(]?\s*giai doan\s+([iv]{1,3}|[1-5])\b\)?(?:\s*:?\s*\(?(?:tu\s+)?(?:nam\s+)?(?:19|20)\d\d\s*(?:-|den)\s*(?:nam\s+)?(?:19|20)\d\d\)?)?")
_ROMAN: Final = {str(n): r for n, r in enumerate(("i", "ii", "iii", "iv", "v"), 1)}
_UNTIL: Final = re.compile(r"[,;(]?\s*(?:den|toi|cho den)\s+(?:nam\s+)?((?:19|20)\d\d)\)?")
_YEAR: Final = re.compile(r"[,;]?\s*(?:nam\s+)?((?:19|20)\d\d)\s*$")
_UPDATED: Final = re.compile(r"\s*\((?:cap nhat|dieu chinh|sua doi|bo sung)[^)]*\)")
_SESSION: Final = re.compile(r"(?:trung uong\s+(\d+)\b|hoi nghi(?: trung uong)? lan thu\s+(\w+)|hoi nghi trung uong\s+(\d+))")
_CONGRESS: Final = re.compile(r"\bdai hoi\b.*\b(?:lan thu|khoa|nhiem ky|dai bieu|dang bo)\b|\bdai hoi [ivxl]+ (?:cua )?dang\b")
_TERM: Final = re.compile(r"\bkhoa ([ivxlc]+)\b")
_NUMBERED: Final = re.compile(
    r"^(de an|chuong trinh|du an|ke hoach|nghi quyet)\s+(?:so\s+)?(\d{1,4})\b(?!\s*[-/]\s*[a-z])(?!\s*nam\b)"
)
_LOCAL: Final = re.compile(
    r"\b(?:quy hoach|ke hoach|chuong trinh|de an) tinh\b"
    r"|\b(?:cua|tren dia ban|thuoc|cap) (?:tinh|thanh pho|huyen|thi xa|xa|phuong)\b"
)
_ORDINALS: Final = dict(zip("nhat hai ba tu nam sau bay tam chin muoi".split(), range(1, 11), strict=True))
LAWS: Final = ("luat", "bo luat", "phap lenh", "hien phap")  # cited by name and year alone (Nghị định 30/2020/NĐ-CP)


@dataclass(frozen=True)
class NameForm:
    """A name taken apart. ``kind`` folded ("chien luoc"); ``start``–``end`` its period, ``vision`` the later year it
    looks to, ``phase`` the part of the period that it is about ("i").
    """

    kind: str
    subject: tuple[str, ...]
    start: str | None = None
    end: str | None = None
    vision: str | None = None
    session: int | None = None
    term: str | None = None
    plenum: bool = False
    plural: bool = False
    updated: bool = False
    local: bool = False
    ordinal: str | None = None
    phase: str | None = None
    # ``end`` is the year of the thing itself ("Luật … năm 2015"), not one that it reaches to: read aloud otherwise, compared alike
    single: bool = field(default=False, compare=False)

    @property
    def national(self) -> bool:
        """Whether the name itself says that the thing is the whole country's.

        >>> name_form("Chương trình quốc gia về bình đẳng giới").national, name_form("Kế hoạch bảo vệ môi trường giai đoạn 2021-2025").national
        (True, False)
        """
        pairs = {" ".join(p) for p in pairwise(self.subject)}
        return self.kind == "chien luoc" or bool({"quoc gia", "viet nam", "toan quoc", "ca nuoc"} & pairs)

    @property
    def dated(self) -> bool:
        """Whether the name bears a year."""
        return bool(self.end or self.vision)

    @property
    def years(self) -> str:
        """The years as people read them.

        >>> name_form("Kế hoạch số hóa giai đoạn 2021-2030, tầm nhìn đến năm 2050").years, name_form("Luật Thủy sản năm 2017").years
        ('2021–2030, tầm nhìn 2050', 'năm 2017')
        >>> name_form("Chiến lược thủy sản đến năm 2030").years
        'đến năm 2030'
        """
        until = "năm" if self.single else "đến năm"
        period = f"{self.start}–{self.end}" if self.start else f"{until} {self.end}" if self.end else ""
        phase = f"giai đoạn {self.phase.upper()}" if self.phase else ""
        return ", ".join(x for x in (period, f"tầm nhìn {self.vision}" if self.vision else "", phase) if x)

    def same_thing(self, other: NameForm) -> bool:
        """Same kind and subject, whatever the years."""
        return self.kind == other.kind and self.subject == other.subject and self.ordinal == other.ordinal

    def same_years(self, other: NameForm) -> bool:
        """Same period and horizon; ``other`` may leave out the phase, but names none that this does not name."""
        return (self.start, self.end, self.vision) == (other.start, other.end, other.vision) and other.phase in (None, self.phase)


@lru_cache(maxsize=1)
def _kinds() -> tuple[str, ...]:
    more = (
        "dinh huong", "tuyen bo", "thoa thuan", "du an", "phap lenh", "bo luat", "hiep dinh", "cong uoc", "nghi quyet",
        "ket luan",
    )
    return tuple(sorted({fold(n) for n in tables.document_type_names()} | set(more), key=lambda n: (-len(n), n)))


# Longer printed kinds that are the same kind of thing with a first word of the subject.
_HEADS: Final = (
    "chien luoc", "quy hoach", "ke hoach", "chuong trinh", "de an", "bo luat", "luat", "nghi quyet", "ket luan", "phap lenh",
)


@lru_cache(maxsize=65536)
def name_form(name: str, subject: str | None = None, term: str | None = None, issuer: str | None = None) -> NameForm:
    """The parts of a name as printed; ``subject``, ``term``, ``issuer`` where the mention gives them outside the name.

    >>> f = name_form("Quy hoạch phát triển điện lực quốc gia thời kỳ 2021 - 2030, tầm nhìn đến năm 2050")
    >>> f.kind, f.subject, f.start, f.end, f.vision
    ('quy hoach', ('phat', 'trien', 'dien', 'luc', 'quoc', 'gia'), '2021', '2030', '2050')
    >>> f.same_years(name_form("quy hoạch phát triển điện lực quốc gia giai đoạn 2021–2030, tầm nhìn 2050"))
    True
    >>> p = name_form("Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XI", "chủ động ứng phó")
    >>> p.session, p.term, p.subject
    (7, 'khoa-xi', ('chu', 'dong', 'ung', 'pho'))
    """
    said = re.sub(r"[\"'“”]", " ", fold(name))
    said = re.sub(r"\s+", " ", re.sub(r"(?<=[a-z])- (?=[a-z])", "-", said)).strip(" .,;:")
    plural = bool(re.match(r"cac\b", said)) or bool(re.match(r"nghi quyet, ket luan\b", said))
    said = re.sub(r"^(?:cac|nhung)\s+", "", said)
    updated = bool(_UPDATED.search(said))
    said = _UPDATED.sub("", said)
    kind = next((k for k in _HEADS if said.startswith(k + " ") or said == k), None) or next(
        (k for k in _kinds() if said.startswith(k + " ") or said == k), said.split(" ")[0] if said else ""
    )
    numbered = _NUMBERED.match(said)
    session, congress = _SESSION.search(said), bool(_CONGRESS.search(said))
    if session or congress:
        told = _TERM.search(said) or _TERM.search(fold(term or "")) or _TERM.search(fold(issuer or ""))
        n = next((g for g in session.groups() if g), "") if session else ""
        return NameForm(
            kind, words_of(subject or "".join(re.split(r"\bve\b", said, maxsplit=1)[1:])),
            session=int(n) if n.isdigit() else _ORDINALS.get(n), term=f"khoa-{told[1]}" if told else None, plenum=True,
            plural=plural, local=congress,
        )
    rest, years = _without_years(said[len(kind) :])
    local = _LOCAL.search(said) or any(province_in(x) or small_place_in(x) for x in (name, issuer) if x)
    return replace(
        years, kind=kind, subject=words_of(rest) or words_of(subject or ""), plural=plural, updated=updated, local=bool(local),
        ordinal=numbered[2] if numbered else None,
    )


def _without_years(rest: str) -> tuple[str, NameForm]:
    """A name without the words of its years, and a form that holds these alone."""
    found: dict[re.Pattern[str], re.Match[str] | None] = {}
    for pattern in (_PHASE, _VISION, _SPAN, _UNTIL, _YEAR):
        if pattern in (_UNTIL, _YEAR) and (found[_SPAN] or found.get(_UNTIL)):
            continue  # the period is told
        found[pattern] = pattern.search(rest)
        rest = pattern.sub(" ", rest)
    phase, vision, span, year = (found.get(p) for p in (_PHASE, _VISION, _SPAN, _YEAR))
    end = found.get(_UNTIL) or year
    return rest, NameForm(
        "", (), start=span[1] if span else None, end=span[2] if span else end[1] if end else None,
        vision=vision[1] if vision else None, phase=_ROMAN.get(phase[1], phase[1]) if phase else None, single=year is not None,
    )
