"""The sum of an answer, to stand first: how many rows of which sort; kinds of tasks are never added up.

In: the rows of an answer. Out: a sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from loaders.gathering import gathered
from loaders.record import TASK_KINDS
from ontology.language import tr
from ontology.writing import Count
from queries.store.rows import Json
from viz import messages
from viz.answers.cells import cell

SORTS = ("direction_label", "relation_label", "level_label", "state_label", "by")
_BY_A_CLAUSE = ["giao-chung"]


def headline(rows: Sequence[Json]) -> str:
    """The sum of the answer, to stand first; kinds of tasks are never added up.

    >>> row = {"relation_label": "chủ trì"}
    >>> headline([{**row, "kind": "annex"}, {**row, "kind": "duty"}, {"relation_label": "thực hiện", "kind": "duty"}])
    'Chủ trì: 1 nhiệm vụ tại phụ lục, 1 trách nhiệm; thực hiện: 1 trách nhiệm.'
    >>> headline([{"by": "theo tên"}, {"by": "theo tên"}])
    '2 kết quả: theo tên 2.'
    >>> open_, by_clause = {"state_label": "không nêu", "states": ["khong-neu"]}, {"state_label": "chung", "states": ["giao-chung"]}
    >>> headline([{**open_, "kind": "body"}, {**by_clause, "kind": "body"}]).split(":")[0]
    'Không nêu'
    """
    incomplete = sum(r.get("code") in messages.INCOMPLETE_CODES for r in rows)
    if incomplete:
        more = tr("Ngoài ra {n} chỗ bản in ghi thiếu.", n=incomplete)
        return f"{tr('{n} điều cần xác minh.', n=len(rows) - incomplete)} {more}"
    sort = next((n for n in SORTS if rows[0].get(n)), "")
    if not sort and all(r.get("task") and r.get("kind") in messages.KIND_COUNTS for r in rows):
        return f"{kinds(rows)}."
    if not sort:
        doubtful = sum(r.get("confidence") == "candidate" for r in rows)
        return tr("{n} kết quả", n=Count(len(rows))) + (tr(", trong đó {n} cần xác minh.", n=doubtful) if doubtful else ".")
    groups = gathered((cell(row.get(sort)), row) for row in rows)
    if rows[0].get("kind") not in messages.KIND_COUNTS:
        return f"{tr('{n} kết quả', n=Count(len(rows)))}: {', '.join(f'{name} {len(found)}' for name, found in groups.items())}."
    told, apart = [], ""
    for name, found in groups.items():
        if found[0].get("states") == _BY_A_CLAUSE:
            apart = tr(" Ngoài ra {found}: chỉ được giao bằng điều khoản chung, nêu tại dòng; người đọc quyết định như vậy đã đủ rõ chưa.", found=kinds(found))
        else:
            told.append(f"{name}: {kinds(found)}")
    sentence = "; ".join(told)
    return f"{sentence[:1].upper()}{sentence[1:]}.{apart}" if told else apart.strip()


def kinds(rows: Sequence[Json]) -> str:
    """How many tasks of each kind, each once and the kinds never added up.

    >>> kinds([{"task": t, "kind": k} for t, k in (("a", "duty"), ("a", "duty"), ("b", "annex"))])
    '1 nhiệm vụ tại phụ lục, 1 trách nhiệm'
    """
    by_kind = Counter(kind for _, kind in {(r.get("task") or n, r["kind"]) for n, r in enumerate(rows)})
    return ", ".join(tr(messages.KIND_COUNTS[k], n=Count(by_kind[k])) for k in TASK_KINDS if by_kind[k])
