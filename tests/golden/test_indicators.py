"""Indicator tables in every layout that is read: which rows are indicators, and which cell stands under which head."""

from __future__ import annotations

import pytest

from loaders.goals.indicator_columns import columns
from loaders.goals.indicators import indicators
from loaders.heads.identity import read_identity
from loaders.heads.locality import locality_of
from loaders.outline.layout import layout
from loaders.record import Indicator
from loaders.tabular.tables import read_tables
from loaders.work.annextasks import annex_tasks
from loaders.work.worktext import WorkText
from loaders.writing.text import SourceText

HEAD = """ỦY BAN NHÂN DÂN\nTHỊ XÃ ĐÔNG HÀ\n\nBÁO CÁO\nKết quả ba năm\n\nI. KẾT QUẢ\n
Thị xã báo cáo như sau.\n\nNơi nhận:\n- Như trên.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Bảy\n\n"""


def read(table: str, date: str | None = "2024") -> tuple[Indicator, ...]:
    source = SourceText(HEAD + "Phụ lục 1\n\nSố liệu\n\n" + table)
    found = indicators(layout(source), date)
    for i in found:  # every place holds what is said to stand there
        assert all(source.raw[s.start : s.end].strip() for s in i.spans)
        name = " ".join(source.raw[s.start : s.end] for s in i.field_spans["name"])
        assert name.replace("*", "").split() == i.name.split()
        assert all(source.line_of(s.start) == s.line for spans in i.field_spans.values() for s in spans)
    return found


def row(i: Indicator) -> tuple[str | None, ...]:
    """(name, target, baseline, result, note)"""
    return (i.name, i.target, i.baseline.value if i.baseline else None, i.result.value if i.result else None, i.note)


CELLS = """
\tSTT\n\tChỉ tiêu\n\tMục tiêu đến 2025\n\tHiện trạng 2020\n\tKết quả đến 2023\n\tGhi chú

\tA\n\tVề nước sạch\n\t\n\t\n\t\n\t

\t\n\tMở rộng mạng cấp nước

\t\n\t- Tỷ lệ hộ có nước sạch (%)\n\t90%\n\t-\n\t81,5\n\t

\t\n\t- Số trạm bơm mới\n\t\n\t\n\t\n\tKhông có

\t\n\t- Nước giếng\n\t\n\t\n\t\n\t

\t\n\t+ Số giếng đã lấp\n\t\n\t\n\t\n\t

\t\n\tTổng tiền đầu tư\n\t\n\t585 triệu đồng\n\t1,6 tỉ đồng\n\t

\tB\n\tVề cây xanh\n\t

\t1\n\tDiện tích công viên\n\t\n\t2.570,52 ha\n\t3.000 ha


“-”: Không có số liệu
"""


def test_a_cell_a_line_with_missing_cells_at_the_end() -> None:
    found = read(CELLS)
    assert [row(i) for i in found] == [
        ("Tỷ lệ hộ có nước sạch (%)", "90%", "-", "81,5", None),
        ("Số trạm bơm mới", None, None, None, "Không có"),
        ("Số giếng đã lấp", None, None, None, None),
        ("Tổng tiền đầu tư", None, "585 triệu đồng", "1,6 tỉ đồng", None),
        ("Diện tích công viên", None, "2.570,52 ha", "3.000 ha", None),
    ]
    assert [i.group for i in found] == [
        "A Về nước sạch › Mở rộng mạng cấp nước",
        "A Về nước sạch › Mở rộng mạng cấp nước",
        "A Về nước sạch › Mở rộng mạng cấp nước › Nước giếng",
        "A Về nước sạch",
        "B Về cây xanh",
    ]
    assert [i.unit for i in found] == ["%", None, None, None, "ha"]
    first = found[0]
    assert (first.table, first.section, first.target_by) == ("Phụ lục 1", "annex 1 row 3", "2025")
    assert first.baseline and first.result and (first.baseline.year, first.result.year) == ("2020", "2023")
    assert "legend" in first.field_spans and "legend" not in found[3].field_spans


MARKDOWN = """
| TT | Chỉ tiêu | Đơn vị tính | Thực hiện 2022 | Kế hoạch 2025 | Mục tiêu 2030 | Cơ quan chủ trì |
| --- | --- | :---: | --- | --- | --- | --- |
| (1) | (2) | (3) | (4) | (5) | (6) | (7) |
| **I** | **Nông nghiệp** | | | | | |
| 1 | Đàn bò | con | 12.000 | 15.000 | ≥ 20.000 | Sở Nông nghiệp và Môi trường |
| 2 | Chỉ tiêu về lúa | | | | | |
| 2.1 | Năng suất | tạ/ha | 55 | 58 | | Sở Nông nghiệp và Môi trường |
| 2.2 | Diện tích | ha | | 400 | 300 | |
| 3 | Sản lượng cá | tấn | 70 | | | |
"""


