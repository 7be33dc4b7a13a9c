from __future__ import annotations

import pytest

from intake.domain.crps import Signs, Symptoms
from intake.domain.documents import Target
from intake.ids import SignsId
from tests.builders import a_choice, a_document, a_proof
from tests.crps import CRITERIA, noticed, seen
from tests.ui.open_case import OpenCase
from tests.ui.rooms_catalog import rooms_catalog
from ui.viewmodels.pain_crps import CrpsViewModel
from ui.viewmodels.places import Place, page_linked

CRPS = a_choice("request.condition", "crps_1")


@pytest.fixture
def open_case(qtbot):
    made: list[OpenCase] = []

    def build(*entries):
        catalog = rooms_catalog().changed(criteria=(CRITERIA,))
        made.append(OpenCase(qtbot, *entries, catalog=catalog))
        return made[-1], CrpsViewModel(made[-1].bridge)

    yield build
    for each in made:
        each.close()


def test_another_condition_has_no_such_page(open_case):
    _, model = open_case(a_choice("request.condition", "ptsd"))
    assert model.criteria() is None
    assert model.told() is None
    assert model.rows() == ()


def test_symptoms_are_ticked_dated_and_taken_back(open_case):
    desk, model = open_case(CRPS)
    model.begin_symptoms()
    model.change("noticed", ("sensory.told", "motor.told"))
    desk.settle()
    assert desk.bridge.case.all(Symptoms)[0].noticed == ("sensory.told", "motor.told")
    assert model.told().symptoms_in == 2
    desk.bridge.undo()
    desk.settle()
    assert model.told().symptoms_in == 0


def test_signs_count_once_a_clinician_is_named(open_case):
    desk, model = open_case(CRPS)
    model.begin_signs()
    model.change("seen", ("motor.seen",))
    desk.settle()
    assert model.told().signs_in == 0
    model.change("recorded_by", "Dr. Lee")
    desk.settle()
    assert model.told().signs_in == 1


def test_the_history_lies_by_date(open_case):
    _, model = open_case(CRPS, noticed("a", 1), noticed("b", 6), seen("s", 3, "motor.seen"))
    assert [row[0] for row in model.rows()] == ["b", "a", "s"]
    assert model.rows()[2][1:] == ("March 2026: recorded by Dr. Lee", "Motor: seen word")


def test_pages_that_show_it_lead_to_the_page(open_case):
    proof = a_proof(target=Target.crps_signs(SignsId("s")), pages=(2, 2))
    _, model = open_case(CRPS, a_document(), proof, seen("s", 3))
    assert model.open("s")
    ((says, place),) = model.proofs()
    assert says.endswith("p. 2")
    assert place == page_linked(proof.id)
    assert model.paper_place() == Place("records", "for:crps_signs:s")


def test_removing_signs_takes_their_links_along(open_case):
    proof = a_proof(target=Target.crps_signs(SignsId("s")))
    desk, model = open_case(CRPS, a_document(), proof, seen("s", 3))
    model.open("s")
    model.remove()
    desk.settle()
    assert desk.bridge.case.all(Signs) == ()
    assert desk.bridge.case.proofs(proof.target) == ()
