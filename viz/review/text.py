"""The queue of doubts as people read it, and as JSON: one doubt with numbered choices, the list, the decisions made.

In: ``Doubt`` and ``Decision`` rows with the desk that knows their files and documents, or answer rows. Out: lines of text; dictionaries, whose
numbers of choices are those that ``--is`` and ``--holds`` take.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from graph.decisions.review import NOTHING_HOLDS, Decision
from graph.identity.decided import ROW_CUT
from graph.review.reviewing import Desk
from graph.statements.review_queue import Doubt, Words, disagreement_of, names_of
from loaders.gathering import gathered
from ontology.language import tr
from ontology.writing import date_text
from queries.store.rows import Json
from queries.words.kept import in_reading_language
from viz import messages
from viz.answers.cards import QUOTES_SHOWN
from viz.answers.cells import on_screen, quoted
from viz.console import plain, wrap


def choices(doubt: Doubt, desk: Desk) -> list[str]:
    """The document keys to choose from, in the order in which people see them."""
    return sorted(doubt.candidates, key=lambda key: (desk.label(key), key))


def doubt_text(doubt: Doubt, desk: Desk, width: int) -> Iterator[str]:
    """One doubt: what is asked, the words with their places, what to choose from."""
    yield from wrap(f"{doubt.id}  {messages.dates_in(plain(in_reading_language(doubt.message) or ''))}", width)
    yield from _about([desk.label(key) for key in doubt.about], [desk.file_name(w.sha256) for w in doubt.asks if doubt.own], width)
    if doubt.sides:
        for n, side in enumerate(doubt.sides, 1):
            yield from _indented(f"{n}. {_quote(side, desk)}", width)
        return
    for asked in (*doubt.seen, *(() if doubt.own else doubt.asks)):
        yield from _indented(f"{tr(messages.QUOTE)}: {_quote(asked, desk)}", width)
    for n, key in enumerate(choices(doubt, desk), 1):
        yield from _indented(f"{n}. {desk.label(key)}", width)


def _about(labels: Iterable[str], files: Iterable[str], width: int) -> Iterator[str]:
    """In which document it is; where nothing is quoted, also in which file."""
    told = [(tr("Về"), [*dict.fromkeys(x for x in labels if x)]), (tr(messages.FILE), [*dict.fromkeys(files)])]
    if any(said for _, said in told):
        yield from _indented(" · ".join(f"{name}: {'; '.join(said)}" for name, said in told if said), width)


def next_step(doubt: Doubt) -> str:
    """The command that decides a doubt, with what this kind of doubt can be answered by."""
    if doubt.sides and doubt.asks:
        return tr("Quyết định: vanmach review {id} --is 'SỐ, KÝ HIỆU và NGÀY' đúng, --holds 1 nếu chữ in đúng (hoặc --none) --by TÊN --why LÝ_DO", id=doubt.id)
    if doubt.sides:
        return tr("Quyết định: vanmach review {id} --holds SỐ (hoặc --none) --by TÊN --why LÝ_DO", id=doubt.id)
    if doubt.own or (doubt.asks and not doubt.candidates):
        return tr("Quyết định: vanmach review {id} --is 'SỐ, KÝ HIỆU và NGÀY' theo bản gốc (hoặc --none) --by TÊN --why LÝ_DO", id=doubt.id)
    if not doubt.asks:
        return tr("Quyết định: vanmach review {id} --none (đã xem, không có gì để chọn) --by TÊN --why LÝ_DO", id=doubt.id)
    return tr("Quyết định: vanmach review {id} --is SỐ hoặc VĂN_BẢN (hoặc --is-not, --none) --by TÊN --why LÝ_DO", id=doubt.id)


def _quote(words: Words, desk: Desk) -> str:
    return f"“{on_screen(' '.join(plain(words.text).split()))}” ({desk.file_name(words.sha256)}:{words.line})"


def _indented(text: str, width: int) -> list[str]:
    first, *rest = wrap(text, width - 8)
    return [f"        {first}", *(f"           {x}" for x in rest)]


def list_text(rows: Sequence[Json], width: int) -> Iterator[str]:
    """The queue from answer rows (can-xac-minh, khong-thong-nhat): what waits, each under the name to decide it by."""
    open_ = [r for r in rows if r["review"]]
    if not open_:
        yield tr("Không có điều nào chờ quyết định.")
        return
    sides = sum(bool(r.get("severity")) for r in open_)
    yield tr("{n} điều chờ quyết định. Xem và quyết định từng điều: vanmach review MÃ; lần lượt: vanmach review --walk", n=len(open_))
    counted = tr(
        "Trong đó {open} chỗ còn để ngỏ (vanmach ask can-xac-minh), {sides} chỗ các bên ghi khác nhau (vanmach ask khong-thong-nhat); không tính điều đã quyết định.",
        open=len(open_) - sides, sides=sides,
    )
    yield from wrap(counted, width)
    for row in open_:
        yield ""
        yield from wrap(f"{row['review']}  {messages.dates_in(plain(row['message'] or ''))}", width)
        yield from _about([a["label"] for a in row["about"]], row.get("files") or (), width)
        for quote in row["evidence"][:QUOTES_SHOWN]:
            yield from _indented(f"{tr(messages.QUOTE)}: {quoted({**quote, 'quote': on_screen(quote['quote'] or '')})}", width)
        if (more := len(row["evidence"]) - QUOTES_SHOWN) > 0:
            yield from _indented(tr(messages.MORE_QUOTES, n=more), width)
        if row.get("candidates"):
            yield from _indented(tr("Các khả năng: {known}.", known="; ".join(c["label"] or c["iri"] for c in row["candidates"])), width)


def acts(desk: Desk) -> Iterator[tuple[str, list[Decision], Decision | None]]:
    """Every act ever made, the latest first: its name, its lines, and what took it back."""
    undone = {d.document: d for d in desk.decisions if d.verdict == "undo"}
    made = gathered((d.act_id, d) for d in desk.decisions if d.verdict != "undo")
    for act, lines in sorted(made.items(), key=lambda m: m[1][0].moment, reverse=True):
        yield act, lines, undone.get(act)


def decisions_text(desk: Desk, width: int) -> Iterator[str]:
    """Every act: who, when, what about which words, why; what was taken back says so."""
    if all(d.verdict == "undo" for d in desk.decisions):
        yield tr("Chưa có quyết định nào.")
    for act, lines, back in acts(desk):
        first = lines[0]
        taken = tr(" [đã rút lại: {who}]", who=back.who) if back else ""
        signed = ", ".join(x for x in (first.by, date_text(first.on[:10]) if first.on else "") if x)
        yield from wrap(f"{act}  {signed or tr('không ghi người, ngày')}{taken}", width)
        yield from _indented(act_text(lines, desk), width)
        if first.why:
            yield from _indented(tr("Lý do: {why}", why=plain(first.why)), width)


def act_text(lines: Sequence[Decision], desk: Desk) -> str:
    """What one act says."""
    first = lines[0]
    said = f"“{plain(first.quote)}”" if first.quote else desk.label(first.about)
    labels = "; ".join(dict.fromkeys(_named(d, desk) for d in lines))
    if first.verdict == "holds" and (seen := _of_doubt(first, desk)):
        return seen
    if first.verdict == "holds":
        nothing = first.document == NOTHING_HOLDS
        return tr("Thông tin không thống nhất: không xác nhận bên nào" if nothing else "Thông tin không thống nhất: theo {said}", said=said)
    if first.verdict == "is":
        return tr("{said} là {document}", said=said, document=labels)
    if first.quote:
        return tr("{said} không phải là {document}", said=said, document=labels)
    return tr("Hai văn bản khác nhau: {documents}", documents="; ".join(dict.fromkeys(desk.label(key) for d in lines for key in (d.about, d.document))))


def _named(d: Decision, desk: Desk) -> str:
    """The document of a decision, by the person's own words where they gave them."""
    said = " ".join(x for x in (d.type, d.number, f"({date_text(d.date)})" if d.date else "") if x)
    return said if d.tells and said else desk.label(d.document)


