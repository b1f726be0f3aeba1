"""The HTML picture in a real Chromium: offline, silent, searchable, readable, and deaf to scripts in documents."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from ontology.terms import ID, VM
from tests.browser.pages import ASKED, SIZES, apart, click_picture, edge_id, middle_of, node_id, opened, shown
from viz.page.page import make_page, write_page
from viz.picture.facts import Facts
from viz.picture.network import make_picture

pytestmark = pytest.mark.browser

HOSTILE = "<script>alert(1)</script>"


class Tags(HTMLParser):
    """The elements that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)


def relabelled(store: ox.Store, iri: str, text: str) -> ox.Store:
    """A copy of the store in which one thing bears another label."""
    changed = ox.Store()
    changed.extend(store)
    label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    for quad in list(changed.quads_for_pattern(ox.NamedNode(iri), label, None)):
        changed.remove(quad)
    changed.add(ox.Quad(ox.NamedNode(iri), label, ox.Literal(text, language="vi"), ox.NamedNode("urn:g")))
    return changed


def test_nothing_is_requested_and_nothing_complains(browser: Any, html: Path) -> None:
    seen = opened(browser, html)
    seen.page.wait_for_timeout(200)
    seen.page.click("#others")
    seen.page.click("#larger")
    seen.page.click("#whole")
    assert seen.requests == []
    assert seen.complaints == []


def test_the_policy_stops_what_is_not_ours(browser: Any, html: Path) -> None:
    seen = opened(browser, html)
    seen.page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.broken = 1'; document.body.append(s); }"
    )
    seen.page.evaluate("() => { const i = new Image(); i.src = 'https://example.invalid/x.png'; document.body.append(i); }")
    seen.page.wait_for_timeout(200)
    assert seen.page.evaluate("window.broken") is None
    assert seen.requests == []
    assert any("Content Security Policy" in c for c in seen.complaints), "the policy should have refused both"


def test_a_hostile_title_stays_text(browser: Any, html: Path) -> None:
    seen = opened(browser, html)
    page = seen.page
    page.fill("#search", "77-CV/TU")
    page.press("#search", "Enter")
    assert HOSTILE in page.inner_text("#panel")
    assert page.locator("#panel script, #panel img").count() == 0
    for edge in page.evaluate("vanmach.lines.map(l => l.id)"):
        page.evaluate("id => vanmach.show(id, false)", edge)
    page.wait_for_timeout(100)
    assert seen.complaints == []


def test_no_words_of_documents_outside_the_data_block(html: Path) -> None:
    text = html.read_text(encoding="utf-8")
    assert "alert(1)" in text, "the fixture must hold the hostile title"
    assert HOSTILE not in text
    tags = Tags()
    tags.feed(text)
    assert [t for t in tags.seen if t == "script"] == ["script"] * 3, "the data block, vis-network, our own script"
    assert not {"img", "iframe", "link", "object", "base"} & set(tags.seen)
    assert "https://w3id.org" not in text, "no IRI on the page"


def test_a_title_of_the_page_is_escaped(store: ox.Store) -> None:
    document = ID + "van-ban/tinh-uy-ca-mau/cong-van/2025/77-cv-tu"
    changed = relabelled(store, document, HOSTILE)
    page = make_page(make_picture(Facts(changed), document))
    assert HOSTILE not in page
    assert "<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>" in page


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Kế hoạch số 98/KH-UBND", "Kế hoạch số 98/KH-UBND"),
        ("ke hoach so 98", "Kế hoạch số 98/KH-UBND"),
        ("SO XAY DUNG tinh ca mau", "Sở Xây dựng tỉnh Cà Mau"),
        ("phuc hoi rung ngap man", "Phục hồi rừng ngập mặn ven biển"),
        ("Sở Xây dựng tỉnh Cà Mau", "Sở Xây dựng tỉnh Cà Mau"),  # decomposed, as some keyboards type
    ],
)
def test_search_with_and_without_marks(browser: Any, html: Path, typed: str, wanted: str) -> None:
    page = opened(browser, html).page
    page.fill("#search", typed)
    assert wanted in page.locator("#found button").first.inner_text()
    page.press("#search", "Enter")
    assert wanted in page.inner_text("#panel h2")
    assert page.locator("#found").is_hidden()


def test_exact_marks_come_first(browser: Any, store: ox.Store, tmp_path: Path) -> None:
    changed = relabelled(store, ID + "co-quan/ca-mau/so-xay-dung", "So Tai chinh tinh Ca Mau")
    path = tmp_path / "marks.html"
    write_page(make_picture(Facts(changed), ASKED), path)
    page = opened(browser, path).page
    exact, loose = node_id(page, "Sở Tài chính tỉnh Cà Mau"), node_id(page, "So Tai chinh tinh Ca Mau")
    # one body's name without marks is another body's name with them: the typed marks decide
    assert page.evaluate("q => vanmach.find(q)", "Sở Tài chính tỉnh Cà Mau")[0] == exact
    assert page.evaluate("q => vanmach.find(q)", "So Tai chinh tinh Ca Mau")[0] == loose
    assert page.evaluate("q => vanmach.find(q)", "khong co gi nhu the nay") == []


