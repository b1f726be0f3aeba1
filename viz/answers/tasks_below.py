"""The answer to "which tasks derive from this document?": the sum, then each document with its chain and tasks, then how to go on.

In: the answer as JSON, the width, the command that was typed. Out: lines.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from loaders.gathering import gathered
from loaders.record import TASK_KINDS
from ontology.language import tr, tr_later
from ontology.writing import Count
from queries.store.rows import Json
from viz import messages
from viz.answers.cells import cell, quoted
from viz.answers.links import bullet, link_lines, shortcuts_of
from viz.console import wrap

TASK_QUESTION = "nhiem-vu-tu-van-ban"
SIDE_LISTS = (
    ("based_on", tr_later("Văn bản lấy làm căn cứ (không tính là phát sinh)")),
    ("carries_out", tr_later("Nhiệm vụ nêu trực tiếp văn bản này")),
    ("carried_over", tr_later("Nhiệm vụ chuyển tiếp")),
    ("not_held", tr_later("Văn bản triển khai được nhắc tới nhưng chưa có trong kho")),
)


def summary_sentence(rows: list[Json]) -> str:
    """The counts by kind, province and status; kinds are never added up.

    >>> row = {"document": "d", "province": "Lai Châu", "status": "new"}
    >>> summary_sentence([{"kind": "annex", **row}, {"kind": "body", **row}])
    '1 nhiệm vụ tại phụ lục: Lai Châu 1 (1 mở mới). Ngoài ra 1 nội dung nhiệm vụ, giải pháp.'
    """
    by_kind = Counter(r["kind"] for r in rows)
    others = [tr(messages.KIND_COUNTS[k], n=Count(by_kind[k])) for k in ("body", "duty") if by_kind[k]]
    if not by_kind["annex"]:
        return tr(" và ").join(others) + "." if others else tr("Không có nhiệm vụ nào trong kho phát sinh từ văn bản này.")
    places = gathered((_place(row), row) for row in rows if row["kind"] == "annex")
    parts = []
    for place, found in places.items():
        states = Counter(r.get("status") for r in found)
        told = [tr(text, n=states[s]) for s, text in messages.STATUS_COUNTS.items() if states[s]]
        parts.append(f"{place} {len(found)}" + (f" ({', '.join(told)})" if told else ""))
    sentence = f"{tr(messages.KIND_COUNTS['annex'], n=by_kind['annex'])}: {', '.join(parts)}."
    return sentence + (tr(" Ngoài ra {others}.", others=tr(" và ").join(others)) if others else "")


def _place(row: Json) -> str:
    province = cell(row.get("province"))
    for word in ("Tỉnh ", "tỉnh ", "Thành phố ", "thành phố "):
        province = province.removeprefix(word)
    return province or cell(row.get("document_label"))


def tasks_below(answer: Json, width: int, command: str) -> list[str]:
    """The lines of the answer; ``command`` is what was typed, for the hints."""
    rows: list[Json] = list(answer["rows"])
    kinds: list[str] = [k for k in TASK_KINDS if any(r["kind"] == k for r in rows)]
    lines = wrap(summary_sentence(rows), width)
    shown = kinds[:1]  # annex rows where there are any; the rest on request
    documents = gathered((row["document"], row) for row in rows)
    for found in documents.values():
        lines += ["", *_document(found, shown, width)]
    for key, heading in SIDE_LISTS:
        entries = answer.get(key) or []
        if entries:
            lines += ["", f"{tr(heading)} ({len(entries)}):"]
            for entry in entries:
                lines += bullet(_entry(entry), width)
    hidden = [k for k in kinds if k not in shown]
    if hidden:
        lines += ["", tr("Xem tiếp:")]
        counts = Counter(r["kind"] for r in rows)
        for k in hidden:
            what = tr(messages.KIND_COUNTS[k], n=counts[k])
            lines.append(f"  {command or 'vanmach ask ' + TASK_QUESTION + ' …'} --loai '{tr(messages.KIND_TYPED[k])}'   ({what})")
        lines.append(tr("  thêm --format json hoặc --format csv để lấy toàn bộ, kèm phần trích của từng nhiệm vụ"))
    return lines


def _document(rows: list[Json], shown: list[str], width: int) -> list[str]:
    title = cell(rows[0].get("document_label"))
    counts = Counter(r["kind"] for r in rows)
    told = ", ".join(tr(messages.KIND_COUNTS[k], n=counts[k]) for k in TASK_KINDS if counts[k])
    lines = ["━" * min(width, 100), *wrap(f"{title} — {told}", width)]
    if rows[0].get("chain"):
        lines.append(tr("Chuỗi chỉ đạo:"))
        links = rows[0]["chain"]
        spare = shortcuts_of(links)
        for link in links:
            lines += link_lines(link, (link["subject"], link["object"]) in spare, width)
    group = None
    for row in (r for r in rows if r["kind"] in shown):
        heading = cell(row.get("group")) or messages.kind_label(row["kind"])
        if heading != group:
            group = heading
            lines += ["", *wrap(f"{heading}{_status(row)}", width)]
        lines += _task(row, width)
    return lines


def _status(row: Json) -> str:
    label = messages.status_label(row.get("status") or "")
    group = cell(row.get("group")).casefold()
    return f" – {label}" if label and label.casefold() not in group else ""


def _task(row: Json, width: int) -> list[str]:
    place = messages.word("path", str(row.get("path") or row.get("ordinal") or "")) if row["kind"] == "annex" else "•"
    indent = " " * 9
    title = wrap(cell(row.get("title")), width - len(indent))
    lines = [f"  {place:<6} {title[0]}", *(indent + t for t in title[1:])]
    roles = {role: messages.role_label(role) for role in messages.ROLE_LABELS if row.get(role) and role != "coordinating"}
    facts = [f"{label}: {cell(row.get(role))}" for role, label in roles.items()]
    if row.get("timeframe"):
        facts.append(f"{tr('Thời gian')}: {cell(row['timeframe'])}")
    if row.get("product"):
        facts.append(f"{tr('Sản phẩm')}: {cell(row['product'])}")
    where = next((f"{e.get('file')}:{e.get('line')}" for e in row.get("evidence") or []), "")
    told = " · ".join(facts) + (f" ({where})" if where else "")
    return lines + [indent + x for x in wrap(told.strip(), width - len(indent)) if x]


def _entry(entry: Any) -> str:
    if not isinstance(entry, dict):
        return str(entry)
    label = next((cell(entry[k]) for k in ("document_label", "label", "title", "task_label") if entry.get(k)), "")
    quotes = entry.get("evidence") or []
    return label + (f" – {tr(messages.QUOTE)}: {quoted(quotes[0])}" if quotes else "")
