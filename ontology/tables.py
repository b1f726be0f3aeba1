"""Plain Python tables made from the vocabularies at first use: kinds of documents, provinces, roles, relations, labels.

In: ``ontology/vocab/*.ttl`` and ``ontology/core/*.ttl``. Out: frozen rows and look-ups by what is printed. The Turtle files are
the only place where these facts stand; the tables are made once in a process and kept.

Look-ups compare folded words (``ontology.folding``). They do not drop diacritics unless asked (``loose=True``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from ontology.folding import fold, longest_first
from ontology.provinces import Province, province, province_by_slug, province_names, provinces, provinces_named
from ontology.rows import all_subjects, must, one, subjects, values
from ontology.terms import RDFS, RDFS_LABEL, SKOS, VM, VOCAB, local_name

__all__ = [
    "Concept", "DocumentType", "Province", "Relation", "System", "concepts", "document_type", "document_type_by_symbol",
    "document_type_names", "document_types", "document_types_by_symbol", "fold", "labels", "province",
    "province_by_slug", "province_names", "provinces", "provinces_named", "relations", "symbols", "term_labels",
]

System = Literal["state", "party"]


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A kind of document. ``symbols`` are its abbreviations; ``names`` all printed names, the usual one first."""

    slug: str
    name: str
    iri: str
    symbols: tuple[str, ...]
    state_symbol: str | None
    party_symbol: str | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """An entry of a small vocabulary: slug ("lead"), label ("chủ trì"), place in the list."""

    slug: str
    label: str
    iri: str
    order: int


@dataclass(frozen=True, slots=True)
class Relation:
    """A property that people read as a sentence. ``derives``: a chain of derivation goes through it."""

    name: str
    iri: str
    verb: str
    reverse_verb: str
    short_label: str
    reverse_short_label: str
    derives: bool
    definition: str


# --- kinds of documents


@cache
def document_types() -> tuple[DocumentType, ...]:
    """All kinds of documents, in the order of the vocabulary."""
    rows = subjects("vocab/document-type.ttl")
    return tuple(
        DocumentType(
            slug=local_name(iri), name=must(p, SKOS + "prefLabel", "vi"), iri=iri, symbols=values(p, SKOS + "notation"),
            state_symbol=one(p, VM + "stateSymbol"), party_symbol=one(p, VM + "partySymbol"),
            names=(must(p, SKOS + "prefLabel", "vi"), *values(p, SKOS + "altLabel", "vi")),
        )
        for iri, p in rows.items()
        if SKOS + "inScheme" in p
    )


@cache
def _types_by_name(loose: bool) -> dict[str, DocumentType]:
    rows = subjects("vocab/document-type.ttl")
    out: dict[str, DocumentType] = {}
    for kind in document_types():
        for name in (*kind.names, *values(rows[kind.iri], SKOS + "hiddenLabel", "vi")):
            out.setdefault(fold(name, loose=loose), kind)
    return out


@lru_cache(maxsize=4096)
def document_type(name: str, *, loose: bool = False) -> DocumentType | None:
    """The kind that a printed name stands for; other names and names too common for running text ("Văn bản") included.

    >>> document_type("KẾ HOẠCH").slug, document_type("Chương trình hành động").slug
    ('ke-hoach', 'chuong-trinh')
    >>> document_type("nghi quyet"), document_type("nghi quyet", loose=True).name
    (None, 'Nghị quyết')
    """
    return _types_by_name(loose).get(fold(name, loose=loose))


@lru_cache(maxsize=1024)
def document_types_by_symbol(symbol: str, system: System | None = None) -> tuple[DocumentType, ...]:
    """The kinds that an abbreviation may stand for, of one system or of both. Case does not matter ("CTr", "CTR").

    >>> [t.name for t in document_types_by_symbol("QĐ", "party")]
    ['Quyết định', 'Quy định']
    >>> [t.name for t in document_types_by_symbol("TT")]
    ['Thông tư', 'Thông tri']
    """
    wanted = fold(symbol)

    def fits(kind: DocumentType) -> bool:
        of_state = kind.state_symbol if system != "party" else None
        of_party = kind.party_symbol if system != "state" else None
        return any(s is not None and fold(s) == wanted for s in (of_state, of_party))

    return tuple(kind for kind in document_types() if fits(kind))


