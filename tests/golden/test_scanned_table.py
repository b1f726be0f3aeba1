"""A table of tasks on a scan that lies askew: its rules are found in the picture, and each cell's words are its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from loaders.formats.picture_pages import picture_of_file
from loaders.formats.scan_rules import Picture, askew, straightened, strokes_of, without
from loaders.pipeline import extract_file
from tests.golden.test_recognised import pictures
from tests.made_pdf import Sheets

HEADS = ("TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn hoàn thành")
ROWS = (
    ("1", "Rà soát các điểm tập kết rác thải sinh hoạt trên địa bàn tỉnh", "Sở Xây dựng", "Sở Tài chính", "Quý II/2026"),
    ("2", "Xây dựng phần mềm quản lý hồ sơ đất đai dùng chung", "Sở Khoa học và Công nghệ", "Sở Tư pháp", "Tháng 9/2026"),
    ("3", "Tổ chức tập huấn cho cán bộ cấp xã về bảo vệ rừng", "Chi cục Kiểm lâm", "UBND các xã", "Quý III/2026"),
    ("4", "Kiểm tra việc chấp hành quy định về an toàn thực phẩm", "Sở Y tế", "Công an tỉnh", "Tháng 11/2026"),
)
EDGES = (60, 92, 262, 362, 452, 540)
HEIGHT, PITCH = 54, 15


def _cell(pages: Sheets, x: float, end: float, y: float, words: str) -> None:
    pages.prose(x + 4, y + 17, end - x - 8, words, size=11, pitch=PITCH, justified=False)


def _page(pages: Sheets, top: float, rows: tuple[tuple[str, ...], ...]) -> None:
    for n, row in enumerate(rows):
        for x, end, words in zip(EDGES, EDGES[1:], row, strict=False):
            _cell(pages, x, end, top + n * HEIGHT, words)
    for n in range(len(rows) + 1):
        pages.line(EDGES[0], top + n * HEIGHT, EDGES[-1], top + n * HEIGHT)
    for x in EDGES:
        pages.line(x, top, x, top + len(rows) * HEIGHT)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """Two pages, the head of the table printed on both, laid on the scanner a little turned one way and the other."""
    pages = Sheets()
    pages.add_page()
    for n, words in enumerate(("UBND TỈNH BÌNH SƠN", "Số: 41/KH-UBND", "Bình Sơn, ngày 12 tháng 3 năm 2026", "KẾ HOẠCH", "Chỉnh trang đô thị năm 2026", "PHỤ LỤC", "DANH MỤC NHIỆM VỤ")):
        pages.put(70, 80 + 26 * n, words, 13)
    _page(pages, 270, (HEADS, *ROWS[:2]))
    pages.add_page()
    _page(pages, 70, (HEADS, *ROWS[2:]))
    born = pages.save(tmp_path / "born.pdf")
    turned = [page.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255) for page, angle in zip(pictures(born), (0.8, -0.6), strict=True)]
    turned[0].save(tmp_path / "scan.pdf", save_all=True, append_images=turned[1:], resolution=200)
    return tmp_path / "scan.pdf"


@pytest.mark.usefixtures("tesseract")
def test_rows_of_a_scanned_table(scan: Path) -> None:
    record, text = extract_file(scan)
    rows = [t for t in record.tasks if t.kind == "annex"]
    assert [t.ordinal for t in rows] == [row[0] for row in ROWS]
    assert [t.title for t in rows] == [row[1] for row in ROWS]
    assert [list(t.lead) for t in rows[:2]] == [["Sở Xây dựng"], ["Sở Khoa học và Công nghệ"]]
    assert [t.timeframe.text if t.timeframe else None for t in rows] == [row[-1] for row in ROWS]
    assert text.count("Cơ quan chủ trì") == 1, "the head of the second page is no row"


def _annex(pages: Sheets) -> None:
    pages.add_page()
    for n, words in enumerate(("UBND TỈNH BÌNH SƠN", "Số: 41/KH-UBND", "Bình Sơn, ngày 12 tháng 3 năm 2026", "KẾ HOẠCH", "Chỉnh trang đô thị năm 2026", "PHỤ LỤC", "DANH MỤC NHIỆM VỤ")):
        pages.put(70, 80 + 26 * n, words, 13)


@pytest.mark.usefixtures("tesseract")
@pytest.mark.parametrize("form", ["png", "jpg"])
def test_rows_of_a_table_in_a_picture(form: str, tmp_path: Path) -> None:
    pages = Sheets()
    _annex(pages)
    _page(pages, 270, (HEADS, *ROWS))
    (page,) = pictures(pages.save(tmp_path / "born.pdf"))
    path = tmp_path / f"page.{form}"
    page.rotate(0.6, resample=Image.Resampling.BICUBIC, fillcolor=255).convert("RGB").save(path)
    rows = [t for t in extract_file(path)[0].tasks if t.kind == "annex"]
    assert [(t.ordinal, t.title) for t in rows] == [row[:2] for row in ROWS]
    assert [list(t.lead) for t in rows[:2]] == [["Sở Xây dựng"], ["Sở Khoa học và Công nghệ"]]


@pytest.mark.usefixtures("tesseract")
def test_a_scanned_table_without_rules_gives_no_rows_and_is_told(tmp_path: Path) -> None:
    """Where recognised words stand side by side nothing tells surely which of them are one cell's."""
    pages = Sheets()
    _annex(pages)
    for n, row in enumerate((HEADS, *ROWS)):
        for x, end, words in zip(EDGES, EDGES[1:], row, strict=False):
            _cell(pages, x, end, 270 + n * HEIGHT, words)
    (page,) = pictures(pages.save(tmp_path / "born.pdf"))
    page.save(tmp_path / "scan.pdf", resolution=200)
    record = extract_file(tmp_path / "scan.pdf")[0]
    assert [t.title for t in record.tasks if t.kind == "annex"] == []
    assert ["không có trong kết quả" in f.message for f in record.findings if f.code == "rows-left-out"] == [True]


