"""The state in the link: told, restored, walked back; a malformed or hostile fragment does nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import node_id, opened, shown

pytestmark = pytest.mark.browser


def test_a_link_restores_what_one_saw(browser: Any, document: Path) -> None:
    first = opened(browser, document)
    page = first.page
    page.click("#filters-button")
    page.locator("#filters fieldset[data-facet=province] label", has_text="Cà Mau").locator("input").check()
    page.click("#table-button")
    page.locator("[data-key='head title']").click()
    page.locator("[data-key='head title']").click()
    page.click("#others")
    page.evaluate("id => vanmach.show(id)", node_id(page, "Kế hoạch số 98/KH-UBND"))
    link = page.evaluate("location.hash")
    assert link.count("&") >= 4
    second = opened(browser, document, fragment=link[1:]).page
    look = (
        "[vanmach.boxes, vanmach.state, document.querySelector('#panel').innerText, document.querySelector('#table').innerText]"
    )
    assert second.evaluate(look) == page.evaluate(look)
    assert first.complaints == []
    second.close()


def test_back_and_forward(browser: Any, document: Path) -> None:
    page = opened(browser, document).page
    start = shown(page)
    page.evaluate("id => vanmach.show(id)", node_id(page, "Kế hoạch số 98/KH-UBND"))
    page.click("#others")
    more = shown(page)
    assert more > start
    page.go_back()
    page.wait_for_function("!document.getElementById('others').checked")
    assert shown(page) == start
    assert "98/KH-UBND" in page.inner_text("#panel h2")
    page.go_back()
    page.wait_for_function("document.querySelector('#panel h2').textContent === 'Danh mục'")
    page.go_forward()
    page.go_forward()
    page.wait_for_function("document.getElementById('others').checked")
    assert shown(page) == more


@pytest.mark.parametrize(
    "fragment",
    [
        "chon=<img src=x onerror=alert(1)>",
        "chon=%3Cscript%3Ealert(1)%3C/script%3E&tinh=%3Cimg%20src=x%20onerror=alert(2)%3E",
        "chon=__proto__&mo=__proto__.5,constructor.9&bang=constructor&xep=__proto__&rieng=toString",
        "tinh=%E0%A4%A&cap=%&nam=%zz",
        "mo=n1.99999999999999999999,n2.-5,x.1e9&vai-tro=2&loc=9&bang=tasks&xep=hasOwnProperty.giam",
        "&&&===&chon&=x&chon==",
        "javascript:alert(1)",
        "a" * 30000,
        "chon=" + "a." * 5000,
    ],
)
def test_a_hostile_link_does_nothing(browser: Any, document: Path, fragment: str) -> None:
    plain = opened(browser, document)
    boxes = plain.page.evaluate("vanmach.boxes.map(b => b.id)")
    seen = opened(browser, document, fragment=fragment)
    assert seen.page.evaluate("vanmach.boxes.map(b => b.id)") == boxes
    assert seen.complaints == []
    assert seen.requests == []
    assert seen.page.locator("body img, body iframe, #panel script").count() == 0
    assert "undefined" not in seen.page.inner_text("body")


def test_ids_in_links_outlive_the_file(browser: Any, document: Path, store: Any, tmp_path: Path) -> None:
    """A link kept from one file leads to the same box in a file made of a store that has grown."""
    import pyoxigraph as ox

    from ontology.terms import ID, VM
    from tests.browser.pages import ASKED
    from viz.page.page import write_page
    from viz.picture.facts import Facts
    from viz.picture.network import make_picture

    grown = ox.Store()
    grown.extend(store)
    new, graph = ox.NamedNode(ID + "van-ban/chinh-phu/nghi-quyet/2025/1-nq-cp"), ox.NamedNode("urn:new")
    grown.add(ox.Quad(new, ox.NamedNode(VM + "implements"), ox.NamedNode(ASKED), graph))
    path = tmp_path / "moi.html"
    write_page(make_picture(Facts(grown), ASKED), path)
    old = opened(browser, document)
    plan = node_id(old.page, "Kế hoạch số 98/KH-UBND")
    page = opened(browser, path, fragment=f"chon={plan}").page
    assert "98/KH-UBND" in page.inner_text("#panel h2")
