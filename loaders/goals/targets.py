"""Quantified goals: what is to be reached, how much, by when.

In: ``Layout``, the citations, the tasks. Out: ``Target`` with the clause that states it. Read in sections of goals, in body
tasks, and elsewhere where a sentence strives for a share or tells that a goal was set; columns of indicator tables are indicators, not targets. Dates, document numbers, years, kinds ("đô thị loại
II"), "phát thải ròng bằng “0”" are no goals. In tasks only shares and amounts are read: "27 xã" there is the size of the
work.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

from loaders.goals.quantities import NEAR, quantities, rate_of, value_and_unit
from loaders.goals.target_conditions import ASSIGNED
from loaders.goals.target_ellipsis import by_turn, gone_on, in_turn
from loaders.goals.target_outside import may_set, set_elsewhere, strives_itself, strives_on
from loaders.goals.target_subjects import COMPARES, own_words, subject
from loaders.goals.target_years import Years
from loaders.outline.layout import Layout
from loaders.outline.sections import purposes
from loaders.record import Citation, Target, Task
from loaders.work.taskparts import cites
from loaders.writing.block import LONGEST, Block
from loaders.writing.calendar import YEAR

_NAME: Final = 24  # letters before a quantity that tell a name told again from a goal of the same size
_LABEL: Final = re.compile(r"(?:Các |Một số )?(?:chỉ tiêu|mục tiêu)(?: (?:cụ thể|phấn đấu|chủ yếu|cơ bản|thi đua|chính|vận động|đề ra|cần đạt|năm \d{4}|là|gồm|như sau))*\s*:\s|Mục tiêu\s+(?:đến|trong)\s[^:;%]{3,40},\s", re.IGNORECASE)
_AT_LEAST: Final = re.compile(
    r"(?:\btrên|\bhơn|\bvượt mức|\bít nhất|\btối thiểu|\bkhông dưới|\bkhông thấp hơn|\bkhông ít hơn|≥|>="
    r"|>|\b(?:vượt|cao hơn)\s+(?:mức\s+)?(?:mục tiêu|chỉ tiêu|kế hoạch|dự toán)\s[^,;()]*\()(?:\s+(?:vào|đến|trong)\s+năm\s+\d{4})?(?:\s+(?:(?:phải\s+)?đạt|(?:phải\s+)?có|là))?\s*$",
    re.IGNORECASE,
)
_FROM: Final = re.compile(r"\b(?:đạt|chiếm) từ\s*$", re.IGNORECASE)  # "đạt từ 92%", not "đạt từ 92% lên 95%"
_FROM_ONE_TO_ANOTHER: Final = re.compile(r"[^.;]{0,60}?(?:\b(?:lên|đến|tới|xuống|còn)\b|-|–|\bvà\s+(?:đạt\s+)?\d)")
_AT_MOST: Final = re.compile(
    r"(?:\bdưới|\bkhông quá|\bkhông vượt quá|\btối đa|\bthấp hơn|\bít hơn|≤|<="
    r"|<)\s*$",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(r"(?:\bkhoảng|\bxấp xỉ|\bgần|\bước)(?:\s+đạt)?\s*$", re.IGNORECASE)
_YEAR_FIRST: Final = re.compile(rf"\s*(?:(?:cùng kỳ|thực hiện|ước)\s+)*(?:năm\s+)?({YEAR})(?!\d)", re.IGNORECASE)
_ASSIGNED: Final = re.compile(ASSIGNED)
_YEAR_ENDS: Final = "11"
_SO_FAR: Final = re.compile(r"(?<!nông thôn )\bmới (?:chỉ|được (?:tạm ứng|cấp|giải ngân|bố trí|phân bổ))\b[^,;.:]*$", re.IGNORECASE)  # "kinh phí mới được tạm ứng 50%": how far it has come
_UPWARD: Final = re.compile(r"\s*(?:[^\s,;.]+\s+){0,2}trở lên\b", re.IGNORECASE)


def targets(layout: Layout, citations: Sequence[Citation], tasks: Sequence[Task], day: str | None = None, *, norms: bool = False) -> tuple[Target, ...]:
    """All targets of a document, in reading order; ``day`` is its date: a figure of an earlier year in a bracket is what a goal is compared with. ``norms``: what the articles of
    rules measure, outside their goals, are conditions ("có ít nhất 70% cá nhân đạt danh hiệu")."""
    in_tasks = {t.spans[0].start: t.kind for t in tasks if t.kind in ("body", "duty")}
    title = " ".join(b.low for b in layout.part("title"))
    years = Years(layout)
    made: list[Target] = []
    elsewhere, labelled = may_set(layout.low) and not norms, "chỉ tiêu" in layout.low or "mục tiêu" in layout.low
    for block in layout.part("preamble") if elsewhere else ():
        made += [_target(block, *q, citations, years) for q in set_elsewhere(block, "other") if strives_itself(block.text, q[0])]
        made += [_target(block, *q, citations, years) for q in (strives_on(block.text) if "phấn đấu" in block.low else ())]
    for block, why in purposes(layout.part("body")):
        goal = (why == "goals" and (block.kind != "heading" or block.text.endswith((".", ";")))) or (labelled and why != "past" and _says_goals(block))
        if block.kind == "paragraph":
            years.pass_by(block)
        kind = None if goal or not (in_tasks and block.text) else in_tasks.get(block.spans()[0].start)
        if not goal and kind is None:
            stated = list(set_elsewhere(block, why)) if elsewhere else []
            if not stated:
                continue
            made += gone_on(block, stated, [_target(block, *q, citations, years) for q in stated])
            continue
        stated = [q for q in quantities(block.text[:LONGEST], counts=goal, amounts=kind != "duty") if not _is_of_title(block, q[2], title) and not _was(block.text, q[2], day or "") and not _SO_FAR.search(block.text, max(0, q[2].start() - _NAME), q[2].start())]
        read = [_target(block, *q, citations, years) for q in stated]
        if "lần lượt" in block.low:
            read = by_turn(block, stated, read)
        read = in_turn(block, stated, read) if "tương ứng" in block.low else gone_on(block, stated, read)
        made += [t for t in read if not (day and t.by and t.by < day[:4] and not t.by_premises)]  # "năm 2026 là 6%; năm 2027 còn 5%": of a year that was over, what there was
    return tuple(made)


def _says_goals(block: Block) -> bool:
    """Whether an item says itself that it tells what is to be reached: "3. Chỉ tiêu: kết nạp 150 đoàn viên mới.", and not what has been."""
    return block.low.startswith(("c", "m")) and block.kind in ("item", "paragraph") and _LABEL.match(block.text) is not None and "kết quả" not in block.low and "đã " not in block.low


def _was(text: str, m: re.Match[str], day: str) -> bool:
    """Whether a bracket tells what there was, or what another set: "tăng 25% (năm 2025 đạt 4.200 tỷ đồng)"."""
    opened = text.rfind("(", max(0, m.start() - NEAR), m.start())
    if opened <= text.rfind(")", 0, m.start()):
        return False
    if _ASSIGNED.fullmatch(text, opened + 1, m.start()):
        return True
    said = _YEAR_FIRST.match(text, opened + 1)
    if said is None or said.group(1) != day[:4]:
        return said is not None and said.group(1) < day[:4]
    closed = text.find(")", m.end())  # in its last months a year is told as one that was, unless the bracket goes on with the next
    return day[5:7] >= _YEAR_ENDS and _YEAR_FIRST.search(text, said.end(), closed if closed >= 0 else len(text)) is None


def _is_of_title(block: Block, m: re.Match[str], title: str) -> bool:
    """Whether the quantity stands in the document's own name, told again: "thực hiện thành công Kế hoạch … với mục tiêu tăng trưởng đạt 8%"."""
    said = block.low[max(0, m.start() - _NAME) : m.end()]
    return len(said) > _NAME and said in title


