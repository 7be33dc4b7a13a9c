from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.contacts import Promise
from ui.widgets.contact_promises import ContactPromises

POLICY = Promise(what="Send the policy", by=dt.date(2026, 11, 25))


@pytest.fixture
def promises(qtbot):
    made = ContactPromises()
    qtbot.addWidget(made)
    made.show_promises((POLICY,))
    return made


def test_a_promise_without_words_is_not_told(promises, qtbot):
    promises.more.click()
    with qtbot.assertNotEmitted(promises.told):
        promises._rows[1].edited.emit()


def test_a_second_promise_is_told_with_the_first(promises, qtbot):
    promises.more.click()
    promises._rows[1].what.field.setText("Call back")
    with qtbot.waitSignal(promises.told) as told:
        promises._rows[1].what.flush()
    assert told.args == [(POLICY, Promise(what="Call back"))]


def test_one_that_is_being_added_is_not_lost_when_the_case_comes_back(promises):
    promises.more.click()
    promises.show_promises((POLICY,))
    assert len(promises._rows) == 2


def test_a_removed_promise_is_told(promises, qtbot):
    with qtbot.waitSignal(promises.told) as told:
        promises._rows[0].gone.click()
    assert told.args == [()]
