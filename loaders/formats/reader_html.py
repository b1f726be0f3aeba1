"""Web pages → decoded text.

In: the file's bytes. Out: ``Decoded``: a block (p, div, li, h1 …) a line, tables as rows (``loaders.formats.grid``), numbered lists with their
numbers. The page's own furniture is left out: menus, page heads and feet, forms, lists that are nothing but links, hidden parts. A
portal's metadata ("Số hiệu: 177/KH-UBND") stays, one field a line: the layout tells it from the document and compares the two.

The tree is made by an HTML5 parser (unclosed tags are the rule on portals); it fetches nothing and runs nothing. The tree is walked
without recursion, so depth does not matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from loaders.errors import UnreadableFile
from loaders.formats.decoded import Decoded, of_code, of_windows_1258, raised, reader_name, refuse_long, tidy
from loaders.formats.docx_numbering import counted
from loaders.formats.grid import Cell, merged_cells, table_lines
from loaders.formats.html_fonts import sheet_rules, show_old_fonts
from loaders.formats.html_weights import NEVER, Weight, children, leave_out, weigh
from loaders.writing.columns import ORDINAL_HEAD
from loaders.writing.markers import marker
from loaders.writing.portalfields import portal_field

LIMIT_BYTES: Final = 10_000_000
_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
_FURNITURE_ROLES: Final = frozenset("navigation banner contentinfo search complementary menu menubar dialog".split())
# Whole words of class and id by which portals name what surrounds a document.
_FURNITURE_WORDS: Final = frozenset(
    "menu nav navbar navigation topnav breadcrumb breadcrumbs sidebar side-bar site-header page-header topbar footer site-footer page-footer banner "
    "share social comments comment lien-quan tin-lien-quan adv ads advert advertisement popup modal cookie login search pagination toolbar".split()
)
# What a page says of a paragraph, beside it; "tooltip" alone, "has-tooltip", "popover-link" are names of the word to which such a note belongs.
_NOTE_WORDS: Final = frozenset("tooltiptext tooltip-text tooltip-inner tooltip-content tooltip-button popover-body popover-content".split())
_LETTERS: Final = re.compile(r"(?<![\w-])text-transform\s*:\s*([\w-]+)")
_HIDDEN: Final = re.compile(r"(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|line-through)", re.IGNORECASE)
_BLOCKS: Final = frozenset(
    "p div section article main header footer h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote center address figure figcaption fieldset pre "
    "table thead tbody tfoot tr td th caption hr body html details summary".split()
)
_APART: Final = frozenset("div section article main table ul ol blockquote figure hr".split())
_SOURCE_BREAK: Final = re.compile(r"(?<![ \t\f\r])[ \t\f\r]*\n\s*")  # how the page's author broke the source: one blank
_JOINT: Final = "\ue000"  # stands for such a blank while a line is gathered
_LINK_LIST: Final = 3
_LISTS: Final = frozenset("ul ol div p dl table section".split())
_LONGEST_LABEL: Final = 40
_SHORT_CELL: Final = 700  # letters: a cell of a page's frame that holds its foot or its menu, not the document
_CAPITALS: Final = re.compile(r"text-transform\s*:\s*(uppercase)")
_OLD_FONT: Final = re.compile(r"[\"'=:; ](?:\.Vn|VNI-)[A-Z]", re.IGNORECASE)
Count = tuple[int | None, str]  # of an open list: the next number, None for bullets; how it is written
_COUNTED: Final = {"I": "upperRoman", "i": "lowerRoman", "A": "upperLetter", "a": "lowerLetter"}
LIMIT_DEEP: Final = 1000  # elements within elements; portals stay below 100
_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15})")
# Elements that need no end tag: how many are open cannot be counted without parsing.
_OPEN_ENDED: Final = frozenset(
    "p li td th tr dt dd option optgroup thead tbody tfoot colgroup html head body br hr img input meta link col area base embed source track wbr param".split()
)
_PARTS: Final = frozenset("thead tbody tfoot".split())  # the parser puts every row into one
_DEEPEST: Final = 10  # tables that number their rows, within each other's cells
_CELL_TEXT: Final = 6000  # a cell that holds more is a column of the page, not of a table


def _decode_html(path: str, data: bytes) -> str:
    """The characters of a page: as UTF-8, as windows-1258 where the letters leave no doubt, else as the page itself declares."""
    if len(data) > LIMIT_BYTES:
        raise UnreadableFile(
            path, "trang HTML lớn hơn {most} MB ({size:,} byte).", "Chỉ lưu phần văn bản của trang (bỏ ảnh nhúng) rồi nạp lại.", most=LIMIT_BYTES // 1_000_000, size=len(data)
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if (told := of_windows_1258(data)) is not None:
            return told
        found = _CHARSET.search(data[:4096])
    if (told := of_code(data, found[1].decode("ascii") if found else "")) is None:
        raise UnreadableFile(path, "không rõ bảng mã của trang HTML (không phải UTF-8).", "Lưu lại trang với mã UTF-8 (Unicode) rồi nạp lại.")
    return told


def read_html(path: str, data: bytes) -> Decoded:
    """The text of a web page without the page's furniture."""
    page = _decode_html(path, data).replace(_JOINT, " ")
    _refuse_deep(path, page)
    tree = LexborHTMLParser(page)
    root = tree.body or tree.root
    lines = _Lines({})
    reader = reader_name("html-4", "selectolax")
    if root is not None:
        if _OLD_FONT.search(page) is not None and show_old_fonts(tree, root):
            reader += " + old-fonts-1"
        if "uppercase" in page:
            lines.capitals = frozenset(s for s in sheet_rules(tree, _CAPITALS) if "." in s)
        weigh(root, lines.weights)
        leave_out(root, lines.weights)
        lines.page = lines.weights[root.mem_id]
        _walk(root, lines)
    lines.end()
    text = tidy(lines.made)
    refuse_long(path, text)
    return Decoded(text, reader, "text/html", merged=merged_cells(lines.made))


