"""The pictures of the documentation, made from the example documents: the graph of 81-KL/TW, of 24-NQ/TW and of one task, at two widths.

In: Chromium at /usr/bin/chromium and the package playwright. Out: PNG files beside this one.

    python docs/images/make.py
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, Final

from PIL import Image
from playwright.sync_api import sync_playwright

from viz.cli import main as vanmach

HERE: Final = Path(__file__).parent
EXAMPLES: Final = HERE.parents[1] / "examples" / "81-kl-tw"
ASKED: Final = {
    "ket-luan-81-kl-tw": "Kết luận 81-KL/TW",
    "nghi-quyet-24-nq-tw": "Nghị quyết 24-NQ/TW",
    "nhiem-vu-177-ii-1": "177/KH-UBND II.1",
}
# width → height: as high as the whole picture needs
SIZES: Final = {
    "ket-luan-81-kl-tw": {1280: 960, 1920: 1080},
    "nghi-quyet-24-nq-tw": {1280: 1150, 1920: 1240},
    "nhiem-vu-177-ii-1": {1280: 800, 1920: 1080},
}


def shoot(browser: Any, page: Path, name: str) -> None:
    """One page at every size."""
    for width, height in SIZES[name].items():
        sheet = browser.new_page(viewport={"width": width, "height": height})
        sheet.goto(page.as_uri())
        sheet.wait_for_function("window.vanmach")
        sheet.wait_for_timeout(300)
        keep(sheet, HERE / f"{name}-{width}.png")
        if name == "ket-luan-81-kl-tw" and width == 1920:
            # the same with a filter, the table and the quotes of one task
            task = sheet.evaluate("[...vanmach.details.values()].find(d => d.kind === 'task' && d.path === 'II.1').id")
            sheet.evaluate(
                "f => { location.hash = f; }", f"chon={task}&tinh=T%E1%BB%89nh%20L%E1%BA%A1ng%20S%C6%A1n&loc=1&bang=tasks"
            )
            sheet.wait_for_timeout(300)
            keep(sheet, HERE / "loc-va-bang-1920.png")
        sheet.close()


def keep(sheet: Any, path: Path) -> None:
    """What is on the screen, in 256 colours: a third of the size, and no difference to see."""
    sheet.screenshot(path=path)
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)


def main() -> None:
    """All of them."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        store, page = Path(folder) / "store", Path(folder) / "picture.html"
        vanmach(["build", str(EXAMPLES), "--store", str(store)])
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        for name, asked in ASKED.items():
            vanmach(["view", asked, "-o", str(page), "--store", str(store)])
            shoot(browser, page, name)
        browser.close()


if __name__ == "__main__":
    main()
