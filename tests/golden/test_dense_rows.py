"""Tables of a PDF whose rows neither rule nor space parts: where the numbers stand tells which lines are whose; where it does not, nothing is told as fact."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from loaders.pipeline import extract_file
from tests.made_pdf import Sheets

HEADS = ("TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn hoàn thành")
ROWS = (
    ("1", "Rà soát các điểm tập kết rác thải sinh hoạt trên địa bàn tỉnh, đề xuất vị trí mới phù hợp với quy hoạch", "Sở Xây dựng", "Sở Tài chính, Sở Tư pháp", "Quý II/2026"),
    ("2", "Xây dựng phần mềm quản lý hồ sơ", "Sở Khoa học và Công nghệ", "Sở Tư pháp", "Tháng 9/2026"),
    ("3", "Tổ chức tập huấn cho cán bộ cấp xã về bảo vệ rừng và phòng cháy, chữa cháy rừng mùa khô", "Chi cục Kiểm lâm", "Công an tỉnh, Bộ Chỉ huy quân sự tỉnh, UBND các xã có rừng", "Quý III/2026"),
    ("4", "Kiểm tra việc chấp hành quy định về an toàn thực phẩm tại chợ đầu mối", "Sở Y tế", "Công an tỉnh", "Tháng 11/2026"),
)
EDGES = (60, 92, 262, 362, 462, 545)
SIZE, PITCH = 11, 13


class Page(Sheets):
    """A page on which cells are set line by line."""

    def broken(self, words: str, width: float) -> list[str]:
        """The lines that words make in so wide a cell."""
        self.set_font("T", size=SIZE)
        lines = [""]
        for word in words.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.get_string_width(longer) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def row(self, y: float, cells: tuple[str, ...], *, middle: bool, aside: float = 0.0) -> float:
        """One row below ``y``; where the next one begins. ``aside``: its number stands so much lower."""
        broken = [self.broken(words, b - a - 8) for words, a, b in zip(cells, EDGES, EDGES[1:], strict=False)]
        high = max(map(len, broken)) * PITCH
        for n, lines in enumerate(broken):
            top = y + (high - len(lines) * PITCH) / 2 if middle else y
            for k, line in enumerate(lines):
                self.put(EDGES[n] + 4, top + k * PITCH + 10 + (aside if n == 0 else 0), line, SIZE)
        return y + high


def _plan(pages: Page) -> float:
    pages.add_page()
    for n, words in enumerate(("UBND TỈNH BÌNH SƠN", "Số: 41/KH-UBND", "Bình Sơn, ngày 12 tháng 3 năm 2026", "KẾ HOẠCH", "Chỉnh trang đô thị năm 2026", "PHỤ LỤC", "DANH MỤC NHIỆM VỤ")):
        pages.put(70, 80 + 26 * n, words, 13)
    return 270


def _rules(pages: Page, top: float, end: float) -> None:
    for x in EDGES:
        pages.line(x, top, x, end)
    for y in (top, end):
        pages.line(EDGES[0], y, EDGES[-1], y)


@pytest.mark.parametrize("ruled", [False, True], ids=["no rules", "rules between columns"])
@pytest.mark.parametrize("middle", [False, True], ids=["numbers at the top", "numbers in the middle"])
def test_lines_are_dealt_out_to_numbers(middle: bool, ruled: bool, tmp_path: Path) -> None:
    pages = Page()
    y = top = _plan(pages)
    for cells in (HEADS, *ROWS):
        y = pages.row(y, cells, middle=middle)
    if ruled:
        _rules(pages, top, y)
    record = extract_file(pages.save(tmp_path / "plan.pdf"))[0]
    rows = [t for t in record.tasks if t.kind == "annex"]
    assert [(t.ordinal, t.title) for t in rows] == [row[:2] for row in ROWS]
    assert [list(t.lead) for t in rows] == [[row[2]] for row in ROWS]
    assert [t.timeframe.text if t.timeframe else None for t in rows] == [row[4] for row in ROWS]
    assert "Bộ Chỉ huy quân sự tỉnh" in rows[2].coordinating
    (told,) = [f for f in record.findings if f.code == "rows-by-place"]
    assert told.message.startswith(f"{len(ROWS)} hàng nhiệm vụ (từ dòng {rows[0].spans[0].line} đến dòng {rows[-1].spans[0].line})")


def test_a_row_over_two_pages(tmp_path: Path) -> None:
    """The head printed again is no row's; what stands above the first number belongs to the row above."""
    pages = Page()
    y = _plan(pages)
    for cells in (HEADS, *ROWS[:2]):
        y = pages.row(y, cells, middle=False)
    first, rest = "Tổ chức tập huấn cho cán bộ cấp xã về", "bảo vệ rừng mùa khô trên địa bàn"
    pages.row(y, ("3", first, "Chi cục Kiểm lâm", "Công an tỉnh,", "Quý III/2026"), middle=False)
    pages.add_page()
    y = pages.row(60, HEADS, middle=False)
    y = pages.row(y, ("", rest, "", "UBND các xã", ""), middle=False)
    pages.row(y, ROWS[3], middle=False)
    rows = [t for t in extract_file(pages.save(tmp_path / "plan.pdf"))[0].tasks if t.kind == "annex"]
    assert [t.ordinal for t in rows] == ["1", "2", "3", "4"]
    assert rows[2].title == f"{first} {rest}"
    assert list(rows[2].coordinating) == ["Công an tỉnh", "Ủy ban nhân dân các xã"]


