"""Open a locked PDF once: an unlocked copy joins the records, the locked file stays."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from intake.domain.commands import Put, Together
from intake.domain.documents import Document
from intake.domain.papers import Paper, failure
from intake.errors import StoreError
from intake.ids import DocumentId
from intake.workflows.adding import Added, Outcome, Prepared, document_of
from intake.workflows.session import new_id

if TYPE_CHECKING:
    from intake.case_store import CaseStore
    from intake.ports import Papers
    from intake.workflows.session import Session


def prepare_unlocked(
    store: CaseStore, papers: Papers, locked: Document, paper: Paper
) -> Prepared:
    """Write an unlocked copy encrypted to disk; nothing counts until ``keep_unlocked``.

    May run in another thread than the store's. The password is not kept anywhere.

    Args:
        store: where the copy is written.
        papers: what opens the file.
        locked: the locked document, whose title, type, date and provider the copy takes.
        paper: its bytes and its password.

    Raises:
        DocumentError: the password does not open it, or it cannot be unlocked.
        StoreError: the copy could not be written.
    """
    data = papers.unlock(paper)
    staged = store.stage(DocumentId(new_id()), io.BytesIO(data))
    inspection = papers.inspect(Paper(data))
    copy = document_of(staged, locked.file_name, inspection).changed(
        title=locked.title, type=locked.type, date=locked.date, provider=locked.provider
    )
    trouble = failure(inspection.trouble)
    return Prepared(document=copy, staged=staged, failure=trouble, name=locked.title)


def keep_unlocked(session: Session, prepared: Prepared, locked: DocumentId) -> Added:
    """Make the unlocked copy count, and keep the locked file out of the packet."""
    commands: list[Put] = [Put(entry=prepared.document)]
    original = session.case.one(Document, locked)
    if original is not None:
        commands.append(
            Put(entry=original.changed(in_packet=False, title=f"{original.title} (locked)"))
        )
    name = prepared.name
    try:
        session.run(Together(commands=tuple(commands)), (prepared.staged,))
    except StoreError as error:
        return Added(name, Outcome.NOT_ADDED, str(error), error.remedy)
    because = "An unlocked copy is in your records. The locked file stays out of the packet."
    return Added(name, Outcome.KEPT, because, document=prepared.document.id)
