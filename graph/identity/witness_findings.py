"""Where the files that witness one document contradict each other.

In: the witnesses laid side by side, their records, the bodies of the table. Out: ``GraphFinding`` rows with the words of each
file. What one copy leaves out contradicts nothing; it is told once, as a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Final

from graph.identity.table import BodyRow, GraphFinding, PremiseRef
from graph.identity.witnesses import Aligned, plain_words
from loaders.checks.finding_annexes import ANNEX_ALONE
from loaders.record import ROLES, Record, Role, Spans, Task

WITNESSES: Final = "witness-disagreement"
MISSING: Final = "witness-missing-task"
# A finding about a shortened copy quotes only the first of the tasks that it leaves out.
_QUOTED: Final = 12

_ROLE_WORDS: Final[Mapping[Role, str]] = {
    "lead": "cơ quan chủ trì", "coordinating": "cơ quan phối hợp", "directing": "người chỉ đạo", "responsible": "cơ quan thực hiện",
    "advising": "cơ quan tham mưu", "supervising": "cơ quan kiểm tra, giám sát", "guiding": "cơ quan hướng dẫn",
    "reporting": "cơ quan báo cáo",
}

# A value for comparison, the value for people, where its words stand.
_Said = tuple[object, str, Spans]
Bodies = Mapping[tuple[str, str], BodyRow]


def witness_findings(key: str, aligned: Aligned, records: Mapping[str, Record], bodies: Bodies) -> Iterator[GraphFinding]:
    """All contradictions between the witnesses of one document."""
    yield from _heads(key, aligned.witnesses, records)
    for group in aligned.same:
        title = group[0][1].title
        for field in ("nội dung", "sản phẩm", "thời gian", *_ROLE_WORDS.values()):
            said = [(sha, found) for sha, task in group if (found := _value(field, sha, task, bodies))]
            yield from _differing(key, f"{field} của nhiệm vụ “{title}”", said)
    yield from _missing(key, aligned, {sha for sha in aligned.witnesses if any(f.code == ANNEX_ALONE for f in records[sha].findings)})


def _heads(key: str, witnesses: Sequence[str], records: Mapping[str, Record]) -> Iterator[GraphFinding]:
    for field, words in (("signer", "người ký"), ("title", "trích yếu")):
        said = []
        for sha in witnesses:
            me = records[sha].identity
            value: str | None = getattr(me, field)
            if value:
                said.append((sha, (plain_words(value), value, me.spans.get(field, ()))))
        yield from _differing(key, words, said)


def _value(field: str, sha: str, task: Task, bodies: Bodies) -> _Said | None:
    if field == "nội dung":
        return plain_words(task.title), task.title, task.field_spans.get("title") or task.spans
    if field == "sản phẩm":
        said = task.product
        return (plain_words(said), said, task.field_spans.get("product") or task.spans) if said else None
    if field == "thời gian":
        frame = task.timeframe
        # a narrow column breaks a day inside a number ("15/12/20 26"): that is no other time
        return ("".join(plain_words(frame.text)), frame.text, frame.spans or task.spans) if frame and frame.text else None
    role = next(r for r in ROLES if _ROLE_WORDS[r] == field)
    mine = [b for b in task.bodies if b.role == role and b.confidence != "candidate"]
    if not mine:
        return None
    paths = frozenset(row.iri_path if (row := bodies.get((sha, b.body))) else b.body for b in mine)
    return paths, ", ".join(sorted({b.body for b in mine})), tuple(sorted({s for b in mine for s in b.spans})) or task.spans


def _differing(key: str, what: str, said: Iterable[tuple[str, _Said]]) -> Iterator[GraphFinding]:
    """A finding where the values differ; the first file of each value is quoted."""
    first: dict[object, tuple[str, str, Spans]] = {}
    for sha, (value, text, spans) in said:
        first.setdefault(value, (sha, text, spans))
    if len(first) < 2:
        return
    quoted = sorted(first.values())
    texts = "; ".join(f"“{text}”" for text in sorted({text for _, text, _ in quoted}))
    yield GraphFinding(
        WITNESSES, "warning", f"Các bản của cùng một văn bản ghi khác nhau về {what}: {texts}.", (key,),
        tuple(PremiseRef(sha, f"bản này ghi: {text}", text, spans) for sha, text, spans in quoted if spans),
    )


def _missing(key: str, aligned: Aligned, parts: Set[str]) -> Iterator[GraphFinding]:
    """The tasks that a copy leaves out; not where a copy tells no task at all. A file that holds the annex alone (``parts``) is no copy."""
    groups = [whole for group in (*aligned.same, *((alone,) for alone in aligned.lonely)) if (whole := tuple(at for at in group if at[0] not in parts))]
    telling = {sha for group in groups for sha, _ in group}
    for sha in aligned.witnesses:
        absent = [group[0] for group in groups if sha not in {file for file, _ in group}]
        if not absent or sha not in telling:
            continue
        absent.sort(key=lambda at: (at[0], at[1].spans))
        yield GraphFinding(
            MISSING, "note", f"Một bản của văn bản này không có {len(absent)} nhiệm vụ mà bản khác có.", (key,),
            tuple(PremiseRef(file, "bản khác có nhiệm vụ này", task.title, task.spans) for file, task in absent[:_QUOTED]),
        )
