"""The queue, doubt by doubt, with a person at the keyboard.

In: a desk, a way to ask for a line. Out: the decisions made; they are kept together at the end, also when the person stops half-way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graph.decisions.review import Decision
from graph.review.reviewing import Desk, Signed
from graph.review.told import Told
from graph.statements.review_queue import Doubt, settled
from loaders.errors import VanmachError
from ontology.language import tr
from viz import console
from viz.review.text import choices, doubt_text

NONE, OTHER, APART, SKIP, QUIT = "k", "v", "h", "", "q"
Ask = Callable[[str], str]
Find = Callable[[Desk, Doubt, str], tuple[str, Told | None]]


@dataclass(frozen=True, slots=True)
class _Choice:
    """What may be typed at one doubt, and what it decides."""

    key: str
    words: str
    decide: Callable[[Signed], list[Decision]]


def ask_person(prompt: str) -> str:
    """A line from the keyboard; the prompt is no data. The end of input means to stop."""
    console.say(prompt)
    try:
        return input().strip()
    except EOFError:
        return QUIT


def walk(desk: Desk, by: str, why: str, find: Find, ask: Ask = ask_person) -> Iterator[list[Decision]]:
    """Each doubt that is still open; yields the decisions of each act. ``find`` gives the document that is typed."""
    done = settled(desk.all_doubts, desk.truth.decisions())
    # what is merely named has nothing to choose from: as in the list it waits for its document (van-ban-chua-co), not for a person
    waiting = [d for d in desk.all_doubts if d.key not in done and d.code != "bare-name"]
    if not waiting:
        console.say(tr("Không có điều nào chờ quyết định."))
        return
    if not by:
        by = ask(tr("Họ tên người rà soát:"))
        if by in (QUIT, ""):
            return
    for n, doubt in enumerate(waiting, 1):
        console.say(f"\n[{n}/{len(waiting)}]")
        console.say("\n".join(doubt_text(doubt, desk, console.width())))
        options = list(_options(desk, doubt, find, ask))
        console.say("  " + " · ".join([*(f"{o.key}: {o.words}" for o in options), tr("Enter: bỏ qua · q: thôi")]))
        chosen = _choose(options, ask)
        if chosen == QUIT:
            return
        if isinstance(chosen, _Choice):
            reason = why or ask(tr("Lý do:"))
            if reason == QUIT:
                return
            try:
                yield chosen.decide(Signed.now(by, reason))
            except VanmachError as error:
                console.say(tr("Chưa ghi được: {why}", why=error.message))


def _choose(options: list[_Choice], ask: Ask) -> _Choice | str:
    while True:
        typed = ask(tr("Chọn:")).lower()
        if typed in (SKIP, QUIT):
            return typed
        found = next((o for o in options if o.key == typed), None)
        if found:
            return found
        console.say(tr("Không có lựa chọn này."))


def _options(desk: Desk, doubt: Doubt, find: Find, ask: Ask) -> Iterator[_Choice]:
    def other(signed: Signed) -> list[Decision]:
        asked = tr("Số, ký hiệu và ngày theo bản gốc:") if doubt.own else tr("Văn bản (số, ký hiệu, năm):")
        key, told = find(desk, doubt, ask(asked))
        return desk.is_document(doubt, key, signed, told)

    if doubt.sides:
        for n in range(1, len(doubt.sides) + 1):
            yield _Choice(str(n), tr("chỗ {n} đúng", n=n), lambda signed, n=n: desk.holds(doubt, n, signed))  # type: ignore[misc]
        yield _Choice(NONE, tr("không xác nhận bên nào"), lambda signed: desk.holds(doubt, None, signed))
        if doubt.asks:
            yield _Choice(OTHER, tr("là văn bản khác"), other)
        if desk.merged_keys(doubt):
            yield _Choice(APART, tr("là hai văn bản khác nhau"), lambda signed: desk.apart(doubt, signed))
        return
    listed = choices(doubt, desk)
    for n, key in enumerate(listed, 1):
        yield _Choice(str(n), tr("là văn bản {n}", n=n), lambda signed, key=key: desk.is_document(doubt, key, signed))  # type: ignore[misc]
    if listed:
        yield _Choice(NONE, tr("không phải văn bản nào ở trên"), lambda signed: desk.is_not(doubt, listed, signed))
    else:
        yield _Choice(NONE, tr("đã xem, không xác nhận gì thêm"), lambda signed: desk.holds(doubt, None, signed))
    if doubt.asks:
        yield _Choice(OTHER, tr("ghi số, ký hiệu, ngày") if doubt.own else tr("là văn bản khác"), other)
