from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtTest import QTest

from intake.domain.answers import ComeBack, DoesNotApply, DontKnow, Waiting
from ui.widgets.not_known import NotKnownCards

WAITING = Waiting(
    whom="Dana in HR", since=dt.date(2026, 11, 20), ask_again=dt.date(2026, 11, 30)
)


@pytest.fixture
def others(qtbot):
    made = NotKnownCards(find_out="Ask HR: “Is our plan self-funded?”")
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    "said", [None, DontKnow(), ComeBack(), DoesNotApply(because="No plan"), WAITING]
)
def test_what_was_said_comes_back(others, said):
    others.show_said(said)
    assert others.said() == said
    assert others.problem() is None


def test_waiting_asks_for_whom_since_when_and_when_to_ask_again(others):
    told = []
    others.edited.connect(lambda: told.append(others.said()))
    others.cards.cards[3].click()
    QTest.keyClicks(others.whom.field, "Dana")
    others.flush()
    assert told == [Waiting(), Waiting(whom="Dana")]


def test_the_fields_that_follow_open_under_the_answer(others):
    others.cards.cards[0].click()
    assert not others._how.isHidden()
    assert others._wait_card.isHidden()
    others.cards.cards[3].click()
    assert others._how.isHidden()
    assert not others._wait_card.isHidden()
    others.cards.cards[2].click()
    assert not others._why_card.isHidden()


def test_a_date_that_cannot_be_right_is_said(others):
    others.cards.cards[3].click()
    others.ask_again.year.setText("26")
    words, field = others.problem()
    assert "four digits" in words
    assert field is others.ask_again


def test_how_to_find_out_can_change(others):
    others.set_find_out("")
    others.cards.cards[0].click()
    assert others._how.isHidden()
