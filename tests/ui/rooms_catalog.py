"""A small made-up catalog for the rooms of scores, treatments and contacts."""

from __future__ import annotations

import datetime as dt
from typing import Any

from intake.domain.conditions import Always, AnswerIs, Not, TrialsTried
from intake.domain.definitions import (
    BodyPlace,
    Catalog,
    DayPrompt,
    Group,
    ScriptQuestion,
    Treatment,
    TreatmentClass,
)
from intake.domain.instruments import Band, Instrument, Item, Option, Scoring
from intake.domain.sourced import Confidence, Source
from intake.ids import GroupId, InstrumentId, QuestionId, TreatmentClassId, TreatmentId
from tests.ui.open_case import MEDICINES, a_requirement

SOURCED: dict[str, Any] = {
    "source": Source(title="A made-up list"),
    "as_of": dt.date(2026, 11, 22),
    "confidence": Confidence.MEDIUM,
}
TRICYCLIC, THERAPY = TreatmentClassId("tricyclic"), TreatmentClassId("therapy")


def means(**more) -> Instrument:
    """Three scales, their mean is the score: like PEG."""
    known: dict[str, Any] = {
        "id": InstrumentId("means"),
        "title": "Three scales (MEANS)",
        "short": "MEANS",
        "look_back": "past week",
        "every_days": 7,
        "items": tuple(
            Item(id=name, says=f"How was {name}?", low="None", high="All of it")
            for name in ("pain", "joy", "work")
        ),
        "lowest": 0,
        "highest": 10,
        "scoring": Scoring.MEAN,
        "total_lowest": 0,
        "total_highest": 10,
        "smallest_change": 1.0,
        "smallest_change_source": "six studies",
        "licence": "free",
    }
    return Instrument(**{**known, **SOURCED, **more})


def sums(**more) -> Instrument:
    """Two items with options, the second one asks for help: like PHQ-9."""
    known: dict[str, Any] = {
        "id": InstrumentId("sums"),
        "title": "Two items (SUMS)",
        "short": "SUMS",
        "look_back": "past 2 weeks",
        "every_days": 14,
        "stem": "How often have you been bothered?",
        "items": (
            Item(id="low", says="Feeling low"),
            Item(id="dark", says="Dark thoughts", crisis_from=1),
            Item(id="hard", says="How hard was it?", scored=False),
        ),
        "options": (
            Option(points=0, says="Not at all"),
            Option(points=1, says="Several days"),
            Option(points=2, says="Nearly every day"),
        ),
        "lowest": 0,
        "highest": 2,
        "scoring": Scoring.SUM,
        "total_lowest": 0,
        "total_highest": 4,
        "bands": (Band(at_least=0, name="Mild"), Band(at_least=3, name="Severe")),
        "footer": "Made up by nobody.",
        "licence": "free",
        "paths": ("mood",),
    }
    return Instrument(**{**known, **SOURCED, **more})


def daily_pain() -> Instrument:
    """The scale of daily pain, for the smallest change that matters."""
    pain = (Item(id="average", says="Average pain", low="No pain", high="Worst"),)
    return means(
        id=InstrumentId("nrs"),
        title="Pain 0 to 10",
        short="Pain",
        items=pain,
        scoring=Scoring.SINGLE,
        smallest_change=2,
        every_days=1,
    )


def classes() -> tuple[TreatmentClass, ...]:
    tricyclic = TreatmentClass(
        id=TRICYCLIC,
        title="Tricyclic",
        adequate_weeks=6,
        for_paths=("pain", "mood"),
        **SOURCED,
    )
    therapy = TreatmentClass(
        id=THERAPY,
        title="Therapy",
        is_drug=False,
        adequate_says="Often 6 visits.",
        for_paths=("pain",),
        **SOURCED,
    )
    return tricyclic, therapy


def treatments() -> tuple[Treatment, ...]:
    nortriptyline, hand = TreatmentId("nortriptyline"), TreatmentId("hand_therapy")
    brands = ("Pamelor",)
    return (
        Treatment(id=nortriptyline, name="Nortriptyline", group=TRICYCLIC, brands=brands),
        Treatment(id=hand, name="Hand therapy", group=THERAPY, unit="sessions"),
    )


def script() -> tuple[ScriptQuestion, ...]:
    insured = Not(of=AnswerIs(question=QuestionId("coverage.kind"), one_of=("self_pay",)))
    asks = (
        ("ask.name", "insurer", "May I have your name?", Always()),
        ("ask.benefit", "insurer", "Is it a service or a drug?", Always()),
        ("ask.fee", "insurer", "Is there a fee?", insured),
        ("ask.dose", "clinic", "Which dose?", Always()),
    )
    return tuple(
        ScriptQuestion(id=ask, party=party, part="Plan", asks=says, when=when, **SOURCED)
        for ask, party, says, when in asks
    )


def rooms_catalog() -> Catalog:
    rule = TrialsTried(classes=(TRICYCLIC,), weeks=8)
    return Catalog(
        groups=(Group(id=GroupId("tried"), title="What you have tried"),),
        requirements=(a_requirement(MEDICINES, "tried", met_by=rule),),
        instruments=(means(), daily_pain(), sums()),
        classes=classes(),
        treatments=treatments(),
        script=script(),
        body_places=(
            BodyPlace(
                id="knee", says="Left knee", front=((10, 10), (30, 10), (30, 40), (10, 40))
            ),
            BodyPlace(id="skin", says="The skin"),
        ),
        day_prompts=(DayPrompt(id="cook", says="Cook", writes="Could not cook."),),
    )
