"""Answers → what a person reads in a terminal: the sum first, then documents with chain and tasks, then how to go on.

In: an answer as JSON (``Answer.to_json()``) and the width. Out: text. No IRI, no rule name; quotes are headed "Trích nguyên văn".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from ontology.language import tr, tr_later
from ontology.writing import Count
from viz import messages
from viz.answers.cells import cell, is_evidence, natural_width, quoted, shown, table_text, visible_columns
from viz.answers.notes import COUNTED, NOTHING, OTHER_ROLES
from viz.console import plain, wrap

Json = Mapping[str, Any]
TASK_QUESTION = "nhiem-vu-tu-van-ban"
_TITLES = ("title", "message", "document_label", "body_label", "subject_label", "printed")
# leading columns under whose value rows stand, beside those of codes ("kind"), where a table would be too wide
_HEADINGS = ("block_label", "relation_label", "level_label", "state_label", "citing_label", "group", "province")
_SORTS = ("direction_label", "relation_label", "level_label", "state_label", "by")
_LEADING = {*messages.CODE_WORDS, *_SORTS}
_BY_A_CLAUSE = ["giao-chung"]
_QUOTES_SHOWN = 3
SIDE_LISTS = (
    ("based_on", tr_later("Văn bản lấy làm căn cứ (không tính là phát sinh)")),
    ("carries_out", tr_later("Nhiệm vụ nêu trực tiếp văn bản này")),
    ("carried_over", tr_later("Nhiệm vụ chuyển tiếp")),
    ("not_held", tr_later("Văn bản triển khai được nhắc tới nhưng chưa có trong kho")),
)


def render(answer: Json, width: int, command: str = "", heading: str = "") -> str:
    """The whole answer as text; ``command`` is what was typed, for the hints; ``heading`` what a sentence was understood as."""
    head = [heading, ""] if heading else _understood(answer, width)
    body = _tasks(answer, width, command) if answer["question"] == TASK_QUESTION else _any(answer, width)
    foot = [messages.as_of(answer["as_of"], count(answer["documents"]))]
    if answer.get("truncated"):
        foot.insert(0, tr("Kết quả dài, chỉ hiện một phần; dùng --format json hoặc --format csv để lấy hết."))
    return "\n".join([*head, *body, "", *(line for text in foot for line in wrap(text, width))])


def count(documents: Any) -> int:
    """How many documents: the answer gives a number, or lists them."""
    return documents if isinstance(documents, int) else len(documents)


def _understood(answer: Json, width: int) -> list[str]:
    from queries.questions.catalog import question

    entry = question(answer["question"])
    rows = []
    for name, value in (answer.get("understood") or {}).items():
        parameter = entry.parameter(name)
        words = cell(value)
        rows.append(f"{parameter.label if parameter else name}: {messages.word('predicate', words)}")
    return [*wrap(f"{entry.wording} ({'; '.join(rows)})" if rows else entry.wording, width), ""]


def _any(answer: Json, width: int) -> list[str]:
    rows: list[Json] = list(answer["rows"])
    others = OTHER_ROLES.get(answer["question"])
    elsewhere = wrap(tr(others, body=cell((answer.get("understood") or {}).get("co-quan"))), width) if others else []
    if not rows:
        return [tr(NOTHING.get(answer["question"], messages.NOTHING)), *elsewhere]
    columns = [(n, h) for n, h in visible_columns(answer) if n != "chain" and not any(is_evidence(r.get(n)) for r in rows)]
    body = [[shown(n, r) for n, _ in columns] for r in rows]
    head = [*wrap(headline(rows), width)]
    if counted := COUNTED.get(answer["question"]):
        head += wrap(tr(counted, n=sum(bool(r.get("review")) and not r.get("decided") for r in rows)), width)
    head += elsewhere + (wrap(said, width) if (said := cell(answer.get("period"))) else [])
    head.append("")
    if natural_width([h for _, h in columns], body) <= 1.5 * width:
        lines = [table_text([h for _, h in columns], body, width, [_sources(r, width) for r in rows])]
    else:
        lines = _cards(columns, rows, body, width)
    return [*head, *lines]


def headline(rows: Sequence[Json]) -> str:
    """The sum of the answer, to stand first; kinds of tasks are never added up.

    >>> row = {"relation_label": "chủ trì"}
    >>> headline([{**row, "kind": "annex"}, {**row, "kind": "duty"}, {"relation_label": "thực hiện", "kind": "duty"}])
    'Chủ trì: 1 nhiệm vụ tại phụ lục, 1 trách nhiệm; thực hiện: 1 trách nhiệm.'
    >>> headline([{"by": "theo tên"}, {"by": "theo tên"}])
    '2 kết quả: theo tên 2.'
    >>> open_, by_clause = {"state_label": "không nêu", "states": ["khong-neu"]}, {"state_label": "chung", "states": ["giao-chung"]}
    >>> headline([{**open_, "kind": "body"}, {**by_clause, "kind": "body"}]).split(":")[0]
    'Không nêu'
    """
    incomplete = sum(r.get("code") in messages.INCOMPLETE_CODES for r in rows)
    if incomplete:
        more = tr("Ngoài ra {n} chỗ bản in ghi thiếu.", n=incomplete)
        return f"{tr('{n} điều cần xác minh.', n=len(rows) - incomplete)} {more}"
    sort = next((n for n in _SORTS if rows[0].get(n)), "")
    if not sort and all(r.get("task") and r.get("kind") in messages.KIND_COUNTS for r in rows):
        return f"{_kinds(rows)}."
    if not sort:
        doubtful = sum(r.get("confidence") == "candidate" for r in rows)
        return tr("{n} kết quả", n=Count(len(rows))) + (tr(", trong đó {n} cần xác minh.", n=doubtful) if doubtful else ".")
    groups: dict[str, list[Json]] = {}
    for row in rows:
        groups.setdefault(cell(row.get(sort)), []).append(row)
    if rows[0].get("kind") not in messages.KIND_COUNTS:
        return f"{tr('{n} kết quả', n=Count(len(rows)))}: {', '.join(f'{name} {len(found)}' for name, found in groups.items())}."
    told, apart = [], ""
    for name, found in groups.items():
        if found[0].get("states") == _BY_A_CLAUSE:
            apart = tr(" Ngoài ra {found}: chỉ được giao bằng điều khoản chung, nêu tại dòng; người đọc quyết định như vậy đã đủ rõ chưa.", found=_kinds(found))
        else:
            told.append(f"{name}: {_kinds(found)}")
    sentence = "; ".join(told)
    return f"{sentence[:1].upper()}{sentence[1:]}.{apart}" if told else apart.strip()


def _kinds(rows: Sequence[Json]) -> str:
    """How many tasks of each kind, each once and the kinds never added up.

    >>> _kinds([{"task": t, "kind": k} for t, k in (("a", "duty"), ("a", "duty"), ("b", "annex"))])
    '1 nhiệm vụ tại phụ lục, 1 trách nhiệm'
    """
    by_kind = Counter(kind for _, kind in {(r.get("task") or n, r["kind"]) for n, r in enumerate(rows)})
    return ", ".join(tr(messages.KIND_COUNTS[k], n=Count(by_kind[k])) for k in messages.KIND_ORDER if by_kind[k])


def _incomplete(row: Json) -> str:
    return tr(messages.INCOMPLETE) if row.get("code") in messages.INCOMPLETE_CODES else ""


def _cards(columns: Sequence[tuple[str, str]], rows: Sequence[Json], body: Sequence[Sequence[str]], width: int) -> list[str]:
    """One block a row where a table would be all line breaks; rows of one kind stand under its name."""
    names = [n for n, _ in columns]
    sorts = list(takewhile(lambda i: names[i] in _HEADINGS or (i == 0 and names[i] in _LEADING), range(len(names))))
    titles = [names.index(n) for n in _TITLES if n in names]
    lines: list[str] = []
    former: list[str] | None = None
    for n, (row, values) in enumerate(zip(rows, body, strict=True), 1):
        kinds = [values[i] for i in sorts] or [_incomplete(row)]
        if kinds != former and (any(kinds) or former):
            same = [r for r, other in zip(rows, body, strict=True) if ([other[i] for i in sorts] or [_incomplete(r)]) == kinds]
            if not all(r.get("task") and r.get("kind") in messages.KIND_COUNTS for r in same):
                told = f" ({len(same)})"
            else:  # what the first line has counted already needs no number again
                told = "" if names[sorts[0]] in _LEADING else f" ({_kinds(same)})"
            lines += [""] * bool(lines) + wrap(f"{_heading('; '.join(k for k in kinds if k))}{told}", width)
        former = kinds
        title = next((i for i in titles if values[i]), 0)
        doubt = f"⚠ {tr(messages.DOUBT)}: " if row.get("confidence") == "candidate" else ""
        first, *rest = wrap(doubt + values[title], width - 6) or [""]
        lines += [f"{n:>3}.  {first}", *("      " + x for x in rest)]
        facts = [f"{columns[i][1]}: {v}" for i, v in enumerate(values) if v and i != title and i not in sorts]
        lines += ["      " + x for x in wrap(" · ".join(facts), width - 6) if x]
        lines += ["        " + x for text in _sources(row, width) for x in wrap(text, width - 8)]
    return lines


def _heading(text: str) -> str:
    """In capitals, unless it quotes: whole sentences in capitals are hard to read.

    >>> _heading("Chủ trì"), _heading("Công văn chưa rõ số “Về việc gia hạn”")
    ('CHỦ TRÌ', 'Công văn chưa rõ số “Về việc gia hạn”')
    """
    return text if "“" in text else text.upper()


def _sources(row: Json, width: int) -> list[str]:
    """The quotes of a row: a few, and how many more; of a chain each link with its first."""
    links = row.get("chain")
    if links:
        spare = _shortcuts(links)
        return [text.strip() for x in links for text in _link(x, (x["subject"], x["object"]) in spare, max(width, 10_000))]
    # the words of a premise are often those of the evidence too: each place once
    found = [e for value in row.values() if is_evidence(value) for e in value]
    quotes = list({(e.get("file"), e.get("line"), quoted(e)): e for e in found}.values())
    told = [f"{tr(messages.QUOTE)}: {quoted(e)}" for e in quotes[:_QUOTES_SHOWN]]
    more = len(quotes) - _QUOTES_SHOWN
    return [*told, tr("… và {n} đoạn trích khác (--format json)", n=more)] if more > 0 else told


# ---- nhiem-vu-tu-van-ban


def summary_sentence(rows: list[Json]) -> str:
    """The counts by kind, province and status; kinds are never added up.

    >>> row = {"document": "d", "province": "Lai Châu", "status": "new"}
    >>> summary_sentence([{"kind": "annex", **row}, {"kind": "body", **row}])
    '1 nhiệm vụ tại phụ lục: Lai Châu 1 (1 mở mới). Ngoài ra 1 nội dung nhiệm vụ, giải pháp.'
    """
    by_kind = Counter(r["kind"] for r in rows)
    others = [tr(messages.KIND_COUNTS[k], n=Count(by_kind[k])) for k in ("body", "duty") if by_kind[k]]
    if not by_kind["annex"]:
        return tr(" và ").join(others) + "." if others else tr("Không có nhiệm vụ nào trong kho phát sinh từ văn bản này.")
    places: dict[str, list[Json]] = {}
    for row in rows:
        if row["kind"] == "annex":
            places.setdefault(_place(row), []).append(row)
    parts = []
    for place, found in places.items():
        states = Counter(r.get("status") for r in found)
        told = [tr(text, n=states[s]) for s, text in messages.STATUS_COUNTS.items() if states[s]]
        parts.append(f"{place} {len(found)}" + (f" ({', '.join(told)})" if told else ""))
    sentence = f"{tr(messages.KIND_COUNTS['annex'], n=by_kind['annex'])}: {', '.join(parts)}."
    return sentence + (tr(" Ngoài ra {others}.", others=tr(" và ").join(others)) if others else "")


def _place(row: Json) -> str:
    province = cell(row.get("province"))
    for word in ("Tỉnh ", "tỉnh ", "Thành phố ", "thành phố "):
        province = province.removeprefix(word)
    return province or cell(row.get("document_label"))


def _tasks(answer: Json, width: int, command: str) -> list[str]:
    rows: list[Json] = list(answer["rows"])
    kinds = [k for k in messages.KIND_ORDER if any(r["kind"] == k for r in rows)]
    lines = wrap(summary_sentence(rows), width)
    shown = kinds[:1]  # annex rows where there are any; the rest on request
    documents: dict[str, list[Json]] = {}
    for row in rows:
        documents.setdefault(row["document"], []).append(row)
    for found in documents.values():
        lines += ["", *_document(found, shown, width)]
    for key, heading in SIDE_LISTS:
        entries = answer.get(key) or []
        if entries:
            lines += ["", f"{tr(heading)} ({len(entries)}):"]
            for entry in entries:
                lines += _bullet(_entry(entry), width)
    hidden = [k for k in kinds if k not in shown]
    if hidden:
        lines += ["", tr("Xem tiếp:")]
        counts = Counter(r["kind"] for r in rows)
        for k in hidden:
            what = tr(messages.KIND_COUNTS[k], n=counts[k])
            lines.append(f"  {command or 'vanmach ask ' + TASK_QUESTION + ' …'} --loai '{tr(messages.KIND_TYPED[k])}'   ({what})")
        lines.append(tr("  thêm --format json hoặc --format csv để lấy toàn bộ, kèm phần trích của từng nhiệm vụ"))
    return lines


def _document(rows: list[Json], shown: list[str], width: int) -> list[str]:
    title = cell(rows[0].get("document_label"))
    counts = Counter(r["kind"] for r in rows)
    told = ", ".join(tr(messages.KIND_COUNTS[k], n=counts[k]) for k in messages.KIND_ORDER if counts[k])
    lines = ["━" * min(width, 100), *wrap(f"{title} — {told}", width)]
    if rows[0].get("chain"):
        lines.append(tr("Chuỗi chỉ đạo:"))
        links = rows[0]["chain"]
        spare = _shortcuts(links)
        for link in links:
            lines += _link(link, (link["subject"], link["object"]) in spare, width)
    group = None
    for row in (r for r in rows if r["kind"] in shown):
        heading = cell(row.get("group")) or messages.kind_label(row["kind"])
        if heading != group:
            group = heading
            lines += ["", *wrap(f"{heading}{_status(row)}", width)]
        lines += _task(row, width)
    return lines


def _status(row: Json) -> str:
    label = messages.status_label(row.get("status") or "")
    group = cell(row.get("group")).casefold()
    return f" – {label}" if label and label.casefold() not in group else ""


def _shortcuts(links: Sequence[Json]) -> frozenset[tuple[str, str]]:
    """The links of a chain that its other links tell with more steps."""
    from graph.derivation.lineage import shortcuts

    return shortcuts((x["subject"], x["object"]) for x in links)


def _link(link: Json, shortcut: bool, width: int) -> list[str]:
    mark = tr(" (nêu trực tiếp; trong chuỗi còn văn bản trung gian)") if shortcut else ""
    lines = _bullet(cell(link) + mark, width)
    for evidence in (link.get("evidence") or [])[:1]:
        lines += ["      " + x for x in wrap(f"{tr(messages.QUOTE)}: {quoted(evidence)}", width - 6)]
    return lines


def _task(row: Json, width: int) -> list[str]:
    place = messages.word("path", str(row.get("path") or row.get("ordinal") or "")) if row["kind"] == "annex" else "•"
    indent = " " * 9
    title = wrap(cell(row.get("title")), width - len(indent))
    lines = [f"  {place:<6} {title[0]}", *(indent + t for t in title[1:])]
    roles = {role: messages.role_label(role) for role in messages.ROLE_LABELS if row.get(role) and role != "coordinating"}
    facts = [f"{label}: {cell(row.get(role))}" for role, label in roles.items()]
    if row.get("timeframe"):
        facts.append(f"{tr('Thời gian')}: {cell(row['timeframe'])}")
    if row.get("product"):
        facts.append(f"{tr('Sản phẩm')}: {cell(row['product'])}")
    where = next((f"{e.get('file')}:{e.get('line')}" for e in row.get("evidence") or []), "")
    told = " · ".join(facts) + (f" ({where})" if where else "")
    return lines + [indent + x for x in wrap(told.strip(), width - len(indent)) if x]


def _entry(entry: Any) -> str:
    if not isinstance(entry, Mapping):
        return str(entry)
    label = next((cell(entry[k]) for k in ("document_label", "label", "title", "task_label") if entry.get(k)), "")
    quotes = entry.get("evidence") or []
    return label + (f" – {tr(messages.QUOTE)}: {quoted(quotes[0])}" if quotes else "")


def _bullet(text: str, width: int) -> list[str]:
    first, *rest = wrap(text, width - 4) or [""]
    return [f"  – {first}", *("    " + x for x in rest)]


def candidates_text(error: Any) -> Iterator[str]:
    """The choice that an ambiguous parameter leaves, one a line, without IRIs."""
    yield tr("{label} “{value}”: có {n} khả năng, hãy chọn một:", label=error.parameter.label, value=plain(error.value), n=len(error.candidates))
    for candidate in error.candidates:
        # only what the label does not say already tells candidates apart
        why = "; ".join(x for x in messages.dates_in(plain(candidate.why)).split("; ") if x and x not in candidate.label)
        yield f"  – {plain(candidate.label)}" + (f" – {why}" if why else "")
    yield (
        tr("Gõ lại, ví dụ: “{typed}”.", typed=plain(typed)) if (typed := next((c.typed for c in error.candidates if c.typed), ""))
        else tr("Gõ lại đầy đủ hơn, ví dụ thêm năm, cơ quan ban hành hoặc tên tỉnh.")
    )  # fmt: skip


def understood_text(meant: Any, width: int, where: str = "") -> list[str]:
    """What a sentence was understood as, and what else it could mean, with the command for it and ``where`` it asks."""
    lines = wrap(tr("Hiểu là: {words}", words=plain(meant.reading.words)), width)
    for other in meant.others:
        lines += [*wrap(tr("Cũng có thể hiểu: {words}", words=plain(other.words)), width), f"  {plain(other.command + where)}"]
    return lines


def readings_text(error: Any, where: str = "") -> Iterator[str]:
    """The choice between readings that are equally good, each with its command and ``where`` it asks."""
    yield tr("“{sentence}” có {n} cách hiểu, hãy chọn một:", sentence=plain(error.sentence), n=len(error.readings))
    for reading in error.readings:
        yield f"  – {plain(reading.words)}"
        yield f"    {plain(reading.command + where)}"
