"""Store → the nodes and edges of the picture, as plain frozen values: no position, no HTML, no IRI on the way out.

In: a pyoxigraph store whose default graph is read as the union (docs/data-model.md), and perhaps a document's IRI.
Out: a ``Picture``. With a document: all it derives from, all that derives from it, their tasks and bodies. Without:
every held document and what it derives from. Annex tasks stand one by one while they are few; body items and duties are
one node a document and kind, whose panel lists them, because a hundred boxes would hide the chain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

import networkx as nx

from . import messages
from .facts import Facts, Note, Quote, Term

DERIVING = ("implements", "continues", "specifies", "assignedBy", "issuedWith")
BESIDE = ("basedOn", "reportsOn", "carriesOver", "guides", "amends", "replaces", "repeals", "approves")
LEVEL_COLUMN = {"dang": 0, "quoc-hoi": 1, "chinh-phu": 1, "bo": 2, "tinh": 3, "dia-phuong": 4}
TASK_COLUMN, BODY_COLUMN, OTHER_COLUMN = 5, 6, 7
ROLES = tuple(messages.ROLE_LABELS)
# above this many task rows, the annex rows of a document become one node too; sooner where the whole store is shown
MAX_TASK_NODES = 160
MAX_TASK_NODES_OF_ALL = 24
MAX_DOCUMENTS = 250


@dataclass(frozen=True, slots=True)
class Item:
    """One task in the list that a summarising node stands for."""

    title: str
    facts: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A box of the picture. ``label`` is short, ``heading`` whole; ``facts`` are (Vietnamese name, value)."""

    id: str
    kind: str  # document | task | summary | body | group
    column: int
    depth: int
    label: str
    heading: str
    facts: tuple[tuple[str, str], ...] = ()
    quotes: tuple[tuple[str, Quote], ...] = ()
    notes: tuple[Note, ...] = ()
    items: tuple[Item, ...] = ()
    held: bool = True
    asked: bool = False
    secondary: bool = False  # a body that only coordinates: hidden until asked for


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from what says to what is said of it: subject → object."""

    id: str
    source: str
    target: str
    kind: str
    verb: str
    sentence: str
    quotes: tuple[tuple[str, Quote], ...] = ()
    notes: tuple[Note, ...] = ()
    on_chain: bool = False
    shortcut: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the page shows. ``left_out`` counts documents that did not fit."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    as_of: str
    documents: int
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """An asserted or doubtful relation between two documents, before it becomes an edge."""

    subject: str
    kind: str
    object: str
    doubtful: bool = False


def shortcuts(links: Iterable[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """The links that a longer path makes superfluous: what transitive reduction leaves out (cycles keep all theirs).

    >>> sorted(shortcuts([("plan", "122"), ("122", "81"), ("plan", "81")]))
    [('plan', '81')]
    """
    graph: nx.DiGraph[str] = nx.DiGraph(sorted(set(links)))
    if nx.is_directed_acyclic_graph(graph):
        return frozenset(set(graph.edges) - set(nx.transitive_reduction(graph).edges))
    return frozenset()


def depths(documents: Iterable[str], links: Iterable[tuple[str, str]]) -> dict[str, int]:
    """How many links lie between a document and the topmost one it derives from, on the longest path.

    >>> depths(["24", "81", "122"], [("81", "24"), ("122", "81"), ("122", "24")])["122"]
    2
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(sorted(set(documents)))
    graph.add_edges_from(sorted(set(links)))
    condensed = nx.condensation(graph)  # a cycle is a finding, not a reason to draw nothing
    depth: dict[int, int] = {}
    for part in reversed(list(nx.topological_sort(condensed))):
        depth[part] = max((depth[p] + 1 for p in condensed.successors(part)), default=0)
    mapping: dict[str, int] = condensed.graph["mapping"]
    return {name: depth[part] for name, part in mapping.items()}


def make_picture(facts: Facts, document: str | None = None) -> Picture:
    """The picture around ``document`` (an IRI), or of the whole store."""
    links = [Link(s, p, o) for s, p, o in facts.links(DERIVING + BESIDE)]
    links += [Link(s, p, o, doubtful=True) for s, p, o in facts.doubtful_links(DERIVING)]
    links = _without_annexes(links, document)
    chosen, left_out = _choose(facts, links, document)
    inside = [x for x in links if x.subject in chosen and x.object in chosen]
    deriving = [(x.subject, x.object) for x in inside if x.kind in DERIVING and not x.doubtful]
    drawing = _Drawing(facts, document, chosen, inside, deriving)
    drawing.documents()
    drawing.tasks(_with_tasks(chosen, deriving, document))
    title = facts.label(document) if document else "Toàn bộ kho văn bản"
    return Picture(title, tuple(drawing.nodes.values()), tuple(drawing.edges), facts.as_of(), facts.held_count(), left_out)