def _of_doubt(d: Decision, desk: Desk) -> str:
    """What was decided where no two sides contradict each other: how a row is cut, or that a person has looked."""
    doubt = disagreement_of(d, names_of(desk.all_doubts))
    if "#" in d.document:
        return tr("Cách tách ô thứ {n}: {said}", n=d.document.rpartition("#")[2], said=plain(d.quote))
    if doubt is None or (doubt.sides and doubt.code != ROW_CUT):
        return ""
    return tr("Đã xem, không xác nhận gì thêm: {message}", message=plain(doubt.message))


def doubt_data(doubt: Doubt, desk: Desk) -> dict[str, Any]:
    """One doubt with its numbered choices: documents, or the sides of a disagreement."""
    sides = [{"number": n, **_words(side, desk)} for n, side in enumerate(doubt.sides, 1)]
    known = [{"number": n, "document": key, "label": desk.label(key)} for n, key in enumerate(choices(doubt, desk), 1)]
    quotes = [_words(w, desk) for w in (*doubt.seen, *(() if doubt.own else doubt.asks))]
    return {"id": doubt.id, "code": doubt.code, "message": doubt.message, "sides": sides, "choices": known, "evidence": [] if sides else quotes}


def _words(words: Words, desk: Desk) -> dict[str, Any]:
    return {"file": desk.file_name(words.sha256), "line": words.line, "quote": " ".join(words.text.split())}


def decisions_data(desk: Desk) -> Iterator[dict[str, Any]]:
    """Every act, the latest first; ``undone``: who took it back, when and why, or null."""
    for act, lines, back in acts(desk):
        first = lines[0]
        yield {
            "id": act, "by": first.by or None, "on": first.on or None, "why": first.why or None, "says": act_text(lines, desk),
            "undone": {"by": back.by or None, "on": back.on or None, "why": back.why or None} if back else None,
            "lines": [{"about": d.about, "verdict": d.verdict, "document": d.document, "quote": d.quote or None} for d in lines],
        }
