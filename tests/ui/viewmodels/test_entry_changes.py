from __future__ import annotations

from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.documents import Proof, Target
from intake.domain.treatments import Trial
from intake.ids import TrialId
from tests.builders import a_document, a_proof, a_trial
from ui.viewmodels.entry_changes import describe, remove, rework


def _after(case, make):
    return apply(case, make(case)).case


def test_a_part_of_an_entry_is_changed_and_the_rest_stays():
    case = _after(Case.of([a_trial(relief=20)]), describe(Trial, "t1", sessions=3))
    assert (case.one(Trial, "t1").sessions, case.one(Trial, "t1").relief) == (3, 20)


def test_an_entry_that_was_removed_meanwhile_stays_removed():
    assert _after(Case(), describe(Trial, "t1", sessions=3)) == Case()
    assert _after(Case(), rework(Trial, "t1", lambda trial: trial)) == Case()


def test_an_entry_is_changed_from_what_it_then_is():
    grown = rework(Trial, "t1", lambda trial: trial.changed(sessions=(trial.sessions or 0) + 1))
    case = _after(_after(Case.of([a_trial(sessions=1)]), grown), grown)
    assert case.one(Trial, "t1").sessions == 3


def test_with_an_entry_go_the_links_of_pages_to_it():
    proof = a_proof(target=Target.trial(TrialId("t1")))
    case = _after(Case.of([a_trial(), a_document(), proof]), remove(Trial, "t1"))
    assert (case.all(Trial), case.all(Proof)) == ((), ())
