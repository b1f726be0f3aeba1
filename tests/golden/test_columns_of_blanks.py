"""Tables whose columns are set apart by blanks: heads and numbers in the middle of their cells, pages without heads, groups' names over all columns."""

from __future__ import annotations

import pytest

from loaders.tabular.linecuts import cuts_of
from loaders.tabular.tablerows import Row
from loaders.tabular.trustedrows import trusted_rows
from loaders.writing.blockmaking import make_block
from loaders.writing.text import SourceText
from tests.golden.test_copies_of_tables import PLAN, tasks_of, told
from tests.reading import record_of

CAPTION = """\
                         PHỤ LỤC
                   DANH MỤC NHIỆM VỤ
   (Kèm theo Kế hoạch số 12/KH-UBND ngày 03 tháng 02 năm 2026)
"""

MIDDLE = """\
                                      Cơ quan         Cơ quan         Thời gian
     TT       Nội dung nhiệm vụ
                                      chủ trì        phối hợp         thực hiện
                    NHÓM NHIỆM VỤ VỀ QUY HOẠCH, VỀ GIỐNG CÂY VÀ VỀ TRỒNG CÂY
      I
                                  TRÊN CÁC TUYẾN ĐƯỜNG
              Rà soát quy hoạch
              cây xanh dọc sông                      Sở Tài chính,
      1                              Sở Xây dựng                      Quý II/2026
              Đáy, đề xuất điều                       UBND cấp xã
              chỉnh
              Ươm 20.000 cây           Sở Nông
      2       giống bản địa tại      nghiệp và         UBND xã        2026 - 2027
              vườn ươm tỉnh          Môi trường       Thanh Liêm
"""
SECOND_PAGE = """\
\f          Tổ chức Tết trồng
            cây tại các trường      Sở Giáo dục
   3                                                 Tỉnh đoàn       Hằng năm
            học trên địa bàn        và Đào tạo
            tỉnh
"""
TOP = """\
                                      Cơ quan         Cơ quan         Thời gian
     TT       Nội dung nhiệm vụ
                                      chủ trì        phối hợp         thực hiện
      A       QUY HOẠCH
      1       Rà soát quy hoạch      Sở Xây dựng     Sở Tài chính,    Quý II/2026
              cây xanh dọc sông                      UBND cấp xã
              Đáy, đề xuất điều
              chỉnh
      2       Ươm 20.000 cây         Sở Nông         UBND xã          2026 - 2027
              giống bản địa tại      nghiệp và       Thanh Liêm
              vườn ươm tỉnh          Môi trường
"""
EXPECTED = [
    ("1", "Rà soát quy hoạch cây xanh dọc sông Đáy, đề xuất điều chỉnh", "Sở Xây dựng", ["Sở Tài chính", "Ủy ban nhân dân cấp xã"], "Quý II/2026"),
    ("2", "Ươm 20.000 cây giống bản địa tại vườn ươm tỉnh", "Sở Nông nghiệp và Môi trường", ["Ủy ban nhân dân xã Thanh Liêm"], "2026 - 2027"),
    ("3", "Tổ chức Tết trồng cây tại các trường học trên địa bàn tỉnh", "Sở Giáo dục và Đào tạo", ["Tỉnh đoàn"], "Hằng năm"),
]


@pytest.mark.parametrize(("annex", "rows", "group"), [
    (MIDDLE, 2, "NHÓM NHIỆM VỤ VỀ QUY HOẠCH, VỀ GIỐNG CÂY VÀ VỀ TRỒNG CÂY TRÊN CÁC TUYẾN ĐƯỜNG"),
    (MIDDLE + SECOND_PAGE, 3, "NHÓM NHIỆM VỤ VỀ QUY HOẠCH, VỀ GIỐNG CÂY VÀ VỀ TRỒNG CÂY TRÊN CÁC TUYẾN ĐƯỜNG"),
    (TOP, 2, "QUY HOẠCH"),
])
def test_rows_whose_cells_stand_at_the_top_or_in_the_middle(annex: str, rows: int, group: str) -> None:
    made = tasks_of(annex, CAPTION)
    assert told(made) == [(n, title, [lead], beside, time) for n, title, lead, beside, time in EXPECTED[:rows]]
    assert {t.group for t in made} == {group}


