"""How one total differs from an earlier one: in points, in percent, and whether it matters.

"Improved" and "worse" are said only from the smallest change that matters upward, and
percent only where 0 means none and the earlier total was above it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from pydantic import StrictFloat, StrictInt

from intake.domain.value import Value

if TYPE_CHECKING:
    from intake.domain.instruments import Instrument

MINUS = "\N{MINUS SIGN}"


class Weight(StrEnum):
    """What a change comes to, held against the smallest change that matters."""

    SAME = "same"
    TOO_SMALL = "too_small"
    BETTER = "better"
    WORSE = "worse"
    UNKNOWN = "unknown"


class ScoreChange(Value):
    """The change from an earlier total to a later one.

    ``points`` is later less earlier, to one decimal. ``percent`` is of the earlier total, a
    whole number; None where it is not defined.
    """

    points: StrictFloat | StrictInt
    percent: StrictInt | None
    weight: Weight


def change_between(instrument: Instrument | None, before: float, after: float) -> ScoreChange:
    """Return the change between two totals of an instrument.

    Args:
        instrument: its direction and its smallest change that matters; None: not known.
        before: the earlier total, in points.
        after: the later total, in points.
    """
    points = round(after - before, 1)
    has_percent = before > 0 and (instrument is None or instrument.is_ratio)
    return ScoreChange(
        points=points,
        percent=_half_away(100 * (after - before) / before) if has_percent else None,
        weight=_weight(instrument, points),
    )


def say_change(change: ScoreChange) -> str:
    """Return a change in words: "2 lower (33% less)", "3 higher", "the same"."""
    if not change.points:
        return "the same"
    way, part = ("lower", "less") if change.points < 0 else ("higher", "more")
    percent = f" ({abs(change.percent)}% {part})" if change.percent is not None else ""
    return f"{abs(change.points):g} {way}{percent}"


def sign_change(change: ScoreChange) -> str:
    """Return a change for a table: "+3.0 (+50%)"; a minus sign, not a hyphen, below zero."""
    return _signed(change.points, f"{abs(change.points):.1f}") + (
        f" ({_signed(change.percent, f'{abs(change.percent)}%')})" if change.percent else ""
    )


def say_weight(instrument: Instrument | None, change: ScoreChange) -> str:
    """Return what a change comes to, in one sentence; nothing where that is not known."""
    if instrument is None or instrument.smallest_change is None:
        return ""
    least = say_points(instrument.smallest_change)
    match change.weight:
        case Weight.SAME | Weight.UNKNOWN:
            return ""
        case Weight.TOO_SMALL:
            return f"That is less than {least}, the smallest change that matters."
        case Weight.BETTER | Weight.WORSE:
            word = "improved" if change.weight is Weight.BETTER else "worse"
            return f"That is {least} or more, the smallest change that matters: {word}."


def say_points(number: float) -> str:
    """Return "1 point", "1.5 points"."""
    return "1 point" if number == 1 else f"{number:g} points"


def _weight(instrument: Instrument | None, points: float) -> Weight:
    if not points:
        return Weight.SAME
    if instrument is None or instrument.smallest_change is None:
        return Weight.UNKNOWN
    if abs(points) < instrument.smallest_change:
        return Weight.TOO_SMALL
    return Weight.WORSE if (points > 0) == instrument.higher_is_worse else Weight.BETTER


def _half_away(number: float) -> int:
    """Round halves away from zero, as people do; Python rounds them to even."""
    return int(abs(number) + 0.5 + 1e-9) * (-1 if number < 0 else 1)


def _signed(number: float, size: str) -> str:
    return f"{MINUS}{size}" if number < 0 else f"+{size}" if number > 0 else size
