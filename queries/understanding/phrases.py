"""The ways in which people put the catalogue's questions: `asked:` lines → trees of words and blanks.

In: the ``asked`` lines of `Question`. Out: `Phrase` objects, one a line. The notation of a line::

    {co-quan} (chủ trì|đứng đầu) [thực hiện] <việc> nào        words, a parameter in braces, one of several, what may be left out
    <việc>                                                     any of the words that mean the same (`SAID`)
    ~ nhiệm vụ của {co-quan}                                   a weaker reading: what is usually meant is another question
    + {co-quan} có <việc> nào                                  only with a time said by the way, other than whole years: else another question is meant
    {van-ban@followed} có <việc> nào                           only a value of which the store knows that (`Lookup`)
    nhiệm vụ nào sắp hết hạn => tinh-trang=sap-den-han         the words give a parameter its value

Everything is in the order of speech, for the order carries the meaning: "văn bản nào triển khai X" and "X triển khai văn bản
nào" ask opposite things. A line stays a tree: written out as sentences a dozen lines would be tens of thousands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.writing.vietnamese import fold, same_spelling
from ontology.files import lines
from queries.questions.catalog import CatalogError, Question, load_catalog

_PIECE: Final = re.compile(r"\{([a-z-]+)(?:@([a-z]+))?\}|([(|)\[\]])|<([^<>\s]+)>|([^\s(){}|\[\]<>]+)")
DEMANDS: Final = frozenset({"followed", "last", "topic"})
SAID: Final[Mapping[str, tuple[str, ...]]] = {name: tuple(words.split("|")) for name, words in (line.split(" = ") for line in lines("queries.understanding", "said.txt"))}
"""Words that one may put for one another, by the name of their group."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a phrase, with and without diacritics."""

    spelt: str
    folded: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A parameter's place in a phrase; ``demand`` is what the store must know of its value."""

    name: str
    demand: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several ways to go on; an empty one where it may be left out."""

    ways: tuple[Series, ...]


Element = Word | Blank | Choice
Series = tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to put one question. ``gives`` are the values that the words themselves stand for; ``timed``: only with a time of days beside it."""

    question: Question
    elements: Series
    weak: bool
    timed: bool
    gives: tuple[tuple[str, str], ...]
    needed: frozenset[str]
    """Folded words without which a sentence cannot be this phrase."""


def parse(line: str, where: str = "asked") -> Series:
    """The tree of a line.

    >>> [type(e).__name__ for e in parse("{van-ban} (cần|phải) có <việc> [nào]")]
    ['Blank', 'Choice', 'Word', 'Choice', 'Choice']
    """
    pieces = list(_PIECE.finditer(line))
    if re.sub(r"\s+", "", _PIECE.sub("", line)):
        raise CatalogError("{where}: dấu lạ trong “{line}”.", where=where, line=line)
    found, at = _ways(pieces, 0, where, line)
    if at != len(pieces):
        raise CatalogError("{where}: thừa dấu đóng ngoặc trong “{line}”.", where=where, line=line)
    return found[0] if len(found) == 1 else (Choice(found),)


def _ways(pieces: list[re.Match[str]], at: int, where: str, line: str) -> tuple[tuple[Series, ...], int]:
    """The ways up to the closing bracket or the end, and the index there."""
    every: list[Series] = []
    current: list[Element] = []
    while at < len(pieces) and pieces[at][3] not in (")", "]"):
        name, demand, mark, same, word = pieces[at].groups()
        if mark == "|":
            every.append(tuple(current))
            current = []
        elif mark:
            inner, at = _ways(pieces, at + 1, where, line)
            if at >= len(pieces) or pieces[at][3] != {"(": ")", "[": "]"}[mark]:
                raise CatalogError("{where}: thiếu dấu đóng ngoặc trong “{line}”.", where=where, line=line)
            current.append(Choice(inner if mark == "(" else (*inner, ())))
        elif same:
            if same not in SAID:
                raise CatalogError("{where}: nhóm từ lạ <{same}> trong “{line}”.", where=where, same=same, line=line)
            current.append(Choice(tuple(parse(w, where) for w in SAID[same])))
        elif name:
            if demand and demand not in DEMANDS:
                raise CatalogError("{where}: đòi hỏi lạ “{demand}” trong “{line}”.", where=where, demand=demand, line=line)
            current.append(Blank(name, demand or ""))
        else:
            current.append(Word(same_spelling(word), fold(word)))
        at += 1
    return (*every, tuple(current)), at


