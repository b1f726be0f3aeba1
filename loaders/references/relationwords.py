"""The words of relation between documents, as patterns.

In: the words between two mentions, or before one. Out: patterns whose group ``verb`` is the relation's verb; ``predicate_of`` names the predicate.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from loaders.record import Predicate
from loaders.writing.deferred import Deferred, Pattern
from loaders.writing.vietnamese import CAPITALS, fold

_I: Final = re.IGNORECASE
# A place inside a document, and what else of it is changed, ended or explained: "một số điều của", "cụm từ “…” tại khoản 2 Điều 5", "nội dung".
_VALUE: Final = r"(?:\d{1,3}[a-zđ]?(?:\.\d{1,2}){0,3}|[a-zđ]\d?|[IVXL]{1,6})(?![\w/])"
_PLACE: Final = rf"(?:(?:tiết|điểm|khoản|Điều|Chương|Mục|Phần|Phụ\s+lục)\s+)?{_VALUE}"
PLACES: Final = rf"{_PLACE}(?:\s*[,;]?\s*(?:và\s+)?{_PLACE}){{0,12}}"
NAMED_PLACES: Final = rf"(?=(?:tiết|điểm|khoản|Điều|Chương|Mục|Phần|Phụ\s+lục)\s){PLACES}"  # the first of them by its kind
_SOME: Final = r"(?:\s+(?:thi\s+hành\s+)?(?:một\s+số|các)\s+(?:[đd]iều|điểm|khoản|nội\s+dung|quy\s+định)(?:\s*,\s*(?:[đd]iều|điểm|khoản)){0,2}(?:\s+và\s+(?:các\s+)?biện\s+pháp\s+(?:để\s+)?(?:thi\s+hành|tổ\s+chức(?:\s*,\s*hướng\s+dẫn)?\s+(?:thi\s+hành|thực\s+hiện)))?(?:\s+(?:của|tại|trong))?)?"
_PART_WORDS: Final = (
    r"(?:phụ\s+lục(?:\s(?:(?!kèm\s)[^;.:]){1,120}?)?\skèm\s+theo|một\s+số|một\s+phần|toàn\s+bộ|các|những|nội\s+dung|quy\s+định|cụm\s+từ|từ|đoạn|câu|tên(?:\s+gọi)?|tiêu\s+đề|[đd]iều|khoản|điểm|tiết|mục|chương|phần|phụ\s+lục|biểu(?:\s+mẫu)?+|mẫu(?:\s+số)?+"
    r"|của|tại|trong|thuộc|vào\s+(?:sau|trước)|vào(?!\s+(?:sau|trước)(?!\w))|bằng|thành|và)(?!\w)"
)
PART: Final = rf"(?:(?:\s*[,;-]\s*|\s+|(?<![\w\s]))(?:{_PART_WORDS}|{_VALUE}|[\"“][^\"”]{{1,160}}[\"”])){{0,60}}"  # one way only to cut it
ANNEXED: Final = (
    r"(?:(?:bản\s+)?(?:Qu[yi]\s+(?:định|chế|trình)|Điều\s+lệ|Nội\s+quy|Danh\s+mục|Bảng(?:\s+giá)?|Bộ\s+đơn\s+giá|Đơn\s+giá|Định\s+mức|Chính\s+sách|Chế\s+độ|Kế\s+hoạch|Chương\s+trình|Đề\s+án)"
    r"(?:\s(?:[^;./]|;\s(?=(?-i:[a-zà-ỹđ]))){1,300}?)?\s*,?\s+(?:đã\s+)?(?:được\s+)?(?:(?:ban\s+hành\s+)?kèm\s+theo|ban\s+hành\s+(?:theo|tại|bởi))\s+)?"
)
_CHANGES: Final = r"(?:sửa\s+đ[ổôố]i|b\w{1,2}\s+sung|điều\s+chỉnh|thay\s+thế|bãi\s+bỏ|hủy\s+bỏ|chấm\s+dứt\s+hiệu\s+lực(?:\s+thi\s+hành)?(?:\s+đối\s+với)?|(?:thay|bỏ)(?=\s+(?:các\s+)?(?:cụm\s+)?từ\s+[\"“]))"
CHANGE: Final = rf"{_CHANGES}(?:(?:\s*[,;]\s*|\s+(?:và\s+)?)(?:{_CHANGES}|cập\s+nhật)){{0,4}}"
# What is ruled in a place of an act is changed: "bổ sung nhiệm vụ tại điểm a khoản 5 Điều 9 của …", "bãi bỏ mức phí quy định tại Phụ lục I".
_ACT: Final = r"(?:Nghị\s+định|Nghị\s+quyết|Thông\s+tư|Quyết\s+định|Luật)\s"
RULED: Final = rf"\s(?!theo\s|bởi\s|bằng\s)(?:(?!{_ACT})[^;.:()]){{2,200}}?\s(?:(?:quy\s+định|nêu|ban\s+hành)\s+)?tại\s+{NAMED_PLACES}(?:\s*-)?(?:\s+của)?"
_VERB: Final = (
    r"(?P<verb>tiếp\s+tục\s+(?:(?:đẩy\s+mạnh|tăng\s+cường|quán\s+triệt|chỉ\s+đạo|lãnh\s+đạo|tổ\s+chức|triển\s+khai)(?:\s*,\s*|\s+và\s+|\s+)){0,3}thực\s+hiện|(?:(?:đẩy\s+mạnh|tăng\s+cường|lãnh\s+đạo(?:\s*,\s*chỉ\s+đạo)?|chỉ\s+đạo)\s+(?:việc\s+)?)?(?:tổ\s+chức\s+)?(?:triển\s+khai|thực\s+hiện)(?:\s+(?:tổ\s+chức\s+)?(?:thực\s+hiện|thi\s+hành))?|tổ\s+chức\s+thi\s+hành"
    rf"|cụ\s+thể\s+hóa|(?:quy\s+định(?:\s+chi\s+tiết)?(?:\s+và\s+|\s*,\s*))?hướng\s+dẫn(?:\s+biện\s+pháp)?(?:\s+(?:thi\s+hành|triển\s+khai(?:\s+thực\s+hiện)?|thực\s+hiện))?{_SOME}"
    r"|quy\s+định\s+(?:về\s+)?(?:một\s+số\s+|các\s+)?biện\s+pháp\s+(?:để\s+)?(?:tổ\s+chức\s+)?thi\s+hành"
    rf"|quy\s+định\s+chi\s+tiết(?:(?:\s+và\s+biện\s+pháp)?\s+thi\s+hành)?{_SOME}"
    rf"|(?:hướng\s+dẫn\s+)?{CHANGE}(?:{PART}|{RULED}))"
)
_ADVERBS: Final = r"(?:\s+(?:có\s+)?(?:hiệu\s+quả|chất\s+lượng|quyết\s+liệt|nghiêm(?:\s+túc)?|tốt|đồng\s+bộ|kịp\s+thời|đầy\s+đủ)(?:\s*,\s*|\s+và\s+)?)*"
_ISSUES: Final = (
    r"(?:(?:(?:ban\s+hành|phê\s+duyệt|thông\s+qua)\s+)?(?:các\s+|\d+\s+)?(?:kế\s+hoạch|chương\s+trình|đề\s+án|danh\s+mục(?:\s+nhiệm\s+vụ)?)"
    r"(?:\s+(?:hành\s+động|quốc\s+gia|tổng\s+thể|chi\s+tiết|cụ\s+thể|trọng\s+tâm|phối\s+hợp|5\s+năm|và\s+kế\s+hoạch|năm\s+\d{4}|giai\s+đoạn\s+\d{4}\s*-\s*\d{4}|của\s+(?:Chính\s+phủ|tỉnh|thành\s+phố|ngành|Bộ|(?:UBND|Ủy\s+ban\s+nhân\s+dân)\s+(?:tỉnh|thành\s+phố)|(?:Ban\s+Thường\s+vụ\s+)?(?:Tỉnh|Thành)\s+ủy))){0,6}\s+)?"
)
ASKS_FOR: Final = Deferred(r"\b(?:ban\s+hành|phê\s+duyệt|thông\s+qua|xây\s+dựng|dự\s+thảo)\b", _I)  # "Tờ trình N về việc ban hành Chương trình thực hiện X": the programme will carry X out
ASKS_TO_GUIDE: Final = Deferred(r"\b(?:đề\s+nghị|xin(?:\s+ý\s+kiến)?|mong)\s+(?:được\s+)?hướng\s+dẫn", _I)  # who asks for guidance gives none
SUBMITS: Final = frozenset({"Tờ trình", "Công văn", "Báo cáo", "Phiếu trình", "Văn bản"})
_OBJECTS: Final = r"(?:\s+(?:các\s+)?(?:nội\s+dung|nhiệm\s+vụ|mục\s+tiêu)(?:\s+(?:của|tại))?|\s+theo\s+tinh\s+thần)?"

CONNECT: Final = Deferred(rf"(?:\s+khóa\s+[IVX]+)?[\s,]*[\"“(]?\s*(?:về\s+vi[eêệ]c\s+|về\s+|(?:để|nhằm)\s+(?!thay\s+thế|bãi\s+bỏ)|V/v\s+)?[\"“]?{_ISSUES}{_VERB}{_ADVERBS}{_OBJECTS}\s+{ANNEXED}(?:các\s+)?[\"“]?", _I)
APPROVES: Final = Deferred(
    r"\s*,?\s*(?:về\s+vi[eêệ]c\s+|về\s+)?(?:phê\s+duyệt|ban\s+hành|thông\s+qua)(?:\s+(?:điều\s+chỉnh|bổ\s+sung|sửa\s+đổi))*\s*[\"“]?", _I
)
APPROVED_AT: Final = Deferred(r"(?:phê\s+duyệt|ban\s+hành)\s+(?:tại|theo|bằng)\s*$|(?:^|\s)theo\s*$", _I)
ISSUED_WITH: Final = Deferred(r"\bban\s+hành\s+kèm\s+theo\s*$", _I)
# "Chương trình X theo quy định tại Điều 1 Quy định ban hành kèm theo Quyết định N": N issues the rules, not the programme.
RULED_IN: Final = Deferred(r"\b(?:quy\s+định|hướng\s+dẫn)\s+(?:tại|của)\b|\bĐiều\s+\d|(?:Quy\s+định|Quy\s+chế|Điều\s+lệ|Phụ\s+lục|Danh\s+mục|[Mm]ẫu|Biểu)\b[^;.]{0,200}\bkèm\s+theo\s*$")
# "các Quyết định: số …, số …": the type before the colon is every member's.
_LISTED_TYPE: Final = r"(?:Quyết\s+định|Nghị\s+quyết|Kế\s+hoạch|Chỉ\s+thị|Quy\s+định|Thông\s+tư|Nghị\s+định|Chương\s+trình(?:\s+hành\s+động)?|Kết\s+luận|Công\s+điện|Công\s+văn|Thông\s+báo|văn\s+bản)(?:\s+sau(?:\s+đây)?)?"
_MARK: Final = r"(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*(?:[^;.:()\d]{3,80}:\s+)?)?"  # "(1) Kế hoạch A; (2) Kế hoạch B", "(i) về nhà ở: Luật A", within a paragraph
_EACH: Final = rf"{_MARK}(?:các\s+(?:{_LISTED_TYPE}\s*:\s*)?)?"
_AMENDED: Final = r"(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh)(?:(?:\s*,\s*|\s+và\s+|\s+)(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|thay\s+thế|bãi\s+bỏ)){0,4}(?:\s+(?:một\s+số|các)\s+(?:điều|khoản|nội\s+dung|quy\s+định))?"
_BY: Final = rf"(?:\(?\s*(?:đã\s+)?được\s+{_AMENDED}\s+(?:bởi|theo|tại|bằng)|(?:\(\s*|(?<=, )){_AMENDED}\s+(?:bởi|theo|tại|bằng))\s+(?:{NAMED_PLACES}\s*,?\s*(?:của\s+)?)?"
AMENDED_BY: Final = Deferred(rf"\s*[,;]?\s*(?:và\s+)?{_BY}{_EACH}", _I)
# "Luật Xây dựng sửa đổi số 62/2020/QH14": how the amending act is called.
ITS_NUMBER: Final = re.compile(r"\s+sửa\s+đổi(?:\s*,\s*bổ\s+sung)?\s+(?:số\s+)?(?=\d)", _I)
# "A (nay được thay thế bằng B)": what puts an end to the act before it.
ENDED_BY: Final = re.compile(r"\s*,?\s*\(?\s*(?:(?:đã|nay)\s+){0,2}(?:được|bị)\s+(?P<verb>thay\s+thế|bãi\s+bỏ)\s+(?:bởi|bằng|tại|theo)\s+", _I)
# The same behind what the amended document is about: "Nghị định A … về đăng ký hộ tịch, được sửa đổi, bổ sung bởi Nghị định B". A semicolon in that stands
# between the fields of an act on penalties ("trong lĩnh vực tài sản công; dự trữ quốc gia") or where several points are changed: of a whole act only.
_FIELD: Final = rf"(?:[^;.:()]|;\s(?!(?-i:[{CAPITALS}])))"
ABOUT_AMENDED_BY: Final = Deferred(
    rf"\s*,?\s*(?:về|quy\s+định|hướng\s+dẫn|ban\s+hành|phê\s+duyệt|phê\s+chuẩn)\s(?:[^;.:()]{{3,200}}?\slĩnh\s+vực\s{_FIELD}{{3,200}}?|[^;.:()]{{3,300}}?|{_FIELD}{{3,400}}?(?=\s+(?:đã\s+)?được\s[\w\s,]{{8,40}}?\smột\s+số\s))\s*[,;]?\s+{_BY}{_EACH}", _I
)
# "Nghị định A quy định về phân cấp trong lĩnh vực thi đua; quy định chi tiết một số điều của Luật B": a norm explains an act besides what it is about.
ABOUT_GUIDES: Final = Deferred(
    rf"\s*,?\s*(?:về|quy\s+định)\s[^.:()]{{3,300}}?(?:[,;]|\svà)\s+(?P<verb>quy\s+định\s+chi\s+tiết(?:\s+và\s+hướng\s+dẫn)?|hướng\s+dẫn)(?:\s+(?:thi\s+hành|thực\s+hiện))?{_SOME}\s+(?:{PLACES}\s*,?\s+(?:của\s+)?)?", _I
)
# A list of what amends the act before: "Nghị định A về … và các Nghị định sửa đổi, bổ sung gồm: số B, số C".
AMENDING_LISTED: Final = re.compile(
    r"(?:\s*,?\s*(?:về|quy\s+định|hướng\s+dẫn|ban\s+hành|phê\s+duyệt)\s[^;.:()]{3,300}?)?\s*(?:,|và|,\s*và)\s*các\s+(?:Nghị\s+định|Luật|Thông\s+tư|Nghị\s+quyết|Quyết\s+định|văn\s+bản)\s+sửa\s+đổi"
    r"(?:,?\s*bổ\s+sung)?(?:\s*,\s*thay\s+thế)?(?:\s+một\s+số\s+điều(?:\s+của\s+(?:Nghị\s+định|Luật|Thông\s+tư|Nghị\s+quyết|Quyết\s+định)\s+này)?)?\s*,?\s*(?:(?:bao\s+)?gồm|là)?\s*:?\s*", _I
)
# "Nghị định A quy định về hội, có hiệu lực từ ngày …, thay thế Nghị định B": what A does, behind what it is about.
ABOUT_REPLACES: Final = Deferred(
    r"\s*,?\s*(?:(?:về|quy\s+định|hướng\s+dẫn|ban\s+hành|phê\s+duyệt)\s[^;.:()]{3,300}?)?\s*,\s*(?:có\s+hiệu\s+lực\s[^;.:()]{3,80}?(?:\s*,\s*|\s+và\s+|\s*,\s*và\s+))?(?P<verb>thay\s+thế|bãi\s+bỏ)\s+(?:cho\s+)?(?:các\s+)?", _I
)
AND_BY: Final = Deferred(r"\s*(?:,|và|,\s*và)\s+(?:bởi|theo|tại)\s+", _I)  # "… theo Luật A và theo Luật B"
CONJUNCTION: Final = re.compile(rf"\s*(?:\([^();]{{0,160}}\)\s*)?(?:,|và|cùng\s+với|,\s*và)\s*(?:{NAMED_PLACES}\s*,?\s*(?:của\s+)?)?(?:các\s+)?", _I)
NEXT_PART: Final = Deferred(rf"\s*(?:[,;]\s*(?:và\s+)?|và\s+)(?:(?:cụm\s+)?từ\s+[\"“][^\"”]{{1,160}}[\"”]\s+(?:tại|trong)\s+)?(?:các\s+)?{NAMED_PLACES}\s*,?\s*(?:của\s+)?", _I)
# An enumeration of a preamble goes on after what its member is about: "Thực hiện A về việc …; B …" and "A về … và B số … của …".
LISTED: Final = Deferred(
    r"(?:\s*,?\s*(?:về|V/v|phê\s+duyệt|ban\s+hành|quy\s+định|hướng\s+dẫn|[\"“])(?:[^;.]|;\s(?=(?-i:[a-zà-ỹđ]))){0,400}|\s*\([^();]{0,200}\)\s*)?\s*;\s*(?:và\s+)?" + _EACH, _I
)
LISTED_LAW: Final = Deferred(r"\s(?P<about>[^;.:()\d]{3,200})\s+và\s+", _I)  # "Pháp lệnh số A ngày … ưu đãi người có công và Pháp lệnh số B": a law's name behind its number
LISTED_COLON: Final = Deferred(r"\s*,?\s*(?:về|V/v|quy\s+định|hướng\s+dẫn)\s[^;.:]{3,400}:\s+", _I)  # a colon printed for the semicolon, between whole acts of one kind
NEXT_LISTED: Final = re.compile(r"[^;.]*;\s*(?:và\s+)?" + _EACH, _I)  # behind another document in what the member before is about
JOINED: Final = re.compile(r"(?:\s(?:và|cùng)|,)\s+$", _I)
PUTS_END_TO_MANY: Final = Deferred(r"(?:thay\s+thế|bãi\s+bỏ|hủy\s+bỏ|hiệu\s+lực(?:\s+thi\s+hành)?)\s+(?:cho\s+|của\s+)?(?:các|những)\s|(?:thay\s+thế|bãi\s+bỏ|hủy\s+bỏ):\s|(?:Các|Những)\s[^;.:]{3,160}?\ssau(?:\s+đây)?\s+hết\s+hiệu\s+lực", _I)
LISTED_COMMA: Final = Deferred(r"(?:\s*,?\s*(?:về|V/v|phê\s+duyệt|ban\s+hành|quy\s+định|hướng\s+dẫn|[\"“])[^;.]{0,400})?\s*,\s*(?:và\s+)?", _I)
LISTED_AND: Final = Deferred(r"\s*(?:\([^();]{0,120}\))?\s*,?\s*(?:về|quy\s+định|phê\s+duyệt|ban\s+hành|hướng\s+dẫn)\s+(?:việc\s+)?(?P<about>[^;.:]{3,300}?)(?:\s*,?\s+(?:và|cùng(?:\s+với)?)|\s*,)\s+(?:các\s+)?", _I)
TITLE_AND: Final = Deferred(rf"\s*,?\s*(?:về|quy\s+định|ban\s+hành|hướng\s+dẫn)\s[^;.]{{3,400}}?\s+và\s+(?:{NAMED_PLACES}\s*,?\s*(?:của\s+)?)?", _I)  # "sửa đổi Nghị định A quy định … và Nghị định B", "Thông tư A về … và Thông tư B hết hiệu lực"
NOT_ABOUT: Final = Deferred(r"\b(?:rà\s+soát|sửa\s+đổi|báo\s+cáo|tổng\s+kết|sơ\s+kết|thực\s+hiện|triển\s+khai|theo|tại|quy\s+định\s+(?:tại|của|trong)|đánh\s+giá|góp\s+ý)\b", _I)
UNDER: Final = Deferred(r"[^.;]{0,220}?\stheo\s+", _I)
IN_BRACKETS: Final = Deferred(rf"\(\s*(?:để\s+)?{_VERB}\s+$", _I)
# A body that no list of bodies holds, between a document and what is said of it: "của Công ty X về việc …". Where it ends, a verb or a sign shows.
BY_ANOTHER: Final = re.compile(rf"\s*,?\s*(?:của|do)\s+(?:liên\s+)?(?=[{CAPITALS}])")
AND_ANOTHER: Final = re.compile(rf"\s*(?:,|và)\s+(?=[{CAPITALS}])")  # the second of two bodies: "của Ủy ban Thường vụ Quốc hội và Đoàn Chủ tịch … về việc …"
# What brackets add to a mention: "(nay là tỉnh …)", "(sau đây gọi tắt là …)".
ADDED: Final = re.compile(r"\s*\((?:nay|sau\s+đây|gọi|viết|trước|cũ)\b[^()]{0,160}\)", _I)
BODY_ENDS: Final = Deferred(
    r"\s+(?=(?:về|V/v|quy\s+định|hướng\s+dẫn|sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|thay\s+thế|bãi\s+bỏ|ban\s+hành|phê\s+duyệt|triển\s+khai|thực\s+hiện|tiếp\s+tục|cụ\s+thể|tổ\s+chức)\s)|(?=\s*[;,]\s)|\s+(?=và\s+(?:các\s+)?$)"
)
BASIS: Final = re.compile(
    r"[\s-]*(?:Căn\s+cứ\s*|Trên\s+cơ\s+sở\s+)(?:vào\s+|các\s+)?(?:(?:Luật|Nghị\s+định|Nghị\s+quyết|Quyết\s+định|Thông\s+tư|văn\s+bản|quy\s+định)(?:\s(?:(?!(?:thông\s+báo|đề\s+nghị|yêu\s+cầu|thu\s+hồi|bãi\s+bỏ|hủy\s+bỏ|hủy|huỷ|thay\s+thế|không)\s)[^;.:\d]){2,200}?)?\s*:\s*" + _MARK + r"|(?:ý\s+kiến|kết\s+luận|chỉ\s+đạo|đề\s+nghị|yêu\s+cầu|chủ\s+trương|nội\s+dung|chức\s+năng|nhiệm\s+vụ|quy\s+định)\s(?:[^;.]{0,120}?\s)?(?:tại|trong)\s+(?:các\s+)?|(?:quy\s+định|nội\s+dung)\s+của\s+(?:các\s+)?|[^;.]{3,160}?\s+ban\s+hành\s+kèm\s+theo\s+|Điều\s+lệ\s+Đảng(?:\s+và|[,;])\s*|(?:Nghị\s+quyết|Kết\s+luận|Chỉ\s+thị|Chương\s+trình|Kế\s+hoạch)\s+(?:Đại\s+hội\s[^;.:]{3,100}?|của\s+[^;.:\d]{3,80}?)(?:\s+và|,)\s+)?\s*"
    rf"(?:{PLACES}\s*,?\s*(?:của\s+)?)?", _I
)
OPENING: Final = Deferred(
    rf"[\s-]*(?:(?:Nhằm|Để)\s+(?:(?:bảo\s+đảm|đảm\s+bảo)\s+)?)?(?P<verb>(?:Cụ\s+thể\s+hóa(?:\s*,\s*|\s+và\s+|\s+))?(?:(?:Tiếp\s+tục\s+)?(?:(?:Tổ\s+chức\s+)?Triển\s+khai\s+)?(?:Thực\s+hiện|Thi\s+hành)|(?:Tổ\s+chức\s+)?Triển\s+khai)|Cụ\s+thể\s+hóa){_ADVERBS}"
    r"(?:(?:\s+(?:theo|sự|ý\s+kiến|chỉ\s+đạo|yêu\s+cầu|nội\s+dung|quy\s+định|các)){0,4}(?:\s+(?:tại|của))?"
    r"|\s+(?:sự\s+|ý\s+kiến\s+)?(?:chỉ\s+đạo|kết\s+luận|yêu\s+cầu|phân\s+công|chủ\s+trương|ý\s+kiến)\s+của\s[^;.:\d]{3,120}?\s+(?:tại|trong)(?:\s+các)?"
    r"|\s+các\s+(?:Kế\s+hoạch|Nghị\s+quyết|Quyết\s+định|Chỉ\s+thị|Chương\s+trình|Kết\s+luận|Công\s+văn|văn\s+bản(?:\s+(?:sau|chỉ\s+đạo))?|nội\s+dung(?:\s+sau)?)(?:\s+của\s+[^;.:\d]{3,80}?)?\s*:"
    r"|\s+(?:các\s+)?nhiệm\s+vụ(?:,\s+giải\s+pháp)?\s+(?:(?:được|do)\s[^;.:\d]{0,90}?giao|(?:(?:đã|được)\s+){0,2}(?:nêu|đề\s+ra|xác\s+định))\s+(?:tại|trong)(?:\s+các)?)\s+" + _MARK +
    rf"(?:{NAMED_PLACES}\s*,?\s*(?:của\s+)?)?",
    _I,
)
# "Theo chỉ đạo của Ủy ban nhân dân tỉnh tại Công văn …": by a letter alone a task is handed down so.
ORDERED: Final = Deferred(r"[\s-]*Theo\s+(?:sự\s+|ý\s+kiến\s+)?(?:chỉ\s+đạo|yêu\s+cầu|phân\s+công)\s+(?:của\s[^;.:\d]{3,120}?\s+)?(?:tại|trong)\s+(?:các\s+)?", _I)
# "Thực hiện ý kiến chỉ đạo của Thủ tướng Chính phủ về việc … (Công văn số …)": the letter that hands down what a head has directed
DIRECTED_BY: Final = Deferred(
    r"[\s-]*(?:Triển\s+khai\s+)?(?:Thực\s+hiện|Triển\s+khai)\s+(?:sự\s+|ý\s+kiến\s+)?(?:chỉ\s+đạo|kết\s+luận|yêu\s+cầu|phân\s+công)\s+của\s[^;.:()]{3,120}?\s(?:về|tại)\s[^;.:()]{3,300}\(\s*", _I
)
BY_LETTER: Final = Deferred(r"[\s-]*Theo\s+(?:nội\s+dung\s+)?(?:các\s+)?", _I)  # a report's own opening
# "Thực hiện Chỉ thị A …, ngày 10/9/2020 Ban B có Hướng dẫn C": who carries it out is another body; the day behind a number ("57-NQ/TW, ngày …") is the document's.
ANOTHER_DID: Final = Deferred(
    r"[^.]{0,900}?(?<![A-ZĐ]),\s+ngày\s+(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\s*,?\s+(?!của\s|do\s|về\s)[^.;:]{4,120}?\s(?:đã\s+)?(?:ban\s+hành|có|ký|công\s+bố|phê\s+duyệt|tổ\s+chức|gửi)\s"
)
# "Thực hiện Luật A, chất lượng công trình đã được nâng lên": how it went so far, where a directive begins.
TELLS_OUTCOME: Final = Deferred(r"[^.;]{0,400}?,\s[^.;,]{3,160}?\sđã\s(?:được(?!\s(?:sửa|bổ|thay|phê|ban|hợp|giao))|có|đạt|từng|góp|tích\s+cực|triển\s+khai|chủ\s+động|cơ\s+bản|tập\s+trung|thu\s+được|tạo|bước\s+đầu)\b", _I)
ALSO: Final = Deferred(rf"(?:\s+(?:của|do)\s+[{CAPITALS}][^;,.]{{3,120}}?)?\s*,?\s+và\s+(?:về\s+)?(?=[^;,.]{{4,60}}$)", _I)
TITLE_VERB: Final = Deferred(rf"(?:^|\s){_VERB}{_ADVERBS}{_OBJECTS}\s+{ANNEXED}(?:các\s+)?$", _I)
# A norm that details an act in part carries all of it out: "Quy định chi tiết về Quỹ X và biện pháp thi hành Nghị quyết số …".
DETAILS: Final = Deferred(r"Quy\s+định\s+chi\s+tiết\s[^;.]{0,200}?\sbiện\s+pháp\s+(?:để\s+)?(?:tổ\s+chức\s*,?\s*)?(?:hướng\s+dẫn\s+)?(?:thi\s+hành|thực\s+hiện)(?:\s+một\s+số\s+(?:điều|nội\s+dung)(?:\s+của)?)?\s+", _I)
# What a title's verb may belong to when it does not begin the title: the plan itself, or the work that it hands out.
PLAN_BEFORE: Final = Deferred(
    r"(?:^(?:hành\s+động)?|\b(?:kế\s+hoạch(?:\s+hành\s+động)?|chương\s+trình(?:\s+hành\s+động)?|nhiệm\s+vụ|công\s+tác|danh\s+mục|phân\s+công|giải\s+pháp|biện\s+pháp|văn\s+bản|tổ\s+chức|việc|về|đề\s+án|V/v))"
    r"(?:(?:(?<!\S)|\s+)(?:của|tại|trong)\s+[^,;.]{2,70}?)?(?:\s+(?:trọng\s+tâm|cụ\s+thể|chủ\s+yếu))?\s*$",
    _I,
)
REPORTS: Final = Deferred(r"(?:tổng\s+kết|sơ\s+kết|báo\s+cáo|kết\s+quả|tình\s+hình|đánh\s+giá)\b.*\b(?:thực\s+hiện|triển\s+khai)\s+(?:các\s+)?$|kết\s+quả\s+.*$", _I)
PURPOSE: Final = Deferred(
    rf"\s*(?:Quán\s+triệt(?:\s+và|\s*,)?\s*)?(?:Cụ\s+thể\s+hóa\s+(?:các\s+)?nội\s+dung\s+(?:để|nhằm)\s+)?{_VERB}{_ADVERBS}{_OBJECTS}\s+", _I
)
CARRIED_OVER_BEFORE: Final = Deferred(r"(?:nhiệm\s+vụ|giải\s+pháp|chương\s+trình|dự\s+án)\b.*\b(?:được\s+)?(?:phê\s+duyệt|giao|đề\s+ra|nêu|xác\s+định)\s+(?:tại|trong)\s+$", _I)
CARRIED_OVER_AFTER: Final = Deferred(r"(?<!về\s)(?<!việc\s)(?:được\s+)?tiếp\s+tục\s+(?:được\s+)?(?:triển\s+khai|thực\s+hiện)", _I)
# Kinds of document by which a task is handed down rather than a policy set.
LETTERS: Final = frozenset({"Công văn", "Công điện", "Thông báo", "Giấy mời", "Phiếu chuyển"})

_PREDICATES: Final[tuple[tuple[str, Predicate], ...]] = (
    ("tiep tuc", "continues"), ("cu the hoa", "specifies"), ("huong dan sua doi", "amends"), ("huong dan bo sung", "amends"), ("huong dan dieu chinh", "amends"), ("huong dan", "guides"), ("quy dinh", "guides"),
    ("sua doi", "amends"), ("bo", "amends"), ("dieu chinh", "amends"), ("thay", "amends"), ("bai bo", "amends"), ("huy bo", "amends"), ("cham dut", "amends"),
)
_MISSPELT: Final = re.compile(r"\bb\w{1,2} sung")  # "bố sung", "bổi sung"
# An end put to a document as a whole. Where a part of it ends, or is put in another's place, the document is changed.
_ENDS_WHOLE: Final = re.compile(r"(?:bai bo|huy bo|cham dut hieu luc(?: thi hanh)?(?: doi voi)?(?: cua)?)(?: toan bo)?(?: noi dung)?(?: cac| nhung| \d+)?")
_REPLACES_WHOLE: Final = re.compile(r"(?:thay(?: the)?(?:(?:,| va| ;)? (?:bai bo|huy bo))?|(?:bai bo|huy bo)(?:,| va| ;)? thay the)(?: toan bo)?(?: cac| nhung| \d+)?")


@lru_cache(maxsize=4096)
def predicate_of(verb: str) -> Predicate:
    """The predicate that a verb of relation states, with what of the document it speaks of.

    >>> predicate_of("tiếp tục thực hiện"), predicate_of("triển khai thực hiện")
    ('continues', 'implements')
    >>> predicate_of("Bãi bỏ toàn bộ các"), predicate_of("thay thế"), predicate_of("Bãi bỏ khoản 2 Điều 5")
    ('repeals', 'replaces', 'amends')
    """
    folded = _MISSPELT.sub("bo sung", fold(verb))
    if _REPLACES_WHOLE.fullmatch(folded):
        return "replaces"
    if _ENDS_WHOLE.fullmatch(folded):
        return "repeals"
    return next((predicate for start, predicate in _PREDICATES if folded.startswith(start)), "implements")


ISSUES_NAMED: Final = Deferred(
    r"(?:Điều\s+\d+[.:]\s*)?(?:Về\s+việc\s+|V/v\s+)?(?:Phê\s+duyệt|Ban\s+hành)(?:\s+(?:điều\s+chỉnh|bổ\s+sung|sửa\s+đổi)\s*,?){0,2}(?:\s+kèm\s+theo\s+(?:Quyết\s+định|Nghị\s+quyết|Thông\s+tư)\s+này)?(?:\s+(?:nội\s+dung|bản))?\s*[\"“]?",
    _I,
)


def own_name(kind: str | None) -> str:
    """A pattern of how the document calls itself: "Chương trình" is short for "Chương trình hành động"."""
    if not kind:
        return r"(?!)"
    name = re.escape(kind).replace(r"\ ", r"\s+")
    return re.sub(r"(\\s\+(?:hành\\s\+động|liên\\s\+tịch))$", r"(?:\1)?", name)


@lru_cache(maxsize=64)
def own_plan(kind: str | None) -> Pattern:
    """ "… ban hành|xây dựng|Trên đây là <own type> [của …] thực hiện": the document speaks of itself."""
    name = own_name(kind)
    return Deferred(rf"(?:ban\s+hành|xây\s+dựng|lập|Trên\s+đây\s+là)\s+(?:Bản\s+)?{name}(?:\s+của\s+[^,;.]{{2,70}}?)?\s+{_VERB}\s+$", _I)


@lru_cache(maxsize=64)
def own_this(kind: str | None) -> Pattern:
    """ "Kế hoạch này triển khai thực hiện"."""
    name = own_name(kind)
    return Deferred(rf"(?:^|[.;]\s+){name}\s+này\s+(?:nhằm\s+|để\s+)?{_VERB}\s+(?:cho\s+|{PLACES}\s*,?\s+(?:của\s+)?)?$", _I)
