from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from intake.domain.definitions import ConditionKind
from intake.ids import ConditionId
from tests.builders import a_trial
from tests.ui.open_case import a_choice
from tests.ui.rooms_catalog import THERAPY, TRICYCLIC, rooms_catalog


@pytest.fixture
def change(enter):
    def make(*entries, path="pain"):
        catalog = rooms_catalog().changed(
            conditions=(ConditionKind(id=ConditionId("some"), title="Some", path=path),)
        )
        chosen = a_choice("request.condition", "some")
        room = enter(chosen, *entries, catalog=catalog)
        room.change()
        return room

    return make


def test_a_therapy_is_asked_for_sessions_not_for_a_dose(change):
    room = change(a_trial(group=THERAPY))
    assert room.hand.sees(QLineEdit, "Sessions (optional)")
    assert not room.hand.sees(QLineEdit, "Highest dose (optional)")
    assert room.hand.sees(QLineEdit, "Weeks it went on")


def test_a_medicine_is_asked_for_its_dose(change):
    room = change(a_trial(group=TRICYCLIC))
    assert room.hand.sees(QLineEdit, "Highest dose (optional)")
    assert not room.hand.sees(QLineEdit, "Sessions (optional)")


def test_the_episode_is_asked_only_where_plans_count_by_it(change):
    names = [box.accessibleName() for box in change(a_trial()).lists()]
    assert "Was it in the present episode?" not in names
    room = change(a_trial(), path="mood")
    room.choose("Was it in the present episode?", "Yes")
    assert room.trial.current_episode is True


def test_while_it_goes_on_nothing_asks_how_it_ended(change):
    room = change(a_trial())
    room.hand.press("It still goes on")
    assert room.trial.ongoing
    assert "Why did it end?" not in room.hand.words()


def test_a_change_that_comes_back_does_not_disturb_the_next_field(change):
    room = change(a_trial())
    room.hand.type_into("Best relief, percent (optional)", "20")
    field = room.hand.find(QLineEdit, "Who prescribed it, or advised against it? (optional)")
    field.setFocus()
    field.setText("Dr. Oka")
    room.settle()
    assert field.text() == "Dr. Oka"


def test_an_undone_field_is_shown_as_it_was(change):
    room = change(a_trial(relief=10))
    room.hand.type_into("Best relief, percent (optional)", "20")
    assert room.trial.relief == 20
    room.desk.bridge.undo()
    assert room.trial.relief == 10
    assert room.hand.find(QLineEdit, "Best relief, percent (optional)").text() == "10"


def test_the_class_can_be_chosen_and_left_unknown(change):
    room = change(a_trial())
    room.choose("Class", "Tricyclic")
    assert room.trial.group == TRICYCLIC
    room.choose("Class", "I don’t know")
    assert room.trial.group is None