def test_click_on_a_node_shows_words_file_and_line(browser: Any, html: Path) -> None:
    page = opened(browser, html).page
    node = node_id(page, "Kế hoạch số 98/KH-UBND")
    click_picture(page, middle_of(page, node))
    panel = page.inner_text("#panel")
    assert "Kế hoạch số 98/KH-UBND" in page.inner_text("#panel h2")
    assert "Trích nguyên văn" in panel
    assert "“Số: 98/KH-UBND”" in panel
    assert "ke-hoach-ca-mau.txt, dòng 5" in panel
    assert "Thông tin không thống nhất" in panel
    assert "Số, ký hiệu" in panel


def test_click_on_an_edge_shows_words_file_and_line(browser: Any, html: Path) -> None:
    page = opened(browser, html).page
    edge = edge_id(page, "98.KH-UBND.* triển khai thực hiện .*122")
    # the first stretch, beside the box that says it: further on lines share their way
    beginning = page.evaluate(
        "id => { const [a, b] = vanmach.lines.find(x => x.id === id).points; return {x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2}; }",
        edge,
    )
    click_picture(page, beginning)
    panel = page.inner_text("#panel")
    assert "triển khai thực hiện" in page.inner_text("#panel h2")
    assert "Trích nguyên văn" in panel
    assert "ke-hoach-ca-mau.txt, dòng" in panel


def test_a_summary_lists_its_tasks(browser: Any, html: Path) -> None:
    page = opened(browser, html).page
    page.evaluate("id => vanmach.show(id, true)", node_id(page, "Nội dung nhiệm vụ, giải pháp của Kế hoạch số 112"))
    assert "Danh sách (3)" in page.inner_text("#panel")
    assert page.locator("#panel details").count() == 3
    page.locator("#panel details summary").first.click()
    assert "dòng 21" in page.inner_text("#panel")


def test_doubtful_links_say_so(browser: Any, html: Path) -> None:
    page = opened(browser, html).page
    page.evaluate("id => vanmach.show(id, true)", node_id(page, "Kế hoạch số 112/KH-UBND"))
    assert "Cần xác minh" in page.inner_text("#panel")
    assert "Có thể là: Quyết định số 896/QĐ-TTg" in page.inner_text("#panel")


@pytest.mark.parametrize("size", SIZES)
def test_letters_are_large_enough_to_read(browser: Any, html: Path, size: tuple[int, int]) -> None:
    page = opened(browser, html, size).page
    assert page.evaluate("15 * vanmach.network.getScale()") >= 10.5


@pytest.mark.parametrize("size", SIZES)
def test_the_panel_hides_nothing(browser: Any, html: Path, size: tuple[int, int]) -> None:
    page = opened(browser, html, size).page
    page.evaluate("id => vanmach.show(id, true)", node_id(page, "Kế hoạch số 112/KH-UBND"))
    rects = page.evaluate(
        """() => ['header', '.legend', '#scroll', '#panel', 'footer'].map(
             q => document.querySelector(q).getBoundingClientRect().toJSON())"""
    )
    for n, a in enumerate(rects):
        assert a["width"] > 0
        assert a["height"] > 0
        for b in rects[n + 1 :]:
            assert apart(a, b, slack=0.5), f"{a} over {b}"
    assert rects[-1]["bottom"] <= size[1] + 1, "the page itself does not scroll"


def test_on_a_telephone_the_picture_comes_first(browser: Any, html: Path) -> None:
    """The legend is one tap away, a whole box is in sight, nothing is wider than the screen."""
    seen = opened(browser, html, (390, 844))
    page = seen.page
    frame = page.evaluate("document.getElementById('scroll').getBoundingClientRect().toJSON()")
    assert frame["height"] > 844 / 3
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    inside = page.evaluate(
        """() => { const s = document.getElementById('scroll'), h = document.getElementById('headings').offsetHeight;
             return vanmach.boxes.filter(b => { const a = vanmach.onSheet({x: b.left, y: b.top}), z = vanmach.onSheet({x: b.right, y: b.bottom});
               return a.x >= s.scrollLeft && z.x <= s.scrollLeft + s.clientWidth && a.y >= s.scrollTop && z.y <= s.scrollTop + s.clientHeight - h; }).length; }"""
    )
    assert inside
    assert not page.is_visible(".legend span")
    page.click("#legend-button")
    assert page.is_visible(".legend span")
    assert seen.complaints == []


