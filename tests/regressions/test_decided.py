"""Mentions that people decided about, as `vanmach review --export-test` wrote them: the words are still read as they were then.

A case is added by putting the file that the command wrote into `decided/`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graph.review.review_cases import read_again, reading

CASES = [
    pytest.param(json.loads(line), id=f"{path.stem}-{n}")
    for path in sorted((Path(__file__).parent / "decided").glob("*.jsonl"))
    for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
]


@pytest.mark.parametrize("case", CASES)
def test_the_words_are_read_as_when_they_were_decided(case: dict[str, Any]) -> None:
    assert case["read"] in [reading(c) for c in read_again(case["text"], case["quote"])]
    if case["verdict"] == "is" and case["read"]["number"] and case["document"]["number"]:
        assert case["read"]["number"] == case["document"]["number"], "a person saw another number than the rules"


def test_a_reading_that_changed_is_seen() -> None:
    text = "Thực hiện Quyết định số 749/QĐ-TTg của Thủ tướng Chính phủ;\n"
    (found,) = read_again(text, "Quyết định số 749/QĐ-TTg của Thủ tướng Chính phủ")
    assert reading(found) != {"number": "748/QĐ-TTg", "name": None, "type": "Quyết định", "date": None}
    assert read_again(text, "Quyết định số 749/QĐ-TTg ngày 03/6/2020") == []
