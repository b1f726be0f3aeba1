"""Mentions of documents by number, as they stand in the blocks.

In: a block. Out: ``Mention``: its place in the block, the number, the printed type, the date, the issuer. What follows a number belongs to
it only where the words say so: "Kế hoạch thực hiện Kết luận số 81-KL/TW của Ủy ban nhân dân tỉnh" does not make the committee
the Conclusion's issuer.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from loaders.agencies.bodies import Locality, bodies_from
from loaders.agencies.bodyheads import HEAD
from loaders.agencies.issuers import PrintedIssuer, fits, issuer_at, issuers_of_symbol, read_issuer
from loaders.agencies.numbers import SAID, Number, court_paper, find_numbers
from loaders.record.values import value
from loaders.references.laws import LawName
from loaders.references.subjects import subject_behind
from loaders.writing.alternatives import one_of
from loaders.writing.block import Block
from loaders.writing.dates import PrintedDate, date_at
from loaders.writing.deferred import Deferred
from loaders.writing.prefilter import prefiltered
from loaders.writing.vietnamese import same_spelling, squeeze
from ontology.tables import document_type, document_type_by_symbol, document_type_names

_GENERIC: Final = ("Văn bản", "văn bản")
# Things that a decision approves and is then called by: "chương trình 123/QĐ-TTg" is the Quyết định.
_APPROVED: Final = frozenset({"chương trình", "đề án", "dự án", "kế hoạch", "chiến lược", "quy hoạch", "danh mục", "quy chế", "giấy phép"})
_APPROVING: Final = frozenset({"Quyết định", "Nghị quyết", "Nghị định"})
_MODIFIER: Final = r"(?:\s+(?:hành\s+động|liên\s+tịch|liên\s+bộ|hợp\s+nhất|phối\s+hợp|chuyên\s+đề))?"


_WIDEST: Final = len(" chuyên đề")  # the longest of these


@value()
class Mention:
    """A mention by number (``number``) or by name (``name``) in ``block.text[start:end]``; ``core_end`` ends type and number or name.

    ``law`` is the name of a law, with its type and year, whether its number stands behind it or not; ``short`` the ordinal of a document that
    is called by type and ordinal alone; ``joint`` are all issuers of a joint document where the words name several.
    """

    block: Block
    start: int
    end: int
    core_end: int
    type: str | None
    number: Number | None = None
    name: str | None = None
    date: PrintedDate | None = None
    issuer: PrintedIssuer | None = None
    subject: str | None = None
    term: str | None = None
    plural: bool = False
    law: str | None = None
    short: str | None = None
    joint: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]


# Papers with numbers of their own that no list of document types holds.
_PAPERS: Final = ("Giấy phép", "Giấy xác nhận", "Giấy đề nghị", "Chứng chỉ")
_ABBREVIATIONS: Final = ("NQ", "QĐ", "KL", "CT", "CV", "KH", "TB", "NĐ", "TT", "CTr", "HD", "BC", "TTr")
_TO_A_NUMBER: Final = re.compile(r"\s*(?:s[ốôồổóo])?[\s:]*$", re.IGNORECASE)


@cache
def _types() -> tuple[str, ...]:
    return (*document_type_names(), *_PAPERS, "Văn bản")


@cache
def _farthest() -> int:
    """Letters before a number that hold a type, what widens it, "số:", and the letter before them."""
    return max(map(len, _types())) + _WIDEST + len(" số : ") + 1


@cache
def _last_words() -> tuple[str, ...]:
    """The last word of each type, of what widens it, and of each abbreviation, in small letters."""
    widened = re.findall(r"(\w+)(?=[|)])", _MODIFIER)
    return tuple({n.split()[-1].lower() for n in (*_types(), *widened, *_ABBREVIATIONS)})


def _ends_in_type(words: str) -> bool:
    """Whether the words before a number end in the last word of a type: asked first, for it costs next to nothing."""
    end = _TO_A_NUMBER.search(words, max(0, len(words) - 8))
    return words[: end.start() if end else None].lower().endswith(_last_words())


@cache
def _type_before() -> re.Pattern[str]:
    """A type's name (and "số") at the end of the words before a number."""
    names = one_of(_types())
    return re.compile(rf"(?:(?<!\w)|(?<=(?-i:[a-zà-ỹđ]))(?=(?-i:[A-ZĐ][a-zà-ỹ])))(?P<type>{names}{_MODIFIER}|{'|'.join(_ABBREVIATIONS)})\s*(?:s[ốôồổóo])?\s*:?\s*$", re.IGNORECASE)


