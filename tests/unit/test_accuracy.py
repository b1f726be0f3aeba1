"""The measure itself: what counts as found, wrong, missing; the convention of the marked sentences; what was gained and lost."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module("reference_spans")


@pytest.fixture
def outcomes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The module, writing into a folder of its own."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    module = importlib.import_module("outcomes")
    for name in ("HISTORY", "FAULTS", "BARS"):
        monkeypatch.setattr(module, name, tmp_path / getattr(module, name).name)
    return module


def marks(spans: ModuleType, sentence: str) -> list[tuple[str, str]]:
    return [(sentence[a:b], label) for a, b, label in spans.marked(sentence)]


def test_a_sentence_is_read_as_people_write_it(spans: ModuleType) -> None:
    text, places = spans.written("Luật sửa đổi ( 2 điều ) của <L rel=\"none\"> Luật Phòng , chống ma túy </L> .")
    assert text == "Luật sửa đổi (2 điều) của Luật Phòng, chống ma túy."
    assert all(text[i] == "Luật sửa đổi ( 2 điều ) của <L rel=\"none\"> Luật Phòng , chống ma túy </L> ."[p] for i, p in enumerate(places))


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("Căn cứ Nghị định số 86/2002/NĐ-CP ngày 05 / 11 / 2002 của Chính phủ .", [("Nghị định số 86/2002/NĐ-CP ngày 05 / 11 / 2002", "NĐ")]),
        ("theo khoản 2 Điều 5 Luật Phòng , chống tham nhũng .", [("Luật Phòng , chống tham nhũng", "L")]),
        ("Thực hiện Chỉ thị số 18/CT-TTg và Kế hoạch số 12/KH-UBND .", []),  # kinds that the data leaves out
        ("Thông tư Hướng dẫn, thi hành Luật Giá Căn cứ Bộ luật Lao động .", [("Bộ luật Lao động", "BL")]),  # the sentence's own title
    ],
)
def test_the_convention_of_the_data(spans: ModuleType, sentence: str, marked: list[tuple[str, str]]) -> None:
    assert marks(spans, sentence) == marked


def test_a_repetition_without_its_date_has_the_place_of_the_first_words(spans: ModuleType) -> None:
    sentence = "Nghị định số 1/2002/NĐ-CP ngày 05 tháng 11 năm 2002 ( sau đây gọi là Nghị định số 1/2002/NĐ-CP ) ."
    assert sorted(spans.marked(sentence)) == [(0, 25, "NĐ"), (0, 51, "NĐ")]


def test_scoring_tells_found_wrong_and_missing(spans: ModuleType, tmp_path: Path) -> None:
    rows = [
        {"text": "Căn cứ Luật Giá .", "spans": [{"start": 7, "end": 15, "label": "L"}]},
        {"text": "Căn cứ Luật Giá .", "spans": []},
        {"text": "Căn cứ quy định .", "spans": [{"start": 7, "end": 15, "label": "QĐ"}]},
    ]
    path = tmp_path / "references.jsonl"
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    scored = spans.score(path)
    assert [s.outcome for s in scored] == ["hit", "extra", "missing"]
    assert len({s.key for s in scored}) == 3, "the same sentence twice is two"
    assert {s.half for s in scored} <= {"seen", "blind"}


def test_figures_faults_and_bars(outcomes: ModuleType) -> None:
    row = outcomes.Measured("x", found=90, wrong=2, missing=10, faults={"a": "words", "b": "words"})
    assert (round(row.precision, 4), round(row.recall, 4), round(row.f1, 4), round(row.careful, 4)) == (0.9783, 0.9, 0.9375, 0.8182)
    outcomes.store([row], {"x": 1.0})
    assert outcomes.bars_missed([row]) == []
    worse = outcomes.Measured("x", found=89, wrong=2, missing=11, faults={"a": "words", "c": "other words"})
    assert outcomes.bars_missed([worse]) == ["x is 0.9319, once 0.9375"]
    assert outcomes.bars_missed([]) == ["x was not scored"]
    said = outcomes.changes([worse])
    assert "1 gained, 1 lost" in said
    assert "lost    c  other words" in said
    outcomes.store([worse], {"x": 1.0})
    assert outcomes.bars_missed([worse]), "a bar is never lowered"
    assert "words" not in outcomes.FAULTS.read_text("utf-8")
    assert [json.loads(line)["figures"]["x"] for line in outcomes.HISTORY.read_text("utf-8").splitlines()] == [[90, 2, 10], [89, 2, 11]]
    outcomes.store([worse], {"x": 9.0})
    assert len(outcomes.HISTORY.read_text("utf-8").splitlines()) == 2, "the same figures are one line"


def test_what_is_disputed_is_set_right_in_a_copy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    disputed = importlib.import_module("disputed")
    listed = {"a": {"7": {"lines": [3], "lead": ["Bộ Nội vụ"], "why": "x"}, "8": {"lines": [4, 5], "title": "continuation_rows", "why": "y"}}}
    monkeypatch.setattr(disputed, "DISPUTED", tmp_path / "disputed.json")
    (tmp_path / "disputed.json").write_text(json.dumps(listed), "utf-8")
    (gold := tmp_path / "gold").mkdir()
    (into := tmp_path / "into").mkdir()
    rows = [
        {"ordinal": "7", "title": "Một", "lead": ["Bộ Nội vụ (theo chức năng)"], "coordinate": ["Các bộ"]},
        {"ordinal": "8", "title": "Hai", "lead": [], "continuation_rows": ["và ba"]},
    ]
    (gold / "b.json").write_text(json.dumps({"doc": "b"}), "utf-8")
    assert not disputed.corrected(gold, into)
    (gold / "a.json").write_text(json.dumps({"tasks": rows}), "utf-8")
    assert disputed.corrected(gold, into)
    seven, eight = json.loads((into / "a.json").read_text("utf-8"))["tasks"]
    assert (seven["lead"], seven["coordinate"], eight["title"]) == (["Bộ Nội vụ"], ["Các bộ"], "Hai và ba")
    assert json.loads((into / "b.json").read_text("utf-8")) == {"doc": "b"}
    (gold / "a.json").write_text(json.dumps({"tasks": rows[:1]}), "utf-8")
    with pytest.raises(KeyError):
        disputed.corrected(gold, into)  # a row that is no longer annotated: the list is out of date
