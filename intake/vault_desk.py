"""What the window does with vaults before and beside a case: wired like ``bootstrap``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.adapters.vault.backups import back_up
from intake.adapters.vault.phrases import read_words, suggest_passphrase
from intake.adapters.vault.restoring import restore
from intake.adapters.vault.store import OpenVault
from intake.adapters.vault.vault import change_passphrase, make_recovery_code, try_secret
from intake.bootstrap import (
    open_export_folder,
    open_papers,
    open_session,
    open_the_vault,
    start_session,
)
from intake.domain.dates import say_day
from intake.domain.passphrase import weakness
from intake.domain.people import Helper
from intake.domain.recovery_code import parse_code
from intake.domain.secret import Passphrase
from intake.workflows.example.filling import fill_with_example

if TYPE_CHECKING:
    from pathlib import Path

    from intake.workflows.session import Session

COMMON = "common_passphrases.txt"
WORDS = "words.txt"


def open_as_before(folder: Path, passphrase: str, resources: Path) -> Session:
    """Open a vault; whoever typed last is typing, and the window says who that is.

    Raises:
        StoreError: nothing was opened.
    """
    session = open_session(folder, Passphrase(passphrase), resources)
    _type_as_before(session)
    return session


def open_with_code(folder: Path, code: str, passphrase: str, resources: Path) -> Session:
    """Open a vault with its recovery code; the new passphrase counts before anything shows.

    Raises:
        StoreError: nothing was opened.
    """
    vault = open_the_vault(folder, parse_code(code))
    try:
        change_passphrase(vault, passphrase, common=common_passphrases(resources))
    except BaseException:
        vault.close()
        raise
    session = start_session(vault, resources)
    _type_as_before(session)
    return session


def restore_and_open(backup: Path, folder: Path, passphrase: str, resources: Path) -> Session:
    """Make a vault from a backup, and open it.

    Raises:
        StoreError: nothing was made.
    """
    done = restore(backup, folder, Passphrase(passphrase))
    return open_as_before(done.folder, passphrase, resources)


def fill_example(session: Session, resources: Path) -> None:
    """Fill an empty case with the made-up example."""
    papers = open_papers(resources)
    try:
        fill_with_example(session, papers)
    finally:
        papers.close()


def suggest(resources: Path) -> str:
    """Return a passphrase of words drawn by chance."""
    return suggest_passphrase(read_words(resources / WORDS))


def weakness_of(passphrase: str, resources: Path) -> str:
    """Say what is wrong with a new passphrase; empty if nothing is."""
    return weakness(passphrase, common_passphrases(resources))


def common_passphrases(resources: Path) -> frozenset[str]:
    """Return the passphrases that everybody tries first."""
    return frozenset(read_words(resources / COMMON))


def replace_passphrase(session: Session, old: str, new: str, resources: Path) -> None:
    """Let a new passphrase open the vault of an open case, if the old one is known.

    Raises:
        WrongPassphraseError: the old one does not open it; nothing was changed.
        StoreError: the new one was not put in place.
    """
    vault = _vault_of(session)
    try_secret(vault, Passphrase(old))
    change_passphrase(vault, new, common=common_passphrases(resources))


def try_code(session: Session, code: str) -> None:
    """Test the code of a recovery page on an open vault, changing nothing.

    Raises:
        StoreError: it would not open this vault.
    """
    try_secret(_vault_of(session), parse_code(code))


def new_recovery_code(session: Session) -> tuple[str, ...]:
    """Make a recovery code for an open vault; the one before stops working.

    Raises:
        StoreError: the code was not put in place.
    """
    return make_recovery_code(_vault_of(session)).groups


def save_recovery_page(
    session: Session, groups: tuple[str, ...], page: Path, resources: Path
) -> None:
    """Write the recovery page as a PDF.

    Raises:
        ExportError: it was not written.
    """
    from intake.export.kit import recovery_kit_pdf

    name, day = _vault_of(session).name, say_day(session.today())
    kit = recovery_kit_pdf(parse_code("-".join(groups)), name, day, resources / "fonts")
    open_export_folder().write(str(page.parent), ((page.name, kit),))


def copy_vault(session: Session, folder: Path) -> int:
    """Make a backup in a second place, opened again and verified; return what it lacks.

    Raises:
        StoreError: there is no copy.
    """
    return len(back_up(_vault_of(session), folder).missing)


def _vault_of(session: Session) -> OpenVault:
    if not isinstance(session.store, OpenVault):
        raise TypeError
    return session.store


def _type_as_before(session: Session) -> None:
    last = next(reversed(session.history(1)), None)
    if last is not None and session.case.one(Helper, last.stamp.who) is not None:
        session.typist = last.stamp.who
