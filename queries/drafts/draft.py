"""A draft on the person's machine → what it cites: one `Cited` a document by number, one `Named` a name without number.

In: a file's path. Out: the draft's citations with the words that print them. The draft is read and forgotten: it goes into no store and
to no server. What the rules do not take for part of a citation (an issuer that contradicts the symbol, the subject) is read here from the words behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph.forms.name_forms import NameForm
from graph.forms.registers import bare_issuer
from graph.identity.readings import Reading, TextReading, form_of
from loaders.agencies.ministries import MINISTRY_FIELDS
from loaders.gathering import gathered
from loaders.pipeline import extract_documents
from loaders.record import Citation, Record
from loaders.references.instruments import subject_after
from loaders.writing.vietnamese import fold
from queries.store.rows import Json

_AFTER: Final = 400  # characters behind a citation in which its issuer and subject may stand
_BLANK: Final = r"\s+"
_LISTED: Final = re.compile(r"(?:[,;]|(?<!\w)và)\s*\Z")
_ISSUER: Final = re.compile(
    r"\s*,?\s*của\s+((?:Thường\s+trực\s+)?(?:Thủ\s+tướng\s+Chính\s+phủ|Chính\s+phủ|Ủy\s+ban\s+Thường\s+vụ\s+Quốc\s+hội|Uỷ\s+ban\s+Thường\s+vụ\s+Quốc\s+hội|"
    r"Quốc\s+hội|Chủ\s+tịch\s+nước|Bộ\s+Chính\s+trị|Ban\s+Bí\s+thư|Ban\s+Chấp\s+hành\s+Trung\s+ương"
    # a ministry or a local body, which can only contradict a central symbol
    rf"|(?-i:(?:Bộ\s+trưởng\s+)?Bộ\s+(?:{'|'.join(f.replace(' ', _BLANK) for f in MINISTRY_FIELDS if ',' in f)})(?!\w))"
    r"|(?-i:(?:Bộ\s+trưởng\s+)?Bộ|Ủy\s+ban\s+nhân\s+dân|UBND|Hội\s+đồng\s+nhân\s+dân|HĐND|Tỉnh\s+ủy|Thành\s+ủy)\s+[^,;.()]{2,60}?(?=\s+(?:về|phê\s+duyệt|ban\s+hành|quy\s+định|sửa\s+đổi|hướng\s+dẫn)\b|\s*[,;.()]|$)))(?![^\W\d_])",
    re.IGNORECASE,
)
# what a decree or a circular is about stands behind its issuer: "… của Chính phủ quy định chi tiết một số điều của Luật A"; not what it lays down, a
# sentence with a predicate: "… quy định hộ nghèo được vay vốn"
_NORM: Final = re.compile(r"\s*,?\s*((?:quy định (?=chi tiết|về|một số|việc|chính sách|chế độ|cơ chế|chức năng)|(?:hướng dẫn|sửa đổi, bổ sung)\s)(?:(?!\s(?:được|phải|không|là|thì)\s)[^;.:()]){12,240}?)(?=,\s(?:trước|trong|để|từ|theo|bảo đảm|hoàn thành)\s|[;.:()]|$)")
_CENTRAL: Final = (
    "thu tuong chinh phu", "uy ban thuong vu quoc hoi", "ban chap hanh trung uong", "bo chinh tri", "ban bi thu", "chinh phu", "quoc hoi",
    "chu tich nuoc",
)


def central(issuer: str | None) -> str | None:
    """Which central body an issuer's words name, whatever term or party words stand around it; None for any other body.

    >>> central("Ban Bí thư Trung ương Đảng"), central("Quốc hội khóa XV"), central("Bộ trưởng Bộ Công Thương")
    ('ban bi thu', 'quoc hoi', None)
    """
    said = fold(bare_issuer(issuer) or "")
    return next((name for name in _CENTRAL if said.startswith(name) or said.endswith(" " + name)), None)


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One place of the draft: the citation, the issuer printed with or right behind it, the subject behind it, the words as evidence."""

    citation: Citation
    issuer: str | None
    subject: str | None
    quote: Json


