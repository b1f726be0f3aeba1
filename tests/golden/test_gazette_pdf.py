"""Pages as the official gazette and party offices print them: running heads, stamps, two columns, watermarks, notes, tables over pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from loaders.formats.files import read_file
from loaders.pipeline import extract_documents, extract_file
from tests.made_pdf import FONTS, Sheets

LEFT, WIDTH = 85.0, 430.0
FIRST = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Nghị quyết số 122/NQ-CP ngày 08 tháng 5 năm 2025 của Chính phủ ban hành Kế hoạch thực hiện Kết luận số 81-KL/TW ngày 04 tháng 6 năm 2024 của Bộ Chính trị;",
    "Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 311/TTr-SNNMT ngày 02 tháng 7 năm 2025.",
)
ARTICLES = (
    "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thu gom, xử lý chất thải rắn sinh hoạt trên địa bàn tỉnh giai đoạn 2025 - 2030. Các cơ quan được giao chủ trì bố trí người, phương tiện trong dự toán được giao.",
    "Điều 2. Sở Nông nghiệp và Môi trường chủ trì, phối hợp với các sở, ban, ngành theo dõi, đôn đốc việc thực hiện; báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 hằng năm.",
    "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Ủy ban nhân dân tỉnh và Thủ trưởng các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này./.",
)
STAMP = ("Ký bởi: Cổng Thông tin điện tử Chính phủ", "Email: thongtin@example.vn", "Cơ quan: Văn phòng Chính phủ", "Thời gian ký: 20.07.2025 09:14:33 +07:00")


def gazette(font: str, path: Path, own: str = "1207/QĐ-UBND") -> Path:
    """Three pages: letterhead in two columns, a stamp over the text, a watermark, recipients beside the signature."""
    pages = Sheets(font)
    y = 0.0
    paragraphs = [*FIRST, "QUYẾT ĐỊNH:", *ARTICLES]
    for number in (57, 58, 59):
        pages.add_page()
        head = "CÔNG BÁO/Số 1041 + 1042/Ngày 20-7-2025"
        pages.put(LEFT, 48, head if number % 2 else str(number), 11)
        pages.put(330 if number % 2 == 0 else 480, 48, str(number) if number % 2 else head, 11)
        pages.put(180, 600, "CÔNG BÁO ĐIỆN TỬ", 40, angle=45)
        if number == 57:
            for n, (a, b) in enumerate((("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("TỈNH BÌNH SƠN", "Độc lập - Tự do - Hạnh phúc"), (f"Số: {own}", "Bình Sơn, ngày 10 tháng 7 năm 2025"))):
                pages.centre(170, 90 + 18 * n, a, 12)
                pages.centre(400, 90 + 18 * n, b, 12)
            pages.line(130, 112, 210, 112)
            pages.centre(300, 170, "QUYẾT ĐỊNH")
            pages.centre(300, 188, "Về việc ban hành Kế hoạch thu gom, xử lý chất thải rắn sinh hoạt")
            y = 230
            for text in paragraphs[:3]:
                y = pages.prose(LEFT, y, WIDTH, text, indent=28)
            for n, text in enumerate(STAMP):  # a corner of it lies on the lines of the text
                pages.put(350, 236 + 9 * n, text, 7)
        elif number == 58:
            pages.centre(300, 90, paragraphs[3])
            y = 120
            for text in paragraphs[4:]:
                y = pages.prose(LEFT, y, WIDTH, text, indent=28)
        else:
            pages.put(LEFT, 90, "Nơi nhận:", 11)
            for n, text in enumerate(("- Như Điều 3;", "- Thường trực Tỉnh ủy;", "- Lưu: VT, NNMT.")):
                pages.put(LEFT, 105 + 13 * n, text, 11)
            for n, text in enumerate(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Hoàng Thị Lụa")):
                if text:
                    pages.centre(430, 92 + 17 * n, text, 13)
    return pages.save(path)


@pytest.mark.parametrize("font", FONTS)
def test_gazette(font: str, tmp_path: Path) -> None:
    record, text = extract_file(gazette(font, tmp_path / "a.pdf"))
    assert text.split("\n")[:-1] == [
        "ỦY BAN NHÂN DÂN", "TỈNH BÌNH SƠN", "Số: 1207/QĐ-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "Bình Sơn, ngày 10 tháng 7 năm 2025", "QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch thu gom, xử lý chất thải rắn sinh hoạt", *FIRST, "QUYẾT ĐỊNH:",
        *ARTICLES, "Nơi nhận:", "- Như Điều 3;", "- Thường trực Tỉnh ủy;", "- Lưu: VT, NNMT.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hoàng Thị Lụa",
    ]
    assert (record.identity.number, record.identity.date, record.identity.signer) == ("1207/QĐ-UBND", "2025-07-10", "Hoàng Thị Lụa")


def test_an_issue_with_two_decisions(tmp_path: Path) -> None:
    alone = [extract_file(gazette(next(iter(FONTS)), tmp_path / f"{n}.pdf", number))[0] for n, number in enumerate(("1207/QĐ-UBND", "1208/QĐ-UBND"))]
    issue = pdfium.PdfDocument.new()
    for n in range(2):
        with pdfium.PdfDocument(tmp_path / f"{n}.pdf") as one:
            issue.import_pages(one)
    issue.save(tmp_path / "issue.pdf")
    found, text = extract_documents(tmp_path / "issue.pdf")
    assert [r.source.part.number for r in found if r.source.part] == [1, 2]
    for record, one_alone in zip(found, alone, strict=True):
        assert replace(record.identity, spans={}) == replace(one_alone.identity, spans={})
        assert [(c.number, c.date, c.text) for c in record.citations] == [(c.number, c.date, c.text) for c in one_alone.citations]
        assert [(t.title, t.bodies and t.bodies[0].body) for t in record.tasks] == [(t.title, t.bodies and t.bodies[0].body) for t in one_alone.tasks]
        assert all(" ".join(text[s.start : s.end] for s in c.spans) == c.text for c in record.citations)


@pytest.mark.parametrize("font", FONTS)
def test_party_letterhead(font: str, tmp_path: Path) -> None:
    pages = Sheets(font)
    pages.add_page()
    left = ("BAN CHẤP HÀNH TRUNG ƯƠNG", "*", "Số 81-KL/TW")
    right = ("ĐẢNG CỘNG SẢN VIỆT NAM", "Hà Nội, ngày 04 tháng 6 năm 2024")
    for n, words in enumerate(left):
        pages.centre(170, 80 + 17 * n, words, 13)
    for n, words in enumerate(right):
        pages.centre(420, 84 + 24 * n, words, 13.5)
    pages.centre(300, 170, "KẾT LUẬN")
    pages.centre(300, 188, "CỦA BỘ CHÍNH TRỊ")
    text = "Sau hơn 10 năm thực hiện Nghị quyết số 24-NQ/TW, công tác ứng phó với biến đổi khí hậu có chuyển biến. Tuy nhiên, việc xử lý chất thải ở nhiều nơi còn chậm so với yêu cầu đặt ra."
    pages.prose(LEFT, 230, WIDTH, text, indent=28)
    assert read_file(pages.save(tmp_path / "a.pdf")).text.split("\n")[:-1] == [*left, *right, "KẾT LUẬN", "CỦA BỘ CHÍNH TRỊ", text]


@pytest.mark.parametrize("font", FONTS)
def test_text_in_two_columns(font: str, tmp_path: Path) -> None:
    """Newspaper columns: the left one is read to its end, then the right one; lines joined within each."""
    pages = Sheets(font)
    pages.add_page()
    pages.centre(297, 80, "BẢN TIN VĂN BẢN MỚI", 15)
    for x, texts in ((60, ARTICLES[:2]), (315, (ARTICLES[2], FIRST[1]))):
        y = 120.0
        for text in texts:
            y = pages.prose(x, y, 225, text, size=11, pitch=14, indent=14)
    assert read_file(pages.save(tmp_path / "a.pdf")).text.split("\n")[:-1] == ["BẢN TIN VĂN BẢN MỚI", *ARTICLES[:2], ARTICLES[2], FIRST[1]]


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("ruled", [True, False])
def test_a_table_over_pages_with_notes(font: str, ruled: bool, tmp_path: Path) -> None:
    """The head repeated, a row cut within by the page's end, marks in cells, notes that begin anew on each page."""
    xs = (60.0, 95.0, 310.0, 420.0, 535.0)
    head = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian")
    rows = (
        (("1",), ("Lập bản đồ các bãi chôn lấp chất", "thải trên địa bàn tỉnh", "theo Quy hoạch^1"), ("Sở Xây dựng",), ("2025",)),
        (("2",), ("Đóng cửa các bãi không hợp vệ", "sinh, chuyển sang xử lý tập trung"), ("Ủy ban nhân dân", "cấp xã"), ("2026 - 2027",)),
    )
    rest = (("",), ("tại khu xử lý liên huyện^1",), ("",), ("",))
    last = (("3",), ("Lắp trạm quan trắc tự động",), ("Sở Nông nghiệp", "và Môi trường"), ("Quý IV/2026",))
    pages = Sheets(font)

    def row(y: float, cells: tuple[tuple[str, ...], ...], *, above: bool = True, below: bool = True) -> float:
        high = max(map(len, cells)) * 16 + 8
        for x, lines in zip(xs, cells, strict=False):
            for n, words in enumerate(lines):
                plain, _, mark = words.partition("^")
                pages.put(x + 4, y + 16 + 16 * n, plain, 12)
                if mark:
                    pages.put(x + 4 + pages.get_string_width(plain), y + 11 + 16 * n, mark, 7.5)
        if ruled:
            for x in xs:
                pages.line(x, y, x, y + high)
            for at, drawn in ((y, above), (y + high, below)):
                if drawn:
                    pages.line(xs[0], at, xs[-1], at)
        return y + high

    def note(words: str) -> None:
        pages.line(60, 740, 200, 740)
        pages.put(60, 750, "1", 6)
        pages.put(66, 754, words, 10)

    pages.add_page()
    y = pages.prose(60, 80, 475, "Danh mục nhiệm vụ giao các cơ quan, đơn vị thực hiện trong giai đoạn.", justified=False)
    y = row(y, tuple((h,) for h in head))
    y = row(y, rows[0])
    row(y, rows[1], below=False)
    note("Quyết định số 214/QĐ-TTg ngày 02/3/2024 của Thủ tướng Chính phủ.")
    pages.put(295, 815, "1", 11)
    pages.add_page()
    y = row(60, tuple((h,) for h in head))
    y = row(y, rest, above=False)
    row(y, last)
    note("Quyết định số 88/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân tỉnh.")
    pages.put(295, 815, "2", 11)
    assert read_file(pages.save(tmp_path / "a.pdf")).text.split("\n")[:-1] == [
        "Danh mục nhiệm vụ giao các cơ quan, đơn vị thực hiện trong giai đoạn.", "TT\tNhiệm vụ\tCơ quan chủ trì\tThời gian",
        "1\tLập bản đồ các bãi chôn lấp chất thải trên địa bàn tỉnh theo Quy hoạch[1]\tSở Xây dựng\t2025",
        "2\tĐóng cửa các bãi không hợp vệ sinh, chuyển sang xử lý tập trung tại khu xử lý liên huyện[2]\tỦy ban nhân dân cấp xã\t2026 - 2027",
        "3\tLắp trạm quan trắc tự động\tSở Nông nghiệp và Môi trường\tQuý IV/2026", "",
        "[1] Quyết định số 214/QĐ-TTg ngày 02/3/2024 của Thủ tướng Chính phủ.", "[2] Quyết định số 88/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân tỉnh.",
    ]


