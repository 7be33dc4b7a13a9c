from __future__ import annotations

import pytest

from intake.domain.allergies import Allergy, HowBad
from intake.domain.answers import DontKnow
from intake.domain.facts import choice_of
from intake.ids import AllergyId
from tests.builders import a_yes, not_answered

RASH = Allergy(id=AllergyId("a1"), to="Penicillin", happened="rash")


def at(enter, *entries):
    room = enter(*entries)
    room.hand.press("Allergies")
    return room


def allergies(room):
    room.settle()
    return room.desk.bridge.case.all(Allergy)


def test_one_is_added_and_the_interview_knows_of_it(enter):
    room = at(enter)
    room.hand.type_into("What are you allergic to?", "Latex")
    room.hand.press("Add it")
    room.settle()
    room.hand.type_into("What happened? (optional)", "hives")
    room.choose("How bad was it?", "severe")
    (allergy,) = allergies(room)
    assert (allergy.to, allergy.happened, allergy.how_bad) == ("Latex", "hives", HowBad.SEVERE)
    assert choice_of(room.desk.bridge.case, "safety.allergies") == "yes"


@pytest.mark.parametrize("before", [(), (not_answered("safety.allergies", DontKnow()),)])
def test_nothing_noted_is_not_none(enter, before):
    room = at(enter, *before)
    assert "That is not the same as none." in room.hand.words()


def test_none_known_is_one_press(enter):
    room = at(enter)
    room.hand.press("No known allergies")
    room.settle()
    assert choice_of(room.desk.bridge.case, "safety.allergies") == "no"
    assert "You said: no known allergies." in room.hand.words()


def test_none_known_is_not_offered_beside_an_allergy(enter):
    room = at(enter, RASH, a_yes("safety.allergies"))
    assert "No known allergies" not in room.hand.words()


def test_one_is_removed_and_comes_back_by_undo(enter):
    room = at(enter, RASH)
    room.hand.press("Penicillin: rash")
    room.hand.press("Take it off the list")
    assert allergies(room) == ()
    room.desk.bridge.undo()
    assert allergies(room) == (RASH,)


def test_the_keyboard_begins_at_the_field_and_later_at_the_list(enter):
    room = enter()
    room.page.show_view("allergies")
    room.page.take_focus()
    assert room.hand.focused() == "What are you allergic to?"
    listed = enter(Allergy(id=AllergyId("a1"), to="Latex"))
    listed.page.show_view("allergies")
    listed.page.take_focus()
    assert listed.hand.focused().startswith("Latex")
