"""A file with several documents: each is read as if it stood alone, with its places in the file; what is no document of its own begins none. The texts are made for
the test."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.pipeline import extract_documents, extract_file
from loaders.record import Record

PLAN = """UBND TỈNH HÒA SƠN
SỞ NÔNG NGHIỆP
-------
Số: 41/KH-SNN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Hòa Sơn, ngày 03 tháng 4 năm 2031

KẾ HOẠCH
Tiêm phòng cho đàn gia súc năm 2031

I. MỤC ĐÍCH
1. Bảo vệ đàn gia súc của tỉnh.
II. TỔ CHỨC THỰC HIỆN
1. Chi cục Thú y chủ trì tiêm phòng, báo cáo Sở trước ngày 30 tháng 6 năm 2031.
2. Phòng Kế hoạch bố trí kinh phí.
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Trần Văn Thắng
"""

ORDER = """
UBND TỈNH HÒA SƠN
SỞ NÔNG NGHIỆP
Số: {number}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hòa Sơn, ngày {day} tháng 5 năm 2031

QUYẾT ĐỊNH
Về việc giao nhiệm vụ

Căn cứ Quyết định số 77/QĐ-UBND ngày 02 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh;

Điều 1. Trung tâm Khuyến nông chủ trì mở 12 lớp tập huấn.
"""

WITH_TABLE = ORDER.replace("\nUBND TỈNH HÒA SƠN\nSỞ NÔNG NGHIỆP\nSố: {number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "\nSỞ NÔNG NGHIỆP\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: {number}")
FILLED = ORDER.format(number="52/QĐ-SNN", day="16")

GAZETTE = """CÔNG BÁO
NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số 12 + 13   Ngày 20 tháng 6 năm 2031
MỤC LỤC
VĂN BẢN QUY PHẠM PHÁP LUẬT
QUỐC HỘI
- Luật Bảo vệ bờ biển số 9/2031/QH16
VĂN BẢN KHÁC
- Kế hoạch số 41/KH-SNN
2   CÔNG BÁO/Số 12 + 13/Ngày 20-6-2031
VĂN BẢN QUY PHẠM PHÁP LUẬT

QUỐC HỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Luật số: 9/2031/QH16

LUẬT
BẢO VỆ BỜ BIỂN

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật Bảo vệ bờ biển.
Điều 1. Phạm vi điều chỉnh
Luật này quy định về bảo vệ bờ biển.
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2032.
CHỦ TỊCH QUỐC HỘI
Vũ Thị Lan

3   CÔNG BÁO/Số 12 + 13/Ngày 20-6-2031
VĂN BẢN KHÁC