def _target(block: Block, start: int, end: int, m: re.Match[str], citations: Sequence[Citation], years: Years) -> Target:
    text = block.text
    while text[end - 1] in " .;,":
        end -= 1
    value, unit = value_and_unit(m)
    begun, until = own_words(text, max(start, m.start() - NEAR), m, counted=_thing(m) is not None)
    before, after = text[begun : m.start()], text[m.end() : min(end, m.end() + NEAR)]
    per = rate_of(before, text, m, goal=True)
    if per and unit and "/" not in unit:
        unit = f"{unit}/{per.per}"
        after = text[m.end() : per.at[0]] + text[per.at[1] : min(end, per.at[1] + NEAR)] if per.at else after
    spans = (*(block.spans(*per.said) if per and per.said and per.said[0] < start else ()), *block.spans(start, end))
    measured = "" if m["time"] else after  # "thời gian trả kết quả không quá 3 ngày kể từ ngày nhận hồ sơ"
    marks = [x.label for x in block.marks if start < x.at <= end + 1]
    by, premise = years.by(block, start, end, m.span())
    return Target(
        text=block.source.slice_text(spans),
        subject=subject(text[begun:until], measured, _thing(m), rated=per is not None),
        value=value,
        unit=unit,
        comparator=">=" if m["low"] is None and _FROM.search(before) and not _FROM_ONE_TO_ANOTHER.match(after) else _comparator(before, after),
        by=by,
        direction=_direction(before),
        source_cites=cites(spans, marks, citations),
        section=block.section,
        spans=spans,
        by_premises=premise,
    )


