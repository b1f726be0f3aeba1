"""The verbs that give roles: which of them a text has at a place, and which words before a verb are passed over.

In: a text and a place. Out: the role with the verb's end. "tập trung, đẩy mạnh, tăng cường, tiếp tục …" are auxiliaries, "theo chức năng, nhiệm vụ được
giao" tells by what office: the verb after them counts.
"""

from __future__ import annotations

import re
from typing import Final, cast

from loaders.record import Role
from loaders.writing.alternatives import by_first_letter
from loaders.writing.calendar import DAY_OF_YEAR
from loaders.writing.deferred import Deferred
from loaders.writing.vietnamese import CAPITALS

# When it is done, before the verb: "Định kỳ 15 ngày một lần báo cáo …", "hằng năm, trước ngày 15 tháng 11, gửi báo cáo …", "6 tháng (trước ngày 15/6), năm (trước ngày 15/12) báo cáo …".
_MOMENT: Final = (
    r"(?:(?:h[ằà]ng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)|ngày\s+\d{1,2}(?:[/\s]+(?:tháng\s+)?\d{1,2})?(?:[/\s]+(?:năm\s+)?\d{4})?(?:\s+(?:của\s+)?tháng\s+(?:cuối|đầu)(?:\s+(?:mỗi\s+)?quý)?)?"
    r"|(?:\d{1,2}|một|hai|ba|sáu|chín)\s+(?:ngày|tuần|tháng|năm)(?:/lần|\s+(?:một|0?1)\s+lần)|0?6\s+tháng|(?<=trong\s)(?:tháng\s+\d{1,2}|quý\s+[IV]{1,3})(?:[/\s]+(?:năm\s+)?\d{4})?|năm(?=\s+(?:báo cáo|tổng hợp|\())|quý(?=,)|đột xuất(?:\s+(?:khi có|theo) yêu cầu)?)"
    r"(?:\s+\((?:trước|vào|chậm nhất|ngày|trong)\s[^()]{2,60}\))?"
)
_AUXILIARY: Final = Deferred(
    r"(?:có|chịu) trách nhiệm\s*:\s+|(?:(?:" + by_first_letter(r"tổ chức(?= chủ trì\b)|tham gia(?= phối hợp\b)|đồng(?= chủ trì\b)|tập trung|đẩy mạnh|tăng cường|tiếp tục|chủ động|thường xuyên|kịp thời|định kỳ(?:\s+\([^()]{2,30}\))?|nâng cao|làm tốt|thực hiện tốt"
    r"|nghiêm túc|tích cực|phát huy|khẩn trương|trực tiếp|quyết liệt"
    r"|có (?:trách nhiệm|nhiệm vụ(?! và)(?! (?:sau|như|được)))|chịu trách nhiệm|được (?:giao|phân công|chỉ định)|tiến hành|linh hoạt|đồng thời|phải|sẽ|sát sao|nhanh chóng|sớm|chú trọng|quan tâm(?=\s(?:lãnh đạo|chỉ đạo|phối hợp)\b)|có văn bản(?=\s(?:hướng dẫn|đôn đốc|chỉ đạo|báo cáo)\b(?!\s+của\b))|thực hiện(?=\s(?:việc\s|công tác\s|nhiệm vụ\s|chức năng\s|tốt\s)*(?:(?:tổng )?kiểm tra|giám sát|thanh tra|đôn đốc|theo dõi|hướng dẫn)\b)"
    r"|cần")
    + rf"|(?:định kỳ\s+)?(?:(?:trước|trong|vào|chậm nhất(?:\s+(?:là|vào))?)\s+)?{_MOMENT}(?:(?:\s*,|\s+và|\s+hoặc)?\s+(?:(?:trước|vào)\s+)?{_MOMENT}){{0,3}})"
    r"(?:\s+(?:công tác|nhiệm vụ(?= (?:kiểm tra|giám sát|theo dõi|đôn đốc)\b)|chức năng(?= giám sát\b)|các hoạt động|hoạt động|việc|hiệu quả|hiệu lực|chất lượng|vai trò|trách nhiệm))*(?:\s*,\s*"
    r"|\s+và\s+|\s+))",
    re.IGNORECASE,
)
# "Lãnh đạo các xã cần …": people, not what is done.
_PEOPLE: Final = rf"(?!\s(?:các|(?-i:[{CAPITALS}]\w*))(?:\s\w+){{0,7}}\s(?:cần(?! thiết)|phải|có trách nhiệm|chịu trách nhiệm)\b)"
# Under whom the subject acts, before its work: "chịu sự chỉ đạo trực tiếp của Chủ tịch tỉnh, chủ trì xử lý vi phạm"; "…, hướng dẫn của Bộ B" goes on with whom it stands under.
UNDER: Final = (
    r"chịu sự\s[^;:.]{2,120}?\bcủa\s[^,;:.]{2,100}(?:;\s+(?=(?:kiểm tra|giám sát|theo dõi|hướng dẫn)\b)|[,;]\s+(?:đồng thời,?\s+|và\s+)?"
    r"(?=(?:chủ trì|phối hợp với|tổ chức|thực hiện|triển khai|xử lý|rà soát|xây dựng|báo cáo|tham mưu|bố trí|bảo đảm|đảm bảo|hoàn thành|tiếp nhận|lập|phải|có trách nhiệm|chịu trách nhiệm)\b))"
)
# By what office the subject acts; the verb stands after it.
_BY_OFFICE: Final = Deferred(
    rf"{UNDER}|với (?:vai trò|tư cách|trách nhiệm)\s(?:là\s)?[^,;:.]{{2,80}},\s+|theo (?:sự )?phân công(?: (?:của|tại) [^,;:.]{{3,60}}(?:, {DAY_OF_YEAR})?)?,\s+|(?:(?:tùy |tuỳ )?theo|căn cứ|trong phạm vi|trên cơ sở),?\s+(?:(?:đúng|các)\s+)?(?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn|phạm vi|lĩnh vực|địa bàn|trách nhiệm)"
    r"(?:(?:\s*(?:,|và))?\s+(?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn|phạm vi|lĩnh vực|địa bàn|trách nhiệm))*"
    r"(?:\s+(?:quản lý(?: nhà nước)?|(?:đã |đang )?được (?:giao|phân công|phân cấp)|phụ trách|của (?:mình|ngành|cơ quan|đơn vị|địa phương)|công tác|theo quy định(?: của (?:pháp luật|Đảng))?))*\s*,?\s+",
    re.IGNORECASE,
)
# On what ground the subject acts: "căn cứ Kế hoạch này và tình hình thực tế, chủ động …", "căn cứ nội dung Kế hoạch này chủ trì …".
_GROUNDS: Final = (
    r"(?:và\s+)?(?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn|lĩnh vực|trách nhiệm|nội dung|điều kiện|tình hình|yêu cầu|quy định|khả năng|đặc điểm|thực trạng|thực tế|tiến độ|nguồn lực|mục tiêu|chỉ tiêu"
    r"|(?:hướng dẫn|đề xuất|ý kiến|chỉ đạo) (?:của|nêu trên|nói trên|tại))(?=[\s,])"
)
_GROUND: Final = Deferred(
    rf"(?:căn cứ|trên cơ sở)\s(?:[^,;:.]|(?<=Bộ Chính trị),(?= Ban Bí thư\b)){{2,120}}?(?:,\s+(?:{_GROUNDS}[^,;:.]{{0,80}}?|(?:đơn vị|địa phương|tổ chức|ngành)(?=,\s))){{0,4}}"
    rf"(?:,\s+(?!{_GROUNDS}|Ban Bí thư\b)|\s+(?=(?:(?<!nhiệm vụ )(?<!nội dung )(?<!cơ quan )(?<!đơn vị )chủ trì|chủ động|phối hợp với|có trách nhiệm|chịu trách nhiệm|khẩn trương|kịp thời|tiếp tục|nghiêm túc|thường xuyên|tập trung|tổ chức chủ trì|(?<=liên quan )(?:thực hiện|tổ chức|triển khai|rà soát|xây dựng))\b))"
    rf"|(?:căn cứ|trên cơ sở)\s(?:nội dung\s)?(?-i:[{CAPITALS}])\w+(?:\s[^\W\d]+){{0,2}}\snày,?\s+(?!và\b)"
    r"|(?:tùy|tuỳ)\s(?:theo\s(?!chức năng|nhiệm vụ)|tình\s)[^,;:.]{2,80}?(?:,\s+|\s+(?=(?:thực hiện|triển khai|tổ chức|xây dựng|chủ động|bố trí|lựa chọn)\b))",
    re.IGNORECASE,
)
# A role a group: what its verbs are; of two that fit the first is meant.
_VERB: Final = Deferred(
    r"(?P<lead>(?<!chủ nhiệm, )(?<!chủ nhiệm và )chủ trì\b|(?:là|(?:làm|thực hiện|giữ|đóng)(?:\s+(?:nhiệm vụ|chức năng|vai trò)(?:\s+(?:là|của))?)?)\s+(?:cơ quan\s+|đơn vị\s+)?(?:đầu mối|thường trực|chủ trì)\b|(?:cơ quan"
    r"|đơn vị) (?:đầu mối|thường trực)\b|đầu mối(?=,?\s+(?:chỉ đạo|phối hợp|tham mưu|tổng hợp|giúp|theo dõi|triển khai|thực hiện|tiếp nhận|chuẩn bị|tổ chức|cung cấp|liên hệ(?!\s*:)|cùng)|\s*[;.]))"
    r"|(?P<coordinating>ph[ốô]i hợp\b)"
    rf"|(?P<directing>(?:lãnh đạo|định hướng),?\s+chỉ đạo\b|chỉ đạo\b|lãnh đạo\b(?!\s(?:phối hợp|chủ trì)\b){_PEOPLE})"
    r"|(?P<guiding>hướng dẫn\b)"
    r"|(?P<reporting>(?:tổng hợp,?\s+(?:và\s+)?)?(?:gửi\s+|(?:có|lập)\s+(?=báo cáo gửi\b))?báo cáo\b(?! viên\b))"
    r"|(?P<advising>tham mưu\b)"
    r"|(?P<supervising>(?:(?:tổng )?kiểm tra|giám sát|đôn đốc|theo dõi|thanh tra)\b)",
    re.IGNORECASE,
)


