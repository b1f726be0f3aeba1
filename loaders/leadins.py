"""What stands above items and charges a body with them: a heading that names it, a sentence that brings the items in.

In: the blocks above an item. Out: ``Held``: the bodies charged, with the block that names them, and the roles that the words above give to what is
listed below ("Chủ trì, phối hợp với Sở A:" makes each item below a matter to lead). A heading that tells a topic ("Kiểm tra, giám sát") gives none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from loaders.assignments import ASKS, TELLS, charged_at, moved_body
from loaders.bodies import Locality, NamedBody, bodies_from, split_bodies
from loaders.bodyheads import HEAD
from loaders.roles import Hit, read_roles
from loaders.text import Block

_BRINGS_IN: Final = re.compile(
    r"(?:tập trung|khẩn trương|nghiêm túc|chủ động|tiếp tục|tăng cường|đẩy mạnh)\b"
    r"|(?:tổ chức |triển khai )*thực hiện (?:tốt |ngay )?(?:các|một số|những) (?:nhiệm vụ|nội dung|giải pháp|công việc|yêu cầu)"
)
_DUTY_OF: Final = re.compile(r"\s*(?:có trách nhiệm|chịu trách nhiệm|theo|:)")
# "a) Chủ trì" above items: nothing but a role.
_ROLE_ALONE: Final = re.compile(r"(?:chủ trì|phối hợp)(?:\s+(?:triển khai|thực hiện|tổ chức|các|nhiệm vụ|nội dung|công tác|việc))*\s*[.:]?$", re.IGNORECASE)
_SHORT: Final = 160
_LONGEST: Final = 600  # no sentence that brings items in is longer


@dataclass(frozen=True)
class Held:
    """``bodies`` stand in ``heading``; ``hits`` are roles in the words of ``verbs``, for all items below. Places are those of each block's text."""

    heading: Block | None = None
    bodies: tuple[NamedBody, ...] = ()
    verbs: Block | None = None
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True)
class _Said:
    bodies: tuple[NamedBody, ...] = ()
    hits: tuple[Hit, ...] = ()


def holders(block: Block, locality: Locality) -> Held:
    """The innermost heading above ``block`` that names bodies, and the roles that it, or a heading between, gives to what is below."""
    verbs: tuple[Block, tuple[Hit, ...]] | None = None
    for heading in reversed(block.headings):
        said = _said(heading.text, locality)
        verbs = verbs or ((heading, said.hits) if said.hits else None)
        if said.bodies:
            return Held(heading, said.bodies, *(verbs or (None, ())))
    return Held()


def asked_by(sentence: Block, locality: Locality) -> Held:
    """Whom a sentence asks for what is listed after it, and in what role."""
    said = _asked(sentence.text, locality)
    return Held(sentence, said.bodies, sentence if said.hits else None, said.hits)


@lru_cache(maxsize=1024)
def _asked(text: str, locality: Locality) -> _Said:
    """The bodies of whom a sentence asks what is listed after it ("… đề nghị Ủy ban nhân dân các tỉnh, thành phố:")."""
    for m in reversed(list(ASKS.finditer(text))):
        at = m.end() + len(text[m.end() :]) - len(text[m.end() :].lstrip())
        if not HEAD.match(text, at):
            continue
        found, stop = bodies_from(text, at, locality)
        said = text[stop:].strip(" ,")
        if found and (said == ":" or (not TELLS.match(said) and (_BRINGS_IN.match(said) or re.search(r"\bsau(?: đây)?\s*:$", said)))):
            return _Said(found, _roles(text, at, locality))
    return _Said()


@lru_cache(maxsize=2048)
def _said(text: str, locality: Locality) -> _Said:
    """The bodies that a heading names as those who are charged with all items below it, and the roles it gives.

    >>> said = _said("Sở Y tế chủ trì, phối hợp với Sở Nội vụ:", Locality("tỉnh Hà Giang"))
    >>> [b.name for b in said.bodies], [h.role for h in said.hits]
    (['Sở Y tế tỉnh Hà Giang'], ['lead', 'coordinating'])
    """
    at = charged_at(text)
    if not HEAD.match(text, at):
        return _Said((), _roles(text, 0, locality) if _gives_role(text) else ())
    until = text.find(":", at)
    end = until if 0 < until < len(text) - 1 and not re.match(r".*\b[Ss]ở$|.*các huyện$", text[:until]) else len(text)
    if end == len(text):
        found, stop = bodies_from(text, at, locality)
        if text[stop:].strip(" .:;"):
            verb = _DUTY_OF.match(text, stop)
            if found and (hits := _roles(text, at, locality)) and (text.endswith(":") or _only_names(text[at:])) and not TELLS.match(text[stop:].lstrip(" ,")):
                return _Said(found, hits)
            if text.endswith(":"):  # a sentence that brings the items in: its verb is no part of a name
                said = text[stop:].lstrip(" ,")
                if not verb and TELLS.match(said):
                    return _Said()
                verb = verb or (_BRINGS_IN.match(said) if _only_names(text[at:]) else None)
            if not verb and not _only_names(text[at:]):
                return _Said()
            end = stop if verb else end
    return _Said(tuple(moved_body(b, at) for b in split_bodies(text[at:end].rstrip(" :."), locality)))


def _gives_role(text: str) -> bool:
    return text.endswith(":") or bool(_ROLE_ALONE.match(text))


def _roles(text: str, at: int, locality: Locality) -> tuple[Hit, ...]:
    """The roles that a sentence's verbs name; what it only asks to do is said by each item."""
    hits = (h for h in read_roles(text[at : at + _LONGEST], locality).hits if h.role != "responsible")
    return tuple(replace(h, start=h.start + at, end=h.end + at, partners=tuple(moved_body(b, at) for b in h.partners)) for h in hits)


def _only_names(text: str) -> bool:
    """A heading without a verb of its own: short, no full stop inside."""
    return len(text) < _SHORT and ". " not in text