def test_pipes_with_a_goal_for_each_year() -> None:
    found = read(MARKDOWN, "2024")
    assert [(i.ordinal, i.name, i.unit, i.target, i.target_by, i.baseline and i.baseline.value) for i in found] == [
        ("1", "Đàn bò", "con", "15.000", "2025", "12.000"),
        ("1", "Đàn bò", "con", "≥ 20.000", "2030", "12.000"),
        ("2.1", "Năng suất", "tạ/ha", "58", "2025", "55"),
        ("2.2", "Diện tích", "ha", "400", "2025", None),
        ("2.2", "Diện tích", "ha", "300", "2030", None),
        ("3", "Sản lượng cá", "tấn", None, None, "70"),
    ]
    assert [i.group for i in found][-4:] == [*["I Nông nghiệp › 2 Chỉ tiêu về lúa"] * 3, "I Nông nghiệp"]
    assert all(i.result is None for i in found)


TABS = """
TT\tChỉ tiêu\tĐVT\tNăm 2023\t\tTỷ lệ thực hiện (%)\tGhi chú
\t\t\tKế hoạch\tThực hiện
1\tThu hút khách\tlượt người\t5.000\t6.100\t122\tvượt
TT\tChỉ tiêu\tĐVT\tNăm 2023\t\tTỷ lệ thực hiện (%)\tGhi chú
2\tTrồng cây\tcây\t\t900

Hết bảng.
3\tkhông\tthuộc\tbảng
"""


STACKED = """
STT\tChỉ tiêu đánh giá\t2019\t2024\tGhi chú
I\tNhiệm vụ\t\t\t
\tGiữ nguồn nước\t\t\t
\tNước dưới đất\t\t\t
\t- Tỷ lệ % giếng đã lấp\t-\t-\t
\t- Số lượng, tỷ lệ % giếng được cấp phép\t4\t7\t
\tNước mặt\t\t\t
\t- Số hồ\t3\t3\t
\tTiết kiệm nước\t\t\t
\tNông nghiệp\t\t\t
\tDiện tích tưới nhỏ giọt\t1 ha\t5 ha\t
"""


def test_headings_one_below_the_other_both_head_a_list() -> None:
    """The next heading takes the place of both; rows without bullets are under the nearest only, for the rows above may be rows like them."""
    found = read(STACKED, "2025")
    assert [(i.name, i.group) for i in found] == [
        ("Tỷ lệ % giếng đã lấp", "I Nhiệm vụ › Giữ nguồn nước › Nước dưới đất"),
        ("Số lượng, tỷ lệ % giếng được cấp phép", "I Nhiệm vụ › Giữ nguồn nước › Nước dưới đất"),
        ("Số hồ", "I Nhiệm vụ › Nước mặt"),
        ("Diện tích tưới nhỏ giọt", "I Nhiệm vụ › Nông nghiệp"),
    ]
    assert [i.unit for i in found] == ["%", None, None, "ha"]  # a name that begins with "Tỷ lệ %" says its unit, one of two measures none


def test_tabs_with_a_head_of_two_lines_printed_again() -> None:
    found = read(TABS)
    assert [row(i) for i in found] == [("Thu hút khách", "5.000", None, "6.100", "vượt"), ("Trồng cây", None, None, "900", None)]
    assert (found[0].target_by, found[0].result and found[0].result.year) == ("2023", "2023")


def test_years_of_the_past_and_of_the_future() -> None:
    heads = ["TT", "Chỉ tiêu", "2020", "2023", "2030"]
    assert [c.kind for c in columns(heads, "2024") or ()][2:] == ["baseline", "result", "target"]
    assert [c.kind for c in columns(heads, "2021") or ()][2:] == ["baseline", "target", "target"]
    assert columns(heads, None) is None  # nothing tells the past from the future


def test_results_to_be_reached_by_the_year_of_the_group() -> None:
    found = read(
        """
| TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì |
| --- | --- | --- | --- | --- |
| I | Đến năm 2030 | | | |
| 1 | Hồ sơ trực tuyến | % | ≥ 80 | Sở Nội vụ |
| II | Đến năm 2045 | | | |
| 2 | Hồ sơ trực tuyến | % | 100 | Sở Nội vụ |
"""
    )
    assert [(i.target, i.target_by, i.result) for i in found] == [("≥ 80", "2030", None), ("100", "2045", None)]


PRODUCTS = "| STT | Sản phẩm | Đơn vị tính | Năm 2026 | Năm 2027 |\n|---|---|---|---|---|\n| 1 | Muối hạt | tấn | 1.200 | 1.300 |\n| 2 | Muối tinh | tấn | 400 | 450 |\n"


@pytest.mark.parametrize(
    ("title", "date", "goals"),
    [
        ("KẾ HOẠCH\nPhát triển nghề muối giai đoạn 2026 - 2030", "2026", [("1.200", "2026"), ("1.300", "2027"), ("400", "2026"), ("450", "2027")]),
        ("KẾ HOẠCH\nPhát triển nghề muối", "2025", [("1.200", "2026"), ("1.300", "2027"), ("400", "2026"), ("450", "2027")]),
        ("BÁO CÁO\nPhát triển nghề muối giai đoạn 2026 - 2030", "2026", [("1.300", "2027"), ("450", "2027")]),  # a report has 2026 behind it
    ],
)
def test_products_by_years(title: str, date: str, goals: list[tuple[str, str]]) -> None:
    source = SourceText(HEAD.replace("BÁO CÁO\nKết quả ba năm", title) + "Phụ lục 1\n\nSố liệu\n\n" + PRODUCTS)
    found = indicators(layout(source), date)
    assert [(i.target, i.target_by) for i in found] == goals
    assert {i.unit for i in found} == {"tấn"}


