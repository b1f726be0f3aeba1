"""An answer as a workbook, read back: types, head, filter, no formula, every quote with file and line."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from viz.answers.sheet import clean
from viz.answers.workbook import LONGEST, put, workbook
from viz.arguments import UsageError
from viz.cli import main
from viz.console import PIPED_WIDTH
from viz.whole_file import written_whole

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "81-kl-tw"
RISKY = ("=1+1", "+84 24 3804", "-5", "@SUM(A1)", "#N/A", "'x", '=HYPERLINK("http://x")', "2025-07", "0123", "TRUE", "1E5")
Json = dict[str, Any]


def quote(words: str, line: int = 7) -> Json:
    return {"file": "ke-hoach.txt", "line": line, "start": 0, "end": len(words), "quote": words}


def answer(rows: list[Json], *columns: str, question: str = "bang-phan-cong", **beside: Any) -> Json:
    return {
        "question": question,
        "understood": {"van-ban": {"iri": "https://w3id.org/vanmach/id/x", "label": "Kế hoạch 1/KH-UBND"}},
        "columns": [{"name": c, "label": c.upper()} for c in (*columns, "evidence")],
        "rows": rows,
        **beside,
        "as_of": "2025-07-02",
        "documents": 3,
        "truncated": False,
    }


def opened(made: Json) -> dict[str, Worksheet]:
    book = load_workbook(io.BytesIO(workbook(made, "vanmach ask …")))
    return {name: book[name] for name in book.sheetnames}


def table(sheet: Worksheet) -> list[dict[str, Any]]:
    head, *rows = sheet.iter_rows(values_only=True)
    plain = [[v.date() if isinstance(v, datetime) else v for v in row] for row in rows]
    return [dict(zip(map(str, head), row, strict=True)) for row in plain]


def test_dates_and_numbers_are_typed() -> None:
    row = {
        "date": "2025-07-02", "tasks": 12, "held": True, "number": "81", "lead": [{"label": "Sở A"}, {"label": "Sở B"}],
        "timeframe": {"text": "2025 - 2030", "start": "2025-01-01", "end": "2030-12-31", "recurrence": None},
        "amount": "2033.4", "amount_label": "2.033,4 tỷ đồng", "evidence": [quote("Số tiền")],
    }
    partial = {**row, "date": "2025-07", "timeframe": None, "amount": None, "amount_label": None}
    sheet = opened(answer([row, partial], "date", "tasks", "held", "number", "lead", "timeframe", "amount_label"))["Kết quả"]
    first, second = table(sheet)
    assert first["DATE"] == date(2025, 7, 2)
    assert first["TASKS"] == 12
    assert first["HELD"] == "có"
    assert first["NUMBER"] == "81"
    assert first["LEAD"] == "Sở A\nSở B"
    assert (first["TIMEFRAME"], first["Từ ngày"], first["Đến ngày"]) == ("2025 - 2030", date(2025, 1, 1), date(2030, 12, 31))
    assert (first["AMOUNT_LABEL"], first["AMOUNT_LABEL (số)"]) == ("2.033,4 tỷ đồng", 2033.4)
    assert second["DATE"] == "7/2025"
    assert second["Từ ngày"] is second["AMOUNT_LABEL (số)"] is None
    types = {sheet.cell(1, c.column).value: (c.data_type, c.number_format) for c in sheet[2]}
    assert types["DATE"] == ("d", "DD/MM/YYYY")
    assert types["AMOUNT_LABEL (số)"] == ("n", "#,##0.0")
    assert types["NUMBER"][0] == "s"


def test_head_stays_and_filters_the_whole_table() -> None:
    made = answer([{"title": f"Việc {n}", "evidence": [quote("x", n)]} for n in (1, 2, 3)], "title")
    for name, sheet in opened(made).items():
        if name == "Câu hỏi":
            continue
        assert sheet.freeze_panes == "B2", name
        assert sheet.auto_filter.ref == sheet.dimensions, name
        assert sheet.print_title_rows == "$1:$1", name
        assert all(c.font.bold and c.alignment.wrap_text for c in sheet[1]), name
        assert all(c.alignment.wrap_text for c in sheet[2] if isinstance(c.value, str) and c.column > 1), name


def test_columns_are_as_wide_as_they_must_be() -> None:
    made = answer([{"title": "Xây dựng " * 40, "path": "I/1", "evidence": [quote("x")]}], "path", "title")
    sheet = opened(made)["Kết quả"]
    width = {sheet.cell(1, c.column).value: sheet.column_dimensions[c.column_letter].width for c in sheet[1]}
    assert width["PATH"] < 15 < 40 < width["TITLE"] < 60
    # the row is high enough for the words that are broken into lines
    assert sheet.row_dimensions[2].height > 5 * 14


@pytest.mark.parametrize("text", RISKY)
def test_text_stays_text(text: str) -> None:
    made = answer([{"title": text, "lead": [{"label": text}], "evidence": [quote(text)]}], "title", "lead")
    content = workbook(made, text)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [archive.read(n).decode() for n in archive.namelist() if n.startswith("xl/worksheets/")]
    assert len(sheets) == 3
    assert not any("<f>" in xml or "<f " in xml or "<hyperlink" in xml for xml in sheets)
    book = load_workbook(io.BytesIO(content))
    row = table(book["Kết quả"])[0]
    assert row["TITLE"] == row["LEAD"] == table(book["Trích nguyên văn"])[0]["Trích nguyên văn"] == text
    cell = next(c for c in book["Kết quả"][2] if c.value == text)
    # Excel keeps such a cell text when a person edits it
    assert cell.quotePrefix == (text[0] in "=+-@#'")


@given(st.text(st.characters(codec="utf-8"), max_size=60))
@settings(max_examples=25, deadline=None)
def test_any_text_makes_a_file_that_opens(text: str) -> None:
    sheet = opened(answer([{"title": text + ".", "evidence": [quote("x")]}], "title"))["Kết quả"]
    cell = next(c for c in sheet[2] if sheet.cell(1, c.column).value == "TITLE")
    assert (cell.data_type, cell.value) == ("s", clean(text + "."))


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    sheet = Workbook().active
    assert isinstance(sheet, Worksheet)
    put(sheet["A1"], "x" * (LONGEST + 5))
    assert len(str(sheet["A1"].value)) == LONGEST
    assert str(sheet["A1"].value).endswith("…")


def test_every_quote_with_file_and_line() -> None:
    lead = {"label": "Sở A", "evidence": [quote("Sở A", 9)]}
    link = {"subject_label": "KH 1", "predicate": "implements", "object_label": "NQ 2", "evidence": [quote("thực hiện NQ 2", 3)]}
    rows: list[Json] = [
        {"title": "a", "lead": [lead], "chain": [link], "evidence": [quote(f"câu {n}", 20 + n) for n in range(5)]},
        {"title": "b", "lead": [], "chain": [link], "evidence": [quote("hai\ndòng", 40)]},
    ]
    sheets = opened(answer(rows, "title", "lead", "chain"))
    shown = table(sheets["Kết quả"])
    assert shown[0]["Trích nguyên văn"].splitlines() == [
        *(f"“câu {n}” (ke-hoach.txt:{20 + n})" for n in range(3)), "… và 2 đoạn trích khác",
    ]
    assert (shown[0]["Tệp"], shown[0]["Dòng"], shown[1]["Dòng"]) == ("ke-hoach.txt", 20, 40)
    found = {
        (q["STT kết quả"], q["Nói về"], q["Trích nguyên văn"], q["Tệp"], q["Dòng"]) for q in table(sheets["Trích nguyên văn"])
    }
    assert found == {
        (1, "LEAD: Sở A", "Sở A", "ke-hoach.txt", 9),
        ("1-2", "CHAIN: KH 1 triển khai thực hiện NQ 2", "thực hiện NQ 2", "ke-hoach.txt", 3),
        *((1, "EVIDENCE", f"câu {n}", "ke-hoach.txt", 20 + n) for n in range(5)),
        (2, "EVIDENCE", "hai\ndòng", "ke-hoach.txt", 40),
    }


def test_second_sheet_says_what_was_asked() -> None:
    made = answer([{"title": "a", "task": "t", "kind": "annex", "evidence": [quote("x")]}], "title")
    second = list(opened(made).values())[1]
    told = {str(a): b for a, b in second.iter_rows(values_only=True)}
    assert second.title == "Câu hỏi"
    assert told["Văn bản"] == "Kế hoạch 1/KH-UBND"
    assert told["Nhiệm vụ tại phụ lục"] == 1
    assert told["Lệnh đã chạy"] == "vanmach ask …"
    assert told["Căn cứ"] == "tính đến ngày 02/7/2025, trên 3 văn bản trong kho; không thay thế tư vấn pháp lý"
    cut = list(opened({**made, "truncated": True}).values())[1]
    assert "một phần" in dict(cut.iter_rows(values_only=True))["Lưu ý"]


def test_no_rows_keep_the_head() -> None:
    sheet = opened(answer([], "title", "timeframe"))["Kết quả"]
    assert [c.value for c in sheet[1]][:3] == ["STT", "TITLE", "TIMEFRAME"]
    assert sheet.max_row == 1


# ---- the command


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bang") / "kho"
    assert main(["build", str(EXAMPLES), "--store", str(folder), "--workers", "1"]) == 0
    return folder


def ask(store: Path, *words: str) -> int:
    return main(["ask", "nhiem-vu-tu-van-ban", "81-KL/TW", "--store", str(store), *words])


def test_the_workbook_holds_the_rows_of_json(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "Kết quả tháng 7.xlsx"
    assert ask(store, "--format", "json") == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert ask(store, "-o", str(target)) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert str(target) in err and "không thay thế tư vấn pháp lý" in err
    book = load_workbook(target)
    # an item without a number of its own is told in words, as in every other form
    assert {"I.1", "mục II.1, ý thứ 1"} <= {r["Vị trí"] for r in table(book["Kết quả"])}
    assert str(store) not in "".join(str(c.value) for c in book["Câu hỏi"]["B"])  # it goes to others
    assert [(r["Nhiệm vụ"], r["Dòng"]) for r in table(book["Kết quả"])] == [(r["title"], r["evidence"][0]["line"]) for r in rows]
    assert "Danh sách kèm theo" in book.sheetnames
    assert list(tmp_path.iterdir()) == [target]
    assert "https://w3id.org" not in "".join(str(c.value) for sheet in book for row in sheet for c in row)


@pytest.mark.parametrize("form", ["json", "csv", "tsv", "table"])
def test_other_forms_into_a_file_are_what_the_screen_shows(
    form: str, store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(PIPED_WIDTH))  # a file is as wide as what is piped, whatever the screen
    assert ask(store, "--format", form) == 0
    printed = capsys.readouterr().out
    target = tmp_path / "ra"
    assert ask(store, "--format", form, "-o", str(target)) == 0
    assert target.read_bytes().decode() == printed


@pytest.mark.parametrize(
    "words",
    [
        ["--format", "xlsx"],
        ["--format", "docx"],
        ["-o", "ra.odt"],
        ["-o", "ra"],
        ["--format", "xlsx", "-o", "ra.docx"],
        ["--format", "csv", "-o", "ra.xlsx"],
        ["-o", "khong-co/ra.xlsx"],
    ],
)
def test_a_file_that_cannot_be_is_told_before_the_work(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["ask", "bang-phan-cong", "x", "--store", str(tmp_path / "khong-co-kho"), *words]) == 2
    assert "VM-001" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_replaced_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "cu.xlsx"
    target.write_bytes(b"cu")

    def locked(*_: object) -> None:
        raise PermissionError(13, "đang mở")

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(UsageError, match="không có quyền"), written_whole(target) as beside:
        beside.write_bytes(b"moi")
    assert target.read_bytes() == b"cu"
    assert list(tmp_path.iterdir()) == [target]
