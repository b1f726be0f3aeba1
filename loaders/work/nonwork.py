"""Items that describe and give nobody work: a thing that work is about, or when, where, with whom, by which rule a matter is held.

In: the blocks of a text, the words of one. Out: yes or no; for a text the sentences of work that end in a list, and what they list. What a document orders
begins with a verb of work or with who is to do it; a noun names what the work is about: the topics of an opinion, the papers of a file, figures to be reported.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from loaders.agencies.bodies import ANYWHERE, bodies_from
from loaders.agencies.bodyheads import HEAD
from loaders.agencies.persons import HOLDER
from loaders.outline.layout import Layout
from loaders.references.quoted import quoted
from loaders.work.assignments import CHARGES, charged_at, charges, ordered_at
from loaders.work.rulestold import rules_told
from loaders.work.subjects import obliges, subject_of
from loaders.work.workverbs import begins_work, work_at
from loaders.writing.block import Block
from loaders.writing.deferred import Deferred
from loaders.writing.markers import ROMAN
from loaders.writing.timeframes import is_time
from loaders.writing.vietnamese import CAPITALS

# Labels of what a matter is held with, when, for whom; and of by whom it is decided, how, where to ask, which name work where a verb follows.
_TAIL: Final = r"(?:,? [^:.;]{1,90})?\s*:\s*"
_HELD: Final = Deferred(
    r"(?:Về )?(?:thời (?:gian(?! (?:tới|qua|vừa))|lượng|điểm|kỳ)|mốc(?= (?:kiểm tra|giám sát|thanh tra|thời gian))|niên độ|địa điểm|hình thức|thành phần|lực lượng(?= (?:kiểm tra|tham gia|thực hiện|tuần tra|huy động|phối hợp)\s*:)|số lượng|đối tượng|quy mô|phạm vi|kinh phí|nguồn kinh phí|nguồn vốn|tổng mức đầu tư|hiện trạng|chỉ tiêu|mục tiêu|mục đích|yêu cầu|thông số)" + _TAIL, re.IGNORECASE
)
_DECIDED: Final = re.compile(
    r"(?:Về )?(?:thời hạn|tần suất|phương pháp|phương thức|quy trình|trình tự|thủ tục|hồ sơ|thẩm quyền|điều kiện|tiêu chuẩn|tiêu chí|nguyên tắc|căn cứ(?= pháp lý|\s*:)|cơ sở pháp lý|mức (?:hỗ trợ|chi|thu|cho vay|thưởng)|hạn mức|lãi suất|tổng kinh phí|dự toán"
    r"|chương trình(?=(?: cụ thể| buổi lễ| hội nghị)?\s*:)|chủ đề|khẩu hiệu|trang phục|cơ cấu|giải thưởng|diễn giả|báo cáo viên|chủ tọa|khách mời|người (?:chủ trì|chấm|liên hệ|dạy|hướng dẫn|trình bày|thuyết trình|tham gia|dự|dẫn chương trình)|đầu mối liên hệ|địa chỉ|tên(?= (?:nhà đầu tư|tổ chức|doanh nghiệp|đơn vị|công ty|cơ sở|giao dịch)\b)|(?:người )?đại diện (?:theo )?pháp luật|người đại diện|chức (?:danh|vụ)(?=\s*:)|căn cước(?: công dân)?(?=[^:;]{0,20}:)|CCCD|CMND|hộ chiếu|quốc tịch|(?:nơi|ngày) (?:cấp|sinh)|ngày(?=\s*:\s*\d)|trụ sở|mã số|tài khoản|thông tin (?:năng lực|liên hệ)|(?:số )?điện thoại|e-?mail|thư điện tử|hộp thư|website|fax|hotline|đường dây nóng|link)" + _TAIL, re.IGNORECASE
)
# Who holds a part in a project or a file: "Nhà thầu khảo sát: Công ty A.", "Nhà thầu phụ: Không có."; by which paper somebody is qualified, printed with its number.
_HOLDER: Final = Deferred(
    r"(?:Tên )?(?:chủ đầu tư|(?:nhà thầu|đơn vị|tổ chức)(?: (?:tư vấn|khảo sát|thiết kế|thẩm tra|thi công|giám sát|kiểm định|lập|sản xuất|cung cấp|vận hành))?|bên (?:mời thầu|mua|bán))(?:(?!\b(?:có trách nhiệm|phải|cần|giao)\b)[^:.;]){0,110}:\s+"
    r"(?:Không(?: có)?\b|(?:Liên danh (?:giữa |các )?)?(?:Công ty|Tổng công ty|Doanh nghiệp tư nhân|Hợp tác xã|HTX|Trung tâm|Viện|Ông|Bà)\s)", re.IGNORECASE
)
_QUALIFIED: Final = Deferred(
    r"\b(?:chứng chỉ (?:hành nghề|năng lực)|căn cước(?: công dân)?|mã số (?:doanh nghiệp|thuế|hợp tác xã)|chứng nhận đăng ký (?:doanh nghiệp|kinh doanh|hợp tác xã))\b[^.;:]{0,90}?\b(?:số:?\s*)?(?:[A-Z]{2,4}[-\d.]{5,}|\d{8,})", re.IGNORECASE
)
# Where something is to be had or sent: "Chi nhánh Công ty A (số 80 phố B);", an entry of a list to choose from.
_ADDRESSED: Final = Deferred(
    r"(?:Trung tâm|Chi nhánh|Viện|Công ty|Phòng|Trường|Bệnh viện|Cục|Chi cục|Trạm|Văn phòng|Khoa|Cơ sở|Tổ chức|Cửa hàng|Điểm)\s(?:(?!\b(?:chủ trì|phối hợp|tổ chức|thực hiện|triển khai|báo cáo|hướng dẫn|gửi|tiếp nhận|bố trí|trách nhiệm|xây dựng|đăng ký|nộp|treo|lắp đặt|mở|phải|họp|tham dự|làm việc)\b)[^:;.(]){3,140}?"
    r"(?:\s\(|[,:]\s|\s[-–]\s)(?:[Đđ]ịa chỉ:?\s)?(?:[Ss]ố\s(?:nhà\s)?\d+[\w/-]*,?\s(?:ngõ|ngách|phố|đường|tổ|[A-ZĐ])|\d+[\w/-]*\s(?:phố|đường|[A-ZĐ]\w*\s[A-ZĐ]))[^;]{2,160};?$"
)
# When a work falls due, and nothing of the work: "Khi môi trường có diễn biến bất thường;".
_OCCASION: Final = Deferred(
    r"(?:Khi|Trường hợp)\s(?:có|xảy ra|xuất hiện|(?:[^\s,;:.]+\s){1,4}(?:có|bị|xảy ra|xuất hiện|bùng phát|vượt))\s(?:(?!\b(?:báo cáo|thông báo|phản ánh|liên hệ|gửi|đề nghị|kịp thời|thì|xử lý|tổ chức)\b)[^,:.]){2,200}[;.]?$"
)
# What is measured in samples: "Nhiệt độ, pH; tần suất: 02 đợt/tháng".
_SAMPLED: Final = Deferred(r"(?!(?:Quan trắc|Phân tích|Đo|Thu mẫu)\b)[^.]{0,200}?\btần suất[^.;:]{0,30}:?\s(?:\S+\s)?\d{1,3}\s(?:đợt|lần|mẫu)\b", re.IGNORECASE)
# How many points something is worth: "Báo cáo đúng hạn: 10 điểm", "Mỗi việc chậm trừ 02 điểm".
_SCORED: Final = Deferred(r"[^:;.]{3,300}(?::|\b(?:trừ|cộng)\b)\s(?:thêm |tối đa |không quá |được )*\d{1,3}(?:[,.]\d{1,2})? điểm\W*$", re.IGNORECASE)
# How a thing is, told of it or by a paper: "Hồ sơ hiện chỉ có 02 Giấy …", "Theo Giấy chứng nhận …, xe loại 7 chỗ"; and words that ask for more than that.
_IS_SO: Final = Deferred(
    r"(?:Hồ sơ|Giấy|Bản|Đơn|Biên bản|Hợp đồng|Phương án|Danh sách|Phiếu|Chứng (?:chỉ|nhận|từ)|Tài liệu|Nội dung|Thành phần|Bảng|Quyết định|Báo cáo|Thuyết minh|Tuyến|Xe|Khối lượng|Người lái xe|Địa chỉ)\b(?:[^:;.]|\.(?=\d)){0,120}?\s(?:ghi(?! (?:rõ|đầy đủ|đúng|cụ thể|chính xác|lại)\b)|cho thấy|có (?:thời hạn|niên hạn)|hiện|chỉ có|mới có|chưa|không có|không đúng|không phù hợp|không thể hiện|còn thiếu|thiếu|đã|hết (?:hạn|hiệu lực))\b", re.IGNORECASE
)
_BY_PAPER: Final = Deferred(r"(?:Theo|Tại|Trong)\s(?:các )?(?:quy định (?:tại|của)|điểm|khoản|điều|giấy|hồ sơ|biên bản|hợp đồng|danh sách|bản (?:kê|khai|vẽ|đồ|cam kết|sao)|thuyết minh|phiếu|đơn)\b[^;:.]{0,200}?,\s+(?=\S)", re.IGNORECASE)
_ASKS_MORE: Final = Deferred(r"\b(?:(?<!theo )(?<!giấy )(?<!đơn )(?<!hồ sơ )(?<!văn bản )đề nghị|(?<!theo )yêu cầu|phải|cần|bổ sung|hoàn thiện|khắc phục|làm rõ|giải trình|rà soát|cập nhật|chỉnh sửa|điều chỉnh|nộp|thay thế|gửi|lập|trách nhiệm)\b", re.IGNORECASE)
_SHARED_LATER: Final = Deferred(r"phân công[^.;:,]{0,90}? (?:tại|theo|trong) (?:các )?(?:bảng|biểu|phụ lục)(?: [IVX\d]+)?(?: (?:dưới đây|sau(?: đây)?|kèm theo|đính kèm))?[.;:]?$|(?:Nhiệm vụ|Công việc)(?: cụ thể)? của (?:các |từng )*(?:thành viên|cá nhân|đồng chí|ông)\b[^.;:]{0,100}?\sdo\s[^.;:]{3,100}?\sphân công\b[^.;:]{0,80}[.;]?$", re.IGNORECASE)  # who has which part is told elsewhere
_TELEPHONE: Final = Deferred(r"\bđiện thoại(?:\s\w+){0,3}\s?:?\s?[(+]?\d[\d().\s-]{5,}")
_TO_THE_FILES: Final = Deferred(r"[;.]\s*[-–]\s*Lưu\s*:\s*[A-ZĐ]{2}")  # recipients in one line, without "Nơi nhận"
_FORM_CODE: Final = re.compile(r"Mẫu(?: số)? \d{1,3}[a-zA-Z]?(?:[./-][\w./-]+)?", re.IGNORECASE)
_FORM_HEAD: Final = 12  # blocks from a form's code to the first of its blanks
_BLANK: Final = "....."
_FORM: Final = re.compile(r"(?:ĐỀ CƯƠNG|GỢI Ý|BIỂU MẪU|MẪU (?:BÁO CÁO|PHIẾU|BIÊN BẢN)|PHIẾU)\b")
_EVENT: Final = Deferred(r"(?:Địa điểm|Thành phần)\b", re.IGNORECASE)
_CONTENT: Final = Deferred(r"Nội dung(?: [^:.;]{1,40})?\s*:\s", re.IGNORECASE)
# Which rule holds for a matter, and nothing of it is done here: "…: thực hiện theo khoản 2 Mục I Hướng dẫn số …".
_BY_RULE: Final = Deferred(
    r"(?:[^:.;]{3,160}:\s*)?(?:được )?(?:thực hiện|áp dụng)\s(?:tương tự(?: như)?|theo)\s(?:nội dung |quy định |hướng dẫn |đúng )*(?:tại |của )?(?:điểm|khoản|mục|điều|phần|chương|phụ lục|tiết)\s[^;]{1,200}$", re.IGNORECASE
)
# The same of a thing named before: "Việc xả thải được thực hiện theo quy định tại Điều 36 …", "Nội dung kiểm tra phù hợp với Điều 9 …".
_RULED: Final = Deferred(
    r"(?:Việc|Hồ sơ|Trình tự|Thủ tục|Quy trình|Nội dung|Thẩm quyền|Thời hạn|Mức|Chế độ|Điều kiện|Tiêu chuẩn|Cách thức|Biểu mẫu|Mẫu)\s(?:(?!\b(?:phải|cần|giao|yêu cầu|đề nghị)\b)[^:.;]){3,200}?\s(?:được\s)?(?:thực hiện|quy định|áp dụng|phù hợp)\s(?:tương tự|theo|tại|với)\s"
    r"(?:(?!\b(?:phải|giao|yêu cầu|đề nghị)\b)[^;.]|\.(?=\d)){3,300}\.?$"
)
# What a rule says a thing is, may be or is made by, asked of nobody: "Mỗi huyện là một đơn vị dự thi", "Ban tổ chức được thành lập theo khu vực", "Trường hợp … thì phải có xác nhận".
_STATES: Final = Deferred(
    r"(?:Mỗi|Một(?!\s(?:là|trong)\b))\s(?:[^,;:.]{2,80}?\slà\s|(?:[^\s,;:.]+(?:\s[^\s,;:.]+){0,2},\s){1,6}[^\s,;:.]+(?:\s[^\s,;:.]+){0,2}\slà\s(?:một|01|đơn vị)\s)|[^,;:.]{2,80}?\s(?:được thành lập\s(?:theo|tại|ở|trên|gồm|bởi|do)|có thể)\s|Ngoài\s[^;:.]{3,120}?,\s[^,;:.]{2,60}?\scó thể\s"
    r"|Trường hợp\s[^;:.]{5,400}?\sthì\s(?:được|có thể|không được|phải có\s(?!văn bản|báo cáo|kế hoạch|trách nhiệm|giải pháp|biện pháp|phương án|ý kiến))"
)
_NEEDS: Final = Deferred(r"[^.;:]{3,160}?\s(?:đã|là|đang|còn|bị|nay|phần lớn|chưa)\s[^.;:]{1,160}?,\s(?:và\s)?(?:hiện nay|nay|rất|vì vậy|do đó|do vậy)?\s?cần được\s(?:(?!(?:sớm|trong|trước)\s)[^.;:\d]){2,80}[.;]?$")  # how a thing is: "đã mai một, nay cần được giữ gìn"
_NAME: Final = rf"(?-i:[{CAPITALS}])\w+(?:\s(?-i:[{CAPITALS}])\w*){{1,4}}"
_OFFICE: Final = rf"(?:Phó )?(?:Chủ tịch|Bí thư|Giám đốc|Hiệu trưởng|Trưởng (?:phòng|ban|thôn|Công an))(?:\s(?:Ủy ban nhân dân|Đảng ủy|tỉnh|thành phố|huyện|xã|phường|(?-i:[{CAPITALS}])\w*)){{0,8}}"
_POST: Final = Deferred(rf"Người đại diện theo pháp luật(?: của [^:.;]{{2,80}})?\s*:?|(?:Thư ký|Thành viên|Ủy viên|Tổ phó|(?:Phó )?(?:Tổ trưởng|Trưởng đoàn|Trưởng nhóm))(?: (?:Tổ|Đoàn|Nhóm|Hội đồng|Ban))?\s*:?|(?:Phó )?(?:Trưởng (?:tiểu )?ban|Trưởng đoàn|Tổ trưởng|Chỉ huy trưởng)(?: [^\s:.;,]+){{0,5}}\s*:\s(?:Đ/c|Đồng chí|Ông|Bà)\s(?:{_NAME}|{_OFFICE})(?:\s[-–]\s(?-i:[{CAPITALS}])(?:(?!trực tiếp|chỉ đạo|điều hành|phụ trách|chủ trì|chuẩn bị)[^.;:,]){{2,100}})?[.;]?", re.IGNORECASE)  # above the names of those who hold it, or before one
_CLOCK: Final = Deferred(r"\d{1,2}\s?(?:h|g|giờ)\s?(?:\d{2})?(?:\s?phút)?(?:\s?(?:[-–]|đến)\s?\d{1,2}\s?(?:h|g|giờ)\s?(?:\d{2})?(?:\s?phút)?)?\s?[:–-]\s", re.IGNORECASE)  # a line of a ceremony's order: "20h30: Phát biểu khai mạc"
_DONE_WHEN: Final = Deferred(r"Thời gian thực hiện ((?:sau khi|từ|trong)\b(?:(?!\sgiao\s)[^:;.]|\.(?=\d))+)[.;]?")  # when it is done, and no more
_AGREES: Final = Deferred(r"(?:Cơ bản )?(?:Thống nhất|Nhất trí|Tán thành|Đồng ý) với\s(?:các|những|nội dung|đánh giá|báo cáo|tờ trình)\b[^.;,]{3,200}(?:,\s(?:giải pháp|nhiệm vụ|mục tiêu|chỉ tiêu)\b[^.;,]{3,200})*[.;]?$|[^.;:]{3,160}:\s(?:chưa|không) (?:xem xét|đồng ý|chấp thuận|giải quyết)\b[^.;,]{0,60}[.;]?$")  # a decision, nothing is left to do
_COMMAS: Final = re.compile(r",\s+")
_ESTIMATE: Final = Deferred(r"Dự kiến,? (?:có |khoảng |từ |số (?:lượng|người) )*\d")  # how many will take part or be reached
# A sentence may begin with when, on what ground, about what it orders: what follows tells whether it does.
_LEADS_UP: Final = Deferred(
    r"(?:căn cứ|trên cơ sở|trong|khi|nếu|trường hợp|để|nhằm|sau|trước|theo|đối với|về|với|từ|đến|h[ằà]ng|định kỳ|đồng thời|ngoài|riêng|thông qua|qua|chậm nhất|ngay|bên cạnh|ngày|tháng|quý|thứ|một|hai|ba|bốn|năm|cuối|đầu|tùy|không|chưa|có|là|được|bị|vừa|đã|sẽ|cùng|giao|đề nghị|yêu cầu|cho|mỗi|mọi|toàn|đồng chí|ông|bà|các đồng chí|cá nhân|cán bộ|đảng viên|người|học sinh|giáo viên|thí sinh|thành viên|ai)\b",
    re.IGNORECASE,
)
# Nouns that begin the entries of lists: figures, papers, topics.
_MONEY: Final = Deferred(r"(?:Về )?(?:(?:nguồn )?kinh phí|điều kiện|cơ sở vật chất|phương tiện)\b", re.IGNORECASE)  # "Kinh phí: Phòng A lập dự toán trước ngày …"
_NOUN: Final = Deferred(
    rf"(?:tổng (?:số|giá trị|kinh phí|diện tích|mức|hợp)(?! báo cáo)|số (?:lượng|lượt|liệu|người|hộ|vụ|buổi|cuộc|văn bản)|tỷ lệ|tỉ lệ|tỷ trọng|danh (?:mục|sách)|nội dung|nguồn (?:lực|vốn|thu|nhân lực)|tư duy|khả năng|(?:phương pháp|hình thức)(?= (?:giảng dạy|bồi dưỡng|đào tạo)\b)|(?:vận hành|hoạt động)(?= của\b)|giảng viên(?= là\b)|các (?:khóa|lớp)(?= [^.;:]{{1,60}}\bđược tổ chức\b)|cấu trúc|cơ sở dữ liệu|dữ liệu|nghị (?:định|quyết)|luật|thông tư|chỉ thị|quyết định số|công văn|văn bản|tài (?:liệu|sản)"
    rf"|ý kiến|kết quả|tình hình|thực trạng|thuận lợi|khó khăn|tồn tại|hạn chế,|nguyên nhân|bài học|mạng lưới|hệ thống|bản (?:sao|chính|chụp|kê|tự|tường|báo cáo|thuyết minh)|giấy|đơn|phiếu|biểu|mẫu|phụ lục|diện tích|sản lượng|doanh thu|chất lượng|mức độ|giá trị|vị trí|tên|họ và tên|những|dự kiến|hiện nay|kinh phí|ngân sách|vốn|(?:các )?thông số|thuốc|kim loại|số điểm|trên \d+|(?:tầng|phòng|dãy|lầu) [a-z]?\d+|\d+)\b(?![.)]\S)(?![.)]\s(?-i:[{CAPITALS}]))",
    re.IGNORECASE,
)
_BINDS: Final = Deferred(r"\b(?:phải|cần|chịu trách nhiệm|có trách nhiệm|chủ trì|phối hợp|không được)\b", re.IGNORECASE)
_FORM_FIELD: Final = Deferred(r"(?:Cột|Dòng|Ô)(?: số)? \(?(?:\d{1,2}|[A-Z])\)?(?: ?[-,;] ?(?:Dòng|Cột) \(?[\d.]{1,4}\)?)?\s*:|Xem (?:chi tiết|thêm)\b[^.;:]{0,40} tại ")  # how a form is to be filled in, where to read on
_IS_TASK: Final = Deferred(r"(?!(?:Xác định|Coi|Xem|Lấy|Đưa|Chọn|Lựa chọn|Đặt|Quán triệt|Nhận thức|Khẳng định|Tiếp tục|Tuyên truyền)\b)[^.;:,]{8,240}?\slà (?:một (?:trong )?(?:những |các )?)?(?:nhiệm vụ|trách nhiệm|việc làm|giải pháp)(?: \w+){0,4}? (?:quan trọng|trọng tâm|then chốt|thường xuyên|cấp bách|lâu dài)\b[^.;:]{0,200}[.;]?$")  # says how much the work matters, gives none
_CHAIRS: Final = Deferred(r"\s*\((?:chủ trì|chủ tọa|dự|mời)\)", re.IGNORECASE)
_QUOTES: Final = ("\"", "“")
_SLOGAN: Final = Deferred(r"[\"“][^\"“”]{3,300}[\"”][\s.;,!]*$")  # the theme of a month of action
_LONGEST_LABEL: Final = 140
_SENTENCES: Final = 600  # further on no paper of the item's first words is told
_FIRST: Final = 200  # further on a clause tells of the thing, not what is to be done with it
_COLON: Final = re.compile(r":\s+(?=\S)")
_CLAUSES: Final = re.compile(r"\s*[-–,;:]\s+")
_AND: Final = re.compile(r"\s*(?:,|\bvà\b)\s*")
_LONGEST_HEAD: Final = 60
_BESIDE: Final = re.compile(r"\S \S+ {3}|(?<=\S) {3,60}\S+ \S")  # single words are set apart by justifying a narrow column
_MADE: Final = Deferred(r"(?:Các )?(?:Dự án|Tiểu dự án|Đề án|Chương trình|Kế hoạch|Nhiệm vụ|Đề tài)\b", re.IGNORECASE)  # work by its name among what a sentence lists
# Each of these is work by its name: something to be made, something to be held.
_NAMED: Final = Deferred(
    r"(?:Các )?(?:Dự án|Tiểu dự án|Đề án|Chương trình|Kế hoạch|Nhiệm vụ|Đề tài|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định|Hội (?:nghị|thảo|thi|diễn|thao|chợ)|Lễ|Cuộc (?:thi|vận động)|Giải|Ngày hội|Tuần lễ|Tháng|Chiến dịch|Phong trào|Chuyên đề|(?:Lớp|Khóa)(?! [^.;:]{1,60}\bđược tổ chức\b)|Buổi|Tọa đàm|Diễn đàn|Công tác|Hoạt động(?! của\b)|Giai đoạn|Đợt|Bước)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def describes(text: str) -> bool:
    """Whether a line tells what a matter is held with, when, for whom, by which rule, and gives nobody work.

    >>> [describes(t) for t in ("Thành phần: Sở Y tế (chủ trì), Công an tỉnh.", "Thẩm quyền quyết định: Ban Thường vụ", "Về quy trình: thực hiện theo khoản 2 Mục I", "Kinh phí: giao Sở Tài chính bố trí", "Việc thu tiền được thực hiện theo quy định tại Điều 36.")]
    [True, True, True, False, True]
    >>> [describes(t) for t in ("Báo cáo đúng hạn: 10 điểm;", "Xây dựng điểm đón khách: 02 điểm đón.", "Ngày: 05/3/2026", "Thời gian, địa điểm", "Thời gian họp")]
    [True, False, True, True, False]
    >>> [describes(t) for t in ("Mỗi huyện là một đơn vị dự thi.", "Một xã là một cụm thi.", "Hội đồng được thành lập theo cụm thi.", "Rà soát các hội được thành lập theo quy định.", "Trường hợp làm ở viện nghiên cứu thì phải có xác nhận.", "Trường hợp vướng mắc thì báo cáo Sở A.", "Thư ký:")]
    [True, True, True, False, True, False, True]
    >>> [describes(t) for t in ("Thu gom rác thải là nhiệm vụ chính trị quan trọng của tỉnh.", "Lấy thu gom rác thải là nhiệm vụ trọng tâm.", "Cột 5 - Dòng 4.2: Ghi số người.", "Xem chi tiết thêm tại Công văn 18/BHXH.")]
    [True, False, True, True]
    >>> [describes(t) for t in ("Nhiều làn điệu đã mai một, nay cần được giữ gìn.", "Hồ sơ đã thu thập, cần được số hóa trước ngày 30/6.", "Rà soát di sản đã mai một, cần được giữ gìn.")]
    [True, False, False]
    >>> [describes(t) for t in ("Khi môi trường có diễn biến bất thường;", "Khi có vướng mắc kịp thời báo cáo.")]
    [True, False]
    >>> [describes(t) for t in ("Chi nhánh Công ty A (số 80 phố Tràng Tiền);", "Viện Kiểm nghiệm, 65 Phạm Thận Duật.", "Trung tâm A gửi kết quả đến Sở B, số 8 phố Trần Phú.")]
    [True, True, False]
    >>> [describes(t) for t in ("Nhà thầu khảo sát: Công ty A.", "Nhà thầu thi công: Công ty A có trách nhiệm báo cáo.", "Chủ trì thiết kế: Ông Lê Văn B, chứng chỉ hành nghề số HAN-00165611.", "Căn cước công dân số 001089000000; Ngày cấp: 01/6/2021", "Người đại diện theo pháp luật của Công ty")]
    [True, False, True, True, True]
    >>> [describes(t) for t in ("Bà Trần Thị An - Phó Chủ tịch HĐND tỉnh - Tổ trưởng;", "Bà Trần Thị An - Tổ trưởng: điều hành công việc của Tổ;", "Ông Lê Văn Bình, Giám đốc Sở Y tế chủ trì cuộc họp.")]
    [True, False, False]
    """
    if (holder := HOLDER.match(text)) is not None:
        return _BINDS.search(text) is None and not any(begins_work(clause) for clause in _CLAUSES.split(text[holder.end() :]))
    if len(text) < _LONGEST_HEAD and is_time(text) and not begins_work(text):
        return True  # "Quý II/2026": what is done then, another line tells
    if (text.startswith("Dự kiến") and _ESTIMATE.match(text)) or (_AGREES.match(text) and not _is_body(text)) or (text[:1].isdigit() and _CLOCK.match(text)) or (text.startswith("Thời gian") and (when := _DONE_WHEN.fullmatch(text)) is not None and not any(_gives(clause) for clause in _COMMAS.split(when[1])[1:])):
        return True
    if _RULED.match(text) or (("hực hiện" in text or "p dụng" in text) and _BY_RULE.match(text)):
        return not charged_at(text)
    if ("hứng " in text or "ã số" in text or "ăn cước" in text) and _QUALIFIED.search(text, 0, _SENTENCES):
        return not charged_at(text)
    if (text.startswith(("Mỗi", "Một")) or "thành lập" in text or "có thể" in text or "Trường hợp" in text) and (states := _STATES.match(text)) is not None:
        ends = text.find(". ", states.end())
        return not (begins_work(text) or charged_at(text) or _BINDS.search(text, states.end(), _SENTENCES if ends < 0 else ends))
    if text.startswith(("Khi", "Trường hợp")) and _OCCASION.match(text):
        return not (begins_work(text) or charged_at(text) or HEAD.match(text) or _BINDS.search(text, 0, _SENTENCES))
    if "được" in text and " cần " in text and _NEEDS.match(text):
        return not (begins_work(text) or charged_at(text) or HEAD.match(text))
    if (" là " in text and _IS_TASK.match(text)) or (text.startswith(("Cột", "Dòng", "Ô ", "Xem")) and _FORM_FIELD.match(text)):
        return True
    if "điểm" in text and _SCORED.match(text):
        return True
    if "điện thoại" in text and _TELEPHONE.search(text) and not (begins_work(text) or charged_at(text) or _does(text) or _ASKS_MORE.search(text, 0, _SENTENCES)):
        return True  # "Khu vực A: điện thoại số (028) …, địa chỉ: …": whom to ask
    if "hân công" in text and _SHARED_LATER.match(text):
        return True
    if text.startswith("Họ và tên") or (_POST.fullmatch(text) and not any(map(_does, _CLAUSES.split(text)))) or _ADDRESSED.match(text) or ("Lưu" in text and _TO_THE_FILES.search(text)):
        return True  # the heads of a list of people; an address; recipients
    if ":" not in text[:_LONGEST_LABEL]:  # "Thời gian, địa điểm": a head of such lines
        return len(text) < _LONGEST_HEAD and len(labels := _AND.split(text.rstrip(" ."))) > 1 and all(_HELD.match(f"{label}:") for label in labels)
    if (held := _HOLDER.match(text)) is not None:
        return _BINDS.search(text, held.end()) is None and not charged_at(text)
    label = _HELD.match(text) or _DECIDED.match(text)
    if label is None or CHARGES.match(text) or (label.re is _DECIDED and begins_work(text[label.end() :])):
        return False
    return not (_told_to(text[label.end() :]) or ordered_at(text[label.end() :]) or (_MONEY.match(text) is not None and charges(text[label.end() :], ANYWHERE, orders=False)))


def _is_body(text: str) -> bool:
    """Whether a line begins with a body's name and a colon: "Sở A: không chấp thuận …" orders the body."""
    return HEAD.match(text) is not None and text.startswith(":", bodies_from(text, 0, ANYWHERE)[1])


