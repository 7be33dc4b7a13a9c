"""Every sentence that ships: plain enough for a tired reader, and never a prediction."""

from __future__ import annotations

import statistics

import pytest

from tests.intake.catalog.names_met import NAMES_MET, without_names
from tests.intake.catalog.predicting import TOLD_OF_A_SOURCE, predicts
from tests.intake.catalog.reading_grade import grade
from tests.intake.catalog.said import sentences, texts

MEDIAN, MOST = 8, 10
FAR_MORE_THAN_A_ROOM = 1500


def graded():
    return sorted({(round(grade(without_names(s)), 1), s, where) for where, s in sentences()})


def test_every_room_is_read():
    assert len({sentence for _, sentence in sentences()}) >= FAR_MORE_THAN_A_ROOM
    heads = {where.split("/")[0].split(" ")[0] for where, _ in texts()}
    assert heads >= {"ui", "intake", "Requirement", "PlanKind", "LearnPage", "SafetyPrompt"}


def test_half_of_all_sentences_are_far_below_grade_eight():
    assert statistics.median(each for each, _, _ in graded()) <= MEDIAN


def test_no_sentence_asks_for_more_than_grade_ten():
    hard = [each for each in graded() if each[0] > MOST]
    assert not hard, hard


def test_a_sentence_from_an_office_would_be_refused():
    office = "Reimbursement determinations necessitate comprehensive documentation of failure."
    assert grade(without_names(office)) > MOST


@pytest.mark.parametrize("name", NAMES_MET)
def test_a_name_stands_here_only_while_something_says_it(name):
    assert any(name.casefold() in text.casefold() for _, text in texts())


def test_nothing_that_ships_predicts_what_a_plan_will_do():
    found = [(where, text) for where, text in texts() if predicts(where, text)]
    assert not found


@pytest.mark.parametrize(
    "text",
    [
        "This is likely to be paid.",
        "Your request will be approved.",
        "Ketamine is covered by this plan.",
        "You are 80% ready.",
        "Readiness: 80 %",
        "You have a good chance.",
        "You qualify for it.",
    ],
)
def test_words_that_predict_are_known(text):
    assert predicts("Question q asks", text)


@pytest.mark.parametrize(
    "text", ["The FDA has approved the spray.", "Use the 5% patch.", "Less than 25% better."]
)
def test_words_that_tell_are_let_through(text):
    assert not predicts("Question q asks", text)


@pytest.mark.parametrize("told", TOLD_OF_A_SOURCE)
def test_what_is_told_of_a_source_is_still_told(told):
    assert any(told in text for _, text in texts())