@pytest.mark.parametrize("kind", ["1", "L", "P", "RGB", "RGBA"])
def test_the_pixels_of_a_picture(kind: str, tmp_path: Path) -> None:
    picture = Image.new("L", (595, 842), 255)
    picture.paste(0, (100, 300, 200, 500))
    picture.convert(kind).save(tmp_path / "a.png")
    made = picture_of_file((tmp_path / "a.png").read_bytes())
    assert made is not None
    rows = made.rows()
    x, y = made.width / 595, made.height / 842
    assert [rows[round(b * y)][round(a * x)] < 100 for a, b in ((150, 400), (105, 310), (50, 400), (150, 550))] == [True, True, False, False]


def _drawn(wide: int, high: int, level: tuple[int, ...], upright: tuple[int, ...]) -> Picture:
    made = bytearray(b"\xff" * (wide * high))
    for y in level:
        for x in range(40, wide - 40):
            made[(y + x // 100) * wide + x] = made[(y + 1 + x // 100) * wide + x] = 0
    for x in upright:
        for y in range(40, high - 40):
            made[y * wide + x - y // 100] = 0
    return Picture(wide, high, bytes(made))


def test_a_picture_is_set_straight_by_its_rules() -> None:
    """Rules that climb one pixel in a hundred are level afterwards, and can be painted over."""
    picture = _drawn(800, 600, (100, 300, 500), (200, 600))
    found = strokes_of(picture, 100)
    assert (len(found.level), len(found.upright)) == (3, 2)
    assert askew(found) == pytest.approx(0.01, abs=0.001)
    straight = straightened(picture, askew(found))
    assert all(abs(s.slope) < 0.002 for s in strokes_of(straight, 100).level)
    bare = without(straight, strokes_of(straight, 100))
    assert strokes_of(bare, 100) == ([], [])


def test_a_photograph_has_no_rules() -> None:
    """What is thick is a stamp or a picture."""
    dark = b"\xff" * 200 + b"\x00" * 300 + b"\xff" * 100
    assert strokes_of(Picture(600, 300, b"\xff" * 60_000 + dark * 100 + b"\xff" * 60_000), 100) == ([], [])
