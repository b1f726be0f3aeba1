"""Rules and events of organisations as plain rows: ``ontology/authority/*.ttl`` and the kinds of local bodies.

In: the Turtle files. Out: frozen rows. What became of a body is data with a source, a day and a word on how well it is sourced; no
name of a body stands in the code.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ontology.rows import Properties, all_subjects, must, one, subjects, values
from ontology.terms import BASE, DCTERMS, PROVINCES, RDF_TYPE, RDFS_LABEL, SKOS, VM, local_name

ORG = "http://www.w3.org/ns/org#"
CHANGE_EVENT = ORG + "ChangeEvent"
ORGANIZATION = ORG + "Organization"
ORIGINAL = ORG + "originalOrganization"
RESULTING = ORG + "resultingOrganization"
BODY = BASE + "id/co-quan/"
SOURCE = DCTERMS + "source"
BASIS = tuple(VM + n for n in ("legalBasis", "inForce"))
DAYS = tuple(VM + n for n in ("worksFrom", "settledFrom", "notBefore"))
# What an event takes over from its rule as it stands.
SAID = (*(VM + n for n in ("changeKind", "function", "sourcing", "reason")), *BASIS, *DAYS, SOURCE)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of bodies: by its name ("Sở Tài chính"), or by how names begin ("uy-ban-nhan-dan-huyen-"); ``called``: what groups call it ("sở")."""

    iri: str
    name: str
    begins: tuple[str, ...]
    called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What an act lays down for kinds of bodies. ``change`` is the slug of the kind of change; ``iri`` under the usual base."""

    iri: str
    former: tuple[Kind, ...]
    later: Kind | None
    change: str
    function: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """An event that the data name: bodies as paths below ``id/co-quan/`` ("trung-uong/bo-tai-chinh")."""

    iri: str
    former: tuple[str, ...]
    later: tuple[str, ...]
    change: str
    function: str | None


@cache
def kinds() -> dict[str, Kind]:
    """IRI → kind of bodies."""
    rows = subjects("vocab/body-kind.ttl")
    return {
        iri: Kind(iri, must(p, SKOS + "prefLabel", "vi"), values(p, VM + "nameBegins"), values(p, SKOS + "hiddenLabel", "vi"))
        for iri, p in rows.items()
        if SKOS + "inScheme" in p
    }


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, sorted by IRI.

    >>> [k.name for r in rules() if r.iri.endswith("/so-tai-chinh") for k in r.former]
    ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính']
    """
    known = kinds()
    made = []
    for iri, p in sorted(all_subjects("authority").items()):
        if VM + "SuccessionRule" not in values(p, RDF_TYPE):
            continue
        later = one(p, VM + "laterKind")
        made.append(
            Rule(
                iri, tuple(known[k] for k in values(p, VM + "formerKind")), known[later] if later else None,
                local_name(must(p, VM + "changeKind")), one(p, VM + "function"),
            )
        )
    return tuple(made)


@cache
def events() -> tuple[Event, ...]:
    """All events that the data name, sorted by IRI.

    >>> [e.former for e in events() if e.iri.endswith("trung-uong/bo-tai-chinh")]
    [('trung-uong/bo-ke-hoach-va-dau-tu', 'trung-uong/bo-tai-chinh')]
    """
    return tuple(
        Event(
            iri, tuple(b.removeprefix(BODY) for b in values(p, ORIGINAL)),
            tuple(b.removeprefix(BODY) for b in values(p, RESULTING)), local_name(must(p, VM + "changeKind")),
            one(p, VM + "function"),
        )
        for iri, p in sorted(all_subjects("authority").items())
        if CHANGE_EVENT in values(p, RDF_TYPE)
    )


@cache
def adoptions() -> dict[tuple[str, str], str]:
    """(IRI of a rule, slug of a province) → IRI of the adoption that tells by which act and since when that province carries the rule out.

    >>> rule = BASE + "id/quy-tac/so-tai-chinh"
    >>> one(said(adoptions()[rule, "lang-son"]), VM + "worksFrom")
    '2025-03-01'
    """
    return {
        (rule, must(p, VM + "province").removeprefix(PROVINCES)): iri
        for iri, p in sorted(all_subjects("authority").items())
        if VM + "Adoption" in values(p, RDF_TYPE)
        for rule in values(p, VM + "adopts")
    }


def said_of(rule: str, adoption: str | None) -> dict[str, str]:
    """property → IRI of whichever of the two tells it: the rule, or before it the adoption.

    What changes is the rule's affair. How well it is sourced, by which report, and why something is not known is the
    adoption's; so are the act and the days, where it has any. The day from which a body works needs no bounds beside it.

    >>> told = said_of(BASE + "id/quy-tac/so-tai-chinh", adoptions()[BASE + "id/quy-tac/so-tai-chinh", "lang-son"])
    >>> sorted(local_name(p) for p, iri in told.items() if "quy-tac" in iri), VM + "notBefore" in told
    (['changeKind'], False)
    """
    general = dict.fromkeys(p for p in SAID if p in said(rule))
    if adoption is None:
        return dict.fromkeys(general, rule)
    own = [p for p in SAID if p in said(adoption)]
    gone = {VM + "sourcing", VM + "reason", SOURCE}
    if VM + "legalBasis" in own:
        gone |= set(BASIS)
    if VM + "worksFrom" in own or (set(DAYS) & set(own) and VM + "worksFrom" in general):
        gone |= set(DAYS)
    return {**{p: rule for p in general if p not in gone}, **dict.fromkeys(own, adoption)}


@cache
def names() -> dict[str, str]:
    """Path of a body → its name, for the bodies that events name.

    >>> names()["trung-uong/bo-dan-toc-va-ton-giao"]
    'Bộ Dân tộc và Tôn giáo'
    """
    rows = subjects("authority/organisations.ttl")
    return {iri.removeprefix(BODY): must(p, RDFS_LABEL, "vi") for iri, p in rows.items() if iri.startswith(BODY)}


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the State that moved between bodies, and the words by which a task shows that it is about it."""

    iri: str
    label: str
    words: tuple[str, ...]


@cache
def functions() -> tuple[Function, ...]:
    """All functions, in the order of the vocabulary.

    >>> [f.label for f in functions() if "báo chí" in f.words]
    ['báo chí, xuất bản, thông tin cơ sở']
    """
    rows = subjects("vocab/function.ttl")
    return tuple(
        Function(iri, must(p, SKOS + "prefLabel", "vi"), values(p, SKOS + "hiddenLabel", "vi"))
        for iri, p in rows.items()
        if SKOS + "inScheme" in p
    )


def said(iri: str) -> Properties:
    """What the data say of a rule, an adoption or an event."""
    return all_subjects("authority")[iri]
