"""`--endpoint` against a real SPARQL server: every question of the catalogue gives the same rows as from the store on disk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from graph.keeping.store import GraphStore
from queries.engines.expert import sparql
from queries.engines.remote import RemoteStore
from queries.engines.sending import Endpoint
from queries.errors import NoData, NoUnion
from queries.questions.catalog import load_catalog
from queries.run import ask
from tests.servers import load, oxigraph_server
from viz.cli import main
from viz.interchange.writing import write

Json = dict[str, Any]
VM = "PREFIX vm: <https://w3id.org/vanmach/ontology#>"
TASKS = "nhiem-vu-tu-van-ban"


@pytest.fixture(scope="module")
def local(corpus_store: Path) -> GraphStore:
    return GraphStore.open(corpus_store)


@pytest.fixture(scope="module")
def endpoint(local: GraphStore, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """What `vanmach export` writes, in the default graph of a server: the union."""
    file = tmp_path_factory.mktemp("export") / "kho.nt"
    write(local, file)
    with oxigraph_server() as url:
        load(url, file.read_bytes(), "application/n-triples")
        yield f"{url}/query"


@pytest.fixture(scope="module")
def remote(endpoint: str) -> RemoteStore:
    return RemoteStore.connect(Endpoint(endpoint, seconds=120))


@pytest.fixture(scope="module")
def named_only(examples_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with the named graphs, its default graph empty: what it takes for the union is a matter of its settings."""
    file = tmp_path_factory.mktemp("export") / "kho.nq"
    write(GraphStore.open(examples_store), file)
    with oxigraph_server() as url:
        load(url, file.read_bytes(), "application/n-quads")
        yield f"{url}/query"


def answered(store: Any, question: str, **values: str) -> Json:
    """An answer without the day: a server does not know when the store was built."""
    found = ask(store, question, values).to_json()
    del found["as_of"]
    return found


@pytest.mark.parametrize("question", sorted(load_catalog()))
def test_every_question_gives_the_same_rows(local: GraphStore, remote: RemoteStore, question: str, examples: Path) -> None:
    draft = str(max(examples.glob("*.txt")))
    asked = [p for p in load_catalog()[question].parameters if p.required]
    values = {p.name: draft if "file" in p.types else p.example for p in asked}
    assert answered(remote, question, **values) == answered(local, question, **values)


def test_the_rows_compared_are_many(local: GraphStore) -> None:
    assert len(answered(local, TASKS, **{"van-ban": "Kết luận 81-KL/TW"})["rows"]) > 100
    # quotes that go on over line ends are the hardest to tell without the texts
    assert "\\n" in json.dumps(answered(local, TASKS, **{"van-ban": "Kết luận 81-KL/TW"})["rows"])


@pytest.mark.parametrize(
    "text",
    [
        f"{VM} SELECT ?d ?n ?l WHERE {{ ?d vm:held true ; vm:number ?n OPTIONAL {{ ?d vm:none ?l }} }} ORDER BY ?d",
        f"{VM} ASK {{ ?d vm:held true }}",
        f"{VM} CONSTRUCT {{ ?d vm:number ?n }} WHERE {{ ?d vm:held true ; vm:number ?n }}",
        f"# DELETE\n{VM} # INSERT\nSELECT (COUNT(*) AS ?n) WHERE {{ ?s ?p ?o }}",
    ],
)
def test_an_experts_query_gives_the_same_rows(local: GraphStore, remote: RemoteStore, text: str) -> None:
    found = remote.query(text)
    assert found == sparql(local, text)
    assert found.rows


def test_values_are_bound_and_never_pasted(remote: RemoteStore) -> None:
    text = f"{VM} SELECT ?d WHERE {{ ?d vm:number ?n }}"
    assert len(list(remote.select(text, {"n": ox.Literal("81-KL/TW")}))) == 1
    assert list(remote.select(text, {"n": ox.Literal('" } UNION { ?d ?p ?o } #')})) == []
    hostile = 'a"b\\c\n} # é \U0001f600'
    (row,) = remote.select("SELECT ?n WHERE { }", {"n": ox.Literal(hostile, language="vi")})
    assert row["n"] == ox.Literal(hostile, language="vi")


def test_the_command_line(endpoint: str, corpus_store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    question = [TASKS, "Kết luận 81-KL/TW", "--tinh", "Lạng Sơn", "--format", "json"]
    nowhere = ["--store", str(tmp_path / "khong-co")]
    assert main(["ask", *question, "--endpoint", endpoint, *nowhere]) == 0
    there = json.loads(capsys.readouterr().out)
    assert main(["ask", *question, "--store", str(corpus_store)]) == 0
    here = json.loads(capsys.readouterr().out)
    assert there["rows"] == here["rows"] != []
    assert main(["query", f"{VM} ASK {{ ?d vm:held true }}", "--endpoint", endpoint, "--format", "tsv", *nowhere]) == 0
    told = capsys.readouterr()
    assert (told.out.splitlines(), told.err) == (["ask", "true"], "")
    assert main(["query", "SELECT * WHERE { ?s ?p", "--endpoint", endpoint, *nowhere]) == 2
    assert "VM-036" in capsys.readouterr().err
    assert main(["ask", TASKS, "999/NQ-CP", "--endpoint", endpoint]) == 6


def test_a_server_without_union_is_told_how_to_get_one(named_only: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(NoUnion):
        RemoteStore.connect(Endpoint(named_only))
    assert main(["ask", TASKS, "KL 81", "--endpoint", named_only]) == 4
    told = capsys.readouterr().err
    assert "VM-042" in told
    assert "--union-default-graph" in told
    assert "unionDefaultGraph" in told
    # an expert may ask such a server all the same
    assert main(["query", "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }", "--endpoint", named_only]) == 0
    out = capsys.readouterr()
    assert "VM-042" in out.err
    assert "graph/inferred" in out.out


def test_a_servers_own_union_answers_too(named_only: str, examples_store: Path) -> None:
    """Oxigraph's union counts a triple once a graph: answers must not, and an expert is warned."""
    remote = RemoteStore.connect(Endpoint(f"{named_only}?union-default-graph"))
    assert remote.repeats
    local = GraphStore.open(examples_store)
    for question, values in ((TASKS, {"van-ban": "KL 81"}), ("chuoi-chi-dao", {"van-ban": "122/NQ-CP"}), ("khong-thong-nhat", {})):
        assert answered(remote, question, **values) == answered(local, question, **values)


def test_an_empty_server_is_told_apart() -> None:
    with oxigraph_server() as url, pytest.raises(NoData):
        RemoteStore.connect(Endpoint(f"{url}/query"))


def test_one_graph_as_default_graph_is_no_union(examples_store: Path) -> None:
    """Somebody loaded one file's graph and the vocabulary as the default graph: what is seen is not all."""
    store = GraphStore.open(examples_store)
    quads = [q for q in store.quads() if q.graph_name.value.endswith("/vocabulary") or q.graph_name.value == store.file_graphs()[0]]
    with oxigraph_server() as url:
        load(url, "".join(f"{q.triple} .\n" for q in quads).encode(), "application/n-triples")
        RemoteStore.connect(Endpoint(f"{url}/query"))  # a store of one file, as far as anybody can tell
        load(url, "".join(f"{q} .\n" for q in store.quads()).encode(), "application/n-quads")
        with pytest.raises(NoUnion):
            RemoteStore.connect(Endpoint(f"{url}/query"))
