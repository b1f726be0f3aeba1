"""What names stand for, across documents.

In: the words of a name ("Chiến lược phát triển năng lượng quốc gia Việt Nam đến năm 2030, tầm nhìn 2050") and what all files
say about which decision approved what. Out: the decision, or nothing with the candidates and the reason. A name is kind +
subject + period (+ issuer and term); a false link is worse than a missing one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from graph.dates import as_written, far_apart, first_day, last_day
from graph.places import province_in, small_place_in
from graph.table import PremiseRef
from loaders.writing.vietnamese import fold
from ontology import tables

_TO = r"(?:\s+den)?(?:\s+nam)?"
_VISION: Final = re.compile(rf"[,;(]?\s*(?:va\s+)?(?:co\s+)?(?:tam nhin|dinh huong){_TO}\s+((?:19|20)\d\d)\)?")
_SPAN: Final = re.compile(
    r"[,;(]?\s*(?:trong\s+)?(?:(?:giai doan|thoi ky|nhiem ky|cho)\s+)?(?:cac\s+nam\s+|nam\s+)?"
    r"((?:19|20)\d\d)\s*-\s*((?:19|20)\d\d)\)?"
)
_UNTIL: Final = re.compile(r"[,;(]?\s*(?:den|toi|cho den)\s+(?:nam\s+)?((?:19|20)\d\d)\)?")
_YEAR: Final = re.compile(r"[,;]?\s*(?:nam\s+)?((?:19|20)\d\d)\s*$")
_UPDATED: Final = re.compile(r"\s*\((?:cap nhat|dieu chinh|sua doi|bo sung)[^)]*\)")
_SESSION: Final = re.compile(r"(?:trung uong\s+(\d+)\b|hoi nghi(?: trung uong)? lan thu\s+(\w+)|hoi nghi trung uong\s+(\d+))")
_CONGRESS: Final = re.compile(r"\bdai hoi\b.*\b(?:lan thu|khoa|nhiem ky|dai bieu|dang bo)\b")
_TERM: Final = re.compile(r"\bkhoa ([ivxlc]+)\b")
_NUMBERED: Final = re.compile(
    r"^(de an|chuong trinh|du an|ke hoach|nghi quyet)\s+(?:so\s+)?(\d{1,4})\b(?!\s*[-/]\s*[a-z])(?!\s*nam\b)"
)
_LOCAL: Final = re.compile(
    r"\b(?:quy hoach|ke hoach|chuong trinh|de an) tinh\b"
    r"|\b(?:cua|tren dia ban|thuoc|cap) (?:tinh|thanh pho|huyen|thi xa|xa|phuong)\b"
)
_STOP: Final = frozenset("ve viec cua voi va tai o cho trong cac nhung mot so theo".split())
_A_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_HORIZON: Final = frozenset({"den", "toi", "nhin", "huong", "tu"})
_ORDINALS: Final = dict(zip("nhat hai ba tu nam sau bay tam chin muoi".split(), range(1, 11), strict=True))
LAWS: Final = ("luat", "bo luat", "phap lenh", "hien phap")
# A name without any year that is shorter than this says too little to mean one document everywhere.
_LONG_ENOUGH: Final = 14
_TELLING: Final = 4  # words: a subject of fewer may be the mere beginning of another


@lru_cache(maxsize=65536)
def words_of(text: str) -> tuple[str, ...]:
    """The words that carry the meaning: folded, without punctuation and the little words.

    >>> words_of("về “chủ động ứng phó với biến đổi khí hậu”")
    ('chu', 'dong', 'ung', 'pho', 'bien', 'doi', 'khi', 'hau')
    """
    return tuple(w for w in re.findall(r"[^\W_]+", fold(text)) if w not in _STOP)


def agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two subjects tell the same matter: equal, one begins with the other, or nearly the same words in order.

    >>> agree(words_of("chủ động ứng phó biến đổi khí hậu"), words_of("chủ động ứng phó với biến đổi khí hậu, bảo vệ môi trường"))
    True
    >>> agree(words_of("phòng, chống tham nhũng"), words_of("bảo vệ môi trường"))
    False

    What is issued every year agrees only with its own year:

    >>> agree(words_of("kế hoạch cải cách hành chính nhà nước năm 2024"), words_of("kế hoạch cải cách hành chính nhà nước năm 2025"))
    False
    """
    if not a or not b or not _same_years(a, b):
        return False
    short, long = sorted((tuple(a), tuple(b)), key=len)
    if short == long or (len(short) >= 5 and long[: len(short)] == short):
        return True
    return len(short) >= 6 and SequenceMatcher(None, short, long, autojunk=False).ratio() >= 0.85


