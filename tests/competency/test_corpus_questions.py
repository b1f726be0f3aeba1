"""The questions on the five real documents: the rows that legal staff must get, and those they must not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from graph.keeping.store import GraphStore
from queries.questions.refusals import Ambiguous
from queries.run import ask

Json = dict[str, Any]
Put = Callable[..., Json]
TASKS = "nhiem-vu-tu-van-ban"
LANG_SON, LAI_CHAU, LAO_CAI, KON_TUM = "Tỉnh Lạng Sơn", "Tỉnh Lai Châu", "Tỉnh Lào Cai", "Tỉnh Kon Tum"
PLANS_OF_122 = {
    ("annex", LANG_SON): 12, ("annex", LAI_CHAU): 8, ("body", LANG_SON): 50, ("body", LAI_CHAU): 59,
    ("duty", LANG_SON): 19, ("duty", LAI_CHAU): 15,
}
PROGRAMME_OF_06 = {("body", KON_TUM): 77, ("duty", KON_TUM): 8}


def _counts(answer: Json) -> dict[tuple[str, str], int]:
    return dict(Counter((r["kind"], r["province"]) for r in answer["rows"]))


def _numbers(entries: list[Json]) -> set[str | None]:
    return {e["document_label"].split(" (")[0] for e in entries}


@pytest.mark.parametrize("typed", ["Kết luận 81-KL/TW", "KL 81", "81-kl/tw", "ket luan 81"])
def test_tasks_of_conclusion_81(put: Put, typed: str) -> None:
    answer = put(TASKS, van_ban=typed)
    assert _counts(answer) == PLANS_OF_122
    annex = answer["summary"]["annex"]
    assert (annex["count"], answer["summary"]["body"]["count"], answer["summary"]["duty"]["count"]) == (20, 109, 34)
    assert {p["province"]: p["statuses"] for p in annex["provinces"]}[LANG_SON] == {"approved_before": 4, "new": 8}
    assert {"Nghị quyết 122/NQ-CP", "Công văn 1848-CV/TU"} <= _numbers(answer["not_held"])
    assert all(e["evidence"] for e in answer["not_held"])
    assert answer["documents"] == 5


def test_every_task_of_81_has_its_chain_with_122_and_quotes(put: Put) -> None:
    for row in put(TASKS, van_ban="Kết luận 81-KL/TW")["rows"]:
        ends = [(e["subject_label"].split(" (")[0], e["object_label"].split(" (")[0]) for e in row["chain"]]
        assert ("Nghị quyết 122/NQ-CP", "Kết luận 81-KL/TW") in ends
        assert any(s == row["document_label"].split(" (")[0] and o == "Nghị quyết 122/NQ-CP" for s, o in ends)
        assert ends[-1][1] == "Kết luận 81-KL/TW"
        assert all(e["evidence"] for e in row["chain"])
        assert row["evidence"]


def test_annex_rows_of_81_have_bodies_time_and_product(put: Put) -> None:
    rows = [r for r in put(TASKS, van_ban="Kết luận 81-KL/TW", loai="annex")["rows"] if r["province"] == LANG_SON]
    assert len(rows) == 12
    for row in rows:
        assert row["lead"]
        assert row["timeframe"]
        assert all(b["evidence"] and b["label"] for b in row["lead"] + row["coordinating"])
    assert sum(r["product"] is not None for r in rows) == 12


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("122/NQ-CP năm 2025", PLANS_OF_122),
        ("24-NQ/TW", PLANS_OF_122 | PROGRAMME_OF_06),
        ("06/NQ-CP", PROGRAMME_OF_06),
        ("56-KL/TW", PROGRAMME_OF_06),
        ("13-CTr/TU", {}),
        ("1848-CV/TU", {}),
    ],
)
def test_who_derives_from_whom(put: Put, typed: str, expected: dict[tuple[str, str], int]) -> None:
    assert _counts(put(TASKS, van_ban=typed)) == expected


@pytest.mark.parametrize("typed", ["Đề án 13", "35-NQ/TU", "28-NQ/ĐH"])
def test_lao_cais_tasks_derive_from_their_own_chain(put: Put, typed: str) -> None:
    answer = put(TASKS, van_ban=typed)
    assert {r["number"] for r in answer["rows"]} == {"50-KH/ĐU"}
    assert {r["province"] for r in answer["rows"]} == {LAO_CAI}
    assert all(r["chain"] for r in answer["rows"])


@pytest.mark.parametrize("typed", ["28-NQ/ĐH", "13-CTr/TU", "Đề án 13", "49-KH/ĐU"])
def test_lao_cais_bases_are_a_list_of_their_own(put: Put, typed: str) -> None:
    based = put(TASKS, van_ban=typed)["based_on"]
    assert _numbers(based) == {"Kế hoạch 50-KH/ĐU"}
    assert all(e["evidence"] for e in based)


def test_the_report_derives_from_the_letter_that_ordered_it_only(put: Put) -> None:
    rows = put(TASKS, van_ban="1601/UBND-KTN")["rows"]
    assert rows
    assert {r["document_label"].split(" (")[0] for r in rows} == {"Báo cáo chưa rõ số “tổng kết 10 năm thực hiện Nghị quyết số 24-NQ/TW ngày…”"}
    for other in ("24-NQ/TW", "56-KL/TW"):
        assert not any("Báo cáo" in r["document_label"] for r in put(TASKS, van_ban=other)["rows"])


def test_nothing_makes_81_derive_from_56(put: Put) -> None:
    above = [r["number"] for r in put("chuoi-chi-dao", van_ban="KL 81")["rows"] if r["direction"] == "above"]
    assert above == ["24-NQ/TW"]


def test_above_below_and_beside_122(put: Put) -> None:
    rows = put("chuoi-chi-dao", van_ban="122/NQ-CP")["rows"]
    found = {(r["direction"], r["document_label"].split(" (")[0]) for r in rows}
    assert {("above", "Kết luận 81-KL/TW"), ("above", "Nghị quyết 24-NQ/TW"), ("below", "Kế hoạch 177/KH-UBND")} <= found
    assert not any("Phụ lục" in label for _, label in found)
    # a plan dated "tháng 5 năm 2025" has no day
    assert {r["date"] for r in rows if r["province"] == LAI_CHAU} == {"2025-05"}
    assert all(r["evidence"] for r in rows)


def test_what_so_xay_dung_of_lang_son_leads(put: Put) -> None:
    rows = put("co-quan-chu-tri", co_quan="Sở Xây dựng tỉnh Lạng Sơn")["rows"]
    led = [r for r in rows if r["relation"] == "lead"]
    assert [r["path"] for r in led if r["kind"] == "annex"] == ["I/2", "II/1", "II/2", "II/3"]
    assert [r["evidence"][0]["line"] for r in led if r["kind"] == "duty"] == [203, 205, 209]
    assert [r["evidence"][0]["line"] for r in rows if r["relation"] == "responsible"] == [207]
    assert {r["via"]["label"] for r in rows if r["relation"] == "group"} == {"Các sở, ban, ngành tỉnh Lạng Sơn"}
    assert put("co-quan-chu-tri", co_quan="so xay dung", tinh="lang son")["rows"] == rows


def test_a_body_of_three_provinces_is_a_choice(store: GraphStore) -> None:
    with pytest.raises(Ambiguous) as raised:
        ask(store, "co-quan-chu-tri", {"co-quan": "Sở Xây dựng"})
    assert len(raised.value.candidates) == 3


def test_decisions_of_the_prime_minister_that_provinces_share(put: Put) -> None:
    rows = put("vien-dan-chung", loai="Quyết định", co_quan="Thủ tướng Chính phủ")["rows"]
    assert {r["number"] for r in rows if r["by"] == "ghi số, ký hiệu"} == {"1055/QĐ-TTg", "419/QĐ-TTg"}
    assert {r["number"] for r in rows if r["by"] == "theo tên"} == {
        f"{n}/QĐ-TTg" for n in ("1658", "500", "280", "1266", "149", "224", "215")
    }
    for row in rows:
        assert all(p["evidence"] for p in row["provinces"])
        assert row["province_count"] == len({p["iri"] for p in row["provinces"]}) >= 2


def test_the_energy_strategy_is_one_horizon_only(put: Put) -> None:
    row = next(r for r in put("vien-dan-chung", loai="Quyết định")["rows"] if r["number"] == "215/QĐ-TTg")
    quotes = [" ".join(q["quote"].split()) for p in row["provinces"] if p["label"] == LAI_CHAU for q in p["evidence"]]
    assert quotes
    assert all("2050" in q and "2045" not in q for q in quotes)


def test_876_is_to_be_confirmed(put: Put) -> None:
    doubts = [r for r in put("can-xac-minh")["rows"] if any("876/QĐ-TTg" in (c["label"] or "") for c in r["candidates"])]
    assert doubts
    named = [q for r in doubts for q in r["evidence"]]
    assert {q["file"][:3] for q in named} >= {"000", "001"}
    cited = [r for r in put("van-ban-vien-dan", van_ban="177/KH-UBND", loai="Quyết định")["rows"] if r["number"] == "876/QĐ-TTg"]
    assert {r["confidence"] for r in cited if "876" not in r["printed"]} == {"candidate"}
    assert {r["confidence"] for r in cited if "876" in r["printed"]} == {"printed"}


def test_disagreements_with_both_quotes(put: Put) -> None:
    rows = put("khong-thong-nhat")["rows"]
    shown = [" ".join(" ".join(q["quote"].split()) for q in r["evidence"]) for r in rows]

    def both(*words: str) -> bool:
        return any(all(w in s for w in words) for s in shown)

    assert both("TỈNH LẠNG SƠN", "Sơn La")
    assert both("20 tháng 7 năm 2020", "20 tháng 7 năm 2021")
    assert both("01 hệ thống", "02 hệ thống")
    assert both("2045", "2050")
    # the city's report: its text against its table, a table against the other, an area against its parts
    assert both("Trên 98% chất thải rắn sinh hoạt đô thị", "trên 98% chất thải rắn", "Tỷ lệ chất thải rắn sinh hoạt đô thị được thu gom, xử lý", "100")
    assert both("Tỷ lệ dân cư nông thôn", "98", "Tỷ lệ dân số nông thôn", "100%")
    assert both("2.644,1 ha", "2441,54 ha")
    assert all(len(r["evidence"]) >= 2 for r in rows)
    assert not any("2.033,4" in s or "Tổng số: 08" in s for s in shown)


def test_citations_with_section_footnote_and_reason(put: Put) -> None:
    rows = put("van-ban-vien-dan", van_ban="177/KH-UBND", loai="Quyết định")["rows"]
    by_number = {(r["number"], r["footnote"]) for r in rows if r["confidence"] == "printed"}
    assert {("1055/QĐ-TTg", "4"), ("876/QĐ-TTg", "9"), ("419/QĐ-TTg", "12")} <= by_number
    named = [r for r in rows if r["number"] == "1658/QĐ-TTg" and r["footnote"] is None]
    assert named[0]["reason"]
    assert named[0]["place"].startswith("mục II.3")


def test_the_words_behind_a_relation(put: Put) -> None:
    rows = put("trich-nguyen-van", chu_the="177/KH-UBND", quan_he="triển khai thực hiện", doi_tuong="122/NQ-CP")["rows"]
    assert len(rows) == 1
    assert any("122/NQ-CP" in q["quote"] for q in rows[0]["evidence"])
