from __future__ import annotations

from functools import partial
from threading import Thread
from typing import Any

import pytest

from intake.domain.commands import Put, Remove
from intake.domain.documents import Document
from intake.domain.people import Helper
from intake.domain.treatments import Trial
from intake.errors import VaultGoneError
from intake.ids import PersonId
from intake.workflows.session import Session
from tests.builders import a_document, a_trial
from tests.ui.open_case import OpenCase
from ui.viewmodels.records_changes import describe


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


def test_what_could_not_be_saved_is_saved_with_the_next_change_and_in_its_order(desk):
    held = []
    desk.bridge.held.connect(lambda: held.append(True))
    desk.store.full = True
    desk.bridge.run(Put(entry=a_trial("t1", name="First words")))
    desk.settle()
    assert (held, desk.bridge.has_unsaved) == ([True], True)
    desk.store.full = False
    desk.bridge.run(Put(entry=a_trial("t1", name="Later words")))
    desk.settle()
    assert [each.name for each in desk.bridge.case.all(Trial)] == ["Later words"]
    assert not desk.bridge.has_unsaved
    desk.bridge.undo()
    desk.settle()
    assert [each.name for each in desk.bridge.case.all(Trial)] == ["First words"]


def test_what_could_not_be_saved_is_saved_on_closing_if_it_can_be(qtbot):
    desk = OpenCase(qtbot)
    desk.store.full = True
    desk.bridge.run(Put(entry=a_trial("t1")))
    desk.settle()
    desk.store.full = False
    desk.close()
    assert desk.store.case.all(Trial)


def test_a_change_that_can_be_taken_back_says_what_was_done(desk):
    said: list[Any] = []
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
    seen: list[Any] = []
    desk.bridge.run(Put(entry=a_trial("t1")))
    desk.bridge.ask(lambda session: len(session.history(10)), seen.append)
    desk.settle()
    assert seen == [1]


def test_another_day_is_noticed_though_nothing_was_changed(desk, qtbot):
    """A computer that slept through the night opens its eyes on yesterday's window."""
    before = desk.bridge.today
    desk.clock.move(days=1)
    with qtbot.waitSignal(desk.bridge.changed):
        desk.bridge.day_watch.timeout.emit()
    assert (desk.bridge.today - before).days == 1


def test_nobody_is_told_of_a_day_that_goes_on(desk, qtbot):
    with qtbot.assertNotEmitted(desk.bridge.changed):
        desk.bridge.day_watch.timeout.emit()
        desk.settle()
    assert desk.bridge.day_watch.isActive()


def test_a_vault_out_of_reach_is_told_once_and_ends_nothing(desk):
    def gone(_case, _name):
        raise VaultGoneError

    desk.store.remembered = gone
    desk.bridge.type_as(PersonId("tom"))
    desk.settle()
    assert desk.failures == [str(VaultGoneError())]


def test_closing_closes_the_vault(qtbot):
    desk = OpenCase(qtbot)
    desk.close()
    assert desk.store.is_closed


def test_two_changes_to_one_entry_right_after_each_other_both_count(desk):
    desk.bridge.run(Put(entry=a_document(title="Letter")))
    for part in ({"provider": "Dr A"}, {"in_packet": False}):
        desk.bridge.alter(describe("d1", **part))
    desk.settle()
    document = desk.bridge.case.one(Document, "d1")
    assert (document.provider, document.in_packet) == ("Dr A", False)


def test_a_job_changes_the_case_and_views_hear_of_it_in_order(desk, qtbot):
    heard = []
    desk.bridge.changed.connect(lambda: heard.append(len(desk.bridge.case.all(Trial))))

    def work(_watch):
        for number in range(5):
            put = Put(entry=a_trial(f"t{number}"))
            desk.bridge.work(lambda session, put=put: session.run(put))
        return desk.bridge.work(lambda session: len(session.case.all(Trial)))

    job = desk.jobs.start("Adding", work)
    with qtbot.waitSignal(job.done) as done:
        pass
    desk.settle()
    assert done.args == [5]
    assert heard == sorted(set(heard))
    assert heard[-1] == 5


def test_of_changes_that_come_faster_than_views_can_show_them_the_newest_is_told(desk, qtbot):
    heard = []
    desk.bridge.changed.connect(lambda: heard.append(len(desk.bridge.case.all(Trial))))
    for number in range(5):  # the window's thread waits here, so none of them is told yet
        put = Put(entry=a_trial(f"t{number}"))
        thread = Thread(target=desk.bridge.work, args=[partial(Session.run, command=put)])
        thread.start()
        thread.join()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [5]


def test_a_job_that_only_reads_wakes_no_view(desk, qtbot):
    heard = []
    desk.bridge.changed.connect(lambda: heard.append(True))
    job = desk.jobs.start("Reading", lambda _watch: desk.bridge.work(lambda s: s.today()))
    with qtbot.waitSignal(job.done) as done:
        pass
    desk.settle()
    assert done.args == [desk.bridge.today]
    assert heard == []
