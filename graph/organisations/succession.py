"""Which events of organisations concern the bodies of a store: the named ones, and those that rules give for a body's kind and province.

In: the bodies of the resolution table, by path and label. Out: ``Happening`` rows, for these bodies and for all that follow them. A rule
is no event: it speaks of a kind; each province's body has an event of its own, which says by which rule it was inferred. Where the province's own
act or day is known (an adoption), it tells that of the event; where a province did otherwise, a named event of the same path stands in the rule's place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from graph.identity.bodies import body_row
from ontology import successions
from ontology.provinces import Province, province_by_slug
from ontology.successions import Kind, Rule

# The provinces of 2025 work from this day; the day itself is an event's datum, here it only tells which province a slug means.
_FIRST: Final = date(2025, 7, 1)
_LAST_BEFORE: Final = "2025-06-30"
_MERGED: Final = "sap-xep-theo-tinh"
_STAYS: Final = "giu-nguyen"
_PARTY: Final = "Tỉnh ủy"
_GROUPS: Final = "nhom-co-quan/"
_COMMUNES: Final = re.compile(r"(?<!thi)-(?:xa|phuong|dac-khu)(?:-|$)|thi-tran")


@dataclass(frozen=True, slots=True, order=True)
class Happening:
    """``path`` of the event below ``id/su-kien/``; ``source`` the IRI of the rule or event that the data have; bodies by path.

    ``adoption`` is the IRI of what the province did by its own act, where the data have it.
    """

    path: str
    source: str
    former: tuple[str, ...]
    later: tuple[str, ...]
    named: bool
    place: str = ""
    adoption: str | None = None


def happenings(bodies: Mapping[str, str]) -> tuple[tuple[Happening, ...], dict[str, str]]:
    """(events of these bodies and of those that follow them, path → label of every body in them).

    ``bodies``: path below ``id/co-quan/`` → label. Both results are functions of the set of bodies alone.

    >>> found, labels = happenings({"kon-tum/so-ke-hoach-va-dau-tu": "Sở Kế hoạch và Đầu tư tỉnh Kon Tum"})
    >>> [(h.path, h.later) for h in found]  # doctest: +NORMALIZE_WHITESPACE
    [('kon-tum/so-tai-chinh', ('kon-tum/so-tai-chinh',)),
     ('quang-ngai-2025/sap-xep-co-quan-chuyen-mon/so-tai-chinh', ('quang-ngai-2025/so-tai-chinh',))]
    >>> labels["quang-ngai-2025/so-tai-chinh"]
    'Sở Tài chính tỉnh Quảng Ngãi'
    """
    labels = dict(successions.names()) | dict(bodies)
    found: dict[str, Happening] = {}
    waiting = sorted(bodies)
    seen: set[str] = set()
    while waiting:
        body = waiting.pop()
        if body in seen:
            continue
        seen.add(body)
        for happening in (*_named(body), *_by_rules(body, labels)):
            found.setdefault(happening.path, happening)
            if body in happening.former:
                waiting += happening.later
    used = {b for h in found.values() for b in (*h.former, *h.later)}
    return tuple(found[path] for path in sorted(found)), {b: labels[b] for b in sorted(used) if b in labels}


def spoken_of(bodies: Mapping[str, str]) -> dict[str, str]:
    """Path → label of the bodies that the acts speak of where these bodies are, though no file may name them: the ministries, and of the
    provinces (and of those that became or replaced them) the departments.

    >>> told = spoken_of({"lang-son/so-xay-dung": "Sở Xây dựng tỉnh Lạng Sơn"})
    >>> told["lang-son/so-giao-thong-van-tai"], told["trung-uong/bo-giao-thong-van-tai"], "kon-tum/so-xay-dung" in told
    ('Sở Giao thông vận tải tỉnh Lạng Sơn', 'Bộ Giao thông vận tải', False)
    >>> told["lang-son/ban-dan-van-tinh-uy"]
    'Ban Dân vận Tỉnh ủy Lạng Sơn'
    """
    if not bodies:
        return {}
    slugs = {body.removeprefix(_GROUPS).partition("/")[0] for body in bodies}
    here = [p for p in map(province_by_slug, sorted(slugs)) if p is not None]
    near = [q for p in here for q in map(province_by_slug, (*p.replaces, *p.replaced_by)) if q is not None]
    near += [q for p in near for q in map(province_by_slug, p.replaces) if q is not None]
    found: dict[str, str] = {}
    for province in {p.slug: p for p in (*here, *near)}.values():
        for rule in successions.rules():
            for kind in (*rule.former, *((rule.later,) if rule.later else ())):
                if not kind.begins and (province.valid_from != _FIRST or kind == rule.later):
                    _path(kind, province, found)
    central = {b for e in successions.events() for b in (*e.former, *e.later)}
    return found | {b: label for b, label in successions.names().items() if b in central and b.startswith("trung-uong/")}


def full_path(path: str) -> str:
    """The path below ``id/`` of a body, or of a group of them.

    >>> full_path("kon-tum/so-xay-dung"), full_path("nhom-co-quan/kon-tum/uy-ban-nhan-dan-cac-huyen")
    ('co-quan/kon-tum/so-xay-dung', 'nhom-co-quan/kon-tum/uy-ban-nhan-dan-cac-huyen')
    """
    return path if path.startswith(_GROUPS) else f"co-quan/{path}"


@cache
def _events_of() -> dict[str, tuple[Happening, ...]]:
    out: dict[str, list[Happening]] = {}
    for event in successions.events():
        made = Happening(_named_path(event.iri), event.iri, event.former, event.later, True)
        for body in {*event.former, *event.later}:
            out.setdefault(body, []).append(made)
    return {body: tuple(sorted(rows)) for body, rows in out.items()}


def _named_path(iri: str) -> str:
    return iri.split("/id/su-kien/", 1)[1]


@cache
def _named_paths() -> frozenset[str]:
    return frozenset(_named_path(e.iri) for e in successions.events())


def _named(body: str) -> tuple[Happening, ...]:
    return _events_of().get(body, ())


def _of_group(group: str) -> Iterable[Happening]:
    """What ends a kind ends its group: "Ủy ban nhân dân các huyện, thành phố". A group of several levels goes on."""
    place, _, name = group.removeprefix(_GROUPS).partition("/")
    province = province_by_slug(place)
    if province is None or _COMMUNES.search(name):
        return
    for rule in successions.rules():
        if rule.later is None and any(k.begins and name.startswith(tuple(_in_the_plural(b) for b in k.begins)) for k in rule.former):
            yield Happening(f"{province.slug}/{_slug(rule)}/{name}", rule.iri, (group,), (), False, province.slug)


def _in_the_plural(begins: str) -> str:
    """ "uy-ban-nhan-dan-huyen-" → "uy-ban-nhan-dan-cac-huyen"."""
    head, _, unit = begins.rstrip("-").rpartition("-")
    return f"{head}-cac-{unit}"


def _by_rules(body: str, labels: dict[str, str]) -> Iterable[Happening]:
    if body.startswith(_GROUPS):
        yield from _of_group(body)
        return
    place, _, name = body.partition("/")
    province = province_by_slug(place)
    if province is None:
        return
    # Where the data name this body's own event, a rule of that kind has nothing to add; nor where the province did otherwise.
    told = {_moved(h.source) for h in _named(body) if body in h.former}
    wanted = [r for r in successions.rules() if (r.change, r.function) not in told and f"{place}/{_slug(r)}" not in _named_paths()]
    # A province of 2025 never had the bodies from before.
    fresh = province.valid_from == _FIRST
    inside = [] if fresh else [h for r in wanted if r.change != _MERGED for h in _in_place(r, province, body, labels)]
    yield from inside
    ended = any(body in h.former and body not in h.later and _moved(h.source)[1] is None for h in (*_named(body), *inside))
    if not ended:
        for rule in wanted:
            if rule.change == _MERGED:
                yield from _merged(rule, province, name, labels)


@cache
def _moved(iri: str) -> tuple[str, str | None]:
    """(kind of change, the function that moves or None where the whole body changes) of an event or a rule."""
    told = {e.iri: (e.change, e.function) for e in successions.events()} | {r.iri: (r.change, r.function) for r in successions.rules()}
    return told[iri]


def _slug(rule: Rule) -> str:
    return rule.iri.rsplit("/", 1)[-1]


def _matches(kind: Kind, province: Province, body: str, labels: dict[str, str]) -> str | None:
    """The body's path where it is of that kind (noting its label), else None."""
    if kind.begins:
        return body if body.partition("/")[2].startswith(kind.begins) else None
    own = _path(kind, province, labels)
    return own if own == body else None


