from __future__ import annotations

import pytest

from intake.export.grid import LARGE, SIZES, Grid


@pytest.mark.parametrize("size", [LARGE, *SIZES])
def test_the_columns_fill_the_page_between_the_margins(size):
    grid = Grid(size)
    assert grid.margin + grid.label + grid.text + 12 + grid.proof == pytest.approx(grid.right)
    assert grid.text_right < grid.line < grid.proof_left


def test_at_nine_points_the_measures_are_those_of_the_model():
    grid = Grid(9.0)
    assert (grid.margin, grid.label, grid.text, grid.proof) == (36, 71, 393, 64)


def test_nothing_is_set_under_nine_points():
    assert min(Grid(size).heads.size for size in (LARGE, *SIZES)) == 9
    assert min(SIZES) == 9
