"""Several files that witness one document: which task of one is which task of the other.

In: the records of a document's witnesses. Out: for every task and goal of these files the name that it bears in the document,
and the tasks that stand in several files. A task's name comes from its place; in a shortened copy the third item may stand at
the second place, so copies are laid side by side by their words. What cannot be paired for certain keeps a name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from functools import lru_cache, partial
from typing import Final

from graph.forms.slugs import ordinal_slug, short_hash
from loaders.record import Record, Target, Task, TaskKind
from loaders.writing.vietnamese import fold

# How much of their words two titles share, in order, when they stand at the same place; and when they do not.
_SAME_PLACE: Final = 0.8
_OTHER_PLACE: Final = 0.95
_LONG: Final = 8

Ordinals = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TaskName:
    """What the document calls a task: the ordinals of its IRI; its path and section as the fullest witness gives them."""

    ordinals: Ordinals
    path: str
    section: str


@dataclass(frozen=True, slots=True)
class Aligned:
    """The witnesses of one document side by side.

    ``tasks`` (file, task id) → name; ``targets`` (file, place in reading order) → number; ``same`` the tasks that stand in several
    files, as (file, task) pairs, fullest witness first; ``lonely`` those that do not; ``witnesses`` the files, fullest first.
    """

    tasks: Mapping[tuple[str, str], TaskName]
    targets: Mapping[tuple[str, int], int]
    same: tuple[tuple[tuple[str, Task], ...], ...]
    lonely: tuple[tuple[str, Task], ...]
    witnesses: tuple[str, ...]


@lru_cache(maxsize=65536)
def plain_words(text: str) -> tuple[str, ...]:
    """The words of a title for comparison, without marks.

    >>> plain_words("- Xây dựng  bản đồ ngập lụt;")
    ('xay', 'dung', 'ban', 'do', 'ngap', 'lut')
    """
    return tuple(re.findall(r"[^\W_]+", fold(text)))


def likeness(a: str, b: str) -> float:
    """The share of words that two texts have in common, in order; 0 where their numbers differ: 2025 is not 2030.

    >>> likeness("Lập kế hoạch năm 2025", "lập kế hoạch năm 2025."), likeness("Lập kế hoạch năm 2025", "Lập kế hoạch năm 2026")
    (1.0, 0.0)
    """
    one, other = plain_words(a), plain_words(b)
    if [w for w in one if w.isdigit()] != [w for w in other if w.isdigit()]:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def in_order(tasks: Iterable[Task]) -> list[Task]:
    """Tasks in the order in which one reads them."""
    return sorted(tasks, key=lambda t: (t.spans[0], t.id))


def targets_in_order(targets: Iterable[Target]) -> list[Target]:
    """Goals in the order in which one reads them."""
    return sorted(targets, key=lambda t: (t.spans, t.subject, t.value, t.unit or ""))


def ordinal_names(tasks: Sequence[Task], taken: Iterable[tuple[TaskKind, Ordinals]] = ()) -> dict[str, Ordinals]:
    """Task id → the ordinals of its IRI. Where two have the same kind and ordinals, the later ones take a hash of their title."""
    used = set(taken)
    names: dict[str, Ordinals] = {}
    for task in in_order(tasks):
        own = tuple(ordinal_slug(part) for part in task.path.split("/"))
        name, turn = own, 0
        while (task.kind, name) in used:
            mark = short_hash(task.title, str(turn), length=8)
            name = (*own[:-1], f"{own[-1]}-{mark}")
            turn += 1
        used.add((task.kind, name))
        names[task.id] = name
    return names


def align(records: Mapping[str, Record]) -> Aligned:
    """Lay the witnesses of one document side by side. The fullest gives the names; ties go to the text's hash."""
    order = sorted(records, key=lambda s: (-len(records[s].tasks), records[s].source.text_sha256, s))
    known: list[list[tuple[str, Task]]] = []
    names: dict[tuple[str, str], TaskName] = {}
    for sha in order:
        tasks = in_order(records[sha].tasks)
        pairs = _pairs([_key(g[0][1]) for g in known], [_key(t) for t in tasks], partial(_alike, known, tasks))
        found = {tasks[j].id: known[i] for i, j in pairs.items()}
        for task in tasks:
            if task.id in found:
                first_sha, first = found[task.id][0]
                names[sha, task.id] = names[first_sha, first.id]
                found[task.id].append((sha, task))
        alone = [t for t in tasks if t.id not in found]
        taken = {(g[0][1].kind, names[g[0][0], g[0][1].id].ordinals) for g in known}
        for task_id, ordinals in ordinal_names(alone, taken).items():
            task = next(t for t in alone if t.id == task_id)
            names[sha, task_id] = TaskName(ordinals, task.path, task.section)
        known = _merged(known, tasks, found, sha)
    same = tuple(tuple(g) for g in known if len(g) > 1)
    lonely = tuple(g[0] for g in known if len(g) == 1)
    return Aligned(names, _targets(records, order), same, lonely, tuple(order))


