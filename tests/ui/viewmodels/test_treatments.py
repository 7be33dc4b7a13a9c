from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.documents import Target
from intake.domain.treatments import Trial
from intake.ids import TrialId
from tests.builders import a_document, a_proof, a_trial
from tests.ui.open_case import OpenCase, a_choice
from tests.ui.rooms_catalog import THERAPY, TRICYCLIC, rooms_catalog
from ui.viewmodels.places import page_linked
from ui.viewmodels.treatments import NO_PAGE, TreatmentsViewModel


@pytest.fixture
def open_case(qtbot):
    desks = []

    def make(*entries):
        desks.append(OpenCase(qtbot, *entries, catalog=rooms_catalog()))
        return desks[-1], TreatmentsViewModel(desks[-1].bridge)

    yield make
    for each in desks:
        each.close()


def _trials(desk):
    return desk.bridge.case.all(Trial)


def test_the_ledger_is_by_class_and_each_class_oldest_first(open_case):
    _, model = open_case(
        a_trial("t1", name="Own tea"),
        a_trial("t2", name="New", group=TRICYCLIC, start=ApproxDate(year=2024)),
        a_trial("t3", name="Old", group=TRICYCLIC, start=ApproxDate(year=2020)),
    )
    told = [(group.title, [row.title for row in group.trials]) for group in model.classes()]
    assert told == [("Tricyclic", ["Old", "New"]), ("Class not known yet", ["Own tea"])]
    assert model.headline() == "3 treatments in 2 classes. None has a page yet."


def test_pages_that_show_a_treatment_lead_to_their_record(open_case):
    proof = a_proof(target=Target.trial(TrialId("t1")), pages=(2, 3))
    _, model = open_case(a_trial("t1"), a_trial("t2"), a_document(title="Chart"), proof)
    rows = [row for group in model.classes() for row in group.trials]
    assert [row.proof for row in rows] == ["p. 2–3", NO_PAGE]
    model.open("t1")
    assert model.opened().proofs == (("Chart, p. 2–3", page_linked(proof.id)),)


def test_a_picked_treatment_brings_its_class_and_unit_along(open_case):
    desk, model = open_case()
    model.add("hand_therapy", "")
    desk.settle()
    (trial,) = _trials(desk)
    assert (trial.name, trial.group) == ("Hand therapy", THERAPY)
    assert (model.opened().unit, model.opened().is_drug) == ("sessions", False)


def test_a_treatment_in_own_words_is_listed_too(open_case):
    desk, model = open_case()
    model.add("", "  Cold baths ")
    model.add("", "   ")
    desk.settle()
    assert [each.name for each in _trials(desk)] == ["Cold baths"]


def test_two_changes_right_after_each_other_are_both_kept(open_case):
    desk, model = open_case(a_trial())
    model.open("t1")
    model.change(weeks_at_dose=6)
    model.change(relief=20)
    model.set_group("tricyclic")
    desk.settle()
    (trial,) = _trials(desk)
    assert (trial.weeks_at_dose, trial.relief, trial.group) == (6, 20, TRICYCLIC)


def test_an_own_name_lets_go_of_the_catalog_and_an_empty_one_changes_nothing(open_case):
    desk, model = open_case(a_trial(name="Nortriptyline", treatment="nortriptyline"))
    model.open("t1")
    model.rename("", " ")
    model.rename("", "Something like it")
    desk.settle()
    (trial,) = _trials(desk)
    assert (trial.name, trial.treatment) == ("Something like it", None)
    model.rename("nortriptyline", "")
    desk.settle()
    assert _trials(desk)[0].group == TRICYCLIC


def test_a_removed_treatment_can_be_taken_back(open_case):
    desk, model = open_case(a_trial())
    said: list[str] = []
    desk.bridge.did.connect(said.append)
    model.open("t1")
    model.remove()
    desk.settle()
    assert (_trials(desk), said) == ((), ["Removed “Gabapentin”."])
    desk.bridge.undo()
    desk.settle()
    assert len(_trials(desk)) == 1


def test_the_path_is_that_of_the_request(open_case):
    _, model = open_case(a_choice("request.condition", "nothing_known"))
    assert model.path() == ""