@pytest.mark.parametrize("ruled", [False, True], ids=["no rules", "rules below the rows, cell by cell"])
def test_a_part_whose_name_goes_over_columns_and_a_head_of_two_lines(ruled: bool, tmp_path: Path) -> None:
    """A part's name stands in one cell over all columns; the page prints the head again, its first line in the margin; pieces of rules below rows head no notes."""
    pages = Page()
    y = _plan(pages)
    first = True
    for part, name in (("I", "Thu gom và xử lý rác thải sinh hoạt"), ("II", "Bảo vệ rừng và bảo đảm an toàn thực phẩm")):
        if not first:
            pages.add_page()
            y = 60
        y = pages.row(y, HEADS, middle=True) + 8
        pages.put(EDGES[0] + 4, y + 10, part, SIZE)
        pages.put(EDGES[1] + 4, y + 10, name, SIZE)
        y += PITCH + 8
        for cells in ROWS[:2] if first else ROWS[2:]:
            y = pages.row(y, cells, middle=True) + 4
            for a, b in pairwise(EDGES) if ruled else ():
                pages.line(a, y, b, y)
            y += 4
        first = False
    record = extract_file(pages.save(tmp_path / "plan.pdf"))[0]
    rows = [t for t in record.tasks if t.kind == "annex"]
    assert [(t.ordinal, t.title) for t in rows] == [row[:2] for row in ROWS]
    assert [list(t.lead) for t in rows] == [[row[2]] for row in ROWS]
    assert [t.timeframe.text if t.timeframe else None for t in rows] == [row[4] for row in ROWS]
    assert [t.group for t in rows] == ["Thu gom và xử lý rác thải sinh hoạt"] * 2 + ["Bảo vệ rừng và bảo đảm an toàn thực phẩm"] * 2


def test_what_no_number_stands_at_is_told_and_not_read(tmp_path: Path) -> None:
    """A number that stands at neither the top nor the middle of the lines around it: the rows that may have them are a finding."""
    pages = Page()
    y = _plan(pages)
    for cells in (HEADS, *ROWS):
        y = pages.row(y, cells, middle=True, aside=6 if cells[0] == "3" else 0)
    record = extract_file(pages.save(tmp_path / "plan.pdf"))[0]
    rows = [t for t in record.tasks if t.kind == "annex"]
    assert "3" not in [t.ordinal for t in rows]
    assert {t.title for t in rows} <= {row[1] for row in ROWS}
    assert ["không có trong kết quả" in f.message for f in record.findings if f.code == "rows-left-out"] == [True]


def test_a_row_without_a_number_that_a_page_cuts(tmp_path: Path) -> None:
    """Small letters begin all cells of a page's first row: it is the rest of the row above, though its first cell has words."""
    pages = Page()
    top = _plan(pages)
    y = pages.row(top, ("", *HEADS[1:4], ""), middle=False)
    pages.line(EDGES[1], y, EDGES[4], y)
    for cells in (("", "Dịch vụ công trực tuyến", "Sở Tư pháp", "Sở Y tế", ""), ("", "Nền tảng số phục vụ chỉ đạo", "Văn phòng Ủy ban", "Các đơn vị liên", "")):
        y = pages.row(y, cells, middle=False)
        pages.line(EDGES[1], y, EDGES[4], y)
    pages.line(EDGES[1], top, EDGES[4], top)
    for x in EDGES[1:5]:
        pages.line(x, top, x, y)
    pages.add_page()
    y = pages.row(60, ("", "điều hành", "nhân dân tỉnh", "quan", ""), middle=False)
    for x in EDGES[1:5]:
        pages.line(x, 60, x, y)
    for at in (60, y):
        pages.line(EDGES[1], at, EDGES[4], at)
    rows = [t for t in extract_file(pages.save(tmp_path / "plan.pdf"))[0].tasks if t.kind == "annex"]
    assert [t.title for t in rows] == ["Dịch vụ công trực tuyến", "Nền tảng số phục vụ chỉ đạo điều hành"]
