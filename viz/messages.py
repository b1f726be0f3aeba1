"""Words that several screens share: constants, small tables, and functions that say a code, a place, a count in people's language.

In: nothing. Out: Vietnamese constants, marked for translation (``tr`` where they are shown), and functions that answer in the
language of the moment. Names of kinds, roles and relations have their English in the ontology. No IRI, no rule name.
"""

from __future__ import annotations

import re
from typing import Final

from ontology.language import language, tr, tr_later
from ontology.tables import labels, relations
from ontology.writing import date_text, row_text, section_words

QUOTE: Final = tr_later("Trích nguyên văn")
DOUBT: Final = tr_later("Cần xác minh")
INCOMPLETE: Final = tr_later("Bản in ghi thiếu")
DISAGREEMENT: Final = tr_later("Thông tin không thống nhất")
NOT_HELD: Final = tr_later("chưa có trong kho")
REPEATS: Final = tr_later(
    "Lưu ý: máy chủ này kể một dữ kiện một lần cho mỗi đồ thị nói tới nó. Hãy dùng SELECT DISTINCT và COUNT(DISTINCT …), "
    "hoặc nạp tệp .nt của vanmach export vào đồ thị mặc định."
)


def as_of(date: str, documents: int) -> str:
    """The sentence at the end of every answer; ``date`` is ISO.

    >>> as_of("2025-07-02", 5)
    'tính đến ngày 02/7/2025, trên 5 văn bản trong kho; không thay thế tư vấn pháp lý'
    """
    return tr("tính đến ngày {day}, trên {n} văn bản trong kho; không thay thế tư vấn pháp lý", day=date_text(date), n=documents)


def dates_in(text: str) -> str:
    """A Vietnamese sentence of the store whose ISO dates become dates as people write them; spans of years ("2021-2030") stay.

    >>> dates_in("chỉ biết 2025-05; thời kỳ 2021-2030, từ 2025-07-01")
    'chỉ biết 5/2025; thời kỳ 2021-2030, từ 01/7/2025'
    """
    return re.sub(r"\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?\b(?![-/])", lambda m: date_text(m[0], "vi"), text)


# predicate -> the verb that reads it from its subject: design, section 4
VERBS: Final = {
    "implements": "triển khai thực hiện", "continues": "tiếp tục thực hiện", "specifies": "cụ thể hóa", "assignedBy": "thực hiện theo",
    "issuedWith": "được ban hành kèm theo", "basedOn": "căn cứ", "approves": "phê duyệt, ban hành", "reportsOn": "báo cáo kết quả thực hiện",
    "carriesOver": "chuyển tiếp nhiệm vụ của", "guides": "hướng dẫn", "amends": "sửa đổi, bổ sung", "replaces": "thay thế", "repeals": "bãi bỏ",
    "cites": "viện dẫn", "carriesOut": "nhiệm vụ thực hiện", "derivesFrom": "phát sinh từ", "taskOf": "thuộc",
    "lead": "chủ trì", "coordinating": "phối hợp", "directing": "chỉ đạo", "responsible": "thực hiện", "advising": "tham mưu",
    "supervising": "kiểm tra, giám sát, đôn đốc", "guiding": "hướng dẫn", "reporting": "báo cáo",
}
ROLE_LABELS: Final = {
    "lead": "Chủ trì", "coordinating": "Phối hợp", "directing": "Chỉ đạo", "responsible": "Thực hiện", "advising": "Tham mưu",
    "supervising": "Kiểm tra, giám sát, đôn đốc", "guiding": "Hướng dẫn", "reporting": "Báo cáo",
}
KIND_LABELS: Final = {"annex": "Nhiệm vụ tại phụ lục", "body": "Nội dung nhiệm vụ, giải pháp", "duty": "Trách nhiệm được giao"}
KIND_COUNTS: Final = {
    "annex": tr_later("{n} nhiệm vụ tại phụ lục"),
    "body": tr_later("{n} nội dung nhiệm vụ, giải pháp"),
    "duty": tr_later("{n} trách nhiệm"),
}
# what people type after --loai
KIND_TYPED: Final = {"annex": tr_later("phụ lục"), "body": tr_later("nội dung"), "duty": tr_later("trách nhiệm")}
INCOMPLETE_CODES: Final = frozenset({"blank-number", "blank-date", "missing-year", "missing-annex", "annex-alone", "bare-name"})
STATUS_COUNTS: Final = {"approved_before": tr_later("{n} đã được phê duyệt"), "new": tr_later("{n} mở mới")}
STATUS_LABELS: Final = {"approved_before": "Đã được phê duyệt", "new": "Mở mới"}

