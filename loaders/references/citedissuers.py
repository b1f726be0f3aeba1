"""Who issued the documents that a text cites: by the words beside the mention, by those of a list, by the symbol, by the document's own place.

In: the mentions of a text, the document's identity and locality. Out: the issuer of each, with how sure it is and on what premises.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.bodies import Locality
from loaders.agencies.issuers import fits, issuer_of_symbol, read_issuer
from loaders.agencies.units import LOCAL_UNITS
from loaders.record import Confidence, Identity, Premise
from loaders.record.values import value
from loaders.references.aliases import Alias, session_key
from loaders.references.listdates import LIST_GAP
from loaders.references.mentions import Mention
from loaders.writing.vietnamese import squeeze

_LOCAL_SERIES: Final = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}


@value()
class Issuer:
    """A cited document's issuer as one mention gives it; ``name`` None where nothing tells it."""

    name: str | None
    confidence: Confidence
    premises: tuple[Premise, ...] = ()


def issuers_of(mentions: Sequence[Mention], identity: Identity, locality: Locality, aliases: dict[int, Alias]) -> list[Issuer]:
    """The issuer of each mention, in their order; ``aliases`` by the place of the mention."""
    made = [_own_words(m, locality) for m in mentions]
    told: dict[str, tuple[int, str]] = {}
    for i, m in enumerate(mentions):
        name = made[i].name
        if m.number is not None and name is not None and (m.number.proper not in told or len(name) > len(told[m.number.proper][1])):
            told[m.number.proper] = (i, name)
    _of_lists(mentions, made)
    # the first name of a plenum that stands for each number
    sessions = {a.number: mentions[i] for i, a in reversed(aliases.items()) if a.number and (session_key(mentions[i]) or "").startswith("plenum")}
    for i, m in enumerate(mentions):
        if m.number is None or (made[i].name is not None and not _shorter(made[i].name, told.get(m.number.proper, (0, ""))[1])):
            continue
        if m.number.proper in told:
            j, name = told[m.number.proper]
            if j != i:
                other = mentions[j]
                premise = Premise("cùng số, ký hiệu ở chỗ khác trong văn bản", other.block.said(other.start, other.end), other.block.spans(other.start, other.end))
                made[i] = Issuer(name, "inferred", (premise,))
            continue
        made[i] = _by_series(m, identity, locality, sessions)
    return made


def _of_lists(mentions: Sequence[Mention], made: list[Issuer]) -> None:
    """ "các Nghị quyết số 18-NQ/TW, 19-NQ/TW của Ban Chấp hành Trung ương": the body behind the list issued each of them."""
    for i in range(len(mentions) - 2, -1, -1):
        m, after = mentions[i], mentions[i + 1]
        if m.number is None or after.number is None or m.issuer is not None or after.block is not m.block or made[i + 1].name is None:
            continue
        if after.issuer is None and not made[i + 1].premises:
            continue  # its symbol tells its issuer, and its alone
        listed = after.start == after.number.start or re.match(r"[Ss]ố\b", after.text)
        if made[i].name is None and listed and LIST_GAP.fullmatch(m.block.text, m.end, after.start) and fits(m.number, made[i + 1].name or ""):
            issuer = after.issuer
            at = (issuer.start, issuer.end) if issuer is not None else (after.start, after.end)
            premise = Premise("cơ quan ban hành nêu sau danh sách", after.block.said(*at), after.block.spans(*at))
            made[i] = Issuer(made[i + 1].name, "inferred", (premise, *made[i + 1].premises))


def _shorter(name: str | None, longer: str) -> bool:
    """ "Ban Chấp hành Trung ương Đảng" beside "… khóa XI" of the same number."""
    return name is not None and len(longer) > len(name) and longer.startswith(name)


