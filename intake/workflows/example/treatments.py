"""What the made-up person has tried: nine treatments, and one that was not suitable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from intake.domain.dates import ApproxDate
from intake.domain.treatments import Dose, Result, StopReason, Trial
from intake.ids import TreatmentClassId, TreatmentId, TrialId

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

SURE, ABOUT = "", "about"
_ENDED = "ended_because"
_SIDE_EFFECT = (StopReason.SIDE_EFFECT,)


class _Row(NamedTuple):
    """One trial; months are (years back, month), ``told`` is "about" when from memory."""

    treatment: str
    group: str
    name: str
    start: tuple[int, int] | None
    end: tuple[int, int] | None
    told: str
    more: Mapping[str, object]


def _failed(side_effects: str, weeks: int, result: Result) -> dict[str, object]:
    told = {"side_effects": side_effects, "weeks_at_dose": weeks, "result": result}
    return {**told, _ENDED: _SIDE_EFFECT}


_ROWS: Final = (
    _Row("gabapentin", "gabapentinoid", "Gabapentin", (2, 7), (2, 11), SURE,
         {**_failed("Sleepiness", 14, Result.UNDER_25), "dose": Dose(amount=2400),
          "adherence": 90}),
    _Row("pregabalin", "gabapentinoid", "Pregabalin", (2, 12), (1, 3), SURE,
         {**_failed("Swelling", 12, Result.NONE), "dose": Dose(amount=300)}),
    _Row("duloxetine", "snri", "Duloxetine", (1, 4), None, SURE,
         {"dose": Dose(amount=60), "ongoing": True, "adherence": 95,
          "result": Result.UNDER_25}),
    _Row("nortriptyline", "tricyclic", "Nortriptyline", (1, 9), (1, 11), SURE,
         {**_failed("Fast heart", 8, Result.NONE), "dose": Dose(amount=50)}),
    _Row("tramadol", "opioid", "Tramadol", (1, 1), (1, 1), ABOUT,
         {**_failed("Nausea", 3, Result.FROM_25_TO_49), "dose": Dose(amount=200)}),
    _Row("lidocaine_patch", "topical", "Lidocaine 5% patch", (2, 8), (2, 8), ABOUT,
         {**_failed("Touch hurt more", 4, Result.NONE),
          "dose": Dose(amount=2, unit="patches")}),
    _Row("hand_or_occupational_therapy", "physical_therapy", "Hand therapy: mirror, touch",
         (2, 6), (2, 10), SURE,
         {"sessions": 18, "weeks_at_dose": 16, "result": Result.UNDER_25,
          _ENDED: (StopReason.PARTIAL,)}),
    _Row("stellate_ganglion_block", "sympathetic_block", "Left stellate ganglion block",
         (0, 2), (0, 3), SURE,
         {"sessions": 3, "weeks_at_dose": 4, "result": Result.FROM_25_TO_49, "relief": 60,
          _ENDED: (StopReason.PARTIAL,)}),
    _Row("cbt_for_pain", "pain_psychology", "CBT for pain", (1, 2), (1, 4), ABOUT,
         {"sessions": 10, "weeks_at_dose": 10, "result": Result.NONE,
          _ENDED: (StopReason.COMPLETED,)}),
    _Row("spinal_cord_stimulator", "implanted_device", "Spinal cord stimulator", None, None,
         SURE, {"not_tried_because": "The surgeon wrote: risk of skin breakdown."}),
)  # fmt: skip


def treatments(today: dt.date) -> list[Trial]:
    """Return her trials; years are counted back from ``today``."""
    return [_trial(row, today.year) for row in _ROWS]


def _trial(row: _Row, year: int) -> Trial:
    trial = Trial(
        id=TrialId(f"example-{row.treatment}"),
        name=row.name,
        treatment=TreatmentId(row.treatment),
        group=TreatmentClassId(row.group),
        start=_month(row.start, row, year),
        end=_month(row.end, row, year),
    )
    return trial.changed(**row.more)


def _month(month: tuple[int, int] | None, row: _Row, year: int) -> ApproxDate | None:
    if month is None:
        return None
    return ApproxDate(year=year - month[0], month=month[1], about=row.told == ABOUT)
