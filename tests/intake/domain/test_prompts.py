from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from intake.adapters.catalog_files import read_catalog
from intake.domain.answers import ComeBack, DoesNotApply, DontKnow, Waiting
from intake.domain.case import Case
from intake.domain.known import know
from intake.domain.medicines import Medicine
from intake.domain.prompts import prompts_of
from intake.ids import MedicineId, TreatmentId
from tests.builders import a_catalog, a_trial, a_yes, not_answered

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
TODAY = dt.date(2026, 11, 22)


def told(*entries):
    found = prompts_of(know(Case.of(entries), a_catalog(), TODAY))
    return [each.id for each in found.tell], [each.id for each in found.find_out]


def test_an_empty_case_has_nothing_to_tell():
    assert told() == ([], [])


def test_a_medicine_that_is_taken_is_told():
    assert told(a_trial(treatment="alpha", ongoing=True)) == (["tell.tablets"], [])


def a_medicine(name, treatment=None):
    return Medicine(id=MedicineId("m"), name=name, treatment=treatment)


def test_a_medicine_of_the_list_is_told_as_one_of_the_ledger_is():
    assert told(a_medicine("Alpha", TreatmentId("alpha"))) == (["tell.tablets"], [])
    assert told(a_medicine("Something else")) == ([], [])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Alprazolam 0.5 mg", "tell.benzodiazepines"),
        ("XANAX", "tell.benzodiazepines"),
        ("Theophylline ER", "tell.theophylline"),
        ("Concerta", "tell.stimulants"),
        ("Itraconazole", "tell.slows_breakdown"),
        ("lamotrigine", "tell.lamotrigine"),
        ("Phenelzine", "tell.maoi"),
    ],
)
def test_a_shipped_prompt_is_started_by_the_name_of_a_medicine(shipped, name, expected):
    empty = {each.id for each in prompts_of(know(Case(), shipped, TODAY)).tell}
    case = Case.of([a_medicine(name)])
    found = {each.id for each in prompts_of(know(case, shipped, TODAY)).tell}
    assert found - empty == {expected}


@pytest.fixture(scope="module")
def shipped():
    return read_catalog(RESOURCES, None)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (a_yes("safety.pregnancy"), (["tell.pregnancy"], [])),
        (a_yes("safety.pregnancy", yes=False), ([], [])),
        (not_answered("safety.pregnancy", DontKnow()), ([], ["tell.pregnancy"])),
        (not_answered("safety.pregnancy", ComeBack()), ([], [])),
        (not_answered("safety.pregnancy", Waiting()), ([], [])),
        (not_answered("safety.pregnancy", DoesNotApply()), ([], [])),
    ],
)
def test_a_yes_is_told_and_what_nobody_knows_is_to_be_found_out(entry, expected):
    assert told(entry) == expected
