from __future__ import annotations

import pytest

from intake.domain.splitting.markers import (
    Mark,
    begins_with,
    follows,
    inline_items,
    is_first,
    readings,
)


@pytest.mark.parametrize(
    ("line", "marker"),
    [
        ("1. Age 18", "1."),
        ("(2) Age 18", "(2)"),
        ("a) Age 18", "a)"),
        ("iii. Age 18", "iii."),
        ("5.2.1 Two medicines", "5.2.1"),
        ("• Age 18", "•"),
        ("\uf0b7Age 18", "\uf0b7"),
        ("o Age 18", "o"),
        ("0.35 mg/kg over four hours", ""),
        ("2.5 mg or more", ""),
        ("i.e. Budapest signs", ""),
        ("-", ""),
    ],
)
def test_a_marker_is_told_from_a_dose_or_an_abbreviation(line, marker):
    assert begins_with(line) == marker


def test_a_letter_can_be_a_roman_number():
    assert readings("i.") == (Mark("{}.".format("a-roman"), 1), Mark("a.", 9))
    assert readings("iv)") == (Mark("a-roman)", 4),)
    assert readings("•") == (Mark("•", 0),)


def test_a_list_goes_on_with_the_next_of_its_style():
    assert follows(Mark("1.", 3), Mark("1.", 2))
    assert not follows(Mark("1.", 2), Mark("1.", 2))
    assert not follows(Mark("a.", 3), Mark("1.", 2))
    assert is_first(Mark("1.", 1))
    assert not is_first(Mark("1.", 4))


def test_a_list_inside_a_sentence_is_taken_apart():
    found = inline_items("The member (a) is ill; (b) was treated.")
    assert found == [("", "The member"), ("(a)", "is ill;"), ("(b)", "was treated.")]


def test_a_number_in_brackets_is_no_list():
    words = "At least two (2) medicines were tried."
    assert inline_items(words) == [("", words)]
