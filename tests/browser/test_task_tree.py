"""The picture of one task: every way up from it, its bodies with their roles, the documents that its words name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from graph.keeping.store import GraphStore
from ontology.terms import ID, VM
from tests.browser.pages import assert_legible, headings, opened
from viz.page.page import write_page
from viz.picture.facts import Facts
from viz.picture.network import make_picture

pytestmark = pytest.mark.browser

DECISION = ID + "van-ban/thu-tuong-chinh-phu/quyet-dinh/2022/896-qd-ttg"


@pytest.fixture(scope="module")
def task(store: ox.Store) -> str:
    found = [
        q.subject.value
        for q in store.quads_for_pattern(None, ox.NamedNode(VM + "title"), None)
        if isinstance(q.subject, ox.NamedNode) and "Phục hồi rừng ngập mặn" in q.object.value  # type: ignore[union-attr]
    ]
    assert len(set(found)) == 1
    return found[0]


@pytest.fixture(scope="module")
def page_of_task(store: ox.Store, task: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    told = ox.Store()
    told.extend(store)
    told.add(ox.Quad(ox.NamedNode(task), ox.NamedNode(VM + "cites"), ox.NamedNode(DECISION), ox.NamedNode("urn:g")))
    path = tmp_path_factory.mktemp("task") / "nhiệm vụ.html"
    write_page(make_picture(Facts(told), task), path)
    return path


def test_every_way_up_and_nothing_beside_it(browser: Any, page_of_task: Path) -> None:
    seen = opened(browser, page_of_task)
    page = seen.page
    names = headings(page)
    for wanted in ("98/KH-UBND", "122/NQ-CP", "81-KL/TW", "24-NQ/TW"):
        assert any(wanted in n for n in names), wanted
    assert not any("112/KH-UBND" in n for n in names), "another province's plan is no way up"
    assert "Phục hồi rừng ngập mặn ven biển" in names
    tasks = page.evaluate("vanmach.boxes.filter(b => vanmach.details.get(b.id).kind === 'task').length")
    assert tasks == 1
    chain = page.evaluate("vanmach.lines.filter(l => l.onChain).map(l => vanmach.headingOf(l.id))")
    assert any("81-KL/TW" in c and "24-NQ/TW" in c for c in chain)
    assert any("122/NQ-CP" in c and "81-KL/TW" in c for c in chain)
    assert_legible(page)
    assert seen.complaints == []


def test_bodies_say_their_roles_and_cited_documents_stand_beside(browser: Any, page_of_task: Path) -> None:
    page = opened(browser, page_of_task).page
    words = page.evaluate("vanmach.boxes.map(b => vanmach.linesIn(b.id).map(l => l[0]).join(' '))")
    assert any("Chủ trì" in w for w in words)
    assert any("Phối hợp" in w for w in words)
    assert any("896/QĐ-TTg" in w for w in words)
    cited = page.evaluate("vanmach.lines.find(l => l.kind === 'cites').look")
    assert cited == "beside"
    assert "Phục hồi rừng ngập mặn" in page.inner_text("h1")
    page.evaluate("vanmach.show(vanmach.boxes.find(b => vanmach.details.get(b.id).asked).id)")
    assert "Trích nguyên văn" in page.inner_text("#panel")
    rows = page.locator("#table tbody tr").all_inner_texts()
    assert any("viện dẫn" in r and "896/QĐ-TTg" in r for r in rows), "the table stands open: every step with its words"
    assert any("triển khai thực hiện" in r and "Trích (" in r for r in rows)
    page.locator("[data-key='tab tasks']").click()
    assert page.locator("#table tbody tr").count() == 1
    page.click("#table-button")
    assert page.locator("#table").is_hidden()
    assert page.evaluate("location.hash").endswith("&bang="), "closed is told too"
    page.reload()
    page.wait_for_function("window.vanmach")
    assert page.locator("#table").is_hidden()


def test_the_words_that_name_a_body_stand_before_what_its_province_is_told_by(browser: Any, examples_store: Path, tmp_path: Path) -> None:
    """"Sở Xây dựng" stands in the row; that it is Lạng Sơn's is inferred from the plan's head."""
    facts = Facts(GraphStore.open(examples_store).engine)
    task = ID + "nhiem-vu/uy-ban-nhan-dan-tinh-lang-son/ke-hoach/2025/177-kh-ubnd/phu-luc/ii/1"
    path = tmp_path / "một nhiệm vụ.html"
    write_page(make_picture(facts, task), path)
    page = opened(browser, path).page
    figures = page.evaluate("[...document.querySelectorAll('#panel figure')].map(f => [f.className, f.innerText])")
    lead = next(n for n, (_, text) in enumerate(figures) if text.startswith("Chủ trì: Sở Xây dựng tỉnh Lạng Sơn"))
    assert "“Sở Xây dựng”" in figures[lead][1]
    assert figures[lead + 1][0] == "premise"
    assert "căn cứ suy ra" in figures[lead + 1][1]
    assert "ỦY BAN NHÂN DÂN" in figures[lead + 1][1].upper()
