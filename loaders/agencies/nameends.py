"""Names that end where they are whole, whatever verb follows: "Bộ Y tế cắt giảm …", "Bảo hiểm xã hội Việt Nam chi trả …", "các bộ, ngành liên quan bảo vệ …".

In: running text, where a name begins, a blank in it. Out: whether the name ends there. Verbs that end any name are told by a list
(``loaders.agencies.bodyheads.STOP``); a whole name needs none.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.agencies.bodyheads import DET, HEAD, PLACE_GOES_ON, STOP
from loaders.agencies.bodynames import MINISTRY
from loaders.writing.deferred import Deferred
from loaders.writing.vietnamese import CAPITALS

_OF_MINISTRY: Final = rf"{DET}(?:(?:(?:phó )?(?:bộ trưởng|thứ trưởng)|lãnh đạo|thanh tra|văn phòng|đảng [uủ][ỷy]|ban cán sự đảng)\s+)?bộ\s+"
_MINISTRY_AT: Final = Deferred(rf"{_OF_MINISTRY}{MINISTRY}(?=\s+(?!và\b)(?-i:[^\W\d_{CAPITALS}]))", re.IGNORECASE, opens=_OF_MINISTRY)
# "Phó Thủ tướng Nguyễn Văn A phụ trách": behind these offices a person's name is whole.
_PERSON_AT: Final = re.compile(rf"(?:(?:Phó )?Thủ tướng(?: Thường trực)?(?: Chính phủ)?|(?:Bộ|Thứ) trưởng)(?:\s[{CAPITALS}]\w*){{2,4}}$")
# What goes on with a whole name: where its body is, of which level.
_GOES_ON: Final = re.compile(r"(?:và|hoặc|cùng|với|các|của|cấp|tỉnh|thành phố|huyện|xã|phường|khu vực|chi nhánh|tại|ở|trong|nay|cũ|có|liên quan|khóa|nhiệm kỳ|trực thuộc|thuộc|đóng(?= (?:trên|tại)\b))\b")
_ENDINGS: Final = frozenset({"am", "hủ", "ng", "nh", "an"})  # a cheap look before the patterns
# Bodies that every commune or province has by the same name, before a verb of work that ends no other: "Hội Phụ nữ trồng …"; "Phòng Kinh tế kỹ thuật" is a longer name.
_EVERYWHERE: Final = re.compile(
    r"(?:(?:Trạm|Trung tâm) (?:Y tế|Bảo trợ xã hội|Kiểm soát bệnh tật|Khuyến nông|Dịch vụ việc làm)|Phòng (?:Kinh tế|Văn hóa)|Hội (?:Nông dân|Cựu chiến binh|(?:Liên hiệp |LH ?)?Phụ nữ|LHPN|Chữ thập đỏ|Người cao tuổi|Khuyến học)"
    r"|Đoàn (?:Thanh niên|TNCS Hồ Chí Minh)|Liên đoàn Lao động|Mặt trận Tổ quốc|Ban Chỉ huy [Qq]uân sự|Văn phòng (?:HĐND và )?UBND)$"
)
_EVERYWHERE_ENDS: Final = frozenset({"tế", "óa", "ng", "ân", "nh", "nữ", "PN", "đỏ", "ổi", "ọc", "ên", "ốc", "sự", "ND", "ội", "ật", "àm"})
_WORK: Final = r"(?:trồng|gieo|nuôi|thả|tiêm|khám|chữa|xét nghiệm|chăm sóc|điều trị|cấp(?! cứu)|nhận|mua|bán|in|viết|sửa|dựng|đào(?! tạo)|dọn|quét|khử|cắm|tháo|vệ sinh|trang trí|trưng bày|bảo vệ|giới thiệu|ủng hộ|quyên góp|hiến|trợ giúp|góp|phục vụ|huấn luyện|bồi dưỡng|tuyển|đăng|phát|kiểm kê|vay|trực)\b"
_WORKS: Final = Deferred(_WORK)
# … and with how much or how many of it behind, before any: "Các công ty điện lực thay 100% công tơ", "Trạm Thú y tiêu hủy 200 con lợn"; a class is told by what it does.
_WORKS_ON: Final = Deferred(rf"(?:{_WORK}|thay|tiêu hủy|nghiệm thu|điều động|luân chuyển|bổ nhiệm|tuyển dụng|khen thưởng|biểu diễn|khoanh vùng|phân luồng|vận chuyển|bảo dưỡng|bảo trì|tôn tạo|cứu trợ|chăm sóc|kỷ luật|xếp|giảm|nhập)\s(?:\d|toàn bộ\b|hết\b|từng\b)")
_WORK_BEGINS: Final = frozenset("tgnkcxđmbivsdqhluưpr")
_DONE_BY_CLASS: Final = Deferred(r"(?:cơ sở|doanh nghiệp|đơn vị|tổ chức|cá nhân|(?<!phòng )hộ|cơ quan|hợp tác xã)(?: [a-zà-ỹđ]+)?$|\bsố$", re.IGNORECASE)
# "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng …", "Ủy ban Quốc gia về chuyển đổi số": what a committee is for is part of its name, what is said to it is not.
_COMMITTEE_FOR: Final = Deferred(r"(?:ban chỉ đạo|[uủ][ỷy] ban|hội đồng)\s+(?:quốc gia|nhà nước|trung ương|cấp cao|liên ngành)$|(?:cục|vụ|phòng|văn phòng|trung tâm)\s+(?:[^\W\d]+\s+)?(?:quản lý|giám định|điều phối|pháp luật|quản lý nhà nước|giám định nhà nước)$", re.IGNORECASE)
_STEERING: Final = Deferred(r"(?:ban chỉ đạo|BCĐ)(?: (?:tỉnh|thành phố|huyện|xã|phường|đặc khu))?", re.IGNORECASE)
_TOLD_IT: Final = Deferred(r"\b(?:báo cáo|ý kiến|trình|tham mưu|kiến nghị|đề xuất|phản ánh|xin|trước)(?: (?:cho|với|đến|của|lên))?\s$", re.IGNORECASE)  # "báo cáo Ban Chỉ đạo về tiến độ": what it is told
_PURPOSE: Final = r"(?:phát triển|phòng, chống|cải cách|chuyển đổi số|giảm nghèo)\s"  # "Ban Chỉ đạo phát triển khoa học, công nghệ …": no committee does that itself
_FOR_BEGINS: Final = Deferred(rf"về\s|{_PURPOSE}")
_FOR: Final = Deferred(
    rf"\s+(?:về\s+(?!việc|kết quả|tình hình|nội dung|tiến độ|phương án|những|các|một)|(?={_PURPOSE}))(?:phòng,\s+chống\s+)?[^\W\d]+(?:\s(?:[^\W\d]+)){{0,5}}?(?<!chất)(?<!công)(?:,\s(?:lãng phí|tiêu cực|công nghệ|đổi mới sáng tạo|(?!{HEAD.pattern}|{STOP.pattern})(?-i:[^\W\d_{CAPITALS}])[^\W\d]*(?:\s[^\W\d]+){{1,6}}?)){{0,5}}(?:\svà\s(?:Đề án \d+|(?!các\b|những\b)(?-i:[^\W\d_{CAPITALS}])[^\W\d]*(?:\s[^\W\d]+){{0,12}}?))?(?:\s(?:của\s)?(?:tỉnh|thành phố|huyện|xã|phường|đặc khu|cấp\s\w+)(?:\s(?-i:[{CAPITALS}])\w*){{0,3}})?"
    r"(?=\s*(?:[:;.)]|$)|,?\s+(?:chủ trì|phối hợp|chỉ đạo|có trách nhiệm|tổ chức|theo dõi|tham mưu|hướng dẫn|xem xét|tổng hợp|phân công|tiếp tục|rà soát|đôn đốc|kiểm tra|thực hiện|họp|chịu trách nhiệm|xây dựng(?! (?:phong trào|chủ trì|phối hợp|có trách nhiệm|kiểm tra|hướng dẫn))|ban hành|báo cáo|và\s(?:các|Bộ|Ủy|Ban))\b|,\s+(?-i:[A-ZĐ])|,\s+các\s)"
)
# A firm's legal form, then its trade as registered: "Công ty cổ phần thương mại vận tải và tư vấn kỹ thuật", "Công ty TNHH xây dựng Bắc Hà". Words of trade that
# are verbs too belong to the name only where it goes on behind them: with a name, with more of its trade.
_NOUN_OF_TRADE: Final = r"(?:thương mại|vận tải|dịch vụ|kỹ thuật|công nghiệp|nông nghiệp|công nghệ|giao thông|xuất nhập khẩu|hạ tầng|năng lượng|khoáng sản|du lịch|tổng hợp|cơ khí|hóa chất|môi trường|thủy lợi|thủy điện|đô thị|vật liệu|xi măng)"
_VERB_OF_TRADE: Final = r"(?:đầu tư|xây dựng|sản xuất|kinh doanh|tư vấn|thiết kế|phát triển|khai thác|chế biến|quản lý|xây lắp|cấp nước)"
_TRADE: Final = rf"(?:{_NOUN_OF_TRADE}|{_VERB_OF_TRADE}(?=\s(?:(?:và\s|&\s)?{_NOUN_OF_TRADE}|(?:và\s|&\s)?{_VERB_OF_TRADE}|(?-i:[{CAPITALS}\d]))))"
_FIRM_FORM: Final = r"(?:tổng )?công ty (?:cổ phần|CP|TNHH|trách nhiệm hữu hạn)(?: (?:một thành viên|MTV|hai thành viên(?: trở lên)?))?"
_FIRM: Final = Deferred(rf"{_FIRM_FORM}(?:(?:,)?\s(?:(?:và|&)\s)?{_TRADE}(?!\w))+", re.IGNORECASE)
# "Công ty cổ phần xây dựng cầu đường An Bình": a trade goes on in whatever words, up to the firm's own name.
_ANY_TRADE: Final = rf"{_FIRM_FORM}\s(?:{_NOUN_OF_TRADE}|{_VERB_OF_TRADE})(?!\w)(?:,?\s(?:(?:và|&)\s)?(?:{_NOUN_OF_TRADE}|{_VERB_OF_TRADE}|(?!{STOP.pattern}|(?:và|các|những|để)\b)(?-i:[a-zà-ỹđ]+))(?!\w)){{0,7}}"
_FIRM_NAMED: Final = Deferred(rf"{_ANY_TRADE}(?=\s(?!{HEAD.pattern})(?-i:[{CAPITALS}]))", re.IGNORECASE, opens=_FIRM_FORM)
_FIRM_WHOLE: Final = Deferred(rf"{_ANY_TRADE}(?:\s(?-i:[{CAPITALS}])\w*){{2,4}}$", re.IGNORECASE)
_COOPERATIVE: Final = Deferred(rf"(?:Hợp tác xã|HTX)(?:\s[^\W\d_]+){{0,7}}\s[a-zà-ỹđ]+(?:\s[{CAPITALS}]\w*){{2,4}}$")  # "Hợp tác xã Nông nghiệp Diễn Thái"
_CLOSED: Final = Deferred(r"(?:\bViệt Nam|(?<!của )(?<!^)\bChính phủ|^(?!ban chỉ đạo|tiểu ban|hội đồng|tổ công tác)[^,;]{4,60}\bTrung ương)$", re.IGNORECASE)
_BARE_CLASS: Final = Deferred(r"\b(?:(?:bộ, (?:ban, )?ngành|địa phương)(?: (?:có )?liên quan)?|(?:bộ|ngành|cơ quan|đơn vị|tổ chức|cá nhân) (?:có )?liên quan)$", re.IGNORECASE)
_CLASS_GOES_ON: Final = Deferred(rf"{PLACE_GOES_ON.pattern}|(?:chức năng|chủ quản|trung ương|địa phương|ngang|chủ trì|phối hợp|quản lý|đến|tới|ở|trực tiếp)\b", re.IGNORECASE)
_LONGEST: Final = 400  # no name is longer


def ministry_end(text: str, at: int) -> int:
    """Where a ministry's name, its office or party committee ends that begins at ``at`` and that a small letter follows; -1 where none does.

    >>> t = "Bộ trưởng Bộ Y tế mua thuốc"; t[ministry_end(t, 0):], ministry_end("Bộ Y tế, Bộ Nội vụ", 0)
    (' mua thuốc', -1)
    """
    m = _MINISTRY_AT.match(text, at)
    return m.end() if m else -1


def firm_field_end(text: str, at: int) -> int:
    """Where the words of trade end in the name of the firm that begins at ``at``; 0 for another name, or one without such words.

    >>> said = ("Công ty cổ phần vận tải và tư vấn kỹ thuật rà soát", "Công ty TNHH xây dựng cầu đường Bắc Hà nộp", "Công ty cổ phần xây dựng phương án")
    >>> [t[: firm_field_end(t, 0)] for t in said]
    ['Công ty cổ phần vận tải và tư vấn kỹ thuật', 'Công ty TNHH xây dựng cầu đường', '']
    """
    m = _FIRM_NAMED.match(text, at) or _FIRM.match(text, at)
    return m.end() if m else 0


def name_ends(text: str, at: int, i: int, closed: int) -> bool:
    """Whether the name that begins at ``at`` is whole at the blank ``i``, before a small letter; ``closed`` is where a ministry's name ends.

    >>> said = ("Bảo hiểm xã hội Việt Nam chi trả", "Mặt trận Tổ quốc Việt Nam tỉnh", "các bộ, ngành trồng rừng", "các bộ, ngành liên quan")
    >>> [name_ends(t, 0, len(" ".join(t.split()[:n])), -1) for t, n in zip(said, (6, 6, 3, 3))]
    [True, False, True, False]
    """
    if _GOES_ON.match(text, i + 1):
        return False
    if i == closed:
        return True
    said = text[max(at, i - _LONGEST) : i]
    if _PERSON_AT.match(said) is not None and "Bộ " not in said[4:]:
        return True
    if ("ông ty" in said[:12] and _FIRM_WHOLE.match(said) is not None) or (said.startswith(("Hợp tác", "HTX")) and _COOPERATIVE.match(said) is not None):
        return True
    if said[-2:] in _EVERYWHERE_ENDS and _EVERYWHERE.match(said) is not None and _WORKS.match(text, i + 1):
        return True
    if text[i + 1] in _WORK_BEGINS and _WORKS_ON.match(text, i + 1) and _DONE_BY_CLASS.search(said) is None:
        return True
    return said[-2:] in _ENDINGS and (_CLOSED.search(said) is not None or (_BARE_CLASS.search(text, max(0, i - 40), i) is not None and not _CLASS_GOES_ON.match(text, i + 1)))


def committee_end(text: str, at: int, i: int) -> int:
    """Where the words end behind the blank ``i`` that tell what a national committee is for; 0 where they tell something else.

    >>> t = "Ủy ban Quốc gia về chuyển đổi số chủ trì"; t[committee_end(t, 0, 15):], committee_end("Ủy ban Quốc gia về kết quả", 0, 15)
    (' chủ trì', 0)
    >>> t = "Ban Chỉ đạo quốc gia về tìm kiếm, quy tập và xác định danh tính hài cốt liệt sĩ chủ trì"; t[committee_end(t, 0, 20):]
    ' chủ trì'
    """
    if _FOR_BEGINS.match(text, i + 1) is None:
        return 0
    own = _STEERING.fullmatch(text, at, i) is not None and _TOLD_IT.search(text, max(0, at - 40), at) is None
    named = _FOR.match(text, i) if own or (text.startswith("về ", i + 1) and _COMMITTEE_FOR.search(text, max(at, i - 40), i)) else None
    return named.end() if named is not None else 0