@pytest.mark.parametrize("turned", [90, 270])
def test_pages_set_across(turned: int, tmp_path: Path) -> None:
    """A wide page printed on an upright sheet: its text runs upwards or downwards."""
    pages = Sheets()
    pages.add_page()
    for n, words in enumerate(("Phụ lục III", "Danh mục nhiệm vụ giao các sở, ban, ngành", "Kèm theo Kế hoạch số 41/KH-UBND ngày 12 tháng 3 năm 2025")):
        pages.put(100 + 20 * n if turned == 90 else 400 - 20 * n, 700 if turned == 90 else 100, words, angle=turned)
    assert read_file(pages.save(tmp_path / "a.pdf")).text.split("\n")[:-1] == [
        "Phụ lục III", "Danh mục nhiệm vụ giao các sở, ban, ngành", "Kèm theo Kế hoạch số 41/KH-UBND ngày 12 tháng 3 năm 2025",
    ]


@pytest.mark.parametrize("font", FONTS)
def test_a_full_last_line_before_a_page(font: str, tmp_path: Path) -> None:
    """A last line that fills its column ends its paragraph where the page had room below it; where it had none and a sentence goes on, it does not."""
    pages = Sheets(font)
    width = 0.0
    first = "Ủy ban nhân dân tỉnh giao các sở, ban, ngành triển khai thực hiện Kế hoạch này."
    for low in (400.0, 780.0):
        pages.add_page()
        pages.set_font("T", size=13)
        width = pages.get_string_width(first) + 1
        pages.prose(60, 100, width, "Kế hoạch được rà soát hằng năm theo yêu cầu của công tác quản lý ở tỉnh và cơ sở; kết quả báo cáo Ủy ban nhân dân tỉnh.", justified=False)
        pages.put(60, low, first if low == 400 else first[:-1].removesuffix("Kế hoạch này"))
    pages.add_page()
    pages.put(60, 100, "Kế hoạch này trong năm 2026.")
    lines = read_file(pages.save(tmp_path / "a.pdf")).text.split("\n")[:-1]
    assert first in lines


