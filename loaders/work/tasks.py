"""Rows of task tables and items of task sections → ``Task`` of kind "annex" and "body".

In: ``Layout``, the document's locality, its citations. Out: tasks in reading order. A row is a task when it is a leaf: no
group ("I"), no parent of rows below it ("6", "6.1"). An item is the lowest one: bullet, numbered item, or paragraph where a
section has neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from loaders.agencies.bodies import Locality, bodies_from, split_bodies
from loaders.agencies.bodyheads import HEAD
from loaders.outline.layout import Annex, Layout
from loaders.record import ROLES, BodyRole, Citation, Role, Task, Timeframe
from loaders.tabular.matrix import role_said
from loaders.tabular.rowtree import Placed, placed
from loaders.tabular.tables import Row, Table, read_tables
from loaders.tabular.timetables import is_blank, is_procedure, is_timetable
from loaders.work.assignments import ASKS, assignments, charged_at, charges, orders_within
from loaders.work.besides import Beside, beside
from loaders.work.bylines import names_bodies
from loaders.work.cellroles import bodies_of, noted
from loaders.work.dutyitems import type_or_notice
from loaders.work.grouplead import bodies_of_group, led_by_groups
from loaders.work.grouptimes import time_of_groups
from loaders.work.heldroles import held_roles
from loaders.work.leadins import OF_WHOM, held_by
from loaders.work.milestones import Dating, told_apart
from loaders.work.orders import ordered
from loaders.work.planyears import year_of_work
from loaders.work.roles import Reading, read_roles
from loaders.work.rowcells import in_doubt, taken_from_above, time_of, undoubted
from loaders.work.rowreadings import row_readings
from loaders.work.scheduled import is_scheduled, may_be_scheduled, sets_days
from loaders.work.subjects import subject_of
from loaders.work.taskitems import task_items
from loaders.work.taskparts import (
    BESIDE,
    COLUMN,
    by_role,
    cites,
    conditional,
    filled,
    inherited_role,
    printed_role,
    shared_role,
)
from loaders.work.things import names_no_work
from loaders.work.worktimes import WorkTimes
from loaders.work.workverbs import begins_work
from loaders.writing.block import Block
from loaders.writing.columns import BODY_COLUMNS, column_role, is_task_table
from loaders.writing.timeframes import in_year, timeframe, year_of_plan, year_of_title
from loaders.writing.vietnamese import fold

_APPROVED: Final = re.compile(r"da (duoc )?(phe duyet|ban hanh)|chuyen tiep|dang (thuc hien|trien khai)")
_NEW: Final = re.compile(r"mo moi|xay dung moi|de xuat moi|bo sung moi|(nhiem vu|de an|chuong trinh|du an|ke hoach)( (can|se))?( (xay dung|trien khai|thuc hien))? moi\b")
_CALLED: Final = re.compile(r"(?:Tên )?(?:nhiệm vụ|công việc|nội dung)(?: (?:thực hiện|công việc|nhiệm vụ))?\s*:\s+", re.IGNORECASE)  # "1. Tên nhiệm vụ: …", above "2. Cơ quan chủ trì: …"
_ONE_ITEM: Final = re.compile(r"[-–+•]\s+(?P<item>(?:(?! [-–+•] ).)+)")  # a name with the sign of an item before it
_VERB: Final = 40
_TRIES, _STRETCH = 40, 4000  # no item names more bodies at the head of its sentences: reading stays linear
_CELL_ROLES: Final[tuple[Role, ...]] = tuple(r for r in ROLES if r in BODY_COLUMNS)


def annex_tasks(
    layout: Layout, locality: Locality, citations: Sequence[Citation], tables: Sequence[tuple[Annex, Table]] | None = None, kind: str | None = None, *, day: str | None = None
) -> tuple[Task, ...]:
    """The leaf rows of all task tables, those inside the text first; ``kind`` is the document's type, ``day`` its date."""
    made: list[Task] = []
    used: dict[str, int] = {}
    plan, times = year_of_work(layout, kind, day), WorkTimes(layout, Beside({}, frozenset()), citations, kind, day)
    for annex, table in read_tables(layout) if tables is None else tables:
        if is_timetable(table) or is_procedure(table):
            continue
        rows = [*placed(table)]
        by_groups = not is_task_table(table.roles)
        if led_by_groups(table, rows, locality) if by_groups else not is_blank(table):
            shared = _Shared(layout, table, locality, citations, _where(annex, layout), _time_of_title(annex), _year_of_plan(annex, layout, plan), times, by_groups)
            made.extend(_row_task(shared, leaf, _path(leaf, used)) for leaf in rows if leaf.leaf)
    return tuple(made)


