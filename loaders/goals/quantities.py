"""Quantities that state a goal: "trên 85,5% hộ dân", "1.200 ha", "7/9 đô thị", "32 nghìn ha".

In: the words of an item. Out: each quantity with its clause; its value and unit. Dates, document numbers, years, kinds ("đô thị loại II"), what a
goal begins with ("giảm từ 12%") and the parts of a total are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from math import prod
from typing import Final

from loaders.goals.target_conditions import sets_no_goal
from loaders.goals.target_rates import Rate, rate
from loaders.work.relativetimes import WAITING
from loaders.writing.alternatives import by_first_letter
from loaders.writing.calendar import YEAR
from loaders.writing.deferred import Deferred
from loaders.writing.figures import AMOUNT_BEGINS, PRINTED, TIMES, number
from loaders.writing.prefilter import prefiltered
from loaders.writing.vietnamese import CAPITALS

MOST: Final = 50  # no clause states more quantities
NEAR: Final = 1000  # the words that tell what a quantity is stand nearer
NUMBER: Final = rf"(?:{PRINTED})"
_MEASURE: Final = by_first_letter(
    r"ha|điểm phần trăm|điểm %|km/km2|km/km²|km2|km²|km|m2|m²|m3/ngày(?:[ -]?đêm)?|m³/ngày(?:[ -]?đêm)?|m3|m³|μg/m[3³]|µg/m[3³]|mg/m[3³]|mg/l|tấn(?:/ngày|/năm)?|tạ|kg|cm|mm|MW|GW|kWh|MWp|Mbps|Gbps|lít|mét"
    r"|USD|đô la(?: Mỹ)?(?: \(USD\))?|đồng(?! hồ\b)(?:/[^\W\d]\w*){0,2}|người|lượt (?:người|cán bộ|hội viên|đoàn viên|học viên|lao động|hộ|nông dân|công chức|viên chức|đảng viên|bạn đọc|độc giả|học sinh|sinh viên|giáo viên|bệnh nhân|phụ nữ|thanh niên|trẻ em|tình nguyện viên)|lượt(?: hành)? khách(?: du lịch)?|giường bệnh"
) + r"(?!\w)"
COUNT: Final = by_first_letter(
    r"xã, phường|xã|phường|huyện|thị trấn|thôn|bản|tổ dân phố|hộ(?: gia đình| dân)?|khu(?: vực| rừng(?: đặc dụng)?"
    r"| công nghiệp| kinh tế| đô thị| dân cư| xử lý| bảo tồn)?|cụm(?: công nghiệp)?"
    r"|cơ sở|công trình|dự án|hệ thống|trạm(?: quan trắc)?|bãi(?: chôn lấp| rác)?|điểm|mô hình|lao động|doanh nghiệp"
    r"|liên hiệp hợp tác xã|hợp tác xã|trường(?: học)?|hồ(?: chứa)?|đô thị|nhà máy|tuyến|cầu"
    r"|sản phẩm|văn bản|lớp|khóa|cuộc|đợt|tủ|thiết bị|phương tiện|cây|con(?!\s?/| số\b)|căn|ngôi nhà|nhà|trung tâm|tổ chức|chuyên gia|phòng thí nghiệm|bệnh viện|siêu thị|chợ|cảng|làng nghề|di tích|thư viện"
    r"|câu lạc bộ|suất(?: quà| học bổng)?|phần quà|học bổng|tổ hợp tác|trang trại|chuỗi(?: liên kết| giá trị)?|nhãn hiệu|thương hiệu|vùng(?: nuôi| trồng| sản xuất| nguyên liệu| dự án)|bộ dữ liệu|tập dữ liệu|kịch bản|sàn(?: giao dịch| thương mại điện tử)|bác s[ĩỹ]|dược s[ĩỹ]|điều dưỡng|hộ sinh|nhân viên y tế|camera|máy tính|giếng|bể|giáo viên|kỹ sư|tiến s[ĩỹ]|thạc s[ĩỹ]|nền tảng|khách sạn|giường|bậc|phòng học|nông dân|chi hội|tổ hội|chi đoàn|chi bộ|tổ chức đảng|đồng hồ|bệnh nhân|người bệnh|trẻ em|phụ nữ|tỉnh, thành phố|tỉnh|thành phố|hồ sơ|dịch vụ công|thủ tục hành chính|tiêu chí|tàu|bến|loài|giống"
    r"|đảng viên|hội viên|đoàn viên|học sinh|sinh viên|học viên|công nhân|giảng viên|nghiên cứu viên|cộng tác viên|tình nguyện viên|tuyên truyền viên|báo cáo viên|kỹ thuật viên|cán bộ|công chức|viên chức|chiến s[ĩỹ]"
    r"|biên chế|đơn vị máu|vị trí việc làm|việc làm|thuê bao|thẻ|gốc|nút giao|sân(?: vận động| thể thao| chơi)?|trụ sở|xe|đoàn|tổ|khách(?: quốc tế| nội địa)?"
    r"|thương vụ|nhóm nghiên cứu|nhà khoa học|nghệ nhân|vận động viên|huấn luyện viên|huy chương|sáng chế|đề án|vườn"
) + r"(?!\w)"
# What is done again and again: counted as a goal only per period or place ("04 buổi/năm").
_EVENT: Final = by_first_letter(
    r"buổi|lần|lượt(?: người)?|kỳ|hội nghị|hội thảo|chuyên đề|phiên|tin, bài|tin bài|tin|bài(?: viết)?|phóng sự|chương trình|hoạt động"
    r"|sáng kiến|đề tài|phong trào|chuyến|vụ"
) + r"(?!\w)"
# Of how many of what: "109 bé trai/100 bé gái", "2,1 con/phụ nữ", "14 bác sĩ/vạn dân", "4/100.000 trẻ"
_BASE: Final = r"(?:1\.000|10\.000|100\.000|100|1000|10000|100000|vạn|nghìn|ngàn)"
_WORD: Final = r"[a-zà-ỹđ]+"
_OF: Final = rf"{_WORD}(?:\s+{_WORD}){{0,3}}?(?=\s+(?:sinh ra|vào|đến|trong|năm|còn|được|là|và|theo|giai đoạn|xuống|lên|trở)\b|\s*[,;.()]|\s*$)"
_RATE: Final = rf"(?:{_WORD}\s){{0,3}}{_WORD}\s?/\s?(?:{_BASE}\s+{_OF}|phụ nữ(?!\w)|bà mẹ(?!\w))"
QUANTITY: Final = Deferred(
    rf"(?<![\w/.,\"“%-])(?:(?P<low>{NUMBER})\s*%?\s*(?:-|(?P<up_to>đến))\s*(?P<high>{NUMBER})|(?P<part>\d+)/(?P<whole>\d+)|(?P<one>{NUMBER}))"
    rf"(?:\s?(?P<percent>%|‰|phần trăm)|\s+(?:(?P<life>tuổi|năm)|(?P<time>giây|phút|giờ(?: làm việc)?|ngày(?: làm việc)?|tháng))(?!\w)|\s+(?:(?P<many>(?:(?:nghìn|ngàn|triệu)\s+)?(?:tỷ|tỉ)|nghìn|ngàn|vạn|triệu)\s+)?(?:(?P<measure>{_MEASURE})|(?P<count>{COUNT})|(?P<event>{_EVENT}))"
    rf"|\s+(?P<sum>(?:(?:nghìn|ngàn)\s+)?(?:tỷ|tỉ)|triệu)(?P<shared>(?:\s?/\s?(?:người|hộ|năm|tháng|ha|lao động|hợp tác xã)(?!\w)){{0,2}})(?=\s*(?:[.,;()]|$)|\s+(?:trở lên|vào|trong|đến|năm)\b)|(?P<plain>)(?=\s*(?:[;)]|[.,](?!\d)|$)|\s+(?:trở lên|vào|trong|đến)\b)"
    rf"|(?P<near>ha|km2|km²|km|m2|m²|m3|m³|kg|MW)(?!\w)|\s+(?P<rate>{_RATE})|/(?P<base>{_BASE})\s+(?P<of>{_OF}))",
    re.IGNORECASE,
)
# a number behind these is a name's or a day's, whatever it looks like …
_NAMES: Final = r"ngày|tháng|quý|điều|khoản|khóa|khoá|km|đề án|nghị quyết|kết luận|kế hoạch|chỉ thị|thông tư|nghị định|hướng dẫn số|trung ương|phụ biểu|phụ lục|so với(?: mức| con số| tỷ lệ)?|cao hơn mức|thấp hơn mức|nhiều hơn mức|ít hơn mức|giai đoạn|lần thứ"
# … and a rank or one of all there are behind these ("cấp 2", "thôn 3", "ở cả 3 tiêu chí"), unless it is a share: "học sinh các cấp 98%"
_RANKS: Final = r"số|loại|cấp|thứ|khu phố|tổ|thôn(?<!nông thôn)|ấp|đường|quốc lộ|đội|hẻm|khu vực|nhóm|top|tốp|hạng|vị trí|ở (?:tất )?cả|trên (?:tất )?cả|về (?:tất )?cả"
_NAMED: Final = Deferred(rf"\b(?:{by_first_letter(_NAMES)}(?P<name>)|{by_first_letter(_RANKS)})\s*$", re.IGNORECASE)
_NAME_LETTERS: Final = 24
_STRIVES: Final = re.compile(r"(?<!đã )\bphấn đấu\b", re.IGNORECASE)
_LIFE: Final = Deferred(r"\b(?:tuổi thọ|sống khỏe(?: mạnh)?|tuổi kết hôn)\b[^,;.]*$", re.IGNORECASE)  # an age is no goal, how long people live is
# how long one waits for something: "thời gian giải quyết hồ sơ không quá 03 ngày"; how long a work, a course, a term takes is none
_WAITS: Final = Deferred(
    rf"{WAITING}(?:[^;.:\d]|\d(?=\d*%)){{2,120}}?\b(?:không quá|không vượt quá|tối đa|dưới|còn|xuống|trung bình|bình quân)\s+(?:(?:còn|không quá|dưới|tối đa|khoảng|là|đạt|mức)\s+)*$", re.IGNORECASE
)
_OF_A_THING: Final = ("kg", "cm", "mm")
_SCHOOL_DAY: Final = Deferred(r"0?[12]\s+buổi\s?/\s?ngày", re.IGNORECASE)  # how a school teaches
_STAYS: Final = Deferred(r"\bthời gian lưu trú\b[^,;.]*\b(?:đạt|từ|là|lên|trên|khoảng|còn)\s+$", re.IGNORECASE)
_LISTED: Final = 5  # "2 - 98% hộ": so many times the number of an item is no range
_WHERE: Final = Deferred(r"\b(?:tại|ở|thuộc|của|với|cho|trong|gồm|các|những|từ|giữa|(?:tỉnh|thành phố|huyện|xã)\s+và)\s*$", re.IGNORECASE)  # "phấn đấu …, tuần tra tại 27 xã": where, not how many
# Each begins with a sign, so that no other letter is looked at twice; "trong đó" does not, and stands in few texts.
_SPLIT: Final = Deferred(
    rf"[;.,](?:(?<=;)\s+|(?<=[^\d\s]\.)\s+|(?<=\d\.)\s+(?=[{CAPITALS}])|(?<=,)\s+(?=(?:trên |dưới |khoảng |và )?{NUMBER}\s?%|duy trì|phấn đấu|nâng tỷ lệ))", re.IGNORECASE
)
_YEAR_BY_YEAR: Final = Deferred(rf"\((?:năm\s+)?{YEAR}:[^()]{{1,200}}\)", re.IGNORECASE)  # "40 doanh nghiệp (năm 2026: 10; năm 2027: 15)": one clause
_SPLIT_OF_WHICH: Final = Deferred(rf"{_SPLIT.pattern}|\s*,?\s+trong đó:?\s+(?:(?:tập trung|cụ thể|phấn đấu)\s*:\s+)?", re.IGNORECASE)
# "đẩy mạnh …, xử lý đảm bảo 95% chất thải được thu gom": what is done stands before, the goal begins with "đảm bảo"
_ENSURES: Final = Deferred(r"\w\s+((?:bảo đảm|đảm bảo)\s+(?:(?:đạt|có|cho|trên|dưới|khoảng|ít nhất|tối thiểu|tỷ lệ)\s+)*)$", re.IGNORECASE)
_WHAT_FOLLOWS: Final = Deferred(r"\s+(?!(?:trên|trong|so với|tổng|của|trở lên)\b)\w")
# "giảm từ 12% xuống còn 10%": where it began is no goal
_FROM: Final = Deferred(r"\btừ(?:\s+(?:mức|khoảng|trên|dưới|gần))?\s*$", re.IGNORECASE)
_TO: Final = Deferred(r"[^;.%]{0,60}?\b(?:xuống|lên|còn)(?:\s+(?:còn|đến|tới|mức|khoảng|trên|dưới|dưới mức|tối thiểu|ít nhất))*\s+\d", re.IGNORECASE)
_OWNED: Final = Deferred(r"\s*(?:vốn|cổ phần|cổ phiếu)\b")  # "doanh nghiệp 100% vốn nhà nước" is a kind of firm
_PAID_OUT: Final = re.compile(r"\bgiải ngân\b[^,;.]*$", re.IGNORECASE)  # "giải ngân 100% vốn được giao"
_OF_FUNDS: Final = Deferred(r"\s*\((?:khoảng|tương đương|ước)?\s*\d[\d.,]*\s*(?:nghìn tỷ|tỷ|triệu|nghìn)?\s*đồng|\s+(?:tổng|tống)\s+(?:số\s+)?(?:nhu cầu\s+)?(?:mức\s+)?(?:vốn|kinh phí|đầu tư|chi phí|dự toán)\b", re.IGNORECASE)
_NEEDED: Final = Deferred(r"\bnhu cầu\s+(?:sử dụng\s+)?(?:đất|vốn|kinh phí)\b[^;]*$", re.IGNORECASE)
# how large a thing is that a task builds, and what a loan costs: "điện gió với công suất 100 MW", "giảm lãi suất 2%/năm"
_SIZED: Final = Deferred(r"(?:(?:\b(?:với|có)\s+|\()(?:tổng\s+)?(?:công suất|diện tích|quy mô)|\b(?:nhà máy|kho|hồ|đập|trạm|bãi|bến|cảng|cụm|khu|tuyến|đường|kênh|mương|đê|kè|cầu|nhà|dự án|công trình)\s(?:(?!\b(?:nâng|tăng|đạt|mở rộng|lên|thêm)\b)[^;.]){0,80}?"
    r"\b(?:công suất|sức chứa|dung tích|trọng tải|diện tích|quy mô|dài|rộng|cao)|lãi suất\b[^;.]{0,80}?)\s*(?:(?:là|đạt|trên|dưới|khoảng|thiết kế|lắp máy|tối thiểu|tối đa|từ)\s+)*$", re.IGNORECASE)
_BOUGHT: Final = Deferred(r"\b(?:hợp đồng|gói thầu)\b[^;.]*$", re.IGNORECASE)
# which of several are meant: "điều chỉnh vốn của các dự án giải ngân dưới 30%"
_WHICH: Final = Deferred(r"\b(?:của|với|tại)\s+(?:các|những)\s+[^,;:.]{3,80}?\b(?:dưới|trên|từ|không đạt|chưa đạt)\s+$", re.IGNORECASE)
_EXTENT: Final = Deferred(r"\b(?:rà soát|kiểm tra|thống kê|kiểm kê|yêu cầu)\s+$", re.IGNORECASE)  # "Rà soát 100% khách hàng": of how many the work is
_EARNED: Final = Deferred(r"\b(?:thu|giá trị|GRDP|xuất khẩu|huy động)\b", re.IGNORECASE)
# "gấp 2 lần năm 2020", "giảm … còn 1,7 lần": how many times as much, no count of what is done
_MULTIPLIES: Final = Deferred(r"\b(?:gấp|tăng|giảm|bằng|còn|lên|cao hơn)\s+(?:(?:khoảng|ít nhất|tối thiểu|hơn|trên|từ)\s+)?$", re.IGNORECASE)
# a figure that is printed without its unit: of money, of how long people live, an index
_SUM: Final = Deferred(r"\b(?:thu nhập|thu ngân sách|tổng thu|thu nội địa|chi ngân sách|doanh thu|doanh số|giá trị (?:sản xuất|sản phẩm|gia tăng)|GRDP|tổng sản phẩm|vốn|dư nợ)\b[^;.]*$", re.IGNORECASE)
_PLAIN: Final = Deferred(r"\b(?:tuổi thọ (?:trung bình|bình quân)|chỉ số (?:phát triển con người|HDI|[A-Z]{2,}\w*|hạnh phúc|bất bình đẳng|GINI))\b[^,;.]*\b(?:đạt|trên|từ|khoảng|lên|là|còn|dưới)\s+$", re.IGNORECASE)
_VISITS: Final = re.compile(r"\bkhách\b[^,;.]*$", re.IGNORECASE)  # "khách quốc tế 150 nghìn lượt"
_MONEY: Final = ("đồng", "usd", "đô la")
_INDENT: Final = re.compile(r"\s*")
_PARTS: Final = re.compile(r"\((?:bao )?gồm\b", re.IGNORECASE)
_TOTAL: Final = re.compile(r"\btổng\b[^()]*$", re.IGNORECASE)


def clauses(text: str) -> list[tuple[int, int]]:
    """The clauses of an item: at semicolons, full stops, "trong đó", and where a new share begins."""
    split = _SPLIT_OF_WHICH if "trong đó" in text.lower() else _SPLIT
    cuts = [(m.start(), m.end()) for m in split.finditer(_YEAR_BY_YEAR.sub(lambda m: m.group().replace(";", ","), text))]
    starts = [0, *(b for _, b in cuts)]
    ends = [*(a for a, _ in cuts), len(text)]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if a < b]


def quantities(text: str, *, counts: bool = True, amounts: bool = True) -> Iterator[tuple[int, int, re.Match[str]]]:
    """(start, end of the clause, the quantity) of each quantity that states a goal.

    Without ``counts`` ("27 xã" in a task is the size of the work) and without ``amounts`` ("405 tấn" in a duty is what is handed out) these count
    only per period or place.

    >>> [m.group() for _, _, m in quantities("Trồng 1.200 ha rừng; 7/9 đô thị đạt, 85,5% hộ dân theo Nghị quyết 12 năm 2030")]
    ['1.200 ha', '7/9 đô thị', '85,5%']
    """
    for a, b in clauses(text) if AMOUNT_BEGINS.search(text) else ():
        for m in islice(prefiltered(QUANTITY, AMOUNT_BEGINS, text, a, b), MOST):
            m = _item_left_out(text, m, b)
            before = text[max(a, m.start() - NEAR) : m.start()]
            low = before.lower()
            if (named := _NAMED.search(before[-_NAME_LETTERS:])) and (named["name"] is not None or not (m["percent"] or "." in m.group())):
                continue
            if "từ" in low and _FROM.search(before) and _TO.match(text, m.end(), b):
                continue
            if (m["sum"] and not _SUM.search(before)) or (m["plain"] is not None and not _PLAIN.search(before)):
                continue
            if sets_no_goal(text, m) or (m["part"] == "24" and m["whole"] == "7") or (m["event"] and _SCHOOL_DAY.match(text, m.start())) or (m.group("life") and not _LIFE.search(before)) or (m["time"] and not (amounts and not m["part"] and (_WAITS.search(before) or _STAYS.search(before)))):
                continue
            counted = counts or _striving(text, a, m.start())
            multiplied = counted and (m.group("event") or "").lower() == "lần" and _MULTIPLIES.search(before)
            visits = m.group("event") and ((m["event"].lower() == "lượt" and _VISITS.search(before)) or f"số {m['event'].lower()} " in low)  # "số vụ cháy giảm còn dưới 20 vụ"
            loose = (m.group("event") and not multiplied and not (counted and visits)) or (m.group("count") and not m.group("part") and not counted) or ((m.group("measure") or m.group("near")) and not (amounts or counted))
            if (loose and not rate_of(before, text, m)) or (m.group("percent") and _OWNED.match(text, m.end()) and not _PAID_OUT.search(before)):
                continue
            if m.group("up_to") and Decimal(number(m["low"])) >= Decimal(number(m["high"])):
                continue  # "từ 12% đến 10%" tells a fall
            if not counted and (m.group("measure") or m.group("near")) and (before.endswith("(") or (m["measure"] or m["near"]).lower() in _OF_A_THING):
                continue  # "Sửa chữa đường thôn 4 (1,2 km)", "giống gà đạt 2,4 kg": how large the work or a thing is
            if m.group("count") and re.match(r"20\d\d$|19\d\d$", m.group("one") or ""):
                continue  # a year before a noun
            if not counts and ((_is_money(m) and not _EARNED.search(before)) or (m.group("percent") and _OF_FUNDS.match(text, m.end())) or _NEEDED.search(before) or _SIZED.search(before) or (_is_money(m) and _BOUGHT.search(before))):
                continue  # what a task costs or needs is budget, how large a thing is no goal
            if not counted and (_WHICH.search(before) or (m["percent"] and _EXTENT.search(before))):
                continue
            opened = text.rfind("(", max(0, m.start() - NEAR), m.start())
            if opened > text.rfind(")", 0, m.start()) and (_PARTS.match(text, opened) or _TOTAL.search(text[a:opened])):
                continue  # the parts of a total
            ensures = _ENSURES.search(before) if m.group("percent") and _WHAT_FOLLOWS.match(text, m.end()) else None
            yield a + ensures.start(1) if ensures else a, b, m


def _item_left_out(text: str, m: re.Match[str], end: int) -> re.Match[str]:
    """The quantity without the number of the item that it stands behind: "3- 95% hộ có nước sạch" is no range."""
    if m["low"] is None or m["up_to"] or _INDENT.match(text).end() != m.start():  # type: ignore[union-attr]
        return m
    said = text[m.end("low") : m.start("high")]
    apart = said[:1] == "-" and said[-1:] == " " or (said == " - " and Decimal(number(m["high"])) > _LISTED * Decimal(number(m["low"])))
    return (QUANTITY.match(text, m.start("high"), end) or m) if apart else m


def _striving(text: str, start: int, end: int) -> bool:
    """Whether the sentence strives for what it counts: "phấn đấu khởi công 40 dự án" is a goal, wherever it stands."""
    begun = max(start - NEAR, 0, text.rfind(". ", 0, end) + 1)
    return "hấn đấu" in text and _STRIVES.search(text, begun, end) is not None and not _WHERE.search(text, begun, end)


def rate_of(before: str, text: str, m: re.Match[str], *, goal: bool = False) -> Rate | None:
    """Per what the quantity is counted, if per anything; ``before`` are the words of its clause up to it, ``goal`` whether it is known to be a goal."""
    said = m.group("measure") or m.group("near") or m.group("count") or m.group("event") or m["time"]
    if m["part"] or (said is None and not m["percent"]):
        return None
    if not m["percent"]:
        return rate(before, text, m.end(), said, goal=goal)
    begun = max(0, m.start() - NEAR, text.rfind(". ", 0, m.start()) + 1)  # "Hằng năm, số vụ A giảm 3%; số vụ B giảm 5%": what opens the sentence holds for all of it
    found = rate(text[begun : m.start()], text, m.end(), None, share=True, goal=goal)
    return replace(found, said=(begun + found.said[0], begun + found.said[1])) if found and found.said else found


def _is_money(m: re.Match[str]) -> bool:
    return m["sum"] is not None or (m.group("measure") or "").lower().startswith(_MONEY)


def value_and_unit(m: re.Match[str]) -> tuple[str, str | None]:
    """The value and its unit, multiplier words applied; money keeps "tỷ đồng", "triệu đồng" as its unit.

    >>> value_and_unit(QUANTITY.search("giữ 32 nghìn ha đất lúa")), value_and_unit(QUANTITY.search("thu 2.000 tỷ đồng"))
    (('32000', 'ha'), ('2000', 'tỷ đồng'))
    >>> [value_and_unit(QUANTITY.search(t)) for t in ("dưới 109 bé trai/100 bé gái", "dưới 4/100.000 trẻ đẻ sống", "đón 1,5 triệu lượt khách")]
    [('109', 'bé trai/100 bé gái'), ('4/100000', 'trẻ đẻ sống'), ('1500000', 'lượt khách')]
    """
    unit = "%" if m.group("percent") in ("%", "phần trăm") else m.group("percent") or m.group("measure") or m.group("near") or m.group("count") or m.group("event") or m.group("life") or m["time"]
    if m.group("rate"):
        return number(m.group("one")) if m.group("one") else f"{number(m.group('low'))}-{number(m.group('high'))}", re.sub(r"\s*/\s*", "/", m.group("rate"))
    if m.group("base"):
        return f"{number(m.group('one'))}/{number(m.group('base'))}", m.group("of")
    if m["sum"]:
        unit = f"{m['sum'].lower().replace('tỉ', 'tỷ')} đồng" + re.sub(r"\s", "", m["shared"])
    if m["plain"] is not None and re.search(r"tuổi thọ", m.string[max(0, m.start() - NEAR) : m.start()], re.IGNORECASE):
        unit = "tuổi"
    many = (m.group("many") or "").lower()
    times = 1
    if _is_money(m) and unit:
        unit = "USD" if unit.lower().startswith("đô la") else unit
    if many and _is_money(m):
        unit = f"{many.replace('tỉ', 'tỷ')} {unit}"
    elif many:
        times = prod(TIMES[word] for word in many.split())

    def one(printed: str) -> str:
        plain = number(printed)
        return plain if times == 1 else _scaled(plain, times)

    if m.group("part"):
        return f"{int(m.group('part'))}/{int(m.group('whole'))}", unit
    if m.group("low"):
        return f"{one(m.group('low'))}-{one(m.group('high'))}", unit
    return one(m.group("one")), unit


def _scaled(plain: str, times: int) -> str:
    whole, _, rest = plain.partition(".")
    zeros = len(str(times)) - 1
    digits = whole + rest[:zeros].ljust(zeros, "0")
    return number((digits.lstrip("0") or "0") + ("," + rest[zeros:] if rest[zeros:] else ""))
