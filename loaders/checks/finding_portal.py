"""A legal portal's own words about a document (its footer) against the document's words.

In: the record's identity and the footer blocks of the layout. Out: one finding for every field that differs, with both quotes.
The document wins; the portal's claim is kept beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from loaders.outline.layout import Block, Layout
from loaders.record import Finding, Record, Spans
from loaders.writing.vietnamese import fold
from ontology import tables

_FIELDS: Final = {
    "so hieu": "number", "so ky hieu": "number", "so/ky hieu": "number", "loai van ban": "type", "ngay ban hanh": "date",
    "noi ban hanh": "issuer", "co quan ban hanh": "issuer", "nguoi ky": "signer",
}  # fmt: skip
_LABELS: Final = {
    "number": "số, ký hiệu",
    "type": "loại văn bản",
    "date": "ngày ban hành",
    "issuer": "nơi ban hành",
    "signer": "người ký",
}
_LINE: Final = re.compile(r"\W*([^:]{4,24}?)\s*:\s*(\S.*)")
_NAME: Final = re.compile(r"\W*([^:]{4,24}?)\s*:\W*")
_NEXT: Final = re.compile(r"(?<=\w)\s+(?=(?:Số|Loại|Ngày|Nơi|Cơ quan|Người|Tình trạng|Lĩnh vực)\s[^:]{2,20}:|Tình trạng:)")
_ISSUED_BY: Final = re.compile(
    r"\bdo\s+((?:tỉnh|thành phố|Bộ|Chính phủ|Thủ tướng|Quốc hội|Ủy ban|UBND|HĐND|Tỉnh ủy)\b[^,;.]*?)\s+ban hành\b", re.IGNORECASE
)
_DAY: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_NO_VALUE: Final = ("dang cap nhat", "da biet", "kiem tra", "khong xac dinh", "du lieu dang", "...")


def portal_against_document(record: Record, layout: Layout) -> list[Finding]:
    """Findings where the portal's number, kind, date, place or signer is not the document's."""
    me = record.identity
    claims: dict[str, list[tuple[str, Spans]]] = {}
    for name, value, spans in _portal_claims(layout.part("footer")):
        claims.setdefault(name, []).append((value, spans))
    made = []
    for name, said in claims.items():
        own = getattr(me, name)
        if name == "number" and own is None:
            value, spans = said[0]
            message = f"Phần thông tin của trang đăng lại ghi số, ký hiệu là “{value}”; chính văn bản để trống, nên không lấy làm số của văn bản."
            made.append(Finding("portal-disagreement", "note", message, layout.source.slice_text(spans), spans))
            continue
        wrong = [(v, s) for v, s in said if own and not _same(name, v, own)]
        if not wrong:
            continue
        spans = tuple(sorted({*(x for _, s in wrong for x in s), *me.spans.get(name, ())}))
        values = " và ".join(f"“{v}”" for v in dict.fromkeys(v for v, _ in wrong))
        message = (
            f"Phần thông tin của trang đăng lại ghi {_LABELS[name]} là {values}; chính văn bản ghi “{own}”. Lấy theo văn bản."
        )
        made.append(Finding("portal-disagreement", "warning", message, layout.source.slice_text(spans), spans))
    return made


def _portal_claims(footer: tuple[Block, ...]) -> Iterator[tuple[str, str, Spans]]:
    """(field, value, place) of the footer's lines "Nơi ban hành: Tỉnh …" and of its sentence "… do tỉnh … ban hành"."""
    named: str | None = None  # a field whose value stands below its name
    for block in footer:
        if named and not _NAME.fullmatch(block.text) and re.search(r"\w", block.text):
            if not fold(block.text).startswith(_NO_VALUE):
                yield named, block.text, block.spans()
            named = None
            continue
        if alone := _NAME.fullmatch(block.text):
            named = _FIELDS.get(fold(alone[1]))
            continue
        edges = [0, *(m.start() for m in _NEXT.finditer(block.text)), len(block.text)]
        told = False
        for start, end in pairwise(edges):  # a page may run several fields together in one line
            m = _LINE.fullmatch(block.text[start:end].rstrip())
            name = _FIELDS.get(fold(m[1])) if m else None
            if m and name and not fold(m[2]).startswith(_NO_VALUE):
                yield name, m[2].strip(), block.spans(start + m.start(1), start + m.end())
                told = True
        if told:
            continue
        for m in _ISSUED_BY.finditer(block.text):
            yield "issuer", m[1].strip(), block.spans(m.start(), m.end())


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
