"""What names stand for inside one text: "sau đây gọi là", footnotes, "phê duyệt", "theo Quyết định", sessions.

In: the mentions of a text in reading order. Out: for each name that the text itself resolves its number and the words that say so, for
each name that stays open its candidates. Nothing is resolved by a list inside the code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, takewhile
from typing import Final, Literal

from loaders.references import relationwords as wording
from loaders.references.instruments import name_key
from loaders.references.lawnumbers import laws_told
from loaders.references.mentions import Mention
from loaders.references.shortnumbers import ordinal_key, told_for
from loaders.writing.block import Block
from loaders.writing.vietnamese import CAPITALS, fold, same_spelling

_HEREAFTER: Final = re.compile(r"\(\s*(?:sau\s+đây\s+)?(?:gọi|viết)\s+(?:tắt\s+)?(?:chung\s+)?là:?\s+\"?", re.IGNORECASE)
_APPROVED_AT: Final = re.compile(
    r"[\s\"”,]*(?:(?:đã\s+)?được\s+)?(?:[^.;]{0,60}?\s)?(?:phê\s+duyệt|ban\s+hành)\s+(?:tại|theo|kèm\s+theo|bằng)\s*$", re.IGNORECASE
)
_BY_DECISION: Final = re.compile(r"(?:^|\s)(?:theo|tại)\s*$", re.IGNORECASE)
_CHANGED: Final = re.compile(r"(?:sửa\s+đổi|bổ\s+sung|bãi\s+bỏ|thay\s+thế)(?:\s*,|\s+(?:và|một\s+số|tại|theo))", re.IGNORECASE)  # what stands before was changed there, not approved
_FAR: Final = 1000  # letters between a name and the decision that approves it, clauses with references of their own included
_OWN_OBJECT: Final = re.compile(r"\s*,?\s*(?:về\s+việc\s+)?(?:ban\s+hành|phê\s+duyệt|triển\s+khai|thực\s+hiện)\b", re.IGNORECASE)
_DECISION: Final = ("Quyết định", "Nghị quyết", "Nghị định")
_PLENUM_NO: Final = {"nhất": "1", "hai": "2", "ba": "3", "tư": "4", "bốn": "4", "năm": "5", "sáu": "6", "bảy": "7", "tám": "8", "chín": "9", "mười": "10"}
_ROMAN: Final = {"nhất": "I", "hai": "II", "ba": "III", "tư": "IV", "năm": "V"}

By = Literal["text", "footnote"]


@dataclass
class Alias:
    """What mention ``i`` stands for: ``number`` decided, or ``candidates``; ``by`` and ``at``, the words that say so."""

    number: str | None = None
    by: By = "text"
    at: tuple[Block, int, int] | None = None
    candidates: list[str] = field(default_factory=list)
    why: str = ""


def session_key(mention: Mention) -> str | None:
    """"plenum 7 XI" or "congress lào cai I": a plenum's or a congress's name without its spelling; None for other names."""
    return _session_key(mention.name or "", mention.term, plural=mention.plural)


@lru_cache(maxsize=2048)
def _session_key(name: str, term: str | None, *, plural: bool) -> str | None:
    m = re.search(r"trung\s+ương", name, re.IGNORECASE)
    if m and term and not plural:
        n = re.search(r"trung\s+ương(?:\s+đảng)?\s*(\d+)", name, re.IGNORECASE)
        w = re.search(r"lần\s+thứ\s+(\w+)", name, re.IGNORECASE)
        number = n.group(1) if n else _PLENUM_NO.get(w.group(1).lower(), w.group(1)) if w else None
        return f"plenum {number} {term}" if number else None
    if re.search(r"đại\s+hội", name, re.IGNORECASE):
        return _congress_key(name)
    return None


def _congress_key(name: str) -> str | None:
    """The key of a congress's name, or of the issuer "Đại hội đại biểu Đảng bộ tỉnh X lần thứ I".

    >>> _congress_key("Nghị quyết Đại hội XIII của Đảng") == _congress_key("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng")
    True
    """
    m = re.search(r"đại\s+hội(?:\s+đại\s+biểu)?(?:\s+toàn\s+quốc)?\s+(?P<of>.*?)\s+lần\s+thứ\s+(?P<n>\w+)", name, re.IGNORECASE)
    if m is None:
        m = re.search(r"đại\s+hội(?:\s+đại\s+biểu)?(?:\s+toàn\s+quốc)?(?:\s+lần\s+thứ)?\s+(?P<n>[ivxl]+)\s+(?:của\s+)?(?P<of>đảng)\b", name, re.IGNORECASE)
    if m is None:
        return None
    n, of = m.group("n"), same_spelling(m.group("of"))
    of = "đảng" if of in ("của đảng", "đảng toàn quốc", "toàn quốc") else of
    return f"congress {of} {_ROMAN.get(n.lower(), n.upper())}"


def resolve_names(mentions: Sequence[Mention], footnotes: dict[str, Block]) -> dict[int, Alias]:
    """Index of each name that can be told, or doubted, → its alias."""
    found: dict[int, Alias] = {}
    _hereafter(mentions, found)
    _in_brackets(mentions, found)
    _numbers_in_brackets(mentions, found)
    _sessions(mentions, found)
    _approvals(mentions, found)
    _notes(mentions, footnotes, found)
    _same_names(mentions, found)
    _ordinals(mentions, found)
    _laws(mentions, found)
    return found


def _proper(m: Mention) -> str:
    assert m.number is not None
    return m.number.proper


def _hereafter(mentions: Sequence[Mention], found: dict[int, Alias]) -> None:
    """ "… Nghị quyết Trung ương 7 khóa XI … (sau đây gọi là Nghị quyết số 24-NQ/TW)", or the other way round: one of the two is a name.

    The name and the number are the nearest of that type before the brackets and the one inside them.
    """
    for i, m in enumerate(mentions):
        opening = _HEREAFTER.search(m.block.text[max(0, m.start - 40) : m.start])
        if opening is None or m.block.text[max(0, m.start - len(opening.group())) : m.start] != opening.group():
            continue
        for j in range(i - 1, -1, -1):
            before = mentions[j]
            if before.block is not m.block or re.search(r"[.;]\s", m.block.text[before.end : m.start]):
                break
            if before.type == m.type and _digits_agree(m, before) and not _amends(mentions, j):
                at = (m.block, before.start, m.end)
                if m.number is not None and before.number is None:
                    found[j] = Alias(_proper(m), "text", (m.block, m.start - len(opening.group()), m.end), why="sau đây gọi là")
                elif m.number is None and before.number is not None:
                    found[i] = Alias(_proper(before), "text", at, why="sau đây gọi là")
                break


def _amends(mentions: Sequence[Mention], j: int) -> bool:
    """Whether a mention only tells what amended the one before: "Luật A số 1/… được sửa đổi theo Luật số 2/… (sau đây gọi là Luật A)"."""
    before, m = mentions[j - 1], mentions[j]
    if not j or before.block is not m.block:
        return False
    text, gap = m.block.text, (before.end, m.start)
    first = wording.AMENDED_BY.fullmatch(text, *gap) or wording.ABOUT_AMENDED_BY.fullmatch(text, *gap)
    return first is not None or m.law is None and wording.CONJUNCTION.fullmatch(text, *gap) is not None and _amends(mentions, j - 1)


def _digits_agree(short: Mention, before: Mention) -> bool:
    """Whether a name by ordinal ("Kết luận 81") and a number can be one."""
    if short.short is None or before.number is None:
        return True
    return ordinal_key(before.type, before.number.ordinal) == ordinal_key(short.type, short.short.partition("/")[0])


def _in_brackets(mentions: Sequence[Mention], found: dict[int, Alias]) -> None:
    """ "Nghị quyết số 24-NQ/TW … (Nghị quyết Trung ương 7 khóa XI)": the session's name in brackets right after the number."""
    for i in range(1, len(mentions)):
        before, m = mentions[i - 1], mentions[i]
        if m.block is not before.block or before.number is None or before.type != m.type or not session_key(m):
            continue
        text = m.block.text
        if re.fullmatch(r"[^.;()]{0,200}\(\s*(?:tức\s+(?:là\s+)?)?", text[before.end : m.start]) and text[m.end : m.end + 1] == ")":
            found.setdefault(i, Alias(_proper(before), "text", (m.block, before.start, m.end), why="tên gọi nêu trong ngoặc"))


