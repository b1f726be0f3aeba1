"""The file of a picture (PNG, JPEG), or a page of a PDF → grey pixels, by PDFium.

In: the file's bytes, or an open page. Out: ``Picture``. A PDF holds a picture as these files do: a JPEG as it is, of a PNG its compressed rows (ISO 32000-1, 7.4.4.4: the predictors of PNG),
so that a page around them shows the picture without another library. A PNG with an opaque alpha channel is told as four inks.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

import pypdfium2

from loaders.formats.ocr import DPI
from loaders.formats.scan_rules import Picture

_LIMIT_PIXELS: Final = 5000  # of a picture's longer side
_MOST_PIXELS: Final = 100_000_000
_A4: Final = (595.0, 842.0)
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_SPACES: Final = {0: ("/DeviceGray", 1), 2: ("/DeviceRGB", 3), 3: ("", 1), 6: ("/DeviceCMYK", 4)}
_PALETTE, _ALPHA = 3, 6
_DARK: Final = 128


def picture_of_page(page: pypdfium2.PdfPage) -> Picture:
    """A page as a grey picture of ``DPI``."""
    scale = min(DPI / 72, _LIMIT_PIXELS / max(page.get_size()))
    bitmap = page.render(scale=scale, grayscale=True)
    rows = memoryview(bitmap.buffer).cast("B")
    inked = b"".join(rows[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height))
    bitmap.close()
    return Picture(bitmap.width, bitmap.height, inked)


def picture_of_file(data: bytes) -> Picture | None:
    """The picture that a PNG or JPEG holds, laid on a page as wide as A4; None for other files, and for kinds of these that cannot be told so."""
    image = _of_png(data) if data.startswith(_PNG) else _of_jpeg(data) if data.startswith(b"\xff\xd8") else None
    if image is None:
        return None
    wide, high, head, body = image
    if not 0 < wide * high <= _MOST_PIXELS:
        return None
    across = _A4[0] if high >= wide else _A4[1]
    try:
        document = pypdfium2.PdfDocument(_as_pdf(across, across * high / wide, head, body))
    except pypdfium2.PdfiumError:
        return None
    try:
        picture = picture_of_page(document[0])
    except pypdfium2.PdfiumError:
        return None
    finally:
        document.close()
    return picture if sorted(picture.pixels[:: max(1, len(picture.pixels) // 10_000)])[-100:][0] > _DARK else None


def _of_png(data: bytes) -> tuple[int, int, bytes, bytes] | None:
    """Width, height, the dictionary and the data of the picture as a PDF holds it."""
    parts = list(_chunks(data))
    if not parts or parts[0][0] != b"IHDR" or len(parts[0][1]) < 13:
        return None
    wide, high, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", parts[0][1][:13])
    if kind not in _SPACES or interlaced:
        return None
    space, inks = _SPACES[kind]
    if kind == _PALETTE:
        palette = next((body for name, body in parts if name == b"PLTE"), b"")
        space = f"[/Indexed /DeviceRGB {len(palette) // 3 - 1} <{palette.hex()}>]"
    decode = " /Decode [1 0 1 0 1 0 1 0]" if kind == _ALPHA else ""
    head = f"/Width {wide} /Height {high} /ColorSpace {space} /BitsPerComponent {depth}{decode} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {inks} /BitsPerComponent {depth} /Columns {wide} >>"
    return wide, high, head.encode(), b"".join(body for name, body in parts if name == b"IDAT")


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at + 8 <= len(data):
        (long,) = struct.unpack(">I", data[at : at + 4])
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + long]
        at += 12 + long


def _of_jpeg(data: bytes) -> tuple[int, int, bytes, bytes] | None:
    """As above; None without a frame, or of four inks."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        kind = data[at + 1]
        if kind == 0xFF:
            at += 1
            continue
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            high, wide, inks = struct.unpack(">HHB", data[at + 5 : at + 10])
            space = {1: "/DeviceGray", 3: "/DeviceRGB"}.get(inks)
            return (wide, high, f"/Width {wide} /Height {high} /ColorSpace {space} /BitsPerComponent 8 /Filter /DCTDecode".encode(), data) if space else None
        at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    return None


def _as_pdf(wide: float, high: float, head: bytes, body: bytes) -> bytes:
    """A document of one page that shows a picture."""
    shown = f"q {wide:.2f} 0 0 {high:.2f} 0 0 cm /P Do Q".encode()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide:.2f} {high:.2f}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>".encode(),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
        b"<< /Type /XObject /Subtype /Image %s /Length %d >>\nstream\n%s\nendstream" % (head, len(body), body),
    ]
    made, places = b"%PDF-1.5\n", []
    for n, part in enumerate(parts, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (n, part)
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    return made + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, table, len(parts) + 1, len(made))
