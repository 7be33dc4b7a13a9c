from __future__ import annotations

import pytest

from intake.domain.answers import DontKnow
from intake.domain.commands import Put
from tests.builders import a_yes, not_answered
from tests.ui.learn_catalog import EMPLOYER, MEDICARE, learn_catalog
from tests.ui.open_case import OpenCase, a_choice
from ui.viewmodels.learn import LearnViewModel
from ui.viewmodels.learn_lists import Part
from ui.viewmodels.places import PLAN, TELL


@pytest.fixture
def enter(qtbot):
    made: list[OpenCase] = []

    def make(*entries):
        made.append(OpenCase(qtbot, *entries, catalog=learn_catalog()))
        return made[-1], LearnViewModel(made[-1].bridge, made[-1].bridge)

    yield make
    for each in made:
        each.close()


def test_the_persons_own_kind_of_plan_comes_first_and_is_open(enter):
    _, model = enter(a_choice("coverage.kind", EMPLOYER))
    assert [title for _, title in model.titles()] == [
        "Your plan: Employer plan",
        "What to tell the clinic",
        "Your state",
        "Policies we have read",
        "About crisis",
        "About words",
    ]
    page = model.opened()
    assert page.title == "Employer plan"
    assert [line for part in page.parts for line in part.lines] == [
        "The way of Employer plan.",
        "Somebody decides.",
        "An answer takes days.",
        "Ask again in time.",
        "A form names a helper.",
    ]
    assert not page.asks_for_plan


def test_while_the_plan_is_not_known_it_is_asked_for(enter):
    _, model = enter()
    assert model.titles()[0] == (PLAN, "Your plan")
    assert model.opened().asks_for_plan
    assert model.opened().source == ()


def test_a_page_is_told_by_paragraph_with_its_source_and_whom_to_ask(enter):
    _, model = enter()
    model.open("words")
    page = model.opened()
    assert page.parts == (
        Part("", ("Appeal: you ask again.", "Second line.")),
        Part("", ("Second paragraph.",)),
    )
    assert page.source == (
        "Source: A made-up source, dated May 2026.",
        "Read on Nov 22, 2026. Check with your plan.",
    )
    assert page.ask == "Ask somebody who knows."


def test_a_page_that_is_not_there_leaves_open_what_was(enter):
    _, model = enter()
    model.open("crisis")
    model.open("gone")
    assert model.opened().id == "crisis"


def test_another_plan_is_told_at_once_and_other_changes_are_not(enter, qtbot):
    desk, model = enter(a_choice("coverage.kind", EMPLOYER))
    told: list[str] = []
    model.changed.connect(lambda: told.append(model.opened().title))
    desk.bridge.run(Put(entry=a_choice("request.site", "clinic")))
    desk.bridge.run(Put(entry=a_choice("coverage.kind", MEDICARE)))
    desk.settle()
    assert told[-1] == "Original Medicare"
    assert len(told) <= 2


def test_help_in_a_crisis_sends_nobody_to_their_plan(enter):
    _, model = enter()
    model.open("crisis")
    assert model.opened().source[-1] == "Read on Nov 22, 2026."


def test_what_to_tell_the_clinic_follows_the_answers(enter):
    case, model = enter()
    model.open(TELL)
    assert len(model.opened().parts) == 1
    told: list[Part] = []
    model.changed.connect(lambda: told.append(model.opened().parts[-1]))
    case.bridge.run(Put(entry=a_yes("safety.pregnancy")))
    case.settle()
    assert told[-1].heading == "Medicines"
    assert told[-1].lines[0] == "Do not stop anything on your own."
    assert told[-1].lines[1].startswith("Pregnancy: Tell them that you may be pregnant.")
    assert "Bring: The test." in told[-1].lines[1]


def test_what_the_person_does_not_know_is_to_be_found_out(enter):
    _, model = enter(not_answered("safety.pregnancy", DontKnow()))
    model.open(TELL)
    assert [part.heading for part in model.opened().parts] == ["", "To find out"]
