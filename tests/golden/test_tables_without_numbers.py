"""Tables whose rows have no number, or have it in the cell of the work; columns that stand near each other; groups that lead; programmes that say who is in charge."""

from __future__ import annotations

import pytest

from loaders.record import Task
from tests.golden.test_cells_in_short import ANNEX, HEAD, roles, table, tasks
from tests.reading import record_of


def briefly(made: tuple[Task, ...]) -> list[tuple[str, dict[str, list[str]], str | None]]:
    return [(t.title, roles(t), t.timeframe and t.timeframe.text) for t in made]


WHOLE = ["Nhiệm vụ", "Cách làm", "Phân công", "Thời gian"]
ROWS = [
    ["1. Khảo sát các cầu treo", "Tự thực hiện bằng bộ máy hiện có", "Chủ trì: Sở Xây dựng; Phối hợp: UBND các xã", "01/3 - 30/4/2026"],
    ["2. Thay cáp các cầu yếu", "Thuê tư vấn; lấy ý kiến các xã", "Chủ trì: Sở Tài chính", "Quý II/2026"],
]
TOLD = [
    ("Khảo sát các cầu treo", {"lead": ["Sở Xây dựng"], "coordinating": ["Ủy ban nhân dân các xã"]}, "01/3 - 30/4/2026"),
    ("Thay cáp các cầu yếu", {"lead": ["Sở Tài chính"]}, "Quý II/2026"),
]


@pytest.mark.parametrize("above", [ANNEX, f"{HEAD}II. NHIỆM VỤ\nNhư sau:\n"], ids=["annex", "text"])
def test_a_cell_a_line_where_all_rows_are_whole(above: str) -> None:
    made = tasks(above + "\n".join(cell for row in (WHOLE, *ROWS) for cell in row) + "\n")
    assert briefly(made) == TOLD
    assert [t.ordinal for t in made] == ["1", "2"]


def test_a_cell_a_line_without_any_number() -> None:
    rows = [["Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn"], ["Rà soát cầu yếu", "Sở Xây dựng", "Công an tỉnh", "Tháng 3/2026"], ["Sơn cầu", "Sở Nội vụ", "Các sở, ngành", "Tháng 8/2026"]]
    assert [(t.title, t.lead, t.timeframe and t.timeframe.end) for t in tasks(ANNEX + "\n".join(cell for row in rows for cell in row) + "\n")] == [
        ("Rà soát cầu yếu", ("Sở Xây dựng",), "2026-03"), ("Sơn cầu", ("Sở Nội vụ",), "2026-08"),
    ]


@pytest.mark.parametrize("rows", [4, 5, 6, 7])
@pytest.mark.parametrize("heads", [["Nhiệm vụ", "Đơn vị thực hiện", "Thời gian"], ["Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn"]], ids=["three", "four"])
def test_no_row_is_taken_for_a_part_of_the_head(heads: list[str], rows: int) -> None:
    cells = [cell for n in range(1, rows + 1) for cell in (f"Rà soát cầu yếu đoạn {'ABCDEFG'[n - 1]}", *["Sở Xây dựng", "Công an tỉnh"][: len(heads) - 2], f"Tháng {n}/2026")]
    assert [t.timeframe and t.timeframe.end for t in tasks(f"{HEAD}II. NHIỆM VỤ\nNhư sau:\n" + "\n".join([*heads, *cells]) + "\n") if t.kind == "annex"] == [f"2026-{n:02d}" for n in range(1, rows + 1)]


def test_a_row_that_lacks_a_cell_ends_what_can_be_told_and_is_said() -> None:
    lines = [cell for row in (WHOLE, *ROWS, ["3. Sơn cầu", "Chủ trì: Sở Xây dựng", "Quý III/2026"]) for cell in row]
    record = record_of(ANNEX + "\n".join(lines) + "\n", "a.md")
    assert briefly(record.tasks) == TOLD
    assert [f.code for f in record.findings if f.code == "rows-left-out"] == ["rows-left-out"]


def test_a_heading_of_contents_is_no_head() -> None:
    assert not [t for t in tasks(f"{HEAD}II. NHIỆM VỤ\nNội dung\nSở Xây dựng\nThời gian\nTháng 3/2026\nCông an tỉnh\nQuý II/2026\n") if t.kind == "annex"]


