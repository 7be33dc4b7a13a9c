from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from ui.shown.asked import AskShown
from ui.widgets.contact_ask import ContactAsk

ASK = AskShown(
    "q1", "Ask now, 1 of 2", "Service or drug?", "It decides.", "", False, "", "", ""
)


@pytest.fixture
def ask(qtbot):
    made = ContactAsk("They did not know.")
    qtbot.addWidget(made)
    made.show_ask(ASK)
    return made


def test_next_keeps_the_answer_first(ask, qtbot):
    QTest.keyClicks(ask.answer.field, "Service")
    with qtbot.waitSignals([ask.answered, ask.next_wanted], order="strict"):
        ask.next.click()


def test_not_knowing_is_an_answer_of_one_click(ask, qtbot):
    with qtbot.waitSignal(ask.answered) as told:
        ask.unknown.click()
    assert told.args == ["q1", "They did not know."]


def test_another_question_begins_with_its_own_answer(ask):
    ask.show_ask(replace(ASK, answer="Service"))
    ask.show_ask(replace(ASK, id="q2", answer=""))
    assert ask.answer.text() == ""


def test_a_contradiction_is_shown_only_when_there_is_one(ask):
    assert ask._differs.isHidden()
    ask.show_ask(
        replace(ASK, differs="On Nov 12 they said “drug”.", to_say="“Which is right?”")
    )
    assert not ask._differs.isHidden()
