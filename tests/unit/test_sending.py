"""What goes over the wire and what becomes of every way in which a server can fail."""

from __future__ import annotations

import json
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from loaders.errors import VanmachError
from queries.engines.remote import RemoteStore
from queries.engines.sending import Endpoint
from queries.errors import BadEndpoint, QueryRefused, QuerySyntax, QueryTimeout, RemoteFailed
from queries.questions.catalog import load_catalog
from tests.servers import Told, reply
from viz.arguments import OWN_OPTIONS
from viz.cli import main

ROWS = json.dumps({
    "head": {"vars": ["a", "b"], "link": []},
    "results": {"distinct": False, "bindings": [
        {"a": {"type": "uri", "value": "urn:x"}, "b": {"type": "typed-literal", "value": "5", "datatype": "http://www.w3.org/2001/XMLSchema#integer"}},
        {"a": {"type": "bnode", "value": "nodeID://b1"}},
    ]},
})
QUERY = "SELECT ?a ?b WHERE { ?a ?p ?b }"


def store(server: Told, **options: float) -> RemoteStore:
    return RemoteStore(Endpoint(server.url, **{"seconds": 20, "pause": 0.01, **options}))  # type: ignore[arg-type]


def test_the_request_is_a_post_that_says_who_asks() -> None:
    with Told(reply(200, ROWS)) as server:
        rows = list(store(server).select(QUERY))
    assert [sorted(r) for r in rows] == [["a", "b"], ["a"]]
    assert str(rows[0]["b"].value) == "5"
    ((line, headers, body),) = server.requests
    assert line == "POST /query"
    assert headers["User-Agent"].startswith("vanmach")
    assert "application/sparql-results+json" in headers["Accept"]
    assert urllib.parse.parse_qs(body.decode()) == {"query": [QUERY]}


def test_a_comment_cannot_make_an_update_of_a_query() -> None:
    text = "PREFIX x: <urn:x> # INSERT DATA\n# DELETE\n" + QUERY
    with Told(reply(200, ROWS)) as server:
        store(server).query(text)
        with pytest.raises(QueryRefused):
            store(server).query("DELETE WHERE { ?s ?p ?o }")
        with pytest.raises(QueryRefused):
            store(server).query("SELECT * { SERVICE <http://elsewhere.example/> { ?s ?p ?o } }")
    assert [urllib.parse.parse_qs(r[2].decode()) for r in server.requests] == [{"query": [text]}]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_server_is_asked_again(status: int) -> None:
    with Told(reply(status), reply(status, Retry_After="0"), reply(200, ROWS)) as server:
        assert len(list(store(server).select(QUERY))) == 2
    assert len(server.requests) == 3


def test_the_server_says_how_long_to_wait() -> None:
    with Told(reply(429, Retry_After="1"), reply(200, ROWS)) as server:
        began = time.monotonic()
        list(store(server).select(QUERY))
    assert 1 <= time.monotonic() - began < 10


def test_patience_ends() -> None:
    with Told(reply(503, "<html>quá tải</html>")) as server:
        with pytest.raises(RemoteFailed, match=r"503: quá tải; đã thử 3 lần"):
            store(server, attempts=3).select(QUERY)
        assert len(server.requests) == 3
    with Told(reply(503, Retry_After="3600")) as server:
        with pytest.raises(RemoteFailed, match="đã thử 1 lần"):
            store(server, seconds=5).select(QUERY)
        assert len(server.requests) == 1


def _trickle(handler: BaseHTTPRequestHandler, _: bytes) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _n in range(200):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


def _silent(handler: BaseHTTPRequestHandler, _: bytes) -> None:
    time.sleep(5)


@pytest.mark.parametrize("slow", [_trickle, _silent])
def test_the_time_limit_holds_whatever_the_server_does(slow: object) -> None:
    with Told(slow) as server:  # type: ignore[arg-type]
        began = time.monotonic()
        with pytest.raises(QueryTimeout, match="sau 1 giây"):
            store(server, seconds=1).select(QUERY)
        assert time.monotonic() - began < 4


def _cut(handler: BaseHTTPRequestHandler, _: bytes) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b"<urn:a> <urn:b> <urn:c> .\n")


def test_half_an_answer_is_none() -> None:
    with Told(_cut) as server, pytest.raises(RemoteFailed, match="bị ngắt"):
        list(store(server).construct("CONSTRUCT WHERE { ?s ?p ?o }"))
    assert len(server.requests) == 4


