"""Annex tables in every layout → tasks. Each text is a small plan in official form, with other bodies and numbers than the corpus."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from loaders.agencies.bodies import Locality
from loaders.outline.layout import layout
from loaders.record import Task
from loaders.tabular.tables import read_tables
from loaders.work.annextasks import annex_tasks
from loaders.work.bodytasks import body_tasks
from loaders.work.worktext import WorkText
from loaders.writing.text import SourceText

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
HERE = Locality("tỉnh Hà Nam")

PLAN = """ỦY BAN NHÂN DÂN
TỈNH HÀ NAM

Số: 45/KH-UBND

Hà Nam, ngày 03 tháng 2 năm 2024

KẾ HOẠCH

Phát triển giao thông nông thôn

Thực hiện Quyết định số 12/QĐ-TTg ngày 05/01/2024 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

Nâng cao chất lượng đường nông thôn.

II. TỔ CHỨC THỰC HIỆN

1. Sở Xây dựng chủ trì thực hiện Kế hoạch này.

Nơi nhận:
- Bộ Xây dựng;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Ba

{annex}
"""

CELL_A_LINE = """PHỤ LỤC

DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 45/KH-UBND ngày 03 tháng 2 năm 2024 của Ủy ban nhân dân tỉnh Hà Nam)

STT

Nội dung công việc

Đơn vị chủ trì

Đơn vị phối hợp

Sản phẩm

Thời hạn

A

NHIỆM VỤ ĐÃ ĐƯỢC PHÊ DUYỆT

1

Sửa chữa cầu qua sông Nhuệ[2]

Sở Xây dựng

Sở Tài chính; UBND cấp xã

Dự án

2024 - 2026

B

NHIỆM VỤ MỞ MỚI

1

Lập bản đồ số đường thôn (nếu có)

Sở KH&CN

Các sở, ban, ngành

Bản đồ

Quý IV/2025
"""

BROKEN_LINES = """DANH MỤC CÁC NHIỆM VỤ

(Kèm theo Kế hoạch số 45/KH-UBND ngày 03 tháng 2 năm 2024 của Ủy ban nhân dân tỉnh)

TT Nhiệm vụ
Cơ quan chủ trì Cơ quan phối hợp

Sản
phẩm

Thời gian

1

Xây dựng bãi đỗ xe công cộng tại các

trung tâm xã

Sở Xây dựng, Sở

Tài chính

Các cơ quan liên quan

Đề án

2024 -2027

2
Lắp đặt biển báo trên các tuyến đường có

nguy cơ tai nạn cao

Công an tỉnh

Sở Văn hóa, Thể thao và

Du lịch, Sở Y tế

Dự án đầu

tư 2025 - 2026
TT Nhiệm vụ
Cơ quan chủ trì Cơ quan phối hợp

Sản
phẩm

Thời gian

3

Trồng cây xanh ven đường

UBND cấp xã

Các sở, ban, ngành, đoàn thể Chương trình 2024 - 2025

Tổng số: 03 nhiệm vụ
"""

TABS = (
    "**PHỤ LỤC: PHÂN CÔNG NHIỆM VỤ NĂM 2024**\n\n(Kèm theo Kế hoạch số 45/KH-UBND ngày 03 tháng 2 năm 2024 của Ủy ban nhân dân tỉnh Hà Nam)\n\n"
    "TT\tNhiệm vụ\tCơ quan trực tiếp chỉ đạo\tCơ quan chủ trì\tCơ quan phối hợp\n"
    "I\tĐƯỜNG BỘ\t\t\t\n"
    "1\tNâng cấp đường liên xã\tUBND tỉnh\tSở Xây dựng\tUBND cấp xã\n"
    "2\tHoàn thiện hồ sơ mốc giới\t\t\t\n"
    "2.1\tTuyến phía bắc\t\t\t\n"
    "-\tĐo đạc, <i>cắm mốc</i>\tUBND tỉnh\tSở NN&MT\tSở Tư pháp\n"
    "2.2\tTuyến phía nam\t\t\t\n"
    "-\tĐo đạc\tUBND tỉnh\tSở NN&MT\tSở Tư pháp\n"
    "TT\tNhiệm vụ\tCơ quan trực tiếp chỉ đạo\tCơ quan chủ trì\tCơ quan phối hợp\n"
    "II\tĐƯỜNG THỦY\t\t\t\n"
    "1\tNạo vét các đoạn sông bị bồi lắng, thanh thải\tUBND tỉnh\tBan quản lý dự án khu vực Kim\tSở Tài chính và các cơ\n"
    "\n"
    "\tchướng ngại vật trên luồng.\t\tBảng, Thanh Liêm\tquan liên quan\n"
)

PIPES = """# PHỤ LỤC

