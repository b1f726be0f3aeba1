"""What the store keeps in Vietnamese reads English where people read English: no finding and no reason is left out."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.keeping.store import GraphStore
from ontology.language import speaking
from queries.words.kept import SENTENCES, in_reading_language
from tests.messages import VIETNAMESE, modules

# calls that hand a sentence to the store, and the variables that hold one before
KEEPING = {"Finding", "GraphFinding", "Premise", "PremiseRef", "premise", "MentionRow", "Meaning", "Grounds"}
HOLDING = {"message", "why", "reason"}
# words of quotes' captions, which no answer shows (what a side says stands in the quote itself)
CAPTIONS = re.compile(r"^(?:bản này ghi: |bản khác có|ghi (?:ngày )?x|chữ được rà soát|ghi số, ký hiệu này|cần xác minh$|không ghi năm$|đầu văn bản$)")


def texts(node: ast.expr) -> Iterator[str]:
    """The sentences that an expression can be; "x" stands in a blank."""
    match node:
        case ast.Constant(value=str(said)):
            yield said
        case ast.JoinedStr(values=parts):
            pieces = [[p.value] if isinstance(p, ast.Constant) else list(blank(p)) for p in parts]
            yield from ("".join(map(str, way)) for way in itertools.product(*pieces))
        case ast.IfExp(body=one, orelse=other):
            yield from texts(one)
            yield from texts(other)
        case ast.Call(func=ast.Attribute(value=inner)):
            yield from texts(inner)


def blank(value: ast.expr) -> Iterator[str]:
    if isinstance(value, ast.FormattedValue) and isinstance(value.value, ast.Call) and getattr(value.value.func, "attr", "") == "told":
        yield from ("", " (x)")  # who decided, where that is known
        return
    named = value.value.id if isinstance(value, ast.FormattedValue) and isinstance(value.value, ast.Name) else ""
    yield from WITHIN.get(named, ["x"])


WITHIN = {
    "share": ["; khoảng x số chữ chương trình không chắc", "; lớp chữ do chương trình khác nhận dạng"],
    "where": ["toàn văn", "trang x"],
    "tail": ["không bằng tổng số", "nhỏ hơn tổng số (có thể chưa nêu hết các khoản)"],
    "known": ["", "; chỉ biết x"],
    "listed": ["x"],
}


def kept() -> set[str]:
    found: set[str] = set()
    for path, tree in modules():
        if not path.startswith(("graph/", "loaders/")):
            continue
        named = {t.id: n.value for n in tree.body if isinstance(n, ast.AnnAssign) and n.value and isinstance(t := n.target, ast.Name)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in KEEPING:
                values = [*node.args, *(k.value for k in node.keywords if k.arg in HOLDING)]
            elif isinstance(node, ast.Assign) and {getattr(t, "id", "") for t in node.targets} & HOLDING:
                values = [node.value]
            else:
                continue
            values = [named.get(v.id, v) if isinstance(v, ast.Name) else v for v in values]
            found |= {t for v in values for t in texts(v) if VIETNAMESE.search(t) and " " in t and not CAPTIONS.search(t)}
    return found


def test_every_finding_and_reason_of_the_code_has_english() -> None:
    sentences = kept()
    assert len(sentences) >= 50
    with speaking("en"):
        assert {s: told for s in sorted(sentences) if VIETNAMESE.search(told := in_reading_language(s) or "")} == {}


def test_vietnamese_readers_read_what_is_kept() -> None:
    for sentence in SENTENCES:
        assert in_reading_language(sentence) == sentence
    assert in_reading_language(None) is None


@pytest.mark.parametrize(
    ("sentence", "english"),
    [
        (
            "Quyết định 5/QĐ-TTg được ghi ngày ban hành khác nhau: 20/7/2020 (1 văn bản); 02/01/2021 (3 văn bản).",
            "Quyết định 5/QĐ-TTg is cited with different dates of issue: 20 July 2020 (1 documents); 2 January 2021 (3 documents).",
        ),
        (
            "Chưa xác định “Chiến lược A” là văn bản nào (tên chung, không có thời kỳ: không đủ để khẳng định là văn bản này). Có thể là: X.",
            "It is undecided which document “Chiến lược A” is (a general name without a period: not enough to be certain of this document). Possibly: X.",
        ),
        ("số, ký hiệu ghi tại chỗ; một lý do lạ", "number stated on the spot; một lý do lạ"),
    ],
)
def test_blanks_stay_and_reasons_inside_are_told(sentence: str, english: str) -> None:
    with speaking("en"):
        assert in_reading_language(sentence) == english


def test_no_finding_of_a_store_stays_vietnamese(examples_store: Path) -> None:
    rows = GraphStore.open(examples_store).select(
        "PREFIX vm: <https://w3id.org/vanmach/ontology#> SELECT DISTINCT ?said WHERE { { ?any vm:message ?said } UNION { ?any vm:reason ?said ; vm:statementPredicate ?of } }"
    )
    said = {r["said"].value for r in rows}
    assert said
    with speaking("en"):
        assert {s for s in said if in_reading_language(s) == s} == set()
