"""co-quan-tiep-nhan on small plans written for the test: who takes over, by which events, on which day, and when nobody can say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from graph.keeping.store import GraphStore
from ontology.terms import vm
from queries.questions.answer import answer_schema
from queries.questions.catalog import load_catalog
from queries.questions.refusals import BadValue
from queries.run import ask
from tests.competency.two_engines import in_rdflib, on_both

Json = dict[str, Any]
Put = Callable[..., Json]
TEXTS = Path(__file__).parent / "received"
PRESS = "Chủ trì hướng dẫn các cơ quan báo chí của tỉnh giới thiệu bản làng làm du lịch."
PRINT = "Cấp giấy phép xuất bản tài liệu không kinh doanh về du lịch."
MAP = "Chủ trì xây dựng bản đồ số về các điểm du lịch."
CAVES = "Chủ trì hướng dẫn các cơ quan báo chí của tỉnh giới thiệu hồ và hang động."
TRAINING = "Chủ trì đào tạo nghề cho lao động nông thôn."


@pytest.fixture(scope="module")
def put(store: GraphStore) -> Put:

    def _put(**values: str) -> Json:
        answer = ask(store, "co-quan-tiep-nhan", {k.replace("_", "-"): v for k, v in values.items()}).to_json()
        jsonschema.validate(answer, answer_schema())
        for row in answer["rows"]:
            for quote in row["evidence"]:
                text = (TEXTS / quote["file"]).read_text(encoding="utf-8")
                assert text[quote["start"] : quote["end"]] == quote["quote"]
        return answer

    return _put


def result(answer: Json) -> tuple[str, str]:
    """The one body's outcome and its words."""
    (body,) = answer["receiving"]["bodies"]
    assert {row["outcome_label"] for row in answer["rows"]} == {body["outcome_label"]}
    return body["outcome"], body["outcome_label"]


def steps(answer: Json) -> list[tuple[str, list[str], str]]:
    return [(r["change"], [b["label"] for b in r["receivers"]], r["standing"]) for r in answer["rows"]]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("10/3/2021", ("unchanged", "vẫn là cơ quan này")),
        ("05/12/2024", ("unchanged", "vẫn là cơ quan này")),
        (
            "15/3/2025",
            (
                "undecided",
                "chưa xác định, có thể: Sở Nông nghiệp và Môi trường tỉnh Điện Biên; Sở Tài nguyên và Môi trường tỉnh Điện Biên",
            ),
        ),
        ("01/7/2025", ("one", "Sở Nông nghiệp và Môi trường tỉnh Điện Biên")),
        ("2026", ("one", "Sở Nông nghiệp và Môi trường tỉnh Điện Biên")),
    ],
)
def test_a_department_on_any_day(put: Put, day: str, expected: tuple[str, str]) -> None:
    """The province's own resolution is not in the data: between the two certain days nobody can say."""
    answer = put(chu_the="Sở Tài nguyên và Môi trường tỉnh Điện Biên", ngay=day)
    assert result(answer) == expected


def test_the_step_tells_days_acts_and_how_well_it_is_sourced(put: Put) -> None:
    (row,) = put(chu_the="Sở Tài nguyên và Môi trường tỉnh Điện Biên", ngay="2026")["rows"]
    assert row["change"] == "hop-nhat"
    assert row["basis"] == "Nghị quyết 190/2025/QH15; Nghị định 150/2025/NĐ-CP; Nghị định 45/2025/NĐ-CP"
    assert (row["in_force"], row["works_from"]) == ("2025-03-01", None)
    assert "chưa rõ ngày" in row["date_text"]
    assert row["sourcing"] == "general"
    assert "Hội đồng nhân dân từng tỉnh" in row["reason"]
    # the store's own witness: a plan of September 2025 gives the new department a task, below a heading that names it
    (receiver,) = row["receivers"]
    assert {q["file"] for q in receiver["evidence"]} == {"ke-hoach-90-dien-bien-2025.txt"}
    assert any("Nông nghiệp và Môi trường" in q["quote"] for q in receiver["evidence"]), receiver["evidence"]



