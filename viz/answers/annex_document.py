"""An answer as a Word document: tasks in the form of the official annex, anything else as a plain table.

In: an answer as JSON. Out: the bytes of a .docx file. The form is that of Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins
20 mm above and below, 30 mm left, 15 mm right, Times New Roman 13-14, "Phụ lục" and the title in the middle and bold, page
numbers from the second page on in the upper margin. Across the page, since the table is wide. The columns of tasks: STT,
nhiệm vụ, sản phẩm, cơ quan chủ trì, cơ quan phối hợp, thời gian; documents, kinds and groups stand as merged rows. The annex is
an official form: it is made in Vietnamese whatever language is spoken; a plain table speaks it.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

from docx import Document
from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from ontology.language import tr
from queries.store.rows import Json
from viz import messages
from viz.answers.annex_lines import lines
from viz.answers.sheet import as_text, clean, columns, entry_of, foot, row_quotes, understood
from viz.console import display_width

FONT: Final = "Times New Roman"
_SIZE, _TITLE_SIZE, _SMALL = Pt(13), Pt(14), Pt(11)
_ACROSS: Final = 252  # mm between the margins
_WIDTHS: Final = (20, 82, 34, 44, 44, 28)  # the last holds a day ("31/12/2025") on one line
_MANY: Final = 6  # more columns than these want smaller letters
_TASK_KEYS: Final = ("task", "title", "lead", "coordinating", "product", "timeframe")


def is_tasks(answer: Json) -> bool:
    """Are the rows tasks, each with who leads it, who helps, what comes out and by when?

    A question that does not ask who helps gives empty lists: an empty cell would say that nobody does.

    >>> task = {"task": "t", "title": "x", "lead": [], "coordinating": [], "product": None, "timeframe": None}
    >>> columns = [{"name": "title"}, {"name": "lead"}, {"name": "coordinating"}]
    >>> [is_tasks({"columns": shown, "rows": [task]}) for shown in (columns, columns[:2])]
    [True, False]
    """
    rows, shown = answer["rows"], {c["name"] for c in answer["columns"]}
    asked = all(role in shown or any(row.get(role) for row in rows) for role in ("lead", "coordinating"))
    return bool(rows) and asked and all(row.get("task") and all(k in row for k in _TASK_KEYS) for row in rows)


def document(answer: Json) -> bytes:
    """The whole file."""
    entry = entry_of(answer)
    tasks = is_tasks(answer)
    made = _page()
    made.core_properties.author, made.core_properties.title = messages.PROGRAM, entry.wording
    made.core_properties.comments = ""
    if tasks:
        _paragraph(made, messages.ANNEX, _TITLE_SIZE, bold=True)
    _paragraph(made, messages.ANNEX_OF_TASKS if tasks else entry.wording, _TITLE_SIZE, bold=True)
    told = [f"{label}: {value}" for label, value in understood(answer)]
    if tasks:
        told.insert(0, tr(messages.ANSWERS, question=entry.wording))
    if told:
        _paragraph(made, "; ".join(told), _TITLE_SIZE, italic=True)
    if tasks:
        _annex(made, answer)
    elif answer["rows"]:
        _plain(made, answer)
    else:
        _paragraph(made, tr(messages.NOTHING), _SIZE)
    if answer.get("truncated"):
        _paragraph(made, tr(messages.CUT), _SIZE, align=WD_ALIGN_PARAGRAPH.LEFT)
    if tasks:
        _sources(made, answer)
    closing = f"{tr(messages.EMPTY_CELLS)} {foot(answer)}" if tasks else foot(answer)
    _paragraph(made, f"({closing})", _SIZE, italic=True, align=WD_ALIGN_PARAGRAPH.LEFT)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


# ---- the page


def _page() -> Doc:
    made = Document()
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    _letters(made)
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    number._p.append(field)
    return made


def _letters(made: Doc) -> None:
    """One font for all scripts. The theme of the template names another one, which would win."""
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = FONT, _SIZE
    normal.paragraph_format.space_after = Pt(0)
    for fonts in made.styles.element.iter(qn("w:rFonts")):
        for name in list(fonts.attrib):
            del fonts.attrib[name]
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), FONT)
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "vi-VN")


def _paragraph(
    made: Doc, text: str, size: Length, *, bold: bool = False, italic: bool = False,
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.CENTER,
) -> Paragraph:
    added = made.add_paragraph()
    added.alignment = align
    added.paragraph_format.space_before = added.paragraph_format.space_after = Pt(3)
    _run(added, text, size, bold=bold, italic=italic)
    return added


def _run(paragraph: Paragraph, text: str, size: Length, *, bold: bool = False, italic: bool = False) -> None:
    run = paragraph.add_run(clean(text))
    run.font.size, run.bold, run.italic = size, bold or None, italic or None


# ---- tables


def _table(made: Doc, headings: Sequence[str], widths: Sequence[float], size: Length) -> Table:
    table: Table = made.add_table(rows=1, cols=len(headings), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    head = table.rows[0]
    _mark(head, "w:tblHeader")
    _fill(head, headings, widths, size, bold=True, centred=range(len(headings)))
    return table


def _new_row(table: Table) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    return row


def _mark(row: _Row, name: str) -> None:
    """A property of a row that python-docx has no name for."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _fill(
    row: _Row, texts: Sequence[str], widths: Sequence[float], size: Length, *, bold: bool = False, centred: Sequence[int] = (),
) -> None:
    for at, (cell, text, width) in enumerate(zip(row.cells, texts, widths, strict=True)):
        cell.width = Mm(width)
        for n, line in enumerate(text.split("\n")):
            paragraph = cell.paragraphs[0] if n == 0 else cell.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if at in centred else WD_ALIGN_PARAGRAPH.LEFT
            _run(paragraph, line, size, bold=bold)


