"""Rows as blocks, one a row, where a table would be all line breaks; rows of one kind stand under its name, each with its sources.

In: the columns and rows of an answer, their words, the width. Out: lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, takewhile

from loaders.gathering import gathered
from ontology.language import tr
from queries.store.rows import Json
from viz import messages
from viz.answers.cells import is_evidence, on_screen, quoted
from viz.answers.headline import SORTS, kinds
from viz.answers.links import link_lines, shortcuts_of
from viz.console import wrap

_TITLES = ("title", "message", "document_label", "body_label", "subject_label", "printed")
# leading columns under whose value rows stand, beside those of codes ("kind"), where a table would be too wide
_HEADINGS = ("block_label", "relation_label", "level_label", "state_label", "citing_label", "group", "province")
_LEADING = {*messages.CODE_WORDS, *SORTS}
QUOTES_SHOWN = 3


def cards(columns: Sequence[tuple[str, str]], rows: Sequence[Json], body: Sequence[Sequence[str]], width: int, most: int | None) -> list[str]:
    """The blocks of the rows; ``body`` holds their words by column, ``most`` how many rows are shown under one heading (None: all)."""
    names = [n for n, _ in columns]
    sorts = list(takewhile(lambda i: names[i] in _HEADINGS or (i == 0 and names[i] in _LEADING), range(len(names))))
    titles = [names.index(n) for n in _TITLES if n in names]
    headings = [tuple(values[i] for i in sorts) or (tr(messages.INCOMPLETE) if row.get("code") in messages.INCOMPLETE_CODES else "",) for row, values in zip(rows, body, strict=True)]
    under = gathered(zip(headings, rows, strict=True))
    lines: list[str] = []
    for heading, run in groupby(range(len(rows)), headings.__getitem__):
        numbers = list(run)
        if any(heading) or lines:
            same = under[heading]
            if not all(r.get("task") and r.get("kind") in messages.KIND_COUNTS for r in same):
                told = f" ({len(same)})"
            else:  # what the first line has counted already needs no number again
                told = "" if names[sorts[0]] in _LEADING else f" ({kinds(same)})"
            lines += [""] * bool(lines) + (wrap(f"{_heading('; '.join(k for k in heading if k))}{told}", width) if any(heading) else [])
        for n in numbers[:most]:
            lines += _card(n, columns, rows[n], body[n], titles, sorts, width)
        if most is not None and len(numbers) > most:
            lines.append("      " + tr("… và {n} dòng khác", n=len(numbers) - most))
    return lines


def _card(n: int, columns: Sequence[tuple[str, str]], row: Json, values: Sequence[str], titles: Sequence[int], sorts: Sequence[int], width: int) -> list[str]:
    title = next((i for i in titles if values[i]), 0)
    doubt = f"⚠ {tr(messages.DOUBT)}: " if row.get("confidence") == "candidate" else ""
    first, *rest = wrap(doubt + values[title], width - 6) or [""]
    facts = [f"{columns[i][1]}: {v}" for i, v in enumerate(values) if v and i != title and i not in sorts]
    return [
        f"{n + 1:>3}.  {first}",
        *("      " + x for x in rest),
        *("      " + x for x in wrap(" · ".join(facts), width - 6) if x),
        *("        " + x for text in sources(row, width) for x in wrap(text, width - 8)),
    ]


def _heading(text: str) -> str:
    """In capitals, unless it quotes: whole sentences in capitals are hard to read.

    >>> _heading("Chủ trì"), _heading("Công văn chưa rõ số “Về việc gia hạn”")
    ('CHỦ TRÌ', 'Công văn chưa rõ số “Về việc gia hạn”')
    """
    return text if "“" in text else text.upper()


def sources(row: Json, width: int) -> list[str]:
    """The quotes of a row: a few, and how many more; of a chain each link with its first."""
    links = row.get("chain")
    if links:
        spare = shortcuts_of(links)
        return [text.strip() for x in links for text in link_lines(x, (x["subject"], x["object"]) in spare, max(width, 10_000))]
    # the words of a premise are often those of the evidence too: each place once
    found = [e for value in row.values() if is_evidence(value) for e in value]
    quotes = list({(e.get("file"), e.get("line"), quoted(e)): e for e in found}.values())
    told = [f"{tr(messages.QUOTE)}: {quoted({**e, 'quote': on_screen(e['quote'] or '')})}" for e in quotes[:QUOTES_SHOWN]]
    more = len(quotes) - QUOTES_SHOWN
    return [*told, tr("… và {n} đoạn trích khác (--format json)", n=more)] if more > 0 else told
