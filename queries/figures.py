"""The questions of figures, put: money by source, results against targets.

In: a question as it was put (`run` hands it over). Out: answer rows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Protocol

from . import money, results
from .lookup import Row
from .rows import Filtered


class Put(Protocol):
    """What these questions need of a question as it was put."""

    @property
    def parts(self) -> Mapping[str, list[Row]]: ...


ASSEMBLERS: Final[Mapping[str, Callable[[Put], Filtered]]] = {
    "kinh-phi": lambda put: money.lines(put.parts),
    "ket-qua-so-voi-muc-tieu": lambda put: results.indicators(put.parts),
}
