"""The same thing told twice in one document is linked, once, with both quotes; and never where it is not certain."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.checking.validate import check
from graph.ingest import build
from graph.keeping.store import GraphStore
from graph.statements.same_matter import same_matter
from loaders.record import Span, Task, TaskKind
from ontology.terms import vm

FESTIVALS = (
    "để tổ chức giải thể thao quần chúng, ngày hội văn hóa các dân tộc, hội thi tiếng hát công nhân, liên hoan nghệ thuật của học sinh, "
    "sinh viên trên địa bàn, góp phần nâng cao đời sống tinh thần của nhân dân."
)
ROW = "Xây dựng hệ thống quan trắc tự động chất lượng nước sông liên tỉnh"


@pytest.mark.parametrize(
    "item",
    [
        "Xây dựng hệ thống quan trắc tự động chất lượng nước sông liên tỉnh.",
        "- Xây dựng hệ thống quan trắc tự động chất lượng nước sông liên tỉnh; công bố số liệu hằng tháng.",
        "Rà soát quy hoạch mạng lưới. Xây dựng hệ thống quan trắc tự động chất lượng nước sông liên tỉnh.",
        "Xây dựng các hệ thống quan trắc tự động chất lượng nước sông liên tỉnh.",
        "Xây dựng hệ thống quan trắc tự động chất lượng nước sông liên tỉnh (trước hết là 02 trạm).",  # a detail in brackets
        "Tiếp tục xây dựng hệ thống quan trắc tự động chất lượng nước sông liên tỉnh: lắp đặt, vận hành trạm.",
    ],
)
def test_told_twice(item: str) -> None:
    assert linked(ROW, item)


@pytest.mark.parametrize(
    ("row", "item"),
    [
        # the item is a clause of the row
        ("Quản lý chặt chẽ đất rừng. Chính quyền cấp xã có trách nhiệm kịp thời phát hiện, ngăn chặn việc lấn chiếm đất rừng trên địa bàn.",
         "Kịp thời phát hiện, ngăn chặn việc lấn chiếm đất rừng trên địa bàn."),
        # a few words of a long row that the item leaves out
        (f"Khai thác có hiệu quả các nhà văn hóa, các sân vận động {FESTIVALS}", f"Khai thác có hiệu quả các nhà văn hóa {FESTIVALS}"),
    ],
)
def test_a_row_that_says_a_little_more(row: str, item: str) -> None:
    assert linked(row, item)


@pytest.mark.parametrize(
    ("row", "item"),
    [
        (ROW, ROW + " và liên vùng."),  # a wider scope
        # one of several things that the row asks for
        ("Sửa đổi quy định để: tháo gỡ khó khăn của cơ sở nuôi trồng; giảm thủ tục cấp phép; đào tạo người nuôi; kết nối thị trường; bảo vệ nguồn nước của vùng nuôi",
         "Tháo gỡ khó khăn của cơ sở nuôi trồng."),
        (ROW, "Không xây dựng hệ thống quan trắc tự động chất lượng nước sông liên tỉnh."),
        (ROW, "Đánh giá hiệu quả việc " + ROW.lower() + "."),
        ("Xây dựng bản đồ ngập lụt", "Xây dựng bản đồ ngập lụt."),  # too short to be told from others
        ("Đầu tư xây dựng 12 cơ sở xử lý chất thải rắn sinh hoạt trên địa bàn tỉnh",
         "Đầu tư xây dựng 11 cơ sở xử lý chất thải rắn sinh hoạt trên địa bàn tỉnh."),
        ("Đầu tư xây dựng khu xử lý chất thải rắn sinh hoạt tập trung, công nghệ tiên tiến tại huyện Bắc Sơn",
         "Đầu tư xây dựng khu xử lý chất thải rắn sinh hoạt tập trung, công nghệ tiên tiến tại huyện Bình Gia."),
        ("Rà soát, sửa đổi quy định về quản lý, sử dụng tài sản công giai đoạn 2021-2025 trên địa bàn tỉnh",
         "Rà soát, sửa đổi quy định về quản lý, sử dụng tài sản công giai đoạn 2026-2030 trên địa bàn tỉnh."),
    ],
)
def test_not_told_twice(row: str, item: str) -> None:
    assert not linked(row, item)


def linked(row: str, item: str) -> bool:
    """Are a row of this title and an item of these words one matter?"""
    return len(list(same_matter([_task("body", item), _task("annex", row)]))) == 1


def _task(kind: TaskKind, words: str) -> Task:
    return Task(
        id=kind, kind=kind, status=None, group=None, ordinal=None, path="1", parent=None, title=words, product=None, lead=(), coordinating=(),
        directing=(), responsible=(), advising=(), supervising=(), guiding=(), reporting=(), timeframe=None, conditional=None, cites=(),
        section="", text=words, spans=(Span(0, len(words), 1),),
    )


PLAN = """ỦY BAN NHÂN DÂN TỈNH CAO BẰNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 3515/KH-UBND

Cao Bằng, ngày 10 tháng 3 năm 2025

KẾ HOẠCH

Bảo vệ môi trường nước trên địa bàn tỉnh

Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NHIỆM VỤ, GIẢI PHÁP

1. Quan trắc

- {row}; công bố số liệu hằng tháng.

- {second}

II. TỔ CHỨC THỰC HIỆN

1. Sở Tài chính bố trí kinh phí.

TM. ỦY BAN NHÂN DÂN

PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 3515/KH-UBND ngày 10 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Cao Bằng)

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
| --- | --- | --- | --- | --- |
| 1 | {row} | Sở Nông nghiệp và Môi trường | Sở Tài chính | 2025 |
| 2 | Nâng cao năng lực cho cán bộ quan trắc | Sở Nội vụ | Sở Tài chính | 2026 |
"""


def links(store: Path) -> list[tuple[str, str]]:
    rows = GraphStore.open(store).select(f"SELECT ?a ?b WHERE {{ ?a <{vm('sameMatterAs')}> ?b }}")
    return [(r["a"].value.rsplit("/3515-kh-ubnd/", 1)[1], r["b"].value.rsplit("/3515-kh-ubnd/", 1)[1]) for r in rows]


def test_the_link_stands_with_both_quotes_and_counts_nothing(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN.format(row=ROW, second="Tuyên truyền về bảo vệ nguồn nước."), encoding="utf-8")
    report = build(tmp_path / "store", [tmp_path / "plan.txt"], workers=1)
    assert links(tmp_path / "store") == [("noi-dung/i.1/1", "phu-luc/1")]
    assert report.tasks == 5
    store = GraphStore.open(tmp_path / "store")
    said = f"?s <{vm('statementPredicate')}> <{vm('sameMatterAs')}>"
    (row,) = store.select(f"""SELECT (COUNT(DISTINCT ?e) AS ?n) (COUNT(DISTINCT ?p) AS ?m) ?c WHERE {{ {said} ;
        <{vm("evidence")}> ?e ; <{vm("premise")}> ?p ; <{vm("confidence")}> ?c }} GROUP BY ?c""")
    assert (row["n"].value, row["m"].value, row["c"].value.rsplit("/", 1)[1]) == ("2", "2", "inferred")
    assert check(tmp_path / "store").problems == ()


def test_a_row_that_fits_two_items_is_linked_to_none(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN.format(row=ROW, second=f"{ROW}."), encoding="utf-8")
    build(tmp_path / "store", [tmp_path / "plan.txt"], workers=1)
    assert links(tmp_path / "store") == []
