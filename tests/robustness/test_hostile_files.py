"""Damaged, locked, oversized and hostile files: refused by a stated limit, with a remedy, quickly, and without opening anything."""

from __future__ import annotations

import io
import subprocess
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from loaders.errors import UnreadableFile
from loaders.formats import files, reader_docx, reader_html, reader_pdf
from loaders.formats.converter import soffice
from loaders.formats.files import decode, read_file
from tests.robustness.test_hostile_text import at_most

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SENTENCE = "Căn cứ Nghị quyết số 122/NQ-CP ngày 08/5/2025 của Chính phủ"


def refused(name: str, data: bytes) -> UnreadableFile:
    """The refusal; it comes within seconds, says what is wrong, and what to do."""
    started = time.monotonic()
    with pytest.raises(UnreadableFile) as caught:
        decode(name, data)
    assert time.monotonic() - started < 20
    assert caught.value.code == "VM-010"
    assert caught.value.exit_status == 3
    assert caught.value.remedy
    return caught.value


def archive(**members: bytes) -> bytes:
    """A ZIP whose member names are given with "__" for "/"."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name.replace("__", "/") + ".xml", data)
    return held.getvalue()


def word(body: str, before: str = "") -> bytes:
    return archive(word__document=f'<?xml version="1.0"?>{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode())


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf(*pages: str, extra: str = "") -> bytes:
    """A PDF by hand: pages of one line each in a standard font."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for text in pages:
        stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET" if text else ""
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
        content = len(objects)
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {content} 0 R{extra}>>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    out = "%PDF-1.4\n"
    places = []
    for n, held in enumerate(objects, 1):
        places.append(len(out))
        out += f"{n} 0 obj\n{held}\nendobj\n"
    table = "".join(f"{at:010d} 00000 n \n" for at in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return out.encode("latin-1")


def test_the_makers_make_readable_files() -> None:
    """Otherwise every refusal below would prove nothing."""
    assert decode("a.docx", word(paragraph(SENTENCE))).text == SENTENCE + "\n"
    assert decode("a.pdf", pdf("Can cu Nghi quyet so 122/NQ-CP ngay 08/5/2025")).text == "Can cu Nghi quyet so 122/NQ-CP ngay 08/5/2025\n"


def test_a_word_file_that_unfolds_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = word(paragraph(" " * (reader_docx.LIMIT_PART + 1)))
    assert len(bomb) < 200_000
    assert "60 MB" in refused("a.docx", bomb).message
    monkeypatch.setattr(files, "LIMIT_MEMBERS", 3)
    assert "tệp con" in refused("a.docx", archive(word__document=b"<a/>", a=b"", b=b"", c=b"")).message


@pytest.mark.parametrize(
    "declaration",
    ['<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>', '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'],
)
def test_entities_are_never_resolved(declaration: str) -> None:
    assert "thực thể" in refused("a.docx", word(paragraph(SENTENCE + "&a;"), declaration)).message


def test_tables_within_tables_have_an_end() -> None:
    deep = 200
    body = "<w:tbl><w:tr><w:tc>" * deep + paragraph(SENTENCE) + "</w:tc></w:tr></w:tbl>" * deep
    assert "lồng nhau" in refused("a.docx", word(body)).message


def test_web_pages_beyond_measure() -> None:
    assert "10 MB" in refused("a.html", b"<html><p>" + SENTENCE.encode() * (reader_html.LIMIT_BYTES // 60)).message
    assert "lồng nhau" in refused("a.html", b"<html>" + b"<div>" * 100_000 + SENTENCE.encode()).message
    inside = b"<html>" + b"<div>" * 900 + b"<p>" + SENTENCE.encode()
    assert SENTENCE in decode("a.html", inside).text


@pytest.mark.parametrize("frame", ["<table><tr><td>", "<table><tr><td>STT</td></tr><tr><td>"])
def test_tables_within_tables_of_a_web_page_take_no_time(frame: str) -> None:
    rows = f"<tr><td>{SENTENCE}</td></tr>" * 10_000
    with at_most(6):  # by squares it takes half a minute
        for inside in (f"<table>{rows}</table>", SENTENCE):
            assert SENTENCE in decode("a.html", f"<html><body>{frame * 300}{inside}".encode()).text


def test_figures_that_are_no_numbers() -> None:
    assert decode("a.html", f'<html><body><ol start="²"><li>{SENTENCE}</ol>'.encode()).text == f"1. {SENTENCE}\n"
    assert decode("a.html", f'<html><body><table><tr><td colspan="²">{SENTENCE}</table>'.encode()).text == f"{SENTENCE}\n"
    assert decode("a.docx", word(f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="²"/></w:tcPr>{paragraph(SENTENCE)}</w:tc></w:tr></w:tbl>')).text == f"{SENTENCE}\n"


@pytest.mark.parametrize("kind", ["a field without end", "a part's field without end", "parts of parts"])
def test_messages_beyond_measure(kind: str) -> None:
    head = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
    field = b"Content-Type: multipart/related; a" + b';"' * 300_000 + b"; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<html><body>" + SENTENCE.encode()
    parts = b"".join(b"Content-Type: Multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(900)) + b"a\r\n" * 30_000
    inside = b"Content-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n"
    with at_most(2):  # by squares it takes seven seconds
        refused("a.mht", head + {"a field without end": field, "a part's field without end": inside + field, "parts of parts": parts}[kind])


def test_panes_without_end_in_a_web_page() -> None:
    begun = time.perf_counter()
    assert decode("a.html", f"<html><body><div>{'<div class=tab-pane>Rà soát bãi chôn lấp</div>' * 6000}</div></body></html>".encode()).text.count("Rà soát") == 6000
    assert time.perf_counter() - begun < 20  # a question asked of all other panes by each took minutes


def test_blanks_without_end_in_a_web_page() -> None:
    with at_most(30):  # by squares it takes minutes
        assert SENTENCE in decode("a.html", b"<html><p>" + SENTENCE.encode() + b" " * 300_000 + b"x").text


def test_pdf_with_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    many = pdf(*["Trang"] * 5000)
    assert "5,000 trang" in refused("a.pdf", many).message
    monkeypatch.setattr(reader_pdf, "LIMIT_PAGE_CHARS", 10)
    assert "ký tự" in refused("a.pdf", pdf("Can cu Nghi quyet so 122/NQ-CP")).message


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "không phải tệp Word"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600, "mật khẩu"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 600, "là ảnh"),
        ("a.rtf", b"{\\rtf1 abc}", "" if soffice() else "là tệp .rtf"),
        ("a.doc", b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", "MHTML"),
        ("a.docx", archive(ppt__presentation=b"<a/>"), "định dạng khác"),
        ("a.xlsx", archive(xl__workbook=b"<a/>"), "tệp .xlsx bị hỏng"),
        ("a.docx", b"PK\x03\x04" + b"x" * 100, "hỏng"),
        ("a.docx", word(paragraph(SENTENCE))[:-60], "hỏng"),
        ("a.docx", archive(word__document=b"<w:document"), "hỏng"),
        ("a.docx", SENTENCE.encode(), "không phải tệp .docx"),
        ("a.docx", word(""), "không có chữ"),
        ("a.pdf", SENTENCE.encode(), "không phải tệp PDF"),
        ("a.pdf", b"%PDF-1.4\n" + b"\x00\xff" * 500, "PDF"),
        ("a.pdf", pdf("", "", ""), "bản quét"),
        ("a.txt", f"{SENTENCE}\n".encode().decode("latin-1").encode() * 9, "không phải Unicode"),
        ("a.html", f"<html><p>{'C¨n cø NghÞ quyÕt cña ChÝnh phñ vÒ ph¸t triÓn kinh tÕ. ' * 9}</p></html>".encode(), "không phải Unicode"),
        ("a.md", ("Caên cöù Nghò quyeát cuûa Chính phuû veà phaùt trieån. " * 9).encode(), "không phải Unicode"),
        ("a.html", "<html><p>Nghị quyết</p>".encode("cp1258", "ignore") + b"\xff\xfe\x81", "bảng mã"),
    ],
)
def test_what_cannot_be_read_is_told(name: str, data: bytes, said: str) -> None:
    assert said in refused(name, data).message


def test_the_content_decides_not_the_suffix() -> None:
    page = f"<!DOCTYPE html><html><body><p>{SENTENCE}</p></body></html>".encode()
    assert decode("a.doc", page).media_type == "text/html"
    assert decode("a.txt", word(paragraph(SENTENCE))).media_type == reader_docx.MEDIA_TYPE
    assert decode("a.bin", SENTENCE.encode()).media_type == "text/plain"
    assert decode("a.html", SENTENCE.encode()).media_type == "text/plain"
    assert decode("a.txt", SENTENCE.encode("utf-16")).text == SENTENCE
    declared = b"<html><meta charset='utf-16'><p>" + SENTENCE.encode()
    assert SENTENCE in decode("a.html", declared).text


def test_scripts_and_hidden_words_are_no_text() -> None:
    page = f"<html><script>var a='99/NQ-CP'</script><p>{SENTENCE}</p><p style='display: none'>98/NQ-CP</p><template>97/NQ-CP</template></html>"
    assert decode("a.html", page.encode()).text == SENTENCE + "\n"


def test_build_and_check_with_all_formats(tmp_path: Path, vanmach: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    """A folder of several formats: an old .doc is reported (exit 3), the rest is read, and every quote is found again in the kept text."""
    lines = ["ỦY BAN NHÂN DÂN", "TỈNH BÌNH SƠN", "Số: 7/KH-UBND", "KẾ HOẠCH", "Thực hiện Kết luận số 81-KL/TW ngày 04/6/2024 của Bộ Chính trị", SENTENCE + ";", "I. NHIỆM VỤ"]
    lines += ["1. Sở Xây dựng chủ trì rà soát các bãi chôn lấp chất thải trên địa bàn tỉnh."]
    folder = tmp_path / "văn bản"
    folder.mkdir()
    document: Any = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(folder / "bảy.docx"))
    (folder / "tám.html").write_text("".join(f"<p>{x}</p>" for x in lines).replace("7/KH", "8/KH"), "utf-8")
    (folder / "chín.md").write_text("\n\n".join(lines).replace("7/KH", "9/KH"), "utf-8")
    (folder / "cũ.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    store = tmp_path / "kho"
    done = vanmach("build", folder, "--store", store, check=False)
    assert done.returncode == 3, done.stderr
    assert "cũ.doc" in done.stderr
    assert "VM-010" in done.stderr
    checked = vanmach("check", "--store", store, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    kept = {p.read_text("utf-8") for p in store.rglob("*") if p.is_file() and p.suffix == ".txt"}
    for path in (folder / "bảy.docx", folder / "tám.html", folder / "chín.md"):
        assert read_file(path).text in kept
    for path in store.rglob("*.txt"):
        with_change = path.read_text("utf-8")
        if "7/KH-UBND" in with_change:
            path.write_text(with_change.replace("122/NQ-CP", "123/NQ-CP"), "utf-8")
    assert vanmach("check", "--store", store, check=False).returncode == 1


def drawn(content: str) -> bytes:
    """A PDF by hand: one page of this content."""
    made = pdf("SOMETEXT").decode("latin-1")
    before, _, rest = made.partition("<</Length")
    _, _, after = rest.partition("endstream")
    return f"{before}<</Length {len(content)}>>stream\n{content}\nendstream{after}".encode("latin-1")


@pytest.mark.parametrize("kind", ["grid", "scribble", "letters", "huge letters"])
def test_pages_full_of_drawing_take_no_time(kind: str) -> None:
    """Tens of thousands of rules, or of letters laid over each other: read within seconds, whatever they show."""
    words = "BT /F1 12 Tf 72 700 Td (Can cu Nghi quyet so 122/NQ-CP ngay 08/5/2025) Tj ET\n"
    content = {
        "grid": "\n".join(f"{x % 600} 0 m {x % 600} 800 l S 0 {x % 800} m 600 {x % 800} l S" for x in range(15_000)),
        "scribble": "\n".join(f"{x * 7 % 600} {x * 13 % 800} m {x * 11 % 600} {x * 13 % 800} l S {x * 3 % 600} {x % 800} m {x * 3 % 600} {x * 5 % 800} l S" for x in range(15_000)),
        "letters": "\n".join(f"BT /F1 {4 + x % 9} Tf {x * 7 % 600} {x * 13 % 800} Td (abcde) Tj ET" for x in range(9_000)),
        "huge letters": "\n".join(f"BT /F1 {60 if x % 6 == 0 else 8} Tf {x * 7 % 600} {x * 13 % 800} Td (abcde) Tj ET" for x in range(9_000)),
    }[kind]
    started = time.process_time()
    decode("a.pdf", drawn(words + content))
    assert time.process_time() - started < 20


def test_signs_and_hard_blanks_of_sound_texts_are_no_codes_of_an_old_font() -> None:
    rows = "".join(f"{n}{chr(0xA0) * 20}Tan An {n}{chr(0xA0) * 20}{113 * n}\n" for n in range(1, 60))
    measured = "".join(f"Kho {n}: 25°C ± 2°C; {n} m² × {n} m³; « a · b »; § {n}; ½\n" for n in range(1, 60))
    for text in (rows, measured):
        assert decode("a.txt", f"KẾ HOẠCH\nMở kho\n{text}".encode()).text.endswith(text)
    for text in (rows, measured, ""):
        refused("a.txt", f"{'Céng hoµ x· héi chñ nghÜa ViÖt Nam. Uû ban nh©n d©n tØnh ban hµnh kÕ ho¹ch. ' * 40}\n{text}".encode())