def test_white_grounds_fence_nothing(tmp_path: Path) -> None:
    """White boxes lie under the lines of a cell, as word processors set them; only what is drawn in ink fences cells."""
    pages = Sheets()
    pages.add_page()
    xs, ys = (60, 95, 330, 430, 540), (100, 126, 170, 214)
    rows = (
        (("TT",), ("Nhiệm vụ",), ("Cơ quan chủ trì",), ("Thời gian",)),
        (("1",), ("Rà soát các điểm đen về tai nạn", "giao thông trên tuyến quốc lộ"), ("Sở Xây dựng",), ("Quý II/2026",)),
        (("2",), ("Lắp đặt biển báo tại các trường", "học ở vùng cao"), ("Công an tỉnh",), ("Năm 2027",)),
    )
    pages.set_fill_color(255, 255, 255)
    for y, row in zip(ys, rows, strict=False):
        for x, end, lines in zip(xs, xs[1:], row, strict=False):
            for n, words in enumerate(lines):
                pages.rect(x + 1, y + 6 + 15 * n, end - x - 2, 15, style="F")
                pages.put(x + 5, y + 18 + 15 * n, words, 11)
    for y in ys:
        pages.line(xs[0], y, xs[-1], y)
    for x in xs:
        pages.line(x, ys[0], x, ys[-1])
    assert read_file(pages.save(tmp_path / "a.pdf")).text.split("\n")[:-1] == [
        "TT\tNhiệm vụ\tCơ quan chủ trì\tThời gian", "1\tRà soát các điểm đen về tai nạn giao thông trên tuyến quốc lộ\tSở Xây dựng\tQuý II/2026",
        "2\tLắp đặt biển báo tại các trường học ở vùng cao\tCông an tỉnh\tNăm 2027",
    ]


