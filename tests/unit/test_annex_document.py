"""An answer as a Word document, read back: the annex's form, fonts, repeated head, merged rows; a plain table for the rest."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table

from viz.answers.annex_document import document
from viz.cli import main

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "81-kl-tw"
HEAD = ["STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"]
ROLES = ("lead", "coordinating", "directing", "responsible", "advising", "supervising", "guiding", "reporting")
Json = dict[str, Any]


def task(title: str, path: str, group: str | None = None, kind: str = "annex", **more: Any) -> Json:
    roles: Json = {role: [{"iri": "x", "label": name} for name in more.pop(role, [])] for role in ROLES}
    time = {"text": more.pop("time", "2025 - 2030"), "start": None, "end": None, "recurrence": None}
    evidence = [{"file": "kh.txt", "line": more.pop("line", 5), "start": 0, "end": 1, "quote": "x"}]
    return {
        "task": f"https://w3id.org/vanmach/id/nhiem-vu/{path}", "kind": kind, "document_label": more.pop("document", "Kế hoạch 1"),
        "path": path, "group": group, "title": title, "product": "Đề án", "timeframe": time, "evidence": evidence, **roles, **more,
    }


def answer(rows: list[Json], *columns: str, question: str = "bang-phan-cong") -> Json:
    return {
        "question": question,
        "understood": {"van-ban": {"iri": "x", "label": "Kế hoạch 1/KH-UBND"}},
        "columns": [{"name": c, "label": c.upper()} for c in (*columns, "evidence")],
        "rows": rows,
        "as_of": "2025-07-02",
        "documents": 3,
        "truncated": False,
    }


def tasks(*rows: Json) -> Json:
    return answer(list(rows), "title", "product", "lead", "coordinating", "timeframe")


def opened(made: Json) -> Doc:
    return Document(io.BytesIO(document(made)))


def texts(table: Table) -> list[list[str]]:
    """Rows with a merged cell told once."""
    return [
        [cell.text for n, cell in enumerate(row.cells) if n == 0 or cell._tc is not row.cells[n - 1]._tc] for row in table.rows
    ]


def test_annex_has_the_columns_of_the_form_and_groups_as_merged_rows() -> None:
    made = opened(
        tasks(
            task("Xây dựng bản đồ", "I/1", "ĐÃ ĐƯỢC PHÊ DUYỆT", lead=["Sở A"], coordinating=["Sở B", "Sở C"]),
            task("Lập quy hoạch", "II/1", "MỞ MỚI", lead=["Sở A"]),
            task("Tuyên truyền", "II/2", "MỞ MỚI", responsible=["Sở D"], supervising=["Sở E"], time=None),
        )
    )
    assert texts(made.tables[0]) == [
        HEAD,
        ["I", "ĐÃ ĐƯỢC PHÊ DUYỆT"],
        ["1", "Xây dựng bản đồ", "Đề án", "Sở A", "Sở B\nSở C", "2025 - 2030"],
        ["II", "MỞ MỚI"],
        ["1", "Lập quy hoạch", "Đề án", "Sở A", "", "2025 - 2030"],
        # who carries out is not told as who leads
        ["2", "Tuyên truyền", "Đề án", "Thực hiện: Sở D\nKiểm tra, giám sát, đôn đốc: Sở E", "", ""],
    ]


def test_documents_and_kinds_stand_apart_where_there_are_several() -> None:
    made = opened(
        tasks(
            task("a", "1", document="Kế hoạch 1"),
            task("b", "II.1/1", "Về đất đai:", "body", document="Kế hoạch 1"),
            task("c", "1", document="Kế hoạch 2"),
        )
    )
    assert [row[:2] for row in texts(made.tables[0])[1:]] == [
        ["A", "Kế hoạch 1"], ["", "Nhiệm vụ tại phụ lục"], ["1", "a"],
        ["", "Nội dung nhiệm vụ, giải pháp"], ["II.1", "Về đất đai"], ["1", "b"],
        ["B", "Kế hoạch 2"], ["", "Nhiệm vụ tại phụ lục"], ["1", "c"],
    ]


def test_page_and_letters_are_those_of_the_decree() -> None:
    made = opened(tasks(task("a", "1")))
    section = made.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    assert all(Mm(19.9) <= m <= Mm(25.1) for m in (section.top_margin, section.bottom_margin))
    assert Mm(29.9) <= section.left_margin <= Mm(35.1)
    assert Mm(14.9) <= section.right_margin <= Mm(20.1)
    # numbers of pages: in the middle above, not on the first
    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == ""
    assert [f.get(qn("w:instr")) for f in section.header._element.iter(qn("w:fldSimple"))] == ["PAGE"]
    word, title = made.paragraphs[:2]
    assert (word.text, title.text) == ("Phụ lục", "DANH MỤC NHIỆM VỤ")
    assert all(r.bold and r.font.size == Pt(14) for p in (word, title) for r in p.runs)
    runs = [r for row in made.tables[0].rows for cell in row.cells for p in cell.paragraphs for r in p.runs]
    assert {r.font.size for r in runs} == {Pt(13)}


def test_no_other_font_anywhere() -> None:
    with zipfile.ZipFile(io.BytesIO(document(tasks(task("a", "1"))))) as archive:
        xml = {name: archive.read(f"word/{name}.xml").decode() for name in ("document", "styles")}
    assert "Theme" not in "".join(part for part in xml["styles"].split("<w:rFonts")[1:] for part in part.split(">")[:1])
    for part in xml["styles"].split("<w:rFonts")[1:]:
        assert part.split(">")[0].count('="Times New Roman"') == 4
    assert "w:rFonts" not in xml["document"]


def test_head_is_repeated_and_rows_are_not_torn() -> None:
    table = opened(tasks(task("a", "I/1", "NHÓM"), task("b", "I/2", "NHÓM"))).tables[0]
    marks = [{child.tag.rpartition("}")[2] for child in (row._tr.trPr if row._tr.trPr is not None else [])} for row in table.rows]
    assert "tblHeader" in marks[0]
    assert all("tblHeader" not in m and "cantSplit" in m for m in marks[1:])
    assert all(p.paragraph_format.keep_with_next for cell in table.rows[1].cells for p in cell.paragraphs)


def test_it_ends_with_the_places_and_the_caveat() -> None:
    made = opened(tasks(task("a", "1", line=91), task("b", "2", line=12)))
    assert [p.text for p in made.paragraphs[-2:]] == [
        "Nguồn: kh.txt, dòng 12, 91.",
        "(Ô trống, ô gộp: văn bản không nêu; tính đến ngày 02/7/2025, trên 3 văn bản trong kho; không thay thế tư vấn pháp lý)",
    ]


def test_other_questions_get_a_plain_table_with_quotes() -> None:
    row = {
        "name": "Vốn trung ương", "amount": "334.6", "amount_label": "334,6 tỷ đồng", "date": "2025-07-02",
        "evidence": [{"file": "kh.txt", "line": 170, "start": 0, "end": 5, "quote": "334,6 tỷ đồng"}],
    }
    made = opened(answer([row], "name", "amount_label", "date", question="kinh-phi"))
    assert texts(made.tables[0]) == [
        ["STT", "NAME", "AMOUNT_LABEL", "DATE", "Trích nguyên văn"],
        ["1", "Vốn trung ương", "334,6 tỷ đồng", "02/7/2025", "“334,6 tỷ đồng” (kh.txt:170)"],
    ]
    assert "Phụ lục" not in [p.text for p in made.paragraphs]
    assert sum(c.width.mm for c in made.tables[0].rows[0].cells) <= 253


def test_a_question_that_does_not_ask_who_helps_is_no_annex() -> None:
    made = opened(answer([task("a", "1", lead=["Sở A"])], "title", "lead", "timeframe"))
    assert texts(made.tables[0])[0] == ["STT", "TITLE", "LEAD", "TIMEFRAME", "Trích nguyên văn"]


def test_nothing_found_is_said() -> None:
    made = opened(answer([], "title"))
    assert made.tables == []
    assert "Không có kết quả nào trong kho." in [p.text for p in made.paragraphs]


@pytest.mark.parametrize("text", ["=1+1", "a\x0bb\x00c", "<w:p/> & “x”", "\ufffe"])
def test_any_text_can_be_held(text: str) -> None:
    made = opened(tasks(task(text, "1")))
    assert texts(made.tables[0])[1][1] == "".join(c for c in text if c.isprintable() and c != "\ufffe")


def test_the_command_writes_every_task_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store, target = tmp_path / "kho", tmp_path / "phụ lục.docx"
    assert main(["build", str(EXAMPLES), "--store", str(store), "--workers", "1"]) == 0
    assert main(["ask", "nhiem-vu-tu-van-ban", "81-KL/TW", "--loai", "annex", "--store", str(store), "-o", str(target)]) == 0
    assert "5 dòng" in capsys.readouterr().err
    rows = texts(Document(str(target)).tables[0])
    assert rows[0] == HEAD
    assert len([r for r in rows[1:] if len(r) == 6]) == 5
    assert ["1", "Xây dựng các khu liên hợp tái chế, xử lý chất thải có tính liên vùng, liên tỉnh"] in [r[:2] for r in rows]


def test_columns_that_a_part_leaves_empty_give_their_room_to_its_tasks() -> None:
    nothing: Json = {"product": None, "timeframe": None}
    rows = [
        task("Có đủ", "I/1", lead=["Sở A"], coordinating=["Sở B"]),
        task("Thiếu sản phẩm", "I/2", lead=["Sở A"], product=None),
        task("Nội dung một", "mục II.1", kind="body", **nothing),
        task("Nội dung hai", "mục II.2", kind="body", **nothing),
        task("Trách nhiệm", "mục III", kind="duty", lead=["Sở A"], **nothing),
    ]
    table = opened(tasks(*rows)).tables[0]
    # cells that are one and the same stand in the row as often as they have columns
    widths = {row.cells[1].text: sum(cell._tc is row.cells[1]._tc for cell in row.cells) for row in table.rows}
    assert {t: n for t, n in widths.items() if t in ("Có đủ", "Thiếu sản phẩm", "Nội dung một", "Nội dung hai", "Trách nhiệm")} == {
        "Có đủ": 1, "Thiếu sản phẩm": 1, "Nội dung một": 5, "Nội dung hai": 5, "Trách nhiệm": 2,
    }
    assert "văn bản không nêu" in opened(tasks(*rows)).paragraphs[-1].text