@dataclass(frozen=True, slots=True, eq=False)
class Cited:
    """A document that the draft cites by number. ``time``: the year or term in which its number is unique, where the draft tells it; ``names``: of what it approves."""

    reading: Reading
    time: str | None
    mentions: tuple[Mention, ...]
    names: tuple[str, ...] = ()

    @property
    def dates(self) -> list[str]:
        """The dates that the draft gives, partial ISO; a year within a full date is no date of its own."""
        found = {m.citation.date for m in self.mentions if m.citation.date}
        return sorted(d for d in found if not any(d != e and e.startswith(d) for e in found))

    @property
    def subjects(self) -> list[str]:
        """What the draft says that the document is about."""
        return sorted({m.subject for m in self.mentions if m.subject})


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A document that the draft calls by a name, without saying its number anywhere."""

    form: NameForm
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """All that a draft cites, in the order of its text; ``place`` is the province whose local names it uses."""

    sha256: str
    file: str
    place: str | None
    cited: tuple[Cited, ...]
    named: tuple[Named, ...]


def read_draft(path: Path) -> Draft:
    """The citations of a file, of all its documents where it holds several; UnreadableFile where it gives no text."""
    records, text = extract_documents(path)
    read = [_read(record, text, path.name) for record in records]
    place = TextReading(records[0]).own_organisation.province
    return Draft(records[0].source.sha256, path.name, place, tuple(c for cited, _ in read for c in cited), tuple(n for _, named in read for n in named))


def _read(record: Record, text: str, file: str) -> tuple[tuple[Cited, ...], tuple[Named, ...]]:
    """What one document cites by number, and by name alone."""
    reading = TextReading(record)
    starts = sorted(c.spans[0].start for c in record.citations)
    made = {c.id: _mention(c, text, _end_of_own(c, text, starts), file, record.source.sha256) for c in record.citations}
    told = {r.object for r in record.relations if r.predicate == "approves" and (r.subject == "SELF" or (r.subject in reading.by_id and reading.by_id[r.subject].number))}
    # a name whose number the draft itself tells is checked by its number
    names = gathered((form_of(c), made[c.id]) for c in record.citations if c.name and not c.number and not c.resolves_to and c.id not in told)
    return tuple(_by_number(reading, made)), tuple(Named(form, _in_order(found)) for form, found in names.items())


def _by_number(reading: TextReading, made: dict[str, Mention]) -> Iterable[Cited]:
    """One a register and period; mentions without a period belong to the only one that the draft gives."""
    registers = gathered((r.registry, r) for r in reading.readings.values())
    for found in registers.values():
        times = sorted({r.time for r in found if r.time})
        only = times[0] if len(times) == 1 else None
        groups = gathered((r.time or only, r) for r in found)
        for time, mine in groups.items():
            dated = min(mine, key=lambda r: (r.date is None, reading.by_id[r.cid].spans))
            ids = {r.cid for r in mine}
            approved = {reading.by_id[r.object].name for r in reading.record.relations if r.predicate == "approves" and r.subject in ids and r.object in reading.by_id}
            yield Cited(dated, time, _in_order(made[r.cid] for r in mine), tuple(sorted(name for name in approved if name)))


def _in_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda m: m.citation.spans))


def _end_of_own(c: Citation, text: str, starts: Sequence[int]) -> int:
    """How far the words behind a citation may be its own: not into the next one of a list ("…, Tờ trình số 2 … và Tờ trình số 3")."""
    end = c.spans[-1].end
    listed = (s for s in starts if s > end and _LISTED.search(text, end, s))
    return min(end + _AFTER, next(listed, end + _AFTER))


def _mention(c: Citation, text: str, until: int, file: str, sha256: str) -> Mention:
    first, last = c.spans[0], c.spans[-1]
    behind = " ".join(text[last.end : until].split("\n\n\n")[0].split())
    inside = _ISSUER.search(c.text)
    follows = None if inside else _ISSUER.match(behind)
    issuer = (inside or follows)
    rest = behind[follows.end() :] if follows else behind
    subject = subject_after(" " + rest.lstrip(" ,"), 0)
    if subject is None and issuer and (norm := _NORM.match(c.text[inside.end() :] + rest if inside else rest)):
        subject = norm[1].strip(" ,")
    quote = {
        "file": file, "line": first.line, "start": first.start, "end": last.end, "quote": text[first.start : last.end],
        "source": f"draft:{sha256}",
    }
    return Mention(c, " ".join(issuer[1].split()) if issuer else None, subject, quote)


def quotes_of(mentions: Sequence[Mention], most: int) -> list[Json]:
    """The first places of the draft as evidence."""
    return [m.quote for m in mentions[:most]]