def _path(kind: Kind, province: Province, labels: dict[str, str]) -> str:
    name = f"{kind.name} {province.full_name}"
    if kind.name.endswith(_PARTY):  # "Ban Tuyên giáo Tỉnh ủy Kon Tum", of a city "… Thành ủy Hà Nội"
        name = f"{kind.name if province.kind == 'tỉnh' else kind.name.replace(_PARTY, 'Thành ủy')} {province.name}"
    path = body_row(name, group=False, home=None, on=_LAST_BEFORE).iri_path.removeprefix("co-quan/")
    labels.setdefault(path, name)
    return path


def _in_place(rule: Rule, province: Province, body: str, labels: dict[str, str]) -> Iterable[Happening]:
    """The rule inside one province: former kinds to the later one."""
    slug, adoption = _slug(rule), successions.adoptions().get((rule.iri, province.slug))
    if any(k.begins for k in rule.former):
        stays = rule.change == _STAYS  # said of provinces that were not merged
        if any(_matches(k, province, body, labels) for k in rule.former) and not (stays and province.replaced_by):
            yield Happening(f"{province.slug}/{slug}/{body.partition('/')[2]}", rule.iri, (body,), (body,) if stays else (), False, province.slug, adoption)
        return
    former = tuple(_path(k, province, labels) for k in rule.former)
    later = (_path(rule.later, province, labels),) if rule.later else ()
    if body in former or body in later:
        yield Happening(f"{province.slug}/{slug}", rule.iri, former, later, False, province.slug, adoption)


