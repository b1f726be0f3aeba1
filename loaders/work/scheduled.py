"""Items that are work by the day that they set, whatever their section is called: "Kiểm kê tại hiện trường từ ngày 02/01/2026 đến hết ngày 12/01/2026."

In: an item outside the sections of work, its own time, the document's type. Out: whether it gives work. A document that is written to have something done sets days for what is
to be done: who begins the item is to do it, a verb of work that begins it orders it, a verb right before the day ("…: hoàn thành trước 30/4") says what is due by it, and so
does a line that has nothing behind its name but a day to come ("Hội thao cấp xã: tháng 7/2026"). Under headings of goals, of the past, of reasons no day makes work.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.agencies.bodies import Locality
from loaders.agencies.bodyheads import HEAD
from loaders.outline.sections import purpose_of
from loaders.record import Timeframe
from loaders.work.assignments import charged_at, charges
from loaders.work.nonwork import describes
from loaders.work.subjects import obliges, subject_of
from loaders.work.workverbs import begins_work, work_at
from loaders.writing.block import Block
from loaders.writing.deferred import Deferred
from loaders.writing.markers import PART
from loaders.writing.timeframes import is_time
from loaders.writing.vietnamese import fold

_KINDS: Final = frozenset({"ke hoach", "chuong trinh", "huong dan", "thong bao", "quyet dinh", "nghi quyet", "cong van", "chi thi", "cong dien", "ket luan", "phuong an", "thong tri"})
_NO_WORK: Final = Deferred(
    r"(?:Nguyên tắc|Yêu cầu|Lưu ý|Đồng ý|Nhất trí|Trách nhiệm của [^:]{3,80} trong việc|Từ [\"“]|Tập trung vào|Thời kỳ|Mốc|Phạm vi|Niên độ|Hiệu lực|Ngày sinh|Nhiệm kỳ|Theo |Tính đến|Hiện nay|Tình hình|Kết quả|Qua |Hồi |Lúc |Từ đầu năm|Thực tế|Do |Vì |[\"“(]|(?:Chỉ thị|Kế hoạch|Quyết định|Thông báo|Công điện|Công văn|Nghị quyết|Kết luận|Chương trình|Hướng dẫn|Phương án|Quy định|Quy chế) này\b"
    r"|(?:Điểm|Khoản|Điều) \d)", re.IGNORECASE
)
# Who is no body of the State and yet has to do something by a day.
_PEOPLE: Final = Deferred(
    r"(?:(?:các|toàn thể|mỗi|những)\s+)?(?:sinh viên|học sinh|học viên|thí sinh|giảng viên|giáo viên|nhà giáo|cán bộ|công chức|viên chức|nhân viên|đảng viên|đoàn viên|hội viên|thành viên(?: đoàn| tổ| ban| hội đồng)?|trưởng đoàn|tổ trưởng|nhóm trưởng|cố vấn học tập|người (?:dân|lao động|học|ứng cử|nộp thuế)|hộ (?:dân|gia đình|kinh doanh)|phụ huynh|khoa|bộ môn|lớp|đội|nhóm|tác giả|đại biểu|báo cáo viên|tuyên truyền viên|điều tra viên|cộng tác viên|ứng viên|nhà thầu|kế toán(?: trưởng)?|thủ quỹ|văn thư|thư ký|đơn vị|cơ quan|doanh nghiệp|tổ chức|cá nhân|chủ (?:đầu tư|đề tài|nhiệm vụ)|bên [AB])"
    r"(?:\s+[^\s,;.:]+){0,6}?:?\s+(?=\S)", re.IGNORECASE
)
_ASKED: Final = Deferred(r"\b(?:trân trọng|kính) (?:đề nghị|mong)\s+(?:Quý\s)?(?:Đồng chí|Ông|Bà)\s+")  # a letter to one person
_PASSED_ON: Final = Deferred(r"Thực hiện (?:Công văn|Văn bản|Thông báo|Kế hoạch|Quyết định|Chỉ thị|Công điện)\b[^;]*?\btrong đó,? (?:có )?giao\b")  # the base of a letter tells what another ordered
_TOLD: Final = Deferred(r"\b(?:đã|được (?:ban hành|thành lập|phê duyệt|công nhận)|hết hạn|so với|cùng kỳ|xảy ra|ghi nhận)\b", re.IGNORECASE)
_PHASE: Final = Deferred(r"(?:Đợt|Giai đoạn|Lần|Kỳ)\s[\dIVX]{1,4}\s*:")  # of what, the heading says: "1. Thời gian ra quân" over "- Đợt 1: từ ngày …"
_LABEL: Final = Deferred(r"[^:;.\d]{3,120}(?:\s\d{1,2})?:\s+")
# What is due by the day right behind it.
_DUE: Final = Deferred(
    r"(?<!để )(?<!doanh )\b(?:hoàn thành|hoàn tất|xong|kết thúc|tổ chức|thực hiện|tiến hành|triển khai|nộp|gửi|nhận|thu|công bố|thông báo|niêm yết|họp|trình|khai mạc|bế mạc|khai giảng|bắt đầu|dự kiến|báo cáo|nghiệm thu|bàn giao|ra quân|diễn ra|thi|chấm|trao|đăng ký|phúc khảo|xét duyệt|kiểm tra|tập huấn)(?:\s+[^\s,;.:]+){0,6}\s*$",
    re.IGNORECASE,
)
_ITS_DAY: Final = Deferred(r"(?:(?:dự kiến|tổ chức|diễn ra|khai mạc|bắt đầu|thời gian|vào|từ)\s+){0,3}", re.IGNORECASE)
_REPORTS: Final = Deferred(r"(?:báo cáo|gửi|họp|giao ban|tổng hợp|kiểm tra|cập nhật|khảo sát|trực)\b", re.IGNORECASE)
_COUNTED: Final = Deferred(r"(?:tháng|ngày)\s+\d|quý\s+[IV\d]|\d{1,3}\s+(?:ngày|giờ|tuần|tháng)\b|^(?:trước|chậm nhất|muộn nhất|ngay sau)\b", re.IGNORECASE)
_WITHIN: Final = Deferred(r"(?:trong(?: thời hạn| vòng)?|tối đa|không quá|chậm nhất(?: là)?)\s\d{1,3}\s(?:ngày|tháng|giờ|tuần)\b", re.IGNORECASE)
_WORD: Final = re.compile(r"(?=[^\W\d])")
# An article that approves an investment tells what the project is, its steps too: whoever invests takes them.
_PROJECT: Final = Deferred(r"\W*(?:dieu \d+\W*)?(?:chap thuan|phe duyet|dieu chinh|cap)(?: (?:dieu chinh|chu truong|dong thoi|chap thuan|bo sung|bao cao nghien cuu kha thi))* (?:dau tu|nha dau tu|du an|giay (?:phep|chung nhan))\b(?! phat trien)")
_SLOGANS: Final = re.compile(r"\bkhau hieu\b")
_APART: Final = ("past", "goals", "other")
_FIRST: Final = 400
_SHORT: Final = 60
_YEAR: Final = len("2026")
_LASTING: Final = frozenset({"quyet dinh", "nghi quyet"})  # what comes again in them is as often a rule for good
_VERB: Final = 40


def sets_days(kind: str | None) -> bool:
    """Whether a document of that type is written to have something done, so that a day to come in it is one by which work is due."""
    folded = fold(kind or "")
    return folded in _KINDS or folded.startswith(("ke hoach ", "huong dan ", "chuong trinh "))


def may_be_scheduled(block: Block) -> bool:
    """Whether an item may be work by its time: no heading above it tells of goals, of the past, of reasons, and its first words are no thing's."""
    if block.text.endswith(":") or _NO_WORK.match(block.text) or ("trong đó" in block.text and _PASSED_ON.match(block.text)):
        return False
    return not any(h.level > PART and ((purpose_of(h.text) in _APART and HEAD.match(h.text) is None) or _SLOGANS.search(h.folded) or _PROJECT.match(h.folded)) for h in block.headings)