def _needed(series: Series) -> frozenset[str]:
    """The words that stand in every way to say it."""
    found: set[str] = set()
    for element in series:
        if isinstance(element, Word):
            found.add(element.folded)
        elif isinstance(element, Choice):
            found |= frozenset.intersection(*(_needed(w) for w in element.ways))
    return frozenset(found)


def _words(series: Series) -> Iterator[str]:
    return (word.folded for word in _each(series))


def _blanks(series: Series) -> set[tuple[str, ...]]:
    """The blanks of every way to say it, in their order."""
    found: set[tuple[str, ...]] = {()}
    for element in series:
        inner: set[tuple[str, ...]] = set()
        if isinstance(element, Blank):
            inner = {(element.name,)}
        elif isinstance(element, Choice):
            inner = set().union(*(_blanks(w) for w in element.ways))
        if inner:
            found = {(*a, *b) for a in found for b in inner}
    return found


def _first(series: Series) -> Iterator[Word | Blank]:
    """The way that a line names first, with all that could be left out."""
    for element in series:
        if isinstance(element, Choice):
            yield from _first(element.ways[0])
        else:
            yield element


def _parts(raw: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """An ``asked`` line without its marks, and the values that it gives."""
    line, _, given = raw.lstrip("~+").partition("=>")
    return line, tuple((n.strip(), v.strip()) for n, _, v in (g.partition("=") for g in given.split(";") if g.strip()))


def phrases_of(question: Question) -> list[Phrase]:
    """The phrases of one question; every required parameter has its place in each, and no blank is unknown."""
    found: list[Phrase] = []
    for raw in question.asked:
        where = f"{question.id}.rq, asked"
        line, gives = _parts(raw)
        series = parse(line, where)
        _check(question, series, gives, where, raw)
        found.append(Phrase(question, series, raw.startswith("~"), "+" in raw[:2], gives, _needed(series)))
    return found


def _check(question: Question, series: Series, gives: tuple[tuple[str, str], ...], where: str, line: str) -> None:
    names = {p.name for p in question.parameters}
    for blanks in sorted(_blanks(series)):
        if len(blanks) != len(set(blanks)):
            raise CatalogError("{where}: một tham số đứng hai lần trong “{line}”.", where=where, line=line)
        if unknown := {*blanks, *(n for n, _ in gives)} - names:
            raise CatalogError("{where}: tham số lạ {unknown} trong “{line}”.", where=where, unknown=", ".join(sorted(unknown)), line=line)
        if missing := {p.name for p in question.parameters if p.required} - {*blanks, *(n for n, _ in gives)}:
            raise CatalogError("{where}: thiếu tham số bắt buộc {missing} trong “{line}”.", where=where, missing=", ".join(sorted(missing)), line=line)
    if not any(True for _ in _words(series)):
        raise CatalogError("{where}: “{line}” không có chữ nào của câu hỏi.", where=where, line=line)
    for name, value in gives:
        parameter = question.parameter(name)
        if parameter is not None and parameter.choices and value not in dict(parameter.choices):
            raise CatalogError("{where}: giá trị lạ {name}={value} trong “{line}”.", where=where, name=name, value=value, line=line)


@cache
def all_phrases() -> tuple[Phrase, ...]:
    """The phrases of the whole catalogue, read once."""
    return tuple(phrase for question in load_catalog().values() for phrase in phrases_of(question))


@cache
def spellings() -> frozenset[str]:
    """Every word of the phrases as it is spelt."""
    return frozenset(w.spelt for p in all_phrases() for w in _each(p.elements))


def _each(series: Series) -> Iterator[Word]:
    for element in series:
        if isinstance(element, Word):
            yield element
        elif isinstance(element, Choice):
            for way in element.ways:
                yield from _each(way)


@cache
def vocabulary(question_id: str) -> frozenset[str]:
    """All words, without diacritics, that the phrases of a question are made of."""
    return frozenset(w for p in all_phrases() if p.question.id == question_id for w in _words(p.elements))


def examples(question: Question) -> Iterator[str]:
    """Sentences that ask the question: the first way of each of its lines, with the examples of its parameters.

    >>> from queries.questions.catalog import question
    >>> next(examples(question("van-ban-trien-khai")))
    'Văn bản nào triển khai Kết luận 81-KL/TW?'
    """
    for raw in question.asked:
        said: list[str] = []
        for element in _first(parse(_parts(raw)[0])):
            if isinstance(element, Word):
                said.append(element.spelt)
            elif (parameter := question.parameter(element.name)) is not None:
                said.append(dict(parameter.choices).get(parameter.example, parameter.example))
        sentence = " ".join(said)
        yield sentence[:1].upper() + sentence[1:] + "?"
