"""The words with which bodies' names begin, go on and end.

In: nothing. Out: regular expressions for ``loaders.agencies.bodies``: where a name may begin (``HEAD``), what in running text is no
part of it any more (``STOP``), how departments and class words are listed.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import Final

from loaders.agencies.bodynames import FIELD, MINISTRY
from loaders.agencies.placenames import places
from loaders.writing.alternatives import by_first_letter
from loaders.writing.deferred import Deferred, Pattern
from loaders.writing.vietnamese import CAPITALS

DET: Final = r"(?:(?:các|những|một số|toàn thể|tất cả các)\s+)?"
_OFFICE: Final = r"(?:chủ tịch|(?:tổng )?giám đốc|hiệu trưởng|viện trưởng|chánh án|chánh thanh tra|chi cục trưởng|tổng cục trưởng|chủ nhiệm|bí thư|thủ tướng|chánh văn phòng|trưởng ban|cục trưởng|vụ trưởng)\b"
_HEAD_OF: Final = r"trưởng (?:các )?(?:hạt kiểm lâm|đoàn (?:thanh tra|kiểm tra|giám sát|thẩm định|thẩm tra|xác minh|công tác)|xí nghiệp|phân xưởng|khoa|bộ môn|đơn vị|thôn|bản|ban|phòng|khu|ấp|tổ|công an|trạm)\b"
_INSPECTS: Final = r"(?:kiểm tra|thanh tra|giám sát|khảo sát|thẩm định|thẩm tra|xác minh)(?: liên ngành| chuyên ngành)?\b"
_ITS_NAME: Final = r"(?=\s+(?-i:[A-ZĐ])|\s+(?:tỉnh|các|đa khoa|huyện|xã(?! hội\b)|phường|khu vực)\b)"
# Words that begin a name, each with a letter of its own first. Guards keep verbs and things out: "báo cáo", "ban hành", "bộ phận", "trường hợp", "phòng, chống".
HEADS: Final = (
    r"s[ởờ](?! hữu\b)\b|tỉnh đoàn\b|thành đoàn(?! kết)\b|b(?:[aả]n (?:quản lý|ql\w*)|ql\w*)(?: (?:các )?dự án)?(?: đầu tư)?(?: xây dựng(?: (?:các )?công trình\b|(?! (?:kế hoạch|phương án|quy (?:chế|trình|định)|dự toán|báo cáo|chương trình|đề án)\b)))?"
    r"|bộ phận (?=(?-i:[A-ZĐ]))|bộ(?! phận\b| máy\b| tiêu\b| môn\b| chỉ số\b| thủ tục\b)\b|ban(?! hành\b| giao\b| đồ\b| (?-i:đầu)\b)\b|bản(?<=thôn, bản)\b|bản(?=\s*(?:$|[,;.)])| (?-i:[A-ZĐ])| (?:quản lý|chỉ đạo|chỉ huy|tổ chức|tuyên giáo|dân vận|chấp hành|thường vụ)\b)\b|ngành(?! nghề\b)\b"
    r"|quốc hội\b|chính phủ(?! điện tử\b| số\b)\b|thủ tướng\b|ủy ban\b|uỷ ban\b|ubnd\b|hđnd\b|ubmttq\w*|ub mttq\w*|mttq\w*|dntn\b|htx\b|ctcp\b"
    r"|mặt trận(?= tổ quốc\b| và (?:các )?(?:đoàn thể|tổ chức))|hội đồng\b"
    rf"|liên hiệp (?=các (?:hội|tổ chức hữu nghị)\b|hợp tác xã\b|(?-i:[CHT]))|hội(?! nhập\b| nghị\b| thảo\b| tụ\b| viên\b| chợ\b| trường\b| thi\b| diễn\b| thao\b)\b|hiệp hội\b|liên đoàn\b|liên minh\b|đoàn {_INSPECTS}|tổ {_INSPECTS}|đoàn(?! kết\b| viên\b| của (?:tỉnh|thành phố)\b)\b"
    r"|đảng [uủ][ỷy]\b|t(?:ỉnh|hành|hị) [uủ][ỷy]\b|huyện [uủ][ỷy]\b|qu[ậâ]n [uủ][ỷy]\b|văn phòng\b|cơ quan\b|đơn vị(?! hành chính(?! sự nghiệp))\b|địa phương(?! h[oó][aá]\b)\b"
    r"|tổ chức(?= chính trị| CT-XH\b| thành viên| hội(?=[:,]| quần chúng\b| đặc thù\b)| đoàn thể| xã hội| liên quan| có liên quan| khác|,(?! (?:triển khai|thực hiện|chỉ đạo|hướng dẫn|quản lý|sắp xếp|phối hợp|chủ trì|kiểm tra|theo dõi|điều hành|vận hành|tham gia|xây dựng|bố trí|huy động|phát động|tuyên truyền|vận động|giám sát|đôn đốc|đánh giá|khuyến khích|hỗ trợ)\b)| kinh tế| tín dụng| (?:cung cấp|cung ứng) dịch vụ| khoa học| cơ sở đảng| đảng\b|$)"
    r"|cá nhân\b|doanh nghiệp\b|chủ đầu tư\b|chính quyền\b|công an\b|quân khu\b|quân đội\b|thanh tra(?=\s)(?! (?:việc|đột xuất|định kỳ|toàn diện|diện rộng|trách nhiệm|công vụ|hành chính|chất lượng|tình hình|công tác|hoạt động|các (?:cơ sở|công trình|nhà máy|dự án|doanh nghiệp)|(?-i:an toàn)(?! bức xạ| lao động)|và (?:kiểm tra|giám sát|xử lý))\b)"
    r"|thuế (?=tỉnh|thành phố|cơ sở)|thống kê (?=tỉnh|thành phố|cơ sở)|thi hành án dân sự (?=tỉnh|thành phố|khu vực)|cục(?! bộ\b)\b|ch[iỉ] cục\b|chi nhánh(?= (?-i:[A-ZĐ]))|tổng cục\b|kho bạc\b|ngân hàng\b|bảo hiểm xã hội\b"
    r"|hải quan\b|trường(?! hợp\b)\b|học viện\b|viện(?! trợ\b| dẫn\b| phí\b)\b|trung tâm (?=(?-i:[A-ZĐ])|(?:xúc tiến|phục vụ hành chính công|phát triển quỹ đất|khuyến nông|kiểm soát bệnh tật|dịch vụ (?:việc làm|tổng hợp|công))\b)|tập đoàn\b"
    r"|tổng công ty\b|công ty\b|báo (?=(?-i:[A-ZĐ])|và (?-i:[A-ZĐ]|phát thanh))|đài (?=(?-i:[A-ZĐ])|(?:truyền thanh|phát thanh|truyền hình|khí tượng)\b)|u[yỷ] viên(?<=đồng chí .. viên)(?= (?:Bộ Chính trị|Ban|BCH|BTV)\b)|ủ[yỷ] viên(?:(?<=đồng chí .. viên)(?= (?:Bộ Chính trị|Ban|BCH|BTV)\b)|(?<=^.. viên)(?= Bộ Chính trị\b))|cổng (?:thông tin|ttđt)\b"
    r"|quỹ (?=(?-i:[A-ZĐ]))|u(?-i:(?<=U)BKT(?:TU|HU|ĐU)?)\b|b(?-i:(?<=B)(?:TC|TG|TG&?DV|DV|NC)(?:TU|HU))\b|v(?-i:(?<=V)P(?:TU|HU))\b|v(?-i:(?<=V)(?:NPT|iettel|IETTEL|inaPhone|inaphone))\b|m(?-i:(?<=M)(?:obiFone|obifone))\b|a(?-i:(?<=A)gribank)(?= (?-i:[A-ZĐ]))|p(?-i:(?<=P)etrolimex)(?= (?-i:[A-ZĐ]))|chánh án\b|tòa án\b"
    r"|toà án\b|viện kiểm sát\b|thủ trưởng\b|chủ tịch\b|giám đốc\b|bí thư\b|bộ trưởng\b|thứ trưởng\b|thống đốc\b|tổng (?:thanh tra|kiểm toán)\b|hợp tác xã\b|đoàn thể\b"
    r"|xã(?! hội\b| viên\b)\b|phường\b|huyện\b|thị trấn\b|thị xã\b|thành phố\b|quận\b|tỉnh\b|đặc khu\b"
    r"|p(?-i:(?<=P)CT) (?=UBND|HĐND|[uủ][ỷy] ban|hội đồng)|p(?-i:(?<=P)GĐ) (?=sở )|p(?-i:(?<=P)\.) ?(?=(?-i:[A-ZĐ][\wđ&]))|t(?-i:(?<=T)T\.) ?(?=(?-i:[A-ZĐ][A-ZĐ&]))|phòng(?!,\s*(?:chống|tránh|ngừa|trừ|chữa)\b| (?:làm việc|họp|học|hộ|\d{3})\b| chống\b| ngừa\b| tránh\b| thủ\b)\b|lực lượng\b|vtv\b|vov\b|ttxvn\b|đại học\b|ban chỉ đạo\b"
    rf"|phó {_OFFICE}|quyền {_OFFICE}|tổng cục trưởng\b|cục trưởng\b|vụ trưởng\b"
    r"|chánh (?:văn phòng|thanh tra)\b|tổng giám đốc\b|hiệu trưởng\b|viện trưởng\b|hạt trưởng\b|ch[iỉ] cục trưởng\b|người đứng đầu\b|kbnn\b|bhxh\b|ttyt\b|ttpvhcc\b|ubkt\b|bvđk\b|nhnn\b|lđlđ\b|bch\b|bđbp\b|gvcn\b"
    rf"|t(?:hư viện|rung tâm văn hóa|ạp chí){_ITS_NAME}|b(?:ảo tàng|ệnh viện|ưu điện){_ITS_NAME}|n(?:hà hát|hà văn hóa(?! xã\b| phường\b)|hà thiếu nhi|hà xuất bản|hà máy){_ITS_NAME}|c(?:ung văn hóa|ảng vụ){_ITS_NAME}|v(?:ườn quốc gia){_ITS_NAME}|v(?-i:(?<=V)iễn thông)(?= (?-i:[A-ZĐ]))|đ(?:iện lực)(?:{_ITS_NAME}|(?<=, .iện lực)(?=,| và |:))|x(?:í nghiệp){_ITS_NAME}|p(?:hân xưởng){_ITS_NAME}"
    rf"|thôn\b|xóm\b|khóm(?:(?<=các khóm)|(?=\s(?:\d|(?-i:[A-ZĐ]))))\b|buôn(?:(?<=các buôn)|(?=\s(?:\d|(?-i:[A-ZĐ]))))\b|ấp(?:(?<=các ấp)|(?=\s(?:\d|(?-i:[A-ZĐ]))))\b|tổ dân phố\b|khu phố\b|khu (?=quản lý (?:đường|đê)\b)|hạt (?:kiểm lâm|quản lý)\b|trạm (?=(?:cấp nước|khuyến nông|thú y|bảo vệ thực vật|kiểm lâm|kiểm dịch|thủy nông|bơm)\b)|kế toán (?=trưởng\b|các (?:trường|đơn vị)\b)|k(?-i:(?<=K)hoa) (?=(?-i:[A-ZĐ]))|đ(?-i:ội) (?=(?-i:[A-ZĐ])|quản lý|cảnh sát|thanh tra|kiểm tra|trật tự|liên ngành)|tổ chức pháp chế\b|t(?:òa|oà)(?= (?:chuyên trách|hình sự|dân sự|kinh tế|hành chính|gia đình)\b)|hệ thống (?=truyền thanh\b|thông tin cơ sở\b)|trạm y tế\b|đồn biên phòng\b|{_HEAD_OF}|phó {_HEAD_OF}|chỉ huy trưởng\b|vụ(?= (?-i:[A-ZĐ])|, (?:cục|đơn vị)\b)|v(?-i:(?<=V)ụ)(?=,| và| (?:tổ|chính|kế|tài|hợp|quản|khoa|pháp|giáo|đào|thi|công|thị|xuất|đầu|địa|dân|văn)\b)"
    r"|thường trực (?=(?:các )?(?:HĐND|hội đồng|UBND|ủy ban|tỉnh [ủu][yỷ]|thành [ủu][yỷ]|đảng [ủu][yỷ]|huyện [ủu][yỷ]))|tổ đại biểu\b|đại biểu (?=HĐND|hội đồng nhân dân|quốc hội)"
    r"|chủ nhiệm (?=văn phòng (?:quốc hội|chính phủ)|(?:các )?[uủ][yỷ] ban)|tổng thư ký (?=quốc hội)|ủy viên (?<=; ủy viên )(?=ban (?:chấp hành|thường vụ)\b)|tổ trưởng (?=(?:các )?(?:tổ (?:đảng|dân phố|chuyên môn|công tác|bầu cử|liên gia|công nghệ|tự quản)|khu phố)\b)|trưởng (?:các )?đoàn đại biểu quốc hội|t(?-i:hành viên)(?! [^.;:]{0,60}\bgồm\b) (?:khác )?(?:của |trong )?(?:(?=(?-i:Chính phủ|Đảng đoàn|UBND|Ủy ban|Hội đồng|BCĐ\b|Ban (?:Chỉ đạo|Tổ chức|cán sự đảng|Thường vụ|Chấp hành)))|(?:tiểu ban|tổ (?:công tác|giúp việc|biên tập|bầu cử))\b)"
    r"|chủ (?:rừng|đập|cơ sở|công trình|dự án|phương tiện|doanh nghiệp|cửa hàng|khai thác|bến|mỏ|tàu|hồ chứa|(?:các )?mạng)\b|nhà thầu\b|nghiệp đoàn\b|nhà đầu tư\b|công đoàn\b|nhà trường\b|giáo viên (?=chủ nhiệm\b|bộ môn\b|phụ trách\b|tổng phụ trách\b|thể dục\b)|nhân viên (?=(?:y tế|thư viện|thiết bị|văn thư|kế toán)(?: (?:trường học|học đường|nhà trường))?\s*:)|tổng phụ trách (?=Đội\b)|tổ (?=(?:trưởng )?chuyên môn\b|bảo vệ an ninh\b|công nghệ số\b)|t(?-i:(?<=T)ổ) (?=(?-i:[A-ZĐ])(?!uốc))|ban đại diện cha mẹ học sinh\b|chi (?:đoàn|hội)\b|chi(?<=các chi)(?=, đảng bộ\b)|liên đội\b|tổ đảng\b|tổ (?:công tác|giúp việc|biên tập)\b|đảng đoàn\b|chi bộ\b|đảng bộ\b|cấp [uủ][ỷy]\b|cấp(?<=các cấp) (?=(?:công đoàn|hội)\b(?! (?:đồng|nghị|thảo|viên|nhập)\b))|l(?:(?-i:(?<=L))ãnh đạo (?=(?-i:Ban|Bộ|Sở|Cục|Vụ|Văn phòng|Tổng cục|Viện|Thanh tra) |các (?:sở|bộ|ban|ngành|cơ quan)[^.;]{0,150}\b(?:phải|trách nhiệm)\b)|(?-i:(?<=l)ãnh đạo) (?=các (?:sở|bộ|ban|ngành)\b[^.;:]{0,200}?\s(?:tập trung|nghiêm túc|khẩn trương|chủ động|chỉ đạo|thực hiện (?:tốt|các|một số))\b))|tổng liên đoàn\b|t(?-i:(?<=T)rung ương) (?=(?-i:Đoàn|Hội|Tổng hội|Liên hiệp|Liên minh|Mặt trận)\b)|quân chủng\b|binh chủng\b|cơ sở(?= y tế| giáo dục| đào tạo| sản xuất| khám bệnh| khám chữa| nghiên cứu)|đại sứ quán\b|thông tấn xã\b|bcđ\b|btv\b|kiểm toán(?! (?:các|việc|năng lượng|nội bộ|báo cáo|chất lượng|công trình|hoạt động|chi phí|quyết toán|dự án|độc lập|viên)\b)\b|c(?:án bộ|huyên viên|ông chức)(?= phụ trách (?:lĩnh vực|công tác)\b)"
)
# Kinds of institutions: bodies where several are meant ("các bệnh viện"), things where one is ("bệnh viện dã chiến").
MANY: Final = r"(?:thư viện|bảo tàng|nhà hát|bệnh viện|nhà xuất bản|khách sạn|cơ sở|tạp chí|nhà máy|trung tâm|trạm|hãng|rạp|siêu thị|nông trường|lâm trường|khoa|bộ môn|chi nhánh|xí nghiệp|phân xưởng|điện lực)\b"
HEAD: Final = re.compile(rf"{DET}{by_first_letter(HEADS)}|(?:các|những)\s+{MANY}", re.IGNORECASE)
FIELD_LISTS: Final = tuple(
    Deferred(
        rf"(?P<det>{DET})(?P<head>{head})(?:(?:(?:,\s*(?:ban,?\s*)?|\s+)(?:ngành|quản lý (?:chuyên )?ngành|(?:có )?liên quan|cơ quan(?: ngang bộ| trung ương| liên quan)?)){{1,2}}(?=\s*:))?\s*(?P<colon>:?)\s*(?P<first>{field})"
        rf"(?P<more>(?:\s*(?:,|;|và|,\s*và)\s*(?:(?:{head})\s+)?{field})*)",
        re.IGNORECASE,
        opens=f"{DET}(?:{head})",
    )
    for head, field in (("s[ởờ]|phòng", FIELD), ("bộ", MINISTRY))
)
FIELD_AT: Final = Deferred(rf"(?:(?:s[ởờ]|bộ|phòng)\s+)?({MINISTRY})", re.IGNORECASE)
LOCAL_TAIL: Final = Deferred(rf"\s+(?:của\s+)?(?:cấp (?:tỉnh|huyện|xã)(?!\w)|các\s+(?:tỉnh|địa phương|huyện|quận|thị xã|xã|phường)(?:,\s+(?:quận|huyện|thị xã|xã|phường)){{0,2}}(?:,?\s+(?:và\s+)?(?:thành phố|thị xã|phường))?(?:\s+trực thuộc [Tt]rung ương)?\b|(?:[Tt]ỉnh|[Tt]hành phố|huyện|thị xã|quận|xã(?! hội)|phường|đặc khu)\b(?:\s+Bà Rịa\s*[-–]\s*Vũng Tàu|\s+[{CAPITALS}]\w*(?:\s+[{CAPITALS}]\w*)*)?|(?:{places()})(?!\w))")
SEPARATOR: Final = re.compile(r"\s*(?:[,;/]\s*(?:và\s+|cùng\s+)?|(?<=, ngành)\s(?=(?:cơ quan|đơn vị)(?:,| có liên| liên))|\s\+\s+|\s(?:và|cùng)\s+(?:với\s+)?|\shoặc\s+(?=(?:Sở|UBND|HĐND|(?:Ủy|Uỷ) ban|Công an|Văn phòng|Phòng|Ban|Chi cục|Hội đồng|Chủ tịch|Giám đốc|Thủ trưởng)\b))")
TERRITORY: Final = r"(?:xã|phường|huyện|thị trấn|thị xã|thành phố|quận|tỉnh|đặc khu|thôn|bản|ấp|khóm|xóm|buôn|làng|tiểu khu|tổ dân phố|khu phố)"
TERRITORY_ONLY: Final = Deferred(
    rf"{DET}{TERRITORY}(?:\s*(?:,|/"
    rf"|và)\s*{TERRITORY})*(?:\s+(?:trực thuộc trung ương|thuộc tỉnh(?:(?:,|\s+và)\s+thành phố trực thuộc trung ương)?|(?:nêu|nói) trên|(?:được nêu|nêu|có tên) (?:tại|ở|trên|trong).{{0,60}}|ven [a-zà-ỹđ]+|biên giới|miền núi|trọng điểm|(?:thuộc |trong )?(?:vùng|khu vực|lưu vực)\s.{{2,60}}|(?:có )?liên quan|có\s[a-zà-ỹđ].{{1,60}}|nơi\s[a-zà-ỹđ].{{1,160}}|trên địa bàn.{{0,40}}|khác|còn lại|trong cả nước|trong tỉnh))?(?:\s*\([^()]{{2,90}}\)?|:\s(?-i:[{CAPITALS}])[^;:]{{2,90}})?$",
    re.IGNORECASE,
)
# "UBND các xã", "phường", "cấp tỉnh": a place's kind; what qualifies it goes on with the name, any other small word is the verb.
PLACE_KIND: Final = re.compile(
    rf"(?:^|(?<=\w)(?<!của)(?<!trong)(?<!ngoài)(?<!thuộc)(?<!cấp)(?<!hợp tác)(?<!toàn)(?<!các)(?<!từng)(?<!mỗi)(?<!liên)(?<!hai)(?<!theo)(?<!giữa)(?<!đi)(?<!đến)(?<!về)(?<!sang)\s)(?:(?:các|cấp|những)\s+)?(?:{TERRITORY}(?:\s*,\s*|\s+và\s+|/|\s?[-–]\s?))*(?:xã|phường|huyện|thị trấn|thị xã|thành phố|quận|tỉnh|đặc khu|thôn|tiểu khu|tổ dân phố|khu phố)(?:\s(?:nêu|nói) trên)?$", re.IGNORECASE
)
PLACE_GOES_ON: Final = Deferred(
    rf"(?-i:[{CAPITALS}\d(\"“])|(?:[-–]\s)?{TERRITORY}\b|(?:và|hoặc|cùng|trực thuộc|thuộc|ven|biên giới|miền|vùng|trong|ngoài|trên|trọng điểm|có|liên quan|nơi|nêu|nói|còn lại|khác|đảo|của|mới|giáp"
    r"|hội|[uủ][yỷ]|đoàn|chi nhánh|các(?= cấp\b)|bạn|lân cận|sở tại|này|đó|phía|khóa|nhiệm kỳ|cấp|loại|dân tộc|vừa|sau|hiện|chưa|không|đủ|đặc biệt|nghèo|khó khăn|kết nghĩa|toàn|được(?! (?:giao|phân công|chỉ định|ủy quyền)\b)|đã|theo)\b",
    re.IGNORECASE,
)
# A kind of institution, one of several that share their first words: "Giám đốc các bệnh viện, trung tâm y tế".
MANY_KINDS: Final = Deferred(rf"\b(?:các|những)\s+(?:{MANY}|trường|viện|phòng khám)(?:\s[a-zà-ỹđ]+){{0,4}}$", re.IGNORECASE)
NEXT_KIND: Final = Deferred(rf"(?:{MANY}|trường|viện|phòng khám)\s[a-zà-ỹđ]")
CLASS_A: Final = re.compile(
    rf"{DET}(?:sở|bộ|ban|ngành|phòng|ban ngành|tổng cục|cục|vụ|viện|trường|cơ quan ngang bộ|cơ quan thuộc chính phủ"
    rf"|đoàn thể)$",
    re.IGNORECASE,
)
# Party committees of a level, every one of them: "các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương".
COMMITTEES: Final = Deferred(
    r"(?:các )?(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ)(?: trực thuộc(?: trung ương| tỉnh(?: (?:ủy|uỷ))?| thành phố| thành (?:ủy|uỷ))?)?$", re.IGNORECASE
)
# Before them, whose office or head each has: "Ủy ban kiểm tra các tỉnh ủy, thành ủy".
OFFICE_OF_MANY: Final = Deferred(r"^(?:thường trực|(?:phó )?bí thư|(?:ủy|uỷ) ban kiểm tra|ban (?:tổ chức|tuyên giáo(?: và dân vận)?|dân vận|nội chính|thường vụ)|văn phòng)\s+(?=các\b)", re.IGNORECASE)
_CLASSES: Final = rf"{DET}(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|doanh nghiệp|ngành)"
CLASS_B: Final = re.compile(rf"{_CLASSES}$", re.IGNORECASE)
_RELATED: Final = r"(?:\s+(?:có\s+)?liên quan|\s+là (?:thành viên|chủ quản)\s[^,;]{2,60}|\s+chức năng|\s+chuyên (?:ngành|môn)|\s+nghiệp vụ|\s+(?:được (?:giao|phân công)|chủ trì|phối hợp)(?:\s[^,;]{1,120})?|\s+theo (?:quy định|chức năng|nhiệm vụ|thẩm quyền|lĩnh vực|phân cấp)(?:\s[^,;]{0,40})?|\s+(?:thuộc,\s+)?(?:trực\s+)?thuộc (?:Bộ|Sở|Trung ương|Tỉnh ủy|Thành ủy|Đảng ủy|Ủy ban|Uỷ ban|UBND|HĐND|Tổng cục|Cục|ngành|phạm vi|quyền)(?:\s[^,;]{0,40})?)"
_TAIL: Final = (
    r"(?:\s+(?:cấp (?:tỉnh|huyện|xã|thành phố)|(?:của|thuộc) (?:tỉnh|thành phố)|(?:đóng )?trên địa bàn(?: (?:tỉnh|thành phố|xã|huyện)\b)?|trung ương|ở trung ương|khác|địa phương"
    r"|(?:tỉnh|thành phố)(?:\s+(?-i:[A-ZĐ])\w*(?:\s+(?-i:[A-ZĐ])\w*)*)?))"
)
A_TAILED: Final = re.compile(
    rf"{DET}(?:ban|ngành|phòng|ban ngành|ngang bộ|đoàn thể|sở|bộ|tổng cục|cục|vụ|viện|cơ quan ngang bộ)(?:{_RELATED}"
    rf"|{_TAIL})+$",
    re.IGNORECASE,
)
B_TAILED: Final = Deferred(
    rf"{_CLASSES}(?:{_RELATED}"
    rf"|{_TAIL}|\s+(?:trực tiếp )?(?:quản lý|vận hành|khai thác|sản xuất|kinh doanh|thực hiện)\s[^,;]{{3,160}})+$",
    re.IGNORECASE,
)
# Words that end a list in running text: the verb or preposition that follows. "Cơ quan chủ trì soạn thảo" is a name, who leads is not said by it.
STOP: Final = Deferred(
    r"(?:triển khai|(?<!các )(?<!những )tổ chức(?! chính trị| đoàn thể| xã hội| (?:có )?liên quan\b)(?!(?<=[Bb]an tổ chức) (?:(?:các )?(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị|[Đđ]ảng) [uủ][ỷy]|cấp [uủ][ỷy]|[Tt]rung ương|[Cc]uộc (?:thi|vận động)|[Hh]ội (?:thi|thao|diễn|chợ)|[Gg]iải|được|có trách nhiệm|chịu trách nhiệm)\b)|theo|rà soát|tổng rà soát|tổng kiểm tra|hướng dẫn|(?<!cơ quan )(?<!Cơ quan )(?<!đơn vị )(?<!chuyên trách )tham mưu|tham mưu(?= (?:cấp|cho|giúp|UBND|Ủy|Tỉnh|xây|ban hành|đề xuất|tổng hợp)\b)|(?<![Hh]ội đồng )thẩm định|thẩm định(?= (?:việc|các|hồ sơ|nội dung|kết quả)\b)|đánh giá|tiếp tục"
    r"|thực hiện|(?<!uản lý đầu tư )(?<!ấn đề chung về )(?<!iệp hội Nhà thầu )(?<!ết cấu hạ tầng )xây dựng(?! [Đđ]ảng\b)|(?<!cơ quan )(?<!Cơ quan )(?<![Bb]an )(?<![Hh]ội đồng )(?<![Cc]ảnh sát )(?<!phạm vi )quản lý(?! (?:[Nn]hà nước )?chuyên ngành)|(?<![Dd]ịch vụ )tổng hợp(?!(?<=Phòng Kế hoạch tổng hợp)(?:\s*(?:$|[:.;(])|\s(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|theo dõi|tham mưu|là|xây dựng|hướng dẫn|trình)\b))"
    r"|đề xuất|hỗ trợ|(?<!tổ chức )cung cấp|(?<!tổ chức )(?<!đơn vị )(?<!cơ sở )(?<!nghiệp )(?<!, )(?<!và )cung ứng|(?<!lĩnh vực )(?<!công tác )(?<![UỦuủ][ỷy] ban )kiểm tra(?!(?<=ực lượng kiểm tra)\s*:)|kiểm tra(?= (?:việc|tình hình|công tác|các (?:đơn vị|cơ sở|xã))\b)|(?<!lĩnh vực )(?<!công tác )giám sát|đôn đốc|trong(?! nước\b)|để|nhằm|(?<!nêu )(?<!nói )(?<!cấp )(?<!đóng )trên|(?<!sát quản lý hành chính )(?<!ấn đề chung )về|nêu(?= tại\b)|tại(?! trụ sở\b)|cho|vi phạm|(?<!đảng )(?<!nhà )(?<!Nhà )ở(?! trung ương| địa phương| cơ sở)|(?<!cơ quan )(?<!Cơ quan )(?<!đơn vị )(?<!Đơn vị )chủ trì|chủ trì(?=,? phối hợp)|phối hợp(?!(?<=[Hh]ội đồng phối hợp) (?:phổ biến|công tác)\b)|chủ động"
    r"|phôi hợp|đẩy mạnh|tập trung|kịp thời|chuyển(?= (?:về|đến|sang)\b)"
    r"|thường xuyên|(?<!cơ sở )(?<!viện )(?<!trung tâm )nghiên cứu|xem xét|bố trí|(?<!công )(?<!dân )(?<!thành )(?<!độc )lập|(?<!công )(?<!chương )(?<!quy )trình|ban hành|lồng ghép|tuyên truyền|(?<!ội đồng [Pp]hối hợp )(?<!hối hợp công tác )phổ biến|báo cáo|có trách nhiệm"
    r"|chịu trách nhiệm|căn cứ|là|tiến hành"
    r"|khẩn trương|nghiêm túc|huy động|vận động|khảo sát|điều tra|thống kê|tổng kết|sơ kết|kiểm soát|xử lý|đảm bảo|bảo đảm|cập nhật"
    r"|quan trắc|giải quyết|gửi|được|phải|đã|đang|từng bước|tham mưu(?=, (?:đề xuất|trình)\b| (?:Thành ủy|Ban (?:Thường vụ|Chấp hành)|hoàn thiện|[Đđ]ề án|[Kk]ế hoạch|[Nn]ghị quyết|[Cc]hương trình|(?:các )?văn bản)\b)"
    r"|ưu tiên|thí điểm|hoàn chỉnh|ra quân|làm|đưa|khuyến khích|hoàn thiện|hoàn thành|tích hợp|công bố|công khai|khoanh định|phê duyệt|xác định|(?<!đào )(?<!Đào )(?<!sáng )tạo"
    r"|bổ sung|lãnh đạo|(?<![Bb]an )chỉ đạo|quán triệt|đổi mới(?! (?:sáng tạo|doanh nghiệp|và phát triển)\b)"
    r"|chủ yếu|nâng cao|đồng thời|góp phần|sớm|cùng|thông qua|hằng năm|hàng năm|định kỳ|mở|phát động|thanh tra(?=,| việc)"
    r"|(?<!trật )tự(?! chủ (?:tài chính|đại học)\b)|(?<!trợ )giúp(?! việc)|(?<!ồi sức )tích cực|quyết liệt|thu|(?<!đăng ký )(?<!Quản lý )(?<!Xúc tiến )(?<!rung tâm xúc tiến )đầu tư|trực tiếp(?! cơ sở)|đẩy nhanh|(?<![Gg]iám đốc )điều hành|điều hành(?= (?:hoạt động|các|việc|công|chung|toàn|mọi|bộ máy|kế hoạch|trực tiếp|và)\b)|tháo gỡ|khắc phục|phấn đấu|duy trì|tập huấn|kiện toàn|củng cố|kiến nghị|liên hệ|sẵn sàng|nhanh chóng|tăng|cảnh báo|khôi phục|khuyến cáo|(?<![Đđ]ăng )(?<![Tt]hư )ký(?! túc| hiệu| tự)|(?<![Hh]ội đồng bình )(?:lựa )?chọn(?! lọc)|dự thảo|đến|(?<=liên quan )tới|phát hiện|ngăn chặn|cân đối|thẩm tra|(?<!chuyển )(?<!bàn )(?<!ngoại )(?<!kết )giao(?! thông| dịch)|đề nghị|yêu cầu|(?<!thừa )[uủ][ỷy] quyền"
    r"|quyết định|quy định|tiếp nhận|phân bổ|giải ngân|chuẩn bị|hoàn tất|nắm|nêu cao|phát huy|gắn|bám sát|xác nhận|thông báo|đặt|bàn giao|(?<![Bb]an )chấp hành|(?<!bầu )(?<!ứng )(?<!đề )(?<!tái )cử|chi trả|cam kết|cụ thể hóa|thể chế hóa|vận hành|thúc đẩy|nhân rộng|nâng cấp|cải tạo|giải phóng|di dời|thanh toán|quyết toán|điều chỉnh|sửa đổi|tuân thủ|sử dụng|áp dụng|nộp|lưu trữ|tiếp thu|quan tâm|có (?:văn bản|ý kiến|kế hoạch|giải pháp|biện pháp|phương án)|tham gia|(?<!hàng )(?<!Hàng )(?<!phòng )(?<!Phòng )không(?! gian| quân| chuyên| lưu)|nên|sẽ|khi(?! (?:có|cần)\b)|(?<!ắc )xin|trân trọng|trả lời|hoạt động|thì|như(?=\s*:)|có (?:thể|nhiệm vụ|chức năng|quyền|thẩm quyền(?= (?:sau|như)\b)|(?-i:(?=Tổ |Ban |Phó )))|biên soạn|phản hồi|phản ánh|niêm yết|kết nối|lắp đặt|trang bị|biểu dương|cần(?! thơ)|đều|còn(?! lại)|chưa|từ ngày|mỗi (?:ngày|tuần|tháng|quý|năm)|(?-i:phát) (?:bản tin|tin|sóng)"
    r"|(?<!khoa học )(?<!ngoại ngữ )cơ bản|thống nhất(?! đất nước| [Tt]ổ quốc)|nhất trí|đồng ý|ghi nhận|thừa (?:ủy quyền|uỷ quyền|lệnh)|thay mặt|đối chiếu|tách|(?<!mới )(?<!được )thành lập(?! (?:mới|theo|trước|sau|từ|tại|và hoạt động|hợp pháp)\b)|tìm kiếm(?!,? cứu)|(?:bao )?gồm|phân công|cắt giảm|xóa(?: bỏ)?(?! mù| đói| nghèo)|đơn giản hóa|sắp xếp|tinh gọn|chấn chỉnh|kiểm điểm|giải trình|nhắc nhở|khơi thông|siết chặt|chấm dứt|kiên quyết|quyết tâm|nhận diện|lắng nghe|giải đáp|vận dụng|tận dụng|kết hợp|đa dạng hóa|kích hoạt|khởi công|điều chuyển|chăm lo|động viên|xác minh|loại bỏ|khởi động|đề ra|triệt để|nghiêm cấm|tôn trọng|phê bình|ngăn ngừa|hạn chế|thiết lập|hình thành|chia sẻ|hiệu chỉnh|gặp(?= (?:nhiều )?(?:khó khăn|vướng mắc))|cải thiện|bãi bỏ|thay thế|kêu gọi|giữ vững|so sánh|đăng tải|tiết kiệm|đấu tranh|có (?:hoạt động|sử dụng|sản xuất|kinh doanh|khai thác|nhu cầu)"
    r"|định hướng(?=,? chỉ đạo\b| (?-i:[A-ZĐ])| (?:thông tin|dư luận|tuyên truyền|báo chí|công tác|nội dung|việc|các|cho)\b)|(?<![Hh]ội đồng )(?<!bị )(?<!phòng )phân loại|(?<![Hh]ội đồng )(?<!bị )(?<!phòng )(?<!Viện )phân tích(?!(?:\s(?!(?:và|số liệu|nguyên nhân|tình hình|kết quả)\b)[^\s,;.:]+){1,6}?\s(?:chủ trì|phối hợp|(?:có|chịu) trách nhiệm)\b)|tư vấn(?= cho\b|, (?:phản biện|thẩm định)\b)|phản biện|treo|mời(?! thầu)|tặng|thăm|trích|dọn|tham khảo|phun|họp|canh gác|ứng trực|đóng góp|lấy(?= (?:ý kiến|mẫu|phiếu))|nêu gương|gương mẫu|triệt phá|trấn áp|tiêm(?= (?:phòng|chủng|vắc)\b)|quảng bá|tuần tra|phủ(?= (?:sóng|xanh)\b)|(?:giữ|đóng)(?= vai trò\b)|biết(?=,| (?:và|để|thực hiện))|truy quét|đón|chiếm(?= (?:vị trí|tỷ trọng)\b)|t(?:ùy|uỳ)|đồng(?= chủ trì\b)|thừa nhận|luân phiên|khánh thành|giảm thiểu|sao gửi|(?<![Pp]hòng )(?<![Cc]ơ quan )(?<![Cc]ục )đăng ký|góp ý|truy cập|khai báo|hoàn trả|kê khai|rút kinh nghiệm|đề cử|san lấp|nạo vét|gia cố|sơ tán|chằng chống|tịch thu|trưng tập|triệu tập|kiểm đếm|tạm ứng|dự trù|tính toán|soát xét|giải thích|dạy(?! nghề| học| giỏi| và học| thêm| lái)|xét xử|(?<!cơ quan )(?<!đơn vị )(?<!bộ phận )(?<![Cc]án bộ )đầu mối|(?<![Bb]an )(?<![Tt]ổ )(?<!quan )(?<!trì )(?<!đơn vị )soạn thảo|(?<!, )(?<!và )(?:tu bổ|chuyển giao)|(?<!, )(?<!và )(?<!dưỡng )(?<!cơ sở )(?<!dịch vụ )sửa chữa|(?<![Xx]ây )lắp(?! ráp| ghép| máy)|(?:tuyển|in|mua|bán|khoan|trồng|nuôi|thả|hiến|dựng|xây)(?= \d)|ủy quyền(?= (?:cho )?[A-ZĐ])|trao|lưu ý|phụ trách(?=[^.;:]{2,60}, (?:trực tiếp|chỉ đạo|theo dõi|chủ trì)\b)|thương lượng|đối thoại|gỡ|chịu(?= sự (?:lãnh đạo|chỉ đạo|quản lý|điều hành)\b(?![^.;]{0,120}\btrách nhiệm\b))|chủ tọa|chốt(?= số liệu)|trực(?= (?:trong|tại|24|gác))|đi(?= (?:kiểm tra|khảo sát|thực tế)\b))\b"
)
# An item of a list inside a cell: "- Sở A - Sở B"; "Ban Cơ yếu Chính phủ - Bộ Quốc phòng" is none.
ITEM: Final = Deferred(r"(?:^|\s)[-+•–](?!\s*[-+•–])\s*")
# What a body of a cell is to do, behind its name: "Vụ Pháp chế tổng hợp, trình Bộ".
TO_DO: Final = re.compile(
    r"(?:(?:(?:Các|các) )?(?:đơn vị|cơ quan|sở|bộ|ngành|địa phương)\b[^,;]{0,40}?|(?:Vụ|Cục|Tổng cục|Chi cục|Sở|Bộ|Văn phòng|Thanh tra|Phòng|UBND|Viện)\s(?=[A-ZĐ])[^,;]*?|UBND\s[^,;]*?|(?:Tổ|Trung tâm|Khoa|Trạm|Phòng)\s(?=[A-ZĐ])[^,;]*?(?=\s(?:báo cáo|tham mưu|chủ trì|trình|thực hiện|rà soát)(?:[\s,]|$))|(?:Trạm|Hội|Đoàn|Công an|Trung tâm|Phòng|Ban)\s[^,;]{2,60}?\s(?:xã|phường|tỉnh)(?=\s(?:thực hiện|vận động|báo cáo|tham mưu|rà soát|theo dõi|hướng dẫn)(?:[\s,]|$))|[^;]+?(?=\strình\s(?:cấp có thẩm quyền|HĐND|Hội đồng nhân dân|Thủ tướng|Chính phủ|Quốc hội|UBND|Ủy ban)))"
    r"(?<!được giao)(?<!phân công)(?<! có)(?<![Cc]hương)(?<![Qq]uy)(?<! công)(?<!cơ quan)(?<!đơn vị)(?<!Văn phòng)(?<!Thanh tra)(?<!về)(?<!sự nghiệp công)(?<!Phòng Kế hoạch)(?P<verb>\s(?:thực hiện|tổng hợp|xây dựng|chủ trì|trình|rà soát|tham mưu|ban hành|hoàn thiện|theo dõi|triển khai|hướng dẫn"
    r"|lập|báo cáo|vận động|chi(?= (?:kinh phí|trả|tiền)\b))(?=[\s,]|(?<=báo cáo)$|(?<=tham mưu)$|(?<=xã thực hiện)$|(?<=phường thực hiện)$|(?<=tỉnh thực hiện)$|(?<=vận động)$))"
)
# A body called by its letters: "Tổng cục Thuế, TCHQ"; what zones, fields and systems are called by is no body.
LETTERS_ONLY: Final = Deferred(r"(?!(?:KCN|KKT|CCN|KCX|KCNC|CNTT|KHCN|PCTT|TKCN|PCCC|CNCH|VHTT|TDTT|GTVT|GDĐT|TNMT|NNPTNT)\b)[A-ZĐ]{3,10}(?=\s*(?:[,;.)]|$|[-–]\s|và\s)|\s[A-ZĐ][a-zà-ỹ])")
OF_TW: Final = Deferred(r"thành phố trực thuộc (?:TW|T\.Ư)$")
COMMITTEE: Final = Deferred(r"(?:UBND|Ủy ban nhân dân)\b")


def before_heads(words: Pattern, text: str, at: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
    """The finds of ``words`` in ``text[at:end]`` right behind which a name begins; no two overlap.

    >>> [m.group() for m in before_heads(re.compile(r"\\bgiao "), "Bàn giao tài sản, giao Sở A, giao nộp")]
    ['giao ']
    """
    while (m := words.search(text, at, end)) is not None:
        named = HEAD.match(text, m.end(), end) is not None
        if named:
            yield m
        at = max(m.end(), m.start() + 1) if named else m.start() + 1


def before_head(words: Pattern, text: str, at: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """The first of them."""
    return next(before_heads(words, text, at, end), None)
