"""The ways in which people put the catalogue's questions: `asked:` lines → sequences of words and blanks.

In: the ``asked`` lines of `Question`. Out: `Phrase` objects, one for each way of saying. The notation of a line::

    {co-quan} (chủ trì|đứng đầu) [thực hiện] nhiệm vụ nào      words, a parameter in braces, one of several, what may be left out
    ~ nhiệm vụ của {co-quan}                                   a weaker reading: what is usually meant is another question
    nhiệm vụ nào sắp hết hạn => tinh-trang=sap-den-han         the words give a parameter its value

Everything is in the order of speech, for the order carries the meaning: "văn bản nào triển khai X" and "X triển khai văn bản
nào" ask opposite things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.vietnamese import fold, same_spelling

from .catalog import CatalogError, Question, load_catalog

_PIECE: Final = re.compile(r"\{([a-z-]+)\}|([(|)\[\]])|([^\s(){}|\[\]]+)")
_MOST_WAYS: Final = 5_000  # of one line: more is a slip of brackets


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a phrase, with and without diacritics."""

    spelt: str
    folded: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A parameter's place in a phrase."""

    name: str


Element = Word | Blank
Way = tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to put one question. ``gives`` are the values that the words themselves stand for."""

    question: Question
    elements: Way
    weak: bool
    gives: tuple[tuple[str, str], ...]
    needed: frozenset[str]
    """Folded words without which a sentence cannot be this phrase."""

    @property
    def literal(self) -> int:
        """How many words are the question's own: the more, the less a chance agreement."""
        return sum(isinstance(e, Word) for e in self.elements)


def ways(line: str, where: str = "asked") -> list[Way]:
    """All sequences of a line, in the order of its alternatives.

    >>> [[getattr(e, "spelt", e) for e in w] for w in ways("(ai|sở) [có] lo")]
    [['ai', 'có', 'lo'], ['ai', 'lo'], ['sở', 'có', 'lo'], ['sở', 'lo']]
    """
    pieces = list(_PIECE.finditer(line))
    if re.sub(r"\s+", "", _PIECE.sub("", line)):
        raise CatalogError("{where}: dấu lạ trong “{line}”.", where=where, line=line)
    found, at = _alternatives(pieces, 0, where, line)
    if at != len(pieces):
        raise CatalogError("{where}: thừa dấu đóng ngoặc trong “{line}”.", where=where, line=line)
    if len(found) > _MOST_WAYS:
        raise CatalogError("{where}: “{line}” có quá nhiều cách ghép ({n}).", where=where, line=line, n=len(found))
    return list(dict.fromkeys(found))


def _alternatives(pieces: list[re.Match[str]], at: int, where: str, line: str) -> tuple[list[Way], int]:
    """Sequences up to the closing bracket or the end, and the index there."""
    every: list[Way] = []
    current: list[Way] = [()]
    while at < len(pieces) and pieces[at][2] not in (")", "]"):
        name, mark, word = pieces[at].groups()
        if mark == "|":
            every += current
            current = [()]
        elif mark:
            inner, at = _alternatives(pieces, at + 1, where, line)
            if at >= len(pieces) or pieces[at][2] != {"(": ")", "[": "]"}[mark]:
                raise CatalogError("{where}: thiếu dấu đóng ngoặc trong “{line}”.", where=where, line=line)
            current = [a + b for a in current for b in (inner if mark == "(" else [*inner, ()])]
        else:
            element: Element = Blank(name) if name else Word(same_spelling(word), fold(word))
            current = [(*a, element) for a in current]
        at += 1
    return [*every, *current], at


def phrases_of(question: Question) -> list[Phrase]:
    """All phrases of one question; every required parameter has its place in each, and no blank is unknown."""
    found: list[Phrase] = []
    for raw in question.asked:
        where = f"{question.id}.rq, asked"
        line, _, given = raw.removeprefix("~").partition("=>")
        gives = tuple((n.strip(), v.strip()) for n, _, v in (g.partition("=") for g in given.split(";") if g.strip()))
        for way in ways(line, where):
            _check(question, way, gives, where, raw)
            needed = frozenset(e.folded for e in way if isinstance(e, Word))
            if needed:
                found.append(Phrase(question, way, raw.startswith("~"), gives, needed))
    return found


def _check(question: Question, way: Way, gives: tuple[tuple[str, str], ...], where: str, line: str) -> None:
    blanks = [e.name for e in way if isinstance(e, Blank)]
    if len(blanks) != len(set(blanks)):
        raise CatalogError("{where}: một tham số đứng hai lần trong “{line}”.", where=where, line=line)
    names = {p.name for p in question.parameters}
    if unknown := {*blanks, *(n for n, _ in gives)} - names:
        raise CatalogError("{where}: tham số lạ {unknown} trong “{line}”.", where=where, unknown=", ".join(sorted(unknown)), line=line)
    if missing := {p.name for p in question.parameters if p.required} - {*blanks, *(n for n, _ in gives)}:
        raise CatalogError("{where}: thiếu tham số bắt buộc {missing} trong “{line}”.", where=where, missing=", ".join(sorted(missing)), line=line)
    for name, value in gives:
        parameter = question.parameter(name)
        if parameter is not None and parameter.choices and value not in dict(parameter.choices):
            raise CatalogError("{where}: giá trị lạ {name}={value} trong “{line}”.", where=where, name=name, value=value, line=line)


@cache
def all_phrases() -> tuple[Phrase, ...]:
    """The phrases of the whole catalogue, read once."""
    return tuple(phrase for question in load_catalog().values() for phrase in phrases_of(question))


@cache
def vocabulary(question_id: str) -> frozenset[str]:
    """All words, without diacritics, that the phrases of a question are made of."""
    return frozenset(w for p in all_phrases() if p.question.id == question_id for w in p.needed)


def examples(question: Question) -> Iterator[str]:
    """Sentences that ask the question: the first way of each of its lines, with the examples of its parameters.

    >>> from queries.catalog import question
    >>> next(examples(question("van-ban-trien-khai")))
    'Văn bản nào triển khai Kết luận 81-KL/TW?'
    """
    for raw in question.asked:
        line = raw.removeprefix("~").partition("=>")[0]
        said: list[str] = []
        for element in ways(line)[0]:
            if isinstance(element, Word):
                said.append(element.spelt)
            elif (parameter := question.parameter(element.name)) is not None:
                choices = dict(parameter.choices)
                said.append(choices.get(parameter.example, parameter.example))
        sentence = " ".join(said)
        yield sentence[:1].upper() + sentence[1:] + "?"
