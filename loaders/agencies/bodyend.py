"""Where a body's name ends: at a comma, at "và", at the verb that follows, and where it goes on behind them.

In: text, where the name begins. Out: its end, and whether a list of names ends there. "Sở Văn hóa, Thể thao và Du lịch, Sở Y tế" are two names: what stands
behind each sign tells.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.agencies.bodyheads import (
    A_TAILED,
    HEAD,
    LETTERS_ONLY,
    MANY,
    MANY_KINDS,
    NEXT_KIND,
    PLACE_GOES_ON,
    PLACE_KIND,
    SEPARATOR,
    STOP,
)
from loaders.agencies.bodylists import PARTY_KIND, PARTY_NEXT, place_follows, places_named
from loaders.agencies.bodynames import FIELD, MINISTRY
from loaders.agencies.nameends import committee_end, firm_field_end, ministry_end, name_ends
from loaders.agencies.units import HAMLETS, LOCAL_UNITS
from loaders.writing.deferred import Deferred
from loaders.writing.vietnamese import CAPITALS
from ontology.provinces import province_names

_TAIL: Final = 400  # no list of kinds of places ("các xã, phường, …") at a name's end is longer
ASIDE: Final = re.compile(r"\s*\([^()]{0,300}\)")
# "Sở Y tế, các sở trong phạm vi chức năng, nhiệm vụ của mình và UBND cấp xã": by what office, said inside a list.
BY_OFFICE: Final = Deferred(r"\s+(?:trong phạm vi|theo) (?:chức năng|nhiệm vụ|thẩm quyền)(?:, (?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn))*(?: quản lý)?(?: của mình| được giao)?(?=\s*(?:[,;.]|$|và\s)|\s(?:" + STOP.pattern + "))", opens=r"\s+(?:trong phạm vi|theo) (?:chức|nhiệm|thẩm)")
# A name that ends with its place ends there, whatever verb follows: "Trường Đại học Hà Tĩnh đào tạo …", "Ủy ban nhân dân xã Mường La trồng …".
_AT_PLACE: Final = Deferred(rf"(?<!ợp tác)\s(?:{'|'.join(map(re.escape, province_names()))}|Việt Nam|(?:{LOCAL_UNITS}|{HAMLETS}|khu vực|Điện lực|Bưu điện|Y tế|đa khoa|phòng hộ|Vườn quốc gia)(?:\s[{CAPITALS}]\w*){{1,4}}|(?:quận|Quận|phường|Phường|khu vực)\s\d{{1,2}}|(?:(?<=khu vực )|(?<=vùng )|(?<=bộ )|(?<=số )|(?<=dự án ))[IVX]{{1,5}})$")
_MANY: Final = re.compile(r"(?:các|những)\s", re.IGNORECASE)
_PERSON_NAMED: Final = Deferred(rf"(?:[Đđ]/c|[Đđ]ồng chí|[ÔôO]ng|[Bb]à|[Tt]hầy|[Cc]ô)(?: [{CAPITALS}]\w+){{2}}")
# Two bodies on two lines of a cell; the words before may ask for what follows ("Văn phòng UBND tỉnh").
BELOW: Final = Deferred(r"(?:Sở|UBND|Ủy ban nhân dân|Các|Cơ quan,?|Công an(?! nhân dân)|Kho bạc|Văn phòng|Chi cục|(?:Bộ|Ban) (?:Chỉ huy|CHQS)|(?<!Chi nhánh )(?<!Chi Nhánh )(?<!Tổng )(?<!tổng )(?<!Đảng ủy )Công ty|(?<=thuộc Bộ )(?:Vụ|Cục|Văn phòng|Thanh tra)|Ban Quản lý|Trường Chính trị|(?<![Tt]hường vụ )(?<![Cc]hấp hành )(?:Hội (?:Nông dân|Liên hiệp Phụ nữ|LHPN|Cựu chiến binh|CCB|Chữ thập đỏ)|Liên đoàn Lao động|Ủy ban (?:Mặt trận|MTTQ)))\s(?=\S)")
# Whose part may be named right before it: "Phòng Kỹ thuật Công ty …", "Phòng Tham mưu Bộ Chỉ huy …"; "Phòng Kinh tế Ban Chỉ huy quân sự xã" are two.
_OF_PARTS: Final = re.compile(r"Công ty|Bộ |Ban ")
_UNION: Final = Deferred(r"Hội |Liên đoàn |Ủy ban M")
_OF_UNION: Final = Deferred(r"(?:Trung tâm(?! (?:Y tế|Văn hóa|Phục vụ|Giáo dục))|Nhà|Quỹ|Báo|Tạp chí|Câu lạc bộ)\b", re.IGNORECASE)  # "Trung tâm Dạy nghề Hội Nông dân tỉnh"
_PART: Final = Deferred(r"(?:Chi nhánh|Xí nghiệp|Phân xưởng|Đại diện|Thành viên)\b", re.IGNORECASE)
_PART_WITHOUT_PLACE: Final = Deferred(r"(?:Phòng|Ban|Đoàn|Công đoàn|Hội(?! Nông dân)|Chi bộ|Tổ(?! dân phố)|Trạm(?! Y tế))\b", re.IGNORECASE)
# … and where a comma was forgotten behind words that end a name, or the last class word of a list: "các đơn vị liên quan Bộ Công an", "các sở, ban, ngành UBND cấp xã".
_CLOSED: Final = Deferred(r"(?:\bliên quan|Ngân hàng Nhà nước|\b(?:bộ|sở|ban), (?:ngành|cơ quan))$", re.IGNORECASE)
_WHOLE: Final = Deferred(r"(?:Bộ|Sở|UBND|Ủy ban nhân dân)\s(?=\S)")
_SCHOOLS: Final = Deferred(r"cơ sở (?:giáo dục|đào tạo)\b[^,;]{0,40}$", re.IGNORECASE)
_SCHOOLING: Final = re.compile(r"(?:đại học|cao đẳng|trung cấp|phổ thông|mầm non|nghề nghiệp|giáo dục|đào tạo)(?!\w)(?! [A-ZĐ])")
_DEPARTMENT: Final = re.compile(r"(?:^|(?<=\s))(?:sở|phòng|ngành)\s+", re.IGNORECASE)
_FIELD_HERE: Final = Deferred(FIELD, re.IGNORECASE)
_OPEN: Final = Deferred(
    r"(?:^|[\s,])(?:văn phòng|đảng ủy|chủ tịch|giám đốc|bí thư|thường trực|lãnh đạo|thủ trưởng|thanh tra|đảng bộ|chi bộ|công đoàn|thuộc|của|tại|với|và|trưởng"
    r"|hội đồng|đoàn|khối|các|cơ quan|đơn vị|ban|phòng|bộ|chánh|tổ|vụ|giúp việc|thư ký|cùng|cấp|trung tâm|trường|quỹ|viện|tổ chức|hội|báo|đài|là|theo|-|–)$(?<!thuộc bộ)(?<!thuộc sở)(?<!xã hội)",
    re.IGNORECASE,
)
# What "và" joins to a name instead of ending it: the second half of a field before the place, zones of one board, places of one kind of committees.
_FIELD_OF: Final = Deferred(r"^(?:Hội|Hiệp hội|Liên hiệp|Trung tâm|Viện|Quỹ|(?:Ban [Qq]uản lý|BQL)(?: các)? dự án)\s")
_SIZES: Final = re.compile(r"và (?:vừa|nhỏ)(?!\w)")  # "Quỹ Phát triển doanh nghiệp nhỏ và vừa"
_HALF: Final = Deferred(r"và\s(?!nhân dân|các\b|những\b)(?:[a-zà-ỹđ]+\s){1,4}(?:tỉnh|thành phố|huyện|Việt Nam|Trung ương)\b")
# "tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ và cơ quan thuộc Chính phủ": whose units they are, told by three kinds of bodies.
_UNITS_OF: Final = Deferred(r"\b(?:tổ chức|đơn vị|cán bộ|pháp chế)\b[^,;]{0,30} thuộc (?:các )?[Bb]ộ(?:, cơ quan ngang [Bb]ộ)?$")
_KINDS: Final = re.compile(r"cơ quan (?:ngang [Bb]ộ|thuộc Chính phủ)")
# "Vụ Tiền lương và Bảo hiểm xã hội": the second half of a unit's field, not the Insurance of a place.
_INSURANCE: Final = Deferred(r"và Bảo hiểm xã hội(?! (?:Việt Nam|tỉnh|thành phố|huyện|khu vực|cơ sở))(?!\w)")
_UNIT: Final = re.compile(r"(?:Phòng|Ban|Thanh tra|Chi cục|Trung tâm|Viện|Cục|Vụ|Hạt|Đội|Khoa|Hội (?:Bảo trợ|Bảo vệ|Cứu trợ|Hỗ trợ))\s")
# "Trung tâm Dự báo và cảnh báo thiên tai": two works of one unit
_WORK_OF: Final = Deferred(r"(?:Trung tâm|Viện|Phòng|Đài|Quỹ|Chi cục|Cục) (?:Dự báo|Nghiên cứu|Ứng dụng|Quan trắc|Kiểm định|Kiểm nghiệm|Khảo nghiệm|Bảo tồn|Hỗ trợ|Tư vấn|Đào tạo|Xúc tiến|Quản lý|Giám sát)$")
_AND_WORK: Final = Deferred(r"và (?:cảnh báo|chuyển giao|ứng dụng|phát triển|tư vấn|hỗ trợ|giám sát|phân tích|quản lý|khai thác|vận hành|đánh giá|bồi dưỡng|phát huy)(?=\s)")
_UNIT_TO_COLON: Final = Deferred(r"(?:,|\svà)\s(?:[a-zà-ỹđ]++\s?){1,6}(?=:)")
_OF_MINISTRIES: Final = Deferred(rf":\s{MINISTRY}(?:(?:,| và) {MINISTRY})*")  # "các đơn vị liên quan của các Bộ: Công Thương, Tài chính"
_WORDS: Final = re.compile(r"[^\W\d_]+")
_FIELD_WORDS: Final = 40  # characters of a field before its "và"
# "Các huyện, thị, thành hội", "Ban Thường vụ các huyện, thành đoàn": whose committees of a level, the word for them said once.
_LEVEL_OF: Final = r"(?:tỉnh|thành|huyện|quận|thị|đảng|xã|phường)"
_LEVELS: Final = Deferred(rf"\bcác {_LEVEL_OF}(?: (?:ủy|uỷ))?(?:, {_LEVEL_OF})*$", re.IGNORECASE)
_LEVELS_GO_ON: Final = re.compile(rf"(?:{_LEVEL_OF}(?:,| và|, và) )*{_LEVEL_OF} (?:[uủ][ỷy]|đoàn(?! (?:kết|viên|thể)\b)|hội(?! (?:nhập|nghị|họp|tụ|thảo|viên)\b))(?!\w)", re.IGNORECASE)
# "Tổ giúp việc số 1, 2": which of them, by their numbers.
_NUMBERED: Final = Deferred(r"\b(?:Tổ|Đoàn|Đội|Nhóm|Tiểu ban|Khu phố)\b[^,;:.]*? (?:số )?\d{1,2}(?:(?:, | và )(?:số )?\d{1,2})*$", re.IGNORECASE)
_NUMBER_GOES_ON: Final = Deferred(rf"(?:số \d{{1,2}}|\d{{1,2}}(?=\s*(?:$|[,;.:)(]|và \d)|\s(?:{STOP.pattern})))", opens=r"(?:số )?\d")
_RESETTLING: Final = Deferred(r"hỗ trợ(?:,| và|, và)? tái định cư(?!\w)")  # "Hội đồng bồi thường, hỗ trợ và tái định cư"
_RESCUE: Final = Deferred(r"và cứu nạn(?:,? cứu hộ)?(?!\w)")  # "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ"
# "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, dân dụng và công nghiệp": which works
_WORKS_OF: Final = Deferred(r"(?:Ban [Qq]uản lý|BQL|Ban QL)[^;:]*\bcông trình\s[^;:]*$")
_WORKS: Final = re.compile(r"(?:giao thông|dân dụng|công nghiệp|nông nghiệp|phát triển nông thôn|thủy lợi|hạ tầng|đô thị)(?!\w)", re.IGNORECASE)
_HAMLET: Final = re.compile(rf"(?:{HAMLETS})(?!\w)")
_OF_HAMLET: Final = Deferred(rf"\s(?:{HAMLETS})$")  # "Ban Công tác Mặt trận ấp, khóm"
# "Vụ Phổ biến, giáo dục pháp luật và trợ giúp pháp lý": a second half that begins with no other body and no verb, and ends where a name does.
_SECOND_HALF: Final = Deferred(rf"và\s(?!{HEAD.pattern}|{STOP.pattern}|(?!khoa học\b|cơ sở (?:hạ tầng|dữ liệu|vật chất)\b){MANY}|(?:bưu điện|công dân|nông dân|sinh viên|phụ huynh|gia đình|bà con|nhân dân|người|cán bộ|công chức|viên chức|chuyên viên|nhân viên|học sinh|giáo viên|hội viên|đoàn viên|hộ|dân quân|các|những)\b)(?:(?!(?:và|{STOP.pattern})\b)[a-zà-ỹđ]++\s?){{2,6}}(?<!\s)(?=\s*(?:$|[.:;(]|,\s{HEAD.pattern})|\s{STOP.pattern})")
_ZONES_OF: Final = re.compile(r"^Ban quản lý\b.*\bkhu\b", re.IGNORECASE)
_ZONES: Final = Deferred(r"và\s+(?:các\s+)?(?:khu\s+)?(?:công nghiệp|kinh tế|chế xuất|công nghệ cao|KCN|KKT|KCX|KCNC)\b", re.IGNORECASE)
_PLACES_OF: Final = Deferred(rf"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân) các (?:{LOCAL_UNITS})(?:,\s(?:{LOCAL_UNITS}|thành phố)(?:\s(?-i:[{CAPITALS}])\w*){{1,4}})*$", re.IGNORECASE)
_PLACE_NAMED: Final = re.compile(rf"(?:{LOCAL_UNITS}|thành phố)(?:\s(?-i:[{CAPITALS}])\w*){{1,4}}", re.IGNORECASE)
_PAIR: Final = Deferred(r"(?:rừng đặc dụng,\s+(?:rừng )?phòng hộ|phòng,\s+chống|phòng cháy,\s+chữa cháy|cứu nạn,\s+cứu hộ|an ninh,\s+trật tự|khám(?: bệnh)?,\s+chữa\s+bệnh|tìm kiếm,\s+cứu nạn|thi đua,\s+khen thưởng|chính sách,\s+chiến lược|tham mưu,\s+giúp việc|phổ biến,\s+giáo dục|thanh tra,\s+kiểm tra|kế hoạch,\s+tài chính|tổ chức,\s+cán bộ|tư pháp,\s+hộ tịch)", re.IGNORECASE)
_BROADCAST: Final = re.compile(r"phát thanh(?:,| và)\s+truyền hình", re.IGNORECASE)
# One office of two bodies: "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh".
_OFFICE_OF: Final = re.compile(r"văn phòng (?:HĐND|UBND|(?:Đoàn )?Đ?ĐBQH|(?:Đoàn )?đại biểu Quốc hội|Hội đồng nhân dân|Ủy ban nhân dân|Đảng ủy)$", re.IGNORECASE)
_SERVES_TOO: Final = Deferred(r"(?:HĐND|UBND|Đoàn đại biểu|(?:Đoàn )?Đ?ĐBQH|Hội đồng nhân dân|Ủy ban nhân dân|Uỷ ban nhân dân)\b", re.IGNORECASE)
# "đoàn kiểm tra của Bộ Chính trị, Ban Bí thư", "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương": whose they are is told by two names, in the party's own words for them.
_OF_THE_LEADERS: Final = Deferred(r"\b(?:của|[Ủủ]y viên) Bộ Chính trị$")
_OF_THE_FRONT: Final = Deferred(r"\bĐảng (?:ủy|uỷ|bộ) (?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam)?$", re.IGNORECASE)
_AND_THE_UNIONS: Final = re.compile(r"(?:và )?các (?:đoàn thể|tổ chức chính trị - xã hội)(?: Trung ương)?(?!\w)")
_OWNED: Final = re.compile(r"\s(?:của|(?<!trực )thuộc|những|do|chịu sự)$")
# "doanh nghiệp hoạt động liên quan đến VLNCN, TCTN", "cơ sở kinh doanh thuốc thú y, TACN": letters that stand for the things of a trade, no body's.
_IN_WHAT: Final = Deferred(r"\b(?:liên quan (?:đến|tới)|lĩnh vực|hoạt động|về|sản xuất|kinh doanh|sử dụng|vận chuyển|bảo quản)(?:\s[^\s,;]+){0,6}?\s[A-ZĐ]{3,10}$")
_TRADES_IN: Final = Deferred(r"(?:các |những )?(?:cơ sở|hộ|tổ chức|cá nhân|doanh nghiệp|đơn vị)\b[^;:.]*\b(?:liên quan (?:đến|tới)|sản xuất|kinh doanh|buôn bán|sử dụng|vận chuyển|bảo quản|chế biến|nhập khẩu)\b[^;:.]*$", re.IGNORECASE)
_THINGS_END: Final = Deferred(r"(?!(?:EVN|PVN|TKV|VNPT|SCIC|TCHQ)\b)[A-ZĐ]{3,10}(?=\s*(?:$|[.:;]))")
# "Các cơ quan được phân công chủ trì có trách nhiệm …": which of the class are meant, before what they are to do
_CLASS_ALONE: Final = re.compile(r"(?:(?:thủ trưởng|người đứng đầu|lãnh đạo) )?(?:các |những )?(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|cơ sở|doanh nghiệp)(?: (?:thuộc, )?(?:trực )?thuộc (?:bộ|sở))?", re.IGNORECASE)
_WITH_PART: Final = Deferred(r"(?:được (?:giao|phân công)|chủ trì|phối hợp|thẩm định|có (?:hoạt động|sử dụng|nhu cầu)|hoạt động|thực hiện)\b[^.,;:]{0,160}?(?<! và)(?=\s(?:có|chịu) trách nhiệm\b)|được (?:giao|phân công) chủ trì\b[^.,;:]{0,40}?(?=\s(?:phải|cần)\b)|có thực hiện\b[^.,;:]{3,160}?(?=\schủ trì\b)")
# "đơn vị cung cấp dịch vụ viễn thông và các cơ quan liên quan", "Các đơn vị khai thác khoáng sản có trách nhiệm …"
_NEXT_BODY: Final = rf"\s(?:và|cùng)\s(?:với\s)?(?=[{CAPITALS}]|(?:các|những)\s|(?:cơ quan|đơn vị|sở|tổ chức|địa phương|doanh nghiệp|chủ đầu tư|chính quyền|công an)\b)(?i:{HEAD.pattern})"
_IN_TRADE: Final = Deferred(r"(?:trực tiếp )?(?:quản lý|vận hành|khai thác|sản xuất|kinh doanh|cung (?:cấp|ứng))\b(?! chặt)[^.,;:]{3,120}?(?<! và)(?=(?:" + _NEXT_BODY + r"[^.,;:]{0,120}?)?\s(?:có|chịu) trách nhiệm\b)|(?:trực tiếp )?(?:quản lý|vận hành|khai thác)\b(?! chặt| tốt| nghiêm| (?:có )?hiệu quả| thống nhất| đồng bộ| sâu rộng)(?:(?! và )[^.,;:]){3,80}?(?=\s(?:tổ chức (?:thực hiện|triển khai)|căn cứ)\b)|cung (?:cấp|ứng) dịch vụ\b[^.,;:]{0,60}?(?=" + _NEXT_BODY + ")", opens=r"(?:trực tiếp )?(?:quản lý|vận hành|khai thác|sản xuất|kinh doanh|cung (?:cấp|ứng))\b[^.,;:]{0,120}\s(?:(?:có|chịu) trách nhiệm|và|cùng|tổ chức|căn cứ)\b")
# "Chính quyền cấp tỉnh nơi dự kiến bố trí trụ sở có trách nhiệm …", "Ủy ban nhân dân của một trong các tỉnh cùng sắp xếp chủ trì …": which one is meant
_WHERE: Final = Deferred(
    r"(?:nơi|của một trong|hoặc (?:người|cấp phó))\s[^.,;:]{3,160}?(?=\s(?:(?:có|chịu) trách nhiệm|chủ trì)\b)|hoặc (?:người|cấp phó) được(?: [^\s.,;:]+){3,14}?(?=\s(?:rà soát|tổ chức|thực hiện|chỉ đạo|phối hợp|kiểm tra|tổng hợp|báo cáo|ký|phải)\b)|nơi\s[^.,;:]{3,100}?(?=\s(?:có (?:văn bản|ý kiến)|phối hợp|chỉ đạo|báo cáo|thông báo|hướng dẫn|kiểm tra|tiếp nhận|xác nhận|niêm yết|rà soát)\b)"
)
# "Ủy ban nhân dân các tỉnh, thành phố nêu tại Điều 1", "các cá nhân có tên tại danh sách kèm theo": which of them, said elsewhere; "Bộ Y tế quy định tại …" is a clause
_NAMED_AT: Final = Deferred(
    r"(?:(?:được )?(?:nêu|nói)(?: tên)?|có tên|được (?:quy định|ghi)|quy định)(?: (?:nêu )?(?:trên|sau đây|dưới đây)(?! địa bàn)| (?:tại|ở|trong)(?:,? (?:các )?(?:[Đđ]iểm|[Kk]hoản|[Mm]ục|[Pp]hần|Điều|[Pp]hụ lục|[Dd]anh (?:sách|mục)|[Bb]iểu)(?: số)?(?: (?:\d+(?:\.\d+)*|[IVX]+|[a-zđ])(?!\w)(?:(?:,| và) \d+(?!\w))*)?(?: (?:kèm theo|này|trên|nêu trên))?){1,4}(?: (?:của )?(?:Quyết định|Kế hoạch|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Công văn|văn bản)(?: này)?)?)(?!\w)",
    opens=r"(?:(?:được )?(?:nêu|nói|quy định|ghi)|có tên) ",
)
_SOME_OF: Final = re.compile(rf"{_CLASS_ALONE.pattern}|tỉnh|thành phố|{LOCAL_UNITS}", re.IGNORECASE)
_SPECIAL: Final = Deferred(rf"\svề (?:{FIELD}|đất đai|môi trường|quy hoạch|đầu tư|lao động|khoáng sản|lâm nghiệp|thủy sản|giao thông|đô thị|giá)(?!\w)", re.IGNORECASE)
# "các doanh nghiệp viễn thông và bưu chính", "Trung tâm xúc tiến đầu tư, thương mại và du lịch": trades of one kind of bodies, or that one body promotes
_TRADES: Final = r"(?:viễn thông|bưu chính|internet|vận tải|du lịch|lữ hành|lưu trú|thương mại|dịch vụ|công nghệ thông tin|xuất bản|phát hành|phát thanh|truyền hình|xăng dầu|điện lực|cấp nước|bảo hiểm|tín dụng|chứng khoán|thủy sản|lâm nghiệp)"
_OF_A_TRADE: Final = Deferred(rf"(?:các |những )?(?:doanh nghiệp|công ty|cơ sở|đơn vị|hợp tác xã|cơ quan)\b[^;:.]{{0,60}}\b(?:{_TRADES}|thông tin)$|(?:trung tâm|ban|phòng|cục) xúc tiến (?:đầu tư|[^;:.]{{0,60}}\b{_TRADES})$", re.IGNORECASE)
_AND_A_TRADE: Final = re.compile(rf"(?:{_TRADES}|tuyên truyền(?:,| và) báo chí)(?!\w)")
_ONE_FIRM: Final = Deferred(r"(?:(?:Tổng )?[Cc]ông ty|[Cc]hủ đầu tư|[Nn]hà trường)")  # "Công ty có lắp 02 thiết bị …": what the one firm has is no part of its name
_SOCIAL: Final = Deferred(r"xã hội|báo chí|xuất bản|truyền thông\b")
_SIGN: Final = re.compile(r"[\s,;/.:()\"]")  # no name ends within a word


def body_end(text: str, at: int, *, prose: bool) -> tuple[int, bool]:
    """The end of the name that begins at ``at``, and whether a list of names ends there, too. ``prose``: a verb may follow; a cell holds names alone.

    >>> t = "Sở Văn hóa, Thể thao và Du lịch, Sở Y tế rà soát"
    >>> [t[a : body_end(t, a, prose=True)[0]] for a in (0, t.index("Sở Y"))]
    ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế']
    >>> [t[: body_end(t, 0, prose=True)[0]] for t in ("UBND TP. Hồ Chí Minh chủ trì", "Sở Y tế. Sở Tài chính")]
    ['UBND TP. Hồ Chí Minh', 'Sở Y tế']
    """
    head = HEAD.match(text, at)
    i = max(head.end(), firm_field_end(text, at)) if head else at
    closed = ministry_end(text, at) if prose else -1
    depth = 0
    while (sign := _SIGN.search(text, i)) is not None:
        i, c = sign.start(), sign.group()
        depth += (c == "(") - (c == ")")
        if depth < 0:
            return i, prose
        if text.startswith(" nào ", i):
            return at, True  # "Cơ quan nào để xảy ra …": whichever it will be
        if c == "(" and prose:
            return strip_end(text, at, i), not beyond_aside(text, i)
        found = None
        if depth == 0:
            gap = SEPARATOR.match(text, i)
            found = _at_gap(text, at, i, gap.end(), prose=prose) if gap else None
            if found is None and c == " ":
                found = _at_word(text, at, i, closed) if prose else _in_cell(text, at, i)
            elif c == ":" and text.endswith((" của các Bộ", " thuộc các Bộ"), at, i) and (listed := _OF_MINISTRIES.match(text, i)) is not None:
                found = listed.end(), False
            elif found is None and prose and c in '.:;)"' and not (c == "." and text[i - 2 : i].lower() == "tp") and not (c == ":" and places_named(text, i)):
                return i, True
        if found is not None and found[0] == i:
            return found
        i = found[0] if found is not None else i + 1
    return strip_end(text, at, len(text)), False


# What these say of the sign or blank at ``i``: (``i``, whether the list ends, too) where the name ends there, (further on, False) where it goes on there, None
# where they say nothing.
_Said = tuple[int, bool] | None


def _at_gap(text: str, at: int, i: int, after: int, *, prose: bool) -> _Said:
    """What separates names stands there, and may stand inside one."""
    c = text[i]
    if c in ", " and (beyond := _field_end(text, at, i) or _joined_to_name(text, at, i, after)):
        return beyond, False  # "Sở giáo dục và đào tạo"
    if not prose and "+" in text[i:after]:
        return i, False
    if c not in ",;/ ":
        return None
    if c in ", " and _BROADCAST.match(text, max(at, i - len("phát thanh"))):
        return after, False  # "Báo và phát thanh, truyền hình tỉnh"
    if prose and c == "/" and text[after : after + 1].islower() and _MANY.match(text, at):
        return after, False  # "các khoa/phòng"
    if not prose and (c == ";" or (c == "," and (A_TAILED.match(text[at:i]) if HEAD.match(text, at) else not _of_a_field(text, at, i)))):
        return i, False
    tail = _tail(text, at, i)
    if _SCHOOLING.match(text, after) and _SCHOOLS.search(tail):
        return after, False  # "các cơ sở giáo dục đại học, trung cấp chuyên nghiệp": one kind of bodies
    if HEAD.match(text, after) and not (_OFFICE_OF.search(tail) and _SERVES_TOO.match(text, after) and not (c == "," and tail.endswith(("ủy", "uỷ")))):
        return i, False
    if not prose and c in ",;" and (_MANY.match(text, after) or (_PERSON_NAMED.match(text, after) and not (text[after] in "TC" and _ONE_FIRM.match(text, at))) or (LETTERS_ONLY.match(text, after) and not _IN_WHAT.search(tail) and not (_THINGS_END.match(text, after) and _TRADES_IN.match(tail)))):
        return i, False
    if place_follows(text, at, i, after):
        return i, False
    if c == "," and (
        text[at:i].endswith("thuộc")  # "đơn vị thuộc, trực thuộc Bộ"
        or _PAIR.search(tail + text[i : after + 12])  # "Cục Phòng, chống HIV/AIDS", "Cục Quản lý Khám, chữa bệnh"
        or (MANY_KINDS.search(tail) and NEXT_KIND.match(text, after))
    ):
        return after, False
    if c != " " and _SOCIAL.match(text, after):
        return after, False  # "tổ chức chính trị - xã hội, xã hội - nghề nghiệp"
    return (i, True) if prose and not text[after : after + 1].isupper() else None


def _in_cell(text: str, at: int, i: int) -> _Said:
    """A blank in a cell that holds names alone."""
    below = (BELOW.match(text, i + 1) and " " in text[at:i] and not _OPEN.search(_tail(text, at, i)) and not _is_part(text, at, i)) or (_WHOLE.match(text, i + 1) and _CLOSED.search(text, max(0, at - len("ban, ")), i))
    return (i, False) if BY_OFFICE.match(text, i) or below or text.startswith((" - các ", " – các "), i) else None


def _is_part(text: str, at: int, i: int) -> bool:
    """Whether the name before the blank ``i`` is a part of the firm, command or union behind it."""
    if _UNION.match(text, i + 1):
        return _OF_UNION.match(text, at) is not None and not _ends_with_place(text, at, i)
    if _OF_PARTS.match(text, i + 1) is None:
        return False
    if _PART.match(text, at):
        return True
    return not text.startswith("Ban Chỉ huy", i + 1) and _PART_WITHOUT_PLACE.match(text, at) is not None and not _ends_with_place(text, at, i)


def _ends_with_place(text: str, at: int, i: int) -> bool:
    tail = _tail(text, at, i)
    return PLACE_KIND.search(tail) is not None or _AT_PLACE.search(tail) is not None


def _at_word(text: str, at: int, i: int, closed: int) -> _Said:
    """A blank in running text, before a word that may be the sentence's."""
    small, tail = text[i + 1 : i + 2].islower(), _tail(text, at, i)
    if text.startswith("có ", i + 1) and _ONE_FIRM.fullmatch(text, at, i):
        return i, True
    if text.startswith((" - ", " – ", " — "), i) and STOP.match(text, i + 3):
        return i, True  # "UBND các xã - rà soát quỹ đất": the dash stands for a colon
    if _CLASS_ALONE.fullmatch(text, at, i) and (part := _WITH_PART.match(text, i + 1) or _IN_TRADE.match(text, i + 1)):
        return part.end(), False
    if text[i + 1 : i + 2] in "nđcq" and (which := _NAMED_AT.match(text, i + 1)) and (_MANY.search(text, at, i) or _SOME_OF.fullmatch(text, at, i)):
        return which.end(), False
    if text.startswith(("nơi ", "của một trong ", "hoặc "), i + 1) and (where := _WHERE.match(text, i + 1)):
        return where.end(), False
    if small and text[i + 1] in "vpcg" and (beyond := committee_end(text, at, i) or _specialised(text, at, i)):
        return beyond, False
    if ((small and _AT_PLACE.search(tail)) or PLACE_KIND.search(tail)) and not PLACE_GOES_ON.match(text, i + 1):
        return i, True
    if small and name_ends(text, at, i, closed):
        return i, True
    return (i, True) if STOP.match(text, i + 1) and not _OWNED.search(text, max(at, i - 12), i) else None


