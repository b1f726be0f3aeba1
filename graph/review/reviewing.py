"""The desk of a person who reviews: which doubt is meant, and what decision follows from what they say.

In: a store's truth, what a person typed. Out: the ``Doubt`` meant (by its short name, or any mention by file and line), and ``Decision`` rows
that ``graph.ingest.decide`` keeps. A decision without effect is refused: a person must not believe to have settled what stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

from graph.decisions.anchoring import anchored, head_of, mention_at
from graph.decisions.review import FILE, NOTHING_HOLDS, Decision, Verdict, mention_place, read_decisions
from graph.forms import iris
from graph.forms.periods import central_term, local_term
from graph.forms.slugs import short_hash
from graph.forms.symbols import parse_number
from graph.identity.decided import with_decisions
from graph.identity.disagreements import DATES
from graph.identity.resolve import resolve
from graph.identity.table import DocumentRow, Resolution
from graph.keeping.truth import StoreMissing, Truth
from graph.review.told import Told
from graph.statements.review_queue import Doubt, Words, doubts, own_words
from loaders.errors import VanmachError
from loaders.record import Citation, Record
from ontology.language import tr

_FILE_LINE = re.compile(r"(?P<name>.+):(?P<line>\d+)")
_ACT_LENGTH = 8


class NoSuchDoubt(VanmachError):
    """Nothing in the queue, and no mention of a held file, goes by this name."""

    code, exit_status = "VM-026", 6


class SeveralDoubts(VanmachError):
    """The name fits several things; they are listed."""

    code, exit_status = "VM-027", 5


class NoEffect(VanmachError):
    """A decision that would change nothing: not a possibility here, no side of that number, nothing to take back."""

    code, exit_status = "VM-028", 2


@dataclass(frozen=True, slots=True)
class Signed:
    """Who decides, why; ``on`` the moment."""

    by: str
    why: str
    on: str = ""

    @classmethod
    def now(cls, by: str, why: str) -> Signed:
        """Signed at this moment."""
        return cls(by, why, datetime.now().astimezone().isoformat(timespec="seconds"))


class Desk:
    """One store as it stands. ``truth``: its files and decisions; everything is read when first needed."""

    def __init__(self, root: Path) -> None:
        self.truth = Truth(root)
        if self.truth.generation is None:
            raise StoreMissing(root)
        self.root = root
        self.records = self.truth.records()

    @cached_property
    def decided(self) -> Mapping[str, Record]:
        """The records with what people told."""
        return with_decisions(self.records, anchored(self.truth.decisions(), self.records))

    @cached_property
    def table(self) -> Resolution:
        """What every mention means now."""
        return resolve(self.records, self.truth.decisions())

    @cached_property
    def all_doubts(self) -> tuple[Doubt, ...]:
        """The queue, settled disagreements included."""
        return doubts(self.records, self.table, self.truth)

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """All decisions ever made, those taken back included."""
        return read_decisions(self.root / FILE)

    def row(self, key: str) -> DocumentRow | None:
        """A document by its key."""
        return self.table.documents.get(key)

    def label(self, key: str) -> str:
        """A document as people call it; a key that the store no longer knows as it is."""
        row = self.row(key)
        return row.label if row else key

    def key_of(self, iri: str) -> str | None:
        """The key of a document's node."""
        return next((key for key, row in self.table.documents.items() if iris.document(row.path) == iri), None)

    def file_name(self, sha256: str) -> str:
        """A held file's name."""
        entry = self.truth.manifest.files.get(sha256)
        return entry.names[0] if entry and entry.names else sha256[:12]

    # --- which doubt

    def find(self, typed: str) -> Doubt:
        """The doubt meant: the first digits of its name, or "file:line" of any mention, decided or not."""
        wanted = typed.strip().lower()
        named = [d for d in self.all_doubts if wanted and d.id.startswith(wanted)]
        if len(named) > 1:
            ids = ", ".join(d.id for d in named)
            raise SeveralDoubts("“{typed}” ứng với nhiều mục: {ids}.", "Gõ thêm chữ số của mã.", typed=typed, ids=ids)
        found = named or self._own(typed.strip()) or self._mentions(typed)
        if not found:
            raise NoSuchDoubt(
                "Không có mục nào trong hàng chờ với mã “{typed}”.", "Xem các mã: vanmach review; hoặc nêu TỆP:DÒNG của chỗ viện dẫn.",
                typed=typed,
            )
        if len(found) > 1:
            listed = "\n".join(f"  {d.id}  “{d.asks[0].text}” – {d.message}" for d in found)
            raise SeveralDoubts(
                "Dòng này có {n} chỗ viện dẫn:\n{listed}", "Chạy lại với mã của chỗ cần quyết định.", n=len(found), listed=listed
            )
        return found[0]

    def _own(self, name: str) -> list[Doubt]:
        """A held file without a number of its own: which document it is may have been taken wrongly."""
        found = []
        for sha, entry in self.truth.manifest.files.items():
            if name not in (*entry.names, *entry.paths):
                continue
            record = self.records[sha]
            number, means = record.identity.number, self.table.own[sha]
            if number and len(record.identity.date or "") == 10:
                continue  # its head tells all
            asked = own_words(sha, record)
            told = tr("Tệp {name} không ghi đủ ngày; đang hiểu là {document}." if number else "Tệp {name} không ghi số, ký hiệu; đang hiểu là {document}.",
                      name=name, document=self.label(means))
            candidates = (means,) if means != asked.place and not number else ()
            found.append(Doubt(f"own@{asked.place}", "own", "note", told, (means,), (asked,), candidates))
        return found

    def _mentions(self, typed: str) -> list[Doubt]:
        """Mentions outside the queue: what was read for certain may be wrong too."""
        at = _FILE_LINE.fullmatch(typed.strip())
        found = []
        for sha, entry in self.truth.manifest.files.items():
            # a mention's own short name costs a look at all of them: it is what the list of a line's mentions gives
            if at and at["name"] not in (*entry.names, *entry.paths):
                continue
            for c in self.records[sha].citations:
                doubt = self._mention(sha, c.id)
                if (at and int(at["line"]) in {s.line for s in c.spans}) or (not at and doubt.id == typed.strip().lower()):
                    found.append(doubt)
        return found

    def _mention(self, sha: str, cid: str) -> Doubt:
        record = self.records[sha]
        c = next(c for c in record.citations if c.id == cid)
        row = self.table.mentions[sha, cid]
        place = mention_place(sha, c.spans)
        means = tr("đang hiểu là {document}", document=self.label(row.document)) if row.document else tr("chưa xác định")
        asked = Words(place, sha, c.spans[0].line, c.text, c.spans, head_of(record, c))
        candidates = (row.document,) if row.document else row.candidates
        reason = f" ({row.reason})" if row.reason else ""
        return Doubt(f"mention@{place}", "mention", "note", f"“{c.text}” {means}{reason}.", (), (asked,), candidates)

    def mention_of(self, doubt: Doubt) -> tuple[Record, Citation]:
        """The mention that is asked about, in its record."""
        found = mention_at(doubt.asks[0].place, self.records) if doubt.asks else None
        if found is None:
            raise NoEffect("Mục này không phải một chỗ viện dẫn.", "Xem cách quyết định: vanmach review {id}", id=doubt.id)
        return found

    def fits(self, key: str, told: Told) -> bool:
        """Whether a known document can be what a person named: nobody takes a day for another year's number."""
        time, row = key.rsplit("/", 1)[1], self.row(key)
        year = (told.date or (symbol.year if (symbol := parse_number(told.number)) else None) or "")[:4]
        known = row.date if row and row.date else time
        return not year or (known.startswith(year) if not re.fullmatch(r"\d{4}-\d{4}|khoa-\w+", known) else True)

    # --- what follows from what they say

    def is_document(self, doubt: Doubt, key: str, signed: Signed, told: Told | None = None) -> list[Decision]:
        """It is this document; ``told``: how the person named it, where no text of the store tells it so."""
        self._mention_only(doubt)
        if not doubt.own:
            return self._act([(w, "is", key) for w in doubt.asks], signed, told)
        (asked,) = doubt.asks
        whole = asked.place.partition("#")[0]
        if told is None:
            return self._act([(replace(asked, place=whole), "is", key)], signed)
        parts = {"number": Told(number=told.number), "date": Told(date=told.date)}
        made = [d for name, part in parts.items() if part != Told() for d in self._act([(replace(asked, place=f"{whole}#{name}"), "is", key)], signed, part)]
        if not made:
            raise NoEffect("Văn bản đã in đúng như vậy.", "Ghi số, ký hiệu hoặc ngày mà bản in để trống.")
        return _one_act(made)

    def is_not(self, doubt: Doubt, keys: Iterable[str], signed: Signed) -> list[Decision]:
        """It is none of these; each must be one of the possibilities."""
        self._mention_only(doubt)
        chosen = list(keys)
        strange = [k for k in chosen if k not in doubt.candidates]
        if strange or not chosen:
            known = "; ".join(self.label(k) for k in doubt.candidates) or tr("không có")
            if not strange:
                raise NoEffect("Bác bỏ không có tác dụng: mục này không có khả năng nào.", "Các khả năng: {known}.", known=known)
            raise NoEffect(
                "Bác bỏ không có tác dụng: {what} không nằm trong các khả năng của mục này.", "Các khả năng: {known}.",
                what=", ".join(self.label(k) for k in strange), known=known,
            )
        return self._act([(w, "is_not", k) for w in doubt.asks for k in chosen], signed)

    def holds(self, doubt: Doubt, number: int | None, signed: Signed) -> list[Decision]:
        """Of a disagreement the side of that number (from 1) is right, of a row that way to read it; None: none is confirmed, or where there is nothing to
        choose, that a person has looked. All stays visible.
        """
        if doubt.candidates:
            self._disagreement_only(doubt)
        if number is not None and not 1 <= number <= len(doubt.sides):
            raise NoEffect(
                "Mục này có {n} chỗ ghi, không có chỗ thứ {number}.", "Chọn số theo danh sách của mục.", n=len(doubt.sides), number=number
            )
        side = None if number is None else doubt.sides[number - 1]
        about = doubt.key if not doubt.sides or "#" in doubt.sides[0].place else f"{doubt.code}@{doubt.sides[0].place}"
        made = Decision(
            about, "holds", side.place if side else NOTHING_HOLDS, signed.why, signed.by, signed.on,
            quote=side.text if side else "",
        )
        return _one_act([made])

    def apart(self, doubt: Doubt, signed: Signed) -> list[Decision]:
        """What was taken for one document with two claimed dates is two documents: undoes the merge."""
        self._disagreement_only(doubt)
        keys = self.merged_keys(doubt)
        if not keys:
            raise NoEffect("Mục này không do gộp hai văn bản mà có.", "Chỉ tách được văn bản được ghi ngày của hai năm hoặc hai nhiệm kỳ.")
        made = [Decision(a, "is_not", b, signed.why, signed.by, signed.on) for i, a in enumerate(keys) for b in keys[i + 1 :]]
        return _one_act(made)

    def merged_keys(self, doubt: Doubt) -> list[str]:
        """The keys that two claimed dates of one document would have had apart; none where the dates fall in one year or term."""
        if doubt.code != DATES:
            return []
        registry = doubt.about[0].rsplit("/", 1)[0]
        dates = {c.date for w in doubt.sides for c in self.records[w.sha256].citations
                 if c.date and mention_place(w.sha256, c.spans) == w.place}
        dates |= {r.identity.date for sha, r in self.records.items() if self.table.own.get(sha) == doubt.about[0] and r.identity.date}
        period = doubt.about[0].rsplit("/", 1)[1]
        times = {_time_like(period, d) for d in dates if d} - {None}
        return sorted(f"{registry}/{t}" for t in times) if len(times) > 1 else []

    def undo(self, typed: str, signed: Signed) -> list[Decision]:
        """Take back an act, by the first digits of its name."""
        undone = {d.document for d in self.decisions if d.verdict == "undo"}
        acts = sorted({d.act_id for d in self.decisions if d.verdict != "undo"} - undone)
        found = [a for a in acts if typed and a.startswith(typed.strip().lower())]
        if len(found) > 1:
            ids = ", ".join(found)
            raise SeveralDoubts("“{typed}” ứng với nhiều quyết định: {ids}.", "Gõ thêm chữ số của mã.", typed=typed, ids=ids)
        if not found:
            raise NoSuchDoubt(
                "Không có quyết định nào đang áp dụng với mã “{typed}”.", "Xem các mã: vanmach review --list-decisions", typed=typed
            )
        return _one_act([Decision(found[0], "undo", found[0], signed.why, signed.by, signed.on)])

    def _act(self, said: Sequence[tuple[Words, Verdict, str]], signed: Signed, told: Told | None = None) -> list[Decision]:
        more = {} if told is None else {"number": told.number, "type": told.type, "issuer": told.issuer, "date": told.date}
        return _one_act([Decision(w.place, verdict, key, signed.why, signed.by, signed.on, quote=w.text, head=w.head, **more) for w, verdict, key in said])

    @staticmethod
    def _mention_only(doubt: Doubt) -> None:
        if not doubt.asks:
            raise NoEffect("Mục này là thông tin không thống nhất, không phải một chỗ viện dẫn.", "Dùng --holds SỐ, --none hoặc --apart.")

    @staticmethod
    def _disagreement_only(doubt: Doubt) -> None:
        if doubt.asks and not doubt.sides:
            raise NoEffect("Mục này là một chỗ viện dẫn.", "Dùng --is VĂN_BẢN, --is-not VĂN_BẢN hoặc --none.")


def _one_act(made: Sequence[Decision]) -> list[Decision]:
    """The decisions, tied together by a name that all of them make."""
    act = short_hash(*(x for d in made for x in (d.about, d.verdict, d.document, d.why, d.by, d.on)), length=_ACT_LENGTH)
    return [replace(d, act=act) for d in made]


def _time_like(period: str, date: str) -> str | None:
    """The year or term of a date, in the manner of the document's own key."""
    if period.startswith("khoa-"):
        return central_term(date)
    return local_term(date) if re.fullmatch(r"\d{4}-\d{4}", period) else date[:4]