BLANKS = """\
Nhiệm vụ       Cách làm         Phân công      Thời gian     Sản phẩm
1. Khảo sát    UBND tỉnh        Chủ trì: Sở    01/3 -        Báo cáo khảo
các cầu        giao, Sở tự      Xây dựng       30/4/2026     sát
treo           làm
2. Sửa cầu     Thuê thợ         Chủ trì: Sở    Quý II/2026   05 cầu
tại các xã     trong vùng       Tài chính
ven sông
"""


@pytest.mark.parametrize("above", [ANNEX, f"{HEAD}II. NHIỆM VỤ\nNhư sau:\n"], ids=["annex", "text"])
def test_columns_of_blanks_with_the_number_in_the_cell_of_the_work(above: str) -> None:
    assert briefly(tasks(above + BLANKS)) == [
        ("Khảo sát các cầu treo", {"lead": ["Sở Xây dựng"]}, "01/3 - 30/4/2026"), ("Sửa cầu tại các xã ven sông", {"lead": ["Sở Tài chính"]}, "Quý II/2026"),
    ]


NEAR = """\
                                 Cơ quan chủ                      Thời gian
TT Nhiệm vụ                                  Cơ quan phối hợp                Sản phẩm
                                 trì                              hoàn thành
I CÔNG TÁC TUYÊN TRUYỀN
   Tổ chức hội nghị quán triệt               Báo và Đài phát
                                 Sở Văn hóa,
   chủ trương sửa chữa cầu treo              thanh, truyền hình   Quý
1                                Thể thao và                                Hội nghị
   đến cán bộ, đảng viên trong               tỉnh; UBND các xã    I/2026
                                 Du lịch
   toàn tỉnh                                 ven sông
II THAY CÁP
1 Kiểm tra cáp                   Sở Xây dựng Công an tỉnh         31/3/2026  Biên bản
"""
UNDER = """\
TT Nội dung                      Đơn vị thực hiện             Thời gian     Kết quả
1.1 Đặt biển báo tại các thôn    UBND các xã                  Quý I/2026   50 biển
1.2 Thành lập tổ tự quản         Hội Nông dân tỉnh            Tháng 5/2026 60 tổ
2.1 Hỗ trợ thay cáp              Sở Nông nghiệp và Môi trường 2026 - 2027   20 cầu
2.2 Kiểm tra các cầu             Sở Nông nghiệp và Môi trường Hằng quý      Biên bản
"""
QUARTERS = """\
TT Công việc                     Đơn vị thực hiện   Quý I Quý II Quý III Quý IV
1 Rà soát các cầu treo           Sở Nội vụ          x
2 Thay cáp tại các xã            Sở Xây dựng              x      x
3 Đánh giá kết quả               Sở Nội vụ                               x
"""


def test_columns_of_blanks_that_stand_near_each_other() -> None:
    assert briefly(tasks(ANNEX + NEAR)) == [
        ("Tổ chức hội nghị quán triệt chủ trương sửa chữa cầu treo đến cán bộ, đảng viên trong toàn tỉnh",
         {"lead": ["Sở Văn hóa, Thể thao và Du lịch"], "coordinating": ["Báo và Đài phát thanh, truyền hình tỉnh", "Ủy ban nhân dân các xã ven sông"]}, "Quý I/2026"),
        ("Kiểm tra cáp", {"lead": ["Sở Xây dựng"], "coordinating": ["Công an tỉnh"]}, "31/3/2026"),
    ]
    assert [(t.responsible, t.timeframe and t.timeframe.text) for t in tasks(ANNEX + UNDER)] == [
        (("Ủy ban nhân dân các xã",), "Quý I/2026"), (("Hội Nông dân tỉnh",), "Tháng 5/2026"), (("Sở Nông nghiệp và Môi trường",), "2026 - 2027"), (("Sở Nông nghiệp và Môi trường",), "Hằng quý"),
    ]
    assert [(t.responsible, t.timeframe and (t.timeframe.start, t.timeframe.end)) for t in tasks(ANNEX + QUARTERS)] == [
        (("Sở Nội vụ",), ("2026-01", "2026-03")), (("Sở Xây dựng",), ("2026-04", "2026-09")), (("Sở Nội vụ",), ("2026-10", "2026-12")),
    ]


