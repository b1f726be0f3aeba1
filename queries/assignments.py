"""What a body leads: by itself, or as one of a group.

In: rows of co-quan-chu-tri for the body and for each group that includes it. Out: answer rows whose `relation` says lead,
responsible or group. A group includes a body of its own province whose kind it names ("Các sở, ban, ngành").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from loaders.writing.vietnamese import fold
from ontology.language import tr, tr_later

from .lineage import task_rows
from .lookup import Known, Row, value
from .rows import Filtered, Json, local

# A group of "cơ quan" or "đơn vị" without a kind holds every body of the place; "liên quan" leaves open which.
_ANY: Final = ("co quan", "don vi")
RELATIONS: Final = {"lead": tr_later("chủ trì"), "responsible": tr_later("thực hiện"), "group": tr_later("qua nhóm cơ quan")}
_SEPARATORS = re.compile(r"\s*(?:,|;|\bva\b)\s*")


def kind_words(group: str) -> tuple[str, ...]:
    """The kinds of bodies that a group's name lists, folded.

    >>> kind_words("Các sở, ban, ngành tỉnh Lạng Sơn")
    ('so', 'ban', 'nganh tinh lang son')
    """
    folded = re.sub(r"^(?:cac|nhung)\s+", "", fold(group))
    return tuple(re.sub(r"^(?:cac|nhung)\s+", "", part) for part in _SEPARATORS.split(folded) if part)


def includes(group: Known, body: Known) -> bool:
    """Does the group's name take in this body?

    >>> from queries.lookup import known
    >>> so = known("urn:a", "body", ("Sở Xây dựng tỉnh Lạng Sơn",), province="urn:ls")
    >>> nhom = known("urn:b", "group", ("Các sở, ban, ngành tỉnh Lạng Sơn",), province="urn:ls")
    >>> xa = known("urn:c", "group", ("UBND các xã, phường tỉnh Lạng Sơn",), province="urn:ls")
    >>> includes(nhom, so), includes(xa, so)
    (True, False)
    """
    if group.province is None or group.province != body.province:
        return False
    mine = fold(body.label)
    for word in kind_words(group.label):
        head = " ".join(word.split()[:2])
        if head in _ANY:
            return True
        # "sở" and "ban" stand alone; "sở, ngành tỉnh" ends in the place, which is the same by then
        if word and (mine == word or mine.startswith(word.split()[0] + " ")) and _is_kind(word, mine):
            return True
    return False


def _is_kind(word: str, body: str) -> bool:
    """All words of the kind stand at the head of the body's name, the place and "liên quan" apart."""
    bare = re.sub(r"\s+(?:co\s+)?lien quan.*$|\s+(?:tinh|thanh pho|cap|thuoc|tren dia ban)\b.*$", "", word)
    return body == bare or body.startswith(bare + " ")


def led_tasks(own: Mapping[str, Sequence[Row]], groups: Iterable[tuple[Known, Mapping[str, Sequence[Row]]]]) -> Filtered:
    """Answer rows in order: led, carried out, through a group."""
    found: Filtered = []
    for via, parts in ((None, own), *groups):
        roles: dict[tuple[str, str], set[str]] = {}
        for row in parts["main"]:
            key = (value(row, "task") or "", value(row, "document") or "")
            roles.setdefault(key, set()).add(local(value(row, "role")) or "")
        for task, filters in task_rows(parts["main"], parts["roles"]):
            for role in sorted(roles[(task["task"], task["document"])]):
                relation = "group" if via else role
                shown = {
                    "relation": relation,
                    "relation_label": tr(RELATIONS[relation]),
                    "role": role,
                    "via": {"iri": via.iri, "label": via.label} if via else None,
                    **task,
                    "kind_label": filters["kind_label"],
                    "evidence": filters["evidence"],
                }
                order = (list(RELATIONS).index(relation), via.label if via else "", filters["sort"], role)
                found.append((shown, {**filters, "sort": order}))
    found.sort(key=lambda pair: pair[1]["sort"])
    return found


def in_years(row: Json, start: str | None, end: str | None) -> bool:
    """Does the task's time touch the years asked for? A task without a printed time is kept: it is not known to be outside.

    >>> in_years({"timeframe": {"start": "2025-01-01", "end": "2030-12-31"}}, "2031", None)
    False
    """
    frame = row["timeframe"] or {}
    begins, ends = frame.get("start"), frame.get("end")
    if start is not None and ends is not None and ends[:4] < start:
        return False
    return not (end is not None and begins is not None and begins[:4] > end)
