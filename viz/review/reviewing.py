"""``vanmach review``: the queue of doubts, what a person decides about one, and the decisions made.

In: parsed options. Out: the exit status. What is decided is kept in the store's ``review.jsonl`` and the graphs follow in the same transaction.
"""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any, Final

from graph.decisions.review import Decision, in_force, read_decisions
from graph.decisions.verdicts import conflicts
from graph.ingest import BuildReport, decide
from graph.review.reviewing import Desk, NoEffect, Signed
from graph.review.told import Told, Untold, key_of_mention, key_of_own, read_told
from graph.statements.review_queue import Doubt, disagreement_of, names_of
from loaders.refusals import refusal
from ontology.language import tr
from viz import console
from viz.arguments import UsageError
from viz.review.text import act_text, choices, decisions_data, decisions_text, doubt_data, doubt_text, list_text, next_step
from viz.review.walk import walk

_VERDICTS: Final = ("is_", "is_not", "none", "holds", "apart")
_MODES: Final = ("walk", "list_decisions", "undo", "import_file", "export_test")


def review(options: Namespace) -> int:
    """One of: list, show, decide, walk, list decisions, take back, import, export."""
    said = [name for name in _VERDICTS if getattr(options, name) not in (None, False)]
    modes = [name for name in _MODES if getattr(options, name) not in (None, False)]
    if len(said) > 1 or len(modes) > 1 or (modes and (said or options.id)):
        raise UsageError("mỗi lần chỉ làm một việc: một mã với một kết luận, hoặc một tùy chọn khác", "Xem: vanmach review --help")
    if said and not options.id:
        raise UsageError("thiếu mã của điều cần quyết định", "Xem các mã: vanmach review")
    if options.list_decisions:
        desk = Desk(options.store)
        console.data(console.json_text(list(decisions_data(desk))) if options.json else "\n".join(decisions_text(desk, console.width())))
        return 0
    if options.undo:
        desk = Desk(options.store)
        return _keep(desk, desk.undo(options.undo, _signed(options)))
    if options.import_file:
        return _import(options)
    if options.export_test:
        return _export(options)
    if options.id:
        desk = Desk(options.store)
        doubt = desk.find(options.id)
        if not said and options.json:
            console.data(console.json_text(doubt_data(doubt, desk)))
            return 0
        if not said:
            console.data("\n".join(doubt_text(doubt, desk, console.width())))
            console.say(next_step(doubt))
            return 0
        signed = _signed(options)
        return _keep(desk, _decided(desk, doubt, options, signed))
    if options.walk or (not options.json and console.on_terminal(sys.stdin) and console.on_terminal(sys.stdout)):
        return _walk(options)
    return _list(options)


def _signed(options: Namespace) -> Signed:
    missing = tr(" và ").join(f"--{name}" for name in ("by", "why") if not (getattr(options, name) or "").strip())
    if missing:
        raise UsageError("quyết định phải ghi {missing}", "Ví dụ: --by 'Nguyễn Văn A' --why 'đã so với bản gốc'", missing=missing)
    return Signed.now(options.by.strip(), options.why.strip())


def _decided(desk: Desk, doubt: Doubt, options: Namespace, signed: Signed) -> list[Decision]:
    if options.is_:
        key, told = named_document(desk, doubt, options.is_)
        if told is not None and key not in desk.table.documents:
            console.say(tr("Kho chưa có văn bản này; ghi theo lời người rà soát."))
        return desk.is_document(doubt, key, signed, told)
    if options.is_not:
        return desk.is_not(doubt, [document_key(desk, doubt, options.is_not)], signed)
    if options.holds is not None:
        return desk.holds(doubt, options.holds, signed)
    if options.apart:
        return desk.apart(doubt, signed)
    return desk.is_not(doubt, doubt.candidates, signed) if doubt.candidates else desk.holds(doubt, None, signed)


def named_document(desk: Desk, doubt: Doubt, typed: str) -> tuple[str, Told | None]:
    """The document meant by what is typed after ``--is``: one of the store; else one that the person names by number and year; of a document's own head, the
    number and the day that it leaves open.
    """
    from queries.questions.refusals import NoSuch

    told = None if typed.isdigit() else read_told(typed)
    if told and doubt.own:
        return key_of_own(told, desk.records[doubt.asks[0].sha256])
    if told is None or not told.number:
        return document_key(desk, doubt, typed), None
    unknown: NoSuch | None = None
    try:
        key = document_key(desk, doubt, typed)
        if desk.fits(key, told):
            return key, told if _corrects(told, doubt, desk) else None
    except NoSuch as error:
        unknown = error
    record, citation = desk.mention_of(doubt)
    try:
        made, full = key_of_mention(told, citation, record)
    except Untold:
        raise unknown or NoEffect("“{typed}” không khớp năm của văn bản trong kho.", "Ghi đủ số, ký hiệu và ngày.", typed=typed) from None
    return (made, None) if made in desk.table.documents and not _corrects(told, doubt, desk) else (made, full)


def _corrects(told: Told, doubt: Doubt, desk: Desk) -> bool:
    """Whether the person gives another day than a mention prints: then the day printed is not the document's, and theirs is told as theirs."""
    return bool(told.date and doubt.asks and desk.mention_of(doubt)[1].date not in (None, told.date))