@cache
def _type_begins() -> re.Pattern[str]:
    """Where such a name can begin: two letters that a type begins with, at a word's beginning or behind a small letter."""
    second: dict[str, str] = {}
    for name in (*_types(), *_ABBREVIATIONS):
        for first in (name[0].lower(), name[0].upper()):
            second[first] = second.get(first, "") + name[1].lower() + name[1].upper()
    letters = "|".join(f"{first}[{''.join(sorted({*seconds}))}]" for first, seconds in second.items())
    return re.compile(rf"(?:{letters})(?:(?<!\w..)|(?<=[a-zà-ỹđ].[a-zà-ỹ]))")


def type_before(text: str, at: int) -> tuple[str, int] | None:
    """(type as printed, where it starts) of the words right before ``at``."""
    window = max(0, at - _farthest())
    words = text[window:at]
    if not _ends_in_type(words):
        return None
    m = next(prefiltered(_type_before(), _type_begins(), words), None)
    if m is None:
        return None
    said = squeeze(m.group("type"))
    return said, window + m.start("type")


# A type with words that say which one, before "số": "Giấy phép sử dụng vật liệu nổ số", "Báo cáo giải trình số", "Quyết định chấp thuận chủ trương đầu tư số".
_TO_NUMBER_SAID: Final = Deferred(r"\ss[ốôồổóo]\s*:?\s*$", re.IGNORECASE)
_PAPER: Final = "|".join(p.replace(" ", r"\s+") for p in (*_PAPERS, "Giấy chứng nhận"))
_NO_QUALIFIER: Final = r"(?:này|đó|trên|nêu|sau|như|gồm|bao|với|từ|đến|trong|bằng|cũng|chưa|không|của|theo|tại|về|do|được|đã|ban|kèm|ngày|thực|triển|và|hoặc|để|cho|có|là)"


@cache
def _type_qualified() -> re.Pattern[str]:
    names = "|".join(re.escape(n).replace(r"\ ", r"\s+") for n in (*document_type_names(), "Văn bản"))
    return re.compile(
        rf"(?<!\w)(?P<type>{_PAPER}|(?:{names}){_MODIFIER})(?P<more>(?:\s+(?!(?:{names}|{_PAPER}|{_NO_QUALIFIER})(?!\w))(?-i:[a-zà-ỹđ]\w*|[A-ZĐ]{{2,8}}(?!\w))){{1,9}})\s+s[ốôồổóo]\s*:?\s*$",
        re.IGNORECASE,
    )


def _qualified_type_before(text: str, number: Number) -> tuple[str, int] | None:
    """The same where words that tell which paper it is stand between type and "số"; the symbol must agree with the type, or be a licence's.

    >>> from loaders.agencies.numbers import find_numbers
    >>> said = "theo Quyết định chấp thuận chủ trương số 5/QĐ-UBND, giấy phép khai thác đá số 7/GP-UBND; Kế hoạch gửi Bộ số 8/QĐ-UBND"
    >>> [(_qualified_type_before(said, n) or ("",))[0] for n in find_numbers(said)]
    ['Quyết định', 'giấy phép', '']
    """
    window = max(0, number.start - 120)
    words = text[window : number.start]
    if _TO_NUMBER_SAID.search(words) is None or (m := _type_qualified().search(words)) is None:
        return None
    said = squeeze(m.group("type"))
    known = document_type(said)
    if known is not None and number.type_symbol:
        symbol = document_type_by_symbol(number.type_symbol, "party" if number.party else "state")
        if symbol is None or same_spelling(symbol.name) != same_spelling(known.name):
            return None
    return said, window + m.start("type")


