"""Who has what role in an item: by its own words, and by the words above it where the item names nobody.

In: an item, what its words say (``Reading``), who is charged with it above (``Held``). Out: one ``BodyRole`` for each body and role.
"""

from __future__ import annotations

from loaders.agencies.bodies import Locality
from loaders.record import BodyRole
from loaders.work.leadins import Held
from loaders.work.roles import Reading, partners_behind
from loaders.work.taskparts import inherited_role, printed_role
from loaders.writing.block import Block


def held_roles(block: Block, reading: Reading, held: Held, locality: Locality) -> list[BodyRole]:
    """Who has what role by the words of an item, and by the words above it where the item names nobody."""
    made: list[BodyRole] = []
    told = held.hits if not reading.subject else tuple(h for h in held.hits if h.role == "directing" and held.verbs is not None and not held.verbs.text[h.end :].strip(" :"))  # "UBND các xã chỉ đạo:" directs the bodies that the items name
    if held.heading is not None and held.verbs is not None:
        for hit in told:
            said = held.verbs.spans(hit.start, hit.end)
            named, by = (hit.partners, held.verbs) if hit.partners else (held.bodies, held.heading)
            made += [inherited_role(hit.role, b, said, by, locality) for b in named]
    leads = any(h.role == "lead" for h in told)
    for hit in reading.hits:
        if leads and hit.role == "coordinating" and (named := partners_behind(block.text, hit, locality)[0]):  # "Bộ A chủ trì:" above "Phối hợp với Bộ B …"
            made += [printed_role(hit.role, b, block, locality) for b in named]
        elif hit.partners:
            made += [printed_role(hit.role, b, block, locality) for b in hit.partners]
        elif reading.subject:
            made += [printed_role(hit.role, b, block, locality) for b in reading.subject]
        elif held.heading is not None and not (told and hit.role == "responsible" and not held.doers):
            named, by = (held.doers, held.verbs) if held.doers and held.verbs is not None else (held.bodies, held.heading)
            role = "responsible" if held.doers and hit.role == "directing" and any(h.role == "directing" for h in told) else hit.role  # who directs them directs what they do
            made += [inherited_role(role, b, block.spans(hit.start, hit.end), by, locality) for b in named]
    return made