ASIDE = """\
                                                    Cơ quan            Cơ quan             Thời gian
   TT            Nội dung nhiệm vụ
                                                    chủ trì            phối hợp            thực hiện
   9   Lập danh mục hồ chứa phải sửa     Sở Nông nghiệp và   Sở Tài chính      Quý II/2026
       chữa trước mùa lũ, kèm dự toán     Môi trường
       từng hồ và thứ tự ưu tiên theo
       mức hư hỏng
   10 Cắm mốc hành lang bảo vệ các hồ Sở Xây dựng         UBND cấp xã       Quý III/2026
       chứa nước có dung tích lớn
   11 Lắp trạm đo mưa tự động ở đầu     Sở Nông nghiệp và   Đài Khí tượng     Tháng 9/2026
       nguồn các lưu vực sông             Môi trường          Thủy văn tỉnh

1
  Quyết định số 77/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về danh mục hồ chứa.
"""
CAPITALS = """\
             NỘI DUNG CÁC VIỆC                                          CƠ QUAN
                                              SẢN PHẨM PHẢI TRÌNH,
 STT          PHẢI LÀM XONG TRONG                                        CHỦ TRÌ
                                                   BAN HÀNH
                    NĂM 2026                                            THỰC HIỆN
       Rà soát hồ chứa phải sửa chữa trước
  1.                                          Báo cáo kết quả rà soát     Sở Xây dựng
       mùa lũ
       Cắm mốc hành lang bảo vệ các hồ        Quyết định phê duyệt
  2.                                                                      Sở Tài chính
       chứa nước có dung tích lớn             phương án cắm mốc
"""
ASIDE_ROWS = [
    ("9", "Lập danh mục hồ chứa phải sửa chữa trước mùa lũ, kèm dự toán từng hồ và thứ tự ưu tiên theo mức hư hỏng", ["Sở Nông nghiệp và Môi trường"], ["Sở Tài chính"], "Quý II/2026"),
    ("10", "Cắm mốc hành lang bảo vệ các hồ chứa nước có dung tích lớn", ["Sở Xây dựng"], ["Ủy ban nhân dân cấp xã"], "Quý III/2026"),
    ("11", "Lắp trạm đo mưa tự động ở đầu nguồn các lưu vực sông", ["Sở Nông nghiệp và Môi trường"], ["Đài Khí tượng Thủy văn"], "Tháng 9/2026"),
]


def test_heads_that_stand_further_right_than_their_columns_and_a_note_below_the_rows() -> None:
    assert told(tasks_of(ASIDE, CAPTION)) == ASIDE_ROWS


JUSTIFIED = """\
TT          Nội dung nhiệm vụ         Cơ    quan      Cơ     quan      Thời   hạn
                                      chủ trì         phối hợp         hoàn thành
1.    Rà soát hồ chứa phải sửa        Sở    Nông      Các     Sở,      Quý II/2026
      chữa trước mùa lũ               nghiệp   và     UBND cấp xã
                                      Môi trường
                       CÔNG BÁO/Số 7/Ngày 03-02-2026                       8

2.    Cắm mốc hành lang bảo vệ    Sở Xây dựng     Các     Sở,      Quý III/2026
      các hồ chứa nước                            UBND cấp xã
"""


def test_heads_and_cells_whose_words_a_narrow_column_sets_apart_and_a_page_that_stands_further_left() -> None:
    assert [(n, title, lead, time) for n, title, lead, _, time in told(tasks_of(JUSTIFIED, CAPTION))] == [
        ("1", "Rà soát hồ chứa phải sửa chữa trước mùa lũ", ["Sở Nông nghiệp và Môi trường"], "Quý II/2026"),
        ("2", "Cắm mốc hành lang bảo vệ các hồ chứa nước", ["Sở Xây dựng"], "Quý III/2026"),
    ]