def _gives(clause: str) -> bool:
    """Whether a clause behind the time tells more than that: who does it ("giao Phòng A phân luồng", "Công an xã cắm biển"), or what is done."""
    return bool(charged_at(clause)) or HEAD.match(clause) is not None or (begins_work(clause) and not clause.startswith(("hoàn thành", "kết thúc")))


def _does(text: str) -> bool:
    """Whether a body with which a line begins is to do something: "Công an xã trực 24/24 giờ (điện thoại: …)", not "Sở Y tế: điện thoại …"."""
    subject, verb = subject_of(text[:_SENTENCES], ANYWHERE) if HEAD.match(text) else ((), 0)
    return bool(subject) and (work_at(text, verb) or obliges(text, verb))


def _told_to(words: str) -> bool:
    """Whether the words behind a label charge a body; "(chủ trì)" behind one of those who attend is its place there."""
    words = _CHAIRS.sub("", words)
    at = charged_at(words)
    return bool(at) or (HEAD.match(words) is not None and _BINDS.search(words, 0, _FIRST) is not None)


def own_words(layout: Layout) -> Sequence[Block]:
    """The body without the forms attached to it, what it quotes and what it says that a rule lays down: the outline of a report that others are to write tells nobody's work ("ĐỀ CƯƠNG BÁO CÁO
    (kèm theo …)"), nor does a form with its blanks ("Mẫu số 03/HĐBC", a letterhead, "Kính gửi: .........")."""
    body = layout.part("body")
    at = next((n for n, b in enumerate(body) if b.kind == "paragraph" and n and ((_FORM.match(b.text) and "kèm theo" in b.low) or (_FORM_CODE.fullmatch(b.text) and any(_BLANK in x.text for x in body[n : n + _FORM_HEAD])))), None)
    body = body if at is None else body[:at]
    ruled = rules_told((*layout.part("preamble")[-1:], *body))
    others = quoted(layout)
    own = [b for b in body if id(b) not in ruled and id(b) not in others] if ruled or others else body
    return _out_of_quotations(own, others) if others else own


