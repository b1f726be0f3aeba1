"""The same table as copies of it come: one cell a line, tabs in lines of their own, rows broken over lines, cells in blocks, cells that go over rows; copies that went line by line, or tore the
head, give no rows, and it is said."""

from __future__ import annotations

import pytest

from loaders.agencies.bodies import Locality
from loaders.formats.files import decode
from loaders.outline.layout import layout
from loaders.record import Task
from loaders.tabular.tables import read_tables
from loaders.work.annextasks import annex_tasks
from loaders.work.worktext import WorkText
from loaders.writing.text import SourceText
from tests.reading import record_of

PLACE = "tỉnh Hà Nam"
PLAN = """ỦY BAN NHÂN DÂN TỈNH HÀ NAM
Số: 12/KH-UBND
Hà Nam, ngày 03 tháng 02 năm 2026
KẾ HOẠCH
Trồng cây xanh ven sông
I. MỤC ĐÍCH
1. Thêm bóng mát cho các tuyến đường.
"""
CAPTION = """PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 12/KH-UBND ngày 03 tháng 02 năm 2026)
"""
ROWS = [
    ["STT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "KPI/Kết quả", "Thời gian thực hiện"],
    ["1", "Rà soát quy hoạch cây xanh", "Sở Xây dựng", "-", "Báo cáo", "Quý II/2026"],
    ["2", "Ươm 20.000 cây giống bản địa", "Sở Nông nghiệp và Môi trường", "", "Cây giống", "Tháng 9/2026"],
    ["3", "Tổ chức Tết trồng cây", "Sở Giáo dục và Đào tạo", "Tỉnh đoàn", "", "Hằng năm"],
]
TOLD = [
    ("1", "Rà soát quy hoạch cây xanh", ["Sở Xây dựng"], [], "Quý II/2026"),
    ("2", "Ươm 20.000 cây giống bản địa", ["Sở Nông nghiệp và Môi trường"], [], "Tháng 9/2026"),
    ("3", "Tổ chức Tết trồng cây", ["Sở Giáo dục và Đào tạo"], ["Tỉnh đoàn"], "Hằng năm"),
]
LINE_BY_LINE = """\
TT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian
1 Rà soát quy hoạch Sở Xây dựng Sở Tài chính, Quý II/2026
cây xanh dọc sông UBND cấp xã
Đáy
2 Ươm 20.000 cây Sở Nông nghiệp UBND xã 2026 - 2027
giống bản địa tại và Môi trường Thanh Liêm
vườn ươm
"""


# As a program joins the cells of a Word file: cells of several paragraphs, a group's name in each cell that it goes over, no number where Word counts.
JOINED = """\
STT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | KPI/Kết quả | Thời gian thực hiện
I. GIỐNG CÂY | I. GIỐNG CÂY | I. GIỐNG CÂY | I. GIỐNG CÂY | I. GIỐNG CÂY | I. GIỐNG CÂY
1 | Rà soát
quy hoạch

cây xanh | Sở Xây dựng | - | Báo cáo | Quý
II/2026
2 | Ươm 20.000 cây giống bản địa | Sở Nông nghiệp
và Môi trường |  | Cây giống | Tháng 9/2026
Nội dung 2: Trồng cây | Nội dung 2: Trồng cây | Nội dung 2: Trồng cây | Nội dung 2: Trồng cây | Nội dung 2: Trồng cây | Nội dung 2: Trồng cây
3 | Tổ chức Tết trồng cây | Sở Giáo dục
và Đào tạo | Tỉnh đoàn |  | Hằng năm
Danh mục này được rà soát mỗi năm một lần.
"""
# The columns below a shared head stand first in the row below it, where a copy knows no cell over several rows; the second copy knows none over several columns.
SHARED_HEADS = [
    """\
| STT | Nội dung | Sản phẩm | Phân công | | Thời gian | | Ghi chú |
| --- | --- | --- | --- | --- | --- | --- | --- |
| **Đơn vị chủ trì** | **Đơn vị phối hợp** | **Bắt đầu** | **Hoàn thành** |
| I | GIỐNG CÂY | | | | | | |
| 1 | Ươm cây giống | Báo cáo | Sở Y tế | Tỉnh đoàn | 2/2026 | 5/2026 | |
""",
    """\
STT | Nội dung | Sản phẩm | Phân công | Thời gian | Ghi chú
---|---|---|---|---|---
Đơn vị chủ trì | Đơn vị phối hợp | Bắt đầu | Hoàn thành
I | GIỐNG CÂY
1 | Ươm cây giống | Báo cáo | Sở Y tế | Tỉnh đoàn | 2/2026 | 5/2026 |
""",
]


# Rows broken over lines as a converter breaks prose, a row's end marked by two blanks; and the same, each line drawn as a row of its own.
BROKEN = """\
STT| Nội dung công việc| Cơ quan chủ trì| Cơ quan phối hợp| KPI/Kết quả| Thời
gian thực hiện  
---|---|---|---|---|---  
I| **GIỐNG CÂY VÀ QUY HOẠCH**  
1| Rà soát quy hoạch
cây xanh| Sở Xây dựng| -| Báo cáo| Quý II/2026  
2| Ươm 20.000 cây giống bản địa| Sở Nông nghiệp và Môi
trường| | Cây giống| Tháng 9/2026  
3| Tổ chức Tết trồng cây| Sở Giáo dục và Đào tạo| Tỉnh đoàn| | Hằng
năm  
"""
DRAWN = """\
| STT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|-----|--------------------|-----------------|------------------|-----------|
| 1 | Rà soát quy hoạch |
| cây xanh dọc sông | Sở Xây dựng | Sở Tài chính | Quý II/2026 |
| 2 | Ươm 20.000 cây giống bản địa tại |
| vườn ươm | Sở Nông nghiệp và Môi |
| trường | UBND xã Thanh Liêm | 2026 - 2027 |
"""
# Cells in blocks: the second row's columns ran together, the third coordinates with nobody.
BLOCKS = """\
STT

Nội dung công việc

Cơ quan
chủ trì

Cơ quan
phối hợp

Thời gian
thực hiện

1

Rà soát quy hoạch
cây xanh dọc sông

Sở Xây dựng

Sở Tài
chính, Sở
Nội vụ

Quý II/2026

2

Ươm 20.000 cây
Sở Nông nghiệp
giống bản địa
và Môi trường

UBND các xã

Tháng 9/2026

3

Tổ chức Tết
trồng cây

Tỉnh đoàn

Hằng năm
"""
# Cell after cell, as a PDF's text in the order of its print: a part's name right above the number 1, the head again with its lines broken otherwise.
IN_PRINT_ORDER = """\
STT Nội dung công việc
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian thực hiện
I GIỐNG CÂY
1
Ươm 20.000 cây giống
bản địa
Sở Nông nghiệp và Môi trường
UBND xã Thanh Liêm
Quý II/2026
STT Nội dung
công việc
Cơ quan chủ trì
Cơ quan phối
hợp
Thời gian thực hiện
II TRỒNG CÂY
1
Tổ chức Tết trồng cây
Sở Giáo dục và Đào tạo
Tỉnh đoàn
Hằng năm
"""
TORN = """\
STT
1

2

Nội dung công việc
Chủ trì
Rà soát quy hoạch cây xanh
Sở Xây dựng
dọc sông
Thời gian

Quý II/2026

Ươm 20.000 cây giống
Sở Tài chính
"""
CUT_UP = """\
|     | Nội dung  | Cơ quan | Thời gian |
| --- | --------- | ------- | --------- |
| STT | công việc | chủ trì | thực hiện |
Rà soát quy hoạch
| 1   | cây xanh  | Sở Xây dựng | Quý II/2026 |
| --- | --------- | ----------- | ----------- |
dọc sông
Ươm 20.000 cây
| 2   | giống     | Sở Nông nghiệp | Quý III/2026 |
| --- | --------- | -------------- | ------------ |
|     |           | và Môi trường  |              |
bản địa
"""
# Lines of all columns, each row's first one ending in its times.
TIMES_FIRST = """\
STT Nội dung công việc Cơ quan Bắt đầu Hoàn
chủ trì thành
1 Rà soát quy hoạch mạng Sở Xây 2/2026 5/2026
lưới cây xanh dọc sông dựng
2 Ươm 20.000 cây giống Sở Y tế 3/2026 9/2026
bản địa tại vườn ươm
"""
# The names of a few rows, then the other cells of all of them.
IN_RUNS = """\
STT

Nội dung công việc

Cơ quan chủ trì

Thời gian thực hiện

1 Rà soát quy hoạch

cây xanh

2 Ươm 20.000 cây

giống bản địa

Sở Xây dựng

Quý II/2026

Sở Y tế

Quý III/2026

3 Tổ chức Tết trồng cây

4 Trồng rừng phòng hộ

Tỉnh đoàn

Tháng 2/2026

Sở Tài chính

Tháng 3/2026
"""
# A column after the other, its head above it.
BY_COLUMNS = """\
TT

1

2

Tên nhiệm vụ
Rà soát quy hoạch
cây xanh dọc sông
Ươm 20.000 cây giống
bản địa

Sở, ngành chủ
trì tham mưu

Sở Xây dựng
Sở Y tế

Đơn vị phối hợp

Tỉnh đoàn
"""
# Points of cells, each sign in a line of its own.
POINTS = """\
TT
Nội dung công việc
Hình thức
Cơ quan chủ trì
Thời gian
1
Rà soát quy hoạch
-
Hội nghị
-
Khảo sát tại chỗ
Sở Xây dựng
Quý II/2026
2
Ươm 20.000 cây
-
Tập huấn
-
Phát tờ rơi
Sở Y tế
Quý III/2026
"""
# Lines wrapped by hand, a cell a paragraph; the blank lines are empty cells.
WRAPPED = """\
STT
Nội dung công việc
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian thực hiện
1
Rà soát quy hoạch cây xanh dọc hai bờ
sông
Sở Xây dựng
Sở Tài chính, Sở Nội vụ, các cơ quan
liên quan
Quý II/2026
2
Ươm 20.000 cây giống bản địa tại các
vườn ươm
Sở Nông nghiệp và Môi trường

Tháng 9/2026
3
Tổ chức Tết trồng cây ở các trường phổ
thông
Sở Giáo dục và Đào tạo

Hằng năm
"""
# Cells in blocks, none of whose rows is whole: nothing is ever noted.
NEVER_NOTED = BLOCKS.replace("thực hiện\n", "thực hiện\n\nGhi chú\n").replace("Tổ chức Tết\ntrồng cây\n", "Tổ chức Tết\ntrồng cây\n\nSở Giáo dục\nvà Đào tạo\n")
# Tags inside words left lines of letters.
TORN_WORDS = """\
TT
Nội dung công vi
ệ
c
Th
ờ
i gian thực hiện
Cơ quan chủ trì
1
Ươm 20.000 cây
2026 - 2027
Sở Y tế
2
Tỉa cành
2027
Sở Xây dựng
"""
# Cells set one below the other by their heights: a row's short ones stand above its number.
BY_HEIGHT = """\
TT
Nội dung công việc
Cơ quan chủ trì
Thời gian

Sở Xây dựng

Quý II/2026

1
Rà soát quy hoạch
cây xanh

Sở Y tế

Tháng 9/2026

2
Ươm 20.000 cây
giống
"""
# All numbers first, then all cells.
# The page's right columns first, then the numbers and what they number.
RIGHT_COLUMNS_FIRST = """\
Mục tiêu

Đơn vị chủ trì

Đơn vị phối hợp

Mỗi xã có một
vườn ươm

Sở Nông nghiệp
và Môi trường

Sở Y tế

2

Tỉa cành

TT

1

Nội dung công
việc
Ươm 20.000 cây
giống

Thời gian
"""
NUMBERS_FIRST = """\
STT

Nội dung công việc

Cơ quan chủ trì

Thời gian

1

2

3

Quý II/2026

Sở Xây dựng

Rà soát quy hoạch

Sở Y tế

Ươm 20.000 cây

Tháng 9/2026
"""
# Numbers first, each other head above its column, and nobody coordinates.
BY_FOUR_COLUMNS = """\
TT
1

2

Nội dung công việc
Rà soát quy hoạch cây
xanh ở các thôn
Ươm 20.000 cây giống
bản địa

Cơ quan chủ trì
Sở Xây dựng
Sở Y tế

Thời gian
Quý II/2026
Tháng 9/2026
"""
# A page's end below the first row's time, where the program printed no more than a blank line (and one that printed nothing).
OVER_A_PAGE = """\
STT
Nội dung công việc
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian
1
Rà soát quy hoạch
cây xanh dọc hai bờ
Sở Xây dựng
Sở Tài chính
Quý II/2026

sông Đáy và các hồ
chứa nước
2
Ươm 20.000 cây giống
bản địa
Sở Y tế
Tỉnh đoàn
Tháng 9/2026
3
Tổ chức Tết trồng cây
Sở Nội vụ
Tỉnh đoàn
Hằng năm
4
Lập sổ theo dõi cây cổ
thụ trong tỉnh
Sở Xây dựng
- Sở Y tế;
- Tỉnh đoàn.
Tháng 9/2026
"""


def tasks_of(annex: str, caption: str = CAPTION) -> tuple[Task, ...]:
    page = layout(SourceText(PLAN + caption + annex))
    return annex_tasks(WorkText(page, Locality(PLACE)), read_tables(page))


def told(tasks: tuple[Task, ...]) -> list[tuple[str | None, str, list[str], list[str], str | None]]:
    return [
        (t.ordinal, t.title, [x.removesuffix(f" {PLACE}") for x in t.lead], [x.removesuffix(f" {PLACE}") for x in t.coordinating], t.timeframe and t.timeframe.text)
        for t in tasks
    ]


@pytest.mark.parametrize("annex", [
    "".join(f"{cell}\n" for row in ROWS for cell in row),
    "\n\n\n\n\n".join("\n\n\t\n\n".join(row) for row in ROWS) + "\n",
    "\n".join("\t".join(row) for row in ROWS) + "\n",
    "".join(f"{cell}\n\n" for row in ROWS for cell in row),
    BROKEN,
    JOINED,
    JOINED.replace(" | ", "\t"),
])
def test_a_cell_a_line_tabs_in_lines_of_their_own_tabs_rows_broken_over_lines(annex: str) -> None:
    assert told(tasks_of(annex)) == TOLD


@pytest.mark.parametrize("annex", SHARED_HEADS)
def test_columns_below_a_shared_head_stand_in_its_place(annex: str) -> None:
    (made,) = tasks_of(annex)
    assert told((made,)) == [("1", "Ươm cây giống", ["Sở Y tế"], ["Tỉnh đoàn"], "2/2026 5/2026")]
    assert made.product == "Báo cáo"


def test_a_row_of_a_joined_table_that_numbers_nothing() -> None:
    rows = ["TT | Nhiệm vụ thực hiện | Người thực hiện | Ghi chú", " | Ra đề | Trần Văn A", "Lê Thị B | ", " | Chấm bài | Lê Thị B | "]
    assert [(t.title, t.responsible) for t in tasks_of("\n".join(rows))] == [("Ra đề", ("Trần Văn A", "Lê Thị B")), ("Chấm bài", ("Lê Thị B",))]


def test_cells_in_the_order_of_print() -> None:
    made = tasks_of(IN_PRINT_ORDER)
    assert told(made) == [
        ("1", "Ươm 20.000 cây giống bản địa", ["Sở Nông nghiệp và Môi trường"], ["Ủy ban nhân dân xã Thanh Liêm"], "Quý II/2026"),
        ("1", "Tổ chức Tết trồng cây", ["Sở Giáo dục và Đào tạo"], ["Tỉnh đoàn"], "Hằng năm"),
    ]
    assert [t.group for t in made] == ["GIỐNG CÂY", "TRỒNG CÂY"]


def test_cells_in_blocks() -> None:
    assert told(tasks_of(BLOCKS)) == [
        ("1", "Rà soát quy hoạch cây xanh dọc sông", ["Sở Xây dựng"], ["Sở Tài chính", "Sở Nội vụ"], "Quý II/2026"),
        ("3", "Tổ chức Tết trồng cây", ["Tỉnh đoàn"], [], "Hằng năm"),
    ]


def test_cells_in_blocks_of_a_table_without_a_whole_row() -> None:
    assert told(tasks_of(NEVER_NOTED)) == [
        ("1", "Rà soát quy hoạch cây xanh dọc sông", ["Sở Xây dựng"], ["Sở Tài chính", "Sở Nội vụ"], "Quý II/2026"),
        ("3", "Tổ chức Tết trồng cây", ["Sở Giáo dục và Đào tạo"], ["Tỉnh đoàn"], "Hằng năm"),
    ]


def test_lines_wrapped_by_hand() -> None:
    assert told(tasks_of(WRAPPED)) == [
        ("1", "Rà soát quy hoạch cây xanh dọc hai bờ sông", ["Sở Xây dựng"], ["Sở Tài chính", "Sở Nội vụ", "Các cơ quan liên quan"], "Quý II/2026"),
        ("2", "Ươm 20.000 cây giống bản địa tại các vườn ươm", ["Sở Nông nghiệp và Môi trường"], [], "Tháng 9/2026"),
        ("3", "Tổ chức Tết trồng cây ở các trường phổ thông", ["Sở Giáo dục và Đào tạo"], [], "Hằng năm"),
    ]
    for name in ("UBND Quận 12", "Ban Chỉ đạo 389", "Bệnh viện 108"):  # names that end in a number
        assert len(tasks_of(WRAPPED.replace("Sở Nông nghiệp và Môi trường\n", f"{name}\n"))) == 3
    assert len(tasks_of(WRAPPED.replace("20.000 cây giống", "cây dọc 5 km ở nhóm C,"))) == 3  # a unit is no torn word
    assert not tasks_of(WRAPPED.replace("và Môi trường\n", "và Môi trường 35\n"))  # a sum of another column hangs on the name: of three rows nothing is sure


@pytest.mark.parametrize("annex", [LINE_BY_LINE, DRAWN, TORN, CUT_UP, TIMES_FIRST, IN_RUNS, BY_COLUMNS, POINTS, TORN_WORDS, BY_HEIGHT, NUMBERS_FIRST, BY_FOUR_COLUMNS, RIGHT_COLUMNS_FIRST], ids=["line by line", "lines drawn as rows", "torn head", "cut up", "times first", "in runs", "by columns", "points", "torn words", "by height", "numbers first", "by four columns", "right columns first"])
@pytest.mark.parametrize("inside", [False, True], ids=["annex", "inside the text"])
def test_a_copy_that_nobody_can_read_gives_no_rows_and_is_told(annex: str, inside: bool) -> None:
    text = PLAN + (f"II. NHIỆM VỤ CỤ THỂ\n{annex}III. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng theo dõi việc trồng cây.\n" if inside else CAPTION + annex)
    record = record_of(text, "plan.md")
    assert [(t.kind, t.title) for t in record.tasks if t.kind != "duty"] == []
    assert [t.lead for t in record.tasks if t.kind == "duty"] == [()] * inside
    (finding,) = [f for f in record.findings if f.code == "rows-left-out"]
    assert "Ươm 20.000 cây" in finding.text


# As a converter draws them: a rule around each row, with a number that goes over two; rules of dashes above and below the columns, a line a row or a blank one between the rows.
GRID = """\
+-----+----------------+---------+--------+
| STT | Nội dung công  | Cơ quan | Thời   |
|     | việc           | chủ trì | gian   |
+:===:+:===============+:========+:=======+
| 1   | Trồng cây giai | Sở Xây  | 2026 - |
|     | đoạn 2026 -    | dựng    | 2030   |
|     | 2030           |         |        |
|     +----------------+---------+--------+
|     | Tỉa cành       | Sở Y tế | 2027   |
+-----+----------------+---------+--------+
"""
MULTILINE = """\
  ------------------------------------------
   STT   Nội dung công    Cơ quan    Thời
         việc             chủ trì    gian
  ------ ---------------- ---------- -------
    1    Trồng cây giai   Sở Xây     2026 -
         đoạn 2026 -      dựng       2030
         2030

         Tỉa cành         Sở Y tế    2027
  ------------------------------------------
"""
SIMPLE = """\
  STT  Nội dung công việc                Cơ quan chủ trì  Thời gian
  ---  --------------------------------  ---------------  -----------
  1    Trồng cây giai đoạn 2026 - 2030   Sở Xây dựng      2026 - 2030
       Tỉa cành                          Sở Y tế          2027
"""


_UNDER = MULTILINE.splitlines()[3]


@pytest.mark.parametrize("annex", [GRID, MULTILINE, MULTILINE.replace(_UNDER, "").replace(f"  {'-' * 42}", _UNDER), SIMPLE], ids=["grid", "multiline", "without a head", "simple"])
@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_a_table_drawn_with_signs(annex: str, suffix: str) -> None:
    made = tasks_of(decode(f"ke-hoach.{suffix}", annex.encode()).text)
    assert told(made)[0] == ("1", "Trồng cây giai đoạn 2026 - 2030", ["Sở Xây dựng"], [], "2026 - 2030")
    assert told(made)[1][1:] == ("Tỉa cành", ["Sở Y tế"], [], "2027")


def test_what_is_drawn_of_a_letterhead_stays() -> None:
    text = "  SỞ Y TẾ          CỘNG HÒA XÃ HỘI\n  ------- ---------------\n\nKính gửi: Ủy ban nhân dân các xã ở vùng cao của tỉnh\n"
    assert decode("thu.txt", text.encode()).text == text


def test_tables_that_a_copy_set_behind_the_signature() -> None:
    rows = "\n".join("\t".join(row) for row in ROWS)
    record = record_of(PLAN + "Nơi nhận:\n- Các sở;\n- Lưu: VT.\tTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn An\n" + rows + "\nTT\tTên các trường\n1\tTrường Mầm non Hoa Sen\n")
    assert told(record.tasks) == TOLD
    assert record.identity.signer == "Trần Văn An"


def test_a_numbered_row_beside_cells_that_go_over_it() -> None:
    rows = "STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\n1\tTrồng cây\tSở A\tSở Y tế\tQuý I/2026\n2\tTỉa cành\tQuý II/2026\n3\tBón phân\tSở Nội vụ\tQuý III/2026\n"
    made = tasks_of(rows)
    assert [(t.ordinal, t.timeframe and t.timeframe.text) for t in made] == [("1", "Quý I/2026"), ("2", "Quý II/2026")]  # the third leads or coordinates: not told
    assert made[0].lead == made[1].lead


def test_groups_that_are_offices_charge_them() -> None:
    rows = "STT\tNhiệm vụ\tThời hạn\nI\tSỞ TÀI CHÍNH\t\n1\tBố trí kinh phí trồng cây\tQuý I/2026\nII\tSỞ Y TẾ\t\n1\tGiữ trật tự lễ phát động\tTháng 2/2026\n"
    assert [(t.title, [b.body for b in t.bodies]) for t in tasks_of(rows)] == [
        ("Bố trí kinh phí trồng cây", [f"Sở Tài chính {PLACE}"]),
        ("Giữ trật tự lễ phát động", [f"Sở Y tế {PLACE}"]),
    ]
    assert not tasks_of(rows.replace("SỞ TÀI CHÍNH", "KINH PHÍ"))


def test_a_row_over_a_page_is_whole_where_a_blank_line_tells_of_the_page_and_left_out_where_nothing_does() -> None:
    rows = [
        ("1", "Rà soát quy hoạch cây xanh dọc hai bờ sông Đáy và các hồ chứa nước", ["Sở Xây dựng"], ["Sở Tài chính"], "Quý II/2026"),
        ("2", "Ươm 20.000 cây giống bản địa", ["Sở Y tế"], ["Tỉnh đoàn"], "Tháng 9/2026"),
        ("3", "Tổ chức Tết trồng cây", ["Sở Nội vụ"], ["Tỉnh đoàn"], "Hằng năm"),
        ("4", "Lập sổ theo dõi cây cổ thụ trong tỉnh", ["Sở Xây dựng"], ["Sở Y tế", "Tỉnh đoàn"], "Tháng 9/2026"),
    ]
    assert told(tasks_of(OVER_A_PAGE)) == rows
    assert told(tasks_of(OVER_A_PAGE.replace("\n\n", "\n"))) == rows[1:]
    assert "sông Đáy" in next(f for f in record_of(PLAN + CAPTION + OVER_A_PAGE.replace("\n\n", "\n")).findings if f.code == "rows-left-out").text


LETTERHEAD = "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\n-------\nSố: 12/KH-UBND{}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nHà Nam, ngày 03 tháng 02 năm 2026\n"
SIGNED = "Nơi nhận:\n- Các sở;\n- Lưu: VT.{}TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn An\n"


@pytest.mark.parametrize("sign", [" | ", "\t", "\n"])
def test_paragraphs_first_then_all_tables(sign: str) -> None:
    text = "KẾ HOẠCH\nTrồng cây xanh ven sông\nI. MỤC ĐÍCH\n1. Thêm bóng mát cho các tuyến đường.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng theo dõi việc trồng cây.\n" + CAPTION
    record = record_of(text + LETTERHEAD.format(sign) + SIGNED.format(sign) + "".join(f"{sign.join(row)}\n" for row in ROWS))
    assert (record.identity.number, record.identity.issuer, record.identity.date) == ("12/KH-UBND", "Ủy ban nhân dân tỉnh Hà Nam", "2026-02-03")
    assert told(tuple(t for t in record.tasks if t.kind == "annex")) == TOLD
    assert [[b.body for b in t.bodies] for t in record.tasks if t.kind == "duty"] == [[f"Sở Xây dựng {PLACE}"]]


def test_another_documents_letterhead_stays_behind_the_text() -> None:
    text = "KẾ HOẠCH\nTrồng cây xanh\nI. MỤC ĐÍCH\n1. Thêm bóng mát.\n"
    assert record_of(text + LETTERHEAD.format("\n") + LETTERHEAD.format("\n").replace("HÀ NAM", "HÀ GIANG")).identity.number is None


@pytest.mark.parametrize(
    ("above", "number", "behind"),
    [
        ("Mẫu số 01\n", "15/KH-STC", ""),
        ("PHỤ LỤC II\nMẪU KẾ HOẠCH\n(Kèm theo Kế hoạch số 40/KH-STC)\n", "15/KH-STC", "Nơi nhận:\n- Lưu: VT.\n"),
        ("Biểu 02/TKX\n", "15/KH-STC", ""),
        ("", "15/KH-STC", "GIẤY PHÉP KHAI THÁC CÁT\nCho phép hợp tác xã A khai thác.\n"),
        ("", "15/KH-STC", "ĐƠN XIN TRỒNG CÂY\nTôi tên là:\n"),
        ("", "15/GP-STC", ""),
        ("", "15/STC-NS", ""),
        ("", "..../GP-STC", ""),
    ],
)
def test_a_forms_letterhead_stays_behind_the_text(above: str, number: str, behind: str) -> None:
    head = f"ỦY BAN NHÂN DÂN TỈNH HÀ NAM\nSỞ TÀI CHÍNH\nSố: {number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nam, ngày 12 tháng 4 năm 2029\n"
    text = "KẾ HOẠCH\nTrồng cây xanh\nI. MỤC ĐÍCH\n1. Thêm bóng mát.\n"
    identity = record_of(text + above + head + behind).identity
    assert (identity.number, identity.issuer, identity.date) == (None, None, None)
    own = record_of(text + head.replace(number, "15/KH-STC") + "Nơi nhận:\n- Lưu: VT.\n").identity
    assert (own.number, own.issuer) == ("15/KH-STC", "Sở Tài chính tỉnh Hà Nam")
    letter = "Kính gửi: Ủy ban nhân dân các xã.\nSở Tài chính đề nghị Ủy ban nhân dân các xã rà soát các việc trồng cây và gửi kết quả trước ngày 30 tháng 5 năm 2029.\nTrân trọng./.\nNơi nhận:\n- Như trên;\n"
    assert record_of(letter + head.replace(number, "15/STC-NS")).identity.number == "15/STC-NS"
    assert record_of(letter + head.replace(number, "15/KH-STC")).identity.number is None


@pytest.mark.parametrize("sign", [" | ", "\t", "\n"])
@pytest.mark.parametrize("about_last", [False, True])
def test_a_letter_whose_letterhead_stands_behind_it(sign: str, about_last: bool) -> None:
    about, dated = "V/v trồng cây xanh", "Hà Nam, ngày 03 tháng 02 năm 2026"
    below = f"Số: 12/SXD-HT{sign}{dated}\n{about}\n" if about_last else f"Số: 12/SXD-HT\n{about}{sign}{dated}\n"
    head = f"UBND TỈNH HÀ NAM\nSỞ XÂY DỰNG{sign}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n{below}"
    text = "Kính gửi:\n- Ủy ban nhân dân các xã;\n- Công an tỉnh.\nThực hiện Công văn số 9/UBND-XD ngày 02/01/2026 của Ủy ban nhân dân tỉnh, Sở Xây dựng đề nghị:\n1. Ủy ban nhân dân các xã rà soát cây xanh trước ngày 30/4/2026.\n2. Công an tỉnh xử lý việc chặt phá cây.\n"
    record = record_of(text + head + SIGNED.format(sign))
    assert (record.identity.number, record.identity.title, record.identity.date) == ("12/SXD-HT", "trồng cây xanh", "2026-02-03")
    assert [[b.body for b in t.bodies] for t in record.tasks] == [[f"Ủy ban nhân dân các xã {PLACE}"], ["Công an tỉnh Hà Nam"]]
    assert [(r.predicate, r.object_number) for r in record.relations] == [("assignedBy", "9/UBND-XD")]


@pytest.mark.parametrize("sign", [" | ", "\t"])
def test_tables_without_a_column_of_numbers_behind_the_signature(sign: str) -> None:
    rows = [["Nội dung công việc", "Cơ quan chủ trì", "Thời gian"], ["1. Ươm cây giống", "Sở Y tế", "Quý II/2026"], ["2. Tỉa cành", "Sở Xây dựng", "Hằng năm"]]
    text = "KẾ HOẠCH\nTrồng cây xanh ven sông\nI. MỤC ĐÍCH\n1. Thêm bóng mát.\nII. NHIỆM VỤ\n"
    record = record_of(text + LETTERHEAD.format(sign) + SIGNED.format(sign) + "".join(f"{sign.join(row)}\n" for row in rows))
    assert told(record.tasks) == [("1", "Ươm cây giống", ["Sở Y tế"], [], "Quý II/2026"), ("2", "Tỉa cành", ["Sở Xây dựng"], [], "Hằng năm")]


def test_a_head_of_two_rows_each_whole_heads_one_table() -> None:
    rows = "STT | Nội dung | Phân công | Phân công | Thời gian\nSTT | Nội dung | Chủ trì | Phối hợp | Thời gian\n1 | Ươm cây giống | Sở Y tế | Tỉnh đoàn | Quý I/2026\n2 | Tỉa cành | Sở Xây dựng | | Hằng năm\n"
    record = record_of(PLAN + CAPTION + rows)
    assert told(record.tasks) == [("1", "Ươm cây giống", ["Sở Y tế"], ["Tỉnh đoàn"], "Quý I/2026"), ("2", "Tỉa cành", ["Sở Xây dựng"], [], "Hằng năm")]
    assert not [f for f in record.findings if f.code == "rows-left-out"]


def test_a_draft_says_so_below_its_type() -> None:
    for said in ("DỰ THẢO", "DỰ THẢO LẦN 2", "(Dự thảo lần thứ 3)", "Dự thảo ngày 05/01/2026"):
        assert record_of(PLAN.replace("KẾ HOẠCH\n", f"KẾ HOẠCH\n{said}\n")).identity.title == "Trồng cây xanh ven sông"
    assert record_of(PLAN.replace("Trồng cây xanh", "Dự thảo quy chế trồng cây")).identity.title == "Dự thảo quy chế trồng cây ven sông"


def test_cells_of_several_lines_in_quotes() -> None:
    quoted = [[f'"{cell}"' if "\n" in cell else cell for cell in row] for row in [*ROWS[:1], ["1", "Rà soát quy hoạch\ncây xanh", "Sở Xây dựng", "-", "Báo cáo", "Quý II/2026"], *ROWS[2:]]]
    text = decode("a.txt", (PLAN + CAPTION + "".join("\t".join(row) + "\n" for row in quoted)).encode()).text
    assert told(record_of(text).tasks) == TOLD


def test_documents_named_in_cells_are_named_whole_or_not_at_all() -> None:
    cells = "TT\nNội dung công việc\nCơ quan chủ trì\nThời gian\n1\nRà soát Luật Khoa học\nvà Công nghệ\nSở Xây dựng\nQuý II/2026\n2\nTập huấn Luật Trồng\ntrọt\nSở Y tế\nTháng 9/2026\n"
    assert [c.name for c in record_of(PLAN + CAPTION + cells).citations if not c.number] == ["Luật Khoa học và Công nghệ", "Luật Trồng trọt"]
    mixed = LINE_BY_LINE.replace("1 Rà soát quy hoạch Sở", "1 Rà soát Luật Khoa học Sở").replace("cây xanh dọc sông UBND cấp xã", "và Công nghệ; Luật Giá; UBND cấp xã").replace("vườn ươm", "vườn theo Công văn số 5/UBND-NN")
    record = record_of(PLAN + CAPTION + mixed)
    assert [c.number or c.name for c in record.citations] == ["Luật Giá", "5/UBND-NN"]
    assert [f.code for f in record.findings if f.code == "rows-left-out"]


def test_a_law_named_over_two_lines_of_a_column_is_named_whole() -> None:
    rows = "TT   Nội dung công việc                Cơ quan chủ trì        Thời gian\n1    Rà soát Luật Khoa học             Sở Khoa học            Quý I/2031\n     và Công nghệ                      và Công nghệ\n2    Ươm cây giống theo                Sở Y tế                Quý II/2031\n     Luật Trồng trọt                   tỉnh\n"
    assert [(c.name, c.text) for c in record_of(PLAN + CAPTION + rows).citations] == [("Luật Khoa học và Công nghệ", "Luật Khoa học và Công nghệ"), ("Luật Trồng trọt", "Luật Trồng trọt")]


def test_a_law_in_a_sentence_between_two_tables_is_cited() -> None:
    rows = "TT   Nội dung công việc                Cơ quan chủ trì        Thời gian\n1    Rà soát quy hoạch                 Sở Khoa học            Quý I/2031\n     cây xanh                          và Công nghệ\n2    Ươm cây giống                     Sở Y tế                Quý II/2031\n"
    said = "Danh mục trên thực hiện theo Luật Trồng trọt năm 2030 và Quyết định số 7/QĐ-UBND ngày 06/01/2031.\n"
    assert [c.number or c.name for c in record_of(PLAN + CAPTION + rows + "\n" + said + "\n" + rows).citations] == ["Luật Trồng trọt năm 2030", "7/QĐ-UBND"]
    torn = said.replace("Danh mục trên thực hiện theo Luật Trồng trọt năm 2030 và", "3    Rà soát Luật Trồng             Sở Y tế                Quý I/2031 theo")
    assert [c.number or c.name for c in record_of(PLAN + CAPTION + rows + "\n" + torn + "\n" + rows).citations] == ["7/QĐ-UBND"]


def test_a_head_of_many_columns_torn_over_three_lines_is_told_and_no_kind_of_bodies_alone_is_a_body() -> None:
    torn = "Nội dung công Lãnh đạo chỉ Cơ quan phối Thời gian bắt Thời gian hoàn\nTT Cơ quan chủ trì Sản phẩm Ghi chú\nviệc đạo hợp đầu thành\n1 Ươm 20.000 cây Sở Xây dựng Sở Y tế Cây giống 2026 2027\ngiống\n2 Tỉa cành Sở Xây dựng Tỉnh đoàn Báo cáo 2026 2028\n"
    record = record_of(PLAN + CAPTION + torn)
    assert not record.tasks
    assert [f.code for f in record.findings if f.code == "rows-left-out"]
    cells = "STT\nNội dung công việc\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n1\nTrồng cây\nSở Xây dựng\nSở Y tế\n2026\n2\nTỉa cành\nSở\nXây dựng\n2027\n3\nBón phân\nSở Nội vụ\nTỉnh đoàn\n2027\n4\nTưới cây\nSở Nội vụ\nTỉnh đoàn\n2028\n"
    assert [t.ordinal for t in tasks_of(cells)] == ["1", "3", "4"]


@pytest.mark.parametrize(("name", "longer", "told"), [("Công an", "Công an tỉnh", ["1", "2", "3", "4"]), ("Thanh tra", "Thanh tra tỉnh", ["1", "2", "3", "4"]), ("UBND các", "UBND các xã", ["1", "2", "4"]), ("Các sở, ban", "Các sở, ban ngành", ["1", "2", "4"])])
def test_a_body_named_without_its_place_is_whole(name: str, longer: str, told: list[str]) -> None:
    cells = f"TT\nNhiệm vụ\nCơ quan chủ trì\nThời gian\n1\nRà soát văn bản\nSở Y tế\nQuý I/2031\n2\nTập huấn cán bộ\n{longer}\nQuý II/2031\n3\nKiểm tra cơ sở\n{name}\nQuý III/2031\n4\nMở thư viện\n{longer}\nQuý IV/2031\n"
    assert [t.ordinal for t in tasks_of(cells)] == told


@pytest.mark.parametrize("sign", [" | ", "\t", "\n"])
def test_a_row_whose_cells_hold_words_of_heads_is_a_row_and_one_column_says_who_supervises(sign: str) -> None:
    rows = [
        ["STT", "Nhiệm vụ", "Sản phẩm", "Thời gian hoàn thành", "Chủ trì thực hiện", "Phối hợp thực hiện", "Theo dõi, kiểm tra, đôn đốc"],
        ["1", "Xây dựng và tổ chức thực hiện kế hoạch tập huấn hằng năm", "Kế hoạch của UBND tỉnh", "Ban hành kế hoạch trong tháng 01 hằng năm và tổ chức thực hiện", "Sở Nội vụ", "Sở Tài chính", "Sở Y tế"],
        ["2", "Rà soát thủ tục", "Báo cáo", "Quý II/2026", "Sở Tư pháp", "Tỉnh đoàn", "Sở Y tế"],
    ]
    tasks = tasks_of("".join(f"{sign.join(row)}\n" for row in rows))
    assert [(t.ordinal, t.lead, t.coordinating, t.supervising) for t in tasks] == [
        ("1", ("Sở Nội vụ tỉnh Hà Nam",), ("Sở Tài chính tỉnh Hà Nam",), ("Sở Y tế tỉnh Hà Nam",)), ("2", ("Sở Tư pháp tỉnh Hà Nam",), ("Tỉnh đoàn",), ("Sở Y tế tỉnh Hà Nam",)),
    ]
    lost = rows[2][:5] + rows[2][6:]  # a copy without the empty cell's line: who supervises may be who coordinates
    assert [(t.ordinal, t.lead, t.coordinating, t.supervising) for t in tasks_of("".join("\n".join(row) + "\n" for row in (*rows[:2], lost)))][1:] == [("2", ("Sở Tư pháp tỉnh Hà Nam",), (), ())]


def test_events_with_their_hour_are_work_of_who_holds_them_in_the_year_of_the_head() -> None:
    rows = "TT\tNội dung\tTrách nhiệm thực hiện\tThời gian (Năm 2026)\n1\tLễ khai mạc\tSở Y tế\t20 giờ 15 ngày 14 tháng 5\n2\tTriển lãm cây\tSở Nội vụ\t7h30 ngày 10/5\n"
    assert [(t.title, t.timeframe and t.timeframe.end) for t in tasks_of(rows)] == [("Lễ khai mạc", "2026-05-14"), ("Triển lãm cây", "2026-05-10")]
    assert not tasks_of("TT\tNội dung\tChủ trì\tThời gian\n1\tHọp giao ban\tSở Y tế\t7h30 ngày 10/5\n2\tTiếp dân\tSở Nội vụ\t9h00 ngày 11/5\n")


@pytest.mark.parametrize("sign", [" | ", "\t", "\n"])
@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            "STT|Thời gian|Hoạt động|Địa điểm|Cơ quan chủ trì|Cơ quan phối hợp\n1|20h00 ngày 14/5|Lễ khai mạc|Quảng trường|Sở Y tế|Công an tỉnh\n2|8h00 - 11h00 ngày 15/5|Hội thi gói bánh|Sân đình|Sở Nội vụ|\n3|Sáng ngày 16/5|Giải cờ tướng|Nhà văn hóa|Tỉnh đoàn|Sở Y tế\n4|18/5|Bế mạc|Quảng trường|Sở Y tế|Tỉnh đoàn",
            [("1", "14/5"), ("2", "15/5"), ("3", "16/5"), ("4", "18/5")],
        ),
        (
            "STT|Hoạt động|Thời gian|Đơn vị tổ chức\n1|Lễ khai mạc|20h00 ngày 14/5/2026|Sở Y tế\n2|Hội thi gói bánh|8h00 ngày 15/5/2026|Sở Nội vụ",
            [("1", "14/5/2026"), ("2", "15/5/2026")],
        ),
        ("STT|Ngày|Giờ|Hoạt động|Đơn vị chủ trì\n1|14/5|20h00|Lễ khai mạc|Sở Y tế\n2|15/5|8h00|Hội thi gói bánh|Sở Nội vụ\n3|16/5|9h00|Giải cờ tướng|Tỉnh đoàn", [("1", "14/5"), ("2", "15/5"), ("3", "16/5")]),
        ("STT|Thời gian|Nội dung|Đơn vị chủ trì\n1|19h30 ngày 14/5|Đón khách|Sở Y tế\n2|20h00 ngày 14/5|Chào cờ|Sở Nội vụ\n3|20h15 ngày 14/5|Trao giải|Tỉnh đoàn", []),
        ("Ngày|Nội dung|Chủ trì|Đơn vị chuẩn bị\nThứ Hai 14/5|Giao ban|Sở Y tế|Sở Nội vụ\nThứ Ba 15/5|Tiếp dân|Sở Nội vụ|Sở Y tế", []),
    ],
)
def test_a_list_of_events_tells_who_holds_them_and_a_days_programme_gives_no_work(sign: str, rows: str, told: list[tuple[str, str]]) -> None:
    tasks = tasks_of(rows.replace("|", sign) + "\n")
    assert [(t.ordinal, t.timeframe is not None and day in t.timeframe.text) for t, (_, day) in zip(tasks, told, strict=True)] == [(n, True) for n, _ in told]
    assert all(t.lead or t.responsible for t in tasks)


