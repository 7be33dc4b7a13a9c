"""What the request may be about: kinds of plan, conditions, and routes."""

from __future__ import annotations

from pydantic import StrictBool, StrictStr

from intake.domain.sourced import Sourced
from intake.domain.value import Value
from intake.ids import ConditionId, PlanKindId, RouteId


class AppealLevel(Value):
    """One step after a no: who looks again, by when it is asked for, by when it is answered.

    The times are words ("180 days from getting the letter"); ``DeadlineRule`` computes dates.
    """

    title: StrictStr
    who: StrictStr
    file_within: StrictStr
    answered_within: StrictStr = ""
    note: StrictStr = ""


class PlanKind(Sourced):
    """One of the twelve kinds of plan, and what differs under it.

    ``has_prior_authorization`` false (Original Medicare) changes the path; ``path_says``
    tells how. ``keeps_going_says`` is about care that was agreed to before; ``help_from``
    names whom to turn to beside the plan.
    """

    id: PlanKindId
    title: StrictStr
    help: StrictStr = ""
    how_to_tell: StrictStr = ""
    who_decides: StrictStr
    has_prior_authorization: StrictBool
    path_says: StrictStr
    drug_or_service_says: StrictStr = ""
    forms_say: StrictStr = ""
    clock_says: StrictStr
    keeps_going_says: StrictStr = ""
    appeal_says: StrictStr
    levels: tuple[AppealLevel, ...] = ()
    speak_for_patient: StrictStr
    help_from: StrictStr = ""


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
