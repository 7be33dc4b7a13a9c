"""What published policies said on the day they were read. Never a verdict on anybody's plan."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StrictInt, StrictStr

from intake.domain.sourced import Sourced
from intake.domain.value import Value


class PolicyAbout(StrEnum):
    """What a sentence of a policy is about."""

    PAIN = "pain"
    MOOD = "mood"
    ESKETAMINE = "esketamine"
    CANCER_PAIN = "cancer_pain"
    RULES = "rules"


class Counted(StrEnum):
    """What a number in a policy counts."""

    TREATMENTS = "treatments"
    CLASSES = "classes"
    WEEKS_EACH = "weeks_each"
    ADDED_MEDICINES = "added_medicines"
    ADHERENCE_PERCENT = "adherence_percent"
    LESS_THAN_PERCENT_BETTER = "less_than_percent_better"
    MADRS_AT_LEAST = "madrs_at_least"
    HAM_D_AT_LEAST = "ham_d_at_least"
    PHQ_9_AT_LEAST = "phq_9_at_least"
    QIDS_AT_LEAST = "qids_at_least"
    AGE_AT_LEAST = "age_at_least"
    MONTHS_OF_PAIN = "months_of_pain"
    FIRST_DAYS = "first_days"


class PolicyNumber(Value):
    """A number that a policy names: at least 4 ``treatments``, 6 ``weeks_each``."""

    what: Counted
    value: Annotated[StrictInt, Field(ge=1)]
    about: PolicyAbout


class PolicySays(Value):
    """One sentence in our own words on what a policy said."""

    about: PolicyAbout
    says: StrictStr


class PublishedPolicy(Sourced):
    """One policy that was read: whose, which, of when, what it said, which numbers it names.

    ``insurer`` as it names itself; ``others`` are further names that a card may carry.
    """

    id: StrictStr
    insurer: StrictStr
    others: tuple[StrictStr, ...] = ()
    number: StrictStr = ""
    title: StrictStr
    said: tuple[PolicySays, ...]
    numbers: tuple[PolicyNumber, ...] = ()
