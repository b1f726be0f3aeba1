"""Word documents (.docx) → decoded text.

In: the file's bytes. Out: ``Decoded``: a paragraph a line with the number that Word shows before it, tables as rows (``loaders.formats.grid``),
footnotes and endnotes as "[1]" marks with their texts at the end. What is not printed is not read: deletions of tracked changes,
hidden text, comments, field codes; nor is what is struck out. Page heads and feet are left out.

A .docx is a ZIP of XML files and may come from anybody: only the parts that are needed are unpacked, each up to a limit that is counted
while unpacking (the sizes that the archive states are not trusted); an XML part with a document type declaration is refused, so no
entity, internal or external, is ever resolved. Standard library only.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from xml.etree import ElementTree

from loaders.errors import UnreadableFile
from loaders.formats.decoded import Decoded, raised, reader_name, refuse_long, tidy
from loaders.formats.docx_numbering import Numbering, W, read_numbering, value
from loaders.formats.docx_styles import CAPITALS, UNREAD, Styles
from loaders.formats.grid import Cell, merged_cells, table_lines
from loaders.formats.old_fonts import shown, truly_old
from ontology.language import tr_later

Element = ElementTree.Element
MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LIMIT_PART: Final = 60_000_000  # bytes of one XML part; 1,000 pages of text are about 20 MB
LIMIT_DEEP: Final = 40  # tables within tables
_STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"  # ISO/IEC 29500 strict: the same elements by another name
_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_STRICT_MATH: Final = "{http://purl.oclc.org/ooxml/officeDocument/math}t"
_REL: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# Signs that Word stores as places in its symbol font.
_SYMBOLS: Final = {0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB4: "×", 0xB0: "°", 0xB7: "-", 0xA7: "-", 0x2D: "-", 0xAE: "→"}
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_UNSEEN: Final = frozenset(
    {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}sectPr", f"{_MC}Fallback"}
)
_OWN_MARK: Final = re.compile(r"^(?:\([*†‡]{1,3}\)|[*†‡]{1,3})\s*")
_BROKEN: Final = tr_later("Mở tệp bằng Word, lưu lại thành .docx (hoặc .txt mã UTF-8) rồi nạp lại.")


class _Plain(ElementTree.TreeBuilder):
    """Builds the tree; stops at a document type declaration (the only place where entities can be declared)."""

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        """Elements and attributes under their common names."""
        if tag.startswith(_STRICT):
            tag, attrs = tag.replace(_STRICT, W), {k.replace(_STRICT, W): v for k, v in attrs.items()}
        return super().start(tag, attrs)

    def doctype(self, name: str, pubid: str, system: str) -> None:  # noqa: ARG002 — the parser's own call
        raise ElementTree.ParseError(f"DOCTYPE {name}")


@dataclass
class _Reading:
    path: str
    numbering: Numbering
    notes: dict[tuple[str, str], Element]
    styles: Styles
    order: list[tuple[str, str]] = field(default_factory=list)
    begun: bool = False  # words of the document have been read
    held: str = ""  # words before a paragraph's end that a tracked change deletes

    def mark(self, kind: str, name: str) -> str:
        """The printed mark of a note: its place in the order of the text."""
        key = (kind, name)
        if key not in self.notes:
            return ""
        if key not in self.order:
            self.order.append(key)
        return f"[{self.order.index(key) + 1}]"


def read_docx(path: str, data: bytes) -> Decoded:
    """The text of a Word document; UnreadableFile where it is damaged, locked or oversized."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document = _part(archive, path, _main_part(archive, path))
            styles = _part(archive, path, "word/styles.xml")
            numbering = read_numbering(_part(archive, path, "word/numbering.xml"), styles)
            notes = {
                (kind, note.get(f"{W}id") or ""): note
                for kind in ("footnote", "endnote")
                if (found := _part(archive, path, f"word/{kind}s.xml")) is not None
                for note in found.findall(f"{W}{kind}")
                if note.get(f"{W}type") in (None, "normal")
            }
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
        raise UnreadableFile(path, "tệp .docx bị hỏng.", _BROKEN) from None
    except RuntimeError:  # what zipfile says of an encrypted member
        raise UnreadableFile(path, "tệp .docx có mật khẩu.", "Bỏ mật khẩu trong Word (Tệp > Thông tin > Bảo vệ tài liệu) rồi nạp lại.") from None
    body = document.find(f"{W}body") if document is not None else None
    if body is None:
        raise UnreadableFile(path, "tệp .docx không có nội dung văn bản.", _BROKEN)
    if body.find(f".//{W}altChunk") is not None:
        raise UnreadableFile(path, "có phần nội dung nhúng chưa gộp vào văn bản (altChunk).", "Mở tệp bằng Word, lưu lại rồi nạp lại.")
    reader = reader_name("docx-3")
    named = Styles(styles)
    if _show_old_fonts([body, *notes.values()], named):
        reader += " + old-fonts-1"
    reading = _Reading(path, numbering, notes, named)
    lines = list(_lines(reading, body, 0))
    if reading.order:
        lines.append("")
        for n, key in enumerate(reading.order, 1):
            # A note may hold further paragraphs, and marks of its own that are no notes.
            words = " ".join(" ".join(_lines(reading, notes[key], 0)).split())
            lines.append(f"[{n}] {_OWN_MARK.sub('', words, count=1)}")
    text = tidy(lines)
    refuse_long(path, text)
    return Decoded(text, reader, MEDIA_TYPE, merged=merged_cells(lines))