def _own_words(m: Mention, locality: Locality) -> Issuer:
    if m.issuer is not None:
        said = squeeze(m.block.text[m.issuer.start : m.issuer.end])
        if m.issuer.local:
            where = _own_place(m.issuer.name, locality)
            if where is None or locality.premise is None:
                return Issuer(m.issuer.name, "printed" if said == m.issuer.name else "mended")
            return Issuer(_usual(with_place(m.issuer.name, where)), "inferred", (locality.premise,))
        if m.issuer.start >= m.end:  # behind a name; the name itself ends before it
            behind = Premise("cơ quan nêu ngay sau tên gọi", said, m.block.spans(m.issuer.start, m.issuer.end))
            return Issuer(m.issuer.name, "inferred", (behind,))
        return Issuer(m.issuer.name, "printed" if said.casefold() == m.issuer.name.casefold() else "mended")
    if m.number is not None and (by_symbol := issuer_of_symbol(m.number)) is not None:
        return Issuer(by_symbol, "mended")
    if m.name and (session := session_key(m)) is not None and session.startswith("plenum"):
        return Issuer(f"Ban Chấp hành Trung ương Đảng {m.term}", "mended")
    if m.type in ("Luật", "Bộ luật", "Hiến pháp"):
        return Issuer("Quốc hội", "mended")
    return Issuer(None, "printed")


def _usual(name: str) -> str:
    """The name as it is written where the text prints it in full: "Ủy ban nhân dân Thành phố Hồ Chí Minh"."""
    again = read_issuer(name, 0)
    return again.name if again is not None and again.end == len(name) else name


def _own_place(name: str, locality: Locality) -> str | None:
    """The document's own place of the kind that a body's name ends with ("Huyện ủy" of its district alone); its province where the name tells no other kind."""
    kind = re.search(rf"\b(thành phố|{LOCAL_UNITS})(?:\s+khóa.*)?$|\b(Huyện|Quận|Thị) ủy$", name)
    if kind is None:  # a city that was part of a province of the time: "UBND tỉnh" is not its committee
        return None if re.search(r"\btỉnh(?:\s+khóa.*)?$|\bTỉnh ủy$", name) and (locality.province or "").startswith("thành phố") else locality.province
    return next((p for p in (locality.city, locality.province) if p and p.startswith(kind.group(1) or kind.group(2).lower())), None)


def with_place(body: str, place: str) -> str:
    """The body with its place in full: "Ủy ban nhân dân tỉnh" + "tỉnh Kon Tum", "Ban Chấp hành Đảng bộ tỉnh khóa XIV" + the same.

    >>> with_place("Ban Chấp hành Đảng bộ tỉnh khóa XIV", "tỉnh Kon Tum"), with_place("Ban Thường vụ Tỉnh ủy", "tỉnh Kon Tum")
    ('Ban Chấp hành Đảng bộ tỉnh Kon Tum khóa XIV', 'Ban Thường vụ Tỉnh ủy Kon Tum')
    >>> with_place("Huyện ủy", "huyện Sa Thầy")
    'Huyện ủy Sa Thầy'
    """
    kind, name = re.match(rf"(tỉnh|thành phố|{LOCAL_UNITS})\s+(.+)", place).groups()  # type: ignore[union-attr]
    m = re.search(r"(Tỉnh|Thành|Huyện|Quận|Thị) ủy$", body) or re.search(rf"\b{kind}\b", body)
    return f"{body[: m.end()]} {name}{body[m.end() :]}" if m else f"{body} {place}"


def _by_series(m: Mention, identity: Identity, locality: Locality, sessions: dict[str, Mention]) -> Issuer:
    """The issuer that neither words nor symbol name: from a name that stands for the number, or the document's own committee."""
    assert m.number is not None
    if (other := sessions.get(m.number.proper)) is not None:
        premise = Premise("tên gọi khác của văn bản này", other.block.said(other.start, other.end), other.block.spans(other.start, other.end))
        return Issuer(f"Ban Chấp hành Trung ương Đảng {other.term}", "inferred", (premise,))
    organisation = m.number.organisation.split("-")[0]
    own = identity.issuer or ""
    kind = _LOCAL_SERIES.get(organisation)
    if kind and own.startswith(kind) and locality.premise is not None:
        where = identity.spans.get("issuer")
        premise = Premise("cơ quan ban hành văn bản này, cùng ký hiệu", own, where) if where else locality.premise
        return Issuer(own, "inferred", (premise,))
    if kind and locality.province and locality.premise is not None:
        return Issuer(f"{kind} {locality.province}", "inferred", (locality.premise,))
    return Issuer(None, "printed")
