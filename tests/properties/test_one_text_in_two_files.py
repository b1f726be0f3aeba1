"""A .doc and its .docx, a copy saved again: two files with one text. Each graph's evidence names one file, and the check is content."""

from __future__ import annotations

import zipfile

import pytest

from graph.checking.validate import check
from graph.ingest import build
from graph.keeping.store import GraphStore
from ontology.terms import vm
from tests.made_files import as_docx, parts_of

TEXT = """ỦY BAN NHÂN DÂN
TỈNH SƠN LA

Số: 31/KH-UBND

KẾ HOẠCH
Thực hiện Nghị quyết số 44/NQ-CP về phát triển thư viện

Căn cứ Nghị quyết số 44/NQ-CP ngày 02 tháng 3 năm 2025 của Chính phủ; Quyết định số 7/QĐ-TTg;

I. NHIỆM VỤ
1. Sở Văn hóa chủ trì thực hiện Chiến lược phát triển thư viện đến năm 2030.
2. Sở Tài chính thực hiện Nghị quyết số 44/NQ-CP.
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    root = tmp_path_factory.mktemp("twins")
    first = as_docx(parts_of(TEXT), root / "a.docx")
    second = root / "b.docx"
    second.write_bytes(first.read_bytes())
    with zipfile.ZipFile(second, "a") as archive:
        archive.comment = b"saved again"
    third = root / "c.txt"
    third.write_text("Quyết định số 7/QĐ-TTg ngày 05 tháng 4 năm 2024 của Thủ tướng Chính phủ phê duyệt Chiến lược phát triển thư viện đến năm 2030.\n")
    build(root / "store", [first, second, third])
    return GraphStore.open(root / "store")


def test_the_files_differ_and_their_text_does_not(store: GraphStore) -> None:
    rows = list(store.select(f"SELECT DISTINCT ?f ?t WHERE {{ ?f <{vm('textSha256')}> ?t }}"))
    assert len({r["f"].value for r in rows}) == 3
    assert len({r["t"].value for r in rows}) == 2


def test_no_graph_has_evidence_in_two_files(store: GraphStore) -> None:
    query = f"SELECT ?g ?e WHERE {{ GRAPH ?g {{ ?e <{vm('inFile')}> ?a , ?b }} FILTER(?a != ?b) }}"
    assert list(store.select(query)) == []


def test_the_check_is_content(store: GraphStore) -> None:
    assert [p for p in check(store.truth.root).problems if p.severity == "error"] == []
