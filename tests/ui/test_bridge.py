from __future__ import annotations

import pytest

from intake.domain.commands import Put, Remove
from intake.domain.people import Helper
from intake.ids import PersonId
from tests.builders import a_trial
from tests.ui.open_case import OpenCase


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot)
    yield made
    made.close()


def test_a_change_is_saved_before_it_is_shown(desk, qtbot):
    heard = []
    desk.bridge.changed.connect(lambda: heard.append(desk.store.case is desk.bridge.case))
    desk.bridge.run(Put(entry=a_trial("t1")))
    desk.settle()
    assert heard == [True]
    assert desk.bridge.saved_at == desk.clock.now()
    assert desk.bridge.can_undo


def test_what_could_not_be_saved_is_refused_with_its_sentence(desk):
    refused = []
    desk.bridge.refused.connect(lambda: refused.append(True))
    desk.store.full = True
    desk.bridge.run(Put(entry=a_trial("t1")))
    desk.settle()
    assert desk.failures == ["Not saved: the disk is full."]
    assert refused == [True]
    assert desk.bridge.saved_at is None


def test_a_change_that_can_be_taken_back_says_what_was_done(desk):
    said = []
    desk.bridge.did.connect(said.append)
    desk.bridge.run(Put(entry=a_trial("t1")))
    desk.bridge.run(Remove(entry_kind="trial", id="t1"), says="Removed Gabapentin")
    desk.bridge.run(Remove(entry_kind="trial", id="t1"), says="Removed nothing")
    desk.settle()
    assert said == ["Removed Gabapentin"]
    desk.bridge.undo()
    desk.settle()
    assert desk.bridge.can_redo


def test_entries_remember_who_typed(desk):
    desk.bridge.run(Put(entry=Helper(id=PersonId("tom"), name="Tom")))
    desk.bridge.type_as(PersonId("tom"))
    desk.bridge.run(Put(entry=a_trial("t1")))
    desk.settle()
    assert desk.bridge.typist == "tom"
    assert desk.store.rows[-1].stamp.who == "tom"


def test_reading_happens_in_the_sessions_own_thread(desk):
    seen = []
    desk.bridge.run(Put(entry=a_trial("t1")))
    desk.bridge.ask(lambda session: len(session.history(10)), seen.append)
    desk.settle()
    assert seen == [1]


def test_another_day_is_noticed_when_looking_again(desk):
    before = desk.bridge.today
    desk.clock.move(days=1)
    desk.bridge.look_again()
    desk.settle()
    assert (desk.bridge.today - before).days == 1


def test_closing_closes_the_vault(qtbot):
    desk = OpenCase(qtbot)
    desk.close()
    assert desk.store.is_closed
