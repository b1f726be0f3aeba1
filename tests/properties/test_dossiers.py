"""A file with several documents in a store: each is a document of its own with evidence in the one file, whatever the order of builds; what goes with the file goes
whole, what people decided stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.checking.validate import check
from graph.decisions.review import mention_place
from graph.forms import iris
from graph.ingest import build, decide, forget
from graph.keeping.store import GraphStore
from graph.keeping.truth import Truth
from graph.review.reviewing import Desk, Signed
from loaders.record import file_of
from queries.drafts.draft import read_draft

HEAD = """ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG
Số: {number}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Cao Bằng, ngày {day} tháng 3 năm 2025

{kind}
{title}

Thực hiện Quyết định số {cited} của Thủ tướng Chính phủ;

Điều 1. Giao Sở Y tế chủ trì, hoàn thành trước ngày 30 tháng 6 năm 2025.
Điều 2. Sở Tài chính bố trí 5 tỷ đồng.

Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Nguyễn Văn An

"""
DOCUMENTS = [
    HEAD.format(number="16/KH-UBND", day="10", kind="KẾ HOẠCH", title="Khám sức khỏe người cao tuổi năm 2025", cited="749/QĐ-TTg ngày 03 tháng 6 năm 2020"),
    HEAD.format(number="301/QĐ-UBND", day="12", kind="QUYẾT ĐỊNH", title="Về việc thành lập đoàn khám", cited="749/QĐ-TTg"),
    HEAD.format(number="44/BC-UBND", day="20", kind="BÁO CÁO", title="Kết quả khám sức khỏe", cited="1055/QĐ-TTg ngày 20 tháng 7 năm 2020"),
]


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "ho-so.txt"
    path.write_text("".join(DOCUMENTS), encoding="utf-8")
    return path


def numbers(store: GraphStore) -> set[str]:
    rows = store.select("PREFIX vm: <https://w3id.org/vanmach/ontology#> SELECT ?n WHERE { ?d vm:held true ; vm:number ?n }")
    return {row["n"].value for row in rows}


def test_each_is_a_document_with_evidence_in_the_file(dossier: Path, tmp_path: Path) -> None:
    report = build(tmp_path / "kho", [dossier])
    assert (report.read, report.documents, report.partly) == (1, 3, ())
    store = GraphStore.open(tmp_path / "kho")
    assert numbers(store) == {"16/KH-UBND", "301/QĐ-UBND", "44/BC-UBND"}
    assert len(store.file_graphs()) == 3
    text = dossier.read_text(encoding="utf-8")
    rows = list(store.select(
        "PREFIX vm: <https://w3id.org/vanmach/ontology#> SELECT ?quote ?start ?end ?line ?file ?d WHERE "
        "{ ?e vm:quote ?quote ; vm:start ?start ; vm:end ?end ; vm:line ?line ; vm:inFile ?source . ?source vm:fileName ?file ; vm:witnesses ?d }"
    ))
    assert {row["file"].value for row in rows} == {"ho-so.txt"}
    assert len({row["d"].value for row in rows}) == 3
    for row in rows:
        start = int(row["start"].value)
        assert int(row["line"].value) == 1 + text.count("\n", 0, start)
        assert row["quote"].value.startswith(text[start : int(row["end"].value)])
    assert [p for p in check(tmp_path / "kho", shapes=True).problems if p.severity == "error"] == []


def test_the_same_as_its_documents_in_files_of_their_own(dossier: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"{n}.txt" for n in range(3)]
    for file, text in zip(files, DOCUMENTS, strict=True):
        file.write_text(text, encoding="utf-8")
    build(tmp_path / "one", [dossier])
    build(tmp_path / "three", files)
    said = [
        {
            (str(q.subject), str(q.predicate), str(q.object))
            for q in GraphStore.open(tmp_path / name).quads()
            if "/van-ban/" in str(q.subject) or "/nhiem-vu/" in str(q.subject)
            if not any(way in str(q.object) for way in ("/phat-bieu/", "/bang-chung/"))
        }
        for name in ("one", "three")
    ]
    assert said[0] == said[1]
    assert len(said[0]) > 40


def test_it_comes_and_goes_whole(dossier: Path, tmp_path: Path) -> None:
    other = tmp_path / "khac.txt"
    other.write_text(DOCUMENTS[0].replace("16/KH-UBND", "17/KH-UBND"), encoding="utf-8")
    build(tmp_path / "never", [other])
    build(tmp_path / "kho", [other])
    assert build(tmp_path / "kho", [dossier]).documents == 4
    again = build(tmp_path / "kho", [dossier, other])
    assert (again.read, again.unchanged, again.rewritten) == (0, 2, 0)
    gone = forget(tmp_path / "kho", str(dossier))
    assert (gone.removed, gone.documents) == (1, 1)
    assert GraphStore.open(tmp_path / "kho").digest() == GraphStore.open(tmp_path / "never").digest()


def test_a_file_that_loses_a_document_loses_it_in_the_store(dossier: Path, tmp_path: Path) -> None:
    build(tmp_path / "kho", [dossier])
    dossier.write_text("".join(DOCUMENTS[:2]), encoding="utf-8")
    assert build(tmp_path / "kho", [dossier]).removed == 1
    assert numbers(GraphStore.open(tmp_path / "kho")) == {"16/KH-UBND", "301/QĐ-UBND"}
    build(tmp_path / "new", [dossier])
    assert GraphStore.open(tmp_path / "kho").digest() == GraphStore.open(tmp_path / "new").digest()


def test_a_decision_about_a_mention_of_a_later_document_holds(dossier: Path, tmp_path: Path) -> None:
    build(tmp_path / "kho", [dossier])
    truth = Truth(tmp_path / "kho")
    (key,) = (k for k, r in truth.records().items() if r.identity.number == "301/QĐ-UBND")
    (mention,) = (c for c in truth.record(key).citations if c.number == "749/QĐ-TTg")
    assert key != file_of(key)
    desk = Desk(tmp_path / "kho")
    doubt = desk.find(f"ho-so.txt:{mention.spans[0].line}")
    assert doubt.asks[0].place == mention_place(key, mention.spans)
    assert doubt.asks[0].place.startswith(f"{file_of(key)}:")  # whatever newer rules make of the file's documents
    dated = next(k for k in desk.table.documents if k.endswith("/2020") and "749" in k)
    decide(tmp_path / "kho", desk.is_document(doubt, dated, Signed.now("An", "cùng văn bản")))
    assert Desk(tmp_path / "kho").table.mentions[key, mention.id].document == dated
    assert [p for p in check(tmp_path / "kho", shapes=False).problems if p.severity == "error"] == []


def test_the_names_of_a_later_document_tell_which() -> None:
    key = "ab" * 32 + "-12"
    for name in (iris.file(key), iris.file_graph(key), iris.statement(key, "c" * 24)):
        assert f"{key[:32]}-12" in name


def test_a_draft_in_a_dossier_is_checked_whole(dossier: Path) -> None:
    draft = read_draft(dossier)
    lines = {m.citation.spans[0].line for cited in draft.cited for m in cited.mentions}
    text = dossier.read_text(encoding="utf-8").split("\n")
    assert lines == {n for n, line in enumerate(text, 1) if line.startswith("Thực hiện")}
