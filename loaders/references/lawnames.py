"""The names of the State's laws, codes and ordinances: where a name ends that nothing in the sentence closes.

In: the words behind "Luật", "Bộ luật", "Pháp lệnh". Out: the length of the longest known name. Names as passed by the National Assembly and its Standing
Committee since 1946 (also of statutes no longer in force, which older documents cite), without type, year and number. The list says only how
a name is written; it resolves nothing, and a name that it lacks is read by its closing words (``loaders.references.laws``).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from loaders.writing.vietnamese import same_spelling
from ontology.files import lines

_LETTERS: Final = re.compile(r"[^\W\d_]+")
_TYPES: Final = re.compile(r"(\b(?:BỘ LUẬT|LUẬT|PHÁP LỆNH) )")
_WORD: Final = re.compile(r"\s?,?\s?([^\W\d_]+(?:-[^\W\d_]+)*)")


@cache
def _known() -> tuple[dict[tuple[str, ...], str], frozenset[tuple[str, ...]]]:
    """The names with their spelling, and all that a name may begin with."""
    names = {_words(n): n for n in lines("loaders.references", "lawnames.txt")}
    return names, frozenset(n[:k] for n in names for k in range(1, len(n) + 1))


def in_usual_case(name: str) -> str:
    """A law's name in capitals, type and all, as the list writes it.

    >>> in_usual_case("LUẬT LƯU TRỮ"), in_usual_case("LUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA BỘ LUẬT HÀNG HẢI VIỆT NAM")
    ('Luật Lưu trữ', 'Luật sửa đổi, bổ sung một số điều của Bộ luật Hàng hải Việt Nam')
    """
    parts = _TYPES.split(name)
    said = [parts[0].lower()]
    for kind, rest in zip(parts[1::2], parts[2::2], strict=True):
        end = known_end(rest, 0) or 0
        said += [kind.capitalize(), _known()[0].get(_words(rest[:end]), ""), rest[end:].lower().replace("việt nam", "Việt Nam")]
    return "".join(said)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_LETTERS.findall(same_spelling(text)))


def known_end(text: str, at: int) -> int | None:
    """Where the longest known name that begins at ``at`` ends; commas and capitals do not matter.

    >>> known_end("Giáo dục nghề nghiệp có hiệu lực", 0), known_end("Thuế xuất khẩu, thuế nhập khẩu và", 0), known_end("này", 0)
    (20, 30, None)
    """
    names, beginnings = _known()
    said: tuple[str, ...] = ()
    end = None
    while (m := _WORD.match(text, at)) is not None:
        said += _words(m.group(1))
        if said not in beginnings:
            break
        at = m.end()
        if said in names:
            end = at
    return end
