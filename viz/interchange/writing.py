"""The store's content as a file for other tools; the file's ending chooses the form.

In: an open store and a path. Out: the file, and a short account of what it holds.

| ending | holds | made by |
|---|---|---|
| .nq | every named graph, sorted: the whole content, to be loaded into any SPARQL server | the engine |
| .nt | the union of the graphs, each triple once, sorted: a server's default graph | the engine |
| .ttl | the same union with prefixes, for reading | the engine |
| .jsonld | every named graph | the engine |
| .graphml, .gexf | documents, tasks and bodies with their relations and quotes, for Gephi, yEd, Cytoscape | networkx |
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ontology.language import tr, tr_later
from ontology.terms import DCTERMS, RDFS, SKOS, VM
from ontology.writing import Count
from viz.answers.sheet import clean
from viz.arguments import UsageError
from viz.interchange.linked import linked
from viz.picture.facts import Facts
from viz.whole_file import refuse_unwritable, written_whole

if TYPE_CHECKING:
    import networkx as nx

_PREFIXES: Final = {"vm": VM, "rdfs": RDFS, "skos": SKOS, "dcterms": DCTERMS}


def _nquads(store: Any, path: Path) -> str:
    return _lines(path, (f"{q} .\n" for q in store.quads()), tr_later("{n} dữ kiện trong các đồ thị có tên"))


def _ntriples(store: Any, path: Path) -> str:
    return _lines(path, (f"{t} .\n" for t in _union(store)), tr_later("{n} dữ kiện của đồ thị hợp"))


def _lines(path: Path, statements: Iterator[str], what: str) -> str:
    lines = sorted(statements)
    path.write_text("".join(lines), encoding="utf-8", newline="")
    return tr(what, n=Count(len(lines)))


def _union(store: Any) -> Iterator[Any]:
    from pyoxigraph import DefaultGraph

    return (q.triple for q in store.engine.quads_for_pattern(None, None, None, DefaultGraph()))


def _turtle(store: Any, path: Path) -> str:
    from pyoxigraph import RdfFormat, serialize

    triples = sorted(_union(store), key=str)
    serialize(triples, str(path), format=RdfFormat.TURTLE, prefixes=_PREFIXES)
    return tr("{n} dữ kiện của đồ thị hợp", n=Count(len(triples)))


def _jsonld(store: Any, path: Path) -> str:
    from pyoxigraph import RdfFormat, serialize

    quads = sorted(store.quads(), key=lambda q: (q.graph_name.value, str(q)))
    serialize(quads, str(path), format=RdfFormat.JSON_LD, prefixes=_PREFIXES)
    return tr("{n} dữ kiện trong các đồ thị có tên", n=Count(len(quads)))


def _graphml(store: Any, path: Path) -> str:
    import networkx as nx

    return _drawn(store, lambda graph: nx.write_graphml_xml(graph, path, encoding="utf-8", prettyprint=False))


def _gexf(store: Any, path: Path) -> str:
    import networkx as nx

    return _drawn(store, lambda graph: nx.write_gexf(graph, path, encoding="utf-8", prettyprint=False))


def _drawn(store: Any, written: Callable[[nx.MultiDiGraph[str]], None]) -> str:
    graph = _network(store)
    written(graph)
    return f"{tr('{n} nút', n=Count(graph.number_of_nodes()))}, {tr('{n} đường nối', n=Count(graph.number_of_edges()))}"


def _network(store: Any) -> nx.MultiDiGraph[str]:
    """Nodes under their IRIs, so that two exports can be joined; every attribute a string that XML can hold."""
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    things, links = linked(Facts(store.engine), store.engine)
    for thing in things:
        graph.add_node(thing.iri, **{name: clean(text) for name, text in thing.attributes})
    for n, link in enumerate(links):
        # GEXF wants a name for each of several edges between the same two nodes
        graph.add_edge(link.source, link.target, n, id=str(n), **{name: clean(text) for name, text in link.attributes})
    return graph


_WRITERS: Final[dict[str, Callable[[Any, Path], str]]] = {
    ".nq": _nquads, ".nt": _ntriples, ".ttl": _turtle, ".jsonld": _jsonld, ".graphml": _graphml, ".gexf": _gexf,
}  # fmt: skip
ENDINGS: Final = tuple(_WRITERS)


def write(store: Any, path: Path) -> str:
    """Write the file whole or not at all; the return value says what it holds. UsageError for an ending that nobody knows."""
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise UsageError("không biết dạng tệp “{name}”", "Đuôi tệp chọn dạng: {endings}.", name=path.name, endings=", ".join(ENDINGS))
    refuse_unwritable(path)
    with written_whole(path) as beside:
        return writer(store, beside)
