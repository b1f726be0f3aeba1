"""Sentences that the store keeps in Vietnamese → the language that people read.

In: the message of a finding or the reason of a statement, as a file's record or the graph has it. Out: the same in English where people
read English. What is kept must not depend on who built the store, so it is kept in Vietnamese and told apart here: by the
sentence that it is, with its blanks. What stands in a blank is data (names, numbers, quotes) and stays; a reason inside a finding is such a
sentence again. ``tests/unit/test_kept.py`` holds that no finding of loaders and graph is missing here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ontology.language import language, tr, tr_later
from ontology.writing import date_text

SENTENCES: Final = (
    # findings of one file
    tr_later("Số lượng ghi khác nhau trong cùng văn bản: {values} ({what})."),
    tr_later("Số liệu ghi khác nhau trong cùng văn bản: {values} ({name}, năm {year})."),
    tr_later("Số liệu ghi khác nhau trong cùng văn bản: {values} ({name}, năm {year} là năm gần nhất của bảng, phần nội dung không ghi năm)."),
    tr_later("Số, ký hiệu {number} ghi năm “{printed}”: có thể in sai; giữ nguyên như văn bản, không tự sửa."),
    tr_later("Số, ký hiệu {number} ghi năm {year}, ngoài nhiệm kỳ của Quốc hội khóa {term}: có thể in sai; giữ nguyên như văn bản, không tự sửa."),
    tr_later("Số, ký hiệu {number} ghi năm {printed} nhưng ngày ban hành ghi kèm là năm {year}."),
    tr_later("Số, ký hiệu {number} ghi năm {printed} nhưng văn bản ghi ngày ban hành năm {year}."),
    tr_later("Phần đầu văn bản ghi ngày ban hành {date} nhưng phụ lục ghi {number} ngày {told}."),
    tr_later("Số, ký hiệu {number} là của {type} nhưng văn bản ghi tên loại là {printed}."),
    tr_later("Phần thông tin của trang đăng lại ghi {field} là {values}; chính văn bản ghi “{own}”. Lấy theo văn bản."),
    tr_later("Phần thông tin của trang đăng lại ghi số, ký hiệu là “{value}”; chính văn bản để trống, nên không lấy làm số của văn bản."),
    tr_later("Văn bản được nhận dạng chữ tự động ({where}; khoảng {share} số chữ chương trình không chắc); cần đối chiếu bản gốc."),
    tr_later("Văn bản được nhận dạng chữ tự động ({where}; lớp chữ do chương trình khác nhận dạng); cần đối chiếu bản gốc."),
    tr_later("Trước ký hiệu trong “{said}” có khoảng trống, mà chữ do máy nhận dạng: số viết tay có thể bị đọc thiếu hoặc sai; cần đối chiếu bản gốc."),
    tr_later("{n} hàng nhiệm vụ (từ dòng {first} đến dòng {last}) ở trong bảng không có đường kẻ giữa các hàng: chữ nào thuộc hàng nào được suy từ vị trí trên trang; cần đối chiếu bản gốc."),
    tr_later("Trang {pages} có ô trong bảng in chữ mà chương trình không nhận dạng được: các ô này để trống trong kết quả; cần đối chiếu bản gốc."),
    tr_later("Bản chép mất chữ ở {n} chỗ, lần đầu ở dòng {line}: các từ thường gặp được đọc với chữ đã mất, câu trích giữ như bản chép; cần đối chiếu bản gốc."),
    tr_later("Khoảng {torn} số từ không có nguyên âm: bản chép đã bỏ mất hoặc tách rời các chữ có dấu, nên bảng nhiệm vụ và nhiều nội dung không đọc được; cần nạp tệp gốc hoặc chép lại bằng chương trình khác."),
    tr_later("Trang {pages} là ảnh quét, không có chữ và chưa được nhận dạng: nội dung các trang này không có trong kết quả."),
    tr_later("Cộng các khoản ({sum}) không bằng tổng số {total}."),
    tr_later("Cộng các khoản ({sum}) nhỏ hơn tổng số (có thể chưa nêu hết các khoản) {total}."),
    tr_later("Cộng các phần nêu trong ngoặc ({sum}) lớn hơn số ghi {total}."),
    tr_later("Bảng kinh phí, cột «{column}»: cộng các khoản ({sum}) không bằng số ghi {total}."),
    tr_later("Phụ lục ghi tổng số {said}, nhưng bảng có {rows} dòng nhiệm vụ."),
    tr_later("Hàng số {number} (dòng {lines}) mất đường kẻ ô và có hai cách tách ô: {readings}. Phần khác nhau không được ghi nhận; cần đối chiếu bản gốc."),
    tr_later("Bảng nhiệm vụ (tiêu đề ở dòng {head}): dòng {lines} không tách được chắc chắn thành hàng, nội dung này không có trong kết quả; cần đối chiếu bản gốc."),
    tr_later("Bảng nhiệm vụ có tiêu đề ở dòng {head} nhưng không tách được chắc chắn hàng nào (dòng {lines}): nội dung bảng không có trong kết quả; cần đối chiếu bản gốc."),
    tr_later("Số thứ tự trong bảng nhiệm vụ nhảy từ {above} (dòng {line}) đến {below} (dòng {other}): có thể thiếu hàng; cần đối chiếu bản gốc."),
    tr_later("Bảng nhiệm vụ dừng giữa hàng số {number} (dòng {line}): các hàng khác đều có cơ quan thực hiện, hàng này không; văn bản có thể bị cắt."),
    tr_later("Viện dẫn {number} không ghi ngày, năm ban hành; không tự điền."),
    tr_later("Không đọc thấy văn bản trong trang này: trang hỏi đáp, tin hoặc bài viết kể về văn bản khác; căn cứ, nhiệm vụ của văn bản khác không tính là của trang."),
    tr_later("Không đọc thấy số, ký hiệu của văn bản (để trống, bị lược hoặc ghi cách khác); không có nghĩa là dự thảo."),
    tr_later("Văn bản để trống số, chỉ in ký hiệu “{symbol}”; không có nghĩa là dự thảo."),
    tr_later("Văn bản để trống ngày ban hành, chỉ ghi {known}."),
    tr_later("Số ghi trên bản quét để trống hoặc viết tay, máy không đọc chắc; chỉ đọc được ký hiệu “{symbol}”. Cần xem bản gốc."),
    tr_later("Ngày ban hành trên bản quét để trống hoặc viết tay, máy không đọc chắc; chỉ đọc được {known}. Cần xem bản gốc."),
    tr_later("Văn bản để trống ngày, tháng ban hành, chỉ ghi {known}."),
    tr_later("Không đọc thấy ngày, tháng, năm ban hành của văn bản (để trống, bị lược hoặc ghi cách khác)."),
    tr_later("Văn bản dẫn tới {name} kèm theo nhưng tệp này không có."),
    tr_later("Tệp này chỉ có phụ lục, không có phần chính của văn bản."),
    tr_later("Chú thích {labels} có dấu trong văn bản nhưng không có lời chú thích."),
    tr_later("Từ dòng {line} tệp chứa văn bản khác (số {number}); phần này chưa được đọc, cần tách thành tệp riêng."),
    tr_later("Từ dòng {line} tệp chứa văn bản khác (chưa ghi số); phần này chưa được đọc, cần tách thành tệp riêng."),
    tr_later("Từ dòng {line} tệp chứa phần cuối của văn bản khác, không có phần đầu; phần này chưa được đọc."),
    # findings of all files together
    tr_later("{document} được ghi ngày ban hành khác nhau: {dates}."),
    tr_later("Cùng một tên gọi nhưng ghi năm khác nhau: “{one}” và “{other}” ({name})."),
    tr_later("Chưa xác định “{name}” là văn bản nào ({why}). Có thể là: {documents}."),
    tr_later("“{name}” chỉ được gọi bằng tên, không ghi số, ký hiệu, ngày ban hành: chưa xác định là văn bản nào."),
    tr_later("Hai người rà soát kết luận khác nhau về “{quote}”: {said}. Đang theo kết luận sau."),
    tr_later("Các bản của cùng một văn bản ghi khác nhau về {field}: {texts}."),
    tr_later("Một bản của văn bản này không có {count} nhiệm vụ mà bản khác có."),
    tr_later("{document} và {other} cùng ghi số, ký hiệu {number} nhưng khác nhau về ngày, loại hoặc trích yếu: được coi là hai văn bản, cần kiểm tra số."),
    # words inside a finding
    tr_later("số, ký hiệu"), tr_later("loại văn bản"), tr_later("ngày ban hành"), tr_later("nơi ban hành"), tr_later("người ký"), tr_later("toàn văn"),
    tr_later("(trống)"),
    tr_later("trang {pages}"), tr_later("{day} ({count} văn bản)"), tr_later("không ghi năm"), tr_later("phần nội dung ghi {body}, phụ lục ghi {annex}"),
    tr_later("phần nội dung ghi {figures}"), tr_later("bảng tại {table} ghi {figure}"),
    # why a mention is a document, or is not known to be
    tr_later("số, ký hiệu của chính văn bản"), tr_later("số, ký hiệu và ngày (hoặc năm) ghi tại chỗ"), tr_later("số, ký hiệu ghi tại chỗ"),
    tr_later("ngày (hoặc nhiệm kỳ) của văn bản ghi ở tệp khác của cùng văn bản này"),
    tr_later("ngày (hoặc nhiệm kỳ) của văn bản ghi ở chỗ khác trong cùng văn bản này"), tr_later("cùng số, ký hiệu, có ghi ngày"),
    tr_later("cùng số, ký hiệu ở chỗ khác trong văn bản"), tr_later("số, ký hiệu và nhiệm kỳ theo tên cơ quan ban hành"),
    tr_later("tên gọi của văn bản, có nhiệm kỳ"), tr_later("số, ký hiệu; nhiệm kỳ theo tên gọi của văn bản ở chỗ khác trong cùng văn bản này"),
    tr_later("văn bản cùng số, ký hiệu, cùng nội dung, có ghi ngày"), tr_later("văn bản có thể là văn bản này"),
    tr_later("không ghi ngày; văn bản cùng cơ quan, cùng số, cùng nội dung được ghi ngày ở văn bản khác"),
    tr_later("cơ quan ban hành theo văn bản khác ghi cùng số, ký hiệu, cùng ngày"), tr_later("cùng số, ký hiệu, cùng ngày, có ghi cơ quan ban hành"),
    tr_later("chính văn bản này ghi đủ ký hiệu của văn bản cùng loại, cùng số ở chỗ khác"), tr_later("cùng loại, cùng số, có ký hiệu"),
    tr_later("không ghi ngày"), tr_later("chưa đủ căn cứ để khẳng định là văn bản nào cùng số, ký hiệu"),
    tr_later("văn bản cùng số, ký hiệu đã biết nói về việc khác, nên chưa khẳng định là văn bản ấy"),
    tr_later("ngày ghi cùng tên chưa đủ để chọn một văn bản duy nhất trong các văn bản mang tên này"),
    tr_later("không ghi ngày; chưa có văn bản nào khác trong kho cho biết năm ban hành"),
    tr_later("chưa thấy văn bản nào trong kho cho biết số, ký hiệu của văn bản được gọi bằng tên này"),
    tr_later("ở một văn bản khác có số, ký hiệu gần tên này nhưng chưa đủ căn cứ để khẳng định"),
    tr_later("thời kỳ trong tên ghi ở chỗ khác của chính văn bản này"), tr_later("tên gọi ấy, có thời kỳ"),
    tr_later("tên gọi theo kỳ họp không kèm nội dung (hoặc ở số nhiều) không đủ để xác định một văn bản"),
    tr_later("tên chung, không có thời kỳ: không đủ để khẳng định là văn bản này"),
    tr_later("năm hoặc thời kỳ trong tên khác nhau: ở đây “{here}”, ở văn bản khác “{elsewhere}”"),
    tr_later("ngày ghi cùng tên không khớp với một văn bản duy nhất"),
    tr_later("văn bản mang tên này ban hành sau (hoặc không rõ có trước) văn bản viện dẫn"),
    tr_later("ngày ghi tại chỗ ({here}) khác ngày của văn bản cùng tên đã biết ({known}): không phải văn bản ấy"),
    tr_later("trong năm {year} có luật cùng tên ghi các ngày khác nhau ({days}): chưa rõ ở đây là luật nào"),
    tr_later("tên gọi ghi của {body}, văn bản cùng tên đã biết là của cơ quan khác: không phải văn bản ấy"),
    tr_later("văn bản mang tên này là của một bộ; nơi viện dẫn không ghi tên ấy là của cơ quan nào"),
    tr_later("văn bản đã biết là bản cập nhật, điều chỉnh; tên gọi ở đây không ghi như vậy, có thể là văn bản trước đó"),
    tr_later("nhiều văn bản cùng mang tên này; nơi viện dẫn không ghi ngày để phân biệt"),
    tr_later("văn bản khác cho biết số, ký hiệu của văn bản mang tên này"), tr_later("văn bản khác ghi số, ký hiệu của tên này"),
    tr_later("chính văn bản này cho biết tên gọi là của số, ký hiệu nào"), tr_later("chỗ cho biết số, ký hiệu của tên này"),
    tr_later("chú thích trong chính văn bản này đứng sau nhiều tên gọi: chưa rõ số, ký hiệu là của tên nào"),
    tr_later("văn bản của Hội nghị Trung ương cùng khóa, cùng nội dung"), tr_later("văn bản phê duyệt, ban hành"),
    tr_later("luật cùng tên, kèm số, ký hiệu"), tr_later("văn bản có thể mang tên này"), tr_later("số, ký hiệu như ghi"),
    tr_later("tên gọi khác của văn bản này"), tr_later("tên gọi đầy đủ và thời kỳ; chưa rõ số, ký hiệu"),
    tr_later("chỉ có số thứ tự, văn bản không cho biết cơ quan ban hành"), tr_later("cơ quan ban hành, số thứ tự của đề án và nhiệm kỳ"),
    tr_later("chỗ cho biết cơ quan ban hành của đề án"), tr_later("đề án có số thứ tự, không có số, ký hiệu riêng"), tr_later("nơi viện dẫn"),
    tr_later("người rà soát bác bỏ"), tr_later("người rà soát bác bỏ ({who})"), tr_later("người rà soát xác nhận"), tr_later("người rà soát xác nhận ({who})"), tr_later("người rà soát xác nhận cách tách ô"), tr_later("người rà soát xác nhận cách tách ô ({who})"), tr_later("văn bản được xác nhận không còn trong kho"),
    tr_later("cơ quan ban hành, loại, ngày và trích yếu; chưa rõ số, ký hiệu"), tr_later("cơ quan ban hành, số, ký hiệu và năm ban hành"),
    tr_later("số, ký hiệu; chưa rõ năm ban hành"), tr_later("loạt văn bản của cấp ủy, số, ký hiệu và nhiệm kỳ"),
    # why a body, a time or a part is what it is
    tr_later("cơ quan nêu tại tiêu đề của mục"), tr_later("cơ quan nêu tại câu dẫn trước các mục"), tr_later("cơ quan nêu tại đầu cột của bảng"), tr_later("ô gộp với hàng trên trong bảng"), tr_later("nêu chung cho các nhiệm vụ của mục"), tr_later("ngày ban hành ghi ở đầu câu"),
    tr_later("ô ghi «như trên»"), tr_later("tên tỉnh nêu trong văn bản"), tr_later("tên đầy đủ nêu trong văn bản"), tr_later("cấp ủy nêu ở đầu văn bản"), tr_later("địa danh ở phần đầu văn bản"),
    tr_later("cơ quan ban hành nêu sau danh sách"), tr_later("cơ quan nêu ngay sau tên gọi"), tr_later("ngày ghi chung ở cuối danh sách"), tr_later("các ngày ghi chung ở cuối danh sách"), tr_later("năm ghi ở văn bản sau trong danh sách"), tr_later("số, ký hiệu không có tên loại văn bản"),
    tr_later("ký hiệu các cơ quan trong số"), tr_later("ký hiệu cơ quan trong số"), tr_later("ký hiệu loại văn bản trong số"),
    tr_later("“V/v” dưới số, ký hiệu và “Kính gửi”, không có tên loại văn bản"),
    tr_later("năm ghi trước đó trong cùng mục"), tr_later("năm ghi tại câu dẫn trước các mục"), tr_later("năm ghi tại tiêu đề của mục"), tr_later("năm ghi tại tên văn bản"),
    tr_later("phần thông tin của trang đăng lại; bản sao không có phần đầu văn bản"), tr_later("lời giới thiệu của trang đăng toàn văn; bản sao không có phần đầu văn bản"),
    tr_later("văn bản tự gọi tên loại ở điều khoản thi hành; bản sao không có phần đầu văn bản"),
    tr_later("phần thông tin của trang đăng lại; bản sao không có người ký"), tr_later("tiêu đề của trang đăng lại; bản sao không có trích yếu"),
    tr_later("tiêu đề của trang đăng toàn văn; bản sao không có phần đầu văn bản"),
    tr_later("cơ quan ban hành nêu trong văn bản"), tr_later("cơ quan ban hành văn bản này, cùng ký hiệu"),
    tr_later("suy ra từ ký hiệu trong số hiệu văn bản"), tr_later("suy ra từ ký hiệu hoặc tên gọi của văn bản"),
    tr_later("tỉnh theo nơi ban hành ghi ở đầu văn bản"), tr_later("phụ lục là một phần của văn bản"),
    tr_later("theo các dòng nhóm, đề mục đứng trên"), tr_later("lời văn nêu các khoản là phần của tổng số này"), tr_later("theo đầu cột của bảng"),
    tr_later("nội dung của dòng phụ lục được kể trong mục này"), tr_later("theo nhóm nhiệm vụ trong bảng"), tr_later("thời gian ghi tại: {where}"),
    tr_later("năm theo tiêu đề: {words}"),
    tr_later("theo vị trí của mục trong văn bản"), tr_later("kể cùng các mốc khác trong lời trích"), tr_later("suy ra từ cách diễn đạt"), tr_later("suy ra từ cách diễn đạt của câu nêu chỉ tiêu"), tr_later("suy ra từ câu nêu chỉ tiêu và đề mục của câu"),
)
_BLANK: Final = re.compile(r"\\\{(\w+)\\\}")
_DAY: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Sentences with fewer blanks first: what is said in full is that, before it is a blank of another."""
    made = [(re.compile(_BLANK.sub(r"(?P<\1>.+?)", re.escape(s)), re.DOTALL), s) for s in SENTENCES]
    return tuple(sorted(made, key=lambda m: (m[0].groups, -len(m[1]))))


