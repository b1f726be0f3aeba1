"""Which bodies a group's name takes in: "Các sở, ban, ngành tỉnh Lạng Sơn", "UBND cấp xã", "Các bộ, cơ quan ngang bộ".

In: the names of a group and of a body (or of another group) and their provinces. Out: yes or no. Words for kinds of bodies are data (``vocab/body-kind.ttl``:
``skos:hiddenLabel`` what groups call the kind, ``vm:nameBegins`` how names of the kind begin). A People's Committee is of its level: "UBND cấp xã" is not
the province's, nor "Các cơ quan liên quan" who directs them. A name that picks some out ("Một số tỉnh đủ điều kiện") takes in nobody for certain; "các tổ chức, cá nhân" are those
whom the State's bodies oversee, and take in none of these unless "cơ quan" or "đơn vị" stands beside them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.writing.vietnamese import fold
from ontology.provinces import provinces
from ontology.successions import Kind, kinds
from queries.store.known import Known, words_of

COMMUNE, DISTRICT, PROVINCE = "commune", "district", "province"
_LEVELS: Final = {
    "xa": COMMUNE, "phuong": COMMUNE, "thi tran": COMMUNE, "dac khu": COMMUNE, "cap xa": COMMUNE, "cap co so": COMMUNE,
    "huyen": DISTRICT, "quan": DISTRICT, "thi xa": DISTRICT, "thanh pho": DISTRICT, "cap huyen": DISTRICT,
    "tinh": PROVINCE, "thanh pho truc thuoc trung uong": PROVINCE, "cap tinh": PROVINCE,
}
_COMMITTEE: Final = "uy ban nhan dan"
_LOCAL: Final = ("dia phuong", "chinh quyen dia phuong", "chinh quyen cac cap")
_ANY: Final = re.compile(r"(?:co quan|don vi|to chuc)(?: (?:(?:co )?lien quan|chuc nang))?")
_OVERSEEN: Final = "to chuc"
_SOME: Final = re.compile(r"^mot so |^nhieu | duoc (?:lua chon|giao|phan cong)\b| du dieu kien\b| la chu\b| do .* quan ly\b")
_SEPARATORS: Final = re.compile(r"\s*(?:,|;|/|\bva\b)\s*")
_TAIL: Final = re.compile(r" (?:(?:co )?lien quan|truc thuoc|thuoc tinh|trong tinh|tren dia ban)\b.*$")
_MANY: Final = re.compile(r"^(?:cac|nhung) ")
_LEADING: Final = "co-quan-lanh-dao"


def includes(group: Known, body: Known) -> bool:
    """Does the group's name take in this body, or all of this other group?

    >>> from queries.store.lookup import known
    >>> so = known("urn:a", "body", ("Sở Xây dựng tỉnh Lạng Sơn",), province="urn:ls")
    >>> nhom = known("urn:b", "group", ("Các sở, ban, ngành tỉnh Lạng Sơn",), province="urn:ls")
    >>> xa = known("urn:c", "group", ("Ủy ban nhân dân các xã, phường tỉnh Lạng Sơn",), province="urn:ls")
    >>> tinh = known("urn:d", "body", ("Ủy ban nhân dân tỉnh Lạng Sơn",), province="urn:ls")
    >>> includes(nhom, so), includes(xa, so), includes(xa, tinh)
    (True, False, False)
    >>> bo = known("urn:e", "body", ("Bộ Tài chính",))
    >>> includes(known("urn:f", "group", ("Các bộ, cơ quan ngang bộ",)), bo)
    True
    >>> includes(known("urn:g", "group", ("Các tổ chức, cá nhân",)), bo), includes(known("urn:h", "group", ("Các cơ quan, tổ chức, cá nhân",)), bo)
    (False, True)
    """
    if _SOME.search(fold(group.label)):
        return False
    abroad = group.province != body.province
    if abroad and (group.province is not None or _level(body) != PROVINCE):
        return False
    parts = _of_state(_parts(group))
    if body.kind == "group":
        # a group is in another where each of its kinds is: "UBND các xã, phường" in "UBND cấp xã"
        mine = _parts(body)
        return not _SOME.search(fold(body.label)) and bool(mine) and all(any(_holds(p, own) for p in parts) for own in mine)
    return any(_takes_in(part, body, abroad) for part in parts)


def vague(group: Known) -> bool:
    """Does the name say no kind ("Các cơ quan, đơn vị liên quan")?"""
    return all(_ANY.fullmatch(part) for part in _parts(group))


def _of_state(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds without "tổ chức", unless a body of the State is named beside it."""
    among = any(p.startswith(("co quan", "don vi")) for p in parts)
    return parts if among else tuple(p for p in parts if not p.startswith(_OVERSEEN))


def _parts(group: Known) -> tuple[str, ...]:
    return kind_words(group.label, placed=group.province is not None)


