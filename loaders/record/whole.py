"""All that one document of a file says: one JSON object a line."""

from __future__ import annotations

import json
from typing import Any, Final, Literal, Self

import orjson

from loaders.record.citations import Citation, Relation
from loaders.record.evidence import RecordError, Spans
from loaders.record.figures import BudgetLine, Indicator, Target
from loaders.record.plain import from_plain, to_plain
from loaders.record.source import Identity, Source
from loaders.record.tasks import ReportClause, Task
from loaders.record.values import value

SCHEMA_VERSION: Final = "1"
RULES_VERSION: Final = "17"

Severity = Literal["error", "warning", "note"]


@value()
class Finding:
    """A disagreement, doubt, blank or misprint. ``spans`` is empty where the finding is that something is absent."""

    code: str
    severity: Severity
    message: str
    text: str
    spans: Spans


@value()
class Record:
    """All that one file says; of a file with several documents all that one of them says."""

    source: Source
    identity: Identity
    citations: tuple[Citation, ...] = ()
    relations: tuple[Relation, ...] = ()
    tasks: tuple[Task, ...] = ()
    targets: tuple[Target, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    findings: tuple[Finding, ...] = ()
    reports: tuple[ReportClause, ...] = ()
    schema_version: str = SCHEMA_VERSION
    rules_version: str = RULES_VERSION

    def to_json(self) -> dict[str, Any]:
        """Plain lists, dicts, strings, numbers: what ``json.dumps`` prints."""
        plain: dict[str, Any] = to_plain(self)
        return plain

    def to_line(self) -> str:
        """The record as one line of JSON, without blanks, letters unescaped."""
        try:
            return orjson.dumps(self).replace(b',"part":null}', b"}", 1).replace(b',"milestones":[]}', b"}").decode()
        except TypeError:  # half of a surrogate pair, as a damaged PDF's table of letters can give it
            return json.dumps(self.to_json(), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Self:
        """The record that ``to_json`` gave; RecordError where a key is missing or has the wrong shape."""
        if value.get("schema_version") != SCHEMA_VERSION:
            raise RecordError(f"schema_version {value.get('schema_version')!r}, this version reads {SCHEMA_VERSION!r}")
        made = from_plain(cls, value)
        assert isinstance(made, cls)
        return made
