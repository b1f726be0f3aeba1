"""co-quan-tiep-nhan on the real documents: what the issue asks for, body by body, and every body of the corpus on days before, between, after."""

from __future__ import annotations

import time
from typing import Any

import pytest

from graph.keeping.store import GraphStore
from ontology.language import speaking
from queries.questions.refusals import Ambiguous
from queries.run import ask
from queries.store.lookup import Lookup
from queries.tasks.receiving import OUTCOMES

Json = dict[str, Any]
# a regression fails; a loaded machine does not
SECONDS = 0.3


@pytest.fixture(scope="module")
def lookup(store: GraphStore) -> Lookup:
    return Lookup(store)


@pytest.mark.parametrize(
    ("body", "day", "outcome", "words"),
    [
        ("Sở Tài nguyên và Môi trường tỉnh Kon Tum", "2021", "unchanged", "vẫn là cơ quan này"),
        ("Sở Tài nguyên và Môi trường tỉnh Kon Tum", "2026", "one", "Sở Nông nghiệp và Môi trường tỉnh Quảng Ngãi"),
        ("Sở Kế hoạch và Đầu tư tỉnh Kon Tum", "2026", "one", "Sở Tài chính tỉnh Quảng Ngãi"),
        ("Ủy ban nhân dân tỉnh Kon Tum", "30/6/2025", "unchanged", "vẫn là cơ quan này"),
        ("Ủy ban nhân dân tỉnh Kon Tum", "01/7/2025", "one", "Ủy ban nhân dân tỉnh Quảng Ngãi"),
        ("Ủy ban nhân dân thành phố Lai Châu", "2026", "none", "không có một cơ quan duy nhất tiếp nhận"),
        (
            "Sở Thông tin và Truyền thông tỉnh Kon Tum",
            "2026",
            "several",
            ("nhiều cơ quan tiếp nhận: Công an tỉnh Quảng Ngãi; Sở Khoa học và Công nghệ tỉnh Quảng Ngãi; "
            "Sở Văn hóa, Thể thao và Du lịch tỉnh Quảng Ngãi"),
        ),
        # Lạng Sơn's own resolution and day are known, Kon Tum's are not
        ("Sở Nông nghiệp và Môi trường tỉnh Lạng Sơn", "28/02/2025", "not-yet", "vào ngày ấy chưa có cơ quan này"),
        ("Sở Nông nghiệp và Môi trường tỉnh Lạng Sơn", "01/3/2025", "unchanged", "vẫn là cơ quan này"),
        (
            "Sở Kế hoạch và Đầu tư tỉnh Kon Tum",
            "15/3/2025",
            "undecided",
            "chưa xác định, có thể: Sở Kế hoạch và Đầu tư tỉnh Kon Tum; Sở Tài chính tỉnh Kon Tum",
        ),
        ("Đảng ủy Ủy ban nhân dân tỉnh Lào Cai", "2024", "not-yet", "vào ngày ấy chưa có cơ quan này"),
        # whenever it took the other in, it is there before and after
        ("Sở Tài chính tỉnh Lai Châu", "15/3/2025", "unchanged", "vẫn là cơ quan này"),
        # no document names these: the acts on organisations do
        ("Sở Kế hoạch và Đầu tư tỉnh Lạng Sơn", "28/02/2025", "unchanged", "vẫn là cơ quan này"),
        ("Sở Kế hoạch và Đầu tư tỉnh Lạng Sơn", "01/3/2025", "one", "Sở Tài chính tỉnh Lạng Sơn"),
        ("Sở GTVT Lạng Sơn", "01/4/2025", "several", "nhiều cơ quan tiếp nhận: Công an tỉnh Lạng Sơn; Sở Xây dựng tỉnh Lạng Sơn"),
        ("Sở Tài nguyên và Môi trường tỉnh Yên Bái", "01/7/2025", "one", "Sở Nông nghiệp và Môi trường tỉnh Lào Cai"),
        ("Bộ Kế hoạch và Đầu tư", "01/3/2025", "one", "Bộ Tài chính"),
        # provinces that were not merged
        ("Tỉnh ủy Lạng Sơn", "2026", "unchanged", "vẫn là cơ quan này"),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lai Châu", "2026", "unchanged", "vẫn là cơ quan này"),
        # groups: of a level that ended, and of bodies that each have their own way
        ("Ủy ban nhân dân các huyện, thành phố tỉnh Kon Tum", "30/6/2025", "unchanged", "vẫn là cơ quan này"),
        ("Ủy ban nhân dân các huyện, thành phố tỉnh Kon Tum", "01/7/2025", "none", "không có một cơ quan duy nhất tiếp nhận"),
        ("Các sở, ban ngành tỉnh Kon Tum", "2026", "undecided", "chưa xác định"),
    ],
)
def test_outcome(store: GraphStore, lookup: Lookup, body: str, day: str, outcome: str, words: str) -> None:
    answer = ask(store, "co-quan-tiep-nhan", {"chu-the": body, "ngay": day}, lookup=lookup).to_json()
    (told,) = answer["receiving"]["bodies"]
    assert (told["outcome"], told["outcome_label"]) == (outcome, words)


