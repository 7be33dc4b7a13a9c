"""How much a person can do now, in their own words, and the minutes that it stands for."""

from __future__ import annotations

from enum import StrEnum


class Energy(StrEnum):
    """What the person said that they can do now."""

    A_LITTLE = "a_little"
    HALF_AN_HOUR = "half_an_hour"
    AN_HOUR = "an_hour"
    EVERYTHING = "everything"

    @property
    def minutes(self) -> int | None:
        """How long a step may take; None for no limit."""
        return _MINUTES[self]


_MINUTES = {
    Energy.A_LITTLE: 5,
    Energy.HALF_AN_HOUR: 30,
    Energy.AN_HOUR: 60,
    Energy.EVERYTHING: None,
}
