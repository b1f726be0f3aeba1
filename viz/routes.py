"""The lines of the picture: right-angled, through the gaps between boxes, never behind one.

In: the picture, the strip of each node and its box's top and bottom. Out: first a ``Plan`` (where lines leave and enter boxes,
between which boxes they pass a strip, in which lane of a gap they turn, and how wide each gap must be), then, once the strips
have their places, the corners of each line. Lines to one document share their way like a bracket, so that thirty tasks
are thirty short branches of one trunk and not a wedge.
"""

from __future__ import annotations

import bisect
import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from . import messages
from .network import DERIVING, ROLES, Edge, Picture

SMALLEST_GAP = 34.0
LANE = 7.0
MOST_LANES = 16
ARROW = 14.0
LETTER, LABEL_HEIGHT = 8.5, 38.0
PORT = 10.0
CLEAR = 8.0  # between a passing line and a box
_ABOVE = 20.0  # the margin above the topmost boxes that lines may use


@dataclass(frozen=True, slots=True)
class Route:
    """A line from source to target: its corners, and the short verb that stands at its beginning ("" for none)."""

    points: tuple[tuple[float, float], ...]
    label: tuple[str, ...] = ()
    label_at: tuple[float, float] = (0.0, 0.0)


@dataclass(slots=True)
class Bundle:
    """Lines of one kind that meet at one box: ``hub``'s side "R", "L", or "S" (the others stand in its own strip)."""

    hub: str
    side: str
    shown: bool
    spokes: list[tuple[Edge, str]] = field(default_factory=list)
    port: float = 0.0
    entries: dict[str, float] = field(default_factory=dict)  # edge -> y at the other box
    passes: dict[int, float] = field(default_factory=dict)  # strip -> y
    lanes: dict[int, int] = field(default_factory=dict)  # gap -> lane
    turns: dict[int, tuple[float, float]] = field(default_factory=dict)  # gap -> from y to y


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is known before the strips have their places; gap g lies left of strip g."""

    bundles: tuple[Bundle, ...]
    strip: Mapping[str, int]
    gaps: tuple[float, ...]


def verb_shown(edge: Edge) -> tuple[str, ...]:
    """The words at a line that derives, on two lines; other lines are explained by the legend.

    >>> verb_shown(Edge("e1", "a", "b", "implements", "triển khai thực hiện", "", on_chain=True))
    ('triển', 'khai')
    """
    if edge.kind in DERIVING and not edge.shortcut and not edge.doubtful:
        return messages.SHORT_VERBS[edge.kind]
    return ()


def plan(picture: Picture, strip: Mapping[str, int], box: Mapping[str, tuple[float, float]]) -> Plan:
    """Ports, passes, lanes and the widths of the gaps. ``box`` gives (top, bottom) of each node."""
    bundles = _bundles(picture, strip)
    labelled = frozenset(e.id for e in picture.edges if verb_shown(e))
    _ports(bundles, box, labelled)
    _pass(bundles, strip, box)
    count = max(strip.values(), default=0) + 2
    lanes = [_lanes(bundles, strip, gap) for gap in range(count)]
    words: dict[int, float] = defaultdict(float)
    for e in picture.edges:
        if e.id in labelled and strip[e.target] <= strip[e.source]:
            words[strip[e.source]] = max(words[strip[e.source]], _label_width(verb_shown(e)))
    before_all = any(b.side == "S" and strip[b.hub] == 0 for b in bundles)
    gaps = tuple(_gap_width(lanes[g], words[g]) if g or before_all else 0.0 for g in range(count))
    return Plan(tuple(bundles), dict(strip), gaps)


def _gap_width(lanes: int, words: float) -> float:
    return max(SMALLEST_GAP, ARROW + lanes * LANE + max(words, ARROW) + 4)


def _label_width(words: tuple[str, ...]) -> float:
    return LETTER * max(map(len, words)) + 6


def _family(edge: Edge) -> str:
    if edge.doubtful:
        return "doubtful"
    if edge.kind in ROLES:
        return "lead" if edge.kind == "lead" else "role"
    if edge.kind in DERIVING:
        return f"deriving {edge.on_chain} {edge.shortcut}"
    return edge.kind


def _bundles(picture: Picture, strip: Mapping[str, int]) -> list[Bundle]:
    """Bring the lines together at their targets; those of bodies at whichever end has fewer boxes."""
    leads = [e for e in picture.edges if e.kind == "lead"]
    by_task = len({e.source for e in leads}) < len({e.target for e in leads})
    made: dict[tuple[str, str, str], Bundle] = {}
    for edge in picture.edges:
        hub, other = (edge.source, edge.target) if edge.kind in ROLES and by_task else (edge.target, edge.source)
        step = strip[other] - strip[hub]
        side = "R" if step > 0 else "L" if step < 0 else "S"
        family = _family(edge)
        bundle = made.setdefault((hub, side, family), Bundle(hub, side, family != "role"))
        bundle.spokes.append((edge, other))
    return list(made.values())


# ---- where lines touch boxes


def _ports(bundles: list[Bundle], box: Mapping[str, tuple[float, float]], labelled: frozenset[str]) -> None:
    def middle(node: str) -> float:
        return sum(box[node]) / 2

    # (node, side of the box) -> (y of the other end, height wanted, bundle, edge or "" for the hub's own end)
    touching: dict[tuple[str, str], list[tuple[float, float, int, str]]] = defaultdict(list)
    for n, b in enumerate(bundles):
        far = sum(middle(o) for _, o in b.spokes) / len(b.spokes)
        tall = LABEL_HEIGHT if any(b.hub == e.source and e.id in labelled for e, _ in b.spokes) else PORT
        touching[b.hub, "right" if b.side == "R" else "left"].append((far, tall, n, ""))
        for e, other in b.spokes:
            tall = LABEL_HEIGHT if e.id in labelled and e.source == other else PORT
            touching[other, "right" if b.side == "L" else "left"].append((middle(b.hub), tall, n, e.id))
    for (node, _), ends in touching.items():
        for y, (_, _, n, edge) in zip(_spaced(sorted(ends), box[node]), sorted(ends), strict=True):
            if edge:
                bundles[n].entries[edge] = y
            else:
                bundles[n].port = y
    alone = {(node, side) for (node, side), ends in touching.items() if len(ends) == 1}
    for b in bundles:  # a line that can run straight does
        for e, other in b.spokes:
            top, bottom = box[other]
            if (other, "right" if b.side == "L" else "left") in alone and b.side != "S" and top + PORT <= b.port <= bottom - PORT:
                b.entries[e.id] = b.port


def _spaced(ends: list[tuple[float, float, int, str]], box: tuple[float, float]) -> list[float]:
    """Places one below the other around the middle of a box's side, closer where it is short."""
    wanted = sum(tall for _, tall, _, _ in ends)
    room = box[1] - box[0] - PORT
    factor = min(1.0, room / wanted)
    y = sum(box) / 2 - wanted * factor / 2
    found = []
    for _, tall, _, _ in ends:
        found.append(y + tall * factor / 2)
        y += tall * factor
    return found


