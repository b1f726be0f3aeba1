"""Files of offices: codes of before Unicode in plain files and on web pages, pages saved as one file; what is no document is told."""

from __future__ import annotations

import io
import quopri
import unicodedata
import zipfile

import pytest

from loaders.errors import UnreadableFile
from loaders.formats.converter import soffice
from loaders.formats.files import decode
from loaders.formats.old_fonts import shown
from tests.reading import record_of

LINES = (
    "ỦY BAN NHÂN DÂN TỈNH HÀ NAM",
    "Số: 12/KH-UBND",
    "Hà Nam, ngày 03 tháng 02 năm 2026",
    "KẾ HOẠCH",
    "Trồng cây xanh ven sông",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính theo dõi việc trồng cây trước ngày 15/12/2026.",
)
PLAN = "\n".join(LINES) + "\n"
PAGE = "<html><body>" + "".join(f"<p>{line}</p>\n" for line in LINES) + "</body></html>"
# The fourth line's letters as .VnTimeH has them, the others' as .VnTime has them.
OLD = (
    "ñy ban nh©n d©n tØnh hµ nam", "Sè: 12/KH-UBND", "Hµ Nam, ngµy 03 th¸ng 02 n¨m 2026", "kÕ ho¹ch", "Trång c©y xanh ven s«ng", "II. tæ chøc thùc hiÖn",
    "1. Së X©y dùng chñ tr×, phèi hîp víi Së Tµi chÝnh theo dâi viÖc trång c©y tr\u00adíc ngµy 15/12/2026.",
)


def windows_1258(text: str) -> bytes:
    made = []
    for letter in text:
        base, *marks = unicodedata.normalize("NFD", letter)
        tones = "".join(m for m in marks if m in "\u0300\u0301\u0303\u0309\u0323")
        made.append(letter if tones == "" else unicodedata.normalize("NFC", base + "".join(m for m in marks if m not in tones)) + tones)
    return "".join(made).encode("cp1258")


def told(text: str) -> tuple[object, ...]:
    record = record_of(text)
    return record.identity.number, record.identity.issuer, record.identity.title, [([b.body for b in t.bodies], t.timeframe and t.timeframe.text) for t in record.tasks]


def test_windows_1258_is_read_where_its_letters_leave_no_doubt() -> None:
    assert told(decode("a.txt", windows_1258(PLAN)).text) == told(PLAN)
    assert told(decode("a.html", windows_1258(PAGE)).text) == told(PLAN)
    record = record_of(decode("a.txt", windows_1258(PLAN)).text)
    assert unicodedata.normalize("NFC", record.tasks[0].text) == LINES[-1][3:]
    for others in ("\n".join(OLD).encode("latin-1"), windows_1258(PLAN)[:60], windows_1258(PLAN.replace("Xây", "Xä"))):
        with pytest.raises(UnreadableFile, match="UTF-8"):
            decode("a.txt", others)


@pytest.mark.parametrize("named", ["font", "style", "sheet"])
def test_a_page_in_fonts_of_before_unicode(named: str) -> None:
    def set_in(line: str, font: str) -> str:
        if named == "font":
            return f'<p><font face="{font}">{line}</font></p>\n'
        return f"<p style='font-family:\"{font}\",serif'>{line}</p>\n" if named == "style" or font.endswith("H") else f"<p class=MsoNormal>{line}</p>\n"

    assert shown(OLD[3], ".VnTimeH") == LINES[3]
    page = "<html><style><!-- p.MsoNormal, li.MsoNormal {font-size:14.0pt; font-family:\".VnTime\";} --></style><body>" + "".join(set_in(line, ".VnTimeH" if plain.isupper() else ".VnTime") for line, plain in zip(OLD, LINES, strict=True))
    assert told(decode("a.html", page.encode()).text) == told(PLAN)
    left = page + "".join(f"<div>{line}</div>" for line in OLD[2:])  # nothing names the font of these: what was shown of the rest would be half a document
    with pytest.raises(UnreadableFile, match="không phải Unicode"):
        decode("a.html", left.encode())


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times"])
def test_a_unicode_page_whose_style_names_an_old_font_stays(font: str) -> None:
    """Words by themselves may hold no letter that only Unicode has: the whole page tells whether the font's name is true."""
    said = "1. <b>Công an</b> tỉnh chủ trì kiểm tra <i>phòng</i> cháy, bảo đảm <b>an toàn giao thông</b>."
    page = f"<html><style>p.MsoNormal{{font-family:\"{font}\"}}</style><body><p class=MsoNormal>{said}</p></body></html>"
    read = decode("a.html", page.encode())
    assert read.text == "1. Công an tỉnh chủ trì kiểm tra phòng cháy, bảo đảm an toàn giao thông.\n"
    assert "old-fonts" not in read.reader


