"""Claims about one document → its row: number, type, issuer, date, title, label and IRI path.

In: everything that the texts say about a key. Out: ``DocumentRow``. A text's own head wins over what others say of it; among
others the most independent files, then the alphabet, so that the order of files never matters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from graph.forms.dates import WHOLE_DAY
from graph.forms.iris import SEGMENT_KIND
from graph.forms.places import small_place_in
from graph.forms.registers import Organisation, bare_issuer
from graph.forms.slugs import short_hash, slug
from graph.forms.symbols import Symbol, parse_number, type_by_symbol
from graph.identity.bodies import body_row
from graph.identity.deciding import UNDATED, Claim
from graph.identity.table import DocumentRow
from loaders.writing.vietnamese import fold

_LONGEST: Final = 60
_OF_A_SMALL_PLACE: Final = re.compile(r"\b(?:huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)$", re.IGNORECASE)  # "UBND xã", of no name


def most_said(claims: Iterable[Claim], value: Callable[[Claim], str | None]) -> str | None:
    """What most files say; ties go to the alphabet. The own head of a witness counts before all others."""
    files: dict[str, set[str]] = defaultdict(set)
    heads: dict[str, set[str]] = defaultdict(set)
    for c in claims:
        said = value(c)
        if said:
            (files if c.cid else heads)[said].add(c.sha256)
    pick = heads or files
    return min(pick, key=lambda v: (-len(pick[v]), v)) if pick else None


def chosen_date(claims: Sequence[Claim], time: str) -> str | None:
    """The date to show: full dates first, of the year in the key, of most files, ties to the earlier."""
    files: dict[str, set[str]] = defaultdict(set)
    for c in claims:
        if c.date:
            files[c.date].add(c.sha256)
    own = {c.date for c in claims if c.date and not c.cid}
    if not files:
        return None
    return min(files, key=lambda d: (time.isdigit() and d[:4] != time, d not in own, -len(d), -len(files[d]), d))


def day_month_year(date: str) -> str:
    """A (partial ISO) date as Vietnamese documents print it.

    >>> day_month_year("2025-05-08"), day_month_year("2026-02-27"), day_month_year("2025-05"), day_month_year("2026")
    ('08/5/2025', '27/02/2026', '5/2025', 'năm 2026')
    """
    parts = date.split("-")
    if len(parts) == 1:
        return f"năm {date}"
    month = parts[1] if parts[1] in ("02", "01") and len(parts) == 3 else str(int(parts[1]))
    return "/".join([*parts[2:], month, parts[0]])


def label_of(head: str, *more: str | None) -> str:
    """How people recognise the document: "Kết luận 81-KL/TW (04/6/2024)", "Kế hoạch 177/KH-UBND (02/7/2025, Ủy ban nhân dân
    tỉnh Lạng Sơn)".

    >>> label_of("Kết luận 81-KL/TW", _when("2024-06-04", "khoa-xiii"), None), label_of("Kết luận 81-KL/TW", _when(None, "khoa-xiii"), None)
    ('Kết luận 81-KL/TW (04/6/2024)', 'Kết luận 81-KL/TW (khóa XIII)')
    """
    told = [x for x in more if x]
    return f"{head} ({', '.join(told)})" if told else head


def _when(date: str | None, time: str) -> str | None:
    return day_month_year(date) if date else f"khóa {time[5:].upper()}" if time.startswith("khoa-") else None


def _without_number(kind: str | None, about: str | None) -> str:
    """Without a number it is what the document is about that tells it from others of its month.

    >>> _without_number("Công văn", "rà soát quỹ đất"), _without_number(None, None)
    ('Công văn chưa rõ số “rà soát quỹ đất”', 'Văn bản chưa rõ số')
    """
    return f"{kind or 'Văn bản'} chưa rõ số" + (f" “{shortened(about)}”" if about else "")


def shortened(title: str) -> str:
    """A title's beginning, as long as a label bears, without the words that begin all titles.

    >>> shortened("Về việc phân công nhiệm vụ"), shortened("triển khai thực hiện " * 9)
    ('phân công nhiệm vụ', 'triển khai thực hiện triển khai thực hiện triển khai thực…')
    """
    said = re.sub(r"^(?:v/v|về việc|về)\s+", "", " ".join(title.split()), flags=re.IGNORECASE)
    return said if len(said) <= _LONGEST else said[: _LONGEST + 1].rsplit(" ", 1)[0].rstrip(" ,;:–-(“\"") + "…"


def short_slug(text: str) -> str:
    """A slug of bearable length; what is cut off lives on in a hash.

    >>> short_slug("Luật Bảo vệ môi trường"), len(short_slug("kế hoạch " * 20)) <= 70
    ('luat-bao-ve-moi-truong', True)
    """
    made = slug(text)
    if len(made) <= _LONGEST:
        return made
    return f"{made[:_LONGEST].rsplit('-', 1)[0]}-{short_hash(fold(text), length=8)}"


def numbered_row(key: str, org: Organisation, symbol: Symbol, claims: Sequence[Claim]) -> DocumentRow:
    """The row of a document with a number."""
    time = key.rsplit("/", 1)[1]
    date = chosen_date(claims, time)
    number = most_said(claims, lambda c: c.number) or symbol.text
    kind = type_by_symbol(symbol)
    printed = most_said(claims, lambda c: c.type)
    own = next((c.type for c in sorted(claims, key=lambda c: c.sha256) if not c.cid and c.type), None)
    # the symbol names the path; a letter's number under a printed "Kế hoạch" is shown as what the texts call it
    told = own or (printed if symbol.code is None and printed else kind) or printed
    kind = own or kind or printed
    issuer = most_said(claims, lambda c: bare_issuer(c.issuer)) or org.issuer
    year = UNDATED if time.startswith(UNDATED) else time
    parsed = parse_number(number) or symbol
    local = org.level in ("tinh", "dia-phuong") or org.province is not None
    tail = f"{slug(number)}-{time.rsplit('-', 1)[1]}" if year == UNDATED else slug(parsed.text)
    return DocumentRow(
        key=key,
        path=_path(org.slug, kind, year, tail),
        number=number,
        type=told,
        issuer=issuer,
        date=date,
        title=most_said(claims, lambda c: c.title),
        label=label_of(" ".join(x for x in (told, number) if x), _when(date, time), issuer if local else None),
        level=_level(org, issuer),
        province=org.province,
        key_basis=_basis(org, time),
        issuer_path=body_row(issuer, group=False, home=None, on=date).iri_path if issuer else None,
    )


def _level(org: Organisation, issuer: str | None) -> str | None:
    """The issuer's level; None where neither name nor place tells it: a department, a company or a school may be anybody's."""
    return org.level if org.level != "dia-phuong" or org.province or small_place_in(issuer) or _OF_A_SMALL_PLACE.search(issuer or "") else None


def _basis(org: Organisation, time: str) -> str:
    if time.startswith(UNDATED):
        return "số, ký hiệu; chưa rõ năm ban hành"
    if org.party:
        return "loạt văn bản của cấp ủy, số, ký hiệu và nhiệm kỳ"
    return "cơ quan ban hành, số, ký hiệu và năm ban hành"


def unnumbered_row(
    key: str, org: Organisation, claims: Sequence[Claim], name: str | None, time: str | None, basis: str
) -> DocumentRow:
    """The row of a document without a number of its own: a text with a blank number, a numbered scheme, a thing known by name."""
    kind = most_said(claims, lambda c: c.type)
    date = chosen_date([c for c in claims if not c.cid], time or "")
    issuer = most_said(claims, lambda c: bare_issuer(c.issuer)) or org.issuer
    title = most_said(claims, lambda c: c.title)
    tail = short_slug(name) if name else f"khong-so-{key.rsplit('/', 1)[1]}"
    local = org.level not in ("chinh-phu", "quoc-hoi")
    called = _dated_name(name, claims)
    # A name that bears its year needs no date to be told apart.
    head, when = (called, None) if called else (_without_number(kind, title), _when(date, time or ""))
    return DocumentRow(
        key=key,
        path=_path(org.slug, kind, time or UNDATED, tail),
        number=None,
        type=kind,
        issuer=issuer,
        date=date,
        title=title,
        label=label_of(head, when, issuer if local else None),
        level=_level(org, issuer),
        province=org.province,
        key_basis=basis,
        issuer_path=body_row(issuer, group=False, home=None, on=date).iri_path if issuer else None,
    )


def _dated_name(name: str | None, claims: Iterable[Claim]) -> str | None:
    """A name with the day that all who cite it give: laws of one name are told apart by it."""
    days = {c.date for c in claims if c.date and len(c.date) == WHOLE_DAY}
    return f"{name} ({day_month_year(days.pop())})" if name and len(days) == 1 and not re.search(r"\b(?:19|20)\d\d\b", name) else name


def _path(org: str, kind: str | None, time: str, tail: str) -> str:
    parts = [org, slug(kind or "") or "van-ban", slug(time) or UNDATED, tail]
    return "/".join(re.sub(r"-+", "-", f"{p}-vb" if p in SEGMENT_KIND else p) for p in parts)


def unique_paths(rows: Iterable[DocumentRow]) -> dict[str, DocumentRow]:
    """Rows by key; where two paths collide, all but the first key get a hash of their key."""
    taken: dict[str, str] = {}
    made = {}
    for row in sorted(rows, key=lambda r: r.key):
        path = row.path
        if path in taken:
            path = f"{path}-{short_hash(row.key, length=6)}"
        taken[path] = row.key
        made[row.key] = replace(row, path=path)
    return made