def _out_of_quotations(own: Sequence[Block], others: Container[int]) -> Sequence[Block]:
    """The blocks without the headings that another's words are: what the text says behind a quotation stands below none of it, nor in its place."""
    made: dict[int, Block] = {}
    for b in own:
        outer = tuple([made.get(id(h), h) for h in b.headings if id(h) not in others])
        place = b.section if b.marker else outer[-1].section if outer else ""
        made[id(b)] = b if len(outer) == len(b.headings) else replace(b, headings=outer, section=place)
    return list(made.values())


def described(body: Sequence[Block]) -> list[Block]:
    """The items of ``body`` that tell what a matter is held with, or under which words in quotes; "Nội dung: …" beside "Địa điểm: …", "Thành phần: …" is what is held there."""
    found = [b for b in body if (b.text[:1] in _QUOTES and _SLOGAN.match(b.text)) or ((b.kind == "item" or (b.kind == "paragraph" and b.headings and b.headings[-1].level > ROMAN)) and describes(b.text))]
    events = {id(b.headings[-1]) for b in found if b.headings and _EVENT.match(b.text)}
    return found + [b for b in body if b.kind == "item" and b.headings and id(b.headings[-1]) in events and _CONTENT.match(b.text) and not charged_at(b.text)]


def is_row(block: Block) -> bool:
    """Whether a block is a row of a table that nobody could read: its cells stand beside each other on most of its lines, or, set apart by tabs, none of them is work ("Ngày 05/01", "Phòng A", "Phòng B")."""
    raw = block.source.raw[block.offsets[0] : block.ends[-1]] if block.text else ""
    if "\t" in raw and "\n" not in raw:
        cells = [cell for cell in map(str.strip, raw.split("\t")) if cell]
        return len(cells) > 2 and not any(begins_work(cell) or charged_at(cell) or _does(cell) for cell in cells)
    beside = [len(_BESIDE.findall(line)) for line in raw.split("\n")] if "   " in raw else []
    return sum(beside) > 2 and 2 * sum(map(bool, beside)) >= len(beside)


