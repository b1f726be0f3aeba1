"""What a text counts and measures: goals, indicators, sums of money."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from loaders.record.evidence import Premise, RecordError, Spans, needs_words
from loaders.record.values import value


@value()
class Target:
    """A quantified goal. ``value``: digits with a decimal point, "5-7" for a range, "61/72" for a ratio.

    ``by_premises`` are the words that print the year of ``by`` where the clause at ``spans`` does not (a heading, the title).
    """

    text: str
    subject: str
    value: str
    unit: str | None
    comparator: Literal["=", ">=", "<=", "~"]
    by: str | None
    direction: str | None
    source_cites: tuple[str, ...]
    section: str
    spans: Spans
    by_premises: tuple[Premise, ...] = ()


@value()
class Observation:
    """One cell of an indicator table: the year of its column and what is printed in it ("-" where the table says so)."""

    year: str | None
    value: str | None


@value()
class Indicator:
    """A row of an indicator table. Values are as printed ("585 triệu đồng", ">85%"); an empty cell is null.

    ``target_by`` is the year of the target's column. ``field_spans`` gives the places of the row's cells (name, unit, target, baseline,
    result, note), of the heads that give the years (target_head …), of the group's rows and of the legend that explains "-".
    """

    table: str
    group: str | None
    name: str
    unit: str | None
    target: str | None
    baseline: Observation | None
    result: Observation | None
    note: str | None
    spans: Spans
    target_by: str | None = None
    ordinal: str | None = None
    section: str = ""
    field_spans: dict[str, Spans] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.name:
            raise RecordError("an indicator without a name")
        needs_words(self.spans, f"indicator {self.name!r}")


@value()
class BudgetLine:
    """A sum of money for carrying out a document. ``amount``: digits with a decimal point, of ``unit`` ("tỷ đồng").

    ``name`` is what the sum is for, ``source`` where the money comes from, ``group`` the heading it stands under; ``part_of`` is the
    ``text`` of the line whose amount it is a part of. ``field_spans`` gives the places of name, source, group, and of the words that make
    it a part.
    """

    text: str
    amount: str
    unit: str
    source: str | None
    part_of: str | None
    spans: Spans
    name: str = ""
    group: str | None = None
    section: str = ""
    field_spans: dict[str, Spans] = field(default_factory=dict)

    def __post_init__(self) -> None:
        needs_words(self.spans, f"budget line {self.text!r}")
