"""A signed PDF whose number and day stand in fields over the blanks of the page: figures are read, the words of a signature are not."""

from __future__ import annotations

from pathlib import Path

from loaders.pipeline import read_text

LINES = ((700, "So:        /QD-UBND"), (680, "Dien Bien, ngay       thang       nam 2031"), (640, "Dieu 1. Mo thu vien cua xa cho moi nguoi den doc sach."))
# (left, bottom, right, top), what the field shows, how far its words stand above the field's floor
FIELDS = (
    ((115, 695, 145, 715), "41", 6), ((180, 674, 197, 694), "06", 2), ((233, 678, 250, 698), "10", 5),
    ((300, 300, 500, 400), "Ky boi: Uy ban nhan dan", 40), ((300, 500, 400, 520), "2031.10.06", 5),
)


def pdf(lines: tuple[tuple[int, str], ...], fields: tuple[tuple[tuple[int, int, int, int], str, int], ...]) -> bytes:
    """A page of one font, with a signature field for each of ``fields``."""
    page = "\n".join(f"BT /F 13 Tf 90 {y} Td ({words}) Tj ET" for y, words in lines)
    first = 6
    annotations = " ".join(f"{first + 2 * n} 0 R" for n in range(len(fields)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R /Annots [{annotations}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>", f"<< /Length {len(page)} >>\nstream\n{page}\nendstream",
    ]
    for n, ((x0, y0, x1, y1), words, up) in enumerate(fields):
        shown = f"BT /F 13 Tf 2 {up} Td ({words}) Tj ET"
        objects.append(
            f"<< /Type /Annot /Subtype /Widget /FT /Sig /T (s{n}) /F 132 /Rect [{x0} {y0} {x1} {y1}] /AP << /N {first + 2 * n + 1} 0 R >> /P 3 0 R >>"
        )
        objects.append(
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 {x1 - x0} {y1 - y0}] /Resources << /Font << /F 4 0 R >> >> /Length {len(shown)} >>\nstream\n{shown}\nendstream"
        )
    made, places = "%PDF-1.5\n", []
    for n, words in enumerate(objects, 1):
        places.append(len(made))
        made += f"{n} 0 obj\n{words}\nendobj\n"
    table = "".join(f"{at:010d} 00000 n \n" for at in places)
    return (made + f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(places) + 1} /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n").encode("ascii")


def test_figures_in_fields_are_the_documents_number_and_day(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(LINES, FIELDS))
    text = read_text(path)
    assert text.splitlines()[:2] == ["So: 41 /QD-UBND", "Dien Bien, ngay 06 thang 10 nam 2031"]
    assert "Ky boi" not in text
    assert "2031.10.06" not in text


def test_blanks_that_no_field_fills_stay_blank(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(LINES, FIELDS[3:]))
    assert "41" not in read_text(path)


def test_figures_of_fields_that_lie_over_one_another_are_read_once(tmp_path: Path) -> None:
    """Each who signs may leave the same figures in fields of his own."""
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(LINES, (*FIELDS[:3] * 8, *FIELDS[3:])))
    assert read_text(path).splitlines()[:2] == ["So: 41 /QD-UBND", "Dien Bien, ngay 06 thang 10 nam 2031"]
