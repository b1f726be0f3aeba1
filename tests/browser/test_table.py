"""The table: a real one, the same content as the picture, sorted, tied to boxes and quotes, walked by keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import SIZES, apart, click_picture, middle_of, node_id, opened, shown

pytestmark = pytest.mark.browser


def column(page: Any, name: str) -> list[str]:
    texts: list[str] = page.evaluate("c => [...document.querySelectorAll('#table tbody .c-' + c)].map(x => x.textContent)", name)
    return texts


def test_the_tables_hold_what_the_picture_holds(browser: Any, document: Path) -> None:
    page = opened(browser, document).page
    page.click("#table-button")
    head = page.locator("#table thead th").all_inner_texts()
    words = [h.split()[0] for h in head]
    assert words[:3] == ["STT", "Nhiệm", "Chủ"]
    assert {"Thời", "Phối", "Văn", "Trích"} <= set(words)
    row = page.locator("#table tbody tr", has_text="Phục hồi rừng ngập mặn ven biển").inner_text()
    assert "II.2" in row
    assert "Sở " in row
    assert "98/KH-UBND" in row
    tasks = page.evaluate("[...vanmach.details.values()].filter(d => d.kind === 'task').length")
    assert page.locator("#table tbody tr").count() == tasks, "folded ones too"
    page.locator("[data-key='tab documents']").click()
    assert page.locator("#table tbody tr").count() == page.evaluate(
        "vanmach.boxes.filter(b => vanmach.details.get(b.id).kind === 'document').length"
    )
    page.locator("[data-key='tab relations']").click()
    between = "vanmach.lines.filter(l => !['taskOf', 'lead', 'coordinating'].includes(l.kind)).length"
    assert page.locator("#table tbody tr").count() == page.evaluate(between)
    assert page.locator("#table table caption").count() == 1
    assert page.locator("#table th[scope=row]").count() == page.locator("#table tbody tr").count()


def test_heads_sort_up_down_and_back(browser: Any, document: Path) -> None:
    page = opened(browser, document).page
    page.click("#table-button")
    printed = column(page, "title")
    sort = page.locator("[data-key='head title']")
    sort.click()
    up = column(page, "title")
    assert up != printed
    assert sorted(up) == sorted(printed)
    assert page.locator("#table thead th.c-title").get_attribute("aria-sort") == "ascending"
    sort.click()
    assert column(page, "title") == up[::-1]
    assert "▼" in sort.inner_text()
    assert page.evaluate("document.activeElement.textContent").startswith("Nhiệm vụ"), "the focus stays on the head"
    sort.click()
    assert column(page, "title") == printed, "the third time: as the documents have it"
    page.locator("[data-key='head when']").click()
    when = column(page, "when")
    assert when[-1] == "" and when[0] != "", "what tells no time stands last"


def test_row_and_box_choose_each_other(browser: Any, document: Path) -> None:
    page = opened(browser, document).page
    page.click("#table-button")
    task = node_id(page, "Phục hồi rừng ngập mặn ven biển", "task")
    page.locator(f"#table tr[data-id={task}] th button").click()
    assert page.evaluate("vanmach.network.getSelectedNodes()") == [task]
    assert "Phục hồi rừng ngập mặn" in page.inner_text("#panel h2")
    assert page.locator(f"#table tr[data-id={task}]").get_attribute("aria-current") == "true"
    assert "▸" in page.locator(f"#table tr[data-id={task}]").inner_text(), "not by colour alone"
    plan = node_id(page, "Kế hoạch số 98/KH-UBND", "document")
    page.locator("[data-key='tab documents']").click()
    click_picture(page, middle_of(page, plan))
    assert page.locator("#table tr[aria-current]").get_attribute("data-id") == plan


def test_a_folded_row_unfolds_its_box(browser: Any, document: Path) -> None:
    page = opened(browser, document).page
    page.click("#table-button")
    task = node_id(page, "Phát triển rừng bền vững", "task")
    assert task not in shown(page)
    page.locator(f"#table tr[data-id={task}] th button").click()
    assert task in shown(page)


def test_the_keyboard_alone_from_opening_to_a_quote(browser: Any, document: Path) -> None:
    page = opened(browser, document).page

    def tab_to(wanted: str, most: int) -> None:
        for _ in range(most):
            page.keyboard.press("Tab")
            if page.evaluate("s => document.activeElement.matches(s)", wanted):
                return
        raise AssertionError(f"{wanted} is not reached")

    tab_to("#table-button", 12)
    page.keyboard.press("Enter")
    tab_to("#table tbody th button", 30)
    first = page.evaluate("document.activeElement.closest('tr').dataset.id")
    page.keyboard.press("ArrowDown")
    second = page.evaluate("document.activeElement.closest('tr').dataset.id")
    assert first != second
    page.keyboard.press("End")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.textContent").startswith("Trích (")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none", "one sees where one is"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "quotes", "the quotes of that row"
    assert "dòng" in page.inner_text("#panel figure >> nth=0")
    assert page.locator("#table tbody button[tabindex='0']").count() <= 2, "one stop of the tab key for all rows"


def test_a_long_table_comes_in_parts(browser: Any, tmp_path: Path) -> None:
    from tests.made_pictures import made_picture
    from viz.page.page import write_page

    path = tmp_path / "dai.html"
    write_page(made_picture(300), path)
    page = opened(browser, path).page
    page.click("#table-button")
    assert page.locator("#table tbody tr").count() == 100
    page.locator("#table .more").click()
    assert page.locator("#table tbody tr").count() == 200


@pytest.mark.parametrize("size", SIZES)
def test_nothing_covers_anything_with_all_open(browser: Any, document: Path, size: tuple[int, int]) -> None:
    page = opened(browser, document, size, "tinh=t%E1%BB%89nh%20C%C3%A0%20Mau&loc=1&bang=tasks").page
    assert page.locator("#hidden").is_visible()
    rects = page.evaluate(
        """() => ['header', '.legend', '#filters', '#hidden', '#scroll', '#table', '#panel', 'footer'].map(
             q => document.querySelector(q).getBoundingClientRect().toJSON())"""
    )
    for n, a in enumerate(rects):
        assert a["width"] > 0 and a["height"] > 0
        for b in rects[n + 1 :]:
            assert apart(a, b, slack=0.5), f"{a} over {b}"
    assert rects[-1]["bottom"] <= size[1] + 1, "the page itself does not scroll"
    assert rects[4]["height"] >= 120 and rects[5]["height"] >= 140, "picture and table keep room to work in"
