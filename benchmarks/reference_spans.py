"""Sentences with marked references, scored by the convention of that data: the same words marked, to the character.

In: ``references.jsonl`` (sentences whose words and punctuation stand apart, spans with labels). Out: ``Scored`` mentions. The recogniser
reads the sentence as people write it (``written``); its mentions are then told as the data marks them (``marked``): only nine
kinds of documents, type to number or name, the date that follows; no issuer, no article. Nothing of this is known to the recogniser.

Half of the sentences, by a hash of their words, are for looking at (``seen``); the other half only for counting (``blind``).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from loaders.references.citations import citations_in
from loaders.references.mentions import Mention

LABELS: Final = {
    "Luật": "L", "Bộ luật": "BL", "Pháp lệnh": "PL", "Hiến pháp": "HP", "Nghị định": "NĐ", "Thông tư": "TT",
    "Thông tư liên tịch": "TTLT", "Quyết định": "QĐ", "Nghị quyết": "NQ",
}
Half = Literal["seen", "blind"]
Outcome = Literal["hit", "missing", "extra"]

_TAG: Final = re.compile(r"</?[A-ZĐ]{1,4}(?: rel=\"\w*\")?>\s?")
# A sentence may begin with its document's own title, whose mentions the data leaves out.
_OWN_TITLE: Final = re.compile(r"(?:Thông tư|Nghị định|Quyết định|Nghị quyết|Luật|Pháp lệnh)(?: liên tịch)? (?=[A-ZĐ\u00c0-\u1ef8])(?!số ).{10,600}? (?=Căn cứ )")
# A short name where it is defined ("sau đây gọi tắt là Nghị định 85 )") is marked; for the record it is a definition, no mention.
_DEFINED: Final = re.compile(
    rf"(?:gọi|viết) (?:\w+ ){{0,2}}là :? ?(?P<name>(?P<type>{'|'.join(sorted(LABELS, key=len, reverse=True))}) (?:số )?\d{{1,4}}[a-z]?)(?= \))"
)
_TIGHT_BEFORE: Final = ",.;:)%”!?"
_TIGHT_AFTER: Final = "(“"


@dataclass(frozen=True)
class Scored:
    """One mention: where (offsets of the data's own sentence), its label, and whether data and recogniser agree on it.

    ``sentence`` is a hash of its words and, since some stand in the data more than once, which of these it is.
    """

    sentence: str
    half: Half
    start: int
    end: int
    label: str
    outcome: Outcome
    words: str
    context: str

    @property
    def key(self) -> str:
        """What tells this mention in a stored result: a hash of the sentence and numbers, no words."""
        return f"references {self.sentence} {self.start}-{self.end} {self.label} {self.outcome}"


def half_of(sentence: str) -> Half:
    """Which half a sentence belongs to; the data's order plays no part in it."""
    return "seen" if hashlib.sha256(sentence.encode()).digest()[0] % 2 == 0 else "blind"


def written(sentence: str) -> tuple[str, list[int]]:
    """The sentence as people write it, and for each of its characters the place in ``sentence``.

    >>> written("Luật Phòng , chống ma túy ( sửa đổi ) .")[0]
    'Luật Phòng, chống ma túy (sửa đổi).'
    """
    skip = {i for m in _TAG.finditer(sentence) for i in range(m.start(), m.end())}
    text: list[str] = []
    places: list[int] = []
    for i, c in enumerate(sentence):
        if i in skip:
            continue
        if c == " " and (not text or text[-1] == " " or text[-1] in _TIGHT_AFTER):
            continue
        if c in _TIGHT_BEFORE and text and text[-1] == " ":
            text.pop(), places.pop()
        text.append(c)
        places.append(i)
    return "".join(text), places


def marked(sentence: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, label) of the recogniser's mentions in the data's convention."""
    text, places = written(sentence)
    body = title.end() if (title := _OWN_TITLE.match(sentence)) is not None else 0
    for short in _DEFINED.finditer(sentence):
        yield short.start("name"), short.end("name"), LABELS[short.group("type")]
    for cited in citations_in(text):
        m = cited.mention
        label = LABELS.get(m.type or "")
        if label is None or not re.match(r"[^\W\d]", m.text) or re.match(r"số\b", m.text, re.IGNORECASE):
            continue
        start, end = _place(sentence, places, m)
        if start >= body:
            yield start, end, label


def _place(sentence: str, places: list[int], m: Mention) -> tuple[int, int]:
    end = max(m.core_end, m.date.end) if m.date is not None else m.core_end
    start, stop = places[m.block.offsets[m.start]], places[m.block.ends[end - 1] - 1] + 1
    # a dated mention said again without its date: the data gives the place of the first words like it
    if m.date is None and (first := sentence.find(sentence[start:stop] + " ngày ")) >= 0:
        return first, first + stop - start
    # a law that amends another carries the other's mark-up; where that holds the date, the data ends the law with the other's name
    inner = re.search(r"<[A-ZĐ]+ rel", sentence[start:stop])
    if inner is not None and "</" not in sentence[start:stop] and (dated := re.search(r"\s(?:năm|ngày|số)\s+[\d:]", sentence[start + inner.end() : stop])) is not None:
        stop = start + inner.end() + dated.start()
    # a hyphen that must not break a line ("NĐ ‑ CP") stands as a word of its own: the data ends the number before it
    if m.date is None and (apart := sentence.find(" \u2011 ", start, stop)) >= 0:
        stop = apart
    return start, stop


def score(path: Path) -> list[Scored]:
    """All mentions of data and recogniser, each once: found by both, missing, or extra."""
    made: list[Scored] = []
    times: Counter[str] = Counter()
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        sentence = row["text"]
        name, half = hashlib.sha256(sentence.encode()).hexdigest()[:10], half_of(sentence)
        times[name] += 1
        name = f"{name}.{times[name]}"
        want = {(s["start"], s["end"], s["label"]) for s in row["spans"]}
        got = set(marked(sentence))
        for start, end, label in sorted(want | got):
            where = (start, end, label)
            outcome: Outcome = "hit" if where in want & got else "missing" if where in want else "extra"
            made.append(Scored(name, half, start, end, label, outcome, sentence[start:end], sentence))
    return made
