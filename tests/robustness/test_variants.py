"""The same document as NFD, with CRLF, with a BOM: the same record apart from source and spans; spans exact."""

from __future__ import annotations

import json
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from loaders.record import Record, Span

Cli = Callable[..., subprocess.CompletedProcess[str]]

VARIANTS: dict[str, Callable[[str], str]] = {
    "nfd": lambda text: unicodedata.normalize("NFD", text),
    "crlf": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"),
    "bom": lambda text: "\ufeff" + text.removeprefix("\ufeff"),
}
PLACES = {"spans", "field_spans", "source"}


def records(vanmach: Cli, files: list[Path], *options: str) -> list[dict[str, Any]]:
    done = vanmach("extract", *files, "--json", *options)
    return [json.loads(line) for line in done.stdout.splitlines()]


def facts(value: Any) -> Any:
    """A record without source and places, all text composed."""
    if isinstance(value, dict):
        return {k: facts(v) for k, v in value.items() if k not in PLACES}
    if isinstance(value, list):
        return [facts(v) for v in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def places(value: Any) -> Iterator[Span]:
    """All spans of a record, wherever they stand."""
    if isinstance(value, dict):
        if set(value) == {"start", "end", "line"}:
            yield Span(**value)
        else:
            for v in value.values():
                yield from places(v)
    elif isinstance(value, list):
        for v in value:
            yield from places(v)


def differences(a: Any, b: Any, where: str = "") -> list[str]:
    """Where two plain values differ, readable."""
    if isinstance(a, dict) and isinstance(b, dict) and set(a) == set(b):
        return [d for k in a for d in differences(a[k], b[k], f"{where}.{k}")]
    if isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        return [d for i, (x, y) in enumerate(zip(a, b, strict=True)) for d in differences(x, y, f"{where}[{i}]")]
    return [] if a == b else [f"{where}: {str(a)[:150]!r} / {str(b)[:150]!r}"]


def check_variant(vanmach: Cli, originals: list[Path], variant: str, folder: Path) -> None:
    changed = []
    for file in originals:
        text = file.read_bytes().decode("utf-8")
        made = folder / file.name
        made.write_bytes(VARIANTS[variant](text).encode("utf-8"))
        changed.append(made)
    pairs = zip(records(vanmach, originals), records(vanmach, changed), changed, strict=True)
    for original, other, file in pairs:
        assert differences(facts(original), facts(other)) == [], file.name
        raw = file.read_bytes().decode("utf-8")
        checked = 0
        for span in places(other):
            assert 0 <= span.start < span.end <= len(raw)
            assert span.line == 1 + raw.count("\n", 0, span.start)
            assert "\n" not in raw[span.start : span.end]
            checked += 1
        assert checked > 10, "a record without places proves nothing"
        record = Record.from_json(other)
        for part in (*record.citations, *record.relations, *record.tasks, *record.targets, *record.findings):
            assert part.text == " ".join(raw[s.start : s.end] for s in part.spans), part


@pytest.mark.parametrize("variant", VARIANTS)
def test_examples_as(variant: str, examples: Path, tmp_path: Path, vanmach: Cli) -> None:
    check_variant(vanmach, sorted(examples.glob("*.txt")), variant, tmp_path)


@pytest.mark.parametrize("variant", VARIANTS)
def test_seeds_as(variant: str, seeds: list[Path], tmp_path: Path, vanmach: Cli) -> None:
    check_variant(vanmach, seeds, variant, tmp_path)


def test_a_difference_is_seen() -> None:
    assert differences({"a": [1, {"b": "x"}]}, {"a": [1, {"b": "y"}]}) == [".a[1].b: 'x' / 'y'"]
