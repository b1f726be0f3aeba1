"""Files of several formats made from text, for tests: web pages, Word files, printed PDFs.

A PDF is printed by Chromium: a program of another make than the reader, with its own line breaking, kerning and page breaks. Its fonts come from
packages (``made_pdf.FONTS``), so that a machine's own fonts decide nothing.
"""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
import pytest

from loaders.record import Record
from tests.made_pdf import FONTS, font_file

CHROMIUM = Path("/usr/bin/chromium")
PLACES = {"spans", "field_spans", "source"}
Parts = list[str | list[list[str]]]
_RULE = re.compile(r"[ \u00a0]{20,}")
_NOTE = re.compile(r"(\d{1,2}) \S")


@dataclass(frozen=True)
class Look:
    """How a page is printed: font, page (CSS ``size``), margins, ruled tables or not, further style of paragraphs."""

    font: str = "Source Serif"
    size: str = "13pt"
    page: str = "A4"
    margin: str = "20mm 18mm 20mm 28mm"
    ruled: bool = True
    paragraph: str = ""

    @property
    def style(self) -> str:
        packed = self.font in FONTS
        face = (
            f"@font-face{{font-family:T;src:url(data:font/ttf;base64,{base64.b64encode(font_file(self.font).read_bytes()).decode('ascii')})}} " if packed else ""
        )
        border = "1px solid black" if self.ruled else "0"
        return (
            f"{face}@page{{size:{self.page};margin:{self.margin}}} body{{font:{self.size} {'T' if packed else self.font}}} p{{margin:0;min-height:1em;{self.paragraph}}} "
            f"table{{border-collapse:collapse;width:100%}} td{{border:{border};padding:2px 4px;vertical-align:top}} sup{{font-size:65%}} "
            "p.note{font-size:75%;margin:0;text-indent:0} div.rule{width:150px;border-top:1px solid black;margin:8px 0 2px}"
        )


def parts_of(text: str) -> Parts:
    """Lines, and as tables: runs of tab-separated lines, and rows told one cell a line, each behind a tab, an empty line after each row."""
    made: Parts = []
    rows: list[list[str]] = []
    lines = text.removesuffix("\n").split("\n")
    at = 0
    while at < len(lines):
        line = lines[at]
        listed = _listed(lines, at, 1 if rows else 4)
        if listed:
            at += sum(1 + cell.count("\n") for cell in listed)
            rows.append(listed if len(listed) > 1 else ["", *listed])  # merged over the columns: without an ordinal
        elif line.strip("\t").count("\t") >= 2 or rows and line.count("\t") >= 2:
            rows.append(line.split("\t"))
            at += 1
        elif rows and not line.strip():
            at += 1
        else:
            if rows:
                made.append(rows)
                rows = []
            made.append(line)
            at += 1
    return [*made, rows] if rows else made


def _listed(lines: list[str], at: int, least: int) -> list[str]:
    """The cells of a row that is told one cell a line, each behind a tab; a line without one goes on with the cell above."""
    cells: list[str] = []
    for line in lines[at:]:
        if not line or not (cells or line.startswith("\t")) or line.count("\t") > 1:
            break
        if line.startswith("\t"):
            cells.append(line[1:])
        else:
            cells[-1] += "\n" + line
    return cells if len(cells) >= least else []


def as_html(parts: Parts, before: str = "", after: str = "", look: Look = Look()) -> str:
    body = []
    for part in parts:
        if isinstance(part, str):
            body.append(part if part.startswith("<!--made-->") else f"<p>{html.escape(part)}</p>")
            continue
        rows = ["<tr>" + "".join(f"<td>{'<br>'.join(html.escape(cell).split(chr(10)))}</td>" for cell in row) + "</tr>" for row in part]
        body.append(f"<table><thead>{rows[0]}</thead><tbody>{''.join(rows[1:])}</tbody></table>")
    inside = "\n".join(body)
    return f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title><style>{look.style}</style></head><body>{before}<div>{inside}</div>{after}</body></html>'


def with_page_notes(parts: Parts) -> Parts:
    """Notes that stand in the text at each page's foot, below a line of blanks, set as such: raised marks, a rule, small print, a new page."""
    labels = [m.group(1) for at in _note_lines(parts) if (m := _NOTE.match(str(parts[at])))]
    notes = _note_lines(parts)
    made: Parts = []
    waiting = list(labels)
    for at, part in enumerate(parts):
        if not isinstance(part, str) or not labels:
            made.append(part)
        elif at in notes:
            words = html.escape(part)
            made.append(f"<!--made--><p class=note>{_NOTE.sub(lambda m: f'<sup>{m.group(1)}</sup> {m.group(0)[-1]}', words, count=1) if notes[at] else words}</p>")
            if not any(n in notes for n in range(at + 1, at + 3)):
                made.append('<!--made--></div><div style="break-after:page"></div>')
        elif _RULE.fullmatch(part):
            made.append('<!--made--><div style="break-inside:avoid"><div class=rule></div>')
        else:
            words = html.escape(part)
            while waiting and (m := re.search(rf"(?<=[^\W\d_]|[%)]){waiting[0]}(?=[\s,.;:)]|$)", words)):
                words = f"{words[: m.start()]}<sup>{waiting.pop(0)}</sup>{words[m.end() :]}"
            made.append(f"<!--made--><p>{words}</p>")
    return made


def _note_lines(parts: Parts) -> dict[int, bool]:
    """Places of the lines of notes; whether a note begins there."""
    found: dict[int, bool] = {}
    label = 1
    inside = False
    for at, part in enumerate(parts):
        if isinstance(part, str) and _RULE.fullmatch(part):
            inside = True
        elif inside and (not isinstance(part, str) or (part[:1] == " " and part.strip())):
            inside = False
        elif inside and isinstance(part, str):
            m = _NOTE.match(part)
            found[at] = bool(m and int(m.group(1)) == label)
            label += found[at]
    return found


def as_docx(parts: Parts, path: Path) -> Path:
    document = docx.Document()
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(0, max(map(len, part)))
        for row in part:
            for cell, words in zip(table.add_row().cells, row, strict=False):
                cell.text = words
    document.save(str(path))
    return path


Printer = Any


@contextmanager
def chromium_printer() -> Iterator[Printer]:
    """Prints a page as PDF, with page numbers at the foot and, if given, a running head."""
    if not CHROMIUM.exists():
        pytest.skip("Chromium is not here: it prints the PDF")
    from playwright.sync_api import sync_playwright

    arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                 "--disable-component-update", "--disable-sync"]
    number = "<div style='font-size:9px;width:100%;text-align:center'><span class=pageNumber></span></div>"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=arguments)

        def to_pdf(page: str, path: Path, head: str = "") -> Path:
            tab = browser.new_page()
            tab.set_content(page)
            above = f"<div style='font-size:9px;width:100%;text-align:center'>{head}</div>"
            tab.pdf(path=str(path), prefer_css_page_size=True, display_header_footer=True, header_template=above, footer_template=number)
            tab.close()
            return path

        yield to_pdf
        browser.close()


def facts(record: Record) -> Any:
    """All that a record says, but where: line numbers inside explanations too, and how often a blank is repeated."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: plain(v) for k, v in value.items() if k not in PLACES}
        if isinstance(value, list):
            return [plain(v) for v in value]
        return " ".join(re.sub(r"\(dòng \d+\)", "", value).split()) if isinstance(value, str) else value

    return plain(record.to_json())