def document_type_by_symbol(symbol: str, system: System = "state") -> DocumentType | None:
    """The kind that an abbreviation stands for in numbers of that system, or, where that system lacks it, of the other.

    None when it is unknown or stands for several: the party's "QĐ" is a Quyết định or a Quy định.

    >>> document_type_by_symbol("NQ").name, document_type_by_symbol("TT").name, document_type_by_symbol("TT", "party").name
    ('Nghị quyết', 'Thông tư', 'Thông tri')
    >>> document_type_by_symbol("QĐ").name, document_type_by_symbol("KL").name, document_type_by_symbol("QĐ", "party")
    ('Quyết định', 'Kết luận', None)
    """
    found = document_types_by_symbol(symbol, system) or document_types_by_symbol(symbol)
    return found[0] if len(found) == 1 else None


@cache
def document_type_names() -> tuple[str, ...]:
    """All printed names, the longest first, so that a pattern of alternatives takes "Thông tư liên tịch" before "Thông tư".

    >>> document_type_names()[0], "Chiến lược" in document_type_names()
    ('Chương trình mục tiêu quốc gia', True)
    """
    return longest_first({n for t in document_types() for n in t.names})


@cache
def symbols() -> tuple[str, ...]:
    """All abbreviations of kinds, the longest first."""
    return longest_first({s for t in document_types() for s in t.symbols})


# --- small vocabularies and relations


@cache
def concepts(scheme: str, language: str = "vi") -> tuple[Concept, ...]:
    """The entries of level, role, task-kind, task-status, confidence, severity or province-kind, in their order.

    >>> [c.label for c in concepts("task-status")], [c.label for c in concepts("task-status", "en")]
    (['mở mới', 'đã được phê duyệt'], ['new', 'approved before'])
    """
    made = [
        Concept(slug=local_name(iri), label=must(p, SKOS + "prefLabel", language), iri=iri, order=int(one(p, VM + "order") or 0))
        for iri, p in subjects(f"vocab/{scheme}.ttl").items()
        if iri.startswith(f"{VOCAB}{scheme}/")
    ]
    return tuple(sorted(made, key=lambda c: (c.order, c.slug)))


def labels(scheme: str, language: str = "vi") -> dict[str, str]:
    """slug → label of a small vocabulary, in its order.

    >>> labels("role")["lead"], labels("confidence")["inferred"], list(labels("level"))[0]
    ('chủ trì', 'suy ra từ chỗ khác', 'dang')
    """
    return {c.slug: c.label for c in concepts(scheme, language)}


@cache
def relations(language: str = "vi") -> dict[str, Relation]:
    """name → relation, for every property of the ontology that has a verb.

    >>> r = relations()["implements"]
    >>> r.verb, r.reverse_verb, r.derives, relations()["basedOn"].derives
    ('triển khai thực hiện', 'được triển khai bởi', True, False)
    >>> relations("en")["implements"].reverse_verb
    'is implemented by'
    """
    rows = all_subjects("core")
    top = VM + "derivesFrom"
    return {
        local_name(iri): Relation(
            name=local_name(iri), iri=iri, verb=must(p, VM + "verb", language),
            reverse_verb=must(p, VM + "reverseVerb", language), short_label=must(p, VM + "shortLabel", language),
            reverse_short_label=must(p, VM + "reverseShortLabel", language),
            derives=iri == top or top in values(p, RDFS + "subPropertyOf"),
            definition=one(p, SKOS + "definition", language) or "",
        )
        for iri, p in rows.items()
        if VM + "verb" in p
    }


@cache
def term_labels(language: str) -> dict[str, str]:
    """IRI → label of every class and property of the ontology.

    >>> term_labels("vi")["https://w3id.org/vanmach/ontology#Task"]
    'Nhiệm vụ'
    """
    return {iri: must(p, RDFS_LABEL, language) for iri, p in all_subjects("core").items() if iri.startswith(VM)}
