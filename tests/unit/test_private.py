"""Nothing opens a connection but a question with `--endpoint`: no module can, and no command does."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("ontology", "loaders", "graph", "queries", "viz")
NETWORK = {
    "SPARQLWrapper", "aiohttp", "ftplib", "http.client", "http.server", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket",
    "socketserver", "ssl", "urllib.request", "urllib3", "webbrowser", "xmlrpc",
}
ONLY = "queries/engines/sending.py"


def reaching(source: str) -> set[str]:
    """Modules that open connections among those that a text imports.

    >>> sorted(reaching("import json, socket\\nfrom urllib import request\\nfrom urllib.parse import quote"))
    ['socket', 'urllib.request']
    """
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names |= {node.module, *(f"{node.module}.{a.name}" for a in node.names)}
    return {n for n in NETWORK if any(f == n or f.startswith(n + ".") for f in names)}


def test_one_module_alone_can_open_a_connection() -> None:
    found = {
        m.relative_to(ROOT).as_posix(): reaching(m.read_text("utf-8")) for package in PACKAGES for m in (ROOT / package).rglob("*.py")
    }
    assert {m for m, names in found.items() if names} == {ONLY}
    users = [m for m in found if "sending" in (ROOT / m).read_text("utf-8") and m != ONLY]
    assert sorted(users) == ["queries/engines/remote.py", "viz/commands/asking.py", "viz/commands/given.py"]


_RUN = """
import sys
def watch(event, arguments):
    # local sockets (a path, not a pair of address and port) lead nowhere
    if event == "socket.connect" and not isinstance(arguments[1], tuple):
        return
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request", "webbrowser.open"):
        sys.stderr.write(f"CONNECTION {event} {arguments}\\n")
        raise PermissionError(event)
sys.addaudithook(watch)
from viz.cli import main
status = main(sys.argv[1:])
assert not {"SPARQLWrapper", "queries.engines.sending"} & set(sys.modules) or "--endpoint" in sys.argv, "imported for nothing"
sys.exit(status)
"""


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _RUN, *map(str, words)], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("private")


@pytest.mark.parametrize(
    "words",
    [
        ["build", "examples/81-kl-tw", "--workers", "1"],
        ["ask", "nhiem-vu-tu-van-ban", "KL 81", "--format", "json"],
        ["query", "ASK { ?s ?p ?o }"],
        ["explain", "122/NQ-CP", "bắt nguồn từ", "81-KL/TW"],
        ["doctor"],
        ["check"],
        ["view", "KL 81", "-o", "so-do.html"],
        ["export", "-o", "kho.jsonld"],
    ],
    ids=lambda words: words[0],
)
def test_commands_run_with_connections_forbidden(words: list[str], examples_store: Path, folder: Path) -> None:
    words = [str(folder / w) if w.startswith(("so-do.", "kho.")) else w for w in words]
    done = run(*words, "--store", folder / "kho" if words[0] == "build" else examples_store)
    assert "CONNECTION" not in done.stderr
    assert done.returncode == 0, done.stderr


def test_a_connection_would_be_seen(examples_store: Path) -> None:
    done = run("query", "ASK { ?s ?p ?o }", "--endpoint", "http://127.0.0.1:9/query", "--store", examples_store)
    assert "CONNECTION" in done.stderr
