"""A plan in one file and its annex in another: one document, its tasks whole, nothing in doubt by that."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.ingest import build
from graph.keeping.store import GraphStore
from queries.run import ask

Json = dict[str, Any]
HEAD = "ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG\n\nSố: 45/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHà Giang, ngày 12 tháng 3 năm 2025\n\nKẾ HOẠCH\nBảo đảm an toàn bến đò\n\n"
BODY = "Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n1. Đẩy mạnh tuyên truyền tại bến.\n(Chi tiết tại Phụ lục kèm theo)\n\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Thắng\n"
ANNEX = "PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 45/KH-UBND ngày 12 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Hà Giang)\n\nSTT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\n1\tRà soát bến đò\tSở Xây dựng\tQuý III/2025\n2\tĐặt phao tiêu\tCông an tỉnh\tTháng 12/2025\n"


def _store(folder: Path, **files: str) -> GraphStore:
    paths = []
    for name, text in files.items():
        paths.append(folder / f"{name}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    build(folder / "store", paths)
    return GraphStore.open(folder / "store")


def _codes(store: GraphStore) -> list[str]:
    return sorted(r["code"] for r in ask(store, "can-xac-minh", {}).to_json()["rows"] if r["code"])


def test_the_tasks_of_the_annex_derive_as_the_plan_does(tmp_path: Path) -> None:
    store = _store(tmp_path, plan=HEAD + BODY, annex=ANNEX)
    rows: list[Json] = ask(store, "nhiem-vu-tu-van-ban", {"van-ban": "57-NQ/TW"}).to_json()["rows"]
    assert [(r["document_label"].split(" (")[0], r["kind"], r["title"]) for r in rows] == [
        ("Kế hoạch 45/KH-UBND", "annex", "Rà soát bến đò"), ("Kế hoạch 45/KH-UBND", "annex", "Đặt phao tiêu"), ("Kế hoạch 45/KH-UBND", "body", "Đẩy mạnh tuyên truyền tại bến."),
    ]
    assert _codes(store) == []


@pytest.mark.parametrize(("held", "code"), [({"plan": HEAD + BODY}, "missing-annex"), ({"annex": ANNEX}, "annex-alone")])
def test_what_no_file_holds_is_told(held: dict[str, str], code: str, tmp_path: Path) -> None:
    assert _codes(_store(tmp_path, **held)) == [code]


def test_a_copy_without_its_annex_beside_a_whole_one_is_told_once(tmp_path: Path) -> None:
    store = _store(tmp_path, plan=HEAD + BODY, whole=HEAD + BODY + ANNEX)
    assert _codes(store) == ["witness-missing-task"]


def test_the_annex_speaks_of_what_its_plan_speaks_of(tmp_path: Path) -> None:
    store = _store(tmp_path, plan=HEAD + BODY, annex=ANNEX.replace("DANH MỤC NHIỆM VỤ\n", "DANH MỤC NHIỆM VỤ TRIỂN KHAI NGHỊ QUYẾT SỐ 57-NQ/TW\n"))
    assert _codes(store) == []
    told: list[Json] = [r for r in ask(store, "can-xac-minh", {}).to_json()["rows"] if r["predicate"]]
    assert told == []
    rows: list[Json] = ask(store, "duoc-vien-dan-tai", {"van-ban": "57-NQ/TW"}).to_json()["rows"]
    assert {e["file"] for r in rows for e in r["evidence"]} == {"plan.txt", "annex.txt"}
