"""The print, as Chromium makes it: title, legend, the picture in letters, tables with sources, the sentence under every page."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from unicodedata import normalize

import pypdfium2
import pytest

from tests.browser.pages import opened

pytestmark = pytest.mark.browser


def printed(page: Any, path: Path) -> list[str]:
    """The words of each page."""
    page.pdf(path=str(path), prefer_css_page_size=True, print_background=True)
    pdf = pypdfium2.PdfDocument(path)
    try:
        assert all(width > height for width, height in (p.get_size() for p in pdf)), "A4 across"
        return [normalize("NFC", p.get_textpage().get_text_bounded()) for p in pdf]
    finally:
        pdf.close()


def top(path: Path) -> str:
    """What stands in the uppermost tenth of the first page."""
    pdf = pypdfium2.PdfDocument(path)
    try:
        height = pdf[0].get_size()[1]
        return " ".join(normalize("NFC", pdf[0].get_textpage().get_text_bounded(bottom=height * 0.9)).split())
    finally:
        pdf.close()


def flat(pages: list[str]) -> str:
    return " ".join(" ".join(pages).split())


def test_all_is_on_paper_and_nothing_of_the_screen(browser: Any, document: Path, tmp_path: Path) -> None:
    seen = opened(browser, document)
    page = seen.page
    pages = printed(page, tmp_path / "in.pdf")
    first, whole = " ".join(pages[0].split()), flat(pages)
    assert top(tmp_path / "in.pdf").startswith("Kết luận số 81-KL/TW")
    assert "chuỗi chỉ đạo – triển khai" in first, "the legend"
    assert "122/NQ-CP" in first and "triển" in first, "the picture, in letters"
    assert "Nhiệm vụ (8 nhiệm vụ tại phụ lục; 4 nội dung nhiệm vụ, giải pháp; 3 trách nhiệm)" in whole, "kinds are never added up"
    assert "Phục hồi rừng ngập mặn ven biển" in whole
    assert "ke-hoach-ca-mau.txt" in whole.replace(" ", "")
    assert "Quan hệ giữa văn bản (9)" in whole
    for n, text in enumerate(pages, 1):
        assert "không thay thế tư vấn pháp lý" in text, f"page {n} has no foot"
        assert f"{n}/{len(pages)}" in text
    for screen in ("Danh mục", "Vừa bề ngang", "Bộ lọc", "Hiện cả cơ quan"):
        assert screen not in whole
    assert page.locator("#print *").count() == 0, "after printing the page is as before"
    assert seen.requests == []


def test_a_filtered_print_says_so(browser: Any, document: Path, tmp_path: Path) -> None:
    page = opened(browser, document, fragment="tinh=t%E1%BB%89nh%20C%C3%A0%20Mau").page
    whole = flat(printed(page, tmp_path / "loc.pdf"))
    assert "Đang ẩn 10 nhiệm vụ, 2 văn bản" in whole
    assert "Bản in chỉ có phần đang hiện" in whole
    assert "Nhiệm vụ (3 nhiệm vụ tại phụ lục; 1 nội dung nhiệm vụ, giải pháp; 1 trách nhiệm)" in whole
    assert "112/KH-UBND" not in whole


def test_a_tall_picture_is_cut_between_boxes(browser: Any, tmp_path: Path) -> None:
    from tests.made_pictures import made_picture
    from viz.page.page import write_page

    path = tmp_path / "cao.html"
    write_page(made_picture(150), path)
    page = opened(browser, path).page
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    frames = page.evaluate(
        "[...document.querySelectorAll('#print figure svg')].map(s => s.getAttribute('viewBox').split(' ').map(Number))"
    )
    boxes = page.evaluate("vanmach.boxes")
    assert len(frames) > 2
    for b in boxes:
        whole = [f for f in frames if f[1] <= b["top"] and b["bottom"] <= f[1] + f[3]]
        assert whole, f"{b} is on no page in one piece"
    last = frames[-1]
    assert last[1] + last[3] >= max(b["bottom"] for b in boxes)
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    pages = printed(page, tmp_path / "cao.pdf")
    assert "phần 1/" in flat(pages)
