"""One text's numbered mentions, read: which register each number comes from, in which period, about what.

In: a record. Out: ``TextReading``: who issued the text and when, and a ``Reading`` for its own number and for every citation with
a number. Nothing here knows another file.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property

from graph.forms.dates import first_day, last_day
from graph.forms.name_forms import NameForm, name_form
from graph.forms.periods import period
from graph.forms.places import province_in, small_place_in
from graph.forms.registers import Organisation, organisation
from graph.forms.slugs import short_hash, slug
from graph.forms.subjects import words_of
from graph.forms.symbols import Symbol, number_slug, parse_number
from graph.identity.table import PremiseRef
from loaders.gathering import gathered
from loaders.record import Citation, Record
from loaders.writing.vietnamese import fold

Topic = tuple[str, ...]
_LEADING = ("ban hanh", "phe duyet", "trien khai", "thuc hien")


@dataclass(frozen=True)
class Reading:
    """A number in a text. ``cid`` is "" for the text's own number; ``time`` the year or term where the mention itself tells
    it; ``topics`` what the text says of the document anywhere, ``said`` what these very words say of it.
    """

    sha256: str
    cid: str
    number: str
    symbol: Symbol
    org: Organisation
    type: str | None
    date: str | None
    time: str | None
    topics: frozenset[Topic]
    said: Topic = ()

    @property
    def registry(self) -> str:
        """Organisation and symbol: with the period it makes the key."""
        return f"{self.org.slug}/{number_slug(self.symbol, self.type)}"


def form_of(c: Citation) -> NameForm:
    """The form of a citation's name."""
    return name_form(c.name or "", c.subject, c.term, c.issuer)


def topic_of_form(form: NameForm) -> Topic:
    """A name as a topic: kind, subject, years."""
    return (*form.kind.split(), *form.subject, *(y for y in (form.start, form.end, form.vision) if y))


def topic_of_words(text: str) -> Topic:
    """The subject's words without the verbs that issue or carry out the thing named.

    >>> topic_of_words("về việc ban hành Kế hoạch quốc gia")
    ('ke', 'hoach', 'quoc', 'gia')
    """
    words = words_of(text)
    while len(words) > 3 and " ".join(words[:2]) in _LEADING:
        words = words[2:]
    return words


