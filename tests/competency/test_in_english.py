"""Every question of the catalogue in English: headings, codes and sentences of the program; the data as the documents print it."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from graph.forms import iris
from graph.keeping.store import GraphStore
from ontology.language import speaking
from ontology.tables import concepts, relations
from queries.questions.catalog import load_catalog
from queries.run import ask
from tests.competency.test_figures import PLAN
from tests.messages import VIETNAMESE, collected
from viz.answers import cells, screen
from viz.answers.annex_document import document, is_tasks
from viz.answers.workbook import workbook

Json = dict[str, Any]
HERE = Path(__file__).parent
NUMBERLESS = HERE.parents[1] / "examples" / "81-kl-tw" / "05-ke-hoach-lai-chau.txt"  # its number and its day are blank
CULTURE = "Sở Văn hóa, Thể thao và Du lịch tỉnh Điện Biên"
_HEAD = """ỦY BAN NHÂN DÂN
TỈNH CAO BẰNG
Số: {number}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Cao Bằng, ngày {day}

"""
# a decision that replaces another, and a plan that names the replaced one as its basis and no directive document
REPLACING = _HEAD.format(number="40/QĐ-UBND", day="05 tháng 02 năm 2024") + """QUYẾT ĐỊNH
Ban hành Quy định quản lý chợ

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 06 tháng 3 năm 2019 của Ủy ban nhân dân tỉnh Cao Bằng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH


Nguyễn Văn An
"""
UNDIRECTED = _HEAD.format(number="45/KH-UBND", day="12 tháng 8 năm 2025") + """KẾ HOẠCH
Sửa chữa chợ năm 2026

Căn cứ Quyết định số 12/QĐ-UBND ngày 06 tháng 3 năm 2019 của Ủy ban nhân dân tỉnh Cao Bằng; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NHIỆM VỤ

1. Sửa chữa mái chợ của các xã.

2. Lắp đặt bình chữa cháy tại chợ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH


