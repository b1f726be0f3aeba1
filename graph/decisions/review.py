"""People's decisions about doubts: kept in ``review.jsonl``, one JSON object a line, the ground truth beside the records.

In: a file of decisions. Out: ``Decision`` rows, and those of them that are in force; the lines of a file (``graph.keeping.truth`` writes it). A decision names words (a file's
sha256 and their place) or a key, never a run or a citation's id, so that it survives new rules; what it also quotes finds the words
again in a later copy of the file (``graph.decisions.anchoring``). Nothing is ever taken out of the file: taking back is a decision too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal, get_args

from graph.forms.slugs import short_hash
from loaders.errors import VanmachError
from loaders.record import Spans, file_of

Verdict = Literal["is", "is_not", "holds", "undo"]
FILE: Final = "review.jsonl"
NOTHING_HOLDS: Final = "none"
_ID_LENGTH: Final = 8


class BadReviewFile(VanmachError):
    """A review file with a line that is no decision."""

    code, exit_status = "VM-025", 3


@dataclass(frozen=True, order=True)
class Decision:
    """A person's decision about a doubt.

    ``about`` is a mention ("<sha256>:<start>-<end>"), a document's key, or a disagreement ("<code>@<place or key>"). ``verdict``: "is" and
    "is_not" say whether it is ``document`` (a key); "holds" says which words (a place) of a disagreement are right, "none" for none of them;
    "undo" takes back the act named in ``document``. ``on`` is an ISO day or moment. ``quote`` (the words) and ``head`` (whose words) find the
    mention in another copy. ``act`` ties the lines that one person wrote with one stroke. ``number``, ``type``, ``issuer``, ``date``: how the person named
    a document that no text of the store gives in full, or what a text leaves out of its own number and day.

    >>> Decision("ab" * 32 + ":10-20", "is", "chinh-phu/122-nq-cp/2025", why="so với bản gốc", by="NVA", on="2026-03-01").verdict
    'is'
    """

    about: str
    verdict: Verdict
    document: str
    why: str = ""
    by: str = ""
    on: str = ""
    quote: str = ""
    head: str = ""
    act: str = ""
    number: str = ""
    type: str = ""
    issuer: str = ""
    date: str = ""

    def __post_init__(self) -> None:
        if not self.about or not self.document or self.verdict not in get_args(Verdict) or not _readable(self.on):
            raise BadReviewFile(
                "quyết định không hợp lệ: {about!r} {verdict!r} {document!r} {on!r}", "Sửa hoặc bỏ dòng này.",
                about=self.about, verdict=self.verdict, document=self.document, on=self.on,
            )

    @property
    def act_id(self) -> str:
        """What people call the act by: its own name, or one made of the line where it was written by hand."""
        it = self
        return it.act or short_hash(it.about, it.verdict, it.document, it.why, it.by, it.on, length=_ID_LENGTH)

    @property
    def tells(self) -> bool:
        """Whether the person named the document in their own words."""
        return self.verdict == "is" and bool(self.number or self.date)

    @property
    def moment(self) -> datetime:
        """When it was decided; a day alone is its first moment."""
        read = datetime.fromisoformat(self.on) if self.on else datetime.min.replace(tzinfo=UTC)
        return read if read.tzinfo else read.replace(tzinfo=UTC)

    @property
    def who(self) -> str:
        """Who decided, when and why, for people.

        >>> Decision("m", "is", "a", why="so với bản gốc", by="NVA", on="2026-03-01T08:00:00+07:00").who
        'NVA, 2026-03-01: so với bản gốc'
        """
        signed = ", ".join(x for x in (self.by, self.on[:10]) if x)
        return ": ".join(x for x in (signed, self.why) if x)


def _readable(on: str) -> bool:
    try:
        return not on or bool(datetime.fromisoformat(on))
    except ValueError:
        return False


def mention_place(sha256: str, spans: Spans) -> str:
    """How a decision names a mention: the file and the first and last offset of the words.

    >>> from loaders.record import Span
    >>> mention_place("ab12", (Span(10, 20, 1), Span(22, 30, 2)))
    'ab12:10-30'
    """
    return f"{file_of(sha256)}:{spans[0].start}-{spans[-1].end}"


def in_force(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """What counts: nothing that was taken back, in the order of time, so that two people's files give the same whichever is read first.
    A line without a day belongs to the time of the line before it.

    >>> a, b = (Decision("m", "is", x, on=day) for x, day in (("a", "2026-03-02"), ("b", "2026-03-01")))
    >>> [d.document for d in in_force([a, b])], in_force([a, Decision("m", "undo", a.act_id)])
    (['b', 'a'], ())
    """
    undone = {d.document for d in decisions if d.verdict == "undo"}
    moments: list[datetime] = []
    for d in decisions:
        moments.append(d.moment if d.on or not moments else moments[-1])
    kept = [(m, d) for m, d in zip(moments, decisions, strict=True) if d.verdict != "undo" and d.act_id not in undone]
    return tuple(dict.fromkeys(d for _, d in sorted(kept, key=lambda k: k[0])))


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """All decisions of a review file in its order, those taken back included; none where there is no file."""
    if not path.exists():
        return ()
    made = []
    for n, line in enumerate(path.read_text("utf-8-sig").splitlines(), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
            said = {k: str(value[k]) for k in Decision.__dataclass_fields__ if k in value}
            made.append(Decision(**said))  # type: ignore[arg-type]
        except (ValueError, TypeError, AttributeError) as e:
            raise BadReviewFile(
                "{name}, dòng {n}: không đọc được quyết định ({e})", "Sửa hoặc bỏ dòng này rồi chạy lại.", name=path.name, n=n, e=e
            ) from e
        except BadReviewFile as e:
            raise BadReviewFile("{name}, dòng {n}: {why}", "Sửa hoặc bỏ dòng này rồi chạy lại.", name=path.name, n=n, why=e.message) from None
    return tuple(made)


def decision_lines(decisions: Iterable[Decision]) -> bytes:
    """What a review file of these decisions holds."""
    return "".join(json.dumps({k: v for k, v in asdict(d).items() if v}, ensure_ascii=False) + "\n" for d in decisions).encode()
