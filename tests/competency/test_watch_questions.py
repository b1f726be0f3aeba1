"""What asks for a second look: leads that are unclear, tasks without direction, bases that changed, directions not yet taken up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rdflib

from graph.keeping.store import GraphStore
from queries.questions.catalog import question
from queries.run import ask
from tests.competency.groups import WATCH
from tests.competency.two_engines import on_both, texts_of

Json = dict[str, Any]
Put = Callable[..., list[Json]]
TEXTS = Path(__file__).parent / "watch"
CULTURE, HOME, TEACHING = ("Sở Văn hóa, Thể thao và Du lịch tỉnh Phú Thọ", "Sở Nội vụ tỉnh Phú Thọ", "Sở Giáo dục và Đào tạo tỉnh Phú Thọ")
GROUP = "Các sở, ban, ngành tỉnh Phú Thọ"


def _labels(entries: list[Json]) -> list[str]:
    return [e["label"] for e in entries]


def _short(label: str | None) -> str:
    return (label or "").split(" (")[0]


# ---- nhiem-vu-khong-ro-dau-moi


def test_leads_that_are_unclear(put_rows: Put) -> None:
    rows = put_rows("nhiem-vu-khong-ro-dau-moi", van_ban="41/KH-UBND", loai="annex")
    assert [(r["states"], r["title"], _labels(r["lead"])) for r in rows] == [
        (["trung"], "Bổ sung sách cho thư viện trường học", [TEACHING]),
        (["nhieu"], "Đào tạo người làm công tác thư viện", [HOME, CULTURE]),
        (["nhom"], "Luân chuyển sách tới các xã", [GROUP]),
        (["chi-phoi-hop"], "Tổ chức ngày hội đọc sách", []),
    ]
    assert [r["title"] for r in put_rows("nhiem-vu-khong-ro-dau-moi", tinh_trang="nhieu")] == ["Đào tạo người làm công tác thư viện"]


def test_a_task_of_one_body_has_its_lead(put_rows: Put) -> None:
    titles = {r["title"] for r in put_rows("nhiem-vu-khong-ro-dau-moi")}
    assert "Xây dựng thư viện số của tỉnh" not in titles, "led by one body"
    assert not any(t.startswith(("Sở Tài chính tham mưu", "Sở Văn hóa")) for t in titles), "duties of one body"
    assert "Tuyên truyền về văn hóa đọc trong trường học." in titles


# ---- nhiem-vu-chua-ro-chi-dao


def test_tasks_without_direction(put_rows: Put) -> None:
    rows = put_rows("nhiem-vu-chua-ro-chi-dao")
    assert [(r["state"], r["number"], r["kind"], r["title"]) for r in rows] == [
        ("based", "57/KH-UBND", "body", "Xây dựng phòng đọc tại các xã."),
        ("based", "57/KH-UBND", "duty", "Sở Văn hóa, Thể thao và Du lịch tổ chức thực hiện Kế hoạch này."),
    ]
    # a legal basis is no direction; the task that says which decision it carries out has one
    assert rows[0]["based_on"].startswith("Nghị định 93/2020/NĐ-CP")
    assert put_rows("nhiem-vu-chua-ro-chi-dao", tinh="Phú Thọ") == []


# ---- can-cu-het-hieu-luc


def test_what_rests_on_what_was_changed(put_rows: Put) -> None:
    rows = put_rows("can-cu-het-hieu-luc")
    assert [(r["state"], r["both_named"], _short(r["document_label"]), r["relations"], _short(r["basis_label"]), _short(r["act_label"])) for r in rows] == [
        ("amends", False, "Kế hoạch 57/KH-UBND", "căn cứ", "Nghị định 93/2020/NĐ-CP", "Nghị định 15/2025/NĐ-CP"),
        ("later-edition", False, "Kế hoạch 41/KH-UBND", "nhiệm vụ thực hiện", "Quyết định 208/QĐ-TTg", "Quyết định 377/QĐ-TTg"),
        # who names the act that changes it knows of it: last, under a heading of its own
        ("amends", True, "Kế hoạch 41/KH-UBND", "căn cứ", "Nghị định 93/2020/NĐ-CP", "Nghị định 15/2025/NĐ-CP"),
    ]
    assert {r["timing"] for r in rows} == {"ban hành khi đã có văn bản đó"}
    assert rows[2]["state_label"] == rows[0]["state_label"] + "; văn bản dựa vào có nêu cả hai văn bản"
    asked = rows[1]
    assert asked["state_label"].startswith("cần kiểm tra"), "asked, not decided"
    quoted = [q["quote"] for q in asked["evidence"]]
    assert any(q.endswith("(cập nhật)") for q in quoted)
    assert any(q.endswith("tầm nhìn đến năm 2045") for q in quoted), "both names stand beside each other"
    assert len(put_rows("can-cu-het-hieu-luc", tinh="Thái Nguyên")) == 1
    changing = put_rows("luoc-do-van-ban", van_ban="93/2020/NĐ-CP", quan_he="hieu-luc")
    assert [(r["relation_label"], r["number"], r["evidence"][0]["line"]) for r in changing] == [("Sửa đổi, bổ sung", "15/2025/NĐ-CP", 17)]


# ---- chua-thay-trien-khai


def test_directions_not_taken_up(put_rows: Put) -> None:
    rows = put_rows("chua-thay-trien-khai", loai="van-ban")
    assert [(r["state"], r["number"], [_short(x) for x in _labels(r["seen"])], _labels(r["missing"])) for r in rows] == [
        ("none", "208/QĐ-TTg", [], ["Tỉnh Phú Thọ", "Tỉnh Thái Nguyên"]),
        ("some", "31/NQ-CP", ["Kế hoạch 41/KH-UBND"], ["Tỉnh Thái Nguyên"]),
        ("some", "645/QĐ-TTg", [], ["Tỉnh Phú Thọ"]),
        ("some", "66-KL/TW", ["Nghị quyết 31/NQ-CP", "Kế hoạch 41/KH-UBND"], ["Tỉnh Thái Nguyên"]),
    ]
    assert len(rows[0]["named"]) == len(rows[2]["named"]) == 1
    # "… Quyết định 645 theo Kế hoạch số 12 của UBND tỉnh": perhaps that plan carries it out, and both are quoted
    assert [_short(x) for x in _labels(rows[2]["possible"])] == ["Kế hoạch 12/KH-UBND"]
    assert [q["quote"][:22] for q in rows[2]["evidence"]] == ["Quyết định số 645/QĐ-T", "Kế hoạch số 12/KH-UBND"]
    assert all("chưa triển khai" not in r["state_label"] for r in rows), "the store knows documents, not what was done"
    assert {r["number"] for r in put_rows("chua-thay-trien-khai", tinh="Phú Thọ", loai="van-ban")} == {"208/QĐ-TTg", "645/QĐ-TTg"}
    assert [r["number"] for r in put_rows("chua-thay-trien-khai", van_ban="66-KL/TW")] == ["66-KL/TW"]


def test_goals_not_taken_up(put_rows: Put) -> None:
    rows = put_rows("chua-thay-trien-khai", loai="chi-tieu")
    # the other goal of the resolution stands in Phú Thọ's plan too, with another figure
    assert [r["subject_label"] for r in rows] == ["Tỷ lệ trường học có thư viện số (2030: 65%) – Nghị quyết 31/NQ-CP (05/02/2026)"]


# ---- the corpus: facts read by hand in the files


def test_the_corpus(corpus_store: Path) -> None:
    store = GraphStore.open(corpus_store)
    rows = ask(store, "can-cu-het-hieu-luc", {"van-ban": "177/KH-UBND"}).to_json()["rows"]
    # Lạng Sơn's plan of July 2025 names the plan of 1055; Lai Châu's cites 1422, of November 2024, "(cập nhật)"
    assert [(r["state"], _short(r["basis_label"]), _short(r["act_label"])) for r in rows] == [
        ("later-edition", "Quyết định 1055/QĐ-TTg", "Quyết định 1422/QĐ-TTg")
    ]
    assert {(q["file"][:3], q["line"]) for q in rows[0]["evidence"]} >= {("000", 93), ("001", 346)}
    unclear = ask(store, "nhiem-vu-khong-ro-dau-moi", {"van-ban": "177/KH-UBND", "loai": "annex"}).rows
    assert unclear == (), "each of the twelve rows names one lead"
    kl81 = ask(store, "chua-thay-trien-khai", {"van-ban": "Kết luận 81-KL/TW"}).rows
    assert [_labels(r["missing"]) for r in kl81] == [["Tỉnh Kon Tum", "Tỉnh Lào Cai"]]
    assert ask(store, "nhiem-vu-chua-ro-chi-dao", {}).rows == (), "every file of the five says what it carries out"


# ---- the same queries on an engine of another make


@pytest.mark.parametrize("text", texts_of(WATCH))
def test_the_other_engine_gives_the_same_rows(store: GraphStore, other: rdflib.Graph, text: str) -> None:
    ours, theirs = on_both(store, other, text)
    # nothing is in doubt in these documents, and no words of theirs stand in two places
    assert ours or text == question("nhiem-vu-chua-ro-chi-dao").parts["doubts"]
    assert ours == theirs


HEAD = "ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: {number}\n\nPhú Thọ, ngày {day}\n\nQUYẾT ĐỊNH\n\n{title}\n\n"
ENDED = "Quyết định số 11/2019/QĐ-UBND ngày 05/3/2019 của Ủy ban nhân dân tỉnh Phú Thọ"


def test_what_puts_an_end_to_a_document_does_not_rest_on_it(tmp_path: Path, store_of: Callable[[Path], Path]) -> None:
    texts = {
        "1.txt": HEAD.format(number="44/2025/QĐ-UBND", day="02 tháng 12 năm 2025", title=f"Bãi bỏ {ENDED}") + f"Điều 1. Bãi bỏ toàn bộ {ENDED}.",
        "2.txt": HEAD.format(number="14/2022/QĐ-UBND", day="15 tháng 6 năm 2022", title=f"Sửa đổi, bổ sung một số điều của {ENDED}")
        + f"Điều 1. Sửa đổi, bổ sung Điều 3 của {ENDED}.",
        "3.txt": HEAD.format(number="80/QĐ-UBND", day="10 tháng 12 năm 2025", title="Về việc giao chỉ tiêu") + f"Căn cứ {ENDED};\n\nĐiều 1. Giao chỉ tiêu cho các sở.",
    }
    for name, text in texts.items():
        (tmp_path / "d").mkdir(exist_ok=True)
        (tmp_path / "d" / name).write_text(text, encoding="utf-8")
    rows = ask(GraphStore.open(store_of(tmp_path / "d")), "can-cu-het-hieu-luc", {}).rows
    (row,) = (r for r in rows if r["document_label"].startswith("Quyết định 80/"))  # one row for all that was done to what it rests on, the gravest first
    assert row["state"] == "repeals"
    assert row["state_label"] == "đã bị bãi bỏ, theo văn bản trong kho; đã được sửa đổi, bổ sung, theo văn bản trong kho"
    assert [_short(a["label"]) for a in row["acts"]] == ["Quyết định 44/2025/QĐ-UBND", "Quyết định 14/2022/QĐ-UBND"]
    assert not [r for r in rows if r["document_label"].startswith("Quyết định 44/2025")]


def test_each_body_has_its_own_report_of_a_duty(tmp_path: Path, store_of: Callable[[Path], Path]) -> None:
    (tmp_path / "r").mkdir()
    text = HEAD.format(number="85/KH-UBND", day="10 tháng 12 năm 2025", title="").replace("QUYẾT ĐỊNH", "KẾ HOẠCH\n\nKiểm tra bến thủy") + (
        "I. TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã báo cáo Sở Xây dựng kết quả trước ngày 05/6/2026. Sở Xây dựng tổng hợp, báo cáo UBND tỉnh trước ngày 10/6/2026.\n\n"
        "2. Sở Y tế, định kỳ hằng quý, báo cáo kết quả về Sở Nội vụ; báo cáo kinh phí về Sở Tài chính.\n"
    )
    (tmp_path / "r" / "1.txt").write_text(text, encoding="utf-8")
    store = GraphStore.open(store_of(tmp_path / "r"))

    def told(body: str) -> list[tuple[str | None, str | None]]:
        return [(r["recipient"], r["day"]) for r in ask(store, "che-do-bao-cao", {"co-quan": body}).rows]

    assert told("Sở Xây dựng tỉnh Phú Thọ") == [("UBND tỉnh", "trước ngày 10/6/2026")]
    assert [(to, day is not None and "hằng quý" in day) for to, day in told("Sở Y tế tỉnh Phú Thọ")] == [("Sở Nội vụ", True), ("Sở Tài chính", True)]
