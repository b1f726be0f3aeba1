"""Verbs of a duty → roles: who leads, who coordinates, who only carries out.

In: the text of an item and whether it stands under a heading about reports. Out: ``Reading``: the bodies that the item
itself names as subject, and the roles with the words that give them. The main verb of the first clause counts, then what
follows a list of partners ("chủ trì, phối hợp với … hướng dẫn …"), the first verb of each further clause of that sentence,
and in later sentences leading and reporting. "tập trung, đẩy mạnh, tăng cường, tiếp tục …" are auxiliaries: the verb after
them counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from loaders.agencies.bodies import Locality, NamedBody, bodies_from
from loaders.agencies.bodyheads import HEAD
from loaders.agencies.persons import PERSON
from loaders.agencies.placenames import places
from loaders.record import Role
from loaders.work.deadlines import TIME_FIRST
from loaders.work.roleverbs import skip, verb_at
from loaders.work.workverbs import begins_work

_PARTNERS: Final = re.compile(
    r"\s*(?:,|và)?\s*(?:phối hợp\b(?:\s+chặt chẽ)?(?:\s*,)?(?:\s+(?:với|cùng(?: với)?))?|cùng(?: với)?)\s+",
    re.IGNORECASE,
)
_LEAD_IN: Final = re.compile(
    r"(?:Căn cứ|Trên cơ sở|Trong quá trình|Sau khi|Kết thúc|Ngay sau|Ngay khi|Theo(?! dõi)|Trong phạm vi|Hàng năm, |Hằng năm, "
    r"|Định kỳ(?=[^,;]{0,40},)|Khi|Nếu|Trường hợp|Ngoài|Từ)\b",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(r"(?:Đối với|Về)\s[^:;.]{3,120}:\s*")  # "Đối với thuốc thú y: Kiểm tra …": what it is about, not who
_ADVISES: Final = re.compile(r"(?<!cơ quan )(?<!đơn vị )(?<!bộ phận )(?<!cấp )(?<!mình )(?<!công tác )(?<!công chức )(?<!cán bộ )(?<!viên chức )(?<!năng lực )(?<!chất lượng )\btham mưu\b(?!\s*,?\s*(?:tổng hợp\s*,?\s*)?báo cáo)", re.IGNORECASE)
_THEN: Final = re.compile(r"(?:Đối với|Nếu|Trường hợp|Khi)\s[^;:.]{3,200}?\sthì\s+")  # "Đối với vụ việc ở thôn thì Ủy ban nhân dân xã có trách nhiệm …"
_REPORTS: Final = re.compile(
    r"(?:\btổng hợp(?:,| và|, và| kết quả(?: thực hiện)?| tình hình(?: thực hiện)?)? |(?:\bvà |, |; |\. )(?:kịp thời |thường xuyên |sớm |[Đđ]ịnh kỳ (?:[^,;.]{0,25} )?)?|\btham mưu |\bđịnh kỳ (?:[^,;.]{0,25} )?"
    r"|\bkết quả thực hiện (?=báo cáo (?:về|cho|gửi)\b)"
    r"|\btiến hành )(?<!thông tin, )báo cáo\b(?! (?:viên\b|nghiên cứu|kinh tế|đánh giá tác động))"
)
# A second main verb: ", chủ trì, phối hợp với …"; in "cơ quan chủ trì", "giao Sở A chủ trì" others lead.
_LEADS_TOO: Final = re.compile(r"(?:,\s+|\s+và\s+|\s+đồng thời\s+)(?:và\s+|đồng thời\s+|trực tiếp\s+|chịu trách nhiệm\s+|có trách nhiệm\s+)*(chủ trì)\b(?!\s+(?:là|và chịu trách nhiệm)\b)", re.IGNORECASE)
_TOGETHER: Final = re.compile(r"(?:,\s+|\s+và\s+)(phối hợp(?:\s+chặt chẽ)?\s+(?:với|cùng(?: với)?)\s+)", re.IGNORECASE)
_HELPS: Final = re.compile(r"(?:giúp(?: việc)?(?: cho)?)\s+", re.IGNORECASE)
_FOR_OTHERS: Final = re.compile(r"\bđể\s+(?:\w+\s+){0,2}$")
# "… để Sở A tổng hợp, tham mưu", "gửi về Sở A để tổng hợp, tham mưu": it is Sở A that does
_OTHERS_DO: Final = re.compile(rf"\bđể (?={HEAD.pattern})[^;.]*$|\b(?:gửi|phản ánh|chuyển)(?: về| đến| cho| tới)? (?={HEAD.pattern})[^;.]{{0,120}}\bđể\b[^;.]*$", re.IGNORECASE)
_OR_TOGETHER: Final = re.compile(r"\bhoặc\s+phối hợp\b", re.IGNORECASE)
_LONGEST: Final = 20_000  # no item is longer: what follows is not looked at, so that reading stays linear
_LONGEST_VERB: Final = 30
_WHEN: Final = re.compile(r"(?:Kết thúc|Ngay sau|Ngay khi|Sau khi)\b")
_WITH_OBJECT: Final = re.compile(r"(?:[^\s,;.]+\s+){3}[^\s,;.]")
_CLAUSE: Final = re.compile(r";\s+|\.(?<=[^\d\W]\.)\s+(?=[A-ZĐÂĂÊÔƠƯ])|\.(?<=[)\"]\.)\s+(?=[A-ZĐÂĂÊÔƠƯ])")
_BARE: Final = re.compile(r"(?:đơn vị|cơ quan|địa phương|tổ chức|cá nhân|ngành|bản|thôn|ấp|xã|phường|thị xã|thị trấn|quận|huyện|tỉnh|thành phố|bộ phận|cấp)\b")
# "Các tổ chức, cá nhân được cấp giấy phép khai thác có trách nhiệm …": which of a group are meant, before what they are to do
_WHOSE: Final = re.compile(r"\s(?:(?:được|đang|hoạt động|sản xuất|kinh doanh|khai thác|sử dụng|quản lý|phụ trách)\s[^.;:]{3,200}?|phối hợp|chủ trì)\s(?=(?:(?:có|chịu) trách nhiệm|khẩn trương|phải|tiếp tục|chủ động|nghiêm túc)\b)")
_NO_CLAUSE: Final = re.compile(r"(?:để|nhằm|theo|trong|cho)\b", re.IGNORECASE)  # "…, gửi Bộ A và Bộ B để tổng hợp": who is sent it does nothing here
_ASIDE: Final = re.compile(r"\s*\([^()]{0,160}\)|,?\s+với (?:vai trò|tư cách)\s[^,;:.()]{2,100},(?=\s)")
# "Bộ A - Cơ quan thường trực Ban Chỉ đạo đôn đốc …": what the body is besides
_IS_BESIDES: Final = re.compile(r"\s+[-–]\s+(?=(?:cơ quan|đơn vị) (?:thường trực|đầu mối|giúp việc|chủ trì)\b|(?:phó )?(?:trưởng ban|chủ tịch hội đồng|tổ trưởng)\b)", re.IGNORECASE)
# "UBND các tỉnh, thành phố: Hà Tĩnh, Huế khẩn trương …": the colon is followed by the places, they by the verb
_OF_PLACES: Final = re.compile(r"\b(?:tỉnh|thành phố|[Tt]rung ương)$")
_PLACE: Final = rf"(?:(?:tỉnh|thành phố)\s+)?(?:{places()})"
_PLACES: Final = re.compile(rf"{_PLACE}(?:(?:,|\svà|,\svà)\s+{_PLACE})*,?\s+(?=[a-zà-ỹđ])")
_FOLLOWED: Final = re.compile(r"\s*(?:,\s*)?(?::|[a-zà-ỹđ])")


@dataclass(frozen=True)
class Hit:
    """A role at ``start``-``end`` of the text. ``partners`` hold it where it is not the duty's holder ("phối hợp với …")."""

    role: Role
    start: int
    end: int
    partners: tuple[NamedBody, ...] = ()


