"""By which year a goal is to be reached, and where that year is printed.

In: the blocks of a document, one after the other, and the clause that states a goal. Out: the year, with the words that print it where they
stand outside the clause: before it in the item, in the sentence that brings the items in, in a heading, in the document's title.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final

from loaders.outline.layout import Layout
from loaders.record import Premise
from loaders.work.planyears import year_of_work
from loaders.writing.block import LONGEST, Block
from loaders.writing.calendar import DAY_OF_YEAR, MONTH, OF_YEAR, PART, QUARTER, YEAR
from loaders.writing.deferred import Deferred

_NEAR: Final = 1000  # a year that belongs to a quantity stands nearer
_SHORT: Final = 60  # the words that say what a year is compared with stand right before it
_VERBS: Final = 80  # a year with the verbs between it and its quantity is no longer
_YEAR: Final = Deferred(
    rf"(?:(?:đến|tới|hết|trong|cuối)\s+(?:hết\s+|cuối\s+)?năm\s+(?:học\s+20\d{{2}}\s*[-–]\s*)?|\b(?:tầm nhìn|mục tiêu|định hướng)\s+đến\s+(?=\d{{4}}\W*$))({YEAR})|(?<!với )(?<!từ )\bnăm\s+({YEAR})(?=\)?\s*(?:$|:(?!(?<=\(năm \d{{4}}:)[^()]*\))))", re.IGNORECASE  # not "(năm 2025: 66 triệu đồng)", behind which the goals go on
)
UNTIL: Final = Deferred(
    rf",?\s*\b(?:(?:hoàn thành|xong)\s+)?(?:trước|chậm nhất(?: là)?|đến|vào|trong)\s+(?:hết\s+)?(?:{DAY_OF_YEAR}|(?:{PART}|{QUARTER}|{MONTH}){OF_YEAR}|cuối\s+năm\s+{YEAR})(?!\d)(?<=({YEAR}))", re.IGNORECASE
)
"""When it is to be reached, by a day, a month or a quarter: its year is what counts."""
_BESIDE: Final = Deferred(
    rf"\s*\((?:năm\s+)?({YEAR})\)|(?:(?!,\s+lũy kế)[^\d;]){{0,30}}?\b(?:vào|đến|trong)\s+(?:cuối\s+|hết\s+)?năm\s+({YEAR})|(?:/\w+)?\s*(?:trở lên\s+)?(?:trong\s+)?giai\s+đoạn\s+{YEAR}\s*[-–]\s*({YEAR})"
    rf"|\s+(?:(?:kế hoạch|dự toán|chỉ tiêu)\s+[^\d;,.]{{0,30}}?)?năm\s+({YEAR})(?!\s*[-–]|\d)", re.IGNORECASE
)
"""The year right behind a quantity, or the last of its period: "10% giai đoạn 2021 - 2025 và 15% vào năm 2030"."""
_AHEAD: Final = Deferred(
    rf"\b(?:năm\s+({YEAR})|(?:giai\s+đoạn|thời\s+kỳ|\d{{1,2}}\s+năm)\s+{YEAR}\s*[-–]\s*({YEAR}))\s+"
    r"(?:(?:là|đạt|chiếm|còn|tăng|giảm|tăng trưởng|bình quân|khoảng|trên|dưới|hơn|gần|từ|ít nhất|tối thiểu)\s+)+$", re.IGNORECASE
)
"""The year that stands before a quantity and its verb: "năm 2025 đạt 8%, năm 2030 đạt 10%"."""
_YEARS: Final = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_STAGE: Final = Deferred(rf"\b(?:(?:giai\s+đoạn|thời\s+kỳ|nhiệm\s+kỳ)\s+(?:\d{{1,2}}|[IVX]{{1,4}})?|(?:5|05|10|năm|mười)\s+năm|(?<!tăng )(?<!giảm )(?<!nâng )từ)\s*\(?(?:từ\s+)?(?:năm\s+)?{YEAR}\s*(?:[-–]|đến)\s*(?:hết\s+)?(?:năm\s+)?({YEAR})", re.IGNORECASE)  # "Giai đoạn 1 (2026 - 2028)", "từ 2026 đến 2028"
_TIME_AHEAD: Final = Deferred(rf"{_STAGE.pattern}|\bnăm\s+({YEAR})\b(?!\s*[-–]|\s+và\s+(?:năm\s+)?{YEAR})", re.IGNORECASE)
_MEASURED_BY: Final = Deferred(r"\b(?:so với|so sánh|giá cố định|giá hiện hành|của|bằng|gấp|hơn|từ)[^,;]{0,30}$", re.IGNORECASE)
# a time that opens its sentence, or stands in its label, and holds for all of it: "Bước sang năm 2026, xã phấn đấu …; …", "Các chỉ tiêu năm 2026 là: …; …"
_SENTENCE_YEAR: Final = Deferred(
    rf"\W*(?:(?:(?:và|riêng|bước sang)\s+)*|(?P<label>[^:;.\d]{{0,60}}\b(?:chỉ tiêu|mục tiêu)\b[^:;.\d]{{0,40}}))(?P<said>(?:trong\s+)?(?:năm\s+(?P<year>{YEAR})\b(?!\s*[-–])|(?:giai\s+đoạn|thời\s+kỳ|nhiệm\s+kỳ)\s+{YEAR}\s*[-–]\s*(?P<last>{YEAR})))(?(label)(?:\s*,|[^:;.,\d]{{0,20}}:)|(?:\s*[,:]|(?=\s+(?!(?:và|so|bằng|như)\b)[^\W\d])))", re.IGNORECASE
)
_ANOTHER: Final = Deferred(r"\bvà\s+(?:đạt chuẩn|hoàn thành|được công nhận|xây dựng|trở thành)\b", re.IGNORECASE)  # "dưới 2% và đạt chuẩn … vào năm 2028": the year of the second
_AT_END: Final = Deferred(r"\bvào\s+(?:cuối\s+|đầu\s+)?năm\s+\d{4}\W*$", re.IGNORECASE)  # "…, đạt chuẩn vào cuối năm 2028;": of this alone
_COMPARED: Final = Deferred(r"\b(?:so với|bằng|gấp|hơn|cùng kỳ)(?:[^,;]|(?<=\d),(?=\d)){0,40}$", re.IGNORECASE)  # "tăng 4% so với thực hiện năm 2025"
_TERM: Final = Deferred(rf"\b(?:nhiệm\s+kỳ|(?:0?5|10)\s+năm)\s+({YEAR})\s*[-–]\s*({YEAR})\W*$", re.IGNORECASE)  # "Nghị quyết Đại hội …, nhiệm kỳ 2025 - 2030"
# "70% cán bộ được tập huấn, đến năm 2028 đạt 50%": the year of the second
_OF_NEXT: Final = Deferred(r",\s+(?:và\s+|riêng\s+)?(?:(?:đến|trong|vào|hết|cuối)\s+)*năm\s+\d{4}\s+(?:(?:đạt|là|còn|chiếm|tăng|giảm|trên|dưới|khoảng|có|ít nhất|tối thiểu|hoàn thành|phấn đấu)\s+)+\S", re.IGNORECASE)
_UNDATED: Final = Deferred(r"\b(?:đến|trước|trong)\s+(?:hết\s+)?(?:ngày\s+)?(?:\d{1,2}/\d{1,2}|tháng\s+\d{1,2}|quý\s+(?:IV|I{1,3}|[1-4]))(?!\w|\s*/|\s+năm)[^;]*$", re.IGNORECASE)
_ONE_YEAR: Final = Deferred(rf"năm\s+{YEAR}.*", re.IGNORECASE | re.DOTALL)
_OTHER: Final = re.compile(r"[\d,;(]")
_OF_TITLE: Final = Deferred(rf"(?<!đến )\bnăm\s+({YEAR})\s*(?:$|\bvới mục tiêu\b)", re.IGNORECASE)
_BEFORE: Final = "năm ghi trước đó trong cùng mục"
_LEAD_IN: Final = "năm ghi tại câu dẫn trước các mục"
_HEADING: Final = "năm ghi tại tiêu đề của mục"
_TITLE: Final = "năm ghi tại tên văn bản"

_Told = tuple[str, int, int]
"""A year and the place of the words that tell it."""


class Years:
    """What a document has said of years so far: its title, and the sentences that bring items in."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._lead_in: dict[int, tuple[str, Premise]] = {}  # heading → the year of the sentence that introduces its items

    @cached_property
    def _document(self) -> tuple[str, Premise] | None:
        return next((told for b in self._layout.part("title") if (told := _of_title(b))), None) or _of_period(self._layout)

    def pass_by(self, block: Block) -> None:
        """Go on to ``block``, a paragraph: a sentence that ends with a colon gives its year to what follows under the same heading."""
        told = _YEAR.search(block.text) if block.text.endswith(":") and "năm" in block.low else None
        if told and {told.group(1) or told.group(2)} >= set(_YEARS.findall(block.text, told.end())):  # "Quy hoạch đến năm 2020 …, kế hoạch 2011 - 2015 như sau:" tells no one year
            self._lead_in[id(block.headings[-1]) if block.headings else 0] = _printed(block, told.group(1) or told.group(2), *told.span(), _LEAD_IN)

    def by(self, block: Block, start: int, end: int, quantity: tuple[int, int]) -> tuple[str | None, tuple[Premise, ...]]:
        """The year of a quantity at its place in the clause ``start``-``end`` of a block; the words that print it where the clause does not."""
        text, behind = block.text, quantity[1]
        multiple = text.endswith("lần", quantity[0], behind)  # "gấp 2 lần năm 2020": the year that it is measured by
        right_before = text[max(start, quantity[0] - _VERBS) : quantity[0]]
        if _may_tell(right_before):
            if (ahead := _AHEAD.search(right_before)) is not None:
                return ahead.group(1) or ahead.group(2), ()
            if (due := _due_ahead(right_before)) is not None:
                return due, ()
        if (beside := _BESIDE.match(text, behind, end)) is not None and not multiple and not _ANOTHER.search(beside.group()) and not _OF_NEXT.search(text, behind, min(end, beside.end() + _VERBS)):
            return next(year for year in beside.groups() if year), ()
        edges, told = _years_told(text[:LONGEST])
        k = bisect_right(edges, start)  # sentences that end before the clause
        begun = max(edges[k - 1] if k else 0, start - _NEAR)
        own = _year_in(text, start, min(end, start + 2 * _NEAR))
        if own and not _in_bracket(text, behind, own[1]) and not (multiple and text.endswith("lần ", 0, own[1])) and not (own[1] > behind and (_ANOTHER.search(text, behind, own[1]) or _OF_NEXT.search(text, behind, min(end, own[2] + _VERBS)))):
            return own[0], ()
        if (period := _own_period(text, max(start, quantity[0] - _NEAR), quantity[0])) is not None:
            return period, ()
        before = _year_in(text, begun, start) or _stage_in(text, begun, start) or (told[k - 1] if k else None)
        if before:
            year, premise = _printed(block, *before, _BEFORE)
            return year, (premise,)
        if _UNDATED.search(text, max(start, quantity[0] - _NEAR), quantity[0]) and (self._document is None or not _ONE_YEAR.fullmatch(self._document[1].text)):
            return None, ()  # a day of which year is not told: not the last one of a period
        found = self._lead_in.get(id(block.headings[-1]) if block.headings else 0) or next(filter(None, map(_of_heading, reversed(block.headings))), None) or self._document
        return (found[0], (found[1],)) if found else (None, ())


