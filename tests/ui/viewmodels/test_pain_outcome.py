from __future__ import annotations

import datetime as dt

from tests.ui.chosen_scores import TODAY, a_score
from tests.ui.rooms_catalog import means, sums
from ui.viewmodels.pain_outcome import outcome_of


def test_there_is_no_total_while_a_scored_item_is_open():
    outcome = outcome_of(means(), a_score(means(), 4, None, 5), ())
    assert outcome.result == "2 of 3 answered"
    assert "Still open: question 2." in outcome.more
    assert "never counted as 0" in outcome.more


def test_an_item_that_does_not_count_is_not_missed():
    assert outcome_of(sums(), a_score(sums(), 2, 1), ()).result == "SUMS: 3 of 4: severe"


def test_a_mean_is_told_with_its_sum_and_its_nearest_whole_number():
    outcome = outcome_of(means(), a_score(means(), 7, 7, 6), ())
    assert outcome.result == "MEANS: 6.7 of 10"
    assert outcome.more == (
        "The mean of 3 answers (sum 20 of 30). To the nearest whole number: 7."
    )


def test_a_change_is_held_against_the_smallest_change_that_matters():
    before = a_score(means(), 8, 8, 8, day=TODAY - dt.timedelta(days=7), name="s0")
    small = outcome_of(means(), a_score(means(), 8, 8, 7), (before,)).change
    assert small == (
        "On Nov 16, 2026 it was 8. It is 0.3 lower (4% less) now. That is less than 1 point, "
        "the smallest change that matters. Six studies."
    )
    large = outcome_of(means(), a_score(means(), 5, 5, 5), (before,)).change
    assert "3 lower (38% less) now. That is 1 point or more" in large
    assert "matters: improved." in large


def test_answers_that_do_not_count_are_told_apart():
    assert outcome_of(sums(), a_score(sums(), 0, 0, 2), ()).more == (
        "Not counted: How hard was it? Nearly every day."
    )


def test_sums_of_parts_are_told_without_a_verdict():
    part = {"id": "A", "says": "Part A", "items": ("low",), "counts_from": 1, "how_many": 1}
    parted = sums(clusters=(part,))
    told = outcome_of(parted, a_score(parted, 2, 0), ()).more
    assert told.startswith("Part A: 2 of 2. The form’s own first rule holds.")
    assert "Only a clinician can say what that means." in told
    assert "does not hold" in outcome_of(parted, a_score(parted, 0, 0), ()).more
    assert "Part A" not in outcome_of(parted, a_score(parted, 2), ()).more
