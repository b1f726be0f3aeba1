"""Quantified goals: what is to be reached, how much, by when.

In: ``Layout``, the citations, the tasks. Out: ``Target`` with the clause that states it. Read in sections of goals, in body
tasks, and elsewhere where a sentence strives for a share or tells that a goal was set; columns of indicator tables are indicators, not targets. Dates, document numbers, years, kinds ("đô thị loại
II"), "phát thải ròng bằng “0”" are no goals. In tasks only shares and amounts are read: "27 xã" there is the size of the
work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, Literal

from loaders.goals.quantities import MOST, NEAR, NUMBER, quantities, rate_of, value_and_unit
from loaders.goals.target_subjects import own_words, subject
from loaders.goals.target_turns import gone_on, in_turn
from loaders.goals.target_years import Years
from loaders.outline.layout import Layout
from loaders.outline.sections import Purpose, purpose
from loaders.record import Citation, Target, Task
from loaders.work.taskparts import cites
from loaders.writing.block import Block

_LONGEST: Final = 20_000  # no item is longer: what follows is not looked at, so that reading stays linear
_NAME: Final = 24  # letters before a quantity that tell a name told again from a goal of the same size
_AT_LEAST: Final = re.compile(
    r"(?:\btrên|\bhơn|\bít nhất|\btối thiểu|\bkhông dưới|\bkhông thấp hơn|\bkhông ít hơn|≥|>="
    r"|>)(?:\s+(?:vào|đến|trong)\s+năm\s+\d{4})?(?:\s+(?:phải\s+)?đạt)?\s*$",
    re.IGNORECASE,
)
_AT_MOST: Final = re.compile(
    r"(?:\bdưới|\bkhông quá|\bkhông vượt quá|\btối đa|\bthấp hơn|\bít hơn|≤|<="
    r"|<)\s*$",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(r"(?:\bkhoảng|\bxấp xỉ|\bgần|\bước)(?:\s+đạt)?\s*$", re.IGNORECASE)
_UPWARD: Final = re.compile(r"\s*(?:[^\s,;.]+\s+){0,2}trở lên\b", re.IGNORECASE)
# Outside goals and tasks: what somebody set, and in no account of the past what is striven for.
_GOES_ON: Final = r"(?:[^.;,()]|(?<=\d)[.,](?=\d))*"
_SETS: Final = re.compile(rf"\b(?:xác định|đề ra|đặt ra|đặt)\s+(?:các\s+)?mục tiêu\b{_GOES_ON}", re.IGNORECASE)
# What is striven for, up to the end of its part of the sentence: "phấn đấu …, khởi công được 40 dự án"
_STRIVES: Final = re.compile(r"(?<!đã )\bphấn đấu\s(?:[^.;()]|(?<=\d)\.(?=\d))*", re.IGNORECASE)
# "Năm 2026, xã phấn đấu thực hiện các chỉ tiêu: …; …", "… với 20 chỉ tiêu chủ yếu là: …": all of the list is to be reached
_LISTED: Final = re.compile(
    r"(?:(?:(?<!đã )\bphấn đấu|\b(?:đề ra|đặt ra|xác định|thông qua|giao))\b[^.;:]{0,80}?|\b(?:với|và|gồm)\s+\d{1,3}\s+)\b(?:chỉ tiêu|mục tiêu)\b[^.;:]{0,80}"
    r"(?::\s+(?P<list>(?:[^.]|(?<=\d)\.(?=\d))*)|\.\s+(?:Trong đó|Cụ thể|Bao gồm|Gồm)(?: là)?\s*[:,]\s+(?P<all>(?:(?!\.\s+(?:Kinh phí|Hội nghị|Kỳ họp|Tại|Đại hội|Trước)\b).)*))", re.IGNORECASE
)
_REACHED: Final = re.compile(r"\b(?:hoàn thành|đạt|vượt|thực hiện được)\b", re.IGNORECASE)
_ENUMERATED: Final = r"(?:,\s+(?!(?:bảo đảm|đảm bảo|góp phần|nhằm|từng bước|hoàn thành|tạo|giữ|tiếp tục|đẩy mạnh|tăng cường|nâng|đồng thời|trong đó|phấn đấu|đến|năm)\b)[^.;,()%]*(?=[.;,]|$))?"
_SETS_OR_STRIVES: Final = re.compile(
    rf"{_SETS.pattern}|\bđạt(?: được)?\s+mục tiêu\s{_GOES_ON}|(?:(?<!đã )\bphấn đấu\s|\b(?:bảo đảm|đảm bảo)\s+đến\s+(?:hết\s+)?năm\s+\d{{4}},?\s)[^.;,()]*?{NUMBER}\s?%[^.;,()]*{_ENUMERATED}",
    re.IGNORECASE,
)
# "Ít nhất 85% người hưởng trợ cấp mở tài khoản": an item that begins with a share of those who are to do or to have something; a share of money is a rate of it
_SHARE_FIRST: Final = re.compile(
    rf"(?:\(\d{{1,2}}\)\s+)?(?:[^:%.;]{{3,80}}:\s+)?(?:phấn đấu\s+)?(?:đạt\s+|có\s+)*(?:ít nhất\s+|tối thiểu\s+|trên\s+)?{NUMBER}\s?%\s+(?!(?:chi phí|kinh phí|mức|tiền|giá|lương|học phí|thuế|vốn|nguyên giá|định mức|tổng|số tiền|phí|lãi)\b)"
    r"(?:số\s+|các\s+)?[a-zà-ỹđ][^.;:%]{2,200}?\s(?:được|có|đạt|mở|nhận|tham gia|ứng dụng|sử dụng|hoàn thành|thực hiện|triển khai|bảo đảm|đảm bảo)\s", re.IGNORECASE
)  # fmt: skip


def targets(layout: Layout, citations: Sequence[Citation], tasks: Sequence[Task]) -> tuple[Target, ...]:
    """All targets of a document, in reading order."""
    in_tasks = {t.spans[0].start: t.kind for t in tasks if t.kind in ("body", "duty")}
    title = " ".join(b.low for b in layout.part("title"))
    years = Years(layout)
    made: list[Target] = []
    for block in layout.part("preamble"):
        made += [_target(block, start, end, found, citations, years) for start, end, found in _set_elsewhere(block, "other") if _strives_itself(block.text, start)]
    for block in layout.part("body"):
        why = purpose(block)
        goal = why == "goals" and (block.kind != "heading" or block.text.endswith((".", ";")))
        years.pass_by(block)
        kind = None if goal or not (in_tasks and block.text) else in_tasks.get(block.spans()[0].start)
        if not goal and kind is None:
            made += [_target(block, start, end, found, citations, years) for start, end, found in _set_elsewhere(block, why)]
            continue
        stated = [q for q in quantities(block.text[:_LONGEST], counts=goal, amounts=kind != "duty") if not _is_of_title(block, q[2], title)]
        read = [_target(block, start, end, found, citations, years) for start, end, found in stated]
        made += in_turn(block, stated, read) if "tương ứng" in block.low else gone_on(block, stated, read)
    return tuple(made)


def _is_of_title(block: Block, m: re.Match[str], title: str) -> bool:
    """Whether the quantity stands in the document's own name, told again: "thực hiện thành công Kế hoạch … với mục tiêu tăng trưởng đạt 8%"."""
    said = block.low[max(0, m.start() - _NAME) : m.end()]
    return len(said) > _NAME and said in title


