"""Typed words → things of the store, or the list to choose from.

In: a parameter of a question, the words a person typed, the store's names (`Lookup`). Out: a `Bound` value to bind into the
query. Several that fit equally well raise `Ambiguous` with all of them; none raises `NoSuch` with what is near. Never
the first of several.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyoxigraph

from loaders.writing.vietnamese import fold, same_spelling
from ontology.language import tr
from ontology.writing import row_text
from queries.questions.catalog import Parameter
from queries.questions.namesakes import as_typed, named_there, of_that_time, told_file, told_time
from queries.questions.refusals import Ambiguous, BadValue, Candidate, NoSuch
from queries.store import documents
from queries.store.documents import LOOSE, Fit
from queries.store.known import Known, Term, expand, words_of
from queries.store.lookup import Lookup

_SUGGESTIONS: Final = 5
_MOST_CANDIDATES: Final = 50
# Words that people leave out of, or add to, the name of a body.
_LINKS: Final = frozenset({"tinh", "tp", "cua", "cac"})
TITLED: Final = re.compile(r"^(?:(?:đồng chí|ông|bà|dong chi|ong|ba)\s+)+(?=\S+\s)", re.IGNORECASE)  # before a person's name


@dataclass(frozen=True, slots=True)
class Bound:
    """A parameter's value: the term to bind, and what the words were understood as."""

    parameter: Parameter
    kind: str
    term: Term
    label: str
    typed: str = ""

    @property
    def iri(self) -> str:
        return str(getattr(self.term, "value", self.term))


def bind(
    parameter: Parameter, typed: str, lookup: Lookup, province: str | None = None, home: str | None = None, *, in_sentence: bool = False
) -> Bound:
    """The one thing meant by ``typed``; ``province`` (an IRI), where the question also asks for one, narrows bodies.

    ``home``, the province of a document asked for beside it, is where a body without a place is looked for first: 177/KH-UBND's "Sở Xây dựng".
    """
    words = typed.strip()
    if not words:
        raise BadValue("{label}: giá trị trống.", "Ví dụ: {example}.", label=parameter.label, example=parameter.example)
    if "choice" in parameter.types:
        return _choice(parameter, words)
    if "file" in parameter.types:
        return Bound(parameter, "file", pyoxigraph.Literal(words), Path(words).name, words)
    if "year" in parameter.types:
        return _year(parameter, words)
    fits: list[Fit] = []
    for kind in parameter.types:
        found = _FITTERS[kind](words, lookup) if kind != "text" else []
        if not found and kind in ("body", "organisation", "province"):
            name, days = told_time(words, in_sentence=in_sentence)
            found = of_that_time(_FITTERS[kind](name, lookup), days, lookup) if days else []
        if not found and kind == "document" and (told := told_file(words, lookup)):
            found = named_there(_fit_document(told[0], lookup), told[1], lookup)
        if kind in ("body", "organisation") and province is not None:
            near = [f for f in found if f.thing.province == province]
            # no body of another province, unless the words name that province themselves
            found = near or [f for f in found if f.thing.province is None or _places_in(words, f.thing, lookup)]
        if kind in ("body", "organisation") and province is None and home is not None:
            found = [f for f in found if f.thing.province == home] or found
        fits += found
    if fits:
        best = min(f.rank for f in fits)
        chosen = [f for f in fits if f.rank == best]
        # of namesakes the one that documents name is meant, not the one of a province that is gone, told of by acts on organisations alone
        named = {f.thing.label for f in chosen if f.thing not in lookup.organisations} if "organisation" in parameter.types else set()
        chosen = [f for f in chosen if f.thing.label not in named or f.thing not in lookup.organisations]
        if approving := _approving(chosen, lookup):
            raise Ambiguous(parameter, words, _candidates([*approving, *chosen], lookup))
        if chosen[0].thing.kind == "province" and len(chosen) > 1:
            # of a province before and after it was merged, the one whose documents the store holds: these are what rows come from
            chosen = [f for f in chosen if f.thing.iri in lookup.places_held] or chosen
        # words that agree only loosely (a year that the store cannot confirm) are for the person to confirm
        if len({f.thing.iri for f in chosen}) == 1 and best < LOOSE:
            name = chosen[0].thing.iri
            term = pyoxigraph.Literal(name) if chosen[0].thing.kind == "person" else pyoxigraph.NamedNode(name)
            return Bound(parameter, chosen[0].thing.kind, term, _called(chosen[0].thing), words)
        raise Ambiguous(parameter, words, _candidates(chosen, lookup)[:_MOST_CANDIDATES])
    if "text" in parameter.types:
        return Bound(parameter, "text", pyoxigraph.Literal(words), words, words)
    # of the many readings of a sentence the one chosen is bound again
    alike = [] if in_sentence else _near(words, parameter.types, lookup)
    raise NoSuch(parameter, words, alike, parameter.types, empty=not lookup.documents)


