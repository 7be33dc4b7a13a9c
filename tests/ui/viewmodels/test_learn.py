from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from intake.domain.answers import DontKnow
from intake.domain.commands import Put
from tests.builders import a_yes, not_answered
from tests.ui.learn_catalog import EMPLOYER, MEDICARE, learn_catalog
from tests.ui.open_case import OpenCase, a_choice
from ui.viewmodels.learn import LearnViewModel
from ui.viewmodels.places import ABOUT_YOU, PLAN, STATE, TELL, Place

if TYPE_CHECKING:
    from ui.viewmodels.learn_lists import Part


@pytest.fixture
def enter(qtbot):
    made: list[OpenCase] = []

    def make(*entries, store=None):
        made.append(OpenCase(qtbot, *entries, catalog=learn_catalog(), store=store))
        model = LearnViewModel(made[-1].bridge, made[-1].bridge)
        made[-1].settle()
        return made[-1], model

    yield make
    for each in made:
        each.close()


def titles(model):
    return [each.title for each in model.contents()]


def test_the_persons_own_kind_of_plan_comes_first_and_is_open(enter):
    _, model = enter(a_choice("coverage.kind", EMPLOYER))
    assert titles(model) == [
        "Your plan: Employer plan",
        "What to tell the clinic",
        "Your state",
        "Policies we have read",
        "About crisis",
        "About appeals",
        "About words",
        "Employer plan",
        "Original Medicare",
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
    assert not [each for each in page.ways if each.place.room == ABOUT_YOU]


def test_each_page_stands_in_its_chapter(enter):
    _, model = enter()
    chapters = {each.id: each.chapter for each in model.contents()}
    assert chapters[PLAN] == "For you"
    assert chapters["crisis"] == "The basics"
    assert chapters["plan:employer"] == "Kinds of plan"


def test_while_the_plan_is_not_known_it_is_asked_for(enter):
    _, model = enter()
    assert titles(model)[0] == "Your plan"
    assert [each.place for each in model.opened().ways] == [Place(ABOUT_YOU, "coverage.kind")]
    assert model.opened().source == ()


def test_while_the_state_is_not_told_its_page_leads_to_the_question(enter):
    _, model = enter()
    model.open(STATE)
    assert [each.place for each in model.opened().ways] == [Place(ABOUT_YOU, "coverage.state")]


def test_any_kind_of_plan_has_a_page(enter):
    _, model = enter(a_choice("coverage.kind", EMPLOYER))
    model.open("plan:original_medicare")
    assert model.opened().title == "Original Medicare"


def test_a_page_that_is_not_there_leaves_open_what_was(enter):
    _, model = enter()
    model.open("crisis")
    model.open("gone")
    assert model.opened().id == "crisis"


def test_the_pages_on_both_sides_are_those_of_the_contents(enter):
    _, model = enter()
    assert model.beside() == ("", TELL)
    model.open("appeals")
    assert model.beside() == ("crisis", "words")
    model.open("plan:original_medicare")
    assert model.beside() == ("plan:employer", "")


def test_a_search_shows_only_pages_with_the_words_and_where_they_stand(enter):
    _, model = enter()
    model.look_for("veterans")
    assert [(each.id, each.chapter) for each in model.contents()] == [("crisis", "")]
    assert "Veterans: press 1." in model.contents()[0].line
    model.look_for("zzz")
    assert model.contents() == ()
    model.look_for("")
    assert len(model.contents()) == 9


def test_a_search_leaves_open_what_is_being_read(enter):
    _, model = enter()
    model.open("words")
    model.look_for("veterans")
    assert model.opened().id == "words"


def test_what_was_read_is_marked_and_kept_without_changing_the_case(enter):
    desk, model = enter()
    model.open("crisis")
    model.mark_read()
    desk.settle()
    marks = {each.id for each in model.contents() if each.is_read}
    assert marks == {"crisis"}
    assert not desk.bridge.can_undo
    _, again = enter(store=desk.store)
    assert {each.id for each in again.contents() if each.is_read} == {"crisis"}


def test_another_plan_is_told_at_once_and_other_changes_are_not(enter):
    desk, model = enter(a_choice("coverage.kind", EMPLOYER))
    told: list[str] = []
    model.changed.connect(lambda: told.append(model.opened().title))
    desk.bridge.run(Put(entry=a_choice("request.site", "clinic")))
    desk.bridge.run(Put(entry=a_choice("coverage.kind", MEDICARE)))
    desk.settle()
    assert told[-1] == "Original Medicare"
    assert len(told) <= 2


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
