from __future__ import annotations

import pytest

from intake.domain.contacts import Channel, Contact, Party, Reply
from tests.builders import a_contact, an_answer
from tests.ui.open_case import OpenCase, a_choice
from tests.ui.rooms_catalog import rooms_catalog
from ui.viewmodels.contacts_call import CallViewModel


@pytest.fixture
def open_case(qtbot):
    desks = []

    def make(*entries):
        desks.append(OpenCase(qtbot, *entries, catalog=rooms_catalog()))
        return desks[-1], CallViewModel(desks[-1].bridge)

    yield make
    for each in desks:
        each.close()


def _call(open_case, *entries, party=Party.INSURER):
    desk, model = open_case(*entries)
    model.start(party)
    desk.settle()
    return desk, model


def test_a_call_is_logged_the_moment_it_begins(open_case):
    desk, model = _call(open_case, an_answer("coverage.insurer", "Lakeshore"))
    (contact,) = desk.bridge.case.all(Contact)
    assert (contact.channel, contact.time) == (Channel.CALL, "12:00 PM")
    assert model.heading() == (
        "On the phone with Lakeshore",
        "Started 12:00 PM. Only what you type is kept.",
    )
    assert model.clock().startswith("0:0")


def test_the_questions_are_those_for_this_party_and_this_case(open_case):
    _, model = _call(open_case, a_choice("coverage.kind", "self_pay"))
    assert [each.id for each in model.lines()] == ["ask.name", "ask.benefit"]
    assert model.now().place == "Ask now, 1 of 2"


def test_a_question_is_asked_unless_it_surely_does_not_apply(open_case):
    _, model = _call(open_case)
    assert [each.id for each in model.lines()] == ["ask.name", "ask.benefit", "ask.fee"]


def test_the_clinic_has_its_own_questions(open_case):
    _, model = _call(open_case, party=Party.CLINIC)
    assert [each.asks for each in model.lines()] == ["Which dose?"]
    assert model.heading()[0] == "On the phone with the clinic"


def test_answers_are_kept_in_their_words_and_the_next_question_follows(open_case):
    desk, model = _call(open_case)
    model.answer("ask.name", " Marcus T. ")
    desk.settle()
    model.next()
    assert model.now().id == "ask.benefit"
    assert model.contact.replies == (
        Reply(ask="ask.name", question="May I have your name?", answer="Marcus T."),
    )
    assert [each.state for each in model.lines()] == [
        "Marcus T.",
        "Not asked yet",
        "Not asked yet",
    ]


def test_a_question_put_off_comes_last(open_case):
    desk, model = _call(open_case)
    model.ask_later()
    assert model.now().id == "ask.benefit"
    model.answer("ask.benefit", "A service")
    desk.settle()
    model.next()
    assert model.now().id == "ask.fee"
    model.answer("ask.fee", "No")
    desk.settle()
    model.next()
    assert model.now().id == "ask.name"


def test_when_all_were_asked_there_is_no_question_left(open_case):
    desk, model = _call(open_case)
    for each in model.lines():
        model.set_asked(each.id, asked=True)
    desk.settle()
    model.next()
    assert model.now() is None
    assert all(each.is_done for each in model.lines())


def test_a_tick_can_be_taken_back(open_case):
    desk, model = _call(open_case)
    model.set_asked("ask.name", asked=True)
    desk.settle()
    assert model.now().is_asked
    model.set_asked("ask.name", asked=False)
    desk.settle()
    assert not model.now().is_asked


def test_what_was_answered_before_is_asked_last_and_held_against_the_new_answer(open_case):
    before = a_contact(
        person="Denise",
        replies=(Reply(ask="ask.name", question="?", answer="Denise"),),
    )
    desk, model = _call(open_case, before)
    assert model.now().id == "ask.benefit"
    model.ask("ask.name")
    assert model.now().heard == "On Nov 12, 2026 Denise said “Denise”."
    model.answer("ask.name", "Marcus")
    desk.settle()
    assert "Denise said “Denise”" in model.now().differs
    assert "Which is right?" in model.now().to_say
    assert model.now().heard == ""


def test_a_question_of_ones_own_is_logged(open_case):
    desk, model = _call(open_case)
    model.add_own("Who is your boss?", "Not told")
    model.add_own("  ", "nothing")
    desk.settle()
    assert [each.question for each in model.contact.replies] == ["Who is your boss?"]


def test_the_end_of_a_call_notes_its_minutes(open_case, qtbot):
    desk, model = _call(open_case)
    call = model.contact.id
    with qtbot.waitSignal(model.ended) as ended:
        model.end()
    desk.settle()
    assert ended.args == [call]
    assert not model.is_on
    assert desk.bridge.case.one(Contact, call).minutes == 1
    model.end()
    assert model.clock() == "0:00"
