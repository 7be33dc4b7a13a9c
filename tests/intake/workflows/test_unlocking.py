from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.definitions import Catalog
from intake.domain.documents import Document
from intake.domain.papers import Paper, Trouble, failure
from intake.errors import PapersStoppedError, WrongPaperPasswordError
from intake.ids import CaseId, DocumentId, DocumentTypeId
from intake.workflows.adding import Outcome
from intake.workflows.session import Session
from intake.workflows.unlocking import keep_unlocked, prepare_unlocked
from tests.builders import a_document
from tests.fake_papers import PlainPapers
from tests.fakes import FixedClock, MemoryStore

NOTE = DocumentTypeId("note")
LOCKED = a_document(
    title="Letter",
    type=NOTE,
    date=ApproxDate(year=2026),
    pages=0,
    trouble=Trouble.LOCKED,
)
DATA = b"%PDFPP lock=word"


@pytest.fixture
def store():
    made = MemoryStore()
    made.case = made.case.with_entry(LOCKED)
    made.files[LOCKED.id] = DATA
    return made


@pytest.fixture
def session(store):
    return Session(store, CaseId("case"), Catalog(), FixedClock())


def test_the_copy_takes_over_what_was_said_of_the_locked_paper(session, store):
    prepared = prepare_unlocked(store, PlainPapers(), LOCKED, Paper(DATA, "word"))
    added = keep_unlocked(session, prepared, LOCKED.id)
    copy = session.case.one(Document, added.document)
    assert (copy.title, copy.type, copy.date, copy.pages) == ("Letter", NOTE, LOCKED.date, 2)
    original = session.case.one(Document, LOCKED.id)
    assert (original.title, original.in_packet) == ("Letter (locked)", False)
    assert original.replaced_by == copy.id
    assert store.files[LOCKED.id] == DATA


def test_a_second_copy_is_not_called_locked(session, store):
    for _ in range(2):
        locked = session.case.one(Document, LOCKED.id)
        prepared = prepare_unlocked(store, PlainPapers(), locked, Paper(DATA, "word"))
        keep_unlocked(session, prepared, LOCKED.id)
    titles = [each.title for each in session.case.all(Document)]
    assert titles == ["Letter (locked)", "Letter", "Letter"]


def test_what_cannot_be_shown_of_the_copy_is_told(session, store):
    class HalfShown(PlainPapers):
        def inspect(self, paper):
            return super().inspect(paper).changed(trouble=Trouble.PARTLY_DAMAGED)

    prepared = prepare_unlocked(store, HalfShown(), LOCKED, Paper(DATA, "word"))
    added = keep_unlocked(session, prepared, LOCKED.id)
    assert added.outcome is Outcome.KEPT_PARTLY_SHOWN
    assert added.because.startswith("An unlocked copy is in your records.")
    assert str(failure(Trouble.PARTLY_DAMAGED)) in added.because
    assert added.remedy


def test_a_copy_that_cannot_be_looked_at_is_not_left_on_the_disk(store):
    class Stopped(PlainPapers):
        def inspect(self, _paper):
            raise PapersStoppedError

    with pytest.raises(PapersStoppedError):
        prepare_unlocked(store, Stopped(), LOCKED, Paper(DATA, "word"))
    assert set(store.files) == {LOCKED.id}


def test_a_wrong_password_writes_nothing(store):
    with pytest.raises(WrongPaperPasswordError):
        prepare_unlocked(store, PlainPapers(), LOCKED, Paper(DATA, "other"))
    assert set(store.files) == {LOCKED.id}


def test_a_full_disk_leaves_everything_as_it_was(session, store):
    prepared = prepare_unlocked(store, PlainPapers(), LOCKED, Paper(DATA, "word"))
    store.full = True
    added = keep_unlocked(session, prepared, LOCKED.id)
    assert not added.is_kept
    assert session.case.all(Document) == (LOCKED,)


def test_a_locked_paper_removed_meanwhile_does_not_keep_the_copy_out(session, store):
    prepared = prepare_unlocked(store, PlainPapers(), LOCKED, Paper(DATA, "word"))
    added = keep_unlocked(session, prepared, DocumentId("gone"))
    assert added.is_kept
