"""The embedded store: questions over the graphs of a store folder.

In: a store's folder; SPARQL text and values for its parameters. Out: solutions, quads, the kept truth beside them.

The default graph of the engine holds the merged union of all named graphs, kept up to date by the writer: with the engine's
own "union default graph" a triple that stands in three files' graphs is found three times, and every count is wrong.
Readers open a generation that nobody writes to any more, so they need no lock and are never disturbed by a build.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Store

from graph.forms import iris
from graph.keeping.truth import StoreDamaged, StoreMissing, Truth
from ontology.terms import RDFS_LABEL, SKOS_PREF_LABEL, local_name, vm

if TYPE_CHECKING:
    import rdflib

Term = NamedNode | Literal
Value = Term | Sequence[Term]

_PARAMETER: Final = r"VALUES\s*[?$]{name}\s*\{{\s*UNDEF\s*\}}"
# comments, IRIs and strings of a query: what stands in them is none of its words
HIDDEN: Final = re.compile(
    r"#[^\n]*|<[^<>\"{}|^`\\\x00-\x20]*>|\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r"|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'",
    re.DOTALL,
)
_SKIP: Final = re.compile(HIDDEN.pattern + "|[(){}]", re.DOTALL)

# CONSTRUCT { template } WHERE { pattern }: the values belong into the second pair of braces.
_TEMPLATE: Final = re.compile(r"(?:\s*(?:#[^\n]*\n|PREFIX\s+\S*:\s*<[^>]*>|BASE\s*<[^>]*>))*\s*CONSTRUCT\s*\{", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Solutions:
    """Rows of an answer: ``variables`` in the order of the SELECT; a row is a dict without its unbound variables."""

    variables: tuple[str, ...]
    _engine: QuerySolutions

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for solution in self._engine:
            # by place, not by name: the engine would look for each name among all others
            yield {name: term for name, term in zip(self.variables, solution, strict=True) if term is not None}


class GraphStore:
    """A store opened for reading.

    ``store.select("SELECT ?d WHERE { ?d vm:number ?n }", {"n": Literal("81-KL/TW")})`` gives rows; values are bound as terms.
    """

    def __init__(self, engine: Store, truth: Truth) -> None:
        self.engine = engine
        self.truth = truth

    @classmethod
    def open(cls, root: Path | str) -> GraphStore:
        """Open the generation that counts now; StoreMissing where nothing was built yet."""
        for attempt in range(5):
            truth = Truth(Path(root))
            if truth.generation is None:
                raise StoreMissing(Path(root))
            try:
                return cls(Store.read_only(str(engine_path(truth.generation))), truth)
            except PermissionError:
                raise
            except (OSError, RuntimeError) as e:
                # A build swapped generations twice between our look at CURRENT and the opening: look again.
                if attempt == 4:
                    raise StoreDamaged(Path(root), "không mở được dữ liệu của bản dựng {name} ({e})", name=truth.generation.name, e=e) from None
                time.sleep(0.05)
        raise AssertionError("unreachable")

    def select(self, sparql: str, bindings: Mapping[str, Value] | None = None, **options: Any) -> Solutions:
        """The rows of a SELECT. See ``bind`` for how values meet their variables. SyntaxError where the text is no query."""
        answer = self.query(sparql, bindings, **options)
        if not isinstance(answer, QuerySolutions):
            raise SyntaxError("not a SELECT")
        return Solutions(tuple(v.value for v in answer.variables), answer)

    def query(
        self, sparql: str, bindings: Mapping[str, Value] | None = None, **options: Any
    ) -> QuerySolutions | QueryBoolean | QueryTriples:
        """Any SPARQL 1.1 query; ``options`` go to the engine (prefixes, custom functions)."""
        answer: QuerySolutions | QueryBoolean | QueryTriples = self.engine.query(bind(sparql, bindings or {}), **options)
        return answer

    def named_graph(self, iri: str) -> Iterator[Quad]:
        """The quads of one named graph."""
        return self.engine.quads_for_pattern(None, None, None, NamedNode(iri))

    def file_graphs(self) -> list[str]:
        """The names of the files' graphs, sorted."""
        return sorted(iris.file_graph(sha256) for sha256 in self.truth.manifest.files)

    def label(self, iri: str) -> str:
        """What people call a thing: its label, else the end of its name."""
        for prop in (RDFS_LABEL, SKOS_PREF_LABEL, vm("title")):
            for quad in self.engine.quads_for_pattern(_node(iri), NamedNode(prop), None, DefaultGraph()):
                if isinstance(quad.object, Literal) and quad.object.language in (None, "vi"):
                    return quad.object.value
        return local_name(iri)

    def quads(self) -> Iterator[Quad]:
        """All quads of the named graphs: the store's content, without the union made from it."""
        return (q for q in self.engine if not isinstance(q.graph_name, DefaultGraph))

    def digest(self) -> str:
        """A hash over the sorted N-Quads: equal for equal content."""
        made = hashlib.sha256()
        for line in sorted(f"{quad} .\n" for quad in self.quads()):
            made.update(line.encode("utf-8", "surrogatepass"))
        return made.hexdigest()

    def rdflib_dataset(self) -> rdflib.Dataset:
        """The store through rdflib's API (oxrdflib); its default graph is the union."""
        import rdflib
        from oxrdflib.store import OxigraphStore

        return rdflib.Dataset(store=OxigraphStore(store=self.engine))