@pytest.mark.parametrize("sign", ["| ", "\t"])
@pytest.mark.parametrize("width", [40, 50, 72])
def test_rows_that_an_editor_wrapped_are_whole(sign: str, width: int) -> None:
    if sign == "\t":
        rows = [f"{sign.join(row)}\n" for row in ROWS]
        rows[2:2] = ["I. TRỒNG CÂY\n"]
    else:
        rows = [f"| {' | '.join(row)} |\n" for row in (ROWS[0], ["---"] * len(ROWS[0]), *ROWS[1:])]
    assert told(tasks_of("".join(_wrapped(row, width) for row in rows))) == told(tasks_of("".join(rows)))
    assert [t.ordinal for t in tasks_of("".join(rows))] == ["1", "2", "3"]


def _wrapped(row: str, width: int) -> str:
    """A line broken behind its last blank within ``width`` letters, which stays where it is."""
    made = ""
    while len(row) > width and (at := max(row.rfind(" ", 0, width), row.rfind("\t", 0, width)) + 1):
        made, row = f"{made}{row[:at]}\n", row[at:]
    return made + row


def test_a_groups_name_without_a_number_is_no_part_of_the_row_below_it() -> None:
    rows = "STT\tTên đề án\tĐồng chí phụ trách\tThời gian\n\tVỀ KINH TẾ\t\t\n\tĐề án cửa khẩu\tĐ/c Trần Văn Hòa\tTháng 6/2026\n\tVỀ VĂN HÓA\t\t\n\tĐề án lễ hội\tĐ/c Lý Thị Mai\tTháng 7/2026\n"
    assert [(t.group, t.title) for t in tasks_of(rows)] == [("VỀ KINH TẾ", "Đề án cửa khẩu"), ("VỀ VĂN HÓA", "Đề án lễ hội")]


