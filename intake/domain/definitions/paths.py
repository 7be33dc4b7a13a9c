"""What the request may be about: kinds of plan, conditions, and routes."""

from __future__ import annotations

from pydantic import StrictBool, StrictStr

from intake.domain.sourced import Sourced
from intake.domain.value import Value
from intake.ids import ConditionId, PlanKindId, RouteId


class PlanKind(Sourced):
    """One of the twelve kinds of plan, and what differs under it.

    ``has_prior_authorization`` false (Original Medicare) changes the path; ``path_says``
    tells how.
    """

    id: PlanKindId
    title: StrictStr
    help: StrictStr = ""
    who_decides: StrictStr
    has_prior_authorization: StrictBool
    path_says: StrictStr
    clock_says: StrictStr
    appeal_says: StrictStr
    speak_for_patient: StrictStr


class ConditionKind(Value):
    """A condition the request may be about; ``path`` is "pain" or "mood"."""

    id: ConditionId
    title: StrictStr
    path: StrictStr
    help: StrictStr = ""


class Route(Value):
    """What is asked for: a drug and the way it is given."""

    id: RouteId
    title: StrictStr
    help: StrictStr = ""
