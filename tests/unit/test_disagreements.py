"""Each kind of check fires on three or more short documents with other bodies and numbers; where all is well it is silent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.identity.resolve import resolve
from loaders.formats.files import FileText
from loaders.pipeline import extract, extract_file
from loaders.record import Citation, Finding, Identity, Record, Span
from tests.made_records import source_of

HEAD = """ỦY BAN NHÂN DÂN
TỈNH {province}
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: {number}

{place}, ngày {day} tháng {month} năm {year}

KẾ HOẠCH

VỀ {subject}

Căn cứ chức năng, nhiệm vụ được giao; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

1. Nâng cao hiệu quả quản lý trên địa bàn tỉnh.

II. NHIỆM VỤ

{body}

III. TỔ CHỨC THỰC HIỆN

1. Sở Tài chính

- Chủ trì, phối hợp với các sở, ngành bố trí kinh phí thực hiện.

Trên đây là Kế hoạch của Ủy ban nhân dân tỉnh./.

Nơi nhận:
- Các sở, ban, ngành tỉnh;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

{signer}

{annex}
"""
PLAIN = {
    "province": "CÀ MAU", "place": "Cà Mau", "number": "41/KH-UBND", "day": "05", "month": "3", "year": "2024",
    "subject": "PHÁT TRIỂN NUÔI TRỒNG THỦY SẢN BỀN VỮNG", "body": "1. Tổ chức tuyên truyền trong Nhân dân.",
    "signer": "Nguyễn Văn A", "annex": "",
}
FOOTER = """
HIỆU LỰC VĂN BẢN

Kế hoạch {number} năm {year} về phát triển kinh tế do {issuer} ban hành

  • Số hiệu: {number}
  • Loại văn bản: Kế hoạch
  • Ngày ban hành: {date}
  • Nơi ban hành: {issuer}
  • Người ký: {signer}
  • Ngày hiệu lực: {date}
  • Tình trạng hiệu lực: Kiểm tra
