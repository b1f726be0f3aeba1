"""Whose letterhead stands at the head of a document: the issuing body, with what its name leaves to its superior.

In: the blocks of the head and all blocks. Out: ``Letterhead``: the name in full, the blocks that print it, whether its place is missing. By Nghị định
30/2020/NĐ-CP the superior body stands above the issuing one ("BỘ CÔNG THƯƠNG / CỤC ĐIỆN LỰC"), and the name may go on in the next line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from loaders.bodies import Locality, complete
from loaders.bodynames import write_out
from loaders.issuers import PrintedIssuer, read_issuer
from loaders.text import Block
from loaders.vietnamese import same_spelling, squeeze
from ontology.tables import province_names

MOTTO: Final = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập|ĐẢNG CỘNG SẢN VIỆT NAM", re.IGNORECASE)
_ENDS: Final = re.compile(r"\s*(?:Số|Luật số)\s*:?(?:\s|\d|$)|V/v\b", re.IGNORECASE)
_GOES_ON: Final = re.compile(r"(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU|NHÂN DÂN|VIỆT NAM|ĐẢNG|VÀ|CÁC)\b(?! [UỦ][ỶY]\b)")
_OPEN: Final = re.compile(r"(,|\bVÀ|\bCÁC|\bCỦA|-|\bTHỂ THAO|\bTHƯƠNG BINH|\bNHÂN DÂN)$")
_BELOW: Final = re.compile(
    r"(SỞ|CỤC|TỔNG CỤC|CHI CỤC|VỤ|BAN(?! THƯỜNG VỤ| CHẤP HÀNH| THƯỜNG TRỰC)|VĂN PHÒNG|CÔNG AN|THANH TRA|PHÒNG|TRƯỜNG|TRUNG TÂM|VIỆN|BỘ CHỈ HUY|HỘI|LIÊN MINH|LIÊN ĐOÀN|KHO BẠC"
    r"|HẢI QUAN|THUẾ|NGÂN HÀNG|ĐẢNG ỦY|ĐẢNG UỶ|BẢO HIỂM|ĐẠI HỌC|HỌC VIỆN|QUỸ|TỔ|ỦY BAN|UỶ BAN|UBND)\b"
)
_OFFICE: Final = re.compile(r"VĂN PHÒNG")
_LOCAL: Final = re.compile(r"(tỉnh|thành phố)\s+(.+)$|(Tỉnh ủy|Thành ủy)\s+(.+)$")


@dataclass(frozen=True)
class Letterhead:
    """``local``: the name lacks its province."""

    name: str
    local: bool
    blocks: tuple[Block, ...]

    def words(self, block: Block) -> int:
        """Where the name's words end in ``block``."""
        said = _words(block)
        return block.text.index(said) + len(said)


def _words(block: Block) -> str:
    """What a line of the head says on its left: the motto beside it, rules and the number left out."""
    text = MOTTO.split(block.text)[0]
    return re.split(r"\s*(?:[-–_]{3,}|\*|(?<=\s)Số\s*(?::|(?=[\d./…-]|$))|(?<=\w)\s*\|)", text)[0].strip(" -–_*|")


def letterhead(head: Sequence[Block], blocks: Sequence[Block], is_type: re.Pattern[str]) -> Letterhead | None:
    """The issuing body of a letterhead; ``is_type`` matches a line that names a type of document."""
    units: list[tuple[str, list[Block]]] = []
    for block in head:
        if _ENDS.match(block.text) and units:
            break
        text = _words(block)
        if not text or text != text.upper() or not re.search(r"\w\w", text) or is_type.fullmatch(text):
            continue
        if units and (_OPEN.search(units[-1][0]) or (_GOES_ON.match(text) and read_issuer(f"{units[-1][0]} {text}", 0) is not None)):
            units[-1] = (f"{units[-1][0]} {text}", [*units[-1][1], block])
        else:
            units.append((text, [block]))
    if (congress := _congress(units)) is not None:
        return congress
    superior: PrintedIssuer | None = None
    for n, (text, used) in enumerate(units):
        issuer = read_issuer(text, 0)
        below = units[n + 1] if n + 1 < len(units) and _BELOW.match(units[n + 1][0]) else None
        if issuer is not None and issuer.end < len(text) and _BELOW.match(text[issuer.end :].strip()):  # both in one line
            return _below(issuer, text[issuer.end :].strip(), used, blocks)
        if issuer is not None and below is not None:
            superior = issuer
            return _below(superior, below[0], below[1], blocks)
        if issuer is not None:
            return Letterhead(issuer.name, issuer.local, tuple(used))
    return None


def _congress(units: Sequence[tuple[str, list[Block]]]) -> Letterhead | None:
    """A congress's head: "ĐẢNG BỘ TỈNH X / ĐẠI HỘI ĐẠI BIỂU LẦN THỨ I"."""
    for (over, first), (under, second) in pairwise(units):
        m = re.match(r"ĐẠI HỘI(?: ĐẠI BIỂU)?(?= LẦN THỨ|$)", under)
        if m is not None and over.startswith("ĐẢNG BỘ "):
            issuer = read_issuer(f"{m.group()} {over}{under[m.end() :]}", 0)
            if issuer is not None:
                return Letterhead(issuer.name, issuer.local, (*first, *second))
    return None


def _below(superior: PrintedIssuer, text: str, used: list[Block], blocks: Sequence[Block]) -> Letterhead:
    """The body under ``superior``; a local one gets its superior's place."""
    issuer = read_issuer(text, 0)
    if issuer is not None and issuer.end >= len(text.rstrip()) and not issuer.local:
        return Letterhead(issuer.name, False, tuple(used))
    name = issuer.name if issuer is not None and issuer.end >= len(text.rstrip()) else _usual_case(text, blocks)
    place = _LOCAL.search(superior.name)
    if _OFFICE.fullmatch(text.strip()):  # an office says of itself only whose it is
        return Letterhead(f"Văn phòng {superior.name}", superior.local, tuple(used))
    if place is None:
        return Letterhead(name, superior.local, tuple(used))
    if place.group(3):
        return Letterhead(f"{name} {place.group(3)} {place.group(4)}" if place.group(3) not in name else f"{name} {place.group(4)}", False, tuple(used))
    province = f"{place.group(1)} {place.group(2)}"
    full, _, _ = complete(name, Locality(province))
    return Letterhead(full if place.group(2) in full else f"{full} {province}", False, tuple(used))


def _usual_case(text: str, blocks: Sequence[Block]) -> str:
    """A name in capitals as the text itself writes it elsewhere, else with its first two words capitalised."""
    key = same_spelling(text)
    for block in blocks:
        if block.part in ("head", "signature"):
            continue
        at = same_spelling(block.text).find(key)
        said = block.text[at : at + len(text)] if at >= 0 else ""
        if said and same_spelling(said) == key and said != said.upper():
            return write_out(squeeze(said[:1].upper() + said[1:]))
    words = text.lower().split()
    plain = " ".join([*(w.capitalize() for w in words[:2]), *words[2:]])
    for name in province_names():
        plain = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", name, plain, flags=re.IGNORECASE)
    return write_out(plain)