def _merged(rule: Rule, province: Province, name: str, labels: dict[str, str]) -> Iterable[Happening]:
    """The rule over the provinces that became one: bodies of one name become the new province's of that name."""
    if not any(name.startswith(k.begins) for k in rule.former):
        return
    new = province if province.replaces and province.valid_from == _FIRST else None
    if province.replaced_by and province.valid_until is not None:
        new = province_by_slug(province.replaced_by[0])
    if new is None or new.valid_from != _FIRST:
        return
    olds = [p for p in map(province_by_slug, new.replaces) if p is not None]
    here = labels.get(f"{province.slug}/{name}", "")
    label = {p.slug: _relabel(here, province, p) for p in (*olds, new)}
    former = tuple(f"{p.slug}/{_renamed(name, province, p)}" for p in olds)
    later = f"{new.slug}/{_renamed(name, province, new)}"
    for path in (*former, later):
        labels.setdefault(path, label[path.partition("/")[0]])
    plain = _renamed(name, province, new)
    adoption = successions.adoptions().get((rule.iri, new.slug))
    yield Happening(f"{new.slug}/{_slug(rule)}/{plain}", rule.iri, former, (later,), False, new.slug, adoption)


def _renamed(name: str, source: Province, target: Province) -> str:
    """A body's name in another province: where the one is a tỉnh and the other a thành phố, the word follows."""
    words = {"tỉnh": "tinh", "thành phố": "thanh-pho"}
    old, new = words[source.kind], words[target.kind]
    return f"{name.removesuffix(old)}{new}" if name.endswith(f"-{old}") else name


def _relabel(label: str, source: Province, target: Province) -> str:
    """A body's label in another province."""
    if source.full_name in label:
        return label.replace(source.full_name, target.full_name)
    return label.replace(source.name, target.name)
