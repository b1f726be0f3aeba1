"""Does the picture stay fast as it grows? Writes pictures of growing size and opens them in headless Chromium.

In: nothing; Chromium at /usr/bin/chromium and the package playwright. Out: a table. Milliseconds of one machine mean little, so the last
column is the ratio to the smallest picture. "Open" ends at the first usable interaction: from the call that opens the file until a word
typed into the search has its results on the screen. Above 3,000 boxes the provinces stand for their documents.

    python benchmarks/view.py [BOXES ...]      (default 300 3000 10000)
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))  # the generator stands with the tests

from tests.browser.pages import ARGUMENTS, CHROMIUM
from tests.made_pictures import made_picture
from viz.page.page import write_page

REPEATS: Final = 3


def opening(browser: Any, path: Path) -> tuple[float, float, float, int]:
    """Seconds until usable, seconds for a filter, seconds to open the table, boxes drawn."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    began = time.perf_counter()
    page.goto(path.as_uri())
    page.fill("#search", "mo hinh so 3.1")
    page.wait_for_selector("#found button")
    usable = time.perf_counter() - began
    drawn = page.evaluate("vanmach.boxes.length")
    page.press("#search", "Escape")
    began = time.perf_counter()
    page.evaluate("() => { location.hash = 'nam=2025&loc=1'; }")
    page.wait_for_selector("#filters fieldset")
    filtered = time.perf_counter() - began
    began = time.perf_counter()
    page.click("#table-button")
    page.wait_for_selector("#table tbody tr")
    table = time.perf_counter() - began
    page.close()
    return usable, filtered, table, drawn


def main(sizes: list[int]) -> None:
    print(f"{'boxes':>7} {'drawn':>7} {'MB':>6} {'write s':>8} {'open s':>7} {'filter s':>8} {'table s':>8} {'ratio':>6}")
    first = 0.0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        for size in sizes:
            path = Path(folder) / f"{size}.html"
            began = time.perf_counter()
            write_page(made_picture(size), path)
            written = time.perf_counter() - began
            runs = [opening(browser, path) for _ in range(REPEATS)]
            usable, filtered, table = (statistics.median(r[k] for r in runs) for k in range(3))
            first = first or usable
            megabytes = path.stat().st_size / 1e6
            print(
                f"{size:>7} {runs[0][3]:>7} {megabytes:>6.1f} {written:>8.2f} {usable:>7.2f} {filtered:>8.2f} {table:>8.2f} {usable / first:>6.1f}"
            )
        browser.close()


if __name__ == "__main__":
    main([int(a) for a in sys.argv[1:]] or [300, 3000, 10000])
