"""The header of a catalogue file, in a small strict subset of YAML.

In: the text of a `.rq` file with lines of `#+`: two blanks of indent a level, `key: value`, `- key: value` for a list of maps, `- words` for a
list of phrases (`asked`) or of columns (`- unit = Đơn vị = Unit`), `[a, b]` for a list of words. Out: nested maps, lists and strings; ``CatalogError`` (VM-030) with the line of anything else.
"""

from __future__ import annotations

from loaders.errors import VanmachError

Node = str | list["Node"] | dict[str, "Node"]


class CatalogError(VanmachError):
    """A catalogue file that breaks the header's rules: a fault of the installation, not of the person asking."""

    code, exit_status = "VM-030", 70


def parse_header(text: str, where: str = "header") -> dict[str, Node]:
    """The header of one `.rq` file as plain maps, lists and strings.

    >>> parse_header("#+ id: a\\n#+ tags: [x, y]\\n#+ columns:\\n#+   - name: n\\n#+     vi: Tên\\nSELECT * {}")
    {'id': 'a', 'tags': ['x', 'y'], 'columns': [{'name': 'n', 'vi': 'Tên'}]}
    """
    lines: list[tuple[int, int, str]] = []
    for n, raw in enumerate(text.splitlines(), 1):
        if not raw.startswith("#+"):
            continue
        body = raw[2:]
        if not body.strip():
            continue
        if not body.startswith(" ") or "\t" in body:
            raise CatalogError("{where}, dòng {n}: sau “#+” phải có một dấu cách, không dùng tab.", where=where, n=n)
        body = body[1:].rstrip()
        indent = len(body) - len(body.lstrip(" "))
        if indent % 2:
            raise CatalogError("{where}, dòng {n}: thụt đầu dòng phải là bội số của hai dấu cách.", where=where, n=n)
        lines.append((n, indent, body.strip()))
    node, used = _block(lines, 0, 0, where)
    if used != len(lines) or not isinstance(node, dict):
        n = lines[used][0] if used < len(lines) else 0
        raise CatalogError("{where}, dòng {n}: thụt đầu dòng sai.", where=where, n=n)
    return node


def _block(lines: list[tuple[int, int, str]], at: int, indent: int, where: str) -> tuple[Node, int]:
    """A map or a list of maps at ``indent``; the node and the index of the first line after it."""
    if at < len(lines) and lines[at][1] == indent and lines[at][2].startswith("- "):
        items: list[Node] = []
        while at < len(lines) and lines[at][1] == indent and lines[at][2].startswith("- "):
            n, _, content = lines[at]
            if ":" not in content:
                items.append(content[2:].strip())
                at += 1
                continue
            # "- key: value" opens a map whose other keys stand two blanks further in
            opened = [*lines[:at], (n, indent + 2, content[2:].strip()), *lines[at + 1 :]]
            item, at = _block(opened, at, indent + 2, where)
            items.append(item)
        return items, at
    found: dict[str, Node] = {}
    while at < len(lines) and lines[at][1] == indent:
        n, _, content = lines[at]
        key, colon, value = content.partition(":")
        key, value = key.strip(), value.strip()
        if not colon or not key or key.startswith("-"):
            raise CatalogError("{where}, dòng {n}: chờ “khóa: giá trị”, gặp “{content}”.", where=where, n=n, content=content)
        if key in found:
            raise CatalogError("{where}, dòng {n}: khóa “{key}” lặp lại.", where=where, n=n, key=key)
        at += 1
        if value.startswith("[") and value.endswith("]"):
            found[key] = [w.strip() for w in value[1:-1].split(",") if w.strip()]
        elif value:
            found[key] = value
        else:
            if at >= len(lines) or lines[at][1] <= indent:
                raise CatalogError("{where}, dòng {n}: khóa “{key}” không có giá trị.", where=where, n=n, key=key)
            found[key], at = _block(lines, at, indent + 2, where)
    return found, at