@dataclass(frozen=True)
class Reading:
    """``subject``: the bodies with which the item itself begins; ``subject_end``: where its main clause begins."""

    subject: tuple[NamedBody, ...]
    subject_end: int
    hits: tuple[Hit, ...]

    @property
    def roles(self) -> frozenset[Role]:
        """All roles, of the holder and of partners."""
        return frozenset(h.role for h in self.hits)


@dataclass
class _Found:
    text: str
    locality: Locality
    hits: list[Hit] = field(default_factory=list)

    def add(self, role: Role, start: int, end: int, partners: tuple[NamedBody, ...] = ()) -> None:
        known = (h for h in self.hits if h.role == role and (h.start == start or not partners) and bool(h.partners) == bool(partners))
        if next(known, None) is None:
            self.hits.append(Hit(role, start, end, partners))


def read_roles(text: str, locality: Locality, *, reports: bool = False) -> Reading:
    """The subject and the roles of an item of "Tổ chức thực hiện".

    >>> here = Locality("tỉnh Hà Giang")
    >>> r = read_roles("Sở Y tế chủ trì, phối hợp với Sở Tài chính hướng dẫn các bệnh viện; báo cáo UBND tỉnh.", here)
    >>> [b.name for b in r.subject], sorted(r.roles)
    (['Sở Y tế tỉnh Hà Giang'], ['coordinating', 'guiding', 'lead', 'reporting'])
    >>> sorted(read_roles("Tăng cường công tác kiểm tra, xử lý vi phạm.", here).roles)
    ['supervising']
    >>> sorted(read_roles("Rà soát, đôn đốc tiến độ các dự án.", here).roles)
    ['responsible']
    """
    text = text[:_LONGEST]
    found = _Found(text, locality)
    subject, start = subject_of(text, locality)
    if reports:
        m = re.search(r"báo cáo|gửi|tổng hợp", text[start:], re.IGNORECASE)
        at = start + m.start() if m else start
        found.add("reporting", at, start + m.end() if m else _words_end(text, start))
        return Reading(subject, start, tuple(found.hits))
    cuts = list(_CLAUSE.finditer(text, start))
    bounds = [start, *(m.end() for m in cuts), len(text)]
    advises = "tham mưu" in text.lower()
    sentence = 0
    for n, (a, b) in enumerate(pairwise(bounds)):
        if n and cuts[n - 1].group().startswith("."):
            sentence += 1
        _clause(found, a, b, first=n == 0, later=sentence > 0)
        if sentence == 0:
            _later_leads(found, a, b)
        if sentence == 0 and advises:
            stop = _directed(text, a, b)
            for m in _ADVISES.finditer(text, a, stop):
                if not _OTHERS_DO.search(text, a, m.start()):
                    found.add("advising", m.start(), m.end())
    for m in _REPORTS.finditer(text, start) if "báo cáo" in text else ():
        if not _FOR_OTHERS.search(text[: m.start()]) and not re.search(r"\bđể\s*$", text[: m.start()]):
            k = m.group().rindex("báo cáo")
            found.add("reporting", m.start() + k, m.end())
    if not found.hits:
        found.add("responsible", start, _words_end(text, start))
    return Reading(subject, start, tuple(found.hits))