def test_kon_tum_goes_through_its_own_department_first(store: GraphStore, lookup: Lookup) -> None:
    asked = {"chu-the": "Sở Tài nguyên và Môi trường tỉnh Kon Tum", "ngay": "2026"}
    rows = ask(store, "co-quan-tiep-nhan", asked, lookup=lookup).to_json()["rows"]
    assert [[b["label"] for b in r["receivers"]] for r in rows] == [
        ["Sở Nông nghiệp và Môi trường tỉnh Kon Tum"], ["Sở Nông nghiệp và Môi trường tỉnh Quảng Ngãi"],
    ]
    assert ["202/2025/QH15" in r["basis"] for r in rows] == [False, True]


@pytest.mark.parametrize("typed", ["Tỉnh ủy Kon Tum", "Sở Nông nghiệp Lạng Sơn", "Bộ Nông nghiệp"])
def test_a_part_of_a_name_is_for_the_person_to_confirm(store: GraphStore, lookup: Lookup, typed: str) -> None:
    """ "Ban Thường vụ Tỉnh ủy" is another body; two have names that begin with "Sở Nông nghiệp"."""
    with pytest.raises(Ambiguous):
        ask(store, "co-quan-tiep-nhan", {"chu-the": typed}, lookup=lookup)


def test_events_are_told_in_english(store: GraphStore, lookup: Lookup) -> None:
    with speaking("en"):
        rows = ask(store, "co-quan-tiep-nhan", {"chu-the": "Sở Thông tin và Truyền thông tỉnh Kon Tum", "ngay": "2026"}, lookup=lookup).to_json()["rows"]
    assert rows[0]["event"] == "Sở Thông tin và Truyền thông and Sở Khoa học và Công nghệ merge into Sở Khoa học và Công nghệ (tỉnh Kon Tum)"
    assert rows[0]["reason"] == "The day is set by each province's People's Council; this province's resolution is not in the data."
    assert len(rows) == 6


def test_press_guidance_of_2021(store: GraphStore, lookup: Lookup) -> None:
    """The programme's duty III.6: by function to culture, not to the department that took the rest over."""
    (task,) = [t for t in lookup.tasks if "/kon-tum" not in t.iri and "tinh-kon-tum" in t.iri and t.iri.endswith("/trach-nhiem/iii.6")]
    answer = ask(store, "co-quan-tiep-nhan", {"chu-the": task.iri, "ngay": "2026"}, lookup=lookup).to_json()
    told = answer["receiving"]["bodies"]
    assert [(b["body_label"], b["outcome_label"]) for b in told] == [
        ("Sở Thông tin và Truyền thông tỉnh Kon Tum", "Sở Văn hóa, Thể thao và Du lịch tỉnh Quảng Ngãi")
    ]
    assert answer["rows"][0]["evidence"]


def test_press_guidance_in_lai_chau_is_culture_s(store: GraphStore, lookup: Lookup) -> None:
    """What the plan of 2025 itself says, and it stays so."""
    tasks = [t for t in lookup.tasks if "tinh-lai-chau" in t.iri and "cơ quan báo chí" in t.label]
    assert tasks
    for task in tasks:
        told = ask(store, "co-quan-tiep-nhan", {"chu-the": task.iri, "ngay": "2026"}, lookup=lookup).to_json()["receiving"]["bodies"]
        assert ("Sở Văn hóa, Thể thao và Du lịch tỉnh Lai Châu", "unchanged") in [(b["body_label"], b["outcome"]) for b in told]


def test_every_body_on_any_day(store: GraphStore, lookup: Lookup) -> None:
    """An answer for each, in time; before anything began nobody has a successor; "undecided" names candidates or says why."""
    slowest = []
    for body in (b for b in lookup.bodies if b.kind == "body"):
        for day in ("2021", "15/3/2025", "01/7/2025", "2026"):
            began = time.perf_counter()
            answer = ask(store, "co-quan-tiep-nhan", {"chu-the": body.iri, "ngay": day}, lookup=lookup).to_json()
            slowest.append(time.perf_counter() - began)
            (told,) = answer["receiving"]["bodies"]
            assert told["outcome"] in OUTCOMES
            if day == "2021":
                assert told["outcome"] in ("unchanged", "not-yet", "undecided")
            for row in answer["rows"]:
                assert row["basis"] or row["reason"], (body.label, row["event"])
    assert sorted(slowest)[len(slowest) // 2] < SECONDS
