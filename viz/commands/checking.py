"""``check``: structure, evidence, disagreements of the store.
"""

from __future__ import annotations

from argparse import Namespace

from ontology.language import tr
from ontology.writing import Count
from viz import console, messages
from viz.commands.given import decimal


def check(options: Namespace) -> int:
    """Structure, evidence, disagreements; 1 where something is wrong."""
    from graph.checking.validate import check as validate

    def tell(step: str) -> None:
        console.say(f"{step} …")

    result = validate(options.store, reasoner=options.reasoner, progress=tell)
    words = {"error": tr("Lỗi"), "warning": tr("Cảnh báo"), "note": tr("Lưu ý")}
    for p in result.problems:
        where = f"{p.file}:{p.line}: " if p.line else f"{p.file}: " if p.file else ""
        console.data(f"{words.get(p.severity, p.severity)} {p.code}: {where}{console.plain(p.message)}")
        if p.quote:
            console.data(f"  {tr(messages.QUOTE)}: “{' '.join(console.plain(p.quote).split())}”")
        if p.remedy:
            console.data(tr("  Cách xử lý: {remedy}", remedy=tr(p.remedy)))
    console.data(
        tr(
            "Đã kiểm tra {statements} phát biểu, {evidences} đoạn trích trong {seconds} giây: {errors}, {others}.",
            statements=Count(result.statements), evidences=Count(result.evidences), seconds=decimal(result.seconds),
            errors=tr("{n} lỗi", n=len(result.errors)), others=tr("{n} điểm cần lưu ý", n=len(result.problems) - len(result.errors)),
        )
    )
    return 0 if result.ok else 1
