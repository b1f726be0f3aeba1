"""What was measured before: the figures of each run, and which single things were wrong in the last one.

In: a run's ``Measured`` rows. Out: ``history.jsonl`` (a line a run whose figures differ from the last: date, commit, figures) and ``faults.json``
(the faults of the last stored run by key: names of documents, places and hashes, no words of any text) and ``bars.json`` (the least F1 of each
field: the best that a stored run has reached).
"""

from __future__ import annotations

import datetime
import json
import math
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
HISTORY: Final = HERE / "history.jsonl"
FAULTS: Final = HERE / "faults.json"
BARS: Final = HERE / "bars.json"
WEIGHT: Final = 5
"""A wrong link or resolution weighs as much as so many missing ones."""


@dataclass
class Measured:
    """One field of one set: found, wrong, missing; ``faults`` maps each fault's key to what a person may read of it."""

    name: str
    found: int = 0
    wrong: int = 0
    missing: int = 0
    faults: dict[str, str] = field(default_factory=dict)

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.found / (self.found + self.missing) if self.found + self.missing else 1.0

    @property
    def f1(self) -> float:
        all_ = 2 * self.found + self.wrong + self.missing
        return 2 * self.found / all_ if all_ else 1.0

    @property
    def careful(self) -> float:
        """Found out of found, missing and wrong, the wrong ones counted ``WEIGHT`` times.

        >>> round(Measured("x", found=90, wrong=2, missing=10).careful, 3)
        0.818
        """
        all_ = self.found + self.missing + WEIGHT * self.wrong
        return self.found / all_ if all_ else 1.0


def table(rows: Iterable[Measured]) -> str:
    """The figures, a line a field."""
    made = [f"{'field':38} {'P':>6} {'R':>6} {'F1':>6} {'5×wrong':>8} {'found':>6} {'wrong':>6} {'missing':>7}"]
    made += [
        f"{r.name:38} {r.precision:6.3f} {r.recall:6.3f} {r.f1:6.3f} {r.careful:8.3f} {r.found:6} {r.wrong:6} {r.missing:7}"
        for r in rows
    ]
    return "\n".join(made)


def changes(rows: Iterable[Measured]) -> str:
    """What was gained and lost against the last stored run, thing by thing."""
    now = {key: said for r in rows for key, said in r.faults.items()}
    before: set[str] = set(json.loads(FAULTS.read_text("utf-8"))) if FAULTS.exists() else set()
    lost, gained = sorted(now.keys() - before), sorted(before - now.keys())
    made = [f"against the last stored run: {len(gained)} gained, {len(lost)} lost"]
    made += [f"  lost    {key}  {now[key]}" for key in lost]
    made += [f"  gained  {key}" for key in gained]
    return "\n".join(made)


def _bars() -> dict[str, float]:
    return dict(json.loads(BARS.read_text("utf-8"))) if BARS.exists() else {}


def bars_missed(rows: Iterable[Measured]) -> list[str]:
    """What falls short of its bar; a field with a bar that was not scored falls short too."""
    reached = {r.name: r.f1 for r in rows}
    return [
        f"{name} is {reached[name]:.4f}, once {bar}" if name in reached else f"{name} was not scored"
        for name, bar in _bars().items()
        if reached.get(name, -1) < bar
    ]


def store(rows: list[Measured], seconds: Mapping[str, float]) -> None:
    """Keep the run's figures, where they differ from the last ones, and its faults; raise the bars that it has passed."""
    figures = {r.name: [r.found, r.wrong, r.missing] for r in rows}
    last = HISTORY.read_text("utf-8").splitlines()[-1:] if HISTORY.exists() else []
    if not last or json.loads(last[0])["figures"] != figures:
        today = datetime.datetime.now(datetime.UTC).date().isoformat()
        line = {"date": today, "commit": _commit(), "seconds": {k: round(v, 1) for k, v in seconds.items()}, "figures": figures}
        with HISTORY.open("a", encoding="utf-8") as out:
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    faults = sorted(key for r in rows for key in r.faults)
    FAULTS.write_text(json.dumps(faults, ensure_ascii=False, indent=0) + "\n", "utf-8")
    bars = _bars()
    bars.update({r.name: max(bars.get(r.name, 0), math.floor(r.f1 * 10_000) / 10_000) for r in rows if r.found + r.wrong + r.missing})
    BARS.write_text(json.dumps(bars, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")


def _commit() -> str:
    """The commit that was measured; "+" where files had changed since."""
    run = ["git", "-C", str(HERE), "rev-parse", "--short", "HEAD"]
    head = subprocess.run(run, capture_output=True, text=True, check=False).stdout.strip()
    changed = subprocess.run(["git", "-C", str(HERE), "status", "--porcelain"], capture_output=True, text=True, check=False).stdout
    return head + ("+" if changed.strip() else "")