def _status(group: Row | None) -> Literal["new", "approved_before"] | None:
    said = fold(group.text("title")) if group is not None else ""
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


def _year_of_plan(annex: Annex, layout: Layout, plan: Timeframe | None) -> str | None:
    """The words of the annex's title, else of the document's, that tell the one year of its work; they end with the year."""
    for block in (*reversed(annex.title), *layout.part("title")):
        if found := year_of_plan(block.text):
            return block.text[slice(*found)]
    return plan.text if plan is not None and plan.start and plan.start == plan.end and plan.text.endswith(plan.start) else None


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

    ``inherited``: the time that the table's title gives to rows without one of their own; ``year``: the words that tell the one year of the work; ``times``: the
    times that rows' own words tell;
    ``by_groups``: the bodies are the names of the groups, for no column holds any.
    """

    layout: Layout
    table: Table
    locality: Locality
    citations: Sequence[Citation]
    where: _Where
    inherited: Timeframe | None
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
    time = time_of(row, table, year) if not in_doubt(row, table, "time") else None
    if time is None and not any(table.roles[n] == "time" for n in row.others):
        named = [r.cells.get("title") for r in (placed.group, *placed.parents) if r is not None]
        time = (shared.times.of_row(title) if title is not None else None) or time_of_groups(named) or (shared.inherited if "time" not in table.roles else None)
        if time is not None and year is not None:
            time = in_year(time, year[-4:], year)
    dated: Dating | None = None if year is None else lambda t: in_year(t, year[-4:], year)
    time = told_apart(time, dated)
    group = placed.group.cells["title"].spans() if placed.group is not None and "title" in placed.group.cells else ()
    status = _status(placed.group)
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
            title=title.spans() if title else (),
            product=product.spans() if product else (),
            group=group,
            ordinal=(row.ordinal_span,) if row.ordinal_span else (),
            timeframe=time.spans if time else (),
            parent=placed.parents[-1].cells["title"].spans() if placed.parents and "title" in placed.parents[-1].cells else (),
            status=group if status else (),
        ),
        readings=row_readings(row, table, locality, dated),
        **by_role([*(bodies_of_group(placed, locality) if shared.by_groups else ()), *_row_bodies(row, table, locality)]),
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
                for x in bodies_of(cell, role, locality):
                    if undoubted(x.body, row, column, locality):
                        told = printed_role(x.role, x.body, x.cell, locality)
                        yield shared_role(told, why) if why else told
    for column, cell in row.by_column.items():
        if table.roles[column] == "note" and column not in row.others:
            yield from (printed_role(x.role, x.body, x.cell, locality) for x in noted(cell, locality))


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


# Items of the text.


def body_tasks(layout: Layout, locality: Locality, citations: Sequence[Citation], kind: str | None = None, *, day: str | None = None, duties: Sequence[Task] = (), besides: Beside | None = None) -> tuple[Task, ...]:
    """The lowest items under headings of nhiệm vụ or giải pháp, and those that a day makes work; ``kind`` is the document's type, ``day`` its date, ``duties`` what is told as duties,
    ``besides`` what lines tell beside items, where that has been read."""
    made = []
    besides = besides or beside(layout.part("body"))
    times = WorkTimes(layout, besides, citations, kind, day)
    orders = type_or_notice(layout, locality, kind)
    asked = _asked_for(layout.part("body"))
    told_as_duties = {s.start for t in duties for s in t.spans[:1]}

    def scheduled(block: Block) -> bool:
        if block.offsets[0] in told_as_duties or not may_be_scheduled(block):
            return False
        return any(t is not None and is_scheduled(block, t, locality, kind, day) for t in (times.own(block), times.of(block, of_year=False)))

    for block, path in task_items(layout, besides, kind, scheduled) if sets_days(kind) else task_items(layout, besides, kind):
        if block.offsets[0] in told_as_duties and ordered(block, locality, orders):
            continue  # a duty (loaders.work.orders)
        spans = block.spans()
        marks = [m.label for m in block.marks]
        told = besides.of(block)
        name = block.cut(called.end()) if told.who and (called := _CALLED.match(block.text)) else block
        time = times.of(block)
        bodies = _own_bodies(told.own or block, locality)
        told_above = () if bodies else _by_sentence(told.own or block, asked.get(id(block)), locality)
        bodies += told_above
        for role, words in told.who:
            named = [printed_role(x.role, x.body, x.cell, locality) for x in bodies_of(words, role, locality)]
            bodies += [shared_role(b, BESIDE) for b in named] if told.shared else named
        made.append(
            Task(
                id=f"body:{path}",
                kind="body",
                status=None,
                group=block.headings[-1].text if block.headings else None,
                ordinal=block.marker if block.marker and block.marker not in "-+•" else None,
                path=path,
                parent=None,
                title=name.text,
                product=told.product.text.rstrip(" .;") if told.product is not None else None,
                timeframe=time,
                conditional=conditional(block.text, first=not bodies or bool(told_above)),
                cites=cites(spans, marks, citations),
                section=block.section,
                text=layout.source.slice_text(spans),
                spans=spans,
                field_spans=filled(
                    title=name.spans(),
                    timeframe=time.spans if time else (),
                    product=told.product.spans() if told.product is not None else (),
                    group=block.headings[-1].spans() if block.headings else (),
                ),
                **by_role(bodies),
            )
        )
    return tuple(made)


def _asked_for(body: Sequence[Block]) -> dict[int, Block]:
    """The sentence right above a run of items that asks somebody for them: "Đề nghị Thường trực Tỉnh ủy tập trung chỉ đạo một số nội dung sau:"."""
    found: dict[int, Block] = {}
    asked: Block | None = None
    for block in body:
        if block.kind == "paragraph":
            asked = block if block.text.endswith(":") and ASKS.search(block.text) else None
        elif asked is not None and block.headings == asked.headings:
            found[id(block)] = asked
    return found


def _own_bodies(block: Block, locality: Locality) -> list[BodyRole]:
    """Bodies that an item charges ("Sở X chủ trì …", "(Sở X chủ trì, phối hợp với Sở Y)", "Giao Sở X …"); else its heading's."""
    made: list[BodyRole] = []
    if charges(block.text[:_STRETCH], locality, orders=False) or _works(block.text[:_STRETCH], locality) or (not begins_work(block.text) and orders_within(block.text[:_STRETCH], locality)):
        for told in assignments(block.text, locality):
            made += [printed_role(hit.role, b, block, locality) for hit in told.hits for b in (hit.partners or told.subject)]
        return made
    reading, offset = _charged(block, locality)
    if reading is not None:
        part = block.cut(offset)
        for hit in reading.hits:
            made += [printed_role(hit.role, b, part, locality) for b in (hit.partners or reading.subject)]
        return made
    heading = next((h for h in reversed(block.headings) if OF_WHOM.match(h.text) or names_bodies(h.text, locality)), None)
    if heading is not None and names_bodies(heading.text, locality):
        for hit in read_roles(block.text, locality).hits:
            for b in hit.partners:
                made.append(printed_role(hit.role, b, block, locality))
            if not hit.partners:
                made += [
                    inherited_role(hit.role, b, block.spans(hit.start, hit.end), heading, locality)
                    for b in bodies_from(heading.text, charged_at(heading.text), locality)[0]
                ]
    return made


