from __future__ import annotations

import math

import pytest

from intake.worker.page_geometry import (
    LETTER,
    Sheet,
    foot_band,
    sheet,
    shrink_matrix,
    stamp_scale,
)


def applied(matrix, x, y):
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


@pytest.mark.parametrize(
    ("quarters", "corner"), [(0, (10, 20)), (1, (110, 20)), (2, (110, 220)), (3, (10, 220))]
)
def test_the_seen_lower_left_corner_is_found_however_a_page_is_turned(quarters, corner):
    page = Sheet(10, 20, 110, 220, quarters)
    assert applied(page.to_file, 0, 0) == corner
    assert (page.seen_width, page.seen_height) == (
        (100, 200) if quarters % 2 == 0 else (200, 100)
    )


@pytest.mark.parametrize("quarters", range(4))
def test_a_smaller_page_keeps_its_top_and_its_middle_and_clears_its_foot(quarters):
    page = sheet([0, 0, *LETTER], quarters)
    width, height = page.seen_width, page.seen_height

    def seen(x, y):
        moved = applied(shrink_matrix(page), *applied(page.to_file, x, y))
        a, b, c, d, e, f = page.to_file
        turn = a * d - b * c
        dx, dy = moved[0] - e, moved[1] - f
        return ((d * dx - c * dy) / turn, (a * dy - b * dx) / turn)

    assert seen(width / 2, height) == pytest.approx((width / 2, height))
    assert seen(width / 2, 0)[0] == pytest.approx(width / 2)
    assert seen(0, 0)[1] >= foot_band(width, height) - 1e-6


@pytest.mark.parametrize(
    "box", [[], [0, 0, 1], [0, 0, 0, 0], [0, 0, math.nan, 9], [0, 0, 1e9, 1e9], [5, 5, 5, 900]]
)
def test_a_box_that_is_none_is_letter(box):
    assert sheet(box, 0) == Sheet(0.0, 0.0, *LETTER, 0)


def test_any_two_corners_make_a_box():
    assert sheet([612, 792, 0, 0], 5) == Sheet(0, 0, 612, 792, 1)


def test_stamps_on_letter_legal_and_a4_are_alike_whichever_way_they_lie():
    sizes = [(612, 792), (792, 612), (612, 1008), (595, 842), (842, 595)]
    assert {stamp_scale(*size) for size in sizes} == {1.0}


def test_the_strip_grows_with_a_poster_and_never_takes_over_a_slip():
    assert foot_band(2448, 3168) == pytest.approx(4 * foot_band(*LETTER))
    assert foot_band(612, 40) <= 5
