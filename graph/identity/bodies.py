"""Names of bodies in a text → their IRI paths: whose province, and a body or a group of bodies.

In: a full name ("Sở Xây dựng tỉnh Lạng Sơn") and the text that speaks. Out: ``BodyRow``. Bodies are per organisation and time:
a province's two eras have two sets of bodies; Đảng ủy UBND tỉnh is not UBND tỉnh; thành phố Lai Châu is not tỉnh Lai Châu.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from graph.forms.places import places_in, province_in, province_slug, small_place_in
from graph.forms.registers import bare_issuer, level_of, nationwide, without_term
from graph.forms.slugs import short_hash, slug
from graph.identity.table import BodyRow
from loaders.writing.vietnamese import fold, nfc
from ontology.successions import names

_CENTRAL: Final = frozenset({"quoc-hoi", "chinh-phu", "bo"})
_CENTRAL_PARTY: Final = re.compile(r"\b(trung uong|bo chinh tri|ban bi thu)\b")
# Bodies that a province has one of: the word "tỉnh" adds nothing to their name inside the province.
_ONE_A_PROVINCE: Final = re.compile(r"(so|van phong|thanh tra|cong an|bo chi huy|bo doi bien phong|bao|dai|chi cuc|truong)\b")
_A_PROVINCES: Final = re.compile(
    r"^(?:so|chi cuc|phong|cong an|bo chi huy|ban chi huy|bo doi bien phong|ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|tinh uy|ban dan van)\b"
    r"|\b(?:tinh|thanh pho|huyen|thi xa|xa|phuong)$"
)
_LONGEST: Final = 80


@lru_cache(maxsize=16384)  # a store names the same bodies over and over, and so do the rules of who takes over
def body_row(name: str, *, group: bool, home: str | None, on: str | None, reader: str = "") -> BodyRow:
    """The row of a body named in a text of ``home``, on a (partial ISO) date.

    ``reader`` names the text: a province's body of which nobody says which province is that text's own, for "Sở Xây dựng" in two
    such texts may be two provinces'.

    >>> body_row("Sở Xây dựng tỉnh Lạng Sơn", group=False, home=None, on="2025-07-02").iri_path
    'co-quan/lang-son/so-xay-dung'
    >>> body_row("Đảng ủy Ủy ban nhân dân tỉnh Lào Cai", group=False, home=None, on="2026").iri_path
    'co-quan/lao-cai-2025/dang-uy-uy-ban-nhan-dan-tinh'
    >>> body_row("Chủ tịch Ủy ban nhân dân các xã, phường tỉnh Lào Cai", group=True, home=None, on="2026").label
    'Ủy ban nhân dân các xã, phường tỉnh Lào Cai'
    >>> body_row("Thủ trưởng các cơ quan, đơn vị", group=True, home=None, on="2026").label
    'Các cơ quan, đơn vị'
    >>> city = "Ủy ban nhân dân thành phố Lai Châu"
    >>> body_row(city, group=False, home=f"{city}, tỉnh Lai Châu", on="2023-05").iri_path
    'co-quan/lai-chau/uy-ban-nhan-dan-thanh-pho-lai-chau'
    >>> body_row("Bộ Nông nghiệp và Môi trường", group=False, home="Ủy ban nhân dân tỉnh Lạng Sơn", on="2025").iri_path
    'co-quan/trung-uong/bo-nong-nghiep-va-moi-truong'
    >>> body_row("Ngân hàng nhà nước Việt Nam", group=False, home=None, on="2026").label
    'Ngân hàng Nhà nước Việt Nam'
    """
    said = bare_issuer(name) or nfc(name)
    central = level_of(said) in _CENTRAL or nationwide(said) or bool(_CENTRAL_PARTY.search(fold(said)))
    place = None if central else province_in(said) or province_in(home)
    where = province_slug(place, on) if place else None
    if not where and not central and (small := small_place_in(said) or small_place_in(home)):
        where = slug(f"{small.kind} {small.name}")
    if not where and not central and not group and reader and not home and _A_PROVINCES.search(fold(said)):
        where = f"chua-ro-noi-{reader}"
    made = slug(_without_province(said))
    if len(made) > _LONGEST:
        made = f"{made[:_LONGEST].rstrip('-')}-{short_hash(said, length=6)}"
    path = f"{where or 'trung-uong'}/{made or 'co-quan'}"
    # one name for one node: two terms of a committee are one body, and so are a committee and its chairman
    named = without_term(said) or said
    label = named[:1].upper() + named[1:]
    official = names().get(path, label)
    return BodyRow(
        f"{'nhom-co-quan' if group else 'co-quan'}/{path}",
        official if fold(official) == fold(label) else label,  # the capitals that acts give it
        group,
        where if place else None,
    )


def _without_province(name: str) -> str:
    """The name inside its province: "Sở Y tế tỉnh Lào Cai" is "Sở Y tế", "Ủy ban nhân dân tỉnh Lào Cai" stays the tỉnh's."""
    for p in places_in(name):
        if p.small:
            continue
        one = bool(_ONE_A_PROVINCE.match(fold(name)))
        keep = "" if one else "tỉnh" if p.kind == "tỉnh" else p.kind
        return re.sub(rf",?\s*{re.escape(p.kind)}\s+{re.escape(p.name)}\b", f" {keep}", name, flags=re.IGNORECASE).strip()
    return re.sub(r"\s+tỉnh$", "", name) if _ONE_A_PROVINCE.match(fold(name)) else name
