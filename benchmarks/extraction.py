"""How fast is a document read? MB of text a second for whole extraction, from the file's bytes to the record's JSON, on one core.

In: the shared corpus beside the checkout where it is; texts of 2 MB and 20 MB made by rule (``made_text.py``). Out: a table. A second of
one machine means little, so the same run scans each text with one plain expression of ``re`` (document numbers) and prints the ratio; the
last line is what the 20 MB text costs in units of the 2 MB one (10 = linear). Times are of the process, medians; texts are UTF-8.

    python benchmarks/extraction.py [--shared ../shared] [--repeat 3] [--only NAME] [--profile]
"""

from __future__ import annotations

import argparse
import re
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import Final

from loaders.pipeline import extract_file

sys.path.insert(0, str(Path(__file__).resolve().parent))
from made_text import document

ROOT: Final = Path(__file__).resolve().parents[1]
SETS: Final = {"seeds": "corpus/seeds", "plans": "corpus/dev/plans", "identity": "corpus/dev/identity"}
MADE: Final = {"made-2MB": 2_000_000, "made-20MB": 20_000_000}
PLAIN: Final = re.compile(r"\d+(?:/\d{4})?[/-][A-ZĐ]+(?:[-/][A-ZĐ]\w*)*")
SAMPLE: Final = 0.002  # seconds between two looks at what runs


def read_all(files: Sequence[Path]) -> None:
    """Whole extraction, as ``vanmach extract --json`` does it."""
    for file in files:
        extract_file(file)[0].to_line()


def scan_all(texts: Sequence[str]) -> None:
    """One plain expression over the same texts."""
    for text in texts:
        for _ in PLAIN.finditer(text):
            pass


def seconds(work: Callable[[], None], repeat: int) -> float:
    """The median of the process's time."""
    took = []
    for _ in range(repeat):
        began = time.process_time()
        work()
        took.append(time.process_time() - began)
    return statistics.median(took)


def profile(files: Sequence[Path]) -> None:
    """Where the time goes: shares of the module's recognisers, by looking at what runs every few milliseconds."""
    seen: Counter[str] = Counter()
    looks = 0

    def look(_signal: int, frame: FrameType | None) -> None:
        nonlocal looks
        looks += 1
        modules = set()
        while frame is not None:
            path = Path(frame.f_code.co_filename)
            if path.is_relative_to(ROOT / "loaders"):
                modules.add(str(path.relative_to(ROOT).with_suffix("")))
            frame = frame.f_back
        seen.update(modules)

    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, SAMPLE, SAMPLE)
    read_all(files)
    signal.setitimer(signal.ITIMER_PROF, 0)
    for module, times in seen.most_common(30):
        print(f"    {100 * times / max(1, looks):5.1f} %  {module}, and what it calls")


def main() -> int:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options.add_argument("--repeat", type=int, default=3, help="runs of each set; the median counts (made texts: one run each, so that what is remembered from a run before helps neither)")
    options.add_argument("--only", help="one set: seeds, plans, identity, made-2MB, made-20MB")
    options.add_argument("--profile", action="store_true", help="also the share of each module")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sets = {name: sorted((given.shared / where).glob("*.txt")) for name, where in SETS.items()}
        for name, size in MADE.items():
            sets[name] = [Path(folder) / f"{name}.txt"]
            if given.only in (None, name):
                sets[name][0].write_text(document(size), encoding="utf-8")
        wanted = {name: files for name, files in sets.items() if files and given.only in (None, name)}
        if not wanted:
            print("nothing to read: no shared corpus here, or no set of this name", file=sys.stderr)
            return 2
        read_all(next(iter(wanted.values()))[:1])  # patterns and tables are made at first use: not the reading's time
        print(f"{'set':>10} {'files':>5} {'MB':>6} {'s':>7} {'MB/s':>6} {'plain re, MB/s':>15} {'ratio':>6}")
        took: dict[str, float] = {}
        corpus = [0.0, 0.0]
        for name, files in wanted.items():
            texts = [f.read_text(encoding="utf-8") for f in files]
            size_mb = sum(f.stat().st_size for f in files) / 1e6
            took[name] = seconds(lambda files=files: read_all(files), 1 if name in MADE else given.repeat)  # type: ignore[misc]
            plain = seconds(lambda texts=texts: scan_all(texts), given.repeat)  # type: ignore[misc]
            print(f"{name:>10} {len(files):>5} {size_mb:>6.2f} {took[name]:>7.2f} {size_mb / took[name]:>6.2f} {size_mb / plain:>15.1f} {took[name] / plain:>6.1f}", flush=True)
            if name in SETS:
                corpus = [corpus[0] + size_mb, corpus[1] + took[name]]
            if given.profile:
                profile(files)
        if corpus[1]:
            print(f"corpus: {corpus[0] / corpus[1]:.2f} MB/s")
        if len(took) > 1 and MADE.keys() <= took.keys():
            print(f"20 MB : 2 MB = {took['made-20MB'] / took['made-2MB']:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