def _thing(m: re.Match[str]) -> str | None:
    """What is counted, where the quantity's unit names it: "27 xã", "22 triệu lượt khách"."""
    counted = m.group("count") or m.group("event") or m.group("rate")
    return counted or (m.group("measure") if (m.group("measure") or "").lower().startswith("lượt") else None)


_HOW_MUCH: Final = rf"(?:(?:bình quân|trung bình|mỗi|h[ằà]ng|năm|{COMPARES})\s+)*(?:\w+\s+){{0,2}}"
_MOVES: Final = ("tăng", "giảm", "hạ", "rút", "nâng", "duy trì", "giữ")
_GROWS: Final = re.compile(r"\btăng(?: trưởng)? (?:bình quân|trung bình)\b[^,;]*$", re.IGNORECASE)
_GROWTH: Final = re.compile(r"\b(?:tốc độ|mức|tỷ lệ) tăng\b", re.IGNORECASE)
_DIRECTIONS: Final = (  # the first that fits is meant
    (re.compile(r"\b(giảm|hạ|rút)\b.*\b(xuống|còn)\b", re.IGNORECASE), "decrease_to"),
    (re.compile(rf"\bgiảm\s+{_HOW_MUCH}$", re.IGNORECASE), "decrease_by"),
    (re.compile(r"\b((?<!tốc độ )(?<!tỷ lệ )(?<!mức )(?<!độ )tăng(?! trưởng)|nâng(?! cao (?!tỷ lệ|tỉ lệ|tỷ trọng|mức|chỉ số)))\b.*\b(lên|đạt|đến)\b", re.IGNORECASE), "increase_to"),
    (re.compile(rf"(?<!vào )(?<!tốc độ )(?<!tỷ lệ )(?<!mức )\btăng\s+{_HOW_MUCH}$", re.IGNORECASE), "increase_by"),
    (re.compile(r"(?:^|,\s)\W{0,20}(?:tiếp tục )?(?:duy trì|giữ)\b[^,]*$", re.IGNORECASE), "maintain"),
)


def _comparator(before: str, after: str) -> Literal["=", ">=", "<=", "~"]:
    if _AT_LEAST.search(before) or _UPWARD.match(after):
        return ">="
    if _AT_MOST.search(before):
        return "<="
    return "~" if _ABOUT.search(before) else "="


def _direction(before: str) -> str | None:
    low = before.lower()
    if not any(word in low for word in _MOVES):
        return None
    if _GROWS.search(before) and not _GROWTH.search(before):
        return "increase_by"
    return next((direction for pattern, direction in _DIRECTIONS if pattern.search(before)), None)
