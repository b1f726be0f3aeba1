"""The same query text on an engine of another make (rdflib) gives the same rows."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
import rdflib

from queries.questions.catalog import load_catalog
from queries.store.pieces import evidence_query
from tests.competency.groups import CHARGED, FIGURES, NAMED, PLANNING, RECEIVING, REGISTER, WATCH
from tests.competency.small_store import ID, SmallStore
from tests.competency.two_engines import on_both

VALUES = {
    "van_ban": ID + "van-ban/tw/ket-luan/khoa-13/44-kl-tw",
    "co_quan": ID + "co-quan/cao-bang/so-y-te",
    "chu_the": ID + "van-ban/ubnd-cao-bang/ke-hoach/2025/210-kh-ubnd",
    "nhiem_vu": ID + "nhiem-vu/ubnd-cao-bang/ke-hoach/2025/210-kh-ubnd/phu-luc/1",
}
# Questions about what the small store has not (goals, reports, money): test_planning_questions.py, test_figures.py,
# test_watch_questions.py, test_register_questions.py and test_receiving.py put them to both engines.
ELSEWHERE = frozenset({*PLANNING, *NAMED, *CHARGED, *FIGURES, *WATCH, *RECEIVING, *REGISTER})
PLAN = {"van_ban": VALUES["chu_the"]}
# questions whose rows hang on another value
OTHERS = {
    "van-ban-vien-dan": PLAN, "luoc-do-van-ban": PLAN, "bang-phan-cong": PLAN, "van-ban-giao-viec": PLAN,
    "co-quan-phoi-hop": {"co_quan": ID + "co-quan/cao-bang/so-tai-chinh"},
}
QUERIES = [
    pytest.param(text, {p.variable: {**VALUES, **OTHERS.get(q.id, {})}[p.variable] for p in q.parameters if not p.keeps},
                 id=f"{q.id}.{name}")
    for q in load_catalog().values()
    if q.id not in ELSEWHERE
    for name, text in (("main", q.sparql), *q.parts.items())
] + [pytest.param(evidence_query("pieces"), {}, id="pieces"), pytest.param(evidence_query("places"), {}, id="places")]


@pytest.fixture(scope="module")
def store() -> SmallStore:
    return SmallStore()


@pytest.mark.parametrize(("text", "values"), QUERIES)
def test_same_rows(store: SmallStore, other: rdflib.Graph, text: str, values: dict[str, str]) -> None:
    ours, theirs = on_both(store, other, text, {k: ox.NamedNode(v) for k, v in values.items()})
    assert ours
    assert ours == theirs
