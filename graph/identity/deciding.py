"""Which document each numbered mention means, across all texts.

In: the readings of all texts and people's verdicts. Out: ``Numbers``: a key for every mention that can be decided, the
candidates for the others, and every claim about every key. The rules are those of an undated mention: the date that the same text
gives for the number, or another file of the same document; else a known document of the same register whose subject agrees and that is not later; else undecided.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.decisions.verdicts import Verdicts
from graph.forms.periods import printed_term
from graph.forms.slugs import short_hash
from graph.forms.subjects import agree, contradict
from graph.identity.name_book import later, not_later
from graph.identity.readings import Reading, TextReading, Topic
from graph.identity.same_number import by_their_heads, of_former_term, told_elsewhere
from graph.identity.table import MentionRow, PremiseRef
from loaders.gathering import gathered
from loaders.record import Confidence

UNDATED = "khong-nam"
ISSUED_BY = "cơ quan ban hành theo văn bản khác ghi cùng số, ký hiệu, cùng ngày"
# Numbers that a register gives out in the first days of a year, when yearly resolutions and plans are issued.
_FIRST_OF_A_YEAR = 20


@dataclass(frozen=True)
class Claim:
    """What one place of one text says about a document. ``premise`` None for the text's own head."""

    sha256: str
    cid: str
    number: str | None
    type: str | None
    issuer: str | None
    date: str | None
    title: str | None
    premise: PremiseRef | None = None


@dataclass
class Numbers:
    """Every numbered mention decided or not. Ids "" are the texts' own numbers."""

    outcomes: dict[tuple[str, str], MentionRow] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)

    def key_of(self, sha256: str, cid: str) -> str | None:
        """The document of a mention, if decided."""
        found = self.outcomes.get((sha256, cid))
        return found.document if found else None


def key_for(registry: str, time: str) -> str:
    """The key of a document: register, symbol and the period in which its numbers do not repeat."""
    return f"{registry}/{time}"


def decide(texts: Mapping[str, TextReading], verdicts: Verdicts) -> Numbers:
    """Decides every numbered mention of every text."""
    everything = [r for t in texts.values() for r in [*([t.own] if t.own else []), *t.readings.values()]]
    numbers = Numbers()
    known: dict[str, dict[str, list[Reading]]] = defaultdict(lambda: defaultdict(list))
    open_: list[Reading] = []
    issued = told_elsewhere(everything)
    for r in sorted(everything, key=lambda r: (r.sha256, r.cid)):
        time, how, by = r.time, None, issued.get((r.sha256, r.cid))
        if time is None and r.cid:
            time, how = _within(texts[r.sha256], r)
        if time is None:
            open_.append(r)
            continue
        reason, sure, quotes = _why(texts[r.sha256], r, how)
        if by is not None:
            r = replace(r, org=by.org)
            reason, sure = f"{reason}; {ISSUED_BY}", "inferred"
            quotes = (*quotes, *((texts[by.sha256].premise(by.cid, "cùng số, ký hiệu, cùng ngày, có ghi cơ quan ban hành"),) if by.cid else ()))
        known[r.registry][time].append(r)
        numbers.outcomes[r.sha256, r.cid] = MentionRow(key_for(r.registry, time), (), reason, sure, quotes)
    _tell_apart(known, numbers)
    for registry, times in known.items():
        numbers.merged |= _merge(registry, times, verdicts)
    dated = _dated_beside(texts, numbers) if open_ else {}
    for r in open_:
        times = known.get(r.registry, {})
        beside = dated.get((numbers.key_of(r.sha256, ""), r.registry), ())
        if found := _beside(texts, beside, r, numbers) or _elsewhere(texts, r, times, numbers.merged):
            numbers.outcomes[r.sha256, r.cid] = found
    _undated(texts, [r for r in open_ if (r.sha256, r.cid) not in numbers.outcomes], numbers)
    numbers.outcomes = {at: _follow(o, numbers.merged) for at, o in numbers.outcomes.items()}
    return numbers


def _tell_apart(known: dict[str, dict[str, list[Reading]]], numbers: Numbers) -> None:
    """Moves what only shares its number and period with another document to a key of its own."""
    for registry in sorted(known):
        times = known[registry]
        for time in sorted(times):
            moved: list[tuple[str, str, tuple[Reading, ...]]] = []
            if former := of_former_term(time, times[time]):
                moved.append((registry, *former))
            moved += [(other, time, readings) for other, readings in by_their_heads(registry, times[time])]
            for where, when, readings in moved:
                gone = {(r.sha256, r.cid) for r in readings}
                times[time] = [r for r in times[time] if (r.sha256, r.cid) not in gone]
                known[where][when].extend(readings)
                for at in gone:
                    numbers.outcomes[at] = replace(numbers.outcomes[at], document=key_for(where, when))


