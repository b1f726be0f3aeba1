"""The questions of figures: money by source, results against targets, on documents written for it and on the real ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pyoxigraph as ox
import pytest

from graph.keeping.store import GraphStore
from queries.questions.answer import answer_schema
from queries.run import ask
from tests.competency.groups import FIGURES
from tests.competency.quoted import check_quotes
from tests.competency.two_engines import in_rdflib, on_both, texts_of

Json = dict[str, Any]

PLAN = """ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG
Số: 12/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Cao Bằng, ngày 04 tháng 3 năm 2025

KẾ HOẠCH
Thu gom nước thải giai đoạn 2025 - 2030

Thực hiện Nghị quyết số 31/NQ-CP ngày 02/02/2024 của Chính phủ; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NHIỆM VỤ

1. Rà soát hệ thống thoát nước.

II. KINH PHÍ THỰC HIỆN

1. Tổng kinh phí: 12.500 triệu đồng, gồm:

a) Năm 2025: 4,5 tỷ đồng, trong đó:

- Nguồn ngân sách tỉnh: 3.000 triệu đồng;
- Vốn vay của ngân hàng: 1.200 triệu đồng.

b) Năm 2026: 8.000 triệu đồng.

(Chi tiết tại phụ biểu 02 kèm theo)

Nơi nhận:
- Như trên.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH


Nguyễn Văn An

Phụ lục

Chỉ tiêu thu gom

| TT | Chỉ tiêu | Đơn vị | Hiện trạng 2020 | Thực hiện 2024 | Mục tiêu 2030 |
| --- | --- | --- | --- | --- | --- |
| I | Nước thải | | | | |
| 1 | Tỷ lệ hộ đấu nối | % | 40 | 52,5 | từ 60 trở lên |
| 2 | Thất thoát nước | % | 30 | 21 | 18 |
| 3 | Trạm bơm | trạm | - | 4 | 4 |
| 4 | Vốn đã dùng | | 585 triệu đồng | 1,6 tỷ đồng | > 2 tỷ đồng |
| 5 | Số dự án | dự án | | | 7 |

