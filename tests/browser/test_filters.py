"""Filters: picture and table together, counts before the choice, what is hidden told in a sentence, one button back."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import assert_legible, headings, node_id, opened, shown

pytestmark = pytest.mark.browser

ASKED = "Kết luận số 81-KL/TW"


def tick(page: Any, facet: str, words: str) -> None:
    page.locator(f"#filters fieldset[data-facet={facet}] label", has_text=words).first.locator("input").check()


def row_ids(page: Any) -> set[str]:
    return set(page.evaluate("[...document.querySelectorAll('#table tbody tr[data-id]')].map(r => r.dataset.id)"))


def test_a_filter_changes_picture_and_table_and_says_what_it_hides(browser: Any, document: Path) -> None:
    seen = opened(browser, document)
    page = seen.page
    page.click("#table-button")
    every = row_ids(page)
    assert len(every) == 15
    page.click("#filters-button")
    label = page.locator("#filters fieldset[data-facet=province] label", has_text="Cà Mau")
    assert "2 văn bản, 5 nhiệm vụ" in label.inner_text(), "each choice says what it would leave"
    tick(page, "province", "Cà Mau")
    names = headings(page)
    assert ASKED in names, "the asked document never vanishes"
    assert any("122/NQ-CP" in n for n in names), "nor does the way up to it"
    assert any("98/KH-UBND" in n for n in names)
    assert not any("Bắc Giang" in n for n in names)
    assert len(row_ids(page)) == 5
    told = page.inner_text("#hidden")
    assert re.search(r"Đang ẩn 10 nhiệm vụ, 2 văn bản, \d+ quan hệ theo bộ lọc: Tỉnh, thành phố: tỉnh Cà Mau\.", told), told
    assert "Bộ lọc (1)" in page.inner_text("#filters-button")
    assert_legible(page)
    page.click("#hidden .reset")
    assert page.locator("#hidden").is_hidden()
    assert row_ids(page) == every
    assert page.evaluate("document.activeElement.id") == "filters-button"
    assert seen.complaints == []


def test_filters_hold_together(browser: Any, document: Path) -> None:
    page = opened(browser, document).page
    page.click("#filters-button")
    tick(page, "province", "Bắc Giang")
    tick(page, "body", "Sở Tài chính tỉnh Bắc Giang")
    leads = page.evaluate(
        """() => { const b = [...vanmach.details.values()].find(d => d.heading === 'Sở Tài chính tỉnh Bắc Giang');
             return vanmach.lines.filter(l => l.target === b.id).length; }"""
    )
    assert leads > 0
    page.click("#table-button")
    texts = page.locator("#table tbody tr").all_inner_texts()
    assert texts
    assert all("Sở Tài chính tỉnh Bắc Giang" in t for t in texts), "both filters hold for every row"
    tick(page, "time", "không ghi")
    assert len(page.locator("#table tbody tr[data-id]").all()) <= len(texts)
    assert ASKED in headings(page)
    assert "Cơ quan: Sở Tài chính tỉnh Bắc Giang" in page.inner_text("#hidden")


def test_nothing_left_but_the_asked_document(browser: Any, document: Path) -> None:
    page = opened(browser, document).page
    page.click("#filters-button")
    tick(page, "level", "Đảng")
    tick(page, "year", "2013")
    names = headings(page)
    assert ASKED in names
    assert all("KH-UBND" not in n for n in names)


def test_relations_are_chosen_by_kind(browser: Any, document: Path) -> None:
    page = opened(browser, document).page
    page.click("#filters-button")
    tick(page, "relation", "Phối hợp")
    roles = page.evaluate("[...new Set(vanmach.lines.map(l => l.kind))]")
    assert "coordinating" in roles
    assert "lead" not in roles
    assert "implements" in roles, "choosing roles leaves the chain"
    page.locator("#filters fieldset[data-facet=relation] label", has_text="Phối hợp").locator("input").uncheck()
    tick(page, "relation", "tiếp tục thực hiện")
    between = page.evaluate("[...new Set(vanmach.lines.map(l => l.kind))].filter(k => !['taskOf', 'lead'].includes(k))")
    assert between == ["continues"]
    assert headings(page) >= {ASKED, "Nghị quyết số 24-NQ/TW"}
    assert not any("KH-UBND" in n for n in headings(page)), "what no chosen relation touches goes, with its tasks"
    assert_legible(page)


def test_a_hidden_thing_is_found_and_its_words_are_read(browser: Any, document: Path) -> None:
    page = opened(browser, document, fragment="cap=dang").page
    task = node_id(page, "Phục hồi rừng ngập mặn ven biển")
    assert task not in shown(page)
    page.fill("#search", "phuc hoi rung ngap man")
    assert "đang bị bộ lọc ẩn" in page.inner_text("#found")
    page.press("#search", "Enter")
    assert "Trích nguyên văn" in page.inner_text("#panel")
    assert task not in shown(page), "a filter is not undone behind one's back"


def test_place_and_level_together_leave_the_way_up(browser: Any, document: Path) -> None:
    page = opened(browser, document, fragment="tinh=t%E1%BB%89nh%20C%C3%A0%20Mau&cap=chinh-phu").page
    names = headings(page)
    assert any("122/NQ-CP" in n for n in names), "what the province's documents derive from, of that level"
    assert not any("KH-UBND" in n for n in names)


def test_nothing_that_fits_is_said(browser: Any, store: Any, tmp_path: Path) -> None:
    from viz.page.page import write_page
    from viz.picture.facts import Facts
    from viz.picture.network import make_picture

    path = tmp_path / "rong.html"
    write_page(make_picture(Facts(store)), path)
    seen = opened(browser, path, fragment="cap=tinh&nam=2013")
    assert "Không có gì khớp" in seen.page.inner_text("#hidden")
    assert shown(seen.page) == set()
    assert seen.complaints == []
