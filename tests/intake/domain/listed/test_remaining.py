from __future__ import annotations

import re

from intake.domain.listed.remaining import Remaining


def test_what_is_taken_out_leaves_a_gap_between_the_words_around_it():
    rest = Remaining("left 300 mg arm")
    found = rest.take(re.compile(r"300 mg"))
    assert found is not None
    assert rest.pieces() == ["left", "arm"]


def test_nothing_is_taken_where_nothing_fits():
    rest = Remaining("left arm")
    assert rest.take(re.compile("right")) is None
    assert rest.pieces() == ["left arm"]


def test_bare_signs_and_hollow_words_are_no_leftovers():
    assert Remaining(" - and the , (for) ; was").pieces() == []
    assert Remaining("the left arm of").pieces() == ["left arm"]
