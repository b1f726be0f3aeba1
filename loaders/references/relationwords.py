"""The words of relation between documents, as patterns.

In: the words between two mentions, or before one. Out: patterns whose group ``verb`` is the relation's verb; ``predicate_of`` names the predicate.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.record import Predicate
from loaders.writing.vietnamese import fold

_I: Final = re.IGNORECASE
_PLACE: Final = r"(?:(?:điểm|khoản|Điều|Chương|Mục|Phần|Phụ\s+lục)\s+)?(?:\d{1,3}[a-zđ]?|[a-zđ]|[IVXL]{1,6})(?!\w)"
_PLACES: Final = rf"{_PLACE}(?:\s*[,;]?\s*(?:và\s+)?{_PLACE}){{0,6}}"
# What of a document is changed or explained: "một số điều của", "khoản 2 Điều 5", or the rules that it issues as its annex.
_SOME: Final = r"(?:\s+một\s+số\s+(?:điều|điểm|khoản|nội\s+dung|quy\s+định)(?:\s*,\s*(?:điều|điểm|khoản)){0,2}\s+(?:của|tại|trong))?"
_PART: Final = rf"(?:{_SOME}|\s+(?:các\s+)?(?=(?:điểm|khoản|Điều)\s){_PLACES}(?:\s*,?\s*của)?)"
_ANNEXED: Final = r"(?:(?:Quy\s+định|Quy\s+chế|Điều\s+lệ|Danh\s+mục|Bảng\s+giá)(?:\s[^;.\d]{1,200}?)?\s+(?:được\s+)?(?:ban\s+hành\s+)?kèm\s+theo\s+)?"
_VERB: Final = (
    r"(?P<verb>tiếp\s+tục\s+(?:(?:tổ\s+chức\s+)?triển\s+khai\s+)?thực\s+hiện|(?:tổ\s+chức\s+)?(?:triển\s+khai|thực\s+hiện)(?:\s+(?:tổ\s+chức\s+)?(?:thực\s+hiện|thi\s+hành))?|tổ\s+chức\s+thi\s+hành"
    rf"|cụ\s+thể\s+(?:hóa|hoá)|(?:quy\s+định\s+chi\s+tiết\s+và\s+)?hướng\s+dẫn(?:\s+(?:thi\s+hành|thực\s+hiện|triển\s+khai))?{_SOME}"
    rf"|(?:hướng\s+dẫn\s+)?(?:điều\s+chỉnh(?:,|\s+và)\s*)?(?:sửa\s+đổi(?:,?\s*b[ổố]\s+sung|\s+và\s+bổ\s+sung)?|b[ổố]\s+sung(?:,\s*sửa\s+đổi)?){_PART}|thay\s+thế|bãi\s+bỏ)"
)
_ADVERBS: Final = r"(?:\s+(?:có\s+)?(?:hiệu\s+quả|nghiêm(?:\s+túc)?|tốt|đồng\s+bộ|kịp\s+thời|đầy\s+đủ)(?:\s*,\s*|\s+và\s+)?)*"
_ISSUES: Final = r"(?:ban\s+hành\s+(?:các\s+|\d+\s+)?(?:kế\s+hoạch|chương\s+trình|đề\s+án|danh\s+mục(?:\s+nhiệm\s+vụ)?)(?:\s+hành\s+động)?(?:\s+trọng\s+tâm)?(?:\s+của\s+(?:Chính\s+phủ|tỉnh|Bộ|Ủy\s+ban\s+nhân\s+dân\s+tỉnh))?\s+)?"
_OBJECTS: Final = r"(?:\s+(?:các\s+)?(?:nội\s+dung|nhiệm\s+vụ|mục\s+tiêu)(?:\s+(?:của|tại))?|\s+theo\s+tinh\s+thần)?"

CONNECT: Final = re.compile(rf"[\s,]*[\"“(]?\s*(?:về\s+việc\s+|về\s+|(?:để|nhằm)\s+(?!thay\s+thế|bãi\s+bỏ)|V/v\s+)?[\"“]?{_ISSUES}{_VERB}{_ADVERBS}{_OBJECTS}\s+{_ANNEXED}(?:các\s+)?", _I)
APPROVES: Final = re.compile(
    r"\s*,?\s*(?:về\s+việc\s+|về\s+)?(?:phê\s+duyệt|ban\s+hành|thông\s+qua)(?:\s+(?:điều\s+chỉnh|bổ\s+sung|sửa\s+đổi))*\s*[\"“]?", _I
)
APPROVED_AT: Final = re.compile(r"(?:phê\s+duyệt|ban\s+hành)\s+(?:tại|theo|bằng)\s*$|(?:^|\s)theo\s*$", _I)
ISSUED_WITH: Final = re.compile(r"\bban\s+hành\s+kèm\s+theo\s*$", _I)
# "Chương trình X theo quy định tại Điều 1 Quy định ban hành kèm theo Quyết định N": N issues the rules, not the programme.
RULED_IN: Final = re.compile(r"\b(?:quy\s+định|hướng\s+dẫn)\s+(?:tại|của)\b|\bĐiều\s+\d|(?:Quy\s+định|Quy\s+chế|Điều\s+lệ)\b[^;.]{0,200}\bkèm\s+theo\s*$")
_AMENDED: Final = r"sửa\s+đổi(?:,?\s*bổ\s+sung|\s+và\s+bổ\s+sung)?(?:\s+một\s+số\s+(?:điều|nội\s+dung))?"
_BY: Final = rf"(?:\(?\s*(?:đã\s+)?được\s+{_AMENDED}\s+(?:bởi|theo|tại|bằng)|\(\s*{_AMENDED}\s+(?:bởi|tại|bằng))\s+"
AMENDED_BY: Final = re.compile(rf"\s*,?\s*{_BY}(?:các\s+)?", _I)
# The same behind what the amended document is about: "Nghị định A … về đăng ký hộ tịch, được sửa đổi, bổ sung bởi Nghị định B". A semicolon in that
# stands only between the fields of an act on penalties: "trong lĩnh vực tài sản công; dự trữ quốc gia".
ABOUT_AMENDED_BY: Final = re.compile(rf"\s*,?\s*(?:về|quy\s+định|hướng\s+dẫn|ban\s+hành|phê\s+duyệt)\s(?:[^;.:()]{{3,200}}?\slĩnh\s+vực\s(?:[^;.:()]|;\s(?=(?-i:[a-zà-ỹđ]))){{3,200}}?|[^;.:()]{{3,300}}?)\s*,?\s+{_BY}(?:các\s+)?", _I)
CONJUNCTION: Final = re.compile(r"\s*(?:,|và|cùng\s+với|,\s*và)\s*(?:các\s+)?", _I)
# "các Quyết định: số …, số …": the type before the colon is every member's.
_LISTED_TYPE: Final = r"(?:Quyết\s+định|Nghị\s+quyết|Kế\s+hoạch|Chỉ\s+thị|Quy\s+định|Thông\s+tư|Nghị\s+định|Chương\s+trình(?:\s+hành\s+động)?|Kết\s+luận|Công\s+điện|Công\s+văn|Thông\s+báo|văn\s+bản)(?:\s+sau(?:\s+đây)?)?"
_EACH: Final = rf"(?:các\s+(?:{_LISTED_TYPE}\s*:\s*)?)?"
# An enumeration of a preamble goes on after what its member is about: "Thực hiện A về việc …; B …" and "A về … và B số … của …".
LISTED: Final = re.compile(
    r"(?:\s*,?\s*(?:về|V/v|phê\s+duyệt|ban\s+hành|quy\s+định|hướng\s+dẫn|[\"“])[^;.]{0,400}|\s*\([^();]{0,200}\)\s*)?\s*;\s*(?:và\s+)?" + _EACH, _I
)
NEXT_LISTED: Final = re.compile(r"[^;.]*;\s*(?:và\s+)?" + _EACH, _I)  # behind another document in what the member before is about
JOINED: Final = re.compile(r"\s(?:và|cùng)\s+$", _I)
PUTS_END_TO_MANY: Final = re.compile(r"(?:thay\s+thế|bãi\s+bỏ)\s+(?:cho\s+)?(?:các|những)\s", _I)
LISTED_COMMA: Final = re.compile(r"(?:\s*,?\s*(?:về|V/v|phê\s+duyệt|ban\s+hành|quy\s+định|hướng\s+dẫn|[\"“])[^;.]{0,400})?\s*,\s*(?:và\s+)?", _I)
LISTED_AND: Final = re.compile(r"\s*(?:\([^();]{0,120}\))?\s*,?\s*về\s+(?:việc\s+)?(?P<about>[^;.:]{3,240}?)(?:\s*,?\s+(?:và|cùng)|\s*,)\s+", _I)
TITLE_AND: Final = re.compile(r"\s*,?\s*(?:về|quy\s+định|ban\s+hành|hướng\s+dẫn)\s[^;.]{3,400}?\s+và\s+", _I)  # "sửa đổi Nghị định A quy định … và Nghị định B", "Thông tư A về … và Thông tư B hết hiệu lực"
NOT_ABOUT: Final = re.compile(r"\b(?:rà\s+soát|sửa\s+đổi|báo\s+cáo|tổng\s+kết|sơ\s+kết|thực\s+hiện|triển\s+khai|theo|tại|quy\s+định\s+(?:tại|của|trong)|đánh\s+giá|góp\s+ý)\b", _I)
UNDER: Final = re.compile(r"[^.;]{0,220}?\stheo\s+", _I)
IN_BRACKETS: Final = re.compile(rf"\(\s*(?:để\s+)?{_VERB}\s+$", _I)
BASIS: Final = re.compile(
    r"\s*Căn\s+cứ\s*(?:vào\s+|các\s+)?(?:(?:Luật|Nghị\s+định|Nghị\s+quyết|Quyết\s+định|Thông\s+tư)(?:\s+của\s+[^;.:\d]{3,80}?)?\s*:\s*|(?:ý\s+kiến|kết\s+luận|chỉ\s+đạo|đề\s+nghị)\s[^;.]{0,120}?\s(?:tại|trong)\s+(?:các\s+)?|[^;.]{3,160}?\s+ban\s+hành\s+kèm\s+theo\s+|Điều\s+lệ\s+Đảng(?:\s+và|[,;])\s*)?\s*"
    rf"(?:{_PLACES}\s*,?\s*(?:của\s+)?)?", _I
)
OPENING: Final = re.compile(
    r"\s*(?P<verb>(?:Tiếp\s+tục\s+)?(?:(?:Tổ\s+chức\s+)?Triển\s+khai\s+)?(?:Thực\s+hiện|Thi\s+hành)|Triển\s+khai)(?:(?:\s+(?:ý\s+kiến\s+)?(?:chỉ\s+đạo|nội\s+dung|các))*(?:\s+(?:tại|của))?"
    r"|\s+(?:ý\s+kiến\s+)?(?:chỉ\s+đạo|kết\s+luận|yêu\s+cầu|phân\s+công)\s+của\s[^;.:\d]{3,120}?\s+(?:tại|trong)(?:\s+các)?"
    r"|\s+(?:các\s+)?nhiệm\s+vụ\s+(?:được|do)\s[^;.:\d]{0,90}?giao\s+(?:tại|trong)(?:\s+các)?)\s+",
    _I,
)
# "Thực hiện Chỉ thị A …, ngày 10/9/2020 Ban B có Hướng dẫn C": who carries it out is another body; the day behind a number ("57-NQ/TW, ngày …") is the document's.
ANOTHER_DID: Final = re.compile(r"[^.]{0,900}?(?<![A-ZĐ]),\s+ngày\s+\d[^.;:]{4,120}?\s(?:đã\s+)?(?:ban\s+hành|có|ký)\s")
TITLE_VERB: Final = re.compile(rf"(?:^|\s){_VERB}{_ADVERBS}{_OBJECTS}\s+{_ANNEXED}$", _I)
# What a title's verb may belong to when it does not begin the title: the plan itself, or the work that it hands out.
PLAN_BEFORE: Final = re.compile(
    r"(?:^|\b(?:kế\s+hoạch|chương\s+trình(?:\s+hành\s+động)?|nhiệm\s+vụ|công\s+tác|danh\s+mục|phân\s+công|giải\s+pháp|biện\s+pháp|văn\s+bản|tổ\s+chức|việc|về|đề\s+án|V/v)"
    r"(?:\s+(?:của|tại|trong)\s+[^,;.]{2,70}?)?(?:\s+(?:trọng\s+tâm|cụ\s+thể|chủ\s+yếu))?)\s*$",
    _I,
)
REPORTS: Final = re.compile(r"(?:tổng\s+kết|sơ\s+kết|báo\s+cáo|kết\s+quả|tình\s+hình|đánh\s+giá)\b.*\b(?:thực\s+hiện|triển\s+khai)\s+(?:các\s+)?$|kết\s+quả\s+.*$", _I)
PURPOSE: Final = re.compile(
    rf"\s*(?:Quán\s+triệt(?:\s+và|\s*,)?\s*)?(?:Cụ\s+thể\s+(?:hóa|hoá)\s+(?:các\s+)?nội\s+dung\s+(?:để|nhằm)\s+)?{_VERB}{_ADVERBS}{_OBJECTS}\s+", _I
)
CARRIED_OVER_BEFORE: Final = re.compile(r"(?:nhiệm\s+vụ|giải\s+pháp|chương\s+trình|dự\s+án)\b.*\b(?:được\s+)?(?:phê\s+duyệt|giao|đề\s+ra|nêu|xác\s+định)\s+(?:tại|trong)\s+$", _I)
CARRIED_OVER_AFTER: Final = re.compile(r"(?:được\s+)?tiếp\s+tục\s+(?:được\s+)?(?:triển\s+khai|thực\s+hiện)", _I)
# Kinds of document by which a task is handed down rather than a policy set.
LETTERS: Final = frozenset({"Công văn", "Công điện", "Thông báo", "Giấy mời", "Phiếu chuyển"})

_PREDICATES: Final[tuple[tuple[str, Predicate], ...]] = (
    ("tiep tuc", "continues"), ("cu the hoa", "specifies"), ("huong dan sua doi", "amends"), ("huong dan bo sung", "amends"), ("huong dan", "guides"), ("quy dinh chi tiet", "guides"), ("thay", "replaces"), ("bai bo", "repeals"),
    ("sua doi", "amends"), ("bo sung", "amends"), ("dieu chinh", "amends"),
)  # fmt: skip


def predicate_of(verb: str) -> Predicate:
    """The predicate that a verb of relation states.

    >>> predicate_of("tiếp tục thực hiện"), predicate_of("triển khai thực hiện")
    ('continues', 'implements')
    """
    folded = fold(verb)
    return next((predicate for start, predicate in _PREDICATES if folded.startswith(start)), "implements")


WHOLE_OBJECT: Final = re.compile(
    rf"(?:Điều\s+\d+[.:]\s*)?(?:Nay\s+)?(?:(?P<verb>(?:điều\s+chỉnh(?:,|\s+và)\s*)?(?:Sửa\s+đổi(?:,?\s*bổ\s+sung)?|Bổ\s+sung(?:,\s*sửa\s+đổi)?){_PART})\s+{_ANNEXED}|(?P<whole>Bãi\s+bỏ(?:\s+toàn\s+bộ)?|Thay\s+thế)\s+)(?:các\s+)?", _I
)
ENDS_OF_ITS_KIND: Final = re.compile(r"(?P<verb>Bãi\s+bỏ|Thay\s+thế)\s+(?:toàn\s+bộ\s+)?(?:các\s+)?")
# "Điều 1. Bãi bỏ toàn bộ một số văn bản quy phạm pháp luật" above "1. Quyết định số …": each whole act below it
ENDS_BELOW: Final = re.compile(
    r"(?:Nay\s+)?(?P<verb>Bãi\s+bỏ|Thay\s+thế)\s+(?:toàn\s+bộ\s+)?(?:nội\s+dung\s+)?(?:(?:một\s+số|các|những|\d{1,3}(?:\s*\([^()]{1,20}\))?)\s+)*(?:văn\s+bản|Quyết\s+định|Nghị\s+quyết|Thông\s+tư|Chỉ\s+thị|Nghị\s+định|Quy\s+định)\b(?![^:]{0,60}\bmột\s+phần\b)", _I
)
ISSUES_NAMED: Final = re.compile(
    r"(?:Điều\s+\d+[.:]\s*)?(?:Về\s+việc\s+|V/v\s+)?(?:Phê\s+duyệt|Ban\s+hành)(?:\s+kèm\s+theo\s+(?:Quyết\s+định|Nghị\s+quyết|Thông\s+tư)\s+này)?(?:\s+(?:nội\s+dung|bản))?\s*[\"“]?",
    _I,
)


# "Quyết định số A hết hiệu lực kể từ ngày Quyết định này có hiệu lực"
ENDED: Final = re.compile(
    r"(?:\s*,?\s*(?:về|quy\s+định|ban\s+hành|phê\s+duyệt)\s[^;.:()]{3,300}?)?\s*,?\s+hết\s+hiệu\s+lực\s+(?:thi\s+hành\s+|toàn\s+bộ\s+){0,2}(?:kể\s+)?từ\s+ngày\s+"
    r"(?P<kind>[^;.:\d]{3,40}?)\s+này\s+có\s+hiệu\s+lực",
    _I,
)


_MANY: Final = rf"(?:(?:các|những)\s+(?:{_LISTED_TYPE}\s*:\s*)?)?"


def own_end(kind: str | None, *, decides: bool) -> re.Pattern[str]:
    """ "Quyết định này có hiệu lực … và thay thế Quyết định số …": what the document puts an end to.

    What decides nothing for others (``decides``) does so in these words alone.
    """
    name = re.escape(kind).replace(r"\ ", r"\s+") if kind else r"(?!)"
    between = r"(?:[^.;]{0,160}?(?:;\s+(?:và\s+)?|\s))?" if decides else r"(?:có\s+hiệu\s+lực\s[^.;]{0,100}?\s)?(?:và\s+)?"
    return re.compile(rf"(?:^|[.;]\s+){name}\s+này\s+{between}(?P<verb>thay(?:\s+thế|(?=\s+cho\s))|bãi\s+bỏ)\s+(?:cho\s+)?{_MANY}$", _I)


def own_plan(kind: str | None) -> re.Pattern[str]:
    """ "… ban hành|xây dựng|Trên đây là <own type> [của …] thực hiện": the document speaks of itself."""
    name = re.escape(kind).replace(r"\ ", r"\s+") if kind else r"(?!)"
    return re.compile(rf"(?:ban\s+hành|xây\s+dựng|lập|Trên\s+đây\s+là)\s+(?:Bản\s+)?{name}(?:\s+của\s+[^,;.]{{2,70}}?)?\s+{_VERB}\s+$", _I)


def own_this(kind: str | None) -> re.Pattern[str]:
    """ "Kế hoạch này triển khai thực hiện"."""
    name = re.escape(kind).replace(r"\ ", r"\s+") if kind else r"(?!)"
    return re.compile(rf"(?:^|[.;]\s+){name}\s+này\s+(?:nhằm\s+|để\s+)?{_VERB}\s+$", _I)
