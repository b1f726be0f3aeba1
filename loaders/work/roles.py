"""Verbs of a duty → roles: who leads, who coordinates, who only carries out.

In: the text of an item and whether it stands under a heading about reports. Out: ``Reading``: the bodies that the item
itself names as subject, and the roles with the words that give them. The main verbs of the first clause count ("chỉ đạo, đôn đốc",
"chủ trì, phối hợp với … hướng dẫn …"), the first verb of each further clause of that sentence, and of later sentences too unless it only
watches. "tập trung, đẩy mạnh, tăng cường, tiếp tục …" are auxiliaries: the verb after them counts. Whoever only works together with another in something has that one role.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, pairwise
from typing import Final

from loaders.agencies.bodies import Locality, NamedBody, bodies_from
from loaders.agencies.bodyend import past_signs
from loaders.agencies.bodyheads import HEAD, before_head, before_heads
from loaders.record import Role
from loaders.work.reportnouns import is_paper
from loaders.work.roleverbs import skip, verb_at
from loaders.work.subjects import CLAUSE, subject_of
from loaders.writing.block import LONGEST
from loaders.writing.deferred import Deferred, Pattern

# How closely one works together: "phối hợp chặt chẽ, kịp thời với …".
_CLOSELY: Final = r"(?:(?:\s*,|\s+và)?\s+(?:chặt chẽ|quyết liệt|có hiệu quả|hiệu quả|tốt|đồng bộ|kịp thời|thường xuyên|nhịp nhàng|mật thiết|tích cực|chủ động)(?=[\s,]))*"
_PARTNERS: Final = Deferred(
    rf"\s*(?:,|và)?\s*(?:ph[ốô]i hợp\b{_CLOSELY}(?:\s*,)?(?:\s+(?:với|cùng(?: với)?))?|cùng(?: với)?|với sự (?:tham gia|phối hợp) của)\s+",
    re.IGNORECASE,
)
# "Tăng cường phối hợp giữa các cơ quan: Sở A, Sở B": they work together, whoever sees to it
_BETWEEN: Final = Deferred(rf"(?:{_CLOSELY})\s+giữa\s+(?:các\s+(?:cơ quan|đơn vị|lực lượng|ngành)(?:\s+(?:liên quan|chức năng))?\s*:\s+)?(?={HEAD.pattern})", re.IGNORECASE, opens=rf"(?:{_CLOSELY})\s+giữa\s")
_IN_BRACKETS: Final = Deferred(rf"\(phối hợp(?:\s*:|\s+với)\s+(?={HEAD.pattern})", re.IGNORECASE, opens=r"\(phối hợp")  # "Sở A (phối hợp: Sở B) đào tạo …"
_WITH_OTHERS: Final = ("phối hợp", "cùng", "chỉ đạo", "lãnh đạo")
_WITH_WHOM: Final = re.compile(r"\b(?:với|cùng)\s+$", re.IGNORECASE)
_ADVISES: Final = Deferred(r"(?<!cơ quan )(?<!đơn vị )(?<!bộ phận )(?<!cấp )(?<!mình )(?<!công tác )(?<!công chức )(?<!cán bộ )(?<!viên chức )(?<!năng lực )(?<!chất lượng )\btham mưu\b(?!\s*,?\s*(?:tổng hợp\s*,?\s*)?báo cáo)", re.IGNORECASE)
_TO_REPORT: Final = Deferred(r"\s*,?\s*(?:tổng hợp\s*,?\s*)?báo cáo")  # "tham mưu báo cáo": a report
_REPORTS: Final = Deferred(
    r"(?:t(?<!\wt)ổng hợp(?:,| và|, và| kết quả(?: thực hiện)?| tình hình(?: thực hiện)?)? |(?:v(?<!\wv)à |, |; |\. )(?:kịp thời |thường xuyên |sớm |[Đđ]ịnh kỳ (?:[^,;.]{0,25} )?)?|t(?<!\wt)ham mưu |đ(?<!\wđ)ịnh kỳ (?:[^,;.]{0,25} )?"
    r"|k(?<!\wk)ết quả thực hiện (?=báo cáo (?:về|cho|gửi)\b)"
    r"|t(?<!\wt)iến hành )(?<!thông tin, )(?:gửi )?báo cáo\b(?! (?:viên|nghiên cứu|kinh tế|tài chính|của|đánh giá tác động)\b)"
)
# A second main verb: ", chủ trì, phối hợp với …"; in "cơ quan chủ trì", "giao Sở A chủ trì" others lead.
_LEADS_TOO: Final = Deferred(r"(?:,\s+|\s+và\s+|\s+đồng thời\s+)(?:và\s+|đồng thời\s+|trực tiếp\s+|chịu trách nhiệm\s+|có trách nhiệm\s+){0,4}(chủ trì)\b(?!\s+(?:là|và chịu trách nhiệm)\b)", re.IGNORECASE)
_TOGETHER: Final = Deferred(rf"(?:,\s+|\s+và\s+)(phối hợp{_CLOSELY}\s+(?:(?:với|cùng(?: với)?)\s+)?)", re.IGNORECASE)
# "Bộ A chủ trì xây dựng, Bộ B và Bộ C phối hợp", "(Sở A chủ trì; Sở B, Sở C phối hợp)": partners that the sentence names behind what the leader does
_BESIDE: Final = re.compile(r",\s+|(?<=;\s)")
_JOIN_IN: Final = Deferred(r",?\s+(?:có trách nhiệm\s+|cùng\s+)?phối hợp\b", re.IGNORECASE)
_HELPS: Final = Deferred(r"(?:giúp(?: việc)?(?: cho)?|thay mặt|thừa (?:[uủ][ỷy] quyền|lệnh))\s+", re.IGNORECASE)
_FOR_OTHERS: Final = Deferred(r"\bđể\s+(?:[^\W\d]+(?:,\s|\s)(?:và\s)?){0,6}$|\b(?:xác định|chỉ định|phân công|bố trí|giao) (?:một |01 )?(?:đơn vị|cơ quan|bộ phận)(?: (?:làm )?đầu mối)? (?:tổng hợp|theo dõi|đôn đốc)(?:,\s|\s|và\s)*$")  # "xác định đơn vị tổng hợp, báo cáo": that unit reports
# "… để Sở A tổng hợp, tham mưu", "gửi về Sở A để tổng hợp, tham mưu": it is Sở A that does
_OTHERS_DO: Final = Deferred(r"\b(?:để|do|chỉ đạo|hướng dẫn|yêu cầu|đề nghị|đôn đốc|giao) (?=[^;.]*$)|\b(?:gửi|phản ánh|chuyển|báo cáo)(?: về| đến| cho| tới| với)? (?=[^;.]{0,120}\bđể\b[^;.]*$)", re.IGNORECASE)
_OF_OTHERS: Final = Deferred(r"\b(?:chỉ đạo (?:các|những|lực lượng|toàn)|trong việc)\s[^;.]*$", re.IGNORECASE)  # "chỉ đạo các đơn vị rà soát và phối hợp với Sở A"
# "tổ chức hoặc phối hợp tổ chức"; in "do Bộ A chủ trì hoặc phối hợp soạn thảo" it tells of something else
_FOR_WORK: Final = Deferred(r"\bphục vụ (?:cho )?(?:công tác|việc|yêu cầu)\b[^.;]{0,60}$", re.IGNORECASE)  # "phục vụ công tác theo dõi, tham mưu": what for
_GATHERS: Final = Deferred(r"tổng hợp(?:,\s+(?:và\s+)?|\s+và\s+)(?=theo dõi|đôn đốc|kiểm tra|giám sát)", re.IGNORECASE)  # "Tổng hợp, đôn đốc việc thực hiện": both are its work
_OR_TOGETHER: Final = Deferred(r"\b(?:tổ chức|thực hiện|triển khai)\s+(hoặc\s+phối hợp)\b", re.IGNORECASE)
_CHAIRS: Final = Deferred(r"(?:là\s+|làm\s+)?(?:cơ quan\s+|đơn vị\s+)?chủ trì\b", re.IGNORECASE)
_CHARGED: Final = Deferred(r"(?:có|chịu) trách nhiệm\s+", re.IGNORECASE)
# What parts verbs that stand side by side. Whoever leads an inspection ("chủ trì kiểm tra") leads it; nobody leads watching and urging: that is done besides.
_JOINS: Final = r"(?:\s*,\s+(?:và\s+)?|\s+và\s+)"
# Verbs that give no role stand bare among those that do, with one object for all: "hướng dẫn, triển khai và kiểm tra việc thực hiện"; "chỉ đạo của cấp trên", "báo cáo tài chính" are nouns.
_ACTS: Final = rf"(?=\w+ \w+\s*(?:$|[,;.:(]|(?:và|việc|công tác|các|những|kết quả|tình hình|tiến độ|thực hiện|theo|về|cho|với)\b|(?i:{HEAD.pattern})))"
_BARE: Final = rf"(?:(?:(?:tổ chức|triển khai|thực hiện|phổ biến|tuyên truyền|đánh giá|rà soát|tổng hợp)(?: (?:triển khai|thực hiện))*{_JOINS})+{_ACTS})?"
_JOINED: Final = Deferred(_JOINS + _BARE)
_RIGHT_BEHIND: Final = Deferred(r"\s+")
_WATCHES: Final = Deferred(r"\s*,\s+(?:và\s+)?|\s+và\s+|\s+(?=theo dõi\b|đôn đốc\b)", re.IGNORECASE)
_BY_OFFICE: Final = Deferred(r"\s+trong phạm vi (?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền)[^.;:]{0,60}?(?:được giao|của mình)(?=\s)")
_SOON: Final = Deferred(r"[^,;.]{0,16}?(?:,| và)\s+")
_NEXT: Final = Deferred(r"[^,;.]{0,24}?(?:,| và)\s+")
_AIM: Final = 80  # what another is sent something for is told by no more words
_CLAUSE: Final = 400  # who does what is told by no words further back
_FURTHER: Final = 5  # no clause leads more often: each is read to the clause's end


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


def may_name_partners(low: str) -> bool:
    """Whether words in small letters can say with whom something is done, or whom one directs to lead it: asked where nothing else is looked for."""
    return any(map(low.__contains__, _WITH_OTHERS))


@lru_cache(maxsize=256)
def read_roles(text: str, locality: Locality, *, reports: bool = False) -> Reading:
    """The subject and the roles of an item of "Tổ chức thực hiện".

    >>> here = Locality("tỉnh Hà Giang")
    >>> r = read_roles("Sở Y tế chủ trì, phối hợp với Sở Tài chính hướng dẫn các bệnh viện; báo cáo UBND tỉnh.", here)
    >>> [b.name for b in r.subject], sorted(r.roles)
    (['Sở Y tế tỉnh Hà Giang'], ['coordinating', 'guiding', 'lead', 'reporting'])
    >>> sorted(read_roles("Tăng cường công tác kiểm tra, xử lý vi phạm.", here).roles)
    ['supervising']
    >>> sorted(read_roles("Hướng dẫn, tổ chức triển khai và kiểm tra việc thực hiện Quyết định.", here).roles)
    ['guiding', 'supervising']
    >>> sorted(read_roles("Rà soát, đôn đốc tiến độ các dự án.", here).roles)
    ['responsible']
    """
    text = text[:LONGEST]
    found = _Found(text, locality)
    subject, start = subject_of(text, locality)
    if subject and "(" in text[:start] and (m := _IN_BRACKETS.search(text, subject[-1].end, start)) and (partners := bodies_from(text, m.end(), locality)[0]):
        found.add("coordinating", m.start() + 1, m.end(), partners)
    if reports:
        m = re.search(r"báo cáo|gửi|tổng hợp", text[start:], re.IGNORECASE)
        at = start + m.start() if m else start
        found.add("reporting", at, start + m.end() if m else words_end(text, start))
        return Reading(subject, start, tuple(found.hits))
    if (verb := verb_at(text, skip(text, start))) and verb[0] == "directing" and HEAD.match(text, verb[1] + 1):
        end = bodies_from(text, verb[1] + 1, locality)[1]
        text = found.text = text[:end] if text.startswith(":", end) else text  # "Chỉ đạo Chi cục A: kiểm tra …; phối hợp với …": what stands behind is done by that body
    cuts = list(CLAUSE.finditer(text, start))
    bounds = [start, *(m.end() for m in cuts), len(text)]
    advises = "tham mưu" in text.lower()
    sentence = 0
    for n, (a, b) in enumerate(pairwise(bounds)):
        if n and cuts[n - 1].group().startswith("."):
            sentence += 1
        _clause(found, a, b, first=n == 0, later=sentence > 0)
        if sentence == 0:
            _further(found, a, b)
        if sentence == 0 and advises:
            stop = _directed(text, a, b)
            for m in _ADVISES.finditer(text, a, stop):
                if not before_head(_OTHERS_DO, text, max(a, m.start() - _CLAUSE), m.start()) and not _FOR_WORK.search(text, max(a, m.start() - _CLAUSE), m.start()):
                    found.add("advising", m.start(), m.end())
    for m in _REPORTS.finditer(text, start) if "báo cáo" in text else ():
        at = m.start() + m.group().rindex("báo cáo")
        if not _FOR_OTHERS.search(text[max(0, at - _AIM) : at]) and not is_paper(text, at, m.end()):
            found.add("reporting", at, m.end())
    if not found.hits:
        found.add("responsible", start, words_end(text, start))
    return Reading(subject, start, tuple(found.hits))


def _directed(text: str, a: int, b: int) -> int:
    """Where what a clause's subject does ends: in "Chỉ đạo lực lượng A kiểm tra, tham mưu xử lý" it is A that advises."""
    at = skip(text, a)
    verb = verb_at(text, at)
    return verb[1] if verb and verb[0] == "directing" and HEAD.match(text, verb[1] + 1) else b


