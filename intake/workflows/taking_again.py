"""A photo taken again: the new one stands in its place, the first one is kept behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.commands import Put, Together
from intake.domain.documents import Document, Proof

if TYPE_CHECKING:
    from intake.ids import DocumentId
    from intake.workflows.session import Session


def take_again(session: Session, first: DocumentId, again: DocumentId) -> None:
    """Let a new photo stand for the first one: title, kind, date, and what its pages prove.

    The first one stays in the records, out of the packet, until the person removes it. One
    undo takes all of it back.

    Raises:
        StoreError: nothing was changed.
    """
    old, new = session.case.one(Document, first), session.case.one(Document, again)
    if old is None or new is None or first == again:
        return
    told = {name: getattr(old, name) for name in ("title", "type", "date", "provider")}
    proofs = [
        Put(entry=proof.changed(document=again))
        for proof in session.case.all(Proof)
        if proof.document == first and proof.last <= new.pages
    ]
    older = old.changed(title=f"{old.title} (first photo)", replaced_by=again)
    commands = (Put(entry=new.changed(**told)), Put(entry=older), *proofs)
    session.run(Together(commands=commands))
