from __future__ import annotations

import pytest

from intake.domain.report.words import (
    MOST_LINE,
    about_the_patient,
    counted,
    one_line,
    quoted,
    sentence,
)


def test_short_words_stay_as_they_are_but_on_one_line():
    assert one_line("a  b\n c") == "a b c"


def test_long_words_are_cut_at_a_word_and_seen_to_be_cut():
    cut = one_line("word " * 100)
    assert len(cut) <= MOST_LINE
    assert cut.endswith("word…")


def test_a_single_endless_word_is_cut_all_the_same():
    assert len(one_line("a" * 10_000)) == MOST_LINE


def test_own_words_stand_in_quotation_marks():
    assert quoted("I can’t.") == "“I can’t.”"


@pytest.mark.parametrize("text", ["a.", "a!", "a?", "a…", "“a.”"])
def test_a_sentence_that_has_an_end_gets_no_other(text):
    assert sentence(text) == text


def test_a_sentence_without_an_end_gets_a_full_stop():
    assert sentence("“a”") == "“a”."


@pytest.mark.parametrize(
    ("to_them", "about_them"),
    [
        ("It is your own account.", "It is the patient’s own account."),
        ("You do not know this yet.", "The patient does not know this yet."),
        ("you have not checked", "the patient has not checked"),
        ("Whether you need this", "Whether the patient needs this"),
        ("Young yours", "Young yours"),
    ],
)
def test_words_to_the_person_become_words_about_them(to_them, about_them):
    assert about_the_patient(to_them) == about_them


def test_one_thing_is_counted_as_one():
    assert counted(1, "class", "classes") == "1 class"
    assert counted(2, "class", "classes") == "2 classes"
    assert counted(0, "page") == "0 pages"