@pytest.mark.parametrize(
    ("answer", "error", "words"),
    [
        (reply(200, "<html>Chào mừng</html>"), RemoteFailed, "không phải kết quả SPARQL"),
        (reply(200, "[1, 2]"), RemoteFailed, "không phải kết quả SPARQL"),
        (reply(200, '{"head": {}, "boolean": true}'), RemoteFailed, "không phải kết quả SPARQL"),
        (reply(200, ROWS.replace('"bnode"', '"triple"')), RemoteFailed, "không phải kết quả SPARQL"),
        (reply(400, "Parse error at line 1"), QuerySyntax, "Parse error at line 1"),
        (reply(401), RemoteFailed, "không cho phép"),
        (reply(404), RemoteFailed, "không có điểm truy vấn"),
        (reply(418, "ấm trà"), RemoteFailed, "418: ấm trà"),
    ],
)
def test_every_refusal_says_what_to_do(answer: object, error: type[VanmachError], words: str) -> None:
    with Told(answer) as server:  # type: ignore[arg-type]
        with pytest.raises(error, match=words) as raised:
            list(store(server).select(QUERY))
        assert raised.value.remedy
        assert len(server.requests) == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed(status: int) -> None:
    with (
        Told(reply(200, ROWS)) as other,
        Told(reply(status, Location=other.url)) as server,
        pytest.raises(RemoteFailed, match="chuyển hướng"),
    ):
        store(server).select(QUERY)
    assert other.requests == []


def test_what_is_asked_on_this_machine_passes_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with Told(reply(200, ROWS)) as proxy, Told(reply(200, ROWS)) as server:
        for name in ("no_proxy", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("http_proxy", proxy.url.removesuffix("/query"))
        list(store(server).select(QUERY))
        assert (len(proxy.requests), len(server.requests)) == (0, 1)
        list(RemoteStore(Endpoint("http://may-chu.invalid/query")).select(QUERY))
        assert [r[0] for r in proxy.requests] == ["POST http://may-chu.invalid/query"], "a proxy holds for other machines"


def test_too_many_rows_are_cut_and_told() -> None:
    with Told(reply(200, ROWS)) as server:
        found = store(server).query(QUERY, limit=1)
    assert (len(found.rows), found.truncated) == (1, True)


def test_nobody_listens() -> None:
    with Told(reply(200)) as server:
        pass
    began = time.monotonic()
    with pytest.raises(RemoteFailed, match="Không kết nối được"):
        store(server).select(QUERY)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("url", ["", "localhost:7878/query", "file:///etc/passwd", "http://", "http://a b/", "http://x:99999/", "http://u:p@x/"])
def test_addresses_that_cannot_be_asked(url: str) -> None:
    with pytest.raises(BadEndpoint):
        Endpoint(url)


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf")])
def test_time_limits_that_are_none(seconds: float) -> None:
    with pytest.raises(BadEndpoint):
        Endpoint("http://127.0.0.1/", seconds=seconds)


@pytest.mark.parametrize(
    "words",
    [["--endpoint", "máy-chủ"], ["--endpoint", "http://127.0.0.1:9/query", "--timeout", "0"], ["--timeout", "nan"], ["--timeout", "lâu"]],
)
@pytest.mark.parametrize("command", [["ask", "khong-thong-nhat"], ["query", QUERY]], ids=lambda c: c[0])
def test_usage(command: list[str], words: list[str], examples_store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, *words, "--store", str(examples_store)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "Lỗi VM-" in told.err


def test_a_server_that_fails_is_exit_4(capsys: pytest.CaptureFixture[str]) -> None:
    with Told(reply(404)) as server:
        for command in (["ask", "khong-thong-nhat"], ["query", QUERY]):
            assert main([*command, "--endpoint", server.url]) == 4
            assert "VM-041" in capsys.readouterr().err


def test_nothing_is_sent_for_what_cannot_be_asked(capsys: pytest.CaptureFixture[str]) -> None:
    with Told(reply(200, ROWS)) as server:
        for command in (["ask", "khong-co-cau-hoi"], ["ask", "khong-thong-nhat", "--mau", "đỏ"], ["query", "DROP ALL"]):
            assert main([*command, "--endpoint", server.url]) == 2
            assert "Lỗi VM-" in capsys.readouterr().err
    assert server.requests == []


def test_no_parameter_of_a_question_is_called_like_an_option_of_ask() -> None:
    names = {f"--{p.name}" for q in load_catalog().values() for p in q.parameters}
    assert names & {*OWN_OPTIONS, "--debug", "--help"} == set()