@pytest.mark.parametrize(("above", "day"), [
    ("NGÀY 1: THỨ HAI, NGÀY 21/9/2026", "2026-09-21"), ("1. Phân công theo Quyết định số 12/QĐ-UBND ngày 20/02/2026:", None),
])
def test_the_day_above_a_table_is_of_its_hours_and_none_of_a_document(above: str, day: str | None) -> None:
    rows = "\n".join(["| Thời gian | Nội dung | Chủ trì |", "|---|---|---|", "| 7h30 - 9h00 | Tập thay cáp | Tổ Kỹ thuật |", "| Khi có yêu cầu | Sửa chữa cầu | Sở Xây dựng |", "| Sau khi nước rút | Sơn cầu | Sở Xây dựng |"])
    made = record_of(f"{HEAD}II. NỘI DUNG\n\n{above}\n\n{rows}\n", "a.md").tasks
    assert [t.timeframe and t.timeframe.start for t in made] == [day, None, None]


def test_groups_that_are_kinds_of_those_concerned_lead_nothing() -> None:
    made = tasks(table(
        "| TT | Nhiệm vụ | Cơ quan phối hợp | Thời gian |", "| I | TRƯỜNG HỌC | | |", "| 1 | Thay cáp | Công an tỉnh | 31/3/2026 |", "| II | CÔNG AN, QUÂN SỰ | | |", "| 1 | Mở lớp | UBND các xã | 30/4/2026 |",
    ))
    assert [roles(t) for t in made] == [{"coordinating": ["Công an tỉnh"]}, {"coordinating": ["Ủy ban nhân dân các xã"]}]


@pytest.mark.parametrize(("cell", "names"), [
    ("Trung tâm Dạy nghề Hội Nông dân tỉnh", ("Trung tâm Dạy nghề Hội Nông dân tỉnh",)), ("Quỹ hỗ trợ Hội Nông dân tỉnh", ("Quỹ hỗ trợ Hội Nông dân tỉnh",)),
    ("Nhà Văn hóa Liên đoàn Lao động tỉnh", ("Nhà Văn hóa Liên đoàn Lao động tỉnh",)), ("Trung tâm Y tế Hội Nông dân tỉnh", ("Trung tâm Y tế", "Hội Nông dân tỉnh")),
    ("Công ty TNHH Thầy Giáo Nam, Cô Ba Sài Gòn", ("Công ty TNHH Thầy Giáo Nam, Cô Ba Sài Gòn",)),
])
def test_a_unit_of_a_union_has_its_name_behind_it(cell: str, names: tuple[str, ...]) -> None:
    (made,) = tasks(table("| TT | Nhiệm vụ | Chủ trì | Thời gian |", f"| 1 | Thay cáp | {cell} | 31/3/2026 |"))
    assert tuple(name.replace(" tỉnh Sơn Hải", "") for name in made.lead) == tuple(name.replace(" tỉnh Sơn Hải", "") for name in names)


def test_petitions_that_are_answered_are_no_work() -> None:
    rows = ("| 1 | Sửa cầu treo | Sở Xây dựng | {} |", "| 2 | Xây trạm bơm | Sở Tài chính | {} |")
    assert not tasks(table("| TT | Nội dung kiến nghị | Cơ quan trả lời | Kết quả trả lời |", *(r.format("Đã trả lời tại văn bản số 12") for r in rows)))
    assert len(tasks(table("| TT | Nội dung kiến nghị | Cơ quan trả lời | Thời hạn |", *(r.format("31/3/2026") for r in rows)))) == 2


def test_a_body_of_the_tenth_region_is_whole() -> None:
    rows = "TT   Nhiệm vụ                Cơ quan chủ trì                     Thời gian\n" + "".join(
        f"{n}    {work:<24}{body:<36}Tháng {n}/2026\n" for n, (work, body) in enumerate([("Rà soát cầu treo", "Kho bạc Nhà nước khu vực X"), ("Thay cáp cầu treo", "Chi cục Thuế khu vực X"), ("Sơn cầu treo", "Sở Xây dựng")], 1))
    assert [t.lead for t in tasks(ANNEX + rows)] == [("Kho bạc Nhà nước khu vực X",), ("Chi cục Thuế khu vực X",), ("Sở Xây dựng",)]


