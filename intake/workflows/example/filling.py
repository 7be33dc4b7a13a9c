"""Fill an empty case with the example: the made-up person, their papers, and the links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.documents import Document
from intake.domain.stored import SourceFile
from intake.workflows.adding import Added, keep, prepare
from intake.workflows.example.building import example_command
from intake.workflows.example.papers import example_papers, told_of

if TYPE_CHECKING:
    from intake.ports import Papers
    from intake.workflows.session import Session


def fill_with_example(session: Session, papers: Papers) -> None:
    """Fill an empty case, step by step, in the calling thread.

    Raises:
        StoreError: not everything could be kept.
        ExportError: the papers could not be drawn.
    """
    today = session.today()
    drawn = papers.draw_examples(today)
    session.bring_in(example_command(today))
    told = {each.file_name: each for each in example_papers(today)}
    for name, data in drawn:
        source = SourceFile(name=name, data=data)
        prepared = prepare(session.store, papers, session.case, source)
        added = prepared if isinstance(prepared, Added) else keep(session, (prepared,))[0]
        document = session.case.one(Document, added.document or "")
        if document is not None and name in told:
            session.run(told_of(document, told[name]))
