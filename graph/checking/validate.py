"""``vanmach check``: is what the store says true to the words, well-formed and free of contradictions?

In: a store's folder. Out: a ``CheckReport``. Four checks: the evidence audit (``audit``); the SHACL shapes on each file's own
graph; the SPARQL checks on the whole; on request the ontology's consistency, with a sample of the data, by a reasoner.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyshacl
import rdflib
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad
from rdflib.plugins.stores.memory import SimpleMemory
from rdflib.term import Node

from graph.checking.audit import Audit, GraphView, Problem
from graph.checking.reasoning import reason
from graph.forms import iris
from graph.keeping.store import GraphStore
from graph.keeping.truth import StoreDamaged
from loaders.collector import at_rest
from ontology import files, rulebook
from ontology.language import tr, tr_later
from ontology.terms import vm
from ontology.writing import date_text

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What the checks found. ``statements`` and ``evidences``: how many were audited; ``checks``: what was run."""

    problems: tuple[Problem, ...]
    statements: int
    evidences: int
    checks: tuple[str, ...]
    seconds: float

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that break a promise of the store; anything else a person may look at in time."""
        return tuple(p for p in self.problems if p.severity == "error")

    @property
    def ok(self) -> bool:
        """No error."""
        return not self.errors


def check(
    store_dir: Path | str, *, shapes: bool = True, reasoner: bool = False, progress: Progress | None = None
) -> CheckReport:
    """Run the checks on a store. ``shapes`` takes most of the time; ``reasoner`` needs Java."""
    started = time.monotonic()
    say = progress or (lambda _: None)
    store = GraphStore.open(store_dir)
    problems: list[Problem] = list(_records(store))
    ran = ["evidence"]
    say(tr("Kiểm tra lời trích và cấu trúc từng tệp") if shapes else tr("Kiểm tra lời trích"))
    names = {iris.file(sha): entry.names[0] for sha, entry in store.truth.manifest.files.items() if entry.names}
    union = GraphView(q for p in Audit.NAMING for q in store.engine.quads_for_pattern(None, NamedNode(p), None, DefaultGraph()))
    audit = Audit(_texts(store), names, union)
    told = by_property(_turtle(files.names("shapes", ".ttl"))) if shapes else None
    counts = [0, 0]
    for name in [*store.file_graphs(), *(iris.graph(n) for n in ("findings", "review", "authority"))]:
        with at_rest():  # a graph's triples are in no ring
            quads = list(store.named_graph(name))
            if name != iris.graph("authority"):  # what is known of bodies quotes no text
                view = GraphView(quads)
                counts[0] += len(view.of_class("Statement"))
                counts[1] += len(view.of_class("Evidence"))
                problems += audit.run(view)
                del view  # what the shapes ask is as large again
            if told is not None:
                problems += _shacl(quads, told, store, names)
    say(tr("Kiểm tra toàn kho"))
    ran.append("sparql")
    problems += _sparql_checks(store)
    if shapes:
        ran.append("shacl")
    if reasoner:
        ran.append("reasoner")
        say(tr("Kiểm tra tính nhất quán của bản thể học"))
        problems += reason(store)
    return CheckReport(tuple(sorted(set(problems))), counts[0], counts[1], tuple(ran), time.monotonic() - started)


def _records(store: GraphStore) -> Iterator[Problem]:
    """Every file's record can be read: the graphs are made from it again when anything changes."""
    for sha256, entry in store.truth.manifest.files.items():
        try:
            store.truth.record(sha256)
        except StoreDamaged as e:
            yield Problem("error", e.code, e.message, iris.file(sha256), (entry.names or ("",))[0], remedy=e.remedy)


def _texts(store: GraphStore) -> Callable[[str], str | None]:
    held = {entry.text_sha256: sha for sha, entry in store.truth.manifest.files.items()}

    def text_of(text_sha256: str) -> str | None:
        try:
            return store.truth.text(held[text_sha256])
        except (KeyError, StoreDamaged):
            return None

    return text_of


def _sparql_checks(store: GraphStore) -> Iterator[Problem]:
    """Each check is a query; each of its rows is a finding about ``?node``, told with what it is called and, of a task, its document."""
    for rule in rulebook.checks():
        for row in store.select(rule.query):
            node = row.get("node")
            others = [t.value if isinstance(t, Literal) else store.label(t.value) for name, t in row.items() if name != "node"]
            named = [store.label(iri).rstrip(" .;") for iri in (_with_document(store, node.value) if node is not None else ())]
            about = f" [{'; '.join([*named, *others])}]" if named or others else ""
            yield Problem(rule.severity, f"VM-130:{rule.id}", tr(rule.message) + about, node.value if node is not None else "")