_OPENS: Final = re.compile(r"[\"”]?\s*\(\s*(?:(?:ban\s+hành\s+)?(?:kèm\s+)?theo\s+)?", re.IGNORECASE)
_JOINED: Final = re.compile(r"[\"”]?\s*(?:,|;|và|,\s*và)\s*")


def _numbers_in_brackets(mentions: Sequence[Mention], found: dict[int, Alias]) -> None:
    """ "Chiến lược X đến năm 2030 (Quyết định số N)": the decision in brackets right behind one name, and nothing else in them."""
    for i, m in enumerate(mentions[:-1]):
        after = mentions[i + 1]
        if m.name is None or m.law or m.short or after.block is not m.block or after.number is None or after.type not in _DECISION:
            continue
        text = m.block.text
        if not _OPENS.fullmatch(text, m.end, after.start) or not text[after.end : after.end + 2].strip().startswith(")"):
            continue
        before = mentions[i - 1] if i else None
        if before is not None and before.block is m.block and before.name and _JOINED.fullmatch(text, before.end, m.start):
            continue  # the brackets may be meant for both names
        found.setdefault(i, Alias(_proper(after), "text", (m.block, m.start, after.end), why="số, ký hiệu trong ngoặc sau tên gọi"))


def _sessions(mentions: Sequence[Mention], found: dict[int, Alias]) -> None:
    """A plenum's or congress's resolution named by its session is the numbered one that the same text gives."""
    told: dict[str, tuple[int, Alias]] = {}
    for i, alias in list(found.items()):
        key = session_key(mentions[i])
        if key:
            told[key] = (i, alias)
    resolutions = [m for m in mentions if m.number is not None and m.type == "Nghị quyết" and m.issuer is not None]
    meant: dict[tuple[str, str | None], list[Mention]] = {}
    for i, m in enumerate(mentions):
        key = session_key(m)
        if key is None or i in found:
            continue
        if key in told:
            j, alias = told[key]
            if _subjects_agree(m.subject, mentions[j].subject):
                found[i] = Alias(alias.number, alias.by, alias.at, why=alias.why)
            continue
        if (key, m.subject) not in meant:
            meant[key, m.subject] = _resolutions_of(m, key, resolutions)
        fits = meant[key, m.subject]
        numbers = {_proper(o) for o in fits}
        if len(numbers) == 1:
            o = fits[0]
            found[i] = Alias(numbers.pop(), "text", (o.block, o.start, o.end), why="cùng kỳ họp, cùng nội dung")


