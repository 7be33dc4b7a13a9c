from __future__ import annotations

import pytest

from intake.domain.documents import Target
from intake.domain.passages import Passage
from intake.domain.records_requests import AskedItem
from intake.ids import RequirementId, TrialId
from tests.builders import a_document, a_holder, a_request, a_trial
from tests.ui.open_case import THERAPY, OpenCase
from ui.viewmodels.places import page_linked
from ui.viewmodels.records import RecordsViewModel

NEEDED, TODAY = RequirementId(THERAPY), OpenCase.today()
ONE, OTHER = Passage(words="gabapentin"), Passage(words="grip 4 kg")


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, a_document(pages=4), a_document("d2", pages=2), a_trial())
    yield made
    made.close()


@pytest.fixture
def model(desk):
    made = RecordsViewModel(desk.bridge)
    made.open("d1")
    for passage, target in (
        (ONE, Target.trial(TrialId("t1"))),
        (OTHER, Target.requirement(RequirementId(THERAPY))),
    ):
        made.proving.take(passage)
        made.proving.link(target)
        desk.settle()
    return made


def test_every_linked_passage_of_a_page_is_marked(model):
    assert model.proving.passages(1) == (ONE, OTHER)
    assert model.proving.passages(2) == ()
    assert model.proving.unmarked(1) == 0


def test_a_link_that_is_followed_opens_its_page_and_marks_itself_only(desk, model):
    _, proof = desk.bridge.case.kinds["proof"].values()
    model.open("d2")
    model.show(page_linked(proof.id).argument)
    assert (model.document.id, model.page) == ("d1", 1)
    assert model.proving.passages(1) == (OTHER,)
    assert model.proving.unmarked(1) == 1


def test_turning_the_page_ends_following(desk, model):
    proof, _ = desk.bridge.case.kinds["proof"].values()
    model.show(page_linked(proof.id).argument)
    model.turn_to(2)
    model.turn_to(1)
    assert model.proving.passages(1) == (ONE, OTHER)


def test_what_is_linked_while_following_is_marked_too(desk, model):
    proof, _ = desk.bridge.case.kinds["proof"].values()
    model.show(page_linked(proof.id).argument)
    third = Passage(words="stopped")
    model.proving.take(third)
    model.proving.link(Target.trial(TrialId("t1")))
    desk.settle()
    assert model.proving.passages(1) == (ONE, OTHER, third)


def test_a_link_that_is_gone_opens_nothing(model):
    model.show(page_linked("gone").argument)
    assert model.document.id == "d1"


def test_without_a_record_nothing_is_linked(desk):
    bare = RecordsViewModel(desk.bridge)
    bare.proving.link(Target.trial(TrialId("t1")))
    bare.proving.unlink_all(Target.trial(TrialId("t1")))
    desk.settle()
    assert bare.proving.sections() == ()
    assert bare.proving.passages(1) == ()


def test_a_link_to_what_was_asked_for_says_where_to_note_that_it_came(qtbot):
    asked = a_request(sent=TODAY, items=(AskedItem(requirement=NEEDED, words="Therapy notes"),))
    desk = OpenCase(qtbot, a_document(pages=4), a_trial(), a_holder(), asked)
    model = RecordsViewModel(desk.bridge)
    told: list[str] = []
    desk.bridge.did.connect(told.append)
    model.open("d1")
    model.proving.link(Target.requirement(NEEDED))
    model.proving.link(Target.trial(TrialId("t1")))
    desk.settle()
    desk.close()
    (only,) = [each for each in told if each]
    assert only.startswith("Linked. You asked Lakeside Clinic for this.")
