"""A question in Vietnamese → a question of the catalogue with its values, a choice, or an honest refusal.

In: a sentence and the names of a store. Out: `Understanding`, the reading with all that else could be meant; or
`SeveralReadings` where two are equally good; or `NotUnderstood` with the words that did not fit. No model, no chance: a sentence is understood
when one phrase of the catalogue (`phrases`), values of the right shape (`mentions`) and words that say nothing (`sentence`) account for
every word of it (`matching`). A word left over is never ignored.
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final

from loaders.errors import VanmachError
from loaders.writing.vietnamese import fold
from ontology.language import tr
from queries.questions.catalog import Parameter, Question, load_catalog
from queries.questions.parameters import Bound, bind, narrowing
from queries.questions.refusals import Ambiguous, BadValue, NoSuch
from queries.store.lookup import Lookup
from queries.understanding.matching import Match, Matcher
from queries.understanding.mentions import Mentions, forbidden
from queries.understanding.phrases import Phrase, all_phrases, examples, spellings, vocabulary
from queries.understanding.sentence import MOST_WORDS, Token, fillers_at, tokens, without_frame

_MOST_TRIED: Final = 40  # phrases that a refusal is explained by
_EXAMPLES: Final = 3
_ASKING: Final = frozenset({"nao", "gi"})  # in a question not understood they are the least of it
_NEGATIONS: Final = frozenset({"khong", "chua", "chang", "dung", "tru"})
_OTHERS: Final = 3
_NAMES: Final = (
    Parameter("van-ban", ("document",), "Văn bản", "Kết luận 81-KL/TW", False),
    Parameter("co-quan", ("body",), "Cơ quan", "Sở Xây dựng", False),
    Parameter("nhiem-vu", ("task",), "", "177/KH-UBND II.1", False),
)  # what a sentence may name, to tell these words from those that are not understood


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a sentence. ``values`` are what a person would type; ``bound`` what they mean in this store.

    ``trouble`` is the parameter that fits several things, or nothing, where that is so.
    """

    phrase: Phrase
    values: Mapping[str, str]
    literal: int
    adjuncts: int
    skipped: int
    bound: Mapping[str, Bound] = field(default_factory=dict)
    trouble: Ambiguous | NoSuch | None = None

    @property
    def question(self) -> Question:
        return self.phrase.question

    @property
    def key(self) -> tuple[object, ...]:
        """What is asked, whatever the words: two readings of one key are one."""
        return (self.question.id, *((n, b.iri) for n, b in sorted(self.bound.items())), *sorted(self._open().items()))

    def _open(self) -> dict[str, str]:
        return {n: v for n, v in self.values.items() if n not in self.bound}

    @property
    def rank(self) -> tuple[int, ...]:
        """Smaller is better: what the store knows, strong phrases, more of the question's own words, fewer restrictions."""
        lacking = isinstance(self.trouble, NoSuch) or any(_only_words(b) for b in self.bound.values())
        return (lacking, self.phrase.weak, -self.literal, self.trouble is not None, self.adjuncts)

    @property
    def words(self) -> str:
        """The catalogue's question with its parameters, as people read it."""
        told = [
            f"{p.label}: {self.bound[p.name].label if p.name in self.bound else p.word(v)}"
            for p in self.question.parameters
            if (v := self.values.get(p.name)) is not None
        ]
        return self.question.wording + (f" ({'; '.join(told)})" if told else "")

    @property
    def command(self) -> str:
        """The question as a command line."""
        given = (part for p in self.question.parameters if p.name in self.values for part in (f"--{p.name}", self.values[p.name]))
        return " ".join(("vanmach", "ask", self.question.id, *(shlex.quote(g) for g in given)))


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a sentence was understood as, and the weaker readings to choose from."""

    reading: Reading
    others: tuple[Reading, ...]


class NotUnderstood(VanmachError):
    """No question of the catalogue accounts for every word."""

    code, exit_status = "VM-044", 2

    def __init__(self, reason: str, understood: Sequence[str]) -> None:
        super().__init__(
            "Chưa hiểu câu hỏi: {reason}.", "Những câu hiểu được, chẳng hạn: {examples}", reason=reason, examples=" · ".join(f"“{e}”" for e in understood),
        )
        self.reason = reason
        self.examples = tuple(understood)


class SeveralReadings(VanmachError):
    """Two or more questions fit equally well; the readings are the answer."""

    code, exit_status = "VM-045", 5

    def __init__(self, sentence: str, readings: Sequence[Reading]) -> None:
        listed = "\n".join(f"  – {r.words}\n    {r.command}" for r in readings)
        super().__init__("Câu hỏi có {n} cách hiểu, cần chọn một:\n{listed}", "Chạy lệnh in dưới cách hiểu đúng.", n=len(readings), listed=listed)
        self.sentence = sentence
        self.readings = tuple(readings)

    def to_json(self) -> dict[str, object]:
        choices = [{"iri": r.question.id, "label": r.words, "why": r.command} for r in self.readings]
        return {"question": self.sentence, "ambiguous": {"cau-hoi": choices}}


def understand(sentence: str, lookup: Lookup) -> Understanding:
    """The reading of a sentence in this store, today; NotUnderstood or SeveralReadings where there is none or no single one."""
    return Reader(lookup).read(sentence)


class Reader:
    """Reads sentences about one store, on one day: "tháng này" and the like count from ``today``, the machine's day where it is left out."""

    def __init__(self, lookup: Lookup, today: date | None = None) -> None:
        self._lookup = lookup
        self._mentions = Mentions(lookup, today or datetime.now().astimezone().date())
        self._bound: dict[tuple[Parameter, str, str | None], Bound | Ambiguous | NoSuch | None] = {}

    def read(self, sentence: str) -> Understanding:
        ways = without_frame(tokens(sentence))
        words = ways[0]
        if not words or len(words) > MOST_WORDS:
            long = tr("câu dài {n} từ, nhiều nhất {most}", n=len(words), most=MOST_WORDS)
            raise NotUnderstood(long if words else tr("câu trống"), self._examples([]))
        # only where the words as spelt make no question may their marks be wrong
        found = self._readings(ways) or self._readings([mended for w in ways if (mended := _without_wrong_marks(w)) != w])
        if not found:
            raise NotUnderstood(self._reason(words), self._examples(words))
        best = [r for r in found if r.rank == found[0].rank]
        if len(best) > 1:
            if isinstance(found[0].trouble, NoSuch):
                return Understanding(best[0], ())
            raise SeveralReadings(sentence, best)
        others = [r for r in found[1:] if r.trouble is None and r.question.id != found[0].question.id]
        return Understanding(found[0], tuple({r.question.id: r for r in reversed(others)}.values())[:_OTHERS])

    def _readings(self, ways: Sequence[Sequence[Token]]) -> list[Reading]:
        """All readings that account for every word, best first, one of each meaning."""
        made: dict[tuple[object, ...], Reading] = {}
        for words in ways:
            folded, matcher = frozenset(w.folded for w in words), Matcher(self._mentions, words)
            for phrase in all_phrases():
                for match in matcher.matches(phrase) if phrase.needed <= folded else ():
                    reading = self._looked_up(match)
                    if reading is None:
                        continue
                    former = made.get(reading.key)
                    if former is None or (reading.rank, reading.skipped) < (former.rank, former.skipped):
                        made[reading.key] = reading
        return sorted(made.values(), key=lambda r: (*r.rank, r.skipped, r.question.id))

    # ---- values against the store

    def _looked_up(self, raw: Match) -> Reading | None:
        """The reading with its values bound; None where a value is no value at all."""
        bound: dict[str, Bound] = {}
        trouble: Ambiguous | NoSuch | None = None
        place: str | None = None
        home: str | None = None
        # a province and the document narrow the bodies asked for beside them, so they are understood first
        for parameter in sorted(raw.phrase.question.parameters, key=narrowing):
            if parameter.name not in raw.values:
                continue
            found = self._bind(parameter, raw.values[parameter.name], place, home)
            if found is None:
                return None
            if not self._known(raw.demands.get(parameter.name, ""), found):
                return None
            if isinstance(found, Bound):
                if _only_words(found) and any(c.isdigit() for c in found.typed):
                    return None  # "Bộ Nội vụ trong tháng 12": a name and a time
                bound[parameter.name] = found
                place = found.iri if found.kind == "province" else place
                home = home or self._lookup.home_of(found.iri)
            elif isinstance(found, NoSuch):
                if not self._mentions.looked_for(raw.values[parameter.name]):
                    return None
                trouble = found
            else:
                trouble = trouble or found
        return Reading(raw.phrase, raw.values, raw.literal, raw.adjuncts, raw.skipped, bound, trouble)

    def _known(self, demand: str, found: Bound | Ambiguous | NoSuch) -> bool:
        """Does the store know that of the value? Of several each must be the last of its chain, and one that others follow is enough."""
        if isinstance(found, Bound):
            return self._lookup.knows(demand, found.iri)
        may_be = [c.iri for c in found.candidates] if isinstance(found, Ambiguous) else []
        if demand == "last":
            return bool(may_be) and all(self._lookup.knows(demand, iri) for iri in may_be)
        return demand != "followed" or not may_be or any(self._lookup.knows(demand, iri) for iri in may_be)

    def _bind(self, parameter: Parameter, value: str, place: str | None, home: str | None = None) -> Bound | Ambiguous | NoSuch | None:
        key = (parameter, value, (place or f"home {home}") if "body" in parameter.types else None)
        if key not in self._bound:
            try:
                self._bound[key] = bind(parameter, value, self._lookup, place, home, in_sentence=True)
            except (Ambiguous, NoSuch) as told:
                self._bound[key] = told
            except BadValue:
                self._bound[key] = None
        return self._bound[key]

    # ---- refusal

    def _reason(self, words: Sequence[Token]) -> str:
        """Which words stood in the way, in the order of the sentence."""
        folded, matcher = frozenset(w.folded for w in words), Matcher(self._mentions, words)
        for phrase in sorted((p for p in all_phrases() if p.needed <= folded), key=lambda p: -len(p.needed))[:_MOST_TRIED]:
            lost = [said for match in matcher.matches(phrase, losing=True) for said in match.lost]
            if lost:
                return tr("câu “{question}” không lọc được theo {words}", question=phrase.question.wording, words=_listed(lost))
        nearest = vocabulary(self._near(words)[0].id)
        left: list[list[str]] = []
        last = -1
        for i, w in enumerate(words):
            if w.folded not in nearest | _ASKING and not fillers_at(words, i) and not self._named(words, i):
                left = [*left[:-1], [*left[-1], w.text]] if left and last == i - 1 else [*left, [w.text]]
                last = i
        if left:
            return tr("không rõ {words}", words=_listed([" ".join(stretch) for stretch in left]))
        if never := [w for w in forbidden(words) if fold(w) in _NEGATIONS]:
            return tr("chưa trả lời được câu này khi có {words}", words=_listed(never))
        return tr("“{words}” không ghép được thành câu nào trong danh mục", words=" ".join(w.text for w in words))

    def _named(self, words: Sequence[Token], at: int) -> bool:
        """Does the word belong to a document, a body or a province that the sentence names, or to a year?"""
        if any(a.start <= at < a.end for start in range(max(0, at - 7), at + 1) for a in self._mentions.adjuncts(words, start)):
            return True
        return any(
            (value := self._mentions.value(p, words[start:end])) is not None
            and isinstance(self._bind(p, value, None), (Bound, Ambiguous))
            for p in _NAMES
            for start in range(max(0, at - 5), at + 1)
            for end in range(at + 1, min(len(words), at + 5) + 1)
        )

    def _near(self, words: Sequence[Token]) -> list[Question]:
        """The questions by how many of the words are theirs."""
        folded = frozenset(w.folded for w in words)
        return sorted(load_catalog().values(), key=lambda q: (-len(vocabulary(q.id) & folded), q.id))

    def _examples(self, words: Sequence[Token]) -> list[str]:
        """Three questions that this store understands, those nearest to the words first."""
        found: list[str] = []
        for question in self._near(words):
            if len(found) == _EXAMPLES:
                break
            first = next(examples(question), None)
            readings = self._readings(without_frame(tokens(first))) if first else []
            if first and readings and readings[0].trouble is None and readings[0].question is question:
                found.append(first)
        return found


def _only_words(bound: Bound) -> bool:
    """The name of a body that the store knows only as words of its texts, if at all."""
    return bound.kind == "text" and "body" in bound.parameter.types


def _without_wrong_marks(words: Sequence[Token]) -> list[Token]:
    """The words with those taken as typed without marks that no phrase spells so, while one does without marks: "chủ tri", "nhịêm vụ".

    >>> [w.spelt for w in _without_wrong_marks(tokens("Sở Y tế chủ trỉ việc gì"))]
    ['sở', 'y', 'tế', 'chủ', 'tri', 'việc', 'gì']
    """
    known = {fold(s) for s in spellings()}
    return [replace(w, spelt=w.folded) if not w.bare and w.spelt not in spellings() and w.folded in known else w for w in words]


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"“{w}”" for w in dict.fromkeys(words))