def _resolutions_of(m: Mention, key: str, resolutions: Sequence[Mention]) -> list[Mention]:
    """The numbered resolutions of the session that ``m`` names, on the same matter."""
    fits = []
    for other in resolutions:
        assert other.number is not None
        assert other.issuer is not None
        if key.startswith("congress"):
            if _congress_key(other.issuer.name) == key:
                fits.append(other)
        elif other.number.organisation == "TW" and m.term and other.issuer.name.endswith(m.term):
            about = _subject_of(other)
            if m.subject is not None and about is not None and _subjects_agree(m.subject, about):
                fits.append(other)
    return fits


def _subject_of(m: Mention) -> str | None:
    from loaders.references.instruments import subject_after

    return subject_after(m.block.text, m.end)


def _subjects_agree(a: str | None, b: str | None) -> bool:
    """Whether two "về …" say the same: nearly all words of the shorter stand in the longer. An absent one agrees inside a text."""
    if a is None or b is None:
        return True
    x, y = set(fold(a).split()), set(fold(b).split())
    small = min(len(x), len(y))
    return small > 2 and len(x & y) >= 0.85 * small


def _approvals(mentions: Sequence[Mention], found: dict[int, Alias]) -> None:
    """ "Quyết định X phê duyệt N", "N được phê duyệt tại Quyết định X", "N theo Quyết định X" in one sentence."""
    for i, m in enumerate(mentions):
        if m.number is None or m.type not in _DECISION or m.number.party:
            continue
        after = mentions[i + 1] if i + 1 < len(mentions) else None
        if after is not None and after.name and not (after.law or after.short) and after.block is m.block and wording.APPROVES.fullmatch(m.block.text[m.end : after.start]):
            found.setdefault(i + 1, Alias(_proper(m), "text", (m.block, m.start, after.end), why="phê duyệt"))
            continue
        if _OWN_OBJECT.match(m.block.text, m.end):
            continue
        for j in range(i - 1, -1, -1):
            before = mentions[j]
            if before.block is not m.block or m.start - before.end > _FAR:
                break
            between = m.block.text[before.end : m.start]
            if re.search(r"[.;]\s", between):
                break
            if before.number is not None:
                if before.type in ("Nghị định", "Luật") and re.search(r"\btheo\s+$", m.block.text[max(0, m.start - 12) : m.start]):
                    continue  # a relative clause with a reference of its own stands between
                break
            if before.law is not None or before.short is not None:
                break
            if wording.RULED_IN.search(between):
                break
            if _APPROVED_AT.fullmatch(between) or (_BY_DECISION.search(between) and m.type == "Quyết định" and not _CHANGED.search(between)):
                found.setdefault(j, Alias(_proper(m), "text", (m.block, before.start, m.end), why="phê duyệt tại"))
            break