def _why(text: TextReading, r: Reading, how: Reading | None) -> tuple[str, Confidence, tuple[PremiseRef, ...]]:
    if not r.cid:
        return "số, ký hiệu của chính văn bản", "printed", ()
    printed = text.by_id[r.cid].confidence
    if how is not None:
        return (
            "ngày (hoặc nhiệm kỳ) của văn bản ghi ở chỗ khác trong cùng văn bản này", "inferred",
            (text.premise(how.cid, "cùng số, ký hiệu, có ghi ngày"),) if how.cid else (),
        )
    if r.date or r.symbol.year:
        return "số, ký hiệu và ngày (hoặc năm) ghi tại chỗ", printed, ()
    c = text.by_id[r.cid]
    if printed_term(c.term, c.issuer):
        there = tuple(PremiseRef(text.sha256, p.why, p.text, p.spans) for p in c.issuer_premises)
        return "số, ký hiệu và nhiệm kỳ theo tên cơ quan ban hành", "inferred" if there else printed, there
    names = [n for n in text.names_of(r) if printed_term(n.term, n.issuer, n.name)]
    quotes = tuple(text.premise(n.id, "tên gọi của văn bản, có nhiệm kỳ") for n in names[:1])
    return "số, ký hiệu; nhiệm kỳ theo tên gọi của văn bản ở chỗ khác trong cùng văn bản này", "inferred", quotes


def _within(text: TextReading, r: Reading) -> tuple[str | None, Reading | None]:
    """(a) the period that a dated mention of the same register in the same text gives; several periods decide nothing, nor does a
    mention whose own words are about another matter.
    """
    same = [x for x in [*text.readings.values(), *([text.own] if text.own else [])] if x.registry == r.registry and x.time and not contradict(r.said, x.said)]
    times = {x.time for x in same}
    if len(times) != 1:
        return None, None
    how = min(same, key=lambda x: (x.date is None, text.by_id[x.cid].spans[0].start if x.cid else -1))
    return how.time, how


def _dated_beside(texts: Mapping[str, TextReading], numbers: Numbers) -> dict[tuple[str | None, str], list[Reading]]:
    """The dated mentions in the files of each document that several files witness, by document and register."""
    own = {sha: key for sha in texts if (key := numbers.key_of(sha, ""))}
    several = {key for key, n in Counter(own.values()).items() if n > 1}
    return gathered(((key, x.registry), x) for sha, key in own.items() if key in several for x in texts[sha].readings.values() if x.time)


def _beside(texts: Mapping[str, TextReading], dated: Iterable[Reading], r: Reading, numbers: Numbers) -> MentionRow | None:
    """(b) the period that another file of the same document gives: an annex in a file of its own speaks of what its plan speaks of."""
    told: dict[str, Reading] = {}
    for x in dated if r.cid else ():
        key = numbers.key_of(x.sha256, x.cid)
        if x.sha256 != r.sha256 and key and not contradict(r.said, x.said):
            told.setdefault(key, x)
    if len(told) != 1:
        return None
    ((key, x),) = told.items()
    quotes = (texts[x.sha256].premise(x.cid, "cùng số, ký hiệu, có ghi ngày"),)
    return MentionRow(key, (), "ngày (hoặc nhiệm kỳ) của văn bản ghi ở tệp khác của cùng văn bản này", "inferred", quotes)


def _elsewhere(
    texts: Mapping[str, TextReading], r: Reading, times: Mapping[str, list[Reading]], merged: Mapping[str, str]
) -> MentionRow | None:
    """(c) a known document of the same register whose subject agrees and whose date is not later; else the candidates, none of them surely later."""
    text = texts[r.sha256]
    if r.cid:  # a later one of the same number is another document, unless it is said to be about the same: then a date may be wrong
        times = {t: rs for t, rs in times.items() if not _all_later(t, rs, text.day) or any(_same_matter(r.topics, x.topics) for x in rs)}
    if not times:
        return None
    keys = {t: merged.get(key_for(r.registry, t), key_for(r.registry, t)) for t in times}
    fitting: dict[str, Reading] = {}
    for time, readings in sorted(times.items()):
        for x in sorted(readings, key=lambda x: (x.date is None, x.sha256, x.cid)):
            # A text's own number without a date: others who cite it wrote later, only the subject counts.
            before = not r.cid or (not_later(x.date, text.day, text.floor) if x.date else x.symbol.party)
            if before and _same_matter(r.topics, x.topics) and not contradict(r.said, x.said):
                fitting.setdefault(keys[time], x)
                break
    if not r.cid and len(fitting) != 1:
        return None
    if len(fitting) == 1:
        key, x = next(iter(fitting.items()))
        there = texts[x.sha256]
        quote = (there.premise(x.cid, "văn bản cùng số, ký hiệu, cùng nội dung, có ghi ngày"),) if x.cid else ()
        return MentionRow(
            key, (), "không ghi ngày; văn bản cùng cơ quan, cùng số, cùng nội dung được ghi ngày ở văn bản khác", "inferred",
            quote,
        )
    telling = {t: [x for x in rs if x.said] for t, rs in times.items()}
    apart = {keys[t] for t, rs in telling.items() if rs and all(contradict(r.said, x.said) for x in rs)}
    candidates = tuple(sorted(set(fitting) or set(keys.values()) - apart or set(keys.values())))
    quotes = tuple(
        texts[x.sha256].premise(x.cid, "văn bản có thể là văn bản này")
        for t, rs in sorted(times.items())
        for x in sorted((x for x in rs if x.cid), key=lambda x: (x.date is None, x.sha256, x.cid))[:1]
    )
    why = "chưa đủ căn cứ để khẳng định là văn bản nào cùng số, ký hiệu"
    if apart >= set(keys.values()):
        why = "văn bản cùng số, ký hiệu đã biết nói về việc khác, nên chưa khẳng định là văn bản ấy"
    return MentionRow(None, candidates, f"không ghi ngày; {why}", "candidate", quotes)


