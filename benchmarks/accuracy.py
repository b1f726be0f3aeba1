"""How true the records are: extraction of the real documents against hand-made annotation.

In: the shared corpus beside the checkout. Out: one table a set (seeds resolved together; further plans), the time taken;
with ``--gate`` exit status 1 where a bar of ``BARS`` is missed. Scores are those of ``shared/tools/evaluate.py``.

    python benchmarks/accuracy.py [--gate] [--details] [--shared ../shared] [--vanmach PATH]
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]

# The least that each field of the seeds must reach: a change that falls below is not taken.
BARS: Final[dict[str, float]] = {
    "spans": 1, "identity.number": 1, "identity.type": 1, "identity.issuer": 1, "identity.date": 1, "identity.signer": 1,
    "identity.title": 1, "citations.distinct": 0.99, "citations.mentions": 0.98, "citations.date": 0.97,
    "names.recall": 0.90, "names.precision": 0.97, "relations": 0.95, "tasks.rows": 1, "tasks.lead": 0.98,
    "tasks.lead_full": 0.98, "tasks.coordinating": 0.98, "tasks.directing": 0.98, "tasks.product": 0.98,
    "tasks.timeframe": 0.98, "tasks.body": 0.98, "duties.found": 0.95, "duties.agency": 0.95, "duties.role": 0.90,
    "targets": 0.90,
}  # fmt: skip


def tool(given: str | None) -> str:
    """The ``vanmach`` command: the one named, the one of this environment, or the one on the path."""
    beside = Path(sys.executable).with_name("vanmach")
    found = given or (str(beside) if beside.exists() else shutil.which("vanmach"))
    if not found:
        sys.exit("No vanmach command here: run make test or make demo first")
    return found


def measure(vanmach: str, files: list[Path], gold: Path, shared: Path, *, gate: bool, details: bool) -> int:
    """Extract ``files`` together, score them against ``gold``, print the table; 0 where no bar is missed."""
    with tempfile.TemporaryDirectory() as folder:
        records = Path(folder) / "records.jsonl"
        began = time.perf_counter()
        with records.open("wb") as out:
            subprocess.run([vanmach, "extract", *map(str, files), "--resolve", "--json"], stdout=out, check=True)
        print(f"{gold.name}: {len(files)} documents extracted and resolved in {time.perf_counter() - began:.1f} s", flush=True)
        command = [sys.executable, str(shared / "tools" / "evaluate.py"), "--gold", str(gold), str(records)]
        if gate:
            command += [f"--min={field}={bar}" for field, bar in BARS.items()]
        scored = subprocess.run([*command, "--details"] if details else command, stdout=subprocess.PIPE, text=True, check=False)
    text = scored.stdout
    # The totals say enough, unless somebody looks for the faults.
    print(text if details or "--- totals" not in text else text[text.index("--- totals") :])
    return scored.returncode


def main() -> int:
    """Run both sets; with ``--gate`` the annotated seeds alone, against the bars."""
    ap = argparse.ArgumentParser(description="Accuracy against hand-made annotation")
    ap.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder of corpus, annotation and tools")
    ap.add_argument("--vanmach", help="the command to measure (default: this environment's)")
    ap.add_argument("--gate", action="store_true", help="exit 1 where a bar is missed")
    ap.add_argument("--details", action="store_true", help="print each difference")
    a = ap.parse_args()
    shared = a.shared.resolve()
    if not (shared / "corpus" / "seeds").is_dir():
        print(f"{shared}: no corpus here. The real documents are not part of the project; name their folder with --shared.")
        return 1 if a.gate else 0
    vanmach = tool(a.vanmach)
    seeds = sorted((shared / "corpus" / "seeds").glob("*.txt"))
    status = measure(vanmach, seeds, shared / "gold" / "seeds", shared, gate=a.gate, details=a.details)
    if not a.gate:
        plans = sorted((shared / "corpus" / "dev" / "plans").glob("*.txt"))
        measure(vanmach, plans, shared / "gold" / "plans", shared, gate=False, details=a.details)
    return status if a.gate else 0


if __name__ == "__main__":
    sys.exit(main())
