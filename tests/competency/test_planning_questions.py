"""Comparison, duplicates, deadlines, reports, goals and documents not held: on plans written for the test, and on the real ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib

from graph.keeping.store import GraphStore
from queries.questions.refusals import BadValue
from queries.run import ask
from tests.competency.groups import PLANNING
from tests.competency.quoted import asker, texts_in
from tests.competency.two_engines import in_rdflib, on_both, texts_of
from viz.picture.facts import Facts

HERE = Path(__file__).parent
Json = dict[str, Any]
Put = Callable[..., Json]
CAO_BANG, TUYEN_QUANG = "310/KH-UBND", "88/KH-UBND"
LANG_SON, LAI_CHAU = "177/KH-UBND", "kế hoạch 122 Lai Châu"


@pytest.fixture(scope="module")
def plans(store_of: Callable[[Path], Path]) -> GraphStore:
    """A resolution and two plans about health, made up for the test."""
    return GraphStore.open(store_of(HERE / "plans"))


@pytest.fixture(scope="module")
def put(plans: GraphStore) -> Put:
    return asker(plans, texts_in(HERE / "plans"))


@pytest.fixture(scope="module")
def real(corpus_store: Path, seeds: list[Path]) -> Put:
    return asker(GraphStore.open(corpus_store), texts_in(seeds[0].parent))


def pairs(answer: Json) -> dict[tuple[str, str], str]:
    return {(r["place_a"], r["place_b"]): r["differs"] for r in answer["rows"] if r["pairing"] == "pair"}


def alone(answer: Json, side: str) -> list[str]:
    return [r[f"place_{side}"] for r in answer["rows"] if r["pairing"] == f"only_{side}"]


# ---- so-sanh-ke-hoach


def test_plans_on_health_are_paired_and_their_differences_told(put: Put) -> None:
    answer = put("so-sanh-ke-hoach", van_ban_a=CAO_BANG, van_ban_b=TUYEN_QUANG)
    assert pairs(answer) == {("1", "2"): "phạm vi", ("2", "3"): "phạm vi, chủ trì, thời gian", ("5", "4"): "sản phẩm"}
    # thuốc chữa bệnh, mỹ phẩm, thực phẩm chức năng; sởi, cúm: only the object differs
    assert (alone(answer, "a"), alone(answer, "b")) == (["3", "4", "6"], ["1", "5"])
    row = next(r for r in answer["rows"] if r["place_a"] == "2")
    assert [(d["a"], d["b"]) for d in row["scope"]] == [("vùng cao", "biên giới")]
    assert row["lead"] == "Sở Xây dựng ↔ Ủy ban nhân dân cấp xã"
    assert row["time"] == "2026 - 2030 ↔ 2026 - 2027"
    assert row["product"] is None
    assert {q["file"] for q in row["evidence"]} == {"ke-hoach-310-cao-bang.txt", "ke-hoach-88-tuyen-quang.txt"}


def test_the_other_way_round_gives_the_same_pairs(put: Put) -> None:
    there = pairs(put("so-sanh-ke-hoach", van_ban_a=CAO_BANG, van_ban_b=TUYEN_QUANG))
    back = pairs(put("so-sanh-ke-hoach", van_ban_a=TUYEN_QUANG, van_ban_b=CAO_BANG))
    assert {(b, a): d for (a, b), d in back.items()} == there


def test_one_kind_at_a_time(put: Put) -> None:
    answer = put("so-sanh-ke-hoach", van_ban_a=CAO_BANG, van_ban_b=TUYEN_QUANG, loai="body")
    assert pairs(answer) == {("II.1.2", "II.1.1"): "không khác"}
    assert {r["kind"] for r in answer["rows"]} == {"body"}


def test_a_plan_is_not_compared_with_itself(plans: GraphStore) -> None:
    with pytest.raises(BadValue):
        ask(plans, "so-sanh-ke-hoach", {"van-ban-a": CAO_BANG, "van-ban-b": CAO_BANG})


def test_the_annexes_of_lang_son_and_lai_chau(real: Put) -> None:
    answer = real("so-sanh-ke-hoach", van_ban_a=LANG_SON, van_ban_b=LAI_CHAU)
    assert pairs(answer) == {
        ("I.1", "1"): "chủ trì, phối hợp",
        ("I.2", "2"): "phạm vi, chủ trì, phối hợp, sản phẩm",
        ("II.2", "3"): "phạm vi, chủ trì, phối hợp",
        ("II.3", "4"): "chủ trì, phối hợp",
        ("II.4", "5"): "phạm vi, chủ trì, phối hợp",
        ("II.5", "6"): "phạm vi, chủ trì, phối hợp",
        ("II.6", "7"): "chủ trì, phối hợp",
        ("II.7", "8"): "phối hợp",
    }
    assert (alone(answer, "a"), alone(answer, "b")) == (["I.3", "I.4", "II.1", "II.8"], [])
    told = {r["place_a"]: [(d["a"], d["b"]) for d in r["scope"]] for r in answer["rows"] if r["scope"]}
    assert told == {
        "I.2": [("cấp quốc gia, cấp vùng và cấp tỉnh", "cấp cơ sở")],
        "II.2": [("từ loại V trở lên", "")],
        "II.4": [("tu bổ đập", "bổ cập"), ("", "(nếu có)")],
        "II.5": [("nâng cấp", ""), ("", "(nếu có)")],
    }
    leads = {r["place_a"]: r["lead"] for r in answer["rows"] if r["lead"]}
    assert leads["I.2"] == "Sở Xây dựng ↔ Chính quyền cấp cơ sở"
    helping = {r["place_a"]: r["coordinating"] for r in answer["rows"] if r["coordinating"]}
    assert helping["II.6"] == "Các sở, ban, ngành; Các đơn vị có liên quan; Ủy ban nhân dân cấp xã ↔ Các cơ quan liên quan"
    # "2025 - 2030" and "2025 -2030" are the same time
    assert not any(r["time"] for r in answer["rows"])


# ---- nhiem-vu-trung


def test_tasks_that_two_plans_have_alike(put: Put) -> None:
    rows = put("nhiem-vu-trung")["rows"]
    assert [(r["kind"], r["title"], [t["path"] for t in r["tasks"]]) for r in rows] == [
        ("annex", "Đào tạo, bồi dưỡng bác sĩ cho trạm y tế cấp xã", ["1", "2"]),
        ("annex", "Triển khai hồ sơ sức khỏe điện tử cho người dân", ["5", "4"]),
        ("body", "Tuyên truyền phòng, chống sốt xuất huyết trong trường học.", ["II.1/2", "II.1/1"]),
    ]
    assert [[d["label"] for d in r["scope"]] for r in rows] == [["(không có) ↔ “(nếu có)”"], [], []]
    assert len(put("nhiem-vu-trung", loai="body", tinh="Cao Bằng", van_ban=TUYEN_QUANG)["rows"]) == 1


def test_duplicates_of_the_real_documents(real: Put) -> None:
    rows = real("nhiem-vu-trung", van_ban=LANG_SON)["rows"]
    annex = {t["path"] for r in rows if r["kind"] == "annex" for t in r["tasks"] if t["label"].startswith("177/")}
    assert annex == {"I/1", "II/2", "II/3", "II/4", "II/5", "II/6", "II/7"}
    three = [r for r in rows if r["count"] == 3]
    assert [sorted(t["path"] for t in r["tasks"]) for r in three] == [["II.2.b/5", "II.4.b/6", "II.4.b/6"]]


# ---- van-ban-chua-co


def test_documents_not_held_by_tasks_that_depend_on_them(put: Put) -> None:
    rows = put("van-ban-chua-co")["rows"]
    assert [(r["number"], r["deriving"], r["naming"]) for r in rows] == [
        ("199-KL/TW", "phụ lục 11, nội dung 4, trách nhiệm 6", None),
        ("333/QĐ-TTg", None, "nội dung 1"),
    ]
    assert rows[0]["relations"] == "triển khai thực hiện"
    assert [d["label"].split(" (")[0] for d in rows[0]["cited_by"]] == ["Nghị quyết 71/NQ-CP"]
    assert [r["number"] for r in put("van-ban-chua-co", loai="Quyết định")["rows"]] == ["333/QĐ-TTg"]


def test_what_the_real_documents_depend_on(real: Put) -> None:
    rows = {r["number"] or r["document_label"].split(" (")[0]: r for r in real("van-ban-chua-co")["rows"]}
    assert list(rows)[:3] == ["Đề án số 13", "28-NQ/ĐH", "35-NQ/TU"]
    assert rows["81-KL/TW"]["counts"]["deriving"] == {"annex": 20, "body": 109, "duty": 34}
    assert rows["56-KL/TW"]["counts"]["deriving"] == {"body": 77, "duty": 8}
    assert not {"177/KH-UBND", "50-KH/ĐU"} & set(rows)


# ---- nhiem-vu-den-han


def test_states_of_deadlines(put: Put) -> None:
    rows = put("nhiem-vu-den-han", ngay="01/12/2026", loai="annex")["rows"]
    assert [(r["state"], r["document"].rsplit("/", 1)[-1], r["path"], r["remaining"]) for r in rows] == [
        ("sap-den-han", "310-kh-ubnd", "3", "đến 31/12/2026: còn 30 ngày"),
        ("sap-den-han", "310-kh-ubnd", "4", "đến 31/12/2026: còn 30 ngày"),
        ("sap-den-han", "88-kh-ubnd", "1", "đến 31/12/2026: còn 30 ngày"),
        ("sap-den-han", "88-kh-ubnd", "5", "đến 31/12/2026: còn 30 ngày"),
        ("da-qua", "310-kh-ubnd", "6", "thời gian ghi đến 31/12/2025, cách đây 335 ngày"),
    ]
    assert rows[-1]["status"] == "Đã qua thời hạn ghi trong văn bản (chưa có thông tin kết quả)"
    assert rows[0]["evidence"][0]["quote"].endswith("2026")


@pytest.mark.parametrize(
    ("values", "places"),
    [
        ({"truoc_ngay": "30/12/2026"}, ["6"]),
        ({"truoc_ngay": "31/12/2027"}, ["1", "3", "3", "4", "4", "5", "5", "6"]),
        ({"truoc_ngay": "2026", "tinh": "Tuyên Quang"}, ["1", "5"]),
        ({"truoc_ngay": "12/2028", "co_quan": "Sở Y tế tỉnh Tuyên Quang"}, ["1", "2", "3", "4", "5"]),
        ({"truoc_ngay": "2026-12-31", "tinh_trang": "da-qua"}, ["6"]),
        ({"truoc_ngay": "2020", "tinh_trang": "da-qua"}, []),  # over since, yet after the day asked for
    ],
)
def test_a_day_a_place_a_body_narrow(put: Put, values: dict[str, str], places: list[str]) -> None:
    rows = put("nhiem-vu-den-han", ngay="01/12/2026", loai="annex", **values)["rows"]
    assert sorted(r["path"] for r in rows) == places


def test_no_day_and_recurring_days_are_told_apart(put: Put) -> None:
    rows = put("nhiem-vu-den-han", ngay="01/12/2026", loai="duty")["rows"]
    recurring = [r["timeframe"]["text"] for r in rows if r["state"] == "dinh-ky"]
    assert recurring == ["trước ngày 15 của các tháng cuối quý", "định kỳ hằng năm"]
    assert {r["status"] for r in rows if r["timeframe"] is None} == {"Không ghi thời hạn"}
    assert [r["next"] for r in rows if r["state"] == "dinh-ky"] == ["2026-12-15", None]
    assert [r["remaining"] for r in rows if r["next"]] == ["kỳ tới: trước 15/12/2026, còn 14 ngày"]
    soon = put("nhiem-vu-den-han", ngay="01/12/2026", loai="duty", tinh_trang="sap-den-han")["rows"]
    assert [r["next"] for r in soon] == ["2026-12-15"], "a report that is due within the days asked for is due"
    assert put("nhiem-vu-den-han", ngay="01/12/2026", truoc_ngay="10/12/2026", loai="duty", tinh_trang="sap-den-han")["rows"] == []


def test_each_deadline_of_a_task_has_its_row(put: Put) -> None:
    asked = {"loai": "body", "tinh": "Tuyên Quang"}

    def rows(**values: str) -> list[tuple[str, str, str, str | None]]:
        found = put("nhiem-vu-den-han", **asked, **values)["rows"]
        return [(r["state"], r["timeframe"]["text"], r["timeframe"]["end"] or r["timeframe"]["recurrence"], r["act"]) for r in found if r["timeframe"]]

    made, sent, again = (
        ("trước 30/9/2026", "2026-09-30", "lập danh sách giếng"), ("xong trước ngày 15/11/2026", "2026-11-15", "lấy mẫu xét nghiệm"), ("hằng quý", "hằng quý", "rà soát lại"),
    )
    assert rows(ngay="01/9/2026") == [("sap-den-han", *made), ("sap-den-han", *sent), ("dinh-ky", *again)]
    assert rows(ngay="01/10/2026") == [("sap-den-han", *sent), ("da-qua", *made), ("dinh-ky", *again)], "a deadline that is over is seen beside one to come"
    assert rows(ngay="01/9/2026", truoc_ngay="31/10/2026", tinh_trang="co-thoi-han") == [("sap-den-han", *made)]
    first = put("nhiem-vu-den-han", **asked, ngay="01/9/2026")["rows"][0]
    assert [q["quote"] for q in first["evidence"]][:1] == ["Kiểm soát nguồn nước ăn uống tại khu dân cư; lập danh sách giếng trước 30/9/2026, lấy mẫu xét nghiệm xong trước ngày 15/11/2026; hằng quý rà soát lại."]


def test_the_box_of_a_task_tells_its_deadlines_in_order_with_what_is_due(plans: GraphStore) -> None:
    facts = Facts(plans.engine)
    document = str(_document(plans, TUYEN_QUANG).value)
    task = next(t for t in facts.tasks(document) if t.label.startswith("Kiểm soát nguồn nước"))
    told = dict(facts.task_facts(task.iri, document))
    assert told["when"] == "trước 30/9/2026 (lập danh sách giếng); xong trước ngày 15/11/2026 (lấy mẫu xét nghiệm); hằng quý (rà soát lại)"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "Ngày hỏi: 01/12/2026; sắp đến hạn: trong 90 ngày, đến hết 01/3/2027; nhiệm vụ có thời hạn sau đó không liệt kê."),
        ({"truoc_ngay": "2027"}, "Ngày hỏi: 01/12/2026; sắp đến hạn: đến hết 31/12/2027; nhiệm vụ có thời hạn sau đó không liệt kê."),
        ({"tu_ngay": "2027"}, "Ngày hỏi: 01/12/2026; tính từ 01/01/2027 trở đi."),
        ({"tu_ngay": "2027", "truoc_ngay": "2028"}, "Ngày hỏi: 01/12/2026; tính từ 01/01/2027 đến hết 31/12/2028; nhiệm vụ có thời hạn sau đó không liệt kê."),
    ],
)
def test_the_days_asked_for_are_told(put: Put, values: dict[str, str], words: str) -> None:
    assert put("nhiem-vu-den-han", ngay="01/12/2026", **values)["period"]["label"] == words


@pytest.mark.parametrize("typed", ["31/02/2026", "mai", "13/2026", "1/2/3/2026", "quý 1 năm 2026"])
def test_what_is_no_day_is_refused(plans: GraphStore, typed: str) -> None:
    with pytest.raises(BadValue) as raised:
        ask(plans, "nhiem-vu-den-han", {"truoc-ngay": typed})
    assert raised.value.remedy


def test_deadlines_of_the_real_documents(real: Put) -> None:
    rows = real("nhiem-vu-den-han", ngay="01/12/2026", truoc_ngay="31/12/2026")["rows"]
    counts = Counter((r["state"], r["kind"]) for r in rows)
    assert counts["sap-den-han", "annex"] == 38  # 35 of Lào Cai, Lạng Sơn's II.7 and II.8, Lai Châu's 8
    assert counts["da-qua", "annex"] == 0
    # 002's VI.5/4, VI.6/3, VI.7, VII.1, VII.2; Kon Tum's III.3; Lai Châu's III.3
    assert counts["dinh-ky", "duty"] == 7
    assert counts["sap-den-han", "body"] == 35  # all of Lào Cai's plan, whose title says "năm 2026"
    assert {r["timeframe"]["text"] for r in rows if r["state"] == "da-qua"} == {"trong giai đoạn 2021 - 2025", "đến hết năm 2025"}
    assert Counter(r["state"] for r in real("nhiem-vu-den-han", ngay="2027", loai="annex")["rows"]) == {"da-qua": 38}
    assert not any("quá hạn" in str(r["status"]).casefold() for r in rows)


# ---- che-do-bao-cao


def test_who_reports_what_to_whom_when(put: Put) -> None:
    rows = put("che-do-bao-cao")["rows"]
    assert [([b["label"] for b in r["reporter"]], r["report"], r["recipient"], r["day"], r["recurrence"]) for r in rows] == [
        (["Các sở, ban, ngành tỉnh Cao Bằng"], "kết quả thực hiện", "Sở Y tế, để báo cáo Ủy ban nhân dân tỉnh",
         "trước ngày 15 của các tháng cuối quý", "hằng quý"),
        (["Sở Y tế tỉnh Cao Bằng"], "tình hình thực hiện", "Bộ Y tế", "theo yêu cầu", None),
        (["Sở Y tế tỉnh Tuyên Quang"], "kết quả thực hiện", "Ủy ban nhân dân tỉnh", "định kỳ hằng năm", "hằng năm"),
        (["Các đơn vị"], None, "Ủy ban nhân dân tỉnh (qua Sở Y tế)", None, None),
    ]
    assert [(r["path"], r["condition"]) for r in rows if r["condition"]] == [("phần kết", "nếu có vướng mắc")], "outside the duties, and no duty"
    assert rows[-1]["task"] is None


def test_a_body_reports_also_as_one_of_a_group(put: Put) -> None:
    rows = put("che-do-bao-cao", co_quan="Sở Tài chính tỉnh Cao Bằng")["rows"]
    assert [r["path"] for r in rows] == ["IV.1"]
    assert [r["path"] for r in put("che-do-bao-cao", van_ban=TUYEN_QUANG)["rows"]] == ["IV.1", "phần kết"]
    units = put("che-do-bao-cao", co_quan="Sở Y tế tỉnh Tuyên Quang")["rows"]
    assert [r["path"] for r in units] == ["IV.1", "phần kết"], "the units are this department too"


def test_reports_of_difficulties_close_two_of_the_real_plans(real: Put) -> None:
    rows = [r for r in real("che-do-bao-cao")["rows"] if r["task"] is None]
    assert [(r["evidence"][0]["file"][:3], r["evidence"][0]["line"], r["recipient"]) for r in rows] == [
        ("004", 550, "Ủy ban nhân dân tỉnh (thông qua Sở Tài nguyên và Môi trường)"),
        ("001", 850, "Sở Nông nghiệp và Môi trường, để báo cáo Ủy ban nhân dân tỉnh"),
    ]
    assert all(r["condition"] for r in rows)


def test_lao_cais_quarterly_reports(real: Put) -> None:
    rows = real("che-do-bao-cao", van_ban="50-KH/ĐU")["rows"]
    dated = [(r["path"], r["recipient"], r["day"].split(" (")[0], r["recurrence"]) for r in rows if r["recurrence"]]
    assert dated == [
        ("VI.6/3", "UBND tỉnh", "Thường xuyên", "thường xuyên"),
        ("VII.1", "Đảng ủy Ủy ban nhân dân tỉnh", "trước ngày 20 của các tháng cuối quý", "hằng quý"),
        ("VII.2", "Sở Nông nghiệp và Môi trường, để báo cáo Ủy ban nhân dân tỉnh", "trước ngày 13 của các tháng cuối quý", "hằng quý"),
        ("VI.7", None, "định kỳ theo tháng, quý, năm", "hằng tháng, hằng quý, hằng năm"),  # figures supplied at intervals
    ]
    assert [(r["path"], r["report"]) for r in rows if r["path"] == "VI.7"] == [
        ("VI.7", "thông tin số thu ngân sách từ lĩnh vực đất đai, khoáng sản, tài nguyên nước trên địa bàn tỉnh")
    ]
    conditions = {r["path"]: r["condition"] for r in rows if r["condition"]}
    assert conditions == {
        "VI.5/2": "Trường hợp chưa có hệ thống xử lý nước thải y tế hoặc hệ thống đã quá tải, xuống cấp",
        "VII/1": "nếu có vướng mắc phát sinh cần sửa đổi, bổ sung kế hoạch",
    }
    assert {q["line"] for r in rows if r["path"] == "VII.1" for q in r["evidence"]} == {254}


# ---- chi-tieu


def test_goals_side_by_side_and_below_the_superior(put: Put) -> None:
    rows = put("chi-tieu")["rows"]
    assert [[v["label"] for v in r["values"]] for r in rows] == [
        ["Nghị quyết 71/NQ-CP (03/3/2026), 2030: 96%", "Tỉnh Cao Bằng, 2030: 95%", "Tỉnh Tuyên Quang, 2030: 97%"],
        ["Nghị quyết 71/NQ-CP (03/3/2026), 2030: giảm xuống 9%", "Tỉnh Cao Bằng, 2030: giảm xuống 8%",
         "Tỉnh Tuyên Quang, 2030: giảm xuống 10%"],
        ["Tỉnh Cao Bằng, 2030: trên 80%"],
    ]
    assert [[x["label"] for x in r["lower"]] for r in rows] == [
        ["Tỉnh Cao Bằng (95%) chưa bằng Nghị quyết 71/NQ-CP (03/3/2026) (96%)"],
        ["Tỉnh Tuyên Quang (giảm xuống 10%) chưa bằng Nghị quyết 71/NQ-CP (03/3/2026) (giảm xuống 9%)"],
        [],
    ]
    assert len(put("chi-tieu", tinh="Tuyên Quang")["rows"]) == 2
    assert put("chi-tieu", van_ban="71/NQ-CP")["rows"] == rows[:2], "beside its own goals stand those of the others"
    assert [r["subject_label"] for r in put("chi-tieu", chu_de="bao hiem y te")["rows"]] == ["Tỷ lệ dân số tham gia bảo hiểm y tế"]
    assert not put("chi-tieu", chu_de="bảo hiểm y tệ")["rows"], "a mark that is typed counts"
    assert put("chi-tieu", nam="2031")["rows"] == []


def test_goals_of_the_real_documents(real: Put) -> None:
    rows = {r["subject_label"]: r for r in real("chi-tieu")["rows"]}
    forest = {(v["place"], v["year"], v["value"]) for v in rows["Độ che phủ rừng"]["values"]}
    assert forest == {("Tỉnh Kon Tum", "2025", "64"), ("Tỉnh Lai Châu", "2030", "55"), ("Tỉnh Lạng Sơn", "2030", "67")}
    water = next(r for s, r in rows.items() if s.startswith("Dân số đô thị được cung cấp nước sạch qua"))
    assert {(v["place"], v["value"]) for v in water["values"]} == {("Tỉnh Lai Châu", "82"), ("Tỉnh Lạng Sơn", "100")}
    # a plain "nước sạch" is another measure than a supply by mains
    assert [v["place"] for v in rows["Dân số đô thị được sử dụng nước sạch"]["values"]] == ["Tỉnh Kon Tum"]
    assert not any(r["lower"] for r in rows.values())


# ---- the same queries on an engine of another make


@pytest.fixture(scope="module")
def other(plans: GraphStore) -> rdflib.Graph:
    return in_rdflib(plans)


@pytest.mark.parametrize("text", texts_of(PLANNING))
def test_the_other_engine_gives_the_same_rows(plans: GraphStore, other: rdflib.Graph, text: str) -> None:
    ours, theirs = on_both(plans, other, text, {"van_ban_a": _document(plans, CAO_BANG), "van_ban_b": _document(plans, TUYEN_QUANG)})
    assert ours
    assert ours == theirs


def _document(store: GraphStore, number: str) -> ox.NamedNode:
    query = "PREFIX vm: <https://w3id.org/vanmach/ontology#> SELECT ?d WHERE { ?d vm:number ?n }"
    found = [row["d"] for row in store.select(query, {"n": ox.Literal(number)})]
    assert len(found) == 1
    assert isinstance(found[0], ox.NamedNode)
    return found[0]


def test_a_citys_goal_is_not_its_provinces(real: Put) -> None:
    places = {v["place"] for r in real("chi-tieu", chu_de="rác thải sinh hoạt")["rows"] for v in r["values"] if v["evidence"][0]["file"].startswith("003")}
    assert places == {"Ủy ban nhân dân thành phố Lai Châu"}