def _specialised(text: str, at: int, i: int) -> int:
    """Where the field ends for which an agency is there, behind the blank ``i``: "cơ quan chuyên môn về xây dựng, Ban Quản lý …"; 0 without one."""
    field = _SPECIAL.match(text, i) if text.endswith("cơ quan chuyên môn", at, i) else None
    return field.end() if field is not None else 0


def _of_a_field(text: str, at: int, i: int) -> bool:
    """Whether the comma at ``i`` stands within a field of work: "Văn hóa, Thể thao và Du lịch"."""
    return (field := _FIELD_HERE.match(text, at)) is not None and field.end() > i


def beyond_aside(text: str, i: int) -> bool:
    """Whether a list of bodies goes on behind words in brackets: "Bộ Tài chính (Kho bạc Nhà nước), Bộ Y tế"."""
    aside = ASIDE.match(text, i)
    gap = SEPARATOR.match(text, aside.end()) if aside else None
    return gap is not None and HEAD.match(text, gap.end()) is not None


def _joined_to_name(text: str, at: int, i: int, after: int) -> int:
    """Where a name goes on behind the comma or "và" at ``i`` that ends none; 0 where it ends one."""
    said = text[max(at, i - _TAIL) : i]
    if text[i] == "," and (((m := PARTY_NEXT.match(text, after)) and PARTY_KIND.search(said)) or ((m := _HAMLET.match(text, after)) and _OF_HAMLET.search(said))):
        return m.end()
    if text[i] == "," and text.startswith("Ban Bí thư", after) and _OF_THE_LEADERS.search(said):
        return after + len("Ban Bí thư")
    if (m := _AND_THE_UNIONS.match(text, after)) and _OF_THE_FRONT.search(said):
        return m.end()  # "Đảng ủy Mặt trận Tổ quốc và các đoàn thể tỉnh"
    if ((m := _LEVELS_GO_ON.match(text, after)) and _LEVELS.search(said)) or ((m := _NUMBER_GOES_ON.match(text, after)) and _NUMBERED.search(said)):
        return m.end()
    if said.endswith(" bồi thường") and said.startswith(("Hội đồng ", "Ban ", "Trung tâm ", "Tổ ")) and (m := _RESETTLING.match(text, after)):
        return m.end()
    if (_UNIT.match(said) or MANY_KINDS.match(said)) and (m := _UNIT_TO_COLON.match(text, i)) and HEAD.match(text, after) is None and not any(STOP.match(text, w.start()) for w in _WORDS.finditer(text, after, m.end())):
        return m.end()  # "Phòng Quản lý nhà và thị trường bất động sản: …"
    if (said.endswith("chữa cháy") and (m := _RESCUE.match(text, i + 1))) or (text[i] in ", " and (m := _WORKS.match(text, after)) and _WORKS_OF.match(said)):
        return m.end()
    if text[i] in ", " and (m := _AND_A_TRADE.match(text, after)) and _OF_A_TRADE.match(said):
        return m.end()
    if text[i] == " " and (m := _SIZES.match(text, i + 1) or (_AND_WORK.match(text, i + 1) if _WORK_OF.match(said) else None) or (_HALF.match(text, i + 1) if _FIELD_OF.match(said) else None)):
        return m.end()
    if text.startswith(" và ", i) and (_FIELD_OF.match(said) or _UNIT.match(said)):  # "Trung tâm Truyền thông tài nguyên và môi trường"
        words = [w.start() for w in _WORDS.finditer(text, max(at, i - _FIELD_WORDS), i)]
        if (end := max((m.end() for w in words if (m := _FIELD_HERE.match(text, w))), default=0)) > i:
            return end
    if text[i] == " " and (m := _INSURANCE.match(text, i + 1)) and _UNIT.match(said):
        return m.end()
    if text[i] == " " and text.startswith("và ", i + 1) and _UNIT.match(said) and (m := _SECOND_HALF.match(text, i + 1)):
        return m.end()
    if text[i] == " " and (m := _ZONES.match(text, i + 1)) and _ZONES_OF.match(said):
        return m.end()
    if (m := _PLACE_NAMED.match(text, after)) and _PLACES_OF.search(said):
        return m.end()  # "Chủ tịch UBND các huyện, thị xã A và thành phố B"
    return m.end() if (m := _KINDS.match(text, after)) and _UNITS_OF.search(said) else 0


def _field_end(text: str, at: int, i: int) -> int:
    """Where the field of a department ends that the blank or comma at ``i`` stands in; 0 where none does."""
    head = _DEPARTMENT.search(text, max(at, i - _TAIL // 4), i)
    field = _FIELD_HERE.match(text, head.end()) if head else None
    return field.end() if field and field.end() > i else 0


def _tail(text: str, at: int, end: int) -> str:
    """The last words of ``text[at:end]``: how a name ends is told by them, and to look at all of it again at each word would take the square of its length."""
    blank = text.rfind(" ", at, max(at, end - _TAIL))
    return text[blank if blank > at else at : end]


def strip_end(text: str, at: int, end: int) -> int:
    """``end`` without the blanks and signs before it."""
    return at + len(text[at:end].rstrip(" .,;:…"))


def past_signs(text: str, at: int, signs: str = " ,") -> int:
    """``at`` behind the blanks and signs that stand there."""
    while at < len(text) and text[at] in signs:
        at += 1
    return at
