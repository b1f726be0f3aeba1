"""What the words at a line's end and at the next one's beginning tell about the break between them.

In: two lines' words. Out: whether the first asks for more, whether the second begins a sentence.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.writing.deferred import Deferred

# Words behind which no title, no sentence ends, whatever the end of a line or page looks like.
OPEN_WORDS: Final = "và|hoặc|của|về|tại|theo|số|ngày|tháng|năm|các|cho|trên|từ|đến|với|là|để|nhằm|khóa"
LAST_WORDS: Final = 16  # letters that hold the words after which no paragraph ends
_OPEN_END: Final = Deferred(rf"(,|[-–/(]|\b({OPEN_WORDS}))$", re.IGNORECASE)
# "8. Cục / Báo chí, Cục Điện ảnh: …": no body is called so; "Điều 2. Giao / Sở Y tế …": whom, stands behind it
_KIND_ALONE: Final = Deferred(r"(?:\W*(?:Điều\s+\d{1,3}|\w{1,4})[.)]\W+)?\W*(?:Tổng cục|Chi cục|Cục|Vụ|(?:Sở|Bộ)(?: Công)?|Giao(?: các| cho)?|Đề nghị|Yêu cầu)")
_SHORT: Final = 26  # letters, with a number and its mark-up
_ASKS_WHOM: Final = Deferred(r"[,;:] (?:đề nghị|yêu cầu|giao)$")
_FOR_NUMBER: Final = Deferred(r"(?<!một )\b(?:số|ngày|tháng|năm)$", re.IGNORECASE)
_OF_WHERE: Final = Deferred(r"(?:Thành phố|Tỉnh|Quốc gia|Việt Nam|Nhà nước)\b")  # "Trung tâm Chuyển đổi số / Thành phố": the name goes on
# Capitals stand at the head of sentences and in names: a verb with a capital begins a paragraph, unless a programme's name begins there.
_VERB_FIRST: Final = Deferred(
    r"(Rà soát|Xây dựng|Tổ chức|Triển khai|Ban hành|Đẩy mạnh|Tiếp tục|Tăng cường|Nâng cao|Thực hiện|Phát triển|Hoàn thiện|Phối hợp|Chủ trì|Nghiên cứu|Chỉ đạo"
    r"|Tập trung|Bố trí|Kiểm tra|Hướng dẫn|Tuyên truyền|Đầu tư|Khuyến khích|Hỗ trợ|Bảo đảm|Đảm bảo|Chủ động|Tham mưu|Định kỳ|Phấn đấu|Quán triệt|Đổi mới|Huy động"
    r"|Ưu tiên|Thường xuyên|Đánh giá|Lồng ghép|Cập nhật|Quản lý|Kiểm soát|Thúc đẩy|Khẩn trương)[\s,]+(?=[a-zà-ỹđ])"
)
_NAMES_WITH_VERBS: Final = Deferred(
    r"(Đề án|Kế hoạch|Chương trình|Chiến lược|Dự án|[Pp]hong trào|Cuộc vận động|Quy chế|Nhiệm vụ|Ban|Cục|Vụ|Sở|Bộ|Quỹ|Trung tâm|Viện|Tổ|Luật|Chi cục|Phòng|Thông tư"
    r"|Hội đồng|[\"“(:]|số \d+|\d)\W*$"
)
_BODY: Final = r"(?:Hội đồng|Ban|Sở|Bộ|Phòng|Vụ|Cục|Chi cục|Tổng cục|Đài|Trường|Viện|Trung tâm|(?:Các )?[Tt]ập đoàn|Tổng công ty|Công ty|Ủy ban|UBND|Văn phòng|Công an|Hội|Thanh tra|Chi nhánh)"
# The halves of names with a dash of their own: behind a body's kind and the one half the other goes on with the name.
_HALVES: Final = Deferred(
    rf"\b{_BODY}\b[^.;]{{0,80}}\b(?:Thi đua \| Khen thưởng|Lao động \| Thương binh|Bưu chính \| Viễn thông|Công nghiệp \| (?:Viễn thông Quân đội|Năng lượng Quốc gia)|Văn hóa \| (?:Xã hội|Thể thao|Thông tin)"
    r"|Phát thanh \| Truyền hình|Quy hoạch \| Kiến trúc|Tài chính \| Kế hoạch|Kế hoạch \| Tài chính|Kinh tế \| (?:Hạ tầng|Ngân sách|Xã hội)|Tổ chức \| (?:Cán bộ|Hành chính)"
    r"|Hành chính \| (?:Quản trị|Tổng hợp)|Dân số \| Kế hoạch|Hội đồng nhân dân \| Ủy ban|HĐND \| UBND)\b"
)
_BODY_FIRST: Final = Deferred(rf"(?:{_BODY}|Thuế|Kho bạc|Bảo hiểm) ")
_HALF: Final = 130  # letters of a line in which a body's kind and the first half stand
_OFFICE_HELD: Final = Deferred(r"[Cc]ơ quan (?:[Tt]hường trực|đầu mối|chủ trì)\s")  # "Bộ Công an / - Cơ quan thường trực Ban Chỉ đạo": what the body is
_BODY_LAST: Final = Deferred(rf"(?<![,;:] )\b{_BODY}\s[^.,;:()]{{1,60}}$")


def dash_joins(before: str, rest: str) -> bool:
    """Whether a dash between two lines belongs to a name, and is no bullet: ``rest`` are the words behind it.

    >>> dash_joins("Giao Hội đồng Thi đua", "Khen thưởng tỉnh rà soát"), dash_joins("gửi về Cục A05", "Cơ quan thường trực Tổ công tác trước ngày 20")
    (True, True)
    >>> dash_joins("Các cụm thi đua", "Khen thưởng tập thể"), dash_joins("a) Trách nhiệm của Sở Y tế", "Chủ trì kiểm tra"), dash_joins("gồm: Sở Y tế;", "Cơ quan thường trực Ban")
    (False, False, False)
    """
    return _HALVES.search(f"{before[-_HALF:]} | {rest[:20]}") is not None or (_OFFICE_HELD.match(rest) is not None and _BODY_LAST.search(before[-_HALF:]) is not None)


def asks(before: str, here: str = "") -> bool:
    """Whether the words end in one that asks for the next, ``here``.

    >>> asks("thực hiện Kế hoạch số"), asks("thực hiện Kế hoạch"), asks("Thúc đẩy chuyển đổi số", "Bố trí kinh phí"), asks("gửi trước ngày 5 để", "Bộ Y tế tổng hợp")
    (True, False, False, True)
    >>> asks("8. Cục", "Báo chí rà soát"), asks("**Điều 2. **Sở", "Công Thương rà soát"), asks("Điều 2. Sở Y tế", "Công Thương rà soát")
    (True, True, False)
    >>> asks("**Điều 2. **Giao", "Sở Y tế rà soát"), asks("Căn cứ hồ sơ, đề nghị", "Thuế tỉnh rà soát"), asks("2. Kiến nghị, đề nghị", "Trong năm qua")
    (True, True, False)
    """
    if here[:1].isupper() and ((len(before) < _SHORT and _KIND_ALONE.fullmatch(before)) or (_ASKS_WHOM.search(before, max(0, len(before) - LAST_WORDS)) and _BODY_FIRST.match(here))):
        return True
    return _OPEN_END.search(before, max(0, len(before) - LAST_WORDS)) is not None and not is_whole(before, here)


def is_whole(before: str, here: str) -> bool:
    """Whether words that end in one for a number are whole before ``here``: "chuyển đổi số" before what has a capital and is no place."""
    return here[:1].isupper() and _FOR_NUMBER.search(before, max(0, len(before) - LAST_WORDS)) is not None and not _OF_WHERE.match(here)


def verb_begins(before: str, here: str) -> bool:
    """Whether a line begins a sentence with a verb, and the line before does not ask for more.

    >>> verb_begins("bảo vệ môi trường", "Rà soát các cơ sở"), verb_begins("thực hiện Đề án", "Rà soát các cơ sở")
    (True, False)
    """
    return bool(_VERB_FIRST.match(here)) and not _NAMES_WITH_VERBS.search(before) and not asks(before, here)
