"""Answers → what a person reads in a terminal: the sum first, then documents with chain and tasks, then how to go on.

In: an answer as JSON (``Answer.to_json()``) and the width. Out: text. No IRI, no rule name; quotes are headed "Trích nguyên văn".
"""

from __future__ import annotations

from typing import Final

from ontology.language import tr, tr_later
from queries.store.rows import Json
from viz import messages
from viz.answers.cards import cards, sources
from viz.answers.cells import cell, is_evidence, natural_width, shown, table_text, visible_columns
from viz.answers.headline import headline
from viz.answers.sheet import entry_of, foot, understood
from viz.answers.tasks_below import TASK_QUESTION, tasks_below
from viz.console import wrap

MANY = 200  # rows: more are no reading matter for a terminal
_UNDER_ONE_HEADING = 20  # of many rows, so many are shown under each heading
# the store knows documents, not results: what it has not seen may well exist
_NOTHING: Final = {
    "van-ban-trien-khai": tr_later("Chưa thấy văn bản triển khai trong kho."),
    "luoc-do-van-ban": tr_later("Chưa thấy trong kho văn bản nào nêu quan hệ được hỏi; kho không cho biết một văn bản còn hiệu lực hay không."),
    "van-ban-bi-thay-doi": tr_later("Chưa thấy trong kho văn bản nào nói như vậy; kho không cho biết một văn bản còn hiệu lực hay không."),
    "nhiem-vu-chua-ro-chi-dao": tr_later("Mọi nhiệm vụ được hỏi đều đã xác định được văn bản chỉ đạo."),
    "van-ban-trong-kho": tr_later("Kho không có tệp nào ứng với điều được hỏi. Văn bản mới chỉ được viện dẫn: vanmach ask van-ban-chua-co."),
    "kiem-tra-vien-dan": tr_later("Tệp này không viện dẫn văn bản nào."),
}
# three places count doubts, each its own; each says where the others are
_COUNTED: Final = {
    "can-xac-minh": tr_later(
        "Ở đây đếm những chỗ còn để ngỏ hoặc ghi thiếu; {n} chỗ trong đó chờ quyết định (vanmach review). Chỗ các bên ghi khác nhau: vanmach ask khong-thong-nhat."
    ),
    "khong-thong-nhat": tr_later(
        "Ở đây đếm những chỗ các bên ghi khác nhau, kể cả chỗ đã quyết định; {n} chỗ chờ quyết định (vanmach review). Chỗ còn để ngỏ hoặc ghi thiếu: vanmach ask can-xac-minh."
    ),
}
# a question about some roles says where the others are
_OTHER_ROLES: Final = {
    "co-quan-chu-tri": tr_later("Ở đây là việc chủ trì và thực hiện; vai trò khác (phối hợp, tham mưu, chỉ đạo, hướng dẫn, kiểm tra, báo cáo): vanmach ask van-ban-giao-viec \"{body}\"."),
}


def render(answer: Json, width: int, command: str = "", heading: str = "", *, shortened: bool = False) -> str:
    """The whole answer as text; ``command`` is what was typed, for the hints; ``heading`` what a sentence was understood as.

    Where it is ``shortened``, of more than ``MANY`` rows the first under each heading are shown, and the command that writes all of them.
    """
    asked = "; ".join(f"{label}: {value}" for label, value in understood(answer))
    head = [heading or "\n".join(wrap(entry_of(answer).wording + (f" ({asked})" if asked else ""), width)), ""]
    shortened = shortened and len(answer["rows"]) > MANY and answer["question"] != TASK_QUESTION
    body = tasks_below(answer, width, command) if answer["question"] == TASK_QUESTION else _any(answer, width, shortened=shortened)
    closing = [foot(answer)]
    if shortened:
        closing.insert(0, tr("Màn hình chỉ hiện một phần của {n} dòng; ghi đủ vào tệp: {command} -o ket-qua.xlsx", n=len(answer["rows"]), command=command))
    if answer.get("truncated"):
        closing.insert(0, tr("Kết quả dài, chỉ hiện một phần; dùng --format json hoặc --format csv để lấy hết."))
    return "\n".join([*head, *body, "", *(line for text in closing for line in wrap(text, width))])


def _any(answer: Json, width: int, *, shortened: bool) -> list[str]:
    rows: list[Json] = list(answer["rows"])
    others = _OTHER_ROLES.get(answer["question"])
    elsewhere = wrap(tr(others, body=cell((answer.get("understood") or {}).get("co-quan"))), width) if others else []
    limits = wrap(said, width) if (said := cell(answer.get("period"))) else []
    if not rows:
        return [*wrap(tr(_NOTHING.get(answer["question"], messages.NOTHING)), width), *elsewhere, *limits]
    columns = [(n, h) for n, h in visible_columns(answer) if n != "chain" and not any(is_evidence(r.get(n)) for r in rows)]
    body = [[shown(n, r) for n, _ in columns] for r in rows]
    head = [*wrap(headline(rows), width)]
    if counted := _COUNTED.get(answer["question"]):
        head += wrap(tr(counted, n=sum(bool(r.get("review")) and not r.get("decided") for r in rows)), width)
    head += [*elsewhere, *limits, ""]
    if natural_width([h for _, h in columns], body) > 1.5 * width:
        return [*head, *cards(columns, rows, body, width, _UNDER_ONE_HEADING if shortened else None)]
    most = MANY if shortened else None
    return [*head, table_text([h for _, h in columns], body[:most], width, [sources(r, width) for r in rows[:most]])]