def _refuse_deep(path: str, page: str) -> None:
    """A page nested beyond all measure costs a parser time without bound."""
    deep = 0
    for m in _TAG.finditer(page):
        if m.group(2).lower() not in _OPEN_ENDED:
            deep = max(0, deep - 1) if m.group(1) else deep + 1
            if deep > LIMIT_DEEP:
                raise UnreadableFile(path, "trang HTML lồng nhau hơn {deepest} lớp.", "Sao chép phần văn bản vào tệp .txt hoặc .docx rồi nạp lại.", deepest=LIMIT_DEEP)


@dataclass
class _Lines:
    """Gathers inline text into lines."""

    weights: dict[int, Weight]
    page: Weight = field(default_factory=Weight)  # of the page whole
    made: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    lead: str = ""
    apart: bool = False  # an empty line is due before the next words
    opened: dict[int, bool] = field(default_factory=dict)  # elements that hold panes of tabs, whether one is the open one
    capitals: frozenset[str] = frozenset()  # the classes that the page's style sheets set in capitals
    within: int = 0  # the tables whose cell's words these are

    def end(self, *, empty: bool = False) -> None:
        """Close the line. ``empty``: an element without words that shows as an empty line."""
        raw = "".join(self.held)
        self.held.clear()
        line = re.sub(f"{_JOINT}+", " ", raw.strip(_JOINT))
        line = line.replace(f"{_JOINT}", " ")
        if line:
            lead = self.lead if self.lead and line.strip() and marker(line.strip()) is None else ""
            if self.apart and self.made and self.made[-1]:
                self.made.append("")
            self.apart = False
            self.made.append(lead + line)
            if line.strip():
                self.lead = ""
        elif empty:
            self.made.append("")

    def add(self, lines: list[str]) -> None:
        """Lines that are whole already."""
        self.end()
        if lines and self.made and self.made[-1]:
            self.made.append("")
        self.made += lines
        self.apart = True


def _walk(root: LexborNode, lines: _Lines) -> None:
    """Go through the tree in reading order, each element entered and left once."""
    counts: list[Count] = []
    node: LexborNode | None = root
    while node is not None:
        into = _enter(node, lines, counts)
        if into and node.child is not None:
            node = node.child
            continue
        if into:
            _leave(node, lines, counts, root)
        if node.mem_id == root.mem_id:  # an element without children
            return
        while node.next is None:
            node = node.parent
            if node is None or node.mem_id == root.mem_id:
                return
            _leave(node, lines, counts, root)
        node = node.next


