"""The same document written in another form gives the same record, places aside.

The documents are those of ``tests/golden/documents``; those laid out line by line are left out, for in them the layout is what is read. A third of the documents
is written in each form, another third in each, so that all forms and all documents have their turn in every run.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from loaders.formats.files import FileText, decode
from loaders.pipeline import extract
from loaders.record import Record, Span
from tests.other_forms import FORMS
from tests.same_facts import Facts, differing, facts_of

DOCUMENTS = [
    p for p in sorted((Path(__file__).parents[1] / "golden" / "documents").glob("*.txt"))
    if not p.name.startswith(("lines-", "columns-by-blanks", "acts-to-be-amended-pdf", "a-tab-before", "party-programme-head"))
]
SHARES = 3
TABLE = [["STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện"],
         ["1", "Xây dựng đề án cấp nước cho vùng núi đá", "Đề án", "Sở Xây dựng", "Sở Tài chính; Ủy ban nhân dân cấp xã", "2025 - 2027"],
         ["2", "Điều tra trữ lượng nước ngầm toàn tỉnh", "Báo cáo", "Sở Nông nghiệp và Môi trường", "Sở Khoa học và Công nghệ", "2026"],
         ["3", "Lập cơ sở dữ liệu các điểm xả thải", "Cơ sở dữ liệu", "Sở Nông nghiệp và Môi trường", "Công an tỉnh", "Quý IV/2025"]]
OTHER_HEADS = {
    1: ("Nội dung công việc", "Tên nhiệm vụ, đề án", "Công việc", "Nội dung", "Đầu việc"), 2: ("Kết quả", "Sản phẩm dự kiến", "Kết quả đầu ra"),
    3: ("Đơn vị chủ trì", "Chủ trì", "CQ chủ trì", "Cơ quan đầu mối", "Sở, ngành chủ trì"), 4: ("Đơn vị phối hợp", "Phối hợp", "ĐV phối hợp", "Cơ quan, đơn vị phối hợp"),
    5: ("Thời hạn hoàn thành", "Tiến độ", "Thời gian", "Hạn hoàn thành", "Thời điểm hoàn thành"), 0: ("TT", "Số TT", "Stt", "Số thứ tự"),
}
PLAN = """{head}

KẾ HOẠCH
Quản lý tài nguyên nước

Thực hiện Nghị quyết số 122/NQ-CP ngày 08/5/2025 của Chính phủ, Kế hoạch được ban hành như sau:
I. MỤC TIÊU
Đến năm 2030, tỷ lệ hộ dân thành thị được dùng nước sạch đạt 98%.
{inside}
II. TỔ CHỨC THỰC HIỆN
Sở Tài chính tham mưu bố trí kinh phí.

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Bách

