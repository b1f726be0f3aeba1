"""``check``, ``stats``: what is wrong in a store, and how much it holds."""

from __future__ import annotations

from argparse import Namespace

import pyoxigraph as ox

from loaders.record import TASK_KINDS
from ontology.language import tr, tr_later
from ontology.terms import VM, VOCAB
from ontology.writing import Count
from viz import console, messages
from viz.commands.given import decimal, store_of


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


_COUNTS = (
    (tr_later("Tệp nguồn"), "?file a vm:SourceFile ; vm:sha256 ?x"),
    (tr_later("Văn bản trong kho"), "?x vm:held true"),
    (tr_later("Văn bản được nhắc tới nhưng chưa có trong kho"), "?x a vm:Document FILTER NOT EXISTS { ?x vm:held true }"),
    *((kind, f"?x vm:taskKind <{VOCAB}task-kind/{kind}>") for kind in TASK_KINDS),
    (tr_later("Cơ quan"), "?x a vm:Body"),
    (tr_later("Nhóm cơ quan"), "?x a vm:BodyGroup"),
    (tr_later("Chỉ tiêu"), "?x a vm:Target"),
    (tr_later("Phát biểu có bằng chứng"), "?x a vm:Statement"),
    (tr_later("Đoạn trích làm bằng chứng"), "?x a vm:Evidence"),
    (tr_later("Phát hiện (không thống nhất, cần xác minh)"), "?x a vm:Finding"),
)


def stats(options: Namespace) -> int:
    """Counts of what the store holds, kinds of tasks never added up."""
    for label, number in count(store_of(options.store).engine):
        console.data(f"{label}\t{number}")
    return 0


def count(store: ox.Store) -> list[tuple[str, int]]:
    """The counts, each thing once however many files tell of it.

    >>> count(ox.Store())[0]
    ('Tệp nguồn', 0)
    """
    return [(messages.kind_label(n) if n in TASK_KINDS else tr(n), _count(store, pattern)) for n, pattern in _COUNTS]


def tasks_by_kind(store: ox.Store) -> dict[str, int]:
    """How many tasks of each kind.

    >>> tasks_by_kind(ox.Store())
    {'annex': 0, 'body': 0, 'duty': 0}
    """
    return {kind: _count(store, f"?x vm:taskKind <{VOCAB}task-kind/{kind}>") for kind in TASK_KINDS}


def _count(store: ox.Store, pattern: str) -> int:
    query = f"PREFIX vm: <{VM}> SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ {pattern} }}"
    found = store.query(query, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return int(next(iter(found))["n"].value)