def is_scheduled(block: Block, time: Timeframe, locality: Locality, kind: str | None, day: str | None) -> bool:
    """Whether an item that may be scheduled is work by its ``time``; ``kind`` is the document's type, ``day`` its date (ISO): what was due before it is told, not asked for."""
    text = block.text
    label = _LABEL.match(text)
    if label is not None and _PHASE.match(text) is None and (time.end or time.start) and _told_first(text, label.end(), time) and not _TOLD.search(text, 0, _FIRST) and not _NO_WORK.match(text):
        dated = time.end or time.start or ""
        return len(dated) > _YEAR and (day is None or dated >= day[: len(dated)])  # "Lễ ra quân: ngày 08/3/2026 tại xã Đất Mũi"
    rest = text[label.end() :] if label is not None else ""
    who = next((words for words in (text, rest) if words and (_charged(words, locality) or _people_do(words))), None)
    if who is None and (asked := _ASKED.search(text, 0, _FIRST)) is not None and work_at(text, asked.end()):
        who = text
    if who is None and describes(text):
        return False
    dated = time.end or time.start or ""
    if 0 < (colon := text.find(": ")) < _SHORT and is_time(text[:colon]) and not _TOLD.search(text, 0, _FIRST):
        who = who or text  # "20/7: kiểm tra giữa đợt."
    if dated and day is not None and dated < day[: len(dated)]:
        return False
    if not dated and fold(kind or "") == "cong van" and _WITHIN.match(time.text):
        return False  # in a letter that explains a procedure; whom it asks within so many days, it asks by name
    firm = len(dated) > _YEAR or (not dated and _COUNTED.search(time.text) is not None)  # a year alone is as often a goal's, a count's, a plan's
    if who is not None:
        return firm or (not dated and fold(kind or "") not in _LASTING)
    if _TOLD.search(text, 0, _FIRST):
        return False
    if begins_work(text) or (rest and begins_work(rest)):
        return firm or (time.recurrence is not None and fold(kind or "") not in _LASTING and _REPORTS.match(rest or text) is not None)
    if len(dated) <= _YEAR and dated or not firm:
        return False
    at = text.find(time.text.split("; ")[0])
    return at > 0 and _DUE.search(text, max(0, at - _FIRST), at) is not None


def _told_first(text: str, at: int, time: Timeframe) -> bool:
    """Whether the first time of an item stands right behind its label, with no more than "dự kiến", "tổ chức" before it."""
    first = text.find(time.text.split("; ")[0], at)
    return first >= 0 and _ITS_DAY.fullmatch(text, at, first) is not None


def _charged(text: str, locality: Locality) -> bool:
    """Whether words begin with a body and tell what it is to do."""
    if not charges(text, locality, orders=True):
        return False
    at = charged_at(text)
    verb = subject_of(text[at:], locality)[1]
    return bool(at) or obliges(text, verb) or work_at(text, verb)


def _people_do(text: str) -> bool:
    """Whether words begin with people, and a verb of work follows: "Sinh viên nộp đơn …"."""
    m = _PEOPLE.match(text)
    while m is not None and m.end() < _VERB * 2:
        if work_at(text, m.end()):
            return True
        space = text.find(" ", m.end())
        m = _WORD.match(text, space + 1) if space > 0 else None
    return False
