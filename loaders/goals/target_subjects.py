"""What a goal measures: "tỷ lệ che phủ rừng" before its quantity, or "hộ dân có nước sạch" behind it.

In: the words around a quantity. Out: the subject, without the verbs, the times and the comparing words at its edges.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.goals.quantities import MOST, NUMBER, QUANTITY
from loaders.goals.target_conditions import STANDS
from loaders.goals.target_rates import OR
from loaders.goals.target_years import UNTIL
from loaders.writing.alternatives import by_first_letter

# "… đạt 8% năm 2025, năm 2030 đạt 10%": the second says when and how much, of what the first has said
_SAME_AGAIN: Final = re.compile(
    r"(?:/\w+)?(?:\s+(?P<of>[^\s\d,;]+)\s+(?:vào|đến|trong)\s+năm\s+\d{4}\s*(?:,|\svà)\s*|\s*(?:,|\svà)?\s*(?:(?:đến|vào|trong)\s+)?(?:năm|giai đoạn|thời kỳ)\s+\d{4}(?:\s*[-–]\s*\d{4})?)"
    r"\s*(?:,\s+)?(?:(?:và|là|đạt|chiếm|còn|tăng trưởng|tăng|giảm|lên|xuống|bình quân|khoảng|trên|dưới|hơn|gần|từ|ít nhất|tối thiểu)\s+)*", re.IGNORECASE
)  # fmt: skip
# "… đạt 15.500 tỷ đồng, tăng 17% so với năm 2025": how much more the same is
_COMPARED: Final = re.compile(r"(?:/\w+)?\s*,\s+(?:(?:tăng|giảm|vượt|bằng|gấp|tương đương|còn|xuống còn)\s+)(?:(?:thêm|bình quân|khoảng|trên|hơn|gần|ít nhất|tối thiểu|từ)\s+)*", re.IGNORECASE)
_NEXT_OWN: Final = re.compile(r"(?:/\w+)?(?:,\s+(?:và\s+)?|\s+và\s+)(?!(?:(?:đến|vào|trong)\s+)?(?:năm|giai đoạn|thời kỳ)\s+\d)(?!(?:chiếm|đạt|tăng|giảm|còn|trong đó|tương đương|tương ứng|bằng|gấp|so với|bình quân)\b)(?=[^\W\d]+\s+[^\W\d]+\s)", re.IGNORECASE)
_RAISED: Final = re.compile(r"^(?:duy trì|giữ(?: vững)?)\s+(?=diện tích|sản lượng|năng suất)|^(?:.*\btheo hướng\s+)?(?:đạt|giảm|nâng|tăng|duy trì|giữ(?: vững)?)\s+(?=tổng (?:số|công suất|diện tích|giá trị|vốn|mức|chiều dài)|tỷ lệ|tỉ lệ|tỷ trọng|tốc độ|mức|độ|số (?!hóa|hoá)|thời gian|chi phí)", re.IGNORECASE)
_EDGE: Final = re.compile(
    r"(?:\s|,|:|\b" + by_first_letter(r"đạt|chiếm|là|lên(?<!trở lên)|xuống(?<!trở xuống)|hướng tới|từ|đến|tới|cả|mức|được|khoảng|trên|dưới|còn|ở|vào|xấp xỉ|tối thiểu|ít nhất|ổn định|phấn đấu|đảm bảo"
    r"|bảo đảm|và|có|đối với|với|tại|không quá|không dưới|không thấp hơn|không ít hơn|không vượt quá|hơn|tăng(?<!tốc độ tăng)(?: bình quân| trung bình)?|giảm(?: bình quân| trung bình)?|gấp|ước|dự kiến|mục tiêu") + r"\b)+$",
    re.IGNORECASE,
)
_START: Final = re.compile(r"^(?:\s|,|:|-|(?:chỉ tiêu|mục tiêu)\s+\d{1,2}(?:\.\d{1,2})*\s*[:.]|\(?\d{1,2}[.)]\s|\b[a-zđ]\)\s|\b(?:phấn đấu|đảm bảo|bảo đảm|và|xử lý|(?:(?:đến|trong|vào)\s+(?:hết |cuối )?)?năm \d{4}|(?:trong\s+)?(?:giai đoạn|thời kỳ|nhiệm kỳ) \d{4}\s*[-–]\s*\d{4}(?=\s*,)|từ năm \d{4} trở đi|định hướng|đồng thời|trong đó)\b)+", re.IGNORECASE)
# "đến hết quý II", "đến 31/01/2028", "đến hết tháng 6/2026", "trước ngày 30/9"
_WHEN_FIRST: Final = re.compile(r"^\W*(?:(?:đến|trong|vào|trước|tới)\s+)?(?:(?:hết|cuối|đầu)\s+)?(?:(?:ngày\s+)?\d{1,2}/\d{1,2}(?:/\d{4})?|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|tháng\s+\d{1,2}(?:\s*/\s*\d{4}|\s+năm\s+\d{4})?|quý\s+(?:IV|I{1,3}|[1-4])(?:\s*/\s*\d{4}|\s+năm\s+\d{4})?|năm\s+học\s+\d{4}\s*[-–]\s*\d{4}|(?<=hết )năm|(?<=cuối )năm)(?!\w)\s*,?\s*(?:(?:phấn đấu|bảo đảm|đảm bảo|có)\s+)*", re.IGNORECASE)
_EACH: Final = re.compile(r"^mỗi\s+[^,;.]{2,30}?\s+(?=(?:xây dựng|có|thành lập|hình thành|tổ chức|phát triển|lựa chọn|duy trì|trồng|làm|đăng ký|bố trí)\b)", re.IGNORECASE)
_MEASURED: Final = re.compile(
    r"\b(?:tỷ lệ|tỉ lệ|độ che phủ|mức|tỷ trọng|tổng(?! hợp)|diện tích|sản lượng|chỉ số|số lượng"
    r"|thu ngân sách|công suất|năng suất|nồng độ)\b",
    re.IGNORECASE,
)
_VERBS: Final = (
    r"duy trì|bảo vệ|xây dựng|đầu tư|đóng cửa|hoàn thành|thành lập|nâng cấp|cải tạo"
    r"|phát triển|triển khai|mở rộng|bổ sung|mới|xử lý|di dời|trồng|đón|phục vụ|hình thành|có thêm|có|thêm"
)
# "Kết nạp 150 đảng viên mới": of what is done to what is counted the verb tells as much as the thing
_DONE_TO: Final = re.compile(r"(?:(?:tổ chức|thu hút|công nhận|hỗ trợ|lắp đặt|sửa chữa|khởi công|khánh thành|kết nạp|đào tạo|bồi dưỡng|tuyển dụng|trang bị|giải quyết|vận động|giới thiệu|thực hiện|chăm sóc|số hóa)(?:\s+(?:mới|thêm|được))?(?:,\s+|\s+và\s+|\s*$))+|.+\s(?:cho|với)$", re.IGNORECASE)
_ONLY_VERBS: Final = re.compile(rf"(?:\W|\b(?:{_VERBS}|đào tạo|bồi dưỡng|tập huấn)\b)+", re.IGNORECASE)
_OWN_VERBS: Final = re.compile(rf"^(?:(?:{_VERBS})\b[\s,]*(?:và\s+)?)+(?=\d)", re.IGNORECASE)
_GLUED: Final = re.compile(r"\d{1,2}(?=[\s,;.)]|$)")  # a footnote's mark right behind the unit: "95%1 hộ dân"
_PER: Final = re.compile(rf"/\s?(?!{OR}\b)(?:[a-zà-ỹđ]+(?:[ -]?đêm)?)(?!\w)", re.IGNORECASE)  # the rest of the unit: "12%/năm", "20 ha/xã"
_ALIKE: Final = re.compile(rf"/{OR}\b")
_REACHES: Final = re.compile(r"[\w)]\s+(?:chiếm|đạt|đáp ứng)\s+(?:(?:trên|dưới|tối thiểu|ít nhất|khoảng|hơn|từ|không dưới|không quá|gần|tỷ lệ)\s+)*$")
_HOW: Final = re.compile(r"(?:cho|tại|trong|trên|để|với|nhằm|ở|theo|về|trở lên|và)\b", re.IGNORECASE)
_FROM_ON: Final = re.compile(rf"\s+từ\s+(?:(?:mức|khoảng|trên|dưới|gần)\s+)?{NUMBER}\s?%.*$", re.IGNORECASE)
# "giảm từ 23 ca/1.000 dân xuống 18 ca/1.000 dân": where it began is no part of what is measured
_BEGAN: Final = re.compile(rf"\s+(?:(?:giảm|tăng|nâng)\s+)?từ\s+(?:(?:mức|khoảng|trên|dưới|gần)\s+)?{NUMBER}\b[^;]*$", re.IGNORECASE)
_CHANGES: Final = re.compile(r"\b(?:xuống|lên)(?:\s+(?:còn|mức|đến|khoảng|dưới|trên))*\s*$", re.IGNORECASE)
_SECOND: Final = re.compile(rf"\s*(?:,|\svà)\s+(?=(?:(?:tăng|giảm)(?: thêm)? )?(?:trên |dưới |khoảng |gần |ít nhất |tối thiểu )?{NUMBER}\s?%|t[ỷỉ] lệ\b)|(?:,|\s+và)\s+(?={NUMBER}(?:\s*-\s*{NUMBER})?\s+[^\W\d])", re.IGNORECASE)
_AT_TIME: Final = re.compile(r"(?<=[\w)])[:,]?\s+(?:trong\s+|đến\s+(?:hết\s+)?)?(?:(?:giai đoạn|thời kỳ|\d{1,2} năm)\s+\d{4}\s*[-–]\s*\d{4}|năm\s+\d{4})$|(?<=[\w)])[:,]?\s+(?:(?:đến|trước|trong|hết)\s+(?:(?:hết|ngày)\s+)*(?:\d{1,2}/\d{1,2}(?:/\d{4})?|quý\s+[IV\d]+(?:/\d{4})?|tháng\s+\d{1,2}(?:/\d{4})?))$", re.IGNORECASE)
# "…, khởi công được 14 dự án": behind the comma something else is done and counted
_DOES: Final = re.compile(r"(?:khởi công|hoàn thành|xây dựng|trồng|thành lập|kết nạp|mở|đào tạo|tạo|cấp|lắp|nâng cấp|thu hút|hỗ trợ|bồi dưỡng|giải quyết|công nhận|giới thiệu|chăm sóc|cắt giảm|đưa|xóa|nâng)\b", re.IGNORECASE)
_BY_YEAR: Final = re.compile(r"(?<=[\w)])\s+(?:trong|đến|vào)\s+(?:(?:cuối|hết)\s+)?năm\s+\d{4}$", re.IGNORECASE)
_NEW_CLAUSE: Final = re.compile(rf",\s+(?=(?:lũy kế|không để)\b)|,\s+(?=(?:{_DOES.pattern})[^,;]{{0,60}}?\d)|,\s+(?=[^,;]{{3,120}}?\b(?:chiếm|đạt)\s+(?:(?:trên|khoảng|ít nhất|tối thiểu|từ)\s+)?{NUMBER}\s?%)", re.IGNORECASE)
# "đến năm 2028 đạt 60% và đến năm 2031 đạt 80% hộ dân": of what stands behind the second
_THEN: Final = re.compile(rf"^\s*(?:,|và)?\s*(?:(?:đến|vào|trong)\s+)?năm\s+\d{{4}}\s+(?:(?:đạt|là|chiếm|còn|trên|dưới|khoảng|ít nhất|tối thiểu|tăng|lên)\s+)*{NUMBER}\s?%", re.IGNORECASE)
_OTHER_YEAR: Final = re.compile(rf"\s*\((?:(?:đến\s+|vào\s+)?(?:năm\s+)?(?:19|20)\d\d\b|{STANDS})[^()]*\)?|,\s+(?=hiện\b){STANDS}.*$", re.IGNORECASE)  # "(năm 2030: 90 triệu đồng)", "(hiện đạt 68%)"
_GIVES: Final = re.compile(r"^.*\b(?:bố trí|dành|cân đối|phân bổ)\s+(?:đủ\s+)?(?=\S+\s+\S)", re.IGNORECASE)
_GIVEN_ONLY: Final = re.compile(r"(?:bố trí|dành|phân bổ|chi)?", re.IGNORECASE)  # "bố trí ít nhất 3% tổng chi ngân sách": the share's whole tells more
ONLY_TIME: Final = re.compile(r"(?:riêng\s+)?(?:(?:vào|đến|trong)\s+)?(?:(?:giai đoạn|thời kỳ|năm)\s+\d{4}(?:\s*[-–]\s*\d{4})?|(?:0?[369]|sáu)\s+tháng\s+(?:đầu|cuối)\s+năm|cả năm|quý\s+[IV\d]+)?", re.IGNORECASE)
"""Words that tell when, and not of what."""
_LEADS: Final = re.compile(r"\b(?:cụ thể|như sau|sau đây|chỉ tiêu sau)(?: là| gồm)?\s*:\s+|:\s+(?=(?:đến|trong|từ nay đến)\s+(?:(?:hết|cuối)\s+)?năm\s+\d{4})|,\s+(?:bảo đảm|đảm bảo|phấn đấu)\s+(?=(?:tỷ lệ|tỉ lệ|độ che phủ|tốc độ|mức|diện tích|tổng)\b)|\bmục tiêu\s+(?=tăng|giảm|tốc độ|tỷ lệ)", re.IGNORECASE)
_OF_PLAN: Final = re.compile(r"(?:kế hoạch|dự toán|GDP|GRDP)\b")  # "nợ công không quá 60% GDP": what stands before is measured
_FEW: Final = 12  # words that name one thing
_LISTED: Final = re.compile(r"(?:,|\bvà)\s+$")
_STRIVES_IN: Final = re.compile(r"(?:phấn đấu|mục tiêu|chỉ tiêu)\s+(?!đạt|tăng|giảm|trên|khoảng)[^\W\d]+\s+[^\W\d]+", re.IGNORECASE)  # "(phấn đấu sản lượng mỗi tháng đạt 20%)": a bracket with words of its own
_LAST_THING: Final = re.compile(r",\s+|\bnhằm\s+(?:góp phần\s+)?", re.IGNORECASE)


def own_words(text: str, begun: int, m: re.Match[str], *, counted: bool = False) -> tuple[int, int]:
    """The words before a quantity that tell what it measures: behind the quantity before it, or, where only a time is new, those of that one.

    ``counted``: its unit names what is counted ("22 triệu lượt khách quốc tế, 120 triệu lượt khách nội địa").
    """
    until = m.start()
    begun = max((lead.end() for lead in _LEADS.finditer(text, begun, until)), default=begun)
    opened = text.rfind("(", begun, until)
    if opened > text.rfind(")", begun, until):  # "…, nhằm kiểm soát lạm phát (bình quân khoảng 4,5%)": told of the last thing before the bracket
        begun = opened + 1 if _STRIVES_IN.match(text, opened + 1) else max((turn.end() for turn in _LAST_THING.finditer(text, begun, opened)), default=begun)
    for earlier in reversed(list(islice(QUANTITY.finditer(text, begun, until), MOST))):
        if counted and _LISTED.search(text, earlier.end(), until):
            return until, until
        if (own := _NEXT_OWN.match(text, earlier.end(), until)) is not None:
            return own.end(), until
        if counted and (sums := text.rfind(", lũy kế ", earlier.end(), until)) >= 0:
            return sums + 2, until
        if _COMPARED.fullmatch(text, earlier.end(), until) or (same := _SAME_AGAIN.fullmatch(text, earlier.end(), until)) and (not same["of"] or text.startswith(f" {same['of']}", m.end())):
            until = earlier.start()
        elif (comma := text.rfind(", ", earlier.end(), until)) >= 0 and (
            _DOES.match(text, comma + 2, until) or (_REACHES.search(text, comma, until) and len(text[comma:until].split()) >= 4)
        ):
            return comma + 2, until
    return begun, until


def subject(before: str, after: str, thing: str | None, *, rated: bool) -> str:
    """What is measured: "tỷ lệ che phủ rừng" before the number, or "hộ dân có nước sạch" after it."""
    front = _START.sub("", _WHEN_FIRST.sub("", _EDGE.sub("", _START.sub("", before)) + " ")).strip(" ,:(")
    if front.count("(") > front.count(")"):
        front = re.sub(r"\s*\((?=[^(]*$)", " ", front)
    front = _FROM_ON.sub("", front) or front
    front = (_BEGAN.sub("", front) or front) if _CHANGES.search(before) else front
    front = _EDGE.sub("", _AT_TIME.sub("", front)) or front
    if HEAD.match(front) and (given := _GIVES.match(front)):  # "Sở Tài chính … bố trí kinh phí …": what is measured, not who gives it
        front = re.split(r",\s+(?:bảo đảm|đảm bảo)\b", front[given.end() :])[0]
    after = "" if front and re.match(r"(?:\s+trở (?:lên|xuống))?(?:\s*,\s|\s+và\s)", after) else after  # "tăng 16%, tín dụng tăng 12%": what follows the comma is the next one's
    back = _GLUED.sub("", after, count=1) if _GLUED.match(after) else after
    back = _THEN.sub("", back, count=1)
    back = _PER.sub("", back, count=1) if _PER.match(back) else back
    thing, back = (thing + alike.group(), back[alike.end() :]) if thing and (alike := _ALIKE.match(back)) else (thing, back)
    back = re.sub(r"^\s*(?:trở lên\b)?\s*", "", UNTIL.sub("", back))
    back = _OTHER_YEAR.sub("", _NEW_CLAUSE.split(back)[0])
    back = _SECOND.split(re.split(r"\s+với tổng\b|\s+so với\b", back)[0])[0].strip(" ,.;")
    back = back if back.count("(") == back.count(")") else back.rpartition("(")[0].strip(" ,.;")
    back = "" if ONLY_TIME.fullmatch(back) else _BY_YEAR.sub("", back)
    if thing and rated and (each := _EACH.match(front)):  # "mỗi xã xây dựng ít nhất 02 mô hình": the unit tells of what
        front = front[each.end() :]
    if thing and rated and back and ("%" in front or not _HOW.match(back)):
        return f"{thing} {back}"
    if thing and "%" in front and back:  # "100% khu công nghiệp có tối thiểu 1 trạm phát sóng": the share is another goal
        return f"{thing} {back}"
    if front.lower().endswith("giải ngân") and back:
        return f"{front[-len('giải ngân'):]} {back}"
    if thing and front.lower().startswith("lũy kế"):
        return f"{thing} {back}".strip()
    if thing and _DONE_TO.fullmatch(front):
        return f"{front} {thing} {back}".strip()
    if thing:
        return _RAISED.sub("", front) if len(_ONLY_VERBS.sub(" ", front).split()) >= 2 else f"{thing} {back}".strip()
    if _REACHES.search(before) and len(front.split()) > 1 and not _MEASURED.match(back):
        return _RAISED.sub("", front)
    of_plan = len(front.split()) <= _FEW and _OF_PLAN.match(back)
    if not back or of_plan or re.match(r"(?:trên|trong|so với|tổng|của|tại|mỗi|ở)\b", back) or _MEASURED.search(front):
        said = _RAISED.sub("", _OWN_VERBS.sub("", front))
        return back if _GIVEN_ONLY.fullmatch(said) else said or back
    return back