def test_groups_lead_their_rows_beside_a_column_of_who_takes_part() -> None:
    made = tasks(table(
        "| TT | Nhiệm vụ | Cơ quan phối hợp | Thời gian |", "| I | Sở Xây dựng chủ trì | | |", "| 1 | Thay cáp | Công an tỉnh | 31/3/2026 |", "| II | Sở Nội vụ chủ trì | | |",
        "| 1 | Mở lớp | UBND các xã | 30/4/2026 |",
    ))
    assert briefly(made) == [
        ("Thay cáp", {"lead": ["Sở Xây dựng"], "coordinating": ["Công an tỉnh"]}, "31/3/2026"), ("Mở lớp", {"lead": ["Sở Nội vụ"], "coordinating": ["Ủy ban nhân dân các xã"]}, "30/4/2026"),
    ]


def test_signs_for_as_above_and_bodies_below_each_other() -> None:
    made = tasks(table(
        "| TT | Nhiệm vụ | Chủ trì | Thời gian |", "| 1 | Thay cáp | Sở Xây dựng | Tháng 3/2026 |", "| 2 | Sơn cầu | // | nt |",
        "| 3 | Cho vay vốn | Ngân hàng Chính sách xã hội<br>Hội Nông dân tỉnh | Tháng 4/2026 |", "| 4 | Trực chốt | Công an tỉnh<br>Hội Liên hiệp Phụ nữ tỉnh | Tháng 5/2026 |",
    ))
    assert [(t.lead, t.timeframe and t.timeframe.start) for t in made] == [
        (("Sở Xây dựng",), "2026-03"), (("Sở Xây dựng",), "2026-03"), (("Ngân hàng Chính sách xã hội", "Hội Nông dân tỉnh"), "2026-04"), (("Công an tỉnh", "Hội Liên hiệp Phụ nữ tỉnh"), "2026-05"),
    ]


def test_bodies_first_and_what_they_do_in_brackets() -> None:
    (made,) = tasks(table("| TT | Cơ quan, đơn vị | Nội dung công việc | Thời gian |", "| 1 | Sở Xây dựng | Thay cáp | 31/3/2026 |"))
    assert briefly((made,)) == [("Thay cáp", {"responsible": ["Sở Xây dựng"]}, "31/3/2026")]
    (made,) = tasks(table("| TT | Nhiệm vụ | Phân công | Thời gian |", "| 1 | Thay cáp | Chủ trì: Công ty Cầu Mới (CĐT đề xuất). Phối hợp: UBND xã Bình An (GPMB); Sở Xây dựng (đấu nối đường) | 31/3/2026 |"))
    assert roles(made) == {"lead": ["Công ty Cầu Mới"], "coordinating": ["Ủy ban nhân dân xã Bình An", "Sở Xây dựng"]}


def test_a_programme_that_says_who_is_in_charge() -> None:
    rows = "\n".join(["| Thời gian | Nội dung | Đơn vị/ cá nhân phụ trách |", "|---|---|---|", "| Buổi sáng (từ 7h00 đến 9h00) - Tập trung dưới sân | | |",
                      "| 7h00 - 7h30 | Khai mạc lớp | Thầy Trần Văn Sĩ |", "| 7h30 - 9h00 | Tập thay cáp | Tổ Kỹ thuật, GVCN các lớp |"])
    made = tasks(f"{HEAD}II. NỘI DUNG\n1. Chương trình:\n\nNGÀY 1: THỨ HAI, NGÀY 21/9/2026\n\n{rows}\n")
    assert briefly(made) == [("Khai mạc lớp", {"responsible": ["Thầy Trần Văn Sĩ"]}, "7h00 - 7h30"), ("Tập thay cáp", {"responsible": ["Tổ Kỹ thuật", "GVCN các lớp"]}, "7h30 - 9h00")]
    assert all(t.timeframe and (t.timeframe.start, t.timeframe.end, t.timeframe.inherited_from) == ("2026-09-21", "2026-09-21", "NGÀY 21/9/2026") for t in made)
    for below in ("ĐỘI XE", "Lớp học do Sở mở tại xã"):  # the hours of no day
        assert tasks(f"{HEAD}II. NỘI DUNG\n1. Chương trình:\n\n{below}\n\n{rows}\n") == ()


