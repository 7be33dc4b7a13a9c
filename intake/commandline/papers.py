"""Add papers from the command line: one line for each file, in words."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from intake.bootstrap import open_papers, open_session, open_sources
from intake.commandline.exits import Exit
from intake.commandline.passphrases import passphrase
from intake.workflows.adding import add_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake.commandline.arguments import Order
    from intake.ports import Papers, Sources
    from intake.workflows.adding import Added
    from intake.workflows.session import Session


def run_add(order: Order, resources: Path) -> int:
    """Add files, and those in folders; tell of each what became of it."""
    secret = passphrase(order.passphrase_file)
    with (
        closing(open_session(order.vault, secret, resources)) as session,
        closing(open_papers(resources)) as papers,
    ):
        kept = [*_add(session, papers, open_sources(), order.files)]
    return Exit.DONE if all(kept) else Exit.SOME_NOT_ADDED


def _add(
    session: Session, papers: Papers, sources: Sources, paths: Sequence[str]
) -> Iterator[bool]:
    for path in paths:
        below = sources.files_below(path)
        if not below:
            print(f"{Path(path).name}: there are no files in this folder", flush=True)
            yield False
        for file in below:
            added = add_file(session, papers, sources, file)
            print(line(added), flush=True)
            yield added.is_kept


def line(added: Added) -> str:
    """Return what became of one file: its name, the outcome, why, and what to do."""
    told = f"{added.name}: {added.outcome}"
    more = " ".join(each for each in (added.because, added.remedy) if each)
    return f"{told}. {more}" if more else told
