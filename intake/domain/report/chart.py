"""What a chart shows: days against a scale, with the sentence that says it in words.

One definition serves the paper, the window and the accessible copy.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from pydantic import StrictBool, StrictFloat, StrictInt, StrictStr

from intake.domain.documents import Target
from intake.domain.value import Value


class Look(StrEnum):
    """How one line of values is drawn; told apart without colour."""

    SQUARES = "squares"
    OPEN_DOTS = "open_dots"
    SOLID_ROUND = "solid_round"
    DASHED_SQUARE = "dashed_square"
    LINE = "line"


class Point(Value):
    """One value on one day."""

    day: dt.date
    value: StrictFloat | StrictInt


class Series(Value):
    """Values under one name, oldest first. A gap longer than ``joins_days`` stays open."""

    name: StrictStr
    look: Look
    points: tuple[Point, ...]
    joins_days: StrictInt = 0


class Mark(Value):
    """A letter at a day, e.g. when a treatment began; what it means is listed below.

    ``about`` is what pages would prove it: a treatment, an infusion, the day of the visit.
    """

    letter: StrictStr
    day: dt.date
    says: StrictStr
    about: Target | None = None


class Chart(Value):
    """Days from ``first_day`` to ``last_day``, values from ``lowest`` to ``highest``.

    ``flares`` are days marked on the lowest line by a triangle. ``is_named``: each line's
    name stands at its end; otherwise a table beside it shows them.
    """

    first_day: dt.date
    last_day: dt.date
    lowest: StrictFloat | StrictInt
    highest: StrictFloat | StrictInt
    series: tuple[Series, ...]
    marks: tuple[Mark, ...] = ()
    flares: tuple[dt.date, ...] = ()
    says: StrictStr
    is_named: StrictBool = False
