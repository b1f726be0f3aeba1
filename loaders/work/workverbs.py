"""Whether words begin with a verb of work, as the items of plans do: "Xây dựng …", "Tiếp tục rà soát …", not "Hệ thống thu phí", "01 vị trí tại …".

In: the words of an item. Out: yes or no. The verbs are those that plans and programmes of ministries, provinces and party committees begin their items with; what
is missing here is taken for a thing, so the list is asked only where the words around say that things are listed.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.work.roleverbs import skip, verb_at

_VERBS: Final = re.compile(
    r"(?:xây dựng|triển khai|tổ chức|thực hiện|rà soát|tổng hợp|đánh giá|nghiên cứu|ban hành|huy động|hỗ trợ|tuyên truyền|ưu tiên|thúc đẩy|hoàn thiện|hoàn thành|hợp tác|bố trí"
    r"|tham gia|thể chế hóa|cụ thể hóa|khuyến khích|đề xuất|lồng ghép|công bố|công khai|duy trì|sửa đổi|bổ sung|thiết lập|hình thành|kiện toàn|truyền thông|bảo đảm|đảm bảo|ứng dụng|khai thác"
    r"|đổi mới|tập huấn|đào tạo|bồi dưỡng|điều tra|khảo sát|thống kê|sử dụng|lựa chọn|củng cố|phổ biến|phát triển|cân đối|lắp đặt|tuân thủ|giáo dục|kiểm soát|quan tâm|cập nhật|áp dụng|phê duyệt|thẩm định|cải tạo"
    r"|nâng cấp|phát động|xem xét|vận hành|đẩy nhanh|nắm bắt|chuẩn bị|bảo vệ|bảo tồn|tiếp nhận|xử lý|giải quyết|tháo gỡ|trang bị|mua sắm|điều phối|thu hút|số hóa|chuẩn hóa|cung cấp|ký kết|xác định|cải cách|cải thiện"
    r"|kết nối|chia sẻ|tích hợp|phân bổ|phân công|phân cấp|quảng bá|chuyển đổi|chuyển giao|đối thoại|quán triệt|học tập|ngăn chặn|phòng ngừa|phòng, chống|phát hiện|liên kết|thu gom|thu thập|vận động|mở rộng|giảm thiểu|lập|thí điểm"
    r"|thành lập|thử nghiệm|nhân rộng|biên soạn|phát hành|in ấn|sơ kết|tổng kết|khen thưởng|biểu dương|giới thiệu|tạo|đầu tư|quy hoạch|quản lý|cấp|trình|thay thế|bãi bỏ|diễn tập|diệt|phun|trồng|khắc phục|khôi phục|phục hồi|ổn định|di dời|giải phóng|xúc tiến|kêu gọi|mời gọi|sắp xếp|tinh gọn|cắt giảm|đơn giản hóa|khơi thông|tiêu hủy|lấy mẫu|xét nghiệm|luân chuyển|giữ vững|thay|in|mở|đặt|đưa|cử|bán|mua|gắn|treo|viết|sửa chữa|bảo dưỡng|bảo trì|tu bổ|tôn tạo|tiêm|thi đua|gửi|nộp)\b",
    re.IGNORECASE,
)


def begins_work(text: str) -> bool:
    """Whether ``text`` begins with a verb of work, auxiliaries before it passed by.

    >>> [begins_work(t) for t in ("Đẩy mạnh xây dựng các trạm", "Phối hợp với Sở Y tế", "Hệ thống thu phí tự động", "01 vị trí tại cửa sông")]
    [True, True, False, False]
    """
    at = skip(text, 0)
    return _VERBS.match(text, at) is not None or verb_at(text, at) is not None
