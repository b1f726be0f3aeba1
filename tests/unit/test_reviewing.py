"""`vanmach review`: the list, the short names, deciding, walking, taking back, importing, exporting, and how each fails."""

from __future__ import annotations

import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from graph.decisions.review import read_decisions
from graph.ingest import build
from graph.keeping.store import GraphStore
from ontology.terms import vm
from viz import console
from viz.cli import main

Out = pytest.CaptureFixture[str]
HEAD = """ỦY BAN NHÂN DÂN TỈNH {place}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: {number}

{place}, ngày 10 tháng 3 năm 2025

KẾ HOẠCH

{about}

{body}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. NHIỆM VỤ

1. Sở Tài chính chủ trì bố trí kinh phí.
"""
GROUP = "Thực hiện Quyết định số 1804/QĐ-TTg ngày 13/11/{} của Thủ tướng Chính phủ phê duyệt Chương trình hỗ trợ phát triển kinh tế tập thể"
TEXTS = {
    "a.txt": ("Sơn La", "15/KH-UBND", "Phát triển chính quyền số", "Thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ"),
    "b.txt": ("Hà Giang", "16/KH-UBND", "Phòng chống thiên tai", "Thực hiện Quyết định số 749/QĐ-TTg của Thủ tướng Chính phủ"),
    "c.txt": ("Cao Bằng", "17/KH-UBND", "Kinh tế tập thể", GROUP.format(2020)),
    "d.txt": ("Yên Bái", "18/KH-UBND", "Kinh tế tập thể", GROUP.format(2021)),
}
SIGNED = ("--by", "Nguyễn Văn A", "--why", "đã so với bản gốc")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    (folder / "in").mkdir()
    for name, (place, number, about, body) in TEXTS.items():
        (folder / "in" / name).write_text(HEAD.format(place=place, number=number, about=about, body=body), encoding="utf-8")
    build(folder / "kho", [folder / "in"], workers=1)
    return folder / "kho"


@pytest.fixture
def store(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "kho"))


def review(store: Path, *words: str) -> int:
    return main(["review", *words, "--store", str(store)])


def queue(store: Path, capsys: Out) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert review(store, "--json") == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def names(store: Path, capsys: Out) -> tuple[str, str]:
    """The mention and the disagreement that wait."""
    mention, dates = queue(store, capsys)
    return mention["id"], dates["id"]


def implementing(store: Path) -> set[str]:
    rows = GraphStore.open(store).select(f"SELECT ?n {{ ?d <{vm('implements')}>/<{vm('number')}> '749/QĐ-TTg' ; <{vm('number')}> ?n }}")
    return {r["n"].value for r in rows}


def test_the_queue_has_quote_place_candidates_and_reason(store: Path, capsys: Out) -> None:
    mention, dates = queue(store, capsys)
    assert re.fullmatch("[0-9a-f]{6}", mention["id"])
    assert "không ghi ngày" in mention["message"]
    assert [c["label"] for c in mention["candidates"]] == ["Quyết định 749/QĐ-TTg (03/6/2020)"]
    assert ("b.txt", 14, "Quyết định số 749/QĐ-TTg của Thủ tướng Chính phủ") in [
        (q["file"], q["line"], q["quote"]) for q in mention["evidence"]
    ]
    assert dates["candidates"] == []
    assert review(store) == 0
    text = capsys.readouterr().out
    assert text.startswith("2 điều chờ quyết định.")
    assert f"\n{mention['id']} " in text
    assert "(b.txt:14)" in text
    assert "http" not in text
    assert review(store, mention["id"][:4]) == 0
    shown = capsys.readouterr()
    assert "        1. Quyết định 749/QĐ-TTg (03/6/2020)" in shown.out
    assert f"vanmach review {mention['id']} --is SỐ" in shown.err, "what to type next"
    assert review(store, dates["id"]) == 0
    assert f"vanmach review {dates['id']} --holds SỐ" in capsys.readouterr().err


def test_names_stay_when_files_come(store: Path, capsys: Out) -> None:
    before = names(store, capsys)
    more = HEAD.format(place="Bắc Kạn", number="9/KH-UBND", about="Kinh tế", body=GROUP.format(2021))
    (store.parent / "e.txt").write_text(more, encoding="utf-8")
    build(store, [store.parent / "e.txt"], workers=1)
    (mention, _) = names(store, capsys)
    assert mention == before[0]


