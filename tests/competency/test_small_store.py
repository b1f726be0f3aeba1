"""Each question on the small store: data + question → the rows expected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from queries.questions.answer import answer_schema
from queries.questions.refusals import Ambiguous, BadValue, NoSuch
from queries.run import ask
from tests.competency.quoted import check_quotes, texts_in
from tests.competency.small_store import HERE, ID, SmallStore

KL44 = "Kết luận 44-KL/TW"


@pytest.fixture(scope="module")
def store() -> SmallStore:
    return SmallStore()


def put(store: SmallStore, question: str, **values: str) -> dict[str, Any]:
    """The answer as JSON, checked against its published schema and its quotes against the texts."""
    answer = ask(store, question, values).to_json()
    jsonschema.validate(answer, answer_schema())
    assert check_quotes(answer, texts_in(HERE / "texts")) > 0 or not answer["rows"]
    return answer


def titles(answer: dict[str, Any]) -> list[tuple[str, str]]:
    return [(r["kind"], r["title"]) for r in answer["rows"]]


def test_tasks_of_a_conclusion_with_chain_roles_and_time(store: SmallStore) -> None:
    answer = put(store, "nhiem-vu-tu-van-ban", van_ban=KL44)
    assert titles(answer) == [
        ("annex", "Xây dựng bệnh viện huyện"),
        ("annex", "Xây dựng trạm y tế xã"),
        ("annex", "Tập huấn y tế thôn bản"),
        ("body", "Tuyên truyền phòng bệnh theo mùa"),
        ("duty", "Các sở, ban, ngành thực hiện báo cáo hằng năm"),
        ("duty", "Sở Y tế thực hiện thống kê"),
    ]
    row = answer["rows"][1]
    assert [b["label"] for b in row["lead"]] == ["Sở Y tế tỉnh Cao Bằng"]
    assert [b["label"] for b in row["coordinating"]] == ["Sở Tài chính tỉnh Cao Bằng"]
    assert row["lead"][0]["evidence"][0]["quote"] == "Sở Y tế"
    assert (row["status"], row["product"], row["number"], row["province"]) == (
        "approved_before", "Trạm y tế", "210/KH-UBND", "Tỉnh Cao Bằng",
    )
    assert row["timeframe"] == {"text": "2025 - 2027", "start": "2025-01-01", "end": "2027-12-31", "recurrence": None}
    assert answer["understood"]["van-ban"]["label"] == "Kết luận 44-KL/TW năm 2024 của Bộ Chính trị"
    assert (answer["as_of"], answer["documents"], answer["truncated"]) == ("2026-03-09", 3, False)


def test_the_chain_holds_every_asserted_edge_in_order(store: SmallStore) -> None:
    row = put(store, "nhiem-vu-tu-van-ban", van_ban=KL44)["rows"][1]
    shown = [(e["subject"].rsplit("/", 1)[-1], e["predicate"], e["object"].rsplit("/", 1)[-1]) for e in row["chain"]]
    assert shown == [
        ("210-kh-ubnd", "implements", "88-nq-cp"),
        ("210-kh-ubnd", "implements", "44-kl-tw"),
        ("88-nq-cp", "implements", "44-kl-tw"),
    ]
    # words that go on over a line end are one quote
    assert row["chain"][0]["evidence"][0]["quote"].count("\n") == 1


def test_what_does_not_derive_stands_beside(store: SmallStore) -> None:
    answer = put(store, "nhiem-vu-tu-van-ban", van_ban=KL44)
    assert [d["document_label"] for d in answer["based_on"]] == ["Chương trình hành động 7-CTr/TU năm 2025 của Tỉnh ủy Gia Lai"]
    assert [t["title"] for t in answer["carries_out"]] == ["Triển khai thực hiện Kết luận số 44-KL/TW"]
    assert answer["carried_over"] == []
    assert [(d["number"], [q["quote"] for q in d["evidence"]]) for d in answer["not_held"]] == [
        ("500-CV/TU", ["Công văn số 500-CV/TU thực hiện Kết luận số 44-KL/TW"]),
        ("88/NQ-CP", ["thực hiện Kết luận số 44-KL/TW"]),
    ]


def test_counts_never_mix_kinds(store: SmallStore) -> None:
    summary = put(store, "nhiem-vu-tu-van-ban", van_ban=KL44)["summary"]
    assert {kind: s["count"] for kind, s in summary.items()} == {"annex": 3, "body": 1, "duty": 2}
    assert summary["annex"]["provinces"] == [
        {"province": "Tỉnh Cao Bằng", "count": 2, "statuses": {"approved_before": 1, "new": 1}},
        {"province": "Tỉnh Đồng Nai", "count": 1, "statuses": {"new": 1}},
    ]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"tinh": "dong nai"}, ["Xây dựng bệnh viện huyện"]),
        ({"loai": "body"}, ["Tuyên truyền phòng bệnh theo mùa"]),
        ({"loai": "Trách nhiệm", "co_quan": "so y te cao bang"}, ["Sở Y tế thực hiện thống kê"]),
        ({"co_quan": "Sở Y tế", "tinh": "Đồng Nai"}, ["Xây dựng bệnh viện huyện"]),
        ({"tinh": "Cao Bằng", "loai": "annex"}, ["Xây dựng trạm y tế xã", "Tập huấn y tế thôn bản"]),
    ],
)
def test_optional_parameters_narrow(store: SmallStore, values: dict[str, str], expected: list[str]) -> None:
    answer = put(store, "nhiem-vu-tu-van-ban", van_ban=KL44, **values)
    assert [r["title"] for r in answer["rows"]] == expected
    assert sum(k["count"] for k in answer["summary"].values()) == len(expected)


def test_the_documents_own_tasks_have_no_chain(store: SmallStore) -> None:
    answer = put(store, "nhiem-vu-tu-van-ban", van_ban="15/KH-UBND")
    assert [(r["title"], r["chain"]) for r in answer["rows"]] == [("Xây dựng bệnh viện huyện", [])]


def test_a_document_that_nothing_implements_gives_no_rows(store: SmallStore) -> None:
    answer = put(store, "nhiem-vu-tu-van-ban", van_ban="188/NQ-CP")
    assert (answer["rows"], answer["summary"]) == ([], {})


def test_a_limit_is_told(store: SmallStore) -> None:
    answer = ask(store, "nhiem-vu-tu-van-ban", {"van-ban": [KL44]}, limit=2)
    assert (len(answer.rows), answer.truncated) == (2, True)
    assert answer.beside["summary"]["annex"]["count"] == 3


def test_above_below_beside(store: SmallStore) -> None:
    answer = put(store, "chuoi-chi-dao", van_ban="210/KH-UBND")
    found = [(r["direction"], r["depth"], r["document"].rsplit("/", 1)[-1], r["held"]) for r in answer["rows"]]
    assert found == [
        # of two named directly the one that leads to the other stands first
        ("above", 1, "88-nq-cp", False),
        ("above", 1, "44-kl-tw", False),
        ("above", 2, "31-nq-tw", False),
        ("beside", 0, "15-kh-ubnd", True),
        ("beside", 0, "500-cv-tu", False),  # the undated last
    ]
    assert all(r["evidence"] for r in answer["rows"])
    below = put(store, "chuoi-chi-dao", van_ban="88/NQ-CP năm 2025")
    assert [(r["depth"], r["number"]) for r in below["rows"] if r["direction"] == "below"] == [
        (1, "210/KH-UBND"),
        (1, "15/KH-UBND"),
    ]


def test_lead_responsible_and_group_apart(store: SmallStore) -> None:
    answer = put(store, "co-quan-chu-tri", co_quan="Sở Y tế tỉnh Cao Bằng")
    found = [(r["relation"], r["via"] and r["via"]["label"], r["title"]) for r in answer["rows"]]
    assert found == [
        ("lead", None, "Xây dựng trạm y tế xã"),
        ("lead", None, "Tập huấn y tế thôn bản"),
        ("responsible", None, "Sở Y tế thực hiện thống kê"),
        ("group", "Các sở, ban, ngành tỉnh Cao Bằng", "Các sở, ban, ngành thực hiện báo cáo hằng năm"),
    ]
    assert [b["label"] for b in answer["rows"][0]["coordinating"]] == ["Sở Tài chính tỉnh Cao Bằng"]


def test_years_keep_tasks_without_a_time(store: SmallStore) -> None:
    answer = put(store, "co-quan-chu-tri", co_quan="Sở Y tế tỉnh Cao Bằng", tu_nam="2027")
    assert [r["title"] for r in answer["rows"] if r["relation"] == "lead"] == ["Xây dựng trạm y tế xã"]
    assert any(r["timeframe"] is None for r in answer["rows"])


def test_citations_in_order_with_doubts_marked(store: SmallStore) -> None:
    answer = put(store, "van-ban-vien-dan", van_ban="210/KH-UBND")
    found = [(r["number"], r["confidence"], r["printed"], r["footnote"]) for r in answer["rows"]]
    assert found == [
        ("700/QĐ-TTg", "printed", "Quyết định số 700/QĐ-TTg", None),
        ("701/QĐ-TTg", "inferred", "Chiến lược bảo vệ trẻ em", None),
        ("702/QĐ-TTg", "printed", "Quyết định số 702/QĐ-TTg", None),
        ("703/QĐ-TTg", "candidate", "Quyết định về dinh dưỡng của Thủ tướng Chính phủ", "3"),
        ("1703/QĐ-TTg", "candidate", "Quyết định về dinh dưỡng của Thủ tướng Chính phủ", "3"),
    ]
    assert answer["rows"][1]["reason"] == "tên gọi được nơi khác giải thích"
    assert answer["rows"][0]["issuer"] == "Thủ tướng Chính phủ"


def test_shared_citations_by_number_and_by_name(store: SmallStore) -> None:
    answer = put(store, "vien-dan-chung", loai="Quyết định")
    found = [(r["number"], r["by"], [(p["label"], p["by"]) for p in r["provinces"]]) for r in answer["rows"]]
    # 702 is cited by two documents of one province only
    assert found == [
        ("700/QĐ-TTg", "ghi số, ký hiệu", [("Tỉnh Cao Bằng", "ghi số, ký hiệu"), ("Tỉnh Đồng Nai", "ghi số, ký hiệu")]),
        ("701/QĐ-TTg", "theo tên", [("Tỉnh Cao Bằng", "theo tên"), ("Tỉnh Đồng Nai", "ghi số, ký hiệu")]),
    ]
    assert [p["evidence"][0]["quote"] for p in answer["rows"][1]["provinces"]] == [
        "Chiến lược bảo vệ trẻ em",
        "Quyết định số 701/QĐ-TTg",
    ]
    assert put(store, "vien-dan-chung", loai="nghi quyet")["rows"] == []
    assert len(put(store, "vien-dan-chung", co_quan="thu tuong chinh phu")["rows"]) == 2
    assert put(store, "vien-dan-chung", co_quan="Bộ Chính trị")["rows"] == []


def test_disagreements_show_both_quotes(store: SmallStore) -> None:
    answer = put(store, "khong-thong-nhat")
    assert [(r["code"], [q["quote"] for q in r["evidence"]]) for r in answer["rows"]] == [
        ("date-disagreement", ["ngày 05/5/2025", "ngày 06/5/2025"])
    ]
    assert len(put(store, "khong-thong-nhat", van_ban="210/KH-UBND")["rows"]) == 1
    assert put(store, "khong-thong-nhat", van_ban="15/KH-UBND")["rows"] == []


def test_doubts_are_one_row_each(store: SmallStore) -> None:
    rows = {r["message"]: r for r in put(store, "can-xac-minh")["rows"]}
    assert len(rows) == 3
    undecided = rows["Chưa xác định là quyết định nào"]
    assert [c["label"][:20] for c in undecided["candidates"]] == ["Quyết định 1703/QĐ-T", "Quyết định 703/QĐ-TT"]
    # the candidate statements of the same words add the relation, not a row
    assert undecided["predicates"] == ["cites"]
    assert undecided["evidence"][0]["quote"] == "Quyết định về dinh dưỡng của Thủ tướng Chính phủ"
    # a finding without words keeps to itself
    absent = rows["Công văn không ghi ngày"]
    assert (absent["evidence"], absent["candidates"], len(absent["about"])) == ([], [], 1)
    based = next(r for r in rows.values() if r["predicates"] == ["basedOn"])
    assert based["candidates"][0]["iri"].endswith("703-qd-ttg")


@pytest.mark.parametrize(
    ("values", "quotes"),
    [
        ({"quan_he": "triển khai thực hiện", "doi_tuong": "88/NQ-CP năm 2025"}, ["triển khai Nghị quyết số 88/NQ-CP"]),
        ({"quan_he": "implements", "doi_tuong": "44-kl/tw"}, ["thực hiện Kết luận số 44-KL/TW"]),
        ({"quan_he": "viện dẫn", "doi_tuong": "700/QĐ-TTg"}, ["Quyết định số 700/QĐ-TTg"]),
    ],
)
def test_words_behind_a_statement(store: SmallStore, values: dict[str, str], quotes: list[str]) -> None:
    rows = put(store, "trich-nguyen-van", chu_the="210/KH-UBND", **values)["rows"]
    assert len(rows) == 1
    assert [q["quote"][: len(w)] for q, w in zip(rows[0]["evidence"], quotes, strict=True)] == quotes
    if rows[0]["confidence"] == "inferred":
        assert rows[0]["premises"]


def test_words_behind_a_literal(store: SmallStore) -> None:
    rows = put(store, "trich-nguyen-van", chu_the="Xây dựng trạm y tế xã", doi_tuong="trạm y tế")["rows"]
    assert {r["predicate"] for r in rows} == {"title", "product"}


def test_two_documents_of_one_number_are_a_choice(store: SmallStore) -> None:
    with pytest.raises(Ambiguous) as raised:
        ask(store, "nhiem-vu-tu-van-ban", {"van-ban": ["88/NQ-CP"]})
    told = raised.value.to_json("nhiem-vu-tu-van-ban")
    jsonschema.validate(told, answer_schema())
    assert raised.value.exit_status == 5
    assert [c.iri for c in raised.value.candidates] == [
        ID + "van-ban/chinh-phu/nghi-quyet/2025/88-nq-cp",
        ID + "van-ban/chinh-phu/nghi-quyet/2026/88-nq-cp",
    ]


def test_bad_values_say_what_to_do(store: SmallStore) -> None:
    for values, error in (
        ({}, BadValue),
        ({"van-ban": "  "}, BadValue),
        ({"khong-co": "x"}, BadValue),
        ({"van-ban": KL44, "loai": "khác"}, BadValue),
        ({"van-ban": ["44-KL/TW", "88/NQ-CP"]}, BadValue),
        ({"van-ban": "999/NQ-CP"}, NoSuch),
    ):
        with pytest.raises(error) as raised:
            ask(store, "nhiem-vu-tu-van-ban", values)
        assert raised.value.remedy, values


def test_the_data_is_what_the_texts_say() -> None:
    """The fixture itself: its files are named by the hash of the texts beside it."""
    assert {Path(p).name for p in SmallStore().truth.manifest.files.values()} == {"cao-bang.txt", "dong-nai.txt", "gia-lai.txt"}


def test_a_place_that_three_kinds_share_is_a_choice(store: SmallStore) -> None:
    with pytest.raises(Ambiguous) as raised:
        ask(store, "trich-nguyen-van", {"chu-the": "210/KH-UBND 1"})
    assert len(raised.value.candidates) == 3
