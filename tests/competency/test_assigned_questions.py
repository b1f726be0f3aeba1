"""Questions that look over documents and bodies, on small documents written for the test: text + question → the rows expected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.keeping.store import GraphStore
from queries.questions.refusals import BadValue
from queries.run import ask

Json = dict[str, Any]
Put = Callable[..., Json]
TEXTS = Path(__file__).parent / "assigned"
DIEN_BIEN, SON_LA = "Tỉnh Điện Biên", "Tỉnh Sơn La"
CULTURE, FINANCE = "Sở Văn hóa, Thể thao và Du lịch tỉnh Điện Biên", "Sở Tài chính tỉnh Điện Biên"
SCIENCE, TEACHING = "Sở Khoa học và Công nghệ tỉnh Điện Biên", "Sở Giáo dục và Đào tạo tỉnh Điện Biên"
GROUP = "Các sở, ban, ngành tỉnh Điện Biên"
LIBRARY, TRAINING, BOOKS = (
    "Xây dựng thư viện số của tỉnh", "Đào tạo người làm công tác thư viện cấp xã", "Bổ sung sách cho thư viện trường học",
)
ORGANISE = "Chủ trì, phối hợp với Sở Tài chính và các sở, ban, ngành tổ chức thực hiện Kế hoạch này."
FUND = "Tham mưu bố trí kinh phí thực hiện Kế hoạch theo quy định."
GROUP_DUTY = "Các sở, ban, ngành thực hiện các nhiệm vụ được giao."


def _labels(entries: list[Json]) -> list[str]:
    return [e["label"] for e in entries]


def _short(label: str) -> str:
    return label.split(" (")[0]


# ---- nguon-goc-nhiem-vu


def test_all_ways_up_from_a_task(put: Put) -> None:
    rows = put("nguon-goc-nhiem-vu", nhiem_vu=LIBRARY)["rows"]
    found = [(r["relation"], r["depth"], _short(r["document_label"]), [w["text"] for w in r["ways"]]) for r in rows]
    way = "Kế hoạch 95/KH-UBND → Nghị quyết 64/NQ-CP"
    assert found == [
        ("own", 0, "Kế hoạch 95/KH-UBND", []),
        ("above", 1, "Nghị quyết 64/NQ-CP", [way]),
        ("above", 2, "Kết luận 97-KL/TW", [way + " → Kết luận 97-KL/TW"]),
        # a legal basis stands apart: it is no direction
        ("based", None, "Quyết định 412/QĐ-TTg", []),
    ]
    assert [(e["predicate"], _short(e["object_label"])) for e in rows[2]["chain"]] == [
        ("implements", "Nghị quyết 64/NQ-CP"), ("implements", "Kết luận 97-KL/TW"),
    ]
    assert rows[0]["chain"][0]["predicate"] == "taskOf"
    assert [r["held"] for r in rows] == [True, True, False, False]


def test_what_a_task_names_itself_is_no_direction(put: Put) -> None:
    rows = put("nguon-goc-nhiem-vu", nhiem_vu="Triển khai thực hiện Quyết định số 518/QĐ-TTg")["rows"]
    assert [(r["relation"], r["number"]) for r in rows if r["relation"] not in ("own", "above")] == [
        ("based", "412/QĐ-TTg"), ("named", "518/QĐ-TTg"),
    ]


# ---- luoc-do-van-ban


def test_the_diagram_both_ways_with_counts(put: Put) -> None:
    answer = put("luoc-do-van-ban", van_ban="95/KH-UBND")
    assert [(r["block"], r["relation_label"], r["number"]) for r in answer["rows"] if r["predicate"] != "cites"] == [
        ("directing", "Văn bản được triển khai", "64/NQ-CP"),
        ("other", "Văn bản kèm theo", None),
        ("other", "Căn cứ ban hành", "412/QĐ-TTg"),
        ("other", "Văn bản nêu trực tiếp", "518/QĐ-TTg"),
    ]
    counts = {c["label"]: c["count"] for c in answer["counts"]}
    assert {label: n for label, n in counts.items() if n} == {
        "Văn bản được triển khai": 1, "Văn bản kèm theo": 1, "Căn cứ ban hành": 1, "Dẫn chiếu": 3, "Văn bản nêu trực tiếp": 1,
    }
    # a portal shows its labels even where nothing stands under them
    assert counts["Văn bản triển khai"] == counts["Bị thay thế"] == 0
    directing = {c["label"] for c in answer["counts"] if c["block_label"] == "Chỉ đạo – triển khai"}
    assert {"Văn bản triển khai", "Tiếp tục thực hiện", "Cụ thể hóa", "Văn bản giao nhiệm vụ"} <= directing
    assert not directing & {"Căn cứ ban hành", "Dẫn chiếu"}


def test_the_diagram_seen_from_above(put: Put) -> None:
    rows = put("luoc-do-van-ban", van_ban="Kết luận 97-KL/TW")["rows"]
    # the annex of 95 names no other document, so only the plan and the resolution stand here
    assert [(r["relation_label"], r["number"]) for r in rows] == [
        ("Văn bản triển khai", "64/NQ-CP"), ("Văn bản triển khai", "27/KH-UBND"),
        ("Được dẫn chiếu", "64/NQ-CP"), ("Được dẫn chiếu", "27/KH-UBND"),
    ]
    named = put("luoc-do-van-ban", van_ban="518/QĐ-TTg")["rows"]
    assert [(r["relation_label"], (r["task_title"] or "")[:20]) for r in named if r["task"]] == [
        ("Nhiệm vụ nêu trực tiếp", "Triển khai thực hiện")
    ]


# ---- van-ban-trien-khai


def test_implementing_documents_by_date(put: Put) -> None:
    rows = put("van-ban-trien-khai", van_ban="97-KL/TW")["rows"]
    assert [(r["date"], r["number"], r["issuer_kind"], r["way"], r["held"]) for r in rows] == [
        ("2026-04-05", "64/NQ-CP", "Chính phủ", "trực tiếp", True),
        ("2026-04-30", "27/KH-UBND", "UBND", "trực tiếp", True),
        ("2026-05-12", "95/KH-UBND", "UBND", "qua Nghị quyết 64/NQ-CP", True),
    ]
    assert [r["number"] for r in put("van-ban-trien-khai", van_ban="97-KL/TW", tinh="Sơn La")["rows"]] == ["27/KH-UBND"]
    assert put("van-ban-trien-khai", van_ban="27/KH-UBND")["rows"] == []


# ---- co-quan-phoi-hop


def test_coordinating_and_with_whom(put: Put) -> None:
    answer = put("co-quan-phoi-hop", co_quan=FINANCE)
    found = [(r["relation"], _labels(r["via"]), r["title"], _labels(r["lead"]), _labels(r["together"])) for r in answer["rows"]]
    assert found == [
        ("own", [], LIBRARY, [SCIENCE], []),
        ("own", [], BOOKS, [TEACHING], [CULTURE]),
        # named itself and within a group: once, as named
        ("own", [], ORGANISE, [CULTURE], [GROUP]),
        ("group", [GROUP], TRAINING, [CULTURE], []),
    ]
    assert answer["summary"] == {"own": {"annex": 2, "duty": 1}, "group": {"annex": 1}}


def test_who_leads_does_not_coordinate_through_a_group(put: Put) -> None:
    found = [(r["relation"], r["title"]) for r in put("co-quan-phoi-hop", co_quan=CULTURE)["rows"]]
    assert found == [("own", BOOKS)]
    assert put("co-quan-phoi-hop", co_quan="Sở Tài chính", tinh=SON_LA)["rows"] == []


# ---- van-ban-giao-viec


def test_what_a_document_gives_to_a_body(put: Put) -> None:
    answer = put("van-ban-giao-viec", van_ban="95/KH-UBND", co_quan=FINANCE)
    found = [(r["relation"], _labels(r["via"]), _labels(r["roles"]), r["kind"], r["title"]) for r in answer["rows"]]
    assert found == [
        ("own", [], ["phối hợp"], "annex", LIBRARY),
        ("own", [], ["phối hợp"], "annex", BOOKS),
        ("own", [], ["phối hợp"], "duty", ORGANISE),
        ("own", [], ["tham mưu"], "duty", FUND),
        ("group", [GROUP], ["phối hợp"], "annex", TRAINING),
        ("group", [GROUP], ["thực hiện"], "duty", GROUP_DUTY),
    ]
    assert answer["summary"] == {"own": {"annex": 2, "duty": 2}, "group": {"annex": 1, "duty": 1}}
    duties = put("van-ban-giao-viec", van_ban="95/KH-UBND", co_quan=FINANCE, loai="duty")
    assert [r["title"] for r in duties["rows"]] == [ORGANISE, FUND, GROUP_DUTY]
    assert duties["summary"] == {"own": {"duty": 2}, "group": {"duty": 1}}


def test_the_heading_that_names_the_body_is_quoted(put: Put) -> None:
    rows = put("van-ban-giao-viec", van_ban="95/KH-UBND", co_quan=CULTURE)["rows"]
    assert [(r["title"], _labels(r["roles"])) for r in rows if r["relation"] == "own"] == [
        (TRAINING, ["chủ trì"]), (BOOKS, ["phối hợp"]), (ORGANISE, ["chủ trì"]),
    ]
    # a plan of another province gives it nothing
    assert put("van-ban-giao-viec", van_ban="27/KH-UBND", co_quan=CULTURE)["rows"] == []


def test_without_a_document_every_document_is_asked(put: Put) -> None:
    one = put("van-ban-giao-viec", van_ban="95/KH-UBND", co_quan=FINANCE)["rows"]
    every = put("van-ban-giao-viec", co_quan=FINANCE)["rows"]
    assert [r for r in every if r["document"] == one[0]["document"]] == one
    led = {r["task"] for r in put("co-quan-chu-tri", co_quan=CULTURE)["rows"]}
    assert led <= {r["task"] for r in put("van-ban-giao-viec", co_quan=CULTURE)["rows"]}


def test_the_body_is_needed(store: GraphStore) -> None:
    with pytest.raises(BadValue, match="Cơ quan"):
        ask(store, "van-ban-giao-viec", {"van-ban": "95/KH-UBND"})


# ---- thong-ke-nhiem-vu


def test_counts_by_body_and_kind(put: Put) -> None:
    answer = put("thong-ke-nhiem-vu", van_ban="97-KL/TW", tinh=DIEN_BIEN)
    roles = ("lead", "coordinating", "directing", "responsible", "others", "tasks")
    assert [(r["kind"], r["body_label"], *(r[k] for k in roles)) for r in answer["rows"]] == [
        ("annex", CULTURE, 1, 1, 0, 0, 0, 2),
        ("annex", TEACHING, 1, 0, 0, 0, 0, 1),
        ("annex", SCIENCE, 1, 0, 0, 0, 0, 1),
        ("annex", FINANCE, 0, 2, 0, 0, 0, 2),
        ("annex", GROUP, 0, 1, 0, 0, 0, 1),
        ("body", "(văn bản không ghi cơ quan)", 0, 0, 0, 0, 0, 2),
        ("duty", CULTURE, 1, 0, 0, 0, 0, 1),
        ("duty", GROUP, 0, 1, 0, 1, 0, 2),
        ("duty", FINANCE, 0, 1, 0, 0, 1, 2),
    ]
    assert [r["group"] for r in answer["rows"] if r["body_label"] == GROUP] == [True, True]
    assert {kind: s["count"] for kind, s in answer["summary"].items()} == {"annex": 3, "body": 2, "duty": 3}


def test_counts_over_provinces_keep_them_apart(put: Put) -> None:
    answer = put("thong-ke-nhiem-vu", van_ban="97-KL/TW")
    assert {(r["kind"], r["province"]) for r in answer["rows"]} == {
        ("annex", DIEN_BIEN), ("body", DIEN_BIEN), ("duty", DIEN_BIEN), ("body", SON_LA), ("duty", SON_LA), ("body", None),
    }
    assert "count" not in answer["summary"]
    assert {k: s["count"] for k, s in answer["summary"].items()} == {"annex": 3, "body": 4, "duty": 4}


# ---- bang-phan-cong


def test_the_table_of_assignments_in_order(put: Put) -> None:
    answer = put("bang-phan-cong", van_ban="95/KH-UBND")
    annex = [r for r in answer["rows"] if r["kind"] == "annex"]
    assert [
        (r["path"], r["title"], r["product"], _labels(r["lead"]), _labels(r["coordinating"]), r["timeframe"]["text"])
        for r in annex
    ] == [
        ("1", LIBRARY, "Hệ thống", [SCIENCE], [FINANCE], "2026 - 2028"),
        ("2", TRAINING, "Lớp đào tạo", [CULTURE], [GROUP], "2026 - 2027"),
        ("3", BOOKS, "Sách", [TEACHING], [FINANCE, CULTURE], "2027"),
    ]
    assert [r["kind"] for r in answer["rows"]] == ["annex"] * 3 + ["body"] * 2 + ["duty"] * 3
    assert [r["title"] for r in put("bang-phan-cong", van_ban="95/KH-UBND", loai="duty")["rows"]] == [ORGANISE, FUND, GROUP_DUTY]
    # a document's own tasks, not those of what implements it
    assert put("bang-phan-cong", van_ban="97-KL/TW")["rows"] == []


# ---- duoc-vien-dan-tai


def test_where_a_document_is_cited(put: Put) -> None:
    rows = put("duoc-vien-dan-tai", van_ban="412/QĐ-TTg")["rows"]
    assert [(r["province"], r["place"], r["confidence"], r["relations"], [t["path"] for t in r["tasks"]]) for r in rows] == [
        (SON_LA, "mục I, gạch đầu dòng 1", "printed", [], ["I/1"]),
        (DIEN_BIEN, "phần mở đầu", "printed", ["căn cứ"], []),
    ]
    assert [r["province"] for r in put("duoc-vien-dan-tai", van_ban="412/QĐ-TTg", tinh="Điện Biên")["rows"]] == [DIEN_BIEN]
    assert put("duoc-vien-dan-tai", van_ban="27/KH-UBND")["rows"] == []
