"""Treatments tried: drugs and everything else, one trial each."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final, Literal

from pydantic import Field, StrictBool, StrictFloat, StrictInt, StrictStr

from intake.domain.dates import ApproxDate, days_between
from intake.domain.entry import Entry
from intake.domain.value import Percent, Value
from intake.ids import TreatmentClassId, TreatmentId, TrialId

if TYPE_CHECKING:
    from intake.domain.dates import DayRange


class Result(StrEnum):
    """How much it helped, in the steps that policies ask for."""

    NONE = "none"
    UNDER_25 = "under_25"
    FROM_25_TO_49 = "from_25_to_49"
    HALF_OR_MORE = "half_or_more"
    REMISSION = "remission"
    WORSE = "worse"


class StopReason(StrEnum):
    """Why it ended. Several may be true."""

    INEFFECTIVE = "ineffective"
    PARTIAL = "partial"
    SIDE_EFFECT = "side_effect"
    ALLERGY = "allergy"
    INTERACTION = "interaction"
    NOT_SUITABLE = "not_suitable"
    COST = "cost"
    PREGNANCY = "pregnancy"
    RESOLVED = "resolved"
    COMPLETED = "completed"
    OTHER = "other"


TIMES_A_DAY: Final = {
    "day": 1,
    "twice a day": 2,
    "3 times a day": 3,
    "4 times a day": 4,
    "6 times a day": 6,
    "every 2 days": 0.5,
    "week": 1 / 7,
}
"""How often a day, for each way of telling it ("day": once, or the whole day's amount)."""


class Dose(Value):
    """The highest dose reached: 2400 mg a day, 600 mg 3 times a day, 25 mcg an hour.

    ``per`` is one of ``TIMES_A_DAY``, "hour" (a patch), "month", "dose" (as needed), or
    empty for a single dose, or where how often is not told.
    """

    amount: Annotated[StrictFloat | StrictInt, Field(ge=0)]
    unit: StrictStr = "mg"
    per: StrictStr = "day"

    @property
    def a_day(self) -> float | None:
        """Return the amount in a whole day, in ``unit``; None where it cannot be told."""
        times = TIMES_A_DAY.get(self.per)
        return None if times is None else round(self.amount * times, 2)


class Trial(Entry):
    """One treatment tried.

    ``treatment`` and ``group`` are ids of the catalog, where it has them; ``name`` is
    always there, as the person calls it. ``weeks_at_dose`` is in whole weeks at the highest
    dose; ``adherence`` and ``relief`` are percents (relief: the best it ever gave).
    ``not_tried_because`` is set for a treatment that was found not suitable: it counts
    apart from those that failed.
    """

    kind: Literal["trial"] = "trial"
    id: TrialId
    name: Annotated[StrictStr, Field(min_length=1)]
    treatment: TreatmentId | None = None
    group: TreatmentClassId | None = None
    dose: Dose | None = None
    sessions: Annotated[StrictInt, Field(ge=0)] | None = None
    start: ApproxDate | None = None
    end: ApproxDate | None = None
    ongoing: StrictBool = False
    weeks_at_dose: Annotated[StrictInt, Field(ge=0)] | None = None
    adherence: Percent | None = None
    result: Result | None = None
    relief: Percent | None = None
    side_effects: StrictStr = ""
    ended_because: tuple[StopReason, ...] = ()
    not_tried_because: StrictStr = ""
    prescriber: StrictStr = ""
    current_episode: StrictBool | None = None
    note: StrictStr = ""

    def length(self, until: ApproxDate) -> DayRange | None:
        """Return how many days it lasted, as a range; ongoing ones count to ``until``."""
        end = until if self.ongoing else self.end
        if self.start is None or end is None:
            return None
        return days_between(self.start, end)
