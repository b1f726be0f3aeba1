"""Boxes that stand for many open by steps and close again, by mouse, by keyboard, through a body or a document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import assert_legible, click_in_sight, click_picture, node_id, opened, shown
from tests.made_pictures import made_picture
from viz.page.page import write_page

pytestmark = pytest.mark.browser


def box_with(page: Any, count: int) -> str:
    """A box that stands for exactly so many."""
    found: str = page.evaluate(
        "n => vanmach.boxes.map(b => b.id).find(id => [...vanmach.details.values()].filter(d => d.within === id).length === n)",
        count,
    )
    return found


def handle(page: Any, box: str, text: str) -> dict[str, float]:
    """The middle of the + or − on a box."""
    found: dict[str, float] = page.evaluate(
        "([id, t]) => { const h = vanmach.handles(id).find(x => x.text === t); return {x: (h.left + h.right) / 2, y: (h.top + h.bottom) / 2}; }",
        [box, text],
    )
    return found


def members_shown(page: Any, box: str) -> int:
    count: int = page.evaluate("id => vanmach.boxes.filter(b => vanmach.details.get(b.id).within === id).length", box)
    return count


def test_plus_and_minus_on_the_box(browser: Any, document: Path) -> None:
    seen = opened(browser, document)
    page = seen.page
    box = box_with(page, 3)
    start = shown(page)
    text = page.evaluate("id => vanmach.handles(id).map(h => h.text)", box)
    assert text in (["+3"], ["−"])
    if text == ["−"]:
        click_picture(page, handle(page, box, "−"))
        start = shown(page)
    click_picture(page, handle(page, box, "+3"))
    assert members_shown(page, box) == 3
    assert_legible(page)
    click_picture(page, handle(page, box, "−"))
    assert shown(page) == start, "closed again, all is as before"
    assert seen.complaints == []


def test_steps_of_ten_say_how_many_are_left(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "nhieu.html"
    write_page(made_picture(400, most=30), path)  # so few boxes allowed that provinces fold: about two plans each
    page = opened(browser, path).page
    place = page.evaluate("vanmach.boxes.map(b => b.id).find(id => vanmach.details.get(id).kind === 'place')")
    all_of_them = page.evaluate("id => [...vanmach.details.values()].filter(d => d.within === id).length", place)
    assert all_of_them >= 2
    click_picture(page, handle(page, place, f"+{all_of_them}"))
    assert members_shown(page, place) == all_of_them
    # with the plans come their boxes of tasks; the line of the place to the resolution became their own
    assert_legible(page)
    click_picture(page, handle(page, place, "−"))
    assert members_shown(page, place) == 0


def test_the_keyboard_opens_by_steps(browser: Any, tmp_path: Path) -> None:
    from dataclasses import replace

    picture = made_picture(30)
    first = next(n for n in picture.nodes if n.kind == "summary")
    # one box that stands for 33: all tasks of the picture in it
    moved = tuple(replace(n, within=first.id, owner=first.owner) if n.kind == "task" else n for n in picture.nodes)
    path = tmp_path / "buoc.html"
    write_page(replace(picture, nodes=moved), path)
    page = opened(browser, path).page
    total = sum(n.kind == "task" for n in picture.nodes)
    assert total > 20
    page.evaluate("id => vanmach.show(id)", first.id)
    more = page.locator("#panel .folds button").first
    assert more.inner_text() == f"Mở thêm 10 (còn {total})"
    more.focus()
    page.keyboard.press("Enter")
    assert members_shown(page, first.id) == 10
    assert page.inner_text("#panel .folds p") == f"Nhiệm vụ trong nhóm: {total}, đang mở 10"
    assert page.evaluate("document.activeElement.textContent") == f"Mở thêm 10 (còn {total - 10})", (
        "the focus stays at the next step"
    )
    page.keyboard.press("Enter")
    assert members_shown(page, first.id) == 20
    assert page.evaluate("id => vanmach.handles(id).map(h => h.text)", first.id) == ["−", f"+{min(10, total - 20)}"]
    assert_legible(page)
    page.locator("#panel .folds button", has_text="Thu gọn").click()
    assert members_shown(page, first.id) == 0


def test_a_body_opens_its_own_tasks(browser: Any, document: Path) -> None:
    page = opened(browser, document, fragment="").page
    body = node_id(page, "Sở Tài chính tỉnh Bắc Giang")
    own = page.evaluate("id => vanmach.lines.filter(l => l.target === id).length", body)
    page.evaluate("id => vanmach.show(id)", body)
    told = page.inner_text("#panel .folds p")
    assert told.startswith("Nhiệm vụ của cơ quan này trong sơ đồ:")
    while page.locator("#panel .folds button", has_text="Mở thêm").count():
        page.locator("#panel .folds button", has_text="Mở thêm").first.click()
    lines = page.evaluate("id => vanmach.lines.filter(l => l.target === id).map(l => vanmach.details.get(l.source).kind)", body)
    assert set(lines) == {"task"}, "each of its tasks stands for itself"
    assert len(lines) >= own
    assert_legible(page)
    page.locator("#panel .folds button", has_text="Thu gọn").click()
    assert "đang mở 0" in page.inner_text("#panel .folds p")


def test_closing_a_box_closes_what_a_body_opened_in_it(browser: Any, document: Path) -> None:
    page = opened(browser, document).page
    box = page.evaluate("vanmach.lines.find(l => l.members && l.kind === 'lead').source")
    body = page.evaluate("id => vanmach.lines.find(l => l.source === id && l.kind === 'lead').target", box)
    page.evaluate("id => vanmach.show(id)", body)
    page.locator("#panel .folds button", has_text="Mở thêm").first.click()
    assert members_shown(page, box) > 0
    click_picture(page, handle(page, box, "−"))
    assert members_shown(page, box) == 0


def test_a_document_opens_all_its_tasks(browser: Any, document: Path) -> None:
    page = opened(browser, document).page
    plan = node_id(page, "Kế hoạch số 112/KH-UBND", "document")
    page.evaluate("id => vanmach.show(id)", plan)
    page.locator("#panel .folds button", has_text="Mở thêm").first.click()
    assert page.inner_text("#panel .folds p") == "Nhiệm vụ của văn bản này: 10, đang mở 10"
    page.locator("#panel .folds button", has_text="Thu gọn").click()
    assert page.inner_text("#panel .folds p") == "Nhiệm vụ của văn bản này: 10, đang mở 0"
    assert_legible(page)


def test_lines_of_what_is_folded_lead_to_its_box(browser: Any, document: Path) -> None:
    page = opened(browser, document).page
    bundle = page.evaluate("(vanmach.lines.find(l => l.members && l.kind === 'lead') || {}).id")
    assert bundle, "a folded task has a lead"
    page.evaluate("id => vanmach.show(id)", bundle)
    assert "quan hệ “chủ trì”" in page.inner_text("#panel h2")
    page.locator("#panel details summary").first.click()
    assert "dòng" in page.inner_text("#panel details figure")


def test_what_is_clicked_stays_under_the_mouse(browser: Any, document: Path) -> None:
    page = opened(browser, document, (1280, 480)).page
    closed = page.evaluate(
        "vanmach.boxes.map(b => b.id).filter(id => vanmach.details.get(id).strip && vanmach.handles(id)[0].text !== '−')"
    )
    assert closed
    screen = "id => vanmach.network.canvasToDOM({x: 0, y: vanmach.boxes.find(b => b.id === id).top}).y"
    for box in closed:
        page.evaluate("id => vanmach.reveal(id)", box)
        page.wait_for_timeout(80)
        before, size = page.evaluate(screen, box), page.evaluate("vanmach.network.getScale()")
        assert page.evaluate("document.getElementById('scroll').scrollTop") > 0
        click_in_sight(page, handle(page, box, page.evaluate("id => vanmach.handles(id)[0].text", box)))
        assert members_shown(page, box) > 0
        assert abs(page.evaluate(screen, box) - before) < 3
        assert page.evaluate("vanmach.network.getScale()") == size, "nor does the size change"