def printed_type(said: str | None, number: Number | None) -> str | None:
    """The type's usual spelling; the symbol's type where the words give none, only "văn bản", or the thing that was approved."""
    by_symbol = None
    if number is not None:
        if number.type_symbol:
            kind = document_type_by_symbol(number.type_symbol, "party" if number.party else "state")
            by_symbol = kind.name if kind else None
        elif re.match(r"(?:UBTV)?QH\d", number.organisation):
            by_symbol = None
        else:
            by_symbol = court_paper(number) or "Công văn"
    if said is None or said in _GENERIC or same_spelling(said) == "văn bản":
        return by_symbol
    if (by_symbol in _APPROVING and same_spelling(said) in _APPROVED) or (by_symbol == "Thông báo" and same_spelling(said) == "kết luận"):  # "Thông báo kết luận số 552/TB-VPCP"
        return by_symbol
    kind = document_type(said)
    if kind is None:
        if said.isupper() and len(said) <= 4:
            short = document_type_by_symbol(said)
            return short.name if short else by_symbol
        return squeeze(said[:1].upper() + said[1:].lower())
    if same_spelling(said) == same_spelling(kind.name):
        return kind.name
    low = said.lower()
    return low[:1].upper() + low[1:]


_COUNTED: Final = re.compile(r"[Ss]ố\s*:?\s*$")
_LISTED: Final = Deferred(r"\s*(?:,|;|và|,\s*và)\s*")
_TO_NUMBER: Final = re.compile(r"\s*,?\s*(?:[Ss]ố\s*:?\s*)?")


_MISREAD: Final = frozenset("§¿¡¬£€¥©®^~†‡¢¤¶")  # glued to a number: a sign of it that recognition did not make out, "119/KH-BCĐ38§9QNg"
# The same between "số" and what was made out of the number, "số §I 27/QĐ-BCT"; strokes that are read as letters stand for digits.
_UNREAD: Final = re.compile(rf"(?<!\w)(?i:{SAID})\s*:?\s*(?:[IlZzSB|!]{{0,2}}[{re.escape(''.join(sorted(_MISREAD)))}]\S{{0,2}}(?:\s\S{{1,2}})?|[IlZz|!]{{1,3}})\s*$")
_UNREAD_WITHIN: Final = 14


