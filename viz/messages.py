"""Every word that people see on a terminal or on the picture, in Vietnamese: one place, no logic.

In: nothing. Out: constants and small tables. English names in code, Vietnamese on the screen; no IRI, no rule name.
"""

from __future__ import annotations

import re
from typing import Final

QUOTE: Final = "Trích nguyên văn"
DOUBT: Final = "Cần xác minh"
INCOMPLETE: Final = "Bản in ghi thiếu"
DISAGREEMENT: Final = "Thông tin không thống nhất"
NOT_HELD: Final = "chưa có trong kho"
REPEATS: Final = (
    "Lưu ý: máy chủ này kể một dữ kiện một lần cho mỗi đồ thị nói tới nó. Hãy dùng SELECT DISTINCT và COUNT(DISTINCT …), "
    "hoặc nạp tệp .nt của vanmach export vào đồ thị mặc định."
)


def as_of(date: str, documents: int) -> str:
    """The sentence at the end of every answer; ``date`` is ISO.

    >>> as_of("2025-07-02", 5)
    'tính đến ngày 02/7/2025, trên 5 văn bản trong kho; không thay thế tư vấn pháp lý'
    """
    return f"tính đến ngày {date_text(date)}, trên {documents} văn bản trong kho; không thay thế tư vấn pháp lý"


def date_text(iso: str) -> str:
    """An ISO date, possibly partial, as Vietnamese documents write it (days below 10, months 1 and 2 take a 0: Nghị định 30).

    >>> date_text("2025-07-02"), date_text("2025-02"), date_text("2026")
    ('02/7/2025', '02/2025', '2026')
    """
    parts = iso[:10].split("-")
    if not all(p.isdigit() for p in parts):
        return iso
    year, rest = parts[0], [int(p) for p in parts[1:]]
    month = f"{rest[0]:02}" if rest and rest[0] < 3 else str(rest[0]) if rest else ""
    return "/".join(p for p in (f"{rest[1]:02}" if len(rest) > 1 else "", month, year) if p)


def dates_in(text: str) -> str:
    """A sentence whose ISO dates become dates as people write them; spans of years ("2021-2030") stay.

    >>> dates_in("chỉ biết 2025-05; thời kỳ 2021-2030, từ 2025-07-01")
    'chỉ biết 5/2025; thời kỳ 2021-2030, từ 01/7/2025'
    """
    return re.sub(r"\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?\b(?![-/])", lambda m: date_text(m[0]), text)


_SECTION_WORDS: Final = (
    (r"^title$", "phần tên văn bản"), (r"^preamble$", "phần mở đầu"), (r"^closing$", "phần kết"), (r"^footer$", "cuối trang"),
    (r"^letterhead$|^head$", "phần đầu văn bản"), (r"\bfootnote (\S+)", r"chú thích \1"), (r"\bannex (\d+)", r"phụ lục \1"),
    (r"\brow (\S+)", r"dòng \1"), (r"\bbullet (\d+)", r"gạch đầu dòng \1"), (r"\bparagraph (\d+)", r"đoạn \1"),
    (r"\bitem (\S+)", r"khoản \1"), (r"^([IVXLC]+(\.[\w-]+)*)", r"mục \1"), (r"^(\d[\w.]*)$", r"mục \1"),
)  # fmt: skip


def section_text(section: str) -> str:
    """A record's section as people say it.

    >>> section_text("II.1 bullet 3"), section_text("annex 1 row II.3"), section_text("footnote 5")
    ('mục II.1 gạch đầu dòng 3', 'phụ lục 1 dòng II.3', 'chú thích 5')
    """
    for pattern, words in _SECTION_WORDS:
        section = re.sub(pattern, words, section)
    return section