def test_a_row_with_a_time_where_bodies_are_named_is_told_and_not_read() -> None:
    rows = "STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian\n1\tƯơm cây giống\tSở Y tế\tTỉnh đoàn\tQuý I/2026\n2\tSở Xây dựng\tTỉnh đoàn\tTháng 10 - 11/2026\t\n3\tBón phân\tSở Nội vụ\t\tHằng năm\n"
    record = record_of(PLAN + CAPTION + rows)
    assert [t.ordinal for t in record.tasks] == ["1", "3"]
    assert ["Tháng 10" in f.text for f in record.findings if f.code == "rows-left-out"] == [True]


_RESPONSIBLE = "| STT | Công việc | Người thực hiện | Thời gian |\n|---|---|---|---|\n"
_FIVE = "| STT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |\n|---|---|---|---|---|\n"


@pytest.mark.parametrize("between", ["|  |  | Kế toán |  |\n", "|  | Người lập biểu | Thủ trưởng đơn vị |  |\n"])
def test_an_office_above_numbered_rows_closes_no_table(between: str) -> None:
    rows = f"| 1 | Lập dự toán | Thủ trưởng đơn vị | Quý I/2026 |\n{between}| 2 | Mua sắm | Phòng Hành chính | Quý II/2026 |\n| 3 | Kiểm kê | Sở Nội vụ | Quý III/2026 |\n"
    assert [t.ordinal for t in tasks_of(_RESPONSIBLE + rows)] == ["1", "2", "3"]
    five = "| 1 | Lập dự toán | Sở Y tế | Sở Nội vụ | Quý I/2026 |\n| | | Thủ trưởng đơn vị | | |\n| 2 | Mua sắm | Sở Nội vụ | Sở Y tế | Quý II/2026 |\n"
    assert [t.ordinal for t in tasks_of(_FIVE + five)] == ["1", "2"]


