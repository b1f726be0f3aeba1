"""Names in the texts: what the files teach about them, and what each of them means.

In: all texts, with their numbered mentions and own documents decided. Out: the book of names filled, and a ``MentionRow`` for
every mention by name; documents that are known by name only (``named``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from graph.forms.dates import far_apart
from graph.forms.name_forms import LAWS, NameForm, name_form
from graph.forms.periods import latest_date, period
from graph.forms.registers import Organisation, organisation
from graph.forms.slugs import short_hash, slug
from graph.forms.subjects import words_of
from graph.forms.symbols import parse_number
from graph.identity.deciding import UNDATED, Claim
from graph.identity.name_book import Approval, NameBook, two_of_a_year
from graph.identity.readings import TextReading, form_of, is_scheme
from graph.identity.rows import short_slug
from graph.identity.table import MentionRow, PremiseRef
from loaders.record import Citation, Confidence
from loaders.writing.vietnamese import fold


def _head(text: TextReading) -> PremiseRef:
    """The text's own number (or title) as a premise."""
    me = text.record.identity
    field, said = ("number", me.number) if me.spans.get("number") else ("title", me.title)
    return PremiseRef(text.sha256, "số, ký hiệu của chính văn bản", said or "", me.spans.get(field, ()))


TOLD_HERE: Final = "chính văn bản này cho biết tên gọi là của số, ký hiệu nào"

NUMBERED_HERE: Final = "chính văn bản này ghi đủ ký hiệu của văn bản cùng loại, cùng số ở chỗ khác"

_TELLING: Final = 6  # words of a subject that are enough to be one programme's

Named = tuple[Organisation, str, str | None, str]
"""Organisation, name, period, and what the identity rests on."""


def _in_full(text: TextReading, c: Citation, form: NameForm) -> tuple[NameForm, PremiseRef] | None:
    """The same name with its period, where the text gives it in one form only: a text that has named a programme in full goes on
    without the years. Not so for laws, whose name without a year is the law in force.
    """
    if form.dated or form.plenum or form.plural or form.kind in LAWS or c.date or len(form.subject) < _TELLING:
        return None
    full = [(f, x) for x in text.record.citations if x.name and not x.number and (f := form_of(x)).dated and f.same_thing(form) and f.local == form.local]
    if len({(f.start, f.end, f.vision) for f, _ in full}) != 1:
        return None
    f, x = min(full, key=lambda pair: pair[1].spans[0].start)
    return f, text.premise(x.id, "tên gọi ấy, có thời kỳ")


