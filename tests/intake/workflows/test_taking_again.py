from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.commands import Put
from intake.domain.documents import Document, Proof
from intake.domain.page_words import Box
from intake.domain.passages import Passage
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


def test_a_passage_keeps_its_words_but_not_its_place_on_the_first_photo(session):
    passage = Passage(words="stopped", places=(Box(1, 2, 3, 4),))
    quoted = a_proof("old", pages=(1, 1)).changed(id="quoted", passage=passage)
    session.run(Put(entry=quoted))
    take_again(session, OLD, NEW)
    moved = session.case.one(Proof, "quoted")
    assert (moved.document, moved.passage) == ("new", Passage(words="stopped"))


def test_what_stays_out_of_the_packet_stays_out_when_it_is_taken_again(session):
    old = session.case.one(Document, OLD)
    session.run(Put(entry=old.changed(in_packet=False, is_confirmed=True)))
    take_again(session, OLD, NEW)
    new = session.case.one(Document, NEW)
    assert (new.in_packet, new.is_confirmed) == (False, True)


def test_going_back_to_the_first_photo_leaves_one_of_them_in_the_packet(session):
    take_again(session, OLD, NEW)
    take_again(session, NEW, OLD)
    old, new = session.case.one(Document, OLD), session.case.one(Document, NEW)
    assert (old.packet_pages, new.packet_pages) == ((1,), ())
    assert (old.title, new.title) == ("Letter", "Letter (first photo)")


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