def _node(iri: str) -> NamedNode:
    # A value of a literal may come here too; it names nothing and so is found nowhere.
    try:
        return NamedNode(iri)
    except ValueError:
        return NamedNode("urn:x-none:")


def engine_path(generation: Path) -> Path:
    """Where the engine's own files stand in a generation."""
    return generation / "oxigraph"


def bind(sparql: str, bindings: Mapping[str, Value]) -> str:
    """The query with values for its parameters, put in as serialised terms and never as text.

    A query that writes ``VALUES ?name { UNDEF }`` says itself where a parameter enters (in a sub-query, say), and without
    a value it means any. Otherwise the values join the outermost pattern of the query.

    >>> bind("SELECT ?d { ?d ?p ?n }", {"n": Literal('81-KL/TW" }')})
    'SELECT ?d { VALUES ?n { "81-KL/TW\\\\" }" } ?d ?p ?n }'
    >>> bind("SELECT ?d { VALUES ?n { UNDEF } ?d ?p ?n }", {"n": [Literal("1"), Literal("2")]})
    'SELECT ?d { VALUES ?n { "1" "2" } ?d ?p ?n }'
    """
    outer = ""
    for name, value in bindings.items():
        if not re.fullmatch(r"[A-Za-z_]\w*", name):
            raise ValueError(f"not the name of a parameter: {name!r}")
        terms: Sequence[Term] = [value] if isinstance(value, NamedNode | Literal) else list(value)
        if any(not isinstance(t, NamedNode | Literal) for t in terms):
            raise TypeError(f"a value of {name!r} is no term")
        block = f"VALUES ?{name} {{ {' '.join(str(t) for t in terms)} }}"
        sparql, found = _fill(sparql, re.compile(_PARAMETER.format(name=re.escape(name)), re.IGNORECASE), block)
        if not found:
            outer += f" {block}"
    if not outer:
        return sparql
    at = _outermost_group(sparql)
    return sparql[:at] + outer + sparql[at:]


def _fill(sparql: str, pattern: re.Pattern[str], block: str) -> tuple[str, bool]:
    """Put ``block`` in the place of each match that stands in no comment, string or IRI."""
    hidden = [m.span() for m in _SKIP.finditer(sparql) if len(m[0]) > 1]
    found = False

    def put(m: re.Match[str]) -> str:
        nonlocal found
        if any(start <= m.start() < end for start, end in hidden):
            return m[0]
        found = True
        return block

    return pattern.sub(put, sparql), found


def _outermost_group(sparql: str) -> int:
    """The offset right after the "{" that opens the query's own pattern."""
    depth = 0
    template = _TEMPLATE.match(sparql) is not None
    for m in _SKIP.finditer(sparql):
        if m[0] == "(":
            depth += 1
        elif m[0] == ")":
            depth -= 1
        elif m[0] == "{" and depth == 0:
            if not template:
                return m.end()
            template = False
    raise SyntaxError("a query needs a pattern in braces")
