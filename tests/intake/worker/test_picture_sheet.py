from __future__ import annotations

import math

import pytest

from intake.worker.page_geometry import foot_band
from intake.worker.picture_sheet import dot_tallness, place


@pytest.mark.parametrize(
    ("size", "sheet"),
    [((300, 400), (612, 792)), ((400, 300), (792, 612)), ((9, 9), (612, 792))],
)
def test_the_sheet_lies_as_the_picture_lies(size, sheet):
    placed = place(*size)
    assert (placed.sheet_width, placed.sheet_height) == sheet


@pytest.mark.parametrize("size", [(300, 400), (4000, 10), (10, 4000), (1728, 2200)])
def test_a_picture_stays_on_its_sheet_above_the_stamp(size):
    placed = place(*size)
    assert placed.left >= 17.9
    assert placed.left + placed.width <= placed.sheet_width - 17.9
    assert placed.bottom > foot_band(placed.sheet_width, placed.sheet_height)
    assert placed.bottom + placed.height <= placed.sheet_height
    assert placed.width / placed.height == pytest.approx(size[0] / size[1])


def test_a_fax_of_204_by_98_has_the_shape_of_the_paper():
    placed = place(1728, 1078, dot_tallness(204, 98))
    assert placed.width / placed.height == pytest.approx((1728 / 204) / (1078 / 98))


@pytest.mark.parametrize("dpi", [(0, 98), (204, 0), (math.nan, 98), (1, 10_000), (-1, -1)])
def test_a_size_of_dots_that_cannot_be_is_not_heard(dpi):
    assert dot_tallness(*dpi) == 1.0
