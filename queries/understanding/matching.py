"""A sentence against a phrase of the catalogue: every way in which its words, values and restrictions account for the sentence.

In: a `Phrase`, the words of a sentence, the shapes of values (`Mentions`). Out: `Match` objects. A word that is no word of the
phrase, no part of a value, no restriction that the question has and no filler ends the attempt: nothing is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from queries.questions.catalog import Parameter, Question
from queries.understanding.mentions import Mentions
from queries.understanding.phrases import Blank, Choice, Phrase, Series, Word
from queries.understanding.restrictions import Adjunct, restriction
from queries.understanding.sentence import Token, fillers_at

_MOST_MATCHES: Final = 40  # of one phrase: a sentence that can be cut in more ways is no question


@dataclass(frozen=True, slots=True)
class Match:
    """``literal`` words are the question's own; ``skipped`` say nothing; ``demands`` are what the store must know of values;
    ``lost`` are restrictions, as said, that the question has not; ``timed``: a time other than whole years is among the restrictions."""

    phrase: Phrase
    values: Mapping[str, str]
    demands: Mapping[str, str]
    literal: int
    adjuncts: int
    skipped: int
    lost: tuple[str, ...] = ()
    timed: bool = False


# goes on at a word, with what is left of the phrase, the match so far, and whether a value ended there
_Step = Callable[[int, Series, Match, bool], None]


class Matcher:
    """The attempts of one sentence; shapes of stretches are measured once for all phrases."""

    def __init__(self, mentions: Mentions, words: Sequence[Token]) -> None:
        self._mentions, self._words = mentions, words
        self._shapes: dict[tuple[Parameter, int], tuple[tuple[int, str], ...]] = {}
        self._said: dict[int, tuple[Adjunct, ...]] = {}
        self._chosen: dict[tuple[Parameter, int], tuple[Adjunct, ...]] = {}
        self._fillers = [fillers_at(words, at) for at in range(len(words))]

    def matches(self, phrase: Phrase, *, losing: bool = False) -> list[Match]:
        """The ways in which the phrase accounts for all words; with ``losing`` restrictions that the question has not may be lost."""
        found: list[Match] = []
        words, given = self._words, dict(phrase.gives)

        def step(at: int, left: Series, so_far: Match, after_value: bool) -> None:
            if len(found) >= _MOST_MATCHES:
                return
            if left and isinstance(left[0], Choice):
                for way in left[0].ways:
                    step(at, (*way, *left[1:]), so_far, after_value)
                return
            if at == len(words) and not left:
                if not phrase.timed or so_far.timed:
                    found.append(so_far)
                return
            if left and at < len(words):
                self._take(phrase, left, at, so_far, step)
            if at == len(words):
                return
            if n := self._fillers[at]:
                step(at + n, left, _with(so_far, skipped=n), False)
            for adjunct in self._adjuncts(phrase.question, at, after_value):
                values = restriction(adjunct, phrase.question)
                if values is not None and not set(values) & {*so_far.values, *given}:
                    step(adjunct.end, left, _with(so_far, values=values, adjuncts=1, timed=any(adjunct.days) and not adjunct.values), False)
                elif values is None and losing:
                    said = " ".join(w.text for w in words[adjunct.start : adjunct.end])
                    step(adjunct.end, left, _with(so_far, adjuncts=1, lost=(said,)), False)

        step(0, phrase.elements, Match(phrase, {}, {}, 0, 0, 0), False)
        return [m if not given else _with(m, values={**given, **m.values}) for m in found]

    def _take(self, phrase: Phrase, left: Series, at: int, so_far: Match, step: _Step) -> None:
        """The next element of the phrase, where the words have it."""
        now = left[0]
        if isinstance(now, Word) and self._words[at].means(now.spelt, now.folded):
            step(at + 1, left[1:], _with(so_far, literal=1), False)
        elif isinstance(now, Blank) and (parameter := phrase.question.parameter(now.name)) is not None:
            demands = {now.name: now.demand} if now.demand else {}
            for end, value in self._values(parameter, at):
                step(end, left[1:], _with(so_far, values={now.name: value}, demands=demands), True)

    def _values(self, parameter: Parameter, at: int) -> tuple[tuple[int, str], ...]:
        """The stretches from there that have the shape of the parameter's value, the longest first."""
        key = (parameter, at)
        if key not in self._shapes:
            stretches = ((end, self._mentions.value(parameter, self._words[at:end])) for end in range(len(self._words), at, -1))
            self._shapes[key] = tuple((end, value) for end, value in stretches if value is not None)
        return self._shapes[key]

    def _adjuncts(self, question: Question, at: int, after_value: bool) -> Iterator[Adjunct]:
        if at not in self._said:
            self._said[at] = tuple(self._mentions.adjuncts(self._words, at))
        # "Sở Y tế" + "tỉnh Lạng Sơn" is one name: a bare place right after a name belongs to it
        yield from (a for a in self._said[at] if not (a.bare and after_value))
        for parameter in question.parameters:
            if parameter.choices:
                if (key := (parameter, at)) not in self._chosen:
                    self._chosen[key] = tuple(self._mentions.choices(parameter, self._words, at))
                yield from self._chosen[key]


def _with(
    match: Match, *, values: Mapping[str, str] | None = None, demands: Mapping[str, str] | None = None, literal: int = 0,
    adjuncts: int = 0, skipped: int = 0, lost: tuple[str, ...] = (), timed: bool = False,
) -> Match:
    return Match(
        match.phrase, {**match.values, **values} if values else match.values,
        {**match.demands, **demands} if demands else match.demands, match.literal + literal, match.adjuncts + adjuncts,
        match.skipped + skipped, (*match.lost, *lost), match.timed or timed,
    )
