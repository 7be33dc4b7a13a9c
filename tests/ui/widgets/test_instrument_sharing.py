from __future__ import annotations

import pytest

from intake.domain.scores import Shares
from ui.widgets.instrument_sharing import InstrumentSharing


@pytest.fixture
def sharing(qtbot):
    made = InstrumentSharing()
    qtbot.addWidget(made)
    made.show_sharing(Shares.TOTAL, talked=False, has_hard=True)
    return made


def test_nothing_but_the_total_leaves_at_first(sharing):
    assert not sharing.answers.isChecked()
    assert sharing.hard.isHidden()
    assert sharing.talked.isHidden()


def test_each_step_is_a_choice_of_its_own(sharing, qtbot):
    with qtbot.waitSignal(sharing.told) as told:
        sharing.answers.click()
    assert told.args == ["answers", False]
    with qtbot.waitSignal(sharing.told) as told:
        sharing.hard.click()
    assert told.args == ["every_answer", False]
    with qtbot.waitSignal(sharing.told) as told:
        sharing.talked.click()
    assert told.args == ["every_answer", True]


def test_taking_the_answers_back_takes_the_hard_one_back_too(sharing, qtbot):
    sharing.show_sharing(Shares.EVERY_ANSWER, talked=True, has_hard=True)
    with qtbot.waitSignal(sharing.told) as told:
        sharing.answers.click()
    assert told.args[0] == "total"
    assert sharing.hard.isHidden()


def test_a_form_without_a_hard_answer_does_not_ask_about_one(sharing):
    sharing.show_sharing(Shares.ANSWERS, talked=False, has_hard=False)
    assert sharing.hard.isHidden()
