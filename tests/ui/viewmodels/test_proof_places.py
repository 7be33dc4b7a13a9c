from __future__ import annotations

from intake.domain.case import Case
from intake.domain.documents import Target
from tests.builders import a_document, a_proof, a_trial
from ui.viewmodels.places import page_linked
from ui.viewmodels.proof_places import places_of, proof_places


def test_each_range_of_pages_is_named_with_the_place_where_it_is_shown():
    trial = a_trial()
    target = Target.trial(trial.id)
    proof = a_proof("d1", target, (2, 3))
    case = Case.of([trial, a_document("d1"), proof])
    assert proof_places(case, target) == (("Paper d1, p. 2–3", page_linked(proof.id)),)


def test_pages_of_a_paper_that_was_removed_are_left_away():
    trial = a_trial()
    target = Target.trial(trial.id)
    assert proof_places(Case.of([a_proof("d1", target)]), target) == ()


def test_ranges_that_are_at_hand_are_told_without_looking_through_the_case():
    proof = a_proof("d1", pages=(1, 1))
    assert places_of(Case.of([a_document("d1")]), [proof]) == (
        ("Paper d1, p. 1", page_linked(proof.id)),
    )