def _approving(chosen: Sequence[Fit], lookup: Lookup) -> list[Fit]:
    """The held documents whose titles approve or issue what only a name stands for so far: nobody has said yet that they are one, the person may."""
    if len(chosen) != 1 or chosen[0].thing.kind != "document" or chosen[0].thing.held or chosen[0].thing.number:
        return []
    named = {words_of(n) for n in chosen[0].thing.names}
    return [
        Fit(d, chosen[0].rank, documents.describe(d))
        for d in lookup.documents
        if d.held and any(re.search(rf"\b(?:phe duyet|ban hanh) {re.escape(n)}(?: (?:giai doan|den nam|cua|tinh|thanh pho|tren dia ban|nam)\b|$)", words_of(own)) for n in named for own in d.names)
    ]


def _candidates(chosen: Sequence[Fit], lookup: Lookup) -> list[Candidate]:
    """What fits equally well, documents of the store before those that are only cited; each with what to
    type for it where its label is another's, too, or holds no number; bodies and provinces are called so."""
    alike = {f.thing.label for f in chosen if sum(g.thing.label == f.thing.label for g in chosen) > 1}
    made: dict[str, Candidate] = {}
    for fit in sorted(chosen, key=lambda f: f.thing.kind == "document" and not f.thing.held):
        thing, why = fit.thing, fit.why
        typed = as_typed(thing, lookup) if thing.label in alike or (thing.files and not thing.number) else ""
        if thing.label in alike and thing.kind == "document" and not thing.files:
            why += "; " + tr("được nêu tại {files}", files=", ".join(lookup.named_in(thing.iri)))
        made[thing.iri] = Candidate(thing.iri, typed if typed and thing.kind != "document" else thing.label, why, typed)
    return list(made.values())


def _called(thing: Known) -> str:
    """What a thing is called; a document with neither number nor title by its file."""
    told = thing.kind != "document" or thing.number or thing.path or "“" in thing.label or not thing.files
    return thing.label if told else tr("{document}, tệp {names}", document=thing.label, names=", ".join(thing.files))


def narrowing(parameter: Parameter) -> int:
    """The order in which the parameters of a question are understood: what narrows others first."""
    return 0 if "province" in parameter.types else 1 if parameter.types == ("document",) else 2


def _places_in(typed: str, body: Known, lookup: Lookup) -> bool:
    """Do the typed words name the body's province?"""
    names = next((p.names for p in lookup.provinces if p.iri == body.province), ())
    return any(f" {words_of(n)} " in f" {words_of(typed)} " for n in names)


def _choice(parameter: Parameter, typed: str) -> Bound:
    wanted = fold(typed)
    for code, word in parameter.choices:
        if wanted in {fold(code), fold(word), fold(dict(parameter.choices_en).get(code, code))}:
            return Bound(parameter, "choice", pyoxigraph.Literal(code), parameter.word(code))
    listed = ", ".join(parameter.word(code) for code, _ in parameter.choices)
    raise BadValue("{label}: không có giá trị “{typed}”.", "Các giá trị: {listed}.", label=parameter.label, typed=typed, listed=listed)


def _year(parameter: Parameter, typed: str) -> Bound:
    m = re.fullmatch(r"(?:nam\s+)?((?:19|20)\d\d)", fold(typed))
    if m is None:
        raise BadValue("{label}: “{typed}” không phải là năm.", "Ví dụ: {example}.", label=parameter.label, typed=typed, example=parameter.example)
    return Bound(parameter, "year", pyoxigraph.Literal(m.group(1)), m.group(1))


def _by_iri(typed: str, things: Sequence[Known]) -> list[Fit] | None:
    if not re.match(r"https?://|urn:", typed):
        return None
    return [Fit(t, 0, tr("định danh")) for t in things if t.iri == typed]


def _fit_document(typed: str, lookup: Lookup) -> list[Fit]:
    given = _by_iri(lookup.replaced.get(typed, typed), lookup.documents)
    return documents.fit(typed, lookup.documents, lookup.types) if given is None else given


