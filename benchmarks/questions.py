"""How long does each question of the catalogue take? Times every question on a store of the shared seeds, with its own example's values.

In: the shared corpus beside the checkout. Out: a table, slowest first: rows, milliseconds (of the process, median; names looked up anew each time, as a
command does), and the ratio to the fastest question. Milliseconds of one machine mean little; issue 5 asks for 100 on the seeds.

    python benchmarks/questions.py [--shared ../shared] [--store DIR] [--repeat 5]
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from graph.keeping.store import GraphStore
from loaders.errors import VanmachError
from queries.questions.catalog import Question, load_catalog
from queries.run import ask

ROOT: Final = Path(__file__).resolve().parents[1]


DRAFT: Final = ROOT / "examples" / "81-kl-tw" / "04-ke-hoach-177-kh-ubnd-lang-son.txt"


def values(asked: Question) -> dict[str, str]:
    """The values of a question's own example: those that it cannot do without. A draft is the longest of the examples."""
    return {p.name: str(DRAFT) if "file" in p.types else p.example for p in asked.parameters if p.required}


def timed(store: GraphStore, asked: Question, repeat: int) -> tuple[int, float]:
    """Rows and the median time in milliseconds."""
    rows, times = 0, []
    for _ in range(repeat):
        began = time.process_time()
        rows = len(ask(store, asked.id, values(asked)).to_json()["rows"])
        times.append((time.process_time() - began) * 1000)
    return rows, statistics.median(times)


def main() -> int:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options.add_argument("--store", type=Path, help="a store that is built already")
    options.add_argument("--repeat", type=int, default=5)
    given = options.parse_args()
    seeds = given.shared / "corpus" / "seeds"
    if given.store is None and not seeds.is_dir():
        print("no shared corpus here", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        place = given.store or Path(folder) / "store"
        if given.store is None:
            vanmach = Path(sys.executable).with_name("vanmach")
            subprocess.run([vanmach, "build", seeds, "--store", place], check=True, capture_output=True)
        store = GraphStore.open(place)
        found: list[tuple[float, str, str]] = []
        for asked in load_catalog().values():
            try:
                rows, took = timed(store, asked, given.repeat)
            except VanmachError as error:  # its example names something that this store does not hold
                print(f"{'':>8} {asked.id}: {error.code}, not asked")
                continue
            found.append((took, asked.id, str(rows)))
        least = min(found)[0]
        print(f"{'ms':>8} {'ratio':>6} {'rows':>5} question")
        for took, name, told in sorted(found, reverse=True):
            print(f"{took:>8.1f} {took / least:>6.1f} {told:>5} {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