def document_key(desk: Desk, doubt: Doubt, typed: str) -> str:
    """The document that the words mean: the number of a choice, or what a question would understand; of several the one in question."""
    from graph.keeping.store import GraphStore
    from queries.questions.catalog import question
    from queries.questions.parameters import bind
    from queries.questions.refusals import Ambiguous
    from queries.store.lookup import Lookup

    listed = choices(doubt, desk)
    if typed.isdigit() and 1 <= int(typed) <= len(listed):
        return listed[int(typed) - 1]
    parameter = question("chuoi-chi-dao").parameters[0]
    try:
        key = desk.key_of(bind(parameter, typed, Lookup(GraphStore.open(desk.root))).iri)
    except Ambiguous as error:
        asked = [k for c in error.candidates if (k := desk.key_of(c.iri)) in listed]
        if len(asked) != 1:
            raise
        key = asked[0]
    if key is None:
        raise NoEffect("“{typed}” là một phần của văn bản, không phải văn bản.", "Nêu số, ký hiệu của văn bản.", typed=typed)
    return key


def _keep(desk: Desk, made: list[Decision]) -> int:
    report = decide(desk.root, made)
    act = made[0].act_id
    console.say(tr("Đã ghi quyết định {act}. {rebuilt}", act=act, rebuilt=_rebuilt(report)))
    if made[0].verdict != "undo":
        console.say(tr("Rút lại: vanmach review --undo {act} --by TÊN --why LÝ_DO", act=act))
    _tell_conflicts(desk, {d.act_id for d in made})
    return 0


def _rebuilt(report: BuildReport) -> str:
    return tr("Đã dựng lại {n} phần dữ liệu.", n=report.rewritten)


def _tell_conflicts(desk: Desk, acts: set[str]) -> None:
    """What the new decisions contradict; the later counts, and khong-thong-nhat shows both."""
    now = in_force(read_decisions(desk.root / "review.jsonl"))
    for first, second in conflicts(now):
        if {first.act_id, second.act_id} & acts:
            told = f"{act_text([first], desk)} ({first.who}); {act_text([second], desk)} ({second.who})"
            console.say(tr("Lưu ý: hai quyết định trái nhau: {told}. Đang theo quyết định sau; hai bên đều được giữ.", told=told))


def _list(options: Namespace) -> int:
    from graph.keeping.store import GraphStore
    from queries.run import ask

    store = GraphStore.open(options.store)
    rows = [row for name in ("can-xac-minh", "khong-thong-nhat") for row in ask(store, name, {}).rows]
    waiting = sorted((r for r in rows if r["review"] and not r.get("decided")), key=_rank)
    if options.json:
        console.data(console.json_text([_plain(r) for r in waiting]))
    else:
        console.data("\n".join(list_text(waiting, console.width())))
    return 0


def _rank(row: Any) -> int:
    """Open mentions, disagreements, then what a print leaves out."""
    return 0 if row.get("candidates") else 1 if row.get("severity") else 2


def _plain(row: Any) -> dict[str, Any]:
    return {"id": row["review"], "code": row["code"], "message": row["message"], "about": row["about"],
            "candidates": row.get("candidates", []), "evidence": row["evidence"]}


def _walk(options: Namespace) -> int:
    desk = Desk(options.store)
    made: list[Decision] = []
    try:
        for act in walk(desk, (options.by or "").strip(), (options.why or "").strip(), named_document):
            made += act
    except KeyboardInterrupt:
        console.say("\n" + tr("Dừng lại."))
    if not made:
        console.say(tr("Không có quyết định nào được ghi."))
        return 0
    report = decide(desk.root, made)
    acts = {d.act_id for d in made}
    console.say(tr("Đã ghi {n} quyết định. {rebuilt}", n=len(acts), rebuilt=_rebuilt(report)))
    _tell_conflicts(desk, acts)
    return 0


def _import(options: Namespace) -> int:
    """Another store's decisions, added to those here: what is there already is not added twice."""
    path = Path(options.import_file)
    if not path.is_file():
        raise UsageError("không có tệp {name}", "Nêu tệp review.jsonl của kho kia.", name=path)
    desk = Desk(options.store)
    given = read_decisions(path)
    new = [d for d in dict.fromkeys(given) if d not in set(desk.decisions)]
    known = len(set(given)) - len(new)
    if new:
        decide(desk.root, new)
        desk = Desk(options.store)
    waiting = sum(1 for d in new if d.verdict != "undo" and not _met(d, desk))
    told = [tr("Đã thêm {n} dòng quyết định", n=len(new)), tr("{n} dòng đã có", n=known)]
    console.say(f"{', '.join(told)}; {tr('{n} dòng chờ văn bản chưa có trong kho', n=waiting)}.")
    _tell_conflicts(desk, {d.act_id for d in new})
    return 0


def _met(decision: Decision, desk: Desk) -> bool:
    """Does the store know what the decision is about?"""
    from graph.decisions.anchoring import anchored, mention_at

    (now,) = anchored([decision], desk.records)
    known = disagreement_of(now, names_of(desk.all_doubts)) is not None or now.about in desk.table.documents
    own = any(now.about == w.place for d in desk.all_doubts for w in d.asks)
    return known or own or mention_at(now.about, desk.records) is not None


def _export(options: Namespace) -> int:
    from graph.review.review_cases import cases

    found = list(cases(Desk(options.store)))
    made = [c for c in found if c is not None]
    try:
        options.export_test.write_text("".join(json.dumps(c, ensure_ascii=False) + "\n" for c in made), encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError("không ghi được {output}: {why}", "Chọn thư mục có quyền ghi.", output=options.export_test, why=refusal(error)) from None
    told = [tr("{n} ca kiểm thử", n=len(made))]
    if len(made) < len(found):
        told.append(tr("{n} chỗ cần cả văn bản mới đọc được, không thành ca kiểm thử", n=len(found) - len(made)))
    where, what = options.export_test, "; ".join(told)
    console.say(tr("Đã ghi {file} ({told}). Tệp này có câu chữ của văn bản trong kho.", file=where, told=what))
    return 0