def numbered(block: Block, laws: Sequence[LawName]) -> Iterator[Mention]:
    """The mentions by number in one block, in reading order; ``laws`` are the laws it names, some of which a number follows."""
    text = block.text
    named = {m.end(): law for law in laws if (m := _TO_NUMBER.match(text, law.end)) is not None}
    last: tuple[int, str | None] | None = None
    for number in find_numbers(text):
        if text[number.end : number.end + 1] in _MISREAD or _UNREAD.search(text, max(0, number.start - _UNREAD_WITHIN), number.start):
            continue
        law = named.get(number.start)
        before = (law.type, law.start) if law is not None else type_before(text, number.start)
        if before is None:
            before = _qualified_type_before(text, number)
        between = _type_of_body(text, number.start) if before is None and _COUNTED.search(text, max(0, number.start - 8), number.start) else None
        if between is not None:
            before = between[:2]
        start = before[1] if before else _list_start(text, number)
        subject = law.subject if law is not None else None
        core_end = end = number.end
        # a list's type stands once: "các Nghị quyết số 18-NQ/TW, 19-NQ/TW"
        kind = printed_type(before[0] if before else None, number)
        if before is None and not number.type_symbol and last is not None and _LISTED.fullmatch(text, last[0], start):
            kind = last[1]
        date = _date_after(text, end)
        if date is not None:
            end = date.end
        issuer = (between[2] if between is not None else None) or issuer_at(text, end) or _body_behind(text, end)
        if issuer is None and (proposer := _proposer(text, start)) is not None and fits(number, proposer.name):
            last = end, kind
            yield Mention(block, start, end, core_end, kind, number=number, date=date, issuer=proposer, law=law.name if law else None, subject=subject)
            continue
        if issuer is not None and not fits(number, issuer.name):
            issuer = None
        joint: tuple[str, ...] = ()
        if issuer is not None:
            joint, ended, issuer = _together(text, issuer, number)
            end = max(end, ended)
            if date is None and (late := date_at(text, end)) is not None and len(late.iso) == 10:
                date, end = late, late.end
        term = _TERM.match(text, end) if number.party and issuer is None else None
        end = term.end() if term is not None else end
        last = end, kind
        yield Mention(block, start, end, core_end, kind, number=number, date=date, issuer=issuer, term=f"khóa {term[1].upper()}" if term else None, law=law.name if law else None, subject=subject or subject_behind(text[: cell_end(block, end)], end), joint=joint)


_TERM: Final = Deferred(r"\s*,?\s*\(?khóa\s+([IVXL]+)\b\)?", re.IGNORECASE)


def cell_end(block: Block, at: int) -> int:
    """Where the cell that holds ``at`` ends: a row that stands in one block keeps its tabs in the file's own text."""
    tab = block.source.raw.find("\t", block.places.start(at - 1), block.places.start(len(block.text) - 1))
    return len(block.text) if tab < 0 else bisect(block.offsets, tab)


_AND: Final = Deferred(r"\s*(?:-|,|và)\s*(?=(?:Bộ|Ủy|UB|Ban|Tòa|Viện|Ngân|Thanh|Văn|Tổng|Hội|Mặt|Chính|Đoàn)\b)", re.IGNORECASE)
_JOINT: Final = frozenset({"TTLT", "TTLB", "NQLT", "TT-LB", "TT-LT"})


def _together(text: str, first: PrintedIssuer, number: Number) -> tuple[tuple[str, ...], int, PrintedIssuer]:
    """All bodies behind a joint document's number ("của Bộ Y tế và Bộ Công an"), where they end, and the one that stands first.

    Of a document that is not joint only the first body counts. The symbol's order decides who stands first: "TTLT-BYT-BCA" is kept by the Ministry of Health.
    """
    found, end = [first], first.end
    if number.type_symbol in _JOINT or "LT" in number.organisation.split("-"):
        while (more := _AND.match(text, end)) is not None and (issuer := read_issuer(text, more.end())) is not None:
            found.append(issuer)
            end = issuer.end
    if not found[1:]:
        return (), end, first
    order = issuers_of_symbol(number)
    if {i.name for i in found} == set(order):
        found.sort(key=lambda i: order.index(i.name))
    return tuple(i.name for i in found), end, found[0]


def _date_after(text: str, at: int) -> PrintedDate | None:
    """The date after a number; a page's cut or a footnote mark's blank may stand between."""
    date = date_at(text, at)
    if date is not None and len(date.iso) == 4 and not re.match(r"\s*năm\b", text[at : at + 20]):
        return None  # a year alone is the document's only right after the number
    return date


@cache
def _type_and_body() -> re.Pattern[str]:
    return re.compile(rf"(?s:.*)(?<!\w)(?P<type>{one_of(document_type_names())})\s+(?:(?:của|do)\s+)?(?P<body>[^;.():\d]{{3,160}}?)(?:\s*:)?\s+số\s*:?\s*$", re.IGNORECASE)


