"""How true the records are: real documents against hand-made annotation, a portal's data, and marked references.

In: the shared corpus beside the checkout. Out: one table (annotated seeds and plans, heads of portal documents, references in
sentences), what was gained and lost since the last stored run, and, unless ``--gate``, that run's figures kept
and the bars raised to them (``outcomes``). With ``--gate`` exit status 1 where a bar is missed: what was once reached is not given up.

    python benchmarks/accuracy.py [--gate] [--details] [--shared ../shared] [--vanmach PATH]
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(Path(__file__).parent), str(ROOT)]  # a benchmark is run as a file, from anywhere

from gold_records import annotated, portal  # noqa: E402
from outcomes import Measured, bars_missed, changes, store, table  # noqa: E402
from reference_spans import LABELS, Scored, score  # noqa: E402


def tool(given: str | None) -> str:
    """The ``vanmach`` command: the one named, the one of this environment, or the one on the path."""
    beside = Path(sys.executable).with_name("vanmach")
    found = given or (str(beside) if beside.exists() else shutil.which("vanmach"))
    if not found:
        sys.exit("No vanmach command here: run make test or make demo first")
    return found


def references(path: Path) -> list[Measured]:
    """The halves of the marked sentences, and each label over both."""
    mentions = score(path)
    groups: list[tuple[str, Callable[[Scored], bool]]] = [
        (f"references/{half}", lambda s, half=half: s.half == half) for half in ("seen", "blind")
    ]
    groups += [(f"references/{label}", lambda s, label=label: s.label == label) for label in LABELS.values()]
    made = []
    for name, belongs in groups:
        row = Measured(name)
        for s in filter(belongs, mentions):
            row.found += s.outcome == "hit"
            row.wrong += s.outcome == "extra"
            row.missing += s.outcome == "missing"
            if s.outcome != "hit" and name in ("references/seen", "references/blind"):
                # the blind half is counted, never looked at
                row.faults[s.key] = s.words[:120] if s.half == "seen" else ""
        made.append(row)
    return made


def main() -> int:
    """Measure every set, print, compare with the last run; keep the figures or, with ``--gate``, hold them against the bars."""
    ap = argparse.ArgumentParser(description="Accuracy against hand-made annotation")
    ap.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder of corpus, annotation and tools")
    ap.add_argument("--vanmach", help="the command to measure (default: this environment's)")
    ap.add_argument("--gate", action="store_true", help="exit 1 where a bar is missed; nothing is stored")
    ap.add_argument("--details", action="store_true", help="print each difference")
    a = ap.parse_args()
    shared = a.shared.resolve()
    if not (shared / "corpus" / "seeds").is_dir():
        print(f"{shared}: no corpus here. The real documents are not part of the project; name their folder with --shared.")
        return 1 if a.gate else 0
    vanmach, dev, scorer = tool(a.vanmach), shared / "corpus" / "dev", shared / "tools" / "evaluate.py"
    sets: dict[str, Callable[[], list[Measured]]] = {
        "seeds": lambda: annotated(vanmach, sorted((shared / "corpus" / "seeds").glob("*.txt")), shared / "gold" / "seeds", scorer),
        "plans": lambda: annotated(vanmach, sorted((dev / "plans").glob("*.txt")), shared / "gold" / "plans", scorer),
        "portal": lambda: portal(vanmach, dev),
        "references": lambda: references(dev / "references.jsonl"),
    }
    rows: list[Measured] = []
    seconds: dict[str, float] = {}
    for name, measure in sets.items():
        began = time.perf_counter()
        rows += measure()
        seconds[name] = time.perf_counter() - began
    print(table(rows))
    print("  ".join(f"{name} {s:.1f} s" for name, s in seconds.items()))
    if a.details:
        print("\n".join(f"  {key}  {said}" for r in rows for key, said in r.faults.items() if said))
    print(changes(rows))
    if not a.gate:
        store(rows, seconds)
        return 0
    missed = bars_missed(rows)
    print("falls short: " + "; ".join(missed) if missed else "no bar is missed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
