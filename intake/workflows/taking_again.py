"""A photo taken again: the new one stands in its place, the first one is kept behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.commands import Put, Together
from intake.domain.documents import Document
from intake.domain.versions import replace

if TYPE_CHECKING:
    from intake.ids import DocumentId
    from intake.workflows.session import Session

_SAID = ("title", "type", "date", "provider", "is_confirmed", "in_packet")


def take_again(session: Session, first: DocumentId, again: DocumentId) -> None:
    """Let a new photo stand for the first one: what was said of it, and what its pages prove.

    The first one stays in the records, out of the packet, until the person removes it. One
    undo takes all of it back.

    Raises:
        StoreError: nothing was changed.
    """
    old, new = session.case.one(Document, first), session.case.one(Document, again)
    if old is None or new is None or first == again:
        return
    newer = new.changed(**{name: getattr(old, name) for name in _SAID})
    older = old.changed(title=f"{old.title} (first photo)")
    case = session.case.with_entry(newer).with_entry(older)
    shared = {page: page for page in range(1, min(old.pages, new.pages) + 1)}
    replaced = replace(case, first, again, shared)
    session.run(Together(commands=(Put(entry=newer), *replaced.commands)))
