"""PDF pages set to the point, for tests: what stands where is said here, not left to a program's own layout (fpdf2; fonts from packages)."""

from __future__ import annotations

from importlib.metadata import files
from pathlib import Path

from fpdf import FPDF

FONTS = {"Roboto": ("font-roboto", "Roboto-Regular.ttf"), "Source Serif": ("font-source-serif-pro", "SourceSerifPro-Regular.ttf")}
WIDE, HIGH = 595.0, 842.0


def font_file(name: str) -> Path:
    """A font of the two that tests use, from its package: the machine's own fonts decide nothing."""
    package, file = FONTS[name]
    return Path(str(next(f.locate() for f in files(package) or () if f.name == file)))


class Sheets(FPDF):
    """A document of A4 pages, measured in points from the upper left corner."""

    def __init__(self, font: str = "Source Serif") -> None:
        super().__init__(unit="pt", format="A4")
        self.set_auto_page_break(False)
        self.add_font("T", fname=str(font_file(font)))
        self.set_font("T", size=13)
        self.set_margin(0)

    def put(self, x: float, y: float, words: str, size: float = 13, angle: float = 0) -> None:
        """Words with their baseline at (x, y)."""
        self.set_font("T", size=size)
        if angle:
            with self.rotation(angle, x, y):
                self.text(x, y, words)
        else:
            self.text(x, y, words)

    def centre(self, x: float, y: float, words: str, size: float = 13) -> None:
        """Words centred on x."""
        self.set_font("T", size=size)
        self.put(x - self.get_string_width(words) / 2, y, words, size)

    def prose(self, x: float, y: float, width: float, words: str, size: float = 13, pitch: float = 18, indent: float = 0, justified: bool = True) -> float:
        """A paragraph, its lines broken and justified here; gives the baseline of the next line."""
        self.set_font("T", size=size)
        lines: list[list[str]] = [[]]
        for word in words.split(" "):
            room = width - (indent if len(lines) == 1 else 0)
            if lines[-1] and self.get_string_width(" ".join([*lines[-1], word])) > room:
                lines.append([])
            lines[-1].append(word)
        for n, line in enumerate(lines):
            at = x + (indent if n == 0 else 0)
            room = width - (indent if n == 0 else 0)
            inked = sum(self.get_string_width(w) for w in line)
            blank = (room - inked) / (len(line) - 1) if justified and n + 1 < len(lines) and len(line) > 1 else self.get_string_width(" ")
            for word in line:
                self.text(at, y, word)
                at += self.get_string_width(word) + blank
            y += pitch
        return y

    def save(self, path: Path) -> Path:
        self.output(str(path))
        return path


def raw_pdf(*bodies: bytes) -> bytes:
    """A PDF of these objects, numbered from 1, the first its catalogue: what fpdf2 cannot write (filled fields, fonts by name only)."""
    made, at = b"%PDF-1.5\n", []
    for n, body in enumerate(bodies, 1):
        at.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1) + b"".join(b"%010d 00000 n \n" % a for a in at)
    return made + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(bodies) + 1, len(made))


def stream(words: bytes, extra: bytes = b"") -> bytes:
    """A stream object."""
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (extra, len(words), words)


def shown_words(x: float, y: float, codes: bytes, size: float = 13) -> bytes:
    """The operators that set these codes of font F1 at (x, y), measured from the upper left corner."""
    safe = codes.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (size, x, HIGH - y, safe)


def named_font(name: str) -> bytes:
    """A font that the file names and does not hold: every letter half as wide as high."""
    widths = b" ".join([b"500"] * 224)
    return b"<</Type/Font/Subtype/TrueType/BaseFont/%s/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths[%s]>>" % (name.encode("ascii"), widths)