def _annex(made: Doc, answer: Json) -> None:
    table = _table(made, messages.ANNEX_HEADINGS, _WIDTHS, _SIZE)
    for line in lines(answer["rows"]):
        row = _new_row(table)
        _mark(row, "w:cantSplit")
        if line.depth is None:
            _fill(row, line.cells, _WIDTHS, _SIZE, centred=(0, 5))
            if line.spread:
                _spread(row.cells[1 : 2 + line.spread])
            continue
        cells = row.cells
        heading = cells[1].merge(cells[-1])
        for cell, text, align in (
            (cells[0], line.cells[0], WD_ALIGN_PARAGRAPH.CENTER),
            (heading, line.cells[1], WD_ALIGN_PARAGRAPH.LEFT),
        ):
            paragraph = cell.paragraphs[0]
            paragraph.alignment = align
            paragraph.paragraph_format.keep_with_next = True  # a heading does not stay behind at the foot of a page
            _run(paragraph, text, _SIZE, bold=True)


def _spread(cells: Sequence[_Cell]) -> None:
    """The first cell takes the room of the others, which are empty; merging would leave it their blank paragraphs."""
    whole = cells[0].merge(cells[-1])
    for blank in [p for p in whole.paragraphs if not p.text][: len(cells) - 1]:
        blank._p.getparent().remove(blank._p)


def _sources(made: Doc, answer: Json) -> None:
    """Where it all stands: file by file the lines of the tasks."""
    found: dict[str, set[int]] = {}
    for row in answer["rows"]:
        for quote in row.get("evidence") or []:
            found.setdefault(str(quote.get("file") or "?"), set()).add(int(quote.get("line") or 0))
    for file, places in found.items():
        text = tr(messages.SOURCE_LINES, file=file, lines=", ".join(str(n) for n in sorted(places)))
        _paragraph(made, text, _SIZE, align=WD_ALIGN_PARAGRAPH.LEFT)


def _plain(made: Doc, answer: Json) -> None:
    """All columns as they are, the quotes in the last one; numbers beside printed figures are for Excel only."""
    rows = answer["rows"]
    shown = [c for c in columns(answer) if not c.name.endswith(("_number", "_start", "_end"))]
    headings = [tr(messages.ORDER), *(c.heading for c in shown), tr(messages.QUOTE)]
    body = [
        [str(n + 1), *(as_text(c.values[n]) for c in shown), "\n".join(row_quotes(row))]
        for n, row in enumerate(rows)
    ]
    size = _SMALL if len(headings) > _MANY else _SIZE
    widths = _shares(headings, body, size)
    table = _table(made, headings, widths, size)
    for texts in body:
        _fill(_new_row(table), texts, widths, size, centred=(0,))


def _shares(headings: Sequence[str], body: Sequence[Sequence[str]], size: Length) -> list[float]:
    """Widths in mm: each column takes its longest word (a line may end behind a hyphen, as file names do), the rest goes by how much there is to say; what lacks is taken from the broadest."""
    letter = size.pt * 0.18
    texts = [[headings[at], *(row[at] for row in body)] for at in range(len(headings))]
    # capitals are half as broad again
    words = [[display_width(w) + 0.5 * sum(c.isupper() for c in w) for t in column for w in t.replace("-", "- ").split()] for column in texts]
    least = [min(max(found, default=0.0) * letter + 5, _ACROSS / 5) for found in words]
    room = _ACROSS - sum(least)
    if room <= 0:
        return _capped(least)
    wants = [(sum(display_width(t) for t in column) / len(column)) ** 0.7 for column in texts]
    return [width + room * want / sum(wants) for width, want in zip(least, wants, strict=True)]


def _capped(least: Sequence[float]) -> list[float]:
    """No column broader than what lets all of them stand side by side.

    >>> round(sum(_capped([_ACROSS / 2, _ACROSS / 2, _ACROSS, 10.0]))) == round(_ACROSS), _capped([_ACROSS, 10.0])[1]
    (True, 10.0)
    """
    left, cap = float(_ACROSS), 0.0
    for n, width in enumerate(sorted(least)):
        cap = left / (len(least) - n)
        if width > cap:
            break
        left -= width
    return [min(width, cap) for width in least]
