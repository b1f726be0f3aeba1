"""What a goal measures: "tỷ lệ che phủ rừng" before its quantity, or "hộ dân có nước sạch" behind it.

In: the words around a quantity. Out: the subject, without the verbs, the times and the comparing words at its edges.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.goals.quantities import COUNT, MOST, NUMBER, QUANTITY
from loaders.goals.target_conditions import ASSIGNED, STANDS
from loaders.goals.target_rates import EVERY, OR
from loaders.goals.target_years import UNTIL
from loaders.writing.alternatives import by_first_letter
from loaders.writing.calendar import TIME, YEAR
from loaders.writing.deferred import Deferred
from loaders.writing.figures import AMOUNT_BEGINS
from loaders.writing.prefilter import prefiltered
from loaders.writing.vietnamese import CAPITALS

COMPARES: Final = r"(?:trên|dưới|hơn|gần|khoảng|xấp xỉ|từ|tối thiểu|ít nhất|không quá|không dưới|không thấp hơn|không ít hơn|không vượt quá|thêm)"
"""Words that say how a figure is to be compared."""
_REACHES: Final = r"(?:đạt|là|chiếm|còn|tăng trưởng|tăng|giảm|lên|xuống|bình quân|có)"
_PER_WHAT: Final = r"(?:\s?/\s?[^\W\d]+(?:[ -]đêm)?)"
_AND: Final = r"(?:\s*(?:,|\svà)\s+(?:và\s+)?)"
# "… đạt 8% năm 2025, năm 2030 đạt 10%": the second says when and how much, of what the first has said
_SAME_AGAIN: Final = Deferred(
    rf"(?:{_PER_WHAT}{{1,2}}|\snăm(?=\svà\s))?(?:\s+(?P<of>[^\s\d,;]+)\s+{TIME}{_AND}|\s*(?:,|\svà)?\s*{TIME})\s*(?:,\s+)?(?:(?:và|{_REACHES}|{COMPARES})\s+)*|\s*\({TIME}\){_AND}(?:(?:{_REACHES}|{COMPARES})\s+)*", re.IGNORECASE
)
# "… đạt 15.500 tỷ đồng, tăng 17% so với năm 2025": how much more the same is
_COMPARED: Final = Deferred(rf"{_PER_WHAT}{{0,2}}\s*,\s+(?:(?:tăng|giảm|vượt|bằng|gấp|tương đương|còn|xuống còn)\s+)(?:(?:bình quân|{COMPARES})\s+)*", re.IGNORECASE)
_NEXT_OWN: Final = Deferred(rf"{_PER_WHAT}{{0,2}}(?:\s(?:dự toán|kế hoạch|GRDP|GDP)|(?<=[^\W\d])\))?{_AND}(?!{TIME})(?!(?:{_REACHES}|trong đó|tương đương|tương ứng|bằng|gấp|so với)\b)(?=[^\W\d]+\s+[^\W\d]+\s|(?:thu|chi)\s)", re.IGNORECASE)
# "…, 120 triệu lượt khách nội địa", "… và trên 60% lượng nước thải": what is listed behind the quantity is its own
_LISTED: Final = Deferred(rf"(?:,|\bvà)\s+(?=(?:(?:{_REACHES}|{COMPARES})\s+)*$)", re.IGNORECASE)
_ALSO: Final = Deferred(rf"\s*,\s+{COUNT}\s\D*$", re.IGNORECASE)  # "3 tổ chức, doanh nghiệp công nghệ"
# "95% dân số tham gia BHYT, hộ nghèo giảm 0,5%": behind a share and what it is of, another subject with its verb; ", tăng 15% so với …": the same again
_NEXT_MOVES: Final = re.compile(rf"[^;.:()\d]*,\s+(?=(?:[^\W\d]+\s+){{2,7}}(?:tăng|giảm|còn|đạt|chiếm)\s+(?:{COMPARES}\s+)*$)", re.IGNORECASE)
_MORE: Final = re.compile(rf"[^;.:()\d]*(?P<more>,\s+(?:tăng|giảm)\s+(?:{COMPARES}\s+)*)", re.IGNORECASE)
_OF_WHAT: Final = Deferred(r"\s+(?!(?:trên|trong|so với|tổng|của|tại|mỗi|ở|vào|đến|năm|giai đoạn|trở lên|về|cho|và)\b)[^\W\d]+\s+[^\W\d]", re.IGNORECASE)
_MEASURE: Final = r"(?:tỷ lệ|tỉ lệ|độ che phủ|mức|tỷ trọng|tổng(?! hợp)|diện tích|sản lượng|chỉ số|số lượng|thu ngân sách|công suất|năng suất|nồng độ)"
_NUMBER_OF: Final = Deferred(rf"\b(?:{_MEASURE}|số)\b", re.IGNORECASE)  # "Số chi bộ xây dựng kế hoạch và phấn đấu …": of all of it the number is told
_MEASURED: Final = Deferred(rf"\b{_MEASURE}\b", re.IGNORECASE)
_BARE: Final = Deferred(rf"t[ỷỉ] lệ|lũy kế\b.*|(?:trên\s+địa\s+bàn\s+)?(?:toàn|cả)\s+\w+(?:\s\w+)?|(?:tỉnh|thành phố|huyện|xã|phường)(?:\s(?-i:[{CAPITALS}])\w*)+", re.IGNORECASE)  # names nothing: "đạt tỷ lệ 2,5 dược sĩ/vạn dân", "toàn tỉnh có 23 đô thị"
_RAISED: Final = Deferred(
    r"^(?:duy trì|giữ(?: vững)?)\s+(?=diện tích|sản lượng|năng suất)"
    r"|^(?:.*\btheo hướng\s+)?(?:đạt|giảm|nâng|tăng|duy trì|giữ(?: vững)?|thu hút)\s+(?=tổng (?:số|công suất|diện tích|giá trị|vốn|mức|chiều dài)|tỷ lệ|tỉ lệ|tỷ trọng|tốc độ|mức|độ|số (?!hóa|hoá)|thời gian|chi phí)", re.IGNORECASE
)
_EDGE: Final = Deferred(
    r"(?<![\s,:<>≤≥=])(?:[\s,:<>≤≥=]|(?<=đạt )t[ỷỉ] lệ\b|\b" + by_first_letter(rf"đạt|chiếm|là|lên(?<!trở lên)|xuống(?<!trở xuống)|hướng tới|đến|tới|cả|mức|được|còn|ở|vào|ổn định|phấn đấu|đảm bảo|bảo đảm|và|có|đối với|với|tại|{COMPARES[3:-1]}|sẽ"
    r"|tăng(?<!tốc độ tăng)(?: bình quân| trung bình)?|giảm(?<!cắt giảm)(?: bình quân| trung bình)?|gấp|bằng|vượt(?: mức)?|ước|dự kiến|mục tiêu") + r"\b)+$",
    re.IGNORECASE,
)
# when, and that it is striven for: "Phấn đấu đến hết quý II/2027 có …", "Mục tiêu đến năm 2030 tỷ trọng …"
_START: Final = Deferred(
    rf"^(?:[\s,:–-]|(?:chỉ tiêu|mục tiêu|tầm nhìn)\s+(?:\d{{1,2}}(?:\.\d{{1,2}})*\s*[:.]|(?={TIME}))|\(?\d{{1,2}}[.)]\s|\b[a-zđ]\)\s|{TIME}(?!\s*[-–]\s*\d)|\b(?:phấn đấu|quyết tâm|đảm bảo|bảo đảm|và|từ năm \d{{4}} trở đi|trước mắt(?: là)?|bình quân(?=\s+mỗi\s)|định hướng|đồng thời|trong đó)\b|(?<=[\s,])có\b(?=\s*$))+",
    re.IGNORECASE,
)
_AT_TIME: Final = Deferred(rf"(?<=[\w)])[:,]?\s+{TIME}$", re.IGNORECASE)
_BY_TIME: Final = Deferred(rf"(?<!xảy ra)(?<=[^\W\d]|[)\x22])\s+(?:ngay\s+)?(?=(?:trong|đến|vào|trước)\s|năm\s)(?<!của\s){TIME}$", re.IGNORECASE)
_GREW: Final = Deferred(rf"\s+{TIME}(?=\s+(?:tăng trưởng$|của\s|(?:cả nước|toàn)\b))", re.IGNORECASE)  # "Kim ngạch xuất khẩu giai đoạn 2026 - 2030 tăng trưởng 9%"
_GREW_WORDS: Final = ("tăng trưởng", "của", "cả nước", "toàn")  # one of these is in all that it finds
ONLY_TIME: Final = Deferred(rf"(?:riêng\s+)?(?:{TIME}|cả năm|(?:các\s+)?(?:số lượng|tỷ lệ|tỉ lệ|con số|chỉ tiêu|mức|số)\s+(?:này|đó|trên))?", re.IGNORECASE)
"""Words that tell when, and not of what, or only that it is the same again."""
_TIME_AND: Final = Deferred(rf"{TIME}\s*(?:,|\bvà)\s", re.IGNORECASE)  # "tăng trưởng trên 8% năm 2025 và hai con số trong giai đoạn tiếp theo"
_BEYOND: Final = Deferred(r"\s+(?:đạt và\s+)?(?:vượt|cao hơn|không thấp hơn)\s+(?:mức\s+)?(?:mục tiêu|chỉ tiêu|kế hoạch|dự toán)\s[^,;()]*$", re.IGNORECASE)  # "… vượt mục tiêu Chính phủ giao (10%)"
_EVERY: Final = Deferred(rf"\s+{EVERY}$|^{EVERY},\s+", re.IGNORECASE)
_EACH: Final = Deferred(r"^mỗi\s+[^,;.]{2,40}?(?:$|\s+(?=(?:xây dựng|có|thành lập|hình thành|tổ chức|phát triển|lựa chọn|duy trì|trồng|làm|đăng ký|bố trí)\b))", re.IGNORECASE)
_VERBS: Final = (
    r"duy trì|bảo vệ|xây dựng|đầu tư|đóng cửa|hoàn thành|thành lập|nâng cấp|cải tạo"
    r"|phát triển|triển khai|mở rộng|bổ sung|mới|xử lý|di dời|trồng|đón|phục vụ|hình thành|có thêm|có|thêm"
)
# "Kết nạp 150 đảng viên mới": of what is done to what is counted the verb tells as much as the thing
_DONE_TO: Final = Deferred(r"(?:(?:tổ chức|thu hút|công nhận|hỗ trợ|lắp đặt|sửa chữa|khởi công|khánh thành|kết nạp|đào tạo|bồi dưỡng|tuyển dụng|trang bị|giải quyết|vận động|giới thiệu|thực hiện|chăm sóc|số hóa|tập huấn|xử lý|hoàn thành|tiết kiệm|cấp\s+(?:chứng|giấy|thẻ|bằng)(?:\s[^\s,]+){0,4}?)(?:\s+(?:mới|thêm|được))?(?:,\s+|\s+(?:và\s+)?|$))+|.+\s(?:cho|với)$", re.IGNORECASE)
_DOES_LAST: Final = Deferred(r"(?!số |tổng ).*\s((?:khởi công|khánh thành|kết nạp|trồng)(?:\s+(?:mới|thêm|được))?)", re.IGNORECASE)  # "vận động nhân dân trồng mới 20.000 cây": of who does it nothing is measured
_ONLY_VERBS: Final = Deferred(rf"(?:\W|\b(?:{_VERBS}|đào tạo|bồi dưỡng|tập huấn)\b)+", re.IGNORECASE)
_OWN_VERBS: Final = Deferred(rf"^(?:(?:{_VERBS})\b[\s,]*(?:và\s+)?)+(?=\d)", re.IGNORECASE)
_GLUED: Final = Deferred(r"\d{1,2}(?=[\s,;.)]|$)")  # a footnote's mark right behind the unit: "95%1 hộ dân"
_PER: Final = Deferred(rf"/\s?(?!{OR}\b)(?:[a-zà-ỹđ]+(?:[ -]?đêm)?)(?!\w)", re.IGNORECASE)  # the rest of the unit: "12%/năm", "20 ha/xã"
_ALIKE: Final = Deferred(rf"/{OR}\b")
_TELLS_FRONT: Final = Deferred(rf"[\w)]\s+(?:chiếm|đạt)\s+(?:(?:{COMPARES}|tỷ lệ)\s+|[<>≤≥]\s*)*$")
# "đáp ứng 100% nhu cầu trong nước", "giải ngân 95% vốn được giao": what is met or spent stands behind
_TAKES: Final = Deferred(r"giải ngân$|\S+\s.*\bđáp ứng$", re.IGNORECASE)
_HOW: Final = Deferred(r"(?:cho|tại|trong|trên|để|với|nhằm|ở|theo|về|trở lên|và)\b", re.IGNORECASE)
# "giảm từ 23 ca/1.000 dân xuống 18 ca/1.000 dân": where it began is no part of what is measured
_BEGAN: Final = Deferred(rf"\s+(?:(?:giảm|tăng|nâng)\s+)?từ\s+(?:(?:mức|{COMPARES})\s+)?{NUMBER}\b[^;]*$", re.IGNORECASE)
_MOVES: Final = Deferred(r"^(?:giảm|kéo giảm|hạ|nâng(?: cao)?|tăng|đưa)\s+(?=\S+\s+\S)", re.IGNORECASE)
_CHANGES: Final = Deferred(rf"\b(?:xuống|lên|đến|tới)(?:\s+(?:còn|mức|đến|{COMPARES}))*\s*$", re.IGNORECASE)
# "…, khởi công được 14 dự án", "…, năng suất 62 tạ/ha": behind the comma something else is done and counted, or measured
_DOES: Final = Deferred(r"(?:khởi công|hoàn thành|xây dựng|trồng|thành lập|kết nạp|mở|đào tạo|tạo|cấp|lắp|nâng cấp|thu hút|hỗ trợ|bồi dưỡng|giải quyết|công nhận|giới thiệu|chăm sóc|cắt giảm|đưa|xóa|nâng|hiến|sửa chữa|(?:cứng|bê tông|kiên cố) hóa|năng suất|sản lượng|doanh thu|thu nhập|kim ngạch|(?:thu|chi) (?:ngân sách|nội địa|tiền)|thời gian lưu trú)\b", re.IGNORECASE)
# where the words behind a quantity turn to something else: the next goal, what it is compared with, how much it is in all
_TURNS: Final = re.compile(
    rf"\s+với tổng\b|\s+so với\b|\s+và\s+(?=(?:(?:tăng|giảm)\s+dần|đảm bảo|bảo đảm|đơn giản hóa|rút ngắn)\b)|\s+\((?=khách\s[^()\d]*\d)|,\s+(?=mỗi\s[^,;\d]{{2,60}}\d)|,\s+(?=(?:hoàn thành|lũy kế|không để|yêu cầu|(?:trình|báo cáo)(?=\s(?-i:[{CAPITALS}])))\b)|,\s+(?=(?:{_DOES.pattern})[^,;]{{0,60}}?\d)|,\s+(?=[^,;]{{3,120}}?\b(?:chiếm|đạt|giảm|tăng|còn)\s+(?:{COMPARES}\s+)?{NUMBER}\s?(?:%|điểm\b))"
    rf"|{_AND}(?=(?:(?:tăng|giảm)(?: thêm)? )?(?:{COMPARES} )?{NUMBER}\s?%|t[ỷỉ] lệ\b)|(?:,|\s+và)\s+(?={NUMBER}(?:\s*-\s*{NUMBER})?\s+[^\W\d])", re.IGNORECASE
)
# "đến năm 2028 đạt 60% và đến năm 2031 đạt 80% hộ dân": of what stands behind the second
_THEN: Final = Deferred(rf"^\s*(?:,|và)?\s*{TIME}\s+(?:(?:{_REACHES}|{COMPARES})\s+)*{NUMBER}\s?%", re.IGNORECASE)
_NEXT_STEP: Final = Deferred(rf",\s+(?:và\s+)?{TIME}\s+(?:(?:{_REACHES}|{COMPARES})\s+)+{NUMBER}.*$", re.IGNORECASE)  # "giải ngân 60% vốn, đến 31/12/2026 đạt 100%"
_OTHER_YEAR: Final = Deferred(rf"\s*\((?:(?:đến\s+|vào\s+)?(?:năm\s+)?{YEAR}\b|{STANDS}|{ASSIGNED}(?=\d))[^()]*\)?|,\s+(?=hiện\b){STANDS}.*$", re.IGNORECASE)  # "(năm 2030: 90 triệu đồng)", "(hiện đạt 68%)"
_GIVES: Final = Deferred(r"^.*\b(?:bố trí|dành|cân đối|phân bổ)\s+(?:đủ\s+)?(?=\S+\s+\S)", re.IGNORECASE)
_GIVEN_ONLY: Final = Deferred(r"(?:bố trí|dành|phân bổ|chi)?", re.IGNORECASE)  # "bố trí ít nhất 3% tổng chi ngân sách": the share's whole tells more
_LEADS: Final = Deferred(rf"\bvề\s[^:;,.\d]{{2,50}}:\s+(?!\d)|\b(?:chỉ tiêu|mục tiêu)(?:\s(?:[^\s:;.,\d]+|{YEAR}(?=\s+(?:là|như)\b))){{0,8}}?\s*:\s+(?!\d)|\b(?:cam kết|đăng ký|phấn đấu)\s*:\s+|\bkhông (?:còn|để)\s[^,;:\d]*,\s+(?=(?:{_MEASURE}|số|tốc độ|thu nhập|giá trị|doanh thu)\s)|\b(?:cụ thể|như sau|sau đây|chỉ tiêu sau)(?: là| gồm)?\s*:\s+|:\s+(?=(?:đến|trong|từ nay đến)\s+(?:(?:hết|cuối)\s+)?năm\s+\d{{4}})|,\s+(?:bảo đảm|đảm bảo|phấn đấu)\s+(?=(?:tỷ lệ|tỉ lệ|độ che phủ|tốc độ|mức|diện tích|tổng)\b)|\bmục tiêu\s+(?=tăng|giảm|tốc độ|tỷ lệ)|\b(?:đạt (?:được )?mục tiêu|theo (?:định hướng|mục tiêu|chỉ tiêu))\s+(?=\S+\s\S)|(?:,|\bđể)\s+(?=(?:t[ỷỉ] lệ|nâng|tăng|giảm|đưa|hạ|rút ngắn)\s[^\W\d]+\s[^,;:\d]*$)|\bnhằm\s+(?:bảo đảm|đảm bảo|đạt)\s+(?:cho\s+)?(?=\S+\s+\S+\s)|\bvà\s+phấn đấu\s+(?=[^\W\d]+\s+[^\W\d])|(?:, |: |; )(?=[^,:;]*\bphấn đấu\s+(?:(?:{_REACHES}|{COMPARES})\s+)*[^\W\d]+\s+[^\W\d])", re.IGNORECASE)
_OF_PLAN: Final = Deferred(r"(?:kế hoạch|dự toán|GDP|GRDP)\b")  # "nợ công không quá 60% GDP": what stands before is measured
_OF_WHOLE: Final = Deferred(r"(?:trên|trong|so với|tổng|của|tại|theo|mỗi|ở)\b")
_AT: Final = Deferred(rf"\s(tại|ở|cho)\s+(?:{COMPARES}\s+)*$", re.IGNORECASE)
_OF_PLACE: Final = Deferred(r"của\s+(?:cả nước|(?:toàn\s+)?(?:tỉnh|thành phố|huyện|xã|phường|ngành)(?:\s[A-ZĐ]\w*)*)(?=[\s,;.]|$)", re.IGNORECASE)
_FEW: Final = 12  # words that name one thing
_STRIVES_IN: Final = Deferred(r"(?:phấn đấu|mục tiêu|chỉ tiêu|đảm bảo|bảo đảm)\s+(?!đạt|tăng|giảm|trên|khoảng)[^\W\d]+\s+[^\W\d]+|khách\s(?:quốc tế|nội địa)\s", re.IGNORECASE)  # "(phấn đấu sản lượng mỗi tháng đạt 20%)": a bracket with words of its own
_OF_A_SHARE: Final = re.compile(r"\d\s?%|\d/\d")  # "100% xã có ít nhất 2 bác sĩ": of what the share is, is no name for what it has
_YEAR_IN_BRACKET: Final = re.compile(rf"{YEAR}\)")
_OWN_NUMBER: Final = re.compile(r"\s*\(\d{1,3}\)\s")  # "(3) Tỷ lệ …": the item's, no quantity
_LAST_THING: Final = Deferred(r",\s+|\bnhằm\s+(?:góp phần\s+)?", re.IGNORECASE)


def own_words(text: str, begun: int, m: re.Match[str], *, counted: bool = False) -> tuple[int, int]:
    """The words before a quantity that tell what it measures: behind the quantity before it, or, where only a time is new, those of that one.

    ``counted``: its unit names what is counted ("22 triệu lượt khách quốc tế, 120 triệu lượt khách nội địa").
    """
    until = m.start()
    if not begun and (number := _OWN_NUMBER.match(text, 0, until)):
        begun = number.end()
    begun = max((lead.end() for lead in _LEADS.finditer(text, begun, until) if not (lead.group()[:2] == "và" and _NUMBER_OF.search(text, begun, lead.start()))), default=begun)
    opened = text.rfind("(", begun, until)
    if opened > text.rfind(")", begun, until):  # "…, nhằm kiểm soát lạm phát (bình quân khoảng 4,5%)": told of the last thing before the bracket
        begun = opened + 1 if _STRIVES_IN.match(text, opened + 1) else max((turn.end() for turn in _LAST_THING.finditer(text, begun, opened)), default=begun)
    counted = counted or (m["percent"] is not None and _OF_WHAT.match(text, m.end()) is not None)
    for earlier in reversed([q for q in islice(prefiltered(QUANTITY, AMOUNT_BEGINS, text, begun, until), MOST) if not q["time"] and not _YEAR_IN_BRACKET.match(text, q.start())]):  # "6 tháng cuối năm" is a time
        if _COMPARED.fullmatch(text, earlier.end(), until) or (same := _SAME_AGAIN.fullmatch(text, earlier.end(), until)) and (not same["of"] or text.startswith(f" {same['of']}", m.end())):
            until = earlier.start()
            continue
        shared = earlier["percent"] and _OF_WHAT.match(text, earlier.end())
        if text.startswith(" so với ", m.end()) and (more := _MORE.fullmatch(text, earlier.end(), until)) is not None:
            if shared:
                return earlier.end(), more.start("more")
            until = earlier.start()
            continue
        if shared and (moves := _NEXT_MOVES.match(text, earlier.end(), until)) is not None:
            return moves.end(), until
        if counted and (listed := _LISTED.search(text, earlier.end(), until)):
            return listed.end(), until
        if (own := _NEXT_OWN.match(text, earlier.end(), until)) is not None:
            last = text.rfind(", ", own.end(), until)  # "…, thời gian lưu trú 2,1 ngày, doanh thu …"
            return (last + 2 if last >= 0 and _DOES.match(text, last + 2, until) else own.end()), until
        if counted and (sums := text.rfind(", lũy kế ", earlier.end(), until)) >= 0:
            return sums + 2, until
        if (comma := text.rfind(", ", earlier.end(), until)) >= 0 and (
            _DOES.match(text, comma + 2, until) or (_TELLS_FRONT.search(text, comma, until) and len(text[comma:until].split()) >= 4)
        ):
            return comma + 2, until
    return begun, until


def subject(before: str, after: str, thing: str | None, *, rated: bool) -> str:
    """What is measured: "tỷ lệ che phủ rừng" before the number, or "hộ dân có nước sạch" after it.

    ``thing`` is what the unit counts ("xã"); ``rated``: it is counted per something.
    """
    front = _front(before)
    front = _EDGE.sub("", _EVERY.sub("", front)) if rated else front
    thing, back = _back(after, thing, alone=not front)
    if thing and rated and (each := _EACH.match(front)):  # "mỗi xã xây dựng ít nhất 02 mô hình": the unit tells of what
        front = front[each.end() :]
    if back and front.lower().endswith(("giải ngân", "đáp ứng")) and (takes := _TAKES.search(front)):
        return f"{takes.group()} {back}"
    if thing:
        behind = f"{thing}{', ' if back and after[:1] == ',' else ' '}{back}".strip()
        if _OF_A_SHARE.search(front) or (back and rated and not _HOW.match(back)):  # "100% khu công nghiệp có tối thiểu 1 trạm phát sóng": the share is another goal
            return behind
        if _DONE_TO.fullmatch(front):
            return f"{front} {behind}"
        if (does := _DOES_LAST.fullmatch(front)) and not _MEASURED.search(front):
            return f"{does[1]} {behind}"
        return behind if _BARE.fullmatch(front) or len(_ONLY_VERBS.sub(" ", front).split()) < 2 else front
    if _TELLS_FRONT.search(before) and len(front.split()) > 1 and not _MEASURED.match(back):
        return front
    if (place := _OF_PLACE.match(back)) and front:  # "tăng trưởng kinh tế từ 8,3% của cả nước"
        return f"{front} {place.group()}"
    if back and _DONE_TO.fullmatch(front) and (back.startswith("tổng ") or not _OF_WHOLE.match(back)):
        return f"{front} {back}"
    if not back or _OF_WHOLE.match(back) or _MEASURED.search(front) or (len(front.split()) <= _FEW and _OF_PLAN.match(back)):
        said = _OWN_VERBS.sub("", front)
        return back or (said if said == "chi" else "") if _GIVEN_ONLY.fullmatch(said) else said.removesuffix(" cho") or back
    at = _AT.search(before)  # "xây dựng hệ thống xử lý nước thải tại 100% khu công nghiệp"
    return f"{front} {at[1]} {back}" if at and len(front.split()) > 1 else back


def _front(before: str) -> str:
    """The words before a quantity, without when, how much and where it began."""
    front = _START.sub("", _EDGE.sub("", _START.sub("", before)) + " ").strip(" ,:(")
    if front.count("(") > front.count(")"):
        front = re.sub(r"\s*\((?=[^(]*$)", " ", front)
    front = _BEYOND.sub("", front)
    if _CHANGES.search(before):
        front = _MOVES.sub("", _BEGAN.sub("", front) or front)
    front = _EDGE.sub("", _AT_TIME.sub("", front)) or front
    if HEAD.match(front) and (given := _GIVES.match(front)):  # "Sở Tài chính … bố trí kinh phí …": what is measured, not who gives it
        front = re.split(r",\s+(?:bảo đảm|đảm bảo)\b", front[given.end() :])[0]
    low = front.lower()
    return _RAISED.sub("", _GREW.sub("", front) if any(word in low for word in _GREW_WORDS) else front).replace(" phấn đấu ", " ")


def _back(after: str, thing: str | None, *, alone: bool) -> tuple[str | None, str]:
    """What is counted, with its other name ("công trình/dự án"), and the words behind it up to where they turn to something else; ``alone``: nothing stands before it."""
    if not alone and re.match(r"(?:\s+trở (?:lên|xuống))?(?:\s*,\s|\s+và\s)", after) and not (thing and _ALSO.match(after)):
        return thing, ""  # "tăng 16%, tín dụng tăng 12%": what follows the comma is the next one's
    back = _THEN.sub("", _GLUED.sub("", after, count=1) if _GLUED.match(after) else after, count=1)
    back = _PER.sub("", back, count=1) if _PER.match(back) else back
    if thing and (alike := _ALIKE.match(back)):
        thing, back = thing + alike.group(), back[alike.end() :]
    back = re.sub(r"^\s*(?:trở lên\b)?\s*", "", UNTIL.sub("", _NEXT_STEP.sub("", back)))
    back = _TURNS.split(" " + _OTHER_YEAR.sub("", back))[0].strip(" ,.;:")
    back = back if back.count("(") == back.count(")") else back.rpartition("(")[0].strip(" ,.;")
    return thing, "" if ONLY_TIME.fullmatch(back) or _TIME_AND.match(back) else _BY_TIME.sub("", back)
