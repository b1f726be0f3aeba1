"""What reading a file left in doubt: text recognised from pictures, pages that nobody could read, rows that only their place on the page parts, documents whose beginning is not sure.

In: the file as read, the tasks of its tables, its stretches. Out: findings; those about the whole text, or about what is absent from it, have no spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from loaders.formats.files import FileText
from loaders.outline.dossiers import Stretch
from loaders.record import Finding, Identity, Span, Task
from loaders.writing.edited import Edited
from loaders.writing.text import SourceText
from loaders.writing.vietnamese import SPACES

# Every Vietnamese syllable has a vowel; letters with marks printed in a font of their own leave a copy's words.
_WORD: Final = re.compile(r"(?<!\S)[a-zà-ỹ]+(?!\S)")  # in small letters
_WITHOUT_VOWEL: Final = re.compile(rf"[{SPACES}](?!(?:x|nt)(?!\S))[b-df-hj-np-tv-xzđ]+(?!\S)")  # a blank first is found fastest; marks of a table are no words
_TORN: Final = 0.15  # of the words in small letters; where a mark or a unit stands in each row it is a twentieth
_SAMPLE: Final = 3_000  # characters
_FEWEST: Final = 50  # words
_AROUND: Final = re.compile(r"\S+")
_BEFORE_SYMBOL: Final = re.compile(r"^\d+[a-zđ]?\s+[-/]")


def findings_of_reading(file: FileText, me: Identity) -> tuple[Finding, ...]:
    """The findings of a file's reading; of ``me`` the number where a hand may have written it."""
    made = []
    if file.recognised:
        share = f"; khoảng {file.doubtful:.0%} số chữ chương trình không chắc" if file.doubtful is not None else "; lớp chữ do chương trình khác nhận dạng"
        where = "toàn văn" if len(file.recognised) == file.pages else f"trang {_listed(file.recognised)}"
        message = f"Văn bản được nhận dạng chữ tự động ({where}{share}); cần đối chiếu bản gốc."
        made.append(Finding("recognised-text", "warning", message, "", ()))
        if in_doubt(file, me):
            spans = me.spans["number"]
            said = " ".join(file.text[s.start : s.end] for s in spans)
            message = f"Trước ký hiệu trong “{said}” có khoảng trống, mà chữ do máy nhận dạng: số viết tay có thể bị đọc thiếu hoặc sai; cần đối chiếu bản gốc."
            made.append(Finding("number-doubt", "warning", message, said, spans))
    if file.unread:
        message = f"Trang {_listed(file.unread)} có ô trong bảng in chữ mà chương trình không nhận dạng được: các ô này để trống trong kết quả; cần đối chiếu bản gốc."
        made.append(Finding("unread-cells", "warning", message, "", ()))
    if file.scanned:
        message = f"Trang {_listed(file.scanned)} là ảnh quét, không có chữ và chưa được nhận dạng: nội dung các trang này không có trong kết quả."
        made.append(Finding("unread-pages", "warning", message, "", ()))
    if (bare := len(_WITHOUT_VOWEL.findall(file.text, 0, _SAMPLE))) > _TORN * _FEWEST and (torn := bare / max(len(_WORD.findall(file.text, 0, _SAMPLE)), _FEWEST)) > _TORN:
        message = f"Khoảng {torn:.0%} số từ không có nguyên âm: bản chép đã bỏ mất hoặc tách rời các chữ có dấu, nên bảng nhiệm vụ và nhiều nội dung không đọc được; cần nạp tệp gốc hoặc chép lại bằng chương trình khác."
        made.append(Finding("torn-words", "warning", message, "", ()))
    return tuple(made)


def letters_put_back(edited: Edited) -> Iterator[Finding]:
    """The words of a copy that are read with letters that it lost, told once for a file."""
    if edited.put:
        raw, words = SourceText(edited.raw), {m.span(): None for at in edited.put if (m := _AROUND.match(edited.raw, max(edited.raw.rfind(" ", 0, at), edited.raw.rfind("\n", 0, at)) + 1))}
        spans = tuple(Span(a, b, raw.line_of(a)) for a, b in words)
        if spans:
            message = f"Bản chép mất chữ ở {len(spans)} chỗ, lần đầu ở dòng {spans[0].line}: các từ thường gặp được đọc với chữ đã mất, câu trích giữ như bản chép; cần đối chiếu bản gốc."
            yield Finding("lost-letters", "note", message, raw.slice_text(spans), spans)


def rows_dealt(file: FileText, tasks: Iterable[Task]) -> Iterator[Finding]:
    """The rows of tasks that nothing on the page parts from those beside them, told once for a file."""
    rows = [t for t in tasks if t.kind == "annex" and t.spans[0].line in file.dealt]
    if rows:
        spans = tuple(t.spans[0] for t in rows)
        message = (
            f"{len(rows)} hàng nhiệm vụ (từ dòng {spans[0].line} đến dòng {spans[-1].line}) ở trong bảng không có đường kẻ giữa các hàng: chữ nào thuộc hàng nào được suy từ vị trí trên trang; "
            "cần đối chiếu bản gốc."
        )
        yield Finding("rows-by-place", "note", message, " ".join(file.text[s.start : s.end] for s in spans), spans)


def in_doubt(file: FileText, me: Identity) -> bool:
    """Whether a document's number was recognised with a blank before its symbol: there the form leaves room for a hand ("Số: 41 /QĐ-UBND")."""
    if not file.recognised or me.number is None:
        return False
    return _BEFORE_SYMBOL.search(" ".join(file.text[s.start : s.end] for s in me.spans.get("number", ()))) is not None


def _listed(pages: Sequence[int]) -> str:
    """Pages as people list them.

    >>> _listed((1, 2, 3, 7, 9, 10))
    '1–3, 7, 9, 10'
    """
    runs: list[list[int]] = []
    for p in pages:
        if runs and p == runs[-1][-1] + 1:
            runs[-1].append(p)
        else:
            runs.append([p])
    return ", ".join(f"{r[0]}–{r[-1]}" if len(r) > 2 else ", ".join(map(str, r)) for r in runs)


def unread_documents(whole: SourceText, unsure: Iterable[Stretch]) -> Iterator[Finding]:
    """The documents of a file whose beginning is not sure: nothing of them is read; places are those of the whole text."""
    for stretch in unsure:
        if not stretch.number:
            message = f"Từ dòng {stretch.line} tệp chứa phần cuối của văn bản khác, không có phần đầu; phần này chưa được đọc."
        elif stretch.number == "…":
            message = f"Từ dòng {stretch.line} tệp chứa văn bản khác (chưa ghi số); phần này chưa được đọc, cần tách thành tệp riêng."
        else:
            message = f"Từ dòng {stretch.line} tệp chứa văn bản khác (số {stretch.number}); phần này chưa được đọc, cần tách thành tệp riêng."
        yield Finding("second-document", "warning", message, whole.slice_text(stretch.spans), stretch.spans)