def _merged(
    known: list[list[tuple[str, Task]]], tasks: list[Task], found: Mapping[str, list[tuple[str, Task]]], sha: str
) -> list[list[tuple[str, Task]]]:
    """The known tasks with this witness's own ones put in after the task that they follow."""
    after: dict[int, list[list[tuple[str, Task]]]] = {}
    place = {id(group): n for n, group in enumerate(known)}
    last = -1
    for task in tasks:
        if task.id in found:
            last = place[id(found[task.id])]
        else:
            after.setdefault(last, []).append([(sha, task)])
    made = list(after.get(-1, []))
    for n, group in enumerate(known):
        made += [group, *after.get(n, [])]
    return made


def _alike(known: Sequence[Sequence[tuple[str, Task]]], new: Sequence[Task], i: int, j: int) -> bool:
    """Whether a known task, as any witness tells it, is a new one."""
    return any(_same_task(member, new[j]) for _, member in known[i])


def _key(task: Task) -> Hashable:
    return (task.kind, plain_words(task.title))


def _same_task(a: Task, b: Task) -> bool:
    if a.kind != b.kind:
        return False
    if _key(a) == _key(b):
        return True
    like = likeness(a.title, b.title)
    long = min(len(plain_words(a.title)), len(plain_words(b.title))) >= _LONG
    return like >= _SAME_PLACE if a.path == b.path else long and like >= _OTHER_PLACE


def _goal(target: Target) -> Hashable:
    return (plain_words(target.subject), target.value, target.unit, target.comparator, target.by)


def _pairs(known: Sequence[Hashable], new: Sequence[Hashable], same: Callable[[int, int], bool]) -> dict[int, int]:
    """Place in ``known`` → place in ``new``: equal words in order first; between these, what is the same for certain."""
    blocks: list[Match] = SequenceMatcher[Hashable](None, known, new, autojunk=False).get_matching_blocks()
    pairs: dict[int, int] = {}
    for block in blocks:
        pairs |= {block.a + n: block.b + n for n in range(block.size)}
    edges = [(0, 0), *((b.a + b.size, b.b + b.size) for b in blocks)]
    for (a, b), block in zip(edges, blocks, strict=False):
        for j in range(b, block.b):
            fitting = [i for i in range(a, block.a) if i not in pairs and same(i, j)]
            if len(fitting) == 1:
                pairs[fitting[0]] = j
    return pairs


def _targets(records: Mapping[str, Record], order: Sequence[str]) -> dict[tuple[str, int], int]:
    """Goals are the same where they state the same; others count on after those of the fuller witnesses."""
    known: list[Target] = []
    numbers: dict[tuple[str, int], int] = {}
    for sha in sorted(order, key=lambda s: (-len(records[s].targets), order.index(s))):
        new = targets_in_order(records[sha].targets)
        pairs = {j: i for i, j in _pairs([_goal(t) for t in known], [_goal(t) for t in new], lambda _i, _j: False).items()}
        for n, target in enumerate(new):
            if n not in pairs:
                pairs[n] = len(known)
                known.append(target)
            numbers[sha, n + 1] = pairs[n] + 1
    return numbers