@pytest.mark.parametrize("said", ["1", "749/QĐ-TTg", "Quyết định 749/QĐ-TTg năm 2020"])
def test_it_is_this_document(store: Path, capsys: Out, said: str) -> None:
    mention, dates = names(store, capsys)
    assert review(store, mention, "--is", said, *SIGNED) == 0
    assert implementing(store) == {"15/KH-UBND", "16/KH-UBND"}
    assert [r["id"] for r in queue(store, capsys)] == [dates]
    assert review(store, "--list-decisions") == 0
    told = capsys.readouterr().out
    assert "Nguyễn Văn A" in told
    assert "“Quyết định số 749/QĐ-TTg của Thủ tướng Chính phủ” là Quyết định 749/QĐ-TTg (03/6/2020)" in " ".join(told.split())
    assert "Lý do: đã so với bản gốc" in told


@pytest.mark.parametrize("said", [("--none",), ("--is-not", "749/QĐ-TTg")])
def test_it_is_not(store: Path, capsys: Out, said: tuple[str, ...]) -> None:
    mention, dates = names(store, capsys)
    assert review(store, mention, *said, *SIGNED) == 0
    assert implementing(store) == {"15/KH-UBND"}
    assert [r["id"] for r in queue(store, capsys)] == [dates]


def test_a_reading_that_is_certain_can_be_corrected_too(store: Path, capsys: Out) -> None:
    assert review(store, "a.txt:14", "--is-not", "749/QĐ-TTg", *SIGNED) == 0
    assert implementing(store) == set()
    assert "Rút lại: vanmach review --undo" in capsys.readouterr().err


def test_what_holds(store: Path, capsys: Out) -> None:
    _, dates = names(store, capsys)
    assert review(store, dates, "--holds", "1", *SIGNED) == 0
    assert [r["id"] for r in queue(store, capsys)] != [dates]
    assert main(["ask", "khong-thong-nhat", "--format", "table", "--store", str(store)]) == 0
    text = " ".join(capsys.readouterr().out.split())
    assert "Ý kiến rà soát: Nguyễn Văn A" in text
    assert text.count("Trích nguyên văn") == 2


def test_taking_back(store: Path, capsys: Out) -> None:
    mention, _ = names(store, capsys)
    review(store, mention, "--is", "1", *SIGNED)
    (made,) = read_decisions(store / "review.jsonl")
    assert review(store, "--undo", made.act_id, "--by", "Trần Thị B", "--why", "nhầm") == 0
    assert implementing(store) == {"15/KH-UBND"}
    assert names(store, capsys)[0] == mention
    review(store, "--list-decisions")
    assert "[đã rút lại: Trần Thị B" in capsys.readouterr().out
    assert review(store, "--undo", made.act_id, *SIGNED) == 6


def test_importing_from_another_store(store: Path, built: Path, tmp_path: Path, capsys: Out) -> None:
    other = Path(shutil.copytree(built, tmp_path / "kho-khac"))
    mention, _ = names(store, capsys)
    review(other, mention, "--is", "1", *SIGNED)
    review(store, mention, "--none", "--by", "Trần Thị B", "--why", "khác nội dung")
    capsys.readouterr()
    assert review(store, "--import", str(other / "review.jsonl")) == 0
    told = capsys.readouterr().err
    assert "Đã thêm 1 dòng quyết định, 0 dòng đã có; 0 dòng chờ" in told
    assert "hai quyết định trái nhau" in told
    assert review(store, "--import", str(other / "review.jsonl")) == 0
    assert "Đã thêm 0 dòng quyết định, 1 dòng đã có" in capsys.readouterr().err
    assert [r["code"] for r in queue(store, capsys)] == ["date-disagreement", "review-conflict"]


def test_exported_cases_are_what_the_rules_read(store: Path, capsys: Out, tmp_path: Path) -> None:
    from graph.review.review_cases import read_again, reading

    mention, dates = names(store, capsys)
    review(store, mention, "--is", "1", *SIGNED)
    review(store, dates, "--holds", "1", *SIGNED)
    assert review(store, "--export-test", str(tmp_path / "ca.jsonl")) == 0
    (case,) = [json.loads(line) for line in (tmp_path / "ca.jsonl").read_text("utf-8").splitlines()]
    assert case["document"]["key"] == "thu-tuong-chinh-phu/749-qd-ttg/2020"
    assert case["read"] in [reading(c) for c in read_again(case["text"], case["quote"])]
    assert len(case["text"].splitlines()) == 1, "the fewest lines that read so"


