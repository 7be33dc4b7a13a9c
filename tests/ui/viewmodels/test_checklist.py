from __future__ import annotations

import pytest

from intake.domain.answers import (
    Answer,
    Answered,
    ComeBack,
    DoesNotApply,
    Text,
    Waiting,
    own_words_id,
)
from intake.domain.commands import Put
from intake.ids import DocumentId
from tests.builders import a_document, an_answer
from tests.made_rules import a_policy, rules
from tests.ui.open_case import MEDICINES, NOTE, SCORES, THERAPY, WORDS, OpenCase
from ui.viewmodels.checklist import SET_ASIDE, ChecklistViewModel
from ui.viewmodels.checklist_ways import WayKind


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot)
    yield made
    made.close()


@pytest.fixture
def model(desk):
    return ChecklistViewModel(desk.bridge)


def test_the_headline_counts_what_applies_in_words(model):
    assert model.headline() == "4 things apply to you. 1 met, 3 missing."


def test_a_group_says_how_many_of_it_are_met(model):
    assert [(each.title, each.tally) for each in model.groups()] == [
        ("What you have tried", "1 of 2 met"),
        ("Pain and daily life", "0 of 2 met"),
    ]


def test_the_first_thing_that_needs_the_person_is_open(model):
    assert model.opened().id == THERAPY


def test_what_is_open_stays_open_when_it_is_met(desk, model):
    assert model.opened().id == THERAPY
    desk.store.files[DocumentId("d1")] = b""
    desk.bridge.run(Put(entry=a_document(type=NOTE, is_confirmed=True)))
    desk.settle()
    assert model.opened().id == THERAPY
    assert model.opened().heading == "This is met"


def test_own_words_are_kept_and_can_be_taken_back(desk, model):
    model.open(WORDS)
    model.write(model.opened().own_words_id, "  I cannot hold a cup.  ")
    desk.settle()
    kept = Answered(given=Text(text="I cannot hold a cup."))
    assert desk.bridge.case.said(own_words_id(WORDS)) == kept
    assert model.opened().own_words == "I cannot hold a cup."
    model.write(model.opened().own_words_id, "")
    desk.settle()
    assert desk.bridge.case.said(own_words_id(WORDS)) is None
    assert model.opened().own_words == ""


def test_own_words_and_waiting_are_kept_beside_each_other(desk, model):
    model.open(WORDS)
    model.write(model.opened().own_words_id, "I cannot hold a cup.")
    desk.settle()
    model.say(Waiting(whom="Dana"))
    desk.settle()
    assert model.opened().said == Waiting(whom="Dana")
    assert model.opened().own_words == "I cannot hold a cup."
    model.say(None)
    desk.settle()
    assert model.opened().said is None
    assert model.opened().own_words == "I cannot hold a cup."


def model_of(desk):
    return ChecklistViewModel(desk.bridge)


OLD = an_answer(WORDS, "About 14 visits.")


def test_own_words_of_an_older_case_are_read_and_stay_beside_what_is_said_now(qtbot):
    desk = OpenCase(qtbot, OLD)
    model = model_of(desk)
    model.open(WORDS)
    assert model.opened().own_words == "About 14 visits."
    model.say(None)
    desk.settle()
    assert model.opened().own_words == "About 14 visits."
    model.say(Waiting(whom="Dana"))
    desk.settle()
    assert model.opened().said == Waiting(whom="Dana")
    assert model.opened().own_words == "About 14 visits."
    desk.bridge.undo()
    desk.settle()
    assert desk.bridge.case.all(Answer) == (OLD,)
    desk.close()


@pytest.mark.parametrize("words", ["15 visits.", ""])
def test_own_words_of_an_older_case_can_be_changed_and_taken_back(qtbot, words):
    desk = OpenCase(qtbot, OLD)
    model = model_of(desk)
    model.open(WORDS)
    model.write(model.opened().own_words_id, words)
    desk.settle()
    assert model.opened().own_words == words
    assert desk.bridge.case.said(WORDS) is None
    desk.close()


def test_emptying_own_words_does_not_take_another_answer_away(desk, model):
    model.open(WORDS)
    model.say(ComeBack())
    model.write(model.opened().own_words_id, "")
    desk.settle()
    assert desk.bridge.case.said(WORDS) == ComeBack()


def test_waiting_for_someone_is_a_standing_of_its_own(desk, model):
    model.open(THERAPY)
    model.say(Waiting(whom="Dana at the clinic"))
    desk.settle()
    assert model.headline() == "4 things apply to you. 1 met, 2 missing, 1 waiting."
    assert model.opened().because == "You are waiting for Dana at the clinic."


def test_what_does_not_apply_moves_to_the_end_and_can_come_back(desk, model):
    model.open(THERAPY)
    model.say(DoesNotApply(because="I never had therapy"))
    desk.settle()
    assert model.headline() == "3 things apply to you. 1 met, 2 missing."
    assert model.groups()[-1].id == SET_ASIDE
    assert [each.id for each in model.groups()[-1].items] == [THERAPY]
    model.say(None)
    desk.settle()
    assert THERAPY in [each.id for each in model.groups()[0].items]


@pytest.mark.parametrize(
    ("requirement", "words"),
    [
        (THERAPY, "Add a page I have"),
        (SCORES, "Enter scores"),
        (WORDS, "Write it in my own words"),
    ],
)
def test_the_nearest_way_comes_first(model, requirement, words):
    model.open(requirement)
    assert model.opened().ways[0].says == words


def test_own_words_without_a_question_are_written_here(model):
    model.open(WORDS)
    assert model.opened().ways[0].kind is WayKind.WRITE


def test_what_needs_nothing_offers_nothing(model):
    model.open(MEDICINES)
    assert model.opened().ways == ()


def test_an_answer_that_could_not_be_kept_did_not_happen(desk, model, qtbot):
    desk.store.full = True
    model.open(THERAPY)
    with qtbot.waitSignal(model.changed):
        model.say(ComeBack())
    desk.settle()
    assert model.opened().said is None
    assert desk.failures == ["Not saved: the disk is full."]


def test_the_rules_of_the_plan_are_a_group_of_the_list(qtbot):
    desk = OpenCase(qtbot, a_policy(), *rules("all a", " b", " c"))
    group = ChecklistViewModel(desk.bridge).groups()[-1]
    assert (group.title, group.tally) == ("My plan’s rules", "0 of 2 met")
    assert [each.id for each in group.items] == ["criterion:b", "criterion:c"]
    assert group.items[0].title == "1.1 “Rule b.”"
    desk.close()