def _directed(text: str, a: int, b: int) -> int:
    """Where what a clause's subject does ends: in "Chỉ đạo lực lượng A kiểm tra, tham mưu xử lý" it is A that advises."""
    at = skip(text, a)
    verb = verb_at(text, at)
    return verb[1] if verb and verb[0] == "directing" and HEAD.match(text, verb[1] + 1) else b


def subject_of(text: str, locality: Locality) -> tuple[tuple[NamedBody, ...], int]:
    """The bodies that an item names as its subject, and where the main clause begins.

    >>> t = "Trong quá trình thực hiện, nếu có vướng mắc, Giám đốc các sở, ngành gửi ý kiến về Sở Tư pháp."
    >>> found, at = subject_of(t, Locality()); [b.name for b in found], t[at:at + 3]
    (['Giám đốc các sở, ngành'], 'gửi')
    """
    got = _subject_at(text, 0, locality)
    if got:
        return got
    if (when := TIME_FIRST.match(text)) and (got := _subject_at(text, when.end(), locality)):
        return got
    if (then := _THEN.match(text)) and (got := _subject_at(text, then.end(), locality)):
        return got
    if about := _ABOUT.match(text):
        return (), about.end()
    if not _LEAD_IN.match(text) or verb_at(text, 0):
        return (), 0
    stop = _CLAUSE.search(text, 60)
    until = stop.start() if stop and text[stop.start()] == "." else len(text)
    work = 0  # "Khi cấp phát hàng, bố trí lực lượng, hướng dẫn người dân …": where the first verb of work stands, before those that give a role
    for m in re.finditer(r"[,;]\s+", text[: min(until, 400)]):
        at = m.end()
        if not _BARE.match(text, at):
            got = _subject_at(text, at, locality)
            if got and not _NO_CLAUSE.match(text, got[1]):
                return got
        p = skip(text, at)
        if p > at or verb_at(text, at):
            return (), work or at
        if begins_work(text[at : at + _LONGEST_VERB]):
            work = work or at
            if _WHEN.match(text) and work == at and _WITH_OBJECT.match(text, at):
                return (), work  # "Ngay sau hội nghị, gửi biên bản đến Sở A, Sở B …": whoever is named behind it is none who does it
    return (), work