def test_the_keyboard_alone_reaches_every_node(browser: Any, html: Path) -> None:
    page = opened(browser, html).page
    listed = page.locator("#panel .list button")
    listed_ids = {listed.nth(n).get_attribute("data-id") for n in range(listed.count())}
    assert listed_ids == shown(page)
    name = listed.nth(2).text_content()
    listed.nth(2).focus()
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none", "one sees where one is"
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == name
    # and back to where one was, not to the top of the page
    assert page.evaluate("document.activeElement.className") == "back"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == name


def test_lines_that_share_their_way_let_one_choose(browser: Any, html: Path) -> None:
    page = opened(browser, html).page
    shared = page.evaluate(
        """() => { const ends = {};
             for (const x of vanmach.lines.filter(x => x.points.length > 2)) {
               const [b, a] = x.points.slice(-2), key = a.concat(x.look).join();
               ends[key] = ends[key] || {n: 0, at: {x: (a[0] + b[0]) / 2, y: a[1]}};
               ends[key].n += 1;
             }
             return Object.values(ends).find(e => e.n > 1).at; }"""
    )
    click_picture(page, shared)
    assert "quan hệ đi chung chỗ này" in page.inner_text("#panel h2")
    choices = page.locator("#panel .list button")
    assert choices.count() > 1
    name = choices.first.inner_text()
    choices.first.click()
    assert page.inner_text("#panel h2") == name
    assert page.inner_text("#panel .type") == "Quan hệ"


def test_the_results_go_away_with_the_focus(browser: Any, html: Path) -> None:
    page = opened(browser, html).page
    page.fill("#search", "so xay dung")
    assert page.locator("#found").is_visible()
    page.focus("#larger")
    assert page.locator("#found").is_hidden()


def test_an_incomplete_print_is_no_doubt(browser: Any, store: ox.Store, tmp_path: Path) -> None:
    changed = ox.Store()
    changed.extend(store)
    document = ID + "van-ban/uy-ban-nhan-dan-tinh-bac-giang/ke-hoach/2025/112-kh-ubnd"
    code, finding = ox.NamedNode(VM + "code"), ox.NamedNode(ID + "phat-hien/aaa1")
    for quad in list(changed.quads_for_pattern(finding, code, None)):
        changed.remove(quad)
        changed.add(ox.Quad(finding, code, ox.Literal("blank-date"), quad.graph_name))
    for quad in list(changed.quads_for_pattern(finding, ox.NamedNode(VM + "candidate"), None)):
        changed.remove(quad)
    picture = make_picture(Facts(changed), document)
    path = tmp_path / "thieu.html"
    write_page(picture, path)
    page = opened(browser, path).page
    node = node_id(page, "Kế hoạch số 112/KH-UBND")
    assert "⚠" not in page.evaluate("id => vanmach.linesIn(id).map(l => l[0]).join(' ')", node)
    page.evaluate("id => vanmach.show(id, true)", node)
    assert "Bản in ghi thiếu" in page.inner_text("#panel .note")
    assert "⚠" not in page.inner_text("#panel .note")


def test_the_legend_explains_what_is_there_and_nothing_else(browser: Any, store: ox.Store, tmp_path: Path) -> None:
    path = tmp_path / "mot.html"
    write_page(make_picture(Facts(store), ID + "van-ban/tinh-uy-ca-mau/cong-van/2025/77-cv-tu"), path)
    page = opened(browser, path).page
    legend = page.inner_text(".legend")
    assert "đang xem (viền đậm)" in legend
    assert "Cơ quan" not in legend
    assert "phối hợp" not in legend


def test_the_bodies_beside_the_leading_ones_show_when_asked(browser: Any, html: Path) -> None:
    page = opened(browser, html).page
    assert "Phối hợp, vai trò khác" not in page.inner_text("#headings")
    page.click("#others")
    assert "Phối hợp, vai trò khác" in page.inner_text("#headings")
    group = node_id(page, "Các sở, ban, ngành")
    assert group in shown(page)
    page.click("#others")
    assert group not in shown(page)


def test_footer_and_legend_speak(browser: Any, html: Path) -> None:
    page = opened(browser, html).page
    footer = page.inner_text("footer")
    assert re.search(r"tính đến ngày \d{2}/\d{1,2}/\d{4}, trên 3 văn bản trong kho; không thay thế tư vấn pháp lý", footer)
    legend = page.inner_text(".legend")
    words = (
        "Văn bản",
        "Nhiệm vụ",
        "Cơ quan",
        "chủ trì",
        "phối hợp",
        "nêu trực tiếp",
        "Cần xác minh",
        "Thông tin không thống nhất",
    )
    for word in words:
        assert word in legend
