"""Whole documents of many kinds and layouts, made for the test: what is read of each stands beside it, one line a task, sum, indicator or finding.

A line of the ``.rows`` file: kind and path | title | role: bodies | product | time as printed = start..end, recurrence | group.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.record import ROLES, BudgetLine, Indicator, Record, Task
from tests.reading import record_of

DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.txt"))


def read(path: Path) -> Record:
    text = path.read_text("utf-8")
    return record_of(text, path.name)


def of_task(t: Task) -> str:
    said = [f"{t.kind} {t.path}", t.title]
    said += [f"{role}: {'; '.join(getattr(t, role))}" for role in ROLES if getattr(t, role)]
    if t.product:
        said.append(f"product: {t.product}")
    if t.timeframe is not None:
        f = t.timeframe
        said.append(f"time: {f.text} = {f.start or ''}..{f.end or ''}" + (f", {f.recurrence}" if f.recurrence else "") + (f" ({f.inherited_from})" if f.inherited_from else ""))
    said += [f"status: {t.status}"] if t.status else []
    said += [f"if: {t.conditional}"] if t.conditional else []
    said += [f"group: {t.group}"] if t.group and t.kind == "annex" else []
    said += [f"parent: {t.parent}"] if t.parent else []
    return " | ".join(said)


def of_sum(b: BudgetLine) -> str:
    return f"sum {b.amount} {b.unit} | {b.name} | from: {b.source or ''} | part of: {b.part_of or ''}"


def of_indicator(x: Indicator) -> str:
    return f"indicator {x.name} | {x.unit} | target: {x.target} ({x.target_by}) | baseline: {x.baseline and x.baseline.value} | result: {x.result and x.result.value}"


def told(record: Record) -> Iterator[str]:
    yield from map(of_task, record.tasks)
    yield from map(of_sum, record.budget)
    yield from map(of_indicator, record.indicators)
    yield from (f"finding {f.code}" for f in record.findings if f.code in ("row-count-mismatch", "row-cut-doubt", "rows-left-out", "total-mismatch"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=[p.stem for p in DOCUMENTS])
def test_what_is_read_of_a_document(path: Path) -> None:
    assert list(told(read(path))) == path.with_suffix(".rows").read_text("utf-8").splitlines()


@pytest.mark.parametrize("path", DOCUMENTS, ids=[p.stem for p in DOCUMENTS])
def test_every_word_stands_where_the_record_says(path: Path) -> None:
    raw = path.read_text("utf-8")
    record = read(path)
    for t in record.tasks:
        assert t.text == " ".join(raw[s.start : s.end] for s in t.spans)
        for b in t.bodies:
            assert b.text == " ".join(raw[s.start : s.end] for s in b.spans)
        if t.kind == "annex" and t.timeframe is not None and t.timeframe.inherited_from is None:
            assert all(any(o.start <= s.start and s.end <= o.end for o in t.spans) for s in t.timeframe.spans)
    for line in record.budget:
        assert line.text == " ".join(raw[s.start : s.end] for s in line.spans)


def test_there_are_many_layouts() -> None:
    assert len(DOCUMENTS) >= 25