def test_department_then_province(put: Put) -> None:
    """Bắc Kạn's department becomes another of Bắc Kạn, then, with the merger, the new province's."""
    answer = put(chu_the="Sở Giao thông vận tải tỉnh Bắc Kạn", ngay="30/9/2025")
    assert steps(answer)[0] == ("hop-nhat", ["Sở Xây dựng tỉnh Bắc Kạn"], "done")
    merged = next(r for r in answer["rows"] if [b["label"] for b in r["receivers"]] == ["Sở Xây dựng tỉnh Thái Nguyên"])
    assert (merged["change"], merged["standing"]) == ("sap-xep-theo-tinh", "done")
    assert (merged["in_force"], merged["works_from"]) == ("2025-06-12", "2025-07-01")
    kind, words = result(answer)
    assert kind == "several"  # driving licences went to the police
    assert words == "nhiều cơ quan tiếp nhận: Công an tỉnh Thái Nguyên; Sở Xây dựng tỉnh Thái Nguyên"


def test_the_days_before_the_merger_know_the_old_province(put: Put) -> None:
    answer = put(chu_the="Ủy ban nhân dân tỉnh Bắc Kạn", ngay="30/6/2025")
    assert result(answer) == ("unchanged", "vẫn là cơ quan này")
    assert steps(answer) == [("sap-xep-theo-tinh", ["Ủy ban nhân dân tỉnh Thái Nguyên"], "not-yet")]
    assert result(put(chu_the="Ủy ban nhân dân tỉnh Bắc Kạn", ngay="01/7/2025")) == ("one", "Ủy ban nhân dân tỉnh Thái Nguyên")


def test_a_district_has_no_single_successor(put: Put) -> None:
    answer = put(chu_the="Ủy ban nhân dân huyện Ba Bể", ngay="2026")
    assert result(answer) == ("none", "không có một cơ quan duy nhất tiếp nhận")
    (row,) = answer["rows"]
    assert row["receivers"] == []
    assert row["basis"] == "Luật 72/2025/QH15; Nghị quyết 203/2025/QH15"
    assert row["date_text"].startswith("kết thúc từ 01/7/2025")


def test_what_the_data_do_not_know_is_said(put: Put) -> None:
    answer = put(chu_the="Liên minh Hợp tác xã tỉnh Bắc Kạn", ngay="2026")
    assert result(answer) == ("undecided", "chưa xác định")
    (row,) = answer["rows"]
    assert row["step"] is None
    assert "không có sự kiện nào" in row["reason"]


def test_a_body_of_today_before_it_was_founded(put: Put) -> None:
    name = "Sở Nông nghiệp và Môi trường tỉnh Điện Biên"
    assert result(put(chu_the=name, ngay="2021")) == ("not-yet", "vào ngày ấy chưa có cơ quan này")
    assert result(put(chu_the=name, ngay="2026")) == ("unchanged", "vẫn là cơ quan này")


# --- tasks follow their function


def test_a_task_without_a_moved_function_follows_the_merger(put: Put) -> None:
    answer = put(chu_the=MAP, ngay="2026")
    assert result(answer) == ("one", "Sở Khoa học và Công nghệ tỉnh Điện Biên")
    assert answer["rows"][0]["role_label"] == "chủ trì"
    assert answer["rows"][0]["evidence"]


def test_press_goes_by_function_not_to_the_successor(put: Put) -> None:
    """No later text of the province: the general act decides, and the row says that it is one."""
    answer = put(chu_the=CAVES, ngay="2026")
    assert result(answer) == ("one", "Sở Văn hóa, Thể thao và Du lịch tỉnh Thái Nguyên")
    assert steps(answer)[0] == ("tiep-nhan-chuc-nang", ["Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Kạn"], "done")
    assert answer["rows"][0]["function"] == "báo chí, xuất bản, thông tin cơ sở"
    assert answer["rows"][0]["sourcing"] == "general"


