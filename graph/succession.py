"""Which events of organisations concern the bodies of a store: the named ones, and those that rules give for a body's kind and province.

In: the bodies of the resolution table, by path and label. Out: ``Happening`` rows, for these bodies and for all that follow them. A rule
is no event: it speaks of a kind; each province's body has an event of its own, which says by which rule it was inferred. Where the province's own
act or day is known (an adoption), it tells that of the event; where a province did otherwise, a named event of the same path stands in the rule's place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from graph.bodies import body_row
from ontology import successions
from ontology.provinces import Province, province_by_slug
from ontology.successions import Kind, Rule

# The provinces of 2025 work from this day; the day itself is an event's datum, here it only tells which province a slug means.
_FIRST: Final = date(2025, 7, 1)
_LAST_BEFORE: Final = "2025-06-30"
_MERGED: Final = "sap-xep-theo-tinh"


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


def _by_rules(body: str, labels: dict[str, str]) -> Iterable[Happening]:
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
    path = body_row(name, group=False, home=None, on=_LAST_BEFORE).iri_path.removeprefix("co-quan/")
    labels.setdefault(path, name)
    return path


def _in_place(rule: Rule, province: Province, body: str, labels: dict[str, str]) -> Iterable[Happening]:
    """The rule inside one province: former kinds to the later one."""
    slug, adoption = _slug(rule), successions.adoptions().get((rule.iri, province.slug))
    if any(k.begins for k in rule.former):
        if any(_matches(k, province, body, labels) for k in rule.former):
            yield Happening(f"{province.slug}/{slug}/{body.partition('/')[2]}", rule.iri, (body,), (), False, province.slug, adoption)
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
