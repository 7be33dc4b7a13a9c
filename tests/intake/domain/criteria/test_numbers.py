from __future__ import annotations

import pytest

from intake.domain.conditions import TrialsTried
from intake.domain.criteria.numbers import suggested_count


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Failure of at least two medicines, each for 6 weeks.", (2, 1, 6)),
        ("At least 4 antidepressants from two (2) or more classes.", (4, 2, None)),
        ("Three or more drugs from different classes for 2 months.", (3, 3, 8)),
        ("Two classes, each 6 weeks.", (2, 2, 6)),
    ],
)
def test_the_number_of_treatments_is_read_from_the_words(words, asked):
    found = suggested_count(words)
    assert found == TrialsTried(
        at_least=asked[0], in_classes=asked[1], weeks=asked[2], proven=True
    )


def test_the_current_episode_is_noticed():
    found = suggested_count("Two antidepressants in the current depressive episode.")
    assert found is not None
    assert found.current_episode


@pytest.mark.parametrize("words", ["Age 18 or older.", "Six weeks of rest.", "Pain of 7."])
def test_a_rule_that_names_no_treatments_counts_none(words):
    assert suggested_count(words) is None