def _without_annexes(links: list[Link], document: str | None) -> list[Link]:
    """Drop an annex whose relations its document has too: a box more, nothing told. One that says more of its own stays.

    >>> said = [Link("a", "issuedWith", "plan"), Link("a", "implements", "81"), Link("plan", "implements", "81")]
    >>> _without_annexes(said, None)
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


def _choose(facts: Facts, links: list[Link], document: str | None) -> tuple[set[str], int]:
    graph: nx.DiGraph[str] = nx.DiGraph((x.subject, x.object) for x in links if x.kind in DERIVING and not x.doubtful)
    if document:
        chosen = {document}
        if document in graph:
            chosen |= nx.descendants(graph, document) | nx.ancestors(graph, document)
        # what is doubtful or merely stands beside is shown one step around what derives
        chosen |= {x.object for x in links if x.subject == document and x.kind != "approves"}
        chosen |= {x.object for x in links if x.subject in chosen and x.doubtful}
        chosen |= {x.subject for x in links if x.object == document}
    else:
        chosen = set(facts.held())
        chosen |= {n for d in list(chosen) if d in graph for n in nx.descendants(graph, d)}
        chosen |= {x.object for x in links if x.subject in chosen and x.kind == "reportsOn"}
        # implementing documents that are only cited: the chain goes on there, outside the store
        chosen |= {x.subject for x in links if x.object in chosen and x.kind in DERIVING and not x.doubtful}
    order = sorted(chosen, key=lambda d: (d != document, not facts.is_held(d), d))
    return set(order[:MAX_DOCUMENTS]), max(0, len(order) - MAX_DOCUMENTS)


def _with_tasks(chosen: set[str], deriving: list[tuple[str, str]], document: str | None) -> set[str]:
    """The documents whose tasks belong to the question: the asked one and what derives from it."""
    if not document:
        return chosen
    graph: nx.DiGraph[str] = nx.DiGraph(deriving)
    return {document} | (nx.ancestors(graph, document) if document in graph else set())


def _placed(task: Term) -> str:
    return f"{task.place}. {task.label}" if task.place else task.label


class _Drawing:
    """Collects nodes and edges; short ids ("n3") so that no IRI reaches the page."""

    def __init__(
        self, facts: Facts, asked: str | None, chosen: set[str], links: list[Link], deriving: list[tuple[str, str]]
    ) -> None:
        self.facts, self.asked, self.links = facts, asked, links
        self.chosen = sorted(chosen)
        self.column = {d: self._column(d) for d in self.chosen}
        # sub-columns: only links inside one level count, so that 06/NQ-CP and 122/NQ-CP stand in one strip
        self.depth = depths(chosen, [(s, o) for s, o in deriving if self.column[s] == self.column[o]])
        self.shortcuts = shortcuts(deriving)
        graph: nx.DiGraph[str] = nx.DiGraph(deriving)
        self.above = (nx.descendants(graph, asked) if asked in graph else set()) if asked else set()
        self.below = (nx.ancestors(graph, asked) if asked in graph else set()) if asked else set()
        self.nodes: dict[str, Node] = {}
        self.edges: list[Edge] = []

    def _column(self, document: str) -> int:
        level = self.facts.level(document)
        if level == "dang" and self.facts.is_local(document):
            level = "tinh"  # a province's party documents stand with the province
        return LEVEL_COLUMN.get(level, LEVEL_COLUMN["dia-phuong"])

    def _id(self, key: str) -> str:
        return self.nodes[key].id

    def _add(self, key: str, node: Node) -> None:
        self.nodes[key] = replace(node, id=f"n{len(self.nodes)}")

    def _edge(self, source: str, target: str, kind: str, **more: object) -> None:
        verb = messages.VERBS[kind][0]
        subject, object_ = self.nodes[source].heading, self.nodes[target].heading
        sentence = f"{object_} {verb}: {subject}" if kind in ROLES else f"{subject} {verb} {object_}"
        edge = Edge(f"e{len(self.edges)}", self._id(source), self._id(target), kind, verb, sentence)
        self.edges.append(replace(edge, **more))  # type: ignore[arg-type]

    def documents(self) -> None:
        """One node a document, one edge a relation."""
        for d in self.chosen:
            held = self.facts.is_held(d)
            label = self.facts.short_label(d)
            self._add(
                d,
                Node(
                    "", "document", self.column[d], self.depth.get(d, 0), label, self.facts.label(d),
                    self.facts.document_facts(d), self.facts.identity_quotes(d), self.facts.notes(d),
                    held=held, asked=d == self.asked,
                ),
            )  # fmt: skip
        for link in self.links:
            pair = (link.subject, link.object)
            self._edge(
                *pair,
                link.kind,
                quotes=self.facts.quotes_of(link.subject, link.kind, link.object),
                on_chain=link.kind in DERIVING and not link.doubtful and self._on_chain(*pair),
                shortcut=link.kind in DERIVING and pair in self.shortcuts,
                doubtful=link.doubtful,
            )

    def _on_chain(self, subject: str, object_: str) -> bool:
        if not self.asked:
            return True  # of the whole store every deriving link is part of some chain
        down, up = self.below | {self.asked}, self.above | {self.asked}
        return (subject in down and object_ in down) or (subject in up and object_ in up)

    def tasks(self, documents: set[str]) -> None:
        """Task nodes and the bodies that they name."""
        rows = {d: self.facts.tasks(d) for d in sorted(documents)}
        annex_rows = sum(t.kind == "annex" for tasks in rows.values() for t in tasks)
        one_by_one = annex_rows <= (MAX_TASK_NODES if self.asked else MAX_TASK_NODES_OF_ALL)
        for d, tasks in rows.items():
            by_kind: dict[str, list[Term]] = defaultdict(list)
            for t in tasks:
                by_kind[t.kind].append(t)
            for kind in messages.KIND_ORDER:
                if kind == "annex" and one_by_one:
                    for t in by_kind[kind]:
                        self._task(d, t)
                elif by_kind[kind]:
                    self._summary(d, kind, by_kind[kind])

    def _task(self, document: str, task: Term) -> None:
        self._add(
            task.iri,
            Node(
                "", "task", TASK_COLUMN, 0, _placed(task), task.label,
                self.facts.task_facts(task.iri, document), self.facts.title_quotes(task.iri), self.facts.notes(task.iri),
            ),
        )  # fmt: skip
        said = self.facts.quotes_of(task.iri, "taskOf", document)
        self._edge(task.iri, document, "taskOf", quotes=said, on_chain=bool(self.asked))
        for role, body in self.facts.roles(task.iri):
            self._body(body, role)
            self._edge(task.iri, body, role, quotes=self.facts.quotes_of(task.iri, role, body))

    def _summary(self, document: str, kind: str, tasks: list[Term]) -> None:
        key = f"{document} {kind}"
        text = messages.KIND_COUNTS[kind].format(n=len(tasks))
        items = tuple(
            Item(_placed(t), self.facts.role_facts(t.iri), tuple(q for _, q in self.facts.title_quotes(t.iri))) for t in tasks
        )  # fmt: skip
        heading = f"{text} của {self.facts.label(document)}"
        self._add(key, Node("", "summary", TASK_COLUMN, 0, text, heading, items=items))
        self._edge(key, document, "taskOf", on_chain=bool(self.asked))
        told: dict[str, list[tuple[str, Quote]]] = defaultdict(list)
        for t in tasks:
            for role, body in self.facts.roles(t.iri):
                if role == "lead":
                    told[body] += self.facts.quotes_of(t.iri, role, body)
        for body, quotes in sorted(told.items()):
            self._body(body, "lead")
            self._edge(key, body, "lead", quotes=tuple(quotes))

    def _body(self, body: str, role: str) -> None:
        secondary = role != "lead"
        if body in self.nodes:
            if not secondary and self.nodes[body].secondary:
                self.nodes[body] = replace(self.nodes[body], secondary=False, column=BODY_COLUMN)
            return
        kind = "group" if self.facts.is_group(body) else "body"
        label = self.facts.label(body)
        column = OTHER_COLUMN if secondary else BODY_COLUMN
        self._add(body, Node("", kind, column, 0, label, label, self.facts.body_facts(body), secondary=secondary))