"""


def _all(tmp_path: Path, text: str) -> tuple[tuple[Record, ...], str]:
    file = tmp_path / "nhieu.txt"
    file.write_text(text, encoding="utf-8")
    return extract_documents(file)


def _quotes(record: Record, text: str) -> list[str]:
    spans = [s for part in (record.citations, record.tasks, record.targets) for x in part for s in x.spans]  # type: ignore[attr-defined]
    return [text[s.start : s.end] for s in [*spans, *(s for found in record.identity.spans.values() for s in found)]]


def _facts(record: Record) -> list[object]:
    me = record.identity
    return [
        (me.number, me.type, me.issuer, me.place, me.date, me.title, me.signer), [(c.number, c.name, c.text) for c in record.citations],
        [(r.subject, r.predicate, r.object, r.text) for r in record.relations], [(t.title, t.lead, t.timeframe and t.timeframe.end) for t in record.tasks],
        [(t.text, t.value) for t in record.targets], [f.code for f in record.findings],
    ]


@pytest.mark.parametrize("order", [ORDER, WITH_TABLE])
@pytest.mark.parametrize("above", ["", "\ufeff", "\u200b\n"])
def test_each_is_read_as_if_it_stood_alone(tmp_path: Path, order: str, above: str) -> None:
    second = order.format(number="52/QĐ-SNN", day="16")
    both, text = _all(tmp_path, above + PLAN + second)
    for n, (record, own) in enumerate(zip(both, (PLAN, second), strict=True), 1):
        (alone,), words = _all(tmp_path, own)
        assert _facts(record) == _facts(alone)
        assert _quotes(record, text) == _quotes(alone, words)
        assert alone.source.part is None
        assert record.source.part is not None
        assert (record.source.part.number, record.source.part.of, record.source.characters) == (n, 2, len(text))
        lines = [s for t in record.tasks for s in t.spans]
        assert all(s.line == 1 + text.count("\n", 0, s.start) for s in lines)
    assert both[0].source.key + "-2" == both[1].source.key


def test_the_first_is_what_one_who_asks_for_one_gets(tmp_path: Path) -> None:
    both, _ = _all(tmp_path, PLAN + FILLED)
    assert extract_file(tmp_path / "nhieu.txt")[0] == both[0]


def test_a_record_of_several_comes_back_from_its_json(tmp_path: Path) -> None:
    both, _ = _all(tmp_path, PLAN + FILLED)
    (alone,), _ = _all(tmp_path, PLAN)
    assert [Record.from_json(r.to_json()) for r in (*both, alone)] == [*both, alone]
    assert '"part":{"number":2,"of":2,' in both[1].to_line()
    assert '"part"' not in alone.to_line()
    assert "part" not in alone.to_json()["source"]


def test_cover_contents_and_headings_of_a_gazette_belong_to_no_document(tmp_path: Path) -> None:
    found, text = _all(tmp_path, GAZETTE + PLAN)
    (alone,), _ = _all(tmp_path, PLAN)
    assert [(r.identity.number, r.identity.issuer) for r in found] == [("9/2031/QH16", "Quốc hội"), ("41/KH-SNN", alone.identity.issuer)]
    parts = [r.source.part for r in found]
    assert [text[p.start : p.end].strip().splitlines()[:: 1 << 20] for p in parts if p] == [["QUỐC HỘI"], ["UBND TỈNH HÒA SƠN"]]
    assert parts[0] is not None
    assert text[: parts[0].end].rstrip().endswith("Vũ Thị Lan")


def test_the_end_of_a_document_of_an_earlier_issue_is_told(tmp_path: Path) -> None:
    tail = "2   CÔNG BÁO/Số 12 + 13/Ngày 20-6-2031\n(Tiếp theo Công báo số 10 + 11)\n" + "".join(f"Điều {n}. Sở Y tế báo cáo về việc thứ {n}.\n" for n in range(30, 40))
    found, _ = _all(tmp_path, f"{tail}Nơi nhận:\n- Lưu: VT.\nBỘ TRƯỞNG\nTrần Văn Hải\n\nVĂN BẢN KHÁC\n\n{PLAN}{FILLED}")
    (alone,), _ = _all(tmp_path, PLAN)
    assert [r.identity.number for r in found] == ["41/KH-SNN", "52/QĐ-SNN"]
    assert [t.title for t in found[0].tasks] == [t.title for t in alone.tasks]
    (told,) = [f for r in found for f in r.findings if f.code == "second-document"]
    assert told.message.startswith("Từ dòng 1 tệp chứa phần cuối")


@pytest.mark.parametrize("number", ["…/QĐ-SNN", "41/KH-SNN", "     /QĐ-SNN"])
def test_forms_and_repeated_heads_are_no_second_document(tmp_path: Path, number: str) -> None:
    (record,), _ = _all(tmp_path, PLAN + ORDER.format(number=number, day="16"))
    assert not [f for f in record.findings if f.code == "second-document"]


DRAFT = """
ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:        /KH-UBND
Lào Cai, ngày      tháng 6 năm 2031

KẾ HOẠCH
Phòng, chống bệnh dại trên đàn chó, mèo

