"""Published clinical criteria: categories, each with symptoms told and signs recorded."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictInt, StrictStr

from intake.domain.sourced import Sourced
from intake.domain.value import Value
from intake.ids import ConditionId


class BodySign(Value):
    """One symptom or sign: plain words, with the clinical word beside them."""

    id: StrictStr
    says: StrictStr
    clinical: StrictStr


class SignCategory(Value):
    """One category: what a person can notice in it, and what a clinician can record."""

    id: StrictStr
    title: StrictStr
    clinical: StrictStr
    symptoms: Annotated[tuple[BodySign, ...], Field(min_length=1)]
    signs: Annotated[tuple[BodySign, ...], Field(min_length=1)]


class ClinicalCriteria(Sourced):
    """What published criteria ask for. The app counts and never says that they are met.

    ``symptoms_in`` and ``signs_in`` are in how many categories at least one is asked for.
    ``out_of_proportion`` and ``nothing_else`` are the two parts that only a clinician can
    record, in plain words. ``asked_in`` is a question whose options are the categories.
    """

    id: StrictStr
    title: StrictStr
    for_conditions: tuple[ConditionId, ...]
    symptoms_in: Annotated[StrictInt, Field(ge=1)]
    signs_in: Annotated[StrictInt, Field(ge=1)]
    out_of_proportion: StrictStr
    nothing_else: StrictStr
    asked_in: StrictStr = ""
    categories: Annotated[tuple[SignCategory, ...], Field(min_length=1)]
