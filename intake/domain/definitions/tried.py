"""What may have been tried: treatments, and the classes that policies count by."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictBool, StrictFloat, StrictInt, StrictStr

from intake.domain.conditions import TrialsTried
from intake.domain.sourced import Sourced
from intake.domain.value import Value
from intake.ids import RequirementId, TreatmentClassId, TreatmentId


class TreatmentClass(Sourced):
    """A class of treatments that policies count by.

    ``adequate_weeks`` is the usual length of an adequate trial, in weeks at dose.
    ``shown_by`` is the requirement whose papers show the weeks. ``for_paths`` names pain or
    mood.
    """

    id: TreatmentClassId
    title: StrictStr
    is_drug: StrictBool = True
    adequate_weeks: StrictInt | None = None
    adequate_says: StrictStr = ""
    shown_by: RequirementId | None = None
    for_paths: tuple[StrictStr, ...]


class Treatment(Value):
    """One treatment: generic name, brands, and the class it counts in.

    ``also`` are further names it is found by. ``unit`` and ``per`` are how its dose is
    usually told. ``usual_dose`` is what labels and guidelines name, as words: a help for
    the memory and for the reader, never advice.
    """

    id: TreatmentId
    name: StrictStr
    group: TreatmentClassId
    brands: tuple[StrictStr, ...] = ()
    also: tuple[StrictStr, ...] = ()
    unit: StrictStr = "mg"
    per: StrictStr = "day"
    usual_dose: StrictStr = ""


class Yardstick(Sourced):
    """A way of counting treatments that somebody has published, with its numbers.

    ``whose`` names it in a few words; ``says`` tells in one sentence what it asks for.
    ``for_paths`` names pain or mood.
    """

    id: StrictStr
    whose: StrictStr
    says: StrictStr
    for_paths: tuple[StrictStr, ...]
    counts: TrialsTried


class OpioidFactor(Value):
    """By how much a dose of one opioid is multiplied; the dose in ``unit`` per ``per``."""

    treatment: TreatmentId
    factor: Annotated[StrictFloat | StrictInt, Field(gt=0)]
    unit: StrictStr = "mg"
    per: StrictStr = "day"


class OpioidScale(Sourced):
    """A published table that tells opioids as milligrams of morphine a day (MME).

    ``caution`` is printed wherever a figure made with it stands.
    """

    id: StrictStr
    title: StrictStr
    caution: Annotated[StrictStr, Field(min_length=1)]
    factors: tuple[OpioidFactor, ...]