def _main_part(archive: zipfile.ZipFile, path: str) -> str:
    """Where the document itself is: "word/document.xml", else what the archive's own list says."""
    if "word/document.xml" not in archive.namelist() and (rels := _part(archive, path, "_rels/.rels")) is not None:
        for rel in rels.findall(_REL):
            if (rel.get("Type") or "").endswith("/officeDocument"):
                return (rel.get("Target") or "").lstrip("/")
    return "word/document.xml"


def _show_old_fonts(parts: Sequence[Element], styles: Styles) -> bool:
    """Put the letters that fonts of before Unicode show in the place of their codes; whether there were any."""
    set_in: dict[Element, str] = {}  # words within a text box are the box's paragraph's, which comes behind the one that it is anchored in
    for paragraph in (p for part in parts for p in part.iter(f"{W}p")):
        named = value(paragraph.find(f"{W}pPr"), "pStyle")
        for run in paragraph.iter(f"{W}r"):
            set_in |= dict.fromkeys(run.findall(f"{W}t"), styles.font(run, named))
    old = truly_old((name, words.text or "") for words, name in set_in.items())
    found = False
    for words, said in [(words, words.text or "") for words, name in set_in.items() if name in old]:
        words.text = shown(said, set_in[words])
        found = found or words.text != said
    return found


def _part(archive: zipfile.ZipFile, path: str, name: str) -> Element | None:
    """One XML part, None where the archive has none; refused where it unfolds beyond the limit or declares entities."""
    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    parser = ElementTree.XMLParser(target=_Plain())  # noqa: S314 — no document type declaration, so no entities
    size = 0
    try:
        with archive.open(info) as part:
            while chunk := part.read(1 << 16):
                size += len(chunk)
                if size > LIMIT_PART:
                    raise UnreadableFile(
                        path, "phần {name} lớn hơn {most} MB sau khi giải nén.", "Tách tệp thành từng văn bản rồi nạp lại.", name=name, most=LIMIT_PART // 1_000_000
                    )
                parser.feed(chunk)
        root: Element = parser.close()
    except ElementTree.ParseError as e:
        unsafe = str(e).startswith("DOCTYPE")
        what = tr_later("tệp .docx có khai báo thực thể XML (không an toàn): phần {name}." if unsafe else "tệp .docx bị hỏng: phần {name}.")
        raise UnreadableFile(path, what, _BROKEN, name=name) from None
    return root


def _lines(reading: _Reading, container: Element, deep: int, *, cell: bool = False) -> Iterator[str]:
    """The lines of a body, a cell, a note, a text box."""
    if deep > LIMIT_DEEP:
        raise UnreadableFile(reading.path, "có bảng lồng nhau hơn {deepest} lớp.", _BROKEN, deepest=LIMIT_DEEP)
    below = False  # a table: a paragraph of tabs alone is empty, not the table's next cell
    for element in container:
        below, table = element.tag == f"{W}tbl", below
        if element.tag == f"{W}p":
            made = list(_paragraph(reading, element, deep, cell=cell))
            yield from made if not table or any(line.strip() for line in made) else [""]
        elif element.tag == f"{W}tbl":
            yield from table_lines(_rows(reading, element, deep))
        elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag", f"{_MC}AlternateContent", f"{_MC}Choice"):
            yield from _lines(reading, element, deep + 1, cell=cell)


