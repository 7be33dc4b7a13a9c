from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.leaves import PageRun
from intake.domain.page_words import PageWords, WordSource
from intake.ids import CaseId, DocumentId
from intake.workflows.searching import search
from intake.workflows.session import Session
from tests.builders import a_contact, a_document, a_trial
from tests.fakes import FixedClock, MemoryStore

D1, D2 = DocumentId("d1"), DocumentId("d2")


def read(text):
    return PageWords(text=text, source=WordSource.FILE)


@pytest.fixture
def at(catalog):
    def make(*entries, **pages):
        store = MemoryStore(Case.of(entries))
        for document, text in pages.items():
            store.keep_words(DocumentId(document), {1: read(text)})
        return Session(store, CaseId("case"), catalog, FixedClock())

    return make


def test_papers_and_entries_are_found_together(at):
    session = at(a_document("d1"), a_trial(name="Gabapentin"), d1="gabapentin 300 mg")
    found = search(session, "gabapentin")
    assert [(hit.document, hit.page) for hit in found.papers.hits] == [("d1", 1)]
    assert [hit.kind for hit in found.entries.hits] == ["trial"]
    assert found.count == 2


def test_a_page_is_named_by_the_paper_that_holds_it_now(at):
    runs = (PageRun(original=D2, first=3, last=3), PageRun(original=D1, first=1, last=1))
    session = at(a_document("joined", pages=2, runs=runs), d1="gabapentin")
    (hit,) = search(session, "gabapentin").papers.hits
    assert (hit.document, hit.page) == ("joined", 2)


def test_pages_of_another_case_in_the_vault_are_not_found(at):
    assert search(at(d1="gabapentin"), "gabapentin").count == 0


def test_pages_that_are_not_read_yet_are_counted(at):
    session = at(a_document("d1", pages=3), d1="gabapentin")
    assert search(session, "x").unread == 2


def test_of_a_paper_made_of_pages_of_others_only_these_are_counted(at):
    runs = (PageRun(original=D2, first=2, last=4), PageRun(original=D1, first=1, last=1))
    session = at(a_document("joined", pages=4, runs=runs), d1="gabapentin", d2="cover")
    assert search(session, "x").unread == 3


def test_what_is_only_nearly_alike_is_left_out_where_the_words_themselves_were_found(at):
    session = at(a_document("d1"), a_contact(said="gabapentine"), d1="gabapentino")
    assert search(session, "gabapentino").entries.hits == ()
