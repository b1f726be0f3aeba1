"""Leaf rows of task tables → ``Task`` of kind "annex".

In: ``WorkText``, its tables. Out: tasks in reading order. A row is a task when it is a leaf: no group ("I"), no
parent of rows below it ("6", "6.1").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from loaders.agencies.bodies import Locality, bodies_from, split_bodies
from loaders.agencies.bodyheads import HEAD
from loaders.outline.layout import Annex, Layout
from loaders.record import ROLES, BodyRole, Citation, Role, Task, Timeframe
from loaders.tabular.matrix import role_said
from loaders.tabular.rowtree import Placed, placed
from loaders.tabular.tables import Row, Table
from loaders.tabular.timetables import day_of, heading_of, heads_hours, is_blank, is_procedure, is_timetable
from loaders.work.assignments import charged_at
from loaders.work.bodyheadings import names_bodies
from loaders.work.cellroles import bodies_of, noted
from loaders.work.grouptimes import time_of_groups
from loaders.work.itemdetails import ItemDetails
from loaders.work.milestones import Dating, told_apart
from loaders.work.planyears import year_of_work
from loaders.work.roles import read_roles
from loaders.work.rowcells import in_doubt, on_day, row_readings, taken_from_above, time_of, undoubted
from loaders.work.taskparts import COLUMN, by_role, cites, conditional, filled, inherited_role, printed_role, shared_role
from loaders.work.worktext import WorkText
from loaders.work.worktimes import WorkTimes
from loaders.writing.block import Block
from loaders.writing.columns import BODY_COLUMNS, column_role, is_task_table
from loaders.writing.timeframes import in_year, timeframe, year_of_plan, year_of_title

_HEAD_YEAR: Final = re.compile(r"(?<!\d\W)\b(năm\s+20\d\d)\W*$", re.IGNORECASE)
_APPROVED: Final = re.compile(r"da (duoc )?(phe duyet|ban hanh)|chuyen tiep|dang (thuc hien|trien khai)")
_NEW: Final = re.compile(r"mo moi|xay dung moi|de xuat moi|bo sung moi|(nhiem vu|de an|chuong trinh|du an|ke hoach)( (can|se))?( (xay dung|trien khai|thuc hien))? moi\b")
_ONE_ITEM: Final = re.compile(r"[-–+•]\s+(?P<item>(?:(?! [-–+•] ).)+)")  # a name with the sign of an item before it
_LEADS_WITH: Final = re.compile(r"[^.;:]{0,90}?\bchủ trì,? (?:và )?phối hợp\b", re.IGNORECASE)
_BOTH: Final = re.compile(r"(?:chủ trì|(?P<does>thực hiện))\s*/\s*(?:(?:cơ quan|đơn vị)\s+)?phối hợp", re.IGNORECASE)
_SIDE: Final = re.compile(r"[^\s/](?:[^/]*[^\s/])?")
_KIND_ALONE: Final = re.compile(r"(?:^|[,;] *)(?!UBND|(?:tỉnh|thành|huyện|đảng|cục|ban|sở|bộ) )(?:[^\W\d]+ )?[^\W\d]+(?= *(?:[,;:.]|$))", re.IGNORECASE)  # of two words or one; "Tỉnh đoàn", "Cục Thuế" are bodies
_CELL_ROLES: Final[tuple[Role, ...]] = tuple(r for r in ROLES if r in BODY_COLUMNS)


def annex_tasks(text: WorkText, tables: Sequence[tuple[Annex, Table]]) -> tuple[Task, ...]:
    """The leaf rows of all task tables, those inside the text first."""
    layout, locality, citations, kind = text.layout, text.locality, text.citations, text.kind
    day = None if text.norms else text.document.date
    of_work: list[tuple[Annex, Table, list[Placed], bool]] = []
    for annex, table in tables:
        if is_timetable(table, annex, layout) or is_procedure(table):
            continue
        rows = [*placed(table)]
        by_groups = {*table.roles} & {*BODY_COLUMNS} <= {"coordinating"} and _led_by_groups(table, rows, locality)
        if by_groups or (is_task_table(table.roles) and not is_blank(table)):
            of_work.append((annex, table, rows, by_groups))
    if not of_work:
        return ()
    made: list[Task] = []
    used: dict[str, int] = {}
    plan, times = year_of_work(layout, kind, day), WorkTimes(layout, ItemDetails({}, frozenset()), citations, kind, day)
    for annex, table, rows, by_groups in of_work:
        shared = _Shared(layout, table, locality, citations, _where(annex, layout), _time_of_title(annex), _own_day(_day_above(annex, layout), citations), _year_of_head(table) or _year_of_plan(annex, layout, plan), times, by_groups)
        made.extend(_row_task(shared, leaf, _path(leaf, used)) for leaf in rows if leaf.leaf and not heads_hours(leaf.row))
    return tuple(made)


@lru_cache(maxsize=256)
def _status(said: str) -> Literal["new", "approved_before"] | None:
    """What the name of a group, without diacritics, says of all rows below it."""
    return "approved_before" if _APPROVED.search(said) else "new" if _NEW.search(said) else None


def _time_of_title(annex: Annex) -> Timeframe | None:
    caption = [b for b in annex.title if not b.text.startswith("(")]
    for block in reversed(caption[-3:]):
        found = year_of_title(block.text)
        if found:
            spans = block.spans(*found)
            said = block.source.slice_text(spans)
            return timeframe(said, spans, inherited_from=said)
    return None


def _day_above(annex: Annex, layout: Layout) -> Timeframe | None:
    """The day that the line above a table tells, of the hours in its rows."""
    if (above := heading_of(annex, layout)) is None or (at := day_of(above)) is None:
        return None
    return timeframe(above.text[slice(*at)], above.spans(*at), inherited_from=above.text[slice(*at)])


def _own_day(day: Timeframe | None, citations: Sequence[Citation]) -> Timeframe | None:
    """A day that is none of a document's: "Theo Quyết định số 12/QĐ-UBND ngày 20/02/2026:"."""
    return day if day is not None and not any(c.date == day.start and {s.line for s in c.spans} & {s.line for s in day.spans} for c in citations) else None