def words_end(text: str, at: int) -> int:
    """Where the first words from ``at`` on end, or the sentence."""
    m = re.match(r"(?:[^\s,.;:]+\s*){1,4}", text[at:])
    return at + (len(m.group().rstrip()) if m else len(text) - at)


def _clause(found: _Found, a: int, b: int, *, first: bool, later: bool) -> None:
    text = found.text
    p = skip(text, a)
    verb = verb_at(text, p)
    if verb is None and (helped := _helped(found, p)):
        p, verb = helped, verb_at(text, helped)
    if verb is not None:
        if not later or verb[0] != "supervising":
            _group(found, p, b, whole=first)
    elif first:
        found.add("responsible", p if p < b else a, words_end(text, p if p < b else a))
        if gathers := _GATHERS.match(text, p, b):
            _group(found, gathers.end(), b)
        if "hoặc" in text.lower() and (m := _OR_TOGETHER.search(text, p, b)):
            found.add("coordinating", m.start(1), m.end(1))


def _group(found: _Found, at: int, b: int, *, whole: bool = True) -> None:
    """The verbs that stand side by side from ``at`` on: "chủ trì, phối hợp với Sở A kiểm tra và hướng dẫn", "chỉ đạo, đôn đốc"."""
    text = found.text
    opening = True
    while at < b and (verb := verb_at(text, at)) is not None:
        role, end = verb
        if role == "advising" and _TO_REPORT.match(text, end):
            return
        if role == "coordinating" and whole and (between := _BETWEEN.match(text, end)) is not None:
            found.add(role, at, end, bodies_from(text, between.end(), found.locality)[0])
            return
        if role == "coordinating" and any(h.role == "lead" for h in found.hits) and (m := _PARTNERS.match(text, at)) is not None:
            others = bodies_from(text, m.end(), found.locality)[0]
            if others:  # "Vụ A chủ trì, phối hợp với các Vụ: B, C, phối hợp với các đơn vị của Bộ D": who leads is none of his partners
                found.hits.append(Hit(role, at, end, others))
                return
        found.add(role, at, end)
        if role == "directing" and _directs_roles(found, end, b):
            return
        if not whole and role not in ("lead", "coordinating"):
            return
        joins: Pattern = _JOINED
        right_behind = False
        if role in ("lead", "coordinating"):
            after = _partners(found, role, at, end, b)
            if after is None:
                return
            if role == "coordinating" and after != end and opening:
                next_verb = skip(text, past_signs(text, after))
                if (directs := verb_at(text, next_verb)) is not None and directs[0] == "directing":
                    if text.startswith(",", after):
                        found.add("directing", next_verb, directs[1])
                    _directs_roles(found, directs[1], b)  # "phối hợp với Thứ trưởng A chỉ đạo Vụ B chủ trì": it is Vụ B that leads
                return  # "phối hợp với Sở A kiểm tra …": checking is what the two do together, or Sở A with its help
            right_behind = after != end or role == "coordinating" or not _CHAIRS.match(text, at)
            joins = _JOINED if right_behind else _WATCHES
            end = after
        opening = False
        m = joins.match(text, end, b) or (_RIGHT_BEHIND.match(text, end, b) if right_behind else None)
        if m is None:
            return
        charged = _CHARGED.match(text, m.end(), b) if role == "lead" else None
        if charged:
            _chain(found, charged.end(), b)
            return
        at = skip(text, m.end())
        if role == "lead" and verb_at(text, at) is None and (helped := _helped(found, at)):
            _chain(found, helped, b)
            return