def test_a_lone_office_in_a_column_of_bodies_is_no_signature() -> None:
    rows = "| 1 | Lập dự toán | Thủ trưởng đơn vị | Quý I/2026 |\n| 2 | Mua sắm | Phòng Hành chính | Quý II/2026 |\n|  |  | Kế toán |  |\n|  | Kiểm kê kho | Sở Nội vụ | Quý III/2026 |\n"
    assert "Kiểm kê kho" in [t.title for t in tasks_of(_RESPONSIBLE + rows)]


def test_who_signs_between_rows_is_told_and_not_read() -> None:
    rows = "| 1 | Lập dự toán | Sở Y tế | Sở Nội vụ | Quý I/2026 |\n| | | | Hà Nam, ngày 03 tháng 02 năm 2026 | |\n| 2 | Mua sắm | Sở Nội vụ | Sở Y tế | Quý II/2026 |\n"
    record = record_of(PLAN + CAPTION + _FIVE + rows)
    assert [(t.ordinal, t.coordinating) for t in record.tasks] == [("1", ("Sở Nội vụ tỉnh Hà Nam",)), ("2", ("Sở Y tế tỉnh Hà Nam",))]
    assert any("Hà Nam, ngày 03" in f.text for f in record.findings if f.code == "rows-left-out")


