"""Tables whose columns are set apart by blanks: heads and numbers in the middle of their cells, pages without heads, groups' names over all columns."""

from __future__ import annotations

import pytest

from tests.golden.test_copies_of_tables import tasks_of, told

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
