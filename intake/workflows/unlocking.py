"""Open a locked PDF once: an unlocked copy joins the records, the locked file stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from intake.domain.commands import Put, Together
from intake.domain.documents import Document
from intake.domain.papers import Paper
from intake.errors import StoreError
from intake.workflows.adding import kept_line, not_added, prepared_of, staged_of

if TYPE_CHECKING:
    from intake.case_store import CaseStore
    from intake.ids import DocumentId
    from intake.ports import Papers
    from intake.workflows.adding import Added, Prepared
    from intake.workflows.session import Session

_LOCKED = " (locked)"
_COPIED = "An unlocked copy is in your records. The locked file stays out of the packet."


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
    inspection = papers.inspect(Paper(data))
    title = locked.title.removesuffix(_LOCKED)
    prepared = prepared_of(locked.file_name, title, staged_of(store, data), inspection)
    copy = prepared.document.changed(
        title=title, type=locked.type, date=locked.date, provider=locked.provider
    )
    return replace(prepared, document=copy)


def keep_unlocked(session: Session, prepared: Prepared, locked: DocumentId) -> Added:
    """Make the unlocked copy count, and keep the locked file out of the packet."""
    commands: list[Put] = [Put(entry=prepared.document)]
    original = session.case.one(Document, locked)
    if original is not None:
        title = f"{original.title.removesuffix(_LOCKED)}{_LOCKED}"
        copy = prepared.document.id
        kept = original.changed(in_packet=False, title=title, replaced_by=copy)
        commands.append(Put(entry=kept))
    try:
        session.run(Together(commands=tuple(commands)), (prepared.staged,))
    except StoreError as error:
        return not_added(prepared.name, error)
    told = kept_line(prepared)
    return replace(told, because=f"{_COPIED} {told.because}".rstrip())
