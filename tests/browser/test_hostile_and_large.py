"""From hostile and from very large files to the picture: built by the real commands, opened in a real Chromium."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import assert_legible, opened
from viz.cli import main

pytestmark = pytest.mark.browser

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(2)>'
END = "</script><script>alert(3)</script>"
LINK = "javascript:alert(4)"
BODIES = ("Sở Xây dựng", "Sở Tài chính", "Sở Y tế", "Sở Nội vụ", "Sở Tư pháp", "Sở Công Thương", "Thanh tra tỉnh", "Công an tỉnh")
HEAD = """ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: {number}/KH-UBND

Cao Bằng, ngày 05 tháng 6 năm 2025

KẾ HOẠCH

Triển khai thực hiện Nghị quyết số 55/NQ-CP ngày 02/4/2025 của Chính phủ về {subject}

Thực hiện Nghị quyết số 55/NQ-CP ngày 02/4/2025 của Chính phủ, Ủy ban nhân dân tỉnh Cao Bằng ban hành Kế hoạch như sau:

I. TỔ CHỨC THỰC HIỆN

1. Sở Tài chính

- Chủ trì theo dõi việc thực hiện Kế hoạch này./.

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn A

PHỤ LỤC

DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số {number}/KH-UBND ngày 05 tháng 6 năm 2025 của Ủy ban nhân dân tỉnh Cao Bằng)

STT\tTên nhiệm vụ\tSản phẩm, kết quả\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian thực hiện
"""


def plan(number: int, subject: str, rows: list[tuple[str, str]]) -> str:
    lines = (f"{n}\t{title}\tBáo cáo\t{body}\tSở Tài chính\t2025 - 2030" for n, (title, body) in enumerate(rows, 1))
    return HEAD.format(number=number, subject=subject) + "\n".join(lines) + "\n"


def picture(folder: Path, files: dict[str, str], *document: str) -> Path:
    texts, store, page = folder / "van-ban", folder / "kho", folder / "sơ đồ.html"
    texts.mkdir()
    for name, text in files.items():
        (texts / name).write_text(text, "utf-8")
    assert main(["build", str(texts), "--store", str(store), "--workers", "1"]) == 0
    assert main(["view", *document, "-o", str(page), "--store", str(store)]) == 0
    return page


def test_words_of_a_hostile_file_stay_words(browser: Any, tmp_path: Path) -> None:
    rows = [(f"Xây dựng {SCRIPT}", "Sở Xây dựng"), (f"Rà soát {IMAGE}", f"Sở {IMAGE}"), (f"Báo cáo {END} {LINK}", f"Sở {SCRIPT}")]
    name = "ke-hoach-<img src=x onerror=alert(5)>'\".txt"
    path = picture(tmp_path, {name: plan(7, f"{SCRIPT} {IMAGE} {END} {LINK}", rows)})
    text = path.read_text("utf-8")
    assert "alert(1)" in text, "the words must have reached the page"
    assert not any(x in text for x in (SCRIPT, IMAGE, END, "<img src=x")), "raw mark-up on the page"
    seen = opened(browser, path)
    page = seen.page
    for part in page.evaluate("[...vanmach.details.keys()]"):
        page.evaluate("id => vanmach.show(id, true)", part)
    page.fill("#search", "<img")
    page.wait_for_timeout(100)
    page.evaluate(
        "id => vanmach.show(id, true)", page.evaluate("vanmach.boxes.find(b => vanmach.headingOf(b.id).includes('7/KH')).id")
    )
    assert name in page.inner_text("#panel")
    page.click("#filters-button")
    page.click("#table-button")
    for tab in ("documents", "relations", "tasks"):
        page.locator(f"[data-key='tab {tab}']").click()
    page.click("#others")
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    assert "onerror" in page.evaluate("document.getElementById('print').textContent"), "the words stand on paper too"
    assert "onerror" in page.inner_text("#table")
    places = ("#panel", "#found", "#filters", "#table", "#print", "#hidden", "#headings")
    assert page.locator(", ".join(f"{p} {tag}" for p in places for tag in ("img", "script", "a", "iframe", "image"))).count() == 0
    assert seen.complaints == []
    assert seen.requests == []


def test_very_long_titles_are_cut_in_the_box_and_whole_in_the_panel(browser: Any, tmp_path: Path) -> None:
    long = " ".join(f"nội-dung-{n}" for n in range(160))
    quoted = "Xây dựng 'điểm' \"xanh\" & <sạch> \\ `x`"
    path = picture(tmp_path, {"dai.txt": plan(8, long, [(f"Xây dựng {long}", "Sở Xây dựng"), (quoted, "Sở Y tế")])}, "8/KH-UBND")
    seen = opened(browser, path)
    page = seen.page
    assert_legible(page)
    page.fill("#search", "xay dung noi-dung-0 noi-dung-159")
    page.press("#search", "Enter")
    assert "nội-dung-159" in page.inner_text("#panel h2")
    page.fill("#search", "xanh &")
    page.press("#search", "Enter")
    assert page.inner_text("#panel h2") == quoted
    assert seen.complaints == []
    assert seen.requests == []


@pytest.mark.parametrize("count", [150, 500])
def test_a_plan_of_many_tasks_opens_at_once(browser: Any, tmp_path: Path, count: int) -> None:
    rows = [(f"Xây dựng mô hình số {n} tại địa bàn", BODIES[n * 7 % len(BODIES)]) for n in range(1, count + 1)]
    path = picture(tmp_path, {"lon.txt": plan(9, "phát triển", rows)}, "9/KH-UBND")
    began = time.monotonic()
    seen = opened(browser, path)
    page = seen.page
    assert time.monotonic() - began < 4
    assert_legible(page)
    # more rows than one can look at stand in one box, which opens by steps
    assert page.evaluate("vanmach.boxes.length") < 20
    before = page.evaluate("vanmach.boxes")
    page.click("#others")
    page.wait_for_timeout(100)
    assert_legible(page)
    page.click("#others")
    assert before == page.evaluate("vanmach.boxes"), "the same things shown stand in the same places"
    page.evaluate("vanmach.show(vanmach.boxes.find(b => vanmach.headingOf(b.id).startsWith('Nhiệm vụ tại phụ lục')).id)")
    page.click(f"#panel .folds button:has-text('Mở hết {count}')")
    assert page.evaluate("vanmach.boxes.length") > count
    assert_legible(page)
    page.fill("#search", f"mo hinh so {count} ")
    page.press("#search", "Enter")
    assert f"Xây dựng mô hình số {count} tại địa bàn" in page.inner_text("#panel")
    page.screenshot()
    assert seen.complaints == []
    assert seen.requests == []
