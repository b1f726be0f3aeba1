"""Words that a web page sets in a font of before Unicode (".VnTime", "VNI-Times") → the letters that it shows.

In: the page's tree. Out: the tree, its words changed; whether there were any. A font is named by the nearest element around the words that names one: ``<font face>``, its own style, or the page's
style sheet for its class or its tag, as Word writes them. A font whose name lies anywhere on the page is left alone.
"""

from __future__ import annotations

import re
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from loaders.formats.old_fonts import LEGACY, is_of_other_codes, shown, truly_old

_FAMILY: Final = re.compile(r"font-family\s*:\s*[\"']?\s*([^;,\"'}]{1,60})", re.IGNORECASE)
_SIMPLE: Final = re.compile(r"[a-z0-9]*(?:\.[\w-]+)?", re.IGNORECASE)


def show_old_fonts(tree: LexborHTMLParser, root: LexborNode) -> bool:
    """Put the letters that such fonts show in the place of their codes; whether there were any, and no words in such codes are left whose font nothing names.

    >>> tree = LexborHTMLParser("<style>p.Cu {font-family:'.VnTime'}</style><p class=Cu>QuyÕt ®Þnh</p><p>QuyÕt</p>")
    >>> show_old_fonts(tree, tree.body), tree.body.text()
    (True, 'Quyết địnhQuyÕt')
    """
    rules, known = sheet_rules(tree, _FAMILY), dict[int, str]()
    changed: list[tuple[LexborNode, str]] = []
    left: list[str] = []
    found = [(words, said, _font(words, rules, known)) for words in root.traverse(include_text=True) if words.is_text_node and not (said := words.text_content or "").isascii()]
    old = truly_old((font, said) for _, said, font in found)
    for words, said, font in found:
        letters = shown(said, font) if font in old else said
        if letters == said:
            left.append(said)
        else:
            changed.append((words, letters))
    if is_of_other_codes(" ".join(left)):
        return False
    for words, letters in changed:
        words.replace_with(letters)
    return bool(changed)


def sheet_rules(tree: LexborHTMLParser, said: re.Pattern[str]) -> dict[str, str]:
    """What the page's style sheets say of something (a font) by tag, class ("." before it), or both."""
    made: dict[str, str] = {}
    for sheet in tree.css("style"):
        for rule in sheet.text(deep=True).replace("<!--", "").split("}"):
            selectors, _, body = rule.rpartition("{")
            if told := said.search(body):
                made |= dict.fromkeys((s.strip().lower() for s in selectors.split(",") if _SIMPLE.fullmatch(s.strip())), told[1].strip())
    return made


def _font(words: LexborNode, rules: dict[str, str], known: dict[int, str]) -> str:
    """The old font that words are set in; "" for none. ``known``: of the elements that have been asked."""
    node, asked = words.parent, []
    named = ""
    while node is not None and not named and node.mem_id not in known:
        asked.append(node.mem_id)
        said = _FAMILY.search(node.attributes.get("style") or "")
        tag = (node.tag or "").lower()
        classes = [f".{name.lower()}" for name in (node.attributes.get("class") or "").split()]
        named = node.attributes.get("face") or (said[1].strip() if said else "") or next((rules[s] for c in classes for s in (tag + c, c) if s in rules), "") or rules.get(tag, "")
        node = node.parent
    font = (named if LEGACY.match(named) else "") if named or node is None else known[node.mem_id]
    known.update(dict.fromkeys(asked, font))
    return font
