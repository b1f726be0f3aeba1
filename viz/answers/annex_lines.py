"""The lines of an official annex: groups with Roman numerals and letters, tasks numbered through.

In: the rows of an answer. Out: ``Line``, each with its cells, in the order in which they are printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from loaders.gathering import gathered
from queries.store.rows import Json
from viz import messages
from viz.answers import cells

_COLUMNS: Final = 6  # STT, nhiệm vụ, sản phẩm, cơ quan chủ trì, cơ quan phối hợp, thời gian
# above a task, outermost first; each stands only where it tells tasks apart
_LEVELS: Final = ("relation_label", "state", "document_label", "kind")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the annex: a heading (``depth`` from 0) that runs over the columns, or a task with its six cells.

    ``spread``: so many columns beside a task are empty in all tasks of its part of the annex; the task's words take their room.
    """

    cells: tuple[str, ...]
    depth: int | None = None
    spread: int = 0


def lines(rows: Sequence[Json]) -> Iterator[Line]:
    """The annex line by line: tasks below the headings that tell them apart, in the order in which these first appear.

    >>> task = {"document_label": "Kế hoạch 1", "kind": "annex", "product": "Đề án", "timeframe": None, "coordinating": []}
    >>> body = [{"label": "Sở Xây dựng"}]
    >>> made = lines([{**task, "path": "II/3", "group": "MỞ MỚI", "title": "Xây dựng bản đồ", "lead": body}])
    >>> [line.cells for line in made]
    [('II', 'MỞ MỚI'), ('3', 'Xây dựng bản đồ', 'Đề án', 'Sở Xây dựng', '', '')]
    """
    keys = [key for key in _LEVELS if len({_level(row, key) for row in rows}) > 1]
    yield from _below(rows, keys, 0)


def _level(row: Json, key: str) -> str:
    # nhiem-vu-den-han says in words what its code means
    return messages.word(key, cells.cell(row.get("status" if key == "state" and row.get("state") else key)))


def _below(rows: Sequence[Json], keys: Sequence[str], depth: int) -> Iterator[Line]:
    if not keys:
        yield from _groups(rows, depth)
        return
    sorts = gathered((_level(row, keys[0]), row) for row in rows)
    for n, (text, mine) in enumerate(sorts.items()):
        if text:
            yield Line((_letter(n) if depth == 0 else "", text[:1].upper() + text[1:]), depth)
        yield from _below(mine, keys[1:], depth + 1)


def _letter(n: int) -> str:
    """A, B … Z, then numbers."""
    return chr(ord("A") + n) if n < 26 else str(n + 1)


def _groups(rows: Sequence[Json], depth: int) -> Iterator[Line]:
    """Tasks below the group printed above them; group and task bear the numbers that the document gives them."""
    groups: dict[tuple[str, str], list[Json]] = {}
    for row in rows:
        path = str(row.get("path") or "")
        name = cells.cell(row.get("group"))
        groups.setdefault((path.rpartition("/")[0] if name else "", name), []).append(row)
    spread = next((n for n, column in enumerate(zip(*(_task(row)[1:] for row in rows), strict=True)) if any(column)), _COLUMNS - 2)
    for (head, name), mine in groups.items():
        if name:
            yield Line((messages.word("path", head), name.rstrip(":.")), depth)
        for n, row in enumerate(mine, 1):
            path = str(row.get("path") or "")
            yield Line((messages.word("path", path.rpartition("/")[2] if name else path) or str(n), *_task(row)), spread=spread)


def _task(row: Json) -> tuple[str, ...]:
    """The five cells behind the number. What a body does that is neither leading nor coordinating is named before it."""
    lead = [cells.cell(body) for body in row["lead"]]
    others = [
        f"{label}: {cells.cell(row[role])}"
        for role, label in messages.ROLE_LABELS.items()
        if role not in ("lead", "coordinating") and row.get(role)
    ]
    helping = [cells.cell(body) for body in row["coordinating"]]
    texts = (cells.cell(row["title"]), cells.cell(row["product"]), "\n".join([*lead, *others]), "\n".join(helping))
    return (*texts, cells.cell(row["timeframe"]))
