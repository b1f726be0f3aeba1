"""Servers for tests, all on loopback: a real SPARQL server (Oxigraph's own), and one that answers as it is told."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

Answer = Callable[[BaseHTTPRequestHandler, bytes], None]


def oxigraph_binary() -> str:
    """The command `oxigraph` of this environment; the test is skipped where it is absent."""
    beside = Path(sys.executable).parent
    found = shutil.which("oxigraph", path=str(beside)) or shutil.which("oxigraph")
    if found is None:
        pytest.skip("the SPARQL server `oxigraph` (PyPI) is not installed")
    return found


def _free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port: int = s.getsockname()[1]
        return port


@contextlib.contextmanager
def oxigraph_server(*options: str) -> Iterator[str]:
    """An empty `oxigraph serve` in memory; gives its address without path."""
    binary = oxigraph_binary()
    for _ in range(5):  # somebody may take the port between our look and the start
        url = f"http://127.0.0.1:{(port := _free_port())}"
        server = subprocess.Popen(
            [binary, "serve", "--bind", f"127.0.0.1:{port}", *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        if _answers(server, port):
            break
        server.kill()
        server.wait()
    else:
        pytest.fail("oxigraph serve does not start")
    try:
        yield url
    finally:
        server.kill()
        server.wait()


def _answers(server: subprocess.Popen[bytes], port: int) -> bool:
    until = time.monotonic() + 20
    while time.monotonic() < until and server.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
        time.sleep(0.05)
    return False


def load(url: str, data: bytes, media_type: str) -> None:
    """Put triples into the default graph, or quads where they say."""
    where = "/store?default" if media_type == "application/n-triples" else "/store"
    request = urllib.request.Request(url + where, data=data, headers={"Content-Type": media_type}, method="POST")
    with urllib.request.urlopen(request, timeout=120) as response:
        assert response.status < 300


class Told:
    """A server that answers the n-th request with the n-th function, the last one for ever; it remembers the requests."""

    def __init__(self, *answers: Answer) -> None:
        self.requests: list[tuple[str, dict[str, str], bytes]] = []
        told = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                told.requests.append((f"{self.command} {self.path}", dict(self.headers), body))
                with contextlib.suppress(OSError):
                    answers[min(len(told.requests), len(answers)) - 1](self, body)

            do_GET = do_POST  # noqa: N815

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/query"

    def __enter__(self) -> Told:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def reply(status: int, body: str = "", **headers: str) -> Answer:
    """An answer of that status; underscores in header names stand for hyphens."""

    def _reply(handler: BaseHTTPRequestHandler, _: bytes) -> None:
        data = body.encode()
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    return _reply
