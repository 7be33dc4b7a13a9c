"""Everything out as plain files, and back in again."""

from __future__ import annotations

import re
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from intake.bootstrap import open_export_folder, open_papers, open_session, open_sources
from intake.commandline.exits import Exit
from intake.commandline.passphrases import passphrase
from intake.domain.documents import Document, Original
from intake.domain.papers import TYPED, Media
from intake.errors import StoreError
from intake.export.case_file import DOCUMENTS, case_json
from intake.export.tables import csv_tables
from intake.workflows.loading import Loader
from intake.workflows.unknown_ids import unknown_ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from intake.commandline.arguments import Order
    from intake.domain.case import Case
    from intake.ids import DocumentId
    from intake.workflows.session import Session

_OWN_ENDING = TYPED | {Media.OTHER, Media.ZIP}  # a name says more than our word for it
_ENDING = re.compile(r"[a-z0-9]{1,8}")


def run_data(order: Order, resources: Path) -> int:
    """Write the case as JSON and CSV, and the bytes of every document beside it."""
    secret = passphrase(order.passphrase_file)
    with closing(open_session(order.vault, secret, resources)) as session:
        names, lost = _write_documents(session, order.out / DOCUMENTS)
        files = {"case.json": case_json(session.case, names)}
        files |= csv_tables(session.case, session.catalog)
        open_export_folder().write(str(order.out), files.items())
    print(f"Everything is written: {order.out}")
    print("These files are not encrypted. Keep them where only you can read them.")
    for each in lost:
        print(each, file=sys.stderr)
    return Exit.LEFT_OUT if lost else Exit.DONE


def run_load(order: Order, resources: Path) -> int:
    """Read a case.json into an empty vault."""
    secret = passphrase(order.passphrase_file)
    sources = open_sources()
    data = sources.read(order.case_file).data
    folder = order.documents or str(Path(order.case_file).parent / DOCUMENTS)
    with (
        closing(open_session(order.vault, secret, resources)) as session,
        closing(open_papers(resources)) as papers,
    ):
        entries = Loader(papers, sources, folder).load(session, data)
        for sentence in unknown_ids(entries, session.catalog):
            print(sentence, file=sys.stderr)
    documents = sum(isinstance(each, Document) for each in entries)
    print(f"Loaded: {len(entries)} entries, {documents} of them documents.")
    return Exit.DONE


def _write_documents(
    session: Session, folder: Path
) -> tuple[Mapping[DocumentId, str], list[str]]:
    """Write the documents' bytes under names of our own; tell which could not be read."""
    target = open_export_folder()
    names: dict[DocumentId, str] = {}
    lost: list[str] = []
    for number, (file, document) in enumerate(_files(session.case), start=1):
        try:
            data = session.store.read(file)
        except StoreError as error:
            lost.append(f"Left out: {document.title}. {error}")
            continue
        names[file] = f"document-{number:03d}.{_ending(document)}"
        target.write(str(folder), ((names[file], data),))
    return names, lost


def _files(case: Case) -> Iterator[tuple[DocumentId, Document]]:
    """Yield the id of every kept file with the document it was when it came."""
    yield from ((each.id, each) for each in case.all(Document) if not each.runs)
    yield from ((each.id, each.paper) for each in case.all(Original))


def _ending(document: Document) -> str:
    """Return a file name's ending by what the file is, or the one it had if that is plain."""
    if document.media not in _OWN_ENDING:
        return str(document.media)
    had = document.file_name.lower().rpartition(".")[2]
    return had if _ENDING.fullmatch(had) and "." in document.file_name else "bin"