def _enter(node: LexborNode, lines: _Lines, counts: list[Count]) -> bool:
    """Take in a node; whether its children are to be visited (and the node then left)."""
    tag = node.tag or ""
    if lines.weights[node.mem_id].aside:
        return False
    if node.is_text_node:
        words, (preformatted, capitals) = node.text_content or "", _set_as(node, lines.capitals)
        words = words.upper() if capitals else words
        lines.held.append(words if preformatted else _SOURCE_BREAK.sub(_JOINT, words))
        if "\n" in lines.held[-1]:
            for line in lines.held.pop().split("\n"):
                lines.held.append(line)
                lines.end(empty=True)
        return False
    if not node.is_element_node:
        return False
    if tag == "br":
        lines.end(empty=True)
        return False
    if tag in NEVER or _is_furniture(node, tag, lines):
        return False
    if tag == "sup" and (mark := _note_mark(node) or ((said := node.text().strip()).isdecimal() and lines.held and raised(said, lines.held[-1]))):
        lines.held.append(mark)
        return False
    if tag == "table" and lines.within < _DEEPEST and (rows := _rows(node, lines)) is not None:
        lines.add([told for line in table_lines(rows) for told in _fields(line)])
        return False
    if tag in _BLOCKS:
        lines.end()
        lines.apart = lines.apart or tag in _APART
        if tag == "ol":
            counts.append((_start(node), _COUNTED.get(node.attributes.get("type") or "", "decimal")))
        elif tag == "ul":
            counts.append((None, ""))
        elif tag == "li" and counts:
            number, kind = counts[-1]
            lines.lead = "- " if number is None else f"{counted(number, kind)}{')' if kind.endswith('Letter') else '.'} "
            if number is not None:
                counts[-1] = number + 1, kind
    return True


def _leave(node: LexborNode, lines: _Lines, counts: list[Count], root: LexborNode) -> None:
    tag = node.tag or ""
    if tag in _BLOCKS and node.mem_id != root.mem_id:
        lines.end(empty=tag == "p")
        lines.apart = lines.apart or tag in _APART
        if tag in ("ol", "ul") and counts:
            counts.pop()
        if tag == "li":
            lines.lead = ""


def _fields(line: str) -> list[str]:
    """A row of a portal's metadata, told as portals tell it elsewhere, a field a line: "Số ký hiệu: 177/KH-UBND"; other rows as they are.

    >>> _fields("Số hiệu:\\t7/KH-UBND\\t\\tLoại văn bản:\\tKế hoạch"), _fields("STT\\tNội dung")
    (['Số hiệu: 7/KH-UBND', 'Loại văn bản: Kế hoạch'], ['STT\\tNội dung'])
    """
    cells = [cell.strip() for cell in line.split("\t")]
    made: list[str] = []
    n = 0
    while n < len(cells):
        if not cells[n]:
            n += 1
            continue
        if not _is_label(cells[n]):
            return [line]
        value = cells[n + 1] if n + 1 < len(cells) and not _is_label(cells[n + 1]) else ""
        made.append(f"{cells[n].rstrip(' :')}: {value}")
        n += 2 if value else 1
    return made or [line]


def _is_label(cell: str) -> bool:
    return len(cell) <= _LONGEST_LABEL and portal_field(f"{cell.rstrip(' :')}:") is not None


def _start(node: LexborNode) -> int:
    said = node.attributes.get("start") or "1"
    return int(said) if said.isdecimal() and len(said) < 5 else 1


def _set_as(node: LexborNode, upper: frozenset[str]) -> tuple[bool, bool]:
    """Whether a text keeps its source's lines, and whether it shows in capitals, by the elements around it."""
    preformatted, letters = False, ""  # of the nearest element that says it
    parent, steps = node.parent, 0
    while parent is not None and steps < 6:
        style = parent.attributes.get("style") or ""
        preformatted = preformatted or parent.tag == "pre" or ("white-space" in style and "pre" in style)
        if not letters and "text-transform" in style:
            letters = (_LETTERS.findall(style) or [""])[-1]
        elif not letters and upper and any(s in upper for name in _names(parent) for s in (f".{name}", f"{parent.tag}.{name}")):
            letters = "uppercase"
        parent, steps = parent.parent, steps + 1
    return preformatted, letters == "uppercase"