def contradict(a: Sequence[str], b: Sequence[str]) -> bool:
    """Do two subjects, both told in so many words, speak of different matters? They share less than half of the shorter one.

    >>> contradict(words_of("phê duyệt Đề án phát triển du lịch cộng đồng"), words_of("phê duyệt Chiến lược bảo vệ môi trường"))
    True
    >>> contradict(words_of("bảo vệ môi trường"), words_of("tăng cường quản lý, bảo vệ môi trường không khí"))
    False
    """
    few, many = sorted((Counter(a), Counter(b)), key=Counter.total)
    return few.total() >= _TELLING and 2 * (few & many).total() < few.total()


def _same_years(a: Sequence[str], b: Sequence[str]) -> bool:
    """Years do not contradict each other: all those of one stand in the other, and "năm 2025" (not "đến năm 2025") in both."""
    one, other = ({w for w in words if _A_YEAR.fullmatch(w)} for words in (a, b))
    return (one <= other or other <= one) and _annual(a) == _annual(b)


def _annual(words: Sequence[str]) -> set[str]:
    return {
        w for before, n, w in zip(("", *words), words, words[1:], strict=False)
        if n == "nam" and _A_YEAR.fullmatch(w) and before not in _HORIZON
    }  # fmt: skip


@dataclass(frozen=True)
class NameForm:
    """A name taken apart. ``kind`` folded ("chien luoc"); ``start``–``end`` its period, ``vision`` the later year it looks to."""

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
    # ``end`` is the year of the thing itself ("Luật … năm 2015"), not one that it reaches to: read aloud otherwise, compared alike
    single: bool = field(default=False, compare=False)

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
        return ", ".join(x for x in (period, f"tầm nhìn {self.vision}" if self.vision else "") if x)

    def same_thing(self, other: NameForm) -> bool:
        """Same kind and subject, whatever the years."""
        return self.kind == other.kind and self.subject == other.subject and self.ordinal == other.ordinal

    def same_years(self, other: NameForm) -> bool:
        """Same period and same horizon."""
        return (self.start, self.end, self.vision) == (other.start, other.end, other.vision)


@lru_cache(maxsize=1)
def _kinds() -> tuple[str, ...]:
    more = (
        "dinh huong",
        "tuyen bo",
        "thoa thuan",
        "du an",
        "phap lenh",
        "bo luat",
        "hiep dinh",
        "cong uoc",
        "nghi quyet",
        "ket luan",
    )
    return tuple(sorted({fold(n) for n in tables.document_type_names()} | set(more), key=lambda n: (-len(n), n)))


