from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.limbs import (
    Degrees,
    Length,
    Limbs,
    Side,
    say_side,
    say_sides,
    say_thicker,
    say_warmer,
)
from intake.ids import LimbsId


def compared(left, right, **more):
    return Limbs(
        id=LimbsId("l1"),
        date=ApproxDate(year=2026),
        left=Side(**left),
        right=Side(**right),
        **more,
    )


@pytest.mark.parametrize(
    ("left", "right", "says"),
    [
        (88.2, 91, "Right is warmer by 2.8 °F."),
        (91, 88.2, "Left is warmer by 2.8 °F."),
        (90, 90, "The same on both sides."),
        (None, 90, ""),
        (90, None, ""),
    ],
)
def test_the_warmer_side_is_named_with_the_difference(left, right, says):
    assert say_warmer(compared({"temperature": left}, {"temperature": right})) == says


def test_units_are_those_that_were_measured_in():
    told = compared(
        {"temperature": 31, "around": 20},
        {"temperature": 32.6, "around": 18.5},
        degrees=Degrees.CELSIUS,
        length=Length.CENTIMETERS,
    )
    assert say_warmer(told) == "Right is warmer by 1.6 °C."
    assert say_thicker(told) == "Left is thicker by 1.5 cm."
    assert say_sides(told) == (
        ("Temperature", "31 °C", "32.6 °C"),
        ("Around", "20 cm", "18.5 cm"),
    )


def test_what_was_told_of_one_side_only_stands_beside_an_empty_cell():
    told = compared({"color": "red", "skin": "shiny"}, {"motion": "makes a fist"})
    assert say_sides(told) == (
        ("Color", "red", ""),
        ("Motion", "", "makes a fist"),
        ("Skin, hair, nails", "shiny", ""),
    )


def test_one_side_is_told_in_one_line():
    side = Side(temperature=88.2, around=7, color="blue")
    assert say_side(Limbs(id=LimbsId("l"), date=ApproxDate(year=2026)), side) == (
        "88.2 °F; 7 in around; blue"
    )
    assert say_side(Limbs(id=LimbsId("l"), date=ApproxDate(year=2026)), Side()) == ""
