from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.documents import Proof, Target
from intake.domain.report.statements import Cut
from intake.domain.report.tried import HEADS, cells_of, in_order, tried
from intake.domain.treatments import Dose, Result, StopReason, Trial
from intake.ids import DocumentId, ProofId, TreatmentClassId, TrialId
from tests.builders import a_choice
from tests.reports import a_material


def a_trial(name="Gabapentin", group="gabapentinoid", **more):
    return Trial(
        id=TrialId(name), name=name, group=TreatmentClassId(group) if group else None, **more
    )


def cells(trial, *entries):
    return dict(
        zip(HEADS, cells_of(a_material(Case.of([trial, *entries])), trial), strict=True)
    )


def test_nothing_tried_gives_an_empty_section():
    assert tried(a_material(Case())).said == ()


def test_the_count_names_classes_and_records():
    line = tried(a_material()).lines[0]
    assert line.text == (
        "9 treatments since Jun 2024: 6 medicines in 5 classes, 3 other treatments, "
        "7 with a record."
    )


def test_a_trial_without_a_page_is_the_patients_own():
    section = tried(a_material(Case.of([a_trial()])))
    assert section.table is not None
    assert section.table.rows[0].evidence[0].kind == "trial"


def test_a_trial_with_a_page_names_it_and_never_goes():
    proof = Proof(
        id=ProofId("p"),
        document=DocumentId("d"),
        first=2,
        last=2,
        target=Target.trial(TrialId("Gabapentin")),
    )
    section = tried(a_material(Case.of([a_trial(), proof])))
    assert section.table is not None
    assert section.table.rows[0].evidence[0].kind == "pages"
    assert section.table.rows[0].may_go is None


@pytest.mark.parametrize(
    ("weeks", "cut"), [(1, Cut.SHORT_OWN_TRIAL), (2, Cut.OWN_TRIAL), (None, Cut.OWN_TRIAL)]
)
def test_short_trials_without_a_page_may_go_first(weeks, cut):
    section = tried(a_material(Case.of([a_trial(weeks_at_dose=weeks)])))
    assert section.table is not None
    assert section.table.rows[0].may_go is cut


def test_trials_of_an_earlier_episode_come_last():
    old = a_trial("Fluoxetine", "snri", current_episode=False, start=ApproxDate(year=2009))
    new = a_trial("Zonisamide", "", start=ApproxDate(year=2025))
    order = in_order(a_material(Case.of([old, new])))
    assert [each.name for each in order] == ["Zonisamide", "Fluoxetine"]
    assert cells(old)["Treatment, top dose"] == "Fluoxetine, earlier episode"


@pytest.mark.parametrize(
    ("more", "weeks"),
    [
        ({"weeks_at_dose": 14}, "14"),
        ({"weeks_at_dose": 3}, "3 (short)"),
        ({}, "not known"),
        ({"start": ApproxDate(year=2025, month=1), "ongoing": True}, "94–98"),
        ({"start": ApproxDate(year=2025), "end": ApproxDate(year=2024)}, "not known"),
        ({"start": ApproxDate(year=2025), "end": ApproxDate(year=2025)}, "0–52"),
    ],
)
def test_weeks_are_no_sharper_than_the_dates(more, weeks):
    assert cells(a_trial(**more))["Weeks"] == weeks


@pytest.mark.parametrize(
    ("more", "ended"),
    [
        ({"ongoing": True}, "Still taken"),
        ({}, "not known"),
        ({"ended_because": (StopReason.INEFFECTIVE, StopReason.COST)}, "No effect, Cost"),
        (
            {"ended_because": (StopReason.SIDE_EFFECT,), "side_effects": "Sleepy"},
            "Sleepy",
        ),
        ({"ended_because": (StopReason.SIDE_EFFECT,)}, "Side effects"),
    ],
)
def test_why_it_ended_is_told_in_the_persons_words_where_there_are_any(more, ended):
    assert cells(a_trial(**more))["Why ended"] == ended


@pytest.mark.parametrize(
    ("more", "result"),
    [
        ({}, "not known"),
        ({"result": Result.UNDER_25}, "Under 25% relief"),
        ({"result": Result.FROM_25_TO_49, "relief": 40}, "25–49% relief; best 40%"),
    ],
)
def test_the_result_is_told_in_steps(more, result):
    assert cells(a_trial(**more))["Result"] == result


def test_on_the_mood_path_nothing_is_called_relief():
    trial = a_trial(result=Result.HALF_OR_MORE)
    assert cells(trial, a_choice("request.condition", "depression"))["Result"] == (
        "50% better or more"
    )


def test_dose_and_sessions_stand_beside_the_name():
    trial = a_trial(dose=Dose(amount=2400), sessions=2)
    assert cells(trial)["Treatment, top dose"] == "Gabapentin 2,400 mg/day, 2 sessions"
    assert cells(trial.changed(dose=Dose(amount=1, unit="g", per="")))[HEADS[1]] == (
        "Gabapentin 1 g, 2 sessions"
    )


def test_what_was_not_suitable_is_told_apart_from_what_failed():
    trial = a_trial("Stimulator", "implanted_device", not_tried_because="Skin too thin")
    section = tried(a_material(Case.of([trial])))
    assert section.lines == ()
    assert section.table is None
    assert [line.text for line in section.after] == ["Not tried: Stimulator. Skin too thin."]


def test_treatments_beyond_forty_may_go_as_a_last_resort():
    trials = [a_trial(f"T{at}") for at in range(41)]
    proofs = [
        Proof(
            id=ProofId(t.id),
            document=DocumentId("d"),
            first=1,
            last=1,
            target=Target.trial(t.id),
        )
        for t in trials
    ]
    section = tried(a_material(Case.of([*trials, *proofs])))
    assert section.table is not None
    assert [row.may_go for row in section.table.rows].count(Cut.OLDER_TRIAL) == 1