def test_heads_narrower_than_their_columns(tmp_path: Path) -> None:
    """A head with an empty strip beside it, and one printed wider on the next page, name the columns that stand below them."""
    pages = Sheets()
    for number in (0, 1):
        pages.add_page()
        for top in (100, 126, 152):
            pages.line(60, top, 540, top)
        for x in (60, 95, 300, 420, 540):
            pages.line(x, 100, x, 152)
        pages.line(310, 100, 310, 126) if number == 0 else pages.line(480, 100, 480, 107)
        for x, words in ((62, "TT"), (100, "Nhiệm vụ"), (314, "Cơ quan chủ trì"), (424, "Cơ quan phối hợp")):
            pages.put(x, 117, words, 10)
        for x, words in ((66, str(number + 1)), (100, "Rà soát quy hoạch" if number == 0 else "Lập bản đồ"), (304, "Sở Xây dựng"), (424, "Sở Tài chính")):
            pages.put(x, 143, words, 10)
    assert read_file(pages.save(tmp_path / "a.pdf")).text.split("\n")[:-1] == [
        "TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp", "1\tRà soát quy hoạch\tSở Xây dựng\tSở Tài chính",
        "TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp", "2\tLập bản đồ\tSở Xây dựng\tSở Tài chính",
    ]


def test_a_row_that_a_page_cut_and_that_shares_its_cells_with_the_row_below(tmp_path: Path) -> None:
    """Number and task of a row go on over the page's end and over two rows there: the second row keeps its own columns."""
    pages, xs = Sheets(), (60, 95, 300, 420, 540)

    def page(lines: tuple[tuple[int, int, str], ...], *rules: tuple[int, int, int, int]) -> None:
        pages.add_page()
        for x, y, words in lines:
            pages.put(xs[x] + 4, y, words, 10)
        for rule in rules:
            pages.line(*rule)

    page(
        ((0, 717, "TT"), (1, 717, "Nhiệm vụ"), (2, 717, "Cơ quan chủ trì"), (3, 717, "Thời gian"), (0, 743, "4"), (1, 743, "Xây dựng bộ chỉ số an toàn"), (2, 743, "Sở Xây dựng"), (3, 743, "Tháng 5/2026")),
        *((xs[0], y, xs[-1], y) for y in (700, 726)), *((x, 700, x, 760) for x in xs),
    )
    page(
        ((1, 77, "đập, hồ chứa nước"), (2, 103, "Sở Công Thương"), (3, 103, "Tháng 9/2026"), (0, 129, "5"), (1, 129, "Lập bản đồ ngập lụt"), (2, 129, "Sở Xây dựng"), (3, 129, "2027")),
        (xs[2], 86, xs[-1], 86), *((xs[0], y, xs[-1], y) for y in (112, 138)), *((x, 60, x, 138) for x in xs),
    )
    assert read_file(pages.save(tmp_path / "a.pdf")).text.split("\n")[:-1] == [
        "TT\tNhiệm vụ\tCơ quan chủ trì\tThời gian", "4\tXây dựng bộ chỉ số an toàn đập, hồ chứa nước\tSở Xây dựng\tTháng 5/2026",
        "\tXây dựng bộ chỉ số an toàn đập, hồ chứa nước\tSở Công Thương\tTháng 9/2026", "5\tLập bản đồ ngập lụt\tSở Xây dựng\t2027",
    ]