# codes that answers carry, by column, as people read them
CODE_WORDS: Final[dict[str, dict[str, str]]] = {
    "kind": KIND_LABELS,
    "status": STATUS_LABELS,
    "direction": {"above": tr_later("phía trên"), "below": tr_later("phía dưới"), "beside": tr_later("bên cạnh")},
    "severity": {"error": tr_later("lỗi"), "warning": tr_later("cần xem lại"), "note": tr_later("lưu ý")},
    "confidence": {
        "printed": tr_later("in trong văn bản"), "mended": tr_later("đã sửa lỗi in"),
        "inferred": tr_later("suy ra, có tiền đề kèm theo"), "candidate": DOUBT,
    },
    "relation": {**ROLE_LABELS, "group": tr_later("Qua nhóm cơ quan")},
    "role": ROLE_LABELS,
    "predicate": VERBS,
}


VIEWED: Final = tr_later("Đã ghi {file} ({counts}). Mở bằng trình duyệt, không cần mạng.")


def kind_label(code: str) -> str:
    """A kind of task.

    >>> kind_label("duty")
    'Trách nhiệm được giao'
    """
    return labels("task-kind", "en").get(code, code) if language() == "en" else KIND_LABELS.get(code, code)


def status_label(code: str) -> str:
    """What a document says of a task's approval; "" where it says nothing."""
    if language() != "en":
        return STATUS_LABELS.get(code, "")
    said = labels("task-status", "en").get(code, "")
    return said[:1].upper() + said[1:]


def role_label(code: str) -> str:
    """A body's role in a task.

    >>> role_label("lead")
    'Chủ trì'
    """
    return relations("en")[code].short_label if language() == "en" and code in ROLE_LABELS else ROLE_LABELS.get(code, code)


def verb(predicate: str) -> str:
    """The words that read a relation from its subject to its object.

    >>> verb("implements")
    'triển khai thực hiện'
    """
    known = relations("en").get(predicate) if language() == "en" else None
    return known.verb if known else VERBS.get(predicate, predicate)


_ENTRIES: Final = {"kind": kind_label, "status": status_label, "role": role_label, "predicate": verb}


# ---- answers as files
PROGRAM: Final = "Văn mạch"
SHEET_ROWS, SHEET_QUESTION, SHEET_QUOTES, SHEET_BESIDE = tr_later("Kết quả"), tr_later("Câu hỏi"), QUOTE, tr_later("Danh sách kèm theo")
ORDER: Final = tr_later("STT")
FILE, LINE, ROW, ABOUT = tr_later("Tệp"), tr_later("Dòng"), tr_later("STT kết quả"), tr_later("Nói về")
LIST, DOCUMENT, TASK = tr_later("Danh sách"), tr_later("Văn bản"), tr_later("Nhiệm vụ")
FIRST_DAY, LAST_DAY = tr_later("Từ ngày"), tr_later("Đến ngày")
AS_NUMBER: Final = tr_later("{heading} (số)")
MORE_QUOTES: Final = tr_later("… và {n} đoạn trích khác")
QUESTION, EXPLANATION, COMMAND = tr_later("Câu hỏi"), tr_later("Giải thích"), tr_later("Lệnh đã chạy")
ROWS, NOTE = tr_later("Số kết quả"), tr_later("Lưu ý")
RESTS_ON: Final = tr_later("Căn cứ")
CUT: Final = tr_later("Kết quả dài, tệp này chỉ có một phần.")
NOTHING: Final = tr_later("Không có kết quả nào trong kho.")
# Nghị định 30/2020/NĐ-CP: the word in small letters, the title in capitals. An official form stays Vietnamese in every language
ANNEX, ANNEX_OF_TASKS = "Phụ lục", "DANH MỤC NHIỆM VỤ"
ANNEX_HEADINGS: Final = ("STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian")
EMPTY_CELLS: Final = tr_later("Ô trống, ô gộp: văn bản không nêu;")
ANSWERS: Final = tr_later("Trả lời câu hỏi “{question}”")
SOURCE_LINES: Final = tr_later("Nguồn: {file}, dòng {lines}.")


def word(column: str, code: str) -> str:
    """A code of an answer as people read it; other values as they are.

    >>> word("kind", "duty"), word("section", "annex 1 row II.3"), word("title", "duty")
    ('Trách nhiệm được giao', 'phụ lục 1, dòng II.3', 'duty')
    """
    if column == "section":
        return section_words(code)
    if column == "date":
        return date_text(code)
    if column == "path":
        return row_text(code)
    if column == "message":
        return dates_in(code)
    known = CODE_WORDS.get(column, {})
    if code not in known:
        return code
    if column == "relation" and code in ROLE_LABELS:
        return role_label(code)
    return _ENTRIES[column](code) if column in _ENTRIES else tr(known[code])


CONFIDENCE: Final[dict[str, str]] = {
    "mended": tr_later("đã sửa lỗi in rõ ràng; bản in xem phần trích"),
    "inferred": tr_later("suy ra từ phần trích kèm theo"),
    "candidate": DOUBT,
}
