"""Pages that are no documents: what they tell of documents is neither their work nor their basis."""

from __future__ import annotations

import pytest

from tests.reading import record_of

ANSWERS = """# Ai có trách nhiệm giữ sách quý? Thư viện có quyền gì?

Căn cứ vào khoản 2 Điều 5 Nghị định 12/2029/NĐ-CP quy định về sách quý như sau:

Giữ sách quý

1. Thư viện có các quyền sau đây:

a) Yêu cầu cơ quan, tổ chức trả lại sách quá hạn.

2. Đơn vị vận chuyển sách phải bảo đảm an toàn giao thông bằng các việc sau:

a) Kiểm tra giấy phép lái xe của người lái.

Như vậy, Sở Văn hóa chủ trì kiểm tra việc giữ sách.

Quyết định này có hiệu lực từ ngày 01/01/2030.
"""

NEWS = """# Danh mục 5 thư viện trọng điểm của tỉnh Đồng Nai

## Sách hay mỗi ngày

## Danh mục 5 thư viện trọng điểm của tỉnh Đồng Nai

Ngày 26/11/2031, UBND tỉnh Đồng Nai đã ban hành Quyết định 188/QĐ-UBND về việc phê duyệt Kế hoạch phát triển thư viện.

Căn cứ Luật Thư viện 2019 và Nghị định 93/2020/NĐ-CP, các thư viện có trách nhiệm:

- Rà soát sách quý trước ngày 20/9/2031.

- Giao Sở Văn hóa kiểm tra.

## Quyền của bạn đọc

- Yêu cầu thư viện cung cấp sách.
"""

ENTRY = """# Thư viện Quốc gia Đồng Nai

| Địa chỉ | Số 1 đường Sách |

**Thư viện Quốc gia Đồng Nai** (tiếng Anh: *Library*) là cơ quan thuộc Bộ Văn hóa, Thể thao và Du lịch.

## Nhiệm vụ

1. Chủ trì, phối hợp với Sở Văn hóa xây dựng kế hoạch phát triển sách.

2. Đề nghị Bộ Văn hóa, Thể thao và Du lịch xét tặng Bằng khen cho tập thể.
"""


# The sentence calls it by fewer words than the title; a copy of a page that readers may write on, whose sentence is gone.
SHORTER = ENTRY.replace("# Thư viện Quốc gia Đồng Nai", "# Thư viện Quốc gia Đồng Nai Việt Nam")
EDITABLE = ENTRY.replace("**Thư viện Quốc gia Đồng Nai** (tiếng Anh: *Library*) là", "[sửa | sửa mã nguồn]Nay là")
# Powers, and what is told of the past, under a title that says nothing of a document.
POWERS = """# Hai nghiên cứu về thư viện

Nhiệm vụ, quyền hạn của thư viện

6. Đề nghị Bộ Văn hóa xét tặng Bằng khen.

7. BẦU CỬ QUỐC HỘI:

Thư viện Quốc gia muốn người đọc biết sách quý.
"""
RIGHTS = """# Bạn đọc là gì?

Theo Điều 5 Luật Thư viện, người yêu cầu mượn sách có các quyền sau đây:

- Yêu cầu Thư viện Quốc gia trả lời đúng hạn.
"""


@pytest.mark.parametrize("text", [POWERS, RIGHTS])
def test_whom_one_may_ask_is_asked_nothing(text: str) -> None:
    assert not record_of(text).tasks


@pytest.mark.parametrize("text", [ANSWERS, NEWS, ENTRY, SHORTER, EDITABLE])
def test_a_page_that_tells_of_documents_has_no_work_no_basis_and_no_head_of_its_own(text: str) -> None:
    record = record_of(text)
    assert not record.tasks
    assert not [r for r in record.relations if r.subject.startswith("SELF")]
    assert (record.identity.number, record.identity.type, record.identity.issuer) == (None, None, None)
    told = [f for f in record.findings if f.code.startswith(("blank-", "no-"))]
    assert [(f.code, f.message.split(":")[0], f.text) for f in told] == [("no-document", "Không đọc thấy văn bản trong trang này", text.lstrip("# ").split("\n")[0])]


def test_what_a_page_reports_as_asked_stays_work_as_far_as_its_next_heading() -> None:
    asked = NEWS.replace("Căn cứ Luật Thư viện 2019 và Nghị định 93/2020/NĐ-CP, các thư viện có trách nhiệm:", "Theo đó, UBND tỉnh yêu cầu các thư viện thực hiện các nội dung sau:")
    assert [t.title for t in record_of(asked).tasks] == ["Rà soát sách quý trước ngày 20/9/2031.", "Giao Sở Văn hóa kiểm tra."]


