"""Short names that a text defines in brackets: to which of the documents before the brackets each belongs."""

from __future__ import annotations

import pytest

from loaders.references.citations import citations_in

TWO = "Thực hiện Kế hoạch số 31/KH-UBND ngày 02/3/2024 của UBND tỉnh triển khai Nghị quyết số 45/NQ-CP ngày 01/02/2024 của Chính phủ"


def told(text: str) -> dict[str, str | None]:
    return {c.citation.name: c.citation.resolves_to for c in citations_in(text) if c.citation.name}


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        (f"{TWO} (sau đây gọi là Kế hoạch 31). Bám sát Kế hoạch 31.", "Kế hoạch 31", "31/KH-UBND"),
        (f"{TWO} (sau đây gọi là Kế hoạch của tỉnh). Bám sát Kế hoạch của tỉnh.", "Kế hoạch của tỉnh", "31/KH-UBND"),
        (f"{TWO} (viết tắt là Nghị quyết 45). Bám sát Nghị quyết 45.", "Nghị quyết 45", "45/NQ-CP"),
        (f"{TWO} (sau đây viết tắt là KH31). Bám sát KH31.", "KH31", "31/KH-UBND"),
        (
            "Kết luận số 60-KL/TW ngày 02/3/2024 về tiếp tục thực hiện Nghị quyết số 60-NQ/TW (viết tắt là Kết luận 60). Theo Kết luận 60.",
            "Kết luận 60", "60-KL/TW",
        ),
        (
            "Quyết định số 512/QĐ-TTg phê duyệt Chương trình nước sạch nông thôn (gọi tắt là Chương trình 512). Bám sát Chương trình 512.",
            "Chương trình 512", "512/QĐ-TTg",
        ),
    ],
)
def test_the_document_of_its_kind_and_digits(text: str, name: str, number: str) -> None:
    assert told(text)[name] == number


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO} (sau đây gọi là Kế hoạch 32). Bám sát Kế hoạch 32.",  # no document has these digits
        f"{TWO} (sau đây gọi là Chương trình 45). Bám sát Chương trình 45.",  # nor this kind
        "Nghị quyết số 11/NQ-CP và Nghị quyết số 12/NQ-CP (sau đây gọi là Nghị quyết của Chính phủ). Bám sát Nghị quyết của Chính phủ.",
    ],
)
def test_none_or_two_that_agree_leave_it_open(text: str) -> None:
    assert not any(told(text).values())
