"""Names of bodies in capitals as people write them.

In: a name of a letterhead, the text's blocks. Out: the name as the text itself writes it elsewhere, else by the rule of Nghị định 30/2020/NĐ-CP (Phụ lục II, mục V):
the first letters of the words for what a body is, for its name and its function are capitals.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.bodynames import write_out
from loaders.agencies.units import LOCAL_UNITS
from loaders.heads.found import is_short
from loaders.writing.block import Block
from loaders.writing.vietnamese import same_spelling, squeeze
from ontology.tables import province_names

# What a body is called by two words or more, of which the first only is written with a capital: "Công ty Cổ phần …", "Trung tâm Y tế …".
_TWO_WORDS: Final = re.compile(
    r"(?:TỔNG CÔNG TY|CÔNG TY|TẬP ĐOÀN|TRUNG TÂM|BỆNH VIỆN|VĂN PHÒNG|THANH TRA|HỘI ĐỒNG|CÔNG ĐOÀN|CÔNG AN|HỌC VIỆN|NGÂN HÀNG|LIÊN ĐOÀN|HIỆP HỘI|TỔNG CỤC|CHI CỤC|CHI NHÁNH|QUÂN KHU|ĐẠI HỌC|KHO BẠC"
    r"|ỦY BAN|UỶ BAN|ĐẢNG ỦY|ĐẢNG UỶ|LIÊN HIỆP|LIÊN MINH|CHI BỘ|CHI ĐOÀN|ĐẢNG BỘ|ĐẢNG ĐOÀN|TỈNH ĐOÀN|THÀNH ĐOÀN|BAN CÁN SỰ ĐẢNG)(?=\s)"
)
_LOW_UNIT: Final = re.compile(rf"\b({LOCAL_UNITS})\s+(?!hội\b)([^\W\d]+(?:\s[^\W\d]+){{0,3}}?)(?=\s+(?:tỉnh|thành phố|huyện)\b|$)")
# The party's body of a house, whose own name begins behind.
_OF_A_HOUSE: Final = re.compile(r"(ĐẢNG ỦY|CHI BỘ|ĐẢNG BỘ|BAN CÁN SỰ ĐẢNG|ĐẢNG ĐOÀN) (?=(?:(?:CHI |TỔNG )?CỤC|VỤ|(?:BỆNH |HỌC )?VIỆN|TRƯỜNG|TRUNG TÂM|(?:TỔNG )?CÔNG TY|NGÂN HÀNG) )")
_UNIT: Final = re.compile(r"(?<=\s)(?:Tỉnh(?! [Uuủ])|Thành phố|Huyện(?! [Uuủ])|Quận(?! [Uuủ])|Thị xã|Xã|Phường|Khu vực)(?=\s)")
_HAMLET: Final = re.compile(r"(?<=Chi bộ )(Thôn|Xóm|Bản|Ấp|Buôn|Làng|Khu phố|Tổ dân phố) (.+)$")
_OF_A_PLACE: Final = re.compile(r"(?i:(?<=[^\W\d_] )(?<!thủ )(?<!cố ))đô(?!\w)(?! (?:thị|đốc|vật)\b)")  # "Đại học Tây Đô", "Thủ đô"
# "Trung tâm Y tế khu vực Bảo Yên": of which place, and no kind of area ("khu vực phía nam", "khu vực biên giới", "khu vực XII")
_OF_AN_AREA: Final = re.compile(
    r"(?<=\bkhu vực )(?!(?:phía|biên giới|miền|cửa khẩu|kinh tế|công nghiệp|nông thôn|đô thị|ven|ngoài|đồng bằng|phòng thủ|nhà nước|tư nhân|tỉnh|thành phố|huyện|xã|(?i:[ivx]+))\b)[^\W\d]+(?:\s[^\W\d]+){0,3}?(?=$|\s(?:tỉnh|thành phố)\s)"
)
_PART_OF: Final = re.compile(r"(?<=\bmiền )(?:bắc|trung|nam)\b")
COURT: Final = re.compile(r"T[ÒO][ÀA] ÁN NHÂN DÂN|VIỆN KIỂM SÁT NHÂN DÂN")
_ONE_CAPITAL: Final = re.compile(r"TIỂU BAN|THUẾ|BÁO VÀ|BẢO HIỂM XÃ HỘI|KIỂM TOÁN NHÀ NƯỚC|THI HÀNH ÁN DÂN SỰ|HẢI QUAN|THỐNG KÊ|(?:QUÂN|SƯ|LỮ|TRUNG) ĐOÀN|ĐỒN BIÊN PHÒNG")
_SCHOOL_OF: Final = re.compile(r"TRƯỜNG (?:ĐẠI HỌC|CAO ĐẲNG)\s")
_ROMAN: Final = re.compile(r"(?<=\s)(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})$", re.IGNORECASE)  # "Kiểm toán nhà nước khu vực XII"
# What stands behind these is a proper name: "Trường THCS Nguyễn Du".
_SCHOOL: Final = re.compile(r"(Trường (?:(?:phổ thông )?tiểu học(?: và (?:thcs|trung học cơ sở))?|mầm non|mẫu giáo|trung học (?:cơ sở|phổ thông)|th ?& ?thcs|thcs|thpt) )(.+)$", re.IGNORECASE)
# Bodies named by their fields, each of which has its capital: "Phòng Văn hóa và Thông tin".
_OF_FIELDS: Final = re.compile(r"(?:Trường Đại học|Trường Cao đẳng|Ủy ban|Phòng|Chi cục|Cục|Vụ|Ban (?:Tuyên giáo|Văn hóa|Kinh tế|Dân)) ")
_SECOND_FIELD: Final = re.compile(r"(?:(?<= và )|(?<= - ))[^\W\d_](?=[^\W\d_])")


def usual_case(text: str, blocks: Sequence[Block]) -> str:
    """A name in capitals as the text itself writes it elsewhere, else with the capitals that the rule asks for.

    >>> usual_case("CÔNG AN TỈNH QUẢNG TRỊ", ()), usual_case("ỦY BAN KIỂM TRA", ()), usual_case("TRƯỜNG THCS NGUYỄN DU", ())
    ('Công an tỉnh Quảng Trị', 'Ủy ban Kiểm tra', 'Trường THCS Nguyễn Du')
    >>> usual_case("TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC", ()), usual_case("BAN TUYÊN GIÁO VÀ DÂN VẬN", ())
    ('Tổng công ty Điện lực miền Bắc', 'Ban Tuyên giáo và Dân vận')
    """
    key = same_spelling(text)
    for block in blocks:
        if block.part == "signature":
            continue
        at = block.low.find(key)
        said = block.text[at : at + len(text)] if at >= 0 else ""
        if said and same_spelling(said) == key and said != said.upper():
            return write_out(squeeze(said[:1].upper() + said[1:]))
    if (house := _OF_A_HOUSE.match(text)) is not None:
        return f"{house.group(1).capitalize()} {usual_case(text[house.end() :], blocks)}"
    words = [w if is_short(w) else w.lower() for w in text.split()]
    capitals = {0} if COURT.match(text) or _ONE_CAPITAL.match(text) else {0, 1, 3} if _SCHOOL_OF.match(text) else {0, len(m.group().split())} if (m := _TWO_WORDS.match(text)) is not None else {0, 1}
    plain = " ".join(w[:1].upper() + w[1:] if n in capitals and w != "các" else w for n, w in enumerate(words))
    plain = _ROMAN.sub(lambda m: m.group().upper(), plain)
    plain = _UNIT.sub(lambda m: m.group().lower(), plain)
    plain = _LOW_UNIT.sub(lambda m: f"{m.group(1)} {m.group(2).title()}", plain)
    plain = _HAMLET.sub(lambda m: f"{m.group(1).lower()} {m.group(2).title()}", plain)
    plain = _SCHOOL.sub(lambda m: f"{m.group(1)}{m.group(2).title()}", plain)
    plain = _OF_AN_AREA.sub(lambda m: m.group().title(), plain)
    plain = _OF_A_PLACE.sub("Đô", plain)
    plain = _PART_OF.sub(lambda m: m.group().capitalize(), plain)
    if _OF_FIELDS.match(plain):
        plain = _SECOND_FIELD.sub(lambda m: m.group().upper(), plain)
    low = plain.lower()
    for name in (*province_names(), "Việt Nam", "Trung ương", "Mặt trận Tổ quốc", "Xây dựng Đảng", "Đại hội Đảng bộ", "Bộ đội Biên phòng", "Quân khu", "Chỉ huy Quân sự", "Đoàn đại biểu Quốc hội"):
        plain = plain if name.lower() not in low else re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", name, plain, flags=re.IGNORECASE)
    return write_out(plain)
