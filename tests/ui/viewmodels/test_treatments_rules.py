from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.documents import Target
from intake.domain.known import know
from intake.domain.readiness import assess
from intake.ids import TrialId
from tests.builders import a_document, a_proof, a_trial
from tests.ui.rooms_catalog import THERAPY, TRICYCLIC, rooms_catalog
from ui.viewmodels.treatments_rules import rules_for, tally

TODAY = dt.date(2026, 11, 23)


def _rules(trial, *more):
    case = Case.of([trial, *more])
    readiness = assess(case, rooms_catalog(), TODAY)
    return rules_for(trial, know(case, rooms_catalog(), TODAY), readiness)


def test_the_usual_weeks_and_those_of_a_requirement_are_told_apart():
    usual, asked = _rules(a_trial(group=TRICYCLIC, weeks_at_dose=6))
    assert (usual.says, usual.standing) == ("Often asked: 6 weeks.", "weak")
    assert usual.verdict == "Told: 6 weeks. No page shows it yet."
    assert asked.says == "Medicines: 8 weeks."
    assert asked.verdict == "Told: 6 weeks. That is short of 8; say why it ended."
    assert usual.source == "A made-up list, as of Nov 22, 2026"


def test_a_linked_page_makes_long_enough_weeks_met():
    proof = a_proof(target=Target.trial(TrialId("t1")))
    usual, _ = _rules(a_trial(group=TRICYCLIC, weeks_at_dose=8), a_document(), proof)
    assert (usual.standing, usual.verdict) == ("met", "Told: 8 weeks, and a page is linked.")


def test_unknown_weeks_are_never_too_few():
    usual, _ = _rules(a_trial(group=TRICYCLIC))
    assert usual.standing == "unknown"


def test_weeks_still_going_on_say_how_many_are_to_go():
    usual, _ = _rules(a_trial(group=TRICYCLIC, ongoing=True, weeks_at_dose=4))
    assert usual.verdict == "Told: 4 weeks so far, 2 more to go."


def test_a_class_without_weeks_says_what_its_source_says():
    (only,) = _rules(a_trial(group=THERAPY))
    assert (only.says, only.standing) == ("Often 6 visits.", "")


def test_what_was_not_tried_has_no_weeks_to_meet():
    assert _rules(a_trial(group=TRICYCLIC, not_tried_because="Allergy")) == ()


@pytest.mark.parametrize(
    ("weeks", "words"),
    [
        ((8,), "Long enough"),
        ((None,), "Weeks not known"),
        ((8, 3, 2), "1 long enough, 2 too short"),
        ((), ""),
    ],
)
def test_a_class_counts_how_many_were_long_enough(weeks, words):
    trials = [
        a_trial(f"t{at}", group=TRICYCLIC, weeks_at_dose=each) for at, each in enumerate(weeks)
    ]
    known = know(Case.of(trials), rooms_catalog(), TODAY)
    assert tally(trials, known) == words