def _paragraph(reading: _Reading, paragraph: Element, deep: int, *, cell: bool) -> Iterator[str]:
    boxes: list[Element] = []
    words = "".join(_words(reading, paragraph, boxes))
    if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:  # its end is deleted: the next paragraph goes on with it
        reading.held += words
        return
    words, reading.held = reading.held + words, ""
    if not reading.begun:  # boxes at the top hold the letterhead
        while boxes:
            yield from _lines(reading, boxes.pop(0), deep + 1)
    reading.begun = reading.begun or bool(words.strip())
    label = reading.numbering.label(paragraph.find(f"{W}pPr")) if cell or words.strip() else ""
    if not words.strip() and not any(c.isalnum() for c in label):  # an empty paragraph of a cell shows its number: so Word numbers a table's rows
        label = ""
    first, *rest = words.split("\n")
    yield f"{label} {first.lstrip()}".rstrip() if label else first
    yield from rest
    for box in boxes:
        yield from _lines(reading, box, deep + 1)


def _words(reading: _Reading, paragraph: Element, boxes: list[Element]) -> Iterator[str]:
    """The printed words of a paragraph, in order; the text boxes anchored in it are put into ``boxes``."""
    stack = [iter(paragraph)]
    style = value(paragraph.find(f"{W}pPr"), "pStyle")
    upper = high = False
    before = ""
    fields: list[bool] = []  # those open here, whether it is their code that goes on
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in _UNSEEN:
            continue
        elif element.tag == f"{W}r":
            if UNREAD.isdisjoint(toggles := reading.styles.toggles(element, style)):
                upper, high = CAPITALS in toggles, _is_raised(element.find(f"{W}rPr"))
                stack.append(iter(element))
        elif element.tag == f"{W}fldChar":
            kind = element.get(f"{W}fldCharType")
            fields = [*fields, True] if kind == "begin" else [*fields[:-1], False] if kind == "separate" else fields[:-1]
        elif element.tag == f"{W}t":
            if not any(fields[:-1]):  # what a field gives to the code of another is not printed
                words = (element.text or "").replace("\n", " ")
                before = raised(words, before) if high else words.upper() if upper else words
                yield before
        elif element.tag in (_MATH, _STRICT_MATH):
            yield element.text or ""
        elif element.tag == f"{W}sym":
            code = element.get(f"{W}char") or ""
            yield _SYMBOLS.get(int(code, 16) & 0xFF, "") if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else ""
        elif element.tag in (f"{W}tab", f"{W}ptab"):
            yield "\t"
        elif element.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif element.tag == f"{W}noBreakHyphen":
            yield "-"
        elif element.tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            yield reading.mark(element.tag.removeprefix(W).removesuffix("Reference"), element.get(f"{W}id") or "")
            if (element.get(f"{W}customMarkFollows") or "0") in ("1", "true", "on"):  # the rest of the run is the author's own mark
                stack.pop()
        elif element.tag == f"{W}txbxContent":
            boxes.append(element)
        else:
            stack.append(iter(element))


def _is_raised(properties: Element | None) -> bool:
    return value(properties, "vertAlign") == "superscript" or _whole(value(properties, "position")) > 0


def _rows(reading: _Reading, table: Element, deep: int) -> list[list[Cell]]:
    """Rows of cells. Word tells a cell merged over rows as one that starts and others that continue it: counted here."""
    made: list[list[Cell]] = []
    open_at: dict[int, tuple[int, int]] = {}  # column → (row, place in the row) of the cell that goes on below
    for row in _children(table, "tr"):
        cells: list[Cell] = []
        column = _whole(value(row.find(f"{W}trPr"), "gridBefore"))
        cells += [Cell(())] * column
        for cell in _children(row, "tc"):
            properties = cell.find(f"{W}tcPr")
            wide = max(1, _whole(value(properties, "gridSpan")))
            merge = properties.find(f"{W}vMerge") if properties is not None else None
            goes_on = merge is not None and merge.get(f"{W}val") != "restart"
            beside = properties.find(f"{W}hMerge") if properties is not None else None
            if beside is not None and beside.get(f"{W}val") != "restart" and cells:  # how Word wrote a wide cell before it had spans
                cells[-1] = replace(cells[-1], columns=cells[-1].columns + wide)
                column += wide
                continue
            if goes_on and column in open_at:
                r, n = open_at[column]
                above = made[r][n]
                made[r][n] = Cell(above.lines, above.columns, len(made) - r + 1)
                column += wide
                continue
            open_at.pop(column, None)
            if merge is not None:
                open_at[column] = (len(made), len(cells))
            cells.append(Cell(tuple(_lines(reading, cell, deep + 1, cell=True)), wide))
            column += wide
        made.append(cells)
    return made


def _children(parent: Element, name: str) -> Iterator[Element]:
    """Rows of a table, cells of a row, those within content controls and tracked insertions too."""
    for child in parent:
        if child.tag == f"{W}{name}":
            if child.find(f"{W}trPr/{W}del") is None and child.find(f"{W}trPr/{W}hidden") is None:
                yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"):
            yield from _children(child, name)


def _whole(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 4 else 0