def test_a_row_that_a_page_cut_within_its_span_of_time(tmp_path: Path) -> None:
    pages, xs = Sheets(), (60, 130, 400, 540)
    for rows, top in (((("7h00 - 8h30", "Văn hóa ứng xử trong trường học", "Đoàn trường"), ("8h30", "Sử dụng các công cụ học tập", "Tổ Tin học")), 700), ((("- 9h00", "an toàn trên mạng", ""), ("9h00 - 11h00", "Lao động đầu năm", "Các lớp")), 60)):
        pages.add_page()
        for n, row in enumerate(rows):
            for x, words in zip(xs, row, strict=False):
                pages.put(x + 4, top + 17 + 26 * n, words, 10)
        for n in range(3):
            pages.line(xs[0], top + 26 * n, xs[-1], top + 26 * n)
        for x in xs:
            pages.line(x, top, x, top + 52)
    assert read_file(pages.save(tmp_path / "a.pdf")).text.split("\n")[:-1] == [
        "7h00 - 8h30\tVăn hóa ứng xử trong trường học\tĐoàn trường", "8h30 - 9h00\tSử dụng các công cụ học tập an toàn trên mạng\tTổ Tin học", "9h00 - 11h00\tLao động đầu năm\tCác lớp",
    ]


def test_number_and_name_above_a_page_s_end_are_those_of_the_rows_behind_it(tmp_path: Path) -> None:
    """The head is printed again, and below it the first rows have no number and no name: they are of the last row's group, each with all its own cells."""
    pages, xs = Sheets(), (60, 95, 200, 330, 440, 540)
    head = ("TT", "Cơ quan chủ trì", "Nhiệm vụ", "Phối hợp", "Thời gian")

    def page(top: int, rows: tuple[tuple[str, ...], ...], shared: int) -> None:
        pages.add_page()
        for n, row in enumerate((head, *rows)):
            for x, words in zip(xs[-len(row) :] if len(row) < len(head) else xs, row, strict=False):
                if words:
                    pages.put(x + 4, top + 17 + 26 * n, words, 10)
            pages.line(xs[2] if 0 < n < shared else xs[0], top + 26 * (n + 1), xs[-1], top + 26 * (n + 1))
        pages.line(xs[0], top, xs[-1], top)
        for x in xs:
            pages.line(x, top, x, top + 26 * (len(rows) + 1))

    page(680, (("1", "Sở Xây dựng", "Lập bản đồ ngập lụt", "Sở Y tế", "Quý I/2026"), ("2", "Sở Công Thương", "Bố trí kho", "Sở Y tế", "Quý I/2026")), 0)
    page(60, (("", "", "Tham mưu bố trí vốn", "Sở Nội vụ", "Quý II/2026"), ("", "", "Kiểm tra kho", "Sở Y tế", "2027"), ("3", "Sở Y tế", "Mua thuốc", "", "2027")), 2)
    assert read_file(pages.save(tmp_path / "a.pdf")).text.split("\n")[:-1] == [
        "\t".join(head), "1\tSở Xây dựng\tLập bản đồ ngập lụt\tSở Y tế\tQuý I/2026", "2\tSở Công Thương\tBố trí kho\tSở Y tế\tQuý I/2026",
        "\tSở Công Thương\tTham mưu bố trí vốn\tSở Nội vụ\tQuý II/2026", "\tSở Công Thương\tKiểm tra kho\tSở Y tế\t2027", "3\tSở Y tế\tMua thuốc\t\t2027",
    ]


