"""Read the words of papers from the command line: one line for each file that is done."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from intake.bootstrap import open_reader, open_session
from intake.commandline.exits import Exit
from intake.commandline.passphrases import passphrase
from intake.domain.documents import Document
from intake.errors import VaultReadOnlyError
from intake.workflows.reading import pages_to_read, read_papers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from intake.commandline.arguments import Order
    from intake.domain.case import Case
    from intake.workflows.reading import PaperRead
    from intake.workflows.session import Session

T = TypeVar("T")


def run_read(order: Order, resources: Path) -> int:
    """Read what is not read yet, each page kept at once, so that it can be searched."""
    secret = passphrase(order.passphrase_file)
    with (
        closing(open_session(order.vault, secret, resources)) as session,
        closing(open_reader(resources)) as reader,
    ):
        if not session.store.keeps_words:
            raise VaultReadOnlyError
        pages = pages_to_read(session, reader.engine())
        if not pages:
            print("Every paper has been read already.")
        read_papers(partial(_in_session, session), reader, pages, partial(_tell, session.case))
    return Exit.DONE


def _in_session(session: Session, work: Callable[[Session], T]) -> T:
    """Use the session from any of the readers' threads: the store lets in one at a time."""
    return work(session)


def _tell(case: Case, read: PaperRead) -> None:
    if read.is_finished:
        print(line(case, read), flush=True)


def line(case: Case, read: PaperRead) -> str:
    """Return how reading a file ended: its title, its pages, and what could not be read."""
    holders = (
        document.title
        for document in case.all(Document)
        if read.document in {leaf.original for leaf in document.leaves}
    )
    title = next(holders, "A paper")
    pages = "1 page" if read.pages == 1 else f"{read.pages} pages"
    if not read.unread:
        return f"{title}: read, {pages}"
    return f"{title}: {pages}, of which {read.unread} could not be read. They are kept."
