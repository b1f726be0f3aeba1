"""What the columns of an indicator table hold, by their printed heads.

In: the heads of a table from left to right, the year of the document. Out: ``Column`` rows: name, unit, target, baseline, result,
note, with the year each is about. Heads are free in practice ("Hiện trạng 2013", "TH 2023", "Kế hoạch năm 2025", "2030"): the words decide,
then the years; a table whose columns cannot be told apart is no indicator table (a value under a wrong head is worse than none).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from loaders.writing.calendar import YEAR
from loaders.writing.columns import column_role
from loaders.writing.vietnamese import fold

Kind = Literal["ordinal", "name", "unit", "target", "baseline", "result", "performed", "year", "note", "assigned", "other"]

VALUES: Final[tuple[Kind, ...]] = ("target", "baseline", "result")
_YEAR: Final = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_BARE_YEAR: Final = re.compile(rf"(?:den )?(?:het )?(?:nam )?({YEAR})$")
_NAME: Final = re.compile(
    r"(?:cac |he thong |nhom )?(?:ten )?(?:chi tieu|chi so|muc tieu|tieu chi)"
    r"(?: (?:cu the|danh gia|chu yeu|theo doi|giam sat|thong ke|phat trien|chinh|thanh phan)| cua .*|,.*)*$"
)
_MAYBE_NAME: Final = re.compile(r"(?:noi dung|ten|danh muc|dien giai|linh vuc)\b")
# What a plan of output counts by years ("Sản phẩm | ĐVT | 2026 | 2027"): with a column of units beside it, for without one it may be money or people.
_COUNTED: Final = re.compile(r"(?:ten |loai |cac |nhom )*(?:san pham|mat hang|cay trong|vat nuoi|loai cay|loai hinh|hang muc|doi tuong|cong trinh|dich vu|cay|con|giong)\b")
_COMPARED: Final = re.compile(
    r"ty le (?:hoan thanh|thuc hien|dat)|muc do (?:hoan thanh|dat)|(?:danh gia|tang|giam)\b|% ?(?:th|dat|so)"
)
_BESIDE: Final = re.compile(r"so (?:sanh|voi)|\bth ?/ ?kh\b|^(?:cach|phuong phap|cong thuc|nguon|tan suat|y nghia|dien giai|giai thich|mo ta)\b")  # beside the values, what they are compared with or how they are measured
_UNIT: Final = re.compile(r"(?:don vi tinh|dvt)\b")
_ASSIGNED: Final = re.compile(
    r"chu tri|phoi hop|co quan|phu trach|dau moi|don vi (?:thuc hien|theo doi|bao cao|chiu|tham muu)|phan cong"
)
_TIME: Final = re.compile(r"thoi (?:gian|han|diem)|tien do|lo trinh|han hoan thanh")
_BASELINE: Final = re.compile(r"hien trang|nam (?:goc|co so)|dau ky|xuat phat diem|so lieu goc|gia tri goc|ban dau")
_TARGET: Final = re.compile(r"muc tieu|chi tieu|ke hoach|\bkh\b|phan dau|duoc giao|nghi quyet giao|den nam|can dat")
_PERFORMED: Final = re.compile(r"ket qua|thuc hien|\bu?th\b|uoc|dat duoc|thuc te|da dat")
_FUNDS: Final = re.compile(r"kinh phi|tong muc dau tu|du toan|\b(?:tong|nguon) von\b|thanh tien")
_MOST_GOALS: Final = 60  # thirty years, each twice; a row with more is a sheet of figures, and each of its goals would tell the whole row again
_RESULT_FIRST: Final = re.compile(r"ket qua|thuc hien|u?th\b|uoc|da dat|dat duoc")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it holds, and the year it is about."""

    kind: Kind
    year: str | None = None
    said: str = ""


@lru_cache(maxsize=4096)
def column(head: str) -> Column:
    """What one head says by itself.

    >>> column("Mục tiêu đề ra đến 2020"), column("Hiện trạng 2013").kind, column("Các mục tiêu cụ thể của Nghị quyết").kind
    (Column(kind='target', year='2020', said='muc tieu de ra den 2020'), 'baseline', 'name')
    >>> column("2022"), column("Thực hiện năm 2023").kind, column("Đơn vị thực hiện").kind, column("So sánh TH/KH (%)").kind
    (Column(kind='year', year='2022', said='2022'), 'performed', 'assigned', 'other')
    """
    said = fold(head).strip(" .:*")
    years = _YEAR.findall(said)
    return Column(_kind(said, head), years[-1] if years else None, said)


