from __future__ import annotations

import pytest

from intake.domain.commands import Put
from intake.domain.left_off import Spot
from intake.domain.treatments import Trial
from intake.errors import DiskFullError
from intake.ids import PATIENT, CaseId, PersonId
from intake.workflows.session import Session, new_id
from tests.builders import a_case, a_trial
from tests.fakes import FixedClock, MemoryStore


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(a_case())


@pytest.fixture
def session(store, catalog) -> Session:
    return Session(store, CaseId("case"), catalog, FixedClock())


def test_a_change_counts_once_it_is_saved(session, store):
    session.run(Put(entry=a_trial("t2")))
    assert store.case is session.case
    assert session.saved_at == FixedClock().now()


def test_a_change_that_cannot_be_saved_did_not_happen(session, store):
    before = session.case
    store.full = True
    with pytest.raises(DiskFullError):
        session.run(Put(entry=a_trial("t2")))
    assert session.case is before
    assert not session.can_undo
    assert session.saved_at is None


def test_undo_and_redo_walk_the_same_way_back_and_forth(session):
    before = set(session.case.entries())
    session.run(Put(entry=a_trial("t2")))
    after = set(session.case.entries())
    session.undo()
    assert set(session.case.entries()) == before
    assert session.can_redo
    session.redo()
    assert set(session.case.entries()) == after
    assert not session.can_redo


def test_undo_survives_a_restart(session, store, catalog):
    session.run(Put(entry=a_trial("t2")))
    again = Session(store, CaseId("case"), catalog, FixedClock())
    assert again.can_undo
    again.undo()
    assert again.case.one(Trial, "t2") is None


def test_an_undo_that_cannot_be_saved_can_be_tried_again(session, store):
    session.run(Put(entry=a_trial("t2")))
    store.full = True
    with pytest.raises(DiskFullError):
        session.undo()
    store.full = False
    session.undo()
    assert session.case.one(Trial, "t2") is None


def test_nothing_is_written_when_nothing_is_different(session, store):
    assert session.run(Put(entry=a_trial())) is None
    assert session.undo() is None
    assert session.redo() is None
    assert not store.rows


def test_what_a_helper_types_is_marked_as_said_by_the_helper(session):
    session.typist = PersonId("tom")
    session.run(Put(entry=a_trial("t2")))
    trial = session.case.one(Trial, "t2")
    assert trial is not None
    assert trial.said_by == "tom"
    assert session.history(1)[0].stamp.who == "tom"


def test_an_undo_gives_back_what_the_patient_said_as_said_by_the_patient(session):
    session.typist = PersonId("tom")
    session.run(Put(entry=a_trial(note="changed")))
    session.undo()
    assert session.case.one(Trial, "t1") == a_trial()


def test_the_history_says_when_in_utc_with_the_local_offset_and_zone(session):
    session.run(Put(entry=a_trial("t2")))
    stamp = session.history(1)[0].stamp
    assert stamp.at.isoformat() == "2026-11-23T18:00:00+00:00"
    assert (stamp.offset, stamp.zone) == (-360, "America/Chicago")


def test_no_two_ids_are_alike():
    assert len({new_id() for _ in range(1000)}) == 1000


def test_a_save_that_failed_and_was_kept_all_the_same_is_told_as_it_lies_on_disk(
    session, store
):
    store.full, store.kept_all_the_same = True, True
    with pytest.raises(DiskFullError):
        session.run(Put(entry=a_trial("t2")))
    assert session.case.one(Trial, "t2") is not None
    assert session.can_undo


def test_closing_the_session_does_what_was_asked_for_while_the_vault_is_open(session, store):
    seen: list[bool] = []
    session.before_closing(lambda: seen.append(store.is_closed))
    session.close()
    assert seen == [False]
    assert store.is_closed


def test_a_backup_that_cannot_be_made_is_told_and_the_vault_is_closed(session, store):
    def fail() -> None:
        raise DiskFullError

    session.before_closing(fail)
    with pytest.raises(DiskFullError):
        session.close()
    assert store.is_closed


SPOT = Spot(room="about_you", detail="coverage.phone")


def test_where_a_person_stopped_is_known_the_next_time_and_is_no_change(
    session, store, catalog
):
    session.leave_off(SPOT)
    assert session.left_off(PATIENT) is None
    assert not session.can_undo
    assert not store.rows
    again = Session(store, CaseId("case"), catalog, FixedClock())
    left = again.left_off(PATIENT)
    assert left is not None
    assert left.spot == SPOT
    assert left.at == FixedClock().now()
    assert again.left_off(PersonId("tom")) is None


def test_a_place_of_another_version_is_as_good_as_none(session, store):
    store.notes["left_off:patient"] = '{"room": 3}'
    assert session.left_off(PATIENT) is None


def test_where_nothing_can_be_kept_no_place_is(session, store):
    store.read_only = True
    session.leave_off(SPOT)
    assert not store.notes


def test_what_was_read_is_remembered_for_each_person_and_changes_nothing(session, store):
    session.read_page("appeal")
    again = Session(store, CaseId("case"), session.catalog, FixedClock())
    assert again.pages_read().is_read("appeal", FixedClock().now().date())
    assert not again.history(10)
    again.typist = PersonId("tom")
    assert not again.pages_read().pages


def test_marks_of_another_shape_are_as_good_as_none(session, store):
    store.notes["pages_read:patient"] = "[3]"
    assert not session.pages_read().pages
