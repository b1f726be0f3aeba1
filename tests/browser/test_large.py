"""Three thousand boxes open and stay usable; above that, provinces stand for their documents. Ratios: benchmarks/view.py."""

from __future__ import annotations

import itertools
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ontology.terms import ID
from tests.browser.pages import assert_legible, headings, opened, shown
from tests.made_pictures import made_picture, stored
from viz.page.page import write_page
from viz.picture.facts import Facts
from viz.picture.folding import FEW_UNTIED, MOST_BOXES, drawn_at_first, fold
from viz.picture.network import make_picture
from viz.picture.picture import Node, Picture

pytestmark = pytest.mark.browser


@pytest.mark.slow
def test_three_thousand_boxes(browser: Any, tmp_path: Path) -> None:
    picture = made_picture(3000)
    assert 2900 < drawn_at_first(picture.nodes, picture.edges) <= MOST_BOXES
    path = tmp_path / "lon.html"
    write_page(picture, path)
    began = time.monotonic()
    seen = opened(browser, path)
    page = seen.page
    page.fill("#search", "mo hinh so 311.1")
    assert time.monotonic() - began < 20, "opened and answering: four seconds on a quiet machine, five times that on a busy one"
    assert len(shown(page)) > 2900
    page.press("#search", "Enter")
    assert "mô hình số 311.1" in page.inner_text("#panel h2")
    boxes = page.evaluate("vanmach.boxes")
    for strip in {b["left"] for b in boxes}:
        column = sorted((b for b in boxes if b["left"] == strip), key=lambda b: b["top"])
        assert all(a["bottom"] <= b["top"] for a, b in itertools.pairwise(column))
    page.click("#filters-button")
    page.locator("#filters fieldset[data-facet=province] label", has_text="Tỉnh Thử 7").first.locator("input").check()
    assert len(shown(page)) < 200
    assert seen.complaints == []


def test_above_that_provinces_stand_for_their_documents(browser: Any, tmp_path: Path) -> None:
    picture = made_picture(4000)
    assert drawn_at_first(picture.nodes, picture.edges) < 100
    path = tmp_path / "gop.html"
    write_page(picture, path)
    page = opened(browser, path).page
    assert len(shown(page)) == 36, "two above, thirty-four provinces"
    place = page.evaluate("vanmach.boxes.find(b => vanmach.headingOf(b.id) === 'Văn bản: Tỉnh Thử 1').id")
    page.evaluate("id => vanmach.show(id)", place)
    page.locator("#panel .folds button").first.click()
    plans = page.evaluate("id => vanmach.boxes.filter(b => vanmach.details.get(b.id).within === id).length", place)
    assert plans == 10
    assert "Kế hoạch số" not in page.inner_text("#hidden")
    page.click("#table-button")
    assert "(4794)" in page.inner_text(".tabs"), "the table has every task"


def test_a_store_is_folded_too() -> None:
    picture = make_picture(Facts(stored(plans=120, tasks=2)), ID + "van-ban/bo-chinh-tri/ket-luan/2024/7-kl-tw")
    assert sum(n.kind == "document" for n in picture.nodes) == 121
    assert not any(n.kind == "place" for n in picture.nodes)
    folded = fold(picture.nodes, picture.edges, most=100)
    assert sum(n.kind == "place" for n in folded) == 34
    assert {n.id for n in picture.nodes} <= {n.id for n in folded}, "nothing is left out"
    asked = next(n for n in folded if n.asked)
    assert not asked.within


def test_without_provinces_levels_stand_for_their_documents() -> None:
    nodes = [Node(f"n{i}", "document", 1, "x", "x", level="chinh-phu") for i in range(9)]
    folded = fold(nodes, most=5)
    assert [n.kind for n in folded].count("place") == 1
    assert all(n.within for n in folded if n.kind == "document")


def _beside(many: int) -> Picture:
    """A small chain, and so many circulars that nothing in the picture is tied to."""
    chain = made_picture(20)
    loose = [
        Node(f"loose{n}", "document", 2, f"Thông tư {n}/2025/TT-BTC", f"Thông tư {n}/2025/TT-BTC", 90 + n, level="bo") for n in range(1, many + 1)
    ]
    nodes = fold([replace(n, asked=False) for n in chain.nodes] + loose, chain.edges)
    return replace(chain, title="", nodes=nodes, documents=chain.documents + many)


def test_a_few_without_a_relation_stand_one_by_one() -> None:
    assert not any(n.kind == "place" for n in _beside(FEW_UNTIED).nodes)


def test_many_without_a_relation_stand_behind_one_box(browser: Any, tmp_path: Path) -> None:
    """A folder of an office is mostly that: documents beside the chain made a column of screens with nothing next to it."""
    path = tmp_path / "kho.html"
    write_page(_beside(60), path)
    seen = opened(browser, path)
    page = seen.page
    assert not headings(page) & {f"Thông tư {n}/2025/TT-BTC" for n in range(1, 61)}
    assert "Bộ, ngành (60)" in page.inner_text("#panel"), "the list counts what the box stands for"
    box = page.evaluate("vanmach.boxes.find(b => vanmach.headingOf(b.id) === 'Chưa có quan hệ trong sơ đồ: Bộ, ngành').id")
    assert_legible(page)
    page.evaluate("id => vanmach.show(id)", box)
    page.locator("#panel .folds button").first.click()
    assert len({h for h in headings(page) if h.startswith("Thông tư")}) == 10
    page.fill("#search", "45/2025/TT-BTC")
    page.locator("#found button").first.click()
    assert "Thông tư 45/2025/TT-BTC" in headings(page), "what is sought is unfolded"
    page.click("#table-button")
    page.get_by_role("button", name="Văn bản (65)", exact=True).click()
    assert "Thông tư 60/2025/TT-BTC" in page.inner_text("#table")
    assert seen.complaints == []