def _directs_roles(found: _Found, at: int, b: int) -> bool:
    """Whether who is directed leads or joins ("chỉ đạo Đảng ủy Bộ A chủ trì, phối hợp với Đảng ủy Bộ B …"): then he has his role, his partners theirs."""
    text = found.text
    if (own := verb_at(text, at + 1)) is not None and own[0] == "lead":  # "Bộ trưởng Bộ A chỉ đạo chủ trì, phối hợp với Bộ B"
        _group(found, at + 1, b)
        return True
    if not HEAD.match(text, at + 1):
        return False
    directed, stop = bodies_from(text, at + 1, found.locality)
    p = skip(text, past_signs(text, stop))
    verb = verb_at(text, p) if directed and p < b else None
    if verb is None or verb[0] not in ("lead", "coordinating"):
        return False
    found.add(verb[0], p, verb[1], directed)
    if verb[0] == "lead":
        _partners(found, "lead", p, verb[1], b)
    return True


def _partners(found: _Found, role: Role, at: int, end: int, b: int) -> int | None:
    """Where the list of bodies ends with whom the verb at ``at``-``end`` is done; a leader's partners coordinate, None where "chủ trì" does not name them."""
    text = found.text
    leads = role == "lead"
    m = _PARTNERS.match(text, end if leads else at)
    if m is None:
        return end
    partners, stop = bodies_from(text, m.end(), found.locality)
    if not partners:  # "chủ động phối hợp, hướng dẫn Bộ B": the next verb stands beside it
        if leads:
            return None if _CHAIRS.match(text, at) else end
        return end if "," in m.group() and not _WITH_WHOM.search(m.group()) else m.end()
    if leads:
        begin = past_signs(text, m.start())
        begin += 3 if text.startswith("và ", begin) else 0
        found.add("coordinating", begin, m.end(), partners)
    by_office = _BY_OFFICE.match(text, stop, b)
    return by_office.end() if by_office else stop


