"""Rows whose cells are known, laid out in lines as a PDF prints them: columns of any width, pages of any height. What is read of them is
what was laid, or is said to be in doubt."""

from __future__ import annotations

import random
import re
import textwrap
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from loaders.outline.layout import layout
from loaders.tabular.borderless import read_lines
from loaders.tabular.tables import read_tables
from loaders.writing.columns import Role, is_task_table
from loaders.writing.text import SourceText

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
WIDTHS = {"title": 38, "time": 10}
MARKUP = re.compile(r"[*|\\]")


@dataclass
class Known:
    """A table of rows whose cells are told by signs between them."""

    roles: Sequence[Role]
    heads: Sequence[str]
    rows: list[list[str]]


def known(path: Path) -> Iterator[Known]:
    for annex, table in read_tables(layout(SourceText(path.read_text("utf-8")))):
        if not is_task_table(table.roles) or not any("|" in line.raw for line in annex.lines):
            continue
        columns = [n for n, r in enumerate(table.roles) if r != "ordinal"]
        rows = [
            [" ".join(MARKUP.sub("", row.by_column[n].text).split()) if n in row.by_column else "" for n in columns]
            for row in table.rows if len(row.by_column) > 2 and not row.total and row.text("title")
        ]
        yield Known([table.roles[n] for n in columns], [table.heads[n] for n in columns], rows)


def laid(table: Known, dice: random.Random) -> tuple[str, dict[tuple[int, int], str]]:
    """The table as lines, and the words of each cell by row and column."""
    widths = [max(7, int(WIDTHS.get(r, 18) * dice.choice([0.8, 1, 1.25, 1.5]))) for r in table.roles]
    height, repeated = dice.choice([30, 40, 50]), dice.random() < 0.5
    lines, left, feed = ["TT", *table.heads], height - 6, ""
    words: dict[tuple[int, int], str] = {}

    def turn() -> str:
        if not repeated:
            return "\f"
        lines.extend(["\fTT", *table.heads])
        return ""

    for n, cells in enumerate(table.rows, 1):
        columns = [textwrap.wrap(c, w, break_long_words=False) for c, w in zip(cells, widths, strict=True)]
        words |= {(n, k): "".join(c) for k, c in enumerate(columns)}
        if left <= 1:
            feed, left = turn(), height
        lines.append(f"{feed}{n}")
        feed, done, high = "", 0, max(map(len, columns))
        while done < high:
            if left <= 0:
                feed, left = turn(), height
            take = min(high - done, max(left, 1))
            for column in columns:
                for line in column[done : done + take]:
                    lines.append(feed + line)
                    feed = ""
            done, left = done + take, left - take
    return "\n".join(lines) + "\n", words


def bare(words: str) -> str:
    return words.replace(" ", "")


@pytest.mark.skipif(not SHARED.exists(), reason="real tables are not part of the project")
def test_what_is_read_of_lines_is_what_was_laid_or_is_in_doubt() -> None:
    dice = random.Random(20_261_126)
    tables = [t for path in sorted((SHARED / "corpus").rglob("*.txt")) if "identity" not in path.parts for t in known(path)]
    told: dict[tuple[str, str], int] = defaultdict(int)
    for table in [t for t in tables for _ in range(6)]:
        text, words = laid(table, dice)
        source = SourceText(text)
        read = {row.ordinal: row for t in read_lines(list(source.lines()), source, ()) for row in t.rows}
        for n in range(1, len(table.rows) + 1):
            row = read.get(str(n))
            right = row is not None and all(
                bare(row.by_column[k + 1].text if k + 1 in row.by_column else "") == bare(words[n, k]) for k in range(len(table.roles))
            )
            told["right" if right else "wrong", "in doubt" if row is not None and row.others else "told"] += 1
    rows = sum(told.values())
    assert rows > 800
    assert told["right", "told"] / rows > 0.86, dict(told)
    assert told["wrong", "told"] / rows < 0.03, dict(told)
    # a doubt means something: of the rows in doubt one in five at least would have been told wrong
    assert told["wrong", "in doubt"] / (told["wrong", "in doubt"] + told["right", "in doubt"]) > 0.2, dict(told)
