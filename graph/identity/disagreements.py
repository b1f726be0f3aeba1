"""What the files together show: claims and decisions that contradict each other, and mentions that nobody can decide yet.

In: the texts, the resolution table, every claim about every document, the book of names. Out: ``GraphFinding`` rows with both
quotes. Nothing is settled here: both claims stay, each with its evidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from graph.decisions.anchoring import mention_at
from graph.decisions.review import Decision, mention_place
from graph.decisions.verdicts import conflicts
from graph.forms.name_forms import NameForm
from graph.forms.subjects import words_of
from graph.forms.symbols import parse_number
from graph.identity.deciding import UNDATED, Claim
from graph.identity.name_book import NameBook
from graph.identity.readings import TextReading, form_of
from graph.identity.rows import day_month_year
from graph.identity.same_number import OTHER
from graph.identity.table import DocumentRow, GraphFinding, PremiseRef, Resolution
from graph.identity.witness_findings import witness_findings
from graph.identity.witnesses import Aligned
from loaders.gathering import gathered
from loaders.record import Citation, Record

DATES: Final = "date-disagreement"
NAME_YEARS: Final = "name-years-disagreement"
UNDECIDED: Final = "undecided-mention"
ONE_NUMBER: Final = "number-of-two-documents"
NO_YEAR: Final = "missing-year"
BARE_NAME: Final = "bare-name"
CONFLICT: Final = "review-conflict"


def find_disagreements(
    texts: Mapping[str, TextReading], table: Resolution, claims: Mapping[str, Sequence[Claim]], book: NameBook,
    aligned: Mapping[str, Aligned],
) -> tuple[GraphFinding, ...]:
    """All findings, in a fixed order. ``aligned``: the witnesses of each document that several files witness."""
    found = [
        *_dates(table.documents, claims), *_heads(texts, table, aligned), *_one_number(texts, table),
        *_name_years(texts, table, book), *_undecided(texts, table), *_missing_years(texts, table), *_bare_names(texts, table),
    ]
    return tuple(sorted(found, key=lambda f: (f.code, f.about, f.message, f.evidence)))


def _dates(documents: Mapping[str, DocumentRow], claims: Mapping[str, Sequence[Claim]]) -> Iterable[GraphFinding]:
    """One document, two claimed dates, in one text or in several."""
    for key, row in documents.items():
        by_date = gathered((c.date, c) for c in claims.get(key, ()) if c.date)
        dates = sorted(d for d in by_date if not any(d != e and e.startswith(d) for e in by_date))
        if len(dates) < 2:
            continue
        quotes = tuple(p for d in dates for p in _first_quotes(by_date[d], f"ghi ngày {day_month_year(d)}"))
        counts = "; ".join(f"{day_month_year(d)} ({len({c.sha256 for c in by_date[d]})} văn bản)" for d in dates)
        yield GraphFinding(
            DATES, "warning",
            f"{row.type or 'Văn bản'} {row.number or ''} được ghi ngày ban hành khác nhau: {counts}.".replace("  ", " "), (key,),
            quotes,
        )


def _first_quotes(claims: Sequence[Claim], why: str) -> list[PremiseRef]:
    """The first quote of each file."""
    first: dict[str, PremiseRef] = {}
    for c in sorted((c for c in claims if c.premise), key=lambda c: (c.sha256, c.premise.spans if c.premise else ())):
        if c.premise:
            first.setdefault(c.sha256, PremiseRef(c.sha256, why, c.premise.text, c.premise.spans))
    return [first[s] for s in sorted(first)]


def _heads(texts: Mapping[str, TextReading], table: Resolution, aligned: Mapping[str, Aligned]) -> Iterable[GraphFinding]:
    """The files that witness one document and contradict each other."""
    for key, side_by_side in aligned.items():
        records = {sha: texts[sha].record for sha in side_by_side.witnesses}
        yield from witness_findings(key, side_by_side, records, table.bodies)


def _one_number(texts: Mapping[str, TextReading], table: Resolution) -> Iterable[GraphFinding]:
    """Two held documents whose heads print one number of one year."""
    of = gathered((key, texts[sha]) for sha, key in table.own.items())
    for key in sorted(k for k in of if OTHER in k):
        registry, _, time = key.rpartition("/")
        rightful = f"{registry.partition(OTHER)[0]}/{time}"
        row, other = table.documents[key], table.documents[rightful]
        quotes = tuple(
            PremiseRef(t.sha256, "ghi số, ký hiệu này ở đầu văn bản", me.number or "", me.spans["number"])
            for t in (*of.get(rightful, ()), *of[key]) if (me := t.record.identity).spans.get("number")
        )
        message = f"{row.label} và {other.label} cùng ghi số, ký hiệu {row.number} nhưng khác nhau về ngày, loại hoặc trích yếu: được coi là hai văn bản, cần kiểm tra số."
        yield GraphFinding(ONE_NUMBER, "warning", message, (key, rightful), quotes)


def _name_years(texts: Mapping[str, TextReading], table: Resolution, book: NameBook) -> Iterable[GraphFinding]:
    """One strategy, two horizons: same kind and subject, same period, another year at the end or another vision."""
    groups: dict[tuple[str, tuple[str, ...], str | None], list[tuple[NameForm, TextReading, Citation]]] = defaultdict(list)
    for text in texts.values():
        for c in text.record.citations:
            if c.name and not c.number:
                form = form_of(c)
                if form.dated and form.subject and not (form.plenum or form.plural):
                    groups[form.kind, form.subject, text.own_organisation.province if form.local else None].append(
                        (form, text, c)
                    )
    for mentions in groups.values():
        forms = sorted({f for f, _, _ in mentions}, key=lambda f: f.years)
        for i, a in enumerate(forms):
            for b in forms[i + 1 :]:
                if _contradict(a, b):
                    yield _two_horizons(a, b, mentions, table, book)


def _contradict(a: NameForm, b: NameForm) -> bool:
    """Successive plans (2021–2025, 2026–2030) differ rightly; one period with two horizons does not.

    >>> from graph.forms.name_forms import name_form
    >>> x, y = (name_form(f"Chiến lược khoáng sản đến năm 2030, tầm nhìn đến năm {v}") for v in ("2045", "2050"))
    >>> _contradict(x, y)
    True
    >>> _contradict(*(name_form(f"Kế hoạch sử dụng đất quốc gia 5 năm {v}") for v in ("2021-2025", "2026-2030")))
    False
    """
    if a.vision and b.vision and a.vision != b.vision:
        return a.end == b.end and a.start == b.start
    return bool(a.start and a.start == b.start and a.end != b.end)


def _two_horizons(
    a: NameForm, b: NameForm, mentions: Sequence[tuple[NameForm, TextReading, Citation]], table: Resolution, book: NameBook
) -> GraphFinding:
    quotes, about = [], set()
    for form in (a, b):
        seen: set[str] = set()
        for f, text, c in sorted(mentions, key=lambda m: (m[1].sha256, m[2].spans)):
            if f == form and text.sha256 not in seen:
                seen.add(text.sha256)
                quotes.append(text.premise(c.id, f"ghi {form.years}"))
                row = table.mentions.get((text.sha256, c.id))
                about |= {row.document} if row and row.document and not row.document.startswith("ten/") else set()
    known = {x.document for f in (a, b) for x in book.known(f, None)} & set(table.documents)
    name = next(c.name for f, _, c in sorted(mentions, key=lambda m: (m[1].sha256, m[2].spans)) if f in (a, b))
    message = f"Cùng một tên gọi nhưng ghi năm khác nhau: “{a.years}” và “{b.years}” ({name})."
    return GraphFinding(NAME_YEARS, "warning", message, tuple(sorted(about)), tuple(quotes), tuple(sorted(known)))


def _undecided(texts: Mapping[str, TextReading], table: Resolution) -> Iterable[GraphFinding]:
    """Mentions with candidates that nobody has chosen from; one finding a text, words and candidates."""
    groups: dict[tuple[str, str, tuple[str, ...], str], list[Citation]] = defaultdict(list)
    for (sha, cid), row in table.mentions.items():
        if row.document is None and row.candidates:
            c = texts[sha].by_id[cid]
            groups[sha, c.number or c.name or "", row.candidates, row.reason].append(c)
    for (sha, said, candidates, reason), found in groups.items():
        citations = sorted(found, key=lambda c: c.spans)
        row = table.mentions[sha, citations[0].id]
        quotes = (*(PremiseRef(sha, "cần xác minh", c.text, c.spans) for c in citations), *row.premises)
        labels = "; ".join(table.documents[k].label for k in candidates)
        message = f"Chưa xác định “{said}” là văn bản nào ({reason}). Có thể là: {labels}."
        asks = tuple(mention_place(sha, c.spans) for c in citations)
        yield GraphFinding(UNDECIDED, "note", message, (table.own[sha],), quotes, candidates, asks)


def _missing_years(texts: Mapping[str, TextReading], table: Resolution) -> Iterable[GraphFinding]:
    """A state document cited without date, year nowhere to be found; not where the text's own reading reports it already."""
    for (sha, cid), row in table.mentions.items():
        c = texts[sha].by_id[cid]
        symbol = parse_number(c.number)
        if symbol is None or symbol.party or not row.document or not row.document.rsplit("/", 1)[1].startswith(UNDATED):
            continue
        told = any(f.code == NO_YEAR and f"{c.number} " in f.message for f in texts[sha].record.findings)
        if not told:
            message = f"Viện dẫn {c.number} không ghi ngày, năm ban hành; không tự điền."
            quotes = (PremiseRef(sha, "không ghi năm", c.text, c.spans),)
            yield GraphFinding(NO_YEAR, "note", message, (row.document,), quotes, asks=(mention_place(sha, c.spans),))