IN_CHARGE = ["| Thời gian | Nội dung | Cá nhân phụ trách |", "|---|---|---|"]


@pytest.mark.parametrize(("above", "rows"), [
    ("Phân công như sau:", [*IN_CHARGE, *(f"| 7h00 - 17h00 ngày {d}/4/2026 | Trực cầu phao | Ông Trần Văn {who} |" for d, who in ((28, "An"), (29, "Ba"), (30, "Tư")))]),
    ("LỊCH TRỰC", [*IN_CHARGE, "| 7h00 ngày 28/4/2026 | Trực sáng | Ông Trần Văn An |", "| 13h00 ngày 28/4/2026 | Trực chiều | Ông Lê Văn Ba |"]),
    ("Lịch tuần 10", ["| Thời gian | Nội dung | Người phụ trách |", "|---|---|---|", "| 7h30 ngày 09/3 | Chào cờ | Ông Trần Văn An |", "| 8h00 ngày 09/3 | Họp giao ban | Bà Lê Thị Bé |", "| 14h00 ngày 09/3 | Tiếp công dân | Bà Lê Thị Bé |"]),
    ("Lịch tiếp công dân", ["| TT | Ngày | Nội dung | Người phụ trách |", "|---|---|---|---|", "| 1 | 10/3/2026 | Tiếp công dân định kỳ | Phó Giám đốc Sở |"]),
    ("LỊCH THI NGÀY 04/5/2026", [*IN_CHARGE, "| 7h30 | Ngữ văn | Tổ Ngữ văn |", "| 14h00 | Toán | Tổ Toán |"]),
    ("THỜI KHÓA BIỂU", [*IN_CHARGE, "| 7h00 - 7h45 | Toán | Thầy Đỗ Văn Minh |"]),
    ("Tuần 2", [*IN_CHARGE, "| Thứ Hai | Cơm, cá kho | Cô Vũ Thị Mai |", "| Thứ Ba | Phở bò | Cô Vũ Thị Mai |"]),
    ("Phân công chuyên môn:", ["| TT | Nội dung | Giáo viên phụ trách | Thời gian |", "|---|---|---|---|", "| 1 | Ngữ văn 10 | Cô Phạm Thị Hoa | Học kỳ II |"]),
    ("Tổ giúp việc gồm:", ["| TT | Nhiệm vụ | Người phụ trách | Đơn vị công tác |", "|---|---|---|---|", "| 1 | Tổ trưởng | Ông Trần Văn An | Sở Xây dựng |", "| 2 | Tổ phó | Bà Lê Thị Ba | Sở Tài chính |", "| 3 | Thành viên | Ông Đỗ Tư | Sở Y tế |"]),
    ("Lịch tuần 11", [*IN_CHARGE, *(f"| 7h30 ngày {d}/3/2026 | {what} | Ông Trần Văn An |" for d, what in ((16, "Chào cờ"), (17, "Họp giao ban"), (18, "Tiếp công dân")))]),
    ("Phân công trực và thực hiện nhiệm vụ dịp Tết:", [*IN_CHARGE, *(f"| Ngày {n}/2/2026 | Ca {what} tại cầu | Ông Trần Văn {who} |" for n, what, who in ((15, "sáng", "An"), (16, "đêm", "Ba")))]),
    ("Phân công trực hè và nhiệm vụ:", [*IN_CHARGE, *(f"| Tháng {n}/2026 | Khối {n} | Ông Trần Văn {who} |" for n, who in ((6, "An"), (7, "Ba")))]),
    ("Phân công giảng dạy và nhiệm vụ kiêm nhiệm:", [*IN_CHARGE, *(f"| Học kỳ II | Toán {what} | Ông Trần Văn {who} |" for what, who in (("6A", "An"), ("7B", "Ba")))]),
    ("Lịch trực:", [*IN_CHARGE, *(f"| Tháng {n}/2026 | Trực {what} | Ông Trần Văn {who} |" for n, what, who in ((4, "cầu", "An"), (5, "phà", "Ba")))]),
    ("Phân công coi thi", [*IN_CHARGE, "| 7h15 - 9h15 ngày 04/5/2026 | Coi thi phòng 01 | Cô Phạm Thị Hoa |"]),
])
def test_whose_turn_it_is_gives_no_work(above: str, rows: list[str]) -> None:
    assert tasks(f"{HEAD}II. NỘI DUNG\n1. Chương trình:\n\n{above}\n\n" + "\n".join(rows) + "\n") == ()
    grown = [f"| {n} | Trồng cây | Sở {who} | Tháng {n}/2026 |" for n, who in enumerate(("Y tế", "Nội vụ", "Tài chính"), 4)]
    assert len(tasks(table("| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |", *grown))) == 3


