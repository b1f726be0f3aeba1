"""Quantities that set no goal: a condition for something else, a limit that is watched, a name, what there is already, what a project costs.

In: an item's words and a quantity in them. Out: whether it sets no goal: "theo nguyên tắc: … với tỷ lệ 1% - 3% doanh thu", "Trường hợp cần thiết, … 4,5%",
"Đối với cơ quan có tỷ lệ nữ dưới 30% thì …", "ngưỡng cảnh báo 5%", "Đề án "Xây dựng 01 triệu căn hộ"".
"""

from __future__ import annotations

import re
from typing import Final

from loaders.writing.alternatives import by_first_letter
from loaders.writing.deferred import Deferred
from loaders.writing.vietnamese import CAPITALS

_FAR: Final = 600  # the words that open a sentence stand nearer
_LISTED: Final = Deferred(r"\b(?:theo|đáp ứng|đủ|thỏa mãn|có)\s+(?:các\s+|một trong (?:các|những)\s+)?(?:nguyên tắc|điều kiện|tiêu chí|tiêu chuẩn)(?:\s+sau(?:\s+đây)?)?\s*:", re.IGNORECASE)
_IF: Final = Deferred(r"\W*(?:trong\s+)?(?:trường hợp|nếu)\b|.*\btrong trường hợp\s[^;:]*$|.*(?<!\w)nếu\s[^;:]*$|.*(?<!sau )(?<!trước )\bkhi\s+(?:tỷ lệ|tỉ lệ|mật độ|diện tích|nhiệt độ|mực nước|độ|số|lượng|có)\s[^;:,]*$", re.IGNORECASE)
_CONDITIONS: Final = ("trường hợp", "nếu", "khi")  # one of these is in every such sentence
# "Đối với thôn có dưới 100 cử tri: … đạt ít nhất 50%": what must hold in one of several cases
_CASE: Final = Deferred(r"\W*(?:riêng\s+)?(?:đối\s+)?với\s[^;:]*?\b(?:dưới|trên|từ)\s+\d[^;:]*:", re.IGNORECASE)
# "Ưu tiên doanh nghiệp có trên 50% lao động là người địa phương": which of several are meant
_WHICH_HAS: Final = Deferred(r"\b(?:ưu tiên|hỗ trợ|khuyến khích|lựa chọn|khen thưởng|xử lý)\s+(?:cho\s+)?[^,;:.]{3,80}?\bcó\s+(?:[^\s,;:.]+\s+){0,4}?(?:trên|dưới|từ|ít nhất|tối thiểu)\s+$", re.IGNORECASE)
# "danh sách các dự án giải ngân dưới 30%", "đối với cơ sở có lưu lượng xả thải từ 500 m3/ngày trở lên": which ones
_WHICH_ARE: Final = Deferred(
    r"\b" + by_first_letter("danh sách|rà soát|điều chuyển|điều chỉnh|thu hồi|xử lý|kiểm điểm|chấn chỉnh|phê bình") + r"\b[^,;:.]{0,60}?\b(?:các|những)\s[^,;:.]{2,60}?\b(?:dưới|thấp hơn|không đạt|chưa đạt)\s+$"
    r"|\bkhông (?:còn|để|có)\s[^,;:.]{2,60}?\b(?:dưới|trên)\s+$"
    r"|\b(?:đối với|áp dụng cho)\s[^,;:.]{2,60}?\bcó\s[^,;:.]{2,60}?\b(?:từ|trên|dưới)\s+$", re.IGNORECASE
)
# "ký cam kết với khách hàng dùng trên 500.000 kWh/năm", "các khách hàng lớn (sử dụng từ 1 triệu kWh/năm trở lên)": how large those are that are meant
_WHICH_USE: Final = Deferred(
    r"(?<!\bsố )\b" + by_first_letter("khách hàng|hộ|cơ sở|doanh nghiệp|đơn vị|tổ chức|cá nhân|nhà máy|công trình|tòa nhà|phương tiện|người nộp thuế|chủ nguồn thải") + r"\b[^,;:.%()]{0,40}?[\s(](?:sử dụng|dùng|tiêu thụ|nợ|xả|phát thải|có (?:mức|quy mô|công suất|doanh thu|lượng|lưu lượng|diện tích|tổng|sản lượng))\b(?:(?!\bđạt\b)[^,;:.%()]){0,40}?(?:trên|từ|dưới)\s+$", re.IGNORECASE
)
_WORTH_EACH: Final = Deferred(r"(?:(?<!\d)(?<!áng )\d{1,3}|\bmỗi)\s(?!tháng\b)[^,;:.%\d]{2,80}\strị giá (?:từ |trên |khoảng |tối thiểu )*$", re.IGNORECASE)  # "mỗi xã xây bể trị giá 30 triệu đồng"
# "60 doanh nghiệp có doanh thu đạt 20 triệu USD/năm", "25 thương vụ, với giá trị mỗi thương vụ từ 1 triệu USD": how large each of those is that are counted
_WHICH_EARN: Final = Deferred(r"\b\d+ (?:doanh nghiệp|hợp tác xã|sản phẩm|mặt hàng|thương hiệu|tập đoàn|hộ|trang trại|cơ sở)\s[^,;:.%]{0,60}?có (?:doanh thu|giá trị|quy mô|kim ngạch|vốn|thu nhập|tổng tài sản)\s[^,;:.%]{0,60}$|\bvới (?:giá trị|quy mô|vốn|doanh thu) (?:của )?mỗi\s[^,;:.%]{2,40}$", re.IGNORECASE)
# "doanh nghiệp có từ 300 lao động trở lên phải có nhà văn hóa": how many people those have that are meant
_WHICH_SIZE: Final = Deferred(r"(?<!\bmỗi )\b(?:doanh nghiệp|cơ sở|đơn vị|trường|thôn|chi bộ|công đoàn|tổ chức)\b[^,;:.%()]{0,40}?\s(?:có|sử dụng)\s(?:từ|trên)\s+$|\d\s?%\s[^,;:.%()]{2,40}?\scó từ\s+$", re.IGNORECASE)
_EACH_GETS: Final = re.compile(r",\s+mỗi\s(?!năm|tháng|quý|tuần)[^\W\d]+(?:\s[^\W\d]+)?\s$", re.IGNORECASE)  # "hỗ trợ 20 hộ làm nhà, mỗi hộ 60 triệu đồng"
_PEOPLE: Final = Deferred(r"(?:lao động|công nhân|người|học sinh|đoàn viên|hội viên|đảng viên|hộ)$", re.IGNORECASE)
_DOES: Final = Deferred(r"\s+(?:trở lên\s+)?(?:(?:trên địa bàn|ở|tại|thuộc)\s[^,;:.%]{2,40}?\s)?(?:phải|đều|có|được|thì|xây|thành lập|bố trí|tổ chức|thực hiện)\s", re.IGNORECASE)
# "kinh phí mỗi bên chi 50%": how costs are shared; "tần suất: 02 đợt/tháng (18 đợt/năm)": how often samples are taken
_SHARED: Final = Deferred(r"\b(?:mỗi|hai|các) bên\s(?:[^\s,;:.]+\s){0,3}?(?:chi|chi trả|đóng góp|chịu|góp|đảm nhận)\s+$", re.IGNORECASE)
_GUESTS: Final = re.compile(r"[,:(]\s*dự kiến\s+(?:(?:có|khoảng)\s+)*$", re.IGNORECASE)  # "Lễ phát động …, dự kiến 600 người": how many will come
_COME: Final = re.compile(r"\s*(?:$|[.;,)]|(?:tham )?dự\b)")
_EXCHANGED: Final = Deferred(r"\b(?:tỷ lệ|hệ số|mức) quy đổi\b[^;.]{0,60}$", re.IGNORECASE)  # "tỷ lệ quy đổi 2 m2 tương đương 1 m2": how one is counted as the other
_SAMPLES: Final = re.compile(r"\btần suất\b[^;.]{0,80}$", re.IGNORECASE)
_TIMES: Final = Deferred(r"\d+\s*(?:đợt|lần|mẫu)\b", re.IGNORECASE)
_FORMULA: Final = Deferred(r"[*×÷=]\s*$|\)\s*x\s*$|\(\s*=[^;]{0,80}$")
_WHOM: Final = Deferred(r"\W*(?:riêng\s+)?(?:đối )?với\b(?:(?!\b(?:phấn đấu|bảo đảm|đảm bảo|đạt)\b)[^;:])*\b(?:dưới|trên|từ|cao hơn|không quá|không đạt|chưa đạt)\s+$", re.IGNORECASE)
_THEN: Final = Deferred(r"(?:\s+trở (?:lên|xuống))?(?:\s+[^\s,;:.]+){0,6}?\s*(?:,\s*)?\b(?:có thể|thì|được (?:phép|hỗ trợ|hưởng|vay|miễn|giảm|cấp|gia hạn|xét))\b", re.IGNORECASE)
_NOW: Final = Deferred(r"\W*(?:hiện nay|hiện tại|hiện có|hiện toàn|đến nay|tính đến|thời gian qua|những năm qua|trong \d+ (?:năm|tháng) qua)\b", re.IGNORECASE)
# what there is already, in a bracket or a clause of its own: "(hiện đạt 68%)", ", hiện còn 6,2%", "(6 tháng đầu năm đạt 91,2%)", "cao hơn mức 84% hiện nay"
STANDS: Final = r"(?:hiện\s+(?:nay|tại|đang|mới|đạt|có|là|còn|chiếm)|đến nay|tính đến|cùng kỳ|năm (?:trước|ngoái)|(?:0?[369]|sáu|chín|ba)\s+tháng(?:\s+đầu\s+năm)?|lũy kế|kết quả|thực hiện|ước thực hiện|mới đạt|đã đạt)\b"
ASSIGNED: Final = r"(?:[^\W\d]+\s+){1,5}(?:giao|đề ra)\s+(?:(?:là|từ|trên)\s+)?"
"""What another has set, in a bracket for comparing: "(nghị quyết HĐND giao 17,2 tỷ đồng)"."""
_STANDS: Final = Deferred(rf"(?:^|[;,(]\s*){STANDS}", re.IGNORECASE)
_STANDS_NOW: Final = Deferred(r"\s+(?:như\s+|của\s+)?hiện (?:nay|tại)\b", re.IGNORECASE)
# a project's cost and size behind its name and a colon
_WORKS: Final = Deferred(r"\b(?:nhà máy|tổ máy|dây chuyền|trạm|cảng|hồ chứa|dự án|công trình)\b(?:(?!\b(?:đạt|lên|tổng)\b)[^,;:.%]){0,60}$", re.IGNORECASE)
_RUNS: Final = Deferred(r"[^,;:.]{0,20}?\s(?:vận hành|đi vào|phát điện|hoạt động|khởi công|hoàn thành)\b", re.IGNORECASE)  # "Nhà máy 60.000 tấn/năm vận hành": how large it is, no goal
_PROJECT: Final = Deferred(r"\W*(?:tiểu )?(?:dự án|công trình)\s+[^:;]{3,300}(?::|,\s+(?:diện tích|quy mô|tổng mức))\s*[^:]*$", re.IGNORECASE)
# "được hỗ trợ 70% giá giống": what somebody is paid is a rate
_PAID: Final = Deferred(r"\b(?:hỗ trợ|miễn(?:, giảm)?|được\s+(?:miễn|giảm|hưởng|vay|chi trả|cấp)|phải đóng góp)\s+(?:(?:tối đa|tối thiểu|không quá|mức|bằng|thêm|tương đương|cho vay)\s+)*$", re.IGNORECASE)
_OF_PRICE: Final = Deferred(r"\s*(?:giá|chi phí|kinh phí|lãi suất|mức|học phí|tiền|lương|phí|tổng mức|đơn giá|định mức|vốn)\b|,\s+(?:tối đa|không quá)\b", re.IGNORECASE)
_VOTES: Final = Deferred(r"\s*(?:tổng )?số (?:phiếu|thành viên)\b", re.IGNORECASE)  # "được ít nhất 90% số phiếu đồng ý"
# "Bố trí 5.000 tỷ đồng vốn … để thực hiện 03 dự án", "Chương trình A là 800 tỷ đồng": what is allotted, and for what, is budget
_ALLOTTED: Final = Deferred(r"\b(?:Bố trí|Phân bổ)\s+$|\b(?:Chương trình|Dự án|Đề án)\s[^;]*\blà\s+$")
_ALLOTTED_BEFORE: Final = Deferred(r"\b(?:Bố trí|Phân bổ)\s+[\d.,]+\s*(?:nghìn )?(?:tỷ|triệu) đồng\b[^;]*$")
_HOW_STRONG: Final = Deferred(rf"(?i:\b(?:hóa chất|thuốc))(?:\s[^\s;.,]+(?:,(?=\s[{CAPITALS}]))?){{0,3}}\s[{CAPITALS}][^\s;.,]*\s+$|\b(?i:(?:hóa chất\s(?!ở|trong|tại)\S+|dung dịch|cồn|với tốc độ(?! tăng)(?: trên| từ)?))(?:\s(?!(?:đạt|cho|tăng|giảm|trên|dưới|còn)\b)[^\s;.,]+){{0,4}}\s+\(?$")  # "cấp hóa chất Cloramin B 25%", "truyền dữ liệu với tốc độ 10 Gbps"
_LONGEST_NAME: Final = 80
_STRENGTH_ENDS: Final = Deferred(r"\s*(?:[;,.)]|$|(?:để|cho|mỗi|và|hoặc|giữa|phun|khử|với|dùng|tại|vào|trên|trong|đến|từ)\b)")  # "thuốc A 98% trẻ em" is a share
_WATCHED: Final = Deferred(r"\bngưỡng(?:\s+(?:cảnh báo|an toàn|cho phép))?(?:\s+(?:là|khoảng|mức))*\s*$", re.IGNORECASE)
_ONE_UNIT: Final = frozenset({"1 ha", "01 ha", "1ha", "1 m2", "1 km2", "1 lao động", "01 lao động", "1 hộ", "1 người"})
_PER: Final = Deferred(r"\b(?:giá trị|thu nhập|doanh thu|sản lượng|năng suất|lợi nhuận|chi phí|bình quân)\b[^;:]*(?:\b(?:trên|mỗi|cho|của)\s+|/\s*)$", re.IGNORECASE)
_PROGRAMME: Final = Deferred(r"\bPhê duyệt(?: về nguyên tắc| chủ trương)?\s+$|\b(?:Dự án|Chương trình|Đề án|Phong trào)\s+(?:trồng|xây dựng|phát triển|đào tạo|đầu tư)(?: mới)?\s+$")  # "Dự án trồng mới 5 triệu ha rừng"
# which of several are meant, and whom, a figure tells behind one of these
_COMPARING: Final = ("dưới", "trên", "từ", "thấp hơn", "cao hơn", "không quá", "không đạt", "chưa đạt", "ít nhất", "tối thiểu")
_NAMED: Final = Deferred(r"(?:Đề án|Chương trình|Dự án|Tiểu dự án|Kế hoạch|Chiến lược|[Pp]hong trào|[Cc]uộc vận động|[Mm]ô hình)\s*$")