def _type_of_body(text: str, at: int) -> tuple[str, int, PrintedIssuer | None] | None:
    """(type, its start, issuer) where the body stands between type and number: "Nghị định của Chính phủ số 95/CP", "các Nghị quyết của Chính phủ: số 1/NQ-CP", "… về nhà ở số 95/CP"."""
    window = max(0, at - 220)
    m = _type_and_body().match(text[window:at])
    if m is None:
        return None
    issuer = read_issuer(text, window + m.start("body"))
    whole = issuer is not None and (issuer.end == window + m.end("body") or _ABOUT.match(text, issuer.end) is not None)
    joint = same_spelling(m.group("type")) == "thông tư liên tịch" and re.match(r"(?:liên\s+)?Bộ\b", m.group("body"), re.IGNORECASE)
    return (squeeze(m.group("type")), window + m.start("type"), issuer if whole else None) if whole or joint else None


_ABOUT: Final = Deferred(r"\s(?:về|quy định)\s")
_FEWEST_WORDS: Final = 3  # of a body's name; "Hội đồng", "Ban Tổ chức" may be anybody's
_PROPOSES: Final = re.compile(r"(?:của|Giám đốc)\s+(?:(?:Giám\s+đốc|Chủ\s+tịch|Trưởng\s+ban|Chánh\s+Thanh\s+tra)\s+)?(?=(?:Bộ|Sở|Ban|Thanh tra|Ngân hàng|Ủy ban|UBND)\b)")


def _proposer(text: str, start: int) -> PrintedIssuer | None:
    """ "Theo đề nghị của Sở Xây dựng tại Tờ trình số …": the body that the words before the letter name as its author."""
    window = max(0, start - 120)
    for m in _PROPOSES.finditer(text, window, start):
        issuer = read_issuer(text, m.end())
        if issuer is not None and re.fullmatch(r"\s+(?:tại|theo)\s+(?:các\s+)?", text[issuer.end : start]):
            return issuer
    return None


_OF_KIND: Final = r"\s*,?\s*của\s+(?=(?:Ban(?!\s+[Cc]hỉ đạo)|[UỦ][ỷy] ban(?!\s+nhân)|Văn phòng|Liên đoàn|Tổng Liên đoàn|Hội(?!\s+đồng)|Tỉnh đoàn|Thành đoàn|Trung ương|Công an|Bộ Chỉ huy|Cục|Tổng cục|Chi cục|Viện|Trường|Đại học|Học viện|Tập đoàn|Tổng [Cc]ông ty)\s(?!trưởng\b))"
_OF_BODY: Final = Deferred(rf"{_OF_KIND}(?={HEAD.pattern})", opens=_OF_KIND)
_BODY_ENDS: Final = Deferred(r"\s*(?:$|[;.)]|,\s|\s(?:về|V/v|ban hành|quy định|hướng dẫn|phê duyệt|thông báo|công bố|triển khai|thực hiện|tổ chức|giao|kết luận|quyết định)\b)", re.IGNORECASE)


def _body_behind(text: str, at: int) -> PrintedIssuer | None:
    """Any one body by its name in full, right behind number and date: "số 9-HD/BTCTW ngày … của Ban Tổ chức Trung ương về …"."""
    m = _OF_BODY.match(text, at)
    found, end = bodies_from(text, m.end(), Locality()) if m is not None else ((), at)
    if m is None or len(found) != 1 or found[0].group or len(found[0].name.split()) < _FEWEST_WORDS or not _BODY_ENDS.match(text, end):
        return None
    name = re.sub(r"(?:Tỉnh|Thành phố)$", lambda place: place.group().lower(), found[0].name)
    return PrintedIssuer(name, name.endswith(("tỉnh", "thành phố", "Tỉnh ủy", "Thành ủy")), m.end(), end)


def _list_start(text: str, number: Number) -> int:
    m = re.search(r"[Ss]ố\s*:?\s*$", text[max(0, number.start - 8) : number.start])
    return number.start - len(m.group()) if m else number.start
