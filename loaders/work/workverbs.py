"""Whether words begin with a verb of work, as the items of plans do: "Xây dựng …", "Tiếp tục rà soát …", not "Hệ thống thu phí", "01 vị trí tại …".

In: the words of an item. Out: yes or no. The verbs are those that plans and programmes of ministries, provinces and party committees begin their items with; what
is missing here is taken for a thing, so the list is asked only where the words around say that things are listed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from loaders.work.roleverbs import skip, verb_at
from loaders.writing.alternatives import by_first_letter
from loaders.writing.deferred import Deferred

_VERBS: Final = Deferred(
    by_first_letter(
        r"xây|triển khai|tổ chức|thực hiện|rà soát|tổng hợp|đánh giá|nghiên cứu|ban hành|huy động|hỗ trợ|tuyên truyền|ưu tiên|thúc đẩy|hoàn thiện|hoàn thành|hoàn chỉnh|hoàn tất|hợp tác|bố trí"
        r"|tham gia|khuyến khích|đề xuất|lồng ghép|công bố|công khai|duy trì|sửa đổi|bổ sung|thiết lập|hình thành|kiện toàn|truyền thông|bảo đảm|đảm bảo|ứng dụng|khai thác"
        r"|đổi mới|tập huấn|đào tạo|bồi dưỡng|điều tra|khảo sát|thống kê|sử dụng|lựa chọn|củng cố|phổ biến|cân đối|lắp|tuân thủ|giáo dục|kiểm soát|quan tâm|cập nhật|áp dụng|phê duyệt|thẩm định|cải tạo"
        r"|nâng cấp|xem xét|vận hành(?! của\b)|đẩy nhanh|chuẩn bị|bảo vệ|bảo tồn|xử lý|giải quyết|tháo gỡ|trang bị|điều phối|cung cấp|xác định|cải cách|cải thiện"
        r"|kết nối|chia sẻ|tích hợp|phân bổ|phân công|phân cấp|quảng bá|đối thoại|quán triệt|học tập|ngăn chặn|phòng ngừa|phòng, chống|liên kết|vận động|lập|thí điểm"
        r"|thành lập|thử nghiệm|nhân rộng|biên soạn|sơ kết|tổng kết|khen thưởng|biểu dương|giới thiệu|tạo|đầu tư|quy hoạch|quản lý|cấp(?! độ\b)|trình|bãi bỏ|diễn tập|diệt|phun|trồng|khắc phục|khôi phục|phục hồi|ổn định|di dời|giải phóng|xúc tiến|kêu gọi|sắp xếp|tinh gọn|cắt giảm|khơi thông|tiêu hủy|xét nghiệm|luân chuyển|thay|in|mở|đặt|đưa|cử|bán|mua|gắn|treo|viết|sửa chữa|bảo dưỡng|bảo trì|tu bổ|tôn tạo|tiêm|thi đua|gửi|nộp|phúc tra|trực(?= (?:ban|24|chỉ huy|gác|cấp cứu|chốt|sẵn sàng|tại))|quyết toán|thanh quyết toán|tạm ứng|đồng bộ|nhập(?= (?:điểm|số liệu|dữ liệu|kết quả|thông tin|liệu))"
        r"|tăng|giảm|hạn chế|siết chặt|không để|kiên quyết|quyết tâm|phấn đấu|nắm|nhận diện|bám sát|phụ trách|điều hành|định hướng|quyết định|chỉ định|kiến nghị|lắng nghe|giải đáp|trả lời|phản ánh|thông báo|thông tin(?= (?:cho|đến|tới|kịp thời|rộng rãi|thường xuyên|trực tiếp|,? ?tuyên truyền))"
        r"|niêm yết|soạn thảo|dự thảo|tham khảo|vận dụng|tận dụng|kết hợp|tối ưu|kích hoạt|khởi công|khánh thành|nghiệm thu|bàn giao|đấu thầu|đấu giá|giải ngân|thanh toán|thu|chi|chuyển|điều chuyển|điều động|luân phiên|tuyển dụng|bổ nhiệm|bầu|bố cục|giới hạn"
        r"|đo đạc|khoanh định|khoanh vùng|trích|lưu|sao|ký|họp|làm|chăm lo|chăm sóc|khám|điều trị|cứu trợ|trợ giúp|tặng|thăm|động viên|tư vấn|trông|giữ|dự báo|cảnh báo|ứng phó|ứng trực|tuần tra|canh gác|so sánh|đối chiếu|xác minh|xác thực|xác nhận|kê khai|đăng|phát|truyền tải|tiết kiệm|nêu cao|nêu gương|gương mẫu"
        r"|ngăn ngừa|phòng chống|đấu tranh|triệt phá|trấn áp|bắt|truy quét|xóa|loại bỏ|gỡ|kéo|nối|dọn|vệ sinh|quét|khử|cung ứng|dự trữ|bảo quản|sản xuất|nuôi|thả|gieo|chế biến|tiêu thụ|xuất khẩu|nhập khẩu|khởi động|mời|đón|tiếp|dâng|chào|công nhận|xếp|phân loại|phân tích|chấm|tính|đề ra|ra|đi|từng bước|triệt để|nghiêm cấm|chấp hành|thừa nhận|tôn trọng|phục vụ|trao|cam kết|thỏa thuận|góp|đóng góp|lấy|chọn|giao lưu|kỷ niệm|trưng bày|triển lãm|biểu diễn|nói chuyện|hội thảo|tọa đàm|thuyết trình|chấn chỉnh|nhắc nhở|phê bình|kỷ luật|kiểm điểm|kiểm kê|kiểm nghiệm|kiểm định|giải trình|ghi|viện dẫn|đính chính|cải chính|xuất cấp|vận chuyển|huấn luyện|nạo vét|gia cố|san lấp|sơ tán|chằng chống|kiểm đếm|phân luồng|cắm|tháo dỡ|gia hạn|miễn(?=,? giảm)|khoanh nợ|hoàn trả|tịch thu|hủy|hủy bỏ|cài đặt|tiếp tế|bồi thường|chứng thực"
    )
    + r"\b|(?!(?:\w+ )?(?:văn|hàng|tạp|môn|sinh|ngành|nền|nét) |(?:việc|sự|mức|tính) )[^\W\d_]+(?: [^\W\d_]+)? (?-i:hóa)\b(?! (?:chất|học|đơn)\b)",  # "Bê tông hóa", "Số hóa": made so, whatever it is
    re.IGNORECASE,
)

# What heightens a verb is one itself where a thing follows: "Nâng cao chất lượng …".
_HEIGHTENS: Final = Deferred(r"(?:thực hiện|triển khai|nâng cao|tăng cường|đẩy mạnh|phát huy|tập trung|làm tốt|chú trọng|tiếp tục|duy trì|tích cực|chủ động|khẩn trương|kịp thời|nghiêm túc)\b", re.IGNORECASE)


_FIRST: Final = 40  # letters: a verb of work with what stands before it


def work_at(text: str, at: int) -> bool:
    """Whether a verb of work stands at ``at``; no more than the first words there are looked at."""
    return begins_work(text[at : at + _FIRST])


@lru_cache(maxsize=4096)
def begins_work(text: str) -> bool:
    """Whether ``text`` begins with a verb of work, auxiliaries before it passed by.

    >>> [begins_work(t) for t in ("Đẩy mạnh xây dựng các trạm", "Phối hợp với Sở Y tế", "Nâng cao năng lực cán bộ", "Hệ thống thu phí tự động", "01 vị trí tại cửa sông")]
    [True, True, True, False, False]
    """
    at = skip(text, 0)
    return (at > 0 and _HEIGHTENS.match(text) is not None) or _VERBS.match(text, at) is not None or verb_at(text, at) is not None