# predicate -> (verb seen from the subject, verb seen from the object): design, section 4
VERBS: Final[dict[str, tuple[str, str]]] = {
    "implements": ("triển khai thực hiện", "được triển khai bởi"),
    "continues": ("tiếp tục thực hiện", "được tiếp tục thực hiện theo"),
    "specifies": ("cụ thể hóa", "được cụ thể hóa tại"),
    "assignedBy": ("thực hiện theo", "giao nhiệm vụ tại"),
    "issuedWith": ("được ban hành kèm theo", "ban hành kèm theo"),
    "basedOn": ("căn cứ", "là căn cứ của"),
    "approves": ("phê duyệt, ban hành", "được phê duyệt, ban hành tại"),
    "reportsOn": ("báo cáo kết quả thực hiện", "được báo cáo tại"),
    "carriesOver": ("chuyển tiếp nhiệm vụ của", "được chuyển tiếp tại"),
    "guides": ("hướng dẫn", "được hướng dẫn tại"),
    "amends": ("sửa đổi, bổ sung", "được sửa đổi, bổ sung bởi"),
    "replaces": ("thay thế", "bị thay thế bởi"),
    "repeals": ("bãi bỏ", "bị bãi bỏ bởi"),
    "cites": ("viện dẫn", "được viện dẫn tại"),
    "carriesOut": ("nhiệm vụ thực hiện", "được nêu trong nhiệm vụ"),
    "derivesFrom": ("phát sinh từ", "là nguồn của"),
    "taskOf": ("thuộc", "có"),
    "lead": ("chủ trì", "chủ trì"),
    "coordinating": ("phối hợp", "phối hợp"),
    "directing": ("chỉ đạo", "chỉ đạo"),
    "responsible": ("thực hiện", "thực hiện"),
    "advising": ("tham mưu", "tham mưu"),
    "supervising": ("kiểm tra, giám sát, đôn đốc", "kiểm tra, giám sát, đôn đốc"),
    "guiding": ("hướng dẫn", "hướng dẫn"),
    "reporting": ("báo cáo", "báo cáo"),
}

# the words at a line of the picture, one above it, one below
SHORT_VERBS: Final[dict[str, tuple[str, str]]] = {
    "implements": ("triển", "khai"),
    "continues": ("tiếp", "tục"),
    "specifies": ("cụ thể", "hóa"),
    "assignedBy": ("thực hiện", "theo"),
    "issuedWith": ("kèm", "theo"),
}

ROLE_LABELS: Final[dict[str, str]] = {
    "lead": "Chủ trì",
    "coordinating": "Phối hợp",
    "directing": "Chỉ đạo",
    "responsible": "Thực hiện",
    "advising": "Tham mưu",
    "supervising": "Kiểm tra, giám sát, đôn đốc",
    "guiding": "Hướng dẫn",
    "reporting": "Báo cáo",
}

# literal and concept properties that the side panel shows, in this order
PROPERTY_LABELS: Final[dict[str, str]] = {
    "number": "Số, ký hiệu",
    "documentType": "Loại văn bản",
    "issuer": "Cơ quan ban hành",
    "title": "Trích yếu",
    "dateText": "Ngày ghi trong văn bản",
    "place": "Nơi ban hành",
    "signer": "Người ký",
    "signerRole": "Chức vụ người ký",
    "taskKind": "Loại nhiệm vụ",
    "status": "Tình trạng ghi trong văn bản",
    "group": "Nhóm",
    "ordinal": "Số thứ tự",
    "product": "Sản phẩm, kết quả",
    "conditional": "Điều kiện",
}
TASK_PROPERTY_LABELS: Final[dict[str, str]] = {"title": "Nội dung", "dateText": "Thời gian thực hiện"}
PROVINCE: Final = "Địa bàn"

COLUMNS: Final[tuple[str, ...]] = (
    "Đảng (Trung ương)",
    "Quốc hội, Chính phủ",
    "Bộ, ngành",
    "Tỉnh",
    "Dưới cấp tỉnh",
    "Nhiệm vụ",
    "Cơ quan chủ trì",
    "Phối hợp, vai trò khác",
)

