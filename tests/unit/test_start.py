"""What a command costs before it does anything: patterns compiled, packages imported."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import loaders.pipeline  # noqa: F401 - its modules hold the patterns
from loaders.writing.deferred import Deferred

ROOT = Path(__file__).resolve().parents[2]
MOST = 160_000  # characters of patterns: what reading imports, and a fifth more
HEAVY = ("docx", "jinja2", "lxml", "networkx", "openpyxl", "owlready2", "pypdfium2", "pyshacl", "pyvis", "rdflib", "selectolax", "SPARQLWrapper")
TEXT = "Số: 12/KH-UBND\nKẾ HOẠCH\nChuyển đổi số năm 2031\n1. Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Tài chính rà soát danh mục.\n"


def said(code: str, *arguments: str) -> str:
    """What another Python prints that runs ``code``."""
    done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.splitlines()[-1]


def test_few_characters_of_patterns_are_compiled_as_reading_is_imported() -> None:
    code = "import re\nmake, seen = re.compile, []\nre.compile = lambda p, flags=0: seen.append(len(p) if isinstance(p, str) else 0) or make(p, flags)\nimport loaders.pipeline\nprint(sum(seen))"
    assert int(said(code)) < MOST


@pytest.mark.parametrize("command", ["extract", "text"])
def test_no_package_is_imported_that_a_text_does_not_need(command: str, tmp_path: Path) -> None:
    path = tmp_path / "ke_hoach.txt"
    path.write_text(TEXT, "utf-8")
    code = f"import sys\nfrom viz.cli import main\nmain(sys.argv[1:])\nprint()\nprint(*sorted(set(sys.modules) & set({HEAVY!r})))"
    assert said(code, command, str(path)) == ""


def deferred() -> Iterator[tuple[str, Deferred]]:
    for name, module in sorted(sys.modules.items()):
        for variable, value in vars(module).items() if name.startswith("loaders.") else ():
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, Deferred) and one.opens.pattern:
                    yield f"{name}.{variable}", one


def test_what_a_deferred_pattern_opens_with_opens_each_of_its_matches() -> None:
    """On all sentences of the goldens: where ``opens`` fails, the long pattern would be let go in vain."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "tests/golden").rglob("*.py"))][::8]
    found = 0
    for name, pattern in deferred():
        for text in texts:
            for m in pattern.finditer(text):
                found += 1
                assert pattern.opens.match(text, m.start()), (name, m.group())
    assert found


def test_an_opening_that_is_none_is_seen() -> None:
    wrong = Deferred(r"giao (?:Sở|Bộ)", opens="Giao")
    assert wrong.search("giao Sở A") is None
