"""Closing formulas of a document, which give nobody work: who carries it out, when it takes effect, whom one may turn to.

In: the words of an item or paragraph. Out: whether they are such words, and nothing else.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.agencies.bodies import Locality
from loaders.work.assignments import charges, charges_others
from loaders.work.subjects import subject_of
from loaders.work.workverbs import begins_work, work_at
from loaders.writing.deferred import Deferred
from loaders.writing.vietnamese import fold

# By what one carries it out. With a report or a day there, or with other work behind a comma, it is no formula: "… theo quy định, gửi kết quả về Sở A trước ngày 20/6"
_BY_WHAT: Final = (
    r"theo (?:đúng )?(?:thẩm quyền|quy định|chức năng)"
    r"(?:(?!\b(?:gửi|báo cáo|nộp|trước ngày|trong ngày|chậm nhất)\b|\b\d{1,2}/\d)(?:[^.;,]|,(?= (?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn|quy định|phân cấp|lĩnh vực|bảo đảm|đảm bảo|hiệu quả|tiết kiệm|đúng)\b))){0,80}"
)
CLOSING: Final = Deferred(
    # "Quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị các đơn vị phản ánh về Sở A để phối hợp giải quyết": to whom one may turn
    r"(?:Trong )?[Qq]uá trình [^.;]{0,60}\b(?:nếu|khi|trường hợp)\s[^.;]{0,80}\b(?:vướng mắc|khó khăn|phát sinh|vấn đề)\b[^.;]{0,40}\b(?:đề nghị|các|Quý)\s[^.;]{2,240}?\b(?:phản ánh|liên hệ|trao đổi)\b[^.;]{0,120}\bđể\b[^.;]{0,120}[./\s]*$"
    r"|(?:Căn cứ|Theo)\s[^.;,]{0,20}(?:ý kiến|chỉ đạo|nội dung)\b[^.;,]{0,60}\btrên,\s[^.;:]{3,200}\s(?:triển khai|tổ chức|nghiêm túc|khẩn trương) thực hiện[./\s]*$"  # a letter that has passed on an order
    r"|Trên đây là\b|Nơi nhận\b|.{0,120}\b(?:thông báo|truyền đạt|thông tin|trả lời)\b[^.;]{0,300}(?:\bbiết\b|\bđể [^.;]{2,160}\s(?:triển khai |nghiêm túc |tổ chức )*thực hiện[./\s]*$)|.{0,80}\b(?i:yêu cầu|đề nghị) (?:các|những|Thủ trưởng các|Giám đốc các) (?:sở|cơ quan|đơn vị|ngành|cấp"
    r"|địa phương)[^.;]{0,80}(?:triển khai |nghiêm túc |tổ chức )*thực hiện[^;]{0,40}$"
    r"|.{0,80}\b(?i:yêu cầu|đề nghị)\s[^.]{3,500}?\b(?:nghiêm túc|khẩn trương|tổ chức|triển khai|quan tâm)\s[^.;]{0,60}\bthực hiện\b(?:\s(?:tốt|nghiêm túc|hiệu quả|có|đầy đủ|các|những))*"
    rf"(?:\s(?:(?:nội dung|yêu cầu|nhiệm vụ|chỉ đạo|văn bản|Chỉ thị|Công điện|Công văn|Thông báo|Kế hoạch|Quyết định|Nghị quyết|Kết luận|Chương trình)\s?)+(?:trên|nêu trên|này|đã nêu)?)?(?:,? {_BY_WHAT})?[./|\s]*$"
)
_EXECUTION: Final = Deferred(
    r"(?:có|chịu) trách nhiệm (?:tổ chức |triển khai )*(?:thi hành|thực hiện) (?:Quyết định|Nghị quyết|Chỉ thị|Thông tư|Nghị định|Công điện)(?: này\b|\s*[./;]*$)"
    r"|\b(?P<by>căn cứ|theo) (?:Quyết định|Nghị quyết|Chỉ thị) này (?:để )?(?:tổ chức |triển khai )*(?:thi hành|thực hiện)\s*[./;]*$"
    r"|(?:\bnày|^\W*(?:Quyết định|Nghị quyết|Chỉ thị|Thông tư|Nghị định|Quy định|Quy chế|Kế hoạch|Thông báo|Chương trình|Hướng dẫn))\b[^.;]{0,40}\bhiệu lực (?:thi hành )?(?:kể )?từ|\btự giải thể\b"
    r"|^\W*(?:Quyết định|Nghị quyết|Chỉ thị|Quy định|Quy chế|Hướng dẫn|Kết luận) này (?:thay thế|bãi bỏ|(?:được )?phổ biến)\b"
    r"|^\W*(?:Mọi|Các|Những) (?:khó khăn|vướng mắc|thắc mắc)\b(?![^;]*\b(?:trước|chậm nhất|định kỳ)\b)[^.;]{0,60}?\s(?:gửi|liên hệ|phản ánh|báo cáo)\s"  # whoever asks, whom
)
_CLAUSES: Final = re.compile(r",\s+(?:và\s+)?")
# A verb that names what was said or written: "về nội dung báo cáo, đề xuất của mình", "theo Điều 5, hướng dẫn tại Thông tư số 8".
_NOUN: Final = re.compile(r"(?:\S{1,9}\s)?\S{1,9}(?:\s(?:của|tại|nêu|về|ban hành)\b|\W{0,9}$)")
# An answer's last words: "Đề nghị Công ty căn cứ các quy định nêu trên, đối chiếu với thực tế để thực hiện đúng quy định." What else is asked there, or by a day, is work.
_ELSE: Final = r"(?!\b(?:phối hợp|rà soát|báo cáo|gửi|nộp|trình|xác định|xử lý|bố trí|xây dựng|kiểm tra|đề xuất|tham mưu|góp ý|cho ý kiến|(?:để|và) hướng dẫn(?! tại\b)|trước ngày|chậm nhất|hoàn thành)\b)"
_BY_LAW: Final = re.compile(
    rf"(?:^|(?<=[.;]\s))[^.;]{{0,120}}?\b(?:[Đđ]ề nghị|[Yy]êu cầu)\s(?:{_ELSE}[^.;:]){{3,200}}?\b(?:(?:căn cứ|nghiên cứu|đối chiếu|tham khảo)[\s,]\s?(?P<ground>"
    rf"(?=[^:]{{0,1200}}?\b(?:quy định|pháp luật|Luật|Nghị định|Thông tư|văn bản)\b)(?:{_ELSE}(?:[^.:]|\.(?!\s))){{3,1200}}?\b(?:thực hiện|áp dụng)(?:\s(?:theo|đúng|các|quy định|của|pháp luật|hiện hành|nêu trên|cho phù hợp|đảm bảo|bảo đảm))*)"
    rf"|(?:nghiên cứu|tham khảo) quy định tại (?:điểm|khoản|Điều|Mục)\s(?:{_ELSE}(?!\b(?:thực hiện|để(?! biết\b))\b)(?:[^.:]|\.(?!\s))){{3,1200}}?)(?:[./|\s]*$|[.;]\s+(?=[A-ZĐ]))"
)
# Whoever meets difficulties is to say so; who finds that the document itself is to be changed has that to propose.
_TROUBLE: Final = re.compile(
    r"(?:(?:Trong )?[Qq]uá trình\s[^.;]{0,80}?\b(?:nếu|khi|trường hợp)\s|(?:Nếu|Trường hợp|Khi)\s)(?![^.;]*(?:\b(?:thì phải|trước ngày|hằng|định kỳ)\b|\d (?:giờ|ngày)\b))(?:(?!\b(?:sửa đổi|bổ sung|điều chỉnh|thay thế)\b)[^.;]){0,120}?\b(?:vướng mắc|khó khăn(?! về\b)|vấn đề(?: mới)? phát sinh|phát sinh(?: các| những)? vấn đề|bất cập)\b"
    r"(?:(?!\b(?:sửa đổi|bổ sung|điều chỉnh|thay thế)\b)[^.;]){0,120}?\b(?:[Cc]ác|mọi|những)\s[^.;]{2,240}?\b(?:phản ánh|phản hồi|liên hệ|trao đổi|báo cáo|gửi|thông tin|kiến nghị)\b[^.;]*[./\s]*"
)
# Who answers for what was said or decided, and does nothing by that: "Bộ A chịu trách nhiệm toàn diện trước Chính phủ về nội dung báo cáo."
_LIABLE: Final = re.compile(
    r"[^.;:]{3,240}?\schịu trách nhiệm(?:\s(?:toàn diện|hoàn toàn|chính|cá nhân|đầy đủ))*(?:,?\s(?:và )?trước\s(?:(?!\s(?:về|đối với)\b)[^.;:]){2,160})?\s(?:về|đối với)\s(?:(?:các |toàn bộ )?(?:nội dung|số liệu|thông tin|vấn đề)|tính (?:chính xác|trung thực|hợp pháp|đầy đủ)|việc (?:báo cáo|đề xuất|giải trình|thực hiện (?:các )?nhiệm vụ(?:, quyền hạn)? được (?:ủy quyền|phân cấp)))\b"
    r"(?P<more>(?:(?!\b(?:chủ trì|phối hợp|tổ chức|triển khai|thực hiện|rà soát|hoàn thiện|theo dõi|gửi|trước ngày|(?<!giải )(?<![Tt]ờ )trình)\b)[^.;])*)[./\s]*"
)
# "Thủ tướng Chính phủ yêu cầu Chủ tịch Ủy ban nhân dân các tỉnh thực hiện nghiêm túc, hiệu quả Chỉ thị này."
_THIS_ONE: Final = Deferred(
    r"[^.;]{0,300}\b(?:yêu cầu|đề nghị|giao)\s[^.;:]{3,500}?\bthực hiện(?:,? (?:và )?(?:nghiêm(?: túc)?|nghiêm chỉnh|tốt|có hiệu quả|hiệu quả|đầy đủ|đồng bộ|kịp thời|quyết liệt|các nội dung(?: của)?))*\s(?:Chỉ thị|Công điện|Công văn|Thông báo|Kế hoạch|Kết luận|Chương trình) này[./\s]*$"
)
_DIFFICULTY: Final = Deferred(r"(?:Trường hợp|Nếu|Khi|(?:Trong )?[Qq]uá trình)\b[^.;]{0,120}\b(?:vướng mắc|khó khăn|phát sinh)\b[^.;]{0,300}\b(?:báo cáo|phản ánh|liên hệ|trao đổi|gửi)\b")
_LAST: Final = re.compile(r"(?<=[^\W\d])\.\s+(?=[A-ZĐ])")
_TOLD: Final = (" ý kiến", " đã ", " nhận được ")  # "Triển khai Nghị định số 5, Cục đã có hướng dẫn." before an answer's last words
_GROUNDS: Final = ("căn cứ", "nghiên cứu", "đối chiếu", "tham khảo")
_CARRIES_OUT: Final = ("thực hiện", "áp dụng", "nghiên cứu", "đối chiếu", "tổ chức thực hiện", "triển khai thực hiện")
_EXECUTES: Final = ("vướng mắc", "thắc mắc", "trách nhiệm", "hiệu lực", "giải thể", "này bãi bỏ", "phổ biến", "này để ", "này t")


def is_formula(text: str, locality: Locality) -> bool:
    """Whether an item is nothing but the form's last words: who carries the document out, when it takes effect.

    >>> [is_formula(t, Locality()) for t in ("Giám đốc Sở Y tế căn cứ Quyết định này thực hiện./.", "Giám đốc Sở Y tế căn cứ Quyết định này thực hiện rà soát.")]
    [True, False]
    """
    if ("trách nhiệm" in text and _answers(text) and not begins_work(text)) or calls_for_trouble(text):
        return True
    m = _EXECUTION.search(text) if any(words in text for words in _EXECUTES) else None
    if m is None or (m["by"] and work_at(before := text[: m.start()], subject_of(before, locality)[1])):
        return False  # "Sở A bố trí 5 tỷ đồng, theo Quyết định này thực hiện": no bodies alone stand before it
    if begins_work(text[m.end() :].removeprefix("; ")):
        return False  # "… tổ chức thi hành Nghị quyết này; sắp xếp, ổn định bộ máy …"
    sentences = _LAST.split(text)
    return not any(not _EXECUTION.search(s) and charges(s, locality, orders=True) for s in sentences)


def refers_to_law(text: str, locality: Locality, kind: str | None) -> bool:
    """Whether a paragraph of a letter that answers only refers whoever asked to the rules.

    >>> [refers_to_law(t, Locality(), "Công văn") for t in ("Đề nghị Công ty căn cứ Điều 5 Luật Đất đai để thực hiện đúng quy định.", "Đề nghị Sở A căn cứ Luật Đất đai, cấp giấy cho các hộ và thực hiện đúng quy định.")]
    [True, False]
    """
    if not (("ề nghị" in text or "êu cầu" in text) and any(words in text for words in _GROUNDS)) or fold(kind or "") != "cong van" or (asked := _BY_LAW.search(text)) is None or _works_on(asked["ground"] or ""):
        return False
    before = [s for s in _LAST.split(text[: asked.start()]) if s]
    return not any(begins_work(s) and not any(words in s for words in _TOLD) for s in before) and not any(charges_others(s, locality, orders=True) and not _DIFFICULTY.match(s) for s in (*before, *_LAST.split(text[asked.end() :])))


def _works_on(words: str) -> bool:
    """Whether a clause behind a comma is work, and not what is carried out or named: "…, cấp giấy cho các hộ"."""
    return any(begins_work(clause) and not clause.startswith(_CARRIES_OUT) and not _NOUN.match(clause) for clause in _CLAUSES.split(words)[1:])


def _answers(text: str) -> bool:
    """Whether a sentence says no more than what somebody answers for: "…, đẩy nhanh tiến độ" behind it is work."""
    return (m := _LIABLE.fullmatch(text)) is not None and not _works_on(m["more"])


def liable_only(text: str, at: int) -> bool:
    """Whether the words of ``text`` from a verb on say no more than what somebody answers for."""
    return _answers(f"Ai đó {text[at:]}")  # the pattern asks for somebody


def calls_for_trouble(text: str) -> bool:
    """Whether a paragraph only says that whoever meets difficulties is to tell of them.

    >>> [calls_for_trouble(t) for t in ("Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở A để tổng hợp.", "Nếu có vướng mắc cần sửa đổi Kế hoạch, các đơn vị gửi Sở A.", "Khi có vướng mắc, Sở A tổng hợp, báo cáo các bộ.")]
    [True, False, False]
    """
    return ("vướng mắc" in text or "khó khăn" in text or "phát sinh" in text) and _TROUBLE.fullmatch(text) is not None


def before_trouble(text: str) -> str:
    """The words of a paragraph before a last sentence that says whom to tell of difficulties.

    >>> before_trouble("Đề nghị các sở thực hiện. Trường hợp có vướng mắc, đề nghị các sở báo cáo Sở A để tổng hợp.")
    'Đề nghị các sở thực hiện.'
    """
    start = next((m.end() for m in reversed([*_LAST.finditer(text)])), 0) if "vướng mắc" in text or "khó khăn" in text or "phát sinh" in text else 0
    return text[:start].rstrip() if start and _DIFFICULTY.match(text, start) else text


def without_formula(text: str) -> str:
    """The words of a last paragraph before a sentence that asks everybody to carry the document out; all of them where it ends with none.

    >>> without_formula("Đây là nhiệm vụ cấp bách. Chủ tịch tỉnh yêu cầu các sở thực hiện nghiêm túc Chỉ thị này./."), without_formula("Yêu cầu các sở thực hiện Chỉ thị số 5.")
    ('Đây là nhiệm vụ cấp bách.', 'Yêu cầu các sở thực hiện Chỉ thị số 5.')
    """
    if " này" not in text[-40:]:
        return text
    start = next((m.end() for m in reversed([*_LAST.finditer(text)])), 0)
    return text[:start].rstrip() if _THIS_ONE.match(text, start) else text
