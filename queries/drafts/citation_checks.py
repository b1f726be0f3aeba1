"""A citation of a draft against what the store says: the verdicts, in an officer's words, each with its reasons.

In: a `Cited` or a `Named` of the draft, the claims about the documents that it may mean. Out: `Verdict` rows. That others write otherwise is told as
what it is; only the form of a number, which a decree fixes (Nghị định 30/2020/NĐ-CP; Quy định 66-QĐ/TW), is said to be wrong by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.forms.name_forms import name_form
from graph.forms.printed import occurs
from graph.forms.registers import BY_SYMBOL
from graph.forms.symbols import type_by_symbol
from graph.identity.rows import day_month_year
from loaders.agencies.ministries import MINISTRY_OF_SYMBOL
from loaders.checks.finding_numbers import outside_its_term
from loaders.writing.vietnamese import canonical, fold
from ontology.language import language, tr, tr_later
from ontology.writing import date_text
from queries.citing.claims import Claim, Claims, agree_on_day, rows_of
from queries.drafts.draft import Cited, Mention, central
from queries.store.known import Row
from queries.store.register import Entry

CHECK, NOTE, AGREES, OPEN = "check", "note", "agrees", "open"
LEVELS: Final = {CHECK: tr_later("cần xem lại"), NOTE: tr_later("lưu ý"), AGREES: tr_later("khớp"), OPEN: tr_later("chưa có căn cứ")}
DONE: Final = {
    "replaces": (tr_later("đã bị thay thế theo {act}"), tr_later("đã bị thay thế bởi {act}, theo văn bản trong kho")),
    "amends": (tr_later("đã được sửa đổi, bổ sung theo {act}"), tr_later("đã được sửa đổi, bổ sung bởi {act}, theo văn bản trong kho")),
    "repeals": (tr_later("đã bị bãi bỏ theo {act}"), tr_later("đã bị bãi bỏ bởi {act}, theo văn bản trong kho")),
}
_NO_YEAR: Final = re.compile(r"\d+/(\d{5,}|\d{3}|(?!19|20)\d{4})/")
_MINISTRIES: Final = frozenset(MINISTRY_OF_SYMBOL.values())
_NAMED: Final = 3  # texts named in a sentence; the quotes name all
_SAME_SUBJECT: Final = 0.34
_LITTLE: Final = frozenset("ve viec ban hanh phe duyet trien khai thuc hien va cua cac cho voi tai o trong den nam giai doan mot so".split())


@dataclass(frozen=True, slots=True)
class Verdict:
    """One result: its code, how much it matters, what it says in short and in full, the store's rows that show it."""

    code: str
    level: str
    label: str
    detail: str = ""
    rows: tuple[Row, ...] = ()

_HEADS: Final = re.compile(r"^Bộ trưởng ")  # who signs for a ministry

