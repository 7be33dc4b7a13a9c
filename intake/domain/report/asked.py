"""Section 1: what is asked for, with the codes as the clinic gave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_date
from intake.domain.definitions import Route, SummaryPart
from intake.domain.facts import coverage_of, patient_of, request_of
from intake.domain.report.answers_told import answers_in
from intake.domain.report.given_words import say_number
from intake.domain.report.proofs import answer_proofs
from intake.domain.report.statements import Section, SectionId, Span, Statement
from intake.domain.report.words import counted, one_line, quoted, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.facts import Patient, Request
    from intake.domain.report.material import Material

SITES = {
    "office": "in an office or clinic",
    "outpatient": "outpatient",
    "inpatient": "inpatient",
    "home": "at home",
}
_REQUEST = ("request.route", "request.site", "request.dose", "request.hours")


def asked(material: Material) -> Section:
    """Return the section on what is asked for."""
    lines = [
        *_request(material),
        *_codes(material),
        *_policy(material),
        *answers_in(material, SummaryPart.ASKED),
    ]
    return Section(id=SectionId.ASKED, lines=tuple(lines))


def say_route(material: Material) -> str:
    """Return what is asked for in a few words: "IV ketamine infusion, outpatient clinic"."""
    request = request_of(material.case)
    route = material.catalog.find(Route, request.route)
    site = SITES.get(request.site, "")
    return ", ".join(part for part in (route.title if route else "", site) if part)


def _request(material: Material) -> Iterator[Statement]:
    request, patient = request_of(material.case), patient_of(material.case)
    what = say_route(material)
    rest = "; ".join(part for part in (_course(request), _weight(patient)) if part)
    if not what and not rest:
        return
    spans = [Span(text=f"{what}: " if rest else f"{what}.", strong=True)] if what else []
    if rest:
        spans.append(Span(text=sentence(rest)))
    first = {True: " First request.", False: " More sessions after earlier ones."}
    if request.is_first is not None:
        spans.append(Span(text=first[request.is_first]))
    yield Statement(spans=tuple(spans), evidence=answer_proofs(material.case, *_REQUEST))


def _course(request: Request) -> str:
    hours = f"{say_number(request.hours)} hours" if request.hours is not None else ""
    sessions = counted(request.sessions, "session") if request.sessions is not None else ""
    course = f"{sessions} of {hours}" if sessions and hours else sessions or hours
    return ", ".join(part for part in (course, one_line(request.dose)) if part)


def _weight(patient: Patient) -> str:
    if patient.weight is None:
        return ""
    on = f" on {say_date(patient.weight_on)}" if patient.weight_on else ""
    return f"weight {say_number(patient.weight)} kg{on}"


def _codes(material: Material) -> Iterator[Statement]:
    request = request_of(material.case)
    if not request.diagnosis_codes and not request.procedure_codes:
        return
    spans = [Span(text="Codes the clinic gave: ")]
    if request.diagnosis_codes:
        end = "; " if request.procedure_codes else "."
        spans.append(Span(text=one_line(request.diagnosis_codes), strong=True))
        spans.append(Span(text=end))
    if request.procedure_codes:
        spans.append(Span(text=sentence(one_line(request.procedure_codes))))
    yield Statement(
        spans=tuple(spans),
        evidence=answer_proofs(
            material.case, "request.diagnosis_codes", "request.procedure_codes"
        ),
    )


def _policy(material: Material) -> Iterator[Statement]:
    policy = coverage_of(material.case).policy
    if policy:
        yield Statement(
            spans=(
                Span(text="The plan’s policy, as the patient read it: "),
                Span(text=quoted(policy)),
            ),
            evidence=answer_proofs(material.case, "coverage.policy"),
        )