def _may_tell(words: str) -> bool:
    """Whether a year can stand in the words at all: asked before any pattern is tried."""
    return "20" in words or "19" in words


def _due_ahead(before: str) -> str | None:
    """The year of the day or month by which a quantity is to be reached, told right before it: "…, đến hết tháng 6/2027 còn 12%"."""
    m = next(reversed([*UNTIL.finditer(before)]), None)
    return m.group(1) if m is not None and _OTHER.search(before, m.end()) is None else None


def _in_bracket(text: str, behind: int, year: int) -> bool:
    """Whether a year stands in a bracket that opens behind a quantity: "61 triệu đồng (năm 2030: 90 triệu đồng)"."""
    return year > behind and text.rfind("(", behind, year) > text.rfind(")", behind, year)


def _own_period(text: str, start: int, end: int) -> str | None:
    """The year, or the last one of the period, before a quantity: "số doanh nghiệp thành lập mới thời kỳ 2021-2025: 100"; one that it is measured by is none."""
    found = [m for m in _TIME_AHEAD.finditer(text, start, end) if not _MEASURED_BY.search(text, max(start, m.start() - _SHORT), m.start())]
    return (found[-1].group(1) or found[-1].group(2)) if found else None


def _printed(block: Block, year: str, start: int, end: int, why: str) -> tuple[str, Premise]:
    spans = block.spans(start, end)
    return year, Premise(why, block.source.slice_text(spans), spans)