# Longer printed kinds that are the same kind of thing with a first word of the subject.
_HEADS: Final = (
    "chien luoc",
    "quy hoach",
    "ke hoach",
    "chuong trinh",
    "de an",
    "bo luat",
    "luat",
    "nghi quyet",
    "ket luan",
    "phap lenh",
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
    whole_term = _TERM.search(said) or _TERM.search(fold(term or "")) or _TERM.search(fold(issuer or ""))
    session = _SESSION.search(said)
    congress = bool(_CONGRESS.search(said))
    if session or congress:
        text = subject or (re.split(r"\bve\b", said, maxsplit=1)[1] if re.search(r"\bve\b", said) else "")
        n = next((g for g in session.groups() if g), "") if session else ""
        return NameForm(
            kind,
            words_of(text),
            session=int(n) if n.isdigit() else _ORDINALS.get(n),
            term=f"khoa-{whole_term[1]}" if whole_term else None,
            plenum=True,
            plural=plural,
            local=congress,
        )
    rest = said[len(kind) :]
    vision = _VISION.search(rest)
    rest = _VISION.sub(" ", rest)
    span = _SPAN.search(rest)
    rest = _SPAN.sub(" ", rest)
    until = None if span else _UNTIL.search(rest)
    rest = _UNTIL.sub(" ", rest) if until else rest
    year = None if span or until else _YEAR.search(rest)
    rest = _YEAR.sub(" ", rest) if year else rest
    local = bool(_LOCAL.search(said)) or province_in(name) is not None or small_place_in(name) is not None
    return NameForm(
        kind,
        words_of(rest) or words_of(subject or ""),
        start=span[1] if span else None,
        end=span[2] if span else until[1] if until else year[1] if year else None,
        vision=vision[1] if vision else None,
        plural=plural,
        updated=updated,
        local=local or bool(issuer and (province_in(issuer) or small_place_in(issuer))),
        ordinal=numbered[2] if numbered else None,
        single=year is not None,
    )


@dataclass(frozen=True)
class Approval:
    """A file says that a name stands for a document. ``home`` is the place whose local names it knows; ``date`` the
    document's, or the last that its year or term allows; ``claimed`` the dates that the files give for it.
    """

    form: NameForm
    document: str
    home: str | None
    date: str | None
    premise: PremiseRef
    claimed: tuple[str, ...] = ()

    def bears(self, printed: str, by_year: bool) -> bool:
        """Do the files that date the document give this printed date? ``by_year``: a year alone does, where no file tells the day. No
        year has two laws of one name, so "Luật Giáo dục ngày 14 tháng 6 năm 2005" is as sure as "Luật Giáo dục năm 2005".
        """
        known = self.claimed or ((self.date,) if self.date else ())
        return any(d.startswith(printed) or (by_year and d == printed[:4]) for d in known)

    def of_another_date(self, printed: str) -> bool:
        """Does every file that dates the document give another date than this printed one?"""
        return bool(self.claimed) and all(far_apart(d, printed) for d in self.claimed)


@dataclass(frozen=True)
class Meaning:
    """What a name in some text means; ``document`` None when undecided."""

    document: str | None
    candidates: tuple[str, ...]
    reason: str
    premises: tuple[PremiseRef, ...] = ()


NOTHING_KNOWN: Final = "chưa thấy văn bản nào trong kho cho biết số, ký hiệu của văn bản được gọi bằng tên này"


SOMEWHERE_IN_DOUBT: Final = "ở một văn bản khác có số, ký hiệu gần tên này nhưng chưa đủ căn cứ để khẳng định"


@dataclass
class NameBook:
    """All that the files say about what names stand for.

    >>> book = NameBook()
    >>> book.meaning(name_form("Đề án 06"), home=None, day=None, floor=None).document is None
    True
    """

    _by_subject: dict[tuple[str, tuple[str, ...], str | None], list[Approval]] = field(default_factory=dict)
    _plenums: list[Approval] = field(default_factory=list)
    _doubts: dict[tuple[str, tuple[str, ...], str | None], list[Approval]] = field(default_factory=dict)

    def add(self, approval: Approval) -> None:
        """Learns one approval."""
        form = approval.form
        if form.plenum:
            self._plenums.append(approval)
        else:
            self._by_subject.setdefault((form.kind, form.subject, form.ordinal), []).append(approval)

    def add_doubt(self, approval: Approval) -> None:
        """Learns that a text leaves open whether a name stands for a document: a doubt everywhere, never a link."""
        form = approval.form
        self._doubts.setdefault((form.kind, form.subject, form.ordinal), []).append(approval)

    def known(self, form: NameForm, home: str | None) -> list[Approval]:
        """Approvals of the same kind and subject that this place may use, whatever their years."""
        if form.plenum:
            return [a for a in self._plenums if self._same_plenum(a.form, form)]
        found = self._by_subject.get((form.kind, form.subject, form.ordinal), [])
        return [a for a in found if not (form.local or a.form.local) or (home is not None and a.home == home)]

    @staticmethod
    def _same_plenum(known: NameForm, said: NameForm) -> bool:
        if known.kind != said.kind or known.term is None or known.term != said.term or not agree(known.subject, said.subject):
            return False
        return known.session is None or said.session is None or known.session == said.session

    def meaning(
        self, form: NameForm, *, home: str | None, day: str | None, floor: str | None, own_date: str | None = None
    ) -> Meaning:
        """What the name means in a text of ``home`` dated ``day`` (``floor``: the latest date it cites, where it has none of its
        own).

        ``own_date`` is a date that the mention itself prints.
        """
        if form.plenum and (form.plural or not form.subject):
            same = [a for a in self._plenums if form.term and a.form.term == form.term and a.form.session in (None, form.session)]
            why = "tên gọi theo kỳ họp không kèm nội dung (hoặc ở số nhiều) không đủ để xác định một văn bản"
            return Meaning(None, _documents(same), why, _premises(same))
        if form.ordinal:
            return Meaning(None, (), NOTHING_KNOWN)
        found, others = _by_printed_date(self.known(form, home), own_date)
        if not found:
            doubts = self._doubts.get((form.kind, form.subject, form.ordinal), [])
            doubts, _ = _by_printed_date([a for a in doubts if a.form.same_years(form) and (not form.local or a.home == home)], own_date)
            why = SOMEWHERE_IN_DOUBT if doubts else _of_other_dates(others, own_date) if others and own_date else NOTHING_KNOWN
            return Meaning(None, _documents(doubts), why, _premises(doubts or others))
        everything = _documents(found)
        quotes = _premises(found)
        if not form.plenum:
            if not form.dated and len(form.subject) < _LONG_ENOUGH:
                return Meaning(None, everything, "tên chung, không có thời kỳ: không đủ để khẳng định là văn bản này", quotes)
            fitting = [a for a in found if a.form.same_years(form)]
            if not fitting:
                seen = "; ".join(sorted({a.form.years or "không ghi năm" for a in found}))
                return Meaning(
                    None,
                    everything,
                    f"năm hoặc thời kỳ trong tên khác nhau: ở đây “{form.years or 'không ghi năm'}”, ở văn bản khác “{seen}”",
                    quotes,
                )
            found = fitting
        return self._by_date(found, form, day, floor, own_date)

    def _by_date(
        self, found: list[Approval], form: NameForm, day: str | None, floor: str | None, own_date: str | None
    ) -> Meaning:
        everything, quotes = _documents(found), _premises(found)
        if own_date:
            dated = [a for a in found if a.bears(own_date, form.kind in LAWS)]
            if len(_documents(dated)) != 1:
                return Meaning(None, everything, "ngày ghi cùng tên chưa đủ để chọn một văn bản duy nhất trong các văn bản mang tên này", quotes)
            found = dated
        before = [a for a in found if not_later(a.date, day, floor)]
        if not before:
            return Meaning(
                None, everything, "văn bản mang tên này ban hành sau (hoặc không rõ có trước) văn bản viện dẫn", quotes
            )
        if form.updated:
            before = [a for a in before if a.form.updated] or before
        documents = _documents(before)
        if len(documents) > 1:
            return Meaning(
                None, documents, "nhiều văn bản cùng mang tên này; nơi viện dẫn không ghi ngày để phân biệt", _premises(before)
            )
        return Meaning(documents[0], (), "văn bản khác cho biết số, ký hiệu của văn bản mang tên này", _premises(before)[:1])


def not_later(date: str | None, day: str | None, floor: str | None) -> bool:
    """Whether a document dated ``date`` is surely not later than the citing one.

    >>> not_later("2024-03-01", "2025-05", None), not_later("2024-03-01", None, "2021-01-21"), not_later(None, "2025", None)
    (True, False, False)
    """
    if date is None:
        return False
    if day:
        return first_day(date) <= last_day(day)
    return floor is not None and first_day(date) <= last_day(floor)


def _by_printed_date(found: Iterable[Approval], own_date: str | None) -> tuple[list[Approval], list[Approval]]:
    """What a mention that prints this date may mean, and what its date rules out."""
    known = list(found)
    others = [a for a in known if own_date and a.of_another_date(own_date)]
    return [a for a in known if a not in others], others


def _of_other_dates(others: Iterable[Approval], own_date: str) -> str:
    seen = "; ".join(as_written(d) for d in sorted({d for a in others for d in a.claimed}))
    return f"ngày ghi tại chỗ ({as_written(own_date)}) khác ngày của văn bản cùng tên đã biết ({seen}): không phải văn bản ấy"


def _documents(found: Iterable[Approval]) -> tuple[str, ...]:
    return tuple(sorted({a.document for a in found}))


def _premises(found: Iterable[Approval]) -> tuple[PremiseRef, ...]:
    """One quote a document and form: the first in a fixed order."""
    best: dict[tuple[str, str], PremiseRef] = {}
    for a in found:
        at = (a.document, a.form.years)
        if at not in best or a.premise < best[at]:
            best[at] = a.premise
    return tuple(best[k] for k in sorted(best))
