"""Word files as they come: letterheads in text boxes, fields, tracked paragraph ends, symbols, equations, strict names, other main parts."""

from __future__ import annotations

import io
import zipfile

import pytest

from loaders.errors import UnreadableFile
from loaders.formats.files import decode

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
NAMES = (
    f'xmlns:w="{W}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
LONG = "Giao Sở Nông nghiệp và Môi trường chủ trì rà soát các bãi chôn lấp chất thải"


def word(body: str, main: str = "word/document.xml", **parts: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr(main, f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        for name, text in parts.items():
            made.writestr({"rels": "_rels/.rels"}.get(name, f"word/{name}.xml"), text)
    return held.getvalue()


def p(inner: str, properties: str = "") -> str:
    return f"<w:p>{properties}{inner}</w:p>"


def r(words: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def lines(data: bytes) -> list[str]:
    return [line for line in decode("a.docx", data).text.split("\n") if line]


def box(*words: str) -> str:
    """A text box, with the picture of it that older programs show."""
    inside = "".join(p(r(x)) for x in words)
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_a_letterhead_in_text_boxes_comes_first() -> None:
    body = p(r("KẾ HOẠCH") + box("ỦY BAN NHÂN DÂN", "TỈNH BÌNH SƠN") + box("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) + p(r(LONG) + box("Ghi chú bên lề"))
    assert lines(word(body)) == ["ỦY BAN NHÂN DÂN", "TỈNH BÌNH SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "KẾ HOẠCH", LONG, "Ghi chú bên lề"]


def test_fields_comments_and_controls() -> None:
    field = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> REF so \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>" + r("122/NQ-CP") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    link = f"<w:hyperlink r:id='rId9'>{r('Nghị quyết số ')}</w:hyperlink>"
    control = f"<w:sdt><w:sdtPr><w:alias w:val='số'/></w:sdtPr><w:sdtContent>{r(' ngày 08/5/2025')}</w:sdtContent></w:sdt>"
    comment = "<w:commentRangeStart w:id='1'/>" + r(" của Chính phủ") + "<w:commentRangeEnd w:id='1'/><w:r><w:commentReference w:id='1'/></w:r>"
    simple = f"<w:fldSimple w:instr=' DATE '>{r('.')}</w:fldSimple>"
    data = word(p(link + field + control + comment + simple), comments=f"<w:comments xmlns:w='{W}'><w:comment w:id='1'>{p(r('Xem lại 99/NQ-CP'))}</w:comment></w:comments>")
    assert lines(data) == ["Nghị quyết số 122/NQ-CP ngày 08/5/2025 của Chính phủ."]


def test_a_deleted_paragraph_end_joins_paragraphs() -> None:
    deleted = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
    moved = f"<w:moveFrom w:id='2'>{r('chỗ cũ')}</w:moveFrom>"
    assert lines(word(p(r(LONG + " "), deleted) + p(r("trên địa bàn tỉnh.") + moved) + p(r("Hết.")))) == [f"{LONG} trên địa bàn tỉnh.", "Hết."]


def test_symbols_equations_and_hyphens() -> None:
    symbol = "<w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>"
    equation = "<m:oMath><m:r><m:t>S = 2,5</m:t></m:r></m:oMath>"
    hyphen = "<w:r><w:noBreakHyphen/></w:r><w:r><w:softHyphen/></w:r>"
    data = word(p(r(LONG)) + p(r("Tỷ lệ thu gom ") + symbol + r(" 95%; diện tích ") + equation + r(" ha theo số 24") + hyphen + r("NQ/TW")))
    assert lines(data)[1] == "Tỷ lệ thu gom ≥ 95%; diện tích S = 2,5 ha theo số 24-NQ/TW"


def test_strict_names_and_another_main_part() -> None:
    plain = word(p(r(LONG), "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"), numbering=f"<w:numbering xmlns:w='{W}'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>")
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(W.encode(), STRICT.encode()))
    assert lines(plain) == lines(held.getvalue()) == [f"3. {LONG}"]
    rels = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='/word/document2.xml'/></Relationships>"
    assert lines(word(p(r(LONG)), "word/document2.xml", rels=rels)) == [LONG]


def test_rows_that_word_numbers() -> None:
    """The first cell of a row is often an empty paragraph whose number Word shows; an empty bullet shows nothing that is read."""
    numbering = (
        f"<w:numbering xmlns:w='{W}'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
        "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='-'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num></w:numbering>"
    )
    numbered, bulleted = (f"<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='{n}'/></w:numPr></w:pPr>" for n in (1, 2))
    rows = "".join(f"<w:tr><w:tc>{p('', numbered)}</w:tc><w:tc>{p(r(words))}{p('', bulleted)}</w:tc><w:tc>{p(r('2026'))}</w:tc></w:tr>" for words in ("Rà soát bãi chôn lấp", "Lắp trạm đo"))
    assert lines(word(p("", numbered) + p(r(LONG)) + f"<w:tbl>{rows}</w:tbl>", numbering=numbering)) == [LONG, "1.\tRà soát bãi chôn lấp\t2026", "2.\tLắp trạm đo\t2026"]


def level(at: int, kind: str, pattern: str, more: str = "") -> str:
    return f"<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{kind}'/>{more}<w:lvlText w:val='{pattern}'/></w:lvl>"


PARTS = level(0, "upperRoman", "Chương %1")


@pytest.mark.parametrize(
    ("levels", "override", "labels"),
    [
        (PARTS + level(1, "decimal", "Điều %2."), "", "Chương I|Điều 1.|Điều 2.|Chương II|Điều 1."),
        (PARTS + level(1, "decimal", "Điều %2.", "<w:lvlRestart w:val='0'/>"), "", "Chương I|Điều 1.|Điều 2.|Chương II|Điều 3."),
        (level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>"), "", "I.|1.1.|1.2.|II.|2.1."),
        (PARTS + level(1, "decimal", "%2."), level(1, "lowerLetter", "%2)"), "Chương I|a)|b)|Chương II|a)"),
    ],
)
def test_articles_that_count_on_over_chapters_and_lists_with_levels_of_their_own(levels: str, override: str, labels: str) -> None:
    changed = f"<w:lvlOverride w:ilvl='1'>{override}</w:lvlOverride>" if override else ""
    lists = f"<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='Muc'/></w:abstractNum><w:abstractNum w:abstractNumId='1'><w:styleLink w:val='Muc'/>{levels}</w:abstractNum>"
    numbering = f"<w:numbering xmlns:w='{W}'>{lists}<w:num w:numId='7'><w:abstractNumId w:val='0'/>{changed}</w:num></w:numbering>"
    body = "".join(p(r(LONG), f"<w:pPr><w:numPr><w:ilvl w:val='{at}'/><w:numId w:val='7'/></w:numPr></w:pPr>") for at in (0, 1, 1, 0, 1))
    assert lines(word(body, numbering=numbering)) == [f"{label} {LONG}" for label in labels.split("|")]


def test_capitals_hidden_and_struck_words_by_run_and_by_style() -> None:
    style = "<w:style w:type='{}' w:styleId='{}'><w:rPr><w:{}/></w:rPr></w:style>"
    styles = f"<w:styles xmlns:w='{W}'>{style.format('paragraph', 'Ten', 'caps')}{style.format('character', 'An', 'vanish')}<w:style w:type='paragraph' w:styleId='TenPhu'><w:basedOn w:val='Ten'/></w:style></w:styles>"
    head = p(r("Kế hoạch"), "<w:pPr><w:pStyle w:val='TenPhu'/></w:pPr>") + p(r("Thu gom rác", "<w:rPr><w:caps/></w:rPr>") + r(" năm 2025", "<w:rPr><w:caps w:val='0'/></w:rPr>"))
    struck = r(" trước ngày 30/6/2025", "<w:rPr><w:strike/></w:rPr>") + r(" trong năm 2024", "<w:rPr><w:dstrike/></w:rPr>") + r(" Top of Form", "<w:rPr><w:rStyle w:val='An'/></w:rPr>")
    row = f"<w:tr>{{}}<w:tc>{p(r('Sở Y tế'))}</w:tc></w:tr>"
    table = f"<w:tbl>{row.format('<w:trPr><w:hidden/></w:trPr>')}</w:tbl>"
    assert lines(word(head + p(r(LONG) + struck + r(" trước ngày 30/9/2025.")) + table, styles=styles)) == ["KẾ HOẠCH", "THU GOM RÁC năm 2025", f"{LONG} trước ngày 30/9/2025."]


@pytest.mark.parametrize("sign", ["caps", "vanish", "strike"])
def test_a_sign_of_the_style_of_the_paragraph_and_of_the_run_turns_itself_over(sign: str) -> None:
    """ECMA-376 part 1, 17.7.3: what both set shows as if neither did; what the run itself says decides."""
    style = f"<w:style w:type='{{}}' w:styleId='{{}}'><w:rPr><w:{sign}/></w:rPr></w:style>"
    styles = f"<w:styles xmlns:w='{W}'>{style.format('paragraph', 'Doan')}{style.format('character', 'Chu')}</w:styles>"
    both = "<w:rPr><w:rStyle w:val='Chu'/>{}</w:rPr>"
    body = "".join(p(r(LONG, both.format(own)), "<w:pPr><w:pStyle w:val='Doan'/></w:pPr>") for own in ("", f"<w:{sign}/>"))
    assert lines(word(body, styles=styles)) == [LONG, *([LONG.upper()] if sign == "caps" else [])]


def test_a_paragraph_of_tabs_below_a_table_is_no_cell() -> None:
    tab = "<w:r><w:tab/></w:r>"
    rows = "".join(f"<w:tr><w:tc>{p(r(a))}</w:tc><w:tc>{p(r(b))}</w:tc><w:tc>{p(r(c))}</w:tc></w:tr>" for a, b, c in (("1", "Tổng số lượt khám", "00"), ("2", "Điều trị nội trú", "04")))
    assert lines(word(f"<w:tbl>{rows}</w:tbl>" + p(tab) + p(r("PHẦN THỨ HAI")) + p(r(LONG)))) == ["1\tTổng số lượt khám\t00", "2\tĐiều trị nội trú\t04", "PHẦN THỨ HAI", LONG]


def test_a_field_in_the_code_of_a_field_and_a_choice_between_paragraphs() -> None:
    begin, separate, end = (f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate", "end"))
    code = "<w:r><w:instrText>{}</w:instrText></w:r>"
    merged = begin + code.format("IF ") + begin + code.format("MERGEFIELD Phai") + separate + r("Nam") + end + code.format(' = "Nam" "ông" "bà"') + separate + r("ông") + end
    choice = f"<mc:AlternateContent><mc:Choice Requires='wps'>{p(r('Điều 1.'))}</mc:Choice><mc:Fallback>{p(r('Điều 2.'))}</mc:Fallback></mc:AlternateContent>"
    assert lines(word(choice + p(r(LONG + " gửi ") + merged + r(" Bách.")))) == ["Điều 1.", f"{LONG} gửi ông Bách."]


@pytest.mark.parametrize("where", ["run", "default", "style"])
def test_fonts_of_before_unicode_are_shown_as_they_look(where: str) -> None:
    """Their letters are codes of other letters: the font's name tells which."""
    fonts = "<w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr>"
    said = "KÕ ho¹ch thu gom chÊt th¶i r¾n sinh ho¹t"
    normal = f"<w:style w:type='paragraph' w:styleId='Than'>{fonts}</w:style><w:style w:type='paragraph' w:styleId='Con'><w:basedOn w:val='Than'/></w:style>"
    defaults = f"<w:docDefaults><w:rPrDefault>{fonts}</w:rPrDefault></w:docDefaults>"
    styles = f"<w:styles xmlns:w='{W}'>{normal if where == 'style' else defaults}</w:styles>"
    styled = f"<w:p><w:pPr><w:pStyle w:val='Con'/></w:pPr>{r(said)}</w:p>"
    data = word(p(r(said, fonts))) if where == "run" else word(styled if where == "style" else p(r(said)), styles=styles)
    read = decode("a.docx", data)
    assert read.text == "Kế hoạch thu gom chất thải rắn sinh hoạt\n"
    assert read.reader.endswith(" + old-fonts-1")


def test_words_that_are_unicode_stay_whatever_their_font_is_called() -> None:
    fonts = "<w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr>"
    assert lines(word(p(r(LONG, fonts)))) == [LONG]
    capital = "<w:rPr><w:rFonts w:ascii='.VnTimeH'/></w:rPr>"
    assert lines(word(p(r("quyÕt ®Þnh", capital) + r(" sè 5") + r(" vÒ thu gom chÊt th¶i", fonts)))) == ["QUYẾT ĐỊNH sè 5 về thu gom chất thải"]
    vni = "<w:rPr><w:rFonts w:hAnsi='VNI-Times'/></w:rPr>"
    assert lines(word(p(r("ÑOÄC LAÄP - Töï do - Haïnh phuùc, Vieät Nam", vni)))) == ["ĐỘC LẬP - Tự do - Hạnh phúc, Việt Nam"]


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times"])
def test_a_unicode_document_whose_runs_name_an_old_font_stays(font: str) -> None:
    """A run by itself may hold no letter that only Unicode has: the whole document tells whether the font's name is true."""
    fonts = f"<w:rPr><w:rFonts w:ascii='{font}'/></w:rPr>"
    runs = ("Công an", " tỉnh kiểm tra ", "phòng", " cháy, bảo đảm ", "an toàn giao thông", " và khám bệnh")
    read = decode("a.docx", word(p("".join(r(x, fonts) for x in runs))))
    assert read.text == "".join(runs) + "\n"
    assert "old-fonts" not in read.reader


def test_words_of_a_text_box_are_decoded_once() -> None:
    fonts = "<w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr>"
    inside = p(r("B¸o th¸ng", fonts))
    assert lines(word(p(r("B¸o c¸o", fonts) + f"<w:r><w:pict><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict></w:r>") + p(r(LONG)))) == ["Báo tháng", "Báo cáo", LONG]


def test_a_part_that_was_not_merged_is_told() -> None:
    with pytest.raises(UnreadableFile, match="altChunk"):
        decode("a.docx", word(p(r(LONG)) + "<w:altChunk r:id='rId5'/>"))


def test_wide_cells_as_word_wrote_them_before_spans() -> None:
    def row(*cells: tuple[str, str]) -> str:
        return "<w:tr>" + "".join(f"<w:tc><w:tcPr>{merge}</w:tcPr>{p(r(said))}</w:tc>" for said, merge in cells) + "</w:tr>"

    def table(first: str, *second: str) -> str:
        return f"<w:tbl>{row(('1', ''), ('Nhóm việc', first), *(('', x) for x in second), ('Sở Y tế', ''))}{row(('2', ''), ('Rà soát', ''), ('Quý I', ''), ('Sở Nội vụ', ''))}</w:tbl>"

    spanned = table("<w:gridSpan w:val='2'/>")
    assert lines(word(table("<w:hMerge w:val='restart'/>", "<w:hMerge/>") + p(r(LONG)))) == lines(word(spanned + p(r(LONG))))


def test_a_note_with_a_mark_of_its_own() -> None:
    notes = f"<w:footnotes xmlns:w='{W}'><w:footnote w:id='2'>{p(r('(*) Nghị quyết số 5/NQ-CP'))}</w:footnote></w:footnotes>"
    mark = "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='2'/><w:t>(*)</w:t></w:r>"
    assert lines(word(p(r(LONG) + mark + r(".")), footnotes=notes)) == [f"{LONG}[1].", "[1] Nghị quyết số 5/NQ-CP"]


def test_a_raised_number_behind_a_figure_is_no_digit_of_it() -> None:
    high = "<w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
    set_by = "<w:rPr><w:position w:val='8'/></w:rPr>"
    body = p(r(LONG + " đến năm 2030") + r("2", high) + r(", diện tích 120 m") + r("2", high) + r(", ở 45") + r("0", set_by) + r("C, đạt 10%") + r("1", set_by))
    assert lines(word(body)) == [f"{LONG} đến năm 2030[2], diện tích 120 m2, ở 45°C, đạt 10%[1]"]
    page = f"<html><body><p>{LONG} đến năm 2030<sup>2</sup>, ở 45<sup>0</sup>C, 120 m<sup>2</sup></p></body></html>"
    assert decode("a.html", page.encode()).text == f"{LONG} đến năm 2030[2], ở 45°C, 120 m2\n"
