"""The words of the page: one table a language, the same names and blanks; none in the script, none forgotten."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from tests.made_pictures import made_picture
from viz.page.boxes import box_of
from viz.page.data import page_data
from viz.page.page import SCRIPTS, STYLES, make_page
from viz.page.words import page_words
from viz.picture.picture import LAST_LEVEL, Node, Picture

VI, EN = page_words("vi"), page_words("en")


def blanks(text: str) -> list[str]:
    return sorted(re.findall(r"\{(\w+)\}", text))


def test_both_tables_have_the_same_names_and_blanks() -> None:
    assert set(VI) == set(EN)
    assert [k for k in VI if blanks(VI[k]) != blanks(EN[k])] == []
    assert [k for k in VI if not VI[k].strip() or not EN[k].strip()] == []


def test_no_language_is_written_into_the_script() -> None:
    for name in SCRIPTS:
        text = (files("viz.page") / "static" / f"{name}.js").read_text("utf-8")
        code = re.sub(r"/\*.*?\*/|//[^\n]*", "", text, flags=re.S)
        letters = set(re.findall(r"[^\x00-\x7f]", code))
        assert letters <= set("đĐð▲▼↕▸⚠✕→−“”"), (name, letters)


def test_the_script_asks_for_no_word_that_is_not_there() -> None:
    text = "".join((files("viz.page") / "static" / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    asked = set(re.findall(r'say\("([^"]+)"[,)]', text))
    assert len(asked) > 30
    assert asked <= set(VI), asked - set(VI)
    for family in set(re.findall(r'say\("([a-z]+\.)" \+', text)):
        assert any(k.startswith(family) for k in VI), family


def test_every_file_is_one_that_the_page_is_made_of() -> None:
    found = {f.name for f in (files("viz.page") / "static").iterdir()}
    assert found == {f"{n}.js" for n in SCRIPTS} | {f"{n}.css" for n in STYLES}


def test_a_page_in_english_has_no_vietnamese_of_its_own() -> None:
    page = make_page(made_picture(20), "en")
    assert '<html lang="en">' in page
    body = page.split("<body>")[1].split('<script type="application/json"')[0]
    assert "Clear" not in body, "that stands on no page before a filter is chosen"
    assert "Coordinat" in body or "leads" in body
    for word in ("Văn bản", "Bộ lọc", "Bảng", "Nhiệm vụ", "tính đến", "Chú giải"):
        assert word not in body


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(ValueError):
        page_words("fr")


@pytest.mark.parametrize(
    ("levels", "heading"),
    [((), "Dưới cấp tỉnh"), (("dia-phuong",), "Dưới cấp tỉnh"), (("dia-phuong", ""), "Dưới cấp tỉnh, chưa rõ cấp"), (("",), "Chưa rõ cấp")],
)
def test_the_last_column_of_documents_says_whose_level_is_not_known(levels: tuple[str, ...], heading: str) -> None:
    nodes = tuple(Node(f"n{i}", "document", LAST_LEVEL, "Quyết định 1/QĐ-XD", level=level) for i, level in enumerate(levels))
    data = page_data(Picture("", nodes, (), "2026-01-01", len(nodes)), {n.id: box_of(n, VI) for n in nodes}, VI, "vi")
    assert data["headings"][LAST_LEVEL] == heading