*(Kèm theo Kế hoạch số 45/KH-UBND ngày 03 tháng 2 năm 2024 của Ủy ban nhân dân tỉnh Hà Nam)*

| TT | Tên nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Kết quả | Thời gian hoàn thành |
| --- | --- | --- | --- | --- | --- |
| **I** | **Hạ tầng** | | | | |
| 1 | Cải tạo bến xe khách | Sở Xây dựng | Các sở, ban, ngành | Đề án | 8/2024 |
| 2 | Số hóa hồ sơ cầu đường | Sở Xây dựng, Sở Nội vụ | | Cơ sở dữ liệu | Thường xuyên |
"""

INDICATORS = """PHỤ LỤC

(Kèm theo Kế hoạch số 45/KH-UBND ngày 03 tháng 2 năm 2024 của Ủy ban nhân dân tỉnh Hà Nam)

| TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì theo dõi |
| --- | --- | --- | --- | --- |
| 1 | Tỷ lệ đường được cứng hóa | % | 95 | Sở Xây dựng |
"""


_PAGE_HEAD = "TT \nNội dung công việc \nCơ quan \nchủ trì \nCơ quan \nphối hợp \nSản phẩm \nThời gian \n"
# Two pages and the beginning of a third: the foot of a page stands in the middle of a row, then below one.
OVER_PAGES = f"""DANH MỤC CÁC NHIỆM VỤ

{_PAGE_HEAD}1 
Lát lại vỉa hè các tuyến phố ở phường trung \ntâm 
Sở Xây \ndựng 
Sở Tài chính 
Dự án 
2026 - 
2027 
2 
Trồng cây bóng mát dọc sông 
7 
 
{_PAGE_HEAD}Sở Nông \nnghiệp và \nMôi trường 
UBND các \nxã, phường 
Đề án 
2026 - 
2028 
8 
 
{_PAGE_HEAD}3 
Lập bản đồ ngập úng 
Sở Xây \ndựng 
Công an tỉnh 
Bản đồ 
2027 
"""


def tasks_of(annex: str) -> tuple[Task, ...]:
    page = layout(SourceText(PLAN.format(annex=annex)))
    return annex_tasks(WorkText(page, HERE), read_tables(page))


def test_one_cell_a_line() -> None:
    first, second = tasks_of(CELL_A_LINE)
    assert (first.path, first.section, first.status, second.path, second.status) == (
        "A/1",
        "annex 1 row A.1",
        "approved_before",
        "B/1",
        "new",
    )
    assert first.title == "Sửa chữa cầu qua sông Nhuệ"
    assert first.lead == ("Sở Xây dựng tỉnh Hà Nam",)
    assert first.coordinating == ("Sở Tài chính tỉnh Hà Nam", "Ủy ban nhân dân cấp xã tỉnh Hà Nam")
    assert (first.product, first.timeframe.start, first.timeframe.end) == ("Dự án", "2024", "2026")  # type: ignore[union-attr]
    assert second.lead == ("Sở Khoa học và Công nghệ tỉnh Hà Nam",)
    assert (second.conditional, second.timeframe.start, second.timeframe.end) == ("(nếu có)", "2025-10", "2025-12")  # type: ignore[union-attr]
    assert second.group == "NHIỆM VỤ MỞ MỚI"


def test_cells_broken_over_lines() -> None:
    made = tasks_of(BROKEN_LINES)
    assert [t.path for t in made] == ["1", "2", "3"]
    assert made[0].title == "Xây dựng bãi đỗ xe công cộng tại các trung tâm xã"
    assert made[0].lead == ("Sở Xây dựng tỉnh Hà Nam", "Sở Tài chính tỉnh Hà Nam")
    assert made[1].coordinating == ("Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")
    assert [t.product for t in made] == ["Đề án", "Dự án đầu tư", "Chương trình"]
    assert [t.timeframe and (t.timeframe.start, t.timeframe.end) for t in made] == [
        ("2024", "2027"),
        ("2025", "2026"),
        ("2024", "2025"),
    ]
    assert made[2].lead == ("Ủy ban nhân dân cấp xã tỉnh Hà Nam",)


def test_a_page_number_enters_no_cell() -> None:
    made = tasks_of(OVER_PAGES)
    assert [(t.path, t.product, t.timeframe and t.timeframe.text) for t in made] == [
        ("1", "Dự án", "2026 - 2027"),
        ("2", "Đề án", "2026 - 2028"),
        ("3", "Bản đồ", "2027"),
    ]
    assert made[1].title == "Trồng cây bóng mát dọc sông"
    assert made[1].lead == ("Sở Nông nghiệp và Môi trường tỉnh Hà Nam",)


UNSIGNED = """ỦY BAN NHÂN DÂN
TỈNH HÀ NAM

