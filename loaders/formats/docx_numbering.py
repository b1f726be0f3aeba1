"""The numbers that Word shows and does not store as text: "I.", "1.", "a)", bullets.

In: ``numbering.xml`` and ``styles.xml`` (parsed), then the paragraphs in order. Out: for each paragraph its printed label. Official
documents number their headings this way more often than not; without the labels a document has no outline.
(ECMA-376 part 1, 17.9: w:abstractNum, w:num, w:lvlOverride; 17.7: w:basedOn.)
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from loaders.writing.romans import numeral

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS: Final = 9
_STYLES_DEEP: Final = 20


def value(parent: Element | None, name: str, attribute: str = "val") -> str | None:
    """The attribute of a child element, None where either is missing."""
    child = parent.find(f"{W}{name}") if parent is not None else None
    return child.get(f"{W}{attribute}") if child is not None else None


def counted(number: int, kind: str) -> str:
    """A number in Word's way of counting.

    >>> [counted(4, kind) for kind in ("decimal", "upperRoman", "lowerLetter", "decimalZero", "none")]
    ['4', 'IV', 'd', '04', '']
    """
    if kind in ("upperRoman", "lowerRoman"):
        return numeral(number) if kind == "upperRoman" else numeral(number).lower()
    if kind in ("upperLetter", "lowerLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * min(9, (number - 1) // 26 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    if kind == "decimalZero":
        return f"{number:02d}"
    return "" if kind == "none" else str(number)


@dataclass(frozen=True)
class _Level:
    start: int
    kind: str
    pattern: str
    style: str | None
    restart: int  # it counts anew below levels up to this one; none of them: 0
    legal: bool  # all numbers in its label are Arabic


@dataclass
class Numbering:
    """Counts as paragraphs go by: ``label`` is to be called once a paragraph, in order."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    family: dict[str, str] = field(default_factory=dict)
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    overridden: dict[str, dict[int, _Level]] = field(default_factory=dict)
    styles: dict[str, Element] = field(default_factory=dict)
    default_style: str | None = None
    _counts: dict[str, list[int]] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)

    def label(self, properties: Element | None) -> str:
        """The label of the paragraph with these properties (w:pPr), "" where it has none."""
        number, level = self._number(properties)
        if number is None or number == "0" or number not in self.family:
            return ""
        family = self.family[number]
        known = {**self.levels.get(family, {}), **self.overridden.get(number, {})}
        if level not in known:
            return ""
        counts = self._counts.setdefault(family, [0] * _LEVELS)
        if number not in self._seen:
            self._seen.add(number)
            for (other, at), start in self.starts.items():
                if other == number:
                    counts[at] = start - 1
        own = known[level]
        counts[level] = counts[level] + 1 if counts[level] else own.start
        for deeper in range(level + 1, _LEVELS):
            if deeper not in known or level < known[deeper].restart:
                counts[deeper] = 0
        if own.kind == "bullet":
            return "+" if own.pattern.strip() == "+" else "-"

        def shown(m: re.Match[str]) -> str:
            at = int(m.group(1)) - 1
            there = known.get(at)
            return counted(counts[at] or (there.start if there else 1), there.kind if there and not own.legal else "decimal")

        return re.sub(r"%([1-9])", shown, own.pattern).strip()

    def _number(self, properties: Element | None) -> tuple[str | None, int]:
        own = properties.find(f"{W}numPr") if properties is not None else None
        style = value(properties, "pStyle") or self.default_style
        number, level = value(own, "numId"), value(own, "ilvl")
        named = style
        for _ in range(_STYLES_DEEP):  # a style stands on another
            if number is not None and level is not None or named is None or named not in self.styles:
                break
            inherited = self.styles[named].find(f"{W}pPr/{W}numPr")
            if number is None and inherited is not None:
                number = value(inherited, "numId")
                level = level or value(inherited, "ilvl") or self._level_of(number, named)
            named = value(self.styles[named], "basedOn")
        at = int(level) if level is not None and level.isdecimal() else 0
        return number, min(at, _LEVELS - 1)

    def _level_of(self, number: str | None, style: str) -> str | None:
        known = self.levels.get(self.family.get(number or "", ""), {})
        return next((str(at) for at, level in known.items() if level.style == style), None)


def read_numbering(numbering: Element | None, styles: Element | None) -> Numbering:
    """The definitions of a document; an empty one where it numbers nothing."""
    made = Numbering()
    for style in styles.iter(f"{W}style") if styles is not None else ():
        if style.get(f"{W}type") == "paragraph" and (name := style.get(f"{W}styleId")):
            made.styles[name] = style
            if style.get(f"{W}default") in ("1", "true"):
                made.default_style = name
    if numbering is None:
        return made
    linked: dict[str | None, str] = {}  # a list's style → the family that has its levels
    links: dict[str, str] = {}
    for abstract in numbering.iter(f"{W}abstractNum"):
        family = abstract.get(f"{W}abstractNumId") or ""
        made.levels[family] = dict(_level(e) for e in abstract.findall(f"{W}lvl"))
        linked[value(abstract, "styleLink")] = family
        if (style_of := value(abstract, "numStyleLink")) is not None:
            links[family] = style_of
    for num in numbering.findall(f"{W}num"):
        name, family = num.get(f"{W}numId") or "", value(num, "abstractNumId") or ""
        made.family[name] = linked.get(links.get(family, ""), family)
        made.overridden[name] = dict(_level(e) for e in num.findall(f"{W}lvlOverride/{W}lvl"))
        for override in num.findall(f"{W}lvlOverride"):
            start, at = value(override, "startOverride"), _whole(override.get(f"{W}ilvl"), 0)
            if start is not None:
                made.starts[name, min(at, _LEVELS - 1)] = _whole(start, 1)
    return made


def _level(element: Element) -> tuple[int, _Level]:
    at = _whole(element.get(f"{W}ilvl"), 0)
    restart, legal = _whole(value(element, "lvlRestart"), at), element.find(f"{W}isLgl") is not None
    return at, _Level(_whole(value(element, "start"), 1), value(element, "numFmt") or "decimal", value(element, "lvlText") or "", value(element, "pStyle"), restart, legal)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 7 else otherwise