def kind_words(label: str, *, placed: bool = True) -> tuple[str, ...]:
    """The kinds of bodies that a group's name lists, folded, each in full; the place apart (``placed``: the name ends with it).

    >>> kind_words("Các sở, ban, ngành tỉnh Lạng Sơn"), kind_words("Ủy ban nhân dân các xã, phường tỉnh Lào Cai")
    (('so', 'ban', 'nganh'), ('uy ban nhan dan xa', 'uy ban nhan dan phuong'))
    >>> kind_words("Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương", placed=False)
    ('uy ban nhan dan tinh', 'uy ban nhan dan thanh pho truc thuoc trung uong')
    """
    folded = _MANY.sub("", fold(label))
    if placed:
        folded = _without_place(folded)
    found: list[str] = []
    committee = False
    for part in _SEPARATORS.split(folded):
        word = _MANY.sub("", part.strip())
        word = word if word in _LEVELS else _TAIL.sub("", word)
        if word.startswith(_COMMITTEE):
            committee, word = True, f"{_COMMITTEE} {_MANY.sub('', word.removeprefix(_COMMITTEE).strip())}".strip()
        elif word in _LEVELS and committee:
            word = f"{_COMMITTEE} {word}"
        else:
            committee = False
        if word:
            found.append(word)
    return tuple(found)


@cache
def _places() -> tuple[str, ...]:
    return tuple(sorted({fold(p.full_name) for p in provinces()}, key=len, reverse=True))


def _without_place(folded: str) -> str:
    place = next((p for p in _places() if folded.endswith(f" {p}")), None)
    if place is not None:
        return folded.removesuffix(f" {place}")
    return re.sub(r"(?<=[a-z]) tinh$", "", folded)


def _takes_in(part: str, body: Known, abroad: bool) -> bool:
    level = _level(body)
    if part in _LEVELS or part.startswith((f"{_COMMITTEE} ", "chinh quyen cap ")):
        return level is not None and _of_level(part, body, level, abroad)
    if part in _LOCAL:
        return level is not None and (level == PROVINCE) == abroad
    if abroad or level == PROVINCE or _is(_LEADING, body):
        return False  # who directs the bodies of a place is none of them
    if _ANY.fullmatch(part):
        return True
    return any(_begins(kind, body) for kind in _called().get(part, ()))


def _of_level(part: str, body: Known, level: str, abroad: bool) -> bool:
    """A committee of the level, and of the kind of unit where the words name one: "các xã" are not the wards."""
    word = _level_word(part)
    rest = words_of(body.label).removeprefix(f"{_COMMITTEE} ")
    if abroad and word.startswith("thanh pho"):  # beside "tỉnh" a city is one of the centrally run ones
        return level == PROVINCE and rest.startswith("thanh pho ")
    return _LEVELS.get(word) == level and (word.startswith("cap ") or rest == word or rest.startswith(f"{word} "))


def _holds(part: str, other: str) -> bool:
    """Is the kind ``other`` within the kind ``part``?"""
    if part == other or (_ANY.fullmatch(part) and (other in _called() or _levels(other) & {COMMUNE, DISTRICT})):
        return True
    levels = _levels(other)
    return bool(levels) and levels == _levels(part)


def _levels(part: str) -> set[str]:
    """The level of the local authorities that the words name."""
    word = _level_word(part)
    return {_LEVELS[word]} if word in _LEVELS else set()


def _level_word(part: str) -> str:
    return part.removeprefix(_COMMITTEE).removeprefix("chinh quyen").strip()


def _level(body: Known) -> str | None:
    """The level of a People's Committee; None of any other body.

    >>> from queries.store.lookup import known
    >>> [_level(known("urn:a", "body", (f"Ủy ban nhân dân {n}",))) for n in ("thành phố Lai Châu", "thành phố Hà Nội", "phường Yên Bái")]
    ['district', 'province', 'commune']
    """
    folded = words_of(body.label)
    if not folded.startswith(f"{_COMMITTEE} "):
        return None
    rest = folded.removeprefix(f"{_COMMITTEE} ")
    if rest == "tinh" or rest.startswith("tinh ") or rest in _places():
        return PROVINCE
    return next((level for word, level in _LEVELS.items() if rest == word or rest.startswith(f"{word} ")), None)


def _begins(kind: Kind, body: Known) -> bool:
    return words_of(body.label).replace(" ", "-").startswith(kind.begins)


def _is(slug: str, body: Known) -> bool:
    return any(_begins(kind, body) for iri, kind in kinds().items() if iri.endswith(f"/{slug}"))


@cache
def _called() -> dict[str, tuple[Kind, ...]]:
    """What groups call a kind → the kinds."""
    found: dict[str, tuple[Kind, ...]] = {}
    for kind in kinds().values():
        for word in kind.called:
            found[fold(word)] = (*found.get(fold(word), ()), kind)
    return found