def test_numbers_that_word_sets_apart_by_a_tab(tmp_path: Path) -> None:
    sheets = Sheets()
    sheets.add_page()
    for n, (number, words) in enumerate([("II.", "NHIỆM VỤ"), ("1.", "Khôi phục nghề dệt"), ("a)", "Lập danh mục nghệ nhân dệt thổ cẩm."), ("b)", "Mở lớp truyền nghề tại các xã."), ("III.", "TỔ CHỨC THỰC HIỆN"), ("1.", "Sở Y tế theo dõi."), ("2.", "Sở Tài chính bố trí kinh phí.")]):
        sheets.put(85, 100 + 24 * n, number)
        sheets.put(85 + 42, 100 + 24 * n, words)
    path = tmp_path / "a.pdf"
    sheets.output(str(path))
    assert [line for line in read_file(path).text.split("\n") if line] == [
        "II. NHIỆM VỤ", "1. Khôi phục nghề dệt", "a) Lập danh mục nghệ nhân dệt thổ cẩm.", "b) Mở lớp truyền nghề tại các xã.", "III. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế theo dõi.", "2. Sở Tài chính bố trí kinh phí.",
    ]


def test_a_dash_that_a_line_s_end_pushed_down_is_no_item_where_items_stand_in(tmp_path: Path) -> None:
    pages = Sheets()
    pages.add_page()
    indent = 36.0
    begins = "Giao Giám đốc Sở Y tế chỉ đạo các phòng và Trung tâm Kiểm nghiệm"
    width = pages.get_string_width(begins) + indent + 1
    y = 80.0
    for words in (
        "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành, đoàn thể tập trung thực hiện các nhiệm vụ sau trong quý IV năm 2026, báo cáo kết quả về Sở Y tế:",
        "- Tuyên truyền tới toàn thể nhân dân trên địa bàn các xã, phường về các quy định mới của pháp luật, trong đó có quy định về an toàn thực phẩm;",
        "- Kiểm tra các cơ sở sản xuất, kinh doanh trên địa bàn tỉnh theo kế hoạch đã được phê duyệt, xử lý nghiêm các cơ sở vi phạm theo quy định;",
        f"{begins} - Giám định tỉnh tổ chức lấy mẫu tại các chợ đầu mối, báo cáo kết quả trước ngày 15 hằng tháng về Sở Y tế.",
        "Các cơ quan, đơn vị, địa phương nghiêm túc thực hiện các nội dung nêu trên, kịp thời báo cáo khó khăn về Ủy ban nhân dân tỉnh để xem xét.",
    ):
        y = pages.prose(60, y, width, words, indent=indent)
    lines = read_file(pages.save(tmp_path / "a.pdf")).text.split("\n")[:-1]
    assert len(lines) == 5
    assert any("Trung tâm Kiểm nghiệm - Giám định tỉnh tổ chức lấy mẫu" in line for line in lines)


