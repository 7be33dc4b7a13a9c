from __future__ import annotations

import pytest

from intake.domain.facts import choice_of
from intake.domain.medicines import Medicine
from intake.domain.treatments import Trial
from tests.builders import a_catalog
from tests.ui.open_case import OpenCase
from ui.viewmodels.medicines import MedicinesViewModel


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, catalog=a_catalog())
    yield made
    made.close()


@pytest.fixture
def model(desk):
    return MedicinesViewModel(desk.bridge)


def test_one_of_the_catalog_brings_its_class_until_it_is_renamed(desk, model):
    assert model.add("alpha", "")
    desk.settle()
    assert model.medicine().treatment == "alpha"
    assert model.medicine().group is not None
    model.change("name", "Something else")
    desk.settle()
    assert (model.medicine().treatment, model.medicine().group) == (None, None)


def test_nothing_is_added_without_a_name(desk, model):
    assert not model.add("", "  ")
    assert not model.add_allergy(" ")
    desk.settle()
    assert desk.bridge.case.all(Medicine) == ()


def test_a_medicine_starts_its_prompt(desk, model):
    assert model.prompts().tell == ()
    model.add("alpha", "")
    desk.settle()
    assert [each.id for each in model.prompts().tell] == ["tell.tablets"]


def test_two_fields_right_after_each_other_are_both_kept(desk, model):
    model.add("", "Drops")
    model.change("purpose", "sleep")
    model.change("prescriber", "Dr. Lee")
    desk.settle()
    assert (model.medicine().purpose, model.medicine().prescriber) == ("sleep", "Dr. Lee")


def test_an_allergy_and_its_yes_are_one_step(desk, model):
    model.add_allergy("Latex")
    desk.settle()
    desk.bridge.undo()
    desk.settle()
    assert model.allergies() == ()
    assert choice_of(desk.bridge.case, "safety.allergies") == ""


def test_with_an_allergy_in_the_list_none_known_changes_nothing(desk, model):
    model.add_allergy("Latex")
    model.tell_none_known()
    desk.settle()
    assert model.any_allergies() == "yes"


def test_a_helper_who_lists_it_is_marked(desk, model):
    desk.bridge.type_as("ana")
    model.add("", "Drops")
    model.add_allergy("Latex")
    desk.settle()
    assert desk.bridge.case.all(Medicine)[0].said_by == "ana"
    assert model.allergies()[0].said_by == "ana"


def test_nothing_is_moved_when_nothing_is_open(desk, model):
    assert model.to_ledger(is_stopped=True) == ""
    desk.settle()
    assert desk.bridge.case.all(Trial) == ()
