"""What annex rows, body items and duties share: bodies with their evidence, citations, conditions, the record's ``Task``.

In: blocks and what was read of them. Out: ``BodyRole``, ``Task``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final, Literal

from loaders.agencies.bodies import Locality, NamedBody
from loaders.record import ROLES, BodyRole, Citation, Confidence, Premise, Role, Spans, Task, Timeframe
from loaders.references.citing import Citing
from loaders.writing.block import Block
from loaders.writing.markers import BULLETS

_CONDITION: Final = re.compile(
    r"\(nếu có\)|\((?:nếu(?! có\b)|khi có (?:đề nghị|yêu cầu|nhu cầu))(?: [^()]{2,60})?\)|\bkhi(?: [^\W\d]+){0,8} có (?:yêu cầu|đề nghị)\b|(?<!vướng mắc )(?<!vướng mắc, )(?<!phát sinh )(?<!phát sinh, )\bnếu có\b(?! (?:vướng|khó|phát sinh"
    r"|yêu cầu|thay đổi|nội dung))",
    re.IGNORECASE,
)
_IN_ANNEX: Final = re.compile(r"^annex (\d+) ")
SHARED: Final = "ô gộp với hàng trên trong bảng"
DITTO: Final = "ô ghi «như trên»"
COLUMN: Final = "cơ quan nêu tại đầu cột của bảng"
BESIDE: Final = "nêu chung cho các nhiệm vụ của mục"
"""Why a task has words that are printed for others too."""
_TAKES_PART: Final = re.compile(r"(?:^|[.;]\s+)(?:(?:Định kỳ|Tiếp tục|Chủ động|Tích cực)\s+)?(tham gia)\b", re.IGNORECASE)


def item_path(section: str) -> str:
    """The path of an item's section without its bullet; an annex's name is a step of its own.

    >>> item_path("III.3 bullet 2"), item_path("annex 1 3.a")
    ('III.3', 'annex-1/3.a')
    """
    path = section.partition(" bullet ")[0]
    return _IN_ANNEX.sub(r"annex-\1/", path) if path.startswith("annex ") else path


def conditional(text: str, *, first: bool = False) -> str | None:
    """The words that make a task conditional, joined.

    "tham gia" is how a body takes part; ``first``: only where the words begin so, of a row whose body leads the whole, of an item that names none itself.

    >>> conditional("Xây dựng hồ chứa (nếu có)"), conditional("Tham gia cập nhật kịch bản"), conditional("Rà soát")
    ('(nếu có)', 'Tham gia', None)
    >>> [conditional(t) for t in ("Tập huấn khi các xã có yêu cầu", "Cử cán bộ (khi có đề nghị)", "Thẩm định (nếu được thành lập)", "Gửi về Sở khi kết thúc")]
    ['khi các xã có yêu cầu', '(khi có đề nghị)', '(nếu được thành lập)', None]
    >>> conditional("Trao đổi chuyên gia; tham gia các tổ chức quốc tế", first=True), conditional("Tham gia góp ý quy hoạch", first=True)
    (None, 'Tham gia')
    """
    low = text.lower()
    found = [(m.start(), m.group().strip()) for m in _CONDITION.finditer(text)] if "nếu " in low or ("khi " in low and "có " in low) else []
    if "tham gia" in low:
        found += [(m.start(1), m.group(1)) for m in _TAKES_PART.finditer(text) if not (first and m.start())]
    return "; ".join(dict.fromkeys(said for _, said in sorted(found))) or None


def cites(spans: Spans, marks: Iterable[str], citations: Sequence[Citation]) -> tuple[str, ...]:
    """Ids of the citations inside ``spans`` and of those in the footnotes whose marks stand there."""
    return (citations if isinstance(citations, Citing) else Citing(citations)).within(spans, marks)


def _body_spans(body: NamedBody, block: Block) -> Spans:
    """The places of a body's words, with the words that it shares with others of its list."""
    own = block.spans(body.start, body.end)
    return own if body.head is None else (*block.spans(*body.head), *own)


def printed_role(role: Role, body: NamedBody, block: Block, locality: Locality) -> BodyRole:
    """A body whose own words stand in ``block``."""
    spans = _body_spans(body, block)
    premises = (locality.premise,) if body.needs_locality and locality.premise else ()
    return BodyRole(role, body.name, body.group, block.source.slice_text(spans), spans, body.confidence, premises)


def shared_role(told: BodyRole, why: str) -> BodyRole:
    """A body of a cell above: the row has it without printing it anew, for the reason ``why``."""
    return replace(told, confidence="inferred", premises=(Premise(why, told.text, told.spans), *told.premises))


def inherited_role(role: Role, body: NamedBody, said: Spans, heading: Block, locality: Locality, said_at: str = "") -> BodyRole:
    """A body that the heading names; ``said`` are the words of the item that give the role, ``said_at`` what the heading is where it is no part's."""
    named = _body_spans(body, heading)
    said_at = said_at or ("cơ quan nêu tại câu dẫn trước các mục" if heading.kind == "paragraph" else "cơ quan nêu tại tiêu đề của mục")
    where = Premise(said_at, heading.source.slice_text(named), named)
    premises = (where, locality.premise) if body.needs_locality and locality.premise else (where,)
    confidence: Confidence = "inferred"
    return BodyRole(role, body.name, body.group, heading.source.slice_text(said), said, confidence, premises)


def by_role(bodies: Iterable[BodyRole]) -> dict[str, Any]:
    """The fields of a ``Task`` that tell who has which role in it: each body once in each role (``bodies``), and the lists by role that follow."""
    unique: dict[tuple[str, str], BodyRole] = {}
    for b in bodies:
        unique.setdefault((b.role, b.body), b)
    named: dict[str, Any] = dict.fromkeys(ROLES, ())
    for b in unique.values():
        named[b.role] += (b.body,)
    return {**named, "bodies": tuple(unique.values())}


def filled(**places: Spans) -> dict[str, Spans]:
    """The places of those parts of a task that are there."""
    return {part: spans for part, spans in places.items() if spans}


def ordinal_of(block: Block) -> str | None:
    """The number or letter of an item; None of a bullet."""
    return block.marker if block.marker and block.marker not in BULLETS else None


def prose_task(
    kind: Literal["body", "duty"], block: Block, path: str, section: str, bodies: Iterable[BodyRole], time: Timeframe | None, citations: Sequence[Citation], *,
    name: Block | None = None, product: Block | None = None, first: bool = False,
) -> Task:
    """The task that a block tells; ``name``, ``product``: the words of these, where they are not the whole block's; ``first`` as of ``conditional``."""
    name, spans, group = name or block, block.spans(), block.headings[-1] if block.headings else None
    places = filled(title=name.spans(), timeframe=time.spans if time else (), product=product.spans() if product else (), group=group.spans() if group else ())
    return Task(
        id=f"{kind}:{path}", kind=kind, status=None, group=group.text if group else None, ordinal=ordinal_of(block), path=path, parent=None, title=name.text,
        product=product.text.rstrip(" .;") if product else None, timeframe=time, conditional=conditional(block.text, first=first),
        cites=cites(spans, [m.label for m in block.marks], citations), section=section, text=block.source.slice_text(spans), spans=spans, field_spans=places, **by_role(bodies),
    )