def _year_of_head(table: Table) -> str | None:
    """The words of the one head of times that tell the year of all of them: "Thời gian (Năm 2026)"."""
    heads = [m[1] if (m := _HEAD_YEAR.search(head)) else None for head, role in zip(table.heads, table.roles, strict=True) if role == "time"]
    return heads[0] if len(heads) == 1 else None


def _year_of_plan(annex: Annex, layout: Layout, plan: Timeframe | None) -> str | None:
    """The words of the annex's title, else of the document's, that tell the one year of its work; they end with the year."""
    for block in (*reversed(annex.title), *layout.part("title")):
        if found := year_of_plan(block.text):
            return block.text[slice(*found)]
    return plan.text if plan is not None and plan.start and plan.start == plan.end and plan.text.endswith(plan.start) else None


def _year_of(group: Timeframe | None) -> str | None:
    """The words of a group's time that tell its one year, which they end with: "KHẢO SÁT (15 - 30/9/2026)"; before a day is no year."""
    return group.text if group is not None and group.start and group.end and group.start[:4] == group.end[:4] and group.text.endswith(group.end[:4]) else None


@dataclass(frozen=True)
class _Where:
    """Where a table stands: ``name`` begins the ids of its tasks, ``section`` their sections."""

    name: str
    section: str


def _where(annex: Annex, layout: Layout) -> _Where:
    """ "annex-2", "annex 2"; a table inside the text has its section's name."""
    if any(annex is a for a in layout.annexes):
        return _Where(f"annex-{annex.index}", f"annex {annex.index}")
    return _Where(f"table-{annex.index}", annex.section)


