"""How figures, days and the places of rows are written in the language that people read.

In: figures as Vietnamese text prints them ("2.033,4"), ISO dates, possibly partial, paths of rows. Out: the same as readers write them. A quote is never
touched: it is what the document prints.
"""

from __future__ import annotations

import re
from typing import Final

from ontology.language import language, tr

# "2.033,4" and "99,7"; neither "5.3" nor "II.1", nor parts of days and of documents' numbers
_FIGURE: Final = re.compile(r"(?<![\w.,/])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![\w/]|[.,]\d)")
_SWAPPED: Final = str.maketrans(",.", ".,")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


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
    """The place of a row as its document counts; a number that the document prints more than once says which one is meant.

    >>> row_text("II/3"), row_text("ii/3~2")
    ('II.3', 'II.3 (lần 2)')
    """
    place, again, nth = path.partition("~")
    printed = place.upper().replace("/", ".")
    return tr("{place} (lần {nth})", place=printed, nth=nth) if again else printed
