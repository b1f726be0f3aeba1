"""Quantified goals: what is to be reached, how much, by when.

In: ``Layout``, the citations, the tasks. Out: ``Target`` with the clause that states it. Read in sections of goals, in body
tasks, and elsewhere where a sentence strives for a share or tells that a goal was set; columns of indicator tables are indicators, not targets. Dates, document numbers, years, kinds ("đô thị loại
II"), "phát thải ròng bằng “0”" are no goals. In tasks only shares and amounts are read: "27 xã" there is the size of the
work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import Final, Literal

from loaders.agencies.bodyheads import HEAD
from loaders.goals.target_rates import Rate, rate
from loaders.goals.target_turns import in_turn
from loaders.goals.target_years import UNTIL, Years
from loaders.outline.layout import Layout
from loaders.outline.sections import Purpose, purpose
from loaders.record import Citation, Target, Task
from loaders.work.taskparts import cites
from loaders.writing.figures import number
from loaders.writing.text import Block

_MOST: Final = 50  # no clause states more quantities
_NEAR: Final = 1000  # the words that tell what a quantity is stand nearer
_LONGEST: Final = 20_000  # no item is longer: what follows is not looked at, so that reading stays linear
_NUMBER: Final = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)"
_MULTIPLIER: Final = {"nghìn": 1000, "ngàn": 1000, "vạn": 10000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000}
_MEASURE: Final = (
    r"(?:ha|km2|km²|km|m2|m²|m3/ngày(?:[ -]?đêm)?|m³/ngày(?:[ -]?đêm)?|m3|m³|tấn(?:/ngày|/năm)?|kg|MW|GW|kWh|MWp|lít|mét"
    r"|USD|đồng(?:/\w+)?|người|lượt người|giường bệnh)(?!\w)"
)
_COUNT: Final = (
    r"(?:xã, phường|xã|phường|huyện|thị trấn|thôn|bản|tổ dân phố|hộ(?: gia đình| dân)?|khu(?: rừng(?: đặc dụng)?"
    r"| công nghiệp| kinh tế| đô thị| dân cư| xử lý| bảo tồn)?|cụm(?: công nghiệp)?"
    r"|cơ sở|công trình|dự án|hệ thống|trạm(?: quan trắc)?|bãi(?: chôn lấp| rác)?|điểm|mô hình|lao động|doanh nghiệp"
    r"|hợp tác xã|trường(?: học)?|hồ(?: chứa)?|đô thị|nhà máy|tuyến|cầu"
    r"|sản phẩm|văn bản|lớp|khóa|cuộc|đợt|tủ|thiết bị|phương tiện|cây|con|căn|ngôi nhà|nhà)(?!\w)"
)
# What is done again and again: counted as a goal only per period or place ("04 buổi/năm").
_EVENT: Final = (
    r"(?:buổi|lần|lượt(?: người)?|kỳ|hội nghị|hội thảo|chuyên đề|phiên|tin, bài|tin bài|tin|bài(?: viết)?|phóng sự|chương trình|hoạt động"
    r"|sáng kiến|đề tài|phong trào|chuyến|vụ)(?!\w)"
)
_QUANTITY: Final = re.compile(
    rf"(?<![\w/.,\"“%-])(?:(?P<low>{_NUMBER})\s*%?\s*(?:-|(?P<up_to>đến))\s*(?P<high>{_NUMBER})|(?P<part>\d+)/(?P<whole>\d+)|(?P<one>{_NUMBER}))"
    rf"(?:\s?(?P<percent>%|‰|phần trăm)|\s+(?:(?P<many>nghìn|ngàn|vạn|triệu|tỷ|tỉ)\s+)?(?:(?P<measure>{_MEASURE})|(?P<count>{_COUNT})|(?P<event>{_EVENT})))",
    re.IGNORECASE,
)
_NOT_AFTER: Final = re.compile(
    r"(?:\bsố|\bngày|\btháng|\bquý|\bĐiều|\bkhoản|\bkhóa|\bkhoá|\bloại|\bcấp|\bthứ|\bKm|Đề án|Nghị quyết|Kết luận|Kế hoạch"
    r"|Trung ương|phụ biểu|phụ lục|\bso với|giai đoạn|lần thứ)\s*$",
    re.IGNORECASE,
)
_AT_LEAST: Final = re.compile(
    r"(?:\btrên|\bhơn|\bít nhất|\btối thiểu|\bkhông dưới|\bkhông thấp hơn|\bkhông ít hơn|≥|>="
    r"|>)(?:\s+(?:phải\s+)?đạt)?\s*$",
    re.IGNORECASE,
)
_AT_MOST: Final = re.compile(
    r"(?:\bdưới|\bkhông quá|\bkhông vượt quá|\btối đa|\bthấp hơn|\bít hơn|≤|<="
    r"|<)\s*$",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(r"(?:\bkhoảng|\bxấp xỉ|\bgần|\bước)(?:\s+đạt)?\s*$", re.IGNORECASE)
_UPWARD: Final = re.compile(r"\s*(?:[^\s,;.]+\s+){0,2}trở lên\b", re.IGNORECASE)
_SPLIT: Final = re.compile(
    rf";\s+|(?<=[^\d\s])\.\s+|(?<=\d)\.\s+(?=[A-ZĐÂĂÊÔƠƯ])|\s*,?\s+trong đó:?\s+(?:(?:tập trung|cụ thể|phấn đấu)\s*:\s+)?|,\s+(?=(?:trên "
    rf"|dưới |khoảng |và )?{_NUMBER}\s?%)|,\s+(?=duy trì|phấn đấu|nâng tỷ lệ)",
    re.IGNORECASE,
)
# "… đạt 8% năm 2025, năm 2030 đạt 10%": the second says when and how much, of what the first has said
_SAME_AGAIN: Final = re.compile(
    r"(?:/\w+)?(?:\s+(?P<of>[^\s\d,;]+)\s+(?:vào|đến|trong)\s+năm\s+\d{4}\s*(?:,|\svà)\s*|\s*(?:,|\svà)?\s*(?:(?:đến|vào|trong)\s+)?(?:năm|giai đoạn|thời kỳ)\s+\d{4}(?:\s*[-–]\s*\d{4})?)"
    r"\s*(?:(?:và|là|đạt|chiếm|còn|tăng trưởng|tăng|giảm|bình quân|khoảng|trên|dưới|hơn|gần|ít nhất|tối thiểu)\s+)*", re.IGNORECASE
)  # fmt: skip
_NEXT_OWN: Final = re.compile(r"(?:/\w+)?(?:,\s+(?:và\s+)?|\s+và\s+)(?!(?:(?:đến|vào|trong)\s+)?(?:năm|giai đoạn|thời kỳ)\s+\d)(?!(?:chiếm|đạt|tăng|giảm|còn|trong đó|tương đương|tương ứng|bằng|gấp|so với|bình quân)\b)(?=[^\W\d]+\s+[^\W\d]+\s)", re.IGNORECASE)
_RAISED: Final = re.compile(r"^(?:.*\btheo hướng\s+)?(?:đạt|giảm|nâng|tăng|duy trì|giữ(?: vững)?)\s+(?=tỷ lệ|tỉ lệ|mức|độ)", re.IGNORECASE)
_EDGE: Final = re.compile(
    r"(?:\s|,|:|\b(?:đạt|chiếm|là|lên|xuống|hướng tới|từ|đến|tới|mức|được|khoảng|trên|dưới|còn|ở|tối thiểu|ít nhất|ổn định|phấn đấu|đảm bảo"
    r"|bảo đảm|và|có|đối với|với|tại|không quá|không dưới|không thấp hơn|không ít hơn|không vượt quá|hơn|tăng|giảm|ước)\b)+$",
    re.IGNORECASE,
)
_START: Final = re.compile(r"^(?:\s|,|:|-|\(?\d{1,2}[.)]\s|\b[a-zđ]\)\s|\b(?:phấn đấu|đảm bảo|bảo đảm|và|xử lý|(?:đến (?:hết )?|trong )?năm \d{4}|định hướng)\b)+", re.IGNORECASE)
_MEASURED: Final = re.compile(
    r"\b(?:tỷ lệ|tỉ lệ|độ che phủ|mức|tỷ trọng|tổng(?! hợp)|diện tích|sản lượng|chỉ số|số lượng"
    r"|thu ngân sách|công suất|năng suất)\b",
    re.IGNORECASE,
)
_VERBS: Final = (
    r"duy trì|bảo vệ|xây dựng|đầu tư|đóng cửa|hoàn thành|thành lập|nâng cấp|cải tạo"
    r"|phát triển|mở rộng|bổ sung|mới|xử lý|di dời|trồng"
)
_ONLY_VERBS: Final = re.compile(rf"(?:\W|\b(?:{_VERBS})\b)+", re.IGNORECASE)
# "đẩy mạnh …, xử lý đảm bảo 95% chất thải được thu gom": what is done stands before, the goal begins with "đảm bảo"
_ENSURES: Final = re.compile(
    r"\w\s+((?:bảo đảm|đảm bảo)\s+(?:(?:đạt|có|cho|trên|dưới|khoảng|ít nhất|tối thiểu)\s+)*)$", re.IGNORECASE
)  # fmt: skip
_WHAT_FOLLOWS: Final = re.compile(r"\s+(?!(?:trên|trong|so với|tổng|của|trở lên)\b)\w")
_OWN_VERBS: Final = re.compile(rf"^(?:(?:{_VERBS})\b[\s,]*(?:và\s+)?)+(?=\d)", re.IGNORECASE)
_GLUED: Final = re.compile(r"\d{1,2}(?=[\s,;.)]|$)")  # a footnote's mark right behind the unit: "95%1 hộ dân"
_PER: Final = re.compile(r"/\s?(?:[a-zà-ỹđ]+(?:[ -]?đêm)?)(?!\w)", re.IGNORECASE)  # the rest of the unit: "12%/năm", "20 ha/xã"
_REACHES: Final = re.compile(r"[\w)]\s+(?:chiếm|đạt)\s+(?:(?:trên|dưới|tối thiểu|ít nhất|khoảng|hơn|từ|không dưới|không quá|gần|tỷ lệ)\s+)*$")
_HOW: Final = re.compile(r"(?:cho|tại|trong|trên|để|với|nhằm|ở|theo|về|trở lên|và)\b", re.IGNORECASE)
# "giảm từ 12% xuống còn 10%": where it began is no goal
_FROM: Final = re.compile(r"\btừ(?:\s+(?:mức|khoảng|trên|dưới|gần))?\s*$", re.IGNORECASE)
_TO: Final = re.compile(r"[^;.%]{0,60}?\b(?:xuống|lên|còn)(?:\s+(?:còn|đến|tới|mức|khoảng|trên|dưới|dưới mức|tối thiểu|ít nhất))*\s+\d", re.IGNORECASE)
_FROM_ON: Final = re.compile(rf"\s+từ\s+(?:(?:mức|khoảng|trên|dưới|gần)\s+)?{_NUMBER}\s?%.*$", re.IGNORECASE)
_SECOND: Final = re.compile(rf"\s*(?:,|\svà)\s+(?=(?:trên |dưới |khoảng |gần |ít nhất |tối thiểu )?{_NUMBER}\s?%|t[ỷỉ] lệ\b)", re.IGNORECASE)
_AT_TIME: Final = re.compile(r"(?<=\w)\s+(?:trong\s+)?(?:giai đoạn\s+\d{4}\s*[-–]\s*\d{4}|năm\s+\d{4})$", re.IGNORECASE)
_NEW_CLAUSE: Final = re.compile(rf",\s+(?=[^,;]{{3,120}}?\b(?:chiếm|đạt)\s+(?:(?:trên|khoảng|ít nhất|tối thiểu|từ)\s+)?{_NUMBER}\s?%)", re.IGNORECASE)
_OWNED: Final = re.compile(r"\s*(?:vốn|cổ phần|cổ phiếu)\b")  # "doanh nghiệp 100% vốn nhà nước" is a kind of firm
_GIVES: Final = re.compile(r"^.*\b(?:bố trí|dành|cân đối|phân bổ)\s+(?:đủ\s+)?(?=\S+\s+\S)", re.IGNORECASE)
_GIVEN_ONLY: Final = re.compile(r"(?:bố trí|dành|phân bổ|chi)?", re.IGNORECASE)  # "bố trí ít nhất 3% tổng chi ngân sách": the share's whole tells more
_EARNED: Final = re.compile(r"\b(?:thu|doanh thu|giá trị|GRDP|xuất khẩu|thu hút|huy động)\b", re.IGNORECASE)
# Outside goals and tasks: what somebody set, and in no account of the past what is striven for.
_SETS: Final = re.compile(r"\b(?:xác định|đề ra|đặt ra|đặt)\s+(?:các\s+)?mục tiêu\b[^.;,()]*", re.IGNORECASE)
_SETS_OR_STRIVES: Final = re.compile(rf"{_SETS.pattern}|(?<!đã )\bphấn đấu\s[^.;,()]*?{_NUMBER}\s?%[^.;,()]*", re.IGNORECASE)
_LAST_THING: Final = re.compile(r",\s+|\bnhằm\s+(?:góp phần\s+)?", re.IGNORECASE)
_TOTAL: Final = re.compile(r"\btổng\b[^()]*$", re.IGNORECASE)


def targets(layout: Layout, citations: Sequence[Citation], tasks: Sequence[Task]) -> tuple[Target, ...]:
    """All targets of a document, in reading order."""
    in_tasks = {t.spans[0].start: t.kind for t in tasks if t.kind in ("body", "duty")}
    years = Years(layout)
    made: list[Target] = []
    for block in layout.part("body"):
        why = purpose(block)
        goal = block.kind != "heading" and why == "goals"
        years.pass_by(block)
        kind = None if goal or not (in_tasks and block.text) else in_tasks.get(block.spans()[0].start)
        if not goal and kind is None:
            made += [_target(block, start, end, found, citations, years) for start, end, found in _set_elsewhere(block, why)]
            continue
        stated = list(quantities(block.text[:_LONGEST], counts=goal, amounts=kind != "duty"))
        read = [_target(block, start, end, found, citations, years) for start, end, found in stated]
        made += in_turn(block, stated, read) if "tương ứng" in block.low else read
    return tuple(made)


def _set_elsewhere(block: Block, why: Purpose) -> Iterator[tuple[int, int, re.Match[str]]]:
    """What a sentence outside goals and tasks sets itself, or tells that a document has set: "phấn đấu … đạt 10%", "(Nghị quyết đề ra mục tiêu …)"."""
    if "%" not in block.text or ("mục tiêu" not in block.low and "phấn đấu" not in block.low):
        return
    words = _SETS if why == "past" else _SETS_OR_STRIVES
    text = block.text[:_LONGEST]
    for m in islice(words.finditer(text), _MOST):
        for start, end, quantity in quantities(text[: m.end()], counts=False):
            if start < m.end() and quantity.start() >= m.start() and quantity["percent"]:
                yield max(start, m.start()), min(end, m.end()), quantity


def clauses(text: str) -> list[tuple[int, int]]:
    """The clauses of an item: at semicolons, full stops, "trong đó", and where a new share begins."""
    cuts = [(m.start(), m.end()) for m in _SPLIT.finditer(text)]
    starts = [0, *(b for _, b in cuts)]
    ends = [*(a for a, _ in cuts), len(text)]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if a < b]


def quantities(text: str, *, counts: bool = True, amounts: bool = True) -> Iterator[tuple[int, int, re.Match[str]]]:
    """(start, end of the clause, the quantity) of each quantity that states a goal.

    Without ``counts`` ("27 xã" in a task is the size of the work) and without ``amounts`` ("405 tấn" in a duty is what is handed out) these count
    only per period or place.

    >>> [m.group() for _, _, m in quantities("Trồng 1.200 ha rừng; 7/9 đô thị đạt, 85,5% hộ dân theo Nghị quyết 12 năm 2030")]
    ['1.200 ha', '7/9 đô thị', '85,5%']
    """
    for a, b in clauses(text):
        for m in islice(_QUANTITY.finditer(text, a, b), _MOST):
            before = text[max(a, m.start() - _NEAR) : m.start()]
            if _NOT_AFTER.search(before) or (_FROM.search(before) and _TO.match(text, m.end(), b)):
                continue
            loose = m.group("event") or (m.group("count") and not m.group("part") and not counts) or (m.group("measure") and not amounts)
            if (loose and not _rate(before, text, m)) or (m.group("percent") and _OWNED.match(text, m.end())):
                continue
            if m.group("up_to") and Decimal(number(m["low"])) >= Decimal(number(m["high"])):
                continue  # "từ 12% đến 10%" tells a fall
            if m.group("count") and re.match(r"20\d\d$|19\d\d$", m.group("one") or ""):
                continue  # a year before a noun
            if _is_money(m) and not counts and not _EARNED.search(before):
                continue  # what a task costs is budget
            opened = before.rfind("(") > before.rfind(")")
            if opened and _TOTAL.search(before[: before.rfind("(")]):
                continue  # the parts of a total
            ensures = _ENSURES.search(before) if m.group("percent") and _WHAT_FOLLOWS.match(text, m.end()) else None
            yield a + ensures.start(1) if ensures else a, b, m


def _rate(before: str, text: str, m: re.Match[str]) -> Rate | None:
    said = m.group("measure") or m.group("count") or m.group("event")
    return None if m.group("part") else rate(before, text, m.end(), said, share=bool(m.group("percent")))


def _is_money(m: re.Match[str]) -> bool:
    return (m.group("measure") or "").lower().startswith(("đồng", "usd"))


def value_and_unit(m: re.Match[str]) -> tuple[str, str | None]:
    """The value and its unit, multiplier words applied; money keeps "tỷ đồng", "triệu đồng" as its unit.

    >>> value_and_unit(_QUANTITY.search("giữ 32 nghìn ha đất lúa")), value_and_unit(_QUANTITY.search("thu 2.000 tỷ đồng"))
    (('32000', 'ha'), ('2000', 'tỷ đồng'))
    """
    unit = "%" if m.group("percent") in ("%", "phần trăm") else m.group("percent") or m.group("measure") or m.group("count") or m.group("event")
    many = (m.group("many") or "").lower()
    times = 1
    if many and (m.group("measure") or "").lower().startswith(("đồng", "usd")):
        unit = f"{many.replace('tỉ', 'tỷ')} {m.group('measure')}"
    elif many:
        times = _MULTIPLIER[many]

    def one(printed: str) -> str:
        plain = number(printed)
        return plain if times == 1 else _scaled(plain, times)

    if m.group("part"):
        return f"{int(m.group('part'))}/{int(m.group('whole'))}", unit
    if m.group("low"):
        return f"{one(m.group('low'))}-{one(m.group('high'))}", unit
    return one(m.group("one")), unit


def _scaled(plain: str, times: int) -> str:
    whole, _, rest = plain.partition(".")
    zeros = len(str(times)) - 1
    digits = whole + rest[:zeros].ljust(zeros, "0")
    return number((digits.lstrip("0") or "0") + ("," + rest[zeros:] if rest[zeros:] else ""))


def _target(
    block: Block,
    start: int,
    end: int,
    m: re.Match[str],
    citations: Sequence[Citation],
    years: Years,
) -> Target:
    text = block.text
    while text[end - 1] in " .;,":
        end -= 1
    value, unit = value_and_unit(m)
    begun, until = _own_words(text, max(start, m.start() - _NEAR), m)
    before, after = text[begun : m.start()], text[m.end() : min(end, m.end() + _NEAR)]
    per = _rate(before, text, m)
    if per and unit and "/" not in unit:
        unit = f"{unit}/{per.per}"
        after = text[m.end() : per.at[0]] + text[per.at[1] : min(end, per.at[1] + _NEAR)] if per.at else after
    spans = block.spans(start, end)
    marks = [x.label for x in block.marks if start < x.at <= end + 1]
    by, premise = years.by(block, start, end, m.span())
    return Target(
        text=block.source.slice_text(spans),
        subject=_subject(text[begun:until], after, m.group("count") or m.group("event"), rated=per is not None),
        value=value,
        unit=unit,
        comparator=_comparator(before, after),
        by=by,
        direction=_direction(before),
        source_cites=cites(spans, marks, citations),
        section=block.section,
        spans=spans,
        by_premises=premise,
    )


def _own_words(text: str, begun: int, m: re.Match[str]) -> tuple[int, int]:
    """The words before a quantity that tell what it measures: behind the quantity before it, or, where only a time is new, those of that one."""
    until = m.start()
    opened = text.rfind("(", begun, until)
    if opened > text.rfind(")", begun, until):  # "…, nhằm kiểm soát lạm phát (bình quân khoảng 4,5%)": told of the last thing before the bracket
        begun = max((turn.end() for turn in _LAST_THING.finditer(text, begun, opened)), default=begun)
    for earlier in reversed(list(islice(_QUANTITY.finditer(text, begun, until), _MOST))):
        if (own := _NEXT_OWN.match(text, earlier.end(), until)) is not None:
            return own.end(), until
        if (same := _SAME_AGAIN.fullmatch(text, earlier.end(), until)) and (not same["of"] or text.startswith(f" {same['of']}", m.end())):
            until = earlier.start()
        elif (comma := text.rfind(", ", earlier.end(), until)) >= 0 and _REACHES.search(text, comma, until) and len(text[comma:until].split()) >= 4:
            return comma + 2, until
    return begun, until


def _comparator(before: str, after: str) -> Literal["=", ">=", "<=", "~"]:
    if _AT_LEAST.search(before) or _UPWARD.match(after):
        return ">="
    if _AT_MOST.search(before):
        return "<="
    return "~" if _ABOUT.search(before) else "="


def _direction(before: str) -> str | None:
    if re.search(r"\b(giảm|hạ|rút)\b.*\b(xuống|còn)\b", before, re.IGNORECASE):
        return "decrease_to"
    if re.search(r"\bgiảm\s+(?:\w+\s+){0,2}$", before, re.IGNORECASE):
        return "decrease_by"
    if re.search(r"\b(tăng(?! trưởng)|nâng)\b.*\b(lên|đạt|đến)\b", before, re.IGNORECASE):
        return "increase_to"
    if re.search(r"\btăng\s+(?:\w+\s+){0,2}$", before, re.IGNORECASE):
        return "increase_by"
    if re.match(r"\W*(?:tiếp tục )?(?:duy trì|giữ)\b", before, re.IGNORECASE):
        return "maintain"
    return None


def _subject(before: str, after: str, thing: str | None, *, rated: bool) -> str:
    """What is measured: "tỷ lệ che phủ rừng" before the number, or "hộ dân có nước sạch" after it."""
    front = _START.sub("", _EDGE.sub("", before)).strip(" ,:(")
    if front.count("(") > front.count(")"):
        front = re.sub(r"\s*\((?=[^(]*$)", " ", front)
    front = _FROM_ON.sub("", front) or front
    front = _AT_TIME.sub("", front) or front
    if HEAD.match(front) and (given := _GIVES.match(front)):  # "Sở Tài chính … bố trí kinh phí …": what is measured, not who gives it
        front = re.split(r",\s+(?:bảo đảm|đảm bảo)\b", front[given.end() :])[0]
    after = "" if front and re.match(r"\s*,\s|\s+và\s", after) else after  # "tăng 16%, tín dụng tăng 12%": what follows the comma is the next one's
    back = _GLUED.sub("", after, count=1) if _GLUED.match(after) else after
    back = _PER.sub("", back, count=1) if _PER.match(back) else back
    back = re.sub(r"^\s*(?:trở lên\b)?\s*", "", UNTIL.sub("", back))
    back = _NEW_CLAUSE.split(back)[0]
    back = _SECOND.split(re.split(r"\s+với tổng\b|\s+so với\b", back)[0])[0].strip(" ,.;")
    back = back if back.count("(") == back.count(")") else back.rpartition("(")[0].strip(" ,.;")
    if thing and rated and back and not _HOW.match(back):
        return f"{thing} {back}"
    if thing:
        return front if len(_ONLY_VERBS.sub(" ", front).split()) >= 2 else f"{thing} {back}".strip()
    if _REACHES.search(before) and len(front.split()) > 1 and not _MEASURED.match(back):
        return _RAISED.sub("", front)
    if not back or re.match(r"(?:trên|trong|so với|tổng|của|tại|mỗi)\b", back) or _MEASURED.search(front):
        said = _RAISED.sub("", _OWN_VERBS.sub("", front))
        return back if _GIVEN_ONLY.fullmatch(said) else said or back
    return back
