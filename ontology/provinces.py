"""Provinces and centrally-run cities of both eras, by name and day.

In: ``ontology/vocab/province.ttl``. Out: frozen rows and look-ups. A unit made by the merger of 1 July 2025 (Nghị quyết
202/2025/QH15) is another than the old one of that name: another territory, other bodies, another register of documents.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from ontology.folding import fold, longest_first
from ontology.rows import must, one, subjects, values
from ontology.terms import DCTERMS, PROVINCES, SKOS, VM, local_name


@dataclass(frozen=True, slots=True)
class Province:
    """A provincial unit of one era.

    ``name`` without its kind ("Lạng Sơn"); ``kind`` "tỉnh" or "thành phố"; ``valid_until`` is the last day.
    """

    slug: str
    name: str
    kind: str
    iri: str
    valid_from: date | None
    valid_until: date | None
    names: tuple[str, ...]
    replaces: tuple[str, ...]
    replaced_by: tuple[str, ...]

    @property
    def full_name(self) -> str:
        """ "tỉnh Lạng Sơn", "thành phố Huế"."""
        return f"{self.kind} {self.name}"

    def valid(self, on: date) -> bool:
        """Whether the unit exists on that day."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_until is None or on <= self.valid_until)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@cache
def _all_provinces() -> tuple[Province, ...]:
    kinds = {iri: must(p, SKOS + "prefLabel", "vi") for iri, p in subjects("vocab/province-kind.ttl").items()}
    rows = {iri: p for iri, p in subjects("vocab/province.ttl").items() if iri.startswith(PROVINCES)}
    made = [
        Province(
            slug=local_name(iri), name=must(p, VM + "placeName"), kind=kinds[must(p, VM + "provinceKind")], iri=iri,
            valid_from=_day(one(p, VM + "validFrom")), valid_until=_day(one(p, VM + "validUntil")),
            names=(must(p, VM + "placeName"), *values(p, SKOS + "altLabel", "vi")),
            replaces=tuple(local_name(v) for v in values(p, DCTERMS + "replaces")),
            replaced_by=tuple(local_name(v) for v in values(p, DCTERMS + "isReplacedBy")),
        )
        for iri, p in rows.items()
    ]
    return tuple(sorted(made, key=lambda p: p.slug))


def provinces(on: date | None = None) -> tuple[Province, ...]:
    """The units of that day; without a day those of all times. Sorted by slug. Changes before 1 August 2008 are not told.

    >>> len(provinces(date(2025, 6, 30))), len(provinces(date(2025, 7, 1)))
    (63, 34)
    """
    return tuple(p for p in _all_provinces() if on is None or p.valid(on))


@cache
def _provinces_by_name(loose: bool) -> dict[str, tuple[Province, ...]]:
    out: dict[str, tuple[Province, ...]] = {}
    # The earlier unit first: valid_until None (still there) after every date.
    for p in sorted(_all_provinces(), key=lambda p: p.valid_until or date.max):
        forms = {f for n in p.names for f in (n, f"{p.kind} {n}", *((f"TP. {n}", f"TP {n}") if p.kind == "thành phố" else ()))}
        for form in sorted({fold(f, loose=loose) for f in forms}):
            out[form] = (*out.get(form, ()), p)
    return out


def provinces_named(name: str, *, loose: bool = False) -> tuple[Province, ...]:
    """The units of all times that bear the name, the earlier first.

    >>> [p.slug for p in provinces_named("tỉnh Lào Cai")]
    ['lao-cai', 'lao-cai-2025']
    """
    return _provinces_by_name(loose).get(fold(name, loose=loose), ())


def province(name: str, on: date | None = None, *, loose: bool = False) -> Province | None:
    """The unit that bears the name on that day (with or without "tỉnh", "thành phố"); without a day the latest that bears it.

    None where no unit of that day bears the name. "thành phố Lai Châu" is a city of the province and gives None.

    >>> province("Lào Cai", date(2024, 5, 1)).slug, province("Lào Cai", date(2025, 7, 1)).slug, province("Lào Cai").slug
    ('lao-cai', 'lao-cai-2025', 'lao-cai-2025')
    >>> province("Kon Tum", date(2025, 7, 1)), province("thành phố Lai Châu"), province("Hoà Bình").slug
    (None, None, 'hoa-binh')
    """
    found = [p for p in provinces_named(name, loose=loose) if on is None or p.valid(on)]
    return found[-1] if found else None


def province_by_slug(slug: str) -> Province | None:
    """The unit with that slug.

    >>> province_by_slug("hai-phong-2025").full_name
    'thành phố Hải Phòng'
    """
    return next((p for p in _all_provinces() if p.slug == slug), None)


@cache
def province_names() -> tuple[str, ...]:
    """All names of both eras with their other spellings, without the kind, the longest first.

    Some are also common words or parts of other names ("Hòa Bình", "Hồ Chí Minh"): what stands before them decides.

    >>> "Kon Tum" in province_names(), "Lạng Sơn" in province_names()
    (True, True)
    """
    return longest_first({n for p in _all_provinces() for n in p.names})
