"""People's decisions about doubts: kept in ``review.jsonl``, one JSON object a line, and applied when documents are resolved.

In: a file of decisions, or a new decision. Out: ``Decision`` rows; the verdicts that ``graph.resolve`` obeys. A decision
names words (a file's sha256 and their place), never a run or a citation's id, so that it survives new rules.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Literal

from loaders.errors import VanmachError
from loaders.record import Spans

Verdict = Literal["is", "is_not"]


class BadReviewFile(VanmachError):
    """A review file with a line that is no decision."""

    code = "VM-025"
    exit_status = 3


@dataclass(frozen=True, order=True)
class Decision:
    """``about`` is a mention ("<sha256>:<start>-<end>") or a document's key; ``verdict`` says whether it is ``document`` (a key).

    >>> Decision("ab" * 32 + ":10-20", "is", "chinh-phu/122-nq-cp/2025", why="so với bản gốc", by="NVA", on="2026-03-01").verdict
    'is'
    """

    about: str
    verdict: Verdict
    document: str
    why: str = ""
    by: str = ""
    on: str = ""

    def __post_init__(self) -> None:
        if not self.about or not self.document or self.verdict not in ("is", "is_not"):
            raise BadReviewFile(
                f"quyết định không hợp lệ: {self.about!r} {self.verdict!r} {self.document!r}", "Sửa hoặc bỏ dòng này."
            )


def mention_place(sha256: str, spans: Spans) -> str:
    """How a decision names a mention: the file and the first and last offset of the words.

    >>> from loaders.record import Span
    >>> mention_place("ab12", (Span(10, 20, 1), Span(22, 30, 2)))
    'ab12:10-30'
    """
    return f"{sha256}:{spans[0].start}-{spans[-1].end}"


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a review file in its order; none where there is no file."""
    if not path.exists():
        return ()
    made = []
    for n, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
            said = {k: str(value[k]) for k in Decision.__dataclass_fields__ if k in value}
            made.append(Decision(**said))  # type: ignore[arg-type]
        except (ValueError, TypeError, AttributeError) as e:
            raise BadReviewFile(
                f"{path.name}, dòng {n}: không đọc được quyết định ({e})", "Sửa hoặc bỏ dòng này rồi chạy lại."
            ) from e
    return tuple(made)


def write_decisions(path: Path, decisions: Iterable[Decision]) -> None:
    """Writes all decisions, whole or not at all (a new file takes the old one's place)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".tmp")
    with os.fdopen(handle, "w", encoding="utf-8") as f:
        f.writelines(json.dumps(asdict(d), ensure_ascii=False) + "\n" for d in decisions)
        f.flush()
        os.fsync(f.fileno())
    Path(name).replace(path)


def add_decision(path: Path, decision: Decision) -> None:
    """Adds one decision at the end: a later decision about the same words overrules an earlier one."""
    write_decisions(path, [*read_decisions(path), decision])


@dataclass(frozen=True)
class Verdicts:
    """The decisions in force: what something is, and what it is not.

    >>> v = Verdicts.of([Decision("m", "is", "a"), Decision("m", "is_not", "a"), Decision("m", "is", "b")])
    >>> v.document_of("m"), v.rejected("m")
    ('b', frozenset({'a'}))
    """

    _is: dict[str, str] = field(default_factory=dict)
    _is_not: dict[str, frozenset[str]] = field(default_factory=dict)
    _last: dict[str, Decision] = field(default_factory=dict)

    @classmethod
    def of(cls, decisions: Sequence[Decision]) -> Verdicts:
        """Applies the decisions in order; the last about the same pair holds."""
        yes: dict[str, str] = {}
        no: dict[str, set[str]] = {}
        for d in decisions:
            if d.verdict == "is":
                yes[d.about] = d.document
                no.get(d.about, set()).discard(d.document)
            else:
                no.setdefault(d.about, set()).add(d.document)
                if yes.get(d.about) == d.document:
                    del yes[d.about]
        last = {d.about: d for d in decisions}
        return cls(yes, {k: frozenset(v) for k, v in no.items() if v}, last)

    def document_of(self, about: str) -> str | None:
        """The document that a person said this is."""
        return self._is.get(about)

    def rejected(self, about: str) -> frozenset[str]:
        """The documents that a person said this is not."""
        return self._is_not.get(about, frozenset())

    def told(self, about: str) -> str:
        """Who decided, when and why, as far as the last decision about it says.

        >>> Verdicts.of([Decision("m", "is", "a", why="so với bản gốc", by="NVA", on="2026-03-01")]).told("m")
        ' (NVA, 2026-03-01: so với bản gốc)'
        """
        last = self._last.get(about)
        if last is None:
            return ""
        who = ", ".join(x for x in (last.by, last.on) if x)
        said = ": ".join(x for x in (who, last.why) if x)
        return f" ({said})" if said else ""