Số: 45/KH-UBND

Hà Nam, ngày 03 tháng 02 năm 2024

KẾ HOẠCH
Chỉnh trang đô thị

Thực hiện Quyết định số 30/QĐ-TTg ngày 05/01/2023 của Thủ tướng Chính phủ, UBND tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

Chỉnh trang các tuyến phố.

II. TỔ CHỨC THỰC HIỆN

1. Sở Xây dựng hướng dẫn các địa phương./.

PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 45/KH-UBND ngày 03/02/2024 của UBND tỉnh)

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm | Thời gian |
| --- | --- | --- | --- | --- | --- |
| 1 | Cải tạo bến xe | Sở Xây dựng | Sở Tài chính | Dự án | 2025 |
"""


@pytest.mark.parametrize("ending", ["", "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n"])
def test_an_annex_after_a_text_that_nobody_signed(ending: str) -> None:
    page = layout(SourceText(UNSIGNED.replace("PHỤ LỤC", f"{ending}PHỤ LỤC")))
    made = annex_tasks(WorkText(page, HERE), read_tables(page))
    assert [(t.path, t.lead, t.product) for t in made] == [("1", ("Sở Xây dựng tỉnh Hà Nam",), "Dự án")]


def test_tabs_with_parents_dashes_and_a_row_cut_by_a_page() -> None:
    made = tasks_of(TABS)
    assert [t.path for t in made] == ["I/1", "I/2/2.1/1", "I/2/2.2/1", "II/1"]
    assert [t.id for t in made] == ["annex-1:I/1", "annex-1:I/2/2.1/1", "annex-1:I/2/2.2/1", "annex-1:II/1"]
    assert [t.parent for t in made] == [None, "Tuyến phía bắc", "Tuyến phía nam", None]
    assert made[1].title == "Đo đạc, cắm mốc"
    assert made[0].directing == ("Ủy ban nhân dân tỉnh Hà Nam",)
    cut = made[3]
    assert cut.title == "Nạo vét các đoạn sông bị bồi lắng, thanh thải chướng ngại vật trên luồng."
    assert cut.lead == ("Ban Quản lý dự án khu vực Kim Bảng", "Ban Quản lý dự án khu vực Thanh Liêm")
    assert cut.coordinating == ("Sở Tài chính tỉnh Hà Nam", "Các cơ quan liên quan")
    assert len({s.line for s in cut.spans}) == 2
    for t in made:  # no column of times: the annex's title says for which year it holds
        assert t.timeframe is not None
        assert (t.timeframe.start, t.timeframe.end, t.timeframe.inherited_from) == ("2024", "2024", "NĂM 2024")


def test_pipes() -> None:
    first, second = tasks_of(PIPES)
    assert (first.path, first.title, first.product) == ("I/1", "Cải tạo bến xe khách", "Đề án")
    assert (second.lead, second.coordinating) == (("Sở Xây dựng tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam"), ())
    assert second.timeframe is not None and second.timeframe.recurrence == "thường xuyên"


def test_a_table_of_indicators_holds_no_tasks() -> None:
    assert tasks_of(INDICATORS) == ()


@pytest.mark.parametrize("annex", [CELL_A_LINE, BROKEN_LINES, TABS, PIPES], ids=["cells", "lines", "tabs", "pipes"])
def test_every_body_stands_on_its_words(annex: str) -> None:
    raw = PLAN.format(annex=annex)
    made = tasks_of(annex)
    assert made
    for t in made:
        assert t.text == " ".join(raw[s.start : s.end] for s in t.spans)
        for b in t.bodies:
            assert b.text == " ".join(raw[s.start : s.end] for s in b.spans)
            assert all(any(o.start <= s.start and s.end <= o.end for o in t.spans) for s in b.spans)
        assert t.field_spans["title"]


def test_items_of_a_plan_are_the_lowest_ones() -> None:
    text = PLAN.format(annex="").replace(
        "II. TỔ CHỨC THỰC HIỆN",
        "II. NHIỆM VỤ VÀ GIẢI PHÁP\n\n1. Quy hoạch\n\n- Rà soát quy hoạch đường thôn.\n\n- Tham gia góp ý quy hoạch vùng.\n\n2. Tuyên truyền\n\n"
        "Vận động nhân dân hiến đất (Sở Nội vụ chủ trì, phối hợp với Sở Tài chính).\n\nKhen thưởng kịp thời (Sở Y tế thực hiện).\n\nThành lập tổ kiểm tra; giao Sở Xây dựng là cơ quan thường trực.\n\nIII. TỔ CHỨC THỰC HIỆN",
    )
    made = body_tasks(WorkText(layout(SourceText(text)), HERE))
    assert [(t.path, t.conditional) for t in made] == [
        ("II.1/1", None),
        ("II.1/2", "Tham gia"),
        ("II.2/1", None),
        ("II.2/2", None),
        ("II.2/3", None),
    ]
    assert (made[3].responsible, made[4].lead) == (("Sở Y tế tỉnh Hà Nam",), ("Sở Xây dựng tỉnh Hà Nam",))
    assert (made[2].lead, made[2].coordinating) == (("Sở Nội vụ tỉnh Hà Nam",), ("Sở Tài chính tỉnh Hà Nam",))
    assert made[0].bodies == ()


CORPUS = [
    ("000", "tỉnh Lạng Sơn", 12, 50),
    ("001", "tỉnh Lai Châu", 8, 59),
    ("002", "tỉnh Lào Cai", 35, 35),
    ("003", "tỉnh Lai Châu", 0, 5),
    ("004", "tỉnh Kon Tum", 0, 77),
]


@pytest.mark.parametrize(("stem", "province", "rows", "items"), CORPUS, ids=[c[0] for c in CORPUS])
def test_the_corpus(stem: str, province: str, rows: int, items: int) -> None:
    found = sorted((SHARED / "corpus" / "seeds").glob(f"{stem}_*.txt")) if SHARED.exists() else []
    if not found:
        pytest.skip("the corpus is not beside the project")
    page = layout(SourceText(found[0].read_bytes().decode("utf-8")))
    made = annex_tasks(WorkText(page, Locality(province)), read_tables(page))
    assert (len(made), len(body_tasks(WorkText(page, Locality(province))))) == (rows, items)
    gold = SHARED / "gold" / "seeds" / f"{stem}.json"
    if gold.exists():
        leaves = [t for t in json.loads(gold.read_text("utf-8"))["tasks"] or [] if t.get("row_kind", "leaf") == "leaf"]
        named = [[n for n in t["lead"] if n.startswith("Sở ")] for t in leaves]
        assert [[n for n in t.lead if n.startswith("Sở ")] for t in made] == named


LED_WITH = """PHỤ LỤC
DANH MỤC NHIỆM VỤ

| STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |
|---|---|---|---|
| 1 | Chủ trì, phối hợp với Sở Xây dựng và các cơ quan liên quan lập bản đồ bến đò | Sở Tài chính | 30/9/2024 |
| 2 | Về bến đò ngang, Sở Xây dựng chủ trì, phối hợp Công an tỉnh rà soát | Sở Xây dựng | 30/9/2024 |
| 3 | Sở Nội vụ chủ trì, phối hợp với Sở Y tế tập huấn | Sở Tư pháp | 30/9/2024 |
| 4 | Chủ trì, phối hợp, đôn đốc các xã làm đường | Sở Xây dựng | 30/9/2024 |
"""


def test_whom_a_rows_own_words_have_its_leader_work_with() -> None:
    with_whom = [[b.body for b in t.bodies if b.role == "coordinating"] for t in tasks_of(LED_WITH)]
    assert with_whom == [["Sở Xây dựng tỉnh Hà Nam", "Các cơ quan liên quan"], ["Công an tỉnh Hà Nam"], [], []]
