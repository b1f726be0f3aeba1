"""Which documents implement one, by date and kind of issuer.

In: the rows of van-ban-trien-khai. Out: answer rows, each with the way that leads to the asked document and its words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from loaders.writing.vietnamese import fold
from ontology.language import tr, tr_later
from queries.chain.lineage import Edge, Paths, edges
from queries.chain.origins import short_name
from queries.store.known import Row
from queries.store.rows import Filtered, Json, by_day, distinct, document_facts, first, grouped, in_order

DIRECT: Final = tr_later("trực tiếp")
# the head of an issuer's name tells its kind; a party committee of a body stands before the body
_KINDS: Final = (
    (r"dai hoi\b", tr_later("Đại hội đảng bộ")), (r"(?:tinh uy|ban chap hanh dang bo tinh)\b", tr_later("Tỉnh ủy")),
    (r"(?:thanh uy|ban chap hanh dang bo thanh pho)\b", tr_later("Thành ủy")), (r"(?:huyen|quan|thi) uy\b", tr_later("Huyện ủy")),
    (r"dang uy\b", tr_later("Đảng ủy")), (r"(?:ban chap hanh )?trung uong\b|bo chinh tri\b|ban bi thu\b", tr_later("Trung ương Đảng")),
    (r"quoc hoi\b|uy ban thuong vu quoc hoi\b", tr_later("Quốc hội")), (r"chinh phu\b|thu tuong\b", tr_later("Chính phủ")),
    (r"hoi dong nhan dan\b", tr_later("HĐND")), (r"(?:chu tich )?uy ban nhan dan\b", tr_later("UBND")), (r"bo\b", tr_later("Bộ")), (r"so\b", tr_later("Sở")),
    (r"ban\b", tr_later("Ban")), (r"phong\b", tr_later("Phòng")),
)


def issuer_kind(issuer: str | None) -> str | None:
    """The kind of body an issuer is, by the head of its name; None where no rule knows it.

    >>> [issuer_kind(n) for n in ("Đảng ủy Ủy ban nhân dân tỉnh Lào Cai", "Ban Chấp hành Đảng bộ tỉnh Lào Cai", "Sở Xây dựng")]
    ['Đảng ủy', 'Tỉnh ủy', 'Sở']
    """
    folded = fold(issuer or "")
    return next((tr(kind) for pattern, kind in _KINDS if re.match(pattern, folded)), None)


def way(document: str, asked: str, chain: Sequence[Edge]) -> str:
    """How the document comes to implement the asked one: itself, or through which documents.

    >>> chain = [Edge("p", "implements", "q", {"object_label": "Q (1)"}), Edge("q", "implements", "r", {"object_label": "R"})]
    >>> way("p", "r", chain), way("q", "r", chain)
    ('qua Q', 'trực tiếp')
    """
    parents = {e.object: short_name(e.shown["object_label"]) for e in chain if e.subject == document}
    told = [tr(DIRECT)] if asked in parents else []
    return "; ".join(told + [tr("qua {name}", name=name) for iri, name in sorted(parents.items(), key=lambda p: p[1]) if iri != asked])


def implementing(asked: str, parts: Mapping[str, Sequence[Row]]) -> Filtered:
    """The rows of van-ban-trien-khai by date, the undated last."""
    paths = Paths(edges(parts["edges"]))
    found: Filtered = []
    for (document,), mine in grouped(parts["main"], "document").items():
        assert document is not None
        chain = paths.chain(document, asked)
        facts = document_facts(document, mine)
        row: Json = {
            **facts,
            "issuer_kind": issuer_kind(facts["issuer"]),
            "level": first(mine, "level"),
            "way": way(document, asked, chain),
            "depth": paths.depth(document, asked),
            "chain": [e.shown for e in chain],
            "evidence": distinct(q for e in chain for q in e.shown["evidence"]),
        }
        found.append((row, {"province": first(mine, "province"), "sort": (by_day(row["date"]), document)}))
    return in_order(found)