II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế chủ trì tập huấn cho trạm y tế, hoàn thành trước ngày 30 tháng 9 năm 2031.
2. Sở Tài chính bố trí kinh phí.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Lê Văn Hùng
"""


def test_a_draft_of_another_body_is_a_document(tmp_path: Path) -> None:
    both, text = _all(tmp_path, PLAN + DRAFT)
    for record, own in zip(both, (PLAN, DRAFT), strict=True):
        (alone,), words = _all(tmp_path, own)
        assert _facts(record) == _facts(alone)
        assert _quotes(record, text) == _quotes(alone, words)
    assert both[1].identity.issuer == "Ủy ban nhân dân tỉnh Lào Cai"


NOT_SURE = {
    "no month": DRAFT.replace("tháng 6 năm 2031", "tháng    năm 2031"),
    "neither number nor day": DRAFT.replace("Số:        /KH-UBND\nLào Cai, ngày      tháng 6 năm 2031\n", ""),
    "not signed": DRAFT[: DRAFT.index("Nơi nhận")],
    "below the same body": DRAFT.replace("ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI", "UBND TỈNH HÒA SƠN\nSỞ Y TẾ"),
}


@pytest.mark.parametrize("draft", NOT_SURE.values(), ids=NOT_SURE)
def test_a_draft_that_may_be_a_form_is_told_and_not_read(tmp_path: Path, draft: str) -> None:
    (record,), _ = _all(tmp_path, PLAN + draft)
    (alone,), _ = _all(tmp_path, PLAN)
    assert [t.title for t in record.tasks] == [t.title for t in alone.tasks]
    (told,) = [f for f in record.findings if f.code == "second-document"]
    assert told.message.startswith(f"Từ dòng {PLAN.count(chr(10)) + 2} tệp chứa văn bản khác (")


@pytest.mark.parametrize("form", [
    DRAFT.replace("TỈNH LÀO CAI", "TỈNH ………").replace("Lào Cai, ngày      tháng 6", "………, ngày … tháng …"), "Mẫu số 3\n" + DRAFT,
    DRAFT.replace("KẾ HOẠCH\nPhòng, chống bệnh dại trên đàn chó, mèo", "ĐƠN ĐỀ NGHỊ"), NOT_SURE["neither number nor day"].replace("TỈNH LÀO CAI", "TÊN ĐƠN VỊ"), DRAFT.replace("ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n", ""),
])
def test_forms_left_open_are_no_drafts(tmp_path: Path, form: str) -> None:
    (record,), _ = _all(tmp_path, PLAN + form)
    assert not [f for f in record.findings if f.code == "second-document"]


@pytest.mark.parametrize("above", ["Mẫu số 02\n", "PHỤ LỤC II\nMẪU QUYẾT ĐỊNH\n", "Ví dụ 1. Quyết định của sở:\n\n", "**Biểu mẫu 3**\n(Kèm theo Kế hoạch số 41/KH-SNN)\n"])
def test_a_form_filled_in_is_no_document(tmp_path: Path, above: str) -> None:
    (record,), _ = _all(tmp_path, PLAN + "\n" + above + FILLED)
    assert not [f for f in record.findings if f.code == "second-document"]


def test_a_head_without_date_is_a_form(tmp_path: Path) -> None:
    (record,), _ = _all(tmp_path, PLAN + ORDER.format(number="52/QĐ-SNN", day="…"))
    assert not [f for f in record.findings if f.code == "second-document"]


def test_the_mark_of_a_true_copy_is_no_document(tmp_path: Path) -> None:
    copy = FILLED.replace("52/QĐ-SNN", "45/SY-SNN").replace("QUYẾT ĐỊNH\nVề việc giao nhiệm vụ", "SAO Y")
    (record,), _ = _all(tmp_path, PLAN + copy)
    assert record.identity.number == "41/KH-SNN"
    assert record.source.part is None


HEADS = {
    "the motto's second line first": FILLED.replace("Số: 52/QĐ-SNN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", "Độc lập - Tự do - Hạnh phúc\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 52/QĐ-SNN"),
    "a stamp of arrival": FILLED.replace("\nSố: 52", "\nCÔNG VĂN ĐẾN\nSố: 1377\nNgày: 20/5/2031\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 52").replace("52/QĐ-SNN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "52/QĐ-SNN"),
    "a name in two lines": FILLED.replace("SỞ NÔNG NGHIỆP", "SỞ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN"),
    "headings of Markdown": FILLED.replace("\nUBND", "\n# UBND").replace("\nCỘNG", "\n# CỘNG").replace("\nQUYẾT", "\n# QUYẾT"),
    "an office's own": FILLED.replace("UBND TỈNH HÒA SƠN\nSỞ NÔNG NGHIỆP", "THỦ TƯỚNG CHÍNH PHỦ").replace("52/QĐ-SNN", "52/QĐ-TTg"),
}
ENDS = {
    "end of the text": "3. Sở báo cáo./.\n", "minutes": "THƯ KÝ    CHỦ TRÌ\nLê Thị Hương    Trần Văn Đức\n", "a party's": "K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nLý Thị Mai\n",
    "in one line": "TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG (Đã ký) [daky] Trần Văn An\n",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_letterheads_begin_documents(tmp_path: Path, head: str) -> None:
    found, text = _all(tmp_path, PLAN + head)
    part = found[1].source.part
    assert part is not None
    assert text[: part.start].strip() == PLAN.strip()


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_what_ends_a_document(tmp_path: Path, end: str) -> None:
    found, _ = _all(tmp_path, PLAN[: PLAN.index("Nơi nhận")] + end + FILLED)
    assert [r.identity.number for r in found] == ["41/KH-SNN", "52/QĐ-SNN"]


def test_the_states_name_in_a_signature_is_no_motto(tmp_path: Path) -> None:
    order = ORDER.replace("QUYẾT ĐỊNH\nVề việc giao nhiệm vụ", "LỆNH\nVề việc công bố Luật").format(number="5/2031/L-CTN", day="16")
    signed = order + "CHỦ TỊCH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTrần Văn Hải\n\n"
    law = GAZETTE[GAZETTE.index("QUỐC HỘI\nCỘNG") : GAZETTE.index("3   CÔNG BÁO")]
    found, text = _all(tmp_path, signed + law)
    assert [(r.identity.number, r.source.part and text[r.source.part.start :][:8]) for r in found][1] == ("9/2031/QH16", "QUỐC HỘI")


UNSURE = {
    "nothing above was signed": PLAN[: PLAN.index("Nơi nhận")] + FILLED,
    "no kind, no addressee": PLAN + FILLED.replace("QUYẾT ĐỊNH\nVề việc giao nhiệm vụ", "Giao việc như sau"),
}


@pytest.mark.parametrize("text", UNSURE.values(), ids=UNSURE)
def test_what_begins_unsure_is_told_and_not_read(tmp_path: Path, text: str) -> None:
    (record,), words = _all(tmp_path, text)
    (found,) = [f for f in record.findings if f.code == "second-document"]
    assert "52/QĐ-SNN" in found.message and "52/QĐ-SNN" in found.text
    assert f"dòng {1 + text[: text.index('52/QĐ-SNN')].count(chr(10)) - 2} " in found.message
    assert words[found.spans[0].start : found.spans[0].end] == found.text
    assert "77/QĐ-UBND" not in [c.number for c in record.citations]


def test_a_copy_put_in_twice_is_not_read_into_what_stands_between(tmp_path: Path) -> None:
    signed = FILLED + "Nơi nhận:\n- Như Điều 1.\n"
    found, _ = _all(tmp_path, PLAN + signed + PLAN)
    assert [r.identity.number for r in found] == ["41/KH-SNN", "52/QĐ-SNN"]
    assert [[f.text for f in r.findings if f.code == "second-document"] for r in found] == [[], ["Số: 41/KH-SNN"]]
    assert len(found[1].tasks) == len(_all(tmp_path, signed)[0][0].tasks)