def test_a_number_that_a_line_s_end_pushed_down_is_no_item_where_paragraphs_have_space_above(tmp_path: Path) -> None:
    pages = Sheets()
    pages.add_page()
    begins = "Hoàn thành các nhà máy điện gió Bạc Liêu 1, Bạc Liêu"
    width = pages.get_string_width(begins) + 1
    y = 60.0
    for words in (
        "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành tập trung thực hiện các nhiệm vụ sau trong năm 2026.",
        "Tuyên truyền tới toàn thể nhân dân trên địa bàn các xã, phường về các quy định mới của pháp luật. Các quy định mới gồm quy định về điện gió.",
        "Kiểm tra các cơ sở trên địa bàn tỉnh theo kế hoạch đã được phê duyệt, xử lý nghiêm các cơ sở vi phạm. Báo cáo kết quả hằng quý.",
        f"{begins} 2. Phát triển các dự án điện mặt trời, bảo đảm đồng bộ với lưới điện của tỉnh và các tỉnh lân cận.",
        "Các cơ quan, đơn vị, địa phương nghiêm túc thực hiện các nội dung nêu trên, kịp thời báo cáo khó khăn.",
    ):
        y = pages.prose(60, y, width, words) + 10
    lines = read_file(pages.save(tmp_path / "a.pdf")).text.split("\n")[:-1]
    assert [line for line in lines if line.startswith("2.")] == []
    assert any(f"{begins} 2. Phát triển các dự án điện mặt trời" in line for line in lines)


@pytest.mark.parametrize(("across", "down"), [(305, 140), (318, 106), (100, 106)])
def test_a_caption_below_a_signature_stands_in_neither_column(across: float, down: float, tmp_path: Path) -> None:
    """Close below it an annex's head is told by its word, wherever it stands."""
    pages = Sheets()
    pages.add_page()
    y = pages.prose(70, 60, 470, "Điều 3. Chánh Văn phòng Sở, Trưởng phòng Đê điều và các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.")
    for n, words in enumerate(("Nơi nhận:", "- Như Điều 3;", "- Các xã, phường có đê trên địa bàn toàn tỉnh;", "- Lưu: VT, ĐĐ.")):
        pages.put(70, y + 20 + 14 * n, words, 11)
    pages.centre(430, y + 20, "KT. GIÁM ĐỐC")
    pages.centre(430, y + 34, "PHÓ GIÁM ĐỐC")
    pages.centre(430, y + 80, "Trần Văn Bách")
    pages.centre(across, y + down, "PHỤ LỤC")
    pages.centre(305, y + down + 16, "DANH MỤC CÁC TUYẾN ĐÊ TRÊN ĐỊA BÀN TỈNH CẦN TU BỔ TRONG NĂM")
    lines = read_file(pages.save(tmp_path / "a.pdf")).text.split("\n")
    assert lines.index("PHỤ LỤC") > lines.index("Trần Văn Bách") > lines.index("- Lưu: VT, ĐĐ.")
