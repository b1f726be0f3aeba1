"""The resolution table: a pure function of all records and of people's decisions, whatever the order of the files.

In: records by the sha256 of their files. Out: ``Resolution``: the documents, which one each file is, which one each mention
means, the bodies' paths, and what the files together show.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.decisions.anchoring import anchored
from graph.decisions.review import Decision, mention_place
from graph.decisions.verdicts import Verdicts
from graph.forms.dates import first_day, last_day
from graph.forms.periods import central_term, local_term
from graph.forms.registers import Organisation
from graph.forms.slugs import slug
from graph.forms.subjects import agree
from graph.forms.symbols import Symbol, parse_number
from graph.identity.bodies import body_row
from graph.identity.decided import Decided, with_decisions
from graph.identity.deciding import UNDATED, Claim, Numbers, decide
from graph.identity.disagreements import conflict_findings, find_disagreements
from graph.identity.fill import fill_record
from graph.identity.naming import Namer
from graph.identity.readings import Reading, TextReading, own_key, topic_of_words
from graph.identity.rows import numbered_row, unique_paths, unnumbered_row
from graph.identity.states import differ, keys_of
from graph.identity.table import CONFIRMED, BodyRow, DocumentRow, MentionRow, PremiseRef, Resolution
from graph.identity.witnesses import Aligned, align
from loaders.record import Citation, Record


def resolve(records: Mapping[str, Record], decisions: Sequence[Decision] = ()) -> Resolution:
    """Which real-world document every mention of every file means.

    >>> resolve({}).documents
    {}
    """
    decisions = anchored(decisions, records)
    decided = with_decisions(records, decisions)
    table = _Resolver(decided, Verdicts.of(decisions)).run()
    if gone := _former_paths(decided, table):
        table = replace(table, replaced=dict(sorted({**table.replaced, **gone}.items())))
    against = tuple(conflict_findings(decisions, records, table.documents))
    return replace(table, findings=(*table.findings, *against)) if against else table


def _former_paths(decided: Decided, table: Resolution) -> dict[str, str]:
    """The paths of documents without a number whose number or day a person has told: they give way to the paths that they have now."""
    made = {}
    for sha in decided.changed:
        text = TextReading(decided.read[sha])
        if text.own is None:
            row = _unnumbered(own_key(text), text)
            if row.path != table.documents[table.own[sha]].path:
                made[row.path] = table.own[sha]
    return made


def _unnumbered(key: str, text: TextReading) -> DocumentRow:
    return unnumbered_row(key, text.own_organisation, _head(text), None, text.day[:4] if text.day else None, "")


def _head(text: TextReading) -> list[Claim]:
    """What a text's own head says of it."""
    me = text.record.identity
    spans = me.spans.get("date") or me.spans.get("number") or me.spans.get("title") or ()
    premise = PremiseRef(text.sha256, "đầu văn bản", "", spans) if spans else None
    return [Claim(text.sha256, "", me.number if parse_number(me.number) else None, me.type, me.issuer, me.date, me.title, premise)]


def resolved_records(records: Mapping[str, Record], resolution: Resolution) -> dict[str, Record]:
    """The records with what the other files say filled in (``extract --resolve``)."""
    return {sha: fill_record(record, resolution, records) for sha, record in records.items()}


