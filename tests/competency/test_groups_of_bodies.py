"""What falls to a body through a group, and what a task itself carries out, on small documents written for the test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.keeping.store import GraphStore
from queries.questions.refusals import Ambiguous, NoSuch
from queries.run import ask

Json = dict[str, Any]
Put = Callable[..., Json]
TEXTS = Path(__file__).parent / "handed_out"
MAP, NOTICE, BUOYS, SIGNS = (
    "Lập bản đồ các bến thuyền du lịch", "Công bố thủ tục về bến thuyền trên cổng thông tin", "Kiểm tra phao cứu sinh tại các bến thuyền",
    "Cắm biển báo độ sâu tại các bến thuyền",
)
DRILL = "Diễn tập cứu hộ tại các bến thuyền"
COUNT = "Thống kê các bến thuyền trên địa bàn."
AID = "Chủ trì, phối hợp với Ủy ban nhân dân cấp xã hướng dẫn sơ cứu người đuối nước."


def given(put: Put, body: str, **values: str) -> list[tuple[str, str, list[str], list[str]]]:
    rows = put("van-ban-giao-viec", co_quan=body, **values)["rows"]
    return [(r["title"], r["relation"], [r_["role"] for r_ in r["roles"]], [v["label"] for v in r["via"]]) for r in rows]


def test_the_committee_of_the_province_is_not_that_of_the_commune(put: Put) -> None:
    assert put("co-quan-chu-tri", co_quan="UBND tỉnh Cao Bằng")["rows"] == []
    assert given(put, "UBND tỉnh Cao Bằng") == [
        (MAP, "group", ["coordinating"], ["Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương"]),
    ]


def test_the_communes_are_one_level_by_whatever_name(put: Put) -> None:
    wards, communes = "Ủy ban nhân dân các xã, phường tỉnh Cao Bằng", "Ủy ban nhân dân cấp xã tỉnh Cao Bằng"
    rows = put("co-quan-chu-tri", co_quan=communes)["rows"]
    assert [(r["title"], r["relation"], r["role"], (r["via"] or {}).get("label")) for r in rows] == [
        (SIGNS, "lead", "lead", None), (COUNT, "group", "responsible", wards), (DRILL, "group", "lead", "Các cơ quan liên quan"),
    ]
    assert [(r["title"], r["relation"]) for r in put("co-quan-phoi-hop", co_quan=communes)["rows"]] == [(AID, "own")]


def test_a_task_that_two_groups_name_is_one_row(put: Put) -> None:
    rows = put("co-quan-chu-tri", co_quan="Sở Y tế tỉnh Cao Bằng")["rows"]
    assert [(r["title"], r["relation"], (r["via"] or {}).get("label")) for r in rows] == [
        (AID, "lead", None), (DRILL, "group", "Các sở, ban, ngành tỉnh Cao Bằng"),
    ]


def test_who_directs_is_none_of_the_bodies_concerned(put: Put) -> None:
    """ "Các cơ quan liên quan" are the departments; the committee that issues the plan is not one of them."""
    assert given(put, "Sở Y tế tỉnh Cao Bằng") == [
        (DRILL, "own", ["coordinating"], []),
        (AID, "own", ["lead", "guiding"], []),
        (SIGNS, "group", ["coordinating"], ["Các cơ quan liên quan"]),
    ]
    assert SIGNS not in [title for title, *_ in given(put, "UBND tỉnh Cao Bằng")]


def test_ministries_are_in_their_groups_as_long_as_they_are_there(put: Put) -> None:
    """Bộ Giao thông vận tải ended on 1 March 2025: the resolution of August has nothing for it."""
    assert given(put, "Bộ Giao thông vận tải") == [
        (MAP, "own", ["lead"], []),
        (NOTICE, "group", ["lead"], ["Các bộ, cơ quan ngang bộ"]),
    ]
    assert given(put, "Bộ Xây dựng") == [
        (BUOYS, "own", ["lead"], []),
        (MAP, "group", ["coordinating"], ["Các bộ, ngành liên quan"]),
        (NOTICE, "group", ["lead"], ["Các bộ, cơ quan ngang bộ"]),
    ]
    assert given(put, "Bộ Tài chính", van_ban="77/NQ-CP") == [(BUOYS, "group", ["coordinating"], ["Các bộ, ngành"])]


@pytest.mark.parametrize("number", ["21-CT/TW", "331/QĐ-TTg", "14-KH/TU", "45/NQ-CP", "702/QĐ-UBND"])
def test_what_a_task_carries_out(put: Put, number: str) -> None:
    """Each member of a list, what the words "đã đề ra trong" stand before, and the decision that approves a thing named."""
    (entry,) = put("nhiem-vu-tu-van-ban", van_ban=number)["carries_out"]
    assert entry["document_label"].startswith("Kế hoạch 61/KH-UBND")
    assert entry["evidence"]


def test_what_a_task_follows_only_is_not_carried_out(put: Put) -> None:
    assert put("nhiem-vu-tu-van-ban", van_ban="415/QĐ-TTg")["carries_out"] == []


def test_a_name_that_has_more_before_the_words_is_another_body(store: GraphStore) -> None:
    with pytest.raises((Ambiguous, NoSuch)):
        ask(store, "co-quan-chu-tri", {"co-quan": "dân tỉnh Cao Bằng"})
