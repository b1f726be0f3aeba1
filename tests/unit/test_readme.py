"""What the README shows is what the command prints, and what `make demo` does is what the README says."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
Cli = Callable[..., subprocess.CompletedProcess[str]]


def blocks(text: str) -> list[str]:
    return re.findall(r"(?ms)^```\n(.*?)^```$", text)


def test_the_shown_answer_is_the_real_one(examples_store: Path, vanmach: Cli) -> None:
    shown = next(b for b in blocks((ROOT / "README.md").read_text("utf-8")) if "Trích nguyên văn" in b)
    wide = {k: v for k, v in os.environ.items() if k != "COLUMNS"}
    asked = ("ask", "nhiem-vu-tu-van-ban", "Kết luận 81-KL/TW", "--store", examples_store, "--format", "table")
    printed = vanmach(*asked, env=wide).stdout
    at = 0
    for part in shown.split("[…]"):
        lines = part.strip("\n")
        found = printed.find(lines, at)
        assert found >= 0, lines
        at = found + len(lines)


def test_the_demo_asks_what_the_readme_says() -> None:
    made = (ROOT / "Makefile").read_text("utf-8")
    readme = (ROOT / "README.md").read_text("utf-8")
    assert 'ask nhiem-vu-tu-van-ban "Kết luận 81-KL/TW"' in made
    assert set(re.findall(r"demo/[\w-]+\.html", readme)) <= set(re.findall(r"demo/[\w-]+\.html", made))
    for target in re.findall(r"make (\w+)", readme):
        assert re.search(rf"(?m)^{target}:", made), target
