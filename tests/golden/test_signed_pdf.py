"""PDFs as offices sign, scan and once typed them: fields over the draft's blanks, scans below a typed head, numbers written by hand, fonts of before Unicode."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from PIL import Image, ImageDraw, ImageFont

from loaders.errors import UnreadableFile
from loaders.formats import ocr
from loaders.formats.files import FileText, decode, read_file
from loaders.formats.old_fonts import shown
from loaders.formats.pdf_fonts import modern
from loaders.pipeline import extract, extract_file
from tests.made_pdf import Sheets, font_file, named_font, raw_pdf, shown_words, stream

PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R%s>>"
TREE = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>")


def test_a_field_over_a_blank_fills_it(tmp_path: Path) -> None:
    """The number that was given when the document was signed is a field laid over the blank; its letters stand a little higher."""
    words = shown_words(90, 100, b"S\xf3: ") + shown_words(150, 100, b"/KH-UBND") + shown_words(90, 130, b"Lau dai ngay thang 3 nam 2031, ke hoach thu gom")
    field = b"<</Type/Annot/Subtype/Widget/FT/Sig/F 132/Rect[120 738 148 755]/AP<</N 6 0 R>>>>"
    look = stream(b"BT /F1 12 Tf 1 0 0 1 2 6 Tm (207) Tj ET", b"/Type/XObject/Subtype/Form/BBox[0 0 28 17]/Resources<</Font<</F1 5 0 R>>>>")
    path = tmp_path / "a.pdf"
    path.write_bytes(raw_pdf(*TREE, PAGE % b"/Annots[7 0 R]", stream(words), named_font("Helvetica"), look, field))
    assert read_file(path).text.startswith("Số: 207 /KH-UBND".replace("ố", "ó"))


def test_a_day_and_a_month_over_their_blanks(tmp_path: Path) -> None:
    """Each is a field of its own, set lower than the line and over a blank that the draft left there."""
    words = shown_words(90, 100, b"So: 7/KH-UBND, ngay     thang     nam 2031; thu gom") + shown_words(90, 130, b"rac thai sinh hoat")
    fields = [b"<</Type/Annot/Subtype/Widget/FT/Sig/F 132/Rect[%d 733 %d 751]/AP<</N 6 0 R>>>>" % (x, x + 20) for x in (215, 282)]
    look = stream(b"BT /F1 12 Tf 1 0 0 1 2 5 Tm (12) Tj ET", b"/Type/XObject/Subtype/Form/BBox[0 0 20 18]/Resources<</Font<</F1 5 0 R>>>>")
    path = tmp_path / "a.pdf"
    path.write_bytes(raw_pdf(*TREE, PAGE % b"/Annots[7 0 R 8 0 R]", stream(words), named_font("Courier"), look, *fields))
    first = " ".join(read_file(path).text.split("\n")[0].split())
    assert first.startswith("So: 7/KH-UBND, ngay 12 thang 12 nam 2031;")


def old(words: str, font: str) -> str:
    """Words typed in an old font, as its codes."""
    codes = {shown(chr(n), font): chr(n) for n in range(0xA1, 0x100) if len(shown(chr(n), font)) == 1}
    return "".join(codes.get(c, c) for c in words)


def test_fonts_of_before_unicode(tmp_path: Path) -> None:
    said = "quyết định số 12/2003/QĐ-UB ngày 04 tháng 6 năm 2003 về đầu tư - xây dựng"
    codes = old(said, ".VnTime").replace("Đ", "§").encode("latin-1")
    lines = shown_words(60, 90, codes, 10) + shown_words(60, 108, old("từ nguồn vốn kinh tế-xã hội, như được hưởng ưu đãi", ".VnTime").encode("latin-1"), 10)
    made = decode("a.pdf", raw_pdf(*TREE, PAGE % b"", stream(lines), named_font("ABCDEF+.VnTime")))
    assert " ".join(made.text.split()) == f"{said} từ nguồn vốn kinh tế-xã hội, như được hưởng ưu đãi"
    assert made.reader.endswith(" + old-fonts-1")
    vni = shown_words(60, 90, "Ñoäc laäp - Töï do - Haïnh phuùc, ngaøy 04 thaùng 6".encode("cp1252"), 10)
    made = decode("a.pdf", raw_pdf(*TREE, PAGE % b"", stream(vni), named_font("VNI-Times")))
    assert made.text.strip() == "Độc lập - Tự do - Hạnh phúc, ngày 04 tháng 6"


def test_unicode_in_a_font_of_an_old_name_stays() -> None:
    """Some programs write the right letters beside the old font's name."""
    page = [(c, (5.0 * n, 0.0, 5.0 * n + 5, 10.0), None) for n, c in enumerate("Kế hoạch thu gom")]
    assert modern(page, [".VnTime"] * len(page)) == []


