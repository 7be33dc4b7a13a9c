"""Write the summary and the packet from the command line."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING

from intake.bootstrap import open_export_folder, open_papers, open_session
from intake.commandline.exits import Exit
from intake.commandline.passphrases import first_line, passphrase
from intake.domain.report.material import Material
from intake.domain.report.statements import Reader
from intake.workflows.exporting import (
    BYTES_PER_MEGABYTE,
    Maker,
    Wish,
    make_export,
    reference_of,
)
from intake.workflows.whose_papers import strangers_in_packet

if TYPE_CHECKING:
    from pathlib import Path

    from intake.commandline.arguments import Order
    from intake.domain.assembly import Progress
    from intake.ports import Papers
    from intake.workflows.exporting import Export
    from intake.workflows.session import Session

_NOT_YOURS = "It seems to be about somebody else."


def run_export(order: Order, resources: Path) -> int:
    """Write the files for one reader; what cannot go in is named."""
    wish = Wish(
        largest_part_bytes=order.split_mb * BYTES_PER_MEGABYTE if order.split_mb else None,
        password=first_line(order.protect) if order.protect else None,
    )
    secret = passphrase(order.passphrase_file)
    with (
        closing(open_session(order.vault, secret, resources)) as session,
        closing(open_papers(resources)) as papers,
    ):
        export = export_of(session, papers, Reader(order.reader), wish)
        strangers = strangers_in_packet(session)
    files = ((each.name, each.data) for each in export.files)
    open_export_folder().write(str(order.out), files)
    for each in strangers:
        print(f"Look before you send: {each.title}. {_NOT_YOURS}", file=sys.stderr)
    return tell(export, order.out)


def export_of(
    session: Session, papers: Papers, reader: Reader, wish: Wish | None = None
) -> Export:
    """Return everything made of an open case for one reader."""
    material = Material(
        session.case, session.catalog, session.readiness(), session.today(), reader
    )
    maker = Maker(papers, session.store.read, _quietly)
    return make_export(maker, material, reference_of(session.case_id), wish)


def tell(export: Export, folder: Path) -> int:
    """Say what was written and what was left out; return how the command ends."""
    for each in export.files:
        print(folder / each.name)
    print(f"The packet has {export.pages} pages.")
    for gone in export.left_out:
        print(f"Left out: {gone.title}. {gone.because}", file=sys.stderr)
    return Exit.LEFT_OUT if export.left_out else Exit.DONE


def _quietly(progress: Progress) -> None:
    """Scripts want the result, not the way there."""
    del progress
