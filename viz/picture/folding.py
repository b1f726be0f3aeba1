"""Many boxes → few: documents without a line to anything stand behind one box a level; those of one province do, too, where there would be
more boxes than a browser draws well.

In: all nodes of a picture in reading order. Out: the same nodes, some of them ``within`` a new box of kind "place". Nothing is left out:
the page opens such a box by steps.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace

from loaders.gathering import gathered
from viz.picture.picture import Edge, Node

MOST_BOXES = 3000
FEW_UNTIED = 6  # so many documents without a line may stand one by one; more make a column that nobody reads


def short_id(letter: str, key: str) -> str:
    """A name for the page: no IRI, and the same one each time, so that a kept link leads to the same box.

    >>> short_id("n", "urn:a") == short_id("n", "urn:a") != short_id("n", "urn:b")
    True
    """
    return letter + hashlib.sha256(key.encode()).hexdigest()[:10]


def drawn_at_first(nodes: Sequence[Node], edges: Sequence[Edge]) -> int:
    """How many boxes stand when the page is opened: a body only where a task that leads to it is there or in a box that is."""
    folded = {n.id for n in nodes if n.kind == "document" and n.within}
    tasks = {n.id for n in nodes if n.kind == "task" and n.owner not in folded}
    bodies = {e.target for e in edges if e.kind == "lead" and e.source in tasks}
    one_by_one = sum(not n.within and n.owner not in folded for n in nodes if n.kind not in ("body", "group"))
    return one_by_one + len(bodies) + sum(n.opened for n in nodes if n.owner not in folded)


def fold(nodes: Sequence[Node], edges: Sequence[Edge] = (), most: int = MOST_BOXES) -> tuple[Node, ...]:
    """Documents without a line folded by level; then documents by province, and those of each level, while more than ``most`` boxes would stand.

    What was asked for never folds. Ranks follow the order.

    >>> plans = [Node(f"n{i}", "document", 3, province="Lạng Sơn") for i in range(4)]
    >>> [(n.kind, n.within != "") for n in fold(plans, most=3)]
    [('place', False), ('document', True), ('document', True), ('document', True), ('document', True)]
    """
    tied = {end for e in edges for end in (e.source, e.target)}
    made = _folded(list(nodes), lambda n: (n.level or "none") if edges and n.id not in tied else "", FEW_UNTIED)
    for by in (lambda n: n.province, lambda n: f"level {n.level}"):
        if drawn_at_first(made, edges) > most:
            made = _folded(made, by)
    return tuple(replace(n, rank=i) for i, n in enumerate(made))


def _folded(nodes: list[Node], by: Callable[[Node], str], few: int = 1) -> list[Node]:
    """Documents of one key behind one box, where they are more than ``few``."""
    members = gathered((by(n), n) for n in nodes if n.kind == "document" and not n.within and not n.asked and by(n))
    places = {key: _place(key, found, untied=few > 1) for key, found in members.items() if len(found) > few}
    home = {n.id: places[key] for key, found in members.items() if key in places for n in found}
    made: list[Node] = []
    standing: set[str] = set()
    for n in nodes:
        place = home.get(n.id)
        if place and place.id not in standing:
            standing.add(place.id)
            made.append(place)
        if n.kind == "summary" and n.owner in home:
            n = replace(n, opened=0)
        made.append(replace(n, within=place.id) if place else n)
    return made


def _place(key: str, members: Sequence[Node], untied: bool) -> Node:
    one = members[0]
    column = min(n.column for n in members)
    if untied:
        return Node(short_id("n", f"untied {key}"), "place", column, level=one.level, untied=True)
    return Node(short_id("n", f"place {key}"), "place", column, heading=one.province, province=one.province, level=one.level)
