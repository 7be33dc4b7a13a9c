"""Add papers from the command line: one line for each file, in words."""

from __future__ import annotations

import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from intake.bootstrap import open_papers, open_session, open_sources
from intake.commandline.exits import Exit
from intake.commandline.passphrases import passphrase
from intake.workflows.adding_many import add_files, errands_left
from intake.workflows.file_names import names_apart
from intake.workflows.in_hand import Means

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.commandline.arguments import Order
    from intake.workflows.adding import Added
    from intake.workflows.session import Session

T = TypeVar("T")
_MOST_NAMED = 8


def run_add(order: Order, resources: Path) -> int:
    """Add files, and those in folders; tell of each what became of it."""
    secret = passphrase(order.passphrase_file)
    with (
        closing(open_session(order.vault, secret, resources)) as session,
        closing(open_papers(resources)) as papers,
    ):
        means = Means(papers, open_sources(), partial(_in_session, session))
        kept: list[bool] = []
        for added in add_files(means, _wanted(order, session), _Unwatched(), ""):
            print(line(added), flush=True)
            kept.append(added.is_kept)
        if order.left and not kept:
            print("Nothing was left to add.")
        tell_left(session)
    return Exit.DONE if all(kept) else Exit.SOME_NOT_ADDED


def tell_left(session: Session) -> None:
    """Say what was meant to be added when Previsit was stopped, and is not here."""
    names = names_apart([each.source for each in errands_left(session)])
    if names:
        more = len(names) - _MOST_NAMED
        told = ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
        print(f"Previsit was stopped before it added: {told}.", file=sys.stderr)
        print("“previsit add VAULT --left” adds what is still missing.", file=sys.stderr)


def _wanted(order: Order, session: Session) -> list[str]:
    """Return full paths: where the next start is in another folder, they still lead there."""
    left = [each.source for each in errands_left(session)] if order.left else []
    return [*(str(Path(each).absolute()) for each in order.files), *left]


class _Unwatched:
    """Nobody hears how far it is; Ctrl+C ends the command itself."""

    is_stopped = False

    def tell(self, done: int, total: int, words: str) -> None:
        """See ``Watch``."""


def _in_session(session: Session, work: Callable[[Session], T]) -> T:
    return work(session)


def line(added: Added) -> str:
    """Return what became of one file: its name, the outcome, why, and what to do."""
    told = f"{added.name}: {added.outcome}"
    more = " ".join(each for each in (added.because, added.remedy) if each)
    return f"{told}. {more}" if more else told