# ---- between which boxes lines pass a strip


def _pass(bundles: list[Bundle], strip: Mapping[str, int], box: Mapping[str, tuple[float, float]]) -> None:
    boxes: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for node, where in box.items():
        boxes[strip[node]].append(where)
    slots = {s: _slots(sorted(found)) for s, found in boxes.items()}
    taken: dict[int, set[float]] = defaultdict(set)
    for b in sorted(bundles, key=lambda b: (not b.shown, b.port)):
        home, y = strip[b.hub], b.port
        ends = [strip[o] for _, o in b.spokes]
        step = 1 if b.side == "R" else -1
        last = max(ends) if step > 0 else min(ends)
        for s in range(home + step, last, step) if b.side != "S" else ():
            if any(top - CLEAR < y < bottom + CLEAR for top, bottom in boxes[s]) or any(abs(x - y) < 5 for x in taken[s]):
                free = [x for x in slots[s] if all(abs(x - t) >= 4 for t in taken[s])] or slots[s]
                y = min(free, key=lambda x: (abs(x - y), x))
            taken[s].add(y)
            b.passes[s] = y


def _slots(boxes: list[tuple[float, float]]) -> list[float]:
    """The heights at which a line touches no box of the strip."""
    found = [boxes[0][0] - CLEAR - n * 6 for n in range(int((_ABOVE - CLEAR) // 6) + 1)]
    for (_, above), (below, _) in itertools.pairwise(boxes):
        room = below - above - 2 * CLEAR + 4
        count = max(1, int(room // 5))
        found += [(above + below) / 2 + 5 * (n - (count - 1) / 2) for n in range(count)]
    bottom = boxes[-1][1]
    return found + [bottom + CLEAR + n * 6 for n in range(60)]


# ---- lanes: where lines turn inside a gap


def _legs(b: Bundle, strip: Mapping[str, int], other: str, entry: float) -> Iterable[tuple[int, float, float]]:
    """(gap, y before, y after) from the hub to the other box."""
    home, end, y = strip[b.hub], strip[other], b.port
    if b.side == "S":
        yield home, y, entry
        return
    step = 1 if b.side == "R" else -1
    for s in range(home + step, end + step, step):
        after = entry if s == end else b.passes[s]
        yield (s if step > 0 else s + 1), y, after
        y = after


def _lanes(bundles: Iterable[Bundle], strip: Mapping[str, int], gap: int) -> int:
    """Give each bundle that turns in the gap a lane; bundles that never meet share one. The number of lanes."""
    found: list[tuple[bool, float, float, Bundle]] = []
    for b in bundles:
        legs = [leg for e, other in b.spokes for leg in _legs(b, strip, other, b.entries[e.id]) if leg[0] == gap]
        ys = [y for _, *pair in legs for y in pair]
        if ys and (max(ys) - min(ys) > 0.5 or b.side == "S"):
            found.append((not b.shown, min(ys), max(ys), b))
    lanes: list[list[tuple[float, float]]] = []
    visible = 1
    for hidden, low, high, b in sorted(found, key=lambda x: (x[0], x[2] - x[1], x[1])):
        n = next((i for i, lane in enumerate(lanes) if _fits(lane, low, high)), len(lanes))
        # lines that start hidden make no gap wider; and no gap grows without end
        n %= max(visible, 3) if hidden else MOST_LANES
        if n == len(lanes):
            lanes.append([])
        bisect.insort(lanes[n], (low, high))
        b.lanes[gap] = n
        if not hidden:
            visible = max(visible, n + 1)
    return max(visible, len(lanes))


def _fits(lane: list[tuple[float, float]], low: float, high: float) -> bool:
    at = bisect.bisect(lane, (low, high))
    return (at == 0 or lane[at - 1][1] + 6 < low) and (at == len(lane) or high + 6 < lane[at][0])


# ---- corners


def corners(planned: Plan, left: Mapping[int, float], right: Mapping[int, float]) -> dict[str, Route]:
    """The corners of every line, once the strips have their edges ``left`` and ``right``."""
    found: dict[str, Route] = {}
    for b in planned.bundles:
        home = planned.strip[b.hub]
        start = right[home] if b.side == "R" else left[home]
        for e, other in b.spokes:
            points = [(start, b.port)]
            for gap, before, after in _legs(b, planned.strip, other, b.entries[e.id]):
                if abs(after - before) > 0.5 or b.side == "S":
                    # lanes are counted from the left, after the room for arrow heads
                    x = left[gap] - planned.gaps[gap] + ARROW + LANE * (b.lanes.get(gap, 0) + 0.5)
                    points += [(x, before), (x, after)]
            end = planned.strip[other]
            points.append((left[end] if b.side in "RS" else right[end], b.entries[e.id]))
            if b.hub == e.target:
                points.reverse()
            label = verb_shown(e)
            at = (points[0][0] - _label_width(label) / 2 - 2 if label else 0.0, points[0][1])
            # the words stand left of the box that says them; a line that leaves to the right has no room for them
            leaves_left = planned.strip[e.source] >= planned.strip[e.target]
            found[e.id] = Route(tuple(points), label if leaves_left else (), at)
    return found