def begins_with_role(text: str) -> bool:
    """Whether the first main verb gives a role of its own ("Phối hợp chặt chẽ với …"), not only work."""
    return verb_at(text, skip(text, 0)) is not None


def reports_first(text: str) -> bool:
    """Whether the first main verb is to report: "Định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12) báo cáo …".

    >>> [reports_first(t) for t in ("Định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12) báo cáo Bộ Y tế.", "Hằng tháng (trước ngày 25) kiểm tra.")]
    [True, False]
    """
    verb = verb_at(text, skip(text, 0)) if "báo cáo" in text.lower() else None
    return verb is not None and verb[0] == "reporting"


def grounds_end(text: str, at: int) -> int:
    """Where the words end that tell on what ground or by what office the subject acts; ``at`` where there are none.

    >>> t = "căn cứ nhiệm vụ được giao, thực trạng, hướng dẫn của Bộ A khẩn trương đăng ký"; t[grounds_end(t, 0):]
    'khẩn trương đăng ký'
    """
    while m := _office_only(text, at) or _GROUND.match(text, at) or _BY_OFFICE.match(text, at):
        at = m.end()
    return at


def _office_only(text: str, at: int) -> re.Match[str] | None:
    """By what office one acts, where the verb stands right behind it: "Căn cứ nhiệm vụ được giao chỉ đạo ban, ngành, đoàn thể …" has its comma behind the verb."""
    m = _BY_OFFICE.match(text, at)
    return m if m is not None and not m.group().rstrip().endswith(",") and (verb := _VERB.match(text, m.end())) and not text.startswith(" của ", verb.end()) else None


def skip(text: str, at: int) -> int:
    """Where the main verb begins: auxiliaries and the office by which one acts are passed by.

    >>> t = "Chủ động, tăng cường kiểm tra các chợ"; t[skip(t, 0):]
    'kiểm tra các chợ'
    """
    while m := _AUXILIARY.match(text, at) or _office_only(text, at) or _GROUND.match(text, at) or _BY_OFFICE.match(text, at):
        at = m.end()
    return at


def verb_at(text: str, at: int) -> tuple[Role, int] | None:
    """The role that the verb at ``at`` gives, and where the verb ends; None where it gives none of its own.

    >>> verb_at("kiểm tra các chợ", 0), verb_at("rà soát các chợ", 0), verb_at("Lãnh đạo các chợ cần rà soát", 0)
    (('supervising', 8), None, None)
    """
    m = _VERB.match(text, at)
    return (cast("Role", m.lastgroup), m.end()) if m is not None else None
