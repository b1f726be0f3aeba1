"""What `vanmach export` writes is read by other people's programs, and holds what the store holds."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib
import rdflib.compare

from graph.keeping.store import GraphStore
from viz.cli import main
from viz.interchange.writing import ENDINGS, write

ID = "https://w3id.org/vanmach/id/"


@pytest.fixture(scope="module")
def store(examples_store: Path) -> GraphStore:
    return GraphStore.open(examples_store)


@pytest.fixture(scope="module")
def files(store: GraphStore, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("export")
    for ending in ENDINGS:
        write(store, folder / f"kho{ending}")
    return {ending: folder / f"kho{ending}" for ending in ENDINGS}


def test_nquads_are_the_named_graphs(store: GraphStore, files: dict[str, Path]) -> None:
    read = set(ox.parse(path=str(files[".nq"]), format=ox.RdfFormat.N_QUADS))
    assert read == set(store.quads()) != set()
    lines = files[".nq"].read_text("utf-8").splitlines()
    assert lines == sorted(lines)


def test_jsonld_read_by_rdflib_is_the_same(files: dict[str, Path]) -> None:
    there, here = rdflib.Dataset(), rdflib.Dataset()
    there.parse(files[".jsonld"], format="json-ld")
    here.parse(files[".nq"], format="nquads")
    assert {g.identifier for g in there.graphs() if len(g)} == {g.identifier for g in here.graphs() if len(g)}
    for graph in here.graphs():
        assert set(graph) == set(there.graph(graph.identifier)), graph.identifier


def test_turtle_and_ntriples_read_by_rdflib_are_the_union(store: GraphStore, files: dict[str, Path]) -> None:
    turtle = rdflib.Graph().parse(files[".ttl"], format="turtle")
    triples = rdflib.Graph().parse(files[".nt"], format="nt")
    assert set(turtle) == set(triples)
    assert len(turtle) == len({q.triple for q in store.quads()})
    assert "@prefix vm:" in files[".ttl"].read_text("utf-8")


def test_the_network_has_every_document_task_and_role(store: GraphStore, files: dict[str, Path]) -> None:
    for graph in (nx.read_graphml(files[".graphml"]), nx.read_gexf(files[".gexf"])):
        assert graph.is_multigraph()
        assert graph.is_directed()
        tasks = {r["t"].value for r in store.select("PREFIX vm: <https://w3id.org/vanmach/ontology#> SELECT ?t { ?t a vm:Task }")}
        assert tasks
        assert tasks <= set(graph)
        plan = next(n for n in graph if n.endswith("-lang-son/ke-hoach/2025/177-kh-ubnd"))
        resolution = ID + "van-ban/chinh-phu/nghi-quyet/2025/122-nq-cp"
        told = next(d for s, o, d in graph.edges(data=True) if (s, o) == (plan, resolution) and d["Mã quan hệ"] == "implements")
        assert told["label"] == "triển khai thực hiện"
        assert "122/NQ-CP" in told["Trích nguyên văn"]
        assert ".txt:" in told["Trích nguyên văn"]
        assert graph.nodes[plan]["label"].startswith("Kế hoạch 177/KH-UBND")
        leads = [d for _, _, d in graph.edges(data=True) if d["Mã quan hệ"] == "lead"]
        assert leads


def test_gexf_is_wellformed_xml(files: dict[str, Path]) -> None:
    assert ET.parse(files[".gexf"]).getroot().tag.endswith("gexf")


@pytest.mark.parametrize("name", ["kho.xls", "kho", "khong/co/kho.nq"])
def test_a_file_that_cannot_be_written(name: str, examples_store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--store", str(examples_store), "-o", str(tmp_path / name)]) == 2
    assert "VM-001" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_interrupted_export_leaves_the_former_file(store: GraphStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "kho.nq"
    file.write_text("trước", encoding="utf-8")

    def broken() -> None:
        raise OSError(28, "hết chỗ")

    monkeypatch.setattr(store, "quads", broken)
    with pytest.raises(Exception, match="đĩa đã đầy"):
        write(store, file)
    assert [p.name for p in tmp_path.iterdir()] == ["kho.nq"]
    assert file.read_text("utf-8") == "trước"


def test_words_that_xml_cannot_hold(tmp_path: Path) -> None:
    """Control characters of a broken PDF, mark-up in a title: the file is read all the same."""
    engine = ox.Store()
    vm, document = "https://w3id.org/vanmach/ontology#", ox.NamedNode(ID + "van-ban/x/y/2025/1")
    engine.add(ox.Quad(document, ox.NamedNode(vm + "held"), ox.Literal(True)))
    label = ox.Literal("Kế\x0b hoạch\ufffe <b>&\"1\" \U0001f600", language="vi")
    engine.add(ox.Quad(document, ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label"), label))

    class Kept:
        def __init__(self) -> None:
            self.engine = engine

    for ending, read in ((".graphml", nx.read_graphml), (".gexf", nx.read_gexf)):
        write(Kept(), tmp_path / f"kho{ending}")
        graph = read(tmp_path / f"kho{ending}")
        assert graph.nodes[document.value]["label"] == 'Kế hoạch <b>&"1" \U0001f600'
