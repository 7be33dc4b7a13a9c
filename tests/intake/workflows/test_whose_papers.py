from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.commands import Put
from intake.domain.definitions import LabelUse, PaperField, PaperLabel
from intake.domain.page_words import Box, PageWords, WordSource
from intake.ids import CaseId, DocumentId
from intake.workflows.session import Session
from intake.workflows.whose_papers import strangers_in_packet
from tests.builders import a_document, an_answer
from tests.fakes import FixedClock, MemoryStore

PATIENT = PaperLabel(
    id="patient", field=PaperField.PATIENT, use=LabelUse.CLEAR, words=("Patient",)
)


def words(text):
    lines = [
        Box(50 + 60 * at, 50 + 60 * row, 100 + 60 * at, 90 + 60 * row)
        for row, line in enumerate(text.splitlines())
        for at, _ in enumerate(line.split())
    ]
    return PageWords(text=text, boxes=tuple(lines), source=WordSource.FILE)


@pytest.fixture
def session(catalog):
    papers = (a_document("d1"), a_document("d2"), a_document("d3"))
    store = MemoryStore(Case.of((an_answer("patient.name", "Maria Nguyen"), *papers)))
    store.page_words[DocumentId("d1")] = {1: words("Visit\nPatient: Maria Nguyen")}
    store.page_words[DocumentId("d2")] = {1: words("Visit\nPatient: Ann Other")}
    known = catalog.changed(paper_labels=(PATIENT,))
    return Session(store, CaseId("case"), known, FixedClock())


def test_only_a_paper_that_names_somebody_else_is_told(session):
    assert [each.id for each in strangers_in_packet(session)] == ["d2"]


def test_a_paper_kept_out_of_the_packet_is_not_told(session):
    session.run(Put(entry=a_document("d2", in_packet=False)))
    assert strangers_in_packet(session) == ()
