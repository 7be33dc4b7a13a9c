"""What stands on a paper beside the things that are looked for on it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StrictStr

from intake.domain.value import Value


class PaperField(StrEnum):
    """One thing that a paper may tell of itself."""

    TYPE = "type"
    DATE = "date"
    PROVIDER = "provider"
    FACILITY = "facility"
    PATIENT = "patient"
    BIRTH_DATE = "birth_date"
    MEDICATION = "medication"
    MEDICINE = "medicine"
    DIAGNOSIS = "diagnosis"
    DIAGNOSIS_NAME = "diagnosis_name"
    SCORE = "score"
    INSURER = "insurer"
    REFERENCE = "reference"
    MEMBER_ID = "member_id"
    GROUP_NUMBER = "group_number"


class LabelUse(StrEnum):
    """What words beside a thing say about it.

    ``clear``: it is meant. ``vague``: it may be. ``never``: something else stands there, so
    that it is not taken for what is looked for. ``faint``: it counts only where nothing
    better stands on the paper ("Updated", "Signed" before a date). ``part``: words that such
    a thing itself holds ("Clinic" in a facility's name, "MD" behind a provider's).
    """

    CLEAR = "clear"
    VAGUE = "vague"
    FAINT = "faint"
    NEVER = "never"
    PART = "part"


class PaperLabel(Value):
    """Words that papers use for one thing: ``Date of service``, ``DOS``, ``Visit date``."""

    id: StrictStr
    field: PaperField
    use: LabelUse
    words: Annotated[tuple[StrictStr, ...], Field(min_length=1)]
