"""Tables whose columns are bodies and whose cells say what each of them does: "Sở Y tế | Công an tỉnh" over "Chủ trì | Phối hợp".

In: the heads and roles of a table, the words of its rows. Out: its roles with such columns as columns of bodies; the role that a cell says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.record import Role
from loaders.writing.columns import Role as ColumnRole
from loaders.writing.vietnamese import fold

_SAID: Final[dict[str, Role]] = {
    "chu tri": "lead", "chu tri thuc hien": "lead", "dau moi": "lead", "phoi hop": "coordinating", "phoi hop thuc hien": "coordinating", "tham gia": "coordinating",
    "ct": "lead", "ph": "coordinating", "x": "responsible", "thuc hien": "responsible", "chi dao": "directing", "tham muu": "advising", "theo doi": "supervising", "giam sat": "supervising",
}
_FEWEST: Final = 2  # columns


def role_said(cell: str) -> Role | None:
    """The role that a cell says and nothing else.

    >>> role_said("Chủ trì"), role_said(" phối hợp."), role_said("Sở Y tế chủ trì"), role_said("CT")
    ('lead', 'coordinating', None, 'lead')
    """
    return _SAID.get(fold(cell).strip(" .;:*"))


def roles_by_cells(heads: Sequence[str], roles: Sequence[ColumnRole], rows: Sequence[Mapping[int, str]]) -> tuple[ColumnRole, ...]:
    """The roles of the columns, those headed by bodies as columns of bodies where every cell below says a role and one of them leads.

    >>> heads, roles = ["TT", "Nội dung", "Sở Y tế", "Công an tỉnh"], ("ordinal", "title", "other", "other")
    >>> roles_by_cells(heads, roles, [{1: "Ký quy chế", 2: "Chủ trì", 3: "Phối hợp"}])
    ('ordinal', 'title', 'responsible', 'responsible')
    >>> roles_by_cells(heads, roles, [{1: "Số giường", 2: "120", 3: "15"}])
    ('ordinal', 'title', 'other', 'other')
    """
    columns = [n for n, (head, role) in enumerate(zip(heads, roles, strict=False)) if role == "other" and HEAD.match(head)]
    if len(columns) < _FEWEST or "title" not in roles:
        return tuple(roles)
    said = [role_said(row[n]) for row in rows for n in columns if row.get(n)]
    if None in said or "lead" not in said:
        return tuple(roles)
    return tuple("responsible" if n in columns else role for n, role in enumerate(roles))
