"""What may have been tried: treatments, and the classes that policies count by."""

from __future__ import annotations

from pydantic import StrictBool, StrictInt, StrictStr

from intake.domain.sourced import Sourced
from intake.domain.value import Value
from intake.ids import TreatmentClassId, TreatmentId


class TreatmentClass(Sourced):
    """A class of treatments that policies count by.

    ``adequate_weeks`` is the usual length of an adequate trial, in weeks at dose.
    ``for_paths`` names pain or mood.
    """

    id: TreatmentClassId
    title: StrictStr
    is_drug: StrictBool = True
    adequate_weeks: StrictInt | None = None
    adequate_says: StrictStr = ""
    for_paths: tuple[StrictStr, ...]


class Treatment(Value):
    """One treatment: generic name, brands, and the class it counts in."""

    id: TreatmentId
    name: StrictStr
    group: TreatmentClassId
    brands: tuple[StrictStr, ...] = ()
    unit: StrictStr = "mg"