def test_a_programme_of_one_day_gives_nobody_a_task() -> None:
    head = "TT\tNội dung\tNgười thực hiện\tThời gian\n"
    day = "1\tPhát biểu khai mạc\tGiám đốc Sở Y tế\t8h15 ngày 12/3/2025\n2\tTham luận\tGiám đốc Sở Nội vụ\t8h30 ngày 12/3/2025\n3\tBế mạc\tGiám đốc Sở Y tế\t11h ngày 12/3/2025\n"
    assert not tasks_of(head + day)
    assert len(tasks_of(head + day.replace("8h30 ngày 12/3", "8h30 ngày 13/3").replace("11h ngày 12/3", "11h ngày 14/3"))) == 3


# As a program prints a PDF's cells in order: those side by side on one line of the page follow each other without a sign.
RUN_ON = """\
TT
Công việc
Lãnh đạo phụ trách
Đơn vị chủ trì Phối hợp
Cấp trình Thời gian Ghi chú
1 Điều tra sâu
bệnh vụ xuân
Đồng chí Phó
Chủ tịch UBND
tỉnh
Sở Xây dựng Các thôn UBND tỉnh Tháng 3
2 Thu gom vỏ bao
thuốc
Đồng chí Phó
Chủ tịch UBND
tỉnh
Hội Nông dân tỉnh Đoàn Thanh
niên tỉnh
Chính phủ Trước ngày 25
hằng tháng
3 Kiểm tra cửa
hàng vật tư
Đồng chí Phó
Chủ tịch UBND
tỉnh
Sở Tư pháp
Chính phủ 15/10/2026 Theo trình
tự rút gọn
"""