def _subject_at(text: str, at: int, locality: Locality) -> tuple[tuple[NamedBody, ...], int] | None:
    person = PERSON.match(text, at)
    if person and HEAD.match(text, person.end()):
        at = person.end()
    if not HEAD.match(text, at):
        return None
    found, end = bodies_from(text, at, locality)
    if not found:
        return None
    aside = _ASIDE.match(text, end)  # "Cục A (Bộ B) chủ trì …"
    end = aside.end() if aside and _FOLLOWED.match(text, aside.end()) else end
    if besides := _IS_BESIDES.match(text, end):
        end = max(end, bodies_from(text, besides.end(), locality)[1])
    colon = re.match(r"\s*:\s*", text[end:])
    if colon:
        named = _PLACES.match(text, end + colon.end()) if _OF_PLACES.search(text, at, end) else None
        return found, named.end() if named else end + colon.end()
    if found[-1].group and (whose := _WHOSE.match(text, end)) is not None:
        return found, whose.end()
    rest = re.match(r"\s*,?\s*", text[end:])
    after = end + (rest.end() if rest else 0)
    if after >= len(text) or not _FOLLOWED.match(text, end) or text[end : end + 1] in ".;":
        return None
    return found, after


def _words_end(text: str, at: int, words: int = 4) -> int:
    m = re.match(rf"(?:[^\s,.;:]+\s*){{1,{words}}}", text[at:])
    return at + (len(m.group().rstrip()) if m else len(text) - at)


def _clause(found: _Found, a: int, b: int, *, first: bool, later: bool) -> None:
    text = found.text
    p = skip(text, a)
    verb = verb_at(text, p)
    if verb is None and (helped := _helping(found, p)) is not None:
        p, verb = helped
    if verb is None:
        if first:
            found.add("responsible", p if p < b else a, _words_end(text, p if p < b else a))
            m = _OR_TOGETHER.search(text, p, b)
            if m:
                found.add("coordinating", m.start(), m.end())
        return
    role, end = verb
    if later and role not in ("lead", "reporting"):
        return
    if role == "lead":
        found.add("lead", p, end)
        _led(found, end, b)
    elif role == "coordinating":
        if first:
            found.add("coordinating", p, end)
    elif role == "advising":
        if _ADVISES.match(text, p):
            found.add("advising", p, end)
    elif role == "reporting":
        found.add("reporting", p, end)
    else:
        found.add(role, p, end)
        _coordinated(found, end, b)


