"""Mentions of documents by name: plenums' and congresses' resolutions, laws, strategies, plannings, schemes, programmes.

In: a block, and the places of its mentions by number. Out: ``Mention`` with ``name``. A name is the instrument's type, its subject and its period:
it ends with its period ("đến năm 2030, tầm nhìn đến năm 2050"), at a footnote mark, or where the sentence turns to something else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.agencies.issuers import issuer_at
from loaders.references.laws import LawName
from loaders.references.mentions import Mention, cell_end
from loaders.writing.alternatives import one_of
from loaders.writing.block import Block
from loaders.writing.calendar import YEAR
from loaders.writing.dates import date_at
from loaders.writing.deferred import Deferred
from loaders.writing.readspans import ReadSpans
from loaders.writing.vietnamese import CAPITALS, fold, same_spelling, squeeze
from ontology.tables import province_names

_I: Final = re.IGNORECASE
_ROMAN_OR_WORD: Final = r"(?:[IVXLC]+|\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s+\w+)?)"

_PLENUM: Final = Deferred(
    r"(?P<plural>(?:các|những)\s+(?:nghị\s+quyết(?:\s*,\s*kết\s+luận)?|văn\s+kiện)\s+)?(?P<type>Nghị\s+quyết\s+|Kết\s+luận\s+)?(?:của\s+)?"
    rf"(?:Hội\s+nghị\s+)?(?:lần\s+thứ\s+(?P<w>{_ROMAN_OR_WORD})\s*,?\s*)?(?:Ban\s+Chấp\s+hành\s+)?Trung\s+ương(?:\s+Đảng)?\s*(?P<n>\d{{1,2}})?\s*,?\s*"
    r"(?P<bracket>\()?khóa\s+(?P<term>[IVXLC]+)(?(bracket)\))",
    _I,
)
_PROVINCE: Final = one_of(province_names())
_CONGRESS: Final = Deferred(
    r"(?P<type>Nghị\s+quyết)\s+(?:của\s+)?(?P<body>Đại\s+hội(?:\s+đại\s+biểu)?(?:\s+toàn\s+quốc)?\s+"
    r"(?:(?:lần\s+thứ\s+)?[IVXL]{1,6}\s+(?:của\s+)?Đảng(?!\s+bộ)(?:\s+Cộng\s+sản\s+Việt\s+Nam)?|"
    rf"(?:Đảng\s+bộ\s+(?:tỉnh|thành\s+phố|xã|phường|đặc\s+khu)\s+(?:{_PROVINCE}|(?=lần\s+thứ|nhiệm\s+kỳ))|(?:của\s+)?Đảng(?!\s+bộ|\s+(?:ở\s+)?các\s+cấp)(?:\s+toàn\s+quốc)?)(?:\s*lần\s+thứ\s+(?P<session>{_ROMAN_OR_WORD}))?(?:,?\s*nhiệm\s+kỳ\s+(?P<term>\d{{4}}\s*-\s*\d{{4}}))?))",
    _I,
)
_NUMBERED_SCHEME: Final = Deferred(r"(?P<type>Đề\s+án|Chương\s+trình|Dự\s+án)\s+(?:số\s+)?(?P<n>\d{1,3})(?![\d/\-%]|\.\d)", _I)
# "Đề án 4 an", "Chương trình 3 sạch": words that a single digit counts make a name; behind a scheme's number goes on what is said of it
_COUNTS: Final = Deferred(
    r"(?<!0)(?<!\d)\d (?!(?:của|về|và|tại|trên|trong|theo|do|được|đã|đang|sẽ|là|giai|năm|đến|từ|cho|với|có|phải|cần|này|nêu|thuộc|để|nhằm|gồm|ban|triển|thực|tiếp|cấp|tỉnh|thành|huyện|xã|phường|khi|sau|trước|bằng|cũng|không|chưa|hoàn|phê|mục|phần|đối|gắn|hoặc|nhưng|tổng|chính|như|thì|nếu|vào|ở|bảo|đảm|vì)\b)[a-zà-ỹđ]"
)
_BOARD: Final = Deferred(r"(?:[Qq]uản lý|QL)\s+$")  # "Ban Quản lý Dự án 85"
_SCHEME_COUNTED: Final = Deferred(r"(?:đề án|chương trình|dự án) (?:số )?\d")  # in small letters: few blocks with these words have a number behind them
_INSTRUMENT: Final = Deferred(
    r"(?P<type>Chiến\s+lược|Quy\s+hoạch|Kế\s+hoạch|Chương\s+trình|Đề\s+án|Điều\s+chỉnh\s+Định\s+hướng|Định\s+hướng|Thỏa\s+thuận|Tuyên\s+bố|"
    r"kế\s+hoạch|chương\s+trình|chiến\s+lược|quy\s+hoạch|đề\s+án)(?P<kind>\s+(?:hành\s+động|mục\s+tiêu)(?:\s+quốc\s+gia)?)?(?=\s)"
)
_LETTER: Final = re.compile(r"\w")
PERIOD: Final = Deferred(
    rf"(?:,\s*)?(?:(?:giai\s+đoạn|thời\s+kỳ|trong\s+giai\s+đoạn)\s+(?:đến\s+năm\s+)?{YEAR}(?:\s*-?\s*{YEAR})?|(?:đến\s+)?(?:năm\s+){YEAR}(?:\s*-\s*{YEAR}|\s+và\s+(?:năm\s+)?{YEAR}(?![\d\s]*-))?"
    rf"|từ\s+(?:năm\s+)?{YEAR}\s*(?:-|đến)\s*(?:hết\s+)?(?:năm\s+)?{YEAR}|5\s+năm\s+{YEAR}\s*-\s*{YEAR}|đến\s+{YEAR}|(?<!kỳ )(?<!học )(?<!cho )(?<!vốn )(?<!\d, ){YEAR}\s*-\s*{YEAR}(?!\s(?:hộ|ha|tỷ|triệu|người|km|tấn|căn|lượt)\b))"
    rf"(?:\s*,?\s*(?:và\s+)?(?:tầm\s+nhìn|định\s+hướng)\s+(?:đến\s+)?(?:năm\s+)?{YEAR})?(?:\s+và\s+những\s+năm\s+tiếp\s+theo)?(?:\s*\((?:cập\s+nhật|điều\s+chỉnh|sửa\s+đổi)\))?",
    _I,
)
# The part of the period that has decisions of its own: "giai đoạn 2021 - 2030, giai đoạn I: từ năm 2021 đến năm 2025".
_PHASE: Final = Deferred(
    rf"\s*[,(]\s*giai\s+đoạn\s+(?:[IV]{{1,3}}|[1-5])\b(?:\s*:?\s*\(?(?:từ\s+)?(?:năm\s+)?{YEAR}\s*(?:-|đến)\s*(?:năm\s+)?{YEAR}\)?)?\)?", _I
)
_STOP: Final = Deferred(
    r"\s*(?:\||\b(?:theo|(?:sau\s+|trước\s+)?khi\s+được|được|đã\s+được|hiện\s+do|(?<!tự\s)do|tại(?!\s+(?:các|Việt\s+Nam|những)\b)|gắn\s+với(?!(?:\s+[a-zà-ỹđ]+){1,14}\s+(?:giai\s+đoạn|đến\s+năm|thời\s+kỳ)\s)|(?:ban\s+hành|phê\s+duyệt)(?=\s+(?:kèm|tại|theo|bằng|ngày|năm|trong|ở)\b|\s*[(;,.]|$)|sau\s+khi|ngay|góp\s+phần|thực\s+hiện\s+theo|chỉ\s+thực\s+hiện|với\s+(?:các|những)\s+nội\s+dung|hiện\s+có|như|phù\s+hợp)\b"
    r"|\b(?<!phạm vi quản lý )của\s+(?:Thủ\s+tướng|Chính\s+phủ|Bộ|Ủy\s+ban|UBND|Trung\s+ương|Quốc\s+hội|Tỉnh|tỉnh|đơn\s+vị|ngành(?!\s+[a-zà-ỹđ])|mình)\b|\b(?:trên|ở)\s+(?:tất\s+cả|địa\s+bàn)\b"
    r"|[.;:](?=\s|$)|,\s*(?=(?:Quy\s+hoạch|Chiến\s+lược|Kế\s+hoạch|Chương\s+trình|Đề\s+án|quy\s+hoạch|kế\s+hoạch|chương\s+trình|đề\s+án|chiến\s+lược|đặc\s+biệt|từng\s+bước|nhất\s+là|trong\s+đó|trình(?!\s+(?:độ|tự|diễn))|trên\s+cơ\s+sở|bảo\s+đảm|đảm\s+bảo|xây\s+dựng|đề\s+xuất|tổ\s+chức|tiến\s+hành|xác\s+định|cả\s+về|quy\s+định\s+của|hoàn\s+thành\s+(?:trong|trước)|xong|nhân\s+rộng|báo\s+cáo\s+cấp|có\s+)\b)"
    r"|\b(?:và|;)\s+(?=(?:Quy\s+hoạch|Chiến\s+lược|Kế\s+hoạch|Chương\s+trình|Đề\s+án|Nghị\s+quyết|Quyết\s+định|lập|tổ\s+chức|triển\s+khai|thực\s+hiện|đề\s+xuất|bố\s+trí|các\s+văn\s+bản)\b)|\()",
)
_KINDS: Final = frozenset({"Chiến lược", "Quy hoạch", "Kế hoạch", "Chương trình", "Đề án", "Điều chỉnh định hướng", "Định hướng", "Thỏa thuận", "Tuyên bố"})
_MARKED: Final = Deferred(rf"{YEAR}|\bsố \d|[\"“”]|(?<!chuẩn )(?<!của )quốc gia")
_ISSUES: Final = Deferred(r"(?:Điều\s+\d+[.:]\s*)?(?:Phê\s+duyệt|Ban\s+hành)\b[^.;:]{0,60}")  # the article that makes it known
# Before a name that nothing closes: what drafts, assesses or approves a thing that is anybody's ("lập, phê duyệt Đề án sử dụng tài sản công"), or a list of other things …
_ANY_BEFORE: Final = Deferred(r"(?:\b(?:dự thảo|dự kiến|(?:thẩm định|phê duyệt|gia hạn|ban hành)(?:(?:,| và| hoặc) (?:phê duyệt|điều chỉnh|bổ sung|sửa đổi|ban hành)){0,3})|\bvà|,)\s[\"“]?$", _I)
# … unless an act with a number issues it, or is about it, or another name stands beside it.
_ACT_ABOUT: Final = Deferred(r"\d[/-][A-ZĐ][^.;]{0,180}\s(?:về|phê duyệt|ban hành|thông qua)(?:\s(?:việc|phê duyệt|ban hành|điều chỉnh|bổ sung)){0,3}\s[\"“]?$", _I)
_ISSUED_BY: Final = Deferred(r"[^.;]{0,120}?\s\(?(?:Quyết định|Nghị quyết|Nghị định) (?:số )?\d")
_OWN: Final = Deferred(rf"{YEAR}|quốc gia|\b(?:tỉnh|[Tt]hành phố|[Hh]uyện|xã|phường|Việt) [{CAPITALS}]")
_ONCE_APPROVED: Final = Deferred(r"\s+(?:đã )?được (?:cấp có thẩm quyền )?phê duyệt\s*(?:[.,;)|]|$)")  # whichever it is
_BESIDE: Final = Deferred(r"(?:,| và|,\s*và)\s+")
_BEFORE: Final = 240
_QUOTED: Final = re.compile(r"\s*[\"“]")
_OPENING: Final = ('"', "“")
_UNQUOTED: Final = re.compile(r"[\"”]")
# "kế hoạch thực hiện Chương trình Y trên địa bàn tỉnh X giai đoạn …": there the place and the period are the plan's.
_NESTED: Final = Deferred(r"(?:thực\s+hiện|triển\s+khai)\s+\S+(?:\s+\S+){0,3}$")
_AREA: Final = Deferred(
    rf"\s*(?:trên\s+địa\s+bàn|(?<!\w)(?:tại|của))\s+(?:(?:toàn\s+)?(?:tỉnh|[Tt]hành\s+phố|huyện|xã|phường)(?:\s+(?-i:[{CAPITALS}])\w*){{0,4}}|cả\s+nước)\s*,?\s*(?=giai\s+đoạn|(?:từ|đến)\s+năm|thời\s+kỳ|năm\s+\d)", _I
)
# Names of this kind say nothing of which document is meant.
_TOO_GENERAL: Final = Deferred(
    rf"(này|{YEAR}\s*-\s*{YEAR}|nội dung|bên dưới|(?:sau|trước) năm|trung hạn(?= giai đoạn)|thời kỳ(?=\s+{YEAR})|(?:các )?chức danh|hoàn thành|(?:\w+ ){{0,4}}giao năm|\d{{1,2}} năm(?=,)|\d{{1,3}} (?:mục|phần|chương|phụ lục|nội dung|nhiệm vụ|chỉ tiêu)|(?:kỳ|phiên) họp|không(?! gian)|sớm|chỉ|tích hợp|với|ưu tiên|giai đoạn(?=\s+{YEAR})|để|(?:bao )?gồm|từ (?:ngân sách|nguồn|các nguồn)|- (?:Tài chính|Tài vụ|Đầu tư|Kỹ thuật|Vật tư|Tổng hợp|Nghiệp vụ|Hành chính|Thống kê)|hoặc|trong|ở|một cách|đồng bộ|đúng|bằng|lại|phần mềm|trên|nêu trên|kèm theo|công tác(?=\s+(?:của|kiểm tra|thanh tra|giám sát|năm|tháng|quý|tuần|trọng tâm|toàn khóa|hằng|hàng|nhiệm kỳ|chuyên)|$)|hóa|vào|gửi|trình(?! diễn| độ| tự)|tham mưu|đề nghị|đề xuất|chủ động|phải|sẽ|cần|truyền hình|phát thanh|thực tế(?! hóa)|nghệ thuật|giao lưu|là|mà|có|trước khi|tuân thủ|liên quan|(?:bảo|đảm) đảm (?:[\"“]rõ|đạt|đúng|tuân thủ|hiệu quả|chất lượng|tiến độ)|năm kế hoạch|lập (?:báo cáo|dự toán)|tổ chức (?:thực hiện|triển khai)|cụ thể|hằng năm|hàng năm|chi tiết|riêng|mới|khác|đó|được giao|có liên quan|và|số(?=\s*[\d/:])|thuộc|của|ngành|về Ủy ban|thành (?:các |\d+ )?(?:kế hoạch|chương trình|nhiệm vụ|quy định)|hành động(?: (?:này|thành|của|trong|tại|và|theo|để|đến|cho|trước|sau|h[ằà]ng|định kỳ|được|do|phải)|,))(?!\w)", _I
)
_SAID_TO: Final = Deferred(r"cho\s(?!vay\b|thuê\b)")  # "phổ biến Chương trình cho các cơ quan", "được giao trong Đề án cho doanh nghiệp": to whom, where no period closes it
_TO_WHOM: Final = Deferred(r"(?:đến|tới) (?:các|toàn|từng|mọi|đội ngũ|cán bộ|đảng viên|công chức|viên chức|hội viên|đoàn viên|người|nhân dân|chi bộ)\b", _I)  # "quán triệt Kế hoạch đến đảng viên"
# What stands before a name that is none: a department's own name, a plural, a thing still to be made; "về định hướng Chiến lược …" is what a party resolution is about.
_NOT_BEFORE: Final = Deferred(r"(?:về\s+định\s+hướng|tham\s+dự|Sở|Bộ|Vụ|Cục|Phòng|Ban|Viện|Tổ|Trung tâm(?: Điều hành)?|[Ss]ố lượng|[Cc]ác(?:\s(?:nghị quyết|chiến lược|quy hoạch|kế hoạch|chương trình|dự án|đề án)(?:,| và)){0,4}|[Nn]hững|[Tt]ừng|[Mm]ỗi(?:\skỳ)?|[Mm]ột(?: số)?|[Rr]à soát,|(?<!\d)0\d|(?:Sở|Phòng|Ban|Vụ)(?:\s\w+){1,3}\s?[-–])\s+$|cụm\s+từ\s+[\"“]$")
# Where a name that no period and no mark closes has turned into a sentence: what it must do, who does it.
_TURNS: Final = Deferred(
    r"\s*(?:\bchưa (?=có|được|quy định|bao gồm)|(?<=quốc gia),\s|(?<=mục tiêu quốc gia) và\s|(?<=\s20\d\d),\s|,\s*bao gồm\b|,\s*(?=(?:kịp thời|khẩn trương|tập trung|hoàn thành|đáp ứng|lồng ghép|đồng thời|từ đó|Bộ|Sở|UBND|[UỦ][ỷy] ban|HĐND|Chính phủ|Thủ tướng|Tỉnh ủy|Thành ủy|Công ty|Vụ|Cục|Chi cục|Trung tâm|Giám đốc|Chủ tịch|Thủ trưởng)\b)"
    r"|\b(?:này|phải|nhằm|chủ trì|với (?=các mục tiêu|lộ trình)|có thể|thì|và (?=với|yêu cầu|thời gian hết|các [Dd]ự án thành phần)|để (?=đưa|sớm|bảo đảm|đảm bảo|làm|tạo|đẩy mạnh|kịp|cấp cho|bổ sung cho)|khi (?=hợp nhất|triển khai|thực hiện|đáp ứng)|và đã (?=tổ chức|triển khai|thực hiện|hoàn thành|được)|vào (?=(?:Quy|Kế) hoạch|Chương trình|Đề án)|trước ngày|làm đầu mối|trên nguyên tắc|gửi (?=Bộ|Sở|UBND)|với thành phần|linh hoạt(?=[,.;])|có (?:trách nhiệm|nhiệm vụ|chức năng|vướng mắc|khó khăn|nhu cầu)|xin ý kiến|(?:trình|giúp|báo cáo) (?=Bộ|Thủ|Chính|Quốc|UBND|[UỦ][ỷy] ban|cấp)|xác định (?=các|những)|phối hợp cùng|tổ chức (?=triển khai|thực hiện)|(?:không )?thuộc (?=loại|diện|trường hợp)|tuân thủ|thông qua|trên phạm vi|và (?=(?:trình|gửi|giao|báo cáo|văn bản)\b)|(?:đến|tới) (?=(?:các|toàn|từng|mọi|đội ngũ|cán bộ|đảng viên|học sinh|người dân|nhân dân)\b)|(?<=\) )\d[\d.,]* (?:(?:nghìn|triệu) )?(?:tỷ|triệu|đồng))\b)"
)
# … and where it has turned into one before a period closes it: "quy hoạch các khu công nghiệp, báo cáo Thủ tướng Chính phủ trong quý III năm 2012".
_TURNS_EARLY: Final = Deferred(r",\s(?=(?:UBND|[UỦ][ỷy] ban nhân dân|Chính phủ|Thủ tướng)\s[^,;.]{0,40}?\b(?:đã|giao|chỉ đạo|yêu cầu|ban hành)\s)|,?\s(?:(?:báo cáo|trình|gửi) (?=Bộ\b|Thủ tướng|Chính phủ|Quốc hội|UBND|[UỦ][ỷy] ban)|cần (?=phân định|được|có|xác định|làm)|và quyết định (?=phân bổ|giao|phê duyệt)|để (?=tiến hành|tổng hợp|xem xét|báo cáo|trình|thực hiện|triển khai|làm|có)|đề nghị (?=các|những))")
# A plan of a year in small letters, without more to its name, is any body's: "kế hoạch chuyển đổi vị trí công tác năm 2024".
_OF_A_YEAR: Final = Deferred(rf"[Kk]ế hoạch\s(?:giai đoạn|(?:chuyển đổi vị trí|kiểm tra|thanh tra|công tác|đào tạo|bồi dưỡng|tuyển dụng|vốn|ngân sách)\s(?:\S+\s){{0,5}}?(?<!đến )năm\s+{YEAR}$)")
# What every school or office has; a form's place to be filled in; the rest of a bracket.
_ANYBODYS: Final = Deferred(r"\w[\"”] là\b|\blà đối tượng\b|^Kế hoạch\s.*\sh[àằ]ng năm\b|\s- (?:Bộ|Sở|[Cc]ác bộ)\b|\.\.\.|…|^[^(]*\)|^Kế hoạch (?:bài dạy|dạy|thời gian)\b|\bcủa (?:bộ, ngành|nhà trường|đơn vị|địa phương|cơ quan|từng|mỗi|mình)\b|\bthuộc thẩm quyền (?:cấp|phê duyệt)\b")
_SENTENCE_BEGINS: Final = Deferred(r"(?:[.;:|]|(?:^|[.;:|]\s)[-+*])\s+$")  # a capital there says nothing
_TO_BE_MADE: Final = Deferred(r"(?:xây\s+dựng|ban\s+hành|lập|soạn\s+thảo|trình(?:\s+(?:Thủ\s+tướng\s+Chính\s+phủ|Chính\s+phủ|Bộ\s+trưởng|(?:UBND|[UỦ][ỷy]\s+ban\s+nhân\s+dân)\s+(?:tỉnh|thành\s+phố)))?)(?:\s+và\s+\S+(?:\s+\S+){0,3})?\s+(?:(?:quy\s+hoạch|kế\s+hoạch|chương\s+trình|đề\s+án)\s*,\s+)?$", _I)
_ISSUED: Final = Deferred(r"(?:Quyết định|Nghị quyết|Nghị định)\s(?:số\s)?\d[^;.]{3,160}\s(?:về việc\s)?ban hành\s$")
_OF_AN_INSTRUMENT: Final = Deferred(r"(?:triển khai )?(?:thực hiện|triển khai) (?:các )?(?:chiến lược|quy hoạch|kế hoạch|chương trình|đề án|nghị|kết luận|chỉ thị|luật|bộ luật|pháp lệnh|quyết định|thông|công|quy định|hiệp định)", _I)
# "hoàn thành trong quý II năm 2026", "nhân rộng trong năm 2026": the year of a deadline closes no name.
_OF_A_DAY: Final = Deferred(r"(?:trong|từ\s+nay\s+đến\s+hết|tháng\s+\d{1,2}|quý\s+(?:[IV]{1,3}|\d)|ngày\s+\d{1,2}/\d{1,2})\s*$", _I)
# "Luật X được Quốc hội thông qua ngày …", "Pháp lệnh Y do Hội đồng Nhà nước ban hành ngày …"
_PASSED: Final = re.compile(
    r"\s*,?\s+(?:đã\s+)?(?:được|do)\s+(?:Quốc\s+hội|Ủy\s+ban\s+[Tt]hường\s+vụ\s+Quốc\s+hội|Hội\s+đồng\s+Nhà\s+nước)(?:\s+nước\s+Cộng\s+hòa\s+xã\s+hội\s+chủ\s+nghĩa\s+Việt\s+Nam)?"
    r"(?:\s+khóa\s+[IVXL]+)?\s+(?:thông\s+qua|ban\s+hành)(?=\s+ngày)",
    _I,
)
# "Kế hoạch thực hiện Chiến lược X của UBND tỉnh": the body is the plan's, not the strategy's.
_WITHIN_ANOTHER: Final = Deferred(
    r"(?:kế\s+hoạch|chương\s+trình|đề\s+án|văn\s+bản|quyết\s+định|nghị\s+quyết|chỉ\s+thị|báo\s+cáo|công\s+văn|hướng\s+dẫn|kết\s+quả|tình\s+hình|dự\s+thảo)\b[^;.:]*$", _I
)
_MADE_SO: Final = Deferred(r"(?:phê\s+duyệt|ban\s+hành|thông\s+qua|thực\s+hiện|triển\s+khai)\s+[\"“]$", _I)
_ACTS_ON: Final = Deferred(r"\s+hành\s+động\s+(?:quốc\s+gia\s+)?(?:triển\s+khai\s+)?(?:thực\s+hiện|triển\s+khai)\s+[\"“]?(?:Chiến\s+lược|Quy\s+hoạch|Chương\s+trình|Đề\s+án)\s")
_SECOND: Final = Deferred(r"\s(?:và|,)\s+(?=(?:kế\s+hoạch|chương\s+trình|chiến\s+lược|quy\s+hoạch|đề\s+án)\s)")
_SIGNS: Final = re.compile(r"[\"“”'.,;:()]")
_DASH: Final = re.compile(r"\s*-\s*")
_FILLERS: Final = re.compile(r"\b(giai doan|thoi ky|trong|den nam|nam|den|dinh huong|va)\b")
_CARRIES_OUT: Final = ("thực hiện", "triển khai")
_CARRYING_OUT: Final = ("thực hiện ", "triển khai ")
_MIN_WORDS: Final = 5
_UNTOLD_WORDS: Final = 7
_QUOTE: Final = 300
_LONGEST: Final = 800  # no name is longer: what follows is not looked at, so that reading stays linear


_ABOUT: Final = Deferred(
    r"\s*(?:về\s+(?:việc\s+)?|\"|“|về\s+[\"“])(.+?)(?=[;.(\"”]|\s+(?:và|theo|đã|được)\s+(?=(?-i:Nghị quyết|Kết luận|Chương trình|Kế hoạch|Quyết định|Chỉ thị))|\s+đến\s+(?:cán|các)|$)", _I
)


def named(block: Block, taken: ReadSpans, laws: Sequence[LawName] = ()) -> list[Mention]:
    """The mentions by name in ``block``, those inside a numbered mention (``taken``) left out; ``laws`` it names."""
    found: list[Mention] = []
    for mention in _by_kind(block, laws):
        if not taken.touches(mention.start, mention.end):
            found.append(mention)
            taken.add(mention.start, mention.end)
    if _may_name_instrument(block.text):
        found += _instruments(block, taken)
    return found


def _by_kind(block: Block, laws: Sequence[LawName]) -> Iterator[Mention]:
    """The mentions of each kind whose words stand in the block, one kind behind the other."""
    low = block.low
    if "trung ương" in low and "khóa" in low:
        yield from _plenums(block)
    if "đại hội" in low and "nghị quyết" in low:
        yield from _congresses(block)
    if ("đề án" in low or "chương trình" in low or "dự án" in low) and _SCHEME_COUNTED.search(low):
        yield from _schemes(block)
    if laws:
        yield from _laws(block, laws)


def may_name(block: Block) -> bool:
    """Whether the words of an instrument or of its maker stand in the block at all; laws are asked for elsewhere. Asked of every block, so it is written out."""
    low = block.low
    return (
        "hoạch" in low or "chương trình" in low or "dự án" in low or "đề án" in low or "trung ương" in low or "đại hội" in low
        or "chiến lược" in low or "định hướng" in low or "thỏa thuận" in low or "tuyên bố" in low
    )


def _plenums(block: Block) -> Iterator[Mention]:
    for m in _PLENUM.finditer(block.text):
        if not (m.group("n") or m.group("w")) or not (m.group("type") or m.group("plural")):
            continue
        plural = bool(m.group("plural"))
        subject = None if plural else subject_after(block.text, m.end())
        end = m.end()
        name = squeeze(m.group())
        yield Mention(block, m.start(), end, end, "Nghị quyết" if not m.group("type") else squeeze(m.group("type")).capitalize(), name=name,
                      subject=subject, term=f"khóa {m.group('term').upper()}", plural=plural)


def subject_after(text: str, at: int) -> str | None:
    """The words of "về …" right after a mention, to the end of the clause.

    >>> subject_after("khóa XI về chủ động ứng phó với biến đổi khí hậu, tăng cường quản lý (sau đây", 7)
    'chủ động ứng phó với biến đổi khí hậu, tăng cường quản lý'
    """
    m = _ABOUT.match(text, at)
    return squeeze(m.group(1)).strip(' "“”,') if m else None


def _congresses(block: Block) -> Iterator[Mention]:
    for m in _CONGRESS.finditer(block.text):
        term = re.sub(r"\s", "", m.group("term")) if m.group("term") else None
        yield Mention(block, m.start(), m.end(), m.end(), "Nghị quyết", name=squeeze(m.group()), term=f"nhiệm kỳ {term}" if term else None)


def _schemes(block: Block) -> Iterator[Mention]:
    for m in _NUMBERED_SCHEME.finditer(block.text):
        counted = re.match(r"\s*(năm(?!\s+\d{4})|đề\s+án|dự\s+án|chương\s+trình|nhiệm\s+vụ|tỷ|triệu)", block.text[m.end() : m.end() + 40], _I)
        if m.group("type")[:1].islower() or _BOARD.search(block.text, max(0, m.start() - 16), m.start()) or (counted and not m.group("type").isupper()):
            continue
        if "số" not in m.group().lower() and _COUNTS.match(block.text, m.start("n")):
            continue
        kind = squeeze(m.group("type")).capitalize()
        kind = "Đề án" if same_spelling(kind) == "đề án" else kind
        yield Mention(block, m.start(), m.end(), m.end(), kind, name=f"{kind} số {m.group('n')}")


def _laws(block: Block, laws: Sequence[LawName]) -> Iterator[Mention]:
    for law in laws:
        passed = _PASSED.match(block.text, law.end)
        date = date_at(block.text, passed.end() if passed else law.end, bare=True) if law.year is None else None
        end = date.end if date is not None else law.end
        yield Mention(block, law.start, end, law.end, law.type, name=law.name, date=date, law=law.name)


def _instruments(block: Block, taken: ReadSpans) -> list[Mention]:
    text = block.text
    found: list[Mention] = []
    marks = sorted({m.at for m in block.marks})
    at = 0
    while (m := _INSTRUMENT.search(text, at)) is not None:
        if m.start() and _LETTER.match(text, m.start() - 1) is not None:  # inside a word; a look behind first would be tried at each letter
            at = m.start() + 1
            continue
        at = m.end()
        if taken.touches(m.start(), m.end()):
            continue
        if _ACTS_ON.match(text, m.start("kind") if m.group("kind") else m.end()):
            continue  # the plan has no name of its own; what it carries out has
        end, closed = _in_quotes(text, m.start(), m.end(), taken) or _name_end(text, m.end(), marks, taken)
        if m.group("type")[:1].islower() and (second := _SECOND.search(text, m.end(), end)) is not None:
            at = second.end()  # "kế hoạch … và quy hoạch … đến năm 2030": the period is the second's
            continue
        low = m.group("type")[:1].islower() or m.start() == 0 or _SENTENCE_BEGINS.search(text, max(0, m.start() - 4), m.start()) is not None
        turn = _TURNS_EARLY.search(text, m.end(), end) if closed or not low else None
        if low and (not closed or turn is not None):  # in small letters: only with a period or a mark of its own
            continue
        if turn is not None:
            end, closed = turn.start(), False
        if not closed and (turn := _TURNS.search(text, m.end(), end)) is not None:
            end = turn.start()
        if text[m.start() - 1 : m.start()] in _OPENING and (close := _UNQUOTED.search(text, m.end(), end)) is not None:
            end = close.start()  # "xây dựng “Đề án X” và …": without the mark that closes it
        end = min(end, cell_end(block, m.end()))
        name = squeeze(text[m.start() : end]).strip(" ,;")
        words = name.split()
        rest = " ".join(words[len(squeeze(m.group("type")).split()) :])
        before = text[max(0, m.start() - 40) : m.start()]
        if len(words) < (_MIN_WORDS if closed else _UNTOLD_WORDS) or _TOO_GENERAL.match(rest) or _TO_WHOM.match(rest) or _NOT_BEFORE.search(before) or name.endswith(_CARRIES_OUT):
            continue
        made = _TO_BE_MADE.search(before) is None or _issued_by_number(text, m.start(), rest)
        if not made and (not closed or rest.startswith(_CARRYING_OUT)):
            continue
        if m.group("type").startswith("Định") and not rest.startswith(("phát triển", "chiến lược ")):
            continue
        if not closed and (_ANYBODYS.search(name) or _SAID_TO.match(rest)):
            continue
        if (not closed or m.group("type")[:1].islower()) and _OWN.search(name) is None and _anybodys(block, m.start(), end, found):
            continue
        if low and (_OF_A_YEAR.match(name) or not made):
            continue
        if block.kind == "heading" and m.start() == 0 and not text[end:].strip(" .:*"):
            continue  # what a section is about
        kind = squeeze(m.group("type"))
        end = m.start() + len(text[m.start() : end].rstrip(" ,;"))
        issuer = None if _WITHIN_ANOTHER.search(before) else issuer_at(text, end)
        found.append(Mention(block, m.start(), end, end, kind[:1].upper() + kind[1:].lower(), name=name, issuer=issuer))
        at = end
    return found


def _anybodys(block: Block, start: int, end: int, found: Sequence[Mention]) -> bool:
    """Whether the words before the open name at ``start`` speak of a thing of that kind, not of one document."""
    text = block.text
    if block.part in ("title", "preamble") or (found and _BESIDE.fullmatch(text, found[-1].end, start)):
        return False
    if _ANY_BEFORE.search(text, max(0, start - 80), start) is None and _ONCE_APPROVED.match(text, end) is None:
        return False
    own = _ISSUES.fullmatch(text, 0, start) and (block.marker or text).startswith("Điều")
    return not (own or _ACT_ABOUT.search(text, max(0, start - _BEFORE), start) or _ISSUED_BY.match(text, end))


def common_name(m: Mention) -> bool:
    """Whether what a norm calls so below its opening may be anybody's, for lack of a period, quotes, a nation or words that issue it: "Đề án vị trí việc làm", "Kế hoạch tuyển dụng"."""
    if m.name is None or m.number is not None or m.law is not None or m.block.part in ("title", "preamble") or m.type not in _KINDS:
        return False
    text = m.block.text
    return not (_MARKED.search(m.name) is not None or text[m.start - 1 : m.start] in ('"', "“") or any(0 <= mark.at - m.end <= 1 for mark in m.block.marks) or _ISSUES.fullmatch(text, 0, m.start))