def test_cells_that_run_on_without_a_sign_are_parted_at_times_bodies_and_persons() -> None:
    made = tasks_of(RUN_ON)
    assert [(t.title, t.directing, t.lead, t.coordinating, t.timeframe and t.timeframe.text) for t in made] == [
        ("Điều tra sâu bệnh vụ xuân", ("Phó Chủ tịch Ủy ban nhân dân tỉnh Hà Nam",), ("Sở Xây dựng tỉnh Hà Nam",), ("Các thôn",), "Tháng 3"),
        ("Thu gom vỏ bao thuốc", ("Phó Chủ tịch Ủy ban nhân dân tỉnh Hà Nam",), ("Hội Nông dân tỉnh Hà Nam",), ("Đoàn Thanh niên tỉnh Hà Nam",), "Trước ngày 25 hằng tháng"),
        ("Kiểm tra cửa hàng vật tư", ("Phó Chủ tịch Ủy ban nhân dân tỉnh Hà Nam",), ("Sở Tư pháp tỉnh Hà Nam",), (), "15/10/2026"),
    ]


@pytest.mark.parametrize("annex", [
    "TT\nNhóm\nNhiệm vụ\nChủ trì\nThời gian\n1 Hạ tầng Xây dựng\nđường\nSở Xây dựng 2026\n2 Nhân lực Đào\ntạo kỹ sư\nSở Nội vụ 2027\n",
    "TT Nhiệm vụ Chủ trì Phối hợp Thời gian Sản phẩm\n1 Sửa quy định về Sở Xây dựng Các sở, các xã 2/2026 Quyết định\nchi phí lập\nquy hoạch và\nquản lý\nphường\n2 Tập huấn Sở Y tế Tỉnh đoàn 2026 Lớp\n",
])
def test_words_that_may_be_of_either_cell_are_not_told(annex: str) -> None:
    assert not [t.title for t in tasks_of(annex) if t.ordinal == "1"]