def shape(cited: Cited) -> Iterator[Verdict]:
    """What the draft's own words show: the form of the number, a kind or an issuer that contradicts the symbol, two dates."""
    number = cited.reading.symbol.text
    if year := _NO_YEAR.match(number):
        yield Verdict("form", CHECK, tr("viết chưa đúng dạng số, ký hiệu"), tr("dự thảo ghi “{said}”: năm “{year}” có thể in sai", said=number, year=year[1]))
        return  # what such a symbol would tell is not to be trusted
    if outside := outside_its_term(number):
        detail = tr("dự thảo ghi “{said}”: năm {year} ngoài nhiệm kỳ của Quốc hội khóa {term}, có thể in sai", said=number, year=outside[0], term=outside[1])
        yield Verdict("form", CHECK, tr("viết chưa đúng dạng số, ký hiệu"), detail)
    printed = {m.citation.text: said for m in cited.mentions if (said := _misprinted(m.citation.text, number))}
    if printed:
        said = ", ".join(sorted(set(printed.values())))
        yield Verdict("form", CHECK, tr("viết chưa đúng dạng số, ký hiệu"), tr("dự thảo ghi “{said}”, dạng đúng là {number}", said=said, number=number))
    told = type_by_symbol(cited.reading.symbol)
    kinds = _printed_kinds(cited)
    strange = sorted(k for k in kinds if told and not _same_kind(k, told))
    if strange:
        detail = tr("dự thảo ghi “{said}”, ký hiệu {number} là của {kind}", said=", ".join(strange), number=number, kind=told.lower() if told else "")
        yield Verdict("type", CHECK, tr("tên loại không khớp ký hiệu"), detail)
    symbol = cited.reading.symbol
    _, by_symbol, _ = BY_SYMBOL.get("" if symbol.party else symbol.body_code, (None, None, None))
    if by_symbol is None and symbol.code == "TT":  # other kinds of a ministry's symbol may be a province's
        by_symbol = MINISTRY_OF_SYMBOL.get(symbol.register)
    alone = [m for m in cited.mentions if not m.citation.joint_issuers]  # of a joint document the symbol's first body is one of several
    issuers = sorted({m.issuer for m in alone if m.issuer and by_symbol and not _is_body(m, by_symbol)})
    if issuers:
        detail = tr("dự thảo ghi “của {said}”, ký hiệu {number} là của {body}", said=", ".join(issuers), number=number, body=by_symbol)
        yield Verdict("issuer", CHECK, tr("cơ quan ban hành không khớp ký hiệu"), detail)
    if symbol.year and (strange := [d for d in cited.dates if d[:4] != symbol.year]):
        detail = tr("dự thảo ghi số, ký hiệu {number} của năm {year} nhưng ngày {days}", number=number, year=symbol.year, days=", ".join(map(day, strange)))
        yield Verdict("own-dates", CHECK, tr("năm trong số, ký hiệu khác năm ban hành"), detail)
    if len(cited.dates) > 1:
        days = ", ".join(day(d) for d in cited.dates)
        yield Verdict("own-dates", CHECK, tr("dự thảo ghi các ngày khác nhau"), tr("các chỗ trong dự thảo ghi {days}", days=days))


def _misprinted(text: str, number: str) -> str | None:
    """The number as the draft prints it, where that is another form; blanks, line ends and dashes of another make do not count."""
    said = re.sub(r"\s+", "", canonical(text).translate(_DASHES))
    if number in said:
        return None
    digits = re.match(r"\d+[a-zđ]?", number)
    m = re.search(rf"(?<!\d)0*{re.escape(digits[0])}(?!\d)\s*[-/.]?[^\s,;()]*", canonical(text).translate(_DASHES)) if digits else None
    return re.sub(r"\s+", "", m[0]) if m and re.sub(r"\s+", "", m[0]) != number else None


_DASHES: Final = {ord(c): "-" for c in "‐‑‒–—−"} | {ord("Ð"): "Đ", ord("ð"): "đ"}


def _printed_kinds(cited: Cited) -> set[str]:
    """The kinds that the draft prints. "chương trình 1776/QĐ-TTg" without "số" is the thing that the decision approves, not its kind."""
    return {
        c.type for c in (m.citation for m in cited.mentions)
        if c.type and occurs(c.type, c.text) and (c.text[:1].isupper() or re.search(r"\bsố\b", c.text))
    }


def _same_kind(one: str, other: str) -> bool:
    a, b = fold(one), fold(other)
    return a.startswith(b) or b.startswith(a) or {a, b} <= {"cong van", "van ban", "to trinh"} or "lien tich" in a + b


def against(cited: Cited, known: Claims) -> Iterator[Verdict]:
    """The draft against what texts say of the document that it means."""
    yield from _dates(cited, known)
    yield from _issuer(cited, known)
    yield from _kind(cited, known)
    yield from _subject(cited, known)


def _body(printed: str, read: str | None) -> str | None:
    """The central body or the ministry that an issuer's words name; ministries as the reader calls them, however the draft shortens them.

    >>> _body("Bộ trưởng Bộ GDĐT", "Bộ Giáo dục và Đào tạo"), _body("Thủ tướng Chính phủ", "Thủ tướng Chính phủ"), _body("UBND tỉnh", "Ủy ban nhân dân tỉnh Sơn La")
    ('bo giao duc va dao tao', 'thu tuong chinh phu', None)
    """
    name = _HEADS.sub("", read or "")
    return central(printed) or (fold(name) if name in _MINISTRIES else None)


def _is_body(said: Mention, name: str) -> bool:
    """Whether an issuer is the body of that name, with whatever signs the draft prints it, and as far as its name was read."""
    printed = _HEADS.sub("", said.issuer or "")
    mine, other = (re.sub(r"\W+", " ", fold(x)) for x in (_body(printed, said.citation.issuer) or printed, _body(name, name) or name))
    return other.startswith(mine)