def test_a_page_saved_as_one_file() -> None:
    part = b"Content-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quopri.encodestring(PAGE.encode())
    saved = b"From: <Saved by Blink>\r\nSubject: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=\"x\"\r\n\r\n--x\r\n" + part + b"\r\n--x--\r\n"
    assert told(decode("a.mht", saved).text) == told(PLAN)
    with pytest.raises(UnreadableFile, match="thư điện tử"):
        decode("a.eml", saved.replace(b"Subject: a", b"To: <b@c.vn>"))
    with pytest.raises(UnreadableFile, match="thư điện tử"):
        decode("a.eml", b"From: <a@b.vn>\nMIME-Version: 1.0\n\n" + PLAN.encode())


@pytest.mark.parametrize("code", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark(code: str) -> None:
    assert told(decode("a.txt", PLAN.encode(code)).text) == told(decode("a.html", PAGE.encode(code)).text) == told(PLAN)


def test_capitals_that_a_class_sets() -> None:
    page = PAGE.replace("<p>ỦY BAN NHÂN DÂN TỈNH", "<p class='co quan'>Ủy ban nhân dân tỉnh").replace("<body>", "<style>p.quan, .khac { text-transform: uppercase }</style><body>")
    assert decode("a.html", page.encode()).text.splitlines()[0].startswith("ỦY BAN NHÂN DÂN TỈNH")


@pytest.mark.parametrize("code", ["undefined", "punycode", "unicode_escape", "utf-7", "us-ascii", "x-user-defined", "iso-8859-99"])
def test_a_page_under_the_name_of_another_code(code: str) -> None:
    """The page itself tells its code where the message's word for it is none, or not true."""
    said = PAGE.replace("</p>", " \\ud800</p>", 1)
    saved = f"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset={code}\r\n\r\n{said}".encode()
    assert decode("a.mht", saved).text.startswith(f"{LINES[0]} \\ud800\n")
    with pytest.raises(UnreadableFile, match="bảng mã"):
        decode("a.html", f"<html><meta charset={code}>{said}".encode() + b"\xff")


def test_what_is_no_document_is_told() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("ke-hoach.txt", PLAN)
    for packed in (held.getvalue(), b"Rar!\x1a\x07\x01\x00" + bytes(99), b"7z\xbc\xaf\x27\x1c" + bytes(99), b"\x1f\x8b\x08" + bytes(99)):
        with pytest.raises(UnreadableFile, match="tệp nén") as caught:
            decode("a.zip", packed)
        assert "giải nén" in caught.value.remedy
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    for data, said in ((old + bytes(range(256)) * 20, "không phải tệp Word"), (old + bytes(600) + "Workbook\0".encode("utf-16-le"), "bảng tính")):
        with pytest.raises(UnreadableFile, match=said):
            decode("a.doc", data)


WORD_2003 = '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>{}</w:body></w:wordDocument>'
FLAT_ODF = (
    '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2" '
    'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>{}</office:text></office:body></office:document>'
)


@pytest.mark.parametrize(("name", "page", "paragraph"), [("a.doc", WORD_2003, "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"), ("a.fodt", FLAT_ODF, "<text:p>{}</text:p>")])
def test_a_whole_document_as_one_xml_file(name: str, page: str, paragraph: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = page.format("".join(paragraph.format(line) for line in LINES)).encode()
    if soffice() is not None:
        assert decode(name, data).text.splitlines() == list(LINES)
    monkeypatch.setattr("loaders.formats.converter.soffice", lambda: None)
    with pytest.raises(UnreadableFile, match="LibreOffice"):
        decode(name, data)


def test_files_that_another_program_must_save_anew_say_so() -> None:
    """None of them is taken for a text, whose words would be those of its markup."""
    packages = b'<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part/></pkg:package>'
    script = b"<!doctype html><html><body><div id='root'></div><script src='a.js'></script></body></html>"
    for data, said, done in ((packages, "dạng XML", ".docx"), (b"\0\0\0\x18ftypheic" + bytes(99), ".heic", ".jpg"), (script, "không có chữ", "trình duyệt")):
        with pytest.raises(UnreadableFile, match=said) as caught:
            decode("a.doc", data)
        assert done in caught.value.remedy