CABLES = (("Thay cáp", "Sở Xây dựng"), ("Sơn cầu", "Sở Nội vụ"), ("Đặt biển báo", "Công an tỉnh"))
DAYS, MONTHS = ("15/6/2026", "20/6/2026", "22/6/2026"), ("Tháng 4/2026", "Tháng 6/2026", "Tháng 9/2026")


@pytest.mark.parametrize(("above", "head", "times"), [
    ("Việc phải làm:", "Đơn vị phụ trách", ("7h30 ngày 20/9/2026", "8h00 ngày 21/9/2026", "14h00 ngày 22/9/2026")),
    ("Việc phải làm:", "Người phụ trách", ("Thứ Sáu hằng tuần", "Thứ Hai, ngày 06/4/2026", "Sáng thứ Ba, ngày 07/4/2026")),
    ("Phân công thành viên Tổ sửa cầu làm các công việc sau:", "Đơn vị phụ trách", DAYS), ("Lịch thi công nhân giỏi và nhiệm vụ kèm theo:", "Đơn vị phụ trách", DAYS),
    ("Phân công chuyên môn cho các đơn vị:", "Đơn vị phụ trách", DAYS), ("LỊCH THI VÀ PHÂN CÔNG NHIỆM VỤ", "Đơn vị thực hiện", MONTHS), ("Lịch thi thợ cầu", "Đơn vị thực hiện", MONTHS),
])
def test_works_of_their_own_days_and_months_are_no_roster(above: str, head: str, times: tuple[str, ...]) -> None:
    rows = [f"| {n} | {what} | {who} | {time} |" for n, ((what, who), time) in enumerate(zip(CABLES, times, strict=True), 1)]
    made = tasks(f"{HEAD}II. NỘI DUNG\n1. Chương trình:\n\n{above}\n\n| TT | Nội dung công việc | {head} | Thời gian |\n|---|---|---|---|\n" + "\n".join(rows) + "\n")
    assert [(t.title, t.timeframe and t.timeframe.text) for t in made if t.kind == "annex"] == [(what, time) for (what, _), time in zip(CABLES, times, strict=True)]


def test_the_same_work_in_months_of_its_own_is_nobodys_turn() -> None:
    rows = [f"| {n} | Kiểm tra cáp cầu | {who} | {time} |" for n, ((_, who), time) in enumerate(zip(CABLES, MONTHS, strict=True), 1)]
    assert [t.timeframe and t.timeframe.text for t in tasks(table("| TT | Nội dung | Đơn vị phụ trách | Thời gian |", *rows))] == [*MONTHS]


def test_a_group_of_two_words_is_a_body_where_they_say_whose() -> None:
    rows = [line for group, who in (("Sở Y tế", "Sở Nội vụ"), ("Tỉnh đoàn", "Công an tỉnh")) for line in (f"| I | {group} | | |", f"| 1 | Trồng cây ở {group} | {who} | 30/4/2026 |")]
    made = tasks(table("| TT | Nhiệm vụ | Cơ quan phối hợp | Thời gian |", *rows))
    assert [[name.split(" tỉnh ")[0] for name in t.responsible] for t in made] == [["Sở Y tế"], ["Tỉnh đoàn"]]