FRAGMENT = """Tăng cường công tác thư viện

Căn cứ Luật Thư viện số 46/2019/QH14;

Ngày 26/11/2031, UBND tỉnh Đồng Nai đã ban hành Quyết định 188/QĐ-UBND về việc phê duyệt Kế hoạch phát triển thư viện. Để thực hiện, yêu cầu:

1. Sở Văn hóa rà soát sách quý trước ngày 20/9/2032.

2. Sở Tài chính bố trí kinh phí.
"""


@pytest.mark.parametrize("text", [FRAGMENT, FRAGMENT.split("\n\n", 1)[1], FRAGMENT.split("\n\n", 2)[2]])
def test_a_copy_without_its_head_stays_a_document(text: str) -> None:
    record = record_of(text)
    assert [t.title for t in record.tasks] == ["Sở Văn hóa rà soát sách quý trước ngày 20/9/2032.", "Sở Tài chính bố trí kinh phí."]
    assert [f.code for f in record.findings if f.code.startswith(("blank-", "no-"))] == ["blank-number"]


def test_a_sign_that_a_scan_saw_behind_the_letterhead_makes_no_question() -> None:
    letter = "UBND TỈNH LÀO CAI ?\nSỞ Y TẾ\nSố: 15/SYT-NV\nLào Cai, ngày 3 tháng 3 năm 2031\nKính gửi: Các bệnh viện.\nSở Y tế yêu cầu các bệnh viện rà soát trang thiết bị trước ngày 30/3/2031.\n"
    assert len(record_of(letter).tasks) == 1


def test_a_motto_that_a_sentence_quotes_heads_no_document() -> None:
    read = record_of("""# Thẻ thư viện ghi những gì theo Nghị định 12/2029/NĐ-CP?

**Thẻ thư viện ghi những gì? Ai được cấp thẻ thư viện?**

Ngày 15/5/2029, Chính phủ ban hành Nghị định 12/2029/NĐ-CP quy định về thẻ thư viện.

Thẻ được cấp cho mọi bạn đọc của thư viện công lập trên cả nước.

**Thẻ thư viện ghi những gì?**

- Màu xanh đối với các dòng chữ: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, Độc lập - Tự do - Hạnh phúc; Họ, chữ đệm và tên; Ngày, tháng, năm sinh;

- Dòng chữ "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, Độc lập - Tự do - Hạnh phúc";

- Ngày, tháng, năm sinh;

1. Nghị định này có hiệu lực từ ngày 01/7/2029.

2. Nghị định số 6/2021/NĐ-CP ngày 23 tháng 01 năm 2021 của Chính phủ hết hiệu lực kể từ ngày Nghị định này có hiệu lực.
""")
    assert [c.number for c in read.citations] == ["12/2029/NĐ-CP", "6/2021/NĐ-CP"]  # what stands above is read
    assert (read.identity.place, read.identity.type, read.relations) == (None, None, ())
    assert "no-document" in {f.code for f in read.findings}


def test_what_a_person_applies_for_is_nobody_s_duty() -> None:
    text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n..., ngày ... tháng ... năm ...\nĐƠN KHỞI KIỆN\nKính gửi: Tòa án nhân dân tỉnh Bình Sơn\n"
        "Yêu cầu Tòa án giải quyết những vấn đề sau đây:\n1. Về tài sản chung: chia theo quy định.\n2. Về nợ chung: giải quyết trước ngày 30/6/2026.\nNgười khởi kiện\n(Ký và ghi rõ họ, tên)\n"
    )
    assert record_of(text).tasks == ()


def test_how_a_program_is_used_is_nobody_s_duty() -> None:
    text = (
        "BỘ GIÁO DỤC VÀ ĐÀO TẠO\nTÀI LIỆU HƯỚNG DẪN SỬ DỤNG\nPHẦN MỀM THEO DÕI CHỈ ĐẠO\nHà Nội - 2017\nI. NHIỆM VỤ\n1. Tạo nhiệm vụ\n- Bước 1: Vào mục Nhiệm vụ, chọn nút Thêm nhiệm vụ.\n"
        "- Bước 2: Nhập các thông tin theo hướng dẫn trên màn hình, nhấn nút Cập nhật.\n"
    )
    assert record_of(text).tasks == ()


@pytest.mark.parametrize("said", [
    "2. Thủ trưởng các đơn vị xây dựng Quy chế tiền thưởng theo quy định tại Nghị định số 73/2030/NĐ-CP, bảo đảm đúng đối tượng.",
    "Nghị quyết số 27-NQ/TW ngày 09/11/2030 của Ban Chấp hành Trung ương Đảng về Nhà nước pháp quyền đã xác định đặc trưng của Nhà nước.",
])
def test_a_sentence_that_names_a_document_gives_a_page_no_number(said: str) -> None:
    assert record_of(f"Luật mới đơn giản hóa hệ thống văn bản.\n\nNHỮNG QUY ĐỊNH MỚI\n\n{said}\n\nCác địa phương rà soát văn bản.\n").identity.number is None
