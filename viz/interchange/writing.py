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

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ontology.language import tr
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


def _rdf(store: Any, path: Path, ending: str) -> str:
    """The named graphs or their union, sorted: as lines, or with prefixes."""
    from pyoxigraph import DefaultGraph, RdfFormat, serialize

    whole = ending in (".nq", ".jsonld")
    facts = list(store.quads() if whole else (q.triple for q in store.engine.quads_for_pattern(None, None, None, DefaultGraph())))
    if ending in (".nq", ".nt"):
        path.write_text("".join(sorted(f"{fact} .\n" for fact in facts)), encoding="utf-8", newline="")
    else:
        facts.sort(key=lambda fact: (fact.graph_name.value if whole else "", str(fact)))
        serialize(facts, str(path), format=RdfFormat.JSON_LD if whole else RdfFormat.TURTLE, prefixes=_PREFIXES)
    return tr("{n} dữ kiện trong các đồ thị có tên" if whole else "{n} dữ kiện của đồ thị hợp", n=Count(len(facts)))


def _drawing(store: Any, path: Path, ending: str) -> str:
    import networkx as nx

    graph = _network(store)
    (nx.write_graphml_xml if ending == ".graphml" else nx.write_gexf)(graph, path, encoding="utf-8", prettyprint=False)
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


_WRITERS: Final = {".nq": _rdf, ".nt": _rdf, ".ttl": _rdf, ".jsonld": _rdf, ".graphml": _drawing, ".gexf": _drawing}
ENDINGS: Final = tuple(_WRITERS)


def write(store: Any, path: Path) -> str:
    """Write the file whole or not at all; the return value says what it holds. UsageError for an ending that nobody knows."""
    ending = path.suffix.lower()
    writer = _WRITERS.get(ending)
    if writer is None:
        raise UsageError("không biết dạng tệp “{name}”", "Đuôi tệp chọn dạng: {endings}.", name=path.name, endings=", ".join(ENDINGS))
    refuse_unwritable(path)
    with written_whole(path) as beside:
        return writer(store, beside, ending)
