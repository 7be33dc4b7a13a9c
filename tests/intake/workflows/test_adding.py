from __future__ import annotations

import pytest

from intake.domain.documents import Document
from intake.domain.stored import SourceFile
from intake.ids import CaseId
from intake.workflows.adding import Added, Outcome, Prepared, keep, prepare, read_source
from intake.workflows.session import Session
from tests.fake_papers import PlainPapers
from tests.fakes import FixedClock, MemorySources, MemoryStore

FILES = MemorySources(
    {
        "/papers/MRI_report_2026.pdf": b"%PDF PP",
        "/papers/copy.pdf": b"%PDF PP",
        "/papers/notes.txt": b"words",
        "/papers/.hidden": b"%PDF P",
    }
)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def session(store, catalog) -> Session:
    return Session(store, CaseId("case"), catalog, FixedClock())


def add(session, path, sources=FILES):
    source = read_source(sources, path)
    if isinstance(source, Added):
        return source
    prepared = prepare(session.store, PlainPapers(), session.case, source)
    return prepared if isinstance(prepared, Added) else keep(session, (prepared,))[0]


def test_a_paper_is_kept_with_its_pages_and_a_title_from_its_name(session, store):
    added = add(session, "/papers/MRI_report_2026.pdf")
    assert (added.outcome, added.name) == (Outcome.KEPT, "MRI_report_2026.pdf")
    paper = session.case.one(Document, added.document)
    assert (paper.title, paper.pages) == ("MRI report 2026", 2)
    assert store.files[added.document] == b"%PDF PP"


def test_the_same_file_under_another_name_is_already_here(session):
    first = add(session, "/papers/MRI_report_2026.pdf")
    again = add(session, "/papers/copy.pdf")
    assert again.outcome is Outcome.ALREADY_HERE
    assert again.document == first.document
    assert "MRI report 2026" in again.because


def test_a_file_that_cannot_be_shown_is_kept_and_says_why(session, store):
    added = add(session, "/papers/notes.txt")
    assert added.outcome is Outcome.KEPT_WITHOUT_PREVIEW
    assert added.because
    assert added.remedy
    assert store.files[added.document] == b"words"


def test_a_file_that_is_gone_is_named_and_nothing_is_added(session):
    added = add(session, "/papers/gone.pdf")
    assert (added.outcome, added.name) == (Outcome.NOT_ADDED, "gone.pdf")
    assert not session.case.all(Document)


def test_on_a_full_disk_the_file_is_wholly_not_there(session, store):
    store.full = True
    added = add(session, "/papers/MRI_report_2026.pdf")
    assert added.outcome is Outcome.NOT_ADDED
    assert not session.case.all(Document)


def test_a_file_whose_row_cannot_be_kept_is_not_there(session, store):
    source = read_source(FILES, "/papers/MRI_report_2026.pdf")
    assert isinstance(source, SourceFile)
    prepared = prepare(store, PlainPapers(), session.case, source)
    store.full = True
    assert isinstance(prepared, Prepared)
    assert keep(session, (prepared,))[0].outcome is Outcome.NOT_ADDED
    assert not session.case.all(Document)


@pytest.mark.parametrize(
    ("name", "title"), [("_.pdf", "Paper without a name"), (".pdf", ".pdf"), ("a.b.pdf", "a.b")]
)
def test_every_name_makes_a_title(session, name, title):
    added = add(session, name, MemorySources({name: b"%PDF P"}))
    assert session.case.one(Document, added.document).title == title