KIND_ORDER: Final = ("annex", "body", "duty")
KIND_LABELS: Final[dict[str, str]] = {
    "annex": "Nhiệm vụ tại phụ lục",
    "body": "Nội dung nhiệm vụ, giải pháp",
    "duty": "Trách nhiệm được giao",
}
KIND_COUNTS: Final[dict[str, str]] = {
    "annex": "{n} nhiệm vụ tại phụ lục",
    "body": "{n} nội dung nhiệm vụ, giải pháp",
    "duty": "{n} trách nhiệm",
}
# what people type after --loai
KIND_TYPED: Final[dict[str, str]] = {"annex": "phụ lục", "body": "nội dung", "duty": "trách nhiệm"}
INCOMPLETE_CODES: Final = frozenset({"blank-number", "blank-date", "missing-year"})
STATUS_COUNTS: Final[dict[str, str]] = {"approved_before": "{n} đã được phê duyệt", "new": "{n} mở mới"}
STATUS_LABELS: Final[dict[str, str]] = {"approved_before": "Đã được phê duyệt", "new": "Mở mới"}

# codes that answers carry, by column, as people read them
CODE_WORDS: Final[dict[str, dict[str, str]]] = {
    "kind": KIND_LABELS,
    "status": STATUS_LABELS,
    "direction": {"above": "phía trên", "below": "phía dưới", "beside": "bên cạnh"},
    "severity": {"error": "lỗi", "warning": "cần xem lại", "note": "lưu ý"},
    "confidence": {
        "printed": "in trong văn bản", "mended": "đã sửa lỗi in", "inferred": "suy ra, có tiền đề kèm theo", "candidate": DOUBT,
    },
    "relation": {**ROLE_LABELS, "group": "Qua nhóm cơ quan"},
    "role": ROLE_LABELS,
    "predicate": {code: verbs[0] for code, verbs in VERBS.items()},
}  # fmt: skip


VIEWED: Final = "Đã ghi {file} ({documents} văn bản, {tasks} nhiệm vụ, {edges} quan hệ). Mở bằng trình duyệt, không cần mạng."

# ---- answers as files
PROGRAM: Final = "Văn mạch"
SHEET_ROWS, SHEET_QUESTION, SHEET_QUOTES, SHEET_BESIDE = "Kết quả", "Câu hỏi", QUOTE, "Danh sách kèm theo"
ORDER: Final = "STT"
FILE, LINE, ROW, ABOUT = "Tệp", "Dòng", "STT kết quả", "Nói về"
LIST, DOCUMENT, TASK = "Danh sách", "Văn bản", "Nhiệm vụ"
FIRST_DAY, LAST_DAY = "Từ ngày", "Đến ngày"
AS_NUMBER: Final = "{heading} (số)"
MORE_QUOTES: Final = "… và {n} đoạn trích khác"
QUESTION, EXPLANATION, COMMAND, ROWS, NOTE = "Câu hỏi", "Giải thích", "Lệnh đã chạy", "Số kết quả", "Lưu ý"
RESTS_ON: Final = "Căn cứ"
CUT: Final = "Kết quả dài, tệp này chỉ có một phần."
NOTHING: Final = "Không có kết quả nào trong kho."
# Nghị định 30/2020/NĐ-CP: the word in small letters, the title in capitals
ANNEX, ANNEX_OF_TASKS = "Phụ lục", "DANH MỤC NHIỆM VỤ"
ANNEX_HEADINGS: Final = ("STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian")
ANSWERS: Final = "Trả lời câu hỏi “{question}”"
SOURCE_LINES: Final = "Nguồn: {file}, dòng {lines}."


def word(column: str, code: str) -> str:
    """A code of an answer as people read it; other values as they are.

    >>> word("kind", "duty"), word("section", "annex 1 row II.3"), word("title", "duty")
    ('Trách nhiệm được giao', 'phụ lục 1 dòng II.3', 'duty')
    """
    if column == "section":
        return section_text(code)
    if column == "date":
        return date_text(code)
    if column == "path":
        return code.upper().replace("/", ".")
    if column == "message":
        return dates_in(code)
    return CODE_WORDS.get(column, {}).get(code, code)


CONFIDENCE: Final[dict[str, str]] = {
    "mended": "đã sửa lỗi in rõ ràng; bản in xem phần trích",
    "inferred": "suy ra từ phần trích kèm theo",
    "candidate": DOUBT,
}
