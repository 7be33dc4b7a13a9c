from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import ComeBack, DoesNotApply, DontKnow, Waiting
from intake.domain.case import Case
from intake.domain.known import know
from intake.domain.prompts import prompts_of
from tests.builders import a_catalog, a_trial, a_yes, not_answered

TODAY = dt.date(2026, 11, 22)


def told(*entries):
    found = prompts_of(know(Case.of(entries), a_catalog(), TODAY))
    return [each.id for each in found.tell], [each.id for each in found.find_out]


def test_an_empty_case_has_nothing_to_tell():
    assert told() == ([], [])


def test_a_medicine_that_is_taken_is_told():
    assert told(a_trial(treatment="alpha", ongoing=True)) == (["tell.tablets"], [])


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