def _note_mark(node: LexborNode) -> str:
    """ "[3]" for a raised number that is a link within the page."""
    link = node.css_first("a")
    words = node.text().strip(" []()")
    if link is not None and (link.attributes.get("href") or "").startswith("#") and words.isdigit() and len(words) <= 3:
        return f"[{words}]"
    return ""


def _is_furniture(node: LexborNode, tag: str, lines: _Lines) -> bool:
    attributes, weight = node.attributes, lines.weights[node.mem_id]
    if (attributes.get("role") or "").lower() in _FURNITURE_ROLES or attributes.get("aria-hidden") == "true" or "hidden" in attributes:
        return True
    if _HIDDEN.search(attributes.get("style") or ""):
        return True
    if tag in ("body", "html", "main", "article", "tbody") or (tag in ("td", "tr") and weight.words > _SHORT_CELL):
        return False
    if _is_hidden_tab(node, lines.opened):
        return True
    if tag in ("header", "footer") and not weight.document:
        return True
    page = lines.page
    headed = page.document or page.numbered and not weight.numbered  # another part is the document: comments on a short one are longer than it
    if weight.document or weight.words > page.words // 2 and (tag == "form" or not headed):
        return tag in _LISTS and _is_links(weight)
    if tag == "form":
        return True
    named = " ".join(attributes.get(x) or "" for x in ("class", "id", "type")).lower().replace("_", "-").split()
    if any(name in _FURNITURE_WORDS or name in _NOTE_WORDS or name.startswith("related") or name.endswith("binhluan") for name in named):
        return True
    return tag in _LISTS and _is_links(weight)


def _is_hidden_tab(node: LexborNode, opened: dict[int, bool]) -> bool:
    """Whether a pane of tabs is not the open one, by the class names in common use."""
    if "tab-pane" not in (own := _names(node)) or "active" in own or (parent := node.parent) is None:
        return False
    if parent.mem_id not in opened:  # asked once, however many panes there are
        opened[parent.mem_id] = any({"tab-pane", "active"}.issubset(_names(other)) for other in children(parent) if other.is_element_node)
    return opened[parent.mem_id]


def _names(node: LexborNode) -> list[str]:
    return (node.attributes.get("class") or "").lower().split()


def _is_links(weight: Weight) -> bool:
    """A list of nothing but links, or a line that is a button ("Tải văn bản"); not a citation that is a link: those have numbers."""
    if not weight.links or weight.words > 4000 or weight.linked < 0.8 * weight.words:
        return False
    if weight.links >= _LINK_LIST:
        return True
    return weight.linked == weight.words <= _LONGEST_LABEL and not weight.digits


def _rows(table: LexborNode, around: _Lines) -> list[list[Cell]] | None:
    """Rows of cells; None for a table that only lays out the page: its cells are then read as blocks. A table in a cell of one that numbers its rows is that cell's words."""
    weights = around.weights
    rows = [[cell for cell in children(row) if cell.tag in ("td", "th")] for part in children(table) for row in (children(part) if part.tag in _PARTS else ()) if row.tag == "tr"]
    first = next((cell for cells in rows for cell in cells), None)
    if any(weights[cell.mem_id].words > _CELL_TEXT for cells in rows for cell in cells):
        return None
    if weights[table.mem_id].tables > 1 and (first is None or weights[first.mem_id].tables or not ORDINAL_HEAD.match(" ".join(first.text(deep=True).split()))):
        return None
    return [[Cell(tuple(_cell_lines(cell, around)), _span(cell, "colspan"), _span(cell, "rowspan")) for cell in cells] for cells in rows]


def _cell_lines(cell: LexborNode, around: _Lines) -> list[str]:
    lines = _Lines(around.weights, around.page, within=around.within + 1)
    _walk(cell, lines)
    lines.end()
    return [line for line in lines.made if line.strip()]


def _span(cell: LexborNode, name: str) -> int:
    said = cell.attributes.get(name) or "1"
    return max(1, int(said)) if said.isdecimal() and len(said) < 5 else 1
