"""Patient, request, coverage and visit: typed views of the answers of the interview.

The answers are what is kept, so that every fact can also be unknown, waited for or
not applicable. A view holds only what was answered; everything else is None or empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import StrictFloat, StrictInt, StrictStr

from intake.domain.answers import Choice, Quantity, Text, When, YesNo
from intake.domain.dates import ApproxDate
from intake.domain.value import Value
from intake.ids import ConditionId, PlanKindId, RouteId

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.case import Case


SHOWN_DIGITS = 4


class Patient(Value):
    """Whom the case is about. ``weight`` is in kilograms, whatever unit was typed."""

    name: StrictStr = ""
    birth_date: ApproxDate | None = None
    weight: StrictFloat | None = None
    weight_on: ApproxDate | None = None


class Request(Value):
    """What is being asked for. ``sessions`` is a count; ``dose`` is in the clinic's words."""

    condition: ConditionId | None = None
    route: RouteId | None = None
    body_part: StrictStr = ""
    is_first: bool | None = None
    dose: StrictStr = ""
    hours: StrictFloat | StrictInt | None = None
    sessions: StrictInt | None = None
    site: StrictStr = ""
    diagnosis_codes: StrictStr = ""
    procedure_codes: StrictStr = ""
    clinician: StrictStr = ""
    npi: StrictStr = ""
    clinic: StrictStr = ""


class Coverage(Value):
    """The plan. ``benefit`` is "medical", "drug" or empty while not known."""

    kind: PlanKindId | None = None
    insurer: StrictStr = ""
    plan_name: StrictStr = ""
    member_id: StrictStr = ""
    group_number: StrictStr = ""
    phone: StrictStr = ""
    self_funded: StrictStr = ""
    benefit: StrictStr = ""
    policy: StrictStr = ""

    @property
    def masked_member_id(self) -> str:
        """The last four characters, or nothing: never enough to be misused."""
        shown = self.member_id[-SHOWN_DIGITS:]
        return f"ending {shown}" if len(self.member_id) > SHOWN_DIGITS else ""


class Visit(Value):
    """The pre-authorization visit. ``time`` is as typed, e.g. "10:30 AM"."""

    date: ApproxDate | None = None
    time: StrictStr = ""
    place: StrictStr = ""
    clinician: StrictStr = ""

    @property
    def day(self) -> dt.date | None:
        """The day of the visit, if one single day is known."""
        return None if self.date is None else self.date.exact


POUNDS_PER_KILOGRAM = 2.20462262


def patient_of(case: Case) -> Patient:
    """Return what is known of the patient."""
    weight = case.given("patient.weight")
    kilograms = None
    if isinstance(weight, Quantity):
        divide_by = POUNDS_PER_KILOGRAM if weight.unit == "lb" else 1
        kilograms = round(float(weight.amount) / divide_by, 1)
    return Patient(
        name=text_of(case, "patient.name"),
        birth_date=date_of(case, "patient.birth_date"),
        weight=kilograms,
        weight_on=date_of(case, "patient.weight_on"),
    )


def request_of(case: Case) -> Request:
    """Return what is known of the request."""
    first = choice_of(case, "request.first_or_more")
    condition, route = choice_of(case, "request.condition"), choice_of(case, "request.route")
    sessions = case.given("request.sessions")
    hours = case.given("request.hours")
    return Request(
        condition=ConditionId(condition) if condition else None,
        route=RouteId(route) if route else None,
        body_part=text_of(case, "request.body_part"),
        is_first=None if not first else first == "first",
        dose=text_of(case, "request.dose"),
        hours=hours.amount if isinstance(hours, Quantity) else None,
        sessions=int(sessions.amount) if isinstance(sessions, Quantity) else None,
        site=choice_of(case, "request.site"),
        diagnosis_codes=text_of(case, "request.diagnosis_codes"),
        procedure_codes=text_of(case, "request.procedure_codes"),
        clinician=text_of(case, "request.clinician"),
        npi=text_of(case, "request.npi"),
        clinic=text_of(case, "request.clinic"),
    )


def coverage_of(case: Case) -> Coverage:
    """Return what is known of the plan."""
    kind = choice_of(case, "coverage.kind")
    return Coverage(
        kind=PlanKindId(kind) if kind else None,
        insurer=text_of(case, "coverage.insurer"),
        plan_name=text_of(case, "coverage.plan_name"),
        member_id=text_of(case, "coverage.member_id"),
        group_number=text_of(case, "coverage.group_number"),
        phone=text_of(case, "coverage.phone"),
        self_funded=choice_of(case, "coverage.self_funded"),
        benefit=choice_of(case, "coverage.benefit"),
        policy=text_of(case, "coverage.policy"),
    )


def visit_of(case: Case) -> Visit:
    """Return what is known of the visit; the clinician falls back to the request's."""
    given = case.given("visit.date")
    when = given if isinstance(given, When) else None
    return Visit(
        date=when.date if when else None,
        time=when.time if when else "",
        place=text_of(case, "visit.place"),
        clinician=text_of(case, "visit.with") or text_of(case, "request.clinician"),
    )


def text_of(case: Case, question: str) -> str:
    """Return the words given to a question, or an empty text."""
    given = case.given(question)
    return given.text if isinstance(given, Text) else ""


def date_of(case: Case, question: str) -> ApproxDate | None:
    """Return the date given to a question, or None."""
    given = case.given(question)
    return given.date if isinstance(given, When) else None


def choice_of(case: Case, question: str) -> str:
    """Return the one option chosen ("yes" and "no" too), or an empty text."""
    given = case.given(question)
    if isinstance(given, YesNo):
        return "yes" if given.yes else "no"
    return given.options[0] if isinstance(given, Choice) else ""