def _by_sentence(block: Block, asked: Block | None, locality: Locality) -> Sequence[BodyRole]:
    """Whom the sentence right above an item charges: "c) Bộ Tài chính chủ trì, phối hợp với các bộ, cơ quan liên quan:", or the one that asks for it and its neighbours."""
    heading = block.headings[-1] if block.headings else None
    if (asked is None and (heading is None or not heading.text.endswith(":"))) or any(OF_WHOM.match(h.text) or names_bodies(h.text, locality) for h in block.headings) or names_no_work(block.text):
        return ()
    held = held_by(block, locality, asked)
    return held_roles(block, read_roles(block.text, locality), held, locality) if held.heading is not None and held.heading in (asked, heading) else ()


def _works(text: str, locality: Locality) -> bool:
    """Whether an item of work begins with a body and, behind it, a verb of work: "Bộ A lồng ghép kiến thức vào chương trình giáo dục"."""
    at = charged_at(text)
    subject, verb = subject_of(text[at:], locality) if HEAD.match(text, at) else ((), 0)
    if ":" in text[at : at + verb]:  # "Xã A: Lấy mẫu 01 vị trí tại …": where it is done
        return False
    return bool(subject) and begins_work(text[at + verb : at + verb + _VERB]) and charges(text, locality, orders=True)


def _charged(block: Block, locality: Locality) -> tuple[Reading | None, int]:
    text = block.text
    tried = 0
    for m in re.finditer(r"(?:^|\(|[.;]\s+)(?:Giao\s+|Cơ quan chủ trì:\s*)?", text):
        at = m.end()
        if not HEAD.match(text, at):
            continue
        tried += 1
        if tried > _TRIES:
            break
        end = text.find(")", at) if text[m.start() : m.start() + 1] == "(" else len(text)
        reading = read_roles(text[at : min(end if end > 0 else len(text), at + _STRETCH)], locality)
        given = bool(re.search("Giao", m.group()))
        if reading.subject and (given or reading.roles & {"lead", "coordinating", "directing", "advising"}):
            return reading, at
    return None, 0
