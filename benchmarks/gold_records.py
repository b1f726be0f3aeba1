"""Records against hand-made annotation, and the heads of portal documents against the portal's own data.

In: the shared corpus and the ``vanmach`` command. Out: ``Measured`` rows. The scores of annotated documents are those of
``shared/tools/evaluate.py``, read from what it prints; a number is compared without regard to blanks, case and separators.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from disputed import corrected
from outcomes import Measured

from loaders.writing.vietnamese import fold, nfc

_TOTAL: Final = re.compile(r"(?P<field>[\w.]+)\s+P .*\(tp (?P<tp>\d+) fp (?P<fp>\d+) fn (?P<fn>\d+)\)")
_OF_DOCUMENT: Final = re.compile(r"(?P<stem>\S+)\s+(?P<field>[\w.]+)\s+(?:P \d|nothing)")


def extract(vanmach: str, files: list[Path], *options: str) -> Iterator[dict[str, Any]]:
    """The records of ``files``, read together."""
    command = [vanmach, "extract", *map(str, files), "--json", *options]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return map(json.loads, done.stdout.decode("utf-8").splitlines())


def annotated(vanmach: str, files: list[Path], gold: Path, tool: Path) -> list[Measured]:
    """All fields of one annotated set, the documents resolved together; and once more with what is disputed set right."""
    with tempfile.TemporaryDirectory() as folder:
        records = Path(folder) / "records.jsonl"
        with records.open("w", encoding="utf-8") as out:
            out.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in extract(vanmach, files, "--resolve"))
        rows = _scored(records, gold, tool, gold.name)
        (right := Path(folder) / "right").mkdir()
        if corrected(gold, right):
            as_annotated = {r.name: (r.found, r.wrong, r.missing) for r in rows}
            again = _scored(records, right, tool, gold.name)
            rows += [
                Measured(f"{gold.name} set right{r.name.removeprefix(gold.name)}", r.found, r.wrong, r.missing)
                for r in again
                if as_annotated.get(r.name) != (r.found, r.wrong, r.missing)
            ]
    return rows


def _scored(records: Path, gold: Path, tool: Path, name: str) -> list[Measured]:
    """What ``tool`` prints of ``records`` against ``gold``: a row a field, the single faults with the first."""
    command = [sys.executable, str(tool), "--gold", str(gold), "--details", str(records)]
    printed = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    each, totals = printed.split("--- totals", 1)
    rows = [Measured(f"{name}/{m['field']}", int(m["tp"]), int(m["fp"]), int(m["fn"])) for m in _TOTAL.finditer(totals)]
    stem = ""
    for line in each.splitlines():
        if (head := _OF_DOCUMENT.match(line)) is not None:
            stem = head["stem"]
        elif line.startswith("    ") and rows:
            # evaluate.py prints a document's differences after its fields
            key = f"{name} {stem} {hashlib.sha256(line.encode()).hexdigest()[:10]}"
            rows[0].faults[key] = line.strip()[:160]
    return rows


def portal(vanmach: str, folder: Path) -> list[Measured]:
    """Number, type and date of the portal's documents."""
    rows = [json.loads(line) for line in (folder / "identity.jsonl").read_text("utf-8").splitlines()]
    files = [folder / "identity" / r["file"] for r in rows]
    found = {Path(r["source"]["path"]).name: r["identity"] for r in extract(vanmach, files)}
    made = []
    for field in ("number", "type", "date"):
        row = Measured(f"portal/{field}")
        for want in rows:
            got = (found.get(want["file"]) or {}).get(field)
            if _same(field, got, want[field]):
                row.found += 1
                continue
            row.missing += 1
            row.wrong += got is not None
            row.faults[f"portal {want['file']} {field}"] = f"{want[field]!r}, read {got!r}"
        made.append(row)
    return made


def _same(field: str, got: str | None, want: str | None) -> bool:
    if field == "number":
        return _number(got) == _number(want)
    return fold(got or "") == fold(want or "")


def _number(text: str | None) -> str:
    return re.sub(r"[-–−‑/]+", "-", re.sub(r"\s+", "", nfc(text or ""))).casefold()