@pytest.mark.parametrize(
    "table",
    [
        "\nTT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\n1\tLập quy hoạch\tSở Xây dựng\t2025\n",
        "\n| STT | Nội dung công việc | Sản phẩm | Chủ trì |\n|---|---|---|---|\n| 1 | Rà soát | Báo cáo | Sở Nội vụ |\n",
        "\nTT\tChỉ tiêu\n1\tKhông có cột giá trị\n",
        "\n| STT | Sản phẩm | 2026 | 2027 | 2028 |\n|---|---|---|---|---|\n| 1 | Muối hạt | 1.200 | 1.300 | 1.400 |\n",  # of what, nothing says
        "\n| STT | Hạng mục | ĐVT | Kinh phí 2026 | Kinh phí 2027 |\n|---|---|---|---|---|\n| 1 | Kênh mương | triệu đồng | 1.200 | 1.300 |\n",
        "\nMột dòng\tcó hai\tdấu tách\n",
        "\n| STT | Chỉ tiêu | ĐVT | Năm 2026 | Năm 2027 |\n|---|---|---|---|---|\n| - Trồng trọt | % | 34,48 | 33,31 | 31,76 |\n| - Học sinh | Người | 26.485 | 27.280 | 28.098 |\n",  # an empty cell is lost
    ],
)
def test_other_tables_hold_no_indicators(table: str) -> None:
    assert read(table) == ()


def test_a_surplus_of_cells_is_never_put_under_wrong_heads() -> None:
    head = "\tSTT\n\tChỉ tiêu\n\t2020\n\t2023\n\n"
    joined = read(head + "\t1\n\tSố hộ nghèo\n\tcủa thị xã\n\t12\n\t7\n")
    assert [row(i) for i in joined] == [("Số hộ nghèo của thị xã", None, "12", "7", None)]
    assert read(head + "\t1\n\tSố hộ\n\t12\n\t7\n\t9\n") == ()


def test_a_table_of_indicators_gives_no_tasks() -> None:
    page = layout(SourceText(HEAD + "Phụ lục 1\n\nSố liệu\n" + MARKDOWN))
    assert annex_tasks(WorkText(page, locality_of(page, read_identity(page))), read_tables(page)) == ()


def test_years_that_a_copy_prints_first_in_their_line_stand_under_the_period_that_spans_them() -> None:
    table = """| TT | Chỉ tiêu | ĐVT | ƯTH Năm 2023 | Giai đoạn 2024 - 2026 |\n|---|---|---|---|---|\n| Năm 2024 | Năm 2025 | Năm 2026 |
| I | NƯỚC SẠCH |\n| 1 | Sản lượng nước | m3 | 120 | 130 | 140 | 150 |\n| 2 | Đồng hồ nước | Cái | 20 | 30 | 40 | 50 |\n"""
    assert [(i.name, i.unit, i.target, i.target_by, i.baseline.value if i.baseline else None) for i in read(table, "2023")][:3] == [
        ("Sản lượng nước", "m3", "130", "2024", "120"), ("Sản lượng nước", "m3", "140", "2025", "120"), ("Sản lượng nước", "m3", "150", "2026", "120"),
    ]
    assert not read(table.replace("| 120 | 130 | 140 | 150 |", "| 120 | 130 |").replace("| 20 | 30 | 40 | 50 |", "| 20 | 30 |"), "2023") or all(
        i.target is None for i in read(table.replace("| 120 | 130 | 140 | 150 |", "| 120 | 130 |").replace("| 20 | 30 | 40 | 50 |", "| 20 | 30 |"), "2023")
    )


def test_cells_in_lines_of_their_own_between_signs() -> None:
    """A conversion that prints each cell and each "|" in its own line, an empty cell as nothing between two signs."""
    cells = "| TT | Chỉ tiêu | ĐVT | Hiện trạng 2022 | Mục tiêu 2026 ||| I | NƯỚC SẠCH |||||| 1 | Hộ có nước | Hộ | 5 | 9 ||| 2 | Trạm bơm | Trạm | | 7 |"
    table = cells.replace(" ", "\x00").replace("|", "\n|\n").replace("\x00\n", "\n").replace("\n\x00", "\n").replace("\x00", " ").replace("\n\n", "\n").strip()
    assert [(i.group, i.ordinal, *row(i)[:3], i.target_by) for i in read(table)] == [
        ("I NƯỚC SẠCH", "1", "Hộ có nước", "9", "5", "2026"), ("I NƯỚC SẠCH", "2", "Trạm bơm", "7", None, "2026"),
    ]