def partners_behind(text: str, hit: Hit, locality: Locality) -> tuple[tuple[NamedBody, ...], int]:
    """The bodies that stand behind a verb of working together, whosever partners they are, and where their list ends.

    >>> t = "Phối hợp với Sở Y tế rà soát."; found, end = partners_behind(t, Hit("coordinating", 0, 8), Locality()); [b.name for b in found], t[end:]
    (['Sở Y tế'], ' rà soát.')
    """
    m = _PARTNERS.match(text, hit.start)
    return bodies_from(text, m.end(), locality) if m is not None and HEAD.match(text, m.end()) else ((), hit.end)


def _helped(found: _Found, at: int) -> int:
    """Where the verb stands after "giúp Ủy ban nhân dân tỉnh"; 0 without one: whom one helps is no part of what one does."""
    m = _HELPS.match(found.text, at)
    if not m or not HEAD.match(found.text, m.end()):
        return 0
    _, end = bodies_from(found.text, m.end(), found.locality)
    p = skip(found.text, past_signs(found.text, end))
    return p if verb_at(found.text, p) else 0


def _further(found: _Found, a: int, b: int) -> None:
    """Further main verbs of a clause: ", chủ trì …" leads too, "… và phối hợp với Sở A" coordinates, or Sở A does where one leads alone."""
    text = found.text
    for m in islice(_LEADS_TOO.finditer(text, a, b), _FURTHER) if "hủ trì" in text else ():
        if not before_head(_OTHERS_DO, text, max(a, m.start(1) - _CLAUSE), m.start(1)):
            _group(found, m.start(1), b)
    if "phối hợp" not in text:
        return
    if not any(h.partners for h in found.hits) and (any(h.role == "lead" for h in found.hits) or "trách nhiệm chính" in text[a:b]):
        for m in islice(before_heads(_BESIDE, text, a, b), _FURTHER):
            partners, end = bodies_from(text, m.end(), found.locality)
            if partners and (joins := _JOIN_IN.match(text, end, b)):
                found.add("coordinating", joins.end() - len("phối hợp"), joins.end(), partners)
                return
    for m in _TOGETHER.finditer(text, a, b):
        before = max(a, m.start(1) - _CLAUSE)
        if before_head(_OTHERS_DO, text, before, m.start(1)) or _OF_OTHERS.search(text, before, m.start(1)) or not HEAD.match(text, m.end(1)):
            continue
        partners, end = bodies_from(text, m.end(1), found.locality)
        if not partners or end > b:
            continue
        if not any(h.role == "lead" for h in found.hits) and "trách nhiệm chính" not in text[a : m.start(1)]:
            found.add("coordinating", m.start(1), m.end(1))
        elif not any(h.partners for h in found.hits):
            found.add("coordinating", m.start(1), m.end(1), partners)
        return


def _chain(found: _Found, at: int, b: int) -> None:
    """Every specific verb of a chain "triển khai, hướng dẫn, kiểm tra đôn đốc, thực hiện …"."""
    text = found.text
    while at < b:
        p = skip(text, at)
        verb = verb_at(text, p)
        if verb and verb[0] == "lead":
            _group(found, p, b)
            return
        if verb and verb[0] != "coordinating":
            found.add(verb[0], p, verb[1])
            p = verb[1]
        m = (_SOON if verb else _NEXT).match(text, p, b)
        if not m:
            return
        at = m.end()
