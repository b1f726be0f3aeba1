"""Every word of the picture's page, by names that belong to no language, in Vietnamese and in English side by side.

In: a language. Out: a table name → words. Names with a dot belong to a family ("verb.implements", "role.lead"); ``{n}`` and the
like are blanks that the page or its script fills in. Words of documents, bodies and findings are the store's and stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from ontology.language import speaking
from ontology.writing import section_words
from viz import messages
from viz.page.words_en import ENGLISH

VIETNAMESE: Final[dict[str, str]] = {
    "lang": "vi",
    "whole": "Toàn bộ kho văn bản",
    "subtitle": "Chuỗi văn bản chỉ đạo – triển khai, nhiệm vụ và cơ quan thực hiện",
    "subtitle.task": "Mọi đường lên văn bản chỉ đạo, cơ quan thực hiện, văn bản viện dẫn",
    "asOf": "Kết quả tính đến ngày {date}, trên {n} văn bản trong kho; không thay thế tư vấn pháp lý.",
    # header
    "search": "Tìm (có dấu hoặc không dấu)", "search.example": "Tìm: ket luan 81, Sở Xây dựng…",
    "search.results": "Kết quả tìm", "search.none": "Không tìm thấy trong sơ đồ này.", "search.filtered": "đang bị bộ lọc ẩn",
    "size": "Cỡ hình", "smaller": "Thu nhỏ", "larger": "Phóng to", "fit": "Vừa bề ngang",
    "others": "Hiện cả cơ quan phối hợp và vai trò khác", "filters": "Bộ lọc", "table": "Bảng", "print": "In",
    "legend": "Chú giải",
    "picture": "Sơ đồ; chỉ dùng bàn phím thì dùng danh mục bên cạnh hoặc bảng", "details": "Chi tiết",
    # legend
    "legend.document": "Văn bản (góc vuông)", "legend.asked": "đang xem (viền đậm)",
    "legend.notHeld": "chưa có trong kho (viền đứt)", "legend.task": "Nhiệm vụ (góc tròn)",
    "legend.summary": "nhiều nhiệm vụ (viền dày; bấm + mở, − thu)",
    "legend.placeBox": "nhiều văn bản (viền dày; bấm + mở, − thu)", "legend.body": "Cơ quan (đầu tròn)",
    "legend.group": "nhóm cơ quan (viền đứt)",
    "legend.chain": "chuỗi chỉ đạo – triển khai (nét đậm, chỉ lên cấp trên)",
    "legend.shortcut": "nêu trực tiếp, còn văn bản trung gian (nét đứt)",
    "legend.deriving": "triển khai, ngoài chuỗi đang xem (nét mảnh)",
    "legend.beside": "căn cứ, viện dẫn… (chấm tròn)", "legend.doubtful": "quan hệ cần xác minh (nét đứt cam)",
    "legend.taskOf": "nhiệm vụ của văn bản", "legend.lead": "chủ trì", "legend.role": "phối hợp, vai trò khác (nét chấm)",
    "legend.doubt": "Cần xác minh (viền cam)", "legend.disagreement": "Thông tin không thống nhất (viền cam)",
    # kinds of boxes and lines
    "type.document": "Văn bản", "type.task": "Nhiệm vụ", "type.summary": "Nhóm nhiệm vụ", "type.place": "Nhóm văn bản",
    "type.body": "Cơ quan", "type.group": "Nhóm cơ quan", "type.edge": "Quan hệ",
    "sentence": "{subject} {verb} {object}", "sentence.role": "{object} {verb}: {subject}",
    "edge.many": "{n} quan hệ “{verb}”: {subject} → {object}", "edge.note": "Ghi chú",
    "edge.shortcut": "nêu trực tiếp; trong chuỗi còn có văn bản trung gian",
    "edge.doubtful": "Quan hệ này chưa chắc chắn, không dùng để xác định nguồn gốc nhiệm vụ.",
    "edge.chain": "trong chuỗi chỉ đạo", "edge.beside": "ngoài chuỗi",
    # folding
    "fold.of": "{what} của {document}", "fold.name.annex": "Nhiệm vụ tại phụ lục",
    "fold.name.body": "Nội dung nhiệm vụ, giải pháp", "fold.name.duty": "Trách nhiệm được giao",
    "fold.place": "Văn bản: {place}", "fold.level": "Văn bản: {level}", "fold.untied": "Chưa có quan hệ trong sơ đồ: {level}",
    "fold.closed": "gồm {n} mục", "fold.closed.place": "gồm {n} văn bản",
    "fold.part": "mở {open}, còn {rest}", "fold.all": "mở cả {n}",
    "fold.more": "+{n}", "fold.less": "−", "fold.more.long": "Mở thêm {n} (còn {rest})",
    "fold.rest.long": "Mở hết {n}", "fold.less.long": "Thu gọn", "fold.tasks": "Nhiệm vụ của cơ quan này trong sơ đồ: {n}, đang mở {open}",
    "fold.tasks.document": "Nhiệm vụ của văn bản này: {n}, đang mở {open}",
    "fold.documents": "Văn bản trong nhóm: {n}, đang mở {open}", "fold.members": "Nhiệm vụ trong nhóm: {n}, đang mở {open}",
    # panel
    "contents": "Danh mục", "back": "← Danh mục", "hint": "Bấm vào một khung hoặc một đường nối để xem thông tin và phần trích nguyên văn.",
    "quotes": messages.QUOTE, "list": "Danh sách ({n})", "relations": "Quan hệ ({n})", "line": "dòng {n}",
    "several": "Có {n} quan hệ đi chung chỗ này", "quoted": "“{text}”", "candidates": "Có thể là: {list}.",
    "show": "Xem trên sơ đồ", "list.more": "… và {n} mục khác; bảng có đủ.",
    # filters
    "filter.province": "Tỉnh, thành phố", "filter.body": "Cơ quan", "filter.relation": "Quan hệ",
    "filter.level": "Cấp ban hành", "filter.year": "Năm ban hành", "filter.time": "Năm thực hiện",
    "filter.documents": "giữa văn bản", "filter.roles": "vai trò của cơ quan", "filter.reset": "Bỏ lọc", "filter.find": "Tìm trong {what}",
    "filter.on": "đang chọn {n}", "filter.close": "Đóng bộ lọc", "filter.untold": "không ghi", "filter.all": "tất cả",
    "filter.count": "{documents} văn bản, {tasks} nhiệm vụ", "filter.count.tasks": "{n} nhiệm vụ", "filter.count.documents": "{n} văn bản",
    "filter.count.relations": "{n} quan hệ",
    "hidden": "Đang ẩn {tasks} nhiệm vụ, {documents} văn bản, {relations} quan hệ theo bộ lọc: {what}.",
    "hidden.all": "Không có gì khớp với mọi bộ lọc đang chọn.",
    "hidden.none": "Bộ lọc đang chọn không ẩn gì: {what}.",
    # table
    "table.tasks": "Nhiệm vụ", "table.documents": "Văn bản", "table.relations": "Quan hệ giữa văn bản",
    "table.which": "Bảng đang xem", "table.caption": "{what}: {n} dòng, cùng nội dung với sơ đồ đang hiện",
    "table.empty": "Không có dòng nào.", "table.more": "Hiện thêm {n} dòng (còn {rest})", "table.close": "Đóng bảng",
    "table.quotes": "Trích ({n})", "table.quotes.of": "Trích nguyên văn của: {what}", "table.selected": "đang chọn",
    "table.sort": "Xếp theo {what}",
    "column.path": "STT", "column.title": "Nhiệm vụ", "column.lead": "Chủ trì", "column.coordinating": "Phối hợp",
    "column.others": "Vai trò khác", "column.when": "Thời gian", "column.product": "Sản phẩm", "column.document": "Văn bản",
    "column.source": "Nguồn", "column.name": "Văn bản", "column.issuer": "Cơ quan ban hành", "column.date": "Ngày ban hành",
    "column.level": "Cấp", "column.province": "Địa bàn", "column.held": "Trong kho", "column.tasks": "Số nhiệm vụ",
    "column.subject": "Văn bản", "column.verb": "Quan hệ", "column.object": "Với văn bản", "column.note": "Ghi chú",
    # print
    "print.filtered": "Bản in chỉ có phần đang hiện.", "print.part": "Sơ đồ, phần {n}/{of}",
    # facts
    "fact.number": "Số, ký hiệu", "fact.documentType": "Loại văn bản", "fact.issuer": "Cơ quan ban hành", "fact.title": "Trích yếu",
    "fact.dateText": "Ngày ghi trong văn bản", "fact.place": "Nơi ban hành", "fact.signer": "Người ký",
    "fact.signerRole": "Chức vụ người ký", "fact.province": "Địa bàn", "fact.held": "Văn bản trong kho", "fact.taskKind": "Loại nhiệm vụ",
    "fact.status": "Tình trạng ghi trong văn bản", "fact.group": "Nhóm", "fact.content": "Nội dung", "fact.product": "Sản phẩm, kết quả",
    "fact.when": "Thời gian thực hiện", "fact.conditional": "Điều kiện", "fact.ofDocument": "Thuộc văn bản", "fact.bodyKind": "Loại",
    "held.yes": "có", "held.no": messages.NOT_HELD, "bodyKind.body": "Cơ quan", "bodyKind.group": "Nhóm cơ quan",
    "doubt": messages.DOUBT, "disagreement": messages.DISAGREEMENT, "incomplete": messages.INCOMPLETE,
    "confidence.mended": messages.CONFIDENCE["mended"], "confidence.inferred": messages.CONFIDENCE["inferred"],
    "confidence.candidate": messages.DOUBT, "confidence.premise": "căn cứ suy ra",
    # levels
    "level.dang": "Đảng (Trung ương)", "level.quoc-hoi": "Quốc hội", "level.chinh-phu": "Chính phủ", "level.bo": "Bộ, ngành",
    "level.tinh": "Tỉnh", "level.dia-phuong": "Dưới cấp tỉnh", "level.": "chưa rõ cấp",
    "heading.bodies": "Cơ quan",
    **{f"heading.{n}": words for n, words in enumerate(messages.COLUMNS)},
    **{f"verb.{kind}": words for kind, words in messages.VERBS.items()},
    **{f"short.{kind}": words for kind, words in messages.SHORT_VERBS.items()},
    **{f"fact.{role}": words for role, words in messages.ROLE_LABELS.items()},
    **{f"taskKind.{kind}": words for kind, words in messages.KIND_LABELS.items()},
    **{f"count.{kind}": words for kind, words in messages.KIND_COUNTS.items()},
    **{f"status.{status}": words for status, words in messages.STATUS_LABELS.items()},
}

_TABLES: Final[dict[str, Mapping[str, str]]] = {"vi": VIETNAMESE, "en": ENGLISH}
Words = Mapping[str, str]


def page_words(lang: str = "vi") -> Words:
    """The table of a language ("vi" or "en"); a KeyError for another one.

    >>> page_words()["filter.reset"], page_words("en")["filter.reset"]
    ('Bỏ lọc', 'Clear filters')
    """
    return _TABLES[lang]


def said(words: Words, name: str, value: str) -> tuple[str, str]:
    """A row of properties as people read it: the name's words, and the value's where it is a code.

    >>> said(page_words(), "held", "no"), said(page_words("en"), "number", "81-KL/TW")
    (('Văn bản trong kho', 'chưa có trong kho'), ('Number', '81-KL/TW'))
    """
    return words[f"fact.{name}"], "; ".join(words.get(f"{name}.{v}", v) for v in value.split("; ")) if value else value


@cache
def section_said(lang: str, section: str) -> str:
    """A record's section as people say it.

    >>> section_said("vi", "annex 1 row II.3"), section_said("en", "II.1 bullet 3")
    ('phụ lục 1, dòng II.3', 'section II.1, bullet 3')
    """
    with speaking(lang):
        return section_words(section)