def test_a_later_text_of_the_province_weighs_more_than_the_rule(put: Put) -> None:
    """Điện Biên's plan of 2025 gives press guidance to the office of its People's Committee, in its own words."""
    answer = put(chu_the=PRESS, ngay="2026")
    assert result(answer) == ("one", "Văn phòng Ủy ban nhân dân tỉnh Điện Biên")
    last = answer["rows"][-1]
    assert last["change"] == "by-text"
    assert last["sourcing_label"] == "lời của văn bản trong kho"
    assert [q["file"] for q in last["evidence"]] == ["ke-hoach-90-dien-bien-2025.txt"]
    # the general rule stays visible before it
    assert steps(answer)[0][:2] == ("tiep-nhan-chuc-nang", ["Sở Văn hóa, Thể thao và Du lịch tỉnh Điện Biên"])


def test_other_work_of_the_same_field_settles_nothing(put: Put) -> None:
    """The plan of 2025 gives the office press guidance; whether it issues licences for print since then, nobody says."""
    answer = put(chu_the=PRINT, ngay="2026")
    assert result(answer) == (
        "undecided", "chưa xác định, có thể: Sở Văn hóa, Thể thao và Du lịch tỉnh Điện Biên; Văn phòng Ủy ban nhân dân tỉnh Điện Biên",
    )
    assert answer["rows"][-1]["event"].startswith("Văn bản sau của tỉnh giao việc khác cùng lĩnh vực:")
    # before that plan the general act alone speaks
    assert result(put(chu_the=PRINT, ngay="31/8/2025")) == ("one", "Sở Văn hóa, Thể thao và Du lịch tỉnh Điện Biên")


def test_a_text_that_is_not_yet_there_on_the_day_decides_nothing(put: Put) -> None:
    answer = put(chu_the=PRESS, ngay="31/8/2025")
    assert result(answer) == ("one", "Sở Văn hóa, Thể thao và Du lịch tỉnh Điện Biên")
    assert all(row["change"] != "by-text" for row in answer["rows"])


def test_a_text_of_another_province_decides_nothing(put: Put) -> None:
    assert all(row["change"] != "by-text" for row in put(chu_the=CAVES, ngay="2026")["rows"])


def test_vocational_training_goes_to_education(put: Put) -> None:
    assert result(put(chu_the=TRAINING, ngay="2026")) == ("one", "Sở Giáo dục và Đào tạo tỉnh Thái Nguyên")


def test_the_question_needs_a_subject_and_a_day_that_is_one(put: Put) -> None:
    with pytest.raises(BadValue, match="Cơ quan hoặc nhiệm vụ"):
        put(ngay="2026")
    with pytest.raises(BadValue, match="không phải là ngày"):
        put(chu_the="Sở Tài nguyên và Môi trường tỉnh Điện Biên", ngay="hôm nào")


def test_another_engine_gives_the_same_rows(store: GraphStore) -> None:
    """A department, and the task that is about the press, asked at once: every query of the question on rdflib."""
    other, kinds = in_rdflib(store), {}
    for kind, end in (("Body", "so-tai-nguyen-va-moi-truong"), ("Task", "i.1/1")):
        found = store.select(f"SELECT ?s {{ ?s a <{vm(kind)}> FILTER(CONTAINS(STR(?s), 'dien-bien') && STRENDS(STR(?s), '{end}')) }}")
        kinds[min((row["s"] for row in found), key=str)] = kind
    question = load_catalog()["co-quan-tiep-nhan"]
    for name, text in (("main", question.sparql), *question.parts.items()):
        ours, theirs = on_both(store, other, text, {"chu_the": list(kinds)})
        assert ours
        for subject, kind in kinds.items():
            assert (name, kind) in {("texts", "Body"), ("seen", "Task")} or "chu_the" not in text or any(("chu_the", subject.value) in row for row in ours)
        assert ours == theirs
