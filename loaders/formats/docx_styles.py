"""What the styles of a Word document say of runs and paragraphs: fonts, capitals, what is hidden or struck out.

In: ``styles.xml`` (parsed). Out: what a run says itself, else the nearest of its styles that says anything (ECMA-376 part 1, 17.7: w:basedOn).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from xml.etree.ElementTree import Element

from loaders.formats.docx_numbering import W, value

_STYLES_DEEP: Final = 20
Ask = Callable[[Element], "str | None"]


class Styles:
    """The styles by name; ``usual`` is the one of paragraphs that name none."""

    def __init__(self, part: Element | None) -> None:
        self._named = {style.get(f"{W}styleId"): style for style in (part.findall(f"{W}style") if part is not None else ())}
        self._defaults = part.find(f"{W}docDefaults/{W}rPrDefault") if part is not None else None
        self.usual = next((n for n, s in self._named.items() if s.get(f"{W}type") == "paragraph" and s.get(f"{W}default") in ("1", "true")), None)
        self._said: dict[tuple[str | None, Ask], str | None] = {}

    def says(self, run: Element, paragraph: str | None, ask: Ask) -> str | None:
        """What a run in a paragraph of this style says to a question; None where nothing does."""
        for said in (ask(run), self._of(value(run.find(f"{W}rPr"), "rStyle"), ask), self._of(paragraph or self.usual, ask)):
            if said is not None:
                return said
        return ask(self._defaults) if self._defaults is not None else None

    def _of(self, name: str | None, ask: Ask) -> str | None:
        key = name, ask
        if key not in self._said:
            said = None
            for _ in range(_STYLES_DEEP):
                if said is not None or (style := self._named.get(name)) is None:
                    break
                said, name = ask(style), value(style, "basedOn")
            self._said[key] = said
        return self._said[key]


def font(element: Element) -> str | None:
    """The font that a run, a style or the defaults name for Latin letters."""
    fonts = element.find(f"{W}rPr/{W}rFonts")
    return (fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or None) if fonts is not None else None


def _told(name: str) -> Ask:
    def ask(element: Element) -> str | None:
        found = element.find(f"{W}rPr/{W}{name}")
        return None if found is None else "" if found.get(f"{W}val") in ("0", "false", "off") else name

    return ask


capitals, hidden, struck, struck_twice = map(_told, ("caps", "vanish", "strike", "dstrike"))
