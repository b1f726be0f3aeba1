"""Several files that witness one document: one task is one task, whatever the copies leave out; what differs is reported."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from itertools import permutations
from pathlib import Path

import pytest

from graph.checking.validate import check
from graph.identity.witnesses import align
from graph.ingest import build, forget
from graph.keeping.store import GraphStore
from graph.keeping.truth import Truth
from loaders.pipeline import extract_documents, extract_file
from loaders.record import Record
from ontology.terms import vm

ITEMS = (
    "Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Xây dựng lập quy hoạch hạ tầng số của tỉnh.",
    "Sở Tài chính chủ trì bố trí kinh phí thực hiện các dự án chuyển đổi số trọng điểm của tỉnh.",
    "Sở Nội vụ chủ trì đào tạo kỹ năng số cho cán bộ, công chức, viên chức các xã, phường.",
    "Công an tỉnh chủ trì bảo đảm an ninh mạng cho các hệ thống thông tin dùng chung của tỉnh.",
)
PLAN = """ỦY BAN NHÂN DÂN TỈNH CAO BẰNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 3515/KH-UBND

Cao Bằng, ngày 10 tháng 3 năm 2025

KẾ HOẠCH

Phát triển kinh tế số trên địa bàn tỉnh

Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

1. Nâng cao hiệu quả quản lý.

II. NHIỆM VỤ, GIẢI PHÁP

1. Hạ tầng số

{items}
III. TỔ CHỨC THỰC HIỆN

