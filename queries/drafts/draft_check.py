"""The rows of kiem-tra-vien-dan: each citation of a draft with what the store says about it.

In: a question put with a draft file. Out: one row a cited document: verdict, details, the draft's words and the store's beside each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import pyoxigraph

from graph.forms.name_forms import LAWS, NameForm
from ontology.language import tr
from queries.citing.citations import place_words
from queries.citing.claims import Claims, agree_on_day, rows_of
from queries.drafts import citation_checks as checks
from queries.drafts.citation_checks import AGREES, CHECK, LEVELS, NOTE, OPEN, Verdict
from queries.drafts.draft import Cited, Draft, Mention, Named, quotes_of, read_draft
from queries.drafts.near_checks import by_day, of_that_day, other_number, other_term
from queries.questions.put import Put
from queries.store.known import Known, value
from queries.store.register import Entry, Register
from queries.store.renewals import bears, forms, later_editions
from queries.store.rows import Filtered, Json, grouped, one, quotes, short_predicate

_PLACES: Final = 3  # of a document that the draft cites again and again
_ORDER: Final = (CHECK, NOTE, AGREES, OPEN)


def checked(put: Put) -> Filtered:
    """One row a document that the draft cites by number, and one a name without number."""
    draft = read_draft(Path(put.understood["tep"].iri))
    desk = _Desk(put, draft)
    rows = [*(desk.by_number(c) for c in draft.cited), *(desk.by_name(n) for n in draft.named)]
    rows.sort(key=lambda row: (_ORDER.index(row["level"]), row["line"]))
    return [(row, {}) for row in rows]


class _Desk:
    """One draft beside one store: what the store says of every document that the draft may mean is asked for once."""

    def __init__(self, put: Put, draft: Draft) -> None:
        self.put, self.draft = put, draft
        register = Register(put.lookup)
        self.same = {c: register.same(c.reading) for c in draft.cited}
        self.elsewhere = {c: register.elsewhere(c.reading) if c.dates else [] for c in draft.cited}
        self.forms = {c: register.other_form(c.reading) for c in draft.cited}
        self.later = later_editions(put.lookup)
        self.near = {c: of_that_day(c, put.lookup.documents) for c in draft.cited if not self.same[c]}
        self.named = {n: self._candidates(n.form) for n in draft.named}
        meant = {e.known.iri for found in (*self.same.values(), *self.elsewhere.values(), *self.forms.values()) for e in found}
        meant |= {k.iri for found in (*self.named.values(), *self.near.values()) for k in found}
        meant |= {later.iri for iri in meant for later in self.later.get(iri, ())}
        self.claims, self.acts = self._ask(meant)

    def _ask(self, documents: Iterable[str]) -> tuple[dict[str, Claims], dict[str, list[tuple[str, str, str, list[Any]]]]]:
        nodes = [pyoxigraph.NamedNode(iri) for iri in sorted(documents)]
        if not nodes:
            return {}, {}
        parts = self.put.asked({"document": nodes})
        # what this very draft says, where an earlier state of it is in the store, is no second opinion
        own = f"/{self.draft.sha256[:32]}"
        rows = {name: [r for r in found if not (value(r, "source") or "").endswith(own)] for name, found in parts.items()}
        claims = {d: Claims.of(d, mine) for (d,), mine in grouped(rows["main"], "document").items() if d}
        acts: dict[str, list[tuple[str, str, str, list[Any]]]] = {}
        for (document, what, act), mine in grouped(rows["acts"], "document", "predicate", "act").items():
            if document and what and act:
                acts.setdefault(document, []).append((short_predicate(what), act, one(mine, "act_label") or act, mine))
        return claims, acts

    def _candidates(self, form: NameForm) -> list[Known]:
        """Documents that bear a name of the same kind and subject, whatever its years; a local name only of this place."""
        if form.plenum or form.plural or form.ordinal or not form.subject:
            return []
        return [
            d for d in self.put.lookup.documents
            if (d.number or form.kind in LAWS) and any(f.same_thing(form) for f in forms(d)) and (not form.local or self._here(d))
        ]

    def _here(self, document: Known) -> bool:
        return self.draft.place is not None and (document.province or "").endswith("/" + self.draft.place)

    # ---- by number

    def by_number(self, cited: Cited) -> Json:
        found = list(checks.shape(cited))
        meant = self._meant(cited)
        for entry in meant:
            found += self._known(cited, entry)
        if not meant:
            found += self._unknown(cited)
        shown = [e.known.iri for e in meant or (*self.same[cited], *self.forms[cited]) if e.known.iri in self.claims]
        label = "; ".join(sorted({self.claims[iri].label for iri in shown})) or None
        return self._row(cited.mentions, cited.reading.number, found, label, shown)

    def _meant(self, cited: Cited) -> list[Entry]:
        """The store's documents of this register, number and year; one without a year only where the draft has none either."""
        same = [e for e in self.same[cited] if e.known.iri in self.claims]
        if cited.time is None:
            return [e for e in same if not e.dated] if not any(e.dated for e in same) else []
        return [e for e in same if e.bears(cited.time)]

    def _known(self, cited: Cited, entry: Entry) -> list[Verdict]:
        known = self.claims[entry.known.iri]
        found = list(checks.against(cited, known))
        found += checks.changed(self.acts.get(entry.known.iri, ()))
        found += self._renewed(entry.known)
        if not entry.dated:
            found.append(Verdict("no-year", CHECK, tr("thiếu năm"), tr("văn bản khác trong kho cũng không ghi năm")))
        differing = {v.code for v in found if v.level == CHECK} & {"date", "issuer", "type", "subject"}
        dated = [c for d, c in known.dates() if any(agree_on_day(d, own) for own in cited.dates)]
        agreeing = {c.citing for c in dated} if cited.dates else known.texts
        if cited.dates and not dated and not differing:
            # others cite it without a day: they know the number, nothing more
            found.append(Verdict("agrees", AGREES, tr("số, ký hiệu khớp với {n} văn bản trong kho", n=len(known.texts)), tr("kho chưa có căn cứ về ngày"), known.rows))
        elif agreeing and "date" not in differing:
            found.append(Verdict("agrees", AGREES, tr("khớp với {n} văn bản trong kho", n=len(agreeing)), "", tuple(rows_of(dated)) or known.rows))
        return found

    def _renewed(self, known: Known) -> list[Verdict]:
        found = []
        for later in self.later.get(known.iri, ()):
            if later.iri in self.claims:
                said = self.claims[later.iri].said("altLabel", "title")
                names = [c for c in said if any(bears(later, f) for f in forms(known))]
                detail = tr("{document} ban hành sau, cùng tên gọi; kho không cho biết có thay thế hay không, cần kiểm tra", document=later.label)
                found.append(Verdict("later-edition", NOTE, tr("có văn bản ban hành sau cùng tên gọi"), detail, tuple(rows_of(names))))
        return found

    def _unknown(self, cited: Cited) -> list[Verdict]:
        found = [
            *checks.other_form(cited, self.forms[cited], self.claims),
            *checks.other_years(cited, self.same[cited], self.claims),
            *checks.other_body(cited, self.elsewhere[cited], self.claims),
            *other_number(cited, self.near.get(cited, ()), self.claims),
            *other_term(cited, self.put.lookup.documents),
        ]
        if cited.time is None and not found:
            found.append(Verdict("no-year", CHECK, tr("thiếu năm"), tr("dự thảo không ghi ngày, năm ban hành")))
        if not any(v.rows for v in found):
            found.append(Verdict("open", OPEN, tr("chưa có căn cứ trong kho để đối chiếu")))
        return found

    # ---- by name

    def by_name(self, named: Named) -> Json:
        form = named.form
        candidates = [k for k in self.named[named] if k.iri in self.claims]
        exact = [k for k in candidates if bears(k, form)]
        rows = tuple(r for k in (exact or candidates) for r in rows_of(self.claims[k.iri].said("altLabel", "title")))
        labels = "; ".join(k.label for k in (exact or candidates))
        law = form.kind in LAWS
        dates = sorted({m.citation.date for m in named.mentions if m.citation.date})
        if dates and exact and not form.dated:
            verdict = by_day(dates, exact, self.claims)
        elif law and form.dated and exact:
            n = len({c for k in exact for c in self.claims[k.iri].texts})
            verdict = Verdict("agrees", AGREES, tr("khớp với {n} văn bản trong kho", n=n), "", rows)
        elif len(exact) == 1:
            verdict = Verdict("by-name", NOTE, tr("chưa ghi số, ký hiệu"), tr("trong kho, tên gọi này là của {documents}", documents=labels), rows)
        elif exact:
            verdict = Verdict("name", NOTE, tr("tên gọi chưa rõ văn bản nào"), tr("trong kho có nhiều văn bản mang tên này: {documents}", documents=labels), rows)
        elif candidates:
            seen = "; ".join(sorted({f.years or tr("không ghi năm") for k in candidates for f in forms(k) if f.same_thing(form)}))
            detail = tr("dự thảo ghi {said}; trong kho ({documents}): {told}", said=form.years or tr("không ghi năm"), documents=labels, told=seen)
            verdict = Verdict("name-years", CHECK if form.dated else NOTE, tr("tên gọi ghi năm khác" if form.dated else "tên gọi chưa rõ văn bản nào"), detail, rows)
        elif law:
            verdict = Verdict("open", OPEN, tr("chưa có căn cứ trong kho để đối chiếu"))
        elif noted := sorted({n for m in named.mentions for n in m.citation.candidates}):
            detail = tr("chú thích trong dự thảo đứng sau nhiều tên gọi: có thể là {numbers}", numbers=", ".join(noted))
            verdict = Verdict("name", NOTE, tr("tên gọi chưa rõ văn bản nào"), detail)
        elif form.ordinal:
            told = any(m.citation.issuer or m.citation.date for m in named.mentions)
            why = tr("tên gọi chỉ có số thứ tự; nên ghi cơ quan ban hành, ngày ban hành")
            verdict = Verdict("open", OPEN, tr("chưa có căn cứ trong kho để đối chiếu")) if told else Verdict("name", NOTE, tr("tên gọi chưa rõ văn bản nào"), why)
        elif form.plenum or form.plural:
            verdict = Verdict("name", NOTE, tr("tên gọi chưa rõ văn bản nào"), tr("tên gọi không đủ để xác định một văn bản; nên ghi số, ký hiệu, ngày"))
        else:
            verdict = Verdict("name", OPEN, tr("tên gọi chưa rõ văn bản nào"), tr("dự thảo không ghi số, ký hiệu; kho chưa có văn bản mang tên này"))
        return self._row(named.mentions, None, [verdict], labels or None, [k.iri for k in (exact or candidates)])

    def _row(self, mentions: Sequence[Mention], number: str | None, found: Sequence[Verdict], label: str | None, documents: Sequence[str]) -> Json:
        ordered = sorted(found, key=lambda v: _ORDER.index(v.level))
        first = mentions[0]
        words = max(mentions, key=lambda m: bool(m.citation.date) * 1000 + len(m.citation.text))
        level = ordered[0].level
        # what agrees is worth its quotes only where nothing else is to be seen
        shown = [r for v in ordered if v.level != AGREES or level == AGREES for r in v.rows]
        return {
            "level": level, "level_label": tr(LEVELS[level]), "printed": words.citation.text, "number": number,
            "pinpoint": "; ".join(dict.fromkeys(p for m in mentions if m.citation.pinpoint for p in m.citation.pinpoint.places)) or None,
            "line": first.quote["line"], "place": _where(mentions),
            "verdicts": [{"code": v.code, "level": v.level, "label": v.label, "detail": v.detail or None} for v in ordered],
            "verdict_label": "; ".join(dict.fromkeys(v.label for v in ordered)),
            "detail": "; ".join(dict.fromkeys(v.detail for v in ordered if v.detail)) or None,
            "documents": list(documents), "in_store": label,
            "evidence": [*quotes_of([words, *(m for m in mentions if m is not words)], _PLACES), *quotes(shown)],
        }


def _where(mentions: Sequence[Mention]) -> str:
    """Where in the draft, the first places."""
    places = [
        tr("dòng {line}", line=m.quote["line"]) + (f" ({words})" if m.citation.section and (words := place_words(m.citation.section)) else "")
        for m in mentions
    ]
    told = list(dict.fromkeys(places))
    more, told = len(told) - _PLACES, told[:_PLACES]
    return "; ".join(told) + (tr("; … và {n} chỗ khác", n=more) if more > 0 else "")