def _helping(found: _Found, at: int) -> tuple[int, tuple[Role, int]] | None:
    """The verb after "giúp Ủy ban nhân dân tỉnh": whom one helps is no part of what one does."""
    m = _HELPS.match(found.text, at)
    if not m or not HEAD.match(found.text, m.end()):
        return None
    _, end = bodies_from(found.text, m.end(), found.locality)
    p = skip(found.text, end + len(found.text[end:]) - len(found.text[end:].lstrip(" ,")))
    verb = verb_at(found.text, p)
    return (p, verb) if verb else None


def _later_leads(found: _Found, a: int, b: int) -> None:
    """Further main verbs of the first sentence: ", chủ trì …" leads too; whom a leader works with coordinates."""
    for m in _LEADS_TOO.finditer(found.text, a, b):
        found.add("lead", m.start(1), m.end(1))
        _led(found, m.end(1), b)
    if any(h.role == "lead" for h in found.hits) and not any(h.partners for h in found.hits):
        for m in _TOGETHER.finditer(found.text, a, b):
            partners, end = bodies_from(found.text, m.end(1), found.locality)
            if partners and end <= b:
                found.add("coordinating", m.start(1), m.end(1), partners)
                return


def _led(found: _Found, at: int, b: int) -> None:
    """What follows "chủ trì": partners and the verb after them; or, after "đầu mối …, chịu trách nhiệm", a chain of verbs."""
    text = found.text
    m = _PARTNERS.match(text, at)
    if m:
        partners, end = bodies_from(text, m.end(), found.locality)
        begin = m.start() + len(m.group()) - len(m.group().lstrip(" ,"))
        begin += 3 if text.startswith("và ", begin) else 0
        if partners:  # a list may go on behind ";": "các sở, ngành; Ủy ban nhân dân các xã"
            found.add("coordinating", begin, m.end(), partners)
            p = skip(text, end + len(text[end:]) - len(text[end:].lstrip(" ,")))
            verb = verb_at(text, p)
            if verb and verb[0] in ("guiding", "supervising", "directing", "reporting"):
                found.add(verb[0], p, verb[1])
        return  # "chủ trì, phối hợp thực hiện": who leads works with others, who are not named
    charged = re.match(r"\s*,?\s*(?:có|chịu) trách nhiệm\s+", text[at:b], re.IGNORECASE)
    if charged:
        _chain(found, at + charged.end(), b)
    elif helped := _helping(found, at + len(text[at:b]) - len(text[at:b].lstrip(" ,"))):
        _chain(found, helped[0], b)


def _chain(found: _Found, at: int, b: int) -> None:
    """Every specific verb of a chain "triển khai, hướng dẫn, kiểm tra đôn đốc, thực hiện …"."""
    text = found.text
    while at < b:
        p = skip(text, at)
        verb = verb_at(text, p)
        if verb and verb[0] == "lead":
            found.add("lead", p, verb[1])
            _led(found, verb[1], b)
            return
        if verb and verb[0] != "coordinating":
            found.add(verb[0], p, verb[1])
            p = verb[1]
        m = (
            re.match(r"[^,;.]{0,24}?(?:,| và)\s+", text[p:b])
            if not verb
            else re.match(
                r"[^,;.]{0,16}?(?:,"
                r"| và)\s+",
                text[p:b],
            )
        )
        if not m:
            return
        at = p + m.end()


def _coordinated(found: _Found, at: int, b: int) -> None:
    """A second verb of the same rank: "chỉ đạo và hướng dẫn", "chỉ đạo, tăng cường kiểm tra"."""
    text = found.text
    m = re.match(r"\s+và\s+", text[at:b])
    if m:
        p = skip(text, at + m.end())
        verb = verb_at(text, p)
    else:
        m = re.match(r"\s*,\s+", text[at:b])
        if not m:
            return
        p = skip(text, at + m.end())
        verb = verb_at(text, p) if p > at + m.end() else None
    if verb and verb[0] not in ("lead", "coordinating"):
        found.add(verb[0], p, verb[1])