“-”: Không có số liệu
"""


@pytest.fixture(scope="module")
def small(vanmach: Any, tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    folder = tmp_path_factory.mktemp("figures")
    (folder / "texts").mkdir()
    (folder / "texts" / "ke-hoach.txt").write_text(PLAN, encoding="utf-8")
    vanmach("build", folder / "texts", "--store", folder / "store")
    checked = vanmach("check", "--store", folder / "store")
    assert " 0 lỗi" in checked.stdout + checked.stderr
    return GraphStore.open(folder / "store")


def put(store: GraphStore, texts: dict[str, str], question: str, **values: str) -> list[Json]:
    answer = ask(store, question, values).to_json()
    jsonschema.validate(answer, answer_schema())
    rows: list[Json] = answer["rows"]
    assert [
        c["name"] for c in answer["columns"] if c["name"] not in (rows[0] if rows else {c["name"]: 0 for c in answer["columns"]})
    ] == []
    for row in rows:
        assert row["evidence"]
        check_quotes(row, texts.__getitem__)
    return rows


SMALL = {"ke-hoach.txt": PLAN}


def test_money_by_source_and_what_the_parts_come_to(small: GraphStore) -> None:
    rows = put(small, SMALL, "kinh-phi", van_ban="12/KH-UBND")
    assert [(r["name"], r["source_label"], r["amount_label"], r["part_of_label"]) for r in rows] == [
        ("Tổng kinh phí", None, "12.500 triệu đồng", None),
        ("Năm 2025", None, "4,5 tỷ đồng", "Tổng kinh phí (12.500 triệu đồng)"),
        ("Nguồn ngân sách tỉnh", "Ngân sách tỉnh", "3.000 triệu đồng", "Năm 2025 (4,5 tỷ đồng)"),
        ("Vốn vay của ngân hàng", "Vốn vay của ngân hàng", "1.200 triệu đồng", "Năm 2025 (4,5 tỷ đồng)"),
        ("Năm 2026", None, "8.000 triệu đồng", "Tổng kinh phí (12.500 triệu đồng)"),
    ]
    assert [r["check"] and r["check"]["status"] for r in rows] == ["equal", "less", None, None, None]
    assert rows[0]["check_label"] == "4,5 tỷ đồng + 8.000 triệu đồng = 12.500 triệu đồng: bằng tổng số"
    # 4,5 tỷ is printed with one decimal, so it may stand for 4.45 to 4.55; 4,2 is less than that
    assert rows[1]["check_label"] == (
        "3.000 triệu đồng + 1.200 triệu đồng = 4,2 tỷ đồng: ít hơn tổng số 0,3 tỷ đồng (có thể chưa nêu hết các khoản)"
    )
    assert rows[2]["part_of"]["evidence"][0]["quote"] == "Năm 2025: 4,5 tỷ đồng, trong đó:"
    assert rows[2]["place"] == "mục II.1.a, gạch đầu dòng 1"
    assert [r["note"] for r in rows] == ["Văn bản dẫn tới phụ biểu 02 kèm theo nhưng tệp này không có.", None, None, None, None]
    assert rows[0]["evidence"][-1]["quote"] == "phụ biểu 02 kèm theo"


def test_results_against_targets(small: GraphStore) -> None:
    rows = put(small, SMALL, "ket-qua-so-voi-muc-tieu", van_ban="12/KH-UBND")
    assert [(r["subject_label"], r["baseline_label"], r["result_label"], r["target_label"]) for r in rows] == [
        ("Tỷ lệ hộ đấu nối", "40 (2020)", "52,5 (2024)", "từ 60 trở lên (đến 2030)"),
        ("Thất thoát nước", "30 (2020)", "21 (2024)", "18 (đến 2030)"),
        ("Trạm bơm", "không có số liệu (2020)", "4 (2024)", "4 (đến 2030)"),
        ("Vốn đã dùng", "585 triệu đồng (2020)", "1,6 tỷ đồng (2024)", "> 2 tỷ đồng (đến 2030)"),
        ("Số dự án", None, None, "7 (đến 2030)"),
    ]
    assert [(r["compared_label"], r["change_label"]) for r in rows] == [
        ("ngoài mức mục tiêu (≥ 60%)", "tăng 12,5 điểm phần trăm"),
        ("cao hơn 3 điểm phần trăm", "giảm 9 điểm phần trăm"),
        ("bằng mục tiêu", None),
        ("ngoài mức mục tiêu (> 2 tỷ đồng)", "tăng 1.015 triệu đồng"),
        (None, None),
    ]
    assert {r["group"] for r in rows} == {"I Nước thải"}
    assert rows[0]["target"]["evidence"][0]["quote"] == "Mục tiêu 2030"
    assert rows[2]["legend"]["evidence"][0]["quote"] == "“-”: Không có số liệu"
    kept = put(small, SMALL, "ket-qua-so-voi-muc-tieu", van_ban="12/KH-UBND", nhom="co-so-lieu")
    assert [r["subject_label"] for r in kept] == ["Tỷ lệ hộ đấu nối", "Thất thoát nước", "Trạm bơm", "Vốn đã dùng"]


def test_a_document_without_figures_gives_no_rows(small: GraphStore) -> None:
    for asked in ("kinh-phi", "ket-qua-so-voi-muc-tieu"):
        assert put(small, SMALL, asked, van_ban="31/NQ-CP") == []


def test_funds_of_the_real_plan(corpus_store: Path, seeds: list[Path]) -> None:
    texts = {p.name: p.read_bytes().decode("utf-8") for p in seeds}
    rows = put(GraphStore.open(corpus_store), texts, "kinh-phi", van_ban="50-KH/ĐU")
    assert [r["amount_label"] for r in rows] == [f"{n} tỷ đồng" for n in ("2.033,4", "334,6", "1.240,1", "325,7", "133")]
    assert rows[0]["check_label"] == "334,6 + 1.240,1 + 325,7 + 133 = 2.033,4 tỷ đồng: bằng tổng số"
    assert [r["evidence"][0]["line"] for r in rows] == [164, 170, 171, 172, 174]
    assert {r["group_label"] for r in rows[1:4]} == {"Vốn ngân sách nhà nước đầu tư các công trình dự án thuộc lĩnh vực đất đai, nước, khoáng…"}
    assert "334,6 + 1.240,1 + 325,7 = 1.900,4 tỷ đồng (văn bản không ghi số của nhóm)" in rows[0]["note"]
    assert "phụ biểu 02" in rows[0]["note"], "its details stand in an annex that is not there"


def test_results_of_the_real_report(corpus_store: Path, seeds: list[Path]) -> None:
    texts = {p.name: p.read_bytes().decode("utf-8") for p in seeds}
    store = GraphStore.open(corpus_store)
    report = "Báo cáo Ủy ban nhân dân thành phố Lai Châu"
    rows = put(store, texts, "ket-qua-so-voi-muc-tieu", van_ban=report)
    assert len(rows) == 164
    goals = put(store, texts, "ket-qua-so-voi-muc-tieu", van_ban=report, nhom="co-muc-tieu")
    assert [(r["target_label"], r["result_label"], r["compared_label"]) for r in goals] == [
        ("100% (đến 2020)", None, None),
        ("30% (đến 2020)", None, None),
        ("90% (đến 2020)", "100 (2022)", "cao hơn 10 điểm phần trăm"),
        (">85% (đến 2020)", "100 (2022)", "trong mức mục tiêu (> 85%)"),
        ("100% (đến 2020)", "100 (2022)", "bằng mục tiêu"),
        ("<30% (đến 2020)", "100 (2022)", "ngoài mức mục tiêu (< 30%)"),
    ]
    forest = next(r for r in rows if r["baseline_label"] == "21,3 (2013)")
    assert (forest["result_label"], forest["change_label"]) == ("27,5 (2022)", "tăng 6,2 điểm phần trăm")
    assert sum(bool(r["result"]) for r in rows) == 123


# ---- the same queries on an engine of another make


@pytest.mark.parametrize("text", texts_of(FIGURES))
def test_the_other_engine_gives_the_same_rows(small: GraphStore, text: str) -> None:
    number = "PREFIX vm: <https://w3id.org/vanmach/ontology#> SELECT ?d WHERE { ?d vm:number ?n }"
    [plan] = [row["d"] for row in small.select(number, {"n": ox.Literal("12/KH-UBND")})]
    assert isinstance(plan, ox.NamedNode)
    ours, theirs = on_both(small, in_rdflib(small), text, {"van_ban": plan})
    assert ours
    assert ours == theirs