def _with_document(store: GraphStore, iri: str) -> Iterator[str]:
    """A thing, and of a task the document that it stands in: a title alone does not say whose plan it is."""
    yield iri
    for quad in store.engine.quads_for_pattern(NamedNode(iri), NamedNode(vm("taskOf")), None, DefaultGraph()):
        if isinstance(quad.object, NamedNode):
            yield quad.object.value


def _shacl(quads: Iterable[Quad], shapes: rdflib.Graph, store: GraphStore, names: dict[str, str]) -> Iterator[Problem]:
    """What the shapes find in one graph."""
    data = _in_rdflib(quads)
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", allow_warnings=True)
    file = next((names.get(str(f), "") for f in data.subjects(rdflib.URIRef(vm("witnesses")))), "")
    yield from _results(report, data, store, file)


def _in_rdflib(quads: Iterable[Quad]) -> rdflib.Graph:
    """The same triples for rdflib, each term made once (reading them from text takes twice as long)."""
    made: dict[NamedNode | Literal, rdflib.term.Node] = {}

    def term(node: object) -> rdflib.term.Node:
        if isinstance(node, Literal):
            kind = None if node.language else rdflib.URIRef(node.datatype.value)
            told: rdflib.term.Node = rdflib.Literal(node.value, lang=node.language, datatype=None if kind == rdflib.XSD.string else kind)
        elif isinstance(node, NamedNode):
            told = rdflib.URIRef(node.value)
        else:
            raise TypeError(f"a graph of the store has no {type(node).__name__}")
        made[node] = told
        return told

    store, known = OneGraph(), made.get
    for subject, predicate, value, _ in quads:
        store.take((known(subject) or term(subject), known(predicate) or term(predicate), known(value) or term(value)))
    return rdflib.Graph(store)


def _turtle(names: Iterable[str]) -> rdflib.Graph:
    made = rdflib.Graph()
    for name in names:
        made.parse(data=files.read(name), format="turtle")
    return made


def by_property(shapes: rdflib.Graph) -> rdflib.Graph:
    """The same shapes with each property shape aimed at the class itself, not reached through the node shape of the class.

    The same nodes are judged by the same shapes with the same results (SHACL 2.1.3, 4.8.1); but pySHACL then looks at a property of all
    nodes of a class at once, and not at each node for itself.
    """
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    for node, cls in list(shapes.subject_objects(sh.targetClass)):
        for shape in list(shapes.objects(node, sh.property)):
            shapes.add((shape, sh.targetClass, cls))
    for node in set(shapes.subjects(rdflib.RDF.type, sh.NodeShape)) & set(shapes.subjects(sh.targetClass, None)):
        shapes.remove((node, sh.property, None))
    return shapes


def _results(report: rdflib.Graph, data: rdflib.Graph, store: GraphStore, file: str) -> Iterator[Problem]:
    """What the shapes found in ``data``, told with what each node is called and the values that it has."""
    def told(node: rdflib.term.Node) -> str:
        return store.label(str(node)) if isinstance(node, rdflib.URIRef) else date_text(str(node)) if node.datatype == rdflib.XSD.date else str(node)  # type: ignore[attr-defined]

    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    severities = {sh.Violation: "error", sh.Warning: "warning", sh.Info: "note"}
    for result in report.subjects(rdflib.RDF.type, sh.ValidationResult):
        messages = sorted(str(m) for m in report.objects(result, sh.resultMessage))
        severity = severities.get(rdflib.URIRef(str(report.value(result, sh.resultSeverity))), "error")
        node, path = report.value(result, sh.focusNode), report.value(result, sh.resultPath)
        values = {*report.objects(result, sh.value), *(data.objects(node, path) if isinstance(path, rdflib.URIRef) else ())}
        about = "; ".join([told(node), *sorted(told(v) for v in values)]) if node is not None else ""
        yield Problem(severity, "VM-120", f"{tr((messages or [tr_later('Sai cấu trúc')])[0])} [{about}]", str(node), file)


class OneGraph(SimpleMemory):
    """A store of rdflib for the triples of one graph, which pySHACL asks much. rdflib's own store holds several graphs, and asks of each triple it finds, each time,
    in which of them it is; its store for one graph counts all of its triples whenever somebody asks whether there are any.

    ``context_aware`` and ``graph_aware``: pySHACL takes no other; there is one graph, whichever it is asked for.
    """

    context_aware = True
    graph_aware = True

    def __init__(self) -> None:
        super().__init__()
        self._count = 0

    def take(self, triple: tuple[Node, Node, Node]) -> None:
        """Adds a triple that is not held yet."""
        self.add(triple, None)  # type: ignore[arg-type]
        self._count += 1

    def __len__(self, context: Any = None) -> int:
        return self._count