def _in_quotes(text: str, start: int, at: int, taken: ReadSpans) -> tuple[int, bool] | None:
    """(where the quotes close that open right before the type, True); None where none open there, where a word is only spoken of, or another mention stands within."""
    if text[start - 1 : start] not in _OPENING or text[start].islower() or _MADE_SO.search(text, max(0, start - 24), start) is None:
        return None
    close = _UNQUOTED.search(text, at, at + _QUOTE)
    following = taken.next_start(at)
    return None if close is None or (following is not None and following < close.start()) else (close.start(), True)


def _issued_by_number(text: str, at: int, rest: str) -> bool:
    """ "Quyết định số N ban hành Kế hoạch triển khai Phong trào …": made already; what carries out another document is told by the relation between the two."""
    return _ISSUED.search(text, max(0, at - 200), at) is not None and not _OF_AN_INSTRUMENT.match(rest)


def _may_name_instrument(text: str) -> bool:
    """Whether a type's words stand in the text at all: asked of every block, so it is written out."""
    return (
        "ế hoạch" in text or "hương trình" in text or "ề án" in text or "uy hoạch" in text
        or "hiến lược" in text or "ịnh hướng" in text or "hỏa thuận" in text or "uyên bố" in text
    )


def _name_end(text: str, start: int, marks: Sequence[int], taken: ReadSpans) -> tuple[int, bool]:
    """(where the name ends, whether a period or a mark closes it)."""
    following = taken.next_start(start)
    far = min(len(text), start + _LONGEST)
    limit = far if following is None else min(following, far)
    marked = bisect_left(marks, start)
    mark = marks[marked] if marked < len(marks) else limit + 1
    quote = _QUOTED.match(text, start)
    if quote is not None:  # a quoted name: to the closing quotes
        close = _UNQUOTED.search(text, quote.end(), far)
        if close is not None and close.end() <= limit:
            return close.end(), True
    stop = _STOP.search(text, start, far)
    while stop is not None and (area := _AREA.match(text, stop.start())) is not None and area.end() <= limit and not _NESTED.search(text, max(0, start - 60), start):
        stop = _STOP.search(text, area.end(), far)  # "… trên địa bàn tỉnh X giai đoạn …": the place is part of the name
    first = min(stop.start() if stop else limit, limit)
    while stop is not None and stop.end() <= limit and stop.group().strip() == "(":
        close_at = text.find(")", stop.end(), stop.end() + 62)
        if close_at < 0 or close_at - stop.end() > 60 or not re.match(r"[A-Z][\w+&-]{1,12}\)|bao gồm", text[stop.end() : close_at + 1]):
            break
        nxt = _STOP.search(text, close_at + 1, far)
        # an abbreviation in brackets belongs to the name; so does what a semicolon adds before the period
        if nxt is not None and nxt.group().strip() == ";" and nxt.start() <= close_at + 2:
            beyond = _STOP.search(text, nxt.end(), far)
            edge = min(beyond.start() if beyond else limit, limit, mark)
            if PERIOD.search(text, nxt.end(), edge) is not None:
                nxt = beyond
        stop, first = nxt, min(nxt.start() if nxt else limit, limit)
    period = None
    until = min(limit, max(first, start) + 60)
    for p in PERIOD.finditer(text, start, until) if "20" in text[start:until] or "19" in text[start:until] else ():
        if p.start() > first:
            break
        if _OF_A_DAY.search(text, max(start, p.start() - 20), p.start()):
            continue
        period = PERIOD.match(text, p.end()) or p
        period = _PHASE.match(text, period.end()) or period
        break
    if period is not None and period.end() <= mark + 1:
        return min(period.end(), mark), True
    if mark <= first:
        return mark, True
    return first, False


def name_key(name: str) -> str:
    """A name's words for comparison: without type, quotes, blanks around dashes and filler words of its period.

    >>> name_key("Chiến lược X đến năm 2030, tầm nhìn đến năm 2050") == name_key("Chiến lược X đến năm 2030, tầm nhìn 2050")
    True
    """
    s = fold(name)
    s = _SIGNS.sub(" ", s)
    s = _DASH.sub("-", s)
    return squeeze(_FILLERS.sub(" ", s))