def _strives_itself(text: str, start: int) -> bool:
    """Whether the clause at ``start`` of a preamble strives for something of its own: behind a document's number it may be that document's name."""
    sentence = text[max(text.rfind("; ", 0, start), text.rfind(". ", 0, start)) + 1 : start]
    return text.startswith(("phấn đấu", "Phấn đấu"), start) and "/" not in sentence and '"' not in sentence


def _set_elsewhere(block: Block, why: Purpose) -> Iterator[tuple[int, int, re.Match[str]]]:
    """What a sentence outside goals and tasks sets itself, or tells that a document has set: "phấn đấu … đạt 10%", "(Nghị quyết đề ra mục tiêu …)"."""
    strives = "phấn đấu" in block.low
    if "%" not in block.text and not strives and "chỉ tiêu" not in block.low:
        return
    if why != "past" and block.kind in ("item", "paragraph") and block.text.count("%") == 1 and _SHARE_FIRST.match(block.text):
        yield from (q for q in quantities(block.text[:_LONGEST], counts=False, amounts=False) if q[2]["percent"])
        return
    if "mục tiêu" not in block.low and "chỉ tiêu" not in block.low and not strives and "đảm" not in block.low:
        return
    words = _SETS if why == "past" else _SETS_OR_STRIVES
    text = block.text[:_LONGEST]
    if why != "past" and (told := _LISTED.search(text)) is not None and not _REACHED.search(text, text.rfind(". ", 0, told.start()) + 1, told.start()):
        begun = told.start("list" if told["list"] is not None else "all")
        yield from ((max(a, begun), min(b, told.end()), q) for a, b, q in quantities(text[: told.end()]) if q.start() >= begun)
        return
    found = [(m, True) for m in islice(words.finditer(text), MOST)]
    found += [(m, False) for m in islice(_STRIVES.finditer(text), MOST)] if strives and why != "past" else []
    for m, shares in sorted(found, key=lambda one: one[0].start()):
        for start, end, quantity in quantities(text[: m.end()], counts=False):
            if start < m.end() and quantity.start() >= m.start() and bool(quantity["percent"]) == shares:
                yield max(start, m.start()), min(end, m.end()), quantity


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
    begun, until = own_words(text, max(start, m.start() - NEAR), m, counted=_thing(m) is not None)
    before, after = text[begun : m.start()], text[m.end() : min(end, m.end() + NEAR)]
    per = rate_of(before, text, m)
    if per and unit and "/" not in unit:
        unit = f"{unit}/{per.per}"
        after = text[m.end() : per.at[0]] + text[per.at[1] : min(end, per.at[1] + NEAR)] if per.at else after
    spans = block.spans(start, end)
    marks = [x.label for x in block.marks if start < x.at <= end + 1]
    by, premise = years.by(block, start, end, m.span())
    return Target(
        text=block.source.slice_text(spans),
        subject=subject(text[begun:until], after, _thing(m), rated=per is not None),
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


def _thing(m: re.Match[str]) -> str | None:
    """What is counted, where the quantity's unit names it: "27 xã", "22 triệu lượt khách"."""
    counted = m.group("count") or m.group("event") or m.group("rate")
    return counted or (m.group("measure") if (m.group("measure") or "").lower().startswith("lượt") else None)


def _comparator(before: str, after: str) -> Literal["=", ">=", "<=", "~"]:
    if _AT_LEAST.search(before) or _UPWARD.match(after):
        return ">="
    if _AT_MOST.search(before):
        return "<="
    return "~" if _ABOUT.search(before) else "="


def _direction(before: str) -> str | None:
    if re.search(r"\btăng(?: trưởng)? (?:bình quân|trung bình)\b[^,;]*$", before, re.IGNORECASE) and not re.search(r"\b(?:tốc độ|mức|tỷ lệ) tăng\b", before, re.IGNORECASE):
        return "increase_by"
    if re.search(r"\b(giảm|hạ|rút)\b.*\b(xuống|còn)\b", before, re.IGNORECASE):
        return "decrease_to"
    if re.search(r"\bgiảm\s+(?:thêm\s+)?(?:\w+\s+){0,2}$", before, re.IGNORECASE):
        return "decrease_by"
    if re.search(r"\b((?<!tốc độ )(?<!tỷ lệ )(?<!mức )(?<!độ )tăng(?! trưởng)|nâng)\b.*\b(lên|đạt|đến)\b", before, re.IGNORECASE):
        return "increase_to"
    if re.search(r"(?<!vào )\btăng\s+(?:thêm\s+)?(?:\w+\s+){0,2}$", before, re.IGNORECASE):
        return "increase_by"
    if re.search(r"(?:^|,\s)\W*(?:tiếp tục )?(?:duy trì|giữ)\b[^,]*$", before, re.IGNORECASE):
        return "maintain"
    return None
