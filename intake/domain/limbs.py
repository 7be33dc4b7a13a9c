"""Left and right side by side on one day: temperature, color, swelling, motion, skin."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field, StrictFloat, StrictInt, StrictStr

from intake.domain.dates import ApproxDate
from intake.domain.entry import Entry
from intake.domain.value import Value
from intake.ids import DocumentId, LimbsId

Measured = Annotated[StrictFloat | StrictInt, Field(ge=0, le=300)]


class Degrees(StrEnum):
    """The unit of a skin temperature."""

    FAHRENHEIT = "F"
    CELSIUS = "C"


class Length(StrEnum):
    """The unit of the way around a limb."""

    INCHES = "in"
    CENTIMETERS = "cm"


class Side(Value):
    """One side: numbers in the units of the comparison, the rest in words.

    ``around`` is the circumference at the named place, ``photo`` a document of the vault.
    """

    temperature: Measured | None = None
    color: StrictStr = ""
    around: Measured | None = None
    motion: StrictStr = ""
    skin: StrictStr = ""
    photo: DocumentId | None = None


class Limbs(Entry):
    """Both sides of one pair of limbs on one date, as measured and seen by ``said_by``.

    ``measured_with`` names the thermometer, ``around_at`` the place where the tape lay.
    """

    kind: Literal["limbs"] = "limbs"
    id: LimbsId
    date: ApproxDate
    part: StrictStr = "Hands"
    measured_with: StrictStr = ""
    degrees: Degrees = Degrees.FAHRENHEIT
    around_at: StrictStr = ""
    length: Length = Length.INCHES
    left: Side = Side()
    right: Side = Side()
    note: StrictStr = ""


_WARMER: Final = ("Right is warmer by", "Left is warmer by")
_THICKER: Final = ("Right is thicker by", "Left is thicker by")


def say_warmer(limbs: Limbs) -> str:
    """Return how the temperatures differ, in their unit; empty where one is not there."""
    unit = f"°{limbs.degrees}"
    return _differs(limbs.left.temperature, limbs.right.temperature, unit, _WARMER)


def say_thicker(limbs: Limbs) -> str:
    """Return how the ways around differ, in their unit; empty where one is not there."""
    return _differs(limbs.left.around, limbs.right.around, limbs.length, _THICKER)


def say_sides(limbs: Limbs) -> tuple[tuple[str, str, str], ...]:
    """Return what was compared, left and right: a row for each thing told of a side."""
    left, right = limbs.left, limbs.right
    unit = f" °{limbs.degrees}"
    tape = f" {limbs.length}"
    rows = (
        ("Temperature", _number(left.temperature, unit), _number(right.temperature, unit)),
        ("Color", left.color, right.color),
        ("Around", _number(left.around, tape), _number(right.around, tape)),
        ("Motion", left.motion, right.motion),
        ("Skin, hair, nails", left.skin, right.skin),
    )
    return tuple(row for row in rows if row[1] or row[2])


def say_side(limbs: Limbs, side: Side) -> str:
    """Return what was measured and seen of one side, in one line; empty where nothing was."""
    parts = (
        _number(side.temperature, f" °{limbs.degrees}"),
        f"{_number(side.around, f' {limbs.length}')} around" if side.around is not None else "",
        side.color,
    )
    return "; ".join(part for part in parts if part)


def _differs(left: float | None, right: float | None, unit: str, words: tuple[str, str]) -> str:
    if left is None or right is None:
        return ""
    more = round(right - left, 2)
    if not more:
        return "The same on both sides."
    return f"{words[0] if more > 0 else words[1]} {abs(more):g} {unit}."


def _number(number: float | None, unit: str) -> str:
    return "" if number is None else f"{number:g}{unit}"
