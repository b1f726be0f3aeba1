"""What a Word document's runs look like, by themselves and by their styles: fonts, capitals, what is hidden or struck out.

In: ``styles.xml`` (parsed), runs. Out: what a run says itself, else the nearest of its styles that says anything (ECMA-376 part 1, 17.7: w:basedOn).
A sign that the styles of a run and of its paragraph both set is not shown (17.7.3: each turns it over).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final
from xml.etree.ElementTree import Element

from loaders.formats.docx_numbering import W, value

CAPITALS: Final = "caps"
UNREAD: Final = frozenset(("vanish", "strike", "dstrike"))
_TOGGLES: Final = {f"{W}{name}": name for name in (CAPITALS, *UNREAD)}
_STYLES_DEEP: Final = 20
Ask = Callable[[Element], "str | None"]


class Styles:
    """The styles by name."""

    def __init__(self, part: Element | None) -> None:
        self._named = {style.get(f"{W}styleId"): style for style in (part.findall(f"{W}style") if part is not None else ())}
        self._defaults = part.find(f"{W}docDefaults/{W}rPrDefault") if part is not None else None
        self._usual = next((n for n, s in self._named.items() if s.get(f"{W}type") == "paragraph" and s.get(f"{W}default") in ("1", "true")), None)
        self._fonts: dict[tuple[str | None, str | None], str] = {}
        self._toggled: dict[tuple[str | None, str | None], frozenset[str]] = {}

    def font(self, run: Element, paragraph: str | None) -> str:
        """The font of a run in a paragraph of this style; "" where none is named."""
        key = value(run.find(f"{W}rPr"), "rStyle"), paragraph
        if key not in self._fonts:
            self._fonts[key] = self._told(key, _font) or ""
        return _font(run) or self._fonts[key]

    def toggles(self, run: Element, paragraph: str | None) -> frozenset[str]:
        """Which of its signs a run in a paragraph of this style bears."""
        properties, named, own = run.find(f"{W}rPr"), None, {}
        for child in properties if properties is not None else ():
            if child.tag in _TOGGLES:
                own[_TOGGLES[child.tag]] = _is_on(child)
            elif child.tag == f"{W}rStyle":
                named = child.get(f"{W}val")
        key = named, paragraph
        if key not in self._toggled:
            self._toggled[key] = frozenset(name for tag, name in _TOGGLES.items() if self._turned(key, partial(_toggle, tag)))
        return frozenset(name for name in _TOGGLES.values() if own.get(name, name in self._toggled[key])) if own else self._toggled[key]

    def _turned(self, names: tuple[str | None, str | None], ask: Ask) -> bool:
        """Whether a sign shows by the styles, or by the defaults where neither says it."""
        said = self._by_style(names[0], ask), self._by_style(names[1] or self._usual, ask)
        return bool(said[0]) != bool(said[1]) if said != (None, None) else bool(self._by_default(ask))

    def _told(self, names: tuple[str | None, str | None], ask: Ask) -> str | None:
        """What the style of a run says, else its paragraph's, else the document's defaults."""
        return self._by_style(names[0], ask) or self._by_style(names[1] or self._usual, ask) or self._by_default(ask)

    def _by_style(self, name: str | None, ask: Ask) -> str | None:
        for _ in range(_STYLES_DEEP):
            if (style := self._named.get(name)) is None:
                break
            if (said := ask(style)) is not None:
                return said
            name = value(style, "basedOn")
        return None

    def _by_default(self, ask: Ask) -> str | None:
        return ask(self._defaults) if self._defaults is not None else None


def _font(element: Element) -> str | None:
    """The font that a run, a style or the defaults name for Latin letters."""
    fonts = element.find(f"{W}rPr/{W}rFonts")
    return (fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or None) if fonts is not None else None


def _toggle(tag: str, element: Element) -> str | None:
    found = element.find(f"{W}rPr/{tag}")
    return None if found is None else tag if _is_on(found) else ""


def _is_on(sign: Element) -> bool:
    return sign.get(f"{W}val") not in ("0", "false", "off")
