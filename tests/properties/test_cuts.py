"""The best two cuts of a page are those that weighing every cut finds: nothing is lost by what is not weighed."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from loaders.tabular.cells import NEVER, Lines
from loaders.tabular.cuts import ANOTHER_ROW, Cell, Cuts, Reading
from loaders.tabular.tablecontext import TableContext, word_pairs
from loaders.tabular.weights import Weights
from loaders.writing.columns import Role

LINES = (
    "Rà soát, bổ sung quy hoạch bến xe", "và bãi đỗ xe trên địa bàn", "Sở Giao thông", "Sở Tài chính,", "Sở Nội vụ", "UBND các xã", "Năm 2026", "Quý II/2026", "Hằng năm",
    "Kế hoạch của", "Báo cáo kết quả", "Chính phủ", "các đơn vị liên quan", "Quyết định số 5", "(mẫu 1", "kèm theo)",
)
COLUMNS: tuple[tuple[Role, ...], ...] = (("title", "lead", "time"), ("title", "lead", "coordinating", "time"), ("title", "lead", "product", "note"))


def all_cuts(weights: Weights, place: tuple[bool, int, int]) -> Iterator[Reading]:
    """Every cut from a place on, weighed as a whole."""
    fresh, column, line = place
    if line == weights.count:
        yield -weights.empty[fresh][column], ()
        return
    columns = [(c, False, weights.empty[fresh][column] - weights.empty[fresh][c]) for c in range(column, weights.width)]
    if line or not fresh:
        columns += [(c, True, weights.empty[fresh][column] + ANOTHER_ROW) for c in range(1, weights.width)]
    for c, begins, cost in columns:
        for end in range(line + 1, min(weights.count, line + weights.longest[c][line]) + 1):
            points = weights.points(c, line, end, NEVER, fresh=fresh or begins) - cost
            for more, cells in all_cuts(weights, (fresh or begins, c + 1, end)):
                cell: Cell = (c, line, end, begins)
                yield points + more, (cell, *cells)


@pytest.mark.parametrize("seed", range(60))
def test_the_two_best_cuts_are_found(seed: int) -> None:
    dice = random.Random(seed)
    roles, near, goes_on = dice.choice(COLUMNS), dice.choice((20, 40, 400)), dice.random() < 0.5
    elsewhere = TableContext(dice.choice(((), tuple(dice.choice((0, 14, 30)) for _ in roles))), word_pairs(dice.sample(LINES, 4)))
    above = [dice.sample(LINES, dice.randint(0, 2)) for _ in roles]
    texts = [dice.choice(LINES) for _ in range(dice.randint(2, 6))]
    lines = Lines(texts, elsewhere, torn=dice.random() < 0.5)
    found = Cuts(Weights(lines, roles, above, elsewhere, goes_on=goes_on)).readings(near)
    # weighed with other objects: what the search has noted of cells is not asked again
    every = Weights(Lines(texts, elsewhere, torn=lines.torn), roles, above, elsewhere, goes_on=goes_on)
    worth = sorted((w for w, _ in all_cuts(every, (not goes_on, 0, 0))), reverse=True)
    assert found[0][0] == worth[0]
    assert [w for w, _ in found[1:]] == [w for w in worth[1:2] if w > worth[0] - near]
    known = dict.fromkeys(all_cuts(every, (not goes_on, 0, 0)))
    assert all(reading in known for reading in found)