def _dates(cited: Cited, known: Claims) -> Iterator[Verdict]:
    claims = known.dates()
    if not cited.dates:
        if claims:
            yield Verdict("no-date", NOTE, tr("chưa ghi ngày ban hành"), tr("trong kho: {told}", told=dates_told(claims)), tuple(rows_of(c for _, c in claims)))
        return
    agreeing = [(d, c) for d, c in claims if any(agree_on_day(d, own) for own in cited.dates)]
    others = [(d, c) for d, c in claims if not any(agree_on_day(d, own) for own in cited.dates)]
    alone = [own for own in cited.dates if claims and not any(agree_on_day(d, own) for d, _ in claims)]
    if alone and agreeing and not others:
        detail = tr("dự thảo ghi {said}; trong kho: {told}", said=", ".join(day(d) for d in alone), told=dates_told(agreeing))
        yield Verdict("date", CHECK, tr("ngày khác"), detail, tuple(rows_of(c for _, c in agreeing)))
    if others:
        mine = ", ".join(day(d) for d in cited.dates)
        also = tr("; cùng ngày với dự thảo: {who}", who=_who(c for _, c in agreeing)) if agreeing else ""
        label = tr("có văn bản ghi ngày khác" if agreeing else "ngày khác")
        detail = tr("dự thảo ghi {said}; trong kho: {told}", said=mine, told=dates_told(others)) + also
        yield Verdict("date", CHECK, label, detail, tuple(rows_of(c for _, c in others)))


def day(iso: str) -> str:
    """A partial date as the reader's language writes it."""
    return day_month_year(iso) if language() == "vi" else date_text(iso)


def dates_told(claims: Sequence[tuple[str, Claim]]) -> str:
    """Who gives which date."""
    days = dict.fromkeys(sorted(d for d, _ in claims))
    return "; ".join(tr("{said} theo {who}", said=day(d), who=_who(c for of, c in claims if of == d)) for d in days)


def _values_told(claims: Sequence[Claim]) -> str:
    """Who gives which value."""
    return "; ".join(tr("{said} theo {who}", said=v, who=_who(c for c in claims if c.value == v)) for v in sorted({c.value for c in claims}))


def _who(claims: Iterable[Claim]) -> str:
    """The texts that say it, a few by name."""
    labels = sorted({c.citing_label for c in claims})
    return ", ".join(labels[:_NAMED]) + (tr(" và {n} văn bản khác", n=len(labels) - _NAMED) if len(labels) > _NAMED else "")


def _issuer(cited: Cited, known: Claims) -> Iterator[Verdict]:
    mine = {name for m in cited.mentions if m.issuer and (name := _body(m.issuer, m.citation.issuer))}
    theirs = [c for c in known.said("issuer") if _body(c.value, c.value)]
    if mine and theirs and not mine & {_body(c.value, c.value) for c in theirs}:
        said = sorted({m.issuer for m in cited.mentions if m.issuer})
        detail = tr("dự thảo ghi “{said}”; trong kho: {told}", said=", ".join(said), told=_values_told(theirs))
        yield Verdict("issuer", CHECK, tr("cơ quan ban hành khác"), detail, tuple(rows_of(theirs)))


def _kind(cited: Cited, known: Claims) -> Iterator[Verdict]:
    if type_by_symbol(cited.reading.symbol):
        return  # the symbol tells the kind already
    mine = _printed_kinds(cited)
    theirs = known.said("documentType")
    if mine and theirs and not any(_same_kind(a, c.value) for a in mine for c in theirs):
        detail = tr("dự thảo ghi “{said}”; trong kho: {told}", said=", ".join(sorted(mine)), told=_values_told(theirs))
        yield Verdict("type", CHECK, tr("tên loại khác"), detail, tuple(rows_of(theirs)))


