"""Where a document's own bodies are, from its issuer's name or from the words of its text.

In: layout and identity. Out: ``Locality`` ("tỉnh Lạng Sơn", the words that say so).
"""

from __future__ import annotations

import re
from functools import cache

from loaders.agencies.bodies import Locality
from loaders.agencies.placenames import FORMER_PROVINCES
from loaders.agencies.placenames import names as place_names
from loaders.agencies.units import LOCAL_UNITS
from loaders.outline.layout import Layout
from loaders.record import Identity, Premise
from loaders.writing.alternatives import one_of
from loaders.writing.vietnamese import CAPITALS
from ontology.tables import provinces_named


def locality_of(page: Layout, identity: Identity) -> Locality:
    """The province and city in which "UBND tỉnh" and "Sở Xây dựng" are to be read; central issuers have none."""
    issuer = identity.issuer
    names = _names()
    if issuer is not None:
        m = re.search(rf"(?P<kind>tỉnh|[Tt]hành phố|Tỉnh ủy|Thành ủy)\s+(?P<name>{names})(?!\w)", issuer)
        if m is not None:
            premise = _premise(identity, m.group("name"))
            kind = "tỉnh" if m.group("kind").startswith(("tỉnh", "Tỉnh")) else "thành phố"
            own = [p for p in provinces_named(m.group("name")) if p.kind == kind]
            if own or m.group("name") in FORMER_PROVINCES:
                return Locality(f"{kind} {m.group('name')}", None, premise, issuer)
            province, where = _province_said(page, names)
            return Locality(province, f"{kind} {m.group('name')}", where or premise, issuer)
        if (party := re.match(rf"(Huyện|Quận|Thị) ủy (?P<name>[{CAPITALS}].*)$", issuer)) is not None:
            province, where = _province_said(page, names)
            kind = "thị xã" if party.group(1) == "Thị" else party.group(1).lower()
            return Locality(province, f"{kind} {party.group('name')}", _premise(identity, party.group("name")) or where, issuer)
        low = re.search(rf"\b(?P<kind>{LOCAL_UNITS})\s+(?P<name>[{CAPITALS}\d].*)$", issuer)
        if low is not None:
            province, where = _province_said(page, names)
            return Locality(province, f"{low.group('kind')} {low.group('name')}", _premise(identity, low.group("name")) or where, issuer)
        if re.match(r"(Chính phủ|Thủ tướng|Bộ|Quốc hội|Ban Chấp hành Trung ương|Ban Bí thư|Văn phòng Chính phủ|Chủ tịch nước)", issuer):
            return Locality(None, None, _premise(identity, issuer), issuer)
    return Locality(None, None, None, issuer)


@cache
def _names() -> str:
    return one_of(place_names())


def _premise(identity: Identity, name: str) -> Premise | None:
    spans = identity.spans.get("issuer")
    said = identity.premises.get("issuer")
    if said:
        return said[0]
    return Premise("cơ quan ban hành nêu trong văn bản", identity.issuer or name, spans) if spans else None


def _province_said(page: Layout, names: str) -> tuple[str | None, Premise | None]:
    for b in page.blocks:
        m = re.search(rf"(?:tỉnh|[Tt]hành phố)\s+({names})(?!\w)", b.text)
        if m and (m.group()[:4] == "tỉnh" or any(p.kind == "thành phố" for p in provinces_named(m.group(1)))):
            words = b.text[m.start() : m.end()].replace("Thành", "thành")
            return words, Premise("tên tỉnh nêu trong văn bản", words, b.spans(m.start(), m.end()))
    return None, None