SCANNED = (
    "Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;",
    "Căn cứ Nghị quyết số 122/NQ-CP ngày 08 tháng 5 năm 2025 của Chính phủ;",
    "Điều 1. Giao Bộ Xây dựng chủ trì rà soát các bãi chôn lấp chất thải.",
    "Điều 2. Nghị quyết này có hiệu lực kể từ ngày ký ban hành.",
)


def scanned(path: Path, lines: tuple[str, ...]) -> Path:
    """The words of a page as a picture."""
    image = Image.new("L", (1700, 1300), 255)
    pen = ImageDraw.Draw(image)
    letters = ImageFont.truetype(str(font_file("Source Serif")), 50)
    for n, words in enumerate(lines):
        pen.text((40, 60 + 90 * n), words, fill=0, font=letters)
    image.save(path)
    return path


def test_a_scan_below_a_typed_head_is_recognised(tesseract: None, tmp_path: Path) -> None:
    """A gazette sets its own head above the scanned page, and the signature anew below it: the words between are in the picture."""
    pages = Sheets()
    pages.add_page()
    pages.put(180, 48, "CÔNG BÁO/Số 271/Ngày 12-05-2031", 12)
    pages.put(480, 48, "86", 12)
    pages.image(str(scanned(tmp_path / "a.png", SCANNED)), x=60, y=80, w=480)
    pages.put(380, 700, "TM. CHÍNH PHỦ", 13)
    file = read_file(pages.save(tmp_path / "a.pdf"))
    assert file.recognised == (1,)
    assert "122/NQ-CP" in file.text
    assert "CÔNG BÁO" not in file.text


def test_without_tesseract_such_a_page_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.formats.reader_pdf.tesseract", lambda: None)
    pages = Sheets()
    for n in range(4):
        pages.add_page()
        if n != 2:
            pages.prose(80, 100, 430, " ".join(SCANNED) + " " + " ".join(SCANNED))
            continue
        pages.put(180, 48, "CÔNG BÁO/Số 271/Ngày 12-05-2031", 12)
        pages.image(str(scanned(tmp_path / "a.png", SCANNED)), x=60, y=80, w=480)
    assert read_file(pages.save(tmp_path / "a.pdf")).scanned == (3,)


GARBAGE = "Quyi5t dinh ndy c6 hiQu luc thi hdnh kO tir ngdy ky; C6ng ty bf xri phat c6 trdch nhiem n6p ti6n phat theo quy dinh crla ph6p luat " * 2


def test_a_layer_recognised_as_another_language_is_recognised_anew(tesseract: None, tmp_path: Path) -> None:
    """A copier set to English leaves letters that Vietnamese does not have under its picture: nothing of them is the document's."""
    pages = Sheets()
    pages.add_page()
    with pages.local_context(text_mode="INVISIBLE"):
        pages.prose(60, 100, 460, GARBAGE)
    pages.image(str(scanned(tmp_path / "a.png", SCANNED)), x=0, y=0, w=595)
    file = read_file(pages.save(tmp_path / "a.pdf"))
    assert "ndy" not in file.text
    assert "122/NQ-CP" in file.text
    assert "ocr-layer" not in file.reader


def test_without_tesseract_such_a_layer_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.formats.reader_pdf.tesseract", lambda: None)
    pages = Sheets()
    pages.add_page()
    with pages.local_context(text_mode="INVISIBLE"):
        pages.prose(60, 100, 460, GARBAGE)
    pages.image(str(scanned(tmp_path / "a.png", SCANNED)), x=0, y=0, w=595)
    with pytest.raises(UnreadableFile, match="bản quét"):
        read_file(pages.save(tmp_path / "a.pdf"))