def sets_no_goal(text: str, m: re.Match[str]) -> bool:
    """Whether the quantity ``m`` of an item's ``text`` sets no goal.

    >>> for t in ("Đối với ngành có tỷ lệ nữ dưới 30% có thể điều chỉnh mục tiêu", "Trường hợp cần thiết, nâng bội chi lên 4,5% GDP", "Giảm tỷ lệ nghèo xuống dưới 3%"):
    ...     print(sets_no_goal(t, re.search(r"[\\d,]+%", t)))
    True
    True
    False
    """
    near = text[max(0, m.start() - _FAR) : m.start()]
    if m.group() in _ONE_UNIT and _PER.search(near):
        return True  # "giá trị sản xuất trên 1 ha đạt 350 triệu đồng", "350 triệu đồng/1 ha": of how much it is told
    if _VOTES.match(text, m.end()) or (("Bố trí" in near or "Phân bổ" in near) and _ALLOTTED_BEFORE.search(near)) or ("đồng" in m.group() and _ALLOTTED.search(near)):
        return True
    low = near.lower()
    if (_HOW_STRONG.search(near) and "tỷ lệ" not in low[-_LONGEST_NAME:] and _STRENGTH_ENDS.match(text, m.end())) or ("ngưỡng" in low and _WATCHED.search(near)) or (_OF_PRICE.match(text, m.end()) and _PAID.search(near)):
        return True
    if _PROGRAMME.search(near) or _STANDS_NOW.match(text, m.end()) or ((stands := _STANDS.match(near, max(near.rfind(";"), near.rfind(","), near.rfind("("), 0))) and (stands.group().lower().lstrip(",; (").startswith(("hiện", "đến nay")) or stands.group().startswith("("))):
        return True
    if '"' in near and text.count('"', 0, m.start()) % 2 and _NAMED.search(near[: near.rfind('"')]):
        return True
    compared = low.rstrip().endswith(_COMPARING)
    if "%" not in m.group() and (("trị giá" in low and _WORTH_EACH.search(near)) or (" mỗi " in low and "đồng" in m.group() and _EACH_GETS.search(near)) or _WHICH_EARN.search(near) or (compared and (_WHICH_USE.search(near) or (_PEOPLE.search(m.group()) and _DOES.match(text, m.end()) and _WHICH_SIZE.search(near))))):
        return True
    if "/" in m.group() and _WORKS.search(near) and _RUNS.match(text, m.end()):
        return True
    if "dự kiến" in low[-24:] and _PEOPLE.search(m.group()) and _GUESTS.search(near) and _COME.match(text, m.end()):
        return True
    if (" bên " in low and _SHARED.search(near)) or ("quy đổi" in low and _EXCHANGED.search(near)) or ("tần suất" in low and _TIMES.match(m.group()) and _SAMPLES.search(near)):
        return True
    sentence = near[near.rfind(". ") + 1 :]
    if _FORMULA.search(near) or (compared and (" có " in low and _WHICH_HAS.search(near) or _WHICH_ARE.search(near))) or (any(word in low for word in _CONDITIONS) and _IF.match(sentence)) or _CASE.match(sentence) or _NOW.match(sentence) or _PROJECT.match(sentence) or (":" in sentence and _LISTED.search(sentence)):
        return True
    return compared and _WHOM.match(sentence[sentence.rfind("; ") + 1 :]) is not None and _THEN.match(text, m.end()) is not None
