"""A file that holds an annex without its document, and an attached text without the decision that issues it. The texts are made for the test."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.pipeline import extract_file
from loaders.record import Record
from tests.reading import record_of

TABS = "STT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\n1\tRà soát bến đò\tSở Xây dựng\tQuý III/2031\n2\tĐặt phao tiêu\tCông an tỉnh\tTháng 12/2031\n"
LINES = "TT\nNhiệm vụ\nCơ quan chủ trì\nThời gian\n1\nRà soát bến đò\nSở Xây dựng\n2031\n2\nĐặt phao tiêu\nCông an tỉnh\n2032\n"
PIPES = "| STT | Nhiệm vụ | Cơ quan chủ trì |\n|---|---|---|\n| 1 | Rà soát bến đò | Sở Xây dựng |\n| 2 | Đặt phao tiêu | Công an tỉnh |\n"
PLAN = "Kèm theo Kế hoạch số 45/KH-UBND ngày 12 tháng 3 năm 2031 của Ủy ban nhân dân tỉnh Hà Giang"
ALONE = (
    f"PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n({PLAN})\n\n{TABS}",
    f"Phụ lục I\nDANH MỤC NHIỆM VỤ TRIỂN KHAI NGHỊ QUYẾT SỐ 57-NQ/TW\n(Ban hành {PLAN[:1].lower()}{PLAN[1:]})\n{LINES}",
    f"ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG\n\nBẢNG PHÂN CÔNG NHIỆM VỤ\n({PLAN})\n\n{TABS}",
    f"DANH SÁCH VIỆC CẦN LÀM\n({PLAN})\n\n{PIPES}",
    f"**PHỤ LỤC 1**\n\n**NHIỆM VỤ CỤ THỂ**\n\n*({PLAN})*\n\n{PIPES}",
)


def _read(tmp_path: Path, text: str, name: str = "phu-luc.txt") -> Record:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return extract_file(file)[0]


@pytest.mark.parametrize("text", ALONE)
def test_an_annex_alone_belongs_to_the_document_of_its_caption(text: str, tmp_path: Path) -> None:
    record = _read(tmp_path, text, "phu-luc.md" if "|" in text else "phu-luc.txt")
    me = record.identity
    assert (me.number, me.type, me.issuer, me.date, me.title) == ("45/KH-UBND", "Kế hoạch", "Ủy ban nhân dân tỉnh Hà Giang", "2031-03-12", None)
    assert [(t.kind, t.title, t.lead) for t in record.tasks] == [
        ("annex", "Rà soát bến đò", ("Sở Xây dựng tỉnh Hà Giang",)), ("annex", "Đặt phao tiêu", ("Công an tỉnh Hà Giang",)),
    ]
    assert ("SELF#annex-1", "issuedWith", "SELF") in {(r.subject, r.predicate, r.object) for r in record.relations}
    (finding,) = record.findings
    assert finding.code == "annex-alone"
    assert finding.text.strip("*()").lower().endswith(PLAN.lower()[-60:])


def test_the_number_of_an_annex_alone_is_quoted_where_it_stands(tmp_path: Path) -> None:
    record = _read(tmp_path, ALONE[0])
    (span,) = record.identity.spans["number"]
    assert ALONE[0][span.start : span.end] == "45/KH-UBND"


@pytest.mark.parametrize(
    ("text", "kind", "issued_with"),
    [
        ("QUY CHẾ\nQuản lý bến đò\n(Ban hành kèm theo Quyết định số 15/2031/QĐ-UBND ngày 3 tháng 2 năm 2031 của UBND tỉnh Hà Giang)\n\nĐiều 1. Phạm vi\nQuy chế này quy định việc quản lý bến.\n", "Quy chế", "15/2031/QĐ-UBND"),
        ("KẾ HOẠCH\nĐặt phao năm 2031\n(Kèm theo Quyết định số 77/QĐ-SXD ngày 3/2/2031 của Giám đốc Sở Xây dựng tỉnh Hà Giang)\n\nI. NHIỆM VỤ\n1. Đặt phao tiêu trên sông.\n", "Kế hoạch", "77/QĐ-SXD"),
        # of its own kind: the caption may name the plan itself
        ("KẾ HOẠCH\nĐặt phao năm 2031\n(Kèm theo Kế hoạch số 8/KH-SXD ngày 3/2/2031 của Sở Xây dựng tỉnh Hà Giang)\n\nI. NHIỆM VỤ\n1. Đặt phao tiêu trên sông.\n", "Kế hoạch", None),
        # room for a number: the plan is issued by itself, the scheme was attached
        ("SỞ XÂY DỰNG\nSố:      /KH-SXD\n\nKẾ HOẠCH\nThực hiện Đề án số 08 (Ban hành kèm theo Nghị quyết số 35-NQ/TU ngày 3/2/2031 của Tỉnh ủy Hà Giang)\n\nI. NHIỆM VỤ\n1. Đặt phao tiêu trên sông.\n", "Kế hoạch", None),
    ],
)
def test_an_attached_text_is_issued_with_its_decision(text: str, kind: str, issued_with: str | None, tmp_path: Path) -> None:
    record = _read(tmp_path, text)
    assert (record.identity.number, record.identity.type) == (None, kind)
    told = [(r.subject, r.object_number, r.text[:20]) for r in record.relations if r.predicate == "issuedWith"]
    assert told == ([("SELF", issued_with, text[text.index("(") + 1 :][:20])] if issued_with else [])
    assert not [f for f in record.findings if f.code == "annex-alone"]


def test_a_document_with_its_annex_is_no_annex_alone(tmp_path: Path) -> None:
    head = "UBND TỈNH HÀ GIANG\nSố: 45/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Giang, ngày 12 tháng 3 năm 2031\n\nKẾ HOẠCH\nĐặt phao năm 2031\n\nI. NHIỆM VỤ\n1. Đặt phao.\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn Thắng\n"
    record = _read(tmp_path, head + ALONE[0])
    assert record.identity.title == "Đặt phao năm 2031"
    assert not [f for f in record.findings if f.code == "annex-alone"]


def test_a_table_without_a_caption_is_told_as_an_annex_alone() -> None:
    """A letterhead, a signature and the table, and no text between: what a page lost of its document."""
    record = record_of(
        "ỦY BAN NHÂN DÂN\nTỈNH HÒA AN\nSố: 47/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHòa An, ngày 14 tháng 3 năm 2026\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An\n\nTT\tNội dung công việc\tCơ quan chủ trì\tThời gian\n1\tKè bờ sông Đà\tSở Xây dựng\t2026\n"
    )
    assert [f.code for f in record.findings].count("annex-alone") == 1