def _fit_names(
    typed: str, things: Sequence[Known], why: Callable[[Known], str], *, links: frozenset[str] = frozenset()
) -> list[Fit]:
    """Ranks as for documents: exact spelling, folded, same words apart from linking words, in a row, anywhere."""
    given = _by_iri(typed, things)
    if given is not None:
        return given
    exact, folded = same_spelling(typed), expand(fold(typed))
    core = _core(folded, links)
    needed = [w for w in _unplaced(folded).split() if w not in links]  # no other thing can be meant by them: told before names are taken apart
    found: list[Fit] = []
    for thing in things:
        rank: int | None = None
        if exact in thing.exact:
            rank = 1
        elif folded in thing.folded:
            rank = 2
        elif core and all(w in thing.haystack for w in needed):
            own = [_core(n, links) for n in thing.names]
            if core in own:
                rank = 3
            elif any(f" {' '.join(core)} " in f" {' '.join(o)} " for o in own):
                rank = 4
            elif set(core) <= set(_core(thing.haystack, links)):
                rank = 5
        if rank is not None:
            found.append(Fit(thing, rank, why(thing)))
    return sorted(found, key=lambda f: (f.rank, f.thing.label, f.thing.iri))


def _fit_bodies(typed: str, bodies: Sequence[Known], lookup: Lookup) -> list[Fit]:
    """The bodies whose names agree. A name that has more before the typed words, or other words than its place, is only like them: "Tỉnh ủy"
    is not "Ban Thường vụ Tỉnh ủy".
    """
    places = {p.iri: p for p in lookup.provinces}

    def why(body: Known) -> str:
        place = places.get(body.province or "")
        kind = tr("nhóm cơ quan") if body.kind == "group" else tr("cơ quan")
        return "; ".join(p for p in (kind, place.label if place else "", (place.date_text or "") if place else "") if p)

    fits = [
        f if f.rank < 4 or _same_head(typed, f.thing, places.get(f.thing.province or "")) else Fit(f.thing, LOOSE, f.why)
        for f in _fit_names(typed, bodies, why, links=_LINKS)
    ]
    if all(f.rank >= LOOSE for f in fits):
        short = words_of(fold(typed)).split()
        fits += [Fit(b, 5, why(b)) for b in bodies if any(initials_fit(short, words_of(n).split()) for n in b.names)]
    own = min((f.rank for f in fits if f.thing.kind == "body"), default=LOOSE)
    if "cac" in words_of(fold(typed)).split() and own > 2 and (plural := [f for f in fits if f.thing.kind == "group" and f.rank <= own]):
        return plural  # "UBND các xã": of the commune "… xã Gia Thuận" no one says "các"; of "Ban Quản lý các Khu công nghiệp" it is part of the name
    # a body of its own is meant before a group that only contains its words
    return [f for f in fits if f.thing.kind == "body" or f.rank <= 2] or fits


_COMMITTEE: Final = re.compile(r"\b(tinh|thanh|thi) uy\b")


def _core(text: str, links: frozenset[str]) -> list[str]:
    """The words that count; the party committee of a province ("tỉnh ủy") is one word, and none that may be left out.

    >>> _core("Tỉnh ủy Lạng Sơn", _LINKS), _core("Ủy ban nhân dân tỉnh Lạng Sơn", _LINKS)
    (['tinhuy', 'lang', 'son'], ['uy', 'ban', 'nhan', 'dan', 'lang', 'son'])
    """
    return [w for w in _COMMITTEE.sub(r"\1uy", _unplaced(text)).split() if w not in links]


def _unplaced(text: str) -> str:
    """The words without diacritics, without "thành phố": its two syllables alone are words of names ("Phó Thủ tướng", "Thanh Hóa")."""
    return re.sub(r"\bthanh pho\b ?", "", words_of(text))


def _same_head(typed: str, body: Known, place: Known | None) -> bool:
    """Do the typed words begin as the body's name does, or leave out nothing but its place?"""
    mine = _core(expand(fold(typed)), _LINKS)
    placed = {w for n in (place.names if place else ()) for w in words_of(n).split()}
    for name in body.names:
        own = _core(name, _LINKS)
        if own[:1] == mine[:1] or set(own) - set(mine) <= placed:
            return True
    return False


def initials_fit(typed: Sequence[str], name: Sequence[str]) -> bool:
    """Are the typed words the name's first words, some standing for several by their initials? "Và" has no letter of its own.

    >>> initials_fit("so xd lang son".split(), "so xay dung tinh lang son".split())
    True
    >>> initials_fit("so khdt".split(), "so ke hoach va dau tu tinh lai chau".split()), initials_fit(["so", "xd"], ["so", "noi", "vu"])
    (True, False)
    """
    return _stands_for(*([w for w in words if w not in _LINKS and w not in ("va", "thanh", "pho")] for words in (typed, name)))


