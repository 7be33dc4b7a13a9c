from __future__ import annotations

import pytest

from intake.domain.doubtful_pages import say_doubt
from intake.domain.papers import Flaw
from tests.builders import a_document


@pytest.mark.parametrize("flaw", list(Flaw))
def test_one_photo_is_told_with_what_to_do(flaw):
    words, remedy = say_doubt(a_document(pages=1, flaws=(flaw,), flawed_pages=(1,)))
    assert words.startswith("This p")
    assert remedy.startswith("It is kept.")


@pytest.mark.parametrize("flaw", sorted(set(Flaw) - {Flaw.INCOMPLETE}))
def test_of_several_pages_those_that_are_hard_to_read_are_named(flaw):
    words, remedy = say_doubt(a_document(pages=6, flaws=(flaw,), flawed_pages=(2, 3)))
    assert words.startswith("Pages 2 and 3 may be hard to read: ")
    assert "these pages" in remedy


def test_pages_that_lost_a_part_on_the_way_are_to_be_fetched_again():
    words, remedy = say_doubt(
        a_document(pages=6, flaws=(Flaw.INCOMPLETE,), flawed_pages=(2, 3))
    )
    assert words == "Pages 2 and 3 are not whole: a part was lost on the way."
    assert "add it again" in remedy


def test_several_flaws_are_all_told():
    paper = a_document(pages=3, flaws=(Flaw.DARK, Flaw.BLURRED), flawed_pages=(2,))
    assert say_doubt(paper) == (
        "Page 2 may be hard to read: very dark or blurred.",
        "It is kept. Take a photo of this page in good light, and add what you took.",
    )


def test_nothing_is_said_of_a_good_photo():
    assert say_doubt(a_document()) == ("", "")
