"""Words that mean the same in a question, whichever of them a person types: `<tên>` in the `asked` lines of the catalogue.

A group holds words that one may put for one another in every line that names the group; what only one question takes for
the same stands in that question's own lines.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


def _group(words: str) -> tuple[str, ...]:
    return tuple(w.strip() for w in words.split("|"))


MEANING_THE_SAME: Final[Mapping[str, tuple[str, ...]]] = {
    "việc": _group("nhiệm vụ|công việc|việc|đầu việc|phần việc"),
    "nào": _group("nào|gì"),
    "thế-nào": _group("thế nào|như thế nào|ra sao|như nào"),
    "bao-nhiêu": _group("bao nhiêu|mấy"),
    "cơ-quan": _group("cơ quan|đơn vị"),
    "các-tỉnh": _group("các tỉnh|các địa phương|tỉnh|địa phương"),
    "triển-khai": _group("triển khai|thực hiện|triển khai thực hiện|tổ chức thực hiện|cụ thể hóa"),
    "dẫn": _group("viện dẫn|dẫn chiếu|dẫn|nhắc tới|nhắc đến|nhắc|trích dẫn|đề cập|đề cập tới|đề cập đến"),
    "trong": _group("trong|tại|của|theo|ở|nêu trong|nêu tại|ghi trong"),
    "để": _group("để|nhằm"),
    "gồm": _group("gồm những gì|gồm gì|gồm những nội dung gì|gồm nội dung gì"),
    "phải": _group("phải|cần|cần phải"),
    "trùng": _group("trùng|trùng nhau|trùng lặp|giống nhau|giống|lặp lại"),
    "lệch": _group("không thống nhất|chưa thống nhất|mâu thuẫn|không khớp|chưa khớp|vênh|vênh nhau|lệch nhau"),
    "xác-minh": _group("xác minh|xác nhận|làm rõ|kiểm chứng|kiểm tra lại"),
    "không-rõ": _group("không rõ|chưa rõ|chưa xác định|chưa xác định được|không xác định được"),
    "hết-hiệu-lực": _group("hết hiệu lực|bị thay thế|bị thay|được thay thế|được thay|bị sửa đổi|được sửa đổi|bị bãi bỏ|không còn hiệu lực"),
    "hạn": _group("đến hạn|hết hạn|tới hạn|có hạn|có thời hạn"),
    "xong": _group("phải xong|phải hoàn thành|cần xong|cần hoàn thành|cần phải hoàn thành|hoàn thành"),
}