@dataclass(frozen=True)
class TextReading:
    """A record with what its numbers mean inside it."""

    record: Record

    @property
    def sha256(self) -> str:
        """The file's hash: what the table calls the file."""
        return self.record.source.key

    @property
    def mark(self) -> str:
        """What tells this text's unplaced bodies from another text's: its head, for two copies of one document speak alike."""
        me = self.record.identity
        head = (me.number or "", me.date or "", fold(me.title or ""), fold(me.issuer or ""))
        return short_hash(*head, length=8) if any(head) else self.record.source.text_sha256[:8]

    @cached_property
    def home(self) -> str | None:
        """The issuer with its province: a city's own text gets the province that the text's other words name alone."""
        me = self.record.identity
        issuer = me.issuer or me.on_behalf_of
        if issuer and province_in(issuer):
            return issuer
        named = {p for c in self.record.citations if (p := province_in(c.issuer)) and not small_place_in(c.issuer)}
        if issuer and small_place_in(issuer):
            return f"{issuer}, tỉnh {named.pop()}" if len(named) == 1 else issuer
        return issuer or (f"tỉnh {me.place}" if me.place else None)

    @cached_property
    def day(self) -> str | None:
        """The text's own date, as far as it tells one."""
        return self.record.identity.date

    @cached_property
    def floor(self) -> str | None:
        """The latest date that the text cites: it was not issued before that."""
        dates = [c.date for c in self.record.citations if c.date]
        return max(dates, key=first_day) if dates else None

    @property
    def era(self) -> str | None:
        """The day that decides which of two bodies of one name is meant: the latest that the text cites, where its own date leaves that open ("năm 2025")."""
        day, floor = self.day, self.floor
        return floor if floor and (day is None or first_day(day) < first_day(floor) <= last_day(day)) else day

    @cached_property
    def by_id(self) -> dict[str, Citation]:
        """The citations by id."""
        return {c.id: c for c in self.record.citations}

    @cached_property
    def own(self) -> Reading | None:
        """The text's own number, read; None where it prints none."""
        me = self.record.identity
        symbol = parse_number(me.number)
        if symbol is None or me.number is None:
            return None
        org = organisation(me.issuer, symbol, self.home, self.era, self.mark)
        topics = frozenset({topic_of_words(me.title)} if me.title else ())
        floor = self.floor if org.party else None  # a party text without a date belongs at the earliest to the term of the latest document that it cites; a state text's year stays open
        return Reading(
            self.sha256, "", me.number, symbol, org, me.type, me.date,
            period(symbol, org, me.date or floor, me.issuer), topics, topic_of_words(me.title) if me.title else (),
        )

    @cached_property
    def own_organisation(self) -> Organisation:
        """Who issued the text."""
        return self.own.org if self.own else organisation(self.record.identity.issuer, None, self.home, self.era, self.mark)

    @cached_property
    def readings(self) -> dict[str, Reading]:
        """Every citation with a number, by id, topics of the same register pooled."""
        found = {c.id: r for c in self.record.citations if c.number and (r := self._read(c))}
        # An issuer that is only taken from home gives way to one that the text prints beside the same number.
        printed: dict[str, set[str]] = defaultdict(set)
        for r in found.values():
            if r.org.sure:
                printed[number_slug(r.symbol, r.type)].add(r.registry)
        sure = {r.registry: r.org for r in found.values() if r.org.sure}
        for cid, r in found.items():
            others = printed[number_slug(r.symbol, r.type)]
            if not r.org.sure and not self.by_id[cid].issuer and len(others) == 1:
                found[cid] = replace(r, org=sure[next(iter(others))])
        pooled: dict[str, set[Topic]] = defaultdict(set)
        for cid, r in found.items():
            pooled[r.registry] |= r.topics | self._named_topics(cid, r)
        return {cid: replace(r, topics=frozenset(pooled[r.registry])) for cid, r in found.items()}

    def _read(self, c: Citation) -> Reading | None:
        symbol = parse_number(c.number)
        if symbol is None or c.number is None:
            return None
        org = organisation(c.issuer, symbol, self.home, c.date or self.era, self.mark)
        words = self._names_of.get(number_slug(symbol, c.type), [])
        time = period(symbol, org, c.date, c.term, c.issuer, *(w for n in words for w in (n.term, n.issuer, n.name)))
        said = topic_of_words(c.subject or "") or self._approved_by.get(c.id, ())
        return Reading(self.sha256, c.id, c.number, symbol, org, c.type, c.date, time, frozenset({said} if said else ()), said)

    @cached_property
    def _approved_by(self) -> dict[str, Topic]:
        """Citation → what its own clause says that it approves."""
        found = ((rel.subject, self.by_id[rel.object]) for rel in self.record.relations if rel.predicate == "approves" and rel.object in self.by_id)
        return {subject: topic_of_form(form_of(o)) for subject, o in found if o.name}

    @cached_property
    def _names_of(self) -> dict[str, list[Citation]]:
        """Number → the names that this text uses for it."""
        names = (c for c in self.record.citations if c.name and not c.number)
        return gathered((number_slug(symbol, c.type), c) for c in names if (symbol := parse_number(c.resolves_to)))

    def names_of(self, r: Reading) -> list[Citation]:
        """The names that this text uses for a number."""
        return self._names_of.get(number_slug(r.symbol, r.type), [])

    def _named_topics(self, cid: str, r: Reading) -> set[Topic]:
        """What the text says elsewhere about the same document: its names, what it approves, what it continues."""
        made: set[Topic] = set()
        for c in self.names_of(r):
            form = form_of(c)
            made.add(form.subject if form.plenum else topic_of_form(form))
        for rel in self.record.relations:
            if rel.subject != cid or rel.object not in self.by_id:
                continue
            o = self.by_id[rel.object]
            if rel.predicate == "approves" and o.name:
                made.add(topic_of_form(form_of(o)))
            elif rel.predicate in ("continues", "implements", "specifies"):
                made |= {(f"@{rel.predicate}", tag) for tag in self.tags(o)}
        return {t for t in made if t}

    def tags(self, c: Citation) -> set[str]:
        """A citation as comparable words: the number it prints or stands for, its session, its name."""
        symbol = parse_number(c.number or c.resolves_to)
        form = form_of(c)
        name = f"{form.kind} {form.session} {form.term}" if form.plenum and form.session else " ".join(topic_of_form(form))
        return {x for x in (number_slug(symbol, c.type) if symbol else "", name if c.name else "") if x}

    def premise(self, cid: str, why: str) -> PremiseRef:
        """The words of a citation as a premise."""
        c = self.by_id[cid]
        return PremiseRef(self.sha256, why, c.text, c.spans)

    def numbered_like(self, number: str | None) -> list[Reading]:
        """The text's mentions that print this number, dated ones first."""
        symbol = parse_number(number)
        if symbol is None:
            return []
        same = [r for r in self.readings.values() if number_slug(r.symbol, None) == number_slug(symbol, None)]
        return sorted(same, key=lambda r: (r.date is None, self.by_id[r.cid].spans[0].start))


def is_scheme(c: Citation) -> str | None:
    """The number of a scheme that has no symbol of its own: "Đề án 13" and "Đề án số 13" are number 13.

    >>> from loaders.record import Span
    >>> is_scheme(Citation("c1", None, "Đề án số 13", "Đề án", None, None, None, None, (), "", "", (Span(0, 1, 1),)))
    '13'
    """
    return name_form(re.sub(r"\s+", " ", c.name)).ordinal if c.name and not c.number else None


def own_key(text: TextReading) -> str:
    """The key of a text without a number of its own, as long as nothing tells the number: decisions about it name it so."""
    me = text.record.identity
    about = fold(me.title) if me.title else text.record.source.text_sha256
    kind, date = slug(me.type or "") or "van-ban", me.date or "khong-ngay"
    return f"{text.own_organisation.slug}/{kind}/{date}/{short_hash(about, length=8)}"