Tải văn bản
"""


def findings(tmp_path: Path, code: str, **parts: str) -> list[Finding]:
    """The findings of one kind in a document made of the parts; every quote stands at its place."""
    path = tmp_path / "van-ban.txt"
    path.write_text(HEAD.format(**(PLAIN | parts)), "utf-8")
    record, raw = extract_file(path)
    for f in record.findings:
        assert f.text == " ".join(raw[s.start : s.end] for s in f.spans)
    return [f for f in record.findings if f.code == code]


# --- (1) the portal against the document


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"issuer": "Tỉnh Bạc Liêu"}, "Bạc Liêu"),
        ({"number": "14/KH-UBND"}, "14/KH-UBND"),
        ({"date": "05/03/2023"}, "05/03/2023"),
        ({"signer": "Trần Thị B"}, "Trần Thị B"),
    ],
)
def test_the_portal_says_otherwise(tmp_path: Path, said: dict[str, str], field: str) -> None:
    right = {"number": "41/KH-UBND", "year": "2024", "issuer": "Tỉnh Cà Mau", "date": "05/03/2024", "signer": "Nguyễn Văn A"}
    (found,) = findings(tmp_path, "portal-disagreement", annex=FOOTER.format(**(right | said)))
    assert field in found.message
    assert field in found.text
    assert len(found.spans) >= 2, "both quotes"


def test_the_portal_agrees(tmp_path: Path) -> None:
    right = {"number": "41/KH-UBND", "year": "2024", "issuer": "Tỉnh Cà Mau", "date": "05/03/2024", "signer": "Nguyễn Văn A"}
    assert not findings(tmp_path, "portal-disagreement", annex=FOOTER.format(**right))


CARDS = {
    "in one line": "Số hiệu: {number} Loại văn bản: Kế hoạch\nNơi ban hành: {issuer} Người ký: Nguyễn Văn A\nNgày ban hành: 05/03/2024 Ngày hiệu lực: Đã biết\nTình trạng: Đã biết\n\n",
    "values below": "**Số hiệu:**\n|\n{number}\n|\n|\n**Nơi ban hành:**\n|\n{issuer}\n|\n|\n**Ngày ban hành:**\n|\n05/03/2024\n|\n|\n**Tình trạng:**\n|\nĐã biết\n|\n|\n\n",
}


@pytest.mark.parametrize("card", CARDS)
def test_a_card_above_the_document(tmp_path: Path, card: str) -> None:
    """Fields run together, or with their values below them, are read one by one: what agrees is no finding."""
    for number, issuer, expected in (("41/KH-UBND", "Tỉnh Cà Mau", []), ("14/KH-UBND", "Tỉnh Bạc Liêu", ["14/KH-UBND", "Bạc Liêu"])):
        text = CARDS[card].format(number=number, issuer=issuer) + HEAD.format(**PLAIN)
        path = tmp_path / "card.txt"
        path.write_text(text, "utf-8")
        record, _ = extract_file(path)
        assert record.identity.number == "41/KH-UBND"
        found = [f.message for f in record.findings if f.code == "portal-disagreement"]
        assert len(found) == len(expected)
        assert all(any(words in message for message in found) for words in expected)


# --- a number that a machine read where a hand may have written it


@pytest.mark.parametrize(("number", "recognised", "doubt"), [("41 /KH-UBND", (1,), True), ("41/KH-UBND", (1,), False), ("41 /KH-UBND", (), False)])
def test_a_recognised_number_with_a_gap(number: str, recognised: tuple[int, ...], doubt: bool) -> None:
    text = f"ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nSố: {number}\nCà Mau, ngày 5 tháng 3 năm 2024\nKẾ HOẠCH\nTrồng rừng\nI. MỤC TIÊU\nTrồng rừng."
    record = extract(FileText(text, path="made.pdf", sha256="0" * 64, text_sha256="0" * 64, pages=1, recognised=recognised))
    assert record.identity.number == "41/KH-UBND"
    assert (record.identity.confidence["number"] == "candidate") is doubt
    assert [number in f.message for f in record.findings if f.code == "number-doubt"] == [True] * doubt


# --- (3) counts in body and annex

ANNEX = """DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 41/KH-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Cà Mau)

TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian thực hiện
{rows}
{total}
"""


def annex(*titles: str, total: str = "") -> str:
    rows = "\n".join(f"{n}\t{title}\tSở Xây dựng\tCác sở, ngành\t2024 - 2025" for n, title in enumerate(titles, 1))
    return ANNEX.format(rows=rows, total=total)


@pytest.mark.parametrize(
    ("body", "row", "values"),
    [
        (
            "1. Đầu tư xây mới 03 trạm bơm tiêu úng tự động tại khu vực ven biển phía Tây.",
            "Đầu tư xây mới 05 trạm bơm tiêu úng tự động tại khu vực ven biển phía Tây",
            ("03", "05"),
        ),
        (
            "1. Nâng cấp 12 tuyến đường giao thông nông thôn liên xã bị xuống cấp nghiêm trọng.",
            "Nâng cấp 10 tuyến đường giao thông nông thôn liên xã bị xuống cấp (ưu tiên vùng sâu)",
            ("12", "10"),
        ),
        (
            "1. Trang bị hệ thống giám sát (lắp đặt bổ sung 20 điểm camera giám sát an ninh công cộng tại các nút giao).",
            "Trang bị hệ thống giám sát (lắp đặt bổ sung 25 điểm camera giám sát an ninh công cộng tại trung tâm)",
            ("20", "25"),
        ),
    ],
)
def test_a_count_differs_between_body_and_annex(tmp_path: Path, body: str, row: str, values: tuple[str, str]) -> None:
    (found,) = findings(tmp_path, "count-disagreement", body=body, annex=annex("Rà soát quy hoạch", row))
    assert all(v in found.message and v in found.text for v in values)


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("1. Đầu tư xây mới 03 trạm bơm tiêu úng tự động tại xã A.", ("Đầu tư xây mới 03 trạm bơm tiêu úng tự động tại xã A",)),
        (
            "1. Đầu tư xây mới 05 trạm bơm tiêu úng tự động trên địa bàn tỉnh.",
            ("Xây mới 02 trạm bơm tiêu úng tự động tại xã A", "Xây mới 03 trạm bơm tiêu úng tự động tại xã B"),
        ),
        (
            "1. Đầu tư xây mới 04 trạm bơm tiêu úng tự động trên địa bàn tỉnh.",
            ("Xây mới 02 trạm bơm tiêu úng tự động tại xã A", "Xây mới 02 trạm bơm tiêu úng tự động tại xã B"),
        ),
        (
            "1. Trong giai đoạn 2024 thực hiện quy hoạch sử dụng đất cấp huyện.",
            ("Năm 2025 thực hiện quy hoạch sử dụng đất cấp huyện",),
        ),
        ("1. Thực hiện Điều 12 về quản lý chất thải rắn sinh hoạt.", ("Thực hiện Điều 15 về quản lý chất thải rắn sinh hoạt",)),
    ],
)
def test_counts_that_agree_or_add_up(tmp_path: Path, body: str, rows: tuple[str, ...]) -> None:
    assert not findings(tmp_path, "count-disagreement", body=body, annex=annex(*rows))


# --- (5) totals


@pytest.mark.parametrize(
    ("body", "severity"),
    [
        (
            "1. Tổng kinh phí thực hiện: 500 tỷ đồng, gồm: ngân sách trung ương 300 tỷ đồng; ngân sách tỉnh 150 tỷ đồng.",
            "warning",
        ),
        (
            "1. Nhu cầu vốn: 1.250,5 triệu đồng.\n\n2. Cơ cấu vốn:\n\n- Tỉnh: 1.000 triệu đồng.\n\n- Xã: 350,5 triệu đồng.",
            "warning",
        ),
        ("1. Tổng mức đầu tư là 80 tỷ đồng, trong đó: vốn vay 60 tỷ đồng; vốn đối ứng 25 tỷ đồng.", "warning"),
        ("1. Tổng mức đầu tư là 80 tỷ đồng, trong đó: vốn vay 50 tỷ đồng; vốn đối ứng 25 tỷ đồng.", "note"),
        ("1. Tổng mức đầu tư 50 tỷ đồng, bao gồm: xây dựng 30 tỷ đồng; thiết bị 10 tỷ đồng; tư vấn 5 tỷ đồng.", "warning"),
    ],
)
def test_a_total_that_does_not_add_up(tmp_path: Path, body: str, severity: str) -> None:
    (found,) = findings(tmp_path, "total-mismatch", body=body)
    assert found.severity == severity
    assert found.text.count("đồng") >= 3, "the total and its parts are quoted"


FOUR_SOURCES = """1. Nhu cầu vốn thực hiện: 2.033,4 tỷ đồng.

2. Cơ cấu nguồn kinh phí:

2.1. Vốn ngân sách nhà nước. Trong đó:

- Trung ương hỗ trợ: 334,6 tỷ đồng.
- Ngân sách địa phương: 1.240,1 tỷ đồng.
- Sự nghiệp: 325,7 tỷ đồng.

2.2. Vốn của các doanh nghiệp: 133 tỷ đồng."""


AUCTIONS = """1. Đấu giá 05 bãi nuôi nghêu, tổng số tiền trúng đấu giá trên 40 tỷ đồng.

2. Thanh tra:

- Kiểm tra các cơ sở nuôi.

- Tổ chức 03 cuộc, trong đó:

+ 02 cuộc về giống, kiến nghị thu hồi 3,5 tỷ đồng.

