"""Who the made-up person is, what is asked for, and what her plan is called."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from intake.domain.answers import Answer, Answered, Choice, Quantity, Text, Waiting, When, YesNo
from intake.domain.dates import ApproxDate, say_day
from intake.domain.people import Helper
from intake.ids import PersonId, QuestionId

if TYPE_CHECKING:
    from intake.domain.answers import Given

NAME = "Maria Nguyễn (made-up example)"
CLINICIAN = "Dr. Adaeze Okafor"
CLINIC = "Lakeview Pain Center"
INSURER = "Harborlight Health"
DAYS_TO_VISIT = 11
HELPER = PersonId("example-helper")

_OWN_WORDS = (
    "I can’t button a shirt or cut my food. A sleeve touching my hand wakes me.\n"
    "My daughter washes my hair. I sleep about four hours, then walk the floor."
)
_NO = ("heart", "liver", "eye_brain", "psychosis", "substances", "bladder", "reaction")


def person(today: dt.date) -> list[Helper | Answer]:
    """Return her helper and her answers, with dates counted from ``today``."""
    return [
        Helper(id=HELPER, name="Linh Trần", relation="her sister, who helps"),
        *(_answer(question, given) for question, given in _given(today).items()),
        *(_answer(f"safety.{each}", YesNo(yes=False)) for each in _NO),
        Answer(
            id=QuestionId("doctor.letter"),
            said=Waiting(
                whom=CLINICIAN,
                since=today - dt.timedelta(days=10),
                ask_again=today + dt.timedelta(days=4),
            ),
            said_by=HELPER,
        ),
        Answer(
            id=QuestionId("safety.evaluation_pain"),
            said=Waiting(
                whom="Dr. Paul Reyes, psychologist",
                since=today - dt.timedelta(days=6),
                ask_again=today + dt.timedelta(days=9),
            ),
        ),
    ]


def _answer(question: str, given: Given) -> Answer:
    return Answer(id=QuestionId(question), said=Answered(given=given))


def _given(today: dt.date) -> dict[str, Given]:
    return {**_about_her(today), **_asked_for(today), **_plan()}


def _about_her(today: dt.date) -> dict[str, Given]:
    seen = today - dt.timedelta(days=12)
    began = ApproxDate(year=today.year - 2, month=5, about=True)
    return {
        "patient.name": Text(text=NAME),
        "patient.birth_date": When(date=ApproxDate(year=1984, month=4, day=17)),
        "patient.weight": Quantity(amount=61, unit="kg"),
        "patient.weight_on": When(date=ApproxDate.of(seen)),
        "visit.date": When(
            date=ApproxDate.of(today + dt.timedelta(days=DAYS_TO_VISIT)), time="10:30 AM"
        ),
        "visit.place": Text(text=f"{CLINIC}, second floor"),
        "visit.escort": YesNo(yes=True),
        "pain.since": When(date=began),
        "pain.began_with": Text(text="A broken left wrist"),
        "crps.symptoms": Choice(options=("sensory", "vasomotor", "sudomotor", "motor")),
        "crps.signs": Text(
            text=f"{CLINICIAN}, {say_day(seen)}: pain to light touch (sensory); hand 1.6 °C "
            "cooler (vasomotor); swelling (sudomotor); grip 5 kg, right 28 kg (motor)"
        ),
        "function.own_words": Text(text=_OWN_WORDS),
        "function.goals": Text(text="Hold a cup with my left hand, and sleep six hours."),
        "function.work": Text(text="15 hours a week; 40 before the injury"),
        "safety.blood_pressure": Text(text=f"128/78, {say_day(seen)}"),
        "safety.medicines": Choice(options=("none",)),
        "safety.pregnancy": YesNo(yes=True),
    }


def _asked_for(today: dt.date) -> dict[str, Given]:
    return {
        "request.condition": Choice(options=("crps_1",)),
        "request.route": Choice(options=("iv_ketamine",)),
        "request.body_part": Text(text="left hand"),
        "request.first_or_more": Choice(options=("first",)),
        "request.clinic": Text(text=CLINIC),
        "request.clinician": Text(text=CLINICIAN),
        "request.npi": Text(text="1234567893"),
        "request.dose": Text(text="up to 0.35 mg/kg an hour"),
        "request.hours": Quantity(amount=4, unit="hours"),
        "request.sessions": Quantity(amount=10),
        "request.site": Choice(options=("outpatient",)),
        "request.start": When(date=ApproxDate.of(today + dt.timedelta(days=30))),
        "request.diagnosis_codes": Text(text="G90.512"),
        "request.procedure_codes": Text(
            text="96365 × 1 and 96366 × 3 a day; J3490; place of service 11"
        ),
        "request.sent": YesNo(yes=False),
    }


def _plan() -> dict[str, Given]:
    return {
        "coverage.kind": Choice(options=("employer",)),
        "coverage.self_funded": Choice(options=("self_funded",)),
        "coverage.insurer": Text(text=INSURER),
        "coverage.plan_name": Text(text="PPO 500"),
        "coverage.member_id": Text(text="HLH8830214471"),
        "coverage.group_number": Text(text="70018"),
        "coverage.phone": Text(text="555-0100"),
        "coverage.benefit": Choice(options=("medical",)),
        "coverage.stance": Choice(options=("investigational",)),
        "coverage.policy": Text(
            text="MP-118: IV ketamine for chronic pain is investigational; section 5 lists "
            "what an exception needs"
        ),
        "helper.involved": YesNo(yes=True),
    }