def _stands_for(typed: list[str], name: list[str]) -> bool:
    if not typed or not name:
        return not typed
    if typed[0] == name[0] and _stands_for(typed[1:], name[1:]):
        return True
    size = len(typed[0])
    return 1 < size <= len(name) and typed[0] == "".join(w[0] for w in name[:size]) and _stands_for(typed[1:], name[size:])


def _fit_type(typed: str, lookup: Lookup) -> list[Fit]:
    fits = _fit_names(typed, lookup.types, lambda _: tr("loại văn bản"))
    return [f for f in fits if f.rank <= 3] or fits


def _fit_predicate(typed: str, lookup: Lookup) -> list[Fit]:
    fits = _fit_names(typed.removeprefix("vm:"), lookup.predicates, lambda p: ", ".join(p.names[1:]))
    return [f for f in fits if f.rank <= 3] or fits


# "177/KH-UBND II.1"; of a number printed more than once, which one: "II.1 (lần 2)", "II/1~2"
_PATH = re.compile(r"^(?P<document>.+?)[\s#,;:]+(?P<path>(?:[IVXLC]+|[a-zA-Z]|\d+)(?:[./]\w+)*)(?:(?:~|\s*\(?(?:lần|lan)\s)(?P<nth>\d+)\)?)?$")


def _fit_task(typed: str, lookup: Lookup) -> list[Fit]:
    """By IRI, by title, or by document and place ("177/KH-UBND II.1")."""
    given = _by_iri(typed, lookup.tasks)
    if given is not None:
        return given
    labels = {d.iri: d.label for d in lookup.documents}
    found: list[Fit] = []
    if m := _PATH.match(typed):
        of = [f for f in _fit_document(m["document"], lookup) if f.rank <= 3]
        best = {f.thing.iri for f in of if f.rank == min(g.rank for g in of)}
        wanted = re.split(r"[./]", fold(m["path"]))
        printed = {t.path for t in lookup.tasks if t.parent in best}
        for task in lookup.tasks:
            place, _, nth = (task.path or "").partition("~")
            if task.parent in best and re.split(r"[./]", fold(place)) == wanted and m["nth"] in (None, nth or "1"):
                told = row_text(f"{place}~{nth or 1}" if f"{place}~2" in printed else place)
                found.append(Fit(task, 1, f"{labels.get(task.parent or '', '')}, {told}"))
    if not found and len(typed) >= 8:
        found = [f for f in _fit_names(typed, lookup.tasks, lambda t: labels.get(t.parent or "", "")) if f.rank <= 4]
    return found


_FITTERS: Final[dict[str, Callable[[str, Lookup], list[Fit]]]] = {
    "document": _fit_document, "body": lambda typed, lookup: _fit_bodies(typed, lookup.bodies, lookup),
    "organisation": lambda typed, lookup: _fit_bodies(typed, lookup.organisations, lookup),
    "province": lambda typed, lookup: _fit_names(typed, lookup.provinces, lambda p: p.date_text or tr("đơn vị hành chính cấp tỉnh"), links=_LINKS),
    "task": _fit_task,
    "predicate": _fit_predicate, "document_type": _fit_type,
    "person": lambda typed, lookup: _fit_names(TITLED.sub("", typed), lookup.signers, lambda _: tr("người ký")),
}


def _near(typed: str, kinds: Sequence[str], lookup: Lookup) -> list[Candidate]:
    """What resembles the words: the same leading number, else the nearest names."""
    lists = {
        "document": lambda: lookup.documents, "body": lambda: lookup.bodies, "organisation": lambda: lookup.organisations, "province": lambda: lookup.provinces,
        "predicate": lambda: lookup.predicates, "document_type": lambda: lookup.types, "person": lambda: lookup.signers,
    }
    found: list[tuple[float, Known]] = []
    wanted = words_of(typed)
    digits = documents.parse(typed, lookup.types).number[:1] if "document" in kinds else ()
    for kind in kinds:
        for thing in lists[kind]() if kind in lists else ():
            names = [words_of(n) for n in (*thing.names, thing.number or "") if n]
            score = max(difflib.SequenceMatcher(None, wanted, n[: 2 * len(wanted) + 20]).ratio() for n in names)
            if digits and any(o[:1] == digits for o in documents.own_parts(thing)):
                score += 1
            if score >= 0.5:
                found.append((score, thing))
    found.sort(key=lambda s: (-s[0], s[1].iri))
    return [Candidate(t.iri, t.label, tr("gần giống")) for _, t in found[:_SUGGESTIONS]]
