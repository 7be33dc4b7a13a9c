from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.documents import Document, Proof
from intake.ids import CaseId, DocumentId
from intake.workflows.session import Session
from intake.workflows.taking_again import take_again
from tests.builders import a_document, a_proof
from tests.fakes import FixedClock, MemoryStore

OLD, NEW = DocumentId("old"), DocumentId("new")


@pytest.fixture
def session(catalog):
    entries = (
        a_document("old", title="Letter", provider="Riverside", pages=1),
        a_document("new", title="IMG 2", pages=1),
        a_proof("old", pages=(1, 1)),
        a_proof("old", pages=(2, 2)),
    )
    store = MemoryStore(Case.of(entries))
    store.files = {OLD: b"old", NEW: b"new"}
    return Session(store, CaseId("case"), catalog, FixedClock())


def test_the_new_photo_stands_in_for_the_first_one_which_is_kept(session):
    take_again(session, OLD, NEW)
    old, new = session.case.one(Document, OLD), session.case.one(Document, NEW)
    assert (new.title, new.provider, new.packet_pages) == ("Letter", "Riverside", (1,))
    assert (old.title, old.replaced_by, old.packet_pages) == ("Letter (first photo)", "new", ())


def test_what_its_pages_prove_goes_with_it_where_there_is_such_a_page(session):
    take_again(session, OLD, NEW)
    proofs = {each.first: each.document for each in session.case.all(Proof)}
    assert proofs == {1: "new", 2: "old"}


def test_one_undo_takes_it_back(session):
    before = session.case
    take_again(session, OLD, NEW)
    session.undo()
    assert session.case == before


@pytest.mark.parametrize("again", [OLD, DocumentId("gone")])
def test_nothing_changes_where_there_is_nothing_to_change_to(session, again):
    before = session.case
    take_again(session, OLD, again)
    assert session.case == before