def held_with(text: str, heading: str) -> bool:
    """Whether a line tells when, where, for whom, with what money, or with which words in quotes: the ``heading`` above it is held so, and is work.

    >>> held_with("Thời gian: 8 giờ", "Lễ phát động"), held_with("Thẩm quyền: Ban Thường vụ", "Quyết toán")
    (True, False)
    >>> held_with("“Đọc sách mỗi ngày”.", "Tuyên truyền trên loa"), held_with("“Đọc sách mỗi ngày”.", "CHỦ ĐỀ NĂM 2023")
    (True, False)
    """
    return _HELD.match(text) is not None or (_SLOGAN.match(text) is not None and begins_work(heading))


def tells_thing(text: str) -> bool:
    """Whether an item begins with a thing and says nowhere in its first words that something is to be done, or by whom.

    >>> [tells_thing(t) for t in ("Tổng số gói thầu trong kỳ báo cáo;", "Nghị định số 01/2025/NĐ-CP;", "Rà soát các gói thầu;", "Các xã: Lấy mẫu nước;", "Báo cáo phải gửi đúng hạn.")]
    [True, True, False, False, False]
    """
    if begins_work(text) or HEAD.match(text) or charged_at(text):
        return False
    if _is_so(text):
        return True
    if not names_thing(text) and (_LEADS_UP.match(text) or _BINDS.search(text, 0, _FIRST)):
        return False
    colon = _COLON.search(text, 0, _FIRST)
    return colon is None or not (begins_work(text[colon.end() :]) or HEAD.match(text, colon.end()))