{below}"""
CAPTION = "PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 41/KH-UBND ngày 12 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Hà Nam)\n\n"
OFFICE, NUMBER, MOTTO, DATED = ["ỦY BAN NHÂN DÂN", "TỈNH HÀ NAM"], "Số: 41/KH-UBND", ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"], "Hà Nam, ngày 12 tháng 3 năm 2025"
HEAD = "\n".join([*OFFICE, NUMBER, *MOTTO, DATED])


def read(text: str, name: str = "a.txt") -> tuple[Record, str]:
    data = text.encode()
    got = decode(name, data)
    sha = hashlib.sha256(data).hexdigest()
    return extract(FileText(got.text, path=name, sha256=sha, text_sha256=sha, reader=got.reader, media_type=got.media_type, merged=got.merged)), got.text


@cache
def as_written(path: Path) -> Facts:
    return facts_of(read(path.read_text("utf-8"))[0])


def spans_of(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, dict):
        yield from (s for v in value.values() for s in spans_of(v))
    elif isinstance(value, tuple):
        yield from (s for v in value for s in spans_of(v))
    elif hasattr(value, "__dataclass_fields__"):
        yield from (s for f in value.__dataclass_fields__ for s in spans_of(getattr(value, f)))


@pytest.mark.parametrize("form", FORMS)
def test_a_text_in_another_form(form: str) -> None:
    made = [(path, FORMS[form](path.read_text("utf-8"))) for path in DOCUMENTS]
    changed = [(path, text) for path, text in made if text != path.read_text("utf-8")]
    assert changed, "a form that changes nothing proves nothing"
    for path, text in changed[list(FORMS).index(form) % SHARES :: SHARES] or changed:
        record, raw = read(text)
        assert differing(as_written(path), facts_of(record)) == [], path.name
        for part in (*record.citations, *record.relations, *record.tasks, *record.targets):
            assert part.text == " ".join(raw[s.start : s.end] for s in part.spans), path.name
        assert all(0 <= s.start < s.end <= len(raw) and s.line == 1 + raw.count("\n", 0, s.start) for s in spans_of(record))


def pipes(rows: list[list[str]]) -> str:
    return "\n".join(["| " + " | ".join(rows[0]) + " |", "|" + "---|" * len(rows[0]), *("| " + " | ".join(r) + " |" for r in rows[1:])]) + "\n"


def tabs(rows: list[list[str]]) -> str:
    return "\n".join("\t".join(r) for r in rows) + "\n"


def in_html(rows: list[list[str]]) -> str:
    return "<table>\n" + "\n".join("<tr>" + "".join(f"<td>{c}</td>" for c in r) + "</tr>" for r in rows) + "\n</table>\n"


def drawn(rows: list[list[str]]) -> str:
    """Cells of twenty letters, the rest of the words in the lines below."""
    made = [rule := "+" + ("-" * 22 + "+") * len(rows[0])]
    for row in rows:
        cells = [[c] if len(c) <= 20 else _folded(c) for c in row]
        made += ["|" + "|".join(f" {(c[n] if n < len(c) else ''):<20} " for c in cells) + "|" for n in range(max(map(len, cells)))]
        made.append(rule)
    return "\n".join(made) + "\n"


def _folded(words: str) -> list[str]:
    lines = [""]
    for word in words.split():
        lines = [*lines[:-1], f"{lines[-1]} {word}".strip()] if len(lines[-1]) + len(word) < 20 else [*lines, word]
    return lines


DRAWN = {"pipes": pipes, "tabs": tabs, "HTML": in_html, "drawn": drawn}


def plan(table: str = "", *, head: str = HEAD, inside: bool = False) -> str:
    return PLAN.format(head=head, inside=table if inside else "", below="" if inside or not table else CAPTION + table)


@pytest.mark.parametrize("inside", [False, True])
@pytest.mark.parametrize("drawing", DRAWN)
def test_a_table_drawn_otherwise(drawing: str, inside: bool) -> None:
    expected = facts_of(read(plan(pipes(TABLE), inside=inside), "a.md")[0])
    assert expected["annex"].total() == 3
    assert differing(expected, facts_of(read(plan(DRAWN[drawing](TABLE), inside=inside), "a.md")[0])) == []


@pytest.mark.parametrize("column", OTHER_HEADS)
def test_a_column_headed_otherwise(column: int) -> None:
    expected = facts_of(read(plan(pipes(TABLE)))[0])
    for head in OTHER_HEADS[column]:
        rows = [[head if n == column else h for n, h in enumerate(TABLE[0])], *TABLE[1:]]
        for shown in (pipes, tabs):
            assert differing(expected, facts_of(read(plan(shown(rows)))[0])) == [], head
            assert differing(expected, facts_of(read(plan(shown([[h.upper() for h in rows[0]], *rows[1:]])))[0])) == [], head.upper()


@pytest.mark.parametrize("order", [(0, 1, 4, 3, 5, 2), (0, 5, 1, 3, 4, 2), (0, 3, 1, 2, 4, 5), (1, 2, 3, 4, 5)])
def test_columns_in_another_order(order: tuple[int, ...]) -> None:
    expected = facts_of(read(plan(pipes(TABLE)))[0])
    for shown in (pipes, tabs):
        assert differing(expected, facts_of(read(plan(shown([[r[n] for n in order] for r in TABLE])))[0])) == []


LETTERHEADS = {
    "the motto first": [*MOTTO, *OFFICE, NUMBER, DATED],
    "rules": [*OFFICE, "-------", NUMBER, *MOTTO, "---------------", DATED],
    "two columns of blanks": ["      ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "        TỈNH HÀ NAM                    Độc lập - Tự do - Hạnh phúc",
                              "      Số: 41/KH-UBND                  Hà Nam, ngày 12 tháng 3 năm 2025"],
    "the motto broken": ["   ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ", "                              NGHĨA VIỆT NAM", "      TỈNH HÀ NAM", "                         Độc lập - Tự do - Hạnh phúc",
                         "   Số: 41/KH-UBND", "                       Hà Nam, ngày 12 tháng 3 năm 2025"],
    "two columns of tabs": [f"{OFFICE[0]}\t{MOTTO[0]}", f"{OFFICE[1]}\t{MOTTO[1]}", f"{NUMBER}\t{DATED}"],
    "a table": [f"| {' '.join(OFFICE)} | {'<br>'.join(MOTTO)} |", "|---|---|", f"| {NUMBER} | *{DATED}* |"],
    "bold lines apart": [f"**{x}**\n" for x in (*OFFICE, *MOTTO)] + [NUMBER, f"*{DATED}*"],
    "one below the other, one line each": [" ".join(OFFICE), NUMBER, " ".join(MOTTO), DATED],
}


@pytest.mark.parametrize("letterhead", LETTERHEADS)
def test_a_letterhead_set_otherwise(letterhead: str) -> None:
    expected = facts_of(read(plan(), "a.md")[0])
    assert expected["identity issuer"].total() == 1
    assert differing(expected, facts_of(read(plan(head="\n".join(LETTERHEADS[letterhead])), "a.md")[0])) == []


def test_a_party_letterhead_in_one_line() -> None:
    head = "{}\nSố 41-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nTân Hòa, ngày 12 tháng 3 năm 2025"
    two, one = (read(plan(head=head.format(f"ĐẢNG BỘ XÃ TÂN HÒA{sign}ĐẢNG ỦY XÃ TÂN HÒA")))[0].identity for sign in ("\n", " "))
    assert two.issuer == one.issuer == "Đảng ủy xã Tân Hòa"


def test_a_difference_is_seen() -> None:
    a, b = (facts_of(read(plan(pipes([*TABLE[:3], row])))[0]) for row in (TABLE[3], [*TABLE[3][:3], "Sở Y tế", *TABLE[3][4:]]))
    assert len(differing(a, b)) == 2
