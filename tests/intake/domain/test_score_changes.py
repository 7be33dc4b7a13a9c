from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.domain.instruments import Instrument
from intake.domain.score_changes import (
    MINUS,
    Weight,
    change_between,
    say_change,
    say_points,
    say_weight,
    sign_change,
)
from tests.builders import a_catalog

PLAIN = a_catalog().find(Instrument, "two_items")
assert PLAIN is not None
PEG = PLAIN.changed(smallest_change=1.0, total_highest=10)


@pytest.mark.parametrize(
    ("before", "after", "points", "percent"),
    [
        (6.0, 4.0, -2.0, -33),
        (8, 4, -4, -50),
        (4, 6, 2, 50),
        (7.7, 7.7, 0, 0),
        (0, 3, 3, None),
        (8, 7, -1, -13),
    ],
)
def test_a_change_is_told_in_points_and_percent(before, after, points, percent):
    found = change_between(PEG, before, after)
    assert (found.points, found.percent) == (points, percent)


def test_from_a_baseline_of_zero_there_is_no_percent():
    assert say_change(change_between(PEG, 0, 3)) == "3 higher"
    assert sign_change(change_between(PEG, 0, 3)) == "+3.0"


def test_a_scale_without_a_true_zero_has_no_percent():
    t_score = PEG.changed(is_ratio=False)
    assert change_between(t_score, 60, 50).percent is None
    assert change_between(PEG, -1, 10).percent is None


def test_the_words_name_both():
    fewer = change_between(PEG, 6.0, 4.0)
    assert say_change(fewer) == "2 lower (33% less)"
    assert sign_change(fewer) == f"{MINUS}2.0 ({MINUS}33%)"
    assert say_change(change_between(PEG, 4, 4)) == "the same"
    assert sign_change(change_between(PEG, 4, 4)) == "0.0"


def test_improved_is_said_from_the_smallest_change_on_and_never_below():
    assert say_weight(PEG, change_between(PEG, 6, 5)).endswith("that matters: improved.")
    assert say_weight(PEG, change_between(PEG, 6, 5.1)) == (
        "That is less than 1 point, the smallest change that matters."
    )
    assert say_weight(PEG, change_between(PEG, 5, 6)).endswith("that matters: worse.")
    assert say_weight(PEG, change_between(PEG, 5, 5)) == ""
    assert say_weight(PLAIN, change_between(PLAIN, 6, 1)) == ""
    assert say_weight(None, change_between(None, 6, 1)) == ""


def test_where_higher_is_better_up_is_better():
    function = PEG.changed(higher_is_worse=False)
    assert change_between(function, 4, 6).weight is Weight.BETTER
    assert change_between(function, 6, 4).weight is Weight.WORSE


@given(st.integers(0, 100), st.integers(0, 100), st.sampled_from([None, 1, 2.5, 10]))
def test_better_is_never_said_for_less_than_the_smallest_change(before, after, smallest):
    found = change_between(PEG.changed(smallest_change=smallest), before, after)
    if found.weight in {Weight.BETTER, Weight.WORSE}:
        assert smallest is not None
        assert abs(after - before) >= smallest
    if before == 0:
        assert found.percent is None


def test_points_are_counted():
    assert (say_points(1), say_points(4.9)) == ("1 point", "4.9 points")