def _is_so(text: str) -> bool:
    """Whether a sentence tells how a thing is, by itself or by a paper, and asks nothing.

    >>> [_is_so(t) for t in ("Hồ sơ hiện chỉ có 02 bản sao.", "Hồ sơ chưa có hợp đồng, đề nghị bổ sung.", "Theo giấy đăng ký số 5, xe loại 7 chỗ.", "Theo hợp đồng đã ký, tổ chức nghiệm thu.")]
    [True, False, True, False]
    """
    by = _BY_PAPER.match(text)
    told = (by is not None and not (begins_work(text[by.end() :]) or HEAD.match(text, by.end()))) or _IS_SO.match(text) is not None
    return told and _ASKS_MORE.search(text, 0, _SENTENCES) is None


def names_thing(text: str) -> bool:
    """Whether an item's first words name a thing that lists have as entries: a verb that nobody knows yet is no such word.

    >>> [names_thing(t) for t in ("Danh mục các dự án", "Dịch chuyển ca sản xuất", "Nhiệt độ, pH; tần suất: 02 đợt/tháng.", "Lấy mẫu nước; tần suất: 02 đợt/tháng.", "Tần suất 02 đợt/tháng.")]
    [True, False, True, False, True]
    >>> [names_no_work(t) for t in ("Giảng viên là người có kinh nghiệm.", "Các khóa bồi dưỡng được tổ chức hằng năm.", "Vận hành của thị trường gạo", "Hoạt động của hợp tác xã", "Khóa bồi dưỡng giáo viên", "Vận hành trạm bơm")]
    [True, True, True, True, False, False]
    """
    thing = _NOUN.match(text) is not None or _is_so(text) or ("ần suất" in text and _SAMPLED.match(text) is not None)
    return thing and not begins_work(text)


def names_no_work(text: str) -> bool:
    """Whether an item of a part of work is a thing that the part speaks of: neither work nor the name of work.

    >>> [names_no_work(t) for t in ("Kim loại nặng (Cd, Pb); tần suất 03 đợt/năm.", "Hội nghị tuyên truyền", "Lấy mẫu nước")]
    [True, False, False]
    """
    return tells_thing(text) and _NAMED.match(text) is None


def listed(body: Sequence[Block]) -> tuple[tuple[Block, tuple[Block, ...]], ...]:
    """The sentences that end in a list of things, each with what it lists.

    Two things or more must follow, and among them nothing that is work or the name of work ("Dự án …").
    """
    made: list[tuple[Block, tuple[Block, ...]]] = []
    for n, lead in enumerate(body):
        if not lead.text.endswith(":"):
            continue
        above = next(iter(lead.headings[-1:]), None) if lead.kind == "paragraph" else lead
        end = n + 1
        while end < len(body) and body[end].kind == "item" and next(iter(body[end].headings[-1:]), None) is above:
            end += 1
        if end > n + 2 and all(tells_thing(b.text) and not _MADE.match(b.text) for b in body[n + 1 : end]):
            made.append((lead, tuple(body[n + 1 : end])))
    return tuple(made)
