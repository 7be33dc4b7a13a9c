from __future__ import annotations

import pytest

from intake.domain.likeness import Kinship
from intake.domain.unlike import Difference, Unlike
from ui.viewmodels.alike_words import say_kinship, say_unlike

DAYS = Difference(1, 1, "Mar 4, 2025", "Apr 8, 2025")


def test_a_difference_is_told_in_the_words_of_both_papers():
    assert say_unlike(Unlike((DAYS,))) == (
        "Page 1: this one says “Mar 4, 2025”, the other “Apr 8, 2025”.",
    )


def test_what_only_one_of_them_says_is_told():
    found = Unlike((Difference(2, 2, "ADDENDUM", ""), Difference(1, 3, "", "RECEIVED")))
    assert say_unlike(found) == (
        "Page 2: only this one says “ADDENDUM”.",
        "Page 1 here, page 3 in the other: only the other says “RECEIVED”.",
    )


@pytest.mark.parametrize(
    ("more", "says"), [(1, "1 more place differs."), (4, "4 more places differ.")]
)
def test_what_is_not_shown_is_counted(more, says):
    assert say_unlike(Unlike((DAYS,), more))[1:] == (says,)


def test_another_order_is_told():
    assert say_unlike(Unlike(other_order=True)) == ("Their pages stand in another order.",)


@pytest.mark.parametrize(
    ("kinship", "other_day", "says"),
    [
        (Kinship.NEARLY_SAME_WORDS, True, "Like another record, but for another day: Note"),
        (Kinship.NEARLY_SAME_WORDS, False, "Nearly the same words as another record: Note"),
        (Kinship.SAME_WORDS, True, "The same words as another record: Note"),
        (Kinship.LOOKS, True, "This looks like another record: Note"),
    ],
)
def test_a_paper_of_another_day_is_not_called_nearly_the_same(kinship, other_day, says):
    assert say_kinship(kinship, Unlike(other_day=other_day), "Note") == says
