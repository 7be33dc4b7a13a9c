"""Make the example: a vault of a made-up person, and what it gives for the visit."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from intake.bootstrap import create_session, open_export_folder, open_papers
from intake.commandline.packet import export_of, tell
from intake.domain.report.statements import Reader
from intake.workflows.example import PASSPHRASE
from intake.workflows.example.filling import fill_with_example

if TYPE_CHECKING:
    from pathlib import Path

    from intake.commandline.arguments import Order

VAULT = "example.previsit"


def run_example(order: Order, resources: Path) -> int:
    """Make the vault, the summary, the packet and the manifest of the example."""
    folder = order.folder
    target = open_export_folder()
    target.write(str(folder), ())
    with (
        closing(create_session(folder / VAULT, PASSPHRASE, resources)) as session,
        closing(open_papers(resources)) as papers,
    ):
        fill_with_example(session, papers)
        export = export_of(session, papers, Reader.CLINICIAN)
    target.write(str(folder), ((each.name, each.data) for each in export.files))
    print(f"The example is made. Nothing in it is about a real person: {folder / VAULT}")
    print(f"Its passphrase: {PASSPHRASE}")
    return tell(export, folder)