@dataclass(frozen=True)
class _Shared:
    """What the rows of a table have in common.

    ``inherited``: the time that the table's title gives to rows without one of their own; ``day``: the day of their hours; ``year``: the words that tell the one year of the work; ``times``: the
    times that rows' own words tell;
    ``by_groups``: the bodies are the names of the groups, for no column holds any.
    """

    layout: Layout
    table: Table
    locality: Locality
    citations: Sequence[Citation]
    where: _Where
    inherited: Timeframe | None
    day: Timeframe | None
    year: str | None
    times: WorkTimes
    by_groups: bool


def _path(placed: Placed, used: dict[str, int]) -> str:
    """The row's numbers from its group down; ``used`` counts them: of a number printed twice both rows stay."""
    path = "/".join(placed.path)
    used[path] = used.get(path, 0) + 1
    return path if used[path] == 1 else f"{path}~{used[path]}"


def _row_task(shared: _Shared, placed: Placed, path: str) -> Task:
    table, locality, year, where = shared.table, shared.locality, shared.year, shared.where
    row, source = placed.row, shared.layout.source
    title = row.cells.get("title")
    if title is not None and (sign := _ONE_ITEM.fullmatch(title.text)):
        title = title.cut(sign.start("item"))
    product = row.cells.get("product") if not in_doubt(row, table, "product") else None
    named = [r.cells.get("title") for r in (placed.group, *placed.parents) if r is not None]
    of_group = time_of_groups(named)
    year = year or _year_of(of_group)
    dated: Dating = shared.times.dated if year is None else lambda t: in_year(t, year[-4:], year)
    time = time_of(row, table, dated) if not in_doubt(row, table, "time") else None
    if time is None and not any(table.roles[n] == "time" for n in row.others):
        time = (shared.times.of_row(title) if title is not None else None) or of_group or (shared.inherited if "time" not in table.roles else None)
        time = dated(time) if time is not None else None
    time = on_day(time, shared.day)
    time = told_apart(time, dated)
    group = placed.group.cells["title"].spans() if placed.group is not None and "title" in placed.group.cells else ()
    status = _status(placed.group.cells["title"].folded) if placed.group is not None and "title" in placed.group.cells else None
    marks = [m.label for b in row.cells.values() for m in b.marks]
    said = title.text if title else row.spans and source.slice_text(row.spans) or ""
    return Task(
        id=f"{where.name}:{path}",
        kind="annex",
        status=status,
        group=placed.group.text("title") if placed.group is not None else None,
        ordinal=row.ordinal,
        path=path,
        parent=placed.parents[-1].text("title") if placed.parents else None,
        title=said,
        product=product.text or None if product else None,
        timeframe=time,
        conditional=conditional(said, first=True),
        cites=cites(row.spans, marks, shared.citations),
        section=f"{where.section} row {_row_label(placed)}".strip(),
        text=source.slice_text(row.spans),
        spans=row.spans,
        field_spans=filled(
            title=title.spans() if title else (), product=product.spans() if product else (), group=group,
            ordinal=(row.ordinal_span,) if row.ordinal_span else (), timeframe=time.spans if time else (),
            parent=placed.parents[-1].cells["title"].spans() if placed.parents and "title" in placed.parents[-1].cells else (),
            status=group if status else (),
        ),
        readings=row_readings(row, table, locality, dated),
        **by_role(_with_partners([*(_bodies_of_group(placed, locality) if shared.by_groups else ()), *_row_bodies(row, table, locality)], row, table, locality)),
    )


def _row_bodies(row: Row, table: Table, locality: Locality) -> Iterator[BodyRole]:
    """The bodies that a row names, role by role; those of its notes last."""
    for role in _CELL_ROLES:
        for column, cell in row.by_column.items():
            if table.roles[column] == role:
                if does := role_said(cell.text):
                    yield from _of_head(does, cell, table, column, locality)
                    continue
                why = taken_from_above(row, column)
                for x in (x for said, part in _around_stroke(cell, role, table.heads[column]) for x in bodies_of(part, said, locality)):
                    if undoubted(x.body, row, column, locality):
                        told = printed_role(x.role, x.body, x.cell, locality)
                        yield shared_role(told, why) if why else told
    for column, cell in row.by_column.items():
        if table.roles[column] == "note" and column not in row.others:
            yield from (printed_role(x.role, x.body, x.cell, locality) for x in noted(cell, locality))


