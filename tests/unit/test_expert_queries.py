"""SPARQL that people write: read-only, without the network, ended when its time is over."""

from __future__ import annotations

import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from queries.engines.expert import refuse_unless_reading, sparql
from queries.engines.worker import evaluate, run_apart
from queries.errors import QueryRefused, QuerySyntax, QueryTimeout

# Six copies of 60 triples joined without a condition: more rows than anybody waits for.
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h . ?i ?t ?j . ?k ?u ?l }"


def _engine(path: Path | None = None) -> ox.Store:
    engine = ox.Store(str(path)) if path else ox.Store()
    engine.extend(ox.Quad(ox.NamedNode(f"urn:{n}"), ox.NamedNode("urn:p"), ox.Literal("một")) for n in range(60))
    return engine


class _Memory:
    def __init__(self) -> None:
        self.engine = _engine()


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "PREFIX x: <urn:> DELETE WHERE { ?s ?p ?o }",
        "# SELECT\nCLEAR ALL",
        "BASE <urn:> LOAD <http://example.org/x>",
        "with <urn:g> delete { ?s ?p ?o } where { ?s ?p ?o }",
    ],
)
def test_updates_are_refused(text: str) -> None:
    with pytest.raises(QueryRefused, match="chỉ để đọc"):
        refuse_unless_reading(text)


def test_other_machines_are_not_asked() -> None:
    with pytest.raises(QueryRefused, match="SERVICE"):
        sparql(_Memory(), "SELECT * { SERVICE <http://example.org/sparql> { ?s ?p ?o } }")


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?insert { ?insert ?p 'DELETE' }",
        'SELECT * { ?s <urn:LOAD> """CLEAR\nALL""" } # DROP ALL',
        "PREFIX insert: <urn:> ASK { ?s insert:service ?o }",
        "CONSTRUCT WHERE { ?s ?p ?o }",
        "DESCRIBE <urn:1>",
    ],
)
def test_words_inside_strings_names_and_comments_do_no_harm(text: str) -> None:
    refuse_unless_reading(text)
    evaluate(_engine(), text)


def test_no_query_at_all() -> None:
    with pytest.raises(QueryRefused, match="Không thấy"):
        refuse_unless_reading("danh-sach.rq")


def test_the_forms_of_a_result() -> None:
    store = _Memory()
    rows = sparql(store, "SELECT ?s ?o ?none { ?s ?p ?o } ORDER BY ?s LIMIT 2")
    assert (rows.form, rows.columns, rows.rows) == (
        "select",
        ("s", "o", "none"),
        (("urn:0", "một", None), ("urn:1", "một", None)),
    )
    assert sparql(store, "ASK { <urn:99> ?p ?o }").rows == (("false",),)
    triples = sparql(store, "CONSTRUCT { ?s <urn:q> ?o } WHERE { ?s ?p ?o . FILTER(?s = <urn:5>) }")
    assert (triples.columns, triples.rows) == (("s", "p", "o"), (("urn:5", "urn:q", "một"),))
    assert triples.to_json()["rows"] == [{"s": "urn:5", "p": "urn:q", "o": "một"}]
    assert sparql(store, "SELECT * { ?s ?p ?o }", limit=7).truncated
    with pytest.raises(QuerySyntax, match=r"tiền tố chưa khai báo \(.*1:31\)") as undeclared:
        sparql(store, "SELECT ?s WHERE { ?s a vm:Task }")
    assert "PREFIX vm:" in undeclared.value.remedy
    with pytest.raises(QuerySyntax, match="sai cú pháp"):
        sparql(store, "PREFIX vm: <urn:> SELECT ?s WHERE { ?s a vm:Task")
    with pytest.raises(QuerySyntax, match="sai cú pháp"):
        sparql(store, "SELECT * { ?s ?p }")


def test_a_query_on_disk_runs_apart_and_can_be_ended(tmp_path: Path) -> None:
    engine = _engine(tmp_path)
    engine.flush()
    del engine
    assert len(run_apart(str(tmp_path), "SELECT * { ?s ?p ?o }", seconds=30).rows) == 60
    with pytest.raises(QuerySyntax):
        run_apart(str(tmp_path), "SELECT", seconds=30)
    started = time.monotonic()
    with pytest.raises(QueryTimeout) as raised:
        run_apart(str(tmp_path), ENDLESS, seconds=3)
    assert time.monotonic() - started < 20
    assert raised.value.exit_status == 4