def _kind(said: str, head: str) -> Kind:
    role = column_role(head)
    if role in ("ordinal", "unit") or _UNIT.match(said):
        return "ordinal" if role == "ordinal" else "unit"
    if _BARE_YEAR.match(said):
        return "year"
    if said.startswith("ghi chu"):
        return "note"
    if _ASSIGNED.search(said) or _TIME.search(said):
        return "assigned" if _ASSIGNED.search(said) else "other"
    if _NAME.match(said) and not _YEAR.search(said):
        return "name"
    if _COMPARED.match(said) or _BESIDE.search(said):
        return "other"
    if _BASELINE.match(said):
        return "baseline"
    if _RESULT_FIRST.match(said):
        return "performed"
    if _TARGET.search(said):
        return "target"
    if _PERFORMED.search(said):
        return "performed"
    return "baseline" if _BASELINE.search(said) else "other"


def columns(heads: Sequence[str], document_year: str | None) -> tuple[Column, ...] | None:
    """The columns of an indicator table; None where the heads are those of another table.

    >>> [c.kind for c in columns(["STT", "Chỉ tiêu", "ĐVT", "TH 2023", "KH 2025", "Mục tiêu 2030"], "2024")]
    ['ordinal', 'name', 'unit', 'baseline', 'target', 'target']
    >>> [(c.kind, c.year) for c in columns(["STT", "Chỉ tiêu đánh giá", "2013", "2022", "Ghi chú"], "2023")][2:4]
    [('baseline', '2013'), ('result', '2022')]
    >>> [c.kind for c in columns(["STT", "Sản phẩm", "ĐVT", "2026", "2027"], "2025")]
    ['ordinal', 'name', 'unit', 'target', 'target']
    >>> columns(["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"], "2024") is columns(["Mã", "Chỉ tiêu", "Công thức", "Cách diễn giải/mục tiêu"], "2024") is None
    True
    """
    made = [column(h) for h in heads]
    names = [i for i, c in enumerate(made) if c.kind == "name"]
    if not names:  # "Nội dung" names indicators only where columns of years stand beside it and nobody is to do anything
        valued = sum(c.kind in ("year", "target", "baseline", "performed") and c.year is not None for c in made)
        if valued < 2 or any(c.kind == "assigned" or _FUNDS.search(c.said) for c in made) or any(column_role(h) == "lead" for h in heads):
            return None
        units = any(c.kind == "unit" for c in made)
        names = [i for i, c in enumerate(made) if _MAYBE_NAME.match(c.said) or (units and _COUNTED.match(c.said))][:1]
        if not names:
            return None
        made[names[0]] = replace(made[names[0]], kind="name")
    made = _years(made, document_year)
    made = _performed(made)
    goals = sum(c.kind == "target" for c in made)
    return tuple(made) if goals <= _MOST_GOALS and any(c.kind in VALUES for c in made) else None


def _years(made: list[Column], document_year: str | None) -> list[Column]:
    """Columns headed by a year alone: what is past when the document is written was found, what is to come is to be reached."""
    bare = [i for i, c in enumerate(made) if c.kind == "year"]
    if not bare:
        return made
    out = list(made)
    if document_year is None:  # nothing tells the past from the future
        return [replace(c, kind="other") if c.kind == "year" else c for c in made]
    past = sorted((i for i in bare if (out[i].year or "") <= document_year), key=lambda i: out[i].year or "")
    for i in bare:
        if i not in past:
            out[i] = replace(out[i], kind="target")
    told = {c.kind for c in out}
    for n, i in enumerate(past):
        last = n == len(past) - 1
        if last and "performed" not in told and (len(past) > 1 or "target" not in told or "baseline" in told):
            out[i] = replace(out[i], kind="result")
        elif n == 0 and "baseline" not in told:
            out[i] = replace(out[i], kind="baseline")
        else:
            out[i] = replace(out[i], kind="other")
    return out


def _performed(made: list[Column]) -> list[Column]:
    """What was done is the result; before the years of the goals, where nothing else is, it is where one starts from."""
    out = list(made)
    done = sorted((i for i, c in enumerate(made) if c.kind == "performed"), key=lambda i: (made[i].year or "9999", i))
    kinds = {c.kind for c in made}
    if len(done) == 1 and not kinds & {"target", "baseline", "result"} and "assigned" in kinds and made[done[0]].year is None:
        out[done[0]] = replace(made[done[0]], kind="target")  # "Kết quả" that somebody is charged with is still to be reached
        return out
    goals = [c.year for c in made if c.kind == "target" and c.year]
    for n, i in enumerate(done):
        year, last = made[i].year, n == len(done) - 1
        before = year is not None and bool(goals) and year < min(goals) and not made[i].said.startswith("ket qua")
        if last and "result" not in kinds and not (len(done) == 1 and before and "baseline" not in kinds):
            out[i] = replace(made[i], kind="result")
        elif n == 0 and "baseline" not in kinds and year is not None:
            out[i] = replace(made[i], kind="baseline")
        else:
            out[i] = replace(made[i], kind="other")
    return out