Nguyễn Văn An
"""
ASKED: dict[str, dict[str, str]] = {
    "nhiem-vu-tu-van-ban": {"van-ban": "71/NQ-CP"},
    "chuoi-chi-dao": {"van-ban": "71/NQ-CP"},
    "nguon-goc-nhiem-vu": {"nhiem-vu": "95/KH-UBND 1"},
    "luoc-do-van-ban": {"van-ban": "64/NQ-CP"},
    "van-ban-trong-kho": {"loai": "Kế hoạch"},
    "van-ban-trien-khai": {"van-ban": "64/NQ-CP"},
    "co-quan-chu-tri": {"co-quan": CULTURE},
    "co-quan-phoi-hop": {"co-quan": "Sở Tài chính tỉnh Điện Biên"},
    "van-ban-giao-viec": {"van-ban": "95/KH-UBND", "co-quan": CULTURE},
    "bang-phan-cong": {"van-ban": "95/KH-UBND"},
    "thong-ke-nhiem-vu": {"van-ban": "64/NQ-CP"},
    "duoc-vien-dan-tai": {"van-ban": "64/NQ-CP"},
    "nhiem-vu-den-han": {"truoc-ngay": "31/12/2030", "ngay": "01/6/2026"},
    "che-do-bao-cao": {},
    "so-sanh-ke-hoach": {"van-ban-a": "310/KH-UBND", "van-ban-b": "88/KH-UBND"},
    "nhiem-vu-trung": {},
    "chi-tieu": {},
    "kinh-phi": {"van-ban": "12/KH-UBND"},
    "ket-qua-so-voi-muc-tieu": {"van-ban": "12/KH-UBND"},
    "van-ban-chua-co": {},
    "van-ban-vien-dan": {"van-ban": "95/KH-UBND"},
    "vien-dan-chung": {},
    "khong-thong-nhat": {},
    "can-xac-minh": {},
    "can-cu-het-hieu-luc": {},
    "van-ban-bi-thay-doi": {},
    "chua-thay-trien-khai": {},
    "co-quan-tiep-nhan": {"chu-the": "Sở Y tế tỉnh Cao Bằng"},
    "kiem-tra-vien-dan": {"tep": str(NUMBERLESS)},
    "nhiem-vu-chua-ro-chi-dao": {},
    "nhiem-vu-khong-ro-dau-moi": {},
    "trich-nguyen-van": {"chu-the": "95/KH-UBND", "quan-he": "vm:implements"},
}
# data of the store, which no language changes
DATA = ("issuer", "product", "quote", "title", "document_label", "citing_label", "subject_label", "object_label", "body_label", "message", "reason", "text")


def made(folder: Path) -> list[Path]:
    """Documents written for this test."""
    texts = {"ke-hoach-12.txt": PLAN, "quyet-dinh-40.txt": REPLACING, "ke-hoach-45.txt": UNDIRECTED}
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in texts]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, vanmach: Callable[..., subprocess.CompletedProcess[str]]) -> GraphStore:
    folder = tmp_path_factory.mktemp("english")
    vanmach("build", HERE / "assigned", HERE / "plans", NUMBERLESS, *made(folder), "--store", folder / "kho", "--lang", "en")
    return GraphStore.open(folder / "kho")


def put(store: GraphStore, name: str, lang: str) -> Json:
    with speaking(lang):
        return ask(store, name, ASKED[name]).to_json()


def walk(node: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    """Every value with the key that it stands under."""
    if isinstance(node, dict):
        for k, v in node.items():
            yield from walk(v, k)
    elif isinstance(node, list):
        for v in node:
            yield from walk(v, key)
    else:
        yield key, node


def shape(node: Any) -> Any:
    """Keys, and the values that are codes, numbers or identifiers."""
    if isinstance(node, dict):
        return {k: shape(v) for k, v in node.items()}
    if isinstance(node, list):
        return [shape(v) for v in node]
    return node if not isinstance(node, str) or node.startswith("https://") else str


def test_every_question_is_asked_here() -> None:
    assert set(ASKED) == set(load_catalog())


def test_the_catalogue_has_good_english() -> None:
    for entry in load_catalog().values():
        for english in (entry.en, entry.explanation_en, *(c.en for c in entry.columns), *(p.en for p in entry.parameters)):
            assert english, entry.id
            assert not VIETNAMESE.search(english), english
            assert english[0] == english[0].upper(), english
        assert entry.en.endswith("?")
        assert entry.explanation_en.endswith(".")
        headings = [c.en for c in entry.columns]
        assert len(headings) == len(set(headings)), entry.id


@pytest.mark.parametrize("name", sorted(ASKED))
def test_an_answer_in_english(store: GraphStore, name: str) -> None:
    answer = put(store, name, "en")
    assert answer["rows"] or name in ("khong-thong-nhat", "vien-dan-chung"), "the store of this test has no row for the question"
    assert not any(VIETNAMESE.search(c["label"]) for c in answer["columns"])
    told = set(collected()) | {r.verb for r in relations().values()} | {r.short_label for r in relations().values()}
    told |= {c.label for scheme in ("role", "task-kind", "confidence", "severity") for c in concepts(scheme)}
    left = {(key, value) for key, value in walk(answer["rows"]) if isinstance(value, str) and value in told and key not in DATA}
    assert left == set(), "words of the program that stayed Vietnamese"
    with speaking("en"):
        text = screen.render(answer, 120, "vanmach ask …")
        headings, _ = cells.cells(answer)
    assert not any(VIETNAMESE.search(h) for h in headings)
    assert "no substitute for legal advice" in text.splitlines()[-1]
    for vietnamese in ("Trích nguyên văn", "nhiệm vụ tại phụ lục", "CHỦ TRÌ", "Chủ trì: ", "Chuỗi chỉ đạo:", "Xem tiếp", "Thời gian: "):
        assert vietnamese not in text


@pytest.mark.parametrize("name", sorted(ASKED))
def test_the_language_changes_words_only(store: GraphStore, name: str) -> None:
    english, vietnamese = put(store, name, "en"), put(store, name, "vi")
    assert shape(english["rows"]) == shape(vietnamese["rows"])
    assert shape(english) == shape(vietnamese)
    for key in ("quote", "title", "document_label", "file"):
        assert [v for k, v in walk(english) if k == key] == [v for k, v in walk(vietnamese) if k == key]


def test_the_store_is_the_same_whoever_builds_it(store: GraphStore, tmp_path: Path, vanmach: Any) -> None:
    vanmach("build", HERE / "assigned", HERE / "plans", NUMBERLESS, *made(tmp_path), "--store", tmp_path / "kho", "--lang", "vi")
    other = GraphStore.open(tmp_path / "kho")
    files = str(iris.graph("files"))
    quads = [{str(q) for q in s.quads() if q.graph_name.value != files} for s in (store, other)]
    assert quads[0] == quads[1]


def test_figures_and_days_are_written_as_english_writes_them(store: GraphStore) -> None:
    money = put(store, "kinh-phi", "en")["rows"]
    assert "12,500 triệu đồng" in [r["amount_label"] for r in money]
    assert any(r["check_label"] == "4.5 tỷ đồng + 8,000 triệu đồng = 12,500 triệu đồng: equals the total" for r in money), money
    with speaking("en"):
        _, rows = cells.cells(put(store, "van-ban-trien-khai", "en"))
    assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}", rows[0][0]), rows[0]


def test_the_workbook_has_english_sheets_and_heads(store: GraphStore) -> None:
    answer = put(store, "bang-phan-cong", "en")
    with speaking("en"):
        book = openpyxl.load_workbook(io.BytesIO(workbook(answer, "vanmach ask …")))
    assert book.sheetnames[:3] == ["Results", "Question", "Verbatim quote"]
    for sheet in book:
        heads = [c.value for c in sheet[1]] if sheet.title != "Question" else [c.value for c in sheet["A"]]
        assert heads
        assert not [h for h in heads if h and VIETNAMESE.search(str(h))]


def test_the_official_annex_stays_vietnamese(store: GraphStore, tmp_path: Path, vanmach: Any) -> None:
    assert is_tasks(put(store, "bang-phan-cong", "en"))
    file = tmp_path / "annex.docx"
    folder = store.truth.root
    vanmach("ask", "bang-phan-cong", "95/KH-UBND", "--store", folder, "-o", file, "--lang", "en")
    made = docx.Document(str(file))
    assert [c.text for c in made.tables[0].rows[0].cells][:4] == ["STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì"]
    texts = "\n".join(p.text for p in made.paragraphs)
    assert "Trả lời câu hỏi" in texts
    assert "legal advice" not in texts
    # a plain table speaks the language asked for
    with speaking("en"):
        plain = docx.Document(io.BytesIO(document(put(store, "van-ban-vien-dan", "en"))))
    assert not any(VIETNAMESE.search(c.text) for c in plain.tables[0].rows[0].cells)