+ 01 cuộc về thức ăn, kiến nghị thu hồi 61 tỷ đồng."""


@pytest.mark.parametrize(
    "body",
    [
        FOUR_SOURCES,
        "1. Tổng kinh phí: 10,1 tỷ đồng, gồm: vốn vay 3,35 tỷ đồng; đối ứng 3,35 tỷ đồng; xã hội hóa 3,35 tỷ đồng.",
        "1. Tổng kinh phí: 900 triệu đồng từ ngân sách tỉnh.\n\n2. Thu phí bảo vệ môi trường: 400 triệu đồng.",
        "1. Tổng kinh phí: 1,5 tỷ đồng, gồm: ngân sách tỉnh 900 triệu đồng; ngân sách xã 600 triệu đồng.",
        # the words that announce parts stand far below, and announce others
        AUCTIONS,
        # the same sum by the year, in a bracket or behind a stroke
        "1. Tổng nhu cầu vốn 244,8 tỷ đồng, gồm: ngân sách nhà nước 126,5 tỷ đồng (tương ứng 25,3 tỷ đồng/năm), xã hội hóa 118,3 tỷ đồng (bình quân 23,66 tỷ đồng mỗi năm).",
        # what follows the total's own items divides it once more
        ("1. Tổng vốn năm 2009: 776 triệu đồng. Bao gồm:\n\n1.1. Vốn tỉnh: 643 triệu đồng.\n\n1.2. Vốn trung ương: 133 triệu đồng.\n\n2. Phân bổ:\n\n"
        "Tổng số: 776 triệu đồng.\n\na) Vốn cho cấp xã: 239 triệu đồng.\n\nb) Vốn cho cấp tỉnh: 537 triệu đồng."),
        ("1. Tổng kinh phí là 16 tỷ đồng, trong đó:\n\n1.1. Theo nguồn:\n\n- Chi từ nguồn tỉnh: 12 tỷ đồng.\n\n- Chi từ nguồn trung ương: 4 tỷ đồng.\n\n"
        "1.2. Theo việc:\n\n- Chi đầu tư: 5 tỷ đồng.\n\n- Chi thường xuyên: 11 tỷ đồng."),
        # ends of ranges prove nothing
        "1. Nhu cầu vốn khoảng 121 tỷ đồng, cụ thể:\n\n- Trung ương: khoảng 91 tỷ đồng - 97 tỷ đồng.\n\n- Tỉnh: 12 tỷ đồng.\n\n- Nguồn khác: 12 tỷ đồng - 18 tỷ đồng.",
        # another sentence's figures, a rise, a threshold, an average, what a part is made of
        "1. Tổng vốn chè năm 2031 là 90 tỷ đồng, trong đó: chè cành 50 tỷ đồng; chè hạt 40 tỷ đồng. Thu nhập mỗi hộ đạt 14 triệu đồng, tăng 2 triệu đồng.",
        "1. Tổng nguồn vốn vay đạt 90 tỷ đồng, tăng 12 tỷ đồng so với đầu năm.\n\n2. Dư nợ là 60 tỷ đồng, trong đó nợ ngắn hạn 45 tỷ đồng.\n\n3. Nợ xấu 4 tỷ đồng.",
        "1. Tiền gồm tiền mặt, tiền gửi mà tổng giá trị từ 50 triệu đồng trở lên:\n\n- Xe máy giá trị từ 50 triệu đồng.\n\n- Cây cảnh giá trị từ 20 triệu đồng.",
        "1. Tổng vốn 70 tỷ đồng (bao gồm tỉnh 40 tỷ đồng, xã 30 tỷ đồng). Nếu không tính phần tăng, tổng vốn là 55 tỷ đồng.",
        "1. Tổng vốn 70 tỷ đồng, gồm: tỉnh 40 tỷ đồng (hồ chứa 25 tỷ đồng, kênh 15 tỷ đồng), xã 30 tỷ đồng.",
        # a word that differs by its tone alone, and a list that goes on behind a full stop
        "1. Tổng kinh phí 60 tỷ đồng, gồm: ngân sách tỉnh 30 tỷ đồng; vốn đầu tư 10 tỷ đồng; ngân sách xã 20 tỷ đồng.",
        "1. Tổng kinh phí 60 tỷ đồng, gồm: đường 30 tỷ đồng; hạ tầng 20 tỷ đồng; nhà xây mới 10 tỷ đồng.",
        "1. Tổng dự toán 40 tỷ đồng, gồm: làm đường 10 tỷ đồng; mua giống 10 tỷ đồng; phân bón 10 tỷ đồng. Tập huấn 10 tỷ đồng.",
        # no part is more than the whole
        "1. Tổng vốn đăng ký mới là 72 tỷ đồng. Lũy kế có 61 xưởng chè với 3.287 tỷ đồng (trong đó: 29 xưởng vay 1.132 tỷ đồng).",
    ],
)
def test_totals_that_add_up_or_claim_nothing(tmp_path: Path, body: str) -> None:
    assert not findings(tmp_path, "total-mismatch", body=body)


@pytest.mark.parametrize(("annex", "told"), [("", 1), ("**Phụ lục**\n\n**Mẫu số 01. Đơn xin cấp đất trồng chè**\n\nTôi tên là: …", 0)])
def test_an_annex_under_its_name_alone_is_there(tmp_path: Path, annex: str, told: int) -> None:
    assert len(findings(tmp_path, "missing-annex", body="1. Nộp đơn theo Phụ lục ban hành kèm theo Kế hoạch này.", annex=annex)) == told


@pytest.mark.parametrize(
    ("behind", "told"),
    [(" của Chính phủ về chè", 1), (" ngày 15 tháng 9 tháng 2022 của Chính phủ", 0), (" Tải về ngày 28 tháng 02 năm 2025 của Chính phủ", 0), ("; họp ngày 5 tháng 3 năm 2025", 1)],
)
def test_a_year_printed_in_a_date_that_nobody_can_read_is_not_missing(tmp_path: Path, behind: str, told: int) -> None:
    assert len(findings(tmp_path, "missing-year", body=f"1. Thực hiện Quyết định số 1085/QĐ-TTg{behind}.")) == told


DEBTS = """PHỤ LỤC
KẾ HOẠCH VAY, TRẢ NỢ
(Kèm theo Kế hoạch số {number} của Ủy ban nhân dân tỉnh {province})
Đơn vị tính: triệu đồng