def test_whom_a_letter_addresses_stands_below_its_letterhead(tmp_path: Path) -> None:
    """ "Kính gửi:" and the list beside it are in neither column of the head: the place and the day stay above."""
    pages = Sheets()
    pages.add_page()
    for n, (a, b) in enumerate((("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("TỈNH BÌNH SƠN", "Độc lập - Tự do - Hạnh phúc"), ("Số: 193/UBND-KT", "Bình Sơn, ngày 10 tháng 01 năm 2031"))):
        pages.centre(150, 80 + 18 * n, a)
        pages.centre(410, 80 + 18 * n, b)
    pages.centre(150, 134, "V/v thu gom chất thải", 12)
    pages.put(120, 176, "Kính gửi:")
    for n, words in enumerate(("- Các Sở: Xây dựng, Tài chính;", "- Ủy ban nhân dân các xã, phường.")):
        pages.put(190, 194 + 18 * n, words)
    pages.prose(80, 250, 430, "Ủy ban nhân dân tỉnh yêu cầu các cơ quan rà soát các bãi chôn lấp chất thải trên địa bàn, báo cáo trước ngày 15 tháng 3 năm 2031.", indent=28)
    path = pages.save(tmp_path / "a.pdf")
    assert extract_file(path)[0].identity.date == "2031-01-10"


def coded(letters: str) -> bytes:
    """A font of these letters alone under codes of its own, as LibreOffice packs it: "a" stands where readers look for "A" to see how high letters are."""
    font = TTFont(font_file("Source Serif"))
    names = font.getBestCmap()
    table = CmapSubtable.newSubtable(4)
    table.platformID, table.platEncID, table.language, table.cmap = 3, 0, 0, {0xF000 + n: names[ord(c)] for n, c in enumerate(letters, 65)}
    font["cmap"].tables = [table]
    held = io.BytesIO()
    font.save(held)
    return held.getvalue()


def in_coded_font(path: Path, *shown: tuple[float, float, str]) -> Path:
    """A page of words at their places (points from the lower left corner) in such a font, which does not tell how high its letters are."""
    letters = "".join(sorted(set("".join(words for _, _, words in shown)), key=lambda c: (c != "a", c)))
    held = coded(letters)
    font = b"<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+Serif/FirstChar 65/LastChar %d/Widths[%s]/FontDescriptor 6 0 R/ToUnicode 8 0 R>>" % (64 + len(letters), b"550 " * len(letters))
    told = b"<</Type/FontDescriptor/FontName/AAAAAA+Serif/Flags 4/FontBBox[-100 -250 1000 950]/ItalicAngle 0/Ascent 0/Descent 0/CapHeight 900/StemV 80/FontFile2 7 0 R>>"
    codes = b"".join(b"<%02X> <%04X>\n" % (n, ord(c)) for n, c in enumerate(letters, 65))
    names = b"/CIDInit/ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n%d beginbfchar\n%sendbfchar endcmap end end" % (len(letters), codes)
    words = b"".join(shown_words(x, y, bytes(letters.index(c) + 65 for c in said)) for x, y, said in shown)
    path.write_bytes(raw_pdf(*TREE, PAGE % b"", stream(words), font, told, stream(held, b"/Length1 %d" % len(held)), stream(names)))
    return path


def test_a_font_that_does_not_tell_how_high_it_is(tmp_path: Path) -> None:
    """LibreOffice writes such: each letter's box is its ink alone, and "g" and "p" reach below the line."""
    lines = ("Ế ẩm ướt, ngày quý tham gia", "Kế hoạch, góp ý gọn")
    path = in_coded_font(tmp_path / "a.pdf", *((60, 90 + 18 * n, line) for n, line in enumerate(lines)))
    assert " ".join(read_file(path).text.split()) == " ".join(lines)


@pytest.mark.parametrize("lower", [n / 2 for n in range(-20, 21)])
def test_letters_with_tones_stay_in_their_line_beside_another_column(lower: float, tmp_path: Path) -> None:
    path = in_coded_font(tmp_path / "a.pdf", (60, 90 + lower, "- Như Điều 3;"), (350, 90, "PHÓ CHỦ TỊCH"))
    assert "PHÓ CHỦ TỊCH" in read_file(path).text


def test_a_rule_typed_close_below_a_line(tmp_path: Path) -> None:
    pages = Sheets()
    pages.add_page()
    pages.centre(150, 80, "SỞ CÔNG THƯƠNG")
    pages.centre(150, 84, "_" * 20, 11)
    pages.prose(60, 130, 470, "Sở Công Thương báo cáo cơ_sở_dữ_liệu về hóa chất, số: ____/SCT-CN, trên địa bàn tỉnh từ ngày 17 tháng 01 năm 2026 đến ngày 30 tháng 6 năm 2026.", indent=28)
    text = read_file(pages.save(tmp_path / "a.pdf")).text
    assert text.startswith("SỞ CÔNG THƯƠNG\n")
    assert "cơ_sở_dữ_liệu về hóa chất, số: ____/SCT-CN" in text


def test_a_letterhead_whose_columns_stand_close(tmp_path: Path) -> None:
    """The motto begins a column of its own, also where little more than a blank parts it from the body's name, and where it is broken over two lines."""
    pages = Sheets()
    pages.add_page()
    pages.put(60, 80, "ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN", 12)
    pages.put(66 + pages.get_string_width("ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN"), 80, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", 12)
    pages.centre(390, 96, "NAM", 12)
    pages.centre(390, 112, "Độc lập - Tự do - Hạnh phúc", 12)
    pages.put(90, 112, "Số:", 12)
    pages.put(150, 112, "/UBND-XD", 12)
    pages.centre(390, 130, "Bình Sơn, ngày 5 tháng 3 năm 2031", 12)
    pages.centre(160, 130, "V/v thu gom chất thải", 12)
    pages.prose(60, 180, 470, "Ủy ban nhân dân tỉnh yêu cầu các cơ quan rà soát các bãi chôn lấp chất thải trên địa bàn, báo cáo trước ngày 15 tháng 3 năm 2031.", indent=28)
    record, text = extract_file(pages.save(tmp_path / "a.pdf"))
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n" in text
    assert "Số: /UBND-XD\n" in text
    assert record.identity.date == "2031-03-05"


def test_white_words_on_paper_are_not_read(tmp_path: Path) -> None:
    """A draft's blank is at times filled in white; on a head row of colour white words are what is read."""
    pages = Sheets()
    pages.add_page()
    pages.put(80, 100, "Số: 333/QĐ-UBND, ngày 23 tháng 2")
    pages.set_text_color(255)
    pages.put(80 + pages.get_string_width("Số: 333/QĐ-UBND, ngày 23 tháng 2"), 100, "4")
    pages.set_fill_color(31, 78, 121)
    pages.rect(80, 130, 400, 30, style="F")
    pages.put(90, 150, "Nhiệm vụ được giao")
    pages.set_text_color(0)
    pages.prose(80, 200, 430, SCANNED[2])
    lines = read_file(pages.save(tmp_path / "a.pdf")).text.split("\n")
    assert lines[:2] == ["Số: 333/QĐ-UBND, ngày 23 tháng 2", "Nhiệm vụ được giao"]


HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"


def recognised(*words: tuple[str, int]) -> str:
    """One line at the head of a page, each word with the height of its box."""
    rows = ["1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t", "4\t1\t1\t1\t1\t0\t200\t480\t2000\t60\t-1\t"]
    rows += [f"5\t1\t1\t1\t1\t{n}\t{200 + 150 * n}\t480\t120\t{high}\t95\t{text}" for n, (text, high) in enumerate(words, 1)]
    rows += ["4\t1\t1\t1\t2\t0\t200\t1900\t2000\t60\t-1\t", *(f"5\t1\t1\t1\t2\t{n}\t{200 + 90 * n}\t1900\t60\t38\t96\t{20 + n}" for n in range(1, 5))]
    return HEAD + "\n".join(rows)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ((("Số:", 50), ("445", 53), ("/NQ-CP", 49), ("Hà", 38), ("Nội,", 45), ("ngày", 49), ("#3", 48), ("tháng", 49), ("4", 55), ("năm", 37), ("2026", 38)), "Số: …/NQ-CP Hà Nội, ngày … tháng … năm 2026"),
        ((("Số:4@'", 58), ("/TB-UBND", 46), ("ngày", 54), ("15", 39), ("tháng", 54), ("01", 40), ("năm", 38), ("2025", 39)), "Số: …/TB-UBND ngày 15 tháng 01 năm 2025"),
        ((("Số:", 47), ("99/NQ-CP", 45), ("ngày", 50), ("06", 38), ("tháng", 50), ("4", 36), ("năm", 37), ("2026", 38)), "Số: 99/NQ-CP ngày 06 tháng 4 năm 2026"),
        ((("Số:", 47), ("99", 39), ("/NQ-CP", 45), ("ngày", 50), ("†tháng", 57), ("02", 39), ("năm", 37), ("2026", 38)), "Số: 99 /NQ-CP ngày … tháng 02 năm 2026"),
        ((("Số:3036", 48), ("/SCT-CN", 46), ("ngày", 50), ("06", 38), ("tháng", 50), ("4", 36), ("năm", 37), ("2026", 38)), "Số:3036 /SCT-CN ngày 06 tháng 4 năm 2026"),
    ],
)
def test_what_a_hand_wrote_into_the_head_is_left_open(words: tuple[tuple[str, int], ...], left: str) -> None:
    """Tesseract is sure of figures that it reads wrong in handwriting: they are taller than print."""
    (scan,) = ocr.read_tsv(recognised(*words), 300)
    assert " ".join(w.text for w in scan.lines[0]) == left


def test_a_number_by_hand_is_told_as_such() -> None:
    text = "CHÍNH PHỦ\nSố: …/NQ-CP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày … tháng … năm 2031\nNGHỊ QUYẾT\nVề thu gom chất thải\n" + "\n".join(SCANNED)
    read = extract(FileText(text, path="a.png", sha256="0" * 64, text_sha256="0" * 64, reader="ocr-1 (tesseract 5.3.0)", media_type="image/png", pages=1, recognised=(1,), doubtful=0.1))
    assert (read.identity.number, read.identity.date) == (None, "2031")
    told = {f.code: f.message for f in read.findings}
    assert "viết tay" in told["blank-number"]
    assert "viết tay" in told["blank-date"]


@pytest.mark.parametrize("stamped", ["12094", "115"])
def test_a_number_stamped_below_the_mottos_rule_begins_no_notes(stamped: str, tmp_path: Path) -> None:
    """The rule below the motto is as short as one above notes, and what is stamped over the blank begins with a number: the whole letter stands below it."""
    pages = Sheets("Roboto")
    pages.add_page()
    pages.centre(150, 60, "BỘ NỘI VỤ", 13)
    pages.centre(400, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13)
    pages.centre(400, 78, "Độc lập - Tự do - Hạnh phúc", 14)
    pages.line(320, 84, 480, 84)
    pages.put(120, 97, stamped, 13)
    pages.put(85, 108, "Số:            /BNV-CCHC", 13)
    pages.put(330, 108, "Hà Nội, ngày 15 tháng 12 năm 2025", 13)
    pages.centre(150, 128, "V/v xác định chỉ số cải cách", 12)
    pages.centre(300, 170, "Kính gửi: Ủy ban nhân dân các tỉnh, thành phố.", 14)
    y = pages.prose(85, 205, 430, "Bộ Nội vụ đề nghị Ủy ban nhân dân các tỉnh, thành phố tự đánh giá và gửi kết quả về Bộ Nội vụ trước ngày 15 tháng 4 năm 2026 để tổng hợp, báo cáo Thủ tướng Chính phủ.", 14, indent=30)
    pages.prose(85, y, 430, "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các tỉnh, thành phố phản ánh về Bộ Nội vụ để được hướng dẫn theo quy định.", 14, indent=30)
    record, text = extract_file(pages.save(tmp_path / "a.pdf"))
    assert "[" not in text
    me = record.identity
    assert (me.number, me.type, me.date, me.issuer, me.title) == (f"{stamped}/BNV-CCHC", "Công văn", "2025-12-15", "Bộ Nội vụ", "xác định chỉ số cải cách")
    assert record.tasks[0].responsible == ("Ủy ban nhân dân các tỉnh, thành phố",)
