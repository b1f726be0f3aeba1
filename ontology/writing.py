"""How figures, days and the places of rows are written in the language that people read.

In: figures as Vietnamese text prints them ("2.033,4"), ISO dates, possibly partial, paths of rows. Out: the same as readers write them. A quote is never
touched: it is what the document prints.
"""

from __future__ import annotations

import re
from typing import Final

from ontology.language import language, tr, tr_later

# "2.033,4" and "99,7"; neither "5.3" nor "II.1", nor parts of days and of documents' numbers
_FIGURE: Final = re.compile(r"(?<![\w.,/])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![\w/]|[.,]\d)")
_SWAPPED: Final = str.maketrans(",.", ".,")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)


def figures(text: str) -> str:
    """Figures as people read them: comma and point change places in English.

    >>> from ontology.language import speaking
    >>> figures("2.033,4 tỷ đồng")
    '2.033,4 tỷ đồng'
    >>> with speaking("en"):
    ...     figures("2.033,4 tỷ đồng; 99,7%; mục 1.2; 5-7")
    '2,033.4 tỷ đồng; 99.7%; mục 1.2; 5-7'
    """
    return _FIGURE.sub(lambda m: m.group().translate(_SWAPPED), text) if language() == "en" else text


class Count(int):
    """A number of things, as people write it in a sentence.

    >>> from ontology.language import speaking
    >>> f"{Count(77833)} dữ kiện", f"{Count(999)}"
    ('77.833 dữ kiện', '999')
    >>> with speaking("en"):
    ...     f"{Count(77833)} statements"
    '77,833 statements'
    """

    def __format__(self, spec: str) -> str:
        return format(int(self), spec) if spec else figures(f"{int(self):,}".replace(",", "."))


def date_text(iso: str, lang: str | None = None) -> str:
    """An ISO date, possibly partial, as people write it (in Vietnamese days below 10, months 1 and 2 take a 0: Nghị định 30).

    ``lang``: of the sentence that the date stands in, where that is not the language that people read.

    >>> from ontology.language import speaking
    >>> date_text("2025-07-02"), date_text("2025-02"), date_text("2026")
    ('02/7/2025', '02/2025', '2026')
    >>> with speaking("en"):
    ...     date_text("2025-07-02"), date_text("2025-02"), date_text("2026")
    ('2 July 2025', 'February 2025', '2026')
    """
    parts = iso[:10].split("-")
    if not all(p.isdigit() for p in parts) or (len(parts) > 1 and not 1 <= int(parts[1]) <= 12):
        return iso
    year, rest = parts[0], [int(p) for p in parts[1:]]
    if (lang or language()) == "en":
        return " ".join((*(str(d) for d in rest[1:2]), *(_MONTHS[m - 1] for m in rest[:1]), year))
    month = f"{rest[0]:02}" if rest and rest[0] < 3 else str(rest[0]) if rest else ""
    return "/".join(p for p in (f"{rest[1]:02}" if len(rest) > 1 else "", month, year) if p)


def row_text(path: str) -> str:
    """The place of a row as its document counts, of what stands in no table in words; a number that the document prints more than once says which
    one is meant.

    >>> row_text("II/3"), row_text("ii/3~2"), row_text("closing/1")
    ('II.3', 'II.3 (lần 2)', 'phần kết, ý thứ 1')
    """
    place, again, nth = path.partition("~")
    if re.match(r"closing|body|annex-|.*Điều ", place):
        return item_text(place)
    printed = place.upper().replace("/", ".")
    return tr("{place} (lần {nth})", place=printed, nth=nth) if again else printed


def item_text(path: str) -> str:
    """The place of an item of a text: its section, and which one below it, which the document need not count.

    >>> item_text("III.3/1"), item_text("closing/1"), item_text("annex-1/3.a"), item_text("Điều 2.1/3")
    ('mục III.3, ý thứ 1', 'phần kết, ý thứ 1', 'phụ lục 1, mục 3.a', 'khoản 1 Điều 2, ý thứ 3')
    """
    in_annex = re.match(r"annex-(\d+)/", path)
    if in_annex:
        return f"{tr(_COUNTED_PARTS['annex'], n=in_annex[1])}, {item_text(path[in_annex.end() :])}"
    section, slash, item = path.rpartition("/")
    above = ", ".join(section_words(step) for step in (section if slash else path).split("/"))
    return f"{above}, {tr('ý thứ {item}', item=item)}" if slash else above


_NAMED_PARTS: Final = {
    "title": tr_later("phần tên văn bản"), "preamble": tr_later("phần mở đầu"), "body": tr_later("phần nội dung"), "closing": tr_later("phần kết"),
    "footer": tr_later("cuối trang"), "letterhead": tr_later("phần đầu văn bản"), "head": tr_later("phần đầu văn bản"),
}
_COUNTED_PARTS: Final = {
    "annex": tr_later("phụ lục {n}"), "footnote": tr_later("chú thích {n}"), "row": tr_later("dòng {n}"), "bullet": tr_later("gạch đầu dòng {n}"),
    "paragraph": tr_later("đoạn {n}"), "item": tr_later("khoản {n}"),
}
_ARTICLE: Final = re.compile(r"(?:(?P<above>.+)\.)?Điều (?P<article>[\w-]+)(?:\.(?P<clause>\d+[a-zđ]?))?(?:\.(?P<point>[a-zđ]\d?))?")


def section_words(section: str) -> str:
    """A record's section as people say it; of an act its point, clause and article, the smallest first, as acts are cited.

    >>> section_words("II.1 bullet 3"), section_words("annex 1 row II.3"), section_words("footnote 5"), section_words("closing paragraph 2")
    ('mục II.1, gạch đầu dòng 3', 'phụ lục 1, dòng II.3', 'chú thích 5', 'phần kết, đoạn 2')
    >>> section_words("Điều 2.1.a"), section_words("I.Điều 3.b"), section_words("annex 1 3.a")
    ('điểm a khoản 1 Điều 2', 'điểm b Điều 3 (mục I)', 'phụ lục 1, mục 3.a')
    """
    told: list[str] = []
    steps = re.findall(rf"\b(?:{'|'.join(_COUNTED_PARTS)}) \S+|Điều \S+|\S+?\.Điều \S+|\S+", section)
    for step in steps:
        kind, _, number = step.partition(" ")
        if kind in _COUNTED_PARTS and number:
            told.append(tr(_COUNTED_PARTS[kind], n=number))
        elif step in _COUNTED_PARTS:
            told.append(tr(_COUNTED_PARTS[step], n="").strip())
        elif step in _NAMED_PARTS:
            told.append(tr(_NAMED_PARTS[step]))
        elif m := _ARTICLE.fullmatch(step):
            told.append(_article_words(m))
        else:
            told.append(tr("mục {section}", section=step))
    return ", ".join(told)


def _article_words(m: re.Match[str]) -> str:
    parts = [tr("điểm {n}", n=m["point"]) if m["point"] else "", tr("khoản {n}", n=m["clause"]) if m["clause"] else "", tr("Điều {n}", n=m["article"])]
    told = " ".join(p for p in parts if p)
    return tr("{place} (mục {section})", place=told, section=m["above"]) if m["above"] else told