def test_times_of_rows_reach_to_their_last_clause_and_have_their_groups_year() -> None:
    rows = (
        "| TT | Nội dung | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|\n| I. KHẢO SÁT (15 - 30/9/2026) |\n| 1 | Gửi phiếu | Sở Y tế | Gửi 16/9; nhận trước 25/9 |\n| 2 | Khảo sát chợ | Lãnh đạo Sở; Tổ công tác | 18 - 26/9 |\n"
        "| II. XÂY DỰNG |\n| 3 | Nâng cấp trạm | Sở Y tế | Tiếp nhận quý IV/2026; nghiệm thu quý IV/2027; duy trì đến 2030 |\n| 4 | Tập huấn | Sở Nội vụ | Kế hoạch quý II/2027; kiểm tra hằng năm; tổng kết năm 2030 |\n"
        "| 5 | Báo cáo | Sở Nội vụ | Hằng năm; báo cáo trước 15/12/2026 |\n"
    )
    made = tasks_of(rows)
    assert [t.timeframe and (t.timeframe.start, t.timeframe.end) for t in made[:4]] == [("2026-09-16", "2026-09-25"), ("2026-09-18", "2026-09-26"), ("2026-10", "2030"), ("2027-04", "2030")]
    assert [len(t.responsible) for t in made] == [1, 2, 1, 1, 1]


