"""Why a typed value is not one thing of the store: several fit, none does, or it cannot be read at all.

In: the parameter, the words, what fits or is near. Out: errors with their codes, the candidates to choose from in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loaders.errors import VanmachError
from ontology.language import tr, tr_later
from queries.questions.catalog import Parameter

_KIND_WORDS: Final = {
    "document": tr_later("văn bản"), "body": tr_later("cơ quan"), "organisation": tr_later("cơ quan"), "task": tr_later("nhiệm vụ"),
    "province": tr_later("tỉnh, thành phố"), "predicate": tr_later("quan hệ"), "document_type": tr_later("loại văn bản"), "person": tr_later("người ký"), "file": tr_later("tệp"),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several that fit, and what tells it apart; ``typed``: what to type for it where others bear the same label."""

    iri: str
    label: str
    why: str
    typed: str = ""

    def to_json(self) -> dict[str, str]:
        return {"iri": self.iri, "label": self.label, "why": self.why}


class Ambiguous(VanmachError):
    """Several things fit equally well; the candidates are the answer."""

    code, exit_status = "VM-032", 5

    def __init__(self, parameter: Parameter, value: str, candidates: Sequence[Candidate]) -> None:
        listed = "\n".join(f"  – {c.label} ({c.why})" for c in candidates)
        super().__init__(
            "{label} “{value}”: có {n} khả năng, cần chọn một:\n{listed}",
            "Gõ lại đầy đủ hơn: số, ký hiệu, năm, cơ quan ban hành, tỉnh.", label=parameter.label, value=value, n=len(candidates), listed=listed,
        )
        self.parameter = parameter
        self.value = value
        self.candidates = tuple(candidates)

    def to_json(self, question_id: str) -> dict[str, object]:
        return {"question": question_id, "ambiguous": {self.parameter.name: [c.to_json() for c in self.candidates]}}


class NoSuch(VanmachError):
    """Nothing of the store fits the words."""

    code, exit_status = "VM-033", 6

    def __init__(
        self, parameter: Parameter, value: str, suggestions: Sequence[Candidate], kinds: Sequence[str], empty: bool = False
    ) -> None:
        what = tr(" hoặc ").join(dict.fromkeys(tr(_KIND_WORDS[k]) for k in kinds if k in _KIND_WORDS))
        near = "; ".join(s.label for s in suggestions)
        remedy = tr_later("Gần giống: {near}." if near else "Ví dụ cách gõ: {example}.")
        super().__init__(
            "{label}: trong kho không có {what} nào ứng với “{value}”.",
            "Kho chưa có văn bản nào: nạp bằng lệnh vanmach build THƯ_MỤC_VĂN_BẢN" if empty else remedy, label=parameter.label, what=what, value=value, near=near, example=parameter.example,
        )
        self.parameter = parameter
        self.value = value
        self.suggestions = tuple(suggestions)


class BadValue(VanmachError):
    """A value that cannot be read at all (a year with letters), a parameter that the question has not, or one missing."""

    code, exit_status = "VM-034", 2
