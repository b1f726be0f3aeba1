"""Store → the nodes and edges of the picture (``picture.Picture``): no position, no HTML, no IRI on the way out.

In: ``Facts`` and perhaps the IRI of a document or task. Out: a ``Picture`` with every task of the documents that belong to it.
Tasks fold into one box a document and kind; while the rows of annexes are few they stand open. Where more boxes than a browser draws
well would stand, the documents of a province fold into one box too.
"""

from __future__ import annotations

from dataclasses import replace

from graph.derivation.lineage import reached, shortcuts
from loaders.gathering import gathered
from loaders.record import TASK_KINDS
from viz.picture.choosing import Choice, Link, choose, reading_order
from viz.picture.facts import Facts, Term
from viz.picture.folding import fold, short_id
from viz.picture.picture import BODY_COLUMN, LAST_LEVEL, LEVEL_COLUMN, OTHER_COLUMN, TASK_COLUMN, Edge, Node, Picture

OPEN_AT_START = 12  # so many rows of annexes stand open when the page is opened; more start folded


def make_picture(facts: Facts, asked: str | None = None) -> Picture:
    """The picture around ``asked`` (the IRI of a document or of a task), or of the whole store."""
    choice = choose(facts, asked)
    drawing = _Drawing(facts, choice)
    drawing.documents()
    if choice.task:
        drawing.task(choice.task)
        title = drawing.nodes[choice.task].label
    else:
        drawing.tasks()
        title = facts.label(asked) if asked else ""
    nodes = fold(tuple(drawing.nodes.values()), drawing.edges)
    return Picture(title, nodes, tuple(drawing.edges), facts.as_of(), len(facts.held()), of_task=bool(choice.task))


