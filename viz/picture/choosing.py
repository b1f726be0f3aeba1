"""Which documents and relations belong into a picture.

In: ``Facts`` and what was asked (a document, a task, or the whole store). Out: a ``Choice``. With a document: all it derives from, all
that derives from it, and one step around. With a task: every way up from its document, what its document rests on, what it names.
Nothing is left out; what would be too much to draw is folded later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.derivation.lineage import reached, shortcuts
from loaders.gathering import gathered
from ontology.terms import DERIVING, ID
from viz.picture.facts import Facts
from viz.picture.picture import BESIDE


@dataclass(frozen=True, slots=True)
class Link:
    """An asserted or doubtful relation between two documents, before it becomes an edge."""

    subject: str
    kind: str
    object: str
    doubtful: bool = False

    @property
    def deriving(self) -> bool:
        return self.kind in DERIVING and not self.doubtful


@dataclass(frozen=True, slots=True)
class Choice:
    """What is drawn: documents, the relations between them, the documents whose tasks belong to it, and one task if one was asked."""

    asked: str
    documents: frozenset[str]
    links: tuple[Link, ...]
    with_tasks: frozenset[str]
    task: str = ""


def choose(facts: Facts, asked: str | None) -> Choice:
    """What belongs into the picture of ``asked`` (the IRI of a document or task), or of the whole store."""
    links = [Link(s, p, o) for s, p, o in facts.links(DERIVING + BESIDE)]
    links += [Link(s, p, o, doubtful=True) for s, p, o in facts.doubtful_links(DERIVING)]
    if asked and asked.startswith(ID + "nhiem-vu/"):
        return _of_task(facts, links, asked)
    links = without_annexes(links, asked)
    chosen = _around(links, asked) if asked else _whole(facts, links)
    inside = tuple(x for x in links if x.subject in chosen and x.object in chosen)
    with_tasks = chosen if not asked else _reach(inside, [asked], up=False)
    return Choice(asked or "", frozenset(chosen), inside, frozenset(with_tasks))


def without_annexes(links: list[Link], document: str | None) -> list[Link]:
    """Drop an annex whose relations its document has too: a box more, nothing told. One that says more of its own stays.

    >>> said = [Link("a", "issuedWith", "plan"), Link("a", "implements", "81"), Link("plan", "implements", "81")]
    >>> without_annexes(said, None)
    [Link(subject='plan', kind='implements', object='81', doubtful=False)]
    """
    told = {(x.subject, x.object) for x in links}
    parents: dict[str, set[str]] = defaultdict(set)
    for x in links:
        if x.kind == "issuedWith":
            parents[x.subject].add(x.object)
    spare = {
        annex
        for annex, documents in parents.items()
        if annex != document
        and not any(x.object == annex for x in links)
        and all(x.object in documents or any((d, x.object) in told for d in documents) for x in links if x.subject == annex)
    }
    return [x for x in links if x.subject not in spare]


def reading_order(documents: Iterable[str], links: Iterable[tuple[str, str]]) -> list[str]:
    """Documents as a tree is read: each one after what it derives from, branch by branch; the largest trees first.

    >>> reading_order(["24", "81", "122", "plan", "x"], [("81", "24"), ("122", "81"), ("plan", "122"), ("plan", "81")])
    ['24', '81', '122', 'plan', 'x']
    """
    all_of_them = sorted(set(documents))
    pairs = sorted(set(links))
    below: dict[str, list[str]] = defaultdict(list)
    spare = shortcuts(pairs)
    lower = {s for s, o in pairs}
    for s, o in pairs:
        if (s, o) not in spare:
            below[o].append(s)
    sizes = {d: len(_descend(below, d)) for d in all_of_them if d not in lower}
    order: dict[str, None] = {}
    for root in [*sorted(sizes, key=lambda d: (-sizes[d], d)), *all_of_them]:  # then what only cycles hold
        for d in _descend(below, root):
            order.setdefault(d)
    return list(order)


def _descend(below: dict[str, list[str]], root: str) -> list[str]:
    """Preorder, without recursion: a chain of documents may be long."""
    found: dict[str, None] = {}
    waiting = [root]
    while waiting:
        d = waiting.pop()
        if d not in found:
            found[d] = None
            waiting += reversed(below.get(d, ()))
    return list(found)


def _reach(links: Iterable[Link], start: Iterable[str], *, up: bool) -> set[str]:
    """These documents and all that they derive from (``up``), or that derives from them."""
    steps = gathered((x.subject if up else x.object, x.object if up else x.subject) for x in links if x.deriving)
    return reached(start, steps)


def _around(links: list[Link], document: str) -> set[str]:
    chosen = _reach(links, [document], up=True) | _reach(links, [document], up=False)
    # what is doubtful or merely stands beside is shown one step around what derives
    chosen |= {x.object for x in links if x.subject == document and x.kind != "approves"}
    chosen |= {x.object for x in links if x.subject in chosen and x.doubtful}
    return chosen | {x.subject for x in links if x.object == document}


def _whole(facts: Facts, links: list[Link]) -> set[str]:
    chosen = _reach(links, facts.held(), up=True)
    chosen |= {x.object for x in links if x.subject in chosen and x.kind == "reportsOn"}
    # implementing documents that are only cited: the chain goes on there, outside the store
    return chosen | {x.subject for x in links if x.object in chosen and x.deriving}


def _of_task(facts: Facts, links: list[Link], task: str) -> Choice:
    own = facts.documents_of(task)
    chain = _reach(links, own, up=True)
    # what its document rests on and what may direct it stands beside; whatever derives elsewhere does not
    beside = {x.object for x in links if x.subject in own} | {x.object for x in links if x.subject in chain and x.doubtful}
    named = {d for _, d in facts.named_by(task)}
    chosen = chain | beside | named
    kept = tuple(x for x in links if x.subject in chain and x.object in chosen)
    return Choice(task, frozenset(chosen), kept, frozenset(), task)
