"""What a stretch of a sentence can be: a document, a body, a place, a year … before it is looked up.

In: `Token` objects and the names of a store. Out: whether a stretch has the shape of a parameter's value, that value as `parameters.bind`
takes it, and the years, provinces and kinds that may stand anywhere in a sentence (`Adjunct`). Negations, comparisons and
question words are in no value: a sentence that has them there is not understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Final

from loaders.formats.folders import FILE_NAME
from loaders.writing.vietnamese import fold, same_spelling
from queries.questions.catalog import Parameter
from queries.questions.parameters import TITLED, initials_fit
from queries.store.documents import own_parts
from queries.store.known import expand, words_of
from queries.store.lookup import Lookup
from queries.understanding.periods import periods
from queries.understanding.restrictions import Adjunct
from queries.understanding.sentence import Token

_NEVER: Final = frozenset(
    "không|chưa|chẳng|đừng|trừ|ngoại|hơn|nhất|kém|ai|mấy|nào|gì|đâu|nhiêu|này|đó|kia|ấy|hoặc|hay|nhưng|sao|mà|vì|nếu|phải|bị".split(
        "|"
    )
)
# typed without diacritics these are always meant so; others ("hon", "dau") may be parts of names
_NEVER_BARE: Final = frozenset({"khong", "chua", "nao", "gi", "nhieu"})
_NO_NEGATION: Final = re.compile(r"\b(?:không (?:khí|gian)|hàng không|thống nhất|khong (?:khi|gian)|hang khong|phi hành)\b")
_NUMBER: Final = re.compile(r"\d+[a-zđ]?(?:[/-][\w&]+)+")
_AND: Final = re.compile(r"\b(?:va|voi|cung|hay)\s+(?:so\s+)?")
_DAY: Final = re.compile(r"(?:ngày |ngay )?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} (?:tháng|thang) \d{1,2} (?:năm|nam) \d{4})")
_PATH: Final = r"(?:[ivxlc]+|\d+)(?:\.\w+)*"
_TASK_FIRST: Final = re.compile(
    rf"(?:(?:nhiệm vụ|nhiem vu|mục|muc|dòng|dong) )?(?:số |so )?(?P<path>{_PATH}) (?:(?:của|cua|tại|tai|trong|thuộc|thuoc|ở|o) )?"
    r"(?:(?:phụ lục|phu luc) )?(?:(?:của|cua) )?(?P<document>.+)",
    re.IGNORECASE,
)
_TASK_LAST: Final = re.compile(
    rf"(?P<document>.+?) (?:(?:nhiệm vụ|nhiem vu|mục|muc|dòng|dong) )?(?P<path>{_PATH})", re.IGNORECASE
)
_FILE: Final = re.compile(FILE_NAME, re.IGNORECASE)
_LONGEST: Final = {
    "document": 24, "file": 1, "body": 16, "organisation": 16, "task": 30, "province": 5, "document_type": 6, "predicate": 7,
    "text": 6, "choice": 6, "year": 2, "person": 8,
}
_TIES: Final = frozenset("của các những về ở tại theo trong và với cho từ đến do mà là".split())  # begin or end no value
_BARE_TIES: Final = frozenset(fold(t) for t in _TIES)
# in a free text these tell that more was meant than a topic
_NO_TOPIC: Final = frozenset("khác cũ mới ngoài trước sau giữa cao thấp tăng giảm trên dưới tỉnh của các những mọi".split())
_LEVELS: Final = frozenset({"tinh", "thanh pho", "huyen", "quan", "xa", "phuong", "thi xa", "thi tran", "dac khu"})
_ROLE: Final = re.compile(r"(?!(?:hoi dong|ban|uy ban|ban chi dao|to|trung tam|co quan|don vi) )\S.* (?:chu tri|phoi hop|dau moi)\b")  # "Bộ Tài chính chủ trì", not "Hội đồng phối hợp"
_AT: Final = ("trên địa bàn", "ở", "tại", "của", "thuộc", "trong", "cho", "riêng", "riêng ở")
_IN: Final = ("loại", "thuộc", "tại", "trong", "ở", "phần", "nằm trong")


def said(words: Sequence[Token], at: int, phrase: str) -> int:
    """The index after ``phrase`` where it stands at ``at``, else -1."""
    parts = phrase.split()
    stretch = words[at : at + len(parts)]
    fits = len(stretch) == len(parts) and all(w.means(same_spelling(p), fold(p)) for w, p in zip(stretch, parts, strict=True))
    return at + len(parts) if fits else -1


def _text(words: Sequence[Token]) -> str:
    return " ".join(w.text for w in words)


def forbidden(words: Sequence[Token]) -> list[str]:
    """The words that no value holds, "không khí" and the like excepted.

    >>> from queries.understanding.sentence import tokens
    >>> forbidden(tokens("Sở Xây dựng không")), forbidden(tokens("quan trắc không khí"))
    (['không'], [])
    """
    kept = set(_NO_NEGATION.sub(" ", " ".join(w.spelt for w in words)).split())
    return [w.text for w in words if w.spelt in kept and (w.spelt in _NEVER or (w.bare and w.folded in _NEVER_BARE))]


def _ties(word: Token, bare: bool) -> bool:
    return word.spelt in _TIES or (bare and word.folded in _BARE_TIES)


class Mentions:
    """Shapes of values, measured against the names of one store."""

    def __init__(self, lookup: Lookup, today: date) -> None:
        self._lookup, self._today = lookup, today

    @cached_property
    def _types(self) -> frozenset[str]:
        return frozenset(n for t in self._lookup.types for n in t.folded)

    @cached_property
    def _heads(self) -> frozenset[str]:
        """First words of the bodies' names ("so", "uy ban")."""
        bodies = (*self._lookup.bodies, *self._lookup.organisations)
        return frozenset(words_of(n).split()[0] for b in bodies for n in b.names if words_of(n))

    @cached_property
    def _numbers(self) -> frozenset[str]:
        return frozenset(o[0] for d in self._lookup.documents for o in own_parts(d) if o)

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(n for p in self._lookup.provinces for n in p.folded)

    @cached_property
    def _predicates(self) -> frozenset[str]:
        return frozenset(n for p in self._lookup.predicates for n in p.folded)

    def value(self, parameter: Parameter, words: Sequence[Token]) -> str | None:
        """The stretch as a value of the parameter, or None where it has no such shape."""
        if not words or len(words) > max(_LONGEST[t] for t in parameter.types) or forbidden(words):
            return None
        bare = all(w.bare for w in words)  # "ma" beside words with marks is "ma túy"'s, not "mà"
        if _ties(words[0], bare) or (_ties(words[-1], bare) and words[-1].spelt != "tu"):  # "… và Đầu tư", typed without marks
            return None
        return next((v for t in parameter.types if (v := self._of_type(t, parameter, words)) is not None), None)

    def _of_type(self, kind: str, parameter: Parameter, words: Sequence[Token]) -> str | None:
        text, folded = _text(words), " ".join(w.folded for w in words)
        if kind == "document":
            return text if self._is_document(folded) else None
        if kind in ("body", "organisation"):
            if self._is_place(words) or folded in _LEVELS or _ROLE.match(folded):
                return None  # a province is no body of it, nor is its level; "Bộ Tài chính chủ trì" is a body and what it does
            first = words_of(expand(folded)).split()[:1]
            return text if first and (first[0] in self._heads or self._initials(words[0])) else None
        if kind == "task":
            return text if len(words) == 1 and words[0].quoted else self._task(text)
        if kind == "year":
            return text if re.fullmatch(r"(?:nam )?(?:19|20)\d\d", folded) else None
        if kind == "choice":
            return next((code for code, word in parameter.choices if folded in {fold(code), fold(word)}), None)
        if kind == "person":
            return text if self._is_person(TITLED.sub("", text)) else None
        if kind == "file":
            return text if _FILE.fullmatch(text) else None
        if kind == "text":
            if "body" in parameter.types:
                return None  # the name of a body, as its shape tells, be it known or not
            if _DAY.fullmatch(parameter.example):
                return text if _DAY.fullmatch(text.lower()) else None
            if any(w.spelt in _NO_TOPIC for w in words):
                return None
            placed = any(True for at in range(len(words)) for _ in self._province(words, at))
            return None if placed or any(c.isdigit() for c in text) else text
        if kind == "predicate" and len(words) > 1 and any(f" {folded} " in f" {n} " for n in self._predicates):
            return text  # "triển khai" of "triển khai thực hiện"
        known = {"province": self._places, "document_type": self._types, "predicate": self._predicates}[kind]
        return text if folded in known else None

    def _is_person(self, name: str) -> bool:
        """The whole name of a person: one that signed, or two words and more in capitals that begin no body's name."""
        words = words_of(name).split()
        if len(words) < 2 or words[0] in self._heads:
            return False
        return any(s.haystack.endswith(f" {' '.join(words)} ") for s in self._lookup.signers) or all(w[:1].isupper() and w.isalpha() for w in name.split())

    def _is_document(self, folded: str) -> bool:
        """A type of document and something more, or a number: one number, for two documents are no value."""
        if len(_NUMBER.findall(_DAY.sub(" ", folded))) > 1:
            return False
        if any(rest[:1].isdigit() or any(rest.startswith(t + " ") for t in self._types) for rest in _AND.split(folded)[1:]):
            return False
        if re.match(r"(?:so |van ban (?:so )?)?\d+[a-z]?(?:[/-]|$| )", folded):
            first = re.search(r"\d+", folded)
            return bool(_NUMBER.search(folded)) or (first is not None and (first.group().lstrip("0") or "0") in self._numbers)
        compact = re.sub(r"^([a-z]{2,4})(?=\d)", r"\1 ", folded)
        return any(compact.startswith(t + " ") for t in self._types)

    def _initials(self, word: Token) -> bool:
        """Does the word stand for the first words of a body's name ("STC", Sở Tài chính)? Only in capitals: others are words."""
        if not re.fullmatch(r"[A-ZĐ&]{3,8}", word.text):
            return False
        return any(initials_fit([word.folded], words_of(n).split()) for b in self._lookup.bodies for n in b.names)

    def _task(self, text: str) -> str | None:
        for pattern in (_TASK_FIRST, _TASK_LAST):
            if (m := pattern.fullmatch(text)) and self._is_document(fold(m["document"])):
                return f"{m['document']} {m['path'].upper()}"
        return None

    def looked_for(self, text: str) -> bool:
        """Is it plain that a thing of the store was meant, though the store lacks it: a number, or a proper name throughout?"""
        left = [w for w in text.split() if fold(w) not in {"va", "tinh", "thanh", "pho", "tp", "cua", "nam", "so", "ngay"}]
        if _NUMBER.search(fold(text)) or any(c.isdigit() for c in text):
            rest = words_of(_NUMBER.sub(" ", fold(text)))
            return any(
                rest in {words_of(t), ""} or re.fullmatch(rf"(?:{re.escape(words_of(t))} )?\d*(?: ?nam \d+)?", rest)
                for t in self._types
            )
        known = {w for b in self._lookup.bodies for n in b.names for w in words_of(n).split()}
        return all(w[:1].isupper() or words_of(w) in known for w in left)

    def adjuncts(self, words: Sequence[Token], at: int) -> Iterator[Adjunct]:
        """Every restriction that begins at ``at``, the longest reading of each kind."""
        yield from self._times(words, at)
        yield from self._province(words, at)

    def _times(self, words: Sequence[Token], at: int) -> Iterator[Adjunct]:
        for said in periods(words, at, self._today):
            yield Adjunct(at, at + said.length, said.kind, said.years, days=(said.start, said.end))

    def _province(self, words: Sequence[Token], at: int) -> Iterator[Adjunct]:
        """A province with its preposition; without one at the sentence's ends or with its level ("tỉnh …"), and not where provinces are listed."""
        start = max((said(words, at, a) for a in _AT), default=-1)
        named = start if start > 0 else at
        for length in range(min(5, len(words) - named), 0, -1):
            stretch = words[named : named + length]
            if self._is_place(stretch):
                listed = any(self._is_place(words[i:at]) for i in range(max(0, at - 4), at))
                end = named + length == len(words) and not listed
                levelled = length > 1 and words[named].folded in {"tinh", "thanh"} and not listed
                if start > 0 or at == 0 or end or levelled:
                    bare = not (start > 0 or at == 0 or end)
                    yield Adjunct(at, named + length, "province", (_text(stretch),), bare)
                return

    def _is_place(self, words: Sequence[Token]) -> bool:
        return " ".join(w.folded for w in words) in self._places

    def choices(self, parameter: Parameter, words: Sequence[Token], at: int) -> Iterator[Adjunct]:
        """A choice said with its introduction ("tại phụ lục", "loại trách nhiệm")."""
        for introduction in _IN:
            start = said(words, at, introduction)
            for code, word in parameter.choices:
                if start > 0 and (end := said(words, start, word)) > 0:
                    yield Adjunct(at, end, "choice:" + parameter.name, (code,))