def _bare_names(texts: Mapping[str, TextReading], table: Resolution) -> Iterable[GraphFinding]:
    """Documents that a text names without number and year, of which nothing tells what they may be: one finding a text and name. Session names ("Nghị quyết Đại
    hội …") and plurals name no one document; a name that begins a row of the annex ("Đề án phát triển …") is that row's own work.
    """
    groups: dict[tuple[str, tuple[str, ...]], list[Citation]] = defaultdict(list)
    for (sha, cid), row in table.mentions.items():
        c = texts[sha].by_id[cid]
        if row.document is not None or row.candidates or not c.name or c.number:
            continue
        form = form_of(c)
        if not (form.plural or form.plenum):
            groups[sha, words_of(c.name)].append(c)
    for (sha, words), found in groups.items():
        works = [words_of(t.title) for t in texts[sha].record.tasks if t.kind == "annex"]
        if any(title[: len(words)] == words for title in works):
            continue
        citations = sorted(found, key=lambda c: c.spans)
        message = f"“{citations[0].name}” chỉ được gọi bằng tên, không ghi số, ký hiệu, ngày ban hành: chưa xác định là văn bản nào."
        quotes = tuple(PremiseRef(sha, "nơi viện dẫn", c.text, c.spans) for c in citations)
        yield GraphFinding(BARE_NAME, "note", message, (table.own[sha],), quotes)


def conflict_findings(
    decisions: Sequence[Decision], records: Mapping[str, Record], documents: Mapping[str, DocumentRow]
) -> Iterator[GraphFinding]:
    """Two people who decided otherwise about the same words: both decisions stay, the later counts. Pairs about words of no held file wait with them."""
    for first, second in conflicts(decisions):
        found = mention_at(first.about, records)
        if found is None:
            continue
        record, citation = found
        said = "; ".join(_decided(d, documents) for d in (first, second))
        message = f"Hai người rà soát kết luận khác nhau về “{citation.text}”: {said}. Đang theo kết luận sau."
        about = tuple(sorted({d.document for d in (first, second)} & documents.keys()))
        quoted = (PremiseRef(record.source.key, "chữ được rà soát", citation.text, citation.spans),)
        yield GraphFinding(CONFLICT, "warning", message, about, quoted)


def _decided(d: Decision, documents: Mapping[str, DocumentRow]) -> str:
    label = documents[d.document].label if d.document in documents else d.document
    return f"{d.by or 'không ghi tên'} ({d.on[:10] or 'không ghi ngày'}) {'là' if d.verdict == 'is' else 'không phải'} {label}"
