"""Documents that a text names without number and year: nobody can say which ones they are, yet they are cited and not held.

In: the texts, the resolution table. Out: a note for each name of a text, with all its words. Where something is known that the name may mean, it is a doubt
(`disagreements`), not a bare name. A name that begins a row of the annex is that row's own work ("Đề án phát triển …"), not a citation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from graph.forms.subjects import words_of
from graph.identity.readings import TextReading, form_of
from graph.identity.table import GraphFinding, PremiseRef, Resolution
from loaders.record import Citation

BARE_NAME: Final = "bare-name"


def bare_names(texts: Mapping[str, TextReading], table: Resolution) -> Iterable[GraphFinding]:
    """One finding a text and name; session names ("Nghị quyết Đại hội …") and plurals are no names of one document."""
    groups: dict[tuple[str, tuple[str, ...]], list[Citation]] = defaultdict(list)
    for (sha, cid), row in table.mentions.items():
        c = texts[sha].by_id[cid]
        if row.document is not None or row.candidates or not c.name or c.number:
            continue
        form = form_of(c)
        if not (form.plural or form.plenum):
            groups[sha, words_of(c.name)].append(c)
    for (sha, words), found in groups.items():
        works = [words_of(t.title) for t in texts[sha].record.tasks if t.kind == "annex"]
        if any(title[: len(words)] == words for title in works):
            continue
        citations = sorted(found, key=lambda c: c.spans)
        message = f"“{citations[0].name}” chỉ được gọi bằng tên, không ghi số, ký hiệu, ngày ban hành: chưa xác định là văn bản nào."
        quotes = tuple(PremiseRef(sha, "nơi viện dẫn", c.text, c.spans) for c in citations)
        yield GraphFinding(BARE_NAME, "note", message, (table.own[sha],), quotes)
