"""The top strip: for whom, which plan, which visit, and who prepared the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_date, say_day
from intake.domain.definitions import PlanKind
from intake.domain.facts import coverage_of, patient_of, request_of, visit_of
from intake.domain.people import Helper
from intake.domain.report.proofs import NO_PAGE, answer_proofs
from intake.domain.report.statements import Labelled, TopRow
from intake.domain.report.words import MOST_NAME, one_line
from intake.ids import PATIENT

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.dates import ApproxDate
    from intake.domain.report.material import Material

NOT_GIVEN = "not entered yet"
_FUNDING = {"self_funded": "self-funded", "insured": "insured"}


def top(material: Material) -> tuple[TopRow, ...]:
    """Return the three rows of the strip."""
    case = material.case
    return (
        TopRow(
            left=Labelled(label="Born", text=_born(material)),
            right=Labelled(label="Plan", text=say_plan(material)),
            evidence=answer_proofs(
                case,
                "coverage.member_id",
                "coverage.kind",
                "coverage.insurer",
                "patient.birth_date",
            ),
        ),
        TopRow(
            left=Labelled(label="Member", text=_member(material)),
            right=Labelled(label="With", text=say_clinician(material)),
            evidence=answer_proofs(case, "request.clinician", "coverage.member_id"),
        ),
        TopRow(
            left=Labelled(label="Visit", text=say_visit(material)),
            right=Labelled(label="Prepared", text=say_prepared(material)),
            evidence=(NO_PAGE,),
        ),
    )


def name_of(material: Material) -> str:
    """Return the patient's name for the head of the page."""
    return one_line(patient_of(material.case).name, MOST_NAME) or "Name not entered yet"


def say_plan(material: Material) -> str:
    """Return the plan in a line: insurer, plan, kind, who pays."""
    coverage = coverage_of(material.case)
    kind = material.catalog.find(PlanKind, coverage.kind)
    names = f"{one_line(coverage.insurer, MOST_NAME)} {one_line(coverage.plan_name, MOST_NAME)}"
    paid = _FUNDING.get(coverage.self_funded, "")
    parts = [names.strip(), kind.title if kind else "", paid]
    return ", ".join(part for part in parts if part) or NOT_GIVEN


def say_clinician(material: Material) -> str:
    """Return with whom the visit is: clinician, clinic, NPI."""
    request, visit = request_of(material.case), visit_of(material.case)
    npi = f"NPI {one_line(request.npi, 20)}" if request.npi else ""
    parts = [one_line(visit.clinician, MOST_NAME), one_line(request.clinic, MOST_NAME), npi]
    return ", ".join(part for part in parts if part) or NOT_GIVEN


def say_visit(material: Material) -> str:
    """Return when the visit is."""
    visit = visit_of(material.case)
    if visit.date is None:
        return NOT_GIVEN
    return ", ".join(part for part in (say_date(visit.date), one_line(visit.time, 20)) if part)


def say_prepared(material: Material) -> str:
    """Return when and by whom the page was prepared: the patient, a helper, or both."""
    spoke = {entry.said_by for entry in material.case.entries()}
    helpers = [each for each in material.case.all(Helper) if each.id in spoke]
    named = " and ".join(_helper(each) for each in helpers)
    day = say_day(material.today)
    patient = name_of(material)
    if not named:
        return f"{day}, by {patient}"
    if PATIENT in spoke:
        return f"{day}, by {patient} with {named}"
    return f"{day}, by {named}, for {patient}"


def _helper(helper: Helper) -> str:
    relation = one_line(helper.relation, MOST_NAME) or "who helps"
    return f"{one_line(helper.name, MOST_NAME)}, {relation}"


def _born(material: Material) -> str:
    born = patient_of(material.case).birth_date
    if born is None:
        return NOT_GIVEN
    return f"{say_date(born)}{_age(born, material.today)}"


def _age(born: ApproxDate, today: dt.date) -> str:
    day = born.exact
    if day is None or day > today:
        return ""
    had_birthday = (today.month, today.day) >= (day.month, day.day)
    return f" (age {today.year - day.year - (not had_birthday)})"


def _member(material: Material) -> str:
    coverage = coverage_of(material.case)
    if not coverage.member_id:
        return f"ID {NOT_GIVEN}"
    return f"ID {coverage.masked_member_id}" if coverage.masked_member_id else "ID not shown"