# ---- the walk


def walked(store: Path, monkeypatch: pytest.MonkeyPatch, *typed: str) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(line + "\n" for line in typed)))
    return review(store, "--walk")


def test_walking_through_the_queue(store: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    assert walked(store, monkeypatch, "Nguyễn Văn A", "9", "1", "đã so", "h", "hai văn bản") == 0
    told = capsys.readouterr().err
    assert "[1/2]" in told
    assert "Không có lựa chọn này." in told
    assert "Đã ghi 2 quyết định." in told
    assert [(d.verdict, d.by, d.why) for d in read_decisions(store / "review.jsonl")] == [
        ("is", "Nguyễn Văn A", "đã so"), ("is_not", "Nguyễn Văn A", "hai văn bản"),
    ]
    assert queue(store, capsys) == []


def test_skipping_stopping_and_the_end_of_input(store: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    assert walked(store, monkeypatch, "A", "", "q") == 0
    assert "Không có quyết định nào được ghi." in capsys.readouterr().err
    assert walked(store, monkeypatch, "A", "v", "lý do", "749/QĐ-TTg") == 0  # input ends at the second doubt
    assert [d.verdict for d in read_decisions(store / "review.jsonl")] == ["is"]
    assert not (store.parent / "none").exists()


def test_a_document_that_nobody_knows_is_told_and_the_walk_goes_on(store: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    assert walked(store, monkeypatch, "A", "v", "lý do", "99999/QĐ-TTg", "k", "chưa rõ") == 0
    assert "Chưa ghi được" in capsys.readouterr().err
    assert [d.verdict for d in read_decisions(store / "review.jsonl")] == ["holds"]


def test_a_terminal_walks_and_a_pipe_lists(store: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    monkeypatch.setattr(console, "on_terminal", lambda _: True)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert review(store) == 0
    assert "Họ tên người rà soát" in capsys.readouterr().err


# ---- how it fails


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("ffffffff", "--none", *SIGNED), 6, "VM-026"),
        (("khong-co.txt:3",), 6, "VM-026"),
        (("{mention}", "--is", "1"), 2, "VM-001"),
        (("{mention}", "--is", "1", "--by", "A", "--why", " "), 2, "VM-001"),
        (("{mention}", "--is", "1", "--none", *SIGNED), 2, "VM-001"),
        (("--none", *SIGNED), 2, "VM-001"),
        (("{mention}", "--walk"), 2, "VM-001"),
        (("{mention}", "--is-not", "1804/QĐ-TTg", *SIGNED), 2, "VM-028"),
        (("{mention}", "--holds", "1", *SIGNED), 2, "VM-028"),
        (("{dates}", "--holds", "7", *SIGNED), 2, "VM-028"),
        (("{dates}", "--is", "1804/QĐ-TTg", *SIGNED), 2, "VM-028"),
        (("{mention}", "--is", "99999/QĐ-TTg", *SIGNED), 6, "VM-033"),
        (("--undo", "00", *SIGNED), 6, "VM-026"),
        (("--import", "khong-co.jsonl"), 2, "VM-001"),
    ],
)
def test_failures(store: Path, capsys: Out, words: tuple[str, ...], status: int, code: str) -> None:
    mention, dates = names(store, capsys)
    assert review(store, *(w.format(mention=mention, dates=dates) for w in words)) == status
    assert f"Lỗi {code}: " in capsys.readouterr().err
    assert not (store / "review.jsonl").exists(), "nothing is kept of a decision that was refused"


def test_a_line_with_several_mentions_lists_them(store: Path, capsys: Out, tmp_path: Path) -> None:
    body = "Căn cứ Quyết định số 11/QĐ-TTg ngày 05/02/2024 và Quyết định số 12/QĐ-TTg ngày 06/02/2024 của Thủ tướng Chính phủ"
    (tmp_path / "e.txt").write_text(HEAD.format(place="Nghệ An", number="2/KH-UBND", about="X", body=body), encoding="utf-8")
    build(store, [tmp_path / "e.txt"], workers=1)
    assert review(store, "e.txt:14", "--none", *SIGNED) == 5
    listed = re.findall(r"^  ([0-9a-f]{6}) ", capsys.readouterr().err, re.M)
    assert len(listed) == 2
    assert review(store, listed[0], "--is-not", "11/QĐ-TTg", *SIGNED) == 0


def test_a_store_that_is_not_there(tmp_path: Path, capsys: Out) -> None:
    assert review(tmp_path / "khong-co", "--list-decisions") == 2
    assert "VM-020" in capsys.readouterr().err


def test_a_misprint_is_corrected_under_its_own_name(tmp_path: Path, capsys: Out) -> None:
    (tmp_path / "in").mkdir()
    body = "Căn cứ Luật Thủy lợi số 8/2017/QH12 ngày 19/6/2017"
    (tmp_path / "in" / "m.txt").write_text(HEAD.format(place="Sơn La", number="19/KH-UBND", about="Thủy lợi", body=body), encoding="utf-8")
    store = tmp_path / "kho"
    build(store, [tmp_path / "in"], workers=1)
    (waiting,) = queue(store, capsys)
    assert waiting["code"] == "misprinted-number"
    assert review(store, waiting["id"]) == 0
    shown = capsys.readouterr()
    assert "Về: Kế hoạch 19/KH-UBND" in shown.out and "--is 'SỐ, KÝ HIỆU và NGÀY' đúng" in shown.err
    assert review(store, waiting["id"], "--is", "8/2017/QH14 ngày 19/6/2017", *SIGNED) == 0
    assert queue(store, capsys) == []
    build(store, [tmp_path / "in"], workers=1)
    assert queue(store, capsys) == []
    assert main(["ask", "khong-thong-nhat", "--store", str(store)]) == 0
    assert "là Luật 8/2017/QH14" in capsys.readouterr().out


@pytest.mark.parametrize("said", ["Nghị định 23/2015/NĐ-CP ngày 16/02/2015", "23/2015/NĐ-CP 16/02/2015"])
def test_the_day_that_a_person_gives_for_a_misprinted_one_is_told_as_theirs(tmp_path: Path, capsys: Out, said: str) -> None:
    (tmp_path / "in").mkdir()
    body = "Căn cứ Nghị định số 23/2015/NĐ-CP ngày 16/02/2025 của Chính phủ"
    (tmp_path / "in" / "m.txt").write_text(HEAD.format(place="Sơn La", number="19/KH-UBND", about="Chứng thực", body=body), encoding="utf-8")
    store = tmp_path / "kho"
    build(store, [tmp_path / "in"], workers=1)
    (waiting,) = queue(store, capsys)
    assert waiting["code"] == "number-date-disagreement"
    assert review(store, waiting["id"], "--is", said, *SIGNED) == 0
    capsys.readouterr()
    assert main(["ask", "khong-thong-nhat", "--store", str(store)]) == 0
    assert "là Nghị định 23/2015/NĐ-CP (16/02/2015)" in capsys.readouterr().out
    assert review(store, "--list-decisions") == 0
    assert "(16/02/2015)" in " ".join(capsys.readouterr().out.split())


def test_what_quotes_nothing_names_its_file_and_a_table_is_quoted_by_its_beginning(tmp_path: Path, capsys: Out) -> None:
    (tmp_path / "in").mkdir()
    torn = "TT\nNhiệm vụ\nCơ quan chủ trì\nThời gian\n" + "".join(f"{n}\nLập hồ sơ công nhận\nSở Công Thương\nQuý II/2025\nlàng nghề thứ {n}\n" for n in range(1, 40))
    text = HEAD.format(place="Sơn La", number="20/KH-UBND", about="Làng nghề", body="Thực hiện chương trình công tác").replace("ngày 10 tháng 3", "ngày    tháng   ")
    (tmp_path / "in" / "t.txt").write_text(text + "\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\n" + torn, encoding="utf-8")
    build(tmp_path / "kho", [tmp_path / "in"], workers=1)
    found = {r["code"]: r for r in queue(tmp_path / "kho", capsys)}
    assert {"blank-date", "rows-left-out"} <= found.keys()
    assert len(found["rows-left-out"]["evidence"][0]["quote"]) > 1_000
    assert review(tmp_path / "kho") == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "làng nghề thứ 2" in told and "làng nghề thứ 39" not in told
    assert review(tmp_path / "kho", found["blank-date"]["id"]) == 0
    assert "Về: Kế hoạch 20/KH-UBND" in (shown := " ".join(capsys.readouterr().out.split())) and "Tệp: t.txt" in shown
