"""Tables headed otherwise: by the time, by years in columns, two columns under one head; and rows that tell more than one thing in a cell, which are in doubt.

Golden: own tables after the forms of real ones.
"""

from __future__ import annotations

from loaders.record import Record
from tests.golden.test_cells_in_short import ANNEX, tasks
from tests.golden.test_tables_without_numbers import briefly
from tests.reading import record_of


def said(record: Record) -> list[tuple[str, str]]:
    return [(f.code, f.text) for f in record.findings if f.code in ("rows-left-out", "row-cut-doubt")]


def test_the_time_first_a_cell_a_line() -> None:
    rows = ["Thời gian", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Tháng 3/2026", "Đếm trâu bò", "Sở Công Thương", "Sở Y tế", "Quý II/2026", "Tiêm vắc xin", "Sở Y tế", "UBND các xã"]
    told = [("Đếm trâu bò", {"lead": ["Sở Công Thương"], "coordinating": ["Sở Y tế"]}, "Tháng 3/2026"), ("Tiêm vắc xin", {"lead": ["Sở Y tế"], "coordinating": ["Ủy ban nhân dân các xã"]}, "Quý II/2026")]
    assert briefly(tasks(ANNEX + "\n".join(rows) + "\n")) == told
    record = record_of(ANNEX + "\n".join([*rows, "Tháng 9/2026", "Sơ kết", "Sở Nội vụ"]) + "\n")
    assert briefly(record.tasks) == told
    assert said(record) == [("rows-left-out", "Tháng 9/2026 Sơ kết Sở Nội vụ")]


def test_cells_below_heads_a_line_each_are_no_prose() -> None:
    rows = ["Nội dung", "Phân công nhiệm vụ", "Tiến độ", "Cách làm", "Sản phẩm đầu ra", "1. Đo ruộng", "Chủ trì: Sở Tài chính.", "Phối hợp: UBND các xã.", "Quý I/2026", "Tự làm", "Sổ đo", "2. Vẽ bản đồ", "Chủ trì: Sở Nội vụ.", "Phối hợp: Sở Y tế.", "Quý II/2026", "Thuê vẽ", "Bản đồ"]
    record = record_of(ANNEX + "\n".join(rows) + "\n")
    assert not record.tasks
    assert [code for code, _ in said(record)] == ["rows-left-out"]


def test_columns_of_years_set_by_blanks() -> None:
    page = """STT Tên đề án             Cơ quan chủ trì     Cơ quan phối     Năm     Năm     Năm
                                              hợp              2026    2027    2028
1   Trồng chè trên đồi    Sở Công Thương      UBND các xã      x       x
2   Sấy chè               Sở Tài chính        Sở Y tế                  x       x
"""
    assert [(t.title, t.coordinating, t.timeframe and (t.timeframe.start, t.timeframe.end)) for t in tasks(ANNEX + page)] == [
        ("Trồng chè trên đồi", ("Ủy ban nhân dân các xã",), ("2026", "2027")), ("Sấy chè", ("Sở Y tế",), ("2027", "2028")),
    ]


def test_heads_without_numbers_that_no_table_has_are_told() -> None:
    page = "Nội dung công việc                    Cơ quan chủ trì Thời gian\nĐếm trâu bò ở các thôn               Sở Công Thương  Quý I/2026\nTiêm vắc xin                          Sở Y tế         Quý II/2026\n"
    assert [code for code, _ in said(record_of(ANNEX + page))] == ["rows-left-out"]


def test_two_columns_under_one_head_part_no_cells() -> None:
    page = "| Nội dung | Cơ quan chủ trì Cơ quan phối hợp | Thời gian |\n|---|---|---|\n| 1. Đếm trâu bò | Hội Nông dân Sở Công tỉnh Thương | Quý I/2026 |\n| 2. Tiêm vắc xin | Sở Y tế Công an tỉnh | Quý II/2026 |\n"
    record = record_of(ANNEX + page)
    assert not record.tasks
    assert [code for code, _ in said(record)] == ["rows-left-out"]
    assert tasks(ANNEX + page.replace("Cơ quan chủ trì Cơ quan phối hợp", "Cơ quan chủ trì, cơ quan phối hợp"))


def test_a_body_then_others_in_its_cell_are_in_doubt() -> None:
    page = """TT
Nhiệm vụ
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian
1 Đếm trâu bò ở
các thôn
Bộ Công Thương
- Bộ Y tế;
- Bộ Nội vụ.
2025
2 Tiêm vắc xin cho
đàn bò sữa
Bộ Tài chính - Bộ Y tế;
- Bộ Nội vụ.
2025
3 Lập sổ theo dõi
hằng tháng
Bộ Công an
- Bộ Quốc phòng.
2026
"""
    record = record_of(ANNEX + page)
    assert [(t.lead, t.coordinating) for t in record.tasks] == [(("Bộ Công Thương",), ("Bộ Y tế", "Bộ Nội vụ")), (("Bộ Tài chính",), ()), (("Bộ Công an",), ("Bộ Quốc phòng",))]
    assert [code for code, _ in said(record)] == ["row-cut-doubt"]


NARROW = """(Kèm theo Kế hoạch số 14/KH-UBND ngày 03 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh)
                                                    Thời
                              Cơ quan Cơ quan phối gian
TT Nhiệm vụ
                              chủ trì hợp           hoàn
                                                    thành
1  Đếm trâu bò ở các thôn     Sở      UBND các      Quý
   vùng cao                   Công    xã            I/2026
                              Thương
2  Tiêm vắc xin cho đàn bò    Sở Y tế Công an tỉnh  Quý
   sữa của các trang trại                           II/2026
3  Sơ kết                     Sở Nội  Sở Y tế       Tháng
                              vụ                    9/2026
"""


def test_a_word_of_a_head_that_runs_over_into_the_next_column_and_a_name_a_word_a_line() -> None:
    assert briefly(tasks(ANNEX + NARROW)) == [
        ("Đếm trâu bò ở các thôn vùng cao", {"lead": ["Sở Công Thương"], "coordinating": ["Ủy ban nhân dân các xã"]}, "Quý I/2026"),
        ("Tiêm vắc xin cho đàn bò sữa của các trang trại", {"lead": ["Sở Y tế"], "coordinating": ["Công an tỉnh"]}, "Quý II/2026"),
        ("Sơ kết", {"lead": ["Sở Nội vụ"], "coordinating": ["Sở Y tế"]}, "Tháng 9/2026"),
    ]


def test_a_time_that_stands_within_the_body_beside_it_leaves_rows_out() -> None:
    headless = record_of(ANNEX + NARROW.split(")\n", 1)[1])  # two lines of the head became the annex's title
    assert not headless.tasks and [code for code, _ in said(headless)] == ["rows-left-out"]
    glued = NARROW.replace("Sở Y tế       Tháng\n", "Văn phòng Thường\n").replace(f"vụ{' ' * 20}9/2026", "vụ      UBND tỉnh xuyên")
    assert "UBND tỉnh xuyên" in glued
    record = record_of(ANNEX + glued)
    assert not record.tasks  # one row of three: its neighbours are not sure, either
    assert [code for code, _ in said(record)] == ["rows-left-out"]


def test_cells_of_numbered_sentences_name_bodies_before_their_verbs() -> None:
    page = """| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn |
|---|---|---|---|---|
| 1 | Đắp đê biển | 1. Sở Tài chính tổng kết cơ chế. 2. Sở Tư pháp, các sở, cơ quan tham mưu, đề xuất khi sửa quy định | Các địa phương | Quý II/2026 |
| 2 | Trồng rừng ngập mặn | 1. Sở Xây dựng phối hợp với các cơ quan tổng hợp, đề xuất trong phạm vi Ban Chỉ đạo 55 | Các đơn vị liên quan | Quý II/2026 |
| 3 | Thả phao | 1. Sở Tài chính trình ban hành Chỉ thị 2. Các sở, ngành thực hiện | Sở Y tế | Quý II/2026 |
"""
    record = record_of(ANNEX + page)
    assert [(t.lead, t.coordinating) for t in record.tasks] == [
        (("Sở Tài chính", "Sở Tư pháp", "Các sở", "Các cơ quan"), ("Các địa phương",)),
        (("Sở Xây dựng",), ("Các cơ quan", "Các đơn vị liên quan")),
        (("Sở Tài chính", "Các sở, ngành"), ("Sở Y tế",)),
    ]
    assert not record.citations


def test_a_pages_number_before_the_head_printed_again_is_no_word_of_a_cell() -> None:
    head = "TT\nNhiệm vụ\nThời gian\nCơ quan chủ trì\nCơ quan phối hợp\n"
    rows = "1\nĐếm trâu bò ở\ncác thôn\nQuý I/2026\nSở Công Thương\nCơ quan, tổ chức\nliên quan\n2\nTiêm vắc xin cho\nđàn bò sữa\nQuý II/2026\nSở Tài chính\nCơ quan, tổ chức\n12\n"
    below = "và doanh nghiệp\nliên quan\n3\nLập sổ theo dõi\nđàn bò\nQuý III/2026\nSở Nội vụ\nSở Y tế, Công an\ntỉnh\n"
    record = record_of(ANNEX + head + rows + head + below)
    assert [(t.lead, t.coordinating) for t in record.tasks] == [
        (("Sở Công Thương",), ("Các cơ quan, tổ chức liên quan",)), (("Sở Tài chính",), ()), (("Sở Nội vụ",), ("Sở Y tế", "Công an tỉnh")),
    ]
    assert [code for code, _ in said(record)] == ["row-cut-doubt"]


def test_goals_that_work_serves_in_a_column_behind_it() -> None:
    page = """| STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Sản phẩm/kết quả | Chỉ tiêu liên quan |
|---|---|---|---|---|---|
| I. Chỉ đạo, điều hành ||||||
| 1 | Ban hành quy chế dữ liệu | Sở Y tế | TT. HTSV, TT. S&HL | Quyết định | 5 |
"""
    assert [(t.title, t.lead, t.coordinating, t.product) for t in tasks(ANNEX + page)] == [("Ban hành quy chế dữ liệu", ("Sở Y tế",), ("TT. HTSV", "TT. S&HL"), "Quyết định")]
    assert not tasks(ANNEX + page.replace("| Chỉ tiêu liên quan |", "| Ghi chú |").replace("Nội dung nhiệm vụ", "Chỉ tiêu").replace("Sản phẩm/kết quả", "Nội dung"))


def test_times_of_two_columns_in_one_cell_leave_rows_out() -> None:
    page = """STT  Nhiệm vụ                    Đơn vị thực hiện   Bắt đầu Kết thúc
1    Bổ sung sách thiếu nhi      Thư viện tỉnh      01/3/202 30/6/202
                                                    6        6
2    Ngày hội đọc sách           Sở Y tế            15/4/202 21/4/202
                                                    6        6
"""
    record = record_of(ANNEX + page)
    assert not [t.timeframe for t in record.tasks if t.timeframe and t.timeframe.start == t.timeframe.end]


def test_a_name_of_work_that_ends_open_leaves_its_row_out() -> None:
    page = """TT Nội dung thực hiện                     Cơ quan chủ trì  Cơ quan phối hợp   Thời gian
1  Kiểm đếm các điểm bán ven quốc lộ     UBND các xã,      Sở Công Thương     Quý I/2026
   trên địa bàn các xã phường
2  Dời chợ tạm                            Sở Xây dựng       Công an tỉnh       Quý II/2026
3  Làm mái che                            Sở Tài chính      Sở Y tế            Quý III/2026
4  Lập danh bạ hộ buôn bán                Thuế tỉnh         Sở Nội vụ          Quý IV/2026
"""
    record = record_of(ANNEX + page)
    assert "Các xã phường" not in [b for t in record.tasks for b in t.lead]
