from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from intake.domain.dates import ApproxDate
from intake.domain.documents import Target
from intake.domain.scores import ItemAnswer, Reported, Score, Shares
from intake.ids import InstrumentId, ScoreId
from tests.builders import a_document, a_proof
from tests.ui.open_case import OpenCase
from tests.ui.rooms_catalog import means, rooms_catalog, sums
from ui.viewmodels.places import page_linked, paper_for
from ui.widgets.crisis import CrisisCard


@pytest.fixture
def enter(enter):
    def make(*entries, **more):
        room = enter(*entries, **more)
        room.hand.press("Questionnaires")
        return room

    return make


def a_score(*answers):
    return Score(
        id=ScoreId("s1"),
        instrument=InstrumentId("sums"),
        date=ApproxDate.of(OpenCase.today()),
        answers=answers,
    )


def _scores(room):
    room.settle()
    return room.desk.bridge.case.all(Score)


def _sees_help(room):
    return any(each.isVisibleTo(room.page) for each in room.page.findChildren(CrisisCard))


def test_one_item_at_a_time_by_digit_and_enter(enter):
    room = enter()
    room.hand.press("Three scales")
    for points, button in (("7", "Next"), ("7", "Next"), ("6", "See what came of it")):
        room.type_keys(points)
        room.settle()
        room.hand.press(button)
    words = room.hand.words()
    assert "MEANS: 6.7 of 10" in words
    assert "sum 20 of 30" in words
    assert [each.points for each in _scores(room)[0].answers] == [7, 7, 6]


def test_an_item_left_open_gives_no_total(enter):
    room = enter()
    room.hand.press("Three scales")
    room.hand.press("All on one page")
    room.hand.press("1. How was pain?: 4")
    room.settle()
    words = room.hand.words()
    assert "1 of 3 answered" in words
    assert "Still open: questions 2, 3." in words


def test_wording_stem_and_footer_are_shown_to_the_letter(enter):
    room = enter()
    room.hand.press("Two items")
    words = room.hand.words()
    assert "How often have you been bothered?" in words
    assert "1. Feeling low" in words
    assert "Made up by nobody." in words


def test_an_answer_above_zero_brings_the_crisis_numbers_first_and_nothing_stops(enter):
    room = enter()
    room.hand.press("Two items")
    room.type_keys("2")
    room.settle()
    room.hand.press("Next")
    assert not _sees_help(room)
    room.type_keys("1")
    room.settle()
    assert _sees_help(room)
    assert room.page.verticalScrollBar().value() == 0
    room.hand.press("Next")
    room.hand.press("See what came of it")
    assert "SUMS: 3 of 4: severe" in room.hand.words()
    assert _sees_help(room)


def test_an_answer_of_zero_does_not_bring_them(enter):
    room = enter()
    room.hand.press("Two items")
    for _ in range(2):
        room.type_keys("0")
        room.settle()
        room.hand.press("Next")
    room.hand.press("See what came of it")
    assert not _sees_help(room)


def test_an_item_that_was_left_open_shows_them_at_the_end(enter):
    room = enter()
    room.hand.press("Two items")
    room.type_keys("0")
    room.settle()
    room.hand.press("Next")
    room.hand.press("Next")
    room.hand.press("See what came of it")
    assert _sees_help(room)


def test_a_choice_can_be_left_open_again(enter):
    room = enter()
    room.hand.press("Two items")
    room.hand.press("Feeling low: Several days")
    room.settle()
    room.hand.press("Leave open: Feeling low")
    assert _scores(room) == ()


def test_a_total_of_a_clinician_is_added_changed_and_removed(enter):
    room = enter()
    room.hand.press("Add a score from a clinician")
    room.hand.type_into("Which scale?", "MADRS")
    room.hand.type_into("Total", "31")
    room.hand.type_into("Highest possible", "60")
    room.write_day("When?", "Oct", "", "2026")
    room.hand.press("Add this score")
    (score,) = _scores(room)
    assert (score.name, score.reported.total, score.reported.highest) == ("MADRS", 31, 60)
    room.hand.press("MADRS, October 2026, 31 of 60")
    room.hand.type_into("Total", "29")
    room.hand.press("Change this score")
    assert _scores(room)[0].reported.total == 29
    room.hand.press("MADRS, October 2026, 29 of 60")
    room.hand.press("Remove this score")
    assert _scores(room) == ()


def _type_in_a_total(room):
    room.hand.press("Add a score from a clinician")
    room.hand.type_into("Which scale?", "MADRS")
    room.hand.type_into("Total", "31")
    room.write_day("When?", "Oct", "", "2026")


def test_a_clinicians_score_is_added_together_with_the_page_that_shows_it(enter):
    room = enter()
    _type_in_a_total(room)
    room.hand.press("Add it, and the page that shows it")
    (score,) = _scores(room)
    place = paper_for(Target.score(score.id))
    assert room.went == [(place.room, place.argument)]


def test_a_clinicians_score_with_something_missing_leads_nowhere(enter):
    room = enter()
    room.hand.press("Add a score from a clinician")
    room.hand.press("Add it, and the page that shows it")
    assert "There is a problem" in room.hand.words()
    assert room.went == []