def _around_stroke(cell: Block, role: Role, head: str) -> list[tuple[Role, Block]]:
    """The parts of a cell with their roles: below "Cơ quan chủ trì/phối hợp" who leads (below "thực hiện/phối hợp" who does it) stands before the cell's one stroke, who takes part behind it."""
    both = _BOTH.search(head) if role == "responsible" and cell.text.count("/") == 1 else None
    sides = list(_SIDE.finditer(cell.text)) if both else []
    if both is None or len(sides) < 2 or not all(HEAD.match(m.group()) for m in sides):
        return [(role, cell)]
    return [("responsible" if both["does"] else "lead", cell.cut(*sides[0].span())), ("coordinating", cell.cut(*sides[1].span()))]


def _with_partners(told: Sequence[BodyRole], row: Row, table: Table, locality: Locality) -> Iterator[BodyRole]:
    """The bodies of a row; where its cells name a leader and nobody who takes part, those with whom its own words have the leader work: "Chủ trì, phối hợp với Bộ A …"."""
    yield from told
    title = row.cells.get("title")
    if title is None or "chủ trì" not in title.low or not _LEADS_WITH.match(title.text) or any(table.roles[n] == "title" for n in row.others):
        return
    roles, reading = {b.role for b in told}, read_roles(title.text, locality)
    if "lead" in roles and "coordinating" not in roles and {b.name for b in reading.subject} <= {b.body for b in told}:
        with_whom = next((h.partners for h in reading.hits if h.role == "coordinating"), ())
        yield from (printed_role("coordinating", b, title, locality) for b in with_whom)


def _of_head(said: Role, cell: Block, table: Table, column: int, locality: Locality) -> list[BodyRole]:
    """The body that heads a column, in the role that a cell below says; none where the head names a column of bodies."""
    head = table.head_cells[column] if column < len(table.head_cells) else None
    if head is None or HEAD.match(head.text) is None or column_role(head.text) in BODY_COLUMNS:
        return []
    return [inherited_role(said, b, cell.spans(), head, locality, COLUMN) for b in split_bodies(head.text, locality)]


def _row_label(placed: Placed) -> str:
    """ "II.3"; "I.6.1.1" for the first dash below row 6.1: an ordinal that repeats its parent's stands for both."""
    parts: list[str] = []
    for part in placed.path:
        if parts and part.startswith(parts[-1] + "."):
            parts[-1] = part
        else:
            parts.append(part)
    return ".".join(parts)


def _led_by_groups(table: Table, rows: Iterable[Placed], locality: Locality) -> bool:
    """Whether the rows of a table that names work and times, and nobody or only who takes part, are charged by the names of their groups ("I. SỞ TÀI CHÍNH" in a row of its own)."""
    if not {"title", "time"} <= {*table.roles} or {*table.roles} & {"unit", "indicator", "budget"}:
        return False
    groups = {p.group.text("title") if p.group is not None else "" for p in rows if p.leaf}
    of_kinds = "coordinating" in table.roles and any(_KIND_ALONE.search(g) for g in groups)  # "CÔNG AN, QUÂN SỰ": whom the work concerns
    return bool(groups) and not of_kinds and all(names_bodies(g, locality) for g in groups)


def _bodies_of_group(placed: Placed, locality: Locality) -> list[BodyRole]:
    """The bodies that a row's group names, each responsible for what the row says, or leading it ("Sở Xây dựng chủ trì")."""
    group, title = placed.group, placed.row.cells.get("title")
    if group is None or title is None:
        return []
    head = group.cells["title"]
    role: Role = "lead" if "chủ trì" in head.low else "responsible"
    return [inherited_role(role, b, title.spans(), head, locality) for b in bodies_from(head.text, charged_at(head.text), locality)[0]]