def _notes(mentions: Sequence[Mention], footnotes: dict[str, Block], found: dict[int, Alias]) -> None:
    """A footnote's decision is what its mark stands on, where the words before the mark name one thing and the note no other."""
    if not footnotes:
        return
    by_note: dict[str, list[Mention]] = {}
    by_block: dict[int, list[tuple[int, Mention]]] = {}
    for i, m in enumerate(mentions):
        if m.block.part != "footnote":
            by_block.setdefault(id(m.block), []).append((i, m))
        elif m.block.marker:
            by_note.setdefault(m.block.marker, []).append(m)
    for here in by_block.values():
        block = here[0][1].block
        last = first = 0
        for mark in sorted(block.marks, key=lambda k: k.at):
            start, last = max(last, _sentence_start(block.text, mark.at)), mark.at
            noted = by_note.get(mark.label, [])
            decisions = [n for n in noted if n.number is not None and n.type in _DECISION]
            if len(decisions) != 1 or len({_proper(n) for n in noted if n.number is not None}) != 1:
                continue
            while first < len(here) and here[first][1].start < start:
                first += 1
            sentence = takewhile(lambda x, end=mark.at: x[1].end <= end, islice(here, first, None))  # type: ignore[misc]
            names = [(i, m) for i, m in sentence if m.name and not session_key(m) and m.law is None and m.short is None]
            at_mark = [(i, m) for i, m in names if mark.at - m.end <= 2]
            if not at_mark:
                continue
            i, m = at_mark[0]
            others = [n for n in noted if n.name]
            if any(not _same_thing(n, m) for n in others):
                continue
            number = _proper(decisions[0])
            note = footnotes.get(mark.label)
            place = (note, 0, len(note.text)) if note is not None else None
            if len(names) == 1 or others:
                found.setdefault(i, Alias(number, "footnote", place, why=f"chú thích {mark.label}"))
            else:
                for j, _ in names:
                    if j not in found:
                        found[j] = Alias(None, "footnote", place, [number], why=f"chú thích {mark.label} đứng sau {len(names)} tên gọi")


def _sentence_start(text: str, at: int) -> int:
    window = max(0, at - 3000)
    last = window
    for m in re.finditer(rf"[.!?]\s+(?=[{CAPITALS}])", text[window:at]):
        last = window + m.end()
    return last


def _same_thing(noted: Mention, named: Mention) -> bool:
    """Whether a note's fuller name can be the thing that the text names more shortly: same type, the text's words within the note's."""
    if fold(noted.type or "") != fold(named.type or ""):
        return False
    a, b = set(name_key(named.name or "").split()), set(name_key(noted.name or "").split())
    return len(a & b) >= 0.8 * min(len(a), len(b))


def _same_names(mentions: Sequence[Mention], found: dict[int, Alias]) -> None:
    """The same name elsewhere in the text stands for the same document; a name with two numbers for neither."""
    told: dict[str, dict[str, Alias]] = {}
    for i, alias in found.items():
        if alias.number and not session_key(mentions[i]):
            told.setdefault(_key(mentions[i]), {})[alias.number] = alias
    for i, m in enumerate(mentions):
        if m.name is None or i in found or session_key(m) or m.plural:
            continue
        numbers = told.get(_key(m), {})
        if len(numbers) == 1:
            alias = next(iter(numbers.values()))
            found[i] = Alias(alias.number, alias.by, alias.at, why=alias.why)
        elif numbers:
            found[i] = Alias(None, "text", None, sorted(numbers), why="một tên gọi, nhiều văn bản phê duyệt")


def _ordinals(mentions: Sequence[Mention], found: dict[int, Alias]) -> None:
    """ "Nghị quyết 57" is the one resolution with that ordinal that the text gives."""
    for i, told in told_for(mentions):
        if i in found or not told:
            continue
        if len(told) == 1:
            found[i] = Alias(_proper(told[0]), "text", (told[0].block, told[0].start, told[0].end), why="cùng loại, cùng số nêu trong văn bản")
        else:
            found[i] = Alias(None, "text", None, sorted(_proper(t) for t in told), why="một số, nhiều văn bản cùng loại")


def _laws(mentions: Sequence[Mention], found: dict[int, Alias]) -> None:
    """A law by its name is the one whose number the same text gives with this name."""
    for i, told in laws_told(mentions):
        found.setdefault(i, Alias(_proper(told), "text", (told.block, told.start, told.end), why="cùng tên luật, kèm số, ký hiệu"))


def _key(m: Mention) -> str:
    return name_key(m.name or "")