def in_reading_language(kept: str | None) -> str | None:
    """The sentence, or several joined by semicolons, in the language of this moment; what is no such sentence stays.

    >>> from ontology.language import speaking
    >>> with speaking("en"):
    ...     in_reading_language("Viện dẫn 64/QĐ-TTg không ghi ngày, năm ban hành; không tự điền.")
    'The citation of 64/QĐ-TTg gives no date or year of issue; none is supplied.'
    """
    return kept if not kept or language() != "en" else _told(kept)


def _told(kept: str) -> str:
    parts = kept.split("; ")
    told = [_sentence(part) for part in parts]
    if len(parts) > 1 and all(told):
        return "; ".join(t for t in told if t)
    whole = _sentence(kept)  # a semicolon of its own
    return whole if whole is not None else "; ".join(t or _day(part) for part, t in zip(parts, told, strict=True))


def _sentence(kept: str) -> str | None:
    for pattern, sentence in _forms():
        if m := pattern.fullmatch(kept):
            return tr(sentence, **{name: _told(said) for name, said in m.groupdict().items()}) if m.groupdict() else tr(sentence)
    return None


def _day(part: str) -> str:
    """A day as people write it, anything else as it is."""
    m = _DAY.fullmatch(part)
    return date_text(f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}") if m else part