def _year_in(text: str, start: int, end: int) -> _Told | None:
    """The first year by which something is to be reached; looked for as if ``text`` ended at ``end``."""
    said = text[start:end]
    if not _may_tell(said):
        return None
    if (opens := _SENTENCE_YEAR.match(said)) is not None:
        return opens["year"] or opens["last"], start + opens.start("said"), start + opens.end("said")
    m = next((m for m in (_YEAR.finditer(said) if "năm" in said.lower() else ()) if not _COMPARED.search(said, max(0, m.start() - _SHORT), m.start())), None) or UNTIL.search(said)
    return (next(year for year in m.groups() if year), start + m.start(), start + m.end()) if m else None


def _stage_in(text: str, start: int, end: int) -> _Told | None:
    """The last year of the period told before a clause in its sentence: "11 chỉ tiêu nhiệm kỳ 2013 - 2018: …"."""
    m = _STAGE.search(text, start, end)
    return (m.group(1), *m.span()) if m and not _MEASURED_BY.search(text, max(start, m.start() - _SHORT), m.start()) else None


def _of_heading(heading: Block) -> tuple[str, Premise] | None:
    m = _YEAR.search(heading.text)
    if m is None:
        period = _STAGE.search(heading.text)
        return _printed(heading, period.group(1), *period.span(), _HEADING) if period else None
    return _printed(heading, m.group(1) or m.group(2), *m.span(), _HEADING)