class Namer:
    """``mentions``, ``claims`` and ``own``: the table under construction; numbered mentions and own documents stand in it."""

    def __init__(
        self, mentions: Mapping[tuple[str, str], MentionRow], claims: dict[str, list[Claim]], own: Mapping[str, str]
    ) -> None:
        self.mentions = mentions
        self.claims = claims
        self.own = own
        self.named: dict[str, Named] = {}
        self.book = NameBook()

    def learn(self, text: TextReading) -> None:
        """What this text says that names stand for: approvals, its own aliases, and the numbered resolutions of plenums."""
        for rel in text.record.relations:
            if rel.predicate != "approves" or rel.object not in text.by_id:
                continue
            by, o = text.by_id.get(rel.subject), text.by_id[rel.object]
            premise = PremiseRef(text.sha256, "văn bản phê duyệt, ban hành", rel.text, rel.spans)
            if rel.subject == "SELF" and o.name:
                self._learn(text, o, self.own[text.sha256], premise)
            elif by is not None and by.number and o.name:
                self._learn(text, o, self.mentions[text.sha256, by.id].document, premise)
        for c in text.record.citations:
            if c.name and not c.number and c.resolves_to and c.resolved_by and c.resolved_by.by in ("text", "footnote"):
                key, by_id = self._same_text(text, c)
                if key:
                    self._learn(text, c, key, text.premise(by_id or c.id, "văn bản khác ghi số, ký hiệu của tên này"))
            elif c.name and not c.number and not form_of(c).plenum:
                for r in (r for n in c.candidates for r in text.numbered_like(n)[:1]):
                    doubtful = self.mentions[text.sha256, r.cid].document
                    if doubtful:
                        doubt = text.premise(r.cid, "văn bản có thể mang tên này")
                        self.book.add_doubt(Approval(form_of(c), doubtful, self._place(text), r.date, doubt, self._dates(doubtful)))
        self._learn_laws(text)
        for c in text.record.citations:
            if c.name and not c.number and c.date:
                self.book.add_day(form_of(c), c.date)
        me = text.record.identity
        self._learn_plenum(self.own.get(text.sha256), me.type, me.issuer, me.title, me.date, _head(text))
        for cid in text.readings:
            c = text.by_id[cid]
            premise = text.premise(cid, "văn bản của Hội nghị Trung ương cùng khóa, cùng nội dung")
            self._learn_plenum(self.mentions[text.sha256, cid].document, c.type, c.issuer, c.subject, c.date, premise)

    def _learn_plenum(
        self, key: str | None, kind: str | None, issuer: str | None, subject: str | None, date: str | None,
        premise: PremiseRef,
    ) -> None:
        """A numbered resolution of the Central Committee teaches what its plenum's name with the same subject stands for."""
        if not key or not subject or "ban chap hanh trung uong" not in fold(issuer or ""):
            return
        org, term = key.partition("/")[0], key.rsplit("/", 1)[1]
        if org == "trung-uong-dang" and term.startswith("khoa-"):
            form = NameForm(fold(kind or ""), words_of(subject.removeprefix("về ")), term=term, plenum=True)
            self.book.add(Approval(form, key, None, date or latest_date(term), premise, self._dates(key)))

    def _learn_laws(self, text: TextReading) -> None:
        """A law that is cited, or issued, with name and number teaches what its name with its year stands for."""
        me = text.record.identity
        known = [(self.mentions[text.sha256, cid].document, text.by_id[cid], text.premise(cid, "luật cùng tên, kèm số, ký hiệu")) for cid in text.readings]
        told = [(key, c.type, c.subject, c.number, c.date, premise) for key, c, premise in known]
        for key, kind, subject, number, date, premise in (*told, (self.own.get(text.sha256), me.type, me.title, me.number, me.date, _head(text))):
            symbol = parse_number(number)
            year = (symbol.year if symbol else None) or (date or "")[:4]
            if key and subject and year and fold(kind or "") in LAWS and not (symbol and symbol.body_code == "ctn"):  # the order that makes a law known has a number of its own
                self.book.add_day(name_form(f"{kind} {subject}"), date or "")
                self.book.add(Approval(name_form(f"{kind} {subject} năm {year}"), key, None, date or year, premise, self._dates(key) or (year,)))

    def _learn(self, text: TextReading, name: Citation, key: str | None, premise: PremiseRef) -> None:
        form = form_of(name)
        if key is None or form.plural or form.ordinal:
            return
        home = self._place(text)
        maker = self._maker(text, key)
        if maker is not None and maker.province is not None:
            # what a province's body approves is that province's own, whatever its name says
            form, home = replace(form, local=True), maker.province
        claims = self.claims.get(key, [])
        first = min((c.date for c in claims if c.date), default=None) or latest_date(key.rsplit("/", 1)[1])
        self.book.add(Approval(form, key, home, first, premise, self._dates(key), maker))

    def _dates(self, key: str) -> tuple[str, ...]:
        """The dates that files give for a document where they cite it by number, and its own."""
        return tuple(sorted({c.date for c in self.claims.get(key, ()) if c.date}))

    def _maker(self, text: TextReading, key: str) -> Organisation | None:
        """The body that issued the document, as this text gives it."""
        if self.own.get(text.sha256) == key:
            return text.own_organisation
        return next((r.org for cid, r in text.readings.items() if self.mentions[text.sha256, cid].document == key), None)

    @staticmethod
    def _place(text: TextReading) -> str | None:
        return text.own_organisation.province or text.own_organisation.slug

    def _same_text(self, text: TextReading, c: Citation) -> tuple[str | None, str | None]:
        """The document of the number that the text itself gives for a name, and the mention that prints it."""
        own = text.own
        if own and parse_number(c.resolves_to) == own.symbol:
            return self.own.get(text.sha256), None
        found = [r for r in text.numbered_like(c.resolves_to) if self.mentions[text.sha256, r.cid].document]
        keys = {self.mentions[text.sha256, r.cid].document for r in found}
        if len(keys) > 1 and c.resolved_by and c.resolved_by.spans:
            at = c.resolved_by.spans[0].start
            found.sort(key=lambda r: abs(text.by_id[r.cid].spans[0].start - at))
            keys = {self.mentions[text.sha256, found[0].cid].document}
        if len(keys) != 1:
            return None, None
        return keys.pop(), found[0].cid

    def meaning(self, text: TextReading, c: Citation) -> MentionRow:
        if c.number and not c.name:  # a number of no known form
            key = f"chua-ro/{slug(c.number) or short_hash(c.number, length=8)}/{c.date[:4] if c.date else UNDATED}"
            self.named[key] = (organisation(c.issuer, None, text.home, c.date or text.era, text.mark), c.number, None, "số, ký hiệu như ghi")
            return self._point(text, c, key, "số, ký hiệu ghi tại chỗ", "candidate")
        if scheme := is_scheme(c):
            return self._scheme(text, c, scheme)
        form = form_of(c)
        if form.kind in LAWS and not form.dated and c.date:  # "Luật Giáo dục ngày 14 tháng 6 năm 2005" is the law of 2005
            form = replace(form, end=c.date[:4], single=True)
        if c.resolves_to:
            told, by = self._same_text(text, c)
            if told:
                premises = (text.premise(by, "chỗ cho biết số, ký hiệu của tên này") if by else _head(text),)
                self._claim_name(text, c, told)
                return MentionRow(told, (), TOLD_HERE, "inferred", premises)
        in_full = _in_full(text, c, form)
        if in_full is not None:
            form = replace(form, start=in_full[0].start, end=in_full[0].end, vision=in_full[0].vision)
        hinted = self._keys_of(text, c.candidates)
        if c.date:
            hinted = tuple(k for k in hinted if not (claimed := self._dates(k)) or not all(far_apart(d, c.date) for d in claimed))
        maker = organisation(c.issuer, None, text.home, c.date or text.era, text.mark) if c.issuer and not form.plenum and form.kind not in LAWS else None
        meaning = self.book.meaning(form, home=self._place(text), day=text.day, floor=text.floor, own_date=c.date, maker=maker)
        if meaning.document and (not hinted or meaning.document in hinted):
            itself = meaning.premises and all(p.sha256 == text.sha256 for p in meaning.premises)
            meaning = replace(meaning, reason=TOLD_HERE if itself else meaning.reason)
            if in_full is None:
                return meaning
            why = f"thời kỳ trong tên ghi ở chỗ khác của chính văn bản này; {meaning.reason}"
            return MentionRow(meaning.document, (), why, "inferred", (in_full[1], *meaning.premises))
        candidates = tuple(sorted({*meaning.candidates, *hinted, *([meaning.document] if meaning.document else [])}))
        if candidates:
            # what the text itself leaves open comes before what other texts leave open
            why = "chú thích trong chính văn bản này đứng sau nhiều tên gọi: chưa rõ số, ký hiệu là của tên nào" if hinted else meaning.reason
            return MentionRow(None, candidates, why, "candidate", self._hint_quotes(text, hinted) if hinted else meaning.premises)
        return self._known_by_name(text, c, form, meaning.reason)

    def _hint_quotes(self, text: TextReading, keys: Sequence[str]) -> tuple[PremiseRef, ...]:
        here = [cid for cid in text.readings if self.mentions[text.sha256, cid].document in keys]
        return tuple(text.premise(cid, "văn bản có thể mang tên này") for cid in here[:3])

    def _keys_of(self, text: TextReading, numbers: Sequence[str]) -> tuple[str, ...]:
        keys = {self.mentions[text.sha256, r.cid].document for n in numbers for r in text.numbered_like(n)}
        return tuple(sorted(k for k in keys if k))

    def _scheme(self, text: TextReading, c: Citation, ordinal: str) -> MentionRow:
        """A scheme known by its own count inside an issuer's series: "Đề án số 13" issued with a resolution."""
        kind = form_of(c).kind
        if in_full := self._number_in_full(text, kind, ordinal):
            return in_full
        same = [x for x in text.record.citations if is_scheme(x) == ordinal and form_of(x).kind == kind]
        issuer = next((x.issuer for x in same if x.issuer), None)
        ids = {x.id for x in same}
        parents = [
            text.by_id[r.object]
            for r in text.record.relations
            if r.predicate == "issuedWith" and r.subject in ids and r.object in text.by_id
        ]
        parent = next((p for p in parents if p.number), None)
        date = next((x.date for x in same if x.date), None) or (parent.date if parent else None) or text.era
        reading = text.readings.get(parent.id) if parent else None
        org = reading.org if reading else organisation(issuer, None, text.home, date, text.mark)
        if org.issuer is None:
            return MentionRow(None, (), "chỉ có số thứ tự, văn bản không cho biết cơ quan ban hành", "candidate")
        time = period(None, org, date, *(x.term for x in same), issuer)
        key = f"{org.slug}/{slug(kind)}-so-{ordinal}/{time or UNDATED}"
        self.named[key] = (
            org, f"{c.type or kind.capitalize()} số {ordinal}", time, "cơ quan ban hành, số thứ tự của đề án và nhiệm kỳ",
        )
        told = parent or next((x for x in same if x.issuer), None)
        premises = (text.premise(told.id, "chỗ cho biết cơ quan ban hành của đề án"),) if told and told.id != c.id else ()
        return self._point(
            text, replace(c, issuer=issuer), key, "đề án có số thứ tự, không có số, ký hiệu riêng", "inferred", premises
        )

    def _number_in_full(self, text: TextReading, kind: str, ordinal: str) -> MentionRow | None:
        """ "Kế hoạch số 83" is the plan that the same text cites as "Kế hoạch số 83/KH-UBND", where it cites one of that kind and number only."""
        alike = [
            r for cid, r in text.readings.items()
            if fold(text.by_id[cid].type or "") == kind and (said := re.match(r"0*(\d+)", r.number)) and said[1] == ordinal.lstrip("0")
        ]
        keys = {self.mentions[text.sha256, r.cid].document for r in alike}
        if len(keys) != 1 or not (key := keys.pop()):
            return None
        full = min(alike, key=lambda r: (r.date is None, text.by_id[r.cid].spans[0].start))
        return MentionRow(key, (), NUMBERED_HERE, "inferred", (text.premise(full.cid, "cùng loại, cùng số, có ký hiệu"),))

    def _known_by_name(self, text: TextReading, c: Citation, form: NameForm, why: str) -> MentionRow:
        """A name that nothing gives a number for: a document of its own where the name says enough to mean one thing."""
        law = form.kind in LAWS and bool(form.end) and bool(form.subject)
        enough = form.dated and len(form.subject) >= 4 and not form.plenum
        if form.plural or not (law or enough):
            return MentionRow(None, (), why, "candidate")
        national = law or (form.national and not form.local)
        org = (
            organisation(c.issuer, None, text.home, c.date or text.era, text.mark)
            if c.issuer
            # Where its node is drawn; its issuer is unknown.
            else Organisation("khong-ro-co-quan", None, "chinh-phu" if national else "dia-phuong", None, False)
        )
        if law:
            org = Organisation("quoc-hoi", "Quốc hội", "quoc-hoi", None, False)
        years = "-".join(x for x in (form.start, form.end, form.vision, form.phase) if x)
        if law and len(days := self.book.days(form)) > 1:
            if c.date not in days:
                return MentionRow(None, (), two_of_a_year(form, days), "candidate")
            years = c.date
        # A name that does not say that it is the nation's may be any province's: it is kept apart by place, by issuer where one is named.
        where = "" if national else f"/{org.slug}" if c.issuer else f"/{self._place(text)}"
        key = f"ten/{slug(form.kind)}/{short_slug(' '.join(form.subject))}/{years}{where}"
        self.named.setdefault(key, (org, c.name or "", years, "tên gọi đầy đủ và thời kỳ; chưa rõ số, ký hiệu"))
        if (c.name or "") < self.named[key][1]:
            self.named[key] = (org, c.name or "", years, self.named[key][3])
        return self._point(text, c, key, why, c.confidence)

    def _point(
        self, text: TextReading, c: Citation, key: str, why: str, confidence: Confidence, premises: tuple[PremiseRef, ...] = ()
    ) -> MentionRow:
        self._claim_name(text, c, key)
        return MentionRow(key, (), why, confidence, premises)

    def _claim_name(self, text: TextReading, c: Citation, key: str) -> None:
        """A name's words are a claim about kind and issuer only where the document is known by this name."""
        if key in self.named:
            self.claims[key].append(
                Claim(text.sha256, c.id, None, c.type, c.issuer, c.date, c.subject, text.premise(c.id, "nơi viện dẫn"))
            )