def _all_later(time: str, readings: Iterable[Reading], day: str | None) -> bool:
    """Whether the document of this period was made after the day, by every date that is told of it, or by its year."""
    dates = [x.date for x in readings if x.date]
    return all(later(date, day) for date in dates) if dates else time.isdigit() and later(time, day)


def _same_matter(a: Iterable[Topic], b: Iterable[Topic]) -> bool:
    theirs = list(b)
    return any(agree(x, y) for x in a for y in theirs)


def _undated(texts: Mapping[str, TextReading], rest: list[Reading], numbers: Numbers) -> None:
    """Nothing known anywhere: an undated document of its own; texts that speak of the same matter mean the same one."""
    groups: dict[str, dict[str, list[Reading]]] = defaultdict(lambda: defaultdict(list))
    for r in rest:
        groups[r.registry][r.sha256].append(r)
    for registry, by_file in sorted(groups.items()):
        clusters: list[tuple[set[str], set[Topic]]] = []
        for sha, readings in sorted(by_file.items()):
            topics = set().union(*(r.topics for r in readings))
            mine = ({sha}, topics)
            for other in [c for c in clusters if _same_matter(c[1], topics)]:
                clusters.remove(other)
                mine = (mine[0] | other[0], mine[1] | other[1])
            clusters.append(mine)
        for files, topics in clusters:
            said = min((" ".join(t) for t in topics), default="") or min(texts[f].record.source.text_sha256 for f in files)
            key = key_for(registry, f"{UNDATED}-{short_hash(said, length=8)}")
            for sha in files:
                for r in by_file[sha]:
                    reason = "không ghi ngày; chưa có văn bản nào khác trong kho cho biết năm ban hành"
                    confidence: Confidence = texts[sha].by_id[r.cid].confidence if r.cid else "printed"
                    numbers.outcomes[r.sha256, r.cid] = MentionRow(key, (), reason, confidence)


def _merge(registry: str, times: Mapping[str, list[Reading]], verdicts: Verdicts) -> dict[str, str]:
    """One document with two claimed years: same day and month, same subject, and nothing that speaks for two documents. The year
    with most texts stays, ties to the earlier.
    """
    parent = {t: t for t in times}

    def root(t: str) -> str:
        while parent[t] != t:
            t = parent[t]
        return t

    order = sorted(times)
    days = {t: _day_topics(rs) for t, rs in times.items()}
    for i, a in enumerate(order):
        for b in order[i + 1 :]:
            ka, kb = key_for(registry, a), key_for(registry, b)
            apart = kb in verdicts.rejected(ka) or ka in verdicts.rejected(kb)
            if not apart and not _two_documents(times[a], times[b]) and any(_same_matter(days[a][d], days[b][d]) for d in days[a].keys() & days[b].keys()):
                parent[root(b)] = root(a)
    groups = gathered((root(t), t) for t in order)
    merged: dict[str, str] = {}
    for members in groups.values():
        if len(members) > 1:
            best = min(members, key=lambda t: (-len({r.sha256 for r in times[t]}), t))
            merged |= {key_for(registry, t): key_for(registry, best) for t in members if t != best}
    return merged


def _two_documents(one: Sequence[Reading], other: Sequence[Reading]) -> bool:
    """What makes two years two documents: two files whose own heads bear them, or a series that begins every January with the
    same low number (01/NQ-CP of 01/01/2020 and of 01/01/2021).
    """
    if any(not r.cid for r in one) and any(not r.cid for r in other):
        return True
    return int(re.sub(r"\D.*", "", one[0].symbol.ordinal)) <= _FIRST_OF_A_YEAR and any(
        r.date and r.date[5:7] == "01" for r in (*one, *other)
    )


def _day_topics(readings: Iterable[Reading]) -> dict[str, set[Topic]]:
    """Day and month of full dates → what is said of the document so dated."""
    made: dict[str, set[Topic]] = defaultdict(set)
    for r in readings:
        if r.date and len(r.date) == 10:
            made[r.date[5:]] |= r.topics
    return made


def _follow(o: MentionRow, merged: Mapping[str, str]) -> MentionRow:
    document = merged.get(o.document, o.document) if o.document else None
    return replace(o, document=document, candidates=tuple(sorted({merged.get(c, c) for c in o.candidates})))