1. Sở Khoa học và Công nghệ theo dõi, đôn đốc việc thực hiện Kế hoạch này.
"""


def plan(*items: str) -> str:
    return PLAN.format(items="".join(f"- {item}\n\n" for item in items))


WHOLE = plan(*ITEMS)
COPIES: Mapping[str, bytes] = {
    "whole.txt": WHOLE.encode(),
    "crlf.txt": WHOLE.replace("\n", "\r\n").encode(),
    "nfd.txt": unicodedata.normalize("NFD", WHOLE).encode(),
    "short.txt": plan(ITEMS[0], ITEMS[2], ITEMS[3]).encode(),
    "other.txt": plan(*ITEMS).replace("Công an tỉnh chủ trì", "Sở Xây dựng chủ trì").encode(),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, data in COPIES.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def stored(folder: Path, *names: str) -> GraphStore:
    place = folder / ("store-" + "-".join(n[:-4] for n in names))
    build(place, [folder / n for n in names], workers=1)
    return GraphStore.open(place)


def tasks(store: GraphStore) -> dict[str, tuple[set[str], set[str]]]:
    """Task → its titles and the files whose words give them."""
    made: dict[str, tuple[set[str], set[str]]] = {}
    asked = f"""SELECT ?t ?v ?f WHERE {{ ?s <{vm("statementSubject")}> ?t ; <{vm("statementPredicate")}> <{vm("title")}> ;
        <{vm("statementValue")}> ?v ; <{vm("evidence")}>/<{vm("inFile")}> ?f . ?t a <{vm("Task")}> }}"""
    for row in store.select(asked):
        titles, files = made.setdefault(row["t"].value.rsplit("/nhiem-vu/", 1)[1], (set(), set()))
        titles.add(row["v"].value)
        files.add(row["f"].value)
    return made


def codes(store: GraphStore) -> list[str]:
    return sorted(row["c"].value for row in store.select(f"SELECT ?f ?c WHERE {{ ?f <{vm('code')}> ?c }}"))


def test_copies_of_one_text_are_one_document_with_one_set_of_tasks(folder: Path) -> None:
    alone, three = stored(folder, "whole.txt"), stored(folder, "whole.txt", "crlf.txt", "nfd.txt")
    assert set(tasks(alone)) == set(tasks(three))
    assert {len(files) for _, files in tasks(three).values()} == {3}
    assert {len(titles) for titles, _ in tasks(three).values()} == {1}
    assert codes(three) == []
    for graph in three.file_graphs():
        said = {q.subject.value for q in three.named_graph(graph) if q.predicate.value == vm("taskOf")}
        assert len(said) == 5
    assert check(folder / "store-whole-crlf-nfd").problems == ()


def test_a_shortened_copy_names_its_tasks_like_the_whole(folder: Path) -> None:
    both = stored(folder, "whole.txt", "short.txt")
    assert set(tasks(both)) == set(tasks(stored(folder, "whole.txt")))
    assert {len(titles) for titles, _ in tasks(both).values()} == {1}, "no task bears two tasks' titles"
    only = [titles for titles, files in tasks(both).values() if len(files) == 1]
    assert only == [{ITEMS[1]}]
    assert codes(both) == ["witness-missing-task"]
    told = [row["m"].value for row in both.select(f"SELECT ?m WHERE {{ ?f <{vm('message')}> ?m }}")]
    assert told == ["Một bản của văn bản này không có 1 nhiệm vụ mà bản khác có."]
    places = f"SELECT ?t (COUNT(?k) AS ?n) WHERE {{ ?t <{vm('sortKey')}> ?k }} GROUP BY ?t HAVING (COUNT(?k) > 1)"
    assert list(both.select(places)) == [], "one place a task"


def test_what_copies_say_differently_is_kept_twice_and_reported(folder: Path) -> None:
    store = stored(folder, "other.txt", "short.txt", "whole.txt")
    assert len(tasks(store)) == 5
    doubled = {t: titles for t, (titles, _) in tasks(store).items() if len(titles) > 1}
    assert len(doubled) == 1
    assert codes(store) == ["witness-disagreement", "witness-disagreement", "witness-missing-task"]
    asked = f"SELECT ?m ?e WHERE {{ ?f <{vm('code')}> 'witness-disagreement' ; <{vm('message')}> ?m ; <{vm('evidence')}> ?e }}"
    rows = list(store.select(asked))
    assert len(rows) == 4, "both quotes of both findings"
    assert any("Công an tỉnh" in r["m"].value and "Sở Xây dựng tỉnh Cao Bằng" in r["m"].value for r in rows)


def test_the_order_of_witnesses_does_not_matter(folder: Path) -> None:
    names = ("whole.txt", "short.txt", "other.txt")
    read = {str(folder / n): extract_documents(folder / n) for n in names}

    def known(path: Path) -> tuple[tuple[Record, ...], str]:
        return read[str(path)]

    digests = set()
    for n, order in enumerate(permutations(names)):
        place = folder / f"store-{n}"
        for name in order:
            build(place, [folder / name], extract=known)
        digests.add(GraphStore.open(place).digest())
    assert len(digests) == 1
    forget(folder / "store-0", str(folder / "whole.txt"))
    build(folder / "less", [folder / n for n in names[1:]], extract=known)
    assert GraphStore.open(folder / "store-0").digest() == GraphStore.open(folder / "less").digest()


def test_an_interrupted_witness_leaves_no_name_behind(folder: Path) -> None:
    """The fullest copy gives the names: when it leaves, those of the next one count."""
    place = folder / "store"
    build(place, [folder / "short.txt"], workers=1)
    before = set(tasks(GraphStore.open(place)))
    build(place, [folder / "whole.txt"], workers=1)
    assert len(tasks(GraphStore.open(place))) == 5
    forget(place, str(folder / "whole.txt"))
    assert set(tasks(GraphStore.open(place))) == before
    assert len(Truth(place).manifest.files) == 1


def test_a_row_of_another_year_is_another_row(tmp_path: Path) -> None:
    records = {}
    for year in ("2025", "2026"):
        path = tmp_path / f"{year}.txt"
        yearly = f"Sở Tài chính chủ trì báo cáo kết quả thực hiện Kế hoạch chuyển đổi số năm {year}."
        path.write_text(plan(ITEMS[0], yearly), encoding="utf-8")
        records[year * 16] = extract_file(path)[0]
    aligned = align(records)
    assert len(aligned.same) == 2  # the first item and the duty
    assert len(aligned.lonely) == 2
    assert len({name.ordinals for name in aligned.tasks.values()}) == 4