class _Drawing:
    """Collects nodes and edges under the keys of the store."""

    def __init__(self, facts: Facts, choice: Choice) -> None:
        self.facts, self.choice = facts, choice
        pairs = [(x.subject, x.object) for x in choice.links if x.deriving]
        self.order = reading_order(choice.documents, pairs)
        self.shortcuts = shortcuts(pairs)
        start = facts.documents_of(choice.task)[:1] if choice.task else [choice.asked] if choice.asked else []
        self.above = reached(start, _by(pairs, 0, 1))
        self.below = reached(start, _by(pairs, 1, 0))
        self.nodes: dict[str, Node] = {}
        self.edges: list[Edge] = []

    def _column(self, document: str) -> int:
        level = self.facts.level(document)
        if level == "dang" and self.facts.is_local(document):
            level = "tinh"  # a province's party documents stand with the province
        return LEVEL_COLUMN.get(level, LAST_LEVEL)

    def _add(self, key: str, kind: str, column: int, label: str, heading: str, **more: object) -> Node:
        self.nodes[key] = Node(short_id("n", key), kind, column, label, heading, len(self.nodes), **more)  # type: ignore[arg-type]
        return self.nodes[key]

    def _edge(self, source: str, target: str, kind: str, **more: object) -> None:
        name = short_id("e", f"{source} {kind} {target} {bool(more.get('doubtful'))}")
        self.edges.append(Edge(name, self.nodes[source].id, self.nodes[target].id, kind, **more))  # type: ignore[arg-type]

    def documents(self) -> None:
        """One node a document, one edge a relation."""
        for d in self.order:
            province = self.facts.province(d)
            self._add(
                d, "document", self._column(d), self.facts.short_label(d), self.facts.label(d),
                facts=self.facts.document_facts(d), quotes=self.facts.identity_quotes(d), notes=self.facts.notes(d),
                held=self.facts.is_held(d), asked=d == self.choice.asked, level=self._level(d), days=self.facts.span(d),
                province=self.facts.label(province) if province else "",
            )
        for link in self.choice.links:
            self._link(link)

    def _level(self, document: str) -> str:
        level = self.facts.level(document)
        return "tinh" if level == "dang" and self.facts.is_local(document) else level if level in LEVEL_COLUMN else ""

    def _link(self, link: Link) -> None:
        pair = (link.subject, link.object)
        self._edge(
            *pair, link.kind, quotes=self.facts.quotes_of(link.subject, link.kind, link.object),
            on_chain=link.deriving and self._on_chain(*pair), shortcut=link.deriving and pair in self.shortcuts,
            doubtful=link.doubtful,
        )

    def _on_chain(self, subject: str, object_: str) -> bool:
        if not self.choice.asked:
            return True  # of the whole store every deriving link is part of some chain
        return {subject, object_} <= self.below or {subject, object_} <= self.above

    def tasks(self) -> None:
        """Every task of the documents that belong to the picture, within the box of its document and kind."""
        rows = {d: self.facts.tasks(d) for d in self.order if d in self.choice.with_tasks}
        annex_rows = sum(t.kind == "annex" for tasks in rows.values() for t in tasks)
        for d, tasks in rows.items():
            for kind in TASK_KINDS:
                found = [t for t in tasks if t.kind == kind]
                if len(found) == 1:  # one alone is told at once
                    self._task(d, found[0])
                elif found:
                    few = kind == "annex" and annex_rows <= OPEN_AT_START
                    self._summary(d, kind, found, len(found) if few else 0)

    def _summary(self, document: str, kind: str, tasks: list[Term], opened: int) -> None:
        owner = self.nodes[document]
        of = {"owner": owner.id, "task_kind": kind, "province": owner.province, "level": owner.level}
        box = self._add(f"{document} {kind}", "summary", TASK_COLUMN, "", owner.heading, opened=opened, **of)
        for t in tasks:
            self._task(document, t, within=box.id)

    def task(self, iri: str) -> None:
        """The one task that was asked for, with all bodies and the documents that its words name."""
        term = self.facts.task(iri)
        for n, d in enumerate(self.facts.documents_of(iri)):
            if n == 0:
                self._task(d, term, asked=True)
            else:
                self._edge(iri, d, "taskOf", quotes=self.facts.quotes_of(iri, "taskOf", d), on_chain=True)
        for body, roles in _by(self.facts.roles(iri), 1, 0).items():
            # so few that each can say in its box what it is to do; they stand together
            self.nodes[body] = replace(self.nodes[body], remark=tuple(roles), column=BODY_COLUMN, secondary=False)
        for kind, d in self.facts.named_by(iri):
            self._edge(iri, d, kind, quotes=self.facts.quotes_of(iri, kind, d))

    def _task(self, document: str, task: Term, within: str = "", asked: bool = False) -> None:
        owner = self.nodes[document]
        label = f"{task.place}. {task.label}" if task.place else task.label
        self._add(
            task.iri, "task", TASK_COLUMN, label, task.label, path=task.place,
            facts=self.facts.task_facts(task.iri, document), quotes=self.facts.title_quotes(task.iri), notes=self.facts.notes(task.iri),
            within=within, asked=asked, owner=owner.id, task_kind=task.kind, province=owner.province, level=owner.level,
            days=self.facts.span(task.iri),
        )
        said = self.facts.quotes_of(task.iri, "taskOf", document)
        self._edge(task.iri, document, "taskOf", quotes=said, on_chain=bool(self.choice.asked))
        for role, body in self.facts.roles(task.iri):
            self._body(body, role)
            self._edge(task.iri, body, role, quotes=self.facts.quotes_of(task.iri, role, body))

    def _body(self, body: str, role: str) -> None:
        secondary = role != "lead"
        known = self.nodes.get(body)
        if known:
            if known.secondary and not secondary:
                self.nodes[body] = replace(known, secondary=False, column=BODY_COLUMN)
            return
        kind = "group" if self.facts.is_group(body) else "body"
        label, column = self.facts.label(body), OTHER_COLUMN if secondary else BODY_COLUMN
        self._add(body, kind, column, label, label, facts=self.facts.body_facts(body), secondary=secondary)


def _by(pairs: list[tuple[str, str]], start: int, end: int) -> dict[str, list[str]]:
    return gathered((pair[start], pair[end]) for pair in pairs)