class _Resolver:
    """One run. The steps follow each other in ``run``; nothing is kept after it."""

    def __init__(self, records: Mapping[str, Record], verdicts: Verdicts) -> None:
        self.texts = {sha: TextReading(records[sha]) for sha in sorted(records)}
        self.verdicts = verdicts
        self.mentions: dict[tuple[str, str], MentionRow] = {}
        self.claims: dict[str, list[Claim]] = defaultdict(list)
        self.symbols: dict[str, tuple[Organisation, Symbol]] = {}
        self.own: dict[str, str] = {}
        self.unnumbered: dict[str, tuple[Organisation, str | None]] = {}
        self.replaced: dict[str, str] = {}
        self.renamed: dict[str, str] = {}
        self.names = Namer(self.mentions, self.claims, self.own)

    def run(self) -> Resolution:
        self.numbers: Numbers = decide(self.texts, self.verdicts)
        self._numbered_mentions()
        self._own_documents()
        for text in self.texts.values():
            self.names.learn(text)
        for text in self.texts.values():
            for c in text.record.citations:
                if (text.sha256, c.id) not in self.mentions:
                    self.mentions[text.sha256, c.id] = self._judged(text, c, self.names.meaning(text, c))
        documents = unique_paths(self._rows())
        mentions = {at: self._known_only(self._renamed(row), documents) for at, row in sorted(self.mentions.items())}
        bodies = self._bodies()
        aligned = self._aligned()
        table = Resolution(
            documents, dict(sorted(self.own.items())), mentions, bodies, (), dict(sorted(self.replaced.items())),
            tasks={at: name for a in aligned.values() for at, name in a.tasks.items()},
            targets={at: n for a in aligned.values() for at, n in a.targets.items()},
        )
        return replace(table, findings=find_disagreements(self.texts, table, self.claims, self.names.book, aligned))

    def _aligned(self) -> dict[str, Aligned]:
        """The documents that several files witness, these laid side by side."""
        witnesses: dict[str, dict[str, Record]] = defaultdict(dict)
        for sha, key in sorted(self.own.items()):
            witnesses[key][sha] = self.texts[sha].record
        return {key: align(records) for key, records in sorted(witnesses.items()) if len(records) > 1}

    # --- numbers

    def _numbered_mentions(self) -> None:
        for sha, text in self.texts.items():
            for cid, r in text.readings.items():
                decided, c = self.numbers.outcomes[sha, cid], text.by_id[cid]
                row = self.mentions[sha, cid] = self._judged(text, c, decided)
                if row.document is None:
                    continue
                # A key that a person gave may belong to another register: its own mentions tell its organisation.
                if row.document == decided.document:
                    self._remember(row.document, r)
                premise = text.premise(c.id, "nơi viện dẫn")
                self.claims[row.document].append(Claim(sha, c.id, r.number, c.type, c.issuer, c.date, c.subject, premise))

    def _remember(self, key: str, r: Reading) -> None:
        kept = self.symbols.get(key)
        if kept is None or (r.org.issuer is not None, r.org.sure) > (kept[0].issuer is not None, kept[0].sure):
            self.symbols[key] = (r.org, r.symbol)

    # --- the files' own documents

    def _own_documents(self) -> None:
        waiting = []
        for sha, text in self.texts.items():
            key = self.numbers.key_of(sha, "") if text.own else None
            if key and text.own:
                self._remember(key, text.own)
                self._witness(text, key)
            else:
                waiting.append(text)
        keys = keys_of(waiting)
        for text in waiting:
            told, mine = own_key(text), keys[text.sha256]  # a person's word is about all that bear this head
            known = self._number_known(text, split=mine != told)
            key = self.verdicts.document_of(told) or (
                known[0] if len(known) == 1 and known[0] not in self.verdicts.rejected(told) else mine
            )
            self._witness(text, key)
            if key == mine:
                self.unnumbered[key] = (text.own_organisation, text.day[:4] if text.day else None)
            else:
                self.replaced[_unnumbered(mine, text).path] = key
                self.renamed[mine] = key

    def _witness(self, text: TextReading, key: str) -> None:
        self.own[text.sha256] = key
        self.claims[key].extend(_head(text))

    def _number_known(self, text: TextReading, *, split: bool) -> list[str]:
        """Numbered documents of the same issuer and kind, with an agreeing title and a date that fits: the same document, its
        number known. Not where a held file of that number says otherwise, nor, of several states (``split``) of one text, where none is held.
        """
        me = text.record.identity
        if not me.title or not me.type:
            return []
        title, kind = topic_of_words(me.title), slug(me.type)
        found = set()
        for key, claims in self.claims.items():
            org = self.symbols[key][0] if key in self.symbols else None
            if org is None or org.slug != text.own_organisation.slug or key.rsplit("/", 1)[1].startswith(UNDATED):
                continue
            for c in claims:
                if (
                    _same_time(text, c.date, key.rsplit("/", 1)[1])
                    and c.sha256 != text.sha256
                    and slug(c.type or "") == kind
                    and c.title
                    and agree(topic_of_words(c.title), title)
                ):
                    found.add(key)
        held = {key: [t for sha, own in self.own.items() if own == key and (t := self.texts[sha]).own] for key in found}
        return sorted(key for key in found if not any(differ(text, t) for t in held[key]) and (held[key] or not split))

    # --- people's decisions, rows, bodies

    def _judged(self, text: TextReading, c: Citation, row: MentionRow) -> MentionRow:
        about = mention_place(text.sha256, c.spans)
        if said := self.verdicts.document_of(about):
            why = f"{CONFIRMED}{self.verdicts.told(about)}"
            return MentionRow(said, (), why, "inferred", row.premises, reviewed=True)
        no = {self.numbers.merged.get(key, key) for key in self.verdicts.rejected(about)}
        if not no:
            return row
        left = tuple(k for k in row.candidates if k not in no)
        if row.document in no:
            why = f"người rà soát bác bỏ{self.verdicts.told(about)}"
            return MentionRow(None, left, why, "candidate", row.premises, reviewed=True)
        return replace(row, candidates=left, reviewed=True)

    def _rows(self) -> list[DocumentRow]:
        rows = [
            numbered_row(key, org, symbol, self.claims[key]) for key, (org, symbol) in self.symbols.items() if self.claims[key]
        ]
        for key, (org, time) in self.unnumbered.items():
            rows.append(
                unnumbered_row(
                    key, org, self.claims[key], None, time, "cơ quan ban hành, loại, ngày và trích yếu; chưa rõ số, ký hiệu"
                )
            )
        for key, (org, name, time, basis) in self.names.named.items():
            rows.append(unnumbered_row(key, org, self.claims[key], name, time, basis))
        return rows

    def _renamed(self, row: MentionRow) -> MentionRow:
        """A person's decision may name a document by a key that gave way to another (another year, a number known later)."""
        now = self.renamed | self.numbers.merged
        return replace(row, document=now.get(row.document, row.document)) if row.document else row

    @staticmethod
    def _known_only(row: MentionRow, documents: Mapping[str, DocumentRow]) -> MentionRow:
        """A person's decision may name a document that no file mentions any more: then it stays undecided."""
        candidates = tuple(k for k in row.candidates if k in documents)
        if row.document is None or row.document in documents:
            return replace(row, candidates=candidates)
        return MentionRow(None, candidates, "văn bản được xác nhận không còn trong kho", "candidate", row.premises)

    def _bodies(self) -> dict[tuple[str, str], BodyRow]:
        made: dict[tuple[str, str], BodyRow] = {}
        for sha, text in self.texts.items():
            me, cited = text.record.identity, text.record.citations
            issuers = (me.issuer, *me.joint_issuers, *(x for c in cited for x in (c.issuer, *c.joint_issuers)))
            names = {(x, False) for x in issuers if x}
            names |= {(b.body, b.group) for t in text.record.tasks for b in t.bodies}
            names |= {(b.body, b.group) for r in text.record.reports for b in r.bodies}
            for name, group in sorted(names):
                made[sha, name] = body_row(name, group=group, home=text.home, on=text.era, reader=text.mark)
        return _one_name_each(made)


def _one_name_each(rows: dict[tuple[str, str], BodyRow]) -> dict[tuple[str, str], BodyRow]:
    """Rows of one node under one name, the spelling of most files: "Ngân hàng nhà nước" and "Ngân hàng Nhà nước" are one bank."""
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows.values():
        spelt[row.iri_path][row.label] += 1
    usual = {path: min(labels, key=lambda label: (-labels[label], label)) for path, labels in spelt.items()}
    return {at: row if row.label == usual[row.iri_path] else replace(row, label=usual[row.iri_path]) for at, row in rows.items()}


def _same_time(text: TextReading, date: str | None, time: str) -> bool:
    """Whether a text without a number can be the document of this date, year or term. Plans of one title come every year: a text
    that bears no date is told from last year's only by a year in its title.
    """
    me = text.record.identity
    if me.date is None:
        early = date is not None and text.floor is not None and last_day(date) < first_day(text.floor)
        return bool(re.search(r"\b(19|20)\d\d\b", me.title or "")) and not early
    if date is None:
        return time in (me.date[:4], local_term(me.date), central_term(me.date))
    return date.startswith(me.date) or me.date.startswith(date)
