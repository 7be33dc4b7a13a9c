from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from intake.domain.case import Case
from intake.domain.leaves import Leaf, PageRun
from intake.domain.page_words import PageToRead, WordSource
from intake.errors import DiskFullError
from intake.ids import CaseId, DocumentId
from intake.workflows.reading import (
    may_need_reading,
    pages_to_read,
    read_papers,
    words_of,
)
from intake.workflows.session import Session
from tests.builders import a_document
from tests.fake_reader import MemoryReader
from tests.fakes import FixedClock, MemoryStore

if TYPE_CHECKING:
    from intake.workflows.reading import PaperRead

D1, D2 = DocumentId("d1"), DocumentId("d2")


@pytest.fixture
def session(catalog):
    papers = (a_document("d1", pages=3, unreadable=(2,)), a_document("d2", pages=30))
    store = MemoryStore(Case.of((*papers, a_document("d3", pages=0))))
    store.files |= {D1: b"one", D2: b"two"}
    return Session(store, CaseId("case"), catalog, FixedClock())


class Reading:
    """The session used from the same thread; what was told, and how often it was asked."""

    def __init__(self, session):
        self.session = session
        self.told: list[PaperRead] = []
        self.kept: list[tuple[DocumentId, int]] = []
        keep = session.store.keep_words

        def counted(document, pages, prints):
            keep(document, pages, prints)
            self.kept.append((document, len(pages)))

        session.store.keep_words = counted

    def ask(self, work):
        return work(self.session)

    def read(self, reader):
        pages = pages_to_read(self.session, reader.engine())
        read_papers(self.ask, reader, pages, self.told.append)


def test_what_is_to_be_read_are_the_readable_pages_without_words(session):
    pages = pages_to_read(session, "made up 1")
    assert pages[:2] == (PageToRead(D1, 1), PageToRead(D1, 3))
    assert len(pages) == 32


def test_each_page_is_kept_as_soon_as_it_was_read_off_a_picture(session):
    reading = Reading(session)
    reading.read(MemoryReader())
    assert reading.kept[:2] == [(D1, 1), (D1, 1)]
    assert reading.told[1].is_finished
    assert session.store.words(D2)[30].text == "words of d2 page 30"
    assert pages_to_read(session, "made up 1") == ()


def test_how_a_page_looks_is_kept_with_its_words(session):
    reader = MemoryReader()
    reader.prints = {PageToRead(D1, 1): "8" * 352}
    Reading(session).read(reader)
    gists = session.store.gists([Leaf(D1, 1), Leaf(D1, 3)])
    assert [each.print for each in gists.values()] == ["8" * 352, ""]


def test_words_that_came_with_the_file_are_kept_in_heaps(session):
    reading, reader = Reading(session), MemoryReader()
    reader.source = WordSource.FILE
    reading.read(reader)
    assert reading.kept == [(D1, 2), (D2, 25), (D2, 5)]


def test_stopped_in_the_middle_the_next_reading_takes_what_is_left(session):
    reading, reader = Reading(session), MemoryReader()

    def after_five():
        if len(reader.asked) == 5:
            reader.cancel()

    reader.between = after_five
    reading.read(reader)
    again = MemoryReader()
    reading.read(again)
    assert len(reader.asked) == 5
    assert len(again.asked) == 27
    assert not set(reader.asked) & set(again.asked)


def test_without_an_engine_pages_wait_for_one(session):
    reading, blind = Reading(session), MemoryReader()
    blind.blind = True
    reading.read(blind)
    assert reading.told[-1].unread == 30
    assert pages_to_read(session, "") == ()
    assert len(pages_to_read(session, "made up 1")) == 32


def test_a_paper_whose_file_is_missing_does_not_stop_the_others(session):
    del session.store.files[D1]
    reading = Reading(session)
    reading.read(MemoryReader())
    assert {each.document for each in reading.told} == {D2}


def test_what_could_not_be_kept_is_not_told(session):
    reading = Reading(session)
    session.store.full = True
    with pytest.raises(DiskFullError):
        reading.read(MemoryReader())
    assert reading.told == []


def test_a_paper_made_of_pages_of_others_has_their_words_and_is_read_once(session, catalog):
    runs = (PageRun(original=D2, first=4, last=4), PageRun(original=D1, first=1, last=1))
    joined = a_document("joined", pages=2, runs=runs)
    store = MemoryStore(Case.of((joined,)))
    store.files |= {D1: b"one", D2: b"two"}
    other = Session(store, CaseId("case"), catalog, FixedClock())
    Reading(other).read(MemoryReader())
    words = words_of(other, joined)
    assert [words[page].text for page in (1, 2)] == ["words of d2 page 4", "words of d1 page 1"]


def test_whether_anything_may_be_to_read_is_known_without_an_engine(session):
    assert may_need_reading(session)
    Reading(session).read(MemoryReader())
    assert not may_need_reading(session)


def test_nothing_is_read_where_nothing_can_be_kept(session):
    session.store.read_only = True
    assert pages_to_read(session, "made up 1") == ()
