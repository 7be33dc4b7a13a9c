from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.ids import CaseId, DocumentId
from intake.workflows.at_opening import UNFINISHED, heard_at_opening
from intake.workflows.session import Session
from tests.builders import a_document
from tests.fakes import FixedClock, MemoryStore


@pytest.fixture
def store():
    return MemoryStore(Case.of(a_document(f"d{number}") for number in range(1, 6)))


@pytest.fixture
def session(store, catalog):
    return Session(store, CaseId("case"), catalog, FixedClock())


def test_where_all_is_well_nothing_is_said(session):
    assert heard_at_opening(session) == ()


def test_a_paper_whose_file_is_gone_is_named(session, store):
    store.lost = {DocumentId("d2")}
    (heard,) = heard_at_opening(session)
    assert heard.words == "A file is missing or cut short: “Paper d2”."
    assert "backup" in heard.remedy


def test_of_many_three_are_named(session, store):
    store.lost = {DocumentId(f"d{number}") for number in range(1, 6)}
    (heard,) = heard_at_opening(session)
    assert heard.words.endswith("“Paper d1”, “Paper d2”, “Paper d3” and 2 more.")


def test_why_nothing_can_be_changed_comes_first(session, store):
    store.read_only_because = "This folder can only be read."
    store.note_errands(CaseId("case"), ["/m/mri.pdf"])
    first, last = heard_at_opening(session)
    assert first.remedy == "This folder can only be read."
    assert last == UNFINISHED