def _subject(cited: Cited, known: Claims) -> Iterator[Verdict]:
    # a plenum's name tells the session, not the matter
    theirs = [c for c in known.said("title", "altLabel") if not name_form(c.value).plenum]
    mine = [s for s in cited.subjects if len(_words(s)) >= 4]
    comparable = [c for c in theirs if len(_words(c.value)) >= 4]
    if mine and comparable and max(_shared(s, c.value) for s in mine for c in comparable) < _SAME_SUBJECT:
        told = "; ".join(tr("{said} theo {who}", said=f"“{v}”", who=_who(c for c in comparable if c.value == v)) for v in sorted({c.value for c in comparable})[:2])
        detail = tr("dự thảo ghi “{said}”; trong kho: {told}", said=mine[0], told=told)
        yield Verdict("subject", CHECK, tr("trích yếu (tên gọi) khác"), detail, tuple(rows_of(comparable)))


def _words(text: str) -> set[str]:
    return {w for w in re.findall(r"[^\W_]+", fold(text)) if w not in _LITTLE}


def _shared(one: str, other: str) -> float:
    """Which part of the shorter subject's words the other has."""
    a, b = _words(one), _words(other)
    return len(a & b) / min(len(a), len(b))


def changed(acts: Sequence[tuple[str, str, str, Sequence[Row]]]) -> Iterator[Verdict]:
    """``acts``: what a text says was done to the document (property's name), by which act (IRI, label), the rows that say it."""
    for what, _, label, rows in acts:
        short, whole = DONE[what]
        yield Verdict(what, CHECK, tr(short, act=label), tr(whole, act=label), tuple(rows))


def other_years(cited: Cited, entries: Sequence[Entry], known: Mapping[str, Claims]) -> Iterator[Verdict]:
    """The number is known, but of other years; or the draft gives none."""
    # what only the draft itself cites is nothing that the store knows
    dated = [e for e in entries if e.dated and e.known.iri in known and not (cited.time and e.bears(cited.time))]
    if not dated:
        return
    claims = [known[e.known.iri] for e in dated]
    dates = [pair for k in claims for pair in k.dates()]
    seen = dates_told(dates) if dates else "; ".join(sorted(e.known.label for e in dated))
    rows = tuple(rows_of(c for _, c in dates))
    if cited.time is None:
        yield Verdict("no-year", CHECK, tr("thiếu năm"), tr("số này trong kho: {told}", told=seen), rows)
        return
    same_day = any(d[4:] == own[4:] and len(own) == 10 for d, _ in dates for own in cited.dates)
    mine = ", ".join(day(d) for d in cited.dates) or cited.time
    hint = tr("; cùng ngày, tháng, khác năm") if same_day else ""
    # a party's numbers repeat from term to term, a state body's from year to year
    label = tr("chỉ thấy số này với nhiệm kỳ khác" if cited.reading.org.party else "chỉ thấy số này với năm khác")
    detail = tr("dự thảo ghi {said}; trong kho: {told}", said=mine, told=seen) + hint
    yield Verdict("other-year", CHECK if same_day else NOTE, label, detail, rows)


def other_body(cited: Cited, entries: Sequence[Entry], known: Mapping[str, Claims]) -> Iterator[Verdict]:
    """The same number of the same day, of another body: numbers repeat from body to body, days as well seldom do."""
    days = [d for d in cited.dates if len(d) == 10]
    for e in entries:
        same = [(d, c) for d, c in known[e.known.iri].dates() if d in days] if e.known.iri in known else []
        if same:
            mine = cited.reading.org.issuer or tr("chưa rõ cơ quan")
            detail = tr("dự thảo: {said}; trong kho có cùng số, cùng ngày: {document}", said=mine, document=e.known.label)
            sure = cited.reading.org.issuer is not None and "chua-ro" not in cited.reading.org.slug
            yield Verdict("issuer", CHECK if sure else NOTE, tr("cơ quan ban hành khác" if sure else "cơ quan ban hành chưa rõ"), detail, tuple(rows_of(c for _, c in same)))


def other_form(cited: Cited, entries: Sequence[Entry], known: Mapping[str, Claims]) -> Iterator[Verdict]:
    """A symbol with or without the year that the store's documents have."""
    for e in entries:
        if cited.time is None or e.bears(cited.time) or e.symbol.year == cited.time:
            claims = known[e.known.iri].said("number") if e.known.iri in known else []
            label = tr("số, ký hiệu thiếu năm" if e.symbol.year else "số, ký hiệu thừa năm")
            level = CHECK if cited.time else NOTE
            detail = tr("dự thảo ghi {said}; trong kho có {document}", said=cited.reading.symbol.text, document=e.known.label)
            yield Verdict("form", level, label, detail, tuple(rows_of(claims)))
