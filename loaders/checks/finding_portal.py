"""A legal portal's own words about a document (its footer) against the document's words.

In: the record's identity and the footer blocks of the layout. Out: one finding for every field that differs, with both quotes.
The document wins; the portal's claim is kept beside it.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.gathering import gathered
from loaders.heads.portalcard import portal_claims
from loaders.outline.layout import Layout
from loaders.record import Finding, Record
from loaders.writing.vietnamese import fold
from ontology import tables

_LABELS: Final = {"number": "số, ký hiệu", "type": "loại văn bản", "date": "ngày ban hành", "issuer": "nơi ban hành", "signer": "người ký"}
_CONSOLIDATED: Final = "van ban hop nhat"  # what put an act and its changes together; what it prints is the act
_DAY: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def portal_against_document(record: Record, layout: Layout) -> list[Finding]:
    """Findings where the portal's number, kind, date, place or signer is not the document's."""
    me = record.identity
    claims = gathered((name, (value.text, spans)) for name, value, spans in portal_claims(layout.part("footer")))
    made = []
    for name, said in claims.items():
        if name not in _LABELS:  # how a portal words the subject is its own affair
            continue
        own = getattr(me, name)
        if name == "number" and own is None:
            number, spans = said[0]
            message = f"Phần thông tin của trang đăng lại ghi số, ký hiệu là “{number}”; chính văn bản để trống, nên không lấy làm số của văn bản."
            made.append(Finding("portal-disagreement", "note", message, layout.source.slice_text(spans), spans))
            continue
        wrong = [(v, s) for v, s in said if own and fold(v) != _CONSOLIDATED and not _same(name, v, own)]
        if not wrong:
            continue
        spans = tuple(sorted({*(x for _, s in wrong for x in s), *me.spans.get(name, ())}))
        values = " và ".join(f"“{v}”" for v in dict.fromkeys(v for v, _ in wrong))
        message = f"Phần thông tin của trang đăng lại ghi {_LABELS[name]} là {values}; chính văn bản ghi “{own}”. Lấy theo văn bản."
        made.append(Finding("portal-disagreement", "warning", message, layout.source.slice_text(spans), spans))
    return made


def _same(name: str, portal: str, own: str) -> bool:
    """Whether the portal's value can mean the document's.

    >>> [_same("issuer", portal, "Ủy ban nhân dân tỉnh Lạng Sơn") for portal in ("Tỉnh Sơn La", "Tỉnh Lạng Sơn")]
    [False, True]
    >>> _same("date", "02/07/2025", "2025-07-02"), _same("date", "02/07/2025", "2025"), _same("number", "24/NQ-TW", "24-NQ/TW")
    (True, True, True)
    """
    if name == "date":
        m = _DAY.search(portal)
        return m is None or f"{m[3]}-{int(m[2]):02d}-{int(m[1]):02d}".startswith(own)
    if name == "number":
        return re.sub(r"[\W_]+", "", fold(portal)) == re.sub(r"[\W_]+", "", fold(own))
    a, b = fold(portal).replace("ubnd", "uy ban nhan dan").replace("hdnd", "hoi dong nhan dan"), fold(own)
    if name == "issuer":
        if there := _provinces(portal):
            return bool(there & _provinces(own))
        return bool(set(a.split()) & set(b.split()) - {"bo", "cua", "va", "tinh"}) or a in b or b in a
    if name == "type":
        kinds = [tables.document_type(x, loose=True) for x in (portal, own)]
        return a in b or b in a or (kinds[0] is not None and kinds[0] == kinds[1])
    return a in b or b in a


def _provinces(text: str) -> frozenset[str]:
    """Names of provinces after "tỉnh" or "thành phố", folded."""
    said = fold(text)
    named = (m[1] for m in re.finditer(r"\b(?:tinh|thanh pho|tp\.?)\s+(?:uy\s+)?([a-z][a-z -]*)", said))
    known = sorted((fold(n) for n in tables.province_names()), key=len, reverse=True)
    return frozenset(k for name in named for k in known if name.startswith(k))
