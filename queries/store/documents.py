"""Which documents a person means by the words typed.

In: typed words ("KL 81", "nghị quyết 122/NQ-CP 2025", "Đề án 13") and the documents of the store. Out: fits, each with the
rank of its agreement. Numbers fit by whole parts ("122" is no part of "1122/QĐ-TTg"), types and years narrow, words that
agree with nothing in a document's names, issuer or province exclude it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loaders.writing.vietnamese import canonical, fold, nfc, same_spelling
from ontology.language import tr
from queries.store.known import Known, expand, words_of

# 1 identical with diacritics, 2 identical without, 3 number's leading parts, 4 words in a row, 5 words anywhere.
Rank = int
LOOSE: Final[Rank] = 9

_NUMBER = re.compile(r"(?<!\w)\d+[a-zđ]?(?!\w)(?:\s*[/-]\s*[a-zà-ỹđ0-9&]+|\s+[a-zđ]{1,4}\s*[/-]\s*[a-zđ0-9&]+)*")
_FULL_DATE = re.compile(
    r"(?:ngày\s+)?(?<![\d/-])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d\d)(?![\d/-])"
    r"|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d)|ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+((?:19|20)\d\d)"
)
_YEAR = re.compile(r"(?<![\w/-])(?:năm\s+|nam\s+)?((?:19[4-9]|20[0-9])\d)(?![\w/-])")
# Words that tie a mention together and tell nothing about the document.
_TIES: Final = frozenset({"so", "ngay", "thang", "nam", "cua", "ve", "viec", "ban", "hanh", "van", "vb"})


@dataclass(frozen=True, slots=True)
class Typed:
    """The parts of what was typed. ``number`` is its parts, first the number itself ("81", "kl", "tw")."""

    types: frozenset[str]
    typed_type: str | None
    number: tuple[str, ...]
    year: str | None
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """A thing that agrees with the words, how well, and why (Vietnamese, for the list to choose from)."""

    thing: Known
    rank: Rank
    why: str


def number_parts(number: str) -> tuple[str, ...]:
    """The parts between slashes, dashes and blanks; leading zeros of the first dropped.

    >>> number_parts("06/2022/NĐ-CP")
    ('6', '2022', 'nđ', 'cp')
    >>> number_parts("24/NQ-TW") == number_parts("24 - nq/tw")
    True
    """
    parts = [p for p in re.split(r"[\s/.-]+", same_spelling(number)) if p]
    return (parts[0].lstrip("0") or "0", *parts[1:]) if parts else ()


def parse(typed: str, types: Sequence[Known]) -> Typed:
    """The typed words taken apart: type, number, year, remaining words.

    >>> t = parse("122/nq-cp năm 2025", ())
    >>> t.number, t.year
    (('122', 'nq', 'cp'), '2025')
    """
    text = re.sub(r"^([^\W\d]{1,4})(?=\d)", r"\1 ", same_spelling(canonical(nfc(typed))))  # "KL81"
    rest, year = re.sub(r"[“”\"'()]", " ", text), None
    if m := _FULL_DATE.search(rest):
        year = next(g for g in (m.group(3), m.group(6), m.group(9)) if g)
        rest = rest[: m.start()] + " " + rest[m.end() :]
    name, fitting = _head_type(fold(rest), types)
    if name is not None:
        rest = " ".join(rest.split()[len(name.split()) :])
    rest = re.sub(r"(?<!\w)(?:số|so)(?!\w)\s*:?", " ", rest)
    number: tuple[str, ...] = ()
    if m := _NUMBER.search(rest):
        number = number_parts(m.group())
        rest = rest[: m.start()] + " " + rest[m.end() :]
    if year is None and (m := _YEAR.search(rest)):
        year = m.group(1)
        rest = rest[: m.start()] + " " + rest[m.end() :]
    words = tuple(w for w in words_of(expand(fold(rest))).split() if w not in _TIES)
    return Typed(fitting, name, number, year, words)


def _head_type(head: str, types: Sequence[Known]) -> tuple[str | None, frozenset[str]]:
    """The type at the head of folded words: the longest name wins ("chương trình hành động" before "chương trình")."""
    found = {n for t in types for n in t.folded if re.match(re.escape(n) + r"(?![a-z0-9])", head)}
    if not found:
        return None, frozenset()
    name = max(found, key=len)
    return name, frozenset(t.iri for t in types if name in t.folded)


def own_parts(document: Known) -> tuple[tuple[str, ...], ...]:
    """The numbers a document goes by: its own, or for one without a number the digits of its name ("Đề án số 13")."""
    if document.number:
        return (number_parts(document.number),)
    found = (re.match(r"\D+?\s(?:số\s+)?(\d+)(?![\d/])", same_spelling(n)) for n in document.names)
    return tuple((m.group(1).lstrip("0") or "0",) for m in found if m)


def _bare(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(p) for p in parts)


def _number_rank(typed: tuple[str, ...], own: tuple[str, ...]) -> Rank | None:
    """How the typed number agrees: whole and exact 1, whole without diacritics 2, its first parts in order 3."""
    if not typed or not own:
        return None
    if typed == own:
        return 1 if len(typed) > 1 else 3
    bare, mine = _bare(typed), _bare(own)
    if bare == mine:
        return 2 if len(typed) > 1 else 3
    if bare[0] != mine[0]:
        return None
    remaining = iter(mine)
    return 3 if all(p in remaining for p in bare) else None


def _type_fits(typed: Typed, document: Known) -> bool:
    if not typed.types or document.type_iri in typed.types:
        return True
    # "Chương trình" is also said of a "Chương trình hành động"; a document whose type is unknown shows it in its label
    name = fold(document.type_name or document.label)
    return typed.typed_type is not None and (name == typed.typed_type or name.startswith(typed.typed_type + " "))


def _year_fits(typed: Typed, document: Known, own: tuple[str, ...]) -> bool | None:
    """True, False, or None where the store knows no year of the document."""
    if typed.year is None or typed.year in own[1:] or typed.year in document.years:
        return True
    return None if not document.years else False


def describe(document: Known) -> str:
    """What tells a document from its namesakes: date, issuer, whether it is held."""
    held = tr("có trong kho") if document.held else tr("chỉ được viện dẫn, chưa có trong kho")
    when = document.date_text or (", ".join(sorted(document.years)) if document.years else tr("không rõ ngày"))
    # without a number two letters of a month may bear one title: their files tell them apart
    files = tr("tệp {names}", names=", ".join(document.files)) if document.files and not document.number else ""
    return "; ".join(p for p in (when, document.issuer or tr("không rõ cơ quan ban hành"), held, files) if p)


def fit(typed: str, documents: Sequence[Known], types: Sequence[Known]) -> list[Fit]:
    """All documents that agree with the words, best rank first, then by IRI."""
    if named := of_file(typed, documents):
        return named
    parsed = parse(typed, types)
    exact, folded = same_spelling(typed), fold(typed)
    found: list[Fit] = []
    for document in documents:
        rank = _rank(parsed, document, exact, folded)
        if rank is not None:
            found.append(Fit(document, rank, describe(document)))
    return sorted(found, key=lambda f: (f.rank, f.thing.iri))


def of_file(typed: str, documents: Sequence[Known]) -> list[Fit]:
    """The documents of the file that is typed, with or without its folders and its ending: the only name that one without a number surely has.
    A file that is called by a number alone ("122.docx") is meant with its ending only."""
    name = fold(re.split(r"[/\\]", typed.strip())[-1])
    told = any(c.isalpha() for c in name)
    return [Fit(d, 1, describe(d)) for d in documents if any(name == fold(f) or (told and name == fold(f).rpartition(".")[0]) for f in d.files)]


def _rank(parsed: Typed, document: Known, exact: str, folded: str) -> Rank | None:
    if exact in document.exact:
        return 1
    if folded in document.folded:
        return 2
    own = own_parts(document)
    ranks = [(r, o) for o in own if (r := _number_rank(parsed.number, o)) is not None]
    if ranks and _type_fits(parsed, document):
        rank, number = min(ranks)
        year = _year_fits(parsed, document, number)
        if year is not False and all(f" {w} " in document.haystack for w in parsed.rest):
            return rank if year else LOOSE
    return _name_rank(parsed, document, folded)


def _name_rank(parsed: Typed, document: Known, folded: str) -> Rank | None:
    """Agreement by name: the words in a row within one name, or all of them somewhere."""
    wanted = [w for w in words_of(expand(folded)).split() if w not in _TIES]
    if len(wanted) < 2 or not any(w.isalpha() and len(w) > 2 for w in parsed.rest):
        return None
    if parsed.types and not _type_fits(parsed, document):
        return None
    if any(f" {words_of(folded)} " in f" {words_of(n)} " for n in document.names):
        return 4
    type_words = words_of(parsed.typed_type or "").split()
    left = [w for w in wanted if w not in type_words]
    if left and all(f" {w} " in document.haystack for w in left):
        return 5
    return None