| TT | Nội dung | Dự toán |
|---|---|---|
| A | Mức dư nợ tối đa | 900 |
| B | Bội chi | 60 |
| C | Kế hoạch vay, trả nợ gốc | |
| I | Tổng dư nợ đầu năm | 300 |
| | Tỷ lệ dư nợ so với mức tối đa (%) | 33,3 |
| 1 | Trái phiếu | 200 |
| 2 | Vay lại | 100 |
| II | Tổng mức vay trong năm | 60 |
| 1 | Theo mục đích vay | 60 |
| 2 | Theo nguồn vay | 60 |
"""


def test_shares_letters_and_second_ways_of_dividing_are_no_parts(tmp_path: Path) -> None:
    assert not findings(tmp_path, "total-mismatch", body="1. Vay vốn.", annex=DEBTS)
    (found,) = findings(tmp_path, "total-mismatch", body="1. Vay vốn.", annex=DEBTS.replace("| 2 | Vay lại | 100 |", "| 2 | Vay lại | 90 |"))
    assert "200 + 90 = 290" in found.message


def test_parts_in_brackets_that_exceed_their_amount(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, "total-mismatch", body="1. Vườn chè toàn tỉnh có 120,5 ha (chè cành 80,5 ha; chè hạt 45 ha) và ba xưởng sao chè.")
    assert "80,5 + 45 = 125,5" in found.message and "120,5 ha" in found.message
    assert (found.text, found.severity) == ("120,5 ha chè cành 80,5 ha; chè hạt 45 ha", "warning")


@pytest.mark.parametrize(
    "said",
    [
        "có 120,5 ha (chè cành 80,5 ha; chè hạt 40 ha)",  # they add up
        "có 120,5 ha (chè cành 80,25 ha; chè hạt 40,30 ha)",  # but for rounding
        "có 120,5 ha (chè cành 80 ha; chè hạt 10 ha)",  # the rest is not told
        "tăng 20 ha (năm 2013 có 40 ha, đến năm 2022 có 60 ha)",
        "cấp 30 m2 (nhà cấp bốn 30 m2, nhà sàn 24 m2)",
        "có 40 hộ (20 hộ nghèo, trong đó 30 hộ ở vùng cao)",
        "rộng 55 km (chỗ hẹp nhất 50 km, chỗ rộng nhất 60 km)",
        "cử 03 người (riêng Sở Y tế 05 người; Sở Nội vụ 04 người)",
    ],
)
def test_brackets_that_prove_nothing(tmp_path: Path, said: str) -> None:
    assert not findings(tmp_path, "total-mismatch", body=f"1. Toàn tỉnh {said}.")


@pytest.mark.parametrize(("count", "noun"), [("05", "nhiệm vụ"), ("2", "dự án"), ("12", "nội dung")])
def test_a_printed_number_of_rows_that_is_not_the_table_s(tmp_path: Path, count: str, noun: str) -> None:
    rows = ("Lập quy hoạch cấp nước", "Xây dựng nhà máy nước", "Cải tạo mạng lưới thoát nước")
    (found,) = findings(tmp_path, "row-count-mismatch", annex=annex(*rows, total=f"Tổng số: {count} {noun}"))
    assert "03" in found.message


def test_a_printed_number_of_rows_that_is_right(tmp_path: Path) -> None:
    rows = [f"Nhiệm vụ thứ {w} của ngành" for w in ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám")]
    assert not findings(tmp_path, "row-count-mismatch", annex=annex(*rows, total="Tổng số: 08 nhiệm vụ"))


# --- (2) one document, two dates; (4) one name, two horizons


def cite(n: int, number: str | None, date: str | None = None, **more: Any) -> Citation:
    words = f"{number or more.get('name')} {date or ''}".strip()
    given: dict[str, Any] = {"name": None, "type": None, "issuer": None, "subject": None} | more
    return Citation(
        f"c{n}", number, given["name"], given["type"], date, given["issuer"], None, None, (), "I", words,
        (Span(100 * n, 100 * n + len(words), n),), subject=given["subject"],
    )


def text(name: str, province: str, *citations: Citation) -> Record:
    identity = Identity(
        number=f"{len(name)}/KH-UBND", type="Kế hoạch", issuer=f"Ủy ban nhân dân tỉnh {province}", date="2025-09-09"
    )
    return Record(source_of(name), identity, citations)


def found(code: str, *records: Record) -> list[Any]:
    return [f for f in resolve({r.source.sha256: r for r in records}).findings if f.code == code]


@pytest.mark.parametrize(
    ("number", "dates", "subject"),
    [
        ("72/2020/NĐ-CP", ("2020-06-30", "2020-07-30"), None),
        ("1804/QĐ-TTg", ("2019-11-13", "2020-11-13"), "phê duyệt Chương trình hỗ trợ phát triển kinh tế tập thể, hợp tác xã"),
        ("12-CT/TW", ("2017-01-05", "2017-05-01"), None),
        ("08/2021/TT-BTC", ("2021-01-25", "2021-01-26"), None),
    ],
)
def test_one_document_with_two_dates(number: str, dates: tuple[str, str], subject: str | None) -> None:
    a, b = (
        text(n, p, cite(1, number, d, subject=subject)) for n, p, d in zip(("a", "bb"), ("Cà Mau", "Sơn La"), dates, strict=True)
    )
    (finding,) = found("date-disagreement", a, b)
    assert {e.text for e in finding.evidence} == {f"{number} {d}" for d in dates}
    together = text("ccc", "Lai Châu", cite(1, number, dates[0], subject=subject), cite(2, number, dates[1], subject=subject))
    assert len(found("date-disagreement", together)) == 1, "also within one text"


def test_dates_that_do_not_contradict() -> None:
    a = text("a", "Cà Mau", cite(1, "72/2020/NĐ-CP", "2020-06-30"), cite(2, "72/2020/NĐ-CP"), cite(3, "72/2020/NĐ-CP", "2020"))
    b = text(
        "bb",
        "Sơn La",
        cite(1, "72/2020/NĐ-CP", "2020-06"),
        cite(2, "500/QĐ-TTg", "2023-05-15"),
        cite(3, "500/QĐ-TTg", "2019-03-01"),
    )
    assert not found("date-disagreement", a, b)


@pytest.mark.parametrize(
    ("one", "other", "years"),
    [
        ("Chiến lược phát triển thủy lợi Việt Nam đến năm 2030, tầm nhìn đến năm 2045",
         "Chiến lược phát triển thủy lợi Việt Nam đến năm 2030, tầm nhìn 2050", ("2045", "2050")),
        ("Quy hoạch mạng lưới đường bộ thời kỳ 2021 - 2030, tầm nhìn đến năm 2050",
         "quy hoạch mạng lưới đường bộ giai đoạn 2021–2030, tầm nhìn đến năm 2045", ("2050", "2045")),
        ("Chương trình phát triển du lịch quốc gia giai đoạn 2021 - 2025",
         "Chương trình phát triển du lịch quốc gia giai đoạn 2021 - 2030", ("2025", "2030")),
    ],
)
def test_one_name_with_two_horizons(one: str, other: str, years: tuple[str, str]) -> None:
    (finding,) = found(
        "name-years-disagreement", text("a", "Cà Mau", cite(1, None, name=one)), text("bb", "Sơn La", cite(1, None, name=other))
    )
    assert all(y in finding.message for y in years)
    assert {e.text for e in finding.evidence} == {one, other}
    assert found("name-years-disagreement", text("c", "Cà Mau", cite(1, None, name=one), cite(2, None, name=other))), (
        "also within one text"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kế hoạch sử dụng đất quốc gia 5 năm 2021-2025", "Kế hoạch sử dụng đất quốc gia 5 năm 2026-2030"),
        ("Chiến lược nước đến năm 2020, tầm nhìn đến năm 2030", "Chiến lược nước đến năm 2030, tầm nhìn đến năm 2045"),
        ("Chiến lược dân số Việt Nam đến năm 2020", "Chiến lược dân số Việt Nam đến năm 2030"),
        ("Chiến lược biển Việt Nam đến năm 2030, tầm nhìn 2045", "Chiến lược biển Việt Nam đến năm 2030"),
        (
            "Quy hoạch tỉnh thời kỳ 2021 - 2030, tầm nhìn đến năm 2050",
            "Quy hoạch tỉnh thời kỳ 2021 - 2030, tầm nhìn đến năm 2045",
        ),
    ],
)
def test_names_that_may_differ(one: str, other: str) -> None:
    assert not found(
        "name-years-disagreement", text("a", "Cà Mau", cite(1, None, name=one)), text("bb", "Sơn La", cite(1, None, name=other))
    )


@pytest.mark.parametrize("title", ["**Phụ\nlục 01**", "|\n**PHỤ LỤC I**\nDANH MỤC BẾN ĐÒ"])
def test_an_annex_whose_title_a_copy_broke_is_there(tmp_path: Path, title: str) -> None:
    assert not findings(tmp_path, "missing-annex", body="1. Rà soát theo Phụ lục 1 ban hành kèm theo Kế hoạch này.", annex=title)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Tờ trình số 38/TTr-CP và Đề án số 39/ĐA-CP ngày 09 tháng 5 năm 2024", 0),
        ("Vì vậy ngày 23/5/2024, Bộ Y tế đã ban hành Công văn số 16/BYT-DP", 0),
        ("Ngày 10/10/2024, tại Công văn số 2294/BYT-DP, Bộ Y tế đề nghị rà soát", 0),
        ("Văn bản đề ngày 29 tháng 10 năm 2025 số 16/CV-HHT", 0),
        ("Công văn số 4687/STC-GCS ngày tháng 10 năm 2025", 0),
        ("Theo Luật ngày 10/10/2024, tại Công văn số 2294/BYT-DP", 1),
        ("Tờ trình số 38/TTr-CP và ý kiến tại Đề án số 39/ĐA-CP ngày 09 tháng 5 năm 2024", 1),
    ],
)
def test_a_day_that_may_stand_for_several(tmp_path: Path, said: str, told: int) -> None:
    assert len(findings(tmp_path, "missing-year", body=f"1. Rà soát bến đò. {said} về bến đò.")) == told
