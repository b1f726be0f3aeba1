"""One-to-one pairing of two lists of titles, and groups over several lists.

In: titles. Out: index pairs. Which row of one plan answers which row of another is an assignment over the whole plan: a row
that resembles two must go where the sum over all rows is best, which no row can know by itself, and no cut-off value tells
(the second-best of one row is often nearer than the best of another). So the pairs are the matching of greatest total gain
(Edmonds' algorithm in networkx: `max_weight_matching` works without SciPy, which the bipartite form needs). The gain of a pair
is what two titles share less what they differ, so leaving a row alone (gain 0) is better than a pair that differs more than it
shares; titles of the same words weigh twice, so that no two likenesses (each below 1) break them up; titles whose objects
contrast are no candidates at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from queries.words.wording import Wording, contrast, gain, may_be_near, may_gain, within, wording

_SCALE: Final = 1_000_000  # whole numbers, so that sums are exact and the result is the same everywhere


def pair(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs (index in ``left``, index in ``right``) in order of ``left``.

    >>> pair(["Trồng rừng", "Xây dựng trạm y tế xã"], ["Xây dựng trạm y tế xã", "Đào tạo nghề"])
    [(1, 0)]
    """
    return best(_weights([wording(t) for t in left], [wording(t) for t in right]))


def contained(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of which one title tells (nearly) all of the other, and more: "Trồng rừng; nuôi ong" and "Trồng rừng".

    Such a pair differs more than it shares, so ``pair`` leaves it alone; it is asked of what has found no partner there.

    >>> contained(["Nạo vét kênh chính vùng đồng bằng, lắp biển báo; mở lớp học; thay phao hỏng"], ["Nạo vét kênh chính vùng đồng bằng, lắp biển báo"])
    [(0, 0)]
    """
    mine, theirs = ([wording(t) for t in titles] for titles in (left, right))
    shares = {(i, j): share for i, a in enumerate(mine) for j, b in enumerate(theirs) if (share := within(a, b)) is not None}
    return best({at: _weight(share) for at, share in shares.items()})


def best(weights: dict[tuple[int, int], int]) -> list[tuple[int, int]]:
    """The matching of greatest total weight; rows that have no rival are taken at once, the rest is solved together."""
    if not weights:
        return []
    rows = Counter(i for i, _ in weights)
    columns = Counter(j for _, j in weights)
    free = [(i, j) for i, j in weights if rows[i] == columns[j] == 1]
    rest = {e: w for e, w in weights.items() if e not in set(free)}
    if not rest:
        return sorted(free)
    import networkx as nx

    graph: nx.Graph[tuple[str, int]] = nx.Graph()
    for (i, j), weight in sorted(rest.items()):
        graph.add_edge(("a", i), ("b", j), weight=weight)
    solved: set[tuple[int, int]] = set()
    for part in nx.connected_components(graph):
        for x, y in nx.max_weight_matching(graph.subgraph(sorted(part))):
            ends = dict((x, y))
            solved.add((ends["a"], ends["b"]))
    return sorted([*free, *solved])


def _weights(left: Sequence[Wording], right: Sequence[Wording]) -> dict[tuple[int, int], int]:
    """Gains of the admissible pairs. Among equals, rows that stand at like places in their lists go together."""
    places = max(len(left), len(right), 1)
    found: dict[tuple[int, int], int] = {}
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            value = gain(a, b) if may_gain(a, b) else 0
            if value > 0 and not contrast(a, b):
                away = abs(i * len(right) - j * len(left)) * 100 // (places * places)
                found[(i, j)] = _weight(value) - away
    return {e: w for e, w in found.items() if w > 0}


def _weight(value: float) -> int:
    return 2 * _SCALE if value >= 1 else round(value * _SCALE)


def groups(lists: Sequence[Sequence[str]], least: float = 0.0, fits: Callable[[tuple[int, int], tuple[int, int]], bool] | None = None) -> list[
    list[tuple[int, int]]
]:
    """Titles of several lists that say the same: groups of (list, index), at most one of each list, of at least two.

    List after list is assigned to the groups so far; a title joins a group only if it contrasts with no member.

    >>> groups([["Trồng rừng", "Xây đập"], ["Trồng rừng"], ["Xây đập", "Trồng rừng"]])
    [[(0, 0), (1, 0), (2, 1)], [(0, 1), (2, 0)]]
    """
    places = [(n, j) for n, titles in enumerate(lists) for j in range(len(titles))]
    words = {(n, j): wording(lists[n][j]) for n, j in places}
    near = dict(zip(places, may_be_near([words[at] for at in places], least), strict=True))
    made: list[list[tuple[int, int]]] = []
    within: dict[tuple[int, int], int] = {}
    for n, titles in enumerate(lists):
        weights: dict[tuple[int, int], int] = {}
        for j in range(len(titles)):
            mine = words[(n, j)]
            before = {places[at] for at in near[(n, j)]}
            for g in sorted({within[at] for at in before if at in within}):
                if not before.issuperset(made[g]):
                    continue
                others = [words[m] for m in made[g]]
                value = 1.0
                for other in others:
                    value = min(value, gain(mine, other))
                    if value <= least:
                        break
                if value <= least or any(contrast(mine, o) for o in others):
                    continue
                if fits is None or all(fits(m, (n, j)) for m in made[g]):
                    weights[(g, j)] = _weight(value)
        taken = set()
        for g, j in best(weights):
            made[g].append((n, j))
            taken.add(j)
        made += [[(n, j)] for j in range(len(titles)) if j not in taken]
        within = {at: g for g, members in enumerate(made) for at in members}
    return [members for members in made if len(members) > 1]