@pytest.mark.parametrize("office", ["Văn phòng Ban chỉ đạo", "Cơ quan thường trực Ban chỉ đạo"])
def test_the_office_of_a_committee_directs_nothing(office: str) -> None:
    (made,) = tasks(table("| TT | Nhiệm vụ | Cơ quan thực hiện | Thời gian |", f"| 1 | Thay cáp | Sở Nội vụ ({office}) | 31/3/2026 |"))
    assert not made.directing
    assert made.responsible


def test_numbered_rows_below_the_cell_of_their_group() -> None:
    """The group's cell is empty in the rows below its first one; text of a page prints it between its rows."""
    rows = ["1.1. Rà soát cầu yếu\tChủ trì: Sở Xây dựng; Phối hợp: Công an tỉnh\tTrước 30/6/2026", "1.2. Giao mốc cho các xã\tUBND các xã (chủ trì)\tTháng 7/2026", "2.1. Thay cáp\tSở Tài chính\tTháng 8/2026"]
    head = "Nhóm nhiệm vụ\tNội dung\tCơ quan thực hiện\tThời hạn"
    told = [
        ("1.1. Rà soát cầu yếu", {"lead": ["Sở Xây dựng"], "coordinating": ["Công an tỉnh"]}, "Trước 30/6/2026"),
        ("1.2. Giao mốc cho các xã", {"lead": ["Ủy ban nhân dân các xã"]}, "Tháng 7/2026"), ("2.1. Thay cáp", {"responsible": ["Sở Tài chính"]}, "Tháng 8/2026"),
    ]
    upright = [head, f"1. Quy hoạch\t{rows[0]}", f"\t{rows[1]}", f"2. Hạ tầng\t{rows[2]}"]
    between = [head, f"\t{rows[0]}", "1. Quy hoạch\t\t\t", *(f"\t{row}" for row in rows[1:]), "2. Hạ tầng\t\t\t", "\t2.2. Sơn cầu\tSở Y tế\tTháng 9/2026"]
    assert briefly(tasks(f"{ANNEX}{chr(10).join(upright)}\n")) == told
    assert briefly(tasks(f"{ANNEX}{chr(10).join(between)}\n")) == [*told, ("2.2. Sơn cầu", {"responsible": ["Sở Y tế"]}, "Tháng 9/2026")]
    piped = ["| " + " | ".join(row.split("\t")) + " |" for row in upright]
    assert briefly(tasks(f"{ANNEX}{piped[0]}\n|---|---|---|---|\n{chr(10).join(piped[1:])}\n")) == told


def test_a_title_ends_above_the_table() -> None:
    table_ = "| Lĩnh vực | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n| Cầu | Thay cáp | Sở Xây dựng | Tháng 6/2026 |\n"
    for caption in ("", "BẢNG PHÂN CÔNG\n\n"):
        record = record_of(f"UBND XÃ BÌNH AN\n\nSố: 15/KH-UBND\n\nBình An, ngày 5 tháng 2 năm 2026\n\nKẾ HOẠCH\nSửa cầu treo năm 2026\n\n{caption}{table_}")
        assert record.identity.title == "Sửa cầu treo năm 2026"
        assert [t.title for t in record.tasks] == ["Thay cáp"]


def test_a_body_alone_in_its_row_where_leading_cells_are_merged() -> None:
    """One row shows that the leading cell is printed once; then a body that leads nowhere else may coordinate, too."""
    head, lines = ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"], [
        ["1", "Khảo sát cầu", "Sở Xây dựng", "UBND các xã", "Quý I/2026"], ["2", "Thay cáp cầu", "UBND các xã", "Quý II/2026"],
        ["3", "Sơn lại cầu", "Hội Nông dân tỉnh", "Quý III/2026"], ["4", "Đặt tên cầu", "Sở Nội vụ", "Sở Công Thương", "Quý IV/2026"],
    ]
    made = tasks(f"{ANNEX}{chr(10).join(cell for row in (head, *lines) for cell in row)}\n")
    assert [roles(t) for t in made] == [{"lead": ["Sở Xây dựng"], "coordinating": ["Ủy ban nhân dân các xã"]}, {}, {}, {"lead": ["Sở Nội vụ"], "coordinating": ["Sở Công Thương"]}]
