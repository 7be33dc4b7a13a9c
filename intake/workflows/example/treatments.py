"""What the made-up person has tried: nine treatments, and one that was not suitable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import ApproxDate
from intake.domain.treatments import Dose, Result, StopReason, Trial
from intake.ids import TreatmentClassId, TreatmentId, TrialId

if TYPE_CHECKING:
    import datetime as dt


def treatments(today: dt.date) -> list[Trial]:
    """Return her trials; years are counted back from ``today``."""
    this = today.year
    two, last = this - 2, this - 1
    return [
        _trial("gabapentin", "gabapentinoid", (two, 7), (two, 11)).changed(
            dose=Dose(amount=2400),
            weeks_at_dose=14,
            adherence=90,
            result=Result.UNDER_25,
            side_effects="Sleepiness",
            ended_because=(StopReason.SIDE_EFFECT,),
        ),
        _trial("pregabalin", "gabapentinoid", (two, 12), (last, 3)).changed(
            dose=Dose(amount=300),
            weeks_at_dose=12,
            result=Result.NONE,
            side_effects="Swelling",
            ended_because=(StopReason.SIDE_EFFECT,),
        ),
        _trial("duloxetine", "snri", (last, 4), None).changed(
            dose=Dose(amount=60),
            ongoing=True,
            adherence=95,
            result=Result.UNDER_25,
        ),
        _trial("nortriptyline", "tricyclic", (last, 9), (last, 11)).changed(
            dose=Dose(amount=50),
            weeks_at_dose=8,
            result=Result.NONE,
            side_effects="Fast heart",
            ended_because=(StopReason.SIDE_EFFECT,),
        ),
        _trial("tramadol", "opioid", (last, 1), (last, 1), about=True).changed(
            dose=Dose(amount=200),
            weeks_at_dose=3,
            result=Result.FROM_25_TO_49,
            side_effects="Nausea",
            ended_because=(StopReason.SIDE_EFFECT,),
        ),
        _trial("lidocaine_patch", "topical", (two, 8), (two, 8), about=True).changed(
            name="Lidocaine 5% patch",
            dose=Dose(amount=2, unit="patches"),
            weeks_at_dose=4,
            result=Result.NONE,
            side_effects="Touch hurt more",
            ended_because=(StopReason.SIDE_EFFECT,),
        ),
        _trial("hand_or_occupational_therapy", "physical_therapy", (two, 6), (two, 10)).changed(
            name="Hand therapy: mirror, touch",
            sessions=18,
            weeks_at_dose=16,
            result=Result.UNDER_25,
            ended_because=(StopReason.PARTIAL,),
        ),
        _trial("stellate_ganglion_block", "sympathetic_block", (this, 2), (this, 3)).changed(
            name="Left stellate ganglion block",
            sessions=3,
            weeks_at_dose=4,
            result=Result.FROM_25_TO_49,
            relief=60,
            ended_because=(StopReason.PARTIAL,),
        ),
        _trial("cbt_for_pain", "pain_psychology", (last, 2), (last, 4), about=True).changed(
            name="CBT for pain",
            sessions=10,
            weeks_at_dose=10,
            result=Result.NONE,
            ended_because=(StopReason.COMPLETED,),
        ),
        _trial("spinal_cord_stimulator", "implanted_device", None, None).changed(
            name="Spinal cord stimulator",
            not_tried_because="The surgeon wrote: risk of skin breakdown.",
        ),
    ]


def _trial(
    treatment: str,
    group: str,
    start: tuple[int, int] | None,
    end: tuple[int, int] | None,
    *,
    about: bool = False,
) -> Trial:
    return Trial(
        id=TrialId(f"example-{treatment}"),
        name=treatment.replace("_", " ").capitalize(),
        treatment=TreatmentId(treatment),
        group=TreatmentClassId(group),
        start=_month(start, about=about),
        end=_month(end, about=about),
    )


def _month(month: tuple[int, int] | None, *, about: bool) -> ApproxDate | None:
    if month is None:
        return None
    return ApproxDate(year=month[0], month=month[1], about=about)
