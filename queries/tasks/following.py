"""A body's way through the events of organisations up to a day: step by step, and where it ends.

In: a body, the events that speak of it and of those that follow, the day. Out: the ``Way``; which of the outcomes it comes to (one receiver, several, none, …).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from queries.tasks.events import STAYS, Body, Event


@dataclass(slots=True)
class Way:
    """Steps as (body, event, standing), and where the way ends."""

    start: Body
    on: date
    steps: list[tuple[Body, Event, str]] = field(default_factory=list)
    ends: dict[str, Body] = field(default_factory=dict)
    stopped: bool = False
    undated: bool = False
    unborn: bool = False
    newborn: bool = False
    """Whether it had begun by the day is not known."""

    def step(self, body: Body, event: Event) -> str:
        """The event's standing on the day. An event joins several bodies: it is one step, however many of them the way goes through."""
        standing = event.standing(self.on)
        if all(told.iri != event.iri for _, told, _ in self.steps):
            self.steps.append((body, event, standing))
        return standing

    def beyond(self, body: Body, mine: Sequence[Event], about: Collection[str] | None) -> list[Body]:
        """The bodies that follow this one by its events; where it stays it is an end of the way."""
        moved, wanted = [e for e in mine if e.function is not None], set(about or ())
        gone: list[Body] = []
        stays = True
        for event in [e for e in moved if e.function in wanted] or [e for e in mine if e.function is None]:
            if event.change == STAYS and body.iri != self.start.iri:
                continue  # that a follower stays is no step of the way
            standing = self.step(body, event)
            self.undated |= standing == "undated"
            if standing == "not-yet" or event.change == STAYS or any(b.iri == body.iri for b in event.later):
                continue
            gone += event.later
            stays = stays and standing != "done"
            self.stopped |= standing == "done" and not event.later
        if about is None and body.iri == self.start.iri:
            # Not so for what its followers gave away.
            for event in moved:
                if event.standing(self.on) != "not-yet":
                    self.undated |= self.step(body, event) == "undated"
                    gone += event.later
        if stays:
            self.ends[body.iri] = body
        return gone


def follow(start: Body, all_events: Sequence[Event], on: date, about: Collection[str] | None) -> Way:
    """Follow the events from a body to the day.

    ``about`` are the functions (IRIs) that a task is about: where one of them moved, the way goes on with its receiver; what moved
    otherwise is none of its affair. None: the body as a whole is meant, and what moved is part of the answer.
    """
    way = Way(start, on)
    for event in _founding(start, all_events):
        standing = way.step(start, event)
        way.newborn |= standing == "undated"
        way.unborn |= standing == "not-yet"
    waiting, seen = [start], {start.iri}
    while waiting:
        body = waiting.pop(0)
        for follower in way.beyond(body, [e for e in all_events if any(b.iri == body.iri for b in e.former)], about):
            if follower.iri not in seen:
                seen.add(follower.iri)
                waiting.append(follower)
    return way


def _founding(body: Body, all_events: Iterable[Event]) -> list[Event]:
    """The events that a body came from, where it was not there before: who only received a function was."""
    result = [e for e in all_events if e.function is None and e.change != STAYS and any(b.iri == body.iri for b in e.later)]
    return [] if any(b.iri == body.iri for e in result for b in e.former) else result


def outcome(way: Way) -> tuple[str, list[Body]]:
    """The name of what the way comes to ("one", "several", "none", …), and the receivers."""
    found = sorted(way.ends.values(), key=lambda b: (b.label, b.iri))
    if not way.steps:
        return "undecided", []
    if way.unborn:
        return "not-yet", []
    # whenever a body took another in, it is there under its name before and after
    if way.newborn or (way.undated and set(way.ends) != {way.start.iri}):
        return "undecided", found
    if way.stopped:
        return "none", []
    if set(way.ends) == {way.start.iri}:
        return "unchanged", [way.start]
    return ("one" if len(found) == 1 else "several"), found