def test_a_row_whose_name_begins_inside_a_sentence_is_left_out() -> None:
    assert [t.ordinal for t in tasks_of(TOP.replace("Rà soát quy hoạch ", "rà soát quy hoạch "), CAPTION)] == ["2"]


UNTOLD_PAGE = """\
\fho-so/quy-hoach/cong-trinh/ho-chua-nuoc
ho-so/quy-hoach/cong-trinh/de-ke-bien01
ho-so/quy-hoach/cong-trinh/cong-tieu-ung
"""
THIRD_PAGE = """\
\f     3       Tổ chức Tết trồng      Sở Giáo dục                      Hằng năm
              cây tại các trường     và Đào tạo
     4       Lập sổ theo dõi cây    Sở Xây dựng     UBND cấp xã      Tháng 9/2026
              cổ thụ trong tỉnh
"""


def test_rows_beside_a_page_whose_columns_cannot_be_told_are_left_out() -> None:
    assert [t.ordinal for t in tasks_of(TOP + UNTOLD_PAGE + THIRD_PAGE, CAPTION)] == ["1", "4"]


def test_heads_in_capitals_on_several_lines() -> None:
    assert [(t.ordinal, t.title, list(t.lead)) for t in tasks_of(CAPITALS, CAPTION)] == [
        ("1", "Rà soát hồ chứa phải sửa chữa trước mùa lũ", ["Sở Xây dựng tỉnh Hà Nam"]),
        ("2", "Cắm mốc hành lang bảo vệ các hồ chứa nước có dung tích lớn", ["Sở Tài chính tỉnh Hà Nam"]),
    ]


# A page without heads whose columns each stand further left, and one of which a column that the page before left empty stays so.
SHIFTED = """\
\f3   Tổ chức Tết trồng      Sở Giáo dục     Tỉnh đoàn      Hằng năm
    cây tại các trường     và Đào tạo
    học trên địa bàn
    tỉnh
"""
EMPTY_COLUMN = """\
     TT       Nội dung nhiệm vụ                 Cơ quan chủ trì         Kết quả      Cơ quan phối hợp          Thời gian         Ghi chú
      1       Rà soát quy hoạch cây xanh        Sở Xây dựng                          Sở Tài chính,             Quý II/2026
              dọc sông Đáy, đề xuất điều                                             UBND cấp xã
              chỉnh
\f2   Ươm 20.000 cây giống    Sở Nông nghiệp và    UBND xã         2026 - 2027
    bản địa tại vườn ươm    Môi trường           Thanh Liêm
    tỉnh
"""


def test_a_page_without_heads_is_read_by_the_strips_that_it_leaves_blank() -> None:
    rows = [(n, title, [lead], beside, time) for n, title, lead, beside, time in EXPECTED]
    assert told(tasks_of(TOP + SHIFTED, CAPTION)) == rows
    assert told(tasks_of(EMPTY_COLUMN, CAPTION)) == rows[:2]


# As programs print columns that they squeeze, or begin each line where its first letter happens to stand: single blanks part cells and words alike.
SQUEEZED = """\
 TT    Nội dung nhiệm vụ  Cơ quan chủ trì Cơ quan phối hợp Thời gian
 1     Rà soát quy hoạch Sở Xây dựng và Sở Tài chính, Sở Quý II/2026
       cây xanh dọc sông các đơn vị quản Nội vụ, UBND cấp
       Đáy và sông Châu, lý công viên của xã, các hội của
       đề xuất điều chỉnh tỉnh và của thành tỉnh, các trường
       quy hoạch cây xanh phố, các đơn vị học đóng trên địa
 2     Ươm 20.000 cây Sở Nông nghiệp và UBND xã Thanh 2026 - 2027
       giống bản địa tại Môi trường, các Liêm, các hội của
       vườn ươm của tỉnh trại giống trên tỉnh, các hợp tác
       và của các xã ven địa bàn tỉnh, các xã trồng rừng ở
       sông, kèm dự toán trung tâm giống các xã ven sông
"""