@pytest.mark.parametrize("is_own", [True, False])
def test_a_score_names_the_pages_that_show_it_and_leads_to_one_more(enter, is_own):
    told = a_score().changed(reported=Reported(total=31))
    whole = a_score(*(ItemAnswer(item=each, points=0) for each in ("low", "dark", "hard")))
    proof = a_proof("d1", Target.score(told.id), (2, 2))
    room = enter(whole if is_own else told, a_document("d1"), proof)
    room.page.opened(told.id)
    room.hand.press("Paper d1, p. 2")
    room.hand.press("Add the page that shows this")
    wanted = page_linked(proof.id), paper_for(Target.score(told.id))
    assert room.went == [(each.room, each.argument) for each in wanted]


def test_what_is_missing_in_a_clinicians_score_is_said_and_leads_to_its_field(enter):
    room = enter()
    room.hand.press("Add a score from a clinician")
    room.hand.press("Add this score")
    assert "There is a problem" in room.hand.words()
    room.hand.press("Write the total as a number.")
    assert room.page.scores.reported.total.field.hasFocus()
    room.hand.type_into("Total", "70")
    room.hand.type_into("Highest possible", "60")
    room.hand.press("Add this score")
    assert room.hand.sees(QAbstractButton, "The total lies outside its range.")
    assert _scores(room) == ()


def test_a_score_of_before_opens_at_its_result_and_can_be_removed(enter):
    room = enter()
    room.hand.press("Three scales")
    for button in ("Next", "Next", "See what came of it"):
        room.type_keys("5")
        room.settle()
        room.hand.press(button)
    room.hand.press("Back to all questionnaires")
    room.hand.press("MEANS, Nov 23, 2026, 5 of 10")
    assert "MEANS: 5 of 10" in room.hand.words()
    room.hand.press("Remove this one")
    assert _scores(room) == ()
    assert "No scores yet" in room.hand.words()


def test_a_questionnaire_filled_in_on_paper_gets_its_own_day(enter):
    room = enter()
    room.hand.press("Three scales")
    room.hand.press("All on one page")
    room.hand.press("1. How was pain?: 4")
    room.settle()
    room.hand.type_into("Filled in on: day", "20")
    assert _scores(room)[0].date.day == 20
    assert room.hand.sees(QLineEdit, "Filled in on: day")


def test_help_stands_above_the_list_while_the_newest_score_asks_for_it(enter):
    dark = ItemAnswer(item="dark", points=2)
    room = enter(a_score(dark))
    assert _sees_help(room)
    assert room.hand.sees(QAbstractButton, "Add a score from a clinician")


def test_an_answer_that_was_loaded_brings_the_crisis_numbers_before_its_questions(enter):
    room = enter(a_score(ItemAnswer(item="dark", points=1)))
    room.page.opened("s1")
    assert _sees_help(room)
    assert (
        room.page.scores.sheet.crisis.y()
        < room.page.scores.sheet.mode.mapTo(
            room.page.scores.sheet, room.page.scores.sheet.mode.rect().topLeft()
        ).y()
    )


def test_without_such_an_answer_the_list_is_quiet(enter):
    assert not _sees_help(enter(a_score(ItemAnswer(item="dark", points=0))))


def test_a_hard_questionnaire_asks_before_it_opens(enter):
    room = enter(catalog=rooms_catalog().changed(instruments=(sums(opens_with="It is hard."),)))
    room.hand.press("Two items")
    assert "It is hard." in room.hand.words()
    assert "Feeling low" not in room.hand.words()
    room.hand.press("Show the questions")
    assert "Feeling low" in room.hand.words()


def test_what_leaves_of_a_score_is_chosen_and_the_hard_answer_apart(enter):
    whole = a_score(ItemAnswer(item="low", points=1), ItemAnswer(item="dark", points=0))
    room = enter(whole)
    room.page.opened("s1")
    room.hand.press("All on one page")
    assert not room.hand.sees(QAbstractButton, "Show the answer about thoughts of harm, too")
    room.hand.press("Show my single answers in copies that I send")
    assert _scores(room)[0].shares is Shares.ANSWERS
    room.hand.press("Show the answer about thoughts of harm, too")
    assert _scores(room)[0].shares is Shares.EVERY_ANSWER
    room.hand.press("Show my single answers in copies that I send")
    assert _scores(room)[0].shares is Shares.TOTAL


def test_the_day_compared_with_is_kept(enter):
    room = enter(catalog=rooms_catalog().changed(instruments=(means(asks_since=True),)))
    room.hand.press("Three scales")
    room.type_keys("3")
    room.settle()
    room.write_day("Since when?", "Mar", "2", "2026")
    assert _scores(room)[0].since == ApproxDate(year=2026, month=3, day=2)


def test_a_score_about_something_else_is_said_to_stay_and_can_be_let_go(enter):
    about_mood = sums(paths=("mood",))
    room = enter(a_score(ItemAnswer(item="low", points=1)), catalog=a_catalog_with(about_mood))
    assert "SUMS will stay out of the copies for the clinic and the plan" in room.hand.words()
    room.hand.press("Choose what goes along")
    assert room.went == [("about_you", "packet.mood_scores")]


def test_nothing_is_said_to_stay_while_all_of_it_goes_along(enter):
    room = enter(catalog=a_catalog_with(sums()))
    assert not room.hand.sees(QAbstractButton, "Choose what goes along")


def a_catalog_with(*instruments):
    return rooms_catalog().changed(instruments=instruments)
