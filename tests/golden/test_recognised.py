"""Scans through Tesseract, old Word files through LibreOffice: where these programs are installed; and what is said where they are not."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageDraw

from loaders.errors import UnreadableFile
from loaders.formats import converter
from loaders.formats.decoded import is_recognised
from loaders.formats.files import read_file
from loaders.pipeline import extract_file
from tests.conftest import run_vanmach
from tests.made_files import as_docx, facts
from tests.made_pdf import Sheets

TEXT = (
    "ỦY BAN NHÂN DÂN", "TỈNH BÌNH SƠN", "Số: 41/KH-UBND", "Bình Sơn, ngày 12 tháng 3 năm 2025", "KẾ HOẠCH",
    "Triển khai thực hiện Nghị quyết số 122/NQ-CP ngày 08/5/2025 của Chính phủ",
    "Thực hiện Nghị quyết số 122/NQ-CP ngày 08/5/2025 của Chính phủ;",
    "1. Sở Xây dựng chủ trì rà soát các bãi chôn lấp chất thải trên địa bàn tỉnh trong năm 2026.",
)


@pytest.fixture
def soffice() -> None:
    if converter.soffice() is None:
        pytest.skip("LibreOffice is not here")


def printed(path: Path) -> Path:
    pages = Sheets()
    pages.add_page()
    for n, words in enumerate(TEXT):
        pages.put(70, 90 + 28 * n, words, 11 if len(words) > 80 else 13)
    return pages.save(path)


def pictures(pdf: Path) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=200 / 72).to_pil().convert("L") for page in document]
    finally:
        document.close()


def scan(path: Path, born: Path) -> Path:
    first, *rest = pictures(born)
    first.save(path, save_all=True, append_images=rest, resolution=200)
    return path


@pytest.mark.parametrize("suffix", ["pdf", "png", "jpg"])
def test_a_scan_is_recognised_and_says_so(tesseract: None, suffix: str, tmp_path: Path) -> None:
    born = printed(tmp_path / "born.pdf")
    path = tmp_path / f"scan.{suffix}"
    scan(path, born) if suffix == "pdf" else pictures(born)[0].save(path, quality=95)
    record, text = extract_file(path)
    assert record.identity.number == "41/KH-UBND"
    assert text.split("\n")[5] == TEXT[5]
    assert is_recognised(record.source.reader)
    assert ["đối chiếu bản gốc" in f.message for f in record.findings if f.code == "recognised-text"] == [True]


def test_no_fact_from_a_scan_counts_as_printed(tesseract: None, tmp_path: Path) -> None:
    """The same document as text has printed facts; as a scan none, and every quote is found again."""
    born = printed(tmp_path / "born.pdf")
    for name, folder in (("born", tmp_path / "a"), ("scan", tmp_path / "b")):
        folder.mkdir()
        born.rename(folder / "x.pdf") if name == "born" else scan(folder / "x.pdf", tmp_path / "a" / "x.pdf")
        run_vanmach("build", folder, "--store", tmp_path / f"kho-{name}")
        run_vanmach("check", "--store", tmp_path / f"kho-{name}")
        ask = "SELECT (COUNT(?s) AS ?n) WHERE { ?s <https://w3id.org/vanmach/ontology#confidence> ?c . FILTER(CONTAINS(STR(?c), 'printed')) }"
        said = run_vanmach("query", ask, "--store", tmp_path / f"kho-{name}", "--format", "csv").stdout
        count = int(said.strip().split("\n")[-1].strip('"'))
        assert (count == 0) == (name == "scan"), said


def test_scanned_pages_among_others(tesseract: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are recognised; where that cannot be, a finding names the pages."""
    born = printed(tmp_path / "born.pdf")
    mixed = Sheets()
    for n in range(4):
        mixed.add_page()
        if n == 2:
            mixed.image(pictures(born)[0], x=0, y=0, w=595)
        else:
            mixed.put(70, 100, f"Trang {n + 1} của văn bản nói về việc thu gom chất thải trên địa bàn tỉnh.")
    path = mixed.save(tmp_path / "mixed.pdf")
    got = read_file(path)
    assert (got.recognised, got.scanned) == ((3,), ())
    assert TEXT[5] in got.text
    monkeypatch.setattr("loaders.formats.reader_pdf.tesseract", lambda: None)
    record = extract_file(path)[0]
    assert ["Trang 3 " in f.message for f in record.findings if f.code == "unread-pages"] == [True]


def test_a_page_with_a_seal_alone_is_no_unread_page(tesseract: None, tmp_path: Path) -> None:
    """Its back shows through on a page of two: the other is read all the same."""
    back = Image.new("L", (1240, 1754), 255)
    ImageDraw.Draw(back).ellipse((300, 350, 500, 550), outline=120, width=3)
    back.save(tmp_path / "back.png")
    scan = Sheets()
    for picture in (pictures(printed(tmp_path / "born.pdf"))[0], str(tmp_path / "back.png")):
        scan.add_page()
        scan.image(picture, x=0, y=0, w=595)
    got = read_file(scan.save(tmp_path / "scan.pdf"))
    assert (got.recognised, got.scanned) == ((1,), ())
    assert TEXT[5] in got.text


@pytest.mark.parametrize("suffix", ["png", "pdf"])
def test_without_tesseract_a_scan_is_told(suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for where in ("loaders.formats.reader_pdf", "loaders.formats.reader_image"):
        monkeypatch.setattr(f"{where}.tesseract", lambda: None)
    born = printed(tmp_path / "born.pdf")
    path = tmp_path / f"scan.{suffix}"
    scan(path, born) if suffix == "pdf" else pictures(born)[0].save(path, quality=95)
    with pytest.raises(UnreadableFile) as refused:
        read_file(path)
    assert "tesseract" in refused.value.remedy


@pytest.mark.slow
@pytest.mark.parametrize("suffix", ["doc", "rtf", "odt"])
def test_other_word_processors_files(soffice: None, suffix: str, tmp_path: Path) -> None:
    """LibreOffice writes them here, and reads them for the reader: the same record as the Word file's."""
    word = as_docx(list(TEXT), tmp_path / "x.docx")
    profile = (tmp_path / "profile").as_uri()
    subprocess.run([str(converter.soffice()), f"-env:UserInstallation={profile}", "--headless", "--convert-to", suffix, "--outdir", str(tmp_path), str(word)], check=True, capture_output=True, timeout=120)
    record = extract_file(tmp_path / f"x.{suffix}")[0]
    assert facts(record) == facts(extract_file(word)[0])
    assert record.source.reader.endswith("libreoffice-1")


def test_without_libreoffice_an_old_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.formats.converter.soffice", lambda: None)
    path = tmp_path / "a.rtf"
    path.write_bytes(b"{\\rtf1 Ke hoach}")
    with pytest.raises(UnreadableFile, match="chưa có LibreOffice"):
        read_file(path)


def test_a_conversion_that_never_ends_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stuck = tmp_path / "soffice"
    stuck.write_text("#!/bin/sh\nsleep 600 &\nwait\n")
    stuck.chmod(0o755)
    monkeypatch.setattr("loaders.formats.converter.soffice", lambda: str(stuck))
    monkeypatch.setattr("loaders.formats.converter.LIMIT_SECONDS", 0.5)
    assert converter.to_docx(b"x", ".doc") is None