def test_what_comes_in_is_no_time_and_a_group_due_before_a_day_gives_its_rows_no_year() -> None:
    money = "| TT | Nội dung | Đơn vị thực hiện | Thu | Chi |\n|---|---|---|---|---|\n| 1 | Tổ chức hội chợ | Sở Y tế | 500 | 450 |\n| 2 | Mở lớp bơi | Sở Nội vụ | 2026 | 1800 |\n"
    assert not [t.timeframe for t in tasks_of(money) if t.timeframe and t.timeframe.text in ("500", "2026")]
    group = "| TT | Nội dung | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|\n| I. HOÀN THÀNH TRƯỚC NGÀY 30/6/2027 |\n| 1 | Gửi phiếu | Sở Y tế | Quý IV |\n| 2 | Khảo sát chợ | Sở Nội vụ | Tháng 12 |\n"
    assert {(t.timeframe and (t.timeframe.start, t.timeframe.end)) for t in tasks_of(group)} <= {None, (None, None)}


@pytest.mark.parametrize("sign", [" | ", "\t", "\n"])
def test_below_a_head_with_a_stroke_who_leads_stands_before_the_cells_stroke(sign: str) -> None:
    rows = "TT|Nhiệm vụ|Cơ quan chủ trì/phối hợp|Hạn\n1|Soạn sách|Sở Y tế/Sở Tài chính, Sở Nội vụ|30/6/2026\n2|Mở lớp|Sở Nội vụ|31/8/2026\n3|Thi viết|Sở Y tế và/hoặc Sở Nội vụ|30/9/2026\n"
    made = tasks_of(rows.replace("|", sign))
    assert [(t.lead, t.coordinating) for t in made[:2]] == [(("Sở Y tế tỉnh Hà Nam",), ("Sở Tài chính tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam")), ((), ())]
    assert not made[2].lead
    made = tasks_of(rows.replace("chủ trì/", "thực hiện/ ").replace("|", sign))
    assert [(t.responsible, t.coordinating) for t in made[:2]] == [(("Sở Y tế tỉnh Hà Nam",), ("Sở Tài chính tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam")), (("Sở Nội vụ tỉnh Hà Nam",), ())]


def test_quarters_and_months_marked_with_a_cross_in_the_plans_year() -> None:
    rows = "| TT | Nhiệm vụ | Chủ trì | Quý I | Quý II | Quý III | Quý IV |\n|---|---|---|---|---|---|---|\n| 1 | Lập danh sách | Sở Y tế | x | | | |\n| 2 | Mở lớp | Sở Nội vụ | | x | x | |\n| 3 | Trồng cây | Tỉnh đoàn | x | | | x |\n"
    made = record_of(PLAN.replace("ven sông", "ven sông năm 2026") + CAPTION + rows).tasks
    assert [t.timeframe and (t.timeframe.start, t.timeframe.end) for t in made] == [("2026-01", "2026-03"), ("2026-04", "2026-09"), (None, None)]


def test_a_table_of_two_columns_a_task() -> None:
    card = "**Nhiệm vụ {}**\n\n| | |\n|---|---|\n| Tên nhiệm vụ | {} |\n| Cơ quan chủ trì | {} |\n| Thời hạn | {} |\n\n"
    made = tasks_of(card.format(1, "Soạn sách", "Sở Y tế", "30/6/2026") + card.format(2, "Mở lớp", "Sở Nội vụ", "31/8/2026"))
    assert [(t.title, t.lead, t.timeframe and t.timeframe.end) for t in made] == [("Soạn sách", ("Sở Y tế tỉnh Hà Nam",), "2026-06-30"), ("Mở lớp", ("Sở Nội vụ tỉnh Hà Nam",), "2026-08-31")]
    assert not tasks_of("| Số hiệu | 12/KH-UBND |\n|---|---|\n| Nội dung | Trồng cây |\n| Cơ quan chủ trì | Sở Y tế |\n")
