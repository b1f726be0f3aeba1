"""What an answer says beside its rows, by question: that nothing was found, where what it does not count stands."""

from __future__ import annotations

from typing import Final

from ontology.language import tr_later

# the store knows documents, not results: what it has not seen may well exist
NOTHING: Final = {
    "van-ban-trien-khai": tr_later("Chưa thấy văn bản triển khai trong kho."),
    "nhiem-vu-chua-ro-chi-dao": tr_later("Mọi nhiệm vụ được hỏi đều đã xác định được văn bản chỉ đạo."),
    "kiem-tra-vien-dan": tr_later("Tệp này không viện dẫn văn bản nào."),
}
# three places count doubts, each its own; each says where the others are
COUNTED: Final = {
    "can-xac-minh": tr_later(
        "Ở đây đếm những chỗ còn để ngỏ hoặc ghi thiếu; {n} chỗ trong đó chờ quyết định (vanmach review). Chỗ các bên ghi khác nhau: vanmach ask khong-thong-nhat."
    ),
    "khong-thong-nhat": tr_later(
        "Ở đây đếm những chỗ các bên ghi khác nhau, kể cả chỗ đã quyết định; {n} chỗ chờ quyết định (vanmach review). Chỗ còn để ngỏ hoặc ghi thiếu: vanmach ask can-xac-minh."
    ),
}
# a question about some roles says where the others are
OTHER_ROLES: Final = {
    "co-quan-chu-tri": tr_later("Ở đây là việc chủ trì và thực hiện; vai trò khác (phối hợp, tham mưu, chỉ đạo, hướng dẫn, kiểm tra, báo cáo): vanmach ask van-ban-giao-viec \"{body}\"."),
}