@lru_cache(maxsize=8)
def _years_told(text: str) -> tuple[list[int], list[_Told | None]]:
    """Where each sentence of an item ends, and the year told up to there: the last one told by any of them; one that opens a sentence holds as far as that goes."""
    edges = [m.end() for m in re.finditer(r"[;.]\s", text)]
    told: list[_Told | None] = []
    kept: _Told | None = None
    opening: _Told | None = None
    for a, b in pairwise([0, *edges]):
        found = _year_in(text, a, b - 2)
        if found and _SENTENCE_YEAR.match(text, a, b):
            opening = found
        elif found and not ((last := _AT_END.search(text, max(a, b - _SHORT), b)) and last.start() <= found[1]):
            kept, opening = found, None
        opening = None if text[b - 2] == "." else opening
        told.append(opening or kept)
    return edges, told


def _of_title(block: Block) -> tuple[str, Premise] | None:
    """The year for which the whole document is made, where its title ends with it ("… giai đoạn 2026-2030, năm 2026")."""
    m = _OF_TITLE.search(block.text)
    if not m or re.search(r"\btháng\s+\d+\s*$", block.text[: m.start()], re.IGNORECASE):
        return None
    return _printed(block, m.group(1), *m.span(), _TITLE)


def _of_period(layout: Layout) -> tuple[str, Premise] | None:
    """The year, or the last one of the period, for which a document sets goals; a report's is past."""
    if any(b.folded.strip(" *#_|") in ("bao cao", "thong bao") for b in layout.part("head")):
        return None
    for b in layout.part("title"):
        if (term := _TERM.search(b.text)) is not None and "kết" not in b.low:  # a summing up of ten years looks back
            return _printed(b, term.group(2), *term.span(), _TITLE)
    plan = year_of_work(layout, "Kế hoạch")
    return (plan.end, Premise(_TITLE, layout.source.slice_text(plan.spans), plan.spans)) if plan is not None and plan.end else None