def test_columns_that_single_blanks_part_give_no_rows_and_it_is_told() -> None:
    record = record_of(PLAN + CAPTION + SQUEEZED)
    assert not record.tasks
    assert [f.code for f in record.findings if f.code == "rows-left-out"] == ["rows-left-out"]


# A group's name in the column of the work, its number in its middle; a number alone between the two lines of its row; a body's name over two lines.
ALL_IN_THE_MIDDLE = """\
TT      Nội dung             Thời gian           Đơn vị chủ trì      Đơn vị phối hợp
     Hội chợ sản         Từ ngày 14/5     Công an tỉnh        Sở Nông nghiệp và
1
     phẩm làng nghề      đến 18/5/2026                        Môi trường
     Hội thảo du lịch    Quý II/2026      Sở Xây dựng         UBND đặc khu Lý
2
     cộng đồng                                                Sơn
     Đào tạo nhân lực,
II   phát triển đội ngũ
     nhà giáo
     Tổng kết, trao      Tháng 12/2026    Văn phòng           Sở Tài chính
3    giải cho các                         HĐND và UBND
     đội                                  tỉnh
"""


def test_numbers_alone_between_lines_of_their_rows_and_a_group_around_its_number() -> None:
    made = tasks_of(ALL_IN_THE_MIDDLE, CAPTION)
    assert [(t.ordinal, t.title, t.group, t.lead) for t in made] == [
        ("1", "Hội chợ sản phẩm làng nghề", None, ("Công an tỉnh Hà Nam",)),
        ("2", "Hội thảo du lịch cộng đồng", None, ("Sở Xây dựng tỉnh Hà Nam",)),
        ("3", "Tổng kết, trao giải cho các đội", "Đào tạo nhân lực, phát triển đội ngũ nhà giáo", ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân tỉnh Hà Nam",)),
    ]


def test_a_body_of_the_tenth_region_is_named_whole() -> None:
    rows = "   1    Cấp vốn trồng cây            Kho bạc Nhà nước khu vực X    Quý II/2026\n   2    Rà soát thuế đất trồng cây    Chi cục Thuế khu vực X        Quý III/2026\n   3    Ươm giống cây bản địa         Sở Tài chính                  Quý IV/2026\n"
    tasks = tasks_of(PLAN + CAPTION + "   TT   Nội dung nhiệm vụ             Cơ quan chủ trì               Thời gian\n" + rows)
    assert [t.lead for t in tasks] == [("Kho bạc Nhà nước khu vực X",), ("Chi cục Thuế khu vực X",), ("Sở Tài chính tỉnh Hà Nam",)]


@pytest.mark.parametrize("time", ["2/2027", "2027", "12/2027"])
def test_a_time_in_the_middle_of_its_column_a_blank_behind_a_body(time: str) -> None:
    """It may begin some letters before the column does elsewhere: which of the two cells has it, the row's other lines tell."""
    text = f"  5 Trồng cây ven sông             Sở Nội vụ   ngành; Các {time}"
    at = text.index(time)
    assert at in cuts_of(text, [0, 4, 35, 47, at + 9], [True, True, True, False, True]).ways[4]


def test_halves_of_a_time_with_another_line_between_them_are_no_bodys() -> None:
    source = SourceText("Các bộ,\nThường\nngành có liên\nxuyên\nquan")
    cell = make_block(source, [(line.start, line.end) for line in source.lines()])
    row = Row("1", {"title": cell, "coordinating": cell}, (), by_column={1: cell, 2: cell})
    assert trusted_rows([row]) == []
