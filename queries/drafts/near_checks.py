"""What a draft means but writes otherwise: a law of another day under its name, a document of that day and subject under another number.

In: a `Cited` or a `Named` of the draft, the documents that it may mean with the claims about them. Out: `Verdict` rows. The store does not know which side errs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.forms.dates import WHOLE_DAY
from graph.forms.subjects import agree, words_of
from graph.forms.symbols import parse_number
from loaders.checks.finding_numbers import outside_its_term
from ontology.language import tr
from queries.citing.claims import Claims, agree_on_day, rows_of
from queries.drafts.citation_checks import AGREES, CHECK, NOTE, Verdict, dates_told, day
from queries.drafts.draft import Cited
from queries.store.known import Known


def of_that_day(cited: Cited, documents: Iterable[Known]) -> list[Known]:
    """Documents of the same kind of number and of the very day that the draft gives: one of them may be meant."""
    days = {d for d in cited.dates if len(d) == WHOLE_DAY}
    symbol = cited.reading.symbol
    alike = []
    for known in documents if days else ():
        other = parse_number(known.number) if known.days and known.days[0] == known.days[1] and known.days[0] in days else None
        if other and other.code == symbol.code and other.register.casefold() == symbol.register.casefold() and other.ordinal != symbol.ordinal:
            alike.append(known)
    return alike


def other_number(cited: Cited, near: Sequence[Known], claims: Mapping[str, Claims]) -> Iterator[Verdict]:
    """A document of the draft's day and subject that the store knows under another number."""
    mine = [words_of(s) for s in (*cited.subjects, *cited.names)]
    for known in near:
        said = claims[known.iri].said("title", "altLabel") if known.iri in claims else []
        same = [c for c in said if any(agree(words_of(c.value), words) for words in mine)]
        if same:
            detail = tr("dự thảo ghi {said}; trong kho, văn bản cùng ngày, cùng trích yếu là {document}", said=cited.reading.number, document=known.label)
            yield Verdict("number", CHECK, tr("số, ký hiệu khác"), detail, tuple(rows_of(same)))


def other_term(cited: Cited, documents: Iterable[Known]) -> Iterator[Verdict]:
    """A document whose number differs in the National Assembly's term alone, where the draft's cannot be right."""
    number = cited.reading.symbol.text
    if outside_its_term(number) is None:
        return
    bare = number.rstrip("0123456789")
    if labels := "; ".join(sorted({k.label for k in documents if k.number and k.number != number and k.number.rstrip("0123456789") == bare})):
        yield Verdict("number", CHECK, tr("số, ký hiệu khác"), tr("dự thảo ghi {said}; trong kho có {document}", said=number, document=labels))


def by_day(dates: Sequence[str], candidates: Sequence[Known], claims: Mapping[str, Claims]) -> Verdict:
    """A name with its day (laws are cited so) against the documents of that name: of that day, of another, or of none that the store knows."""
    dated = [(k, d, c) for k in candidates for d, c in claims[k.iri].dates()]
    same = [(d, c) for _, d, c in dated if any(agree_on_day(d, own) for own in dates)]
    mine = ", ".join(day(d) for d in dates)
    if same:
        return Verdict("agrees", AGREES, tr("khớp với {n} văn bản trong kho", n=len({c.citing for _, c in same})), "", tuple(rows_of(c for _, c in same)))
    years = {d[:4] for d in dates}
    near = [(d, c) for k, d, c in dated if years & _years(k) or d[:4] in years]
    if near:
        return Verdict("date", CHECK, tr("ngày khác"), tr("dự thảo ghi {said}; trong kho: {told}", said=mine, told=dates_told(near)), tuple(rows_of(c for _, c in near)))
    labels = "; ".join(k.label for k in candidates if not any(x is k for x, _, _ in dated) and years & _years(k))
    if labels:
        detail = tr("trong kho, tên gọi này có thể là của {documents}; kho chưa có căn cứ về ngày", documents=labels)
        return Verdict("by-name", NOTE, tr("chưa ghi số, ký hiệu"), detail)
    other = "; ".join(k.label for k in candidates)
    detail = tr("dự thảo ghi {said}; trong kho chỉ có {documents}", said=mine, documents=other)
    return Verdict("other-year", NOTE, tr("chỉ thấy tên này với năm khác"), detail, tuple(rows_of(c for _, _, c in dated)))


def _years(known: Known) -> set[str]:
    """The years that the store knows of a document; the year in its name where no text dates it."""
    year = known.iri.split("/")[-2]
    return set(known.years) or ({year} if year.isdigit() else set())
