"""The extraction record: what one document says, as self-validating values (``values``).

In: the recognisers' findings. Out: one JSON object a document (``Record.to_json`` / ``Record.from_json``).
A record is a pure function of the file's bytes and of ``RULES_VERSION``; it knows no other document.
"""

from loaders.record.citations import PREDICATES, Citation, PinPoint, Predicate, Relation, ResolvedBy, ResolvedByKind
from loaders.record.evidence import CONFIDENCES, Confidence, Premise, RecordError, Span, Spans
from loaders.record.figures import BudgetLine, Indicator, Observation, Target
from loaders.record.source import Identity, Part, Source, file_of, part_key
from loaders.record.tasks import ROLES, TASK_KINDS, BodyRole, Milestone, ReportClause, Role, RowReading, Task, TaskKind, Timeframe
from loaders.record.whole import RULES_VERSION, SCHEMA_VERSION, Finding, Record, Severity

__all__ = [
    "CONFIDENCES", "PREDICATES", "ROLES", "RULES_VERSION", "SCHEMA_VERSION", "TASK_KINDS", "BodyRole", "BudgetLine", "Citation",
    "Confidence", "Finding", "Identity", "Indicator", "Milestone", "Observation", "Part", "PinPoint", "Predicate", "Premise",
    "Record", "RecordError", "Relation", "ReportClause", "ResolvedBy", "ResolvedByKind", "Role", "RowReading", "Severity",
    "Source", "Span", "Spans", "Target", "Task", "TaskKind", "Timeframe", "file_of", "part_key",
]
