"""A store on a SPARQL server of any make, asked as the store on disk is.

In: a server's address. Out: ``RemoteStore`` with the same ``select(sparql, bindings)`` as ``graph.keeping.store.GraphStore``, so the same
catalogue gives the same rows. Values are bound as serialised terms (VALUES), never as text. The questions need the union of the
graphs as the default graph; ``RemoteStore.connect`` asks for it first and says how to switch it on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import pyoxigraph

from graph.keeping.store import Value, bind
from ontology.language import tr, tr_later
from queries.engines.expert import query_form, refuse_unless_reading
from queries.engines.sending import Endpoint, send
from queries.engines.worker import MAX_ROWS, QueryResult
from queries.errors import NoData, NoUnion, RemoteFailed
from queries.store.known import PREFIXES, Row, Term

_SEEN: Final = """ASK { ?document vm:held true .
  <https://w3id.org/vanmach/vocab/confidence/printed> skos:notation ?code }"""
_ELSEWHERE: Final = "ASK { GRAPH ?graph { ?document vm:held true } }"
# One graph may have been loaded as the default graph, so it is not enough that something is seen there.
_HIDDEN: Final = """ASK { GRAPH ?graph { ?s ?p ?o } VALUES ?p { vm:held vm:derivesFrom vm:statementSubject }
  FILTER NOT EXISTS { ?s ?p ?o } }"""
_REPEATS: Final = "SELECT (COUNT(*) AS ?rows) (COUNT(DISTINCT ?d) AS ?documents) WHERE { ?d a vm:Document }"
_SWITCHES: Final = tr_later(
    "Bật đồ thị mặc định là hợp của các đồ thị rồi chạy lại:\n"
    "  – Oxigraph: nạp tệp .nt của vanmach export vào đồ thị mặc định (hoặc chạy oxigraph serve --union-default-graph: chậm hơn);\n"
    "  – Jena Fuseki (TDB2): thêm tdb2:unionDefaultGraph true vào cấu hình bộ dữ liệu;\n"
    "  – Virtuoso, GraphDB, Blazegraph: đã là mặc định; bỏ tham số default-graph-uri khỏi địa chỉ."
)


class RemoteStore:
    """A server that holds what ``vanmach export`` wrote.

    ``RemoteStore.connect(Endpoint("http://127.0.0.1:7878/query"))`` makes sure that it can answer the catalogue.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint

    @classmethod
    def connect(cls, endpoint: Endpoint) -> RemoteStore:
        """The store after the probe: NoUnion where the graphs are not merged, NoData where nothing of ours is there."""
        store = cls(endpoint)
        trouble = store.probe()
        if trouble is not None:
            raise trouble
        return store

    def probe(self) -> NoUnion | NoData | None:
        """Why the catalogue cannot be asked here, or None."""
        # the cheapest first: an expert may ask a large server that holds nothing of ours
        seen = self.ask(PREFIXES + _SEEN)
        if self.ask(PREFIXES + (_HIDDEN if seen else _ELSEWHERE)):
            return NoUnion("{url}: đồ thị mặc định của máy chủ không phải là hợp của các đồ thị.", _SWITCHES, url=self.endpoint.url)
        if not seen:
            return NoData(
                "{url}: máy chủ không có dữ liệu Văn mạch, hoặc thiếu bộ từ vựng.",
                "Ghi kho ra tệp bằng vanmach export -o kho.nq rồi nạp vào máy chủ. Nếu đã nạp: {switches}",
                url=self.endpoint.url, switches=tr(_SWITCHES),
            )
        return None

    def select(self, sparql: str, bindings: Mapping[str, Value] | None = None) -> Iterator[Row]:
        """The rows of a SELECT, without their unbound variables."""
        found = self._json(bind(sparql, bindings or {}), "SELECT")
        try:
            names = [str(n) for n in found["head"]["vars"]]
            rows = [{n: _term(row[n]) for n in names if row.get(n) is not None} for row in found["results"]["bindings"]]
        except (KeyError, TypeError, ValueError, AttributeError) as e:
            raise self._unreadable(e) from None
        return iter(rows)

    def ask(self, sparql: str, bindings: Mapping[str, Value] | None = None) -> bool:
        """The answer of an ASK."""
        answer = self._json(bind(sparql, bindings or {}), "ASK").get("boolean")
        if not isinstance(answer, bool):
            raise self._unreadable("boolean")
        return answer

    def construct(self, sparql: str) -> Iterator[pyoxigraph.Triple]:
        """The triples of a CONSTRUCT or DESCRIBE."""
        body = send(self.endpoint, sparql, query_form(sparql))
        try:
            quads = list(pyoxigraph.parse(body, format=pyoxigraph.RdfFormat.TURTLE, base_iri=self.endpoint.url))
        except (SyntaxError, ValueError) as e:
            raise self._unreadable(e) from None
        return (q.triple for q in quads)

    def query(self, sparql: str, limit: int = MAX_ROWS) -> QueryResult:
        """SPARQL that a person wrote, in the same form as from the store on disk. QueryRefused where it does not only read."""
        refuse_unless_reading(sparql)
        form = query_form(sparql)
        if form == "ASK":
            return QueryResult("ask", ("ask",), (("true" if self.ask(sparql) else "false",),))
        if form == "SELECT":
            found = self._json(sparql, form)
            try:
                names = tuple(str(n) for n in found["head"]["vars"])
                rows = [tuple(str(row[n]["value"]) if row.get(n) is not None else None for n in names) for row in found["results"]["bindings"]]
            except (KeyError, TypeError, AttributeError) as e:
                raise self._unreadable(e) from None
            return QueryResult("select", names, tuple(rows[:limit]), len(rows) > limit)
        triples = [(_text(t.subject), _text(t.predicate), _text(t.object)) for t in self.construct(sparql)]
        cut = len(triples) > limit
        return QueryResult("construct", ("s", "p", "o"), tuple(triples[:limit] if cut else sorted(triples)), cut)

    @cached_property
    def repeats(self) -> bool:
        """Does the server's union count a triple once a graph? Then rows without DISTINCT, and counts, are too many."""
        row = next(self.select(PREFIXES + _REPEATS), {})
        return _text(row.get("rows")) != _text(row.get("documents"))

    @cached_property
    def truth(self) -> RemoteTexts:
        """What stands for the kept texts: as much of them as the quotes hold."""
        return RemoteTexts(self)

    def _json(self, text: str, form: str) -> dict[str, Any]:
        try:
            found = json.loads(send(self.endpoint, text, form))
        except ValueError as e:
            raise self._unreadable(e) from None
        if not isinstance(found, dict):
            raise self._unreadable(type(found).__name__)
        return found

    def _unreadable(self, why: object) -> RemoteFailed:
        return RemoteFailed(
            "{url}: câu trả lời không phải kết quả SPARQL ({why})",
            "Kiểm tra địa chỉ: phải là điểm truy vấn SPARQL, không phải trang giới thiệu của máy chủ.", url=self.endpoint.url, why=str(why)[:120],
        )


def _term(given: Mapping[str, str]) -> Term:
    """A term of SPARQL's JSON results; "typed-literal" is what Virtuoso writes.

    >>> _term({"type": "literal", "value": "Kết luận", "xml:lang": "vi"})
    <Literal value=Kết luận language=vi>
    """
    kind, value = given["type"], given["value"]
    if kind == "uri":
        return pyoxigraph.NamedNode(value)
    if kind == "bnode":
        # names of other makers' blank nodes need not be names here
        return pyoxigraph.BlankNode("b" + value.encode().hex())
    if kind not in ("literal", "typed-literal"):
        raise ValueError(kind)
    if language := given.get("xml:lang"):
        return pyoxigraph.Literal(value, language=language)
    if datatype := given.get("datatype"):
        return pyoxigraph.Literal(value, datatype=pyoxigraph.NamedNode(datatype))
    return pyoxigraph.Literal(value)


def _text(term: object) -> str:
    return str(getattr(term, "value", term))


@dataclass(frozen=True, slots=True)
class _Files:
    """The manifest of a server: which files it holds. It knows no day of building."""

    files: tuple[str, ...]
    built: str = ""


class RemoteTexts:
    """The texts of the files as far as quotes and the words around them reach; the rest is a character that no text holds.

    A server holds graphs, not texts. What an answer needs of a text is what stands between two pieces of one quote,
    and each piece comes with the characters before and after it.
    """

    def __init__(self, store: RemoteStore) -> None:
        self._store = store
        self._texts: dict[str, str] = {}

    @cached_property
    def manifest(self) -> _Files:
        rows = self._store.select(PREFIXES + "SELECT DISTINCT ?sha WHERE { ?file a vm:SourceFile ; vm:sha256 ?sha }")
        return _Files(tuple(sorted(_text(row["sha"]) for row in rows)))

    def text(self, sha256: str) -> str:
        """The text of a file with gaps."""
        if sha256 not in self._texts:
            found = self._store.select(
                PREFIXES + "SELECT DISTINCT ?start ?end ?quote ?prefix ?suffix WHERE { ?file vm:sha256 ?sha . "
                "?evidence vm:inFile ?file ; vm:quote ?quote ; vm:start ?start ; vm:end ?end ; vm:prefix ?prefix ; "
                "vm:suffix ?suffix . FILTER NOT EXISTS { ?evidence vm:part ?part } }",
                {"sha": pyoxigraph.Literal(sha256)},
            )
            pieces = [{name: _text(term) for name, term in row.items()} for row in found]
            self._texts[sha256] = patchwork(
                (int(p["start"]) - len(p["prefix"]), p["prefix"] + p["quote"] + p["suffix"])
                for p in pieces
                if int(p["end"]) - int(p["start"]) == len(p["quote"])
            )
        return self._texts[sha256]


def patchwork(pieces: Iterator[tuple[int, str]]) -> str:
    """A text from pieces at their places; what no piece covers is U+FFFD.

    >>> patchwork(iter([(5, "số 5"), (0, "Kế")]))
    'Kế\\ufffd\\ufffd\\ufffdsố 5'
    """
    known = list(pieces)
    made = ["\ufffd"] * max((start + len(words) for start, words in known), default=0)
    for start, words in known:
        made[start : start + len(words)] = words
    return "".join(made)
