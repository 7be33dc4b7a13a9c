from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from intake.domain.definitions import Catalog
from intake.domain.documents import Document, Proof
from intake.errors import PacketNotMadeError
from intake.ids import CaseId
from intake.workflows.example.filling import fill_with_example
from intake.workflows.example.papers import example_papers
from intake.workflows.session import Session
from tests.fake_papers import PlainPapers
from tests.fakes import FixedClock, MemoryStore

if TYPE_CHECKING:
    from intake.domain.report.drawn import DrawnPapers
    from intake.domain.report.packet import Contents

TODAY = dt.date(2026, 11, 23)


class ExampleDrawer(PlainPapers):
    """Draws each paper of the example as a plain one with enough pages."""

    def draw(self, contents: Contents) -> DrawnPapers:
        del contents
        raise PacketNotMadeError

    def draw_examples(self, today: dt.date) -> tuple[tuple[str, bytes], ...]:
        papers = example_papers(today)
        return tuple(
            (each.file_name, b"%PDF PPP " + str(at).encode()) for at, each in enumerate(papers)
        )


def test_every_paper_is_told_and_its_links_lead_to_its_pages():
    session = Session(MemoryStore(), CaseId("case"), Catalog(), FixedClock())
    fill_with_example(session, ExampleDrawer())
    papers = {each.id: each for each in session.case.all(Document)}
    assert len(papers) == len(example_papers(TODAY))
    assert all(each.is_confirmed and each.type for each in papers.values())
    assert session.case.all(Proof)
    assert {each.document for each in session.case.all(Proof)} <= set(papers)
